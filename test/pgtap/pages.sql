-- Tables whose columns stand elsewhere on each page, and labels, lists and histories that pages hold.
BEGIN;
SET search_path = public, iso27017, tap;
CREATE TEMP TABLE answer (n int, number text, title text, asked text, body text, duty text);
INSERT INTO answer VALUES
	(1, '5.1.1', '情報セキュリティのための方針群', 'クラウドの提供を考えに入れた方針を定めること。', '帳票の預かりに関する方針を2021年に定め、毎年6月に見直しています。', '方針をお読みください。'),
	(2, '6.1.1', '情報セキュリティの役割及び責任', '役割の割当てに合意し、文書にすること。', '帳票の印影を除くすべての処理に当社が責任を負います。', '端末の管理はお客様の責任です。'),
	(3, '8.1.1', '資産目録', '預かったデータを特定すること。', '帳票と、そこから作った索引を別の台帳に記しています。', '台帳の写しを保管してください。'),
	(4, 'CLD.8.1.5', 'クラウドサービスカスタマの資産の除去', '契約終了時の扱いを7日前までに知らせること。', '契約終了後45日以内に帳票を消去し、消去の記録を残しています。', '必要な帳票は解約の3日前までに取り出してください。'),
	(5, '9.2.1', '利用者登録及び登録削除', '登録と削除の機能を提供すること。', '管理者の画面から一人ずつ登録し、名簿で一括して削除できます。', '退職者の登録を削除してください。'),
	(6, '9.2.3', '特権的アクセス権の管理', '管理者に強い認証を提供すること。', '管理者の画面は二要素認証で守っています。', '管理者を二名以上お決めください。'),
	(7, '10.1.1', '暗号による管理策の利用方針', '暗号の情報を提供すること。', 'AES-256で保存し、通信はTLS 1.3を用います。', '鍵を他人に渡さないでください。'),
	(8, '12.3.1', '情報のバックアップ', 'バックアップの仕様を示すこと。', '毎日取得し、21世代を別の建物に保管しています。', '控えをお取りください。'),
	(9, '12.4.1', 'イベントログ取得', 'ログの機能を提供すること。', '操作ログを400日間保存し、画面から検索できます。', 'ログを毎月ご確認ください。'),
	(10, '12.4.4', 'クロックの同期', 'クロックの情報を示すこと。', 'NTPで同期しています。', '端末の時刻を合わせてください。'),
	(11, '13.1.3', 'ネットワークの分離', 'ネットワークを分離すること。', '契約ごとに仮想のネットワークを分けています。', '院内の回線をお守りください。'),
	(12, '18.1.3', '記録の保護', '記録の保護の情報を示すこと。', '契約に関する記録を7年間保存しています。', '記録の写しをお持ちください。');

CREATE FUNCTION pg_temp.pieces(t text, n int) RETURNS text[] LANGUAGE sql
	RETURN (SELECT array_agg(substr(t, i, n) ORDER BY i) FROM generate_series(1, char_length(t), n) i);
-- three cells of a row: number and title in the left one; so many characters to the columns
CREATE FUNCTION pg_temp.row_of(l text[], m text[], r text[], middle int, right_ int) RETURNS text LANGUAGE sql
	RETURN (SELECT string_agg(rtrim(rpad(rpad(' ' || coalesce(a, ''), middle) || coalesce(b, ''), right_) || coalesce(c, '')), E'\n' ORDER BY n)
		FROM unnest(l, m, r) WITH ORDINALITY AS x (a, b, c, n));
CREATE FUNCTION pg_temp.page(rows int4range, m text, r text, middle_head text, right_head text, middle int, right_ int) RETURNS text LANGUAGE sql
	RETURN (SELECT E'帳票預かりサービス　対応表                    サンプル株式会社\n\n' || rpad(rpad(' 管理策', middle) || middle_head, right_) || right_head || E'\n' ||
		string_agg(pg_temp.row_of(number || pg_temp.pieces(title, 12), pg_temp.pieces(CASE m WHEN 'asked' THEN asked ELSE body END, 15),
			pg_temp.pieces(CASE r WHEN 'duty' THEN duty ELSE body END, 12), middle, right_), E'\n' ORDER BY n) || E'\n\n                    - ' || lower(rows) || E' -\n'
		FROM answer WHERE n <@ rows);
