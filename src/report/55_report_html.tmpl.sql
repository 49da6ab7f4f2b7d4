-- The report as one self-contained page: no script, nothing from elsewhere.

-- Which services a report shows: of the named vendors or of all, best disclosed first.
CREATE OR REPLACE FUNCTION @store@.report_services(vendors text[], at_most integer,
	OUT place integer, OUT vendor_id text, OUT service_id text, OUT label_ja text, OUT label_en text)
RETURNS SETOF record
LANGUAGE sql STABLE
SET search_path = pg_catalog, iso27017, pg_temp
AS $$
	SELECT x.place::integer, x.vendor_id, x.service_id, x.label_ja, x.label_en
	FROM (
		SELECT row_number() OVER (ORDER BY s.score_low DESC NULLS LAST, d.service_id) AS place,
			d.vendor_id, d.service_id, d.label_ja, d.label_en
		FROM @bi@.scorecard s JOIN @bi@.dim_service d ON d.service_id = s.service_id
		WHERE vendors IS NULL OR s.vendor_id = ANY (vendors)
	) x
	WHERE x.place <= at_most
	ORDER BY x.place
$$;
COMMENT ON FUNCTION @store@.report_services(text[], integer) IS 'Internal: the services of a report in order / 報告対象';

CREATE OR REPLACE FUNCTION @store@.html_summary(vids text[], sids text[], labels text[], lang text)
RETURNS text
LANGUAGE sql STABLE
SET search_path = pg_catalog, iso27017, pg_temp
AS $$
	SELECT '<div class="scroll" tabindex="0" role="region" aria-label="' || @store@.html_word('summary', lang)
		|| '"><table><caption>' || @store@.html_word('score_note', lang) || '</caption><thead><tr>'
		|| (SELECT string_agg('<th scope="col">' || @store@.html_word(c, lang) || '</th>', '' ORDER BY i)
			FROM unnest(ARRAY['rank', 'service', 'published', 'score', 'depth', 'coverage_both', 'confidence', 'absence_count']) WITH ORDINALITY u(c, i))
		|| '</tr></thead><tbody>' || coalesce(string_agg(format(
			'<tr><td class="n">%s</td><th scope="row"><a href="#s%s">%s</a></th><td class="d">%s</td><td>%s</td><td class="n">%s–%s</td><td class="n">%s / %s</td><td class="n">%s</td><td class="n">%s</td></tr>',
			coalesce(c.rank || ' / ' || c.ranked, '–'), r.place, html_escape(r.label),
			coalesce(w.published_on::text, '–'), @store@.html_range(c.score_low, c.score_high, lang),
			@store@.html_percent(c.depth_low), @store@.html_percent(c.depth_high), @store@.html_percent(c.heading_coverage),
			@store@.html_percent(c.substance_coverage), @store@.html_percent(c.confidence), c.stated_absences),
			'' ORDER BY r.place), '') || '</tbody></table></div>'
	FROM unnest(vids, sids, labels) WITH ORDINALITY r(vendor_id, service_id, label, place)
	JOIN @bi@.scorecard c ON c.service_id = r.service_id
	LEFT JOIN @bi@.dim_whitepaper w ON w.vendor_id = ANY (vids) AND w.whitepaper_id = c.whitepaper_id
$$;
COMMENT ON FUNCTION @store@.html_summary(text[], text[], text[], text) IS 'Internal: the table of scores / 概要表';

-- Both heat maps: by clause or theme, and by control, whose cells lead to the evidence.
CREATE OR REPLACE FUNCTION @store@.html_heat_maps(vids text[], sids text[], labels text[], lang text, numbering text)
RETURNS text
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, iso27017, pg_temp
AS $$
#variable_conflict use_column
DECLARE
	n CONSTANT text := html_heat_maps.numbering;
	columns text[];
	titles text[];
	cells jsonb;
	out_html text;
