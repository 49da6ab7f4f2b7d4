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
	('9.2.3 特権的アクセス権の管理', '管理者は、証明書を用いなければ、操作をすることができない。', 'provided'),
	('12.3.1 情報のバックアップ', '設定がなければ既定値が使われますが、当社はバックアップを取得していません。', 'not_provided'),
	('9.4.4 特権的なユーティリティプログラムの使用', '承認がなければ、原則として、特権IDは利用できません。', 'provided'),
	('9.2.3 特権的アクセス権の管理', '承認がない限り、特権IDを用いて、サーバへ接続することはできません。', 'provided'),
	('14.2.1 セキュリティに配慮した開発のための方針', '検査の合格印がないものは出荷できない。', 'provided'),
	('11.2.7 装置のセキュリティを保った処分又は再利用', 'ディスクを捨てるのはAWS。', 'inherited'),
	('CLD.12.4.5 クラウドサービスの監視', '契約者が不正利用の有無を自ら監視するための機能は、これを提供しない。', 'not_provided'),
	('9.4.1 情報へのアクセス制限', '契約者が書面により申し出た場合に限り、接続元のIPアドレスを限定する。', 'on_request'),
	('12.6.1 技術的ぜい弱性の管理', '当社は、修正を適用し、契約者において措置を要するものであるときは、その旨を通知する。', 'provided'),
	('18.1.5 暗号化機能に対する規制', 'No.16参照。', 'referral'),
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
	('16.1.7 証拠の収集', '書面で依頼を受けたときは、操作の記録の写しを十営業日以内に渡す。', 'on_request'),
	('9.2.3 特権的アクセス権の管理', 'お客様は、管理者の権限を持つ人を年一回見直すこと。', 'customer'),
	('9.2.3 特権的アクセス権の管理', '当社の運用担当者は、管理者の権限を年一回見直すこと。', 'provided'),
	('15.1.2 供給者との合意におけるセキュリティの取扱い', '約款の別表を見よ。', 'referral'),
	('CLD.12.1.5 実務管理者の運用のセキュリティ', '手順書は、サイトの「資料棚」にあります。', 'referral'),
	('11.2.7 装置のセキュリティを保った処分又は再利用', '媒体の廃棄はGoogle社の建物で同社の手順により行われ、弊社が装置に触れることはございません。', 'inherited'),
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
INSERT INTO wording (title, body, stance) VALUES
	('12.3.1 情報のバックアップ', 'バックアップの機能は備えていませんので、必要な方は書き出しの機能をご利用ください。', 'not_provided'),
	('12.3.1 情報のバックアップ', '毎晩、全体の写しを作っています。お客様が写しを作る機能はありませんので、書き出しの機能をご利用ください。', 'provided'),
	('12.4.1 イベントログ取得', '画面では見られませんので、必要な期間を窓口までお申し付けください。', 'on_request'),
	('13.1.3 ネットワークの分離', '運用の網へは、社内の踏み台からしか入れません。', 'provided'),
	('13.1.3 ネットワークの分離', 'しかし、お客様ごとに網を分ける機能は提供していません。', 'not_provided'),
	('13.1.3 ネットワークの分離', 'Office and production networks have no route to each other.', 'provided'),
	('9.2.3 特権的アクセス権の管理', '二要素認証を設定しないかぎり、管理画面に入れません。', 'provided'),
	('12.4.4 クロックの同期', '社内の時刻サーバを参照して時刻を合わせています。', 'provided'),
	('12.4.4 クロックの同期', '時刻の合わせ方は手引きを参照してください。', 'referral'),
	('6.1.3 関係当局との連絡', 'お預かりした情報は国内のセンターの外に出ません。', 'provided'),
	('6.1.3 関係当局との連絡', E'- データ：日本国内\n- 写し：日本国内\nデータは海外に置いていません。', 'provided'),
	('10.1.1 暗号による管理策の利用方針', '通信にはTLS 1.3を用い、1.1以前は受け付けません。', 'provided'),
	('9.4.1 情報へのアクセス制限', 'だれに何を見せるかは店舗さまの判断です。割り当ては店舗さまの責任で行ってください。', 'customer'),
	('CLD.6.3.1 クラウドコンピューティング環境における役割及び責任の共有及び分担', '6.1.1に書いたことが、そのまま当てはまります。', 'referral'),
	('CLD.6.3.1 クラウドコンピューティング環境における役割及び責任の共有及び分担', '6.1.1に記したとおり。本項で加える事項はない。', 'referral'),
	('14.1.1 情報セキュリティ要求事項の分析及び仕様化', '機能の詳しい話は別のページにゆずります。', 'referral'),
	('12.4.1 イベントログ取得', '操作の記録は5年間削除しません。', 'provided'),
	('16.1.7 証拠の収集', '画面には出しておりません。ご依頼をいただきましたら、写しをお渡しします。', 'on_request'),
	('18.2.1 情報セキュリティの独立したレビュー', 'No attestation exists, and none is planned.', 'not_provided'),
	('17.2.1 情報処理施設の可用性', 'Where one zone fails, we aim to resume service within two hours.', 'provided'),
	('11.2.7 装置のセキュリティを保った処分又は再利用', 'Disks are wiped and shredded by Google Cloud under its own procedure.', 'inherited'),
	('12.1.2 変更管理', 'Where a fix cannot wait, you are told within a day.', 'provided'),
	('12.1.2 変更管理', 'We cannot tell you of changes, as they are too many.', 'not_provided');
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
	('15.1.1 供給者関係のための情報セキュリティの方針', 'データの消去は、はるかぜ株式会社に委託しています。', 'subprocessor はるかぜ株式会社'),
	('15.1.1 供給者関係のための情報セキュリティの方針', '株式会社ミドリは窓口を担当し、業務を第三者に委託します。', NULL),
	('18.1.1 適用法令及び契約上の要求事項の特定', '日本法。神戸地方裁判所。', 'governing_law JP'),
	('18.1.1 適用法令及び契約上の要求事項の特定', '日本法です。争いは福岡地方裁判所で扱います。', 'governing_law JP'),
	('18.1.1 適用法令及び契約上の要求事項の特定', '契約には日本の法律があてはまります。', 'governing_law JP'),
	('8.2 Privileged access rights', 'Administrators must use multi-factor authentication.', 'authentication mfa'),
	('9.2.3 特権的アクセス権の管理', '管理コンソールに入るには多要素認証が必須です。', 'authentication mfa'),
	('CLD.8.1.5 クラウドサービスカスタマの資産の除去', '契約が終了した方のデータは、終了日から60日間は読取り専用で取得できます。', 'record_retention 60 days after termination'),
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
	('12.3.1 情報のバックアップ', '誤って消したデータは、お申込みから5営業日以内を目安に復元します。復元できることは半年に1回確かめています。', 'response <= 5 business days after request'),
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
	('10.1.1 暗号による管理策の利用方針', '通信はTLS 1.2以上とし、TLS 1.0とTLS 1.1は拒む。', 'tls_version TLS 1.2'),
	('16.1.1 責任及び手順', '重い事故は、わかってから24時間以内に、電話でご連絡します。', 'notice <= 24 hours after detection'),
	('18.1.1 適用法令及び契約上の要求事項の特定', '規約は日本法にしたがって読みます。', 'governing_law JP'),
	('9.4.1 情報へのアクセス制限', '管理コンソールへの接続元IPアドレスを制限する機能を提供しています。', 'authentication ip_allowlist'),
	('6.1.3 関係当局との連絡', 'データは、東京都又は福岡県のデータセンターに保管します。', 'location JP'),
	('6.1.3 関係当局との連絡', '控えのデータは石狩市に設けたデータセンターに保管します。', 'location JP'),
	('6.1.3 関係当局との連絡', '字幕のデータだけは米国内のサーバーで処理します。', 'location US'),
	('6.1.3 関係当局との連絡', '控えのデータは中国国内のサーバーに保存します。', 'location CN'),
	('CLD.8.1.5 クラウドサービスカスタマの資産の除去', 'ご契約が終わると、お預かりしたデータは終了月の翌月末までに消去します。', 'deletion <= 1 month after termination on month end'),
	('CLD.8.1.5 クラウドサービスカスタマの資産の除去', '契約終了後は消去します。操作で消したあとも「ごみ箱」に14日間残ります。', 'record_retention 14 days'),
	('9.2.3 特権的アクセス権の管理', E'【管理策】\n多要素認証を提供する。\n【当社の取り組み】\nパスワードで守っています。', NULL),
	('9.2.3 特権的アクセス権の管理', '管理者は、クライアント証明書又はワンタイムパスワードを用いなければ、操作をすることができない。', 'authentication certificate; authentication otp'),
	('10.1.1 暗号による管理策の利用方針', '通信はTLS 1.2である。TLS 1.3は試験中であり、まだ使えない。', 'tls_version TLS 1.2'),
	('10.1.1 暗号による管理策の利用方針', '鍵は当社が持たなければならず、TLS 1.2は利用できない。', 'absent TLS 1.2'),
	('16.1.1 責任及び手順', '気づいてから24時間以内に契約窓口へメール。', 'notice <= 24 hours after detection'),
	('18.1.3 記録の保護', '契約と請求の記録は7年。書き換えられない所に置く。', 'record_retention 7 years'),
	('18.1.3 記録の保護', '検証の記録は終了日から7年間保存する。', 'record_retention 7 years after termination'),
	('18.1.3 記録の保護', '契約書は十年間、運転の記録は三年間、鍵の掛かる書庫に保存する。', 'record_retention 10 years; record_retention 3 years'),
	('18.2.1 情報セキュリティの独立したレビュー', 'ISO/IEC 27001の認証を保持する。プライバシーマークは、令和三年に返上した。', 'certification ISO/IEC 27001'),
	('9.2.3 特権的アクセス権の管理', '責任者の端末は、電子証明書により認証する。', 'authentication certificate'),
	('8.10 情報の削除', 'ゴミ箱に45日あります。空にしてから24時間以内に消えます。', 'record_retention 45 days; deletion <= 24 hours'),
	('CLD.8.1.5 クラウドサービスカスタマの資産の除去', E'- 解約前にCSVで持ち出してください\n- 画面は解約後14日間開けておく\n- 本体は解約の30日後に消す', 'record_retention 14 days after termination; deletion 30 days after termination'),
	('15.1.3 ICTサプライチェーン', '土台はAWS。', 'subprocessor AWS'),
	('11.2.7 装置のセキュリティを保った処分又は再利用', 'ディスクを捨てるのはAWS。', 'subprocessor AWS'),
	('12.3.1 情報のバックアップ', E'【管理策】\n毎日取得する。\n【当社の取り組み】\n毎週取得します。\n【お客様に実施いただく事項】\n月1回の取得。', 'backup_frequency every 1 week');
