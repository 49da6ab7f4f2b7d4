/*
 * survey.c
 *		What the numbers of a document mean, seen over all of its headings: are
 *		they those of a standard, and of which edition, or the vendor's own?
 */
#include "outline.h"

#include <string.h>

#define NEW_TITLES		4		/* so many titles that only the new numbering has tell a paper that says nothing */
#define NOTES_SAID		3		/* so many notes with bare numbers of two parts, in a paper that says which edition it follows */
#define NOTES_ALONE		8		/* the same of one that does not */
#define ALL_KNOWN		8		/* so many numbers of two parts, all of controls, are those */
#define SKIPS_LEAST		5		/* or so many, half of which leave out some, */
#define SKIPS_HIGH		10		/* in a paper that has a number as high as few chapters have */
#define MENTION_BYTES	32768	/* where a paper says what it follows */

static bool
holds(const ControlId *list, int n, ControlId c)
{
	for (int i = 0; i < n; i++)
		if (list[i] == c)
			return true;
	return false;
}

static bool
title_names(const TitleMatch *m, ControlId c)
{
	return holds(m->c2013, m->n2013, c) || holds(m->c2022, m->n2022, c);
}

/* Where the first heading stands that is the title of a control. */
static size_t
front_matter_end(const Outline *o)
{
	for (int i = 0; i < o->nheads; i++)
	{
		const Head *h = &o->heads[i];

		if (!h->dead && !h->prose && !h->contents && h->match != NULL && h->match->how >= TITLE_STRIPPED &&
			h->match->n2013 + h->match->n2022 > 0)
			return h->start;
	}
	return o->length;
}

static size_t
next_byte(const char *text, size_t at, size_t end, int byte)
{
	const char *p = memchr(text + at, byte, end - at);

	return p != NULL ? (size_t) (p - text) : end;
}

/* Read the ten characters from *at on, blanks and line breaks left out, and move *at behind them. */
static bool
read_ten(const Outline *o, size_t *at, size_t end, char *out)
{
	for (int n = 0; n < 10;)
	{
		size_t		w;
		uint32_t	c;

		if (*at >= end)
			return false;
		c = plain_char(o->text, *at, o->length, &w);
		*at += w;
		if (c == ' ' || c == '\n')
			continue;
		out[n++] = c < 0x80 ? (char) c : '?';
		/* all that is looked for starts so */
		if (n == 4 && memcmp(out, "2700", 4) != 0 && memcmp(out, "2701", 4) != 0)
			return false;
	}
	return true;
}

/* Are the last four of the ten characters one of the years, which stand one behind the other? */
static bool
is_year(const char *ten, const char *years)
{
	for (; *years != '\0'; years += 4)
		if (memcmp(ten + 6, years, 4) == 0)
			return true;
	return false;
}

/*
 * Editions of 27001, 27002 and 27017 that the document names.  27001 counts in the front
 * matter alone: further down it is the edition of a certificate, which says nothing
 * of how the paper is numbered.
 */
static void
mentions(const Outline *o, int *old, int *new)
{
	char		ten[10];
	size_t		end = o->length < MENTION_BYTES ? o->length : MENTION_BYTES;
	size_t		front = front_matter_end(o);

	*old = *new = 0;
	/* full-width forms start with EF */
	for (size_t narrow = 0, wide = 0, start = 0; start < end; start++)
	{
		size_t		at,
					w;

		if (narrow <= start)
			narrow = next_byte(o->text, start, end, '2');
		if (wide <= start)
			wide = next_byte(o->text, start, end, 0xEF);
		at = start = narrow < wide ? narrow : wide;
		if (start == end || plain_char(o->text, start, o->length, &w) != '2' || !read_ten(o, &at, end, ten) || ten[5] != ':')
			continue;
		/* 27017:2015 adds to the numbering of 2013 */
		if (memcmp(ten, "27017", 5) == 0)
		{
			*old += is_year(ten, "20152016");
			*new += is_year(ten, "2026");
		}
		else if (memcmp(ten, "2700", 4) == 0 && (ten[4] == '2' || (ten[4] == '1' && at <= front)))
		{
			*old += is_year(ten, "20132014");
			*new += is_year(ten, "202220232024");
		}
	}
}

