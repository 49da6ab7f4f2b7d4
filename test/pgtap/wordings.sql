-- How a section says who does it, and what can be measured: one section each.
BEGIN;
SET search_path = public, iso27017, tap;
CREATE TEMP TABLE wording (title text, body text, stance text, facts text);
INSERT INTO wording (title, body, stance) VALUES
	('16.1.7 証拠の収集', '契約者から書面で請求があった場合、20営業日以内に記録の写しを渡す。捜査機関には令状がある場合に限り応じる。', 'on_request'),
	('16.1.7 証拠の収集', '申請書の受領後、必要な範囲で記録を渡す。裁判所の命令には従う。', 'on_request'),
	('16.1.7 証拠の収集', '裁判所の命令を受けた場合は、お客様への通知なく開示します。記録が必要なときは窓口にご相談ください。', 'provided'),
	('CLD.12.4.5 クラウドサービスの監視', '稼働の状況を見る画面は、来年4月に提供を始める予定とし、現時点では提供していない。', 'planned'),
	('CLD.12.4.5 クラウドサービスの監視', '当社が死活監視を24時間行っています。お客様向けの画面は来年度に提供する予定です。', 'planned'),
	('8.2.2 情報のラベル付け', 'ラベルを付ける機能は現在ありません。来年春の提供を予定しています。それまではフォルダーの名前で区別してください。', 'planned'),
	('12.3.1 情報のバックアップ', '毎日取得し、35日分を保管します。復元の試験は半年に一度です。お客様が直接バックアップを操作する機能はありません。', 'provided'),
	('15.1.2 供給者との合意におけるセキュリティの取扱い', '本サービスはSaaSとしてご提供します。責任の範囲は「6.1.1 情報セキュリティの役割及び責任」をご参照ください。', 'referral'),
	('CLD.12.4.5 クラウドサービスの監視', '本サービスはSaaSであり、画面で稼働を見られます。手順は「6.1.1 情報セキュリティの役割及び責任」をご参照ください。', 'provided'),
	('12.4.4 クロックの同期', '本節は12.4.4に対応します。「6.1.1 情報セキュリティの役割及び責任」をご参照ください。', 'referral'),
	('13.1.3 ネットワークの分離', '開発と運用で契約を分け、相互の通信は認めていません。', 'provided'),
	('13.1.3 ネットワークの分離', '運用の契約は別とし、事務所の網からは直接つながりません。', 'provided'),
	('13.1.3 ネットワークの分離', '運用の通信網はサービスのものと分け、お客様の側から到達できません。', 'provided'),
	('15.1.3 ICTサプライチェーン', '基盤はAWSが運用しています。委託先は選定の際に審査し、毎年点検しています。', 'provided'),
	('16.1.7 証拠の収集', '調査にログが必要なときは窓口にリクエストしてください。確認のうえ、できる範囲で提供します。', 'on_request'),
	('6.1.3 関係当局との連絡', '所在は会社案内に載せています。データは国内に置き、国外で取り扱うことはございません。', 'provided'),
	('CLD.12.4.5 クラウドサービスの監視', '稼働の状況を見る画面は提供していません。', 'not_provided'),
	('12.4.1 イベントログ取得', '操作ログは、画面で直近1年間分を参照することができる。当社の作業ログは公開しない。', 'provided'),
	('CLD.6.3.1 クラウドコンピューティング環境における役割及び責任の共有及び分担', '6.1.1において述べたとおりです。', 'referral'),
	('CLD.6.3.1 クラウドコンピューティング環境における役割及び責任の共有及び分担', '前記(2)に同じ。', 'referral'),
	('CLD.6.3.1 クラウドコンピューティング環境における役割及び責任の共有及び分担', '前条の定めるところによる。', 'referral'),
	('CLD.6.3.1 クラウドコンピューティング環境における役割及び責任の共有及び分担', '分担は利用規約に定めています。', 'shared'),
	('15.1.2 供給者との合意におけるセキュリティの取扱い', '→ 5.2 を見てください。', 'referral'),
	('18.1.5 暗号化機能に対する規制', '「2-8」でご紹介したとおりです。', 'referral'),
	('9.2.4 利用者の秘密認証情報の管理', '初期のパスワードの配付は、お客様の責任において実施していただきます。', 'customer'),
	('9.2.4 利用者の秘密認証情報の管理', '登録のあと、パスワードを本人に知らせてください。変え方はマニュアルをご参照ください。', 'provided'),
	('9.4.1 情報へのアクセス制限', '権限の設定は、契約者がその責任において行うものとする。', 'customer'),
	('CLD.9.5.1 仮想コンピューティング環境における分離', '契約ごとに番号で分け、ほかの契約のデータは表示も検索もできません。', 'provided'),
	('11.2.7 装置のセキュリティを保った処分又は再利用', '役目を終えた機器の処分は、さくらインターネットにお任せしています。', 'inherited');
