
/* src/control/control_ops.sql: order, equality and hashing of control_id */

-- Bodies that are the server's own: an identifier is compared as the number it is.
CREATE FUNCTION iso27017.control_id_lt(iso27017.control_id, iso27017.control_id) RETURNS pg_catalog.bool
AS 'int8lt' LANGUAGE internal STRICT IMMUTABLE LEAKPROOF PARALLEL SAFE;
CREATE FUNCTION iso27017.control_id_le(iso27017.control_id, iso27017.control_id) RETURNS pg_catalog.bool
AS 'int8le' LANGUAGE internal STRICT IMMUTABLE LEAKPROOF PARALLEL SAFE;
CREATE FUNCTION iso27017.control_id_eq(iso27017.control_id, iso27017.control_id) RETURNS pg_catalog.bool
AS 'int8eq' LANGUAGE internal STRICT IMMUTABLE LEAKPROOF PARALLEL SAFE;
CREATE FUNCTION iso27017.control_id_ne(iso27017.control_id, iso27017.control_id) RETURNS pg_catalog.bool
AS 'int8ne' LANGUAGE internal STRICT IMMUTABLE LEAKPROOF PARALLEL SAFE;
CREATE FUNCTION iso27017.control_id_ge(iso27017.control_id, iso27017.control_id) RETURNS pg_catalog.bool
AS 'int8ge' LANGUAGE internal STRICT IMMUTABLE LEAKPROOF PARALLEL SAFE;
CREATE FUNCTION iso27017.control_id_gt(iso27017.control_id, iso27017.control_id) RETURNS pg_catalog.bool
AS 'int8gt' LANGUAGE internal STRICT IMMUTABLE LEAKPROOF PARALLEL SAFE;
CREATE FUNCTION iso27017.control_id_cmp(iso27017.control_id, iso27017.control_id) RETURNS pg_catalog.int4
AS 'btint8cmp' LANGUAGE internal STRICT IMMUTABLE LEAKPROOF PARALLEL SAFE;
CREATE FUNCTION iso27017.control_id_smaller(iso27017.control_id, iso27017.control_id) RETURNS iso27017.control_id
AS 'int8smaller' LANGUAGE internal STRICT IMMUTABLE LEAKPROOF PARALLEL SAFE;
CREATE FUNCTION iso27017.control_id_larger(iso27017.control_id, iso27017.control_id) RETURNS iso27017.control_id
AS 'int8larger' LANGUAGE internal STRICT IMMUTABLE LEAKPROOF PARALLEL SAFE;
CREATE FUNCTION iso27017.control_id_hash(iso27017.control_id) RETURNS pg_catalog.int4
AS 'MODULE_PATHNAME', 'iso27017_control_hash' LANGUAGE C STRICT IMMUTABLE LEAKPROOF PARALLEL SAFE;
CREATE FUNCTION iso27017.control_id_hash_extended(iso27017.control_id, pg_catalog.int8) RETURNS pg_catalog.int8
AS 'MODULE_PATHNAME', 'iso27017_control_hash_extended' LANGUAGE C STRICT IMMUTABLE LEAKPROOF PARALLEL SAFE;

COMMENT ON FUNCTION iso27017.control_id_lt(iso27017.control_id, iso27017.control_id) IS 'implementation of < operator';
COMMENT ON FUNCTION iso27017.control_id_le(iso27017.control_id, iso27017.control_id) IS 'implementation of <= operator';
COMMENT ON FUNCTION iso27017.control_id_eq(iso27017.control_id, iso27017.control_id) IS 'implementation of = operator';
COMMENT ON FUNCTION iso27017.control_id_ne(iso27017.control_id, iso27017.control_id) IS 'implementation of <> operator';
COMMENT ON FUNCTION iso27017.control_id_ge(iso27017.control_id, iso27017.control_id) IS 'implementation of >= operator';
COMMENT ON FUNCTION iso27017.control_id_gt(iso27017.control_id, iso27017.control_id) IS 'implementation of > operator';
COMMENT ON FUNCTION iso27017.control_id_cmp(iso27017.control_id, iso27017.control_id) IS 'less-equal-greater';
COMMENT ON FUNCTION iso27017.control_id_smaller(iso27017.control_id, iso27017.control_id) IS 'smaller of two';
COMMENT ON FUNCTION iso27017.control_id_larger(iso27017.control_id, iso27017.control_id) IS 'larger of two';
COMMENT ON FUNCTION iso27017.control_id_hash(iso27017.control_id) IS 'hash';
COMMENT ON FUNCTION iso27017.control_id_hash_extended(iso27017.control_id, pg_catalog.int8) IS 'hash';

