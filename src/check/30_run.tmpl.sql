-- Running checks. run_checks() commits between checks, so it can have no SET clause, and a
-- path set inside it would be lost at each COMMIT: all of its names are qualified, and
-- what it calls has a path of its own.

CREATE OR REPLACE FUNCTION @store@.start_run(a_check text) RETURNS bigint
LANGUAGE sql VOLATILE
SET search_path = pg_catalog, pg_temp
AS $$ INSERT INTO @store@.check_run (only_check) VALUES (a_check) RETURNING run $$;
COMMENT ON FUNCTION @store@.start_run(text) IS 'Internal: notes that a run has started / 実行の開始';

CREATE OR REPLACE FUNCTION @store@.start_check(a_run bigint, a_check text) RETURNS void
LANGUAGE sql VOLATILE
SET search_path = pg_catalog, pg_temp
AS $$
	INSERT INTO @store@.check_execution (run, check_name, severity, owner)
	SELECT a_run, d.check_name, d.severity, d.owner FROM @store@.check_definition d WHERE d.check_name = a_check
$$;
COMMENT ON FUNCTION @store@.start_check(bigint, text) IS 'Internal: notes that a check has started / 個別の点検の開始';

CREATE OR REPLACE FUNCTION @store@.check_query(a_kind text, a_parameters jsonb, a_query text) RETURNS text
LANGUAGE sql STABLE
SET search_path = pg_catalog, pg_temp
AS $$
	SELECT CASE WHEN a_kind = 'query' THEN a_query
		ELSE format('SELECT * FROM %I.%I(%L::pg_catalog.jsonb)', @store_text@, 'check_' || a_kind, a_parameters) END
$$;
COMMENT ON FUNCTION @store@.check_query(text, jsonb, text) IS 'Internal: the query that a check runs / 点検の問合せ';

-- Runs one check that has been started, writes what it said, and compares it with the last
-- time that it came to an end.
CREATE OR REPLACE FUNCTION @store@.execute_check(a_run bigint, a_check text) RETURNS void
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	d @store@.check_definition;
	last_run bigint;
	failure text;
