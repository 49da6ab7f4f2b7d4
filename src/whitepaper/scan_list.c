/*
 * scan_list.c
 *		Numbered lines that head nothing, seen once all lines are read: they name the
 *		controls of the section that they end, or are the items of its list.
 */
#include "scan.h"

#include <stdlib.h>

#define LIST_LEAST		3		/* so many numbered lines one below the other are a list */
#define NAMED_LEAST		8		/* so many headings name a paper's controls */

static int
by_head(const void *a, const void *b)
{
	const Note *x = a,
			   *y = b;

	if (x->head != y->head)
		return x->head < y->head ? -1 : 1;
	return (x->start > y->start) - (x->start < y->start);
}

/* A number that no title and no text belongs to, right behind the text of a heading. */
static bool
ends_section(const Outline *o, int i)
{
	const Head *h = &o->heads[i];
	const Head *above = i > 0 ? h - 1 : NULL;

	return above != NULL && h->title.length == 0 && h->text == 0 && h->nfront > 0 && h->style == NUMBER_DECIMAL && !h->dead &&
		above->title.length > 0 && above->text > 0 && !above->dead && !above->weak && above->mark != MARK_BULLET &&
		!(above->nfront > 0 && above->front[0].nparts == 3);
}

/* The line above that of a head; NULL at the first. */
static const Line *
line_above(const Outline *o, const Head *h)
{
	int			low = 0,
				high = o->nlines;

	while (low < high)
	{
		int			middle = low + (high - low) / 2;

		if (o->lines[middle].end <= h->start)
			low = middle + 1;
		else
			high = middle;
	}
	return low > 0 ? &o->lines[low - 1] : NULL;
}

/* An item below a label that announces controls, or below another such item: "Related controls / - 12.3.1 Backup". */
static bool
is_listed(const Outline *o, const Head *h, bool below)
{
	const Line *label;

	if (h->dead || h->text > 0 || h->nfront == 0 || ref_number_control(&h->front[0]) == CONTROL_NONE || (h->mark != MARK_BULLET && h->title.length > 0))
		return false;
	if (below)
		return true;
	label = line_above(o, h);
	return label != NULL && scan_is_note_label(o, label->start, label->end);
}

/* Head number i becomes a note of head number owner. */
static void
lift(Outline *o, int i, int owner)
{
	Head	   *h = &o->heads[i];
	Ref			refs[REF_MAX];
	int			n = ref_join(h->front, h->nfront, h->behind, h->nbehind, refs);

	scan_add_note(o, (Span) {h->start, h->end - h->start}, owner, refs, n);
	h->dead = true;
}

void
scan_lift_numbers(Outline *o)
{
	int			before = o->nnotes;
	int			owner = -1;		/* of the items of such a list */

	for (int i = 1; i < o->nheads; i++)
	{
		const Head *h = &o->heads[i];
		bool		below = owner >= 0 && h->line == h[-1].line + 1;

		if (i % 1024 == 0)
			o->env->poll(o->env);
		if (is_listed(o, h, below) && (below || (h[-1].title.length > 0 && h[-1].text > 0 && !h[-1].dead)))
		{
			owner = below ? owner : i - 1;
			lift(o, i, owner);
			continue;
		}
		owner = -1;
		if (ends_section(o, i))
			lift(o, i, i - 1);
	}
	/* notes ascend by their heads */
	if (o->nnotes > 1 && (o->nnotes > before || o->slides))
		qsort(o->notes, (size_t) o->nnotes, sizeof(Note), by_head);
}

/* A numbered item of a list, or a row of a table, in which nothing is known.  The last may have text below it. */
static bool
is_line_of_list(const Head *h)
{
	return head_is_item(h) && !h->dead && !h->contents && h->mark == MARK_NONE && h->match == NULL && h->nbehind == 0 && !h->question;
}

/* Do headings of other kinds name controls, so that rows which name none head nothing? */
static bool
names_controls(const Outline *o)
{
	int			named = 0;

	for (int i = 0; i < o->nheads && named < NAMED_LEAST; i++)
	{
		const Head *h = &o->heads[i];

		named += !h->dead && !h->table && !h->contents && h->nfront > 0 && h->nparts >= 2 && ref_names_control(&h->front[0]);
	}
	return named == NAMED_LEAST;
}

/* Has the head the number after that of the other one? */
static bool
counts_on(const Head *h, const Head *before)
{
	return h->style == before->style && h->nparts == before->nparts && h->table == before->table && h->part[0] == before->part[0] + 1;
}

void
scan_drop_lists(Outline *o)
{
	const Head *section = NULL; /* the last numbered line that is in no list */
	bool		rows = names_controls(o);

	for (int i = 0; i < o->nheads;)
	{
		Head	   *first = &o->heads[i];
		Head	   *last = first;

		if (i % 1024 == 0)
			o->env->poll(o->env);
		/* each on the line after the one before, which has no text then; what begins anew is the first section below a list of all */
		if (is_line_of_list(first) && (rows || !first->table))
			while (last + 1 < o->heads + o->nheads && is_line_of_list(last + 1) && last[1].line == last->line + 1 && counts_on(last + 1, last))
				last++;
		i = (int) (last - o->heads) + 1;
		/* right below the list the next section may begin */
		if (last > first && last->text > 0 && section != NULL && counts_on(last, section))
			section = last--;
		else if (last - first + 1 < LIST_LEAST && last->number.length > 0)
			section = last;
		if (last - first + 1 >= LIST_LEAST)
			for (Head *h = first; h <= last; h++)
				h->dead = true;
	}
}
