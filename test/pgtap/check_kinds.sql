-- The built-in kinds of checks, each with something that alarms and something that does not.
BEGIN;
SELECT plan(32);
\o /dev/null
SELECT iso27017.create_store('ck');
SELECT ck.import_whitepaper('old', 's', E'1. A.12.3.1 情報のバックアップ\nバックアップは7日間保存します。\n', (current_date - interval '3 years')::date);
SELECT ck.import_whitepaper('new', 's', E'1. A.12.3.1 情報のバックアップ\nバックアップは7日間保存します。\n\n2. A.12.4.1 イベントログ取得\nログは1年間保存します。\n', current_date);
SELECT ck.import_whitepaper('undated', 's', E'1. A.12.4.1 イベントログ取得\nログは取得します。\n');
\o
-- what was read is replaced by what is known, so that the reader's progress cannot change these tests
DELETE FROM ck.section; DELETE FROM ck.fact; DELETE FROM ck.hygiene;
INSERT INTO ck.section (vendor, service, sha256, ordinal, controls, declared, source_start, source_length)
	SELECT w.vendor, 's', w.sha256, 1, CASE w.vendor WHEN 'undated' THEN '{2022:8.15}' ELSE '{2013:12.3.1}' END::iso27017.control_id[], '{}', 1, 1 FROM ck.whitepaper w;
INSERT INTO ck.fact (vendor, service, sha256, fact, kind, value, period, subject, quote, source_start, source_length)
	SELECT w.vendor, 's', w.sha256, 1, 'log_retention', CASE w.vendor WHEN 'new' THEN '1 year' ELSE '7 days' END,
		CASE w.vendor WHEN 'new' THEN '1 year' ELSE '7 days' END::iso27017.retention, 'self', 'q', 1, 1
	FROM ck.whitepaper w WHERE w.vendor <> 'undated';
INSERT INTO ck.hygiene (vendor, service, sha256, note, kind) SELECT w.vendor, 's', w.sha256, 1, 'number_twice' FROM ck.whitepaper w WHERE w.vendor = 'old';

