/*
 * delimited.c
 *		The export of a spreadsheet: cells parted by commas or tabs, those that hold
 *		lines or quotes in quotes (RFC 4180); or a copy of it, one cell a line.
 */
#include "delimited.h"

#include <string.h>

#include "../text/literal.h"
#include "heading.h"

#define RECORDS_LEAST	6
#define HEADS_REACH		12		/* the line of heads stands among so many records */
#define LOOK_RECORDS	24		/* so many tell whether it is worth while to go on */
#define STACK_MOST		12		/* columns of a copy, one cell a line */
#define STACK_TRIES		16		/* places where one may begin */

/* Where the quoted cell that opens at `at` closes; length where it does not. */
static size_t
closing_quote(struct env *env, const char *text, size_t at, size_t length)
{
	size_t		polled = at;

	for (at++; at < length; at++)
	{
		const char *quote = memchr(text + at, '"', length - at);

		if (at - polled >= ENV_POLL_BYTES)
		{
			polled = at;
			env->poll(env);
		}
		if (quote == NULL)
			return length;
		at = (size_t) (quote - text);
		if (at + 1 >= length || text[at + 1] != '"')
			return at;
		at++;
	}
	return length;
}

/* Where a cell ends that starts at `at`: its line does at *line_end, if that is behind it. */
static size_t
cell_end(const char *text, size_t at, size_t length, char delimiter, size_t *line_end)
{
	const char *stop;

	if (*line_end <= at)
	{
		stop = memchr(text + at, '\n', length - at);
		*line_end = stop != NULL ? (size_t) (stop - text) : length;
	}
	stop = memchr(text + at, delimiter, *line_end - at);
	return stop != NULL ? (size_t) (stop - text) : *line_end;
}

/* Read the record that starts at `at`. */
static void
read_record(struct env *env, const char *text, size_t at, size_t length, const Sheet *sheet, Record *r)
{
	size_t		line_end = 0;
	size_t		polled = at;

	r->n = 0;
	for (;;)
	{
		Cell		cell;
		size_t		line = line_end;
		size_t		close;

		/* empty lines between the cells of a copy */
		while (sheet->stack > 0 && at < length && (text[at] == '\n' || text[at] == '\r'))
			at++;
		cell = (Cell) {at, at, false};
		close = at < length && text[at] == '"' ? closing_quote(env, text, at, length) : length;

		/* a quote that nobody closes is a letter like others */
		if (close < length)
		{
			cell = (Cell) {at + 1, close, true};
			at = close + 1;
		}
		at = cell_end(text, at, length, sheet->delimiter, &line_end);
		/* nor is one that something follows behind it: then the cell ends where any ends */
		if (cell.quoted && at > cell.end + 1 && !(at == cell.end + 2 && text[at - 1] == '\r'))
		{
			cell = (Cell) {cell.start - 1, cell.start - 1, false};
			line_end = line;
			at = cell_end(text, cell.start, length, sheet->delimiter, &line_end);
		}
		if (!cell.quoted)
			cell.end = at > cell.start && text[at - 1] == '\r' ? at - 1 : at;
		if (r->n < CELLS_MAX)
			r->cells[r->n] = cell;
		r->n++;
		if (at >= length || (sheet->stack > 0 ? r->n == sheet->stack : text[at] == '\n'))
			break;
		at++;
		if (at - polled >= ENV_POLL_BYTES)
		{
			polled = at;
			env->poll(env);
		}
	}
	r->next = at < length ? at + 1 : length;
}

static bool
is_blank(const Record *r)
{
	for (int i = 0; i < r->n && i < CELLS_MAX; i++)
		if (r->cells[i].end > r->cells[i].start)
			return false;
	return true;
}

/* How many records have the width that most of them have. */
static int
usual_width(Sheet *sheet)
{
	for (int i = 0; i <= CELLS_MAX; i++)
		if (sheet->widths[i] > sheet->widths[sheet->width])
			sheet->width = i;
	return sheet->widths[sheet->width];
}

/* Behind a byte order mark, which would hide the first cell's quote. */
static size_t
behind_mark(const char *text, size_t length)
{
	return length >= 3 && memcmp(text, "\357\273\277", 3) == 0 ? 3 : 0;
}

