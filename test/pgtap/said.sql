-- 690 short sections by writers who had seen nothing, test/corpus/wordings: how many of their facts and stances are read.
BEGIN;
SET search_path = public, iso27017, tap;
SELECT plan(10);
CREATE TEMP TABLE said (file text, control text, title text, body text, stance text, facts text);
ALTER TABLE said ALTER file SET DEFAULT 'a';
\copy said (control, title, body, stance, facts) FROM 'test/corpus/wordings/a.tsv'
ALTER TABLE said ALTER file SET DEFAULT 'b';
\copy said (control, title, body, stance, facts) FROM 'test/corpus/wordings/b.tsv'
ALTER TABLE said ALTER file SET DEFAULT 'c';
\copy said (control, title, body, stance, facts) FROM 'test/corpus/wordings/c.tsv'
ALTER TABLE said ALTER file SET DEFAULT 'd';
\copy said (control, title, body, stance, facts) FROM 'test/corpus/wordings/d.tsv'
ALTER TABLE said ALTER file SET DEFAULT 'e';
\copy said (control, title, body, stance, facts) FROM 'test/corpus/wordings/e.tsv'
-- without the event of a notice and an answer, as papers are measured
CREATE FUNCTION pg_temp.fact(kind text, value text) RETURNS text LANGUAGE sql AS $$
	SELECT kind || '=' || lower(replace(CASE WHEN kind IN ('notice', 'response') THEN regexp_replace(value, ' (before|after)( .*)?$', '') ELSE value END, ' ', ''))
$$;
CREATE TEMP TABLE read AS SELECT s.file, s.stance,
		ARRAY(SELECT DISTINCT pg_temp.fact(split_part(f, '=', 1), substr(f, strpos(f, '=') + 1)) FROM regexp_split_to_table(s.facts, '; *') f WHERE f LIKE '%=%') AS want,
		ARRAY(SELECT DISTINCT pg_temp.fact(kind, value) FROM facts(doc) WHERE kind NOT IN ('absent', 'password_storage', 'encryption_at_rest', 'service_in_scope')) AS got,
		(SELECT x.stance FROM sections(doc) x ORDER BY ordinal LIMIT 1) AS read
	FROM said s, LATERAL (SELECT format(E'%s %s\n\n%s\n', replace(replace(control, '2013:', ''), '2022:', ''), title, body) AS doc) d;
CREATE TEMP TABLE measured AS SELECT file, count(*) FILTER (WHERE stance = read) AS stances,
		round(2.0 * sum((SELECT count(*) FROM unnest(want) w WHERE w = ANY (got))) / sum(cardinality(want) + cardinality(got)), 3) AS f1
	FROM read GROUP BY file;
SELECT cmp_ok(m.f1, '>=', v.f1, 'facts of ' || m.file) FROM measured m JOIN (VALUES ('a', 0.92), ('b', 0.88), ('c', 0.86), ('d', 0.88), ('e', 0.77)) v (file, f1) USING (file) ORDER BY m.file;
SELECT cmp_ok(m.stances::int, '>=', v.least, 'stances of ' || m.file) FROM measured m JOIN (VALUES ('a', 119), ('b', 117), ('c', 130), ('d', 129), ('e', 114)) v (file, least) USING (file) ORDER BY m.file;
SELECT diag(format('%s: facts %s, stances %s', file, f1, stances)) FROM measured ORDER BY file;
SELECT * FROM finish();
ROLLBACK;
