/*
 * edition.h
 *		What a paper says of its own edition, and of those of the standards.
 */
#ifndef ISO27017_EDITION_H
#define ISO27017_EDITION_H

#include "reader.h"

/* hygiene: cover_against_history, stale_revision, lapsed_edition */
extern void hygiene_editions(struct env *env, Reading *reading);

extern void hygiene_add(struct env *env, Reading *reading, const char *kind, int passage,
						const char *detail, Span quote);

#endif							/* ISO27017_EDITION_H */
