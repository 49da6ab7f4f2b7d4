-- Tables that an extraction took apart: numbers, titles and texts on lines of their own, not always in order; and titles over small print.
BEGIN;
SET search_path = public, iso27017, tap;
CREATE TEMP TABLE answer (n int, number text, new text, title text, own text, body text, duty text);
INSERT INTO answer VALUES
	(1, '5.1.1', '5.1', '情報セキュリティのための方針群', 'わたしたちの約束', '預かりに関する方針を2021年に定め、毎年6月に見直しています。', '方針の確認'),
	(2, '6.1.1', '5.2', '情報セキュリティの役割及び責任', 'だれが何をするか', '印影を除くすべての処理に当社が責任を負います。', '端末の管理'),
	(3, '6.1.3', '5.5', '関係当局との連絡', 'データの置き場所', 'データは日本国内に保管しています。', '所在の確認'),
	(4, '8.2.2', '5.13', '情報のラベル付け', '目印をつける', '伝票ごとに色つきの目印を付けられます。', '目印の決定'),
	(5, '9.2.1', '5.16', '利用者登録及び登録削除', '入る人、出る人', '管理者の画面から一人ずつ登録し、名簿で削除できます。', '退職者の削除'),
	(6, '9.4.1', '8.3', '情報へのアクセス制限', '見せる相手', '伝票ごとに見る人を決められます。', '権限の設定'),
	(7, '12.3.1', '8.13', '情報のバックアップ', 'もしもの写し', '毎日取得し、21世代を別の建物に保管しています。', '手元の控え'),
	(8, '12.6.1', '8.8', '技術的ぜい弱性の管理', '穴をふさぐ', '重大なものは公開から3日以内に修正します。', '端末の更新'),
	(9, '18.1.3', '5.33', '記録の保護', '記録をのこす', '契約に関する記録を7年間保存しています。', '記録の保管');
CREATE FUNCTION pg_temp.read(document text) RETURNS text LANGUAGE sql
	RETURN (SELECT string_agg(coalesce(s.printed_number, '-') || ' ' || s.heading || ' ' || array_to_string(s.controls, ' '), '; ' ORDER BY s.ordinal) FROM sections(document) s WHERE s.controls <> '{}');
CREATE FUNCTION pg_temp.bodies(document text) RETURNS text LANGUAGE sql
	RETURN (SELECT string_agg(regexp_replace(s.body, '\s', '', 'g'), '|' ORDER BY s.ordinal) FROM sections(document) s WHERE s.controls <> '{}');
SELECT plan(34);

-- titles in words of their own, the control in small print below
CREATE TEMP TABLE small AS SELECT E'あんぜんブック\nはじめに\n規格の番号は見出しの下にあります。\nやくそくと役割\n' ||
	string_agg(own || E'\nJIS Q 27017 ' || number || ' ' || title || E'\n' || body, E'\n' ORDER BY n) AS document FROM answer;
SELECT is(pg_temp.read(document), (SELECT string_agg(number || ' ' || own || ' 2013:' || number, '; ' ORDER BY n) FROM answer), 'titles over small print') FROM small;
SELECT is(pg_temp.bodies(document), (SELECT string_agg(body, '|' ORDER BY n) FROM answer), '... and their texts') FROM small;
-- where texts stand directly above, those lines are the titles
SELECT is(pg_temp.read((SELECT string_agg('JIS Q 27017 ' || number || ' ' || title || E'\n' || body, E'\n' ORDER BY n) FROM answer)),
	(SELECT string_agg(number || ' ' || title || ' 2013:' || number, '; ' ORDER BY n) FROM answer), 'text above is no title');

-- a table of the two parties' parts below each section: the next number slips between its cells
CREATE TEMP TABLE parts AS SELECT E'はじめに\n本書の対象を示します。\n\n' || string_agg(number || E'\n\n' || coalesce(E'お客様\n' || duty_above || E'\n\n', '') ||
	title || E'\n\n' || body || E'\n当社\n機能の提供\n\n', '' ORDER BY n) AS document
	FROM (SELECT *, lag(duty) OVER (ORDER BY n) AS duty_above FROM answer) a;
SELECT is(pg_temp.read(document), (SELECT string_agg(number || ' ' || title || ' 2013:' || number, '; ' ORDER BY n) FROM answer), 'numbers before the cells of the row above') FROM parts;
SELECT matches(pg_temp.bodies(document), '目印を付けられます。当社機能の提供.*お客様目印の決定.*\|管理者の画面から', '... which stay with their section') FROM parts;

