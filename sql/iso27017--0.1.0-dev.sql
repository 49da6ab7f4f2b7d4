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
/* src/text/text.sql: Japanese text in a comparable form */

CREATE FUNCTION iso27017.nfkc(source pg_catalog.text) RETURNS pg_catalog.text
AS 'MODULE_PATHNAME', 'iso27017_nfkc'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION iso27017.nfkc(pg_catalog.text) IS
'Unicode normalization form KC, pinned to Unicode 14.0 whatever the server or ICU; newer characters pass unchanged.';

CREATE FUNCTION iso27017.normalize_ja(source pg_catalog.text) RETURNS pg_catalog.text
AS 'MODULE_PATHNAME', 'iso27017_normalize_ja'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION iso27017.normalize_ja(pg_catalog.text) IS
'Readable form of Japanese text: NFKC, radicals, bullets, no invisible characters, line breaks joined inside paragraphs. Rules of version 1.';

CREATE FUNCTION iso27017.normalize_ja(source pg_catalog.text, version pg_catalog.int4) RETURNS pg_catalog.text
AS 'MODULE_PATHNAME', 'iso27017_normalize_ja'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION iso27017.normalize_ja(pg_catalog.text, pg_catalog.int4) IS
'normalize_ja by the rules of the given version.';

CREATE FUNCTION iso27017.fold_ja(source pg_catalog.text) RETURNS pg_catalog.text
AS 'MODULE_PATHNAME', 'iso27017_fold_ja'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION iso27017.fold_ja(pg_catalog.text) IS
'Comparable form of Japanese text: normalize_ja, and hyphens, dashes, tildes and long-vowel marks by their neighbours, no white space in Japanese, lower case. Rules of version 1.';

CREATE FUNCTION iso27017.fold_ja(source pg_catalog.text, version pg_catalog.int4) RETURNS pg_catalog.text
AS 'MODULE_PATHNAME', 'iso27017_fold_ja'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION iso27017.fold_ja(pg_catalog.text, pg_catalog.int4) IS
'fold_ja by the rules of the given version.';

CREATE FUNCTION iso27017.fold_term(source pg_catalog.text) RETURNS pg_catalog.text
AS 'MODULE_PATHNAME', 'iso27017_fold_term'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION iso27017.fold_term(pg_catalog.text) IS
'Comparable form of titles and phrases: fold_ja, and one spelling for each word of compliance Japanese. Rules of version 1.';

CREATE FUNCTION iso27017.fold_term(source pg_catalog.text, version pg_catalog.int4) RETURNS pg_catalog.text
AS 'MODULE_PATHNAME', 'iso27017_fold_term'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION iso27017.fold_term(pg_catalog.text, pg_catalog.int4) IS
'fold_term by the rules of the given version.';

CREATE FUNCTION iso27017.fold_spans(source pg_catalog.text, level pg_catalog.text,
	OUT folded_start pg_catalog.int4, OUT folded_length pg_catalog.int4,
	OUT source_start pg_catalog.int4, OUT source_length pg_catalog.int4,
	OUT folded pg_catalog.text, OUT one_to_one pg_catalog.bool)
RETURNS SETOF pg_catalog.record
AS 'MODULE_PATHNAME', 'iso27017_fold_spans'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION iso27017.fold_spans(pg_catalog.text, pg_catalog.text) IS
'The map from folded text (level normalize, ja or term) to its source, a row a run, in characters counted from 1; one_to_one where the characters correspond singly.';

CREATE FUNCTION iso27017.ja_bigrams(source pg_catalog.text) RETURNS pg_catalog.text[]
AS 'MODULE_PATHNAME', 'iso27017_ja_bigrams'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION iso27017.ja_bigrams(pg_catalog.text) IS
'The distinct pairs of neighbouring characters of fold_ja(source): with a GIN index, ja_bigrams(column) @> ja_bigrams(phrase) finds every row that contains a phrase of two or more folded characters.';

CREATE FUNCTION iso27017.normalizer_version(OUT rules pg_catalog.int4, OUT rules_unicode pg_catalog.text,
	OUT icu pg_catalog.text, OUT icu_unicode pg_catalog.text)
AS 'MODULE_PATHNAME', 'iso27017_normalizer_facts'
LANGUAGE C STABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION iso27017.normalizer_version() IS
'Newest version of the folding rules, the Unicode version that they are pinned to, and the running ICU with its Unicode version.';
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

/* src/control/control_ops.sql: order, equality and hashing of control_id */

-- Bodies that are the server's own: an identifier is compared as the number it is.
CREATE FUNCTION iso27017.control_id_lt(iso27017.control_id, iso27017.control_id) RETURNS pg_catalog.bool
AS 'int8lt' LANGUAGE internal STRICT IMMUTABLE LEAKPROOF PARALLEL SAFE;
CREATE FUNCTION iso27017.control_id_le(iso27017.control_id, iso27017.control_id) RETURNS pg_catalog.bool
AS 'int8le' LANGUAGE internal STRICT IMMUTABLE LEAKPROOF PARALLEL SAFE;
CREATE FUNCTION iso27017.control_id_eq(iso27017.control_id, iso27017.control_id) RETURNS pg_catalog.bool
AS 'int8eq' LANGUAGE internal STRICT IMMUTABLE LEAKPROOF PARALLEL SAFE;
CREATE FUNCTION iso27017.control_id_ne(iso27017.control_id, iso27017.control_id) RETURNS pg_catalog.bool
AS 'int8ne' LANGUAGE internal STRICT IMMUTABLE LEAKPROOF PARALLEL SAFE;
CREATE FUNCTION iso27017.control_id_ge(iso27017.control_id, iso27017.control_id) RETURNS pg_catalog.bool
AS 'int8ge' LANGUAGE internal STRICT IMMUTABLE LEAKPROOF PARALLEL SAFE;
CREATE FUNCTION iso27017.control_id_gt(iso27017.control_id, iso27017.control_id) RETURNS pg_catalog.bool
AS 'int8gt' LANGUAGE internal STRICT IMMUTABLE LEAKPROOF PARALLEL SAFE;
CREATE FUNCTION iso27017.control_id_cmp(iso27017.control_id, iso27017.control_id) RETURNS pg_catalog.int4
AS 'btint8cmp' LANGUAGE internal STRICT IMMUTABLE LEAKPROOF PARALLEL SAFE;
CREATE FUNCTION iso27017.control_id_smaller(iso27017.control_id, iso27017.control_id) RETURNS iso27017.control_id
AS 'int8smaller' LANGUAGE internal STRICT IMMUTABLE LEAKPROOF PARALLEL SAFE;
CREATE FUNCTION iso27017.control_id_larger(iso27017.control_id, iso27017.control_id) RETURNS iso27017.control_id
AS 'int8larger' LANGUAGE internal STRICT IMMUTABLE LEAKPROOF PARALLEL SAFE;
CREATE FUNCTION iso27017.control_id_hash(iso27017.control_id) RETURNS pg_catalog.int4
AS 'MODULE_PATHNAME', 'iso27017_control_hash' LANGUAGE C STRICT IMMUTABLE LEAKPROOF PARALLEL SAFE;
CREATE FUNCTION iso27017.control_id_hash_extended(iso27017.control_id, pg_catalog.int8) RETURNS pg_catalog.int8
AS 'MODULE_PATHNAME', 'iso27017_control_hash_extended' LANGUAGE C STRICT IMMUTABLE LEAKPROOF PARALLEL SAFE;

COMMENT ON FUNCTION iso27017.control_id_lt(iso27017.control_id, iso27017.control_id) IS 'implementation of < operator';
COMMENT ON FUNCTION iso27017.control_id_le(iso27017.control_id, iso27017.control_id) IS 'implementation of <= operator';
COMMENT ON FUNCTION iso27017.control_id_eq(iso27017.control_id, iso27017.control_id) IS 'implementation of = operator';
COMMENT ON FUNCTION iso27017.control_id_ne(iso27017.control_id, iso27017.control_id) IS 'implementation of <> operator';
COMMENT ON FUNCTION iso27017.control_id_ge(iso27017.control_id, iso27017.control_id) IS 'implementation of >= operator';
COMMENT ON FUNCTION iso27017.control_id_gt(iso27017.control_id, iso27017.control_id) IS 'implementation of > operator';
COMMENT ON FUNCTION iso27017.control_id_cmp(iso27017.control_id, iso27017.control_id) IS 'less-equal-greater';
COMMENT ON FUNCTION iso27017.control_id_smaller(iso27017.control_id, iso27017.control_id) IS 'smaller of two';
COMMENT ON FUNCTION iso27017.control_id_larger(iso27017.control_id, iso27017.control_id) IS 'larger of two';
COMMENT ON FUNCTION iso27017.control_id_hash(iso27017.control_id) IS 'hash';
COMMENT ON FUNCTION iso27017.control_id_hash_extended(iso27017.control_id, pg_catalog.int8) IS 'hash';

