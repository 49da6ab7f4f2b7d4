/*
 * phrase.c
 *		What stands before and behind an amount, and what it all means.
 */
#include "phrase.h"

#include <string.h>

/* No phrase has more tokens before its amount than this. */
#define PREFIX_TOKENS	16

static const Token nothing = {.class = CLASS_BREAK};

const Token *
phrase_peek(const Phrase *p, int ahead)
{
	return p->at + ahead >= 0 && p->at + ahead < p->count ? &p->tokens[p->at + ahead] : &nothing;
}

void
phrase_take(Phrase *p, int tokens)
{
	if (tokens > 0)
	{
		p->at += tokens;
		p->end = p->tokens[p->at - 1].end;
	}
}

bool
phrase_word(const Phrase *p, const Token *t, const char *word)
{
	size_t		n = strlen(word);

	return t->end - t->start == n && memcmp(p->text + t->start, word, n) == 0;
}

/* Events that a later word of the same compound does not replace. */
bool
phrase_is_end(int event)
{
	return event == CODE_TERMINATION || event == CODE_SERVICE_END || event == CODE_EXPIRY;
}

/* 登録完了 is a registration, 発生の検知 a detection */
void
phrase_set_event(Phrase *p, int event)
{
	if (!p->has_event ||
		!(phrase_is_end(p->event) || event == CODE_COMPLETION || event == CODE_EXECUTION || event == CODE_REQUEST))
		p->event = (uint8_t) event;
	p->has_event = true;
}

static void
set_bound(Phrase *p, const Token *t)
{
	if (t->code == BOUND_ABOUT)
		p->about = true;
	else if (t->code == CODE_LATEST)
		p->latest = true;
	else
		p->before_bound = t->code;
}

/* Is the last character before byte `end` hiragana, or none of Japanese? */
static bool
ends_in_kana(const char *text, uint32_t end)
{
	unsigned char a = end >= 3 ? (unsigned char) text[end - 3] : 0;
	unsigned char b = end >= 3 ? (unsigned char) text[end - 2] : 0;

	return a < 0xE3 || a > 0xE9 || (a == 0xE3 && (b < 0x82 || (b == 0x82 && (unsigned char) text[end - 1] < 0xA0)));
}

/* What can be said of an event before the amount comes: が完了した日の翌日から起算して */
static bool
event_link(const Phrase *p, const Token *t)
{
	switch (t->class)
	{
		case CLASS_LINK:
			return true;
		case CLASS_MONTH:
		case CLASS_CLOCK:
			return true;
		case CLASS_UNIT:
			return !t->latin && (phrase_word(p, t, "日") || phrase_word(p, t, "年度"));
		default:
			return false;
	}
}

/* The beginning of a word that ends at byte `at`: 削除 of 削除後, 経 of 経た後 */
uint32_t
phrase_word_start(const char *text, uint32_t at)
{
	uint32_t	from = at;
	int			kana = 0;
	int			others = 0;

	while (from >= 3 && others < 12)
	{
		unsigned char a = (unsigned char) text[from - 3];
		unsigned char b = (unsigned char) text[from - 2];

		if (a == 0xE3 && (b == 0x81 || (b == 0x82 && (unsigned char) text[from - 1] < 0xA0)))
		{
			if (others > 0 || ++kana > 3)
				break;
		}
		else if ((a >= 0xE4 && a <= 0xE9) || (a == 0xE3 && (b == 0x82 || b == 0x83)))
			others++;
		else
			break;
		from -= 3;
	}
	return others > 0 ? from : at;
}

/*
 * 保管終了 ends something else than what has a code: only a bare 終了 is a
 * completion.
 */
static bool
compound(const Phrase *p, const Token *t)
{
	const Token *before = phrase_peek(p, -1);

	return p->at > 0 && t->code == CODE_COMPLETION && before->end == t->start && !t->latin && !before->latin &&
		(before->class == CLASS_GAP || before->class == CLASS_KEEP || before->class == CLASS_TAIL ||
		 before->class == CLASS_LINK || before->class == CLASS_AROUND_THE_CLOCK) &&
		!ends_in_kana(p->text, t->start);
}

