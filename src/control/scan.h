/*
 * scan.h
 *		What the files that read running text share.
 */
#ifndef ISO27017_CONTROL_SCAN_H
#define ISO27017_CONTROL_SCAN_H

#include "../text/utf8.h"
#include "chars.h"
#include "find.h"
#include "parse.h"
#include "words.h"

/* a standard that has none of these controls */
#define OTHER_STANDARD	(-1)

/* how far a reference may be torn apart */
#define MAX_BLANKS		4

typedef struct Scanner
{
	struct env *env;
	const char *text;
	size_t		length;
	size_t		at;
	size_t		polled;
	int			edition;		/* the caller's */
	control_found found;
	void	   *context;
	WordIndex	words;

	uint32_t	before;			/* the character in front */
	bool		after_number;	/* it ends a number */
	int			newlines;		/* line feeds since the last other character */

	/* the list that is being read */
	int			standard;		/* 27001, 27002, 27017, OTHER_STANDARD; 0 without */
	bool		jis;
	int			dated;			/* the edition that its year says */
	bool		annex;			/* of 27001, and Annex A was named */
	int			numbers;		/* read since the standard */
	bool		suspended;		/* in brackets behind a number */
	bool		separated;		/* the last thing was a separator */
	bool		deny;			/* the next number is a version, a figure or a date */
} Scanner;

/* A number as it stands in the text. */
typedef struct Reference
{
	ControlNumber number;		/* edition only where it is written with it */
	bool		annex;
	Span		span;
} Reference;

static inline uint32_t
peek(const Scanner *s, size_t at, size_t *size)
{
	if (at >= s->length)
	{
		*size = 0;
		return 0;
	}
	return control_fold_char(utf8_decode(s->text + at, s->text + s->length, size));
}

static inline uint32_t
char_at(const Scanner *s, size_t at)
{
	size_t		size;

	return peek(s, at, &size);
}

static inline size_t
skip_blanks(const Scanner *s, size_t at)
{
	size_t		size;

	for (int i = 0; i < MAX_BLANKS && peek(s, at, &size) == ' '; i++)
		at += size;
	return at;
}

/* Behind this word of ASCII capitals and signs, or 0 where it does not stand. */
static inline size_t
match(const Scanner *s, size_t at, const char *word)
{
	size_t		size;

	for (; *word != '\0'; word++)
	{
		if (peek(s, at, &size) != (unsigned char) *word)
			return 0;
		at += size;
	}
	return at;
}

static inline bool
is_alnum(uint32_t c)
{
	return control_is_digit(c) || control_is_letter(c);
}

static inline bool
is_ideograph(uint32_t c)
{
	return c >= 0x3400 && c <= 0x9FFF;
}

static inline bool
is_range_sign(uint32_t c)
{
	return c == '~' || c == '-' || c == 0x301C || (c >= 0x2010 && c <= 0x2015) ||
		c == 0x2212 || c == 0x30FC;
}

/* May a number, or A or CLD, begin at s->at? */
extern bool control_may_begin(const Scanner *s);

/*
 * Read ['A' ['.'] | 'CLD' ['.' | blanks] | edition ':'] parts at `at`; false where
 * there is none, or what follows shows that it is something else.
 */
extern bool control_read_reference(const Scanner *s, size_t at, Reference *ref);

/* The edition in which a reference is to be read here; 0: it names nothing. */
extern int	control_edition_of(const Scanner *s, const Reference *ref);

/* What a reference names in that edition; CONTROL_NONE: nothing. */
extern ControlId control_named(const ControlNumber *number, int edition);

/*
 * The end of a range that begins with ref, which is first: CONTROL_NONE where
 * none follows.  *end is moved behind it.  *spoilt: what follows makes ref no
 * reference (9.2.1-beta).
 */
extern ControlId control_read_range(const Scanner *s, const Reference *ref, ControlId first,
									int edition, size_t *end, bool *spoilt);

#endif							/* ISO27017_CONTROL_SCAN_H */
