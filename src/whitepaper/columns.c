/*
 * columns.c
 *		Two columns side by side, put one behind the other.
 *
 * Where the right column starts is counted in columns of the screen.  Characters of
 * Japanese take two of them where somebody has set the text, but one where a program has
 * laid out a page by the width of its characters; the paper tells which.  Extractions
 * are a column or two out here and there.
 */
#include "columns.h"

#include <string.h>

#include "../text/utf8.h"

#define COLUMNS_MAX		160		/* further right no column starts */
#define COLUMN_LEAST	8		/* nor so far left */
#define TOLERANCE		2		/* columns that a cell may be out */
#define ROWS_LEAST		6		/* lines with both cells */

/* Where the right column starts, and how many columns of the screen a character of Japanese takes. */
typedef struct Ruler
{
	int			column;			/* 0: there is no right one */
	int			wide;
	int			lines;			/* that have a cell there */
} Ruler;

typedef struct Rows
{
	ColumnsWriter w;
	Ruler		ruler;
	struct
	{
		size_t		start;
		size_t		end;
	}		   *right;			/* right cells of the row, not yet written */
	int			nright;
	int			right_room;
	bool		open;			/* the row's left cell is being written */
} Rows;

/* A line, cut where a gap ends near the column; start = end where a cell is empty. */
typedef struct Cells
{
	size_t		left;
	size_t		left_end;
	size_t		right;
	size_t		right_end;
	int			right_column;	/* where the right cell starts; -1: there is none */
} Cells;

/* Columns of the screen that the character takes. */
static int
width_of(uint32_t c, int wide)
{
	return c < 0x1100 || (c >= 0xFF61 && c <= 0xFFDC) ? 1 : wide;
}

static bool
near_column(int a, int b)
{
	return a >= b - TOLERANCE && a <= b + TOLERANCE;
}

/* Where a line's reading is: the next piece of text that a gap of two columns or more precedes. */
typedef struct Gaps
{
	const char *text;
	size_t		at;
	size_t		end;
	int			wide;			/* columns that a character of Japanese takes */
	int			screen;			/* columns before `at` */
	size_t		first;			/* the line's first character that is no blank; its end where there is none yet */
	size_t		seen;			/* behind the last such character so far */
	size_t		last;			/* ... and before the gap */
} Gaps;

/* The next piece: where it starts, and at which column; false at the line's end. */
static bool
next_piece(Gaps *g, size_t *start, int *column)
{
	int			gap = 0;

	while (g->at < g->end)
	{
		size_t		n;
		uint32_t	c = utf8_decode(g->text + g->at, g->text + g->end, &n);
		int			blank = c == 0x3000 ? g->wide : c == ' ' ? 1 : 0;

		if (blank > 0 || c == '\t' || c == '\r' || c == '\f')
		{
			gap += blank;
			g->screen += blank;
			g->at += n;
			continue;
		}
		if (g->first == g->end)
			g->first = g->at;
		g->last = g->seen;
		*start = g->at;
		*column = g->screen;
		g->screen += width_of(c, g->wide);
		g->at += n;
		g->seen = g->at;
		if (gap >= 2 && *column >= COLUMN_LEAST)
			return true;
		gap = 0;
	}
	g->last = g->seen;
	return false;
}

/* Take the line [at, end) apart: what stands before and behind a gap that ends near the column. */
static void
cut_line(const char *text, size_t at, size_t end, const Ruler *ruler, Cells *cells)
{
	Gaps		g = {text, at, end, ruler->wide, 0, end, at, at};
	size_t		start;
	int			found;

	memset(cells, 0, sizeof(*cells));
	cells->right_column = -1;
	while (next_piece(&g, &start, &found))
		if (cells->right_column < 0 && near_column(found, ruler->column))
		{
			cells->right_column = found;
			cells->left = g.first < start ? g.first : start;
			cells->left_end = g.first < start ? g.last : start;
			cells->right = start;
		}
	if (cells->right_column >= 0)
		cells->right_end = g.last;
	else
	{
		cells->left = g.first < end ? g.first : g.last;
		cells->left_end = g.last;
	}
}

static size_t
line_end(const char *text, size_t at, size_t length)
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