INSERT INTO wording (title, body, facts) VALUES
	('12.1.2 変更管理', '機能をやめるときは、6か月の予告期間を設けます。', 'notice 6 months before change'),
	('12.1.2 変更管理', '30日以上の猶予をもって知らせます。', 'notice >= 30 days before change'),
	('12.1.2 変更管理', '旧版は、新版の公開後1年間並行して提供します。', NULL),
	('12.1.2 変更管理', 'Where a fix cannot wait, you are told within 24 hours of its release.', 'notice <= 24 hours'),
	('12.4.1 イベントログ取得', '監査証跡は5年間廃棄しない。', 'log_retention 5 years'),
	('12.4.1 イベントログ取得', '操作の履歴は過去2年分まで画面で検索できます。', 'log_retention 2 years'),
	('12.4.1 イベントログ取得', E'記録の種別と保存期間は次のとおり。\n・通過及び破棄の記録：30日\n・操作の記録（お客様には非開示）：5年', 'log_retention 30 days; log_retention 5 years'),
	('12.4.1 イベントログ取得', E'| ログ | 保存期間 | 公開 |\n|---|---|---|\n| 操作ログ | 400日 | 画面 |\n| 基盤のログ | 1年 | 非公開 |', 'log_retention 400 days; log_retention 1 year'),
	('12.4.1 イベントログ取得', 'Balancer logs, which we do not hand out, are deleted after 90 days.', 'log_retention 90 days'),
	('12.4.1 イベントログ取得', '許可した60分間しか動きません。', NULL),
	('CLD.8.1.5 クラウドサービスカスタマの資産の除去', '本番からの消去は解約の90日後に行い、その鍵は失効します。', 'deletion 90 days after termination'),
	('CLD.8.1.5 クラウドサービスカスタマの資産の除去', '保持期間を過ぎたデータは、解約日から30日以内に消去。', 'deletion <= 30 days after termination'),
	('16.1.2 情報セキュリティ事象の報告', 'ご報告は専用の窓口（平日9時から18時）で受け付け、翌営業日までに一次回答を行います。', 'response <= 1 business day after receipt'),
	('16.1.2 情報セキュリティ事象の報告', 'ご連絡には4時間以内に折り返します。', 'response <= 4 hours after receipt'),
	('16.1.7 証拠の収集', 'We deliver them in a signed archive within eight business days of the request.', 'response <= 8 business days after request'),
	('9.2.3 特権的アクセス権の管理', '登録したIPアドレス以外からの接続を遮断する設定ができます。', 'authentication ip_allowlist'),
	('9.2.3 特権的アクセス権の管理', '弊社が配る電子証明書を組み込んだ端末からしか入れません。', 'authentication certificate'),
	('10.1.1 暗号による管理策の利用方針', '通信：TLS 1.2以上（TLS 1.0は2020年に停止）', 'tls_version TLS 1.2'),
	('11.2.7 装置のセキュリティを保った処分又は再利用', '機器の最長2時間の権限を払い出す。', NULL);
