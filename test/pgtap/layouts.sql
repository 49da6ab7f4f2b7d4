-- One paper in many layouts: whatever stands around a number and a title, the same controls are found.
-- In a pattern %1$s is the control's number, %2$s its title, %3$s the text, %4$s a number of the vendor's own.
BEGIN;
SET search_path = public, iso27017, tap;
CREATE TEMP TABLE answer (n int, number text, title text, body text);
INSERT INTO answer VALUES
	(1, '5.1.1', '情報セキュリティのための方針群', 'クラウドの提供に関する方針を定め、年に一度見直しています。'),
	(2, '6.1.1', '情報セキュリティの役割及び責任', '当社はアプリケーションと基盤の設定に責任を負います。端末はお客様の責任です。'),
	(3, 'CLD.6.3.1', 'クラウドコンピューティング環境における役割及び責任の共有及び分担', '分担は利用規約の別紙に示しています。'),
	(4, '8.1.1', '資産目録', 'お預かりしたデータと派生したデータを台帳で区別しています。'),
	(5, 'CLD.8.1.5', 'クラウドサービスカスタマの資産の除去', '契約終了後30日以内に消去します。'),
	(6, '9.2.1', '利用者登録及び登録削除', E'管理者が画面から登録します。\n削除も同じ画面で行えます。'),
	(7, 'CLD.9.5.1', '仮想コンピューティング環境における分離', '契約ごとにデータベースを分けています。'),
	(8, '12.1.2', '変更管理', '14日前までにメールでお知らせします。'),
	(9, '12.3.1', '情報のバックアップ', '毎日取得し、7世代を保管します。'),
	(10, '12.4.1', 'イベントログ取得', '操作ログを1年間保存します。'),
	(11, '12.4.4', 'クロックの同期', 'NTPで同期しています。'),
	(12, '16.1.7', '証拠の収集', '書面によるご依頼に応じて記録を提供します。');
CREATE TEMP TABLE layout (name text, pattern text);
INSERT INTO layout VALUES
	('number, title', E'%1$s %2$s\n%3$s\n\n'),
	('number above the title', E'%1$s\n%2$s\n%3$s\n\n'),
	('no empty line anywhere', E'%1$s\n%2$s\n%3$s\n'),
	('number in lenticular brackets', E'【%1$s】%2$s\n%3$s\n\n'),
	('the same on its own line', E'【%1$s】\n%2$s\n%3$s\n\n'),
	('square, title, number in brackets', E'■ %2$s（%1$s）\n%3$s\n\n'),
	('note behind the text', E'■%2$s\n%3$s\n（関連管理策：%1$s）\n\n'),
	('note above the text', E'%4$s %2$s\n関連管理策：%1$s\n%3$s\n\n'),
	('title, number, standard in brackets', E'%2$s %1$s（ISO/IEC 27017）\n%3$s\n\n'),
	('own number, number in brackets', E'%4$s %2$s（%1$s）\n%3$s\n\n'),
	('own number, standard in brackets', E'%4$s %2$s【ISO/IEC 27017：%1$s】\n%3$s\n\n'),
	('bracket below the title', E'%2$s\n[%1$s]\n%3$s\n\n'),
	('row with bars', E'| %1$s | %2$s | %3$s |\n'),
	('row with tabs', E'%1$s\t%2$s\t%3$s\n'),
	('row with tabs, title first', E'%2$s\t%1$s\t%3$s\n'),
	('row with blanks', E'%1$s  %2$s  %3$s\n'),
	('Annex A', E'A.%1$s %2$s\n%3$s\n\n'),
	('a word before the number', E'管理策 %1$s：%2$s\n%3$s\n\n'),
	('number sign', E'## %1$s %2$s\n%3$s\n\n'),
	('bold', E'**%1$s %2$s**\n%3$s\n\n'),
	('final dot', E'%1$s. %2$s\n%3$s\n\n'),
	('labels', E'項番：%1$s\n管理策名：%2$s\n対応内容：%3$s\n\n'),
	('labels on lines of their own', E'%1$s\n管理策：%2$s\n当社の対応：\n%3$s\n\n'),
	('standard before the number', E'ISO/IEC 27017:2015 %1$s %2$s\n%3$s\n\n'),
	('standard behind the title', E'%2$s [ISO/IEC 27017 %1$s]\n%3$s\n\n'),
	('the same in round brackets', E'%2$s（ISO/IEC 27017 %1$s）\n%3$s\n\n'),
	('bullet', E'・%1$s %2$s\n  %3$s\n\n'),
	('template within the section', E'%1$s %2$s\n【要求事項】\n管理策に沿った実施が求められています。\n【当社の対応】\n%3$s\n\n'),
	('template, number in its text', E'■%2$s\n\n◇概要\n管理策に沿った実施が求められています。（%1$s）\n◇対応\n%3$s\n\n'),
	('a sentence that says it', E'%2$s\n（ISO/IEC 27017:2015 %1$sに対応）\n%3$s\n\n'),
	('number at the end of the text', E'■ %2$s\n%3$s［%1$s］\n\n'),
	('sections of chapters', E'第%5$s節　%2$s（%1$s）\n%3$s\n\n'),
	('own number, title alone', E'%4$s %2$s\n%3$s\n\n'),
	('title alone', E'%2$s\n\n%3$s\n\n'),
	('diamond, title alone', E'◆%2$s\n%3$s\n\n'),
	('title alone, in quotation marks', E'「%2$s」\n%3$s\n\n'),
	('angle brackets', E'＜%1$s %2$s＞\n%3$s\n\n'),
	('indented', E'   %1$s   %2$s\n      %3$s\n\n'),
	('many empty lines', E'%1$s　　%2$s　\n\n\n%3$s\n\n\n'),
	('carriage returns', E'%1$s %2$s\r\n%3$s\r\n\r\n'),
	('picture, title alone', E'🔒 %2$s\n\n%3$s\n\n'),
	('joined pictures', E'🧑‍🏫 %2$s\n%3$s\n\n'),
	('picture with a variant', E'☎️ %2$s\n%3$s\n\n'),
	('caption above its article', E'（%2$s）\n第%5$s条 %3$s\n'),
	('article with its caption', E'第%5$s条（%2$s）\n%3$s\n\n'),
	('article, caption and text', E'第%5$s条（%2$s）　%3$s\n'),
	('question', E'Q%5$s. %2$sについて教えてください（%1$s）\nA%5$s. %3$s\n\n'),
	('underlined', E'%1$s %2$s\n--------------------\n%3$s\n\n'),
	('hyphens', E'1-%5$s. %2$s (%1$s)\n%3$s\n\n'),
	('number in brackets, number behind', E'(%5$s) %2$s (%1$s)\n%3$s\n\n'),
	('slide', E'%2$s\n管理策 %1$s\n● %3$s\n© 2025 Sample Works Co., Ltd.\n%5$s\n'),
	('note with the standard, at the end', E'《%2$s》\n%3$s\n※ISO/IEC 27017 %1$s に対応\n\n'),
	('tab behind the own number, a sentence that says it', E'%4$s\t%2$s\n本節は、ISO/IEC 27017:2015の%1$sに対応します。\n%3$s\n\n'),
	('row with tabs and signs', E'%5$s\t%1$s\t－\t%2$s\t○\t%3$s\n'),
	('dash, standard behind the title', E'%2$s - ISO/IEC 27017:2015 %1$s\n%3$s\n\n'),
	('long dash, standard behind the title', E'%2$s — ISO/IEC 27017 %1$s\n%3$s\n\n'),
	('colon, standard behind the title', E'%2$s：ISO/IEC 27017 %1$s\n%3$s\n\n'),
	('stroke, standard behind the title', E'%2$s / ISO27017 %1$s\n%3$s\n\n'),
	('blank, standard behind the title', E'%2$s ISO/IEC 27017:2015 %1$s\n%3$s\n\n'),
	('own number, standard behind the title', E'%4$s %2$s　JIS Q 27017:2016 %1$s\n%3$s\n\n'),
	('a word behind the title', E'%2$s - 管理策 %1$s\n%3$s\n\n'),
	('bracket with the standard before the title', E'[ISO/IEC 27017:2015 %1$s] %2$s\n%3$s\n\n'),
	('the same in lenticular brackets', E'【ISO27017 %1$s】%2$s\n%3$s\n\n'),
	('a word in brackets before the number', E'【管理策】%1$s %2$s\n%3$s\n\n'),
	('what is asked, and the answer', E'【要求事項】%1$s %2$s\n【当社の取り組み】\n%3$s\n\n'),
	('a form with labels and blanks', E'No.%5$s\n管理策番号 %1$s\n管理策 %2$s\n対応状況\n%3$s\n\n'),
	('label, number and answer below the title', E'%4$s %2$s\n■管理策\n%1$s\n■当社の取組み\n%3$s\n\n'),
	('own number, number in square brackets, title', E'%5$s) [%1$s] %2$s\n%3$s\n\n'),
	('bracket at the end of the section', E'%4$s %2$s\n%3$s\n〔%1$s〕\n\n'),
	('number alone at the end of the section', E'%4$s %2$s\n%3$s\n%1$s\n\n'),
	('the same behind an empty line', E'%4$s %2$s\n\n%3$s\n\n[%1$s]\n\n'),
	('code below a heading of Markdown', E'### %2$s\n`%1$s`\n\n%3$s\n\n'),
	('question, and a bracket below its answer', E'Q%5$s. %2$sは？\nA. %3$s\n［管理策 %1$s］\n\n'),
	('own number, number, title', E'%5$s. %1$s %2$s\n%3$s\n\n'),
	('list of controls at the end of the section', E'%4$s %2$s\n%3$s\n関連する管理策\n・%1$s %2$s\n\n'),
	('the same, the label plain', E'%4$s %2$s\n対応する管理策\n%1$s\n【当社の取組み】\n%3$s\n\n'),
	('square, standard and number below', E'■ %2$s\nISO/IEC 27017:2015 %1$s\n%3$s\n\n'),
	('title, number below', E'%2$s\n%1$s\n%3$s\n\n'),
	('own number, number below, text apart', E'%4$s %2$s\nA.%1$s\n\n%3$s\n\n'),
	('chapter, standard and number below', E'第%5$s章 %2$s\nJIS Q 27017 %1$s\n%3$s\n\n'),
	('item, bracket below', E'・%2$s\n（関連管理策：%1$s）\n%3$s\n\n'),
	('own number, word, number, colon, title', E'%5$s. 管理策 %1$s：%2$s\n%3$s\n\n'),
	('own number, number, bar, title', E'%4$s %1$s｜%2$s\n%3$s\n\n'),
	('square, title, colon, number', E'■ %2$s：%1$s\n%3$s\n\n'),
	('title, colon, number', E'%2$s：%1$s\n%3$s\n\n'),
	('title, reference mark, number', E'%4$s %2$s ※%1$s\n%3$s\n\n'),
	('bold, text behind it', E'**%2$s [%1$s].** %3$s （お問い合わせは窓口へ）\n\n'),
	('a sentence that opens the section', E'%5$s. %2$s\nこの章は%1$sに関するものです。%3$s\n\n'),
	('the same, number first', E'%5$s. %2$s\n%1$sについてご説明します。%3$s\n\n');

