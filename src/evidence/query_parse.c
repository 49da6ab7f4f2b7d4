/*
 * query_parse.c
 *		evidence_query from text, and its canonical text.
 */
#include <string.h>

#include "query.h"

typedef struct Parser
{
	struct env *env;
	EvidenceQuery	   *query;
	const char *text;
	size_t		length;
	size_t		at;
	int			depth;
	QueryError *error;
} Parser;

static const char syntax_hint[] =
"Write phrases with operators between them, such as: (暗号化 | encrypted) & バックアップ & !'not encrypted' | @backup_retention satisfies '>= 30 days'";

static int	parse_or(Parser *p, bool in_sentence);

static int
fail(Parser *p, QueryTrouble trouble, const char *detail, const char *hint)
{
	if (p->error->trouble == QUERY_FINE)
		*p->error = (QueryError) {trouble, p->at, detail, hint};
	return -1;
}

static int
new_node(Parser *p, QueryOp op)
{
	EvidenceQuery	   *q = p->query;

	if (q->nnodes == q->maxnodes)
	{
		q->maxnodes = q->maxnodes ? q->maxnodes * 2 : 32;
		q->nodes = p->env->realloc(p->env, q->nodes, sizeof(QueryNode) * (size_t) q->maxnodes);
	}
	memset(&q->nodes[q->nnodes], 0, sizeof(QueryNode));
	q->nodes[q->nnodes].op = op;
	q->nodes[q->nnodes].first = q->nodes[q->nnodes].next = -1;
	q->nodes[q->nnodes].phrase = q->nodes[q->nnodes].place = -1;
	return q->nnodes++;
}

static bool
is_blank(char c)
{
	return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\v';
}

static char
peek(Parser *p)
{
	while (p->at < p->length && is_blank(p->text[p->at]))
		p->at++;
	return p->at < p->length ? p->text[p->at] : '\0';
}

/* Ends a run that is a phrase without quotes. */
static bool
is_special(char c)
{
	return is_blank(c) || c == '&' || c == '|' || c == '!' || c == '(' || c == ')' ||
		c == '@' || c == '\'';
}

/* The text between quotes, '' for a quote; at stands on the first quote. */
static bool
quoted(Parser *p, const char **text, size_t *length)
{
	size_t		start = p->at;
	char	   *out = p->env->alloc(p->env, p->length - p->at);
	size_t		n = 0;

	p->at++;
	while (p->at < p->length)
	{
		char		c = p->text[p->at++];

		if (c == '\'')
		{
			if (p->at >= p->length || p->text[p->at] != '\'')
			{
				*text = out;
				*length = n;
				return true;
			}
			p->at++;
		}
		out[n++] = c;
	}
	p->at = start;
	fail(p, QUERY_SYNTAX, "A quoted phrase is not closed.",
		 "Close it with a single quote; a quote inside it is written twice.");
	return false;
}

static int
new_leaf(Parser *p, QueryOp op, const char *text, size_t length)
{
	int			leaf;

	if (++p->query->nphrases > QUERY_MAX_PHRASES)
		return fail(p, QUERY_TOO_LARGE, "It has more than 20000 phrases.",
					"Divide it into several queries.");
	leaf = new_node(p, op);
	p->query->nodes[leaf].text = text;
	p->query->nodes[leaf].length = length;
	return leaf;
}

/* Bytes that fold to nothing make no phrase. */
static bool
is_empty_phrase(Parser *p, const char *text, size_t length)
{
	Folded		folded;

	for (size_t i = 0; i < length; i++)
		if ((unsigned char) text[i] > ' ' && (unsigned char) text[i] < 0x7F)
			return false;
	fold_text(p->env, text, length, FOLD_TERM, FOLD_VERSION, 0, &folded);
	return folded.length == 0;
}

static int
parse_phrase(Parser *p)
{
	size_t		start = p->at;
	const char *text = p->text + p->at;
	size_t		length = 0;

	if (*text == '\'')
	{
		if (!quoted(p, &text, &length))
			return -1;
	}
	else
	{
		while (p->at < p->length && !is_special(p->text[p->at]))
			p->at++;
		length = p->at - start;
	}
	if (is_empty_phrase(p, text, length))
	{
		p->at = start;
		return fail(p, QUERY_SYNTAX, "A phrase has no characters to look for.", syntax_hint);
	}
	return new_leaf(p, QUERY_PHRASE, text, length);
}

