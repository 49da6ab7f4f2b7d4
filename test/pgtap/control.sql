-- control_id: the operator classes against an oracle, round trips, concurrency of readings.
BEGIN;
SELECT plan(39);

-- The oracle: the parts of the printed form, compared as the standards order them.
CREATE FUNCTION pg_temp.parts(c control_id) RETURNS int[] LANGUAGE sql AS $$
	SELECT CASE WHEN p[1] = '2026' THEN 2022 WHEN p[1] = 'CLD' THEN 2013 ELSE p[1]::int END
		|| CASE WHEN p[1] IN ('2022', '2026') THEN ARRAY[p[2]::int, 0, coalesce(p[3], '0')::int]
			ELSE ARRAY[p[2]::int, coalesce(p[3], '0')::int, coalesce(p[4], '0')::int] END
		|| CASE p[1] WHEN 'CLD' THEN 1 WHEN '2026' THEN 1 ELSE 0 END
	FROM (SELECT string_to_array(translate(c::text, ':', '.'), '.')) x (p) $$;
CREATE TEMP TABLE ident AS SELECT control AS c, pg_temp.parts(control) AS o FROM control_catalogue;
SELECT is(count(*), 273::bigint, 'all identifiers') FROM ident;
SELECT is(count(DISTINCT o), 273::bigint, 'the oracle tells all apart') FROM ident;

-- all 74529 pairs
SELECT is(count(*), 0::bigint, 'each operator agrees with the oracle on all pairs') FROM ident a, ident b
	WHERE (a.c < b.c) <> (a.o < b.o) OR (a.c <= b.c) <> (a.o <= b.o) OR (a.c = b.c) <> (a.o = b.o)
		OR (a.c >= b.c) <> (a.o >= b.o) OR (a.c > b.c) <> (a.o > b.o) OR (a.c <> b.c) <> (a.o <> b.o)
		OR sign(control_id_cmp(a.c, b.c)) <> sign(btarraycmp(a.o, b.o));
SELECT is(count(*), 0::bigint, 'exactly one of <, =, > on all pairs') FROM ident a, ident b
	WHERE (a.c < b.c)::int + (a.c = b.c)::int + (a.c > b.c)::int <> 1;
SELECT setseed(0.27017);
CREATE TEMP TABLE triple AS
	SELECT (array_agg(c ORDER BY r))[1] AS a, (array_agg(c ORDER BY r))[2] AS b, (array_agg(c ORDER BY r))[3] AS d
	FROM (SELECT c, random() AS r, g FROM ident, generate_series(1, 300) g) x GROUP BY g;
SELECT is(count(*), 0::bigint, 'transitive on random triples') FROM triple WHERE a < b AND b < d AND NOT a < d;
SELECT cmp_ok(count(*), '>', 20::bigint, 'and that was asked') FROM triple WHERE a < b AND b < d;

-- containment: the oracle walks up the parents
CREATE FUNCTION pg_temp.walks(up control_id, down control_id) RETURNS bool LANGUAGE plpgsql AS $$
BEGIN
	WHILE down IS NOT NULL LOOP
		IF up = down THEN RETURN true; END IF;
		down := parent(down);
	END LOOP;
	RETURN false;
END $$;
SELECT is(count(*), 0::bigint, 'containment is what parents say, for sector controls inside the numbering')
	FROM ident a, ident b WHERE (a.c @> b.c) <> (pg_temp.walks(a.c, b.c));
SELECT is(count(*), 0::bigint, '@> and <@ are commutators') FROM ident a, ident b WHERE (a.c @> b.c) <> (b.c <@ a.c);
SELECT is(count(*), 0::bigint, 'contained is between itself and the greatest descendant, and nothing else is')
	FROM ident a, ident b WHERE (a.c @> b.c) <> (b.c BETWEEN a.c AND greatest_descendant(a.c));
SELECT is(count(*), 0::bigint, 'containing is being among the ancestors')
	FROM ident a, ident b WHERE (a.c @> b.c) <> (a.c = ANY (ancestors(b.c)));

