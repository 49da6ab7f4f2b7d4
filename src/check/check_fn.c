/*
 * check_fn.c
 *		Running one evidence check: somebody's query, with that somebody's rights,
 *		inside walls.
 *
 * The query runs through SPI, read-only, in a subtransaction that is always
 * rolled back, so that nothing it does stays (a NOTIFY or a large object would
 * survive a read-only transaction alone).  It runs as the check's owner in a
 * security-restricted operation: no SET ROLE, no temporary tables, no deferred
 * triggers, no prepared statements.  A timer of our own bounds it, because
 * statement_timeout belongs to the whole CALL.
 *
 * Whoever writes a check may be out to harm whoever runs it, so nothing that the
 * query does may look like an act of the server: see cancel_is_real().
 */
#include "postgres.h"

#include "access/xact.h"
#include "executor/spi.h"
#include "fmgr.h"
#include "funcapi.h"
#include "mb/pg_wchar.h"
#include "miscadmin.h"
#include "storage/latch.h"
#include "utils/acl.h"
#include "utils/builtins.h"
#include "utils/guc.h"
#include "utils/memutils.h"
#include "utils/timeout.h"
#include "utils/timestamp.h"

#include "../pg_compat.h"

PG_FUNCTION_INFO_V1(iso27017_run_check_query);
PG_FUNCTION_INFO_V1(iso27017_may_become);

#define CHECK_SEARCH_PATH	"pg_catalog, iso27017, pg_temp"

/* a check that finds more is told to be narrower */
#define CHECK_MAX_ROWS		10000

/* what is longer, in bytes, is cut: results are kept and read by people */
#define CHECK_MAX_CELL		8192

/*
 * A query may trap its cancel; it is cancelled again so many times, once a
 * second, and then its session is ended.
 */
#define CHECK_CANCELS		5

#define CHECK_MAX_TIMEOUT_MS	(24 * 60 * 60 * 1000)

typedef struct CheckRow
{
	char	   *resource;
	char	   *status;
	char	   *reason;
} CheckRow;

typedef struct CheckRows
{
	MemoryContext context;		/* survives the subtransaction */
	CheckRow   *rows;
	int			count;
} CheckRows;

/* the one timer of this backend, registered at first use */
static TimeoutId check_timeout = MAX_TIMEOUTS;
static volatile sig_atomic_t check_fired = 0;

/* a check that runs checks would reset the timer that bounds it */
static bool check_is_running = false;

/* Signal handler: cancel; where that was trapped too often, terminate. */
static void
check_timeout_handler(void)
{
	check_fired++;
	if (check_fired > CHECK_CANCELS)
		ProcDiePending = true;
	else
		QueryCancelPending = true;
	InterruptPending = true;
	SetLatch(MyLatch);
}

static void
start_timer(int timeout_ms)
{
	TimestampTz first = TimestampTzPlusMilliseconds(GetCurrentTimestamp(), timeout_ms);

	if (check_timeout == MAX_TIMEOUTS)
		check_timeout = RegisterTimeout(USER_TIMEOUT, check_timeout_handler);
	check_fired = 0;
	enable_timeout_every(check_timeout, first, 1000);
}

static void
stop_timer(void)
{
	disable_timeout(check_timeout, false);

	/* a cancel of ours that came too late must not hit what follows */
	if (check_fired > 0)
		QueryCancelPending = false;
}

static char *
copy_value(CheckRows *out, HeapTuple tuple, TupleDesc desc, int column)
{
	char	   *value;
	size_t		length;

	if (column > desc->natts)
		return NULL;
	value = SPI_getvalue(tuple, desc, column);
	if (value == NULL)
		return NULL;
	length = strlen(value);
	if (length > CHECK_MAX_CELL)
	{
		length = pg_mbcliplen(value, (int) Min(length, INT_MAX), CHECK_MAX_CELL);
		return MemoryContextStrdup(out->context, psprintf("%.*s ...", (int) length, value));
	}
	return MemoryContextStrdup(out->context, value);
}

static void
add_row(CheckRows *out, char *resource, char *status, char *reason)
{
	out->rows[out->count].resource = resource;
	out->rows[out->count].status = status;
	out->rows[out->count].reason = reason;
	out->count++;
}

