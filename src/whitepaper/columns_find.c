/*
 * columns_find.c
 *		Tells where the columns of a page start: where most of its lines have a gap end.
 *
 * An extraction gives each page columns of its own, as wide as what stands in them.
 */
#include "columns_find.h"

#include <string.h>

#include "../text/utf8.h"

#define COLUMNS_MAX		160		/* further right no column starts */
#define ROWS_LEAST		6		/* lines with both cells */
#define MIDDLE_LEAST	3		/* lines with a cell between, */
#define FAR_LEAST		3		/* or further right */
#define PAGE_BYTES		512		/* a shorter one is measured with the next */

/* How often a piece of text starts at a column, [0] and [1] as in a Piece. */
typedef struct Tally
{
	int			both[2][COLUMNS_MAX];	/* behind other text of the line */
	int			alone[2][COLUMNS_MAX];	/* at its start */
	int			lines;			/* that are not empty */
} Tally;

/* A page with a ruler of each counting. */
typedef struct Measured
{
	size_t		start;
	size_t		end;
	Ruler		rulers[2];
	int64_t		order[2];		/* see order_of() */
} Measured;

void
gaps_begin(Gaps *gaps, const char *text, size_t at, size_t end)
{
	*gaps = (Gaps) {.text = text, .at = at, .end = end, .first = end, .seen = at, .last = at};
}

/* Behind a character that is no blank: over the letters of Japanese and the ASCII that follow, most of a line. */
static void
skip_text(Gaps *g)
{
	size_t		letters = utf8_skip_japanese(g->text, g->at, g->end);
	int			n = (int) ((letters - g->at) / 3);

	for (g->at = letters; g->at < g->end && g->text[g->at] > ' ' && g->text[g->at] < 0x7F; g->at++)
		g->narrow++;
	g->narrow += n;
	g->extra += n;
	g->seen = g->at;
}

bool
gaps_next(Gaps *g, int least, Piece *piece)
{
	piece->gap[0] = piece->gap[1] = 0;
	while (g->at < g->end)
	{
		size_t		n;
		uint32_t	c = utf8_decode(g->text + g->at, g->text + g->end, &n);
		bool		wide = c >= 0x1100 && !(c >= 0xFF61 && c <= 0xFFDC);

		if (c == ' ' || c == 0x3000)
		{
			piece->gap[0]++;
			piece->gap[1] += 1 + wide;
			g->narrow++;
			g->extra += wide;
			g->at += n;
			continue;
		}
		if (c == '\t' || c == '\r' || c == '\f')
		{
			g->at += n;
			continue;
		}
		piece->start = g->at;
		piece->column[0] = g->narrow;
		piece->column[1] = g->narrow + g->extra;
		if (g->first == g->end)
		{
			g->first = g->at;
			memcpy(g->first_column, piece->column, sizeof(g->first_column));
		}
		g->last = g->seen;
		g->narrow++;
		g->extra += wide;
		g->at += n;
		g->seen = g->at;
		if (piece->gap[1] >= least)
			return true;
		piece->gap[0] = piece->gap[1] = 0;
		skip_text(g);
	}
	g->last = g->seen;
	return false;
}

size_t
columns_line_end(const char *text, size_t at, size_t length)
{
	const char *nl = memchr(text + at, '\n', length - at);

	return nl != NULL ? (size_t) (nl - text) : length;
}

/* Enough lines with a wide gap inside to look closer? */
static bool
may_have_columns(const char *text, size_t length)
{
	int			gaps = 0;

	for (size_t at = 0; at + 3 < length && gaps < ROWS_LEAST; at++)
	{
		const char *p = memchr(text + at, ' ', length - at - 2);

		if (p == NULL)
			return false;
		at = (size_t) (p - text);
		if (p[1] != ' ')
			continue;
		gaps += at > 0 && text[at - 1] != '\n' && text[at - 1] != '\f';
		while (at + 1 < length && text[at + 1] == ' ')
			at++;
	}
	return gaps >= ROWS_LEAST;
}

static bool
is_cell(const Piece *piece, int counting)
{
	return piece->gap[counting] >= 2 && piece->column[counting] >= COLUMN_LEAST;
}

static void
count_line(Tally *t, const char *text, size_t at, size_t end)
{
	Gaps		g;
	Piece		piece;

	gaps_begin(&g, text, at, end);
	while (gaps_next(&g, 2, &piece))
		for (int k = 0; k < 2; k++)
			if (is_cell(&piece, k) && piece.column[k] < COLUMNS_MAX)
			{
				if (g.first < piece.start)
					t->both[k][piece.column[k]]++;
				else
					t->alone[k][piece.column[k]]++;
			}
	t->lines += g.first < end;
}

