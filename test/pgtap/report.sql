-- The views for BI tools and the reports: plain types, comments, rights, hostile text.
BEGIN;
SELECT plan(47);
SET LOCAL search_path = public, iso27017, tap, pg_catalog;
DO $$ BEGIN PERFORM create_store('grc'); END $$;

-- Names and text that mean to break something.
CREATE FUNCTION pg_temp.bad_vendor() RETURNS text LANGUAGE sql IMMUTABLE AS
$$ SELECT '=CMD|''/c calc''!A1 "><script>alert(1)</script> a/b~c ' || chr(8238) || 'x' || chr(7) || chr(10) || '| *b* `c` [l](javascript:x)' $$;
CREATE FUNCTION pg_temp.bad_paper() RETURNS text LANGUAGE sql IMMUTABLE AS
$$ SELECT '9.2.1 利用者登録及び登録削除
' || chr(8238) || '利用者の登録及び削除の機能を提供しています。"><img src=x onerror=alert(2)>' || chr(7) || '
12.3.1 情報のバックアップ
バックアップは提供していません。=1+1 </textarea></script><svg onload=alert(3)>
12.4.1 イベントログ取得
アクセスログを2年間保存しています。"; DROP TABLE x; --
' $$;
DO $$ BEGIN
	PERFORM grc.import_whitepaper(pg_temp.bad_vendor(), '@SUM(1) <b>&amp;', pg_temp.bad_paper(), '2026-01-01', '=source');
	PERFORM grc.import_whitepaper(pg_temp.bad_vendor(), '@SUM(1) <b>&amp;', replace(pg_temp.bad_paper(), '2年間', '3年間'), '2026-06-01');
	PERFORM grc.import_whitepaper('plain', 'cloud', '12.4.1 イベントログ取得
アクセスログを100日間保存しています。
6.1.1 情報セキュリティの役割及び責任
パスワードの管理は、お客様の責任で行ってください。サービスの基盤は、Amazon Web Servicesが運用しています。
9.2.1 利用者登録及び登録削除
「12.4.1 イベントログ取得」をご参照ください。
9.2.1 利用者登録及び登録削除
「12.4.1 イベントログ取得」をご参照ください。
', '2026-01-01');
	PERFORM grc.import_whitepaper('unread', 'cloud', 'この文書には節がありません。');
	UPDATE grc.service SET purpose = '<i>=1', data_class = '"' WHERE vendor <> 'plain';
	INSERT INTO grc.certificate (vendor, standard, number, scope, expires_on) VALUES (pg_temp.bad_vendor(), 'ISO/IEC 27001', '<1>', '<script>', '2020-01-01');
	PERFORM grc.activate_policy('example');
	PERFORM grc.rescore();
END $$;

-- Views
SELECT is((SELECT string_agg(DISTINCT format('%s.%s %s', table_name, column_name, data_type), ', ')
	FROM information_schema.columns WHERE table_schema = 'grc_bi'
		AND data_type NOT IN ('text', 'integer', 'bigint', 'numeric', 'date', 'timestamp with time zone', 'boolean')),
	NULL, 'columns of the BI views have plain types only');
SELECT is((SELECT string_agg(table_name || '.' || column_name, ', ') FROM information_schema.columns c
	WHERE table_schema = 'grc_bi' AND (column_name LIKE '%\_ja' OR column_name LIKE '%\_en')
		AND NOT EXISTS (SELECT FROM information_schema.columns d WHERE d.table_schema = 'grc_bi' AND d.table_name = c.table_name
			AND d.column_name = left(c.column_name, -3) || CASE right(c.column_name, 3) WHEN '_ja' THEN '_en' ELSE '_ja' END)),
	NULL, 'what is labelled in one language is labelled in both');
SELECT is((SELECT string_agg(c.relname || coalesce('.' || a.attname, ''), ', ') FROM pg_class c
		LEFT JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0
	WHERE c.relnamespace = 'grc_bi'::regnamespace AND c.relkind = 'v'
		AND coalesce(col_description(c.oid, a.attnum), '') !~ ' / .*[ぁ-んァ-ヶ一-龠]'),
	NULL, 'each column has a comment in English and Japanese');
SELECT is((SELECT string_agg(c.relname, ', ') FROM pg_class c WHERE c.relnamespace = 'grc_bi'::regnamespace
		AND coalesce(obj_description(c.oid, 'pg_class'), '') !~ ' / .*[ぁ-んァ-ヶ一-龠]'),
	NULL, 'each view has a comment in English and Japanese');
SELECT is((SELECT count(*) FROM pg_class c WHERE c.relnamespace IN ('grc'::regnamespace, 'grc_bi'::regnamespace) AND c.relkind = 'v'
		AND NOT coalesce(c.reloptions::text, '') LIKE '%security_invoker=true%'), 0::bigint, 'every view asks with the reader''s rights');
CREATE FUNCTION pg_temp.rows(view_name text, condition text DEFAULT 'true') RETURNS bigint LANGUAGE plpgsql AS
$$ DECLARE n bigint; BEGIN EXECUTE format('SELECT count(*) FROM grc_bi.%I WHERE %s', view_name, condition) INTO n; RETURN n; END $$;
SELECT is((SELECT string_agg(viewname, ', ' ORDER BY viewname) FROM pg_views WHERE schemaname = 'grc_bi'
		AND viewname !~ 'check' AND viewname NOT IN ('fact_review', 'hygiene') AND pg_temp.rows(viewname) = 0),
	NULL, 'every view can be read and, reviews and notes apart, has rows here');
SELECT is((SELECT string_agg(d.domain || ':' || d.code, ', ') FROM display_words() d WHERE d.ja = '' OR d.en = ''), NULL, 'every code has both labels');
SELECT is((SELECT string_agg(DISTINCT v.verdict, ', ') FROM grc_bi.fact_finding v WHERE v.verdict_ja = v.verdict), NULL, 'verdicts are labelled');
SELECT is((SELECT string_agg(DISTINCT f.kind, ', ') FROM grc_bi.fact_value f WHERE f.kind_ja = f.kind), NULL, 'kinds of facts are labelled');
SELECT is((SELECT string_agg(DISTINCT h.kind, ', ') FROM grc_bi.hygiene h WHERE h.kind_ja = h.kind), NULL, 'notes are labelled');
SELECT isnt(grc.service_id('a/b', 'c'), grc.service_id('a', 'b/c'), 'the key of a service is unambiguous');
SELECT is((SELECT count(*) - count(DISTINCT service_id) FROM grc_bi.dim_service), 0::bigint, 'and unique');
SELECT is((SELECT fiscal_year_ja FROM grc_bi.dim_date WHERE date_id = '2026-03-31'), '2025年度', 'March belongs to the fiscal year before');
SELECT is((SELECT fiscal_year || ' ' || fiscal_quarter FROM grc_bi.dim_date WHERE date_id = '2026-04-01'), '2026 1', 'April begins one');
SELECT is((SELECT sum(score_low * control_weight) FROM (SELECT s.score_low, s.control_weight FROM grc_bi.fact_score s WHERE vendor_id = 'plain') x
		)::numeric(20,4), (SELECT sum(m.score_low * m.source_controls) FROM grc_bi.matrix m WHERE vendor_id = 'plain' AND numbering = '2022')::numeric(20,4),
	'both numberings sum to the same');
SELECT is((SELECT count(*) FROM grc_bi.scorecard WHERE vendor_id = 'unread' AND score_low IS NULL AND rank IS NULL), 1::bigint, 'a paper without sections has no score');
SELECT is((SELECT status FROM grc_bi.log_retention_one_year WHERE vendor_id = 'plain'), 'not_met', '100 days are less than a year');
SELECT is((SELECT status FROM grc_bi.log_retention_one_year WHERE vendor_id = 'unread'), 'unstated', 'silence is unstated');
SELECT ok((SELECT days_low = 1095 AND months = 36 AND amount_unit = 'years' FROM grc_bi.fact_value WHERE kind = 'log_retention' AND vendor_id <> 'plain'),
	'a period in days and months');
SELECT ok(EXISTS (SELECT FROM grc_bi.recent_changes WHERE change = 'changed' AND old_value = '2 years' AND new_value = '3 years'), 'what changed since the version before');
SELECT ok(EXISTS (SELECT FROM grc_bi.our_duties WHERE vendor_id = 'plain'), 'what the customer has to do');

-- Escaping
SELECT is(html_escape('<a href="x">&''</a>'), '&lt;a href=&quot;x&quot;&gt;&amp;&#39;&lt;/a&gt;', 'HTML');
SELECT is(html_escape('a' || chr(7) || chr(8238) || 'b'), 'a' || chr(9223) || '[U+202E]b', 'controls and turns are shown');
SELECT is(csv_field(' =1+1'), '"'' =1+1"', 'a formula behind a blank is disarmed');
SELECT is(csv_field('＝1"'), '"''＝1"""', 'a full-width one too');
SELECT is(markdown_escape(E'# a|b\n[x](y) https://z'), '\# a\|b \[x\](y) https\://z', 'Markdown is one harmless line');
SELECT is(plain_line(E' a\t\n b' || chr(8232)), 'a b', 'one line');
SELECT is(uuid_v5('6ba7b810-9dad-11d1-80b4-00c04fd430c8', 'www.example.com'), '2ed6657d-e927-568b-95e1-2665a8aea6a2'::uuid, 'version 5 as RFC 9562 has it');

-- Reports
CREATE TEMP TABLE report AS
	SELECT 'html ' || l AS kind, grc.report_html(l, numbering => n) AS body FROM unnest(ARRAY['ja', 'en']) l, unnest(ARRAY['2013', '2022']) n
	UNION ALL SELECT 'markdown ' || l, grc.report_markdown(l) FROM unnest(ARRAY['ja', 'en']) l
	UNION ALL SELECT 'sheet ' || l, grc.report_assessment_sheet(pg_temp.bad_vendor(), '@SUM(1) <b>&amp;', l) FROM unnest(ARRAY['ja', 'en']) l;
SELECT is((SELECT string_agg(kind, ', ') FROM report WHERE body IS NULL OR strpos(body,
	'本スコアは公開文書における情報開示の充足度を示すものであり、管理策の実施状況、有効性又は規格への適合を示すものではありません。') = 0), NULL, 'every report says what a score does not');
SELECT is((SELECT string_agg(kind, ', ') FROM report WHERE body ~ '準拠率|準拠度|不適合|適合率|適合度'), NULL, 'and rates no conformity');
SELECT is((SELECT string_agg(kind, ', ') FROM report WHERE kind !~ '^markdown' AND body ~* '<script|<img|<svg onload|<textarea|<b>&amp;'), NULL, 'no markup gets through to HTML');
SELECT is((SELECT string_agg(kind, ', ') FROM report WHERE kind !~ '^markdown' AND body ~ '(src|href)="(?!#|data:,)'), NULL, 'pages ask for nothing from elsewhere');
SELECT is((SELECT string_agg(kind, ', ') FROM report WHERE body ~ '[\x01-\x08\x0b-\x1f\x7f]' OR strpos(body, chr(8238)) > 0), NULL, 'no control character and no turn of direction');
SELECT is((SELECT string_agg(kind, ', ') FROM report WHERE kind ~ '^markdown' AND body ~ '<[a-z/!]|[^\\]\]\(javascript'), NULL, 'no markup gets through to Markdown');
SELECT is((SELECT count(*) FROM report, regexp_split_to_table(body, E'\n') line
	WHERE kind = 'markdown ja' AND line ~ '^\|' AND (length(regexp_replace(line, '\\\|', '', 'g')) - length(replace(regexp_replace(line, '\\\|', '', 'g'), '|', ''))) NOT IN (5, 6, 8)),
	0::bigint, 'no cell breaks a table');
SELECT throws_ok($$SELECT grc.report_html('fr')$$, '22023', NULL, 'only two languages');
SELECT throws_ok($$SELECT grc.report_html(numbering => '1999')$$, '22023', NULL, 'only two numberings');
SELECT throws_ok($$SELECT grc.report_assessment_sheet('nobody', 'x')$$, '42704', NULL, 'an unknown service is an error');

-- Questionnaire
CREATE TEMP TABLE csv AS SELECT grc.questionnaire_csv(pg_temp.bad_vendor(), '@SUM(1) <b>&amp;') AS body;
SELECT ok((SELECT left(body, 1) = chr(65279) AND right(body, 2) = E'\r\n' AND replace(body, E'\r\n', '') !~ E'\r' FROM csv), 'a byte order mark, CRLF');
SELECT is((SELECT count(*) FROM csv, regexp_matches(body, '"((?:[^"]|"")*)"', 'g') f WHERE f[1] ~ '^[[:space:]]*[=+@＝＋＠-]'), 0::bigint, 'no field starts a formula');
SELECT ok((SELECT bool_or(q.reason = 'absence' AND q.control_id = '2013:12.3.1') FROM grc.questionnaire(pg_temp.bad_vendor(), '@SUM(1) <b>&amp;') q),
	'a stated absence is asked about');
SELECT ok((SELECT count(*) FILTER (WHERE reason = 'requirement') > 0 AND count(*) FILTER (WHERE reason = 'silent') > 0
	FROM grc.questionnaire('plain', 'cloud')), 'so are requirements not met and what is not said');

-- OSCAL
SELECT is(grc.oscal_component_definition(pg_temp.bad_vendor()), grc.oscal_component_definition(pg_temp.bad_vendor()), 'the same rows give the same export');
SELECT ok((SELECT bool_and((o->>'expires')::timestamptz = '2027-06-01 00:00Z') FROM jsonb_path_query(
	grc.oscal_assessment_results(pg_temp.bad_vendor()), '$."assessment-results".results[*].observations[*]') o), 'observations expire a year after publication');
SELECT is((SELECT count(*) FROM jsonb_path_query(oscal_catalog(2022), '$.catalog.groups[*].controls[*].id') i), 93::bigint, 'the catalogue of 2022 has its 93 controls');

-- Row-level security by vendor, as the documentation sets it up
CREATE ROLE iso27017_report_reader;
SELECT grc.grant_reader('iso27017_report_reader') \g /dev/null
DO $$
DECLARE t text;
BEGIN
	FOR t IN SELECT c.relname FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'vendor'
		WHERE c.relnamespace = 'grc'::regnamespace AND c.relkind IN ('r', 'p')
	LOOP
		EXECUTE format('ALTER TABLE grc.%I ENABLE ROW LEVEL SECURITY', t);
		EXECUTE format('CREATE POLICY by_vendor ON grc.%I USING (vendor IN ('''', ''plain''))', t);
	END LOOP;
END $$;
GRANT USAGE ON SCHEMA tap TO iso27017_report_reader;
CREATE TEMP TABLE seen AS SELECT table_name::text, 0::bigint AS own, 0::bigint AS others FROM information_schema.columns
	WHERE table_schema = 'grc_bi' AND column_name = 'vendor_id';
GRANT ALL ON seen TO iso27017_report_reader;
SET LOCAL ROLE iso27017_report_reader;
UPDATE seen SET own = pg_temp.rows(table_name, 'vendor_id = ''plain'''), others = pg_temp.rows(table_name, 'vendor_id <> ''plain''');
RESET ROLE;
SELECT is((SELECT string_agg(table_name, ', ') FROM seen WHERE others > 0), NULL, 'no view shows a restricted role another vendor');
SELECT is((SELECT string_agg(table_name, ', ' ORDER BY table_name) FROM seen WHERE own = 0 AND pg_temp.rows(table_name, 'vendor_id = ''plain''') > 0), NULL, 'and each shows it its own');
SELECT * FROM finish();
ROLLBACK;
