/*
 * value_fn.c
 *		What can be asked of a retention: its parts, when it is due, whether it
 *		keeps to a requirement.
 */
#include "postgres.h"

#include "catalog/pg_type.h"
#include "fmgr.h"
#include "utils/array.h"
#include "utils/builtins.h"
#include "utils/date.h"
#include "utils/timestamp.h"

#include "../pg_compat.h"
#include "calendar.h"
#include "retention_fn.h"

PG_FUNCTION_INFO_V1(iso27017_retention_shape);
PG_FUNCTION_INFO_V1(iso27017_retention_bound);
PG_FUNCTION_INFO_V1(iso27017_retention_amount);
PG_FUNCTION_INFO_V1(iso27017_retention_place);
PG_FUNCTION_INFO_V1(iso27017_retention_event);
PG_FUNCTION_INFO_V1(iso27017_retention_landing);
PG_FUNCTION_INFO_V1(iso27017_retention_generations);
PG_FUNCTION_INFO_V1(iso27017_retention_satisfies);
PG_FUNCTION_INFO_V1(iso27017_retention_days_low);
PG_FUNCTION_INFO_V1(iso27017_retention_days_high);
PG_FUNCTION_INFO_V1(iso27017_retention_due);

/* shape(retention): amount, every, times, forever, until, speed, unstated */
Datum
iso27017_retention_shape(PG_FUNCTION_ARGS)
{
	static const char *const names[] = {
		[RETENTION_AMOUNT] = "amount",
		[RETENTION_EVERY] = "every",
		[RETENTION_TIMES] = "times",
		[RETENTION_FOREVER] = "forever",
		[RETENTION_UNTIL] = "until",
		[RETENTION_SPEED] = "speed",
		[RETENTION_UNSTATED] = "unstated"
	};

	PG_RETURN_TEXT_P(cstring_to_text(names[retention_shape(PG_GETARG_RETENTION(0))]));
}

/* bound(retention): its sign; NULL where there is none */
Datum
iso27017_retention_bound(PG_FUNCTION_ARGS)
{
	const char *bound = retention_bound(PG_GETARG_RETENTION(0));

	if (bound[0] == '\0')
		PG_RETURN_NULL();
	PG_RETURN_TEXT_P(cstring_to_text(bound));
}

/*
 * amount(retention) returns retention: the amount alone, without bound and
 * place; of "every 1 day" 1 day.  NULL where there is no amount.
 */
Datum
iso27017_retention_amount(PG_FUNCTION_ARGS)
{
	Period		p;
	Retention	r;

	period_unpack(PG_GETARG_RETENTION(0), &p);
	if ((p.shape != SHAPE_AMOUNT && p.shape != SHAPE_EVERY) || p.unit == UNIT_NONE)
		PG_RETURN_NULL();
	p.shape = SHAPE_AMOUNT;
	p.bound = BOUND_EXACT;
	p.place = PLACE_NONE;
	p.event = 0;
	p.landing = LANDING_NONE;
	p.exclusive = false;
	period_pack(&p, &r);
	PG_RETURN_RETENTION(retention_copy(&r));
}

/* place(retention): before, after; NULL where it has none */
Datum
iso27017_retention_place(PG_FUNCTION_ARGS)
{
	int			place = retention_place(PG_GETARG_RETENTION(0));

	if (place == 0)
		PG_RETURN_NULL();
	PG_RETURN_TEXT_P(cstring_to_text(place < 0 ? "before" : "after"));
}

/* event(retention): its name; NULL where none is named */
Datum
iso27017_retention_event(PG_FUNCTION_ARGS)
{
	const char *name = retention_event_name(retention_event(PG_GETARG_RETENTION(0)));

	if (name == NULL)
		PG_RETURN_NULL();
	PG_RETURN_TEXT_P(cstring_to_text(name));
}

/* landing(retention): day 20, month end, december end ...; NULL where it has none */
Datum
iso27017_retention_landing(PG_FUNCTION_ARGS)
{
	char		buf[RETENTION_TEXT_SIZE];
	Period		p;
	Period		landing = {.shape = SHAPE_UNTIL};
	Retention	r;

	period_unpack(PG_GETARG_RETENTION(0), &p);
	if (p.landing == LANDING_NONE)
		PG_RETURN_NULL();
	landing.landing = p.landing;
	period_pack(&landing, &r);
	retention_format(&r, buf);
	PG_RETURN_TEXT_P(cstring_to_text(buf + strlen("until on ")));
}

