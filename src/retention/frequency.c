/*
 * frequency.c
 *		How often: every day, 月1回, 6時間ごと, three times a week.
 */
#include "phrase.h"

/* A date's month or a bare unit in front of a number of times: 年1回, 月に2回 */
static bool
bare_unit(const Phrase *p, uint8_t *unit, uint32_t *n)
{
	const Token *t = phrase_peek(p, 0);

	if (t->class == CLASS_MONTH)
	{
		*unit = UNIT_MONTH;
		*n = 1;
		return true;
	}
	if (t->class != CLASS_UNIT || t->code == UNIT_GENERATION)
		return false;
	*unit = t->code;
	*n = (uint32_t) t->n;
	return true;
}

/* Is the character before byte `at` an ideograph? Then 年 is a word's end. */
static bool
inside_word(const char *text, uint32_t at)
{
	unsigned char a = at >= 3 ? (unsigned char) text[at - 3] : 0;

	return a >= 0xE4 && a <= 0xE9;
}

/* NUMBER COUNT, or once and twice; 0 where there is none */
static uint32_t
times(Phrase *p)
{
	const Token *t = phrase_peek(p, 0);
	int32_t		n = t->n;

	if (t->class == CLASS_ONCE)
		phrase_take(p, 1);
	else if (t->class == CLASS_NUMBER && phrase_is(p, 1, CLASS_COUNT) && n > 0 && !t->half)
		phrase_take(p, 2);
	else
		return 0;
	return n > PERIOD_MAX ? PERIOD_MAX : (uint32_t) n;
}

/* count times in n units become a period */
static bool
make(Phrase *p, uint32_t count, uint8_t unit, uint32_t n)
{
	Period	   *period = &p->period;

	bool		nameable = (n == 1 && (unit == UNIT_DAY || unit == UNIT_WEEK || unit == UNIT_MONTH)) ||
		(n == 12 && unit == UNIT_MONTH);

	if (count == 0)
		return false;
	if (count == 1 || (!nameable && n % count == 0))
	{
		period->shape = SHAPE_EVERY;
		period->bound = BOUND_EXACT;
		period->unit = unit;
		period->n = n / count;
		return true;
	}
	if (!nameable)
		return false;
	period->shape = SHAPE_TIMES;
	period->bound = BOUND_NONE;
	period->unit = UNIT_NONE;
	period->n = count;
	period->high_unit = unit;
	period->m = n;
	return true;
}

/* 年1回, 週に3回, 年間2回 */
static bool
unit_first(Phrase *p)
{
	const Token *t = phrase_peek(p, 0);
	uint8_t		unit;
	uint32_t	n,
				count;

	if (!bare_unit(p, &unit, &n) || t->latin)
		return false;
	if (p->at > 0 && p->tokens[p->at - 1].class != CLASS_BOUND &&
		(p->tokens[p->at - 1].class == CLASS_NUMBER || inside_word(p->text, t->start)))
		return false;
	phrase_take(p, 1);
	if (phrase_is(p, 0, CLASS_INTERVAL) && n == 3)
	{
		phrase_take(p, 1);
		return make(p, 1, unit, n);
	}
	if (phrase_is(p, 0, CLASS_LINK) || phrase_is(p, 0, CLASS_FILL))
		phrase_take(p, 1);
	if (phrase_is(p, 0, CLASS_BOUND) && (phrase_peek(p, 0)->n & 1))
	{
		/* 年に少なくとも1回 */
		p->before_bound = phrase_peek(p, 0)->code;
		phrase_take(p, 1);
	}
	count = times(p);
	return count > 0 && make(p, count, unit, n);
}

/* twice a year, 3 times per week, 1回/日, once every 6 hours */
static bool
times_first(Phrase *p)
{
	uint32_t	count = times(p);
	const Token *t = phrase_peek(p, 0);
	uint8_t		unit;
	uint32_t	n,
				days;

	if (count == 0)
		return false;
	if (t->class == CLASS_LINK && phrase_word(p, t, "in"))
		t = phrase_peek(p, 1);
	if ((t->class == CLASS_PER || (t->class == CLASS_EVERY && t->latin)) && t->code != CODE_NONE)
	{
		phrase_take(p, 1);
		return make(p, count, t->code, (uint32_t) t->n);
	}
	if (t->class != CLASS_SLASH && t->class != CLASS_EACH)
		return false;
	phrase_take(p, 1);
	p->lead = true;
	if (phrase_quantity(p, &unit, &n, &days))
		return days == 0 && unit != UNIT_GENERATION && n > 0 && make(p, count, unit, n);
	if (!bare_unit(p, &unit, &n))
		return false;
	phrase_take(p, 1);
	return make(p, count, unit, n);
}

