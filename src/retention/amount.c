/*
 * amount.c
 *		Numbers with units, ranges, half units.
 */
#include "phrase.h"

/* n and a half of a unit as whole ones of a smaller: false where there is none */
static bool
add_half(uint8_t *unit, uint32_t *n, uint32_t *days, int per_unit)
{
	switch (*unit)
	{
		case UNIT_MONTH:
			if (per_unit % 2 == 0)
				*n += (uint32_t) per_unit / 2;
			else if (per_unit == 1)
				*days = 15;
			else
				return false;
			return true;
		case UNIT_DAY:
			*n = *n * 24 + 12;
			*unit = UNIT_HOUR;
			return true;
		case UNIT_HOUR:
			*n = *n * 60 + 30;
			*unit = UNIT_MINUTE;
			return true;
		default:
			return false;
	}
}

/* 12日(月) is a date: so many tokens ahead stands a day of the week in brackets */
static bool
weekday_ahead(const Phrase *p, int ahead)
{
	static const char *const days[] = {"月", "火", "水", "木", "金", "土", "日", "祝"};

	if (!phrase_is(p, ahead, CLASS_OPEN) || !phrase_is(p, ahead + 2, CLASS_CLOSE))
		return false;
	for (int i = 0; i < 8; i++)
		if (phrase_word(p, phrase_peek(p, ahead + 1), days[i]))
			return true;
	return false;
}

/* NUMBER [ '(' NUMBER ')' ] UNIT [half], or an article for one */
static bool
one_quantity(Phrase *p, uint8_t *unit, uint32_t *n, uint32_t *days)
{
	const Token *number = phrase_peek(p, 0);
	const Token *t;
	int			used = 1;
	bool		half = number->half;

	if (number->class == CLASS_ARTICLE)
	{
		if (!p->lead && p->before_bound == BOUND_NONE && !p->about && !p->whole)
			return false;
	}
	else if (number->class != CLASS_NUMBER)
		return false;
	else if (phrase_is(p, 1, CLASS_OPEN) && phrase_is(p, 2, CLASS_NUMBER) && phrase_is(p, 3, CLASS_CLOSE))
		used = 4;
	t = phrase_peek(p, used);
	if (t->class != CLASS_UNIT)
		return false;
	used++;
	if (t->code == UNIT_DAY && weekday_ahead(p, used))
		return false;
	if (phrase_is(p, used, CLASS_HALF))
	{
		half = true;
		used++;
	}
	if (number->n > PERIOD_MAX / t->n)
	{
		p->too_large = true;
		return false;
	}
	*unit = t->code;
	*n = (uint32_t) (number->n * t->n);
	*days = 0;
	if (half && (t->code == UNIT_HOUR || t->code == UNIT_DAY) && number->n > 10000)
		p->too_large = true;
	if (p->too_large || (half && !add_half(unit, n, days, t->n)))
		return false;
	phrase_take(p, used);
	return true;
}

/* 1年6か月, 3か月と10日, 1日12時間 */
static void
add_lesser(Phrase *p, uint8_t *unit, uint32_t *n, uint32_t *days)
{
	int			saved = p->at;
	uint32_t	end = p->end;
	uint8_t		unit2;
	uint32_t	n2,
				days2;
	bool		joined = false;

	if (phrase_is(p, 0, CLASS_LINK) &&
		(phrase_word(p, phrase_peek(p, 0), "と") || phrase_word(p, phrase_peek(p, 0), "and")))
		phrase_take(p, 1);
	if (p->tokens[p->at > 0 ? p->at - 1 : 0].class != CLASS_HALF && *days == 0 &&
		one_quantity(p, &unit2, &n2, &days2))
	{
		uint32_t	factor = *unit == UNIT_WEEK && unit2 == UNIT_DAY ? 7 :
			*unit == UNIT_DAY && unit2 == UNIT_HOUR ? 24 :
			*unit == UNIT_HOUR && unit2 == UNIT_MINUTE ? 60 : 0;

		if (*unit == UNIT_MONTH && unit2 == UNIT_MONTH && *n >= 12 && *n % 12 == 0 && n2 < 12 && days2 == 0)
		{
			*n += n2;
			joined = true;
		}
		else if (*unit == UNIT_MONTH && unit2 == UNIT_DAY && n2 < 31)
		{
			*days = n2;
			joined = true;
		}
		else if (factor != 0 && days2 == 0 && n2 < factor && *n < PERIOD_MAX / 60)
		{
			*n = *n * factor + n2;
			*unit = unit2;
			joined = true;
		}
	}
	if (!joined)
	{
		p->at = saved;
		p->end = end;
	}
}

/*
 * A number with a unit, or a word that is both.  *days is what stands behind
 * months.
 */
bool
phrase_quantity(Phrase *p, uint8_t *unit, uint32_t *n, uint32_t *days)
{
	const Token *t = phrase_peek(p, 0);

	if (t->class == CLASS_FIXED && t->code != CODE_ONE_OR_TWO_DAYS)
	{
		*unit = t->code;
		*n = (uint32_t) t->n;
		*days = 0;
		phrase_take(p, 1);
		return true;
	}
	if (!one_quantity(p, unit, n, days))
		return false;
	add_lesser(p, unit, n, days);
	return *n <= PERIOD_MAX;
}

static void
skip_fill(Phrase *p)
{
	while (phrase_is(p, 0, CLASS_FILL))
		phrase_take(p, 1);
}

