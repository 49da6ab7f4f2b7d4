/*
 * compose.h
 *		NFKC of sequences in which characters combine: base and marks.
 */
#ifndef ISO27017_COMPOSE_H
#define ISO27017_COMPOSE_H

#include "../env.h"

/* A growing list of code points. */
typedef struct Sequence
{
	uint32_t   *cps;
	size_t		n;
	size_t		size;
	uint32_t	room[64];
} Sequence;

extern void sequence_start(Sequence *s);
extern void sequence_add(struct env *env, Sequence *s, uint32_t cp);

/* Append the characters of valid UTF-8. */
extern void sequence_add_text(struct env *env, Sequence *s, const char *text, size_t length);

/*
 * Replace the sequence, each character of which is NFKC by itself, by its NFKC
 * of Unicode 14.0.  Work proportional to its length.
 */
extern void compose(struct env *env, Sequence *s);

/* The composite of a kana with U+3099 or U+309A, or 0. */
extern uint32_t compose_kana(uint32_t base, uint32_t mark);

/*
 * Why the ICU that is loaded cannot serve, or NULL: a sentence without its
 * period.  Every function here needs that it is NULL.
 */
extern const char *compose_problem(void);

/* The same for a given Unicode version, for tests. */
extern const char *compose_problem_with(int unicode_major, int unicode_minor);

/* The running ICU's version and Unicode version, as "72.1" and "15.0". */
extern void compose_versions(char icu[24], char unicode[24]);

#endif							/* ISO27017_COMPOSE_H */