BEGIN
	SELECT * INTO d FROM @store@.check_definition c WHERE c.check_name = a_check;
	IF NOT FOUND THEN
		failure := 'the check was deleted while the run was under way';
	ELSIF NOT EXISTS (SELECT FROM pg_roles r WHERE r.rolname = d.owner) THEN
		failure := format('its owner, role %I, does not exist', d.owner);
	ELSIF NOT iso27017.may_become(d.owner) THEN
		failure := format('role %I, which runs it, is not a member of its owner, role %I', current_user, d.owner);
	END IF;
	IF failure IS NOT NULL THEN
		UPDATE @store@.check_execution e SET state = 'error', finished_at = clock_timestamp(), message = failure
			WHERE e.run = a_run AND e.check_name = a_check;
		RETURN;
	END IF;

	INSERT INTO @store@.check_result (run, check_name, result, resource, status, reason)
		SELECT a_run, a_check, r.ordinality, r.resource, r.status, r.reason
		FROM iso27017.run_check_query(@store@.check_query(d.kind, d.parameters, d.query), d.owner, d.timeout_ms)
			WITH ORDINALITY r;

	SELECT max(e.run) INTO last_run FROM @store@.check_execution e
		WHERE e.check_name = a_check AND e.run < a_run AND e.state IN ('finished', 'error');
	UPDATE @store@.check_result n SET change = CASE WHEN EXISTS (
			SELECT FROM @store@.check_result o WHERE o.run = last_run AND o.check_name = a_check
				AND o.status IN ('alarm', 'error') AND o.change IN ('new', 'still')
				AND coalesce(o.resource, '') = coalesce(n.resource, '')) THEN 'still' ELSE 'new' END
		WHERE n.run = a_run AND n.check_name = a_check AND n.status IN ('alarm', 'error');
	-- what failed as a whole clears nothing
	IF NOT EXISTS (SELECT FROM @store@.check_result n WHERE n.run = a_run AND n.check_name = a_check
			AND n.status = 'error' AND n.resource IS NULL) THEN
		INSERT INTO @store@.check_result (run, check_name, result, resource, status, reason, change)
			SELECT a_run, a_check,
				(SELECT coalesce(max(n.result), 0) FROM @store@.check_result n WHERE n.run = a_run AND n.check_name = a_check)
					+ row_number() OVER (ORDER BY o.result),
				o.resource, 'ok', o.reason, 'cleared'
			FROM @store@.check_result o
			WHERE o.run = last_run AND o.check_name = a_check AND o.change IN ('new', 'still')
				AND NOT EXISTS (SELECT FROM @store@.check_result n WHERE n.run = a_run AND n.check_name = a_check
					AND n.status IN ('alarm', 'error') AND coalesce(n.resource, '') = coalesce(o.resource, ''));
	ELSE
		-- carry the alarms over, so that the next run still knows them
		INSERT INTO @store@.check_result (run, check_name, result, resource, status, reason, change)
			SELECT a_run, a_check,
				(SELECT coalesce(max(n.result), 0) FROM @store@.check_result n WHERE n.run = a_run AND n.check_name = a_check)
					+ row_number() OVER (ORDER BY o.result),
				o.resource, o.status, o.reason, 'still'
			FROM @store@.check_result o
			WHERE o.run = last_run AND o.check_name = a_check AND o.change IN ('new', 'still') AND o.resource IS NOT NULL;
	END IF;
	UPDATE @store@.check_execution e SET finished_at = clock_timestamp(),
			state = CASE WHEN f.reason IS NULL THEN 'finished' ELSE 'error' END, message = f.reason
		FROM (SELECT max(coalesce(n.reason, 'error')) AS reason FROM @store@.check_result n
			WHERE n.run = a_run AND n.check_name = a_check AND n.status = 'error' AND n.resource IS NULL) f
		WHERE e.run = a_run AND e.check_name = a_check;
END
$$;
COMMENT ON FUNCTION @store@.execute_check(bigint, text) IS 'Internal: runs one check and keeps what it said / 個別の点検の実行';

-- Closes a run, forgets runs older than keep, and tells who listens that there is something to read.
CREATE OR REPLACE FUNCTION @store@.finish_run(a_run bigint, keep interval) RETURNS void
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	r @store@.check_run;
BEGIN
	UPDATE @store@.check_run c SET finished_at = clock_timestamp(), new_alarms = n.new, still_alarms = n.still,
			cleared_alarms = n.cleared
		FROM (SELECT count(*) FILTER (WHERE x.change = 'new') AS new, count(*) FILTER (WHERE x.change = 'still') AS still,
				count(*) FILTER (WHERE x.change = 'cleared') AS cleared
			FROM @store@.check_result x WHERE x.run = a_run) n
		WHERE c.run = a_run RETURNING c.* INTO r;
	-- the newest ended execution of each check stays: the next run is compared with it
	DELETE FROM @store@.check_run c
		WHERE c.started_at < now() - keep AND c.run <> a_run
			AND NOT EXISTS (SELECT FROM (SELECT max(e.run) AS run FROM @store@.check_execution e
				WHERE e.state <> 'started'
					AND EXISTS (SELECT FROM @store@.check_definition d WHERE d.check_name = e.check_name)
				GROUP BY e.check_name) newest WHERE newest.run = c.run);
	PERFORM pg_notify('iso27017_checks', json_build_object('store', @store_text@, 'run', a_run,
		'new', r.new_alarms, 'still', r.still_alarms, 'cleared', r.cleared_alarms)::text);
END
$$;
COMMENT ON FUNCTION @store@.finish_run(bigint, interval) IS 'Internal: closes a run / 実行の終了';

