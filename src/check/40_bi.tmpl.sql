-- What BI tools see of the checks: plain types, labels in both languages.

CREATE OR REPLACE VIEW @bi@.dim_check WITH (security_invoker = true) AS
	SELECT d.check_name AS check_id, d.kind, d.severity,
		CASE d.severity WHEN 'critical' THEN '重大' WHEN 'high' THEN '高' WHEN 'medium' THEN '中' ELSE '低' END AS severity_ja,
		CASE d.severity WHEN 'critical' THEN 'Critical' WHEN 'high' THEN 'High' WHEN 'medium' THEN 'Medium' ELSE 'Low' END AS severity_en,
		CASE d.severity WHEN 'critical' THEN 4 WHEN 'high' THEN 3 WHEN 'medium' THEN 2 ELSE 1 END AS severity_sort,
		d.owner, d.description, d.enabled, d.changed_at, s.last_run AS last_run_id,
		s.state,
		CASE s.state WHEN 'finished' THEN '完了' WHEN 'error' THEN 'エラー' WHEN 'running' THEN '実行中'
			WHEN 'never run' THEN '未実行' WHEN 'did not run' THEN '実行されず' ELSE '未完了' END AS state_ja,
		CASE s.state WHEN 'finished' THEN 'Finished' WHEN 'error' THEN 'Error' WHEN 'running' THEN 'Running'
			WHEN 'never run' THEN 'Never run' WHEN 'did not run' THEN 'Did not run' ELSE 'Did not finish' END AS state_en,
		s.overdue, s.started_at, s.finished_at, s.message, s.alarms::integer AS alarms,
		s.new_alarms::integer AS new_alarms, s.cleared::integer AS cleared_alarms
	FROM @store@.check_definition d
	JOIN @store@.check_status s ON s.check_name = d.check_name;
COMMENT ON VIEW @bi@.dim_check IS 'Checks and how each last ended / 点検と最新の状況';

CREATE OR REPLACE VIEW @bi@.fact_check_run WITH (security_invoker = true) AS
	SELECT e.run AS run_id, e.check_name AS check_id, r.started_at AS run_started_at, r.finished_at AS run_finished_at,
		r.run_by, e.severity, e.owner, e.state,
		CASE e.state WHEN 'finished' THEN '完了' WHEN 'error' THEN 'エラー' ELSE '開始' END AS state_ja,
		CASE e.state WHEN 'finished' THEN 'Finished' WHEN 'error' THEN 'Error' ELSE 'Started' END AS state_en,
		e.started_at, e.finished_at,
		round(extract(epoch FROM e.finished_at - e.started_at)::numeric, 3) AS seconds, e.message
	FROM @store@.check_execution e
	JOIN @store@.check_run r ON r.run = e.run;
COMMENT ON VIEW @bi@.fact_check_run IS 'Each check in each run / 点検の実行履歴';

CREATE OR REPLACE VIEW @bi@.fact_check_result WITH (security_invoker = true) AS
	SELECT x.run AS run_id, x.check_name AS check_id, x.result AS result_sort, e.started_at, e.severity,
		x.resource, s.vendor AS vendor_id, @store@.service_id(s.vendor, s.service) AS service_id, x.status,
		CASE x.status WHEN 'ok' THEN '正常' WHEN 'alarm' THEN '警報' WHEN 'info' THEN '情報'
			WHEN 'skip' THEN '対象外' ELSE 'エラー' END AS status_ja,
		CASE x.status WHEN 'ok' THEN 'OK' WHEN 'alarm' THEN 'Alarm' WHEN 'info' THEN 'Information'
			WHEN 'skip' THEN 'Skipped' ELSE 'Error' END AS status_en,
		CASE x.status WHEN 'error' THEN 1 WHEN 'alarm' THEN 2 WHEN 'info' THEN 3 WHEN 'skip' THEN 4 ELSE 5 END AS status_sort,
		x.change,
		CASE x.change WHEN 'new' THEN '新規' WHEN 'still' THEN '継続' WHEN 'cleared' THEN '解消' END AS change_ja,
		CASE x.change WHEN 'new' THEN 'New' WHEN 'still' THEN 'Still there' WHEN 'cleared' THEN 'Cleared' END AS change_en,
		x.reason, NOT EXISTS (SELECT FROM @store@.check_execution n WHERE n.check_name = x.check_name
			AND n.run > x.run AND n.state <> 'started') AS is_latest
	FROM @store@.check_result x
	JOIN @store@.check_execution e ON e.run = x.run AND e.check_name = x.check_name
	LEFT JOIN LATERAL (SELECT v.vendor, v.service FROM @store@.service v
		WHERE x.resource = v.vendor || ' / ' || v.service OR starts_with(x.resource, v.vendor || ' / ' || v.service || ' / ')
		ORDER BY length(v.vendor || v.service) DESC LIMIT 1) s ON true;
COMMENT ON VIEW @bi@.fact_check_result IS 'What the checks said / 点検の結果';

