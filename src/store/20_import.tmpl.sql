-- Getting whitepapers in, reading them anew, comparing two of them.

-- Whatever writes what belongs to vendors locks their rows first, in one order: so sessions wait
-- for each other instead of meeting half way.
CREATE OR REPLACE FUNCTION @store@.lock_vendors(a_vendor text) RETURNS bigint
LANGUAGE sql VOLATILE
SET search_path = pg_catalog, pg_temp
AS $$
	SELECT count(*) FROM (SELECT FROM @store@.vendor v WHERE a_vendor IS NULL OR v.vendor = a_vendor
		ORDER BY v.vendor FOR NO KEY UPDATE) x
$$;
COMMENT ON FUNCTION @store@.lock_vendors(text) IS
'Internal: locks a vendor or all until the end of the transaction; returns how many there are / 排他制御';

-- What was read goes into the tables; whatever an earlier reading left goes first.
CREATE OR REPLACE FUNCTION @store@.store_reading(a_vendor text, a_service text, a_sha256 text)
RETURNS void
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, iso27017, pg_temp
AS $$
DECLARE
	paper text;
	titles text[];
	meant iso27017.control_id[];
BEGIN
	-- the row lock serialises readings of the same paper
	SELECT w.document INTO STRICT paper FROM @store@.whitepaper w
		WHERE w.vendor = a_vendor AND w.service = a_service AND w.sha256 = a_sha256
		FOR UPDATE;
	SELECT coalesce(array_agg(a.title ORDER BY a.title, a.control), '{}'),
			coalesce(array_agg(a.control ORDER BY a.title, a.control), '{}')
		INTO titles, meant
		FROM @store@.alias_user a WHERE a.vendor IN ('', a_vendor);

	DELETE FROM @store@.section t WHERE t.vendor = a_vendor AND t.service = a_service AND t.sha256 = a_sha256;
	DELETE FROM @store@.claim t WHERE t.vendor = a_vendor AND t.service = a_service AND t.sha256 = a_sha256;
	DELETE FROM @store@.fact t WHERE t.vendor = a_vendor AND t.service = a_service AND t.sha256 = a_sha256;
	DELETE FROM @store@.hygiene t WHERE t.vendor = a_vendor AND t.service = a_service AND t.sha256 = a_sha256;

	INSERT INTO @store@.section (vendor, service, sha256, ordinal, printed_number, heading, controls,
			declared, resolved_by, confidence, stance, body, source_start, source_length)
		SELECT a_vendor, a_service, a_sha256, s.ordinal, s.printed_number, s.heading, s.controls,
			s.declared, s.resolved_by, s.confidence, s.stance, s.body, s.source_start, s.source_length
		FROM iso27017.sections(paper, titles, meant) s;
	INSERT INTO @store@.claim (vendor, service, sha256, claim, section, item, sentence, stance,
			source_start, source_length)
		SELECT a_vendor, a_service, a_sha256, s.ordinality, s.section, s.item, s.sentence, s.stance,
			s.source_start, s.source_length
		FROM iso27017.statements(paper, titles, meant) WITH ORDINALITY s;
	INSERT INTO @store@.fact (vendor, service, sha256, fact, section, item, control, kind, value, period,
			subject, qualifier, quote, source_start, source_length)
		SELECT a_vendor, a_service, a_sha256, f.ordinality, f.section, f.item, f.control, f.kind, f.value,
			f.period, f.subject, f.qualifier, f.quote, f.source_start, f.source_length
		FROM iso27017.facts(paper, titles, meant) WITH ORDINALITY f;
	INSERT INTO @store@.hygiene (vendor, service, sha256, note, kind, section, detail, quote,
			source_start, source_length)
		SELECT a_vendor, a_service, a_sha256, h.ordinality, h.kind, h.section, h.detail, h.quote,
			h.source_start, h.source_length
		FROM iso27017.hygiene(paper, titles, meant) WITH ORDINALITY h;

	UPDATE @store@.whitepaper w SET reader_version = iso27017.reader_version(), edition = (
			SELECT iso27017.edition(c) FROM @store@.section s, unnest(s.controls) c
			WHERE s.vendor = a_vendor AND s.service = a_service AND s.sha256 = a_sha256
			GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT 1)
		WHERE w.vendor = a_vendor AND w.service = a_service AND w.sha256 = a_sha256;
END
$$;
COMMENT ON FUNCTION @store@.store_reading(text, text, text) IS
'Internal: reads a stored whitepaper and replaces what an earlier reading left / 再読取り';

CREATE OR REPLACE FUNCTION @store@.import_whitepaper(vendor text, service text, document text,
	published_on date DEFAULT NULL, source text DEFAULT NULL)
