/*
 * subtitle.c
 *		Titles in a paper's own words over a line of small print that names the control
 *		with its standard: "JIS Q 27017 12.3.1 Information backup".
 */
#include "outline.h"

#include <string.h>

#define SUBTITLES_LEAST	3		/* so many make a habit */
#define TITLE_LINE		120		/* bytes; a longer line is text */

/* Is the head's line such small print? */
static bool
names_standard(const Head *h)
{
	return !h->dead && !h->contents && h->nfront > 0 && h->front[0].standard != 0 && h->title.length > 0 &&
		(h->match == NULL || h->match->role == TITLE_IS_SECTION);
}

/* The line above [.., at), which starts a line; false where an empty one parts them, or there is none. */
static bool
line_above(const Outline *o, size_t at, Span *line)
{
	size_t		start = at;
	size_t		end;

	while (start > 0 && o->text[start - 1] != '\n')
		start--;
	if (start == 0)
		return false;
	end = start - 1;
	for (start = end; start > 0 && o->text[start - 1] != '\n' && end - start <= TITLE_LINE; start--)
		;
	if (start > 0 && o->text[start - 1] != '\n')
		return false;
	start = skip_blanks(o->text, start, end);
	end = trim_blanks(o->text, start, end);
	*line = (Span) {start, end - start};
	return line->length > 0 && line->length <= TITLE_LINE;
}

/* Could the line above the head be its title? */
static bool
title_above(const Outline *o, const Head *h, HeadingLine *parts)
{
	Span		line;
	size_t		at;
	uint32_t	last;

	if (!line_above(o, h->start, &line))
		return false;
	last = plain_char_before(o->text, line.start, line.start + line.length, &at);
	if (last == 0x3002 || last == 0x3001 || last == ',' || last == '.')
		return false;
	(void) heading_parse(o->text, line.start, line.start + line.length, parts);
	return parts->title.length > 0 && !parts->prose && parts->style == NUMBER_NONE && parts->mark != MARK_BULLET && parts->nbehind == 0;
}

void
outline_find_subtitles(Outline *o)
{
	HeadingLine parts;
	int			heads = 0,
				titled = 0;

	for (int i = 0; i < o->nheads; i++)
		if (names_standard(&o->heads[i]))
		{
			heads++;
			titled += title_above(o, &o->heads[i], &parts);
		}
	/* nearly all, or the line above is the end of the text before */
	if (titled < SUBTITLES_LEAST || titled * 10 < heads * 9)
		return;
	for (int i = 0; i < o->nheads; i++)
	{
		Head	   *h = &o->heads[i];

		if (!names_standard(h) || !title_above(o, h, &parts))
			continue;
		h->title = parts.title;
		h->start = parts.title.start;
		/* the line may have been taken for a heading of its own, or for the end of one */
		if (i > 0 && !h[-1].dead && h[-1].end > h->start)
		{
			h->title = h[-1].title;
			h->start = h[-1].start;
			h[-1].dead = true;
		}
	}
}
