
/* src/retention/retention_ops.sql: order, equality, hash, casts and functions of retention */

-- Identity, not meaning: whether a promise keeps to a requirement is asked with
-- satisfies(), so there is no bare <, <=, >= or > on this type.
CREATE FUNCTION iso27017.retention_lt(iso27017.retention, iso27017.retention) RETURNS pg_catalog.bool
AS 'MODULE_PATHNAME', 'iso27017_retention_lt' LANGUAGE C STRICT IMMUTABLE LEAKPROOF PARALLEL SAFE;
CREATE FUNCTION iso27017.retention_le(iso27017.retention, iso27017.retention) RETURNS pg_catalog.bool
AS 'MODULE_PATHNAME', 'iso27017_retention_le' LANGUAGE C STRICT IMMUTABLE LEAKPROOF PARALLEL SAFE;
CREATE FUNCTION iso27017.retention_eq(iso27017.retention, iso27017.retention) RETURNS pg_catalog.bool
AS 'MODULE_PATHNAME', 'iso27017_retention_eq' LANGUAGE C STRICT IMMUTABLE LEAKPROOF PARALLEL SAFE;
CREATE FUNCTION iso27017.retention_ne(iso27017.retention, iso27017.retention) RETURNS pg_catalog.bool
AS 'MODULE_PATHNAME', 'iso27017_retention_ne' LANGUAGE C STRICT IMMUTABLE LEAKPROOF PARALLEL SAFE;
CREATE FUNCTION iso27017.retention_ge(iso27017.retention, iso27017.retention) RETURNS pg_catalog.bool
AS 'MODULE_PATHNAME', 'iso27017_retention_ge' LANGUAGE C STRICT IMMUTABLE LEAKPROOF PARALLEL SAFE;
CREATE FUNCTION iso27017.retention_gt(iso27017.retention, iso27017.retention) RETURNS pg_catalog.bool
AS 'MODULE_PATHNAME', 'iso27017_retention_gt' LANGUAGE C STRICT IMMUTABLE LEAKPROOF PARALLEL SAFE;
CREATE FUNCTION iso27017.retention_cmp(iso27017.retention, iso27017.retention) RETURNS pg_catalog.int4
AS 'MODULE_PATHNAME', 'iso27017_retention_cmp' LANGUAGE C STRICT IMMUTABLE LEAKPROOF PARALLEL SAFE;
CREATE FUNCTION iso27017.retention_smaller(iso27017.retention, iso27017.retention) RETURNS iso27017.retention
AS 'MODULE_PATHNAME', 'iso27017_retention_smaller' LANGUAGE C STRICT IMMUTABLE LEAKPROOF PARALLEL SAFE;
CREATE FUNCTION iso27017.retention_larger(iso27017.retention, iso27017.retention) RETURNS iso27017.retention
AS 'MODULE_PATHNAME', 'iso27017_retention_larger' LANGUAGE C STRICT IMMUTABLE LEAKPROOF PARALLEL SAFE;
CREATE FUNCTION iso27017.retention_hash(iso27017.retention) RETURNS pg_catalog.int4
AS 'MODULE_PATHNAME', 'iso27017_retention_hash' LANGUAGE C STRICT IMMUTABLE LEAKPROOF PARALLEL SAFE;
CREATE FUNCTION iso27017.retention_hash_extended(iso27017.retention, pg_catalog.int8) RETURNS pg_catalog.int8
AS 'MODULE_PATHNAME', 'iso27017_retention_hash_extended' LANGUAGE C STRICT IMMUTABLE LEAKPROOF PARALLEL SAFE;
CREATE FUNCTION iso27017.retention_sortsupport(pg_catalog.internal) RETURNS pg_catalog.void
AS 'MODULE_PATHNAME', 'iso27017_retention_sortsupport' LANGUAGE C STRICT IMMUTABLE PARALLEL SAFE;

