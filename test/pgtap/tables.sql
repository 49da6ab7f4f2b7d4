-- Tables: which sections answer which controls, exports of spreadsheets, pages laid out by the width of characters.
BEGIN;
SET search_path = public, iso27017, tap;
SELECT plan(57);

-- sections in words of their own, so that nothing but a table tells their controls
CREATE TEMP TABLE own (n int, number text, title text, body text, controls text);
INSERT INTO own VALUES
	(1, '1.1', 'まもりの約束', 'クラウドの安全に関する宣言を毎年見直し、取締役会で確かめています。', '5.1.1'),
	(2, '1.2', 'どちらがどこまで', '文書の中身はお客様が、それを預かるしくみの保全は当社が受け持ちます。', '6.1.1 CLD.6.3.1'),
	(3, '1.3', '人への備え', '文書を扱う担当者は入社時と半年ごとに研修を受け、誓約書を出しています。', '7.2.2'),
	(4, '2.1', '仕分けと目印', 'お客様の文書と当社の業務の情報は台帳を分け、目印を付けられるようにしています。', '8.1.1 8.2.2'),
	(5, '2.2', 'お別れのあと', '解約から45日後に全文書を消します。控えは90日後までに消えます。', 'CLD.8.1.5'),
	(6, '3.1', '名簿への出し入れ', '管理者は画面で名簿に人を加え、外し、棚ごとに見る・書くの可否を決められます。', '9.2.1 9.2.2'),
	(7, '3.2', 'もしものための写し', '毎晩1回写しを取り、30日分を残します。戻す練習は年に一度しています。', '12.3.1');
CREATE FUNCTION pg_temp.paper(separator text) RETURNS text LANGUAGE sql
	RETURN (SELECT string_agg(replace(number, '.', separator) || '　' || title || E'\n' || body || E'\n\n', '' ORDER BY n) FROM own);
CREATE FUNCTION pg_temp.read(document text) RETURNS text LANGUAGE sql
	RETURN (SELECT string_agg(s.heading || ': ' || (SELECT string_agg(replace(c::text, '2013:', ''), ' ' ORDER BY c) FROM unnest(s.controls) c), '; ' ORDER BY s.ordinal)
		FROM sections(document) s WHERE s.controls <> '{}');
CREATE FUNCTION pg_temp.wanted() RETURNS text LANGUAGE sql
	RETURN (SELECT string_agg(title || ': ' || (SELECT string_agg(c, ' ' ORDER BY CASE WHEN c LIKE 'CLD%' THEN c ELSE '2013:' || c END::control_id)
		FROM string_to_table(controls, ' ') c), '; ' ORDER BY n) FROM own);
-- a row for each section, and one for each control
CREATE TEMP VIEW by_section AS SELECT number, string_agg(c, '、' ORDER BY c) AS controls, min(n) AS n FROM own, string_to_table(controls, ' ') c GROUP BY number;
CREATE TEMP VIEW by_control AS SELECT number, c AS control, iso27017.title(CASE WHEN c LIKE 'CLD%' THEN c ELSE '2013:' || c END::control_id) AS title, n
	FROM own, string_to_table(controls, ' ') c;

SELECT is(pg_temp.read(pg_temp.paper('.') || E'付表　管理策との対応\n本書の項番\t管理策\n' || (SELECT string_agg(number || E'\t' || controls, E'\n' ORDER BY n) FROM by_section)),
	pg_temp.wanted(), 'a table of numbers at the end');
SELECT is(pg_temp.read(E'表1　本書と管理策の対応\n本書の節\t管理策の番号\n' || (SELECT string_agg(number || E'\t' || controls, E'\n' ORDER BY n) FROM by_section) || E'\n\n' || pg_temp.paper('.')),
	pg_temp.wanted(), 'at the front');
SELECT is(pg_temp.read(pg_temp.paper('-') || E'付表　規格との対応\n番号 管理策 本書の項番\n' || (SELECT string_agg(control || ' ' || title || ' ' || replace(number, '.', '-'), E'\n' ORDER BY n, control) FROM by_control)),
	pg_temp.wanted(), 'control, title, section');
SELECT is(pg_temp.read(pg_temp.paper('-') || E'対応表\n' || (SELECT string_agg(control || E'\n' || title || E'\n' || replace(number, '.', '-'), E'\n' ORDER BY n, control) FROM by_control)),
	pg_temp.wanted(), 'cells one below the other');
SELECT is(pg_temp.read(pg_temp.paper('.') || E'附属書A　管理策との対応\n本書の項番／ISO/IEC 27017:2015の項番\n' ||
	(SELECT string_agg(number || '／' || controls, CASE n WHEN 3 THEN E'\n' ELSE '　　' END ORDER BY n) FROM by_section)),
	pg_temp.wanted(), 'several on a line');
