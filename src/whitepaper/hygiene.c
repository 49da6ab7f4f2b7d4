/*
 * hygiene.c
 *		What the editor of a whitepaper should look at.  It is advice: nothing here
 *		changes what was read.
 */
#include "outline.h"

#include <stdio.h>
#include <string.h>

#include "edition.h"
#include "title_index.h"

#define DETAIL_BYTES	240

/* A note of this kind on a passage (-1: the whole paper), quoting span. */
void
hygiene_add(struct env *env, Reading *r, const char *kind, int passage, const char *detail, Span quote)
{
	size_t		n = strlen(detail);
	char	   *copy = env->alloc(env, n + 1);

	memcpy(copy, detail, n + 1);
	/* grows by doubling: room is the power of two above what is there */
	if ((r->nhygiene & (r->nhygiene - 1)) == 0)
		r->hygiene = env->realloc(env, r->hygiene, sizeof(Hygiene) * (size_t) (r->nhygiene > 0 ? r->nhygiene * 2 : 1));
	r->hygiene[r->nhygiene++] = (Hygiene) {kind, passage, copy, quote};
}

/* Number and title of a passage, on one line, for a detail. */
static void
describe(const Reading *r, const Passage *p, char *out, size_t size)
{
	const Span *pieces[] = {&p->number, &p->heading};
	size_t		n = 0;

	for (int k = 0; k < 2; k++)
	{
		const Span *s = pieces[k];

		if (n > 0 && s->length > 0 && n + 1 < size)
			out[n++] = ' ';
		for (size_t i = s->start; i < s->start + s->length && n + 5 < size; i++)
		{
			/* never half a character */
			size_t		w = 1;

			while (i + w < s->start + s->length && ((unsigned char) r->document[i + w] & 0xC0) == 0x80)
				w++;
			if (n + w + 1 >= size)
				break;
			if (r->document[i] != '\n' && r->document[i] != '\r')
			{
				memcpy(out + n, r->document + i, w);
				n += w;
			}
			i += w - 1;
		}
	}
	out[n] = '\0';
}

static Span
heading_span(const Passage *p)
{
	Span		s = {p->source.start, 0};

	s.length = p->heading.length > 0 && p->heading.start >= s.start ? p->heading.start + p->heading.length - s.start :
		p->number.length;
	return s;
}

static void
numbers_twice(struct env *env, Reading *r)
{
	size_t		nslots = 64;
	int		   *slots;

	while (nslots < (size_t) r->npassages * 2)
		nslots *= 2;
	slots = env->alloc(env, sizeof(int) * nslots);
	memset(slots, 0, sizeof(int) * nslots);
	for (int i = 0; i < r->npassages; i++)
	{
		const Passage *p = &r->passages[i];
		const char *number = r->document + p->number.start;
		size_t		k;

		if (p->ordinal == 0 || p->number.length == 0)
			continue;
		k = (size_t) (title_hash(number, p->number.length) + (uint64_t) (p->parent + 1) * 7919) & (nslots - 1);
		for (; slots[k] != 0; k = (k + 1) & (nslots - 1))
		{
			const Passage *q = &r->passages[slots[k] - 1];

			/* (1) may come again in the next chapter */
			if (q->parent == p->parent && q->number.length == p->number.length &&
				memcmp(r->document + q->number.start, number, p->number.length) == 0)
			{
				char		detail[DETAIL_BYTES];

				describe(r, q, detail, sizeof(detail));
				hygiene_add(env, r, "number_twice", i, detail, heading_span(p));
				break;
			}
		}
		if (slots[k] == 0)
			slots[k] = i + 1;
	}
	env->release(env, slots);
}

/* Where a section that only refers leads to; -1 where it says something itself. */
static int
leads_to(const Reading *r, int i)
{
	const Passage *p = &r->passages[i];

	return p->stance == STANCE_REFERRAL && p->nreferrals > 0 ? p->referrals[0] : -1;
}

static void
circles(struct env *env, Reading *r)
{
	/* 0 not seen, else the walk that saw it */
	int		   *seen = env->alloc(env, sizeof(int) * (size_t) (r->npassages + 1));

	memset(seen, 0, sizeof(int) * (size_t) (r->npassages + 1));
	for (int i = 0; i < r->npassages; i++)
	{
		int			at = i;

		while (at >= 0 && seen[at] == 0)
		{
			seen[at] = i + 1;
			at = leads_to(r, at);
		}
		if (at >= 0 && seen[at] == i + 1 && leads_to(r, at) >= 0)
		{
			char		detail[DETAIL_BYTES];

			describe(r, &r->passages[leads_to(r, at)], detail, sizeof(detail));
			hygiene_add(env, r, "referral_circle", at, detail, r->passages[at].body);
		}
	}
	env->release(env, seen);
}

