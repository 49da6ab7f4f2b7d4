-- Applicability, certificates, stated absences, gaps.

CREATE OR REPLACE FUNCTION @store@.activate_policy(policy text, active boolean DEFAULT true)
RETURNS bigint
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, iso27017, pg_temp
AS $$
DECLARE
	n bigint;
BEGIN
	UPDATE @store@.requirement q SET active = activate_policy.active WHERE q.policy = activate_policy.policy;
	GET DIAGNOSTICS n = ROW_COUNT;
	IF n = 0 THEN
		RAISE EXCEPTION 'policy % does not exist', quote_nullable(policy)
			USING ERRCODE = 'undefined_object', HINT = 'Policies are rows of the table requirement; one comes with the store: ''example''.';
	END IF;
	RETURN n;
END
$$;
COMMENT ON FUNCTION @store@.activate_policy(text, boolean) IS
'Switches all requirements of a policy on or off; returns how many / 方針の有効化';

-- A statement of applicability as CSV with the header
-- vendor,service,control,element,applicable,justification (RFC 4180 quoting).
CREATE OR REPLACE FUNCTION @store@.import_applicability(csv text)
RETURNS bigint
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, iso27017, pg_temp
AS $$
DECLARE
	header CONSTANT text[] := ARRAY['vendor', 'service', 'control', 'element', 'applicable', 'justification'];
	cells text[] := '{}';
	cell text := '';
	quoted boolean := false;
	line integer := 0;
	n bigint := 0;
	piece text;
	rest text := regexp_replace(regexp_replace(csv, '^\ufeff', ''), '\r\n?', E'\n', 'g') || E'\n';
BEGIN
	FOR piece IN SELECT m[1] FROM regexp_matches(rest, '("|,|\n|[^",\n]+)', 'g') m LOOP
		IF quoted THEN
			IF piece = '"' THEN quoted := false; ELSE cell := cell || piece; END IF;
		ELSIF piece = '"' THEN
			-- a quote right behind a closed one stands for itself
			quoted := true;
			IF cell <> '' THEN cell := cell || '"'; END IF;
		ELSIF piece = ',' THEN
			cells := cells || cell; cell := '';
		ELSIF piece = E'\n' THEN
			cells := cells || cell; cell := '';
			IF cells <> '{""}' THEN
				line := line + 1;
				IF line = 1 THEN
					IF cells <> header THEN
						RAISE EXCEPTION 'unexpected header of the statement of applicability: %', array_to_string(cells, ',')
							USING ERRCODE = 'invalid_parameter_value',
								HINT = 'The first line must be: ' || array_to_string(header, ',');
					END IF;
				ELSIF cardinality(cells) <> 6 THEN
					RAISE EXCEPTION 'line % has % cells where there should be 6', line, cardinality(cells)
						USING ERRCODE = 'invalid_parameter_value';
				ELSE
					INSERT INTO @store@.applicability AS a (vendor, service, control, element, applicable, justification)
						VALUES (cells[1], cells[2], iso27017.control_id(cells[3], 2013), cells[4], cells[5]::boolean, cells[6])
						ON CONFLICT (vendor, service, control, element) DO UPDATE
							SET applicable = EXCLUDED.applicable, justification = EXCLUDED.justification,
								decided_by = EXCLUDED.decided_by, decided_on = EXCLUDED.decided_on;
					n := n + 1;
				END IF;
			END IF;
			cells := '{}';
		ELSE
			cell := cell || piece;
		END IF;
	END LOOP;
	RETURN n;
END
$$;
COMMENT ON FUNCTION @store@.import_applicability(text) IS
'Imports a statement of applicability from CSV (vendor,service,control,element,applicable,justification; empty: all); returns how many rows / 適用宣言の取込み';

CREATE OR REPLACE VIEW @store@.statement_of_applicability WITH (security_invoker = true) AS
	SELECT w.vendor, w.service, k.control, iso27017.title(k.control, 'ja') AS title_ja,
		iso27017.title(k.control, 'en') AS title_en,
		coalesce(a.applicable, true) AS applicable, a.justification, a.decided_by, a.decided_on
	FROM @store@.current_whitepaper w
	CROSS JOIN (SELECT DISTINCT e.control FROM @store@.element e) k
	LEFT JOIN LATERAL (
		SELECT p.* FROM @store@.applicability p
		WHERE p.vendor IN ('', w.vendor) AND p.service IN ('', w.service) AND p.control = k.control AND p.element = ''
		ORDER BY p.vendor DESC, p.service DESC LIMIT 1
	) a ON true;
