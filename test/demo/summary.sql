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
