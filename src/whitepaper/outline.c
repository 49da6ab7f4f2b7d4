/*
 * outline.c
 *		Which lines are headings, weighed over the whole document.
 */
#include "columns.h"
#include "outline.h"

#include <string.h>

#define GROUPS_MAX	256
#define UNIFORM_LEAST	8		/* so many lines that look the same speak for one another */
#define SURE_LEAST		8		/* so many sure headings outdo lines that only look alike */
#define UNIFORM_TEXT	60		/* bytes of text below each */
#define ANSWER_TEXT	180		/* and so much is an answer, not the name of a link or what stands below a picture */
#define ABOVE_REACH		512		/* headings back, where a table of revisions names what stands above */

/* Headings that look alike. */
typedef struct Group
{
	uint32_t	look;
	int			members;		/* that could be headings */
	int			answers;		/* of them, those that answer a control, with text */
	int			sure;			/* of these, those that more than a likeness speaks for */
	int			noted;			/* answers by a note below the title */
	int			guesses;		/* answers of lines that nothing but a note speaks for */
	int			texted;			/* members with text of their own */
	bool		weak_ok;		/* such lines are headings here */
	bool		uniform;		/* ... because they look so much alike */
} Group;

typedef struct Judge
{
	Outline    *o;
	Group		groups[GROUPS_MAX];
	int			ngroups;
	int			best;			/* group with the most answers, -1 */
} Judge;

static uint32_t
look_of(const Head *h)
{
	uint32_t	parts = h->style == NUMBER_DECIMAL || h->style == NUMBER_HYPHEN ? (h->nparts > 3 ? 3 : h->nparts) : 0;
	uint32_t	mark = h->mark;

	if (h->nfront > 0 && h->front[0].cld)
		parts = 3;
	if (h->style == NUMBER_NONE && h->mark == MARK_NONE)
		mark = 8 + (h->nbehind > 0 ? 4 : 0) + (uint32_t) h->spaced * 2 + h->spaced_after;
	return (uint32_t) h->style << 16 | parts << 8 | mark << 4 | (uint32_t) h->bracket << 1;
}

static int
group_of(Judge *j, const Head *h)
{
	uint32_t	look = look_of(h);
	int			i;

	for (i = 0; i < j->ngroups; i++)
		if (j->groups[i].look == look)
			return i;
	if (i == GROUPS_MAX)
		return i - 1;
	memset(&j->groups[i], 0, sizeof(Group));
	j->groups[i].look = look;
	j->ngroups++;
	return i;
}

static bool
worth(const Head *h)
{
	return !h->dead && !h->contents && !h->prose && !h->label;
}

/* Answers, those that are sure twice. */
static int
answers_of(const Group *g)
{
	return g->answers + g->sure;
}

static void
count_groups(Judge *j)
{
	Outline    *o = j->o;

	for (int i = 0; i < o->nheads; i++)
	{
		Head	   *h = &o->heads[i];
		Group	   *g;

		h->group = group_of(j, h);
		if (!worth(h))
			continue;
		g = &j->groups[h->group];
		g->members++;
		g->texted += h->text >= UNIFORM_TEXT;
		if (h->ncontrols > 0 && h->text > 0 && (h->how != RESOLVED_FUZZY_TITLE || h->confidence >= 0.6f))
		{
			if (h->weak)
				g->guesses++;
			else
				g->answers++;
			g->sure += h->how != RESOLVED_FUZZY_TITLE;
			g->noted += h->how == RESOLVED_TRAILING_NOTE;
		}
	}
	for (int i = 0; i < j->ngroups; i++)
	{
		Group	   *g = &j->groups[i];

		/* most of the lines that look so must be headings, or all of them look like it */
		g->uniform = g->members >= UNIFORM_LEAST && g->texted * 10 >= g->members * 9 && (g->answers + g->guesses) * 3 >= g->members;
		g->weak_ok = g->uniform || (g->answers + g->guesses) * 2 >= g->members;
		if (g->weak_ok)
			g->answers += g->guesses;
	}
	j->best = -1;
	for (int i = 0; i < j->ngroups; i++)
		if (j->groups[i].answers > 0 && (j->best < 0 || answers_of(&j->groups[i]) > answers_of(&j->groups[j->best])))
			j->best = i;
}

