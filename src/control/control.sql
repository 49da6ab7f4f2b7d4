
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

CREATE TYPE iso27017.control_id (
	INPUT = iso27017.control_id_in,
	OUTPUT = iso27017.control_id_out,
	RECEIVE = iso27017.control_id_recv,
	SEND = iso27017.control_id_send,
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
