/*
 * satisfies.c
 *		What a promise means in days, and whether it keeps to a requirement.
 *
 * A promise is read as all that it allows: an interval between two ends.  Each
 * end is an amount of which is known between which two numbers it lies (a month
 * is 28 to 31 days), so that comparing two ends gives yes, no or unknown.
 */
#include "calendar.h"

#include <string.h>

#define DAY			INT64_C(1440)		/* minutes */
#define ENDLESS		(INT64_MAX / 16)

/* Units that compare exactly with themselves and by days with others. */
enum
{
	FAMILY_MINUTES,
	FAMILY_MONTHS,
	FAMILY_BUSINESS_DAYS,
	FAMILY_DAYS					/* by days only */
};

typedef struct End
{
	int			family;
	int64_t		exact;			/* in units of the family */
	int64_t		low;			/* in minutes */
	int64_t		high;
	bool		endless;
	bool		about;			/* up to a quarter more or less */
	bool		open;			/* the end itself is not reached */
} End;

/* Leap days in `years` Februaries in a row, at least (at most). */
static int64_t
leap_days(int64_t years, bool most)
{
	int64_t		rest = years % 400;
	int64_t		best = most ? 0 : 400;

	/* eight years around 1900 have none; near 2000 each fourth has one */
	if (rest < 8 && !most)
		best = 0;
	else if (rest < 194 && most)
		best = (rest + 3) / 4;
	else
		for (int first = 1; first <= 400; first++)
		{
			int64_t		last = first + rest - 1;
			int64_t		n = last / 4 - last / 100 + last / 400 -
				((first - 1) / 4 - (first - 1) / 100 + (first - 1) / 400);

			if (most ? n > best : n < best)
				best = n;
		}
	return years / 400 * 97 + best;
}

/* Days of so many months in a row, at least or at most over all first months. */
static int64_t
month_days(int64_t months, bool most)
{
	static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
	int64_t		best = -1;
	int64_t		leap[2];
	int64_t		years = months / 12;
	int			rest = (int) (months % 12);

	leap[0] = leap_days(years, most);
	leap[1] = leap_days(years + 1, most);
	for (int first = 0; first < 12; first++)
	{
		int64_t		n = 0;
		int			februaries = 0;

		for (int i = 0; i < rest; i++)
		{
			n += days[(first + i) % 12];
			februaries += (first + i) % 12 == 1;
		}
		n += years * 365 + leap[februaries];
		if (best < 0 || (most ? n > best : n < best))
			best = n;
	}
	return best;
}

int64_t
period_month_days_low(int64_t months)
{
	return month_days(months, false);
}

int64_t
period_month_days_high(int64_t months)
{
	return month_days(months, true);
}

static End
make_end(int unit, int64_t n, int64_t days)
{
	End			e = {FAMILY_MINUTES, n, n, n, false, false, false};

	switch (unit)
	{
		case UNIT_MINUTE:
			break;
		case UNIT_HOUR:
			e.exact *= 60;
			break;
		case UNIT_DAY:
			e.exact *= DAY;
			break;
		case UNIT_WEEK:
			e.exact *= 7 * DAY;
			break;
		case UNIT_BUSINESS_DAY:
			e.family = FAMILY_BUSINESS_DAYS;
			e.low = n * DAY;
			e.high = n == 0 ? 0 : ENDLESS;
			return e;
		case UNIT_MONTH:
			e.family = days > 0 ? FAMILY_DAYS : FAMILY_MONTHS;
			e.low = (period_month_days_low(n) + days) * DAY;
			e.high = (period_month_days_high(n) + days) * DAY;
			return e;
		default:
			e.endless = true;
			e.exact = ENDLESS;
			break;
	}
	e.low = e.high = e.exact;
	return e;
}

/* A landing moves the end to a day of its month or year. */
static void
land(End *e, int landing)
{
	if (landing == LANDING_NONE || e->endless)
		return;
	e->family = FAMILY_DAYS;
	if (landing < LANDING_MONTH_END)
		e->low -= (31 - landing) * DAY;
	if (e->high < ENDLESS)
		e->high += DAY * (landing < LANDING_MONTH_END ? landing - 1 :
						  landing == LANDING_MONTH_END ? 30 : 365);
}

/*
 * Is a certainly at most b (strictly: less than b)?  1 yes, 0 certainly not,
 * -1 unknown.
 */
static int
at_most(const End *a, const End *b, bool strictly)
{
	int64_t		alow = a->low,
				ahigh = a->high,
				blow = b->low,
				bhigh = b->high;

	if (b->endless)
		return strictly && a->endless ? 0 : 1;
	if (a->endless)
		return 0;
	if (a->family == b->family && a->family != FAMILY_DAYS)
	{
		alow = ahigh = a->exact;
		blow = bhigh = b->exact;
	}
	if (a->about || b->about)
	{
		/* in quarters, and a touch more: a quarter off is not yet known */
		int			da = a->about ? 1 : 0;
		int			db = b->about ? 1 : 0;

		alow = alow * (4 - da) - da;
		ahigh = ahigh >= ENDLESS ? ENDLESS * 4 : ahigh * (4 + da) + da;
		blow = blow * (4 - db) - db;
		bhigh = bhigh >= ENDLESS ? ENDLESS * 4 : bhigh * (4 + db) + db;
	}
	if (strictly ? ahigh < blow : ahigh <= blow)
		return 1;
	if (strictly ? alow >= bhigh : alow > bhigh)
		return 0;
	return -1;
}

