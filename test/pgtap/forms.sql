-- Forms of headings and of notes: each way of printing a number with each way of putting it
-- beside a title, and each label beside the numbers, read in small papers of eight sections.
BEGIN;
SET search_path = public, iso27017, tap;
SELECT plan(9);

CREATE TEMP TABLE section (n int, old text, new text, ja text, mine text, en text, mine_en text, body text, body_en text);
INSERT INTO section VALUES
	(1, '5.1.1', '5.1', '情報セキュリティのための方針群', '守るべき決まり', 'Policies for information security', 'What we promise', '当社は心得をまとめ、代表取締役の承認を得ています。毎年見直します。', 'Our company wrote down its rules. They are reviewed every year.'),
	(2, '6.1.3', '5.5', '関係当局との連絡', '届け出る先', 'Contact with authorities', 'Whom we tell', '当社の本社は香川県高松市にあります。お預かりしたものは日本国内に置きます。', 'The head office is in Takamatsu. Your data is kept in Japan.'),
	(3, '8.2.2', '5.13', '情報のラベル付け', '目印', 'Labelling of information', 'Marks', 'お客様は書類に目印を付けられます。色も選べます。', 'Customers can put marks on documents. Colours can be chosen.'),
	(4, '9.2.1', '5.16', '利用者登録及び登録削除', '職員を入れる', 'User registration and de-registration', 'Letting staff in', 'お客様の管理者が画面から作成し、停止し、削除します。', 'Your administrator creates, suspends and deletes members on the screen.'),
	(5, '9.4.1', '8.3', '情報へのアクセス制限', '見える範囲', 'Information access restriction', 'Who sees what', '職員に見せる範囲はお客様が決められます。', 'You decide what your members can see.'),
	(6, '12.3.1', '8.13', '情報のバックアップ', '控え', 'Information backup', 'Copies', '控えは毎日取り、14日間残します。試験を年2回行います。', 'Copies are taken daily and kept for 14 days. They are tested twice a year.'),
	(7, '12.4.4', '8.17', 'クロックの同期', '時計', 'Clock synchronization', 'Clocks', '時計は合わせており、日本標準時で示します。', 'Clocks are set by NTP and shown in JST.'),
	(8, 'CLD.9.5.1', 'CLD.9.5.1', '仮想コンピューティング環境における分離', '園どうしの仕切り', 'Segregation in virtual computing environments', 'Walls between tenants', 'データは番号で分け、ほかの番号では読み出せない作りにしています。', 'Data is split by numbers and one tenant cannot read that of another.');

-- how a number is printed
CREATE FUNCTION pg_temp.printed(form text, old text, new text) RETURNS text LANGUAGE sql AS $$
	SELECT CASE WHEN form = 'full width' THEN translate(old, '0123456789.CLD', '０１２３４５６７８９．ＣＬＤ') WHEN form = 'item' THEN old || '項' WHEN form = 'new' THEN new
		WHEN form = 'both' AND old <> new THEN old || '/' || new WHEN form = 'clause' THEN '箇条' || old WHEN form = 'dot' THEN old || '.'
		WHEN form = 'annex' AND old <> new THEN 'A.' || old WHEN form = 'A' AND old <> new THEN 'A' || old ELSE old END
$$;
-- a paper whose headings look so, and the controls that they name
CREATE FUNCTION pg_temp.paper(form text, arranged text, spaced text, english bool, own bool) RETURNS text LANGUAGE sql AS $$
	SELECT CASE WHEN english THEN E'Security of the service\n\nMinamo Inc.\n\nThis paper explains, control by control of ISO/IEC 27017, what our company does.\n'
			ELSE E'サービスのセキュリティについて\n\n株式会社みなも\n\n本書は ISO/IEC 27017 の管理策ごとに当社の取り組みをご説明するものです。\n' END ||
		string_agg(replace(replace(spaced, '{h}', replace(replace(replace(arranged, '{n}', pg_temp.printed(form, s.old, s.new)), '{i}', s.n::text),
			'{t}', CASE WHEN english THEN CASE WHEN own THEN s.mine_en ELSE s.en END WHEN own THEN s.mine ELSE s.ja END)),
			'{b}', CASE WHEN english THEN body_en ELSE body END), '' ORDER BY s.n)
	FROM section s
