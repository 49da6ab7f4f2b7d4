/*
 * heading_number.h
 *		What the parts that take a line apart share.
 *
 *	heading.c			title, references behind the title
 *	heading_behind.c	those without brackets
 *	heading_mark.c		marks before them
 *	heading_number.c	the number and its style
 *	heading_unit.c		numbers that count things, and are none
 */
#ifndef ISO27017_HEADING_NUMBER_H
#define ISO27017_HEADING_NUMBER_H

#include "heading.h"

/* Where in a line the reading is. */
typedef struct Cursor
{
	const char *text;
	size_t		at;
	size_t		end;
} Cursor;

static inline uint32_t
peek(const Cursor *k, size_t *n)
{
	if (k->at >= k->end)
	{
		*n = 0;
		return 0;
	}
	return plain_char(k->text, k->at, k->end, n);
}

static inline bool
eat(Cursor *k, uint32_t wanted)
{
	size_t		n;

	if (peek(k, &n) != wanted || n == 0)
		return false;
	k->at += n;
	return true;
}

static inline void
blanks(Cursor *k)
{
	k->at = skip_blanks(k->text, k->at, k->end);
}

static inline uint32_t
low(uint32_t c)
{
	return c >= 'A' && c <= 'Z' ? c + 32 : c;
}

static inline bool
eat_word(Cursor *k, const char *word)
{
	return take_word(k->text, &k->at, k->end, word);
}

/* The bracket that closes the opening one c; 0 where c opens none. */
static inline uint32_t
closing(uint32_t c)
{
	switch (c)
	{
		case '(':
			return ')';
		case '[':
			return ']';
		case '<':
			return '>';
		case 0x3010:
			return 0x3011;
		case 0x3014:
			return 0x3015;
		case 0x300C:
			return 0x300D;
		case 0x300E:
			return 0x300F;
		case 0x3008:
			return 0x3009;
		case 0x300A:
			return 0x300B;
		case 0x201C:
			return 0x201D;
		case '{':
			return '}';
		default:
			return 0;
	}
}

/*
 * Take references without brackets that stand behind the title away from it.  Those of two
 * parts need a standard's name, or a word that says what they are.
 */
extern void heading_cut_reference(const char *text, HeadingLine *out);

/* Take links and pictures of Markdown at its end whose words are references away from the title: "Backup [12.3.1](https://...)". */
extern void heading_cut_links(const char *text, HeadingLine *out);

/* Could a number, or a word that stands before one, start with c? */
extern bool heading_starts_number(uint32_t c);

/* Read the number at k into *out, with its style, and move k behind it; false where there is none. */
extern bool heading_read_number(Cursor *k, HeadingLine *out);

/* Read marks at the cursor, and the bars and blanks between them; false where there are none. */
extern bool heading_read_marks(Cursor *k, HeadingLine *out);

/*
 * Does a counter or a unit stand at k, so that the bare number of so many parts before it counts things?
 * No number of three parts does, nor one of two what is counted in whole numbers: "2.3 Sites".
 */
extern bool heading_counts(const Cursor *k, int nparts);

#endif							/* ISO27017_HEADING_NUMBER_H */
