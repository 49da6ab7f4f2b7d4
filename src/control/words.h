/*
 * words.h
 *		The words of src/data/control_word.tsv.
 */
#ifndef ISO27017_CONTROL_WORDS_H
#define ISO27017_CONTROL_WORDS_H

#include <stddef.h>
#include <stdint.h>

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

/*
 * Where the words that begin with a character of three bytes stand in the table,
 * by the low 12 bits of that character: running text asks at each of them.
 */
typedef struct WordIndex
{
	uint16_t	first[4096];	/* a row's place from 1; 0: none */
} WordIndex;

extern void control_word_index(WordIndex *index);

/*
 * The role of the longest listed word that text starts with, if that begins with
 * a character of three bytes; *size: its bytes.
 */
extern WordRole control_word_at(const WordIndex *index, const char *text, size_t length, size_t *size);

#endif							/* ISO27017_CONTROL_WORDS_H */
