-- Evidence checks: walls around a query, cron schedules.
BEGIN;
SELECT plan(35);

-- run_check_query
SELECT results_eq($$SELECT * FROM iso27017.run_check_query('SELECT ''a'', ''ok'', ''fine''', current_user, 1000)$$,
	$$VALUES ('a'::text, 'ok'::text, 'fine'::text)$$, 'a row comes back');
SELECT results_eq($$SELECT status FROM iso27017.run_check_query('SELECT ''a'', ''green''', current_user, 1000)$$,
	$$VALUES ('error'::text)$$, 'an unknown status is an error');
SELECT matches((SELECT reason FROM iso27017.run_check_query('SELECT 1/0, ''ok''', current_user, 1000)),
	'^22012: ', 'an error is a row with its SQLSTATE');
SELECT matches((SELECT reason FROM iso27017.run_check_query('SELECT 1; SELECT 2', current_user, 1000)),
	'one statement', 'two statements are refused');
SELECT matches((SELECT reason FROM iso27017.run_check_query('DROP TABLE pg_class', current_user, 1000)),
	'returns rows', 'a utility command is refused');
SELECT matches((SELECT reason FROM iso27017.run_check_query('CREATE TEMP TABLE t (a int)', current_user, 1000)),
	'returns rows', 'a temporary table is refused');
CREATE TABLE public.kept (a int);
SELECT matches((SELECT reason FROM iso27017.run_check_query(
	'INSERT INTO public.kept VALUES (1) RETURNING ''a'', ''ok'', ''b''', current_user, 1000)),
	'(read-only|non-volatile)', 'writing is refused');
CREATE FUNCTION public.writes() RETURNS text LANGUAGE plpgsql AS
	$$ BEGIN INSERT INTO public.kept VALUES (2); RETURN 'ok'; END $$;
SELECT matches((SELECT reason FROM iso27017.run_check_query('SELECT ''a'', public.writes()', current_user, 1000)),
	'read-only', 'writing by a function is refused');
SELECT is((SELECT count(*) FROM public.kept), 0::bigint, 'nothing was written');
SELECT matches((SELECT reason FROM iso27017.run_check_query(
	'SELECT set_config(''transaction_read_only'', ''off'', true), ''ok''', current_user, 1000)),
	'read-write', 'the read-only mode cannot be left');
SELECT is((SELECT reason FROM iso27017.run_check_query('SELECT pg_sleep(20)::text, ''ok''', current_user, 200)),
	'cancelled after 200 ms', 'time is up');
SELECT is((SELECT reason FROM iso27017.run_check_query(
	'SELECT ''path'', ''ok'', current_setting(''search_path'')', current_user, 1000)),
	'pg_catalog, iso27017, pg_temp', 'the path is pinned');
SELECT is((SELECT reason FROM iso27017.run_check_query(
	'SELECT set_config(''search_path'', ''public'', false), ''ok'', ''set''', current_user, 1000)), 'set', 'a setting may be changed inside');
SELECT isnt(current_setting('search_path'), 'public', 'and is gone outside');
CREATE ROLE check_owner;
CREATE ROLE check_runner;
SELECT is((SELECT reason FROM iso27017.run_check_query('SELECT ''u'', ''ok'', current_user::text', 'check_owner', 1000)),
	'check_owner', 'it runs as its owner');
SELECT matches((SELECT reason FROM iso27017.run_check_query(
	'SELECT set_config(''role'', ''postgres'', false), ''ok''', 'check_owner', 1000)),
	'cannot set parameter "role"', 'the owner''s walls cannot be climbed');
SELECT is(current_user::text, session_user::text, 'the caller is who it was');
-- (pgTAP itself is out of reach of a role without rights)
DO $$
BEGIN
	SET LOCAL ROLE check_runner;
	PERFORM iso27017.run_check_query('SELECT 1, ''ok''', 'check_owner', 1000);
	PERFORM set_config('check.state', 'ran', true);
EXCEPTION WHEN insufficient_privilege THEN
	PERFORM set_config('check.state', SQLSTATE, true);
