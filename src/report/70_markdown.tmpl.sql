-- The report as Markdown (CommonMark with tables), for wikis and repositories.

CREATE OR REPLACE FUNCTION @store@.markdown_row(cells text[])
RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
SET search_path = pg_catalog, iso27017, pg_temp
AS $$ SELECT '| ' || string_agg(coalesce(nullif(markdown_escape(c), ''), '–'), ' | ' ORDER BY i) || ' |' || chr(10)
	FROM unnest(cells) WITH ORDINALITY u(c, i) $$;
COMMENT ON FUNCTION @store@.markdown_row(text[]) IS 'Internal: a row of a table / 表の行';

CREATE OR REPLACE FUNCTION @store@.markdown_table(codes text[], lang text, body text)
RETURNS text
LANGUAGE sql STABLE PARALLEL SAFE
SET search_path = pg_catalog, iso27017, pg_temp
AS $$
	SELECT CASE WHEN coalesce(body, '') = '' THEN display_word('ui', 'none', lang) || chr(10) || chr(10)
		ELSE @store@.markdown_row((SELECT array_agg(display_word('ui', c, lang) ORDER BY i) FROM unnest(codes) WITH ORDINALITY u(c, i)))
			|| '|' || repeat(' --- |', cardinality(codes)) || chr(10) || body || chr(10) END
$$;
COMMENT ON FUNCTION @store@.markdown_table(text[], text, text) IS 'Internal: a table with its head / 表';

CREATE OR REPLACE FUNCTION @store@.markdown_heading(level integer, code text, lang text)
RETURNS text
LANGUAGE sql STABLE PARALLEL SAFE
SET search_path = pg_catalog, iso27017, pg_temp
AS $$ SELECT repeat('#', level) || ' ' || markdown_escape(display_word('ui', code, lang)) || chr(10) || chr(10) $$;
COMMENT ON FUNCTION @store@.markdown_heading(integer, text, text) IS 'Internal: a heading / 見出し';

-- One service: its lists, its gravest concerns, and all that was found, with quotations.
CREATE OR REPLACE FUNCTION @store@.markdown_service(a_vendor text, a_service text, lang text)
RETURNS text
LANGUAGE sql STABLE
SET search_path = pg_catalog, iso27017, pg_temp
AS $$
	SELECT (SELECT '## ' || markdown_escape(CASE lang WHEN 'ja' THEN d.label_ja ELSE d.label_en END) || chr(10) || chr(10)
			FROM @bi@.dim_service d WHERE d.vendor_id = a_vendor AND d.service_id = @store@.service_id(a_vendor, a_service))
		|| @store@.markdown_heading(3, 'concerns', lang)
		|| @store@.markdown_table(ARRAY['control', 'element', 'verdict', 'quote'], lang, (
			SELECT string_agg(@store@.markdown_row(ARRAY[c.control_id, c.concern, c.reason_label, c.quote]), '' ORDER BY c.place)
			FROM @store@.concerns(a_vendor, a_service, lang) c))
		|| coalesce((SELECT string_agg(@store@.markdown_heading(3, l.part, lang)
				|| CASE WHEN coalesce(cardinality(l.items), 0) = 0 THEN display_word('ui', 'none', lang) || chr(10)
					ELSE (SELECT string_agg('- ' || markdown_escape(t) || chr(10), '' ORDER BY i) FROM unnest(l.items) WITH ORDINALITY u(t, i)) END
				|| chr(10), '')
			FROM @store@.sheet_lists(a_vendor, a_service, lang) l WHERE l.part <> 'questions'), '')
		|| @store@.markdown_heading(3, 'facts', lang)
		|| @store@.markdown_table(ARRAY['kind', 'period', 'control', 'qualifier', 'quote'], lang, (
			SELECT string_agg(@store@.markdown_row(ARRAY[CASE lang WHEN 'ja' THEN f.kind_ja ELSE f.kind_en END, f.value, f.control_id,
				f.qualifier, f.quote]), '' ORDER BY f.fact_sort)
			FROM @bi@.fact_value f WHERE f.vendor_id = a_vendor AND f.service_id = @store@.service_id(a_vendor, a_service)))
		|| @store@.markdown_heading(3, 'evidence', lang)
		|| @store@.markdown_table(ARRAY['control', 'element', 'weight', 'verdict', 'quote'], lang, (
			SELECT string_agg(@store@.markdown_row(ARRAY[f.control_id, CASE lang WHEN 'ja' THEN e.label_ja ELSE e.label_en END, e.weight::text,
				CASE lang WHEN 'ja' THEN f.verdict_ja ELSE f.verdict_en END, f.quote]), '' ORDER BY e.element_sort)
			FROM @bi@.fact_finding f JOIN @bi@.dim_element e ON e.element_id = f.element_id
			WHERE f.vendor_id = a_vendor AND f.service_id = @store@.service_id(a_vendor, a_service)))
$$;
COMMENT ON FUNCTION @store@.markdown_service(text, text, text) IS 'Internal: one service as Markdown / サービスごとの記載';

CREATE OR REPLACE FUNCTION @store@.report_markdown(lang text DEFAULT 'ja', vendors text[] DEFAULT NULL, at_most integer DEFAULT 100)
RETURNS text
LANGUAGE sql STABLE
SET search_path = pg_catalog, iso27017, pg_temp
AS $$
	SELECT @store@.markdown_heading(1, 'title', lang)
		|| CASE WHEN lang = 'ja' THEN '' ELSE '> ' || markdown_escape(display_word('ui', 'disclaimer', lang)) || chr(10) || '>' || chr(10) END
		|| '> ' || display_word('ui', 'disclaimer', 'ja') || chr(10) || chr(10)
		|| markdown_escape(display_word('ui', 'generated', lang) || ': ' || to_char(now() AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI') || ' UTC') || chr(10) || chr(10)
		|| @store@.markdown_heading(2, 'summary', lang)
		|| @store@.markdown_table(ARRAY['rank', 'service', 'score', 'depth', 'coverage', 'coverage_substance', 'stated_absences'], lang, (
			SELECT string_agg(@store@.markdown_row(ARRAY[c.rank || ' / ' || c.ranked, CASE lang WHEN 'ja' THEN r.label_ja ELSE r.label_en END,
				CASE WHEN c.score_low IS NULL THEN display_word('ui', 'not_scored', lang)
					ELSE @store@.html_percent(c.score_low) || '–' || @store@.html_percent(c.score_high) END,
				@store@.html_percent(c.depth_low) || '–' || @store@.html_percent(c.depth_high), @store@.html_percent(c.heading_coverage),
				@store@.html_percent(c.substance_coverage), c.stated_absences::text]), '' ORDER BY r.place)
			FROM @store@.report_services(vendors, at_most) r JOIN @bi@.scorecard c ON c.service_id = r.service_id))
		|| coalesce((SELECT string_agg(@store@.markdown_service(d.vendor_id, d.service, lang), '' ORDER BY r.place)
			FROM @store@.report_services(vendors, at_most) r JOIN @bi@.dim_service d ON d.service_id = r.service_id), '')
$$;
COMMENT ON FUNCTION @store@.report_markdown(text, text[], integer) IS
'The report as Markdown in Japanese (ja) or English (en) / Markdown報告書';
