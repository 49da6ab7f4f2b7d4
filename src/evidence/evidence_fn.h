/*
 * evidence_fn.h
 *		What the fmgr files of this room share.
 */
#ifndef ISO27017_EVIDENCE_FN_H
#define ISO27017_EVIDENCE_FN_H

#include "postgres.h"

/* From bytes of a text to characters, after one pass over it. */
typedef struct CharIndex
{
	const char *text;
	size_t		length;
	uint32	   *at;
} CharIndex;

extern void char_index_init(CharIndex *index, const char *text, size_t length);

/* How many characters stand before this byte. */
extern int	char_index_get(const CharIndex *index, size_t byte);

/* Raises 54000 above ENV_MAX_INPUT. */
extern void check_text_length(size_t length);

#endif							/* ISO27017_EVIDENCE_FN_H */
