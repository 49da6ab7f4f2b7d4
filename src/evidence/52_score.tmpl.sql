-- Verdicts, scores and what explains them. Scores are quotients of integer sums,
-- taken once; every mean is of exact quotients and rounded last.

-- The scheme that a score was made with.
CREATE OR REPLACE FUNCTION @store@.scheme_version()
RETURNS text
LANGUAGE sql STABLE
SET search_path = pg_catalog, iso27017, pg_temp
AS $$
	SELECT 'disclosure/1 rubric/' || iso27017.rubric_version() || ' reader/' || iso27017.reader_version()
		|| ' own/' || substr(md5(@store@.own_stamp() || coalesce((
			SELECT string_agg(o.control::text || ' ' || o.element || ' ' || coalesce(o.weight::text, '')
				|| ' ' || coalesce(o.applies::text, ''), E'\n' ORDER BY o.control::text, o.element)
			FROM @store@.element_override o), '') || coalesce((
			SELECT string_agg(c.control::text || ' ' || c.weight, E'\n' ORDER BY c.control::text)
			FROM @store@.control_weight c), '')), 1, 8)
$$;
COMMENT ON FUNCTION @store@.scheme_version() IS
'Names the rubric, the reader and the store''s own changes that scores are made with / スコア方式の版';

-- The row of the statement of applicability that decides, where there is one.
CREATE OR REPLACE VIEW @store@.element_applicability WITH (security_invoker = true) AS
	SELECT DISTINCT ON (v.vendor, v.service, e.control, e.element) v.vendor, v.service, e.control, e.element,
		p.applicable, p.justification
	FROM @store@.applicability p
	JOIN @store@.service v ON p.vendor IN ('', v.vendor) AND p.service IN ('', v.service)
	JOIN @store@.element e ON e.control = p.control AND p.element IN ('', e.element)
	ORDER BY v.vendor, v.service, e.control, e.element, p.vendor DESC, p.service DESC, p.element DESC;
COMMENT ON VIEW @store@.element_applicability IS
'What the statement of applicability says of an element, the narrowest row first / 要素ごとの適用宣言';

-- Every element of every current whitepaper that was assessed, with the verdict that
-- counts: a valid review, else the applicability, else what was found.
CREATE OR REPLACE VIEW @store@.judged_finding WITH (security_invoker = true) AS
	SELECT w.vendor, w.service, w.sha256, e.control, e.element, e.ordinal, e.weight, e.basis,
		CASE
			WHEN NOT e.applies OR a.applicable = false THEN 'not_applicable'
			WHEN r.verdict IS NOT NULL THEN r.verdict
			WHEN f.verdict = 'not_applicable' AND a.applicable THEN 'silent'
			WHEN f.verdict IS NOT NULL THEN f.verdict
			WHEN v.model = 'SaaS' AND e.applies_when LIKE '%not pure SaaS%' AND a.applicable IS NULL
				THEN 'not_applicable'
			ELSE 'silent'
		END AS verdict,
		f.verdict AS found_verdict, f.section, f.quote, f.source_start, f.source_length, f.place,
		CASE
			WHEN NOT e.applies THEN 'left out by the store'
			WHEN a.applicable = false THEN 'applicability: ' || a.justification
			WHEN r.verdict IS NOT NULL THEN 'review by ' || r.person || ': ' || r.reason
			WHEN f.verdict IS NOT NULL THEN f.rule
			ELSE 'not found in the whole paper'
		END AS rule,
		r.person AS reviewed_by
	FROM @store@.current_whitepaper w
	JOIN @store@.finding_state t ON t.vendor = w.vendor AND t.service = w.service AND t.sha256 = w.sha256
		AND t.sections > 0
	JOIN @store@.service v ON v.vendor = w.vendor AND v.service = w.service
	CROSS JOIN @store@.element e
	LEFT JOIN @store@.finding f ON f.vendor = w.vendor AND f.service = w.service AND f.sha256 = w.sha256
		AND f.control = e.control AND f.element = e.element
	LEFT JOIN @store@.review r ON r.vendor = w.vendor AND r.service = w.service
		AND r.control = e.control AND r.element = e.element
		AND (r.expires_on IS NULL OR r.expires_on >= current_date)
	LEFT JOIN @store@.element_applicability a ON a.vendor = w.vendor AND a.service = w.service
		AND a.control = e.control AND a.element = e.element;
