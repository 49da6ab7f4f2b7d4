/*
 * scan_lone.c
 *		Numbers alone on their line, whose title stands elsewhere: below, above, or in
 *		another cell of a table that an extraction took apart.
 */
#include "scan.h"

#include <string.h>

#define AHEAD_LINES		8		/* behind a number that its title may stand */
#define AHEAD_BYTES		700
#define TITLE_LINES		3		/* that a narrow cell breaks a title into */
#define PREFIX_LEAST	12		/* bytes that tell a title by its beginning */
#define PIECE_LEAST		9		/* of its key that are a piece of it */

static bool
has_control(const TitleMatch *m, ControlId control)
{
	bool		has = false;

	for (int i = 0; i < m->n2013; i++)
		has |= m->c2013[i] == control;
	for (int i = 0; i < m->n2022; i++)
		has |= m->c2022[i] == control;
	return has;
}

bool
scan_names_control(const TitleMatch *m, ControlId control)
{
	return m->how >= TITLE_ALIAS && has_control(m, control);
}

/* The title of the control in two languages, broken into two lines: the one at `parts` and number `ahead`. */
static bool
title_in_two(Scan *s, Head *h, const HeadingLine *parts, ControlId control, int ahead, TitleMatch *match)
{
	Outline    *o = s->o;
	Line		more;
	TitleMatch	m;
	TitleKey	key;

	if (control == CONTROL_NONE || parts->prose || !scan_next_line(o, &ahead, &more) || more.blank_before ||
		more.end - parts->title.start > TITLE_BYTES || !scan_is_known(o, parts->title.start, more.end, &m, &key) ||
		m.how < TITLE_STRIPPED || !has_control(&m, control))
		return false;
	*match = m;
	scan_take_key(h, &key);
	h->title = (Span) {parts->title.start, more.end - parts->title.start};
	h->end = h->body = more.end;
	s->next = ahead;
	return true;
}

bool
scan_repeats_title(const Scan *s, const Line *line, const TitleMatch *match)
{
	const Outline *o = s->o;
	Head	   *above = o->nheads > 0 ? &o->heads[o->nheads - 1] : NULL;
	const Line *before = s->next > 1 ? &o->lines[s->next - 2] : NULL;
	ControlId	control;
	bool		same;

	if (above == NULL || before == NULL || (line->blank_before && above->number.length == 0) || above->text > 0 || above->table || before->end != above->end || above->title.length == 0)
		return false;
	/* one of the two is Japanese */
	if (((unsigned char) o->text[above->title.start] < 0x80) == ((unsigned char) o->text[line->start] < 0x80))
		return false;
	control = outline_number_control(above);
	same = control != CONTROL_NONE && has_control(match, control);
	for (int i = 0; above->match != NULL && i < above->match->n2013; i++)
		same |= has_control(match, above->match->c2013[i]);
	if (same)
		above->end = above->body = line->end;
	return same;
}

/* Does the line begin with the number of another section, so that no title of ours follows? */
static bool
begins_another(const HeadingLine *parts)
{
	return parts->nfront > 0 && parts->nparts >= 2 && parts->title.length > 0;
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
	ControlId	control = outline_number_control(h);
	int			ahead = s->next;
	Line		line;
	HeadingLine parts;

	if (control == CONTROL_NONE)
		return false;
	for (int i = 0; i < AHEAD_LINES && scan_next_line(o, &ahead, &line) && line.start - h->start <= AHEAD_BYTES; i++)
	{
		int			behind = ahead;
		Line		more = line;

		(void) heading_parse(o->text, line.start, line.end, &parts);
		if (begins_another(&parts))
			return false;
		if (parts.style != NUMBER_NONE || parts.prose)
			continue;
		for (int k = 0; k < TITLE_LINES; k++)
		{
			TitleMatch	m;
			TitleKey	key;
			size_t		end = k == 0 ? parts.title.start + parts.title.length : more.end;

			if (end - parts.title.start > TITLE_BYTES)
				break;
			if (scan_is_known(o, parts.title.start, end, &m, &key) && scan_names_control(&m, control))
			{
				*match = m;
				scan_take_key(h, &key);
				h->start = parts.title.start;
				h->title = (Span) {parts.title.start, end - parts.title.start};
				h->end = more.end;
				h->body = k == 0 && parts.rest < more.end ? parts.rest : more.end;
				s->next = behind;
				return true;
			}
			if (!scan_next_line(o, &behind, &more) || more.blank_before)
				break;
		}
	}
	return false;
}

