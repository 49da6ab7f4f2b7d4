/*
 * scan_table.c
 *		Headings that are a row of a table, with their text beside them.
 */
#include "scan.h"

#include <string.h>

#include "../text/literal.h"

#define CUTS_MAX		8		/* places where a title may end in a row */

/* Do [at, behind) part two words of Latin text by one blank or hyphen? */
static bool
runs_on(const char *text, size_t at, size_t behind)
{
	return behind == at + 1 && (text[at] == ' ' || text[at] == '-') && is_latin((unsigned char) text[at - 1]) && is_latin((unsigned char) text[behind]);
}

/* Are they words of one sentence: does a small letter follow? */
static bool
goes_on(const char *text, size_t at, size_t behind)
{
	return runs_on(text, at, behind) && text[behind] >= 'a';
}

bool
scan_try_cuts(Outline *o, Head *h, TitleMatch *match)
{
	size_t		start = h->title.start;
	size_t		end = start + h->title.length;
	size_t		most = scan_title_bytes(o, start);
	size_t		limit = end - start > most ? start + most : end;
	size_t		reach;
	size_t		at = start;
	size_t		best = 0,
				rest = 0;
	int			cuts = 0;
	uint64_t	best_key = 0;

	if (!title_may_start_inside(&o->finder, o->text, start, end))
		return false;
	reach = title_reach(&o->finder, o->text, start, end);
	if (reach < limit)
		limit = reach;
	while ((at = utf8_skip_japanese(o->text, at, limit)) < limit && cuts < CUTS_MAX)
	{
		size_t		n;
		uint32_t	c = plain_char(o->text, at, end, &n);

		if (scan_is_cut(c) && at > start)
		{
			TitleMatch	m;
			TitleKey	key;
			size_t		behind = at;

			while (behind < end)
			{
				size_t		w;
				uint32_t	d = plain_char(o->text, behind, end, &w);

				if (!scan_is_cut(d))
					break;
				behind += w;
			}
			if (behind < end && !goes_on(o->text, at, behind) && title_may_end(&o->finder, o->text, start, at) && scan_is_known(o, start, at, &m, &key) && m.role == TITLE_IS_SECTION &&
				m.how >= (head_is_item(h) && h->mark == MARK_NONE && runs_on(o->text, at, behind) ? TITLE_OFFICIAL : TITLE_STRIPPED) &&
				(best == 0 || key.hash != best_key))
			{
				*match = m;
				best_key = key.hash;	/* a sign behind the title adds nothing */
				best = at;
				rest = behind;
			}
			cuts++;
			at = behind;
			continue;
		}
		/* no title goes on behind a full stop */
		if (c == 0x3002)
			break;
		at += n;
	}
	if (best == 0)
		return false;
	h->title.length = best - start;
	h->body = rest;
	h->end = best;
	h->prose = false;
	h->table = true;
	(void) scan_look_up(o, h, start, best, match);
	return true;
}

bool
scan_cut_at_gap(const Outline *o, Head *h)
{
	size_t		start = h->title.start;
	size_t		end = start + h->title.length;
	size_t		limit = end - start > TITLE_WIDE_BYTES ? start + TITLE_WIDE_BYTES : end;
	size_t		at = start;

	if (h->nfront == 0 || !(h->front[0].cld || h->front[0].nparts == 3))
		return false;
	while (at < limit)
	{
		size_t		behind = skip_blanks(o->text, at, end);
		size_t		n;

		if (behind >= at + 2 && behind < end)
		{
			h->title.length = at - start;
			h->body = behind;
			h->end = at;
			h->prose = false;
			h->table = true;
			return at > start;
		}
		if (plain_char(o->text, at, limit, &n) == 0x3002)
			return false;
		at += n;
	}
	return false;
}

/* Does the cell hold words of its own: more than a sign, or a remark in brackets? */
static bool
has_words(Outline *o, size_t start, size_t end)
{
	size_t		n;

	if (plain_char(o->text, start, end, &n) == '(')
		return false;
	return title_look(&o->finder, o->text + start, end - start, title_print_hash(o->text + start, end - start))->key_length > 3;
}

/* The cell [start, end) is the title; the text is what stands behind it. */
static void
take_title(Outline *o, Head *h, size_t start, size_t end, size_t body, TitleMatch *match)
{
	HeadingLine parts;
	TitleMatch	m;

	heading_parse(o->text, start, end, &parts);
	h->title.start = start;
	h->title.length = end - start;
	h->end = end;
	h->body = body;
	h->prose = false;
	if (parts.nbehind > 0 && parts.style == NUMBER_NONE && h->behind == NULL)
	{
		h->behind = outline_copy(o, parts.behind, sizeof(Ref) * (size_t) parts.nbehind);
		h->nbehind = (uint8_t) parts.nbehind;
		h->title = parts.title;
		if (scan_look_up(o, h, h->title.start, h->title.start + h->title.length, &m))
			*match = m;
	}
}

/* Where the next tab or bar stands; end where there is none. */
static size_t
cell_end(const char *text, size_t start, size_t end)
{
	const char *p = memchr(text + start, '\t', end - start);

	if (p != NULL)
		end = (size_t) (p - text);
	p = memchr(text + start, '|', end - start);
	return p != NULL ? (size_t) (p - text) : end;
}

/* Is [start, end) the page number of an entry of a table of contents, and nothing else? */
static bool
is_page(const char *text, size_t start, size_t end)
{
	size_t		at = skip_blanks(text, start, end);
	size_t		stop = trim_blanks(text, at, end);

	for (size_t i = at; i < stop; i++)
		if (text[i] < '0' || text[i] > '9')
			return false;
	return stop > at && stop - at <= 3;
}

