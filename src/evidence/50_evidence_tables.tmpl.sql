-- What is found, scored, required, reviewed. Findings belong to a paper; what people
-- decide (overrides, reviews, applicability) does not, so it survives every re-reading.

CREATE TABLE @store@.finding_state (
	vendor text NOT NULL,
	service text NOT NULL,
	sha256 text NOT NULL,
	rubric_version integer NOT NULL,
	reader_version integer NOT NULL,
	own_stamp text NOT NULL,
	sections integer NOT NULL,
	found_at timestamptz NOT NULL DEFAULT now(),
	PRIMARY KEY (vendor, service, sha256),
	FOREIGN KEY (vendor, service, sha256) REFERENCES @store@.whitepaper ON DELETE CASCADE ON UPDATE CASCADE
);
COMMENT ON TABLE @store@.finding_state IS 'With which rubric and reader the findings of a whitepaper were made / 判定の版';
COMMENT ON COLUMN @store@.finding_state.own_stamp IS 'Fingerprint of the store''s own element queries / 独自要素の指紋';
COMMENT ON COLUMN @store@.finding_state.sections IS 'Sections that were found; 0: nothing could be assessed / 節数';

CREATE TABLE @store@.finding (
	vendor text NOT NULL,
	service text NOT NULL,
	sha256 text NOT NULL,
	control iso27017.control_id NOT NULL,
	element text NOT NULL,
	verdict text NOT NULL CHECK (verdict IN ('met', 'conditional', 'contradicted', 'not_applicable')),
	section integer,
	quote text,
	source_start integer,
	source_length integer,
	rule text,
	place text,
	PRIMARY KEY (vendor, service, sha256, control, element),
	FOREIGN KEY (vendor, service, sha256) REFERENCES @store@.whitepaper ON DELETE CASCADE ON UPDATE CASCADE
);
-- what is plainly not provided is asked for often and is rare
CREATE INDEX finding_absence ON @store@.finding (vendor, service)
	WHERE verdict = 'contradicted' OR (element = 'absence_stated' AND verdict = 'met');
COMMENT ON TABLE @store@.finding IS 'What a whitepaper says about an element of the rubric; an element without a row is silent / 要素ごとの判定';
COMMENT ON COLUMN @store@.finding.rule IS 'Which rule decided / 判定規則';
COMMENT ON COLUMN @store@.finding.place IS 'Where the sentence stands: section, referral, also_in, elsewhere / 引用の所在';

CREATE TABLE @store@.control_sum (
	vendor text NOT NULL,
	service text NOT NULL,
	sha256 text NOT NULL,
	control iso27017.control_id NOT NULL,
	guidance_low bigint NOT NULL,
	guidance_high bigint NOT NULL,
	guidance_weight bigint NOT NULL,
	depth_low bigint NOT NULL,
	depth_high bigint NOT NULL,
	depth_weight bigint NOT NULL,
	assessed integer NOT NULL,
	applicable integer NOT NULL,
	PRIMARY KEY (vendor, service, sha256, control),
	FOREIGN KEY (vendor, service, sha256) REFERENCES @store@.whitepaper ON DELETE CASCADE ON UPDATE CASCADE
);
COMMENT ON TABLE @store@.control_sum IS 'Sums of weight times points and of weight, control by control; scores are their quotients / 管理策ごとの合計';

CREATE TABLE @store@.score_history (
	vendor text NOT NULL,
	service text NOT NULL,
	scored_at timestamptz NOT NULL DEFAULT now(),
	sha256 text NOT NULL,
	scheme_version text NOT NULL,
	guidance_low numeric,
	guidance_high numeric,
	depth_low numeric,
	depth_high numeric,
	assessed integer,
	applicable integer,
	PRIMARY KEY (vendor, service, scored_at),
	FOREIGN KEY (vendor, service) REFERENCES @store@.service ON DELETE CASCADE ON UPDATE CASCADE
);
COMMENT ON TABLE @store@.score_history IS 'Scores of a service whenever they changed, with the scheme that made them / スコアの履歴';

