-- Rights: nothing is granted until the owner asks for it.

CREATE OR REPLACE FUNCTION @store@.grant_reader(role text)
RETURNS void
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
	IF NOT has_table_privilege(format('%I.vendor', @store_text@), 'SELECT WITH GRANT OPTION') THEN
		RAISE EXCEPTION 'permission denied to grant rights on store %', quote_ident(@store_text@)
			USING ERRCODE = 'insufficient_privilege', HINT = 'Its owner can, or who has the rights with grant option.';
	END IF;
	EXECUTE format('GRANT USAGE ON SCHEMA %I, %I TO %I', @store_text@, @bi_text@, role);
	EXECUTE format('GRANT SELECT ON ALL TABLES IN SCHEMA %I TO %I', @store_text@, role);
	EXECUTE format('GRANT SELECT ON ALL TABLES IN SCHEMA %I TO %I', @bi_text@, role);
END
$$;
COMMENT ON FUNCTION @store@.grant_reader(text) IS
'Lets a role read the store and its BI views, base tables too, since every view asks with the reader''s rights / 参照権限の付与';

CREATE OR REPLACE FUNCTION @store@.grant_editor(role text)
RETURNS void
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	t record;
BEGIN
	PERFORM @store@.grant_reader(role);
	FOR t IN
		SELECT c.relname FROM pg_class c
		WHERE c.relnamespace = quote_ident(@store_text@)::regnamespace AND c.relkind IN ('r', 'p')
			AND c.relname NOT IN ('store_info')
	LOOP
		EXECUTE format('GRANT INSERT, UPDATE, DELETE ON %I.%I TO %I', @store_text@, t.relname, role);
	END LOOP;
END
$$;
COMMENT ON FUNCTION @store@.grant_editor(text) IS
'Lets a role import, review and score: reading and writing of all rows, no change of the store itself / 編集権限の付与';
