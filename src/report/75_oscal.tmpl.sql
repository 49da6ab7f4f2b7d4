-- What the papers of a vendor disclose, as OSCAL 1.2. Disclosure is all that is claimed:
-- there are no findings of satisfied or not, only what was read and where.

-- Verdicts that a quotation stands behind are remarks, one paragraph each.
CREATE OR REPLACE FUNCTION @store@.oscal_requirements(a_vendor text, a_service_id text)
RETURNS jsonb
LANGUAGE sql STABLE
SET search_path = pg_catalog, iso27017, pg_temp
AS $$
	WITH said AS (
		SELECT f.control_id, string_agg(f.verdict || ' ' || oscal_text(split_part(f.element_id, '/', 2))
			|| coalesce(': ' || oscal_text(f.quote), ''), chr(10) || chr(10) ORDER BY f.element_id) AS quotes
		FROM @bi@.fact_finding f
		WHERE f.vendor_id = a_vendor AND f.service_id = a_service_id AND f.assessed
		GROUP BY f.control_id
	)
	SELECT jsonb_agg(jsonb_strip_nulls(jsonb_build_object(
		'uuid', oscal_uuid('requirement/' || a_service_id || '/' || s.control_id),
		'control-id', oscal_id(s.control_id::iso27017.control_id),
		'description', 'Disclosed in the whitepaper: ' || s.assessed || ' of ' || s.applicable || ' elements.',
		'props', oscal_property('score-low', s.score_low::text) || oscal_property('score-high', s.score_high::text)
			|| oscal_property('depth-low', s.depth_low::text) || oscal_property('depth-high', s.depth_high::text)
			|| oscal_property('assessed', s.assessed::text),
		'remarks', q.quotes)) ORDER BY s.control_id::iso27017.control_id)
	FROM @bi@.fact_score s JOIN said q ON q.control_id = s.control_id
	WHERE s.vendor_id = a_vendor AND s.service_id = a_service_id
$$;
COMMENT ON FUNCTION @store@.oscal_requirements(text, text) IS 'Internal: what a paper says, by control / 管理策ごとの記載';

-- When the vendor's rows last changed: the same rows give the same export.
CREATE OR REPLACE FUNCTION @store@.oscal_modified(a_vendor text)
RETURNS text
LANGUAGE sql STABLE
SET search_path = pg_catalog, iso27017, pg_temp
AS $$
	SELECT oscal_time(greatest(v.created_at, (SELECT max(w.last_seen_at) FROM @store@.whitepaper w WHERE w.vendor = v.vendor),
		(SELECT max(h.scored_at) FROM @store@.score_history h WHERE h.vendor = v.vendor)))
	FROM @store@.vendor v WHERE v.vendor = a_vendor
$$;
COMMENT ON FUNCTION @store@.oscal_modified(text) IS 'Internal: when a vendor''s rows last changed / 最終更新';

CREATE OR REPLACE FUNCTION @store@.check_vendor(vendor text)
RETURNS void
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, iso27017, pg_temp
AS $$
BEGIN
	IF NOT EXISTS (SELECT FROM @store@.vendor v WHERE v.vendor = check_vendor.vendor) THEN
		RAISE EXCEPTION 'vendor % is not in this store', quote_nullable(vendor)
			USING ERRCODE = 'undefined_object', HINT = 'Vendors are rows of the table vendor; import_whitepaper() adds them.';
	END IF;
END
$$;
COMMENT ON FUNCTION @store@.check_vendor(text) IS 'Internal: an error where there is no such vendor / 事業者の存在確認';

CREATE OR REPLACE FUNCTION @store@.oscal_component_definition(vendor text)
RETURNS jsonb
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, iso27017, pg_temp
AS $$
#variable_conflict use_column
DECLARE
	v CONSTANT text := oscal_component_definition.vendor;
	components jsonb;
BEGIN
	PERFORM @store@.check_vendor(v);
	SELECT jsonb_agg(jsonb_strip_nulls(jsonb_build_object('uuid', oscal_uuid('component/' || d.service_id), 'type', 'service',
			'title', coalesce(oscal_text(d.service), '-'),
			'description', coalesce(oscal_text(d.label_en), '-'),
			'purpose', oscal_text(d.purpose),
			'props', oscal_property('vendor', v) || oscal_property('model', d.model) || oscal_property('data-class', d.data_class)
				|| oscal_property('whitepaper-sha256', w.sha256),
			'control-implementations', CASE WHEN r.list IS NOT NULL THEN jsonb_build_array(jsonb_build_object(
				'uuid', oscal_uuid('implementation/' || d.service_id), 'source', '#' || oscal_uuid('catalog/2013'),
				'description', display_word('ui', 'disclaimer', 'en'), 'implemented-requirements', r.list)) END)) ORDER BY d.service_id)
		INTO components
		FROM @bi@.dim_service d
		LEFT JOIN @bi@.dim_whitepaper w ON w.vendor_id = d.vendor_id AND w.service_id = d.service_id AND w.is_current
		CROSS JOIN LATERAL (SELECT @store@.oscal_requirements(v, d.service_id) AS list) r
		WHERE d.vendor_id = v;
	RETURN jsonb_build_object('component-definition', jsonb_strip_nulls(jsonb_build_object(
		'uuid', oscal_uuid('component-definition/' || v),
		'metadata', oscal_metadata(v, @store@.oscal_modified(v), display_word('ui', 'disclaimer', 'en') || chr(10) || chr(10) || display_word('ui', 'disclaimer', 'ja')),
		'components', components,
		'back-matter', jsonb_build_object('resources', jsonb_build_array(jsonb_build_object(
			'uuid', oscal_uuid('catalog/2013'), 'title', 'oscal\_catalog(2013)'))))));
