/*
 * heading.h
 *		What one line could be the heading of: its mark, number, title and the
 *		references to controls that it prints.  Nothing is decided here.
 */
#ifndef ISO27017_HEADING_H
#define ISO27017_HEADING_H

#include "../control/control.h"
#include "../env.h"
#include "../text/utf8.h"

/* A reference to a control as documents print it, not yet looked up. */
typedef struct Ref
{
	uint16_t	standard;		/* 27001, 27002, 27017, 27018 ...; 0 not said */
	uint16_t	year;			/* of the standard; 0 not said */
	bool		cld;
	bool		annex;			/* "A." stands before it */
	uint8_t		nparts;			/* 1 .. 4 */
	uint16_t	part[4];
	size_t		start;			/* in the text that was scanned */
	size_t		end;
} Ref;

#define REF_MAX		16			/* references that one heading or note may print */

typedef enum NumberStyle
{
	NUMBER_NONE,
	NUMBER_DECIMAL,				/* 1. 1.2 12.3.1 A.12.3.1 CLD.9.5.1 */
	NUMBER_HYPHEN,				/* 1-2 */
	NUMBER_BRACKET,				/* (1) 1) [1] and the like */
	NUMBER_CHAPTER,				/* with a counter word: chapter 1 */
	NUMBER_CIRCLED,
	NUMBER_ROMAN,
	NUMBER_LETTER,
	NUMBER_KANJI,
	NUMBER_QUESTION				/* Q1. */
} NumberStyle;

/* Counters of chapters, as HeadingLine.part[1] has them; what stands before a number instead comes behind. */
enum
{
	COUNTER_CHAPTER = 0,
	COUNTER_SECTION = 1,
	COUNTER_ARTICLE = 2,
	COUNTERS = 7
};

typedef enum HeadingMark
{
	MARK_NONE,
	MARK_HASH,					/* markdown */
	MARK_BOLD,
	MARK_SHAPE,					/* squares, circles, diamonds */
	MARK_LENTICULAR,			/* the whole title in brackets */
	MARK_BULLET,				/* what lists use too */
	MARK_EMOJI					/* pictures: not of one kind with shapes */
} HeadingMark;

typedef struct HeadingLine
{
	Span		number;			/* printed number, length 0 where there is none */
	Span		title;
	size_t		rest;			/* text behind the title, or the line's end */
	NumberStyle style;
	HeadingMark mark;
	uint8_t		hashes;			/* of a markdown heading */
	uint8_t		nparts;			/* of the number */
	uint16_t	part[4];
	bool		bracket;		/* the number stands in brackets */
	bool		quoted;			/* number and title stand in quotes */
	bool		contents;		/* leader dots: a line of a table of contents */
	bool		prose;			/* reads like a sentence or a piece of one */
	bool		question;
	bool		table;			/* cells: tabs or bars */
	bool		brackets;		/* behind the number, some bracket opens or closes */
	int			nfront;			/* references that are the number */
	int			nbehind;		/* references behind the title, */
	int			nbare;			/* the first of which nothing but their place speaks for */
	bool		vouched;		/* ... and another number, of the other edition, behind them */
	size_t		bare_length;	/* of the title with them */
	Ref			front[4];
	Ref			behind[REF_MAX];
} HeadingLine;

/*
 * Take apart the line [start, end) of text (UTF-8 bytes, blanks at its ends
 * already gone).  All spans are bytes of text.  Looks at no more than the
 * first kilobyte.  False where the line has neither number, mark nor reference
 * (title is then the whole line).
 */
extern bool heading_parse(const char *text, size_t start, size_t end, HeadingLine *out);

/*
 * Numbers for which nothing but their place behind the title speaks are part of the title:
 * for papers that print none there.  Returns what heading_parse() would have.
 */
extern bool heading_keep_bare(HeadingLine *out);

/* Behind the bullet that [start, end) begins with and the blanks behind it; start where there is none. */
extern size_t heading_skip_bullet(const char *text, size_t start, size_t end);

/* Where [start, end) ends without a sign of status behind a blank: "Backup o". */
extern size_t heading_trim_status(const char *text, size_t start, size_t end);

/* Is [start, end) "2025/10/1" or the like and nothing else: a row of a table of revisions? */
extern bool heading_is_date(const char *text, size_t start, size_t end);

/*
 * Read the reference that starts at *at; moves *at behind it.  standard and year
 * of an earlier reference are carried over in *ref.
 */
extern bool ref_scan(const char *text, size_t *at, size_t end, Ref *ref);

/*
 * Behind the year in brackets of the edition that a number is of, "8.24 [2022]", which goes
 * into *ref; at where none stands there.
 */
extern size_t ref_take_edition(const char *text, size_t at, size_t end, Ref *ref);

/*
 * All references in [start, end), at most max; *other counts the letters that
 * belong to none of them, words like "related control" left out.  Leaves off as soon
 * as there are more of these than most: the caller has no use for the rest.
 */
