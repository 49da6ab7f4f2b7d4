/*
 * columns_source.c
 *		Where the rearranged text of a table stands in its document.
 */
#include "columns.h"

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

Span
columns_source(const Columns *columns, Span span)
{
	size_t		end = span.start + span.length;
	int			i = runs_before(columns, span.start);
	Span		out = {source_by(columns, i, span.start), 0};

	/* cells may be written in another order, and heads again: the last that stands behind the start ends it */
	for (i = i > 0 ? i - 1 : 0; i < columns->nruns && columns->runs[i].text < end; i++)
	{
		const ColumnRun *run = &columns->runs[i];
		size_t		to = run->source + (end - run->text < run->length ? end - run->text : run->length);

		if (run->source + run->length > out.start && to > out.start + out.length)
			out.length = to - out.start;
	}
	return out;
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
	int			i = runs_before(columns, span.start);
	Span		best = {source_by(columns, i, span.start), 0};
	Span		piece = {0, 0};

	for (i = i > 0 ? i - 1 : 0; i < columns->nruns && columns->runs[i].text < end; i++)
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