/* Is the line nothing but the number of a control of 2013? */
static bool
is_old_number(const HeadingLine *parts)
{
	return parts->title.length == 0 && parts->nfront == 1 && parts->nparts == 3 && !parts->front[0].cld;
}

static ControlId
old_control(const Ref *ref)
{
	return control_lookup(2013, false, 3, ref->part[0], ref->part[1], ref->part[2]);
}

/* What stands on the line is the heading's, and no heading by itself when its turn comes. */
static void
take(Scan *s, size_t line)
{
	s->taken[s->ntaken++ % SCAN_TAKEN] = line;
}

static void
add_behind(Outline *o, Head *h, const Ref *ref)
{
	Ref		   *refs;

	if (h->nbehind == REF_MAX)
		return;
	/* others have made room for just what they had */
	refs = o->env->alloc(o->env, sizeof(Ref) * (h->nbehind + 1));
	if (h->behind != NULL)
		memcpy(refs, h->behind, sizeof(Ref) * h->nbehind);
	refs[h->nbehind++] = *ref;
	h->behind = refs;
}

/*
 * A table of two numberings: the older numbers of a control of 2022 stand alone in the
 * lines below its number, and above it.  Takes them.
 */
static bool
take_old_numbers(Scan *s, Head *h, ControlId control)
{
	Outline    *o = s->o;
	Head	   *before = o->nheads > 1 ? &o->heads[o->nheads - 2] : NULL;
	Line		line;
	HeadingLine parts;
	int			ahead = s->next;

	if (control == CONTROL_NONE || h->front->nparts != 2 || h->behind != NULL)
		return false;
	if (before != NULL && !before->dead && before->title.length == 0 && before->nfront == 1 && before->front->nparts == 3 &&
		before->line + 1 == h->line && control_corresponds(control, old_control(before->front)))
	{
		add_behind(o, h, before->front);
		before->dead = true;
	}
	/* other rows' numbers may stand between */
	for (int i = 0; i < AHEAD_LINES && scan_next_line(o, &ahead, &line); i++)
	{
		(void) heading_parse(o->text, line.start, line.end, &parts);
		if (!is_old_number(&parts) || !control_corresponds(control, old_control(&parts.front[0])))
			continue;
		add_behind(o, h, &parts.front[0]);
		take(s, line.start);
	}
	return h->nbehind > 0;
}

/* Title, older number and text in one line of such a table. */
static bool
title_with_old_number(Scan *s, Head *h, const Line *line, int behind, TitleMatch *match)
{
	Outline    *o = s->o;
	ControlId	control = outline_number_control(h);

	if (control == CONTROL_NONE || h->front->nparts != 2 || !line->digits)
		return false;
	for (const char *p = o->text + line->start; (p = memchr(p, ' ', o->text + line->end - p)) != NULL; p++)
	{
		size_t		blank = (size_t) (p - o->text);
		size_t		at = blank + 1;
		Ref			ref = {0};
		TitleKey	key;

		if (blank - line->start > TITLE_BYTES)
			return false;
		if (!ref_scan(o->text, &at, line->end, &ref) || ref.nparts != 3 || !control_corresponds(control, old_control(&ref)) ||
			!scan_is_known(o, line->start, blank, match, &key) || !scan_names_control(match, control))
			continue;
		add_behind(o, h, &ref);
		scan_take_key(h, &key);
		h->title = (Span) {line->start, blank - line->start};
		h->end = line->end;
		h->body = skip_blanks(o->text, at, line->end);
		s->next = behind;
		return true;
	}
	return false;
}

bool
scan_take_old_number(Scan *s, const Head *h)
{
	Outline    *o = s->o;
	Head	   *before = o->nheads > 0 ? &o->heads[o->nheads - 1] : NULL;

	if (before == NULL || before->dead || before->text > 0 || before->nfront != 1 || before->front->nparts != 2 || before->title.length == 0 ||
		h->nfront != 1 || h->front->nparts != 3 || !control_corresponds(outline_number_control(before), old_control(h->front)))
		return false;
	add_behind(o, before, h->front);
	before->body = h->title.start;
	return true;
}

