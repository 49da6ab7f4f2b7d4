-- Questions to a vendor, as rows and as CSV; and what a decision maker should fear.

CREATE OR REPLACE FUNCTION @store@.check_service(vendor text, service text)
RETURNS void
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, iso27017, pg_temp
AS $$
BEGIN
	IF NOT EXISTS (SELECT FROM @store@.service s WHERE s.vendor = check_service.vendor AND s.service = check_service.service) THEN
		RAISE EXCEPTION 'service % of vendor % is not in this store', quote_nullable(service), quote_nullable(vendor)
			USING ERRCODE = 'undefined_object',
				HINT = 'Services are rows of the table service; import_whitepaper() adds them.';
	END IF;
END
$$;
COMMENT ON FUNCTION @store@.check_service(text, text) IS 'Internal: an error where there is no such service / サービスの存在確認';

-- Requirements not plainly met first, then stated absences, then what is not or only
-- softly said; within each the heaviest first.
CREATE OR REPLACE FUNCTION @store@.questionnaire(vendor text, service text, lang text DEFAULT 'ja', only_guidance boolean DEFAULT false)
RETURNS TABLE (number integer, reason text, reason_label text, control_id text, control_title text,
	question text, quote text, weight integer)
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, iso27017, pg_temp
AS $$
#variable_conflict use_column
DECLARE
	sid CONSTANT text := @store@.service_id(questionnaire.vendor, questionnaire.service);
	ja CONSTANT boolean := questionnaire.lang = 'ja';
BEGIN
	PERFORM @store@.check_service(questionnaire.vendor, questionnaire.service);
	RETURN QUERY
	WITH asked AS (
		SELECT 1 AS part, 'requirement' AS reason, r.control_id,
			CASE WHEN ja THEN '「' || r.label_ja || '」（' || r.required || '）について、' || r.status_ja
					|| 'と読み取りました。実際の状況を教えてください。'
				ELSE 'We require: ' || r.label_en || ' (' || r.required || '). As we read your paper: ' || r.status_en
					|| '. Please tell us how it is.' END AS question,
			r.quote, r.severity AS weight, 0 AS sort
		FROM @bi@.fact_requirement r
		WHERE r.vendor_id = questionnaire.vendor AND r.service_id = sid AND r.status <> 'met'
		UNION ALL
		SELECT 2, 'absence', a.control_id, CASE WHEN ja THEN a.question_ja ELSE a.question_en END, a.quote, a.weight, 0
		FROM @bi@.stated_absences a
		WHERE a.vendor_id = questionnaire.vendor AND a.service_id = sid
		UNION ALL
		SELECT 3, g.verdict, g.control_id, CASE WHEN ja THEN g.question_ja ELSE g.question_en END, g.quote, g.weight, e.element_sort
		FROM @bi@.gaps g
		JOIN @bi@.dim_element e ON e.element_id = g.element_id
		WHERE g.vendor_id = questionnaire.vendor AND g.service_id = sid AND g.verdict IN ('silent', 'conditional')
			AND (g.basis = 'P' OR NOT coalesce(only_guidance, false))
	)
	SELECT (row_number() OVER (ORDER BY a.part, a.weight DESC, a.sort, a.control_id, a.question))::integer,
		a.reason, display_word('question', a.reason, questionnaire.lang), a.control_id,
		CASE WHEN ja THEN d.title_ja ELSE d.title_en END, a.question, a.quote, a.weight
	FROM asked a LEFT JOIN @bi@.dim_control d ON d.control_id = a.control_id
	WHERE a.question IS NOT NULL
	ORDER BY 1;
END
$$;
COMMENT ON FUNCTION @store@.questionnaire(text, text, text, boolean) IS
'What to ask the vendor, gravest first: requirements not plainly met, stated absences, and what the paper does not or only conditionally say / 事業者への質問票';

