/*
 * passage.c
 *		The text of a passage: folded, lines joined, page numbers and running
 *		heads left out, offsets leading back to the document.
 */
#include "outline.h"

#include <string.h>

#include "../text/literal.h"

/* The first noise that ends behind start. */
static int
first_noise(const Outline *o, size_t start)
{
	int			low = 0,
				high = o->nnoise;

	while (low < high)
	{
		int			mid = (low + high) / 2;

		if (o->noise[mid].end <= start)
			low = mid + 1;
		else
			high = mid;
	}
	return low;
}

/* Move the source of a map from the folded piece to the document. */
static void
rebase(Outline *o, Folded *f, size_t base)
{
	if (f->runs == NULL)
	{
		f->runs = o->env->alloc(o->env, sizeof(FoldRun) * 2);
		f->runs[0] = (FoldRun) {.folded = 0, .source = (uint32_t) base, .linear = true};
		f->runs[1] = (FoldRun) {.folded = (uint32_t) f->length, .source = (uint32_t) (base + f->length), .linear = true};
		f->nruns = f->length > 0 ? 1 : 0;
		if (f->nruns == 0)
			f->runs[0] = f->runs[1];
	}
	else
		for (size_t i = 0; i <= f->nruns; i++)
			f->runs[i].source += (uint32_t) base;
	f->same = false;
}

/*
 * The same where pieces of the document were left out: from[i] is the place in
 * the document of the byte at[i] of what was folded.  A linear run that spans a
 * gap is cut in two.
 */
static void
rebase_pieces(Outline *o, Folded *f, const size_t *at, const size_t *from, int n)
{
	FoldRun    *runs;
	size_t		nruns = 0;
	int			piece = 0;

	if (f->runs == NULL)
	{
		f->runs = o->env->alloc(o->env, sizeof(FoldRun) * 2);
		f->runs[0] = (FoldRun) {.folded = 0, .source = 0, .linear = true};
		f->runs[1] = (FoldRun) {.folded = (uint32_t) f->length, .source = (uint32_t) f->length, .linear = true};
		f->nruns = f->length > 0 ? 1 : 0;
		if (f->nruns == 0)
			f->runs[0] = f->runs[1];
	}
	runs = o->env->alloc(o->env, sizeof(FoldRun) * (f->nruns + (size_t) n + 2));
	for (size_t i = 0; i <= f->nruns; i++)
	{
		FoldRun		run = f->runs[i];
		/* what vanished behind a run belongs to none: a piece that begins there waits for the next one */
		size_t		end = run.source + (i < f->nruns ? f->runs[i + 1].folded - run.folded : 0);

		while (piece + 1 < n && at[piece + 1] <= run.source)
			piece++;
		runs[nruns] = run;
		runs[nruns++].source = (uint32_t) (from[piece] + (run.source - at[piece]));
		if (run.linear && i < f->nruns)
			while (piece + 1 < n && at[piece + 1] < end)
			{
				piece++;
				runs[nruns].folded = (uint32_t) (run.folded + (at[piece] - run.source));
				runs[nruns].source = (uint32_t) from[piece];
				runs[nruns++].linear = true;
			}
	}
	o->env->release(o->env, f->runs);
	f->runs = runs;
	f->nruns = nruns - 1;
	f->same = false;
}

/* Cells behind the title of a row speak of one thing each: a tab between them parts them as a line break does. */
static bool
has_cells(const Outline *o, const Passage *passage, size_t start, size_t end)
{
	size_t		title = passage->heading.start + passage->heading.length;

	return passage->heading.length > 0 && title < start && memchr(o->text + title, '\t', start - title) != NULL &&
		memchr(o->text + title, '\n', start - title) == NULL && memchr(o->text + start, '\t', end - start) != NULL;
}

static void
cells_to_lines(char *text, size_t length)
{
	for (char *tab = text; (tab = memchr(tab, '\t', (size_t) (text + length - tab))) != NULL; tab++)
		*tab = '\n';
}

/* blanks that part the cells of a row */
static const LiteralWord gap = LITERAL("   ");

/* Does [start, end) have such a gap anywhere?  One byte of three tells. */
static bool
has_gap(const char *text, size_t start, size_t end)
{
	for (size_t at = start + gap.length - 1; at < end; at += gap.length)
	{
		size_t		from = at;
		size_t		to = at;

		if (text[at] != ' ')
			continue;
		while (from > start && text[from - 1] == ' ')
			from--;
		while (to < end && text[to] == ' ')
			to++;
		if (to - from >= gap.length)
			return true;
	}
	return false;
}

