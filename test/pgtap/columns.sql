-- Two columns side by side, as an extraction that keeps the layout leaves them.
BEGIN;
SET search_path = public, iso27017, tap;
CREATE TEMP TABLE answer (n int, title text, body text);
INSERT INTO answer VALUES
	(1, '5.1.1 情報セキュリティのための方針群', 'クラウドの提供に関する方針を定め、年に一度見直しています。方針の全文は当社のサイトに掲載しています。'),
	(2, '6.1.1 情報セキュリティの役割及び責任', '当社はアプリケーションと基盤の設定に責任を負います。端末と回線はお客様の責任です。'),
	(3, 'CLD.6.3.1 クラウドコンピューティング環境における役割及び責任の共有及び分担', '分担は利用規約の別紙に示しています。'),
	(4, '8.1.1 資産目録', 'お預かりしたデータと、そこから派生したデータを台帳で区別しています。台帳は半年ごとに棚卸しをします。'),
	(5, 'CLD.8.1.5 クラウドサービスカスタマの資産の除去', '契約終了後30日以内に、お預かりしたデータをすべて消去します。'),
	(6, '9.2.1 利用者登録及び登録削除', '管理者が画面から登録します。削除も同じ画面で行えます。'),
	(7, 'CLD.9.5.1 仮想コンピューティング環境における分離', '契約ごとにデータベースを分け、別の契約のデータには触れられません。'),
	(8, '12.3.1 情報のバックアップ', '毎日取得し、7世代を国内の別の場所に保管します。復元はご依頼から2営業日以内に行います。'),
	(9, '12.4.1 イベントログ取得', '操作ログを1年間保存します。管理画面から検索できます。'),
	(10, '12.4.4 クロックの同期', 'NTPで同期しています。'),
	(11, '16.1.7 証拠の収集', '書面によるご依頼に応じて、ログなどの記録を提供します。');

-- text in lines of so many columns of the screen
CREATE FUNCTION pg_temp.lines(t text, width int) RETURNS text[] LANGUAGE plpgsql AS $$
DECLARE
	out text[] := '{}';
	line text := '';
	taken int := 0;
	w int;
	c text;
BEGIN
	FOREACH c IN ARRAY regexp_split_to_array(t, '') LOOP
		w := CASE WHEN ascii(c) < 256 THEN 1 ELSE 2 END;
		IF taken + w > width THEN
			out := out || line;
			line := '';
			taken := 0;
		END IF;
		line := line || c;
		taken := taken + w;
	END LOOP;
	RETURN out || line;
END;
$$;
-- both cells; a right one `slip` columns out in every second line
CREATE FUNCTION pg_temp.side_by_side(l text, r text, slip int) RETURNS text LANGUAGE sql AS $$
	SELECT string_agg(rtrim(' ' || coalesce(a, '') || repeat(' ', 24 - coalesce(octet_length(a) - (octet_length(a) - char_length(a)) / 2, 0)
		+ CASE WHEN n % 2 = 0 THEN slip ELSE 0 END) || coalesce(b, '')), E'\n' ORDER BY n)
	FROM unnest(pg_temp.lines(l, 20), pg_temp.lines(r, 50)) WITH ORDINALITY AS x (a, b, n)
$$;
CREATE FUNCTION pg_temp.paper(slip int, page_break text) RETURNS text LANGUAGE sql AS $$
	SELECT E'クラウドサービスのセキュリティについて\n\n 管理策                  当社の取組み\n' ||
		string_agg(pg_temp.side_by_side(title, body, slip) || CASE WHEN n % 4 = 0 THEN page_break ELSE E'\n\n' END, '' ORDER BY n) FROM answer
$$;
CREATE TEMP TABLE paper AS SELECT name, pg_temp.paper(slip, page_break) AS document FROM (VALUES
	('straight', 0, E'\n\n'), ('one column out', 1, E'\n\n'), ('with pages', 0, E'\n                                   12\n\f  セキュリティ対応表                       サンプル株式会社\n\n 管理策                  当社の取組み\n')) x (name, slip, page_break);

-- a third column on the left, with the numbers
INSERT INTO paper SELECT 'three columns', E'クラウドサービスのセキュリティについて\n\n 項番        管理策                  当社の取組み\n' ||
	string_agg(regexp_replace(regexp_replace(pg_temp.side_by_side(substr(title, strpos(title, ' ') + 1), body, 0), '^', repeat(' ', 12), 'gn'),
		'^ {12}', rpad(' ' || split_part(title, ' ', 1), 12)) || E'\n', '' ORDER BY n) FROM answer;

SELECT plan(4 * 5 + 5);
SELECT is((SELECT string_agg(regexp_replace(s.printed_number || ' ' || s.heading, '\s+', ' ', 'g'), '; ' ORDER BY ordinal) FROM sections(document) s WHERE s.controls <> '{}'),
	(SELECT string_agg(title, '; ' ORDER BY n) FROM answer), name || ': titles') FROM paper;
SELECT is((SELECT string_agg(regexp_replace(s.body, '\s|サンプル.*|セキュリティ対応表.*|管理策$', '', 'g'), '|' ORDER BY ordinal) FROM sections(document) s WHERE s.controls <> '{}' AND s.ordinal % 4 <> 0),
	(SELECT string_agg(body, '|' ORDER BY n) FROM answer WHERE n % 4 <> 0), name || ': texts') FROM paper;
