
/* src/control/control_text.sql: identifiers in running text */

CREATE FUNCTION iso27017.control_ids(pg_catalog.text, edition pg_catalog.int4 DEFAULT NULL,
	OUT control iso27017.control_id, OUT matched pg_catalog.text,
	OUT source_start pg_catalog.int4, OUT source_length pg_catalog.int4)
RETURNS SETOF pg_catalog.record
-- not strict: the edition may be NULL
AS 'MODULE_PATHNAME', 'iso27017_control_ids' LANGUAGE C IMMUTABLE PARALLEL SAFE ROWS 20;
COMMENT ON FUNCTION iso27017.control_ids(pg_catalog.text, pg_catalog.int4) IS
'The identifiers in a text, with what was matched and where (characters from 1); ranges are expanded; bare numbers of two parts count only in a given edition or behind a dated standard.';