SELECT is(pg_temp.read(pg_temp.paper('.') || E'対応一覧\n' || (SELECT string_agg('| ' || number || ' | ' || controls || ' |', E'\n' ORDER BY n) FROM by_section)),
	pg_temp.wanted(), 'bars');
SELECT is(pg_temp.read(pg_temp.paper('-') || E'管理策との対応\n' || (SELECT string_agg(control || '　' || title || '　' || replace(number, '.', '-') || CASE control WHEN '7.2.2' THEN E'\n9.4.4　特権的なユーティリティプログラムの使用　対象外' ELSE '' END, E'\n' ORDER BY n, control) FROM by_control)),
	pg_temp.wanted(), 'a control that nothing answers takes no section from the next');
SELECT is((SELECT count(*)::int FROM sections(pg_temp.paper('-') || E'管理策との対応\n' || (SELECT string_agg(control || '　' || title || '　' || replace(number, '.', '-'), E'\n' ORDER BY n, control) FROM by_control))), 7,
	'no row of it is a section');
SELECT is((SELECT string_agg(DISTINCT resolved_by, ' ') FROM sections(pg_temp.paper('.') || E'管理策との対応\n' || (SELECT string_agg(number || E'\t' || controls, E'\n' ORDER BY n) FROM by_section)) WHERE controls <> '{}'),
	'correspondence', 'resolved_by says so');
-- the sections themselves, numbered and in a table, are no such table
SELECT is((SELECT count(*)::int FROM sections(E'管理策への対応状況\n' || (SELECT string_agg(n || E'\t' || control || E'\t' || title || E'\t○\t当社はこれを定めて運用し、毎年見直しています。', E'\n' ORDER BY n, control) FROM by_control))), 10,
	'rows of answers stay sections');
SELECT is((SELECT count(*)::int FROM sections(E'5.1.1 情報セキュリティのための方針群\n定めています。\n8.1.1 資産目録\n区別しています。\n9.2.1 利用者登録及び登録削除\n登録できます。\n12.3.1 情報のバックアップ\n毎日取得します。\n' ||
	E'旧版との対応\n5.1 5.1.1\n5.9 8.1.1\n5.16 9.2.1\n8.13 12.3.1\n8.15 12.4.1\n8.17 12.4.4\n')), 4, 'a table between two editions answers nothing');

-- a spreadsheet as it is exported
CREATE TEMP TABLE sheet (n int, number text, title text, asked text, answer text);
INSERT INTO sheet VALUES
	(1, '5.1.1', '情報セキュリティのための方針群', '提供者としての方針を定める', '方針を2022年に定めています。'),
	(2, '6.1.1', '情報セキュリティの役割及び責任', '分担を文書にする', E'分担は次のとおりです。\n・お客様：登録した情報の正しさ\n・当社：アプリケーションと監視'),
	(3, 'CLD.8.1.5', 'クラウドサービスカスタマの資産の除去', '契約終了時の扱いを知らせる', E'契約終了後30日以内に消去します。\n※証明書は発行していません。'),
	(4, '8.2.2', '情報のラベル付け', 'ラベルの機能を説明する', 'ラベルの機能はありません。'),
	(5, '9.2.3', '特権的アクセス権の管理', '強い認証を提供する', '管理者は"ワンタイムパスワード"を使えます。'),
	(6, '12.3.1', '情報のバックアップ', '仕様を提供する', '毎日取得し、7世代を保管します。'),
	(7, '12.4.1', 'イベントログ取得', 'ログ取得の機能を提供する', '操作ログを1年間保存します。');
CREATE FUNCTION pg_temp.quoted(cell text) RETURNS text LANGUAGE sql RETURN '"' || replace(cell, '"', '""') || '"';
CREATE TEMP TABLE export AS
	SELECT k.name, string_agg(l.line, k.ending ORDER BY n) AS document FROM (VALUES ('commas', ',', E'\n'), ('commas and carriage returns', ',', E'\r\n'), ('tabs', E'\t', E'\n')) k (name, delimiter, ending),
		LATERAL (SELECT 0 AS n, concat_ws(k.delimiter, '項番', '管理策', '規格が求めること', '当社の回答') AS line UNION ALL
			SELECT n, concat_ws(k.delimiter, number, title, asked, CASE WHEN answer ~ E'["\n]' THEN pg_temp.quoted(answer) ELSE answer END) FROM sheet) l GROUP BY k.name;