-- the same with titles in words that no table knows: the numbers tell
CREATE TEMP TABLE own_title (n int, title text);
INSERT INTO own_title VALUES (1, 'まもりの約束'), (2, 'どちらがどこまで'), (3, '線引きの考え方'), (4, '持ちものの一覧'), (5, 'お別れのあと'), (6, '名簿への出し入れ'),
	(7, 'となりとの壁'), (8, '手直しのお知らせ'), (9, 'もしものための写し'), (10, '足あとの残し方'), (11, '時計合わせ'), (12, '調べものへの協力');
CREATE TEMP VIEW numbered AS SELECT * FROM layout WHERE pattern LIKE '%\%1$s%' AND name NOT IN ('a sentence that says it', 'number at the end of the text', 'colon, standard behind the title');

SELECT plan((SELECT count(*)::int FROM layout) + (SELECT count(*)::int FROM numbered) + 64);
SELECT is(
	(SELECT string_agg(replace(c::text, '2013:', ''), ' ' ORDER BY s.ordinal) FROM sections(
		E'クラウドサービスのセキュリティについて\n\n本書は ISO/IEC 27017:2015 の管理策への取組みを説明するものです。\n\n' ||
		(SELECT string_agg(replace(format(l.pattern, a.number, a.title, a.body, (a.n / 5 + 2) || '.' || (a.n % 5 + 1), a.n), 'A.CLD', 'CLD'), '' ORDER BY a.n)
			FROM answer a)) s, unnest(s.controls) c),
	(SELECT string_agg(number, ' ' ORDER BY n) FROM answer), l.name)
	FROM layout l;
SELECT is(
	(SELECT string_agg(replace(c::text, '2013:', ''), ' ' ORDER BY s.ordinal) FROM sections(
		E'クラウドサービスのセキュリティについて\n\n本書は ISO/IEC 27017:2015 の管理策への取組みを説明するものです。\n\n' ||
		(SELECT string_agg(replace(format(l.pattern, a.number, o.title, a.body, (a.n / 5 + 2) || '.' || (a.n % 5 + 1), a.n), 'A.CLD', 'CLD'), '' ORDER BY a.n)
			FROM answer a JOIN own_title o USING (n))) s, unnest(s.controls) c),
	(SELECT string_agg(number, ' ' ORDER BY n) FROM answer), 'own words: ' || l.name)
	FROM numbered l;
-- full width, where the pattern cannot say it
SELECT is(
	(SELECT string_agg(replace(c::text, '2013:', ''), ' ' ORDER BY s.ordinal) FROM sections(
		(SELECT string_agg(translate(a.number, '0123456789.CLD', '０１２３４５６７８９．ＣＬＤ') || '　' || a.title || E'\n' || a.body || E'\n\n', '' ORDER BY a.n)
			FROM answer a)) s, unnest(s.controls) c),
	(SELECT string_agg(number, ' ' ORDER BY n) FROM answer), 'full width');
-- a page breaks the title before the number
SELECT is(
	(SELECT string_agg(s.heading || ' ' || s.controls::text, '; ' ORDER BY s.ordinal) FROM sections(
		E'変更管理（12.1.2）\n● 14日前に通知\n仮想コンピューティング環境における分\n離（CLD.9.5.1）\n● 契約ごとに分割\nクラウドコンピューティング環境におけ\nる役割及び責任の共有及び分担\n管理策 CLD.6.3.1\n● 利用規約の別紙に明記\n情報のバックアップ（12.3.1）\n● 毎日取得\n') s),
	'変更管理 {2013:12.1.2}; 仮想コンピューティング環境における分離 {CLD.9.5.1}; クラウドコンピューティング環境における役割及び責任の共有及び分担 {CLD.6.3.1}; 情報のバックアップ {2013:12.3.1}',
	'title broken before its number');
-- the old numbers between the new one and its title
SELECT is(
	(SELECT string_agg(concat_ws(' ', s.printed_number, s.heading, s.controls, s.declared), '; ' ORDER BY s.ordinal) FROM sections(
		E'5.1（旧 5.1.1, 5.1.2）情報セキュリティのための方針群\n・定めています。\n\n5.15（旧 9.1.1, 9.1.2）アクセス制御\n・制限しています。\n\n8.13（旧 12.3.1）情報のバックアップ\n・毎日取得します。\n') s),
	'5.1 情報セキュリティのための方針群 {2022:5.1} {2013:5.1.1,2013:5.1.2}; 5.15 アクセス制御 {2022:5.15} {2013:9.1.1,2013:9.1.2}; 8.13 情報のバックアップ {2022:8.13} {2013:12.3.1}',
	'old numbers between');
