/*
 * scan_below.c
 *		Numbers of controls that stand alone on their line, right below the heading whose
 *		controls they are.
 */
#include "scan.h"

#include <string.h>

#include "../text/fold.h"
#include "../text/literal.h"

#define NUMBER_BYTES	80		/* such a line is no longer */
#define BELOW_LEAST		3		/* so many of them stand below headings, and most, in a paper that has them there */
#define BEHIND_LEAST	4		/* so many titles have their number behind them where all may */
#define BEHIND_REACH	96		/* bytes at the end of a line that such a number is looked for in */

bool
scan_is_number_line(const Outline *o, const Line *line)
{
	Ref			refs[REF_MAX];
	int			other;

	return line->digits && line->end - line->start <= NUMBER_BYTES &&
		ref_scan_all(o->text, line->start, line->end, refs, REF_MAX, 0, &other) > 0 && other == 0 &&
		(refs[0].cld || refs[0].nparts == 3 || (refs[0].nparts == 2 && refs[0].standard != 0));
}

/*
 * The same of line number i, where it is no note by itself, as in round brackets or behind a
 * label; below an item of a list it is none either.
 */
static bool
is_bare_number(const Outline *o, int i)
{
	const Line *line = &o->lines[i];
	size_t		n;
	uint32_t	c;

	if (!line->digits || line->end - line->start > NUMBER_BYTES)
		return false;
	c = plain_char(o->text, line->start, line->end, &n);
	return ((c != '(' && (c < 0x80 || c == 0x203B)) ||
			(i > 0 && heading_skip_bullet(o->text, line[-1].start, line[-1].end) > line[-1].start)) &&
		scan_is_number_line(o, line);
}

/* Could the line be a heading in words of the vendor's own? */
static bool
may_head(const Outline *o, const Line *line)
{
	uint32_t	last = scan_last_char(o, line);

	/* what opens a bracket goes on in the next line */
	return line->end - line->start <= TITLE_WIDE_BYTES && last != 0x3002 && last != 0x3001 && last != ',' && last != ':' && last != '(' && last != '[' &&
		!scan_is_note_label(o, line->start, line->end);
}

/* Do both lines say the same, byte for byte? */
static bool
same_words(const Outline *o, const Line *a, const Line *b)
{
	return a->end - a->start == b->end - b->start && memcmp(o->text + a->start, o->text + b->start, a->end - a->start) == 0;
}

/* Was something left out between line number i and the one before: does it begin a page? */
static bool
begins_page(const Outline *o, int i)
{
	return fold_parts_lines(o->text + o->lines[i - 1].end, o->text + o->lines[i].start);
}

/* Does nothing go on in line number i: is it the first, below an empty one or the page before, or below the end of a sentence? */
static bool
starts_anew(const Outline *o, int i)
{
	return i == 0 || o->lines[i].blank_before || scan_last_char(o, &o->lines[i - 1]) == 0x3002 || begins_page(o, i);
}

/* Does a list follow the number in line number i, and what stands above it is none of its items? */
static bool
heads_list(const Outline *o, int i)
{
	HeadingLine above,
				below;

	if (i + 1 >= o->nlines || o->lines[i + 1].blank_before)
		return false;
	(void) heading_parse(o->text, o->lines[i + 1].start, o->lines[i + 1].end, &below);
	if (below.mark != MARK_BULLET && below.mark != MARK_SHAPE)
		return false;
	(void) heading_parse(o->text, o->lines[i - 1].start, o->lines[i - 1].end, &above);
	return above.mark != below.mark && above.style == NUMBER_NONE && !above.prose;
}

static void
find_numbers_below(Outline *o)
{
	int			all = 0,
				below = 0;
	bool		before = true;	/* the line before is such a number, or there is none */
	const Line *label = NULL;	/* the line above the last one: where they are all alike, it is no heading */

	for (int i = 0; i < o->nlines; i++)
	{
		const Line *line = &o->lines[i];
		bool		number = is_bare_number(o, i);

		if (i % 4096 == 0)
			o->env->poll(o->env);
		o->lines[i].number = number;
		if (number)
		{
			all++;
			below += !before && !line->blank_before && may_head(o, line - 1) && starts_anew(o, i - 1) && !(label != NULL && same_words(o, label, line - 1));
			label = i > 0 ? line - 1 : NULL;
		}
		before = number;
	}
	o->numbers_below = below >= BELOW_LEAST && below * 4 >= all * 3 && !o->slides;
}

