/*
 * query_match.c
 *		One query against one text, which is read as one section.
 */
#include <string.h>

#include "query.h"

void
query_text_read(struct env *env, const char *text, size_t length, bool facts, QueryText *out)
{
	Reading    *reading = env->alloc(env, sizeof(Reading));
	Passage    *passage = env->alloc(env, sizeof(Passage));

	memset(reading, 0, sizeof(Reading));
	memset(passage, 0, sizeof(Passage));
	passage->ordinal = 1;
	passage->parent = -1;
	passage->source = passage->body = (Span) {0, length};
	fold_text(env, text, length, FOLD_JA, FOLD_VERSION, FOLD_WANT_MAP, &passage->text);
	reading->document = text;
	reading->length = length;
	reading->passages = passage;
	reading->npassages = 1;
	read_statements(env, reading);
	if (facts)
		read_facts(env, reading);
	fold_text(env, passage->text.text, passage->text.length, FOLD_TERM, FOLD_VERSION,
			  FOLD_WANT_MAP | FOLD_KEEP_LINES, &out->term);
	out->reading = reading;
}

typedef struct Seen
{
	const Matcher *m;
	uint32_t   *seen;			/* by phrase */
	uint32_t	stamp;
	int			n;
} Seen;

static void
mark(void *state, int phrase, size_t end)
{
	Seen	   *s = state;

	(void) end;
	s->seen[phrase] = s->stamp;
	s->n++;
}

typedef struct Section
{
	const EvidenceQuery *query;
	uint32_t   *anywhere;		/* by phrase: 1 where it stands in the section */
	bool	   *places;			/* by place: some sentence holds it */
	QueryScope	scope;
} Section;

/* The tree above the & nodes speaks of the section. */
static bool
section_holds(const Section *s, int root)
{
	const QueryNode *node = &s->query->nodes[root];
	bool		some = false;

	switch (node->op)
	{
		case QUERY_PHRASE:
			return node->phrase >= 0 && s->anywhere[node->phrase] != 0;
		case QUERY_ATOM:
			return query_holds(s->query, root, &s->scope);
		case QUERY_NOT:
			return !section_holds(s, node->first);
		case QUERY_AND:
			return s->places[node->place];
		case QUERY_BOTH:
			for (int child = node->first; child >= 0; child = s->query->nodes[child].next)
				if (!section_holds(s, child))
					return false;
			return true;
		case QUERY_OR:
			for (int child = node->first; child >= 0; child = s->query->nodes[child].next)
				some |= section_holds(s, child);
			return some;
	}
	return false;
}

/* Look at one sentence: which & it holds, and whether it supports the answer. */
static bool
sentence_supports(Section *s, int root)
{
	const QueryNode *node = &s->query->nodes[root];
	bool		some = false;

	switch (node->op)
	{
		case QUERY_PHRASE:
		case QUERY_ATOM:
			return query_holds(s->query, root, &s->scope);
		case QUERY_NOT:
			/* what must be absent supports nothing, but its & are looked at */
			sentence_supports(s, node->first);
			return false;
		case QUERY_AND:
			some = query_holds(s->query, root, &s->scope);
			s->places[node->place] |= some;
			return some;
		case QUERY_BOTH:
		case QUERY_OR:
			for (int child = node->first; child >= 0; child = s->query->nodes[child].next)
				some |= sentence_supports(s, child);
			return some;
	}
	return false;
}

/*
 * The facts in order of their sentences: numbers[from[i]] up to from[i + 1] are
 * those of sentence i.
 */
static void
facts_by_statement(struct env *env, const Reading *reading, int **from, int **numbers)
{
	size_t		n = (size_t) reading->nstatements;

	*from = env->alloc(env, (n + 2) * sizeof(int));
	*numbers = env->alloc(env, ((size_t) reading->nfacts + 1) * sizeof(int));
	memset(*from, 0, (n + 2) * sizeof(int));
	for (int f = 0; f < reading->nfacts; f++)
		if (reading->facts[f].statement >= 0 && reading->facts[f].statement < reading->nstatements)
			(*from)[reading->facts[f].statement + 2]++;
	for (size_t i = 2; i < n + 2; i++)
		(*from)[i] += (*from)[i - 1];
	for (int f = 0; f < reading->nfacts; f++)
		if (reading->facts[f].statement >= 0 && reading->facts[f].statement < reading->nstatements)
			(*numbers)[(*from)[reading->facts[f].statement + 1]++] = f;
}

/*
 * Look at every sentence.  Most hold none of the phrases: what they support is
 * the same for all of them and found once.
 */
static void
look_at_statements(struct env *env, Section *s, const Matcher *m, const QueryText *text,
				   bool *evidence)
{
	const Reading *reading = text->reading;
	uint32_t   *tails = env->alloc(env, ((size_t) matcher_count(m) + 1) * sizeof(uint32_t));
	Seen		now = {m, (uint32_t *) s->scope.seen, 0, 0};
	int		   *from;
	int		   *numbers;
	int			nothing = -1;	/* what an empty sentence supports, once known */

	memset(tails, 0, ((size_t) matcher_count(m) + 1) * sizeof(uint32_t));
	facts_by_statement(env, reading, &from, &numbers);
	for (int i = 0; i < reading->nstatements; i++)
	{
		const Span *span = &reading->statements[i].folded;
		size_t		start = query_folded_offset(&text->term, span->start);
		size_t		end = query_folded_offset(&text->term, span->start + span->length);
		bool		supports;

		now.stamp = s->scope.stamp = (uint32_t) i + 1;
		now.n = 0;
		if (end > start)
			matcher_run(m, env, text->term.text + start, end - start, tails, now.stamp, mark, &now);
		s->scope.fact_numbers = numbers + from[i];
		s->scope.nfacts = from[i + 1] - from[i];
		if (now.n == 0 && s->scope.nfacts == 0 && nothing >= 0)
			supports = nothing != 0;
		else
		{
			supports = sentence_supports(s, s->query->root);
			if (now.n == 0 && s->scope.nfacts == 0)
				nothing = supports;
		}
		if (evidence != NULL)
			evidence[i] = supports;
	}
	s->scope.fact_numbers = numbers;
	s->scope.nfacts = from[reading->nstatements];
}

bool
query_matches(struct env *env, const EvidenceQuery *query, const Matcher *m,
			  const QueryText *text, bool *evidence)
{
	size_t		nphrases = (size_t) matcher_count(m) + 1;
	uint32_t   *seen = env->alloc(env, nphrases * sizeof(uint32_t));
	uint32_t   *tails = env->alloc(env, nphrases * sizeof(uint32_t));
	Section		s = {query, NULL, NULL, {seen, 0, text->reading->facts, NULL, 0}};
	Seen		anywhere = {m, NULL, 1, 0};

	s.anywhere = anywhere.seen = env->alloc(env, nphrases * sizeof(uint32_t));
	s.places = env->alloc(env, ((size_t) query->nplaces + 1) * sizeof(bool));
	memset(seen, 0, nphrases * sizeof(uint32_t));
	memset(tails, 0, nphrases * sizeof(uint32_t));
	memset(s.anywhere, 0, nphrases * sizeof(uint32_t));
	memset(s.places, 0, ((size_t) query->nplaces + 1) * sizeof(bool));

	matcher_run(m, env, text->term.text, text->term.length, tails, 1, mark, &anywhere);
	look_at_statements(env, &s, m, text, evidence);
	return section_holds(&s, query->root);
}
