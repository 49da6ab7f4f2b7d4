/*
 * passage.c
 *		The text of a passage: folded, lines joined, page numbers and running
 *		heads left out, offsets leading back to the document.
 */
#include "outline.h"

#include <string.h>

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

void
passage_fold(Outline *o, Passage *passage, size_t start, size_t end)
{
	bool		cells = has_cells(o, passage, start, end);
	int			k = first_noise(o, start);
	int			count = 0;
	char	   *piece;
	size_t	   *at,
			   *from;
	size_t		length = 0;
	int			n = 0;

	while (k + count < o->nnoise && o->noise[k + count].start < end)
		count++;
	if (count == 0 && !o->dashed && o->width == 0 && !cells)
	{
		fold_text(o->env, o->text + start, end - start, FOLD_JA, FOLD_VERSION, FOLD_WANT_MAP, &passage->text);
		rebase(o, &passage->text, start);
		return;
	}
	piece = o->env->alloc(o->env, end - start + 1);
	at = o->env->alloc(o->env, sizeof(size_t) * (size_t) (count + 1));
	from = o->env->alloc(o->env, sizeof(size_t) * (size_t) (count + 1));
	for (int i = 0; i <= count; i++)
	{
		size_t		stop = i < count ? o->noise[k + i].start : end;

		if (stop < start)
			stop = start;
		/* between two lines of noise there is no piece */
		if (n > 0 && at[n - 1] == length)
			n--;
		at[n] = length;
		from[n++] = start;
		memcpy(piece + length, o->text + start, stop - start);
		length += stop - start;
		if (i < count)
		{
			start = o->noise[k + i].end < end ? o->noise[k + i].end : end;
			/* the line break goes with its line, or it would part a paragraph */
			start = skip_blanks(o->text, start, end);
			if (start < end && o->text[start] == '\n')
				start++;
		}
	}
	if (o->dashed)
		dashes_to_bullets(piece, length);
	if (cells)
		cells_to_lines(piece, length);
	if (o->width > 0)
		join_full_lines(piece, length, o->width);
	fold_text(o->env, piece, length, FOLD_JA, FOLD_VERSION, FOLD_WANT_MAP, &passage->text);
	if (passage->text.text != piece)
		o->env->release(o->env, piece);
	rebase_pieces(o, &passage->text, at, from, n);
	o->env->release(o->env, from);
	o->env->release(o->env, at);
}
