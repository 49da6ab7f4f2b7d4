-- The type retention: parts, casts, order, equality, hash, due, satisfies, errors.
SET search_path = iso27017, public;
SET datestyle = iso;
SET intervalstyle = postgres;

-- the bytes of some values, for ever
SELECT r, retention_send(r) FROM pg_catalog.unnest(ARRAY[
	'35 days', '>= 2 years', '7 generations of 1 day', '<= 1 month after termination on month end',
	'6..12 months', '3 months 15 days', '1 year..forever', 'every ~ 10 minutes', '3 times per week', 'until service end',
	'promptly after change', 'immediately', 'forever', 'unstated', '2 months after termination on day 20',
	'<= 30 days after termination exclusive', 'until on fiscal year end', 'every unstated']::retention[]) r;

-- parts
SELECT r, shape(r), bound(r), amount(r), place(r), event(r), landing(r), generations(r), days_low(r), days_high(r)
  FROM pg_catalog.unnest(ARRAY[
	'35 days', '>= 2 years', '~ 1 week before change', '7 generations of 1 day', '7 generations', '6..12 months', '1 year..forever',
	'<= 1 month after termination on month end', '2 months after termination on day 20', '3 business days', '36 hours',
	'every <= 1 day', 'every unstated', '3 times per week', 'until service end', 'until on march end', 'promptly after change', 'immediately',
	'forever', 'unstated', '4 years', '8 years', '400 years']::retention[]) r;

-- casts
SELECT r, r::interval AS i, r::interval::retention AS back
  FROM pg_catalog.unnest(ARRAY['35 days', '2 weeks', '1 year', '18 months', '3 months 15 days', '36 hours', '90 minutes', '0 days']::retention[]) r;
SELECT '>= 2 years'::retention::interval;
SELECT '3 business days'::retention::interval;
SELECT '7 generations'::retention::interval;
SELECT '30 days after termination'::retention::interval;
SELECT '6..12 months'::retention::interval;
SELECT 'forever'::retention::interval;
SELECT interval '-1 day'::retention;
SELECT interval '1 day'::retention, (interval '-1 day')::retention;
SELECT (interval '10 seconds')::retention;
SELECT (interval '1 month 2 hours')::retention;
SELECT '35 days'::retention::text, '35 days'::text::retention;

-- errors: where, why, and what would do
SELECT ''::retention;
SELECT '  '::retention;
SELECT '35'::retention;
SELECT '35 dogs'::retention;
SELECT '-5 days'::retention;
SELECT '-5日'::retention;
SELECT '1000000 days'::retention;
SELECT '10^18 years'::retention;
SELECT '1000000000000000000 years'::retention;
SELECT '百万年'::retention;
SELECT '5 days after lunch'::retention;
SELECT '12..6 months'::retention;
SELECT '5 days on month end'::retention;
SELECT '0 times per week'::retention;
SELECT '契約終了後30'::retention;
SELECT '2024年1月15日'::retention;
SELECT '30日後に猫'::retention;
SELECT pg_catalog.repeat('5 days ', 1000)::retention;
SELECT try_retention('35 dogs'), try_retention('３５日間'), try_retention(NULL);

-- no bare order: a policy is asked with satisfies
SELECT '1 day'::retention < '2 days'::retention;
SELECT '1 day'::retention BETWEEN '1 day' AND '2 days';

-- operators and the order by identity
SELECT '7 days'::retention = '1 week', '12 months'::retention = '1 year', '7 days'::retention <> '1 week',
	'7 days'::retention *< '1 month', '7 days'::retention *<= '7 days', '1 year'::retention *> '1 month', '1 year'::retention *>= '1 year';
SELECT pg_catalog.array_agg(r ORDER BY r) FROM pg_catalog.unnest(ARRAY[
	'forever', '1 year', '<= 1 year', '>= 1 year', '~ 1 year', '30 days', '1 month', '720 hours', '7 generations', 'unstated', 'promptly',
	'immediately', 'every 1 day', '2 times per day', 'until termination']::retention[]) r;
SELECT opcname, amvalidate(opc.oid) FROM pg_catalog.pg_opclass opc JOIN pg_catalog.pg_type t ON t.oid = opcintype
  WHERE typname = 'retention' ORDER BY 1, opc.oid;

