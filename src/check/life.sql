
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
