/*
 * judge.c
 *		What a sentence is worth as evidence.
 *
 * A query says that a sentence speaks of an element; the hedges around say how.
 * A hedge counts where it stands in the same clause as some of the evidence;
 * one in brackets only where the evidence stands before the bracket or in it:
 * "passwords, one-time passwords (optional)" makes the second optional.
 */
#include <string.h>

#include "judge.h"

const char *
verdict_name(Verdict verdict)
{
	static const char *const names[] = {"silent", "contradicted", "conditional", "met", "not_applicable"};

	return names[verdict];
}

#define MAX_CLAUSES 32

/* The sentence at hand, with the clauses that hold evidence. */
typedef struct Evidence
{
	const EvidenceScan *scan;
	const Sentence *sentence;
	const char *text;			/* of its passage at FOLD_TERM */
	uint32_t	cuts[MAX_CLAUSES];	/* where clauses begin, but the first */
	int			ncuts;
	uint32_t	holds;			/* clauses with evidence, as bits */
} Evidence;

static int
clause_of(const Evidence *ev, uint32_t at)
{
	int			clause = 0;

	while (clause < ev->ncuts && ev->cuts[clause] <= at)
		clause++;
	return clause;
}

static void
find_clauses(Evidence *ev)
{
	const EvidenceScan *scan = ev->scan;

	ev->ncuts = 0;
	for (int h = ev->sentence->from; h < ev->sentence->to && ev->ncuts < MAX_CLAUSES - 1; h++)
		if (scan->rubric->hedge[scan->hits[h].phrase] & HEDGE_CUT)
			ev->cuts[ev->ncuts++] = scan->hits[h].end;
}

/* Mark the phrases below root that speak for it. */
static void
mark_speaking(EvidenceScan *scan, const EvidenceQuery *query, int root)
{
	const QueryNode *node = &query->nodes[root];

	if (node->op == QUERY_PHRASE && node->phrase >= 0)
		scan->speaking[node->phrase] = scan->speaking_stamp;
	if (node->op == QUERY_NOT)
		return;
	for (int child = node->first; child >= 0; child = query->nodes[child].next)
		mark_speaking(scan, query, child);
}

static bool
speaks(const Evidence *ev, const Hit *hit)
{
	return ev->scan->speaking[hit->phrase] == ev->scan->speaking_stamp;
}

static void
find_evidence(Evidence *ev)
{
	ev->holds = 0;
	for (int h = ev->sentence->from; h < ev->sentence->to; h++)
		if (speaks(ev, &ev->scan->hits[h]))
			ev->holds |= UINT32_C(1) << clause_of(ev, ev->scan->hits[h].start);
	if (ev->holds == 0)
		ev->holds = UINT32_MAX;
}

/* no bracket is longer, in bytes */
#define BRACKET_REACH	400

/* so far before a bracket evidence stands right before it, in bytes */
#define BEFORE_BRACKET	9

/* The bracket around at: false where there is none. */
static bool
bracket_around(const Evidence *ev, uint32_t at, uint32_t *open, uint32_t *close)
{
	uint32_t	first = at - ev->sentence->start > BRACKET_REACH ? at - BRACKET_REACH : ev->sentence->start;
	uint32_t	last = ev->sentence->end - at > BRACKET_REACH ? at + BRACKET_REACH : ev->sentence->end;
	uint32_t	i = at;

	while (i > first && ev->text[i - 1] != '(' && ev->text[i - 1] != ')')
		i--;
	if (i == first || ev->text[i - 1] != '(')
		return false;
	*open = i - 1;
	for (i = at; i < last && ev->text[i] != ')'; i++)
		;
	*close = i;
	return true;
}

/*
 * Does evidence stand in the bracket around hit number h, or right before it?
 * Hits are in order of their ends, so the search stays near h.
 */
static bool
evidence_at_bracket(const Evidence *ev, int h, uint32_t open, uint32_t close)
{
	const Hit  *hits = ev->scan->hits;

	for (int i = h; i >= ev->sentence->from && hits[i].end + BEFORE_BRACKET >= open; i--)
		if ((hits[i].start >= open || hits[i].end <= open) && speaks(ev, &hits[i]))
			return true;
	for (int i = h; i < ev->sentence->to && hits[i].end <= close; i++)
		if (hits[i].start >= open && speaks(ev, &hits[i]))
			return true;
	return false;
}

/* so far a Japanese "no" may stand behind what it denies, in bytes */
#define NO_REACH	90

/*
 * Does the "no" of hit number h deny the evidence?  A Japanese one stands at the
 * end of what it denies; an English one may stand before it.
 */
static bool
denies(const Evidence *ev, int h)
{
	const Hit  *hits = ev->scan->hits;
	uint32_t	no = hits[h].start;
	bool		ascii = (unsigned char) ev->text[no] < 0x80;

	for (int i = h; i >= ev->sentence->from && hits[i].end + NO_REACH >= no; i--)
		if (hits[i].start <= no && speaks(ev, &hits[i]))
			return true;
	for (int i = h; i < ev->sentence->to && hits[i].end <= no + 2 * NO_REACH; i++)
		if ((hits[i].start <= no || (ascii && hits[i].start - no <= NO_REACH)) && speaks(ev, &hits[i]))
			return true;
	return false;
}