CREATE FUNCTION pg_temp.document(m text, r text, middle_head text, right_head text) RETURNS text LANGUAGE sql
	RETURN E'帳票預かりサービス　セキュリティホワイトペーパー\nISO/IEC 27017への対応を示します。\n\n' ||
		pg_temp.page('[1,5)', m, r, middle_head, right_head, 16, 40) || E'\f' || pg_temp.page('[5,9)', m, r, middle_head, right_head, 22, 52) || E'\f' ||
		pg_temp.page('[9,12)', m, r, middle_head, right_head, 18, 36) || E'\f' || pg_temp.page('[12,13)', m, r, middle_head, right_head, 24, 45);
CREATE TEMP TABLE paper AS SELECT name, pg_temp.document(m, r, mh, rh) AS document FROM (VALUES
	('what is asked in the middle', 'asked', 'body', '内容', '当社の取組み'),
	('the customer''s on the right', 'body', 'duty', '当社の対応', 'お客様の責任')) x (name, m, r, mh, rh);

SELECT plan(28);
SELECT is((SELECT string_agg(s.printed_number || ' ' || s.heading, '; ' ORDER BY ordinal) FROM sections(document) s WHERE s.controls <> '{}'),
	(SELECT string_agg(number || ' ' || title, '; ' ORDER BY n) FROM answer), name || ': titles') FROM paper;
SELECT is((SELECT string_agg(DISTINCT kind || ' ' || value, '; ' ORDER BY kind || ' ' || value) FROM facts(document)),
	'authentication mfa; backup_frequency every 1 day; backup_retention 21 generations of 1 day; cipher AES-256; deletion <= 45 days after termination; log_retention 400 days; record_retention 7 years; time_sync NTP; tls_version TLS 1.3',
	name || ': facts of the vendor''s column alone') FROM paper;
SELECT is((SELECT string_agg(regexp_replace(s.body, '\s|サンプル株式会社|帳票預かりサービス|対応表|-\d+-', '', 'g'), '|' ORDER BY ordinal) FROM sections(document) s WHERE s.controls <> '{}'),
	(SELECT string_agg(replace(body, ' ', ''), '|' ORDER BY n) FROM answer), name || ': texts') FROM paper WHERE name LIKE 'what is asked%';
SELECT is((SELECT string_agg(DISTINCT s.stance, ' ') FROM sections(document) s WHERE s.controls <> '{}' AND s.ordinal <> 2), 'provided', name || ': stances') FROM paper;
SELECT is_empty(format('SELECT quote, substr(document, source_start, source_length) FROM paper, LATERAL (SELECT quote, source_start, source_length FROM facts(document)
	UNION ALL SELECT quote, source_start, source_length FROM findings(document) WHERE quote IS NOT NULL) q WHERE name = %L AND quote IS DISTINCT FROM substr(document, source_start, source_length)', name),
	name || ': quotations') FROM paper;

-- pages without number
SELECT is((SELECT count(*)::int FROM sections(repeat(E'\f', 100000) || repeat(E'a' || repeat(' ', 40) || E'b\n', 1000) || repeat(E'\f', 100000))), 0, 'pages of nothing');
SELECT is((SELECT count(*)::int FROM sections(repeat(repeat(E'a' || repeat(' ', 40) || E'b' || repeat(' ', 40) || E'c\n', 20) || E'\f', 2000))), 0, 'pages of letters');

-- heads that would take more room than the table itself
SELECT is((SELECT count(*)::int FROM sections(' 管理策          当社          ' || repeat('お客様の責任', 6) || E'\n' ||
	repeat(E' 9.2.1           a              b\n                 c              d\n', 20000))), 20000, 'short rows under a long head');

