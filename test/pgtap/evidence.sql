-- Findings and scores: the design's examples, NULL rules, sums, overrides, reviews.
BEGIN;
SELECT plan(64);
SET LOCAL search_path = public, iso27017, tap, pg_catalog;
DO $$ BEGIN PERFORM create_store('grc'); END $$;

-- the worked example: scope and retention met, test conditional
CREATE TEMP TABLE paper (name text PRIMARY KEY, body text);
INSERT INTO paper VALUES
('worked', $$12.3.1 情報のバックアップ
データベースの全データを対象とするバックアップを35日間保管しています。リストアテストは、ご要望に応じて実施します。
$$),
('absence', $$12.3.1 情報のバックアップ
名簿はCSV形式でダウンロードできますが、バックアップ機能は備えていません。
$$),
('monitoring', $$CLD.12.4.5 クラウドサービスの監視
監視結果をお客様が閲覧できる機能は、現在提供していません。サーバーの負荷は当社が監視しています。
$$),
('empty', $$お知らせ。本日は晴天です。
$$),
('mixed', $$5.1.1 情報セキュリティのための方針群
当社は、クラウドセキュリティ方針を定め、https://policy.example/ で公開しています。
7.2.2 情報セキュリティの意識向上、教育及び訓練
当社は、従業員に年1回の研修を実施しています。
9.2.3 特権的アクセス権の管理
管理者の方は、多要素認証（任意）をご利用いただけます。
10.1.1 暗号による管理策の利用方針
通信はTLS 1.2で暗号化しています。保存データの暗号化は行っておりません。
11.2.7 装置のセキュリティを保った処分又は再利用
「10.1.1 暗号による管理策の利用方針」をご参照ください。
12.4.1 イベントログ取得
管理者は、管理画面で操作ログを確認できます。ログを2年間保存しています。
14.2.1 セキュリティに配慮した開発のための方針
第三者による脆弱性診断を年1回受けています。
$$);

CREATE FUNCTION pg_temp.verdict(paper text, control text, element text) RETURNS text LANGUAGE sql AS $$
	SELECT f.verdict FROM pg_temp.paper p, iso27017.findings(p.body) f
	WHERE p.name = $1 AND f.control = $2::control_id AND f.element = $3 $$;

SELECT is((SELECT count(*) FROM paper, findings(body) WHERE name = 'worked'), 214::bigint, 'a row for every element');
SELECT is((SELECT string_agg(element || '=' || verdict, ' ' ORDER BY element) FROM paper, findings(body)
	WHERE name = 'worked' AND control = '2013:12.3.1' AND verdict NOT IN ('silent', 'not_applicable')),
	'retention=met scope=met test=conditional', 'worked example: three elements');
SELECT is((SELECT s::text FROM paper, scores(body) s WHERE name = 'worked' AND control = '2013:12.3.1'),
	'(2013:12.3.1,0.250000,0.333333,0.000000,0.000000,3,11)', 'worked example: 6/24 and 8/24, segregated_access stays in');
SELECT is((SELECT count(*) FROM paper, scores(body) s WHERE name = 'worked' AND control <> '2013:12.3.1'
	AND control <> '2013:10.1.2' AND guidance_low IS DISTINCT FROM 0 AND control <> '2013:6.1.3'), 0::bigint,
	'a control without a section is scored like any other: 0');
SELECT is((SELECT guidance_low FROM paper, scores(body) s WHERE name = 'worked' AND control = '2013:10.1.2'), NULL::numeric,
	'a control without an element of the basis has NULL there');
SELECT is((SELECT s::text FROM paper, scores(body) s WHERE name = 'absence' AND control = '2013:12.3.1'),
	'(2013:12.3.1,,,1.000000,1.000000,0,0)', 'an honest absence: no guidance to score, depth 3/3');
SELECT is(pg_temp.verdict('absence', '2013:12.3.1', 'absence_stated'), 'met', 'the absence is stated');
SELECT is(pg_temp.verdict('absence', '2013:12.3.1', 'schedule'), 'not_applicable', 'what depends on backups does not apply');
SELECT is((SELECT s::text FROM paper, scores(body) s WHERE name = 'monitoring' AND control = 'CLD.12.4.5'),
	'(CLD.12.4.5,0.285714,0.285714,1.000000,1.000000,2,3)', 'a stated absence of monitoring keeps three of seven: 2/7');
