/*
 * outline_repeats.c
 *		Headings that come more than once: those of a table of contents, and labels
 *		within the sections.
 */
#include "outline.h"

#include <string.h>

#include "../text/literal.h"
#include "label.h"

#define ENTRY_BYTES		2048	/* with all its blanks it takes less */
#define ENTRY_TEXT		300		/* so much text has only what stands behind the last entry of a table of contents */
#define LONE_TEXT		120		/* so much text below a number is its own, with or without a title, and no entry's */
#define LISTED_TEXT		60		/* a row that lists a control has not more, */
#define LISTED_LEAST	6		/* and so many stand one below the other */
#define TEMPLATE_LEAST	3		/* so often comes a label that is no heading */

static uint64_t
mix(const Head *h)
{
	uint64_t	k = h->key;

	for (int i = 0; i < h->nparts && i < 4; i++)
		k = (k ^ h->part[i]) * UINT64_C(0x9e3779b97f4a7c15);
	return k ^ k >> 31;
}

/* Do leader dots or a page number say that the head is an entry of a table of contents? */
static bool
is_entry(const Head *h)
{
	return h->contents || h->paged;
}

/*
 * Where the body begins behind a table of contents that starts at head `contents`: head
 * `again` repeats head `entry` of it, but those before may have been read otherwise there
 * (two entries on a line), or here (titles in two languages).  It begins where the first
 * stands that has text and is no entry as the others are, or where the numbers do again, or
 * behind the first of them that has text.
 */
static int
body_start(const Outline *o, int contents, int entry, int again)
{
	int			first = contents + 1;

	for (int i = entry + 1; i < again && is_entry(&o->heads[entry]); i++)
		if (!is_entry(&o->heads[i]) && o->heads[i].text >= LONE_TEXT)
			return i;
	while (first < entry && o->heads[first].style == NUMBER_NONE)
		first++;
	for (int i = entry + 1; first < entry && i < again; i++)
		if (o->heads[i].style == o->heads[first].style && o->heads[i].nparts == o->heads[first].nparts &&
			memcmp(o->heads[i].part, o->heads[first].part, sizeof(o->heads[i].part)) == 0)
			return i;
	for (int i = contents + 1; i < again; i++)
		if (o->heads[i].text >= ENTRY_TEXT)
			return i + 1;
	return again;
}

/* Does a sentence stand between the head and the next one? */
static bool
has_sentence(const Outline *o, const Head *h)
{
	static const LiteralWord stop = LITERAL("。");
	size_t		end = h + 1 < o->heads + o->nheads ? h[1].start : o->length;

	/* an entry has nothing so long below it, and blanks may be many */
	if (end > h->body + ENTRY_BYTES)
		return true;
	return literal_find(o->text, h->body, end, &stop, 2) < end;
}

/*
 * A heading that comes twice is a line of the table of contents where it has no
 * text, and the head of its section where it has.  A title repeated directly
 * below its heading is one heading.
 */
static void
find_repeats(Outline *o)
{
	size_t		nslots = 64;
	int		   *slots;
	int			contents = -1;	/* start of a table of contents */

	for (int i = 0; i + 1 < o->nheads; i++)
	{
		Head	   *a = &o->heads[i],
				   *b = &o->heads[i + 1];

		if (a->key == b->key && a->key != 0 && a->text == 0 && !a->dead && b->number.length == 0 && b->mark != MARK_BULLET &&
			b->line <= a->line + 2 && !a->contents && a->number.length + b->number.length > 0)
		{
			a->body = b->body;
			a->text = b->text;
			a->noted |= b->noted;
			b->dead = true;
			i++;
		}
		/* behind the note that names a heading's control, a row of a table may begin with its words */
		else if (a->key == b->key && a->key != 0 && a->noted && !a->dead && b->table && !b->noted && b->line <= a->line + 3)
		{
			a->text += b->text + (b->body - b->start);
			b->dead = true;
			i++;
		}
	}
	while (nslots < (size_t) o->nheads * 2)
		nslots *= 2;
	slots = o->env->alloc(o->env, sizeof(int) * nslots);
	memset(slots, 0, sizeof(int) * nslots);
	for (int i = 0; i < o->nheads; i++)
	{
		Head	   *h = &o->heads[i];
		size_t		k = (size_t) mix(h) & (nslots - 1);

		if (h->match != NULL && h->match->role == TITLE_IS_CONTENTS)
		{
			contents = i;
			continue;
		}
		if (h->dead || h->key == 0)
			continue;
		while (slots[k] != 0)
		{
			const Head *other = &o->heads[slots[k] - 1];

			if (other->key == h->key && other->nparts == h->nparts && memcmp(other->part, h->part, sizeof(h->part)) == 0)
				break;
			k = (k + 1) & (nslots - 1);
		}
		if (slots[k] != 0)
		{
			Head	   *first = &o->heads[slots[k] - 1];
			int			f = slots[k] - 1;

			/* a table of contents: all that stands between its head and the first repetition */
			if (contents >= 0 && f > contents)
			{
				int			end = body_start(o, contents, f, i);

				for (int c = contents; c < end; c++)
					o->heads[c].contents = true;
				contents = -1;
			}
			else if ((first->text == 0 && h->text > 0) || (first->paged && !h->paged))
				first->contents = true;
			/* the last entry has as text what stands behind the table */
			else if (h->text == 0 && first->text > 0 && !first->contents)
				h->contents = true;
			else if (first->contents)
				;				/* an entry by its own look */
			else if (first->mark == MARK_BULLET && h->mark != MARK_BULLET)
				first->contents = true;
			else if (h->mark == MARK_BULLET && first->mark != MARK_BULLET)
				h->contents = true;
			/* what nobody knows is text of the entry before it */
			else if (f > 0 && first[-1].contents && first->text < ENTRY_TEXT && first->text < h->text && !has_sentence(o, first))
				first->contents = true;
			/* the newer one stands for both from here */
			if (!h->contents)
				slots[k] = i + 1;
		}
		else
			slots[k] = i + 1;
	}
	o->env->release(o->env, slots);
}

