-- Requirements against what the papers say.

CREATE OR REPLACE VIEW @bi@.fact_requirement WITH (security_invoker = true) AS
	SELECT @store@.service_id(r.vendor, r.service) AS service_id, r.vendor AS vendor_id,
		r.policy, r.requirement, r.control::text AS control_id,
		coalesce(r.label_ja, r.label_en, r.requirement) AS label_ja,
		coalesce(r.label_en, r.label_ja, r.requirement) AS label_en,
		r.kind, iso27017.display_word('kind', r.kind, 'ja') AS kind_ja,
		iso27017.display_word('kind', r.kind, 'en') AS kind_en,
		r.severity, r.required, r.value,
		r.result AS status, iso27017.display_word('requirement', r.result, 'ja') AS status_ja,
		iso27017.display_word('requirement', r.result, 'en') AS status_en, r.quote
	FROM @store@.requirement_result r;