INSERT INTO wording (title, body, stance) VALUES
	('11.2.7 装置のセキュリティを保った処分又は再利用', '媒体の破壊はAzureの事業者が行い、当社はその証明を確かめる。', 'inherited'),
	('11.2.7 装置のセキュリティを保った処分又は再利用', 'AWSの廃棄手順（公開資料）による。', 'inherited'),
	('14.2.1 セキュリティに配慮した開発のための方針', '当社は、点検に合格したものでなければ、これを適用してはならない。', 'provided'),
	('18.2.1 情報セキュリティの独立したレビュー', '担当者は年に一度の監査を受けなければならない。', 'provided'),
	('6.1.1 情報セキュリティの役割及び責任', E'当社：アプリケーション、ミドルウェア、監視\nお客様：端末、構内の無線、登録データ', 'shared'),
	('9.2.1 利用者登録及び登録削除', '現場ごとの追加や削除は元請様の作業です。', 'customer'),
	('9.2.4 利用者の秘密認証情報の管理', 'パスワードの引渡しは、契約医院の責任で行うものとする。', 'customer'),
	('CLD.12.4.5 クラウドサービスの監視', '当社は監視を二十四時間行うが、その結果を顧客が参照する機能は提供していない。', 'not_provided'),
	('CLD.12.4.5 クラウドサービスの監視', 'お客様向けの画面（来年11月に公開予定、今はまだ無い）', 'planned');
