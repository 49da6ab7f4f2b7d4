/*
 * fact_deed.c
 *		What is done within a period: kept, deleted, told, or done.
 *
 * The deed decides: the first verb behind the period, or a noun such as
 * "retention period" right before it.  Where the sentence has none, as in lists
 * and tables, what leads in is asked, then the heading, and at last the
 * section's control.
 */
#include <string.h>

#include "fact_wording.h"

#define MAX_LIST_END	9		/* bytes behind the period that ends an item */
#define TRASH_REACH		24		/* bytes behind it to the trash that it is of */
#define MAX_DONE		30		/* bytes behind it that say that something is done */

static Deed
deed_of(int class)
{
	switch (class)
	{
		case WORD_KEEP:
		case WORD_KEEPNOUN:
			return DEED_KEEP;
		case WORD_DELETE:
		case WORD_DELETENOUN:
			return DEED_DELETE;
		case WORD_NOTIFY:
		case WORD_NOTICENOUN:
			return DEED_NOTIFY;
		case WORD_RESPOND:
		case WORD_RESPONDNOUN:
			return DEED_RESPOND;
		case WORD_MAKE:
			return DEED_MAKE;
		case WORD_OTHER:
		case WORD_TASK:
			return DEED_OTHER;
		default:
			return DEED_NONE;
	}
}

bool
fact_starts_with(const FactReader *r, const Sentence *in, size_t at, const char *what)
{
	size_t		n = strlen(what);

	return at <= in->end && in->end - at >= n && memcmp(r->text + at, what, n) == 0;
}

/* Is the word a verb here, and not a noun that some other verb rules? */
static bool
is_verb(const FactReader *r, const Sentence *in, const Word *w)
{
	static const char *const marks[] = {
		"し", "す", "さ", "せ", "いた", "致", "でき", "出来", "ます", "まし", "ませ", "る", "っ", "ら", "れ", "て", "。", "を行", "を実施", "を完了",
		"を開始", "可能", "とな", "です", "であ", "り", "い", "え", "ご", "を目", "に努", "(", ")", ",", ",", "よう", "済", "対応", "作業を"
	};

	if (w->end >= in->end || in->latin)
		return true;
	for (size_t i = 0; i < sizeof(marks) / sizeof(marks[0]); i++)
		if (fact_starts_with(r, in, w->end, marks[i]))
			return true;
	return false;
}

/* "within 14 days of publication": from when, not what is done */
static bool
is_event(const FactReader *r, const Sentence *in, const Word *w)
{
	static const LiteralWord marks[] = {LITERAL("から"), LITERAL("後"), LITERAL("日から"), LITERAL("の後"), LITERAL("より")};

	return literal_starts(r->text, w->end, in->end, LITERALS(marks));
}

/* "the extent of what was disclosed is told": a verb before a noun */
static bool
is_attribute(const FactReader *r, const Sentence *in, const Word *w)
{
	static const LiteralWord past[] = {LITERAL("した"), LITERAL("された"), LITERAL("いたした")};
	static const LiteralWord times[] = {LITERAL("後"), LITERAL("上"), LITERAL("際"), LITERAL("場合"), LITERAL("日"), LITERAL("時")};

	for (size_t i = 0; i < sizeof(past) / sizeof(past[0]); i++)
	{
		size_t		at = w->end + past[i].length;

		if (literal_starts(r->text, w->end, in->end, &past[i], 1))
			return at < in->end && (unsigned char) r->text[at] >= 0xE4 && (unsigned char) r->text[at] <= 0xE9 && !literal_starts(r->text, at, in->end, LITERALS(times));
	}
	return false;
}

bool
fact_is_near(const FactReader *r, const Sentence *in, const Period *p, const LiteralWord *words, size_t n)
{
	size_t		from = p->start > in->start + FACT_REACH ? p->start - FACT_REACH : in->start;

	return literal_inside(r->text, from, fact_reach(in, p->end), words, n);
}

/* Does a bracket open behind `from` that is open still at `at`: "answered within 2 days (by telephone on weekdays)"? */
static bool
in_bracket(const FactReader *r, size_t from, size_t at)
{
	const char *open = memchr(r->text + from, '(', at - from);

	return open != NULL && memchr(open, ')', (size_t) (r->text + at - open)) == NULL;
}

/*
 * The deed that the words in [from, to) name: the first that is a verb, else
 * the first at all.  A report that is sent is told, whatever the verb.
 */