static float
title_weight(const Head *h)
{
	switch ((ResolvedBy) h->how)
	{
		case RESOLVED_NUMBER_AND_TITLE:
		case RESOLVED_CLD_WITHOUT_PREFIX:
			return 1.5f;
		case RESOLVED_BRACKET_NUMBER:
			return h->agrees ? 1.4f : 1.0f;
		case RESOLVED_TRAILING_NOTE:
			return 1.0f;
		case RESOLVED_CORRESPONDENCE:
			return 1.4f;
		case RESOLVED_NUMBER:
			return 0.9f;
		case RESOLVED_TITLE_AGAINST_NUMBER:
			return 0.9f;
		case RESOLVED_USER_ALIAS:
			return 1.1f;
		case RESOLVED_TITLE:
			return 1.0f;
		case RESOLVED_ALIAS:
			return h->match != NULL && h->match->how == TITLE_STRIPPED ? 0.75f : 0.85f;
		case RESOLVED_FUZZY_TITLE:
			return h->confidence;
		default:
			return 0;
	}
}

/* Does it answer what the number of a control right below it names?  That is as good as one before it. */
static bool
is_numbered_below(const Head *h)
{
	return h->numbered_below && h->how == RESOLVED_TRAILING_NOTE;
}

/* How sure is it that this line heads a section that answers a control? */
static float
strength(const Judge *j, const Head *h)
{
	const Group *g = &j->groups[h->group];
	float		s = title_weight(h);
	bool		plain = h->style == NUMBER_NONE && h->mark == MARK_NONE && h->nbehind == 0 && !is_numbered_below(h);

	if (g->answers >= 3)
		s += 0.6f * (float) g->answers / (float) (g->members > 0 ? g->members : 1);
	else if (g->answers == 2)
		s += 0.3f * (float) g->answers / (float) (g->members > 0 ? g->members : 1);
	if (h->style != NUMBER_NONE)
		s += 0.1f;
	if (h->mark != MARK_NONE && h->mark != MARK_BULLET)
		s += 0.1f;
	if (h->apart)
		s += 0.1f;
	s += h->text > 0 ? 0.1f : -0.5f;
	if (h->mark == MARK_BULLET)
		s -= 0.6f;
	if (j->best >= 0 && h->group != j->best && j->groups[j->best].answers >= 3)
	{
		/* likenesses of lines that look otherwise than the headings that are sure */
		if (h->how == RESOLVED_FUZZY_TITLE && h->style == NUMBER_NONE && j->groups[j->best].sure >= 3 && g->sure * 4 < g->answers)
			s -= 0.5f;
		if (plain)
			s -= h->how == RESOLVED_TITLE ? 0.35f : 0.55f;
		if (g->answers * 5 < j->groups[j->best].answers && !is_numbered_below(h) &&
			(h->style == NUMBER_BRACKET || h->style == NUMBER_CIRCLED || h->style == NUMBER_LETTER || h->mark == MARK_BULLET ||
			 h->mark == MARK_SHAPE || h->mark == MARK_EMOJI || h->mark == MARK_BOLD || h->style == NUMBER_ROMAN || h->style == NUMBER_QUESTION))
			s -= h->nbehind > 0 || h->nfront > 0 ? 0.2f : 0.5f;
	}
	if (h->prose)
		s -= h->agrees && h->table ? 0.2f : 1.2f;
	return s;
}

