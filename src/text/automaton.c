/*
 * automaton.c
 *		Aho-Corasick over a double array.
 *
 * Its steps are characters, numbered by `symbols`; a character of no phrase is
 * symbol 0, which leads to the root.  A node's child by symbol c stands at
 * base + c, and is known to be its child by `parent`.  Node 0 is the root.
 */
#include <string.h>

#include "automaton.h"
#include "utf8.h"

#define MAX_TRIES	64
#define BASIC		0x10000
#define PAIRS		0x10000

/* All that a step needs; a quarter of a cache line, for there are many of them. */
typedef struct Node
{
	int32_t		base;
	int32_t		parent;			/* -1: the place is free */
	uint32_t	fail:31;		/* longest proper suffix that is a node */
	uint32_t	hits:1;			/* a phrase ends here or at such a suffix */
	uint32_t	children;		/* a bit for each child's symbol modulo 32: says
								 * of most symbols without a look at another
								 * node that they lead nowhere */
} Node;

typedef struct Ending
{
	int32_t		id;
	int32_t		length;
	int32_t		next;			/* another phrase with the same bytes, or -1 */
} Ending;

struct Automaton
{
	Node	   *nodes;
	int32_t    *first;			/* by symbol: where it leads from the root */
	int32_t    *endings;		/* by node: its first ending, or -1 */
	int32_t    *hit;			/* by node: itself or the nearest suffix at which a phrase ends; 0: none */
	Ending	   *ending;
	int32_t		size;			/* places in nodes */
	uint16_t   *symbols;		/* of the code points below BASIC */
	struct
	{
		uint32_t	cp;
		uint16_t	symbol;
	}		   *rare;			/* of those above, in order of appearance */
	int			nrare;
	int			nsymbols;		/* symbols are 1 .. nsymbols */
	bool	   *alone;			/* by symbol: a phrase of one character */
	uint64_t	pairs[PAIRS / 64];	/* with which two symbols longer ones begin, by pair_of() */
};

/* The trie as it grows, before it is packed. */
typedef struct Branch
{
	int32_t		first_child;	/* 0: none */
	int32_t		sibling;		/* 0: none */
	int32_t		place;			/* in the double array */
	int32_t		ending;
	int32_t		symbol;
} Branch;

static int32_t
branch_child(Branch *branches, int32_t parent, int32_t symbol, int32_t *used)
{
	int32_t		child = branches[parent].first_child;

	while (child != 0 && branches[child].symbol != symbol)
		child = branches[child].sibling;
	if (child != 0)
		return child;
	child = (*used)++;
	branches[child] = (Branch)
	{
		.sibling = branches[parent].first_child, .ending = -1, .symbol = symbol
	};
	branches[parent].first_child = child;
	return child;
}

/* Make room for places up to at least `wanted`. */
static void
grow(struct env *env, Automaton *a, int32_t wanted)
{
	int32_t		size = a->size;

	if (wanted < size)
		return;
	while (size <= wanted)
		size = size < 1024 ? 1024 : size * 2;
	a->nodes = env->realloc(env, a->nodes, (size_t) size * sizeof(Node));
	a->endings = env->realloc(env, a->endings, (size_t) size * sizeof(int32_t));
	for (int32_t i = a->size; i < size; i++)
	{
		a->nodes[i] = (Node)
		{
			.base = 0, .parent = -1, .fail = 0, .hits = 0, .children = 0
		};
		a->endings[i] = -1;
	}
	a->size = size;
}

/* The least base from *first on at which all children find free places. */
static int32_t
find_base(struct env *env, Automaton *a, const Branch *branches, int32_t node, int32_t *first)
{
	int32_t		least = a->nsymbols,
				base;

	for (int32_t child = branches[node].first_child; child != 0; child = branches[child].sibling)
		if (branches[child].symbol < least)
			least = branches[child].symbol;
	while (*first < a->size && a->nodes[*first].parent != -1)
		(*first)++;
	base = *first > least ? *first - least : 1;
	for (int tries = 0;; base++, tries++)
	{
		int32_t		child = branches[node].first_child;

		grow(env, a, base + a->nsymbols);
		while (child != 0 && a->nodes[base + branches[child].symbol].parent == -1)
			child = branches[child].sibling;
		if (child != 0)
			continue;
		/* holes that fit nobody are left behind, or packing is quadratic */
		if (tries > MAX_TRIES)
			*first = base + least;
		return base;
	}
}