-- a label of each section, in brackets, is no section
SELECT is((SELECT string_agg(s.heading, '; ' ORDER BY ordinal) FROM sections((SELECT string_agg('A.' || number || ' ' || title || E'\n【プロバイダの対応】\n' || body || E'\n【お客様の責任】\n' || duty, E'\n\n' ORDER BY n)
	FROM answer WHERE number NOT LIKE 'CLD%')) s), (SELECT string_agg(title, '; ' ORDER BY n) FROM answer WHERE number NOT LIKE 'CLD%'), 'labels of what is the customer''s');
SELECT is((SELECT string_agg(stance, ' ' ORDER BY item) FROM statements(E'A.12.3.1 情報のバックアップ\n【プロバイダの対応】\n毎日取得します。\n【お客様の責任】\n控えの取得。\n\nA.12.4.1 イベントログ取得\n【プロバイダの対応】\n取得します。\n【お客様の責任】\n確認。\n\nA.9.2.1 利用者登録及び登録削除\n【プロバイダの対応】\n登録できます。\n【お客様の責任】\n削除。') WHERE section = 1),
	'provided customer', 'and what stands below it is the customer''s');
SELECT is((SELECT string_agg(s.heading, '; ' ORDER BY ordinal) FROM sections(E'9.3.1 秘密認証情報の利用\n定めています。\n【利用者の責任】\n守ってください。\n') s), '秘密認証情報の利用', 'once it is text too');

-- items that begin with a dash and no blank
SELECT is((SELECT string_agg(sentence, '|' ORDER BY source_start) FROM statements(E'9.2.3 特権的アクセス権の管理\n－管理者は二要素認証を利用可能（設定は任意）\n－シングルサインオンに対応\n－管理者が行った設定の変更、登録及び削除の操作をすべて記\n録\n12.3.1 情報のバックアップ\n－毎日取得')),
	E'管理者は二要素認証を利用可能（設定は任意）|シングルサインオンに対応|管理者が行った設定の変更、登録及び削除の操作をすべて記\n録|毎日取得', 'a dash begins an item');
SELECT is((SELECT string_agg(kind || ' ' || value, '; ' ORDER BY source_start) FROM facts(E'9.2.3 特権的アクセス権の管理\n－管理者は二要素認証を利用可能（設定は任意。設定を推奨しております）\n－シングルサインオンに対応\n－管理者の操作を記録\n')),
	'authentication mfa; authentication sso', 'each item for itself');
SELECT is((SELECT string_agg(sentence, '|' ORDER BY source_start) FROM statements(E'12.1.2 変更管理\n－受付は平日の9時\n－17時まで\n－気温は零下\n－5度まで\n－休業は別表に掲載') WHERE sentence ~ '[0-9]'),
	'受付は平日の9時|－17時まで|－5度まで', 'figures do not');

-- a history of revisions names controls, and certificates, that it does not answer
SELECT is((SELECT string_agg(s.heading, '; ' ORDER BY ordinal) FROM sections((SELECT string_agg('A.' || number || ' ' || title || E'\n' || body, E'\n\n' ORDER BY n)
	FROM answer WHERE number NOT LIKE 'CLD%') || E'\n\n改訂履歴\n\n1.0\n\n2022年6月1日\n\n初版発行\n\n1.2\n\n2023年9月15日\n\nA.9.2.3 二要素認証の必須化に伴う改訂\n\n1.3\n\n2024年11月1日\n\nA.12.4.1 ログの保存期間の見直し\n') s),
	(SELECT string_agg(title, '; ' ORDER BY n) FROM answer WHERE number NOT LIKE 'CLD%'), 'rows of a history');
