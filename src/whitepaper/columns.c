/*
 * columns.c
 *		Columns side by side, put one behind the other: of each row of a table the
 *		left cell, then the others.
 *
 * Where the columns start is found page by page; extractions are a column or two out
 * here and there.
 */
#include "columns.h"

#include <string.h>

#include "../text/literal.h"
#include "../text/utf8.h"
#include "columns_find.h"
#include "label.h"

#define HEAD_BYTES		120		/* of the head of a column */
#define INSET_MORE		8		/* blanks more than before its row, where a piece of the left cell begins none */
#define SPARE_WIDTH		10		/* columns of the screen in which a word of the left cell would have had room */
#define NARROW_CELL		26		/* characters; folding joins longer lines by itself */

/* The cells of one column of the row, not yet written. */
typedef struct Kept
{
	Span	   *cells;
	int			n;
	int			room;
	int			widest;			/* columns of the screen, of those of the page so far */
} Kept;

typedef struct Rows
{
	ColumnsWriter w;
	const Ruler *ruler;			/* of the page */
	bool		open;			/* the row's left cell is being written */
	bool		bracket;		/* ... and a bracket that its left cell has opened */
	int			middle;			/* column where the row's middle cell starts; 0: not known */
	size_t		inset;			/* blanks before the row's left cell */
	int			left_width;		/* columns of the screen that its last piece takes */
	bool		numbered;		/* rows begin with numbers */
	int			parted;			/* of them, by empty lines */
	Kept		middles;
	Kept		rights;
	Span		middle_head;	/* heads of the columns, where there are any */
	Span		right_head;
	size_t		spare;			/* bytes that heads written again may still take */
} Rows;

static Span
span_of(size_t start, size_t end)
{
	return (Span) {start, end - start};
}

static size_t
end_of(Span span)
{
	return span.start + span.length;
}

/* A line, cut where gaps end near the columns; an empty cell has no length. */
typedef struct Cells
{
	Span		left;
	Span		middle;
	Span		right;
	int			middle_column;
} Cells;

/*
 * Does a cell in the middle start with the piece?  In a full line but one blank may part
 * it from the left one.
 */
static bool
is_middle(const Rows *r, const Piece *piece)
{
	int			column = piece->column[r->ruler->wide - 1];
	int			start = r->middle > 0 ? r->middle : r->ruler->middle;

	if (r->ruler->middle == 0 || column < COLUMN_LEAST)
		return false;
	return columns_near(column, start) || (!r->ruler->strict && piece->gap[r->ruler->wide - 1] >= 2 && column < r->ruler->right);
}

static bool
is_right(const Ruler *ruler, const Piece *piece)
{
	return piece->gap[ruler->wide - 1] >= 2 && columns_near(piece->column[ruler->wide - 1], ruler->right);
}

