/*
 * resolve.c
 *		Which controls a heading answers: its number, its title, the references
 *		behind it and the note below it, weighed together.
 */
#include "outline.h"

#include <string.h>

#include "title_index.h"

#define NOTES_TELL		3		/* so many notes make it a habit of a paper */
#define SUPPORT_BYTES	600		/* of text below a heading tell what it is about */
#define CHAPTER_REACH	3			/* heads from a chapter's line to its first control */
#define CONTROLS_MAX	24
#define ANSWER_BYTES	1200	/* of an answer that are looked at for its topic */

typedef struct List
{
	int			n;
	ControlId	c[CONTROLS_MAX];
} List;

static void
add(List *list, ControlId c)
{
	int			i;

	if (c == CONTROL_NONE || CONTROL_NUMBER(c) == 0)
		return;
	for (i = 0; i < list->n && list->c[i] < c; i++)
		;
	if (i < list->n && list->c[i] == c)
		return;
	if (list->n == CONTROLS_MAX)
		return;
	memmove(&list->c[i + 1], &list->c[i], sizeof(ControlId) * (size_t) (list->n - i));
	list->c[i] = c;
	list->n++;
}

static bool
meet(const List *a, const List *b)
{
	for (int i = 0; i < a->n; i++)
		for (int k = 0; k < b->n; k++)
			if (a->c[i] == b->c[k])
				return true;
	return false;
}

static bool
is_new(ControlId c)
{
	return CONTROL_NUMBERING(c) == 22;
}

/* The references as controls, those of one numbering apart from the other's. */
static void
split(const Survey *s, const Ref *refs, int n, List *old, List *new, bool *bare)
{
	for (int i = 0; i < n; i++)
	{
		bool		without;
		ControlId	c = ref_control(s, &refs[i], &without);

		*bare |= without && c != CONTROL_NONE;
		add(is_new(c) ? new : old, c);
	}
}

static void
of_title(const TitleMatch *m, bool new, List *out)
{
	if (m == NULL || m->how == TITLE_UNKNOWN || m->role != TITLE_IS_SECTION)
		return;
	if (new)
		for (int i = 0; i < m->n2022; i++)
			add(out, m->c2022[i]);
	else
		for (int i = 0; i < m->n2013; i++)
			add(out, m->c2013[i]);
}

/* Two lists of controls, and how much a text speaks of each. */
typedef struct Support
{
	const TitleIndex *index;
	const List *list[2];
	float		weight[2];
} Support;

static bool
count_support(void *arg, int id, size_t start, size_t end)
{
	Support    *s = arg;
	const TitleEntry *e = &s->index->entries[id];
	List		mine;

	(void) start;
	(void) end;
	mine.n = 0;
	for (int i = 0; i < e->n2013; i++)
		add(&mine, e->c2013[i]);
	for (int i = 0; i < e->n2022; i++)
		add(&mine, e->c2022[i]);
	for (int i = 0; i < 2; i++)
		if (meet(&mine, s->list[i]))
			s->weight[i] += e->weight;
	return true;
}

/* How much the text below a heading, up to the next one, speaks of these controls and of those. */
static void
weigh_support(Outline *o, const Head *h, Support *s)
{
	size_t		end = h->body + SUPPORT_BYTES < o->length ? h->body + SUPPORT_BYTES : o->length;
	size_t		n;
	const char *key;

	/* a line that only looks like one ends nothing */
	for (const Head *next = h + 1; next < o->heads + o->nheads && next->start < end; next++)
		if (!next->weak && !next->dead)
			end = next->start;
	while (end > h->body && end < o->length && ((unsigned char) o->text[end] & 0xC0) == 0x80)
		end--;
	if (end <= h->body)
		return;
	key = title_key(&o->finder, o->text + h->body, end - h->body, &n);
	automaton_scan(s->index->parts, o->env, key, n, count_support, s);
}