/* Are there delimiters enough for the fewest cells of the fewest records? */
static bool
may_be_sheet(const char *text, size_t length, char delimiter)
{
	const char *at = text;
	int			n = 0;

	while (n < RECORDS_LEAST * 2 && (at = memchr(at, delimiter, length - (size_t) (at - text))) != NULL)
	{
		at++;
		n++;
	}
	return n == RECORDS_LEAST * 2;
}

/* Is the document such a table? */
static bool
survey(struct env *env, const char *text, size_t length, char delimiter, Sheet *sheet)
{
	Record		r;
	size_t		polled = 0;
	int			usual;

	*sheet = (Sheet) {.delimiter = delimiter,.start = behind_mark(text, length),.end = length,.question = -1,.title = -1};
	if (!may_be_sheet(text, length, delimiter))
		return false;
	for (size_t at = sheet->start; at < length; at = r.next)
	{
		if (at - polled >= ENV_POLL_BYTES)
		{
			polled = at;
			env->poll(env);
		}
		read_record(env, text, at, length, sheet, &r);
		if (is_blank(&r))
			continue;
		if (sheet->records < HEADS_REACH && !sheet->headed)
			sheet_look_at_heads(text, &r, sheet);
		else
			sheet_count_references(text, &r, sheet);
		sheet->records++;
		sheet->widths[r.n < CELLS_MAX ? r.n : CELLS_MAX]++;
		for (int i = 0; i < r.n && i < CELLS_MAX && !sheet->lines; i++)
			sheet->lines = r.cells[i].quoted && memchr(text + r.cells[i].start, '\n', r.cells[i].end - r.cells[i].start) != NULL;
		if (sheet->records == LOOK_RECORDS && (usual_width(sheet) * 2 < LOOK_RECORDS || sheet->width < 3))
			return false;
	}
	usual = usual_width(sheet);
	/* heads may be more than the cells of most records */
	if (sheet->question >= sheet->width)
		sheet->question = -1;
	if (sheet_names_controls_last(sheet))
		sheet->question = sheet->title;
	if (sheet->question >= 0)
		sheet->left_out |= sheet->groups;
	return sheet->records >= RECORDS_LEAST && usual * 10 >= sheet->records * 9 && sheet->width >= 3 && sheet->width < CELLS_MAX;
}

/* The line that ends before `at`, which begins one. */
static Cell
line_before(const char *text, size_t at)
{
	size_t		end = at > 0 ? at - 1 : 0;
	size_t		start;

	if (end > 0 && text[end - 1] == '\r')
		end--;
	for (start = end; start > 0 && text[start - 1] != '\n' && end - start <= HEAD_BYTES; start--)
		;
	return (Cell) {start, end, false};
}

/* Where the heads of such a copy begin, whose first row begins at `first`: at the column of row numbers; first where they do not. */
static size_t
heads_of_copy(const char *text, size_t first, Sheet *sheet)
{
	size_t		at = first;

	for (sheet->stack = 0; sheet->stack < STACK_MOST && at > 0 && first - at <= 2 * STACK_MOST * HEAD_BYTES;)
	{
		Cell		line = line_before(text, at);

		if (line.end - line.start > HEAD_BYTES)
			break;
		at = line.start;
		if (line.start == line.end)
			continue;
		sheet->stack++;
		if (sheet_role_of(text, &line) == 'n')
			return sheet->stack >= 3 ? at : first;
	}
	return first;
}

/* Does the line end at `at`? */
static bool
ends_line(const char *text, size_t at, size_t length)
{
	return at < length && (text[at] == '\n' || (text[at] == '\r' && at + 1 < length && text[at + 1] == '\n'));
}

/* Is the cell this number? */
static bool
is_count(const char *text, const Cell *cell, int number)
{
	int			n = 0;
	size_t		at = cell->start;

	for (; at < cell->end && text[at] >= '0' && text[at] <= '9' && n <= number; at++)
		n = n * 10 + (text[at] - '0');
	return at == cell->end && n == number;
}

/*
 * Is much of the document a copy of such a table, one cell a line?  Below its heads its
 * rows are numbered, and have as many cells.
 */
