/*
 * period.c
 *		Between the parts of a retention and its sixteen bytes.
 */
#include "period.h"

#include <string.h>

static bool
is_calendar_unit(int unit)
{
	return unit >= UNIT_MINUTE && unit <= UNIT_MONTH;
}

/*
 * period_nominal(unit, n) takes a unit's code and an amount up to PERIOD_MAX;
 * returns tenths of a minute: a month is a 4800th of the 146097 days of 400
 * years, a business day a fifth of a week.  0 for what is no calendar unit.
 */
int64_t
period_nominal(int unit, int64_t n)
{
	static const int64_t tenths[] = {0, 10, 600, 14400, 20160, 100800, 438291};

	return is_calendar_unit(unit) ? n * tenths[unit] : 0;
}

/* The 40 bits that put values of one shape in order. */
static uint64_t
sort_length(const Period *p)
{
	switch (p->shape)
	{
		case SHAPE_SPEED:
			return p->promptly;
		case SHAPE_AMOUNT:
		case SHAPE_EVERY:
			if (p->unit == UNIT_NONE)
				return (UINT64_C(1) << 40) - 1;
			if (p->unit == UNIT_GENERATION)
				return (UINT64_C(1) << 39) + p->n;
			return period_nominal(p->unit, p->n) +
				(p->high_unit == UNIT_AND_DAYS ? period_nominal(UNIT_DAY, p->m) : 0);
		case SHAPE_TIMES:
			return period_nominal(p->high_unit, p->m) / p->n;
		default:
			return 0;
	}
}

static inline void
put_word(uint8_t *b, uint64_t w)
{
	b[0] = (uint8_t) (w >> 56);
	b[1] = (uint8_t) (w >> 48);
	b[2] = (uint8_t) (w >> 40);
	b[3] = (uint8_t) (w >> 32);
	b[4] = (uint8_t) (w >> 24);
	b[5] = (uint8_t) (w >> 16);
	b[6] = (uint8_t) (w >> 8);
	b[7] = (uint8_t) w;
}

/* period_pack(p, out) takes parts that passed period_check(). */
void
period_pack(const Period *p, Retention *out)
{
	uint64_t	word[2];

	word[0] = (uint64_t) p->shape << 60 | sort_length(p) << 20 |
		(uint64_t) p->unit << 16 | (uint64_t) p->bound << 12 |
		(uint64_t) p->place << 10 | (uint64_t) p->event << 4;
	word[1] = (uint64_t) p->n << 44 | (uint64_t) p->m << 24 |
		(uint64_t) p->high_unit << 20 | (uint64_t) p->landing << 12 |
		(p->exclusive ? UINT64_C(1) << 11 : 0);
	put_word(out->bytes, word[0]);
	put_word(out->bytes + 8, word[1]);
}

/* period_unpack(r, out) takes a valid value. */
void
period_unpack(const Retention *r, Period *out)
{
	uint64_t	a = period_word(r, 0);
	uint64_t	b = period_word(r, 1);

	out->shape = a >> 60;
	out->unit = a >> 16 & 15;
	out->bound = a >> 12 & 15;
	out->place = a >> 10 & 3;
	out->event = a >> 4 & 63;
	out->n = (uint32_t) (b >> 44);
	out->m = (uint32_t) (b >> 24 & 0xFFFFF);
	out->high_unit = b >> 20 & 15;
	out->landing = b >> 12 & 255;
	out->exclusive = b >> 11 & 1;
	out->promptly = out->shape == SHAPE_SPEED && (a >> 20 & 1) != 0;
}

/*
 * retention_valid(r) says whether any sixteen bytes are a value: they must be
 * what packing their parts would make of them.
 */
bool
retention_valid(const Retention *r)
{
	Period		p;
	Retention	again;

	period_unpack(r, &p);
	if (p.shape == SHAPE_TIMES && p.n == 0)
		return false;
	if (period_check(&p) != NULL)
		return false;
	period_pack(&p, &again);
	return memcmp(r, &again, sizeof again) == 0;
}

/* total order of identity */
int
retention_cmp(const Retention *a, const Retention *b)
{
	for (int i = 0; i < 2; i++)
	{
		uint64_t	x = period_word(a, i);
		uint64_t	y = period_word(b, i);

		if (x != y)
			return x < y ? -1 : 1;
	}
	return 0;
}

static const char *
check_range(Period *p)
{
	if (p->high_unit == UNIT_FOREVER)
	{
		p->m = 0;
		return NULL;
	}
	if (!is_calendar_unit(p->high_unit))
		return "A range cannot end like this.";
	if (p->high_unit == p->unit)
	{
		if (p->m < p->n)
			return "A range must not end before it begins.";
		if (p->m == p->n)
		{
			p->m = 0;
			p->high_unit = UNIT_NONE;
		}
		return NULL;
	}

	/* a month is 28 to 31 days: only what is plainly wrong is refused */
	if (period_nominal(p->high_unit, p->m) * 11 < period_nominal(p->unit, p->n) * 10)
		return "A range must not end before it begins.";
	return NULL;
}

