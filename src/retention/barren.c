/*
 * barren.c
 *		Tells sentences that no period can stand in by a look at their characters.
 *
 * A phrase ends with its sentence, and has a number with a unit or a word of the table's
 * own; most sentences have neither and need not be cut into words.
 */
#include "lex.h"

#include "../text/pair.h"
#include "data/gen/retention_word.h"

enum
{
	MARK_BEGIN = 1,				/* as retention_word_begins has it */
	MARK_FIGURE = 2,			/* a number may have it */
	MARK_UNIT = 4,				/* a unit, the times or a month may */
	MARK_BLANK = 8,				/* may stand between a number and its unit */
	MARK_END = 16				/* of a sentence */
};

/* so many bytes behind a number, blanks not counted, its unit is known */
#define UNIT_REACH	16

/* By the lower twelve bits of a character of three bytes: others may share them. */
static const uint8_t marks[4096] = {
	/* as kanji_digit() knows them */
	[0x3007 & 0xFFF] = MARK_FIGURE, [0x96F6 & 0xFFF] = MARK_FIGURE, [0x4E00 & 0xFFF] = MARK_FIGURE,
	[0x58F1 & 0xFFF] = MARK_FIGURE, [0x4E8C & 0xFFF] = MARK_FIGURE, [0x5F10 & 0xFFF] = MARK_FIGURE,
	[0x4E09 & 0xFFF] = MARK_FIGURE, [0x53C2 & 0xFFF] = MARK_FIGURE, [0x56DB & 0xFFF] = MARK_FIGURE,
	[0x4E94 & 0xFFF] = MARK_FIGURE, [0x516D & 0xFFF] = MARK_FIGURE, [0x4E03 & 0xFFF] = MARK_FIGURE,
	[0x516B & 0xFFF] = MARK_FIGURE, [0x4E5D & 0xFFF] = MARK_FIGURE, [0x5341 & 0xFFF] = MARK_FIGURE,
	[0x62FE & 0xFFF] = MARK_FIGURE, [0x767E & 0xFFF] = MARK_FIGURE, [0x5343 & 0xFFF] = MARK_FIGURE,
	/* 年 期 月 週 日 時 分 代 回 度 */
	[0x5E74 & 0xFFF] = MARK_UNIT, [0x671F & 0xFFF] = MARK_UNIT, [0x6708 & 0xFFF] = MARK_UNIT,
	[0x9031 & 0xFFF] = MARK_UNIT, [0x65E5 & 0xFFF] = MARK_UNIT, [0x6642 & 0xFFF] = MARK_UNIT,
	[0x5206 & 0xFFF] = MARK_UNIT, [0x4EE3 & 0xFFF] = MARK_UNIT, [0x56DE & 0xFFF] = MARK_UNIT,
	[0x5EA6 & 0xFFF] = MARK_UNIT,
	[0x3002 & 0xFFF] = MARK_END,
	[0x3000 & 0xFFF] = MARK_BLANK, [0x2019 & 0xFFF] = MARK_BLANK
};

/* Of ASCII: each Latin unit has one of these letters. */
static const uint8_t narrow[128] = {
	['\n'] = MARK_END | MARK_BLANK,
	[' '] = MARK_BLANK, ['\t'] = MARK_BLANK, ['\r'] = MARK_BLANK, ['\''] = MARK_BLANK,
	['`'] = MARK_BLANK, ['*'] = MARK_BLANK,
	['0'] = MARK_FIGURE, ['1'] = MARK_FIGURE, ['2'] = MARK_FIGURE, ['3'] = MARK_FIGURE, ['4'] = MARK_FIGURE,
	['5'] = MARK_FIGURE, ['6'] = MARK_FIGURE, ['7'] = MARK_FIGURE, ['8'] = MARK_FIGURE, ['9'] = MARK_FIGURE,
	['d'] = MARK_UNIT, ['f'] = MARK_UNIT, ['g'] = MARK_UNIT, ['h'] = MARK_UNIT, ['m'] = MARK_UNIT,
	['q'] = MARK_UNIT, ['w'] = MARK_UNIT, ['y'] = MARK_UNIT
};

static bool
is_letter(unsigned char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* The mark of the character of three bytes at s. */
static inline unsigned
wide_mark(const unsigned char *s)
{
	unsigned	place = (s[1] & 0x3Fu) << 6 | (s[2] & 0x3Fu);

	return marks[place] | retention_word_begins[place];
}

/* The mark of the ASCII character at `at`; a letter may begin a word where no other goes on. */
static inline unsigned
narrow_mark(const unsigned char *s, size_t length, size_t at)
{
	if (!is_letter(s[at]) || (at > 0 && is_letter(s[at - 1])))
		return narrow[s[at]];
	/* "a" is a number, where it is a word */
	if (s[at] == 'a' && !(at + 1 < length && is_letter(s[at + 1])))
		return MARK_BEGIN | MARK_FIGURE;
	return MARK_BEGIN | narrow[s[at]];
}

/* Does a word that a period may consist of begin with the character of so many bytes? */
static bool
begins_core(const char *text, size_t length, size_t at, size_t size)
{
	const unsigned char *s = (const unsigned char *) text + at;
	uint32_t	first = pair_number_at(s, size);
	unsigned	pair = pair_of(first, pair_number_at(s + size, length - at - size));
	unsigned	single = pair_of(first, 0);

	return (pair_is_in(retention_word_some, pair) | pair_is_in(retention_word_some, single)) != 0 &&
		lex_is_core(text, length, at);
}

bool
lex_is_barren(const char *text, size_t length, size_t at, size_t stop, size_t *end)
{
	const unsigned char *s = (const unsigned char *) text;
	size_t		number = SIZE_MAX;	/* where the last one ended, and the blanks behind it */
	size_t		near = 0;		/* a unit that ends by here may be its */
	size_t		wide = length - at < 3 ? at : stop < length - 2 ? stop : length - 2;

	while (at < stop)
	{
		size_t		size = 1;
		unsigned	mark = 0;

		/* most characters say nothing */
		while (at < wide && (s[at] & 0xF0) == 0xE0 && (mark = wide_mark(s + at)) == 0)
			at += 3;
		if (at >= stop)
			break;
		if (mark != 0)
			size = 3;
		else if (s[at] < 0x80)
			mark = narrow_mark(s, length, at);
		at += size;
		if (mark == 0)
			continue;
		if (((mark & MARK_UNIT) != 0 && at <= near) ||
			((mark & MARK_BEGIN) != 0 && begins_core(text, length, at - size, size)))
		{
			*end = at;
			return false;
		}
		if ((mark & MARK_BLANK) != 0)
		{
			near += size;
			if (number == at - size)
				number = at;
		}
		if ((mark & MARK_FIGURE) != 0)
		{
			number = at;
			near = at + UNIT_REACH;
		}
		/* behind a number, a line's end may be none */
		if ((mark & MARK_END) != 0 && (size == 3 ? s[at - 3] == 0xE3 : number != at))
		{
			*end = at;
			return true;
		}
	}
	*end = at;
	return at >= length;
}
