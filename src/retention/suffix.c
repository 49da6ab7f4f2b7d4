/*
 * suffix.c
 *		What stands behind an amount.
 */
#include "phrase.h"

/* an event or a landing behind "of", "after", "from" */
bool
phrase_event_behind(Phrase *p)
{
	int			saved = p->at;
	uint32_t	end = p->end;

	for (int i = 0; i < 6 && (phrase_is(p, 0, CLASS_LINK) || phrase_is(p, 0, CLASS_OF) ||
							  phrase_is(p, 0, CLASS_ARTICLE) || (i > 0 && phrase_is(p, 0, CLASS_UNIT) && phrase_word(p, phrase_peek(p, 0), "day"))); i++)
		phrase_take(p, 1);
	if (phrase_is(p, 0, CLASS_EVENT))
	{
		phrase_set_event(p, phrase_peek(p, 0)->code);
		phrase_take(p, 1);
		if (phrase_is(p, 0, CLASS_OF) && phrase_is(p, 1, CLASS_EVENT))
		{
			phrase_take(p, 1);
			phrase_take(p, 1);
		}
		return true;
	}
	p->at = saved;
	p->end = end;
	return false;
}

/* "after termination", "of the request", "prior to the change", "in advance" */
static bool
latin_place(Phrase *p)
{
	const Token *t = phrase_peek(p, 0);
	int			saved = p->at;
	uint32_t	end = p->end;

	if (t->class == CLASS_OF)
	{
		phrase_take(p, 1);
		if (!phrase_event_behind(p))
		{
			p->at = saved;
			p->end = end;
			return false;
		}
		p->place = PLACE_AFTER;
	}
	else
	{
		p->place = t->class == CLASS_BEFORE ? PLACE_BEFORE : PLACE_AFTER;
		phrase_take(p, 1);
		if (t->class == CLASS_AFTER && t->code == CODE_OR_LATER)
			p->behind_bound = BOUND_AT_LEAST;
		if (t->class == CLASS_BEFORE && phrase_is(p, 0, CLASS_BEFORE))
			phrase_take(p, 1);
		phrase_event_behind(p);
	}
	p->place_behind = true;
	return true;
}

/* One step of what stands behind the amount. */
bool
phrase_suffix(Phrase *p)
{
	const Token *t = phrase_peek(p, 0);

	switch (t->class)
	{
		case CLASS_BOUND:
			if (!(t->n & 2))
				return false;
			if (t->code == BOUND_ABOUT)
				p->about = true;
			else if (t->code == CODE_LATEST)
				p->latest = true;
			else if (p->behind_bound == BOUND_NONE)
				p->behind_bound = t->code;
			phrase_take(p, 1);
			return true;
		case CLASS_FILL:
			phrase_take(p, 1);
			return true;
		case CLASS_BEFORE:
		case CLASS_AFTER:
			if (t->latin)
				return !p->place_behind && latin_place(p);
			if (p->place_behind && t->class == CLASS_BEFORE)
				return false;
			p->place = t->class == CLASS_BEFORE ? PLACE_BEFORE : PLACE_AFTER;
			p->place_behind = true;
			if (t->code == CODE_OR_LATER)
				p->behind_bound = BOUND_AT_LEAST;
			phrase_take(p, 1);
			if (p->place == PLACE_AFTER && p->period.shape == SHAPE_AMOUNT)
				phrase_landing(p, p->period.unit == UNIT_MONTH && phrase_is(p, 0, CLASS_LINK));
			return true;
		case CLASS_FROM:
		case CLASS_OF:
			return t->latin && !p->place_behind && latin_place(p);
		case CLASS_UNTIL:
		case CLASS_BY:
			if (t->latin || p->until || p->by)
				return false;
			p->until = t->class == CLASS_UNTIL;
			p->by = t->class == CLASS_BY;
			phrase_take(p, 1);
			return true;
		case CLASS_LINK:
			{
				const Token *next = phrase_peek(p, 1);

				/* 30日の以上前 is none; 30日間を限度 and the like are words */
				if (t->latin || !phrase_word(p, t, "の") || next->latin ||
					(next->class != CLASS_BEFORE && next->class != CLASS_INTERVAL))
					return false;
				phrase_take(p, 1);
				return next->class == CLASS_BEFORE ? phrase_suffix(p) : true;
			}
		default:
			return false;
	}
}