/* The column at which most lines have a right cell; 0 where the text is no such table. */
static Ruler
find_right(const Tally *t, int counting)
{
	const int  *both = t->both[counting];
	const int  *alone = t->alone[counting];
	Ruler		best = {.wide = counting + 1};

	/* of several the one furthest right: what stands before it is the row's head */
	for (int c = COLUMN_LEAST; c < COLUMNS_MAX; c++)
	{
		int			here = 0,
					here_both = 0;

		for (int k = c - COLUMN_TOLERANCE; k <= c + COLUMN_TOLERANCE && k < COLUMNS_MAX; k++)
		{
			here += both[k] + alone[k];
			here_both += both[k];
		}
		/* a table that is most of the text, in which the left column is the shorter one */
		if (here * 2 < t->lines || here_both < ROWS_LEAST || here_both * 10 < t->lines || here == here_both)
			continue;
		/* of those within reach the one that is met most itself */
		if (best.right == 0 || c > best.right + 2 * COLUMN_TOLERANCE ||
			both[c] + alone[c] > both[best.right] + alone[best.right])
		{
			best.right = c;
			best.lines = here;
		}
	}
	return best;
}

/*
 * How much the pieces stand one below the other: the greater the more of them start at the
 * same columns, as in the counting that the page was set by.
 */
static int64_t
order_of(const Tally *t, int counting)
{
	int64_t		order = 0;

	for (int c = 0; c < COLUMNS_MAX; c++)
		order += (int64_t) t->both[counting][c] * t->both[counting][c];
	return order;
}

static void
add_tally(Tally *to, const Tally *t)
{
	for (int k = 0; k < 2; k++)
		for (int c = 0; c < COLUMNS_MAX; c++)
		{
			to->both[k][c] += t->both[k][c];
			to->alone[k][c] += t->alone[k][c];
		}
	to->lines += t->lines;
}

/* What stands left of the right column. */
typedef struct Left
{
	const Ruler *ruler;
	int			starts[COLUMNS_MAX];	/* pieces between the first and the right one */
	int			rows;			/* lines with a right cell */
	int			numbers;		/* first cells that are but a number, */
	int			titles;			/* and others */
} Left;

static void
count_starts(Left *left, const char *text, size_t at, size_t end)
{
	int			counting = left->ruler->wide - 1;
	Gaps		g;
	Piece		piece;

	gaps_begin(&g, text, at, end);
	while (gaps_next(&g, 2, &piece))
	{
		int			column = piece.column[counting];

		if (is_cell(&piece, counting) && columns_near(column, left->ruler->right))
		{
			left->rows++;
			break;
		}
		if (is_cell(&piece, counting) && column < left->ruler->right)
			left->starts[column]++;
	}
}

static bool
is_number(const char *text, size_t start, size_t end)
{
	for (; start < end; start++)
		if ((unsigned char) text[start] >= 0x80 || (text[start] >= 'a' && text[start] <= 'z'))
			return false;
	return true;
}

/* Is the cell left of the middle column a number, or a title? */
static void
count_first(Left *left, int middle, const char *text, size_t at, size_t end)
{
	int			counting = left->ruler->wide - 1;
	size_t		first_end = 0;
	Gaps		g;
	Piece		piece;

	gaps_begin(&g, text, at, end);
	while (first_end == 0 && gaps_next(&g, 1, &piece))
		if (g.first < piece.start && (is_cell(&piece, counting) || columns_near(piece.column[counting], middle)))
			first_end = g.last;
	if (g.first == end || g.first_column[counting] >= middle - COLUMN_TOLERANCE)
		return;
	if (is_number(text, g.first, first_end > 0 ? first_end : g.seen))
		left->numbers++;
	else
		left->titles++;
}

/* Of the columns [from, to), that at which most cells start; 0 where none does. */
static int
most_met(const int *starts, int from, int to)
{
	int			most = 0;

	for (int c = from; c < to; c++)
		if (starts[c] > starts[most])
			most = c;
	return most;
}

/*
 * A column between the row's head and the right one.  Where the left one has but numbers,
 * what stands between are their titles, and part of the head.
 */
static void
find_middle(Ruler *ruler, const char *text, size_t start, size_t end)
{
	Left		left = {.ruler = ruler};
	int			to = ruler->right - 2 * COLUMN_TOLERANCE;
	int			middle;

	for (size_t at = start, stop; at < end; at = stop + 1)
	{
		stop = columns_line_end(text, at, end);
		count_starts(&left, text, at, stop);
	}
	middle = most_met(left.starts, COLUMN_LEAST, to);
	if (left.starts[middle] < MIDDLE_LEAST || left.starts[middle] * 3 < left.rows)
		return;
	for (size_t at = start, stop; at < end; at = stop + 1)
	{
		stop = columns_line_end(text, at, end);
		count_first(&left, middle, text, at, stop);
	}
	if (left.titles * 3 < left.numbers * 2)
	{
		/* behind the titles a column may say of each row how far it is met */
		middle = most_met(left.starts, middle + 2 * COLUMN_TOLERANCE + 1, to);
		if (left.starts[middle] < MIDDLE_LEAST || left.starts[middle] * 2 < left.numbers)
			return;
		ruler->strict = true;
	}
	ruler->middle = middle;
}

/*
 * A column further right, of cells too short or too few to be most of the page: then the
 * right one is in the middle.
 */
