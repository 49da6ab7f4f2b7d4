-- Requirements against facts.

-- met: every fact of the kind satisfies; met_conditionally: some do, or only under a
-- condition; not_met: none does; unknown: it cannot be told; unstated: nothing is said.
CREATE OR REPLACE VIEW @store@.requirement_result WITH (security_invoker = true) AS
	WITH wanted AS (
		SELECT w.vendor, w.service, w.sha256, q.*
		FROM @store@.current_whitepaper w
		JOIN @store@.service v ON v.vendor = w.vendor AND v.service = w.service
		JOIN @store@.requirement q ON q.active AND (q.data_class IS NULL OR q.data_class = v.data_class)
	), answer AS (
		SELECT q.vendor, q.service, q.policy, q.requirement, f.fact, f.value, f.quote,
			coalesce(f.qualifier, '') ~* 'プラン|エディション|オプション|plan|edition' OR coalesce(s.stance, '') = 'on_request' AS limited,
			CASE
				WHEN f.fact IS NULL THEN NULL
				WHEN q.required_period IS NULL THEN lower(regexp_replace(f.value, ' \(.*', ''))
					= lower(regexp_replace(q.required_value, ' \(.*', ''))
				WHEN f.period IS NULL THEN NULL
				ELSE iso27017.satisfies(f.period, q.required_period)
			END AS satisfied
		FROM wanted q
		LEFT JOIN @store@.fact f ON f.vendor = q.vendor AND f.service = q.service AND f.sha256 = q.sha256
			AND f.kind = q.kind AND coalesce(f.subject, 'self') = 'self'
			AND (q.kind NOT IN ('notice', 'response') OR q.control IS NULL OR f.control = q.control
				OR q.control = ANY (iso27017.map_to(f.control, 2013)))
		LEFT JOIN @store@.section s ON s.vendor = f.vendor AND s.service = f.service AND s.sha256 = f.sha256
			AND s.ordinal = f.section
	), summed AS (
		SELECT a.vendor, a.service, a.policy, a.requirement, count(a.fact) AS facts,
			count(*) FILTER (WHERE a.satisfied) AS good,
			count(*) FILTER (WHERE a.satisfied AND NOT a.limited) AS plain,
			count(*) FILTER (WHERE NOT a.satisfied) AS bad,
			count(a.fact) FILTER (WHERE a.satisfied IS NULL) AS open,
			-- value and quotation of one and the same fact: one that satisfies, else the first
			(array_agg(a.value ORDER BY a.satisfied DESC NULLS LAST, a.limited, a.fact))[1] AS value,
			(array_agg(a.quote ORDER BY a.satisfied DESC NULLS LAST, a.limited, a.fact))[1] AS quote
		FROM answer a
		GROUP BY a.vendor, a.service, a.policy, a.requirement
	)
	SELECT s.vendor, s.service, s.policy, s.requirement, q.control, q.kind, q.severity,
		coalesce(q.required_period::text, q.required_value) AS required,
		CASE
			WHEN s.facts = 0 THEN 'unstated'
			-- one of several values is enough where the requirement asks for one, but every place counts
			WHEN q.required_value IS NOT NULL AND q.kind <> 'location' AND s.plain > 0 THEN 'met'
			WHEN q.required_value IS NOT NULL AND q.kind <> 'location' AND s.good > 0 THEN 'met_conditionally'
			WHEN s.good > 0 AND s.bad = 0 AND s.open = 0 AND s.plain > 0 THEN 'met'
			WHEN s.good > 0 THEN 'met_conditionally'
			WHEN s.bad > 0 THEN 'not_met'
			ELSE 'unknown'
		END AS result,
		s.value, s.quote,
		q.label_ja, q.label_en
	FROM summed s
	JOIN @store@.requirement q ON q.policy = s.policy AND q.requirement = s.requirement;
COMMENT ON VIEW @store@.requirement_result IS
'Active requirements against the facts of the current whitepapers / 要求事項の充足状況';