COMMENT ON VIEW @store@.judged_finding IS
'Each element for each current whitepaper with the verdict that counts, silent ones too / 判定一覧';

-- Sums from what was found: silent elements are what remains of the rubric's own sums.
-- Elements that a person decided on are taken from judged_finding, which says the same
-- one by one (a test compares the two).
CREATE OR REPLACE FUNCTION @store@.store_sums(a_vendor text)
RETURNS void
LANGUAGE sql VOLATILE
SET search_path = pg_catalog, iso27017, pg_temp
SET jit = off
SET work_mem = '64MB'
AS $$
	DELETE FROM @store@.control_sum c
	WHERE (a_vendor IS NULL OR c.vendor = a_vendor)
		AND NOT EXISTS (SELECT FROM @store@.current_whitepaper w
			JOIN @store@.finding_state t ON t.vendor = w.vendor AND t.service = w.service
				AND t.sha256 = w.sha256 AND t.sections > 0
			WHERE w.vendor = c.vendor AND w.service = c.service AND w.sha256 = c.sha256);
	WITH paper AS MATERIALIZED (
		SELECT w.vendor, w.service, w.sha256, v.model
		FROM @store@.current_whitepaper w
		JOIN @store@.finding_state t ON t.vendor = w.vendor AND t.service = w.service AND t.sha256 = w.sha256
			AND t.sections > 0
		JOIN @store@.service v ON v.vendor = w.vendor AND v.service = w.service
		WHERE a_vendor IS NULL OR w.vendor = a_vendor
	), element AS MATERIALIZED (
		SELECT e.control, e.element, e.weight, e.basis = 'P' AS guidance,
			coalesce(e.applies_when LIKE '%not pure SaaS%', false) AS not_saas
		FROM @store@.element e WHERE e.applies
	), whole AS (
		SELECT e.control, coalesce(sum(e.weight) FILTER (WHERE e.guidance), 0) AS guidance_weight,
			coalesce(sum(e.weight) FILTER (WHERE NOT e.guidance), 0) AS depth_weight,
			count(*) FILTER (WHERE e.guidance) AS applicable
		FROM element e GROUP BY e.control
	), decided AS MATERIALIZED (
		SELECT r.vendor, r.service, r.control, r.element FROM @store@.review r
			WHERE a_vendor IS NULL OR r.vendor = a_vendor
		UNION
		SELECT a.vendor, a.service, a.control, a.element FROM @store@.element_applicability a
			WHERE a_vendor IS NULL OR a.vendor = a_vendor
	), verdict AS (
		SELECT f.vendor, f.service, f.sha256, f.control, f.element, f.verdict
		FROM @store@.finding f
		WHERE NOT EXISTS (SELECT FROM decided d WHERE d.vendor = f.vendor AND d.service = f.service
			AND d.control = f.control AND d.element = f.element)
		UNION ALL
		SELECT j.vendor, j.service, j.sha256, j.control, j.element, j.verdict
		FROM decided d
		JOIN @store@.judged_finding j ON j.vendor = d.vendor AND j.service = d.service
			AND j.control = d.control AND j.element = d.element
		UNION ALL
		SELECT p.vendor, p.service, p.sha256, e.control, e.element, 'not_applicable'
		FROM paper p JOIN element e ON e.not_saas AND p.model = 'SaaS'
		WHERE NOT EXISTS (SELECT FROM @store@.finding f WHERE f.vendor = p.vendor AND f.service = p.service
				AND f.sha256 = p.sha256 AND f.control = e.control AND f.element = e.element)
			AND NOT EXISTS (SELECT FROM decided d WHERE d.vendor = p.vendor AND d.service = p.service
				AND d.control = e.control AND d.element = e.element)
	), said AS (
		SELECT v.vendor, v.service, v.sha256, v.control,
			sum(e.weight) FILTER (WHERE e.guidance AND v.verdict = 'met') AS guidance_met,
			sum(e.weight) FILTER (WHERE e.guidance AND v.verdict = 'conditional') AS guidance_conditional,
			sum(e.weight) FILTER (WHERE e.guidance AND v.verdict = 'not_applicable') AS guidance_out,
			sum(e.weight) FILTER (WHERE NOT e.guidance AND v.verdict = 'met') AS depth_met,
			sum(e.weight) FILTER (WHERE NOT e.guidance AND v.verdict = 'conditional') AS depth_conditional,
			sum(e.weight) FILTER (WHERE NOT e.guidance AND v.verdict = 'not_applicable') AS depth_out,
			count(*) FILTER (WHERE e.guidance AND v.verdict NOT IN ('not_applicable', 'silent')) AS assessed,
			count(*) FILTER (WHERE e.guidance AND v.verdict = 'not_applicable') AS out
		FROM verdict v
		JOIN element e ON e.control = v.control AND e.element = v.element
		GROUP BY v.vendor, v.service, v.sha256, v.control
	)
	INSERT INTO @store@.control_sum AS c (vendor, service, sha256, control, guidance_low, guidance_high,
			guidance_weight, depth_low, depth_high, depth_weight, assessed, applicable)
		SELECT p.vendor, p.service, p.sha256, k.control, coalesce(s.guidance_met, 0),
			coalesce(s.guidance_met, 0) + coalesce(s.guidance_conditional, 0),
			k.guidance_weight - coalesce(s.guidance_out, 0), coalesce(s.depth_met, 0),
			coalesce(s.depth_met, 0) + coalesce(s.depth_conditional, 0),
			k.depth_weight - coalesce(s.depth_out, 0),
			coalesce(s.assessed, 0), k.applicable - coalesce(s.out, 0)
		FROM paper p
		CROSS JOIN whole k
		LEFT JOIN said s ON s.vendor = p.vendor AND s.service = p.service AND s.sha256 = p.sha256
			AND s.control = k.control
		ON CONFLICT (vendor, service, sha256, control) DO UPDATE SET guidance_low = EXCLUDED.guidance_low,
			guidance_high = EXCLUDED.guidance_high, guidance_weight = EXCLUDED.guidance_weight,
			depth_low = EXCLUDED.depth_low, depth_high = EXCLUDED.depth_high, depth_weight = EXCLUDED.depth_weight,
			assessed = EXCLUDED.assessed, applicable = EXCLUDED.applicable
			WHERE (c.guidance_low, c.guidance_high, c.guidance_weight, c.depth_low, c.depth_high, c.depth_weight,
					c.assessed, c.applicable)
				IS DISTINCT FROM (EXCLUDED.guidance_low, EXCLUDED.guidance_high, EXCLUDED.guidance_weight,
					EXCLUDED.depth_low, EXCLUDED.depth_high, EXCLUDED.depth_weight, EXCLUDED.assessed,
					EXCLUDED.applicable);