INSERT INTO wording (title, body, facts) VALUES
	('16.1.7 証拠の収集', 'やむを得ず事前に知らせられなかったときは、開示の日から10日以内に、開示した情報の範囲を通知します。', 'notice <= 10 days after disclosure'),
	('10.1.1 暗号による管理策の利用方針', 'ディスクの暗号化：共用はAES-256、専用は非対応。', 'absent ディスクの暗号化：共用はAES-256、専用; cipher AES-256'),
	('10.1.1 暗号による管理策の利用方針', 'SAML、OIDCは非対応。', 'absent SAML、OIDC'),
	('9.2.3 特権的アクセス権の管理', '接続を許す IP アドレスを契約ごとに登録できます。', 'authentication ip_allowlist'),
	('16.1.1 責任及び手順', '気づいてから48時間以内をめざして、契約者につたえます。', 'notice <= 48 hours after detection'),
	('18.2.1 情報セキュリティの独立したレビュー', 'プライバシーマークは2023年に返上済み。', NULL),
	('18.2.1 情報セキュリティの独立したレビュー', 'プライバシーマークは親会社のもので、当社は持っていません。', 'absent プライバシーマークは親会社のもので、当社'),
	('15.1.3 ICTサプライチェーン', '消した機器は株式会社北環資源に引き渡し、同社が裁断します。', 'subprocessor 株式会社北環資源'),
	('12.4.1 イベントログ取得', 'それより前のものは、さかのぼって18か月分まで取り出せます。', 'log_retention 18 months');
INSERT INTO wording (title, body, facts) VALUES
	('CLD.8.1.5 クラウドサービスカスタマの資産の除去', '契約終了日から30日が経過した後、速やかに削除いたします。', 'deletion 30 days after termination'),
	('CLD.8.1.5 クラウドサービスカスタマの資産の除去', '契約終了後、速やかに削除いたします。', 'deletion promptly after termination'),
	('9.2.3 特権的アクセス権の管理', '本サービスではSAML、またはワンタイムパスワードによる認証は提供していません。', 'absent 本サービスではSAML、またはワンタイムパスワードによる認証'),
	('10.1.1 暗号による管理策の利用方針', 'AプランはSAML、OIDCは非対応。', 'absent AプランはSAML、OIDC'),
	('12.3.1 情報のバックアップ', '本サービスでは30日間、または60日間のバックアップの保管は行っていません。', 'absent 本サービスでは30日間、または60日間のバックアップの'),
	('12.3.1 情報のバックアップ', 'Backups of 30 days, or of 60 days, are not offered.', NULL),
	('CLD.8.1.5 クラウドサービスカスタマの資産の除去', '契約終了後30日をもってデータを削除し、お客様に通知します。', 'deletion 30 days after termination'),
	('CLD.8.1.5 クラウドサービスカスタマの資産の除去', '契約終了後30日の猶予期間を設け、その後に削除します。', 'deletion 30 days after termination'),
	('12.4.1 イベントログ取得', E'ログの保存期間は次のとおりです。\n| 画面のログ | 1年 | 非公開です |\n| 基盤のログ | 1年 | 非公開です |\n| 内部のログ | 2年 | 公開していません |', 'log_retention 1 year; log_retention 2 years');
INSERT INTO wording (title, body, stance) VALUES
	('12.4.1 イベントログ取得', 'Logs are kept for one year in a format supported by AWS.', 'provided'),
	('12.3.1 情報のバックアップ', 'Backups are not provided, which customers cannot change.', 'not_provided'),
	('CLD.9.5.2 仮想マシンの要塞化', 'Hardening of the guest OS is up to the customer.', 'customer'),
	('12.4.1 イベントログ取得', 'お客様へのログの開示はいたしかねるため、ダウンロードの機能は提供していません。', 'not_provided'),
	('12.3.1 情報のバックアップ', '暗号化しかつ遠隔地に置く写しは提供していません。', 'not_provided'),
	('10.1.1 暗号による管理策の利用方針', 'Although encryption is not offered, access is restricted by roles.', 'not_provided');
