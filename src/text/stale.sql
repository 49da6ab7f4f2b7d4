/* src/text/stale.sql: what users' databases keep of results that can change with a release */

CREATE FUNCTION iso27017.result_versions(OUT function pg_catalog.regprocedure, OUT version pg_catalog.text)
RETURNS SETOF pg_catalog.record
LANGUAGE plpgsql STABLE PARALLEL RESTRICTED
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	text_version text;
	reader_version text := 'none';
	rubric_version text := 'none';
BEGIN
	SELECT format('rules %s Unicode %s', v.rules, v.rules_unicode) INTO text_version FROM iso27017.normalizer_version() v;
	-- rooms above this one
	IF to_regprocedure('iso27017.reader_version()') IS NOT NULL THEN
		EXECUTE 'SELECT iso27017.reader_version()::text' INTO reader_version;
	END IF;
	IF to_regprocedure('iso27017.rubric_version()') IS NOT NULL THEN
		EXECUTE 'SELECT iso27017.rubric_version()::text' INTO rubric_version;
	END IF;
	RETURN QUERY
		SELECT p.oid::regprocedure, text_version || CASE
			WHEN p.proname IN ('nfkc', 'normalize_ja', 'fold_ja', 'fold_term', 'fold_spans', 'ja_bigrams') THEN ''
			WHEN p.proname IN ('findings', 'scores') THEN format(' reader %s rubric %s', reader_version, rubric_version)
			ELSE format(' reader %s', reader_version) END
		FROM pg_proc p
		JOIN pg_depend d ON d.classid = 'pg_proc'::regclass AND d.objid = p.oid AND d.deptype = 'e'
		JOIN pg_extension e ON e.oid = d.refobjid AND d.refclassid = 'pg_extension'::regclass AND e.extname = 'iso27017'
		WHERE p.proname IN ('nfkc', 'normalize_ja', 'fold_ja', 'fold_term', 'fold_spans', 'ja_bigrams',
			'control_ids', 'declared_mapping', 'try_retention', 'retention_spans',
			'sections', 'statements', 'facts', 'findings', 'scores', 'hygiene', 'evidence', 'matches');
END
$$;
COMMENT ON FUNCTION iso27017.result_versions() IS
'The functions whose results can change with a release, and the version of the rules behind each.';

CREATE FUNCTION iso27017.stored_results(OUT step pg_catalog.int4, OUT kind pg_catalog.text, OUT object pg_catalog.text,
	OUT fingerprint pg_catalog.text, OUT functions pg_catalog.text[], OUT traced pg_catalog.bool, OUT repair pg_catalog.text,
	OUT class_id pg_catalog.oid, OUT object_id pg_catalog.oid, OUT column_number pg_catalog.int4, OUT table_id pg_catalog.oid)