-- random values of the whole grammar
CREATE FUNCTION pg_temp.pick(VARIADIC words text[]) RETURNS text LANGUAGE sql VOLATILE
	RETURN words[1 + pg_catalog.floor(pg_catalog.random() * pg_catalog.cardinality(words))::int];
CREATE FUNCTION pg_temp.quantity(zero bool DEFAULT true) RETURNS text LANGUAGE sql VOLATILE
	RETURN (CASE WHEN zero THEN 0 ELSE 1 END + pg_catalog.floor(pg_catalog.power(10, pg_catalog.random() * 4) - 1)::int) || ' ' ||
		pg_temp.pick('years', 'months', 'weeks', 'days', 'business days', 'hours', 'minutes');
CREATE FUNCTION pg_temp.landing() RETURNS text LANGUAGE sql VOLATILE
	RETURN pg_temp.pick('', '', '', ' on day ' || 1 + pg_catalog.floor(pg_catalog.random() * 31)::int, ' on month end', ' on fiscal year end', ' on year end',
		' on february end', ' on december end');
CREATE FUNCTION pg_temp.event() RETURNS text LANGUAGE sql VOLATILE
	RETURN pg_temp.pick('', ' termination', ' service end', ' creation', ' receipt', ' registration', ' last use', ' detection', ' occurrence',
		' change', ' execution', ' completion', ' request', ' payment', ' expiry', ' disclosure');
CREATE FUNCTION pg_temp.place() RETURNS text LANGUAGE sql VOLATILE
	RETURN pg_temp.pick('', pg_temp.pick(' after', ' before') || pg_temp.event() || pg_temp.pick('', '', ' exclusive') || pg_temp.landing());
CREATE FUNCTION pg_temp.bound() RETURNS text LANGUAGE sql VOLATILE
	RETURN pg_temp.pick('', '', '', '>= ', '> ', '<= ', '< ', '~ ', '~<= ', '~>= ');
CREATE FUNCTION pg_temp.amount() RETURNS text LANGUAGE sql VOLATILE
	RETURN pg_temp.pick(pg_temp.quantity(), pg_temp.quantity(), pg_temp.quantity() || '..forever',
		1 + pg_catalog.floor(pg_catalog.random() * 9)::int || '..' || 10 + pg_catalog.floor(pg_catalog.random() * 20)::int || ' ' || pg_temp.pick('days', 'months', 'years', 'weeks'),
		1 + pg_catalog.floor(pg_catalog.random() * 9)::int || ' days..' || 2 + pg_catalog.floor(pg_catalog.random() * 9)::int || ' months',
		1 + pg_catalog.floor(pg_catalog.random() * 30)::int || ' months ' || 1 + pg_catalog.floor(pg_catalog.random() * 30)::int || ' days',
		1 + pg_catalog.floor(pg_catalog.random() * 30)::int || ' generations',
		1 + pg_catalog.floor(pg_catalog.random() * 30)::int || ' generations of ' || pg_temp.quantity(false));
SELECT pg_catalog.setseed(0.27017);
CREATE TEMP TABLE random_value AS
SELECT i, pg_temp.pick(
	pg_temp.bound() || pg_temp.amount() || pg_temp.place(), pg_temp.bound() || pg_temp.amount() || pg_temp.place(),
	pg_temp.bound() || pg_temp.amount() || pg_temp.place(),
	'every ' || pg_temp.bound() || pg_temp.pick(pg_temp.quantity(false), 'unstated'),
	1 + pg_catalog.floor(pg_catalog.random() * 9)::int || ' times per ' || pg_temp.pick('day', 'week', 'month', 'year'),
	'forever', 'until' || pg_temp.event() || pg_temp.landing(), pg_temp.pick('promptly', 'immediately') || pg_temp.place(),
	'unstated' || pg_temp.place()) AS input
FROM pg_catalog.generate_series(1, 6000) i;
ALTER TABLE random_value ADD r retention;
UPDATE random_value SET r = input::retention;
SELECT pg_catalog.count(*), pg_catalog.count(DISTINCT r) > 2500 AS many FROM random_value;
-- canonical text is a fixed point and means the same
SELECT input, r FROM random_value WHERE r::text::retention <> r OR r::text::retention::text <> r::text;
-- trichotomy, against the bytes
SELECT a.input, b.input FROM random_value a JOIN random_value b ON b.i % 60 = 1 AND a.i % 12 = 0
  WHERE (a.r *< b.r) <> (retention_send(a.r) < retention_send(b.r)) OR (a.r = b.r) <> (retention_send(a.r) = retention_send(b.r))
    OR (a.r *<= b.r) <> NOT (a.r *> b.r) OR (a.r *>= b.r) <> NOT (a.r *< b.r) OR (a.r <> b.r) = (a.r = b.r)
    OR retention_cmp(a.r, b.r) <> -retention_cmp(b.r, a.r);