SELECT is((SELECT string_agg(s.heading || ' ' || replace(s.controls[1]::text, '2013:', '') || ' ' || s.stance, '; ' ORDER BY ordinal) FROM sections(e.document) s),
	'情報セキュリティのための方針群 5.1.1 provided; 情報セキュリティの役割及び責任 6.1.1 shared; クラウドサービスカスタマの資産の除去 CLD.8.1.5 provided; 情報のラベル付け 8.2.2 not_provided; ' ||
	'特権的アクセス権の管理 9.2.3 provided; 情報のバックアップ 12.3.1 provided; イベントログ取得 12.4.1 provided', 'export with ' || e.name || ': what is asked is no answer')
	FROM export e ORDER BY e.name;
SELECT is((SELECT string_agg(f.kind || ' ' || f.value, '; ' ORDER BY f.source_start) FROM facts(e.document) f WHERE f.kind IN ('deletion', 'backup_retention', 'log_retention', 'authentication') OR f.kind = 'backup_frequency'),
	'deletion <= 30 days after termination; authentication otp; backup_frequency every 1 day; backup_retention 7 generations of 1 day; log_retention 1 year', 'the same, facts')
	FROM export e WHERE e.name = 'commas';
SELECT is((SELECT count(*)::int FROM export e, facts(e.document) f WHERE substr(e.document, f.source_start, f.source_length) <> f.quote), 0, 'quotes are pieces of the document');
SELECT is((SELECT count(*)::int FROM sections(E'12.3.1 情報のバックアップ\n毎日、毎週、毎月、控えを取ります。\n\n12.1.2 変更管理\n' || (SELECT string_agg(format(E'通知%s は、画面、メール、電話でします。\n', n), '') FROM generate_series(1, 8) n))), 2, 'commas of Japanese make no table');
SELECT is((SELECT count(*)::int FROM sections(E'12.3.1 Information backup\n' || repeat(E'Backups are taken daily, weekly, and monthly, and kept for a year.\n', 9))), 1, 'nor do those of English');
-- a customer's check sheet: its questions head the rows
CREATE TEMP TABLE asked (n int, number text, word text, question text, reference text, mark text, answer text);
INSERT INTO asked VALUES
	(1, '1-1', '事業者', '会社の概要を記入してください。', '—', '記入済', '2010年に設立しました。'),
	(2, '1-2', '', 'クラウドの提供者としての方針を定めているか。', '5.1.1', '○', '方針を定め、公開しています。'),
	(3, '2-1', 'データ', '解約したあとのデータはどうなるか。証明書は出るか。', 'CLD.8.1.5', '○', E'解約日の3か月後に消去します。\n証明書は有償です。'),
	(4, '2-2', '', 'バックアップの頻度と世代数は。', '', '○', E'1日1回、30世代です。\n復元は依頼により行います。'),
	(5, '3-1', '運用', '操作の記録は6か月以上残しているか。', '12.4.1', '○', '操作ログを1年間保存しています。'),
	(6, '3-2', '', '情報にラベルを付けられるか。', '8.2.2', '×', 'ラベルの機能はありません。'),
	(7, '3-3', '', '変更は前もって知らされるか。', '12.1.2', '△', '計画停止は10日前にメールで通知します。');
CREATE TEMP TABLE questionnaire AS
	SELECT k.name, E'貴社ご記入用' || repeat(delimiter, 5) || E'\r\n' || repeat(delimiter, 5) || E'\r\n' || (SELECT string_agg(line, E'\r\n' ORDER BY n) FROM (
		SELECT 0 AS n, concat_ws(delimiter, 'No.', '分類', '確認事項', '参照', '回答', '補足説明') AS line UNION ALL
		SELECT n, concat_ws(delimiter, number, word, question, reference, mark, CASE WHEN answer ~ E'\n' THEN pg_temp.quoted(answer) ELSE answer END) FROM asked) l) || E'\r\n' AS document
	FROM (VALUES ('commas', ','), ('tabs', E'\t')) k (name, delimiter);
SELECT is((SELECT string_agg(concat_ws(' ', s.printed_number, s.heading, s.controls), '; ' ORDER BY ordinal) FROM sections(q.document) s),
	'1-1 会社の概要を記入してください。 {}; 1-2 クラウドの提供者としての方針を定めているか。 {2013:5.1.1}; 2-1 解約したあとのデータはどうなるか。証明書は出るか。 {CLD.8.1.5}; 2-2 バックアップの頻度と世代数は。 {2013:12.3.1}; ' ||
	'3-1 操作の記録は6か月以上残しているか。 {2013:12.4.1}; 3-2 情報にラベルを付けられるか。 {2013:8.2.2}; 3-3 変更は前もって知らされるか。 {2013:12.1.2}', 'check sheet with ' || q.name) FROM questionnaire q ORDER BY q.name;
