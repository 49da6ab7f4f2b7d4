
/* src/evidence/evidence.sql: evidence_query, the rubric, findings */

CREATE TYPE iso27017.evidence_query;

CREATE FUNCTION iso27017.evidence_query_in(pg_catalog.cstring)
RETURNS iso27017.evidence_query
AS 'MODULE_PATHNAME', 'iso27017_evidence_query_in'
LANGUAGE C STRICT IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION iso27017.evidence_query_in(pg_catalog.cstring) IS 'I/O';

CREATE FUNCTION iso27017.evidence_query_out(iso27017.evidence_query)
RETURNS pg_catalog.cstring
AS 'MODULE_PATHNAME', 'iso27017_evidence_query_out'
LANGUAGE C STRICT IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION iso27017.evidence_query_out(iso27017.evidence_query) IS 'I/O';

CREATE FUNCTION iso27017.evidence_query_recv(pg_catalog.internal)
RETURNS iso27017.evidence_query
AS 'MODULE_PATHNAME', 'iso27017_evidence_query_recv'
LANGUAGE C STRICT IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION iso27017.evidence_query_recv(pg_catalog.internal) IS 'I/O';

CREATE FUNCTION iso27017.evidence_query_send(iso27017.evidence_query)
RETURNS pg_catalog.bytea
AS 'MODULE_PATHNAME', 'iso27017_evidence_query_send'
LANGUAGE C STRICT IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION iso27017.evidence_query_send(iso27017.evidence_query) IS 'I/O';

CREATE TYPE iso27017.evidence_query (
	INPUT = iso27017.evidence_query_in,
	OUTPUT = iso27017.evidence_query_out,
	RECEIVE = iso27017.evidence_query_recv,
	SEND = iso27017.evidence_query_send,
	INTERNALLENGTH = VARIABLE,
	ALIGNMENT = int4,
	STORAGE = extended
);
COMMENT ON TYPE iso27017.evidence_query IS
'Which words make a sentence or a section evidence: phrases with & (same sentence), && (same section), |, !, brackets, and facts such as @log_retention satisfies ''>= 1 year''.';

-- As for control_id: until PostgreSQL 17 the array type is no member by itself.
DO $do$
BEGIN
	IF pg_catalog.current_setting('server_version_num')::pg_catalog.int4 OPERATOR(pg_catalog.<) 170000 THEN
		ALTER EXTENSION iso27017 ADD TYPE iso27017._evidence_query;
	END IF;
END
$do$;

CREATE FUNCTION iso27017.matches(document pg_catalog.text, query iso27017.evidence_query)
RETURNS pg_catalog.bool
AS 'MODULE_PATHNAME', 'iso27017_matches'
LANGUAGE C STRICT IMMUTABLE PARALLEL SAFE COST 1000;
COMMENT ON FUNCTION iso27017.matches(pg_catalog.text, iso27017.evidence_query) IS
'Does the text, taken as one section, hold what the query asks for? Phrases are compared folded.';

CREATE OPERATOR iso27017.@~ (
	LEFTARG = pg_catalog.text,
	RIGHTARG = iso27017.evidence_query,
	FUNCTION = iso27017.matches,
	RESTRICT = pg_catalog.matchingsel,
	JOIN = pg_catalog.matchingjoinsel
);
COMMENT ON OPERATOR iso27017.@~ (pg_catalog.text, iso27017.evidence_query) IS
'Does the text, taken as one section, hold what the query asks for?';

CREATE FUNCTION iso27017.evidence(document pg_catalog.text, query iso27017.evidence_query,
	OUT quote pg_catalog.text, OUT source_start pg_catalog.int4, OUT source_length pg_catalog.int4)
RETURNS SETOF pg_catalog.record
AS 'MODULE_PATHNAME', 'iso27017_evidence'
LANGUAGE C STRICT IMMUTABLE PARALLEL SAFE COST 1000 ROWS 3;
COMMENT ON FUNCTION iso27017.evidence(pg_catalog.text, iso27017.evidence_query) IS
'The sentences that support the answer where the text holds what the query asks for; spans in characters, from 1.';

CREATE FUNCTION iso27017.rubric_version() RETURNS pg_catalog.int4
AS 'MODULE_PATHNAME', 'iso27017_rubric_version'
LANGUAGE C STRICT IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION iso27017.rubric_version() IS
'The version of the shipped rubric; findings made with another one are stale.';