/* Is the character before byte `at` a clause of 2022, 5 to 8, and a blank or a sign that parts before that? */
static bool
begins_bare(const Outline *o, const Line *line, size_t at)
{
	uint32_t	c = at > line->start ? plain_char_before(o->text, line->start, at, &at) : 0;

	if (c < '5' || c > '8' || at == line->start)
		return false;
	c = plain_char_before(o->text, line->start, at, &at);
	return scan_is_cut(c) || c == '/' || c == ',' || c == '`';
}

/* Could the line end in a bare number of 2022, or in one with a bracket or a word behind it?  A cheap look. */
static bool
may_end_in_number(const Outline *o, const Line *line)
{
	static const LiteralWord wide = LITERAL("．");
	size_t		at = line->end - line->start > BEHIND_REACH ? line->end - BEHIND_REACH : line->start;
	const char *dot;

	if (!line->digits || line->end - line->start > TITLE_BYTES)
		return false;
	for (size_t k = at; (dot = memchr(o->text + k, '.', line->end - k)) != NULL; k++)
		if (begins_bare(o, line, k = (size_t) (dot - o->text)))
			return true;
	for (; (at = literal_find(o->text, at, line->end, &wide, 2)) < line->end; at++)
		if (begins_bare(o, line, at))
			return true;
	return false;
}

/* Do bare numbers of two parts stand behind titles often enough to be controls? */
static void
find_numbers_behind(Outline *o)
{
	ControlId	last = CONTROL_NONE;
	Span		title = {0, 0};
	int			found = 0;

	for (int i = 0; i < o->nlines && found < BEHIND_LEAST; i++)
	{
		const Line *line = &o->lines[i];
		HeadingLine parts;
		ControlId	control;

		if (i % 4096 == 0)
			o->env->poll(o->env);
		if (!may_end_in_number(o, line))
			continue;
		(void) heading_parse(o->text, line->start, line->end, &parts);
		if (parts.nbare == 0 || parts.prose || parts.table)
			continue;
		/* release notes differ by their number only */
		control = ref_number_control(&parts.behind[0]);
		if (control != last && !(title.length == parts.title.length && memcmp(o->text + title.start, o->text + parts.title.start, title.length) == 0))
			found++;
		last = control;
		title = parts.title;
	}
	o->numbers_behind = found >= BEHIND_LEAST;
}

void
scan_find_numbers(Outline *o)
{
	find_numbers_below(o);
	find_numbers_behind(o);
}

/* Has the heading no control's number of its own, nor the title of this one where nothing but the number tells it to be a heading? */
static bool
lacks_control(const Head *h, const Ref *number)
{
	return h->title.length > 0 && h->nbehind == 0 && !(h->nfront > 0 && (h->front[0].nparts == 3 || h->front[0].cld)) &&
		!(h->style == NUMBER_NONE && h->mark == MARK_NONE && h->match != NULL && scan_names_control(h->match, ref_number_control(number)));
}

/* The line above is the last head, or becomes it; false where it is none. */
static bool
head_above(Scan *s, const Ref *number)
{
	Outline    *o = s->o;
	Head	   *last = o->nheads > 0 ? &o->heads[o->nheads - 1] : NULL;

	if (last != NULL && last->line == s->nlines - 1)
	{
		if (!lacks_control(last, number) || last->dead)
			return false;
		if (last->weak)
		{
			scan_take_text(o, o->nheads - 2, last->end - last->start);
			last->weak = false;
		}
		o->strong = o->nheads - 1;
		return true;
	}
	return s->nabove > 0 && may_head(o, &s->above[s->nabove - 1]) && scan_head_line_above(s);
}