END $$;
SELECT is(current_setting('check.state'), '42501', 'only members of the owner may run it');
SELECT throws_ok($$SELECT * FROM iso27017.run_check_query('SELECT 1', current_user, 0)$$, '22023', NULL, 'no time is no timeout');
SELECT throws_ok($$SELECT * FROM iso27017.run_check_query('SELECT 1', 'nobody_at_all', 10)$$, '42704', NULL, 'an unknown owner');

-- what a query does must not look like an act of the server
CREATE FUNCTION public.plays_cancel() RETURNS text LANGUAGE plpgsql AS
	$$ BEGIN RAISE EXCEPTION 'canceling statement due to user request' USING ERRCODE = '57014'; END $$;
SELECT matches((SELECT reason FROM iso27017.run_check_query('SELECT public.plays_cancel(), ''ok''', current_user, 1000)),
	'^57014: ', 'a cancel that the query itself raises does not end the run');
SELECT matches((SELECT reason FROM iso27017.run_check_query(
	'SELECT r.status, r.status FROM iso27017.run_check_query(''SELECT 1, ''''ok'''''', current_user, 86400000) r', current_user, 1000)),
	'^55000: a check cannot run checks', 'a check cannot reset its own timer');
SELECT is((SELECT status FROM iso27017.run_check_query('SELECT 1, ''ok''', current_user, 1000)), 'ok', 'the next check runs');
CREATE FUNCTION public.prepares() RETURNS text LANGUAGE plpgsql AS
	$$ BEGIN EXECUTE 'PREPARE planted AS SELECT 1'; RETURN 'ok'; END $$;
SELECT matches((SELECT reason FROM iso27017.run_check_query('SELECT public.prepares(), ''ok''', current_user, 1000)),
	'security-restricted', 'no prepared statement is planted');
CREATE FUNCTION public.listens() RETURNS text LANGUAGE plpgsql AS
	$$ BEGIN EXECUTE 'LISTEN x'; RETURN 'ok'; END $$;
SELECT matches((SELECT reason FROM iso27017.run_check_query('SELECT public.listens(), ''ok''', current_user, 1000)),
	'security-restricted', 'nothing is listened to');
SELECT is((SELECT octet_length(reason) FROM iso27017.run_check_query(
	'SELECT 1, ''ok'', repeat(chr(12354), 5000)', current_user, 5000)), 8190 + 4, 'a long reason is cut between characters');
SELECT matches((SELECT reason FROM iso27017.run_check_query('SELECT i, ''ok'' FROM generate_series(1, 10001) i', current_user, 10000)),
	'more than 10000 rows', 'too many rows');
SELECT ok(NOT iso27017.may_become('nobody_at_all') AND iso27017.may_become(current_user), 'may_become');

-- cron_next
SELECT is(iso27017.cron_next('0 3 * * *', '2026-01-01 03:00+00'), '2026-01-02 03:00+00'::timestamptz, 'daily');
SELECT is(iso27017.cron_next('*/15 * * * *', '2026-01-01 03:01+00'), '2026-01-01 03:15+00'::timestamptz, 'a step');
SELECT is(iso27017.cron_next('0 0 29 2 *', '2026-01-01 00:00+00'), '2028-02-29 00:00+00'::timestamptz, 'a leap day');
SELECT is(iso27017.cron_next('0 0 13 * 5', '2026-02-28 00:00+00'), '2026-03-06 00:00+00'::timestamptz, 'either kind of day');
SELECT is(iso27017.cron_next('0 0 31 2 *', '2026-01-01 00:00+00'), NULL, 'never');
SELECT is(iso27017.cron_next('0 3 * * *', '2026-01-01 00:00+00', 'Asia/Tokyo'), '2026-01-01 18:00+00'::timestamptz, 'another zone');
SELECT throws_ok($$SELECT iso27017.cron_next('0 3 * *', now())$$, '22023', NULL, 'four fields are too few');
SELECT * FROM finish();
ROLLBACK;
