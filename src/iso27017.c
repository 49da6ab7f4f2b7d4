/*
 * iso27017.c
 *		Module magic, settings, and what concerns every room.
 */
#include "postgres.h"

#include "fmgr.h"
#include "mb/pg_wchar.h"
#include "utils/builtins.h"
#include "utils/guc.h"

#include "control/control_fn.h"
#include "text/text_fn.h"

#ifdef PG_MODULE_MAGIC_EXT
PG_MODULE_MAGIC_EXT(.name = "iso27017", .version = ISO27017_VERSION);
#else
PG_MODULE_MAGIC;
#endif

PGDLLEXPORT void _PG_init(void);

PG_FUNCTION_INFO_V1(iso27017_version);
PG_FUNCTION_INFO_V1(iso27017_require_utf8);

/* read by require_acceptance() in scripts of updates */
static bool accept_update = false;

void
_PG_init(void)
{
	text_require_icu();
	control_define_settings();
	DefineCustomBoolVariable("iso27017.accept_update",
							 "Accepts an update of the extension that changes what is stored in indexes and generated columns.",
							 NULL, &accept_update, false, PGC_USERSET, 0, NULL, NULL, NULL);
	MarkGUCPrefixReserved("iso27017");
}

/*
 * version() returns text: the release that the loaded library was built as.
 * It differs from pg_extension.extversion between an upgrade of the package
 * and ALTER EXTENSION UPDATE.
 */
Datum
iso27017_version(PG_FUNCTION_ARGS)
{
	(void) fcinfo;
	PG_RETURN_TEXT_P(cstring_to_text(ISO27017_VERSION));
}

/*
 * require_utf8() is the first statement of the install script.  Raises 0A000
 * in a database of any other encoding.
 */
Datum
iso27017_require_utf8(PG_FUNCTION_ARGS)
{
	(void) fcinfo;
	if (GetDatabaseEncoding() != PG_UTF8)
		ereport(ERROR,
				(errcode(ERRCODE_FEATURE_NOT_SUPPORTED),
				 errmsg("extension \"iso27017\" needs a database with encoding UTF8"),
				 errdetail("The encoding of this database is %s.",
						   GetDatabaseEncodingName()),
				 errhint("Create a database for it: CREATE DATABASE grc ENCODING 'UTF8' TEMPLATE template0;")));
	PG_RETURN_VOID();
}