-- numbers of two parts behind the titles: the titles tell
SELECT is((SELECT string_agg(concat_ws(' ', s.heading, s.controls), '; ' ORDER BY s.ordinal) FROM sections(
	E'本書は ISO/IEC 27002:2022 に沿っています。\n\n識別情報の管理　　　5.16\n登録します。\n\n情報の削除：8.10\n消去します。\n\n情報のバックアップ → 8.13\n毎日取得します。\n\nログ取得／8.15\n残します。\n') s),
	'識別情報の管理 {2022:5.16}; 情報の削除 {2022:8.10}; 情報のバックアップ {2022:8.13}; ログ取得 {2022:8.15}', 'two parts behind the titles');
-- notes with numbers of the new edition alone, which the paper says that it follows; cloud controls beside them
SELECT is((SELECT string_agg(concat_ws(' ', s.printed_number, s.controls), '; ' ORDER BY s.ordinal) FROM sections(
	E'番号は ISO/IEC 27002:2022 のものです。\n\nQ1. どんな約束がありますか？\nA. 宣言を公表しています。\n［管理策 5.1］\n\nQ2. 誰が何をしますか？\nA. 端末はお客様が守ります。\n［管理策 5.2、CLD.6.3.1］\n\n' ||
	E'Q3. 写しはありますか？\nA. 毎日とります。\n［管理策 8.13］\n\nQ4. 時計は合っていますか？\nA. 国の標準に合わせています。\n［管理策 8.17］\n') s),
	'Q1 {2022:5.1}; Q2 {CLD.6.3.1,2022:5.2}; Q3 {2022:8.13}; Q4 {2022:8.17}', 'bare numbers of the new edition in notes');
SELECT is((SELECT string_agg(concat_ws(' ', s.heading, s.controls, s.declared), '; ' ORDER BY s.ordinal) FROM sections(
	E'番号は ISO/IEC 27001:2022 附属書A のものです。\n\n### まもりの約束\n`A.5.1 (A.5.1.1, A.5.1.2)`\n\n定めています。\n\n### どちらがどこまで\n`A.5.2 (A.6.1.1)` `CLD.6.3.1`\n\n分けています。\n\n### お別れのあと\n`CLD.8.1.5` `A.8.10`\n\n' ||
	E'1. 画面は解約から30日間見られます\n2. データは解約から45日以内に消します\n3. 控えは解約後3年間残します\n\n### 写し\n`A.8.13 (A.12.3.1)`\n\n毎日とります。\n') s),
	'まもりの約束 {2022:5.1} {2013:5.1.1,2013:5.1.2}; どちらがどこまで {CLD.6.3.1,2022:5.2} {2013:6.1.1}; お別れのあと {CLD.8.1.5,2022:8.10} {}; 写し {2022:8.13} {2013:12.3.1}', 'code with old numbers, and a list that heads nothing');
-- slides that name their controls at the foot
SELECT is((SELECT string_agg(concat_ws(' ', s.heading, s.controls), '; ' ORDER BY s.ordinal) FROM sections(
	E'サンプルの守り\n2025年10月\n© 2025 Sample Works, Inc.    Confidential    1\n' || (SELECT string_agg(o.title || E'\nわたしたち\n• ' || a.body || E'\n27017　' || a.number || E'\n© 2025 Sample Works, Inc.    Confidential    ' || a.n + 1, E'\n' ORDER BY a.n)
		FROM answer a JOIN own_title o USING (n))) s WHERE s.controls <> '{}'),
	(SELECT string_agg(o.title || ' {' || CASE WHEN a.number LIKE 'CLD%' THEN '' ELSE '2013:' END || a.number || '}', '; ' ORDER BY a.n) FROM answer a JOIN own_title o USING (n)), 'slides');
-- two sections a page, each of which ends with its number: no slides
SELECT is((SELECT string_agg(concat_ws(' ', s.printed_number, s.heading, s.controls), '; ' ORDER BY s.ordinal) FROM sections((SELECT string_agg(
	a.n || '. ' || o.title || E'\n' || a.body || E'\n' || a.number || CASE WHEN a.n % 2 = 0 THEN E'\n\n- ' || a.n / 2 || E' -\n\f' ELSE E'\n\n' END, '' ORDER BY a.n) FROM answer a JOIN own_title o USING (n))) s),
	(SELECT string_agg(a.n || ' ' || o.title || ' {' || CASE WHEN a.number LIKE 'CLD%' THEN '' ELSE '2013:' END || a.number || '}', '; ' ORDER BY a.n) FROM answer a JOIN own_title o USING (n)), 'numbers at the foot of sections, and of pages');
-- a list of the sections right above the first of them, and lists that end right above the next
SELECT is((SELECT string_agg(concat_ws(' ', s.printed_number, s.heading, s.controls), '; ' ORDER BY s.ordinal) FROM sections(
	E'1. お預かりするもの\n2. 写しの作り方\n3. 困ったとき\n1. お預かりするもの\n日本国内で保管します。（6.1.3）\n2. 写しの作り方\n次の順で作ります。（12.3.1）\n1. 毎日深夜に写す\n2. 別の場所へ送る\n3. 困ったとき\n書面によるご依頼に応じて、記録を提供します。（16.1.7）\n') s),
	'1 お預かりするもの {2013:6.1.3}; 2 写しの作り方 {2013:12.3.1}; 3 困ったとき {2013:16.1.7}', 'lists that are contents, and a list above a section');
SELECT is((SELECT string_agg(concat_ws(' ', s.printed_number, s.heading, s.controls), '; ' ORDER BY s.ordinal) FROM sections(
	E'3. 写しの作り方\n次の順で作ります。（12.3.1）\n1. 毎日深夜に写す\n2. 別の場所へ送る\n3. 年に一度ためす\n4. 困ったとき\n記録を提供します。（16.1.7）\n\n5. 時計\n次の順で合わせます。（12.4.4）\n1. 問い合わせる\n2. 比べる\n3. 直す\n毎日行います。\n') s),
	'3 写しの作り方 {2013:12.3.1}; 4 困ったとき {2013:16.1.7}; 5 時計 {2013:12.4.4}', 'a list right above the next section');
-- below a heading of Markdown a number is its note, but where the control's title follows
SELECT is((SELECT string_agg(concat_ws(' ', s.printed_number, s.heading, s.controls, s.resolved_by), '; ' ORDER BY s.ordinal) FROM sections(
	E'## 運用のこと\n12.3.1\n情報のバックアップ\n毎日取得します。\n\n## 控えの記録\n12.4.1\n操作ログを1年間保存します。\n\n## 事故のとき\n16.1.7\n\n証拠の収集\n記録を提供します。\n') s WHERE s.controls <> '{}'),
	'12.3.1 情報のバックアップ {2013:12.3.1} number_and_title; 控えの記録 {2013:12.4.1} trailing_note; 16.1.7 証拠の収集 {2013:16.1.7} number_and_title', 'numbers below headings of Markdown');