INSERT INTO wording (title, body, facts) VALUES
	('12.3.1 情報のバックアップ', '12時間に一度控えをとり、60日のあいだ手元に置いています。', 'backup_frequency every 12 hours; backup_retention 60 days'),
	('12.3.1 情報のバックアップ', '毎週の控えを8世代まで残します。', 'backup_frequency every 1 week; backup_retention 8 generations of 1 week'),
	('12.4.1 イベントログ取得', '操作の記録は、画面から1年前までたどることができます。', 'log_retention 1 year'),
	('CLD.8.1.5 クラウドサービスカスタマの資産の除去', '終了の日から数えて30日後にすべて消去します。', 'deletion 30 days after termination'),
	('CLD.8.1.5 クラウドサービスカスタマの資産の除去', '契約の終了の日から九十日以内に、復元することができない方法により消去する。', 'deletion <= 90 days after termination'),
	('CLD.8.1.5 クラウドサービスカスタマの資産の除去', '契約者は、契約の終了の日から六十日間に限り、データを取り出すことができる。', 'record_retention 60 days after termination'),
	('18.1.3 記録の保護', '予約の記録は契約が終わるまで残す。', 'record_retention until termination'),
	('16.1.2 情報セキュリティ事象の報告', 'ご連絡をお受けし、平日は4時間以内にお答えします。お電話は平日9時から17時までです。', 'response <= 4 hours after receipt'),
	('9.2.3 特権的アクセス権の管理', 'パスワードに加え、ワンタイムパスワードの入力をお願いしています。接続元 IP の制限もかけられる。', 'authentication otp; authentication ip_allowlist'),
	('CLD.8.1.5 クラウドサービスカスタマの資産の除去', 'ゴミ箱に入れた日報は 14 日間なら戻せる。', 'record_retention 14 days'),
	('12.1.2 変更管理', '止まる時間が5分未満の作業は、お知らせを省くことがあります。変更は10日前に知らせます。', 'notice 10 days before change'),
	('9.2.4 利用者の秘密認証情報の管理', '初期のパスワード：メールで送付、有効 72 時間。再発行のご依頼には2日以内に回答します。', 'response <= 2 days after request'),
	('6.1.3 関係当局との連絡', '情報が保存されるのは日本国内のみで、海外から閲覧されることもありません。', 'location JP'),
	('10.1.1 暗号による管理策の利用方針', '保存の際は 256 ビット鍵の AES で暗号化します。', 'cipher AES-256'),
	('10.1.1 暗号による管理策の利用方針', E'TLS 1.0、TLS 1.1：拒否\nTLS 1.3：対応', 'tls_version TLS 1.3'),
	('10.1.1 暗号による管理策の利用方針', '通信にはTLS 1.3を用いる。TLS 1.2は先月で受付を終えた。', 'tls_version TLS 1.3'),
	('18.2.1 情報セキュリティの独立したレビュー', E'ISO/IEC 27001:2022 認証\nSOC 2：来年の取得を目標', 'certification ISO/IEC 27001'),
	('18.2.1 情報セキュリティの独立したレビュー', 'ISMS（ISO/IEC 27001）、ISMSクラウドセキュリティ（ISO/IEC 27017）。', 'certification ISO/IEC 27001; certification ISO/IEC 27017'),
	('15.1.3 ICTサプライチェーン', '基盤側の認証：ISO/IEC 27018、ISMAP', 'certification ISO/IEC 27018; certification ISMAP'),
	('15.1.3 ICTサプライチェーン', '通知の送信は株式会社アオバ便に委ねている。', 'subprocessor 株式会社アオバ便'),
	('15.1.3 ICTサプライチェーン', '受信はミミズク通信（株）に委託している。印刷は㈱アオバ便に任せている。', 'subprocessor ミミズク通信（株）; subprocessor ㈱アオバ便'),
	('15.1.3 ICTサプライチェーン', '障害の一次対応をみちかぜ保守株式会社に委託する。', 'subprocessor みちかぜ保守株式会社'),
	('18.1.1 適用法令及び契約上の要求事項の特定', '日本法。神戸地方裁判所。', 'governing_law JP'),
	('18.1.1 適用法令及び契約上の要求事項の特定', 'ご契約は日本の法令にもとづきます。', 'governing_law JP'),
	('CLD.8.1.5 クラウドサービスカスタマの資産の除去', '解約の日から45日以内に消去します。控えに残る分は、消去の35日後に消えます。', 'deletion <= 45 days after termination; deletion 35 days after'),
	('CLD.8.1.5 クラウドサービスカスタマの資産の除去', 'アカウントを削除した場合、データは削除から30日後に消去されます。', 'deletion 30 days after termination'),
	('10.1.1 暗号による管理策の利用方針', '通信はTLS 1.2及びTLS 1.3に対応（TLS 1.0、TLS 1.1は無効）。', 'tls_version TLS 1.2; tls_version TLS 1.3'),
	('10.1.1 暗号による管理策の利用方針', 'TLS 1.1は昨年に受付をやめました。TLS 1.3で暗号化します。', 'tls_version TLS 1.3'),
	('15.1.3 ICTサプライチェーン', 'Microsoft Azureを基盤とし、通知を株式会社アオバ便に委託しています。', 'subprocessor Azure; subprocessor 株式会社アオバ便'),
	('15.1.3 ICTサプライチェーン', E'・配信：アオバ便株式会社\n・問合せ：株式会社ミドリ台', 'subprocessor アオバ便株式会社; subprocessor 株式会社ミドリ台'),
	('15.1.3 ICTサプライチェーン', '配信の基盤はアオバ便株式会社様にお願いしています。', 'subprocessor アオバ便株式会社'),
	('11.2.7 装置のセキュリティを保った処分又は再利用', '記憶装置は、委託先の株式会社ミドリ台が壊します。', 'subprocessor 株式会社ミドリ台'),
	('15.1.3 ICTサプライチェーン', '配信は株式会社アオバ便に、受付は株式会社ミドリ台に委託しています。', 'subprocessor 株式会社アオバ便; subprocessor 株式会社ミドリ台'),
	('15.1.3 ICTサプライチェーン', 'データセンターを運営する株式会社ミドリ台・データには、当社と同じ水準を求めています。', 'subprocessor 株式会社ミドリ台・データ'),
	('15.1.3 ICT supply chain', 'Outgoing mail is handled by Larkmoor Post Inc. and chat by Fenwick Desk GmbH.', 'subprocessor Larkmoor Post Inc.; subprocessor Fenwick Desk GmbH'),
	('11.2.7 装置のセキュリティを保った処分又は再利用', '端末は株式会社ミドリ台に物理破壊を委託しています。', 'subprocessor 株式会社ミドリ台'),
	('9.2.3 特権的アクセス権の管理', '院外からのログインには二段階認証が欠かせません。', 'authentication mfa'),
	('18.1.3 記録の保護', '申込書は10年、連絡の記録は3年保管します。', 'record_retention 10 years; record_retention 3 years'),
	('18.1.3 記録の保護', '発行した帳票の控えは10年間保管します。', 'record_retention 10 years'),
	('18.2.1 情報セキュリティの独立したレビュー', 'ISMSの認証とプライバシーマークをもち、毎年の審査に合格しています。', 'certification ISO/IEC 27001; certification PrivacyMark'),
	('16.1.7 証拠の収集', '請求の受理から24時間以内に、保全した写しを引き渡す。', 'response <= 24 hours after receipt'),
	('16.1.7 証拠の収集', '調査に必要なログは、90日分を上限に提供します。', NULL),
	('16.1.1 責任及び手順', '可用性を損なう事故は、確認後1時間以内を目標に第一報を発し、担当者に電話します。', 'notice <= 1 hour after detection'),
	('CLD.8.1.5 クラウドサービスカスタマの資産の除去', '契約の終了日から14日を経過した日に削除する。複製も35日以内に失われます。', 'deletion 14 days after termination; deletion <= 35 days after termination'),
	('CLD.8.1.5 クラウドサービスカスタマの資産の除去', 'ご解約後30日間は管理者だけがログインでき、データを取り出せます。', 'record_retention 30 days after termination'),
	('12.4.1 イベントログ取得', '90日を超える保存を要する利用者は、外部の保存先を用意されたい。', NULL),
	('6.1.3 関係当局との連絡', 'データは日本国内にのみ保存し（主系は東京、副系は大阪）、国外に複製することはありません。', 'location JP'),
	('12.1.2 変更管理', '大きな改修は、遅くとも一四半期前にお知らせします。', 'notice >= 3 months before change'),
	('16.1.2 情報セキュリティ事象の報告', '受付から4h以内に返答します。証明書は依頼の受理から10開庁日以内に渡します。', 'response <= 4 hours after receipt; response <= 10 business days after receipt'),
	('12.1.2 変更管理', '緊急の保守など、事前のご連絡が難しい場合は、実施後速やかにお知らせします。', 'notice promptly after execution'),
	('CLD.8.1.5 クラウドサービスカスタマの資産の除去', E'解約後、お客様のデータは次のとおり削除します。\n・会員情報、問合せへの回答：解約日から3か月以内\n・一斉配信の履歴：解約日から1年以内', 'deletion <= 3 months after termination; deletion <= 1 year after termination'),
	('CLD.8.1.5 クラウドサービスカスタマの資産の除去', '休止のあいだは、2年間、データをお預かりします。', 'record_retention 2 years'),
	('CLD.8.1.5 クラウドサービスカスタマの資産の除去', 'ご解約から30日間は、従業員の名簿をCSVで取り出せます。', 'record_retention 30 days after termination'),
	('CLD.12.4.5 クラウドサービスの監視', '異常を見つけたときは15分以内に担当者へ連絡が届きます。', NULL),
	('CLD.12.4.5 クラウドサービスの監視', '異常の検知から15分以内に契約担当者へ連絡します。', 'notice <= 15 minutes after detection'),
	('12.3.1 情報のバックアップ', '誤って消したデータは、お申込みから5営業日以内を目安に復元します。復元できることは半年に1回確かめています。', 'response ~<= 5 business days after request'),
	('9.2.1 利用者登録及び登録削除', '180日間ログインのない利用者は一覧で確認でき、自動で停止します。', NULL),
	('CLD.8.1.5 クラウドサービスカスタマの資産の除去', '1年間ご利用のない会員の写真は消去します。', 'deletion 1 year'),
	('16.1.1 責任及び手順', '検知から3時間以内に第一報を送り、原因の報告書は収束後10営業日以内に渡します。', 'notice <= 3 hours after detection; response <= 10 business days after'),
	('16.1.1 責任及び手順', '保管に影響しない障害は、復旧後2営業日以内に画面で報告します。', 'notice <= 2 business days after'),
	('12.6.1 技術的ぜい弱性の管理', '「緊急」の修正は公表から72時間以内、「重要」の修正は公表から14日以内に適用します。', 'response <= 72 hours after disclosure; response <= 14 days after disclosure'),
	('CLD.8.1.5 クラウドサービスカスタマの資産の除去', '解約から30日後に削除します。控えからも、さらに15日で消えます。', 'deletion 30 days after termination; deletion 15 days after'),
	('10.1.1 暗号による管理策の利用方針', 'HTTPS: TLS 1.2 以上（TLS 1.0 / 1.1 は拒否）', 'tls_version TLS 1.2'),
	('15.1.3 ICTサプライチェーン', '計算機室の運営を株式会社アオバ便に、時刻認証を株式会社ミドリ台に、それぞれ委託する。', 'subprocessor 株式会社アオバ便; subprocessor 株式会社ミドリ台'),
	('16.1.1 責任及び手順', E'- 重大（漏えい）: 検知から1時間以内に状況ページ\n- 軽微: 検知から4時間以内に状況ページ', 'notice <= 1 hour after detection; notice <= 4 hours after detection'),
	('9.2.4 利用者の秘密認証情報の管理', '仮の符号は画面で知らせ、発行から24時間で失効します。', NULL),
	('12.4.1 イベントログ取得', '操作ログを保存しています。お手元の控えは6か月の保存をお勧めします。', NULL),
	('9.2.3 特権的アクセス権の管理', E'・管理者は二要素認証を利用できます（設定を推奨しております）\n・シングルサインオンに対応', 'authentication mfa; authentication sso'),
	('9.4.1 情報へのアクセス制限', '管理コンソールへの接続元IPアドレスを制限する機能を提供しています。', 'authentication ip_allowlist'),
	('6.1.3 関係当局との連絡', 'データは、東京都又は福岡県のデータセンターに保管します。', 'location JP'),
	('6.1.3 関係当局との連絡', '控えのデータは石狩市に設けたデータセンターに保管します。', 'location JP'),
	('6.1.3 関係当局との連絡', '字幕のデータだけは米国内のサーバーで処理します。', 'location US'),
	('6.1.3 関係当局との連絡', '控えのデータは中国国内のサーバーに保存します。', 'location CN'),
	('CLD.8.1.5 クラウドサービスカスタマの資産の除去', 'ご契約が終わると、お預かりしたデータは終了月の翌月末までに消去します。', 'deletion <= 1 month after termination on month end'),
	('CLD.8.1.5 クラウドサービスカスタマの資産の除去', '契約終了後は消去します。操作で消したあとも「ごみ箱」に14日間残ります。', 'record_retention 14 days'),
	('9.2.3 特権的アクセス権の管理', E'【管理策】\n多要素認証を提供する。\n【当社の取り組み】\nパスワードで守っています。', NULL),
	('12.3.1 情報のバックアップ', E'【管理策】\n毎日取得する。\n【当社の取り組み】\n毎週取得します。\n【お客様に実施いただく事項】\n月1回の取得。', 'backup_frequency every 1 week');