/* Is the cell the answer itself: a sentence, behind which the row has no other cell? */
static bool
is_answer(const Outline *o, Span cell, size_t behind, size_t limit)
{
	static const LiteralWord stops[] = {LITERAL("。"), LITERAL(".")};

	/* a row without such a cell has no place behind it */
	if (cell.length == 0)
		return false;
	while (behind < limit && (o->text[behind] == '|' || o->text[behind] == ' ' || o->text[behind] == '\t'))
		behind++;
	return behind == limit && literal_ends(o->text, cell.start, cell.start + cell.length, LITERALS(stops));
}

/* Does a heading with a title that answers a control stand above, so that rows of numbers are of something else? */
static bool
below_titled(const Outline *o)
{
	const Head *above = o->strong >= 0 ? &o->heads[o->strong] : NULL;

	return above != NULL && !above->table && above->title.length > 0 &&
		((above->nfront > 0 && above->front[0].nparts >= 2 && ref_names_control(&above->front[0])) || (above->match != NULL && above->match->n2013 + above->match->n2022 > 0));
}

bool
scan_read_cells(Outline *o, const Line *line, Head *h, TitleMatch *match)
{
	size_t		at = line->start;
	bool		titled = false;
	size_t		limit = line->end;
	Span		unknown = {0, 0};	/* the first cell with words that no table has */
	size_t		unknown_body = 0;
	int			cells = 0;

	if (limit - at > 2048)
		limit = at + 2048;
	while (at < limit && cells < 8)
	{
		size_t		cell = at;
		size_t		end;
		Ref			refs[REF_MAX];
		int			n,
					other;
		TitleMatch	m;
		TitleKey	key;

		end = cell_end(o->text, at, limit);
		at = end + 1;
		cell = skip_blanks(o->text, cell, end);
		end = trim_blanks(o->text, cell, end);
		if (cell == end)
			continue;
		cells++;
		/* the line's number may share the cell with its title, or a mark may */
		if (cell == (h->number.length > 0 ? h->number.start : line->start) && h->title.start > cell && h->title.start < end)
			cell = h->title.start;
		n = end - cell <= TITLE_BYTES ? ref_scan_all(o->text, cell, end, refs, REF_MAX, 0, &other) : 0;
		/* "7.0 to 8.9" are figures */
		if (n > 0 && other == 0 && !(refs[0].nparts == 2 && refs[0].part[1] == 0))
		{
			if (refs[0].nparts == 1)
				continue;
			/* the number of the line itself, read already */
			if (h->front != NULL && h->front[0].start == refs[0].start)
			{
				h->body = at < limit ? at : limit;
				continue;
			}
			if (h->front == NULL && !titled)
			{
				h->front = outline_copy(o, refs, sizeof(Ref) * (size_t) n);
				h->nfront = (uint8_t) n;
				h->number.start = refs[0].start;
				h->number.length = refs[n - 1].end - refs[0].start;
				h->style = NUMBER_DECIMAL;
				h->nparts = refs[0].nparts;
				memcpy(h->part, refs[0].part, sizeof(h->part));
			}
			else if (h->behind == NULL)
			{
				h->behind = outline_copy(o, refs, sizeof(Ref) * (size_t) n);
				h->nbehind = (uint8_t) n;
			}
			h->body = at < limit ? at : limit;
			continue;
		}
		if (titled)
			break;
		if (scan_is_known(o, cell, end, &m, &key) && m.role == TITLE_IS_SECTION)
		{
			*match = m;
			scan_take_key(h, &key);
			titled = true;
			take_title(o, h, cell, end, at < limit ? at : limit, match);
		}
		else if (h->front != NULL && unknown.length > 0)
			break;
		else if ((h->front != NULL || cells == 1) && end - cell <= TITLE_BYTES && has_words(o, cell, end))
		{
			/* the title may stand in the next cell */
			unknown.start = cell;
			unknown.length = end - cell;
			unknown_body = at < limit ? at : limit;
		}
	}
	/* "5.1.1 | We have set rules and look at them every year." has no title */
	if (!titled && is_answer(o, unknown, unknown_body, limit) && h->front != NULL && h->number.start < unknown.start && !below_titled(o))
	{
		titled = true;
		h->title = (Span) {unknown.start, 0};
		h->end = h->number.start + h->number.length;
		h->body = unknown.start;
		h->prose = false;
	}
	else if (!titled && unknown.length > 0 && h->front != NULL)
	{
		TitleMatch	m;

		/* the number may stand behind it */
		if (h->front[0].start >= unknown.start + unknown.length && h->body > unknown_body)
			unknown_body = h->body;
		match->how = TITLE_UNKNOWN;
		titled = true;
		/* the head's key is that of its title, whatever cell was looked at last */
		(void) scan_look_up(o, h, unknown.start, unknown.start + unknown.length, &m);
		take_title(o, h, unknown.start, unknown.start + unknown.length, unknown_body, match);
		h->prose = heading_is_date(o->text, unknown.start, unknown.start + unknown.length);
	}
	if (!titled)
		return false;
	if (h->number.length > 0 && h->number.start < h->title.start)
		h->start = h->number.start;
	else
		h->start = h->title.start;
	if (h->body > line->end)
		h->body = line->end;
	h->table = true;
	h->contents |= is_page(o->text, h->body, line->end);
	return h->front != NULL || match->how >= TITLE_STRIPPED;
}

bool
scan_is_question(Outline *o, const Line *line)
{
	while (o->question < o->nquestions)
	{
		size_t		start = o->questions[o->question];

		/* before one that is yet to come, blanks may be many */
		if (start <= line->start)
			start = skip_blanks(o->text, start, o->length);
		if (start >= line->start)
			return start == line->start;
		o->question++;
	}
	return false;
}
