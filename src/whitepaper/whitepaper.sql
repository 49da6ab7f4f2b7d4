
/* src/whitepaper/whitepaper.sql: what a reader makes of a whitepaper */

CREATE FUNCTION iso27017.sections(document pg_catalog.text,
	OUT ordinal pg_catalog.int4,
	OUT printed_number pg_catalog.text,
	OUT heading pg_catalog.text,
	OUT controls iso27017._control_id,
	OUT declared iso27017._control_id,
	OUT resolved_by pg_catalog.text,
	OUT confidence pg_catalog.float4,
	OUT stance pg_catalog.text,
	OUT body pg_catalog.text,
	OUT source_start pg_catalog.int4,
	OUT source_length pg_catalog.int4)
RETURNS SETOF pg_catalog.record
AS 'MODULE_PATHNAME', 'iso27017_sections' LANGUAGE C STRICT IMMUTABLE PARALLEL SAFE COST 10000 ROWS 40;
COMMENT ON FUNCTION iso27017.sections(pg_catalog.text) IS
'The sections of a whitepaper with the controls that they answer, in the numbering that the paper uses. Spans are 1-based characters of the document.';

CREATE FUNCTION iso27017.sections(document pg_catalog.text, titles pg_catalog._text, controls_meant iso27017._control_id,
	OUT ordinal pg_catalog.int4,
	OUT printed_number pg_catalog.text,
	OUT heading pg_catalog.text,
	OUT controls iso27017._control_id,
	OUT declared iso27017._control_id,
	OUT resolved_by pg_catalog.text,
	OUT confidence pg_catalog.float4,
	OUT stance pg_catalog.text,
	OUT body pg_catalog.text,
	OUT source_start pg_catalog.int4,
	OUT source_length pg_catalog.int4)
RETURNS SETOF pg_catalog.record
AS 'MODULE_PATHNAME', 'iso27017_sections' LANGUAGE C STRICT IMMUTABLE PARALLEL SAFE COST 10000 ROWS 40;
COMMENT ON FUNCTION iso27017.sections(pg_catalog.text, pg_catalog._text, iso27017._control_id) IS
'The sections of a whitepaper with the controls that they answer, in the numbering that the paper uses. Spans are 1-based characters of the document. titles and controls_meant, of the same length, teach the reader other titles.';

CREATE FUNCTION iso27017.statements(document pg_catalog.text,
	OUT section pg_catalog.int4,
	OUT item pg_catalog.int4,
	OUT sentence pg_catalog.text,
	OUT stance pg_catalog.text,
	OUT source_start pg_catalog.int4,
	OUT source_length pg_catalog.int4)
RETURNS SETOF pg_catalog.record
AS 'MODULE_PATHNAME', 'iso27017_statements' LANGUAGE C STRICT IMMUTABLE PARALLEL SAFE COST 10000 ROWS 200;
COMMENT ON FUNCTION iso27017.statements(pg_catalog.text) IS
'The sentences and list items of a whitepaper with their stance; section is NULL outside of sections.';

CREATE FUNCTION iso27017.statements(document pg_catalog.text, titles pg_catalog._text, controls_meant iso27017._control_id,
	OUT section pg_catalog.int4,
	OUT item pg_catalog.int4,
	OUT sentence pg_catalog.text,
	OUT stance pg_catalog.text,
	OUT source_start pg_catalog.int4,
	OUT source_length pg_catalog.int4)
RETURNS SETOF pg_catalog.record
AS 'MODULE_PATHNAME', 'iso27017_statements' LANGUAGE C STRICT IMMUTABLE PARALLEL SAFE COST 10000 ROWS 200;
COMMENT ON FUNCTION iso27017.statements(pg_catalog.text, pg_catalog._text, iso27017._control_id) IS
'The sentences and list items of a whitepaper with their stance; section is NULL outside of sections. titles and controls_meant, of the same length, teach the reader other titles.';

CREATE FUNCTION iso27017.facts(document pg_catalog.text,
	OUT section pg_catalog.int4,
	OUT item pg_catalog.int4,
	OUT control iso27017.control_id,
	OUT kind pg_catalog.text,
	OUT value pg_catalog.text,
	OUT period iso27017.retention,
	OUT subject pg_catalog.text,
	OUT qualifier pg_catalog.text,
	OUT quote pg_catalog.text,
	OUT source_start pg_catalog.int4,
	OUT source_length pg_catalog.int4)
RETURNS SETOF pg_catalog.record
AS 'MODULE_PATHNAME', 'iso27017_facts' LANGUAGE C STRICT IMMUTABLE PARALLEL SAFE COST 10000 ROWS 40;
COMMENT ON FUNCTION iso27017.facts(pg_catalog.text) IS
'What can be measured in a whitepaper, each with its quotation.';