/* Does the line below give the title of the control that the number is that of? */
static bool
titled_below(const Scan *s, const Ref *number)
{
	Outline    *o = s->o;
	ControlId	control = ref_number_control(number);
	int			ahead = s->next;
	Line		line;
	HeadingLine parts;
	TitleMatch	match;
	TitleKey	key;

	if (control == CONTROL_NONE || !scan_next_line(o, &ahead, &line))
		return false;
	(void) heading_parse(o->text, line.start, line.end, &parts);
	return !parts.prose && scan_is_known(o, parts.title.start, parts.title.start + parts.title.length, &match, &key) &&
		scan_names_control(&match, control);
}

bool
scan_number_below_title(Scan *s, const Line *line)
{
	Outline    *o = s->o;
	Ref			refs[REF_MAX];
	int			n,
				other,
				number = s->next - 1;

	if (number < 1 || line->blank_before || !o->lines[number].number)
		return false;
	n = ref_scan_all(o->text, line->start, line->end, refs, REF_MAX, 0, &other);
	/* with the standard's name, or between a title and a list, it is one in any paper */
	if (!o->numbers_below && !(may_head(o, &o->lines[number - 1]) && starts_anew(o, number - 1) &&
							   ((refs[0].standard != 0 && !o->slides) || (ref_number_control(&refs[0]) != CONTROL_NONE && heads_list(o, number)))))
		return false;
	if (titled_below(s, &refs[0]) || !head_above(s, &refs[0]))
		return false;
	scan_add_note(o, (Span) {line->start, line->end - line->start}, o->nheads - 1, refs, n);
	o->heads[o->nheads - 1].numbered_below = true;
	return true;
}

/* Does the next section begin below, by a heading with a number, a mark or a line of its own, or does the text end here? */
static bool
ends_section(const Scan *s)
{
	const Outline *o = s->o;
	int			ahead = s->next;
	Line		line;
	HeadingLine parts;

	if (!scan_next_line(o, &ahead, &line))
		return true;
	if (!line.blank_before)
		return false;
	if (!heading_parse(o->text, line.start, line.end, &parts))
		return line.blank_after && may_head(o, &line);
	return !parts.prose && parts.title.length > 0 && (parts.style != NUMBER_NONE || (parts.mark != MARK_NONE && parts.mark != MARK_BULLET));
}

bool
scan_number_below_label(Scan *s, const Line *line, const HeadingLine *parts)
{
	Outline    *o = s->o;
	Head	   *label = o->nheads > 1 ? &o->heads[o->nheads - 1] : NULL;
	Head	   *head = label != NULL ? label - 1 : NULL;
	const Head *last = o->nheads > 0 ? &o->heads[o->nheads - 1] : NULL;
	const Line *above = s->nabove > 0 ? &s->above[s->nabove - 1] : NULL;
	Ref			refs[REF_MAX];
	int			n;

	if (parts->nfront == 0 || parts->front[0].nparts < 2 || line->blank_before)
		return false;
	/* the label looks like a heading, between its own heading and the number */
	if (label != NULL && label->line == s->nlines - 1 && head->title.length > 0 && label->style == NUMBER_NONE &&
		scan_is_note_label(o, label->title.start, label->title.start + label->title.length) &&
		(head->line == label->line - 1 || ends_section(s)))
	{
		o->strong = o->strong == o->nheads - 1 ? o->nheads - 2 : o->strong;
		o->nheads--;
	}
	/* right below a heading of Markdown nothing else is meant, but where the control's title follows */
	else if (last != NULL && last->line == s->nlines - 1 && last->mark == MARK_HASH &&
			 last->nfront == 0 && last->nbehind == 0 && last->title.length > 0 && !titled_below(s, &parts->front[0]))
		;
	/* or like text */
	else if (above == NULL || last == NULL || last->title.length == 0 || !scan_is_note_label(o, above->start, above->end) ||
			 !(last->line == s->nlines - 2 || ends_section(s)))
		return false;
	n = ref_join(parts->front, parts->nfront, parts->behind, parts->nbehind, refs);
	scan_add_note(o, (Span) {line->start, line->end - line->start}, o->nheads - 1, refs, n);
	return true;
}