BEGIN
	IF cardinality(sids) = 0 THEN
		RETURN '<p>' || @store@.html_word('no_data', lang) || '</p>';
	END IF;

	WITH shown AS MATERIALIZED (
		SELECT r.place, m.* FROM unnest(vids, sids, labels) WITH ORDINALITY r(vendor_id, service_id, label, place)
		JOIN @bi@.matrix_group m ON m.vendor_id = r.vendor_id AND m.service_id = r.service_id
		WHERE m.numbering = n AND m.vendor_id = ANY (vids)
	), col AS (
		SELECT g.group_id, min(g.group_sort) AS sort, regexp_replace(g.group_id, '^20[0-9]+:', '') AS label,
			min(CASE lang WHEN 'ja' THEN g.group_ja ELSE g.group_en END) AS title,
			row_number() OVER (ORDER BY min(g.group_sort)) AS i
		FROM shown g GROUP BY g.group_id
	)
	SELECT (SELECT array_agg(c.label || ' ' || left(c.title, CASE lang WHEN 'ja' THEN 8 ELSE 14 END) ORDER BY c.i) FROM col c),
		(SELECT array_agg(c.title ORDER BY c.i) FROM col c),
		jsonb_agg(jsonb_build_array(s.place, c.i, s.score_low, s.score_high, NULL)) INTO columns, titles, cells
	FROM shown s JOIN col c ON c.group_id = s.group_id;
	out_html := '<h2 id="clauses">' || @store@.html_word('heat_clause', lang) || '</h2><div class="scroll" tabindex="0" role="region" aria-label="'
		|| @store@.html_word('heat_clause', lang) || '">'
		|| @store@.svg_heat(labels, columns, titles, cells, display_word('ui', 'heat_clause', lang), 52) || '</div>';

	WITH shown AS MATERIALIZED (
		SELECT r.place, m.* FROM unnest(vids, sids, labels) WITH ORDINALITY r(vendor_id, service_id, label, place)
		JOIN @bi@.matrix m ON m.vendor_id = r.vendor_id AND m.service_id = r.service_id
		WHERE m.numbering = n AND m.vendor_id = ANY (vids)
	), col AS (
		SELECT g.control_id, min(CASE WHEN g.group_id = 'CLD' THEN 9999 ELSE 0 END + g.control_sort) AS sort, min(g.number) AS label,
			min(CASE lang WHEN 'ja' THEN g.title_ja ELSE g.title_en END) AS title,
			row_number() OVER (ORDER BY min(CASE WHEN g.group_id = 'CLD' THEN 9999 ELSE 0 END + g.control_sort)) AS i
		FROM shown g GROUP BY g.control_id
	)
	SELECT (SELECT array_agg(c.label ORDER BY c.i) FROM col c), (SELECT array_agg(c.title ORDER BY c.i) FROM col c),
		jsonb_agg(jsonb_build_array(s.place, c.i, s.score_low, s.score_high,
			'#s' || s.place || '-' || replace(s.control_id, ':', '-'))) INTO columns, titles, cells
	FROM shown s JOIN col c ON c.control_id = s.control_id;
	RETURN out_html || '<h2 id="controls">' || @store@.html_word('heat_control', lang) || '</h2><p><a class="skip" href="#periods">'
		|| @store@.html_word('skip', lang) || '</a></p><div class="scroll" tabindex="0" role="region" aria-label="'
		|| @store@.html_word('heat_control', lang) || '">'
		|| @store@.svg_heat(labels, columns, titles, cells, display_word('ui', 'heat_control', lang), 25) || '</div>';
END
$$;
COMMENT ON FUNCTION @store@.html_heat_maps(text[], text[], text[], text, text) IS 'Internal: both heat maps / ヒートマップ';