CREATE FUNCTION iso27017.facts(document pg_catalog.text, titles pg_catalog._text, controls_meant iso27017._control_id,
	OUT section pg_catalog.int4,
	OUT item pg_catalog.int4,
	OUT control iso27017.control_id,
	OUT kind pg_catalog.text,
	OUT value pg_catalog.text,
	OUT period iso27017.retention,
	OUT subject pg_catalog.text,
	OUT qualifier pg_catalog.text,
	OUT quote pg_catalog.text,
	OUT source_start pg_catalog.int4,
	OUT source_length pg_catalog.int4)
RETURNS SETOF pg_catalog.record
AS 'MODULE_PATHNAME', 'iso27017_facts' LANGUAGE C STRICT IMMUTABLE PARALLEL SAFE COST 10000 ROWS 40;
COMMENT ON FUNCTION iso27017.facts(pg_catalog.text, pg_catalog._text, iso27017._control_id) IS
'What can be measured in a whitepaper, each with its quotation. titles and controls_meant, of the same length, teach the reader other titles.';

CREATE FUNCTION iso27017.hygiene(document pg_catalog.text,
	OUT kind pg_catalog.text,
	OUT section pg_catalog.int4,
	OUT detail pg_catalog.text,
	OUT quote pg_catalog.text,
	OUT source_start pg_catalog.int4,
	OUT source_length pg_catalog.int4)
RETURNS SETOF pg_catalog.record
AS 'MODULE_PATHNAME', 'iso27017_hygiene' LANGUAGE C STRICT IMMUTABLE PARALLEL SAFE COST 10000 ROWS 5;
COMMENT ON FUNCTION iso27017.hygiene(pg_catalog.text) IS
'What the editor of a whitepaper should look at: contradictions, numbers used twice, circles, stale revisions.';

CREATE FUNCTION iso27017.hygiene(document pg_catalog.text, titles pg_catalog._text, controls_meant iso27017._control_id,
	OUT kind pg_catalog.text,
	OUT section pg_catalog.int4,
	OUT detail pg_catalog.text,
	OUT quote pg_catalog.text,
	OUT source_start pg_catalog.int4,
	OUT source_length pg_catalog.int4)
RETURNS SETOF pg_catalog.record
AS 'MODULE_PATHNAME', 'iso27017_hygiene' LANGUAGE C STRICT IMMUTABLE PARALLEL SAFE COST 10000 ROWS 5;
COMMENT ON FUNCTION iso27017.hygiene(pg_catalog.text, pg_catalog._text, iso27017._control_id) IS
'What the editor of a whitepaper should look at: contradictions, numbers used twice, circles, stale revisions. titles and controls_meant, of the same length, teach the reader other titles.';

CREATE FUNCTION iso27017.declared_mapping(document pg_catalog.text,
	OUT section pg_catalog.int4,
	OUT control iso27017.control_id,
	OUT declared iso27017.control_id,
	OUT verdict pg_catalog.text)
RETURNS SETOF pg_catalog.record
AS 'MODULE_PATHNAME', 'iso27017_declared_mapping' LANGUAGE C STRICT IMMUTABLE PARALLEL SAFE COST 10000 ROWS 40;
COMMENT ON FUNCTION iso27017.declared_mapping(pg_catalog.text) IS
'The correspondence of old and new numbers that a vendor prints, against the standards own table: agreed, not_in_standard, left_out.';

CREATE FUNCTION iso27017.declared_mapping(document pg_catalog.text, titles pg_catalog._text, controls_meant iso27017._control_id,
	OUT section pg_catalog.int4,
	OUT control iso27017.control_id,
	OUT declared iso27017.control_id,
	OUT verdict pg_catalog.text)
RETURNS SETOF pg_catalog.record
AS 'MODULE_PATHNAME', 'iso27017_declared_mapping' LANGUAGE C STRICT IMMUTABLE PARALLEL SAFE COST 10000 ROWS 40;
COMMENT ON FUNCTION iso27017.declared_mapping(pg_catalog.text, pg_catalog._text, iso27017._control_id) IS
'The correspondence of old and new numbers that a vendor prints, against the standards own table: agreed, not_in_standard, left_out. titles and controls_meant, of the same length, teach the reader other titles.';

CREATE FUNCTION iso27017.reader_version() RETURNS pg_catalog.int4
AS 'MODULE_PATHNAME', 'iso27017_reader_version' LANGUAGE C STRICT STABLE PARALLEL SAFE;
COMMENT ON FUNCTION iso27017.reader_version() IS
'Changes whenever a release may read a whitepaper differently.';