-- behind the vendor's own number stands a control's, or a figure
SELECT is((SELECT string_agg(concat_ws(' ', s.printed_number, s.heading, s.controls), '; ' ORDER BY s.ordinal) FROM sections(
	E'ISO/IEC 27002:2022\n\n1. 5.1 まもりの約束\n宣言を公表しています。\n\n2. 5.1 chの音声\n届きます。\n\n3. 8.13 写し\n毎日とります。\n\n4. 8.1 以降の端末\n使えます。\n\n5. 8.17 時計\n合わせています。\n\n6. 5.2 インチの画面\n使えます。\n\n7. 2.0 版のこと\n画面です。\n\n8. 8.32 Change management\nお知らせします。\n') s),
	'1 まもりの約束 {2022:5.1}; 2 5.1 chの音声 {}; 3 写し {2022:8.13}; 4 8.1 以降の端末 {}; 5 時計 {2022:8.17}; 6 5.2 インチの画面 {}; 7 2.0 版のこと {}; 8 Change management {2022:8.32}', 'second numbers and figures');
-- a table of contents with tabs before its page numbers, and headings that are items
SELECT is((SELECT string_agg(concat_ws(' ', s.printed_number, s.controls), '; ' ORDER BY s.ordinal) FROM sections(
	E'目次\n5.1.1\t情報セキュリティのための方針群\t3\n8.1.1\t資産目録\t3\n9.2.1\t利用者登録及び登録削除\t4\n12.3.1\t情報のバックアップ\t10\n\n* 5.1.1 情報セキュリティのための方針群\n定めています。\n\n' ||
	E'* 8.1.1 資産目録\n分けています。\n\n* 9.2.1 利用者登録及び登録削除\n画面で登録します。\n\n* 12.3.1 情報のバックアップ\n毎日取得します。\n') s),
	'5.1.1 {2013:5.1.1}; 8.1.1 {2013:8.1.1}; 9.2.1 {2013:9.2.1}; 12.3.1 {2013:12.3.1}', 'contents with tabs');
-- a paper that names no edition and has no numbers, though three of its titles are only in the new one
SELECT is((SELECT string_agg(DISTINCT left(c::text, 5), ' ') FROM sections(
	E'第1条（情報の分類）\n分類する。\n第2条（識別情報の管理）\n登録する。\n第3条（バックアップ）\n毎日取得する。\n第4条（ログ取得）\n1年間保存する。\n第5条（アクセス権）\n見直す。\n') s, unnest(s.controls) c),
	'2013:', 'no edition named');
-- sentences that end with their numbers, of which a section may have several
SELECT is((SELECT string_agg(concat_ws(' ', s.heading, s.controls), '; ' ORDER BY s.ordinal) FROM sections(
	E'クラウド「あお」の守り\n株式会社あお\n\n会社のこと\n方針は取締役会で定め、社員の全員に配る（5.1.1）。役割は規約に\n記す（6.1.1）。\n\n守りの道具\n通信は暗号で包む（10.1.1）。写しは毎日とり、七日のあいだ残す（12.3.1）。\n\n' ||
	E'見張り\n操作の記録は一年のあいだ残し（12.4.1）、時計は国の標準に合わせる（12.4.4）。\n\nおわりに\nご不明の点は窓口までお尋ねください。\n') s),
	'会社のこと {2013:5.1.1,2013:6.1.1}; 守りの道具 {2013:10.1.1,2013:12.3.1}; 見張り {2013:12.4.1,2013:12.4.4}', 'numbers at the ends of sentences');
SELECT is((SELECT string_agg(concat_ws(' ', s.heading, s.controls), '; ' ORDER BY s.ordinal) FROM sections(
	E'クラウド「あお」の守り\n\nあおのこと\n\n所在地は国内で、写しもそこに保管しています［6.1.3］。\n\nはかりのこと\n\n国の標準に合わせています。\\(12.4.4\\)\n') s),
	'あおのこと {2013:6.1.3}; はかりのこと {2013:12.4.4}', 'other brackets');
-- one sentence that names another control than the title is of
SELECT is((SELECT string_agg(concat_ws(' ', s.heading, s.controls), '; ' ORDER BY s.ordinal) FROM sections(
	E'# クラウドの守り\n\n## 4.1 情報のバックアップ\n\n毎日とります。\n写しは暗号で包んで保管しています（10.1.1）。\n\n## 4.2 イベントログ取得\n\n一年間残します。\n見られる人は管理者に限っています（9.2.3）。\n') s),
	'情報のバックアップ {2013:12.3.1}; イベントログ取得 {2013:12.4.1}', 'a citation in a sentence');
-- an escaped sign is none
SELECT is((SELECT string_agg(s.heading, '; ' ORDER BY s.ordinal) FROM sections(
	E'## 情報のバックアップ\n\n毎日とります。\n\n\\*1 ログ取得及び監視\n\\# クロックの同期\n\\*イベントログ取得\n残します。\n\n## 変更管理\n\n知らせます。\n') s),
	'情報のバックアップ; 変更管理', 'escaped signs');
-- a mark of full width is one
SELECT is((SELECT string_agg(concat_ws(' ', s.heading, s.confidence), '; ' ORDER BY s.ordinal) FROM sections(E'＃5.1.1 情報セキュリティのための方針群\n定めます。\n\n＃6.1.1 情報セキュリティの役割及び責任\n分けます。\n') s),
	'情報セキュリティのための方針群 0.99; 情報セキュリティの役割及び責任 0.99', 'marks of full width');
-- what a converter escapes in Markdown
SELECT is((SELECT string_agg(concat_ws(' ', s.printed_number, s.heading, s.controls, s.body), '; ' ORDER BY s.ordinal) FROM sections(
	E'# Paper\n\n### \\[5.1.1\\] 方針\n\n定めています。\n\n### \\[12.3.1\\] 情報のバックアップ\n\n\\*毎日取得します。\n\n### \\[12.4.1\\] イベントログ取得\n\n1年間保存します。\n') s),
	'5.1.1 方針 {2013:5.1.1} 定めています。; 12.3.1 情報のバックアップ {2013:12.3.1} \*毎日取得します。; 12.4.1 イベントログ取得 {2013:12.4.1} 1年間保存します。', 'backslashes of Markdown');
-- two entries of the contents on a line, so that few of them are found again in the text
SELECT is((SELECT string_agg(s.printed_number || ' ' || s.heading, '; ' ORDER BY s.ordinal) FROM sections(
	E'もくじ\nⅠ 会社のこと                        2-2 時計合わせ ……………3\n1-1 クラウドの方針 …………2      2-3 情報のバックアップ ……3\n1-2 資産目録 ………………2      2-4 変更管理 ………………3\n' ||
	E'Ⅱ 毎日のこと\n2-1 イベントログ取得 …………2\n\nⅠ 会社のこと\n1-1 クラウドの方針\n方針を定め、毎年見直しています。\n1-2 資産目録\nお客様の資産を区別しています。\n' ||
	E'Ⅱ 毎日のこと\n2-1 イベントログ取得\n操作ログを1年間保存します。\n2-2 時計合わせ\n国の標準に合わせます。\n2-3 情報のバックアップ\n毎日取得します。\n2-4 変更管理\n前もってお知らせします。\n') s),
	'1-1 クラウドの方針; 1-2 資産目録; 2-1 イベントログ取得; 2-2 時計合わせ; 2-3 情報のバックアップ; 2-4 変更管理', 'contents with two entries on a line');
-- a table whose column is headed as contents are
SELECT is((SELECT count(*)::int FROM sections(E'更新の記録\n版\n\n日付\n\n内容\n\n1.0\n\n2020/11/02\n\n初版\n\n2.0\n\n2023/02/14\n\n全面改訂\n\n本書の見方\n' || repeat('本書は当社の対策を順に示すものです。', 20) ||
	E'\n\n5.1 情報セキュリティのための方針群\n方針を定めています。\n\n5.9 情報及びその他の関連資産の目録\n区別しています。\n\n8.13 情報のバックアップ\n毎日取得します。\n\n8.15 ログ取得\n保存します。\n\n8.13 情報のバックアップ\n毎週も取得します。\n') s
	WHERE s.controls <> '{}'), 5, 'a column headed as contents are');
