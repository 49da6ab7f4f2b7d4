/*
 * ops_fn.c
 *		Order, equality and hash of retention, by identity.
 */
#include "postgres.h"

#include "fmgr.h"
#include "utils/sortsupport.h"

#include "period.h"
#include "retention_fn.h"

PG_FUNCTION_INFO_V1(iso27017_retention_eq);
PG_FUNCTION_INFO_V1(iso27017_retention_ne);
PG_FUNCTION_INFO_V1(iso27017_retention_lt);
PG_FUNCTION_INFO_V1(iso27017_retention_le);
PG_FUNCTION_INFO_V1(iso27017_retention_ge);
PG_FUNCTION_INFO_V1(iso27017_retention_gt);
PG_FUNCTION_INFO_V1(iso27017_retention_cmp);
PG_FUNCTION_INFO_V1(iso27017_retention_smaller);
PG_FUNCTION_INFO_V1(iso27017_retention_larger);
PG_FUNCTION_INFO_V1(iso27017_retention_sortsupport);
PG_FUNCTION_INFO_V1(iso27017_retention_hash);
PG_FUNCTION_INFO_V1(iso27017_retention_hash_extended);

static inline int
compare(FunctionCallInfo fcinfo)
{
	return retention_cmp(PG_GETARG_RETENTION(0), PG_GETARG_RETENTION(1));
}

Datum
iso27017_retention_eq(PG_FUNCTION_ARGS)
{
	PG_RETURN_BOOL(memcmp(PG_GETARG_RETENTION(0), PG_GETARG_RETENTION(1), sizeof(Retention)) == 0);
}

Datum
iso27017_retention_ne(PG_FUNCTION_ARGS)
{
	PG_RETURN_BOOL(memcmp(PG_GETARG_RETENTION(0), PG_GETARG_RETENTION(1), sizeof(Retention)) != 0);
}

Datum
iso27017_retention_lt(PG_FUNCTION_ARGS)
{
	PG_RETURN_BOOL(compare(fcinfo) < 0);
}

Datum
iso27017_retention_le(PG_FUNCTION_ARGS)
{
	PG_RETURN_BOOL(compare(fcinfo) <= 0);
}

Datum
iso27017_retention_ge(PG_FUNCTION_ARGS)
{
	PG_RETURN_BOOL(compare(fcinfo) >= 0);
}

Datum
iso27017_retention_gt(PG_FUNCTION_ARGS)
{
	PG_RETURN_BOOL(compare(fcinfo) > 0);
}

Datum
iso27017_retention_cmp(PG_FUNCTION_ARGS)
{
	PG_RETURN_INT32(compare(fcinfo));
}

Datum
iso27017_retention_smaller(PG_FUNCTION_ARGS)
{
	PG_RETURN_DATUM(PG_GETARG_DATUM(compare(fcinfo) <= 0 ? 0 : 1));
}

Datum
iso27017_retention_larger(PG_FUNCTION_ARGS)
{
	PG_RETURN_DATUM(PG_GETARG_DATUM(compare(fcinfo) >= 0 ? 0 : 1));
}

static int
compare_datums(Datum x, Datum y, SortSupport ssup)
{
	(void) ssup;
	return retention_cmp((Retention *) DatumGetPointer(x), (Retention *) DatumGetPointer(y));
}

/* The first word is a prefix of the order. */
static Datum
abbreviate(Datum original, SortSupport ssup)
{
	uint64		word = period_word((Retention *) DatumGetPointer(original), 0);

	(void) ssup;
	return (Datum) (SIZEOF_DATUM == 8 ? word : word >> 32);
}

/*
 * Never given up: making the key costs two loads, and values that are alike in
 * it are nearly always equal.
 */
static bool
abort_abbreviation(int memtupcount, SortSupport ssup)
{
	(void) memtupcount;
	(void) ssup;
	return false;
}

Datum
iso27017_retention_sortsupport(PG_FUNCTION_ARGS)
{
	SortSupport ssup = (SortSupport) PG_GETARG_POINTER(0);

	ssup->comparator = compare_datums;
	if (ssup->abbreviate)
	{
		ssup->comparator = ssup_datum_unsigned_cmp;
		ssup->abbrev_converter = abbreviate;
		ssup->abbrev_abort = abort_abbreviation;
		ssup->abbrev_full_comparator = compare_datums;
	}
	PG_RETURN_VOID();
}

/* A multiplication and two shifts that spread each bit over all others. */
static inline uint64
spread(uint64 x)
{
	x ^= x >> 30;
	x *= UINT64CONST(0xBF58476D1CE4E5B9);
	x ^= x >> 27;
	x *= UINT64CONST(0x94D049BB133111EB);
	return x ^ x >> 31;
}

/*
 * The hash does not depend on the machine or the server's release, so that
 * partitions can be moved.  Source: the finisher of SplitMix64.
 */
static uint64
hash(const Retention *r, uint64 seed)
{
	uint64		h = spread(period_word(r, 0) + UINT64CONST(0x9E3779B97F4A7C15));

	h = spread(h + period_word(r, 1));
	return seed == 0 ? h : spread(h + seed);
}

Datum
iso27017_retention_hash(PG_FUNCTION_ARGS)
{
	PG_RETURN_INT32((int32) (uint32) hash(PG_GETARG_RETENTION(0), 0));
}

/* With seed 0 the low half is the other hash, as PostgreSQL asks. */
Datum
iso27017_retention_hash_extended(PG_FUNCTION_ARGS)
{
	PG_RETURN_INT64((int64) hash(PG_GETARG_RETENTION(0), (uint64) PG_GETARG_INT64(1)));
}