/* Sub-headings under a heading of the same paper that answers the control already. */
static bool
covered(const Judge *j, const Head *h, const Head *above)
{
	if (above == NULL || h->group == above->group || h->ncontrols == 0)
		return false;
	if (h->style != NUMBER_NONE || h->mark != MARK_NONE || j->best != above->group || is_numbered_below(h))
		return false;
	/* another control's title and number are no part of it */
	if (h->agrees && h->nbehind > 0 && h->match->how >= TITLE_STRIPPED && h->controls[0] != above->controls[0])
		return false;
	return h->how != RESOLVED_TITLE || h->nbehind > 0;
}

/* An item "(3)" of a list, in a paper whose headings look otherwise. */
static bool
is_list_item(const Judge *j, const Head *h)
{
	return h->bracket && h->nparts <= 1 && (h->match == NULL || h->match->how < TITLE_STRIPPED) && j->best >= 0 && j->best != h->group &&
		j->groups[h->group].answers * 5 < j->groups[j->best].answers;
}

/* Does the heading look as most do, and answer nothing but what its words are like? */
static bool
may_take_notes(const Judge *j, const Head *h)
{
	return h->group == j->best && worth(h) && !h->weak && !h->noted && h->nbehind == 0 &&
		(h->ncontrols == 0 || h->how == RESOLVED_FUZZY_TITLE);
}

/* The n notes below an item of a list are those of the heading above the list, if it may have them. */
static void
lift_notes(Judge *j, Head *item, const Note *notes, int n, Head *above)
{
	Outline    *o = j->o;

	resolve_head(o, above, notes, n);
	above->noted = above->how == RESOLVED_TRAILING_NOTE;
	if (above->noted)
		resolve_head(o, item, NULL, 0);
	else
		resolve_head(o, above, NULL, 0);
}

/* Notes below lines that are no headings speak for the heading above those. */
static void
move_notes(Judge *j)
{
	Outline    *o = j->o;
	Head	   *usual = NULL;	/* the last heading before a note that looks as most do */
	int			seen = 0;

	for (int i = 0; i < o->nnotes; i++)
	{
		const Note *n = &o->notes[i];
		Head	   *h;

		if (i % 1024 == 0)
			o->env->poll(o->env);
		/* notes ascend by their heads */
		for (; seen < n->head; seen++)
			if (o->heads[seen].group == j->best && worth(&o->heads[seen]))
				usual = &o->heads[seen];
		if (n->head >= 0 && is_list_item(j, &o->heads[n->head]) && usual != NULL && may_take_notes(j, usual))
		{
			int			count = outline_count_notes(o, n);

			lift_notes(j, &o->heads[n->head], n, count, usual);
			i += count - 1;
			continue;
		}
		if (n->strong < 0 || n->strong == n->head || !o->heads[n->head].weak || j->groups[o->heads[n->head].group].weak_ok)
			continue;
		h = &o->heads[n->strong];
		if (h->dead || h->contents || h->label || h->noted)
			continue;
		h->noted = true;
		resolve_head(o, h, n, 1);
	}
}

/* Has a heading not far above answered the same control? */
static bool
answered_above(const Outline *o, int head)
{
	const Head *h = &o->heads[head];

	for (int i = head - 1; i >= 0 && i >= head - ABOVE_REACH; i--)
	{
		const Head *above = &o->heads[i];

		if (above->accepted && above->ncontrols > 0 && above->controls[0] == h->controls[0])
			return true;
	}
	return false;
}

/* A line that only looks like titles which all have a note below: a link, or a caption. */
static bool
lacks_note(const Judge *j, const Head *h)
{
	Outline    *o = j->o;
	const Group *g = &j->groups[h->group];

	if (h->style != NUMBER_NONE || h->mark != MARK_NONE || h->noted || h->nbehind > 0 || h->how == RESOLVED_TITLE || h->how == RESOLVED_USER_ALIAS)
		return false;
	if (g->noted < SURE_LEAST || g->noted * 5 < g->answers * 3)
		return false;
	/* with an empty line above it and an answer to the control below it is neither */
	return !(h->spaced && !h->spaced_after && h->text >= ANSWER_TEXT && (h + 1 == o->heads + o->nheads || h[1].start >= h->body + ANSWER_TEXT) &&
			 resolve_is_answered(o, h));
}