/* Take the line [at, end) apart. */
static void
cut_line(const Rows *r, size_t at, size_t end, Cells *cells)
{
	int			counting = r->ruler->wide - 1;
	Span	   *cell = &cells->left;
	size_t		start = end;	/* of the cell, where it is not the line's first text */
	Gaps		g;
	Piece		piece;

	memset(cells, 0, sizeof(*cells));
	gaps_begin(&g, r->w.source, at, end);
	while (gaps_next(&g, r->ruler->middle > 0 ? 1 : 2, &piece))
	{
		Span	   *next = cell;

		if (cell != &cells->right && is_right(r->ruler, &piece))
			next = &cells->right;
		else if (cell == &cells->left && is_middle(r, &piece))
		{
			next = &cells->middle;
			cells->middle_column = piece.column[counting];
		}
		if (next == cell)
			continue;
		if (g.first < piece.start)
			*cell = span_of(start < end ? start : g.first, g.last);
		cell = next;
		start = piece.start;
	}
	if (g.first < end)
		*cell = span_of(start < end ? start : g.first, g.last);
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

void
columns_add_question(ColumnsWriter *w)
{
	if (w->out->nquestions == w->questions_room)
	{
		w->questions_room = w->questions_room > 0 ? w->questions_room * 2 : 64;
		w->out->questions = w->env->realloc(w->env, w->out->questions, sizeof(size_t) * (size_t) w->questions_room);
	}
	w->out->questions[w->out->nquestions++] = w->out->length;
}

/* Words of an alphabet stay apart where a line is joined with the next. */
static void
part_words(Rows *r, size_t next)
{
	if ((unsigned char) r->w.to[r->w.out->length - 1] < 0x80 && (unsigned char) r->w.source[next] < 0x80)
		columns_put_sign(&r->w, ' ');
}

static void
keep(Rows *r, Kept *kept, Span cell)
{
	if (kept->n == kept->room)
	{
		kept->room = kept->room > 0 ? kept->room * 2 : 64;
		kept->cells = r->w.env->realloc(r->w.env, kept->cells, sizeof(Span) * (size_t) kept->room);
	}
	kept->cells[kept->n++] = cell;
}

static bool
names(const char *text, Span cell, char part)
{
	return label_names(text, cell.start, end_of(cell), part);
}

bool
columns_heads_asked(const char *text, Span cell)
{
	return !names(text, cell, 'v') && names(text, cell, 'h');
}

static bool
same_text(const char *text, Span a, Span b)
{
	return a.length == b.length && memcmp(text + a.start, text + b.start, a.length) == 0;
}

static bool
starts_with(const char *text, size_t at, size_t end, Span what)
{
	return what.length > 0 && end - at >= what.length && same_text(text, (Span) {at, what.length}, what);
}

/*
 * Is the line that of the heads, short cells none of which begins a row?  The first such
 * line is, and then those that say the same: each page repeats them.
 */
static bool
is_line_of_heads(Rows *r, const Cells *cells)
{
	/* of sentences */
	static const LiteralWord signs[] = {LITERAL("、"), LITERAL("。")};
	const char *text = r->w.source;

	if (cells->left.length == 0 || cells->right.length == 0 || cells->right.length > HEAD_BYTES ||
		(r->ruler->middle > 0 && cells->middle.length == 0) || cells->middle.length > HEAD_BYTES ||
		columns_begins_row(text, cells->left.start, end_of(cells->left)) || literal_inside(text, cells->right.start, end_of(cells->right), LITERALS(signs)))
		return false;
	if (r->right_head.length > 0)
		return same_text(text, cells->middle, r->middle_head) && same_text(text, cells->right, r->right_head);
	/* a row of the table has said nothing of whose it is */
	if (!names(text, cells->right, 'v') && !names(text, cells->right, 'c'))
		return false;
	r->middle_head = cells->middle;
	r->right_head = cells->right;
	return true;
}

/* Does the middle column hold what the standard asks?  Beside the vendor's own one it does, unless it says that it is his or the customer's. */
static bool
middle_is_asked(const Rows *r)
{
	const char *text = r->w.source;

	return columns_heads_asked(text, r->middle_head) ||
		(r->middle_head.length > 0 && names(text, r->right_head, 'v') && !names(text, r->right_head, 'c') &&
		 !names(text, r->middle_head, 'v') && !names(text, r->middle_head, 'c'));
}

/* The columns of the screen that the cell takes. */
static int
width_of(const Rows *r, Span cell)
{
	const char *end = r->w.source + end_of(cell);
	int			width = 0;
	size_t		n;

	for (const char *p = r->w.source + cell.start; p < end && width < NARROW_CELL * 2; p += n)
		width += utf8_decode(p, end, &n) < 0x1100 ? 1 : r->ruler->wide;
	return width;
}

/* Does the line begin an item or a note? */
static bool
begins_item(const char *text, Span line)
{
	static const LiteralWord marks[] = {
		LITERAL("・"), LITERAL("※"), LITERAL("○"), LITERAL("●"), LITERAL("■"), LITERAL("□"), LITERAL("◆"), LITERAL("－"), LITERAL("-"),
		LITERAL("*"), LITERAL("（"), LITERAL("("), LITERAL("①"), LITERAL("②"), LITERAL("③"), LITERAL("④"), LITERAL("⑤"), LITERAL("【")
	};

	return literal_starts(text, line.start, end_of(line), LITERALS(marks)) ||
		(line.length > 1 && text[line.start] >= '0' && text[line.start] <= '9' && (text[line.start + 1] == '.' || text[line.start + 1] == ')'));
}

/*
 * Was the line broken because its cell had no more room?  Folding joins lines of running
 * text by itself, but takes those of a narrow cell for lines of their own.
 */
static bool
goes_on(const Rows *r, const Kept *kept, Span line, Span next)
{
	static const LiteralWord ends[] = {LITERAL("。"), LITERAL("："), LITERAL(":"), LITERAL("】")};
	const char *text = r->w.source;
	Span		word = {next.start, 0};

	if (kept->widest >= NARROW_CELL * r->ruler->wide || literal_ends(text, line.start, end_of(line), LITERALS(ends)) || begins_item(text, next))
		return false;
	/* what did not fit: a word of an alphabet, or a character and the sign that may not stand alone behind it */
	while (word.length < next.length && (unsigned char) text[next.start + word.length] < 0x80 && text[next.start + word.length] != ' ')
		word.length++;
	return width_of(r, line) + width_of(r, word) + 2 * r->ruler->wide >= kept->widest;
}

/* Write the cells of a column, below its head where that says that they are the customer's. */
static void
put_kept(Rows *r, Kept *kept, Span head)
{
	if (kept->n > 0 && head.length + 2 <= r->spare && names(r->w.source, head, 'c'))
	{
		r->spare -= head.length + 2;
		columns_put(&r->w, head.start, end_of(head));
		columns_put_sign(&r->w, ':');
		columns_put_sign(&r->w, '\n');
	}
	for (int i = 0; i < kept->n; i++)
		if (width_of(r, kept->cells[i]) > kept->widest)
			kept->widest = width_of(r, kept->cells[i]);
	for (int i = 0; i < kept->n; i++)
	{
		Span		line = kept->cells[i];

		columns_put(&r->w, line.start, end_of(line));
		if (i + 1 < kept->n && goes_on(r, kept, line, kept->cells[i + 1]))
			part_words(r, kept->cells[i + 1].start);
		else
			columns_put_sign(&r->w, '\n');
	}
	kept->n = 0;
}

/* The row's left cell is whole: end its line, and write the other cells below it. */
static void
end_row(Rows *r)
{
	if (r->open)
		columns_put_sign(&r->w, '\n');
	r->open = r->bracket = false;
	r->middle = 0;
	if (middle_is_asked(r))
		r->middles.n = 0;
	put_kept(r, &r->middles, r->middle_head);
	put_kept(r, &r->rights, r->right_head);
}

bool
columns_begins_row(const char *text, size_t at, size_t end)
{
	return end > at && ((text[at] >= '0' && text[at] <= '9') ||
						(end - at > 4 && (memcmp(text + at, "CLD", 3) == 0 || memcmp(text + at, "A.", 2) == 0)));
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
			keep(r, &r->rights, span_of(end - n, end));
			end -= n;
			while (end > start && text[end - 1] == ' ')
				end--;
			break;
		}
	}
	return end;
}