bool
resolve_is_answered(Outline *o, const Head *h)
{
	List		mine,
				none;
	Support		s = {.index = o->finder.index, .list = {&mine, &none}};

	mine.n = none.n = 0;
	for (int i = 0; i < h->ncontrols; i++)
		add(&mine, h->controls[i]);
	weigh_support(o, h, &s);
	return s.weight[0] > 0;
}

static void
settle(Outline *o, Head *h, const List *list, ResolvedBy how, float confidence)
{
	h->ncontrols = (uint8_t) list->n;
	h->controls = outline_copy(o, list->c, sizeof(ControlId) * (size_t) list->n);
	h->how = (uint8_t) how;
	h->confidence = confidence;
}

static void
settle_declared(Outline *o, Head *h, const List *list)
{
	List		rest;

	rest.n = 0;
	for (int i = 0; i < list->n; i++)
	{
		bool		mine = false;

		for (int k = 0; k < h->ncontrols; k++)
			mine |= h->controls[k] == list->c[i];
		if (!mine)
			add(&rest, list->c[i]);
	}
	h->ndeclared = (uint8_t) rest.n;
	h->declared = outline_copy(o, rest.c, sizeof(ControlId) * (size_t) rest.n);
}

/* The numbers before the title, where this document's numbers are controls. */
static void
front_controls(const Survey *s, const Head *h, List *out, bool *bare, bool *explicit)
{
	for (int i = 0; i < h->nfront; i++)
	{
		const Ref  *r = &h->front[i];
		bool		without;
		ControlId	c;

		if (!r->cld && !r->annex && r->standard == 0)
		{
			if (r->nparts == 3 ? !s->numbers3 : !s->numbers2)
				continue;
		}
		else
			*explicit = true;
		c = ref_control(s, r, &without);
		*bare |= without && c != CONTROL_NONE;
		add(out, c);
	}
}

static float
title_confidence(const TitleMatch *m)
{
	switch (m->how)
	{
		case TITLE_USER:
			return 0.99f;
		case TITLE_OFFICIAL:
			return 0.97f;
		case TITLE_ALIAS:
			return 0.84f;
		case TITLE_STRIPPED:
			return 0.80f;
		case TITLE_FUZZY:
			return 0.35f + 0.5f * m->score;
		case TITLE_PART:
			return 0.25f + 0.5f * m->score;
		default:
			return 0;
	}
}

static ResolvedBy
title_way(const TitleMatch *m)
{
	return m->how == TITLE_USER ? RESOLVED_USER_ALIAS : m->how == TITLE_OFFICIAL ? RESOLVED_TITLE :
		m->how >= TITLE_STRIPPED ? RESOLVED_ALIAS : RESOLVED_FUZZY_TITLE;
}

/* Are they controls of one objective, which differ in a digit: "12.4.3" for the clocks of 12.4.4? */
static bool
are_siblings(ControlId a, ControlId b)
{
	return CONTROL_NUMBERING(a) == 13 && CONTROL_NUMBERING(b) == 13 && CONTROL_CLAUSE(a) == CONTROL_CLAUSE(b) && CONTROL_OBJECTIVE(a) == CONTROL_OBJECTIVE(b);
}

/* Does the title outweigh the number, for which the text below speaks so much? */
static bool
outweighs(TitleHow how, bool siblings, float for_title, float for_number)
{
	if (how >= TITLE_ALIAS)
		return siblings || (for_title > 0 && 3 * for_title >= for_number);
	if (how >= TITLE_STRIPPED)
		return for_title > for_number;
	return for_title > 2 * for_number + (siblings ? 0 : 20);
}

/* Number and title disagree: the title and the text decide. */
static void
settle_conflict(Outline *o, Head *h, const List *number, const List *title)
{
	const TitleMatch *m = h->match;
	Support		s = {.index = o->finder.index, .list = {number, title}};
	float		for_number,
				for_title;

	/* NOLINTNEXTLINE(clang-analyzer-core.NullDereference): the title's controls come from it */
	if (m->how == TITLE_OFFICIAL || m->how == TITLE_USER)
	{
		settle(o, h, title, RESOLVED_TITLE_AGAINST_NUMBER, 0.75f);
		return;
	}
	weigh_support(o, h, &s);
	for_number = s.weight[0];
	for_title = s.weight[1];
	if (outweighs(m->how, are_siblings(number->c[0], title->c[0]), for_title, for_number))
		settle(o, h, title, RESOLVED_TITLE_AGAINST_NUMBER, 0.6f);
	else
		settle(o, h, number, RESOLVED_NUMBER, m->how >= TITLE_STRIPPED ? 0.65f : 0.8f);
}