SELECT is((SELECT string_agg(section || ' ' || value, '; ' ORDER BY value) FROM facts(E'18.2.1 情報セキュリティの独立したレビュー（第三者認証）\n・ISO/IEC 27001（2019年～）、ISO/IEC 27017（2023年～）\n\n改訂履歴\n第 1 版 2021 年 5 月 初版\n第 2 版 2023 年 8 月 ISO/IEC 27017 認証取得に伴う改訂')),
	'1 ISO/IEC 27001; 1 ISO/IEC 27017', 'certificates below their heading, not those of a history');
-- lines of 18 characters: what is full goes on in the next one, within words too; 。 begins none
CREATE TEMP TABLE narrow AS SELECT replace(cut, E'\n。', E'。\n') AS document FROM (SELECT string_agg(number || ' ' || title || E'\n' || array_to_string(pg_temp.pieces(body || '受付は' || n || '月から担当の部署が行い、結果は書面でお知らせし、変わったときは再びお伝えいたします。', 18), E'\n'), E'\n\n' ORDER BY n) || E'\n' AS cut
	FROM answer WHERE n NOT IN (1, 7)) x;
SELECT is((SELECT string_agg(DISTINCT kind || ' ' || value, '; ' ORDER BY kind || ' ' || value) FROM narrow, facts(document) WHERE kind <> 'record_retention'),
	'authentication mfa; backup_frequency every 1 day; backup_retention 21 generations of 1 day; deletion <= 45 days after termination; log_retention 400 days; time_sync NTP',
	'a narrow column: facts');
SELECT is((SELECT count(*)::int FROM narrow, statements(document)), (SELECT count(*)::int FROM narrow, regexp_matches(document, '。', 'g')), 'a narrow column: sentences');
SELECT is_empty('SELECT sentence FROM narrow, statements(document) WHERE sentence <> substr(document, source_start, source_length)', 'a narrow column: quotations');
SELECT is((SELECT string_agg(sentence, '|' ORDER BY source_start) FROM narrow, statements(replace(document, E'\n', E'\r\n'))), (SELECT string_agg(replace(sentence, E'\n', E'\r\n'), '|' ORDER BY source_start) FROM narrow, statements(document)),
	'a narrow column: lines that end in two characters');

-- the page number below the break: the line above the break is text
SELECT is((SELECT string_agg(s.heading || ' ' || s.body, '; ' ORDER BY ordinal) FROM sections((SELECT string_agg(number || ' ' || title || E'\n' || body || E'\n\f' || n || E'\n', '' ORDER BY n) FROM answer)) s WHERE s.controls <> '{}'),
	(SELECT string_agg(title || ' ' || body, '; ' ORDER BY n) FROM answer), 'last lines of pages');

-- titles over small print: a title of two lines with a mark, and a line too long for one
SELECT is((SELECT string_agg(DISTINCT s.heading, '|') FROM sections((SELECT string_agg(E'## 情報の\nバックアップ\nJIS Q 27017 ' || number || ' ' || title || E'\n' || body, E'\n\n' ORDER BY n) FROM answer WHERE n > 6)) s WHERE s.controls <> '{}'),
	'情報のバックアップ', 'both lines of the title');
SELECT is((SELECT string_agg(s.heading, '|' ORDER BY ordinal) FROM sections((SELECT string_agg(repeat('帳票の取扱い', 9) || E'\u3000\nJIS Q 27017 ' || number || ' ' || title || E'\n' || body, E'\n\n' ORDER BY n) FROM answer)) s WHERE s.controls <> '{}'),
	(SELECT string_agg(title, '|' ORDER BY n) FROM answer), 'a long line is no title');
-- what a browser prints above and below may both stand at a page's end
SELECT is((SELECT string_agg(s.body, '|' ORDER BY ordinal) FROM sections((SELECT string_agg(number || ' ' || title || E'\n' || body || E'\n11/29/26, 6:34 PM 帳票預かりサービスについて\nhttp://example.jp/paper.html ' || n || E'/12\n\f', '' ORDER BY n) FROM answer)) s),
	(SELECT string_agg(body, '|' ORDER BY n) FROM answer), 'two lines at the end of each page');
SELECT * FROM finish();
ROLLBACK;