COMMENT ON FUNCTION iso27017.retention_lt(iso27017.retention, iso27017.retention) IS 'implementation of *< operator';
COMMENT ON FUNCTION iso27017.retention_le(iso27017.retention, iso27017.retention) IS 'implementation of *<= operator';
COMMENT ON FUNCTION iso27017.retention_eq(iso27017.retention, iso27017.retention) IS 'implementation of = operator';
COMMENT ON FUNCTION iso27017.retention_ne(iso27017.retention, iso27017.retention) IS 'implementation of <> operator';
COMMENT ON FUNCTION iso27017.retention_ge(iso27017.retention, iso27017.retention) IS 'implementation of *>= operator';
COMMENT ON FUNCTION iso27017.retention_gt(iso27017.retention, iso27017.retention) IS 'implementation of *> operator';
COMMENT ON FUNCTION iso27017.retention_cmp(iso27017.retention, iso27017.retention) IS 'less-equal-greater';
COMMENT ON FUNCTION iso27017.retention_smaller(iso27017.retention, iso27017.retention) IS 'smaller of two';
COMMENT ON FUNCTION iso27017.retention_larger(iso27017.retention, iso27017.retention) IS 'larger of two';
COMMENT ON FUNCTION iso27017.retention_hash(iso27017.retention) IS 'hash';
COMMENT ON FUNCTION iso27017.retention_hash_extended(iso27017.retention, pg_catalog.int8) IS 'hash';
COMMENT ON FUNCTION iso27017.retention_sortsupport(pg_catalog.internal) IS 'sort support';

CREATE OPERATOR iso27017.*< (
	FUNCTION = iso27017.retention_lt, LEFTARG = iso27017.retention, RIGHTARG = iso27017.retention,
	COMMUTATOR = OPERATOR(iso27017.*>), NEGATOR = OPERATOR(iso27017.*>=),
	RESTRICT = pg_catalog.scalarltsel, JOIN = pg_catalog.scalarltjoinsel
);
CREATE OPERATOR iso27017.*<= (
	FUNCTION = iso27017.retention_le, LEFTARG = iso27017.retention, RIGHTARG = iso27017.retention,
	COMMUTATOR = OPERATOR(iso27017.*>=), NEGATOR = OPERATOR(iso27017.*>),
	RESTRICT = pg_catalog.scalarlesel, JOIN = pg_catalog.scalarlejoinsel
);
CREATE OPERATOR iso27017.= (
	FUNCTION = iso27017.retention_eq, LEFTARG = iso27017.retention, RIGHTARG = iso27017.retention,
	COMMUTATOR = OPERATOR(iso27017.=), NEGATOR = OPERATOR(iso27017.<>),
	RESTRICT = pg_catalog.eqsel, JOIN = pg_catalog.eqjoinsel, HASHES, MERGES
);
CREATE OPERATOR iso27017.<> (
	FUNCTION = iso27017.retention_ne, LEFTARG = iso27017.retention, RIGHTARG = iso27017.retention,
	COMMUTATOR = OPERATOR(iso27017.<>), NEGATOR = OPERATOR(iso27017.=),
	RESTRICT = pg_catalog.neqsel, JOIN = pg_catalog.neqjoinsel
);
CREATE OPERATOR iso27017.*>= (
	FUNCTION = iso27017.retention_ge, LEFTARG = iso27017.retention, RIGHTARG = iso27017.retention,
	COMMUTATOR = OPERATOR(iso27017.*<=), NEGATOR = OPERATOR(iso27017.*<),
	RESTRICT = pg_catalog.scalargesel, JOIN = pg_catalog.scalargejoinsel
);
CREATE OPERATOR iso27017.*> (
	FUNCTION = iso27017.retention_gt, LEFTARG = iso27017.retention, RIGHTARG = iso27017.retention,
	COMMUTATOR = OPERATOR(iso27017.*<), NEGATOR = OPERATOR(iso27017.*<=),
	RESTRICT = pg_catalog.scalargtsel, JOIN = pg_catalog.scalargtjoinsel
);
COMMENT ON OPERATOR iso27017.*< (iso27017.retention, iso27017.retention) IS 'sorts before';
COMMENT ON OPERATOR iso27017.*<= (iso27017.retention, iso27017.retention) IS 'sorts before, or is the same';
COMMENT ON OPERATOR iso27017.= (iso27017.retention, iso27017.retention) IS 'is the same period';
COMMENT ON OPERATOR iso27017.<> (iso27017.retention, iso27017.retention) IS 'is another period';
COMMENT ON OPERATOR iso27017.*>= (iso27017.retention, iso27017.retention) IS 'sorts behind, or is the same';
COMMENT ON OPERATOR iso27017.*> (iso27017.retention, iso27017.retention) IS 'sorts behind';