-- wrapped text behind an empty line, of which many lines look alike
SELECT is((SELECT string_agg(s.printed_number, ' ' ORDER BY s.ordinal) FROM sections((SELECT string_agg('A.' || a.number || ' ' || iso27017.title(('2013:' || a.number)::control_id, 'en') ||
	E'\n\nThe way that we see to ' || lower(iso27017.title(('2013:' || a.number)::control_id, 'en')) || E' is looked at anew\nevery year, and customers are told of all that changes in it by mail.\n\n', '' ORDER BY a.n) FROM answer a WHERE a.number NOT LIKE 'CLD%')) s),
	(SELECT string_agg('A.' || number, ' ' ORDER BY n) FROM answer WHERE number NOT LIKE 'CLD%'), 'wrapped text below numbered headings');
-- the sign of status stands at the end of the first line of a broken title
SELECT is((SELECT string_agg(s.heading || ' ' || s.controls::text, '; ' ORDER BY s.ordinal) FROM sections(
	E'9.2.4 利用者の秘密認証情報の ○\n管理\n\n仮のパスワードを郵送します。\n\n11.2.7 装置のセキュリティを保 △\nった処分又は再利用\n\n裁断します。\n\n12.1.2 変更管理 ○\n\nお知らせします。\n') s),
	'利用者の秘密認証情報の管理 {2013:9.2.4}; 装置のセキュリティを保った処分又は再利用 {2013:11.2.7}; 変更管理 {2013:12.1.2}', 'a sign inside a broken title');
-- titles in the vendor's own words, told by nothing but how they stand
CREATE TEMP TABLE own (n int, title text, body text, control text);
INSERT INTO own VALUES
	(1, 'ご契約が終わったあとのデータ', '契約の終了から30日後に、お預かりしたデータをすべて消去します。消去の証明書は有償で発行しています。', 'CLD.8.1.5'),
	(2, 'ログインの守り', '管理者の方には、認証アプリのワンタイムパスワードによる二要素認証を必ずお使いいただきます。', '2013:9.4.2'),
	(3, 'データの控え', '毎日深夜にバックアップを取得し、7世代を別の場所に保管しています。復元の試験は年に一度です。', '2013:12.3.1'),
	(4, '困ったときの連絡先', '情報セキュリティの事象に気づかれたときは、窓口にご連絡ください。事象の報告は24時間受け付けています。', '2013:16.1.2'),
	(5, '操作の記録', '操作ログとログインのログを1年間保存し、管理画面からご覧いただけます。ログの改ざんはできません。', '2013:12.4.1'),
	(6, '暗号のこと', '通信はTLSで、保存データはAES-256で暗号化します。鍵は当社が管理し、毎年更新しています。', '2013:10.1.1'),
	(7, 'メンテナンスのお知らせ', '計画停止は14日前までに、管理画面とメールでお知らせします。緊急の変更は事後のご連絡となります。', '2013:12.1.2'),
	(8, '弱点への手当て', '脆弱性の情報を毎日集め、重大な脆弱性には3日以内に修正プログラムを適用しています。', '2013:12.6.1'),
	(9, '社員の学び', '全従業員が入社時と毎年、情報セキュリティの教育と訓練を受け、理解度の試験に合格しています。', '2013:7.2.2'),
	(10, 'お客様どうしの仕切り', '仮想環境はお客様ごとに分離し、テナントの間でデータが見えることはありません。', 'CLD.9.5.1');
SELECT is((SELECT count(*)::int FROM own o JOIN sections(E'サービスの安全について\n\n' || (SELECT string_agg(title || E'\n' || body || E'\n\n', '' ORDER BY n) FROM own)) s
	ON s.heading = o.title AND replace(s.body, E'\n', '') = o.body), 10, 'own words: each is a section with its text');
SELECT cmp_ok((SELECT count(*)::int FROM own o JOIN sections(E'サービスの安全について\n\n' || (SELECT string_agg(title || E'\n' || body || E'\n\n', '' ORDER BY n) FROM own)) s
	ON s.heading = o.title AND o.control::control_id = ANY (s.controls)), '>=', 7, 'own words: most are understood, by their titles or their text');
-- below each question a label with the number, of either edition; one that answers none
SELECT is((SELECT string_agg(concat_ws(' ', s.printed_number, s.heading, s.controls), '; ' ORDER BY s.ordinal) FROM sections(
	E'よくあるご質問\n番号は2013年版です。［2022］とあるものは2022年版です。\n\nQ1. データはどの国にありますか。\n管理策: 6.1.3\n日本にあります。\n\nQ2. 暗号化していますか。\n管理策: 8.24［2022］\nしています。\n\n' ||
	E'Q3. Do you train models?\n管理策: なし\nNo, we do not.\n\nQ4. 登録は誰がしますか。\n管理策: 9.2.1 / 9.2.2\n管理者です。\n\nQ5. 控えはありますか。\n管理策: 8.13（2022年版）\n毎日取ります。\n') s),
	'Q1 データはどの国にありますか。 {2013:6.1.3}; Q2 暗号化していますか。 {2022:8.24}; Q3 Do you train models? {}; Q4 登録は誰がしますか。 {2013:9.2.1,2013:9.2.2}; Q5 控えはありますか。 {2022:8.13}',
	'labels below questions');
-- the contents have titles in one language, the text in two; the fourth is the first that both have alike
SELECT is((SELECT string_agg(s.controls::text, ' ' ORDER BY s.ordinal) FROM sections((SELECT E'説明書\n\n目次\n\n' || string_agg(ja || ' ' || repeat('…', 20) || ' 3', E'\n' ORDER BY n) || E'\n\n\f' ||
	string_agg(E'◇' || ja || CASE WHEN n = 4 THEN '' ELSE ' / ' || en END || E'\n　' || repeat('当社はこれを定め、毎年改めている。', 6), E'\n\n' ORDER BY n)
	FROM (SELECT a.n, iso27017.title(('2013:' || a.number)::control_id) AS ja, iso27017.title(('2013:' || a.number)::control_id, 'en') AS en FROM answer a WHERE a.number NOT LIKE 'CLD%') t)) s WHERE s.controls <> '{}'),
	(SELECT string_agg('{2013:' || number || '}', ' ' ORDER BY n) FROM answer WHERE number NOT LIKE 'CLD%'), 'contents end where the text begins');
-- legal papers end with provisions that are no control's
SELECT is((SELECT string_agg(s.heading || ':' || s.body, '; ' ORDER BY s.ordinal) FROM sections(E'第１条（情報セキュリティのための方針群）〔5.1.1〕\n　方針を定める。\n\n第２条（情報のバックアップ）〔12.3.1〕\n　毎日複製する。\n\n附則\n１　旧規程に定めた４世代の複製は、なお従前の例による。\n') s WHERE s.controls <> '{}'),
	'情報セキュリティのための方針群:方針を定める。; 情報のバックアップ:毎日複製する。', 'supplementary provisions');
-- a number with its dot is no note of the heading above
SELECT is((SELECT string_agg(s.heading || ' ' || s.controls::text, '; ' ORDER BY s.ordinal) FROM sections(E'■ 方針\n5.1.1.\n情報セキュリティのための方針群\n定めています。\n\n■ 控え\n12.3.1.\n情報のバックアップ\n毎日取ります。\n') s WHERE s.controls <> '{}'),
	'情報セキュリティのための方針群 {2013:5.1.1}; 情報のバックアップ {2013:12.3.1}', 'numbers with a dot, alone on their line');
