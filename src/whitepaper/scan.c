/*
 * scan.c
 *		One pass over the lines of a document: what may be a heading, what names
 *		controls, what belongs to the page.
 */
#include "scan.h"
#include "heading_number.h"

#include <string.h>

#include "../text/literal.h"

void *
outline_copy(Outline *o, const void *what, size_t size)
{
	void	   *copy = o->env->alloc(o->env, size > 0 ? size : 1);

	if (size > 0)
		memcpy(copy, what, size);
	return copy;
}

/* Room for the next head, which is none until it is counted. */
static Head *
next_head(Outline *o)
{
	if (o->nheads == o->room)
	{
		o->room = o->room > 0 ? o->room * 2 : 256;
		o->heads = o->env->realloc(o->env, o->heads, sizeof(Head) * (size_t) o->room);
	}
	return &o->heads[o->nheads];
}

/* Could [start, end) be a title that is known? */
static bool
may_be_known(Outline *o, size_t start, size_t end)
{
	return title_may_start_inside(&o->finder, o->text, start, end) && title_may_end(&o->finder, o->text, start, end) &&
		title_reach(&o->finder, o->text, start, end) == end && title_may_be(&o->finder, o->text, start, end) && title_may_be_long(&o->finder, o->text, start, end);
}

#define FIGURES		5			/* "12.25" */

/*
 * Where [start, end) ends without what may be figures behind a title, with a blank or a sign
 * between them: the page number of a table of contents, a number of two parts; end where there are none.
 */
static size_t
before_figures(const char *text, size_t start, size_t end)
{
	size_t		figures = end;
	size_t		cut;
	size_t		at;

	while (figures > start && end - figures <= FIGURES && ((text[figures - 1] >= '0' && text[figures - 1] <= '9') || text[figures - 1] == '.'))
		figures--;
	if (figures == end || figures == start || end - figures > FIGURES)
		return end;
	cut = trim_blanks(text, start, figures);
	for (uint32_t c; cut > start && (scan_is_cut(c = plain_char_before(text, start, cut, &at)) || c == '/' || c == 0x2192);)
		cut = trim_blanks(text, start, at);
	return cut < figures ? cut : end;
}

/* Is [start, end) a title that is known?  *key is that of any for which there is a head, or of one that is. */
static bool
look_up(Outline *o, Head *any, size_t start, size_t end, TitleMatch *match, TitleKey *key)
{
	const TitleLook *look;
	uint64_t	hash;
	size_t		cut;

	if (end <= start || end - start > TITLE_BYTES)
		return false;
	hash = title_print_hash(o->text + start, end - start);
	if (title_as_printed(&o->finder, o->text + start, end - start, hash, &key->hash, match))
		return true;
	if (any != NULL || may_be_known(o, start, end))
	{
		look = title_look(&o->finder, o->text + start, end - start, hash);
		*match = look->match;
		if (any != NULL || look->known)
			key->hash = look->hash;
		if (look->known)
			return true;
		/* outline_resolve() will look for titles that are like it */
		if (any != NULL)
		{
			any->keyed = (Span) {start, end - start};
			any->key_text = outline_copy(o, look->key, look->key_length);
			any->key_length = look->key_length;
		}
	}
	cut = before_figures(o->text, start, end);
	if (cut == end || cut == start)
		return false;
	if (any == NULL && !may_be_known(o, start, cut))
		return false;
	look = title_look(&o->finder, o->text + start, cut - start, title_print_hash(o->text + start, cut - start));
	*match = look->match;
	if (any != NULL || look->known)
		*key = (TitleKey) {look->hash, true};
	return look->known;
}

bool
scan_look_up(Outline *o, Head *h, size_t start, size_t end, TitleMatch *match)
{
	TitleKey	key = {h->key, h->paged};
	bool		known = look_up(o, h, start, end, match, &key);

	scan_take_key(h, &key);
	return known;
}

bool
scan_is_known(Outline *o, size_t start, size_t end, TitleMatch *match, TitleKey *key)
{
	*key = (TitleKey) {0};
	return look_up(o, NULL, start, end, match, key);
}

void
scan_take_key(Head *h, const TitleKey *key)
{
	h->key = key->hash;
	h->paged = key->paged;
}

