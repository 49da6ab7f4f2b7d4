-- Requirements over facts, certificates, gaps.
BEGIN;
SELECT plan(17);
SET LOCAL search_path = public, iso27017, tap, pg_catalog;
DO $$ BEGIN PERFORM create_store('grc'); END $$;

DO $$ BEGIN PERFORM grc.import_whitepaper('v', 's', $paper$6.1.3 関係当局との連絡
お預かりしたデータは、日本国内のデータセンターに保管しています。
9.2.3 特権的アクセス権の管理
管理者は、多要素認証を利用できます。
10.1.1 暗号による管理策の利用方針
通信はTLS 1.2以上で暗号化しています。
12.3.1 情報のバックアップ
データベースのバックアップを毎日取得し、3日間保管しています。
12.4.1 イベントログ取得
アクセスログを2年間保存しています。
16.1.1 責任及び手順
重大なインシデントの発生時は、速やかにメールで通知します。
18.2.1 情報セキュリティの独立したレビュー
当社は、ISO/IEC 27001:2013の認証を取得しています。
$paper$); PERFORM grc.rescore(); END $$;

SELECT is((SELECT count(*) FROM grc.requirement_result), 0::bigint, 'the example policy is off until it is chosen');
SELECT is(grc.activate_policy('example'), 9::bigint, 'it has nine requirements');
CREATE FUNCTION pg_temp.result(requirement text) RETURNS text LANGUAGE sql AS
	$$ SELECT result FROM grc.requirement_result r WHERE r.requirement = $1 $$;
SELECT is(pg_temp.result('logs for a year'), 'met', 'two years satisfy one');
SELECT is(pg_temp.result('backups for a week'), 'not_met', 'three days do not satisfy a week');
SELECT is(pg_temp.result('daily backups'), 'met', 'daily is daily');
SELECT is(pg_temp.result('incident notice within 3 days'), 'unknown', 'promptly cannot be told');
SELECT is(pg_temp.result('deletion within 90 days'), 'unstated', 'nothing is said');
SELECT is(pg_temp.result('data in Japan'), 'met', 'all places are in Japan');
SELECT is(pg_temp.result('ISO/IEC 27017'), 'not_met', 'another certificate only');
SELECT is(pg_temp.result('TLS 1.2'), 'met', 'a value is found');
SELECT is((SELECT required FROM grc.requirement_result WHERE requirement = 'logs for a year'), '>= 1 year', 'it says what was required');
SELECT throws_ok($$SELECT grc.activate_policy('nothing')$$, '42704', NULL, 'an unknown policy is an error');

-- certificates
SELECT is((SELECT state FROM grc.certificate_state WHERE standard = 'ISO/IEC 27001'), 'lapsed edition', 'certificates of the edition of 2013 have ended');
INSERT INTO grc.certificate (vendor, standard, edition, expires_on) VALUES ('v', 'ISO/IEC 27001', '2022', current_date + 100);
SELECT is((SELECT state FROM grc.certificate_state WHERE standard = 'ISO/IEC 27001'), 'verified', 'looked up: it was renewed');
UPDATE grc.certificate SET expires_on = current_date - 1;
SELECT is((SELECT state FROM grc.certificate_state WHERE standard = 'ISO/IEC 27001'), 'expired', 'and expires');

SELECT is((SELECT ask_en FROM grc.gap WHERE control = '2013:12.3.1' AND element = 'integrity_verification'),
	'How is the integrity of backup data verified?', 'a gap has its question');
-- two facts of a kind: what is shown is one of them, not the value of one and the words of another
DO $$ BEGIN PERFORM grc.import_whitepaper('two', 's', $paper$12.4.1 イベントログ取得
操作ログは過去13か月分を閲覧できます。
アクセスログは3年間保存しています。
$paper$); PERFORM grc.rescore(); END $$;
SELECT ok((SELECT count(*) FROM grc.fact WHERE vendor = 'two' AND kind = 'log_retention') = 2
	AND (SELECT bool_and(EXISTS (SELECT FROM grc.fact f WHERE f.vendor = r.vendor AND f.value = r.value AND f.quote = r.quote))
		FROM grc.requirement_result r WHERE r.vendor = 'two' AND r.value IS NOT NULL),
	'value and quotation are of one fact');

SELECT * FROM finish();
ROLLBACK;