CREATE TABLE @store@.element_override (
	control iso27017.control_id NOT NULL,
	element text NOT NULL,
	weight integer CHECK (weight >= 0),
	applies boolean,
	met iso27017.evidence_query,
	partial iso27017.evidence_query,
	note text,
	PRIMARY KEY (control, element)
);
COMMENT ON TABLE @store@.element_override IS 'Changes to elements of the shipped rubric; NULL leaves as shipped / 要素の変更';
COMMENT ON COLUMN @store@.element_override.applies IS 'false leaves the element out of every score / 適用有無';

CREATE TABLE @store@.element_user (
	control iso27017.control_id NOT NULL,
	element text NOT NULL CHECK (element ~ '^[a-z][a-z0-9_]*$'),
	weight integer NOT NULL DEFAULT 1 CHECK (weight >= 0),
	basis text NOT NULL DEFAULT 'L' CHECK (basis IN ('P', 'C', 'O', 'L')),
	met iso27017.evidence_query NOT NULL,
	partial iso27017.evidence_query,
	element_ja text,
	element_en text,
	ask_ja text,
	ask_en text,
	note text,
	PRIMARY KEY (control, element)
);
COMMENT ON TABLE @store@.element_user IS 'Elements of your own / 独自の要素';

CREATE TABLE @store@.control_weight (
	control iso27017.control_id PRIMARY KEY,
	weight integer NOT NULL CHECK (weight >= 0),
	note text
);
COMMENT ON TABLE @store@.control_weight IS 'Weights of controls in the total; 1 where there is no row, 0 leaves the control out / 管理策の重み';

CREATE TABLE @store@.review (
	vendor text NOT NULL,
	service text NOT NULL,
	control iso27017.control_id NOT NULL,
	element text NOT NULL,
	verdict text NOT NULL CHECK (verdict IN ('met', 'conditional', 'contradicted', 'silent', 'not_applicable')),
	reason text NOT NULL CHECK (reason <> ''),
	person text NOT NULL DEFAULT current_user CHECK (person <> ''),
	reviewed_on date NOT NULL DEFAULT current_date,
	expires_on date,
	PRIMARY KEY (vendor, service, control, element),
	FOREIGN KEY (vendor, service) REFERENCES @store@.service ON DELETE CASCADE ON UPDATE CASCADE
);
COMMENT ON TABLE @store@.review IS 'A person''s verdict in place of the program''s, until it expires / 人による判定の上書き';