static Deed
deed_after(const FactReader *r, const Sentence *in, size_t from, size_t to, size_t *at)
{
	Deed		noun = DEED_NONE;
	const WordSet wanted = VERBS | NOUNS | IN_SET(WORD_OTHER);

	if (to > from && to - from > FACT_REACH)
		to = from + FACT_REACH;
	*at = to;
	for (const Word *w = fact_word_after(r, in, wanted, from, to); w != NULL;
		 w = fact_word_after(r, in, wanted, w->end, to))
	{
		Deed		deed = deed_of(w->class);

		if (is_event(r, in, w) || (deed == DEED_RESPOND && is_attribute(r, in, w)) || (deed == DEED_OTHER && in_bracket(r, from, w->start)))
			continue;
		if (noun == DEED_NONE)
			*at = w->start;
		if (deed == DEED_NOTIFY || deed == DEED_OTHER)
			return noun == DEED_NONE || deed == DEED_NOTIFY ? deed : noun;
		if (is_verb(r, in, w))
		{
			/* "available" and "sent" say less than what is available or sent */
			*at = w->start;
			return deed;
		}
		if (noun == DEED_NONE)
			noun = deed;
	}
	return noun;
}

/* "data beyond the retention period are deleted within 30 days": that is over */
static bool
is_over(const FactReader *r, const Sentence *in, const Word *noun)
{
	static const LiteralWord marks[] = {
		LITERAL("を過ぎ"), LITERAL("が過ぎ"), LITERAL("を経過"), LITERAL("が経過"), LITERAL("を超え"), LITERAL("の経過"), LITERAL("が満了"),
		LITERAL("の満了"), LITERAL("が終わ"), LITERAL("の終了"), LITERAL("経過")
	};

	return literal_starts(r->text, noun->end, in->end, LITERALS(marks));
}

/* A noun right before the period, as in "retention period: 1 year". */
Deed
fact_deed_of_noun(const FactReader *r, const Sentence *in, const Period *p)
{
	size_t		from = clause_start(r->signs, in->start, p->start);
	const Word *w;

	if (from < p->previous)
		from = p->previous;
	w = fact_word_before(r, in, NOUNS, from, p->start);
	/* two periods may share one noun: "the retention is 1 year (2 years if ...)" */
	if (w == NULL && p->previous > in->start)
		w = fact_word_before(r, in, NOUNS, clause_start(r->signs, in->start, p->previous), p->start);
	return w != NULL && p->start - w->end <= 90 && !is_over(r, in, w) ? deed_of(w->class) : DEED_NONE;
}

/* A look-alike's word between the clause's start and the period. */
bool
fact_is_other(const FactReader *r, const Sentence *in, const Period *p, WordSet kinds)
{
	size_t		from = clause_start(r->signs, in->start, p->start);
	const Word *w;

	if (from < p->previous)
		from = p->previous;
	w = fact_word_before(r, in, kinds | KEPT | IN_SET(WORD_DATA) | VERBS | NOUNS, from, p->start);
	if (w != NULL && (kinds & IN_SET(w->class)) != 0)
		return true;
	if (fact_deed_of_noun(r, in, p) != DEED_NONE)
		return false;
	/* "a link valid for 7 days": at once behind it */
	w = fact_word_after(r, in, kinds, p->end, p->end + 30);
	return w != NULL && w->start - p->end <= 12 && memchr(r->text + p->end, ';', w->start - p->end) == NULL;
}

/* What the heading asks for: "retention period", "notice", "restoring". */
static Deed
deed_of_heading(FactReader *r)
{
	const Word *w = fact_heading_word(r, NOUNS);

	if (w == NULL)
		w = fact_heading_word(r, IN_SET(WORD_KEEP) | IN_SET(WORD_DELETE) | IN_SET(WORD_NOTIFY));
	if (w == NULL && fact_heading_word(r, IN_SET(WORD_LOG)) != NULL)
		return DEED_KEEP;
	return w != NULL ? deed_of(w->class) : DEED_NONE;
}