/* Does a tab, or a gap of blanks, stand inside of the line [at, end), with words on both sides? */
static bool
is_row(const char *text, size_t at, size_t end)
{
	const char *tab = memchr(text + at, '\t', end - at);
	size_t		first = skip_blanks(text, at, end);
	size_t		blanks = literal_find(text, first, end, &gap, 0);

	if (blanks < end && trim_blanks(text, blanks, end) > blanks)
		return true;
	return tab != NULL && skip_blanks(text, at, (size_t) (tab - text)) < (size_t) (tab - text) &&
		trim_blanks(text, (size_t) (tab - text), end) > (size_t) (tab - text);
}

/* How many lines of [start, end) are rows of a table; 0 where no two of them stand one below the other. */
static int
count_rows(const char *text, size_t start, size_t end)
{
	int			rows = 0;
	bool		before = false;
	bool		table = false;

	for (size_t at = start; at < end;)
	{
		const char *nl = memchr(text + at, '\n', end - at);
		size_t		stop = nl != NULL ? (size_t) (nl - text) : end;
		bool		row = is_row(text, at, stop);

		rows += row;
		table |= row && before;
		before = row;
		at = stop + 1;
	}
	return table ? rows : 0;
}

/* Pieces of the document that stand side by side in text: the byte at[i] is that at from[i] of the document. */
typedef struct Pieces
{
	char	   *text;
	size_t		length;
	size_t	   *at;
	size_t	   *from;
	int			n;
} Pieces;

/* What follows in the text stands at `from` in the document. */
static void
add_piece(Pieces *p, size_t from)
{
	if (p->n > 0 && p->at[p->n - 1] == p->length)
		p->n--;
	p->at[p->n] = p->length;
	p->from[p->n++] = from;
}

/* Does the byte at `at`, behind a cell of a row that ends at `end`, part it from the next one: a tab, the first blank of a gap? */
static bool
ends_cell(const char *text, size_t at, size_t end)
{
	return text[at] == '\t' || (end - at >= gap.length && text[at] == ' ' && at > 0 && text[at - 1] != ' ' && memcmp(text + at, gap.text, gap.length) == 0);
}

/* Copy bytes [start, end) of p, with the pieces that begin there, of which *next is the first; what parts a row's cells as bars. */
static void
copy_pieces(Pieces *out, const Pieces *p, int *next, size_t start, size_t end, bool row)
{
	for (; start < end; start++)
	{
		if (*next < p->n && p->at[*next] == start)
			add_piece(out, p->from[(*next)++]);
		out->text[out->length++] = (char) (row && ends_cell(p->text, start, end) ? '|' : p->text[start]);
	}
}

/* Where the byte at `at` of the pieces stands in the document; next is the first piece that does not begin before it. */
static size_t
piece_source(const Pieces *p, int next, size_t at)
{
	return next < p->n && p->at[next] == at ? p->from[next] : p->from[next - 1] + (at - p->at[next - 1]);
}

/*
 * Begin rows of a table with a bar, and part their cells with bars, as Markdown has it: no
 * row goes on in the next.  The bar before a row stands for nothing in the document: it has
 * the place of the row.
 */
static void
mark_rows(Outline *o, Pieces *p)
{
	size_t		rows = (size_t) count_rows(p->text, 0, p->length);
	size_t		room = (size_t) p->n + 2 * rows + 1;
	Pieces		out = {
		.text = o->env->alloc(o->env, p->length + rows + 1),
		.at = o->env->alloc(o->env, sizeof(size_t) * room),
		.from = o->env->alloc(o->env, sizeof(size_t) * room)
	};
	int			next = 0;

	for (size_t start = 0, behind; start < p->length; start = behind)
	{
		const char *nl = memchr(p->text + start, '\n', p->length - start);
		size_t		end = nl != NULL ? (size_t) (nl - p->text) : p->length;

		behind = nl != NULL ? end + 1 : end;
		if (rows > 0 && is_row(p->text, start, end))
		{
			size_t		bar = skip_blanks(p->text, start, end);
			size_t		source;

			copy_pieces(&out, p, &next, start, bar, false);
			source = piece_source(p, next, bar);
			add_piece(&out, source);
			out.text[out.length++] = '|';
			add_piece(&out, source);
			copy_pieces(&out, p, &next, bar, behind, true);
			continue;
		}
		copy_pieces(&out, p, &next, start, behind, false);
	}
	o->env->release(o->env, p->text);
	o->env->release(o->env, p->at);
	o->env->release(o->env, p->from);
	*p = out;
}

/* How many bytes at `at` are a sign of Markdown around code, or around what is bold. */
static size_t
mark_length(const char *text, size_t at, size_t end)
{
	return text[at] == '`' ? 1 : text[at] == '*' && end - at >= 2 && text[at + 1] == '*' ? 2 : 0;
}

