
/* src/report/oscal.sql: OSCAL 1.2 as jsonb (NIST, csrc.nist.gov/ns/oscal) */

-- Names in a URL's form: version 5 of them is the same in every database.
CREATE FUNCTION iso27017.oscal_uuid(name pg_catalog.text) RETURNS pg_catalog.text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
SET search_path = pg_catalog, iso27017, pg_temp
AS $$
	SELECT iso27017.uuid_v5('6ba7b811-9dad-11d1-80b4-00c04fd430c8', 'urn:iso27017:' || name)::text
$$;
COMMENT ON FUNCTION iso27017.oscal_uuid(pg_catalog.text) IS
'The identifier that OSCAL exports give to a name, the same in every database.';

-- OSCAL's tokens start with a letter and know no colon.
CREATE FUNCTION iso27017.oscal_id(c iso27017.control_id) RETURNS pg_catalog.text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
SET search_path = pg_catalog, iso27017, pg_temp
AS $$
	SELECT regexp_replace(regexp_replace(c::text, '^(2013|2022):', 'iso27002-\1_'), '^2026:', 'iso27017-2026_')
$$;
COMMENT ON FUNCTION iso27017.oscal_id(iso27017.control_id) IS
'The identifier of a control in OSCAL exports: iso27002-2013_12.3.1, iso27002-2022_8.13, CLD.9.5.1, iso27017-2026_8.35.';