/* One token, or a few, of what stands before the amount; false at its end. */
static bool
prefix_step(Phrase *p)
{
	const Token *t = phrase_peek(p, 0);
	bool		said = p->has_event || p->place != PLACE_NONE;

	switch (t->class)
	{
		case CLASS_BOUND:
			/* of two bounds in a row the first belongs to something else */
			if (!(t->n & 1) ||
				(p->before_bound != BOUND_NONE && t->code != BOUND_ABOUT && t->code != CODE_LATEST))
				return false;
			set_bound(p, t);
			break;
		case CLASS_LEAD:
			/* ログイン後、過去5年分: so far back, not so long after */
			if (said && t->code == CODE_PAST)
				return false;
			p->between |= t->code == CODE_BETWEEN;
			break;
		case CLASS_EVENT:
			if (!p->has_event && compound(p, t))
			{
				phrase_set_event(p, 0);
				if (p->start == t->start)
					p->start = phrase_word_start(p->text, t->start);
			}
			else
				phrase_set_event(p, t->code);
			break;
		case CLASS_RELATIVE:
			/* the day after is the first that counts */
			if (t->code != UNIT_DAY || t->n != 1 || phrase_peek(p, 1)->class != CLASS_FROM)
				return false;
			p->exclusive = true;
			p->place = PLACE_AFTER;
			break;
		case CLASS_LANDING:
			/* 年度末から5年 */
			if (t->n != 0 || (!phrase_is(p, 1, CLASS_FROM) && !phrase_is(p, 1, CLASS_AFTER)))
				return false;
			if (t->code == LANDING_FISCAL_YEAR_END || t->code == LANDING_DECEMBER_END)
				p->landing = t->code;
			break;
		case CLASS_FROM:
			if (!said && p->landing == 0)
				return false;
			p->place = PLACE_AFTER;
			break;
		case CLASS_AFTER:
			if (!said && p->landing == 0 && !t->latin)
				return false;
			p->place = PLACE_AFTER;
			break;
		case CLASS_BEFORE:
			if (!said && !t->latin)
				return false;
			p->place = PLACE_BEFORE;
			break;
		case CLASS_WHEN:
			if (!said)
				return false;
			p->when = true;
			break;
		case CLASS_OF:
			if (!said)
				return false;
			break;
		case CLASS_BY:
			{
				/* by the end of the month, by the next business day */
				int			article = phrase_is(p, 1, CLASS_LINK) ? 1 : 0;

				if (!t->latin || (!phrase_is(p, article + 1, CLASS_LANDING) && !phrase_is(p, article + 1, CLASS_RELATIVE)))
					return false;
				p->by = true;
				phrase_take(p, article);
				break;
			}
		case CLASS_CLOCK:
			if (!said)
				return false;
			p->when = true;
			break;
		default:
			if (!said || !event_link(p, t))
				return false;
			break;
	}
	p->lead = t->class == CLASS_LEAD || t->class == CLASS_BOUND;
	phrase_take(p, 1);
	return true;
}

/* 7 daily backups: generations, where copies are spoken of */
static bool
daily_copies(Phrase *p)
{
	const Token *number = phrase_peek(p, 0);
	const Token *every = phrase_peek(p, 1);

	if (every->class != CLASS_EVERY || !every->latin || every->code == CODE_NONE || number->n < 1 ||
		number->n > PERIOD_MAX || number->half)
		return false;
	for (int i = 2; i < 6; i++)
	{
		const Token *t = phrase_peek(p, i);

		if (t->class == CLASS_BREAK)
			return false;
		if ((t->class == CLASS_TAIL && t->code == CODE_COPY) ||
			(t->class == CLASS_UNIT && t->code == UNIT_GENERATION))
		{
			p->period = (Period) {.shape = SHAPE_AMOUNT,.bound = BOUND_EXACT,.unit = UNIT_GENERATION,
				.n = (uint32_t) number->n,.high_unit = every->code,.m = (uint32_t) every->n};
			phrase_take(p, i == 2 ? 3 : 2);
			return true;
		}
	}
	return false;
}

/* The amount, or what stands for one. */
static bool
read_core(Phrase *p)
{
	const Token *t = phrase_peek(p, 0);

	switch (t->class)
	{
		case CLASS_RELATIVE:
		case CLASS_LANDING:
			return phrase_relative(p);
		case CLASS_DATE:
			return phrase_relative(p);
		case CLASS_SPEED:
			p->period.shape = SHAPE_SPEED;
			p->period.promptly = t->code == CODE_PROMPTLY;
			phrase_take(p, 1);
			return true;
		case CLASS_FOREVER:
			p->period.shape = SHAPE_FOREVER;
			phrase_take(p, 1);
			return true;
		case CLASS_UNSTATED:
			p->period.shape = SHAPE_UNSTATED;
			phrase_take(p, 1);
			return true;
		case CLASS_EVERY:
		case CLASS_EACH:
		case CLASS_ONCE:
		case CLASS_MONTH:
		case CLASS_UNIT:
			return !p->has_event && phrase_frequency(p);
		case CLASS_NUMBER:
			{
				int			used;

				if (phrase_month_landing(p, &used) != 0)
					return phrase_relative(p);
			}
			if (daily_copies(p))
				return true;
			if (!p->has_event && phrase_is(p, 1, CLASS_COUNT) && phrase_frequency(p))
				return true;
			return phrase_amount(p);
		case CLASS_FIXED:
		case CLASS_ARTICLE:
			return phrase_amount(p);
		case CLASS_PER:
			/* for a year */
			if ((!p->lead && !p->whole) || p->text[t->start] != 'a')
				return false;
			p->period.shape = SHAPE_AMOUNT;
			p->period.bound = BOUND_EXACT;
			p->period.unit = t->code;
			p->period.n = (uint32_t) t->n;
			phrase_take(p, 1);
			return true;
		default:
			return false;
	}
}