static int
count_marks(const char *text, size_t start, size_t end)
{
	int			n = 0;

	for (size_t size; start < end; start += size > 0 ? size : 1)
		n += (size = mark_length(text, start, end)) > 0;
	return n;
}

/* Leave them out: words go on through them. */
static void
drop_marks(Outline *o, Pieces *p, int marks)
{
	size_t		room = (size_t) p->n + (size_t) marks + 1;
	Pieces		out = {
		.text = p->text,
		.at = o->env->alloc(o->env, sizeof(size_t) * room),
		.from = o->env->alloc(o->env, sizeof(size_t) * room)
	};
	int			next = 0;

	for (size_t at = 0, size; at < p->length; at += size > 0 ? size : 1)
	{
		size = mark_length(p->text, at, p->length);
		while (next < p->n && p->at[next] <= at)
			add_piece(&out, p->from[next++]);
		/* two signs that only stand side by side here are none */
		if (size == 2 && next < p->n && p->at[next] == at + 1)
			size = 0;
		if (size == 0)
			out.text[out.length++] = p->text[at];
		else if (at + size < p->length)
			add_piece(&out, piece_source(p, next, at + size));
	}
	o->env->release(o->env, p->at);
	o->env->release(o->env, p->from);
	*p = out;
}

/* What stands between start and end, noise left out. */
static Pieces
gather_pieces(Outline *o, size_t start, size_t end, int first, int count)
{
	Pieces		p = {
		.text = o->env->alloc(o->env, end - start + 1),
		.at = o->env->alloc(o->env, sizeof(size_t) * (size_t) (count + 1)),
		.from = o->env->alloc(o->env, sizeof(size_t) * (size_t) (count + 1))
	};

	for (int i = 0; i <= count; i++)
	{
		size_t		stop = i < count ? o->noise[first + i].start : end;

		if (stop < start)
			stop = start;
		/* between two lines of noise there is no piece */
		add_piece(&p, start);
		memcpy(p.text + p.length, o->text + start, stop - start);
		p.length += stop - start;
		if (i < count)
		{
			start = o->noise[first + i].end < end ? o->noise[first + i].end : end;
			/* the line break goes with its line, or it would part a paragraph */
			start = skip_blanks(o->text, start, end);
			if (start < end && o->text[start] == '\n')
				start++;
		}
	}
	return p;
}

void
passage_fold(Outline *o, Passage *passage, size_t start, size_t end)
{
	bool		cells = has_cells(o, passage, start, end);
	static const LiteralWord label = LITERAL("【");
	bool		labels = o->labelled && literal_find(o->text, start, end, &label, label.length - 1) < end;
	bool		rows = !cells && (memchr(o->text + start, '\t', end - start) != NULL || has_gap(o->text, start, end)) &&
		count_rows(o->text, start, end) > 0;
	int			marks = o->emphasised ? count_marks(o->text, start, end) : 0;
	int			first = first_noise(o, start);
	int			count = 0;
	const int	flags = o->sparse ? FOLD_WANT_MAP : FOLD_WANT_MAP | FOLD_PART_ITEMS;
	Pieces		p;

	while (first + count < o->nnoise && o->noise[first + count].start < end)
		count++;
	if (count == 0 && !o->dashed && o->width == 0 && !cells && !rows && !labels && !o->spelled && marks == 0)
	{
		fold_text(o->env, o->text + start, end - start, FOLD_JA, FOLD_VERSION, flags, &passage->text);
		rebase(o, &passage->text, start);
		return;
	}
	p = gather_pieces(o, start, end, first, count);
	/* all of it may be noise */
	if (rows && p.length > 0)
		mark_rows(o, &p);
	if (marks > 0)
		drop_marks(o, &p, marks);
	if (o->dashed)
		dashes_to_bullets(p.text, p.length);
	if (cells)
		cells_to_lines(p.text, p.length);
	if (o->width > 0)
		join_full_lines(p.text, p.length, o->width);
	else if (labels)
		join_labelled_lines(p.text, p.length);
	if (o->spelled)
		join_spelled_lines(p.text, p.length);
	/* behind a page's end an item may go on */
	fold_text(o->env, p.text, p.length, FOLD_JA, FOLD_VERSION, count == 0 ? flags : FOLD_WANT_MAP, &passage->text);
	if (passage->text.text != p.text)
		o->env->release(o->env, p.text);
	rebase_pieces(o, &passage->text, p.at, p.from, p.n);
	o->env->release(o->env, p.from);
	o->env->release(o->env, p.at);
}