SELECT is((SELECT string_agg(f.kind || ' ' || f.value, '; ' ORDER BY f.source_start) FROM facts(q.document) f WHERE f.kind IN ('deletion', 'backup_retention', 'log_retention', 'backup_frequency', 'notice')),
	'deletion 3 months after termination; backup_frequency every 1 day; backup_retention 30 generations of 1 day; log_retention 1 year; notice 10 days before change', 'the same, facts: what is asked is none') FROM questionnaire q WHERE q.name = 'tabs';
SELECT is((SELECT count(*)::int FROM questionnaire q, facts(q.document) f WHERE substr(q.document, f.source_start, f.source_length) <> f.quote), 0, 'quotes are pieces of the sheet');
SELECT is((SELECT string_agg(s.heading || ': ' || s.body, '; ' ORDER BY ordinal) FROM sections(E'番号,管理策,質問,回答\n' || (SELECT string_agg(number || ',' || title || ',どのようにしていますか,お答えします。', E'\n' ORDER BY n) FROM sheet)) s),
	(SELECT string_agg(title || ': お答えします。', '; ' ORDER BY n) FROM sheet), 'beside titles, questions are what is asked');
-- articles, and the table that names them
SELECT is((SELECT string_agg(concat_ws(' ', s.printed_number, s.heading, s.controls), '; ' ORDER BY ordinal) FROM sections(
	E'（方針）\n第一条　当社は、情報セキュリティの方針を定め、毎年これを見直すものとする。\n（分担）\n第二条　設備の保全は当社が、端末の保全は契約者がその責任を負うものとする。\n（複製）\n第三条　当社は、契約者のデータの複製を毎日作成し、十日間これを保存する。\n' ||
	E'（時刻）\n第四条　設備の時刻は、これを標準の時刻に同期させるものとする。\n（記録）\n第五条　当社は、操作の記録を一年間保存し、契約者の閲覧に供するものとする。\n\n別表\nこの規程の条と管理策との対応は、次のとおりとする\n条\n管理策\n' ||
	E'第一条\n5.1.1\n第二条\n6.1.1、CLD.6.3.1\n第三条\n12.3.1\n第四条\n12.4.4\n第五条\n12.4.1\n') s),
	'第一条 方針 {2013:5.1.1}; 第二条 分担 {2013:6.1.1,CLD.6.3.1}; 第三条 複製 {2013:12.3.1}; 第四条 時刻 {2013:12.4.4}; 第五条 記録 {2013:12.4.1}', 'articles that a table names');
-- what a head says counts for its column, what an answer says does not
SELECT is((SELECT count(*)::int FROM sections(E'番号,管理策,当社の回答\n' || (SELECT string_agg(number || ',' || title || ',お客様は管理者に要求できます。', E'\n' ORDER BY n) FROM sheet)) s WHERE s.body LIKE '%要求できます%'), 7,
	'an answer with the word of a head');
SELECT is((SELECT count(*)::int FROM sections(E'分類,番号,管理策,回答\n' || E'共通,-,お客様の要求に応じた対応,求められたときに答えます。\n' || (SELECT string_agg('運用,' || number || ',' || title || ',お答えします。', E'\n' ORDER BY n) FROM sheet)) s
	WHERE s.body LIKE '%お答えします%'), 7, 'nor does a record behind the heads');
SELECT is((SELECT string_agg(s.heading || ': ' || s.body, '; ' ORDER BY ordinal) FROM sections(E'番号,管理策,規格の要求,回答\n5.1.1,情報セキュリティのための方針群,"閉じない,定めています。\n' ||
	E'8.1.1,資産目録,識別する,区別しています。\n12.1.2,変更管理,"知らせる",前もって知らせます。\n12.3.1,情報のバックアップ,提供する,毎日取得します。\n12.4.4,クロックの同期,合わせる,合わせます。\n9.2.1,利用者登録及び登録削除,与える,登録できます。\n') s),
	'情報セキュリティのための方針群: 定めています。; 資産目録: 区別しています。; 変更管理: 前もって知らせます。; 情報のバックアップ: 毎日取得します。; クロックの同期: 合わせます。; 利用者登録及び登録削除: 登録できます。',
	'a quote that nobody closes takes no record');
SELECT is((SELECT string_agg(s.heading, '; ' ORDER BY ordinal) FROM sections((SELECT E'\uFEFF"番号","管理策","規格の\n要求","当社の回答"\n' || string_agg(concat_ws(',', pg_temp.quoted(number), pg_temp.quoted(title), pg_temp.quoted(asked), pg_temp.quoted(answer)), E'\n' ORDER BY n) FROM sheet)) s),
	(SELECT string_agg(title, '; ' ORDER BY n) FROM sheet), 'a byte order mark before quotes');
