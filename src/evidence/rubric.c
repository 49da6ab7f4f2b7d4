/*
 * rubric.c
 *		From the tables of src/data to the compiled rubric.
 */
#include <string.h>

#include "data/gen/hedge.h"
#include "data/gen/rubric.h"
#include "data/gen/rubric_topic.h"
#include "data/gen/rubric_word.h"
#include "rubric.h"

static const struct
{
	const char *name;
	unsigned	bit;
}			hedge_kinds[] = {
	{"option", HEDGE_OPTION}, {"request", HEDGE_REQUEST}, {"principle", HEDGE_PRINCIPLE},
	{"target", HEDGE_TARGET}, {"plan", HEDGE_PLAN}, {"notyet", HEDGE_NOTYET},
	{"no", HEDGE_NO}, {"pointer", HEDGE_POINTER}, {"duty", HEDGE_DUTY},
	{"courtesy", HEDGE_COURTESY}, {"cut", HEDGE_CUT}, {"time", HEDGE_TIME}, {"every", HEDGE_EVERY},
	{"exact", ELEMENT_EXACT}
};

unsigned
hedge_bit(const char *name, size_t length)
{
	for (size_t i = 0; i < sizeof(hedge_kinds) / sizeof(hedge_kinds[0]); i++)
		if (strlen(hedge_kinds[i].name) == length &&
			memcmp(hedge_kinds[i].name, name, length) == 0)
			return hedge_kinds[i].bit;
	return 0;
}

/* The bits of words divided by blanks. */
static unsigned
hedge_bits(const char *words)
{
	unsigned	bits = 0;

	while (*words != '\0')
	{
		size_t		n = strcspn(words, " ");

		bits |= n == 4 && memcmp(words, "time", 4) == 0 ? (unsigned) ELEMENT_TIME : hedge_bit(words, n);
		words += n + (words[n] == ' ');
	}
	return bits;
}

int
rubric_word(const char *name, size_t length)
{
	for (int i = 0; i < rubric_word_count; i++)
		if (strlen(rubric_word_rows[i].name) == length &&
			memcmp(rubric_word_rows[i].name, name, length) == 0)
			return i;
	return -1;
}

static size_t
expanded_length(const char *query, size_t length, int depth)
{
	size_t		total = 0;

	for (size_t i = 0; i < length; i++)
	{
		const char *close = query[i] == '{' ? memchr(query + i, '}', length - i) : NULL;
		int			word = close != NULL && depth < 4
			? rubric_word(query + i + 1, (size_t) (close - query) - i - 1) : -1;

		if (word < 0)
		{
			total++;
			continue;
		}
		total += 2 + expanded_length(rubric_word_rows[word].query,
									 strlen(rubric_word_rows[word].query), depth + 1);
		i = (size_t) (close - query);
	}
	return total;
}

static char *
expand_into(char *out, const char *query, size_t length, int depth)
{
	for (size_t i = 0; i < length; i++)
	{
		const char *close = query[i] == '{' ? memchr(query + i, '}', length - i) : NULL;
		int			word = close != NULL && depth < 4
			? rubric_word(query + i + 1, (size_t) (close - query) - i - 1) : -1;

		if (word < 0)
		{
			*out++ = query[i];
			continue;
		}
		*out++ = '(';
		out = expand_into(out, rubric_word_rows[word].query,
						  strlen(rubric_word_rows[word].query), depth + 1);
		*out++ = ')';
		i = (size_t) (close - query);
	}
	return out;
}

char *
rubric_expand(struct env *env, const char *query, size_t *length)
{
	size_t		n = strlen(query);
	char	   *out;

	*length = expanded_length(query, n, 0);
	out = env->alloc(env, *length + 1);
	*expand_into(out, query, n, 0) = '\0';
	return out;
}

/*
 * Parse one of our own queries; -1 for an empty one.  That all of them parse is
 * a test (sql/evidence.sql asks for the rubric's canonical text); one that does not is
 * left out here, so that a slip in the tables cannot take the whole rubric away.
 */
static int
own_query(struct env *env, Rubric *rubric, const char *text)
{
	QueryError	error;
	int			first = rubric->query.nnodes;
	int			root;
	size_t		length;
	char	   *expanded;

	if (*text == '\0')
		return -1;
	expanded = rubric_expand(env, text, &length);
	if (!query_parse_more(env, expanded, length, &rubric->query, &root, &error))
		return -1;
	query_compile(env, &rubric->query, first, rubric->matcher);
	return root;
}