/* The column at which most lines have a right cell; 0 where the text is no such table. */
static Ruler
find_column(struct env *env, const char *text, size_t length, int wide)
{
	int			both[COLUMNS_MAX] = {0};
	int			alone[COLUMNS_MAX] = {0};
	int			lines = 0;
	Ruler		best = {0, wide, 0};
	size_t		polled = 0;

	for (size_t at = 0, end; at < length; at = end + 1)
	{
		Gaps		g;
		size_t		start;
		int			column;

		end = line_end(text, at, length);
		if (end - polled >= ENV_POLL_BYTES)
		{
			polled = end;
			env->poll(env);
		}
		g = (Gaps) {text, at, end, wide, 0, end, at, at};
		while (next_piece(&g, &start, &column))
			if (column < COLUMNS_MAX)
			{
				if (g.first < start)
					both[column]++;
				else
					alone[column]++;
			}
		lines += g.first < end;
	}
	/* of several the one furthest right: what stands before it is the row's head */
	for (int c = COLUMN_LEAST; c < COLUMNS_MAX; c++)
	{
		int			here = 0,
					here_both = 0;

		for (int k = c - TOLERANCE; k <= c + TOLERANCE && k < COLUMNS_MAX; k++)
		{
			here += both[k] + alone[k];
			here_both += both[k];
		}
		/* a table that is most of the document, in which the left column is the shorter one */
		if (here * 2 < lines || here_both < ROWS_LEAST || here_both * 10 < lines || here == here_both)
			continue;
		/* of those within reach the one that is met most itself */
		if (best.column == 0 || c > best.column + 2 * TOLERANCE || both[c] + alone[c] > both[best.column] + alone[best.column])
			best = (Ruler) {c, wide, here};
	}
	return best;
}

void
columns_put(ColumnsWriter *w, size_t start, size_t end)
{
	Columns    *out = w->out;
	size_t		n = end - start;

	if (n == 0)
		return;
	if (out->nruns == w->room)
	{
		w->room = w->room > 0 ? w->room * 2 : 256;
		out->runs = w->env->realloc(w->env, out->runs, sizeof(ColumnRun) * (size_t) w->room);
	}
	out->runs[out->nruns++] = (ColumnRun) {out->length, start, n};
	memcpy(w->to + out->length, w->source + start, n);
	out->length += n;
}

void
columns_put_sign(ColumnsWriter *w, char c)
{
	w->to[w->out->length++] = c;
}

/* The row's left cell is whole: end its line, and write the right cells below it. */
static void
end_row(Rows *r)
{
	if (r->open)
		columns_put_sign(&r->w, '\n');
	r->open = false;
	for (int i = 0; i < r->nright; i++)
	{
		columns_put(&r->w, r->right[i].start, r->right[i].end);
		columns_put_sign(&r->w, '\n');
	}
	r->nright = 0;
}

bool
columns_begins_row(const char *text, size_t at, size_t end)
{
	return end > at && ((text[at] >= '0' && text[at] <= '9') ||
						(end - at > 4 && (memcmp(text + at, "CLD", 3) == 0 || memcmp(text + at, "A.", 2) == 0)));
}

static void
keep_right(Rows *r, size_t start, size_t end)
{
	if (r->nright == r->right_room)
	{
		r->right_room = r->right_room > 0 ? r->right_room * 2 : 64;
		r->right = r->w.env->realloc(r->w.env, r->right, sizeof(*r->right) * (size_t) r->right_room);
	}
	r->right[r->nright].start = start;
	r->right[r->nright++].end = end;
}

/* A sign behind the title that says how far the control is met: it goes before the right cell. */
static size_t
cut_status(Rows *r, size_t start, size_t end)
{
	static const char *const signs[] = {"○", "◎", "●", "△", "▲", "×", "－", "―", "—", "◯", "〇", "✓", "✔"};
	const char *text = r->w.source;

	for (size_t i = 0; i < sizeof(signs) / sizeof(signs[0]); i++)
	{
		size_t		n = strlen(signs[i]);

		if (end - start > n + 1 && memcmp(text + end - n, signs[i], n) == 0 && text[end - n - 1] == ' ')
		{
			keep_right(r, end - n, end);
			end -= n;
			while (end > start && text[end - 1] == ' ')
				end--;
			break;
		}
	}
	return end;
}

/* Another piece of the left cell; words of an alphabet stay apart. */
static void
put_left(Rows *r, size_t start, size_t end)
{
	if (r->open && (unsigned char) r->w.to[r->w.out->length - 1] < 0x80 && (unsigned char) r->w.source[start] < 0x80)
		columns_put_sign(&r->w, ' ');
	columns_put(&r->w, start, end);
	r->open = true;
}

