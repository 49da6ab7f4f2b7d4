/*
 * heading_mark.c
 *		What stands before the number and the title of a line: signs of markdown, shapes,
 *		bullets, pictures.
 */
#include "heading_number.h"

#include "../text/utf8.h"

#define VARIANT			0xFE0F	/* the sign before it is meant as a picture */
#define JOINER			0x200D
#define KEYCAP			0x20E3

/* Of the basic plane, those that are pictures without being told so (emoji-data.txt of Unicode, Emoji_Presentation). */
static const struct
{
	uint16_t	first;
	uint16_t	last;
}			pictures[] = {
	{0x231A, 0x231B}, {0x23E9, 0x23EC}, {0x23F0, 0x23F0}, {0x23F3, 0x23F3}, {0x25FD, 0x25FE}, {0x2614, 0x2615}, {0x2648, 0x2653},
	{0x267F, 0x267F}, {0x2693, 0x2693}, {0x26A1, 0x26A1}, {0x26AA, 0x26AB}, {0x26BD, 0x26BE}, {0x26C4, 0x26C5}, {0x26CE, 0x26CE},
	{0x26D4, 0x26D4}, {0x26EA, 0x26EA}, {0x26F2, 0x26F3}, {0x26F5, 0x26F5}, {0x26FA, 0x26FA}, {0x26FD, 0x26FD}, {0x2705, 0x2705},
	{0x270A, 0x270B}, {0x2728, 0x2728}, {0x274C, 0x274C}, {0x274E, 0x274E}, {0x2753, 0x2755}, {0x2757, 0x2757}, {0x2795, 0x2797},
	{0x27B0, 0x27B0}, {0x27BF, 0x27BF}, {0x2B1B, 0x2B1C}, {0x2B50, 0x2B50}, {0x2B55, 0x2B55}
};

static uint32_t
character(const char *text, size_t at, size_t end, size_t *n)
{
	*n = 0;
	return at < end ? utf8_decode(text + at, text + end, n) : 0;
}

/* What changes or ends the emoji before it: variants, colours of skin, tags. */
static bool
is_modifier(uint32_t c)
{
	return c == VARIANT || c == 0xFE0E || c == KEYCAP || (c >= 0x1F3FB && c <= 0x1F3FF) || (c >= 0xE0020 && c <= 0xE007F);
}

/* A digit that is a picture has a keycap behind it, and is read as a number. */
static bool
is_emoji(uint32_t c, uint32_t next)
{
	if (c >= 0x10000)
		return c >= 0x1F000 && c <= 0x1FAFF;
	if (next == VARIANT && (c == 0xA9 || c == 0xAE || (c >= 0x2000 && c < 0x3300)))
		return true;
	for (size_t i = 0; c >= pictures[0].first && i < sizeof(pictures) / sizeof(pictures[0]); i++)
		if (c >= pictures[i].first && c <= pictures[i].last)
			return true;
	return false;
}

/*
 * Behind the emoji that [at, end) begins with, and those joined to it (Unicode Technical
 * Standard 51); `at` where there is none.
 */
static size_t
skip_emoji(const char *text, size_t at, size_t end)
{
	size_t		n,
				m;
	uint32_t	c = character(text, at, end, &n);
	uint32_t	next = character(text, at + n, end, &m);

	while (n > 0 && is_emoji(c, next))
	{
		for (at += n; is_modifier(next); next = character(text, at, end, &m))
			at += m;
		if (next != JOINER)
			return at;
		at += m;
		c = character(text, at, end, &n);
		next = character(text, at + n, end, &m);
		if (!is_emoji(c, next))
			return at;
	}
	return at;
}

static bool
is_shape(uint32_t c)
{
	return (c >= 0x25A0 && c <= 0x25FF) || (c >= 0x2600 && c <= 0x2606) ||
		c == 0x26AA || c == 0x26AB || c == 0x2B1B || c == 0x2B1C || c == 0x27A4 ||
		(c >= 0x2756 && c <= 0x2775) || c == 0x203B || c == 0x2B24 || c == 0x3007;
}

static bool
is_bullet(uint32_t c)
{
	return c == 0x30FB || c == 0x2022 || c == 0xFF65 || c == 0x2023 || c == 0x2043 || c == 0xB7 ||
		(c >= 0xE000 && c <= 0xF8FF) || c == 0x2713 || c == 0x2714 || c == 0x2192;
}

/* Does c mark an item, if what stands behind it begins at `behind`? */
static inline bool
marks_item(const char *text, size_t behind, size_t end, uint32_t c)
{
	return is_bullet(c) || ((c == '-' || c == '*' || c == '+') && behind < end && skip_blanks(text, behind, end) > behind);
}

/* Could a mark start with c?  Quicker than to try. */
static inline bool
may_mark(uint32_t c)
{
	if (c < 0x80)
		return c == '#' || c == '*' || c == '|' || c == '-' || c == '+';
	return c < 0x3040 || c == 0x30FB || c >= 0xE000;
}

bool
heading_read_marks(Cursor *k, HeadingLine *out)
{
	size_t		n;

	for (;;)
	{
		uint32_t	c = peek(k, &n);
		size_t		behind;

		/* an escape of Markdown says that it is none */
		if (!may_mark(c) || k->text[k->at] == '\\')
			break;
		if (c == '#' && out->mark != MARK_HASH)
		{
			int			hashes = 0;

			while (eat(k, '#'))
				hashes++;
			out->mark = MARK_HASH;
			out->hashes = (uint8_t) (hashes > 9 ? 9 : hashes);
		}
		else if (c == '*' && k->at + 1 < k->end && k->text[k->at + 1] == '*')
		{
			k->at += 2;
			if (out->mark == MARK_NONE)
				out->mark = MARK_BOLD;
		}
		else if (c == '|')
		{
			k->at += n;
			out->table = true;
		}
		else if (is_shape(c))
		{
			k->at += n;
			if (out->mark == MARK_NONE || out->mark == MARK_BULLET)
				out->mark = MARK_SHAPE;
		}
		else if ((behind = skip_emoji(k->text, k->at, k->end)) > k->at)
		{
			k->at = behind;
			if (out->mark == MARK_NONE || out->mark == MARK_BULLET)
				out->mark = MARK_EMOJI;
		}
		else if (marks_item(k->text, k->at + n, k->end, c))
		{
			k->at += n;
			if (out->mark == MARK_NONE)
				out->mark = MARK_BULLET;
		}
		else
			break;
		blanks(k);
	}
	return out->mark != MARK_NONE || out->table;
}

size_t
heading_skip_bullet(const char *text, size_t start, size_t end)
{
	size_t		n;
	uint32_t	c = plain_char(text, start, end, &n);

	return may_mark(c) && marks_item(text, start + n, end, c) ? skip_blanks(text, start + n, end) : start;
}