CREATE OPERATOR iso27017.< (
	FUNCTION = iso27017.control_id_lt, LEFTARG = iso27017.control_id, RIGHTARG = iso27017.control_id,
	COMMUTATOR = OPERATOR(iso27017.>), NEGATOR = OPERATOR(iso27017.>=),
	RESTRICT = pg_catalog.scalarltsel, JOIN = pg_catalog.scalarltjoinsel
);
CREATE OPERATOR iso27017.<= (
	FUNCTION = iso27017.control_id_le, LEFTARG = iso27017.control_id, RIGHTARG = iso27017.control_id,
	COMMUTATOR = OPERATOR(iso27017.>=), NEGATOR = OPERATOR(iso27017.>),
	RESTRICT = pg_catalog.scalarlesel, JOIN = pg_catalog.scalarlejoinsel
);
CREATE OPERATOR iso27017.= (
	FUNCTION = iso27017.control_id_eq, LEFTARG = iso27017.control_id, RIGHTARG = iso27017.control_id,
	COMMUTATOR = OPERATOR(iso27017.=), NEGATOR = OPERATOR(iso27017.<>),
	RESTRICT = pg_catalog.eqsel, JOIN = pg_catalog.eqjoinsel, HASHES, MERGES
);
CREATE OPERATOR iso27017.<> (
	FUNCTION = iso27017.control_id_ne, LEFTARG = iso27017.control_id, RIGHTARG = iso27017.control_id,
	COMMUTATOR = OPERATOR(iso27017.<>), NEGATOR = OPERATOR(iso27017.=),
	RESTRICT = pg_catalog.neqsel, JOIN = pg_catalog.neqjoinsel
);
CREATE OPERATOR iso27017.>= (
	FUNCTION = iso27017.control_id_ge, LEFTARG = iso27017.control_id, RIGHTARG = iso27017.control_id,
	COMMUTATOR = OPERATOR(iso27017.<=), NEGATOR = OPERATOR(iso27017.<),
	RESTRICT = pg_catalog.scalargesel, JOIN = pg_catalog.scalargejoinsel
);
CREATE OPERATOR iso27017.> (
	FUNCTION = iso27017.control_id_gt, LEFTARG = iso27017.control_id, RIGHTARG = iso27017.control_id,
	COMMUTATOR = OPERATOR(iso27017.<), NEGATOR = OPERATOR(iso27017.<=),
	RESTRICT = pg_catalog.scalargtsel, JOIN = pg_catalog.scalargtjoinsel
);
COMMENT ON OPERATOR iso27017.< (iso27017.control_id, iso27017.control_id) IS 'stands before';
COMMENT ON OPERATOR iso27017.<= (iso27017.control_id, iso27017.control_id) IS 'stands before, or is the same';
COMMENT ON OPERATOR iso27017.= (iso27017.control_id, iso27017.control_id) IS 'is the same identifier';
COMMENT ON OPERATOR iso27017.<> (iso27017.control_id, iso27017.control_id) IS 'is another identifier';
COMMENT ON OPERATOR iso27017.>= (iso27017.control_id, iso27017.control_id) IS 'stands behind, or is the same';
COMMENT ON OPERATOR iso27017.> (iso27017.control_id, iso27017.control_id) IS 'stands behind';

CREATE OPERATOR CLASS iso27017.control_id_ops
DEFAULT FOR TYPE iso27017.control_id USING btree AS
	OPERATOR 1 iso27017.<, OPERATOR 2 iso27017.<=, OPERATOR 3 iso27017.=,
	OPERATOR 4 iso27017.>=, OPERATOR 5 iso27017.>,
	FUNCTION 1 iso27017.control_id_cmp(iso27017.control_id, iso27017.control_id),
	FUNCTION 2 pg_catalog.btint8sortsupport(pg_catalog.internal),
	FUNCTION 4 pg_catalog.btequalimage(pg_catalog.oid);
COMMENT ON OPERATOR CLASS iso27017.control_id_ops USING btree IS 'the order in which the standards print their controls';

CREATE OPERATOR CLASS iso27017.control_id_ops
DEFAULT FOR TYPE iso27017.control_id USING hash AS
	OPERATOR 1 iso27017.=,
	FUNCTION 1 iso27017.control_id_hash(iso27017.control_id),
	FUNCTION 2 iso27017.control_id_hash_extended(iso27017.control_id, pg_catalog.int8);
COMMENT ON OPERATOR CLASS iso27017.control_id_ops USING hash IS 'equality of identifiers';

CREATE OPERATOR CLASS iso27017.control_id_minmax_ops
DEFAULT FOR TYPE iso27017.control_id USING brin AS
	OPERATOR 1 iso27017.<, OPERATOR 2 iso27017.<=, OPERATOR 3 iso27017.=,
	OPERATOR 4 iso27017.>=, OPERATOR 5 iso27017.>,
	FUNCTION 1 pg_catalog.brin_minmax_opcinfo(pg_catalog.internal),
	FUNCTION 2 pg_catalog.brin_minmax_add_value(pg_catalog.internal, pg_catalog.internal, pg_catalog.internal, pg_catalog.internal),
	FUNCTION 3 pg_catalog.brin_minmax_consistent(pg_catalog.internal, pg_catalog.internal, pg_catalog.internal),
	FUNCTION 4 pg_catalog.brin_minmax_union(pg_catalog.internal, pg_catalog.internal, pg_catalog.internal);
COMMENT ON OPERATOR CLASS iso27017.control_id_minmax_ops USING brin IS 'the least and the greatest identifier of a range of blocks';

CREATE AGGREGATE iso27017.min(iso27017.control_id) (
	SFUNC = iso27017.control_id_smaller, STYPE = iso27017.control_id,
	COMBINEFUNC = iso27017.control_id_smaller, SORTOP = OPERATOR(iso27017.<), PARALLEL = SAFE
);
CREATE AGGREGATE iso27017.max(iso27017.control_id) (
	SFUNC = iso27017.control_id_larger, STYPE = iso27017.control_id,
	COMBINEFUNC = iso27017.control_id_larger, SORTOP = OPERATOR(iso27017.>), PARALLEL = SAFE
);
COMMENT ON AGGREGATE iso27017.min(iso27017.control_id) IS 'the first identifier of all, in the order of the standards';
COMMENT ON AGGREGATE iso27017.max(iso27017.control_id) IS 'the last identifier of all, in the order of the standards';

-- Containment: a clause, objective or theme contains what lies in it, and itself.

CREATE FUNCTION iso27017.control_id_contains_support(pg_catalog.internal) RETURNS pg_catalog.internal
AS 'MODULE_PATHNAME', 'iso27017_control_contains_support' LANGUAGE C STRICT IMMUTABLE PARALLEL SAFE;
CREATE FUNCTION iso27017.control_id_contained_support(pg_catalog.internal) RETURNS pg_catalog.internal
AS 'MODULE_PATHNAME', 'iso27017_control_contained_support' LANGUAGE C STRICT IMMUTABLE PARALLEL SAFE;
CREATE FUNCTION iso27017.control_id_contains_sel(pg_catalog.internal, pg_catalog.oid, pg_catalog.internal, pg_catalog.int4) RETURNS pg_catalog.float8
AS 'MODULE_PATHNAME', 'iso27017_control_contains_sel' LANGUAGE C STRICT STABLE PARALLEL SAFE;
CREATE FUNCTION iso27017.control_id_contained_sel(pg_catalog.internal, pg_catalog.oid, pg_catalog.internal, pg_catalog.int4) RETURNS pg_catalog.float8
AS 'MODULE_PATHNAME', 'iso27017_control_contained_sel' LANGUAGE C STRICT STABLE PARALLEL SAFE;
CREATE FUNCTION iso27017.control_id_contain_joinsel(pg_catalog.internal, pg_catalog.oid, pg_catalog.internal, pg_catalog.int2, pg_catalog.internal) RETURNS pg_catalog.float8
AS 'MODULE_PATHNAME', 'iso27017_control_contain_joinsel' LANGUAGE C STRICT STABLE PARALLEL SAFE;
COMMENT ON FUNCTION iso27017.control_id_contains_support(pg_catalog.internal) IS 'planner support for control_id_contains';
COMMENT ON FUNCTION iso27017.control_id_contained_support(pg_catalog.internal) IS 'planner support for control_id_contained';
COMMENT ON FUNCTION iso27017.control_id_contains_sel(pg_catalog.internal, pg_catalog.oid, pg_catalog.internal, pg_catalog.int4) IS 'restriction selectivity of control_id @> control_id';
COMMENT ON FUNCTION iso27017.control_id_contained_sel(pg_catalog.internal, pg_catalog.oid, pg_catalog.internal, pg_catalog.int4) IS 'restriction selectivity of control_id <@ control_id';
COMMENT ON FUNCTION iso27017.control_id_contain_joinsel(pg_catalog.internal, pg_catalog.oid, pg_catalog.internal, pg_catalog.int2, pg_catalog.internal) IS 'join selectivity of containment of control_id';

CREATE FUNCTION iso27017.control_id_contains(iso27017.control_id, iso27017.control_id) RETURNS pg_catalog.bool
AS 'MODULE_PATHNAME', 'iso27017_control_contains' LANGUAGE C STRICT IMMUTABLE LEAKPROOF PARALLEL SAFE
SUPPORT iso27017.control_id_contains_support;
CREATE FUNCTION iso27017.control_id_contained(iso27017.control_id, iso27017.control_id) RETURNS pg_catalog.bool
AS 'MODULE_PATHNAME', 'iso27017_control_contained' LANGUAGE C STRICT IMMUTABLE LEAKPROOF PARALLEL SAFE
SUPPORT iso27017.control_id_contained_support;
COMMENT ON FUNCTION iso27017.control_id_contains(iso27017.control_id, iso27017.control_id) IS 'implementation of @> operator';
COMMENT ON FUNCTION iso27017.control_id_contained(iso27017.control_id, iso27017.control_id) IS 'implementation of <@ operator';

CREATE OPERATOR iso27017.@> (
	FUNCTION = iso27017.control_id_contains, LEFTARG = iso27017.control_id, RIGHTARG = iso27017.control_id,
	COMMUTATOR = OPERATOR(iso27017.<@),
	RESTRICT = iso27017.control_id_contains_sel, JOIN = iso27017.control_id_contain_joinsel
);
CREATE OPERATOR iso27017.<@ (
	FUNCTION = iso27017.control_id_contained, LEFTARG = iso27017.control_id, RIGHTARG = iso27017.control_id,
	COMMUTATOR = OPERATOR(iso27017.@>),
	RESTRICT = iso27017.control_id_contained_sel, JOIN = iso27017.control_id_contain_joinsel
);
COMMENT ON OPERATOR iso27017.@> (iso27017.control_id, iso27017.control_id) IS 'contains, or is the same';
COMMENT ON OPERATOR iso27017.<@ (iso27017.control_id, iso27017.control_id) IS 'lies in, or is the same';

