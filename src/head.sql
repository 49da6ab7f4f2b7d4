/* src/head.sql: the first statements of the install script */

-- complain if script is sourced in psql, rather than via CREATE EXTENSION
\echo Use "CREATE EXTENSION iso27017" to load this file. \quit

-- The schema is made here, not in the control file: so it is a member of the
-- extension, nobody can prepare it in advance, and dumps restore.
CREATE SCHEMA iso27017;

CREATE FUNCTION iso27017.require_utf8() RETURNS pg_catalog.void
AS 'MODULE_PATHNAME', 'iso27017_require_utf8'
LANGUAGE C STRICT VOLATILE;
COMMENT ON FUNCTION iso27017.require_utf8() IS
'Raises an error where the encoding of the database is not UTF8.';
SELECT iso27017.require_utf8();

COMMENT ON SCHEMA iso27017 IS
'ISO/IEC 27017 whitepapers: control identifiers, periods, Japanese text, scores. Holds no data of users.';
GRANT USAGE ON SCHEMA iso27017 TO PUBLIC;

CREATE FUNCTION iso27017.version() RETURNS pg_catalog.text
AS 'MODULE_PATHNAME', 'iso27017_version'
LANGUAGE C STRICT STABLE PARALLEL SAFE;
COMMENT ON FUNCTION iso27017.version() IS
'The release of the library that this session has loaded.';
