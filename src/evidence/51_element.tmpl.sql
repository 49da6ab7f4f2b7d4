-- The rubric as this store uses it, and finding with it.

CREATE OR REPLACE VIEW @store@.element WITH (security_invoker = true) AS
	SELECT r.ordinal, r.control, r.element, coalesce(o.weight, r.weight) AS weight, r.basis,
		coalesce(o.applies, true) AS applies, r.applies_when,
		coalesce(o.met, r.met) AS met, coalesce(o.partial, r.partial) AS partial,
		r.element_ja, r.element_en, r.ask_ja, r.ask_en,
		o.met IS NOT NULL OR o.partial IS NOT NULL AS own_query, false AS own_element
	FROM iso27017.rubric r
	LEFT JOIN @store@.element_override o ON o.control = r.control AND o.element = r.element
	UNION ALL
	SELECT (1000 + row_number() OVER (ORDER BY u.control, u.element))::int, u.control, u.element, u.weight, u.basis,
		true, NULL, u.met, u.partial,
		coalesce(u.element_ja, u.element_en, u.element), coalesce(u.element_en, u.element_ja, u.element),
		u.ask_ja, u.ask_en, true, true
	FROM @store@.element_user u
	WHERE NOT EXISTS (SELECT FROM iso27017.rubric_rows() r WHERE r.control = u.control AND r.element = u.element);
COMMENT ON VIEW @store@.element IS
'The rubric of this store: the shipped one with its overrides, and elements of your own / この格納先のルーブリック';

-- Weights and whether an element applies change scores only; queries change findings.
CREATE OR REPLACE FUNCTION @store@.own_stamp()
RETURNS text
LANGUAGE sql STABLE
SET search_path = pg_catalog, iso27017, pg_temp
AS $$
	SELECT md5(coalesce(string_agg(o.control::text || ' ' || o.element || ' ' || coalesce(o.met::text, '')
			|| ' ' || coalesce(o.partial::text, ''), E'\n' ORDER BY o.control::text, o.element), ''))
	FROM (
		SELECT control, element, met, partial FROM @store@.element_override
			WHERE met IS NOT NULL OR partial IS NOT NULL
		UNION ALL
		SELECT control, element, met, partial FROM @store@.element_user
	) o
$$;
COMMENT ON FUNCTION @store@.own_stamp() IS
'Fingerprint of the store''s own element queries: findings made with another one are stale / 独自要素の指紋';

-- Elements with a query of the store's own: the sections of the control first, then the rest.
CREATE OR REPLACE FUNCTION @store@.own_findings(a_vendor text, a_service text, a_sha256 text)
RETURNS TABLE (control iso27017.control_id, element text, verdict text, section integer, quote text,
	source_start integer, source_length integer, place text)
LANGUAGE sql STABLE
SET search_path = pg_catalog, iso27017, pg_temp
AS $$
	WITH own AS (
		SELECT e.control, e.element, e.met, e.partial FROM @store@.element e WHERE e.own_query
	), paper AS (
		SELECT w.document FROM @store@.whitepaper w
		WHERE w.vendor = a_vendor AND w.service = a_service AND w.sha256 = a_sha256
	), part AS (
		SELECT s.ordinal, s.body, s.controls || s.declared AS controls,
			s.source_start + coalesce(nullif(position(s.body IN
				substr(p.document, s.source_start, s.source_length)), 0), 1) - 1 AS body_start
		FROM @store@.section s CROSS JOIN paper p
		WHERE s.vendor = a_vendor AND s.service = a_service AND s.sha256 = a_sha256 AND s.body <> ''
	), candidate AS (
		SELECT o.control, o.element, q.verdict, p.ordinal, v.quote, v.source_start, v.source_length, p.body_start,
			CASE WHEN o.control = ANY (p.controls) OR EXISTS (
				SELECT FROM unnest(p.controls) c WHERE o.control = ANY (iso27017.map_to(c, 2013)))
				THEN 'section' ELSE 'elsewhere' END AS place
		FROM own o
		CROSS JOIN LATERAL (VALUES ('met', o.met), ('conditional', o.partial)) q(verdict, query)
		CROSS JOIN part p
		CROSS JOIN LATERAL iso27017.evidence(p.body, q.query) v
		WHERE q.query IS NOT NULL
	)
	SELECT DISTINCT ON (c.control, c.element) c.control, c.element, c.verdict, c.ordinal, c.quote,
		c.body_start + c.source_start - 1, c.source_length, c.place
	FROM candidate c
	ORDER BY c.control, c.element, c.place DESC, c.verdict DESC, c.ordinal, c.source_start