/*
 * Is the row above whole, in a table of titles alone: does its right cell end a sentence, and would more of its left cell
 * have stood beside the last piece of that?
 */
static bool
row_is_whole(const Rows *r)
{
	static const LiteralWord stop[] = {LITERAL("。")};
	int			room = (r->ruler->middle > 0 ? r->ruler->middle : r->ruler->right) - (int) r->inset;
	Span		last;

	if (r->numbered || r->parted > 1 || r->rights.n == 0 || r->left_width + SPARE_WIDTH > room)
		return false;
	last = r->rights.cells[r->rights.n - 1];
	return literal_ends(r->w.source, last.start, end_of(last), LITERALS(stop));
}

/*
 * Does a piece of the left cell, of the line that starts at `at`, begin a row, and not go on
 * in the bracket that the cell has opened?  The second of two numbers stands below the first,
 * wherever that stands in the cell.
 */
static bool
begins_row(const Rows *r, size_t at, Span cell)
{
	const char *text = r->w.source + cell.start;

	/* a page's number has no parts */
	if (r->open && cell.start - at > r->inset + INSET_MORE && memchr(text, '.', cell.length) != NULL)
		return false;
	return columns_begins_row(r->w.source, cell.start, end_of(cell)) &&
		!(r->open && r->bracket && (memchr(text, ')', cell.length) != NULL || text[cell.length - 1] == ','));
}

/* Another piece of the left cell. */
static void
put_left(Rows *r, Span cell)
{
	r->left_width = width_of(r, cell);
	for (size_t at = cell.start; at < end_of(cell); at++)
		r->bracket = r->w.source[at] == '(' || (r->bracket && r->w.source[at] != ')');
	if (r->open)
		part_words(r, cell.start);
	columns_put(&r->w, cell.start, end_of(cell));
	r->open = true;
}

/* A line without a cell in another column: more of the left one, or no line of the table. */
static void
read_single(Rows *r, size_t at, size_t end, const Cells *cells)
{
	size_t		room = (size_t) r->ruler->right * (r->ruler->wide == 1 ? 3 : 2) * 3 / 4;

	/* the left cell may be longer than the right one */
	if (r->open && cells->left.length > 0 && cells->left.length <= room && r->rights.n > 0 &&
		!begins_row(r, at, cells->left))
	{
		put_left(r, cells->left);
		return;
	}
	r->parted += cells->left.length == 0 && r->rights.n > 0;
	end_row(r);
	columns_put(&r->w, at, end);
	columns_put_sign(&r->w, '\n');
}