static void
count_head(Survey *s, const Head *h)
{
	const Ref  *ref = h->nfront > 0 ? &h->front[0] : NULL;
	const TitleMatch *m = h->match != NULL && h->match->how >= TITLE_STRIPPED ? h->match : NULL;
	ControlId	c;
	bool		titled = m != NULL && m->n2013 + m->n2022 > 0;
	bool		old = false,
				new = false;

	if (titled)
	{
		s->only2013 += m->only2013;
		s->only2022 += m->only2022;
	}
	for (int i = 0; i < h->nbehind; i++)
	{
		const Ref  *b = &h->behind[i];
		/* the one that is printed first is the paper's own */
		int			points = i == 0 ? 2 : 1;

		if (!old && b->nparts == 3 && !b->cld && control_lookup(2013, false, 3, b->part[0], b->part[1], b->part[2]) != CONTROL_NONE)
		{
			s->behind3 += points;
			old = true;
		}
		if (!new && b->nparts == 2 && (c = control_lookup(2022, false, 2, b->part[0], b->part[1], 0)) != CONTROL_NONE &&
			(b->year >= 2022 || !titled || title_names(m, c)))
		{
			s->behind2 += points;
			new = true;
		}
	}
	if (ref == NULL || ref->cld || h->style == NUMBER_HYPHEN)
		return;
	if (ref->nparts == 3)
	{
		c = control_lookup(2013, false, 3, ref->part[0], ref->part[1], ref->part[2]);
		s->all3++;
		s->known3 += c != CONTROL_NONE;
		if (titled && c != CONTROL_NONE)
		{
			if (title_names(m, c))
				s->agree3++;
			else
				s->conflict3++;
		}
		else if (titled && control_lookup(2013, true, 3, ref->part[0], ref->part[1], ref->part[2]) == CONTROL_NONE)
			s->conflict3++;
	}
	else if (ref->nparts == 2)
	{
		c = control_lookup(2022, false, 2, ref->part[0], ref->part[1], 0);
		s->all2++;
		s->known2 += c != CONTROL_NONE;
		if (titled)
		{
			if (c != CONTROL_NONE && title_names(m, c))
				s->agree2++;
			else
				s->conflict2++;
		}
	}
}

/* Notes by the numbers that they print: of three parts, of two parts that are controls, and what else there is. */
typedef struct NoteTally
{
	int			old;
	int			new;
	int			dated;			/* of two parts, with the year */
	int			other;
} NoteTally;

/* Notes name controls as references behind titles do. */
static void
count_note(NoteTally *tally, const Note *note)
{
	ControlId	first = CONTROL_NONE;
	bool		old = false,
				new = false,
				dated = false,
				other = false;

	for (int i = 0; i < note->nrefs; i++)
	{
		const Ref  *r = &note->refs[i];

		/* old numbers behind a new one are what a paper of the new numbering adds; if they are its own, they tell as much as the year */
		dated |= r->nparts == 3 && new && !r->cld && control_corresponds(first, ref_number_control(r));
		if (r->cld || (r->nparts == 3 && new))
			continue;
		if (r->nparts == 3)
			old |= control_lookup(2013, false, 3, r->part[0], r->part[1], r->part[2]) != CONTROL_NONE;
		else if (r->nparts == 2 && control_lookup(2022, false, 2, r->part[0], r->part[1], 0) != CONTROL_NONE)
		{
			first = new ? first : ref_number_control(r);
			new = true;
			dated |= r->year >= 2022;
		}
		else
			other = true;
	}
	tally->old += old;
	tally->dated += dated;
	tally->new += new && !other;
	tally->other += other;
}

/*
 * Bare numbers of two parts in notes are controls of 2022 where the paper says that it follows
 * that edition, or where they are many, and nearly all notes have such.
 */
static void
add_notes(Survey *s, const NoteTally *tally, bool said)
{
	bool		bare = tally->new >= (said ? NOTES_SAID : NOTES_ALONE) && tally->old * 4 <= tally->new && tally->other * 8 <= tally->new;

	s->behind3 += tally->old;
	s->behind2 += bare ? tally->new : tally->dated;
}

/*
 * How many numbers of two parts leave out some behind the one before: a paper's own leave out
 * none, the controls that it answers do.  0 where none is so high that no chapter has so many.
 */
