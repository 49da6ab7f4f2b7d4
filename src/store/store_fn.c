/*
 * store_fn.c
 *		The texts that create_store runs.
 */
#include "postgres.h"

#include "fmgr.h"
#include "funcapi.h"
#include "utils/builtins.h"

#include "data/gen/store_template.h"

/* Raised by one whenever the tables of a store change. */
#define STORE_VERSION	1

PG_FUNCTION_INFO_V1(iso27017_store_template);
PG_FUNCTION_INFO_V1(iso27017_store_version);

/*
 * store_template() returns (file text, body text): the templates in the order
 * in which create_store runs them.
 */
Datum
iso27017_store_template(PG_FUNCTION_ARGS)
{
	ReturnSetInfo *rsinfo = (ReturnSetInfo *) fcinfo->resultinfo;

	InitMaterializedSRF(fcinfo, 0);
	for (int i = 0; store_template[i].file != NULL; i++)
	{
		Datum		values[2];
		bool		nulls[2] = {false, false};

		values[0] = CStringGetTextDatum(store_template[i].file);
		values[1] = CStringGetTextDatum(store_template[i].text);
		tuplestore_putvalues(rsinfo->setResult, rsinfo->setDesc, values, nulls);
	}
	return (Datum) 0;
}

/* store_version() returns int: the version of a store that this release makes. */
Datum
iso27017_store_version(PG_FUNCTION_ARGS)
{
	(void) fcinfo;
	PG_RETURN_INT32(STORE_VERSION);
}