/* A cell right of the left one: kept until the row ends, or written where there is none. */
static void
read_other(Rows *r, Kept *kept, Span cell)
{
	if (cell.length == 0)
		return;
	if (r->open)
		keep(r, kept, cell);
	else
	{
		columns_put(&r->w, cell.start, end_of(cell));
		columns_put_sign(&r->w, '\n');
	}
}

static void
read_line(Rows *r, size_t at, size_t end)
{
	Cells		cells;

	if (r->ruler->right == 0)
	{
		end_row(r);
		columns_put(&r->w, at, end);
		columns_put_sign(&r->w, '\n');
		return;
	}
	cut_line(r, at, end, &cells);
	if (cells.middle.length == 0 && cells.right.length == 0)
	{
		read_single(r, at, end, &cells);
		return;
	}
	if (is_line_of_heads(r, &cells))
	{
		end_row(r);
		return;
	}
	if (cells.left.length > 0)
	{
		if (!r->open || begins_row(r, at, cells.left) || (cells.right.length > 0 && row_is_whole(r)))
		{
			end_row(r);
			columns_put_sign(&r->w, '\n');
			cells.left.length = cut_status(r, cells.left.start, end_of(cells.left)) - cells.left.start;
			r->middle = cells.middle_column;
			r->numbered |= columns_begins_row(r->w.source, cells.left.start, end_of(cells.left));
			r->inset = cells.left.start - at;
		}
		put_left(r, cells.left);
	}
	if (!middle_is_asked(r))
		read_other(r, &r->middles, cells.middle);
	read_other(r, &r->rights, cells.right);
}

/* A line becomes one for each of its cells, and a row gets an empty one before it; heads take what is spare. */
static size_t
room_for(const char *document, size_t length, size_t spare)
{
	size_t		size = length + spare + 16;

	for (size_t at = 0; at < length; at++)
		size += document[at] == '\n' ? 4 : 0;
	return size;
}

/*
 * A page on which too few lines have cells to tell the columns has those of its line of
 * heads, if there is one that says the same as those before.
 */
static Ruler
ruler_by_heads(const Rows *r, const Ruler *before, const ColumnsPage *page)
{
	const char *text = r->w.source;
	int			counting = before->wide - 1;

	for (size_t at = page->start, end; at < page->end; at = end + 1)
	{
		Ruler		ruler = {.wide = before->wide,.strict = before->strict};
		Gaps		g;
		Piece		piece;

		end = columns_line_end(text, at, page->end);
		gaps_begin(&g, text, at, end);
		while (ruler.right == 0 && gaps_next(&g, 2, &piece))
			if (starts_with(text, piece.start, end, r->right_head))
				ruler.right = piece.column[counting];
			else if (before->middle > 0 && starts_with(text, piece.start, end, r->middle_head))
				ruler.middle = piece.column[counting];
		if (ruler.right > 0 && (ruler.middle > 0) == (before->middle > 0))
			return ruler;
	}
	return (Ruler) {.right = 0};
}

bool
columns_read(struct env *env, const char *document, size_t length, Columns *out)
{
	Rows		r = {.w = {.env = env, .source = document, .out = out}, .spare = length / 2};
	ColumnsPages found;
	const Ruler *before = NULL; /* of the last page that has one by itself */
	size_t		polled = 0;

	memset(out, 0, sizeof(*out));
	if (!columns_find(env, document, length, &found))
		return false;
	r.w.to = env->alloc(env, room_for(document, length, r.spare));
	for (int i = 0; i < found.n; i++)
	{
		ColumnsPage *page = &found.pages[i];

		if (page->ruler.right > 0)
			before = &page->ruler;
		else if (before != NULL)
			page->ruler = ruler_by_heads(&r, before, page);
		r.ruler = &page->ruler;
		r.middles.widest = r.rights.widest = 0;
		for (size_t at = page->start, end; at < page->end; at = end + 1)
		{
			end = columns_line_end(document, at, page->end);
			if (end - polled >= ENV_POLL_BYTES)
			{
				polled = end;
				env->poll(env);
			}
			read_line(&r, at, end);
		}
		end_row(&r);
	}
	out->text = r.w.to;
	return true;
}
