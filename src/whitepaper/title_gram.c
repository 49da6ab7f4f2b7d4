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

void
title_build_grams(struct env *env, TitleIndex *index)
{
	uint64_t	grams[TITLE_GRAMS];
	uint32_t	total = 0;

	index->ngrams = 1 << 16;
	index->grams = env->alloc(env, sizeof(TitleGram) * index->ngrams);
	memset(index->grams, 0, sizeof(TitleGram) * index->ngrams);
	for (int e = 0; e < index->nentries; e++)
	{
		int			n = title_grams(index->entries[e].key, index->entries[e].length, grams, TITLE_GRAMS);

		for (int i = 0; i < n; i++)
		{
			TitleGram  *g = &index->grams[gram_slot(index, grams[i])];

			g->gram = grams[i];
			g->count++;
			total++;
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

			index->postings[g->first + g->count - 1] = (uint32_t) e;
			g->count++;
			entry->weight += g->weight;
			entry->content += title_gram_content(grams[i]) * g->weight;
		}
	}
	for (size_t i = 0; i < index->ngrams; i++)
		if (index->grams[i].count > 0)
			index->grams[i].count--;
}