static const char *
check_amount(Period *p)
{
	if (p->bound < BOUND_LESS || p->bound > BOUND_MORE || p->bound == 4 || p->bound == 7)
		return "This is no bound.";
	if (p->unit == UNIT_GENERATION)
	{
		if (p->n == 0)
			return "There must be at least one generation.";
		if (p->high_unit == UNIT_NONE)
			return p->m == 0 ? NULL : "This is no amount.";
		if (!is_calendar_unit(p->high_unit) || p->m == 0)
			return "This is no length of a generation.";
		return NULL;
	}
	if (!is_calendar_unit(p->unit))
		return "This is no unit.";
	if (p->unit == UNIT_MONTH && p->high_unit == UNIT_AND_DAYS)
	{
		if (p->m == 0)
			p->high_unit = UNIT_NONE;
		else if (p->n == 0)
		{
			p->unit = UNIT_DAY;
			p->n = p->m;
			p->m = 0;
			p->high_unit = UNIT_NONE;
		}
		return NULL;
	}
	if (p->high_unit == UNIT_NONE)
		return p->m == 0 ? NULL : "This is no amount.";
	return check_range(p);
}

static const char *
check_every(Period *p)
{
	if (p->unit != UNIT_NONE && p->n == 0 && p->high_unit == UNIT_NONE)
		return "Nothing happens every zero days.";
	if (p->unit != UNIT_NONE)
		return check_amount(p);
	if (p->bound < BOUND_LESS || p->bound > BOUND_MORE || p->bound == 4 || p->bound == 7)
		return "This is no bound.";
	return p->n == 0 && p->m == 0 && p->high_unit == UNIT_NONE ? NULL : "This is no amount.";
}

static const char *
check_times(Period *p)
{
	if (p->n == 0)
		return "The number of times must be at least one.";
	if (p->unit != UNIT_NONE || p->bound != BOUND_NONE)
		return "This is no number of times.";
	if (!(p->m == 1 && (p->high_unit == UNIT_DAY || p->high_unit == UNIT_WEEK || p->high_unit == UNIT_MONTH)) &&
		!(p->m == 12 && p->high_unit == UNIT_MONTH))
		return "Times are counted per day, week, month or year.";
	if (p->n == 1)
	{
		p->shape = SHAPE_EVERY;
		p->bound = BOUND_EXACT;
		p->unit = p->high_unit;
		p->n = p->m;
		p->m = 0;
		p->high_unit = UNIT_NONE;
	}
	return NULL;
}

static bool
has_amount(const Period *p)
{
	return p->unit != UNIT_NONE || p->high_unit != UNIT_NONE || p->n != 0 || p->m != 0 ||
		p->bound != BOUND_NONE;
}

static const char *
check_place(const Period *p)
{
	if (p->landing > LANDING_FISCAL_YEAR_END &&
		(p->landing < LANDING_JANUARY_END || p->landing > LANDING_DECEMBER_END))
		return "This is no landing.";
	if (p->event != 0 && retention_event_name(p->event) == NULL)
		return "This is no event.";
	switch (p->shape)
	{
		case SHAPE_UNTIL:
			return p->place == PLACE_NONE && !p->exclusive ? NULL : "Nothing may stand before or after an end.";
		case SHAPE_AMOUNT:
		case SHAPE_SPEED:
		case SHAPE_UNSTATED:
			if (p->place == 3)
				return "This is no place.";
			if (p->place != PLACE_NONE)
				return NULL;
			/* FALLTHROUGH */
		default:
			if (p->place != PLACE_NONE || p->event != 0 || p->landing != 0 || p->exclusive)
				return "An event must stand behind before or after.";
			return NULL;
	}
}

/*
 * period_check(p) takes parts that may be anything.  Returns NULL and leaves
 * *p in its one form, or a sentence that says what is wrong.
 */
const char *
period_check(Period *p)
{
	const char *wrong;

	if (p->n > PERIOD_MAX || p->m > PERIOD_MAX)
		return "The number is too large.";
	if (p->shape != SHAPE_SPEED && p->promptly)
		return "This is no amount.";
	switch (p->shape)
	{
		case SHAPE_AMOUNT:
			wrong = check_amount(p);
			break;
		case SHAPE_EVERY:
			wrong = check_every(p);
			break;
		case SHAPE_TIMES:
			wrong = check_times(p);
			break;
		case SHAPE_SPEED:
		case SHAPE_FOREVER:
		case SHAPE_UNTIL:
		case SHAPE_UNSTATED:
			wrong = has_amount(p) ? "This is no amount." : NULL;
			break;
		default:
			return "This is no period.";
	}
	return wrong != NULL ? wrong : check_place(p);
}
