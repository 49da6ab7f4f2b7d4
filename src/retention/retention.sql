
/* src/retention/retention.sql: the type retention */

CREATE TYPE iso27017.retention;

CREATE FUNCTION iso27017.retention_in(pg_catalog.cstring)
RETURNS iso27017.retention
AS 'MODULE_PATHNAME', 'iso27017_retention_in'
LANGUAGE C STRICT IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION iso27017.retention_in(pg_catalog.cstring) IS 'I/O';

CREATE FUNCTION iso27017.retention_out(iso27017.retention)
RETURNS pg_catalog.cstring
AS 'MODULE_PATHNAME', 'iso27017_retention_out'
LANGUAGE C STRICT IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION iso27017.retention_out(iso27017.retention) IS 'I/O';

CREATE FUNCTION iso27017.retention_recv(pg_catalog.internal)
RETURNS iso27017.retention
AS 'MODULE_PATHNAME', 'iso27017_retention_recv'
LANGUAGE C STRICT IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION iso27017.retention_recv(pg_catalog.internal) IS 'I/O';

CREATE FUNCTION iso27017.retention_send(iso27017.retention)
RETURNS pg_catalog.bytea
AS 'MODULE_PATHNAME', 'iso27017_retention_send'
LANGUAGE C STRICT IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION iso27017.retention_send(iso27017.retention) IS 'I/O';

CREATE TYPE iso27017.retention (
	INPUT = iso27017.retention_in,
	OUTPUT = iso27017.retention_out,
	RECEIVE = iso27017.retention_recv,
	SEND = iso27017.retention_send,
	INTERNALLENGTH = 16,
	ALIGNMENT = char,
	STORAGE = plain
);
COMMENT ON TYPE iso27017.retention IS
'A promise about time: 35 days, >= 2 years, 7 generations of 1 day, <= 30 days after termination, promptly, until termination, forever, unstated.';

-- As for control_id: until PostgreSQL 17 the array type is no member by itself.
DO $do$
BEGIN
	IF pg_catalog.current_setting('server_version_num')::pg_catalog.int4 OPERATOR(pg_catalog.<) 170000 THEN
		ALTER EXTENSION iso27017 ADD TYPE iso27017._retention;
	END IF;
END
$do$;

CREATE FUNCTION iso27017.try_retention(pg_catalog.text)
RETURNS iso27017.retention
AS 'MODULE_PATHNAME', 'iso27017_try_retention'
LANGUAGE C STRICT IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION iso27017.try_retention(pg_catalog.text) IS
'The text as a period; NULL where the type''s input would raise an error.';
