/* src/text/text.sql: Japanese text in a comparable form */

CREATE FUNCTION iso27017.nfkc(source pg_catalog.text) RETURNS pg_catalog.text
AS 'MODULE_PATHNAME', 'iso27017_nfkc'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION iso27017.nfkc(pg_catalog.text) IS
'Unicode normalization form KC, pinned to Unicode 14.0 whatever the server or ICU; newer characters pass unchanged.';

CREATE FUNCTION iso27017.normalize_ja(source pg_catalog.text) RETURNS pg_catalog.text
AS 'MODULE_PATHNAME', 'iso27017_normalize_ja'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION iso27017.normalize_ja(pg_catalog.text) IS
'Readable form of Japanese text: NFKC, radicals, bullets, no invisible characters, line breaks joined inside paragraphs. Rules of version 1.';

CREATE FUNCTION iso27017.normalize_ja(source pg_catalog.text, version pg_catalog.int4) RETURNS pg_catalog.text
AS 'MODULE_PATHNAME', 'iso27017_normalize_ja'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION iso27017.normalize_ja(pg_catalog.text, pg_catalog.int4) IS
'normalize_ja by the rules of the given version.';

CREATE FUNCTION iso27017.fold_ja(source pg_catalog.text) RETURNS pg_catalog.text
AS 'MODULE_PATHNAME', 'iso27017_fold_ja'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION iso27017.fold_ja(pg_catalog.text) IS
'Comparable form of Japanese text: normalize_ja, and hyphens, dashes, tildes and long-vowel marks by their neighbours, no white space in Japanese, lower case. Rules of version 1.';

CREATE FUNCTION iso27017.fold_ja(source pg_catalog.text, version pg_catalog.int4) RETURNS pg_catalog.text
AS 'MODULE_PATHNAME', 'iso27017_fold_ja'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION iso27017.fold_ja(pg_catalog.text, pg_catalog.int4) IS
'fold_ja by the rules of the given version.';

CREATE FUNCTION iso27017.fold_term(source pg_catalog.text) RETURNS pg_catalog.text
AS 'MODULE_PATHNAME', 'iso27017_fold_term'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION iso27017.fold_term(pg_catalog.text) IS
'Comparable form of titles and phrases: fold_ja, and one spelling for each word of compliance Japanese. Rules of version 1.';

CREATE FUNCTION iso27017.fold_term(source pg_catalog.text, version pg_catalog.int4) RETURNS pg_catalog.text
AS 'MODULE_PATHNAME', 'iso27017_fold_term'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION iso27017.fold_term(pg_catalog.text, pg_catalog.int4) IS
'fold_term by the rules of the given version.';

CREATE FUNCTION iso27017.fold_spans(source pg_catalog.text, level pg_catalog.text,
	OUT folded_start pg_catalog.int4, OUT folded_length pg_catalog.int4,
	OUT source_start pg_catalog.int4, OUT source_length pg_catalog.int4,
	OUT folded pg_catalog.text, OUT one_to_one pg_catalog.bool)
RETURNS SETOF pg_catalog.record
AS 'MODULE_PATHNAME', 'iso27017_fold_spans'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION iso27017.fold_spans(pg_catalog.text, pg_catalog.text) IS
'The map from folded text (level normalize, ja or term) to its source, a row a run, in characters counted from 1; one_to_one where the characters correspond singly.';

CREATE FUNCTION iso27017.ja_bigrams(source pg_catalog.text) RETURNS pg_catalog.text[]
AS 'MODULE_PATHNAME', 'iso27017_ja_bigrams'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION iso27017.ja_bigrams(pg_catalog.text) IS
'The distinct pairs of neighbouring characters of fold_ja(source): with a GIN index, ja_bigrams(column) @> ja_bigrams(phrase) finds every row that contains a phrase of two or more folded characters.';

CREATE FUNCTION iso27017.normalizer_version(OUT rules pg_catalog.int4, OUT rules_unicode pg_catalog.text,
	OUT icu pg_catalog.text, OUT icu_unicode pg_catalog.text)
AS 'MODULE_PATHNAME', 'iso27017_normalizer_facts'
LANGUAGE C STABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION iso27017.normalizer_version() IS
'Newest version of the folding rules, the Unicode version that they are pinned to, and the running ICU with its Unicode version.';