SELECT is((SELECT count(*)::int FROM (SELECT s.source_start, lag(s.source_start + s.source_length) OVER (ORDER BY s.source_start) AS ended
	FROM sections(pg_temp.paper('.') || E'4.1 規格との\n対応表 (12.3.1)\n5.1.1\t1.1\n6.1.1\t1.2\n7.2.2\t1.3\n8.1.1\t2.1\n9.2.1\t3.1\n12.3.1\t3.2\n') s) x WHERE source_start < ended), 0, 'a heading that goes on in the line that announces the table');
-- heads of more cells than the records have, and a question that is but a number
SELECT is((SELECT count(*)::int FROM sections(E'番号,x1,x2,x3,x4,x5,x6,x7,質問内容,x9\n' || (SELECT string_agg(i || ',abc,def', E'\n') FROM generate_series(1, 60) i))), 0, 'more heads than cells');
SELECT is((SELECT string_agg(concat_ws(' ', s.printed_number, s.controls, s.body), '; ' ORDER BY ordinal) FROM sections(E'番号,質問,回答\n1,方針を定めているか,定めています。\n2,8.10,毎日消します。\n' || (SELECT string_agg(i || ',バックアップを取得しているか,毎日取得します。', E'\n') FROM generate_series(3, 9) i)) s WHERE s.printed_number = '2'),
	'2 {} 毎日消します。', 'a question that is but a number');
-- groups are left out beside questions, but not where that column turns out to be none
SELECT is((SELECT DISTINCT s.body FROM sections(E'No,大分類,回答,備考,担当,質問\n' || repeat(E'12.3.1 情報のバックアップ,弊社は毎日取得,はい,なし,x\n', 12)) s), E'弊社は毎日取得\tはい\tなし\tx', 'an answer below the head of a group');
SELECT is((SELECT count(*)::int FROM sections(E'質問,回答,備考\n' || repeat(E'"\nバックアップを取得していますか。",はい、取得しています。,なし\n', 9) || E'ログを取得していますか。,はい。,なし\n') s WHERE s.heading LIKE '%していますか。'), 10, 'questions behind a line break');
SELECT lives_ok($$SELECT count(*) FROM sections(E'番号,質問,回答,備考\n' || (SELECT string_agg(i || ',バックアップを取得しているか,はい,なし', E'\n') FROM generate_series(1, 39) i) || E'\n40,バックアップ,"' || repeat(E'ab\n', 160000) || E'",x\n' || repeat(' ', 480000) || ',しますか,はい,x')$$, 'blanks before a question');
-- each page has columns of its own
SELECT is((SELECT string_agg(concat_ws(' ', s.printed_number, s.heading, s.body), '; ' ORDER BY ordinal) FROM sections(
	E' 番号      項目                担当    当社の対応\n 5.1.1     情報セキュリティの  当社    方針を定め、役員の承認を得て公\n           ための方針群                開している。\n 8.1.1     資産目録            当社    お客様の情報を区別し、台帳で\n' ||
	E'                                       管理している。\n 9.2.1     利用者登録及び登録  お客様  画面から登録と削除ができる。\n           削除\n\f 番号       項目                担当    当社の対応\n 12.1.2     変更管理            当社    前もって二週間前にメールで知\n' ||
	E'                                        らせる。\n 12.3.1     情報の              当社    毎日とり、七日のあいだ残し、\n            バックアップ                そのあと消す。\n 12.4.1     イベントログ取得    当社    一年のあいだ残す。\n') s),
	'5.1.1 情報セキュリティのための方針群 方針を定め、役員の承認を得て公開している。; 8.1.1 資産目録 お客様の情報を区別し、台帳で管理している。; 9.2.1 利用者登録及び登録削除 画面から登録と削除ができる。; 12.1.2 変更管理 前もって二週間前にメールで知らせる。; 12.3.1 情報のバックアップ 毎日とり、七日のあいだ残し、そのあと消す。; 12.4.1 イベントログ取得 一年のあいだ残す。',
	'pages that differ by a column of the screen');
-- a page with too few cells in the middle to tell their column
SELECT is((SELECT string_agg(s.heading || ' ' || split_part(s.body, E'\n', 1), '; ' ORDER BY s.ordinal) FROM sections((SELECT string_agg(page_text, E'\f' ORDER BY page) FROM (SELECT page, string_agg(
	rpad(number || ' ' || title, 44 - char_length(title)) || CASE WHEN page = 3 AND n NOT IN (3, 6) THEN '      ' ELSE '提供者' END || '      当社は' || title || page || 'を定めています。' || E'\n' || repeat(' ', 56) || E'毎年見直します。\n', '' ORDER BY n) AS page_text
	FROM (SELECT n, number, title(('2013:' || number)::control_id) FROM unnest('{5.1.1,12.3.1,12.4.1,12.4.2,12.4.4,12.6.1,13.1.1,9.2.1,11.1.2,11.2.4}'::text[]) WITH ORDINALITY u (number, n)) r, generate_series(1, 4) page GROUP BY page) p)) s
	WHERE s.body LIKE '%3を定め%' AND s.heading || s.body LIKE '%提供者%'), 'イベントログ取得 提供者; 技術的ぜい弱性の管理 提供者', 'a page with two cells in the middle');
