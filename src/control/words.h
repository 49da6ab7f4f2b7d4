/*
 * words.h
 *		The words of src/data/control_word.tsv.
 */
#ifndef ISO27017_CONTROL_WORDS_H
#define ISO27017_CONTROL_WORDS_H

#include <stddef.h>

typedef enum WordRole
{
	WORD_NONE = 0,
	WORD_LIST,
	WORD_RANGE,
	WORD_ANNEX,
	WORD_DENY,					/* version, figure, date */
	WORD_STANDARD,
	WORD_UNIT
} WordRole;

/* The role of a word of ASCII capitals; WORD_NONE for one that is not listed. */
extern WordRole control_word(const char *word, size_t length);

/* The role of the longest listed word that text starts with; *size: its bytes. */
extern WordRole control_word_at(const char *text, size_t length, size_t *size);

#endif							/* ISO27017_CONTROL_WORDS_H */