static inline uint32_t
pair_of(int32_t first, int32_t second)
{
	return ((uint32_t) first * 0x9E3779B1u ^ (uint32_t) second * 0x85EBCA77u) >> 16;
}

/*
 * Where the symbol leads from the root.  The next symbol says of most places that no
 * phrase begins there, without a look at a node, which would have to come from memory.
 */
static inline int32_t
begin(const Automaton *a, int32_t symbol, int32_t next)
{
	uint32_t	pair = pair_of(symbol, next);

	return (a->pairs[pair >> 6] >> (pair & 63) & 1) != 0 || a->alone[symbol] ? a->first[symbol] : 0;
}

/* The child of node by the symbol, or of the longest suffix that has one; 0: of none. */
static inline int32_t
follow(const Automaton *a, int32_t node, int32_t symbol)
{
	const Node *nodes = a->nodes;

	while (node != 0)
	{
		if (nodes[node].children >> (symbol & 31) & 1)
		{
			int32_t		next = nodes[node].base + symbol;

			if (nodes[next].parent == node)
				return next;
		}
		node = (int32_t) nodes[node].fail;
	}
	return 0;
}

/* Pack the trie breadth first; failure links need the shallower nodes only. */
static void
pack(struct env *env, Automaton *a, Branch *branches, int32_t used)
{
	int32_t    *queue = env->alloc(env, (size_t) used * sizeof(int32_t));
	int32_t		head = 0,
				tail = 0,
				first = 1;

	grow(env, a, 1 + a->nsymbols);
	a->first = env->alloc(env, sizeof(int32_t) * (size_t) (a->nsymbols + 1));
	memset(a->first, 0, sizeof(int32_t) * (size_t) (a->nsymbols + 1));
	a->nodes[0].parent = 0;
	a->nodes[0].base = 1;
	branches[0].place = 0;
	queue[tail++] = 0;
	while (head < tail)
	{
		int32_t		branch = queue[head++];
		int32_t		place = branches[branch].place;
		int32_t		base;

		if ((head & 0xFFF) == 0)
			env->poll(env);
		if (branches[branch].first_child == 0)
		{
			/* all children of a leaf belong to another node, or are free */
			a->nodes[place].base = 1;
			continue;
		}
		base = find_base(env, a, branches, branch, &first);
		a->nodes[place].base = base;
		for (int32_t child = branches[branch].first_child; child != 0;
			 child = branches[child].sibling)
		{
			int32_t		to = base + branches[child].symbol;
			Node	   *node = &a->nodes[to];

			branches[child].place = to;
			node->parent = place;
			a->nodes[place].children |= UINT32_C(1) << (branches[child].symbol & 31);
			if (place == 0)
				a->first[branches[child].symbol] = to;
			a->endings[to] = branches[child].ending;
			queue[tail++] = child;
		}
	}
	a->hit = env->alloc(env, sizeof(int32_t) * (size_t) a->size);
	memset(a->hit, 0, sizeof(int32_t) * (size_t) a->size);
	/* a base of 1 leads a leaf nowhere: no node has it for a parent */
	for (head = 1; head < tail; head++)
	{
		int32_t		place = branches[queue[head]].place;
		Node	   *node = &a->nodes[place];
		int32_t		parent = node->parent;

		if (parent != 0)
		{
			int32_t		symbol = branches[queue[head]].symbol;
			int32_t		fail = follow(a, (int32_t) a->nodes[parent].fail, symbol);

			node->fail = (uint32_t) (fail != 0 ? fail : a->first[symbol]);
		}
		a->hit[place] = a->endings[place] >= 0 ? place : a->hit[node->fail];
		node->hits = a->hit[place] != 0;
	}
	env->release(env, queue);
}

static inline int32_t
symbol_of(const Automaton *a, uint32_t cp)
{
	if (cp < BASIC)
		return a->symbols[cp];
	for (int i = 0; i < a->nrare; i++)
		if (a->rare[i].cp == cp)
			return a->rare[i].symbol;
	return 0;
}