static int
count_skips(const Outline *o)
{
	const Ref  *before = NULL;
	int			skips = 0;
	int			highest = 0;

	for (int i = 0; i < o->nheads; i++)
	{
		const Head *h = &o->heads[i];

		if (h->dead || h->prose || h->label || h->nfront == 0 || h->front[0].cld || h->front[0].nparts != 2)
			continue;
		skips += before != NULL && before->part[0] == h->front[0].part[0] && h->front[0].part[1] > before->part[1] + 1;
		before = h->front;
		highest = before->part[1] > highest ? before->part[1] : highest;
	}
	return highest >= SKIPS_HIGH ? skips : 0;
}

void
outline_survey(Outline *o)
{
	Survey	   *s = &o->survey;
	int			old,
				new;
	int			points2013,
				points2022;
	NoteTally	notes = {0};

	memset(s, 0, sizeof(*s));
	mentions(o, &old, &new);
	for (int i = 0; i < o->nheads; i++)
		if (!o->heads[i].dead && !o->heads[i].prose && !o->heads[i].label)
			count_head(s, &o->heads[i]);
	for (int i = 0; i < o->nnotes; i++)
		count_note(&notes, &o->notes[i]);
	add_notes(s, &notes, new > 0);
	s->numbers3 = s->agree3 > 0 ? s->agree3 * 2 >= s->conflict3 : s->conflict3 == 0 && s->known3 * 10 >= s->all3 * 7;
	s->numbers2 = s->agree2 > 0 ? s->agree2 > s->conflict2 :
		s->conflict2 == 0 && ((new > 0 && s->known2 >= 3 && s->known2 * 10 >= s->all2 * 8) ||
							  (s->known2 == s->all2 && (s->known2 >= ALL_KNOWN || (s->known2 >= SKIPS_LEAST && count_skips(o) * 2 >= s->known2))));
	s->behind2_ok = s->behind2 > 0;
	points2013 = (s->numbers3 ? s->agree3 * 2 + s->known3 : 0) + s->only2013;
	points2022 = (s->numbers2 ? s->agree2 * 2 + s->known2 : 0) + s->only2022;
	/* old numbers behind a title are what a paper of the new numbering adds */
	if (!s->numbers2)
	{
		points2013 += s->behind3;
		points2022 += s->behind2;
	}
	/* without numbers the paper's word for what it follows goes before its choice of titles */
	if (!s->numbers2 && (!s->numbers3 || s->all3 == 0) && s->behind2 + s->behind3 == 0 && (old > 0) != (new > 0))
		s->edition = new > 0 ? 2022 : 2013;
	else
	{
		if (points2013 == points2022)
		{
			points2013 += old;
			points2022 += new;
		}
		/* a few titles alone do not make it a paper of the new numbering */
		if (!s->numbers2 && s->behind2 == 0 && new == 0 && s->only2022 < s->only2013 + NEW_TITLES)
			points2022 = 0;
		s->edition = points2022 > points2013 ? 2022 : 2013;
	}
}

ControlId
outline_number_control(const Head *h)
{
	return h->nfront == 1 ? ref_number_control(h->front) : CONTROL_NONE;
}

ControlId
ref_control(const Survey *survey, const Ref *ref, bool *without_prefix)
{
	ControlId	c;

	*without_prefix = false;
	if (ref->standard != 0 && ref->standard != 27001 && ref->standard != 27002 && ref->standard != 27017)
		return CONTROL_NONE;
	if (ref->nparts == 3)
	{
		if (!ref->cld)
		{
			c = control_lookup(2013, false, 3, ref->part[0], ref->part[1], ref->part[2]);
			if (c != CONTROL_NONE)
				return c;
			*without_prefix = true;
		}
		return control_lookup(2013, true, 3, ref->part[0], ref->part[1], ref->part[2]);
	}
	if (ref->nparts != 2 || ref->cld)
		return CONTROL_NONE;
	if (ref->year != 0 && (ref->year < 2022 || ref->standard == 27017))
		return CONTROL_NONE;
	/* A.10.1 is ISO/IEC 27018's, A.5.1 an old objective unless the paper is new */
	if (ref->year == 0 && survey->edition != 2022 && !survey->behind2_ok && !survey->numbers2)
		return CONTROL_NONE;
	return control_lookup(2022, false, 2, ref->part[0], ref->part[1], 0);
}
