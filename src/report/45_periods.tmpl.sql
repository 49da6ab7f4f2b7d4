-- Facts with their periods, and what is asked of them.

-- The amount of a period, from its canonical text, whose grammar is frozen.
CREATE OR REPLACE FUNCTION @store@.period_amount(period iso27017.retention,
	OUT amount_low integer, OUT amount_high integer, OUT unit text)
LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
BEGIN ATOMIC
	SELECT CASE WHEN length(m[1]) < 10 THEN m[1]::integer END,
		CASE WHEN length(coalesce(m[2], m[1])) < 10 THEN coalesce(m[2], m[1])::integer END, m[3] || 's'
	FROM (SELECT regexp_match(period::text,
		'([0-9]+)(?:\.\.([0-9]+))? (year|month|week|business day|day|hour|minute|generation)') AS m) x;
END;
COMMENT ON FUNCTION @store@.period_amount(iso27017.retention) IS
'Low and high amount of a period and its unit (years, months, weeks, days, business days, hours, minutes, generations) / 期間の数値と単位';

CREATE OR REPLACE VIEW @bi@.fact_value WITH (security_invoker = true) AS
	SELECT @store@.whitepaper_id(f.vendor, f.service, f.sha256) || '#' || f.section AS section_id,
		@store@.whitepaper_id(f.vendor, f.service, f.sha256) AS whitepaper_id,
		@store@.service_id(f.vendor, f.service) AS service_id, f.vendor AS vendor_id,
		f.fact AS fact_sort, f.control::text AS control_id,
		f.kind, iso27017.display_word('kind', f.kind, 'ja') AS kind_ja,
		iso27017.display_word('kind', f.kind, 'en') AS kind_en,
		f.value, f.subject, f.qualifier,
		f.period::text AS period, iso27017.days_low(f.period) AS days_low, iso27017.days_high(f.period) AS days_high,
		a.amount_low, a.amount_high, a.unit AS amount_unit,
		CASE a.unit WHEN 'years' THEN 12 * a.amount_low WHEN 'months' THEN a.amount_low END AS months,
		CASE a.unit WHEN 'business days' THEN a.amount_low END AS business_days,
		iso27017.generations(f.period) AS generations,
		iso27017.shape(f.period) AS period_shape, iso27017.bound(f.period) AS period_bound, iso27017.event(f.period) AS period_event,
		f.quote, f.source_start, f.source_length
	FROM @store@.current_whitepaper w
	JOIN @store@.fact f ON f.vendor = w.vendor AND f.service = w.service AND f.sha256 = w.sha256
	LEFT JOIN LATERAL @store@.period_amount(f.period) a ON true;

-- Who keeps logs for at least a year: every stated period, and what it answers.
CREATE OR REPLACE VIEW @bi@.log_retention_one_year WITH (security_invoker = true) AS
	SELECT @store@.service_id(w.vendor, w.service) AS service_id, w.vendor AS vendor_id,
		f.control::text AS control_id, f.period::text AS period, iso27017.days_low(f.period) AS days_low, f.qualifier, f.quote,
		CASE WHEN f.fact IS NULL THEN 'unstated'
			WHEN iso27017.satisfies(f.period, '>= 1 year') THEN 'met'
			WHEN NOT iso27017.satisfies(f.period, '>= 1 year') THEN 'not_met'
			ELSE 'unknown' END AS status,
		iso27017.display_word('requirement', CASE WHEN f.fact IS NULL THEN 'unstated'
			WHEN iso27017.satisfies(f.period, '>= 1 year') THEN 'met'
			WHEN NOT iso27017.satisfies(f.period, '>= 1 year') THEN 'not_met'
			ELSE 'unknown' END, 'ja') AS status_ja,
		iso27017.display_word('requirement', CASE WHEN f.fact IS NULL THEN 'unstated'
			WHEN iso27017.satisfies(f.period, '>= 1 year') THEN 'met'
			WHEN NOT iso27017.satisfies(f.period, '>= 1 year') THEN 'not_met'
			ELSE 'unknown' END, 'en') AS status_en
	FROM @store@.current_whitepaper w
	LEFT JOIN @store@.fact f ON f.vendor = w.vendor AND f.service = w.service AND f.sha256 = w.sha256
		AND f.kind = 'log_retention';

-- Vendors side by side: aspects below each other; a tool pivots on service_id.
CREATE OR REPLACE VIEW @bi@.side_by_side WITH (security_invoker = true) AS
	SELECT s.vendor_id, s.service_id, 'score' AS aspect_id, 0 AS aspect_sort,
		iso27017.display_word('ui', 'score', 'ja') AS aspect_ja, iso27017.display_word('ui', 'score', 'en') AS aspect_en,
		to_char(100 * s.score_low, 'FM990.0') || '-' || to_char(100 * s.score_high, 'FM990.0') AS value_text,
		s.score_low AS value_number
	FROM @bi@.scorecard s
	UNION ALL
	SELECT f.vendor_id, f.service_id, f.kind, min(c.code_sort), min(f.kind_ja), min(f.kind_en),
		string_agg(DISTINCT f.value, '; ' ORDER BY f.value), min(CASE WHEN f.period_bound LIKE '%<%' THEN f.days_high ELSE f.days_low END)::numeric
	FROM @bi@.fact_value f
	LEFT JOIN @bi@.dim_code c ON c.domain = 'kind' AND c.code = f.kind
	GROUP BY f.vendor_id, f.service_id, f.kind;
