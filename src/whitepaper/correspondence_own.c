/*
 * correspondence_own.c
 *		The numbers of a paper's own headings, as a table of correspondence names them.
 */
#include "correspondence.h"
#include "heading_number.h"

#include <stdlib.h>
#include <string.h>

#define TEXT_LEAST		40		/* bytes below a heading that is no row of a table */

uint64_t
own_section_key(int kind, int nparts, const uint16_t *part)
{
	uint64_t	key = 0;

	for (int i = 0; i < nparts && i < 4; i++)
		key = key << 15 | (part[i] < 0x7FFF ? part[i] + 1u : 0x7FFF);
	return key | (uint64_t) kind << 60;
}

bool
own_is_chapter(int style, const uint16_t *part)
{
	return style == NUMBER_CHAPTER && part[1] < COUNTERS;
}

uint64_t
own_chapter_key(const uint16_t *part, uint16_t chapter)
{
	const uint16_t both[2] = {chapter, part[0]};

	return chapter > 0 ? own_section_key(BY_COUNTER + part[1], 2, both) : own_section_key(BY_COUNTER + part[1], 1, part);
}

uint64_t
own_bracket_key(uint16_t chapter, uint16_t number)
{
	const uint16_t both[2] = {chapter, number};

	return own_section_key(BY_COUNTER + COUNTERS, 2, both);
}

static bool
is_bracketed(const Head *h)
{
	return h->style == NUMBER_BRACKET && h->nparts == 1 && h->of_chapter > 0 && h->mark != MARK_BULLET;
}

uint64_t
own_head_key(const Head *h)
{
	if (is_bracketed(h))
		return own_bracket_key(h->of_chapter, h->part[0]);
	if (own_is_chapter(h->style, h->part))
		return own_chapter_key(h->part, h->part[1] == COUNTER_SECTION ? h->part[2] : 0);
	return own_section_key(h->style == NUMBER_HYPHEN ? BY_HYPHENS : BY_DOTS, h->nparts, h->part);
}

void
own_drop_chapters(Outline *o)
{
	int			last = 0;

	for (int i = 0; i < o->nheads; i++)
	{
		const Head *h = &o->heads[i];

		if (h->style != NUMBER_CHAPTER || h->part[1] != COUNTER_SECTION || h->prose || h->text < TEXT_LEAST)
			continue;
		if (h->part[0] <= last)
			return;
		last = h->part[0];
	}
	for (int i = 0; i < o->nheads; i++)
		if (o->heads[i].style == NUMBER_CHAPTER && o->heads[i].part[1] == COUNTER_SECTION)
			o->heads[i].part[2] = 0;
}

static int
by_key(const void *a, const void *b)
{
	uint64_t	x = *(const uint64_t *) a,
				y = *(const uint64_t *) b;

	return (x > y) - (x < y);
}

bool
own_has(const Own *own, uint64_t key)
{
	return bsearch(&key, own->keys, own->n, sizeof(uint64_t), by_key) != NULL;
}

bool
own_is_itemized(const Outline *o, const Head *h)
{
	return own_is_chapter(h->style, h->part) && h + 1 < o->heads + o->nheads && head_is_item(h + 1);
}

bool
own_gather(Outline *o, Own *own, size_t start, size_t end)
{
	memset(own, 0, sizeof(*own));
	own->keys = o->env->alloc(o->env, sizeof(uint64_t) * (size_t) (o->nheads + 1));
	for (int i = 0; i < o->nheads; i++)
	{
		const Head *h = &o->heads[i];

		if (i % 4096 == 0)
			o->env->poll(o->env);
		if ((h->start >= start && h->start < end) ||
			(h->style != NUMBER_DECIMAL && h->style != NUMBER_HYPHEN && !own_is_chapter(h->style, h->part) && !is_bracketed(h)) || h->prose || (h->text < TEXT_LEAST && !own_is_itemized(o, h)) ||
			(h->nfront > 0 && (h->front[0].cld || h->front[0].annex || h->front[0].nparts == 3)))
			continue;
		own->keys[own->n++] = own_head_key(h);
		own->dots |= h->style == NUMBER_DECIMAL && h->nparts == 2;
		own->hyphens |= h->style == NUMBER_HYPHEN;
		own->chapters |= h->style == NUMBER_CHAPTER;
	}
	qsort(own->keys, own->n, sizeof(uint64_t), by_key);
	return own->n >= PAIRS_LEAST;
}
