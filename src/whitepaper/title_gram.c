/*
 * title_gram.c
 *		The grams of the titles' keys, by which titles are found that are only
 *		like one.
 */
#include "title_index.h"

#include <math.h>
#include <string.h>

#include "../text/utf8.h"

int
title_grams(const char *key, size_t length, uint64_t *out, int max)
{
	const char *p = key;
	const char *end = key + length;
	uint32_t	before = 0,
				last = 0;
	int			n = 0;

	while (p < end && n < max)
	{
		size_t		w;
		uint32_t	c = utf8_decode(p, end, &w);

		p += w;
		if (last != 0)
		{
			if (c < 0x80 && last < 0x80)
			{
				/* three letters of an alphabet say as much as two of Japanese */
				if (before != 0 && before < 0x80)
					out[n++] = (uint64_t) before << 42 | (uint64_t) last << 21 | c;
			}
			else
				out[n++] = (uint64_t) last << 21 | c;
		}
		before = last;
		last = c;
	}
	return n;
}

float
title_gram_content(uint64_t gram)
{
	uint32_t	a = (uint32_t) (gram & 0x1FFFFF);
	uint32_t	b = (uint32_t) (gram >> 21 & 0x1FFFFF);

	return is_hiragana(a) && is_hiragana(b) ? 0.05f : is_hiragana(a) || is_hiragana(b) ? 0.2f : 1;
}

static size_t
gram_slot(const TitleIndex *index, uint64_t gram)
{
	uint64_t	h = gram * UINT64_C(0x9e3779b97f4a7c15);
	size_t		i = (size_t) (h >> 20) & (index->ngrams - 1);

	while (index->grams[i].count != 0 && index->grams[i].gram != gram)
		i = (i + 1) & (index->ngrams - 1);
	return i;
}

const TitleGram *
title_gram(const TitleIndex *index, uint64_t gram)
{
	const TitleGram *g = &index->grams[gram_slot(index, gram)];

	return g->count > 0 ? g : NULL;
}

/* Twice as many slots: at most a quarter of them are taken. */
static void
grow_grams(struct env *env, TitleIndex *index)
{
	TitleGram  *old = index->grams;
	size_t		n = old != NULL ? index->ngrams : 0;

	index->ngrams = n > 0 ? n * 2 : 1024;
	index->grams = env->alloc(env, sizeof(TitleGram) * index->ngrams);
	memset(index->grams, 0, sizeof(TitleGram) * index->ngrams);
	for (size_t i = 0; i < n; i++)
		if (old[i].count > 0)
			index->grams[gram_slot(index, old[i].gram)] = old[i];
	if (old != NULL)
		env->release(env, old);
}

void
title_build_grams(struct env *env, TitleIndex *index)
{
	uint64_t	grams[TITLE_GRAMS];
	uint32_t	total = 0;
	size_t		taken = 0;

	grow_grams(env, index);
	for (int e = 0; e < index->nentries; e++)
	{
		int			n = title_grams(index->entries[e].key, index->entries[e].length, grams, TITLE_GRAMS);

		for (int i = 0; i < n; i++)
		{
			TitleGram  *g = &index->grams[gram_slot(index, grams[i])];

			g->gram = grams[i];
			taken += g->count == 0;
			g->count++;
			total++;
			if (taken * 4 > index->ngrams)
				grow_grams(env, index);
		}
	}
	index->postings = env->alloc(env, sizeof(uint32_t) * (total + 1));
	index->rare = logf((float) index->nentries);
	total = 0;
	for (size_t i = 0; i < index->ngrams; i++)
		if (index->grams[i].count > 0)
		{
			index->grams[i].first = total;
			index->grams[i].weight = logf(1 + (float) index->nentries / (float) index->grams[i].count);
			total += index->grams[i].count;
			index->grams[i].count = 1;	/* counts up again below, from one */
		}
	for (int e = 0; e < index->nentries; e++)
	{
		TitleEntry *entry = &index->entries[e];
		int			n = title_grams(entry->key, entry->length, grams, TITLE_GRAMS);

		for (int i = 0; i < n; i++)
		{
			TitleGram  *g = &index->grams[gram_slot(index, grams[i])];
			uint32_t   *posting = &index->postings[g->first + g->count - 1];
			uint16_t	same = 1;

			*posting = (uint32_t) e;
			while (same < g->count && posting[-(int) same] == (uint32_t) e)
				same++;
			if (same > g->most)
				g->most = same;
			g->count++;
			entry->weight += g->weight;
			entry->content += title_gram_content(grams[i]) * g->weight;
		}
	}
	for (size_t i = 0; i < index->ngrams; i++)
		if (index->grams[i].count > 0)
		{
			TitleGram  *g = &index->grams[i];
			uint32_t	step = 1;

			g->count--;
			for (; g->rank < TITLE_RANKS - 1 && g->count > step; step += 1 + step / 4)
				g->rank++;
		}
}