static void
load_hedges(struct env *env, Rubric *rubric)
{
	int			n;
	int			phrase[hedge_count + 1];

	for (int i = 0; i < hedge_count; i++)
	{
		Folded		folded;

		fold_text(env, hedge_rows[i].phrase, strlen(hedge_rows[i].phrase),
				  FOLD_TERM, FOLD_VERSION, 0, &folded);
		phrase[i] = folded.length == 0 ? -1
			: matcher_add(rubric->matcher, folded.text, folded.length);
	}
	n = matcher_count(rubric->matcher);
	rubric->hedge = env->alloc(env, sizeof(uint16_t) * (size_t) n);
	memset(rubric->hedge, 0, sizeof(uint16_t) * (size_t) n);
	for (int i = 0; i < hedge_count; i++)
		if (phrase[i] >= 0)
			rubric->hedge[phrase[i]] |= (uint16_t) hedge_bit(hedge_rows[i].kind,
															 strlen(hedge_rows[i].kind));
}

static void
load_element(struct env *env, Rubric *rubric, int i)
{
	const rubric_row *row = &rubric_rows[i];
	Element    *e = &rubric->elements[i];

	e->control = row->control;
	e->key = row->element;
	e->label_ja = row->element_ja;
	e->label_en = row->element_en;
	e->ask_ja = row->ask_ja;
	e->ask_en = row->ask_en;
	e->weight = row->weight;
	e->basis = row->basis[0];
	e->applies_when = row->applies_when;
	e->unless = row->unless;
	e->also_in = row->also_in;
	e->allow_text = row->allow;
	e->allow = hedge_bits(row->allow);
	e->met = own_query(env, rubric, row->met);
	e->partial = own_query(env, rubric, row->partial);
	e->deny = own_query(env, rubric, row->deny);
}

static void
load_controls(struct env *env, Rubric *rubric)
{
	rubric->controls = env->alloc(env, sizeof(RubricControl) * (size_t) rubric->nelements);
	rubric->ncontrols = 0;
	for (int i = 0; i < rubric->nelements; i++)
	{
		RubricControl *c = &rubric->controls[rubric->ncontrols - 1];

		if (rubric->ncontrols == 0 || c->control != rubric->elements[i].control)
		{
			c = &rubric->controls[rubric->ncontrols++];
			*c = (RubricControl) {rubric->elements[i].control, -1, i, 0};
			for (int t = 0; t < rubric_topic_count; t++)
				if (rubric_topic_rows[t].control == c->control)
					c->topic = own_query(env, rubric, rubric_topic_rows[t].query);
		}
		c->n++;
		rubric->elements[i].control_number = rubric->ncontrols - 1;
	}
}

/* Which elements a sentence may say something of. */
static void
load_cover(struct env *env, Rubric *rubric)
{
	int		   *roots = env->alloc(env, sizeof(int) * 3 * (size_t) rubric->nelements);

	for (int i = 0; i < rubric->nelements; i++)
	{
		roots[3 * i] = rubric->elements[i].met;
		roots[3 * i + 1] = rubric->elements[i].partial;
		roots[3 * i + 2] = rubric->elements[i].deny;
	}
	cover_build(env, &rubric->query, matcher_count(rubric->matcher), roots, 3,
				rubric->nelements, &rubric->cover);
	env->release(env, roots);
}

static Rubric *
build(struct env *env)
{
	Rubric	   *rubric = env->alloc(env, sizeof(Rubric));

	memset(rubric, 0, sizeof(Rubric));
	rubric->matcher = matcher_new(env);
	rubric->nelements = rubric_count;
	rubric->elements = env->alloc(env, sizeof(Element) * rubric_count);
	for (int i = 0; i < rubric_count; i++)
		load_element(env, rubric, i);
	load_controls(env, rubric);
	rubric->word_root = env->alloc(env, sizeof(int) * rubric_word_count);
	for (int i = 0; i < rubric_word_count; i++)
		rubric->word_root[i] = own_query(env, rubric, rubric_word_rows[i].query);
	load_hedges(env, rubric);
	matcher_build(rubric->matcher);
	load_cover(env, rubric);
	return rubric;
}

const Rubric *
rubric_get(struct env *env)
{
	static const Rubric *kept;	/* owned by the permanent memory */

	if (env->permanent == NULL)
		return build(env);
	if (kept == NULL)
		kept = build(env->permanent);
	return kept;
}
