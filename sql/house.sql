\set SHOW_CONTEXT never
-- What concerns the extension as a whole.
SELECT iso27017.version() = extversion AS library_is_as_old_as_the_script
  FROM pg_catalog.pg_extension WHERE extname = 'iso27017';
SELECT extnamespace::regnamespace, extrelocatable FROM pg_catalog.pg_extension WHERE extname = 'iso27017';
-- every function, type, view and operator of ours carries a comment
SELECT d.classid::regclass, pg_catalog.pg_describe_object(d.classid, d.objid, d.objsubid)
  FROM pg_catalog.pg_depend d
  JOIN pg_catalog.pg_extension e ON e.oid = d.refobjid AND d.refclassid = 'pg_extension'::regclass
  WHERE e.extname = 'iso27017' AND d.deptype = 'e'
    AND d.classid IN ('pg_proc'::regclass, 'pg_class'::regclass, 'pg_namespace'::regclass)
    AND pg_catalog.obj_description(d.objid, d.classid::regclass::name) IS NULL
  ORDER BY 1, 2;
-- create_store refuses names that cannot be two schemas
SELECT iso27017.create_store('');
SELECT iso27017.create_store('pg_grc');
SELECT iso27017.upgrade_store('nowhere');
