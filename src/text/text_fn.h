/*
 * text_fn.h
 *		What the module's start asks of room text.
 */
#ifndef ISO27017_TEXT_FN_H
#define ISO27017_TEXT_FN_H

/* Raise 0A000 where the ICU that is loaded cannot serve the folding. */
extern void text_require_icu(void);

#endif							/* ISO27017_TEXT_FN_H */