/* What the lead-in of a list, or the head of a table, says is done. */
Deed
fact_deed_of_lead(FactReader *r, const Sentence *in)
{
	int			item = r->reading->statements[in->statement].item;
	bool		bullet = fact_has_bullet(r, &r->reading->statements[in->statement]);

	for (int i = in->statement - 1, back = 0; i >= r->first && back < LEAD_REACH; i--, back++)
	{
		const Statement *s = &r->reading->statements[i];
		Sentence	lead = fact_sentence(r, i);
		const Word *w;

		/* other items lead in to nothing, nor does a label that says whose deeds follow */
		if ((bullet && fact_has_bullet(r, s)) || s->heads)
			continue;
		w = fact_word_before(r, &lead, NOUNS, lead.start, lead.end);
		if (w != NULL)
			return deed_of(w->class);
		w = fact_word_before(r, &lead, VERBS | IN_SET(WORD_OTHER), lead.start, lead.end);
		if (w != NULL && (s->item != item || lead.end - lead.start < 400))
			return deed_of(w->class);
	}
	/* "within the above time ..." behind the list */
	for (int i = in->statement + 1; i < r->behind && i <= in->statement + LEAD_REACH; i++)
	{
		Sentence	behind = fact_sentence(r, i);
		const Word *w;

		if (!fact_starts_with(r, &behind, behind.start, "上記") && !fact_starts_with(r, &behind, behind.start, "以上の"))
			continue;
		w = fact_word_before(r, &behind, VERBS, behind.start, behind.end);
		if (w != NULL)
			return deed_of(w->class);
	}
	return deed_of_heading(r);
}

/*
 * What the lead-in of a list that says "as follows" does, for an item that names a thing
 * and a period and no deed: "- posts: within 30 days".
 */
static Deed
deed_of_list(const FactReader *r, const Sentence *in, const Period *p)
{
	static const LiteralWord follows[] = {
		LITERAL("次の"), LITERAL("以下の"), LITERAL("下記の"), LITERAL("以下に"), LITERAL("次に示"), LITERAL("下表"), LITERAL("次表")
	};
	const Statement *s = r->reading->statements;

	if (in->end - p->end > MAX_LIST_END || memchr(r->text + in->start, ':', p->start - in->start) == NULL)
		return DEED_NONE;
	for (int i = in->statement - 1; i >= r->first && i >= in->statement - LEAD_REACH; i--)
	{
		Sentence	lead = fact_sentence(r, i);
		const Word *w;

		if (s[i].item == s[in->statement].item || !literal_inside(r->text, lead.start, lead.end, LITERALS(follows)))
			continue;
		w = fact_word_before(r, &lead, VERBS | NOUNS, lead.start, lead.end);
		return w != NULL ? deed_of(w->class) : DEED_NONE;
	}
	return DEED_NONE;
}

/* "The erasure is done within 30 days, and ...": the noun before the period says what, whatever follows. */
static Deed
deed_of_topic_done(const FactReader *r, const Sentence *in, const Period *p, size_t clause)
{
	static const LiteralWord done[] = {LITERAL("行い"), LITERAL("行う"), LITERAL("行って"), LITERAL("実施"), LITERAL("完了"), LITERAL("済ませ")};
	size_t		from = p->previous > in->start ? p->previous : in->start;
	const Word *w;

	if (clause == in->end || clause - p->end > MAX_DONE || !literal_inside(r->text, p->end, clause, LITERALS(done)))
		return DEED_NONE;
	w = fact_word_before(r, in, VERBS | NOUNS, from, p->start);
	return w != NULL && (fact_starts_with(r, in, w->end, "は") || fact_starts_with(r, in, w->end, "を")) ? deed_of(w->class) : DEED_NONE;
}

/* "A 10 years, B 3 years are kept": the verb stands behind the last of them. */
static Deed
shared_deed(const FactReader *r, const Sentence *in, const Period *p)
{
	size_t		at;
	Deed		deed;

	if (p->next == 0 || p->end >= in->end || r->text[p->end] != ',' || fact_word_after(r, in, IN_SET(WORD_KEEP) | IN_SET(WORD_DELETE), p->end, p->next) != NULL)
		return DEED_NONE;
	deed = deed_after(r, in, p->next, clause_end(r->signs, p->next, in->end), &at);
	return deed == DEED_KEEP || deed == DEED_DELETE ? deed : DEED_NONE;
}

bool
fact_is_last_report(const FactReader *r, const Sentence *in, const Period *p)
{
	static const LiteralWord ends[] = {LITERAL("収束"), LITERAL("終息"), LITERAL("復旧"), LITERAL("解決"), LITERAL("対応完了"), LITERAL("対応の完了")};
	static const LiteralWord reports[] = {LITERAL("報告書"), LITERAL("最終報告"), LITERAL("レポート")};

	return literal_starts(r->text, p->start, p->end, LITERALS(ends)) && fact_is_near(r, in, p, LITERALS(reports));
}