/* Number the characters of the phrases in order of appearance. */
static void
number_symbols(struct env *env, Automaton *a, const AutomatonPhrase *phrases, int n)
{
	a->symbols = env->alloc(env, BASIC * sizeof(uint16_t));
	memset(a->symbols, 0, BASIC * sizeof(uint16_t));
	for (int i = 0; i < n; i++)
		for (size_t at = 0, size; at < phrases[i].length; at += size)
		{
			uint32_t	cp = utf8_decode(phrases[i].bytes + at,
										 phrases[i].bytes + phrases[i].length, &size);

			/* 65535 different characters are more than any table has */
			if (symbol_of(a, cp) != 0 || a->nsymbols == UINT16_MAX)
				continue;
			a->nsymbols++;
			if (cp < BASIC)
				a->symbols[cp] = (uint16_t) a->nsymbols;
			else
			{
				a->rare = env->realloc(env, a->rare, (size_t) (a->nrare + 1) * sizeof(*a->rare));
				a->rare[a->nrare].cp = cp;
				a->rare[a->nrare++].symbol = (uint16_t) a->nsymbols;
			}
		}
}

/* What begin() asks. */
static void
note_beginnings(struct env *env, Automaton *a, const AutomatonPhrase *phrases, int n)
{
	a->alone = env->alloc(env, sizeof(bool) * (size_t) (a->nsymbols + 1));
	memset(a->alone, 0, sizeof(bool) * (size_t) (a->nsymbols + 1));
	for (int i = 0; i < n; i++)
	{
		const char *p = phrases[i].bytes,
				   *end = p + phrases[i].length;
		size_t		size;
		int32_t		first;
		uint32_t	pair;

		if (p == end)
			continue;
		first = symbol_of(a, utf8_decode(p, end, &size));
		p += size;
		if (p == end)
		{
			a->alone[first] = true;
			continue;
		}
		pair = pair_of(first, symbol_of(a, utf8_decode(p, end, &size)));
		a->pairs[pair >> 6] |= UINT64_C(1) << (pair & 63);
	}
}

Automaton *
automaton_build(struct env *env, const AutomatonPhrase *phrases, int n)
{
	Automaton  *a = env->alloc(env, sizeof(Automaton));
	size_t		total = 1;
	Branch	   *branches;
	int32_t		used = 1;

	for (int i = 0; i < n; i++)
		total += phrases[i].length;
	memset(a, 0, sizeof(*a));
	number_symbols(env, a, phrases, n);
	note_beginnings(env, a, phrases, n);
	a->ending = env->alloc(env, (size_t) (n + 1) * sizeof(Ending));
	branches = env->alloc(env, total * sizeof(Branch));
	branches[0] = (Branch)
	{
		.ending = -1
	};
	for (int i = 0; i < n; i++)
	{
		int32_t		node = 0;

		if (phrases[i].length == 0)
			continue;
		for (size_t k = 0, size; k < phrases[i].length; k += size)
		{
			uint32_t	cp = utf8_decode(phrases[i].bytes + k,
										 phrases[i].bytes + phrases[i].length, &size);

			node = branch_child(branches, node, symbol_of(a, cp), &used);
		}
		a->ending[i] = (Ending)
		{
			phrases[i].id, (int32_t) phrases[i].length, branches[node].ending
		};
		branches[node].ending = i;
	}
	pack(env, a, branches, used);
	env->release(env, branches);
	return a;
}

void
automaton_scan(const Automaton *a, struct env *env, const char *text, size_t length,
			   AutomatonFound found, void *arg)
{
	const Node *nodes = a->nodes;
	const char *end = text + length;
	int32_t		node = 0;
	int32_t		symbol;
	int32_t		next = 0;		/* the symbol behind it, of so many bytes */
	size_t		size = 0;
	size_t		i = 0;

	if (length > 0)
		next = symbol_of(a, utf8_decode(text, end, &size));
	while (i < length)
	{
		size_t		stop = length - i > ENV_POLL_BYTES ? i + ENV_POLL_BYTES : length;

		while (i < stop)
		{
			symbol = next;
			i += size;
			next = i < length ? symbol_of(a, utf8_decode(text + i, end, &size)) : 0;
			if (node != 0)
				node = follow(a, node, symbol);
			if (node == 0)
				node = begin(a, symbol, next);
			if (!nodes[node].hits)
				continue;
			for (int32_t at = a->hit[node]; at != 0; at = a->hit[nodes[at].fail])
			{
				for (int32_t e = a->endings[at]; e >= 0; e = a->ending[e].next)
				{
					if (!found(arg, a->ending[e].id, i - (size_t) a->ending[e].length, i))
						return;
				}
			}
		}
		if (i < length)
			env->poll(env);
	}
}

static bool
is_word(char c)
{
	return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool
automaton_whole_word(const char *text, size_t length, size_t start, size_t end)
{
	return !(start > 0 && is_word(text[start]) && is_word(text[start - 1])) &&
		!(end < length && is_word(text[end - 1]) && is_word(text[end]));
}
