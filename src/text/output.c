/*
 * output.c
 *		What a folding writes: text and the map back to the source.
 */
#include "folder.h"

/* Make room for n more bytes. */
void
folder_grow(Folder *f, size_t n)
{
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
folder_grow_runs(struct env *env, FoldRun **runs, size_t *size)
{
	*size = *size * 2 + 8;
	*runs = env->realloc(env, *runs, *size * sizeof(FoldRun));
}

/* Enter that the n bytes at f->run are copied to the end of the output. */
void
folder_map_copy(Folder *f, size_t n)
{
	uint32_t	source = (uint32_t) (f->run - f->source);
	FoldRun    *last = f->nruns > 0 ? &f->runs[f->nruns - 1] : NULL;

	if (last != NULL && last->linear && f->length - last->folded == source - last->source)
		last->taken += (uint32_t) n;
	else
		folder_add_run(f->env, &f->runs, &f->nruns, &f->runs_size,
					   (FoldRun) {(uint32_t) f->length, source, true, (uint32_t) n});
}

/* Copy n bytes of UTF-8 with A-Z in lower case. */
void
folder_copy_lower(const char *from, char *to, size_t n)
{
	size_t		i = 0;

	/* eight bytes at a time: what A and what follows Z carry into the highest bits */
	for (; n - i >= 8; i += 8)
	{
		uint64_t	word,
					low,
					upper;

		memcpy(&word, from + i, 8);
		low = word & UINT64_C(0x7F7F7F7F7F7F7F7F);
		upper = (low + UINT64_C(0x3F3F3F3F3F3F3F3F)) & ~(low + UINT64_C(0x2525252525252525)) & ~word &
			UINT64_C(0x8080808080808080);
		word += upper >> 2;
		memcpy(to + i, &word, 8);
	}
	for (; i < n; i++)
	{
		unsigned char c = (unsigned char) from[i];

		to[i] = (char) (c + (((unsigned char) (c - 'A') < 26) << 5));
	}
}
