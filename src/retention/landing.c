/*
 * landing.c
 *		Days and months that are named as seen from an event, and ends.
 */
#include <string.h>

#include "phrase.h"

/* 12月末, 12月31日: the last day of a month, as a landing; 0 where it is none */
int
phrase_month_landing(const Phrase *p, int *tokens)
{
	static const uint8_t last[] = {0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
	const Token *t = phrase_peek(p, 0);
	const Token *next = phrase_peek(p, 1);

	if (t->class == CLASS_NUMBER && t->n >= 1 && t->n <= 12 && next->class == CLASS_LANDING &&
		next->code == LANDING_MONTH_END && next->n == 0)
	{
		*tokens = 2;
		return LANDING_JANUARY_END + t->n - 1;
	}
	if (t->class == CLASS_DATE && t->n >= 1 && t->n <= 12)
	{
		*tokens = 1;
		if (t->code == 0 && next->class == CLASS_LANDING && next->code == LANDING_MONTH_END && next->n == 0)
			*tokens = 2;
		else if (t->code != last[t->n] && !(t->n == 2 && t->code == 29))
			return 0;
		return LANDING_JANUARY_END + t->n - 1;
	}
	return 0;
}

/* Behind a month that was named from an event: 月末, 20日, 初日 */
bool
phrase_landing(Phrase *p, bool bare)
{
	const Token *t = phrase_peek(p, 0);
	int			used;
	int			landing;

	if (t->class == CLASS_LINK && phrase_word(p, t, "の"))
	{
		int			saved = p->at;
		uint32_t	end = p->end;

		phrase_take(p, 1);
		if (phrase_peek(p, 0)->class != CLASS_LINK && phrase_landing(p, bare))
			return true;
		p->at = saved;
		p->end = end;
		return false;
	}
	landing = phrase_month_landing(p, &used);
	if (landing != 0)
	{
		p->landing = (uint8_t) landing;
		phrase_take(p, used);
		return true;
	}
	if (t->class == CLASS_LANDING && t->n == 0)
	{
		p->landing = t->code == CODE_THIS_MONTH_END ? LANDING_MONTH_END : t->code;
		phrase_take(p, 1);
		return true;
	}
	if (bare && t->class == CLASS_NUMBER && t->n >= 1 && t->n <= 31 && phrase_is(p, 1, CLASS_UNIT) &&
		phrase_word(p, phrase_peek(p, 1), "日"))
	{
		p->landing = (uint8_t) t->n;
		phrase_take(p, 2);
		return true;
	}
	return false;
}

/* 翌月末, 翌々月20日, 翌営業日, 前日 */
bool
phrase_relative(Phrase *p)
{
	const Token *t = phrase_peek(p, 0);
	Period	   *period = &p->period;
	int			n = t->n;
	int			used = 0;

	period->shape = SHAPE_AMOUNT;
	period->bound = BOUND_EXACT;
	if (t->class == CLASS_LANDING || phrase_month_landing(p, &used) != 0)
	{
		/* 解約月の月末 needs its month; 12月末日 its event */
		p->unsure = !p->has_event && t->class == CLASS_LANDING && t->code != CODE_THIS_MONTH_END && n == 0;
		if (used > 0)
		{
			if (!p->has_event)
				return false;
			p->landing = (uint8_t) phrase_month_landing(p, &used);
			phrase_take(p, used);
			n = 0;
		}
		else
		{
			p->landing = t->code == CODE_THIS_MONTH_END ? LANDING_MONTH_END : t->code;
			phrase_take(p, 1);
			if (t->latin)
			{
				/* the end of the month following termination */
				if (phrase_is(p, 0, CLASS_AFTER) || phrase_is(p, 0, CLASS_OF))
					phrase_take(p, 1);
				if (phrase_event_behind(p))
					p->unsure = false;
			}
		}
		period->unit = UNIT_MONTH;
	}
	else
	{
		period->unit = t->code;
		phrase_take(p, 1);
		if (p->end - p->start > 3 && memcmp(p->text + p->end - 3, "中", 3) == 0)
			p->behind_bound = BOUND_AT_MOST;
		if (t->code == UNIT_MONTH)
		{
			bool		landed = phrase_landing(p, true);

			p->unsure = !landed && !p->has_event;
			if (!landed && n == 0)
				return false;
		}
		else
			p->unsure = t->code != UNIT_BUSINESS_DAY && !p->has_event;
	}
	period->n = (uint32_t) (n < 0 ? -n : n);
	p->place = n < 0 ? PLACE_BEFORE : PLACE_AFTER;
	p->place_behind = true;
	p->relative = true;
	return true;
}

/* 年度末まで, 12月末日までに: a day that comes without an event */
static bool
until_landing(Phrase *p)
{
	const Token *t = phrase_peek(p, 0);
	int			used;
	int			landing = phrase_month_landing(p, &used);

	if (p->has_event || p->place != PLACE_NONE)
		return false;
	if (landing == 0 && t->class == CLASS_LANDING && t->n == 0 && t->code != CODE_THIS_MONTH_END)
	{
		landing = t->code;
		used = 1;
	}
	if (landing == 0 || phrase_peek(p, used)->latin ||
		(!phrase_is(p, used, CLASS_UNTIL) && !phrase_is(p, used, CLASS_BY)))
		return false;
	p->landing = (uint8_t) landing;
	phrase_take(p, used + 1);
	p->period.shape = SHAPE_UNTIL;
	return true;
}

/*
 * お客様が削除するまで保管: an end that has no code.  The word before must be a deed,
 * and something must be kept.
 */
static bool
until_unnamed(Phrase *p)
{
	const Token *before = phrase_peek(p, -1);
	const Token *t = phrase_peek(p, 0);
	const char *last;

	if (p->whole || p->at == 0 || t->latin || before->end != t->start || before->end < 3 || t->start != p->start ||
		p->has_event || p->place != PLACE_NONE || p->exclusive)
		return false;
	last = p->text + before->end - 3;
	if (memcmp(last, "る", 3) != 0 && memcmp(last, "止", 3) != 0 &&
		(before->class != CLASS_TAIL || before->code != CODE_DEED))
		return false;
	phrase_take(p, 1);
	if (!phrase_kept_ahead(p))
	{
		p->at--;
		return false;
	}
	p->start = phrase_word_start(p->text, t->start);
	p->period.shape = SHAPE_UNTIL;
	return true;
}

/* EVENT まで, until EVENT: the end of a period that has no amount */
bool
phrase_until(Phrase *p)
{
	const Token *t = phrase_peek(p, 0);
	int			before = p->at;
	uint32_t	end = p->end;

	if (until_landing(p))
		return true;
	if (t->class == CLASS_UNTIL_EVENT)
	{
		p->event = t->code;
		phrase_take(p, 1);
	}
	else if (t->class == CLASS_UNTIL && t->latin)
	{
		phrase_take(p, 1);
		for (int i = 0; i < 8 && (phrase_is(p, 0, CLASS_LINK) || phrase_is(p, 0, CLASS_OF)); i++)
			phrase_take(p, 1);
		if (phrase_is(p, 0, CLASS_EVENT))
		{
			phrase_set_event(p, phrase_peek(p, 0)->code);
			phrase_take(p, 1);
		}
		else if (phrase_is(p, 0, CLASS_LANDING))
		{
			p->landing = phrase_peek(p, 0)->code;
			phrase_take(p, 1);
		}
		else if (phrase_is(p, 0, CLASS_TAIL) && phrase_peek(p, 0)->code == CODE_DEED)
			phrase_take(p, 1);	/* until you delete it */
		else
		{
			p->at = before;
			p->end = end;
			return false;
		}
	}
	else if (t->class == CLASS_UNTIL && p->has_event && p->place == PLACE_NONE)
		phrase_take(p, 1);
	else
		return t->class == CLASS_UNTIL && until_unnamed(p);
	p->period.shape = SHAPE_UNTIL;
	return true;
}

