/*
 * scan.c
 *		One pass over the lines of a document: what may be a heading, what names
 *		controls, what belongs to the page.
 */
#include "outline.h"

#include <string.h>

#include "../text/utf8.h"

#define TITLE_BYTES		240		/* longer lines have no title of their own */
#define CUTS_MAX		8		/* places where a title may end in a row */

typedef struct Line
{
	size_t		start;			/* blanks at both ends left out */
	size_t		end;
	size_t		next;			/* start of the line behind it */
	bool		blank_before;
	bool		blank_after;
} Line;

typedef struct Scan
{
	Outline    *o;
	size_t		at;				/* start of the next line to read */
	int			noise;			/* next of outline->noise */
	uint32_t	nlines;
	size_t		polled;
	bool		closed;			/* the line before ended a sentence, or was a heading */
} Scan;

void *
outline_copy(Outline *o, const void *what, size_t size)
{
	void	   *copy = o->env->alloc(o->env, size > 0 ? size : 1);

	memcpy(copy, what, size);
	return copy;
}

/* The next line that is neither empty nor noise, from *at on; moves *at. */
static bool
next_line(Outline *o, size_t *at, int *noise, Line *line)
{
	bool		blank = false;

	while (*at < o->length)
	{
		const char *nl = memchr(o->text + *at, '\n', o->length - *at);
		size_t		end = nl != NULL ? (size_t) (nl - o->text) : o->length;
		size_t		start = skip_blanks(o->text, *at, end);
		size_t		next = nl != NULL ? end + 1 : o->length;

		end = trim_blanks(o->text, start, end);
		*at = next;
		if (start == end)
		{
			blank = true;
			continue;
		}
		while (*noise < o->nnoise && o->noise[*noise].end <= start)
			(*noise)++;
		if (*noise < o->nnoise && o->noise[*noise].start <= start)
			continue;
		line->start = start;
		line->end = end;
		line->next = next;
		line->blank_before = blank;
		line->blank_after = false;
		if (next < o->length)
		{
			const char *nl2 = memchr(o->text + next, '\n', o->length - next < 64 ? o->length - next : 64);
			size_t		e2 = nl2 != NULL ? (size_t) (nl2 - o->text) : next + 1;

			line->blank_after = nl2 != NULL && skip_blanks(o->text, next, e2) == e2;
		}
		return true;
	}
	return false;
}

static Head *
new_head(Outline *o)
{
	if (o->nheads == o->room)
	{
		o->room = o->room > 0 ? o->room * 2 : 64;
		o->heads = o->env->realloc(o->env, o->heads, sizeof(Head) * (size_t) o->room);
	}
	memset(&o->heads[o->nheads], 0, sizeof(Head));
	return &o->heads[o->nheads++];
}

static bool
look_up(Outline *o, Head *h, size_t start, size_t end, TitleMatch *match)
{
	size_t		n;
	const char *key;
	size_t		cut;

	if (end <= start || end - start > TITLE_BYTES)
		return false;
	if (title_as_printed(&o->finder, o->text + start, end - start, &h->key, match))
		return true;
	key = title_key(&o->finder, o->text + start, end - start, &n);
	h->key = title_hash(key, n);
	if (n > 0 && title_exact(&o->finder, key, n, match))
		return true;
	/* the page number of a table of contents */
	for (cut = end; cut > start && o->text[cut - 1] >= '0' && o->text[cut - 1] <= '9' && end - cut < 3;)
		cut--;
	if (cut == end || cut == start || trim_blanks(o->text, start, cut) == cut)
		return false;
	key = title_key(&o->finder, o->text + start, cut - start, &n);
	h->paged = true;
	h->key = title_hash(key, n);
	return n > 0 && title_exact(&o->finder, key, n, match);
}