CREATE FUNCTION iso27017.greatest_descendant(iso27017.control_id) RETURNS iso27017.control_id
AS 'MODULE_PATHNAME', 'iso27017_control_greatest' LANGUAGE C STRICT IMMUTABLE LEAKPROOF PARALLEL SAFE;
COMMENT ON FUNCTION iso27017.greatest_descendant(iso27017.control_id) IS
'The last identifier of the catalogue that lies in this one; itself where none does.';
CREATE FUNCTION iso27017.ancestors(iso27017.control_id) RETURNS iso27017._control_id
AS 'MODULE_PATHNAME', 'iso27017_control_ancestors' LANGUAGE C STRICT IMMUTABLE LEAKPROOF PARALLEL SAFE;
COMMENT ON FUNCTION iso27017.ancestors(iso27017.control_id) IS
'All identifiers that this one lies in, the outermost first, itself last.';

/* src/control/control_text.sql: identifiers in running text */

CREATE FUNCTION iso27017.control_ids(pg_catalog.text, edition pg_catalog.int4 DEFAULT NULL,
	OUT control iso27017.control_id, OUT matched pg_catalog.text,
	OUT source_start pg_catalog.int4, OUT source_length pg_catalog.int4)
RETURNS SETOF pg_catalog.record
-- not strict: the edition may be NULL
AS 'MODULE_PATHNAME', 'iso27017_control_ids' LANGUAGE C IMMUTABLE PARALLEL SAFE ROWS 20;
COMMENT ON FUNCTION iso27017.control_ids(pg_catalog.text, pg_catalog.int4) IS
'The identifiers in a text, with what was matched and where (characters from 1); ranges are expanded; bare numbers of two parts count only in a given edition or behind a dated standard.';

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

/* src/retention/retention_ops.sql: order, equality, hash, casts and functions of retention */

-- Identity, not meaning: whether a promise keeps to a requirement is asked with
-- satisfies(), so there is no bare <, <=, >= or > on this type.
CREATE FUNCTION iso27017.retention_lt(iso27017.retention, iso27017.retention) RETURNS pg_catalog.bool
AS 'MODULE_PATHNAME', 'iso27017_retention_lt' LANGUAGE C STRICT IMMUTABLE LEAKPROOF PARALLEL SAFE;
CREATE FUNCTION iso27017.retention_le(iso27017.retention, iso27017.retention) RETURNS pg_catalog.bool
AS 'MODULE_PATHNAME', 'iso27017_retention_le' LANGUAGE C STRICT IMMUTABLE LEAKPROOF PARALLEL SAFE;
CREATE FUNCTION iso27017.retention_eq(iso27017.retention, iso27017.retention) RETURNS pg_catalog.bool
AS 'MODULE_PATHNAME', 'iso27017_retention_eq' LANGUAGE C STRICT IMMUTABLE LEAKPROOF PARALLEL SAFE;
CREATE FUNCTION iso27017.retention_ne(iso27017.retention, iso27017.retention) RETURNS pg_catalog.bool
AS 'MODULE_PATHNAME', 'iso27017_retention_ne' LANGUAGE C STRICT IMMUTABLE LEAKPROOF PARALLEL SAFE;
CREATE FUNCTION iso27017.retention_ge(iso27017.retention, iso27017.retention) RETURNS pg_catalog.bool
AS 'MODULE_PATHNAME', 'iso27017_retention_ge' LANGUAGE C STRICT IMMUTABLE LEAKPROOF PARALLEL SAFE;
CREATE FUNCTION iso27017.retention_gt(iso27017.retention, iso27017.retention) RETURNS pg_catalog.bool
AS 'MODULE_PATHNAME', 'iso27017_retention_gt' LANGUAGE C STRICT IMMUTABLE LEAKPROOF PARALLEL SAFE;
CREATE FUNCTION iso27017.retention_cmp(iso27017.retention, iso27017.retention) RETURNS pg_catalog.int4
AS 'MODULE_PATHNAME', 'iso27017_retention_cmp' LANGUAGE C STRICT IMMUTABLE LEAKPROOF PARALLEL SAFE;
CREATE FUNCTION iso27017.retention_smaller(iso27017.retention, iso27017.retention) RETURNS iso27017.retention
AS 'MODULE_PATHNAME', 'iso27017_retention_smaller' LANGUAGE C STRICT IMMUTABLE LEAKPROOF PARALLEL SAFE;
CREATE FUNCTION iso27017.retention_larger(iso27017.retention, iso27017.retention) RETURNS iso27017.retention
AS 'MODULE_PATHNAME', 'iso27017_retention_larger' LANGUAGE C STRICT IMMUTABLE LEAKPROOF PARALLEL SAFE;
CREATE FUNCTION iso27017.retention_hash(iso27017.retention) RETURNS pg_catalog.int4
AS 'MODULE_PATHNAME', 'iso27017_retention_hash' LANGUAGE C STRICT IMMUTABLE LEAKPROOF PARALLEL SAFE;
CREATE FUNCTION iso27017.retention_hash_extended(iso27017.retention, pg_catalog.int8) RETURNS pg_catalog.int8
AS 'MODULE_PATHNAME', 'iso27017_retention_hash_extended' LANGUAGE C STRICT IMMUTABLE LEAKPROOF PARALLEL SAFE;
CREATE FUNCTION iso27017.retention_sortsupport(pg_catalog.internal) RETURNS pg_catalog.void
AS 'MODULE_PATHNAME', 'iso27017_retention_sortsupport' LANGUAGE C STRICT IMMUTABLE PARALLEL SAFE;

COMMENT ON FUNCTION iso27017.retention_lt(iso27017.retention, iso27017.retention) IS 'implementation of *< operator';
COMMENT ON FUNCTION iso27017.retention_le(iso27017.retention, iso27017.retention) IS 'implementation of *<= operator';
COMMENT ON FUNCTION iso27017.retention_eq(iso27017.retention, iso27017.retention) IS 'implementation of = operator';
COMMENT ON FUNCTION iso27017.retention_ne(iso27017.retention, iso27017.retention) IS 'implementation of <> operator';
COMMENT ON FUNCTION iso27017.retention_ge(iso27017.retention, iso27017.retention) IS 'implementation of *>= operator';
COMMENT ON FUNCTION iso27017.retention_gt(iso27017.retention, iso27017.retention) IS 'implementation of *> operator';
COMMENT ON FUNCTION iso27017.retention_cmp(iso27017.retention, iso27017.retention) IS 'less-equal-greater';
COMMENT ON FUNCTION iso27017.retention_smaller(iso27017.retention, iso27017.retention) IS 'smaller of two';
COMMENT ON FUNCTION iso27017.retention_larger(iso27017.retention, iso27017.retention) IS 'larger of two';
COMMENT ON FUNCTION iso27017.retention_hash(iso27017.retention) IS 'hash';
COMMENT ON FUNCTION iso27017.retention_hash_extended(iso27017.retention, pg_catalog.int8) IS 'hash';
COMMENT ON FUNCTION iso27017.retention_sortsupport(pg_catalog.internal) IS 'sort support';

CREATE OPERATOR iso27017.*< (
	FUNCTION = iso27017.retention_lt, LEFTARG = iso27017.retention, RIGHTARG = iso27017.retention,
	COMMUTATOR = OPERATOR(iso27017.*>), NEGATOR = OPERATOR(iso27017.*>=),
	RESTRICT = pg_catalog.scalarltsel, JOIN = pg_catalog.scalarltjoinsel
);
CREATE OPERATOR iso27017.*<= (
	FUNCTION = iso27017.retention_le, LEFTARG = iso27017.retention, RIGHTARG = iso27017.retention,
	COMMUTATOR = OPERATOR(iso27017.*>=), NEGATOR = OPERATOR(iso27017.*>),
	RESTRICT = pg_catalog.scalarlesel, JOIN = pg_catalog.scalarlejoinsel
);
CREATE OPERATOR iso27017.= (
	FUNCTION = iso27017.retention_eq, LEFTARG = iso27017.retention, RIGHTARG = iso27017.retention,
	COMMUTATOR = OPERATOR(iso27017.=), NEGATOR = OPERATOR(iso27017.<>),
	RESTRICT = pg_catalog.eqsel, JOIN = pg_catalog.eqjoinsel, HASHES, MERGES
);
CREATE OPERATOR iso27017.<> (
	FUNCTION = iso27017.retention_ne, LEFTARG = iso27017.retention, RIGHTARG = iso27017.retention,
	COMMUTATOR = OPERATOR(iso27017.<>), NEGATOR = OPERATOR(iso27017.=),
	RESTRICT = pg_catalog.neqsel, JOIN = pg_catalog.neqjoinsel
);
CREATE OPERATOR iso27017.*>= (
	FUNCTION = iso27017.retention_ge, LEFTARG = iso27017.retention, RIGHTARG = iso27017.retention,
	COMMUTATOR = OPERATOR(iso27017.*<=), NEGATOR = OPERATOR(iso27017.*<),
	RESTRICT = pg_catalog.scalargesel, JOIN = pg_catalog.scalargejoinsel
);
CREATE OPERATOR iso27017.*> (
	FUNCTION = iso27017.retention_gt, LEFTARG = iso27017.retention, RIGHTARG = iso27017.retention,
	COMMUTATOR = OPERATOR(iso27017.*<), NEGATOR = OPERATOR(iso27017.*<=),
	RESTRICT = pg_catalog.scalargtsel, JOIN = pg_catalog.scalargtjoinsel
);
COMMENT ON OPERATOR iso27017.*< (iso27017.retention, iso27017.retention) IS 'sorts before';
COMMENT ON OPERATOR iso27017.*<= (iso27017.retention, iso27017.retention) IS 'sorts before, or is the same';
COMMENT ON OPERATOR iso27017.= (iso27017.retention, iso27017.retention) IS 'is the same period';
COMMENT ON OPERATOR iso27017.<> (iso27017.retention, iso27017.retention) IS 'is another period';
COMMENT ON OPERATOR iso27017.*>= (iso27017.retention, iso27017.retention) IS 'sorts behind, or is the same';
COMMENT ON OPERATOR iso27017.*> (iso27017.retention, iso27017.retention) IS 'sorts behind';