static bool
names_customer(const Outline *o, const Head *h)
{
	return label_names(o->text, h->title.start, h->title.start + h->title.length, 'c');
}

/* Is the title no control's, or one that labels what is the customer's? */
static bool
may_label(const Outline *o, const Head *h)
{
	return h->match == NULL || h->match->role == TITLE_IS_FRONT || h->match->role == TITLE_IS_LABEL || names_customer(o, h);
}

/*
 * Such a title without a number, three times or more: a label within the sections
 * ("overview", "requirement", "what we do", "the customer's responsibility"), whose text
 * is the section's.
 */
static void
drop_templates(Outline *o)
{
	size_t		nslots = 64;
	struct Slot
	{
		uint64_t	key;
		int			count;
	}		   *slots;
	int			live = -1;
	int			note = 0;

	while (nslots < (size_t) o->nheads * 2)
		nslots *= 2;
	slots = o->env->alloc(o->env, sizeof(*slots) * nslots);
	memset(slots, 0, sizeof(*slots) * nslots);
	for (int round = 0; round < 2; round++)
		for (int i = 0; i < o->nheads; i++)
		{
			Head	   *h = &o->heads[i];
			size_t		k = (size_t) h->key & (nslots - 1);
			bool		nameless = !h->dead && !h->contents && h->key != 0 && h->number.length == 0 && h->nbehind == 0 && may_label(o, h);

			if (nameless)
			{
				while (slots[k].key != 0 && slots[k].key != h->key)
					k = (k + 1) & (nslots - 1);
				slots[k].key = h->key;
				slots[k].count += round == 0;
			}
			if (round == 0)
				continue;
			/* in brackets a label may stand once */
			if (nameless && live >= 0 && (slots[k].count >= TEMPLATE_LEAST || (h->mark == MARK_LENTICULAR && names_customer(o, h))))
			{
				h->dead = true;
				o->heads[live].text += h->text;
			}
			else if (!h->dead)
				live = i;
			for (; note < o->nnotes && o->notes[note].head <= i; note++)
				if (o->notes[note].head == i && h->dead && live >= 0)
				{
					o->notes[note].head = live;
					o->heads[live].noted = true;
				}
		}
	o->env->release(o->env, slots);
}

/* The control that a number without a title is the number of; CONTROL_NONE where the head has a title. */
static ControlId
lone_control(const Head *h)
{
	return h->dead || h->title.length > 0 || h->text >= LONE_TEXT ? CONTROL_NONE : outline_number_control(h);
}

static void
note_controls(bool *titled, const ControlId *controls, int n)
{
	for (int i = 0; i < n; i++)
		titled[control_index(controls[i])] = true;
}

/* The controls that a head's numbers and title name, into controls[2 * REF_MAX]; how many. */
static int
controls_of(const Head *h, ControlId *controls)
{
	Ref			refs[REF_MAX];
	int			n = ref_join(h->front, h->nfront, h->behind, h->nbehind, refs);
	int			count = 0;

	for (int i = 0; i < n; i++)
		if ((controls[count] = ref_number_control(&refs[i])) != CONTROL_NONE)
			count++;
	for (int i = 0; h->match != NULL && i < h->match->n2013 && count < 2 * REF_MAX; i++)
		controls[count++] = h->match->c2013[i];
	return count;
}

