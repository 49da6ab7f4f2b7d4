/*
 * find.h
 *		Identifiers in running text.
 */
#ifndef ISO27017_CONTROL_FIND_H
#define ISO27017_CONTROL_FIND_H

#include "control.h"

/*
 * Called for each identifier found, in the order of the text; all those of one
 * range (12.4.1 to 12.4.4) have the span of the whole range, in bytes.
 */
typedef void (*control_found) (void *context, ControlId id, Span span);

/*
 * Find the identifiers in length bytes of valid UTF-8; linear.  edition (2013,
 * 2022, 2026; 0 for none) is that of bare numbers of two parts, which without
 * it count only behind a dated standard.
 */
extern void control_find(struct env *env, const char *text, size_t length, int edition,
						 control_found found, void *context);

#endif							/* ISO27017_CONTROL_FIND_H */