CREATE OPERATOR CLASS iso27017.retention_ops
DEFAULT FOR TYPE iso27017.retention USING btree AS
	OPERATOR 1 iso27017.*<, OPERATOR 2 iso27017.*<=, OPERATOR 3 iso27017.=,
	OPERATOR 4 iso27017.*>=, OPERATOR 5 iso27017.*>,
	FUNCTION 1 iso27017.retention_cmp(iso27017.retention, iso27017.retention),
	FUNCTION 2 iso27017.retention_sortsupport(pg_catalog.internal),
	FUNCTION 4 pg_catalog.btequalimage(pg_catalog.oid);
COMMENT ON OPERATOR CLASS iso27017.retention_ops USING btree IS 'identity: by shape, nominal length, bound, place and event';

CREATE OPERATOR CLASS iso27017.retention_ops
DEFAULT FOR TYPE iso27017.retention USING hash AS
	OPERATOR 1 iso27017.=,
	FUNCTION 1 iso27017.retention_hash(iso27017.retention),
	FUNCTION 2 iso27017.retention_hash_extended(iso27017.retention, pg_catalog.int8);
COMMENT ON OPERATOR CLASS iso27017.retention_ops USING hash IS 'equality of periods';

CREATE AGGREGATE iso27017.min(iso27017.retention) (
	SFUNC = iso27017.retention_smaller, STYPE = iso27017.retention,
	COMBINEFUNC = iso27017.retention_smaller, SORTOP = OPERATOR(iso27017.*<), PARALLEL = SAFE
);
CREATE AGGREGATE iso27017.max(iso27017.retention) (
	SFUNC = iso27017.retention_larger, STYPE = iso27017.retention,
	COMBINEFUNC = iso27017.retention_larger, SORTOP = OPERATOR(iso27017.*>), PARALLEL = SAFE
);
COMMENT ON AGGREGATE iso27017.min(iso27017.retention) IS 'the first period of all in the order of *<';
COMMENT ON AGGREGATE iso27017.max(iso27017.retention) IS 'the last period of all in the order of *<';

-- Casts where nothing is lost; none is implicit.
CREATE FUNCTION iso27017.retention_to_interval(iso27017.retention) RETURNS pg_catalog.interval
AS 'MODULE_PATHNAME', 'iso27017_retention_to_interval' LANGUAGE C STRICT IMMUTABLE PARALLEL SAFE;
CREATE FUNCTION iso27017.interval_to_retention(pg_catalog.interval) RETURNS iso27017.retention
AS 'MODULE_PATHNAME', 'iso27017_interval_to_retention' LANGUAGE C STRICT IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION iso27017.retention_to_interval(iso27017.retention) IS 'The amount as an interval; an error where the period says more than an interval can.';
COMMENT ON FUNCTION iso27017.interval_to_retention(pg_catalog.interval) IS 'The interval as a period; an error for seconds, negative and mixed ones.';
CREATE CAST (iso27017.retention AS pg_catalog.interval) WITH FUNCTION iso27017.retention_to_interval(iso27017.retention);
CREATE CAST (pg_catalog.interval AS iso27017.retention) WITH FUNCTION iso27017.interval_to_retention(pg_catalog.interval);

-- The parts of a period.
CREATE FUNCTION iso27017.shape(r iso27017.retention) RETURNS pg_catalog.text
AS 'MODULE_PATHNAME', 'iso27017_retention_shape' LANGUAGE C STRICT IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION iso27017.shape(iso27017.retention) IS
'What kind of period it is: amount, every, times, forever, until, speed or unstated.';

CREATE FUNCTION iso27017.bound(r iso27017.retention) RETURNS pg_catalog.text
AS 'MODULE_PATHNAME', 'iso27017_retention_bound' LANGUAGE C STRICT IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION iso27017.bound(iso27017.retention) IS
'The bound as a sign (>=, >, <=, <, ~, ~<=, ~>=); NULL where there is none.';