-- hashes
SELECT is(count(*), 0::bigint, 'equal values have equal hashes, however they are written') FROM ident a JOIN ident b ON a.c = b.c
	WHERE control_id_hash(a.c) <> control_id_hash(b.c) OR control_id_hash_extended(a.c, 7) <> control_id_hash_extended(b.c, 7);
SELECT is(control_id_hash('A.12.3.1'), control_id_hash('ISO/IEC 27002:2013 12.3.1'), 'equal values written differently');
SELECT is(count(DISTINCT control_id_hash(c)), 273::bigint, 'no two share a hash') FROM ident;
SELECT is(count(*), 0::bigint, 'the extended hash of seed 0 continues the plain one') FROM ident
	WHERE (control_id_hash_extended(c, 0) & 4294967295) <> (control_id_hash(c)::bigint & 4294967295);
SELECT cmp_ok(max(n), '<=', 30::bigint, 'spread over 16 buckets')
	FROM (SELECT count(*) AS n FROM ident GROUP BY control_id_hash(c) & 15) x;
SELECT is(count(DISTINCT control_id_hash(c) & 15), 16::bigint, 'all of the 16 are used') FROM ident;
SELECT cmp_ok(max(n), '<=', 30::bigint, 'spread over the high bits')
	FROM (SELECT count(*) AS n FROM ident GROUP BY control_id_hash(c) >> 28) x;
SELECT isnt(control_id_hash_extended('12.3.1', 1), control_id_hash_extended('12.3.1', 2), 'the seed counts');

