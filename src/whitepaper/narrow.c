/*
 * narrow.c
 *		Papers set in narrow columns, whose every line breaks inside a sentence.
 *
 * Folding takes lines of fewer than 25 characters for lines of their own, which is right
 * for titles and lists.  Where a paper's lines are that short because its columns are,
 * full lines go on in the next one.  So do those that begin with a label in brackets,
 * which folding takes for headings, and those behind which a figure is spelled once more:
 * "thirty / (30) days".
 */
#include "outline.h"

#include <string.h>

#include "../text/literal.h"

#define NARROW_LEAST	14		/* characters of a column */
#define NARROW_MOST		24		/* with more, folding joins by itself */
#define NARROW_LINES	20		/* so many lines tell */
#define SLACK			2		/* a sign that may not begin a line takes another with it */
#define LABELLED_LEAST	30		/* characters of a line that begins with a label and is broken in its text; fewer may be a title */

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
	size_t		n = line.length <= WIDTHS_MOST * 3 ? utf8_count(text + line.start, line.length) : WIDTHS_MOST;

	return n < WIDTHS_MOST ? (int) n : WIDTHS_MOST;
}

/* Does the line end a sentence or a label? */
static bool
ends_it(const char *text, Span line)
{
	static const LiteralWord ends[] = {LITERAL("。"), LITERAL("："), LITERAL(":"), LITERAL("】"), LITERAL("?"), LITERAL("？")};

	return literal_ends(text, line.start, line.start + line.length, LITERALS(ends));
}

/* Does the line begin an item, a note, something in brackets, or something numbered, or is it a label by itself? */
static bool
begins_it(const char *text, Span line)
{
	static const LiteralWord begins[] = {LITERAL("※"), LITERAL("《"), LITERAL("〈"), LITERAL("‹"), LITERAL("＜"), LITERAL("<"), LITERAL("［"), LITERAL("["), LITERAL("〔")};
	static const LiteralWord ends[] = {LITERAL("："), LITERAL(":")};
	HeadingLine parts;

	return heading_parse(text, line.start, line.start + line.length, &parts) || parts.table ||
		literal_starts(text, line.start, line.start + line.length, LITERALS(begins)) ||
		literal_ends(text, line.start, line.start + line.length, LITERALS(ends));
}

void
widths_add(Widths *w, const char *text, Span line)
{
	/* the one before goes on: this one follows at once, and no sentence ended */
	if (w->last.length > 0 && line.length > 0 && !ends_it(text, w->last))
	{
		w->lines[characters(text, w->last)]++;
		w->all++;
	}
	w->last = line;
}

int
widths_narrow(const Widths *in)
{
	int			width = 0;

	for (int w = NARROW_LEAST, most = 0; w <= NARROW_MOST && in->all >= NARROW_LINES; w++)
	{
		int			full = 0,
					longer = 0;

		for (int k = w - SLACK; k <= w; k++)
			full += in->lines[k];
		for (int k = w + SLACK; k <= WIDTHS_MOST; k++)
			longer += in->lines[k];
		if (full * 2 >= in->all && longer * 10 < in->all && full >= most)
		{
			width = w;
			most = full;
		}
	}
	return width;
}

/* Let a line go on in the next one, which starts at `behind`: a blank goes between letters of Japanese, and parts words of an alphabet. */
static void
go_on(char *text, size_t behind)
{
	text[behind - 1] = ' ';
	if (text[behind - 2] == '\r')
		text[behind - 2] = ' ';
}

/* The same, but where that one is empty or begins something. */
static void
join_next(char *text, size_t length, size_t behind)
{
	Span		next;

	(void) next_line(text, behind, length, &next);
	if (next.length > 0 && !begins_it(text, next))
		go_on(text, behind);
}

void
join_full_lines(char *text, size_t length, int width)
{
	Span		line;

	for (size_t at = 0, behind; at < length; at = behind)
	{
		behind = next_line(text, at, length, &line);
		if (behind < length && characters(text, line) >= width - SLACK && !ends_it(text, line))
			join_next(text, length, behind);
	}
}

/* Does the line begin with a label in brackets, and text behind it: "[What we do] Backups are ..."? */
static bool
begins_labelled(const char *text, Span line)
{
	static const LiteralWord open[] = {LITERAL("【")};
	static const LiteralWord close[] = {LITERAL("】")};
	size_t		end = line.start + line.length;

	return literal_starts(text, line.start, end, LITERALS(open)) &&
		literal_find(text, line.start, end, close, close[0].length - 1) + close[0].length < end;
}

void
join_labelled_lines(char *text, size_t length)
{
	Span		line;

	for (size_t at = 0, behind; at < length; at = behind)
	{
		behind = next_line(text, at, length, &line);
		if (behind < length && begins_labelled(text, line) && characters(text, line) >= LABELLED_LEAST && !ends_it(text, line))
			join_next(text, length, behind);
	}
}

bool
spells_figure(const char *text, size_t start, size_t end)
{
	static const LiteralWord units[] = {
		LITERAL("day"), LITERAL("calendar"), LITERAL("business"), LITERAL("working"), LITERAL("month"), LITERAL("year"), LITERAL("week"), LITERAL("hour"), LITERAL("minute")
	};
	size_t		at = start + 1;

	if (start == end || text[start] != '(')
		return false;
	while (at < end && text[at] >= '0' && text[at] <= '9')
		at++;
	return at > start + 1 && at + 2 < end && text[at] == ')' && text[at + 1] == ' ' && literal_starts(text, at + 2, end, LITERALS(units));
}

void
join_spelled_lines(char *text, size_t length)
{
	Span		line;

	for (size_t at = 0, behind; at < length; at = behind)
	{
		Span		next;
		char		last;

		behind = next_line(text, at, length, &line);
		if (behind >= length || line.length == 0)
			continue;
		(void) next_line(text, behind, length, &next);
		last = text[line.start + line.length - 1];
		if (last >= 'a' && last <= 'z' && spells_figure(text, next.start, next.start + next.length))
			go_on(text, behind);
	}
}