static bool
survey_copy(struct env *env, const char *text, size_t length, Sheet *sheet)
{
	static const LiteralWord first = LITERAL("\n1");
	size_t		half = length / 2 + 1;
	size_t		at = 0;

	for (int tries = 0; tries < STACK_TRIES && (at = literal_find(text, at, half, &first, 1)) < half; at++)
	{
		size_t		heads;
		size_t		polled = at;
		Record		r;

		if (!ends_line(text, at + first.length, length))
			continue;
		tries++;
		*sheet = (Sheet) {.delimiter = '\n',.start = at + 1,.question = -1,.title = -1};
		heads = heads_of_copy(text, sheet->start, sheet);
		if (heads == sheet->start)
			continue;
		read_record(env, text, heads, length, sheet, &r);
		sheet_look_at_heads(text, &r, sheet);
		if (!sheet->headed)
			continue;
		/* the number of the row, unless that of a question */
		sheet->left_out |= sheet->question < 0 ? 1 : sheet->groups;
		for (sheet->end = sheet->start; sheet->end < length; sheet->end = r.next, sheet->records++)
		{
			if (sheet->end - polled >= ENV_POLL_BYTES)
			{
				polled = sheet->end;
				env->poll(env);
			}
			read_record(env, text, sheet->end, length, sheet, &r);
			if (r.n != sheet->stack || !is_count(text, &r.cells[0], sheet->records + 1))
				break;
		}
		sheet->width = sheet->stack;
		if (sheet->records >= RECORDS_LEAST && (sheet->end - sheet->start) * 2 >= length)
			return true;
	}
	return false;
}

static void
put_cell(ColumnsWriter *w, const Cell *cell)
{
	size_t		from = cell->start;

	/* of two quotes the first is written */
	for (size_t at = from; cell->quoted && at + 1 < cell->end; at++)
		if (w->source[at] == '"' && w->source[at + 1] == '"')
		{
			columns_put(w, from, at + 1);
			from = ++at + 1;
		}
	if (from < cell->end)
		columns_put(w, from, cell->end);
}

/* Is there more in the cell than blanks, or a sign or word that stands for nothing? */
static bool
says_something(const char *text, const Cell *cell)
{
	static const LiteralWord nothing[] = {
		LITERAL("-"), LITERAL("--"), LITERAL("－"), LITERAL("—"), LITERAL("―"), LITERAL("–"), LITERAL("‐"), LITERAL("−"), LITERAL("─"), LITERAL("ー"), LITERAL("ｰ"),
		LITERAL("×"), LITERAL("無"), LITERAL("なし"), LITERAL("無し"), LITERAL("不要"), LITERAL("特になし"), LITERAL("N/A"), LITERAL("n/a")
	};
	size_t		start = skip_blanks(text, cell->start, cell->end);
	size_t		end = trim_blanks(text, start, cell->end);

	for (size_t i = 0; i < sizeof(nothing) / sizeof(nothing[0]); i++)
		if (end - start == nothing[i].length && literal_at(text + start, end - start, &nothing[i]))
			return false;
	return end > start;
}

/* What the customer has to do, below the head of its column, which says so. */
static void
put_duties(ColumnsWriter *w, const Record *r, const Sheet *sheet)
{
	if (r->cells[0].start == sheet->heads.cells[0].start)
		return;
	for (int i = 0; i < r->n && i < CELLS_MAX; i++)
		if ((sheet->customers >> i & 1) != 0 && says_something(w->source, &r->cells[i]))
		{
			put_cell(w, &sheet->heads.cells[i]);
			columns_put_sign(w, ':');
			columns_put_sign(w, '\n');
			put_cell(w, &r->cells[i]);
			columns_put_sign(w, '\n');
		}
}

static void
put_record(ColumnsWriter *w, const Record *r, uint32_t left_out)
{
	int			first = (left_out & 1) != 0 && r->n > 1 ? 1 : 0;
	bool		begun = false;

	if (columns_begins_row(w->source, r->cells[first].start, r->cells[first].end))
		columns_put_sign(w, '\n');
	for (int i = 0; i < r->n && i < CELLS_MAX; i++)
	{
		if (r->cells[i].start == r->cells[i].end || (left_out >> i & 1) != 0)
			continue;
		if (begun)
			columns_put_sign(w, '\t');
		put_cell(w, &r->cells[i]);
		begun = true;
	}
	if (r->n > CELLS_MAX)
		columns_put(w, r->cells[CELLS_MAX - 1].end, r->next);
	columns_put_sign(w, '\n');
}

