/*
 * output.c
 *		What a folding writes: text and the map back to the source.
 */
#include <string.h>

#include "folder.h"

static void
reserve(Folder *f, size_t n)
{
	if (f->size - f->length >= n)
		return;
	if (f->out == NULL)
	{
		f->size = (size_t) (f->end - f->source) + n + 64;
		f->out = f->env->alloc(f->env, f->size);
		return;
	}
	f->size += f->size / 2 + n;
	f->out = f->env->realloc(f->env, f->out, f->size);
}

void
folder_add_run(struct env *env, FoldRun **runs, size_t *nruns, size_t *size, FoldRun run)
{
	if (*nruns == *size)
	{
		*size = *size * 2 + 32;
		*runs = env->realloc(env, *runs, *size * sizeof(FoldRun));
	}
	(*runs)[(*nruns)++] = run;
}

/* Copy the source from f->run to upto, in lower case where that is wanted. */
void
folder_flush(Folder *f, const char *upto)
{
	size_t		n = upto - f->run;
	char	   *out;

	if (n == 0)
		return;
	reserve(f, n);
	out = f->out + f->length;
	if (f->run_upper)
	{
		for (size_t i = 0; i < n; i++)
		{
			unsigned char c = (unsigned char) f->run[i];

			out[i] = (char) (c + (((unsigned char) (c - 'A') < 26) << 5));
		}
		f->run_upper = false;
	}
	else
		memcpy(out, f->run, n);
	if (f->want_map)
	{
		uint32_t	source = (uint32_t) (f->run - f->source);
		FoldRun    *last = f->nruns > 0 ? &f->runs[f->nruns - 1] : NULL;

		if (last != NULL && last->linear &&
			f->length - last->folded == source - last->source)
			last->taken += (uint32_t) n;
		else
			folder_add_run(f->env, &f->runs, &f->nruns, &f->runs_size,
						   (FoldRun) {(uint32_t) f->length, source, true, (uint32_t) n});
	}
	f->length += n;
	f->run = upto;
}

/* Write text in place of the source from `from` to `to`; nothing may be unflushed. */
void
folder_emit(Folder *f, const char *text, size_t n, const char *from, const char *to)
{
	if (n == 0)
		return;
	reserve(f, n);
	memcpy(f->out + f->length, text, n);
	if (f->want_map)
		folder_add_run(f->env, &f->runs, &f->nruns, &f->runs_size,
					   (FoldRun) {(uint32_t) f->length, (uint32_t) (from - f->source),
					   false, (uint32_t) (to - from)});
	f->length += n;
}