SELECT is(pg_temp.verdict('monitoring', 'CLD.12.4.5', 'monitoring_capability'), 'contradicted', 'it contradicts');
SELECT is(pg_temp.verdict('monitoring', 'CLD.12.4.5', 'sla_support'), 'not_applicable', 'what depends on it does not apply');
SELECT is((SELECT count(*) FROM paper, findings(body) WHERE name = 'empty'), 0::bigint, 'no section: nothing was assessed');
SELECT is((SELECT count(*) FROM paper, scores(body) WHERE name = 'empty' AND (guidance_low IS NOT NULL OR depth_low IS NOT NULL)),
	0::bigint, 'no section: every score is NULL');

-- stance
SELECT is(pg_temp.verdict('mixed', '2013:9.2.3', 'mfa'), 'conditional', 'optional is conditional');
SELECT is(pg_temp.verdict('mixed', '2013:9.2.3', 'mfa_condition'), 'met', 'which is what another element asks for');
SELECT is(pg_temp.verdict('mixed', '2013:10.1.1', 'at_rest'), 'contradicted', 'not done contradicts');
SELECT is(pg_temp.verdict('mixed', '2013:10.1.1', 'in_transit'), 'met', 'and says nothing of its neighbour');
SELECT is(pg_temp.verdict('mixed', '2013:18.2.1', 'independent_tests'), 'met', 'also_in: said under 14.2.1');
SELECT is(pg_temp.verdict('mixed', '2013:18.1.5', 'crypto_description'), 'met', 'also_in: said under 10.1.1');
SELECT is(pg_temp.verdict('mixed', '2013:18.1.3', 'retention'), 'met', 'also_in: logs kept, said under 12.4.1');
SELECT is((SELECT count(*) FROM paper p, findings(p.body) f
	WHERE f.quote IS NOT NULL AND substr(p.body, f.source_start, f.source_length) <> f.quote), 0::bigint, 'every quote is exact');
SELECT is((SELECT count(*) FROM paper p, findings(p.body) f
	WHERE (f.verdict IN ('met', 'conditional', 'contradicted')) <> (f.quote IS NOT NULL)), 0::bigint, 'every point has a quote');
SELECT bag_eq($$SELECT f.control, f.element, f.verdict, f.quote FROM paper p, findings(p.body) f WHERE p.name = 'mixed'$$,
	$$SELECT f.control, f.element, f.verdict, f.quote FROM paper p, findings(p.body, '{}', '{}') f WHERE p.name = 'mixed'$$,
	'the same with no titles of one''s own');
-- the order of the sections changes nothing
SELECT bag_eq($$SELECT f.control, f.element, f.verdict, f.quote FROM findings(
	(SELECT string_agg(part, E'\n' ORDER BY n DESC) FROM paper, regexp_split_to_table(body, '\n(?=[0-9]+\.[0-9]+\.[0-9]+ )')
		WITH ORDINALITY r(part, n) WHERE name = 'mixed') || E'\n') f$$,
	$$SELECT f.control, f.element, f.verdict, f.quote FROM paper p, findings(p.body) f WHERE p.name = 'mixed'$$,
	'permuting the sections changes nothing');

-- in the store
SELECT lives_ok($$SELECT grc.import_whitepaper('v_' || name, 's', body, '2026-01-01') FROM paper$$, 'papers are imported');
SELECT is((SELECT count(guidance_low) FROM grc.service_score), 0::bigint, 'not scored yet: NULL, not zero');
SELECT is(grc.rescore(), 5::bigint, 'five papers are scored');
SELECT is((SELECT count(*) FROM grc.service_score WHERE guidance_low IS NULL), 1::bigint, 'the one without sections stays NULL');
SELECT is((SELECT rank FROM grc.service_score WHERE vendor = 'v_empty'), NULL::bigint, 'and has no rank');
SELECT bag_eq($$SELECT vendor, control, guidance_low, guidance_high, depth_low, depth_high, assessed, applicable
		FROM grc.control_score WHERE vendor IN ('v_worked', 'v_mixed')$$,
	$$SELECT 'v_' || name AS vendor, control, guidance_low, guidance_high, depth_low, depth_high, assessed, applicable
		- (control = 'CLD.9.5.1' AND EXISTS (SELECT FROM findings(body) f WHERE f.element = 'customer_software_risk' AND f.verdict = 'silent'))::int AS applicable
		FROM paper, scores(body) WHERE name IN ('worked', 'mixed')$$,
	'the store scores as scores() does, but for what the service''s model rules out');