CREATE OPERATOR CLASS iso27017.retention_ops
DEFAULT FOR TYPE iso27017.retention USING btree AS
	OPERATOR 1 iso27017.*<, OPERATOR 2 iso27017.*<=, OPERATOR 3 iso27017.=,
	OPERATOR 4 iso27017.*>=, OPERATOR 5 iso27017.*>,
	FUNCTION 1 iso27017.retention_cmp(iso27017.retention, iso27017.retention),
	FUNCTION 2 iso27017.retention_sortsupport(pg_catalog.internal),
	FUNCTION 4 pg_catalog.btequalimage(pg_catalog.oid);
COMMENT ON OPERATOR CLASS iso27017.retention_ops USING btree IS 'identity: by shape, nominal length, bound, place and event';

CREATE OPERATOR CLASS iso27017.retention_ops
DEFAULT FOR TYPE iso27017.retention USING hash AS
	OPERATOR 1 iso27017.=,
	FUNCTION 1 iso27017.retention_hash(iso27017.retention),
	FUNCTION 2 iso27017.retention_hash_extended(iso27017.retention, pg_catalog.int8);
COMMENT ON OPERATOR CLASS iso27017.retention_ops USING hash IS 'equality of periods';

CREATE AGGREGATE iso27017.min(iso27017.retention) (
	SFUNC = iso27017.retention_smaller, STYPE = iso27017.retention,
	COMBINEFUNC = iso27017.retention_smaller, SORTOP = OPERATOR(iso27017.*<), PARALLEL = SAFE
);
CREATE AGGREGATE iso27017.max(iso27017.retention) (
	SFUNC = iso27017.retention_larger, STYPE = iso27017.retention,
	COMBINEFUNC = iso27017.retention_larger, SORTOP = OPERATOR(iso27017.*>), PARALLEL = SAFE
);
COMMENT ON AGGREGATE iso27017.min(iso27017.retention) IS 'the first period of all in the order of *<';
COMMENT ON AGGREGATE iso27017.max(iso27017.retention) IS 'the last period of all in the order of *<';

-- Casts where nothing is lost; none is implicit.
CREATE FUNCTION iso27017.retention_to_interval(iso27017.retention) RETURNS pg_catalog.interval
AS 'MODULE_PATHNAME', 'iso27017_retention_to_interval' LANGUAGE C STRICT IMMUTABLE PARALLEL SAFE;
CREATE FUNCTION iso27017.interval_to_retention(pg_catalog.interval) RETURNS iso27017.retention
AS 'MODULE_PATHNAME', 'iso27017_interval_to_retention' LANGUAGE C STRICT IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION iso27017.retention_to_interval(iso27017.retention) IS 'The amount as an interval; an error where the period says more than an interval can.';
COMMENT ON FUNCTION iso27017.interval_to_retention(pg_catalog.interval) IS 'The interval as a period; an error for seconds, negative and mixed ones.';
CREATE CAST (iso27017.retention AS pg_catalog.interval) WITH FUNCTION iso27017.retention_to_interval(iso27017.retention);
CREATE CAST (pg_catalog.interval AS iso27017.retention) WITH FUNCTION iso27017.interval_to_retention(pg_catalog.interval);

-- The parts of a period.
CREATE FUNCTION iso27017.shape(r iso27017.retention) RETURNS pg_catalog.text
AS 'MODULE_PATHNAME', 'iso27017_retention_shape' LANGUAGE C STRICT IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION iso27017.shape(iso27017.retention) IS
'What kind of period it is: amount, every, times, forever, until, speed or unstated.';

CREATE FUNCTION iso27017.bound(r iso27017.retention) RETURNS pg_catalog.text
AS 'MODULE_PATHNAME', 'iso27017_retention_bound' LANGUAGE C STRICT IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION iso27017.bound(iso27017.retention) IS
'The bound as a sign (>=, >, <=, <, ~, ~<=, ~>=); NULL where there is none.';

CREATE FUNCTION iso27017.amount(r iso27017.retention) RETURNS iso27017.retention
AS 'MODULE_PATHNAME', 'iso27017_retention_amount' LANGUAGE C STRICT IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION iso27017.amount(iso27017.retention) IS
'The amount alone, without bound, place and event; NULL where there is no amount.';

CREATE FUNCTION iso27017.place(r iso27017.retention) RETURNS pg_catalog.text
AS 'MODULE_PATHNAME', 'iso27017_retention_place' LANGUAGE C STRICT IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION iso27017.place(iso27017.retention) IS
'before or after; NULL where the period does not count from anything.';

CREATE FUNCTION iso27017.event(r iso27017.retention) RETURNS pg_catalog.text
AS 'MODULE_PATHNAME', 'iso27017_retention_event' LANGUAGE C STRICT IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION iso27017.event(iso27017.retention) IS
'The event that the period counts from or lasts until, by its canonical name; NULL where none is named.';

CREATE FUNCTION iso27017.landing(r iso27017.retention) RETURNS pg_catalog.text
AS 'MODULE_PATHNAME', 'iso27017_retention_landing' LANGUAGE C STRICT IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION iso27017.landing(iso27017.retention) IS
'The day on which the period ends, as day 20, month end, fiscal year end or december end; NULL where none is named.';

CREATE FUNCTION iso27017.generations(r iso27017.retention) RETURNS pg_catalog.int4
AS 'MODULE_PATHNAME', 'iso27017_retention_generations' LANGUAGE C STRICT IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION iso27017.generations(iso27017.retention) IS
'How many generations; NULL where the period counts none.';

-- What a period means.
CREATE FUNCTION iso27017.satisfies(offered iso27017.retention, required iso27017.retention) RETURNS pg_catalog.bool
AS 'MODULE_PATHNAME', 'iso27017_retention_satisfies' LANGUAGE C STRICT IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION iso27017.satisfies(iso27017.retention, iso27017.retention) IS
'Does what is offered keep to what is required? True where every reading does, false where none does, NULL where it cannot be known.';

CREATE FUNCTION iso27017.days_low(r iso27017.retention) RETURNS pg_catalog.int4
AS 'MODULE_PATHNAME', 'iso27017_retention_days_low' LANGUAGE C STRICT IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION iso27017.days_low(iso27017.retention) IS
'Days that the period takes at least; NULL where this has no number.';

CREATE FUNCTION iso27017.days_high(r iso27017.retention) RETURNS pg_catalog.int4
AS 'MODULE_PATHNAME', 'iso27017_retention_days_high' LANGUAGE C STRICT IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION iso27017.days_high(iso27017.retention) IS
'Days that the period takes at most; NULL where this has no number or no end.';

CREATE FUNCTION iso27017.due(
	r iso27017.retention, start pg_catalog.date,
	holidays pg_catalog.date[] DEFAULT '{}', fiscal_year_end_month pg_catalog.int4 DEFAULT 3
) RETURNS pg_catalog.date
AS 'MODULE_PATHNAME', 'iso27017_retention_due' LANGUAGE C STRICT IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION iso27017.due(iso27017.retention, pg_catalog.date, pg_catalog.date[], pg_catalog.int4) IS
'The day on which a period that counts from start ends; the start is never counted. NULL where there is no such day. Business days skip weekends and the holidays given.';

CREATE FUNCTION iso27017.retention_spans(
	document pg_catalog.text,
	OUT period iso27017.retention, OUT matched pg_catalog.text,
	OUT source_start pg_catalog.int4, OUT source_length pg_catalog.int4
) RETURNS SETOF pg_catalog.record
AS 'MODULE_PATHNAME', 'iso27017_retention_spans' LANGUAGE C STRICT IMMUTABLE PARALLEL SAFE ROWS 10;
COMMENT ON FUNCTION iso27017.retention_spans(pg_catalog.text) IS
'The periods of running text, Japanese or English, in order: substr(document, source_start, source_length) is matched.';

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

/* src/evidence/evidence.sql: evidence_query, the rubric, findings */

CREATE TYPE iso27017.evidence_query;

CREATE FUNCTION iso27017.evidence_query_in(pg_catalog.cstring)
RETURNS iso27017.evidence_query
AS 'MODULE_PATHNAME', 'iso27017_evidence_query_in'
LANGUAGE C STRICT IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION iso27017.evidence_query_in(pg_catalog.cstring) IS 'I/O';

CREATE FUNCTION iso27017.evidence_query_out(iso27017.evidence_query)
RETURNS pg_catalog.cstring
AS 'MODULE_PATHNAME', 'iso27017_evidence_query_out'
LANGUAGE C STRICT IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION iso27017.evidence_query_out(iso27017.evidence_query) IS 'I/O';

CREATE FUNCTION iso27017.evidence_query_recv(pg_catalog.internal)
RETURNS iso27017.evidence_query
AS 'MODULE_PATHNAME', 'iso27017_evidence_query_recv'
LANGUAGE C STRICT IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION iso27017.evidence_query_recv(pg_catalog.internal) IS 'I/O';

CREATE FUNCTION iso27017.evidence_query_send(iso27017.evidence_query)
RETURNS pg_catalog.bytea
AS 'MODULE_PATHNAME', 'iso27017_evidence_query_send'
LANGUAGE C STRICT IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION iso27017.evidence_query_send(iso27017.evidence_query) IS 'I/O';

CREATE TYPE iso27017.evidence_query (
	INPUT = iso27017.evidence_query_in,
	OUTPUT = iso27017.evidence_query_out,
	RECEIVE = iso27017.evidence_query_recv,
	SEND = iso27017.evidence_query_send,
	INTERNALLENGTH = VARIABLE,
	ALIGNMENT = int4,
	STORAGE = extended
);
COMMENT ON TYPE iso27017.evidence_query IS
'Which words make a sentence or a section evidence: phrases with & (same sentence), && (same section), |, !, brackets, and facts such as @log_retention satisfies ''>= 1 year''.';

