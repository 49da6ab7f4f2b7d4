/*
 * finding.c
 *		What a paper says about each element of the rubric.
 *
 * An element is sought in the sections of its control, then in those that these
 * refer to, then in those of the controls in `also_in`, then in the whole paper: the
 * farther, the stricter.  The first of these that says anything decides.
 */
#include <string.h>

#include "finding.h"

typedef enum Where
{
	WHERE_SECTION,
	WHERE_REFERRAL,
	WHERE_ALSO,
	WHERE_ELSEWHERE,
	WHERE_NOT
} Where;

static const char *const where_names[] = {"section", "referral", "also_in", "elsewhere", ""};

/* far enough for a referral to a referral; circles end with it */
#define REFERRAL_STEPS 3

typedef struct Finder
{
	struct env *env;
	const Rubric *rubric;
	const Reading *reading;
	EvidenceScan	   *scan;
	Finding    *findings;
	unsigned char *nearness;	/* [passage][control]: WHERE_SECTION, WHERE_REFERRAL or WHERE_NOT */
	bool	   *on_topic;		/* [passage][control] */
} Finder;

/* Does a section of control c answer the rubric's control? */
static bool
answers(ControlId c, ControlId wanted)
{
	ControlId	buf[16];
	int			n;

	if (c == wanted)
		return true;
	if (CONTROL_SECTOR(wanted) == 0 && CONTROL_NUMBERING(c) == CONTROL_NUMBERING(wanted) &&
		CONTROL_NUMBER(c) == 0)
		return CONTROL_OBJECTIVE(c) != 0 && CONTROL_CLAUSE(c) == CONTROL_CLAUSE(wanted) &&
			CONTROL_OBJECTIVE(c) == CONTROL_OBJECTIVE(wanted);
	if (CONTROL_NUMBERING(c) == CONTROL_NUMBERING(wanted))
		return false;
	n = CONTROL_SECTOR(wanted) != 0 ? control_map(wanted, 2026, buf, 16)
		: control_map(c, 2013, buf, 16);
	for (int i = 0; i < n; i++)
		if (buf[i] == (CONTROL_SECTOR(wanted) != 0 ? c : wanted))
			return true;
	return false;
}

/* The passage whose controls count for p: itself, or the chapter above. */
static const Passage *
owner(const Reading *reading, int p)
{
	const Passage *passage = &reading->passages[p];

	while (passage->ncontrols == 0 && passage->ndeclared == 0 && passage->parent >= 0)
		passage = &reading->passages[passage->parent];
	return passage;
}

static bool
is_section_of(const Reading *reading, int p, ControlId wanted)
{
	const Passage *passage = owner(reading, p);

	for (int i = 0; i < passage->ncontrols; i++)
		if (answers(passage->controls[i], wanted))
			return true;
	for (int i = 0; i < passage->ndeclared; i++)
		if (passage->declared[i] == wanted)
			return true;
	return false;
}

/* Passages that p refers to are near for control c; circles end. */
static void
follow_referrals(Finder *f, int p, int c, int steps)
{
	const Passage *passage = &f->reading->passages[p];
	int			n = f->rubric->ncontrols;

	for (int i = 0; i < passage->nreferrals && steps > 0; i++)
	{
		unsigned char *near = &f->nearness[passage->referrals[i] * n + c];

		if (*near == WHERE_NOT)
		{
			*near = WHERE_REFERRAL;
			follow_referrals(f, passage->referrals[i], c, steps - 1);
		}
	}
}

static void
find_nearness(Finder *f)
{
	int			n = f->rubric->ncontrols;
	int			npassages = f->reading->npassages;

	f->nearness = f->env->alloc(f->env, (size_t) npassages * (size_t) n + 1);
	memset(f->nearness, WHERE_NOT, (size_t) npassages * (size_t) n + 1);
	for (int p = 0; p < npassages; p++)
	{
		const Passage *passage = owner(f->reading, p);

		if (passage->ncontrols == 0 && passage->ndeclared == 0)
			continue;
		for (int c = 0; c < n; c++)
			if (is_section_of(f->reading, p, f->rubric->controls[c].control))
				f->nearness[p * n + c] = WHERE_SECTION;
	}
	for (int p = 0; p < npassages; p++)
		for (int c = 0; f->reading->passages[p].nreferrals > 0 && c < n; c++)
			if (f->nearness[p * n + c] == WHERE_SECTION)
				follow_referrals(f, p, c, REFERRAL_STEPS);
}