/* Does the title break off in the middle: with "and", "of", a comma? */
static bool
breaks_off(const char *text, size_t start, size_t end)
{
	static const char *const ends[] = {
		"及び", "および", "又は", "または", "並びに", "ならびに", "の", "、", "・", "における", "のための", "に対する", "に関する", "と", "を",
		" and", " or", " of", " for", " the", " in", " to", ",", " with", " within"
	};

	for (size_t i = 0; i < sizeof(ends) / sizeof(ends[0]); i++)
	{
		size_t		n = strlen(ends[i]);

		if (end - start > n && memcmp(text + end - n, ends[i], n) == 0)
			return true;
	}
	return false;
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

/* The title and what follows it on the next line, as one title. */
static bool
try_continuation(Scan *s, Head *h, TitleMatch *match, bool known)
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
	if (!next_line(o, &at, &noise, &next) || !may_continue(o, &next))
		return false;
	if (next.end - start <= TITLE_BYTES + 8 && look_up(o, h, start, next.end, &joined) &&
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
	if (!known && !next.blank_before && breaks_off(o->text, start, start + h->title.length) &&
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
		return look_up(o, h, start, start + h->title.length, match);
	}
	return false;
}

/* The title ends at a blank inside the line and text follows: a row of a table. */
static bool
try_cuts(Outline *o, Head *h, TitleMatch *match)
{
	size_t		start = h->title.start;
	size_t		end = start + h->title.length;
	size_t		limit = end - start > TITLE_BYTES ? start + TITLE_BYTES : end;
	size_t		at = start;
	size_t		best = 0,
				rest = 0;
	int			cuts = 0;

	while (at < limit && cuts < CUTS_MAX)
	{
		size_t		n;
		uint32_t	c = plain_char(o->text, at, end, &n);

		if ((c == ' ' || c == '\t' || c == ':' || c == '|' || c == '-') && at > start)
		{
			TitleMatch	m;
			size_t		behind = at;

			while (behind < end)
			{
				size_t		w;
				uint32_t	d = plain_char(o->text, behind, end, &w);

				if (d != ' ' && d != '\t' && d != ':' && d != '|' && d != '-')
					break;
				behind += w;
			}
			if (behind < end && look_up(o, h, start, at, &m) && m.role == TITLE_IS_SECTION && m.how >= TITLE_STRIPPED)
			{
				*match = m;
				best = at;
				rest = behind;
			}
			cuts++;
			at = behind;
			continue;
		}
		at += n;
	}
	if (best == 0)
		return false;
	h->title.length = best - start;
	h->body = rest;
	h->end = best;
	h->prose = false;
	h->table = true;
	(void) look_up(o, h, start, best, match);
	return true;
}

/* A row of a table whose cells are parted by tabs or bars. */
static bool
read_cells(Outline *o, const Line *line, Head *h, TitleMatch *match)
{
	size_t		at = line->start;
	bool		titled = false;
	size_t		limit = line->end;
	int			cells = 0;

	if (limit - at > 2048)
		limit = at + 2048;
	while (at < limit && cells < 8)
	{
		size_t		cell = at;
		size_t		end = at;
		Ref			refs[REF_MAX];
		int			n,
					other;
		TitleMatch	m;

		while (end < limit && o->text[end] != '\t' && o->text[end] != '|')
			end++;
		at = end + 1;
		cell = skip_blanks(o->text, cell, end);
		end = trim_blanks(o->text, cell, end);
		if (cell == end)
			continue;
		cells++;
		n = end - cell <= TITLE_BYTES ? ref_scan_all(o->text, cell, end, refs, REF_MAX, &other) : 0;
		if (n > 0 && other == 0)
		{
			if (refs[0].nparts == 1)
				continue;
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
		if (look_up(o, h, cell, end, &m) && m.role == TITLE_IS_SECTION)
		{
			*match = m;
			titled = true;
		}
		else if (h->front != NULL && end - cell <= TITLE_BYTES)
		{
			titled = true;
			match->how = TITLE_UNKNOWN;
		}
		if (titled)
		{
			HeadingLine parts;

			heading_parse(o->text, cell, end, &parts);
			h->title.start = cell;
			h->title.length = end - cell;
			h->end = end;
			h->body = at < limit ? at : limit;
			h->prose = false;
			if (parts.nbehind > 0 && parts.style == NUMBER_NONE && h->behind == NULL)
			{
				h->behind = outline_copy(o, parts.behind, sizeof(Ref) * (size_t) parts.nbehind);
				h->nbehind = (uint8_t) parts.nbehind;
				h->title = parts.title;
				if (look_up(o, h, h->title.start, h->title.start + h->title.length, &m))
					*match = m;
			}
		}
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
	return h->front != NULL || match->how >= TITLE_STRIPPED;
}

/* Text below the last head, and below the last one that is more than a guess. */
static void
add_text(Outline *o, size_t amount)
{
	if (o->nheads == 0)
		return;
	o->heads[o->nheads - 1].text += amount;
	if (o->strong >= 0 && o->strong != o->nheads - 1)
		o->heads[o->strong].text += amount;
}

/* Does the line end as a title may: with a letter or a bracket? */
static bool
ends_open(const Outline *o, const Line *line)
{
	static const uint16_t going_on[] = {
		0x3092, 0x304C, 0x306F, 0x306B, 0x3067, 0x3068, 0x3082, 0x3057, 0x3066, 0x306A, 0x3093, 0x307E, 0x3064, 0x3063, 0x3083, 0x3085, 0x3087,
		0x305F, 0x306E
	};
	size_t		p = line->end - 1;
	size_t		n;
	uint32_t	c;

	while (p > line->start && ((unsigned char) o->text[p] & 0xC0) == 0x80)
		p--;
	c = plain_char(o->text, p, line->end, &n);
	/* a particle or a digit goes on */
	for (size_t i = 0; i < sizeof(going_on) / sizeof(going_on[0]); i++)
		if (c == going_on[i])
			return false;
	if (o->text[line->start] >= '0' && o->text[line->start] <= '9')
		return false;
	return c > 0x39 && c != ':' && c != ';' && c != 0x3001 && c != 0x3002 && c != 0x300D && c != 0x2014;
}

/* Does [start, end) contain one of the words that notes use? */
static bool
says_control(const char *text, size_t start, size_t end)
{
	static const LiteralWord words[] = {
		LITERAL("管理策"), LITERAL("27017"), LITERAL("27002"), LITERAL("ontrol"), LITERAL("対応項番"), LITERAL("関連項番"), LITERAL("該当項番"),
		LITERAL("Annex"), LITERAL("附属書")
	};

	return contains_literal(text, start, end, words, sizeof(words) / sizeof(words[0]));
}

/* Where the bracket opens that closes at the end of [start, end); end where none does. */
static size_t
last_bracket(const char *text, size_t start, size_t end)
{
	size_t		at = end;
	int			depth = 0;

	while (at > start && end - at < 300)
	{
		size_t		n;
		uint32_t	c;

		at--;
		while (at > start && ((unsigned char) text[at] & 0xC0) == 0x80)
			at--;
		c = plain_char(text, at, end, &n);
		if (c == ')')
			depth++;
		else if (c == '(' && --depth <= 0)
			return depth == 0 ? at : end;
		else if (depth == 0 && c != 0x3002 && c != ' ')
			return end;
	}
	return end;
}

/*
 * A bracket behind a full stop, or alone on its line, that holds nothing but numbers
 * of controls: "... stored in Japan. (6.1.3)".
 */
static bool
only_controls(const Outline *o, const Line *line, size_t start, size_t end)
{
	static const char full_stop[] = "\343\200\202";
	Ref			refs[REF_MAX];
	int			other;
	int			n;

	if (start > line->start &&
		(start - line->start < 3 || memcmp(o->text + trim_blanks(o->text, line->start, start) - 3, full_stop, 3) != 0))
		return false;
	n = ref_scan_all(o->text, start, end, refs, REF_MAX, &other);
	if (n == 0 || other > 0)
		return false;
	for (int i = 0; i < n; i++)
		if (refs[i].nparts != 3 || control_lookup(2013, refs[i].cld, 3, refs[i].part[0], refs[i].part[1], refs[i].part[2]) == CONTROL_NONE)
			return false;
	return true;
}

/* A note: references to controls and nothing else, with a word that says so or in brackets. */
static bool
read_note(Outline *o, const Line *line, const HeadingLine *parts)
{
	size_t		start = line->start;
	size_t		end = line->end;
	size_t		n;
	uint32_t	c = plain_char(o->text, start, end, &n);
	Ref			refs[REF_MAX];
	int			count;
	int			other;
	Note	   *note;
	bool		bare = false;	/* numbers alone speak */

	if (end - start < 5 || (parts->style != NUMBER_NONE && parts->mark != MARK_BULLET && !parts->bracket))
		return false;
	if (c != '(' && c != '[' && end - start > 20)
	{
		/* the bracket may stand at the end of a sentence */
		size_t		open = last_bracket(o->text, start, end);

		if (open > start && says_control(o->text, open, end))
			start = open;
		else if (open > start && open < end && only_controls(o, line, open, end))
		{
			start = open;
			bare = true;
		}
	}
	else if (c == '(')
		bare = only_controls(o, line, start, end);
	if (end - start > 400 || (!bare && !says_control(o->text, start, end)))
		return false;
	count = ref_scan_all(o->text, start, end, refs, REF_MAX, &other);
	if (count == 0 || other > 6 || (count == 1 && refs[0].nparts < 2))
		return false;
	if (o->nnotes == o->notes_room)
	{
		o->notes_room = o->notes_room > 0 ? o->notes_room * 2 : 32;
		o->notes = o->env->realloc(o->env, o->notes, sizeof(Note) * (size_t) o->notes_room);
	}
	note = &o->notes[o->nnotes++];
	note->start = start;
	note->end = end;
	note->head = o->nheads - 1;
	note->nrefs = count;
	note->refs = outline_copy(o, refs, sizeof(Ref) * (size_t) count);
	if (o->nheads > 0)
		o->heads[o->nheads - 1].noted = true;
	note->strong = o->strong;
	if (start > line->start)
		add_text(o, start - line->start);
	return true;
}

static void
take_parts(Outline *o, Head *h, const Line *line, const HeadingLine *p)
{
	h->start = p->number.length > 0 && p->number.start < p->title.start ? p->number.start : p->title.start;
	h->end = line->end;
	h->body = p->rest < line->end ? p->rest : line->end;
	h->number = p->number;
	h->title = p->title;
	h->style = (uint8_t) p->style;
	h->mark = (uint8_t) p->mark;
	h->hashes = p->hashes;
	h->nparts = p->nparts;
	memcpy(h->part, p->part, sizeof(h->part));
	h->bracket = p->bracket;
	h->contents = p->contents;
	h->prose = p->prose;
	h->question = p->question;
	h->table = p->table;
	h->apart = line->blank_before && line->blank_after;
	h->spaced = line->blank_before;
	h->spaced_after = line->blank_after;
	if (p->nfront > 0)
	{
		h->front = outline_copy(o, p->front, sizeof(Ref) * (size_t) p->nfront);
		h->nfront = (uint8_t) p->nfront;
	}
	if (p->nbehind > 0)
	{
		h->behind = outline_copy(o, p->behind, sizeof(Ref) * (size_t) p->nbehind);
		h->nbehind = (uint8_t) p->nbehind;
	}
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

		/* the brackets of Japanese stand among punctuation and full-width forms */
		n = utf8_length(byte);
		if (byte >= 0x80 && byte != 0xE3 && byte != 0xEF)
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

/*
 * A page may break a heading inside the bracket that names its controls, or before
 * it: the line is then read together with the next one.
 */
static bool
join_bracket(Scan *s, Line *line, HeadingLine *parts)
{
	Outline    *o = s->o;
	Line		next;
	HeadingLine joined;
	size_t		at = s->at,
				closed = 0;
	int			noise = s->noise;
	int			open = open_brackets(o->text, line->start, line->end, &closed);

	if (open < 0 || open > 2 || (open == 0 && parts->nbehind > 0) || line->end - line->start > 3 * TITLE_BYTES ||
		!next_line(o, &at, &noise, &next) || next.end - line->start > 4 * TITLE_BYTES)
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
	s->at = at;
	s->noise = noise;
	return true;
}

/* A number alone on its line: its title stands below it, or above. */
static void
lone_number(Scan *s, Head *h, TitleMatch *match)
{
	Outline    *o = s->o;
	Line		next;
	size_t		at = s->at;
	int			noise = s->noise;
	HeadingLine parts;
	Head	   *before = o->nheads > 1 ? h - 1 : NULL;

	if (!next_line(o, &at, &noise, &next))
		return;
	if (!heading_parse(o->text, next.start, next.end, &parts) || parts.style == NUMBER_NONE)
	{
		size_t		end = parts.title.start + parts.title.length;

		if (look_up(o, h, parts.title.start, end, match) ||
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
				(void) try_continuation(s, h, match, match->how != TITLE_UNKNOWN);
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

static bool
short_enough(const Outline *o, const Line *line)
{
	const char *t = o->text + line->start;
	size_t		n = line->end - line->start;

	if (n > 150)
		return false;
	/* a full stop ends a sentence, not a title */
	if (n >= 3 && memcmp(t + n - 3, "\343\200\202", 3) == 0)
		return false;
	return t[n - 1] != '.' && t[n - 1] != ',' && t[n - 1] != ';';
}

/* The last character of the line. */
static uint32_t
last_char(const Outline *o, const Line *line)
{
	size_t		p = line->end - 1;
	size_t		n;

	while (p > line->start && ((unsigned char) o->text[p] & 0xC0) == 0x80)
		p--;
	return plain_char(o->text, p, line->end, &n);
}

/* A note ends with a reference or with the bracket around it. */
static bool
may_be_note(const Outline *o, const Line *line)
{
	uint32_t	c = last_char(o, line);

	return (c >= '0' && c <= '9') || c == ')' || c == ']' || c == 0x3011 || c == 0x3015;
}

/*
 * Most lines are plain text: seen at once by how they start and end, so that
 * nothing else has to be done for them.
 */
static bool
only_text(const Scan *s, const Line *line)
{
	const Outline *o = s->o;
	size_t		n;
	uint32_t	first = plain_char(o->text, line->start, line->end, &n);
	uint32_t	last;

	/* only letters of Japanese start a line that is surely text */
	if (!((first >= 0x3041 && first <= 0x30FA) || (first >= 0x4E00 && first <= 0x9FFF)))
		return false;
	last = last_char(o, line);
	if (last == 0x3002)
	{
		/* a chapter's number, a title and a sentence may share the line; questions end so */
		return first != 0x7B2C && (first < 0x4E00 || line->end - line->start > 200 || !title_may_start(&o->finder, o->text, line->start, line->end)) &&
			memchr(o->text + line->start, '\t', line->end - line->start) == NULL;
	}
	if (line->end - line->start > 2 * TITLE_BYTES)
		return last != ')' && memchr(o->text + line->start, '\t', line->end - line->start) == NULL;
	return false;
}

static void
scan_line(Scan *s, Line *line)
{
	Outline    *o = s->o;
	HeadingLine parts;
	TitleMatch	match = {0};
	bool		structured;
	bool		known = false;
	Head		h = {0};
	Head	   *kept;

	if (only_text(s, line))
		goto text;
	structured = heading_parse(o->text, line->start, line->end, &parts);
	if (structured && !parts.table && (parts.style != NUMBER_NONE || parts.mark == MARK_HASH))
		join_bracket(s, line, &parts);
	if (o->nheads > 0 && may_be_note(o, line) && read_note(o, line, &parts))
		return;
	if (!structured && !short_enough(o, line) && !parts.table)
		goto text;
	if (!structured && !parts.table && !line->blank_before && !title_may_start(&o->finder, o->text, line->start, line->end))
		goto text;
	/* the answer to a question */
	if (parts.style == NUMBER_LETTER && parts.part[0] == 1 && o->strong >= 0 && o->heads[o->strong].question)
		goto text;
	if (o->nheads >= HEADS_MAX)
		goto text;
	take_parts(o, &h, line, &parts);
	h.line = s->nlines;
	if (parts.table && read_cells(o, line, &h, &match))
		known = match.how != TITLE_UNKNOWN;
	else
	{
		if (parts.table)
		{
			memset(&h, 0, sizeof(h));
			take_parts(o, &h, line, &parts);
			h.line = s->nlines;
			memset(&match, 0, sizeof(match));
		}
		if (h.title.length == 0)
		{
			/* only a number: the title must be elsewhere */
			if (h.style == NUMBER_NONE || (h.style == NUMBER_DECIMAL && h.nparts < 2 && !h.bracket))
				goto text;
			kept = new_head(o);
			*kept = h;
			lone_number(s, kept, &match);
			if (kept->dead)
			{
				o->nheads--;
				return;
			}
			known = match.how != TITLE_UNKNOWN || match.role != TITLE_IS_SECTION;
			if (known)
				kept->match = outline_copy(o, &match, sizeof(match));
			return;
		}
		known = look_up(o, &h, h.title.start, h.title.start + h.title.length, &match);
		if (!known || match.how < TITLE_ALIAS)
		{
			bool		numbered = h.style != NUMBER_NONE && h.mark != MARK_BULLET;

			if (numbered || h.mark == MARK_HASH || h.mark == MARK_SHAPE || h.mark == MARK_BOLD || (!structured && h.title.length > 20 && breaks_off(o->text, h.title.start, h.title.start + h.title.length)))
				if (try_continuation(s, &h, &match, known))
					known = match.how != TITLE_UNKNOWN || match.role != TITLE_IS_SECTION;
			if (!known && structured && (h.prose || h.title.length > 60 || h.table))
				known = try_cuts(o, &h, &match);
		}
	}
	if (!known && !structured)
	{
		/* unnumbered, unknown: a heading only where others look the same */
		if (!line->blank_before || h.prose || h.title.length > 96 || !ends_open(o, line) || !s->closed)
			goto text;
		add_text(o, line->end - line->start);
		kept = new_head(o);
		*kept = h;
		kept->weak = true;
		return;
	}
	if (known && match.role == TITLE_IS_LABEL && !structured)
		goto text;
	if (!known && h.mark == MARK_BULLET && h.style == NUMBER_NONE && h.nbehind == 0)
		goto text;
	if (!known && h.style == NUMBER_NONE && h.nbehind == 0 && (h.prose || h.title.length > TITLE_BYTES))
		goto text;
	if (!known && h.prose && !(h.nparts >= 2 && h.style == NUMBER_DECIMAL))
		goto text;
	kept = new_head(o);
	*kept = h;
	if (known)
	{
		kept->match = outline_copy(o, &match, sizeof(match));
		kept->label = match.role != TITLE_IS_SECTION;
	}
	if (kept->body < line->end)
		kept->text += line->end - kept->body;
	if (known || kept->nbehind > 0 || kept->style == NUMBER_DECIMAL || kept->style == NUMBER_HYPHEN ||
		kept->style == NUMBER_CHAPTER || kept->style == NUMBER_QUESTION || kept->mark == MARK_HASH)
	{
		if (kept->mark != MARK_BULLET)
			o->strong = o->nheads - 1;
	}
	else if (o->strong >= 0)
		o->heads[o->strong].text += line->end - line->start;
	return;
text:
	add_text(o, line->end - line->start);
}

/* Does the line end a sentence or an item? */
static bool
closes(const Outline *o, const Line *line)
{
	const char *t = o->text + line->start;
	size_t		n = line->end - line->start;

	return (n >= 3 && (memcmp(t + n - 3, "\343\200\202", 3) == 0 || memcmp(t + n - 3, "\357\274\211", 3) == 0)) ||
		t[n - 1] == '.' || t[n - 1] == ')' || t[n - 1] == '>' || t[n - 1] == '/' || n < 40;
}

void
outline_scan(Outline *o)
{
	Scan		s = {.o = o, .closed = true};
	Line		line;
	int			heads,
				notes;

	o->strong = -1;
	while (next_line(o, &s.at, &s.noise, &line))
	{
		s.nlines++;
		if (s.at - s.polled >= ENV_POLL_BYTES)
		{
			s.polled = s.at;
			o->env->poll(o->env);
		}
		heads = o->nheads;
		notes = o->nnotes;
		scan_line(&s, &line);
		s.closed = o->nheads > heads || o->nnotes > notes || closes(o, &line);
	}
}
