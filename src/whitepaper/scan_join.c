/*
 * scan_join.c
 *		Headings that a page breaks into two lines: titles that go on, brackets,
 *		numbers alone on their line.
 */
#include "scan.h"

#include <string.h>

#include "../text/literal.h"
#include "../text/utf8.h"

#define AHEAD_LINES		8		/* behind a number that its title may stand */
#define AHEAD_BYTES		700
#define TITLE_LINES		3		/* that a narrow cell breaks a title into */

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
	size_t		at = s->at;
	int			noise = s->noise;
	TitleMatch	joined;
	uint64_t	key = h->key;
	size_t		start = h->title.start;

	if (h->title.length == 0 || h->title.length > TITLE_BYTES || h->body != h->end)
		return false;
	if (!scan_next_line(o, &at, &noise, &next) || !may_continue(o, &next))
		return false;
	if (next.end - start <= TITLE_BYTES + 8 && scan_is_known(o, h, start, next.end, &joined) &&
		joined.role == TITLE_IS_SECTION && joined.how >= TITLE_STRIPPED &&
		(!known || joined.how > match->how || joined.score >= match->score))
	{
		*match = joined;
		h->title.length = next.end - start;
		h->end = h->body = next.end;
		s->at = at;
		s->noise = noise;
		return true;
	}
	h->key = key;
	if (!known && !next.blank_before && scan_breaks_off(o->text, start, start + h->title.length) &&
		next.end - next.start <= 90)
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
		s->at = at;
		s->noise = noise;
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
	size_t		at = s->at,
				closed = 0;
	int			noise = s->noise;
	int			open = open_brackets(o->text, line->start, line->end, &closed);

	if (open < 0 || open > 2 || (open == 0 && (parts->nbehind > 0 || line->blank_after)) || line->end - line->start > 3 * TITLE_BYTES ||
		!scan_next_line(o, &at, &noise, &next) || next.end - line->start > 4 * TITLE_BYTES)
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
	s->at = at;
	s->noise = noise;
	return true;
}

bool
scan_title_above(Scan *s, Head *h, size_t end, TitleMatch *match)
{
	Outline    *o = s->o;
	uint64_t	key = h->key;
	int			heads = o->nheads > 0 && h == &o->heads[o->nheads - 1] ? o->nheads - 1 : o->nheads;

	for (int i = s->nabove - 1; i >= 0; i--)
	{
		size_t		start = s->above[i].start;
		TitleMatch	joined;
		size_t		taken = 0;

		if (!scan_is_known(o, h, start, end, &joined) || joined.role != TITLE_IS_SECTION || joined.how < TITLE_STRIPPED)
			continue;
		*match = joined;
		h->start = h->title.start = start;
		h->title.length = end - start;
		h->prose = false;
		/* they are no text of the section before any more */
		for (int k = i; k < s->nabove; k++)
			taken += s->above[k].end - s->above[k].start;
		if (heads > 0 && o->heads[heads - 1].text >= taken)
			o->heads[heads - 1].text -= taken;
		if (o->strong >= 0 && o->strong < heads - 1 && o->heads[o->strong].text >= taken)
			o->heads[o->strong].text -= taken;
		return true;
	}
	h->key = key;
	return false;
}

/* Is it a title of the control? */
static bool
names_control(const TitleMatch *m, ControlId control)
{
	bool		names = false;

	if (m->how < TITLE_ALIAS)
		return false;
	for (int i = 0; i < m->n2013; i++)
		names |= m->c2013[i] == control;
	for (int i = 0; i < m->n2022; i++)
		names |= m->c2022[i] == control;
	return names;
}

/* The control that a lone number is the number of; CONTROL_NONE. */
static ControlId
control_of_number(const Head *h)
{
	const Ref  *ref = h->front;

	if (h->nfront != 1)
		return CONTROL_NONE;
	if (ref->nparts == 3)
		return control_lookup(2013, ref->cld, 3, ref->part[0], ref->part[1], ref->part[2]);
	return ref->nparts == 2 && !ref->cld ? control_lookup(2022, false, 2, ref->part[0], ref->part[1], 0) : CONTROL_NONE;
}