extern int	ref_scan_all(const char *text, size_t start, size_t end,
						 Ref *out, int max, int most, int *other);

/* The references before a title and behind it, together, into refs[REF_MAX]; how many. */
extern int	ref_join(const Ref *front, int nfront, const Ref *behind, int nbehind, Ref *refs);

/* The control that a number is that of, by its shape alone: three parts 2013, two 2022; CONTROL_NONE. */
extern ControlId ref_number_control(const Ref *ref);

/* Does the reference name a control: by its prefix, or as a number that a control has? */
extern bool ref_names_control(const Ref *ref);

/* The character at *at in its plain form (width, blanks, hyphens); *size bytes. */
extern uint32_t plain_char_wide(const char *text, size_t at, size_t end, size_t *size);

static inline uint32_t
plain_char(const char *text, size_t at, size_t end, size_t *size)
{
	const unsigned char *c = (const unsigned char *) text + at;

	/* most are plain already: ASCII but for a sign of markdown, and from U+3000 to U+EFFF all but a blank and a wave dash */
	if (*c >= 0x20 && *c < 0x80 && *c != '\\')
	{
		*size = 1;
		return *c;
	}
	if (*c >= 0xE3 && *c < 0xEF && end - at >= 3 &&
		((*c != 0xE3) | (c[1] != 0x80) | ((c[2] != 0x80) & (c[2] != 0x9C))))
	{
		*size = 3;
		return (uint32_t) (c[0] & 0x0F) << 12 | (uint32_t) (c[1] & 0x3F) << 6 | (c[2] & 0x3F);
	}
	return plain_char_wide(text, at, end, size);
}

/* Is it one of the Latin letters of ASCII? */
static inline bool
is_latin(uint32_t c)
{
	return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

/* The last plain character of [start, end), which has one, and where it stands. */
static inline uint32_t
plain_char_before(const char *text, size_t start, size_t end, size_t *at)
{
	size_t		n;

	*at = end - 1;
	while (*at > start && ((unsigned char) text[*at] & 0xC0) == 0x80)
		(*at)--;
	return plain_char(text, *at, end, &n);
}

/* Does the word (in its plain form, in lower case) stand at *at?  Moves *at behind it. */
extern bool take_word(const char *text, size_t *at, size_t end, const char *word);

/* The unsigned number of at most five digits that stands at *at, which it moves behind it; -1 where there is none. */
extern int	take_number(const char *text, size_t *at, size_t end);

/* Could such a word start with the plain character c?  Quicker than to try. */
static inline bool
word_may_start(const char *word, uint32_t c)
{
	size_t		n;

	if (c < 0x80)
		return (c >= 'A' && c <= 'Z' ? c + 32 : c) == (unsigned char) *word;
	/* kana and ideographs differ in their last byte, mostly */
	if (c >= 0x800 && c < 0x10000)
		return (unsigned char) word[0] == (0xE0 | c >> 12) && (unsigned char) word[2] == (0x80 | (c & 0x3F)) &&
			(unsigned char) word[1] == (0x80 | (c >> 6 & 0x3F));
	return c == utf8_decode(word, word + 4, &n);
}

/* Does [start, end) hold a digit, of either width? */
extern bool holds_digit(const char *text, size_t start, size_t end);

/* Where the blanks at the start of [start, end) end, and where those at its end begin. */
extern size_t skip_blanks_wide(const char *text, size_t start, size_t end);
extern size_t trim_blanks_wide(const char *text, size_t start, size_t end);

static inline size_t
skip_blanks(const char *text, size_t start, size_t end)
{
	const unsigned char *c = (const unsigned char *) text + start;

	/* most have none: blanks are none of the ASCII that prints, and of U+3001 to U+EFFF */
	if (start >= end || (*c > ' ' && *c < 0x7F) || *c == '\n' ||
		(*c >= 0xE3 && *c < 0xEF && end - start >= 3 && ((*c > 0xE3) | (c[1] > 0x80) | (c[2] > 0x80))))
		return start;
	return skip_blanks_wide(text, start, end);
}

static inline size_t
trim_blanks(const char *text, size_t start, size_t end)
{
	unsigned char c = start < end ? (unsigned char) text[end - 1] : ' ';

	if (c >= 0x80 && end - start >= 3)
	{
		unsigned	lead = (unsigned char) text[end - 3];
		unsigned	second = (unsigned char) text[end - 2];

		if ((lead - 0xE4 < 0xEF - 0xE4) | ((lead == 0xE3) & ((second > 0x80) | (c > 0x80))) | ((lead == 0xEF) & (second > 0xBB)))
			return end;
	}
	return c > ' ' && c < 0x7F ? end : trim_blanks_wide(text, start, end);
}

#endif							/* ISO27017_HEADING_H */
