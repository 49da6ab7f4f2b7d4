-- control_id: order, hashing, containment, indexes, and what users expect of a scalar type.
SET search_path = public, iso27017;

SELECT amname, opcname, amvalidate(c.oid) FROM pg_opclass c JOIN pg_am a ON a.oid = opcmethod
	WHERE opcintype = 'control_id'::regtype ORDER BY 1, 2;

-- the order of the standards
SELECT array_agg(c ORDER BY c) FROM unnest('{2026:8.35,10.1.1,CLD.9.5.1,9.4.5,9.2.1,2022:8.34,2013:9,2022:9.9,2022:8}'::text[]) t, try_control_id(t) c;
SELECT '9.2.1'::control_id < '10.1.1', '9.4.5'::control_id < 'CLD.9.5.1', 'CLD.9.5.1'::control_id < '10.1.1',
	'2022:8.34'::control_id < '2026:8.35', '2013:18.2.3'::control_id < '2022:5', '2022:5.1'::control_id <> '2022:5.10';

-- containment
SELECT '2013:12.4'::control_id @> 'CLD.12.4.5', '2013:12'::control_id @> 'CLD.12.4.5', '2013:8.1'::control_id @> 'CLD.8.1.5',
	'CLD.9.5'::control_id @> 'CLD.9.5.1', '2013:9'::control_id @> 'CLD.9.5', '2022:8'::control_id @> '2026:8.35', 'CLD.9.5.1'::control_id <@ 'CLD.9.5.1';
SELECT '2013:12.4'::control_id @> '12.3.1' AS a, '2022:5'::control_id @> '2013:5' AS b, '12.3.1'::control_id @> '2013:12.3' AS c,
	'CLD.9.5'::control_id @> '9.4.5' AS d, '2022:5.1'::control_id @> '2022:5.10' AS e;

CREATE TABLE claim (c control_id, n int);
INSERT INTO claim SELECT control, g FROM control_catalogue, generate_series(1, 40) g;
CREATE INDEX claim_c ON claim (c);
ANALYZE claim;
SET enable_bitmapscan = off;
SET enable_seqscan = off;
-- a range of the index, for whatever is constant during a scan
EXPLAIN (COSTS OFF) SELECT n FROM claim WHERE c <@ '2013:12';
EXPLAIN (COSTS OFF) SELECT n FROM claim WHERE '2022:8' @> c;
EXPLAIN (COSTS OFF) SELECT n FROM claim WHERE c <@ 'CLD.9.5';
EXPLAIN (COSTS OFF) SELECT n FROM claim WHERE c <@ '2013:12.3.1';
EXPLAIN (COSTS OFF) SELECT n FROM claim WHERE c @> 'CLD.9.5.1';
EXPLAIN (COSTS OFF) SELECT n FROM claim WHERE control_id_contained(c, '2013:12.4');
SET plan_cache_mode = force_generic_plan;
PREPARE below(control_id) AS SELECT count(*) FROM claim WHERE c <@ $1;
PREPARE above(control_id) AS SELECT count(*) FROM claim WHERE c @> $1;
EXPLAIN (COSTS OFF) EXECUTE below('2013:12');
EXPLAIN (COSTS OFF) EXECUTE above('CLD.9.5.1');
EXECUTE below('2013:12');
EXECUTE below(NULL);
EXECUTE above('CLD.9.5.1');
EXPLAIN (COSTS OFF) SELECT n FROM claim JOIN (VALUES ('2013:12'::control_id), ('2022:8')) v (top) ON c <@ top;
-- not for what changes with the row
RESET enable_seqscan;
EXPLAIN (COSTS OFF) SELECT n FROM claim WHERE c <@ parent(c);
RESET plan_cache_mode;
RESET enable_bitmapscan;

-- selectivity asks the column, or the catalogue where there are no statistics
CREATE FUNCTION estimate(query text) RETURNS numeric LANGUAGE plpgsql AS $$
DECLARE plan json;
BEGIN
	EXECUTE 'EXPLAIN (FORMAT json) ' || query INTO plan;
	RETURN (plan -> 0 -> 'Plan' ->> 'Plan Rows')::numeric;
