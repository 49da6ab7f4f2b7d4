/*
 * noise.c
 *		The lines of a document, and which of them belong to the page and not to
 *		the text: page numbers, running heads and feet.
 */
#include "outline.h"

#include <string.h>

#include "../text/literal.h"

#define RUNNING_BYTES	160
#define TOP_LINES		4		/* what heads a page may stand in so many lines: its parts, and a heading between them */
#define CELL_BYTES		48		/* a part of it, by itself */
#define SPARSE_LEAST	5		/* lines tell whether empty ones say anything */
#define DASHES_LEAST	3		/* so many items that begin with one make a habit */

typedef struct Neighbour
{
	size_t		start;
	size_t		end;
	uint64_t	hash;			/* of its letters, digits left out */
	int			number;			/* the last one in it, -1 */
	bool		beside;			/* stands beside a page number or page break */
	bool		top;			/* stands among the first lines of a page; the hash is of all of it */
} Neighbour;

typedef struct Places
{
	Neighbour  *all;
	size_t		n;
	size_t		room;
	int			pages;			/* that ended */
} Places;

/* "12", "- 12 -", "12 / 30", "P.12", "Page 3 of 9", "12 (page)". */
static bool
is_page_number(const char *text, size_t start, size_t end)
{
	static const char *const words[] = {"page", "of", "p", "ページ", "頁"};
	bool		digit = false;
	int			numbers = 0;
	bool		before = false;

	if (end - start > 24)
		return false;
	while (start < end)
	{
		size_t		n;
		uint32_t	c = plain_char(text, start, end, &n);
		size_t		i;

		digit = c >= '0' && c <= '9';
		if (digit && !before)
			numbers++;
		before = digit;
		if (digit || c == ' ' || c == '\t' || c == '-' || c == '/' || c == '~')
		{
			start += n;
			continue;
		}
		for (i = 0; i < sizeof(words) / sizeof(words[0]); i++)
		{
			size_t		w = strlen(words[i]);
			size_t		k = 0;

			while (k < w && start + k < end && (text[start + k] | ((unsigned char) text[start + k] < 0x80 ? 0x20 : 0)) == words[i][k])
				k++;
			if (k == w)
			{
				start += w;
				break;
			}
		}
		if (i == sizeof(words) / sizeof(words[0]))
		{
			if (c != '.' || numbers > 0)
				return false;
			start += n;
		}
	}
	return numbers == 1 || numbers == 2;
}

/* "2-1": a number of the paper's own, unless a page ends behind it. */
static bool
is_hyphened(const Outline *o, size_t start, size_t end, size_t behind)
{
	const char *hyphen = memchr(o->text + start, '-', end - start);

	return hyphen != NULL && hyphen > o->text + start && hyphen + 1 < o->text + end &&
		hyphen[-1] >= '0' && hyphen[-1] <= '9' && hyphen[1] >= '0' && hyphen[1] <= '9' &&
		!(behind < o->length && o->text[behind] == '\f');
}

static void
describe(const char *text, Neighbour *p)
{
	uint64_t	h = UINT64_C(0xcbf29ce484222325);
	size_t		at = p->start;
	int			letters = 0;
	bool		digit = false;
	bool		dotted = false; /* the number goes on behind a dot: 12.3.1 */
	uint32_t	before = 0;

	p->number = -1;
	while (at < p->end)
	{
		size_t		n;
		uint32_t	c = plain_char(text, at, p->end, &n);

		at += n;
		if (c >= '0' && c <= '9')
		{
			if (!digit)
				dotted = before == '.';
			if (!digit || p->number > 99999)
				p->number = 0;
			p->number = p->number * 10 + (int) (c - '0');
			digit = true;
			before = c;
			continue;
		}
		before = c == '.' && digit ? c : 0;
		if (c == ' ')
			continue;
		digit = false;
		letters += c > '@';
		h = (h ^ c) * UINT64_C(0x100000001b3);
	}
	/* only a number that ends the line counts pages */
	if (!digit || dotted)
		p->number = -1;
	p->hash = letters >= 4 ? h ^ h >> 29 : 0;
}

static void
note_place(Outline *o, Places *places, size_t start, size_t end, bool beside)
{
	Neighbour  *p;

	if (end - start > RUNNING_BYTES || end == start)
		return;
	if (places->n == places->room)
	{
		places->room = places->room > 0 ? places->room * 2 : 64;
		places->all = o->env->realloc(o->env, places->all, sizeof(Neighbour) * places->room);
	}
	p = &places->all[places->n];
	*p = (Neighbour) {.start = start, .end = end, .beside = beside};
	describe(o->text, p);
	if (p->hash != 0 && (beside || p->number >= 0))
		places->n++;
}