/* Who gives, not what happens: お客様から30日以内に */
static bool
is_person(const char *text, uint32_t end)
{
	static const char *const last[] = {"様", "者", "社", "客", "側", "方", "先", "員", "人", "部", "口", "元"};

	for (size_t i = 0; i < sizeof last / sizeof last[0]; i++)
		if (memcmp(text + end - 3, last[i], 3) == 0)
			return true;
	return false;
}

/*
 * 削除後30日, アップロードした日から1年: an event that has no code.  Takes the word
 * that says the direction, where this is one.
 */
static bool
unnamed_event(Phrase *p)
{
	const Token *t = phrase_peek(p, 0);
	const Token *before = p->at > 0 ? &p->tokens[p->at - 1] : NULL;

	if (before == NULL || before->end != t->start || t->latin || before->latin)
		return false;
	if (before->class != CLASS_GAP && before->class != CLASS_LINK && before->class != CLASS_TAIL &&
		before->class != CLASS_KEEP && before->class != CLASS_CLOSE && before->class != CLASS_AROUND_THE_CLOCK)
		return false;
	if (t->class == CLASS_AFTER && t->code == CODE_NONE)
		phrase_take(p, 1);
	else if (((t->class == CLASS_UNIT && phrase_word(p, t, "日")) || t->class == CLASS_CLOCK) &&
			 phrase_is(p, 1, CLASS_FROM))
		phrase_take(p, 2);
	else if (t->class == CLASS_UNIT && phrase_word(p, t, "日") && phrase_is(p, 1, CLASS_CLOCK) && phrase_is(p, 2, CLASS_FROM))
		phrase_take(p, 3);
	else if (t->class == CLASS_LINK && phrase_is(p, 1, CLASS_FROM) &&
			 (phrase_word(p, t, "して") || phrase_word(p, t, "時点") || phrase_word(p, t, "した")))
		phrase_take(p, 2);
	else if (t->class == CLASS_FROM && (before->class == CLASS_GAP || before->class == CLASS_TAIL) && t->start >= 3 &&
			 !ends_in_kana(p->text, t->start) && !is_person(p->text, t->start) &&
			 phrase_is(p, 1, CLASS_NUMBER))
		phrase_take(p, 1);
	else
		return false;
	p->start = phrase_word_start(p->text, t->start);
	p->place = PLACE_AFTER;
	for (int i = 0; i < 2 && phrase_is(p, 0, CLASS_LINK); i++)
		phrase_take(p, 1);
	return true;
}

bool
phrase_read(Phrase *p, int first, Retention *out)
{
	bool		interval;

	p->at = first;
	p->start = p->tokens[first].start;
	p->end = p->start;
	if (!unnamed_event(p) && p->tokens[first].class == CLASS_LINK)
		return false;
	for (int i = 0; i < PREFIX_TOKENS && prefix_step(p); i++)
		;
	if (!phrase_until(p))
	{
		const Token *before = phrase_peek(p, -1);

		p->adjacent = before->class == CLASS_EVENT ||
			(before->class == CLASS_LINK && phrase_word(p, before, "の"));
		if (!read_core(p))
			return false;
		interval = !p->has_event && phrase_amount_is_interval(p);
		for (int i = 0; i < 12 && phrase_suffix(p); i++)
			;
		if (!interval && !p->has_event)
			interval = phrase_amount_is_interval(p);
		if (!interval && phrase_around_the_clock(p))
			return false;
	}
	phrase_resolve_place(p);
	phrase_resolve_bound(p);

	/* the event has nothing to do with it: read again from behind it */
	if (p->has_event && p->place == PLACE_NONE && p->period.shape != SHAPE_UNTIL)
		return false;
	if (p->period.shape == SHAPE_UNTIL)
	{
		p->period.event = p->event;
		p->period.landing = p->landing;
	}
	if (p->period.shape == SHAPE_FOREVER && phrase_denied(p))
		return false;
	if (!p->whole && phrase_too_little(p))
		return false;
	if (period_check(&p->period) != NULL)
		return false;
	period_pack(&p->period, out);
	return true;
}
