-- Ready answers: what analysts ask first, one view a question.

-- Coverage by heading in one pass over the sections: of the controls on which ISO/IEC
-- 27017 guides the provider, those that have a section of their own.
CREATE OR REPLACE VIEW @store@.heading_coverage WITH (security_invoker = true) AS
	WITH guided AS (
		SELECT k.control FROM iso27017.control_catalogue k
		WHERE k.provider AND k.level = 'control' AND k.edition = 2013
	), answer AS (
		SELECT k.control AS printed, g.control
		FROM iso27017.control_catalogue k
		CROSS JOIN LATERAL unnest(iso27017.map_to(k.control, 2013)) m
		JOIN guided g ON g.control = m
	), total AS (
		SELECT count(*) AS controls FROM guided
	), covered AS (
		SELECT s.vendor, s.service, s.sha256, count(DISTINCT a.control) AS n
		FROM @store@.section s
		CROSS JOIN LATERAL unnest(s.controls) c
		JOIN answer a ON a.printed = c
		GROUP BY s.vendor, s.service, s.sha256
	)
	SELECT w.vendor, w.service, w.sha256, t.controls::integer AS guided_controls,
		coalesce(c.n, 0)::integer AS covered_controls,
		round(coalesce(c.n, 0)::numeric / t.controls, 6) AS coverage_rate
	FROM @store@.current_whitepaper w
	CROSS JOIN total t
	LEFT JOIN covered c ON c.vendor = w.vendor AND c.service = w.service AND c.sha256 = w.sha256;
COMMENT ON VIEW @store@.heading_coverage IS
'Coverage by heading of each current whitepaper / 見出しによる記載率';

CREATE OR REPLACE VIEW @bi@.scorecard WITH (security_invoker = true) AS
	WITH absent AS (
		SELECT a.vendor, a.service, count(*) AS n FROM @store@.absence a GROUP BY a.vendor, a.service
	)
	SELECT s.vendor AS vendor_id, @store@.service_id(s.vendor, s.service) AS service_id,
		@store@.whitepaper_id(s.vendor, s.service, s.sha256) AS whitepaper_id,
		s.guidance_low AS score_low, s.guidance_high AS score_high, s.depth_low, s.depth_high,
		s.assessed, s.applicable, s.element_coverage, s.substance_coverage, c.coverage_rate AS heading_coverage,
		s.confidence, s.rank::integer AS rank, s.ranked::integer AS ranked,
		coalesce(a.n, 0)::integer AS stated_absences, s.scheme_version
	FROM @store@.service_score s
	LEFT JOIN @store@.heading_coverage c ON c.vendor = s.vendor AND c.service = s.service
	LEFT JOIN absent a ON a.vendor = s.vendor AND a.service = s.service;

-- What the current paper says differently from the one before it.
CREATE OR REPLACE VIEW @bi@.recent_changes WITH (security_invoker = true) AS
	WITH numbered AS (
		SELECT w.vendor, w.service, w.sha256, w.published_on,
			row_number() OVER (PARTITION BY w.vendor, w.service
				ORDER BY w.published_on DESC NULLS LAST, w.last_seen_at DESC, w.sha256) AS age
		FROM @store@.whitepaper w
	)
	SELECT n.vendor AS vendor_id, @store@.service_id(n.vendor, n.service) AS service_id,
		@store@.whitepaper_id(n.vendor, n.service, n.sha256) AS whitepaper_id,
		@store@.whitepaper_id(o.vendor, o.service, o.sha256) AS old_whitepaper_id,
		n.published_on, o.published_on AS old_published_on,
		d.change, iso27017.display_word('change', d.change, 'ja') AS change_ja,
		iso27017.display_word('change', d.change, 'en') AS change_en,
		d.what AS change_of, iso27017.display_word('change_of', d.what, 'ja') AS change_of_ja,
		iso27017.display_word('change_of', d.what, 'en') AS change_of_en,
		d.control AS control_id, d.kind, d.old_value, d.new_value, d.quote
	FROM numbered n
	JOIN numbered o ON o.vendor = n.vendor AND o.service = n.service AND n.age = 1 AND o.age = 2
	CROSS JOIN LATERAL @store@.whitepaper_diff(n.vendor, n.service, o.sha256, n.sha256) d;
