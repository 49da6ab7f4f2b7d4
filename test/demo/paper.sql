-- One whitepaper of the demo: :vendor, :service; tables of at most 80 columns.
\set QUIET on
\pset footer off
\pset border 1
\pset null ''
\pset linestyle ascii
SELECT count(*) AS sections, count(*) FILTER (WHERE s.controls <> '{}') AS with_controls,
	min(w.edition) AS edition, min(octet_length(w.document)) / 1024 AS kilobytes
  FROM grc.current_whitepaper w
  LEFT JOIN grc.section s ON (s.vendor, s.service, s.sha256) = (w.vendor, w.service, w.sha256)
  WHERE w.vendor = :'vendor' AND w.service = :'service' \gset
\echo
\echo ==== :vendor / :service
\echo :kilobytes KB, :sections sections, :with_controls of them answer a control (numbering of :edition)
\echo
SELECT s.ordinal AS "#", left(s.printed_number, 9) AS printed, left(s.heading, 13) AS heading,
	left((SELECT string_agg(regexp_replace(m::text, '^20(13|22):', ''), ' ' ORDER BY m)
		FROM (SELECT DISTINCT m FROM unnest(s.controls) k, unnest(iso27017.map_to(k, 2013)) m) x), 18) AS "2013/CLD",
	left((SELECT string_agg(regexp_replace(m::text, '^20(13|22):', ''), ' ' ORDER BY m)
		FROM (SELECT DISTINCT m FROM unnest(s.controls) k, unnest(iso27017.map_to(k, 2022)) m) x), 9) AS "2022",
	round(s.confidence::numeric, 2) AS conf
  FROM grc.section s
  JOIN grc.current_whitepaper w ON (s.vendor, s.service, s.sha256) = (w.vendor, w.service, w.sha256)
  WHERE s.vendor = :'vendor' AND s.service = :'service' ORDER BY s.ordinal;

SELECT count(*) FILTER (WHERE d.verdict = 'not_in_standard') AS not_in_standard,
	count(*) FILTER (WHERE d.verdict = 'left_out') AS left_out,
	count(DISTINCT d.section) AS rows,
	count(*) > 0 AS has_mapping,
	count(DISTINCT d.section) FILTER (WHERE d.verdict <> 'agreed') AS differing
  FROM grc.current_whitepaper w, iso27017.declared_mapping(w.document) d
  WHERE w.vendor = :'vendor' AND w.service = :'service' \gset
\if :has_mapping
\echo The paper prints a mapping of its own to the numbers of 2013. It differs from that
\echo of ISO/IEC 27002:2022 in :differing of its :rows rows: :not_in_standard pairs are not in the
\echo standard, :left_out pairs of the standard are left out.
\echo
SELECT regexp_replace(d.control::text, '^20(13|22):', '') AS control,
	coalesce(string_agg(regexp_replace(d.declared::text, '^2013:', ''), ' ' ORDER BY d.declared)
		FILTER (WHERE d.verdict = 'not_in_standard'), '') AS "not in the standard",
	coalesce(string_agg(regexp_replace(d.declared::text, '^2013:', ''), ' ' ORDER BY d.declared)
		FILTER (WHERE d.verdict = 'left_out'), '') AS "left out"
  FROM grc.current_whitepaper w, iso27017.declared_mapping(w.document) d
  WHERE w.vendor = :'vendor' AND w.service = :'service' AND d.verdict <> 'agreed'
  GROUP BY d.control ORDER BY d.control;
\endif