INSERT INTO wording (title, body, facts) VALUES
	('12.3.1 情報のバックアップ', 'うっかり消した予定表は、20日間はゴミ箱から戻せます。', 'record_retention 20 days'),
	('12.3.1 情報のバックアップ', '写しを2日ごとに取ります。復元の手順は半年に一度確かめています。', 'backup_frequency every 2 days'),
	('CLD.8.1.5 クラウドサービスカスタマの資産の除去', '利用契約の終了後も60日間に限り、帳票の閲覧とダウンロードができます。', 'record_retention 60 days after termination'),
	('CLD.8.1.5 クラウドサービスカスタマの資産の除去', '契約終了から10営業日以内に暗号鍵もろとも破棄する。', 'deletion <= 10 business days after termination'),
	('CLD.8.1.5 クラウドサービスカスタマの資産の除去', 'バックアップに残る写しは、35日間の保持期間が過ぎると自動的に失われます。', 'backup_retention 35 days'),
	('CLD.8.1.5 クラウドサービスカスタマの資産の除去', '解約日から7日以内にスナップショットを消去し、上位のプランでは解約日から30日間ディスクを残します。', 'deletion <= 7 days after termination; record_retention 30 days after termination'),
	('18.1.3 記録の保護', 'お申込書、ご解約の届出は、10年間保存します。入退館の記録は3年間残します。', 'record_retention 10 years; record_retention 3 years'),
	('18.1.3 記録の保護', '契約の書類は契約終了後10年間、取引の記録は7年間保存します。', 'record_retention 10 years after termination; record_retention 7 years'),
	('9.2.1 利用者登録及び登録削除', '180日間使われていないIDには、一覧で印が付きます。', NULL),
	('9.4.4 特権的なユーティリティプログラムの使用', '保守の道具は、最長4時間だけ権限が付与される方式です。', NULL),
	('16.1.2 情報セキュリティ事象の報告', 'フォームから24時間いつでもお寄せいただけます。', NULL),
	('12.6.1 技術的ぜい弱性の管理', 'お客様に設定の変更をお願いする必要が出たときは、判明から1営業日以内にメールでお知らせします。', 'notice <= 1 business day after detection'),
	('9.2.3 特権的アクセス権の管理', 'SAMLによる連携は現時点ではご利用いただけず、来年の提供を予定しています。', NULL),
	('9.2.3 特権的アクセス権の管理', '倉庫のIPアドレス以外からのログインを止める設定があります。', 'authentication ip_allowlist'),
	('10.1.1 暗号による管理策の利用方針', 'TLS1.2以上です。古い端末のためのTLS1.1接続は、昨年の秋で終わりました。', 'tls_version TLS 1.2'),
	('6.1.3 関係当局との連絡', 'データは国内に保管します。担当者の一部はDublinで勤務しています。', 'location JP'),
	('12.3.1 情報のバックアップ', 'バックアップは大阪リージョンに複製します。', 'location JP (ap-northeast-3)'),
	('18.1.1 適用法令及び契約上の要求事項の特定', '利用約款は日本の法律に基づきます。', 'governing_law JP'),
	('15.1.3 ICTサプライチェーン', '動画の配信は株式会社あずみ野ストリーム、メールの送信はレターポート株式会社にお願いしています。', 'subprocessor 株式会社あずみ野ストリーム; subprocessor レターポート株式会社'),
	('15.1.3 ICTサプライチェーン', E'請求書の印刷：みさきプリント郵送株式会社\n夜間の電話受付はみなと通信サービス株式会社に委託しています。', 'subprocessor みさきプリント郵送株式会社; subprocessor みなと通信サービス株式会社'),
	('11.2.7 装置のセキュリティを保った処分又は再利用', '媒体は当社の要員が立ち会い、株式会社備讃エコメタルに破砕させています。', 'subprocessor 株式会社備讃エコメタル'),
	('15.1.3 ICTサプライチェーン', 'Google CloudについてはISO/IEC 27001、SOC 2の報告書等を毎年確かめています。', 'certification ISO/IEC 27001; certification SOC 2'),
	('12.1.2 変更管理', E'要求事項：変更の30日前までに知らせること。\n当社の対応：変更の14日前までにお知らせします。', 'notice >= 14 days before change');
INSERT INTO wording (title, body, stance) VALUES
	('CLD.12.4.5 クラウドサービスの監視', E'要求事項：状態を見張れる機能を用意すること。\n当社の対応：負荷を画面に出す機能はございません。', 'not_provided'),
	('CLD.12.1.5 実務管理者の運用のセキュリティ', E'規格の要求事項：大事な操作の手順を文書で渡すこと。\n当社の取り組み：ヘルプの「管理者編」をご覧ください。', 'referral');
INSERT INTO wording (title, body, stance) VALUES
	('CLD.9.5.2 仮想マシンの要塞化', '該当なし。', 'not_provided'),
	('CLD.9.5.2 仮想マシンの要塞化', '該当なし（仮想マシンの提供がないため）。', 'not_provided'),
	('CLD.9.5.2 仮想マシンの要塞化', '該当なし（仮想の機械を貸すサービスではないため）。', 'not_provided'),
	('CLD.9.5.2 仮想マシンの要塞化', '本サービスは該当いたしません。', 'not_provided'),
	('13.1.3 ネットワークの分離', '用途ごとにセグメントを分け、社内ネットワークとは接続していません。', 'provided'),
	('13.1.3 ネットワークの分離', '本番と開発のネットワークは別のプロジェクトに分かれ、互いに通信できません。', 'provided'),
	('13.1.3 ネットワークの分離', '別のご契約者の仮想サーバーと同じセグメントに属することはありません。', 'provided'),
	('9.2.4 利用者の秘密認証情報の管理', '利用者自身で再設定でき、当社の社員がパスワードを知ることはありません。', 'provided'),
	('14.2.1 セキュリティに配慮した開発のための方針', '各段階に点検項目を設け、合格しないものは次に進めません。', 'provided'),
	('CLD.12.4.5 クラウドサービスの監視', '稼働の状況はステータスページでいつでもご覧いただけます。', 'provided'),
	('CLD.12.4.5 クラウドサービスの監視', '状況のページで、機能ごとの状態と最近の障害をご覧いただけます。', 'provided'),
	('11.2.7 装置のセキュリティを保った処分又は再利用', '当社は記憶装置を所有しない。媒体の消去と破壊はAzureが行う。', 'inherited'),
	('15.1.2 供給者との合意におけるセキュリティの取扱い', '当社が行う対策と、お客様に守っていただく事項の両方を、利用規約第9条に定めております。', 'shared'),
	('15.1.2 供給者との合意におけるセキュリティの取扱い', '弊社とお客様がそれぞれ講じる対策は、利用規約に定めております。', 'shared'),
	('15.1.2 供給者との合意におけるセキュリティの取扱い', '責任範囲は利用規約に明記。当社は提供範囲、お客様は利用環境の対策をそれぞれ行う。', 'shared'),
	('14.1.1 情報セキュリティ要求事項の分析及び仕様化', '必要な情報は「機能一覧」にまとめてあります。そちらをご覧ください。', 'referral'),
	('8.2.2 情報のラベル付け', 'ラベルを付ける機能は提供していません。', 'not_provided'),
	('13.1.3 ネットワークの分離', '専用線による接続には対応していません。', 'not_provided'),
	('CLD.12.4.5 クラウドサービスの監視', '詳しくはステータスページをご覧ください。', 'referral');