/* The deed that rules the period. */
Deed
fact_find_deed(FactReader *r, const Sentence *in, const Period *p)
{
	static const LiteralWord keeping[] = {LITERAL("の保持期間"), LITERAL("の保存期間"), LITERAL("の保管期間")};
	size_t		clause = clause_end(r->signs, p->end, in->end);
	size_t		at;
	Deed		deed = fact_deed_of_noun(r, in, p);
	const Word *w;

	if (deed != DEED_NONE)
		return deed;
	/* of a table of logs, a cell with a period says how long they are kept, whatever stands in the others */
	if (fact_topic(r, "log") && fact_fills_cell(r, in, p->start, p->end))
		return DEED_KEEP;
	/* "... when its retention of 35 days is over" */
	if (literal_starts(r->text, p->end, in->end, LITERALS(keeping)))
		return DEED_KEEP;
	if (in->latin)
	{
		/* in English the verb stands in front as often */
		w = fact_word_before(r, in, VERBS | NOUNS | IN_SET(WORD_OTHER),
							 p->previous > in->start ? p->previous : in->start, p->start);
		if (w != NULL && deed_of(w->class) != DEED_OTHER && p->start - w->end < 100)
			return deed_of(w->class);
		/* "... within 30 days and that within 60 days": the verb is left out */
		if (p->previous_deed != DEED_NONE)
			return p->previous_deed;
		deed = deed_after(r, in, p->end, clause, &at);
		if (deed == DEED_NONE && w == NULL)
			w = fact_word_before(r, in, VERBS | NOUNS, in->start, p->start);
		return deed != DEED_NONE ? deed : w != NULL ? deed_of(w->class) : fact_deed_of_lead(r, in);
	}
	deed = shared_deed(r, in, p);
	if (deed == DEED_NONE)
		deed = deed_after(r, in, p->end, clause, &at);
	/* whether a row is shown says nothing of its period */
	if ((deed == DEED_RESPOND || deed == DEED_NOTIFY) && memchr(r->text + p->end, '|', at > p->end ? at - p->end : 0) != NULL)
		deed = DEED_NONE;
	/* "promptly" speaks of its own clause, or ends an item of a list */
	if (p->shape == RETENTION_SPEED)
		return deed == DEED_NONE && in->end - p->end < 9 ? fact_deed_of_lead(r, in) : deed;
	/* a report that is handed over is told, but for the last one */
	if (fact_is_last_report(r, in, p))
		return DEED_RESPOND;
	if (deed == DEED_RESPOND)
	{
		w = fact_word_before(r, in, IN_SET(WORD_NOTIFY) | IN_SET(WORD_RECEIPT), clause_start(r->signs, in->start, p->start), p->start);
		/* what is received is answered */
		if (w != NULL && w->class == WORD_NOTIFY && retention_event(&p->value) != retention_event_code("receipt", 7) && (fact_starts_with(r, in, w->end, "は") || fact_starts_with(r, in, w->end, "を") ||
						  fact_starts_with(r, in, w->end, "書は") || fact_starts_with(r, in, w->end, "書を")))
			return DEED_NOTIFY;
	}
	if (deed == DEED_NONE)
		deed = deed_of_topic_done(r, in, p, clause);
	if (deed == DEED_NONE && clause < in->end)
		deed = deed_after(r, in, clause, in->end, &at);
	if (deed == DEED_NONE)
		deed = deed_of_list(r, in, p);
	if (deed == DEED_NONE)
	{
		w = fact_word_before(r, in, VERBS | NOUNS, in->start, p->start);
		if (w != NULL)
			deed = deed_of(w->class);
	}
	return deed != DEED_NONE ? deed : fact_deed_of_lead(r, in);
}