CREATE FUNCTION iso27017.oscal_time(t pg_catalog.timestamptz) RETURNS pg_catalog.text
LANGUAGE sql STABLE STRICT PARALLEL SAFE
SET search_path = pg_catalog, iso27017, pg_temp
AS $$
	SELECT to_char(t AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')
$$;
COMMENT ON FUNCTION iso27017.oscal_time(pg_catalog.timestamptz) IS 'A time in UTC as OSCAL writes it.';

-- Null where nothing is left: OSCAL allows no empty text.
CREATE FUNCTION iso27017.oscal_text(t pg_catalog.text) RETURNS pg_catalog.text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
SET search_path = pg_catalog, iso27017, pg_temp
AS $$
	SELECT nullif(markdown_escape(t), '')
$$;
COMMENT ON FUNCTION iso27017.oscal_text(pg_catalog.text) IS
'Text as one line of OSCAL''s markup; NULL where it is empty.';

CREATE FUNCTION iso27017.oscal_property(name pg_catalog.text, value pg_catalog.text) RETURNS pg_catalog.jsonb
LANGUAGE sql IMMUTABLE PARALLEL SAFE
SET search_path = pg_catalog, iso27017, pg_temp
AS $$
	SELECT CASE WHEN coalesce(plain_line(value), '') <> '' THEN
		jsonb_build_array(jsonb_build_object('name', name, 'ns', 'urn:iso27017:oscal', 'value', plain_line(value))) ELSE '[]' END
$$;
COMMENT ON FUNCTION iso27017.oscal_property(pg_catalog.text, pg_catalog.text) IS
'A property as an array of one, an empty array where there is no value: properties are joined by ||.';

CREATE FUNCTION iso27017.oscal_metadata(title pg_catalog.text, modified pg_catalog.text, remarks pg_catalog.text DEFAULT NULL)
RETURNS pg_catalog.jsonb
LANGUAGE sql STABLE PARALLEL SAFE
SET search_path = pg_catalog, iso27017, pg_temp
AS $$
	SELECT jsonb_strip_nulls(jsonb_build_object('title', coalesce(oscal_text(title), '-'), 'last-modified', modified,
		'version', iso27017.version(), 'oscal-version', '1.2.1', 'remarks', remarks))
$$;
COMMENT ON FUNCTION iso27017.oscal_metadata(pg_catalog.text, pg_catalog.text, pg_catalog.text) IS 'Metadata of an OSCAL export.';

CREATE FUNCTION iso27017.oscal_control(c iso27017.control_id) RETURNS pg_catalog.jsonb
LANGUAGE sql STABLE STRICT PARALLEL SAFE
SET search_path = pg_catalog, iso27017, pg_temp
AS $$
	SELECT jsonb_build_object('id', oscal_id(c), 'class', replace(replace(replace(k.standard, ' ', '_'), '/', '-'), ':', '-'),
		'title', coalesce(oscal_text(iso27017.title(c, 'en')), c::text), 'props',
		jsonb_build_array(jsonb_build_object('name', 'label', 'value', regexp_replace(c::text, '^20[0-9][0-9]:', '')))
		|| oscal_property('title-ja', iso27017.title(c, 'ja'))
		|| CASE WHEN k.provider THEN oscal_property('guides-provider', 'yes') ELSE '[]' END
		|| CASE WHEN k.customer THEN oscal_property('guides-customer', 'yes') ELSE '[]' END
		|| CASE WHEN k.provisional THEN oscal_property('provisional', 'yes') ELSE '[]' END
		|| CASE WHEN k.withdrawn THEN oscal_property('status', 'withdrawn') ELSE '[]' END)
	FROM iso27017.control_catalogue k WHERE k.control = c
$$;
COMMENT ON FUNCTION iso27017.oscal_control(iso27017.control_id) IS 'A control as OSCAL, numbers and titles only.';

-- What lies in a clause, theme or objective: controls of its own, then objectives.
CREATE FUNCTION iso27017.oscal_group(c iso27017.control_id, edition pg_catalog.int4) RETURNS pg_catalog.jsonb
LANGUAGE plpgsql STABLE STRICT PARALLEL SAFE
SET search_path = pg_catalog, iso27017, pg_temp
AS $$
DECLARE
	controls jsonb;
	groups jsonb;
BEGIN
	SELECT jsonb_agg(oscal_control(k.control) ORDER BY k.control) FILTER (WHERE k.level = 'control'),
		jsonb_agg(oscal_group(k.control, oscal_group.edition) ORDER BY k.control) FILTER (WHERE k.level <> 'control')
		INTO controls, groups
		FROM iso27017.control_catalogue k
		WHERE k.parent = c AND k.edition <= oscal_group.edition;
	RETURN jsonb_strip_nulls(jsonb_build_object('id', oscal_id(c), 'class', iso27017.level(c),
		'title', coalesce(oscal_text(iso27017.title(c, 'en')), c::text),
		'props', jsonb_build_array(jsonb_build_object('name', 'label', 'value', regexp_replace(c::text, '^20[0-9][0-9]:', '')))
			|| oscal_property('title-ja', iso27017.title(c, 'ja')),
		'controls', controls, 'groups', groups));
END
$$;
COMMENT ON FUNCTION iso27017.oscal_group(iso27017.control_id, pg_catalog.int4) IS 'A clause, theme or objective with what lies in it, as OSCAL.';

CREATE FUNCTION iso27017.oscal_catalog(edition pg_catalog.int4) RETURNS pg_catalog.jsonb
LANGUAGE plpgsql STABLE PARALLEL SAFE
SET search_path = pg_catalog, iso27017, pg_temp
AS $$
DECLARE
	wanted CONSTANT integer := oscal_catalog.edition;
	title text;
BEGIN
	title := CASE wanted WHEN 2013 THEN 'ISO/IEC 27002:2013 and ISO/IEC 27017:2015 (CLD)' WHEN 2022 THEN 'ISO/IEC 27002:2022'
		WHEN 2026 THEN 'ISO/IEC 27002:2022 and ISO/IEC 27017:2026 (provisional)' END;
	IF title IS NULL THEN
		RAISE EXCEPTION 'no catalogue of edition %', coalesce(wanted::text, 'NULL')
			USING ERRCODE = 'invalid_parameter_value', HINT = 'Use 2013, 2022 or 2026.';
	END IF;
	RETURN jsonb_build_object('catalog', jsonb_build_object('uuid', oscal_uuid('catalog/' || wanted),
		'metadata', oscal_metadata(title || ': identifiers and titles', '2026-11-22T00:00:00Z',
			'Identifiers and titles only; the text of the standards is not part of it.'),
		'groups', (SELECT jsonb_agg(oscal_group(k.control, wanted) ORDER BY k.control)
			FROM iso27017.control_catalogue k
			WHERE k.parent IS NULL AND k.edition = CASE wanted WHEN 2013 THEN 2013 ELSE 2022 END)));
END
$$;
COMMENT ON FUNCTION iso27017.oscal_catalog(pg_catalog.int4) IS
'The identifiers and titles of an edition (2013 with CLD, 2022, 2026) as an OSCAL catalog.';

-- One edition to the next. In merged, the older control is part of the newer one; in split, the reverse.
CREATE FUNCTION iso27017.oscal_mapping(source_edition pg_catalog.int4, target_edition pg_catalog.int4) RETURNS pg_catalog.jsonb
LANGUAGE sql STABLE STRICT PARALLEL SAFE
SET search_path = pg_catalog, iso27017, pg_temp
AS $$
	WITH link AS (
		SELECT x.source, x.target, x.kind FROM iso27017.crosswalk x
		WHERE (x.source IS NULL OR iso27017.edition(x.source) = source_edition)
			AND (x.target IS NULL OR iso27017.edition(x.target) = target_edition)
	)
	SELECT jsonb_strip_nulls(jsonb_build_object('uuid', oscal_uuid('mapping/' || source_edition || '/' || target_edition),
		'source-resource', jsonb_build_object('type', 'catalog', 'href', '#' || oscal_uuid('catalog/' || source_edition)),
		'target-resource', jsonb_build_object('type', 'catalog', 'href', '#' || oscal_uuid('catalog/' || target_edition)),
		'maps', (SELECT jsonb_agg(jsonb_build_object(
				'uuid', oscal_uuid('map/' || l.source::text || '/' || l.target::text),
				'relationship', CASE l.kind WHEN 'one_to_one' THEN 'equivalent-to' WHEN 'merged' THEN 'subset-of'
					WHEN 'split' THEN 'superset-of' ELSE 'intersects-with' END,
				'sources', jsonb_build_array(jsonb_build_object('type', 'control', 'id-ref', oscal_id(l.source))),
				'targets', jsonb_build_array(jsonb_build_object('type', 'control', 'id-ref', oscal_id(l.target))),
				'props', oscal_property('kind', l.kind)) ORDER BY l.source, l.target)
			FROM link l WHERE l.source IS NOT NULL AND l.target IS NOT NULL),
		'source-gap-summary', (SELECT jsonb_build_object('uuid', oscal_uuid('gap/source/' || source_edition || '/' || target_edition),
				'unmapped-controls', jsonb_build_array(jsonb_build_object('with-ids', jsonb_agg(oscal_id(k.control) ORDER BY k.control))))
			FROM iso27017.control_catalogue k
			WHERE k.level = 'control' AND k.edition = source_edition
				-- ISO/IEC 27017:2026 builds on the controls of 2022; only CLD controls were left behind
				AND (target_edition < 2026 OR k.control::text LIKE 'CLD%')
				AND NOT EXISTS (SELECT FROM link l WHERE l.source = k.control AND l.target IS NOT NULL)
			HAVING count(*) > 0),
		'target-gap-summary', (SELECT jsonb_build_object('uuid', oscal_uuid('gap/target/' || source_edition || '/' || target_edition),
				'unmapped-controls', jsonb_build_array(jsonb_build_object('with-ids', jsonb_agg(oscal_id(k.control) ORDER BY k.control))))
			FROM iso27017.control_catalogue k
			WHERE k.level = 'control' AND k.edition = target_edition
				AND NOT EXISTS (SELECT FROM link l WHERE l.target = k.control AND l.source IS NOT NULL)
			HAVING count(*) > 0)))
$$;
COMMENT ON FUNCTION iso27017.oscal_mapping(pg_catalog.int4, pg_catalog.int4) IS 'What became of the controls of one edition in another, as an OSCAL mapping.';

CREATE FUNCTION iso27017.oscal_mapping_collection() RETURNS pg_catalog.jsonb
LANGUAGE sql STABLE PARALLEL SAFE
SET search_path = pg_catalog, iso27017, pg_temp
AS $$
	SELECT jsonb_build_object('mapping-collection', jsonb_build_object('uuid', oscal_uuid('mapping-collection'),
		'metadata', oscal_metadata('Correspondence of ISO/IEC 27002:2013 with ISO/IEC 27017:2015, ISO/IEC 27002:2022 and ISO/IEC 27017:2026',
			'2026-11-22T00:00:00Z', NULL),
		'provenance', jsonb_build_object('method', 'human', 'matching-rationale', 'semantic', 'status', 'complete',
			'mapping-description', 'one_to_one, merged and split are the correspondence that the standards print; related is a judgement on the nearest topic and never equality.'),
		'mappings', (SELECT jsonb_agg(oscal_mapping(e.source, e.target) ORDER BY e.source, e.target)
			FROM (SELECT DISTINCT iso27017.edition(x.source) AS source, iso27017.edition(x.target) AS target
				FROM iso27017.crosswalk x WHERE x.source IS NOT NULL AND x.target IS NOT NULL) e),
		'back-matter', jsonb_build_object('resources', (SELECT jsonb_agg(jsonb_build_object('uuid', oscal_uuid('catalog/' || e),
				'title', 'oscal\_catalog(' || e || ')') ORDER BY e)
			FROM unnest(ARRAY[2013, 2022, 2026]) e))))
$$;
COMMENT ON FUNCTION iso27017.oscal_mapping_collection() IS
'The crosswalk as an OSCAL mapping collection; relationships follow its kinds.';