RETURNS SETOF pg_catalog.record
LANGUAGE sql STABLE PARALLEL RESTRICTED
SET search_path = pg_catalog, pg_temp
AS $$
WITH RECURSIVE version AS (
	SELECT v.function::oid AS oid, v.function::text AS name, v.version FROM iso27017.result_versions() v
),
-- bodies that are strings leave no dependencies: what mentions one of the functions may call it
mentions AS (
	SELECT p.oid, v.version, v.name
	FROM pg_proc p
	JOIN pg_language l ON l.oid = p.prolang AND l.lanname NOT IN ('c', 'internal')
	JOIN version v ON p.prosrc ~* ('\m' || (SELECT q.proname FROM pg_proc q WHERE q.oid = v.oid) || '\M')
	WHERE p.prosqlbody IS NULL
		AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.classid = 'pg_proc'::regclass AND d.objid = p.oid AND d.deptype = 'e')
),
-- every object reached, with what it was reached from; objsubid 0 is the whole
reached(classid, objid, objsubid, version, name, traced, depth, path) AS (
	SELECT 'pg_proc'::regclass::oid, v.oid, 0, v.version, v.name, true, 0, ARRAY[v.oid] FROM version v
	UNION ALL
	SELECT 'pg_proc'::regclass::oid, m.oid, 0, m.version, m.name, false, 0, ARRAY[m.oid] FROM mentions m
	UNION ALL
	SELECT n.classid, n.objid, n.objsubid, r.version, r.name, r.traced, r.depth + 1, r.path || n.objid
	FROM reached r
	JOIN pg_depend d ON d.refclassid = r.classid AND d.refobjid = r.objid AND d.deptype IN ('n', 'a', 'i')
		AND (r.objsubid = 0 OR d.refobjsubid = r.objsubid)
	CROSS JOIN LATERAL (
		-- the expression of a generated column stands for the column, the rule of a view for the view
		SELECT 'pg_class'::regclass::oid AS classid, a.adrelid AS objid, a.adnum::int AS objsubid
			FROM pg_attrdef a JOIN pg_attribute t ON t.attrelid = a.adrelid AND t.attnum = a.adnum AND t.attgenerated <> ''
			WHERE d.classid = 'pg_attrdef'::regclass AND a.oid = d.objid
				AND NOT (r.classid = 'pg_class'::regclass AND r.objid = a.adrelid AND r.objsubid = a.adnum)
		UNION ALL
		SELECT 'pg_class'::regclass::oid, w.ev_class, 0 FROM pg_rewrite w
			WHERE d.classid = 'pg_rewrite'::regclass AND w.oid = d.objid AND w.ev_class <> r.objid
		UNION ALL
		SELECT d.classid, d.objid, 0
			WHERE d.classid IN ('pg_proc'::regclass, 'pg_class'::regclass, 'pg_constraint'::regclass,
				'pg_statistic_ext'::regclass, 'pg_trigger'::regclass)
				AND NOT (d.classid = 'pg_class'::regclass AND d.objid = r.objid)
	) n
	WHERE n.objid <> ALL (r.path) AND r.depth < 30
		-- a whole table depends on nothing that we look for, unless it is partitioned by it
		AND NOT (n.classid = 'pg_class'::regclass AND n.objsubid = 0
			AND (SELECT c.relkind FROM pg_class c WHERE c.oid = n.objid) NOT IN ('i', 'I', 'v', 'm', 'p'))
		AND NOT EXISTS (SELECT 1 FROM pg_depend x WHERE x.classid = n.classid AND x.objid = n.objid AND x.deptype = 'e')
),
-- wrappers on the way count with their definitions
found AS (
	SELECT r.classid, r.objid, r.objsubid, max(r.depth) AS depth, bool_and(r.traced) AS traced,
		array_agg(DISTINCT r.name ORDER BY r.name) AS functions,
		md5(string_agg(DISTINCT r.version, ';' ORDER BY r.version) || coalesce((
			SELECT string_agg(DISTINCT md5(coalesce(pg_get_function_sqlbody(w.oid), w.prosrc)), ';')
			FROM reached y, unnest(y.path) AS node(oid) JOIN pg_proc w ON w.oid = node.oid AND w.prolang <> 13 /* C */
			WHERE y.classid = r.classid AND y.objid = r.objid AND y.objsubid = r.objsubid), '')) AS fingerprint
	FROM reached r
	WHERE r.depth > 0
	GROUP BY r.classid, r.objid, r.objsubid
)
SELECT * FROM (
	SELECT 10 + f.depth, 'generated column', format('%s.%I', f.objid::regclass, a.attname), f.fingerprint, f.functions, f.traced,
		-- computed anew only where a column that it is made of is written
		format('UPDATE %s SET %I = %2$I', f.objid::regclass, b.attname), f.classid, f.objid, f.objsubid, f.objid
	FROM found f JOIN pg_attribute a ON a.attrelid = f.objid AND a.attnum = f.objsubid
	JOIN pg_attribute b ON b.attrelid = f.objid AND b.attnum = (
		SELECT min(d.refobjsubid) FROM pg_depend d JOIN pg_attrdef e ON e.oid = d.objid
		WHERE d.classid = 'pg_attrdef'::regclass AND e.adrelid = f.objid AND e.adnum = f.objsubid
			AND d.refclassid = 'pg_class'::regclass AND d.refobjid = f.objid AND d.refobjsubid <> f.objsubid)
	WHERE f.classid = 'pg_class'::regclass AND f.objsubid > 0
	UNION ALL
	SELECT 50, 'partition key', f.objid::regclass::text, f.fingerprint, f.functions, f.traced,
		format('UPDATE %s SET %2$I = %2$I', f.objid::regclass, (SELECT a.attname FROM pg_attribute a
			WHERE a.attrelid = f.objid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '' ORDER BY a.attnum LIMIT 1)),
		f.classid, f.objid, 0, f.objid
	FROM found f JOIN pg_class c ON c.oid = f.objid AND c.relkind = 'p'
	WHERE f.classid = 'pg_class'::regclass AND f.objsubid = 0
	UNION ALL
	SELECT 60, 'index', f.objid::regclass::text, f.fingerprint, f.functions, f.traced,
		format('REINDEX INDEX %s%s', CASE WHEN i.indisexclusion THEN '' ELSE 'CONCURRENTLY ' END, f.objid::regclass),
		f.classid, f.objid, 0, i.indrelid
	FROM found f JOIN pg_index i ON i.indexrelid = f.objid
	WHERE f.classid = 'pg_class'::regclass AND f.objsubid = 0
	UNION ALL
	SELECT 70, 'constraint', format('%s on %s', quote_ident(k.conname), CASE WHEN k.conrelid <> 0 THEN k.conrelid::regclass::text ELSE k.contypid::regtype::text END),
		f.fingerprint, f.functions, f.traced,
		format('ALTER %s %s DROP CONSTRAINT %I%s ADD CONSTRAINT %3$I %5$s', CASE WHEN k.conrelid <> 0 THEN 'TABLE' ELSE 'DOMAIN' END,
			CASE WHEN k.conrelid <> 0 THEN k.conrelid::regclass::text ELSE k.contypid::regtype::text END, k.conname,
			CASE WHEN k.conrelid <> 0 THEN ',' ELSE format('; ALTER DOMAIN %s', k.contypid::regtype) END, pg_get_constraintdef(k.oid)),
		f.classid, f.objid, 0, k.conrelid
	FROM found f JOIN pg_constraint k ON k.oid = f.objid AND k.contype = 'c'
	WHERE f.classid = 'pg_constraint'::regclass
	UNION ALL
	SELECT 100 + f.depth, 'materialized view', f.objid::regclass::text, f.fingerprint, f.functions, f.traced,
		format('REFRESH MATERIALIZED VIEW %s', f.objid::regclass), f.classid, f.objid, 0, f.objid
	FROM found f JOIN pg_class c ON c.oid = f.objid AND c.relkind = 'm'
	WHERE f.classid = 'pg_class'::regclass AND f.objsubid = 0
	UNION ALL
	SELECT 200, 'statistics', format('%I.%I', n.nspname, s.stxname), f.fingerprint, f.functions, f.traced,
		format('ANALYZE %s', s.stxrelid::regclass), f.classid, f.objid, 0, s.stxrelid
	FROM found f JOIN pg_statistic_ext s ON s.oid = f.objid JOIN pg_namespace n ON n.oid = s.stxnamespace
	WHERE f.classid = 'pg_statistic_ext'::regclass
	UNION ALL
	-- what a trigger wrote is an ordinary column: nobody can tell which
	SELECT 300, 'trigger', format('%I on %s', t.tgname, t.tgrelid::regclass), f.fingerprint, f.functions, false,
		NULL, f.classid, f.objid, 0, t.tgrelid
	FROM found f JOIN pg_trigger t ON t.oid = f.objid AND NOT t.tgisinternal
	WHERE f.classid = 'pg_trigger'::regclass
) s
ORDER BY 1, 2, 3
$$;
COMMENT ON FUNCTION iso27017.stored_results() IS
'Everything outside the extension that keeps results of functions that can change with a release: generated columns, partition keys, indexes, constraints, materialized views, statistics, triggers; with a fingerprint to be stamped, and the command that makes it anew. traced is false where the way leads through a body that PostgreSQL does not look into.';

