-- Findings and scores of the current whitepapers, in the star's plain types.

CREATE OR REPLACE VIEW @bi@.dim_element WITH (security_invoker = true) AS
	SELECT e.control::text || '/' || e.element AS element_id, e.control::text AS control_id, e.element,
		e.ordinal AS element_sort, e.basis, iso27017.display_word('basis', e.basis, 'ja') AS basis_ja,
		iso27017.display_word('basis', e.basis, 'en') AS basis_en, e.basis = 'P' AS is_guidance,
		e.weight, e.applies, e.applies_when,
		CASE WHEN e.own_element THEN 'own' WHEN e.own_query THEN 'changed' ELSE 'shipped' END AS origin,
		iso27017.display_word('origin', CASE WHEN e.own_element THEN 'own' WHEN e.own_query THEN 'changed' ELSE 'shipped' END, 'ja') AS origin_ja,
		iso27017.display_word('origin', CASE WHEN e.own_element THEN 'own' WHEN e.own_query THEN 'changed' ELSE 'shipped' END, 'en') AS origin_en,
		e.element_ja AS label_ja, e.element_en AS label_en, e.ask_ja AS question_ja, e.ask_en AS question_en
	FROM @store@.element e;

-- Every element for every scored service, silent ones too.
CREATE OR REPLACE VIEW @bi@.fact_finding WITH (security_invoker = true) AS
	SELECT @store@.whitepaper_id(f.vendor, f.service, f.sha256) AS whitepaper_id,
		@store@.service_id(f.vendor, f.service) AS service_id, f.vendor AS vendor_id,
		f.control::text AS control_id, f.control::text || '/' || f.element AS element_id,
		@store@.whitepaper_id(f.vendor, f.service, f.sha256) || '#' || f.section AS section_id,
		f.verdict, iso27017.display_word('verdict', f.verdict, 'ja') AS verdict_ja,
		iso27017.display_word('verdict', f.verdict, 'en') AS verdict_en,
		CASE f.verdict WHEN 'met' THEN 1 WHEN 'conditional' THEN 2 WHEN 'contradicted' THEN 3
			WHEN 'silent' THEN 4 ELSE 5 END AS verdict_sort,
		f.basis, iso27017.display_word('basis', f.basis, 'ja') AS basis_ja,
		iso27017.display_word('basis', f.basis, 'en') AS basis_en, f.weight,
		CASE f.verdict WHEN 'met' THEN f.weight WHEN 'not_applicable' THEN NULL ELSE 0 END AS points_low,
		CASE WHEN f.verdict IN ('met', 'conditional') THEN f.weight
			WHEN f.verdict = 'not_applicable' THEN NULL ELSE 0 END AS points_high,
		f.verdict IN ('met', 'conditional', 'contradicted') AS assessed, f.verdict <> 'not_applicable' AS applicable,
		f.reviewed_by, f.rule, f.quote, f.source_start, f.source_length
	FROM @store@.judged_finding f;

-- One row a service and a control of the rubric; sums beside the quotients, so that a
-- tool that groups anew divides sums and never takes a mean of rounded means.
CREATE OR REPLACE VIEW @bi@.fact_score WITH (security_invoker = true) AS
	SELECT @store@.whitepaper_id(s.vendor, s.service, s.sha256) AS whitepaper_id,
		@store@.service_id(s.vendor, s.service) AS service_id, s.vendor AS vendor_id,
		s.control::text AS control_id, s.control_weight,
		s.guidance_low_points::numeric AS points_low, s.guidance_high_points::numeric AS points_high,
		s.guidance_weight::numeric AS points_possible,
		s.guidance_low AS score_low, s.guidance_high AS score_high,
		s.depth_low_points::numeric AS depth_points_low, s.depth_high_points::numeric AS depth_points_high,
		s.depth_weight::numeric AS depth_points_possible, s.depth_low, s.depth_high,
		s.assessed, s.applicable
	FROM @store@.control_score s;

-- The long vendor by control matrix, in both numberings.
CREATE OR REPLACE VIEW @bi@.matrix WITH (security_invoker = true) AS
	SELECT g.vendor AS vendor_id, @store@.service_id(g.vendor, g.service) AS service_id,
		g.numbering::text AS numbering, d.control_id, d.number, d.control_sort, d.title_ja, d.title_en,
		CASE WHEN g.numbering = 2022 AND d.is_cld THEN 'CLD' ELSE d.clause_id END AS group_id,
		CASE WHEN g.numbering = 2022 AND d.is_cld THEN iso27017.display_word('group', 'CLD', 'ja') ELSE d.clause_ja END AS group_ja,
		CASE WHEN g.numbering = 2022 AND d.is_cld THEN iso27017.display_word('group', 'CLD', 'en') ELSE d.clause_en END AS group_en,
		g.guidance_low AS score_low, g.guidance_high AS score_high, g.depth_low, g.depth_high,
		g.assessed, g.applicable, g.controls AS source_controls
	FROM @store@.group_score g
	JOIN @bi@.dim_control d ON d.control_id = g.group_control::text
	WHERE g.level = 'control';