/* A chapter's title that is a control's, too, where the sections have numbers and this has none. */
static bool
heads_chapter(const Judge *j, const Head *h)
{
	return h->match != NULL && h->match->chapter && h->style == NUMBER_NONE && h->nbehind == 0 && !h->noted &&
		j->best >= 0 && j->best != h->group && j->groups[j->best].look >> 16 != NUMBER_NONE && j->groups[j->best].sure >= SURE_LEAST;
}

static void
accept_answers(Judge *j)
{
	Outline    *o = j->o;
	const Head *above = NULL;
	bool		history = false;

	for (int i = 0; i < o->nheads; i++)
	{
		Head	   *h = &o->heads[i];

		if (i % 1024 == 0)
			o->env->poll(o->env);
		if (h->dead || h->contents)
			continue;
		if (h->match != NULL && h->match->role == TITLE_IS_HISTORY && !h->prose)
		{
			history = true;
			continue;
		}
		if (h->ncontrols == 0 || (h->weak && !j->groups[h->group].weak_ok) || heads_chapter(j, h) || lacks_note(j, h))
			continue;
		/* rows of a revision history name sections */
		if (history && !(h->group == j->best && h->agrees))
			continue;
		if (history && answered_above(o, i))
		{
			h->dead = true;
			continue;
		}
		if (strength(j, h) < 1.0f || covered(j, h, above))
			continue;
		history = false;
		h->accepted = true;
		above = h;
	}
}

int
outline_level(const Head *h)
{
	switch ((NumberStyle) h->style)
	{
		case NUMBER_CHAPTER:
			return h->part[1] < 4 ? 2 + h->part[1] : 1;
		case NUMBER_DECIMAL:
		case NUMBER_HYPHEN:
			return h->nfront > 0 && h->front[0].cld ? 3 : h->nparts;
		case NUMBER_ROMAN:
		case NUMBER_KANJI:
			return 1;
		case NUMBER_NONE:
			if (h->mark == MARK_HASH)
				return h->hashes;
			return 3;
		default:
			return 4;
	}
}

/* Does the next accepted heading lie below this number? */
static bool
leads(const Outline *o, int i)
{
	const Head *h = &o->heads[i];

	for (int k = i + 1; k < o->nheads && k < i + 40; k++)
	{
		const Head *n = &o->heads[k];

		if (n->dead || n->contents || !n->accepted)
			continue;
		if ((n->style == NUMBER_DECIMAL || n->style == NUMBER_HYPHEN) && h->nparts > 0 && n->nparts > h->nparts)
			return memcmp(n->part, h->part, sizeof(h->part[0]) * h->nparts) == 0 ||
				(n->nfront > 0 && n->front[0].cld && n->part[0] == h->part[0]);
		/* what has no hash leads none that has */
		if (n->mark == MARK_HASH && h->mark != MARK_HASH)
			return false;
		return h->style == NUMBER_CHAPTER || outline_level(h) < outline_level(n);
	}
	return false;
}

/* Lines that only look alike head nothing where other headings are sure: they begin the text below those. */
static bool
outdone(const Judge *j, const Group *g)
{
	const Group *best = j->best >= 0 ? &j->groups[j->best] : NULL;

	return best != NULL && best != g && best->sure >= SURE_LEAST && best->sure > g->sure * 4;
}