/* Is the head's title one that is known?  It keeps the key of any, or of one that is. */
static bool
is_known(Outline *o, Head *h, bool any, TitleMatch *match)
{
	size_t		start = h->title.start;
	size_t		end = start + h->title.length;
	TitleKey	key;

	if (any)
		return scan_look_up(o, h, start, end, match);
	if (!scan_is_known(o, start, end, match, &key))
		return false;
	scan_take_key(h, &key);
	return true;
}

void
scan_add_text(Outline *o, size_t amount)
{
	if (o->nheads == 0)
		return;
	o->heads[o->nheads - 1].text += amount;
	if (o->strong >= 0 && o->strong != o->nheads - 1)
		o->heads[o->strong].text += amount;
}

void
scan_take_text(Outline *o, int last, size_t amount)
{
	if (last >= 0 && o->heads[last].text >= amount)
		o->heads[last].text -= amount;
	if (o->strong >= 0 && o->strong < last && o->heads[o->strong].text >= amount)
		o->heads[o->strong].text -= amount;
}

uint32_t
scan_last_char(const Outline *o, const Line *line)
{
	size_t		at;

	return plain_char_before(o->text, line->start, line->end, &at);
}

/* Does the line end as a title may: with a letter or a bracket? */
static bool
ends_open(const Outline *o, const Line *line)
{
	static const uint16_t going_on[] = {
		0x3092, 0x304C, 0x306F, 0x306B, 0x3067,
		/* these too in a line that may have been broken */
		0x3068, 0x3082, 0x3057, 0x3066, 0x306A, 0x3093, 0x307E, 0x3064, 0x3063, 0x3083, 0x3085, 0x3087, 0x305F, 0x306E
	};
	/* "to add or remove members", "when you have lost your password" */
	static const LiteralWord asking[] = {LITERAL("るには"), LITERAL("たいときは"), LITERAL("たときは"), LITERAL("る場合は"), LITERAL("た場合は")};
	size_t		n = line->end - line->start < SHORT_BYTES ? 5 : sizeof(going_on) / sizeof(going_on[0]);
	uint32_t	c = scan_last_char(o, line);

	if (line->end - line->start <= GUESS_BYTES && literal_ends(o->text, line->start, line->end, LITERALS(asking)))
		return true;
	/* a particle or a digit goes on */
	for (size_t i = 0; i < n; i++)
		if (c == going_on[i])
			return false;
	if (o->text[line->start] >= '0' && o->text[line->start] <= '9')
		return false;
	return c == ')' || (c > 0x39 && c != ':' && c != ';' && c != 0x3001 && c != 0x3002 && c != 0x300D && c != 0x2014);
}