-- By clause (2013) or theme (2022; CLD is its own).
CREATE OR REPLACE VIEW @bi@.matrix_group WITH (security_invoker = true) AS
	SELECT g.vendor AS vendor_id, @store@.service_id(g.vendor, g.service) AS service_id,
		g.numbering::text AS numbering, coalesce(d.control_id, 'CLD') AS group_id,
		coalesce(d.control_sort, 9999) AS group_sort,
		coalesce(d.title_ja, iso27017.display_word('group', 'CLD', 'ja')) AS group_ja,
		coalesce(d.title_en, iso27017.display_word('group', 'CLD', 'en')) AS group_en,
		g.guidance_low AS score_low, g.guidance_high AS score_high, g.depth_low, g.depth_high,
		g.assessed, g.applicable, g.controls AS source_controls
	FROM @store@.group_score g
	LEFT JOIN @bi@.dim_control d ON d.control_id = g.group_control::text
	WHERE g.level IN ('clause', 'theme');

-- What the papers plainly say is not provided: an axis that a high score cannot hide.
CREATE OR REPLACE VIEW @bi@.stated_absences WITH (security_invoker = true) AS
	SELECT @store@.service_id(a.vendor, a.service) AS service_id, a.vendor AS vendor_id,
		@store@.whitepaper_id(a.vendor, a.service, a.sha256) || '#' || a.section AS section_id,
		a.control::text AS control_id, a.control::text || '/' || a.element AS element_id,
		coalesce(e.element_ja, iso27017.title(a.control, 'ja'), iso27017.title(a.control, 'en')) AS label_ja,
		coalesce(e.element_en, iso27017.title(a.control, 'en')) AS label_en,
		coalesce(e.weight, 3) AS weight, a.quote, a.question_ja, a.question_en
	FROM @store@.stated_absence a
	LEFT JOIN @store@.element e ON e.control = a.control AND e.element = a.element;

CREATE OR REPLACE VIEW @bi@.gaps WITH (security_invoker = true) AS
	SELECT @store@.service_id(g.vendor, g.service) AS service_id, g.vendor AS vendor_id,
		g.control::text AS control_id, g.control::text || '/' || g.element AS element_id,
		g.element_ja AS label_ja, g.element_en AS label_en, g.basis,
		iso27017.display_word('basis', g.basis, 'ja') AS basis_ja, iso27017.display_word('basis', g.basis, 'en') AS basis_en, g.weight,
		g.verdict, iso27017.display_word('verdict', g.verdict, 'ja') AS verdict_ja,
		iso27017.display_word('verdict', g.verdict, 'en') AS verdict_en,
		g.quote, g.ask_ja AS question_ja, g.ask_en AS question_en
	FROM @store@.gap g;

CREATE OR REPLACE VIEW @bi@.fact_review WITH (security_invoker = true) AS
	SELECT @store@.service_id(r.vendor, r.service) AS service_id, r.vendor AS vendor_id,
		r.control::text AS control_id, r.control::text || '/' || r.element AS element_id,
		r.verdict, iso27017.display_word('verdict', r.verdict, 'ja') AS verdict_ja,
		iso27017.display_word('verdict', r.verdict, 'en') AS verdict_en,
		r.reason, r.person, r.reviewed_on, r.expires_on,
		coalesce(r.expires_on >= current_date, true) AS is_valid
	FROM @store@.review r;

CREATE OR REPLACE VIEW @bi@.fact_certificate WITH (security_invoker = true) AS
	SELECT c.vendor AS vendor_id, @store@.service_id(c.vendor, c.service) AS service_id,
		c.standard, c.edition, c.holder, c.number, c.scope, c.issuer, c.issued_on, c.expires_on, c.checked_on,
		c.state AS status, iso27017.display_word('certificate', c.state, 'ja') AS status_ja,
		iso27017.display_word('certificate', c.state, 'en') AS status_en, c.quote
	FROM @store@.certificate_state c;

CREATE OR REPLACE VIEW @bi@.fact_history WITH (security_invoker = true) AS
	SELECT @store@.service_id(h.vendor, h.service) AS service_id, h.vendor AS vendor_id,
		@store@.whitepaper_id(h.vendor, h.service, h.sha256) AS whitepaper_id,
		h.scored_at, (h.scored_at AT TIME ZONE 'UTC')::date AS scored_on, h.scheme_version,
		h.guidance_low AS score_low, h.guidance_high AS score_high, h.depth_low, h.depth_high,
		h.assessed, h.applicable
	FROM @store@.score_history h;
