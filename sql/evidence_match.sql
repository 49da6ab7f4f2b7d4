-- What evidence_query finds.
SET search_path = public, iso27017;
-- phrases are compared folded; a Latin phrase begins a word
SELECT iso27017.matches(t, q::iso27017.evidence_query) AS matches, t, q FROM (VALUES
	('サーバーを監視します。', 'サーバ'),
	('サ－バ－を監視します。', 'サーバー'),
	('ＴＬＳ 1.2で暗号化', 'TLS1.2'),
	('It is unencrypted.', 'encrypted'),
	('It is encrypted.', 'ENCRYPTED'),
	('a catalog of goods', 'log'),
	('logs are kept', 'log')) v(t, q);
-- & is one sentence, && one section
SELECT t @~ 'バックアップ & 暗号化'::iso27017.evidence_query AS sentence,
	t @~ 'バックアップ && 暗号化'::iso27017.evidence_query AS section,
	t @~ 'バックアップ & !暗号化'::iso27017.evidence_query AS sentence_without,
	t @~ 'バックアップ && !暗号化'::iso27017.evidence_query AS section_without
	FROM (VALUES ('バックアップは毎日取得します。通信は暗号化しています。')) v(t);
SELECT * FROM iso27017.evidence('最初の文です。バックアップは毎日取得します。通信は暗号化しています。', 'バックアップ | 暗号化');
SELECT substr(t, e.source_start, e.source_length) = e.quote AS exact
	FROM (VALUES ('𠮟る。バックアップ　は毎日取得します。')) v(t), iso27017.evidence(t, 'バックアップ') e;
