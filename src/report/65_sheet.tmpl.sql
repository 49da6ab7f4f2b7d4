-- One A4 page for whoever decides. Every list is short and every text is cut, so that
-- the page stays one page; what is left out is counted.

-- A list of at most so many items, each cut to a width; says how many more there are.
CREATE OR REPLACE FUNCTION @store@.html_short_list(items text[], at_most integer, width integer, lang text, empty_code text DEFAULT 'none')
RETURNS text
LANGUAGE sql STABLE PARALLEL SAFE
SET search_path = pg_catalog, iso27017, pg_temp
AS $$
	SELECT CASE WHEN coalesce(cardinality(items), 0) = 0 THEN '<p>' || @store@.html_word(empty_code, lang) || '</p>'
		ELSE '<ul>' || (SELECT string_agg('<li>' || html_escape(@store@.clip_label(plain_line(t), width)) || '</li>', '' ORDER BY i)
			FROM unnest(items[1:at_most]) WITH ORDINALITY u(t, i)) || '</ul>'
			|| CASE WHEN cardinality(items) > at_most THEN '<p class="soft">' || @store@.html_word('more', lang) || ' '
				|| cardinality(items) - at_most || ' ' || @store@.html_word('items', lang) || '</p>' ELSE '' END END
$$;
COMMENT ON FUNCTION @store@.html_short_list(text[], integer, integer, text, text) IS 'Internal: a short list of cut texts / 短い一覧';

CREATE OR REPLACE FUNCTION @store@.html_sheet_style()
RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
SET search_path = pg_catalog, pg_temp
AS $$ SELECT '<style>
@page{size:A4 portrait;margin:10mm}
body{font-size:8.6pt;line-height:1.42;max-width:190mm;padding:0}
.page{min-height:276mm;display:flex;flex-direction:column;gap:1.6mm}
h1{font-size:14pt;margin:0}h2{font-size:9.5pt;margin:0 0 .6mm;padding:0;border-bottom:1px solid var(--blue)}
p,ul{margin:0}ul{padding-left:4mm}
.head{display:flex;justify-content:space-between;gap:4mm;align-items:baseline;flex-wrap:wrap}
.grid{display:grid;grid-template-columns:1fr 1fr;gap:1.6mm 5mm}
.score{display:flex;gap:5mm;align-items:center;background:var(--pale);border:1px solid var(--line);padding:1.2mm 3mm;flex-wrap:wrap}
.score strong{font-size:15pt}
table{font-size:8.2pt}.v{font-size:7.4pt;white-space:normal}td,th{padding:.5mm 1.2mm}tbody th{min-width:0}
.note{margin:0;padding:.8mm 2mm;font-size:8pt}.note p{margin:0}
.decide{border:1px solid var(--ink);padding:1.4mm 3mm;margin-top:auto;display:flex;justify-content:space-between;gap:4mm;flex-wrap:wrap}
@media screen{body{padding:5mm;max-width:200mm}}
@media screen and (max-width:200mm){.page{min-height:0}table,.decide{overflow-wrap:anywhere}.grid{grid-template-columns:1fr}}
@media print{body{max-width:none;font-size:8.6pt}.page{height:276mm;min-height:0;overflow:hidden}}
</style>' $$;
COMMENT ON FUNCTION @store@.html_sheet_style() IS 'Internal: the style sheet of the assessment sheet / 体裁';

-- Who and what, and the score.
CREATE OR REPLACE FUNCTION @store@.html_sheet_head(vendor text, service text, lang text)
RETURNS text
LANGUAGE sql STABLE
SET search_path = pg_catalog, iso27017, pg_temp
AS $$
	SELECT '<div class="head"><h1>' || @store@.html_word('sheet_title', lang) || '</h1><span class="soft">'
		|| @store@.html_word('generated', lang) || ': ' || to_char(now() AT TIME ZONE 'UTC', 'YYYY-MM-DD') || '</span></div><table><tbody>'
		|| format('<tr><th scope="row">%s</th><td>%s</td><th scope="row">%s</th><td>%s</td></tr><tr><th scope="row">%s</th><td>%s</td><th scope="row">%s</th><td>%s</td></tr><tr><th scope="row">%s</th><td>%s</td><th scope="row">%s</th><td>%s</td></tr>',
			@store@.html_word('vendor', lang), html_escape(@store@.clip_label(plain_line(CASE lang WHEN 'ja' THEN v.name_ja ELSE v.name_en END), 44)),
			@store@.html_word('service', lang), html_escape(@store@.clip_label(plain_line(d.service), 36) || ' (' || d.model || ')'),
			@store@.html_word('purpose', lang), html_escape(coalesce(@store@.clip_label(plain_line(d.purpose), 44), '–')),
			@store@.html_word('data_class', lang), html_escape(coalesce(@store@.clip_label(plain_line(d.data_class), 40), '–')),
			@store@.html_word('paper', lang), html_escape(@store@.clip_label(coalesce(nullif(plain_line(w.title), ''), w.sha256, '–'), 44)),
			@store@.html_word('published', lang), coalesce(w.published_on::text, '–') || coalesce(' (' || @store@.html_word('version_of', lang) || ' ' || w.version_number || ')', ''))
		|| '</tbody></table><div class="score"><span>' || @store@.html_word('score', lang) || ' ' || @store@.html_range(c.score_low, c.score_high, lang) || '</span>'
		|| format('<span>%s %s</span><span>%s %s–%s</span><span>%s %s</span><span>%s %s</span></div>', @store@.html_word('rank', lang),
			coalesce(c.rank || ' / ' || c.ranked, '–'), @store@.html_word('depth', lang), @store@.html_percent(c.depth_low), @store@.html_percent(c.depth_high),
			@store@.html_word('coverage_substance', lang), @store@.html_percent(c.substance_coverage), @store@.html_word('confidence', lang), @store@.html_percent(c.confidence))
	FROM @bi@.dim_service d
	JOIN @bi@.dim_vendor v ON v.vendor_id = d.vendor_id
	LEFT JOIN @bi@.scorecard c ON c.service_id = d.service_id
	LEFT JOIN @bi@.dim_whitepaper w ON w.vendor_id = d.vendor_id AND w.service_id = d.service_id AND w.is_current
	WHERE d.vendor_id = html_sheet_head.vendor AND d.service_id = @store@.service_id(html_sheet_head.vendor, html_sheet_head.service)