SELECT is((SELECT string_agg(kind || ' ' || value, '; ' ORDER BY section, kind, value) FROM facts(document)),
	'deletion <= 30 days after termination; backup_frequency every 1 day; backup_retention 7 generations of 1 day; response <= 2 business days after request; log_retention 1 year; time_sync NTP',
	name || ': facts') FROM paper;
-- a quotation is what stands at its place
SELECT is_empty(format('SELECT quote, substr(document, source_start, source_length) FROM paper, LATERAL (SELECT quote, source_start, source_length FROM facts(document)
	UNION ALL SELECT quote, source_start, source_length FROM findings(document) WHERE quote IS NOT NULL) q WHERE name = %L AND quote IS DISTINCT FROM substr(document, source_start, source_length)', name),
	name || ': quotations') FROM paper;
SELECT is_empty(format('SELECT heading FROM paper, sections(document) WHERE name = %L AND source_length > 0 AND strpos(substr(document, source_start, source_length), left(heading, 4)) = 0', name),
	name || ': places of sections') FROM paper;
-- numbers of two editions in the left cell, in a bracket that may be open at the line's end; a sentence is no head
SELECT is((SELECT string_agg(concat_ws(' ', s.printed_number, s.controls, s.declared, left(s.body, 5)), '; ' ORDER BY ordinal) FROM sections(
	E'JIS Q 27002:2024の番号に沿って述べ、旧番号を括弧に入れます。\n\n 5.1         情報セキュリティのための方針群\n (5.1.1)     当社は、クラウドの提供者としての方針を定め、役員の承認を得て公\n             開している。\n\n' ||
	E' 5.18        アクセス権\n (9.2.2      部署と役職の二つの型から選び、その中身は団体ごとに変えることがで\n 9.2.6)      きる。\n\n' ||
	E' 8.13        情報のバックアップ\n (12.3.1)    毎日採取し、十日分を残す。\n\n 8.15        ログ取得\n (12.4.1)    一年のあいだ残す。\n\n' ||
	E' 8.17        クロックの同期\n (12.4.4)    全ての機器をNTPで合わせる。\n\n 8.24        暗号の利用\n (10.1.1)    通信を暗号化する。\n') s),
	'5.1 {2022:5.1} {2013:5.1.1} 当社は、ク; 5.18 {2022:5.18} {2013:9.2.2,2013:9.2.6} 部署と役職; 8.13 {2022:8.13} {2013:12.3.1} 毎日採取し; 8.15 {2022:8.15} {2013:12.4.1} 一年のあい; 8.17 {2022:8.17} {2013:12.4.4} 全ての機器; 8.24 {2022:8.24} {2013:10.1.1} 通信を暗号', 'numbers of two editions');
-- what only looks a little like it stays as it is
SELECT is((SELECT count(*)::int FROM sections(E'1  方針\n定めています。\n2  役割\n分けています。\n')), (SELECT count(*)::int FROM sections(E'1 方針\n定めています。\n2 役割\n分けています。\n')), 'two blanks behind numbers');
SELECT is((SELECT string_agg(body, '|') FROM sections(repeat(E'12.3.1 情報のバックアップ\n毎日  取得し  7世代を  保管します。\n', 8))), repeat('毎日  取得し  7世代を  保管します。|', 7) || '毎日  取得し  7世代を  保管します。', 'blanks inside of sentences');
SELECT is((SELECT count(*)::int FROM sections(repeat(repeat(' ', 30) || E'x\n', 1000) || repeat(E'a' || repeat(' ', 40) || E'b\n', 1000))), 0, 'columns without words');
-- the second of two numbers below the first
SELECT is((SELECT string_agg(concat_ws(' ', printed_number, heading, controls), '; ' ORDER BY ordinal) FROM sections('  項番     対策項目                   27017       実施内容

  1-1     設備と責任                 6.1.1       物理サーバから仮想化層までは当社、ゲストOSよ
                                     CLD.6.3.1   り上は契約者の責任とする。
  1-2     置き場所                   6.1.3       設備は二つの局に置く。国外への複製は
                                                 行わない。
  1-3     監視員の訓練               7.2.2       監視員に対し年2回の訓練を行い、受講記録を
                                                 残す。
  2-1     契約者の開通               9.2.1       開通時に番号を払い出し、廃止の申込みを受
                                                 けた翌営業日に停止する。
  2-2     故障の周知                 16.1.1      発生から30分を目標に故障のページへ載せる。
                                     16.1.2
  2-3     操作権の割当               9.2.2       契約者は起動、停止及び課金照会の可
                                                 否を設定できる。
')),
	'1-1 設備と責任 {2013:6.1.1,CLD.6.3.1}; 1-2 置き場所 {2013:6.1.3}; 1-3 監視員の訓練 {2013:7.2.2}; 2-1 契約者の開通 {2013:9.2.1}; 2-2 故障の周知 {2013:16.1.1,2013:16.1.2}; 2-3 操作権の割当 {2013:9.2.2}', 'two numbers in a cell');
SELECT * FROM finish();
ROLLBACK;