/* generations(retention): how many; NULL where it counts none */
Datum
iso27017_retention_generations(PG_FUNCTION_ARGS)
{
	Period		p;

	period_unpack(PG_GETARG_RETENTION(0), &p);
	if (p.shape != SHAPE_AMOUNT || p.unit != UNIT_GENERATION)
		PG_RETURN_NULL();
	PG_RETURN_INT32((int32) p.n);
}

/* satisfies(offered, required): true, false, or NULL where it cannot be known */
Datum
iso27017_retention_satisfies(PG_FUNCTION_ARGS)
{
	int			answer = retention_satisfies(PG_GETARG_RETENTION(0), PG_GETARG_RETENTION(1));

	if (answer < 0)
		PG_RETURN_NULL();
	PG_RETURN_BOOL(answer > 0);
}

static Datum
days(FunctionCallInfo fcinfo, bool known, int64 n)
{
	if (!known)
		PG_RETURN_NULL();
	if (n > PG_INT32_MAX || n < PG_INT32_MIN)
		ereport(ERROR,
				(errcode(ERRCODE_NUMERIC_VALUE_OUT_OF_RANGE),
				 errmsg("integer out of range")));
	PG_RETURN_INT32((int32) n);
}

/* days_low(retention): days that it takes at least */
Datum
iso27017_retention_days_low(PG_FUNCTION_ARGS)
{
	int64		n = 0;
	bool		known = retention_days_low(PG_GETARG_RETENTION(0), &n);

	return days(fcinfo, known, n);
}

/* days_high(retention): days that it takes at most */
Datum
iso27017_retention_days_high(PG_FUNCTION_ARGS)
{
	int64		n = 0;
	bool		known = retention_days_high(PG_GETARG_RETENTION(0), &n);

	return days(fcinfo, known, n);
}

/* days between 1970-01-01 and PostgreSQL's 2000-01-01 */
#define EPOCH_DAYS	(POSTGRES_EPOCH_JDATE - UNIX_EPOCH_JDATE)

static int
compare_days(const void *a, const void *b)
{
	int32		x = *(const int32 *) a;
	int32		y = *(const int32 *) b;

	return (x > y) - (x < y);
}

/* The dates of an array as sorted day numbers without repetitions. */
static int
read_holidays(ArrayType *array, int32 **out)
{
	Datum	   *values;
	bool	   *nulls;
	int			n;
	int			kept = 0;

	deconstruct_array(array, DATEOID, sizeof(DateADT), true, TYPALIGN_INT, &values, &nulls, &n);
	*out = palloc(sizeof(int32) * Max(n, 1));
	for (int i = 0; i < n; i++)
		if (!nulls[i] && !DATE_NOT_FINITE(DatumGetDateADT(values[i])))
			(*out)[kept++] = (int32) (DatumGetDateADT(values[i]) + EPOCH_DAYS);
	qsort(*out, kept, sizeof(int32), compare_days);
	n = 0;
	for (int i = 0; i < kept; i++)
		if (n == 0 || (*out)[n - 1] != (*out)[i])
			(*out)[n++] = (*out)[i];
	return n;
}

/*
 * due(retention, start date, holidays date[], fiscal_year_end_month int) returns
 * date: see retention_due().  NULL where there is none; an infinite start stays
 * what it is.  Raises 22023 for a month that is none, 22008 beyond the dates
 * that PostgreSQL knows.
 */
Datum
iso27017_retention_due(PG_FUNCTION_ARGS)
{
	Retention  *r = PG_GETARG_RETENTION(0);
	DateADT		start = PG_GETARG_DATEADT(1);
	int			month = PG_GETARG_INT32(3);
	int32	   *holidays;
	int			nholidays;
	int64		due;

	if (month < 1 || month > 12)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("there is no month %d", month),
				 errhint("The month in which the fiscal year ends is 1 to 12; in Japan it often is 3.")));
	if (DATE_NOT_FINITE(start))
		PG_RETURN_DATEADT(start);
	nholidays = read_holidays(PG_GETARG_ARRAYTYPE_P(2), &holidays);
	if (!retention_due(r, (int64) start + EPOCH_DAYS, holidays, nholidays, month, &due))
		PG_RETURN_NULL();
	due -= EPOCH_DAYS;
	if (due < DATETIME_MIN_JULIAN - POSTGRES_EPOCH_JDATE || due >= DATE_END_JULIAN - POSTGRES_EPOCH_JDATE)
		ereport(ERROR,
				(errcode(ERRCODE_DATETIME_VALUE_OUT_OF_RANGE),
				 errmsg("date out of range")));
	PG_RETURN_DATEADT((DateADT) due);
}
