/*
 * scan_tag.c
 *		A small table right below a heading, parted by bars or tabs, that names the
 *		heading's controls: a label and numbers, or a row of labels and one of values.
 */
#include "scan.h"

#include <string.h>

#include "../text/literal.h"

#define TAG_CELLS		8		/* such a table has not more columns, */
#define TAG_BYTES		240		/* nor longer rows */
#define TAG_ROWS		12		/* nor more of them above the one that tells */
#define TAG_INSET		8		/* blanks behind the bar that opens a row */
#define TAG_WORDS		4		/* letters beside the numbers: "(new)" */

/* The cells of such a row, without blanks; 0: it is none.  An empty cell counts. */
static int
read_cells(const Outline *o, const Line *line, Span *cells)
{
	const char *text = o->text;
	size_t		start = line->start;
	size_t		end = line->end;
	int			n = 0;

	if (end - start > TAG_BYTES || (memchr(text + start, '|', end - start) == NULL && memchr(text + start, '\t', end - start) == NULL))
		return 0;
	/* bars may close the row on both sides */
	start += text[start] == '|';
	end -= end > start && text[end - 1] == '|';
	for (size_t at = start; at <= end; at++)
		if (at == end || text[at] == '|' || text[at] == '\t')
		{
			size_t		from = skip_blanks(text, start, at);

			if (n == TAG_CELLS)
				return 0;
			cells[n++] = (Span) {from, trim_blanks(text, from, at) - from};
			start = at + 1;
		}
	return n > 1 ? n : 0;
}

/* Does the cell say that controls' numbers stand beside or below it? */
static bool
is_label(const Outline *o, const Span *cell)
{
	static const LiteralWord words[] = {
		LITERAL("管理策"), LITERAL("27017"), LITERAL("27002"), LITERAL("附属書"), LITERAL("規格項番"), LITERAL("Control"), LITERAL("control"), LITERAL("Annex")
	};

	return scan_is_note_label(o, cell->start, cell->start + cell->length) && literal_inside(o->text, cell->start, cell->start + cell->length, LITERALS(words));
}

/* Numbers of controls, if the cell holds little else; into refs[REF_MAX]. */
static int
controls_of(const Outline *o, const Span *cell, Ref *refs)
{
	int			other;
	int			n = ref_scan_all(o->text, cell->start, cell->start + cell->length, refs, REF_MAX, TAG_WORDS, &other);

	if (other > TAG_WORDS)
		return 0;
	for (int i = 0; i < n; i++)
		if (!ref_names_control(&refs[i]))
			return 0;
	return n;
}

/* Is it the line of dashes below the heads of a table of Markdown? */
static bool
is_rule(const Outline *o, const Line *line)
{
	for (size_t at = line->start; at < line->end; at++)
		if (o->text[at] != '|' && o->text[at] != '-' && o->text[at] != ':' && o->text[at] != ' ')
			return false;
	return true;
}

/* A row of labels, one of them of controls, and a row of values below it. */
static bool
labels_above(Scan *s, const Span *labels, int n)
{
	Outline    *o = s->o;
	Span		values[TAG_CELLS];
	Span		more[TAG_CELLS];
	Ref			refs[REF_MAX];
	Line		line;
	int			ahead = s->next;
	int			below;
	int			column = -1;
	int			count;

	for (int i = 0; i < n; i++)
		if (is_label(o, &labels[i]))
		{
			if (column >= 0)
				return false;
			column = i;
		}
	if (column < 0 || !scan_next_line(o, &ahead, &line) || (is_rule(o, &line) && !scan_next_line(o, &ahead, &line)))
		return false;
	if (line.blank_before || read_cells(o, &line, values) != n || (count = controls_of(o, &values[column], refs)) == 0)
		return false;
	/* more rows are a table of several controls */
	below = ahead;
	if (scan_next_line(o, &below, &line) && !line.blank_before && read_cells(o, &line, more) == n)
		return false;
	s->next = ahead;
	scan_add_note(o, values[column], o->nheads - 1, refs, count);
	return true;
}

/* Does the head's line begin with a bar: is it a row that was taken for a heading? */
static bool
is_row(const Outline *o, const Head *h)
{
	size_t		at = h->start;

	while (at > 0 && h->start - at < TAG_INSET && (o->text[at - 1] == ' ' || o->text[at - 1] == '\t'))
		at--;
	return h->number.length == 0 && at > 0 && o->text[at - 1] == '|';
}

/* Is it more than a row whose shape alone made it a heading: does it answer a control, or has it text? */
static bool
has_meaning(const Head *h)
{
	return h->dead || h->noted || h->text > TAG_BYTES || (h->match != NULL && h->match->n2013 + h->match->n2022 > 0);
}

/* The heading above the table; rows of the table that seemed to be headings are none.  -1: there is no such heading. */
static int
head_of_table(Outline *o)
{
	int			last = o->nheads - 1;
	int			head = last;

	while (head >= 0 && last - head < TAG_ROWS && is_row(o, &o->heads[head]))
		if (has_meaning(&o->heads[head--]))
			return -1;
	if (head < 0 || is_row(o, &o->heads[head]))
		return -1;
	for (int row = head + 1; row <= last; row++)
		o->heads[row].dead = true;
	return head;
}

bool
scan_read_tag(Scan *s, const Line *line)
{
	Outline    *o = s->o;
	Span		cells[TAG_CELLS];
	Ref			refs[REF_MAX];
	int			n;
	int			count;

	if (o->nheads == 0 || o->heads[o->nheads - 1].text > TAG_BYTES || (n = read_cells(o, line, cells)) == 0)
		return false;
	if (n == 2 && is_label(o, &cells[0]) && (count = controls_of(o, &cells[1], refs)) > 0)
	{
		int			head = head_of_table(o);

		if (head >= 0)
			scan_add_note(o, cells[1], head, refs, count);
		return head >= 0;
	}
	return o->heads[o->nheads - 1].text == 0 && labels_above(s, cells, n);
}