CREATE FUNCTION iso27017.amount(r iso27017.retention) RETURNS iso27017.retention
AS 'MODULE_PATHNAME', 'iso27017_retention_amount' LANGUAGE C STRICT IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION iso27017.amount(iso27017.retention) IS
'The amount alone, without bound, place and event; NULL where there is no amount.';

CREATE FUNCTION iso27017.place(r iso27017.retention) RETURNS pg_catalog.text
AS 'MODULE_PATHNAME', 'iso27017_retention_place' LANGUAGE C STRICT IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION iso27017.place(iso27017.retention) IS
'before or after; NULL where the period does not count from anything.';

CREATE FUNCTION iso27017.event(r iso27017.retention) RETURNS pg_catalog.text
AS 'MODULE_PATHNAME', 'iso27017_retention_event' LANGUAGE C STRICT IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION iso27017.event(iso27017.retention) IS
'The event that the period counts from or lasts until, by its canonical name; NULL where none is named.';

CREATE FUNCTION iso27017.landing(r iso27017.retention) RETURNS pg_catalog.text
AS 'MODULE_PATHNAME', 'iso27017_retention_landing' LANGUAGE C STRICT IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION iso27017.landing(iso27017.retention) IS
'The day on which the period ends, as day 20, month end, fiscal year end or december end; NULL where none is named.';

CREATE FUNCTION iso27017.generations(r iso27017.retention) RETURNS pg_catalog.int4
AS 'MODULE_PATHNAME', 'iso27017_retention_generations' LANGUAGE C STRICT IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION iso27017.generations(iso27017.retention) IS
'How many generations; NULL where the period counts none.';

-- What a period means.
CREATE FUNCTION iso27017.satisfies(offered iso27017.retention, required iso27017.retention) RETURNS pg_catalog.bool
AS 'MODULE_PATHNAME', 'iso27017_retention_satisfies' LANGUAGE C STRICT IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION iso27017.satisfies(iso27017.retention, iso27017.retention) IS
'Does what is offered keep to what is required? True where every reading does, false where none does, NULL where it cannot be known.';

CREATE FUNCTION iso27017.days_low(r iso27017.retention) RETURNS pg_catalog.int4
AS 'MODULE_PATHNAME', 'iso27017_retention_days_low' LANGUAGE C STRICT IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION iso27017.days_low(iso27017.retention) IS
'Days that the period takes at least; NULL where this has no number.';

CREATE FUNCTION iso27017.days_high(r iso27017.retention) RETURNS pg_catalog.int4
AS 'MODULE_PATHNAME', 'iso27017_retention_days_high' LANGUAGE C STRICT IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION iso27017.days_high(iso27017.retention) IS
'Days that the period takes at most; NULL where this has no number or no end.';

CREATE FUNCTION iso27017.due(
	r iso27017.retention, start pg_catalog.date,
	holidays pg_catalog.date[] DEFAULT '{}', fiscal_year_end_month pg_catalog.int4 DEFAULT 3
) RETURNS pg_catalog.date
AS 'MODULE_PATHNAME', 'iso27017_retention_due' LANGUAGE C STRICT IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION iso27017.due(iso27017.retention, pg_catalog.date, pg_catalog.date[], pg_catalog.int4) IS
'The day on which a period that counts from start ends; the start is never counted. NULL where there is no such day. Business days skip weekends and the holidays given.';

CREATE FUNCTION iso27017.retention_spans(
	document pg_catalog.text,
	OUT period iso27017.retention, OUT matched pg_catalog.text,
	OUT source_start pg_catalog.int4, OUT source_length pg_catalog.int4
) RETURNS SETOF pg_catalog.record
AS 'MODULE_PATHNAME', 'iso27017_retention_spans' LANGUAGE C STRICT IMMUTABLE PARALLEL SAFE ROWS 10;
COMMENT ON FUNCTION iso27017.retention_spans(pg_catalog.text) IS
'The periods of running text, Japanese or English, in order: substr(document, source_start, source_length) is matched.';