END $$;
CREATE FUNCTION is_close(condition text, tables text DEFAULT 'claim') RETURNS text LANGUAGE plpgsql AS $$
DECLARE n numeric; e numeric;
BEGIN
	EXECUTE format('SELECT count(*) FROM %s WHERE %s', tables, condition) INTO n;
	e := estimate(format('SELECT 1 FROM %s WHERE %s', tables, condition));
	IF greatest(e, 1) / greatest(n, 1) BETWEEN 0.33 AND 3 THEN RETURN 'close'; END IF;
	RETURN format('estimated %s, found %s', e, n);
END $$;
SELECT t, is_close(t) FROM unnest(ARRAY[$$c <@ '2013:12'$$, $$c <@ '2022:5'$$, $$c @> 'CLD.9.5.1'$$, $$c <@ '2013:12.3.1'$$,
	$$c <@ '2022:8' AND n > 20$$, $$c <@ NULL$$]) t;
SELECT is_close('a.c <@ b.c', '(SELECT * FROM claim WHERE n = 1) a, (SELECT * FROM claim WHERE n = 2) b') AS joined;
CREATE TABLE skewed AS SELECT CASE WHEN g % 10 = 0 THEN '2022:8.13' ELSE 'CLD.9.5.1' END::control_id AS c FROM generate_series(1, 5000) g;
SELECT is_close($$c <@ '2013:9'$$, 'skewed') IS NOT NULL AS without_statistics;
ANALYZE skewed;
SELECT is_close($$c <@ '2013:9'$$, 'skewed'), is_close($$c <@ '2022:8'$$, 'skewed'), is_close($$c <@ '2022:7'$$, 'skewed'), is_close($$c @> '2022:8.13'$$, 'skewed');

-- keys, foreign keys, ON CONFLICT
CREATE TABLE control (c control_id PRIMARY KEY, up control_id REFERENCES control);
INSERT INTO control SELECT control, parent FROM control_catalogue;
CREATE TABLE answer (c control_id(2022) REFERENCES control, said text);
INSERT INTO answer VALUES ('2022:8.13', 'yes');
DELETE FROM control WHERE c = '2022:8.13';
INSERT INTO control VALUES ('2022:8.13') ON CONFLICT DO NOTHING;
SELECT count(*) FROM control a JOIN control b USING (c);

-- hash and range partitions
CREATE TABLE hashed (c control_id) PARTITION BY HASH (c);
CREATE TABLE hashed_0 PARTITION OF hashed FOR VALUES WITH (MODULUS 2, REMAINDER 0);
CREATE TABLE hashed_1 PARTITION OF hashed FOR VALUES WITH (MODULUS 2, REMAINDER 1);
INSERT INTO hashed SELECT control FROM control_catalogue;
-- frozen: these counts never change
SELECT tableoid::regclass, count(*), min(c), max(c) FROM hashed GROUP BY 1 ORDER BY 1;
CREATE TABLE ranged (c control_id) PARTITION BY RANGE (c);
CREATE TABLE ranged_2013 PARTITION OF ranged FOR VALUES FROM ('2013:5') TO ('2022:5');
CREATE TABLE ranged_2022 PARTITION OF ranged FOR VALUES FROM ('2022:5') TO (MAXVALUE);
INSERT INTO ranged SELECT control FROM control_catalogue;
SELECT tableoid::regclass, count(*) FROM ranged GROUP BY 1 ORDER BY 1;
EXPLAIN (COSTS OFF) SELECT * FROM ranged WHERE c = '2022:8.13';
-- frozen: the hash of an identifier
SELECT control_id_hash('2013:12.3.1'), control_id_hash('CLD.9.5.1'), control_id_hash('2022:8.13'), control_id_hash_extended('2022:8.13', 0), control_id_hash_extended('2022:8.13', 42);