CREATE OR REPLACE FUNCTION @store@.html_periods(vids text[], sids text[], labels text[], lang text)
RETURNS text
LANGUAGE sql STABLE
SET search_path = pg_catalog, iso27017, pg_temp
AS $$
	WITH shown AS MATERIALIZED (
		SELECT DISTINCT r.place, r.label, f.kind,
			CASE lang WHEN 'ja' THEN f.kind_ja ELSE f.kind_en END AS title, c.code_sort AS sort,
			f.period, CASE WHEN f.period_bound LIKE '%<%' THEN NULL ELSE f.days_low END AS days_low, f.days_high, f.quote
		FROM unnest(vids, sids, labels) WITH ORDINALITY r(vendor_id, service_id, label, place)
		JOIN @bi@.fact_value f ON f.vendor_id = r.vendor_id AND f.service_id = r.service_id
		JOIN @bi@.dim_code c ON c.domain = 'kind' AND c.code = f.kind
		WHERE f.vendor_id = ANY (vids) AND f.period IS NOT NULL AND f.kind IN ('log_retention', 'backup_retention', 'record_retention', 'deletion', 'notice', 'response')
	), mark AS (
		SELECT s.kind, s.place, s.label, s.period, min(s.days_low) AS days_low, max(s.days_high) AS days_high
		FROM shown s
		WHERE s.days_low IS NOT NULL OR s.days_high IS NOT NULL
		GROUP BY s.kind, s.place, s.label, s.period
	), chart AS (
		SELECT s.kind, s.sort, s.title,
			string_agg(format('<tr><th scope="row">%s</th><td class="d">%s</td><td>%s</td></tr>', html_escape(s.label),
				html_escape(s.period), @store@.html_quotation(s.quote, lang)), '' ORDER BY s.place, s.period, s.quote) AS rows
		FROM shown s GROUP BY s.kind, s.sort, s.title
	)
	SELECT '<h2 id="periods">' || @store@.html_word('periods', lang) || '</h2>'
		|| coalesce(string_agg('<h3>' || html_escape(c.title) || '</h3>'
			|| coalesce((SELECT '<div class="scroll" tabindex="0" role="region" aria-label="' || html_escape(c.title) || '">'
				|| @store@.svg_periods(jsonb_agg(jsonb_build_array(m.label, m.days_low, m.days_high, m.period)
					ORDER BY m.place, m.days_low NULLS FIRST, m.period), c.title, display_word('ui', 'days_axis', lang)) || '</div>'
				FROM mark m WHERE m.kind = c.kind HAVING count(*) > 0), '')
			|| '<details class="paper"><summary>' || @store@.html_word('quote', lang) || '</summary><table><thead><tr><th scope="col">'
			|| @store@.html_word('service', lang) || '</th><th scope="col">' || @store@.html_word('period', lang) || '</th><th scope="col">'
			|| @store@.html_word('quote', lang) || '</th></tr></thead><tbody>' || c.rows || '</tbody></table></details>', '' ORDER BY c.sort),
			'<p>' || @store@.html_word('none', lang) || '</p>')
	FROM chart c
$$;
COMMENT ON FUNCTION @store@.html_periods(text[], text[], text[], text) IS 'Internal: periods compared on a line / 期間の比較';

-- What one service says, control by control; a control of the view of 2022 shows its ancestors.
CREATE OR REPLACE FUNCTION @store@.html_service(place integer, vendor_id text, service_id text, label text, lang text, numbering text)
RETURNS text
LANGUAGE sql STABLE
SET search_path = pg_catalog, iso27017, pg_temp
AS $$
	WITH line AS (
		SELECT m.control_id, m.number, m.control_sort + CASE WHEN m.group_id = 'CLD' THEN 9999 ELSE 0 END AS sort,
			CASE lang WHEN 'ja' THEN m.title_ja ELSE m.title_en END AS title, m.score_low, m.score_high
		FROM @bi@.matrix m
		WHERE m.vendor_id = html_service.vendor_id AND m.service_id = html_service.service_id AND m.numbering = html_service.numbering
	), source AS (
		SELECT g.control::text AS control_id, g.group_control::text AS line_id
		FROM @store@.control_group g WHERE g.level = 'control' AND g.numbering::text = html_service.numbering
	), item AS (
		SELECT s.line_id, string_agg(format('<tr><td>%s</td><td class="n">%s</td><td><span class="v %s">%s</span></td><td>%s</td></tr>',
			html_escape(CASE lang WHEN 'ja' THEN e.label_ja ELSE e.label_en END), e.weight, html_escape(f.verdict),
			html_escape(CASE lang WHEN 'ja' THEN f.verdict_ja ELSE f.verdict_en END), @store@.html_quotation(f.quote, lang)),
			'' ORDER BY e.is_guidance DESC, e.element_sort) AS rows
		FROM @bi@.fact_finding f
		JOIN @bi@.dim_element e ON e.element_id = f.element_id
		JOIN source s ON s.control_id = f.control_id
		WHERE f.vendor_id = html_service.vendor_id AND f.service_id = html_service.service_id
		GROUP BY s.line_id
	)
	SELECT '<section aria-labelledby="s' || place || '"><h3 id="s' || place || '">' || html_escape(label) || '</h3>'
		|| coalesce(string_agg(format('<details><summary>%s %s – %s</summary><div id="s%s-%s"><table><thead><tr><th scope="col">%s</th><th scope="col">%s</th><th scope="col">%s</th><th scope="col">%s</th></tr></thead><tbody>%s</tbody></table></div></details>',
			html_escape(l.number), html_escape(l.title), @store@.html_range(l.score_low, l.score_high, lang), place, replace(l.control_id, ':', '-'),
			@store@.html_word('element', lang), @store@.html_word('weight', lang), @store@.html_word('verdict', lang),
			@store@.html_word('quote', lang), coalesce(i.rows, '')), '' ORDER BY l.sort),
			'<p>' || @store@.html_word('not_read', lang) || '</p>')
		|| '</section>'
	FROM line l LEFT JOIN item i ON i.line_id = l.control_id
