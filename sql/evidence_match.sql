-- What evidence_query finds.
SET search_path = public, iso27017;
-- phrases are compared folded; a Latin phrase begins a word
SELECT iso27017.matches(t, q::iso27017.evidence_query) AS matches, t, q FROM (VALUES
	('サーバーを監視します。', 'サーバ'),
	('サ－バ－を監視します。', 'サーバー'),
	('ぜい弱性の情報', '脆弱性'),
	('ＴＬＳ 1.2で暗号化', 'TLS1.2'),
	('It is unencrypted.', 'encrypted'),
	('It is encrypted.', 'ENCRYPTED'),
	('a catalog of goods', 'log'),
	('logs are kept', 'log'),
	('login', 'log'),
	('login', '''log '''),
	('the log is kept', '''log ''')) v(t, q);
-- & is one sentence, && one section
SELECT t @~ 'バックアップ & 暗号化'::iso27017.evidence_query AS sentence,
	t @~ 'バックアップ && 暗号化'::iso27017.evidence_query AS section,
	t @~ 'バックアップ & !暗号化'::iso27017.evidence_query AS sentence_without,
	t @~ 'バックアップ && !暗号化'::iso27017.evidence_query AS section_without
	FROM (VALUES ('バックアップは毎日取得します。通信は暗号化しています。')) v(t);
SELECT * FROM iso27017.evidence('最初の文です。バックアップは毎日取得します。通信は暗号化しています。', 'バックアップ | 暗号化');
SELECT substr(t, e.source_start, e.source_length) = e.quote AS exact
	FROM (VALUES ('𠮟る。バックアップ　は毎日取得します。')) v(t), iso27017.evidence(t, 'バックアップ') e;
SELECT 'ログを2年間保存します。' @~ '@log_retention satisfies ''>= 1 year'''::iso27017.evidence_query AS long_enough,
	'ログを30日間保存します。' @~ '@log_retention satisfies ''>= 1 year'''::iso27017.evidence_query AS too_short,
	'ログを一定期間保存します。' @~ '@log_retention satisfies ''>= 1 year'''::iso27017.evidence_query AS unknown;
SELECT count(*) > 5 AS several FROM unnest(rubric_hits('データベースのバックアップを毎日取得し、暗号化して35日間大阪リージョンに保管しています。'));