CREATE OR REPLACE FUNCTION @store@.checks_to_run(a_check text) RETURNS text[]
LANGUAGE sql STABLE
SET search_path = pg_catalog, pg_temp
AS $$
	SELECT coalesce(array_agg(d.check_name ORDER BY d.check_name), '{}') FROM @store@.check_definition d
	WHERE d.enabled AND (a_check IS NULL OR d.check_name = a_check)
$$;
COMMENT ON FUNCTION @store@.checks_to_run(text) IS 'Internal: the names of the enabled checks / 有効な点検';

CREATE OR REPLACE PROCEDURE @store@.run_checks(only_check pg_catalog.text DEFAULT NULL,
	keep pg_catalog.interval DEFAULT '1 year')
LANGUAGE plpgsql
AS $$
DECLARE
	this_run pg_catalog.int8;
	this_check pg_catalog.text;
BEGIN
	this_run := @store@.start_run(only_check);
	COMMIT;
	FOREACH this_check IN ARRAY @store@.checks_to_run(only_check)
	LOOP
		PERFORM @store@.start_check(this_run, this_check);
		COMMIT;
		PERFORM @store@.execute_check(this_run, this_check);
		COMMIT;
	END LOOP;
	PERFORM @store@.finish_run(this_run, keep);
	COMMIT;
END
$$;
COMMENT ON PROCEDURE @store@.run_checks(text, interval) IS
'Runs all enabled checks, or one, and keeps what they said; CALL it at top level, as pg_cron does / 点検の実行';

-- How each check stands. A run that breaks off leaves its check at "started" and the ones
-- behind it without an execution; a run that the schedule promised and that did not come
-- leaves nothing at all: each is told.
CREATE OR REPLACE VIEW @store@.check_status WITH (security_invoker = true) AS
	WITH ended_run AS (
		SELECT r.run, r.started_at FROM @store@.check_run r
		WHERE r.only_check IS NULL AND (r.finished_at IS NOT NULL
			OR coalesce((SELECT max(coalesce(e.finished_at, e.started_at)) FROM @store@.check_execution e WHERE e.run = r.run),
				r.started_at) < now() - (SELECT make_interval(secs => 30 + coalesce(max(d.timeout_ms), 0) / 1000.0)
					FROM @store@.check_definition d))
		ORDER BY r.run DESC LIMIT 1
	)
	SELECT d.check_name, d.kind, d.severity, d.owner, d.enabled, e.run AS last_run,
		CASE WHEN e.run IS NULL AND NOT EXISTS (SELECT FROM ended_run x WHERE x.started_at > d.changed_at) THEN 'never run'
			WHEN d.enabled AND EXISTS (SELECT FROM ended_run x WHERE x.run > coalesce(e.run, 0)
				AND x.started_at > d.changed_at) THEN 'did not run'
			WHEN e.state = 'started' AND e.started_at > now() - make_interval(secs => 30 + d.timeout_ms / 1000.0) THEN 'running'
			WHEN e.state = 'started' THEN 'did not finish'
			ELSE e.state END AS state,
		d.enabled AND coalesce((SELECT iso27017.cron_next(s.schedule, greatest(s.scheduled_at,
				(SELECT max(r.started_at) FROM @store@.check_run r WHERE r.only_check IS NULL))) < now() - interval '15 minutes'
			FROM @store@.check_schedule s), false) AS overdue,
		e.started_at, e.finished_at, e.message,
		count(r.result) FILTER (WHERE r.change IN ('new', 'still')) AS alarms,
		count(r.result) FILTER (WHERE r.change = 'new') AS new_alarms,
		count(r.result) FILTER (WHERE r.change = 'cleared') AS cleared
	FROM @store@.check_definition d
	LEFT JOIN LATERAL (SELECT x.* FROM @store@.check_execution x WHERE x.check_name = d.check_name
		ORDER BY x.run DESC LIMIT 1) e ON true
	LEFT JOIN @store@.check_result r ON r.run = e.run AND r.check_name = d.check_name
	GROUP BY d.check_name, d.kind, d.severity, d.owner, d.enabled, d.changed_at, d.timeout_ms,
		e.run, e.state, e.started_at, e.finished_at, e.message;
