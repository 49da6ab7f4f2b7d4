-- Evidence checks: what to ask, each run, and what was found.

CREATE TABLE @store@.check_definition (
	check_name text PRIMARY KEY CHECK (check_name <> ''),
	kind text NOT NULL DEFAULT 'query',
	parameters jsonb NOT NULL DEFAULT '{}',
	query text,
	severity text NOT NULL DEFAULT 'medium' CHECK (severity IN ('low', 'medium', 'high', 'critical')),
	owner text NOT NULL DEFAULT current_user,
	description text,
	enabled boolean NOT NULL DEFAULT true,
	timeout_ms integer NOT NULL DEFAULT 60000 CHECK (timeout_ms BETWEEN 1 AND 86400000),
	changed_at timestamptz NOT NULL DEFAULT now(),
	CHECK ((kind = 'query') = (query IS NOT NULL))
);
COMMENT ON TABLE @store@.check_definition IS 'Checks: a built-in kind with parameters, or a query of (resource, status, reason) / 点検の定義';
COMMENT ON COLUMN @store@.check_definition.owner IS 'The role with whose rights it runs; stamped, and both who sets it and who runs it must be members of it / 実行権限の所有者';

CREATE TABLE @store@.check_run (
	run bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
	started_at timestamptz NOT NULL DEFAULT clock_timestamp(),
	finished_at timestamptz,
	run_by text NOT NULL DEFAULT current_user,
	only_check text,
	new_alarms integer,
	still_alarms integer,
	cleared_alarms integer
);
COMMENT ON TABLE @store@.check_run IS 'One call of run_checks(); finished_at is NULL where it did not finish / 点検の実行';

CREATE TABLE @store@.check_execution (
	run bigint NOT NULL REFERENCES @store@.check_run ON DELETE CASCADE,
	check_name text NOT NULL,
	severity text NOT NULL,
	owner text NOT NULL,
	state text NOT NULL DEFAULT 'started' CHECK (state IN ('started', 'finished', 'error')),
	started_at timestamptz NOT NULL DEFAULT clock_timestamp(),
	finished_at timestamptz,
	message text,
	PRIMARY KEY (run, check_name)
);
CREATE INDEX check_execution_check ON @store@.check_execution (check_name, run);
COMMENT ON TABLE @store@.check_execution IS 'One check in one run; a state left at started means that it did not come to an end / 個別の点検の実行';

CREATE TABLE @store@.check_result (
	run bigint NOT NULL,
	check_name text NOT NULL,
	result integer NOT NULL,
	resource text,
	status text NOT NULL CHECK (status IN ('ok', 'alarm', 'info', 'skip', 'error')),
	reason text,
	change text CHECK (change IN ('new', 'still', 'cleared')),
	PRIMARY KEY (run, check_name, result),
	FOREIGN KEY (run, check_name) REFERENCES @store@.check_execution ON DELETE CASCADE
);
COMMENT ON TABLE @store@.check_result IS 'What a check said of each resource / 点検の結果';
COMMENT ON COLUMN @store@.check_result.change IS 'An alarm or error is new or still there compared with the last time this check came to an end; cleared where it went / 前回との比較';

CREATE TABLE @store@.check_schedule (
	one boolean PRIMARY KEY DEFAULT true CHECK (one),
	job text NOT NULL,
	schedule text NOT NULL,
	scheduled_at timestamptz NOT NULL DEFAULT clock_timestamp(),
	scheduled_by text NOT NULL DEFAULT current_user
);
COMMENT ON TABLE @store@.check_schedule IS
'When the checks should run, so that a run that did not come can be told / 点検の予約';

CREATE FUNCTION @store@.stamp_check() RETURNS trigger
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
	IF NOT iso27017.may_become(NEW.owner) THEN
		RAISE EXCEPTION 'must be a member of role % to make it the owner of a check', quote_ident(NEW.owner)
			USING ERRCODE = 'insufficient_privilege',
				HINT = format('Set the owner to a role of your own, for example %I.', current_user);
	END IF;
	NEW.changed_at := now();
	RETURN NEW;
END
$$;
COMMENT ON FUNCTION @store@.stamp_check() IS 'Trigger: nobody sets a check that runs with rights that are not theirs / 所有者の確認';
CREATE TRIGGER stamp_check BEFORE INSERT OR UPDATE ON @store@.check_definition
	FOR EACH ROW EXECUTE FUNCTION @store@.stamp_check();