static void
find_far(Ruler *ruler, const char *text, size_t start, size_t end)
{
	int			counting = ruler->wide - 1;
	int			starts[COLUMNS_MAX] = {0};
	int			far;

	for (size_t at = start, stop; at < end; at = stop + 1)
	{
		Gaps		g;
		Piece		piece;
		bool		right = false;

		stop = columns_line_end(text, at, end);
		gaps_begin(&g, text, at, stop);
		while (gaps_next(&g, 2, &piece))
		{
			if (!is_cell(&piece, counting))
				continue;
			if (columns_near(piece.column[counting], ruler->right))
				right = true;
			else if (right && piece.column[counting] < COLUMNS_MAX)
				starts[piece.column[counting]]++;
		}
	}
	far = most_met(starts, ruler->right + 2 * COLUMN_TOLERANCE + 1, COLUMNS_MAX);
	if (starts[far] < FAR_LEAST || starts[far] * 4 < ruler->lines)
		return;
	ruler->middle = ruler->right;
	ruler->right = far;
	ruler->strict = true;
}

/* The counting in which the pages are set: the better ordered one of those that find a right column. */
static int
counting_of(const Measured *pages, int n)
{
	int64_t		order[2] = {0, 0};

	for (int i = 0; i < n; i++)
		for (int k = 0; k < 2; k++)
			order[k] += pages[i].rulers[k].right > 0 ? pages[i].order[k] : 0;
	return order[0] > order[1] ? 0 : 1;
}

/* The lines that have a cell at their page's own right column. */
static int
own_lines(const Measured *pages, int n, int counting)
{
	int			lines = 0;

	for (int i = 0; i < n; i++)
		lines += pages[i].rulers[counting].lines;
	return lines;
}

/* Count all lines, page by page; returns the pages. */
static Measured *
measure_pages(struct env *env, const char *text, size_t length, Tally *all, int *n)
{
	Measured   *pages = NULL;
	int			room = 0;
	size_t		polled = 0;
	Tally		page;

	memset(all, 0, sizeof(*all));
	*n = 0;
	for (size_t start = 0, at = 0; at < length; start = at)
	{
		memset(&page, 0, sizeof(page));
		while (at < length && !(at - start >= PAGE_BYTES && text[at] == '\f'))
		{
			size_t		end = columns_line_end(text, at, length);

			count_line(&page, text, at, end);
			at = end < length ? end + 1 : length;
			if (at - polled >= ENV_POLL_BYTES)
			{
				polled = at;
				env->poll(env);
			}
		}
		if (*n == room)
		{
			room = room > 0 ? room * 2 : 16;
			pages = env->realloc(env, pages, sizeof(*pages) * (size_t) room);
		}
		pages[(*n)++] = (Measured) {start, at, {find_right(&page, 0), find_right(&page, 1)}, {order_of(&page, 0), order_of(&page, 1)}};
		add_tally(all, &page);
	}
	return pages;
}

/* A page with too few cells in the middle to tell its column has it where the page before has it, or the first that can tell. */
static void
lend_middles(ColumnsPages *found)
{
	const Ruler *lender = NULL;

	for (int i = 0; i < found->n && lender == NULL; i++)
		if (found->pages[i].ruler.middle > 0)
			lender = &found->pages[i].ruler;
	for (int i = 0; i < found->n && lender != NULL; i++)
	{
		Ruler	   *ruler = &found->pages[i].ruler;

		if (ruler->middle > 0)
			lender = ruler;
		else if (ruler->right > 0 && columns_near(ruler->right, lender->right))
		{
			ruler->middle = lender->middle + ruler->right - lender->right;
			ruler->strict = lender->strict;
		}
	}
}

bool
columns_find(struct env *env, const char *text, size_t length, ColumnsPages *out)
{
	Tally		all;
	Measured   *pages;
	Ruler		one,
				narrow;
	int			counting;
	int			lines;
	int			n;

	if (!may_have_columns(text, length))
		return false;
	pages = measure_pages(env, text, length, &all, &n);
	one = find_right(&all, 1);
	narrow = find_right(&all, 0);
	if (narrow.right > 0 && (one.right == 0 || order_of(&all, 0) > order_of(&all, 1)))
		one = narrow;
	counting = counting_of(pages, n);
	lines = own_lines(pages, n, counting);
	/* pages of their own only where that finds more of a table that is much of the text */
	if (lines * 3 < all.lines || lines < one.lines)
		n = one.right > 0 ? 1 : 0;
	out->pages = env->alloc(env, sizeof(ColumnsPage) * (size_t) (n > 0 ? n : 1));
	out->n = n;
	for (int i = 0; i < n; i++)
	{
		ColumnsPage *page = &out->pages[i];

		*page = n == 1 ? (ColumnsPage) {0, length, one} : (ColumnsPage) {pages[i].start, pages[i].end, pages[i].rulers[counting]};
		if (page->ruler.right > 0)
			find_far(&page->ruler, text, page->start, page->end);
		env->poll(env);
		if (page->ruler.right > 0 && page->ruler.middle == 0)
			find_middle(&page->ruler, text, page->start, page->end);
		env->poll(env);
	}
	lend_middles(out);
	env->release(env, pages);
	return n > 0;
}
