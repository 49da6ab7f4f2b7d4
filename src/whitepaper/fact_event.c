/*
 * fact_event.c
 *		What a period is counted from, where its own words do not say it.
 */
#include <string.h>

#include "fact_deed.h"

bool
fact_names_own_event(const FactReader *r, const Sentence *in, const Period *p)
{
	static const LiteralWord marks[] = {LITERAL("から"), LITERAL("より"), LITERAL("後")};
	static const LiteralWord others[] = {
		LITERAL("その"), LITERAL("それ"), LITERAL("この"), LITERAL("同"), LITERAL("当"), LITERAL("翌"), LITERAL("以"), LITERAL("約"), LITERAL("最"), LITERAL("遅"), LITERAL("上記"), LITERAL("前記"),
		LITERAL("一"), LITERAL("二"), LITERAL("三"), LITERAL("四"), LITERAL("五"), LITERAL("六"), LITERAL("七"), LITERAL("八"), LITERAL("九"), LITERAL("十"), LITERAL("百"), LITERAL("数"), LITERAL("半")
	};

	return !in->latin && retention_event(&p->value) == 0 && retention_place(&p->value) > 0 && (unsigned char) r->text[p->start] >= 0x80 &&
		!literal_starts(r->text, p->start, p->end, LITERALS(others)) && literal_inside(r->text, p->start, p->end, LITERALS(marks));
}

int
fact_find_event(const FactReader *r, const Sentence *in, const Period *p, WordSet events)
{
	/* "within an hour of confirming it" names it itself */
	const Word *w = fact_word_after(r, in, events, p->start, p->end);
	const char *name = NULL;

	if (w == NULL && fact_names_own_event(r, in, p))
	{
		w = fact_word_before(r, in, events, clause_start(r->signs, in->start, p->start), p->start);
		if (w == NULL)
			return 0;
	}
	for (int i = in->statement; w == NULL && i >= r->first && i >= in->statement - 2; i--)
	{
		Sentence	at = fact_sentence(r, i);

		w = fact_word_before(r, &at, events, at.start, i == in->statement ? p->start : at.end);
		if (w == NULL && i == in->statement && in->latin)
			w = fact_word_after(r, &at, events, p->end, at.end);
	}
	/* a paper that says so is no event */
	if (w == NULL || fact_text_at(r, w->end, "の届") || fact_text_at(r, w->end, "届"))
		return 0;
	switch (w->class)
	{
		case WORD_TERMINATION:
			name = "termination";
			break;
		case WORD_DETECTION:
			name = "detection";
			break;
		case WORD_OCCURRENCE:
			name = "occurrence";
			break;
		case WORD_DISCLOSURE:
			name = "disclosure";
			break;
		case WORD_ASKED_FOR:
			name = "request";
			break;
		case WORD_RECEIPT:
			name = "receipt";
			break;
		default:
			return 0;
	}
	return retention_event_code(name, strlen(name));
}

void
fact_name_event(const FactReader *r, const Sentence *in, Period *p, WordSet events)
{
	Retention	with;
	int			event;

	if (retention_event(&p->value) != 0 || retention_place(&p->value) < 0)
		return;
	event = fact_find_event(r, in, p, events);
	if (event != 0 && retention_with_place(&p->value, 1, event, &with))
		p->value = with;
}

/* Does the period count from the expiry of the contract, which is its end, and of no other term? */
static bool
counts_from_contract(const FactReader *r, const Sentence *in, const Period *p)
{
	static const LiteralWord terms[] = {LITERAL("期間が"), LITERAL("期間の"), LITERAL("期限が"), LITERAL("期限の"), LITERAL("期間"), LITERAL("期限")};
	static const LiteralWord names[] = {
		LITERAL("契約満了"), LITERAL("契約の満了"), LITERAL("契約期間満了"), LITERAL("契約期間の満了"), LITERAL("契約期間が満了"), LITERAL("契約が満了"), LITERAL("利用期間満了"),
		LITERAL("利用期間の満了"), LITERAL("contract expiry"), LITERAL("expiry of the contract"), LITERAL("expiry of the agreement"), LITERAL("expiration of the contract"), LITERAL("expiration of the agreement")
	};
	static const LiteralWord bare[] = {LITERAL("満了"), LITERAL("ご満了")};

	return literal_inside(r->text, p->start, p->end, LITERALS(names)) ||
		(fact_topic(r, "removal") && literal_starts(r->text, p->start, p->end, LITERALS(bare)) && !literal_ends(r->text, in->start, p->start, LITERALS(terms)));
}

void
fact_settle_end(const FactReader *r, const Sentence *in, Period *p)
{
	static const LiteralWord ends[] = {LITERAL("終了")};
	/* of what has been asked, of a report: "3 years after the inquiry is completed" */
	static const LiteralWord done[] = {LITERAL("完了"), LITERAL("完結")};
	const Word *end = fact_word_after(r, in, IN_SET(WORD_TERMINATION), p->start, p->end);
	size_t		start = end != NULL ? end->start : p->start;
	Retention	with;

	if (retention_event(&p->value) == retention_event_code("expiry", 6) && retention_place(&p->value) > 0 && counts_from_contract(r, in, p) &&
		retention_with_place(&p->value, 1, retention_event_code("termination", 11), &with))
		p->value = with;
	if (retention_event(&p->value) == 0 && retention_place(&p->value) > 0 && literal_inside(r->text, p->start, p->end, LITERALS(done)) &&
		retention_with_place(&p->value, 1, retention_event_code("completion", 10), &with))
		p->value = with;
	if (retention_event(&p->value) != retention_event_code("completion", 10) || retention_place(&p->value) <= 0 ||
		!(end != NULL || ((fact_topic(r, "removal") || fact_topic(r, "record")) && literal_starts(r->text, p->start, p->end, LITERALS(ends)))))
		return;
	/* but not "after the end of the trial": a noun before it says of what */
	if ((start < in->start + 3 || (unsigned char) r->text[start - 3] < 0xE4) &&
		retention_with_place(&p->value, 1, retention_event_code("termination", 11), &with))
		p->value = with;
}