-- an export in YAML, with the older numbers in a list below the control
CREATE TEMP TABLE exported (n int, new text, old text, body text);
INSERT INTO exported VALUES (1, '5.1', '5.1.1', '方針を定めています。'), (2, '5.5', '6.1.3', '日本国内に保管します。'), (3, '5.16', '9.2.1', '画面で登録できます。'), (4, '8.13', '12.3.1', '毎日取得します。'), (5, '8.15', '12.4.1', '1年間保存します。');
SELECT is((SELECT string_agg(concat_ws(' ', s.printed_number, s.heading, s.controls, s.declared), '; ' ORDER BY s.ordinal) FROM sections((SELECT E'items:\n' ||
	string_agg(E'  - id: Q-00' || n || E'\n    control: "' || new || ' ' || iwa || E'"\n    legacy_ref: ["A.' || old || E'"]\n    status: implemented\n    answer: "' || body || E'"\n', '' ORDER BY n)
	FROM (SELECT *, iso27017.title(('2022:' || new)::control_id) AS iwa FROM exported) a)) s WHERE s.controls <> '{}'),
	(SELECT string_agg(concat_ws(' ', new, iso27017.title(('2022:' || new)::control_id), '{2022:' || new || '}', '{2013:' || old || '}'), '; ' ORDER BY n) FROM exported), 'YAML');
-- a title with a colon and its number in a bracket is a heading still
SELECT is((SELECT string_agg(s.heading || ' ' || s.controls::text, '; ' ORDER BY s.ordinal) FROM sections(E'■ 情報のバックアップ： [12.3.1]\n毎日取ります。\n\n■ イベントログ取得： [12.4.1]\n保存します。\n') s),
	'情報のバックアップ {2013:12.3.1}; イベントログ取得 {2013:12.4.1}', 'titles with a colon');
-- a note whose numbers have their standard behind them, below titles that nothing else tells
CREATE TEMP TABLE noted (n int, own text, number text, body text);
INSERT INTO noted VALUES (1, 'だれが何を受け持つか', '6.1.1', '開発と保守は私たちが、端末はお客様が受け持ちます。'), (2, '置き場所', '6.1.3', '日本国内の二か所に置いています。'), (3, '辞めたあと', 'CLD.8.1.5', '翌月の末に消し去ります。'),
	(4, '入口の鍵', '9.2.3', '二段階の確認を足せます。'), (5, '隣どうし', 'CLD.9.5.1', '契約の番号で分けています。'), (6, '直すとき', '12.1.2', '二週間前にお伝えします。'), (7, '写し', '12.3.1', '毎日取り、十日残します。'),
	(8, '足あと', '12.4.1', '半年分を画面で見られます。'), (9, '穴ふさぎ', '12.6.1', '月に一度、弱い所を直します。'), (10, '起きたとき', '16.1.2', '二日以内にお知らせします。');
SELECT is((SELECT string_agg(s.heading || ' ' || array_to_string(s.controls, ' '), '; ' ORDER BY s.ordinal) FROM sections((SELECT E'安全のご案内\n\n' || string_agg(own || E'\n対応する規格項番：' || number || E'（ISO/IEC 27017）\n' || body, E'\n\n' ORDER BY n) FROM noted)) s WHERE s.controls <> '{}'),
	(SELECT string_agg(own || ' ' || CASE WHEN number LIKE 'CLD%' THEN '' ELSE '2013:' END || number, '; ' ORDER BY n) FROM noted), 'the standard behind the numbers');
-- one of them without its note, and with an answer
SELECT is((SELECT s.controls::text FROM sections((SELECT E'安全のご案内\n\n' || string_agg(own || E'\n対応する規格項番：' || number || E'（ISO/IEC 27017）\n' || body, E'\n\n' ORDER BY n) FROM noted) ||
	E'\n\n暗号化の方針\n通信は暗号化し、古い方式は受け付けません。書類も暗号化して保存し、鍵は別の設備で管理して、年に一度は新しいものに替えています。鍵を扱える者は二人に限り、扱うたびに記録を残しています。\n') s WHERE s.heading = '暗号化の方針'),
	'{2013:10.1.1}', 'a title without its note');
-- the standard in a bracket behind number and title, whoever wrote the title
SELECT is((SELECT string_agg(s.heading || ' ' || array_to_string(s.controls, ' '), '; ' ORDER BY s.ordinal) FROM sections((SELECT string_agg('### ' || own || ' ' || number || E' (ISO/IEC 27017:2015)\n' || body, E'\n\n' ORDER BY n) FROM noted)) s WHERE s.controls <> '{}'),
	(SELECT string_agg(own || ' ' || CASE WHEN number LIKE 'CLD%' THEN '' ELSE '2013:' END || number, '; ' ORDER BY n) FROM noted), 'title, number, standard');
-- an answer does not reach into the next section
SELECT is((SELECT count(*)::int FROM sections((SELECT E'安全のご案内\n\n' || string_agg(own || E'\n（管理策 ' || number || E'）\n' || body, E'\n\n' ORDER BY n) FROM noted) ||
	E'\n\n暗号化の方針のご案内\n' || repeat('当社は毎年、地域のお祭りに花火を出しています。', 4) || E'\n\n暗号化の方針\n（管理策 10.1.1）\n通信を暗号化しています。\n') s WHERE s.heading = '暗号化の方針のご案内' AND s.controls <> '{}'), 0, 'the title of the next section is no answer');
-- contact with a number as the others have one
SELECT is((SELECT string_agg(s.heading || ' ' || array_to_string(s.controls, ' '), '; ' ORDER BY s.ordinal) FROM sections(E'第5章 備え\n\n(1) 起きたときの連絡\n3日以内に知らせます。\n（ISO/IEC 27017 の 16.1.1 に対応）\n\n(2) お問い合わせ\nISO/IEC 27017 の 16.1.2 に対応\nお電話でお寄せください。お返事は受付の翌営業日までにいたします。\n\n(3) 証拠となる記録\n開示は行っていません。\n（ISO/IEC 27017 の 16.1.7 に対応）\n') s),
	'起きたときの連絡 2013:16.1.1; お問い合わせ 2013:16.1.2; 証拠となる記録 2013:16.1.7', 'a title of front matter with a number');
SELECT is((SELECT count(*)::int FROM sections(E'お問い合わせ\n受付は平日です。\n\n12.3.1 情報のバックアップ\n毎日取ります。\n') s WHERE s.controls <> '{}'), 1, 'and one without');
-- slides: the number above the title, or between the title and a list; the items say ●
SELECT is((SELECT string_agg(s.heading || ' ' || array_to_string(s.controls, ' '), '; ' ORDER BY s.ordinal) FROM sections((SELECT string_agg(CASE WHEN n % 3 = 0 THEN own || E'\n' || number WHEN n % 3 = 1 THEN number || ' A.18.2.1' || E'\n' || own ELSE number || ' ' || own END ||
	E'\n● ' || replace(body, '。', '') || E'\n● 年に一度見直し\n株式会社オリベ\n' || n || E'\n', '' ORDER BY n) FROM noted)) s WHERE s.controls <> '{}'),
	(SELECT string_agg(own || ' ' || CASE WHEN number LIKE 'CLD%' THEN '' ELSE '2013:' END || number || CASE WHEN n % 3 = 1 THEN ' 2013:18.2.1' ELSE '' END, '; ' ORDER BY n) FROM noted), 'numbers above titles and between them and a list');
