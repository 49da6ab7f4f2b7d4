-- evidence_query: input, canonical output, errors, matching.
SELECT q::iso27017.evidence_query FROM (VALUES
	('バックアップ'),
	('  a|b&c && d  '),
	('(a | b) & c'),
	('a & (b & c) & !(d | !e)'),
	('((a)) | (b | (c | d))'),
	('（暗号化｜encrypted）＆バックアップ'),
	('''two words'' & ''it''''s'' & ''@home'''),
	('@log_retention satisfies ''>= 1 year'''),
	('@certification & ISMS'),
	('!!a'),
	('(a && b) | c && (d | e && f)')) v(q);
-- canonical text is a fixed point
SELECT q, q::text::iso27017.evidence_query::text = q::text AS fixed
	FROM (SELECT (met)::iso27017.evidence_query AS q FROM iso27017.rubric) r
	WHERE q::text::iso27017.evidence_query::text <> q::text;
-- errors say where
\set VERBOSITY default
SELECT ''::iso27017.evidence_query;
SELECT '   '::iso27017.evidence_query;
SELECT '暗号化 バックアップ'::iso27017.evidence_query;
SELECT '暗号化 & '::iso27017.evidence_query;
SELECT '暗号化 & (鍵 | 管理'::iso27017.evidence_query;
SELECT '暗号化)'::iso27017.evidence_query;
SELECT '| 暗号化'::iso27017.evidence_query;
SELECT '暗号化 & ''鍵'::iso27017.evidence_query;
SELECT '(a && b) & c'::iso27017.evidence_query;
SELECT 'c & (a | b && d)'::iso27017.evidence_query;
SELECT '@'::iso27017.evidence_query;
SELECT '@log_retention satisfies 暗号化'::iso27017.evidence_query;
SELECT '@log_retention satisfies ''暗号化'''::iso27017.evidence_query;
SELECT ''' '''::iso27017.evidence_query;
-- limits
SELECT repeat('(', 1000) || 'a' || repeat(')', 1000) AS nested \gset
SELECT (:'nested')::iso27017.evidence_query;
SELECT length((repeat('(', 300) || 'a' || repeat(')', 300))::iso27017.evidence_query::text) AS nested_300;
SELECT length((string_agg('x' || i, '|'))::iso27017.evidence_query::text) > 50000 AS ten_thousand FROM generate_series(1, 10000) i;
SELECT string_agg('x' || i, '|') AS many FROM generate_series(1, 20001) i \gset
\set VERBOSITY terse
SELECT (:'many')::iso27017.evidence_query;
\set VERBOSITY default
-- binary form
SELECT encode(iso27017.evidence_query_send('a&b'), 'escape');
-- the rubric is whole
SELECT count(*), count(DISTINCT (control, element)), count(met), min(weight), max(weight),
	count(*) FILTER (WHERE ask_ja = '' OR ask_en = '' OR ask_ja IS NULL OR ask_en IS NULL) AS without_question
	FROM iso27017.rubric;
SELECT basis, count(*), sum(weight) FROM iso27017.rubric GROUP BY basis ORDER BY basis;
-- aggregates
SELECT iso27017.score_low(v, w), iso27017.score_high(v, w) FROM (VALUES
	('met', 3), ('met', 3), ('conditional', 2), ('silent', 16), ('not_applicable', 7), (NULL, 9)) t(v, w);
SELECT iso27017.score_low(v, w) FROM (VALUES ('not_applicable', 1)) t(v, w);
SELECT iso27017.score_low(v, 1) FROM (VALUES ('good')) t(v);
SELECT iso27017.score_low(v, -1) FROM (VALUES ('met')) t(v);
-- nothing was read: nothing is scored
SELECT count(*) FROM iso27017.findings('');
SELECT count(*), count(guidance_low), count(depth_high), sum(assessed) FROM iso27017.scores('no sections here');
