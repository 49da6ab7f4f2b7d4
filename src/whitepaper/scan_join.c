/*
 * scan_join.c
 *		Headings of two lines: titles that go on, brackets, captions of articles.
 */
#include "scan.h"

#include <string.h>

#include "../text/literal.h"
#include "../text/utf8.h"

bool
scan_breaks_off(const char *text, size_t start, size_t end)
{
	static const LiteralWord ends[] = {
		LITERAL("及び"), LITERAL("および"), LITERAL("又は"), LITERAL("または"), LITERAL("並びに"), LITERAL("ならびに"), LITERAL("の"), LITERAL("、"), LITERAL("・"),
		LITERAL("における"), LITERAL("のための"), LITERAL("に対する"), LITERAL("に関する"), LITERAL("と"), LITERAL("を"),
		LITERAL(" and"), LITERAL(" or"), LITERAL(" of"), LITERAL(" for"), LITERAL(" the"), LITERAL(" in"), LITERAL(" to"), LITERAL(","),
		LITERAL(" with"), LITERAL(" within")
	};

	return literal_ends(text, start, end, LITERALS(ends));
}

/* Could the line be the second line of a title? */
static bool
may_continue(Outline *o, const Line *line)
{
	HeadingLine parts;

	if (line->end - line->start > TITLE_BYTES / 2)
		return false;
	if (heading_parse(o->text, line->start, line->end, &parts) &&
		(parts.mark != MARK_NONE || parts.style != NUMBER_NONE))
		return false;
	return !parts.prose;
}

bool
scan_try_continuation(Scan *s, Head *h, TitleMatch *match, bool known)
{
	Outline    *o = s->o;
	Line		next;
	int			ahead = s->next;
	TitleMatch	joined;
	TitleKey	key;
	size_t		start = h->title.start;

	if (h->title.length == 0 || h->title.length > TITLE_BYTES || h->body != h->end)
		return false;
	if (!scan_next_line(o, &ahead, &next) || !may_continue(o, &next))
		return false;
	if (next.end - start <= TITLE_BYTES + 8 && scan_is_known(o, start, next.end, &joined, &key) &&
		joined.role == TITLE_IS_SECTION && joined.how >= TITLE_STRIPPED &&
		(!known || joined.how > match->how || joined.score >= match->score))
	{
		*match = joined;
		scan_take_key(h, &key);
		h->title.length = next.end - start;
		h->end = h->body = next.end;
		s->next = ahead;
		return true;
	}
	if (!known && !next.blank_before && scan_breaks_off(o->text, start, start + h->title.length) &&
		next.end - next.start <= 90 && !scan_is_number_line(o, &next))
	{
		HeadingLine parts;

		/* a bracket with the numbers may stand on the second line */
		heading_parse(o->text, next.start, next.end, &parts);
		if (parts.nbehind > 0 && h->behind == NULL)
		{
			h->behind = outline_copy(o, parts.behind, sizeof(Ref) * (size_t) parts.nbehind);
			h->nbehind = (uint8_t) parts.nbehind;
			h->title.length = parts.title.start + parts.title.length - start;
		}
		else
			h->title.length = next.end - start;
		h->end = h->body = next.end;
		s->next = ahead;
		return scan_look_up(o, h, start, start + h->title.length, match);
	}
	return false;
}

/*
 * How many brackets [start, end) opens and does not close; *closed is where the last
 * of them closes, behind it.  -1 where one closes that was not opened.
 */
static int
open_brackets(const char *text, size_t start, size_t end, size_t *closed)
{
	int			depth = 0;

	for (size_t at = start, n; at < end; at += n)
	{
		unsigned char byte = (unsigned char) text[at];

		n = 1;
		if (byte < 0x80 ? byte > ')' && byte != '[' && byte != ']' : (n = utf8_skip_japanese(text, at, end) - at) > 0)
			continue;
		switch (utf8_decode(text + at, text + end, &n))
		{
			case '(':
			case '[':
			case 0xFF08:		/* full-width ( and [ */
			case 0xFF3B:
			case 0x3010:		/* lenticular, tortoise shell */
			case 0x3014:
				depth++;
				break;
			case ')':
			case ']':
			case 0xFF09:
			case 0xFF3D:
			case 0x3011:
			case 0x3015:
				if (--depth < 0)
					return -1;
				*closed = at + n;
				break;
		}
	}
	return depth;
}