COMMENT ON VIEW @store@.statement_of_applicability IS
'Which controls count for which service, and why / 適用宣言書';

-- Certificates as claimed in the whitepaper and as looked up.
CREATE OR REPLACE VIEW @store@.certificate_state WITH (security_invoker = true) AS
	WITH claimed AS (
		SELECT DISTINCT ON (f.vendor, f.service, f.value, f.subject) f.vendor, f.service, f.value AS standard,
			coalesce(f.subject, 'self') AS holder, f.quote,
			substring(f.quote FROM 'ISO/IEC ?27[0-9]{3} ?[:：] ?(20[0-9]{2})') AS edition, w.published_on
		FROM @store@.current_whitepaper w
		JOIN @store@.fact f ON f.vendor = w.vendor AND f.service = w.service AND f.sha256 = w.sha256
		WHERE f.kind = 'certification'
		ORDER BY f.vendor, f.service, f.value, f.subject, f.fact
	)
	SELECT c.vendor, c.service, c.standard, c.holder, coalesce(k.edition, c.edition) AS edition,
		k.number, k.scope, k.issuer, k.issued_on, k.expires_on, k.checked_on, c.quote,
		CASE
			WHEN k.expires_on < current_date THEN 'expired'
			WHEN e.certificates_end_on < current_date THEN 'lapsed edition'
			WHEN k.standard IS NULL THEN 'claimed only'
			WHEN e.status IN ('superseded', 'withdrawn') THEN 'older edition'
			ELSE 'verified'
		END AS state
	FROM claimed c
	LEFT JOIN @store@.certificate k ON k.vendor = c.vendor AND k.standard = c.standard
		AND (k.holder = c.holder OR k.holder = 'self' AND c.holder = 'self')
	LEFT JOIN @store@.edition_status e ON e.standard = c.standard AND e.edition = coalesce(k.edition, c.edition)
	UNION ALL
	SELECT k.vendor, NULL, k.standard, k.holder, k.edition, k.number, k.scope, k.issuer, k.issued_on, k.expires_on,
		k.checked_on, NULL,
		CASE WHEN k.expires_on < current_date THEN 'expired' ELSE 'not claimed' END
	FROM @store@.certificate k
	WHERE NOT EXISTS (SELECT FROM claimed c WHERE c.vendor = k.vendor AND c.standard = k.standard);
COMMENT ON VIEW @store@.certificate_state IS
'Certificates claimed in current whitepapers against those looked up and the editions'' status / 認証の状況';

