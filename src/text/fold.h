/*
 * fold.h
 *		Japanese text to a comparable form, with offsets back to the source.
 *
 * Levels, each idempotent and each containing the one before:
 *	FOLD_NORMALIZE	readable: NFKC (Unicode 14.0), radicals, bullets, invisible
 *					characters, line breaks joined inside paragraphs
 *	FOLD_JA			comparable: hyphens, dashes, tildes and long-vowel marks by
 *					their neighbours, no white space in Japanese, letter case
 *	FOLD_TERM		titles and phrases: okurigana, script choice, trailing long
 *					vowels, synonyms of spelling
 */
#ifndef ISO27017_FOLD_H
#define ISO27017_FOLD_H

#include "../env.h"

typedef enum FoldLevel
{
	FOLD_NORMALIZE = 1,
	FOLD_JA = 2,
	FOLD_TERM = 3
} FoldLevel;

/* keep each line break of the source as one '\n' and join no lines */
#define FOLD_KEEP_LINES		0x01
/* fill in the map */
#define FOLD_WANT_MAP		0x02
/* an item of a list ends at an empty line, unless its last character asks for more */
#define FOLD_PART_ITEMS		0x04

/* the newest version of the rules; every older one stays callable */
#define FOLD_VERSION		1
/* rules of the newest version and one more, to rehearse a change of version */
#define FOLD_VERSION_TRIAL	9999

/*
 * A run of the map: the folded bytes from `folded` on stand for `taken` source
 * bytes from `source` on.  In a run that is `linear`, byte n of the run stands for
 * byte n of its source (letter case may differ); in any other the whole run stands
 * for the whole of its source.  The run's folded bytes end where the next run
 * begins; the last one is a sentinel at the two ends.  Both columns ascend,
 * `folded` strictly.  What vanishes lies between the runs.
 */
typedef struct FoldRun
{
	uint32_t	folded;
	uint32_t	source;
	bool		linear;
	uint32_t	taken;
} FoldRun;

typedef struct Folded
{
	const char *text;			/* not zero-terminated; the source itself where
								 * `same` */
	size_t		length;
	bool		same;			/* the source was folded already */
	FoldRun    *runs;			/* nruns and a sentinel; NULL without a map */
	size_t		nruns;
} Folded;

/*
 * Fold length bytes of valid UTF-8 (at most ENV_MAX_INPUT; the caller checks)
 * at level by the rules of version.  Returns false where version is unknown.
 */
extern bool fold_text(struct env *env, const char *source, size_t length,
					  FoldLevel level, int version, int flags, Folded *out);

/*
 * Level ja prints the ideographic comma as ',' (so that it is alike with the
 * full-width comma), a wave dash as '~', and leaves the full stop alone.
 *
 * The source span that the folded bytes [start, start + length) came from, in
 * bytes, on character boundaries.  Needs the map (or `same`).  O(log runs).
 */
extern Span fold_source(const Folded *folded, size_t start, size_t length);

/*
 * Replace the map of *second, which was folded from the text of *first, by one
 * that leads to the source of *first.
 */
extern void fold_compose(struct env *env, const Folded *first, Folded *second);

/* Does a line, empty or left out, stand between the one that ends at p and the one that begins at next? */
extern bool fold_parts_lines(const char *p, const char *next);

/* Is cp a character of Japanese text (kana, ideograph, their punctuation)? */
extern bool text_is_japanese(uint32_t cp);

#endif							/* ISO27017_FOLD_H */