/*
 * Where the line stands in the official title of the control, of which a cell's width has
 * left a piece: bytes of its key; -1 where it is none.  *match is then that title's.
 */
static int
piece_of_title(Outline *o, const Line *line, ControlId control, TitleMatch *match)
{
	const char *title = control_title(control, true);
	const TitleLook *look;
	const char *piece;
	size_t		n;

	if (title == NULL || line->end - line->start > TITLE_BYTES / 2)
		return -1;
	/* one number asks of several lines */
	look = title_look(&o->finder, title, strlen(title), title_print_hash(title, strlen(title)));
	piece = title_key(&o->finder, o->text + line->start, line->end - line->start, &n);
	if (!look->known || n < PIECE_LEAST)
		return -1;
	/* keys leave conjunctions out, but not the first half of one */
	if (n > PREFIX_LEAST && memcmp(piece + n - 3, "\345\217\212", 3) == 0)
		n -= 3;
	for (size_t at = 0; at + n < look->key_length + (at > 0); at++)
		if (memcmp(look->key + at, piece, n) == 0)
		{
			*match = look->match;
			return (int) at;
		}
	return -1;
}

/* Does the line begin the title, with enough of it to tell? */
static bool
begins_title(Outline *o, const Line *line, ControlId control, TitleMatch *match)
{
	return line->end - line->start >= PREFIX_LEAST && piece_of_title(o, line, control, match) == 0;
}

/* What follows of a title of which a heading has taken the beginning is no heading either. */
static void
take_pieces(Scan *s, ControlId control, int ahead)
{
	Line		line;
	TitleMatch	match;

	for (int i = 0; i < AHEAD_LINES && scan_next_line(s->o, &ahead, &line); i++)
		if (piece_of_title(s->o, &line, control, &match) > 0)
			take(s, line.start);
}

/* Is such a line the heading above, which nothing but its shape speaks for?  Takes its title. */
static bool
take_guess(Outline *o, Head *h, ControlId control, TitleMatch *match)
{
	Head	   *before = o->nheads > 1 ? h - 1 : NULL;
	Line		line;

	if (before != NULL && before->dead && before->number.length > 0 && o->nheads > 2)
		before--;
	if (before == NULL || !before->weak || before->dead || h->line - before->line > 2)
		return false;
	line = (Line) {.start = before->title.start,.end = before->title.start + before->title.length};
	if (!begins_title(o, &line, control, match))
		return false;
	h->title = before->title;
	before->dead = true;
	return true;
}

/* Is one of the lines around the number such a line?  They stay what they are, but for being the heading. */
static bool
title_in_pieces(Scan *s, Head *h, ControlId control, TitleMatch *match)
{
	Outline    *o = s->o;
	Line		line;
	int			ahead = s->next;
	bool		found = take_guess(o, h, control, match);

	for (int i = s->nabove - 1; i >= 0 && !found; i--)
		if (begins_title(o, &s->above[i], control, match))
		{
			h->title = (Span) {s->above[i].start, s->above[i].end - s->above[i].start};
			found = true;
		}
	for (int i = 0; i < AHEAD_LINES && !found && scan_next_line(o, &ahead, &line) && line.start - h->start <= AHEAD_BYTES; i++)
		if (begins_title(o, &line, control, match))
		{
			h->title = (Span) {line.start, line.end - line.start};
			take(s, line.start);
			found = true;
		}
	if (found)
		take_pieces(s, control, s->next);
	return found;
}

/* A dash in an empty cell is no title. */
static bool
has_letter(const Outline *o, const HeadingLine *parts)
{
	size_t		end = parts->title.start + parts->title.length;

	for (size_t at = parts->title.start, n; at < end; at += n)
	{
		uint32_t	c = plain_char(o->text, at, end, &n);

		if ((c >= 'A' && c <= 'z') || (c >= 0x3041 && c != 0x30FB && c != 0x30FC))
			return true;
	}
	return false;
}

