
/* src/evidence/score.sql: scores */

CREATE FUNCTION iso27017.scores(document pg_catalog.text, OUT control iso27017.control_id,
	OUT guidance_low pg_catalog.numeric, OUT guidance_high pg_catalog.numeric,
	OUT depth_low pg_catalog.numeric, OUT depth_high pg_catalog.numeric,
	OUT assessed pg_catalog.int4, OUT applicable pg_catalog.int4)
RETURNS SETOF pg_catalog.record
AS 'MODULE_PATHNAME', 'iso27017_scores'
LANGUAGE C STRICT IMMUTABLE PARALLEL SAFE COST 100000 ROWS 41;
COMMENT ON FUNCTION iso27017.scores(pg_catalog.text) IS
'Disclosure score of a whitepaper, control by control: weight times points over weight of the applicable elements, without (low) and with (high) conditional ones. NULL where nothing is applicable or no section was found.';

CREATE FUNCTION iso27017.score_low_accum(pg_catalog.int8[], pg_catalog.text, pg_catalog.int4)
RETURNS pg_catalog.int8[]
AS 'MODULE_PATHNAME', 'iso27017_score_low_accum'
LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION iso27017.score_low_accum(pg_catalog.int8[], pg_catalog.text, pg_catalog.int4) IS
'Internal: transition of score_low.';

CREATE FUNCTION iso27017.score_high_accum(pg_catalog.int8[], pg_catalog.text, pg_catalog.int4)
RETURNS pg_catalog.int8[]
AS 'MODULE_PATHNAME', 'iso27017_score_high_accum'
LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION iso27017.score_high_accum(pg_catalog.int8[], pg_catalog.text, pg_catalog.int4) IS
'Internal: transition of score_high.';

CREATE FUNCTION iso27017.score_combine(pg_catalog.int8[], pg_catalog.int8[])
RETURNS pg_catalog.int8[]
AS 'MODULE_PATHNAME', 'iso27017_score_combine'
LANGUAGE C STRICT IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION iso27017.score_combine(pg_catalog.int8[], pg_catalog.int8[]) IS
'Internal: joins the parts of score_low and score_high.';

CREATE FUNCTION iso27017.score_final(pg_catalog.int8[])
RETURNS pg_catalog.numeric
AS 'MODULE_PATHNAME', 'iso27017_score_final'
LANGUAGE C STRICT IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION iso27017.score_final(pg_catalog.int8[]) IS
'Internal: the quotient of score_low and score_high, rounded to 6 places.';

CREATE AGGREGATE iso27017.score_low(verdict pg_catalog.text, weight pg_catalog.int4) (
	SFUNC = iso27017.score_low_accum,
	STYPE = pg_catalog.int8[],
	INITCOND = '{0,0}',
	FINALFUNC = iso27017.score_final,
	COMBINEFUNC = iso27017.score_combine,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE iso27017.score_low(pg_catalog.text, pg_catalog.int4) IS
'Score over verdicts and weights, conditional ones counting nothing; NULL without weight.';

CREATE AGGREGATE iso27017.score_high(verdict pg_catalog.text, weight pg_catalog.int4) (
	SFUNC = iso27017.score_high_accum,
	STYPE = pg_catalog.int8[],
	INITCOND = '{0,0}',
	FINALFUNC = iso27017.score_final,
	COMBINEFUNC = iso27017.score_combine,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE iso27017.score_high(pg_catalog.text, pg_catalog.int4) IS
'Score over verdicts and weights, conditional ones counting in full; NULL without weight.';