$$;
COMMENT ON FUNCTION @store@.store_sums(text) IS
'Internal: sums the verdicts of the current whitepapers anew / 合計のやり直し';

-- Scores by control: NULL where nothing of the basis applies, or nothing was assessed.
CREATE OR REPLACE VIEW @store@.control_score WITH (security_invoker = true) AS
	SELECT w.vendor, w.service, w.sha256, k.control, coalesce(cw.weight, 1) AS control_weight,
		c.guidance_low AS guidance_low_points, c.guidance_high AS guidance_high_points, c.guidance_weight,
		c.depth_low AS depth_low_points, c.depth_high AS depth_high_points, c.depth_weight,
		round(c.guidance_low::numeric / nullif(c.guidance_weight, 0), 6) AS guidance_low,
		round(c.guidance_high::numeric / nullif(c.guidance_weight, 0), 6) AS guidance_high,
		round(c.depth_low::numeric / nullif(c.depth_weight, 0), 6) AS depth_low,
		round(c.depth_high::numeric / nullif(c.depth_weight, 0), 6) AS depth_high,
		c.assessed, c.applicable,
		round(c.assessed::numeric / nullif(c.applicable, 0), 6) AS coverage
	FROM @store@.current_whitepaper w
	CROSS JOIN (SELECT DISTINCT e.control FROM @store@.element e) k
	LEFT JOIN @store@.control_sum c ON c.vendor = w.vendor AND c.service = w.service AND c.sha256 = w.sha256
		AND c.control = k.control
	LEFT JOIN @store@.control_weight cw ON cw.control = k.control;