COMMENT ON VIEW @store@.check_status IS
'Each check and how it last ended; "never run", "did not run", "did not finish" are states, overdue says that the schedule was missed / 点検の状況';

-- Only what belongs to the extension pg_cron is called: anybody with CREATE on the database could
-- make a schema of that name.
CREATE OR REPLACE FUNCTION @store@.pg_cron_function(signature text) RETURNS boolean
LANGUAGE sql STABLE
SET search_path = pg_catalog, pg_temp
AS $$
	SELECT EXISTS (SELECT FROM pg_depend d JOIN pg_extension x ON x.oid = d.refobjid
		WHERE d.classid = 'pg_proc'::regclass AND d.objid = to_regprocedure(signature)
			AND d.refclassid = 'pg_extension'::regclass AND d.deptype = 'e' AND x.extname = 'pg_cron')
$$;
COMMENT ON FUNCTION @store@.pg_cron_function(text) IS
'Internal: whether this database has the function of pg_cron / pg_cronの有無';

CREATE OR REPLACE FUNCTION @store@.schedule_checks(schedule text, job text DEFAULT 'iso27017 ' || @store_text@) RETURNS text
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	command CONSTANT text := format('CALL %I.run_checks()', @store_text@);
	-- pg_cron shows its settings to few; to others GMT is its rule and postgres a good guess
	told CONSTANT boolean := pg_has_role(current_user, 'pg_read_all_settings', 'USAGE');
	zone CONSTANT text := coalesce(CASE WHEN told THEN current_setting('cron.timezone', true) END, 'GMT');
	next_run CONSTANT timestamptz := iso27017.cron_next(schedule, now(), zone);
	elsewhere CONSTANT text := coalesce(CASE WHEN told THEN current_setting('cron.database_name', true) END, 'postgres');
BEGIN
	IF next_run IS NULL THEN
		RAISE EXCEPTION 'schedule % never comes', quote_literal(schedule)
			USING ERRCODE = 'invalid_parameter_value', HINT = 'For example ''0 3 * * *'' is every day at three, GMT.';
	END IF;
	DELETE FROM @store@.check_schedule;
	INSERT INTO @store@.check_schedule (job, schedule) VALUES (job, schedule);
	IF @store@.pg_cron_function('cron.schedule(text, text, text)') THEN
		EXECUTE 'SELECT cron.schedule($1, $2, $3)' USING job, schedule, command;
		RETURN format('Scheduled as job %s. Next run: %s.', quote_literal(job), next_run);
	END IF;
	RETURN format(E'pg_cron is not in this database, nothing was scheduled. Where it is (perhaps database %I), run:\n'
		'SELECT cron.schedule_in_database(%L, %L, %L, %L, %L);\nor have any scheduler run this in database %I as role %I: %s\nThe schedule is read in %s; it would run next at %s.',
		elsewhere, job, schedule, command, current_database(), current_user, current_database(), current_user, command,
		zone, next_run);
END
$$;
COMMENT ON FUNCTION @store@.schedule_checks(text, text) IS
'Schedules run_checks() with pg_cron (five fields, GMT), as the role that calls it, and says when it runs next, or prints the call to make elsewhere / 点検の予約';

CREATE OR REPLACE FUNCTION @store@.unschedule_checks(job text DEFAULT 'iso27017 ' || @store_text@) RETURNS text
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
	DELETE FROM @store@.check_schedule;
	IF @store@.pg_cron_function('cron.unschedule(text)') OR @store@.pg_cron_function('cron.unschedule(name)') THEN
		EXECUTE 'SELECT cron.unschedule($1)' USING job;
		RETURN format('Job %s is no longer scheduled.', quote_literal(job));
	END IF;
	RETURN format(E'pg_cron is not in this database. Where it is, run:\nSELECT cron.unschedule(%L);', job);
END
$$;
COMMENT ON FUNCTION @store@.unschedule_checks(text) IS 'Takes the schedule back / 点検の予約の取消し';