SELECT plan(count(*)::int + 11) FROM wording;
SELECT is((SELECT s.stance FROM sections(E'6.1.1 情報セキュリティの役割及び責任\n分担は別紙のとおりです。\n\n' || title || E'\n' || body) s WHERE s.ordinal = 2), stance, body) FROM wording WHERE stance IS NOT NULL;
SELECT is((SELECT string_agg(kind || ' ' || value, '; ' ORDER BY f.source_start) FROM facts(title || E'\n' || body) f), facts, body) FROM wording WHERE stance IS NULL;
-- what a label says of the lines below it
SELECT is((SELECT string_agg(coalesce(stance, '-'), ' ' ORDER BY item) FROM statements(E'12.1.2 変更管理\n【管理策】\n変更を知らせる。\n【当社の取り組み】\n14日前に知らせます。\n【お客様に実施いただく事項】\n画面の確認。')),
	'- - - provided - customer', 'parts of a section');
SELECT is((SELECT string_agg(coalesce(stance, '-'), ' ' ORDER BY item) FROM statements(E'12.1.2 変更管理\n【管理策】\n14日前に知らせます。')), '- provided', 'a label alone labels the vendor''s own');
SELECT is_empty($$SELECT * FROM findings(E'12.1.2 変更管理\n【管理策】\n変更の日時を14日前に知らせる。\n【当社の取り組み】\n変更は記録します。') WHERE quote LIKE '%14日前%'$$, 'what is asked is no evidence');
-- sentences that would take days if each word looked at all that follow
SELECT is((SELECT count(*)::int FROM statements(E'5.15 アクセス制御\n' || repeat('１', 2000000))), 1, 'digits without end');
SELECT is((SELECT string_agg(DISTINCT kind || ' ' || value, '; ') FROM facts(E'5.14 情報転送\n通信は' || repeat(' TLS', 300000) || ' 1.2で暗号化します。') WHERE kind = 'tls_version'),
	'tls_version TLS 1.2', 'one name without end');