CREATE OPERATOR iso27017.< (
	FUNCTION = iso27017.control_id_lt, LEFTARG = iso27017.control_id, RIGHTARG = iso27017.control_id,
	COMMUTATOR = OPERATOR(iso27017.>), NEGATOR = OPERATOR(iso27017.>=),
	RESTRICT = pg_catalog.scalarltsel, JOIN = pg_catalog.scalarltjoinsel
);
CREATE OPERATOR iso27017.<= (
	FUNCTION = iso27017.control_id_le, LEFTARG = iso27017.control_id, RIGHTARG = iso27017.control_id,
	COMMUTATOR = OPERATOR(iso27017.>=), NEGATOR = OPERATOR(iso27017.>),
	RESTRICT = pg_catalog.scalarlesel, JOIN = pg_catalog.scalarlejoinsel
);
CREATE OPERATOR iso27017.= (
	FUNCTION = iso27017.control_id_eq, LEFTARG = iso27017.control_id, RIGHTARG = iso27017.control_id,
	COMMUTATOR = OPERATOR(iso27017.=), NEGATOR = OPERATOR(iso27017.<>),
	RESTRICT = pg_catalog.eqsel, JOIN = pg_catalog.eqjoinsel, HASHES, MERGES
);
CREATE OPERATOR iso27017.<> (
	FUNCTION = iso27017.control_id_ne, LEFTARG = iso27017.control_id, RIGHTARG = iso27017.control_id,
	COMMUTATOR = OPERATOR(iso27017.<>), NEGATOR = OPERATOR(iso27017.=),
	RESTRICT = pg_catalog.neqsel, JOIN = pg_catalog.neqjoinsel
);
CREATE OPERATOR iso27017.>= (
	FUNCTION = iso27017.control_id_ge, LEFTARG = iso27017.control_id, RIGHTARG = iso27017.control_id,
	COMMUTATOR = OPERATOR(iso27017.<=), NEGATOR = OPERATOR(iso27017.<),
	RESTRICT = pg_catalog.scalargesel, JOIN = pg_catalog.scalargejoinsel
);
CREATE OPERATOR iso27017.> (
	FUNCTION = iso27017.control_id_gt, LEFTARG = iso27017.control_id, RIGHTARG = iso27017.control_id,
	COMMUTATOR = OPERATOR(iso27017.<), NEGATOR = OPERATOR(iso27017.<=),
	RESTRICT = pg_catalog.scalargtsel, JOIN = pg_catalog.scalargtjoinsel
);
COMMENT ON OPERATOR iso27017.< (iso27017.control_id, iso27017.control_id) IS 'stands before';
COMMENT ON OPERATOR iso27017.<= (iso27017.control_id, iso27017.control_id) IS 'stands before, or is the same';
COMMENT ON OPERATOR iso27017.= (iso27017.control_id, iso27017.control_id) IS 'is the same identifier';
COMMENT ON OPERATOR iso27017.<> (iso27017.control_id, iso27017.control_id) IS 'is another identifier';
COMMENT ON OPERATOR iso27017.>= (iso27017.control_id, iso27017.control_id) IS 'stands behind, or is the same';
COMMENT ON OPERATOR iso27017.> (iso27017.control_id, iso27017.control_id) IS 'stands behind';

CREATE OPERATOR CLASS iso27017.control_id_ops
DEFAULT FOR TYPE iso27017.control_id USING btree AS
	OPERATOR 1 iso27017.<, OPERATOR 2 iso27017.<=, OPERATOR 3 iso27017.=,
	OPERATOR 4 iso27017.>=, OPERATOR 5 iso27017.>,
	FUNCTION 1 iso27017.control_id_cmp(iso27017.control_id, iso27017.control_id),
	FUNCTION 2 pg_catalog.btint8sortsupport(pg_catalog.internal),
	FUNCTION 4 pg_catalog.btequalimage(pg_catalog.oid);