CREATE FUNCTION iso27017.rubric_rows(OUT ordinal pg_catalog.int4, OUT control iso27017.control_id,
	OUT element pg_catalog.text, OUT weight pg_catalog.int4, OUT basis pg_catalog.text,
	OUT applies_when pg_catalog.text, OUT also_in pg_catalog.text, OUT allow pg_catalog.text,
	OUT met pg_catalog.text, OUT partial pg_catalog.text, OUT deny pg_catalog.text,
	OUT element_ja pg_catalog.text, OUT element_en pg_catalog.text,
	OUT ask_ja pg_catalog.text, OUT ask_en pg_catalog.text)
RETURNS SETOF pg_catalog.record
AS 'MODULE_PATHNAME', 'iso27017_rubric'
LANGUAGE C STRICT IMMUTABLE PARALLEL SAFE ROWS 214;
COMMENT ON FUNCTION iso27017.rubric_rows() IS
'The shipped rubric; ask the view iso27017.rubric.';

CREATE VIEW iso27017.rubric AS
SELECT r.ordinal, r.control, r.element, r.weight, r.basis, r.applies_when, r.also_in, r.allow,
	r.met::iso27017.evidence_query AS met, r.partial::iso27017.evidence_query AS partial,
	r.deny::iso27017.evidence_query AS deny, r.element_ja, r.element_en, r.ask_ja, r.ask_en
FROM iso27017.rubric_rows() r;
GRANT SELECT ON iso27017.rubric TO PUBLIC;
COMMENT ON VIEW iso27017.rubric IS
'The shipped rubric: what a provider''s whitepaper should say, with the query that finds it and the question to ask where it does not.';
COMMENT ON COLUMN iso27017.rubric.basis IS
'P: ISO/IEC 27017 asks it of the provider; C: it tells the customer to ask; O: its other information; L: our measurable refinement';
COMMENT ON COLUMN iso27017.rubric.met IS 'Evidence; one sentence that satisfies it';
COMMENT ON COLUMN iso27017.rubric.partial IS 'Evidence of a part: conditional';
COMMENT ON COLUMN iso27017.rubric.deny IS 'What a sentence denies that contradicts the element';
COMMENT ON COLUMN iso27017.rubric.allow IS 'Hedges that do not soften this element';

CREATE FUNCTION iso27017.findings(document pg_catalog.text,
	OUT section pg_catalog.int4, OUT control iso27017.control_id, OUT element pg_catalog.text,
	OUT verdict pg_catalog.text, OUT quote pg_catalog.text, OUT source_start pg_catalog.int4,
	OUT source_length pg_catalog.int4)
RETURNS SETOF pg_catalog.record
AS 'MODULE_PATHNAME', 'iso27017_findings'
LANGUAGE C STRICT IMMUTABLE PARALLEL SAFE COST 100000 ROWS 214;
COMMENT ON FUNCTION iso27017.findings(pg_catalog.text) IS
'What a whitepaper says about each element of the shipped rubric: met, conditional, contradicted, silent or not_applicable, with the sentence that says so. No rows where no section was found.';

CREATE FUNCTION iso27017.findings(document pg_catalog.text, titles pg_catalog.text[], meant iso27017.control_id[],
	OUT section pg_catalog.int4, OUT control iso27017.control_id, OUT element pg_catalog.text,
	OUT verdict pg_catalog.text, OUT quote pg_catalog.text, OUT source_start pg_catalog.int4,
	OUT source_length pg_catalog.int4, OUT rule pg_catalog.text, OUT place pg_catalog.text)
RETURNS SETOF pg_catalog.record
AS 'MODULE_PATHNAME', 'iso27017_findings_with'
LANGUAGE C STRICT IMMUTABLE PARALLEL SAFE COST 100000 ROWS 214;
COMMENT ON FUNCTION iso27017.findings(pg_catalog.text, pg_catalog.text[], iso27017.control_id[]) IS
'The same, read with titles of one''s own for controls; also which rule decided, and where the sentence stands (section, referral, also_in, elsewhere).';

CREATE FUNCTION iso27017.rubric_hits(document pg_catalog.text)
RETURNS pg_catalog.int4[]
AS 'MODULE_PATHNAME', 'iso27017_rubric_hits'
LANGUAGE C STRICT IMMUTABLE PARALLEL SAFE COST 5000;
COMMENT ON FUNCTION iso27017.rubric_hits(pg_catalog.text) IS
'Ordinals of the rubric''s elements of which a sentence of the text, taken as one section, is evidence; the quick search over one''s own tables, without the verdicts of findings().';