/* ISO/IEC 27018's A.10.1 and the like, and numbers of other standards, are never mapped. */
bool
head_of_other_standard(const Outline *o, const Head *h)
{
	const Survey *s = &o->survey;
	const Ref  *r = h->front;

	if (h->nfront == 0)
		return false;
	if (r->standard != 0 && r->standard != 27001 && r->standard != 27002 && r->standard != 27017)
		return true;
	return r->annex && r->nparts == 2 && r->year == 0 &&
		(s->edition != 2022 || control_lookup(2022, false, 2, r->part[0], r->part[1], 0) == CONTROL_NONE);
}

void
resolve_by_table(Outline *o, Head *h, const Ref *refs, int n)
{
	List		old = {0},
				new = {0},
				title = {0};
	const List *mine;
	bool		bare = false;

	/* a number that is itself that of its title's control needs no table */
	if (h->how == RESOLVED_USER_ALIAS || h->agrees)
		return;
	split(&o->survey, refs, n, &old, &new, &bare);
	mine = o->survey.edition == 2022 && new.n > 0 ? &new : old.n > 0 ? &old : &new;
	if (mine->n == 0)
		return;
	of_title(h->match, mine == &new, &title);
	settle(o, h, mine, RESOLVED_CORRESPONDENCE, title.n == 0 || meet(&title, mine) ? 0.96f : 0.85f);
	settle_declared(o, h, mine == &new ? &old : &new);
}

/* What the notes of a head name. */
static void
split_notes(const Survey *s, const Note *notes, int n, List *old, List *new, bool *bare)
{
	for (int i = 0; i < n; i++)
		split(s, notes[i].refs, notes[i].nrefs, old, new, bare);
}

/* The controls of ISO/IEC 27017 are in both numberings: beside new ones, in a paper of those, they are of the new one. */
static void
take_sector(List *old, List *new)
{
	int			kept = 0;

	if (new->n == 0)
		return;
	for (int i = 0; i < old->n; i++)
		if (CONTROL_SECTOR(old->c[i]) != 0 && new->n < CONTROLS_MAX)
			add(new, old->c[i]);
		else
			old->c[kept++] = old->c[i];
	old->n = kept;
}

/*
 * One number that a slip may have made another, where the title is known, or is like that of
 * a control beside it: not one of ISO/IEC 27017, which nobody writes by chance.
 */
static bool
is_doubtful(const List *number, const List *title, const TitleMatch *m)
{
	return number->n == 1 && CONTROL_SECTOR(number->c[0]) == 0 && (m->how >= TITLE_STRIPPED || are_siblings(number->c[0], title->c[0]));
}