-- UTF-8 with a byte order mark and CRLF, which Excel opens as it stands; no cell starts a formula.
CREATE OR REPLACE FUNCTION @store@.questionnaire_csv(vendor text, service text, lang text DEFAULT 'ja', only_guidance boolean DEFAULT false)
RETURNS text
LANGUAGE sql STABLE
SET search_path = pg_catalog, iso27017, pg_temp
AS $$
	SELECT chr(65279) || (SELECT string_agg(csv_field(display_word('ui', c, lang)), ',' ORDER BY i) || chr(13) || chr(10)
			FROM unnest(ARRAY['number', 'reason', 'control', 'control_title', 'question', 'quote', 'weight', 'answer']) WITH ORDINALITY u(c, i))
		|| coalesce(string_agg(q.number || ',' || csv_field(q.reason_label) || ',' || csv_field(coalesce(q.control_id, '')) || ','
			|| csv_field(coalesce(q.control_title, '')) || ',' || csv_field(q.question) || ',' || csv_field(coalesce(q.quote, '')) || ','
			|| coalesce(q.weight::text, '') || ',""' || chr(13) || chr(10), '' ORDER BY q.number), '')
	FROM @store@.questionnaire(vendor, service, lang, only_guidance) q
$$;
COMMENT ON FUNCTION @store@.questionnaire_csv(text, text, text, boolean) IS
'The questionnaire as CSV that Excel opens / Excelで開ける質問票';

-- At most so many, each with what the paper says: requirements not met, plain absences,
-- certificates that no longer hold, then what is asked of a provider and not said.
CREATE OR REPLACE FUNCTION @store@.concerns(vendor text, service text, lang text DEFAULT 'ja', at_most integer DEFAULT 5)
RETURNS TABLE (place integer, reason text, reason_label text, control_id text, concern text, quote text)
LANGUAGE sql STABLE
SET search_path = pg_catalog, iso27017, pg_temp
AS $$
	WITH raised AS (
		SELECT r.severity * 10 + 5 AS gravity, 'requirement' AS reason, r.status_ja AS reason_ja, r.status_en AS reason_en,
			r.control_id, r.label_ja || '（' || r.required || '）' AS concern_ja,
			r.label_en || ' (' || r.required || ')' AS concern_en, r.quote, 0 AS sort
		FROM @bi@.fact_requirement r
		WHERE r.vendor_id = concerns.vendor AND r.service_id = @store@.service_id(concerns.vendor, concerns.service)
			AND r.status = 'not_met'
		UNION ALL
		SELECT a.weight * 10 + 4, 'absence', display_word('question', 'absence', 'ja'), display_word('question', 'absence', 'en'),
			a.control_id, a.label_ja, a.label_en, a.quote, 0
		FROM @bi@.stated_absences a
		WHERE a.vendor_id = concerns.vendor AND a.service_id = @store@.service_id(concerns.vendor, concerns.service)
		UNION ALL
		SELECT 30, 'certificate', c.status_ja, c.status_en, NULL, c.standard || coalesce(' ' || c.edition, ''),
			c.standard || coalesce(' ' || c.edition, ''), c.quote, 0
		FROM @bi@.fact_certificate c
		WHERE c.vendor_id = concerns.vendor AND (c.service_id IS NULL OR c.service_id = @store@.service_id(concerns.vendor, concerns.service))
			AND c.status IN ('expired', 'lapsed edition')
		UNION ALL
		SELECT g.weight * 10 - CASE g.verdict WHEN 'silent' THEN 5 ELSE 8 END, g.verdict, g.verdict_ja, g.verdict_en,
			g.control_id, g.label_ja, g.label_en, g.quote, e.element_sort
		FROM @bi@.gaps g
		JOIN @bi@.dim_element e ON e.element_id = g.element_id
		WHERE g.vendor_id = concerns.vendor AND g.service_id = @store@.service_id(concerns.vendor, concerns.service)
			AND g.basis = 'P' AND g.verdict IN ('silent', 'conditional')
	), ranked AS (
		SELECT row_number() OVER (ORDER BY r.gravity DESC, r.sort, r.control_id, r.concern_en, r.quote) AS place, r.* FROM raised r
	)
	SELECT r.place::integer, r.reason, CASE lang WHEN 'ja' THEN r.reason_ja ELSE r.reason_en END, r.control_id,
		CASE lang WHEN 'ja' THEN r.concern_ja ELSE r.concern_en END, r.quote
	FROM ranked r WHERE r.place <= at_most ORDER BY r.place
$$;
COMMENT ON FUNCTION @store@.concerns(text, text, text, integer) IS
'The gravest concerns about a service, with what its paper says / 重大な懸念';