/* Which passages speak of the topic of which control. */
static void
find_topics(Finder *f)
{
	int			n = f->rubric->ncontrols;

	f->on_topic = f->env->alloc(f->env, (size_t) f->reading->npassages * (size_t) n + 1);
	memset(f->on_topic, 0, (size_t) f->reading->npassages * (size_t) n + 1);
	for (int i = 0; i < f->scan->nsentences; i++)
	{
		bool	   *topics = &f->on_topic[f->scan->sentences[i].passage * n];
		QueryScope	scope = scan_scope(f->scan, i, false);

		if (i % 256 == 0)
			f->env->poll(f->env);
		for (int c = 0; c < n; c++)
			if (!topics[c] && f->rubric->controls[c].topic >= 0)
				topics[c] = query_holds(&f->rubric->query, f->rubric->controls[c].topic, &scope);
	}
}

/* Is the control with this canonical text named in the list "A;B"? */
static bool
is_listed(const char *list, ControlId control)
{
	char		name[CONTROL_TEXT_SIZE];
	size_t		length = (size_t) control_format(control, name);

	for (const char *at = list; *at != '\0'; at += *at == ';')
	{
		size_t		n = strcspn(at, ";");

		if (n == length && memcmp(at, name, n) == 0)
			return true;
		at += n;
	}
	return false;
}

/* Does passage p belong to a control where the element is also looked for? */
static bool
is_also_in(const Finder *f, const Element *e, int p)
{
	int			n = f->rubric->ncontrols;

	if (e->also_in[0] == '\0' || !f->on_topic[p * n + e->control_number])
		return false;
	for (int c = 0; c < n; c++)
		if (f->nearness[p * n + c] == WHERE_SECTION &&
			is_listed(e->also_in, f->rubric->controls[c].control))
			return true;
	return false;
}

static Where
where_stands(const Finder *f, const Element *e, int p)
{
	Where		near = f->nearness[p * f->rubric->ncontrols + e->control_number];

	if (near != WHERE_NOT)
		return near;
	return is_also_in(f, e, p) ? WHERE_ALSO : WHERE_ELSEWHERE;
}

/* Far from its section a sentence must name the topic and say all of it. */
static Judgement
judge(Finder *f, const Element *e, int i, Where where)
{
	const EvidenceQuery *query = &f->rubric->query;
	Judgement	judgement;

	if (where != WHERE_ELSEWHERE)
		return judge_element(f->scan, query, i, e->met, e->partial,
							  where == WHERE_REFERRAL ? -1 : e->deny, e->allow);
	judgement = judge_element(f->scan, query, i, e->met, -1, -1, e->allow);
	if (judgement.verdict != VERDICT_SILENT)
	{
		int			topic = f->rubric->controls[e->control_number].topic;
		QueryScope	scope = scan_scope(f->scan, i, false);

		if (topic < 0 || !query_holds(query, topic, &scope))
			judgement.verdict = VERDICT_SILENT;
	}
	return judgement;
}

typedef struct Best
{
	Where		where;
	Judgement	judgement;
	int			sentence;
} Best;

static void
consider(Finder *f, Best *best, const Element *e, int i)
{
	int			p = f->scan->sentences[i].passage;
	Where		where = where_stands(f, e, p);
	Judgement	judgement;

	if (best->judgement.verdict != VERDICT_SILENT &&
		(where > best->where ||
		 (where == best->where && best->judgement.verdict == VERDICT_MET)))
		return;
	judgement = judge(f, e, i, where);
	if (judgement.verdict == VERDICT_SILENT)
		return;
	if (best->judgement.verdict == VERDICT_SILENT || where < best->where ||
		judgement.verdict > best->judgement.verdict)
		*best = (Best) {where, judgement, i};
}

static void
walk(Finder *f)
{
	int			n = f->rubric->nelements;
	int			nasked;
	Best	   *best = f->env->alloc(f->env, sizeof(Best) * (size_t) n);

	for (int e = 0; e < n; e++)
		best[e] = (Best) {WHERE_NOT, {VERDICT_SILENT, ""}, -1};
	for (int i = 0; i < f->scan->nsentences; i++)
	{
		if (i % 64 == 0)
			f->env->poll(f->env);
		if (f->scan->sentences[i].statement < 0)
			continue;
		nasked = scan_candidates(f->scan, i);
		for (int k = 0; k < nasked; k++)
			consider(f, &best[f->scan->asked[k]], &f->rubric->elements[f->scan->asked[k]], i);
	}
	for (int e = 0; e < n; e++)
	{
		Finding    *finding = &f->findings[e];

		*finding = (Finding) {&f->rubric->elements[e], best[e].judgement.verdict, -1, -1, {0, 0},
		best[e].judgement.rule, where_names[best[e].where]};
		if (best[e].sentence >= 0)
		{
			const Sentence *s = &f->scan->sentences[best[e].sentence];

			finding->sentence = best[e].sentence;
			finding->passage = s->passage;
			finding->quote = statement_source(f->reading, &f->reading->statements[s->statement]);
		}
	}
}