void
resolve_head(Outline *o, Head *h, const Note *notes, int n)
{
	const Survey *s = &o->survey;
	const TitleMatch *m = h->match;
	List		number,
				old,
				new,
				title;
	bool		bare = false,
				explicit = false;
	bool		user = m != NULL && m->how == TITLE_USER;

	/* their rooms are not looked at beyond these */
	number.n = old.n = new.n = title.n = 0;
	h->ncontrols = h->ndeclared = 0;
	h->how = RESOLVED_NONE;
	h->confidence = 0;
	h->agrees = false;
	if (h->label || head_of_other_standard(o, h))
		return;
	if (h->style != NUMBER_HYPHEN || s->numbers3)
		front_controls(s, h, &number, &bare, &explicit);
	split(s, h->behind, h->nbehind, &old, &new, &bare);
	if (n > 0 && number.n == 0 && old.n + new.n == 0)
	{
		const List *mine;
		bool		strange;

		split_notes(s, notes, n, &old, &new, &bare);
		if (s->edition == 2022)
			take_sector(&old, &new);
		mine = s->edition == 2022 && new.n > 0 ? &new : old.n > 0 ? &old : &new;
		of_title(m, mine == &new, &title);
		/* one sentence of many may name another control than the one that the title is of */
		strange = n == 1 && notes->cites && m != NULL && m->how >= TITLE_OFFICIAL && title.n > 0 && !meet(&title, mine);
		if (strange)
			old.n = new.n = 0;
		else if (m != NULL && title.n > 0 && is_doubtful(mine, &title, m) && !meet(&title, mine) && !user)
		{
			settle_conflict(o, h, mine, &title);
			settle_declared(o, h, mine == &new ? &old : &new);
			return;
		}
		else if (mine->n > 0 && !user)
		{
			settle(o, h, mine, RESOLVED_TRAILING_NOTE, title.n == 0 || meet(&title, mine) ? 0.96f : 0.85f);
			settle_declared(o, h, mine == &new ? &old : &new);
			return;
		}
		title.n = 0;
	}
	if (number.n > 0)
	{
		bool		is2022 = is_new(number.c[0]);
		List		both;

		both.n = 0;
		of_title(m, false, &both);
		of_title(m, true, &both);
		of_title(m, is2022, &title);
		if (user && !meet(&number, &both))
			settle(o, h, &title, RESOLVED_USER_ALIAS, 0.9f);
		else if (meet(&number, &both))
		{
			h->agrees = true;
			settle(o, h, &number, bare ? RESOLVED_CLD_WITHOUT_PREFIX : RESOLVED_NUMBER_AND_TITLE, bare ? 0.95f : 0.99f);
		}
		else if (title.n > 0)
			settle_conflict(o, h, &number, &title);
		else
			settle(o, h, &number, bare ? RESOLVED_CLD_WITHOUT_PREFIX : RESOLVED_NUMBER,
				   h->title.length == 0 ? 0.7f : explicit ? 0.93f : s->agree3 + s->agree2 > 2 ? 0.9f : 0.7f);
		/* what stands behind in the other numbering is the vendor's mapping; in the same, more of the answer */
		if (is2022)
		{
			/* the old numbers may stand on the line below */
			if (old.n == 0)
				split_notes(s, notes, n, &old, &new, &bare);
			settle_declared(o, h, &old);
		}
		else
		{
			if (old.n > 0 && h->how != RESOLVED_TITLE_AGAINST_NUMBER)
			{
				ResolvedBy	how = (ResolvedBy) h->how;

				for (int i = 0; i < old.n; i++)
					add(&number, old.c[i]);
				settle(o, h, &number, how, h->confidence);
			}
			settle_declared(o, h, &new);
		}
		return;
	}
	if (old.n + new.n > 0)
	{
		const List *mine;
		List		both;

		if (s->edition == 2022)
			take_sector(&old, &new);
		mine = s->edition == 2022 && new.n > 0 ? &new : old.n > 0 ? &old : &new;
		both.n = 0;
		of_title(m, false, &both);
		of_title(m, true, &both);
		of_title(m, mine == &new, &title);
		if (user && !meet(mine, &both))
			settle(o, h, &title, RESOLVED_USER_ALIAS, 0.9f);
		else if (m != NULL && title.n > 0 && is_doubtful(mine, &title, m) && !meet(mine, &both))
			settle_conflict(o, h, mine, &title);
		else
		{
			h->agrees = meet(mine, &both);
			settle(o, h, mine, bare ? RESOLVED_CLD_WITHOUT_PREFIX : RESOLVED_BRACKET_NUMBER,
				   h->agrees ? 0.98f : title.n > 0 ? 0.85f : 0.94f);
		}
		settle_declared(o, h, mine == &new ? &old : &new);
		return;
	}
	of_title(m, s->edition == 2022, &title);
	if (m != NULL && title.n > 0)
		settle(o, h, &title, title_way(m), title_confidence(m));
	else
		settle(o, h, &number, RESOLVED_NONE, 0);
}