INSERT INTO wording (title, body, facts) VALUES
	('12.4.1 イベントログ取得', E'保存の長さは次のとおりです。\n種類\t長さ\t閲覧\n画面の操作\t14か月\t可\n遮断の検知\t半年\t不可', 'log_retention 14 months; log_retention 6 months'),
	('12.4.1 イベントログ取得', '上位の契約では15か月、標準の契約では3週間です。', 'log_retention 15 months; log_retention 3 weeks'),
	('12.4.1 イベントログ取得', '遡れるのは、標準では45日前まで、上位では2年前までです。', 'log_retention 45 days; log_retention 2 years'),
	('12.4.1 イベントログ取得', 'だれが何をしたかの記録は、三年を過ぎたものから順に失われます。', 'log_retention 3 years'),
	('12.3.1 情報のバックアップ', '写しは2時間ごとに作成し、9日を経過したものから順に捨てています。', 'backup_frequency every 2 hours; backup_retention 9 days'),
	('CLD.8.1.5 クラウドサービスカスタマの資産の除去', E'解約のあと、次のとおりとします。\n・本文：解約から20日以内に消去\n・お支払いの記録：税法の定めにより8年間保管', 'deletion <= 20 days after termination; record_retention 8 years'),
	('CLD.8.1.5 クラウドサービスカスタマの資産の除去', E'区分\t扱い\n図面と帳票\t解約日から50日以内に消去\n請求書の控え\t解約後6年間保存', 'deletion <= 50 days after termination; record_retention 6 years after termination'),
	('CLD.8.1.5 クラウドサービスカスタマの資産の除去', 'For 25 days after the contract closes, an owner can still export. All of it is purged at the latest 70 days after closing.', 'record_retention 25 days after termination; deletion <= 70 days after termination'),
	('15.1.3 ICTサプライチェーン', E'会社\t役割\t認証\nAWS\t計算\tISO/IEC 27001、SOC 2\n株式会社みのりメール\t送信\tプライバシーマーク',
		'subprocessor AWS; certification ISO/IEC 27001; certification SOC 2; subprocessor 株式会社みのりメール; certification PrivacyMark'),
	('15.1.3 ICTサプライチェーン', '基盤の会社は、ISMAPのクラウドサービスリストに掲載されています。', 'certification ISMAP'),
	('15.1.3 ICTサプライチェーン', '(2) 株式会社そらみ電算：帳票の印刷を担当。画面の翻訳には株式会社ことのはを用いています。', 'subprocessor 株式会社そらみ電算; subprocessor 株式会社ことのは'),
	('18.2.1 情報セキュリティの独立したレビュー', E'・取得済み：ISO/IEC 27001\n・未取得：ISO/IEC 27018\n・準備中：ISMAP', 'certification ISO/IEC 27001'),
	('12.4.4 クロックの同期', 'ISO/IEC 27017:2015 12.4.4 の取得の状況。時刻はNTPで合わせます。', 'time_sync NTP'),
	('9.2.4 利用者の秘密認証情報の管理', '期限は60日から選べ、招待のリンクは48時間残ります。', NULL),
	('9.2.3 特権的アクセス権の管理', 'オーナーの方には、パスキーでのログインをおすすめしています。', 'authentication fido2'),
	('9.2.3 特権的アクセス権の管理', 'メールに届く使い捨てのコードを足せます。接続元を院内の回線に限ることもできます。', 'authentication otp; authentication ip_allowlist'),
	('12.1.2 変更管理', '画面が変わるときは、少なくとも3週間の猶予をもってお伝えします。', 'notice >= 3 weeks before change'),
	('12.1.2 変更管理', E'Planned downtime: one week''s notice on the status page.', 'notice 1 week before change'),
	('12.6.1 技術的ぜい弱性の管理', 'お客様に作業をお願いするものは、把握した日の翌営業日までにメールで知らせます。', 'notice <= 1 business day after detection'),
	('16.1.1 責任及び手順', 'Owners are informed by mail with a target of 36 hours.', 'notice <= 36 hours'),
	('10.1.1 暗号による管理策の利用方針', 'Files are signed with RSA keys of 4096 bits and encrypted with AES of 256 bits.', 'cipher RSA-4096; cipher AES-256'),
	('12.4.1 イベントログ取得', '帳票の操作履歴は、過去 6 か月にわたり画面で調べられます。', 'log_retention 6 months'),
	('12.4.1 イベントログ取得', '所長の画面では、直近4週間の閲覧と訂正の記録を見られます。', 'log_retention 4 weeks'),
	('12.4.1 イベントログ取得', '社内の機器の通信記録は200日で自動的に消えます。', 'log_retention 200 days'),
	('CLD.8.1.5 クラウドサービスカスタマの資産の除去', '控えの領域も、解約から35日以内に上書きされます。', 'deletion <= 35 days after termination'),
	('CLD.8.1.5 クラウドサービスカスタマの資産の除去', 'バックアップの領域に残る複製につきましても、解約後 55 日以内に上書きされます。', 'deletion <= 55 days after termination'),
	('16.1.2 情報セキュリティ事象の報告', 'お知らせをお受けした日の2営業日後までに、係よりご返答します。', 'response <= 2 business days after receipt'),
	('18.1.1 もめたときは、どこの国の法律で決めますか', '日本の法律です。', 'governing_law JP');