/* The line behind a label, which takes the label's place if it has no number of its own and no empty line before it. */
static bool
behind_label(const Outline *o, int *ahead, Line *line, HeadingLine *parts)
{
	int			behind = *ahead;
	Line		next;
	HeadingLine title;

	if (!scan_next_line(o, &behind, &next) || next.blank_before)
		return false;
	(void) heading_parse(o->text, next.start, next.end, &title);
	if (title.style != NUMBER_NONE)
		return false;
	*ahead = behind;
	*line = next;
	*parts = title;
	return true;
}

/*
 * Does a line that nothing but its shape speaks for stand right above the number, which says
 * itself that it is a control's, and text below it?  It is the title then; NULL: no such line.
 */
static Head *
guess_above(const Outline *o, Head *before, const Head *h, const Line *next)
{
	bool		is_title = before != NULL && before->weak && !before->dead && before->text == 0 && before->spaced && before->line + 1 == h->line && h->front != NULL &&
		(h->front->annex || h->front->cld) &&
		before->title.length > 0 && (next->end - next->start > GUESS_BYTES || scan_last_char(o, next) == 0x3002);

	return is_title ? before : NULL;
}

void
scan_lone_number(Scan *s, Head *h, TitleMatch *match)
{
	Outline    *o = s->o;
	const ControlId control = outline_number_control(h);
	Line		next;
	int			ahead = s->next;
	HeadingLine parts;
	Head	   *before = o->nheads > 1 ? &o->heads[o->nheads - 2] : NULL; /* h is the last */
	Head	   *guess;

	if (s->nabove > 0 && scan_title_above(s, h, s->above[s->nabove - 1].end, control, match))
	{
		h->behind = h->front;
		h->nbehind = h->nfront;
		h->front = NULL;
		h->nfront = 0;
		h->number.length = 0;
		h->style = NUMBER_NONE;
		return;
	}
	/* two numbers of one control speak for it without a title */
	if (take_old_numbers(s, h, control))
	{
		if (!title_behind_caption(s, h, match))
			(void) title_in_pieces(s, h, control, match);
		return;
	}
	if (!scan_next_line(o, &ahead, &next))
		return;
	if (title_with_old_number(s, h, &next, ahead, match))
		return;
	if (!heading_parse(o->text, next.start, next.end, &parts) || parts.style == NUMBER_NONE)
	{
		bool		chapter;
		size_t		end = parts.title.start + parts.title.length;
		bool		known = scan_look_up(o, h, parts.title.start, end, match);

		/* "number / 9.2.1 / title / User registration": the label is none */
		if (known && match->role == TITLE_IS_LABEL && behind_label(o, &ahead, &next, &parts))
		{
			end = parts.title.start + parts.title.length;
			known = scan_look_up(o, h, parts.title.start, end, match);
		}
		/* the row of a chapter may come before the title */
		chapter = known && match->chapter && control != CONTROL_NONE && !scan_names_control(match, control);

		if ((!known || match->n2013 + match->n2022 == 0) &&
			(title_in_two(s, h, &parts, control, ahead, match) || title_behind_caption(s, h, match)))
			return;
		if (chapter)
			title_match_none(match);
		else if (known ||
			(!parts.prose && has_letter(o, &parts) && next.end - next.start <= 120 && (before == NULL || before->match == NULL || before->text > 0 ||
			  (control != CONTROL_NONE && !scan_names_control(before->match, control)))))
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
			s->next = ahead;
			if (match->how == TITLE_UNKNOWN || match->score < 0.9f)
				(void) scan_try_continuation(s, h, match, match->how != TITLE_UNKNOWN);
			return;
		}
	}
	if (control != CONTROL_NONE && title_in_pieces(s, h, control, match))
		return;
	if (control != CONTROL_NONE && (guess = guess_above(o, before, h, &next)) != NULL)
	{
		h->title = guess->title;
		h->start = guess->start;
		guess->dead = true;
		return;
	}
	/* the title was the line above */
	if (before != NULL && before->match != NULL && before->text == 0 && before->number.length == 0 && h->front != NULL &&
		(control == CONTROL_NONE || scan_names_control(before->match, control)))
	{
		before->behind = h->front;
		before->nbehind = h->nfront;
		before->end = before->body = h->end;
		h->dead = true;
	}
}