COMMENT ON VIEW @store@.control_score IS
'Disclosure score of each current whitepaper by control: guidance (what ISO/IEC 27017 asks of a provider) and depth, low and high / 管理策ごとの開示スコア';

-- In the view of 2022 a CLD control is its own group; nothing else changes.
CREATE OR REPLACE VIEW @store@.control_group WITH (security_invoker = true) AS
	SELECT k.control, g.numbering, g.level, g.group_control
	FROM (SELECT DISTINCT e.control FROM @store@.element e) k
	CROSS JOIN LATERAL (
		SELECT 2013 AS numbering, 'control' AS level, k.control AS group_control
		UNION ALL SELECT 2013, 'objective', iso27017.parent(k.control)
		UNION ALL SELECT 2013, 'clause', iso27017.control_id(
			'2013:' || split_part(regexp_replace(k.control::text, '^(2013:|CLD\.)', ''), '.', 1))
		UNION ALL SELECT 2022, 'control', coalesce((iso27017.map_to(k.control, 2022))[1], k.control)
		UNION ALL SELECT 2022, 'theme', iso27017.parent((iso27017.map_to(k.control, 2022))[1])
	) g;
COMMENT ON VIEW @store@.control_group IS
'To which objective, clause, newer control or theme a control belongs; NULL is the group of the CLD controls / 管理策の集計単位';

-- A mean of exact quotients needs more places than it is rounded to.
CREATE OR REPLACE VIEW @store@.group_score WITH (security_invoker = true) AS
	SELECT s.vendor, s.service, g.numbering, g.level, g.group_control,
		round(sum(s.control_weight * s.guidance_low_points::numeric(38, 20) / s.guidance_weight)
			FILTER (WHERE s.guidance_weight > 0)
			/ nullif(sum(s.control_weight) FILTER (WHERE s.guidance_weight > 0), 0), 6) AS guidance_low,
		round(sum(s.control_weight * s.guidance_high_points::numeric(38, 20) / s.guidance_weight)
			FILTER (WHERE s.guidance_weight > 0)
			/ nullif(sum(s.control_weight) FILTER (WHERE s.guidance_weight > 0), 0), 6) AS guidance_high,
		round(sum(s.control_weight * s.depth_low_points::numeric(38, 20) / s.depth_weight)
			FILTER (WHERE s.depth_weight > 0)
			/ nullif(sum(s.control_weight) FILTER (WHERE s.depth_weight > 0), 0), 6) AS depth_low,
		round(sum(s.control_weight * s.depth_high_points::numeric(38, 20) / s.depth_weight)
			FILTER (WHERE s.depth_weight > 0)
			/ nullif(sum(s.control_weight) FILTER (WHERE s.depth_weight > 0), 0), 6) AS depth_high,
		sum(s.assessed)::int AS assessed, sum(s.applicable)::int AS applicable, count(*)::int AS controls
	FROM @store@.control_score s
	JOIN @store@.control_group g ON g.control = s.control
	WHERE s.control_weight > 0
	GROUP BY s.vendor, s.service, g.numbering, g.level, g.group_control;
COMMENT ON VIEW @store@.group_score IS
'Scores by control, objective and clause (2013) or control and theme (2022): groupings of the same controls / 集計単位ごとの開示スコア';