static bool
status_is_known(const char *status)
{
	static const char *const known[] = {"ok", "alarm", "info", "skip", "error"};

	for (int i = 0; status != NULL && i < (int) lengthof(known); i++)
		if (strcmp(status, known[i]) == 0)
			return true;
	return false;
}

/* Run the query; SPI is connected, the walls stand. */
static void
execute(const char *query, CheckRows *out)
{
	SPIPlanPtr	plan = SPI_prepare(query, 0, NULL);

	if (plan == NULL)
		ereport(ERROR,
				(errcode(ERRCODE_FEATURE_NOT_SUPPORTED),
				 errmsg("the query of a check cannot be prepared: %s",
						SPI_result_code_string(SPI_result))));
	if (!SPI_is_cursor_plan(plan))
		ereport(ERROR,
				(errcode(ERRCODE_WRONG_OBJECT_TYPE),
				 errmsg("the query of a check must be one statement that returns rows"),
				 errhint("For example: SELECT service AS resource, 'alarm' AS status, 'no purpose' AS reason FROM grc.service.")));
	if (SPI_execute_plan(plan, NULL, NULL, true, CHECK_MAX_ROWS + 1) < 0 || SPI_tuptable == NULL)
		ereport(ERROR,
				(errcode(ERRCODE_WRONG_OBJECT_TYPE),
				 errmsg("the query of a check must be one statement that returns rows")));
	if (SPI_processed > CHECK_MAX_ROWS)
		ereport(ERROR,
				(errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
				 errmsg("the query of a check returned more than %d rows", CHECK_MAX_ROWS)));
	if (SPI_tuptable->tupdesc->natts < 2)
		ereport(ERROR,
				(errcode(ERRCODE_DATATYPE_MISMATCH),
				 errmsg("the query of a check must return the columns resource, status and reason")));

	out->rows = MemoryContextAlloc(out->context, sizeof(CheckRow) * (SPI_processed + 1));
	for (uint64 i = 0; i < SPI_processed; i++)
	{
		HeapTuple	tuple = SPI_tuptable->vals[i];
		TupleDesc	desc = SPI_tuptable->tupdesc;
		char	   *status = copy_value(out, tuple, desc, 2);

		if (!status_is_known(status))
			ereport(ERROR,
					(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
					 errmsg("status \"%s\" of a check is not known", status ? status : "NULL"),
					 errhint("Known are ok, alarm, info, skip and error.")));
		add_row(out, copy_value(out, tuple, desc, 1), status, copy_value(out, tuple, desc, 3));
	}
}

/* Raise the walls and run; leaves by an error or returns. */
static void
execute_inside_walls(const char *query, Oid owner, int sec_context, CheckRows *out)
{
	(void) set_config_option("transaction_read_only", "on", PGC_USERSET, PGC_S_SESSION,
							 GUC_ACTION_LOCAL, true, 0, false);
	(void) set_config_option("search_path", CHECK_SEARCH_PATH, PGC_USERSET, PGC_S_SESSION,
							 GUC_ACTION_LOCAL, true, 0, false);
	SetUserIdAndSecContext(owner, sec_context | SECURITY_LOCAL_USERID_CHANGE |
						   SECURITY_RESTRICTED_OPERATION);
	if (SPI_connect() != SPI_OK_CONNECT)
		elog(ERROR, "SPI_connect failed");
	execute(query, out);
	SPI_finish();
}

/* An error inside the walls becomes a row. */
static void
error_to_row(const ErrorData *error, int timeout_ms, CheckRows *out)
{
	MemoryContext old = MemoryContextSwitchTo(out->context);

	out->rows = palloc(sizeof(CheckRow));
	out->count = 0;
	if (error->sqlerrcode == ERRCODE_QUERY_CANCELED && check_fired > 0)
		add_row(out, NULL, pstrdup("error"), psprintf("cancelled after %d ms", timeout_ms));
	else
		add_row(out, NULL, pstrdup("error"),
				psprintf("%s: %s", unpack_sql_state(error->sqlerrcode),
						 error->message ? error->message : ""));
	MemoryContextSwitchTo(old);
}

/*
 * Was it the server that cancelled, and not our timer?  A query can raise 57014
 * itself, and must not end the whole run by that; where an error was raised it
 * cannot choose.
 */
static bool
cancel_is_real(const ErrorData *error)
{
	return error->sqlerrcode == ERRCODE_QUERY_CANCELED && check_fired == 0 &&
		error->funcname != NULL && strcmp(error->funcname, "ProcessInterrupts") == 0;
}