-- arrays, GIN, BRIN, aggregates, sets
CREATE TABLE section (id int, controls control_id[]);
INSERT INTO section SELECT g, ARRAY(SELECT control FROM control_catalogue WHERE control_id_hash(control) % 50 = g % 50 ORDER BY 1) FROM generate_series(-49, 300) g;
CREATE INDEX section_controls ON section USING gin (controls);
SET enable_seqscan = off;
EXPLAIN (COSTS OFF) SELECT id FROM section WHERE controls @> '{2022:8.13}';
SELECT count(*) FROM section WHERE controls @> '{2022:8.13}';
SELECT count(*) FROM section WHERE controls && '{2022:8.13,CLD.9.5.1}';
SET enable_seqscan = on;
SET enable_bitmapscan = off;
SELECT count(*) FROM section WHERE controls @> '{2022:8.13}';
SELECT count(*) FROM section WHERE controls && '{2022:8.13,CLD.9.5.1}';
RESET enable_bitmapscan;
SELECT count(*) FROM section WHERE '2022:8.13' = ANY (controls);
CREATE TABLE wide (c control_id);
INSERT INTO wide SELECT control FROM control_catalogue, generate_series(1, 100) ORDER BY control;
CREATE INDEX wide_brin ON wide USING brin (c) WITH (pages_per_range = 1);
SET enable_seqscan = off;
EXPLAIN (COSTS OFF) SELECT count(*) FROM wide WHERE c <@ '2022:8';
SELECT count(*) FROM wide WHERE c <@ '2022:8';
RESET enable_seqscan;
SELECT count(*) FROM wide WHERE c <@ '2022:8';
SELECT min(c), max(c), count(DISTINCT c) FROM claim;
SELECT array_agg(DISTINCT c ORDER BY c) FROM claim WHERE c <@ '2013:12.3';
SELECT array_agg(c) FROM (SELECT DISTINCT c FROM claim WHERE c <@ '2013:12.3' ORDER BY c DESC) x;
SELECT c FROM unnest('{CLD.9.5.1,2022:8.13,CLD.9.5.1}'::control_id[]) WITH ORDINALITY u (c, i) ORDER BY i;
SELECT c FROM (VALUES ('2022:8.13'::control_id)) v (c) UNION SELECT 'CLD.9.5.1' EXCEPT SELECT '2022:8.13';
SELECT c, count(*) FROM claim WHERE c IN ('2022:8.13', 'CLD.9.5.1', '2013:5') GROUP BY c ORDER BY c;
SELECT greatest('9.2.1'::control_id, '10.1.1'), least('9.2.1'::control_id, '10.1.1'), nullif('9.2.1'::control_id, '9.2.1');
SELECT row('9.2.1'::control_id, 1) < row('10.1.1'::control_id, 0), ARRAY['9.2.1'::control_id] < '{10.1.1}';
SELECT percentile_disc(0.5) WITHIN GROUP (ORDER BY c) FROM claim WHERE c <@ '2022:5';
SELECT c, lag(c) OVER (ORDER BY c) FROM (SELECT DISTINCT c FROM claim WHERE c <@ 'CLD.9.5') x;
SELECT json_agg(c), to_jsonb('{9.2.1,CLD.9.5}'::control_id[]) FROM unnest('{9.2.1,CLD.9.5}'::control_id[]) c;

-- LEAKPROOF: what row-level security may be passed by
SELECT oprname, proleakproof FROM pg_operator o JOIN pg_proc p ON p.oid = oprcode WHERE oprleft = 'control_id'::regtype ORDER BY 1;
-- the array type is a member of the extension
SELECT objid::regtype FROM pg_depend WHERE classid = 'pg_type'::regclass AND deptype = 'e' AND objid::regtype::text LIKE '%control_id%' ORDER BY 1;

DROP TABLE claim, skewed, answer, control, hashed, ranged, section, wide;
DROP FUNCTION estimate(text), is_close(text, text);