INSERT INTO wording (title, body, stance) VALUES
	('11.2.7 装置のセキュリティを保った処分又は再利用', 'ディスクの処分はAzureに任せており、当社が立ち会うことはできません。', 'inherited'),
	('11.2.7 装置のセキュリティを保った処分又は再利用', 'Storage media are destroyed by AWS, and we cannot witness this work.', 'inherited'),
	('15.1.2 供給者との合意におけるセキュリティの取扱い', '利用規約第21条によります。', 'referral'),
	('CLD.12.4.5 クラウドサービスの監視', '数値をご契約者が参照できる手段は、提供しておりません。', 'not_provided'),
	('CLD.12.4.5 クラウドサービスの監視', '障害の有無は、どなたでも「稼働状況」のページでご覧いただけます。負荷の図はございません。', 'provided'),
	('16.1.7 証拠の収集', '調査に要る記録は、ご依頼をいただいたときに限り抜き出して渡します。', 'on_request'),
	('16.1.7 証拠の収集', 'If a dispute needs them, we hand the logs over at your written request.', 'on_request'),
	('A.16.1.2 Reporting information security events', 'We reply by the end of the next business day.', 'provided'),
	('A.16.1.2 Reporting information security events', 'A form for reports opens by the end of March.', 'planned'),
	('CLD.12.4.5 Monitoring of cloud services', 'The status is on our page. Customers have no means of their own to monitor the resources, nor do we plan to provide any.', 'not_provided'),
	('8.2.2 Labelling of information', 'We have no plans to offer labels.', 'not_provided'),
	('8.2.2 Labelling of information', 'We are planning to offer labels.', 'planned'),
	('12.3.1 情報のバックアップ', '複製をとることは、お客様の分担です。', 'customer'),
	('6.1.3 関係当局との連絡', 'お預かりしたものは国内の二か所に置き、ご指示なしに他の国へ移ることはありません。', 'provided'),
	('8.15 ログ取得', '足あとの記録は、どなたの分も8か月間失われません。', 'provided'),
	('16.1.7 証拠の収集', '個別の解析のご依頼は、お引き受けを見合わせております。', 'not_provided'),
	('15.1.2 供給者との合意におけるセキュリティの取扱い', '講じております対策は、別冊の4.2をご覧くださいますようお願い申し上げます。', 'referral'),
	('CLD.6.3.1 役割及び責任の共有及び分担', '本章第１節に述べたところによる。', 'referral'),
	('CLD.12.4.5 クラウドサービスの監視', '画面の公開に向けて準備しており、現時点ではご覧いただけません。', 'planned');
INSERT INTO wording (title, body, facts) VALUES
	('18.2.1 情報セキュリティの独立したレビュー', 'クラウド基盤2.0（ISO/IEC 27017認証取得済み）を提供しています。', 'certification ISO/IEC 27017'),
	('18.2.1 情報セキュリティの独立したレビュー', '認証登録番号 IS.123456（ISO/IEC 27017）の認証を取得しています。', 'certification ISO/IEC 27017'),
	('6.1.3 関係当局との連絡', '本店は長野市にあります。会員の名簿と予約の情報は日本国内にあるデータセンターだけで取り扱い、離れた二か所に分けています。', 'location JP'),
	('CLD.8.1.5 クラウドサービスカスタマの資産の除去', '無料体験の区画は、体験の終わりから10日で自動的に消去されます。', 'deletion 10 days after'),
	('CLD.8.1.5 クラウドサービスカスタマの資産の除去', 'お試しのみの場合は、期間終了後すみやかに消去します。', 'deletion promptly after'),
	('CLD.8.1.5 クラウドサービスカスタマの資産の除去', '無料体験は30日間ご利用になれます。', NULL),
	('CLD.8.1.5 クラウドサービスカスタマの資産の除去', '解約日の翌日から数えて20日が過ぎるまでに、暗号鍵を破棄する方法で消去します。', 'deletion <= 20 days after termination exclusive'),
	('CLD.8.1.5 クラウドサービスカスタマの資産の除去', 'Content is erased within 40 days of termination, and the copies are gone within a further 20 days after that deletion.', 'deletion <= 40 days after termination; deletion <= 20 days after'),
	('CLD.8.1.5 クラウドサービスカスタマの資産の除去', 'Content is erased within 40 days of termination. Files that users throw away can be taken back out of the trash box for 50 days.', 'deletion <= 40 days after termination; record_retention 50 days'),
	('12.3.1 情報のバックアップ', 'Files are backed up once a week, with the three most recent generations being kept.', 'backup_frequency every 1 week; backup_retention 3 generations of 1 week'),
	('A.16.1.2 Reporting information security events', 'We reply by the end of the second business day after receipt of the message.', 'response <= 2 business days after receipt'),
	('A.9.2.3 Management of privileged access rights', 'Hardware keys (FIDO2) are not supported at present.', NULL),
	('A.9.2.3 Management of privileged access rights', 'Two-step verification (TOTP) can be switched on.', 'authentication mfa; authentication otp'),
	('18.1.3 記録の保護', '予約の内容は、ご契約が続いている間はずっとお預かりします。', 'record_retention until termination'),
	('18.1.3 記録の保護', '帳簿は、ご契約が続いているあいだ10年間参照できます。', 'record_retention 10 years'),
	('CLD.8.1.5 クラウドサービスカスタマの資産の除去', '契約終了日から ９ ０ 日以内に消去します。', 'deletion <= 90 days after termination'),
	('CLD.8.1.5 クラウドサービスカスタマの資産の除去', '契約の終了の日から三十日以内に引き渡し、検収の日から起算して六十日以内に消去するものとする。', 'response <= 30 days after termination; deletion <= 60 days after'),
	('CLD.8.1.5 クラウドサービスカスタマの資産の除去', '解約の45日後に消去します。控えの残存分は、本番消去から30日以内に消滅します。', 'deletion 45 days after termination; deletion <= 30 days after'),
	('12.4.1 イベントログ取得', '操作の記録は、取得した日の属する会計年度の翌年度の初日から起算して五年間保存する。', 'log_retention 5 years'),
	('12.4.1 イベントログ取得', '監査ログは8か月間失われません。一度に書き出していただけますのは31日分まででございます。', 'log_retention 8 months'),
	('12.3.1 情報のバックアップ', '更新履歴は6時間ごとに退避しております。写真の複製は40日間保持いたします。', 'backup_frequency every 6 hours; backup_retention 40 days'),
	('9.2.3 特権的アクセス権の管理', '暗証に加えて当社の発行する電子証明書（有効期間二年）を必須とする。', 'authentication certificate'),
	('9.2.3 特権的アクセス権の管理', 'SAML連携は来年度のご提供に向けて開発いたしており、現時点ではご利用いただけません。', NULL),
	('16.1.2 情報セキュリティ事象の報告', 'フォームは24時間ご利用いただけます。', NULL),
	('15.1.3 ICT supply chain', 'Google Cloud hosts everything.', 'subprocessor GCP'),
	('A.10.1.1 Policy on the use of cryptographic controls', 'On the wire we speak TLS 1.2. Browsers that only speak TLS 1.0 get turned away.', 'tls_version TLS 1.2'),
	('A.9.2.1 User registration', 'An invite link is good for 72 hours.', NULL),
	('16.1.1 Responsibilities', 'Owners get an email within 24 hours after we detect it.', 'notice <= 24 hours after'),
	('8.24 暗号の利用', E'- 外との通信: TLS 1.2 を受け付け、それより古い版は拒みます。\n- 自動で発行する証明書: RSA 2048 ビット、90 日ごとに自動で更新\n\n鍵の持ち込みはできません。', 'tls_version TLS 1.2; cipher RSA-2048; absent 鍵の持ち込み'),
	('8.15 ログ取得', E'【当社の対応】\n・操作の履歴は、画面に半年分が表示されます。\n・すべてのログを最低3年間は捨てずに持っています。\n【お客様にお願いしたいこと】\n・ご覧ください。', 'log_retention 6 months; log_retention >= 3 years');