/* What is kept or deleted: a log, a backup, a trash can's content, or data. */
const Word *
fact_find_object(FactReader *r, const Sentence *in, const Period *p)
{
	static const LiteralWord cans[] = {LITERAL("ごみ箱"), LITERAL("ゴミ箱"), LITERAL("ごみばこ"), LITERAL("ゴミばこ")};
	static const LiteralWord from[] = {LITERAL("から"), LITERAL("に"), LITERAL("で"), LITERAL("内")};
	const WordSet any = KEPT | IN_SET(WORD_DATA);
	const Word *w;
	const Word *nearest;

	/* "the logs of the last 5 years" */
	if (fact_starts_with(r, in, p->end, "の") || fact_starts_with(r, in, p->end, "分の") ||
		fact_starts_with(r, in, p->end, "間の") || fact_starts_with(r, in, p->end, "の間") || in->latin)
	{
		w = fact_word_after(r, in, any, p->end, p->end + (in->latin ? 40 : 24));
		if (w != NULL && !fact_starts_with(r, in, p->end, "の間"))
			return w;
	}
	/* "for 30 days it can be put back from the trash" */
	w = fact_word_after(r, in, IN_SET(WORD_TRASH), p->end, p->end + TRASH_REACH);
	if (w != NULL && memchr(r->text + p->end, ',', w->start - p->end) == NULL && literal_starts(r->text, w->start, w->end, LITERALS(cans)) &&
		(literal_starts(r->text, w->end, in->end, LITERALS(from)) || literal_starts(r->text, w->end + 3, in->end, LITERALS(from))))
		return w;
	for (int round = 0; round < 2; round++)
	{
		size_t		from = round == 0 && p->previous > in->start ? p->previous : in->start;

		nearest = fact_word_before(r, in, any, from, p->start);
		/* "data, backups included": it is about the data */
		if (nearest != NULL && nearest->class != WORD_DATA &&
			(fact_starts_with(r, in, nearest->end, "も含") || fact_starts_with(r, in, nearest->end, "を含") ||
			 fact_starts_with(r, in, nearest->end, "含め") || fact_starts_with(r, in, nearest->end, "等も含")))
		{
			w = fact_word_before(r, in, any, from, nearest->start);
			nearest = w != NULL ? w : nearest;
		}
		if (nearest == NULL)
			continue;
		if (nearest->class != WORD_DATA)
			return nearest;
		/* "data that were backed up": the special word within the same stretch */
		w = fact_word_before(r, in, KEPT, from, nearest->start);
		if (w != NULL && nearest->start - w->end <= 24 &&
			memchr(r->text + w->end, ',', nearest->start - w->end) == NULL)
		{
			static const char *const parts[] = {"を含", "等の", ",", "及び", "および", "と", "や", "並びに"};
			bool		part = false;

			for (size_t i = 0; i < sizeof(parts) / sizeof(parts[0]); i++)
				part |= fact_starts_with(r, in, w->end, parts[i]);
			if (!part)
				return w;
		}
		return nearest;
	}
	w = fact_word_after(r, in, any, p->end, in->end);
	if (w != NULL && w->class == WORD_DATA)
	{
		const Word *special = fact_word_after(r, in, KEPT, p->end, w->end + 24);

		if (special != NULL)
			w = special;
	}
	if (w != NULL)
		return w;
	/* sentences before it */
	for (int i = in->statement - 1; i >= r->first && i >= in->statement - LEAD_REACH; i--)
	{
		Sentence	before = fact_sentence(r, i);

		w = fact_word_before(r, &before, KEPT, before.start, before.end);
		if (w != NULL)
			return w;
	}
	return fact_heading_word(r, KEPT);
}

/* Where nothing says what is done, the control may. */
Deed
fact_deed_of_topic(const FactReader *r, const Sentence *in, const Period *p)
{
	if (retention_place(&p->value) < 0)
		return fact_topic(r, "change") || fact_topic(r, "incident") ? DEED_NOTIFY : DEED_NONE;
	if (p->shape == RETENTION_SPEED)
		return DEED_NONE;
	/* "severity 1: within an hour of detection, by mail" */
	if (fact_topic(r, "incident") && strcmp(retention_bound(&p->value), "<=") == 0 && retention_place(&p->value) > 0)
		return DEED_NOTIFY;
	if (fact_topic(r, "vulnerability") && *retention_bound(&p->value) != '\0')
		return DEED_RESPOND;
	if (fact_topic(r, "backup") || fact_has(r, in, WORD_LOG) || ((fact_topic(r, "record") || fact_topic(r, "log")) && fact_is_predicate(r, in, p)) ||
		(fact_topic(r, "record") && fact_fills_cell(r, in, p->start, p->end)))
		return DEED_KEEP;
	return DEED_NONE;
}