-- equal values have equal hashes; both hashes agree with seed 0 and spread
SELECT pg_catalog.count(*) FROM random_value a JOIN random_value b USING (i) WHERE retention_hash(a.r) <> retention_hash(b.r::text::retention);
SELECT pg_catalog.count(*) FROM random_value WHERE (retention_hash_extended(r, 0) & 4294967295) <> (retention_hash(r)::bigint & 4294967295);
SELECT pg_catalog.count(DISTINCT retention_hash(r)) = pg_catalog.count(DISTINCT r) AS no_collision,
	pg_catalog.count(DISTINCT retention_hash(r) & 255) = 256 AS spread FROM random_value;
-- sorting with and without abbreviated keys, indexes against scans
SELECT pg_catalog.bool_and(p IS NULL OR p *<= r) AS sorted FROM (SELECT r, pg_catalog.lag(r) OVER (ORDER BY r) AS p FROM random_value) s;
CREATE INDEX ON random_value (r);
ANALYZE random_value;
SET enable_seqscan = off;
SET enable_bitmapscan = off;
EXPLAIN (COSTS OFF) SELECT i FROM random_value WHERE r = '35 days';
SELECT pg_catalog.count(*) FROM random_value WHERE r *>= '1 month' AND r *< '1 year' \gset index_
RESET enable_seqscan;
RESET enable_bitmapscan;
SET enable_indexscan = off;
SET enable_indexonlyscan = off;
SELECT pg_catalog.count(*) = :index_count AS index_agrees FROM random_value WHERE r *>= '1 month' AND r *< '1 year';
RESET enable_indexscan;
RESET enable_indexonlyscan;
SELECT min(r) = (SELECT r FROM random_value ORDER BY r LIMIT 1) AS min, max(r) = (SELECT r FROM random_value ORDER BY r DESC LIMIT 1) AS max FROM random_value;
SELECT min(r), max(r) FROM random_value WHERE false;
-- hash join, merge join and nested loop agree
SET enable_nestloop = off;
SET enable_mergejoin = off;
SELECT pg_catalog.count(*) FROM random_value a JOIN random_value b USING (r) \gset hash_
SET enable_mergejoin = on;
SET enable_hashjoin = off;
SELECT pg_catalog.count(*) = :hash_count AS joins_agree FROM random_value a JOIN random_value b USING (r);
RESET enable_nestloop;
RESET enable_hashjoin;
CREATE TEMP TABLE parted (r retention PRIMARY KEY) PARTITION BY RANGE (r);
CREATE TEMP TABLE parted_short PARTITION OF parted FOR VALUES FROM (MINVALUE) TO ('1 year');
CREATE TEMP TABLE parted_long PARTITION OF parted FOR VALUES FROM ('1 year') TO (MAXVALUE);
INSERT INTO parted SELECT DISTINCT r FROM random_value;
SELECT pg_catalog.count(*) = (SELECT pg_catalog.count(DISTINCT r) FROM random_value) AS all_there FROM parted;
INSERT INTO parted VALUES ('12 months'), ('1 year');

-- due: PostgreSQL's own dates, for every start of four years
CREATE TEMP TABLE start AS SELECT d::date FROM pg_catalog.generate_series(date '2023-01-01', date '2026-12-31', interval '1 day') d;
SELECT pg_catalog.count(*) FROM start, pg_catalog.generate_series(0, 40) n
  WHERE due((n || ' days')::retention, d) IS DISTINCT FROM d + n
     OR due((n || ' days after termination exclusive')::retention, d) IS DISTINCT FROM d + n
     OR due((n || ' days before change')::retention, d) IS DISTINCT FROM d - n
     OR due((n || ' weeks')::retention, d) IS DISTINCT FROM d + 7 * n
     OR due((n || ' hours')::retention, d) IS DISTINCT FROM d + (n + 23) / 24
     OR due((n || ' months')::retention, d) IS DISTINCT FROM (d + pg_catalog.make_interval(months => n))::date
     OR due((n || ' years')::retention, d) IS DISTINCT FROM (d + pg_catalog.make_interval(years => n))::date
     OR due((n || ' months before change')::retention, d) IS DISTINCT FROM (d - pg_catalog.make_interval(months => n))::date
     OR due((n || ' months after on month end')::retention, d)
        IS DISTINCT FROM (pg_catalog.date_trunc('month', d + pg_catalog.make_interval(months => n)) + interval '1 month - 1 day')::date
     OR due((n || ' months after on day 20')::retention, d)
        IS DISTINCT FROM (pg_catalog.date_trunc('month', d + pg_catalog.make_interval(months => n)) + interval '19 days')::date;