/* Does the line begin with the number of another section, so that no title of ours follows? */
static bool
begins_another(const HeadingLine *parts)
{
	return parts->nfront > 0 && (parts->nparts >= 3 || (parts->nparts == 2 && parts->title.length > 0));
}

/*
 * A figure may have pushed its caption between the number and its title, and a table
 * the cells of the row above: does the title of the control with this number stand
 * within a few lines, broken into up to three?  Takes it; what stands between is text of
 * the section before.
 */
static bool
title_behind_caption(Scan *s, Head *h, TitleMatch *match)
{
	Outline    *o = s->o;
	ControlId	control = control_of_number(h);
	size_t		at = s->at;
	int			noise = s->noise;
	Line		line;
	HeadingLine parts;

	if (control == CONTROL_NONE)
		return false;
	for (int i = 0; i < AHEAD_LINES && scan_next_line(o, &at, &noise, &line) && line.start - h->start <= AHEAD_BYTES; i++)
	{
		size_t		behind = at;
		int			behind_noise = noise;
		Line		more = line;

		(void) heading_parse(o->text, line.start, line.end, &parts);
		if (begins_another(&parts))
			return false;
		if (parts.style != NUMBER_NONE || parts.prose)
			continue;
		for (int k = 0; k < TITLE_LINES; k++)
		{
			TitleMatch	m;
			size_t		end = k == 0 ? parts.title.start + parts.title.length : more.end;

			if (end - parts.title.start > TITLE_BYTES)
				break;
			if (scan_is_known(o, h, parts.title.start, end, &m) && names_control(&m, control))
			{
				*match = m;
				h->start = parts.title.start;
				h->title = (Span) {parts.title.start, end - parts.title.start};
				h->end = more.end;
				h->body = k == 0 && parts.rest < more.end ? parts.rest : more.end;
				s->at = behind;
				s->noise = behind_noise;
				return true;
			}
			if (!scan_next_line(o, &behind, &behind_noise, &more) || more.blank_before)
				break;
		}
	}
	return false;
}

void
scan_lone_number(Scan *s, Head *h, TitleMatch *match)
{
	Outline    *o = s->o;
	Line		next;
	size_t		at = s->at;
	int			noise = s->noise;
	HeadingLine parts;
	Head	   *before = o->nheads > 1 ? &o->heads[o->nheads - 2] : NULL; /* h is the last */

	if (s->nabove > 0 && scan_title_above(s, h, s->above[s->nabove - 1].end, match))
	{
		h->behind = h->front;
		h->nbehind = h->nfront;
		h->front = NULL;
		h->nfront = 0;
		h->number.length = 0;
		h->style = NUMBER_NONE;
		return;
	}
	if (!scan_next_line(o, &at, &noise, &next))
		return;
	if (!heading_parse(o->text, next.start, next.end, &parts) || parts.style == NUMBER_NONE)
	{
		size_t		end = parts.title.start + parts.title.length;
		bool		known = scan_look_up(o, h, parts.title.start, end, match);

		if ((!known || match->n2013 + match->n2022 == 0) && title_behind_caption(s, h, match))
			return;
		if (known ||
			(!parts.prose && next.end - next.start <= 120 && (before == NULL || before->match == NULL || before->text > 0)))
		{
			h->title = parts.title;
			h->end = next.end;
			h->body = parts.rest < next.end ? parts.rest : next.end;
			h->mark = (uint8_t) (h->mark != MARK_NONE ? h->mark : parts.mark);
			if (parts.nbehind > 0 && h->behind == NULL)
			{
				h->behind = outline_copy(o, parts.behind, sizeof(Ref) * (size_t) parts.nbehind);
				h->nbehind = (uint8_t) parts.nbehind;
			}
			s->at = at;
			s->noise = noise;
			if (match->how == TITLE_UNKNOWN || match->score < 0.9f)
				(void) scan_try_continuation(s, h, match, match->how != TITLE_UNKNOWN);
			return;
		}
	}
	/* the title was the line above */
	if (before != NULL && before->match != NULL && before->text == 0 && before->number.length == 0 && h->front != NULL)
	{
		before->behind = h->front;
		before->nbehind = h->nfront;
		before->end = before->body = h->end;
		h->dead = true;
	}
}