CREATE FUNCTION iso27017.is_stale_now(kind pg_catalog.text, class_id pg_catalog.oid, object_id pg_catalog.oid,
	column_number pg_catalog.int4, table_id pg_catalog.oid) RETURNS pg_catalog.bool
LANGUAGE plpgsql STABLE PARALLEL RESTRICTED
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	answer bool;
	definition text;
	amcheck text;
BEGIN
	-- expressions of a table run with the rights of who looks: only on one's own
	IF NOT EXISTS (SELECT 1 FROM pg_class c JOIN pg_roles r ON r.oid = c.relowner
		WHERE c.oid = $5 AND r.rolname = current_user) THEN
		RETURN NULL;
	END IF;
	IF $1 = 'generated column' THEN
		SELECT pg_get_expr(d.adbin, d.adrelid) INTO definition FROM pg_attrdef d WHERE d.adrelid = $3 AND d.adnum = $4;
		EXECUTE format('SELECT EXISTS (SELECT 1 FROM %s WHERE (%s)::text IS DISTINCT FROM %I::text)', $3::regclass, definition,
			(SELECT a.attname FROM pg_attribute a WHERE a.attrelid = $3 AND a.attnum = $4)) INTO answer;
	ELSIF $1 = 'constraint' THEN
		SELECT pg_get_expr(k.conbin, k.conrelid) INTO definition FROM pg_constraint k WHERE k.oid = $3;
		EXECUTE format('SELECT EXISTS (SELECT 1 FROM %s WHERE NOT (%s))', $5::regclass, definition) INTO answer;
	ELSIF $1 = 'materialized view' THEN
		definition := rtrim(pg_get_viewdef($3), ';');
		EXECUTE format('SELECT EXISTS ((SELECT v::text FROM %1$s v EXCEPT ALL SELECT q::text FROM (%2$s) q)
			UNION ALL (SELECT q::text FROM (%2$s) q EXCEPT ALL SELECT v::text FROM %1$s v))', $3::regclass, definition) INTO answer;
	ELSIF $1 = 'index' THEN
		SELECT n.nspname INTO amcheck FROM pg_extension e JOIN pg_namespace n ON n.oid = e.extnamespace WHERE e.extname = 'amcheck';
		IF amcheck IS NULL OR NOT EXISTS (SELECT 1 FROM pg_class c JOIN pg_am m ON m.oid = c.relam AND m.amname = 'btree'
			WHERE c.oid = $3 AND c.relkind = 'i') THEN
			RETURN NULL;
		END IF;
		BEGIN
			EXECUTE format('SELECT %I.bt_index_check($1, true)', amcheck) USING $3::regclass;
			answer := false;
		EXCEPTION WHEN data_corrupted OR index_corrupted THEN
			answer := true;
		END;
	END IF;
	RETURN answer;