$$;
COMMENT ON FUNCTION @store@.own_findings(text, text, text) IS
'Internal: findings for elements with a query of the store''s own / 独自要素の判定';

CREATE OR REPLACE FUNCTION @store@.store_findings(a_vendor text, a_service text, a_sha256 text)
RETURNS void
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, iso27017, pg_temp
AS $$
DECLARE
	paper text;
	titles text[];
	meant iso27017.control_id[];
	stamp CONSTANT text := @store@.own_stamp();
BEGIN
	-- the row lock serialises with a reading or scoring of the same paper
	SELECT w.document INTO STRICT paper FROM @store@.whitepaper w
		WHERE w.vendor = a_vendor AND w.service = a_service AND w.sha256 = a_sha256
		FOR UPDATE;
	SELECT coalesce(array_agg(a.title ORDER BY a.title, a.control), '{}'),
			coalesce(array_agg(a.control ORDER BY a.title, a.control), '{}')
		INTO titles, meant
		FROM @store@.alias_user a WHERE a.vendor IN ('', a_vendor);

	DELETE FROM @store@.finding f WHERE f.vendor = a_vendor AND f.service = a_service AND f.sha256 = a_sha256;
	INSERT INTO @store@.finding (vendor, service, sha256, control, element, verdict, section, quote,
			source_start, source_length, rule, place)
		SELECT a_vendor, a_service, a_sha256, f.control, f.element, f.verdict, f.section, f.quote,
			f.source_start, f.source_length, f.rule, f.place
		FROM iso27017.findings(paper, titles, meant) f
		WHERE f.verdict <> 'silent';
	IF EXISTS (SELECT FROM @store@.element_override o WHERE o.met IS NOT NULL OR o.partial IS NOT NULL)
		OR EXISTS (SELECT FROM @store@.element_user) THEN
		DELETE FROM @store@.finding f USING @store@.element e
			WHERE f.vendor = a_vendor AND f.service = a_service AND f.sha256 = a_sha256
				AND e.own_query AND e.control = f.control AND e.element = f.element;
		INSERT INTO @store@.finding (vendor, service, sha256, control, element, verdict, section, quote,
				source_start, source_length, rule, place)
			SELECT a_vendor, a_service, a_sha256, o.control, o.element, o.verdict, o.section, o.quote,
				o.source_start, o.source_length, 'own query', o.place
			FROM @store@.own_findings(a_vendor, a_service, a_sha256) o;
	END IF;
	INSERT INTO @store@.finding_state AS t (vendor, service, sha256, rubric_version, reader_version, own_stamp, sections)
		VALUES (a_vendor, a_service, a_sha256, iso27017.rubric_version(), iso27017.reader_version(), stamp,
			(SELECT count(*) FROM @store@.section s
				WHERE s.vendor = a_vendor AND s.service = a_service AND s.sha256 = a_sha256))
		ON CONFLICT (vendor, service, sha256) DO UPDATE SET rubric_version = EXCLUDED.rubric_version,
			reader_version = EXCLUDED.reader_version, own_stamp = EXCLUDED.own_stamp,
			sections = EXCLUDED.sections, found_at = now();
END
$$;
COMMENT ON FUNCTION @store@.store_findings(text, text, text) IS
'Internal: finds anew what a stored whitepaper says about the rubric''s elements / 判定のやり直し';
