/* src/store/store.sql: making and upgrading a store */

CREATE FUNCTION iso27017.store_template(OUT file pg_catalog.text, OUT body pg_catalog.text)
RETURNS SETOF pg_catalog.record
AS 'MODULE_PATHNAME', 'iso27017_store_template'
LANGUAGE C STRICT STABLE PARALLEL SAFE;
COMMENT ON FUNCTION iso27017.store_template() IS
'What create_store runs, file by file; @store@ and @bi@ stand for the quoted names of the two schemas, @store_text@ and @bi_text@ for them as literals.';

CREATE FUNCTION iso27017.store_version() RETURNS pg_catalog.int4
AS 'MODULE_PATHNAME', 'iso27017_store_version'
LANGUAGE C STRICT STABLE PARALLEL SAFE;
COMMENT ON FUNCTION iso27017.store_version() IS
'The version of a store that this release makes; compare the table store_info of a store.';

-- Runs the templates whose name matches, as the caller, with only trusted schemas in
-- the path, so that operators of our types are found without being qualified.
CREATE FUNCTION iso27017.run_store_template(store pg_catalog.text, pattern pg_catalog.text)
RETURNS pg_catalog.void
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, iso27017, pg_temp
SET client_min_messages = warning
-- functions may call those of a later file; a test validates all of them afterwards
SET check_function_bodies = off
AS $$
DECLARE
	template pg_catalog.text;
BEGIN
	FOR template IN
		SELECT t.body FROM iso27017.store_template() t WHERE t.file ~ pattern
	LOOP
		EXECUTE replace(replace(replace(replace(template,
			'@store@', quote_ident(store)),
			'@bi@', quote_ident(store || '_bi')),
			'@store_text@', quote_literal(store)),
			'@bi_text@', quote_literal(store || '_bi'));
	END LOOP;
END
$$;
COMMENT ON FUNCTION iso27017.run_store_template(pg_catalog.text, pg_catalog.text) IS
'Internal: runs the templates of a store whose file name matches a pattern, as the caller.';

CREATE FUNCTION iso27017.create_store(store pg_catalog.text)
RETURNS pg_catalog.void
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, iso27017, pg_temp
AS $$
BEGIN
	IF store IS NULL OR store = '' OR octet_length(store || '_bi') > 63 OR store ~ '^pg_|[@$[:cntrl:]]' THEN
		RAISE EXCEPTION 'invalid name for a store: %', quote_nullable(store)
			USING ERRCODE = 'invalid_name',
				DETAIL = 'A store is two schemas: the name itself, and the name with "_bi" behind it.',
				HINT = 'Use a name of 1 to 60 bytes that does not start with "pg_" and holds no @ or $, for example create_store(''grc'').';
	END IF;
	EXECUTE format('CREATE SCHEMA %I', store);
	EXECUTE format('CREATE SCHEMA %I', store || '_bi');
	PERFORM iso27017.run_store_template(store, '_tables\.tmpl\.sql$');
	PERFORM iso27017.run_store_template(store, '(?<!_tables)\.tmpl\.sql$');
	EXECUTE format('INSERT INTO %I.store_info (store_version, extension_version) VALUES ($1, $2)', store)
		USING iso27017.store_version(), iso27017.version();
END
$$;
COMMENT ON FUNCTION iso27017.create_store(pg_catalog.text) IS
'Makes a store: ordinary tables and functions in the named schema and plain-typed views in the schema with "_bi" behind it, all owned by the caller.';

CREATE FUNCTION iso27017.upgrade_store(store pg_catalog.text)
RETURNS pg_catalog.int4
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, iso27017, pg_temp
AS $$
DECLARE
	old_version pg_catalog.int4;
	owner pg_catalog.text;
BEGIN
	IF to_regclass(format('%I.store_info', store)) IS NULL THEN
		RAISE EXCEPTION 'schema % is not a store', quote_nullable(store)
			USING ERRCODE = 'undefined_object',
				HINT = 'Make one with iso27017.create_store(''grc'').';
	END IF;
	-- what stands in the schema is its owner's, and may be code: it is not run with others' rights
	SELECT r.rolname INTO owner FROM pg_namespace n JOIN pg_roles r ON r.oid = n.nspowner WHERE n.nspname = store;
	IF owner OPERATOR(pg_catalog.<>) current_user THEN
		RAISE EXCEPTION 'only its owner can upgrade store %', quote_ident(store)
			USING ERRCODE = 'insufficient_privilege',
				HINT = format('Run SET ROLE %I first.', owner);
	END IF;
	EXECUTE format('SELECT store_version FROM %I.store_info FOR UPDATE', store) INTO STRICT old_version;
	IF old_version > iso27017.store_version() THEN
		RAISE EXCEPTION 'store % has version %, this release knows versions up to %',
			quote_ident(store), old_version, iso27017.store_version()
			USING ERRCODE = 'object_not_in_prerequisite_state',
				HINT = 'Install the release of iso27017 that made the store, or a newer one.';
	END IF;
	FOR step IN old_version + 1 .. iso27017.store_version()
	LOOP
		PERFORM iso27017.run_store_template(store, format('upgrade_to_%s\.delta\.sql$', step));
	END LOOP;
	-- functions and views are replaced by this release's
	PERFORM iso27017.run_store_template(store, '(?<!_tables)\.tmpl\.sql$');
	EXECUTE format('UPDATE %I.store_info SET store_version = $1, extension_version = $2, upgraded_at = now()', store)
		USING iso27017.store_version(), iso27017.version();
	RETURN iso27017.store_version();
END
$$;
COMMENT ON FUNCTION iso27017.upgrade_store(pg_catalog.text) IS
'Brings a store to the version of this release: applies what changed in its tables, replaces its functions and views; returns the new version. Keeps every row.';