/* every 6 hours, 毎6時間, at 15-minute intervals */
static bool
each_first(Phrase *p)
{
	const Token *each = phrase_peek(p, 0);
	bool		at = phrase_word(p, each, "at");
	uint8_t		unit;
	uint32_t	n;

	phrase_take(p, 1);
	if (phrase_is(p, 0, CLASS_BOUND) && (phrase_peek(p, 0)->n & 1))
	{
		if (phrase_peek(p, 0)->code == BOUND_ABOUT)
			p->about = true;
		else
			p->before_bound = phrase_peek(p, 0)->code;
		phrase_take(p, 1);
	}
	if (phrase_amount(p))
	{
		if (phrase_is(p, 0, CLASS_INTERVAL))
			phrase_take(p, 1);
		else if (at)
			return false;
		p->period.shape = SHAPE_EVERY;
		return p->period.n > 0 && p->period.unit != UNIT_GENERATION;
	}
	if (at || !bare_unit(p, &unit, &n) || p->tokens[p->at].latin != each->latin)
		return false;
	phrase_take(p, 1);
	return make(p, 1, unit, n);
}

/* 毎日1回, 日次で7世代: what follows a word for how often */
static bool
every_first(Phrase *p)
{
	const Token *t = phrase_peek(p, 0);
	int			link;
	uint8_t		unit;
	uint32_t	n,
				days;

	phrase_take(p, 1);
	if (t->code == CODE_NONE)
	{
		p->period.shape = SHAPE_EVERY;
		p->period.bound = BOUND_EXACT;
		return true;
	}
	link = phrase_is(p, 0, CLASS_LINK) && !phrase_peek(p, 0)->latin ? 1 : 0;
	if (phrase_is(p, link, CLASS_NUMBER) && phrase_is(p, link + 1, CLASS_COUNT))
	{
		phrase_take(p, link);
		return make(p, times(p), t->code, (uint32_t) t->n);
	}
	if (phrase_is(p, link, CLASS_NUMBER) && phrase_is(p, link + 1, CLASS_UNIT) &&
		phrase_peek(p, link + 1)->code == UNIT_GENERATION)
	{
		phrase_take(p, link);
		if (phrase_quantity(p, &unit, &n, &days) && n > 0)
		{
			p->period.shape = SHAPE_AMOUNT;
			p->period.bound = BOUND_EXACT;
			p->period.unit = unit;
			p->period.n = n;
			p->period.high_unit = t->code;
			p->period.m = (uint32_t) t->n;
			return true;
		}
		return false;
	}

	/* 毎月20日: the day of the month adds nothing */
	if (t->code == UNIT_MONTH && link == 0 && phrase_is(p, 0, CLASS_NUMBER) &&
		phrase_is(p, 1, CLASS_UNIT) && phrase_word(p, phrase_peek(p, 1), "日"))
		phrase_take(p, 2);
	return make(p, 1, t->code, (uint32_t) t->n);
}

bool
phrase_frequency(Phrase *p)
{
	Phrase		saved = *p;
	const Token *t = phrase_peek(p, 0);
	bool		ok = false;

	switch (t->class)
	{
		case CLASS_EVERY:
			ok = every_first(p);
			break;
		case CLASS_EACH:
			ok = each_first(p);
			break;
		case CLASS_ONCE:
			ok = times_first(p);
			break;
		case CLASS_NUMBER:
			ok = phrase_is(p, 1, CLASS_COUNT) && times_first(p);
			break;
		case CLASS_MONTH:
		case CLASS_UNIT:
			ok = unit_first(p);
			break;
		default:
			break;
	}
	if (!ok)
		*p = saved;
	return ok;
}

/*
 * Behind an amount: 6時間ごと, 15分間隔, 1日1回, 3日に1回.  Turns p->period into
 * "every ..." or "n times per ...".
 */
bool
phrase_amount_is_interval(Phrase *p)
{
	const Token *t = phrase_peek(p, 0);
	Period	   *period = &p->period;
	int			link = 0;
	uint32_t	count;

	if (period->shape == SHAPE_UNSTATED && phrase_word(p, t, "に") && phrase_is(p, 1, CLASS_NUMBER) &&
		phrase_is(p, 2, CLASS_COUNT))
	{
		/* 数か月に1回 */
		phrase_take(p, 3);
		period->shape = SHAPE_EVERY;
		period->bound = BOUND_EXACT;
		return true;
	}
	if (period->shape != SHAPE_AMOUNT || period->unit == UNIT_GENERATION || period->n == 0)
		return false;
	if (t->class == CLASS_INTERVAL || (t->class == CLASS_EACH && !t->latin))
	{
		phrase_take(p, 1);
		period->shape = SHAPE_EVERY;

		/* 1日おき leaves one day out */
		if (t->code == CODE_SKIP && period->n == 1 && period->unit == UNIT_DAY)
			period->n = 2;

		/* 1日ごとに1回 */
		if (phrase_is(p, 0, CLASS_NUMBER) && phrase_is(p, 1, CLASS_COUNT) && phrase_peek(p, 0)->n == 1)
			phrase_take(p, 2);
		return true;
	}
	if (t->class == CLASS_LINK && (phrase_word(p, t, "に") || phrase_word(p, t, "あたり") || phrase_word(p, t, "、")))
		link = 1;
	if (!phrase_is(p, link, CLASS_NUMBER) || !phrase_is(p, link + 1, CLASS_COUNT) ||
		period->high_unit != UNIT_NONE || phrase_peek(p, link)->latin || phrase_peek(p, link + 1)->latin)
		return false;
	phrase_take(p, link);
	count = times(p);
	return count > 0 && make(p, count, period->unit, period->n);
}
