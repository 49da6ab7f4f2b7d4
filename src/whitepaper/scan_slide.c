/*
 * scan_slide.c
 *		Slides that say at their foot which controls they answer: the first line of such
 *		a page is its heading, whatever its words.
 */
#include "scan.h"

#define FEET_LEAST		4		/* so many pages end so where slides do, and most */

/* Does anything that belongs to the page stand between two bytes: does a page end there? */
static bool
page_ends(const Outline *o, size_t start, size_t end)
{
	int			low = 0,
				high = o->nnoise;

	while (low < high)
	{
		int			middle = low + (high - low) / 2;

		if (o->noise[middle].start < start)
			low = middle + 1;
		else
			high = middle;
	}
	return low < o->nnoise && o->noise[low].start < end;
}

void
scan_find_slides(Outline *o)
{
	size_t	   *tops;
	int			first = 0;		/* line of the page */
	int			pages = 0,
				feet = 0,
				inner = 0;		/* lines that would be feet where a page goes on: numbers end sections here, not pages */

	if (o->nnoise < FEET_LEAST || o->nquestions > 0)
		return;
	tops = o->env->alloc(o->env, sizeof(size_t) * (size_t) (o->nnoise + 1));
	for (int i = 0; i < o->nlines; i++)
	{
		size_t		next = i + 1 < o->nlines ? o->lines[i + 1].start : o->length;

		if (i % 4096 == 0)
			o->env->poll(o->env);
		if (!page_ends(o, o->lines[i].end, next))
		{
			inner += scan_is_number_line(o, &o->lines[i]);
			continue;
		}
		pages++;
		if (i > first && feet <= o->nnoise && scan_is_number_line(o, &o->lines[i]))
			tops[feet++] = o->lines[first].start;
		first = i + 1;
	}
	if (feet >= FEET_LEAST && feet * 2 >= pages && inner * 2 < feet)
	{
		o->questions = tops;
		o->nquestions = feet;
		o->slides = true;
	}
	else
		o->env->release(o->env, tops);
}

bool
scan_read_foot(Scan *s, const Line *line)
{
	Outline    *o = s->o;
	int			head = o->nheads - 1;
	int			first = s->footed;
	Ref			refs[REF_MAX];
	int			n,
				other;

	if (!o->slides || !scan_is_number_line(o, line) || !page_ends(o, line->end, s->next < o->nlines ? o->lines[s->next].start : o->length))
		return false;
	/* each looks back to the one before it: its page is no longer than that */
	s->footed = o->nheads;
	while (head >= first && !o->heads[head].question)
		head--;
	if (head < first)
		return false;
	n = ref_scan_all(o->text, line->start, line->end, refs, REF_MAX, 0, &other);
	scan_add_note(o, (Span) {line->start, line->end - line->start}, head, refs, n);
	return true;
}