END
$$;
COMMENT ON FUNCTION iso27017.is_stale_now(pg_catalog.text, pg_catalog.oid, pg_catalog.oid, pg_catalog.int4, pg_catalog.oid) IS
'Does the object keep something else than the functions answer now? Reads all of it; NULL where that cannot be told (not the caller''s own; an index that amcheck cannot check).';

CREATE FUNCTION iso27017.stale_objects(stamps pg_catalog.regclass DEFAULT NULL, verify pg_catalog.bool DEFAULT false,
	OUT step pg_catalog.int4, OUT kind pg_catalog.text, OUT object pg_catalog.text, OUT functions pg_catalog.text[],
	OUT reason pg_catalog.text, OUT repair pg_catalog.text)
RETURNS SETOF pg_catalog.record
LANGUAGE plpgsql STABLE PARALLEL RESTRICTED
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	r record;
	stamp_table regclass;
	stamped text;
	this text;
	newest timestamptz;
	at timestamptz;
	differs bool;
BEGIN
	FOR r IN SELECT * FROM iso27017.stored_results() LOOP
		-- the newest stamp, of a table that belongs to the object's owner or to a superuser
		stamped := NULL;
		newest := NULL;
		FOR stamp_table IN
			SELECT c.oid FROM pg_class c
			WHERE c.relkind = 'r' AND (CASE WHEN $1 IS NULL THEN c.relname = 'object_stamp' ELSE c.oid = $1 END)
				AND has_table_privilege(c.oid, 'SELECT')
				AND (SELECT count(*) FROM pg_attribute a WHERE a.attrelid = c.oid AND NOT a.attisdropped
					AND (a.attname, a.atttypid) IN (('kind', 'text'::regtype), ('object', 'text'::regtype),
						('fingerprint', 'text'::regtype), ('stamped_at', 'timestamptz'::regtype))) = 4
				AND ($1 IS NOT NULL OR c.relowner = (SELECT t.relowner FROM pg_class t WHERE t.oid = r.table_id)
					OR (SELECT o.rolsuper FROM pg_roles o WHERE o.oid = c.relowner))
		LOOP
			EXECUTE format('SELECT s.fingerprint, s.stamped_at FROM %s s WHERE s.kind = $1 AND s.object = $2
				ORDER BY s.stamped_at DESC LIMIT 1', stamp_table) INTO this, at USING r.kind, r.object;
			IF this IS NOT NULL AND (newest IS NULL OR at > newest) THEN
				stamped := this;
				newest := at;
			END IF;
		END LOOP;
		differs := NULL;
		IF $2 THEN
			differs := iso27017.is_stale_now(r.kind, r.class_id, r.object_id, r.column_number, r.table_id);
		END IF;
		CONTINUE WHEN differs = false OR (differs IS NULL AND stamped = r.fingerprint);
		step := r.step;
		kind := r.kind;
		object := r.object;
		functions := r.functions;
		repair := r.repair;
		reason := CASE
			WHEN differs THEN 'keeps other results than the functions give now'
			WHEN stamped IS NOT NULL THEN format('the rules have changed since it was stamped at %s', newest)
			WHEN NOT r.traced THEN 'cannot be traced: a function body, which PostgreSQL does not look into, mentions the functions'
			WHEN $2 THEN 'cannot be verified here, and is not stamped'
			ELSE 'not stamped: which rules it was made by is not known' END;
		RETURN NEXT;
	END LOOP;
END
$$;
COMMENT ON FUNCTION iso27017.stale_objects(pg_catalog.regclass, pg_catalog.bool) IS
'What keeps results of older rules, in the order of repair, with the command. Compares with stamps (a table of kind, object, fingerprint, stamped_at, as stored_results() gives them; by default every table object_stamp of the object''s owner), or, with verify, with what the functions answer now.';