-- An honest "no" has an axis of its own, which a high score cannot hide.
CREATE OR REPLACE VIEW @store@.absence WITH (security_invoker = true) AS
	-- driven by the few findings that may be one, not by every element of every paper
	SELECT f.vendor, f.service, f.sha256, f.control, f.element, f.section, f.quote
	FROM @store@.finding f
	JOIN @store@.current_whitepaper w ON w.vendor = f.vendor AND w.service = f.service AND w.sha256 = f.sha256
	LEFT JOIN @store@.element_override o ON o.control = f.control AND o.element = f.element
	LEFT JOIN @store@.element_applicability a ON a.vendor = f.vendor AND a.service = f.service
		AND a.control = f.control AND a.element = f.element
	LEFT JOIN @store@.review r ON r.vendor = f.vendor AND r.service = f.service
		AND r.control = f.control AND r.element = f.element
		AND (r.expires_on IS NULL OR r.expires_on >= current_date)
	WHERE (f.verdict = 'contradicted' OR (f.element = 'absence_stated' AND f.verdict = 'met'))
		AND coalesce(o.applies, true) AND coalesce(a.applicable, true)
		AND (r.verdict IS NULL OR r.verdict = 'contradicted' OR (r.element = 'absence_stated' AND r.verdict = 'met'))
	UNION ALL
	SELECT r.vendor, r.service, w.sha256, r.control, r.element, f.section, f.quote
	FROM @store@.review r
	JOIN @store@.current_whitepaper w ON w.vendor = r.vendor AND w.service = r.service
	JOIN @store@.finding_state t ON t.vendor = w.vendor AND t.service = w.service AND t.sha256 = w.sha256
		AND t.sections > 0
	LEFT JOIN @store@.finding f ON f.vendor = w.vendor AND f.service = w.service AND f.sha256 = w.sha256
		AND f.control = r.control AND f.element = r.element
	LEFT JOIN @store@.element_override o ON o.control = r.control AND o.element = r.element
	LEFT JOIN @store@.element_applicability a ON a.vendor = r.vendor AND a.service = r.service
		AND a.control = r.control AND a.element = r.element
	WHERE (r.verdict = 'contradicted' OR (r.element = 'absence_stated' AND r.verdict = 'met'))
		AND (r.expires_on IS NULL OR r.expires_on >= current_date)
		AND coalesce(o.applies, true) AND coalesce(a.applicable, true)
		AND NOT coalesce(f.verdict = 'contradicted' OR (f.element = 'absence_stated' AND f.verdict = 'met'), false)
	UNION ALL
	SELECT s.vendor, s.service, s.sha256, c, NULL, s.ordinal, s.body
	FROM @store@.current_whitepaper w
	JOIN @store@.section s ON s.vendor = w.vendor AND s.service = w.service AND s.sha256 = w.sha256
	CROSS JOIN LATERAL unnest(s.controls) c
	WHERE s.stance = 'not_provided'
		-- a harmless no is none
		AND NOT c = ANY (ARRAY['2013:9.4.4', '2013:18.1.5', '2022:8.18', '2022:5.31']::iso27017.control_id[])
		-- said once is enough; and what a person has overruled does not come back here
		AND NOT EXISTS (SELECT FROM @store@.finding f
			WHERE f.vendor = s.vendor AND f.service = s.service AND f.sha256 = s.sha256 AND f.section = s.ordinal
				AND (f.verdict = 'contradicted' OR (f.element = 'absence_stated' AND f.verdict = 'met')));
COMMENT ON VIEW @store@.absence IS
'What current whitepapers say is not provided, without words for people / 不提供と明記された事項（内部用）';

CREATE OR REPLACE VIEW @store@.stated_absence WITH (security_invoker = true) AS
	SELECT a.vendor, a.service, a.sha256, a.control, a.element, a.section, a.quote,
		CASE WHEN a.element = 'absence_stated' THEN e.ask_ja
			ELSE '「' || coalesce(e.element_ja, s.heading) || '」は提供していないとのことですが、代わりの手段と今後の予定を教えてください。' END AS question_ja,
		CASE WHEN a.element = 'absence_stated' THEN e.ask_en
			ELSE 'You state that this is not provided: ' || coalesce(e.element_en, iso27017.title(a.control, 'en'), s.heading)
				|| '. What takes its place, and is a change planned?' END AS question_en
	FROM @store@.absence a
	LEFT JOIN @store@.element e ON e.control = a.control AND e.element = a.element
	LEFT JOIN @store@.section s ON s.vendor = a.vendor AND s.service = a.service AND s.sha256 = a.sha256
		AND s.ordinal = a.section;
COMMENT ON VIEW @store@.stated_absence IS
'What current whitepapers say is not provided, with the question to ask / 不提供と明記された事項';

-- What is missing or soft, with the question to ask the vendor; gravest first by weight.
CREATE OR REPLACE VIEW @store@.gap WITH (security_invoker = true) AS
	SELECT j.vendor, j.service, j.sha256, j.control, j.element, j.basis, j.weight, j.verdict, j.quote, j.rule,
		e.element_ja, e.element_en, e.ask_ja, e.ask_en
	FROM @store@.judged_finding j
	JOIN @store@.element e ON e.control = j.control AND e.element = j.element
	WHERE j.verdict IN ('silent', 'conditional', 'contradicted') AND j.element <> 'absence_stated';
COMMENT ON VIEW @store@.gap IS
'Elements that current whitepapers do not plainly meet, with the question to ask / 不足事項と確認質問';
