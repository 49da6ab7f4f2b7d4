
/* src/control/control.sql: the type control_id */

CREATE TYPE iso27017.control_id;

CREATE FUNCTION iso27017.control_id_in(pg_catalog.cstring, pg_catalog.oid, pg_catalog.int4)
RETURNS iso27017.control_id
AS 'MODULE_PATHNAME', 'iso27017_control_in'
-- the setting iso27017.edition decides how 5.1 is read
LANGUAGE C STRICT STABLE PARALLEL SAFE;
COMMENT ON FUNCTION iso27017.control_id_in(pg_catalog.cstring, pg_catalog.oid, pg_catalog.int4) IS 'I/O';

CREATE FUNCTION iso27017.control_id_out(iso27017.control_id)
RETURNS pg_catalog.cstring
AS 'MODULE_PATHNAME', 'iso27017_control_out'
LANGUAGE C STRICT IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION iso27017.control_id_out(iso27017.control_id) IS 'I/O';

CREATE FUNCTION iso27017.control_id_recv(pg_catalog.internal, pg_catalog.oid, pg_catalog.int4)
RETURNS iso27017.control_id
AS 'MODULE_PATHNAME', 'iso27017_control_recv'
LANGUAGE C STRICT IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION iso27017.control_id_recv(pg_catalog.internal, pg_catalog.oid, pg_catalog.int4) IS 'I/O';

CREATE FUNCTION iso27017.control_id_send(iso27017.control_id)
RETURNS pg_catalog.bytea
AS 'MODULE_PATHNAME', 'iso27017_control_send'
LANGUAGE C STRICT IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION iso27017.control_id_send(iso27017.control_id) IS 'I/O';

CREATE FUNCTION iso27017.control_id_typmod_in(pg_catalog._cstring)
RETURNS pg_catalog.int4
AS 'MODULE_PATHNAME', 'iso27017_control_typmod_in'
LANGUAGE C STRICT IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION iso27017.control_id_typmod_in(pg_catalog._cstring) IS 'I/O typmod';

CREATE FUNCTION iso27017.control_id_typmod_out(pg_catalog.int4)
RETURNS pg_catalog.cstring
AS 'MODULE_PATHNAME', 'iso27017_control_typmod_out'
LANGUAGE C STRICT IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION iso27017.control_id_typmod_out(pg_catalog.int4) IS 'I/O typmod';

CREATE TYPE iso27017.control_id (
	INPUT = iso27017.control_id_in,
	OUTPUT = iso27017.control_id_out,
	RECEIVE = iso27017.control_id_recv,
	SEND = iso27017.control_id_send,
	TYPMOD_IN = iso27017.control_id_typmod_in,
	TYPMOD_OUT = iso27017.control_id_typmod_out,
	LIKE = pg_catalog.int8
);
COMMENT ON TYPE iso27017.control_id IS
'A control, objective, clause or theme of ISO/IEC 27002 or of its sector standard ISO/IEC 27017: 2013:12.3.1, CLD.9.5.1, 2022:8.13, 2026:8.35.';

-- Until PostgreSQL 17 the array type of a member was no member itself; it has
-- to be one, so that foreign servers are sent conditions on arrays and IN.
DO $do$
BEGIN
	IF pg_catalog.current_setting('server_version_num')::pg_catalog.int4 OPERATOR(pg_catalog.<) 170000 THEN
		ALTER EXTENSION iso27017 ADD TYPE iso27017._control_id;
	END IF;
END
$do$;

-- control_id(2022) is a constraint: this refuses what is of another edition.
CREATE FUNCTION iso27017.control_id_typmod_cast(iso27017.control_id, pg_catalog.int4, pg_catalog.bool)
RETURNS iso27017.control_id
AS 'MODULE_PATHNAME', 'iso27017_control_typmod_cast'
LANGUAGE C STRICT IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION iso27017.control_id_typmod_cast(iso27017.control_id, pg_catalog.int4, pg_catalog.bool) IS
'Raises an error unless the identifier is of the edition that the column is constrained to.';

CREATE CAST (iso27017.control_id AS iso27017.control_id)
WITH FUNCTION iso27017.control_id_typmod_cast(iso27017.control_id, pg_catalog.int4, pg_catalog.bool);
COMMENT ON CAST (iso27017.control_id AS iso27017.control_id) IS 'checks the edition of control_id(2013), control_id(2022), control_id(2026)';

CREATE FUNCTION iso27017.control_id(pg_catalog.text, edition pg_catalog.int4)
RETURNS iso27017.control_id
AS 'MODULE_PATHNAME', 'iso27017_control_of_edition'
LANGUAGE C STRICT IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION iso27017.control_id(pg_catalog.text, pg_catalog.int4) IS
'Reads an identifier; a number of one or two parts is of this edition unless the text itself says another.';

CREATE FUNCTION iso27017.try_control_id(pg_catalog.text)
RETURNS iso27017.control_id
AS 'MODULE_PATHNAME', 'iso27017_control_try'
-- the setting iso27017.edition decides how 5.1 is read
LANGUAGE C STRICT STABLE PARALLEL SAFE;
COMMENT ON FUNCTION iso27017.try_control_id(pg_catalog.text) IS
'Reads an identifier as input does; NULL where input would be an error.';