/* NUMBER range NUMBER UNIT: 30~60日, 2、3日, between 30 and 60 days */
static bool
short_range(Phrase *p, uint8_t *unit, uint32_t *low, uint32_t *high)
{
	const Token *a = phrase_peek(p, 0);
	const Token *sign = phrase_peek(p, 1);
	const Token *b = phrase_peek(p, 2);
	int			saved = p->at;
	uint32_t	end = p->end;
	uint32_t	days;

	if (a->class != CLASS_NUMBER || b->class != CLASS_NUMBER || a->half)
		return false;
	if (sign->class == CLASS_LINK)
	{
		bool		comma = phrase_word(p, sign, "、") || phrase_word(p, sign, ",") || phrase_word(p, sign, "，");

		if (!(comma && b->n == a->n + 1 && b->n < 10) &&
			!(p->between && phrase_word(p, sign, "and")))
			return false;
	}
	else if (sign->class != CLASS_RANGE)
		return false;
	phrase_take(p, 2);
	if (phrase_quantity(p, unit, high, &days) && days == 0 && a->n <= b->n && b->n > 0 &&
		*high % (uint32_t) b->n == 0)
	{
		*low = (uint32_t) a->n * (*high / (uint32_t) b->n);
		return true;
	}
	p->at = saved;
	p->end = end;
	return false;
}

/* Behind the low end of a range: a sign and the high end. */
static void
long_range(Phrase *p, Period *period)
{
	int			saved = p->at;
	uint32_t	end = p->end;
	uint8_t		unit;
	uint32_t	n,
				days;
	const Token *sign;

	skip_fill(p);
	sign = phrase_peek(p, 0);
	if (period->unit != UNIT_GENERATION && period->high_unit == UNIT_NONE &&
		(sign->class == CLASS_RANGE || (sign->class == CLASS_FROM && !sign->latin) ||
		 (p->between && phrase_word(p, sign, "and")) ||
		 (sign->class == CLASS_BOUND && sign->code == BOUND_AT_LEAST && (sign->n & 2) && !sign->latin)))
	{
		bool		at_least = sign->class == CLASS_BOUND;

		phrase_take(p, 1);
		if (at_least && phrase_is(p, 0, CLASS_LINK))
			phrase_take(p, 1);
		if (phrase_is(p, 0, CLASS_FOREVER) && sign->class == CLASS_RANGE)
		{
			phrase_take(p, 1);
			period->high_unit = UNIT_FOREVER;
			return;
		}
		if (phrase_quantity(p, &unit, &n, &days) && days == 0 && unit != UNIT_GENERATION)
		{
			Period		range = *period;

			range.high_unit = unit;
			range.m = n;
			if (period_nominal(unit, n) > period_nominal(range.unit, range.n))
			{
				*period = range;
				skip_fill(p);
				if (!at_least)
					return;

				/* from at least so much to at most so much */
				if (phrase_is(p, 0, CLASS_BOUND) &&
					(phrase_peek(p, 0)->code == BOUND_AT_MOST || phrase_peek(p, 0)->code == BOUND_LESS))
					return;
				period->high_unit = UNIT_NONE;
				period->m = 0;
			}
		}
	}
	p->at = saved;
	p->end = end;
}

/* 90日(3か月): the same again in brackets */
static void
skip_restatement(Phrase *p, const Period *period)
{
	int			saved = p->at;
	uint32_t	end = p->end;
	uint8_t		unit;
	uint32_t	n,
				days;

	skip_fill(p);
	if (phrase_is(p, 0, CLASS_OPEN))
	{
		phrase_take(p, 1);
		if (phrase_is(p, 0, CLASS_BOUND) && phrase_peek(p, 0)->code == BOUND_ABOUT)
			phrase_take(p, 1);
		if (phrase_quantity(p, &unit, &n, &days))
		{
			int64_t		a = period_nominal(period->unit, period->n);
			int64_t		b = period_nominal(unit, n);

			skip_fill(p);
			if (phrase_is(p, 0, CLASS_CLOSE) && a > 0 && b * 10 <= a * 11 && a * 10 <= b * 11)
			{
				phrase_take(p, 1);
				return;
			}
		}
	}
	p->at = saved;
	p->end = end;
}

/* An amount with its range; fills in p->period. */
bool
phrase_amount(Phrase *p)
{
	Period	   *period = &p->period;
	const Token *t = phrase_peek(p, 0);
	uint32_t	days;

	period->shape = SHAPE_AMOUNT;
	period->bound = BOUND_EXACT;
	if (t->class == CLASS_FIXED && t->code == CODE_ONE_OR_TWO_DAYS)
	{
		phrase_take(p, 1);
		period->unit = period->high_unit = UNIT_DAY;
		period->n = 1;
		period->m = 2;
		return true;
	}
	if (short_range(p, &period->unit, &period->n, &period->m))
	{
		if (period->unit != UNIT_GENERATION)
			period->high_unit = period->unit;
		else
		{
			/* a range of generations has no form: what is sure of it */
			period->m = 0;
			p->behind_bound = BOUND_AT_LEAST;
		}
		skip_fill(p);
		return true;
	}
	if (!phrase_quantity(p, &period->unit, &period->n, &days))
		return false;
	if (days > 0)
	{
		period->high_unit = UNIT_AND_DAYS;
		period->m = days;
	}
	else
	{
		skip_restatement(p, period);
		long_range(p, period);
	}

	/* 7日分: a share, not a minute */
	if (phrase_is(p, 0, CLASS_UNIT) && phrase_word(p, phrase_peek(p, 0), "分"))
		phrase_take(p, 1);
	skip_fill(p);
	return true;
}