SELECT plan(count(*)::int + 32) FROM wording;
SELECT is((SELECT s.stance FROM sections(E'6.1.1 情報セキュリティの役割及び責任\n分担は別紙のとおりです。\n\n' || title || E'\n' || body) s WHERE s.ordinal = 2), stance, body) FROM wording WHERE stance IS NOT NULL;
SELECT is((SELECT string_agg(kind || ' ' || value, '; ' ORDER BY f.source_start) FROM facts(title || E'\n' || body) f), facts, body) FROM wording WHERE stance IS NULL;
-- labels and what is said beside them do not go on in a line with a label
SELECT is((SELECT string_agg(coalesce(stance, '-'), ' ' ORDER BY item) FROM statements(E'12.3.1 情報のバックアップ\n【提供機能】本サービスではお預かりしたものを毎日自動で複製し遠くの保管庫へ送っています\nお客様の責任：\n戻す手順を決めておいてください。\n')), 'provided - customer', 'a label behind a line with one');
SELECT is((SELECT count(*)::int FROM statements(E'12.4.1 イベントログ取得\n【提供機能】本サービスではお預かりしたものを毎日自動で複製し遠くの保管庫へ送っています\n《お客様の責任》ログを確かめてください。\n')), 2, 'a label in other brackets');
-- methods that are advised, without end
SELECT is((SELECT count(*)::int FROM facts(E'9.4.2 セキュリティに配慮したログオン手順\n\nお客様は' || repeat('二要素認証の、', 40000) || 'お客様の責任で行ってください。') WHERE kind = 'authentication'), 0, 'methods without end, whose use is his');
-- a standard behind a control's number is no certificate
SELECT is_empty($$SELECT * FROM facts(E'管理する人の入口\n対応する項番：9.2.3（ISO/IEC 27017）\n入口を二重にしたことを証明書で示し、認証を取得しています。\n') WHERE kind = 'certification'$$, 'the standard of a number is not held');
-- a line that begins with a label is broken in its text as any other
SELECT is((SELECT string_agg(regexp_replace(sentence, E'\\s', '', 'g') || ' ' || stance, '; ' ORDER BY item) FROM statements(E'12.3.1 情報のバックアップ\n【当社の対応】帳票と画像は、毎日午前二時に自動で複製を作り、遠くの拠点にあ\nる設備に送ります。\n【お客様の責任】お手元の機械にある控えのとり方と残し方については、お客様でお決\nめください。\n')),
	'【当社の対応】帳票と画像は、毎日午前二時に自動で複製を作り、遠くの拠点にある設備に送ります。 provided; 【お客様の責任】お手元の機械にある控えのとり方と残し方については、お客様でお決めください。 customer', 'lines behind a label');
SELECT is((SELECT count(*)::int FROM statements(E'12.3.1 情報のバックアップ\n【お客様の責任】ご自分の端末にある控えのとり方と残し方\n複製は、毎日午前二時に自動で作り、遠くの拠点にある設備に送ります。\n')), 2, 'a title behind a label');
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
SELECT is((SELECT count(*)::int FROM facts(E'12.4.1 イベントログ取得\n\n' || repeat('ログ|90日', 40000)) WHERE kind = 'absent'), 0, 'cells without end');
SELECT is((SELECT count(*)::int FROM facts(E'8.15 Logging\n\n' || repeat('logs are not kept for 90 days and ', 20000)) WHERE kind = 'log_retention'), 0, 'Latin clauses without a comma');
SELECT is((SELECT string_agg(printed_number, ' ' ORDER BY ordinal) FROM sections(E'2.1 方針（5.1.1）\n方針があります。\n\n2.2 拠点（6.1.3）\n二つあります。\n\n2.3 社内の決まり（7.2.2）\n守ります。\n\n2.4 時間\n以内に戻します。')), '2.1 2.2 2.3', 'numbers of sections before what is counted');
SELECT is((SELECT string_agg(printed_number, ' ' ORDER BY ordinal) FROM sections((SELECT string_agg(n || ' 節' || n || E'\n守ります。\n\n', '' ORDER BY o) FROM unnest(ARRAY['5.15', '5.16', '5.17', '5.18', '8.2', '8.3']) WITH ORDINALITY x (n, o)) ||
	E'8.5 セキュリティを保った認証\nQ. パスワードなしでも入れますか？\nA. はい。\nQ. 事務所のIPアドレスだけにできますか？\nA. いいえ。\n\n8.6 容量・能力の管理\n見ています。\n\n8.8 技術的ぜい弱性の管理\n直します。\n\n8.13 情報のバックアップ\n取ります。\n\n8.15 ログ取得\n取ります。\n\n8.17 クロックの同期\n合わせます。\n\n8.24 暗号の利用\n使います。\n\n8.32 変更管理\n知らせます。')),
	'5.15 5.16 5.17 5.18 8.2 8.3 8.5 8.6 8.8 8.13 8.15 8.17 8.24 8.32', 'questions inside of a section');
