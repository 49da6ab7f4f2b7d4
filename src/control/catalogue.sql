
/* src/control/catalogue.sql: what the catalogue and the crosswalk say */

CREATE FUNCTION iso27017.edition(c iso27017.control_id) RETURNS pg_catalog.int4
AS 'MODULE_PATHNAME', 'iso27017_control_edition' LANGUAGE C STRICT IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION iso27017.edition(iso27017.control_id) IS
'The edition whose numbering the identifier is of: 2013 (CLD too), 2022, 2026.';

CREATE FUNCTION iso27017.standard(c iso27017.control_id) RETURNS pg_catalog.text
AS 'MODULE_PATHNAME', 'iso27017_control_standard' LANGUAGE C STRICT IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION iso27017.standard(iso27017.control_id) IS
'The standard in which it stands, with its year.';

CREATE FUNCTION iso27017.level(c iso27017.control_id) RETURNS pg_catalog.text
AS 'MODULE_PATHNAME', 'iso27017_control_level' LANGUAGE C STRICT IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION iso27017.level(iso27017.control_id) IS
'clause, objective or control (2013); theme or control (2022, 2026).';

CREATE FUNCTION iso27017.parent(c iso27017.control_id) RETURNS iso27017.control_id
AS 'MODULE_PATHNAME', 'iso27017_control_parent' LANGUAGE C STRICT IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION iso27017.parent(iso27017.control_id) IS
'The objective, clause or theme in which it lies; NULL for clauses and themes.';

CREATE FUNCTION iso27017.title(c iso27017.control_id, lang pg_catalog.text DEFAULT 'ja') RETURNS pg_catalog.text
AS 'MODULE_PATHNAME', 'iso27017_control_title' LANGUAGE C STRICT IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION iso27017.title(iso27017.control_id, pg_catalog.text) IS
'Its title in ja or en; English where no Japanese title is known.';

CREATE FUNCTION iso27017.map_to(c iso27017.control_id, edition pg_catalog.int4) RETURNS iso27017._control_id
AS 'MODULE_PATHNAME', 'iso27017_control_map_to' LANGUAGE C STRICT IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION iso27017.map_to(iso27017.control_id, pg_catalog.int4) IS
'Its counterparts in an edition (2013, 2022, 2026), sorted; itself for its own edition; an empty array where it has none.';

CREATE FUNCTION iso27017.catalogue_rows(
	OUT control iso27017.control_id, OUT edition pg_catalog.int4, OUT standard pg_catalog.text,
	OUT level pg_catalog.text, OUT parent iso27017.control_id,
	OUT title_ja pg_catalog.text, OUT title_en pg_catalog.text,
	OUT is_new pg_catalog.bool, OUT provisional pg_catalog.bool, OUT withdrawn pg_catalog.bool,
	OUT customer pg_catalog.bool, OUT provider pg_catalog.bool, OUT same_guidance pg_catalog.bool,
	OUT guidance_confidence pg_catalog.text,
	OUT control_type pg_catalog._text, OUT infosec_properties pg_catalog._text,
	OUT cybersecurity_concepts pg_catalog._text, OUT operational_capabilities pg_catalog._text,
	OUT security_domains pg_catalog._text)
RETURNS SETOF pg_catalog.record
AS 'MODULE_PATHNAME', 'iso27017_catalogue_rows' LANGUAGE C STRICT IMMUTABLE PARALLEL SAFE ROWS 273;
COMMENT ON FUNCTION iso27017.catalogue_rows() IS 'The rows of the view control_catalogue.';

CREATE VIEW iso27017.control_catalogue AS
SELECT r.control, r.edition, r.standard, r.level, r.parent, r.title_ja, r.title_en,
	r.is_new, r.provisional, r.withdrawn, r.customer, r.provider, r.same_guidance,
	r.guidance_confidence, r.control_type, r.infosec_properties, r.cybersecurity_concepts,
	r.operational_capabilities, r.security_domains
