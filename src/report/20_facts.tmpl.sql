-- The star's facts that come from reading: of the current whitepapers only, so that
-- nothing is counted twice; fact_history and recent_changes look back.

CREATE OR REPLACE VIEW @bi@.fact_section WITH (security_invoker = true) AS
	SELECT @store@.whitepaper_id(s.vendor, s.service, s.sha256) || '#' || s.ordinal AS section_id,
		@store@.whitepaper_id(s.vendor, s.service, s.sha256) AS whitepaper_id,
		@store@.service_id(s.vendor, s.service) AS service_id, s.vendor AS vendor_id,
		s.ordinal AS section_sort, s.printed_number, s.heading,
		array_to_string(s.controls, ' ') AS controls, array_to_string(s.declared, ' ') AS declared_controls,
		cardinality(s.controls) AS control_count,
		s.resolved_by, iso27017.display_word('resolved_by', s.resolved_by, 'ja') AS resolved_by_ja,
		iso27017.display_word('resolved_by', s.resolved_by, 'en') AS resolved_by_en,
		round(s.confidence::numeric, 2) AS confidence,
		s.stance, iso27017.display_word('stance', s.stance, 'ja') AS stance_ja,
		iso27017.display_word('stance', s.stance, 'en') AS stance_en,
		s.body, s.source_start, s.source_length
	FROM @store@.current_whitepaper w
	JOIN @store@.section s ON s.vendor = w.vendor AND s.service = w.service AND s.sha256 = w.sha256;

CREATE OR REPLACE VIEW @bi@.bridge_section_control WITH (security_invoker = true) AS
	SELECT @store@.whitepaper_id(s.vendor, s.service, s.sha256) || '#' || s.ordinal AS section_id,
		s.vendor AS vendor_id, c::text AS control_id
	FROM @store@.current_whitepaper w
	JOIN @store@.section s ON s.vendor = w.vendor AND s.service = w.service AND s.sha256 = w.sha256
	CROSS JOIN LATERAL unnest(s.controls) c;

CREATE OR REPLACE VIEW @bi@.fact_statement WITH (security_invoker = true) AS
	SELECT @store@.whitepaper_id(c.vendor, c.service, c.sha256) || '#' || c.section AS section_id,
		@store@.whitepaper_id(c.vendor, c.service, c.sha256) AS whitepaper_id,
		@store@.service_id(c.vendor, c.service) AS service_id, c.vendor AS vendor_id,
		c.claim AS statement_sort, c.sentence,
		c.stance, iso27017.display_word('stance', c.stance, 'ja') AS stance_ja,
		iso27017.display_word('stance', c.stance, 'en') AS stance_en,
		c.source_start, c.source_length
	FROM @store@.current_whitepaper w
	JOIN @store@.claim c ON c.vendor = w.vendor AND c.service = w.service AND c.sha256 = w.sha256;

CREATE OR REPLACE VIEW @bi@.hygiene WITH (security_invoker = true) AS
	SELECT @store@.whitepaper_id(h.vendor, h.service, h.sha256) AS whitepaper_id,
		@store@.service_id(h.vendor, h.service) AS service_id, h.vendor AS vendor_id,
		h.note AS note_sort, h.kind, iso27017.display_word('hygiene', h.kind, 'ja') AS kind_ja,
		iso27017.display_word('hygiene', h.kind, 'en') AS kind_en,
		@store@.whitepaper_id(h.vendor, h.service, h.sha256) || '#' || h.section AS section_id,
		h.detail, h.quote, h.source_start, h.source_length
	FROM @store@.current_whitepaper w
	JOIN @store@.hygiene h ON h.vendor = w.vendor AND h.service = w.service AND h.sha256 = w.sha256;

-- What the customer has to do: sentences and sections that say that it is the customer's part.
CREATE OR REPLACE VIEW @bi@.our_duties WITH (security_invoker = true) AS
	SELECT @store@.service_id(c.vendor, c.service) AS service_id, c.vendor AS vendor_id,
		@store@.whitepaper_id(c.vendor, c.service, c.sha256) || '#' || c.section AS section_id,
		c.claim AS statement_sort,
		s.controls[1]::text AS control_id, s.heading,
		c.stance, iso27017.display_word('stance', c.stance, 'ja') AS stance_ja,
		iso27017.display_word('stance', c.stance, 'en') AS stance_en, c.sentence AS duty,
		c.source_start, c.source_length
	FROM @store@.current_whitepaper w
	JOIN @store@.claim c ON c.vendor = w.vendor AND c.service = w.service AND c.sha256 = w.sha256
	LEFT JOIN @store@.section s ON s.vendor = c.vendor AND s.service = c.service AND s.sha256 = c.sha256
		AND s.ordinal = c.section
	WHERE c.stance IN ('customer', 'shared');

-- On whom the vendors depend: one row a supplier and a country.
CREATE OR REPLACE VIEW @bi@.supplier_concentration WITH (security_invoker = true) AS
	WITH named AS (
		SELECT f.vendor, f.service, f.value AS supplier, min(f.quote) AS quote
		FROM @store@.current_whitepaper w
		JOIN @store@.fact f ON f.vendor = w.vendor AND f.service = w.service AND f.sha256 = w.sha256
		WHERE f.kind = 'subprocessor'
		GROUP BY f.vendor, f.service, f.value
	), total AS MATERIALIZED (
		SELECT count(*) AS services FROM @store@.current_whitepaper
	)
	SELECT n.supplier AS supplier_id, n.supplier, n.vendor AS vendor_id,
		@store@.service_id(n.vendor, n.service) AS service_id,
		(count(*) OVER (PARTITION BY n.supplier))::integer AS services_on_supplier,
		t.services::integer AS services_in_all,
		round((count(*) OVER (PARTITION BY n.supplier))::numeric / t.services, 6) AS share, n.quote
	FROM named n CROSS JOIN total t;