/* Headings that answer nothing: front matter, chapters, members of a series. */
static void
accept_others(Judge *j)
{
	Outline    *o = j->o;
	bool		begun = false;
	const Head *above = NULL;	/* the last one with a hash that answers a control */

	for (int i = 0; i < o->nheads; i++)
	{
		Head	   *h = &o->heads[i];
		const Group *g = &j->groups[h->group];
		TitleRole	role = h->match != NULL ? h->match->role : TITLE_IS_SECTION;
		TitleMatch	by_answer;
		bool		series = g->answers >= 2 && (g->uniform || g->answers * (h->weak ? 2 : 3) >= g->members) &&
			!((h->style == NUMBER_NONE || h->style == NUMBER_QUESTION) && h->nbehind == 0 && outdone(j, g)) && !lacks_note(j, h);

		if (i % 256 == 0)
			o->env->poll(o->env);
		if (h->accepted)
		{
			begun = true;
			if (h->mark == MARK_HASH && h->ncontrols > 0)
				above = h;
			continue;
		}
		if (h->dead || h->contents || (h->prose && !(role == TITLE_IS_HISTORY)))
			continue;
		if (role == TITLE_IS_HISTORY)
		{
			h->accepted = h->chapter = h->mark != MARK_BULLET;
			continue;
		}
		if (role == TITLE_IS_CONTENTS)
		{
			h->accepted = h->chapter = true;
			continue;
		}
		if (h->mark == MARK_BULLET)
			continue;
		if (role == TITLE_IS_FRONT)
		{
			bool		heads = h->style == NUMBER_CHAPTER || (h->style == NUMBER_DECIMAL && h->nparts == 1) ||
				h->mark == MARK_HASH || series;

			h->accepted = h->chapter = !begun || heads;
			continue;
		}
		if (role == TITLE_IS_LABEL)
			continue;
		if (h->match != NULL && h->match->chapter && h->ncontrols == 0 && !h->prose && (h->style != NUMBER_NONE || h->mark != MARK_NONE || h->text == 0))
		{
			h->accepted = h->chapter = true;
			continue;
		}
		if (h->style == NUMBER_CHAPTER && h->part[1] != 2 && h->part[1] != 3 && h->part[1] != 6)
		{
			h->accepted = true;
			h->chapter = h->ncontrols == 0 || h->text == 0;
			continue;
		}
		if (h->style == NUMBER_DECIMAL && h->nparts <= 2 && leads(o, i) && h->title.length > 0)
		{
			h->accepted = h->chapter = true;
			continue;
		}
		if (h->mark == MARK_HASH && h->style == NUMBER_NONE && leads(o, i))
		{
			h->accepted = h->chapter = true;
			continue;
		}
		/* a chapter of its own ends what the last section of another one says */
		if (above != NULL && h->mark == MARK_HASH && h->hashes < above->hashes && h->text > 0 && h->ncontrols == 0)
		{
			h->accepted = true;
			continue;
		}
		/* another standard's control ends the text of ours */
		if (begun && h->text > 0 && head_of_other_standard(o, h))
		{
			h->accepted = true;
			continue;
		}
		/* a member of a series whose title nobody knows */
		if (series && h->text > 0)
		{
			h->accepted = true;
			if (h->weak && h->ncontrols == 0 && g->uniform && outline_find_by_answer(o, h, &by_answer))
			{
				h->match = outline_copy(o, &by_answer, sizeof(by_answer));
				resolve_head(o, h, NULL, 0);
			}
		}
	}
}

void
read_outline(struct env *env, Reading *r)
{
	Outline    *o = env->alloc(env, sizeof(*o));
	Judge	   *j = env->alloc(env, sizeof(*j));

	memset(o, 0, sizeof(*o));
	memset(j, 0, sizeof(*j));
	o->env = env;
	o->text = r->document;
	o->length = r->length;
	if (r->columns != NULL)
	{
		o->questions = r->columns->questions;
		o->nquestions = r->columns->nquestions;
	}
	title_finder_init(&o->finder, env, r->aliases, r->naliases);
	outline_noise(o);
	outline_scan(o);
	outline_find_subtitles(o);
	outline_find_correspondence(o);
	/* what follows asks for headings */
	env->release(env, o->lines);
	o->lines = NULL;
	o->nlines = 0;
	outline_repeats(o);
	outline_survey(o);
	outline_resolve(o);
	outline_use_correspondence(o);
	j->o = o;
	count_groups(j);
	move_notes(j);
	accept_answers(j);
	accept_others(j);
	outline_passages(o, r);
	r->edition = o->survey.edition;
	r->outline = o;
}