$$;
COMMENT ON FUNCTION @store@.html_sheet_head(text, text, text) IS 'Internal: the head of the assessment sheet / 見出し部';

-- The lists of the sheet, also of the Markdown report: part, its items in order.
CREATE OR REPLACE FUNCTION @store@.sheet_lists(vendor text, service text, lang text,
	OUT part text, OUT items text[])
RETURNS SETOF record
LANGUAGE sql STABLE
SET search_path = pg_catalog, iso27017, pg_temp
AS $$
	SELECT 'certificates', array_agg(DISTINCT c.standard || coalesce(':' || c.edition, '')
			|| CASE WHEN c.holder <> 'self' THEN ' [' || c.holder || ']' ELSE '' END
			|| coalesce(' – ' || c.scope, '') || coalesce(' – ' || display_word('ui', 'expires', lang) || ' ' || c.expires_on, '')
			|| ' – ' || CASE lang WHEN 'ja' THEN c.status_ja ELSE c.status_en END)
		FROM @bi@.fact_certificate c
		WHERE c.vendor_id = vendor AND (c.service_id IS NULL OR c.service_id = @store@.service_id(vendor, service))
	UNION ALL
	SELECT 'stated_absences', array_agg(CASE lang WHEN 'ja' THEN a.label_ja ELSE a.label_en END || ' (' || a.control_id || ')'
			ORDER BY a.weight DESC, a.control_id, a.element_id)
		FROM @bi@.stated_absences a WHERE a.vendor_id = vendor AND a.service_id = @store@.service_id(vendor, service)
	UNION ALL
	SELECT 'suppliers', array_agg(DISTINCT s.supplier)
		FROM @bi@.supplier_concentration s WHERE s.vendor_id = vendor AND s.service_id = @store@.service_id(vendor, service)
	UNION ALL
	SELECT 'countries', array_agg(DISTINCT f.value || CASE WHEN coalesce(f.qualifier, '') = '' THEN '' ELSE ' – ' || f.qualifier END)
		FROM @bi@.fact_value f WHERE f.vendor_id = vendor AND f.service_id = @store@.service_id(vendor, service) AND f.kind = 'location'
	UNION ALL
	SELECT 'changes', array_agg(x.t ORDER BY x.sort, x.t) FROM (
		SELECT 1 AS sort, display_word('ui', 'score', lang) || ': ' || @store@.html_percent(h.before) || ' → ' || @store@.html_percent(h.score_low)
			|| ' (' || h.scored_on || ')' AS t
		FROM (SELECT f.score_low, f.scored_on, f.scored_at, lag(f.score_low) OVER (ORDER BY f.scored_at) AS before,
				max(f.scored_at) OVER () AS newest
			FROM @bi@.fact_history f WHERE f.vendor_id = vendor AND f.service_id = @store@.service_id(vendor, service)) h
		WHERE h.scored_at = h.newest AND h.before IS NOT NULL
		UNION ALL
		SELECT 2, CASE lang WHEN 'ja' THEN r.change_ja ELSE r.change_en END || ': '
			|| coalesce(CASE WHEN r.change_of = 'fact' THEN display_word('kind', r.kind, lang) || ' ' END, '')
			|| concat_ws(' → ', r.old_value, r.new_value)
		FROM @bi@.recent_changes r
		WHERE r.vendor_id = vendor AND r.service_id = @store@.service_id(vendor, service) AND r.change_of = 'fact') x
	UNION ALL
	SELECT 'duties', array_agg(o.duty ORDER BY o.stance, o.statement_sort)
		FROM @bi@.our_duties o WHERE o.vendor_id = vendor AND o.service_id = @store@.service_id(vendor, service) AND o.stance = 'customer'
	UNION ALL
	SELECT 'requirements', array_agg(CASE lang WHEN 'ja' THEN r.label_ja ELSE r.label_en END || ': '
			|| CASE lang WHEN 'ja' THEN r.status_ja ELSE r.status_en END || coalesce(' – ' || r.value, '') ORDER BY r.severity DESC, r.requirement)
		FROM @bi@.fact_requirement r WHERE r.vendor_id = vendor AND r.service_id = @store@.service_id(vendor, service) AND r.status <> 'met'
	UNION ALL
	SELECT 'questions', array_agg(q.question ORDER BY q.number) FROM @store@.questionnaire(vendor, service, lang, true) q
	UNION ALL
	SELECT 'hygiene', array_agg(CASE lang WHEN 'ja' THEN h.kind_ja ELSE h.kind_en END || coalesce(': ' || h.detail, '') ORDER BY h.note_sort)
		FROM @bi@.hygiene h WHERE h.vendor_id = vendor AND h.service_id = @store@.service_id(vendor, service)