RETURNS text
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, iso27017, pg_temp
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
		INSERT INTO @store@.vendor (vendor) VALUES (a_vendor) ON CONFLICT DO NOTHING;
		-- somebody may just have deleted it
		EXIT WHEN @store@.lock_vendors(a_vendor) > 0;
	END LOOP;
	INSERT INTO @store@.service (vendor, service) VALUES (a_vendor, a_service) ON CONFLICT DO NOTHING;
	-- a second session with the same paper waits here, and then finds it imported
	INSERT INTO @store@.whitepaper AS w (vendor, service, sha256, published_on, source, reader_version, document)
		VALUES (a_vendor, a_service, key, a_published, a_source, iso27017.reader_version(), a_document)
		ON CONFLICT (vendor, service, sha256) DO UPDATE
			SET last_seen_at = greatest(w.last_seen_at, clock_timestamp()),
				published_on = coalesce(EXCLUDED.published_on, w.published_on),
				source = coalesce(EXCLUDED.source, w.source)
		RETURNING (xmax = 0) INTO fresh;
	IF fresh THEN
		PERFORM @store@.store_reading(a_vendor, a_service, key);
	END IF;
	RETURN key;
END
$$;
COMMENT ON FUNCTION @store@.import_whitepaper(text, text, text, date, text) IS
'Imports a whitepaper and reads it; the same text again only notes that it was seen. Returns its sha256 / ホワイトペーパーの取込み';

CREATE OR REPLACE FUNCTION @store@.import_inbox()
RETURNS TABLE (vendor text, service text, sha256 text)
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, iso27017, pg_temp
AS $$
BEGIN
	RETURN QUERY
		WITH taken AS (
			DELETE FROM @store@.inbox i RETURNING i.vendor, i.service, i.document, i.published_on, i.source)
		SELECT t.vendor, t.service,
			@store@.import_whitepaper(t.vendor, t.service, t.document, t.published_on, t.source)
		FROM (SELECT * FROM taken x ORDER BY x.vendor, x.service, x.published_on) t;
END
$$;
COMMENT ON FUNCTION @store@.import_inbox() IS
'Imports all that was copied into the inbox, and empties it, in one transaction / 取込み待ちの一括取込み';

-- Reads anew: one vendor's whitepapers or all; by default only those that an older
-- reader read. Scoring is a call of its own (rescore).
CREATE OR REPLACE FUNCTION @store@.reread(vendor text DEFAULT NULL, everything boolean DEFAULT false)
RETURNS bigint
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, iso27017, pg_temp
AS $$
DECLARE
	paper record;
	done bigint := 0;
BEGIN
	FOR paper IN
		SELECT w.vendor, w.service, w.sha256 FROM @store@.whitepaper w
		WHERE (reread.vendor IS NULL OR w.vendor = reread.vendor)
			AND (everything OR w.reader_version <> iso27017.reader_version())
		ORDER BY 1, 2, 3
	LOOP
		CONTINUE WHEN @store@.lock_vendors(paper.vendor) = 0 OR NOT EXISTS (SELECT FROM @store@.whitepaper w
			WHERE w.vendor = paper.vendor AND w.service = paper.service AND w.sha256 = paper.sha256);
		PERFORM @store@.store_reading(paper.vendor, paper.service, paper.sha256);
		done := done + 1;
	END LOOP;
	RETURN done;
END
$$;
COMMENT ON FUNCTION @store@.reread(text, boolean) IS
'Reads stored whitepapers again, by default those that an older reader read; returns how many / 再読取り';

CREATE OR REPLACE FUNCTION @store@.delete_vendor(vendor text)
RETURNS boolean
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
	DELETE FROM @store@.vendor v WHERE v.vendor = delete_vendor.vendor;
	RETURN FOUND;
END
$$;
COMMENT ON FUNCTION @store@.delete_vendor(text) IS
'Deletes a vendor with all its whitepapers and what was read in them / 事業者の削除';

-- The paper that counts: the newest by date of publication, then by when it was last seen.
CREATE OR REPLACE VIEW @store@.current_whitepaper WITH (security_invoker = true) AS
	SELECT DISTINCT ON (w.vendor, w.service) w.*
	FROM @store@.whitepaper w
	ORDER BY w.vendor, w.service, w.published_on DESC NULLS LAST, w.last_seen_at DESC, w.sha256;
COMMENT ON VIEW @store@.current_whitepaper IS
'The current whitepaper of each service / 現行のホワイトペーパー';

-- Claims and facts that only one of two papers has. Sentences are compared folded.
CREATE OR REPLACE FUNCTION @store@.whitepaper_diff(vendor text, service text, old_sha256 text, new_sha256 text)
RETURNS TABLE (change text, what text, control text, kind text, old_value text, new_value text, quote text)
LANGUAGE sql STABLE
SET search_path = pg_catalog, iso27017, pg_temp
AS $$
	WITH claims AS (
		SELECT c.sha256 = new_sha256 AS is_new, iso27017.fold_term(c.sentence) AS folded, c.sentence,
			c.stance, (SELECT min(u) FROM unnest(s.controls) u) AS control, c.claim
		FROM @store@.claim c
		LEFT JOIN @store@.section s ON s.vendor = c.vendor AND s.service = c.service
			AND s.sha256 = c.sha256 AND s.ordinal = c.section
		WHERE c.vendor = whitepaper_diff.vendor AND c.service = whitepaper_diff.service
			AND c.sha256 IN (old_sha256, new_sha256)
	), facts AS (
		SELECT f.sha256 = new_sha256 AS is_new, f.control, f.kind, f.value, f.subject, f.qualifier, f.quote
		FROM @store@.fact f
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
COMMENT ON FUNCTION @store@.whitepaper_diff(text, text, text, text) IS
'What changed between two whitepapers of a service, in claims and facts / 版の比較';