-- captions whose brackets are of two widths, and one that is a title which is known
SELECT is((SELECT string_agg(concat_ws(' ', s.printed_number, s.heading, s.body), '; ' ORDER BY ordinal) FROM sections(E'（情報のバックアップ)\n第7条 毎日取得する。\n(資産目録）\n第8条 区別する。\n（資産目録）\n第9条\n\n台帳に記す。\n') s),
	'第7条 情報のバックアップ 毎日取得する。; 第8条 資産目録 区別する。; 第9条 資産目録 台帳に記す。', 'captions in brackets of two widths');
SELECT is((SELECT count(*)::int FROM (SELECT s.source_start, lag(s.source_start + s.source_length) OVER (ORDER BY s.ordinal) AS ended FROM sections(E'はじめに\n（資産目録）\n第7条\n\nへの対応\n当社は台帳に記す。\n') s) x WHERE source_start < ended), 0, 'a caption is part of one section');
-- inputs that would take hours if each row looked at all others
SELECT lives_ok($$SELECT count(*) FROM sections(E'a,b,c\n' || repeat('"a"b,', 300000))$$, 'cells behind whose quotes something follows');
SELECT lives_ok($$SELECT count(*) FROM facts(E'18.1.1 認証\n\n' || repeat('ISO/IEC 27001 認証、', 60000) || 'を取得しています。')$$, 'certificates without end');
SELECT lives_ok($$SELECT count(*) FROM facts(E'18.1.1 認証\n\n取得 ' || repeat('ISO/IEC27001 ・', 60000))$$, 'certificates without a predicate');
SELECT lives_ok($$SELECT count(*) FROM sections(pg_temp.paper('.') || E'対応表\n' || repeat('5.1.1 1.1 ', 1000000))$$, 'a row without end');
SELECT lives_ok($$SELECT count(*) FROM sections(pg_temp.paper('.') || repeat(E'対応表\n', 8) || repeat(E'5.1.1 1.1\n', 300000))$$, 'rows without end');
SELECT lives_ok($$SELECT count(*) FROM facts(repeat('あ。', 1000000))$$, 'sentences without end in one line');
SELECT lives_ok($$SELECT count(*) FROM sections(repeat(E'"a,b,c\n', 20000))$$, 'quotes that nobody closes');
SELECT lives_ok($$SELECT count(*) FROM sections(repeat(E'"a","b""c",d,', 20000))$$, 'a record without end');

-- a page laid out by its characters: each takes one column, and titles are broken inside their cell
SELECT is((SELECT string_agg(concat_ws(' ', s.heading, s.controls, s.stance), '; ' ORDER BY ordinal) FROM sections(
	E' 管理策番   管理策           対応   当社の取組み\n 号\n' ||
	E' 5.1.1    情報セキュリティのため ○      専用の運用方針を定め、契約者向けサイト\n          の方針群               で開示しています。\n' ||
	E' 6.1.3    関係当局との連絡      ○    データは石狩市のデータセンターに置き、\n                             国外へ移しません。\n' ||
	E' 8.2.2    情報のラベル付け      －    ラベルを付ける機能は搭載していません。\n' ||
	E' 9.4.4    特権的なユーティリティ ○      提供する特権的なユーティリティはありま\n          プログラムの使用           せん。\n' ||
	E' 12.1.2   変更管理          ○    計画停止は3週間前に電子メールで知らせ\n                             ます。\n' ||
	E' 12.3.1   情報のバックアップ     ○    週に1回、外部の保管庫へ複製します。5世\n                             代を残します。\n' ||
	E' 12.4.4   クロックの同期       ○    NTPサーバーと同期しています。\n') s),
	'情報セキュリティのための方針群 {2013:5.1.1} provided; 関係当局との連絡 {2013:6.1.3} provided; 情報のラベル付け {2013:8.2.2} not_provided; ' ||
	'特権的なユーティリティプログラムの使用 {2013:9.4.4} provided; 変更管理 {2013:12.1.2} provided; 情報のバックアップ {2013:12.3.1} provided; クロックの同期 {2013:12.4.4} provided',
	'columns counted in characters');
