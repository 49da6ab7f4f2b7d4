/*
 * cast_fn.c
 *		Between retention and interval, where nothing is lost.
 */
#include "postgres.h"

#include "fmgr.h"
#include "utils/builtins.h"
#include "utils/timestamp.h"

#include "../pg_compat.h"
#include "period.h"
#include "retention_fn.h"

PG_FUNCTION_INFO_V1(iso27017_retention_to_interval);
PG_FUNCTION_INFO_V1(iso27017_interval_to_retention);

/* Why r has no interval; NULL where it has one. */
static const char *
why_no_interval(const Period *p)
{
	if (p->shape != SHAPE_AMOUNT)
		return "It is no amount of time.";
	if (p->bound != BOUND_EXACT)
		return "An interval has no bound.";
	if (p->place != PLACE_NONE)
		return "An interval does not say before or after what.";
	if (p->unit == UNIT_GENERATION)
		return "Generations have no length in time.";
	if (p->unit == UNIT_BUSINESS_DAY)
		return "Business days have no fixed length.";
	if (period_is_range(p))
		return "An interval is no range.";
	return NULL;
}

/* interval(retention).  Raises 22023 where it says more than an interval can. */
Datum
iso27017_retention_to_interval(PG_FUNCTION_ARGS)
{
	Retention  *r = PG_GETARG_RETENTION(0);
	Interval   *result = palloc0(sizeof *result);
	Period		p;
	const char *wrong;

	period_unpack(r, &p);
	wrong = why_no_interval(&p);
	if (wrong != NULL)
	{
		char		buf[RETENTION_TEXT_SIZE];

		retention_format(r, buf);
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("cannot cast retention \"%s\" to interval", buf),
				 errdetail("%s", wrong),
				 errhint("Use iso27017.amount(), iso27017.due(), iso27017.days_low() or iso27017.days_high().")));
	}
	switch (p.unit)
	{
		case UNIT_MINUTE:
			result->time = p.n * USECS_PER_MINUTE;
			break;
		case UNIT_HOUR:
			result->time = p.n * USECS_PER_HOUR;
			break;
		case UNIT_DAY:
			result->day = (int32) p.n;
			break;
		case UNIT_WEEK:
			result->day = (int32) p.n * 7;
			break;
		default:
			result->month = (int32) p.n;
			result->day = p.high_unit == UNIT_AND_DAYS ? (int32) p.m : 0;
			break;
	}
	PG_RETURN_INTERVAL_P(result);
}

/* The parts of an interval as a period; NULL, or why there is none. */
static const char *
read_interval(const Interval *i, Period *p)
{
	int64		minutes = i->time / USECS_PER_MINUTE;

	p->shape = SHAPE_AMOUNT;
	p->bound = BOUND_EXACT;
	if (i->month < 0 || i->day < 0 || i->time < 0)
		return "A period cannot be negative.";
	if (i->time % USECS_PER_MINUTE != 0)
		return "A period has no seconds.";
	if (minutes > 0 && (i->day > 0 || i->month > 0))
		return "A period has either days or hours.";
	if (minutes > 0)
	{
		bool		hours = minutes % 60 == 0;

		p->unit = hours ? UNIT_HOUR : UNIT_MINUTE;
		minutes = hours ? minutes / 60 : minutes;
		if (minutes > PERIOD_MAX)
			return "The number is too large.";
		p->n = (uint32_t) minutes;
		return NULL;
	}
	p->unit = i->month > 0 ? UNIT_MONTH : UNIT_DAY;
	p->n = (uint32_t) (i->month > 0 ? i->month : i->day);
	if (i->month > 0 && i->day > 0)
	{
		p->high_unit = UNIT_AND_DAYS;
		p->m = (uint32_t) i->day;
	}
	return period_check(p);
}

/* retention(interval).  Raises 22023 where the interval is no period. */
Datum
iso27017_interval_to_retention(PG_FUNCTION_ARGS)
{
	Interval   *i = PG_GETARG_INTERVAL_P(0);
	Period		p = {0};
	Retention	r;
	const char *wrong = read_interval(i, &p);

	if (wrong != NULL)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("cannot cast interval \"%s\" to retention",
						DatumGetCString(DirectFunctionCall1(interval_out, PG_GETARG_DATUM(0)))),
				 errdetail("%s", wrong),
				 errhint("Intervals of months and days, or of hours and minutes, can be cast.")));
	period_pack(&p, &r);
	PG_RETURN_RETENTION(retention_copy(&r));
}
