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
CREATE OR REPLACE VIEW @store@.stated_absence WITH (security_invoker = true) AS
	SELECT j.vendor, j.service, j.sha256, j.control, j.element, j.section, j.quote,
		CASE WHEN j.element = 'absence_stated' THEN e.ask_ja
			ELSE '「' || e.element_ja || '」は提供していないとのことですが、代わりの手段と今後の予定を教えてください。' END AS question_ja,
		CASE WHEN j.element = 'absence_stated' THEN e.ask_en
			ELSE 'You state that this is not provided: ' || e.element_en
				|| '. What takes its place, and is a change planned?' END AS question_en
	FROM @store@.judged_finding j
	JOIN @store@.element e ON e.control = j.control AND e.element = j.element
	WHERE j.verdict = 'contradicted' OR (j.element = 'absence_stated' AND j.verdict = 'met')
	UNION ALL
	SELECT s.vendor, s.service, s.sha256, c, NULL, s.ordinal, s.body,
		'「' || s.heading || '」は提供していないとのことですが、代わりの手段と今後の予定を教えてください。',
		'You state that this is not provided: ' || coalesce(iso27017.title(c, 'en'), s.heading)
			|| '. What takes its place, and is a change planned?'
	FROM @store@.current_whitepaper w
	JOIN @store@.section s ON s.vendor = w.vendor AND s.service = w.service AND s.sha256 = w.sha256
	CROSS JOIN LATERAL unnest(s.controls) c
	WHERE s.stance = 'not_provided'
		-- a harmless no is none
		AND NOT c = ANY (ARRAY['2013:9.4.4', '2013:18.1.5', '2022:8.18', '2022:5.31']::iso27017.control_id[])
		AND NOT EXISTS (SELECT FROM @store@.judged_finding j
			WHERE j.vendor = s.vendor AND j.service = s.service AND j.sha256 = s.sha256 AND j.section = s.ordinal
				AND (j.verdict = 'contradicted' OR (j.element = 'absence_stated' AND j.verdict = 'met')));
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
