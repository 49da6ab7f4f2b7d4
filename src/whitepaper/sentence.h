/*
 * sentence.h
 *		Sentences and clauses of a passage's folded text.
 */
#ifndef ISO27017_SENTENCE_H
#define ISO27017_SENTENCE_H

#include "word.h"

/*
 * Where the signs of a text stand that sentences and clauses are told by: a bit for each
 * byte, of each 64 the least first.
 */
typedef struct Signs
{
	const char *text;
	size_t		length;
	uint64_t   *stops;			/* what ends a sentence, or may keep one open: brackets */
	uint64_t   *commas;			/* what may end a clause */
} Signs;

/* The signs of length bytes of text folded by FOLD_JA. */
extern void signs_find(struct env *env, const char *text, size_t length, Signs *out);

/* The first of the bits in [at, end), or end. */
extern size_t signs_next(const uint64_t *bits, size_t at, size_t end);

/*
 * The sentence that begins at `start`: where the next one begins.  *end is its own
 * end, without white space behind it; *quotes says whether a bracket closes in it.  A
 * line break always ends a sentence.
 */
extern size_t sentence_next(const Signs *signs, size_t start, size_t *end, bool *quotes);

/* Where the text of a list item or sentence begins: behind bullet and blanks. */
extern size_t sentence_skip_bullet(const char *text, size_t start, size_t end, bool *bullet);

/*
 * The end of the clause that holds `at`, in a sentence that ends at `end`:
 * the next place where a predicate is followed by a comma, or `end`.
 */
extern size_t clause_end(const Signs *signs, size_t at, size_t end);

/* The start of the clause that holds `at`, in a sentence that begins at `start`. */
extern size_t clause_start(const Signs *signs, size_t start, size_t at);

/*
 * Is what is refused at [at, behind), in a sentence [start, end), no refusal of what the
 * sentence is about: only of what lacks something, or in Latin text by the way?
 */
extern bool refused_beside(const Signs *signs, bool latin, size_t start, size_t at, size_t behind, size_t end);

/* The first and the one behind the last of the words inside [start, end). */
extern void words_between(const WordList *list, size_t start, size_t end,
						  int *first, int *behind);

/* Is this mostly Latin text? */
extern bool sentence_is_latin(const char *text, size_t start, size_t end);

#endif							/* ISO27017_SENTENCE_H */
