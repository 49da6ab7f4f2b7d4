/*
 * hash_fn.c
 *		Hashing of control_id.
 *
 * hashint8 would do, but folds the two halves of an identifier onto each other,
 * so that identifiers of one catalogue share hashes.
 */
#include "postgres.h"

#include "fmgr.h"

#include "control_fn.h"

PG_FUNCTION_INFO_V1(iso27017_control_hash);
PG_FUNCTION_INFO_V1(iso27017_control_hash_extended);

/* control_id_hash(control_id): the low half of the extended hash for seed 0. */
Datum
iso27017_control_hash(PG_FUNCTION_ARGS)
{
	PG_RETURN_UINT32((uint32) control_hash(PG_GETARG_CONTROL(0), 0));
}

/* control_id_hash_extended(control_id, int8 seed) */
Datum
iso27017_control_hash_extended(PG_FUNCTION_ARGS)
{
	PG_RETURN_UINT64(control_hash(PG_GETARG_CONTROL(0), (uint64) PG_GETARG_INT64(1)));
}
