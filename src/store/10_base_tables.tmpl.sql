-- The store's own tables. Keys are natural and lead with the vendor, so that
-- row-level security, partitions and exports by vendor need nothing more.

COMMENT ON SCHEMA @store@ IS 'iso27017 store: whitepapers and what was read in them / ホワイトペーパーと読取り結果';
COMMENT ON SCHEMA @bi@ IS 'iso27017 views of plain types for BI tools / BIツール向けビュー';

CREATE TABLE @store@.store_info (
	one boolean PRIMARY KEY DEFAULT true CHECK (one),
	store_version integer NOT NULL,
	extension_version text NOT NULL,
	created_at timestamptz NOT NULL DEFAULT now(),
	upgraded_at timestamptz
);
COMMENT ON TABLE @store@.store_info IS 'One row: which version this store has / この格納先の版';

CREATE TABLE @store@.vendor (
	vendor text PRIMARY KEY CHECK (vendor <> ''),
	name_ja text,
	name_en text,
	country text,
	url text,
	note text,
	created_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE @store@.vendor IS 'Cloud service providers / クラウド事業者';
COMMENT ON COLUMN @store@.vendor.vendor IS 'The short name that is the key everywhere / 識別名';

CREATE TABLE @store@.service (
	vendor text NOT NULL REFERENCES @store@.vendor ON DELETE CASCADE ON UPDATE CASCADE,
	service text NOT NULL CHECK (service <> ''),
	model text NOT NULL DEFAULT 'SaaS' CHECK (model IN ('SaaS', 'PaaS', 'IaaS')),
	purpose text,
	data_class text,
	note text,
	created_at timestamptz NOT NULL DEFAULT now(),
	PRIMARY KEY (vendor, service)
);
COMMENT ON TABLE @store@.service IS 'Services of a vendor / サービス';
COMMENT ON COLUMN @store@.service.purpose IS 'What we use it for / 利用目的';
COMMENT ON COLUMN @store@.service.data_class IS 'The gravest class of data that we keep there / 取り扱うデータの区分';

CREATE TABLE @store@.whitepaper (
	vendor text NOT NULL,
	service text NOT NULL,
	sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
	title text,
	published_on date,
	source text,
	edition integer,
	reader_version integer NOT NULL,
	imported_at timestamptz NOT NULL DEFAULT now(),
	last_seen_at timestamptz NOT NULL DEFAULT now(),
	document text NOT NULL,
	PRIMARY KEY (vendor, service, sha256),
	FOREIGN KEY (vendor, service) REFERENCES @store@.service ON DELETE CASCADE ON UPDATE CASCADE
);
COMMENT ON TABLE @store@.whitepaper IS 'Whitepapers as imported, each once / 取り込んだホワイトペーパー';
COMMENT ON COLUMN @store@.whitepaper.sha256 IS 'SHA-256 of the document''s UTF-8 bytes, in hexadecimal / 文書のハッシュ値';
COMMENT ON COLUMN @store@.whitepaper.edition IS 'The numbering that most of its sections follow: 2013 or 2022 / 準拠する版';
COMMENT ON COLUMN @store@.whitepaper.last_seen_at IS 'When this very text was last imported / 最後に取り込んだ日時';

CREATE TABLE @store@.section (
	vendor text NOT NULL,
	service text NOT NULL,
	sha256 text NOT NULL,
	ordinal integer NOT NULL,
	printed_number text,
	heading text,
	controls iso27017.control_id[] NOT NULL,
	declared iso27017.control_id[] NOT NULL,
	resolved_by text,
	confidence real,
	stance text,
	body text,
	source_start integer NOT NULL,
	source_length integer NOT NULL,
	PRIMARY KEY (vendor, service, sha256, ordinal),
	FOREIGN KEY (vendor, service, sha256) REFERENCES @store@.whitepaper ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE INDEX section_not_provided ON @store@.section (vendor, service) WHERE stance = 'not_provided';
CREATE INDEX section_controls ON @store@.section USING gin (controls);
COMMENT ON TABLE @store@.section IS 'Sections of the whitepapers and the controls that they answer / 節と対応する管理策';
COMMENT ON COLUMN @store@.section.declared IS 'Old numbers that the vendor itself prints / 事業者が併記した旧番号';

CREATE TABLE @store@.claim (
	vendor text NOT NULL,
	service text NOT NULL,
	sha256 text NOT NULL,
	claim integer NOT NULL,
	section integer,
	item integer,
	sentence text NOT NULL,
	stance text,
	source_start integer NOT NULL,
	source_length integer NOT NULL,
	PRIMARY KEY (vendor, service, sha256, claim),
	FOREIGN KEY (vendor, service, sha256) REFERENCES @store@.whitepaper ON DELETE CASCADE ON UPDATE CASCADE
);
COMMENT ON TABLE @store@.claim IS 'Sentences of the whitepapers with their stance / 文とその立場';
COMMENT ON COLUMN @store@.claim.claim IS 'Running number in the whitepaper / 通し番号';

CREATE TABLE @store@.fact (
	vendor text NOT NULL,
	service text NOT NULL,
	sha256 text NOT NULL,
	fact integer NOT NULL,
	section integer,
	item integer,
	control iso27017.control_id,
	kind text NOT NULL,
	value text NOT NULL,
	period iso27017.retention,
	subject text,
	qualifier text,
	quote text NOT NULL,
	source_start integer NOT NULL,
	source_length integer NOT NULL,
	PRIMARY KEY (vendor, service, sha256, fact),
	FOREIGN KEY (vendor, service, sha256) REFERENCES @store@.whitepaper ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE INDEX fact_kind ON @store@.fact (kind, vendor);
COMMENT ON TABLE @store@.fact IS 'What can be measured, with its quotation / 測定できる事実と引用';
COMMENT ON COLUMN @store@.fact.fact IS 'Running number in the whitepaper / 通し番号';

CREATE TABLE @store@.hygiene (
	vendor text NOT NULL,
	service text NOT NULL,
	sha256 text NOT NULL,
	note integer NOT NULL,
	kind text NOT NULL,
	section integer,
	detail text,
	quote text,
	source_start integer,
	source_length integer,
	PRIMARY KEY (vendor, service, sha256, note),
	FOREIGN KEY (vendor, service, sha256) REFERENCES @store@.whitepaper ON DELETE CASCADE ON UPDATE CASCADE
);
COMMENT ON TABLE @store@.hygiene IS 'What a reader should know about a document / 文書の不備';

CREATE TABLE @store@.alias_user (
	vendor text NOT NULL DEFAULT '',
	title text NOT NULL CHECK (title <> ''),
	control iso27017.control_id NOT NULL,
	note text,
	PRIMARY KEY (vendor, title, control)
);
COMMENT ON TABLE @store@.alias_user IS 'Titles of your own for controls; vendor '''' is for all vendors / 独自の見出しと管理策の対応';

CREATE TABLE @store@.inbox (
	vendor text NOT NULL,
	service text NOT NULL,
	published_on date,
	source text,
	document text NOT NULL
);
COMMENT ON TABLE @store@.inbox IS 'COPY whitepapers in here, then call import_inbox() / 取込み待ち';

CREATE TABLE @store@.object_stamp (
	kind text NOT NULL,
	object text NOT NULL,
	fingerprint text NOT NULL,
	stamped_at timestamptz NOT NULL DEFAULT now(),
	PRIMARY KEY (kind, object)
);
COMMENT ON TABLE @store@.object_stamp IS 'By which version of the rules an index, generated column or view was made; iso27017.stale_objects() compares / 索引等の作成時の版';
