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