bool
columns_read(struct env *env, const char *document, size_t length, Columns *out)
{
	Rows		r = {.w = {.env = env, .source = document, .out = out}};
	Ruler		narrow;
	size_t		size;
	size_t		polled = 0;

	memset(out, 0, sizeof(*out));
	if (!may_have_columns(document, length))
		return false;
	r.ruler = find_column(env, document, length, 2);
	narrow = find_column(env, document, length, 1);
	if (narrow.lines > r.ruler.lines)
		r.ruler = narrow;
	if (r.ruler.column == 0)
		return false;
	/* a line becomes two, and each row gets an empty one before it */
	size = length + length / 2 + 16;
	for (size_t at = 0; at < length; at++)
		size += document[at] == '\n' ? 3 : 0;
	r.w.to = env->alloc(env, size);
	for (size_t at = 0, end; at < length; at = end + 1)
	{
		Cells		cells;

		end = line_end(document, at, length);
		if (end - polled >= ENV_POLL_BYTES)
		{
			polled = end;
			env->poll(env);
		}
		cut_line(document, at, end, &r.ruler, &cells);
		if (cells.right_column < 0)
		{
			bool		short_left = cells.left_end > cells.left && cells.left_end - cells.left <= (size_t) r.ruler.column * (r.ruler.wide == 1 ? 3 : 2) * 3 / 4;

			/* the left cell may be longer than the right one */
			if (r.open && short_left && r.nright > 0 && !columns_begins_row(document, cells.left, cells.left_end))
			{
				put_left(&r, cells.left, cells.left_end);
				continue;
			}
			end_row(&r);
			columns_put(&r.w, at, end);
			columns_put_sign(&r.w, '\n');
			continue;
		}
		if (cells.left_end > cells.left)
		{
			if (!r.open || columns_begins_row(document, cells.left, cells.left_end))
			{
				end_row(&r);
				columns_put_sign(&r.w, '\n');
				cells.left_end = cut_status(&r, cells.left, cells.left_end);
			}
			put_left(&r, cells.left, cells.left_end);
		}
		if (r.open)
			keep_right(&r, cells.right, cells.right_end);
		else
		{
			columns_put(&r.w, cells.right, cells.right_end);
			columns_put_sign(&r.w, '\n');
		}
	}
	end_row(&r);
	out->text = r.w.to;
	return true;
}

/* How many runs start at or before the byte. */
static int
runs_before(const Columns *columns, size_t at)
{
	int			low = 0,
				high = columns->nruns;

	while (low < high)
	{
		int			mid = (low + high) / 2;

		if (columns->runs[mid].text <= at)
			low = mid + 1;
		else
			high = mid;
	}
	return low;
}

/* Where the byte stands by the last of the first n runs; a sign behind a run belongs to it. */
static size_t
source_by(const Columns *columns, int n, size_t at)
{
	const ColumnRun *run = n > 0 ? &columns->runs[n - 1] : NULL;

	if (run == NULL)
		return 0;
	return run->source + (at - run->text < run->length ? at - run->text : run->length);
}

size_t
columns_source(const Columns *columns, size_t at)
{
	return source_by(columns, runs_before(columns, at), at);
}

size_t
columns_source_end(const Columns *columns, size_t at)
{
	return source_by(columns, at > 0 ? runs_before(columns, at - 1) : 0, at);
}

static bool
only_blanks(const char *text, size_t start, size_t end)
{
	while (start < end && (text[start] == ' ' || text[start] == '\n' || text[start] == '\r'))
		start++;
	return start == end;
}

Span
columns_quote(const Columns *columns, const char *document, Span span)
{
	size_t		end = span.start + span.length;
	Span		best = {columns_source(columns, span.start), 0};
	Span		piece = {0, 0};
	int			i = runs_before(columns, span.start) - 1;

	for (i = i < 0 ? 0 : i; i < columns->nruns && columns->runs[i].text < end; i++)
	{
		const ColumnRun *run = &columns->runs[i];
		size_t		from = run->text > span.start ? 0 : span.start - run->text;
		size_t		to = run->text + run->length < end ? run->length : end - run->text;

		if (from >= to)
			continue;
		from += run->source;
		to += run->source;
		if (piece.length > 0 && from >= piece.start + piece.length && only_blanks(document, piece.start + piece.length, from))
			piece.length = to - piece.start;
		else
			piece = (Span) {from, to - from};
		if (piece.length > best.length)
			best = piece;
	}
	return best;
}