/* So little that no sum of weights feels it. */
#define GRAIN	1e-30f

/*
 * Mark with a grain the entries that could gain `least` of these grams: all but those that
 * have none but grams which many entries have, and which together weigh less.  Returns
 * how many are marked.
 */
static int
mark_entries(TitleFinder *finder, const TitleGram *const *grams, int n, float least)
{
	float		weights[TITLE_RANKS] = {0};	/* of the grams of each rank */
	int			rank = TITLE_RANKS;
	int			ntouched = 0;
	float		left = 0;

	for (int i = 0; i < n; i++)
		weights[grams[i]->rank] += grams[i]->weight * (float) grams[i]->most;
	while (rank > 0 && (left + weights[rank - 1]) * 1.01f < least)
		left += weights[--rank];
	for (int i = 0; i < n; i++)
	{
		const uint32_t *posting = finder->index->postings + grams[i]->first;
		const uint32_t *end = posting + grams[i]->count;

		for (; grams[i]->rank < rank && posting < end; posting++)
			if (!(finder->gained[*posting] > 0))
			{
				finder->gained[*posting] = GRAIN;
				finder->touched[ntouched++] = (int) *posting;
			}
	}
	return ntouched;
}

/* Does entry a have one of the grams before b does? */
static bool
is_met_first(const TitleIndex *index, const TitleGram *const *grams, int n, uint32_t a, uint32_t b)
{
	for (int i = 0; i < n; i++)
		for (uint32_t k = 0; k < grams[i]->count; k++)
		{
			uint32_t	e = index->postings[grams[i]->first + k];

			if (e == a || e == b)
				return e == a;
		}
	return false;
}

/* The most similar entry by weighted Dice of their grams, of those that reach TITLE_LIKE_LEAST. */
const TitleEntry *
title_most_like(TitleFinder *finder, const uint64_t *grams, int n, float *weight, float *content, float *score)
{
	const TitleIndex *index = finder->index;
	const TitleEntry *best = NULL;
	const TitleGram *known[TITLE_GRAMS];
	int			nknown = 0;
	float	   *gained = finder->gained;
	int			ntouched;
	float		least;

	*score = 0;
	*weight = 0;
	*content = 0;
	for (int i = 0; i < n; i++)
	{
		const TitleGram *g = title_gram(index, grams[i]);
		float		w = g != NULL ? g->weight : index->rare;

		*weight += w;
		*content += title_gram_content(grams[i]) * w;
		if (g != NULL)
			known[nknown++] = g;
	}
	/* most have little in common: less than 0.3 of the weight is less alike than TITLE_LIKE_LEAST */
	least = 0.49f * TITLE_LIKE_LEAST * *weight;
	ntouched = mark_entries(finder, known, nknown, least);
	/* in the order of the title, so that sums are what they are */
	for (int i = 0; ntouched > 0 && i < nknown; i++)
	{
		const uint32_t *posting = index->postings + known[i]->first;
		const uint32_t *end = posting + known[i]->count;
		float		w = known[i]->weight;

		for (; posting < end; posting++)
			if (gained[*posting] > 0)
				gained[*posting] += w;
	}
	for (int i = 0; i < ntouched; i++)
	{
		float		common = gained[finder->touched[i]];
		const TitleEntry *e;
		float		dice;

		gained[finder->touched[i]] = 0;
		if (common < least)
			continue;
		e = &index->entries[finder->touched[i]];
		dice = 2 * common / (*weight + e->weight);
		/* a gram that comes twice in both counts four times */
		if (dice > 1)
			dice = 1;
		if (e->n2013 + e->n2022 > 0 &&
			(dice > *score || (best != NULL && dice == *score &&
							   is_met_first(index, known, nknown, (uint32_t) finder->touched[i], (uint32_t) (best - index->entries)))))
		{
			*score = dice;
			best = e;
		}
	}
	return best;
}