static bool
starts_bracket(const char *text, size_t start, size_t end)
{
	size_t		closed;

	return start < end && open_brackets(text, start, start + utf8_length((unsigned char) text[start]), &closed) == 1;
}

bool
scan_join_bracket(Scan *s, Line *line, HeadingLine *parts)
{
	Outline    *o = s->o;
	Line		next;
	HeadingLine joined;
	size_t		closed = 0;
	int			ahead = s->next;
	int			open;

	if (line->end - line->start > 3 * TITLE_BYTES)
		return false;
	open = open_brackets(o->text, line->start, parts->brackets ? line->end : parts->title.start, &closed);
	if (open < 0 || open > 2 || (open == 0 && (parts->nbehind > 0 || line->blank_after)) ||
		!scan_next_line(o, &ahead, &next) || next.end - line->start > 4 * TITLE_BYTES)
		return false;
	if (open == 0 && (next.blank_before || !starts_bracket(o->text, next.start, next.end)))
		return false;
	/* nothing may follow the bracket */
	if (open_brackets(o->text, line->start, next.end, &closed) != 0 || closed != next.end)
		return false;
	if (!heading_parse(o->text, line->start, next.end, &joined) || joined.nbehind <= parts->nbehind ||
		joined.title.start != parts->title.start || joined.title.start + joined.title.length > next.start)
		return false;
	*parts = joined;
	if (parts->title.start + parts->title.length > line->end)
		parts->title.length = line->end - parts->title.start;
	line->end = next.end;
	line->blank_after = next.blank_after;
	line->digits = true;
	s->next = ahead;
	return true;
}

bool
scan_title_above(Scan *s, Head *h, size_t end, ControlId control, TitleMatch *match)
{
	Outline    *o = s->o;
	int			heads = o->nheads > 0 && h == &o->heads[o->nheads - 1] ? o->nheads - 1 : o->nheads;

	for (int i = s->nabove - 1; i >= 0; i--)
	{
		size_t		start = s->above[i].start;
		TitleMatch	joined;
		TitleKey	key;
		size_t		taken = 0;

		if (!scan_is_known(o, start, end, &joined, &key) || joined.role != TITLE_IS_SECTION || joined.how < TITLE_STRIPPED ||
			(control != CONTROL_NONE && !scan_names_control(&joined, control)))
			continue;
		*match = joined;
		scan_take_key(h, &key);
		h->start = h->title.start = start;
		h->title.length = end - start;
		h->prose = false;
		/* they are no text of the section before any more */
		for (int k = i; k < s->nabove; k++)
			taken += s->above[k].end - s->above[k].start;
		scan_take_text(o, heads - 1, taken);
		return true;
	}
	return false;
}

#define CAPTION_BYTES	120

void
scan_note_caption(Scan *s, const Line *line)
{
	const char *text = s->o->text;
	size_t		n;
	size_t		last = line->end;	/* the closing bracket may be of another width */
	size_t		closed = 0;

	if (line->digits || line->end - line->start > CAPTION_BYTES || scan_is_of_head(s->o, line) || plain_char(text, line->start, line->end, &n) != '(' ||
		plain_char_before(text, line->start, line->end, &last) != ')' || last <= line->start + n ||
		open_brackets(text, line->start, line->end, &closed) != 0 || closed != line->end)
		return;
	s->caption = *line;
	s->caption_words = (Span) {line->start + n, last - (line->start + n)};
	s->caption_strong = s->strong;
	s->captioned = s->nlines;
}

bool
scan_take_caption(Scan *s, const Line *line, HeadingLine *parts)
{
	Outline    *o = s->o;

	if (parts->style != NUMBER_CHAPTER || parts->part[1] != COUNTER_ARTICLE || s->captioned == 0 || s->captioned + 1 != s->nlines)
		return false;
	/* it is no heading of its own, nor text of the section before */
	if (o->nheads > 0 && o->heads[o->nheads - 1].start >= s->caption.start)
	{
		o->nheads--;
		o->strong = s->caption_strong;
	}
	else
		scan_take_text(o, o->nheads - 1, s->caption.end - s->caption.start);
	parts->rest = parts->title.length > 0 ? parts->title.start : line->end;
	parts->title = s->caption_words;
	parts->prose = parts->question = false;
	return true;
}