static void
run_in_subtransaction(const char *query, Oid owner, int timeout_ms, CheckRows *out)
{
	MemoryContext old_context = CurrentMemoryContext;
	ResourceOwner old_owner = CurrentResourceOwner;
	Oid			save_user;
	int			save_sec_context;
	ErrorData  *volatile error = NULL;

	GetUserIdAndSecContext(&save_user, &save_sec_context);
	BeginInternalSubTransaction(NULL);
	MemoryContextSwitchTo(old_context);
	PG_TRY();
	{
		check_is_running = true;
		start_timer(timeout_ms);
		execute_inside_walls(query, owner, save_sec_context, out);
		stop_timer();
	}
	PG_CATCH();
	{
		stop_timer();
		MemoryContextSwitchTo(out->context);
		error = CopyErrorData();
		FlushErrorState();
	}
	PG_END_TRY();

	RollbackAndReleaseCurrentSubTransaction();
	MemoryContextSwitchTo(old_context);
	CurrentResourceOwner = old_owner;
	SetUserIdAndSecContext(save_user, save_sec_context);

	check_is_running = false;

	/* a cancel that is not ours is for the whole run */
	if (error != NULL && cancel_is_real(error))
		ReThrowError(error);
	if (error != NULL)
		error_to_row(error, timeout_ms, out);
}

/*
 * run_check_query(query text, owner text, timeout_ms int)
 *		returns setof (resource text, status text, reason text)
 *
 * Runs one SELECT as the role `owner`, which the caller must be allowed to
 * become (42501), for at most timeout_ms milliseconds (22023 outside 1 .. a day).
 * An error of the query is a row of status 'error' whose reason starts with the
 * SQLSTATE.  Called from inside a check: 55000.
 */
Datum
iso27017_run_check_query(PG_FUNCTION_ARGS)
{
	char	   *query = text_to_cstring(PG_GETARG_TEXT_PP(0));
	char	   *owner_name = text_to_cstring(PG_GETARG_TEXT_PP(1));
	int			timeout_ms = PG_GETARG_INT32(2);
	ReturnSetInfo *rsinfo = (ReturnSetInfo *) fcinfo->resultinfo;
	Oid			owner = get_role_oid(owner_name, false);
	CheckRows	out = {0};

	if (timeout_ms < 1 || timeout_ms > CHECK_MAX_TIMEOUT_MS)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("timeout of %d ms is outside the valid range (1 .. %d)",
						timeout_ms, CHECK_MAX_TIMEOUT_MS)));
	if (!may_become_role(GetUserId(), owner))
		ereport(ERROR,
				(errcode(ERRCODE_INSUFFICIENT_PRIVILEGE),
				 errmsg("must be a member of role \"%s\" to run its check", owner_name)));
	if (check_is_running)
		ereport(ERROR,
				(errcode(ERRCODE_OBJECT_NOT_IN_PREREQUISITE_STATE),
				 errmsg("a check cannot run checks")));

	InitMaterializedSRF(fcinfo, 0);
	out.context = AllocSetContextCreate(CurrentMemoryContext, "evidence check",
										ALLOCSET_DEFAULT_SIZES);
	run_in_subtransaction(query, owner, timeout_ms, &out);
	for (int i = 0; i < out.count; i++)
	{
		char	   *cells[3] = {out.rows[i].resource, out.rows[i].status, out.rows[i].reason};
		Datum		values[3] = {0};
		bool		nulls[3];

		for (int column = 0; column < 3; column++)
		{
			nulls[column] = cells[column] == NULL;
			if (!nulls[column])
				values[column] = CStringGetTextDatum(cells[column]);
		}
		tuplestore_putvalues(rsinfo->setResult, rsinfo->setDesc, values, nulls);
	}
	MemoryContextDelete(out.context);
	return (Datum) 0;
}

/*
 * may_become(role text) returns bool: whether the current user may become the
 * role by SET ROLE; false for a role that does not exist.
 */
Datum
iso27017_may_become(PG_FUNCTION_ARGS)
{
	Oid			role = get_role_oid(text_to_cstring(PG_GETARG_TEXT_PP(0)), true);

	PG_RETURN_BOOL(OidIsValid(role) && may_become_role(GetUserId(), role));
}