static void
add_noise(Outline *o, size_t start, size_t end)
{
	if (o->nnoise > 0 && o->noise[o->nnoise - 1].start == start)
		return;
	if (o->nnoise == o->noise_room)
	{
		o->noise_room = o->noise_room > 0 ? o->noise_room * 2 : 64;
		o->noise = o->env->realloc(o->env, o->noise, sizeof(Noise) * (size_t) o->noise_room);
	}
	o->noise[o->nnoise].start = start;
	o->noise[o->nnoise].end = end;
	o->nnoise++;
}

/* A line that is part of what each page has: told by all of it.  Places stay in order. */
static void
note_whole(Outline *o, Places *places, size_t start, size_t end)
{
	size_t		at = places->n;

	while (at > 0 && places->all[at - 1].start > start)
		at--;
	if (at > 0 && places->all[at - 1].start == start)
		return;
	if (places->n == places->room)
	{
		places->room = places->room > 0 ? places->room * 2 : 64;
		places->all = o->env->realloc(o->env, places->all, sizeof(Neighbour) * places->room);
	}
	memmove(&places->all[at + 1], &places->all[at], sizeof(Neighbour) * (places->n++ - at));
	places->all[at] = (Neighbour) {.start = start, .end = end, .hash = ~title_hash(o->text + start, end - start) | 1, .number = -1, .top = true};
}

/* A short line near the top of a page: part of a running head that extraction took apart. */
static void
note_cell(Outline *o, Places *places, size_t start, size_t end)
{
	if (end - start <= CELL_BYTES && places->n > 0)
		note_whole(o, places, start, end);
}

/* The line above the last one of a page: a browser prints two, which may both stand at the end. */
static void
note_foot(Outline *o, Places *places, const Noise *line)
{
	if (line->end > line->start && line->end - line->start <= RUNNING_BYTES)
		note_whole(o, places, line->start, line->end);
}

/* Which places repeat: marked by number = -2. */
static void
find_running(Outline *o, Places *places)
{
	size_t		nslots = 64;
	struct Slot
	{
		uint64_t	hash;
		int			beside;
		int			top;
		int			rising;
		int			number;
	}		   *slots;

	while (nslots < places->n * 2)
		nslots *= 2;
	slots = o->env->alloc(o->env, sizeof(*slots) * nslots);
	memset(slots, 0, sizeof(*slots) * nslots);
	for (int round = 0; round < 2; round++)
		for (size_t i = 0; i < places->n; i++)
		{
			Neighbour  *p = &places->all[i];
			size_t		k;

			if (i % 4096 == 0)
				o->env->poll(o->env);
			k = (size_t) p->hash & (nslots - 1);

			while (slots[k].hash != 0 && slots[k].hash != p->hash)
				k = (k + 1) & (nslots - 1);
			if (round == 0)
			{
				slots[k].hash = p->hash;
				slots[k].beside += p->beside;
				slots[k].top += p->top;
				if (p->number >= 0)
				{
					slots[k].rising += p->number > slots[k].number;
					slots[k].number = p->number;
				}
			}
			else if ((p->beside && slots[k].beside >= 2) || slots[k].rising >= 3 || (slots[k].top >= 3 && slots[k].top * 2 >= places->pages))
				p->number = -2;
		}
	o->env->release(o->env, slots);
}

/* Does the line begin and end as code of Markdown, and not as the fence around a block of it? */
static bool
is_code(const char *text, size_t start, size_t end)
{
	return text[start] == '`' && text[end - 1] == '`' && end - start > 2 && text[start + 1] != '`' &&
		trim_blanks(text, start + 1, end - 1) == end - 1 && skip_blanks(text, start + 1, end - 1) == start + 1;
}

static void
add_line(Outline *o, size_t start, size_t end, bool blank_before)
{
	if (o->nlines == o->lines_room)
	{
		o->lines_room = o->lines_room > 0 ? o->lines_room * 2 : 256;
		o->lines = o->env->realloc(o->env, o->lines, sizeof(Line) * (size_t) o->lines_room);
	}
	/* its signs are none of the line's */
	if (is_code(o->text, start, end))
	{
		start++;
		end--;
	}
	o->lines[o->nlines++] = (Line) {(uint32_t) start, (uint32_t) end, blank_before, false, holds_digit(o->text, start, end)};
}

