-- The catalogue, the crosswalk and what they say of an identifier.
SET search_path = public, iso27017;

SELECT edition, standard, level, count(*) FROM control_catalogue GROUP BY 1, 2, 3 ORDER BY 1, 2, 3;
SELECT kind, count(*) FROM crosswalk GROUP BY 1 ORDER BY 1;
-- the pairs of ISO/IEC 27002:2022 Annex B
SELECT count(*) AS pairs, count(DISTINCT source) AS sources, count(DISTINCT target) AS targets FROM crosswalk
	WHERE edition(source) = 2013 AND edition(target) = 2022 AND kind IN ('one_to_one', 'merged', 'split');
SELECT array_agg(target ORDER BY target) AS without_ancestor FROM crosswalk WHERE kind = 'none';
SELECT array_agg(target ORDER BY target) FROM crosswalk WHERE kind = 'split';
SELECT source, array_agg(target ORDER BY target) FROM crosswalk WHERE kind = 'related' GROUP BY 1 ORDER BY 1;
-- guidance of ISO/IEC 27017:2015
SELECT count(*) FILTER (WHERE (customer OR provider) AND standard = 'ISO/IEC 27002:2013') AS guided,
	count(*) FILTER (WHERE provider AND standard = 'ISO/IEC 27002:2013') AS provider,
	count(*) FILTER (WHERE provider AND standard = 'ISO/IEC 27017:2015') AS cld,
	count(*) FILTER (WHERE provider) AS provider_all FROM control_catalogue;
SELECT control FROM control_catalogue WHERE customer AND NOT provider;
SELECT control FROM control_catalogue WHERE same_guidance;
SELECT control, is_new, provisional, withdrawn, title_ja, title_en FROM control_catalogue WHERE edition = 2026;
SELECT count(*) FROM control_catalogue WHERE is_new AND edition = 2022;
SELECT * FROM control_catalogue WHERE control = '2022:8.13' \gx
-- every control of 2022 has its attributes, nothing else has
SELECT edition, level, count(*) FROM control_catalogue WHERE cardinality(control_type) > 0 GROUP BY 1, 2;
SELECT unnest(security_domains) AS domain, count(*) FROM control_catalogue GROUP BY 1 ORDER BY 1;

-- the catalogue agrees with itself
SELECT control FROM control_catalogue WHERE control::text::control_id <> control;
SELECT c.control FROM control_catalogue c WHERE c.parent IS DISTINCT FROM parent(c.control)
	OR c.level IS DISTINCT FROM level(c.control) OR c.standard IS DISTINCT FROM standard(c.control)
	OR c.edition IS DISTINCT FROM edition(c.control) OR c.title_en IS DISTINCT FROM title(c.control, 'en');
SELECT count(*) FROM control_catalogue WHERE parent IS NULL;
SELECT c.control FROM control_catalogue c WHERE c.parent IS NOT NULL
	AND NOT EXISTS (SELECT FROM control_catalogue p WHERE p.control = c.parent AND p.control @> c.control);
-- map_to is the crosswalk, in both directions
SELECT c.control, e FROM control_catalogue c, unnest(ARRAY[2013, 2022, 2026]) e
	WHERE map_to(c.control, e) <> CASE
		WHEN c.edition = e OR (e = 2026 AND c.edition = 2022) THEN ARRAY[c.control]
		ELSE ARRAY(SELECT target FROM crosswalk WHERE source = c.control AND kind NOT IN ('none', 'related')
				AND (edition(target) = e OR e = 2026 AND edition(target) = 2022)
			UNION SELECT source FROM crosswalk WHERE target = c.control AND kind NOT IN ('none', 'related')
				AND edition(source) = e ORDER BY 1) END;

SELECT map_to('2013:12.3.1', 2022), map_to('2013:18.2.3', 2022), map_to('2022:5.1', 2013), map_to('2022:7.10', 2013);
SELECT map_to('2022:5.7', 2013) AS new, map_to('CLD.9.5.1', 2022) AS cld, map_to('CLD.9.5.1', 2013) AS own,
	map_to('2013:12', 2022) AS clause, map_to('2022:8', 2026) AS theme;
SELECT map_to('2022:8.13', 2026), map_to('2013:12.3.1', 2026), map_to('CLD.6.3.1', 2026), map_to('CLD.9.5.1', 2026),
	map_to('CLD.9.5.2', 2026), map_to('2026:5.38', 2013), map_to('2026:8.36', 2013), map_to('2026:5.38', 2022);
SELECT map_to('2022:8.13', 2015);

SELECT edition(c), standard(c), level(c), parent(c), title(c), title(c, 'en') FROM unnest('{2013:12.3.1,CLD.9.5.1,CLD.8.1.5,CLD.9.5,2013:9,2022:8.13,2022:8,2026:8.35}'::control_id[]) c;
SELECT title('2022:8.13', 'fr');
SELECT ancestors('CLD.9.5.1'), ancestors('CLD.8.1.5'), ancestors('2026:8.35'), ancestors('2013:5');
SELECT greatest_descendant('2013:12.4'), greatest_descendant('2013:9'), greatest_descendant('2022:8'), greatest_descendant('CLD.9.5'), greatest_descendant('2013:9.1.1');
