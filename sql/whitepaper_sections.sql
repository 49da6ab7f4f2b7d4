-- Outline and controls on small invented texts, one for each trap.
SET search_path = public, pg_catalog;
CREATE FUNCTION shown(document text) RETURNS TABLE (n int, number text, heading text, controls text, declared text, resolved_by text, body text)
LANGUAGE sql AS $$
	SELECT s.ordinal, s.printed_number, s.heading, array_to_string(s.controls, ' '), array_to_string(s.declared, ' '), s.resolved_by,
		replace(s.body, E'\n', '/')
	FROM iso27017.sections(document) s
$$;

-- number before the title, CLD among them, a title on two lines, contents, running heads, page numbers
SELECT * FROM shown($$
目次
5.1.1 情報セキュリティのための方針群 ........ 2
12.3.1 情報のバックアップ ........ 3
CLD.6.3.1 クラウドコンピューティング環境における役割及び責任の共有及び分担 .... 3

- 1 -

みほん帳　ホワイトペーパー

5.1.1 情報セキュリティのための方針群

方針を公開して

- 2 -

みほん帳　ホワイトペーパー

います。

CLD.6.3.1 クラウドコンピューティング環境における役割および責任の共有および
分担

約款に定めています。

12.3.1 情報のバックアップ

毎日取得します。
$$);

-- the vendor's own numbers, which look like controls; chapters without text
SELECT * FROM shown($$
1. はじめに
本書の説明です。
5. アクセス制御
5.1 利用者登録及び登録削除
管理画面で登録できます。
5.7 仮想コンピューティング環境における分離
契約ごとに分けています。
6. 暗号
6.1 暗号による管理策の利用方針
通信を保護しています。
8.6 クロックの同期
NTPを用います。
改訂履歴
1.0 2025/1/1 初版
1.1 2025/2/2 8.6 クロックの同期を追加
$$);

-- 2022 numbers with the old ones in brackets
SELECT * FROM shown($$
5.1 情報セキュリティのための方針群 ([ISO/IEC 27001:2013] A.5.1.1, A.5.1.2)
定めています。
8.13 情報のバックアップ ([ISO/IEC 27001:2013] A.12.3.1)
毎日です。
8.15 ログ取得（A.12.4.1、A.12.4.3）
取得します。
CLD.9.5.1 仮想コンピューティング環境における分離
分けています。
$$);
SELECT section, control, declared, verdict FROM iso27017.declared_mapping($$
5.1 情報セキュリティのための方針群 ([ISO/IEC 27001:2013] A.5.1.1)
定めています。
8.13 情報のバックアップ ([ISO/IEC 27001:2013] A.12.3.1, A.12.4.1)
毎日です。
$$);

-- number in brackets behind the title; markdown; a quotation that looks like a heading
SELECT * FROM shown($$
# ホワイトペーパー

## 1. 責任の分け方 (6.1.1)

- 「2. 写しの取り方」をご参照ください。

#### 2. 写しの取り方 (12.3.1)

- 毎日です。

## 3. 時計（12.4.4 / 8.17）

- NTPです。
$$);

-- titles alone, marked or not; a section that answers nothing
SELECT * FROM shown($$
■バックアップ
毎日です。
■時刻同期
NTPです。
■送迎バス
駅から出ます。
■ログの取得と保管
一年です。
$$);
SELECT * FROM shown($$
変更管理

事前に知らせます。

情報のバックアップ

毎日です。

イベントログ取得

一年です。
$$);

-- trailing notes, ranges and exclusions
SELECT * FROM shown($$
1-1 写しの話
毎日です。
（関連管理策：12.3.1）
1-2 記録の話
一年です。
（関連管理策：12.4.1～12.4.3（12.4.2を除く））
1-3 二つの話
述べます。（管理策 CLD.9.5.1、CLD.9.5.2）
$$);

-- questions
SELECT * FROM shown($$
Q1. バックアップは取っていますか。
A1. はい、毎日です。
Q2. データはどの国に保存されますか。
A2. 日本です。
Q3. 駐車場はありますか。
A3. いいえ。
$$);

-- tables: a row a line, a cell a line, markdown
SELECT * FROM shown(E'項番\t管理策\t説明\n12.3.1\t情報のバックアップ\t毎日です。\n12.4.4\tクロックの同期\tNTPです。');
SELECT * FROM shown($$
項番
管理策
説明
12.3.1
情報のバックアップ
毎日です。
12.4.4
クロックの同期
NTPです。
$$);
SELECT * FROM shown($$
| 項番 | 管理策 | 説明 |
|---|---|---|
| 12.3.1 | 情報のバックアップ | 毎日です。 |
| CLD.12.4.5 | クラウドサービスの監視 | 画面で見られます。 |
$$);
SELECT * FROM shown($$
12.3.1 情報のバックアップ 毎日です。
12.4.4 クロックの同期 NTPです。
$$);

-- chapters and brackets of Japanese, full width
SELECT * FROM shown($$
第１章　運用
【１２．３．１】情報のバックアップ
毎日です。
(1) 時刻の同期
NTPです。
第２章　暗号
【１０．１．１】暗号による管理策の利用方針
通信を保護します。
$$);

