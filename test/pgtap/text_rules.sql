-- Every row of the folding's tables is a test by its example.
BEGIN;
SELECT no_plan();
CREATE TEMP TABLE word (rule text, "from" text, "to" text, context text, before text, after text, source text);
CREATE TEMP TABLE apart (words text, source text);
CREATE TEMP TABLE radical ("from" text, "to" text, before text, after text);
CREATE TEMP TABLE one (rule text, level text, "from" text, "to" text, context text, before text, after text, source text);
-- \u{...} would be an escape of COPY
\copy word FROM PROGRAM 'grep -v "^#" src/data/fold_word.tsv | tail -n +2'
\copy apart FROM PROGRAM 'grep -v "^#" src/data/fold_apart.tsv | tail -n +2'
\copy radical FROM PROGRAM 'grep -v "^#" src/data/radical.tsv | tail -n +2'
\copy one FROM PROGRAM 'grep -v "^#" src/data/fold_char.tsv | tail -n +2 | sed "s/[\\\\]u{/@u{/g"'
CREATE FUNCTION pg_temp.plain(t text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE hex text;
BEGIN
	LOOP
		hex := substring(t FROM '@u\{([0-9A-F]+)\}');
		EXIT WHEN hex IS NULL;
		t := replace(t, '@u{' || hex || '}', chr(('x' || lpad(hex, 8, '0'))::bit(32)::int));
	END LOOP;
	RETURN t;
END $$;

SELECT cmp_ok(count(DISTINCT "from")::int, '>=', 400, 'four hundred spellings and more') FROM word WHERE rule <> 'trial';
SELECT is(fold_term(before), fold_term(after), rule || ': ' || before || ' = ' || after) FROM word;
SELECT isnt(fold_term(x), fold_term(y), x || ' is not ' || y)
	FROM apart, string_to_array(words, ' ') a, unnest(a) WITH ORDINALITY u(x, i), unnest(a) WITH ORDINALITY v(y, j) WHERE i < j;
SELECT is(CASE level WHEN 'normalize' THEN normalize_ja(pg_temp.plain(before)) WHEN 'ja' THEN fold_ja(pg_temp.plain(before)) END,
	pg_temp.plain(after), rule || ' ' || "from" || ' ' || context) FROM one;
SELECT is(normalize_ja(before), normalize_ja(after), 'radical ' || "from") FROM radical;
SELECT is(count(*)::int, 20 + 114 + 214, 'radicals: 114 of the supplement, 20 strokes, 214 of Kangxi')
	FROM radical WHERE "from" ~ '^U\+(2E[89A-F]|2F[0-9A-D]|31[CDE])';
-- no two canonical spellings meet by accident, but for the title that means the same
SELECT is_empty($$ SELECT fold_term("to"), array_agg(DISTINCT "to") FROM word GROUP BY 1
	HAVING count(DISTINCT "to") > 1 AND fold_term(min("to")) <> 'クラウドサービス利用者' $$, 'canonical spellings are apart');
-- nothing that a rule prints is changed again
SELECT is_empty($$ SELECT "to" FROM word WHERE fold_term(fold_term("to")) <> fold_term("to") $$, 'idempotent');
SELECT * FROM finish();
ROLLBACK;