$$;
COMMENT ON FUNCTION @store@.html_service(integer, text, text, text, text, text) IS 'Internal: the evidence of one service / サービスごとの根拠';

CREATE OR REPLACE FUNCTION @store@.html_absences_and_gaps(vids text[], sids text[], labels text[], lang text)
RETURNS text
LANGUAGE sql STABLE
SET search_path = pg_catalog, iso27017, pg_temp
AS $$
	WITH shown AS MATERIALIZED (
		SELECT r.* FROM unnest(vids, sids, labels) WITH ORDINALITY r(vendor_id, service_id, label, place)
	), absence AS (
		SELECT string_agg(format('<tr><th scope="row">%s</th><td>%s</td><td>%s</td><td>%s</td></tr>', html_escape(s.label),
			html_escape(regexp_replace(a.control_id, '^20[0-9]+:', '')), html_escape(CASE lang WHEN 'ja' THEN a.label_ja ELSE a.label_en END),
			@store@.html_quotation(a.quote, lang)), '' ORDER BY s.place, a.weight DESC, a.control_id, a.element_id) AS rows
		FROM shown s JOIN @bi@.stated_absences a ON a.vendor_id = s.vendor_id AND a.service_id = s.service_id
		WHERE a.vendor_id = ANY (vids)
	), gap AS (
		SELECT s.place, s.label, count(*) AS n, string_agg(format('<li>%s %s <span class="soft">(%s %s)</span></li>',
			html_escape(regexp_replace(g.control_id, '^20[0-9]+:', '')), html_escape(CASE lang WHEN 'ja' THEN g.label_ja ELSE g.label_en END),
			@store@.html_word('weight', lang), g.weight), '' ORDER BY g.weight DESC, e.element_sort) AS items
		FROM shown s
		JOIN @bi@.gaps g ON g.vendor_id = s.vendor_id AND g.service_id = s.service_id AND g.verdict = 'silent' AND g.basis = 'P'
		JOIN @bi@.dim_element e ON e.element_id = g.element_id
		WHERE g.vendor_id = ANY (vids)
		GROUP BY s.place, s.label
	)
	SELECT '<h2 id="absences">' || @store@.html_word('stated_absences', lang) || '</h2>'
		|| coalesce((SELECT '<div class="scroll paper" tabindex="0" role="region" aria-label="' || @store@.html_word('stated_absences', lang)
			|| '"><table><thead><tr><th scope="col">' || @store@.html_word('service', lang) || '</th><th scope="col">' || @store@.html_word('control', lang)
			|| '</th><th scope="col">' || @store@.html_word('element', lang) || '</th><th scope="col">' || @store@.html_word('quote', lang)
			|| '</th></tr></thead><tbody>' || a.rows || '</tbody></table></div>' FROM absence a),
			'<p>' || @store@.html_word('no_absences', lang) || '</p>')
		|| '<h2 id="gaps">' || @store@.html_word('gaps', lang) || '</h2>'
		|| coalesce((SELECT string_agg(format('<details><summary>%s – %s %s</summary><ul>%s</ul></details>', html_escape(g.label), g.n,
			@store@.html_word('items', lang), g.items), '' ORDER BY g.place) FROM gap g), '<p>' || @store@.html_word('none', lang) || '</p>')