-- a table whose chapter rows and heads stand between the number and its title, which its cell breaks
CREATE TEMP TABLE broken AS SELECT E'対応一覧\n\n' || string_agg(CASE WHEN n % 3 = 1 THEN n || E'\n\n管理策\n\n' ELSE '' END || number || E'\n\n' ||
	CASE WHEN n % 3 = 2 THEN E'7\n\n管理策\n\n' ELSE '' END || regexp_replace(title, '^(.{9})(.+)$', E'\\1\n\\2') || E'\n\n○\n\n' || body, E'\n\n' ORDER BY n) AS document FROM answer;
SELECT is((SELECT string_agg(s.printed_number || ' ' || array_to_string(s.controls, ' '), '; ' ORDER BY ordinal) FROM broken, sections(document) s WHERE s.controls <> '{}'),
	(SELECT string_agg(number || ' 2013:' || number, '; ' ORDER BY n) FROM answer), 'titles broken by their cells');

-- two numberings beside each other, on lines of their own
CREATE FUNCTION pg_temp.twice(format text) RETURNS text LANGUAGE sql
	RETURN (SELECT E'2022年版\n\n2013年版\n\n管理策\n\n' || string_agg(format(format, new, number, iwa, body), E'\n\n' ORDER BY n) FROM (SELECT *, iso27017.title(('2022:' || new)::control_id) AS iwa FROM answer) a);
CREATE TEMP TABLE twice AS SELECT name, pg_temp.twice(format) AS document FROM (VALUES
	('number, old number, title', E'%1$s\n\n%2$s\n\n%3$s\n\n%4$s'),
	('the old number first', E'%2$s\n\n%1$s\n\n%3$s\n\n%4$s')) x (name, format);
SELECT is((SELECT string_agg(s.printed_number || ' ' || array_to_string(s.controls, ' ') || ' ' || array_to_string(s.declared, ' '), '; ' ORDER BY ordinal) FROM sections(document) s WHERE s.controls <> '{}'),
	(SELECT string_agg(new || ' 2022:' || new || ' 2013:' || number, '; ' ORDER BY n) FROM answer), name) FROM twice;
SELECT is((SELECT string_agg(DISTINCT verdict, ' ') FROM declared_mapping(document) WHERE verdict <> 'left_out'), 'agreed', name || ': the older one is the vendor''s mapping') FROM twice;
-- the text in the next cell breaks the title in two
CREATE TEMP TABLE torn AS SELECT E'2022年版\n\n2013年版\n\n管理策\n\n' || string_agg(new || E'\n\n' || number || E'\n\n' || left(iwa, -4) || E'\n\n' || left(body, 12) || E'\n\n' || right(iwa, 4) || E'\n\n' || substr(body, 13), E'\n\n' ORDER BY n) AS document
	FROM (SELECT *, iso27017.title(('2022:' || new)::control_id) AS iwa FROM answer) a WHERE char_length(iwa) > 8;
SELECT is((SELECT string_agg(s.printed_number || ' ' || array_to_string(s.controls, ' '), '; ' ORDER BY ordinal) FROM torn, sections(document) s WHERE s.controls <> '{}'),
	(SELECT string_agg(new || ' 2022:' || new, '; ' ORDER BY n) FROM answer WHERE char_length(iso27017.title(('2022:' || new)::control_id)) > 8), 'titles torn by the text beside them');
SELECT is((SELECT count(*)::int FROM torn, sections(document) s WHERE strpos(iso27017.title(s.controls[1]), replace(s.heading, E'\n', '')) = 1), 5, 'the heading is the piece that begins them');
-- empty cells are no titles
SELECT is(pg_temp.read(E'CLD.9.5.1\n\n－\n\nCLD.9.5.2\n\n－\n\n仮想コンピューティング環境における分離\n\n契約ごとに分けています。\n\n仮想マシンの要塞化\n\n不要な機能を止めています。'),
	'CLD.9.5.1 仮想コンピューティング環境における分離 CLD.9.5.1; - 仮想マシンの要塞化 CLD.9.5.2', 'a dash is no title');
-- the row of a chapter between a number and its title, and chapters that are called as a control is
SELECT is(pg_temp.read((SELECT string_agg(number || E'\n' || title || E'\n' || body, E'\n\n' ORDER BY n) FROM answer) || E'\n\n10.1.1\n\n物理的及び環境的セキュリティ\n\n暗号による管理策の利用方針\n\n通信を暗号化しています。\n'),
	(SELECT string_agg(number || ' ' || title || ' 2013:' || number, '; ' ORDER BY n) FROM answer) || '; 10.1.1 暗号による管理策の利用方針 2013:10.1.1', 'the title of a chapter is not that of the number before it');
SELECT is(pg_temp.read(E'情報セキュリティのための方針群\n\n' || (SELECT string_agg(number || E'\n' || title || E'\n' || body, E'\n\n' ORDER BY n) FROM answer)),
	(SELECT string_agg(number || ' ' || title || ' 2013:' || number, '; ' ORDER BY n) FROM answer), 'a chapter called as its control is none');
