/*
 * matcher.h
 *		Many phrases sought in one pass over a text (Aho and Corasick, 1975).
 *
 * Phrases and text are bytes folded alike.  A phrase that begins with a Latin
 * letter begins a word: "log" is not found in "catalog", nor "encrypted" in
 * "unencrypted"; its end is free ("log" is found in "logs").
 */
#ifndef ISO27017_MATCHER_H
#define ISO27017_MATCHER_H

#include "../env.h"

typedef struct Matcher Matcher;

extern Matcher *matcher_new(struct env *env);

/*
 * Add a phrase of 1 or more bytes; returns its number, the same for the same
 * bytes.  Numbers ascend from zero.  Not after matcher_build.
 */
extern int	matcher_add(Matcher *m, const char *phrase, size_t length);

/* Finish: after this the matcher is read only, and may be shared. */
extern void matcher_build(Matcher *m);

extern int	matcher_count(const Matcher *m);
extern size_t matcher_length(const Matcher *m, int phrase);

/* What matcher_run calls for an occurrence of phrase that ends before end. */
typedef void (*matcher_found) (void *state, int phrase, size_t end);

/*
 * Report the occurrences in length bytes of text, in order of their ends.
 * seen is NULL: all of them.  Otherwise it has matcher_count places, all zero at
 * first, and where a phrase was met already (seen[phrase] == stamp) those that
 * are its own tails are not reported again: so the work stays linear whatever
 * the phrases are.  The caller gives a new stamp to start afresh.
 */
extern void matcher_run(const Matcher *m, struct env *env, const char *text, size_t length,
						uint32_t *seen, uint32_t stamp,
						matcher_found found, void *state);

#endif							/* ISO27017_MATCHER_H */
