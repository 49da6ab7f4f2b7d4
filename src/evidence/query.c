/*
 * query.c
 *		Canonical text and evaluation of evidence queries.
 */
#include <string.h>

#include "query.h"

typedef struct Buffer
{
	struct env *env;
	char	   *text;
	size_t		length;
	size_t		size;
} Buffer;

static void
put(Buffer *b, const char *text, size_t length)
{
	if (b->length + length + 1 > b->size)
	{
		b->size = (b->length + length + 64) * 2;
		b->text = b->env->realloc(b->env, b->text, b->size);
	}
	memcpy(b->text + b->length, text, length);
	b->length += length;
	b->text[b->length] = '\0';
}

static void
put_quoted(Buffer *b, const char *text, size_t length)
{
	put(b, "'", 1);
	for (size_t i = 0; i < length; i++)
		put(b, text[i] == '\'' ? "''" : text + i, text[i] == '\'' ? 2 : 1);
	put(b, "'", 1);
}

static bool
needs_quotes(const char *text, size_t length)
{
	for (size_t i = 0; i < length; i++)
		if ((unsigned char) text[i] <= ' ' || strchr("&|!()@'", text[i]) != NULL)
			return true;
	/* behind an atom it would be read as a part of that */
	return length == strlen("satisfies") && memcmp(text, "satisfies", length) == 0;
}

static void
put_leaf(Buffer *b, const QueryNode *node)
{
	char		period[RETENTION_TEXT_SIZE];

	if (node->op == QUERY_PHRASE)
	{
		if (needs_quotes(node->text, node->length))
			put_quoted(b, node->text, node->length);
		else
			put(b, node->text, node->length);
		return;
	}
	put(b, "@", 1);
	put(b, node->text, node->length);
	if (node->required)
	{
		int			n = retention_format(&node->period, period);

		put(b, " satisfies ", strlen(" satisfies "));
		put_quoted(b, period, (size_t) n);
	}
}

static void
format(Buffer *b, const EvidenceQuery *query, int at)
{
	const QueryNode *node = &query->nodes[at];
	const char *between = node->op == QUERY_AND ? " & " : node->op == QUERY_BOTH ? " && " : " | ";

	if (node->op == QUERY_PHRASE || node->op == QUERY_ATOM)
	{
		put_leaf(b, node);
		return;
	}
	if (node->op == QUERY_NOT)
		put(b, "!", 1);
	for (int child = node->first; child >= 0; child = query->nodes[child].next)
	{
		/* the operators stand in order of how closely they bind */
		QueryOp		op = query->nodes[child].op;
		bool		bracket = op >= QUERY_AND && op > node->op;

		if (child != node->first)
			put(b, between, strlen(between));
		if (bracket)
			put(b, "(", 1);
		format(b, query, child);
		if (bracket)
			put(b, ")", 1);
	}
}

char *
query_format(struct env *env, const EvidenceQuery *query, int root, size_t *length)
{
	Buffer		b = {env, NULL, 0, 0};

	put(&b, "", 0);
	format(&b, query, root);
	*length = b.length;
	return b.text;
}

/*
 * A phrase that is typed with a blank behind its last Latin letter ends a word
 * there: 'log ' is not found in "login".  Folding takes the blank away.
 */
static bool
ends_word(const char *text, size_t length, const Folded *folded)
{
	char		last = folded->length > 0 ? folded->text[folded->length - 1] : '\0';

	return length > 0 && text[length - 1] == ' ' && last >= 'a' && last <= 'z';
}

/* Folded, and the blank put back; *phrase is not zero-terminated. */
static size_t
fold_phrase(struct env *env, const char *text, size_t length, const char **phrase)
{
	Folded		folded;
	char	   *copy;

	fold_text(env, text, length, FOLD_TERM, FOLD_VERSION, 0, &folded);
	*phrase = folded.text;
	if (!ends_word(text, length, &folded))
		return folded.length;
	copy = env->alloc(env, folded.length + 1);
	memcpy(copy, folded.text, folded.length);
	copy[folded.length] = ' ';
	*phrase = copy;
	return folded.length + 1;
}

void
query_compile(struct env *env, EvidenceQuery *query, int first, Matcher *m)
{
	for (int i = first; i < query->nnodes; i++)
	{
		QueryNode  *node = &query->nodes[i];
		const char *phrase;
		size_t		length;

		if (node->op != QUERY_PHRASE)
			continue;
		length = fold_phrase(env, node->text, node->length, &phrase);
		if (length > 0)
			node->phrase = matcher_add(m, phrase, length);
	}
}

static bool
fact_answers(const QueryNode *atom, const Fact *fact)
{
	if (strlen(fact->kind) != atom->length || memcmp(fact->kind, atom->text, atom->length) != 0)
		return false;
	if (!atom->required)
		return true;
	return fact->has_period && retention_satisfies(&fact->period, &atom->period) == 1;
}

static bool
atom_holds(const QueryNode *atom, const QueryScope *scope)
{
	for (int i = 0; i < scope->nfacts; i++)
		if (fact_answers(atom, &scope->facts[scope->fact_numbers[i]]))
			return true;
	return false;
}

bool
query_holds(const EvidenceQuery *query, int root, const QueryScope *scope)
{
	const QueryNode *node = &query->nodes[root];

	switch (node->op)
	{
		case QUERY_PHRASE:
			return node->phrase >= 0 && scope->seen[node->phrase] == scope->stamp;
		case QUERY_ATOM:
			return atom_holds(node, scope);
		case QUERY_NOT:
			return !query_holds(query, node->first, scope);
		case QUERY_AND:
		case QUERY_BOTH:
			for (int child = node->first; child >= 0; child = query->nodes[child].next)
				if (!query_holds(query, child, scope))
					return false;
			return true;
		case QUERY_OR:
			for (int child = node->first; child >= 0; child = query->nodes[child].next)
				if (query_holds(query, child, scope))
					return true;
			return false;
	}
	return false;
}

size_t
query_folded_offset(const Folded *folded, size_t source)
{
	size_t		low = 0;
	size_t		high = folded->nruns;

	if (folded->same || folded->runs == NULL)
		return source < folded->length ? source : folded->length;
	while (high - low > 1)
	{
		size_t		mid = (low + high) / 2;

		if (folded->runs[mid].source <= source)
			low = mid;
		else
			high = mid;
	}
	if (folded->nruns == 0 || source < folded->runs[low].source)
		return 0;
	if (folded->runs[low].linear)
	{
		size_t		at = folded->runs[low].folded + (source - folded->runs[low].source);

		return at < folded->runs[low + 1].folded ? at : folded->runs[low + 1].folded;
	}
	return source == folded->runs[low].source ? folded->runs[low].folded
		: folded->runs[low + 1].folded;
}