-- the older number before the text, on the title's line or the next
SELECT is((SELECT string_agg(s.printed_number || ' ' || array_to_string(s.controls, ' ') || ' ' || array_to_string(s.declared, ' '), '; ' ORDER BY ordinal)
	FROM sections((SELECT string_agg('A.' || new || E'\n' || iwa || CASE WHEN n % 2 = 0 THEN E'\n' ELSE ' ' END || 'A.' || number || ' ' || body, E'\n' ORDER BY n)
	FROM (SELECT *, iso27017.title(('2022:' || new)::control_id) AS iwa FROM answer) a)) s), (SELECT string_agg('A.' || new || ' 2022:' || new || ' 2013:' || number, '; ' ORDER BY n) FROM answer), 'number, title, older number and text');
SELECT is(pg_temp.bodies((SELECT string_agg('A.' || new || E'\n' || iwa || CASE WHEN n % 2 = 0 THEN E'\n' ELSE ' ' END || 'A.' || number || ' ' || body, E'\n' ORDER BY n)
	FROM (SELECT *, iso27017.title(('2022:' || new)::control_id) AS iwa FROM answer) a)), (SELECT string_agg(body, '|' ORDER BY n) FROM answer), '... which is the section''s');
-- articles with a note below the title, and links to others below the text
CREATE TEMP TABLE articles AS SELECT E'ヘルプセンター\n質問と答えです。\n\n' || string_agg(own || E'\n対応規格：ISO/IEC 27017 ' || number || E'\n\n' || body || E'\n関連ページ\n\n' || (ARRAY['利用規約', '二要素認証の設定方法', 'スタッフ設定ガイド'])[n % 3 + 1] || E'\n最終更新日：2025年4月' || n || '日', E'\n\n' ORDER BY n) AS document FROM answer;
SELECT is((SELECT string_agg(s.heading || ' ' || array_to_string(s.controls, ' '), '; ' ORDER BY ordinal) FROM articles, sections(document) s WHERE s.controls <> '{}'),
	(SELECT string_agg(own || ' 2013:' || number, '; ' ORDER BY n) FROM answer), 'links are no sections where titles have notes');
-- a column of words that says how far each control is met
SELECT is(pg_temp.read((SELECT E'対応表\n\n項番     管理策             実施状況   概要\n' || string_agg(rpad(new, 9) || rpad(left(iwa, 12), 19) || rpad(CASE WHEN n % 3 = 0 THEN '一部実施' ELSE '実施' END, 9) || left(body, 14) || E'\n' ||
	rtrim(repeat(' ', 9) || rpad(substr(iwa, 13), 19) || repeat(' ', 9) || substr(body, 15)), E'\n\n' ORDER BY n) FROM (SELECT *, iso27017.title(('2022:' || new)::control_id) AS iwa FROM answer) a)),
	(SELECT string_agg(new || ' ' || iso27017.title(('2022:' || new)::control_id) || ' 2022:' || new, '; ' ORDER BY n) FROM answer), 'words of status beside the title');
-- a number behind the title and an older one below it
SELECT is((SELECT string_agg(array_to_string(s.controls, ' ') || ' ' || array_to_string(s.declared, ' '), '; ' ORDER BY ordinal) FROM sections(E'5.1 情報セキュリティのための方針群（A.5.1.2）\n5.1.1 当社では情報セキュリティに関する方針を定め、従業員に周知し、毎年これを見直しています。\n') s),
	'2022:5.1 2013:5.1.1 2013:5.1.2', 'one more reference');
-- a spreadsheet pasted with a cell a line: what the standard asks is left out, and the customer's duty is his
CREATE TEMP TABLE pasted AS SELECT E'チェック表\nNo\n管理策\n規格が求めること（要約）\n判定\n当社の実施内容\nお客様にお願いすること\n' || string_agg(n || E'\n' || number || ' ' || title || E'\n暗号（例：AES-128）を使う状況を示すこと\n○\n' ||
	CASE WHEN n % 2 = 0 THEN '"' || body || E'\n記録は7年保存。"' ELSE body END || E'\n' || CASE WHEN n % 3 = 0 THEN '－' ELSE 'ログは5年間保存する。' END, E'\n' ORDER BY n) || E'\n以上\n' AS document FROM answer;
SELECT is((SELECT string_agg(s.printed_number || ' ' || s.heading || ' ' || array_to_string(s.controls, ' '), '; ' ORDER BY ordinal) FROM pasted, sections(document) s WHERE s.controls <> '{}'),
	(SELECT string_agg(number || ' ' || title || ' 2013:' || number, '; ' ORDER BY n) FROM answer), 'a cell a line: the sections');