SELECT is((SELECT count(*)::int FROM statements('16.1.2 報告' || E'\n\n- 復旧の後:' || repeat('復旧後3日,', 30000))), 1, 'events without end');
SELECT is((SELECT count(*)::int FROM statements(E'16.1.5 対応\n\n当社は' || repeat('収束後3日以内に対応し,', 20000)) s, facts(E'16.1.5 対応\n\n当社は' || repeat('収束後3日以内に対応し,', 20000)) f WHERE f.source_start < 0), 0, 'last reports without end');
SELECT isnt_empty($$SELECT 1 FROM facts(E'8.1.4 資産の返却\n\n当社は' || repeat('3日後に削除し,', 30000))$$, 'deletions without end');
SELECT is_empty($$SELECT 1 FROM facts(E'9.4.2 セキュリティに配慮したログオン手順\n\n' || repeat('社員は二要素認証を,', 40000))$$, 'methods without end');
-- an apology with nothing before it
SELECT is((SELECT string_agg(sentence, '|' ORDER BY source_start) FROM statements(E'5.1.1 情報セキュリティのための方針群\n\n;ご了承ください。\n')), ';ご了承ください。', 'one sign');
SELECT is((SELECT string_agg(sentence, '|' ORDER BY source_start) FROM statements(E'5.1.1 情報セキュリティのための方針群\n\nA;ご了承ください。\n')), 'A;ご了承ください。', 'one letter');
SELECT * FROM finish();
ROLLBACK;