/* All that an amount allows. */
typedef struct Reach
{
	End			low;
	End			high;
} Reach;

static void
bounded(Reach *reach, int bound)
{
	End			zero = make_end(UNIT_MINUTE, 0, 0);
	End			endless = make_end(UNIT_FOREVER, 0, 0);

	switch (bound)
	{
		case BOUND_ABOUT:
		case BOUND_ABOUT_AT_LEAST:
		case BOUND_ABOUT_AT_MOST:
			reach->low.about = reach->high.about = true;
			break;
		case BOUND_LESS:
			reach->high.open = true;
			break;
		case BOUND_MORE:
			reach->low.open = true;
			break;
		default:
			break;
	}
	if (bound == BOUND_LESS || bound == BOUND_AT_MOST || bound == BOUND_ABOUT_AT_MOST)
		reach->low = zero;
	if (bound == BOUND_MORE || bound == BOUND_AT_LEAST || bound == BOUND_ABOUT_AT_LEAST)
		reach->high = endless;
}

/* n generations of so long reach back n - 1 to n times as far */
static void
reach_generations(const Period *p, Reach *reach)
{
	int64_t		n = p->n;

	if (p->high_unit == UNIT_NONE)
	{
		reach->low = reach->high = make_end(UNIT_MINUTE, n, 0);
		return;
	}
	reach->low = make_end(p->high_unit, (n - 1) * p->m, 0);
	reach->high = make_end(p->high_unit, n * p->m, 0);
}

/* Ends of an amount or of an interval between times; false where it has none. */
static bool
reach_of(const Period *p, Reach *reach)
{
	switch (p->shape)
	{
		case SHAPE_FOREVER:
			reach->low = reach->high = make_end(UNIT_FOREVER, 0, 0);
			return true;
		case SHAPE_SPEED:
			if (p->promptly)
				return false;
			reach->low = reach->high = make_end(UNIT_MINUTE, 0, 0);
			break;
		case SHAPE_AMOUNT:
		case SHAPE_EVERY:
			if (p->unit == UNIT_NONE)
				return false;
			if (p->unit == UNIT_GENERATION)
				reach_generations(p, reach);
			else
			{
				reach->low = make_end(p->unit, p->n, p->high_unit == UNIT_AND_DAYS ? p->m : 0);
				reach->high = period_is_range(p) ? make_end(p->high_unit, p->m, 0) : reach->low;
			}
			break;
		case SHAPE_TIMES:

			/* n times in a week: never more than a week apart, a week / n on average */
			reach->high = make_end(p->high_unit, p->m, 0);
			reach->low = reach->high;
			reach->low.family = FAMILY_DAYS;
			reach->low.low /= p->n;
			reach->low.high /= p->n;
			return true;
		default:
			return false;
	}
	land(&reach->low, p->landing);
	land(&reach->high, p->landing);
	if (p->bound != BOUND_NONE)
		bounded(reach, p->bound);
	return true;
}

/* Does all of what is offered lie in what is required?  1, 0, -1 */
static int
within(const Reach *offered, const Reach *required)
{
	int			above = at_most(&required->low, &offered->low, required->low.open && !offered->low.open);
	int			below = at_most(&offered->high, &required->high, required->high.open && !offered->high.open);

	if (above == 1 && below == 1)
		return 1;

	/* nothing in common: all of it too short, or all of it too long */
	if (at_most(&required->low, &offered->high, required->low.open || offered->high.open) == 0 ||
		at_most(&offered->low, &required->high, required->high.open || offered->low.open) == 0)
		return 0;
	return -1;
}

static bool
is_generations(const Period *p)
{
	return p->shape == SHAPE_AMOUNT && p->unit == UNIT_GENERATION;
}

/* "7 generations" counts; "7 generations of 1 day" is also a length of time. */
static int
generations_within(const Period *offered, const Period *required)
{
	Period		count[2] = {*offered, *required};
	Reach		a,
				b;
	int			answer;

	if (!is_generations(required))
	{
		if (offered->high_unit == UNIT_NONE || !reach_of(offered, &a) || !reach_of(required, &b))
			return -1;
		return within(&a, &b);
	}
	if (!is_generations(offered))
		return -1;
	for (int i = 0; i < 2; i++)
	{
		count[i].high_unit = UNIT_NONE;
		count[i].landing = LANDING_NONE;
	}
	reach_of(&count[0], &a);
	reach_of(&count[1], &b);
	answer = within(&a, &b);
	if (answer == 0 || required->high_unit == UNIT_NONE)
		return answer;
	if (offered->high_unit == UNIT_NONE)
		return -1;
	a.low = a.high = make_end(offered->high_unit, offered->m, 0);
	b.low = b.high = make_end(required->high_unit, required->m, 0);
	switch (within(&a, &b))
	{
		case 1:
			return answer;
		case 0:
			return 0;
		default:
			return -1;
	}
}

