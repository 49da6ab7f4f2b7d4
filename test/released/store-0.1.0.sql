-- A store as iso27017 0.1.0 made it, by test/lib/release-store. Never edited again.
--
-- PostgreSQL database dump
--



SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

--
-- Name: grc; Type: SCHEMA; Schema: -; Owner: -
--

CREATE SCHEMA grc;


--
-- Name: SCHEMA grc; Type: COMMENT; Schema: -; Owner: -
--

COMMENT ON SCHEMA grc IS 'iso27017 store: whitepapers and what was read in them / ホワイトペーパーと読取り結果';


--
-- Name: grc_bi; Type: SCHEMA; Schema: -; Owner: -
--

CREATE SCHEMA grc_bi;


--
-- Name: SCHEMA grc_bi; Type: COMMENT; Schema: -; Owner: -
--

COMMENT ON SCHEMA grc_bi IS 'iso27017 views of plain types for BI tools / BIツール向けビュー';


--
-- Name: activate_policy(text, boolean); Type: FUNCTION; Schema: grc; Owner: -
--

CREATE FUNCTION grc.activate_policy(policy text, active boolean DEFAULT true) RETURNS bigint
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'iso27017', 'pg_temp'
    AS $$
DECLARE
	n bigint;
BEGIN
	UPDATE grc.requirement q SET active = activate_policy.active WHERE q.policy = activate_policy.policy;
	GET DIAGNOSTICS n = ROW_COUNT;
	IF n = 0 THEN
		RAISE EXCEPTION 'policy % does not exist', quote_nullable(policy)
			USING ERRCODE = 'undefined_object', HINT = 'Policies are rows of the table requirement; one comes with the store: ''example''.';
	END IF;
	RETURN n;
END
$$;


--
-- Name: FUNCTION activate_policy(policy text, active boolean); Type: COMMENT; Schema: grc; Owner: -
--

COMMENT ON FUNCTION grc.activate_policy(policy text, active boolean) IS 'Switches all requirements of a policy on or off; returns how many / 方針の有効化';


--
-- Name: check_certificate(jsonb); Type: FUNCTION; Schema: grc; Owner: -
--

CREATE FUNCTION grc.check_certificate(p jsonb) RETURNS TABLE(resource text, status text, reason text)
    LANGUAGE sql STABLE
    SET search_path TO 'pg_catalog', 'iso27017', 'pg_temp'
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
	FROM grc.certificate_state c
	WHERE c.holder = 'self' ORDER BY 1
$$;


--
-- Name: FUNCTION check_certificate(p jsonb); Type: COMMENT; Schema: grc; Owner: -
--

COMMENT ON FUNCTION grc.check_certificate(p jsonb) IS 'Check: a certificate has expired, expires within {"days": 90} or is of a lapsed edition; {"looked_up": true} also alarms where it is only claimed / 認証の期限と版';


--
-- Name: check_control_not_claimed(jsonb); Type: FUNCTION; Schema: grc; Owner: -
--

CREATE FUNCTION grc.check_control_not_claimed(p jsonb) RETURNS TABLE(resource text, status text, reason text)
    LANGUAGE sql STABLE
    SET search_path TO 'pg_catalog', 'iso27017', 'pg_temp'
    AS $$
	WITH wanted AS (
		SELECT iso27017.control_id(c, 2013) AS control FROM jsonb_array_elements_text(p->'controls') c
	)
	SELECT w.vendor || ' / ' || w.service,
		CASE WHEN count(*) FILTER (WHERE NOT x.has) > 0 THEN 'alarm' ELSE 'ok' END,
		coalesce('no section answers ' || string_agg(x.control::text, ', ' ORDER BY x.control) FILTER (WHERE NOT x.has),
			'all answered')
	FROM grc.current_whitepaper w
	CROSS JOIN LATERAL (
		SELECT k.control, EXISTS (SELECT FROM grc.answered_control a
			WHERE a.vendor = w.vendor AND a.service = w.service
				AND (a.control = k.control OR a.control_2013 = k.control)) AS has
		FROM wanted k) x
	GROUP BY w.vendor, w.service ORDER BY 1
$$;


--
-- Name: FUNCTION check_control_not_claimed(p jsonb); Type: COMMENT; Schema: grc; Owner: -
--

COMMENT ON FUNCTION grc.check_control_not_claimed(p jsonb) IS 'Check: no section answers one of {"controls": ["12.3.1", "CLD.12.4.5"]} / 記載のない管理策';


--
-- Name: check_declared_mapping(jsonb); Type: FUNCTION; Schema: grc; Owner: -
--

CREATE FUNCTION grc.check_declared_mapping(p jsonb) RETURNS TABLE(resource text, status text, reason text)
    LANGUAGE sql STABLE
    SET search_path TO 'pg_catalog', 'iso27017', 'pg_temp'
    AS $$
	SELECT w.vendor || ' / ' || w.service,
		CASE WHEN count(d.verdict) = 0 THEN 'skip'
			WHEN count(*) FILTER (WHERE d.verdict <> 'agreed') > 0 THEN 'alarm' ELSE 'ok' END,
		CASE WHEN count(d.verdict) = 0 THEN 'the paper declares no mapping'
			ELSE format('%s pairs not in the standard, %s left out',
				count(*) FILTER (WHERE d.verdict = 'not_in_standard'), count(*) FILTER (WHERE d.verdict = 'left_out')) END
	FROM grc.current_whitepaper w
	LEFT JOIN LATERAL iso27017.declared_mapping(w.document) d ON true
	GROUP BY w.vendor, w.service ORDER BY 1
$$;


--
-- Name: FUNCTION check_declared_mapping(p jsonb); Type: COMMENT; Schema: grc; Owner: -
--

COMMENT ON FUNCTION grc.check_declared_mapping(p jsonb) IS 'Check: the paper''s own mapping differs from the standard''s table / 対応表の相違';


--
-- Name: check_hygiene(jsonb); Type: FUNCTION; Schema: grc; Owner: -
--

CREATE FUNCTION grc.check_hygiene(p jsonb) RETURNS TABLE(resource text, status text, reason text)
    LANGUAGE sql STABLE
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
	SELECT w.vendor || ' / ' || w.service,
		CASE WHEN count(h.kind) > 0 THEN 'alarm' ELSE 'ok' END,
		coalesce(string_agg(DISTINCT h.kind, ', '), 'nothing found')
	FROM grc.current_whitepaper w
	LEFT JOIN grc.hygiene h ON h.vendor = w.vendor AND h.service = w.service AND h.sha256 = w.sha256
		AND (p->'kinds' IS NULL OR p->'kinds' ? h.kind)
	GROUP BY w.vendor, w.service ORDER BY 1
$$;


--
-- Name: FUNCTION check_hygiene(p jsonb); Type: COMMENT; Schema: grc; Owner: -
--

COMMENT ON FUNCTION grc.check_hygiene(p jsonb) IS 'Check: the paper has slips, of all kinds or of {"kinds": ["number_twice"]} / 文書の不備';


--
-- Name: check_paper_older_than(jsonb); Type: FUNCTION; Schema: grc; Owner: -
--

CREATE FUNCTION grc.check_paper_older_than(p jsonb) RETURNS TABLE(resource text, status text, reason text)
    LANGUAGE sql STABLE
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
	SELECT w.vendor || ' / ' || w.service,
		CASE WHEN w.published_on IS NULL THEN 'info'
			WHEN w.published_on < current_date - make_interval(months => coalesce((p->>'months')::int, 12)) THEN 'alarm'
			ELSE 'ok' END,
		CASE WHEN w.published_on IS NULL THEN 'date of publication is not known'
			ELSE format('published on %s', w.published_on) END
	FROM grc.current_whitepaper w ORDER BY 1
$$;


--
-- Name: FUNCTION check_paper_older_than(p jsonb); Type: COMMENT; Schema: grc; Owner: -
--

COMMENT ON FUNCTION grc.check_paper_older_than(p jsonb) IS 'Check: the current whitepaper is older than {"months": 12} / 文書の経過月数';


--
-- Name: check_query(text, jsonb, text); Type: FUNCTION; Schema: grc; Owner: -
--

CREATE FUNCTION grc.check_query(a_kind text, a_parameters jsonb, a_query text) RETURNS text
    LANGUAGE sql STABLE
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
	SELECT CASE WHEN a_kind = 'query' THEN a_query
		ELSE format('SELECT * FROM %I.%I(%L::pg_catalog.jsonb)', 'grc', 'check_' || a_kind, a_parameters) END
$$;


--
-- Name: FUNCTION check_query(a_kind text, a_parameters jsonb, a_query text); Type: COMMENT; Schema: grc; Owner: -
--

COMMENT ON FUNCTION grc.check_query(a_kind text, a_parameters jsonb, a_query text) IS 'Internal: the query that a check runs / 点検の問合せ';


--
-- Name: check_requirement_not_met(jsonb); Type: FUNCTION; Schema: grc; Owner: -
--

CREATE FUNCTION grc.check_requirement_not_met(p jsonb) RETURNS TABLE(resource text, status text, reason text)
    LANGUAGE plpgsql STABLE
    SET search_path TO 'pg_catalog', 'iso27017', 'pg_temp'
    AS $$
BEGIN
	-- what cannot be known, or is not said, is no alarm unless it is asked for
	RETURN QUERY SELECT r.vendor || ' / ' || r.service || ' / ' || r.policy || ' / ' || r.requirement,
		CASE WHEN r.result = 'met' THEN 'ok' WHEN r.result = 'not_met' THEN 'alarm'
			WHEN coalesce((p->>'strict')::boolean, false) THEN 'alarm' ELSE 'info' END,
		r.result || coalesce(': ' || r.quote, '')
	FROM grc.requirement_result r
	WHERE p->>'policy' IS NULL OR r.policy = p->>'policy'
	ORDER BY 1;
END
$$;


--
-- Name: FUNCTION check_requirement_not_met(p jsonb); Type: COMMENT; Schema: grc; Owner: -
--

COMMENT ON FUNCTION grc.check_requirement_not_met(p jsonb) IS 'Check: an active requirement is not met; {"policy": "example", "strict": true} also alarms where it is met conditionally, unknown or unstated / 要件の不充足';


--
-- Name: check_retention(jsonb); Type: FUNCTION; Schema: grc; Owner: -
--

CREATE FUNCTION grc.check_retention(p jsonb) RETURNS TABLE(resource text, status text, reason text)
    LANGUAGE sql STABLE
    SET search_path TO 'pg_catalog', 'iso27017', 'pg_temp'
    AS $$
	WITH asked AS (
		SELECT w.vendor, w.service, f.value, f.quote,
			iso27017.satisfies(f.period, (p->>'period')::iso27017.retention) AS good
		FROM grc.current_whitepaper w
		LEFT JOIN grc.fact f ON f.vendor = w.vendor AND f.service = w.service AND f.sha256 = w.sha256
			AND f.kind = p->>'kind' AND coalesce(f.subject, 'self') <> 'customer'
	)
	SELECT a.vendor || ' / ' || a.service,
		CASE WHEN bool_or(NOT a.good) THEN 'alarm' WHEN bool_and(a.good) THEN 'ok' ELSE 'info' END,
		coalesce(format('%s said: ', p->>'kind') || string_agg(DISTINCT a.value, '; '), format('%s is not said', p->>'kind'))
	FROM asked a GROUP BY a.vendor, a.service ORDER BY 1
$$;


--
-- Name: FUNCTION check_retention(p jsonb); Type: COMMENT; Schema: grc; Owner: -
--

COMMENT ON FUNCTION grc.check_retention(p jsonb) IS 'Check: a period under or over what is asked, {"kind": "log_retention", "period": ">= 1 year"}; info where it cannot be known / 期間の充足';


--
-- Name: check_review_expired(jsonb); Type: FUNCTION; Schema: grc; Owner: -
--

CREATE FUNCTION grc.check_review_expired(p jsonb) RETURNS TABLE(resource text, status text, reason text)
    LANGUAGE sql STABLE
    SET search_path TO 'pg_catalog', 'iso27017', 'pg_temp'
    AS $$
	SELECT r.vendor || ' / ' || r.service || ' / ' || r.control::text || ' ' || r.element,
		CASE WHEN r.expires_on < current_date + coalesce((p->>'days')::int, 0) THEN 'alarm' ELSE 'ok' END,
		CASE WHEN r.expires_on IS NULL THEN 'has no expiry'
			ELSE format('reviewed by %s, until %s', r.person, r.expires_on) END
	FROM grc.review r ORDER BY 1
$$;


--
-- Name: FUNCTION check_review_expired(p jsonb); Type: COMMENT; Schema: grc; Owner: -
--

COMMENT ON FUNCTION grc.check_review_expired(p jsonb) IS 'Check: a review has expired, or will within {"days": 14} / レビューの期限';


--
-- Name: check_score_fell(jsonb); Type: FUNCTION; Schema: grc; Owner: -
--

CREATE FUNCTION grc.check_score_fell(p jsonb) RETURNS TABLE(resource text, status text, reason text)
    LANGUAGE sql STABLE
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
	-- the newest score against the last one before it, or against the best of the last days
	WITH newest AS (
		SELECT DISTINCT ON (h.vendor, h.service) h.vendor, h.service, h.scored_at, h.scheme_version, h.guidance_low
		FROM grc.score_history h ORDER BY h.vendor, h.service, h.scored_at DESC
	), compared AS (
		SELECT n.*, CASE WHEN p->>'days' IS NULL
			THEN (SELECT h.guidance_low FROM grc.score_history h
				WHERE h.vendor = n.vendor AND h.service = n.service AND h.scored_at < n.scored_at
					AND h.scheme_version = n.scheme_version
				ORDER BY h.scored_at DESC LIMIT 1)
			ELSE (SELECT max(h.guidance_low) FROM grc.score_history h
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


--
-- Name: FUNCTION check_score_fell(p jsonb); Type: COMMENT; Schema: grc; Owner: -
--

COMMENT ON FUNCTION grc.check_score_fell(p jsonb) IS 'Check: the disclosure score fell by {"points": 0.05} or more since it was last different, or below the best of the last {"days": 30}; only scores of one scheme are compared / スコアの低下';


--
-- Name: check_service(text, text); Type: FUNCTION; Schema: grc; Owner: -
--

CREATE FUNCTION grc.check_service(vendor text, service text) RETURNS void
    LANGUAGE plpgsql STABLE
    SET search_path TO 'pg_catalog', 'iso27017', 'pg_temp'
    AS $$
BEGIN
	IF NOT EXISTS (SELECT FROM grc.service s WHERE s.vendor = check_service.vendor AND s.service = check_service.service) THEN
		RAISE EXCEPTION 'service % of vendor % is not in this store', quote_nullable(service), quote_nullable(vendor)
			USING ERRCODE = 'undefined_object',
				HINT = 'Services are rows of the table service; import_whitepaper() adds them.';
	END IF;
END
$$;


--
-- Name: FUNCTION check_service(vendor text, service text); Type: COMMENT; Schema: grc; Owner: -
--

COMMENT ON FUNCTION grc.check_service(vendor text, service text) IS 'Internal: an error where there is no such service / サービスの存在確認';


--
-- Name: check_vendor(text); Type: FUNCTION; Schema: grc; Owner: -
--

CREATE FUNCTION grc.check_vendor(vendor text) RETURNS void
    LANGUAGE plpgsql STABLE
    SET search_path TO 'pg_catalog', 'iso27017', 'pg_temp'
    AS $$
BEGIN
	IF NOT EXISTS (SELECT FROM grc.vendor v WHERE v.vendor = check_vendor.vendor) THEN
		RAISE EXCEPTION 'vendor % is not in this store', quote_nullable(vendor)
			USING ERRCODE = 'undefined_object', HINT = 'Vendors are rows of the table vendor; import_whitepaper() adds them.';
	END IF;
END
$$;


--
-- Name: FUNCTION check_vendor(vendor text); Type: COMMENT; Schema: grc; Owner: -
--

COMMENT ON FUNCTION grc.check_vendor(vendor text) IS 'Internal: an error where there is no such vendor / 事業者の存在確認';


--
-- Name: check_whitepaper_changed(jsonb); Type: FUNCTION; Schema: grc; Owner: -
--

CREATE FUNCTION grc.check_whitepaper_changed(p jsonb) RETURNS TABLE(resource text, status text, reason text)
    LANGUAGE sql STABLE
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
	SELECT w.vendor || ' / ' || w.service,
		CASE WHEN o.vendor IS NOT NULL AND w.imported_at > now() - make_interval(days => coalesce((p->>'days')::int, 7))
			THEN 'alarm' ELSE 'ok' END,
		CASE WHEN o.vendor IS NULL THEN 'the only version' ELSE format('new version imported on %s', w.imported_at::date) END
	FROM grc.current_whitepaper w
	LEFT JOIN LATERAL (SELECT x.vendor FROM grc.whitepaper x WHERE x.vendor = w.vendor AND x.service = w.service
		AND x.sha256 <> w.sha256 LIMIT 1) o ON true
	ORDER BY 1
$$;


--
-- Name: FUNCTION check_whitepaper_changed(p jsonb); Type: COMMENT; Schema: grc; Owner: -
--

COMMENT ON FUNCTION grc.check_whitepaper_changed(p jsonb) IS 'Check: a new version was imported within {"days": 7} / 文書の更新';


--
-- Name: checks_to_run(text); Type: FUNCTION; Schema: grc; Owner: -
--

CREATE FUNCTION grc.checks_to_run(a_check text) RETURNS text[]
    LANGUAGE sql STABLE
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
	SELECT coalesce(array_agg(d.check_name ORDER BY d.check_name), '{}') FROM grc.check_definition d
	WHERE d.enabled AND (a_check IS NULL OR d.check_name = a_check)
$$;


--
-- Name: FUNCTION checks_to_run(a_check text); Type: COMMENT; Schema: grc; Owner: -
--

COMMENT ON FUNCTION grc.checks_to_run(a_check text) IS 'Internal: the names of the enabled checks / 有効な点検';


--
-- Name: clip_label(text, integer); Type: FUNCTION; Schema: grc; Owner: -
--

CREATE FUNCTION grc.clip_label(label text, width integer) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
	SELECT CASE WHEN length(label) + (octet_length(label) - length(label)) / 2 <= width THEN label
		ELSE (SELECT left(label, coalesce(max(i), 1)::integer) FROM generate_series(1, least(length(label), width)) i
			WHERE i + (octet_length(left(label, i)) - i) / 2 < width) || '…' END
$$;


--
-- Name: FUNCTION clip_label(label text, width integer); Type: COMMENT; Schema: grc; Owner: -
--

COMMENT ON FUNCTION grc.clip_label(label text, width integer) IS 'Internal: a label cut to a width / 見出しの短縮';


--
-- Name: concerns(text, text, text, integer); Type: FUNCTION; Schema: grc; Owner: -
--

CREATE FUNCTION grc.concerns(vendor text, service text, lang text DEFAULT 'ja'::text, at_most integer DEFAULT 5) RETURNS TABLE(place integer, reason text, reason_label text, control_id text, concern text, quote text)
    LANGUAGE sql STABLE
    SET search_path TO 'pg_catalog', 'iso27017', 'pg_temp'
    AS $$
	WITH raised AS (
		SELECT r.severity * 10 + 5 AS gravity, 'requirement' AS reason, r.status_ja AS reason_ja, r.status_en AS reason_en,
			r.control_id, r.label_ja || '（' || r.required || '）' AS concern_ja,
			r.label_en || ' (' || r.required || ')' AS concern_en, r.quote, 0 AS sort
		FROM grc_bi.fact_requirement r
		WHERE r.vendor_id = concerns.vendor AND r.service_id = grc.service_id(concerns.vendor, concerns.service)
			AND r.status = 'not_met'
		UNION ALL
		SELECT a.weight * 10 + 4, 'absence', display_word('question', 'absence', 'ja'), display_word('question', 'absence', 'en'),
			a.control_id, a.label_ja, a.label_en, a.quote, 0
		FROM grc_bi.stated_absences a
		WHERE a.vendor_id = concerns.vendor AND a.service_id = grc.service_id(concerns.vendor, concerns.service)
		UNION ALL
		SELECT 30, 'certificate', c.status_ja, c.status_en, NULL, c.standard || coalesce(' ' || c.edition, ''),
			c.standard || coalesce(' ' || c.edition, ''), c.quote, 0
		FROM grc_bi.fact_certificate c
		WHERE c.vendor_id = concerns.vendor AND (c.service_id IS NULL OR c.service_id = grc.service_id(concerns.vendor, concerns.service))
			AND c.status IN ('expired', 'lapsed edition')
		UNION ALL
		SELECT g.weight * 10 - CASE g.verdict WHEN 'silent' THEN 5 ELSE 8 END, g.verdict, g.verdict_ja, g.verdict_en,
			g.control_id, g.label_ja, g.label_en, g.quote, e.element_sort
		FROM grc_bi.gaps g
		JOIN grc_bi.dim_element e ON e.element_id = g.element_id
		WHERE g.vendor_id = concerns.vendor AND g.service_id = grc.service_id(concerns.vendor, concerns.service)
			AND g.basis = 'P' AND g.verdict IN ('silent', 'conditional')
	), ranked AS (
		SELECT row_number() OVER (ORDER BY r.gravity DESC, r.sort, r.control_id, r.concern_en, r.quote) AS place, r.* FROM raised r
	)
	SELECT r.place::integer, r.reason, CASE lang WHEN 'ja' THEN r.reason_ja ELSE r.reason_en END, r.control_id,
		CASE lang WHEN 'ja' THEN r.concern_ja ELSE r.concern_en END, r.quote
	FROM ranked r WHERE r.place <= at_most ORDER BY r.place
$$;


--
-- Name: FUNCTION concerns(vendor text, service text, lang text, at_most integer); Type: COMMENT; Schema: grc; Owner: -
--

COMMENT ON FUNCTION grc.concerns(vendor text, service text, lang text, at_most integer) IS 'The gravest concerns about a service, with what its paper says / 重大な懸念';


--
-- Name: delete_vendor(text); Type: FUNCTION; Schema: grc; Owner: -
--

CREATE FUNCTION grc.delete_vendor(vendor text) RETURNS boolean
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
BEGIN
	DELETE FROM grc.vendor v WHERE v.vendor = delete_vendor.vendor;
	RETURN FOUND;
END
$$;


--
-- Name: FUNCTION delete_vendor(vendor text); Type: COMMENT; Schema: grc; Owner: -
--

COMMENT ON FUNCTION grc.delete_vendor(vendor text) IS 'Deletes a vendor with all its whitepapers and what was read in them / 事業者の削除';


--
-- Name: execute_check(bigint, text); Type: FUNCTION; Schema: grc; Owner: -
--

CREATE FUNCTION grc.execute_check(a_run bigint, a_check text) RETURNS void
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
DECLARE
	d grc.check_definition;
	last_run bigint;
	failure text;
BEGIN
	SELECT * INTO d FROM grc.check_definition c WHERE c.check_name = a_check;
	IF NOT FOUND THEN
		failure := 'the check was deleted while the run was under way';
	ELSIF NOT EXISTS (SELECT FROM pg_roles r WHERE r.rolname = d.owner) THEN
		failure := format('its owner, role %I, does not exist', d.owner);
	ELSIF NOT iso27017.may_become(d.owner) THEN
		failure := format('role %I, which runs it, is not a member of its owner, role %I', current_user, d.owner);
	END IF;
	IF failure IS NOT NULL THEN
		UPDATE grc.check_execution e SET state = 'error', finished_at = clock_timestamp(), message = failure
			WHERE e.run = a_run AND e.check_name = a_check;
		RETURN;
	END IF;

	INSERT INTO grc.check_result (run, check_name, result, resource, status, reason)
		SELECT a_run, a_check, r.ordinality, r.resource, r.status, r.reason
		FROM iso27017.run_check_query(grc.check_query(d.kind, d.parameters, d.query), d.owner, d.timeout_ms)
			WITH ORDINALITY r;

	SELECT max(e.run) INTO last_run FROM grc.check_execution e
		WHERE e.check_name = a_check AND e.run < a_run AND e.state IN ('finished', 'error');
	UPDATE grc.check_result n SET change = CASE WHEN EXISTS (
			SELECT FROM grc.check_result o WHERE o.run = last_run AND o.check_name = a_check
				AND o.status IN ('alarm', 'error') AND o.change IN ('new', 'still')
				AND coalesce(o.resource, '') = coalesce(n.resource, '')) THEN 'still' ELSE 'new' END
		WHERE n.run = a_run AND n.check_name = a_check AND n.status IN ('alarm', 'error');
	-- what failed as a whole clears nothing
	IF NOT EXISTS (SELECT FROM grc.check_result n WHERE n.run = a_run AND n.check_name = a_check
			AND n.status = 'error' AND n.resource IS NULL) THEN
		INSERT INTO grc.check_result (run, check_name, result, resource, status, reason, change)
			SELECT a_run, a_check,
				(SELECT coalesce(max(n.result), 0) FROM grc.check_result n WHERE n.run = a_run AND n.check_name = a_check)
					+ row_number() OVER (ORDER BY o.result),
				o.resource, 'ok', o.reason, 'cleared'
			FROM grc.check_result o
			WHERE o.run = last_run AND o.check_name = a_check AND o.change IN ('new', 'still')
				AND NOT EXISTS (SELECT FROM grc.check_result n WHERE n.run = a_run AND n.check_name = a_check
					AND n.status IN ('alarm', 'error') AND coalesce(n.resource, '') = coalesce(o.resource, ''));
	ELSE
		-- carry the alarms over, so that the next run still knows them
		INSERT INTO grc.check_result (run, check_name, result, resource, status, reason, change)
			SELECT a_run, a_check,
				(SELECT coalesce(max(n.result), 0) FROM grc.check_result n WHERE n.run = a_run AND n.check_name = a_check)
					+ row_number() OVER (ORDER BY o.result),
				o.resource, o.status, o.reason, 'still'
			FROM grc.check_result o
			WHERE o.run = last_run AND o.check_name = a_check AND o.change IN ('new', 'still') AND o.resource IS NOT NULL;
	END IF;
	UPDATE grc.check_execution e SET finished_at = clock_timestamp(),
			state = CASE WHEN f.reason IS NULL THEN 'finished' ELSE 'error' END, message = f.reason
		FROM (SELECT max(coalesce(n.reason, 'error')) AS reason FROM grc.check_result n
			WHERE n.run = a_run AND n.check_name = a_check AND n.status = 'error' AND n.resource IS NULL) f
		WHERE e.run = a_run AND e.check_name = a_check;
END
$$;


--
-- Name: FUNCTION execute_check(a_run bigint, a_check text); Type: COMMENT; Schema: grc; Owner: -
--

COMMENT ON FUNCTION grc.execute_check(a_run bigint, a_check text) IS 'Internal: runs one check and keeps what it said / 個別の点検の実行';


--
-- Name: explain_score(text, text, iso27017.control_id); Type: FUNCTION; Schema: grc; Owner: -
--

CREATE FUNCTION grc.explain_score(vendor text, service text, control iso27017.control_id) RETURNS TABLE(element text, label_ja text, label_en text, basis text, weight integer, verdict text, verdict_ja text, points_low integer, points_high integer, contribution_low numeric, contribution_high numeric, quote text, section integer, rule text)
    LANGUAGE sql STABLE
    SET search_path TO 'pg_catalog', 'iso27017', 'pg_temp'
    AS $$
	SELECT c.element, e.element_ja, e.element_en, c.basis, c.weight, c.verdict,
		grc.verdict_ja(c.verdict), c.points_low, c.points_high,
		round(c.weight_points_low::numeric / nullif(c.weight_total, 0), 6),
		round(c.weight_points_high::numeric / nullif(c.weight_total, 0), 6),
		c.quote, c.section, c.rule
	FROM grc.contribution c
	JOIN grc.element e ON e.control = c.control AND e.element = c.element
	WHERE c.vendor = explain_score.vendor AND c.service = explain_score.service
		AND c.control = explain_score.control
	ORDER BY c.basis <> 'P', c.ordinal
$$;


--
-- Name: FUNCTION explain_score(vendor text, service text, control iso27017.control_id); Type: COMMENT; Schema: grc; Owner: -
--

COMMENT ON FUNCTION grc.explain_score(vendor text, service text, control iso27017.control_id) IS 'How the score of a control arose, element by element, with the sentence and the rule / スコアの説明';


--
-- Name: finish_run(bigint, interval); Type: FUNCTION; Schema: grc; Owner: -
--

CREATE FUNCTION grc.finish_run(a_run bigint, keep interval) RETURNS void
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
DECLARE
	r grc.check_run;
BEGIN
	UPDATE grc.check_run c SET finished_at = clock_timestamp(), new_alarms = n.new, still_alarms = n.still,
			cleared_alarms = n.cleared
		FROM (SELECT count(*) FILTER (WHERE x.change = 'new') AS new, count(*) FILTER (WHERE x.change = 'still') AS still,
				count(*) FILTER (WHERE x.change = 'cleared') AS cleared
			FROM grc.check_result x WHERE x.run = a_run) n
		WHERE c.run = a_run RETURNING c.* INTO r;
	-- the newest ended execution of each check stays: the next run is compared with it
	DELETE FROM grc.check_run c
		WHERE c.started_at < now() - keep AND c.run <> a_run
			AND NOT EXISTS (SELECT FROM (SELECT max(e.run) AS run FROM grc.check_execution e
				WHERE e.state <> 'started'
					AND EXISTS (SELECT FROM grc.check_definition d WHERE d.check_name = e.check_name)
				GROUP BY e.check_name) newest WHERE newest.run = c.run);
	PERFORM pg_notify('iso27017_checks', json_build_object('store', 'grc', 'run', a_run,
		'new', r.new_alarms, 'still', r.still_alarms, 'cleared', r.cleared_alarms)::text);
END
$$;


--
-- Name: FUNCTION finish_run(a_run bigint, keep interval); Type: COMMENT; Schema: grc; Owner: -
--

COMMENT ON FUNCTION grc.finish_run(a_run bigint, keep interval) IS 'Internal: closes a run / 実行の終了';


--
-- Name: grant_editor(text); Type: FUNCTION; Schema: grc; Owner: -
--

CREATE FUNCTION grc.grant_editor(role text) RETURNS void
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
DECLARE
	t record;
BEGIN
	PERFORM grc.grant_reader(role);
	FOR t IN
		SELECT c.relname FROM pg_class c
		WHERE c.relnamespace = quote_ident('grc')::regnamespace AND c.relkind IN ('r', 'p')
			AND c.relname NOT IN ('store_info')
	LOOP
		EXECUTE format('GRANT INSERT, UPDATE, DELETE ON %I.%I TO %I', 'grc', t.relname, role);
	END LOOP;
END
$$;


--
-- Name: FUNCTION grant_editor(role text); Type: COMMENT; Schema: grc; Owner: -
--

COMMENT ON FUNCTION grc.grant_editor(role text) IS 'Lets a role import, review and score: reading and writing of all rows, no change of the store itself / 編集権限の付与';


--
-- Name: grant_reader(text); Type: FUNCTION; Schema: grc; Owner: -
--

CREATE FUNCTION grc.grant_reader(role text) RETURNS void
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
BEGIN
	IF NOT has_table_privilege(format('%I.vendor', 'grc'), 'SELECT WITH GRANT OPTION') THEN
		RAISE EXCEPTION 'permission denied to grant rights on store %', quote_ident('grc')
			USING ERRCODE = 'insufficient_privilege', HINT = 'Its owner can, or who has the rights with grant option.';
	END IF;
	EXECUTE format('GRANT USAGE ON SCHEMA %I, %I TO %I', 'grc', 'grc_bi', role);
	EXECUTE format('GRANT SELECT ON ALL TABLES IN SCHEMA %I TO %I', 'grc', role);
	EXECUTE format('GRANT SELECT ON ALL TABLES IN SCHEMA %I TO %I', 'grc_bi', role);
END
$$;


--
-- Name: FUNCTION grant_reader(role text); Type: COMMENT; Schema: grc; Owner: -
--

COMMENT ON FUNCTION grc.grant_reader(role text) IS 'Lets a role read the store and its BI views, base tables too, since every view asks with the reader''s rights / 参照権限の付与';


--
-- Name: heat_color(numeric); Type: FUNCTION; Schema: grc; Owner: -
--

CREATE FUNCTION grc.heat_color(share numeric, OUT fill text, OUT ink text) RETURNS record
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
	SELECT CASE WHEN share IS NULL THEN 'url(#none)' WHEN share < 0.2 THEN '#eff3ff' WHEN share < 0.4 THEN '#bdd7e7'
			WHEN share < 0.6 THEN '#6baed6' WHEN share < 0.8 THEN '#2171b5' ELSE '#08306b' END,
		CASE WHEN share >= 0.6 THEN '#ffffff' ELSE '#1a1f26' END
$$;


--
-- Name: FUNCTION heat_color(share numeric, OUT fill text, OUT ink text); Type: COMMENT; Schema: grc; Owner: -
--

COMMENT ON FUNCTION grc.heat_color(share numeric, OUT fill text, OUT ink text) IS 'Internal: five steps of blue that also tell apart in grey / 色分け';


--
-- Name: html_absences_and_gaps(text[], text[], text[], text); Type: FUNCTION; Schema: grc; Owner: -
--

CREATE FUNCTION grc.html_absences_and_gaps(vids text[], sids text[], labels text[], lang text) RETURNS text
    LANGUAGE sql STABLE
    SET search_path TO 'pg_catalog', 'iso27017', 'pg_temp'
    AS $$
	WITH shown AS MATERIALIZED (
		SELECT r.* FROM unnest(vids, sids, labels) WITH ORDINALITY r(vendor_id, service_id, label, place)
	), absence AS (
		SELECT string_agg(format('<tr><th scope="row">%s</th><td>%s</td><td>%s</td><td>%s</td></tr>', html_escape(s.label),
			html_escape(regexp_replace(a.control_id, '^20[0-9]+:', '')), html_escape(CASE lang WHEN 'ja' THEN a.label_ja ELSE a.label_en END),
			grc.html_quotation(a.quote, lang)), '' ORDER BY s.place, a.weight DESC, a.control_id, a.element_id) AS rows
		FROM shown s JOIN grc_bi.stated_absences a ON a.vendor_id = s.vendor_id AND a.service_id = s.service_id
		WHERE a.vendor_id = ANY (vids)
	), gap AS (
		SELECT s.place, s.label, count(*) AS n, string_agg(format('<li>%s %s <span class="soft">(%s %s)</span></li>',
			html_escape(regexp_replace(g.control_id, '^20[0-9]+:', '')), html_escape(CASE lang WHEN 'ja' THEN g.label_ja ELSE g.label_en END),
			grc.html_word('weight', lang), g.weight), '' ORDER BY g.weight DESC, e.element_sort) AS items
		FROM shown s
		JOIN grc_bi.gaps g ON g.vendor_id = s.vendor_id AND g.service_id = s.service_id AND g.verdict = 'silent' AND g.basis = 'P'
		JOIN grc_bi.dim_element e ON e.element_id = g.element_id
		WHERE g.vendor_id = ANY (vids)
		GROUP BY s.place, s.label
	)
	SELECT '<h2 id="absences">' || grc.html_word('stated_absences', lang) || '</h2>'
		|| coalesce((SELECT '<div class="scroll paper" tabindex="0" role="region" aria-label="' || grc.html_word('stated_absences', lang)
			|| '"><table><thead><tr><th scope="col">' || grc.html_word('service', lang) || '</th><th scope="col">' || grc.html_word('control', lang)
			|| '</th><th scope="col">' || grc.html_word('element', lang) || '</th><th scope="col">' || grc.html_word('quote', lang)
			|| '</th></tr></thead><tbody>' || a.rows || '</tbody></table></div>' FROM absence a),
			'<p>' || grc.html_word('no_absences', lang) || '</p>')
		|| '<h2 id="gaps">' || grc.html_word('gaps', lang) || '</h2>'
		|| coalesce((SELECT string_agg(format('<details><summary>%s – %s %s</summary><ul>%s</ul></details>', html_escape(g.label), g.n,
			grc.html_word('items', lang), g.items), '' ORDER BY g.place) FROM gap g), '<p>' || grc.html_word('none', lang) || '</p>')
$$;


--
-- Name: FUNCTION html_absences_and_gaps(vids text[], sids text[], labels text[], lang text); Type: COMMENT; Schema: grc; Owner: -
--

COMMENT ON FUNCTION grc.html_absences_and_gaps(vids text[], sids text[], labels text[], lang text) IS 'Internal: what is not provided, what is not said / 不提供事項と不足事項';


--
-- Name: html_disclaimer(text); Type: FUNCTION; Schema: grc; Owner: -
--

CREATE FUNCTION grc.html_disclaimer(lang text) RETURNS text
    LANGUAGE sql STABLE PARALLEL SAFE
    SET search_path TO 'pg_catalog', 'iso27017', 'pg_temp'
    AS $$
	SELECT '<div class="note" role="note">'
		|| CASE WHEN lang = 'ja' THEN '' ELSE '<p>' || grc.html_word('disclaimer', lang) || '</p>' END
		|| '<p lang="ja">' || grc.html_word('disclaimer', 'ja') || '</p></div>'
$$;


--
-- Name: FUNCTION html_disclaimer(lang text); Type: COMMENT; Schema: grc; Owner: -
--

COMMENT ON FUNCTION grc.html_disclaimer(lang text) IS 'Internal: what a score does not say, as HTML / 注意書き';


--
-- Name: html_heat_maps(text[], text[], text[], text, text); Type: FUNCTION; Schema: grc; Owner: -
--

CREATE FUNCTION grc.html_heat_maps(vids text[], sids text[], labels text[], lang text, numbering text) RETURNS text
    LANGUAGE plpgsql STABLE
    SET search_path TO 'pg_catalog', 'iso27017', 'pg_temp'
    AS $$
#variable_conflict use_column
DECLARE
	n CONSTANT text := html_heat_maps.numbering;
	columns text[];
	titles text[];
	cells jsonb;
	out_html text;
BEGIN
	IF cardinality(sids) = 0 THEN
		RETURN '<p>' || grc.html_word('no_data', lang) || '</p>';
	END IF;

	WITH shown AS MATERIALIZED (
		SELECT r.place, m.* FROM unnest(vids, sids, labels) WITH ORDINALITY r(vendor_id, service_id, label, place)
		JOIN grc_bi.matrix_group m ON m.vendor_id = r.vendor_id AND m.service_id = r.service_id
		WHERE m.numbering = n AND m.vendor_id = ANY (vids)
	), col AS (
		SELECT g.group_id, min(g.group_sort) AS sort, regexp_replace(g.group_id, '^20[0-9]+:', '') AS label,
			min(CASE lang WHEN 'ja' THEN g.group_ja ELSE g.group_en END) AS title,
			row_number() OVER (ORDER BY min(g.group_sort)) AS i
		FROM shown g GROUP BY g.group_id
	)
	SELECT (SELECT array_agg(c.label || ' ' || left(c.title, CASE lang WHEN 'ja' THEN 8 ELSE 14 END) ORDER BY c.i) FROM col c),
		(SELECT array_agg(c.title ORDER BY c.i) FROM col c),
		jsonb_agg(jsonb_build_array(s.place, c.i, s.score_low, s.score_high, NULL)) INTO columns, titles, cells
	FROM shown s JOIN col c ON c.group_id = s.group_id;
	out_html := '<h2 id="clauses">' || grc.html_word('heat_clause', lang) || '</h2><div class="scroll" tabindex="0" role="region" aria-label="'
		|| grc.html_word('heat_clause', lang) || '">'
		|| grc.svg_heat(labels, columns, titles, cells, display_word('ui', 'heat_clause', lang), 52) || '</div>';

	WITH shown AS MATERIALIZED (
		SELECT r.place, m.* FROM unnest(vids, sids, labels) WITH ORDINALITY r(vendor_id, service_id, label, place)
		JOIN grc_bi.matrix m ON m.vendor_id = r.vendor_id AND m.service_id = r.service_id
		WHERE m.numbering = n AND m.vendor_id = ANY (vids)
	), col AS (
		SELECT g.control_id, min(CASE WHEN g.group_id = 'CLD' THEN 9999 ELSE 0 END + g.control_sort) AS sort, min(g.number) AS label,
			min(CASE lang WHEN 'ja' THEN g.title_ja ELSE g.title_en END) AS title,
			row_number() OVER (ORDER BY min(CASE WHEN g.group_id = 'CLD' THEN 9999 ELSE 0 END + g.control_sort)) AS i
		FROM shown g GROUP BY g.control_id
	)
	SELECT (SELECT array_agg(c.label ORDER BY c.i) FROM col c), (SELECT array_agg(c.title ORDER BY c.i) FROM col c),
		jsonb_agg(jsonb_build_array(s.place, c.i, s.score_low, s.score_high,
			'#s' || s.place || '-' || replace(s.control_id, ':', '-'))) INTO columns, titles, cells
	FROM shown s JOIN col c ON c.control_id = s.control_id;
	RETURN out_html || '<h2 id="controls">' || grc.html_word('heat_control', lang) || '</h2><p><a class="skip" href="#periods">'
		|| grc.html_word('skip', lang) || '</a></p><div class="scroll" tabindex="0" role="region" aria-label="'
		|| grc.html_word('heat_control', lang) || '">'
		|| grc.svg_heat(labels, columns, titles, cells, display_word('ui', 'heat_control', lang), 25) || '</div>';
END
$$;


--
-- Name: FUNCTION html_heat_maps(vids text[], sids text[], labels text[], lang text, numbering text); Type: COMMENT; Schema: grc; Owner: -
--

COMMENT ON FUNCTION grc.html_heat_maps(vids text[], sids text[], labels text[], lang text, numbering text) IS 'Internal: both heat maps / ヒートマップ';


--
-- Name: html_percent(numeric); Type: FUNCTION; Schema: grc; Owner: -
--

CREATE FUNCTION grc.html_percent(share numeric) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$ SELECT coalesce(to_char(100 * share, 'FM990.0'), '–') $$;


--
-- Name: FUNCTION html_percent(share numeric); Type: COMMENT; Schema: grc; Owner: -
--

COMMENT ON FUNCTION grc.html_percent(share numeric) IS 'Internal: a share as a figure of 0 to 100 / 百分率';


--
-- Name: html_periods(text[], text[], text[], text); Type: FUNCTION; Schema: grc; Owner: -
--

CREATE FUNCTION grc.html_periods(vids text[], sids text[], labels text[], lang text) RETURNS text
    LANGUAGE sql STABLE
    SET search_path TO 'pg_catalog', 'iso27017', 'pg_temp'
    AS $$
	WITH shown AS MATERIALIZED (
		SELECT DISTINCT r.place, r.label, f.kind,
			CASE lang WHEN 'ja' THEN f.kind_ja ELSE f.kind_en END AS title, c.code_sort AS sort,
			f.period, CASE WHEN f.period_bound LIKE '%<%' THEN NULL ELSE f.days_low END AS days_low, f.days_high, f.quote
		FROM unnest(vids, sids, labels) WITH ORDINALITY r(vendor_id, service_id, label, place)
		JOIN grc_bi.fact_value f ON f.vendor_id = r.vendor_id AND f.service_id = r.service_id
		JOIN grc_bi.dim_code c ON c.domain = 'kind' AND c.code = f.kind
		WHERE f.vendor_id = ANY (vids) AND f.period IS NOT NULL AND f.kind IN ('log_retention', 'backup_retention', 'record_retention', 'deletion', 'notice', 'response')
	), mark AS (
		SELECT s.kind, s.place, s.label, s.period, min(s.days_low) AS days_low, max(s.days_high) AS days_high
		FROM shown s
		WHERE s.days_low IS NOT NULL OR s.days_high IS NOT NULL
		GROUP BY s.kind, s.place, s.label, s.period
	), chart AS (
		SELECT s.kind, s.sort, s.title,
			string_agg(format('<tr><th scope="row">%s</th><td class="d">%s</td><td>%s</td></tr>', html_escape(s.label),
				html_escape(s.period), grc.html_quotation(s.quote, lang)), '' ORDER BY s.place, s.period, s.quote) AS rows
		FROM shown s GROUP BY s.kind, s.sort, s.title
	)
	SELECT '<h2 id="periods">' || grc.html_word('periods', lang) || '</h2>'
		|| coalesce(string_agg('<h3>' || html_escape(c.title) || '</h3>'
			|| coalesce((SELECT '<div class="scroll" tabindex="0" role="region" aria-label="' || html_escape(c.title) || '">'
				|| grc.svg_periods(jsonb_agg(jsonb_build_array(m.label, m.days_low, m.days_high, m.period)
					ORDER BY m.place, m.days_low NULLS FIRST, m.period), c.title, display_word('ui', 'days_axis', lang)) || '</div>'
				FROM mark m WHERE m.kind = c.kind HAVING count(*) > 0), '')
			|| '<details class="paper"><summary>' || grc.html_word('quote', lang) || '</summary><table><thead><tr><th scope="col">'
			|| grc.html_word('service', lang) || '</th><th scope="col">' || grc.html_word('period', lang) || '</th><th scope="col">'
			|| grc.html_word('quote', lang) || '</th></tr></thead><tbody>' || c.rows || '</tbody></table></details>', '' ORDER BY c.sort),
			'<p>' || grc.html_word('none', lang) || '</p>')
	FROM chart c
$$;


--
-- Name: FUNCTION html_periods(vids text[], sids text[], labels text[], lang text); Type: COMMENT; Schema: grc; Owner: -
--

COMMENT ON FUNCTION grc.html_periods(vids text[], sids text[], labels text[], lang text) IS 'Internal: periods compared on a line / 期間の比較';


--
-- Name: html_quotation(text, text); Type: FUNCTION; Schema: grc; Owner: -
--

CREATE FUNCTION grc.html_quotation(quote text, lang text) RETURNS text
    LANGUAGE sql STABLE PARALLEL SAFE
    SET search_path TO 'pg_catalog', 'iso27017', 'pg_temp'
    AS $$
	SELECT CASE WHEN coalesce(quote, '') = '' THEN '<span class="soft">–</span>'
		-- what is short needs no opening
		WHEN length(quote) <= 48 THEN '<span class="q" dir="auto">' || html_escape(regexp_replace(quote, '\s+', ' ', 'g')) || '</span>'
		ELSE '<details><summary>' || html_escape(left(regexp_replace(quote, '\s+', ' ', 'g'), 40))
			|| '…</summary><blockquote dir="auto">' || html_escape(quote) || '</blockquote></details>' END
$$;


--
-- Name: FUNCTION html_quotation(quote text, lang text); Type: COMMENT; Schema: grc; Owner: -
--

COMMENT ON FUNCTION grc.html_quotation(quote text, lang text) IS 'Internal: a quotation that opens / 引用';


--
-- Name: html_range(numeric, numeric, text); Type: FUNCTION; Schema: grc; Owner: -
--

CREATE FUNCTION grc.html_range(low numeric, high numeric, lang text) RETURNS text
    LANGUAGE sql STABLE PARALLEL SAFE
    SET search_path TO 'pg_catalog', 'iso27017', 'pg_temp'
    AS $$
	SELECT CASE WHEN low IS NULL THEN '<span class="soft">' || grc.html_word('not_scored', lang) || '</span>'
		ELSE format('<strong>%s</strong> <span class="soft">(%s–%s)</span> <span class="bar" aria-hidden="true"><i style="width:%s%%"></i><b style="width:%s%%"></b></span>',
			grc.html_percent(low), grc.html_percent(low), grc.html_percent(high),
			grc.html_percent(high), grc.html_percent(low)) END
$$;


--
-- Name: FUNCTION html_range(low numeric, high numeric, lang text); Type: COMMENT; Schema: grc; Owner: -
--

COMMENT ON FUNCTION grc.html_range(low numeric, high numeric, lang text) IS 'Internal: a score with its range / スコアと範囲';


--
-- Name: html_service(integer, text, text, text, text, text); Type: FUNCTION; Schema: grc; Owner: -
--

CREATE FUNCTION grc.html_service(place integer, vendor_id text, service_id text, label text, lang text, numbering text) RETURNS text
    LANGUAGE sql STABLE
    SET search_path TO 'pg_catalog', 'iso27017', 'pg_temp'
    AS $$
	WITH line AS (
		SELECT m.control_id, m.number, m.control_sort + CASE WHEN m.group_id = 'CLD' THEN 9999 ELSE 0 END AS sort,
			CASE lang WHEN 'ja' THEN m.title_ja ELSE m.title_en END AS title, m.score_low, m.score_high
		FROM grc_bi.matrix m
		WHERE m.vendor_id = html_service.vendor_id AND m.service_id = html_service.service_id AND m.numbering = html_service.numbering
	), source AS (
		SELECT g.control::text AS control_id, g.group_control::text AS line_id
		FROM grc.control_group g WHERE g.level = 'control' AND g.numbering::text = html_service.numbering
	), item AS (
		SELECT s.line_id, string_agg(format('<tr><td>%s</td><td class="n">%s</td><td><span class="v %s">%s</span></td><td>%s</td></tr>',
			html_escape(CASE lang WHEN 'ja' THEN e.label_ja ELSE e.label_en END), e.weight, html_escape(f.verdict),
			html_escape(CASE lang WHEN 'ja' THEN f.verdict_ja ELSE f.verdict_en END), grc.html_quotation(f.quote, lang)),
			'' ORDER BY e.is_guidance DESC, e.element_sort) AS rows
		FROM grc_bi.fact_finding f
		JOIN grc_bi.dim_element e ON e.element_id = f.element_id
		JOIN source s ON s.control_id = f.control_id
		WHERE f.vendor_id = html_service.vendor_id AND f.service_id = html_service.service_id
		GROUP BY s.line_id
	)
	SELECT '<section aria-labelledby="s' || place || '"><h3 id="s' || place || '">' || html_escape(label) || '</h3>'
		|| coalesce(string_agg(format('<details><summary>%s %s – %s</summary><div id="s%s-%s"><table><thead><tr><th scope="col">%s</th><th scope="col">%s</th><th scope="col">%s</th><th scope="col">%s</th></tr></thead><tbody>%s</tbody></table></div></details>',
			html_escape(l.number), html_escape(l.title), grc.html_range(l.score_low, l.score_high, lang), place, replace(l.control_id, ':', '-'),
			grc.html_word('element', lang), grc.html_word('weight', lang), grc.html_word('verdict', lang),
			grc.html_word('quote', lang), coalesce(i.rows, '')), '' ORDER BY l.sort),
			'<p>' || grc.html_word('not_read', lang) || '</p>')
		|| '</section>'
	FROM line l LEFT JOIN item i ON i.line_id = l.control_id
$$;


--
-- Name: FUNCTION html_service(place integer, vendor_id text, service_id text, label text, lang text, numbering text); Type: COMMENT; Schema: grc; Owner: -
--

COMMENT ON FUNCTION grc.html_service(place integer, vendor_id text, service_id text, label text, lang text, numbering text) IS 'Internal: the evidence of one service / サービスごとの根拠';


--
-- Name: html_sheet_head(text, text, text); Type: FUNCTION; Schema: grc; Owner: -
--

CREATE FUNCTION grc.html_sheet_head(vendor text, service text, lang text) RETURNS text
    LANGUAGE sql STABLE
    SET search_path TO 'pg_catalog', 'iso27017', 'pg_temp'
    AS $$
	SELECT '<div class="head"><h1>' || grc.html_word('sheet_title', lang) || '</h1><span class="soft">'
		|| grc.html_word('generated', lang) || ': ' || to_char(now() AT TIME ZONE 'UTC', 'YYYY-MM-DD') || '</span></div><table><tbody>'
		|| format('<tr><th scope="row">%s</th><td>%s</td><th scope="row">%s</th><td>%s</td></tr><tr><th scope="row">%s</th><td>%s</td><th scope="row">%s</th><td>%s</td></tr><tr><th scope="row">%s</th><td>%s</td><th scope="row">%s</th><td>%s</td></tr>',
			grc.html_word('vendor', lang), html_escape(grc.clip_label(plain_line(CASE lang WHEN 'ja' THEN v.name_ja ELSE v.name_en END), 44)),
			grc.html_word('service', lang), html_escape(grc.clip_label(plain_line(d.service), 36) || ' (' || d.model || ')'),
			grc.html_word('purpose', lang), html_escape(coalesce(grc.clip_label(plain_line(d.purpose), 44), '–')),
			grc.html_word('data_class', lang), html_escape(coalesce(grc.clip_label(plain_line(d.data_class), 40), '–')),
			grc.html_word('paper', lang), html_escape(grc.clip_label(coalesce(nullif(plain_line(w.title), ''), w.sha256, '–'), 44)),
			grc.html_word('published', lang), coalesce(w.published_on::text, '–') || coalesce(' (' || grc.html_word('version_of', lang) || ' ' || w.version_number || ')', ''))
		|| '</tbody></table><div class="score"><span>' || grc.html_word('score', lang) || ' ' || grc.html_range(c.score_low, c.score_high, lang) || '</span>'
		|| format('<span>%s %s</span><span>%s %s–%s</span><span>%s %s</span><span>%s %s</span></div>', grc.html_word('rank', lang),
			coalesce(c.rank || ' / ' || c.ranked, '–'), grc.html_word('depth', lang), grc.html_percent(c.depth_low), grc.html_percent(c.depth_high),
			grc.html_word('coverage_substance', lang), grc.html_percent(c.substance_coverage), grc.html_word('confidence', lang), grc.html_percent(c.confidence))
	FROM grc_bi.dim_service d
	JOIN grc_bi.dim_vendor v ON v.vendor_id = d.vendor_id
	LEFT JOIN grc_bi.scorecard c ON c.service_id = d.service_id
	LEFT JOIN grc_bi.dim_whitepaper w ON w.vendor_id = d.vendor_id AND w.service_id = d.service_id AND w.is_current
	WHERE d.vendor_id = html_sheet_head.vendor AND d.service_id = grc.service_id(html_sheet_head.vendor, html_sheet_head.service)
$$;


--
-- Name: FUNCTION html_sheet_head(vendor text, service text, lang text); Type: COMMENT; Schema: grc; Owner: -
--

COMMENT ON FUNCTION grc.html_sheet_head(vendor text, service text, lang text) IS 'Internal: the head of the assessment sheet / 見出し部';


--
-- Name: html_sheet_style(); Type: FUNCTION; Schema: grc; Owner: -
--

CREATE FUNCTION grc.html_sheet_style() RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$ SELECT '<style>
@page{size:A4 portrait;margin:10mm}
body{font-size:8.6pt;line-height:1.42;max-width:190mm;padding:0}
.page{min-height:276mm;display:flex;flex-direction:column;gap:1.6mm}
h1{font-size:14pt;margin:0}h2{font-size:9.5pt;margin:0 0 .6mm;padding:0;border-bottom:1px solid var(--blue)}
p,ul{margin:0}ul{padding-left:4mm}
.head{display:flex;justify-content:space-between;gap:4mm;align-items:baseline;flex-wrap:wrap}
.grid{display:grid;grid-template-columns:1fr 1fr;gap:1.6mm 5mm}
.score{display:flex;gap:5mm;align-items:center;background:var(--pale);border:1px solid var(--line);padding:1.2mm 3mm;flex-wrap:wrap}
.score strong{font-size:15pt}
table{font-size:8.2pt}.v{font-size:7.4pt;white-space:normal}td,th{padding:.5mm 1.2mm}tbody th{min-width:0}
.note{margin:0;padding:.8mm 2mm;font-size:8pt}.note p{margin:0}
.decide{border:1px solid var(--ink);padding:1.4mm 3mm;margin-top:auto;display:flex;justify-content:space-between;gap:4mm;flex-wrap:wrap}
@media screen{body{padding:5mm;max-width:200mm}}
@media screen and (max-width:200mm){.page{min-height:0}table,.decide{overflow-wrap:anywhere}.grid{grid-template-columns:1fr}}
@media print{body{max-width:none;font-size:8.6pt}.page{height:276mm;min-height:0;overflow:hidden}}
</style>' $$;


--
-- Name: FUNCTION html_sheet_style(); Type: COMMENT; Schema: grc; Owner: -
--

COMMENT ON FUNCTION grc.html_sheet_style() IS 'Internal: the style sheet of the assessment sheet / 体裁';


--
-- Name: html_short_list(text[], integer, integer, text, text); Type: FUNCTION; Schema: grc; Owner: -
--

CREATE FUNCTION grc.html_short_list(items text[], at_most integer, width integer, lang text, empty_code text DEFAULT 'none'::text) RETURNS text
    LANGUAGE sql STABLE PARALLEL SAFE
    SET search_path TO 'pg_catalog', 'iso27017', 'pg_temp'
    AS $$
	SELECT CASE WHEN coalesce(cardinality(items), 0) = 0 THEN '<p>' || grc.html_word(empty_code, lang) || '</p>'
		ELSE '<ul>' || (SELECT string_agg('<li>' || html_escape(grc.clip_label(plain_line(t), width)) || '</li>', '' ORDER BY i)
			FROM unnest(items[1:at_most]) WITH ORDINALITY u(t, i)) || '</ul>'
			|| CASE WHEN cardinality(items) > at_most THEN '<p class="soft">' || grc.html_word('more', lang) || ' '
				|| cardinality(items) - at_most || ' ' || grc.html_word('items', lang) || '</p>' ELSE '' END END
$$;


--
-- Name: FUNCTION html_short_list(items text[], at_most integer, width integer, lang text, empty_code text); Type: COMMENT; Schema: grc; Owner: -
--

COMMENT ON FUNCTION grc.html_short_list(items text[], at_most integer, width integer, lang text, empty_code text) IS 'Internal: a short list of cut texts / 短い一覧';


--
-- Name: html_style(); Type: FUNCTION; Schema: grc; Owner: -
--

CREATE FUNCTION grc.html_style() RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$ SELECT '<style>
:root{color-scheme:light;--ink:#1a1f26;--soft:#4c5663;--line:#c9d1da;--pale:#f3f6f9;--blue:#08519c}
*{box-sizing:border-box}
body{margin:0 auto;padding:1rem;max-width:72rem;color:var(--ink);background:#fff;font:16px/1.65 "Noto Sans JP","Hiragino Sans","Yu Gothic",Meiryo,"VL Gothic",system-ui,sans-serif;overflow-wrap:anywhere}
h1{font-size:1.6rem;line-height:1.3;margin:.5rem 0}
h2{font-size:1.25rem;border-bottom:2px solid var(--blue);padding-bottom:.2rem;margin:2.2rem 0 .8rem}
h3{font-size:1.05rem;margin:1.4rem 0 .5rem}
a{color:var(--blue)}
:focus-visible{outline:3px solid #b35900;outline-offset:2px}
.note{border-left:4px solid #b35900;background:#fff7ec;padding:.5rem .9rem;margin:1rem 0}
.note p{margin:.2rem 0}
.soft{color:var(--soft)}
.scroll{overflow-x:auto;margin:.5rem 0}
table{border-collapse:collapse;width:100%;font-size:.9rem;overflow-wrap:break-word}
blockquote{overflow-wrap:anywhere}
caption{text-align:left;color:var(--soft);padding:.2rem 0}
th,td{border:1px solid var(--line);padding:.35rem .5rem;text-align:left;vertical-align:top}
thead th{background:var(--pale)}
thead th{min-width:3.6rem}
tbody th{min-width:9rem}
time,.d{white-space:nowrap}
td.n{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}
details{border:1px solid var(--line);border-radius:4px;margin:.3rem 0;padding:.2rem .6rem}
details details{border:0;padding:0;margin:.2rem 0}
summary{cursor:pointer;padding:.15rem 0}
blockquote{margin:.3rem 0;padding:.3rem .8rem;border-left:3px solid var(--line);background:var(--pale);white-space:pre-wrap;unicode-bidi:isolate}
bdi,td,th,summary,.q{unicode-bidi:isolate}
.v{display:inline-block;border:1px solid var(--line);border-radius:3px;padding:0 .35rem;font-size:.8rem;white-space:nowrap}
.met{background:#e3f1e4}.conditional{background:#fff3d6}.contradicted{background:#fbe1de}.silent{background:#f0f0f0}.not_applicable{background:#fff;color:var(--soft)}
.bar{display:inline-block;width:6rem;height:.7rem;background:#e6ebf0;position:relative;vertical-align:middle}
.bar i{position:absolute;top:0;bottom:0;left:0;background:#9ecae1}
.bar b{position:absolute;top:0;bottom:0;left:0;background:#2171b5}
svg{display:block;width:100%;height:auto}
svg text{font-family:inherit;fill:var(--ink)}
svg a:focus rect,svg a:hover rect{stroke:#b35900;stroke-width:2}
.skip{display:inline-block;font-size:.85rem}
ul{padding-left:1.3rem;margin:.3rem 0}
@page{size:A4;margin:14mm}
@media print{body{font-size:10pt;padding:0;max-width:none}.skip,nav{display:none}h2,h3{break-after:avoid}tr,svg,blockquote{break-inside:avoid}table{font-size:8.5pt}th,td{padding:.25rem .35rem}tbody th{min-width:6rem}.bar{width:4.5rem}.scroll{overflow:visible}.scroll svg{min-width:0!important}/* on paper quotations of absences and periods open; the rest as the reader left it */.paper details::details-content,.paper::details-content{content-visibility:visible;block-size:auto}a{color:inherit;text-decoration:none}*{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
</style>' $$;


--
-- Name: FUNCTION html_style(); Type: COMMENT; Schema: grc; Owner: -
--

COMMENT ON FUNCTION grc.html_style() IS 'Internal: the style sheet of the reports / 体裁';


--
-- Name: html_summary(text[], text[], text[], text); Type: FUNCTION; Schema: grc; Owner: -
--

CREATE FUNCTION grc.html_summary(vids text[], sids text[], labels text[], lang text) RETURNS text
    LANGUAGE sql STABLE
    SET search_path TO 'pg_catalog', 'iso27017', 'pg_temp'
    AS $$
	SELECT '<div class="scroll" tabindex="0" role="region" aria-label="' || grc.html_word('summary', lang)
		|| '"><table><caption>' || grc.html_word('score_note', lang) || '</caption><thead><tr>'
		|| (SELECT string_agg('<th scope="col">' || grc.html_word(c, lang) || '</th>', '' ORDER BY i)
			FROM unnest(ARRAY['rank', 'service', 'published', 'score', 'depth', 'coverage_both', 'confidence', 'absence_count']) WITH ORDINALITY u(c, i))
		|| '</tr></thead><tbody>' || coalesce(string_agg(format(
			'<tr><td class="n">%s</td><th scope="row"><a href="#s%s">%s</a></th><td class="d">%s</td><td>%s</td><td class="n">%s–%s</td><td class="n">%s / %s</td><td class="n">%s</td><td class="n">%s</td></tr>',
			coalesce(c.rank || ' / ' || c.ranked, '–'), r.place, html_escape(r.label),
			coalesce(w.published_on::text, '–'), grc.html_range(c.score_low, c.score_high, lang),
			grc.html_percent(c.depth_low), grc.html_percent(c.depth_high), grc.html_percent(c.heading_coverage),
			grc.html_percent(c.substance_coverage), grc.html_percent(c.confidence), c.stated_absences),
			'' ORDER BY r.place), '') || '</tbody></table></div>'
	FROM unnest(vids, sids, labels) WITH ORDINALITY r(vendor_id, service_id, label, place)
	JOIN grc_bi.scorecard c ON c.service_id = r.service_id
	LEFT JOIN grc_bi.dim_whitepaper w ON w.vendor_id = ANY (vids) AND w.whitepaper_id = c.whitepaper_id
$$;


--
-- Name: FUNCTION html_summary(vids text[], sids text[], labels text[], lang text); Type: COMMENT; Schema: grc; Owner: -
--

COMMENT ON FUNCTION grc.html_summary(vids text[], sids text[], labels text[], lang text) IS 'Internal: the table of scores / 概要表';


--
-- Name: html_word(text, text); Type: FUNCTION; Schema: grc; Owner: -
--

CREATE FUNCTION grc.html_word(code text, lang text) RETURNS text
    LANGUAGE sql STABLE PARALLEL SAFE
    SET search_path TO 'pg_catalog', 'iso27017', 'pg_temp'
    AS $$ SELECT html_escape(display_word('ui', code, lang)) $$;


--
-- Name: FUNCTION html_word(code text, lang text); Type: COMMENT; Schema: grc; Owner: -
--

COMMENT ON FUNCTION grc.html_word(code text, lang text) IS 'Internal: a word of the reports as HTML / 見出し語';


--
-- Name: import_applicability(text); Type: FUNCTION; Schema: grc; Owner: -
--

CREATE FUNCTION grc.import_applicability(csv text) RETURNS bigint
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'iso27017', 'pg_temp'
    AS $$
DECLARE
	header CONSTANT text[] := ARRAY['vendor', 'service', 'control', 'element', 'applicable', 'justification'];
	cells text[] := '{}';
	cell text := '';
	quoted boolean := false;
	line integer := 0;
	n bigint := 0;
	piece text;
	rest text := regexp_replace(regexp_replace(csv, '^\ufeff', ''), '\r\n?', E'\n', 'g') || E'\n';
BEGIN
	FOR piece IN SELECT m[1] FROM regexp_matches(rest, '("|,|\n|[^",\n]+)', 'g') m LOOP
		IF quoted THEN
			IF piece = '"' THEN quoted := false; ELSE cell := cell || piece; END IF;
		ELSIF piece = '"' THEN
			-- a quote right behind a closed one stands for itself
			quoted := true;
			IF cell <> '' THEN cell := cell || '"'; END IF;
		ELSIF piece = ',' THEN
			cells := cells || cell; cell := '';
		ELSIF piece = E'\n' THEN
			cells := cells || cell; cell := '';
			IF cells <> '{""}' THEN
				line := line + 1;
				IF line = 1 THEN
					IF cells <> header THEN
						RAISE EXCEPTION 'unexpected header of the statement of applicability: %', array_to_string(cells, ',')
							USING ERRCODE = 'invalid_parameter_value',
								HINT = 'The first line must be: ' || array_to_string(header, ',');
					END IF;
				ELSIF cardinality(cells) <> 6 THEN
					RAISE EXCEPTION 'line % has % cells where there should be 6', line, cardinality(cells)
						USING ERRCODE = 'invalid_parameter_value';
				ELSE
					INSERT INTO grc.applicability AS a (vendor, service, control, element, applicable, justification)
						VALUES (cells[1], cells[2], iso27017.control_id(cells[3], 2013), cells[4], cells[5]::boolean, cells[6])
						ON CONFLICT (vendor, service, control, element) DO UPDATE
							SET applicable = EXCLUDED.applicable, justification = EXCLUDED.justification,
								decided_by = EXCLUDED.decided_by, decided_on = EXCLUDED.decided_on;
					n := n + 1;
				END IF;
			END IF;
			cells := '{}';
		ELSE
			cell := cell || piece;
		END IF;
	END LOOP;
	RETURN n;
END
$$;


--
-- Name: FUNCTION import_applicability(csv text); Type: COMMENT; Schema: grc; Owner: -
--

COMMENT ON FUNCTION grc.import_applicability(csv text) IS 'Imports a statement of applicability from CSV (vendor,service,control,element,applicable,justification; empty: all); returns how many rows / 適用宣言の取込み';


--
-- Name: import_inbox(); Type: FUNCTION; Schema: grc; Owner: -
--

CREATE FUNCTION grc.import_inbox() RETURNS TABLE(vendor text, service text, sha256 text)
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'iso27017', 'pg_temp'
    AS $$
BEGIN
	RETURN QUERY
		WITH taken AS (
			DELETE FROM grc.inbox i RETURNING i.vendor, i.service, i.document, i.published_on, i.source)
		SELECT t.vendor, t.service,
			grc.import_whitepaper(t.vendor, t.service, t.document, t.published_on, t.source)
		FROM (SELECT * FROM taken x ORDER BY x.vendor, x.service, x.published_on) t;
END
$$;


--
-- Name: FUNCTION import_inbox(); Type: COMMENT; Schema: grc; Owner: -
--

COMMENT ON FUNCTION grc.import_inbox() IS 'Imports all that was copied into the inbox, and empties it, in one transaction / 取込み待ちの一括取込み';


--
-- Name: import_whitepaper(text, text, text, date, text); Type: FUNCTION; Schema: grc; Owner: -
--

CREATE FUNCTION grc.import_whitepaper(vendor text, service text, document text, published_on date DEFAULT NULL::date, source text DEFAULT NULL::text) RETURNS text
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'iso27017', 'pg_temp'
    AS $$
#variable_conflict use_column
DECLARE
	a_vendor CONSTANT text := import_whitepaper.vendor;
	a_service CONSTANT text := import_whitepaper.service;
	a_document CONSTANT text := import_whitepaper.document;
	a_published CONSTANT date := import_whitepaper.published_on;
	a_source CONSTANT text := import_whitepaper.source;
	key text;
	fresh boolean;
BEGIN
	IF a_vendor IS NULL OR a_service IS NULL OR a_document IS NULL THEN
		RAISE EXCEPTION 'vendor, service and document must not be NULL'
			USING ERRCODE = 'null_value_not_allowed',
				HINT = 'For example: import_whitepaper(''Example Inc.'', ''Example Cloud'', pg_read_file(''paper.txt'')).';
	END IF;
	key := encode(sha256(convert_to(a_document, 'UTF8')), 'hex');
	LOOP
		INSERT INTO grc.vendor (vendor) VALUES (a_vendor) ON CONFLICT DO NOTHING;
		-- somebody may just have deleted it
		EXIT WHEN grc.lock_vendors(a_vendor) > 0;
	END LOOP;
	INSERT INTO grc.service (vendor, service) VALUES (a_vendor, a_service) ON CONFLICT DO NOTHING;
	-- a second session with the same paper waits here, and then finds it imported
	INSERT INTO grc.whitepaper AS w (vendor, service, sha256, published_on, source, reader_version, document)
		VALUES (a_vendor, a_service, key, a_published, a_source, iso27017.reader_version(), a_document)
		ON CONFLICT (vendor, service, sha256) DO UPDATE
			SET last_seen_at = greatest(w.last_seen_at, clock_timestamp()),
				published_on = coalesce(EXCLUDED.published_on, w.published_on),
				source = coalesce(EXCLUDED.source, w.source)
		RETURNING (xmax = 0) INTO fresh;
	IF fresh THEN
		PERFORM grc.store_reading(a_vendor, a_service, key);
	END IF;
	RETURN key;
END
$$;


--
-- Name: FUNCTION import_whitepaper(vendor text, service text, document text, published_on date, source text); Type: COMMENT; Schema: grc; Owner: -
--

COMMENT ON FUNCTION grc.import_whitepaper(vendor text, service text, document text, published_on date, source text) IS 'Imports a whitepaper and reads it; the same text again only notes that it was seen. Returns its sha256 / ホワイトペーパーの取込み';


--
-- Name: lock_vendors(text); Type: FUNCTION; Schema: grc; Owner: -
--

CREATE FUNCTION grc.lock_vendors(a_vendor text) RETURNS bigint
    LANGUAGE sql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
	SELECT count(*) FROM (SELECT FROM grc.vendor v WHERE a_vendor IS NULL OR v.vendor = a_vendor
		ORDER BY v.vendor FOR NO KEY UPDATE) x
$$;


--
-- Name: FUNCTION lock_vendors(a_vendor text); Type: COMMENT; Schema: grc; Owner: -
--

COMMENT ON FUNCTION grc.lock_vendors(a_vendor text) IS 'Internal: locks a vendor or all until the end of the transaction; returns how many there are / 排他制御';


--
-- Name: markdown_heading(integer, text, text); Type: FUNCTION; Schema: grc; Owner: -
--

CREATE FUNCTION grc.markdown_heading(level integer, code text, lang text) RETURNS text
    LANGUAGE sql STABLE PARALLEL SAFE
    SET search_path TO 'pg_catalog', 'iso27017', 'pg_temp'
    AS $$ SELECT repeat('#', level) || ' ' || markdown_escape(display_word('ui', code, lang)) || chr(10) || chr(10) $$;


--
-- Name: FUNCTION markdown_heading(level integer, code text, lang text); Type: COMMENT; Schema: grc; Owner: -
--

COMMENT ON FUNCTION grc.markdown_heading(level integer, code text, lang text) IS 'Internal: a heading / 見出し';


--
-- Name: markdown_row(text[]); Type: FUNCTION; Schema: grc; Owner: -
--

CREATE FUNCTION grc.markdown_row(cells text[]) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    SET search_path TO 'pg_catalog', 'iso27017', 'pg_temp'
    AS $$ SELECT '| ' || string_agg(coalesce(nullif(markdown_escape(c), ''), '–'), ' | ' ORDER BY i) || ' |' || chr(10)
	FROM unnest(cells) WITH ORDINALITY u(c, i) $$;


--
-- Name: FUNCTION markdown_row(cells text[]); Type: COMMENT; Schema: grc; Owner: -
--

COMMENT ON FUNCTION grc.markdown_row(cells text[]) IS 'Internal: a row of a table / 表の行';


--
-- Name: markdown_service(text, text, text); Type: FUNCTION; Schema: grc; Owner: -
--

CREATE FUNCTION grc.markdown_service(a_vendor text, a_service text, lang text) RETURNS text
    LANGUAGE sql STABLE
    SET search_path TO 'pg_catalog', 'iso27017', 'pg_temp'
    AS $$
	SELECT (SELECT '## ' || markdown_escape(CASE lang WHEN 'ja' THEN d.label_ja ELSE d.label_en END) || chr(10) || chr(10)
			FROM grc_bi.dim_service d WHERE d.vendor_id = a_vendor AND d.service_id = grc.service_id(a_vendor, a_service))
		|| grc.markdown_heading(3, 'concerns', lang)
		|| grc.markdown_table(ARRAY['control', 'element', 'verdict', 'quote'], lang, (
			SELECT string_agg(grc.markdown_row(ARRAY[c.control_id, c.concern, c.reason_label, c.quote]), '' ORDER BY c.place)
			FROM grc.concerns(a_vendor, a_service, lang) c))
		|| coalesce((SELECT string_agg(grc.markdown_heading(3, l.part, lang)
				|| CASE WHEN coalesce(cardinality(l.items), 0) = 0 THEN display_word('ui', 'none', lang) || chr(10)
					ELSE (SELECT string_agg('- ' || markdown_escape(t) || chr(10), '' ORDER BY i) FROM unnest(l.items) WITH ORDINALITY u(t, i)) END
				|| chr(10), '')
			FROM grc.sheet_lists(a_vendor, a_service, lang) l WHERE l.part <> 'questions'), '')
		|| grc.markdown_heading(3, 'facts', lang)
		|| grc.markdown_table(ARRAY['kind', 'period', 'control', 'qualifier', 'quote'], lang, (
			SELECT string_agg(grc.markdown_row(ARRAY[CASE lang WHEN 'ja' THEN f.kind_ja ELSE f.kind_en END, f.value, f.control_id,
				f.qualifier, f.quote]), '' ORDER BY f.fact_sort)
			FROM grc_bi.fact_value f WHERE f.vendor_id = a_vendor AND f.service_id = grc.service_id(a_vendor, a_service)))
		|| grc.markdown_heading(3, 'evidence', lang)
		|| grc.markdown_table(ARRAY['control', 'element', 'weight', 'verdict', 'quote'], lang, (
			SELECT string_agg(grc.markdown_row(ARRAY[f.control_id, CASE lang WHEN 'ja' THEN e.label_ja ELSE e.label_en END, e.weight::text,
				CASE lang WHEN 'ja' THEN f.verdict_ja ELSE f.verdict_en END, f.quote]), '' ORDER BY e.element_sort)
			FROM grc_bi.fact_finding f JOIN grc_bi.dim_element e ON e.element_id = f.element_id
			WHERE f.vendor_id = a_vendor AND f.service_id = grc.service_id(a_vendor, a_service)))
$$;


--
-- Name: FUNCTION markdown_service(a_vendor text, a_service text, lang text); Type: COMMENT; Schema: grc; Owner: -
--

COMMENT ON FUNCTION grc.markdown_service(a_vendor text, a_service text, lang text) IS 'Internal: one service as Markdown / サービスごとの記載';


--
-- Name: markdown_table(text[], text, text); Type: FUNCTION; Schema: grc; Owner: -
--

CREATE FUNCTION grc.markdown_table(codes text[], lang text, body text) RETURNS text
    LANGUAGE sql STABLE PARALLEL SAFE
    SET search_path TO 'pg_catalog', 'iso27017', 'pg_temp'
    AS $$
	SELECT CASE WHEN coalesce(body, '') = '' THEN display_word('ui', 'none', lang) || chr(10) || chr(10)
		ELSE grc.markdown_row((SELECT array_agg(display_word('ui', c, lang) ORDER BY i) FROM unnest(codes) WITH ORDINALITY u(c, i)))
			|| '|' || repeat(' --- |', cardinality(codes)) || chr(10) || body || chr(10) END
$$;


--
-- Name: FUNCTION markdown_table(codes text[], lang text, body text); Type: COMMENT; Schema: grc; Owner: -
--

COMMENT ON FUNCTION grc.markdown_table(codes text[], lang text, body text) IS 'Internal: a table with its head / 表';


--
-- Name: oscal_assessment_results(text); Type: FUNCTION; Schema: grc; Owner: -
--

CREATE FUNCTION grc.oscal_assessment_results(vendor text) RETURNS jsonb
    LANGUAGE plpgsql STABLE
    SET search_path TO 'pg_catalog', 'iso27017', 'pg_temp'
    AS $$
#variable_conflict use_column
DECLARE
	v CONSTANT text := oscal_assessment_results.vendor;
	results jsonb;
BEGIN
	PERFORM grc.check_vendor(v);
	SELECT jsonb_agg(jsonb_strip_nulls(jsonb_build_object('uuid', oscal_uuid('result/' || c.whitepaper_id),
			'title', coalesce(oscal_text(d.service), '-'), 'description', display_word('ui', 'disclaimer', 'en'),
			'start', oscal_time(w.last_seen_at),
			'props', oscal_property('score-low', c.score_low::text) || oscal_property('score-high', c.score_high::text)
				|| oscal_property('depth-low', c.depth_low::text) || oscal_property('depth-high', c.depth_high::text)
				|| oscal_property('assessed', c.assessed::text) || oscal_property('applicable', c.applicable::text)
				|| oscal_property('scheme-version', c.scheme_version),
			'reviewed-controls', jsonb_build_object('control-selections', jsonb_build_array(jsonb_build_object('include-controls',
				(SELECT jsonb_agg(jsonb_build_object('control-id', oscal_id(k.control)) ORDER BY k.control)
				FROM (SELECT DISTINCT e.control_id::iso27017.control_id AS control FROM grc_bi.dim_element e) k)))),
			'local-definitions', jsonb_build_object('components', jsonb_build_array(jsonb_build_object(
				'uuid', oscal_uuid('component/' || d.service_id), 'type', 'service', 'title', coalesce(oscal_text(d.service), '-'),
				'description', coalesce(oscal_text(d.label_en), '-'), 'status', jsonb_build_object('state', 'operational')))),
			'observations', grc.oscal_observations(v, d.service_id, w.last_seen_at, w.published_on),
			'remarks', display_word('ui', 'disclaimer', 'ja'))) ORDER BY d.service_id)
		INTO results
		FROM grc_bi.dim_service d
		JOIN grc_bi.scorecard c ON c.vendor_id = d.vendor_id AND c.service_id = d.service_id
		JOIN grc_bi.dim_whitepaper w ON w.vendor_id = d.vendor_id AND w.whitepaper_id = c.whitepaper_id
		WHERE d.vendor_id = v;
	IF results IS NULL THEN
		RAISE EXCEPTION 'vendor % has no whitepaper', quote_nullable(v)
			USING ERRCODE = 'no_data_found', HINT = 'Assessment results need a whitepaper: see import_whitepaper() and rescore().';
	END IF;
	RETURN jsonb_build_object('assessment-results', jsonb_build_object('uuid', oscal_uuid('assessment-results/' || v),
		'metadata', oscal_metadata(v, grc.oscal_modified(v), display_word('ui', 'disclaimer', 'en') || chr(10) || chr(10) || display_word('ui', 'disclaimer', 'ja')),
		'import-ap', jsonb_build_object('href', '#' || oscal_uuid('rubric')),
		'results', results,
		'back-matter', jsonb_build_object('resources', jsonb_build_array(jsonb_build_object('uuid', oscal_uuid('rubric'),
			'title', 'Rubric of disclosure', 'description', 'What ISO/IEC 27017 asks a provider to disclose, element by element: the view dim\_element.')))));
END
$$;


--
-- Name: FUNCTION oscal_assessment_results(vendor text); Type: COMMENT; Schema: grc; Owner: -
--

COMMENT ON FUNCTION grc.oscal_assessment_results(vendor text) IS 'What was found in a vendor''s current whitepapers, as OSCAL assessment results whose observations expire a year after publication / OSCAL評価結果';


--
-- Name: oscal_component_definition(text); Type: FUNCTION; Schema: grc; Owner: -
--

CREATE FUNCTION grc.oscal_component_definition(vendor text) RETURNS jsonb
    LANGUAGE plpgsql STABLE
    SET search_path TO 'pg_catalog', 'iso27017', 'pg_temp'
    AS $$
#variable_conflict use_column
DECLARE
	v CONSTANT text := oscal_component_definition.vendor;
	components jsonb;
BEGIN
	PERFORM grc.check_vendor(v);
	SELECT jsonb_agg(jsonb_strip_nulls(jsonb_build_object('uuid', oscal_uuid('component/' || d.service_id), 'type', 'service',
			'title', coalesce(oscal_text(d.service), '-'),
			'description', coalesce(oscal_text(d.label_en), '-'),
			'purpose', oscal_text(d.purpose),
			'props', oscal_property('vendor', v) || oscal_property('model', d.model) || oscal_property('data-class', d.data_class)
				|| oscal_property('whitepaper-sha256', w.sha256),
			'control-implementations', CASE WHEN r.list IS NOT NULL THEN jsonb_build_array(jsonb_build_object(
				'uuid', oscal_uuid('implementation/' || d.service_id), 'source', '#' || oscal_uuid('catalog/2013'),
				'description', display_word('ui', 'disclaimer', 'en'), 'implemented-requirements', r.list)) END)) ORDER BY d.service_id)
		INTO components
		FROM grc_bi.dim_service d
		LEFT JOIN grc_bi.dim_whitepaper w ON w.vendor_id = d.vendor_id AND w.service_id = d.service_id AND w.is_current
		CROSS JOIN LATERAL (SELECT grc.oscal_requirements(v, d.service_id) AS list) r
		WHERE d.vendor_id = v;
	RETURN jsonb_build_object('component-definition', jsonb_strip_nulls(jsonb_build_object(
		'uuid', oscal_uuid('component-definition/' || v),
		'metadata', oscal_metadata(v, grc.oscal_modified(v), display_word('ui', 'disclaimer', 'en') || chr(10) || chr(10) || display_word('ui', 'disclaimer', 'ja')),
		'components', components,
		'back-matter', jsonb_build_object('resources', jsonb_build_array(jsonb_build_object(
			'uuid', oscal_uuid('catalog/2013'), 'title', 'oscal\_catalog(2013)'))))));
END
$$;


--
-- Name: FUNCTION oscal_component_definition(vendor text); Type: COMMENT; Schema: grc; Owner: -
--

COMMENT ON FUNCTION grc.oscal_component_definition(vendor text) IS 'What a vendor''s current whitepapers disclose, as an OSCAL component definition / OSCALコンポーネント定義';


--
-- Name: oscal_modified(text); Type: FUNCTION; Schema: grc; Owner: -
--

CREATE FUNCTION grc.oscal_modified(a_vendor text) RETURNS text
    LANGUAGE sql STABLE
    SET search_path TO 'pg_catalog', 'iso27017', 'pg_temp'
    AS $$
	SELECT oscal_time(greatest(v.created_at, (SELECT max(w.last_seen_at) FROM grc.whitepaper w WHERE w.vendor = v.vendor),
		(SELECT max(h.scored_at) FROM grc.score_history h WHERE h.vendor = v.vendor)))
	FROM grc.vendor v WHERE v.vendor = a_vendor
$$;


--
-- Name: FUNCTION oscal_modified(a_vendor text); Type: COMMENT; Schema: grc; Owner: -
--

COMMENT ON FUNCTION grc.oscal_modified(a_vendor text) IS 'Internal: when a vendor''s rows last changed / 最終更新';


--
-- Name: oscal_observations(text, text, timestamp with time zone, date); Type: FUNCTION; Schema: grc; Owner: -
--

CREATE FUNCTION grc.oscal_observations(a_vendor text, a_service_id text, collected timestamp with time zone, published_on date) RETURNS jsonb
    LANGUAGE sql STABLE
    SET search_path TO 'pg_catalog', 'iso27017', 'pg_temp'
    AS $$
	SELECT jsonb_agg(jsonb_strip_nulls(jsonb_build_object(
		'uuid', oscal_uuid('observation/' || f.whitepaper_id || '/' || f.element_id),
		'title', oscal_text(e.label_en), 'description', coalesce(oscal_text(e.label_ja), '-'),
		'methods', '["EXAMINE"]'::jsonb, 'types', '["control-objective"]'::jsonb,
		'props', oscal_property('verdict', f.verdict) || oscal_property('basis', f.basis) || oscal_property('weight', f.weight::text)
			|| oscal_property('control', oscal_id(f.control_id::iso27017.control_id))
			|| oscal_property('source-start', f.source_start::text) || oscal_property('source-length', f.source_length::text),
		'subjects', jsonb_build_array(jsonb_build_object('subject-uuid', oscal_uuid('component/' || a_service_id), 'type', 'component')),
		'collected', oscal_time(collected),
		'expires', oscal_time(coalesce(published_on::timestamp AT TIME ZONE 'UTC', collected) + interval '1 year'),
		'remarks', oscal_text(f.quote))) ORDER BY e.element_sort)
	FROM grc_bi.fact_finding f
	JOIN grc_bi.dim_element e ON e.element_id = f.element_id
	WHERE f.vendor_id = a_vendor AND f.service_id = a_service_id AND f.assessed
$$;


--
-- Name: FUNCTION oscal_observations(a_vendor text, a_service_id text, collected timestamp with time zone, published_on date); Type: COMMENT; Schema: grc; Owner: -
--

COMMENT ON FUNCTION grc.oscal_observations(a_vendor text, a_service_id text, collected timestamp with time zone, published_on date) IS 'Internal: findings as observations / 観察結果';


--
-- Name: oscal_requirements(text, text); Type: FUNCTION; Schema: grc; Owner: -
--

CREATE FUNCTION grc.oscal_requirements(a_vendor text, a_service_id text) RETURNS jsonb
    LANGUAGE sql STABLE
    SET search_path TO 'pg_catalog', 'iso27017', 'pg_temp'
    AS $$
	WITH said AS (
		SELECT f.control_id, string_agg(f.verdict || ' ' || oscal_text(split_part(f.element_id, '/', 2))
			|| coalesce(': ' || oscal_text(f.quote), ''), chr(10) || chr(10) ORDER BY f.element_id) AS quotes
		FROM grc_bi.fact_finding f
		WHERE f.vendor_id = a_vendor AND f.service_id = a_service_id AND f.assessed
		GROUP BY f.control_id
	)
	SELECT jsonb_agg(jsonb_strip_nulls(jsonb_build_object(
		'uuid', oscal_uuid('requirement/' || a_service_id || '/' || s.control_id),
		'control-id', oscal_id(s.control_id::iso27017.control_id),
		'description', 'Disclosed in the whitepaper: ' || s.assessed || ' of ' || s.applicable || ' elements.',
		'props', oscal_property('score-low', s.score_low::text) || oscal_property('score-high', s.score_high::text)
			|| oscal_property('depth-low', s.depth_low::text) || oscal_property('depth-high', s.depth_high::text)
			|| oscal_property('assessed', s.assessed::text),
		'remarks', q.quotes)) ORDER BY s.control_id::iso27017.control_id)
	FROM grc_bi.fact_score s JOIN said q ON q.control_id = s.control_id
	WHERE s.vendor_id = a_vendor AND s.service_id = a_service_id
$$;


--
-- Name: FUNCTION oscal_requirements(a_vendor text, a_service_id text); Type: COMMENT; Schema: grc; Owner: -
--

COMMENT ON FUNCTION grc.oscal_requirements(a_vendor text, a_service_id text) IS 'Internal: what a paper says, by control / 管理策ごとの記載';


--
-- Name: own_findings(text, text, text); Type: FUNCTION; Schema: grc; Owner: -
--

CREATE FUNCTION grc.own_findings(a_vendor text, a_service text, a_sha256 text) RETURNS TABLE(control iso27017.control_id, element text, verdict text, section integer, quote text, source_start integer, source_length integer, place text)
    LANGUAGE sql STABLE
    SET search_path TO 'pg_catalog', 'iso27017', 'pg_temp'
    AS $$
	WITH own AS (
		SELECT e.control, e.element, e.met, e.partial FROM grc.element e WHERE e.own_query
	), paper AS (
		SELECT w.document FROM grc.whitepaper w
		WHERE w.vendor = a_vendor AND w.service = a_service AND w.sha256 = a_sha256
	), part AS (
		SELECT s.ordinal, s.body, s.controls || s.declared AS controls,
			s.source_start + coalesce(position(s.body IN
				substr(p.document, s.source_start, s.source_length)), 1) - 1 AS body_start
		FROM grc.section s CROSS JOIN paper p
		WHERE s.vendor = a_vendor AND s.service = a_service AND s.sha256 = a_sha256 AND s.body <> ''
	), candidate AS (
		SELECT o.control, o.element, q.verdict, p.ordinal, v.quote, v.source_start, v.source_length, p.body_start,
			CASE WHEN o.control = ANY (p.controls) OR EXISTS (
				SELECT FROM unnest(p.controls) c WHERE o.control = ANY (iso27017.map_to(c, 2013)))
				THEN 'section' ELSE 'elsewhere' END AS place
		FROM own o
		CROSS JOIN LATERAL (VALUES ('met', o.met), ('conditional', o.partial)) q(verdict, query)
		CROSS JOIN part p
		CROSS JOIN LATERAL iso27017.evidence(p.body, q.query) v
		WHERE q.query IS NOT NULL
	)
	SELECT DISTINCT ON (c.control, c.element) c.control, c.element, c.verdict, c.ordinal, c.quote,
		c.body_start + c.source_start - 1, c.source_length, c.place
	FROM candidate c
	ORDER BY c.control, c.element, c.place DESC, c.verdict DESC, c.ordinal, c.source_start
$$;


--
-- Name: FUNCTION own_findings(a_vendor text, a_service text, a_sha256 text); Type: COMMENT; Schema: grc; Owner: -
--

COMMENT ON FUNCTION grc.own_findings(a_vendor text, a_service text, a_sha256 text) IS 'Internal: findings for elements with a query of the store''s own / 独自要素の判定';


--
-- Name: own_stamp(); Type: FUNCTION; Schema: grc; Owner: -
--

CREATE FUNCTION grc.own_stamp() RETURNS text
    LANGUAGE sql STABLE
    SET search_path TO 'pg_catalog', 'iso27017', 'pg_temp'
    AS $$
	SELECT md5(coalesce(string_agg(o.control::text || ' ' || o.element || ' ' || coalesce(o.met::text, '')
			|| ' ' || coalesce(o.partial::text, ''), E'\n' ORDER BY o.control::text, o.element), ''))
	FROM (
		SELECT control, element, met, partial FROM grc.element_override
			WHERE met IS NOT NULL OR partial IS NOT NULL
		UNION ALL
		SELECT control, element, met, partial FROM grc.element_user
	) o
$$;


--
-- Name: FUNCTION own_stamp(); Type: COMMENT; Schema: grc; Owner: -
--

COMMENT ON FUNCTION grc.own_stamp() IS 'Fingerprint of the store''s own element queries: findings made with another one are stale / 独自要素の指紋';


--
-- Name: period_amount(iso27017.retention); Type: FUNCTION; Schema: grc; Owner: -
--

CREATE FUNCTION grc.period_amount(period iso27017.retention, OUT amount_low integer, OUT amount_high integer, OUT unit text) RETURNS record
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    BEGIN ATOMIC
 SELECT
         CASE
             WHEN (length(x.m[1]) < 10) THEN (x.m[1])::integer
             ELSE NULL::integer
         END AS "case",
         CASE
             WHEN (length(COALESCE(x.m[2], x.m[1])) < 10) THEN (COALESCE(x.m[2], x.m[1]))::integer
             ELSE NULL::integer
         END AS "case",
     (x.m[3] || 's'::text)
    FROM ( SELECT regexp_match((period_amount.period)::text, '([0-9]+)(?:\.\.([0-9]+))? (year|month|week|business day|day|hour|minute|generation)'::text) AS m) x;
END;


--
-- Name: FUNCTION period_amount(period iso27017.retention, OUT amount_low integer, OUT amount_high integer, OUT unit text); Type: COMMENT; Schema: grc; Owner: -
--

COMMENT ON FUNCTION grc.period_amount(period iso27017.retention, OUT amount_low integer, OUT amount_high integer, OUT unit text) IS 'Low and high amount of a period and its unit (years, months, weeks, days, business days, hours, minutes, generations) / 期間の数値と単位';


--
-- Name: pg_cron_function(text); Type: FUNCTION; Schema: grc; Owner: -
--

CREATE FUNCTION grc.pg_cron_function(signature text) RETURNS boolean
    LANGUAGE sql STABLE
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
	SELECT EXISTS (SELECT FROM pg_depend d JOIN pg_extension x ON x.oid = d.refobjid
		WHERE d.classid = 'pg_proc'::regclass AND d.objid = to_regprocedure(signature)
			AND d.refclassid = 'pg_extension'::regclass AND d.deptype = 'e' AND x.extname = 'pg_cron')
$$;


--
-- Name: FUNCTION pg_cron_function(signature text); Type: COMMENT; Schema: grc; Owner: -
--

COMMENT ON FUNCTION grc.pg_cron_function(signature text) IS 'Internal: whether this database has the function of pg_cron / pg_cronの有無';


--
-- Name: questionnaire(text, text, text, boolean); Type: FUNCTION; Schema: grc; Owner: -
--

CREATE FUNCTION grc.questionnaire(vendor text, service text, lang text DEFAULT 'ja'::text, only_guidance boolean DEFAULT false) RETURNS TABLE(number integer, reason text, reason_label text, control_id text, control_title text, question text, quote text, weight integer)
    LANGUAGE plpgsql STABLE
    SET search_path TO 'pg_catalog', 'iso27017', 'pg_temp'
    AS $$
#variable_conflict use_column
DECLARE
	sid CONSTANT text := grc.service_id(questionnaire.vendor, questionnaire.service);
	ja CONSTANT boolean := questionnaire.lang = 'ja';
BEGIN
	PERFORM grc.check_service(questionnaire.vendor, questionnaire.service);
	RETURN QUERY
	WITH asked AS (
		SELECT 1 AS part, 'requirement' AS reason, r.control_id,
			CASE WHEN ja THEN '「' || r.label_ja || '」（' || r.required || '）について、' || r.status_ja
					|| 'と読み取りました。実際の状況を教えてください。'
				ELSE 'We require: ' || r.label_en || ' (' || r.required || '). As we read your paper: ' || r.status_en
					|| '. Please tell us how it is.' END AS question,
			r.quote, r.severity AS weight, 0 AS sort
		FROM grc_bi.fact_requirement r
		WHERE r.vendor_id = questionnaire.vendor AND r.service_id = sid AND r.status <> 'met'
		UNION ALL
		SELECT 2, 'absence', a.control_id, CASE WHEN ja THEN a.question_ja ELSE a.question_en END, a.quote, a.weight, 0
		FROM grc_bi.stated_absences a
		WHERE a.vendor_id = questionnaire.vendor AND a.service_id = sid
		UNION ALL
		SELECT 3, g.verdict, g.control_id, CASE WHEN ja THEN g.question_ja ELSE g.question_en END, g.quote, g.weight, e.element_sort
		FROM grc_bi.gaps g
		JOIN grc_bi.dim_element e ON e.element_id = g.element_id
		WHERE g.vendor_id = questionnaire.vendor AND g.service_id = sid AND g.verdict IN ('silent', 'conditional')
			AND (g.basis = 'P' OR NOT coalesce(only_guidance, false))
	)
	SELECT (row_number() OVER (ORDER BY a.part, a.weight DESC, a.sort, a.control_id, a.question))::integer,
		a.reason, display_word('question', a.reason, questionnaire.lang), a.control_id,
		CASE WHEN ja THEN d.title_ja ELSE d.title_en END, a.question, a.quote, a.weight
	FROM asked a LEFT JOIN grc_bi.dim_control d ON d.control_id = a.control_id
	WHERE a.question IS NOT NULL
	ORDER BY 1;
END
$$;


--
-- Name: FUNCTION questionnaire(vendor text, service text, lang text, only_guidance boolean); Type: COMMENT; Schema: grc; Owner: -
--

COMMENT ON FUNCTION grc.questionnaire(vendor text, service text, lang text, only_guidance boolean) IS 'What to ask the vendor, gravest first: requirements not plainly met, stated absences, and what the paper does not or only conditionally say / 事業者への質問票';


--
-- Name: questionnaire_csv(text, text, text, boolean); Type: FUNCTION; Schema: grc; Owner: -
--

CREATE FUNCTION grc.questionnaire_csv(vendor text, service text, lang text DEFAULT 'ja'::text, only_guidance boolean DEFAULT false) RETURNS text
    LANGUAGE sql STABLE
    SET search_path TO 'pg_catalog', 'iso27017', 'pg_temp'
    AS $$
	SELECT chr(65279) || (SELECT string_agg(csv_field(display_word('ui', c, lang)), ',' ORDER BY i) || chr(13) || chr(10)
			FROM unnest(ARRAY['number', 'reason', 'control', 'control_title', 'question', 'quote', 'weight', 'answer']) WITH ORDINALITY u(c, i))
		|| coalesce(string_agg(q.number || ',' || csv_field(q.reason_label) || ',' || csv_field(coalesce(q.control_id, '')) || ','
			|| csv_field(coalesce(q.control_title, '')) || ',' || csv_field(q.question) || ',' || csv_field(coalesce(q.quote, '')) || ','
			|| coalesce(q.weight::text, '') || ',""' || chr(13) || chr(10), '' ORDER BY q.number), '')
	FROM grc.questionnaire(vendor, service, lang, only_guidance) q
$$;


--
-- Name: FUNCTION questionnaire_csv(vendor text, service text, lang text, only_guidance boolean); Type: COMMENT; Schema: grc; Owner: -
--

COMMENT ON FUNCTION grc.questionnaire_csv(vendor text, service text, lang text, only_guidance boolean) IS 'The questionnaire as CSV that Excel opens / Excelで開ける質問票';


--
-- Name: report_assessment_sheet(text, text, text); Type: FUNCTION; Schema: grc; Owner: -
--

CREATE FUNCTION grc.report_assessment_sheet(vendor text, service text, lang text DEFAULT 'ja'::text) RETURNS text
    LANGUAGE plpgsql STABLE
    SET search_path TO 'pg_catalog', 'iso27017', 'pg_temp'
    AS $$
DECLARE
	lists jsonb;
	page text;
	code text;
	at_most integer;
	block text := '';
BEGIN
	PERFORM grc.check_service(vendor, service);
	SELECT jsonb_object_agg(l.part, to_jsonb(l.items)) INTO lists FROM grc.sheet_lists(vendor, service, lang) l;
	page := format('<!DOCTYPE html><html lang="%s"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><link rel="icon" href="data:,"><title>%s</title>%s%s</head><body><main class="page">',
		html_escape(lang), grc.html_word('sheet_title', lang), grc.html_style(), grc.html_sheet_style())
		|| grc.html_sheet_head(vendor, service, lang) || grc.html_disclaimer(lang)
		|| '<section><h2>' || grc.html_word('concerns', lang) || '</h2>'
		|| coalesce((SELECT '<table><tbody>' || string_agg(format('<tr><td>%s</td><td>%s</td><td><span class="v">%s</span></td><td>%s</td></tr>',
				html_escape(coalesce(c.control_id, '–')), html_escape(grc.clip_label(plain_line(c.concern), 60)), html_escape(c.reason_label),
				CASE WHEN coalesce(c.quote, '') = '' THEN '–' ELSE '「<bdi>' || html_escape(grc.clip_label(plain_line(c.quote), 72)) || '</bdi>」' END),
				'' ORDER BY c.place) || '</tbody></table>'
			FROM grc.concerns(vendor, service, lang, 5) c), '<p>' || grc.html_word('no_concern', lang) || '</p>')
		|| '</section><div class="grid">';
	FOR code, at_most IN VALUES ('stated_absences', 4), ('certificates', 4), ('suppliers', 3), ('countries', 3),
			('requirements', 3), ('hygiene', 3), ('changes', 3) LOOP
		block := block || '<section><h2>' || grc.html_word(code, lang) || '</h2>'
			|| grc.html_short_list(ARRAY(SELECT jsonb_array_elements_text(CASE jsonb_typeof(lists->code) WHEN 'array' THEN lists->code ELSE '[]' END)),
				at_most, 48, lang, CASE code WHEN 'changes' THEN 'no_change' WHEN 'stated_absences' THEN 'no_absences' ELSE 'none' END)
			|| '</section>';
	END LOOP;
	page := page || block || '</div>';
	FOR code, at_most IN VALUES ('duties', 4), ('questions', 4) LOOP
		page := page || '<section><h2>' || grc.html_word(code, lang) || '</h2>'
			|| grc.html_short_list(ARRAY(SELECT jsonb_array_elements_text(CASE jsonb_typeof(lists->code) WHEN 'array' THEN lists->code ELSE '[]' END)),
				at_most, 104, lang) || '</section>';
	END LOOP;
	RETURN page || format('<section class="decide" aria-label="%s"><span>%s: □ %s □ %s □ %s</span><span>%s: ____________________</span></section></main></body></html>',
		grc.html_word('decision', lang), grc.html_word('decision', lang), grc.html_word('approved', lang),
		grc.html_word('conditional_approval', lang), grc.html_word('rejected', lang), grc.html_word('sign_date', lang));
END
$$;


--
-- Name: FUNCTION report_assessment_sheet(vendor text, service text, lang text); Type: COMMENT; Schema: grc; Owner: -
--

COMMENT ON FUNCTION grc.report_assessment_sheet(vendor text, service text, lang text) IS 'One A4 page for the decision maker about one service, as self-contained HTML / 評価シート（A4・1枚）';


--
-- Name: report_html(text, text[], text, integer); Type: FUNCTION; Schema: grc; Owner: -
--

CREATE FUNCTION grc.report_html(lang text DEFAULT 'ja'::text, vendors text[] DEFAULT NULL::text[], numbering text DEFAULT '2013'::text, at_most integer DEFAULT 100) RETURNS text
    LANGUAGE plpgsql STABLE
    SET search_path TO 'pg_catalog', 'iso27017', 'pg_temp'
    AS $$
DECLARE
	page text;
	every bigint;
	vids text[];
	sids text[];
	labels text[];
BEGIN
	IF numbering IS NULL OR numbering NOT IN ('2013', '2022') THEN
		RAISE EXCEPTION 'unknown numbering: %', quote_nullable(numbering)
			USING ERRCODE = 'invalid_parameter_value', HINT = 'Use ''2013'' or ''2022''.';
	END IF;
	SELECT count(*) INTO every FROM grc.current_whitepaper s WHERE vendors IS NULL OR s.vendor = ANY (vendors);
	-- whose rows are read is said once: views of aggregates take a list, but no join
	SELECT coalesce(array_agg(r.vendor_id ORDER BY r.place), '{}'), coalesce(array_agg(r.service_id ORDER BY r.place), '{}'),
			coalesce(array_agg(CASE lang WHEN 'ja' THEN r.label_ja ELSE r.label_en END ORDER BY r.place), '{}')
		INTO vids, sids, labels FROM grc.report_services(vendors, at_most) r;
	page := format('<!DOCTYPE html><html lang="%s"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="color-scheme" content="light"><link rel="icon" href="data:,"><title>%s</title>%s</head><body><header><h1>%s</h1><p class="soft">%s: %s UTC</p></header><nav aria-label="%s"><ul>',
		html_escape(lang), grc.html_word('title', lang), grc.html_style(), grc.html_word('title', lang),
		grc.html_word('generated', lang), to_char(now() AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI'), grc.html_word('contents', lang))
		|| (SELECT string_agg(format('<li><a href="#%s">%s</a></li>', a, grc.html_word(w, lang)), '' ORDER BY i)
			FROM (VALUES (1, 'summary', 'summary'), (2, 'clauses', 'heat_clause'), (3, 'controls', 'heat_control'), (4, 'periods', 'periods'),
				(5, 'absences', 'stated_absences'), (6, 'gaps', 'gaps'), (7, 'evidence', 'evidence')) v(i, a, w))
		|| '</ul></nav><main>' || grc.html_disclaimer(lang)
		|| '<h2 id="summary">' || grc.html_word('summary', lang) || '</h2>' || grc.html_summary(vids, sids, labels, lang);
	IF every > cardinality(sids) THEN
		page := page || '<p class="soft">' || (every - cardinality(sids)) || ' ' || grc.html_word('vendors_not_shown', lang) || '</p>';
	END IF;
	page := page || grc.html_heat_maps(vids, sids, labels, lang, numbering)
		|| grc.html_periods(vids, sids, labels, lang)
		|| grc.html_absences_and_gaps(vids, sids, labels, lang)
		|| '<h2 id="evidence">' || grc.html_word('evidence', lang) || '</h2>';
	FOR i IN 1 .. cardinality(sids) LOOP
		page := page || grc.html_service(i, vids[i], sids[i], labels[i], lang, numbering);
	END LOOP;
	RETURN page || '</main><footer>' || grc.html_disclaimer(lang) || '</footer></body></html>';
END
$$;


--
-- Name: FUNCTION report_html(lang text, vendors text[], numbering text, at_most integer); Type: COMMENT; Schema: grc; Owner: -
--

COMMENT ON FUNCTION grc.report_html(lang text, vendors text[], numbering text, at_most integer) IS 'The report as one self-contained HTML page in Japanese (ja) or English (en): all vendors or the named ones, numbering 2013 or 2022, so many services at most / HTML報告書';


--
-- Name: report_markdown(text, text[], integer); Type: FUNCTION; Schema: grc; Owner: -
--

CREATE FUNCTION grc.report_markdown(lang text DEFAULT 'ja'::text, vendors text[] DEFAULT NULL::text[], at_most integer DEFAULT 100) RETURNS text
    LANGUAGE sql STABLE
    SET search_path TO 'pg_catalog', 'iso27017', 'pg_temp'
    AS $$
	SELECT grc.markdown_heading(1, 'title', lang)
		|| CASE WHEN lang = 'ja' THEN '' ELSE '> ' || markdown_escape(display_word('ui', 'disclaimer', lang)) || chr(10) || '>' || chr(10) END
		|| '> ' || display_word('ui', 'disclaimer', 'ja') || chr(10) || chr(10)
		|| markdown_escape(display_word('ui', 'generated', lang) || ': ' || to_char(now() AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI') || ' UTC') || chr(10) || chr(10)
		|| grc.markdown_heading(2, 'summary', lang)
		|| grc.markdown_table(ARRAY['rank', 'service', 'score', 'depth', 'coverage', 'coverage_substance', 'stated_absences'], lang, (
			SELECT string_agg(grc.markdown_row(ARRAY[c.rank || ' / ' || c.ranked, CASE lang WHEN 'ja' THEN r.label_ja ELSE r.label_en END,
				CASE WHEN c.score_low IS NULL THEN display_word('ui', 'not_scored', lang)
					ELSE grc.html_percent(c.score_low) || '–' || grc.html_percent(c.score_high) END,
				grc.html_percent(c.depth_low) || '–' || grc.html_percent(c.depth_high), grc.html_percent(c.heading_coverage),
				grc.html_percent(c.substance_coverage), c.stated_absences::text]), '' ORDER BY r.place)
			FROM grc.report_services(vendors, at_most) r JOIN grc_bi.scorecard c ON c.service_id = r.service_id))
		|| coalesce((SELECT string_agg(grc.markdown_service(d.vendor_id, d.service, lang), '' ORDER BY r.place)
			FROM grc.report_services(vendors, at_most) r JOIN grc_bi.dim_service d ON d.service_id = r.service_id), '')
$$;


--
-- Name: FUNCTION report_markdown(lang text, vendors text[], at_most integer); Type: COMMENT; Schema: grc; Owner: -
--

COMMENT ON FUNCTION grc.report_markdown(lang text, vendors text[], at_most integer) IS 'The report as Markdown in Japanese (ja) or English (en) / Markdown報告書';


--
-- Name: report_services(text[], integer); Type: FUNCTION; Schema: grc; Owner: -
--

CREATE FUNCTION grc.report_services(vendors text[], at_most integer, OUT place integer, OUT vendor_id text, OUT service_id text, OUT label_ja text, OUT label_en text) RETURNS SETOF record
    LANGUAGE sql STABLE
    SET search_path TO 'pg_catalog', 'iso27017', 'pg_temp'
    AS $$
	SELECT x.place::integer, x.vendor_id, x.service_id, x.label_ja, x.label_en
	FROM (
		SELECT row_number() OVER (ORDER BY s.score_low DESC NULLS LAST, d.service_id) AS place,
			d.vendor_id, d.service_id, d.label_ja, d.label_en
		FROM grc_bi.scorecard s JOIN grc_bi.dim_service d ON d.service_id = s.service_id
		WHERE vendors IS NULL OR s.vendor_id = ANY (vendors)
	) x
	WHERE x.place <= at_most
	ORDER BY x.place
$$;


--
-- Name: FUNCTION report_services(vendors text[], at_most integer, OUT place integer, OUT vendor_id text, OUT service_id text, OUT label_ja text, OUT label_en text); Type: COMMENT; Schema: grc; Owner: -
--

COMMENT ON FUNCTION grc.report_services(vendors text[], at_most integer, OUT place integer, OUT vendor_id text, OUT service_id text, OUT label_ja text, OUT label_en text) IS 'Internal: the services of a report in order / 報告対象';


--
-- Name: reread(text, boolean); Type: FUNCTION; Schema: grc; Owner: -
--

CREATE FUNCTION grc.reread(vendor text DEFAULT NULL::text, everything boolean DEFAULT false) RETURNS bigint
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'iso27017', 'pg_temp'
    AS $$
DECLARE
	paper record;
	done bigint := 0;
BEGIN
	FOR paper IN
		SELECT w.vendor, w.service, w.sha256 FROM grc.whitepaper w
		WHERE (reread.vendor IS NULL OR w.vendor = reread.vendor)
			AND (everything OR w.reader_version <> iso27017.reader_version())
		ORDER BY 1, 2, 3
	LOOP
		CONTINUE WHEN grc.lock_vendors(paper.vendor) = 0 OR NOT EXISTS (SELECT FROM grc.whitepaper w
			WHERE w.vendor = paper.vendor AND w.service = paper.service AND w.sha256 = paper.sha256);
		PERFORM grc.store_reading(paper.vendor, paper.service, paper.sha256);
		done := done + 1;
	END LOOP;
	RETURN done;
END
$$;


--
-- Name: FUNCTION reread(vendor text, everything boolean); Type: COMMENT; Schema: grc; Owner: -
--

COMMENT ON FUNCTION grc.reread(vendor text, everything boolean) IS 'Reads stored whitepapers again, by default those that an older reader read; returns how many / 再読取り';


--
-- Name: rescore(text, boolean); Type: FUNCTION; Schema: grc; Owner: -
--

CREATE FUNCTION grc.rescore(vendor text DEFAULT NULL::text, everything boolean DEFAULT false) RETURNS bigint
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'iso27017', 'pg_temp'
    AS $$
DECLARE
	paper record;
	stamp CONSTANT text := grc.own_stamp();
	done bigint;
BEGIN
	PERFORM grc.lock_vendors(rescore.vendor);
	FOR paper IN
		SELECT w.vendor, w.service, w.sha256
		FROM grc.current_whitepaper w
		LEFT JOIN grc.finding_state t ON t.vendor = w.vendor AND t.service = w.service AND t.sha256 = w.sha256
		WHERE (rescore.vendor IS NULL OR w.vendor = rescore.vendor)
			AND (everything OR t.vendor IS NULL OR t.rubric_version <> iso27017.rubric_version()
				OR t.reader_version <> iso27017.reader_version() OR t.own_stamp <> stamp)
		ORDER BY 1, 2, 3
	LOOP
		PERFORM grc.store_findings(paper.vendor, paper.service, paper.sha256);
	END LOOP;
	PERFORM grc.store_sums(rescore.vendor);
	WITH now AS (
		SELECT s.* FROM grc.service_score s
		WHERE rescore.vendor IS NULL OR s.vendor = rescore.vendor
	), last AS (
		SELECT DISTINCT ON (h.vendor, h.service) h.*
		FROM grc.score_history h
		WHERE rescore.vendor IS NULL OR h.vendor = rescore.vendor
		ORDER BY h.vendor, h.service, h.scored_at DESC
	)
	INSERT INTO grc.score_history AS h (vendor, service, scored_at, sha256, scheme_version, guidance_low,
			guidance_high, depth_low, depth_high, assessed, applicable)
		SELECT n.vendor, n.service, clock_timestamp(), n.sha256, n.scheme_version, n.guidance_low,
			n.guidance_high, n.depth_low, n.depth_high, n.assessed, n.applicable
		FROM now n
		LEFT JOIN last l ON l.vendor = n.vendor AND l.service = n.service
		WHERE l.vendor IS NULL OR (l.sha256, l.scheme_version, l.guidance_low, l.guidance_high, l.depth_low,
				l.depth_high, l.assessed, l.applicable)
			IS DISTINCT FROM (n.sha256, n.scheme_version, n.guidance_low, n.guidance_high, n.depth_low,
				n.depth_high, n.assessed, n.applicable);
	SELECT count(*) INTO done FROM grc.current_whitepaper w
		WHERE rescore.vendor IS NULL OR w.vendor = rescore.vendor;
	RETURN done;
END
$$;


--
-- Name: FUNCTION rescore(vendor text, everything boolean); Type: COMMENT; Schema: grc; Owner: -
--

COMMENT ON FUNCTION grc.rescore(vendor text, everything boolean) IS 'Scores the current whitepapers of a vendor or of all; texts are looked at again only where the rubric, the reader or own queries changed. Returns how many were scored / スコアの再計算';


--
-- Name: run_checks(text, interval); Type: PROCEDURE; Schema: grc; Owner: -
--

CREATE PROCEDURE grc.run_checks(IN only_check text DEFAULT NULL::text, IN keep interval DEFAULT '1 year'::interval)
    LANGUAGE plpgsql
    AS $$
DECLARE
	this_run pg_catalog.int8;
	this_check pg_catalog.text;
BEGIN
	this_run := grc.start_run(only_check);
	COMMIT;
	FOREACH this_check IN ARRAY grc.checks_to_run(only_check)
	LOOP
		PERFORM grc.start_check(this_run, this_check);
		COMMIT;
		PERFORM grc.execute_check(this_run, this_check);
		COMMIT;
	END LOOP;
	PERFORM grc.finish_run(this_run, keep);
	COMMIT;
END
$$;


--
-- Name: PROCEDURE run_checks(IN only_check text, IN keep interval); Type: COMMENT; Schema: grc; Owner: -
--

COMMENT ON PROCEDURE grc.run_checks(IN only_check text, IN keep interval) IS 'Runs all enabled checks, or one, and keeps what they said; CALL it at top level, as pg_cron does / 点検の実行';


--
-- Name: schedule_checks(text, text); Type: FUNCTION; Schema: grc; Owner: -
--

CREATE FUNCTION grc.schedule_checks(schedule text, job text DEFAULT ('iso27017 '::text || 'grc'::text)) RETURNS text
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
DECLARE
	command CONSTANT text := format('CALL %I.run_checks()', 'grc');
	-- pg_cron shows its settings to few; to others GMT is its rule and postgres a good guess
	told CONSTANT boolean := pg_has_role(current_user, 'pg_read_all_settings', 'USAGE');
	zone CONSTANT text := coalesce(CASE WHEN told THEN current_setting('cron.timezone', true) END, 'GMT');
	next_run CONSTANT timestamptz := iso27017.cron_next(schedule, now(), zone);
	elsewhere CONSTANT text := coalesce(CASE WHEN told THEN current_setting('cron.database_name', true) END, 'postgres');
BEGIN
	IF next_run IS NULL THEN
		RAISE EXCEPTION 'schedule % never comes', quote_literal(schedule)
			USING ERRCODE = 'invalid_parameter_value', HINT = 'For example ''0 3 * * *'' is every day at three, GMT.';
	END IF;
	DELETE FROM grc.check_schedule;
	INSERT INTO grc.check_schedule (job, schedule) VALUES (job, schedule);
	IF grc.pg_cron_function('cron.schedule(text, text, text)') THEN
		EXECUTE 'SELECT cron.schedule($1, $2, $3)' USING job, schedule, command;
		RETURN format('Scheduled as job %s. Next run: %s.', quote_literal(job), next_run);
	END IF;
	RETURN format(E'pg_cron is not in this database, nothing was scheduled. Where it is (perhaps database %I), run:\n'
		'SELECT cron.schedule_in_database(%L, %L, %L, %L, %L);\nor have any scheduler run this in database %I as role %I: %s\nThe schedule is read in %s; it would run next at %s.',
		elsewhere, job, schedule, command, current_database(), current_user, current_database(), current_user, command,
		zone, next_run);
END
$_$;


--
-- Name: FUNCTION schedule_checks(schedule text, job text); Type: COMMENT; Schema: grc; Owner: -
--

COMMENT ON FUNCTION grc.schedule_checks(schedule text, job text) IS 'Schedules run_checks() with pg_cron (five fields, GMT), as the role that calls it, and says when it runs next, or prints the call to make elsewhere / 点検の予約';


--
-- Name: scheme_version(); Type: FUNCTION; Schema: grc; Owner: -
--

CREATE FUNCTION grc.scheme_version() RETURNS text
    LANGUAGE sql STABLE
    SET search_path TO 'pg_catalog', 'iso27017', 'pg_temp'
    AS $$
	SELECT 'disclosure/1 rubric/' || iso27017.rubric_version() || ' reader/' || iso27017.reader_version()
		|| ' own/' || substr(md5(grc.own_stamp() || coalesce((
			SELECT string_agg(o.control::text || ' ' || o.element || ' ' || coalesce(o.weight::text, '')
				|| ' ' || coalesce(o.applies::text, ''), E'\n' ORDER BY o.control::text, o.element)
			FROM grc.element_override o), '') || coalesce((
			SELECT string_agg(c.control::text || ' ' || c.weight, E'\n' ORDER BY c.control::text)
			FROM grc.control_weight c), '')), 1, 8)
$$;


--
-- Name: FUNCTION scheme_version(); Type: COMMENT; Schema: grc; Owner: -
--

COMMENT ON FUNCTION grc.scheme_version() IS 'Names the rubric, the reader and the store''s own changes that scores are made with / スコア方式の版';


--
-- Name: service_id(text, text); Type: FUNCTION; Schema: grc; Owner: -
--

CREATE FUNCTION grc.service_id(vendor text, service text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN ((replace(replace(vendor, '~'::text, '~0'::text), '/'::text, '~1'::text) || '/'::text) || service);


--
-- Name: FUNCTION service_id(vendor text, service text); Type: COMMENT; Schema: grc; Owner: -
--

COMMENT ON FUNCTION grc.service_id(vendor text, service text) IS 'The one column by which the BI views know a service / サービスの結合キー';


--
-- Name: sheet_lists(text, text, text); Type: FUNCTION; Schema: grc; Owner: -
--

CREATE FUNCTION grc.sheet_lists(vendor text, service text, lang text, OUT part text, OUT items text[]) RETURNS SETOF record
    LANGUAGE sql STABLE
    SET search_path TO 'pg_catalog', 'iso27017', 'pg_temp'
    AS $$
	SELECT 'certificates', array_agg(DISTINCT c.standard || coalesce(':' || c.edition, '')
			|| CASE WHEN c.holder <> 'self' THEN ' [' || c.holder || ']' ELSE '' END
			|| coalesce(' – ' || c.scope, '') || coalesce(' – ' || display_word('ui', 'expires', lang) || ' ' || c.expires_on, '')
			|| ' – ' || CASE lang WHEN 'ja' THEN c.status_ja ELSE c.status_en END)
		FROM grc_bi.fact_certificate c
		WHERE c.vendor_id = vendor AND (c.service_id IS NULL OR c.service_id = grc.service_id(vendor, service))
	UNION ALL
	SELECT 'stated_absences', array_agg(CASE lang WHEN 'ja' THEN a.label_ja ELSE a.label_en END || ' (' || a.control_id || ')'
			ORDER BY a.weight DESC, a.control_id, a.element_id)
		FROM grc_bi.stated_absences a WHERE a.vendor_id = vendor AND a.service_id = grc.service_id(vendor, service)
	UNION ALL
	SELECT 'suppliers', array_agg(DISTINCT s.supplier)
		FROM grc_bi.supplier_concentration s WHERE s.vendor_id = vendor AND s.service_id = grc.service_id(vendor, service)
	UNION ALL
	SELECT 'countries', array_agg(DISTINCT f.value || CASE WHEN coalesce(f.qualifier, '') = '' THEN '' ELSE ' – ' || f.qualifier END)
		FROM grc_bi.fact_value f WHERE f.vendor_id = vendor AND f.service_id = grc.service_id(vendor, service) AND f.kind = 'location'
	UNION ALL
	SELECT 'changes', array_agg(x.t ORDER BY x.sort, x.t) FROM (
		SELECT 1 AS sort, display_word('ui', 'score', lang) || ': ' || grc.html_percent(h.before) || ' → ' || grc.html_percent(h.score_low)
			|| ' (' || h.scored_on || ')' AS t
		FROM (SELECT f.score_low, f.scored_on, f.scored_at, lag(f.score_low) OVER (ORDER BY f.scored_at) AS before,
				max(f.scored_at) OVER () AS newest
			FROM grc_bi.fact_history f WHERE f.vendor_id = vendor AND f.service_id = grc.service_id(vendor, service)) h
		WHERE h.scored_at = h.newest AND h.before IS NOT NULL
		UNION ALL
		SELECT 2, CASE lang WHEN 'ja' THEN r.change_ja ELSE r.change_en END || ': '
			|| coalesce(CASE WHEN r.change_of = 'fact' THEN display_word('kind', r.kind, lang) || ' ' END, '')
			|| concat_ws(' → ', r.old_value, r.new_value)
		FROM grc_bi.recent_changes r
		WHERE r.vendor_id = vendor AND r.service_id = grc.service_id(vendor, service) AND r.change_of = 'fact') x
	UNION ALL
	SELECT 'duties', array_agg(o.duty ORDER BY o.stance, o.statement_sort)
		FROM grc_bi.our_duties o WHERE o.vendor_id = vendor AND o.service_id = grc.service_id(vendor, service) AND o.stance = 'customer'
	UNION ALL
	SELECT 'requirements', array_agg(CASE lang WHEN 'ja' THEN r.label_ja ELSE r.label_en END || ': '
			|| CASE lang WHEN 'ja' THEN r.status_ja ELSE r.status_en END || coalesce(' – ' || r.value, '') ORDER BY r.severity DESC, r.requirement)
		FROM grc_bi.fact_requirement r WHERE r.vendor_id = vendor AND r.service_id = grc.service_id(vendor, service) AND r.status <> 'met'
	UNION ALL
	SELECT 'questions', array_agg(q.question ORDER BY q.number) FROM grc.questionnaire(vendor, service, lang, true) q
	UNION ALL
	SELECT 'hygiene', array_agg(CASE lang WHEN 'ja' THEN h.kind_ja ELSE h.kind_en END || coalesce(': ' || h.detail, '') ORDER BY h.note_sort)
		FROM grc_bi.hygiene h WHERE h.vendor_id = vendor AND h.service_id = grc.service_id(vendor, service)
$$;


--
-- Name: FUNCTION sheet_lists(vendor text, service text, lang text, OUT part text, OUT items text[]); Type: COMMENT; Schema: grc; Owner: -
--

COMMENT ON FUNCTION grc.sheet_lists(vendor text, service text, lang text, OUT part text, OUT items text[]) IS 'Internal: the lists of the assessment sheet / 評価シートの一覧';


--
-- Name: stamp_check(); Type: FUNCTION; Schema: grc; Owner: -
--

CREATE FUNCTION grc.stamp_check() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
BEGIN
	IF NOT iso27017.may_become(NEW.owner) THEN
		RAISE EXCEPTION 'must be a member of role % to make it the owner of a check', quote_ident(NEW.owner)
			USING ERRCODE = 'insufficient_privilege',
				HINT = format('Set the owner to a role of your own, for example %I.', current_user);
	END IF;
	NEW.changed_at := now();
	RETURN NEW;
END
$$;


--
-- Name: FUNCTION stamp_check(); Type: COMMENT; Schema: grc; Owner: -
--

COMMENT ON FUNCTION grc.stamp_check() IS 'Trigger: nobody sets a check that runs with rights that are not theirs / 所有者の確認';


--
-- Name: stamp_objects(); Type: FUNCTION; Schema: grc; Owner: -
--

CREATE FUNCTION grc.stamp_objects() RETURNS bigint
    LANGUAGE sql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
	WITH stamped AS (
		INSERT INTO grc.object_stamp AS o (kind, object, fingerprint)
			SELECT r.kind, r.object, min(r.fingerprint) FROM iso27017.stored_results() r
			WHERE r.fingerprint IS NOT NULL GROUP BY r.kind, r.object
			ON CONFLICT (kind, object) DO UPDATE SET fingerprint = EXCLUDED.fingerprint, stamped_at = now()
			RETURNING 1
	)
	SELECT count(*) FROM stamped
$$;


--
-- Name: FUNCTION stamp_objects(); Type: COMMENT; Schema: grc; Owner: -
--

COMMENT ON FUNCTION grc.stamp_objects() IS 'Notes that whatever keeps results of our functions was made by the rules of now; call it after building or repairing, and only then / 版の記録';


--
-- Name: start_check(bigint, text); Type: FUNCTION; Schema: grc; Owner: -
--

CREATE FUNCTION grc.start_check(a_run bigint, a_check text) RETURNS void
    LANGUAGE sql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
	INSERT INTO grc.check_execution (run, check_name, severity, owner)
	SELECT a_run, d.check_name, d.severity, d.owner FROM grc.check_definition d WHERE d.check_name = a_check
$$;


--
-- Name: FUNCTION start_check(a_run bigint, a_check text); Type: COMMENT; Schema: grc; Owner: -
--

COMMENT ON FUNCTION grc.start_check(a_run bigint, a_check text) IS 'Internal: notes that a check has started / 個別の点検の開始';


--
-- Name: start_run(text); Type: FUNCTION; Schema: grc; Owner: -
--

CREATE FUNCTION grc.start_run(a_check text) RETURNS bigint
    LANGUAGE sql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$ INSERT INTO grc.check_run (only_check) VALUES (a_check) RETURNING run $$;


--
-- Name: FUNCTION start_run(a_check text); Type: COMMENT; Schema: grc; Owner: -
--

COMMENT ON FUNCTION grc.start_run(a_check text) IS 'Internal: notes that a run has started / 実行の開始';


--
-- Name: store_findings(text, text, text); Type: FUNCTION; Schema: grc; Owner: -
--

CREATE FUNCTION grc.store_findings(a_vendor text, a_service text, a_sha256 text) RETURNS void
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'iso27017', 'pg_temp'
    AS $$
DECLARE
	paper text;
	titles text[];
	meant iso27017.control_id[];
	stamp CONSTANT text := grc.own_stamp();
BEGIN
	-- the row lock serialises with a reading or scoring of the same paper
	SELECT w.document INTO STRICT paper FROM grc.whitepaper w
		WHERE w.vendor = a_vendor AND w.service = a_service AND w.sha256 = a_sha256
		FOR UPDATE;
	SELECT coalesce(array_agg(a.title ORDER BY a.title, a.control), '{}'),
			coalesce(array_agg(a.control ORDER BY a.title, a.control), '{}')
		INTO titles, meant
		FROM grc.alias_user a WHERE a.vendor IN ('', a_vendor);

	DELETE FROM grc.finding f WHERE f.vendor = a_vendor AND f.service = a_service AND f.sha256 = a_sha256;
	INSERT INTO grc.finding (vendor, service, sha256, control, element, verdict, section, quote,
			source_start, source_length, rule, place)
		SELECT a_vendor, a_service, a_sha256, f.control, f.element, f.verdict, f.section, f.quote,
			f.source_start, f.source_length, f.rule, f.place
		FROM iso27017.findings(paper, titles, meant) f
		WHERE f.verdict <> 'silent';
	IF EXISTS (SELECT FROM grc.element_override o WHERE o.met IS NOT NULL OR o.partial IS NOT NULL)
		OR EXISTS (SELECT FROM grc.element_user) THEN
		DELETE FROM grc.finding f USING grc.element e
			WHERE f.vendor = a_vendor AND f.service = a_service AND f.sha256 = a_sha256
				AND e.own_query AND e.control = f.control AND e.element = f.element;
		INSERT INTO grc.finding (vendor, service, sha256, control, element, verdict, section, quote,
				source_start, source_length, rule, place)
			SELECT a_vendor, a_service, a_sha256, o.control, o.element, o.verdict, o.section, o.quote,
				o.source_start, o.source_length, 'own query', o.place
			FROM grc.own_findings(a_vendor, a_service, a_sha256) o;
	END IF;
	INSERT INTO grc.finding_state AS t (vendor, service, sha256, rubric_version, reader_version, own_stamp, sections)
		VALUES (a_vendor, a_service, a_sha256, iso27017.rubric_version(), iso27017.reader_version(), stamp,
			(SELECT count(*) FROM grc.section s
				WHERE s.vendor = a_vendor AND s.service = a_service AND s.sha256 = a_sha256))
		ON CONFLICT (vendor, service, sha256) DO UPDATE SET rubric_version = EXCLUDED.rubric_version,
			reader_version = EXCLUDED.reader_version, own_stamp = EXCLUDED.own_stamp,
			sections = EXCLUDED.sections, found_at = now();
END
$$;


--
-- Name: FUNCTION store_findings(a_vendor text, a_service text, a_sha256 text); Type: COMMENT; Schema: grc; Owner: -
--

COMMENT ON FUNCTION grc.store_findings(a_vendor text, a_service text, a_sha256 text) IS 'Internal: finds anew what a stored whitepaper says about the rubric''s elements / 判定のやり直し';


--
-- Name: store_reading(text, text, text); Type: FUNCTION; Schema: grc; Owner: -
--

CREATE FUNCTION grc.store_reading(a_vendor text, a_service text, a_sha256 text) RETURNS void
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'iso27017', 'pg_temp'
    AS $$
DECLARE
	paper text;
	titles text[];
	meant iso27017.control_id[];
BEGIN
	-- the row lock serialises readings of the same paper
	SELECT w.document INTO STRICT paper FROM grc.whitepaper w
		WHERE w.vendor = a_vendor AND w.service = a_service AND w.sha256 = a_sha256
		FOR UPDATE;
	SELECT coalesce(array_agg(a.title ORDER BY a.title, a.control), '{}'),
			coalesce(array_agg(a.control ORDER BY a.title, a.control), '{}')
		INTO titles, meant
		FROM grc.alias_user a WHERE a.vendor IN ('', a_vendor);

	DELETE FROM grc.section t WHERE t.vendor = a_vendor AND t.service = a_service AND t.sha256 = a_sha256;
	DELETE FROM grc.claim t WHERE t.vendor = a_vendor AND t.service = a_service AND t.sha256 = a_sha256;
	DELETE FROM grc.fact t WHERE t.vendor = a_vendor AND t.service = a_service AND t.sha256 = a_sha256;
	DELETE FROM grc.hygiene t WHERE t.vendor = a_vendor AND t.service = a_service AND t.sha256 = a_sha256;

	INSERT INTO grc.section (vendor, service, sha256, ordinal, printed_number, heading, controls,
			declared, resolved_by, confidence, stance, body, source_start, source_length)
		SELECT a_vendor, a_service, a_sha256, s.ordinal, s.printed_number, s.heading, s.controls,
			s.declared, s.resolved_by, s.confidence, s.stance, s.body, s.source_start, s.source_length
		FROM iso27017.sections(paper, titles, meant) s;
	INSERT INTO grc.claim (vendor, service, sha256, claim, section, item, sentence, stance,
			source_start, source_length)
		SELECT a_vendor, a_service, a_sha256, s.ordinality, s.section, s.item, s.sentence, s.stance,
			s.source_start, s.source_length
		FROM iso27017.statements(paper, titles, meant) WITH ORDINALITY s;
	INSERT INTO grc.fact (vendor, service, sha256, fact, section, item, control, kind, value, period,
			subject, qualifier, quote, source_start, source_length)
		SELECT a_vendor, a_service, a_sha256, f.ordinality, f.section, f.item, f.control, f.kind, f.value,
			f.period, f.subject, f.qualifier, f.quote, f.source_start, f.source_length
		FROM iso27017.facts(paper, titles, meant) WITH ORDINALITY f;
	INSERT INTO grc.hygiene (vendor, service, sha256, note, kind, section, detail, quote,
			source_start, source_length)
		SELECT a_vendor, a_service, a_sha256, h.ordinality, h.kind, h.section, h.detail, h.quote,
			h.source_start, h.source_length
		FROM iso27017.hygiene(paper, titles, meant) WITH ORDINALITY h;

	UPDATE grc.whitepaper w SET reader_version = iso27017.reader_version(), edition = (
			SELECT iso27017.edition(c) FROM grc.section s, unnest(s.controls) c
			WHERE s.vendor = a_vendor AND s.service = a_service AND s.sha256 = a_sha256
			GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT 1)
		WHERE w.vendor = a_vendor AND w.service = a_service AND w.sha256 = a_sha256;
END
$$;


--
-- Name: FUNCTION store_reading(a_vendor text, a_service text, a_sha256 text); Type: COMMENT; Schema: grc; Owner: -
--

COMMENT ON FUNCTION grc.store_reading(a_vendor text, a_service text, a_sha256 text) IS 'Internal: reads a stored whitepaper and replaces what an earlier reading left / 再読取り';


--
-- Name: store_sums(text); Type: FUNCTION; Schema: grc; Owner: -
--

CREATE FUNCTION grc.store_sums(a_vendor text) RETURNS void
    LANGUAGE sql
    SET search_path TO 'pg_catalog', 'iso27017', 'pg_temp'
    SET jit TO 'off'
    SET work_mem TO '64MB'
    AS $$
	DELETE FROM grc.control_sum c
	WHERE (a_vendor IS NULL OR c.vendor = a_vendor)
		AND NOT EXISTS (SELECT FROM grc.current_whitepaper w
			JOIN grc.finding_state t ON t.vendor = w.vendor AND t.service = w.service
				AND t.sha256 = w.sha256 AND t.sections > 0
			WHERE w.vendor = c.vendor AND w.service = c.service AND w.sha256 = c.sha256);
	WITH paper AS MATERIALIZED (
		SELECT w.vendor, w.service, w.sha256, v.model
		FROM grc.current_whitepaper w
		JOIN grc.finding_state t ON t.vendor = w.vendor AND t.service = w.service AND t.sha256 = w.sha256
			AND t.sections > 0
		JOIN grc.service v ON v.vendor = w.vendor AND v.service = w.service
		WHERE a_vendor IS NULL OR w.vendor = a_vendor
	), element AS MATERIALIZED (
		SELECT e.control, e.element, e.weight, e.basis = 'P' AS guidance,
			coalesce(e.applies_when LIKE '%not pure SaaS%', false) AS not_saas
		FROM grc.element e WHERE e.applies
	), whole AS (
		SELECT e.control, coalesce(sum(e.weight) FILTER (WHERE e.guidance), 0) AS guidance_weight,
			coalesce(sum(e.weight) FILTER (WHERE NOT e.guidance), 0) AS depth_weight,
			count(*) FILTER (WHERE e.guidance) AS applicable
		FROM element e GROUP BY e.control
	), decided AS MATERIALIZED (
		SELECT r.vendor, r.service, r.control, r.element FROM grc.review r
			WHERE a_vendor IS NULL OR r.vendor = a_vendor
		UNION
		SELECT a.vendor, a.service, a.control, a.element FROM grc.element_applicability a
			WHERE a_vendor IS NULL OR a.vendor = a_vendor
	), verdict AS (
		SELECT f.vendor, f.service, f.sha256, f.control, f.element, f.verdict
		FROM grc.finding f
		WHERE NOT EXISTS (SELECT FROM decided d WHERE d.vendor = f.vendor AND d.service = f.service
			AND d.control = f.control AND d.element = f.element)
		UNION ALL
		SELECT j.vendor, j.service, j.sha256, j.control, j.element, j.verdict
		FROM decided d
		JOIN grc.judged_finding j ON j.vendor = d.vendor AND j.service = d.service
			AND j.control = d.control AND j.element = d.element
		UNION ALL
		SELECT p.vendor, p.service, p.sha256, e.control, e.element, 'not_applicable'
		FROM paper p JOIN element e ON e.not_saas AND p.model = 'SaaS'
		WHERE NOT EXISTS (SELECT FROM grc.finding f WHERE f.vendor = p.vendor AND f.service = p.service
				AND f.sha256 = p.sha256 AND f.control = e.control AND f.element = e.element)
			AND NOT EXISTS (SELECT FROM decided d WHERE d.vendor = p.vendor AND d.service = p.service
				AND d.control = e.control AND d.element = e.element)
	), said AS (
		SELECT v.vendor, v.service, v.sha256, v.control,
			sum(e.weight) FILTER (WHERE e.guidance AND v.verdict = 'met') AS guidance_met,
			sum(e.weight) FILTER (WHERE e.guidance AND v.verdict = 'conditional') AS guidance_conditional,
			sum(e.weight) FILTER (WHERE e.guidance AND v.verdict = 'not_applicable') AS guidance_out,
			sum(e.weight) FILTER (WHERE NOT e.guidance AND v.verdict = 'met') AS depth_met,
			sum(e.weight) FILTER (WHERE NOT e.guidance AND v.verdict = 'conditional') AS depth_conditional,
			sum(e.weight) FILTER (WHERE NOT e.guidance AND v.verdict = 'not_applicable') AS depth_out,
			count(*) FILTER (WHERE e.guidance AND v.verdict NOT IN ('not_applicable', 'silent')) AS assessed,
			count(*) FILTER (WHERE e.guidance AND v.verdict = 'not_applicable') AS out
		FROM verdict v
		JOIN element e ON e.control = v.control AND e.element = v.element
		GROUP BY v.vendor, v.service, v.sha256, v.control
	)
	INSERT INTO grc.control_sum AS c (vendor, service, sha256, control, guidance_low, guidance_high,
			guidance_weight, depth_low, depth_high, depth_weight, assessed, applicable)
		SELECT p.vendor, p.service, p.sha256, k.control, coalesce(s.guidance_met, 0),
			coalesce(s.guidance_met, 0) + coalesce(s.guidance_conditional, 0),
			k.guidance_weight - coalesce(s.guidance_out, 0), coalesce(s.depth_met, 0),
			coalesce(s.depth_met, 0) + coalesce(s.depth_conditional, 0),
			k.depth_weight - coalesce(s.depth_out, 0),
			coalesce(s.assessed, 0), k.applicable - coalesce(s.out, 0)
		FROM paper p
		CROSS JOIN whole k
		LEFT JOIN said s ON s.vendor = p.vendor AND s.service = p.service AND s.sha256 = p.sha256
			AND s.control = k.control
		ON CONFLICT (vendor, service, sha256, control) DO UPDATE SET guidance_low = EXCLUDED.guidance_low,
			guidance_high = EXCLUDED.guidance_high, guidance_weight = EXCLUDED.guidance_weight,
			depth_low = EXCLUDED.depth_low, depth_high = EXCLUDED.depth_high, depth_weight = EXCLUDED.depth_weight,
			assessed = EXCLUDED.assessed, applicable = EXCLUDED.applicable
			WHERE (c.guidance_low, c.guidance_high, c.guidance_weight, c.depth_low, c.depth_high, c.depth_weight,
					c.assessed, c.applicable)
				IS DISTINCT FROM (EXCLUDED.guidance_low, EXCLUDED.guidance_high, EXCLUDED.guidance_weight,
					EXCLUDED.depth_low, EXCLUDED.depth_high, EXCLUDED.depth_weight, EXCLUDED.assessed,
					EXCLUDED.applicable);
$$;


--
-- Name: FUNCTION store_sums(a_vendor text); Type: COMMENT; Schema: grc; Owner: -
--

COMMENT ON FUNCTION grc.store_sums(a_vendor text) IS 'Internal: sums the verdicts of the current whitepapers anew / 合計のやり直し';


--
-- Name: svg_heat(text[], text[], text[], jsonb, text, integer); Type: FUNCTION; Schema: grc; Owner: -
--

CREATE FUNCTION grc.svg_heat(row_labels text[], column_labels text[], column_titles text[], cells jsonb, label text, cell_width integer DEFAULT 44) RETURNS text
    LANGUAGE plpgsql STABLE PARALLEL SAFE
    SET search_path TO 'pg_catalog', 'iso27017', 'pg_temp'
    AS $$
DECLARE
	left_edge CONSTANT integer := 210;
	-- labels of columns stand aslant
	top CONSTANT integer := 26 + (SELECT coalesce(max(length(l) + (octet_length(l) - length(l)) / 2), 0) * 4 FROM unnest(column_labels) l);
	height CONSTANT integer := 26;
	n_rows CONSTANT integer := coalesce(cardinality(row_labels), 0);
	n_columns CONSTANT integer := coalesce(cardinality(column_labels), 0);
	width CONSTANT integer := left_edge + n_columns * cell_width + 50;
	svg text;
BEGIN
	svg := format('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %s %s" style="min-width:%spx" role="group" aria-label="%s">',
			width, top + n_rows * height + 6, least(width, 60 + width * 3 / 4), html_escape(label))
		|| '<defs><pattern id="none" width="6" height="6" patternUnits="userSpaceOnUse"><rect width="6" height="6" fill="#fff"/><path d="M0 6L6 0" stroke="#9aa5b1" stroke-width="1"/></pattern></defs>';
	svg := svg || coalesce((
		SELECT string_agg(format('<text x="%s" y="%s" font-size="11" transform="rotate(-38 %s %s)">%s<title>%s</title></text>',
			left_edge + (i - 1) * cell_width + cell_width / 2, top - 8,
			left_edge + (i - 1) * cell_width + cell_width / 2, top - 8,
			html_escape(l), html_escape(column_titles[i])), '' ORDER BY i)
		FROM unnest(column_labels) WITH ORDINALITY c(l, i)), '');
	svg := svg || coalesce((
		SELECT string_agg(format('<text x="%s" y="%s" font-size="12" text-anchor="end">%s<title>%s</title></text>',
			left_edge - 8, top + (i - 1) * height + 17,
			html_escape(grc.clip_label(l, 30)), html_escape(l)), '' ORDER BY i)
		FROM unnest(row_labels) WITH ORDINALITY c(l, i)), '');
	svg := svg || coalesce((
		SELECT string_agg(
			CASE WHEN d.href IS NULL THEN '' ELSE format('<a href="%s" aria-label="%s">', html_escape(d.href), d.label_html) END
			|| format('<rect x="%s" y="%s" width="%s" height="%s" fill="%s" stroke="#fff"><title>%s</title></rect>',
				d.x, d.y, cell_width, height, k.fill, d.label_html)
			|| format('<text x="%s" y="%s" font-size="%s" text-anchor="middle" pointer-events="none" style="fill:%s">%s</text>',
				d.x + cell_width / 2, d.y + 17, CASE WHEN cell_width < 30 THEN 9 ELSE 11 END, k.ink,
				CASE WHEN d.low IS NULL THEN '–' ELSE to_char(round(100 * d.low), 'FM990') END)
			|| CASE WHEN d.href IS NULL THEN '' ELSE '</a>' END, '' ORDER BY d.y, d.x)
		FROM (
			SELECT left_edge + ((c->>1)::integer - 1) * cell_width AS x, top + ((c->>0)::integer - 1) * height AS y,
				(c->>2)::numeric AS low, c->>4 AS href,
				html_escape(row_labels[(c->>0)::integer] || ' – ' || column_labels[(c->>1)::integer] || ' '
					|| coalesce(column_titles[(c->>1)::integer], '') || ': ' || coalesce(to_char(round(100 * (c->>2)::numeric), 'FM990')
					|| ' (' || grc.html_percent((c->>2)::numeric) || '–' || grc.html_percent((c->>3)::numeric) || ')', '–')) AS label_html
			FROM jsonb_array_elements(cells) c
		) d CROSS JOIN LATERAL grc.heat_color(d.low) k), '');
	RETURN svg || '</svg>';
END
$$;


--
-- Name: FUNCTION svg_heat(row_labels text[], column_labels text[], column_titles text[], cells jsonb, label text, cell_width integer); Type: COMMENT; Schema: grc; Owner: -
--

COMMENT ON FUNCTION grc.svg_heat(row_labels text[], column_labels text[], column_titles text[], cells jsonb, label text, cell_width integer) IS 'Internal: a heat map as inline SVG / ヒートマップ';


--
-- Name: svg_periods(jsonb, text, text); Type: FUNCTION; Schema: grc; Owner: -
--

CREATE FUNCTION grc.svg_periods(marks jsonb, label text, axis_label text) RETURNS text
    LANGUAGE plpgsql STABLE PARALLEL SAFE
    SET search_path TO 'pg_catalog', 'iso27017', 'pg_temp'
    AS $_$
DECLARE
	left_edge CONSTANT integer := 210;
	span CONSTANT integer := 560;
	height CONSTANT integer := 24;
	bottom CONSTANT integer := 14 + jsonb_array_length(marks) * height;
	svg text;
BEGIN
	svg := format('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 820 %s" style="min-width:640px" role="img" aria-label="%s">',
		bottom + 40, html_escape(label));
	svg := svg || (
		SELECT string_agg(format('<line x1="%1$s" y1="8" x2="%1$s" y2="%2$s" stroke="#c9d1da"/><text x="%1$s" y="%3$s" font-size="11" text-anchor="middle">%4$s</text>',
			left_edge + round(span * ln(t::numeric * 2) / ln(14600.0)), bottom, bottom + 15, t), '' ORDER BY t)
		FROM unnest(ARRAY[1, 7, 30, 90, 365, 1095, 3650]) t)
		|| format('<text x="%s" y="%s" font-size="11" text-anchor="middle">%s</text>', left_edge + span / 2, bottom + 32, html_escape(axis_label));
	svg := svg || coalesce((
		SELECT string_agg(
			CASE WHEN m.who IS NOT DISTINCT FROM m.above THEN ''
				ELSE format('<text x="%s" y="%s" font-size="12" text-anchor="end">%s<title>%s</title></text>', left_edge - 10, m.y + 4,
					html_escape(grc.clip_label(m.who, 30)), html_escape(m.who)) END
			|| format('<line x1="%s" y1="%3$s" x2="%2$s" y2="%3$s" stroke="#2171b5" stroke-width="5" stroke-linecap="round"/><circle cx="%4$s" cy="%3$s" r="5" fill="#08306b"/><text x="%5$s" y="%6$s" font-size="11" text-anchor="%7$s">%8$s</text>',
				coalesce(m.at_low, left_edge), coalesce(m.at_high, m.at_low + 36), m.y, m.dot,
				CASE WHEN m.ends THEN coalesce(m.at_low, left_edge) - 9 ELSE coalesce(m.at_high, m.at_low + 44) + 9 END, m.y + 4,
				CASE WHEN m.ends THEN 'end' ELSE 'start' END, html_escape(m.txt))
			-- an arrow where the period has no end
			|| CASE WHEN m.at_high IS NULL THEN format('<path d="M%s %sl10 6l-10 6z" fill="#2171b5"/>', m.at_low + 34, m.y - 6) ELSE '' END,
			'' ORDER BY m.i)
		FROM (
			SELECT d.*, 14 + (d.i - 1) * height + 10 AS y, coalesce(d.at_low, d.at_high) AS dot,
				-- the text stands where there is room
				coalesce(d.at_high, d.at_low) > left_edge + 330 AND coalesce(d.at_low, left_edge) > left_edge + 220 AS ends
			FROM (
				SELECT i, v->>0 AS who, lag(v->>0) OVER (ORDER BY i) AS above, v->>3 AS txt,
					CASE WHEN v->>1 IS NOT NULL THEN left_edge + round(span * least(ln(greatest((v->>1)::numeric, 0.5) * 2) / ln(14600.0), 1)) END AS at_low,
					CASE WHEN v->>2 IS NOT NULL THEN left_edge + round(span * least(ln(greatest((v->>2)::numeric, 0.5) * 2) / ln(14600.0), 1)) END AS at_high
				FROM jsonb_array_elements(marks) WITH ORDINALITY x(v, i)
			) d
		) m), '');
	RETURN svg || '</svg>';
END
$_$;


--
-- Name: FUNCTION svg_periods(marks jsonb, label text, axis_label text); Type: COMMENT; Schema: grc; Owner: -
--

COMMENT ON FUNCTION grc.svg_periods(marks jsonb, label text, axis_label text) IS 'Internal: periods on a line as inline SVG / 期間の図';


--
-- Name: unschedule_checks(text); Type: FUNCTION; Schema: grc; Owner: -
--

CREATE FUNCTION grc.unschedule_checks(job text DEFAULT ('iso27017 '::text || 'grc'::text)) RETURNS text
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
BEGIN
	DELETE FROM grc.check_schedule;
	IF grc.pg_cron_function('cron.unschedule(text)') OR grc.pg_cron_function('cron.unschedule(name)') THEN
		EXECUTE 'SELECT cron.unschedule($1)' USING job;
		RETURN format('Job %s is no longer scheduled.', quote_literal(job));
	END IF;
	RETURN format(E'pg_cron is not in this database. Where it is, run:\nSELECT cron.unschedule(%L);', job);
END
$_$;


--
-- Name: FUNCTION unschedule_checks(job text); Type: COMMENT; Schema: grc; Owner: -
--

COMMENT ON FUNCTION grc.unschedule_checks(job text) IS 'Takes the schedule back / 点検の予約の取消し';


--
-- Name: verdict_ja(text); Type: FUNCTION; Schema: grc; Owner: -
--

CREATE FUNCTION grc.verdict_ja(verdict text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
	SELECT CASE verdict
		WHEN 'met' THEN '記載あり'
		WHEN 'conditional' THEN '条件付き・一部記載'
		WHEN 'contradicted' THEN '不提供・否定の記載'
		WHEN 'silent' THEN '記載なし'
		WHEN 'not_applicable' THEN '適用外'
	END
$$;


--
-- Name: FUNCTION verdict_ja(verdict text); Type: COMMENT; Schema: grc; Owner: -
--

COMMENT ON FUNCTION grc.verdict_ja(verdict text) IS 'A verdict in Japanese / 判定の表示';


--
-- Name: whitepaper_diff(text, text, text, text); Type: FUNCTION; Schema: grc; Owner: -
--

CREATE FUNCTION grc.whitepaper_diff(vendor text, service text, old_sha256 text, new_sha256 text) RETURNS TABLE(change text, what text, control text, kind text, old_value text, new_value text, quote text)
    LANGUAGE sql STABLE
    SET search_path TO 'pg_catalog', 'iso27017', 'pg_temp'
    AS $$
	WITH claims AS (
		SELECT c.sha256 = new_sha256 AS is_new, iso27017.fold_term(c.sentence) AS folded, c.sentence,
			c.stance, (SELECT min(u) FROM unnest(s.controls) u) AS control, c.claim
		FROM grc.claim c
		LEFT JOIN grc.section s ON s.vendor = c.vendor AND s.service = c.service
			AND s.sha256 = c.sha256 AND s.ordinal = c.section
		WHERE c.vendor = whitepaper_diff.vendor AND c.service = whitepaper_diff.service
			AND c.sha256 IN (old_sha256, new_sha256)
	), facts AS (
		SELECT f.sha256 = new_sha256 AS is_new, f.control, f.kind, f.value, f.subject, f.qualifier, f.quote
		FROM grc.fact f
		WHERE f.vendor = whitepaper_diff.vendor AND f.service = whitepaper_diff.service
			AND f.sha256 IN (old_sha256, new_sha256)
	), fact_sets AS (
		SELECT f.control, f.kind, f.subject, f.qualifier,
			array_agg(DISTINCT f.value) FILTER (WHERE NOT f.is_new) AS old_values,
			array_agg(DISTINCT f.value) FILTER (WHERE f.is_new) AS new_values,
			min(f.quote) FILTER (WHERE f.is_new) AS new_quote,
			min(f.quote) FILTER (WHERE NOT f.is_new) AS old_quote
		FROM facts f GROUP BY 1, 2, 3, 4
	)
	SELECT CASE WHEN c.is_new THEN 'added' ELSE 'removed' END, 'claim', c.control::text, c.stance,
		CASE WHEN c.is_new THEN NULL ELSE c.sentence END, CASE WHEN c.is_new THEN c.sentence END, c.sentence
	FROM claims c
	WHERE NOT EXISTS (SELECT FROM claims o WHERE o.is_new <> c.is_new AND o.folded = c.folded)
	UNION ALL
	SELECT CASE WHEN f.old_values IS NULL THEN 'added' WHEN f.new_values IS NULL THEN 'removed' ELSE 'changed' END,
		'fact', f.control::text, f.kind, array_to_string(f.old_values, '; '), array_to_string(f.new_values, '; '),
		coalesce(f.new_quote, f.old_quote)
	FROM fact_sets f
	WHERE f.old_values IS NULL OR f.new_values IS NULL OR f.old_values <> f.new_values
	ORDER BY 2, 3, 4, 1, 5, 6
$$;


--
-- Name: FUNCTION whitepaper_diff(vendor text, service text, old_sha256 text, new_sha256 text); Type: COMMENT; Schema: grc; Owner: -
--

COMMENT ON FUNCTION grc.whitepaper_diff(vendor text, service text, old_sha256 text, new_sha256 text) IS 'What changed between two whitepapers of a service, in claims and facts / 版の比較';


--
-- Name: whitepaper_id(text, text, text); Type: FUNCTION; Schema: grc; Owner: -
--

CREATE FUNCTION grc.whitepaper_id(vendor text, service text, sha256 text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN ((((replace(replace(vendor, '~'::text, '~0'::text), '/'::text, '~1'::text) || '/'::text) || service) || '@'::text) || sha256);


--
-- Name: FUNCTION whitepaper_id(vendor text, service text, sha256 text); Type: COMMENT; Schema: grc; Owner: -
--

COMMENT ON FUNCTION grc.whitepaper_id(vendor text, service text, sha256 text) IS 'The one column by which the BI views know a whitepaper / 文書の結合キー';


SET default_tablespace = '';

SET default_table_access_method = heap;

--
-- Name: applicability; Type: TABLE; Schema: grc; Owner: -
--

CREATE TABLE grc.applicability (
    vendor text DEFAULT ''::text NOT NULL,
    service text DEFAULT ''::text NOT NULL,
    control iso27017.control_id NOT NULL,
    element text DEFAULT ''::text NOT NULL,
    applicable boolean NOT NULL,
    justification text NOT NULL,
    decided_by text DEFAULT CURRENT_USER NOT NULL,
    decided_on date DEFAULT CURRENT_DATE NOT NULL
);


--
-- Name: TABLE applicability; Type: COMMENT; Schema: grc; Owner: -
--

COMMENT ON TABLE grc.applicability IS 'Statement of applicability: '''' stands for every vendor, service or element; the narrowest row decides / 適用宣言';


--
-- Name: whitepaper; Type: TABLE; Schema: grc; Owner: -
--

CREATE TABLE grc.whitepaper (
    vendor text NOT NULL,
    service text NOT NULL,
    sha256 text NOT NULL,
    title text,
    published_on date,
    source text,
    edition integer,
    reader_version integer NOT NULL,
    imported_at timestamp with time zone DEFAULT now() NOT NULL,
    last_seen_at timestamp with time zone DEFAULT now() NOT NULL,
    document text NOT NULL,
    CONSTRAINT whitepaper_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text))
);


--
-- Name: TABLE whitepaper; Type: COMMENT; Schema: grc; Owner: -
--

COMMENT ON TABLE grc.whitepaper IS 'Whitepapers as imported, each once / 取り込んだホワイトペーパー';


--
-- Name: COLUMN whitepaper.sha256; Type: COMMENT; Schema: grc; Owner: -
--

COMMENT ON COLUMN grc.whitepaper.sha256 IS 'SHA-256 of the document''s UTF-8 bytes, in hexadecimal / 文書のハッシュ値';


--
-- Name: COLUMN whitepaper.edition; Type: COMMENT; Schema: grc; Owner: -
--

COMMENT ON COLUMN grc.whitepaper.edition IS 'The numbering that most of its sections follow: 2013 or 2022 / 準拠する版';


--
-- Name: COLUMN whitepaper.last_seen_at; Type: COMMENT; Schema: grc; Owner: -
--

COMMENT ON COLUMN grc.whitepaper.last_seen_at IS 'When this very text was last imported / 最後に取り込んだ日時';


--
-- Name: current_whitepaper; Type: VIEW; Schema: grc; Owner: -
--

CREATE VIEW grc.current_whitepaper WITH (security_invoker='true') AS
 SELECT DISTINCT ON (w.vendor, w.service) w.vendor,
    w.service,
    w.sha256,
    w.title,
    w.published_on,
    w.source,
    w.edition,
    w.reader_version,
    w.imported_at,
    w.last_seen_at,
    w.document
   FROM grc.whitepaper w
  ORDER BY w.vendor, w.service, w.published_on DESC NULLS LAST, w.last_seen_at DESC, w.sha256;


--
-- Name: VIEW current_whitepaper; Type: COMMENT; Schema: grc; Owner: -
--

COMMENT ON VIEW grc.current_whitepaper IS 'The current whitepaper of each service / 現行のホワイトペーパー';


--
-- Name: element_override; Type: TABLE; Schema: grc; Owner: -
--

CREATE TABLE grc.element_override (
    control iso27017.control_id NOT NULL,
    element text NOT NULL,
    weight integer,
    applies boolean,
    met iso27017.evidence_query,
    partial iso27017.evidence_query,
    note text,
    CONSTRAINT element_override_weight_check CHECK ((weight >= 0))
);


--
-- Name: TABLE element_override; Type: COMMENT; Schema: grc; Owner: -
--

COMMENT ON TABLE grc.element_override IS 'Changes to elements of the shipped rubric; NULL leaves as shipped / 要素の変更';


--
-- Name: COLUMN element_override.applies; Type: COMMENT; Schema: grc; Owner: -
--

COMMENT ON COLUMN grc.element_override.applies IS 'false leaves the element out of every score / 適用有無';


--
-- Name: element_user; Type: TABLE; Schema: grc; Owner: -
--

CREATE TABLE grc.element_user (
    control iso27017.control_id NOT NULL,
    element text NOT NULL,
    weight integer DEFAULT 1 NOT NULL,
    basis text DEFAULT 'L'::text NOT NULL,
    met iso27017.evidence_query NOT NULL,
    partial iso27017.evidence_query,
    element_ja text,
    element_en text,
    ask_ja text,
    ask_en text,
    note text,
    CONSTRAINT element_user_basis_check CHECK ((basis = ANY (ARRAY['P'::text, 'C'::text, 'O'::text, 'L'::text]))),
    CONSTRAINT element_user_element_check CHECK ((element ~ '^[a-z][a-z0-9_]*$'::text)),
    CONSTRAINT element_user_weight_check CHECK ((weight >= 0))
);


--
-- Name: TABLE element_user; Type: COMMENT; Schema: grc; Owner: -
--

COMMENT ON TABLE grc.element_user IS 'Elements of your own / 独自の要素';


--
-- Name: element; Type: VIEW; Schema: grc; Owner: -
--

CREATE VIEW grc.element WITH (security_invoker='true') AS
 SELECT r.ordinal,
    r.control,
    r.element,
    COALESCE(o.weight, r.weight) AS weight,
    r.basis,
    COALESCE(o.applies, true) AS applies,
    r.applies_when,
    COALESCE(o.met, r.met) AS met,
    COALESCE(o.partial, r.partial) AS partial,
    r.element_ja,
    r.element_en,
    r.ask_ja,
    r.ask_en,
    ((o.met IS NOT NULL) OR (o.partial IS NOT NULL)) AS own_query,
    false AS own_element
   FROM (iso27017.rubric r
     LEFT JOIN grc.element_override o ON (((o.control OPERATOR(iso27017.=) r.control) AND (o.element = r.element))))
UNION ALL
 SELECT ((1000 + row_number() OVER (ORDER BY u.control, u.element)))::integer AS ordinal,
    u.control,
    u.element,
    u.weight,
    u.basis,
    true AS applies,
    NULL::text AS applies_when,
    u.met,
    u.partial,
    COALESCE(u.element_ja, u.element_en, u.element) AS element_ja,
    COALESCE(u.element_en, u.element_ja, u.element) AS element_en,
    u.ask_ja,
    u.ask_en,
    true AS own_query,
    true AS own_element
   FROM grc.element_user u
  WHERE (NOT (EXISTS ( SELECT
           FROM iso27017.rubric_rows() r(ordinal, control, element, weight, basis, applies_when, also_in, allow, met, partial, deny, element_ja, element_en, ask_ja, ask_en)
          WHERE ((r.control OPERATOR(iso27017.=) u.control) AND (r.element = u.element)))));


--
-- Name: VIEW element; Type: COMMENT; Schema: grc; Owner: -
--

COMMENT ON VIEW grc.element IS 'The rubric of this store: the shipped one with its overrides, and elements of your own / この格納先のルーブリック';


--
-- Name: service; Type: TABLE; Schema: grc; Owner: -
--

CREATE TABLE grc.service (
    vendor text NOT NULL,
    service text NOT NULL,
    model text DEFAULT 'SaaS'::text NOT NULL,
    purpose text,
    data_class text,
    note text,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT service_model_check CHECK ((model = ANY (ARRAY['SaaS'::text, 'PaaS'::text, 'IaaS'::text]))),
    CONSTRAINT service_service_check CHECK ((service <> ''::text))
);


--
-- Name: TABLE service; Type: COMMENT; Schema: grc; Owner: -
--

COMMENT ON TABLE grc.service IS 'Services of a vendor / サービス';


--
-- Name: COLUMN service.purpose; Type: COMMENT; Schema: grc; Owner: -
--

COMMENT ON COLUMN grc.service.purpose IS 'What we use it for / 利用目的';


--
-- Name: COLUMN service.data_class; Type: COMMENT; Schema: grc; Owner: -
--

COMMENT ON COLUMN grc.service.data_class IS 'The gravest class of data that we keep there / 取り扱うデータの区分';


--
-- Name: element_applicability; Type: VIEW; Schema: grc; Owner: -
--

CREATE VIEW grc.element_applicability WITH (security_invoker='true') AS
 SELECT DISTINCT ON (v.vendor, v.service, e.control, e.element) v.vendor,
    v.service,
    e.control,
    e.element,
    p.applicable,
    p.justification
   FROM ((grc.applicability p
     JOIN grc.service v ON ((((p.vendor = ''::text) OR (p.vendor = v.vendor)) AND ((p.service = ''::text) OR (p.service = v.service)))))
     JOIN grc.element e ON (((e.control OPERATOR(iso27017.=) p.control) AND ((p.element = ''::text) OR (p.element = e.element)))))
  ORDER BY v.vendor, v.service, e.control, e.element, p.vendor DESC, p.service DESC, p.element DESC;


--
-- Name: VIEW element_applicability; Type: COMMENT; Schema: grc; Owner: -
--

COMMENT ON VIEW grc.element_applicability IS 'What the statement of applicability says of an element, the narrowest row first / 要素ごとの適用宣言';


--
-- Name: finding; Type: TABLE; Schema: grc; Owner: -
--

CREATE TABLE grc.finding (
    vendor text NOT NULL,
    service text NOT NULL,
    sha256 text NOT NULL,
    control iso27017.control_id NOT NULL,
    element text NOT NULL,
    verdict text NOT NULL,
    section integer,
    quote text,
    source_start integer,
    source_length integer,
    rule text,
    place text,
    CONSTRAINT finding_verdict_check CHECK ((verdict = ANY (ARRAY['met'::text, 'conditional'::text, 'contradicted'::text, 'not_applicable'::text])))
);


--
-- Name: TABLE finding; Type: COMMENT; Schema: grc; Owner: -
--

COMMENT ON TABLE grc.finding IS 'What a whitepaper says about an element of the rubric; an element without a row is silent / 要素ごとの判定';


--
-- Name: COLUMN finding.rule; Type: COMMENT; Schema: grc; Owner: -
--

COMMENT ON COLUMN grc.finding.rule IS 'Which rule decided / 判定規則';


--
-- Name: COLUMN finding.place; Type: COMMENT; Schema: grc; Owner: -
--

COMMENT ON COLUMN grc.finding.place IS 'Where the sentence stands: section, referral, also_in, elsewhere / 引用の所在';


--
-- Name: finding_state; Type: TABLE; Schema: grc; Owner: -
--

CREATE TABLE grc.finding_state (
    vendor text NOT NULL,
    service text NOT NULL,
    sha256 text NOT NULL,
    rubric_version integer NOT NULL,
    reader_version integer NOT NULL,
    own_stamp text NOT NULL,
    sections integer NOT NULL,
    found_at timestamp with time zone DEFAULT now() NOT NULL
);


--
-- Name: TABLE finding_state; Type: COMMENT; Schema: grc; Owner: -
--

COMMENT ON TABLE grc.finding_state IS 'With which rubric and reader the findings of a whitepaper were made / 判定の版';


--
-- Name: COLUMN finding_state.own_stamp; Type: COMMENT; Schema: grc; Owner: -
--

COMMENT ON COLUMN grc.finding_state.own_stamp IS 'Fingerprint of the store''s own element queries / 独自要素の指紋';


--
-- Name: COLUMN finding_state.sections; Type: COMMENT; Schema: grc; Owner: -
--

COMMENT ON COLUMN grc.finding_state.sections IS 'Sections that were found; 0: nothing could be assessed / 節数';


--
-- Name: review; Type: TABLE; Schema: grc; Owner: -
--

CREATE TABLE grc.review (
    vendor text NOT NULL,
    service text NOT NULL,
    control iso27017.control_id NOT NULL,
    element text NOT NULL,
    verdict text NOT NULL,
    reason text NOT NULL,
    person text DEFAULT CURRENT_USER NOT NULL,
    reviewed_on date DEFAULT CURRENT_DATE NOT NULL,
    expires_on date,
    CONSTRAINT review_person_check CHECK ((person <> ''::text)),
    CONSTRAINT review_reason_check CHECK ((reason <> ''::text)),
    CONSTRAINT review_verdict_check CHECK ((verdict = ANY (ARRAY['met'::text, 'conditional'::text, 'contradicted'::text, 'silent'::text, 'not_applicable'::text])))
);


--
-- Name: TABLE review; Type: COMMENT; Schema: grc; Owner: -
--

COMMENT ON TABLE grc.review IS 'A person''s verdict in place of the program''s, until it expires / 人による判定の上書き';


--
-- Name: section; Type: TABLE; Schema: grc; Owner: -
--

CREATE TABLE grc.section (
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
    source_length integer NOT NULL
);


--
-- Name: TABLE section; Type: COMMENT; Schema: grc; Owner: -
--

COMMENT ON TABLE grc.section IS 'Sections of the whitepapers and the controls that they answer / 節と対応する管理策';


--
-- Name: COLUMN section.declared; Type: COMMENT; Schema: grc; Owner: -
--

COMMENT ON COLUMN grc.section.declared IS 'Old numbers that the vendor itself prints / 事業者が併記した旧番号';


--
-- Name: absence; Type: VIEW; Schema: grc; Owner: -
--

CREATE VIEW grc.absence WITH (security_invoker='true') AS
 SELECT f.vendor,
    f.service,
    f.sha256,
    f.control,
    f.element,
    f.section,
    f.quote
   FROM ((((grc.finding f
     JOIN grc.current_whitepaper w ON (((w.vendor = f.vendor) AND (w.service = f.service) AND (w.sha256 = f.sha256))))
     LEFT JOIN grc.element_override o ON (((o.control OPERATOR(iso27017.=) f.control) AND (o.element = f.element))))
     LEFT JOIN grc.element_applicability a ON (((a.vendor = f.vendor) AND (a.service = f.service) AND (a.control OPERATOR(iso27017.=) f.control) AND (a.element = f.element))))
     LEFT JOIN grc.review r ON (((r.vendor = f.vendor) AND (r.service = f.service) AND (r.control OPERATOR(iso27017.=) f.control) AND (r.element = f.element) AND ((r.expires_on IS NULL) OR (r.expires_on >= CURRENT_DATE)))))
  WHERE (((f.verdict = 'contradicted'::text) OR ((f.element = 'absence_stated'::text) AND (f.verdict = 'met'::text))) AND COALESCE(o.applies, true) AND COALESCE(a.applicable, true) AND ((r.verdict IS NULL) OR (r.verdict = 'contradicted'::text) OR ((r.element = 'absence_stated'::text) AND (r.verdict = 'met'::text))))
UNION ALL
 SELECT r.vendor,
    r.service,
    w.sha256,
    r.control,
    r.element,
    f.section,
    f.quote
   FROM (((((grc.review r
     JOIN grc.current_whitepaper w ON (((w.vendor = r.vendor) AND (w.service = r.service))))
     JOIN grc.finding_state t ON (((t.vendor = w.vendor) AND (t.service = w.service) AND (t.sha256 = w.sha256) AND (t.sections > 0))))
     LEFT JOIN grc.finding f ON (((f.vendor = w.vendor) AND (f.service = w.service) AND (f.sha256 = w.sha256) AND (f.control OPERATOR(iso27017.=) r.control) AND (f.element = r.element))))
     LEFT JOIN grc.element_override o ON (((o.control OPERATOR(iso27017.=) r.control) AND (o.element = r.element))))
     LEFT JOIN grc.element_applicability a ON (((a.vendor = r.vendor) AND (a.service = r.service) AND (a.control OPERATOR(iso27017.=) r.control) AND (a.element = r.element))))
  WHERE (((r.verdict = 'contradicted'::text) OR ((r.element = 'absence_stated'::text) AND (r.verdict = 'met'::text))) AND ((r.expires_on IS NULL) OR (r.expires_on >= CURRENT_DATE)) AND COALESCE(o.applies, true) AND COALESCE(a.applicable, true) AND (NOT COALESCE(((f.verdict = 'contradicted'::text) OR ((f.element = 'absence_stated'::text) AND (f.verdict = 'met'::text))), false)))
UNION ALL
 SELECT s.vendor,
    s.service,
    s.sha256,
    c.c AS control,
    NULL::text AS element,
    s.ordinal AS section,
    s.body AS quote
   FROM ((grc.current_whitepaper w
     JOIN grc.section s ON (((s.vendor = w.vendor) AND (s.service = w.service) AND (s.sha256 = w.sha256))))
     CROSS JOIN LATERAL unnest(s.controls) c(c))
  WHERE ((s.stance = 'not_provided'::text) AND (NOT (c.c OPERATOR(iso27017.=) ANY (ARRAY['2013:9.4.4'::iso27017.control_id, '2013:18.1.5'::iso27017.control_id, '2022:8.18'::iso27017.control_id, '2022:5.31'::iso27017.control_id]))) AND (NOT (EXISTS ( SELECT
           FROM grc.finding f
          WHERE ((f.vendor = s.vendor) AND (f.service = s.service) AND (f.sha256 = s.sha256) AND (f.section = s.ordinal) AND ((f.verdict = 'contradicted'::text) OR ((f.element = 'absence_stated'::text) AND (f.verdict = 'met'::text))))))));


--
-- Name: VIEW absence; Type: COMMENT; Schema: grc; Owner: -
--

COMMENT ON VIEW grc.absence IS 'What current whitepapers say is not provided, without words for people / 不提供と明記された事項（内部用）';


--
-- Name: alias_user; Type: TABLE; Schema: grc; Owner: -
--

CREATE TABLE grc.alias_user (
    vendor text DEFAULT ''::text NOT NULL,
    title text NOT NULL,
    control iso27017.control_id NOT NULL,
    note text,
    CONSTRAINT alias_user_title_check CHECK ((title <> ''::text))
);


--
-- Name: TABLE alias_user; Type: COMMENT; Schema: grc; Owner: -
--

COMMENT ON TABLE grc.alias_user IS 'Titles of your own for controls; vendor '''' is for all vendors / 独自の見出しと管理策の対応';


--
-- Name: answered_control; Type: VIEW; Schema: grc; Owner: -
--

CREATE VIEW grc.answered_control WITH (security_invoker='true') AS
 SELECT DISTINCT s.vendor,
    s.service,
    s.sha256,
    c.c AS control,
    m.m AS control_2013
   FROM (((grc.current_whitepaper w
     JOIN grc.section s ON (((s.vendor = w.vendor) AND (s.service = w.service) AND (s.sha256 = w.sha256))))
     CROSS JOIN LATERAL unnest(s.controls) c(c))
     LEFT JOIN LATERAL unnest(iso27017.map_to(c.c, 2013)) m(m) ON (true));


--
-- Name: VIEW answered_control; Type: COMMENT; Schema: grc; Owner: -
--

COMMENT ON VIEW grc.answered_control IS 'The controls that the current whitepapers answer, as printed and in the numbering of 2013 / 対応する管理策';


--
-- Name: certificate; Type: TABLE; Schema: grc; Owner: -
--

CREATE TABLE grc.certificate (
    vendor text NOT NULL,
    standard text NOT NULL,
    number text DEFAULT ''::text NOT NULL,
    edition text,
    holder text DEFAULT 'self'::text NOT NULL,
    scope text,
    issuer text,
    issued_on date,
    expires_on date,
    source text,
    checked_on date
);


--
-- Name: TABLE certificate; Type: COMMENT; Schema: grc; Owner: -
--

COMMENT ON TABLE grc.certificate IS 'Certificates as looked up in a register, not as claimed in a whitepaper / 登録簿で確認した認証';


--
-- Name: edition_status; Type: TABLE; Schema: grc; Owner: -
--

CREATE TABLE grc.edition_status (
    standard text NOT NULL,
    edition text NOT NULL,
    status text NOT NULL,
    published_on date,
    certificates_end_on date,
    note text,
    CONSTRAINT edition_status_status_check CHECK ((status = ANY (ARRAY['current'::text, 'superseded'::text, 'withdrawn'::text])))
);


--
-- Name: TABLE edition_status; Type: COMMENT; Schema: grc; Owner: -
--

COMMENT ON TABLE grc.edition_status IS 'Editions of the standards and until when certificates of an old one can be valid / 規格の版の状況';


--
-- Name: fact; Type: TABLE; Schema: grc; Owner: -
--

CREATE TABLE grc.fact (
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
    source_length integer NOT NULL
);


--
-- Name: TABLE fact; Type: COMMENT; Schema: grc; Owner: -
--

COMMENT ON TABLE grc.fact IS 'What can be measured, with its quotation / 測定できる事実と引用';


--
-- Name: COLUMN fact.fact; Type: COMMENT; Schema: grc; Owner: -
--

COMMENT ON COLUMN grc.fact.fact IS 'Running number in the whitepaper / 通し番号';


--
-- Name: certificate_state; Type: VIEW; Schema: grc; Owner: -
--

CREATE VIEW grc.certificate_state WITH (security_invoker='true') AS
 WITH claimed AS (
         SELECT DISTINCT ON (f.vendor, f.service, f.value, f.subject) f.vendor,
            f.service,
            f.value AS standard,
            COALESCE(f.subject, 'self'::text) AS holder,
            f.quote,
            "substring"(f.quote, 'ISO/IEC ?27[0-9]{3} ?[:：] ?(20[0-9]{2})'::text) AS edition,
            w.published_on
           FROM (grc.current_whitepaper w
             JOIN grc.fact f ON (((f.vendor = w.vendor) AND (f.service = w.service) AND (f.sha256 = w.sha256))))
          WHERE (f.kind = 'certification'::text)
          ORDER BY f.vendor, f.service, f.value, f.subject, f.fact
        )
 SELECT c.vendor,
    c.service,
    c.standard,
    c.holder,
    COALESCE(k.edition, c.edition) AS edition,
    k.number,
    k.scope,
    k.issuer,
    k.issued_on,
    k.expires_on,
    k.checked_on,
    c.quote,
        CASE
            WHEN (k.expires_on < CURRENT_DATE) THEN 'expired'::text
            WHEN (e.certificates_end_on < CURRENT_DATE) THEN 'lapsed edition'::text
            WHEN (k.standard IS NULL) THEN 'claimed only'::text
            WHEN (e.status = ANY (ARRAY['superseded'::text, 'withdrawn'::text])) THEN 'older edition'::text
            ELSE 'verified'::text
        END AS state
   FROM ((claimed c
     LEFT JOIN grc.certificate k ON (((k.vendor = c.vendor) AND (k.standard = c.standard) AND ((k.holder = c.holder) OR ((k.holder = 'self'::text) AND (c.holder = 'self'::text))))))
     LEFT JOIN grc.edition_status e ON (((e.standard = c.standard) AND (e.edition = COALESCE(k.edition, c.edition)))))
UNION ALL
 SELECT k.vendor,
    NULL::text AS service,
    k.standard,
    k.holder,
    k.edition,
    k.number,
    k.scope,
    k.issuer,
    k.issued_on,
    k.expires_on,
    k.checked_on,
    NULL::text AS quote,
        CASE
            WHEN (k.expires_on < CURRENT_DATE) THEN 'expired'::text
            ELSE 'not claimed'::text
        END AS state
   FROM grc.certificate k
  WHERE (NOT (EXISTS ( SELECT
           FROM claimed c
          WHERE ((c.vendor = k.vendor) AND (c.standard = k.standard)))));


--
-- Name: VIEW certificate_state; Type: COMMENT; Schema: grc; Owner: -
--

COMMENT ON VIEW grc.certificate_state IS 'Certificates claimed in current whitepapers against those looked up and the editions'' status / 認証の状況';


--
-- Name: check_definition; Type: TABLE; Schema: grc; Owner: -
--

CREATE TABLE grc.check_definition (
    check_name text NOT NULL,
    kind text DEFAULT 'query'::text NOT NULL,
    parameters jsonb DEFAULT '{}'::jsonb NOT NULL,
    query text,
    severity text DEFAULT 'medium'::text NOT NULL,
    owner text DEFAULT CURRENT_USER NOT NULL,
    description text,
    enabled boolean DEFAULT true NOT NULL,
    timeout_ms integer DEFAULT 60000 NOT NULL,
    changed_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT check_definition_check CHECK (((kind = 'query'::text) = (query IS NOT NULL))),
    CONSTRAINT check_definition_check_name_check CHECK ((check_name <> ''::text)),
    CONSTRAINT check_definition_severity_check CHECK ((severity = ANY (ARRAY['low'::text, 'medium'::text, 'high'::text, 'critical'::text]))),
    CONSTRAINT check_definition_timeout_ms_check CHECK (((timeout_ms >= 1) AND (timeout_ms <= 86400000)))
);


--
-- Name: TABLE check_definition; Type: COMMENT; Schema: grc; Owner: -
--

COMMENT ON TABLE grc.check_definition IS 'Checks: a built-in kind with parameters, or a query of (resource, status, reason) / 点検の定義';


--
-- Name: COLUMN check_definition.owner; Type: COMMENT; Schema: grc; Owner: -
--

COMMENT ON COLUMN grc.check_definition.owner IS 'The role with whose rights it runs; stamped, and both who sets it and who runs it must be members of it / 実行権限の所有者';


--
-- Name: check_execution; Type: TABLE; Schema: grc; Owner: -
--

CREATE TABLE grc.check_execution (
    run bigint NOT NULL,
    check_name text NOT NULL,
    severity text NOT NULL,
    owner text NOT NULL,
    state text DEFAULT 'started'::text NOT NULL,
    started_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    finished_at timestamp with time zone,
    message text,
    CONSTRAINT check_execution_state_check CHECK ((state = ANY (ARRAY['started'::text, 'finished'::text, 'error'::text])))
);


--
-- Name: TABLE check_execution; Type: COMMENT; Schema: grc; Owner: -
--

COMMENT ON TABLE grc.check_execution IS 'One check in one run; a state left at started means that it did not come to an end / 個別の点検の実行';


--
-- Name: check_result; Type: TABLE; Schema: grc; Owner: -
--

CREATE TABLE grc.check_result (
    run bigint NOT NULL,
    check_name text NOT NULL,
    result integer NOT NULL,
    resource text,
    status text NOT NULL,
    reason text,
    change text,
    CONSTRAINT check_result_change_check CHECK ((change = ANY (ARRAY['new'::text, 'still'::text, 'cleared'::text]))),
    CONSTRAINT check_result_status_check CHECK ((status = ANY (ARRAY['ok'::text, 'alarm'::text, 'info'::text, 'skip'::text, 'error'::text])))
);


--
-- Name: TABLE check_result; Type: COMMENT; Schema: grc; Owner: -
--

COMMENT ON TABLE grc.check_result IS 'What a check said of each resource / 点検の結果';


--
-- Name: COLUMN check_result.change; Type: COMMENT; Schema: grc; Owner: -
--

COMMENT ON COLUMN grc.check_result.change IS 'An alarm or error is new or still there compared with the last time this check came to an end; cleared where it went / 前回との比較';


--
-- Name: check_run; Type: TABLE; Schema: grc; Owner: -
--

CREATE TABLE grc.check_run (
    run bigint NOT NULL,
    started_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    finished_at timestamp with time zone,
    run_by text DEFAULT CURRENT_USER NOT NULL,
    only_check text,
    new_alarms integer,
    still_alarms integer,
    cleared_alarms integer
);


--
-- Name: TABLE check_run; Type: COMMENT; Schema: grc; Owner: -
--

COMMENT ON TABLE grc.check_run IS 'One call of run_checks(); finished_at is NULL where it did not finish / 点検の実行';


--
-- Name: check_run_run_seq; Type: SEQUENCE; Schema: grc; Owner: -
--

ALTER TABLE grc.check_run ALTER COLUMN run ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME grc.check_run_run_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: check_schedule; Type: TABLE; Schema: grc; Owner: -
--

CREATE TABLE grc.check_schedule (
    one boolean DEFAULT true NOT NULL,
    job text NOT NULL,
    schedule text NOT NULL,
    scheduled_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    scheduled_by text DEFAULT CURRENT_USER NOT NULL,
    CONSTRAINT check_schedule_one_check CHECK (one)
);


--
-- Name: TABLE check_schedule; Type: COMMENT; Schema: grc; Owner: -
--

COMMENT ON TABLE grc.check_schedule IS 'When the checks should run, so that a run that did not come can be told / 点検の予約';


--
-- Name: check_status; Type: VIEW; Schema: grc; Owner: -
--

CREATE VIEW grc.check_status WITH (security_invoker='true') AS
 WITH ended_run AS (
         SELECT r_1.run,
            r_1.started_at
           FROM grc.check_run r_1
          WHERE ((r_1.only_check IS NULL) AND ((r_1.finished_at IS NOT NULL) OR (COALESCE(( SELECT max(COALESCE(e_1.finished_at, e_1.started_at)) AS max
                   FROM grc.check_execution e_1
                  WHERE (e_1.run = r_1.run)), r_1.started_at) < (now() - ( SELECT make_interval(secs => (((30)::numeric + ((COALESCE(max(d_1.timeout_ms), 0))::numeric / 1000.0)))::double precision) AS make_interval
                   FROM grc.check_definition d_1)))))
          ORDER BY r_1.run DESC
         LIMIT 1
        )
 SELECT d.check_name,
    d.kind,
    d.severity,
    d.owner,
    d.enabled,
    e.run AS last_run,
        CASE
            WHEN ((e.run IS NULL) AND (NOT (EXISTS ( SELECT
               FROM ended_run x
              WHERE (x.started_at > d.changed_at))))) THEN 'never run'::text
            WHEN (d.enabled AND (EXISTS ( SELECT
               FROM ended_run x
              WHERE ((x.run > COALESCE(e.run, (0)::bigint)) AND (x.started_at > d.changed_at))))) THEN 'did not run'::text
            WHEN ((e.state = 'started'::text) AND (e.started_at > (now() - make_interval(secs => (((30)::numeric + ((d.timeout_ms)::numeric / 1000.0)))::double precision)))) THEN 'running'::text
            WHEN (e.state = 'started'::text) THEN 'did not finish'::text
            ELSE e.state
        END AS state,
    (d.enabled AND COALESCE(( SELECT (iso27017.cron_next(s.schedule, GREATEST(s.scheduled_at, ( SELECT max(r_1.started_at) AS max
                   FROM grc.check_run r_1
                  WHERE (r_1.only_check IS NULL)))) < (now() - '00:15:00'::interval))
           FROM grc.check_schedule s), false)) AS overdue,
    e.started_at,
    e.finished_at,
    e.message,
    count(r.result) FILTER (WHERE (r.change = ANY (ARRAY['new'::text, 'still'::text]))) AS alarms,
    count(r.result) FILTER (WHERE (r.change = 'new'::text)) AS new_alarms,
    count(r.result) FILTER (WHERE (r.change = 'cleared'::text)) AS cleared
   FROM ((grc.check_definition d
     LEFT JOIN LATERAL ( SELECT x.run,
            x.check_name,
            x.severity,
            x.owner,
            x.state,
            x.started_at,
            x.finished_at,
            x.message
           FROM grc.check_execution x
          WHERE (x.check_name = d.check_name)
          ORDER BY x.run DESC
         LIMIT 1) e ON (true))
     LEFT JOIN grc.check_result r ON (((r.run = e.run) AND (r.check_name = d.check_name))))
  GROUP BY d.check_name, d.kind, d.severity, d.owner, d.enabled, d.changed_at, d.timeout_ms, e.run, e.state, e.started_at, e.finished_at, e.message;


--
-- Name: VIEW check_status; Type: COMMENT; Schema: grc; Owner: -
--

COMMENT ON VIEW grc.check_status IS 'Each check and how it last ended; "never run", "did not run", "did not finish" are states, overdue says that the schedule was missed / 点検の状況';


--
-- Name: claim; Type: TABLE; Schema: grc; Owner: -
--

CREATE TABLE grc.claim (
    vendor text NOT NULL,
    service text NOT NULL,
    sha256 text NOT NULL,
    claim integer NOT NULL,
    section integer,
    item integer,
    sentence text NOT NULL,
    stance text,
    source_start integer NOT NULL,
    source_length integer NOT NULL
);


--
-- Name: TABLE claim; Type: COMMENT; Schema: grc; Owner: -
--

COMMENT ON TABLE grc.claim IS 'Sentences of the whitepapers with their stance / 文とその立場';


--
-- Name: COLUMN claim.claim; Type: COMMENT; Schema: grc; Owner: -
--

COMMENT ON COLUMN grc.claim.claim IS 'Running number in the whitepaper / 通し番号';


--
-- Name: judged_finding; Type: VIEW; Schema: grc; Owner: -
--

CREATE VIEW grc.judged_finding WITH (security_invoker='true') AS
 SELECT w.vendor,
    w.service,
    w.sha256,
    e.control,
    e.element,
    e.ordinal,
    e.weight,
    e.basis,
        CASE
            WHEN ((NOT e.applies) OR (a.applicable = false)) THEN 'not_applicable'::text
            WHEN (r.verdict IS NOT NULL) THEN r.verdict
            WHEN ((f.verdict = 'not_applicable'::text) AND a.applicable) THEN 'silent'::text
            WHEN (f.verdict IS NOT NULL) THEN f.verdict
            WHEN ((v.model = 'SaaS'::text) AND (e.applies_when ~~ '%not pure SaaS%'::text) AND (a.applicable IS NULL)) THEN 'not_applicable'::text
            ELSE 'silent'::text
        END AS verdict,
    f.verdict AS found_verdict,
    f.section,
    f.quote,
    f.source_start,
    f.source_length,
    f.place,
        CASE
            WHEN (NOT e.applies) THEN 'left out by the store'::text
            WHEN (a.applicable = false) THEN ('applicability: '::text || a.justification)
            WHEN (r.verdict IS NOT NULL) THEN ((('review by '::text || r.person) || ': '::text) || r.reason)
            WHEN (f.verdict IS NOT NULL) THEN f.rule
            ELSE 'not found in the whole paper'::text
        END AS rule,
    r.person AS reviewed_by
   FROM ((((((grc.current_whitepaper w
     JOIN grc.finding_state t ON (((t.vendor = w.vendor) AND (t.service = w.service) AND (t.sha256 = w.sha256) AND (t.sections > 0))))
     JOIN grc.service v ON (((v.vendor = w.vendor) AND (v.service = w.service))))
     CROSS JOIN grc.element e)
     LEFT JOIN grc.finding f ON (((f.vendor = w.vendor) AND (f.service = w.service) AND (f.sha256 = w.sha256) AND (f.control OPERATOR(iso27017.=) e.control) AND (f.element = e.element))))
     LEFT JOIN grc.review r ON (((r.vendor = w.vendor) AND (r.service = w.service) AND (r.control OPERATOR(iso27017.=) e.control) AND (r.element = e.element) AND ((r.expires_on IS NULL) OR (r.expires_on >= CURRENT_DATE)))))
     LEFT JOIN grc.element_applicability a ON (((a.vendor = w.vendor) AND (a.service = w.service) AND (a.control OPERATOR(iso27017.=) e.control) AND (a.element = e.element))));


--
-- Name: VIEW judged_finding; Type: COMMENT; Schema: grc; Owner: -
--

COMMENT ON VIEW grc.judged_finding IS 'Each element for each current whitepaper with the verdict that counts, silent ones too / 判定一覧';


--
-- Name: contribution; Type: VIEW; Schema: grc; Owner: -
--

CREATE VIEW grc.contribution WITH (security_invoker='true') AS
 SELECT j.vendor,
    j.service,
    j.sha256,
    j.control,
    j.element,
    j.ordinal,
    j.basis,
    j.weight,
    j.verdict,
        CASE j.verdict
            WHEN 'met'::text THEN 1
            WHEN 'not_applicable'::text THEN NULL::integer
            ELSE 0
        END AS points_low,
        CASE j.verdict
            WHEN 'met'::text THEN 1
            WHEN 'conditional'::text THEN 1
            WHEN 'not_applicable'::text THEN NULL::integer
            ELSE 0
        END AS points_high,
        CASE j.verdict
            WHEN 'met'::text THEN j.weight
            WHEN 'not_applicable'::text THEN NULL::integer
            ELSE 0
        END AS weight_points_low,
        CASE j.verdict
            WHEN 'met'::text THEN j.weight
            WHEN 'conditional'::text THEN j.weight
            WHEN 'not_applicable'::text THEN NULL::integer
            ELSE 0
        END AS weight_points_high,
    sum(j.weight) FILTER (WHERE (j.verdict <> 'not_applicable'::text)) OVER (PARTITION BY j.vendor, j.service, j.sha256, j.control, (j.basis = 'P'::text)) AS weight_total,
    j.section,
    j.quote,
    j.source_start,
    j.source_length,
    j.place,
    j.rule,
    j.reviewed_by
   FROM grc.judged_finding j;


--
-- Name: VIEW contribution; Type: COMMENT; Schema: grc; Owner: -
--

COMMENT ON VIEW grc.contribution IS 'Each element''s part in the score of its control, in integers: weight times points, and the weight that they are divided by / 要素ごとの寄与';


--
-- Name: control_group; Type: VIEW; Schema: grc; Owner: -
--

CREATE VIEW grc.control_group WITH (security_invoker='true') AS
 SELECT k.control,
    g.numbering,
    g.level,
    g.group_control
   FROM (( SELECT DISTINCT e.control
           FROM grc.element e) k
     CROSS JOIN LATERAL ( SELECT 2013 AS numbering,
            'control'::text AS level,
            k.control AS group_control
        UNION ALL
         SELECT 2013,
            'objective'::text,
            iso27017.parent(k.control) AS parent
        UNION ALL
         SELECT 2013,
            'clause'::text,
            (('2013:'::text || split_part(regexp_replace((k.control)::text, '^(2013:|CLD\.)'::text, ''::text), '.'::text, 1)))::iso27017.control_id AS control_id
        UNION ALL
         SELECT 2022,
            'control'::text,
            COALESCE((iso27017.map_to(k.control, 2022))[1], k.control) AS "coalesce"
        UNION ALL
         SELECT 2022,
            'theme'::text,
            iso27017.parent((iso27017.map_to(k.control, 2022))[1]) AS parent) g);


--
-- Name: VIEW control_group; Type: COMMENT; Schema: grc; Owner: -
--

COMMENT ON VIEW grc.control_group IS 'To which objective, clause, newer control or theme a control belongs; NULL is the group of the CLD controls / 管理策の集計単位';


--
-- Name: control_sum; Type: TABLE; Schema: grc; Owner: -
--

CREATE TABLE grc.control_sum (
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
    applicable integer NOT NULL
);


--
-- Name: TABLE control_sum; Type: COMMENT; Schema: grc; Owner: -
--

COMMENT ON TABLE grc.control_sum IS 'Sums of weight times points and of weight, control by control; scores are their quotients / 管理策ごとの合計';


--
-- Name: control_weight; Type: TABLE; Schema: grc; Owner: -
--

CREATE TABLE grc.control_weight (
    control iso27017.control_id NOT NULL,
    weight integer NOT NULL,
    note text,
    CONSTRAINT control_weight_weight_check CHECK ((weight >= 0))
);


--
-- Name: TABLE control_weight; Type: COMMENT; Schema: grc; Owner: -
--

COMMENT ON TABLE grc.control_weight IS 'Weights of controls in the total; 1 where there is no row, 0 leaves the control out / 管理策の重み';


--
-- Name: control_score; Type: VIEW; Schema: grc; Owner: -
--

CREATE VIEW grc.control_score WITH (security_invoker='true') AS
 SELECT w.vendor,
    w.service,
    w.sha256,
    k.control,
    COALESCE(cw.weight, 1) AS control_weight,
    c.guidance_low AS guidance_low_points,
    c.guidance_high AS guidance_high_points,
    c.guidance_weight,
    c.depth_low AS depth_low_points,
    c.depth_high AS depth_high_points,
    c.depth_weight,
    round(((c.guidance_low)::numeric / (NULLIF(c.guidance_weight, 0))::numeric), 6) AS guidance_low,
    round(((c.guidance_high)::numeric / (NULLIF(c.guidance_weight, 0))::numeric), 6) AS guidance_high,
    round(((c.depth_low)::numeric / (NULLIF(c.depth_weight, 0))::numeric), 6) AS depth_low,
    round(((c.depth_high)::numeric / (NULLIF(c.depth_weight, 0))::numeric), 6) AS depth_high,
    c.assessed,
    c.applicable,
    round(((c.assessed)::numeric / (NULLIF(c.applicable, 0))::numeric), 6) AS coverage
   FROM (((grc.current_whitepaper w
     CROSS JOIN ( SELECT DISTINCT e.control
           FROM grc.element e) k)
     LEFT JOIN grc.control_sum c ON (((c.vendor = w.vendor) AND (c.service = w.service) AND (c.sha256 = w.sha256) AND (c.control OPERATOR(iso27017.=) k.control))))
     LEFT JOIN grc.control_weight cw ON ((cw.control OPERATOR(iso27017.=) k.control)));


--
-- Name: VIEW control_score; Type: COMMENT; Schema: grc; Owner: -
--

COMMENT ON VIEW grc.control_score IS 'Disclosure score of each current whitepaper by control: guidance (what ISO/IEC 27017 asks of a provider) and depth, low and high / 管理策ごとの開示スコア';


--
-- Name: gap; Type: VIEW; Schema: grc; Owner: -
--

CREATE VIEW grc.gap WITH (security_invoker='true') AS
 SELECT j.vendor,
    j.service,
    j.sha256,
    j.control,
    j.element,
    j.basis,
    j.weight,
    j.verdict,
    j.quote,
    j.rule,
    e.element_ja,
    e.element_en,
    e.ask_ja,
    e.ask_en
   FROM (grc.judged_finding j
     JOIN grc.element e ON (((e.control OPERATOR(iso27017.=) j.control) AND (e.element = j.element))))
  WHERE ((j.verdict = ANY (ARRAY['silent'::text, 'conditional'::text, 'contradicted'::text])) AND (j.element <> 'absence_stated'::text));


--
-- Name: VIEW gap; Type: COMMENT; Schema: grc; Owner: -
--

COMMENT ON VIEW grc.gap IS 'Elements that current whitepapers do not plainly meet, with the question to ask / 不足事項と確認質問';


--
-- Name: group_score; Type: VIEW; Schema: grc; Owner: -
--

CREATE VIEW grc.group_score WITH (security_invoker='true') AS
 SELECT s.vendor,
    s.service,
    g.numbering,
    g.level,
    g.group_control,
    round((sum((((s.control_weight)::numeric * (s.guidance_low_points)::numeric(38,20)) / (s.guidance_weight)::numeric)) FILTER (WHERE (s.guidance_weight > 0)) / (NULLIF(sum(s.control_weight) FILTER (WHERE (s.guidance_weight > 0)), 0))::numeric), 6) AS guidance_low,
    round((sum((((s.control_weight)::numeric * (s.guidance_high_points)::numeric(38,20)) / (s.guidance_weight)::numeric)) FILTER (WHERE (s.guidance_weight > 0)) / (NULLIF(sum(s.control_weight) FILTER (WHERE (s.guidance_weight > 0)), 0))::numeric), 6) AS guidance_high,
    round((sum((((s.control_weight)::numeric * (s.depth_low_points)::numeric(38,20)) / (s.depth_weight)::numeric)) FILTER (WHERE (s.depth_weight > 0)) / (NULLIF(sum(s.control_weight) FILTER (WHERE (s.depth_weight > 0)), 0))::numeric), 6) AS depth_low,
    round((sum((((s.control_weight)::numeric * (s.depth_high_points)::numeric(38,20)) / (s.depth_weight)::numeric)) FILTER (WHERE (s.depth_weight > 0)) / (NULLIF(sum(s.control_weight) FILTER (WHERE (s.depth_weight > 0)), 0))::numeric), 6) AS depth_high,
    (sum(s.assessed))::integer AS assessed,
    (sum(s.applicable))::integer AS applicable,
    (count(*))::integer AS controls
   FROM (grc.control_score s
     JOIN grc.control_group g ON ((g.control OPERATOR(iso27017.=) s.control)))
  WHERE (s.control_weight > 0)
  GROUP BY s.vendor, s.service, g.numbering, g.level, g.group_control;


--
-- Name: VIEW group_score; Type: COMMENT; Schema: grc; Owner: -
--

COMMENT ON VIEW grc.group_score IS 'Scores by control, objective and clause (2013) or control and theme (2022): groupings of the same controls / 集計単位ごとの開示スコア';


--
-- Name: heading_coverage; Type: VIEW; Schema: grc; Owner: -
--

CREATE VIEW grc.heading_coverage WITH (security_invoker='true') AS
 WITH guided AS (
         SELECT k.control
           FROM iso27017.control_catalogue k
          WHERE (k.provider AND (k.level = 'control'::text) AND (k.edition = 2013))
        ), answer AS (
         SELECT k.control AS printed,
            g.control
           FROM ((iso27017.control_catalogue k
             CROSS JOIN LATERAL unnest(iso27017.map_to(k.control, 2013)) m(m))
             JOIN guided g ON ((g.control OPERATOR(iso27017.=) m.m)))
        ), total AS (
         SELECT count(*) AS controls
           FROM guided
        ), covered AS (
         SELECT s.vendor,
            s.service,
            s.sha256,
            count(DISTINCT a.control) AS n
           FROM ((grc.section s
             CROSS JOIN LATERAL unnest(s.controls) c_1(c))
             JOIN answer a ON ((a.printed OPERATOR(iso27017.=) c_1.c)))
          GROUP BY s.vendor, s.service, s.sha256
        )
 SELECT w.vendor,
    w.service,
    w.sha256,
    (t.controls)::integer AS guided_controls,
    (COALESCE(c.n, (0)::bigint))::integer AS covered_controls,
    round(((COALESCE(c.n, (0)::bigint))::numeric / (t.controls)::numeric), 6) AS coverage_rate
   FROM ((grc.current_whitepaper w
     CROSS JOIN total t)
     LEFT JOIN covered c ON (((c.vendor = w.vendor) AND (c.service = w.service) AND (c.sha256 = w.sha256))));


--
-- Name: VIEW heading_coverage; Type: COMMENT; Schema: grc; Owner: -
--

COMMENT ON VIEW grc.heading_coverage IS 'Coverage by heading of each current whitepaper / 見出しによる記載率';


--
-- Name: hygiene; Type: TABLE; Schema: grc; Owner: -
--

CREATE TABLE grc.hygiene (
    vendor text NOT NULL,
    service text NOT NULL,
    sha256 text NOT NULL,
    note integer NOT NULL,
    kind text NOT NULL,
    section integer,
    detail text,
    quote text,
    source_start integer,
    source_length integer
);


--
-- Name: TABLE hygiene; Type: COMMENT; Schema: grc; Owner: -
--

COMMENT ON TABLE grc.hygiene IS 'What a reader should know about a document / 文書の不備';


--
-- Name: inbox; Type: TABLE; Schema: grc; Owner: -
--

CREATE TABLE grc.inbox (
    vendor text NOT NULL,
    service text NOT NULL,
    published_on date,
    source text,
    document text NOT NULL
);


--
-- Name: TABLE inbox; Type: COMMENT; Schema: grc; Owner: -
--

COMMENT ON TABLE grc.inbox IS 'COPY whitepapers in here, then call import_inbox() / 取込み待ち';


--
-- Name: object_stamp; Type: TABLE; Schema: grc; Owner: -
--

CREATE TABLE grc.object_stamp (
    kind text NOT NULL,
    object text NOT NULL,
    fingerprint text NOT NULL,
    stamped_at timestamp with time zone DEFAULT now() NOT NULL
);


--
-- Name: TABLE object_stamp; Type: COMMENT; Schema: grc; Owner: -
--

COMMENT ON TABLE grc.object_stamp IS 'By which version of the rules an index, generated column or view was made; iso27017.stale_objects() compares / 索引等の作成時の版';


--
-- Name: requirement; Type: TABLE; Schema: grc; Owner: -
--

CREATE TABLE grc.requirement (
    policy text NOT NULL,
    requirement text NOT NULL,
    control iso27017.control_id,
    kind text NOT NULL,
    required_period iso27017.retention,
    required_value text,
    data_class text,
    severity integer DEFAULT 2 NOT NULL,
    active boolean DEFAULT false NOT NULL,
    label_ja text,
    label_en text,
    CONSTRAINT requirement_check CHECK ((num_nonnulls(required_period, required_value) = 1)),
    CONSTRAINT requirement_policy_check CHECK ((policy <> ''::text)),
    CONSTRAINT requirement_requirement_check CHECK ((requirement <> ''::text)),
    CONSTRAINT requirement_severity_check CHECK (((severity >= 1) AND (severity <= 3)))
);


--
-- Name: TABLE requirement; Type: COMMENT; Schema: grc; Owner: -
--

COMMENT ON TABLE grc.requirement IS 'What we require of facts; only active rows count / 自組織の要求事項';


--
-- Name: COLUMN requirement.kind; Type: COMMENT; Schema: grc; Owner: -
--

COMMENT ON COLUMN grc.requirement.kind IS 'Kind of fact, as in facts() / 事実の種類';


--
-- Name: COLUMN requirement.required_value; Type: COMMENT; Schema: grc; Owner: -
--

COMMENT ON COLUMN grc.requirement.required_value IS 'A value that a fact must have; for location, every place must be it / 必要な値';


--
-- Name: COLUMN requirement.data_class; Type: COMMENT; Schema: grc; Owner: -
--

COMMENT ON COLUMN grc.requirement.data_class IS 'Only services that keep this class of data; NULL: all / 対象とする情報区分';


--
-- Name: COLUMN requirement.severity; Type: COMMENT; Schema: grc; Owner: -
--

COMMENT ON COLUMN grc.requirement.severity IS '3 grave, 2 medium, 1 slight / 重大度';


--
-- Name: requirement_result; Type: VIEW; Schema: grc; Owner: -
--

CREATE VIEW grc.requirement_result WITH (security_invoker='true') AS
 WITH wanted AS (
         SELECT w.vendor,
            w.service,
            w.sha256,
            q_1.policy,
            q_1.requirement,
            q_1.control,
            q_1.kind,
            q_1.required_period,
            q_1.required_value,
            q_1.data_class,
            q_1.severity,
            q_1.active,
            q_1.label_ja,
            q_1.label_en
           FROM ((grc.current_whitepaper w
             JOIN grc.service v ON (((v.vendor = w.vendor) AND (v.service = w.service))))
             JOIN grc.requirement q_1 ON ((q_1.active AND ((q_1.data_class IS NULL) OR (q_1.data_class = v.data_class)))))
        ), answer AS (
         SELECT q_1.vendor,
            q_1.service,
            q_1.policy,
            q_1.requirement,
            f.fact,
            f.value,
            f.quote,
            ((COALESCE(f.qualifier, ''::text) ~* 'プラン|エディション|オプション|plan|edition'::text) OR (COALESCE(s_1.stance, ''::text) = 'on_request'::text)) AS limited,
                CASE
                    WHEN (f.fact IS NULL) THEN NULL::boolean
                    WHEN (q_1.required_period IS NULL) THEN (lower(regexp_replace(f.value, ' \(.*'::text, ''::text)) = lower(regexp_replace(q_1.required_value, ' \(.*'::text, ''::text)))
                    WHEN (f.period IS NULL) THEN NULL::boolean
                    ELSE iso27017.satisfies(f.period, q_1.required_period)
                END AS satisfied
           FROM ((wanted q_1
             LEFT JOIN grc.fact f ON (((f.vendor = q_1.vendor) AND (f.service = q_1.service) AND (f.sha256 = q_1.sha256) AND (f.kind = q_1.kind) AND (COALESCE(f.subject, 'self'::text) = 'self'::text) AND ((q_1.kind <> ALL (ARRAY['notice'::text, 'response'::text])) OR (q_1.control IS NULL) OR (f.control OPERATOR(iso27017.=) q_1.control) OR (q_1.control OPERATOR(iso27017.=) ANY (iso27017.map_to(f.control, 2013)))))))
             LEFT JOIN grc.section s_1 ON (((s_1.vendor = f.vendor) AND (s_1.service = f.service) AND (s_1.sha256 = f.sha256) AND (s_1.ordinal = f.section))))
        ), summed AS (
         SELECT a.vendor,
            a.service,
            a.policy,
            a.requirement,
            count(a.fact) AS facts,
            count(*) FILTER (WHERE a.satisfied) AS good,
            count(*) FILTER (WHERE (a.satisfied AND (NOT a.limited))) AS plain,
            count(*) FILTER (WHERE (NOT a.satisfied)) AS bad,
            count(a.fact) FILTER (WHERE (a.satisfied IS NULL)) AS open,
            (array_agg(a.value ORDER BY a.satisfied DESC NULLS LAST, a.limited, a.fact))[1] AS value,
            (array_agg(a.quote ORDER BY a.satisfied DESC NULLS LAST, a.limited, a.fact))[1] AS quote
           FROM answer a
          GROUP BY a.vendor, a.service, a.policy, a.requirement
        )
 SELECT s.vendor,
    s.service,
    s.policy,
    s.requirement,
    q.control,
    q.kind,
    q.severity,
    COALESCE((q.required_period)::text, q.required_value) AS required,
        CASE
            WHEN (s.facts = 0) THEN 'unstated'::text
            WHEN ((q.required_value IS NOT NULL) AND (q.kind <> 'location'::text) AND (s.plain > 0)) THEN 'met'::text
            WHEN ((q.required_value IS NOT NULL) AND (q.kind <> 'location'::text) AND (s.good > 0)) THEN 'met_conditionally'::text
            WHEN ((s.good > 0) AND (s.bad = 0) AND (s.open = 0) AND (s.plain > 0)) THEN 'met'::text
            WHEN (s.good > 0) THEN 'met_conditionally'::text
            WHEN (s.bad > 0) THEN 'not_met'::text
            ELSE 'unknown'::text
        END AS result,
    s.value,
    s.quote,
    q.label_ja,
    q.label_en
   FROM (summed s
     JOIN grc.requirement q ON (((q.policy = s.policy) AND (q.requirement = s.requirement))));


--
-- Name: VIEW requirement_result; Type: COMMENT; Schema: grc; Owner: -
--

COMMENT ON VIEW grc.requirement_result IS 'Active requirements against the facts of the current whitepapers / 要求事項の充足状況';


--
-- Name: score_history; Type: TABLE; Schema: grc; Owner: -
--

CREATE TABLE grc.score_history (
    vendor text NOT NULL,
    service text NOT NULL,
    scored_at timestamp with time zone DEFAULT now() NOT NULL,
    sha256 text NOT NULL,
    scheme_version text NOT NULL,
    guidance_low numeric,
    guidance_high numeric,
    depth_low numeric,
    depth_high numeric,
    assessed integer,
    applicable integer
);


--
-- Name: TABLE score_history; Type: COMMENT; Schema: grc; Owner: -
--

COMMENT ON TABLE grc.score_history IS 'Scores of a service whenever they changed, with the scheme that made them / スコアの履歴';


--
-- Name: section_score; Type: VIEW; Schema: grc; Owner: -
--

CREATE VIEW grc.section_score WITH (security_invoker='true') AS
 SELECT s.vendor,
    s.service,
    s.sha256,
    s.ordinal AS section,
    s.heading,
    iso27017.score_low(
        CASE
            WHEN ((j.section = s.ordinal) OR (j.verdict = 'not_applicable'::text)) THEN j.verdict
            ELSE 'silent'::text
        END, j.weight) AS guidance_low,
    iso27017.score_high(
        CASE
            WHEN ((j.section = s.ordinal) OR (j.verdict = 'not_applicable'::text)) THEN j.verdict
            ELSE 'silent'::text
        END, j.weight) AS guidance_high
   FROM ((grc.current_whitepaper w
     JOIN grc.section s ON (((s.vendor = w.vendor) AND (s.service = w.service) AND (s.sha256 = w.sha256))))
     JOIN grc.judged_finding j ON (((j.vendor = s.vendor) AND (j.service = s.service) AND (j.sha256 = s.sha256) AND (j.basis = 'P'::text) AND ((j.control OPERATOR(iso27017.=) ANY (s.controls)) OR (j.control OPERATOR(iso27017.=) ANY (s.declared)) OR (EXISTS ( SELECT
           FROM unnest(s.controls) c(c)
          WHERE (j.control OPERATOR(iso27017.=) ANY (iso27017.map_to(c.c, 2013)))))))))
  GROUP BY s.vendor, s.service, s.sha256, s.ordinal, s.heading;


--
-- Name: VIEW section_score; Type: COMMENT; Schema: grc; Owner: -
--

COMMENT ON VIEW grc.section_score IS 'How much of what its controls ask for a section itself says / 節ごとの開示スコア';


--
-- Name: service_score; Type: VIEW; Schema: grc; Owner: -
--

CREATE VIEW grc.service_score WITH (security_invoker='true') AS
 WITH summed AS (
         SELECT s.vendor,
            s.service,
            s.sha256,
            round((sum((((COALESCE(k.weight, 1) * s.guidance_low))::numeric(38,20) / (s.guidance_weight)::numeric)) FILTER (WHERE (s.guidance_weight > 0)) / (NULLIF(sum(COALESCE(k.weight, 1)) FILTER (WHERE (s.guidance_weight > 0)), 0))::numeric), 6) AS guidance_low,
            round((sum((((COALESCE(k.weight, 1) * s.guidance_high))::numeric(38,20) / (s.guidance_weight)::numeric)) FILTER (WHERE (s.guidance_weight > 0)) / (NULLIF(sum(COALESCE(k.weight, 1)) FILTER (WHERE (s.guidance_weight > 0)), 0))::numeric), 6) AS guidance_high,
            round((sum((((COALESCE(k.weight, 1) * s.depth_low))::numeric(38,20) / (s.depth_weight)::numeric)) FILTER (WHERE (s.depth_weight > 0)) / (NULLIF(sum(COALESCE(k.weight, 1)) FILTER (WHERE (s.depth_weight > 0)), 0))::numeric), 6) AS depth_low,
            round((sum((((COALESCE(k.weight, 1) * s.depth_high))::numeric(38,20) / (s.depth_weight)::numeric)) FILTER (WHERE (s.depth_weight > 0)) / (NULLIF(sum(COALESCE(k.weight, 1)) FILTER (WHERE (s.depth_weight > 0)), 0))::numeric), 6) AS depth_high,
            (sum(s.assessed))::integer AS assessed,
            (sum(s.applicable))::integer AS applicable,
            (count(*) FILTER (WHERE ((s.applicable > 0) AND (s.assessed > 0))))::integer AS controls_with_substance,
            (count(*) FILTER (WHERE (s.applicable > 0)))::integer AS controls_applicable
           FROM (grc.control_sum s
             LEFT JOIN grc.control_weight k ON ((k.control OPERATOR(iso27017.=) s.control)))
          WHERE (COALESCE(k.weight, 1) > 0)
          GROUP BY s.vendor, s.service, s.sha256
        ), total AS (
         SELECT w.vendor,
            w.service,
            w.sha256,
            s.guidance_low,
            s.guidance_high,
            s.depth_low,
            s.depth_high,
            s.assessed,
            s.applicable,
            s.controls_with_substance,
            s.controls_applicable
           FROM (grc.current_whitepaper w
             LEFT JOIN summed s ON (((s.vendor = w.vendor) AND (s.service = w.service) AND (s.sha256 = w.sha256))))
        ), reading AS (
         SELECT s.vendor,
            s.service,
            s.sha256,
            round(((sum((((s.confidence)::double precision * (1000000)::double precision))::bigint) FILTER (WHERE (s.controls <> '{}'::iso27017.control_id[])) / (NULLIF(count(s.confidence) FILTER (WHERE (s.controls <> '{}'::iso27017.control_id[])), 0))::numeric) / (1000000)::numeric), 6) AS confidence,
            (count(*) FILTER (WHERE (s.stance = 'not_provided'::text)))::integer AS sections_not_provided
           FROM grc.section s
          GROUP BY s.vendor, s.service, s.sha256
        )
 SELECT t.vendor,
    t.service,
    t.sha256,
    t.guidance_low,
    t.guidance_high,
    t.depth_low,
    t.depth_high,
    t.assessed,
    t.applicable,
    round(((t.assessed)::numeric / (NULLIF(t.applicable, 0))::numeric), 6) AS element_coverage,
        CASE
            WHEN (t.applicable IS NOT NULL) THEN round(((t.controls_with_substance)::numeric / (NULLIF(t.controls_applicable, 0))::numeric), 6)
            ELSE NULL::numeric
        END AS substance_coverage,
    r.confidence,
        CASE
            WHEN (t.guidance_low IS NOT NULL) THEN rank() OVER (ORDER BY t.guidance_low DESC NULLS LAST)
            ELSE NULL::bigint
        END AS rank,
    count(t.guidance_low) OVER () AS ranked,
    ( SELECT grc.scheme_version() AS scheme_version) AS scheme_version
   FROM (total t
     LEFT JOIN reading r ON (((r.vendor = t.vendor) AND (r.service = t.service) AND (r.sha256 = t.sha256))));


--
-- Name: VIEW service_score; Type: COMMENT; Schema: grc; Owner: -
--

COMMENT ON VIEW grc.service_score IS 'Disclosure score of each service by its current whitepaper, with range, coverage, confidence and rank; the same in both numberings / サービスごとの開示スコア';


--
-- Name: stated_absence; Type: VIEW; Schema: grc; Owner: -
--

CREATE VIEW grc.stated_absence WITH (security_invoker='true') AS
 SELECT a.vendor,
    a.service,
    a.sha256,
    a.control,
    a.element,
    a.section,
    a.quote,
        CASE
            WHEN (a.element = 'absence_stated'::text) THEN e.ask_ja
            ELSE (('「'::text || COALESCE(e.element_ja, s.heading)) || '」は提供していないとのことですが、代わりの手段と今後の予定を教えてください。'::text)
        END AS question_ja,
        CASE
            WHEN (a.element = 'absence_stated'::text) THEN e.ask_en
            ELSE (('You state that this is not provided: '::text || COALESCE(e.element_en, iso27017.title(a.control, 'en'::text), s.heading)) || '. What takes its place, and is a change planned?'::text)
        END AS question_en
   FROM ((grc.absence a
     LEFT JOIN grc.element e ON (((e.control OPERATOR(iso27017.=) a.control) AND (e.element = a.element))))
     LEFT JOIN grc.section s ON (((s.vendor = a.vendor) AND (s.service = a.service) AND (s.sha256 = a.sha256) AND (s.ordinal = a.section))));


--
-- Name: VIEW stated_absence; Type: COMMENT; Schema: grc; Owner: -
--

COMMENT ON VIEW grc.stated_absence IS 'What current whitepapers say is not provided, with the question to ask / 不提供と明記された事項';


--
-- Name: statement_of_applicability; Type: VIEW; Schema: grc; Owner: -
--

CREATE VIEW grc.statement_of_applicability WITH (security_invoker='true') AS
 SELECT w.vendor,
    w.service,
    k.control,
    iso27017.title(k.control, 'ja'::text) AS title_ja,
    iso27017.title(k.control, 'en'::text) AS title_en,
    COALESCE(a.applicable, true) AS applicable,
    a.justification,
    a.decided_by,
    a.decided_on
   FROM ((grc.current_whitepaper w
     CROSS JOIN ( SELECT DISTINCT e.control
           FROM grc.element e) k)
     LEFT JOIN LATERAL ( SELECT p.vendor,
            p.service,
            p.control,
            p.element,
            p.applicable,
            p.justification,
            p.decided_by,
            p.decided_on
           FROM grc.applicability p
          WHERE ((p.vendor = ANY (ARRAY[''::text, w.vendor])) AND (p.service = ANY (ARRAY[''::text, w.service])) AND (p.control OPERATOR(iso27017.=) k.control) AND (p.element = ''::text))
          ORDER BY p.vendor DESC, p.service DESC
         LIMIT 1) a ON (true));


--
-- Name: VIEW statement_of_applicability; Type: COMMENT; Schema: grc; Owner: -
--

COMMENT ON VIEW grc.statement_of_applicability IS 'Which controls count for which service, and why / 適用宣言書';


--
-- Name: store_info; Type: TABLE; Schema: grc; Owner: -
--

CREATE TABLE grc.store_info (
    one boolean DEFAULT true NOT NULL,
    store_version integer NOT NULL,
    extension_version text NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    upgraded_at timestamp with time zone,
    CONSTRAINT store_info_one_check CHECK (one)
);


--
-- Name: TABLE store_info; Type: COMMENT; Schema: grc; Owner: -
--

COMMENT ON TABLE grc.store_info IS 'One row: which version this store has / この格納先の版';


--
-- Name: vendor; Type: TABLE; Schema: grc; Owner: -
--

CREATE TABLE grc.vendor (
    vendor text NOT NULL,
    name_ja text,
    name_en text,
    country text,
    url text,
    note text,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT vendor_vendor_check CHECK ((vendor <> ''::text))
);


--
-- Name: TABLE vendor; Type: COMMENT; Schema: grc; Owner: -
--

COMMENT ON TABLE grc.vendor IS 'Cloud service providers / クラウド事業者';


--
-- Name: COLUMN vendor.vendor; Type: COMMENT; Schema: grc; Owner: -
--

COMMENT ON COLUMN grc.vendor.vendor IS 'The short name that is the key everywhere / 識別名';


--
-- Name: bridge_crosswalk; Type: VIEW; Schema: grc_bi; Owner: -
--

CREATE VIEW grc_bi.bridge_crosswalk WITH (security_invoker='true') AS
 SELECT (x.source)::text AS source_control_id,
    (x.target)::text AS target_control_id,
    x.kind,
    iso27017.display_word('crosswalk'::text, x.kind, 'ja'::text) AS kind_ja,
    iso27017.display_word('crosswalk'::text, x.kind, 'en'::text) AS kind_en
   FROM iso27017.crosswalk x;


--
-- Name: VIEW bridge_crosswalk; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON VIEW grc_bi.bridge_crosswalk IS 'What became of each control in the next edition / 2013年版から2022年版への対応';


--
-- Name: COLUMN bridge_crosswalk.source_control_id; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.bridge_crosswalk.source_control_id IS 'Control of the older edition / 旧版の管理策';


--
-- Name: COLUMN bridge_crosswalk.target_control_id; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.bridge_crosswalk.target_control_id IS 'Control of the newer edition / 新版の管理策';


--
-- Name: COLUMN bridge_crosswalk.kind; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.bridge_crosswalk.kind IS 'Code of the kind / 種別のコード';


--
-- Name: COLUMN bridge_crosswalk.kind_ja; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.bridge_crosswalk.kind_ja IS 'Kind in Japanese / 種別（日本語）';


--
-- Name: COLUMN bridge_crosswalk.kind_en; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.bridge_crosswalk.kind_en IS 'Kind in English / 種別（英語）';


--
-- Name: bridge_section_control; Type: VIEW; Schema: grc_bi; Owner: -
--

CREATE VIEW grc_bi.bridge_section_control WITH (security_invoker='true') AS
 SELECT ((grc.whitepaper_id(s.vendor, s.service, s.sha256) || '#'::text) || s.ordinal) AS section_id,
    s.vendor AS vendor_id,
    (c.c)::text AS control_id
   FROM ((grc.current_whitepaper w
     JOIN grc.section s ON (((s.vendor = w.vendor) AND (s.service = w.service) AND (s.sha256 = w.sha256))))
     CROSS JOIN LATERAL unnest(s.controls) c(c));


--
-- Name: VIEW bridge_section_control; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON VIEW grc_bi.bridge_section_control IS 'Which section answers which control / 節と管理策の対応';


--
-- Name: COLUMN bridge_section_control.section_id; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.bridge_section_control.section_id IS 'Key of the section; joins fact_section / 節の結合キー。fact_sectionと結合';


--
-- Name: COLUMN bridge_section_control.vendor_id; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.bridge_section_control.vendor_id IS 'Key of the vendor; joins dim_vendor / 事業者の識別名。dim_vendorと結合';


--
-- Name: COLUMN bridge_section_control.control_id; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.bridge_section_control.control_id IS 'Identifier of the control; joins dim_control / 管理策の番号。dim_controlと結合';


--
-- Name: coverage_control; Type: VIEW; Schema: grc_bi; Owner: -
--

CREATE VIEW grc_bi.coverage_control WITH (security_invoker='true') AS
 WITH service AS (
         SELECT w.vendor,
            w.service,
            w.sha256
           FROM grc.current_whitepaper w
        ), guided AS (
         SELECT k.control,
            iso27017.map_to(k.control, 2022) AS newer
           FROM iso27017.control_catalogue k
          WHERE (k.provider AND (k.level = 'control'::text) AND (k.edition = 2013))
        ), rows_2013 AS (
         SELECT v.vendor,
            v.service,
            '2013'::text AS numbering,
            g.control,
            1 AS guided,
            ((EXISTS ( SELECT
                   FROM grc.answered_control a
                  WHERE ((a.vendor = v.vendor) AND (a.service = v.service) AND (a.control_2013 OPERATOR(iso27017.=) g.control)))))::integer AS covered
           FROM (service v
             CROSS JOIN guided g)
        ), grouped AS (
         SELECT r.vendor,
            r.service,
            '2022'::text AS numbering,
                CASE
                    WHEN (g.newer = '{}'::iso27017.control_id[]) THEN g.control
                    ELSE g.newer[1]
                END AS control,
            r.covered
           FROM (rows_2013 r
             JOIN guided g ON ((g.control OPERATOR(iso27017.=) r.control)))
        )
 SELECT r.vendor AS vendor_id,
    grc.service_id(r.vendor, r.service) AS service_id,
    r.numbering,
    (r.control)::text AS control_id,
    iso27017.title(r.control, 'ja'::text) AS title_ja,
    iso27017.title(r.control, 'en'::text) AS title_en,
    (row_number() OVER (PARTITION BY r.vendor, r.service, r.numbering ORDER BY r.control))::integer AS control_sort,
    r.guided AS guided_controls,
    r.covered AS covered_controls,
        CASE r.covered
            WHEN 1 THEN 'covered'::text
            ELSE 'none'::text
        END AS coverage,
    iso27017.display_word('coverage'::text,
        CASE r.covered
            WHEN 1 THEN 'covered'::text
            ELSE 'none'::text
        END, 'ja'::text) AS coverage_ja,
    iso27017.display_word('coverage'::text,
        CASE r.covered
            WHEN 1 THEN 'covered'::text
            ELSE 'none'::text
        END, 'en'::text) AS coverage_en
   FROM rows_2013 r
UNION ALL
 SELECT g.vendor AS vendor_id,
    grc.service_id(g.vendor, g.service) AS service_id,
    g.numbering,
    (g.control)::text AS control_id,
    iso27017.title(g.control, 'ja'::text) AS title_ja,
    iso27017.title(g.control, 'en'::text) AS title_en,
    (row_number() OVER (PARTITION BY g.vendor, g.service, g.numbering ORDER BY g.control))::integer AS control_sort,
    (count(*))::integer AS guided_controls,
    (sum(g.covered))::integer AS covered_controls,
        CASE sum(g.covered)
            WHEN count(*) THEN 'covered'::text
            WHEN 0 THEN 'none'::text
            ELSE 'partial'::text
        END AS coverage,
    iso27017.display_word('coverage'::text,
        CASE sum(g.covered)
            WHEN count(*) THEN 'covered'::text
            WHEN 0 THEN 'none'::text
            ELSE 'partial'::text
        END, 'ja'::text) AS coverage_ja,
    iso27017.display_word('coverage'::text,
        CASE sum(g.covered)
            WHEN count(*) THEN 'covered'::text
            WHEN 0 THEN 'none'::text
            ELSE 'partial'::text
        END, 'en'::text) AS coverage_en
   FROM grouped g
  GROUP BY g.vendor, g.service, g.numbering, g.control;


--
-- Name: VIEW coverage_control; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON VIEW grc_bi.coverage_control IS 'Coverage by heading, control by control / 見出しによる記載状況（管理策ごと）';


--
-- Name: COLUMN coverage_control.vendor_id; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.coverage_control.vendor_id IS 'Key of the vendor; joins dim_vendor / 事業者の識別名。dim_vendorと結合';


--
-- Name: COLUMN coverage_control.service_id; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.coverage_control.service_id IS 'Key of the service; joins dim_service / サービスの結合キー。dim_serviceと結合';


--
-- Name: COLUMN coverage_control.numbering; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.coverage_control.numbering IS 'Numbering: 2013 or 2022 / 番号の体系（2013又は2022）';


--
-- Name: COLUMN coverage_control.control_id; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.coverage_control.control_id IS 'Identifier of the control; joins dim_control / 管理策の番号。dim_controlと結合';


--
-- Name: COLUMN coverage_control.title_ja; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.coverage_control.title_ja IS 'Title in Japanese / 日本語の題名';


--
-- Name: COLUMN coverage_control.title_en; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.coverage_control.title_en IS 'Title in English / 英語の題名';


--
-- Name: COLUMN coverage_control.control_sort; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.coverage_control.control_sort IS 'Order of the controls / 管理策の並び順';


--
-- Name: COLUMN coverage_control.guided_controls; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.coverage_control.guided_controls IS 'Controls on which the provider is guided / 事業者向けの手引がある管理策の数';


--
-- Name: COLUMN coverage_control.covered_controls; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.coverage_control.covered_controls IS 'Of these, those with a section of their own / そのうち節がある管理策の数';


--
-- Name: COLUMN coverage_control.coverage; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.coverage_control.coverage IS 'Code of the coverage / 記載状況のコード';


--
-- Name: COLUMN coverage_control.coverage_ja; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.coverage_control.coverage_ja IS 'Coverage in Japanese / 記載状況（日本語）';


--
-- Name: COLUMN coverage_control.coverage_en; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.coverage_control.coverage_en IS 'Coverage in English / 記載状況（英語）';


--
-- Name: coverage; Type: VIEW; Schema: grc_bi; Owner: -
--

CREATE VIEW grc_bi.coverage WITH (security_invoker='true') AS
 SELECT c.vendor_id,
    c.service_id,
    c.numbering,
    (sum(c.guided_controls))::integer AS guided_controls,
    (sum(c.covered_controls))::integer AS covered_controls,
    round(((sum(c.covered_controls))::numeric / (sum(c.guided_controls))::numeric), 6) AS coverage_rate,
    (count(*))::integer AS lines,
    (count(*) FILTER (WHERE (c.coverage = 'covered'::text)))::integer AS lines_covered,
    (count(*) FILTER (WHERE (c.coverage = 'partial'::text)))::integer AS lines_partial
   FROM grc_bi.coverage_control c
  GROUP BY c.vendor_id, c.service_id, c.numbering;


--
-- Name: VIEW coverage; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON VIEW grc_bi.coverage IS 'Coverage by heading, per service and numbering / 見出しによる記載率';


--
-- Name: COLUMN coverage.vendor_id; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.coverage.vendor_id IS 'Key of the vendor; joins dim_vendor / 事業者の識別名。dim_vendorと結合';


--
-- Name: COLUMN coverage.service_id; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.coverage.service_id IS 'Key of the service; joins dim_service / サービスの結合キー。dim_serviceと結合';


--
-- Name: COLUMN coverage.numbering; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.coverage.numbering IS 'Numbering: 2013 or 2022 / 番号の体系（2013又は2022）';


--
-- Name: COLUMN coverage.guided_controls; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.coverage.guided_controls IS 'Controls on which the provider is guided / 事業者向けの手引がある管理策の数';


--
-- Name: COLUMN coverage.covered_controls; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.coverage.covered_controls IS 'Of these, those with a section of their own / そのうち節がある管理策の数';


--
-- Name: COLUMN coverage.coverage_rate; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.coverage.coverage_rate IS 'Coverage, 0 to 1 / 記載率（0から1）';


--
-- Name: COLUMN coverage.lines; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.coverage.lines IS 'Number of lines / 行の数';


--
-- Name: COLUMN coverage.lines_covered; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.coverage.lines_covered IS 'Lines wholly covered / すべて記載がある行の数';


--
-- Name: COLUMN coverage.lines_partial; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.coverage.lines_partial IS 'Lines covered in part / 一部記載がある行の数';


--
-- Name: dim_check; Type: VIEW; Schema: grc_bi; Owner: -
--

CREATE VIEW grc_bi.dim_check WITH (security_invoker='true') AS
 SELECT d.check_name AS check_id,
    d.kind,
    d.severity,
        CASE d.severity
            WHEN 'critical'::text THEN '重大'::text
            WHEN 'high'::text THEN '高'::text
            WHEN 'medium'::text THEN '中'::text
            ELSE '低'::text
        END AS severity_ja,
        CASE d.severity
            WHEN 'critical'::text THEN 'Critical'::text
            WHEN 'high'::text THEN 'High'::text
            WHEN 'medium'::text THEN 'Medium'::text
            ELSE 'Low'::text
        END AS severity_en,
        CASE d.severity
            WHEN 'critical'::text THEN 4
            WHEN 'high'::text THEN 3
            WHEN 'medium'::text THEN 2
            ELSE 1
        END AS severity_sort,
    d.owner,
    d.description,
    d.enabled,
    d.changed_at,
    s.last_run AS last_run_id,
    s.state,
        CASE s.state
            WHEN 'finished'::text THEN '完了'::text
            WHEN 'error'::text THEN 'エラー'::text
            WHEN 'running'::text THEN '実行中'::text
            WHEN 'never run'::text THEN '未実行'::text
            WHEN 'did not run'::text THEN '実行されず'::text
            ELSE '未完了'::text
        END AS state_ja,
        CASE s.state
            WHEN 'finished'::text THEN 'Finished'::text
            WHEN 'error'::text THEN 'Error'::text
            WHEN 'running'::text THEN 'Running'::text
            WHEN 'never run'::text THEN 'Never run'::text
            WHEN 'did not run'::text THEN 'Did not run'::text
            ELSE 'Did not finish'::text
        END AS state_en,
    s.overdue,
    s.started_at,
    s.finished_at,
    s.message,
    (s.alarms)::integer AS alarms,
    (s.new_alarms)::integer AS new_alarms,
    (s.cleared)::integer AS cleared_alarms
   FROM (grc.check_definition d
     JOIN grc.check_status s ON ((s.check_name = d.check_name)));


--
-- Name: VIEW dim_check; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON VIEW grc_bi.dim_check IS 'Checks and how each last ended / 点検と最新の状況';


--
-- Name: COLUMN dim_check.check_id; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.dim_check.check_id IS 'The check''s name, by which it is joined / 点検名(結合キー)';


--
-- Name: COLUMN dim_check.kind; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.dim_check.kind IS 'Code of the kind / 種別のコード';


--
-- Name: COLUMN dim_check.severity; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.dim_check.severity IS 'Severity, 3 is gravest / 重大度（3が最大）';


--
-- Name: COLUMN dim_check.severity_ja; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.dim_check.severity_ja IS 'Severity in Japanese / 重要度(日本語)';


--
-- Name: COLUMN dim_check.severity_en; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.dim_check.severity_en IS 'Severity in English / 重要度(英語)';


--
-- Name: COLUMN dim_check.severity_sort; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.dim_check.severity_sort IS '1 low to 4 critical / 重要度の並び順';


--
-- Name: COLUMN dim_check.owner; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.dim_check.owner IS 'The role with whose rights it runs / 実行権限の所有者';


--
-- Name: COLUMN dim_check.description; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.dim_check.description IS 'What it is for / 説明';


--
-- Name: COLUMN dim_check.enabled; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.dim_check.enabled IS 'Whether run_checks() runs it / 有効';


--
-- Name: COLUMN dim_check.changed_at; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.dim_check.changed_at IS 'When it was last changed / 変更日時';


--
-- Name: COLUMN dim_check.last_run_id; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.dim_check.last_run_id IS 'The last run that it was in / 最新の実行番号';


--
-- Name: COLUMN dim_check.state; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.dim_check.state IS 'finished, error, running, did not finish, did not run, never run / 状態';


--
-- Name: COLUMN dim_check.state_ja; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.dim_check.state_ja IS 'State in Japanese / 状態(日本語)';


--
-- Name: COLUMN dim_check.state_en; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.dim_check.state_en IS 'State in English / 状態(英語)';


--
-- Name: COLUMN dim_check.overdue; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.dim_check.overdue IS 'The schedule promised a run that did not come / 予定時刻の超過';


--
-- Name: COLUMN dim_check.started_at; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.dim_check.started_at IS 'When it last started / 開始日時';


--
-- Name: COLUMN dim_check.finished_at; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.dim_check.finished_at IS 'When it last came to an end / 終了日時';


--
-- Name: COLUMN dim_check.message; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.dim_check.message IS 'The error, where it ended with one / エラー内容';


--
-- Name: COLUMN dim_check.alarms; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.dim_check.alarms IS 'Alarms of its last run, new and still there / 警報数';


--
-- Name: COLUMN dim_check.new_alarms; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.dim_check.new_alarms IS 'Alarms that the run before did not have / 新規の警報数';


--
-- Name: COLUMN dim_check.cleared_alarms; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.dim_check.cleared_alarms IS 'Alarms that went / 解消した警報数';


--
-- Name: dim_code; Type: VIEW; Schema: grc_bi; Owner: -
--

CREATE VIEW grc_bi.dim_code WITH (security_invoker='true') AS
 SELECT ((d.domain || ':'::text) || d.code) AS code_id,
    d.domain,
    d.code,
    d.sort AS code_sort,
    d.ja AS label_ja,
    d.en AS label_en
   FROM iso27017.display_words() d(domain, code, sort, ja, en)
  WHERE (d.domain <> 'ui'::text);


--
-- Name: VIEW dim_code; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON VIEW grc_bi.dim_code IS 'Codes with what people read for them in Japanese and English / コードと日本語・英語の表示語';


--
-- Name: COLUMN dim_code.code_id; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.dim_code.code_id IS 'Key of the code: domain, colon, code / コードの結合キー（領域:コード）';


--
-- Name: COLUMN dim_code.domain; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.dim_code.domain IS 'What kind of code / コードの領域';


--
-- Name: COLUMN dim_code.code; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.dim_code.code IS 'The code / コード';


--
-- Name: COLUMN dim_code.code_sort; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.dim_code.code_sort IS 'Order of the codes / コードの並び順';


--
-- Name: COLUMN dim_code.label_ja; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.dim_code.label_ja IS 'What people read, in Japanese / 日本語の表示';


--
-- Name: COLUMN dim_code.label_en; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.dim_code.label_en IS 'What people read, in English / 英語の表示';


--
-- Name: dim_control; Type: VIEW; Schema: grc_bi; Owner: -
--

CREATE VIEW grc_bi.dim_control WITH (security_invoker='true') AS
 WITH tree AS (
         SELECT k.control,
            k.edition,
            k.standard,
            k.level,
            k.parent,
            k.title_ja,
            k.title_en,
            k.is_new,
            k.provisional,
            k.withdrawn,
            k.customer,
            k.provider,
            k.same_guidance,
            k.guidance_confidence,
            k.control_type,
            k.infosec_properties,
            k.cybersecurity_concepts,
            k.operational_capabilities,
            k.security_domains,
            (row_number() OVER (ORDER BY k.control))::integer AS control_sort,
            iso27017.parent(k.control) AS p1,
            iso27017.parent(iso27017.parent(k.control)) AS p2,
            iso27017.parent(iso27017.parent(iso27017.parent(k.control))) AS p3
           FROM iso27017.control_catalogue k
        )
 SELECT (t.control)::text AS control_id,
    t.control_sort,
    regexp_replace((t.control)::text, '^20[0-9][0-9]:'::text, ''::text) AS number,
    t.edition,
        CASE
            WHEN (t.edition < 2022) THEN '2013'::text
            ELSE '2022'::text
        END AS numbering,
    ((t.control)::text ~ '^CLD'::text) AS is_cld,
    t.level,
    iso27017.display_word('level'::text, t.level, 'ja'::text) AS level_ja,
    iso27017.display_word('level'::text, t.level, 'en'::text) AS level_en,
    COALESCE(iso27017.title(t.control, 'ja'::text), iso27017.title(t.control, 'en'::text)) AS title_ja,
    iso27017.title(t.control, 'en'::text) AS title_en,
    (t.p1)::text AS parent_id,
    (COALESCE(t.p3, t.p2, t.p1, t.control))::text AS clause_id,
    COALESCE(iso27017.title(COALESCE(t.p3, t.p2, t.p1, t.control), 'ja'::text), iso27017.title(COALESCE(t.p3, t.p2, t.p1, t.control), 'en'::text)) AS clause_ja,
    iso27017.title(COALESCE(t.p3, t.p2, t.p1, t.control), 'en'::text) AS clause_en,
    t.provider AS guides_provider,
    t.customer AS guides_customer,
    t.is_new,
    t.provisional,
    t.withdrawn
   FROM tree t;


--
-- Name: VIEW dim_control; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON VIEW grc_bi.dim_control IS 'Controls, objectives and clauses of 2013 and CLD, controls and themes of 2022 / 管理策・管理目的・箇条（2013年版、2022年版、CLD）';


--
-- Name: COLUMN dim_control.control_id; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.dim_control.control_id IS 'Identifier of the control; joins dim_control / 管理策の番号。dim_controlと結合';


--
-- Name: COLUMN dim_control.control_sort; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.dim_control.control_sort IS 'Order of the controls / 管理策の並び順';


--
-- Name: COLUMN dim_control.number; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.dim_control.number IS 'Number of the control without its edition / 管理策の番号（版を除く）';


--
-- Name: COLUMN dim_control.edition; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.dim_control.edition IS 'Edition of the standard: 2013, 2022 or 2026 / 規格の版（2013、2022、2026）';


--
-- Name: COLUMN dim_control.numbering; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.dim_control.numbering IS 'Numbering: 2013 or 2022 / 番号の体系（2013又は2022）';


--
-- Name: COLUMN dim_control.is_cld; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.dim_control.is_cld IS 'Whether it is one of the CLD controls / クラウド固有の管理策（CLD）か';


--
-- Name: COLUMN dim_control.level; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.dim_control.level IS 'Code of its level / 階層のコード';


--
-- Name: COLUMN dim_control.level_ja; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.dim_control.level_ja IS 'Level in Japanese / 階層（日本語）';


--
-- Name: COLUMN dim_control.level_en; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.dim_control.level_en IS 'Level in English / 階層（英語）';


--
-- Name: COLUMN dim_control.title_ja; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.dim_control.title_ja IS 'Title in Japanese / 日本語の題名';


--
-- Name: COLUMN dim_control.title_en; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.dim_control.title_en IS 'Title in English / 英語の題名';


--
-- Name: COLUMN dim_control.parent_id; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.dim_control.parent_id IS 'What it lies in; empty at the top / 上位の番号（最上位は空）';


--
-- Name: COLUMN dim_control.clause_id; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.dim_control.clause_id IS 'Identifier of its clause or theme / 箇条又は分類の番号';


--
-- Name: COLUMN dim_control.clause_ja; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.dim_control.clause_ja IS 'Clause or theme in Japanese / 箇条又は分類（日本語）';


--
-- Name: COLUMN dim_control.clause_en; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.dim_control.clause_en IS 'Clause or theme in English / 箇条又は分類（英語）';


--
-- Name: COLUMN dim_control.guides_provider; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.dim_control.guides_provider IS 'Whether ISO/IEC 27017 guides the provider on it / 27017に事業者向けの手引があるか';


--
-- Name: COLUMN dim_control.guides_customer; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.dim_control.guides_customer IS 'Whether ISO/IEC 27017 guides the customer on it / 27017に利用組織向けの手引があるか';


--
-- Name: COLUMN dim_control.is_new; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.dim_control.is_new IS 'Whether the edition before has no counterpart / 前の版に対応がないか';


--
-- Name: COLUMN dim_control.provisional; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.dim_control.provisional IS 'Whether it is not yet confirmed / 未確定の番号か';


--
-- Name: COLUMN dim_control.withdrawn; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.dim_control.withdrawn IS 'Whether it has been withdrawn / 廃止された番号か';


--
-- Name: dim_control_attribute; Type: VIEW; Schema: grc_bi; Owner: -
--

CREATE VIEW grc_bi.dim_control_attribute WITH (security_invoker='true') AS
 SELECT (k.control)::text AS control_id,
    a.attribute,
    u.value
   FROM ((iso27017.control_catalogue k
     CROSS JOIN LATERAL ( VALUES ('control_type'::text,k.control_type), ('infosec_properties'::text,k.infosec_properties), ('cybersecurity_concepts'::text,k.cybersecurity_concepts), ('operational_capabilities'::text,k.operational_capabilities), ('security_domains'::text,k.security_domains)) a(attribute, vals))
     CROSS JOIN LATERAL unnest(a.vals) u(value));


--
-- Name: VIEW dim_control_attribute; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON VIEW grc_bi.dim_control_attribute IS 'Attributes of the controls of 2022, a row a value / 2022年版の管理策の属性';


--
-- Name: COLUMN dim_control_attribute.control_id; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.dim_control_attribute.control_id IS 'Identifier of the control; joins dim_control / 管理策の番号。dim_controlと結合';


--
-- Name: COLUMN dim_control_attribute.attribute; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.dim_control_attribute.attribute IS 'Which attribute / 属性の種類';


--
-- Name: COLUMN dim_control_attribute.value; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.dim_control_attribute.value IS 'Value / 値';


--
-- Name: dim_date; Type: VIEW; Schema: grc_bi; Owner: -
--

CREATE VIEW grc_bi.dim_date WITH (security_invoker='true') AS
 SELECT (d.d)::date AS date_id,
    (to_char(d.d, 'YYYYMMDD'::text))::integer AS date_sort,
    (EXTRACT(year FROM d.d))::integer AS year,
    (EXTRACT(quarter FROM d.d))::integer AS quarter,
    (EXTRACT(month FROM d.d))::integer AS month,
    (EXTRACT(day FROM d.d))::integer AS day,
    (EXTRACT(isodow FROM d.d))::integer AS weekday,
    (ARRAY['月'::text, '火'::text, '水'::text, '木'::text, '金'::text, '土'::text, '日'::text])[(EXTRACT(isodow FROM d.d))::integer] AS weekday_ja,
    (ARRAY['Mon'::text, 'Tue'::text, 'Wed'::text, 'Thu'::text, 'Fri'::text, 'Sat'::text, 'Sun'::text])[(EXTRACT(isodow FROM d.d))::integer] AS weekday_en,
    (EXTRACT(year FROM (d.d - '3 mons'::interval)))::integer AS fiscal_year,
    ((EXTRACT(year FROM (d.d - '3 mons'::interval)))::integer || '年度'::text) AS fiscal_year_ja,
    ('FY'::text || (EXTRACT(year FROM (d.d - '3 mons'::interval)))::integer) AS fiscal_year_en,
    (EXTRACT(quarter FROM (d.d - '3 mons'::interval)))::integer AS fiscal_quarter,
    (((date_trunc('month'::text, d.d) + '1 mon -1 days'::interval))::date = (d.d)::date) AS is_month_end
   FROM generate_series('2010-01-01 00:00:00'::timestamp without time zone, '2049-12-31 00:00:00'::timestamp without time zone, '1 day'::interval) d(d);


--
-- Name: VIEW dim_date; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON VIEW grc_bi.dim_date IS 'Dates; fiscal years run from April to March / 日付（年度は4月から3月）';


--
-- Name: COLUMN dim_date.date_id; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.dim_date.date_id IS 'The day; joins any date / 日付。日付列と結合';


--
-- Name: COLUMN dim_date.date_sort; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.dim_date.date_sort IS 'The day as an integer, yyyymmdd / 日付の並び順（年月日の整数）';


--
-- Name: COLUMN dim_date.year; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.dim_date.year IS 'Year / 年';


--
-- Name: COLUMN dim_date.quarter; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.dim_date.quarter IS 'Quarter / 四半期';


--
-- Name: COLUMN dim_date.month; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.dim_date.month IS 'Month / 月';


--
-- Name: COLUMN dim_date.day; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.dim_date.day IS 'Day of the month / 日';


--
-- Name: COLUMN dim_date.weekday; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.dim_date.weekday IS 'Day of the week, 1 is Monday / 曜日（1は月曜）';


--
-- Name: COLUMN dim_date.weekday_ja; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.dim_date.weekday_ja IS 'Day of the week in Japanese / 曜日（日本語）';


--
-- Name: COLUMN dim_date.weekday_en; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.dim_date.weekday_en IS 'Day of the week in English / 曜日（英語）';


--
-- Name: COLUMN dim_date.fiscal_year; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.dim_date.fiscal_year IS 'Fiscal year / 年度';


--
-- Name: COLUMN dim_date.fiscal_year_ja; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.dim_date.fiscal_year_ja IS 'Fiscal year in Japanese / 年度（日本語）';


--
-- Name: COLUMN dim_date.fiscal_year_en; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.dim_date.fiscal_year_en IS 'Fiscal year in English / 年度（英語）';


--
-- Name: COLUMN dim_date.fiscal_quarter; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.dim_date.fiscal_quarter IS 'Quarter of the fiscal year / 年度の四半期';


--
-- Name: COLUMN dim_date.is_month_end; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.dim_date.is_month_end IS 'Whether it is the last of its month / 月末か';


--
-- Name: dim_element; Type: VIEW; Schema: grc_bi; Owner: -
--

CREATE VIEW grc_bi.dim_element WITH (security_invoker='true') AS
 SELECT (((e.control)::text || '/'::text) || e.element) AS element_id,
    (e.control)::text AS control_id,
    e.element,
    e.ordinal AS element_sort,
    e.basis,
    iso27017.display_word('basis'::text, e.basis, 'ja'::text) AS basis_ja,
    iso27017.display_word('basis'::text, e.basis, 'en'::text) AS basis_en,
    (e.basis = 'P'::text) AS is_guidance,
    e.weight,
    e.applies,
    e.applies_when,
        CASE
            WHEN e.own_element THEN 'own'::text
            WHEN e.own_query THEN 'changed'::text
            ELSE 'shipped'::text
        END AS origin,
    iso27017.display_word('origin'::text,
        CASE
            WHEN e.own_element THEN 'own'::text
            WHEN e.own_query THEN 'changed'::text
            ELSE 'shipped'::text
        END, 'ja'::text) AS origin_ja,
    iso27017.display_word('origin'::text,
        CASE
            WHEN e.own_element THEN 'own'::text
            WHEN e.own_query THEN 'changed'::text
            ELSE 'shipped'::text
        END, 'en'::text) AS origin_en,
    e.element_ja AS label_ja,
    e.element_en AS label_en,
    e.ask_ja AS question_ja,
    e.ask_en AS question_en
   FROM grc.element e;


--
-- Name: VIEW dim_element; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON VIEW grc_bi.dim_element IS 'Elements of the rubric / 評価項目（ルーブリック）';


--
-- Name: COLUMN dim_element.element_id; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.dim_element.element_id IS 'Key of the element; joins dim_element / 評価項目の結合キー。dim_elementと結合';


--
-- Name: COLUMN dim_element.control_id; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.dim_element.control_id IS 'Identifier of the control; joins dim_control / 管理策の番号。dim_controlと結合';


--
-- Name: COLUMN dim_element.element; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.dim_element.element IS 'Name of the element / 評価項目の名前';


--
-- Name: COLUMN dim_element.element_sort; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.dim_element.element_sort IS 'Order of the elements / 評価項目の並び順';


--
-- Name: COLUMN dim_element.basis; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.dim_element.basis IS 'Code of its basis: P, L, O or C / 根拠のコード（P、L、O、C）';


--
-- Name: COLUMN dim_element.basis_ja; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.dim_element.basis_ja IS 'Basis in Japanese / 根拠（日本語）';


--
-- Name: COLUMN dim_element.basis_en; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.dim_element.basis_en IS 'Basis in English / 根拠（英語）';


--
-- Name: COLUMN dim_element.is_guidance; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.dim_element.is_guidance IS 'Whether ISO/IEC 27017 asks it of the provider / 27017が事業者に求める項目か';


--
-- Name: COLUMN dim_element.weight; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.dim_element.weight IS 'Weight / 重み';


--
-- Name: COLUMN dim_element.applies; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.dim_element.applies IS 'Whether this store uses it / この格納先で用いるか';


--
-- Name: COLUMN dim_element.applies_when; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.dim_element.applies_when IS 'When it applies, in words / 適用の条件';


--
-- Name: COLUMN dim_element.origin; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.dim_element.origin IS 'Shipped, changed or own / 標準・変更・独自の別';


--
-- Name: COLUMN dim_element.origin_ja; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.dim_element.origin_ja IS 'Shipped, changed or own, in Japanese / 標準・変更・独自の別（日本語）';


--
-- Name: COLUMN dim_element.origin_en; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.dim_element.origin_en IS 'Shipped, changed or own, in English / 標準・変更・独自の別（英語）';


--
-- Name: COLUMN dim_element.label_ja; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.dim_element.label_ja IS 'What people read, in Japanese / 日本語の表示';


--
-- Name: COLUMN dim_element.label_en; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.dim_element.label_en IS 'What people read, in English / 英語の表示';


--
-- Name: COLUMN dim_element.question_ja; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.dim_element.question_ja IS 'Question to the vendor in Japanese / 事業者への質問（日本語）';


--
-- Name: COLUMN dim_element.question_en; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.dim_element.question_en IS 'Question to the vendor in English / 事業者への質問（英語）';


--
-- Name: dim_service; Type: VIEW; Schema: grc_bi; Owner: -
--

CREATE VIEW grc_bi.dim_service WITH (security_invoker='true') AS
 SELECT grc.service_id(s.vendor, s.service) AS service_id,
    s.vendor AS vendor_id,
    s.service,
    ((COALESCE(v.name_ja, v.name_en, s.vendor) || ' / '::text) || s.service) AS label_ja,
    ((COALESCE(v.name_en, v.name_ja, s.vendor) || ' / '::text) || s.service) AS label_en,
    s.model,
    s.purpose,
    s.data_class,
    s.note,
    s.created_at
   FROM (grc.service s
     JOIN grc.vendor v ON ((v.vendor = s.vendor)));


--
-- Name: VIEW dim_service; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON VIEW grc_bi.dim_service IS 'Services / サービス';


--
-- Name: COLUMN dim_service.service_id; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.dim_service.service_id IS 'Key of the service; joins dim_service / サービスの結合キー。dim_serviceと結合';


--
-- Name: COLUMN dim_service.vendor_id; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.dim_service.vendor_id IS 'Key of the vendor; joins dim_vendor / 事業者の識別名。dim_vendorと結合';


--
-- Name: COLUMN dim_service.service; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.dim_service.service IS 'Name of the service / サービスの名称';


--
-- Name: COLUMN dim_service.label_ja; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.dim_service.label_ja IS 'What people read, in Japanese / 日本語の表示';


--
-- Name: COLUMN dim_service.label_en; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.dim_service.label_en IS 'What people read, in English / 英語の表示';


--
-- Name: COLUMN dim_service.model; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.dim_service.model IS 'SaaS, PaaS or IaaS / 提供形態（SaaS、PaaS、IaaS）';


--
-- Name: COLUMN dim_service.purpose; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.dim_service.purpose IS 'What we use it for / 利用目的';


--
-- Name: COLUMN dim_service.data_class; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.dim_service.data_class IS 'Gravest class of data that we keep there / 取り扱うデータの区分';


--
-- Name: COLUMN dim_service.note; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.dim_service.note IS 'Note / 備考';


--
-- Name: COLUMN dim_service.created_at; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.dim_service.created_at IS 'When it was entered, UTC / 登録日時（UTC）';


--
-- Name: dim_vendor; Type: VIEW; Schema: grc_bi; Owner: -
--

CREATE VIEW grc_bi.dim_vendor WITH (security_invoker='true') AS
 SELECT v.vendor AS vendor_id,
    COALESCE(v.name_ja, v.name_en, v.vendor) AS name_ja,
    COALESCE(v.name_en, v.name_ja, v.vendor) AS name_en,
    v.country,
    v.url,
    v.note,
    v.created_at,
    (( SELECT count(*) AS count
           FROM grc.service s
          WHERE (s.vendor = v.vendor)))::integer AS services
   FROM grc.vendor v;


--
-- Name: VIEW dim_vendor; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON VIEW grc_bi.dim_vendor IS 'Vendors / 事業者';


--
-- Name: COLUMN dim_vendor.vendor_id; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.dim_vendor.vendor_id IS 'Key of the vendor; joins dim_vendor / 事業者の識別名。dim_vendorと結合';


--
-- Name: COLUMN dim_vendor.name_ja; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.dim_vendor.name_ja IS 'Name in Japanese / 日本語の名称';


--
-- Name: COLUMN dim_vendor.name_en; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.dim_vendor.name_en IS 'Name in English / 英語の名称';


--
-- Name: COLUMN dim_vendor.country; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.dim_vendor.country IS 'Country / 国';


--
-- Name: COLUMN dim_vendor.url; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.dim_vendor.url IS 'Web address / ウェブサイト';


--
-- Name: COLUMN dim_vendor.note; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.dim_vendor.note IS 'Note / 備考';


--
-- Name: COLUMN dim_vendor.created_at; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.dim_vendor.created_at IS 'When it was entered, UTC / 登録日時（UTC）';


--
-- Name: COLUMN dim_vendor.services; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.dim_vendor.services IS 'Number of services / サービスの数';


--
-- Name: dim_whitepaper; Type: VIEW; Schema: grc_bi; Owner: -
--

CREATE VIEW grc_bi.dim_whitepaper WITH (security_invoker='true') AS
 SELECT grc.whitepaper_id(w.vendor, w.service, w.sha256) AS whitepaper_id,
    grc.service_id(w.vendor, w.service) AS service_id,
    w.vendor AS vendor_id,
    w.sha256,
    w.title,
    w.published_on,
    w.source,
    w.edition,
    w.imported_at,
    w.last_seen_at,
    w.reader_version,
    (row_number() OVER (PARTITION BY w.vendor, w.service ORDER BY w.published_on NULLS FIRST, w.last_seen_at, w.sha256 DESC))::integer AS version_number,
    (row_number() OVER (PARTITION BY w.vendor, w.service ORDER BY w.published_on DESC NULLS LAST, w.last_seen_at DESC, w.sha256) = 1) AS is_current
   FROM grc.whitepaper w;


--
-- Name: VIEW dim_whitepaper; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON VIEW grc_bi.dim_whitepaper IS 'Whitepapers, every version / 取り込んだホワイトペーパーの各版';


--
-- Name: COLUMN dim_whitepaper.whitepaper_id; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.dim_whitepaper.whitepaper_id IS 'Key of the whitepaper; joins dim_whitepaper / 文書の結合キー。dim_whitepaperと結合';


--
-- Name: COLUMN dim_whitepaper.service_id; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.dim_whitepaper.service_id IS 'Key of the service; joins dim_service / サービスの結合キー。dim_serviceと結合';


--
-- Name: COLUMN dim_whitepaper.vendor_id; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.dim_whitepaper.vendor_id IS 'Key of the vendor; joins dim_vendor / 事業者の識別名。dim_vendorと結合';


--
-- Name: COLUMN dim_whitepaper.sha256; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.dim_whitepaper.sha256 IS 'SHA-256 of the document''s bytes / 文書のSHA-256';


--
-- Name: COLUMN dim_whitepaper.title; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.dim_whitepaper.title IS 'Title of the document / 文書の題名';


--
-- Name: COLUMN dim_whitepaper.published_on; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.dim_whitepaper.published_on IS 'Day of publication / 発行日';


--
-- Name: COLUMN dim_whitepaper.source; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.dim_whitepaper.source IS 'Where it was got from / 入手元';


--
-- Name: COLUMN dim_whitepaper.edition; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.dim_whitepaper.edition IS 'Edition of its control numbers / 管理策の版';


--
-- Name: COLUMN dim_whitepaper.imported_at; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.dim_whitepaper.imported_at IS 'When it was imported, UTC / 取込み日時（UTC）';


--
-- Name: COLUMN dim_whitepaper.last_seen_at; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.dim_whitepaper.last_seen_at IS 'When this text was last seen, UTC / 最後に確認した日時（UTC）';


--
-- Name: COLUMN dim_whitepaper.reader_version; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.dim_whitepaper.reader_version IS 'Version of the reader / 読取り機能の版';


--
-- Name: COLUMN dim_whitepaper.version_number; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.dim_whitepaper.version_number IS 'Number of the version, oldest first / 版の通し番号（古い順）';


--
-- Name: COLUMN dim_whitepaper.is_current; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.dim_whitepaper.is_current IS 'Whether it is the current version / 現行の版か';


--
-- Name: fact_certificate; Type: VIEW; Schema: grc_bi; Owner: -
--

CREATE VIEW grc_bi.fact_certificate WITH (security_invoker='true') AS
 SELECT c.vendor AS vendor_id,
    grc.service_id(c.vendor, c.service) AS service_id,
    c.standard,
    c.edition,
    c.holder,
    c.number,
    c.scope,
    c.issuer,
    c.issued_on,
    c.expires_on,
    c.checked_on,
    c.state AS status,
    iso27017.display_word('certificate'::text, c.state, 'ja'::text) AS status_ja,
    iso27017.display_word('certificate'::text, c.state, 'en'::text) AS status_en,
    c.quote
   FROM grc.certificate_state c;


--
-- Name: VIEW fact_certificate; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON VIEW grc_bi.fact_certificate IS 'Certificates, as claimed and as looked up / 認証（文書の記載と登録簿）';


--
-- Name: COLUMN fact_certificate.vendor_id; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.fact_certificate.vendor_id IS 'Key of the vendor; joins dim_vendor / 事業者の識別名。dim_vendorと結合';


--
-- Name: COLUMN fact_certificate.service_id; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.fact_certificate.service_id IS 'Key of the service; joins dim_service / サービスの結合キー。dim_serviceと結合';


--
-- Name: COLUMN fact_certificate.standard; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.fact_certificate.standard IS 'Standard or scheme / 規格・認証の名前';


--
-- Name: COLUMN fact_certificate.edition; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.fact_certificate.edition IS 'Edition of the standard / 規格の版';


--
-- Name: COLUMN fact_certificate.holder; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.fact_certificate.holder IS 'Who holds it / 認証を受けた者';


--
-- Name: COLUMN fact_certificate.number; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.fact_certificate.number IS 'Number of the certificate / 登録番号';


--
-- Name: COLUMN fact_certificate.scope; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.fact_certificate.scope IS 'Scope / 適用範囲';


--
-- Name: COLUMN fact_certificate.issuer; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.fact_certificate.issuer IS 'Who issued it / 認証機関';


--
-- Name: COLUMN fact_certificate.issued_on; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.fact_certificate.issued_on IS 'Day of issue / 発行日';


--
-- Name: COLUMN fact_certificate.expires_on; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.fact_certificate.expires_on IS 'Last day of validity / 有効期限';


--
-- Name: COLUMN fact_certificate.checked_on; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.fact_certificate.checked_on IS 'Day on which the register was looked up / 登録簿を確認した日';


--
-- Name: COLUMN fact_certificate.status; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.fact_certificate.status IS 'Code of the status / 状況のコード';


--
-- Name: COLUMN fact_certificate.status_ja; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.fact_certificate.status_ja IS 'Status in Japanese / 状況（日本語）';


--
-- Name: COLUMN fact_certificate.status_en; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.fact_certificate.status_en IS 'Status in English / 状況（英語）';


--
-- Name: COLUMN fact_certificate.quote; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.fact_certificate.quote IS 'Quotation, as the document prints it / 引用（原文のまま）';


--
-- Name: fact_check_result; Type: VIEW; Schema: grc_bi; Owner: -
--

CREATE VIEW grc_bi.fact_check_result WITH (security_invoker='true') AS
 SELECT x.run AS run_id,
    x.check_name AS check_id,
    x.result AS result_sort,
    e.started_at,
    e.severity,
    x.resource,
    s.vendor AS vendor_id,
    grc.service_id(s.vendor, s.service) AS service_id,
    x.status,
        CASE x.status
            WHEN 'ok'::text THEN '正常'::text
            WHEN 'alarm'::text THEN '警報'::text
            WHEN 'info'::text THEN '情報'::text
            WHEN 'skip'::text THEN '対象外'::text
            ELSE 'エラー'::text
        END AS status_ja,
        CASE x.status
            WHEN 'ok'::text THEN 'OK'::text
            WHEN 'alarm'::text THEN 'Alarm'::text
            WHEN 'info'::text THEN 'Information'::text
            WHEN 'skip'::text THEN 'Skipped'::text
            ELSE 'Error'::text
        END AS status_en,
        CASE x.status
            WHEN 'error'::text THEN 1
            WHEN 'alarm'::text THEN 2
            WHEN 'info'::text THEN 3
            WHEN 'skip'::text THEN 4
            ELSE 5
        END AS status_sort,
    x.change,
        CASE x.change
            WHEN 'new'::text THEN '新規'::text
            WHEN 'still'::text THEN '継続'::text
            WHEN 'cleared'::text THEN '解消'::text
            ELSE NULL::text
        END AS change_ja,
        CASE x.change
            WHEN 'new'::text THEN 'New'::text
            WHEN 'still'::text THEN 'Still there'::text
            WHEN 'cleared'::text THEN 'Cleared'::text
            ELSE NULL::text
        END AS change_en,
    x.reason,
    (NOT (EXISTS ( SELECT
           FROM grc.check_execution n
          WHERE ((n.check_name = x.check_name) AND (n.run > x.run) AND (n.state <> 'started'::text))))) AS is_latest
   FROM ((grc.check_result x
     JOIN grc.check_execution e ON (((e.run = x.run) AND (e.check_name = x.check_name))))
     LEFT JOIN LATERAL ( SELECT v.vendor,
            v.service
           FROM grc.service v
          WHERE ((x.resource = ((v.vendor || ' / '::text) || v.service)) OR starts_with(x.resource, (((v.vendor || ' / '::text) || v.service) || ' / '::text)))
          ORDER BY (length((v.vendor || v.service))) DESC
         LIMIT 1) s ON (true));


--
-- Name: VIEW fact_check_result; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON VIEW grc_bi.fact_check_result IS 'What the checks said / 点検の結果';


--
-- Name: COLUMN fact_check_result.run_id; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.fact_check_result.run_id IS 'Number of the run / 実行番号';


--
-- Name: COLUMN fact_check_result.check_id; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.fact_check_result.check_id IS 'Joins dim_check / 点検名(結合キー)';


--
-- Name: COLUMN fact_check_result.result_sort; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.fact_check_result.result_sort IS 'Order within the check and run / 並び順';


--
-- Name: COLUMN fact_check_result.started_at; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.fact_check_result.started_at IS 'When the check started / 開始日時';


--
-- Name: COLUMN fact_check_result.severity; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.fact_check_result.severity IS 'Severity, 3 is gravest / 重大度（3が最大）';


--
-- Name: COLUMN fact_check_result.resource; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.fact_check_result.resource IS 'What the result is about / 対象';


--
-- Name: COLUMN fact_check_result.vendor_id; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.fact_check_result.vendor_id IS 'Key of the vendor; joins dim_vendor / 事業者の識別名。dim_vendorと結合';


--
-- Name: COLUMN fact_check_result.service_id; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.fact_check_result.service_id IS 'Key of the service; joins dim_service / サービスの結合キー。dim_serviceと結合';


--
-- Name: COLUMN fact_check_result.status; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.fact_check_result.status IS 'Code of the status / 状況のコード';


--
-- Name: COLUMN fact_check_result.status_ja; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.fact_check_result.status_ja IS 'Status in Japanese / 状況（日本語）';


--
-- Name: COLUMN fact_check_result.status_en; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.fact_check_result.status_en IS 'Status in English / 状況（英語）';


--
-- Name: COLUMN fact_check_result.status_sort; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.fact_check_result.status_sort IS '1 error to 5 ok / 判定の並び順';


--
-- Name: COLUMN fact_check_result.change; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.fact_check_result.change IS 'Code of the change / 変化のコード';


--
-- Name: COLUMN fact_check_result.change_ja; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.fact_check_result.change_ja IS 'Change in Japanese / 変化（日本語）';


--
-- Name: COLUMN fact_check_result.change_en; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.fact_check_result.change_en IS 'Change in English / 変化（英語）';


--
-- Name: COLUMN fact_check_result.reason; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.fact_check_result.reason IS 'Reason / 理由';


--
-- Name: COLUMN fact_check_result.is_latest; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.fact_check_result.is_latest IS 'Whether it is of the check''s last run that ended / 最新の結果';


--
-- Name: fact_check_run; Type: VIEW; Schema: grc_bi; Owner: -
--

CREATE VIEW grc_bi.fact_check_run WITH (security_invoker='true') AS
 SELECT e.run AS run_id,
    e.check_name AS check_id,
    r.started_at AS run_started_at,
    r.finished_at AS run_finished_at,
    r.run_by,
    e.severity,
    e.owner,
    e.state,
        CASE e.state
            WHEN 'finished'::text THEN '完了'::text
            WHEN 'error'::text THEN 'エラー'::text
            ELSE '開始'::text
        END AS state_ja,
        CASE e.state
            WHEN 'finished'::text THEN 'Finished'::text
            WHEN 'error'::text THEN 'Error'::text
            ELSE 'Started'::text
        END AS state_en,
    e.started_at,
    e.finished_at,
    round(EXTRACT(epoch FROM (e.finished_at - e.started_at)), 3) AS seconds,
    e.message
   FROM (grc.check_execution e
     JOIN grc.check_run r ON ((r.run = e.run)));


--
-- Name: VIEW fact_check_run; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON VIEW grc_bi.fact_check_run IS 'Each check in each run / 点検の実行履歴';


--
-- Name: COLUMN fact_check_run.run_id; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.fact_check_run.run_id IS 'Number of the run / 実行番号';


--
-- Name: COLUMN fact_check_run.check_id; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.fact_check_run.check_id IS 'Joins dim_check / 点検名(結合キー)';


--
-- Name: COLUMN fact_check_run.run_started_at; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.fact_check_run.run_started_at IS 'When the run started / 実行の開始日時';


--
-- Name: COLUMN fact_check_run.run_finished_at; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.fact_check_run.run_finished_at IS 'When the run ended; empty where it broke off / 実行の終了日時';


--
-- Name: COLUMN fact_check_run.run_by; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.fact_check_run.run_by IS 'The role that ran it / 実行者';


--
-- Name: COLUMN fact_check_run.severity; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.fact_check_run.severity IS 'Severity, 3 is gravest / 重大度（3が最大）';


--
-- Name: COLUMN fact_check_run.owner; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.fact_check_run.owner IS 'Owner at that time / 当時の所有者';


--
-- Name: COLUMN fact_check_run.state; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.fact_check_run.state IS 'started, finished or error / 状態';


--
-- Name: COLUMN fact_check_run.state_ja; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.fact_check_run.state_ja IS 'State in Japanese / 状態(日本語)';


--
-- Name: COLUMN fact_check_run.state_en; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.fact_check_run.state_en IS 'State in English / 状態(英語)';


--
-- Name: COLUMN fact_check_run.started_at; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.fact_check_run.started_at IS 'When this check started / 開始日時';


--
-- Name: COLUMN fact_check_run.finished_at; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.fact_check_run.finished_at IS 'When this check ended / 終了日時';


--
-- Name: COLUMN fact_check_run.seconds; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.fact_check_run.seconds IS 'How long it took / 所要秒数';


--
-- Name: COLUMN fact_check_run.message; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.fact_check_run.message IS 'The error, where it ended with one / エラー内容';


--
-- Name: fact_finding; Type: VIEW; Schema: grc_bi; Owner: -
--

CREATE VIEW grc_bi.fact_finding WITH (security_invoker='true') AS
 SELECT grc.whitepaper_id(f.vendor, f.service, f.sha256) AS whitepaper_id,
    grc.service_id(f.vendor, f.service) AS service_id,
    f.vendor AS vendor_id,
    (f.control)::text AS control_id,
    (((f.control)::text || '/'::text) || f.element) AS element_id,
    ((grc.whitepaper_id(f.vendor, f.service, f.sha256) || '#'::text) || f.section) AS section_id,
    f.verdict,
    iso27017.display_word('verdict'::text, f.verdict, 'ja'::text) AS verdict_ja,
    iso27017.display_word('verdict'::text, f.verdict, 'en'::text) AS verdict_en,
        CASE f.verdict
            WHEN 'met'::text THEN 1
            WHEN 'conditional'::text THEN 2
            WHEN 'contradicted'::text THEN 3
            WHEN 'silent'::text THEN 4
            ELSE 5
        END AS verdict_sort,
    f.basis,
    iso27017.display_word('basis'::text, f.basis, 'ja'::text) AS basis_ja,
    iso27017.display_word('basis'::text, f.basis, 'en'::text) AS basis_en,
    f.weight,
        CASE f.verdict
            WHEN 'met'::text THEN f.weight
            WHEN 'not_applicable'::text THEN NULL::integer
            ELSE 0
        END AS points_low,
        CASE
            WHEN (f.verdict = ANY (ARRAY['met'::text, 'conditional'::text])) THEN f.weight
            WHEN (f.verdict = 'not_applicable'::text) THEN NULL::integer
            ELSE 0
        END AS points_high,
    (f.verdict = ANY (ARRAY['met'::text, 'conditional'::text, 'contradicted'::text])) AS assessed,
    (f.verdict <> 'not_applicable'::text) AS applicable,
    f.reviewed_by,
    f.rule,
    f.quote,
    f.source_start,
    f.source_length
   FROM grc.judged_finding f;


--
-- Name: VIEW fact_finding; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON VIEW grc_bi.fact_finding IS 'The verdict on each element for each scored service, silent ones too / 評価項目ごとの判定（記載なしを含む）';


--
-- Name: COLUMN fact_finding.whitepaper_id; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.fact_finding.whitepaper_id IS 'Key of the whitepaper; joins dim_whitepaper / 文書の結合キー。dim_whitepaperと結合';


--
-- Name: COLUMN fact_finding.service_id; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.fact_finding.service_id IS 'Key of the service; joins dim_service / サービスの結合キー。dim_serviceと結合';


--
-- Name: COLUMN fact_finding.vendor_id; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.fact_finding.vendor_id IS 'Key of the vendor; joins dim_vendor / 事業者の識別名。dim_vendorと結合';


--
-- Name: COLUMN fact_finding.control_id; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.fact_finding.control_id IS 'Identifier of the control; joins dim_control / 管理策の番号。dim_controlと結合';


--
-- Name: COLUMN fact_finding.element_id; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.fact_finding.element_id IS 'Key of the element; joins dim_element / 評価項目の結合キー。dim_elementと結合';


--
-- Name: COLUMN fact_finding.section_id; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.fact_finding.section_id IS 'Key of the section; joins fact_section / 節の結合キー。fact_sectionと結合';


--
-- Name: COLUMN fact_finding.verdict; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.fact_finding.verdict IS 'Code of the verdict / 判定のコード';


--
-- Name: COLUMN fact_finding.verdict_ja; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.fact_finding.verdict_ja IS 'Verdict in Japanese / 判定（日本語）';


--
-- Name: COLUMN fact_finding.verdict_en; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.fact_finding.verdict_en IS 'Verdict in English / 判定（英語）';


--
-- Name: COLUMN fact_finding.verdict_sort; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.fact_finding.verdict_sort IS 'Order of the verdicts / 判定の並び順';


--
-- Name: COLUMN fact_finding.basis; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.fact_finding.basis IS 'Code of its basis: P, L, O or C / 根拠のコード（P、L、O、C）';


--
-- Name: COLUMN fact_finding.basis_ja; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.fact_finding.basis_ja IS 'Basis in Japanese / 根拠（日本語）';


--
-- Name: COLUMN fact_finding.basis_en; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.fact_finding.basis_en IS 'Basis in English / 根拠（英語）';


--
-- Name: COLUMN fact_finding.weight; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.fact_finding.weight IS 'Weight / 重み';


--
-- Name: COLUMN fact_finding.points_low; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.fact_finding.points_low IS 'Weight times points, low / 得点（下限）';


--
-- Name: COLUMN fact_finding.points_high; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.fact_finding.points_high IS 'Weight times points, high / 得点（上限）';


--
-- Name: COLUMN fact_finding.assessed; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.fact_finding.assessed IS 'Whether something is said on it / 記載が読み取れたか';


--
-- Name: COLUMN fact_finding.applicable; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.fact_finding.applicable IS 'Whether it applies / 適用されるか';


--
-- Name: COLUMN fact_finding.reviewed_by; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.fact_finding.reviewed_by IS 'Who set the verdict in a review / 判定を変更した人';


--
-- Name: COLUMN fact_finding.rule; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.fact_finding.rule IS 'Which rule decided / 判定の規則';


--
-- Name: COLUMN fact_finding.quote; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.fact_finding.quote IS 'Quotation, as the document prints it / 引用（原文のまま）';


--
-- Name: COLUMN fact_finding.source_start; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.fact_finding.source_start IS 'Where it starts in the document, in characters from 1 / 引用の開始位置（文字、1から）';


--
-- Name: COLUMN fact_finding.source_length; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.fact_finding.source_length IS 'How long it is in the document, in characters / 引用の長さ（文字）';


--
-- Name: fact_history; Type: VIEW; Schema: grc_bi; Owner: -
--

CREATE VIEW grc_bi.fact_history WITH (security_invoker='true') AS
 SELECT grc.service_id(h.vendor, h.service) AS service_id,
    h.vendor AS vendor_id,
    grc.whitepaper_id(h.vendor, h.service, h.sha256) AS whitepaper_id,
    h.scored_at,
    ((h.scored_at AT TIME ZONE 'UTC'::text))::date AS scored_on,
    h.scheme_version,
    h.guidance_low AS score_low,
    h.guidance_high AS score_high,
    h.depth_low,
    h.depth_high,
    h.assessed,
    h.applicable
   FROM grc.score_history h;


--
-- Name: VIEW fact_history; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON VIEW grc_bi.fact_history IS 'Scores over time / スコアの履歴';


--
-- Name: COLUMN fact_history.service_id; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.fact_history.service_id IS 'Key of the service; joins dim_service / サービスの結合キー。dim_serviceと結合';


--
-- Name: COLUMN fact_history.vendor_id; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.fact_history.vendor_id IS 'Key of the vendor; joins dim_vendor / 事業者の識別名。dim_vendorと結合';


--
-- Name: COLUMN fact_history.whitepaper_id; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.fact_history.whitepaper_id IS 'Key of the whitepaper; joins dim_whitepaper / 文書の結合キー。dim_whitepaperと結合';


--
-- Name: COLUMN fact_history.scored_at; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.fact_history.scored_at IS 'When it was scored, UTC / 採点日時（UTC）';


--
-- Name: COLUMN fact_history.scored_on; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.fact_history.scored_on IS 'Day of scoring, UTC; joins dim_date / 採点日（UTC）';


--
-- Name: COLUMN fact_history.scheme_version; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.fact_history.scheme_version IS 'Version of the scoring scheme / スコア方式の版';


--
-- Name: COLUMN fact_history.score_low; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.fact_history.score_low IS 'Disclosure score, low, 0 to 1 / 開示スコア（下限、0から1）';


--
-- Name: COLUMN fact_history.score_high; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.fact_history.score_high IS 'Disclosure score, high, 0 to 1 / 開示スコア（上限、0から1）';


--
-- Name: COLUMN fact_history.depth_low; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.fact_history.depth_low IS 'Depth, low, 0 to 1 / 詳細度（下限、0から1）';


--
-- Name: COLUMN fact_history.depth_high; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.fact_history.depth_high IS 'Depth, high, 0 to 1 / 詳細度（上限、0から1）';


--
-- Name: COLUMN fact_history.assessed; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.fact_history.assessed IS 'Elements on which something is said / 記載が読み取れた項目';


--
-- Name: COLUMN fact_history.applicable; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.fact_history.applicable IS 'Elements that apply / 適用される項目';


--
-- Name: fact_requirement; Type: VIEW; Schema: grc_bi; Owner: -
--

CREATE VIEW grc_bi.fact_requirement WITH (security_invoker='true') AS
 SELECT grc.service_id(r.vendor, r.service) AS service_id,
    r.vendor AS vendor_id,
    r.policy,
    r.requirement,
    (r.control)::text AS control_id,
    COALESCE(r.label_ja, r.label_en, r.requirement) AS label_ja,
    COALESCE(r.label_en, r.label_ja, r.requirement) AS label_en,
    r.kind,
    iso27017.display_word('kind'::text, r.kind, 'ja'::text) AS kind_ja,
    iso27017.display_word('kind'::text, r.kind, 'en'::text) AS kind_en,
    r.severity,
    r.required,
    r.value,
    r.result AS status,
    iso27017.display_word('requirement'::text, r.result, 'ja'::text) AS status_ja,
    iso27017.display_word('requirement'::text, r.result, 'en'::text) AS status_en,
    r.quote
   FROM grc.requirement_result r;


--
-- Name: VIEW fact_requirement; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON VIEW grc_bi.fact_requirement IS 'Our requirements against the facts / 自組織の要求事項の充足状況';


--
-- Name: COLUMN fact_requirement.service_id; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.fact_requirement.service_id IS 'Key of the service; joins dim_service / サービスの結合キー。dim_serviceと結合';


--
-- Name: COLUMN fact_requirement.vendor_id; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.fact_requirement.vendor_id IS 'Key of the vendor; joins dim_vendor / 事業者の識別名。dim_vendorと結合';


--
-- Name: COLUMN fact_requirement.policy; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.fact_requirement.policy IS 'Policy / 方針の名前';


--
-- Name: COLUMN fact_requirement.requirement; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.fact_requirement.requirement IS 'Requirement / 要求事項の名前';


--
-- Name: COLUMN fact_requirement.control_id; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.fact_requirement.control_id IS 'Identifier of the control; joins dim_control / 管理策の番号。dim_controlと結合';


--
-- Name: COLUMN fact_requirement.label_ja; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.fact_requirement.label_ja IS 'What people read, in Japanese / 日本語の表示';


--
-- Name: COLUMN fact_requirement.label_en; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.fact_requirement.label_en IS 'What people read, in English / 英語の表示';


--
-- Name: COLUMN fact_requirement.kind; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.fact_requirement.kind IS 'Code of the kind / 種別のコード';


--
-- Name: COLUMN fact_requirement.kind_ja; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.fact_requirement.kind_ja IS 'Kind in Japanese / 種別（日本語）';


--
-- Name: COLUMN fact_requirement.kind_en; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.fact_requirement.kind_en IS 'Kind in English / 種別（英語）';


--
-- Name: COLUMN fact_requirement.severity; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.fact_requirement.severity IS 'Severity, 3 is gravest / 重大度（3が最大）';


--
-- Name: COLUMN fact_requirement.required; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.fact_requirement.required IS 'What is required / 求める値';


--
-- Name: COLUMN fact_requirement.value; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.fact_requirement.value IS 'Value / 値';


--
-- Name: COLUMN fact_requirement.status; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.fact_requirement.status IS 'Code of the status / 状況のコード';


--
-- Name: COLUMN fact_requirement.status_ja; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.fact_requirement.status_ja IS 'Status in Japanese / 状況（日本語）';


--
-- Name: COLUMN fact_requirement.status_en; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.fact_requirement.status_en IS 'Status in English / 状況（英語）';


--
-- Name: COLUMN fact_requirement.quote; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.fact_requirement.quote IS 'Quotation, as the document prints it / 引用（原文のまま）';


--
-- Name: fact_review; Type: VIEW; Schema: grc_bi; Owner: -
--

CREATE VIEW grc_bi.fact_review WITH (security_invoker='true') AS
 SELECT grc.service_id(r.vendor, r.service) AS service_id,
    r.vendor AS vendor_id,
    (r.control)::text AS control_id,
    (((r.control)::text || '/'::text) || r.element) AS element_id,
    r.verdict,
    iso27017.display_word('verdict'::text, r.verdict, 'ja'::text) AS verdict_ja,
    iso27017.display_word('verdict'::text, r.verdict, 'en'::text) AS verdict_en,
    r.reason,
    r.person,
    r.reviewed_on,
    r.expires_on,
    COALESCE((r.expires_on >= CURRENT_DATE), true) AS is_valid
   FROM grc.review r;


--
-- Name: VIEW fact_review; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON VIEW grc_bi.fact_review IS 'Verdicts that a person has set / 人による判定の上書き';


--
-- Name: COLUMN fact_review.service_id; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.fact_review.service_id IS 'Key of the service; joins dim_service / サービスの結合キー。dim_serviceと結合';


--
-- Name: COLUMN fact_review.vendor_id; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.fact_review.vendor_id IS 'Key of the vendor; joins dim_vendor / 事業者の識別名。dim_vendorと結合';


--
-- Name: COLUMN fact_review.control_id; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.fact_review.control_id IS 'Identifier of the control; joins dim_control / 管理策の番号。dim_controlと結合';


--
-- Name: COLUMN fact_review.element_id; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.fact_review.element_id IS 'Key of the element; joins dim_element / 評価項目の結合キー。dim_elementと結合';


--
-- Name: COLUMN fact_review.verdict; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.fact_review.verdict IS 'Code of the verdict / 判定のコード';


--
-- Name: COLUMN fact_review.verdict_ja; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.fact_review.verdict_ja IS 'Verdict in Japanese / 判定（日本語）';


--
-- Name: COLUMN fact_review.verdict_en; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.fact_review.verdict_en IS 'Verdict in English / 判定（英語）';


--
-- Name: COLUMN fact_review.reason; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.fact_review.reason IS 'Reason / 理由';


--
-- Name: COLUMN fact_review.person; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.fact_review.person IS 'Who decided / 判断した人';


--
-- Name: COLUMN fact_review.reviewed_on; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.fact_review.reviewed_on IS 'Day of the decision / 判断した日';


--
-- Name: COLUMN fact_review.expires_on; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.fact_review.expires_on IS 'Last day of validity / 有効期限';


--
-- Name: COLUMN fact_review.is_valid; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.fact_review.is_valid IS 'Whether it is still valid / 有効か';


--
-- Name: fact_score; Type: VIEW; Schema: grc_bi; Owner: -
--

CREATE VIEW grc_bi.fact_score WITH (security_invoker='true') AS
 SELECT grc.whitepaper_id(s.vendor, s.service, s.sha256) AS whitepaper_id,
    grc.service_id(s.vendor, s.service) AS service_id,
    s.vendor AS vendor_id,
    (s.control)::text AS control_id,
    s.control_weight,
    (s.guidance_low_points)::numeric AS points_low,
    (s.guidance_high_points)::numeric AS points_high,
    (s.guidance_weight)::numeric AS points_possible,
    s.guidance_low AS score_low,
    s.guidance_high AS score_high,
    (s.depth_low_points)::numeric AS depth_points_low,
    (s.depth_high_points)::numeric AS depth_points_high,
    (s.depth_weight)::numeric AS depth_points_possible,
    s.depth_low,
    s.depth_high,
    s.assessed,
    s.applicable
   FROM grc.control_score s;


--
-- Name: VIEW fact_score; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON VIEW grc_bi.fact_score IS 'Disclosure score by service and control: sums and their quotients / 管理策ごとの開示スコア（合計と商）';


--
-- Name: COLUMN fact_score.whitepaper_id; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.fact_score.whitepaper_id IS 'Key of the whitepaper; joins dim_whitepaper / 文書の結合キー。dim_whitepaperと結合';


--
-- Name: COLUMN fact_score.service_id; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.fact_score.service_id IS 'Key of the service; joins dim_service / サービスの結合キー。dim_serviceと結合';


--
-- Name: COLUMN fact_score.vendor_id; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.fact_score.vendor_id IS 'Key of the vendor; joins dim_vendor / 事業者の識別名。dim_vendorと結合';


--
-- Name: COLUMN fact_score.control_id; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.fact_score.control_id IS 'Identifier of the control; joins dim_control / 管理策の番号。dim_controlと結合';


--
-- Name: COLUMN fact_score.control_weight; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.fact_score.control_weight IS 'Weight of the control in the total / 管理策の重み';


--
-- Name: COLUMN fact_score.points_low; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.fact_score.points_low IS 'Sum of weight times points, low / 得点の合計（下限）';


--
-- Name: COLUMN fact_score.points_high; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.fact_score.points_high IS 'Sum of weight times points, high / 得点の合計（上限）';


--
-- Name: COLUMN fact_score.points_possible; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.fact_score.points_possible IS 'Sum of weights / 重みの合計';


--
-- Name: COLUMN fact_score.score_low; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.fact_score.score_low IS 'Disclosure score, low, 0 to 1 / 開示スコア（下限、0から1）';


--
-- Name: COLUMN fact_score.score_high; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.fact_score.score_high IS 'Disclosure score, high, 0 to 1 / 開示スコア（上限、0から1）';


--
-- Name: COLUMN fact_score.depth_points_low; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.fact_score.depth_points_low IS 'Depth: sum of weight times points, low / 詳細度の得点の合計（下限）';


--
-- Name: COLUMN fact_score.depth_points_high; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.fact_score.depth_points_high IS 'Depth: sum of weight times points, high / 詳細度の得点の合計（上限）';


--
-- Name: COLUMN fact_score.depth_points_possible; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.fact_score.depth_points_possible IS 'Depth: sum of weights / 詳細度の重みの合計';


--
-- Name: COLUMN fact_score.depth_low; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.fact_score.depth_low IS 'Depth, low, 0 to 1 / 詳細度（下限、0から1）';


--
-- Name: COLUMN fact_score.depth_high; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.fact_score.depth_high IS 'Depth, high, 0 to 1 / 詳細度（上限、0から1）';


--
-- Name: COLUMN fact_score.assessed; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.fact_score.assessed IS 'Elements on which something is said / 記載が読み取れた項目';


--
-- Name: COLUMN fact_score.applicable; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.fact_score.applicable IS 'Elements that apply / 適用される項目';


--
-- Name: fact_section; Type: VIEW; Schema: grc_bi; Owner: -
--

CREATE VIEW grc_bi.fact_section WITH (security_invoker='true') AS
 SELECT ((grc.whitepaper_id(s.vendor, s.service, s.sha256) || '#'::text) || s.ordinal) AS section_id,
    grc.whitepaper_id(s.vendor, s.service, s.sha256) AS whitepaper_id,
    grc.service_id(s.vendor, s.service) AS service_id,
    s.vendor AS vendor_id,
    s.ordinal AS section_sort,
    s.printed_number,
    s.heading,
    array_to_string(s.controls, ' '::text) AS controls,
    array_to_string(s.declared, ' '::text) AS declared_controls,
    cardinality(s.controls) AS control_count,
    s.resolved_by,
    iso27017.display_word('resolved_by'::text, s.resolved_by, 'ja'::text) AS resolved_by_ja,
    iso27017.display_word('resolved_by'::text, s.resolved_by, 'en'::text) AS resolved_by_en,
    round((s.confidence)::numeric, 2) AS confidence,
    s.stance,
    iso27017.display_word('stance'::text, s.stance, 'ja'::text) AS stance_ja,
    iso27017.display_word('stance'::text, s.stance, 'en'::text) AS stance_en,
    s.body,
    s.source_start,
    s.source_length
   FROM (grc.current_whitepaper w
     JOIN grc.section s ON (((s.vendor = w.vendor) AND (s.service = w.service) AND (s.sha256 = w.sha256))));


--
-- Name: VIEW fact_section; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON VIEW grc_bi.fact_section IS 'Sections of the current whitepapers / 現行文書の節';


--
-- Name: COLUMN fact_section.section_id; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.fact_section.section_id IS 'Key of the section; joins fact_section / 節の結合キー。fact_sectionと結合';


--
-- Name: COLUMN fact_section.whitepaper_id; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.fact_section.whitepaper_id IS 'Key of the whitepaper; joins dim_whitepaper / 文書の結合キー。dim_whitepaperと結合';


--
-- Name: COLUMN fact_section.service_id; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.fact_section.service_id IS 'Key of the service; joins dim_service / サービスの結合キー。dim_serviceと結合';


--
-- Name: COLUMN fact_section.vendor_id; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.fact_section.vendor_id IS 'Key of the vendor; joins dim_vendor / 事業者の識別名。dim_vendorと結合';


--
-- Name: COLUMN fact_section.section_sort; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.fact_section.section_sort IS 'Order of the sections / 節の並び順';


--
-- Name: COLUMN fact_section.printed_number; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.fact_section.printed_number IS 'Number as printed / 文書に印刷された番号';


--
-- Name: COLUMN fact_section.heading; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.fact_section.heading IS 'Heading / 見出し';


--
-- Name: COLUMN fact_section.controls; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.fact_section.controls IS 'Controls that it answers, separated by blanks / 対応する管理策（空白区切り）';


--
-- Name: COLUMN fact_section.declared_controls; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.fact_section.declared_controls IS 'Old numbers that the vendor prints, separated by blanks / 事業者が併記した旧番号（空白区切り）';


--
-- Name: COLUMN fact_section.control_count; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.fact_section.control_count IS 'Number of controls that it answers / 対応する管理策の数';


--
-- Name: COLUMN fact_section.resolved_by; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.fact_section.resolved_by IS 'Code of how its controls were found / 管理策を読み取った方法のコード';


--
-- Name: COLUMN fact_section.resolved_by_ja; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.fact_section.resolved_by_ja IS 'How its controls were found, in Japanese / 管理策を読み取った方法（日本語）';


--
-- Name: COLUMN fact_section.resolved_by_en; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.fact_section.resolved_by_en IS 'How its controls were found, in English / 管理策を読み取った方法（英語）';


--
-- Name: COLUMN fact_section.confidence; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.fact_section.confidence IS 'Confidence of reading, 0 to 1 / 読取り確度（0から1）';


--
-- Name: COLUMN fact_section.stance; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.fact_section.stance IS 'Code of the stance / 立場のコード';


--
-- Name: COLUMN fact_section.stance_ja; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.fact_section.stance_ja IS 'Stance in Japanese / 立場（日本語）';


--
-- Name: COLUMN fact_section.stance_en; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.fact_section.stance_en IS 'Stance in English / 立場（英語）';


--
-- Name: COLUMN fact_section.body; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.fact_section.body IS 'Text of the section / 本文';


--
-- Name: COLUMN fact_section.source_start; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.fact_section.source_start IS 'Where it starts in the document, in characters from 1 / 引用の開始位置（文字、1から）';


--
-- Name: COLUMN fact_section.source_length; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.fact_section.source_length IS 'How long it is in the document, in characters / 引用の長さ（文字）';


--
-- Name: fact_statement; Type: VIEW; Schema: grc_bi; Owner: -
--

CREATE VIEW grc_bi.fact_statement WITH (security_invoker='true') AS
 SELECT ((grc.whitepaper_id(c.vendor, c.service, c.sha256) || '#'::text) || c.section) AS section_id,
    grc.whitepaper_id(c.vendor, c.service, c.sha256) AS whitepaper_id,
    grc.service_id(c.vendor, c.service) AS service_id,
    c.vendor AS vendor_id,
    c.claim AS statement_sort,
    c.sentence,
    c.stance,
    iso27017.display_word('stance'::text, c.stance, 'ja'::text) AS stance_ja,
    iso27017.display_word('stance'::text, c.stance, 'en'::text) AS stance_en,
    c.source_start,
    c.source_length
   FROM (grc.current_whitepaper w
     JOIN grc.claim c ON (((c.vendor = w.vendor) AND (c.service = w.service) AND (c.sha256 = w.sha256))));


--
-- Name: VIEW fact_statement; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON VIEW grc_bi.fact_statement IS 'Sentences of the current whitepapers with their stance / 現行文書の文と立場';


--
-- Name: COLUMN fact_statement.section_id; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.fact_statement.section_id IS 'Key of the section; joins fact_section / 節の結合キー。fact_sectionと結合';


--
-- Name: COLUMN fact_statement.whitepaper_id; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.fact_statement.whitepaper_id IS 'Key of the whitepaper; joins dim_whitepaper / 文書の結合キー。dim_whitepaperと結合';


--
-- Name: COLUMN fact_statement.service_id; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.fact_statement.service_id IS 'Key of the service; joins dim_service / サービスの結合キー。dim_serviceと結合';


--
-- Name: COLUMN fact_statement.vendor_id; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.fact_statement.vendor_id IS 'Key of the vendor; joins dim_vendor / 事業者の識別名。dim_vendorと結合';


--
-- Name: COLUMN fact_statement.statement_sort; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.fact_statement.statement_sort IS 'Order of the sentences / 文の並び順';


--
-- Name: COLUMN fact_statement.sentence; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.fact_statement.sentence IS 'Sentence / 文';


--
-- Name: COLUMN fact_statement.stance; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.fact_statement.stance IS 'Code of the stance / 立場のコード';


--
-- Name: COLUMN fact_statement.stance_ja; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.fact_statement.stance_ja IS 'Stance in Japanese / 立場（日本語）';


--
-- Name: COLUMN fact_statement.stance_en; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.fact_statement.stance_en IS 'Stance in English / 立場（英語）';


--
-- Name: COLUMN fact_statement.source_start; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.fact_statement.source_start IS 'Where it starts in the document, in characters from 1 / 引用の開始位置（文字、1から）';


--
-- Name: COLUMN fact_statement.source_length; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.fact_statement.source_length IS 'How long it is in the document, in characters / 引用の長さ（文字）';


--
-- Name: fact_value; Type: VIEW; Schema: grc_bi; Owner: -
--

CREATE VIEW grc_bi.fact_value WITH (security_invoker='true') AS
 SELECT ((grc.whitepaper_id(f.vendor, f.service, f.sha256) || '#'::text) || f.section) AS section_id,
    grc.whitepaper_id(f.vendor, f.service, f.sha256) AS whitepaper_id,
    grc.service_id(f.vendor, f.service) AS service_id,
    f.vendor AS vendor_id,
    f.fact AS fact_sort,
    (f.control)::text AS control_id,
    f.kind,
    iso27017.display_word('kind'::text, f.kind, 'ja'::text) AS kind_ja,
    iso27017.display_word('kind'::text, f.kind, 'en'::text) AS kind_en,
    f.value,
    f.subject,
    f.qualifier,
    (f.period)::text AS period,
    iso27017.days_low(f.period) AS days_low,
    iso27017.days_high(f.period) AS days_high,
    a.amount_low,
    a.amount_high,
    a.unit AS amount_unit,
        CASE a.unit
            WHEN 'years'::text THEN (12 * a.amount_low)
            WHEN 'months'::text THEN a.amount_low
            ELSE NULL::integer
        END AS months,
        CASE a.unit
            WHEN 'business days'::text THEN a.amount_low
            ELSE NULL::integer
        END AS business_days,
    iso27017.generations(f.period) AS generations,
    iso27017.shape(f.period) AS period_shape,
    iso27017.bound(f.period) AS period_bound,
    iso27017.event(f.period) AS period_event,
    f.quote,
    f.source_start,
    f.source_length
   FROM ((grc.current_whitepaper w
     JOIN grc.fact f ON (((f.vendor = w.vendor) AND (f.service = w.service) AND (f.sha256 = w.sha256))))
     LEFT JOIN LATERAL grc.period_amount(f.period) a(amount_low, amount_high, unit) ON (true));


--
-- Name: VIEW fact_value; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON VIEW grc_bi.fact_value IS 'Facts and periods of the current whitepapers, with quotations / 現行文書の測定できる事実と期間';


--
-- Name: COLUMN fact_value.section_id; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.fact_value.section_id IS 'Key of the section; joins fact_section / 節の結合キー。fact_sectionと結合';


--
-- Name: COLUMN fact_value.whitepaper_id; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.fact_value.whitepaper_id IS 'Key of the whitepaper; joins dim_whitepaper / 文書の結合キー。dim_whitepaperと結合';


--
-- Name: COLUMN fact_value.service_id; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.fact_value.service_id IS 'Key of the service; joins dim_service / サービスの結合キー。dim_serviceと結合';


--
-- Name: COLUMN fact_value.vendor_id; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.fact_value.vendor_id IS 'Key of the vendor; joins dim_vendor / 事業者の識別名。dim_vendorと結合';


--
-- Name: COLUMN fact_value.fact_sort; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.fact_value.fact_sort IS 'Order of the facts / 事実の並び順';


--
-- Name: COLUMN fact_value.control_id; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.fact_value.control_id IS 'Identifier of the control; joins dim_control / 管理策の番号。dim_controlと結合';


--
-- Name: COLUMN fact_value.kind; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.fact_value.kind IS 'Code of the kind of fact / 事実の種別のコード';


--
-- Name: COLUMN fact_value.kind_ja; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.fact_value.kind_ja IS 'Kind in Japanese / 種別（日本語）';


--
-- Name: COLUMN fact_value.kind_en; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.fact_value.kind_en IS 'Kind in English / 種別（英語）';


--
-- Name: COLUMN fact_value.value; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.fact_value.value IS 'Value / 値';


--
-- Name: COLUMN fact_value.subject; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.fact_value.subject IS 'Whose: self, customer or a supplier / 主体（自社、委託先など）';


--
-- Name: COLUMN fact_value.qualifier; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.fact_value.qualifier IS 'What it is limited to: service, region, plan / 対象の限定（サービス、地域など）';


--
-- Name: COLUMN fact_value.period; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.fact_value.period IS 'Period in canonical form / 期間（正規形）';


--
-- Name: COLUMN fact_value.days_low; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.fact_value.days_low IS 'The period in days, low / 期間の日数（下限）';


--
-- Name: COLUMN fact_value.days_high; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.fact_value.days_high IS 'The period in days, high / 期間の日数（上限）';


--
-- Name: COLUMN fact_value.amount_low; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.fact_value.amount_low IS 'Figure of the period, low / 期間の数値（下限）';


--
-- Name: COLUMN fact_value.amount_high; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.fact_value.amount_high IS 'Figure of the period, high / 期間の数値（上限）';


--
-- Name: COLUMN fact_value.amount_unit; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.fact_value.amount_unit IS 'Unit of the figure / 期間の単位';


--
-- Name: COLUMN fact_value.months; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.fact_value.months IS 'Months, where the period is given in months or years / 月数（年・月で示された期間）';


--
-- Name: COLUMN fact_value.business_days; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.fact_value.business_days IS 'Business days, where it is given so / 営業日数';


--
-- Name: COLUMN fact_value.generations; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.fact_value.generations IS 'Generations, where it is given so / 世代数';


--
-- Name: COLUMN fact_value.period_shape; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.fact_value.period_shape IS 'Shape of the period: amount, every, times, forever, until, speed, unstated / 期間の形（amount、every、timesなど）';


--
-- Name: COLUMN fact_value.period_bound; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.fact_value.period_bound IS 'Bound of the period: >=, <= and so on / 期間の限定（>=、<=など）';


--
-- Name: COLUMN fact_value.period_event; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.fact_value.period_event IS 'Event that the period counts from / 起算となる出来事';


--
-- Name: COLUMN fact_value.quote; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.fact_value.quote IS 'Quotation, as the document prints it / 引用（原文のまま）';


--
-- Name: COLUMN fact_value.source_start; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.fact_value.source_start IS 'Where it starts in the document, in characters from 1 / 引用の開始位置（文字、1から）';


--
-- Name: COLUMN fact_value.source_length; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.fact_value.source_length IS 'How long it is in the document, in characters / 引用の長さ（文字）';


--
-- Name: gaps; Type: VIEW; Schema: grc_bi; Owner: -
--

CREATE VIEW grc_bi.gaps WITH (security_invoker='true') AS
 SELECT grc.service_id(g.vendor, g.service) AS service_id,
    g.vendor AS vendor_id,
    (g.control)::text AS control_id,
    (((g.control)::text || '/'::text) || g.element) AS element_id,
    g.element_ja AS label_ja,
    g.element_en AS label_en,
    g.basis,
    iso27017.display_word('basis'::text, g.basis, 'ja'::text) AS basis_ja,
    iso27017.display_word('basis'::text, g.basis, 'en'::text) AS basis_en,
    g.weight,
    g.verdict,
    iso27017.display_word('verdict'::text, g.verdict, 'ja'::text) AS verdict_ja,
    iso27017.display_word('verdict'::text, g.verdict, 'en'::text) AS verdict_en,
    g.quote,
    g.ask_ja AS question_ja,
    g.ask_en AS question_en
   FROM grc.gap g;


--
-- Name: VIEW gaps; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON VIEW grc_bi.gaps IS 'What is not, or not plainly, stated, with the question to ask / 記載がない・条件付きの項目と質問';


--
-- Name: COLUMN gaps.service_id; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.gaps.service_id IS 'Key of the service; joins dim_service / サービスの結合キー。dim_serviceと結合';


--
-- Name: COLUMN gaps.vendor_id; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.gaps.vendor_id IS 'Key of the vendor; joins dim_vendor / 事業者の識別名。dim_vendorと結合';


--
-- Name: COLUMN gaps.control_id; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.gaps.control_id IS 'Identifier of the control; joins dim_control / 管理策の番号。dim_controlと結合';


--
-- Name: COLUMN gaps.element_id; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.gaps.element_id IS 'Key of the element; joins dim_element / 評価項目の結合キー。dim_elementと結合';


--
-- Name: COLUMN gaps.label_ja; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.gaps.label_ja IS 'What people read, in Japanese / 日本語の表示';


--
-- Name: COLUMN gaps.label_en; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.gaps.label_en IS 'What people read, in English / 英語の表示';


--
-- Name: COLUMN gaps.basis; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.gaps.basis IS 'Code of its basis: P, L, O or C / 根拠のコード（P、L、O、C）';


--
-- Name: COLUMN gaps.basis_ja; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.gaps.basis_ja IS 'Basis in Japanese / 根拠（日本語）';


--
-- Name: COLUMN gaps.basis_en; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.gaps.basis_en IS 'Basis in English / 根拠（英語）';


--
-- Name: COLUMN gaps.weight; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.gaps.weight IS 'Weight / 重み';


--
-- Name: COLUMN gaps.verdict; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.gaps.verdict IS 'Code of the verdict / 判定のコード';


--
-- Name: COLUMN gaps.verdict_ja; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.gaps.verdict_ja IS 'Verdict in Japanese / 判定（日本語）';


--
-- Name: COLUMN gaps.verdict_en; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.gaps.verdict_en IS 'Verdict in English / 判定（英語）';


--
-- Name: COLUMN gaps.quote; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.gaps.quote IS 'Quotation, as the document prints it / 引用（原文のまま）';


--
-- Name: COLUMN gaps.question_ja; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.gaps.question_ja IS 'Question to the vendor in Japanese / 事業者への質問（日本語）';


--
-- Name: COLUMN gaps.question_en; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.gaps.question_en IS 'Question to the vendor in English / 事業者への質問（英語）';


--
-- Name: hygiene; Type: VIEW; Schema: grc_bi; Owner: -
--

CREATE VIEW grc_bi.hygiene WITH (security_invoker='true') AS
 SELECT grc.whitepaper_id(h.vendor, h.service, h.sha256) AS whitepaper_id,
    grc.service_id(h.vendor, h.service) AS service_id,
    h.vendor AS vendor_id,
    h.note AS note_sort,
    h.kind,
    iso27017.display_word('hygiene'::text, h.kind, 'ja'::text) AS kind_ja,
    iso27017.display_word('hygiene'::text, h.kind, 'en'::text) AS kind_en,
    ((grc.whitepaper_id(h.vendor, h.service, h.sha256) || '#'::text) || h.section) AS section_id,
    h.detail,
    h.quote,
    h.source_start,
    h.source_length
   FROM (grc.current_whitepaper w
     JOIN grc.hygiene h ON (((h.vendor = w.vendor) AND (h.service = w.service) AND (h.sha256 = w.sha256))));


--
-- Name: VIEW hygiene; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON VIEW grc_bi.hygiene IS 'What a reader should know about a document / 文書の不備';


--
-- Name: COLUMN hygiene.whitepaper_id; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.hygiene.whitepaper_id IS 'Key of the whitepaper; joins dim_whitepaper / 文書の結合キー。dim_whitepaperと結合';


--
-- Name: COLUMN hygiene.service_id; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.hygiene.service_id IS 'Key of the service; joins dim_service / サービスの結合キー。dim_serviceと結合';


--
-- Name: COLUMN hygiene.vendor_id; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.hygiene.vendor_id IS 'Key of the vendor; joins dim_vendor / 事業者の識別名。dim_vendorと結合';


--
-- Name: COLUMN hygiene.note_sort; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.hygiene.note_sort IS 'Order of the notes / 指摘の並び順';


--
-- Name: COLUMN hygiene.kind; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.hygiene.kind IS 'Code of the kind / 種別のコード';


--
-- Name: COLUMN hygiene.kind_ja; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.hygiene.kind_ja IS 'Kind in Japanese / 種別（日本語）';


--
-- Name: COLUMN hygiene.kind_en; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.hygiene.kind_en IS 'Kind in English / 種別（英語）';


--
-- Name: COLUMN hygiene.section_id; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.hygiene.section_id IS 'Key of the section; joins fact_section / 節の結合キー。fact_sectionと結合';


--
-- Name: COLUMN hygiene.detail; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.hygiene.detail IS 'Detail / 詳細';


--
-- Name: COLUMN hygiene.quote; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.hygiene.quote IS 'Quotation, as the document prints it / 引用（原文のまま）';


--
-- Name: COLUMN hygiene.source_start; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.hygiene.source_start IS 'Where it starts in the document, in characters from 1 / 引用の開始位置（文字、1から）';


--
-- Name: COLUMN hygiene.source_length; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.hygiene.source_length IS 'How long it is in the document, in characters / 引用の長さ（文字）';


--
-- Name: log_retention_one_year; Type: VIEW; Schema: grc_bi; Owner: -
--

CREATE VIEW grc_bi.log_retention_one_year WITH (security_invoker='true') AS
 SELECT grc.service_id(w.vendor, w.service) AS service_id,
    w.vendor AS vendor_id,
    (f.control)::text AS control_id,
    (f.period)::text AS period,
    iso27017.days_low(f.period) AS days_low,
    f.qualifier,
    f.quote,
        CASE
            WHEN (f.fact IS NULL) THEN 'unstated'::text
            WHEN iso27017.satisfies(f.period, '>= 1 year'::iso27017.retention) THEN 'met'::text
            WHEN (NOT iso27017.satisfies(f.period, '>= 1 year'::iso27017.retention)) THEN 'not_met'::text
            ELSE 'unknown'::text
        END AS status,
    iso27017.display_word('requirement'::text,
        CASE
            WHEN (f.fact IS NULL) THEN 'unstated'::text
            WHEN iso27017.satisfies(f.period, '>= 1 year'::iso27017.retention) THEN 'met'::text
            WHEN (NOT iso27017.satisfies(f.period, '>= 1 year'::iso27017.retention)) THEN 'not_met'::text
            ELSE 'unknown'::text
        END, 'ja'::text) AS status_ja,
    iso27017.display_word('requirement'::text,
        CASE
            WHEN (f.fact IS NULL) THEN 'unstated'::text
            WHEN iso27017.satisfies(f.period, '>= 1 year'::iso27017.retention) THEN 'met'::text
            WHEN (NOT iso27017.satisfies(f.period, '>= 1 year'::iso27017.retention)) THEN 'not_met'::text
            ELSE 'unknown'::text
        END, 'en'::text) AS status_en
   FROM (grc.current_whitepaper w
     LEFT JOIN grc.fact f ON (((f.vendor = w.vendor) AND (f.service = w.service) AND (f.sha256 = w.sha256) AND (f.kind = 'log_retention'::text))));


--
-- Name: VIEW log_retention_one_year; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON VIEW grc_bi.log_retention_one_year IS 'Who keeps logs for at least a year / ログを1年以上保存するか';


--
-- Name: COLUMN log_retention_one_year.service_id; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.log_retention_one_year.service_id IS 'Key of the service; joins dim_service / サービスの結合キー。dim_serviceと結合';


--
-- Name: COLUMN log_retention_one_year.vendor_id; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.log_retention_one_year.vendor_id IS 'Key of the vendor; joins dim_vendor / 事業者の識別名。dim_vendorと結合';


--
-- Name: COLUMN log_retention_one_year.control_id; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.log_retention_one_year.control_id IS 'Identifier of the control; joins dim_control / 管理策の番号。dim_controlと結合';


--
-- Name: COLUMN log_retention_one_year.period; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.log_retention_one_year.period IS 'Period in canonical form / 期間（正規形）';


--
-- Name: COLUMN log_retention_one_year.days_low; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.log_retention_one_year.days_low IS 'The period in days, low / 期間の日数（下限）';


--
-- Name: COLUMN log_retention_one_year.qualifier; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.log_retention_one_year.qualifier IS 'What it is limited to: service, region, plan / 対象の限定（サービス、地域など）';


--
-- Name: COLUMN log_retention_one_year.quote; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.log_retention_one_year.quote IS 'Quotation, as the document prints it / 引用（原文のまま）';


--
-- Name: COLUMN log_retention_one_year.status; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.log_retention_one_year.status IS 'Code of the status / 状況のコード';


--
-- Name: COLUMN log_retention_one_year.status_ja; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.log_retention_one_year.status_ja IS 'Status in Japanese / 状況（日本語）';


--
-- Name: COLUMN log_retention_one_year.status_en; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.log_retention_one_year.status_en IS 'Status in English / 状況（英語）';


--
-- Name: matrix; Type: VIEW; Schema: grc_bi; Owner: -
--

CREATE VIEW grc_bi.matrix WITH (security_invoker='true') AS
 SELECT g.vendor AS vendor_id,
    grc.service_id(g.vendor, g.service) AS service_id,
    (g.numbering)::text AS numbering,
    d.control_id,
    d.number,
    d.control_sort,
    d.title_ja,
    d.title_en,
        CASE
            WHEN ((g.numbering = 2022) AND d.is_cld) THEN 'CLD'::text
            ELSE d.clause_id
        END AS group_id,
        CASE
            WHEN ((g.numbering = 2022) AND d.is_cld) THEN iso27017.display_word('group'::text, 'CLD'::text, 'ja'::text)
            ELSE d.clause_ja
        END AS group_ja,
        CASE
            WHEN ((g.numbering = 2022) AND d.is_cld) THEN iso27017.display_word('group'::text, 'CLD'::text, 'en'::text)
            ELSE d.clause_en
        END AS group_en,
    g.guidance_low AS score_low,
    g.guidance_high AS score_high,
    g.depth_low,
    g.depth_high,
    g.assessed,
    g.applicable,
    g.controls AS source_controls
   FROM (grc.group_score g
     JOIN grc_bi.dim_control d ON ((d.control_id = (g.group_control)::text)))
  WHERE (g.level = 'control'::text);


--
-- Name: VIEW matrix; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON VIEW grc_bi.matrix IS 'Vendors by controls in long form, in both numberings / 事業者×管理策の行列（縦持ち、両版の番号）';


--
-- Name: COLUMN matrix.vendor_id; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.matrix.vendor_id IS 'Key of the vendor; joins dim_vendor / 事業者の識別名。dim_vendorと結合';


--
-- Name: COLUMN matrix.service_id; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.matrix.service_id IS 'Key of the service; joins dim_service / サービスの結合キー。dim_serviceと結合';


--
-- Name: COLUMN matrix.numbering; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.matrix.numbering IS 'Numbering: 2013 or 2022 / 番号の体系（2013又は2022）';


--
-- Name: COLUMN matrix.control_id; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.matrix.control_id IS 'Identifier of the control; joins dim_control / 管理策の番号。dim_controlと結合';


--
-- Name: COLUMN matrix.number; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.matrix.number IS 'Number of the control without its edition / 管理策の番号（版を除く）';


--
-- Name: COLUMN matrix.control_sort; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.matrix.control_sort IS 'Order of the controls / 管理策の並び順';


--
-- Name: COLUMN matrix.title_ja; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.matrix.title_ja IS 'Title in Japanese / 日本語の題名';


--
-- Name: COLUMN matrix.title_en; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.matrix.title_en IS 'Title in English / 英語の題名';


--
-- Name: COLUMN matrix.group_id; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.matrix.group_id IS 'Clause (2013) or theme (2022), or CLD / 箇条・分類の番号、又はCLD';


--
-- Name: COLUMN matrix.group_ja; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.matrix.group_ja IS 'Clause or theme in Japanese / 箇条・分類（日本語）';


--
-- Name: COLUMN matrix.group_en; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.matrix.group_en IS 'Clause or theme in English / 箇条・分類（英語）';


--
-- Name: COLUMN matrix.score_low; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.matrix.score_low IS 'Disclosure score, low, 0 to 1 / 開示スコア（下限、0から1）';


--
-- Name: COLUMN matrix.score_high; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.matrix.score_high IS 'Disclosure score, high, 0 to 1 / 開示スコア（上限、0から1）';


--
-- Name: COLUMN matrix.depth_low; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.matrix.depth_low IS 'Depth, low, 0 to 1 / 詳細度（下限、0から1）';


--
-- Name: COLUMN matrix.depth_high; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.matrix.depth_high IS 'Depth, high, 0 to 1 / 詳細度（上限、0から1）';


--
-- Name: COLUMN matrix.assessed; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.matrix.assessed IS 'Elements on which something is said / 記載が読み取れた項目';


--
-- Name: COLUMN matrix.applicable; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.matrix.applicable IS 'Elements that apply / 適用される項目';


--
-- Name: COLUMN matrix.source_controls; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.matrix.source_controls IS 'Number of scored controls in it / 含まれる評価対象の管理策の数';


--
-- Name: matrix_group; Type: VIEW; Schema: grc_bi; Owner: -
--

CREATE VIEW grc_bi.matrix_group WITH (security_invoker='true') AS
 SELECT g.vendor AS vendor_id,
    grc.service_id(g.vendor, g.service) AS service_id,
    (g.numbering)::text AS numbering,
    COALESCE(d.control_id, 'CLD'::text) AS group_id,
    COALESCE(d.control_sort, 9999) AS group_sort,
    COALESCE(d.title_ja, iso27017.display_word('group'::text, 'CLD'::text, 'ja'::text)) AS group_ja,
    COALESCE(d.title_en, iso27017.display_word('group'::text, 'CLD'::text, 'en'::text)) AS group_en,
    g.guidance_low AS score_low,
    g.guidance_high AS score_high,
    g.depth_low,
    g.depth_high,
    g.assessed,
    g.applicable,
    g.controls AS source_controls
   FROM (grc.group_score g
     LEFT JOIN grc_bi.dim_control d ON ((d.control_id = (g.group_control)::text)))
  WHERE (g.level = ANY (ARRAY['clause'::text, 'theme'::text]));


--
-- Name: VIEW matrix_group; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON VIEW grc_bi.matrix_group IS 'Vendors by clauses (2013) or themes (2022, CLD apart) in long form / 事業者×箇条・分類の行列（縦持ち）';


--
-- Name: COLUMN matrix_group.vendor_id; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.matrix_group.vendor_id IS 'Key of the vendor; joins dim_vendor / 事業者の識別名。dim_vendorと結合';


--
-- Name: COLUMN matrix_group.service_id; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.matrix_group.service_id IS 'Key of the service; joins dim_service / サービスの結合キー。dim_serviceと結合';


--
-- Name: COLUMN matrix_group.numbering; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.matrix_group.numbering IS 'Numbering: 2013 or 2022 / 番号の体系（2013又は2022）';


--
-- Name: COLUMN matrix_group.group_id; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.matrix_group.group_id IS 'Clause or theme, or CLD / 箇条・分類の番号、又はCLD';


--
-- Name: COLUMN matrix_group.group_sort; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.matrix_group.group_sort IS 'Order of clauses or themes / 箇条・分類の並び順';


--
-- Name: COLUMN matrix_group.group_ja; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.matrix_group.group_ja IS 'Clause or theme in Japanese / 箇条・分類（日本語）';


--
-- Name: COLUMN matrix_group.group_en; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.matrix_group.group_en IS 'Clause or theme in English / 箇条・分類（英語）';


--
-- Name: COLUMN matrix_group.score_low; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.matrix_group.score_low IS 'Disclosure score, low, 0 to 1 / 開示スコア（下限、0から1）';


--
-- Name: COLUMN matrix_group.score_high; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.matrix_group.score_high IS 'Disclosure score, high, 0 to 1 / 開示スコア（上限、0から1）';


--
-- Name: COLUMN matrix_group.depth_low; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.matrix_group.depth_low IS 'Depth, low, 0 to 1 / 詳細度（下限、0から1）';


--
-- Name: COLUMN matrix_group.depth_high; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.matrix_group.depth_high IS 'Depth, high, 0 to 1 / 詳細度（上限、0から1）';


--
-- Name: COLUMN matrix_group.assessed; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.matrix_group.assessed IS 'Elements on which something is said / 記載が読み取れた項目';


--
-- Name: COLUMN matrix_group.applicable; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.matrix_group.applicable IS 'Elements that apply / 適用される項目';


--
-- Name: COLUMN matrix_group.source_controls; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.matrix_group.source_controls IS 'Number of scored controls in it / 含まれる評価対象の管理策の数';


--
-- Name: our_duties; Type: VIEW; Schema: grc_bi; Owner: -
--

CREATE VIEW grc_bi.our_duties WITH (security_invoker='true') AS
 SELECT grc.service_id(c.vendor, c.service) AS service_id,
    c.vendor AS vendor_id,
    ((grc.whitepaper_id(c.vendor, c.service, c.sha256) || '#'::text) || c.section) AS section_id,
    c.claim AS statement_sort,
    (s.controls[1])::text AS control_id,
    s.heading,
    c.stance,
    iso27017.display_word('stance'::text, c.stance, 'ja'::text) AS stance_ja,
    iso27017.display_word('stance'::text, c.stance, 'en'::text) AS stance_en,
    c.sentence AS duty,
    c.source_start,
    c.source_length
   FROM ((grc.current_whitepaper w
     JOIN grc.claim c ON (((c.vendor = w.vendor) AND (c.service = w.service) AND (c.sha256 = w.sha256))))
     LEFT JOIN grc.section s ON (((s.vendor = c.vendor) AND (s.service = c.service) AND (s.sha256 = c.sha256) AND (s.ordinal = c.section))))
  WHERE (c.stance = ANY (ARRAY['customer'::text, 'shared'::text]));


--
-- Name: VIEW our_duties; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON VIEW grc_bi.our_duties IS 'What the customer has to do / 利用組織が行うこと';


--
-- Name: COLUMN our_duties.service_id; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.our_duties.service_id IS 'Key of the service; joins dim_service / サービスの結合キー。dim_serviceと結合';


--
-- Name: COLUMN our_duties.vendor_id; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.our_duties.vendor_id IS 'Key of the vendor; joins dim_vendor / 事業者の識別名。dim_vendorと結合';


--
-- Name: COLUMN our_duties.section_id; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.our_duties.section_id IS 'Key of the section; joins fact_section / 節の結合キー。fact_sectionと結合';


--
-- Name: COLUMN our_duties.statement_sort; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.our_duties.statement_sort IS 'Order of the sentences / 文の並び順';


--
-- Name: COLUMN our_duties.control_id; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.our_duties.control_id IS 'Identifier of the control; joins dim_control / 管理策の番号。dim_controlと結合';


--
-- Name: COLUMN our_duties.heading; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.our_duties.heading IS 'Heading / 見出し';


--
-- Name: COLUMN our_duties.stance; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.our_duties.stance IS 'Code of the stance / 立場のコード';


--
-- Name: COLUMN our_duties.stance_ja; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.our_duties.stance_ja IS 'Stance in Japanese / 立場（日本語）';


--
-- Name: COLUMN our_duties.stance_en; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.our_duties.stance_en IS 'Stance in English / 立場（英語）';


--
-- Name: COLUMN our_duties.duty; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.our_duties.duty IS 'What the customer has to do, as printed / 利用組織が行うこと（原文）';


--
-- Name: COLUMN our_duties.source_start; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.our_duties.source_start IS 'Where it starts in the document, in characters from 1 / 引用の開始位置（文字、1から）';


--
-- Name: COLUMN our_duties.source_length; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.our_duties.source_length IS 'How long it is in the document, in characters / 引用の長さ（文字）';


--
-- Name: recent_changes; Type: VIEW; Schema: grc_bi; Owner: -
--

CREATE VIEW grc_bi.recent_changes WITH (security_invoker='true') AS
 WITH numbered AS (
         SELECT w.vendor,
            w.service,
            w.sha256,
            w.published_on,
            row_number() OVER (PARTITION BY w.vendor, w.service ORDER BY w.published_on DESC NULLS LAST, w.last_seen_at DESC, w.sha256) AS age
           FROM grc.whitepaper w
        )
 SELECT n.vendor AS vendor_id,
    grc.service_id(n.vendor, n.service) AS service_id,
    grc.whitepaper_id(n.vendor, n.service, n.sha256) AS whitepaper_id,
    grc.whitepaper_id(o.vendor, o.service, o.sha256) AS old_whitepaper_id,
    n.published_on,
    o.published_on AS old_published_on,
    d.change,
    iso27017.display_word('change'::text, d.change, 'ja'::text) AS change_ja,
    iso27017.display_word('change'::text, d.change, 'en'::text) AS change_en,
    d.what AS change_of,
    iso27017.display_word('change_of'::text, d.what, 'ja'::text) AS change_of_ja,
    iso27017.display_word('change_of'::text, d.what, 'en'::text) AS change_of_en,
    d.control AS control_id,
    d.kind,
    d.old_value,
    d.new_value,
    d.quote
   FROM ((numbered n
     JOIN numbered o ON (((o.vendor = n.vendor) AND (o.service = n.service) AND (n.age = 1) AND (o.age = 2))))
     CROSS JOIN LATERAL grc.whitepaper_diff(n.vendor, n.service, o.sha256, n.sha256) d(change, what, control, kind, old_value, new_value, quote));


--
-- Name: VIEW recent_changes; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON VIEW grc_bi.recent_changes IS 'What the current paper says differently from the one before / 前の版からの変化';


--
-- Name: COLUMN recent_changes.vendor_id; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.recent_changes.vendor_id IS 'Key of the vendor; joins dim_vendor / 事業者の識別名。dim_vendorと結合';


--
-- Name: COLUMN recent_changes.service_id; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.recent_changes.service_id IS 'Key of the service; joins dim_service / サービスの結合キー。dim_serviceと結合';


--
-- Name: COLUMN recent_changes.whitepaper_id; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.recent_changes.whitepaper_id IS 'Key of the whitepaper; joins dim_whitepaper / 文書の結合キー。dim_whitepaperと結合';


--
-- Name: COLUMN recent_changes.old_whitepaper_id; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.recent_changes.old_whitepaper_id IS 'Key of the version before; joins dim_whitepaper / 前の版の結合キー。dim_whitepaperと結合';


--
-- Name: COLUMN recent_changes.published_on; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.recent_changes.published_on IS 'Day of publication / 発行日';


--
-- Name: COLUMN recent_changes.old_published_on; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.recent_changes.old_published_on IS 'Day of publication of the version before / 前の版の発行日';


--
-- Name: COLUMN recent_changes.change; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.recent_changes.change IS 'Code of the change / 変化のコード';


--
-- Name: COLUMN recent_changes.change_ja; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.recent_changes.change_ja IS 'Change in Japanese / 変化（日本語）';


--
-- Name: COLUMN recent_changes.change_en; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.recent_changes.change_en IS 'Change in English / 変化（英語）';


--
-- Name: COLUMN recent_changes.change_of; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.recent_changes.change_of IS 'Code of what changed / 変化した対象のコード';


--
-- Name: COLUMN recent_changes.change_of_ja; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.recent_changes.change_of_ja IS 'What changed, in Japanese / 変化した対象（日本語）';


--
-- Name: COLUMN recent_changes.change_of_en; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.recent_changes.change_of_en IS 'What changed, in English / 変化した対象（英語）';


--
-- Name: COLUMN recent_changes.control_id; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.recent_changes.control_id IS 'Identifier of the control; joins dim_control / 管理策の番号。dim_controlと結合';


--
-- Name: COLUMN recent_changes.kind; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.recent_changes.kind IS 'Code of the kind / 種別のコード';


--
-- Name: COLUMN recent_changes.old_value; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.recent_changes.old_value IS 'Before / 変更前';


--
-- Name: COLUMN recent_changes.new_value; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.recent_changes.new_value IS 'After / 変更後';


--
-- Name: COLUMN recent_changes.quote; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.recent_changes.quote IS 'Quotation, as the document prints it / 引用（原文のまま）';


--
-- Name: scorecard; Type: VIEW; Schema: grc_bi; Owner: -
--

CREATE VIEW grc_bi.scorecard WITH (security_invoker='true') AS
 WITH absent AS (
         SELECT a_1.vendor,
            a_1.service,
            count(*) AS n
           FROM grc.absence a_1
          GROUP BY a_1.vendor, a_1.service
        )
 SELECT s.vendor AS vendor_id,
    grc.service_id(s.vendor, s.service) AS service_id,
    grc.whitepaper_id(s.vendor, s.service, s.sha256) AS whitepaper_id,
    s.guidance_low AS score_low,
    s.guidance_high AS score_high,
    s.depth_low,
    s.depth_high,
    s.assessed,
    s.applicable,
    s.element_coverage,
    s.substance_coverage,
    c.coverage_rate AS heading_coverage,
    s.confidence,
    (s.rank)::integer AS rank,
    (s.ranked)::integer AS ranked,
    (COALESCE(a.n, (0)::bigint))::integer AS stated_absences,
    s.scheme_version
   FROM ((grc.service_score s
     LEFT JOIN grc.heading_coverage c ON (((c.vendor = s.vendor) AND (c.service = s.service))))
     LEFT JOIN absent a ON (((a.vendor = s.vendor) AND (a.service = s.service))));


--
-- Name: VIEW scorecard; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON VIEW grc_bi.scorecard IS 'One row a service: score, range, coverage, rank / サービスごとの開示スコア一覧';


--
-- Name: COLUMN scorecard.vendor_id; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.scorecard.vendor_id IS 'Key of the vendor; joins dim_vendor / 事業者の識別名。dim_vendorと結合';


--
-- Name: COLUMN scorecard.service_id; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.scorecard.service_id IS 'Key of the service; joins dim_service / サービスの結合キー。dim_serviceと結合';


--
-- Name: COLUMN scorecard.whitepaper_id; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.scorecard.whitepaper_id IS 'Key of the whitepaper; joins dim_whitepaper / 文書の結合キー。dim_whitepaperと結合';


--
-- Name: COLUMN scorecard.score_low; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.scorecard.score_low IS 'Disclosure score, low, 0 to 1 / 開示スコア（下限、0から1）';


--
-- Name: COLUMN scorecard.score_high; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.scorecard.score_high IS 'Disclosure score, high, 0 to 1 / 開示スコア（上限、0から1）';


--
-- Name: COLUMN scorecard.depth_low; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.scorecard.depth_low IS 'Depth, low, 0 to 1 / 詳細度（下限、0から1）';


--
-- Name: COLUMN scorecard.depth_high; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.scorecard.depth_high IS 'Depth, high, 0 to 1 / 詳細度（上限、0から1）';


--
-- Name: COLUMN scorecard.assessed; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.scorecard.assessed IS 'Elements on which something is said / 記載が読み取れた項目';


--
-- Name: COLUMN scorecard.applicable; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.scorecard.applicable IS 'Elements that apply / 適用される項目';


--
-- Name: COLUMN scorecard.element_coverage; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.scorecard.element_coverage IS 'Share of elements on which something is said / 項目の記載率（0から1）';


--
-- Name: COLUMN scorecard.substance_coverage; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.scorecard.substance_coverage IS 'Coverage by substance, 0 to 1 / 記載率（内容、0から1）';


--
-- Name: COLUMN scorecard.heading_coverage; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.scorecard.heading_coverage IS 'Coverage by heading, 0 to 1 / 記載率（見出し、0から1）';


--
-- Name: COLUMN scorecard.confidence; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.scorecard.confidence IS 'Confidence of reading, 0 to 1 / 読取り確度（0から1）';


--
-- Name: COLUMN scorecard.rank; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.scorecard.rank IS 'Rank / 順位';


--
-- Name: COLUMN scorecard.ranked; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.scorecard.ranked IS 'How many are ranked / 順位の母数';


--
-- Name: COLUMN scorecard.stated_absences; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.scorecard.stated_absences IS 'How many things are stated as not provided / 不提供と明記された事項の数';


--
-- Name: COLUMN scorecard.scheme_version; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.scorecard.scheme_version IS 'Version of the scoring scheme / スコア方式の版';


--
-- Name: side_by_side; Type: VIEW; Schema: grc_bi; Owner: -
--

CREATE VIEW grc_bi.side_by_side WITH (security_invoker='true') AS
 SELECT s.vendor_id,
    s.service_id,
    'score'::text AS aspect_id,
    0 AS aspect_sort,
    iso27017.display_word('ui'::text, 'score'::text, 'ja'::text) AS aspect_ja,
    iso27017.display_word('ui'::text, 'score'::text, 'en'::text) AS aspect_en,
    ((to_char(((100)::numeric * s.score_low), 'FM990.0'::text) || '-'::text) || to_char(((100)::numeric * s.score_high), 'FM990.0'::text)) AS value_text,
    s.score_low AS value_number
   FROM grc_bi.scorecard s
UNION ALL
 SELECT f.vendor_id,
    f.service_id,
    f.kind AS aspect_id,
    min(c.code_sort) AS aspect_sort,
    min(f.kind_ja) AS aspect_ja,
    min(f.kind_en) AS aspect_en,
    string_agg(DISTINCT f.value, '; '::text ORDER BY f.value) AS value_text,
    (min(
        CASE
            WHEN (f.period_bound ~~ '%<%'::text) THEN f.days_high
            ELSE f.days_low
        END))::numeric AS value_number
   FROM (grc_bi.fact_value f
     LEFT JOIN grc_bi.dim_code c ON (((c.domain = 'kind'::text) AND (c.code = f.kind))))
  GROUP BY f.vendor_id, f.service_id, f.kind;


--
-- Name: VIEW side_by_side; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON VIEW grc_bi.side_by_side IS 'Vendors side by side: one row an aspect, to be pivoted on service_id / 事業者の横並び比較（縦持ち）';


--
-- Name: COLUMN side_by_side.vendor_id; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.side_by_side.vendor_id IS 'Key of the vendor; joins dim_vendor / 事業者の識別名。dim_vendorと結合';


--
-- Name: COLUMN side_by_side.service_id; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.side_by_side.service_id IS 'Key of the service; joins dim_service / サービスの結合キー。dim_serviceと結合';


--
-- Name: COLUMN side_by_side.aspect_id; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.side_by_side.aspect_id IS 'Code of the aspect / 比較する観点のコード';


--
-- Name: COLUMN side_by_side.aspect_sort; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.side_by_side.aspect_sort IS 'Order of the aspects / 観点の並び順';


--
-- Name: COLUMN side_by_side.aspect_ja; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.side_by_side.aspect_ja IS 'Aspect in Japanese / 観点（日本語）';


--
-- Name: COLUMN side_by_side.aspect_en; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.side_by_side.aspect_en IS 'Aspect in English / 観点（英語）';


--
-- Name: COLUMN side_by_side.value_text; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.side_by_side.value_text IS 'Value as text / 値（文字）';


--
-- Name: COLUMN side_by_side.value_number; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.side_by_side.value_number IS 'Value as a number, for sorting / 値（数値、並べ替え用）';


--
-- Name: stated_absences; Type: VIEW; Schema: grc_bi; Owner: -
--

CREATE VIEW grc_bi.stated_absences WITH (security_invoker='true') AS
 SELECT grc.service_id(a.vendor, a.service) AS service_id,
    a.vendor AS vendor_id,
    ((grc.whitepaper_id(a.vendor, a.service, a.sha256) || '#'::text) || a.section) AS section_id,
    (a.control)::text AS control_id,
    (((a.control)::text || '/'::text) || a.element) AS element_id,
    COALESCE(e.element_ja, iso27017.title(a.control, 'ja'::text), iso27017.title(a.control, 'en'::text)) AS label_ja,
    COALESCE(e.element_en, iso27017.title(a.control, 'en'::text)) AS label_en,
    COALESCE(e.weight, 3) AS weight,
    a.quote,
    a.question_ja,
    a.question_en
   FROM (grc.stated_absence a
     LEFT JOIN grc.element e ON (((e.control OPERATOR(iso27017.=) a.control) AND (e.element = a.element))));


--
-- Name: VIEW stated_absences; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON VIEW grc_bi.stated_absences IS 'What the papers plainly say is not provided / 不提供と明記された事項';


--
-- Name: COLUMN stated_absences.service_id; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.stated_absences.service_id IS 'Key of the service; joins dim_service / サービスの結合キー。dim_serviceと結合';


--
-- Name: COLUMN stated_absences.vendor_id; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.stated_absences.vendor_id IS 'Key of the vendor; joins dim_vendor / 事業者の識別名。dim_vendorと結合';


--
-- Name: COLUMN stated_absences.section_id; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.stated_absences.section_id IS 'Key of the section; joins fact_section / 節の結合キー。fact_sectionと結合';


--
-- Name: COLUMN stated_absences.control_id; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.stated_absences.control_id IS 'Identifier of the control; joins dim_control / 管理策の番号。dim_controlと結合';


--
-- Name: COLUMN stated_absences.element_id; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.stated_absences.element_id IS 'Key of the element; joins dim_element / 評価項目の結合キー。dim_elementと結合';


--
-- Name: COLUMN stated_absences.label_ja; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.stated_absences.label_ja IS 'What people read, in Japanese / 日本語の表示';


--
-- Name: COLUMN stated_absences.label_en; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.stated_absences.label_en IS 'What people read, in English / 英語の表示';


--
-- Name: COLUMN stated_absences.weight; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.stated_absences.weight IS 'Weight / 重み';


--
-- Name: COLUMN stated_absences.quote; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.stated_absences.quote IS 'Quotation, as the document prints it / 引用（原文のまま）';


--
-- Name: COLUMN stated_absences.question_ja; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.stated_absences.question_ja IS 'Question to the vendor in Japanese / 事業者への質問（日本語）';


--
-- Name: COLUMN stated_absences.question_en; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.stated_absences.question_en IS 'Question to the vendor in English / 事業者への質問（英語）';


--
-- Name: supplier_concentration; Type: VIEW; Schema: grc_bi; Owner: -
--

CREATE VIEW grc_bi.supplier_concentration WITH (security_invoker='true') AS
 WITH named AS (
         SELECT f.vendor,
            f.service,
            f.value AS supplier,
            min(f.quote) AS quote
           FROM (grc.current_whitepaper w
             JOIN grc.fact f ON (((f.vendor = w.vendor) AND (f.service = w.service) AND (f.sha256 = w.sha256))))
          WHERE (f.kind = 'subprocessor'::text)
          GROUP BY f.vendor, f.service, f.value
        ), total AS MATERIALIZED (
         SELECT count(*) AS services
           FROM grc.current_whitepaper
        )
 SELECT n.supplier AS supplier_id,
    n.supplier,
    n.vendor AS vendor_id,
    grc.service_id(n.vendor, n.service) AS service_id,
    (count(*) OVER (PARTITION BY n.supplier))::integer AS services_on_supplier,
    (t.services)::integer AS services_in_all,
    round(((count(*) OVER (PARTITION BY n.supplier))::numeric / (t.services)::numeric), 6) AS share,
    n.quote
   FROM (named n
     CROSS JOIN total t);


--
-- Name: VIEW supplier_concentration; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON VIEW grc_bi.supplier_concentration IS 'On which suppliers the vendors depend / 委託先への集中';


--
-- Name: COLUMN supplier_concentration.supplier_id; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.supplier_concentration.supplier_id IS 'Key of the supplier / 委託先の識別名';


--
-- Name: COLUMN supplier_concentration.supplier; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.supplier_concentration.supplier IS 'Supplier / 委託先・基盤事業者';


--
-- Name: COLUMN supplier_concentration.vendor_id; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.supplier_concentration.vendor_id IS 'Key of the vendor; joins dim_vendor / 事業者の識別名。dim_vendorと結合';


--
-- Name: COLUMN supplier_concentration.service_id; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.supplier_concentration.service_id IS 'Key of the service; joins dim_service / サービスの結合キー。dim_serviceと結合';


--
-- Name: COLUMN supplier_concentration.services_on_supplier; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.supplier_concentration.services_on_supplier IS 'How many services are on this supplier / その委託先を使うサービスの数';


--
-- Name: COLUMN supplier_concentration.services_in_all; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.supplier_concentration.services_in_all IS 'How many services there are / 全サービスの数';


--
-- Name: COLUMN supplier_concentration.share; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.supplier_concentration.share IS 'Share, 0 to 1 / 割合（0から1）';


--
-- Name: COLUMN supplier_concentration.quote; Type: COMMENT; Schema: grc_bi; Owner: -
--

COMMENT ON COLUMN grc_bi.supplier_concentration.quote IS 'Quotation, as the document prints it / 引用（原文のまま）';


--
-- Data for Name: alias_user; Type: TABLE DATA; Schema: grc; Owner: -
--

COPY grc.alias_user (vendor, title, control, note) FROM stdin;
	控えの保存	2013:12.3.1	tab\there 'quote' \\ back
\.


--
-- Data for Name: applicability; Type: TABLE DATA; Schema: grc; Owner: -
--

COPY grc.applicability (vendor, service, control, element, applicable, justification, decided_by, decided_on) FROM stdin;
		2013:9.2.1		t	要る	postgres	2026-11-29
\.


--
-- Data for Name: certificate; Type: TABLE DATA; Schema: grc; Owner: -
--

COPY grc.certificate (vendor, standard, number, edition, holder, scope, issuer, issued_on, expires_on, source, checked_on) FROM stdin;
harumina	ISO/IEC 27017	1	\N	self	\N	\N	\N	\N	\N	\N
\.


--
-- Data for Name: check_definition; Type: TABLE DATA; Schema: grc; Owner: -
--

COPY grc.check_definition (check_name, kind, parameters, query, severity, owner, description, enabled, timeout_ms, changed_at) FROM stdin;
q	query	{}	SELECT vendor, 'alarm', 'x' FROM grc.vendor	medium	postgres	\N	t	60000	2026-11-29 06:21:31.474543+00
k	control_not_claimed	{"controls": ["12.3.1"]}	\N	medium	postgres	\N	t	60000	2026-11-29 06:21:31.475053+00
\.


--
-- Data for Name: check_execution; Type: TABLE DATA; Schema: grc; Owner: -
--

COPY grc.check_execution (run, check_name, severity, owner, state, started_at, finished_at, message) FROM stdin;
1	k	medium	postgres	finished	2026-11-29 06:21:31.528337+00	2026-11-29 06:21:31.531197+00	\N
1	q	medium	postgres	finished	2026-11-29 06:21:31.531339+00	2026-11-29 06:21:31.531899+00	\N
\.


--
-- Data for Name: check_result; Type: TABLE DATA; Schema: grc; Owner: -
--

COPY grc.check_result (run, check_name, result, resource, status, reason, change) FROM stdin;
1	k	1	harumina / cloud	ok	all answered	\N
1	q	1	harumina	alarm	x	new
\.


--
-- Data for Name: check_run; Type: TABLE DATA; Schema: grc; Owner: -
--

COPY grc.check_run (run, started_at, finished_at, run_by, only_check, new_alarms, still_alarms, cleared_alarms) FROM stdin;
1	2026-11-29 06:21:31.527909+00	2026-11-29 06:21:31.532162+00	postgres	\N	1	0	0
\.


--
-- Data for Name: check_schedule; Type: TABLE DATA; Schema: grc; Owner: -
--

COPY grc.check_schedule (one, job, schedule, scheduled_at, scheduled_by) FROM stdin;
t	job	0 3 * * *	2026-11-29 06:21:31.475283+00	postgres
\.


--
-- Data for Name: claim; Type: TABLE DATA; Schema: grc; Owner: -
--

COPY grc.claim (vendor, service, sha256, claim, section, item, sentence, stance, source_start, source_length) FROM stdin;
harumina	cloud	b9469654a1c8d3876e08ed97712c2776b8674877bd490390d0318ca42b0918b7	1	\N	1	1. A.12.3.1 情報のバックアップ	\N	1	21
harumina	cloud	b9469654a1c8d3876e08ed97712c2776b8674877bd490390d0318ca42b0918b7	2	\N	2	バックアップは7世代保存します。	provided	23	16
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	1	\N	1	ヨリミチ予約	\N	2	6
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	2	\N	1	第 3.2 版　2026 年 4 月 1 日	\N	28	22
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	3	\N	2	株式会社ハルミナ医療システムズ	\N	53	15
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	4	\N	3	目次	\N	71	2
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	5	\N	4	1. 本書の目的 ....................	provided	76	29
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	6	\N	4	2	\N	106	1
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	7	\N	5	2. 適用範囲 ....................	provided	110	28
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	8	\N	5	2	\N	139	1
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	9	\N	6	3. ISO/IEC 27017 への対応 ....................	provided	143	42
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	10	\N	6	2	\N	186	1
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	11	\N	7	5.1.1 情報セキュリティのための方針群 ....................	provided	191	42
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	12	\N	7	2	\N	234	1
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	13	\N	8	6.1.1 情報セキュリティの役割及び責任 ....................	provided	239	42
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	14	\N	8	2	\N	282	1
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	15	\N	9	9.2.1 利用者登録及び登録削除 ....................	provided	287	38
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	16	\N	9	4	\N	326	1
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	17	\N	10	12.3.1 情報のバックアップ ....................	provided	331	37
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	18	\N	10	5	\N	369	1
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	19	\N	11	18.2.1 情報セキュリティの独立したレビュー ....................	provided	374	45
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	20	\N	11	8	\N	420	1
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	21	\N	12	4. 改訂履歴 ....................	provided	424	28
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	22	\N	12	8	\N	453	1
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	23	\N	1	本書は、診療予約サービス「ヨリミチ予約」をご検討中又はご利用中の医療機関様に、\n\nISO/IEC 27017:2015（JIS Q 27017:2016）の管理策に沿って当社の取組みをご説明するもので\n\nす。	provided	507	104
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	24	\N	1	本書は次のサービスを対象とします。	provided	624	17
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	25	\N	1	当社はこれらのサービスについて ISO/IEC 27001 及び\n\nISO/IEC 27017 の認証を取得しています。	provided	641	60
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	26	\N	2	ヨリミチ予約（外来予約）	\N	706	12
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	27	\N	3	ヨリミチ問診（事前問診）	\N	723	12
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	28	\N	4	＜お問い合わせ：サポートデスク＞	\N	738	16
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	29	\N	5	電話：0120-000-312（平日 9:00 ～ 18:00、12 月 29 日から 1 月 3 日を除く）	provided	757	55
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	30	1	1	当社は、情報セキュリティ基本方針に加え、クラウドサービスの設計から提供終了までを対象\n\nとする「クラウドサービスセキュリティ方針」を定め、当社ウェブサイト（	provided	863	78
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	31	1	2	https://www.harumina.example/policy/cloud）で公開しています。	referral	943	51
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	32	1	2	方針には、複数の医療機\n\n関様の情報を分けて扱うこと、及び当社要員が予約情報に触れる場合を限ることを含めていま\n\nす。	provided	994	59
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	33	2	1	当社と医療機関様の責任の範囲は、ヨリミチ予約利用規約第 8 条に定めています。	referral	1080	39
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	34	2	1	当社は、\n\nアプリケーション、ミドルウェア及び OS の保守とお預かりしたデータの保護に責任を負いま\n\nす。	provided	1119	54
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	35	2	1	職員アカウントの管理、端末の管理及び予約枠の設定は、医療機関様の責任範囲です。	customer	1173	39
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	36	2	1	仮\n\n想化基盤及び物理設備は、基盤事業者である Amazon Web Services（以下「AWS」）が責任を\n\n負います。	inherited	1212	63
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	37	2	1	分担は次の図のとおりです。	provided	1275	13
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	38	3	1	当社の本社は日本（宮城県仙台市）にあります。	provided	1310	22
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	39	3	1	医療機関様からお預かりしたデータは日本国\n\n内のデータセンターに保管し、国外へは持ち出しません。	provided	1332	48
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	40	3	1	所在に関するご照会はサポートデス\n\nクで承ります。	provided	1380	25
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	41	4	1	医療機関様に設定していただく項目の一覧を、管理画面の「はじめに」に掲載しています。	referral	1454	41
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	42	4	1	分\n\n担そのものについては「6.1.1 情報セキュリティの役割及び責任」をご参照ください。	referral	1495	45
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	43	5	1	本サービスの運営に携わる従業員に対し、入社時及び年 1 回、お客様データとその利用に伴\n\nって生じる派生データの取扱い、並びに守秘義務を内容とする教育を実施しています。	provided	1612	84
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	44	5	1	業務委\n\n託先の要員にも同じ教育の受講を求めています。	provided	1696	27
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	45	5	2	責任分界点	\N	1728	5
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	46	5	3	医療機関様の管理範囲 職員アカウント・端末・予約枠	\N	1735	25
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	47	5	4	当社の管理範囲	\N	1762	7
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	48	5	5	アプリケーション	\N	1771	8
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	49	5	6	ミドルウェア・OS	\N	1781	9
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	50	5	7	仮想化基盤・物理設備 AWS の管理範囲	inherited	1792	20
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	51	6	1	ご解約後	\N	1846	4
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	52	6	2	30 日間は、管理画面から予約データ及び問診データを CSV 形式でダウンロードしていただけ\n\nます。	provided	1852	51
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	53	6	2	当社は、ご解約から 60\n\n日以内に、予約データ、問診データ及び職員アカウントを本番環境から消去します。	provided	1903	52
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	54	6	2	バックア\n\nップに残るデータも、ご解約から 95 日以内に消去します。	provided	1955	35
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	55	6	2	以上の取扱いは利用規約第 21 条\n\nに定めています。	referral	1990	27
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	56	6	2	消去証明書（1 件 5,500 円）は、ご依頼をいただいた場合に発行します。	on_request	2017	38
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	57	7	1	医療機関様の管理者は、管理画面の「職員管理」から職員アカウントの登録、一時停止及び削\n\n除を行えます。	provided	2118	51
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	58	7	1	手順は操作ガイドに記載しています。	referral	2169	17
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	59	8	1	管理者アカウントでは、パスワードに加え、認証アプリによるワンタイムパスワードの入力を\n\n必須としています。	provided	2209	53
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	60	8	1	接続元 IP アドレスの制限は、病院プランでご利用いただけます。	provided	2262	32
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	61	9	1	初期パスワードは、申込書に記載された管理者様のメールアドレスへ、設定用の URL（24 時\n\n間有効）としてお送りします。	provided	2319	61
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	62	9	1	お忘れの場合は、登録済みのメールアドレスで本人確認を行っ\n\nたうえで、ログイン画面から再設定していただけます。	provided	2380	55
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	63	9	1	パスワードは 12 文字以上で、英字、\n\n数字及び記号を含む必要があります。	provided	2435	38
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	64	10	1	権限設定により、使える機能と、閲覧できる診療科のデータを職員ごとに制限できます。	provided	2495	40
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	65	10	1	設定\n\n方法は操作ガイド「権限」をご覧ください。	referral	2535	24
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	66	11	1	すべてのデータに医療機関様ごとのテナント ID を付与し、他の医療機関様の情報に触れるこ\n\nとができないよう論理的に分離しています。	provided	2594	66
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	67	11	1	当社の管理用環境は、お客様が利用する環境とは\n\n別のアカウントに構築しています。	provided	2660	40
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	68	12	1	医療機関様の端末と本サービスとの通信は、TLS 1.2 又は TLS 1.3 で暗号化しています（TLS	provided	2766	52
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	69	12	2	1.0 及び TLS 1.1 による接続は受け付けません）。	provided	2820	30
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	70	12	2	データベース及びファイルストレージに\n\n保管するデータは AES-256 で暗号化し、鍵は AWS Key Management Service を用いて当社が\n\n管理しています。	provided	2850	90
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	71	12	2	パスワードはハッシュ化して保管しています。	provided	2940	21
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	72	13	1	当社は、本サービスに用いる記憶媒体を自ら保有していません。	provided	2994	29
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	73	13	1	装置の処分及び再利用は、\n\nAWS の手順に従って AWS が行います。	inherited	3023	36
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	74	13	1	詳細は AWS の公開資料をご確認ください。	referral	3059	22
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	75	14	1	仕様変更や計画メンテナンスなど、医療機関様の業務に影響する変更は、変更の種別、内容及\n\nび日時を添えて、実施の 14 日前までに管理画面のお知らせとメールでご連絡します。	provided	3098	85
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	76	14	1	作業の\n\n開始時と完了時にも同じ方法でお知らせします。	provided	3183	27
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	77	14	1	緊急の修正については、実施後 24 時間以内\n\nにご報告します。	provided	3210	32
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	78	15	1	データベースは 1 日 1 回全体を取得して 35\n\n世代を保持し、加えて更新差分を 5 分ごとに取得しています。	provided	3264	57
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	79	15	1	バックアップは AES-256 で暗\n\n号化し、本番とは別の大阪の拠点に置いています。	provided	3321	43
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	80	15	1	復元試験を年 2 回行っています。	provided	3364	17
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	81	15	1	障害時\n\nは、8 時間以内の復元を目標としています。	provided	3381	26
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	82	16	1	管理者様は、職員の操作ログ（ログイン、閲覧、変更及び削除）を管理画面で検索し、CSV で\n\n出力できます。	provided	3468	53
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	83	16	1	さかのぼれるのは過去 13\n\nか月分です。	provided	3521	21
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	84	16	1	アクセスログは 3 年間保存しており、調査のため必要な場合はサポートデスク\n\nへご依頼ください。	on_request	3542	48
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	85	17	1	サーバーの時刻は NTP により外部の時刻サーバーと同期し、ログは日本標準時（JST）で記録\n\nしています。	provided	3610	54
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	86	18	1	ぜい弱性情報を公的機関の配信から毎日収集し、緊急度が高いものは公表から 7 日以内、そ\n\nの他は定期メンテナンスで修正を適用しています。	provided	3687	68
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	87	18	1	医療機関様側の対応が必要な場合は、その\n\n内容をメールでご案内します。	on_request	3755	35
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	88	18	1	第三者によるぜい弱性診断を年 1 回受けています。	provided	3790	25
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	89	19	1	本サービスのセキュリティ機能は本書に記載しています。	referral	3848	26
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	90	19	1	ご検討の際は、特に次の項目をご確\n\n認ください。	referral	3874	24
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	91	19	2	権限による制限（9.4.1 情報へのアクセス制限）	\N	3903	25
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	92	19	3	暗号化（10.1.1 暗号による管理策の利用方針）	\N	3933	25
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	93	19	4	ログの閲覧（12.4.1 イベントログ取得）	\N	3963	22
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	94	20	1	本サービスは AWS 上で稼働しています。	provided	4050	21
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	95	20	1	AWS は ISO/IEC 27017 及び ISO/IEC 27018 の認証\n\nを取得しており、当社は年 1 回、当社の定める情報セキュリティ水準を AWS が満たしている\n\nことを確認しています。	provided	4071	101
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	96	21	1	お客様データの漏えいや長時間の停止など、医療機関様に影響する情報セキュリティインシデ\n\nントを確認したときは、検知から\n\n3 時間以内に第一報を、5 営業日以内に原因と対策の報告書をメールでお送りします。	provided	4191	102
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	97	21	1	窓口は\n\nサポートデスクです。	provided	4293	15
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	98	22	1	裁判所の令状など法令に基づく開示の求めを受けた場合、当社 \n\n\n\n- 7 -\n\nヨリミチ予約　セキュリティホワイトペーパー　第 3.2 版\n\nは必要な範囲で情報を開示します。	provided	4326	87
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	99	22	1	法令で禁じられていない限り、開示の前に医療機関様へ通\n\n知します。	provided	4413	33
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	100	23	1	サーバーを離れた二つの建物に置き、一方が停止しても診療予約を続けられるよう切り替えま\n\nす。	provided	4469	46
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	101	24	1	利用規約の準拠法は日本法とし、仙台地方裁判所を第一審の専属的合意管轄裁判所とします。	provided	4545	42
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	102	24	2	当社は個人情報保護法及び医療情報に関する国のガイドラインを特定し、これに従っています\n\n。	provided	4589	45
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	103	25	1	操作ログ及びアクセスログは、書き換えることのできない領域に保存し、参照できる要員を限\n\nっています。	provided	4652	50
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	104	25	1	保存期間は「12.4.1 イベントログ取得」のとおりです。	referral	4702	29
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	105	26	1	「10.1.1 暗号による管理策の利用方針」をご参照ください。	referral	4755	31
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	106	26	1	なお、輸出規制の対象となる暗\n\n号は使用していません。	provided	4786	27
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	107	27	1	当社は ISO/IEC 27001 及び ISO/IEC 27017 の認証（登録範囲：ヨリミチ予約の開発及び運用\n\n、2025 年 9 月更新）を取得し、毎年審査を受けています。	provided	4843	90
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	108	27	1	登録証はウェブサイトで公開して\n\nおり、ご契約前でもご覧いただけます。	referral	4933	35
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	109	27	1	プライバシーマークは 2027 年 3 月の取得を予定し\n\nています。	planned	4968	35
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	110	\N	1	版 改訂日 改訂内容	\N	5016	10
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	111	\N	2	3.1 2025/10/15 「12.4.1 イベントログ取得」の期間を 1 年から 13 か月に変更	provided	5029	51
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	112	\N	3	3.2 2026/4/1 「17.2.1 情報処理施設の可用性」を追記	provided	5083	35
\.


--
-- Data for Name: control_sum; Type: TABLE DATA; Schema: grc; Owner: -
--

COPY grc.control_sum (vendor, service, sha256, control, guidance_low, guidance_high, guidance_weight, depth_low, depth_high, depth_weight, assessed, applicable) FROM stdin;
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	2013:10.1.2	0	0	0	3	3	4	0	0
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	2013:7.2.2	7	8	8	1	1	1	4	4
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	2013:12.4.4	0	3	5	2	2	2	1	2
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	2013:6.1.1	9	9	9	2	2	2	4	4
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	CLD.9.5.1	7	7	9	0	0	1	3	4
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	2013:12.1.2	9	10	11	4	4	4	5	6
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	2013:9.2.2	5	5	5	1	1	2	2	2
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	2013:11.2.7	5	6	8	1	1	2	3	4
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	2013:5.1.1	7	7	18	1	1	1	3	10
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	2013:8.2.2	0	0	5	0	0	1	0	2
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	2013:12.6.1	3	3	3	5	7	8	1	1
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	2013:18.1.5	3	3	5	2	2	2	1	2
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	2013:16.1.1	10	10	16	0	0	0	4	7
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	2013:13.1.3	3	3	7	0	0	1	1	3
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	2013:12.1.3	0	0	3	0	0	3	0	1
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	CLD.6.3.1	8	8	8	1	1	1	3	3
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	2013:14.1.1	3	3	4	1	1	3	1	2
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	2013:12.4.1	3	3	3	8	8	8	1	1
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	2013:9.2.3	6	6	6	2	3	3	2	2
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	2013:9.4.1	5	7	7	1	1	2	3	3
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	2013:16.1.2	3	3	8	0	0	1	1	3
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	2013:18.1.3	5	5	5	3	3	3	2	2
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	2013:9.2.1	8	8	8	2	2	2	3	3
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	2013:9.4.4	0	0	7	0	0	1	0	3
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	2013:15.1.2	0	0	4	3	3	5	0	2
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	2013:18.2.1	5	5	8	3	3	3	2	3
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	2013:18.1.1	6	6	8	1	1	1	3	4
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	2013:9.2.4	5	5	5	4	4	4	2	2
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	CLD.12.1.5	2	2	5	0	0	3	1	2
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	2013:15.1.3	3	3	7	3	3	3	1	3
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	CLD.8.1.5	13	13	13	2	3	4	5	5
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	2013:16.1.7	0	0	3	3	3	6	0	1
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	2013:10.1.1	6	6	8	6	6	6	2	3
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	2013:8.1.1	0	0	6	0	0	2	0	2
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	2013:14.2.1	3	3	4	2	2	5	1	2
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	CLD.13.1.4	0	0	8	0	0	0	0	3
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	CLD.12.4.5	2	2	11	0	0	1	1	7
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	2013:12.3.1	17	19	24	2	2	2	8	11
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	CLD.9.5.2	2	2	7	0	0	1	1	3
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	2013:6.1.3	6	6	6	2	2	2	2	2
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	2013:18.1.2	0	0	3	0	0	2	0	1
\.


--
-- Data for Name: control_weight; Type: TABLE DATA; Schema: grc; Owner: -
--

COPY grc.control_weight (control, weight, note) FROM stdin;
2013:12.4.1	2	ours
\.


--
-- Data for Name: edition_status; Type: TABLE DATA; Schema: grc; Owner: -
--

COPY grc.edition_status (standard, edition, status, published_on, certificates_end_on, note) FROM stdin;
ISO/IEC 27001	2013	withdrawn	2013-10-01	2025-10-31	transition to ISO/IEC 27001:2022 ended
ISO/IEC 27001	2022	current	2022-10-25	\N	\N
ISO/IEC 27017	2015	superseded	2015-12-15	\N	second edition of 2026 known from public catalogues only
ISO/IEC 27017	2026	current	2026-07-01	\N	provisional: day of publication not seen at first hand
ISO/IEC 27018	2019	superseded	2019-01-01	\N	\N
ISO/IEC 27018	2025	current	2025-08-01	\N	day of publication not seen at first hand
ISO/IEC 27701	2019	superseded	2019-08-01	\N	\N
ISO/IEC 27701	2025	current	2025-10-01	\N	day of publication not seen at first hand
\.


--
-- Data for Name: element_override; Type: TABLE DATA; Schema: grc; Owner: -
--

COPY grc.element_override (control, element, weight, applies, met, partial, note) FROM stdin;
2013:12.4.1	logging_capability	3	\N	\N	\N	\N
\.


--
-- Data for Name: element_user; Type: TABLE DATA; Schema: grc; Owner: -
--

COPY grc.element_user (control, element, weight, basis, met, partial, element_ja, element_en, ask_ja, ask_en, note) FROM stdin;
2013:12.3.1	own	1	L	暗号 & バックアップ	\N	\N	\N	\N	\N	\N
\.


--
-- Data for Name: fact; Type: TABLE DATA; Schema: grc; Owner: -
--

COPY grc.fact (vendor, service, sha256, fact, section, item, control, kind, value, period, subject, qualifier, quote, source_start, source_length) FROM stdin;
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	1	\N	1	\N	certification	ISO/IEC 27001	\N	self	\N	ISO/IEC 27001	657	13
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	2	\N	1	\N	certification	ISO/IEC 27017	\N	self	\N	ISO/IEC 27017	675	13
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	3	2	1	2013:6.1.1	subprocessor	AWS	\N	self	\N	Amazon Web Services	1236	19
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	4	3	1	2013:6.1.3	location	JP	\N	self	\N	日本国\n\n内	1349	6
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	5	6	2	CLD.8.1.5	record_retention	30 days after termination	30 days after termination	self	\N	30 日間	1852	5
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	6	6	2	CLD.8.1.5	deletion	<= 60 days after termination	<= 60 days after termination	self	\N	ご解約から 60\n\n日以内に	1907	14
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	7	6	2	CLD.8.1.5	deletion	<= 95 days after termination	<= 95 days after termination	self	\N	ご解約から 95 日以内に	1971	13
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	8	8	1	2013:9.2.3	authentication	otp	\N	self	\N	認証アプリ	2229	5
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	9	8	1	2013:9.2.3	authentication	ip_allowlist	\N	self	\N	接続元 IP アドレス	2262	11
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	10	12	1	2013:10.1.1	tls_version	TLS 1.2	\N	self	\N	TLS 1.2	2786	7
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	11	12	1	2013:10.1.1	tls_version	TLS 1.3	\N	self	\N	1.3	2801	3
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	12	12	2	2013:10.1.1	cipher	AES-256	\N	self	\N	AES-256	2879	7
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	13	12	2	2013:10.1.1	key_management	AWS KMS	\N	self	\N	AWS Key Management Service	2896	26
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	14	12	2	2013:10.1.1	password_storage	hashed	\N	self	\N	ハッシュ化	2946	5
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	15	13	1	2013:11.2.7	subprocessor	AWS	\N	self	\N	AWS	3037	3
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	16	14	1	2013:12.1.2	notice	>= 14 days before execution	>= 14 days before execution	self	\N	実施の 14 日前までに	3150	12
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	17	14	1	2013:12.1.2	notice	<= 24 hours after execution	<= 24 hours after execution	self	緊急	実施後 24 時間以内\n\nに	3221	14
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	18	15	1	2013:12.3.1	cipher	AES-256	\N	self	\N	AES-256	3329	7
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	19	15	1	2013:12.3.1	backup_frequency	every 1 day	every 1 day	self	\N	1 日 1 回	3272	7
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	20	15	1	2013:12.3.1	backup_retention	35 generations of 1 day	35 generations of 1 day	self	\N	35\n\n世代	3287	6
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	21	15	1	2013:12.3.1	backup_frequency	every 5 minutes	every 5 minutes	self	\N	5 分ごとに	3307	6
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	22	15	1	2013:12.3.1	response	<= 8 hours	<= 8 hours	self	\N	8 時間以内の	3388	7
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	23	16	1	2013:12.4.1	log_retention	13 months	13 months	self	\N	過去 13\n\nか月分	3529	10
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	24	16	1	2013:12.4.1	log_retention	3 years	3 years	self	アクセスログ	3 年間	3550	4
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	25	17	1	2013:12.4.4	time_sync	NTP	\N	self	\N	NTP	3619	3
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	26	17	1	2013:12.4.4	time_zone	JST	\N	self	\N	日本標準時	3643	5
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	27	18	1	2013:12.6.1	response	<= 7 days after disclosure	<= 7 days after disclosure	self	緊急度が高	公表から 7 日以内	3718	10
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	28	20	1	2013:15.1.3	certification	ISO/IEC 27017	\N	supplier:AWS	\N	ISO/IEC 27017	4077	13
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	29	20	1	2013:15.1.3	certification	ISO/IEC 27018	\N	supplier:AWS	\N	ISO/IEC 27018	4094	13
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	30	20	1	2013:15.1.3	subprocessor	AWS	\N	self	\N	AWS	4057	3
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	31	21	1	2013:16.1.1	notice	<= 3 hours after detection	<= 3 hours after detection	self	\N	検知から\n\n3 時間以内に	4246	13
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	32	21	1	2013:16.1.1	notice	<= 5 business days after detection	<= 5 business days after detection	self	\N	5 営業日以内に	4264	8
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	33	24	1	2013:18.1.1	governing_law	JP	\N	self	\N	日本法	4554	3
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	34	27	1	2013:18.2.1	certification	ISO/IEC 27001	\N	self	\N	ISO/IEC 27001	4847	13
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	35	27	1	2013:18.2.1	certification	ISO/IEC 27017	\N	self	\N	ISO/IEC 27017	4864	13
\.


--
-- Data for Name: finding; Type: TABLE DATA; Schema: grc; Owner: -
--

COPY grc.finding (vendor, service, sha256, control, element, verdict, section, quote, source_start, source_length, rule, place) FROM stdin;
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	2013:5.1.1	cloud_policy_exists	met	1	当社は、情報セキュリティ基本方針に加え、クラウドサービスの設計から提供終了までを対象\n\nとする「クラウドサービスセキュリティ方針」を定め、当社ウェブサイト（	863	78	said	section
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	2013:5.1.1	tenant_isolation_policy	met	1	方針には、複数の医療機\n\n関様の情報を分けて扱うこと、及び当社要員が予約情報に触れる場合を限ることを含めていま\n\nす。	994	59	said	section
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	2013:5.1.1	staff_access_to_customer_assets	met	1	方針には、複数の医療機\n\n関様の情報を分けて扱うこと、及び当社要員が予約情報に触れる場合を限ることを含めていま\n\nす。	994	59	said	section
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	2013:5.1.1	policy_reference	met	1	当社は、情報セキュリティ基本方針に加え、クラウドサービスの設計から提供終了までを対象\n\nとする「クラウドサービスセキュリティ方針」を定め、当社ウェブサイト（	863	78	said	section
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	2013:6.1.1	allocation_documented	met	2	当社と医療機関様の責任の範囲は、ヨリミチ予約利用規約第 8 条に定めています。	1080	39	said	section
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	2013:6.1.1	provider_scope	met	2	当社は、\n\nアプリケーション、ミドルウェア及び OS の保守とお預かりしたデータの保護に責任を負いま\n\nす。	1119	54	said	section
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	2013:6.1.1	customer_scope	met	2	職員アカウントの管理、端末の管理及び予約枠の設定は、医療機関様の責任範囲です。	1173	39	said	section
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	2013:6.1.1	upstream_allocation	met	2	仮\n\n想化基盤及び物理設備は、基盤事業者である Amazon Web Services（以下「AWS」）が責任を\n\n負います。	1212	63	said	section
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	2013:6.1.1	agreement_reference	met	2	当社と医療機関様の責任の範囲は、ヨリミチ予約利用規約第 8 条に定めています。	1080	39	said	section
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	2013:6.1.1	layer_demarcation	met	2	仮\n\n想化基盤及び物理設備は、基盤事業者である Amazon Web Services（以下「AWS」）が責任を\n\n負います。	1212	63	said	section
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	2013:6.1.3	provider_location	met	3	当社の本社は日本（宮城県仙台市）にあります。	1310	22	said	section
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	2013:6.1.3	data_countries	met	3	医療機関様からお預かりしたデータは日本国\n\n内のデータセンターに保管し、国外へは持ち出しません。	1332	48	said	section
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	2013:6.1.3	region_or_site	met	15	バックアップは AES-256 で暗\n\n号化し、本番とは別の大阪の拠点に置いています。	3321	43	said	also_in
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	2013:6.1.3	contact_window	met	3	所在に関するご照会はサポートデス\n\nクで承ります。	1380	25	said	section
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	CLD.6.3.1	provider_capabilities	met	2	当社は、\n\nアプリケーション、ミドルウェア及び OS の保守とお預かりしたデータの保護に責任を負いま\n\nす。	1119	54	said	referral
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	CLD.6.3.1	customer_duties	met	2	職員アカウントの管理、端末の管理及び予約枠の設定は、医療機関様の責任範囲です。	1173	39	said	referral
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	CLD.6.3.1	communicated	met	4	医療機関様に設定していただく項目の一覧を、管理画面の「はじめに」に掲載しています。	1454	41	said	section
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	CLD.6.3.1	third_party_split	met	2	仮\n\n想化基盤及び物理設備は、基盤事業者である Amazon Web Services（以下「AWS」）が責任を\n\n負います。	1212	63	said	referral
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	2013:7.2.2	staff_training	met	5	本サービスの運営に携わる従業員に対し、入社時及び年 1 回、お客様データとその利用に伴\n\nって生じる派生データの取扱い、並びに守秘義務を内容とする教育を実施しています。	1612	84	said	section
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	2013:7.2.2	contractors	met	5	業務委\n\n託先の要員にも同じ教育の受講を求めています。	1696	27	said	section
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	2013:7.2.2	customer_data_handling	met	5	本サービスの運営に携わる従業員に対し、入社時及び年 1 回、お客様データとその利用に伴\n\nって生じる派生データの取扱い、並びに守秘義務を内容とする教育を実施しています。	1612	84	said	section
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	2013:7.2.2	regulatory_limits	conditional	5	本サービスの運営に携わる従業員に対し、入社時及び年 1 回、お客様データとその利用に伴\n\nって生じる派生データの取扱い、並びに守秘義務を内容とする教育を実施しています。	1612	84	in part	section
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	2013:7.2.2	frequency	met	5	本サービスの運営に携わる従業員に対し、入社時及び年 1 回、お客様データとその利用に伴\n\nって生じる派生データの取扱い、並びに守秘義務を内容とする教育を実施しています。	1612	84	said	section
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	CLD.8.1.5	return_arrangement	met	6	30 日間は、管理画面から予約データ及び問診データを CSV 形式でダウンロードしていただけ\n\nます。	1852	51	said	section
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	CLD.8.1.5	removal_arrangement	met	6	当社は、ご解約から 60\n\n日以内に、予約データ、問診データ及び職員アカウントを本番環境から消去します。	1903	52	said	section
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	CLD.8.1.5	in_agreement	met	6	以上の取扱いは利用規約第 21 条\n\nに定めています。	1990	27	said	section
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	CLD.8.1.5	deadline	met	6	30 日間は、管理画面から予約データ及び問診データを CSV 形式でダウンロードしていただけ\n\nます。	1852	51	said	section
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	CLD.8.1.5	asset_scope	met	6	当社は、ご解約から 60\n\n日以内に、予約データ、問診データ及び職員アカウントを本番環境から消去します。	1903	52	said	section
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	CLD.8.1.5	copies_and_backups	met	6	バックア\n\nップに残るデータも、ご解約から 95 日以内に消去します。	1955	35	said	section
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	CLD.8.1.5	deletion_evidence	conditional	6	消去証明書（1 件 5,500 円）は、ご依頼をいただいた場合に発行します。	2017	38	on request	section
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	2013:9.2.1	registration	met	7	医療機関様の管理者は、管理画面の「職員管理」から職員アカウントの登録、一時停止及び削\n\n除を行えます。	2118	51	said	section
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	2013:9.2.1	deregistration	met	7	医療機関様の管理者は、管理画面の「職員管理」から職員アカウントの登録、一時停止及び削\n\n除を行えます。	2118	51	said	section
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	2013:9.2.1	usage_specification	met	7	手順は操作ガイドに記載しています。	2169	17	said	section
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	2013:9.2.1	operator	met	7	医療機関様の管理者は、管理画面の「職員管理」から職員アカウントの登録、一時停止及び削\n\n除を行えます。	2118	51	said	section
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	2013:9.2.1	suspension	met	7	医療機関様の管理者は、管理画面の「職員管理」から職員アカウントの登録、一時停止及び削\n\n除を行えます。	2118	51	said	section
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	2013:9.2.2	access_rights_function	met	10	権限設定により、使える機能と、閲覧できる診療科のデータを職員ごとに制限できます。	2495	40	said	elsewhere
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	2013:9.2.2	usage_specification	met	10	設定\n\n方法は操作ガイド「権限」をご覧ください。	2535	24	said	elsewhere
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	2013:9.2.2	granularity	met	10	権限設定により、使える機能と、閲覧できる診療科のデータを職員ごとに制限できます。	2495	40	said	elsewhere
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	2013:9.2.3	admin_authentication	met	8	管理者アカウントでは、パスワードに加え、認証アプリによるワンタイムパスワードの入力を\n\n必須としています。	2209	53	said	section
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	2013:9.2.3	mfa	met	8	管理者アカウントでは、パスワードに加え、認証アプリによるワンタイムパスワードの入力を\n\n必須としています。	2209	53	said	section
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	2013:9.2.3	mfa_condition	met	8	管理者アカウントでは、パスワードに加え、認証アプリによるワンタイムパスワードの入力を\n\n必須としています。	2209	53	said	section
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	2013:9.2.3	network_restriction	conditional	8	接続元 IP アドレスの制限は、病院プランでご利用いただけます。	2262	32	optional	section
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	2013:9.2.3	privilege_grant	met	9	初期パスワードは、申込書に記載された管理者様のメールアドレスへ、設定用の URL（24 時\n\n間有効）としてお送りします。	2319	61	said	elsewhere
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	2013:9.2.4	allocation_procedure	met	9	初期パスワードは、申込書に記載された管理者様のメールアドレスへ、設定用の URL（24 時\n\n間有効）としてお送りします。	2319	61	said	section
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	2013:9.2.4	user_authentication_procedure	met	9	お忘れの場合は、登録済みのメールアドレスで本人確認を行っ\n\nたうえで、ログイン画面から再設定していただけます。	2380	55	said	section
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	2013:9.2.4	change_and_reset	met	9	お忘れの場合は、登録済みのメールアドレスで本人確認を行っ\n\nたうえで、ログイン画面から再設定していただけます。	2380	55	said	section
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	2013:9.2.4	stored_protection	met	12	パスワードはハッシュ化して保管しています。	2940	21	said	also_in
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	2013:9.2.4	password_policy	met	9	パスワードは 12 文字以上で、英字、\n\n数字及び記号を含む必要があります。	2435	38	said	section
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	2013:9.4.1	restrict_service	conditional	8	接続元 IP アドレスの制限は、病院プランでご利用いただけます。	2262	32	optional	elsewhere
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	2013:9.4.1	restrict_function	met	10	権限設定により、使える機能と、閲覧できる診療科のデータを職員ごとに制限できます。	2495	40	said	section
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	2013:9.4.1	restrict_data	met	10	権限設定により、使える機能と、閲覧できる診療科のデータを職員ごとに制限できます。	2495	40	said	section
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	2013:9.4.1	usage_specification	met	10	設定\n\n方法は操作ガイド「権限」をご覧ください。	2535	24	said	section
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	CLD.9.5.1	tenant_separation	met	11	すべてのデータに医療機関様ごとのテナント ID を付与し、他の医療機関様の情報に触れるこ\n\nとができないよう論理的に分離しています。	2594	66	said	section
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	CLD.9.5.1	admin_separation	met	11	当社の管理用環境は、お客様が利用する環境とは\n\n別のアカウントに構築しています。	2660	40	said	section
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	CLD.9.5.1	isolation_mechanism	met	11	すべてのデータに医療機関様ごとのテナント ID を付与し、他の医療機関様の情報に触れるこ\n\nとができないよう論理的に分離しています。	2594	66	said	section
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	CLD.9.5.2	logging	met	16	アクセスログは 3 年間保存しており、調査のため必要な場合はサポートデスク\n\nへご依頼ください。	3542	48	said	elsewhere
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	2013:10.1.1	in_transit	met	12	医療機関様の端末と本サービスとの通信は、TLS 1.2 又は TLS 1.3 で暗号化しています（TLS	2766	52	said	section
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	2013:10.1.1	at_rest	met	12	データベース及びファイルストレージに\n\n保管するデータは AES-256 で暗号化し、鍵は AWS Key Management Service を用いて当社が\n\n管理しています。	2850	90	said	section
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	2013:10.1.1	protocol_and_algorithm	met	12	医療機関様の端末と本サービスとの通信は、TLS 1.2 又は TLS 1.3 で暗号化しています（TLS	2766	52	said	section
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	2013:10.1.1	key_management	met	12	データベース及びファイルストレージに\n\n保管するデータは AES-256 で暗号化し、鍵は AWS Key Management Service を用いて当社が\n\n管理しています。	2850	90	said	section
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	2013:10.1.1	password_hashing	met	12	パスワードはハッシュ化して保管しています。	2940	21	said	section
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	2013:10.1.1	backup_encryption	met	15	バックアップは AES-256 で暗\n\n号化し、本番とは別の大阪の拠点に置いています。	3321	43	said	also_in
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	2013:10.1.2	key_types	met	12	データベース及びファイルストレージに\n\n保管するデータは AES-256 で暗号化し、鍵は AWS Key Management Service を用いて当社が\n\n管理しています。	2850	90	said	elsewhere
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	2013:10.1.2	kms_specification	met	12	データベース及びファイルストレージに\n\n保管するデータは AES-256 で暗号化し、鍵は AWS Key Management Service を用いて当社が\n\n管理しています。	2850	90	said	elsewhere
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	2013:11.2.7	disposal_arrangement	met	13	装置の処分及び再利用は、\n\nAWS の手順に従って AWS が行います。	3023	36	said	section
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	2013:11.2.7	reuse_arrangement	met	13	装置の処分及び再利用は、\n\nAWS の手順に従って AWS が行います。	3023	36	said	section
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	2013:11.2.7	resource_scope	conditional	13	当社は、本サービスに用いる記憶媒体を自ら保有していません。	2994	29	in part	section
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	2013:11.2.7	upstream_reference	met	13	装置の処分及び再利用は、\n\nAWS の手順に従って AWS が行います。	3023	36	said	section
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	2013:12.1.2	adverse_change_information	met	14	仕様変更や計画メンテナンスなど、医療機関様の業務に影響する変更は、変更の種別、内容及\n\nび日時を添えて、実施の 14 日前までに管理画面のお知らせとメールでご連絡します。	3098	85	said	section
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	2013:12.1.2	categories	met	14	仕様変更や計画メンテナンスなど、医療機関様の業務に影響する変更は、変更の種別、内容及\n\nび日時を添えて、実施の 14 日前までに管理画面のお知らせとメールでご連絡します。	3098	85	said	section
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	2013:12.1.2	planned_datetime	met	14	仕様変更や計画メンテナンスなど、医療機関様の業務に影響する変更は、変更の種別、内容及\n\nび日時を添えて、実施の 14 日前までに管理画面のお知らせとメールでご連絡します。	3098	85	said	section
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	2013:12.1.2	technical_description	conditional	14	仕様変更や計画メンテナンスなど、医療機関様の業務に影響する変更は、変更の種別、内容及\n\nび日時を添えて、実施の 14 日前までに管理画面のお知らせとメールでご連絡します。	3098	85	in part	section
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	2013:12.1.2	start_and_completion	met	14	作業の\n\n開始時と完了時にも同じ方法でお知らせします。	3183	27	said	section
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	2013:12.1.2	lead_time	met	14	仕様変更や計画メンテナンスなど、医療機関様の業務に影響する変更は、変更の種別、内容及\n\nび日時を添えて、実施の 14 日前までに管理画面のお知らせとメールでご連絡します。	3098	85	said	section
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	2013:12.1.2	channel	met	14	仕様変更や計画メンテナンスなど、医療機関様の業務に影響する変更は、変更の種別、内容及\n\nび日時を添えて、実施の 14 日前までに管理画面のお知らせとメールでご連絡します。	3098	85	said	section
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	2013:12.1.2	emergency_change	met	14	緊急の修正については、実施後 24 時間以内\n\nにご報告します。	3210	32	said	section
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	CLD.12.1.5	how_to_obtain	met	7	手順は操作ガイドに記載しています。	2169	17	said	elsewhere
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	2013:12.3.1	scope	met	15	データベースは 1 日 1 回全体を取得して 35\n\n世代を保持し、加えて更新差分を 5 分ごとに取得しています。	3264	57	said	section
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	2013:12.3.1	schedule	met	15	データベースは 1 日 1 回全体を取得して 35\n\n世代を保持し、加えて更新差分を 5 分ごとに取得しています。	3264	57	said	section
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	2013:12.3.1	method_and_format	met	15	データベースは 1 日 1 回全体を取得して 35\n\n世代を保持し、加えて更新差分を 5 分ごとに取得しています。	3264	57	said	section
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	2013:12.3.1	encryption	met	15	バックアップは AES-256 で暗\n\n号化し、本番とは別の大阪の拠点に置いています。	3321	43	said	section
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	2013:12.3.1	retention	met	15	データベースは 1 日 1 回全体を取得して 35\n\n世代を保持し、加えて更新差分を 5 分ごとに取得しています。	3264	57	said	section
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	2013:12.3.1	restore_time	conditional	15	障害時\n\nは、8 時間以内の復元を目標としています。	3381	26	a target	section
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	2013:12.3.1	test	met	15	復元試験を年 2 回行っています。	3364	17	said	section
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	2013:12.3.1	location	met	15	バックアップは AES-256 で暗\n\n号化し、本番とは別の大阪の拠点に置いています。	3321	43	said	section
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	2013:12.3.1	absence_stated	not_applicable	\N	\N	\N	\N	condition does not hold	\N
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	2013:12.3.1	customer_export	met	6	30 日間は、管理画面から予約データ及び問診データを CSV 形式でダウンロードしていただけ\n\nます。	1852	51	said	elsewhere
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	2013:12.4.1	logging_capability	met	16	管理者様は、職員の操作ログ（ログイン、閲覧、変更及び削除）を管理画面で検索し、CSV で\n\n出力できます。	3468	53	said	section
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	2013:12.4.1	log_types	met	16	管理者様は、職員の操作ログ（ログイン、閲覧、変更及び削除）を管理画面で検索し、CSV で\n\n出力できます。	3468	53	said	section
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	2013:12.4.1	customer_access	met	16	管理者様は、職員の操作ログ（ログイン、閲覧、変更及び削除）を管理画面で検索し、CSV で\n\n出力できます。	3468	53	said	section
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	2013:12.4.1	retention	met	16	さかのぼれるのは過去 13\n\nか月分です。	3521	21	said	section
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	2013:12.4.1	log_protection	met	25	操作ログ及びアクセスログは、書き換えることのできない領域に保存し、参照できる要員を限\n\nっています。	4652	50	said	also_in
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	2013:12.4.1	request_route	met	16	アクセスログは 3 年間保存しており、調査のため必要な場合はサポートデスク\n\nへご依頼ください。	3542	48	said	section
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	2013:12.4.4	clock_source	conditional	17	サーバーの時刻は NTP により外部の時刻サーバーと同期し、ログは日本標準時（JST）で記録\n\nしています。	3610	54	in part	section
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	2013:12.4.4	protocol	met	17	サーバーの時刻は NTP により外部の時刻サーバーと同期し、ログは日本標準時（JST）で記録\n\nしています。	3610	54	said	section
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	2013:12.4.4	time_zone	met	17	サーバーの時刻は NTP により外部の時刻サーバーと同期し、ログは日本標準時（JST）で記録\n\nしています。	3610	54	said	section
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	CLD.12.4.5	misuse_detection	met	21	お客様データの漏えいや長時間の停止など、医療機関様に影響する情報セキュリティインシデ\n\nントを確認したときは、検知から\n\n3 時間以内に第一報を、5 営業日以内に原因と対策の報告書をメールでお送りします。	4191	102	said	elsewhere
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	2013:12.6.1	management_information	met	18	ぜい弱性情報を公的機関の配信から毎日収集し、緊急度が高いものは公表から 7 日以内、そ\n\nの他は定期メンテナンスで修正を適用しています。	3687	68	said	section
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	2013:12.6.1	collection	met	18	ぜい弱性情報を公的機関の配信から毎日収集し、緊急度が高いものは公表から 7 日以内、そ\n\nの他は定期メンテナンスで修正を適用しています。	3687	68	said	section
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	2013:12.6.1	patch_timing	met	18	ぜい弱性情報を公的機関の配信から毎日収集し、緊急度が高いものは公表から 7 日以内、そ\n\nの他は定期メンテナンスで修正を適用しています。	3687	68	said	section
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	2013:12.6.1	customer_notice	conditional	18	医療機関様側の対応が必要な場合は、その\n\n内容をメールでご案内します。	3755	35	on request	section
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	2013:12.6.1	third_party_test	met	18	第三者によるぜい弱性診断を年 1 回受けています。	3790	25	said	section
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	2013:13.1.3	tenant_segregation	met	11	すべてのデータに医療機関様ごとのテナント ID を付与し、他の医療機関様の情報に触れるこ\n\nとができないよう論理的に分離しています。	2594	66	said	also_in
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	2013:14.1.1	capability_information	met	19	本サービスのセキュリティ機能は本書に記載しています。	3848	26	said	section
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	2013:14.1.1	document_reference	met	19	本サービスのセキュリティ機能は本書に記載しています。	3848	26	said	section
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	2013:14.2.1	secure_development	met	27	当社は ISO/IEC 27001 及び ISO/IEC 27017 の認証（登録範囲：ヨリミチ予約の開発及び運用\n\n、2025 年 9 月更新）を取得し、毎年審査を受けています。	4843	90	said	elsewhere
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	2013:14.2.1	security_testing	met	18	第三者によるぜい弱性診断を年 1 回受けています。	3790	25	said	elsewhere
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	2013:15.1.2	responsibility_reference	met	2	当社と医療機関様の責任の範囲は、ヨリミチ予約利用規約第 8 条に定めています。	1080	39	said	also_in
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	2013:15.1.2	agreement_reference	met	2	当社と医療機関様の責任の範囲は、ヨリミチ予約利用規約第 8 条に定めています。	1080	39	said	elsewhere
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	2013:15.1.3	peer_level	met	20	AWS は ISO/IEC 27017 及び ISO/IEC 27018 の認証\n\nを取得しており、当社は年 1 回、当社の定める情報セキュリティ水準を AWS が満たしている\n\nことを確認しています。	4071	101	said	section
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	2013:15.1.3	supplier_named	met	20	本サービスは AWS 上で稼働しています。	4050	21	said	section
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	2013:15.1.3	supplier_assurance	met	20	AWS は ISO/IEC 27017 及び ISO/IEC 27018 の認証\n\nを取得しており、当社は年 1 回、当社の定める情報セキュリティ水準を AWS が満たしている\n\nことを確認しています。	4071	101	said	section
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	2013:16.1.1	report_scope	met	21	お客様データの漏えいや長時間の停止など、医療機関様に影響する情報セキュリティインシデ\n\nントを確認したときは、検知から\n\n3 時間以内に第一報を、5 営業日以内に原因と対策の報告書をメールでお送りします。	4191	102	said	section
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	2013:16.1.1	notification_timeframe	met	21	お客様データの漏えいや長時間の停止など、医療機関様に影響する情報セキュリティインシデ\n\nントを確認したときは、検知から\n\n3 時間以内に第一報を、5 営業日以内に原因と対策の報告書をメールでお送りします。	4191	102	said	section
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	2013:16.1.1	notification_procedure	met	21	お客様データの漏えいや長時間の停止など、医療機関様に影響する情報セキュリティインシデ\n\nントを確認したときは、検知から\n\n3 時間以内に第一報を、5 営業日以内に原因と対策の報告書をメールでお送りします。	4191	102	said	section
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	2013:16.1.1	contact	met	21	窓口は\n\nサポートデスクです。	4293	15	said	section
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	2013:16.1.2	provider_to_customer	met	21	お客様データの漏えいや長時間の停止など、医療機関様に影響する情報セキュリティインシデ\n\nントを確認したときは、検知から\n\n3 時間以内に第一報を、5 営業日以内に原因と対策の報告書をメールでお送りします。	4191	102	said	elsewhere
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	2013:16.1.7	lawful_disclosure	met	22	裁判所の令状など法令に基づく開示の求めを受けた場合、当社 \n\n\n\n- 7 -\n\nヨリミチ予約　セキュリティホワイトペーパー　第 3.2 版\n\nは必要な範囲で情報を開示します。	4326	87	said	section
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	2013:16.1.7	notice_of_disclosure	met	22	法令で禁じられていない限り、開示の前に医療機関様へ通\n\n知します。	4413	33	said	section
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	2013:18.1.1	jurisdiction	met	24	利用規約の準拠法は日本法とし、仙台地方裁判所を第一審の専属的合意管轄裁判所とします。	4545	42	said	section
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	2013:18.1.1	own_requirements	met	24	当社は個人情報保護法及び医療情報に関する国のガイドラインを特定し、これに従っています\n\n。	4589	45	said	section
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	2013:18.1.1	on_request	met	22	裁判所の令状など法令に基づく開示の求めを受けた場合、当社 \n\n\n\n- 7 -\n\nヨリミチ予約　セキュリティホワイトペーパー　第 3.2 版\n\nは必要な範囲で情報を開示します。	4326	87	said	elsewhere
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	2013:18.1.1	court	met	24	利用規約の準拠法は日本法とし、仙台地方裁判所を第一審の専属的合意管轄裁判所とします。	4545	42	said	section
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	2013:18.1.3	protection	met	25	操作ログ及びアクセスログは、書き換えることのできない領域に保存し、参照できる要員を限\n\nっています。	4652	50	said	section
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	2013:18.1.3	record_types	met	25	操作ログ及びアクセスログは、書き換えることのできない領域に保存し、参照できる要員を限\n\nっています。	4652	50	said	section
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	2013:18.1.3	retention	met	16	さかのぼれるのは過去 13\n\nか月分です。	3521	21	said	referral
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	2013:18.1.3	access	met	16	管理者様は、職員の操作ログ（ログイン、閲覧、変更及び削除）を管理画面で検索し、CSV で\n\n出力できます。	3468	53	said	referral
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	2013:18.1.5	crypto_description	met	12	医療機関様の端末と本サービスとの通信は、TLS 1.2 又は TLS 1.3 で暗号化しています（TLS	2766	52	said	referral
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	2013:18.1.5	export_control	met	26	なお、輸出規制の対象となる暗\n\n号は使用していません。	4786	27	said	section
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	2013:18.2.1	independent_evidence	met	27	当社は ISO/IEC 27001 及び ISO/IEC 27017 の認証（登録範囲：ヨリミチ予約の開発及び運用\n\n、2025 年 9 月更新）を取得し、毎年審査を受けています。	4843	90	said	section
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	2013:18.2.1	before_contract	met	27	登録証はウェブサイトで公開して\n\nおり、ご契約前でもご覧いただけます。	4933	35	said	section
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	2013:18.2.1	self_assessment	not_applicable	\N	\N	\N	\N	condition does not hold	\N
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	2013:18.2.1	scope_and_date	met	27	当社は ISO/IEC 27001 及び ISO/IEC 27017 の認証（登録範囲：ヨリミチ予約の開発及び運用\n\n、2025 年 9 月更新）を取得し、毎年審査を受けています。	4843	90	said	section
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	2013:18.2.1	independent_tests	met	18	第三者によるぜい弱性診断を年 1 回受けています。	3790	25	said	also_in
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	2013:12.3.1	own	met	15	バックアップは AES-256 で暗\n\n号化し、本番とは別の大阪の拠点に置いています。	3321	43	own query	section
\.


--
-- Data for Name: finding_state; Type: TABLE DATA; Schema: grc; Owner: -
--

COPY grc.finding_state (vendor, service, sha256, rubric_version, reader_version, own_stamp, sections, found_at) FROM stdin;
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	1	1	586945f0875f7c8a414056ffaded1d1e	27	2026-11-29 06:21:31.475863+00
\.


--
-- Data for Name: hygiene; Type: TABLE DATA; Schema: grc; Owner: -
--

COPY grc.hygiene (vendor, service, sha256, note, kind, section, detail, quote, source_start, source_length) FROM stdin;
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	1	only_refers	19		本サービスのセキュリティ機能は本書に記載しています。ご検討の際は、特に次の項目をご確\n\n認ください。 \n\n⚫ 権限による制限（9.4.1 情報へのアクセス制限） \n\n⚫ 暗号化（10.1.1 暗号による管理策の利用方針） \n\n⚫ ログの閲覧（12.4.1 イベントログ取得）	3848	137
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	2	only_refers	26	10.1.1 暗号による管理策の利用方針	「10.1.1 暗号による管理策の利用方針」をご参照ください。なお、輸出規制の対象となる暗\n\n号は使用していません。	4755	58
\.


--
-- Data for Name: inbox; Type: TABLE DATA; Schema: grc; Owner: -
--

COPY grc.inbox (vendor, service, published_on, source, document) FROM stdin;
waiting	s	\N	\N	未取込み
\.


--
-- Data for Name: object_stamp; Type: TABLE DATA; Schema: grc; Owner: -
--

COPY grc.object_stamp (kind, object, fingerprint, stamped_at) FROM stdin;
\.


--
-- Data for Name: requirement; Type: TABLE DATA; Schema: grc; Owner: -
--

COPY grc.requirement (policy, requirement, control, kind, required_period, required_value, data_class, severity, active, label_ja, label_en) FROM stdin;
example	ISO/IEC 27017	2013:18.2.1	certification	\N	ISO/IEC 27017	\N	1	t	ISO/IEC 27017認証を取得	Certified to ISO/IEC 27017
example	TLS 1.2	2013:10.1.1	tls_version	\N	TLS 1.2	\N	2	t	TLS 1.2に対応	TLS 1.2 is offered
example	backups for a week	2013:12.3.1	backup_retention	>= 7 days	\N	\N	2	t	バックアップを7日以上保存	Backups are kept for a week or longer
example	daily backups	2013:12.3.1	backup_frequency	every <= 1 day	\N	\N	2	t	バックアップを日次以上で取得	Backups are made daily or more often
example	data in Japan	2013:6.1.3	location	\N	JP	\N	2	t	データを国内に保存	Data are kept in Japan
example	deletion within 90 days	CLD.8.1.5	deletion	<= 90 days	\N	\N	2	t	解約後90日以内に消去	Data are gone within 90 days of the end
example	incident notice within 3 days	2013:16.1.1	notice	<= 72 hours	\N	\N	3	t	インシデントを72時間以内に通知	Incidents are told within 72 hours
example	logs for a year	2013:12.4.1	log_retention	>= 1 year	\N	\N	2	t	ログを1年以上保存	Logs are kept for a year or longer
example	multi-factor authentication	2013:9.2.3	authentication	\N	mfa	\N	3	t	多要素認証を提供	Multi-factor authentication is offered
\.


--
-- Data for Name: review; Type: TABLE DATA; Schema: grc; Owner: -
--

COPY grc.review (vendor, service, control, element, verdict, reason, person, reviewed_on, expires_on) FROM stdin;
harumina	cloud	2013:5.1.1	cloud_policy_exists	met	確認した	reviewer	2026-11-29	\N
\.


--
-- Data for Name: score_history; Type: TABLE DATA; Schema: grc; Owner: -
--

COPY grc.score_history (vendor, service, scored_at, sha256, scheme_version, guidance_low, guidance_high, depth_low, depth_high, assessed, applicable) FROM stdin;
harumina	cloud	2026-11-29 06:21:31.509878+00	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	disclosure/1 rubric/1 reader/1 own/de306482	0.581882	0.613832	0.596875	0.617708	77	130
\.


--
-- Data for Name: section; Type: TABLE DATA; Schema: grc; Owner: -
--

COPY grc.section (vendor, service, sha256, ordinal, printed_number, heading, controls, declared, resolved_by, confidence, stance, body, source_start, source_length) FROM stdin;
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	1	5.1.1	情報セキュリティのための方針群	{2013:5.1.1}	{}	number_and_title	0.99	provided	当社は、情報セキュリティ基本方針に加え、クラウドサービスの設計から提供終了までを対象\n\nとする「クラウドサービスセキュリティ方針」を定め、当社ウェブサイト（\n\nhttps://www.harumina.example/policy/cloud）で公開しています。方針には、複数の医療機\n\n関様の情報を分けて扱うこと、及び当社要員が予約情報に触れる場合を限ることを含めていま\n\nす。	839	214
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	2	6.1.1	情報セキュリティの役割及び責任	{2013:6.1.1}	{}	number_and_title	0.99	shared	当社と医療機関様の責任の範囲は、ヨリミチ予約利用規約第 8 条に定めています。当社は、\n\nアプリケーション、ミドルウェア及び OS の保守とお預かりしたデータの保護に責任を負いま\n\nす。職員アカウントの管理、端末の管理及び予約枠の設定は、医療機関様の責任範囲です。仮\n\n想化基盤及び物理設備は、基盤事業者である Amazon Web Services（以下「AWS」）が責任を\n\n負います。分担は次の図のとおりです。	1056	232
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	3	6.1.3	関係当局との連絡	{2013:6.1.3}	{}	number_and_title	0.99	provided	当社の本社は日本（宮城県仙台市）にあります。医療機関様からお預かりしたデータは日本国\n\n内のデータセンターに保管し、国外へは持ち出しません。所在に関するご照会はサポートデス\n\nクで承ります。	1293	112
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	4	CLD.6.3.1	クラウドコンピューティング環境における役割及び責任の共有及び分担	{CLD.6.3.1}	{}	number_and_title	0.99	shared	医療機関様に設定していただく項目の一覧を、管理画面の「はじめに」に掲載しています。分\n\n担そのものについては「6.1.1 情報セキュリティの役割及び責任」をご参照ください。	1408	132
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	5	7.2.2	情報セキュリティの意識向上、教育及び訓練	{2013:7.2.2}	{}	number_and_title	0.99	provided	本サービスの運営に携わる従業員に対し、入社時及び年 1 回、お客様データとその利用に伴\n\nって生じる派生データの取扱い、並びに守秘義務を内容とする教育を実施しています。業務委\n\n託先の要員にも同じ教育の受講を求めています。 \n\n\n 責任分界点\n\n医療機関様の管理範囲 職員アカウント・端末・予約枠\n\n当社の管理範囲\n\nアプリケーション\n\nミドルウェア・OS\n\n仮想化基盤・物理設備 AWS の管理範囲	1583	229
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	6	CLD.8.1.5	クラウドサービスカスタマの資産の除去	{CLD.8.1.5}	{}	number_and_title	0.99	provided	ご解約後\n\n30 日間は、管理画面から予約データ及び問診データを CSV 形式でダウンロードしていただけ\n\nます。当社は、ご解約から 60\n\n日以内に、予約データ、問診データ及び職員アカウントを本番環境から消去します。バックア\n\nップに残るデータも、ご解約から 95 日以内に消去します。以上の取扱いは利用規約第 21 条\n\nに定めています。消去証明書（1 件 5,500 円）は、ご依頼をいただいた場合に発行します。	1814	241
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	7	9.2.1	利用者登録及び登録削除	{2013:9.2.1}	{}	number_and_title	0.99	provided	医療機関様の管理者は、管理画面の「職員管理」から職員アカウントの登録、一時停止及び削\n\n除を行えます。手順は操作ガイドに記載しています。	2098	88
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	8	9.2.3	特権的アクセス権の管理	{2013:9.2.3}	{}	number_and_title	0.99	provided	管理者アカウントでは、パスワードに加え、認証アプリによるワンタイムパスワードの入力を\n\n必須としています。接続元 IP アドレスの制限は、病院プランでご利用いただけます。	2189	105
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	9	9.2.4	利用者の秘密認証情報の管理	{2013:9.2.4}	{}	number_and_title	0.99	provided	初期パスワードは、申込書に記載された管理者様のメールアドレスへ、設定用の URL（24 時\n\n間有効）としてお送りします。お忘れの場合は、登録済みのメールアドレスで本人確認を行っ\n\nたうえで、ログイン画面から再設定していただけます。パスワードは 12 文字以上で、英字、\n\n数字及び記号を含む必要があります。	2297	176
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	10	9.4.1	情報へのアクセス制限	{2013:9.4.1}	{}	number_and_title	0.99	provided	権限設定により、使える機能と、閲覧できる診療科のデータを職員ごとに制限できます。設定\n\n方法は操作ガイド「権限」をご覧ください。	2476	83
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	11	CLD.9.5.1	仮想コンピューティング環境における分離	{CLD.9.5.1}	{}	number_and_title	0.99	provided	すべてのデータに医療機関様ごとのテナント ID を付与し、他の医療機関様の情報に触れるこ\n\nとができないよう論理的に分離しています。当社の管理用環境は、お客様が利用する環境とは\n\n別のアカウントに構築しています。	2562	138
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	12	10.1.1	暗号による管理策の利用方針	{2013:10.1.1}	{}	number_and_title	0.99	provided	医療機関様の端末と本サービスとの通信は、TLS 1.2 又は TLS 1.3 で暗号化しています（TLS\n\n1.0 及び TLS 1.1 による接続は受け付けません）。データベース及びファイルストレージに\n\n保管するデータは AES-256 で暗号化し、鍵は AWS Key Management Service を用いて当社が\n\n管理しています。パスワードはハッシュ化して保管しています。	2743	218
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	13	11.2.7	装置のセキュリティを保った処分又は再利用	{2013:11.2.7}	{}	number_and_title	0.99	inherited	当社は、本サービスに用いる記憶媒体を自ら保有していません。装置の処分及び再利用は、\n\nAWS の手順に従って AWS が行います。詳細は AWS の公開資料をご確認ください。	2964	117
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	14	12.1.2	変更管理	{2013:12.1.2}	{}	number_and_title	0.99	provided	仕様変更や計画メンテナンスなど、医療機関様の業務に影響する変更は、変更の種別、内容及\n\nび日時を添えて、実施の 14 日前までに管理画面のお知らせとメールでご連絡します。作業の\n\n開始時と完了時にも同じ方法でお知らせします。緊急の修正については、実施後 24 時間以内\n\nにご報告します。	3084	158
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	15	12.3.1	情報のバックアップ	{2013:12.3.1}	{}	number_and_title	0.99	provided	データベースは 1 日 1 回全体を取得して 35\n\n世代を保持し、加えて更新差分を 5 分ごとに取得しています。バックアップは AES-256 で暗\n\n号化し、本番とは別の大阪の拠点に置いています。復元試験を年 2 回行っています。障害時\n\nは、8 時間以内の復元を目標としています。	3245	162
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	16	12.4.1	イベントログ取得	{2013:12.4.1}	{}	number_and_title	0.99	provided	管理者様は、職員の操作ログ（ログイン、閲覧、変更及び削除）を管理画面で検索し、CSV で\n\n出力できます。さかのぼれるのは過去 13\n\nか月分です。アクセスログは 3 年間保存しており、調査のため必要な場合はサポートデスク\n\nへご依頼ください。	3450	140
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	17	12.4.4	クロックの同期	{2013:12.4.4}	{}	number_and_title	0.99	provided	サーバーの時刻は NTP により外部の時刻サーバーと同期し、ログは日本標準時（JST）で記録\n\nしています。	3593	71
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	18	12.6.1	技術的ぜい弱性の管理	{2013:12.6.1}	{}	number_and_title	0.99	provided	ぜい弱性情報を公的機関の配信から毎日収集し、緊急度が高いものは公表から 7 日以内、そ\n\nの他は定期メンテナンスで修正を適用しています。医療機関様側の対応が必要な場合は、その\n\n内容をメールでご案内します。第三者によるぜい弱性診断を年 1 回受けています。	3667	148
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	19	14.1.1	情報セキュリティ要求事項の分析及び仕様化	{2013:14.1.1}	{}	number_and_title	0.99	referral	本サービスのセキュリティ機能は本書に記載しています。ご検討の際は、特に次の項目をご確\n\n認ください。 \n\n⚫ 権限による制限（9.4.1 情報へのアクセス制限） \n\n⚫ 暗号化（10.1.1 暗号による管理策の利用方針） \n\n⚫ ログの閲覧（12.4.1 イベントログ取得）	3818	167
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	20	15.1.3	ICT サプライチェーン	{2013:15.1.3}	{}	number_and_title	0.99	provided	本サービスは AWS 上で稼働しています。AWS は ISO/IEC 27017 及び ISO/IEC 27018 の認証\n\nを取得しており、当社は年 1 回、当社の定める情報セキュリティ水準を AWS が満たしている\n\nことを確認しています。	4028	144
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	21	16.1.1	責任及び手順	{2013:16.1.1}	{}	number_and_title	0.99	provided	お客様データの漏えいや長時間の停止など、医療機関様に影響する情報セキュリティインシデ\n\nントを確認したときは、検知から\n\n3 時間以内に第一報を、5 営業日以内に原因と対策の報告書をメールでお送りします。窓口は\n\nサポートデスクです。	4175	133
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	22	16.1.7	証拠の収集	{2013:16.1.7}	{}	number_and_title	0.99	provided	裁判所の令状など法令に基づく開示の求めを受けた場合、当社 \n\n\n\n- 7 -\n\nヨリミチ予約　セキュリティホワイトペーパー　第 3.2 版\n\nは必要な範囲で情報を開示します。法令で禁じられていない限り、開示の前に医療機関様へ通\n\n知します。	4311	135
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	23	17.2.1	情報処理施設の可用性	{2013:17.2.1}	{}	number_and_title	0.99	provided	サーバーを離れた二つの建物に置き、一方が停止しても診療予約を続けられるよう切り替えま\n\nす。	4449	66
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	24	18.1.1	適用法令及び契約上の要求事項の特定	{2013:18.1.1}	{}	number_and_title	0.99	provided	利用規約の準拠法は日本法とし、仙台地方裁判所を第一審の専属的合意管轄裁判所とします。\n\n当社は個人情報保護法及び医療情報に関する国のガイドラインを特定し、これに従っています\n\n。	4518	116
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	25	18.1.3	記録の保護	{2013:18.1.3}	{}	number_and_title	0.99	provided	操作ログ及びアクセスログは、書き換えることのできない領域に保存し、参照できる要員を限\n\nっています。保存期間は「12.4.1 イベントログ取得」のとおりです。	4637	94
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	26	18.1.5	暗号化機能に対する規制	{2013:18.1.5}	{}	number_and_title	0.99	referral	「10.1.1 暗号による管理策の利用方針」をご参照ください。なお、輸出規制の対象となる暗\n\n号は使用していません。	4734	79
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	27	18.2.1	情報セキュリティの独立したレビュー	{2013:18.2.1}	{}	number_and_title	0.99	provided	当社は ISO/IEC 27001 及び ISO/IEC 27017 の認証（登録範囲：ヨリミチ予約の開発及び運用\n\n、2025 年 9 月更新）を取得し、毎年審査を受けています。登録証はウェブサイトで公開して\n\nおり、ご契約前でもご覧いただけます。プライバシーマークは 2027 年 3 月の取得を予定し\n\nています。	4816	187
\.


--
-- Data for Name: service; Type: TABLE DATA; Schema: grc; Owner: -
--

COPY grc.service (vendor, service, model, purpose, data_class, note, created_at) FROM stdin;
harumina	cloud	SaaS	\N	\N	\N	2026-11-29 06:21:31.406498+00
\.


--
-- Data for Name: store_info; Type: TABLE DATA; Schema: grc; Owner: -
--

COPY grc.store_info (one, store_version, extension_version, created_at, upgraded_at) FROM stdin;
t	1	0.1.0	2026-11-29 06:21:31.306447+00	\N
\.


--
-- Data for Name: vendor; Type: TABLE DATA; Schema: grc; Owner: -
--

COPY grc.vendor (vendor, name_ja, name_en, country, url, note, created_at) FROM stdin;
harumina	\N	\N	\N	\N	\N	2026-11-29 06:21:31.406498+00
\.


--
-- Data for Name: whitepaper; Type: TABLE DATA; Schema: grc; Owner: -
--

COPY grc.whitepaper (vendor, service, sha256, title, published_on, source, edition, reader_version, imported_at, last_seen_at, document) FROM stdin;
harumina	cloud	b9469654a1c8d3876e08ed97712c2776b8674877bd490390d0318ca42b0918b7	\N	2025-01-15	\N	\N	1	2026-11-29 06:21:31.406498+00	2026-11-29 06:21:31.406498+00	1. A.12.3.1 情報のバックアップ\nバックアップは7世代保存します。
harumina	cloud	43cc05395416b9166f938d1b79fe7b22e5b30832eaf35f9003bb68292cf9321b	\N	2026-01-15	test	2013	1	2026-11-29 06:21:31.454324+00	2026-11-29 06:21:31.454324+00	 ヨリミチ予約\n\n セキュリティホワイトペーパー\n\n 第 3.2 版　2026 年 4 月 1 日\n\n 株式会社ハルミナ医療システムズ\n\n 目次\n\n 1. 本書の目的 .................... 2\n\n 2. 適用範囲 .................... 2\n\n 3. ISO/IEC 27017 への対応 .................... 2\n\n  5.1.1 情報セキュリティのための方針群 .................... 2\n\n  6.1.1 情報セキュリティの役割及び責任 .................... 2\n\n  9.2.1 利用者登録及び登録削除 .................... 4\n\n  12.3.1 情報のバックアップ .................... 5\n\n  18.2.1 情報セキュリティの独立したレビュー .................... 8\n\n 4. 改訂履歴 .................... 8\n\n\n\n- 1 -\n\nヨリミチ予約　セキュリティホワイトペーパー　第 3.2 版\n\n1. 本書の目的 \n\n本書は、診療予約サービス「ヨリミチ予約」をご検討中又はご利用中の医療機関様に、\n\nISO/IEC 27017:2015（JIS Q 27017:2016）の管理策に沿って当社の取組みをご説明するもので\n\nす。 \n\n2. 適用範囲 \n\n本書は次のサービスを対象とします。当社はこれらのサービスについて ISO/IEC 27001 及び\n\nISO/IEC 27017 の認証を取得しています。 \n\n⚫ ヨリミチ予約（外来予約） \n\n⚫ ヨリミチ問診（事前問診） \n\n＜お問い合わせ：サポートデスク＞ \n\n電話：0120-000-312（平日 9:00 ～ 18:00、12 月 29 日から 1 月 3 日を除く） \n\n3. ISO/IEC 27017 への対応 \n\n5.1.1 情報セキュリティのための方針群 \n\n当社は、情報セキュリティ基本方針に加え、クラウドサービスの設計から提供終了までを対象\n\nとする「クラウドサービスセキュリティ方針」を定め、当社ウェブサイト（\n\nhttps://www.harumina.example/policy/cloud）で公開しています。方針には、複数の医療機\n\n関様の情報を分けて扱うこと、及び当社要員が予約情報に触れる場合を限ることを含めていま\n\nす。 \n\n6.1.1 情報セキュリティの役割及び責任 \n\n当社と医療機関様の責任の範囲は、ヨリミチ予約利用規約第 8 条に定めています。当社は、\n\nアプリケーション、ミドルウェア及び OS の保守とお預かりしたデータの保護に責任を負いま\n\nす。職員アカウントの管理、端末の管理及び予約枠の設定は、医療機関様の責任範囲です。仮\n\n想化基盤及び物理設備は、基盤事業者である Amazon Web Services（以下「AWS」）が責任を\n\n負います。分担は次の図のとおりです。 \n\n\n\n6.1.3 関係当局との連絡 \n\n当社の本社は日本（宮城県仙台市）にあります。医療機関様からお預かりしたデータは日本国\n\n内のデータセンターに保管し、国外へは持ち出しません。所在に関するご照会はサポートデス\n\nクで承ります。 \n\nCLD.6.3.1 クラウドコンピューティング環境における役割及び責任の共有及び\n\n分担\n\n医療機関様に設定していただく項目の一覧を、管理画面の「はじめに」に掲載しています。分\n\n担そのものについては「6.1.1 情報セキュリティの役割及び責任」をご参照ください。 \n\n\n\n- 2 -\n\nヨリミチ予約　セキュリティホワイトペーパー　第 3.2 版\n\n7.2.2 情報セキュリティの意識向上、教育及び訓練 \n\n本サービスの運営に携わる従業員に対し、入社時及び年 1 回、お客様データとその利用に伴\n\nって生じる派生データの取扱い、並びに守秘義務を内容とする教育を実施しています。業務委\n\n託先の要員にも同じ教育の受講を求めています。 \n\n\n 責任分界点\n\n医療機関様の管理範囲 職員アカウント・端末・予約枠\n\n当社の管理範囲\n\nアプリケーション\n\nミドルウェア・OS\n\n仮想化基盤・物理設備 AWS の管理範囲\n\nCLD.8.1.5 クラウドサービスカスタマの資産の\n\n除去\n\nご解約後\n\n30 日間は、管理画面から予約データ及び問診データを CSV 形式でダウンロードしていただけ\n\nます。当社は、ご解約から 60\n\n日以内に、予約データ、問診データ及び職員アカウントを本番環境から消去します。バックア\n\nップに残るデータも、ご解約から 95 日以内に消去します。以上の取扱いは利用規約第 21 条\n\nに定めています。消去証明書（1 件 5,500 円）は、ご依頼をいただいた場合に発行します。 \n\n\n\n- 3 -\n\nヨリミチ予約　セキュリティホワイトペーパー　第 3.2 版\n\n9.2.1 利用者登録及び登録削除 \n\n医療機関様の管理者は、管理画面の「職員管理」から職員アカウントの登録、一時停止及び削\n\n除を行えます。手順は操作ガイドに記載しています。 \n\n9.2.3 特権的アクセス権の管理 \n\n管理者アカウントでは、パスワードに加え、認証アプリによるワンタイムパスワードの入力を\n\n必須としています。接続元 IP アドレスの制限は、病院プランでご利用いただけます。 \n\n9.2.4 利用者の秘密認証情報の管理 \n\n初期パスワードは、申込書に記載された管理者様のメールアドレスへ、設定用の URL（24 時\n\n間有効）としてお送りします。お忘れの場合は、登録済みのメールアドレスで本人確認を行っ\n\nたうえで、ログイン画面から再設定していただけます。パスワードは 12 文字以上で、英字、\n\n数字及び記号を含む必要があります。 \n\n9.4.1 情報へのアクセス制限 \n\n権限設定により、使える機能と、閲覧できる診療科のデータを職員ごとに制限できます。設定\n\n方法は操作ガイド「権限」をご覧ください。 \n\nCLD.9.5.1 仮想コンピューティング環境における分離 \n\nすべてのデータに医療機関様ごとのテナント ID を付与し、他の医療機関様の情報に触れるこ\n\nとができないよう論理的に分離しています。当社の管理用環境は、お客様が利用する環境とは\n\n別のアカウントに構築しています。 \n\n\n\n- 4 -\n\nヨリミチ予約　セキュリティホワイトペーパー　第 3.2 版\n\n10.1.1 暗号による管理策の利用方針 \n\n医療機関様の端末と本サービスとの通信は、TLS 1.2 又は TLS 1.3 で暗号化しています（TLS\n\n1.0 及び TLS 1.1 による接続は受け付けません）。データベース及びファイルストレージに\n\n保管するデータは AES-256 で暗号化し、鍵は AWS Key Management Service を用いて当社が\n\n管理しています。パスワードはハッシュ化して保管しています。 \n\n11.2.7 装置のセキュリティを保った処分又は再利用 \n\n当社は、本サービスに用いる記憶媒体を自ら保有していません。装置の処分及び再利用は、\n\nAWS の手順に従って AWS が行います。詳細は AWS の公開資料をご確認ください。 \n\n12.1.2 変更管理 \n\n仕様変更や計画メンテナンスなど、医療機関様の業務に影響する変更は、変更の種別、内容及\n\nび日時を添えて、実施の 14 日前までに管理画面のお知らせとメールでご連絡します。作業の\n\n開始時と完了時にも同じ方法でお知らせします。緊急の修正については、実施後 24 時間以内\n\nにご報告します。 \n\n12.3.1 情報のバックアップ \n\nデータベースは 1 日 1 回全体を取得して 35\n\n世代を保持し、加えて更新差分を 5 分ごとに取得しています。バックアップは AES-256 で暗\n\n号化し、本番とは別の大阪の拠点に置いています。復元試験を年 2 回行っています。障害時\n\nは、8 時間以内の復元を目標としています。 \n\n\n\n- 5 -\n\nヨリミチ予約　セキュリティホワイトペーパー　第 3.2 版\n\n12.4.1 イベントログ取得 \n\n管理者様は、職員の操作ログ（ログイン、閲覧、変更及び削除）を管理画面で検索し、CSV で\n\n出力できます。さかのぼれるのは過去 13\n\nか月分です。アクセスログは 3 年間保存しており、調査のため必要な場合はサポートデスク\n\nへご依頼ください。 \n\n12.4.4 クロックの同期 \n\nサーバーの時刻は NTP により外部の時刻サーバーと同期し、ログは日本標準時（JST）で記録\n\nしています。 \n\n12.6.1 技術的ぜい弱性の管理 \n\nぜい弱性情報を公的機関の配信から毎日収集し、緊急度が高いものは公表から 7 日以内、そ\n\nの他は定期メンテナンスで修正を適用しています。医療機関様側の対応が必要な場合は、その\n\n内容をメールでご案内します。第三者によるぜい弱性診断を年 1 回受けています。 \n\n14.1.1 情報セキュリティ要求事項の分析及び仕様化 \n\n本サービスのセキュリティ機能は本書に記載しています。ご検討の際は、特に次の項目をご確\n\n認ください。 \n\n⚫ 権限による制限（9.4.1 情報へのアクセス制限） \n\n⚫ 暗号化（10.1.1 暗号による管理策の利用方針） \n\n⚫ ログの閲覧（12.4.1 イベントログ取得） \n\n\n\n- 6 -\n\nヨリミチ予約　セキュリティホワイトペーパー　第 3.2 版\n\n15.1.3 ICT サプライチェーン \n\n本サービスは AWS 上で稼働しています。AWS は ISO/IEC 27017 及び ISO/IEC 27018 の認証\n\nを取得しており、当社は年 1 回、当社の定める情報セキュリティ水準を AWS が満たしている\n\nことを確認しています。 \n\n16.1.1 責任及び手順 \n\nお客様データの漏えいや長時間の停止など、医療機関様に影響する情報セキュリティインシデ\n\nントを確認したときは、検知から\n\n3 時間以内に第一報を、5 営業日以内に原因と対策の報告書をメールでお送りします。窓口は\n\nサポートデスクです。 \n\n16.1.7 証拠の収集 \n\n裁判所の令状など法令に基づく開示の求めを受けた場合、当社 \n\n\n\n- 7 -\n\nヨリミチ予約　セキュリティホワイトペーパー　第 3.2 版\n\nは必要な範囲で情報を開示します。法令で禁じられていない限り、開示の前に医療機関様へ通\n\n知します。 \n\n17.2.1 情報処理施設の可用性 \n\nサーバーを離れた二つの建物に置き、一方が停止しても診療予約を続けられるよう切り替えま\n\nす。 \n\n18.1.1 適用法令及び契約上の要求事項の特定 \n\n利用規約の準拠法は日本法とし、仙台地方裁判所を第一審の専属的合意管轄裁判所とします。\n\n当社は個人情報保護法及び医療情報に関する国のガイドラインを特定し、これに従っています\n\n。 \n\n18.1.3 記録の保護 \n\n操作ログ及びアクセスログは、書き換えることのできない領域に保存し、参照できる要員を限\n\nっています。保存期間は「12.4.1 イベントログ取得」のとおりです。 \n\n18.1.5 暗号化機能に対する規制 \n\n「10.1.1 暗号による管理策の利用方針」をご参照ください。なお、輸出規制の対象となる暗\n\n号は使用していません。 \n\n18.2.1 情報セキュリティの独立したレビュー \n\n当社は ISO/IEC 27001 及び ISO/IEC 27017 の認証（登録範囲：ヨリミチ予約の開発及び運用\n\n、2025 年 9 月更新）を取得し、毎年審査を受けています。登録証はウェブサイトで公開して\n\nおり、ご契約前でもご覧いただけます。プライバシーマークは 2027 年 3 月の取得を予定し\n\nています。 \n\n4. 改訂履歴 \n\n版 改訂日 改訂内容 \n\n3.1 2025/10/15 「12.4.1 イベントログ取得」の期間を 1 年から 13 か月に変更 \n\n3.2 2026/4/1 「17.2.1 情報処理施設の可用性」を追記 \n\n\n\n- 8 -
\.


--
-- Name: check_run_run_seq; Type: SEQUENCE SET; Schema: grc; Owner: -
--

SELECT pg_catalog.setval('grc.check_run_run_seq', 1, true);


--
-- Name: alias_user alias_user_pkey; Type: CONSTRAINT; Schema: grc; Owner: -
--

ALTER TABLE ONLY grc.alias_user
    ADD CONSTRAINT alias_user_pkey PRIMARY KEY (vendor, title, control);


--
-- Name: applicability applicability_pkey; Type: CONSTRAINT; Schema: grc; Owner: -
--

ALTER TABLE ONLY grc.applicability
    ADD CONSTRAINT applicability_pkey PRIMARY KEY (vendor, service, control, element);


--
-- Name: certificate certificate_pkey; Type: CONSTRAINT; Schema: grc; Owner: -
--

ALTER TABLE ONLY grc.certificate
    ADD CONSTRAINT certificate_pkey PRIMARY KEY (vendor, standard, number);


--
-- Name: check_definition check_definition_pkey; Type: CONSTRAINT; Schema: grc; Owner: -
--

ALTER TABLE ONLY grc.check_definition
    ADD CONSTRAINT check_definition_pkey PRIMARY KEY (check_name);


--
-- Name: check_execution check_execution_pkey; Type: CONSTRAINT; Schema: grc; Owner: -
--

ALTER TABLE ONLY grc.check_execution
    ADD CONSTRAINT check_execution_pkey PRIMARY KEY (run, check_name);


--
-- Name: check_result check_result_pkey; Type: CONSTRAINT; Schema: grc; Owner: -
--

ALTER TABLE ONLY grc.check_result
    ADD CONSTRAINT check_result_pkey PRIMARY KEY (run, check_name, result);


--
-- Name: check_run check_run_pkey; Type: CONSTRAINT; Schema: grc; Owner: -
--

ALTER TABLE ONLY grc.check_run
    ADD CONSTRAINT check_run_pkey PRIMARY KEY (run);


--
-- Name: check_schedule check_schedule_pkey; Type: CONSTRAINT; Schema: grc; Owner: -
--

ALTER TABLE ONLY grc.check_schedule
    ADD CONSTRAINT check_schedule_pkey PRIMARY KEY (one);


--
-- Name: claim claim_pkey; Type: CONSTRAINT; Schema: grc; Owner: -
--

ALTER TABLE ONLY grc.claim
    ADD CONSTRAINT claim_pkey PRIMARY KEY (vendor, service, sha256, claim);


--
-- Name: control_sum control_sum_pkey; Type: CONSTRAINT; Schema: grc; Owner: -
--

ALTER TABLE ONLY grc.control_sum
    ADD CONSTRAINT control_sum_pkey PRIMARY KEY (vendor, service, sha256, control);


--
-- Name: control_weight control_weight_pkey; Type: CONSTRAINT; Schema: grc; Owner: -
--

ALTER TABLE ONLY grc.control_weight
    ADD CONSTRAINT control_weight_pkey PRIMARY KEY (control);


--
-- Name: edition_status edition_status_pkey; Type: CONSTRAINT; Schema: grc; Owner: -
--

ALTER TABLE ONLY grc.edition_status
    ADD CONSTRAINT edition_status_pkey PRIMARY KEY (standard, edition);


--
-- Name: element_override element_override_pkey; Type: CONSTRAINT; Schema: grc; Owner: -
--

ALTER TABLE ONLY grc.element_override
    ADD CONSTRAINT element_override_pkey PRIMARY KEY (control, element);


--
-- Name: element_user element_user_pkey; Type: CONSTRAINT; Schema: grc; Owner: -
--

ALTER TABLE ONLY grc.element_user
    ADD CONSTRAINT element_user_pkey PRIMARY KEY (control, element);


--
-- Name: fact fact_pkey; Type: CONSTRAINT; Schema: grc; Owner: -
--

ALTER TABLE ONLY grc.fact
    ADD CONSTRAINT fact_pkey PRIMARY KEY (vendor, service, sha256, fact);


--
-- Name: finding finding_pkey; Type: CONSTRAINT; Schema: grc; Owner: -
--

ALTER TABLE ONLY grc.finding
    ADD CONSTRAINT finding_pkey PRIMARY KEY (vendor, service, sha256, control, element);


--
-- Name: finding_state finding_state_pkey; Type: CONSTRAINT; Schema: grc; Owner: -
--

ALTER TABLE ONLY grc.finding_state
    ADD CONSTRAINT finding_state_pkey PRIMARY KEY (vendor, service, sha256);


--
-- Name: hygiene hygiene_pkey; Type: CONSTRAINT; Schema: grc; Owner: -
--

ALTER TABLE ONLY grc.hygiene
    ADD CONSTRAINT hygiene_pkey PRIMARY KEY (vendor, service, sha256, note);


--
-- Name: object_stamp object_stamp_pkey; Type: CONSTRAINT; Schema: grc; Owner: -
--

ALTER TABLE ONLY grc.object_stamp
    ADD CONSTRAINT object_stamp_pkey PRIMARY KEY (kind, object);


--
-- Name: requirement requirement_pkey; Type: CONSTRAINT; Schema: grc; Owner: -
--

ALTER TABLE ONLY grc.requirement
    ADD CONSTRAINT requirement_pkey PRIMARY KEY (policy, requirement);


--
-- Name: review review_pkey; Type: CONSTRAINT; Schema: grc; Owner: -
--

ALTER TABLE ONLY grc.review
    ADD CONSTRAINT review_pkey PRIMARY KEY (vendor, service, control, element);


--
-- Name: score_history score_history_pkey; Type: CONSTRAINT; Schema: grc; Owner: -
--

ALTER TABLE ONLY grc.score_history
    ADD CONSTRAINT score_history_pkey PRIMARY KEY (vendor, service, scored_at);


--
-- Name: section section_pkey; Type: CONSTRAINT; Schema: grc; Owner: -
--

ALTER TABLE ONLY grc.section
    ADD CONSTRAINT section_pkey PRIMARY KEY (vendor, service, sha256, ordinal);


--
-- Name: service service_pkey; Type: CONSTRAINT; Schema: grc; Owner: -
--

ALTER TABLE ONLY grc.service
    ADD CONSTRAINT service_pkey PRIMARY KEY (vendor, service);


--
-- Name: store_info store_info_pkey; Type: CONSTRAINT; Schema: grc; Owner: -
--

ALTER TABLE ONLY grc.store_info
    ADD CONSTRAINT store_info_pkey PRIMARY KEY (one);


--
-- Name: vendor vendor_pkey; Type: CONSTRAINT; Schema: grc; Owner: -
--

ALTER TABLE ONLY grc.vendor
    ADD CONSTRAINT vendor_pkey PRIMARY KEY (vendor);


--
-- Name: whitepaper whitepaper_pkey; Type: CONSTRAINT; Schema: grc; Owner: -
--

ALTER TABLE ONLY grc.whitepaper
    ADD CONSTRAINT whitepaper_pkey PRIMARY KEY (vendor, service, sha256);


--
-- Name: check_execution_check; Type: INDEX; Schema: grc; Owner: -
--

CREATE INDEX check_execution_check ON grc.check_execution USING btree (check_name, run);


--
-- Name: fact_kind; Type: INDEX; Schema: grc; Owner: -
--

CREATE INDEX fact_kind ON grc.fact USING btree (kind, vendor);


--
-- Name: finding_absence; Type: INDEX; Schema: grc; Owner: -
--

CREATE INDEX finding_absence ON grc.finding USING btree (vendor, service) WHERE ((verdict = 'contradicted'::text) OR ((element = 'absence_stated'::text) AND (verdict = 'met'::text)));


--
-- Name: section_controls; Type: INDEX; Schema: grc; Owner: -
--

CREATE INDEX section_controls ON grc.section USING gin (controls);


--
-- Name: section_not_provided; Type: INDEX; Schema: grc; Owner: -
--

CREATE INDEX section_not_provided ON grc.section USING btree (vendor, service) WHERE (stance = 'not_provided'::text);


--
-- Name: check_definition stamp_check; Type: TRIGGER; Schema: grc; Owner: -
--

CREATE TRIGGER stamp_check BEFORE INSERT OR UPDATE ON grc.check_definition FOR EACH ROW EXECUTE FUNCTION grc.stamp_check();


--
-- Name: certificate certificate_vendor_fkey; Type: FK CONSTRAINT; Schema: grc; Owner: -
--

ALTER TABLE ONLY grc.certificate
    ADD CONSTRAINT certificate_vendor_fkey FOREIGN KEY (vendor) REFERENCES grc.vendor(vendor) ON UPDATE CASCADE ON DELETE CASCADE;


--
-- Name: check_execution check_execution_run_fkey; Type: FK CONSTRAINT; Schema: grc; Owner: -
--

ALTER TABLE ONLY grc.check_execution
    ADD CONSTRAINT check_execution_run_fkey FOREIGN KEY (run) REFERENCES grc.check_run(run) ON DELETE CASCADE;


--
-- Name: check_result check_result_run_check_name_fkey; Type: FK CONSTRAINT; Schema: grc; Owner: -
--

ALTER TABLE ONLY grc.check_result
    ADD CONSTRAINT check_result_run_check_name_fkey FOREIGN KEY (run, check_name) REFERENCES grc.check_execution(run, check_name) ON DELETE CASCADE;


--
-- Name: claim claim_vendor_service_sha256_fkey; Type: FK CONSTRAINT; Schema: grc; Owner: -
--

ALTER TABLE ONLY grc.claim
    ADD CONSTRAINT claim_vendor_service_sha256_fkey FOREIGN KEY (vendor, service, sha256) REFERENCES grc.whitepaper(vendor, service, sha256) ON UPDATE CASCADE ON DELETE CASCADE;


--
-- Name: control_sum control_sum_vendor_service_sha256_fkey; Type: FK CONSTRAINT; Schema: grc; Owner: -
--

ALTER TABLE ONLY grc.control_sum
    ADD CONSTRAINT control_sum_vendor_service_sha256_fkey FOREIGN KEY (vendor, service, sha256) REFERENCES grc.whitepaper(vendor, service, sha256) ON UPDATE CASCADE ON DELETE CASCADE;


--
-- Name: fact fact_vendor_service_sha256_fkey; Type: FK CONSTRAINT; Schema: grc; Owner: -
--

ALTER TABLE ONLY grc.fact
    ADD CONSTRAINT fact_vendor_service_sha256_fkey FOREIGN KEY (vendor, service, sha256) REFERENCES grc.whitepaper(vendor, service, sha256) ON UPDATE CASCADE ON DELETE CASCADE;


--
-- Name: finding_state finding_state_vendor_service_sha256_fkey; Type: FK CONSTRAINT; Schema: grc; Owner: -
--

ALTER TABLE ONLY grc.finding_state
    ADD CONSTRAINT finding_state_vendor_service_sha256_fkey FOREIGN KEY (vendor, service, sha256) REFERENCES grc.whitepaper(vendor, service, sha256) ON UPDATE CASCADE ON DELETE CASCADE;


--
-- Name: finding finding_vendor_service_sha256_fkey; Type: FK CONSTRAINT; Schema: grc; Owner: -
--

ALTER TABLE ONLY grc.finding
    ADD CONSTRAINT finding_vendor_service_sha256_fkey FOREIGN KEY (vendor, service, sha256) REFERENCES grc.whitepaper(vendor, service, sha256) ON UPDATE CASCADE ON DELETE CASCADE;


--
-- Name: hygiene hygiene_vendor_service_sha256_fkey; Type: FK CONSTRAINT; Schema: grc; Owner: -
--

ALTER TABLE ONLY grc.hygiene
    ADD CONSTRAINT hygiene_vendor_service_sha256_fkey FOREIGN KEY (vendor, service, sha256) REFERENCES grc.whitepaper(vendor, service, sha256) ON UPDATE CASCADE ON DELETE CASCADE;


--
-- Name: review review_vendor_service_fkey; Type: FK CONSTRAINT; Schema: grc; Owner: -
--

ALTER TABLE ONLY grc.review
    ADD CONSTRAINT review_vendor_service_fkey FOREIGN KEY (vendor, service) REFERENCES grc.service(vendor, service) ON UPDATE CASCADE ON DELETE CASCADE;


--
-- Name: score_history score_history_vendor_service_fkey; Type: FK CONSTRAINT; Schema: grc; Owner: -
--

ALTER TABLE ONLY grc.score_history
    ADD CONSTRAINT score_history_vendor_service_fkey FOREIGN KEY (vendor, service) REFERENCES grc.service(vendor, service) ON UPDATE CASCADE ON DELETE CASCADE;


--
-- Name: section section_vendor_service_sha256_fkey; Type: FK CONSTRAINT; Schema: grc; Owner: -
--

ALTER TABLE ONLY grc.section
    ADD CONSTRAINT section_vendor_service_sha256_fkey FOREIGN KEY (vendor, service, sha256) REFERENCES grc.whitepaper(vendor, service, sha256) ON UPDATE CASCADE ON DELETE CASCADE;


--
-- Name: service service_vendor_fkey; Type: FK CONSTRAINT; Schema: grc; Owner: -
--

ALTER TABLE ONLY grc.service
    ADD CONSTRAINT service_vendor_fkey FOREIGN KEY (vendor) REFERENCES grc.vendor(vendor) ON UPDATE CASCADE ON DELETE CASCADE;


--
-- Name: whitepaper whitepaper_vendor_service_fkey; Type: FK CONSTRAINT; Schema: grc; Owner: -
--

ALTER TABLE ONLY grc.whitepaper
    ADD CONSTRAINT whitepaper_vendor_service_fkey FOREIGN KEY (vendor, service) REFERENCES grc.service(vendor, service) ON UPDATE CASCADE ON DELETE CASCADE;


--
-- PostgreSQL database dump complete
--