$$;
CREATE FUNCTION pg_temp.misread(form text, arranged text[], english bool, own bool) RETURNS text LANGUAGE sql AS $$
	SELECT coalesce(string_agg(format('%s, %s: %s', form, replace(a, E'\n', '/'), got), E'\n'), '')
	FROM unnest(arranged) a, unnest(ARRAY[E'\n{h}\n\n{b}\n', E'\n{h}\n{b}\n', E'\n  {h}\n\n    {b}\n']) spaced,
		LATERAL (SELECT string_agg(array_to_string(controls, '+'), ' ' ORDER BY ordinal) FILTER (WHERE controls <> '{}') AS got FROM sections(pg_temp.paper(form, a, spaced, english, own))) x
	WHERE got IS DISTINCT FROM (SELECT string_agg(CASE WHEN old = new THEN old WHEN form = 'new' THEN '2022:' || new ELSE '2013:' || old END, ' ' ORDER BY n) FROM section)
$$;

CREATE TEMP TABLE arranged AS SELECT ARRAY['{n} {t}', '{n}　{t}', '{n}：{t}', '【{n}】{t}', '（{n}）{t}', '[{n}] {t}', '{t}（{n}）', '{t} [{n}]', '{t}【{n}】', '{t} {n}', '{t} - {n}', '{t}／{n}', '■ {n} {t}', '■{t}（{n}）',
	'## {n} {t}', '### {t} ({n})', '**{n} {t}**', E'{n}\n{t}', E'{t}\n{n}', '{n} | {t}', '{i}. {t}（{n}）', '2.{i} {t}（{n}）', '{i}) {n} {t}', '（{i}）{t}【{n}】', 'Q{i}. {t}（{n}）', '《{n}》{t}', '〔{n}〕{t}', '＜{n}＞{t}', '{n}_{t}',
	'「{n} {t}」', '管理策{n} {t}', '【{n} {t}】', '【{t}】（{n}）', E'{n}\t{t}', '第{i}条（{t}）{n}', '[{t}]({n})', '◆{n}◆{t}', '{i}-1 {t}（{n}）', '{t}（ISO/IEC 27017 {n}）', '{t}（管理策 {n}）', '{n} {t}（共有）', '{n} {t} ○', '{i}．{t}〔{n}〕'] AS ja,
	ARRAY['{n} {t}', '{n}: {t}', '{n} - {t}', '[{n}] {t}', '({n}) {t}', '{t} ({n})', '{t} [{n}]', '{t} - {n}', '{t} / {n}', '{t} | {n}', '## {n} {t}', '### {t} ({n})', '## {t} `{n}`', '## `{n}` {t}', '**{n} {t}**', '**{t}** ({n})', E'{n}\n{t}', E'{t}\n{n}',
	'{i}. {t} ({n})', '2.{i} {t} ({n})', '{i}) {n} {t}', 'Q{i}. {t} ({n})', '{i}. {n} {t}', E'{n}\t{t}', '{n} — {t}', '{t} — {n}', '<{n}> {t}', '{t}, {n}', '{t} (ISO/IEC 27017 {n})', '{t} (control {n})', '"{n} {t}"', '{t} → {n}', '`{n}` {t}', '[{t}](#{n})',
	'## {t} [{n}](https://example.com/{i})', '## {t} ![{n}](https://example.com/{i})'] AS en;

SELECT is(string_agg(pg_temp.misread(form, ja, false, false), ''), '', 'known titles')
	FROM arranged, unnest(ARRAY['plain', 'annex', 'A', 'full width', 'both', 'dot', 'new']) form;
SELECT is(string_agg(pg_temp.misread(form, ja, false, true), ''), '', 'titles of the vendor''s own')
	FROM arranged, unnest(ARRAY['plain', 'annex', 'A', 'full width', 'both', 'item']) form;
SELECT is(string_agg(pg_temp.misread(form, en, true, false), ''), '', 'known titles in English')
	FROM arranged, unnest(ARRAY['plain', 'annex', 'A', 'both', 'new']) form;