$$;
COMMENT ON FUNCTION @store@.html_absences_and_gaps(text[], text[], text[], text) IS 'Internal: what is not provided, what is not said / 不提供事項と不足事項';

CREATE OR REPLACE FUNCTION @store@.report_html(lang text DEFAULT 'ja', vendors text[] DEFAULT NULL,
	numbering text DEFAULT '2013', at_most integer DEFAULT 100)
RETURNS text
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, iso27017, pg_temp
AS $$
DECLARE
	page text;
	every bigint;
	vids text[];
	sids text[];
	labels text[];
BEGIN
	IF numbering IS NULL OR numbering NOT IN ('2013', '2022') THEN
		RAISE EXCEPTION 'unknown numbering: %', quote_nullable(numbering)
			USING ERRCODE = 'invalid_parameter_value', HINT = 'Use ''2013'' or ''2022''.';
	END IF;
	SELECT count(*) INTO every FROM @store@.current_whitepaper s WHERE vendors IS NULL OR s.vendor = ANY (vendors);
	-- whose rows are read is said once: views of aggregates take a list, but no join
	SELECT coalesce(array_agg(r.vendor_id ORDER BY r.place), '{}'), coalesce(array_agg(r.service_id ORDER BY r.place), '{}'),
			coalesce(array_agg(CASE lang WHEN 'ja' THEN r.label_ja ELSE r.label_en END ORDER BY r.place), '{}')
		INTO vids, sids, labels FROM @store@.report_services(vendors, at_most) r;
	page := format('<!DOCTYPE html><html lang="%s"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="color-scheme" content="light"><link rel="icon" href="data:,"><title>%s</title>%s</head><body><header><h1>%s</h1><p class="soft">%s: %s UTC</p></header><nav aria-label="%s"><ul>',
		html_escape(lang), @store@.html_word('title', lang), @store@.html_style(), @store@.html_word('title', lang),
		@store@.html_word('generated', lang), to_char(now() AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI'), @store@.html_word('contents', lang))
		|| (SELECT string_agg(format('<li><a href="#%s">%s</a></li>', a, @store@.html_word(w, lang)), '' ORDER BY i)
			FROM (VALUES (1, 'summary', 'summary'), (2, 'clauses', 'heat_clause'), (3, 'controls', 'heat_control'), (4, 'periods', 'periods'),
				(5, 'absences', 'stated_absences'), (6, 'gaps', 'gaps'), (7, 'evidence', 'evidence')) v(i, a, w))
		|| '</ul></nav><main>' || @store@.html_disclaimer(lang)
		|| '<h2 id="summary">' || @store@.html_word('summary', lang) || '</h2>' || @store@.html_summary(vids, sids, labels, lang);
	IF every > cardinality(sids) THEN
		page := page || '<p class="soft">' || (every - cardinality(sids)) || ' ' || @store@.html_word('vendors_not_shown', lang) || '</p>';
	END IF;
	page := page || @store@.html_heat_maps(vids, sids, labels, lang, numbering)
		|| @store@.html_periods(vids, sids, labels, lang)
		|| @store@.html_absences_and_gaps(vids, sids, labels, lang)
		|| '<h2 id="evidence">' || @store@.html_word('evidence', lang) || '</h2>';
	FOR i IN 1 .. cardinality(sids) LOOP
		page := page || @store@.html_service(i, vids[i], sids[i], labels[i], lang, numbering);
	END LOOP;
	RETURN page || '</main><footer>' || @store@.html_disclaimer(lang) || '</footer></body></html>';
END
$$;
COMMENT ON FUNCTION @store@.report_html(text, text[], text, integer) IS
'The report as one self-contained HTML page in Japanese (ja) or English (en): all vendors or the named ones, numbering 2013 or 2022, so many services at most / HTML報告書';