/* Has one of the controls that the head names been noted? */
static bool
is_noted(const bool *noted, const Head *h)
{
	ControlId	controls[2 * REF_MAX];
	int			n = controls_of(h, controls);

	for (int i = 0; i < n; i++)
		if (noted[control_index(controls[i])])
			return true;
	return false;
}

/* Is it a row that has no text but a word or two? */
static bool
may_list(const Head *h)
{
	return h->table && !h->dead && h->text <= LISTED_TEXT;
}

/* Behind such rows, one below the other, from head i on. */
static int
behind_listing(const Outline *o, int i)
{
	const Head *h = o->heads;
	int			behind = i;

	while (behind < o->nheads && may_list(&h[behind]) && (behind == i || h[behind].line == h[behind - 1].line + 1))
		behind++;
	return behind;
}

/* Does the row say of its control where it is answered, "section 2.1", and nothing of it? */
static bool
says_where(const Outline *o, const Head *h)
{
	static const LiteralWord where[] = {LITERAL("本"), LITERAL("第"), LITERAL("§"), LITERAL("「"), LITERAL("p"), LITERAL("P"), LITERAL("Section"), LITERAL("section"), LITERAL("Chapter"), LITERAL("chapter")};
	static const LiteralWord said[] = {LITERAL("日"), LITERAL("年"), LITERAL("月"), LITERAL("時"), LITERAL("世代"), LITERAL("回"), LITERAL("、"), LITERAL("。"), LITERAL("day"), LITERAL("hour"), LITERAL("year")};
	size_t		end = h->body;
	size_t		at;

	while (end < o->length && o->text[end] != '\n')
		end++;
	for (at = h->body; at < end && (o->text[at] == ' ' || o->text[at] == '\t' || o->text[at] == '|'); at++)
		;
	return at < end && ((o->text[at] >= '0' && o->text[at] <= '9') || literal_starts(o->text, at, end, LITERALS(where))) && !literal_inside(o->text, at, end, LITERALS(said));
}

/* Such rows whose controls others above head: an appendix that lists where each is answered. */
static void
drop_listings(Outline *o)
{
	bool	   *named = NULL;	/* controls of the headings before `filled` */
	int			filled = 0;
	ControlId	controls[2 * REF_MAX];

	for (int i = 0, behind; i < o->nheads; i = behind > i ? behind : i + 1)
	{
		int			known = 0;

		if (i % 1024 == 0)
			o->env->poll(o->env);
		behind = behind_listing(o, i);
		if (behind - i < LISTED_LEAST)
			continue;
		if (named == NULL)
		{
			named = o->env->alloc(o->env, sizeof(bool) * (size_t) control_count());
			memset(named, 0, sizeof(bool) * (size_t) control_count());
		}
		for (; filled < i; filled++)
		{
			const Head *h = &o->heads[filled];

			if (!h->dead && !h->contents && !h->table && h->text > LISTED_TEXT)
				note_controls(named, controls, controls_of(h, controls));
		}
		for (int k = i; k < behind; k++)
			known += says_where(o, &o->heads[k]) && is_noted(named, &o->heads[k]);
		for (int k = i; k < behind && known * 4 >= (behind - i) * 3; k++)
			o->heads[k].contents = true;
	}
	if (named != NULL)
		o->env->release(o->env, named);
}

/* A number without title and text, whose control another heading has the title of: a cell that an extraction has moved. */
static void
drop_lone_numbers(Outline *o)
{
	bool	   *titled = o->env->alloc(o->env, sizeof(bool) * (size_t) control_count());

	memset(titled, 0, sizeof(bool) * (size_t) control_count());
	for (int i = 0; i < o->nheads; i++)
	{
		const Head *h = &o->heads[i];

		if (h->dead || h->contents || h->match == NULL || h->match->how < TITLE_OFFICIAL)
			continue;
		note_controls(titled, h->match->c2013, h->match->n2013);
		note_controls(titled, h->match->c2022, h->match->n2022);
	}
	for (int i = 0; i < o->nheads; i++)
	{
		ControlId	control = lone_control(&o->heads[i]);

		if (control != CONTROL_NONE && titled[control_index(control)])
			o->heads[i].dead = true;
	}
	o->env->release(o->env, titled);
}

void
outline_repeats(Outline *o)
{
	find_repeats(o);
	drop_templates(o);
	drop_listings(o);
	drop_lone_numbers(o);
}