static void
only_refers(struct env *env, Reading *r)
{
	for (int i = 0; i < r->npassages; i++)
	{
		const Passage *p = &r->passages[i];
		char		detail[DETAIL_BYTES] = "";

		if (p->ordinal == 0 || p->ncontrols == 0 || p->stance != STANCE_REFERRAL)
			continue;
		if (p->nreferrals > 0)
			describe(r, &r->passages[p->referrals[0]], detail, sizeof(detail));
		hygiene_add(env, r, "only_refers", i, detail, p->body);
	}
}

/* Two periods for one thing of one control, neither qualified. */
static void
periods(struct env *env, Reading *r)
{
	static const char *const kinds[] = {"log_retention", "backup_retention", "deletion"};

	for (int i = 0; i < r->nfacts; i++)
	{
		const Fact *f = &r->facts[i];
		bool		wanted = false;

		for (size_t k = 0; k < sizeof(kinds) / sizeof(kinds[0]); k++)
			wanted |= strcmp(f->kind, kinds[k]) == 0;
		if (!wanted || !f->has_period || f->control == CONTROL_NONE || (f->qualifier != NULL && f->qualifier[0] != '\0'))
			continue;
		/* facts of one control stand together, or nearly */
		for (int k = i + 1; k < r->nfacts && k < i + 64; k++)
		{
			const Fact *g = &r->facts[k];
			char		detail[DETAIL_BYTES];

			if (!g->has_period || g->control != f->control || strcmp(g->kind, f->kind) != 0 ||
				(g->qualifier != NULL && g->qualifier[0] != '\0') || strcmp(f->subject, g->subject) != 0)
				continue;
			if (retention_cmp(&f->period, &g->period) == 0 ||
				retention_is_generations(&f->period) != retention_is_generations(&g->period) ||
				retention_event(&f->period) != retention_event(&g->period) ||
				retention_satisfies(&f->period, &g->period) == 1 || retention_satisfies(&g->period, &f->period) == 1)
				continue;
			snprintf(detail, sizeof(detail), "%s: %s / %s", f->kind, f->value, g->value);
			hygiene_add(env, r, "contradicting_periods", g->passage, detail, g->quote);
			break;
		}
	}
}

typedef struct Own
{
	const TitleIndex *index;
	const Passage *passage;
	bool		found;
} Own;

static bool
own_title(void *arg, int id, size_t start, size_t end)
{
	Own		   *own = arg;
	const TitleEntry *e = &own->index->entries[id];

	(void) start;
	(void) end;
	for (int k = 0; k < own->passage->ncontrols && !own->found; k++)
	{
		for (int i = 0; i < e->n2013; i++)
			own->found |= e->c2013[i] == own->passage->controls[k];
		for (int i = 0; i < e->n2022; i++)
			own->found |= e->c2022[i] == own->passage->controls[k];
	}
	return !own->found;
}

/*
 * An answer in which no word speaks for its control, while several speak for
 * another one.
 */
static void
off_topic(struct env *env, Reading *r)
{
	Outline    *o = r->outline;
	const TitleIndex *index = o->finder.index;

	for (int i = 0; i < r->npassages; i++)
	{
		const Passage *p = &r->passages[i];
		ControlId	c[24];
		int			points[24];
		size_t		n;
		const char *key;
		int			topics;
		Own			own = {index, p, false};
		char		detail[DETAIL_BYTES];

		if (i % 1024 == 0)
			env->poll(env);
		if (p->ordinal == 0 || p->ncontrols == 0 || p->body.length < 40 || p->body.length > 1200 ||
			p->stance == STANCE_REFERRAL || p->stance == STANCE_NONE)
			continue;
		key = title_key(&o->finder, p->text.text, p->text.length, &n);
		topics = title_topics(index, env, key, n, c, points, 24);
		if (topics == 0 || points[0] < 12)
			continue;
		for (int t = 0; t < topics && !own.found; t++)
			for (int k = 0; k < p->ncontrols; k++)
				own.found |= c[t] == p->controls[k] || control_corresponds(c[t], p->controls[k]);
		if (!own.found)
			automaton_scan(index->parts, env, key, n, own_title, &own);
		if (own.found)
			continue;
		control_format(c[0], detail);
		hygiene_add(env, r, "off_topic", i, detail, p->body);
	}
}

void
read_hygiene(struct env *env, Reading *r)
{
	numbers_twice(env, r);
	hygiene_editions(env, r);
	periods(env, r);
	circles(env, r);
	only_refers(env, r);
	off_topic(env, r);
}
