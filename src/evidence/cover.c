/*
 * cover.c
 *		Which elements are worth asking of a sentence.
 *
 * For an "and" the cover of one operand is enough, and the one with the rarest
 * phrases is taken; for an "or" all operands count.  What holds without any
 * phrase (a negation, a fact) has no cover.
 */
#include <string.h>

#include "cover.h"

#define NO_COVER	INT64_MAX

typedef struct Builder
{
	const EvidenceQuery *query;
	int64_t    *uses;			/* by phrase: how often it stands in the queries */
	int		   *last;			/* by phrase: the asker that was noted last, plus one */
	int			asker;
	int		   *counts;			/* by phrase, where only counted */
	Cover	   *cover;			/* NULL while only counted */
} Builder;

/* The sum of the uses of the cover's phrases. */
static int64_t
cost(const Builder *b, int root)
{
	const QueryNode *node = &b->query->nodes[root];
	int64_t		total = node->op == QUERY_OR ? 0 : NO_COVER;

	if (node->op == QUERY_PHRASE)
		return node->phrase < 0 ? 0 : b->uses[node->phrase];
	if (node->op == QUERY_NOT || node->op == QUERY_ATOM)
		return NO_COVER;
	for (int child = node->first; child >= 0; child = b->query->nodes[child].next)
	{
		int64_t		c = cost(b, child);

		if (node->op != QUERY_OR)
			total = c < total ? c : total;
		else if (c == NO_COVER)
			return NO_COVER;
		else
			total += c;
	}
	return total;
}

static void
note(Builder *b, int root)
{
	const QueryNode *node = &b->query->nodes[root];
	int			best = -1;
	int64_t		least = NO_COVER;

	if (node->op == QUERY_PHRASE)
	{
		if (node->phrase < 0 || b->last[node->phrase] == b->asker + 1)
			return;
		b->last[node->phrase] = b->asker + 1;
		if (b->cover == NULL)
			b->counts[node->phrase]++;
		else
			b->cover->users[--b->cover->from[node->phrase + 1]] = b->asker;
		return;
	}
	for (int child = node->first; child >= 0; child = b->query->nodes[child].next)
	{
		int64_t		c;

		if (node->op == QUERY_OR)
		{
			note(b, child);
			continue;
		}
		c = cost(b, child);
		if (best < 0 || c < least)
		{
			best = child;
			least = c;
		}
	}
	if (best >= 0)
		note(b, best);
}

static void
note_asker(Builder *b, const int *roots, int width, bool count)
{
	for (int i = 0; i < width; i++)
	{
		if (roots[i] >= 0 && cost(b, roots[i]) == NO_COVER)
		{
			if (count)
				return;
			b->cover->always[b->cover->nalways++] = b->asker;
			return;
		}
	}
	for (int i = 0; i < width; i++)
		if (roots[i] >= 0)
			note(b, roots[i]);
}

void
cover_build(struct env *env, const EvidenceQuery *query, int nphrases,
			const int *roots, int width, int n, Cover *cover)
{
	size_t		size = (size_t) nphrases + 2;
	Builder		b = {query, NULL, NULL, 0, NULL, NULL};

	b.uses = env->alloc(env, size * sizeof(int64_t));
	b.last = env->alloc(env, size * sizeof(int));
	b.counts = env->alloc(env, size * sizeof(int));
	memset(b.uses, 0, size * sizeof(int64_t));
	memset(b.last, 0, size * sizeof(int));
	memset(b.counts, 0, size * sizeof(int));
	for (int i = 0; i < query->nnodes; i++)
		if (query->nodes[i].op == QUERY_PHRASE && query->nodes[i].phrase >= 0)
			b.uses[query->nodes[i].phrase]++;
	for (b.asker = 0; b.asker < n; b.asker++)
		note_asker(&b, roots + b.asker * width, width, true);

	/* from[p + 1] starts at the end of p's run and is counted down to its start */
	cover->from = env->alloc(env, size * sizeof(int));
	cover->always = env->alloc(env, sizeof(int) * ((size_t) n + 1));
	cover->nalways = 0;
	cover->from[0] = 0;
	for (int p = 0; p < nphrases; p++)
		cover->from[p + 1] = (p > 0 ? cover->from[p] : 0) + b.counts[p];
	cover->users = env->alloc(env, sizeof(int) * ((size_t) cover->from[nphrases] + 1));
	cover->from[nphrases + 1] = cover->from[nphrases];
	memset(b.last, 0, size * sizeof(int));
	b.cover = cover;
	for (b.asker = 0; b.asker < n; b.asker++)
		note_asker(&b, roots + b.asker * width, width, false);
	/* now from[p + 1] is the start of p's run: shift it into place */
	memmove(cover->from, cover->from + 1, sizeof(int) * ((size_t) nphrases + 1));
	env->release(env, b.uses);
	env->release(env, b.last);
	env->release(env, b.counts);
}