/* Which hedges stand around the evidence. */
static unsigned
hedges_around(const Evidence *ev)
{
	const EvidenceScan *scan = ev->scan;
	unsigned	found = 0;

	for (int h = ev->sentence->from; h < ev->sentence->to; h++)
	{
		const Hit  *hit = &scan->hits[h];
		unsigned	kinds = scan->rubric->hedge[hit->phrase];
		uint32_t	open;
		uint32_t	close;

		if ((kinds & ~(unsigned) HEDGE_CUT) == 0)
			continue;
		if (bracket_around(ev, hit->start, &open, &close))
		{
			if (!evidence_at_bracket(ev, h, open, close))
				kinds &= HEDGE_COURTESY;
		}
		else if ((ev->holds & UINT32_C(1) << clause_of(ev, hit->start)) == 0)
			kinds &= HEDGE_COURTESY | HEDGE_NOTYET;
		if ((kinds & HEDGE_NO) && !denies(ev, h))
			kinds &= ~(unsigned) HEDGE_NO;
		found |= kinds;
	}
	return found;
}

static Evidence
look(EvidenceScan *scan, const EvidenceQuery *query, int i, int root)
{
	Evidence	ev = {0};

	scan->speaking_stamp++;
	mark_speaking(scan, query, root);
	ev.scan = scan;
	ev.sentence = &scan->sentences[i];
	ev.text = scan->terms[ev.sentence->passage].text;
	find_clauses(&ev);
	find_evidence(&ev);
	return ev;
}

/* The verdict on a sentence that satisfies root. */
static Judgement
weigh(EvidenceScan *scan, const EvidenceQuery *query, int i, int root, unsigned allow)
{
	Evidence	ev = look(scan, query, i, root);
	unsigned	hedges = hedges_around(&ev);
	unsigned	counts = hedges & ~allow;

	if (counts & HEDGE_PLAN)
		return (Judgement) {VERDICT_SILENT, "planned"};
	if (counts & HEDGE_NO)
		return (Judgement) {VERDICT_SILENT, "negated"};
	if ((counts & HEDGE_DUTY) && !(hedges & HEDGE_COURTESY))
		return (Judgement) {VERDICT_SILENT, "customer's duty"};
	if ((counts & HEDGE_OPTION) && !(hedges & HEDGE_EVERY))
		return (Judgement) {VERDICT_CONDITIONAL, "optional"};
	if (counts & HEDGE_REQUEST)
		return (Judgement) {VERDICT_CONDITIONAL, "on request"};
	/* "in principle two weeks before": the time is softened, not the deed */
	if ((counts & HEDGE_PRINCIPLE) &&
		((hedges & HEDGE_TIME) == 0 || (allow & (ELEMENT_TIME | ELEMENT_EXACT))))
		return (Judgement) {VERDICT_CONDITIONAL, "in principle"};
	if ((counts & HEDGE_TARGET) && (allow & ELEMENT_EXACT))
		return (Judgement) {VERDICT_CONDITIONAL, "a target"};
	if (counts & HEDGE_POINTER)
		return (Judgement) {VERDICT_CONDITIONAL, "a pointer"};
	return (Judgement) {VERDICT_MET, "said"};
}

/* Is what root names denied in the same clause? */
static bool
is_denied(EvidenceScan *scan, const EvidenceQuery *query, int i, int root)
{
	Evidence	ev = look(scan, query, i, root);
	unsigned	hedges = hedges_around(&ev);

	if ((hedges & HEDGE_NO) == 0)
		return false;
	return (hedges & HEDGE_PLAN) == 0 || (hedges & HEDGE_NOTYET) != 0;
}

/*
 * Does the sentence satisfy root?  An item of a list also with the sentence that
 * introduces the list, unless that one alone says it.
 */
static bool
satisfies(EvidenceScan *scan, const EvidenceQuery *query, int i, int root)
{
	const Sentence *s = &scan->sentences[i];
	QueryScope	scope = scan_scope(scan, i, false);

	if (query_holds(query, root, &scope))
		return true;
	if (s->lead < 0 || s->from == s->to)
		return false;
	scope = scan_scope(scan, s->lead, false);
	if (query_holds(query, root, &scope))
		return false;
	scope = scan_scope(scan, i, true);
	return query_holds(query, root, &scope);
}

Judgement
judge_element(EvidenceScan *scan, const EvidenceQuery *query, int i,
			   int met, int partial, int deny, unsigned allow)
{
	Judgement	judgement = {VERDICT_SILENT, ""};

	if (deny >= 0 && satisfies(scan, query, i, deny) &&
		is_denied(scan, query, i, deny))
		return (Judgement) {VERDICT_CONTRADICTED, "denied"};
	if (met >= 0 && satisfies(scan, query, i, met))
		judgement = weigh(scan, query, i, met, allow);
	if (judgement.verdict != VERDICT_SILENT || partial < 0 ||
		!satisfies(scan, query, i, partial))
		return judgement;
	judgement = weigh(scan, query, i, partial, allow | HEDGE_POINTER);
	if (judgement.verdict == VERDICT_MET)
		judgement = (Judgement) {VERDICT_CONDITIONAL, "in part"};
	return judgement;
}