END
$$;
COMMENT ON FUNCTION @store@.oscal_component_definition(text) IS
'What a vendor''s current whitepapers disclose, as an OSCAL component definition / OSCALコンポーネント定義';

-- A paper a year after publication is no longer evidence: its observations expire then.
CREATE OR REPLACE FUNCTION @store@.oscal_observations(a_vendor text, a_service_id text, collected timestamptz, published_on date)
RETURNS jsonb
LANGUAGE sql STABLE
SET search_path = pg_catalog, iso27017, pg_temp
AS $$
	SELECT jsonb_agg(jsonb_strip_nulls(jsonb_build_object(
		'uuid', oscal_uuid('observation/' || f.whitepaper_id || '/' || f.element_id),
		'title', oscal_text(e.label_en), 'description', coalesce(oscal_text(e.label_ja), '-'),
		'methods', '["EXAMINE"]'::jsonb, 'types', '["control-objective"]'::jsonb,
		'props', oscal_property('verdict', f.verdict) || oscal_property('basis', f.basis) || oscal_property('weight', f.weight::text)
			|| oscal_property('control', oscal_id(f.control_id::iso27017.control_id))
			|| oscal_property('source-start', f.source_start::text) || oscal_property('source-length', f.source_length::text),
		'subjects', jsonb_build_array(jsonb_build_object('subject-uuid', oscal_uuid('component/' || a_service_id), 'type', 'component')),
		'collected', oscal_time(collected),
		'expires', oscal_time(coalesce(published_on::timestamp AT TIME ZONE 'UTC', collected) + interval '1 year'),
		'remarks', oscal_text(f.quote))) ORDER BY e.element_sort)
	FROM @bi@.fact_finding f
	JOIN @bi@.dim_element e ON e.element_id = f.element_id
	WHERE f.vendor_id = a_vendor AND f.service_id = a_service_id AND f.assessed
$$;
COMMENT ON FUNCTION @store@.oscal_observations(text, text, timestamptz, date) IS 'Internal: findings as observations / 観察結果';

CREATE OR REPLACE FUNCTION @store@.oscal_assessment_results(vendor text)
RETURNS jsonb
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, iso27017, pg_temp
AS $$
#variable_conflict use_column
DECLARE
	v CONSTANT text := oscal_assessment_results.vendor;
	results jsonb;
BEGIN
	PERFORM @store@.check_vendor(v);
	SELECT jsonb_agg(jsonb_strip_nulls(jsonb_build_object('uuid', oscal_uuid('result/' || c.whitepaper_id),
			'title', coalesce(oscal_text(d.service), '-'), 'description', display_word('ui', 'disclaimer', 'en'),
			'start', oscal_time(w.last_seen_at),
			'props', oscal_property('score-low', c.score_low::text) || oscal_property('score-high', c.score_high::text)
				|| oscal_property('depth-low', c.depth_low::text) || oscal_property('depth-high', c.depth_high::text)
				|| oscal_property('assessed', c.assessed::text) || oscal_property('applicable', c.applicable::text)
				|| oscal_property('scheme-version', c.scheme_version),
			'reviewed-controls', jsonb_build_object('control-selections', jsonb_build_array(jsonb_build_object('include-controls',
				(SELECT jsonb_agg(jsonb_build_object('control-id', oscal_id(k.control)) ORDER BY k.control)
				FROM (SELECT DISTINCT e.control_id::iso27017.control_id AS control FROM @bi@.dim_element e) k)))),
			'local-definitions', jsonb_build_object('components', jsonb_build_array(jsonb_build_object(
				'uuid', oscal_uuid('component/' || d.service_id), 'type', 'service', 'title', coalesce(oscal_text(d.service), '-'),
				'description', coalesce(oscal_text(d.label_en), '-'), 'status', jsonb_build_object('state', 'operational')))),
			'observations', @store@.oscal_observations(v, d.service_id, w.last_seen_at, w.published_on),
			'remarks', display_word('ui', 'disclaimer', 'ja'))) ORDER BY d.service_id)
		INTO results
		FROM @bi@.dim_service d
		JOIN @bi@.scorecard c ON c.vendor_id = d.vendor_id AND c.service_id = d.service_id
		JOIN @bi@.dim_whitepaper w ON w.vendor_id = d.vendor_id AND w.whitepaper_id = c.whitepaper_id
		WHERE d.vendor_id = v;
	IF results IS NULL THEN
		RAISE EXCEPTION 'vendor % has no whitepaper', quote_nullable(v)
			USING ERRCODE = 'no_data_found', HINT = 'Assessment results need a whitepaper: see import_whitepaper() and rescore().';
	END IF;
	RETURN jsonb_build_object('assessment-results', jsonb_build_object('uuid', oscal_uuid('assessment-results/' || v),
		'metadata', oscal_metadata(v, @store@.oscal_modified(v), display_word('ui', 'disclaimer', 'en') || chr(10) || chr(10) || display_word('ui', 'disclaimer', 'ja')),
		'import-ap', jsonb_build_object('href', '#' || oscal_uuid('rubric')),
		'results', results,
		'back-matter', jsonb_build_object('resources', jsonb_build_array(jsonb_build_object('uuid', oscal_uuid('rubric'),
			'title', 'Rubric of disclosure', 'description', 'What ISO/IEC 27017 asks a provider to disclose, element by element: the view dim\_element.')))));
END
$$;
COMMENT ON FUNCTION @store@.oscal_assessment_results(text) IS
'What was found in a vendor''s current whitepapers, as OSCAL assessment results whose observations expire a year after publication / OSCAL評価結果';