SELECT is((SELECT count(*) FROM grc.control_score s WHERE s.guidance_low IS DISTINCT FROM (
		SELECT round(sum(c.weight_points_low)::numeric / min(c.weight_total), 6) FROM grc.contribution c
		WHERE c.vendor = s.vendor AND c.service = s.service AND c.control = s.control AND c.basis = 'P'
			AND c.verdict <> 'not_applicable')), 0::bigint, 'contributions add up to the score');
SELECT is((SELECT count(*) FROM (
	SELECT s.vendor, abs(s.guidance_low - sum(g.guidance_low * g.n) / sum(g.n)) AS off
	FROM grc.service_score s
	CROSS JOIN LATERAL (SELECT g.guidance_low, (SELECT count(*) FROM grc.control_group k
			JOIN grc.control_score c ON c.control = k.control AND c.vendor = s.vendor AND c.service = s.service
			WHERE k.numbering = g.numbering AND k.level = g.level AND k.group_control = g.group_control
				AND c.guidance_low IS NOT NULL) AS n
		FROM grc.group_score g WHERE g.vendor = s.vendor AND g.service = s.service AND g.numbering = 2022 AND g.level = 'control'
			AND g.guidance_low IS NOT NULL) g
	GROUP BY s.vendor, s.guidance_low) x WHERE off > 0.000002), 0::bigint, 'the vendor''s total is the same in both numberings');
SELECT is((SELECT count(*) FROM grc.group_score WHERE numbering = 2022 AND level = 'theme' AND vendor = 'v_mixed' AND group_control IS NULL),
	1::bigint, 'in the view of 2022 the CLD controls are a group of their own');
SELECT is((SELECT sum(controls) FROM grc.group_score WHERE numbering = 2022 AND level = 'theme' AND vendor = 'v_mixed'),
	(SELECT sum(controls) FROM grc.group_score WHERE numbering = 2013 AND level = 'clause' AND vendor = 'v_mixed'),
	'no control is lost between the numberings');

SELECT is((SELECT count(*) FROM grc.control_score s JOIN (
		SELECT j.vendor, j.service, j.control,
			coalesce(sum(weight) FILTER (WHERE basis = 'P' AND verdict = 'met'), 0) AS low,
			coalesce(sum(weight) FILTER (WHERE basis <> 'P' AND verdict IN ('met', 'conditional')), 0) AS depth_high,
			coalesce(sum(weight) FILTER (WHERE basis = 'P' AND verdict <> 'not_applicable'), 0) AS weight,
			coalesce(sum(weight) FILTER (WHERE basis <> 'P' AND verdict <> 'not_applicable'), 0) AS depth_weight,
			count(*) FILTER (WHERE basis = 'P' AND verdict NOT IN ('silent', 'not_applicable')) AS assessed
		FROM grc.judged_finding j GROUP BY 1, 2, 3) j USING (vendor, service)
	WHERE j.control = s.control AND (j.low, j.depth_high, j.weight, j.depth_weight, j.assessed)
		IS DISTINCT FROM (s.guidance_low_points, s.depth_high_points, s.guidance_weight, s.depth_weight, s.assessed)), 0::bigint,
	'the sums agree with the verdicts one by one');

-- explanation
SELECT is((SELECT count(*) FROM grc.explain_score('v_worked', 's', '2013:12.3.1')), 13::bigint, 'explain_score: a row an element');
SELECT is((SELECT sum(contribution_low) FROM grc.explain_score('v_worked', 's', '2013:12.3.1') WHERE basis = 'P'), 0.25, 'its contributions sum to the score');
SELECT is((SELECT verdict_ja || '/' || quote FROM grc.explain_score('v_worked', 's', '2013:12.3.1') WHERE element = 'test'),
	'条件付き・一部記載/リストアテストは、ご要望に応じて実施します。', 'with the sentence that says so');