static const Note *
note_of(const Outline *o, int head)
{
	int			low = 0,
				high = o->nnotes;

	while (low < high)
	{
		int			mid = (low + high) / 2;

		if (o->notes[mid].head < head)
			low = mid + 1;
		else
			high = mid;
	}
	return low < o->nnotes && o->notes[low].head == head ? &o->notes[low] : NULL;
}

int
outline_count_notes(const Outline *o, const Note *first)
{
	const Note *note = first;

	while (note != NULL && note < o->notes + o->nnotes && note->head == first->head)
		note++;
	return (int) (note - first);
}

bool
outline_find_by_answer(Outline *o, const Head *h, TitleMatch *match)
{
	size_t		end = h + 1 < o->heads + o->nheads ? h[1].start : o->length;

	end = outline_trimmed_end(o, h->body, end < h->body + ANSWER_BYTES ? end : h->body + ANSWER_BYTES);
	while (end > h->body && end < o->length && ((unsigned char) o->text[end] & 0xC0) == 0x80)
		end--;
	return end > h->body &&
		title_by_answer(&o->finder, o->text + h->title.start, h->title.length, o->text + h->body, end - h->body, match);
}

/* A title that nobody knows: like one, or speaking of one? */
static void
find_similar(Outline *o, Head *h)
{
	TitleMatch	m;
	size_t		n = h->key_length;
	const char *key = h->key_text;

	if (h->match != NULL && (h->match->how != TITLE_UNKNOWN || h->match->chapter))
		return;
	if (h->prose || h->title.length <= 3 || h->title.length > 300 || (h->mark == MARK_BULLET && h->nbehind == 0))
		return;
	/* the scan looked it up, mostly */
	if (key == NULL || h->keyed.start != h->title.start || h->keyed.length != h->title.length)
		key = title_key(&o->finder, o->text + h->title.start, h->title.length, &n);
	if ((title_similar(&o->finder, key, n, &m) && m.n2013 + m.n2022 > 0) || ((h->question || h->style != NUMBER_NONE || h->mark == MARK_HASH) && outline_find_by_answer(o, h, &m)))
		h->match = outline_copy(o, &m, sizeof(m));
}

/* "15 Supplier relationships", right above 15.1.1: the line of a chapter of the standard. */
static bool
is_standard_chapter(const Outline *o, const Head *h)
{
	const Head *next = h + 1;

	if (h->match == NULL || !h->match->chapter || h->style != NUMBER_DECIMAL || h->nparts != 1)
		return false;
	/* the head of a table may stand between them */
	while (next < o->heads + o->nheads && next <= h + CHAPTER_REACH && next->nfront == 0)
		next++;
	return next < o->heads + o->nheads && next->nfront > 0 && next->front[0].nparts == 3 && next->front[0].part[0] == h->part[0];
}

/* "Contact", with the number of a control as the titles of this paper have one: a section like the others. */
static bool
is_section_like_others(const Outline *o, const Head *h, const Note *note)
{
	return h->match != NULL && h->match->role == TITLE_IS_FRONT && !h->prose && (h->nbehind > 0 || (note != NULL && !note->cites && note->nrefs > 0 && o->nnotes >= NOTES_TELL));
}

void
outline_resolve(Outline *o)
{
	for (int i = 0; i < o->nheads; i++)
	{
		Head	   *h = &o->heads[i];
		const Note *first = h->noted ? note_of(o, i) : NULL;

		if (i % 1024 == 0)
			o->env->poll(o->env);
		if (h->label && is_section_like_others(o, h, first))
		{
			h->label = false;
			h->match = NULL;
		}
		if (h->dead || h->contents || h->label)
			continue;
		/* "controls: none": the paper's word, unless the title is that of one */
		if (first == NULL || first->nrefs > 0)
			find_similar(o, h);
		else if (h->match != NULL && h->match->how < TITLE_OFFICIAL)
			h->match = NULL;
		if (is_standard_chapter(o, h))
			h->match = NULL;
		resolve_head(o, h, first, outline_count_notes(o, first));
	}
}