-- notes below an item of a list: the heading's above, unless that answers something else or is none
CREATE TEMP TABLE usual AS SELECT string_agg(format(E'%s 節（%s）\n守ります。\n\n', n, c), '' ORDER BY o) AS papers
	FROM unnest(ARRAY['3.1', '3.3', '3.4', '3.5', '3.6', '3.7', '3.8'], ARRAY['5.1.1', '9.2.1', '12.3.1', '12.4.4', '13.1.3', '18.1.3', '16.1.7']) WITH ORDINALITY x (n, c, o);
SELECT is((SELECT string_agg(concat_ws(' ', printed_number, controls), '; ' ORDER BY ordinal) FROM usual, sections(papers || mid) WHERE ordinal > 7), want, mid) FROM (VALUES
	(E'3.9 イベントログ取得\n取ります。\n(1) 集め方\n関連管理策：12.4.2\n方法です。', '3.9 {2013:12.4.1}; 1 {2013:12.4.2}'),
	(E'3.9 記録の体制について\n次のとおりです。\n(1) 集め方\n関連管理策：12.4.2\n関連管理策：12.4.3', '3.9 {2013:12.4.2,2013:12.4.3}'),
	(E'3.9 当社は次のとおり対策を実施しています。\n(1) 集め方\n関連管理策：12.4.2\n説明です。', '1 {2013:12.4.2}')) v (mid, want);
SELECT is((SELECT count(*)::int FROM sections(repeat(E'2.1 節（5.1.1）\n守ります。\n\n', 20) || repeat(E'(3) あ\n\n(12.4.1)\n', 60000)) WHERE controls = '{2013:12.4.1}'), 0, 'notes below items without end');
-- lines that a title takes count no less for the label above an item
SELECT is((SELECT string_agg(controls::text, ' ' ORDER BY ordinal) FROM sections(E'# 9.2.1 利用者登録及び\n登録削除\n登録します。\n\n# 独自のこと\n当社は取り組みます。\n関連する管理策\n- 12.3.1 情報のバックアップ\n- 12.4.1 イベントログ取得\n')),
	'{2013:9.2.1} {2013:12.3.1,2013:12.4.1}', 'related controls below a title of two lines');
-- rows of a table are no list
SELECT is((SELECT string_agg(printed_number, ' ' ORDER BY ordinal) FROM sections(E'1. 操作手順書\t手順書を整えています。\n2. 変更の管理のやりかた\t変更を管理しています。\n3. 情報の写しを作る\tバックアップを毎日取得しています。\n4. 時計をあわせる\t時刻を同期しています。\n5. ログの取得\tログを取得しています。\n6. 暗号の利用\t暗号化しています。\n')),
	'1 2 3 4 5 6', 'rows with titles of their own');
SELECT is((SELECT string_agg(controls::text, ' ' ORDER BY ordinal) FROM sections(E'# 5.1.1 情報セキュリティのための方針群\n方針があります。\n\n# 12.1.2 変更管理\n知らせます。\n\n# 独自の取り組み\n取り組みます。\n関連管理策：A.12.3.1、CLD.12.4.5、ISO/IEC 27002:2022 8.13\n')),
	'{2013:5.1.1} {2013:12.1.2} {2013:12.3.1,CLD.12.4.5}', 'cloud controls of the older numbering');
SELECT is((SELECT body FROM sections(E'`12.3.1 情報のバックアップ`\nバックアップは毎日です。\n')), 'バックアップは毎日です。', 'a heading set as code');
-- the foot of a slide belongs to its page: without a title above it, to none
SELECT is((SELECT string_agg(controls::text, ' ' ORDER BY ordinal) FROM sections((SELECT string_agg(format(E'取り組み%s\n当社は%s日ごとに見直します。\nISO 5.1.%s\n%s\n', n, n * 7, n % 2 + 1, n), '' ORDER BY n) FROM generate_series(1, 60) n) || E'1. まとめその一\n以上です。\n' || (SELECT string_agg(format(E'ISO 12.4.%s\n%s\n', n % 4 + 1, n), '' ORDER BY n) FROM generate_series(61, 100) n)) WHERE '2013:12.4.1' = ANY (controls)), NULL, 'feet without titles');
-- one dot before a figure is a version's
SELECT isnt_empty(format($$SELECT 1 FROM sections(%L) WHERE resolved_by = 'correspondence'$$,
	(SELECT string_agg(format(E'%s. 話題%s\n%s.1 話題の方針\n当社は本書に記載のとおり適切に取り組み、継続的に改善を行っています。\n\n%s.2 話題の実際\n当社は本書に記載のとおり適切に取り組み、継続的に改善を行っています。\n\n', n, n, n, n), '' ORDER BY n) FROM generate_series(1, 5) n) ||
	E'付録 管理策対応表 Ver.1\n5.1.1\t1.1\n6.1.1\t1.2\n7.2.2\t2.1\n8.1.1\t2.2\n9.2.1\t3.1\n10.1.1\t3.2\n11.2.7\t4.1\n12.3.1\t4.2\n12.4.1\t5.1\n13.1.3\t5.2\n'), 'a table of a version');
-- a text each of whose characters may begin a word: whatever its length, what stands at its end is found
SELECT is((SELECT count(*)::int FROM generate_series(240, 620) n, facts(E'10.1.1 暗号による管理策の利用方針\n通信は' || repeat('鍵', n) || 'TLS 1.2です。') WHERE kind = 'tls_version'), 381, 'nothing but beginnings');
-- an apology with nothing before it
SELECT is((SELECT string_agg(sentence, '|' ORDER BY source_start) FROM statements(E'5.1.1 情報セキュリティのための方針群\n\n;ご了承ください。\n')), ';ご了承ください。', 'one sign');
SELECT is((SELECT string_agg(sentence, '|' ORDER BY source_start) FROM statements(E'5.1.1 情報セキュリティのための方針群\n\nA;ご了承ください。\n')), 'A;ご了承ください。', 'one letter');
SELECT * FROM finish();
ROLLBACK;