static void
take_parts(const Scan *s, Head *h, const Line *line, const HeadingLine *p)
{
	Outline    *o = s->o;

	memset(h, 0, sizeof(*h));
	h->line = s->nlines;
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
	/* a section is one of its chapter */
	if (p->style == NUMBER_CHAPTER && p->part[1] == COUNTER_SECTION)
		h->part[2] = s->chapter;
	if (p->style == NUMBER_BRACKET && p->nparts == 1)
		h->of_chapter = s->chapter;
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

/* Is c kana or an ideograph with which neither a mark nor a number starts? */
static bool
is_plain_letter(uint32_t c)
{
	return (c >= 0x3041 && c <= 0x30FA && c != 0x30A0) || (c >= 0x4E00 && c <= 0x9FFF && !heading_starts_number(c));
}

/* Does a sentence begin with [start, end), and no title with a sign between them? */
static bool
begins_sentence(const Outline *o, size_t start, size_t end)
{
	size_t		reach = title_reach(&o->finder, o->text, start, end);
	size_t		at = start;
	size_t		n;

	while (reach < end && (at = utf8_skip_japanese(o->text, at, reach)) < reach)
	{
		if (scan_is_cut(plain_char(o->text, at, end, &n)))
			return false;
		at += n;
	}
	return reach < end;
}

/*
 * A line without mark, number, reference and cell, in which heading_parse() would find
 * nothing but a title: can it be none?  What is no sentence may be one where a known
 * title starts so, or where others look the same.
 */
static bool
plain_text(const Scan *s, const Line *line, size_t second, uint32_t last)
{
	const Outline *o = s->o;
	size_t		n;

	if (last == 0x3001 || !short_enough(o, line))
		return true;
	if (line->blank_before &&
		((s->closed && line->end - line->start <= GUESS_BYTES && ends_open(o, line)) || second == line->end || !is_plain_letter(plain_char(o->text, second, line->end, &n))))
		return false;
	return !title_may_start(&o->finder, o->text, line->start, line->end) || begins_sentence(o, line->start, line->end);
}

/* An item of a list without reference and cell, with which no known title begins. */
static bool
is_plain_item(const Scan *s, const Line *line)
{
	const Outline *o = s->o;
	size_t		at;
	size_t		n;

	if (line->digits)
		return false;
	at = heading_skip_bullet(o->text, line->start, line->end);
	return at > line->start && at < line->end && is_plain_letter(plain_char(o->text, at, line->end, &n)) &&
		(!title_may_start(&o->finder, o->text, at, line->end) || begins_sentence(o, at, line->end)) &&
		memchr(o->text + at, '|', line->end - at) == NULL && memchr(o->text + at, '\t', line->end - at) == NULL;
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

	if (is_plain_item(s, line))
		return true;
	/* only letters of Japanese start a line that is surely text */
	if (!((first >= 0x3041 && first <= 0x30FA) || (first >= 0x4E00 && first <= 0x9FFF)))
		return false;
	last = scan_last_char(o, line);
	if (!line->digits && is_plain_letter(first) && memchr(o->text + line->start, '\t', line->end - line->start) == NULL)
		return plain_text(s, line, line->start + n, last);
	if (last == 0x3002)
	{
		/* "this section answers ISO/IEC 27017, 5.1.1." */
		if (scan_may_name_standard(o, line) || scan_ends_in_note(o, line) || scan_may_open(o, line))
			return false;
		/* a chapter's number, a title and a sentence may share the line; questions end so */
		return first != 0x7B2C && (first < 0x4E00 || line->end - line->start > 200 || !title_may_start(&o->finder, o->text, line->start, line->end)) &&
			memchr(o->text + line->start, '\t', line->end - line->start) == NULL;
	}
	if (line->end - line->start > 2 * TITLE_BYTES)
		return last != ')' && memchr(o->text + line->start, '\t', line->end - line->start) == NULL;
	return false;
}

/* Could the line be a heading by its shape alone, as others that look the same? */
static bool
may_be_guess(const Scan *s, const Line *line, const Head *h)
{
	/* one of cells is a row of a table, whatever stands in it */
	return line->blank_before && !h->prose && !h->table && h->title.length <= GUESS_BYTES && s->closed && ends_open(s->o, line);
}

bool
scan_head_line_above(Scan *s)
{
	Outline    *o = s->o;
	const Line *line = &s->above[s->nabove - 1];
	HeadingLine parts;

	if (o->nheads >= HEADS_MAX)
		return false;
	(void) heading_parse(o->text, line->start, line->end, &parts);
	take_parts(s, next_head(o), line, &parts);
	o->heads[o->nheads].line = s->nlines - 1;
	scan_take_text(o, o->nheads - 1, line->end - line->start);
	o->strong = o->nheads++;
	return true;
}

static bool
is_taken(const Scan *s, const Line *line)
{
	for (unsigned i = 0; i < s->ntaken && i < SCAN_TAKEN; i++)
		if (s->taken[i] == line->start)
			return true;
	return false;
}

static void
scan_line(Scan *s, Line *line)
{
	Outline    *o = s->o;
	HeadingLine parts;
	TitleMatch	match;
	bool		structured;
	bool		known = false;
	bool		keyed;
	bool		captioned;
	bool		question = scan_is_question(o, line);
	Head	   *h;

	if ((!question && only_text(s, line)) || is_taken(s, line))
		goto text;
	if (scan_number_below_title(s, line) || scan_read_opening(o, line) || scan_read_tag(s, line))
		return;
	title_match_none(&match);
	structured = (heading_parse(o->text, line->start, line->end, &parts) && (o->numbers_behind || heading_keep_bare(&parts))) || question;
	if (question)
	{
		parts.question = true;
		parts.prose = parts.table = false;
		/* a question may be but a number */
		if (parts.title.length == 0 && parts.nbehind > 0)
		{
			parts.title = (Span) {parts.behind[0].start, line->end - parts.behind[0].start};
			parts.nbehind = 0;
		}
	}
	if (structured && !parts.table && !parts.prose && (parts.style != NUMBER_NONE || parts.mark == MARK_HASH))
		scan_join_bracket(s, line, &parts);
	if (o->nheads > 0 && scan_title_over_note(s, line, &parts))
		(void) scan_head_line_above(s);
	if (o->nheads > 0 && (scan_read_foot(s, line) || scan_read_note(o, line, &parts)))
		return;
	if (!structured && !short_enough(o, line) && !parts.table)
		goto text;
	if (!structured && !parts.table && !line->blank_before && !title_may_start(&o->finder, o->text, line->start, line->end))
		goto text;
	/* "TLS 1.0 and / 1.1 have been turned away": a line that a page broke */
	if (parts.style == NUMBER_DECIMAL && !line->blank_before && !s->closed && parts.title.length > 0 && o->text[parts.title.start] >= 'a' && o->text[parts.title.start] <= 'z')
		goto text;
	/* the answer to a question */
	if (parts.style == NUMBER_LETTER && parts.part[0] == 1 && o->strong >= 0 && o->heads[o->strong].question)
		goto text;
	if (o->nheads >= HEADS_MAX)
		goto text;
	captioned = structured && scan_take_caption(s, line, &parts);
	h = next_head(o);
	take_parts(s, h, line, &parts);
	if (parts.style == NUMBER_CHAPTER && parts.part[1] == COUNTER_CHAPTER && !parts.prose)
		s->chapter = parts.part[0];
	if (captioned)
		h->start = s->caption.start;
	if (parts.table && scan_read_cells(o, line, h, &match))
	{
		known = match.how != TITLE_UNKNOWN;
		structured |= h->nfront > 0;
	}
	else
	{
		if (parts.table)
		{
			take_parts(s, h, line, &parts);
			title_match_none(&match);
		}
		if (h->title.length == 0)
		{
			/* only a number: the title must be elsewhere */
			if (h->style == NUMBER_NONE || (h->style == NUMBER_DECIMAL && h->nparts < 2 && !h->bracket && h->nbehind == 0))
				goto text;
			if (scan_number_below_label(s, line, &parts))
				return;
			o->nheads++;
			scan_lone_number(s, h, &match);
			if (h->dead)
			{
				o->nheads--;
				return;
			}
			known = match.how != TITLE_UNKNOWN || match.role != TITLE_IS_SECTION;
			if (known)
				h->match = outline_copy(o, &match, sizeof(match));
			/* items below the title are text of the section, whatever marks them */
			if (h->title.length > 0 && h->title.start > line->end && !o->lines[s->next - 1].blank_before)
				o->strong = o->nheads - 1;
			return;
		}
		/* most lines are no title, and only what may stay without one needs its key */
		keyed = structured ? h->mark != MARK_BULLET || h->style != NUMBER_NONE || h->nbehind > 0 : may_be_guess(s, line, h);
		if (!keyed && ((!structured && h->prose) || !title_may_start_inside(&o->finder, o->text, h->title.start, h->title.start + h->title.length)))
			goto text;
		known = (keyed || (!h->prose && h->title.length <= scan_title_bytes(o, h->title.start) &&
						   title_may_end(&o->finder, o->text, h->title.start, h->title.start + h->title.length))) &&
			/* a sentence that is no title stays text, and needs none */
			is_known(o, h, keyed && (!h->prose || h->nparts >= 2), &match);
		if (!known || match.how < TITLE_OFFICIAL)
		{
			bool		numbered = h->style != NUMBER_NONE && h->mark != MARK_BULLET;

			if (numbered || h->mark == MARK_HASH || h->mark == MARK_SHAPE || h->mark == MARK_EMOJI || h->mark == MARK_BOLD || (!structured && h->title.length > 20 && scan_breaks_off(o->text, h->title.start, h->title.start + h->title.length)))
				if (scan_try_continuation(s, h, &match, known))
					known = match.how != TITLE_UNKNOWN || match.role != TITLE_IS_SECTION;
			if (!known && h->nbehind > 0 && h->style == NUMBER_NONE && h->mark == MARK_NONE)
				known = scan_title_above(s, h, h->title.start + h->title.length, CONTROL_NONE, &match);
			if (!known && structured && (h->prose || h->title.length > 60 || h->table))
				known = scan_try_cuts(o, h, &match);
			if (!known && h->prose)
				(void) scan_cut_at_gap(o, h);
		}
	}
	if (known && !structured && scan_repeats_title(s, line, &match))
		return;
	if (!known && structured && scan_take_old_number(s, h))
		goto text;
	if (!known && !structured)
	{
		/* unnumbered, unknown: a heading only where others look the same */
		if (!may_be_guess(s, line, h))
			goto text;
		scan_add_text(o, line->end - line->start);
		o->nheads++;
		h->weak = true;
		return;
	}
	if (known && match.role == TITLE_IS_LABEL && !structured)
		goto text;
	if (!known && h->mark == MARK_BULLET && h->style == NUMBER_NONE && h->nbehind == 0)
		goto text;
	if (!known && h->style == NUMBER_NONE && h->nbehind == 0 && (h->prose || h->title.length > TITLE_BYTES))
		goto text;
	if (!known && h->prose && !(h->nparts >= 2 && h->style == NUMBER_DECIMAL))
		goto text;
	o->nheads++;
	if (known)
	{
		h->match = outline_copy(o, &match, sizeof(match));
		h->label = match.role != TITLE_IS_SECTION;
	}
	if (h->body < line->end)
		h->text += line->end - h->body;
	if (known || h->nbehind > 0 || h->style == NUMBER_DECIMAL || h->style == NUMBER_HYPHEN ||
		h->style == NUMBER_CHAPTER || h->style == NUMBER_QUESTION || h->mark == MARK_HASH)
	{
		if (h->mark != MARK_BULLET)
			o->strong = o->nheads - 1;
	}
	else if (o->strong >= 0)
		o->heads[o->strong].text += line->end - line->start;
	return;
text:
	if (scan_read_denial(o, line))
		return;
	scan_read_inner_notes(o, line);
	scan_add_text(o, line->end - line->start);
}

/* Does the line end a sentence or an item? */
static bool
closes(const Outline *o, const Line *line)
{
	const char *t = o->text + line->start;
	size_t		n = line->end - line->start;

	return (n >= 3 && (memcmp(t + n - 3, "\343\200\202", 3) == 0 || memcmp(t + n - 3, "\357\274\211", 3) == 0)) ||
		t[n - 1] == '.' || t[n - 1] == ')' || t[n - 1] == '>' || t[n - 1] == '/' || n < 40 ||
		(line->blank_after && heading_skip_bullet(o->text, line->start, line->end) > line->start);
}

/* Remember a line of text for the title that may end on the next one. */
static void
keep_above(Scan *s, const Line *line, bool text)
{
	if (!text)
	{
		s->nabove = 0;
		return;
	}
	if (s->nabove == 2)
		s->above[0] = s->above[1];
	else
		s->nabove++;
	s->above[s->nabove - 1] = *line;
}

void
outline_scan(Outline *o)
{
	Scan		s = {.o = o, .closed = true};
	Line		line;
	int			heads,
				notes;

	o->strong = -1;
	scan_find_slides(o);
	scan_find_numbers(o);
	while (scan_next_line(o, &s.next, &line))
	{
		s.nlines++;
		if (line.end - s.polled >= ENV_POLL_BYTES)
		{
			s.polled = line.end;
			o->env->poll(o->env);
		}
		heads = o->nheads;
		notes = o->nnotes;
		if (line.blank_before)
			s.nabove = 0;
		s.strong = o->strong;
		scan_line(&s, &line);
		s.closed = o->nheads > heads || o->nnotes > notes || closes(o, &line);
		keep_above(&s, &line, o->nheads == heads && o->nnotes == notes && !scan_is_of_head(o, &line));
		scan_note_caption(&s, &line);
	}
	scan_lift_numbers(o);
	scan_drop_lists(o);
}