SELECT is(string_agg(pg_temp.misread(form, en, true, true), ''), '', 'titles of the vendor''s own in English')
	FROM arranged, unnest(ARRAY['plain', 'annex', 'A', 'both']) form;

-- labels beside the numbers, at the end of sections that nothing else tells
CREATE FUNCTION pg_temp.noted(label text, placed text) RETURNS text LANGUAGE sql AS $$
	SELECT string_agg(format(E'2.%s %s\n\n%s\n\n%s\n\n', s.n, s.mine, s.body, replace(replace(placed, '{l}', label), '{n}', s.old)), '' ORDER BY s.n) FROM section s WHERE n <= 4
$$;
CREATE FUNCTION pg_temp.misnoted(label text, placed text) RETURNS text LANGUAGE sql AS $$
	SELECT format(E'%s, %s: %s\n', label, placed, got) FROM (SELECT string_agg(array_to_string(controls, '+'), ' ' ORDER BY ordinal) AS got FROM sections(pg_temp.noted(label, placed))) x
	WHERE got IS DISTINCT FROM '2013:5.1.1 2013:6.1.3 2013:8.2.2 2013:9.2.1'
$$;
SELECT is(string_agg(pg_temp.misnoted(concat(a, b, c), placed), ''), NULL, 'labels') FROM unnest(ARRAY['', 'ISO/IEC 27017 ', 'JIS Q 27017:2016 ', '附属書A ', '規格']) a, unnest(ARRAY['対応', '関連', '該当する', '準拠', '根拠', '紐づく']) b,
	unnest(ARRAY['管理策', '箇所', '項番', '条項', '規格番号', '要求事項', 'コントロール']) c,
	unnest(ARRAY['【{l}】{n}', '【{l}：{n}】', '（{l}：{n}）', '（{l} {n}）', '{l}：{n}', '▶ {l}：{n}', '※{l}：{n}', '［{l}］{n}', '＜{l}＞{n}', '{l}　{n}', E'{l}\n{n}']) placed;
SELECT is(string_agg(pg_temp.misnoted(concat_ws(' ', a, b), placed), ''), NULL, 'labels in English') FROM unnest(ARRAY['Related', 'Applicable', 'Corresponding', 'Mapped', 'Reference to']) a,
	unnest(ARRAY['controls', 'clause', 'ISO/IEC 27017 controls', 'Annex A controls', 'standard clauses']) b,
	unnest(ARRAY['{l}: {n}', '({l}: {n})', '[{l}: {n}]', '**{l}:** {n}', '({l} {n})', '> {l}: {n}', '- {l}: {n}', '{l} - {n}', E'{l}\n{n}', '{l}: {n}.']) placed;

-- an appendix that lists the controls again, and a list of contents some of whose titles nobody knows
SELECT is((SELECT count(*)::int FROM sections(pg_temp.paper('plain', a, E'\n{h}\n{b}\n', false, own) || E'\n付録 対応表\n' ||
	(SELECT string_agg(format(E'%s\t%s\t本書 %s', old, ja, n), E'\n' ORDER BY n) FROM section) || E'\n')), 8, 'an appendix behind ' || a)
	FROM (VALUES ('{n} {t}', true), ('{t}（{n}）', false)) v (a, own);
SELECT is((SELECT string_agg(controls::text, ' ' ORDER BY ordinal) FROM (SELECT string_agg(CASE WHEN n % 3 = 0 THEN mine ELSE ja END, E'\n' ORDER BY n) AS contents,
		string_agg(CASE WHEN n % 3 = 0 THEN mine ELSE ja END || E'\n' || body || E'\n', E'\n' ORDER BY n) AS text FROM section) x,
		sections(E'取り組み\n\nこの記事の内容\n' || contents || E'\n\n' || text) s WHERE controls <> '{}'),
	(SELECT string_agg(CASE WHEN n = 8 THEN '{CLD.9.5.1}' ELSE format('{2013:%s}', old) END, ' ' ORDER BY n) FROM section WHERE n % 3 <> 0), 'contents');
SELECT * FROM finish();
ROLLBACK;