SELECT is_empty($$SELECT * FROM pasted, facts(document) f WHERE f.kind = 'cipher' OR f.quote ~ '5年'$$, '... no facts of what is asked, and of the customer');
SELECT is((SELECT count(*)::int FROM pasted, statements(document) s WHERE s.sentence = 'ログは5年間保存する。' AND s.stance = 'customer'), (SELECT count(*)::int FROM answer WHERE n % 3 <> 0), '... his duties');
SELECT is((SELECT count(*)::int FROM pasted, statements(document) s WHERE substr(document, s.source_start, s.source_length) = s.sentence AND s.sentence = '記録は7年保存。'), (SELECT count(*)::int FROM answer WHERE n % 2 = 0), '... a cell of several lines, and where it stands');
SELECT is((SELECT count(*)::int FROM pasted, sections(replace(document, E'\n', E'\n\n')) s WHERE s.controls <> '{}'), (SELECT count(*)::int FROM answer), '... empty lines between the cells');
SELECT is((SELECT count(*)::int FROM pasted, sections(replace(document, E'\n', E'\r\n')) s, statements(replace(document, E'\n', E'\r\n')) t WHERE s.ordinal = t.section AND t.sentence = 'ログは5年間保存する。' AND t.stance = 'customer'),
	(SELECT count(*)::int FROM answer WHERE n % 3 <> 0), '... lines of Windows');
-- the customer's column before the vendor's: its cell comes last, and the span has both; short cells are kept, a dash is none
CREATE TEMP TABLE before AS SELECT E'項番,管理策,お客様の責任,当社の対応\n' || string_agg(n || ',' || number || ' ' || title || ',' || (ARRAY['要', '－', '設定をお願いします。'])[n % 3 + 1] || ',' || body, E'\n' ORDER BY n) AS document FROM answer;
SELECT is((SELECT count(*)::int FROM before, answer a, sections(document) s WHERE s.controls = ARRAY[(CASE WHEN a.number LIKE 'CLD%' THEN '' ELSE '2013:' END || a.number)::control_id]
	AND position(a.body IN substr(document, s.source_start, s.source_length)) > 0 AND position(a.body IN s.body) > 0), (SELECT count(*)::int FROM answer), 'spans of sections hold what stands behind the customer''s cell');
SELECT is((SELECT count(*)::int FROM before, sections(document) s WHERE s.body LIKE '%お客様の責任:' || E'\n' || '要'), (SELECT count(*)::int FROM answer WHERE n % 3 = 0), 'a short cell is kept');
SELECT is((SELECT count(*)::int FROM before, sections(document) s WHERE s.body LIKE '%－%'), 0, 'a dash is none');
-- a copy with questions: words for several rows are left out
SELECT is((SELECT string_agg(DISTINCT s.heading, '') FROM sections((SELECT E'項番\n分類\n質問\n回答\n' || string_agg(n || E'\n技術\nバックアップを取得していますか\n当社は毎日取得します。', E'\n' ORDER BY n) FROM answer)) s), 'バックアップを取得していますか', 'groups beside questions');
-- the customer's cell is written once, wherever its column stands and whatever it holds
SELECT is((SELECT count(*)::int FROM statements(E'No,質問,お客様の責任\n' || (SELECT string_agg(n || ',質問' || n || ',"' || repeat(' ', 2000) || '5.1.1"', E'\n') FROM generate_series(1, 8) n)) s WHERE s.sentence LIKE '%5.1.1'), 8, 'references as the customer''s duty');
SELECT is((SELECT sum(length(translate(s.sentence, translate(s.sentence, 'x', ''), '')))::int FROM statements(E'お客様の責任,No,質問\n' || (SELECT string_agg(repeat('x', 2000) || ',' || n || ',質問' || n, E'\n') FROM generate_series(1, 8) n)) s), 16000, 'the customer''s column before the question');
SELECT is((SELECT string_agg(DISTINCT s.body, '|') FROM sections(E'No,管理策,当社の対応,お客様の責任\n' || (SELECT string_agg(n || ',12.3.1 情報のバックアップ,取得します。,' || x, E'\n' ORDER BY n)
	FROM unnest(ARRAY['×', '−', '─', '無', 'N/A', 'なし', '不要', ' - ']) WITH ORDINALITY u(x, n))) s), '取得します。', 'signs and words for nothing');
-- the same as a file of tabs
SELECT is((SELECT count(*)::int FROM statements((SELECT E'No\t管理策\t当社の実施内容\tお客様にお願いすること\n' || string_agg(n || E'\t' || number || ' ' || title || E'\t' || body || E'\tログは5年間保存する。', E'\n' ORDER BY n) FROM answer)) s
	WHERE s.sentence = 'ログは5年間保存する。' AND s.stance = 'customer'), (SELECT count(*)::int FROM answer), 'tabs: the customer''s column');
SELECT * FROM finish();
ROLLBACK;