CREATE TABLE @store@.applicability (
	vendor text NOT NULL DEFAULT '',
	service text NOT NULL DEFAULT '',
	control iso27017.control_id NOT NULL,
	element text NOT NULL DEFAULT '',
	applicable boolean NOT NULL,
	justification text NOT NULL,
	decided_by text NOT NULL DEFAULT current_user,
	decided_on date NOT NULL DEFAULT current_date,
	PRIMARY KEY (vendor, service, control, element)
);
COMMENT ON TABLE @store@.applicability IS 'Statement of applicability: '''' stands for every vendor, service or element; the narrowest row decides / 適用宣言';

CREATE TABLE @store@.requirement (
	policy text NOT NULL CHECK (policy <> ''),
	requirement text NOT NULL CHECK (requirement <> ''),
	control iso27017.control_id,
	kind text NOT NULL,
	required_period iso27017.retention,
	required_value text,
	data_class text,
	severity integer NOT NULL DEFAULT 2 CHECK (severity BETWEEN 1 AND 3),
	active boolean NOT NULL DEFAULT false,
	label_ja text,
	label_en text,
	PRIMARY KEY (policy, requirement),
	CHECK (num_nonnulls(required_period, required_value) = 1)
);
COMMENT ON TABLE @store@.requirement IS 'What we require of facts; only active rows count / 自組織の要求事項';
COMMENT ON COLUMN @store@.requirement.kind IS 'Kind of fact, as in facts() / 事実の種類';
COMMENT ON COLUMN @store@.requirement.required_value IS 'A value that a fact must have; for location, every place must be it / 必要な値';
COMMENT ON COLUMN @store@.requirement.data_class IS 'Only services that keep this class of data; NULL: all / 対象とする情報区分';
COMMENT ON COLUMN @store@.requirement.severity IS '3 grave, 2 medium, 1 slight / 重大度';

CREATE TABLE @store@.certificate (
	vendor text NOT NULL REFERENCES @store@.vendor ON DELETE CASCADE ON UPDATE CASCADE,
	standard text NOT NULL,
	number text NOT NULL DEFAULT '',
	edition text,
	holder text NOT NULL DEFAULT 'self',
	scope text,
	issuer text,
	issued_on date,
	expires_on date,
	source text,
	checked_on date,
	PRIMARY KEY (vendor, standard, number)
);
COMMENT ON TABLE @store@.certificate IS 'Certificates as looked up in a register, not as claimed in a whitepaper / 登録簿で確認した認証';

CREATE TABLE @store@.edition_status (
	standard text NOT NULL,
	edition text NOT NULL,
	status text NOT NULL CHECK (status IN ('current', 'superseded', 'withdrawn')),
	published_on date,
	certificates_end_on date,
	note text,
	PRIMARY KEY (standard, edition)
);
COMMENT ON TABLE @store@.edition_status IS 'Editions of the standards and until when certificates of an old one can be valid / 規格の版の状況';

INSERT INTO @store@.edition_status (standard, edition, status, published_on, certificates_end_on, note) VALUES
	('ISO/IEC 27001', '2013', 'withdrawn', '2013-10-01', '2025-10-31', 'transition to ISO/IEC 27001:2022 ended'),
	('ISO/IEC 27001', '2022', 'current', '2022-10-25', NULL, NULL),
	('ISO/IEC 27017', '2015', 'superseded', '2015-12-15', NULL, 'second edition of 2026 known from public catalogues only'),
	('ISO/IEC 27017', '2026', 'current', '2026-07-01', NULL, 'provisional: day of publication not seen at first hand'),
	('ISO/IEC 27018', '2019', 'superseded', '2019-01-01', NULL, NULL),
	('ISO/IEC 27018', '2025', 'current', '2025-08-01', NULL, 'day of publication not seen at first hand'),
	('ISO/IEC 27701', '2019', 'superseded', '2019-08-01', NULL, NULL),
	('ISO/IEC 27701', '2025', 'current', '2025-10-01', NULL, 'day of publication not seen at first hand');

INSERT INTO @store@.requirement (policy, requirement, control, kind, required_period, required_value, severity, label_ja, label_en) VALUES
	('example', 'logs for a year', '2013:12.4.1', 'log_retention', '>= 1 year', NULL, 2, 'ログを1年以上保存', 'Logs are kept for a year or longer'),
	('example', 'backups for a week', '2013:12.3.1', 'backup_retention', '>= 7 days', NULL, 2, 'バックアップを7日以上保存', 'Backups are kept for a week or longer'),
	('example', 'daily backups', '2013:12.3.1', 'backup_frequency', 'every <= 1 day', NULL, 2, 'バックアップを日次以上で取得', 'Backups are made daily or more often'),
	('example', 'deletion within 90 days', 'CLD.8.1.5', 'deletion', '<= 90 days', NULL, 2, '解約後90日以内に消去', 'Data are gone within 90 days of the end'),
	('example', 'incident notice within 3 days', '2013:16.1.1', 'notice', '<= 72 hours', NULL, 3, 'インシデントを72時間以内に通知', 'Incidents are told within 72 hours'),
	('example', 'TLS 1.2', '2013:10.1.1', 'tls_version', NULL, 'TLS 1.2', 2, 'TLS 1.2に対応', 'TLS 1.2 is offered'),
	('example', 'multi-factor authentication', '2013:9.2.3', 'authentication', NULL, 'mfa', 3, '多要素認証を提供', 'Multi-factor authentication is offered'),
	('example', 'data in Japan', '2013:6.1.3', 'location', NULL, 'JP', 2, 'データを国内に保存', 'Data are kept in Japan'),
	('example', 'ISO/IEC 27017', '2013:18.2.1', 'certification', NULL, 'ISO/IEC 27017', 1, 'ISO/IEC 27017認証を取得', 'Certified to ISO/IEC 27017');
