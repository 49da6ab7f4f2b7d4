-- Properties of the reader, on the project's own papers and on texts made of pieces.
BEGIN;
SELECT plan(17);

CREATE TEMP TABLE paper (name text, document text) ON COMMIT DROP;
\set d1 `cat test/corpus/harumina.txt`
\set d2 `cat test/corpus/signmori.txt`
\set d3 `cat test/corpus/hitotose.txt`
\set d4 `cat test/corpus/kakehashi.txt`
\set d5 `cat test/corpus/kitakaze.txt`
\set d6 `cat test/corpus/tsumugi.txt`
INSERT INTO paper VALUES ('harumina', :'d1'), ('signmori', :'d2'), ('hitotose', :'d3'), ('kakehashi', :'d4'), ('kitakaze', :'d5'), ('tsumugi', :'d6');
-- the same, with the line breaks and the plane that other systems write
INSERT INTO paper SELECT name || ' crlf', replace(document, E'\n', E'\r\n') FROM paper;
INSERT INTO paper SELECT name || ' emoji', repeat(U&'\+01F600', 7) || E'\n' || document FROM paper WHERE name NOT LIKE '%crlf';

SELECT cmp_ok((SELECT count(*)::int FROM paper, iso27017.sections(document)), '>', 400, 'sections are found');
SELECT is((SELECT count(*) FROM paper, iso27017.sections(document) s
	WHERE position(s.body in substr(document, s.source_start, s.source_length)) = 0), 0::bigint,
	'the body stands in the span');
SELECT is((SELECT count(*) FROM paper, iso27017.sections(document) s
	WHERE printed_number <> '' AND position(left(s.printed_number, 2) in substr(document, s.source_start, 3)) = 0
		AND position(left(s.heading, 2) in substr(document, s.source_start, 3)) = 0), 0::bigint,
	'the span starts with number or heading');
SELECT is((SELECT count(*) FROM paper, iso27017.statements(document) s
	WHERE substr(document, s.source_start, s.source_length) IS DISTINCT FROM s.sentence), 0::bigint,
	'statements: the span is the sentence');
SELECT is((SELECT count(*) FROM paper, iso27017.facts(document) f
	WHERE substr(document, f.source_start, f.source_length) IS DISTINCT FROM f.quote), 0::bigint,
	'facts: the span is the quote');
SELECT is((SELECT count(*) FROM paper, iso27017.hygiene(document) h
	WHERE h.quote IS NOT NULL AND substr(document, h.source_start, h.source_length) IS DISTINCT FROM h.quote), 0::bigint,
	'hygiene: the span is the quote');
SELECT is((SELECT count(*) FROM (SELECT s.ordinal, row_number() OVER (PARTITION BY name ORDER BY s.source_start) AS n
	FROM paper, iso27017.sections(document) s) t WHERE ordinal <> n), 0::bigint,
	'ordinals count the sections in their order');
SELECT is((SELECT count(*) FROM (SELECT s.source_start, lag(s.source_start + s.source_length) OVER (PARTITION BY name ORDER BY s.ordinal) AS before
	FROM paper, iso27017.sections(document) s) t WHERE source_start < before), 0::bigint,
	'sections do not overlap');
SELECT is((SELECT count(*) FROM paper, iso27017.sections(document) s WHERE NOT confidence BETWEEN 0 AND 1
	OR (controls = '{}') <> (resolved_by = 'none')), 0::bigint,
	'confidence lies between 0 and 1, and who answers says how');
SELECT is((SELECT count(*) FROM paper, iso27017.sections(document) s WHERE declared && controls), 0::bigint,
	'what is declared is not what is answered');
SELECT is((SELECT string_agg(name, ' ' ORDER BY name) FROM paper p WHERE name LIKE '% emoji' AND NOT EXISTS (
	SELECT FROM paper q WHERE q.name || ' emoji' = p.name
		AND (SELECT array_agg(s.heading || s.controls::text ORDER BY s.ordinal) FROM iso27017.sections(q.document) s)
		  = (SELECT array_agg(s.heading || s.controls::text ORDER BY s.ordinal) FROM iso27017.sections(p.document) s))),
	NULL, 'what stands before a paper changes nothing');
SELECT is((SELECT string_agg(name, ' ' ORDER BY name) FROM paper p WHERE name LIKE '% crlf' AND NOT EXISTS (
	SELECT FROM paper q WHERE q.name || ' crlf' = p.name
		AND (SELECT array_agg(s.heading || s.controls::text ORDER BY s.ordinal) FROM iso27017.sections(q.document) s)
		  = (SELECT array_agg(s.heading || s.controls::text ORDER BY s.ordinal) FROM iso27017.sections(p.document) s))),
	NULL, 'line breaks of another system change nothing');

-- how a table keeps a document: compressed in the row or out of it, or as it is
CREATE TEMP TABLE kept (name text, packed text, extended text, external text) ON COMMIT DROP;
ALTER TABLE kept ALTER packed SET STORAGE MAIN, ALTER external SET STORAGE EXTERNAL;
INSERT INTO kept SELECT name, document || '', document || '', document || '' FROM paper WHERE name NOT LIKE '% %';
SELECT ok(bool_and(pg_column_size(packed) < octet_length(packed) AND pg_column_size(external) = octet_length(external)), 'some are compressed, some are not')
	FROM kept;
CREATE FUNCTION pg_temp.reading(document text) RETURNS text LANGUAGE sql AS $$
	SELECT md5(concat((SELECT string_agg(s::text, ' ') FROM iso27017.sections(document) s),
		(SELECT string_agg(t::text, ' ') FROM iso27017.statements(document) t), (SELECT string_agg(f::text, ' ') FROM iso27017.facts(document) f))) $$;
SELECT is((SELECT string_agg(name, ' ' ORDER BY name) FROM (SELECT name FROM (SELECT name, pg_temp.reading(packed) AS r FROM kept UNION ALL
		SELECT name, pg_temp.reading(extended) FROM kept UNION ALL SELECT name, pg_temp.reading(external) FROM kept UNION ALL
		SELECT name, pg_temp.reading(document || '') FROM paper WHERE name NOT LIKE '% %') t GROUP BY name HAVING count(DISTINCT r) > 1) u),
	NULL, 'how a table keeps a document changes nothing where it is read,');
SELECT is((SELECT count(*) FROM kept WHERE pg_temp.reading(packed) = pg_temp.reading(extended) AND pg_temp.reading(external) = pg_temp.reading(packed)
	AND pg_temp.reading(packed) = pg_temp.reading(packed || '')), 6::bigint, 'nor where it was read a moment ago');

-- sizes
SELECT is((SELECT count(*) FROM iso27017.sections((SELECT string_agg('12.3.1 情報のバックアップ' || E'\n' || i || ' 回取得します。', E'\n')
	FROM generate_series(1, 20000) i))), 20000::bigint, 'twenty thousand headings');
SELECT lives_ok($$SELECT count(*) FROM iso27017.sections(repeat('（「1.1 ', 200000))$$, 'brackets without end');
SELECT * FROM finish();
ROLLBACK;