COMMENT ON COLUMN @bi@.dim_check.check_id IS 'The check''s name, by which it is joined / 点検名(結合キー)';
COMMENT ON COLUMN @bi@.dim_check.kind IS 'Built-in kind, or query / 種別';
COMMENT ON COLUMN @bi@.dim_check.severity IS 'low, medium, high or critical / 重要度';
COMMENT ON COLUMN @bi@.dim_check.severity_ja IS 'Severity in Japanese / 重要度(日本語)';
COMMENT ON COLUMN @bi@.dim_check.severity_en IS 'Severity in English / 重要度(英語)';
COMMENT ON COLUMN @bi@.dim_check.severity_sort IS '1 low to 4 critical / 重要度の並び順';
COMMENT ON COLUMN @bi@.dim_check.owner IS 'The role with whose rights it runs / 実行権限の所有者';
COMMENT ON COLUMN @bi@.dim_check.description IS 'What it is for / 説明';
COMMENT ON COLUMN @bi@.dim_check.enabled IS 'Whether run_checks() runs it / 有効';
COMMENT ON COLUMN @bi@.dim_check.changed_at IS 'When it was last changed / 変更日時';
COMMENT ON COLUMN @bi@.dim_check.last_run_id IS 'The last run that it was in / 最新の実行番号';
COMMENT ON COLUMN @bi@.dim_check.state IS 'finished, error, running, did not finish, did not run, never run / 状態';
COMMENT ON COLUMN @bi@.dim_check.state_ja IS 'State in Japanese / 状態(日本語)';
COMMENT ON COLUMN @bi@.dim_check.state_en IS 'State in English / 状態(英語)';
COMMENT ON COLUMN @bi@.dim_check.overdue IS 'The schedule promised a run that did not come / 予定時刻の超過';
COMMENT ON COLUMN @bi@.dim_check.started_at IS 'When it last started / 開始日時';
COMMENT ON COLUMN @bi@.dim_check.finished_at IS 'When it last came to an end / 終了日時';
COMMENT ON COLUMN @bi@.dim_check.message IS 'The error, where it ended with one / エラー内容';
COMMENT ON COLUMN @bi@.dim_check.alarms IS 'Alarms of its last run, new and still there / 警報数';
COMMENT ON COLUMN @bi@.dim_check.new_alarms IS 'Alarms that the run before did not have / 新規の警報数';
COMMENT ON COLUMN @bi@.dim_check.cleared_alarms IS 'Alarms that went / 解消した警報数';
COMMENT ON COLUMN @bi@.fact_check_run.run_id IS 'Number of the run / 実行番号';
COMMENT ON COLUMN @bi@.fact_check_run.check_id IS 'Joins dim_check / 点検名(結合キー)';
COMMENT ON COLUMN @bi@.fact_check_run.run_started_at IS 'When the run started / 実行の開始日時';
COMMENT ON COLUMN @bi@.fact_check_run.run_finished_at IS 'When the run ended; empty where it broke off / 実行の終了日時';
COMMENT ON COLUMN @bi@.fact_check_run.run_by IS 'The role that ran it / 実行者';
COMMENT ON COLUMN @bi@.fact_check_run.severity IS 'Severity at that time / 当時の重要度';
COMMENT ON COLUMN @bi@.fact_check_run.owner IS 'Owner at that time / 当時の所有者';
COMMENT ON COLUMN @bi@.fact_check_run.state IS 'started, finished or error / 状態';
COMMENT ON COLUMN @bi@.fact_check_run.state_ja IS 'State in Japanese / 状態(日本語)';
COMMENT ON COLUMN @bi@.fact_check_run.state_en IS 'State in English / 状態(英語)';
COMMENT ON COLUMN @bi@.fact_check_run.started_at IS 'When this check started / 開始日時';
COMMENT ON COLUMN @bi@.fact_check_run.finished_at IS 'When this check ended / 終了日時';
COMMENT ON COLUMN @bi@.fact_check_run.seconds IS 'How long it took / 所要秒数';
COMMENT ON COLUMN @bi@.fact_check_run.message IS 'The error, where it ended with one / エラー内容';
COMMENT ON COLUMN @bi@.fact_check_result.run_id IS 'Number of the run / 実行番号';
COMMENT ON COLUMN @bi@.fact_check_result.check_id IS 'Joins dim_check / 点検名(結合キー)';
COMMENT ON COLUMN @bi@.fact_check_result.result_sort IS 'Order within the check and run / 並び順';
COMMENT ON COLUMN @bi@.fact_check_result.started_at IS 'When the check started / 開始日時';
COMMENT ON COLUMN @bi@.fact_check_result.severity IS 'Severity of the check at that time / 当時の重要度';
COMMENT ON COLUMN @bi@.fact_check_result.resource IS 'What the result is about / 対象';
COMMENT ON COLUMN @bi@.fact_check_result.vendor_id IS 'The vendor that it is about, where it is a service of the store / 事業者(結合キー)';
COMMENT ON COLUMN @bi@.fact_check_result.service_id IS 'The service that it is about, where it is one of the store / サービス(結合キー)';
COMMENT ON COLUMN @bi@.fact_check_result.status IS 'ok, alarm, info, skip or error / 判定';
COMMENT ON COLUMN @bi@.fact_check_result.status_ja IS 'Status in Japanese / 判定(日本語)';
COMMENT ON COLUMN @bi@.fact_check_result.status_en IS 'Status in English / 判定(英語)';
COMMENT ON COLUMN @bi@.fact_check_result.status_sort IS '1 error to 5 ok / 判定の並び順';
COMMENT ON COLUMN @bi@.fact_check_result.change IS 'new, still or cleared compared with the run before / 前回との比較';
COMMENT ON COLUMN @bi@.fact_check_result.change_ja IS 'Change in Japanese / 前回との比較(日本語)';
COMMENT ON COLUMN @bi@.fact_check_result.change_en IS 'Change in English / 前回との比較(英語)';
COMMENT ON COLUMN @bi@.fact_check_result.reason IS 'Why / 理由';
COMMENT ON COLUMN @bi@.fact_check_result.is_latest IS 'Whether it is of the check''s last run that ended / 最新の結果';
