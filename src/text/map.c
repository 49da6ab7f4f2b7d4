/*
 * map.c
 *		The map from folded text back to its source.
 */
#include "folder.h"

/* The run that holds the folded byte at. */
static size_t
run_at(const Folded *folded, size_t at)
{
	size_t		low = 0,
				high = folded->nruns;

	while (high - low > 1)
	{
		size_t		middle = low + (high - low) / 2;

		if (folded->runs[middle].folded <= at)
			low = middle;
		else
			high = middle;
	}
	return low;
}

Span
fold_source(const Folded *folded, size_t start, size_t length)
{
	const FoldRun *first,
			   *last;
	size_t		from,
				to;

	if (folded->same || folded->nruns == 0)
		return (Span) {start, folded->nruns == 0 && !folded->same ? 0 : length};
	if (start >= folded->length)
		return (Span) {folded->runs[folded->nruns].source, 0};
	first = &folded->runs[run_at(folded, start)];
	from = first->source + (first->linear ? start - first->folded : 0);
	if (length == 0)
		return (Span) {from, 0};
	if (length > folded->length - start)
		length = folded->length - start;
	last = &folded->runs[run_at(folded, start + length - 1)];
	to = last->source + (last->linear ? start + length - last->folded : last->taken);
	return (Span) {from, to - from};
}

void
fold_compose(struct env *env, const Folded *first, Folded *second)
{
	FoldRun    *runs = NULL;
	size_t		nruns = 0,
				size = 0,
				at = 0;

	if (first->same || second->same)
	{
		if (second->same && !first->same)
		{
			second->runs = first->runs;
			second->nruns = first->nruns;
			second->same = false;
		}
		return;
	}
	for (size_t i = 0; i < second->nruns; i++)
	{
		const FoldRun *run = &second->runs[i];
		size_t		from = run->source,
					end = run->source + run->taken;

		if (!run->linear)
		{
			Span		span = fold_source(first, from, run->taken);

			folder_add_run(env, &runs, &nruns, &size,
						   (FoldRun) {run->folded, (uint32_t) span.start, false, (uint32_t) span.length});
			continue;
		}
		/* a linear run takes over the runs of the first map that it covers */
		while (at + 1 < first->nruns && first->runs[at + 1].folded <= from)
			at++;
		while (from < end)
		{
			const FoldRun *inner = &first->runs[at];
			size_t		stop = first->runs[at + 1].folded;

			if (stop > end)
				stop = end;
			folder_add_run(env, &runs, &nruns, &size,
						   (FoldRun) {(uint32_t) (run->folded + (from - run->source)),
						   (uint32_t) (inner->source + (inner->linear ? from - inner->folded : 0)),
						   inner->linear,
						   inner->linear ? (uint32_t) (stop - from) : inner->taken});
			from = stop;
			if (from < end)
				at++;
		}
	}
	folder_add_run(env, &runs, &nruns, &size,
				   (FoldRun) {(uint32_t) second->length,
				   first->runs[first->nruns].source, false, 0});
	env->release(env, second->runs);
	second->runs = runs;
	second->nruns = nruns - 1;
}

/* Give back what *folded holds, which nothing needs any more. */
void
folded_release(struct env *env, Folded *folded)
{
	if (folded->same || folded->length == 0)
		return;
	env->release(env, (char *) folded->text);
	if (folded->runs != NULL)
		env->release(env, folded->runs);
}