/* How often against how often, where at least one says "n times per". */
static int
times_within(const Period *offered, const Period *required)
{
	Reach		a,
				b;

	if (required->shape == SHAPE_TIMES)
	{
		/* so many in as long: n units of one side against m of the other */
		int64_t		n = offered->shape == SHAPE_TIMES ? offered->n : 1;
		End			x,
					y;

		if (offered->shape == SHAPE_EVERY)
		{
			if (offered->unit == UNIT_NONE || offered->unit == UNIT_GENERATION ||
				offered->high_unit != UNIT_NONE || offered->bound != BOUND_EXACT)
				return -1;
			x = make_end(offered->unit, (int64_t) offered->n * required->n, 0);
		}
		else
			x = make_end(offered->high_unit, (int64_t) offered->m * required->n, 0);
		y = make_end(required->high_unit, (int64_t) required->m * n, 0);
		if (at_most(&x, &y, false) == 1 && at_most(&y, &x, false) == 1)
			return 1;
		return at_most(&x, &y, true) == 1 || at_most(&y, &x, true) == 1 ? 0 : -1;
	}
	if (!reach_of(offered, &a) || !reach_of(required, &b))
		return -1;
	return within(&a, &b);
}

static bool
is_frequency(const Period *p)
{
	return p->shape == SHAPE_EVERY || p->shape == SHAPE_TIMES;
}

/* The same but for where it counts from? */
static bool
same_amount(Period a, Period b)
{
	a.place = b.place = PLACE_NONE;
	a.event = b.event = 0;
	a.exclusive = b.exclusive = false;
	return a.shape == b.shape && a.bound == b.bound && a.unit == b.unit && a.n == b.n && a.m == b.m &&
		a.high_unit == b.high_unit && a.landing == b.landing && a.promptly == b.promptly;
}

/*
 * retention_satisfies(offered, required) returns 1 where every reading of what is
 * offered is allowed, 0 where none is, -1 where it cannot be known.  The truth
 * table stands in doc/reference-retention.md.
 */
int
retention_satisfies(const Retention *offered, const Retention *required)
{
	Period		o,
				r;
	Reach		a,
				b;

	period_unpack(offered, &o);
	period_unpack(required, &r);
	if (o.shape == SHAPE_UNSTATED || r.shape == SHAPE_UNSTATED ||
		(o.shape == SHAPE_EVERY && o.unit == UNIT_NONE) || (r.shape == SHAPE_EVERY && r.unit == UNIT_NONE))
		return -1;
	if (retention_cmp(offered, required) == 0)
		return 1;
	if (r.event != 0 && (o.event != r.event || o.place != r.place))
		return -1;
	if (r.place != PLACE_NONE && o.place != PLACE_NONE && o.place != r.place)
		return -1;
	if (o.shape == SHAPE_UNTIL || r.shape == SHAPE_UNTIL)
	{
		/* until an event asks for until some event; no event has a length */
		if (o.shape == r.shape && o.landing == r.landing)
			return r.event == 0 || o.event == r.event ? 1 : -1;
		return -1;
	}
	if (same_amount(o, r))
		return 1;
	if (is_frequency(&o) != is_frequency(&r))
		return -1;
	if (o.shape == SHAPE_TIMES || r.shape == SHAPE_TIMES)
		return times_within(&o, &r);
	if (is_generations(&o) || is_generations(&r))
		return generations_within(&o, &r);
	if (!reach_of(&o, &a) || !reach_of(&r, &b))
		return -1;
	return within(&a, &b);
}

/* Minutes down (up) to whole days, for any sign. */
static int64_t
days_down(int64_t minutes)
{
	return minutes >= 0 ? minutes / DAY : -((-minutes + DAY - 1) / DAY);
}

static bool
reach_in_days(const Retention *r, Reach *reach)
{
	Period		p;

	period_unpack(r, &p);
	if (is_generations(&p) && p.high_unit == UNIT_NONE)
		return false;
	return reach_of(&p, reach);
}

bool
retention_days_low(const Retention *r, int64_t *days)
{
	Reach		reach;

	if (!reach_in_days(r, &reach) || reach.low.endless)
		return false;
	*days = days_down(reach.low.about ? reach.low.low * 3 / 4 : reach.low.low);
	return true;
}

bool
retention_days_high(const Retention *r, int64_t *days)
{
	Reach		reach;

	if (!reach_in_days(r, &reach) || reach.high.endless || reach.high.high >= ENDLESS)
		return false;
	*days = -days_down(-(reach.high.about ? (reach.high.high * 5 + 3) / 4 : reach.high.high));
	return true;
}
