/*
 * resolve.c
 *		What the words around an amount mean together, and what denies them.
 */
#include "phrase.h"

/* Do some tokens ahead say that something is kept? */
bool
phrase_kept_ahead(const Phrase *p)
{
	for (int i = 0; i < 8; i++)
	{
		const Token *t = phrase_peek(p, i);

		if (t->class == CLASS_BREAK)
			return false;
		if (t->class == CLASS_KEEP)
			return !phrase_word(p, t, "維持");
	}
	return false;
}

/* Is there a word of this kind in the rest of the sentence? */
static bool
said_ahead(const Phrase *p, int code)
{
	for (int i = 0; i < 8; i++)
	{
		const Token *t = phrase_peek(p, i);

		if (t->class == CLASS_BREAK)
			return false;
		if (t->class == CLASS_TAIL && t->code == code)
			return true;
	}
	return false;
}

/* 2年分まで検索できる: all of what is kept, and no deadline */
static bool
goes_back(const Phrase *p)
{
	return phrase_kept_ahead(p) || said_ahead(p, CODE_RETURNS);
}

/*
 * The bound that all words together make.  以内 goes before 最低, and what an end
 * says goes for a deadline.
 */
void
phrase_resolve_bound(Phrase *p)
{
	Period	   *period = &p->period;
	int			bound = p->behind_bound != BOUND_NONE ? p->behind_bound : p->before_bound;

	if (period->bound == BOUND_NONE)
		return;
	if (period->place == PLACE_BEFORE)
	{
		/* so long before, or earlier */
		if ((p->by || p->latest || p->until) && (bound == BOUND_NONE || bound == BOUND_AT_LEAST))
			bound = BOUND_AT_LEAST;
	}
	else if (bound == BOUND_NONE && (p->by || p->latest || (p->until && !goes_back(p))))
		bound = BOUND_AT_MOST;
	if (period->shape == SHAPE_EVERY && p->period.unit != UNIT_NONE)
	{
		/* 年1回以上 is every year or more often */
		if (bound == BOUND_AT_LEAST || bound == BOUND_MORE)
			bound = BOUND_AT_MOST;
	}
	if (period_is_range(period) && (bound == BOUND_AT_MOST || bound == BOUND_AT_LEAST || bound == BOUND_LESS))
		bound = BOUND_NONE;
	if (p->about)
		bound = bound == BOUND_NONE ? BOUND_ABOUT : bound == BOUND_AT_MOST || bound == BOUND_LESS ? BOUND_ABOUT_AT_MOST :
			BOUND_ABOUT_AT_LEAST;
	period->bound = bound == BOUND_NONE ? BOUND_EXACT : (uint8_t) bound;
}

/* 30日前までの状態に復元: how far back, not how early */
static bool
looks_back(const Phrase *p)
{
	const Token *last = phrase_peek(p, -1);
	bool		of = phrase_word(p, last, "までの") || phrase_word(p, last, "前の");

	if (p->period.unit == UNIT_GENERATION)
		return p->until;
	if ((!p->until && !of) || said_ahead(p, CODE_TELLS))
		return false;
	return said_ahead(p, CODE_RETURNS) ||
		(p->until && of && (said_ahead(p, CODE_THING) || said_ahead(p, CODE_COPY)));
}

void
phrase_resolve_place(Phrase *p)
{
	Period	   *period = &p->period;

	/* in the case of an event, and so soon: from it on; 発生の24時間以内 as well */
	if (p->has_event && p->place == PLACE_NONE &&
		(p->when || (p->adjacent && p->behind_bound == BOUND_AT_MOST)))
		p->place = PLACE_AFTER;

	if (p->place == PLACE_BEFORE && p->place_behind && period->shape == SHAPE_AMOUNT && looks_back(p))
	{
		p->place = PLACE_NONE;
		p->until = false;
		p->has_event = false;
	}
	if (period->unit == UNIT_GENERATION && p->place == PLACE_BEFORE)
		p->place = PLACE_NONE;
	if (period->shape != SHAPE_AMOUNT && period->shape != SHAPE_SPEED && period->shape != SHAPE_UNSTATED)
		return;
	period->place = p->place;
	if (p->place != PLACE_NONE)
	{
		period->event = p->has_event ? p->event : 0;
		period->exclusive = p->exclusive;
		period->landing = p->landing;
	}
}

/* 24時間体制, 24時間・365日: when one is there, not how long something takes */
bool
phrase_around_the_clock(const Phrase *p)
{
	const Period *period = &p->period;
	const Token *next = phrase_peek(p, 0);
	int			gap = next->class == CLASS_GAP || next->class == CLASS_SLASH ||
		(next->class == CLASS_LINK && !phrase_word(p, next, "で"));

	if (period->shape != SHAPE_AMOUNT || period->high_unit != UNIT_NONE || p->place != PLACE_NONE)
		return false;
	if (period->unit == UNIT_HOUR && period->n == 24 && p->behind_bound == BOUND_NONE && !p->until && !p->by)
	{
		if (phrase_is(p, 0, CLASS_AROUND_THE_CLOCK) || phrase_is(p, gap, CLASS_AROUND_THE_CLOCK) ||
			(phrase_is(p, 0, CLASS_EVENT) && phrase_peek(p, 0)->code == CODE_RECEIPT))
			return true;
		return phrase_is(p, gap, CLASS_NUMBER) && phrase_peek(p, gap)->n == 365;
	}

	/* the other half of it */
	return period->unit == UNIT_DAY && period->n == 365 &&
		((p->at >= 4 && phrase_peek(p, -4)->class == CLASS_UNIT && phrase_peek(p, -5)->n == 24) ||
		 (phrase_is(p, gap, CLASS_NUMBER) && phrase_peek(p, gap)->n == 24 && phrase_is(p, gap + 1, CLASS_UNIT) &&
		  phrase_peek(p, gap + 1)->code == UNIT_HOUR));
}

/* 無期限ではありません, 無期限に保存することはありません */
bool
phrase_denied(const Phrase *p)
{
	if (p->at >= 2 && p->period.shape == SHAPE_FOREVER && p->tokens[p->at - 2].class == CLASS_NOT)
		return true;
	for (int i = 0; i < 5; i++)
	{
		const Token *t = phrase_peek(p, i);

		if (t->class == CLASS_NOT)
			return !t->latin;
		if (t->class != CLASS_LINK && t->class != CLASS_KEEP && t->class != CLASS_TAIL)
			return false;
	}
	return false;
}

/* Must running text say more before this is a period? */
bool
phrase_too_little(Phrase *p)
{
	const Period *period = &p->period;

	if (p->unsure && !p->by && !p->until && p->place_behind && p->behind_bound == BOUND_NONE)
		return true;
	if (period->shape == SHAPE_UNTIL && !phrase_is_end(p->event) && !phrase_kept_ahead(p))
	{
		/* English keeps it before "until you delete it" */
		return p->has_event || p->landing != 0 || !p->tokens[p->at - 1].latin;
	}

	/* ... まで and a period: the period is what is said */
	if (period->shape == SHAPE_UNTIL && p->tokens[p->at - 1].class == CLASS_UNTIL && !p->tokens[p->at - 1].latin)
	{
		int			i = phrase_is(p, 0, CLASS_LINK) ? 1 : 0;

		return phrase_is(p, i, CLASS_NUMBER) && phrase_is(p, i + 1, CLASS_UNIT);
	}
	return false;
}