SELECT pg_catalog.count(*) FROM start WHERE due('3 months 15 days', d) IS DISTINCT FROM (d + interval '3 months 15 days')::date
  OR due('30..60 days', d) IS DISTINCT FROM d + 60 OR due('30..60 days before change', d) IS DISTINCT FROM d - 30
  OR due('until on fiscal year end', d) IS DISTINCT FROM (pg_catalog.date_trunc('year', d + interval '9 months') + interval '3 months - 1 day')::date
  OR due('1 year after on december end', d, fiscal_year_end_month => 5) IS DISTINCT FROM (pg_catalog.date_trunc('year', d) + interval '2 years - 1 day')::date
  OR due('until on february end', d) < d;
-- business days against counting them
CREATE TEMP TABLE open_day AS
SELECT d, pg_catalog.row_number() OVER (ORDER BY d) AS weekday FROM start WHERE extract(isodow FROM d) < 6;
CREATE TEMP TABLE closed AS SELECT pg_catalog.array_agg(d) AS days FROM start WHERE extract(day FROM d) IN (3, 11, 23, 29);
CREATE TEMP TABLE open_workday AS
SELECT d, pg_catalog.row_number() OVER (ORDER BY d) AS workday FROM open_day, closed WHERE d <> ALL (days);
SELECT pg_catalog.count(*) FROM start s, pg_catalog.unnest(ARRAY[1, 2, 3, 4, 5, 6, 10, 11, 60]) n, closed
  WHERE s.d BETWEEN '2023-06-01' AND '2026-06-01' AND (
	due((n || ' business days')::retention, s.d) IS DISTINCT FROM
		(SELECT d FROM open_day WHERE weekday = (SELECT pg_catalog.count(*) FROM open_day o WHERE o.d <= s.d) + n)
	OR due((n || ' business days before')::retention, s.d) IS DISTINCT FROM
		(SELECT d FROM open_day WHERE weekday = (SELECT pg_catalog.count(*) FROM open_day o WHERE o.d < s.d) - n + 1));
SELECT pg_catalog.count(*) FROM start s, pg_catalog.unnest(ARRAY[1, 2, 5, 20]) n, closed
  WHERE s.d BETWEEN '2024-01-01' AND '2024-12-31' AND (
	due((n || ' business days')::retention, s.d, days) IS DISTINCT FROM
		(SELECT d FROM open_workday WHERE workday = (SELECT pg_catalog.count(*) FROM open_workday o WHERE o.d <= s.d) + n)
	OR due((n || ' business days before')::retention, s.d, days || days) IS DISTINCT FROM
		(SELECT d FROM open_workday WHERE workday = (SELECT pg_catalog.count(*) FROM open_workday o WHERE o.d < s.d) - n + 1));
SELECT due('1 month', '2024-01-31'), due('1 year', '2024-02-29'), due('2 months after termination on day 20', '2026-11-30'), due('1 month after on day 31', '2026-01-15'),
	due('immediately', '2026-11-22'), due('<= 30 days', '2026-11-22'), due('0 business days', '2026-11-22'), due('2 weeks..1 month before', '2026-11-22'),
	due('until on fiscal year end', '2026-11-22', fiscal_year_end_month => 12), due('every 1 year', '2026-11-22');
SELECT due('promptly', '2026-11-22'), due('forever', '2026-11-22'), due('unstated', '2026-11-22'), due('7 generations', '2026-11-22'),
	due('1 year..forever', '2026-11-22'), due('until termination', '2026-11-22'), due('2 times per year', '2026-11-22');