-- index = sequential scan
CREATE TABLE public.many AS SELECT c FROM ident, generate_series(1, 30) ORDER BY random();
CREATE INDEX many_btree ON public.many (c);
CREATE INDEX many_hash ON public.many USING hash (c);
CREATE TEMP TABLE answer (how text, op text, c control_id, n bigint);
CREATE FUNCTION pg_temp.ask(how text, VARIADIC ops text[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE op text; r record; n bigint;
BEGIN
	FOREACH op IN ARRAY ops LOOP
		FOR r IN SELECT c FROM ident LOOP
			EXECUTE format('SELECT count(*) FROM public.many WHERE c %s %L', op, r.c) INTO n;
			INSERT INTO answer VALUES (how, op, r.c, n);
		END LOOP;
	END LOOP;
END $$;
SET LOCAL enable_indexscan = off; SET LOCAL enable_bitmapscan = off; SET LOCAL enable_indexonlyscan = off;
SELECT pg_temp.ask('seq', '<', '<=', '=', '>=', '>', '<@', '@>');
SET LOCAL enable_indexscan = on; SET LOCAL enable_indexonlyscan = on; SET LOCAL enable_seqscan = off;
SELECT pg_temp.ask('btree', '<', '<=', '=', '>=', '>', '<@', '@>');
DROP INDEX public.many_btree;
SELECT pg_temp.ask('hash', '=');
DROP INDEX public.many_hash;
CREATE INDEX many_brin ON public.many USING brin (c) WITH (pages_per_range = 1);
SET LOCAL enable_indexscan = off; SET LOCAL enable_bitmapscan = on;
SELECT pg_temp.ask('brin', '<', '<=', '=', '>=', '>', '<@');
SELECT results_eq($$SELECT how, count(*) FROM answer GROUP BY 1 ORDER BY 1$$,
	$$VALUES ('brin', 6 * 273::bigint), ('btree', 7 * 273), ('hash', 273), ('seq', 7 * 273)$$, 'all were asked');
SELECT is(count(*), 0::bigint, 'each index finds what a sequential scan finds')
	FROM answer s JOIN answer i USING (op, c) WHERE s.how = 'seq' AND s.n <> i.n;
SELECT is(sum(n), (SELECT sum(n) FROM answer WHERE how = 'seq' AND op = '<=') + (SELECT sum(n) FROM answer WHERE how = 'seq' AND op = '>'), 'below, at and above are all')
	FROM (SELECT count(*) * 273 AS n FROM public.many) x;
RESET enable_indexscan; RESET enable_bitmapscan; RESET enable_seqscan; RESET enable_indexonlyscan;

-- joins of all kinds
SET LOCAL enable_hashjoin = off; SET LOCAL enable_nestloop = off;
SELECT is(count(*), 273 * 30::bigint, 'merge join') FROM public.many JOIN ident USING (c);
SET LOCAL enable_mergejoin = off; SET LOCAL enable_hashjoin = on;
SELECT is(count(*), 273 * 30::bigint, 'hash join') FROM public.many JOIN ident USING (c);
RESET enable_mergejoin; RESET enable_nestloop;
SET LOCAL enable_hashagg = off;
SELECT is((SELECT count(*) FROM (SELECT DISTINCT c FROM public.many) x), 273::bigint, 'DISTINCT by sorting');
SET LOCAL enable_hashagg = on; SET LOCAL enable_sort = off;
SELECT is((SELECT count(*) FROM (SELECT DISTINCT c FROM public.many) x), 273::bigint, 'DISTINCT by hashing');
RESET enable_sort;

-- deduplication: equalimage is declared
CREATE INDEX many_dedup ON public.many (c) WITH (deduplicate_items = on);
CREATE INDEX many_plain ON public.many (c) WITH (deduplicate_items = off);
SELECT cmp_ok(pg_relation_size('public.many_dedup') * 2, '<', pg_relation_size('public.many_plain'), 'the B-tree deduplicates');

-- text, binary, arrays, composite values
SELECT is(count(*), 0::bigint, 'text round trip') FROM ident WHERE c::text::control_id <> c;
SELECT is(count(*), 0::bigint, 'printed in the shape of the design') FROM ident
	WHERE c::text !~ '^(2013:[0-9]+([.][0-9]+){0,2}|CLD[.][0-9]+[.][0-9]+([.][0-9]+)?|(2022|2026):[0-9]+([.][0-9]+)?)$';
SELECT is(count(*), 0::bigint, 'array round trip') FROM (SELECT array_agg(c) AS a FROM ident) x WHERE a::text::control_id[] <> a;
SELECT is(count(*), 0::bigint, 'the printed form never depends on the setting')
	FROM ident, LATERAL (SELECT set_config('iso27017.edition', e, true) FROM unnest('{none,2013,2022,2026}'::text[]) e OFFSET 0) x
	WHERE c::text::control_id <> c;
RESET iso27017.edition;

-- reserved bits
SELECT is(count(*), 0::bigint, 'reserved bits are zero, the sign too') FROM ident
	WHERE get_byte(control_id_send(c), 0) & 192 <> 0 OR get_byte(control_id_send(c), 7) & 63 <> 0;
SELECT is(count(*), 0::bigint, 'sent bytes sort like values') FROM ident a, ident b
	WHERE (control_id_send(a.c) < control_id_send(b.c)) <> (a.c < b.c);

-- errors of others than input
SELECT throws_ok($$SELECT control_id('12.3.1', 2015)$$, '22023', NULL, 'an edition that does not exist');
SELECT throws_ok($$SELECT map_to('12.3.1', 0)$$, '22023', NULL, 'an edition that does not exist, for map_to');
SELECT throws_ok($$SELECT title('12.3.1', 'de')$$, '22023', NULL, 'a language without titles');
SELECT throws_ok($$SELECT '12.3.1'::control_id = 5$$, '42883', NULL, 'no implicit cast to a number');
SELECT throws_ok($$SELECT '12.3.1'::control_id = '2013:12.3.1'::text$$, '42883', NULL, 'no implicit cast to text');
SELECT throws_ok($$SELECT '12.3.1'::control_id::bigint$$, '42846', NULL, 'no cast to a number at all');
SELECT throws_ok($$SELECT '2013:5.1'::control_id(2022)$$, '23514', NULL, 'the typmod is a constraint');
SELECT finish();
ROLLBACK;
