-- Folding as a whole: NFKC against the server, properties, line breaks, bigrams, limits.
BEGIN;
SELECT plan(48);

-- NFKC is that of Unicode 14.0: the server's of PostgreSQL 14 and 15; newer ones change newer characters only
CREATE TEMP TABLE code_point AS SELECT i, chr(i) AS c FROM generate_series(1, 1114111) i WHERE i NOT BETWEEN 55296 AND 57343;
SELECT is(count(*)::int, 0, 'every code point: nfkc() is normalize(…, NFKC), or the character is newer than Unicode 14.0')
	FROM code_point WHERE nfkc(c) <> normalize(c, NFKC)
		AND NOT (current_setting('server_version_num')::int >= 160000 AND nfkc(c) = c);
SELECT cmp_ok(count(*)::int, '<', CASE WHEN current_setting('server_version_num')::int >= 160000 THEN 1000 ELSE 1 END,
	'those that are newer are few') FROM code_point WHERE nfkc(c) <> normalize(c, NFKC);
SELECT setseed(0.14);
CREATE TEMP TABLE random_text AS
	SELECT i, string_agg(chr(CASE WHEN cp BETWEEN 55296 AND 57343 OR cp = 0 THEN 12363 ELSE cp END), '') AS t
	FROM (SELECT i, CASE (random() * 7)::int WHEN 0 THEN (random() * 127)::int WHEN 1 THEN 768 + (random() * 112)::int
			WHEN 2 THEN 12352 + (random() * 200)::int WHEN 3 THEN 65280 + (random() * 238)::int WHEN 4 THEN (random() * 1114111)::int
			WHEN 5 THEN 4352 + (random() * 256)::int WHEN 6 THEN (ARRAY[122928, 122929, 69432, 6912, 3157, 12590])[1 + (random() * 5)::int]
			ELSE (random() * 12000)::int END AS cp
		FROM generate_series(1, 40000) i, generate_series(1, 6) j) s GROUP BY i;
SELECT is(count(*)::int, 0, 'random texts with newer marks in them: nfkc() is normalize(…, NFKC)')
	FROM random_text WHERE nfkc(t) <> normalize(t, NFKC) AND current_setting('server_version_num')::int < 160000;

-- properties
SELECT is(count(*)::int, 0, 'normalize_ja is idempotent') FROM random_text WHERE normalize_ja(normalize_ja(t)) <> normalize_ja(t);
SELECT is(count(*)::int, 0, 'fold_ja is idempotent') FROM random_text WHERE fold_ja(fold_ja(t)) <> fold_ja(t);
SELECT is(normalize_ja(normalize_ja(E'章ᅡ̧ﾊﾞー\n\nーハ')), normalize_ja(E'章ᅡ̧ﾊﾞー\n\nーハ'), 'a voiced kana of half width before a long vowel at the end of a line');
SELECT is(count(*)::int, 0, 'fold_term is idempotent') FROM random_text WHERE fold_term(fold_term(t)) <> fold_term(t);
SELECT is(count(*)::int, 0, 'fold_ja contains normalize_ja') FROM random_text WHERE fold_ja(normalize_ja(t)) <> fold_ja(t);
SELECT is(count(*)::int, 0, 'fold_term contains fold_ja') FROM random_text WHERE fold_term(fold_ja(t)) <> fold_term(t);
SELECT is(count(*)::int, 0, 'normalize_ja is NFKC') FROM random_text WHERE nfkc(normalize_ja(t)) <> normalize_ja(t);
SELECT is((SELECT count(*)::int FROM random_text r WHERE r.i <= 5000 AND fold_ja(r.t) <>
	coalesce((SELECT string_agg(folded, '' ORDER BY folded_start) FROM fold_spans(r.t, 'ja')), '')), 0, 'the runs of level ja are the folded text');
SELECT is((SELECT count(*)::int FROM random_text r WHERE r.i <= 5000 AND fold_term(r.t) <>
	coalesce((SELECT string_agg(folded, '' ORDER BY folded_start) FROM fold_spans(r.t, 'term')), '')), 0, 'the runs of level term are the folded text');
SELECT is((SELECT count(*)::int FROM random_text r, LATERAL (SELECT source_start - lag(source_start + CASE WHEN one_to_one THEN source_length ELSE 0 END)
		OVER (ORDER BY folded_start) AS step FROM fold_spans(r.t, 'ja')) s WHERE r.i <= 5000 AND step < 0), 0, 'spans ascend');