CREATE OR REPLACE VIEW @store@.service_score WITH (security_invoker = true) AS
	-- from the sums alone: a control without a sum has nothing to add
	WITH summed AS (
		SELECT s.vendor, s.service, s.sha256,
			round(sum((coalesce(k.weight, 1) * s.guidance_low)::numeric(38, 20) / s.guidance_weight)
				FILTER (WHERE s.guidance_weight > 0)
				/ nullif(sum(coalesce(k.weight, 1)) FILTER (WHERE s.guidance_weight > 0), 0), 6) AS guidance_low,
			round(sum((coalesce(k.weight, 1) * s.guidance_high)::numeric(38, 20) / s.guidance_weight)
				FILTER (WHERE s.guidance_weight > 0)
				/ nullif(sum(coalesce(k.weight, 1)) FILTER (WHERE s.guidance_weight > 0), 0), 6) AS guidance_high,
			round(sum((coalesce(k.weight, 1) * s.depth_low)::numeric(38, 20) / s.depth_weight)
				FILTER (WHERE s.depth_weight > 0)
				/ nullif(sum(coalesce(k.weight, 1)) FILTER (WHERE s.depth_weight > 0), 0), 6) AS depth_low,
			round(sum((coalesce(k.weight, 1) * s.depth_high)::numeric(38, 20) / s.depth_weight)
				FILTER (WHERE s.depth_weight > 0)
				/ nullif(sum(coalesce(k.weight, 1)) FILTER (WHERE s.depth_weight > 0), 0), 6) AS depth_high,
			sum(s.assessed)::int AS assessed, sum(s.applicable)::int AS applicable,
			(count(*) FILTER (WHERE s.applicable > 0 AND s.assessed > 0))::int AS controls_with_substance,
			(count(*) FILTER (WHERE s.applicable > 0))::int AS controls_applicable
		FROM @store@.control_sum s
		LEFT JOIN @store@.control_weight k ON k.control = s.control
		WHERE coalesce(k.weight, 1) > 0
		GROUP BY s.vendor, s.service, s.sha256
	), total AS (
		SELECT w.vendor, w.service, w.sha256, s.guidance_low, s.guidance_high, s.depth_low, s.depth_high,
			s.assessed, s.applicable, s.controls_with_substance, s.controls_applicable
		FROM @store@.current_whitepaper w
		LEFT JOIN summed s ON s.vendor = w.vendor AND s.service = w.service AND s.sha256 = w.sha256
	), reading AS (
		SELECT s.vendor, s.service, s.sha256,
			round(sum((s.confidence::float8 * 1000000)::bigint) FILTER (WHERE s.controls <> '{}')::numeric
				/ nullif(count(s.confidence) FILTER (WHERE s.controls <> '{}'), 0) / 1000000, 6) AS confidence,
			(count(*) FILTER (WHERE s.stance = 'not_provided'))::int AS sections_not_provided
		FROM @store@.section s
		GROUP BY s.vendor, s.service, s.sha256
	)
	SELECT t.vendor, t.service, t.sha256, t.guidance_low, t.guidance_high, t.depth_low, t.depth_high,
		t.assessed, t.applicable,
		round(t.assessed::numeric / nullif(t.applicable, 0), 6) AS element_coverage,
		CASE WHEN t.applicable IS NOT NULL THEN round(t.controls_with_substance::numeric
			/ nullif(t.controls_applicable, 0), 6) END AS substance_coverage,
		r.confidence,
		CASE WHEN t.guidance_low IS NOT NULL
			THEN rank() OVER (ORDER BY t.guidance_low DESC NULLS LAST) END AS rank,
		count(t.guidance_low) OVER () AS ranked,
		-- once, not once a row
		(SELECT @store@.scheme_version()) AS scheme_version
	FROM total t
	LEFT JOIN reading r ON r.vendor = t.vendor AND r.service = t.service AND r.sha256 = t.sha256;