SELECT due('1 day', 'infinity'), due('1 day', '-infinity'), due('0 days', '4713-01-01 BC'), due('3 business days', '2026-12-29', ARRAY[date '2026-12-30', NULL, 'infinity']);
SELECT due('1 day', '2026-11-22', '{}', 13);
SELECT due('1 day', '5874897-12-31');
SELECT due('1 day before', '4714-11-24 BC');
-- days_low and days_high are the least and the greatest that due can give
SELECT n, unit, days_low(r), days_high(r), low, high
  FROM pg_catalog.generate_series(1, 25) n, pg_catalog.unnest(ARRAY['months', 'months after on month end', 'days', 'weeks', 'months 10 days']) unit,
  LATERAL (SELECT (n || ' ' || unit)::retention AS r) x,
  LATERAL (SELECT pg_catalog.min(due(r, d) - d) AS low, pg_catalog.max(due(r, d) - d) AS high FROM start) y
  WHERE NOT (days_low(r) <= low AND days_high(r) >= high AND low - days_low(r) <= 3 AND days_high(r) - high <= 3);

-- satisfies: the truth table of doc/reference-retention.md
CREATE TEMP TABLE truth (offered retention, required retention, answer bool);
INSERT INTO truth VALUES
	('35 days', '35 days', true), ('35 days', '30 days', false), ('35 days', '>= 30 days', true), ('25 days', '>= 30 days', false),
	('30 days', '> 30 days', false), ('31 days', '> 30 days', true), ('30 days', '< 30 days', false), ('30 days', '<= 30 days', true),
	('>= 2 years', '>= 1 year', true), ('>= 1 year', '>= 2 years', NULL), ('>= 1 year', '<= 6 months', false), ('> 1 year', '>= 1 year', true),
	('<= 30 days', '<= 60 days', true), ('<= 60 days', '<= 30 days', NULL), ('<= 30 days', '>= 60 days', false), ('< 30 days', '<= 30 days', true),
	('<= 30 days', '< 30 days', NULL), ('>= 30 days', '> 30 days', NULL), ('<= 30 days', '30 days', NULL),
	('7 days', '1 week', true), ('1 week', '7 days', true), ('24 hours', '1 day', true), ('60 minutes', '1 hour', true),
	('30 days', '>= 1 month', NULL), ('31 days', '>= 1 month', true), ('27 days', '>= 1 month', false), ('1 month', '>= 30 days', NULL),
	('1 month', '<= 31 days', true), ('1 year', '>= 365 days', true), ('1 year', '>= 12 months', true), ('365 days', '>= 1 year', NULL),
	('366 days', '>= 1 year', true), ('2 years', '>= 730 days', true), ('13 months', '>= 1 year', true), ('3 months 15 days', '>= 3 months', true),
	('6..12 months', '>= 6 months', true), ('6..12 months', '>= 1 year', NULL), ('6..12 months', '>= 2 years', false), ('8 months', '6..12 months', true),
	('2 years', '6..12 months', false), ('6..9 months', '6..12 months', true), ('3..9 months', '6..12 months', NULL), ('1 year..forever', '>= 1 year', true),
	('forever', '>= 1 year', true), ('forever', '1 year..forever', true), ('forever', '<= 1 year', false), ('forever', '1 year', false),
	('1 year', 'forever', false), ('>= 1 year', 'forever', NULL), ('forever', 'forever', true),
	('30 days after termination', '30 days', true), ('30 days', '30 days after termination', NULL), ('30 days after termination', '30 days after termination', true),
	('30 days after detection', '30 days after termination', NULL), ('30 days before termination', '30 days after termination', NULL),
	('30 days before', '30 days after', NULL), ('<= 30 days after termination', '<= 60 days after termination', true), ('30 days', '30 days after', true),
	('<= 30 days after termination exclusive', '<= 30 days after termination', true),
	('>= 30 days before change', '>= 2 weeks before change', true), ('1 week before change', '>= 2 weeks before change', false),
	('promptly', 'promptly', true), ('promptly', '<= 3 days', NULL), ('immediately', '<= 3 days', true), ('immediately', '>= 1 day', false), ('immediately', 'promptly', NULL),
	('<= 3 days', 'promptly', NULL), ('promptly after change', 'promptly', true), ('promptly', 'promptly after change', NULL), ('0 days', 'immediately', true),
	('unstated', 'unstated', NULL), ('unstated', '>= 1 day', NULL), ('35 days', 'unstated', NULL), ('every unstated', 'every unstated', NULL),
	('~ 1 week', '~ 1 week', true), ('~ 1 week', '>= 1 week', NULL), ('~ 1 week', '>= 1 month', false), ('~ 2 weeks', '>= 1 week', true),
	('~ 8 days', '>= 10 days', NULL), ('~ 8 days', '>= 6 days', NULL), ('~ 8 days', '>= 5 days', true), ('~ 7 days', '>= 10 days', false),
	('~<= 1 month', '<= 3 months', true), ('~>= 1 year', '>= 1 year', NULL), ('1 week', '~ 1 week', NULL), ('1 month', '~ 1 week', false),
	('3 business days', '>= 3 days', true), ('3 business days', '<= 3 days', NULL), ('3 business days', '>= 4 days', NULL), ('3 business days', '<= 2 days', false),
	('2 business days', '<= 3 business days', true), ('3 days', '<= 3 business days', true), ('3 days', '>= 3 business days', NULL),
	('7 generations', '>= 7 generations', true), ('5 generations', '>= 7 generations', false), ('7 generations', '>= 7 generations of 1 day', NULL),
	('7 generations of 1 day', '>= 7 generations', true), ('7 generations of 1 day', '>= 6 days', true), ('7 generations of 1 day', '>= 1 week', NULL),
	('7 generations of 1 day', '>= 8 days', false), ('7 generations of 1 week', '7 generations of 1 day', false), ('7 generations', '>= 1 week', NULL),
	('1 week', '>= 7 generations', NULL), ('7 generations of 7 days', '7 generations of 1 week', true),
	('until termination', 'until termination', true), ('until termination', 'until service end', NULL), ('until termination', 'until', true),
	('until termination', '>= 1 year', NULL), ('1 year', 'until termination', NULL), ('forever', 'until termination', NULL),
	('every 1 day', 'every 1 day', true), ('every 6 hours', 'every <= 1 day', true), ('every 1 week', 'every <= 1 day', false), ('every 1 day', '1 day', NULL),
	('1 day', 'every 1 day', NULL), ('3 times per week', 'every <= 1 week', true), ('3 times per week', 'every <= 2 days', false), ('3 times per week', 'every <= 3 days', NULL),
	('2 times per day', '2 times per day', true), ('every 12 hours', '2 times per day', true), ('every 1 day', '2 times per day', false), ('4 times per week', '3 times per week', false),
	('12 times per year', '2 times per month', false), ('every 1 day', '7 times per week', true), ('every <= 1 day', 'every <= 1 week', true),
	('<= 1 month after termination on month end', '<= 61 days after termination', true), ('<= 1 month after termination on month end', '<= 60 days after termination', NULL),
	('<= 1 month after termination on month end', '<= 2 months', NULL), ('2 months after termination on day 20', '<= 3 months', true);