COMMENT ON OPERATOR CLASS iso27017.control_id_ops USING btree IS 'the order in which the standards print their controls';

CREATE OPERATOR CLASS iso27017.control_id_ops
DEFAULT FOR TYPE iso27017.control_id USING hash AS
	OPERATOR 1 iso27017.=,
	FUNCTION 1 iso27017.control_id_hash(iso27017.control_id),
	FUNCTION 2 iso27017.control_id_hash_extended(iso27017.control_id, pg_catalog.int8);
COMMENT ON OPERATOR CLASS iso27017.control_id_ops USING hash IS 'equality of identifiers';

CREATE OPERATOR CLASS iso27017.control_id_minmax_ops
DEFAULT FOR TYPE iso27017.control_id USING brin AS
	OPERATOR 1 iso27017.<, OPERATOR 2 iso27017.<=, OPERATOR 3 iso27017.=,
	OPERATOR 4 iso27017.>=, OPERATOR 5 iso27017.>,
	FUNCTION 1 pg_catalog.brin_minmax_opcinfo(pg_catalog.internal),
	FUNCTION 2 pg_catalog.brin_minmax_add_value(pg_catalog.internal, pg_catalog.internal, pg_catalog.internal, pg_catalog.internal),
	FUNCTION 3 pg_catalog.brin_minmax_consistent(pg_catalog.internal, pg_catalog.internal, pg_catalog.internal),
	FUNCTION 4 pg_catalog.brin_minmax_union(pg_catalog.internal, pg_catalog.internal, pg_catalog.internal);
COMMENT ON OPERATOR CLASS iso27017.control_id_minmax_ops USING brin IS 'the least and the greatest identifier of a range of blocks';

CREATE AGGREGATE iso27017.min(iso27017.control_id) (
	SFUNC = iso27017.control_id_smaller, STYPE = iso27017.control_id,
	COMBINEFUNC = iso27017.control_id_smaller, SORTOP = OPERATOR(iso27017.<), PARALLEL = SAFE
);
CREATE AGGREGATE iso27017.max(iso27017.control_id) (
	SFUNC = iso27017.control_id_larger, STYPE = iso27017.control_id,
	COMBINEFUNC = iso27017.control_id_larger, SORTOP = OPERATOR(iso27017.>), PARALLEL = SAFE
);
COMMENT ON AGGREGATE iso27017.min(iso27017.control_id) IS 'the first identifier of all, in the order of the standards';
COMMENT ON AGGREGATE iso27017.max(iso27017.control_id) IS 'the last identifier of all, in the order of the standards';

-- Containment: a clause, objective or theme contains what lies in it, and itself.

CREATE FUNCTION iso27017.control_id_contains_support(pg_catalog.internal) RETURNS pg_catalog.internal
AS 'MODULE_PATHNAME', 'iso27017_control_contains_support' LANGUAGE C STRICT IMMUTABLE PARALLEL SAFE;
CREATE FUNCTION iso27017.control_id_contained_support(pg_catalog.internal) RETURNS pg_catalog.internal
AS 'MODULE_PATHNAME', 'iso27017_control_contained_support' LANGUAGE C STRICT IMMUTABLE PARALLEL SAFE;
CREATE FUNCTION iso27017.control_id_contains_sel(pg_catalog.internal, pg_catalog.oid, pg_catalog.internal, pg_catalog.int4) RETURNS pg_catalog.float8
AS 'MODULE_PATHNAME', 'iso27017_control_contains_sel' LANGUAGE C STRICT STABLE PARALLEL SAFE;
CREATE FUNCTION iso27017.control_id_contained_sel(pg_catalog.internal, pg_catalog.oid, pg_catalog.internal, pg_catalog.int4) RETURNS pg_catalog.float8
AS 'MODULE_PATHNAME', 'iso27017_control_contained_sel' LANGUAGE C STRICT STABLE PARALLEL SAFE;
CREATE FUNCTION iso27017.control_id_contain_joinsel(pg_catalog.internal, pg_catalog.oid, pg_catalog.internal, pg_catalog.int2, pg_catalog.internal) RETURNS pg_catalog.float8
AS 'MODULE_PATHNAME', 'iso27017_control_contain_joinsel' LANGUAGE C STRICT STABLE PARALLEL SAFE;
COMMENT ON FUNCTION iso27017.control_id_contains_support(pg_catalog.internal) IS 'planner support for control_id_contains';
COMMENT ON FUNCTION iso27017.control_id_contained_support(pg_catalog.internal) IS 'planner support for control_id_contained';
COMMENT ON FUNCTION iso27017.control_id_contains_sel(pg_catalog.internal, pg_catalog.oid, pg_catalog.internal, pg_catalog.int4) IS 'restriction selectivity of control_id @> control_id';
COMMENT ON FUNCTION iso27017.control_id_contained_sel(pg_catalog.internal, pg_catalog.oid, pg_catalog.internal, pg_catalog.int4) IS 'restriction selectivity of control_id <@ control_id';
COMMENT ON FUNCTION iso27017.control_id_contain_joinsel(pg_catalog.internal, pg_catalog.oid, pg_catalog.internal, pg_catalog.int2, pg_catalog.internal) IS 'join selectivity of containment of control_id';

