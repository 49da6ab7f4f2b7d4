-- What the demo says at its end.
\set QUIET on
\pset footer off
\pset linestyle ascii
\echo
\echo ==== Coverage of the 40 controls on which ISO/IEC 27017 guides the provider
\echo
SELECT left(vendor_id, 22) AS vendor, max(covered_controls) FILTER (WHERE numbering = '2013') || ' of '
		|| max(guided_controls) FILTER (WHERE numbering = '2013') AS "2013/CLD",
	max(lines_covered) FILTER (WHERE numbering = '2022') || ' whole, '
		|| max(lines_partial) FILTER (WHERE numbering = '2022') || ' in part, of '
		|| max(lines) FILTER (WHERE numbering = '2022') AS "2022 and CLD",
	to_char(100 * max(coverage_rate), '990D0') || ' %' AS rate
  FROM grc_bi.coverage GROUP BY vendor_id, service_id ORDER BY max(coverage_rate) DESC, 1;
\echo ==== How long logs are kept
\echo
SELECT left(vendor, 22) AS vendor, regexp_replace(control::text, '^20(13|22):', '') AS control,
	period, left(regexp_replace(quote, '\s+', ' ', 'g'), 18) AS quote
  FROM grc.fact WHERE kind = 'log_retention' ORDER BY iso27017.days_low(period) DESC NULLS LAST, 1, 2;
\echo ==== How much of what ISO/IEC 27017 asks of a provider is disclosed (0 to 1)
\echo
SELECT rank AS "#", left(vendor, 22) AS vendor, to_char(guidance_low, '0.00') || ' to' || to_char(guidance_high, '0.00') AS disclosure,
	to_char(depth_low, '0.00') || ' to' || to_char(depth_high, '0.00') AS depth, assessed || '/' || applicable AS elements,
	(SELECT count(*) FROM grc.stated_absence a WHERE a.vendor = s.vendor AND a.service = s.service) AS "stated no"
  FROM grc.service_score s ORDER BY rank, vendor;
\echo ==== Why: backups (12.3.1) of ハルミナ医療システムズ, element by element
\echo
SELECT left(x.element, 22) AS element, x.weight AS w, x.verdict, x.points_low || '-' || x.points_high AS pts,
	left(regexp_replace(x.quote, '\s+', '', 'g'), 17) AS quote
  FROM grc.explain_score('ハルミナ医療システムズ', 'ハルミナ予約', '2013:12.3.1') x
  WHERE x.basis = 'P' AND x.verdict <> 'silent';
\echo This scores what public documents disclose, not how controls are run or effective,
\echo nor conformity with any standard.
\echo