-- what the design names
SELECT is(fold_ja('10:00 ～ 17:00'), '10:00~17:00', 'a range stays a range');
SELECT is(fold_ja('5～18'), '5~18', 'so does one of numbers');
SELECT is(fold_ja('サ－バ－'), fold_ja('サーバー'), 'hyphens between kana');
SELECT is(fold_ja('サ-バ'), 'サーバ', 'ASCII hyphens too');
SELECT is(fold_ja('A−1') || fold_ja('A‐1') || fold_ja('A－1') || fold_ja('Aー1'), 'a-1a-1a-1a-1', 'hyphens between letters and digits');
SELECT is(fold_ja('データ - 監査'), 'データ - 監査', 'a dash between blanks is no long vowel');
SELECT is(fold_ja('東京－大阪'), '東京-大阪', 'nor is one between ideographs');
SELECT is(fold_ja('サーバーA-1'), 'サーバーa-1', 'a long vowel before a letter stays');
SELECT is(normalize_ja('ｶﾞｲﾄﾞﾗｲﾝ'), 'ガイドライン', 'half-width kana');
SELECT is(normalize_ja('か゛は゜'), 'がぱ', 'separate voiced marks');
SELECT is(fold_term('う゛') || fold_term('ヴ') || fold_term('ｳﾞ') || fold_term('ゔ'), 'ヴヴヴヴ', 'four ways to write vu');
SELECT is((SELECT array_agg(DISTINCT fold_term('6' || m)) FROM unnest('{ヶ月,か月,カ月,ヵ月,ケ月,箇月}'::text[]) m), '{6か月}', 'six spellings of a month');
SELECT is(fold_ja('髙﨑'), '高崎', 'variants of ideographs');
SELECT is(normalize_ja('葛' || chr(x'E0100'::int) || '城'), '葛城', 'variation selectors vanish');
SELECT is(fold_term('翌々月、時々、各々'), '翌々月,時々,各々', 'iteration marks stay');
SELECT is(fold_ja('，') || fold_ja('、') || fold_ja('､'), ',,,', 'commas are alike');
SELECT is(normalize_ja('①7日間'), '(1)7日間', 'an enclosed number does not run into the next one');
SELECT is(fold_term('TLS 1.2'), fold_term('TLS1.2'), 'blanks between letters and digits');
SELECT is(fold_term('サーバーー'), fold_term('サーバ'), 'repeated and trailing long vowels');
SELECT is(fold_term('カバー'), 'カバー', 'not of short words');

-- line breaks
SELECT is(normalize_ja(E'当社は、お客様からお預かりしたデータを国内のデータセンターに保\n\n存します。'),
	'当社は、お客様からお預かりしたデータを国内のデータセンターに保存します。', 'a word broken over an empty line');
SELECT is(normalize_ja(E'監査のためのアクセスログは、取得した日から起算して、過去 5\n\n年分を保管しています。 \n次の文です。'),
	E'監査のためのアクセスログは、取得した日から起算して、過去 5年分を保管しています。\n次の文です。', 'number and unit; a paragraph ends');
SELECT is(normalize_ja(E'1. 目的\n\n本書は、当社の取組みをお客様にご理解いただくために作成したもの\n\nです。\n\n⚫ 対象\n● 範囲'),
	E'1. 目的\n本書は、当社の取組みをお客様にご理解いただくために作成したものです。\n・対象\n・範囲', 'headings and bullets');
SELECT is(normalize_ja(E'CLD.6.3.1 クラウドサービスにおける役割および責任の共有および\n分担\n\n利用規約に定めます。'),
	E'CLD.6.3.1 クラウドサービスにおける役割および責任の共有および分担\n利用規約に定めます。', 'a heading on two lines');
SELECT is(normalize_ja(E'The backups are encrypted at rest and kept in a second re-\ngion of the\nprovider.'),
	'The backups are encrypted at rest and kept in a second re-gion of the provider.', 'English lines; a hyphen stays');
SELECT is(normalize_ja(E'項目\n内容\n保存期間\n35日'), E'項目\n内容\n保存期間\n35日', 'cells of a table stay lines');

-- bigrams
CREATE TABLE pg_temp.claim AS SELECT i, t FROM random_text WHERE i <= 3000
	UNION ALL SELECT 100000 + i, 'サーバーの保存期間は' || i || '日間です。バックアップを取得' FROM generate_series(1, 3000) i;
CREATE INDEX claim_bigrams ON pg_temp.claim USING gin (ja_bigrams(t));
CREATE TEMP TABLE phrase AS SELECT DISTINCT substr(fold_ja(t), 1 + (random() * 3)::int, 2 + (random() * 3)::int) AS p FROM pg_temp.claim;
DELETE FROM phrase WHERE length(p) < 2 OR fold_ja(p) <> p;
SELECT cmp_ok(count(*)::int, '>', 500, 'phrases to look for') FROM phrase;
SELECT is(count(*)::int, 0, 'every row that LIKE finds has the bigrams')
	FROM (SELECT * FROM phrase ORDER BY p LIMIT 400) p JOIN pg_temp.claim c ON position(p.p IN fold_ja(c.t)) > 0
	WHERE NOT ja_bigrams(c.t) @> ja_bigrams(p.p);
SELECT is((SELECT count(*) FROM pg_temp.claim WHERE ja_bigrams(t) @> ja_bigrams('保存 期間は7') AND fold_ja(t) LIKE '%' || fold_ja('保存 期間は7') || '%'),
	(SELECT count(*) FROM pg_temp.claim WHERE fold_ja(t) LIKE '%保存期間は7%'), 'with a recheck the rows are those of LIKE');
SELECT is(ja_bigrams('あ'), '{}', 'one character has no bigram');

-- limits and versions
SELECT throws_ok($$ SELECT length(fold_ja(repeat('0123456789abcdef', 4194305))) $$, '54000', NULL, 'more than 64 MB is refused');
SELECT is(length(normalize_ja(repeat('（', 22000000))), 22000000, '64 MB is not');
SELECT throws_ok($$ SELECT fold_ja('a', 2) $$, '22023', 'there is no version 2 of the folding rules', 'versions that do not exist');
SELECT throws_ok($$ SELECT * FROM fold_spans('a', 'x') $$, '22023', 'there is no folding level "x"', 'levels that do not exist');
SELECT is(fold_term('〒', 9999) || fold_term('〒', 1) || fold_term('〒'), '郵便番号〒〒', 'the trial rules differ from version 1, which is the default');
SELECT * FROM finish();
ROLLBACK;