/* satisfies 'period', behind an atom */
static bool
parse_required(Parser *p, int atom)
{
	const char *text;
	size_t		length;
	size_t		start;
	Folded		folded;
	Retention	period;

	p->at += strlen("satisfies");
	if (peek(p) != '\'')
	{
		fail(p, QUERY_SYNTAX, "The word satisfies needs a period in single quotes behind it.",
			 "Write a period such as: @log_retention satisfies '>= 1 year'");
		return false;
	}
	start = p->at;
	if (!quoted(p, &text, &length))
		return false;
	fold_text(p->env, text, length, FOLD_JA, FOLD_VERSION, 0, &folded);
	if (!retention_parse(folded.text, folded.length, &period))
	{
		p->at = start;
		fail(p, QUERY_SYNTAX, "What stands behind satisfies is not a period.",
			 "Write a period such as: @log_retention satisfies '>= 1 year'");
		return false;
	}
	p->query->nodes[atom].required = true;
	p->query->nodes[atom].period = period;
	return true;
}

static int
parse_atom(Parser *p)
{
	size_t		start = p->at++;
	size_t		name = p->at;
	int			atom;
	size_t		word = strlen("satisfies");

	while (p->at < p->length && ((p->text[p->at] >= 'a' && p->text[p->at] <= 'z') ||
								 p->text[p->at] == '_'))
		p->at++;
	if (p->at == name)
	{
		p->at = start;
		return fail(p, QUERY_SYNTAX, "A fact's kind must stand behind @.",
					"Write the kind of a fact in small letters, such as @backup_retention, @log_retention, @deletion, @notice or @certification.");
	}
	p->query->atoms = true;
	atom = new_leaf(p, QUERY_ATOM, p->text + name, p->at - name);
	if (atom < 0)
		return -1;
	peek(p);
	if (p->length - p->at >= word && memcmp(p->text + p->at, "satisfies", word) == 0 &&
		(p->at + word == p->length || is_special(p->text[p->at + word])) &&
		!parse_required(p, atom))
		return -1;
	return atom;
}

/* A bracket, a negation, a phrase or an atom. */
static int
parse_unary(Parser *p, bool in_sentence)
{
	char		c = peek(p);
	int			child;
	int			node;

	if (c == '!' || c == '(')
	{
		if (++p->depth > QUERY_MAX_DEPTH)
			return fail(p, QUERY_TOO_LARGE, "It nests deeper than 400 brackets.",
						"Leave out brackets that change nothing.");
		p->at++;
		child = c == '!' ? parse_unary(p, in_sentence) : parse_or(p, in_sentence);
		p->depth--;
		if (child < 0)
			return -1;
		if (c == '(')
		{
			if (peek(p) != ')')
				return fail(p, QUERY_SYNTAX,
							p->at >= p->length ? "A bracket is not closed."
							: "An operator or a closing bracket is missing here.", syntax_hint);
			p->at++;
			return child;
		}
		node = new_node(p, QUERY_NOT);
		p->query->nodes[node].first = child;
		return node;
	}
	if (c == '@')
		return parse_atom(p);
	if (c == '\0' && p->at >= p->length)
		return fail(p, QUERY_SYNTAX, p->length == 0 ? "It is empty."
					: "A phrase is missing at the end.", syntax_hint);
	if (c == '&' || c == '|' || c == ')')
		return fail(p, QUERY_SYNTAX, "A phrase is missing before this character.", syntax_hint);
	return parse_phrase(p);
}

/*
 * Hang child behind *last below *list, which becomes a node of op at the second
 * child.  A child with the same operator gives its children.
 */
static void
append(Parser *p, QueryOp op, int *list, int *last, int child)
{
	QueryNode  *nodes;
	int			first = child;

	if (*list < 0)
	{
		*list = *last = child;
		return;
	}
	if (*list == *last)
	{
		int			node = new_node(p, op);

		nodes = p->query->nodes;
		nodes[node].first = *list;
		if (nodes[*list].op == op)
		{
			nodes[node].first = nodes[*list].first;
			for (*last = nodes[node].first; nodes[*last].next >= 0; *last = nodes[*last].next)
				;
		}
		*list = node;
	}
	nodes = p->query->nodes;
	if (nodes[child].op == op)
		first = nodes[child].first;
	nodes[*last].next = first;
	for (*last = first; nodes[*last].next >= 0; *last = nodes[*last].next)
		;
}