-- As for control_id: until PostgreSQL 17 the array type is no member by itself.
DO $do$
BEGIN
	IF pg_catalog.current_setting('server_version_num')::pg_catalog.int4 OPERATOR(pg_catalog.<) 170000 THEN
		ALTER EXTENSION iso27017 ADD TYPE iso27017._evidence_query;
	END IF;
END
$do$;

CREATE FUNCTION iso27017.matches(document pg_catalog.text, query iso27017.evidence_query)
RETURNS pg_catalog.bool
AS 'MODULE_PATHNAME', 'iso27017_matches'
LANGUAGE C STRICT IMMUTABLE PARALLEL SAFE COST 1000;
COMMENT ON FUNCTION iso27017.matches(pg_catalog.text, iso27017.evidence_query) IS
'Does the text, taken as one section, hold what the query asks for? Phrases are compared folded.';

CREATE OPERATOR iso27017.@~ (
	LEFTARG = pg_catalog.text,
	RIGHTARG = iso27017.evidence_query,
	FUNCTION = iso27017.matches,
	RESTRICT = pg_catalog.matchingsel,
	JOIN = pg_catalog.matchingjoinsel
);
COMMENT ON OPERATOR iso27017.@~ (pg_catalog.text, iso27017.evidence_query) IS
'Does the text, taken as one section, hold what the query asks for?';

CREATE FUNCTION iso27017.evidence(document pg_catalog.text, query iso27017.evidence_query,
	OUT quote pg_catalog.text, OUT source_start pg_catalog.int4, OUT source_length pg_catalog.int4)
RETURNS SETOF pg_catalog.record
AS 'MODULE_PATHNAME', 'iso27017_evidence'
LANGUAGE C STRICT IMMUTABLE PARALLEL SAFE COST 1000 ROWS 3;
COMMENT ON FUNCTION iso27017.evidence(pg_catalog.text, iso27017.evidence_query) IS
'The sentences that support the answer where the text holds what the query asks for; spans in characters, from 1.';

CREATE FUNCTION iso27017.rubric_version() RETURNS pg_catalog.int4
AS 'MODULE_PATHNAME', 'iso27017_rubric_version'
LANGUAGE C STRICT IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION iso27017.rubric_version() IS
'The version of the shipped rubric; findings made with another one are stale.';

CREATE FUNCTION iso27017.rubric_rows(OUT ordinal pg_catalog.int4, OUT control iso27017.control_id,
	OUT element pg_catalog.text, OUT weight pg_catalog.int4, OUT basis pg_catalog.text,
	OUT applies_when pg_catalog.text, OUT also_in pg_catalog.text, OUT allow pg_catalog.text,
	OUT met pg_catalog.text, OUT partial pg_catalog.text, OUT deny pg_catalog.text,
	OUT element_ja pg_catalog.text, OUT element_en pg_catalog.text,
	OUT ask_ja pg_catalog.text, OUT ask_en pg_catalog.text)
RETURNS SETOF pg_catalog.record
AS 'MODULE_PATHNAME', 'iso27017_rubric'
LANGUAGE C STRICT IMMUTABLE PARALLEL SAFE ROWS 214;
COMMENT ON FUNCTION iso27017.rubric_rows() IS
'The shipped rubric; ask the view iso27017.rubric.';

CREATE VIEW iso27017.rubric AS
SELECT r.ordinal, r.control, r.element, r.weight, r.basis, r.applies_when, r.also_in, r.allow,
	r.met::iso27017.evidence_query AS met, r.partial::iso27017.evidence_query AS partial,
	r.deny::iso27017.evidence_query AS deny, r.element_ja, r.element_en, r.ask_ja, r.ask_en
FROM iso27017.rubric_rows() r;
GRANT SELECT ON iso27017.rubric TO PUBLIC;
COMMENT ON VIEW iso27017.rubric IS
'The shipped rubric: what a provider''s whitepaper should say, with the query that finds it and the question to ask where it does not.';
COMMENT ON COLUMN iso27017.rubric.basis IS
'P: ISO/IEC 27017 asks it of the provider; C: it tells the customer to ask; O: its other information; L: our measurable refinement';
COMMENT ON COLUMN iso27017.rubric.met IS 'Evidence; one sentence that satisfies it';
COMMENT ON COLUMN iso27017.rubric.partial IS 'Evidence of a part: conditional';
COMMENT ON COLUMN iso27017.rubric.deny IS 'What a sentence denies that contradicts the element';
COMMENT ON COLUMN iso27017.rubric.allow IS 'Hedges that do not soften this element';

CREATE FUNCTION iso27017.findings(document pg_catalog.text,
	OUT section pg_catalog.int4, OUT control iso27017.control_id, OUT element pg_catalog.text,
	OUT verdict pg_catalog.text, OUT quote pg_catalog.text, OUT source_start pg_catalog.int4,
	OUT source_length pg_catalog.int4)
RETURNS SETOF pg_catalog.record
AS 'MODULE_PATHNAME', 'iso27017_findings'
LANGUAGE C STRICT IMMUTABLE PARALLEL SAFE COST 100000 ROWS 214;
COMMENT ON FUNCTION iso27017.findings(pg_catalog.text) IS
'What a whitepaper says about each element of the shipped rubric: met, conditional, contradicted, silent or not_applicable, with the sentence that says so. No rows where no section was found.';

CREATE FUNCTION iso27017.findings(document pg_catalog.text, titles pg_catalog.text[], meant iso27017.control_id[],
	OUT section pg_catalog.int4, OUT control iso27017.control_id, OUT element pg_catalog.text,
	OUT verdict pg_catalog.text, OUT quote pg_catalog.text, OUT source_start pg_catalog.int4,
	OUT source_length pg_catalog.int4, OUT rule pg_catalog.text, OUT place pg_catalog.text)
RETURNS SETOF pg_catalog.record
AS 'MODULE_PATHNAME', 'iso27017_findings_with'
LANGUAGE C STRICT IMMUTABLE PARALLEL SAFE COST 100000 ROWS 214;
COMMENT ON FUNCTION iso27017.findings(pg_catalog.text, pg_catalog.text[], iso27017.control_id[]) IS
'The same, read with titles of one''s own for controls; also which rule decided, and where the sentence stands (section, referral, also_in, elsewhere).';

CREATE FUNCTION iso27017.rubric_hits(document pg_catalog.text)
RETURNS pg_catalog.int4[]
AS 'MODULE_PATHNAME', 'iso27017_rubric_hits'
LANGUAGE C STRICT IMMUTABLE PARALLEL SAFE COST 5000;
COMMENT ON FUNCTION iso27017.rubric_hits(pg_catalog.text) IS
'Ordinals of the rubric''s elements of which a sentence of the text, taken as one section, is evidence; the quick search over one''s own tables, without the verdicts of findings().';

/* src/evidence/score.sql: scores */

CREATE FUNCTION iso27017.scores(document pg_catalog.text, OUT control iso27017.control_id,
	OUT guidance_low pg_catalog.numeric, OUT guidance_high pg_catalog.numeric,
	OUT depth_low pg_catalog.numeric, OUT depth_high pg_catalog.numeric,
	OUT assessed pg_catalog.int4, OUT applicable pg_catalog.int4)
RETURNS SETOF pg_catalog.record
AS 'MODULE_PATHNAME', 'iso27017_scores'
LANGUAGE C STRICT IMMUTABLE PARALLEL SAFE COST 100000 ROWS 41;
COMMENT ON FUNCTION iso27017.scores(pg_catalog.text) IS
'Disclosure score of a whitepaper, control by control: weight times points over weight of the applicable elements, without (low) and with (high) conditional ones. NULL where nothing is applicable or no section was found.';

CREATE FUNCTION iso27017.score_low_accum(pg_catalog.int8[], pg_catalog.text, pg_catalog.int4)
RETURNS pg_catalog.int8[]
AS 'MODULE_PATHNAME', 'iso27017_score_low_accum'
LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION iso27017.score_low_accum(pg_catalog.int8[], pg_catalog.text, pg_catalog.int4) IS
'Internal: transition of score_low.';

CREATE FUNCTION iso27017.score_high_accum(pg_catalog.int8[], pg_catalog.text, pg_catalog.int4)
RETURNS pg_catalog.int8[]
AS 'MODULE_PATHNAME', 'iso27017_score_high_accum'
LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION iso27017.score_high_accum(pg_catalog.int8[], pg_catalog.text, pg_catalog.int4) IS
'Internal: transition of score_high.';

CREATE FUNCTION iso27017.score_combine(pg_catalog.int8[], pg_catalog.int8[])
RETURNS pg_catalog.int8[]
AS 'MODULE_PATHNAME', 'iso27017_score_combine'
LANGUAGE C STRICT IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION iso27017.score_combine(pg_catalog.int8[], pg_catalog.int8[]) IS
'Internal: joins the parts of score_low and score_high.';

CREATE FUNCTION iso27017.score_final(pg_catalog.int8[])
RETURNS pg_catalog.numeric
AS 'MODULE_PATHNAME', 'iso27017_score_final'
LANGUAGE C STRICT IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION iso27017.score_final(pg_catalog.int8[]) IS
'Internal: the quotient of score_low and score_high, rounded to 6 places.';

