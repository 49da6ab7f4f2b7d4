-- The star's dimensions: plain types only, one row a thing, *_id joins them.
-- What each view and column means stands in src/data/bi_column.tsv.

CREATE OR REPLACE VIEW @bi@.dim_code WITH (security_invoker = true) AS
	SELECT d.domain || ':' || d.code AS code_id, d.domain, d.code, d.sort AS code_sort,
		d.ja AS label_ja, d.en AS label_en
	FROM iso27017.display_words() d
	WHERE d.domain <> 'ui';

CREATE OR REPLACE VIEW @bi@.dim_vendor WITH (security_invoker = true) AS
	SELECT v.vendor AS vendor_id,
		coalesce(v.name_ja, v.name_en, v.vendor) AS name_ja, coalesce(v.name_en, v.name_ja, v.vendor) AS name_en,
		v.country, v.url, v.note, v.created_at,
		(SELECT count(*) FROM @store@.service s WHERE s.vendor = v.vendor)::integer AS services
	FROM @store@.vendor v;

CREATE OR REPLACE VIEW @bi@.dim_service WITH (security_invoker = true) AS
	SELECT @store@.service_id(s.vendor, s.service) AS service_id, s.vendor AS vendor_id, s.service,
		coalesce(v.name_ja, v.name_en, s.vendor) || ' / ' || s.service AS label_ja,
		coalesce(v.name_en, v.name_ja, s.vendor) || ' / ' || s.service AS label_en,
		s.model, s.purpose, s.data_class, s.note, s.created_at
	FROM @store@.service s JOIN @store@.vendor v ON v.vendor = s.vendor;

CREATE OR REPLACE VIEW @bi@.dim_whitepaper WITH (security_invoker = true) AS
	SELECT @store@.whitepaper_id(w.vendor, w.service, w.sha256) AS whitepaper_id,
		@store@.service_id(w.vendor, w.service) AS service_id, w.vendor AS vendor_id,
		w.sha256, w.title, w.published_on, w.source, w.edition, w.imported_at, w.last_seen_at, w.reader_version,
		(row_number() OVER (PARTITION BY w.vendor, w.service
			ORDER BY w.published_on NULLS FIRST, w.last_seen_at, w.sha256 DESC))::integer AS version_number,
		row_number() OVER (PARTITION BY w.vendor, w.service
			ORDER BY w.published_on DESC NULLS LAST, w.last_seen_at DESC, w.sha256) = 1 AS is_current
	FROM @store@.whitepaper w;

CREATE OR REPLACE VIEW @bi@.dim_control WITH (security_invoker = true) AS
	WITH tree AS (
		SELECT k.*, (row_number() OVER (ORDER BY k.control))::integer AS control_sort,
			iso27017.parent(k.control) AS p1, iso27017.parent(iso27017.parent(k.control)) AS p2,
			iso27017.parent(iso27017.parent(iso27017.parent(k.control))) AS p3
		FROM iso27017.control_catalogue k
	)
	SELECT t.control::text AS control_id, t.control_sort,
		regexp_replace(t.control::text, '^20[0-9][0-9]:', '') AS number,
		t.edition, CASE WHEN t.edition < 2022 THEN '2013' ELSE '2022' END AS numbering,
		t.control::text ~ '^CLD' AS is_cld, t.level,
		iso27017.display_word('level', t.level, 'ja') AS level_ja,
		iso27017.display_word('level', t.level, 'en') AS level_en,
		coalesce(iso27017.title(t.control, 'ja'), iso27017.title(t.control, 'en')) AS title_ja,
		iso27017.title(t.control, 'en') AS title_en,
		t.p1::text AS parent_id,
		coalesce(t.p3, t.p2, t.p1, t.control)::text AS clause_id,
		coalesce(iso27017.title(coalesce(t.p3, t.p2, t.p1, t.control), 'ja'),
			iso27017.title(coalesce(t.p3, t.p2, t.p1, t.control), 'en')) AS clause_ja,
		iso27017.title(coalesce(t.p3, t.p2, t.p1, t.control), 'en') AS clause_en,
		t.provider AS guides_provider, t.customer AS guides_customer, t.is_new, t.provisional, t.withdrawn
	FROM tree t;

-- The attributes of ISO/IEC 27002:2022, a row a value; '#' stands before each in the standard.
CREATE OR REPLACE VIEW @bi@.dim_control_attribute WITH (security_invoker = true) AS
	SELECT k.control::text AS control_id, a.attribute, u.value
	FROM iso27017.control_catalogue k
	CROSS JOIN LATERAL (VALUES ('control_type', k.control_type), ('infosec_properties', k.infosec_properties),
		('cybersecurity_concepts', k.cybersecurity_concepts),
		('operational_capabilities', k.operational_capabilities),
		('security_domains', k.security_domains)) a(attribute, vals)
	CROSS JOIN LATERAL unnest(a.vals) u(value);

CREATE OR REPLACE VIEW @bi@.bridge_crosswalk WITH (security_invoker = true) AS
	SELECT x.source::text AS source_control_id, x.target::text AS target_control_id, x.kind,
		iso27017.display_word('crosswalk', x.kind, 'ja') AS kind_ja,
		iso27017.display_word('crosswalk', x.kind, 'en') AS kind_en
	FROM iso27017.crosswalk x;

-- Fiscal years end in March, as most companies' do in Japan.
CREATE OR REPLACE VIEW @bi@.dim_date WITH (security_invoker = true) AS
	SELECT d::date AS date_id, to_char(d, 'YYYYMMDD')::integer AS date_sort,
		extract(year FROM d)::integer AS year, extract(quarter FROM d)::integer AS quarter,
		extract(month FROM d)::integer AS month, extract(day FROM d)::integer AS day,
		extract(isodow FROM d)::integer AS weekday,
		(ARRAY['月', '火', '水', '木', '金', '土', '日'])[extract(isodow FROM d)::integer] AS weekday_ja,
		(ARRAY['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'])[extract(isodow FROM d)::integer] AS weekday_en,
		extract(year FROM d - interval '3 months')::integer AS fiscal_year,
		extract(year FROM d - interval '3 months')::integer || '年度' AS fiscal_year_ja,
		'FY' || extract(year FROM d - interval '3 months')::integer AS fiscal_year_en,
		extract(quarter FROM d - interval '3 months')::integer AS fiscal_quarter,
		(date_trunc('month', d) + interval '1 month - 1 day')::date = d::date AS is_month_end
	FROM generate_series(timestamp '2010-01-01', timestamp '2049-12-31', interval '1 day') d;