-- sections that are counted anew in each chapter, and items below them
SELECT is((SELECT string_agg(concat_ws(' ', s.printed_number, s.heading, s.controls), '; ' ORDER BY s.ordinal) FILTER (WHERE s.controls <> '{}') FROM sections(
	E'第１章　約束\n第１節　宣言\n当社は、クラウドの提供に関する規程を定め、毎年これを見直すものとする。\n第２節　受け持ち\n次の各号のとおりとする。\n(1) 当社　管理者の登録及び抹消の受付\n(2) 利用団体　利用者の登録及び抹消\n' ||
	E'第２章　台帳\n第１節　持ちもの\n当社は、預かった文書の台帳を作成し、毎年これを見直すものとする。\n第２節　名簿\n１　名簿への記載は、書面による申込みを受けて行う。\n２　名簿からの抹消は、翌開庁日までに行う。\n' ||
	E'第３章　写し\n第１節　写しの作成\n写しは、毎日１回作成し、これを７日のあいだ保管するものとする。\n第２節　記録の作成\n操作の記録は、すべて作成し、これを１年のあいだ保管するものとする。\n' ||
	E'別表\nJIS Q 27017 の箇条　本書の該当箇所\n5.1.1　第１章第１節\n6.1.1、CLD.6.3.1　第１章第２節\n8.1.1　第２章第１節\n9.2.1　第２章第２節\n12.3.1　第３章第１節\n12.4.1　第３章第２節\n') s),
	'第１節 宣言 {2013:5.1.1}; 第２節 受け持ち {2013:6.1.1,CLD.6.3.1}; 第１節 持ちもの {2013:8.1.1}; 第２節 名簿 {2013:9.2.1}; 第１節 写しの作成 {2013:12.3.1}; 第２節 記録の作成 {2013:12.4.1}', 'sections of chapters');
-- the same, and behind the chapters numbered sections that say themselves what they answer
SELECT is((SELECT string_agg(concat_ws(' ', s.printed_number, s.heading, s.controls), '; ' ORDER BY s.ordinal) FILTER (WHERE s.controls <> '{}') FROM sections(
	E'第１章　約束\n第１節　宣言\n当社は、クラウドの提供に関する規程を定め、毎年これを見直すものとする。\n第２節　受け持ち\n次の各号のとおりとする。\n(1) 当社　管理者の登録及び抹消の受付\n(2) 利用団体　利用者の登録及び抹消\n' ||
	E'第２章　台帳\n第１節　持ちもの\n当社は、預かった文書の台帳を作成し、毎年これを見直すものとする。\n第２節　名簿\n名簿への記載は、書面による申込みを受けて行う。\n第３章　写し\n第１節　写しの作成\n写しは、毎日１回作成し、これを７日のあいだ保管するものとする。\n' ||
	E'第２節　記録の作成\n操作の記録は、すべて作成し、これを１年のあいだ保管するものとする。\n別表\nJIS Q 27017 の箇条　本書の該当箇所\n5.1.1　第１章第１節\n6.1.1、CLD.6.3.1　第１章第２節\n8.1.1　第２章第１節\n9.2.1　第２章第２節\n12.3.1　第３章第１節\n12.4.1　第３章第２節\n\n' ||
	E'補足\n\n1. 時計合わせ\n国の標準に合わせるものとする。\n（関連する管理策：12.4.4）\n\n2. クロックの同期\n国の標準に合わせるものとする。\n') s),
	'第１節 宣言 {2013:5.1.1}; 第２節 受け持ち {2013:6.1.1,CLD.6.3.1}; 第１節 持ちもの {2013:8.1.1}; 第２節 名簿 {2013:9.2.1}; 第１節 写しの作成 {2013:12.3.1}; 第２節 記録の作成 {2013:12.4.1}; 1 時計合わせ {2013:12.4.4}; 2 クロックの同期 {2013:12.4.4}', 'numbered sections behind chapters');
-- sentences with versions below a heading that speaks of an answer, and entries of a table of contents, are no such table
SELECT is((SELECT string_agg(DISTINCT resolved_by, ' ') FROM sections(
	E'1.1 情報セキュリティのための方針群\n当社は方針を定めて毎年見直し、取締役会で確かめています。\n\n1.2 資産目録\nお預かりしたデータを台帳で区別して管理しています。\n\n1.3 関係当局との連絡\nデータは国内のデータセンターに保管しています。\n\n' ||
	E'2.1 変更管理\n14日前までに、お客様の管理者にメールでお知らせします。\n\n4.1 暗号による管理策の利用方針と規制への対応\n関連する管理策：10.1.1、18.1.5\n通信はTLS 1.3を優先し、1.2まで受け入れます（1.1は昨年廃止しました）。\n\n5.1 情報のバックアップ\n毎日取得し、7世代を残しています。復元の試験は年に一度です。\n') s
	WHERE resolved_by = 'correspondence'), NULL, 'versions are no sections');