CREATE FUNCTION iso27017.control_id_contains(iso27017.control_id, iso27017.control_id) RETURNS pg_catalog.bool
AS 'MODULE_PATHNAME', 'iso27017_control_contains' LANGUAGE C STRICT IMMUTABLE LEAKPROOF PARALLEL SAFE
SUPPORT iso27017.control_id_contains_support;
CREATE FUNCTION iso27017.control_id_contained(iso27017.control_id, iso27017.control_id) RETURNS pg_catalog.bool
AS 'MODULE_PATHNAME', 'iso27017_control_contained' LANGUAGE C STRICT IMMUTABLE LEAKPROOF PARALLEL SAFE
SUPPORT iso27017.control_id_contained_support;
COMMENT ON FUNCTION iso27017.control_id_contains(iso27017.control_id, iso27017.control_id) IS 'implementation of @> operator';
COMMENT ON FUNCTION iso27017.control_id_contained(iso27017.control_id, iso27017.control_id) IS 'implementation of <@ operator';

CREATE OPERATOR iso27017.@> (
	FUNCTION = iso27017.control_id_contains, LEFTARG = iso27017.control_id, RIGHTARG = iso27017.control_id,
	COMMUTATOR = OPERATOR(iso27017.<@),
	RESTRICT = iso27017.control_id_contains_sel, JOIN = iso27017.control_id_contain_joinsel
);
CREATE OPERATOR iso27017.<@ (
	FUNCTION = iso27017.control_id_contained, LEFTARG = iso27017.control_id, RIGHTARG = iso27017.control_id,
	COMMUTATOR = OPERATOR(iso27017.@>),
	RESTRICT = iso27017.control_id_contained_sel, JOIN = iso27017.control_id_contain_joinsel
);
COMMENT ON OPERATOR iso27017.@> (iso27017.control_id, iso27017.control_id) IS 'contains, or is the same';
COMMENT ON OPERATOR iso27017.<@ (iso27017.control_id, iso27017.control_id) IS 'lies in, or is the same';

CREATE FUNCTION iso27017.greatest_descendant(iso27017.control_id) RETURNS iso27017.control_id
AS 'MODULE_PATHNAME', 'iso27017_control_greatest' LANGUAGE C STRICT IMMUTABLE LEAKPROOF PARALLEL SAFE;
COMMENT ON FUNCTION iso27017.greatest_descendant(iso27017.control_id) IS
'The last identifier of the catalogue that lies in this one; itself where none does.';
CREATE FUNCTION iso27017.ancestors(iso27017.control_id) RETURNS iso27017._control_id
AS 'MODULE_PATHNAME', 'iso27017_control_ancestors' LANGUAGE C STRICT IMMUTABLE LEAKPROOF PARALLEL SAFE;
COMMENT ON FUNCTION iso27017.ancestors(iso27017.control_id) IS
'All identifiers that this one lies in, the outermost first, itself last.';