/* An empty line before one that is noise stands before the next one, too. */
static void
leave_out_noise(Outline *o)
{
	int			kept = 0;
	int			k = 0;
	bool		blank = false;

	if (o->nnoise == 0)
		return;
	for (int i = 0; i < o->nlines; i++)
	{
		Line		line = o->lines[i];

		if (i % 4096 == 0)
			o->env->poll(o->env);
		while (k < o->nnoise && o->noise[k].end <= line.start)
			k++;
		line.blank_before |= blank;
		blank = k < o->nnoise && o->noise[k].start <= line.start && line.blank_before;
		if (k == o->nnoise || o->noise[k].start > line.start)
			o->lines[kept++] = line;
	}
	o->nlines = kept;
}

/* Page numbers, and the places that repeat: both are in order. */
static void
merge_running(Outline *o, const Places *places)
{
	const Noise *pages = o->noise;
	int			npages = o->nnoise;
	size_t		k = 0;

	o->noise = NULL;
	o->nnoise = o->noise_room = 0;
	for (int i = 0; i <= npages; i++)
	{
		if (i % 4096 == 0)
			o->env->poll(o->env);
		while (k < places->n && (i == npages || places->all[k].start < pages[i].start))
		{
			if (places->all[k].number == -2)
				add_noise(o, places->all[k].start, places->all[k].end);
			k++;
		}
		if (i < npages)
			add_noise(o, pages[i].start, pages[i].end);
	}
}

void
outline_noise(Outline *o)
{
	static const LiteralWord label[] = {LITERAL("【")};
	static const LiteralWord bold = LITERAL("**");
	Places		places = {0};
	size_t		at = 0,
				polled = 0;
	size_t		last_start = 0,
				last_end = 0;	/* the line before */
	Noise		before = {0, 0};	/* and the one before that */
	bool		after = true;	/* the next line stands below a page's end */
	int			top = TOP_LINES;	/* lines since a page began */
	Widths		widths = {0};
	int			dashes = 0;
	int			spaced = 0;		/* lines behind an empty one */
	bool		blank = false;	/* the line before is empty */

	while (at < o->length)
	{
		const char *nl = memchr(o->text + at, '\n', o->length - at);
		size_t		end = nl != NULL ? (size_t) (nl - o->text) : o->length;
		size_t		start;
		bool		feed = o->text[at] == '\f';

		if (end - polled >= ENV_POLL_BYTES)
		{
			polled = end;
			o->env->poll(o->env);
		}
		start = skip_blanks(o->text, at, end);
		at = nl != NULL ? end + 1 : o->length;
		end = trim_blanks(o->text, start, end);
		widths_add(&widths, o->text, (Span) {start, end - start});
		dashes += begins_with_dash(o->text, start, end);
		o->labelled |= literal_starts(o->text, start, end, LITERALS(label));
		o->spelled |= spells_figure(o->text, start, end);
		spaced += start < end && blank;
		if (start < end)
			add_line(o, start, end, blank);
		else if (!blank && o->nlines > 0)
			o->lines[o->nlines - 1].blank_after = nl != NULL;
		blank = start == end;
		if (start == end && !feed)
			continue;
		if (feed && last_end > 0)
		{
			note_foot(o, &places, &before);
			note_place(o, &places, last_start, last_end, true);
			after = true;
			places.pages++;
			last_end = 0;		/* noted: a page number below the break does not note it again */
		}
		if (start == end)
			continue;
		if (is_page_number(o->text, start, end) && !is_hyphened(o, start, end, at))
		{
			add_noise(o, start, end);
			if (last_end > 0)
			{
				note_foot(o, &places, &before);
				note_place(o, &places, last_start, last_end, true);
			}
			if (!after)
				places.pages++;
			after = true;
			last_end = 0;
			continue;
		}
		if (after || (unsigned) (o->text[end - 1] - '0') <= 9)
			note_place(o, &places, start, end, after);
		else if (top < TOP_LINES)
			note_cell(o, &places, start, end);
		top = after ? 1 : top + 1;
		before = after ? (Noise) {0, 0} : (Noise) {last_start, last_end};
		after = false;
		last_start = start;
		last_end = end;
	}
	o->dashed = dashes >= DASHES_LEAST;
	o->emphasised = memchr(o->text, '`', o->length) != NULL || literal_within(o->text, 0, o->length, &bold);
	/* the first line has none before it */
	o->sparse = o->nlines >= SPARSE_LEAST && (o->nlines - 1 - spaced) * 20 < o->nlines;
	o->width = widths_narrow(&widths);
	if (places.n > 0)
	{
		find_running(o, &places);
		merge_running(o, &places);
	}
	leave_out_noise(o);
}