CREATE AGGREGATE iso27017.score_low(verdict pg_catalog.text, weight pg_catalog.int4) (
	SFUNC = iso27017.score_low_accum,
	STYPE = pg_catalog.int8[],
	INITCOND = '{0,0}',
	FINALFUNC = iso27017.score_final,
	COMBINEFUNC = iso27017.score_combine,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE iso27017.score_low(pg_catalog.text, pg_catalog.int4) IS
'Score over verdicts and weights, conditional ones counting nothing; NULL without weight.';

CREATE AGGREGATE iso27017.score_high(verdict pg_catalog.text, weight pg_catalog.int4) (
	SFUNC = iso27017.score_high_accum,
	STYPE = pg_catalog.int8[],
	INITCOND = '{0,0}',
	FINALFUNC = iso27017.score_final,
	COMBINEFUNC = iso27017.score_combine,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE iso27017.score_high(pg_catalog.text, pg_catalog.int4) IS
'Score over verdicts and weights, conditional ones counting in full; NULL without weight.';
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
/* src/check/check.sql: running evidence checks */

CREATE FUNCTION iso27017.run_check_query(query pg_catalog.text, owner pg_catalog.text,
	timeout_ms pg_catalog.int4,
	OUT resource pg_catalog.text, OUT status pg_catalog.text, OUT reason pg_catalog.text)
RETURNS SETOF pg_catalog.record
AS 'MODULE_PATHNAME', 'iso27017_run_check_query'
LANGUAGE C STRICT VOLATILE PARALLEL UNSAFE;
COMMENT ON FUNCTION iso27017.run_check_query(pg_catalog.text, pg_catalog.text, pg_catalog.int4) IS
'Runs one SELECT as the role owner, of which the caller must be a member: read-only, in a subtransaction that is always rolled back, for at most timeout_ms; an error becomes a row of status error.';

CREATE FUNCTION iso27017.may_become(role pg_catalog.text) RETURNS pg_catalog.bool
AS 'MODULE_PATHNAME', 'iso27017_may_become'
LANGUAGE C STRICT STABLE PARALLEL SAFE;
COMMENT ON FUNCTION iso27017.may_become(pg_catalog.text) IS
'Whether the current user may SET ROLE to the role: who sets a check and who runs it must.';

-- One field of a cron schedule as the sorted list of its values: *, 5, 1-5, */10, 1-30/5, lists.
CREATE FUNCTION iso27017.cron_field(field pg_catalog.text, low pg_catalog.int4, high pg_catalog.int4)
RETURNS pg_catalog.int4[]
LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	part text;
	piece text[];
	first integer;
	last integer;
	step integer;
	result integer[] := '{}';
BEGIN
	FOREACH part IN ARRAY string_to_array(field, ',')
	LOOP
		piece := regexp_match(part, '^(?:(\*)|(\d{1,2})(?:-(\d{1,2}))?)(?:/(\d{1,2}))?$');
		first := CASE WHEN piece[1] = '*' THEN low ELSE piece[2]::integer END;
		last := CASE WHEN piece[1] = '*' THEN high
			WHEN piece[3] IS NOT NULL THEN piece[3]::integer
			WHEN piece[4] IS NOT NULL THEN high ELSE first END;
		step := coalesce(piece[4]::integer, 1);
		IF piece IS NULL OR first < low OR last > high OR first > last OR step < 1 THEN
			RAISE EXCEPTION 'invalid field of a cron schedule: %', quote_literal(part)
				USING ERRCODE = 'invalid_parameter_value',
					DETAIL = format('Values from %s to %s, ranges, lists and steps are known.', low, high),
					HINT = 'For example ''0 3 * * *'' is every day at three, GMT.';
		END IF;
		result := result || ARRAY(SELECT generate_series(first, last, step));
	END LOOP;
	RETURN ARRAY(SELECT DISTINCT v FROM unnest(result) v ORDER BY v);
END
$$;
COMMENT ON FUNCTION iso27017.cron_field(pg_catalog.text, pg_catalog.int4, pg_catalog.int4) IS
'Internal: the values that one field of a cron schedule allows.';

CREATE FUNCTION iso27017.cron_next(schedule pg_catalog.text, after pg_catalog.timestamptz,
	zone pg_catalog.text DEFAULT 'UTC')
RETURNS pg_catalog.timestamptz
LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	fields text[] := regexp_split_to_array(btrim(schedule), '\s+');
	minutes integer[];
	hours integer[];
	days integer[];
	months integer[];
	weekdays integer[];
	start timestamp := date_trunc('minute', after AT TIME ZONE zone) + interval '1 minute';
	found timestamp;
BEGIN
	IF cardinality(fields) <> 5 THEN
		RAISE EXCEPTION 'invalid cron schedule: %', quote_literal(schedule)
			USING ERRCODE = 'invalid_parameter_value',
				DETAIL = 'A schedule has five fields: minute, hour, day of month, month, day of week.',
				HINT = 'For example ''0 3 * * *'' is every day at three, GMT.';
	END IF;
	minutes := iso27017.cron_field(fields[1], 0, 59);
	hours := iso27017.cron_field(fields[2], 0, 23);
	days := iso27017.cron_field(fields[3], 1, 31);
	months := iso27017.cron_field(fields[4], 1, 12);
	weekdays := ARRAY(SELECT DISTINCT v % 7 FROM unnest(iso27017.cron_field(fields[5], 0, 7)) v);
	-- the rule of cron: where both kinds of day are restricted, either will do
	SELECT min(d.day + make_interval(hours => h, mins => m)) INTO found
	FROM (
		SELECT day
		FROM generate_series(date_trunc('day', start), date_trunc('day', start) + interval '9 years', interval '1 day') day
		WHERE extract(month FROM day)::integer = ANY (months)
			AND CASE WHEN fields[3] ~ '^\*' OR fields[5] ~ '^\*'
				THEN extract(day FROM day)::integer = ANY (days) AND extract(dow FROM day)::integer = ANY (weekdays)
				ELSE extract(day FROM day)::integer = ANY (days) OR extract(dow FROM day)::integer = ANY (weekdays) END
		ORDER BY day LIMIT 2
	) d, unnest(hours) h, unnest(minutes) m
	WHERE d.day + make_interval(hours => h, mins => m) >= start;
	RETURN found AT TIME ZONE zone;
END
$$;
COMMENT ON FUNCTION iso27017.cron_next(pg_catalog.text, pg_catalog.timestamptz, pg_catalog.text) IS
'When a five-field cron schedule fires next after a moment; read in GMT as pg_cron does, or in another zone; NULL for never.';

/* src/check/life.sql: what hangs on our functions, and updates that would change its meaning */

-- Walks pg_depend from functions to what stores their results. Wrappers written as
-- BEGIN ATOMIC or RETURN are followed; bodies of text leave no trace and are told by name.
CREATE FUNCTION iso27017.dependents(functions pg_catalog.text[],
	OUT object pg_catalog.text, OUT kind pg_catalog.text, OUT repair pg_catalog.text)
RETURNS SETOF pg_catalog.record
LANGUAGE sql STABLE STRICT
SET search_path = pg_catalog, pg_temp
BEGIN ATOMIC
	WITH RECURSIVE own AS (
		SELECT d.classid, d.objid FROM pg_depend d JOIN pg_extension x ON x.oid = d.refobjid
		WHERE d.refclassid = 'pg_extension'::regclass AND d.deptype = 'e' AND x.extname = 'iso27017'
	), reached(classid, objid, objsubid) AS (
		SELECT 'pg_proc'::regclass::oid, f::regprocedure::oid, 0 FROM unnest(dependents.functions) f
		UNION
		SELECT n.classid, n.objid, n.objsubid
		FROM reached r
		CROSS JOIN LATERAL (
			SELECT d.classid, d.objid, d.objsubid FROM pg_depend d
			WHERE d.refclassid = r.classid AND d.refobjid = r.objid
				AND (r.objsubid = 0 OR d.refobjsubid = r.objsubid)
				AND d.deptype IN ('n', 'a', 'i') AND NOT (d.classid = d.refclassid AND d.objid = d.refobjid AND d.objsubid = 0)
			UNION ALL
			-- a default or generated value reaches its column
			SELECT 'pg_class'::regclass::oid, a.adrelid, a.adnum::integer FROM pg_attrdef a
			WHERE r.classid = 'pg_attrdef'::regclass AND a.oid = r.objid
				AND EXISTS (SELECT FROM pg_attribute t WHERE t.attrelid = a.adrelid AND t.attnum = a.adnum AND t.attgenerated <> '')
			UNION ALL
			-- a rule reaches its view
			SELECT 'pg_class'::regclass::oid, w.ev_class, 0 FROM pg_rewrite w
			WHERE r.classid = 'pg_rewrite'::regclass AND w.oid = r.objid
		) n
		WHERE NOT (r.classid = 'pg_class'::regclass AND r.objsubid = 0
			AND EXISTS (SELECT FROM pg_class c WHERE c.oid = r.objid AND c.relkind IN ('r', 'p', 'f')))
	), named AS (
		SELECT r.*, CASE WHEN c.relnamespace <> 'pg_toast'::regnamespace THEN c.relkind END AS relkind, t.contype, t.conrelid, t.contypid, EXISTS (SELECT FROM own o WHERE o.classid = r.classid AND o.objid = r.objid) AS is_own
		FROM reached r
		LEFT JOIN pg_class c ON r.classid = 'pg_class'::regclass AND c.oid = r.objid
		LEFT JOIN pg_constraint t ON r.classid = 'pg_constraint'::regclass AND t.oid = r.objid
	)
	SELECT n.objid::regclass::text, 'index', format('REINDEX INDEX CONCURRENTLY %s;', n.objid::regclass)
	FROM named n WHERE n.relkind = 'i' AND NOT n.is_own
	UNION
	SELECT format('%s.%I', n.objid::regclass, a.attname), 'generated column',
		format('UPDATE %s SET %I = DEFAULT;', n.objid::regclass, a.attname)
	FROM named n JOIN pg_attribute a ON n.relkind IN ('r', 'p') AND a.attrelid = n.objid AND a.attnum = n.objsubid
	WHERE a.attgenerated = 's'
	UNION
	SELECT n.objid::regclass::text, 'materialised view', format('REFRESH MATERIALIZED VIEW %s;', n.objid::regclass)
	FROM named n WHERE n.relkind = 'm'
	UNION
	SELECT format('%s on %s', t.conname, CASE WHEN n.contypid <> 0 THEN n.contypid::regtype::text ELSE n.conrelid::regclass::text END),
		'constraint', CASE WHEN n.contypid <> 0 THEN format('ALTER DOMAIN %s DROP CONSTRAINT %I, then ADD it again;', n.contypid::regtype, t.conname)
			ELSE format('ALTER TABLE %s DROP CONSTRAINT %I, ADD CONSTRAINT %I %s;', n.conrelid::regclass, t.conname, t.conname, pg_get_constraintdef(t.oid)) END
	FROM named n JOIN pg_constraint t ON t.oid = n.objid WHERE n.classid = 'pg_constraint'::regclass AND t.contype = 'c'
	UNION
	SELECT s.stxname::text, 'extended statistics', format('ANALYZE %s;', s.stxrelid::regclass)
	FROM named n JOIN pg_statistic_ext s ON n.classid = 'pg_statistic_ext'::regclass AND s.oid = n.objid
	UNION
	SELECT c.oid::regclass::text, 'partitioned table', 'dump, drop and restore its rows: the key of its partitions may have changed'
	FROM named n JOIN pg_partitioned_table q ON n.relkind = 'p' AND n.objsubid = 0 AND q.partrelid = n.objid JOIN pg_class c ON c.oid = q.partrelid
	UNION
	SELECT p.oid::regprocedure::text, 'function with a body of text', 'cannot be traced: look where it is used'
	FROM pg_proc p JOIN pg_language l ON l.oid = p.prolang
	WHERE l.lanname <> 'c' AND l.lanname <> 'internal' AND p.prosqlbody IS NULL AND p.provolatile = 'i'
		AND EXISTS (SELECT FROM unnest(dependents.functions) f WHERE p.prosrc ~ ('\m' || (SELECT q.proname FROM pg_proc q WHERE q.oid = f::regprocedure) || '\M'))
		AND NOT EXISTS (SELECT FROM own o WHERE o.classid = 'pg_proc'::regclass AND o.objid = p.oid)
	ORDER BY 2, 1;
END;
COMMENT ON FUNCTION iso27017.dependents(pg_catalog.text[]) IS
'What stores results of the functions (each as name(argument types)): indexes, generated columns, materialised views, constraints, statistics, each with the command that makes it anew.';

-- For the scripts of later releases: a change of meaning is refused where results are stored,
-- with a list, until the administrator has accepted it.
CREATE FUNCTION iso27017.require_acceptance(functions pg_catalog.text[], change pg_catalog.text)
RETURNS pg_catalog.void
LANGUAGE plpgsql VOLATILE STRICT
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	list text;
	objects bigint;
BEGIN
	SELECT string_agg(format('%s %s: %s', d.kind, d.object, d.repair), E'\n'), count(*) INTO list, objects
	FROM iso27017.dependents(functions) d;
	IF objects = 0 THEN
		RETURN;
	END IF;
	IF current_setting('iso27017.accept_update', true) = 'on' THEN
		RAISE WARNING '% objects must be made anew: %', objects, change USING DETAIL = list;
	ELSE
		RAISE EXCEPTION 'this update changes what % objects have stored: %', objects, change
			USING ERRCODE = 'dependent_objects_still_exist', DETAIL = list,
				HINT = 'SET iso27017.accept_update = on, update, and run the commands of the list.';
	END IF;
END
$$;
COMMENT ON FUNCTION iso27017.require_acceptance(pg_catalog.text[], pg_catalog.text) IS
'For update scripts: refuses, with a list, a change of what functions return while results of theirs are stored; SET iso27017.accept_update = on accepts it.';

/* src/report/report.sql: escaping, words, ids by name */

CREATE FUNCTION iso27017.html_escape(pg_catalog.text) RETURNS pg_catalog.text
AS 'MODULE_PATHNAME', 'iso27017_html_escape'
LANGUAGE C STRICT IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION iso27017.html_escape(pg_catalog.text) IS
'Text made safe for HTML and SVG, in text and in quoted attributes; control characters and marks of direction are made visible.';

CREATE FUNCTION iso27017.markdown_escape(pg_catalog.text) RETURNS pg_catalog.text
AS 'MODULE_PATHNAME', 'iso27017_markdown_escape'
LANGUAGE C STRICT IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION iso27017.markdown_escape(pg_catalog.text) IS
'Text made safe for one line of Markdown, also in the cell of a table.';

CREATE FUNCTION iso27017.csv_field(pg_catalog.text) RETURNS pg_catalog.text
AS 'MODULE_PATHNAME', 'iso27017_csv_field'
LANGUAGE C STRICT IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION iso27017.csv_field(pg_catalog.text) IS
'Text as a quoted field of CSV that no spreadsheet runs as a formula.';

CREATE FUNCTION iso27017.plain_line(pg_catalog.text) RETURNS pg_catalog.text
AS 'MODULE_PATHNAME', 'iso27017_plain_line'
LANGUAGE C STRICT IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION iso27017.plain_line(pg_catalog.text) IS
'Text as one trimmed line without control characters.';

CREATE FUNCTION iso27017.display_word(domain pg_catalog.text, code pg_catalog.text, lang pg_catalog.text DEFAULT 'ja')
RETURNS pg_catalog.text
AS 'MODULE_PATHNAME', 'iso27017_display_word'
LANGUAGE C STRICT STABLE PARALLEL SAFE;
COMMENT ON FUNCTION iso27017.display_word(pg_catalog.text, pg_catalog.text, pg_catalog.text) IS
'What people read for a code, in Japanese (ja) or English (en); the code itself where no word is known.';

CREATE FUNCTION iso27017.display_words(OUT domain pg_catalog.text, OUT code pg_catalog.text,
	OUT sort pg_catalog.int4, OUT ja pg_catalog.text, OUT en pg_catalog.text)
RETURNS SETOF pg_catalog.record
AS 'MODULE_PATHNAME', 'iso27017_display_words'
LANGUAGE C STRICT STABLE PARALLEL SAFE ROWS 300;
COMMENT ON FUNCTION iso27017.display_words() IS
'All words of display_word, with the order in which people list the codes.';

CREATE FUNCTION iso27017.bi_columns(OUT view_name pg_catalog.text, OUT column_name pg_catalog.text,
	OUT ja pg_catalog.text, OUT en pg_catalog.text)
RETURNS SETOF pg_catalog.record
AS 'MODULE_PATHNAME', 'iso27017_bi_columns'
LANGUAGE C STRICT STABLE PARALLEL SAFE ROWS 300;
COMMENT ON FUNCTION iso27017.bi_columns() IS
'What the views for BI tools and their columns mean: an empty view name stands for any view, an empty column name for the view itself.';

CREATE FUNCTION iso27017.uuid_v5(namespace pg_catalog.uuid, name pg_catalog.text) RETURNS pg_catalog.uuid
AS 'MODULE_PATHNAME', 'iso27017_uuid_v5'
LANGUAGE C STRICT IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION iso27017.uuid_v5(pg_catalog.uuid, pg_catalog.text) IS
'The UUID of version 5 (RFC 9562) for a name in a namespace: the same input gives the same identifier everywhere.';

/* src/report/oscal.sql: OSCAL 1.2 as jsonb (NIST, csrc.nist.gov/ns/oscal) */

-- Names in a URL's form: version 5 of them is the same in every database.
CREATE FUNCTION iso27017.oscal_uuid(name pg_catalog.text) RETURNS pg_catalog.text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
SET search_path = pg_catalog, iso27017, pg_temp
AS $$
	SELECT iso27017.uuid_v5('6ba7b811-9dad-11d1-80b4-00c04fd430c8', 'urn:iso27017:' || name)::text
$$;
COMMENT ON FUNCTION iso27017.oscal_uuid(pg_catalog.text) IS
'The identifier that OSCAL exports give to a name, the same in every database.';

-- OSCAL's tokens start with a letter and know no colon.
CREATE FUNCTION iso27017.oscal_id(c iso27017.control_id) RETURNS pg_catalog.text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
SET search_path = pg_catalog, iso27017, pg_temp
AS $$
	SELECT regexp_replace(regexp_replace(c::text, '^(2013|2022):', 'iso27002-\1_'), '^2026:', 'iso27017-2026_')
$$;
COMMENT ON FUNCTION iso27017.oscal_id(iso27017.control_id) IS
'The identifier of a control in OSCAL exports: iso27002-2013_12.3.1, iso27002-2022_8.13, CLD.9.5.1, iso27017-2026_8.35.';

CREATE FUNCTION iso27017.oscal_time(t pg_catalog.timestamptz) RETURNS pg_catalog.text
LANGUAGE sql STABLE STRICT PARALLEL SAFE
SET search_path = pg_catalog, iso27017, pg_temp
AS $$
	SELECT to_char(t AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')
$$;
COMMENT ON FUNCTION iso27017.oscal_time(pg_catalog.timestamptz) IS 'A time in UTC as OSCAL writes it.';

-- Null where nothing is left: OSCAL allows no empty text.
CREATE FUNCTION iso27017.oscal_text(t pg_catalog.text) RETURNS pg_catalog.text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
SET search_path = pg_catalog, iso27017, pg_temp
AS $$
	SELECT nullif(markdown_escape(t), '')
$$;
COMMENT ON FUNCTION iso27017.oscal_text(pg_catalog.text) IS
'Text as one line of OSCAL''s markup; NULL where it is empty.';

CREATE FUNCTION iso27017.oscal_property(name pg_catalog.text, value pg_catalog.text) RETURNS pg_catalog.jsonb
LANGUAGE sql IMMUTABLE PARALLEL SAFE
SET search_path = pg_catalog, iso27017, pg_temp
AS $$
	SELECT CASE WHEN coalesce(plain_line(value), '') <> '' THEN
		jsonb_build_array(jsonb_build_object('name', name, 'ns', 'urn:iso27017:oscal', 'value', plain_line(value))) ELSE '[]' END
$$;
COMMENT ON FUNCTION iso27017.oscal_property(pg_catalog.text, pg_catalog.text) IS
'A property as an array of one, an empty array where there is no value: properties are joined by ||.';

CREATE FUNCTION iso27017.oscal_metadata(title pg_catalog.text, modified pg_catalog.text, remarks pg_catalog.text DEFAULT NULL)
RETURNS pg_catalog.jsonb
LANGUAGE sql STABLE PARALLEL SAFE
SET search_path = pg_catalog, iso27017, pg_temp
AS $$
	SELECT jsonb_strip_nulls(jsonb_build_object('title', coalesce(oscal_text(title), '-'), 'last-modified', modified,
		'version', iso27017.version(), 'oscal-version', '1.2.1', 'remarks', remarks))
$$;
COMMENT ON FUNCTION iso27017.oscal_metadata(pg_catalog.text, pg_catalog.text, pg_catalog.text) IS 'Metadata of an OSCAL export.';

CREATE FUNCTION iso27017.oscal_control(c iso27017.control_id) RETURNS pg_catalog.jsonb
LANGUAGE sql STABLE STRICT PARALLEL SAFE
SET search_path = pg_catalog, iso27017, pg_temp
AS $$
	SELECT jsonb_build_object('id', oscal_id(c), 'class', replace(replace(replace(k.standard, ' ', '_'), '/', '-'), ':', '-'),
		'title', coalesce(oscal_text(iso27017.title(c, 'en')), c::text), 'props',
		jsonb_build_array(jsonb_build_object('name', 'label', 'value', regexp_replace(c::text, '^20[0-9][0-9]:', '')))
		|| oscal_property('title-ja', iso27017.title(c, 'ja'))
		|| CASE WHEN k.provider THEN oscal_property('guides-provider', 'yes') ELSE '[]' END
		|| CASE WHEN k.customer THEN oscal_property('guides-customer', 'yes') ELSE '[]' END
		|| CASE WHEN k.provisional THEN oscal_property('provisional', 'yes') ELSE '[]' END
		|| CASE WHEN k.withdrawn THEN oscal_property('status', 'withdrawn') ELSE '[]' END)
	FROM iso27017.control_catalogue k WHERE k.control = c
$$;
COMMENT ON FUNCTION iso27017.oscal_control(iso27017.control_id) IS 'A control as OSCAL, numbers and titles only.';

-- What lies in a clause, theme or objective: controls of its own, then objectives.
CREATE FUNCTION iso27017.oscal_group(c iso27017.control_id, edition pg_catalog.int4) RETURNS pg_catalog.jsonb
LANGUAGE plpgsql STABLE STRICT PARALLEL SAFE
SET search_path = pg_catalog, iso27017, pg_temp
AS $$
DECLARE
	controls jsonb;
	groups jsonb;
BEGIN
	SELECT jsonb_agg(oscal_control(k.control) ORDER BY k.control) FILTER (WHERE k.level = 'control'),
		jsonb_agg(oscal_group(k.control, oscal_group.edition) ORDER BY k.control) FILTER (WHERE k.level <> 'control')
		INTO controls, groups
		FROM iso27017.control_catalogue k
		WHERE k.parent = c AND k.edition <= oscal_group.edition;
	RETURN jsonb_strip_nulls(jsonb_build_object('id', oscal_id(c), 'class', iso27017.level(c),
		'title', coalesce(oscal_text(iso27017.title(c, 'en')), c::text),
		'props', jsonb_build_array(jsonb_build_object('name', 'label', 'value', regexp_replace(c::text, '^20[0-9][0-9]:', '')))
			|| oscal_property('title-ja', iso27017.title(c, 'ja')),
		'controls', controls, 'groups', groups));
END
$$;
COMMENT ON FUNCTION iso27017.oscal_group(iso27017.control_id, pg_catalog.int4) IS 'A clause, theme or objective with what lies in it, as OSCAL.';

CREATE FUNCTION iso27017.oscal_catalog(edition pg_catalog.int4) RETURNS pg_catalog.jsonb
LANGUAGE plpgsql STABLE PARALLEL SAFE
SET search_path = pg_catalog, iso27017, pg_temp
AS $$
DECLARE
	wanted CONSTANT integer := oscal_catalog.edition;
	title text;
BEGIN
	title := CASE wanted WHEN 2013 THEN 'ISO/IEC 27002:2013 and ISO/IEC 27017:2015 (CLD)' WHEN 2022 THEN 'ISO/IEC 27002:2022'
		WHEN 2026 THEN 'ISO/IEC 27002:2022 and ISO/IEC 27017:2026 (provisional)' END;
	IF title IS NULL THEN
		RAISE EXCEPTION 'no catalogue of edition %', coalesce(wanted::text, 'NULL')
			USING ERRCODE = 'invalid_parameter_value', HINT = 'Use 2013, 2022 or 2026.';
	END IF;
	RETURN jsonb_build_object('catalog', jsonb_build_object('uuid', oscal_uuid('catalog/' || wanted),
		'metadata', oscal_metadata(title || ': identifiers and titles', '2026-11-22T00:00:00Z',
			'Identifiers and titles only; the text of the standards is not part of it.'),
		'groups', (SELECT jsonb_agg(oscal_group(k.control, wanted) ORDER BY k.control)
			FROM iso27017.control_catalogue k
			WHERE k.parent IS NULL AND k.edition = CASE wanted WHEN 2013 THEN 2013 ELSE 2022 END)));
END
$$;
COMMENT ON FUNCTION iso27017.oscal_catalog(pg_catalog.int4) IS
'The identifiers and titles of an edition (2013 with CLD, 2022, 2026) as an OSCAL catalog.';

-- One edition to the next. In merged, the older control is part of the newer one; in split, the reverse.
CREATE FUNCTION iso27017.oscal_mapping(source_edition pg_catalog.int4, target_edition pg_catalog.int4) RETURNS pg_catalog.jsonb
LANGUAGE sql STABLE STRICT PARALLEL SAFE
SET search_path = pg_catalog, iso27017, pg_temp
AS $$
	WITH link AS (
		SELECT x.source, x.target, x.kind FROM iso27017.crosswalk x
		WHERE (x.source IS NULL OR iso27017.edition(x.source) = source_edition)
			AND (x.target IS NULL OR iso27017.edition(x.target) = target_edition)
	)
	SELECT jsonb_strip_nulls(jsonb_build_object('uuid', oscal_uuid('mapping/' || source_edition || '/' || target_edition),
		'source-resource', jsonb_build_object('type', 'catalog', 'href', '#' || oscal_uuid('catalog/' || source_edition)),
		'target-resource', jsonb_build_object('type', 'catalog', 'href', '#' || oscal_uuid('catalog/' || target_edition)),
		'maps', (SELECT jsonb_agg(jsonb_build_object(
				'uuid', oscal_uuid('map/' || l.source::text || '/' || l.target::text),
				'relationship', CASE l.kind WHEN 'one_to_one' THEN 'equivalent-to' WHEN 'merged' THEN 'subset-of'
					WHEN 'split' THEN 'superset-of' ELSE 'intersects-with' END,
				'sources', jsonb_build_array(jsonb_build_object('type', 'control', 'id-ref', oscal_id(l.source))),
				'targets', jsonb_build_array(jsonb_build_object('type', 'control', 'id-ref', oscal_id(l.target))),
				'props', oscal_property('kind', l.kind)) ORDER BY l.source, l.target)
			FROM link l WHERE l.source IS NOT NULL AND l.target IS NOT NULL),
		'source-gap-summary', (SELECT jsonb_build_object('uuid', oscal_uuid('gap/source/' || source_edition || '/' || target_edition),
				'unmapped-controls', jsonb_build_array(jsonb_build_object('with-ids', jsonb_agg(oscal_id(k.control) ORDER BY k.control))))
			FROM iso27017.control_catalogue k
			WHERE k.level = 'control' AND k.edition = source_edition
				-- ISO/IEC 27017:2026 builds on the controls of 2022; only CLD controls were left behind
				AND (target_edition < 2026 OR k.control::text LIKE 'CLD%')
				AND NOT EXISTS (SELECT FROM link l WHERE l.source = k.control AND l.target IS NOT NULL)
			HAVING count(*) > 0),
		'target-gap-summary', (SELECT jsonb_build_object('uuid', oscal_uuid('gap/target/' || source_edition || '/' || target_edition),
				'unmapped-controls', jsonb_build_array(jsonb_build_object('with-ids', jsonb_agg(oscal_id(k.control) ORDER BY k.control))))
			FROM iso27017.control_catalogue k
			WHERE k.level = 'control' AND k.edition = target_edition
				AND NOT EXISTS (SELECT FROM link l WHERE l.target = k.control AND l.source IS NOT NULL)
			HAVING count(*) > 0)))
$$;
COMMENT ON FUNCTION iso27017.oscal_mapping(pg_catalog.int4, pg_catalog.int4) IS 'What became of the controls of one edition in another, as an OSCAL mapping.';

CREATE FUNCTION iso27017.oscal_mapping_collection() RETURNS pg_catalog.jsonb
LANGUAGE sql STABLE PARALLEL SAFE
SET search_path = pg_catalog, iso27017, pg_temp
AS $$
	SELECT jsonb_build_object('mapping-collection', jsonb_build_object('uuid', oscal_uuid('mapping-collection'),
		'metadata', oscal_metadata('Correspondence of ISO/IEC 27002:2013 with ISO/IEC 27017:2015, ISO/IEC 27002:2022 and ISO/IEC 27017:2026',
			'2026-11-22T00:00:00Z', NULL),
		'provenance', jsonb_build_object('method', 'human', 'matching-rationale', 'semantic', 'status', 'complete',
			'mapping-description', 'one_to_one, merged and split are the correspondence that the standards print; related is a judgement on the nearest topic and never equality.'),
		'mappings', (SELECT jsonb_agg(oscal_mapping(e.source, e.target) ORDER BY e.source, e.target)
			FROM (SELECT DISTINCT iso27017.edition(x.source) AS source, iso27017.edition(x.target) AS target
				FROM iso27017.crosswalk x WHERE x.source IS NOT NULL AND x.target IS NOT NULL) e),
		'back-matter', jsonb_build_object('resources', (SELECT jsonb_agg(jsonb_build_object('uuid', oscal_uuid('catalog/' || e),
				'title', 'oscal\_catalog(' || e || ')') ORDER BY e)
			FROM unnest(ARRAY[2013, 2022, 2026]) e))))
$$;
COMMENT ON FUNCTION iso27017.oscal_mapping_collection() IS
'The crosswalk as an OSCAL mapping collection; relationships follow its kinds.';
