-- What each view and column means, in both languages, from src/data/bi_column.tsv;
-- whatever another room says itself stays where nothing is known here.
DO $do$
DECLARE
	c record;
BEGIN
	FOR c IN
		SELECT k.relname, a.attname, coalesce(own.en, common.en) || ' / ' || coalesce(own.ja, common.ja) AS meaning
		FROM pg_class k
		LEFT JOIN pg_attribute a ON a.attrelid = k.oid AND a.attnum > 0 AND NOT a.attisdropped
		LEFT JOIN iso27017.bi_columns() own ON own.view_name = k.relname AND own.column_name = coalesce(a.attname, '')
		LEFT JOIN iso27017.bi_columns() common ON common.view_name = '' AND common.column_name = a.attname
		WHERE k.relnamespace = quote_ident(@bi_text@)::regnamespace AND k.relkind = 'v'
		ORDER BY k.relname, a.attnum
	LOOP
		IF c.meaning IS NOT NULL THEN
			EXECUTE format('COMMENT ON COLUMN %I.%I.%I IS %L', @bi_text@, c.relname, c.attname, c.meaning);
		END IF;
	END LOOP;
	FOR c IN
		SELECT k.relname, b.en || ' / ' || b.ja AS meaning
		FROM pg_class k JOIN iso27017.bi_columns() b ON b.view_name = k.relname AND b.column_name = ''
		WHERE k.relnamespace = quote_ident(@bi_text@)::regnamespace AND k.relkind = 'v'
	LOOP
		EXECUTE format('COMMENT ON VIEW %I.%I IS %L', @bi_text@, c.relname, c.meaning);
	END LOOP;
END
$do$;
