-- Built-in kinds that ask what was scored, required, certified and reviewed.

CREATE OR REPLACE FUNCTION @store@.check_requirement_not_met(p jsonb)
RETURNS TABLE (resource text, status text, reason text)
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, iso27017, pg_temp
AS $$
BEGIN
	-- what cannot be known, or is not said, is no alarm unless it is asked for
	RETURN QUERY SELECT r.vendor || ' / ' || r.service || ' / ' || r.policy || ' / ' || r.requirement,
		CASE WHEN r.result = 'met' THEN 'ok' WHEN r.result = 'not_met' THEN 'alarm'
			WHEN coalesce((p->>'strict')::boolean, false) THEN 'alarm' ELSE 'info' END,
		r.result || coalesce(': ' || r.quote, '')
	FROM @store@.requirement_result r
	WHERE p->>'policy' IS NULL OR r.policy = p->>'policy'
	ORDER BY 1;
END
$$;
COMMENT ON FUNCTION @store@.check_requirement_not_met(jsonb) IS
'Check: an active requirement is not met; {"policy": "example", "strict": true} also alarms where it is met conditionally, unknown or unstated / 要件の不充足';

CREATE OR REPLACE FUNCTION @store@.check_certificate(p jsonb)
RETURNS TABLE (resource text, status text, reason text)
LANGUAGE sql STABLE
SET search_path = pg_catalog, iso27017, pg_temp
AS $$
	SELECT c.vendor || coalesce(' / ' || c.service, '') || ' / ' || c.standard || coalesce(' ' || nullif(c.number, ''), ''),
		CASE WHEN c.state IN ('expired', 'lapsed edition') THEN 'alarm'
			WHEN c.expires_on < current_date + coalesce((p->>'days')::int, 90) THEN 'alarm'
			WHEN c.state = 'claimed only' AND coalesce((p->>'looked_up')::boolean, false) THEN 'alarm'
			WHEN c.state IN ('claimed only', 'older edition', 'not claimed') THEN 'info'
			ELSE 'ok' END,
		CASE WHEN c.state = 'expired' THEN format('expired on %s', c.expires_on)
			WHEN c.state = 'lapsed edition' THEN format('certificates of edition %s are no longer valid', c.edition)
			WHEN c.expires_on < current_date + coalesce((p->>'days')::int, 90) THEN format('expires on %s', c.expires_on)
			ELSE c.state END
	FROM @store@.certificate_state c
	WHERE c.holder = 'self' ORDER BY 1
$$;
COMMENT ON FUNCTION @store@.check_certificate(jsonb) IS
'Check: a certificate has expired, expires within {"days": 90} or is of a lapsed edition; {"looked_up": true} also alarms where it is only claimed / 認証の期限と版';

CREATE OR REPLACE FUNCTION @store@.check_review_expired(p jsonb)
RETURNS TABLE (resource text, status text, reason text)
LANGUAGE sql STABLE
SET search_path = pg_catalog, iso27017, pg_temp
AS $$
	SELECT r.vendor || ' / ' || r.service || ' / ' || r.control::text || ' ' || r.element,
		CASE WHEN r.expires_on < current_date + coalesce((p->>'days')::int, 0) THEN 'alarm' ELSE 'ok' END,
		CASE WHEN r.expires_on IS NULL THEN 'has no expiry'
			ELSE format('reviewed by %s, until %s', r.person, r.expires_on) END
	FROM @store@.review r ORDER BY 1
$$;
COMMENT ON FUNCTION @store@.check_review_expired(jsonb) IS
'Check: a review has expired, or will within {"days": 14} / レビューの期限';

CREATE OR REPLACE FUNCTION @store@.check_score_fell(p jsonb)
RETURNS TABLE (resource text, status text, reason text)
LANGUAGE sql STABLE
SET search_path = pg_catalog, pg_temp
AS $$
	-- the newest score against the last one before it, or against the best of the last days
	WITH newest AS (
		SELECT DISTINCT ON (h.vendor, h.service) h.vendor, h.service, h.scored_at, h.scheme_version, h.guidance_low
		FROM @store@.score_history h ORDER BY h.vendor, h.service, h.scored_at DESC
	), compared AS (
		SELECT n.*, CASE WHEN p->>'days' IS NULL
			THEN (SELECT h.guidance_low FROM @store@.score_history h
				WHERE h.vendor = n.vendor AND h.service = n.service AND h.scored_at < n.scored_at
					AND h.scheme_version = n.scheme_version
				ORDER BY h.scored_at DESC LIMIT 1)
			ELSE (SELECT max(h.guidance_low) FROM @store@.score_history h
				WHERE h.vendor = n.vendor AND h.service = n.service AND h.scored_at < n.scored_at
					AND h.scheme_version = n.scheme_version
					AND h.scored_at >= now() - make_interval(days => (p->>'days')::int)) END AS before
		FROM newest n
	)
	SELECT c.vendor || ' / ' || c.service,
		CASE WHEN c.guidance_low IS NULL THEN 'skip'
			WHEN c.before - c.guidance_low >= coalesce((p->>'points')::numeric, 0.05) THEN 'alarm'
			ELSE 'ok' END,
		CASE WHEN c.guidance_low IS NULL THEN 'not scored'
			WHEN c.before IS NULL THEN format('%s, nothing to compare with', c.guidance_low)
			ELSE format('%s, was %s', c.guidance_low, c.before) END
	FROM compared c ORDER BY 1
$$;
COMMENT ON FUNCTION @store@.check_score_fell(jsonb) IS
'Check: the disclosure score fell by {"points": 0.05} or more since it was last different, or below the best of the last {"days": 30}; only scores of one scheme are compared / スコアの低下';