COMMENT ON VIEW @store@.service_score IS
'Disclosure score of each service by its current whitepaper, with range, coverage, confidence and rank; the same in both numberings / サービスごとの開示スコア';

-- What a section contributes to the controls that it answers.
CREATE OR REPLACE VIEW @store@.section_score WITH (security_invoker = true) AS
	SELECT s.vendor, s.service, s.sha256, s.ordinal AS section, s.heading,
		iso27017.score_low(CASE WHEN j.section = s.ordinal OR j.verdict = 'not_applicable' THEN j.verdict
			ELSE 'silent' END, j.weight) AS guidance_low,
		iso27017.score_high(CASE WHEN j.section = s.ordinal OR j.verdict = 'not_applicable' THEN j.verdict
			ELSE 'silent' END, j.weight) AS guidance_high
	FROM @store@.current_whitepaper w
	JOIN @store@.section s ON s.vendor = w.vendor AND s.service = w.service AND s.sha256 = w.sha256
	JOIN @store@.judged_finding j ON j.vendor = s.vendor AND j.service = s.service AND j.sha256 = s.sha256
		AND j.basis = 'P'
		AND (j.control = ANY (s.controls) OR j.control = ANY (s.declared)
			OR EXISTS (SELECT FROM unnest(s.controls) c WHERE j.control = ANY (iso27017.map_to(c, 2013))))
	GROUP BY s.vendor, s.service, s.sha256, s.ordinal, s.heading;
COMMENT ON VIEW @store@.section_score IS
'How much of what its controls ask for a section itself says / 節ごとの開示スコア';

-- One row an element: weight times points over the common weight; they add up to the score.
CREATE OR REPLACE VIEW @store@.contribution WITH (security_invoker = true) AS
	SELECT j.vendor, j.service, j.sha256, j.control, j.element, j.ordinal, j.basis, j.weight, j.verdict,
		CASE j.verdict WHEN 'met' THEN 1 WHEN 'not_applicable' THEN NULL ELSE 0 END AS points_low,
		CASE j.verdict WHEN 'met' THEN 1 WHEN 'conditional' THEN 1 WHEN 'not_applicable' THEN NULL ELSE 0 END
			AS points_high,
		CASE j.verdict WHEN 'met' THEN j.weight WHEN 'not_applicable' THEN NULL ELSE 0 END AS weight_points_low,
		CASE j.verdict WHEN 'met' THEN j.weight WHEN 'conditional' THEN j.weight WHEN 'not_applicable' THEN NULL
			ELSE 0 END AS weight_points_high,
		sum(j.weight) FILTER (WHERE j.verdict <> 'not_applicable') OVER (
			PARTITION BY j.vendor, j.service, j.sha256, j.control, j.basis = 'P') AS weight_total,
		j.section, j.quote, j.source_start, j.source_length, j.place, j.rule, j.reviewed_by
	FROM @store@.judged_finding j;
COMMENT ON VIEW @store@.contribution IS
'Each element''s part in the score of its control, in integers: weight times points, and the weight that they are divided by / 要素ごとの寄与';

CREATE OR REPLACE FUNCTION @store@.verdict_ja(verdict text)
RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
SET search_path = pg_catalog, pg_temp
AS $$
	SELECT CASE verdict
		WHEN 'met' THEN '記載あり'
		WHEN 'conditional' THEN '条件付き・一部記載'
		WHEN 'contradicted' THEN '不提供・否定の記載'
		WHEN 'silent' THEN '記載なし'
		WHEN 'not_applicable' THEN '適用外'
	END
$$;
COMMENT ON FUNCTION @store@.verdict_ja(text) IS 'A verdict in Japanese / 判定の表示';

-- The table that a person reads to see how a number arose.
CREATE OR REPLACE FUNCTION @store@.explain_score(vendor text, service text, control iso27017.control_id)
RETURNS TABLE (element text, label_ja text, label_en text, basis text, weight integer, verdict text,
	verdict_ja text, points_low integer, points_high integer, contribution_low numeric,
	contribution_high numeric, quote text, section integer, rule text)