-- a bracket that a line breaks is no number below a title
SELECT is((SELECT string_agg(array_to_string(s.controls, ' '), '; ' ORDER BY s.ordinal) FROM sections((SELECT string_agg('題目その' || n || E'（\n' || number || E'）\n● ' || body || E'\n株式会社オリベ\n' || n || E'\n', '' ORDER BY n) FROM noted)) s WHERE s.body LIKE '%）%'), NULL, 'brackets that a line breaks');
-- a sign of inches is no quote
SELECT is((SELECT string_agg(s.heading, '; ' ORDER BY s.ordinal) FROM sections(E'12.3.1 情報のバックアップ 19"\n毎日取ります。\n') s), '情報のバックアップ 19"', 'quotes that are none of YAML');
-- a bracket that sends to another section, in an item with text behind it, names no control of the item
SELECT is((SELECT string_agg(array_to_string(s.controls, ' '), '; ' ORDER BY s.ordinal) FROM sections(E'6.1.1 Information security roles and responsibilities\nAs follows.\n• Vendor (see 12.1.2): the service\n• Supplier (see 15.1.3): buildings and power\n\n12.1.2 Change management\nWe tell you.\n') s),
	'2013:6.1.1; 2013:12.1.2', 'pointers in brackets');
-- the head of a table inside of a section, in a paper whose titles stand alone
SELECT is((SELECT string_agg(s.heading, '; ' ORDER BY s.ordinal) FROM sections(E'みどり帳簿の安全\n\n関係当局との連絡\n本社は甲府です。\n\n情報のバックアップ\n毎日1回取ります。\n\nプラン\tバックアップの保存期間\n梅\t6日間\n竹\t12日間\n\nイベントログ取得\n1年残します。\n\n変更管理\n20日前に知らせます。\n') s),
	'関係当局との連絡; 情報のバックアップ; イベントログ取得; 変更管理', 'heads of tables');
-- "none" below a title: the paper's word, unless the title is that of a control
SELECT is((SELECT string_agg(s.heading || ' ' || array_to_string(s.controls, ' '), '; ' ORDER BY s.ordinal) FROM sections(E'1.1 問い合わせ窓口\n対応する管理策：なし（当社独自の項目）\n平日に承ります。\n\n1.2 情報セキュリティ事象の報告\n対応する管理策：該当なし\n電話で承ります。\n\n1.3 情報のバックアップ\n対応する管理策：A.12.3.1\n毎日取ります。\n') s),
	'問い合わせ窓口 ; 情報セキュリティ事象の報告 2013:16.1.2; 情報のバックアップ 2013:12.3.1', 'no control');
-- a title that begins with the kana of a counter
SELECT is((SELECT string_agg(concat_ws(' ', s.printed_number, s.heading, s.controls), '; ' ORDER BY s.ordinal) FROM sections(E'2-1 カスタマの資産の除去 (ISO/IEC 27017 CLD.8.1.5)\n60日以内に消します。\n\n2-2 情報のラベル付け (ISO/IEC 27017 8.2.2)\nできます。\n') s),
	'2-1 カスタマの資産の除去 {CLD.8.1.5}; 2-2 情報のラベル付け {2013:8.2.2}', 'no counter');
-- sections in brackets that each chapter counts anew, and a table that names them with their chapter
SELECT is((SELECT string_agg(concat_ws(' ', s.printed_number, s.heading, s.controls), '; ' ORDER BY s.ordinal) FILTER (WHERE s.controls <> '{}') FROM sections(
	E'第1章　約束\n（1）宣言\n当社は、クラウドの提供に関する規程を定め、毎年これを見直すものとする。\n（2）受け持ち\n当社と利用団体とは、別に定める分担表により、それぞれ管理するものとする。\n' ||
	E'第2章　台帳\n（1）持ちもの\n当社は、預かった文書の台帳を作成し、毎年これを見直すものとする。\n（2）名簿\n名簿への記載は、書面による申出により、当社がこれを行うものとする。\n' ||
	E'第3章　写し\n（1）写しの作成\n写しは、毎日一回作成し、これを七日のあいだ保管するものとする。\n（2）記録の作成\n操作の記録は、すべて作成し、これを一年のあいだ保管するものとする。\n' ||
	E'別表　管理策対応表\n管理策番号　本書の記載箇所\n5.1.1　第1章(1)\nCLD.6.3.1　第1章(2)\n8.1.1　第2章(1)\n9.2.1　第2章(2)\n9.2.2　第2章(2)\n12.3.1　第3章(1)\n12.4.1　第3章(2)\n') s),
	'1 宣言 {2013:5.1.1}; 2 受け持ち {CLD.6.3.1}; 1 持ちもの {2013:8.1.1}; 2 名簿 {2013:9.2.1,2013:9.2.2}; 1 写しの作成 {2013:12.3.1}; 2 記録の作成 {2013:12.4.1}', 'brackets of chapters');
-- what the customer has none of, and prose, is no such word of the paper
SELECT is((SELECT string_agg(s.heading || ' ' || array_to_string(s.controls, ' '), '; ' ORDER BY s.ordinal) FROM sections(E'4.1 データのバックアップ\nお客様に実施いただく管理策：なし\n毎日取ります。\n\n4.2 ログの取得\n追加の管理策：なし\n1年保管します。\n') s),
	'データのバックアップ 2013:12.3.1; ログの取得 2013:12.4.1', 'no controls of others');
SELECT is((SELECT s.body FROM sections(E'9.4.1 Information access restriction\nAccess control: None of our staff can read customer data.\n') s), 'Access control: None of our staff can read customer data.', 'prose with a colon');
-- a title in two languages, one below the other
SELECT is((SELECT string_agg(concat_ws(' ', s.printed_number, s.heading, s.controls), '; ' ORDER BY s.ordinal) FROM sections(E'9.2.1 利用者登録及び登録削除\nUser registration and de-registration\n画面で登録できます。\n\n12.3.1 情報のバックアップ\n\nInformation backup\n毎日取ります。\n\n■ イベントログ取得\nEvent logging\n1年残します。\n') s),
	'9.2.1 利用者登録及び登録削除 {2013:9.2.1}; 12.3.1 情報のバックアップ {2013:12.3.1}; イベントログ取得 {2013:12.4.1}', 'titles in two languages');
-- signs of Markdown are none of the text, which leads back to the document all the same
SELECT is((SELECT string_agg(substr(d, f.source_start, f.source_length), '; ' ORDER BY f.source_start) FROM (VALUES (E'12.4.1 イベントログ取得\n接続元を **IPアドレス** で制限できます。ログは **操作** の `90日` を残します。\n')) x (d), facts(d) f),
	'IPアドレス** で制限; 90日', 'code and bold');
-- numbers behind titles, with those of the other edition in brackets, and with a word that says how far
SELECT is((SELECT string_agg(concat_ws(' ', s.heading, s.controls, s.declared), '; ' ORDER BY s.ordinal) FROM sections(E'方針 5.1 (5.1.1、5.1.2) 実施済\n毎年見直します。\n利用者ＩＤの管理　　５．１６（９．２．１）　一部実施\n画面で登録できます。\n外部のサービスの利用 5.23 (新規) 実施済\n年 1 回評価します。\n消し方 8.10、CLD.8.1.5\n60日で消します。\n') s),
	'方針 {2022:5.1} {2013:5.1.1,2013:5.1.2}; 利用者ＩＤの管理 {2022:5.16} {2013:9.2.1}; 外部のサービスの利用 {2022:5.23} {}; 消し方 {CLD.8.1.5,2022:8.10} {}', 'numbers of 2022 behind titles');
-- the number that is printed first is the paper's own
SELECT is((SELECT string_agg(concat_ws(' ', s.heading, s.controls, s.declared), '; ' ORDER BY s.ordinal) FROM sections(E'■ 写しの作成 12.3.1 (8.13)\n毎日取ります。\n\n■ 記録の作成 12.4.1 (8.15)\n1年残します。\n\n■ 登録の手順 9.2.1 (5.16)\n画面で登録できます。\n') s),
	'写しの作成 {2013:12.3.1} {2022:8.13}; 記録の作成 {2013:12.4.1} {2022:8.15}; 登録の手順 {2013:9.2.1} {2022:5.16}', 'numbers of 2013 behind titles');