-- stated absences have an axis of their own
SELECT matches((SELECT question_ja FROM grc.stated_absence WHERE vendor = 'v_absence' AND element = 'absence_stated'),
	'貴社自身', 'follow-up question: the provider''s own backups');
SELECT isnt_empty($$SELECT FROM grc.stated_absence WHERE vendor = 'v_monitoring' AND control = 'CLD.12.4.5'$$, 'no monitoring for customers is one');
SELECT isnt_empty($$SELECT FROM grc.stated_absence WHERE vendor = 'v_mixed' AND element = 'at_rest'$$, 'no encryption at rest is one');

-- re-import and re-scoring change nothing
CREATE TEMP TABLE before AS SELECT * FROM grc.control_score;
SELECT lives_ok($$SELECT grc.import_whitepaper('v_' || name, 's', body) FROM paper$$, 'imported again');
SELECT is(grc.rescore(), 5::bigint, 'scored again');
SELECT is(grc.rescore(everything => true), 5::bigint, 'with every text looked at again');
SELECT bag_eq('SELECT * FROM grc.control_score', 'SELECT * FROM before', 'nothing has changed');
SELECT is((SELECT count(*) FROM grc.score_history), 5::bigint, 'the history notes changes only');

-- a changed weight changes exactly the scores that it should
INSERT INTO grc.element_override (control, element, weight) VALUES ('2013:12.3.1', 'scope', 7);
SELECT is(grc.rescore(), 5::bigint, 'scored with an override');
SELECT is((SELECT guidance_low FROM grc.control_score WHERE vendor = 'v_worked' AND control = '2013:12.3.1'), round(10 / 28.0, 6), '10/28 now');
SELECT is((SELECT count(*) FROM (SELECT vendor, service, control, guidance_low, guidance_weight FROM grc.control_score
	EXCEPT SELECT vendor, service, control, guidance_low, guidance_weight FROM before) x WHERE control <> '2013:12.3.1'), 0::bigint,
	'no other control''s score moved');
SELECT is((SELECT count(DISTINCT scheme_version) FROM grc.score_history), 2::bigint, 'another scheme');
DELETE FROM grc.element_override;

-- an element of one's own
INSERT INTO grc.element_user (control, element, weight, basis, met, element_ja) VALUES
	('2013:7.2.2', 'yearly', 2, 'L', '年1回 & 研修', '年1回の研修');
SELECT is(grc.rescore('v_mixed'), 1::bigint, 'scored with an element of one''s own');
SELECT is((SELECT verdict || '/' || quote FROM grc.explain_score('v_mixed', 's', '2013:7.2.2') WHERE element = 'yearly'),
	'met/当社は、従業員に年1回の研修を実施しています。', 'it is found');

SELECT is((SELECT count(*) FROM grc.control_score s JOIN (
		SELECT j.vendor, j.service, j.control,
			coalesce(sum(weight) FILTER (WHERE basis = 'P' AND verdict = 'met'), 0) AS low,
			coalesce(sum(weight) FILTER (WHERE basis <> 'P' AND verdict IN ('met', 'conditional')), 0) AS depth_high,
			coalesce(sum(weight) FILTER (WHERE basis = 'P' AND verdict <> 'not_applicable'), 0) AS weight,
			coalesce(sum(weight) FILTER (WHERE basis <> 'P' AND verdict <> 'not_applicable'), 0) AS depth_weight,
			count(*) FILTER (WHERE basis = 'P' AND verdict NOT IN ('silent', 'not_applicable')) AS assessed
		FROM grc.judged_finding j GROUP BY 1, 2, 3) j USING (vendor, service)
	WHERE s.vendor = 'v_mixed' AND j.control = s.control AND (j.low, j.depth_high, j.weight, j.depth_weight, j.assessed)
		IS DISTINCT FROM (s.guidance_low_points, s.depth_high_points, s.guidance_weight, s.depth_weight, s.assessed)), 0::bigint,
	'the sums agree with the verdicts one by one, with an element of one''s own');

-- a review overrules until it expires, and survives re-reading
INSERT INTO grc.review (vendor, service, control, element, verdict, reason, person) VALUES
	('v_worked', 's', '2013:12.3.1', 'schedule', 'met', 'answered by mail', 'tester');