CREATE FUNCTION pg_temp.says(q text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE r text; BEGIN EXECUTE 'SELECT string_agg(resource || ''='' || status, '','' ORDER BY resource) FROM ' || q INTO r; RETURN r; END $$;

SELECT is(pg_temp.says($$ck.check_paper_older_than('{}')$$), 'new / s=ok,old / s=alarm,undated / s=info', 'paper_older_than: a year if nothing is said');
SELECT is(pg_temp.says($$ck.check_paper_older_than('{"months": 48}')$$), 'new / s=ok,old / s=ok,undated / s=info', 'paper_older_than: four years');
SELECT is(pg_temp.says($$ck.check_control_not_claimed('{"controls": ["12.3.1"]}')$$), 'new / s=ok,old / s=ok,undated / s=alarm', 'control_not_claimed');
SELECT is(pg_temp.says($$ck.check_control_not_claimed('{"controls": ["12.4.1"]}')$$), 'new / s=alarm,old / s=alarm,undated / s=ok', 'control_not_claimed: through the other numbering');
SELECT is(pg_temp.says($$ck.check_control_not_claimed('{"controls": ["2022:8.15"]}')$$), 'new / s=alarm,old / s=alarm,undated / s=ok', 'control_not_claimed: as printed');
SELECT matches((SELECT reason FROM ck.check_control_not_claimed('{"controls": ["12.4.1"]}') WHERE status = 'alarm' LIMIT 1), '2013:12.4.1', 'the missing one is named');
SELECT is(pg_temp.says($$ck.check_retention('{"kind": "log_retention", "period": ">= 1 year"}')$$), 'new / s=ok,old / s=alarm,undated / s=info', 'retention: under');
SELECT is(pg_temp.says($$ck.check_retention('{"kind": "log_retention", "period": "<= 30 days"}')$$), 'new / s=alarm,old / s=ok,undated / s=info', 'retention: over');
SELECT is(pg_temp.says($$ck.check_declared_mapping('{}')$$), 'new / s=skip,old / s=skip,undated / s=skip', 'declared_mapping: nothing declared');
SELECT is(pg_temp.says($$ck.check_hygiene('{}')$$), 'new / s=ok,old / s=alarm,undated / s=ok', 'hygiene');
SELECT is(pg_temp.says($$ck.check_hygiene('{"kinds": ["stale_revision"]}')$$), 'new / s=ok,old / s=ok,undated / s=ok', 'hygiene: only some kinds');
SELECT is(pg_temp.says($$ck.check_whitepaper_changed('{}')$$), 'new / s=ok,old / s=ok,undated / s=ok', 'whitepaper_changed: first versions are no change');
\o /dev/null
SELECT ck.import_whitepaper('old', 's', 'another text', current_date);
\o
SELECT is(pg_temp.says($$ck.check_whitepaper_changed('{}')$$), 'new / s=ok,old / s=alarm,undated / s=ok', 'whitepaper_changed');
UPDATE ck.whitepaper SET imported_at = now() - interval '10 days';
SELECT is(pg_temp.says($$ck.check_whitepaper_changed('{}')$$), 'new / s=ok,old / s=ok,undated / s=ok', 'whitepaper_changed: no longer news');

INSERT INTO ck.certificate (vendor, standard, number, edition, expires_on) VALUES
	('new', 'ISO/IEC 27001', 'IS 1', '2022', current_date + 400), ('old', 'ISO/IEC 27001', 'IS 2', '2022', current_date - 1),
	('undated', 'ISO/IEC 27001', 'IS 3', '2022', current_date + 30);
SELECT is(pg_temp.says($$ck.check_certificate('{}')$$),
	'new / ISO/IEC 27001 IS 1=info,old / ISO/IEC 27001 IS 2=alarm,undated / ISO/IEC 27001 IS 3=alarm', 'certificate: expired, expiring, not claimed');
SELECT is(pg_temp.says($$ck.check_certificate('{"days": 10}') WHERE resource ~ 'undated'$$), 'undated / ISO/IEC 27001 IS 3=info', 'certificate: fewer days');
INSERT INTO ck.fact (vendor, service, sha256, fact, kind, value, subject, quote, source_start, source_length)
	SELECT w.vendor, 's', w.sha256, 9, 'certification', 'ISO/IEC 27001', 'self', 'ISO/IEC 27001:2013', 1, 1 FROM ck.whitepaper w WHERE w.vendor = 'new';
DELETE FROM ck.certificate WHERE vendor = 'new';
SELECT is((SELECT status || ': ' || reason FROM ck.check_certificate('{}') WHERE resource ~ 'new'),
	'alarm: certificates of edition 2013 are no longer valid', 'certificate: a lapsed edition is still claimed');

INSERT INTO ck.review (vendor, service, control, element, verdict, reason, expires_on) VALUES
	('new', 's', '2013:12.3.1', 'scope', 'met', 'seen', current_date + 7), ('old', 's', '2013:12.3.1', 'scope', 'met', 'seen', current_date - 1),
	('undated', 's', '2013:12.3.1', 'scope', 'met', 'seen', NULL);
SELECT is(pg_temp.says($$ck.check_review_expired('{}')$$),
	'new / s / 2013:12.3.1 scope=ok,old / s / 2013:12.3.1 scope=alarm,undated / s / 2013:12.3.1 scope=ok', 'review_expired');
SELECT is(pg_temp.says($$ck.check_review_expired('{"days": 14}') WHERE resource ~ '^new'$$), 'new / s / 2013:12.3.1 scope=alarm', 'review_expired: soon');

INSERT INTO ck.score_history (vendor, service, scored_at, sha256, scheme_version, guidance_low) VALUES
	('new', 's', now() - interval '60 days', 'x', '1', 0.9), ('new', 's', now() - interval '2 days', 'x', '1', 0.5), ('new', 's', now() - interval '1 day', 'x', '1', 0.5),
	('old', 's', now() - interval '2 days', 'x', '1', 0.5), ('old', 's', now() - interval '1 day', 'x', '1', 0.4),
	('undated', 's', now() - interval '2 days', 'x', '1', 0.9), ('undated', 's', now() - interval '1 day', 'x', '2', 0.1);
SELECT is(pg_temp.says($$ck.check_score_fell('{}')$$), 'new / s=ok,old / s=alarm,undated / s=ok', 'score_fell: never compared across schemes');
SELECT is(pg_temp.says($$ck.check_score_fell('{"points": 0.2}')$$), 'new / s=ok,old / s=ok,undated / s=ok', 'score_fell: by more');
SELECT is(pg_temp.says($$ck.check_score_fell('{"days": 90}') WHERE resource ~ '^new'$$), 'new / s=alarm', 'score_fell: below the best of three months');
INSERT INTO ck.score_history (vendor, service, sha256, scheme_version) VALUES ('old', 's', 'x', '1');
SELECT is(pg_temp.says($$ck.check_score_fell('{}') WHERE resource ~ '^old'$$), 'old / s=skip', 'score_fell: not scored is no fall');

-- requirements
DELETE FROM ck.requirement;
INSERT INTO ck.requirement (policy, requirement, kind, required_period, active) VALUES ('p', 'logs', 'log_retention', '>= 1 year', true), ('q', 'off', 'log_retention', '>= 9 years', false);
SELECT CASE WHEN to_regclass('ck.requirement_result') IS NULL THEN skip('requirement_result is not there', 3) ELSE collect_tap(
	is(pg_temp.says($$ck.check_requirement_not_met('{}') WHERE resource ~ '^new'$$), 'new / s / p / logs=ok', 'requirement_not_met: met'),
	is(pg_temp.says($$ck.check_requirement_not_met('{"policy": "p"}') WHERE resource ~ '^undated'$$), 'undated / s / p / logs=info', 'requirement_not_met: unstated is information'),
	is(pg_temp.says($$ck.check_requirement_not_met('{"strict": true}') WHERE resource ~ '^undated'$$), 'undated / s / p / logs=alarm', 'requirement_not_met: unless asked strictly')) END;

-- what BI tools get
SELECT is((SELECT string_agg(table_name || '.' || column_name, ', ') FROM information_schema.columns
	WHERE table_schema = 'ck_bi' AND table_name ~ 'check' AND data_type NOT IN ('text', 'integer', 'bigint', 'numeric', 'date', 'timestamp with time zone', 'boolean')), NULL, 'the views have plain types');
SELECT is((SELECT string_agg(c.relname || '.' || a.attname, ', ') FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0
	WHERE c.relnamespace = 'ck_bi'::regnamespace AND c.relname ~ 'check' AND col_description(c.oid, a.attnum) IS NULL), NULL, 'every column has a comment');
INSERT INTO ck.check_definition (check_name, kind, severity) VALUES ('k', 'hygiene', 'high');
SELECT is((SELECT state || severity_ja FROM ck_bi.dim_check), 'never run高', 'dim_check');
INSERT INTO ck.check_run DEFAULT VALUES;
INSERT INTO ck.check_execution (run, check_name, severity, owner, state, finished_at) SELECT run, 'k', 'high', 'x', 'finished', clock_timestamp() FROM ck.check_run;
INSERT INTO ck.check_result (run, check_name, result, resource, status, change) SELECT run, 'k', 1, 'old / s', 'alarm', 'new' FROM ck.check_run;
INSERT INTO ck.check_result (run, check_name, result, resource, status) SELECT run, 'k', 2, 'somewhere else', 'ok' FROM ck.check_run;
SELECT is((SELECT string_agg(coalesce(service_id, '-') || ' ' || status_ja || ' ' || is_latest, ', ' ORDER BY result_sort) FROM ck_bi.fact_check_result),
	'old/s 警報 true, - 正常 true', 'fact_check_result joins the service that it is about');
SELECT is((SELECT count(*) FROM ck_bi.fact_check_run WHERE seconds >= 0 AND state_en = 'Finished'), 1::bigint, 'fact_check_run');
SELECT is((SELECT alarms FROM ck_bi.dim_check), 1, 'dim_check counts the alarms');
SELECT * FROM finish();
ROLLBACK;