/* Does some sentence of the paper satisfy the query of this name? */
static bool
paper_says(Finder *f, const char *name, size_t length)
{
	int			word = rubric_word(name, length);
	int			root = word < 0 ? -1 : f->rubric->word_root[word];

	for (int i = 0; root >= 0 && i < f->scan->nsentences; i++)
	{
		if (f->scan->sentences[i].statement >= 0)
		{
			QueryScope	scope = scan_scope(f->scan, i, false);

			if (query_holds(&f->rubric->query, root, &scope))
				return true;
		}
	}
	return false;
}

/* Does "ELEMENT=VERDICT" hold in the control of e?  divider is '=' or ':'. */
static bool
has_verdict(const Finder *f, const Element *e, const char *test, size_t length, char divider)
{
	const RubricControl *c = &f->rubric->controls[e->control_number];
	const char *verdict = memchr(test, divider, length);
	size_t		key;

	if (verdict == NULL)
		return false;
	key = (size_t) (verdict - test);
	verdict++;
	for (int i = c->first; i < c->first + c->n; i++)
	{
		const Finding *other = &f->findings[i];
		const char *name = verdict_name(other->verdict);

		if (strlen(other->element->key) == key && memcmp(other->element->key, test, key) == 0 &&
			strlen(name) == length - key - 1 && memcmp(name, verdict, length - key - 1) == 0)
			return true;
	}
	return false;
}

/*
 * The tests of the rubric's column `unless`, in words divided by blanks.  The
 * verdicts they ask for are those of the search, so their order does not matter.
 */
static bool
is_inapplicable(Finder *f, const Finding *finding)
{
	bool		silent = finding->verdict == VERDICT_SILENT;
	const char *test = finding->element->unless;

	while (*test != '\0')
	{
		size_t		n = strcspn(test, " ");
		bool		holds;

		if (*test == '?')
			holds = silent && paper_says(f, test + 1, n - 1);
		else if (*test == '=')
			holds = silent && has_verdict(f, finding->element, test + 1, n - 1, ':');
		else
			holds = has_verdict(f, finding->element, test, n, '=');
		if (holds)
			return true;
		test += n + (test[n] == ' ');
	}
	return false;
}

/*
 * Elements whose tests begin with a star are settled first: a backup that is
 * described outweighs the sentence that one is not offered, and only then is it
 * asked whether backups are absent.
 */
static void
settle_conditions(Finder *f)
{
	int			n = f->rubric->nelements;
	bool	   *out = f->env->alloc(f->env, (size_t) n * sizeof(bool));

	for (int round = 0; round < 2; round++)
	{
		for (int e = 0; e < n; e++)
			out[e] = (f->findings[e].element->unless[0] == '*') == (round == 0) &&
				is_inapplicable(f, &f->findings[e]);
		for (int e = 0; e < n; e++)
		{
			if (!out[e])
				continue;
			f->findings[e] = (Finding) {f->findings[e].element, VERDICT_NOT_APPLICABLE, -1, -1, {0, 0},
			"condition does not hold", ""};
		}
	}
}

int
find_all(struct env *env, const Reading *reading, Finding **findings)
{
	Finder		f = {env, rubric_get(env), reading, NULL, NULL, NULL, NULL};
	bool		sections = false;

	*findings = NULL;
	for (int p = 0; p < reading->npassages; p++)
		sections |= reading->passages[p].ordinal > 0;
	if (!sections)
		return 0;
	f.findings = env->alloc(env, sizeof(Finding) * (size_t) f.rubric->nelements);
	f.scan = scan_reading(env, f.rubric, reading);
	find_nearness(&f);
	find_topics(&f);
	walk(&f);
	settle_conditions(&f);
	*findings = f.findings;
	return f.rubric->nelements;
}

int
find_hits(struct env *env, const Reading *reading, int **elements)
{
	const Rubric *rubric = rubric_get(env);
	EvidenceScan *scan = scan_reading(env, rubric, reading);
	bool	   *held = env->alloc(env, sizeof(bool) * (size_t) rubric->nelements);
	int			n = 0;

	memset(held, 0, sizeof(bool) * (size_t) rubric->nelements);
	for (int i = 0; i < scan->nsentences; i++)
	{
		int			nasked = scan->sentences[i].statement < 0 ? 0 : scan_candidates(scan, i);
		QueryScope	scope = scan_scope(scan, i, false);

		for (int k = 0; k < nasked; k++)
			if (!held[scan->asked[k]])
				held[scan->asked[k]] = query_holds(&rubric->query,
												   rubric->elements[scan->asked[k]].met, &scope);
	}
	*elements = env->alloc(env, sizeof(int) * ((size_t) rubric->nelements + 1));
	for (int e = 0; e < rubric->nelements; e++)
		if (held[e])
			(*elements)[n++] = e;
	return n;
}