FROM iso27017.catalogue_rows() r;
COMMENT ON VIEW iso27017.control_catalogue IS
'Every identifier: clauses, objectives and controls of ISO/IEC 27002:2013 and ISO/IEC 27017:2015, themes and controls of ISO/IEC 27002:2022 and what ISO/IEC 27017:2026 adds.';
COMMENT ON COLUMN iso27017.control_catalogue.control IS 'the identifier';
COMMENT ON COLUMN iso27017.control_catalogue.edition IS '2013 (CLD too), 2022 or 2026';
COMMENT ON COLUMN iso27017.control_catalogue.standard IS 'the standard in which it stands';
COMMENT ON COLUMN iso27017.control_catalogue.level IS 'clause, objective, control or theme';
COMMENT ON COLUMN iso27017.control_catalogue.parent IS 'in what it lies';
COMMENT ON COLUMN iso27017.control_catalogue.title_ja IS 'Japanese title; NULL where none is known';
COMMENT ON COLUMN iso27017.control_catalogue.title_en IS 'English title';
COMMENT ON COLUMN iso27017.control_catalogue.is_new IS 'a control without a counterpart in the edition before';
COMMENT ON COLUMN iso27017.control_catalogue.provisional IS 'not seen at first hand; may still change';
COMMENT ON COLUMN iso27017.control_catalogue.withdrawn IS 'no longer in any catalogue; stays readable';
COMMENT ON COLUMN iso27017.control_catalogue.customer IS 'ISO/IEC 27017:2015 has guidance for the cloud service customer';
COMMENT ON COLUMN iso27017.control_catalogue.provider IS 'ISO/IEC 27017:2015 has guidance for the cloud service provider';
COMMENT ON COLUMN iso27017.control_catalogue.same_guidance IS 'that guidance is the same for both';
COMMENT ON COLUMN iso27017.control_catalogue.guidance_confidence IS 'how sure it is whom the guidance is for: high or medium';
COMMENT ON COLUMN iso27017.control_catalogue.control_type IS 'attribute of ISO/IEC 27002:2022: preventive, detective, corrective';
COMMENT ON COLUMN iso27017.control_catalogue.infosec_properties IS 'attribute: confidentiality, integrity, availability';
COMMENT ON COLUMN iso27017.control_catalogue.cybersecurity_concepts IS 'attribute: identify, protect, detect, respond, recover';
COMMENT ON COLUMN iso27017.control_catalogue.operational_capabilities IS 'attribute: governance, asset_management and so on';
COMMENT ON COLUMN iso27017.control_catalogue.security_domains IS 'attribute: governance_and_ecosystem, protection, defence, resilience';

CREATE FUNCTION iso27017.crosswalk_rows(OUT source iso27017.control_id, OUT target iso27017.control_id, OUT kind pg_catalog.text)
RETURNS SETOF pg_catalog.record
AS 'MODULE_PATHNAME', 'iso27017_crosswalk_rows' LANGUAGE C STRICT IMMUTABLE PARALLEL SAFE ROWS 142;
COMMENT ON FUNCTION iso27017.crosswalk_rows() IS 'The rows of the view crosswalk.';

CREATE VIEW iso27017.crosswalk AS
SELECT r.source, r.target, r.kind FROM iso27017.crosswalk_rows() r;
COMMENT ON VIEW iso27017.crosswalk IS
'What became of each control in the next edition.';
COMMENT ON COLUMN iso27017.crosswalk.source IS 'the older control; NULL where kind is none';
COMMENT ON COLUMN iso27017.crosswalk.target IS 'the newer control';
COMMENT ON COLUMN iso27017.crosswalk.kind IS
'one_to_one, merged, split: counterparts; none: the newer control has no ancestor; related: near in topic, no counterpart';
GRANT SELECT ON iso27017.control_catalogue, iso27017.crosswalk TO PUBLIC;