DO $$ BEGIN PERFORM grc.rescore('v_worked', true); END $$;
SELECT is((SELECT verdict || '/' || rule FROM grc.explain_score('v_worked', 's', '2013:12.3.1') WHERE element = 'schedule'),
	'met/review by tester: answered by mail', 'the review counts');
UPDATE grc.review SET expires_on = current_date - 1;
DO $$ BEGIN PERFORM grc.rescore('v_worked'); END $$;
SELECT is((SELECT verdict FROM grc.explain_score('v_worked', 's', '2013:12.3.1') WHERE element = 'schedule'), 'silent', 'until it expires');

-- a statement of applicability
SELECT is(grc.import_applicability(E'vendor,service,control,element,applicable,justification\nv_worked,,12.3.1,,false,"we keep ""own"" backups"\n,,CLD.13.1.4,,false,not ours\n'),
	2::bigint, 'imported from CSV');
DO $$ BEGIN PERFORM grc.rescore(); END $$;
SELECT is((SELECT guidance_low FROM grc.control_score WHERE vendor = 'v_worked' AND control = '2013:12.3.1'), NULL::numeric, 'what does not apply has no score');
SELECT is((SELECT justification FROM grc.statement_of_applicability WHERE vendor = 'v_worked' AND control = '2013:12.3.1'), 'we keep "own" backups', 'and says why');
SELECT is((SELECT count(*) FROM grc.control_score s JOIN (
		SELECT j.vendor, j.service, j.control,
			coalesce(sum(weight) FILTER (WHERE basis = 'P' AND verdict = 'met'), 0) AS low,
			coalesce(sum(weight) FILTER (WHERE basis <> 'P' AND verdict IN ('met', 'conditional')), 0) AS depth_high,
			coalesce(sum(weight) FILTER (WHERE basis = 'P' AND verdict <> 'not_applicable'), 0) AS weight,
			coalesce(sum(weight) FILTER (WHERE basis <> 'P' AND verdict <> 'not_applicable'), 0) AS depth_weight,
			count(*) FILTER (WHERE basis = 'P' AND verdict NOT IN ('silent', 'not_applicable')) AS assessed
		FROM grc.judged_finding j GROUP BY 1, 2, 3) j USING (vendor, service)
	WHERE j.control = s.control AND (j.low, j.depth_high, j.weight, j.depth_weight, j.assessed)
		IS DISTINCT FROM (s.guidance_low_points, s.depth_high_points, s.guidance_weight, s.depth_weight, s.assessed)), 0::bigint,
	'the sums agree with the verdicts one by one, with a review and a statement of applicability');
SELECT is((SELECT count(guidance_low) FROM grc.control_score WHERE control = 'CLD.13.1.4'), 0::bigint, 'for all vendors');
SELECT throws_ok($$SELECT grc.import_applicability(E'a,b\n')$$, '22023', NULL, 'another header is refused');

-- aggregates: the order and the partition change nothing, in parallel neither
CREATE TABLE public.judged AS SELECT i, (ARRAY['met', 'conditional', 'contradicted', 'silent', 'not_applicable'])[1 + (i * 7919) % 5] AS verdict,
	1 + (i * 10471) % 9 AS weight FROM generate_series(1, 100000) i;
SELECT is(score_low(verdict, weight), round(sum(weight) FILTER (WHERE verdict = 'met')::numeric
	/ sum(weight) FILTER (WHERE verdict <> 'not_applicable'), 6), 'score_low is the quotient of the sums') FROM public.judged;
SELECT is((SELECT score_high(verdict, weight ORDER BY md5(i::text)) FROM public.judged), (SELECT score_high(verdict, weight) FROM public.judged), 'in any order');
SET LOCAL parallel_setup_cost = 0; SET LOCAL parallel_tuple_cost = 0; SET LOCAL min_parallel_table_scan_size = 0;
SET LOCAL max_parallel_workers_per_gather = 2;
ANALYZE public.judged;
SELECT is((SELECT score_low(verdict, weight) FROM public.judged), (SELECT score_low(verdict, weight ORDER BY i) FROM public.judged), 'in parallel');

SELECT * FROM finish();
ROLLBACK;