-- a number that contradicts its title; CLD without its prefix; ISO/IEC 27018 is never mapped
SELECT * FROM shown($$
12.3.1 情報のバックアップ
毎日です。
12.4.1 クロックの同期
NTPです。
9.5.1 仮想コンピューティング環境における分離
分けます。
16.1.1 責任及び手順
知らせます。
ISO/IEC 27018 A.10.1 漏えいの通知
知らせます。
$$);

-- English
SELECT * FROM shown($$
Contents
A.12.3.1 Information backup 2
A.12.4.4 Clock synchronization 2

A.12.3.1 Information backup
Every day.
See A.12.4.4 Clock synchronization.

A.12.4.4 Clock synchronization
By NTP.

CLD.9.5.1 Segregation in virtual computing environments
Kept apart.
$$);

-- titles of one's own
SELECT heading, controls, resolved_by FROM iso27017.sections(E'1. 夜の写し\n毎日です。\n2. 変更管理\n知らせます。\n3. 情報へのアクセス制限\n設定できます。',
	ARRAY['夜の写し'], ARRAY['2013:12.3.1']::iso27017.control_id[]);
SELECT * FROM iso27017.sections('x', ARRAY['a', 'b'], ARRAY['2013:12.3.1']::iso27017.control_id[]);

-- hygiene
SELECT kind, section, detail FROM iso27017.hygiene($$
第2.0版 2026年4月
1. 変更管理
知らせます。
1. クロックの同期
NTPです。
2. 資産目録
「3. 情報のラベル付け」をご参照ください。
3. 情報のラベル付け
「2. 資産目録」をご参照ください。
4. 情報セキュリティの独立したレビュー
ISO/IEC 27001:2013の認証を取得しています（2026年9月時点）。
改訂履歴
1.0 2025/1/1 初版
2.1 2026/5/2 改訂
$$) ORDER BY kind, section;

-- nothing, and too much
SELECT count(*) FROM iso27017.sections('');
SELECT count(*) FROM iso27017.sections(E'\n\n  \n');
\set VERBOSITY terse
SELECT count(*) FROM iso27017.sections(repeat('a', 64 * 1024 * 1024 + 1));
DROP FUNCTION shown(text);

-- a unit that only begins a word counts nothing: 6.3 is the number of a heading here
SELECT printed_number, heading, controls FROM iso27017.sections(E'6.2 ログの取得\n操作の記録を残します。\n\n6.3 時刻同期\n時計を合わせています。\n\n6.4 個人情報の保護\n台帳で管理します。\n\n6.5 分離\n契約ごとに分けます。');
-- notes that repeat but for their numbers are no running heads
SELECT heading, controls, resolved_by FROM iso27017.sections(E'### 出口\n\nお返しします。\n※ISO/IEC 27017 対応項目：CLD.8.1.5\n\n### 目印\n\n印を付けられます。\n※ISO/IEC 27017 対応項目：8.2.2\n\n### 名簿\n\n登録できます。\n※ISO/IEC 27017 対応項目：9.2.1\n\n### 手形\n\n渡せます。\n※ISO/IEC 27017 対応項目：9.2.2\n');
-- numbers of controls alone in a bracket behind a sentence are a note; of a chapter they are not
SELECT heading, controls, resolved_by FROM iso27017.sections(E'### 置き場\n\nすべて国内に置きます。（6.1.3）\n\n### 目印\n\n印を付けられます（3.1.4）。（8.2.2）\n\n### 窓口\n\n詳しくは別紙をご覧ください。（2.9.9）\n');
-- a question that says little is judged together with its answer
SELECT heading, controls, resolved_by FROM iso27017.sections(E'Q1 うちの情報はどの辺りですか？\nA1 すべて国内のデータセンターに保存しています。保管場所は東京リージョンです。\n\nQ2 バックアップは取得していますか？\nA2 毎日です。\n\nQ3 多要素認証は使えますか？\nA3 はい。\n\nQ4 ログはどのくらい保存されますか？\nA4 1年です。\n\nQ5 料金はいくらですか？\nA5 月額300円です。\n');
-- what was obtained in a year that is past is no plan
SELECT kind, value FROM iso27017.facts(E'18.2.1 情報セキュリティの独立したレビュー\nISO/IEC 27001 の認証を2022年に取得しました。') UNION ALL
SELECT kind, value FROM iso27017.facts(E'18.2.1 情報セキュリティの独立したレビュー\nISO/IEC 27001 の認証を2030年に取得する予定です。');
-- a label with old numbers on the line below a heading is the vendor's mapping, no heading
SELECT printed_number, heading, controls, declared FROM iso27017.sections(E'5.13 情報のラベル付け\n対応する2013年版：A.8.2.2\n機能はありません。\n\n5.16 識別情報の管理\n対応する2013年版：A.9.2.1\n登録できます。\n\n8.13 情報のバックアップ\n対応する2013年版：A.12.3.1\n毎日です。\n\nCLD.9.5.1 仮想コンピューティング環境における分離\n対応する2013年版：－\n分けています。\n');
-- a paper without numbers follows the edition that it names
SELECT heading, controls FROM iso27017.sections(E'ISO/IEC 27017:2015 に基づく情報開示\n\n■ ログ取得\n残します。\n\n■ クロックの同期\n合わせます。\n\n■ 情報のバックアップ\n取ります。\n');
SELECT heading, controls FROM iso27017.sections(E'ISO/IEC 27002:2022 に基づく情報開示\n\n■ ログ取得\n残します。\n\n■ クロックの同期\n合わせます。\n\n■ 情報のバックアップ\n取ります。\n');