/* The row's number, its question and the controls that other cells name, on a line; the answers below it.  A record of the usual width, below CELLS_MAX. */
static void
put_question(ColumnsWriter *w, const Record *r, const Sheet *sheet)
{
	uint32_t	references = 0;

	for (int i = 1; i < r->n; i++)
		references |= (uint32_t) (i != sheet->question && (sheet->customers >> i & 1) == 0 && sheet_is_reference(w->source, &r->cells[i])) << i;
	columns_put_sign(w, '\n');
	columns_add_question(w);
	for (int i = 0; i <= sheet->question; i++)
	{
		Cell		cell = sheet_trimmed(w->source, &r->cells[i]);

		if (cell.start < cell.end && ((sheet->left_out | sheet->customers | references) >> i & 1) == 0)
		{
			put_cell(w, &cell);
			columns_put_sign(w, ' ');
		}
	}
	for (int i = 1; i < r->n; i++)
		if ((references & ~sheet->left_out) >> i & 1)
		{
			columns_put_sign(w, '(');
			put_cell(w, &r->cells[i]);
			columns_put_sign(w, ')');
		}
	columns_put_sign(w, '\n');
	for (int i = sheet->question + 1; i < r->n; i++)
		if (r->cells[i].start < r->cells[i].end && ((sheet->left_out | sheet->customers | references) >> i & 1) == 0)
		{
			put_cell(w, &r->cells[i]);
			columns_put_sign(w, '\n');
		}
	put_duties(w, r, sheet);
}

/* Bytes of the heads above what the customer has to do; where they would be most of the text, nothing stands above it. */
static size_t
room_for_heads(Sheet *sheet, size_t length)
{
	size_t		room = 0;

	for (int i = 0; i < sheet->heads.n && i < CELLS_MAX; i++)
		if ((sheet->customers >> i & 1) != 0)
			room += (size_t) (sheet->records + 1) * (sheet->heads.cells[i].end - sheet->heads.cells[i].start + 3);
	if (room <= length)
		return room;
	sheet->customers = 0;
	return 0;
}

bool
delimited_read(struct env *env, const char *document, size_t length, Columns *out)
{
	ColumnsWriter w = {.env = env, .source = document, .out = out};
	Record		r;
	Sheet		sheet;
	size_t		signs = 0;		/* that part records and cells */
	size_t		polled = 0;

	memset(out, 0, sizeof(*out));
	/* cells parted by tabs are read as they stand, unless there is something to mend */
	if (!survey(env, document, length, ',', &sheet) &&
		!(survey(env, document, length, '\t', &sheet) &&
		  (sheet.lines || (sheet.left_out | sheet.customers) != 0 || sheet.question >= 0)) &&
		!survey_copy(env, document, length, &sheet))
		return false;
	for (size_t at = 0; at < length; at++)
		signs += document[at] == '\n' || document[at] == sheet.delimiter;
	/* a record gains two signs, and each of its cells one */
	w.to = env->alloc(env, length + 3 * signs + room_for_heads(&sheet, length) + 16);
	if (sheet.stack > 0)
		columns_put(&w, 0, sheet.start);
	for (size_t at = sheet.start; at < sheet.end; at = r.next)
	{
		if (at - polled >= ENV_POLL_BYTES)
		{
			polled = at;
			env->poll(env);
		}
		read_record(env, document, at, length, &sheet, &r);
		if (r.n != sheet.width)
			put_record(&w, &r, 0);
		else if (sheet.question >= 0 && r.cells[sheet.question].start < r.cells[sheet.question].end)
			put_question(&w, &r, &sheet);
		else
		{
			put_record(&w, &r, sheet.left_out | sheet.customers);
			put_duties(&w, &r, &sheet);
		}
	}
	if (sheet.end < length)
		columns_put(&w, sheet.end, length);
	out->text = w.to;
	return true;
}