LANGUAGE sql STABLE
SET search_path = pg_catalog, iso27017, pg_temp
AS $$
	SELECT c.element, e.element_ja, e.element_en, c.basis, c.weight, c.verdict,
		@store@.verdict_ja(c.verdict), c.points_low, c.points_high,
		round(c.weight_points_low::numeric / nullif(c.weight_total, 0), 6),
		round(c.weight_points_high::numeric / nullif(c.weight_total, 0), 6),
		c.quote, c.section, c.rule
	FROM @store@.contribution c
	JOIN @store@.element e ON e.control = c.control AND e.element = c.element
	WHERE c.vendor = explain_score.vendor AND c.service = explain_score.service
		AND c.control = explain_score.control
	ORDER BY c.basis <> 'P', c.ordinal
$$;
COMMENT ON FUNCTION @store@.explain_score(text, text, iso27017.control_id) IS
'How the score of a control arose, element by element, with the sentence and the rule / スコアの説明';

-- Makes findings where they are stale (or all of them), sums anew, and notes what changed.
CREATE OR REPLACE FUNCTION @store@.rescore(vendor text DEFAULT NULL, everything boolean DEFAULT false)
RETURNS bigint
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, iso27017, pg_temp
AS $$
DECLARE
	paper record;
	stamp CONSTANT text := @store@.own_stamp();
	done bigint;
BEGIN
	PERFORM @store@.lock_vendors(rescore.vendor);
	FOR paper IN
		SELECT w.vendor, w.service, w.sha256
		FROM @store@.current_whitepaper w
		LEFT JOIN @store@.finding_state t ON t.vendor = w.vendor AND t.service = w.service AND t.sha256 = w.sha256
		WHERE (rescore.vendor IS NULL OR w.vendor = rescore.vendor)
			AND (everything OR t.vendor IS NULL OR t.rubric_version <> iso27017.rubric_version()
				OR t.reader_version <> iso27017.reader_version() OR t.own_stamp <> stamp)
		ORDER BY 1, 2, 3
	LOOP
		PERFORM @store@.store_findings(paper.vendor, paper.service, paper.sha256);
	END LOOP;
	PERFORM @store@.store_sums(rescore.vendor);
	WITH now AS (
		SELECT s.* FROM @store@.service_score s
		WHERE rescore.vendor IS NULL OR s.vendor = rescore.vendor
	), last AS (
		SELECT DISTINCT ON (h.vendor, h.service) h.*
		FROM @store@.score_history h
		WHERE rescore.vendor IS NULL OR h.vendor = rescore.vendor
		ORDER BY h.vendor, h.service, h.scored_at DESC
	)
	INSERT INTO @store@.score_history AS h (vendor, service, scored_at, sha256, scheme_version, guidance_low,
			guidance_high, depth_low, depth_high, assessed, applicable)
		SELECT n.vendor, n.service, clock_timestamp(), n.sha256, n.scheme_version, n.guidance_low,
			n.guidance_high, n.depth_low, n.depth_high, n.assessed, n.applicable
		FROM now n
		LEFT JOIN last l ON l.vendor = n.vendor AND l.service = n.service
		WHERE l.vendor IS NULL OR (l.sha256, l.scheme_version, l.guidance_low, l.guidance_high, l.depth_low,
				l.depth_high, l.assessed, l.applicable)
			IS DISTINCT FROM (n.sha256, n.scheme_version, n.guidance_low, n.guidance_high, n.depth_low,
				n.depth_high, n.assessed, n.applicable);
	SELECT count(*) INTO done FROM @store@.current_whitepaper w
		WHERE rescore.vendor IS NULL OR w.vendor = rescore.vendor;
	RETURN done;
END
$$;
COMMENT ON FUNCTION @store@.rescore(text, boolean) IS
'Scores the current whitepapers of a vendor or of all; texts are looked at again only where the rubric, the reader or own queries changed. Returns how many were scored / スコアの再計算';
