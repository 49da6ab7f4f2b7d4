
/* src/report/report.sql: escaping, words, ids by name */

CREATE FUNCTION iso27017.html_escape(pg_catalog.text) RETURNS pg_catalog.text
AS 'MODULE_PATHNAME', 'iso27017_html_escape'
LANGUAGE C STRICT IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION iso27017.html_escape(pg_catalog.text) IS
'Text made safe for HTML and SVG, in text and in quoted attributes; control characters and marks of direction are made visible.';

CREATE FUNCTION iso27017.markdown_escape(pg_catalog.text) RETURNS pg_catalog.text
AS 'MODULE_PATHNAME', 'iso27017_markdown_escape'
LANGUAGE C STRICT IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION iso27017.markdown_escape(pg_catalog.text) IS
'Text made safe for one line of Markdown, also in the cell of a table.';

CREATE FUNCTION iso27017.csv_field(pg_catalog.text) RETURNS pg_catalog.text
AS 'MODULE_PATHNAME', 'iso27017_csv_field'
LANGUAGE C STRICT IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION iso27017.csv_field(pg_catalog.text) IS
'Text as a quoted field of CSV that no spreadsheet runs as a formula.';

CREATE FUNCTION iso27017.plain_line(pg_catalog.text) RETURNS pg_catalog.text
AS 'MODULE_PATHNAME', 'iso27017_plain_line'
LANGUAGE C STRICT IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION iso27017.plain_line(pg_catalog.text) IS
'Text as one trimmed line without control characters.';

CREATE FUNCTION iso27017.display_word(domain pg_catalog.text, code pg_catalog.text, lang pg_catalog.text DEFAULT 'ja')
RETURNS pg_catalog.text
AS 'MODULE_PATHNAME', 'iso27017_display_word'
LANGUAGE C STRICT STABLE PARALLEL SAFE;
COMMENT ON FUNCTION iso27017.display_word(pg_catalog.text, pg_catalog.text, pg_catalog.text) IS
'What people read for a code, in Japanese (ja) or English (en); the code itself where no word is known.';

CREATE FUNCTION iso27017.display_words(OUT domain pg_catalog.text, OUT code pg_catalog.text,
	OUT sort pg_catalog.int4, OUT ja pg_catalog.text, OUT en pg_catalog.text)
RETURNS SETOF pg_catalog.record
AS 'MODULE_PATHNAME', 'iso27017_display_words'
LANGUAGE C STRICT STABLE PARALLEL SAFE ROWS 300;
COMMENT ON FUNCTION iso27017.display_words() IS
'All words of display_word, with the order in which people list the codes.';

CREATE FUNCTION iso27017.bi_columns(OUT view_name pg_catalog.text, OUT column_name pg_catalog.text,
	OUT ja pg_catalog.text, OUT en pg_catalog.text)
RETURNS SETOF pg_catalog.record
AS 'MODULE_PATHNAME', 'iso27017_bi_columns'
LANGUAGE C STRICT STABLE PARALLEL SAFE ROWS 300;
COMMENT ON FUNCTION iso27017.bi_columns() IS
'What the views for BI tools and their columns mean: an empty view name stands for any view, an empty column name for the view itself.';

CREATE FUNCTION iso27017.uuid_v5(namespace pg_catalog.uuid, name pg_catalog.text) RETURNS pg_catalog.uuid
AS 'MODULE_PATHNAME', 'iso27017_uuid_v5'
LANGUAGE C STRICT IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION iso27017.uuid_v5(pg_catalog.uuid, pg_catalog.text) IS
'The UUID of version 5 (RFC 9562) for a name in a namespace: the same input gives the same identifier everywhere.';