-- versions, figures and parts of the paper are no numbers of controls
SELECT is((SELECT string_agg(array_to_string(s.controls, ' '), '; ' ORDER BY s.ordinal) FROM sections(E'12.3.1 情報のバックアップ\n毎日取ります。\n動作環境 Windows 8.1\n本製品のバージョン 5.7\n説明は本書 8.2\n手順を示した図 5.3\n一年残します。\n') s),
	'2013:12.3.1', 'versions and figures');
SELECT is((SELECT string_agg(concat_ws(' ', s.heading, s.controls), '; ' ORDER BY s.ordinal) FROM sections(E'5.1 情報セキュリティのための方針群\n定めます。\n\n8.13 情報のバックアップ 対応\n毎日取ります。\n') s),
	'情報セキュリティのための方針群 {2022:5.1}; 情報のバックアップ 対応 {2022:8.13}', 'a status behind no number');
-- small tables below headings
SELECT is((SELECT string_agg(concat_ws(' ', s.printed_number, s.heading, s.controls, s.declared), '; ' ORDER BY s.ordinal) FROM sections(E'4.1　範囲\n| 統制 | FISC | 管理策 |\n| GV-01 | ― | ― |\n月額で提供します。\n\n4.2　分担\n| 統制 | FISC | 管理策 |\n| GV-02 | 統5 | 5.2 (6.1.1) |\n当社が運用します。\n\n5.1　登録\n| 統制 | FISC | 管理策 |\n| AC-01 | 実25 | 5.16 (9.2.1) |\n画面で行えます。\n\n5.2　消し方\n| 統制 | FISC | 管理策 |\n| AC-02 | 実26 | 8.10 (新設) |\n60日で消します。\n\n5.3　権限\n| 統制 | FISC | 管理策 |\n| AC-03 | 実27 | 5.18 (9.2.2) |\n3種類あります。\n') s WHERE s.controls <> '{}'),
	'4.2 分担 {2022:5.2} {2013:6.1.1}; 5.1 登録 {2022:5.16} {2013:9.2.1}; 5.2 消し方 {2022:8.10} {}; 5.3 権限 {2022:5.18} {2013:9.2.2}', 'labels above their values');
SELECT is((SELECT string_agg(concat_ws(' ', s.printed_number, s.heading, s.controls), '; ' ORDER BY s.ordinal) FROM sections(E'4.2　分担\n| 管理策 | A.6.1.1 |\n当社が運用します。\n\n4.3　写し\n| 項目 | 内容 |\n|---|---|\n| 担当 | 運用部 |\n| 管理策 | A.12.3.1 |\n毎日取ります。\n') s),
	'4.2 分担 {2013:6.1.1}; 4.3 写し {2013:12.3.1}', 'labels beside their values');
-- a title that nobody knows above a number alone, and text below
SELECT is((SELECT string_agg(concat_ws(' ', s.heading, s.controls), '; ' ORDER BY s.ordinal) FROM sections(E'規格への取り組みをまとめました。\n\nデータを置く国\n\nA6.1.3\n\n日本国内に置いています。\n\n解約のあと\n\nCLD8.1.5\n\n60日で消します。\n\n時刻あわせ\n\nA12.4.4\n\nNTPで同期します。\n') s),
	'データを置く国 {2013:6.1.3}; 解約のあと {CLD.8.1.5}; 時刻あわせ {2013:12.4.4}', 'titles above lone numbers');
-- and what only looks like such numbers, tables and columns
SELECT is((SELECT string_agg(concat_ws(' ', s.heading, s.controls), '; ' ORDER BY s.ordinal) FROM sections(E'## Linuxカーネル 5.15 対応\n適切に管理しています。\n\n## データ基盤（マネージド） 8.13\n適切に管理しています。\n\n## 応援の人数  8.9\n適切に管理しています。\n\n## バックアップ\n適切に管理しています。\n') s WHERE s.controls <> '{}'),
	'バックアップ {2013:12.3.1}', 'versions behind titles, too few to be controls');
SELECT is((SELECT string_agg(concat_ws(' ', s.heading, s.controls), '; ' ORDER BY s.ordinal) FROM sections(E'# 概要\n\n本書です。\n\n| 情報のバックアップ | 毎日取得しています。 |\n| 変更管理 | 制限しています。 |\n| 管理策 | 5.1 |\n') s WHERE s.controls <> '{}'),
	'情報のバックアップ {2013:12.3.1}; 変更管理 {2013:12.1.2}', 'rows that answer controls stay');
SELECT is((SELECT string_agg(concat_ws(' ', s.heading, s.controls), '; ' ORDER BY s.ordinal) FROM sections(E'No,項目,回答,版\n1,情報セキュリティのための方針群,毎日実施しています。,5.1\n2,情報のバックアップ,毎日実施しています。,5.2\n3,イベントログ取得,毎日実施しています。,5.3\n4,変更管理,毎日実施しています。,5.4\n5,クロックの同期,毎日実施しています。,5.5\n6,容量・能力の管理,毎日実施しています。,5.6\n') s WHERE s.controls <> '{}'),
	'情報セキュリティのための方針群 {2013:5.1.1}; 情報のバックアップ {2013:12.3.1}; イベントログ取得 {2013:12.4.1}; 変更管理 {2013:12.1.2}; クロックの同期 {2013:12.4.4}; 容量・能力の管理 {2013:12.1.3}', 'columns of versions');
-- a line that repeats the title above it is no caption of the article below, nor its title: no section begins within another
SELECT is_empty($$SELECT d FROM unnest(ARRAY[E'2バックアップ\n\n(情報バックアップ\n第3条\nデ', E'2バックアップ\n\n(情報バックアップ）\n第3条デ', E'8.13報（）\n\n(情報バックアップ）\n第3条\nう']) d,
	sections(d) a, sections(d) b WHERE a.ordinal < b.ordinal AND a.source_start + a.source_length > b.source_start$$, 'sections apart');
-- "item" is part of a number only behind its digits
SELECT is((SELECT string_agg(concat_ws(' ', heading, controls), '; ' ORDER BY ordinal) FROM sections(E'## 委託先への要求事項 15.1.2\n書面で求めます。\n\n## 注意事項 12.3.1\n毎日取ります。\n\n## 記録 12.4.1項\n残します。\n\n## 時計　１２．４．４項\n合わせます。\n')),
	'委託先への要求事項 {2013:15.1.2}; 注意事項 {2013:12.3.1}; 記録 {2013:12.4.1}; 時計 {2013:12.4.4}', 'items and matters');
-- a number before any heading is no note of one
SELECT is((SELECT controls::text FROM sections(E'（12.3.1）\nデータを失わないために\n毎日取得します。\n')), '{2013:12.3.1}', 'a number first of all');
-- a glossary before the headings, and the appendix behind them
SELECT is((SELECT count(*)::int FROM sections((SELECT string_agg(format(E'3.%s\t用語%s\t第1版\n', n, n), '' ORDER BY n) FROM generate_series(1, 8) n) || E'\n' ||
	(SELECT string_agg(format(E'## %s 取り組み%s\n当社は手順を定め、担当者が結果を毎年確かめています。記録も残します。\n\n', c, n), '' ORDER BY n) FROM unnest(ARRAY['5.1.1', '6.1.3', '7.2.2', '8.2.2', '9.2.1', '9.4.1', '12.3.1', '12.4.4']) WITH ORDINALITY x (c, n)) ||
	(SELECT string_agg(format(E'%s\t呼び名%s\t第%s章\n', c, n, n), '' ORDER BY n) FROM unnest(ARRAY['5.1.1', '6.1.3', '7.2.2', '8.2.2', '9.2.1', '9.4.1', '12.3.1', '12.4.4']) WITH ORDINALITY x (c, n))) WHERE controls <> '{}'), 8, 'a listing behind another one');
SELECT * FROM finish();
ROLLBACK;