$$;
COMMENT ON FUNCTION @store@.sheet_lists(text, text, text) IS 'Internal: the lists of the assessment sheet / 評価シートの一覧';

CREATE OR REPLACE FUNCTION @store@.report_assessment_sheet(vendor text, service text, lang text DEFAULT 'ja')
RETURNS text
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, iso27017, pg_temp
AS $$
DECLARE
	lists jsonb;
	page text;
	code text;
	at_most integer;
	block text := '';
BEGIN
	PERFORM @store@.check_service(vendor, service);
	SELECT jsonb_object_agg(l.part, to_jsonb(l.items)) INTO lists FROM @store@.sheet_lists(vendor, service, lang) l;
	page := format('<!DOCTYPE html><html lang="%s"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><link rel="icon" href="data:,"><title>%s</title>%s%s</head><body><main class="page">',
		html_escape(lang), @store@.html_word('sheet_title', lang), @store@.html_style(), @store@.html_sheet_style())
		|| @store@.html_sheet_head(vendor, service, lang) || @store@.html_disclaimer(lang)
		|| '<section><h2>' || @store@.html_word('concerns', lang) || '</h2>'
		|| coalesce((SELECT '<table><tbody>' || string_agg(format('<tr><td>%s</td><td>%s</td><td><span class="v">%s</span></td><td>%s</td></tr>',
				html_escape(coalesce(c.control_id, '–')), html_escape(@store@.clip_label(plain_line(c.concern), 60)), html_escape(c.reason_label),
				CASE WHEN coalesce(c.quote, '') = '' THEN '–' ELSE '「<bdi>' || html_escape(@store@.clip_label(plain_line(c.quote), 72)) || '</bdi>」' END),
				'' ORDER BY c.place) || '</tbody></table>'
			FROM @store@.concerns(vendor, service, lang, 5) c), '<p>' || @store@.html_word('no_concern', lang) || '</p>')
		|| '</section><div class="grid">';
	FOR code, at_most IN VALUES ('stated_absences', 4), ('certificates', 4), ('suppliers', 3), ('countries', 3),
			('requirements', 3), ('hygiene', 3), ('changes', 3) LOOP
		block := block || '<section><h2>' || @store@.html_word(code, lang) || '</h2>'
			|| @store@.html_short_list(ARRAY(SELECT jsonb_array_elements_text(CASE jsonb_typeof(lists->code) WHEN 'array' THEN lists->code ELSE '[]' END)),
				at_most, 48, lang, CASE code WHEN 'changes' THEN 'no_change' WHEN 'stated_absences' THEN 'no_absences' ELSE 'none' END)
			|| '</section>';
	END LOOP;
	page := page || block || '</div>';
	FOR code, at_most IN VALUES ('duties', 4), ('questions', 4) LOOP
		page := page || '<section><h2>' || @store@.html_word(code, lang) || '</h2>'
			|| @store@.html_short_list(ARRAY(SELECT jsonb_array_elements_text(CASE jsonb_typeof(lists->code) WHEN 'array' THEN lists->code ELSE '[]' END)),
				at_most, 104, lang) || '</section>';
	END LOOP;
	RETURN page || format('<section class="decide" aria-label="%s"><span>%s: □ %s □ %s □ %s</span><span>%s: ____________________</span></section></main></body></html>',
		@store@.html_word('decision', lang), @store@.html_word('decision', lang), @store@.html_word('approved', lang),
		@store@.html_word('conditional_approval', lang), @store@.html_word('rejected', lang), @store@.html_word('sign_date', lang));
END
$$;
COMMENT ON FUNCTION @store@.report_assessment_sheet(text, text, text) IS
'One A4 page for the decision maker about one service, as self-contained HTML / 評価シート（A4・1枚）';