static int
parse_and(Parser *p, bool in_sentence)
{
	int			list = -1;
	int			last = -1;
	int			child = parse_unary(p, in_sentence);

	if (child < 0)
		return -1;
	append(p, QUERY_AND, &list, &last, child);
	while (peek(p) == '&' && !(p->at + 1 < p->length && p->text[p->at + 1] == '&'))
	{
		p->at++;
		child = parse_unary(p, true);
		if (child < 0)
			return -1;
		append(p, QUERY_AND, &list, &last, child);
	}
	return list;
}

static int
parse_both(Parser *p, bool in_sentence)
{
	int			list = -1;
	int			last = -1;
	int			child = parse_and(p, in_sentence);

	if (child < 0)
		return -1;
	append(p, QUERY_BOTH, &list, &last, child);
	while (peek(p) == '&')
	{
		if (in_sentence)
			return fail(p, QUERY_SYNTAX, "&& may not stand under &.", syntax_hint);
		p->at += 2;
		child = parse_and(p, in_sentence);
		if (child < 0)
			return -1;
		append(p, QUERY_BOTH, &list, &last, child);
	}
	return list;
}

static int
parse_or(Parser *p, bool in_sentence)
{
	int			list = -1;
	int			last = -1;
	int			child = parse_both(p, in_sentence);

	if (child < 0)
		return -1;
	append(p, QUERY_OR, &list, &last, child);
	while (peek(p) == '|')
	{
		p->at++;
		child = parse_both(p, in_sentence);
		if (child < 0)
			return -1;
		append(p, QUERY_OR, &list, &last, child);
	}
	return list;
}

/* Is there an && below an &?  (An operand in brackets is seen before its &.) */
static bool
number_places(EvidenceQuery *query, int root, bool in_sentence)
{
	QueryNode  *node = &query->nodes[root];

	if (node->op == QUERY_BOTH && in_sentence)
		return false;
	if (node->op == QUERY_AND && !in_sentence)
	{
		node->place = query->nplaces++;
		in_sentence = true;
	}
	for (int child = node->first; child >= 0; child = query->nodes[child].next)
		if (!number_places(query, child, in_sentence))
			return false;
	return true;
}

bool
query_parse_more(struct env *env, const char *text, size_t length,
				 EvidenceQuery *query, int *root, QueryError *error)
{
	/* *error is written below, before it is read */
	/* cppcheck-suppress ctuuninitvar */
	Parser		p = {env, query, text, length, 0, 0, error};

	error->trouble = QUERY_FINE;
	error->position = 0;
	query->nphrases = 0;
	if (length > QUERY_MAX_LENGTH)
	{
		fail(&p, QUERY_TOO_LARGE, "It is longer than 1048576 bytes.",
			 "Divide it into several queries.");
		return false;
	}
	*root = parse_or(&p, false);
	if (*root < 0)
		return false;
	if (peek(&p) != '\0' || p.at < p.length)
	{
		fail(&p, QUERY_SYNTAX, "An operator is missing before this.", syntax_hint);
		return false;
	}
	for (p.at = 0; p.at + 1 < length && (text[p.at] != '&' || text[p.at + 1] != '&'); p.at++)
		;
	if (!number_places(query, *root, false))
	{
		fail(&p, QUERY_SYNTAX, "&& may not stand under &.", syntax_hint);
		return false;
	}
	return true;
}

bool
query_parse(struct env *env, const char *source, size_t length,
			EvidenceQuery *query, QueryError *error)
{
	Folded		text;

	memset(query, 0, sizeof(EvidenceQuery));
	fold_text(env, source, length, FOLD_NORMALIZE, FOLD_VERSION, FOLD_WANT_MAP, &text);
	if (query_parse_more(env, text.text, text.length, query, &query->root, error))
		return true;
	/* the position is told in the characters that were typed */
	if (error->position >= text.length)
		error->position = length;
	else
		error->position = fold_source(&text, error->position, 1).start;
	return false;
}
