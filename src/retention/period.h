/*
 * period.h
 *		The parts of a retention, taken apart.  Inside the room only.
 */
#ifndef ISO27017_PERIOD_H
#define ISO27017_PERIOD_H

#include "retention.h"

/* Codes of the layout; see retention.h. */
enum
{
	SHAPE_SPEED = 1,
	SHAPE_AMOUNT = 3,
	SHAPE_FOREVER = 5,
	SHAPE_UNTIL = 7,
	SHAPE_EVERY = 9,
	SHAPE_TIMES = 11,
	SHAPE_UNSTATED = 13
};

enum
{
	UNIT_NONE = 0,
	UNIT_MINUTE = 1,
	UNIT_HOUR = 2,
	UNIT_DAY = 3,
	UNIT_BUSINESS_DAY = 4,
	UNIT_WEEK = 5,
	UNIT_MONTH = 6,
	UNIT_GENERATION = 8,
	UNIT_AND_DAYS = 13,			/* only behind months */
	UNIT_FOREVER = 14			/* only as the high end of a range */
};

enum
{
	BOUND_NONE = 0,
	BOUND_LESS = 1,
	BOUND_AT_MOST = 2,
	BOUND_ABOUT_AT_MOST = 3,
	BOUND_EXACT = 5,
	BOUND_ABOUT = 6,
	BOUND_ABOUT_AT_LEAST = 8,
	BOUND_AT_LEAST = 9,
	BOUND_MORE = 10
};

enum
{
	PLACE_NONE = 0,
	PLACE_BEFORE = 1,
	PLACE_AFTER = 2
};

enum
{
	LANDING_NONE = 0,
	LANDING_MONTH_END = 32,
	LANDING_FISCAL_YEAR_END = 33,
	LANDING_JANUARY_END = 41,
	LANDING_DECEMBER_END = 52
};

/* No amount is greater; months are counted as such, so a year takes twelve. */
#define PERIOD_MAX	999999

typedef struct Period
{
	uint8_t		shape;
	uint8_t		bound;			/* BOUND_EXACT in an amount without one */
	uint8_t		unit;
	uint8_t		high_unit;		/* unit of m */
	uint8_t		place;
	uint8_t		event;
	uint8_t		landing;
	bool		exclusive;
	bool		promptly;		/* speed: promptly, else immediately */
	uint32_t	n;
	uint32_t	m;
} Period;

/*
 * Bring *p into its one form (equal ends of a range become an amount, once per
 * week becomes every week) and check that it is a value.  NULL, or what is
 * wrong with it.
 */
extern const char *period_check(Period *p);

/* Between parts that passed period_check() and the sixteen bytes. */
extern void period_pack(const Period *p, Retention *out);
extern void period_unpack(const Retention *r, Period *out);

/* Tenths of a minute of n units, nominally; for sorting. */
extern int64_t period_nominal(int unit, int64_t n);

/* One of the two words, for comparing; a load and a swap to any good compiler. */
static inline uint64_t
period_word(const Retention *r, int word)
{
	const uint8_t *b = r->bytes + word * 8;

	return (uint64_t) b[0] << 56 | (uint64_t) b[1] << 48 | (uint64_t) b[2] << 40 | (uint64_t) b[3] << 32 |
		(uint64_t) b[4] << 24 | (uint64_t) b[5] << 16 | (uint64_t) b[6] << 8 | b[7];
}

static inline bool
period_is_range(const Period *p)
{
	return (p->shape == SHAPE_AMOUNT || p->shape == SHAPE_EVERY) &&
		p->unit != UNIT_GENERATION && p->high_unit != UNIT_NONE &&
		p->high_unit != UNIT_AND_DAYS;
}

/* Days that n months take at least, and at most, in the Gregorian calendar. */
extern int64_t period_month_days_low(int64_t months);
extern int64_t period_month_days_high(int64_t months);

#endif							/* ISO27017_PERIOD_H */
