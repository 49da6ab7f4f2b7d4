-- The store: every function compiles, importing is idempotent, stamps.
BEGIN;
SELECT plan(13);
SET LOCAL search_path = public, iso27017, tap, pg_catalog;
SELECT lives_ok($$SELECT create_store('Odd store "x"')$$, 'any name does');
SELECT lives_ok($$SELECT create_store('grc')$$, 'two stores stand side by side');
-- create_store does not validate bodies, since they name what a later file makes: do it now
SELECT lives_ok($$SELECT CASE l.lanname WHEN 'sql' THEN pg_catalog.fmgr_sql_validator(p.oid) ELSE pg_catalog.plpgsql_validator(p.oid) END
	FROM pg_proc p JOIN pg_language l ON l.oid = p.prolang WHERE p.pronamespace = 'grc'::regnamespace AND l.lanname IN ('sql', 'plpgsql')$$,
	'every function of a store is valid');
SELECT throws_ok($$SELECT grc.import_whitepaper(NULL, 's', 'd')$$, '22004', NULL, 'no document without a vendor');
SELECT is(grc.import_whitepaper('v', 's', E'12.3.1 情報のバックアップ\n日次で取得し、7世代を保管しています。\n'),
	encode(sha256(convert_to(E'12.3.1 情報のバックアップ\n日次で取得し、7世代を保管しています。\n', 'UTF8')), 'hex'), 'the key is the digest');
CREATE TEMP TABLE first AS SELECT (SELECT count(*) FROM grc.section) AS s, (SELECT count(*) FROM grc.claim) AS c, (SELECT count(*) FROM grc.fact) AS f;
SELECT is((SELECT s FROM first), 1::bigint, 'one section');
SELECT ok((SELECT f > 0 FROM first), 'with facts');
SELECT grc.import_whitepaper('v', 's', E'12.3.1 情報のバックアップ\n日次で取得し、7世代を保管しています。\n') \g /dev/null
SELECT is((SELECT ROW(count(*), (SELECT count(*) FROM grc.claim), (SELECT count(*) FROM grc.fact)) FROM grc.section),
	(SELECT ROW(s, c, f) FROM first), 'importing again changes nothing');
SELECT is(grc.reread('v', true), 1::bigint, 'reading again');
SELECT is((SELECT count(*) FROM grc.section), 1::bigint, 'doubles nothing');
INSERT INTO grc.alias_user VALUES ('v', 'データの控え', '2013:12.3.1');
SELECT grc.import_whitepaper('v', 's', E'1. データの控え\n毎日取得しています。\n', '2027-01-01') \g /dev/null
SELECT is((SELECT s.controls FROM grc.section s JOIN grc.current_whitepaper w USING (vendor, service, sha256)),
	'{2013:12.3.1}'::control_id[], 'a title of one''s own is read');
SELECT ok(grc.stamp_objects() >= 0, 'objects are stamped');
SELECT grc.delete_vendor('v') \g /dev/null
SELECT ok(NOT EXISTS (SELECT FROM grc.whitepaper) AND NOT EXISTS (SELECT FROM grc.fact), 'a vendor goes with all that is theirs');
SELECT * FROM finish();
ROLLBACK;
