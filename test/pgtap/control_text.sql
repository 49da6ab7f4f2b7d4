-- control_ids: spans on random text, hostile text, limits.
BEGIN;
SELECT plan(17);

SELECT setseed(0.9);
CREATE TEMP TABLE fragment AS SELECT f, row_number() OVER () - 1 AS i FROM unnest(ARRAY[
	'A.12.3.1', '12.3.1', '９．２．１', 'CLD.9.5.1', 'ＣＬＤ９．５．２', '2022:8.13', '2026:8.35', '5.1', '8.13', 'A.5.1', 'ISO/IEC 27001:2022 ',
	'ISO/IEC 27018:2019 ', 'JIS Q 27002:2014 ', '［ISO/IEC 27017:2026］', '～', '-', ' から ', ' to ', '、', '及び', '・', ' ', '　', E'\n', E'\n\n',
	'バージョン', '図', 'http://x.jp/', '。', '情報のバックアップ', '😀', 'か゚', '(', ')', '【', '】', 'v', '.', '.x', '%', '秒', '附属書A ', '27017', ':', 'Annex A.', 'PCI DSS ']) f;
CREATE TEMP TABLE sample AS SELECT g, (SELECT string_agg(f, '' ORDER BY random()) FROM fragment WHERE g IS NOT NULL AND random() < 0.4) AS t
	FROM generate_series(1, 3000) g;
CREATE TEMP TABLE found AS SELECT g, e, t, f.* FROM sample, unnest(ARRAY[NULL, 2013, 2022, 2026]) e, control_ids(t, e) WITH ORDINALITY f;
SELECT cmp_ok(count(*), '>', 5000::bigint, 'enough is found') FROM found;
SELECT is(count(*), 0::bigint, 'substr(text, source_start, source_length) = matched') FROM found
	WHERE substr(t, source_start, source_length) IS DISTINCT FROM matched;
SELECT is(count(*), 0::bigint, 'in the order of the text') FROM (SELECT source_start < lag(source_start) OVER (PARTITION BY g, e ORDER BY ordinality) AS back FROM found) x WHERE back;
SELECT is(count(*), 0::bigint, 'spans are the same or apart') FROM found a JOIN found b USING (g)
	WHERE a.e IS NOT DISTINCT FROM b.e AND a.source_start < b.source_start AND a.source_start + a.source_length > b.source_start;
SELECT is(count(*), 0::bigint, 'what is one number is read alike by the type') FROM found
	WHERE matched ~ '^[^～ -]*$' AND matched !~ 'から|to'
		AND control_id(matched, CASE WHEN edition(control) = 2022 AND e = 2026 THEN 2026 ELSE edition(control) END) <> control;
SELECT is(count(*), 0::bigint, 'an edition only adds numbers of one or two parts') FROM found n
	WHERE n.e IS NULL AND NOT EXISTS (SELECT FROM found w WHERE w.g = n.g AND w.e = 2022 AND w.control = n.control AND w.source_start = n.source_start);

-- every identifier is found in its canonical form, and nothing else
SELECT is(count(*), 0::bigint, 'canonical forms are found') FROM control_catalogue k
	WHERE ARRAY(SELECT control FROM control_ids('(' || k.control || ')')) <> ARRAY[k.control];
SELECT is((SELECT array_agg(control) FROM control_ids((SELECT string_agg(control::text, ' ' ORDER BY control) FROM control_catalogue))),
	(SELECT array_agg(control ORDER BY control) FROM control_catalogue), 'all of them in one text');

-- hostile text: linear, or refused
SET LOCAL statement_timeout = '60s';
SELECT is(count(*), 0::bigint, 'digits without end') FROM control_ids(repeat('9', 20000000));
SELECT is(count(*), 0::bigint, 'dots without end') FROM control_ids(repeat('1.', 10000000));
SELECT is(count(*), 0::bigint, 'brackets without end') FROM control_ids(repeat('[(【', 3000000));
SELECT is(count(*), 0::bigint, 'standards without end') FROM control_ids(repeat('ISO/IEC ', 2000000));
SELECT is(count(*), 0::bigint, 'addresses without end') FROM control_ids(repeat('ｈｔｔｐ://', 1000000));
SELECT is(count(*), 1000000::bigint, 'a million numbers') FROM control_ids(repeat('12.3.1 ', 1000000));
SELECT is(count(*), 114000::bigint, 'a thousand times the whole of 2013') FROM control_ids(repeat('5.1.1～18.2.3 ', 1000));
SELECT throws_ok($$SELECT * FROM control_ids(repeat('x', 64 * 1024 * 1024 + 1))$$, '54000', NULL, 'more than 64 MB');
CREATE FUNCTION pg_temp.cancelled(query text) RETURNS bool LANGUAGE plpgsql AS $$
BEGIN
	EXECUTE query;
	RETURN false;
EXCEPTION WHEN query_canceled THEN
	RETURN true;
END $$;
SET LOCAL statement_timeout = '200ms';
SELECT ok(pg_temp.cancelled($$SELECT count(*) FROM control_ids(repeat('5.1.1～18.2.3 ', 2000000))$$), 'can be cancelled');
SET LOCAL statement_timeout = 0;
SELECT finish();
ROLLBACK;
