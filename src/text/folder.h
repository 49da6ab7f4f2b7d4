/*
 * folder.h
 *		The state of one folding, shared by the files of this room only.
 */
#ifndef ISO27017_FOLDER_H
#define ISO27017_FOLDER_H

#include <string.h>

#include "fold.h"
#include "table.h"

typedef struct Folder
{
	struct env *env;
	const char *source;
	const char *end;
	const char *run;			/* source not yet copied, up to the read position */
	const char *paragraph;		/* source where the paragraph's text begins */
	bool		run_upper;		/* the run has A-Z to be put in lower case */
	bool		ja;				/* level ja or above */
	bool		keep_lines;
	bool		want_map;
	bool		part_items;
	char	   *out;
	size_t		length;
	size_t		size;
	FoldRun    *runs;
	size_t		nruns;
	size_t		runs_size;
} Folder;

/* output.c */
extern void folder_grow(Folder *f, size_t n);
extern void folder_map_copy(Folder *f, size_t n);
extern void folder_copy_lower(const char *from, char *to, size_t n);
extern void folder_grow_runs(struct env *env, FoldRun **runs, size_t *size);

/* map.c */
extern void folded_release(struct env *env, Folded *folded);

/* lines.c: does the line that begins at next continue the paragraph that ends at p?  part_items: see FOLD_PART_ITEMS. */
extern bool lines_join(const char *paragraph, const char *p, const char *next,
					   const char *end, bool part_items);

/* What a pass of level term changed; the rules for characters need no second one. */
typedef enum TermChange
{
	TERM_NOTHING,
	TERM_CHARACTERS,
	TERM_WORDS
} TermChange;

/* term.c: one pass over *text, characters and then words */
extern TermChange term_pass(struct env *env, Folded *text, int version, bool want_map);

/* Add a run to the nruns of a map, which has room for size. */
static inline void
folder_add_run(struct env *env, FoldRun **runs, size_t *nruns, size_t *size, FoldRun run)
{
	if (*nruns == *size)
		folder_grow_runs(env, runs, size);
	/* NOLINTNEXTLINE(clang-analyzer-core.NullDereference): NULL only where *size is 0 */
	(*runs)[(*nruns)++] = run;
}

/* Copy the source from f->run to upto, in lower case where that is wanted. */
static inline void
folder_flush(Folder *f, const char *upto)
{
	size_t		n = upto - f->run;

	if (n == 0)
		return;
	if (f->size - f->length < n)
		folder_grow(f, n);
	if (f->run_upper)
	{
		folder_copy_lower(f->run, f->out + f->length, n);
		f->run_upper = false;
	}
	else
		memcpy(f->out + f->length, f->run, n);
	if (f->want_map)
		folder_map_copy(f, n);
	f->length += n;
	f->run = upto;
}

/* Write text in place of the source from `from` to `to`; nothing may be unflushed. */
static inline void
folder_emit(Folder *f, const char *text, size_t n, const char *from, const char *to)
{
	if (n == 0)
		return;
	if (f->size - f->length < n)
		folder_grow(f, n);
	memcpy(f->out + f->length, text, n);
	if (f->want_map)
		folder_add_run(f->env, &f->runs, &f->nruns, &f->runs_size,
					   (FoldRun) {(uint32_t) f->length, (uint32_t) (from - f->source),
					   false, (uint32_t) (to - from)});
	f->length += n;
}

/* What vanishes without a trace, at every level. */
static inline const char *
skip_invisible(const char *p, const char *end)
{
	size_t		n;

	while (p < end && fold_value_at(p, end, &n) == V_INVISIBLE)
		p += n;
	return p;
}

static inline bool
is_kana(uint32_t cp)
{
	return (cp >= 0x3041 && cp <= 0x3096) || (cp >= 0x309D && cp <= 0x309F) ||
		(cp >= 0x30A1 && cp <= 0x30FA) || (cp >= 0x30FC && cp <= 0x30FF) ||
		(cp >= 0x31F0 && cp <= 0x31FF);
}

#endif							/* ISO27017_FOLDER_H */