SELECT is((SELECT count(*)::int FROM sections(
	E'目次\n5.1\t情報セキュリティのための方針群\t1\n5.7\t脅威インテリジェンス（2013年版に対応する項番なし）\t1\n5.9\t情報及びその他の関連資産の目録\t2\n8.13\t情報のバックアップ\t3\n8.15\tログ取得\t4\n8.17\tクロックの同期\t5\n\n' ||
	(SELECT string_agg(n || '. ' || t || E'\n当社はこの管理策について社内の規程を定め、毎年見直しています。\n\n', '' ORDER BY n) FROM (VALUES (1, '5.1 情報セキュリティのための方針群'), (2, '5.7 脅威インテリジェンス'),
		(3, '5.9 情報及びその他の関連資産の目録'), (4, '8.13 情報のバックアップ'), (5, '8.15 ログ取得'), (6, '8.17 クロックの同期')) x (n, t))) s
	WHERE resolved_by = 'correspondence'), 0, 'nor are pages');
-- rows of a small table inside of a section: each is a statement, told by its own bytes, whatever stands around it
CREATE TEMP TABLE rowed AS SELECT E'12.4.1 イベントログ取得\n種類\t長さ\n画面の操作\t14か月\n- 3 -\n遮断の検知\t半年\t\n通信\t\n\f閲覧の履歴\t2年\n以上です。\n' AS d;
SELECT is((SELECT count(*)::int FROM rowed, statements(d) s WHERE substr(d, s.source_start, s.source_length) <> s.sentence), 0, 'rows stand where their statements say');
SELECT is((SELECT string_agg(value || '@' || quote, '; ' ORDER BY source_start) FROM rowed, facts(d) WHERE kind = 'log_retention'), '14 months@14か月; 6 months@半年; 2 years@2年', 'rows keep their facts');
SELECT is((SELECT count(*)::int FROM statements(E'12.3.1 情報のバックアップ\nA\tB\nA\tB\nC\t\nD\t\nE\t\nF\n') WHERE sentence LIKE '%A%'), 2, 'rows with nothing behind their tab');
SELECT is((SELECT string_agg(concat_ws(' ', printed_number, heading, controls), '; ' ORDER BY ordinal) FROM sections(E'番号\n9.2.1\n管理策\n9.2.2 利用者アクセスの提供\n権限を付けます。\n\n12.3.1 情報のバックアップ\n毎日です。\n') WHERE '2013:9.2.2' = ANY (controls)),
	'9.2.2 利用者アクセスの提供 {2013:9.2.2}', 'a label swallows no numbered heading');
-- a copy of a spreadsheet whose controls stand behind the answers: the title heads the row, wherever the group stands
CREATE TEMP TABLE last_column AS SELECT E'みずき台帳 確認表\t\t\t\t\t\t\n通番\t区分\t項目\t当社の対応\t評価\t"ISO/IEC\n27017"\t備考\n' ||
	E'1-1\t組織\t受け持ち\t"基盤は当社、\n登録はお客様です。"\t○\t"6.1.1\nCLD.6.3.1"\t\n1-2\t\t窓口の時間\t平日に承ります。\t○\t―\t\n2-1\t利用者\t登録と抹消\t画面で行えます。\t○\t9.2.1\t\n' ||
	E'2-2\t\t権限\t3種類あります。\t○\t9.2.2\t\n3-1\tデータ\t写し\t毎日取ります。\t○\t12.3.1\t復元は有償\n\t\t\t7日残します。\t○\t\t\n3-2\t\t解約のあと\t60日で消します。\t○\tCLD.8.1.5\t\n' AS d;
SELECT is((SELECT string_agg(concat_ws(' ', s.printed_number, s.heading, s.controls), '; ' ORDER BY s.ordinal) FROM last_column, sections(d) s),
	'1-1 受け持ち {2013:6.1.1,CLD.6.3.1}; 1-2 窓口の時間 {}; 2-1 登録と抹消 {2013:9.2.1}; 2-2 権限 {2013:9.2.2}; 3-1 写し {2013:12.3.1}; 3-2 解約のあと {CLD.8.1.5}', 'controls in a last column');
SELECT is((SELECT string_agg(concat_ws(' ', f.kind, f.value), '; ' ORDER BY f.source_start) FROM last_column, facts(d) f),
	'backup_frequency every 1 day; backup_retention 7 days; deletion 60 days', 'and the facts of its rows');
SELECT * FROM finish();
ROLLBACK;
