-- Coverage by heading: which of the controls that ISO/IEC 27017 guides the provider
-- on have a section of their own, asked in both numberings.

CREATE OR REPLACE VIEW @store@.answered_control WITH (security_invoker = true) AS
	SELECT DISTINCT s.vendor, s.service, s.sha256, c AS control, m AS control_2013
	FROM @store@.current_whitepaper w
	JOIN @store@.section s ON s.vendor = w.vendor AND s.service = w.service AND s.sha256 = w.sha256
	CROSS JOIN LATERAL unnest(s.controls) c
	LEFT JOIN LATERAL unnest(iso27017.map_to(c, 2013)) m ON true;
COMMENT ON VIEW @store@.answered_control IS
'The controls that the current whitepapers answer, as printed and in the numbering of 2013 / 対応する管理策';

CREATE OR REPLACE VIEW @bi@.coverage_control WITH (security_invoker = true) AS
	WITH service AS (
		SELECT w.vendor, w.service, w.sha256 FROM @store@.current_whitepaper w
	), guided AS (
		SELECT k.control, iso27017.map_to(k.control, 2022) AS newer
		FROM iso27017.control_catalogue k
		WHERE k.provider AND k.level = 'control' AND k.edition = 2013
	), rows_2013 AS (
		SELECT v.vendor, v.service, '2013'::text AS numbering, g.control, 1 AS guided,
			(EXISTS (SELECT FROM @store@.answered_control a WHERE a.vendor = v.vendor
				AND a.service = v.service AND a.control_2013 = g.control))::int AS covered
		FROM service v CROSS JOIN guided g
	), grouped AS (
		-- in the view of 2022 a CLD control stands for itself
		SELECT r.vendor, r.service, '2022'::text AS numbering,
			CASE WHEN g.newer = '{}' THEN g.control ELSE g.newer[1] END AS control, r.covered
		FROM rows_2013 r JOIN guided g ON g.control = r.control
	)
	SELECT r.vendor AS vendor_id, @store@.service_id(r.vendor, r.service) AS service_id, r.numbering, r.control::text AS control_id,
		iso27017.title(r.control, 'ja') AS title_ja, iso27017.title(r.control, 'en') AS title_en,
		(row_number() OVER (PARTITION BY r.vendor, r.service, r.numbering ORDER BY r.control))::int AS control_sort,
		r.guided AS guided_controls, r.covered AS covered_controls,
		CASE r.covered WHEN 1 THEN 'covered' ELSE 'none' END AS coverage,
		iso27017.display_word('coverage', CASE r.covered WHEN 1 THEN 'covered' ELSE 'none' END, 'ja') AS coverage_ja,
		iso27017.display_word('coverage', CASE r.covered WHEN 1 THEN 'covered' ELSE 'none' END, 'en') AS coverage_en
	FROM rows_2013 r
	UNION ALL
	SELECT g.vendor, @store@.service_id(g.vendor, g.service), g.numbering, g.control::text,
		iso27017.title(g.control, 'ja'), iso27017.title(g.control, 'en'),
		(row_number() OVER (PARTITION BY g.vendor, g.service, g.numbering ORDER BY g.control))::int,
		count(*)::int, sum(g.covered)::int,
		CASE sum(g.covered) WHEN count(*) THEN 'covered' WHEN 0 THEN 'none' ELSE 'partial' END,
		iso27017.display_word('coverage', CASE sum(g.covered) WHEN count(*) THEN 'covered' WHEN 0 THEN 'none' ELSE 'partial' END, 'ja'),
		iso27017.display_word('coverage', CASE sum(g.covered) WHEN count(*) THEN 'covered' WHEN 0 THEN 'none' ELSE 'partial' END, 'en')
	FROM grouped g
	GROUP BY g.vendor, g.service, g.numbering, g.control;
COMMENT ON VIEW @bi@.coverage_control IS
'Coverage by heading of the controls guided for the provider, control by control in both numberings / 管理策ごとの記載状況（見出し）';

CREATE OR REPLACE VIEW @bi@.coverage WITH (security_invoker = true) AS
	SELECT c.vendor_id, c.service_id, c.numbering,
		sum(c.guided_controls)::int AS guided_controls, sum(c.covered_controls)::int AS covered_controls,
		round(sum(c.covered_controls)::numeric / sum(c.guided_controls), 6) AS coverage_rate,
		count(*)::int AS lines,
		(count(*) FILTER (WHERE c.coverage = 'covered'))::int AS lines_covered,
		(count(*) FILTER (WHERE c.coverage = 'partial'))::int AS lines_partial
	FROM @bi@.coverage_control c
	GROUP BY c.vendor_id, c.service_id, c.numbering;
COMMENT ON VIEW @bi@.coverage IS
'Coverage by heading per service in both numberings; the total is the same in both / サービスごとの記載率（見出し）';
