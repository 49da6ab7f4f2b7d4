/*
 * narrow.c
 *		Papers set in narrow columns, whose every line breaks inside a sentence.
 *
 * Folding takes lines of fewer than 25 characters for lines of their own, which is right
 * for titles and lists.  Where a paper's lines are that short because its columns are,
 * full lines go on in the next one.
 */
#include "outline.h"

#include <string.h>

#include "../text/literal.h"

#define NARROW_LEAST	14		/* characters of a column */
#define NARROW_MOST		24		/* with more, folding joins by itself */
#define NARROW_LINES	20		/* so many lines tell */
#define SLACK			2		/* a sign that may not begin a line takes another with it */
#define LONGEST			64		/* characters that are counted */

/* The line [at, end) of text without blanks at its ends, and where the next one starts. */
static size_t
next_line(const char *text, size_t at, size_t end, Span *line)
{
	const char *nl = memchr(text + at, '\n', end - at);
	size_t		stop = nl != NULL ? (size_t) (nl - text) : end;

	line->start = skip_blanks(text, at, stop);
	line->length = trim_blanks(text, line->start, stop) - line->start;
	return nl != NULL ? stop + 1 : end;
}

static int
characters(const char *text, Span line)
{
	size_t		n = line.length <= LONGEST * 3 ? utf8_count(text + line.start, line.length) : LONGEST;

	return n < LONGEST ? (int) n : LONGEST;
}

/* Does the line end a sentence or a label? */
static bool
ends_it(const char *text, Span line)
{
	static const LiteralWord ends[] = {LITERAL("。"), LITERAL("："), LITERAL(":"), LITERAL("】"), LITERAL("?"), LITERAL("？")};

	return literal_ends(text, line.start, line.start + line.length, LITERALS(ends));
}

/* Does the line begin an item, a note, or something numbered? */
static bool
begins_it(const char *text, Span line)
{
	static const LiteralWord note[] = {LITERAL("※")};
	HeadingLine parts;

	return heading_parse(text, line.start, line.start + line.length, &parts) || parts.table ||
		literal_starts(text, line.start, line.start + line.length, LITERALS(note));
}

void
outline_find_width(Outline *o)
{
	int			lines[LONGEST + 1] = {0};
	int			all = 0;
	Span		line,
				next;

	/* lines that go on: another follows at once, and no sentence ends */
	for (size_t at = next_line(o->text, 0, o->length, &line); at < o->length; line = next)
	{
		at = next_line(o->text, at, o->length, &next);
		if (line.length == 0 || next.length == 0 || ends_it(o->text, line))
			continue;
		lines[characters(o->text, line)]++;
		all++;
	}
	o->width = 0;
	for (int w = NARROW_LEAST, most = 0; w <= NARROW_MOST && all >= NARROW_LINES; w++)
	{
		int			full = 0,
					longer = 0;

		for (int k = w - SLACK; k <= w; k++)
			full += lines[k];
		for (int k = w + SLACK; k <= LONGEST; k++)
			longer += lines[k];
		if (full * 2 >= all && longer * 10 < all && full >= most)
		{
			o->width = w;
			most = full;
		}
	}
}

void
join_full_lines(char *text, size_t length, int width)
{
	Span		line,
				next;

	for (size_t at = 0, behind; at < length; at = behind)
	{
		behind = next_line(text, at, length, &line);
		if (behind >= length || characters(text, line) < width - SLACK || ends_it(text, line))
			continue;
		(void) next_line(text, behind, length, &next);
		/* a blank goes between letters of Japanese, and parts words of an alphabet */
		if (next.length == 0 || begins_it(text, next))
			continue;
		text[behind - 1] = ' ';
		if (text[behind - 2] == '\r')
			text[behind - 2] = ' ';
	}
}
