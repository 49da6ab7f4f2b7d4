-- The built-in kinds: check_KIND(parameters) returns (resource, status, reason). They run with
-- the rights of the check's owner.

CREATE OR REPLACE FUNCTION @store@.check_paper_older_than(p jsonb)
RETURNS TABLE (resource text, status text, reason text)
LANGUAGE sql STABLE
SET search_path = pg_catalog, pg_temp
AS $$
	SELECT w.vendor || ' / ' || w.service,
		CASE WHEN w.published_on IS NULL THEN 'info'
			WHEN w.published_on < current_date - make_interval(months => coalesce((p->>'months')::int, 12)) THEN 'alarm'
			ELSE 'ok' END,
		CASE WHEN w.published_on IS NULL THEN 'date of publication is not known'
			ELSE format('published on %s', w.published_on) END
	FROM @store@.current_whitepaper w ORDER BY 1
$$;
COMMENT ON FUNCTION @store@.check_paper_older_than(jsonb) IS
'Check: the current whitepaper is older than {"months": 12} / 文書の経過月数';

CREATE OR REPLACE FUNCTION @store@.check_control_not_claimed(p jsonb)
RETURNS TABLE (resource text, status text, reason text)
LANGUAGE sql STABLE
SET search_path = pg_catalog, iso27017, pg_temp
AS $$
	WITH wanted AS (
		SELECT iso27017.control_id(c, 2013) AS control FROM jsonb_array_elements_text(p->'controls') c
	)
	SELECT w.vendor || ' / ' || w.service,
		CASE WHEN count(*) FILTER (WHERE NOT x.has) > 0 THEN 'alarm' ELSE 'ok' END,
		coalesce('no section answers ' || string_agg(x.control::text, ', ' ORDER BY x.control) FILTER (WHERE NOT x.has),
			'all answered')
	FROM @store@.current_whitepaper w
	CROSS JOIN LATERAL (
		SELECT k.control, EXISTS (SELECT FROM @store@.answered_control a
			WHERE a.vendor = w.vendor AND a.service = w.service
				AND (a.control = k.control OR a.control_2013 = k.control)) AS has
		FROM wanted k) x
	GROUP BY w.vendor, w.service ORDER BY 1
$$;
COMMENT ON FUNCTION @store@.check_control_not_claimed(jsonb) IS
'Check: no section answers one of {"controls": ["12.3.1", "CLD.12.4.5"]} / 記載のない管理策';

CREATE OR REPLACE FUNCTION @store@.check_retention(p jsonb)
RETURNS TABLE (resource text, status text, reason text)
LANGUAGE sql STABLE
SET search_path = pg_catalog, iso27017, pg_temp
AS $$
	WITH asked AS (
		SELECT w.vendor, w.service, f.value, f.quote,
			iso27017.satisfies(f.period, (p->>'period')::iso27017.retention) AS good
		FROM @store@.current_whitepaper w
		LEFT JOIN @store@.fact f ON f.vendor = w.vendor AND f.service = w.service AND f.sha256 = w.sha256
			AND f.kind = p->>'kind' AND coalesce(f.subject, 'self') <> 'customer'
	)
	SELECT a.vendor || ' / ' || a.service,
		CASE WHEN bool_or(NOT a.good) THEN 'alarm' WHEN bool_and(a.good) THEN 'ok' ELSE 'info' END,
		coalesce(format('%s said: ', p->>'kind') || string_agg(DISTINCT a.value, '; '), format('%s is not said', p->>'kind'))
	FROM asked a GROUP BY a.vendor, a.service ORDER BY 1
$$;
COMMENT ON FUNCTION @store@.check_retention(jsonb) IS
'Check: a period under or over what is asked, {"kind": "log_retention", "period": ">= 1 year"}; info where it cannot be known / 期間の充足';

CREATE OR REPLACE FUNCTION @store@.check_declared_mapping(p jsonb)
RETURNS TABLE (resource text, status text, reason text)
LANGUAGE sql STABLE
SET search_path = pg_catalog, iso27017, pg_temp
AS $$
	SELECT w.vendor || ' / ' || w.service,
		CASE WHEN count(d.verdict) = 0 THEN 'skip'
			WHEN count(*) FILTER (WHERE d.verdict <> 'agreed') > 0 THEN 'alarm' ELSE 'ok' END,
		CASE WHEN count(d.verdict) = 0 THEN 'the paper declares no mapping'
			ELSE format('%s pairs not in the standard, %s left out',
				count(*) FILTER (WHERE d.verdict = 'not_in_standard'), count(*) FILTER (WHERE d.verdict = 'left_out')) END
	FROM @store@.current_whitepaper w
	LEFT JOIN LATERAL iso27017.declared_mapping(w.document) d ON true
	GROUP BY w.vendor, w.service ORDER BY 1
$$;
COMMENT ON FUNCTION @store@.check_declared_mapping(jsonb) IS
'Check: the paper''s own mapping differs from the standard''s table / 対応表の相違';

CREATE OR REPLACE FUNCTION @store@.check_whitepaper_changed(p jsonb)
RETURNS TABLE (resource text, status text, reason text)
LANGUAGE sql STABLE
SET search_path = pg_catalog, pg_temp
AS $$
	SELECT w.vendor || ' / ' || w.service,
		CASE WHEN o.vendor IS NOT NULL AND w.imported_at > now() - make_interval(days => coalesce((p->>'days')::int, 7))
			THEN 'alarm' ELSE 'ok' END,
		CASE WHEN o.vendor IS NULL THEN 'the only version' ELSE format('new version imported on %s', w.imported_at::date) END
	FROM @store@.current_whitepaper w
	LEFT JOIN LATERAL (SELECT x.vendor FROM @store@.whitepaper x WHERE x.vendor = w.vendor AND x.service = w.service
		AND x.sha256 <> w.sha256 LIMIT 1) o ON true
	ORDER BY 1
$$;
COMMENT ON FUNCTION @store@.check_whitepaper_changed(jsonb) IS
'Check: a new version was imported within {"days": 7} / 文書の更新';

CREATE OR REPLACE FUNCTION @store@.check_hygiene(p jsonb)
RETURNS TABLE (resource text, status text, reason text)
LANGUAGE sql STABLE
SET search_path = pg_catalog, pg_temp
AS $$
	SELECT w.vendor || ' / ' || w.service,
		CASE WHEN count(h.kind) > 0 THEN 'alarm' ELSE 'ok' END,
		coalesce(string_agg(DISTINCT h.kind, ', '), 'nothing found')
	FROM @store@.current_whitepaper w
	LEFT JOIN @store@.hygiene h ON h.vendor = w.vendor AND h.service = w.service AND h.sha256 = w.sha256
		AND (p->'kinds' IS NULL OR p->'kinds' ? h.kind)
	GROUP BY w.vendor, w.service ORDER BY 1
$$;
COMMENT ON FUNCTION @store@.check_hygiene(jsonb) IS
'Check: the paper has slips, of all kinds or of {"kinds": ["number_twice"]} / 文書の不備';