SELECT offered, required, answer AS wanted, satisfies(offered, required) AS got FROM truth
  WHERE satisfies(offered, required) IS DISTINCT FROM answer;
SELECT pg_catalog.count(*) FROM truth;
-- every value satisfies itself, unless it is unstated
SELECT r, satisfies(r, r) FROM random_value WHERE satisfies(r, r) IS DISTINCT FROM CASE WHEN r::text !~ 'unstated' THEN true END LIMIT 5;
-- no answer contradicts the days that due gives
SELECT a.r AS offered, b.r AS required, satisfies(a.r, b.r) FROM random_value a, random_value b
  WHERE a.i % 7 = 0 AND b.i % 20 = 3 AND shape(a.r) = 'amount' AND shape(b.r) = 'amount' AND bound(a.r) IS NULL AND bound(b.r) = '>=' AND event(b.r) IS NULL
    AND generations(a.r) IS NULL AND generations(b.r) IS NULL AND place(a.r) IS NULL AND place(b.r) IS NULL
    AND (satisfies(a.r, b.r) AND days_low(a.r) < days_low(b.r) OR NOT satisfies(a.r, b.r) AND days_high(a.r) > days_high(b.r));

-- an array of it is a member, and foreign servers may be sent IN
SELECT pg_catalog.count(*) FROM pg_catalog.pg_depend d JOIN pg_catalog.pg_extension e ON e.oid = d.refobjid
  WHERE e.extname = 'iso27017' AND d.deptype IN ('e', 'i') AND d.classid = 'pg_type'::regclass AND d.objid = 'iso27017._retention'::regtype;
-- all that compares is leak-proof
SELECT oprname FROM pg_catalog.pg_operator o JOIN pg_catalog.pg_proc p ON p.oid = oprcode
  WHERE oprleft = 'retention'::regtype AND NOT proleakproof;
