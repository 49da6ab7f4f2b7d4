/*
 * matcher.c
 *		Many phrases sought in one pass over a text.
 *
 * Source: A. V. Aho and M. J. Corasick, Efficient string matching, 1975.  The
 * trie's edges are packed, sorted by byte, and searched by bisection; only the
 * root has a full table, because most bytes of a text leave the automaton there.
 */
#include <string.h>

#include "matcher.h"

typedef struct Node
{
	int32_t		child;			/* while building: first child; then first edge */
	int32_t		sibling;		/* while building */
	int32_t		fail;			/* the longest proper tail that is in the trie */
	int32_t		phrase;			/* that ends here, or -1 */
	int32_t		tail;			/* nearest node on the way of fail with a phrase, or 0 */
	uint16_t	nedges;
	unsigned char byte;			/* on the edge that leads here */
} Node;

struct Matcher
{
	struct env *env;
	Node	   *nodes;
	int			nnodes;
	int			maxnodes;
	int		   *length;			/* of each phrase */
	bool	   *word;			/* begins with a Latin letter */
	int			nphrases;
	int			maxphrases;
	int32_t		root[256];
	unsigned char *edge_byte;
	int32_t    *edge_node;
};

static bool
is_letter(unsigned char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static int
new_node(Matcher *m, unsigned char byte)
{
	if (m->nnodes == m->maxnodes)
	{
		m->maxnodes = m->maxnodes ? m->maxnodes * 2 : 256;
		m->nodes = m->env->realloc(m->env, m->nodes, sizeof(Node) * (size_t) m->maxnodes);
	}
	m->nodes[m->nnodes] = (Node) {0, 0, 0, -1, 0, 0, byte};
	return m->nnodes++;
}

Matcher *
matcher_new(struct env *env)
{
	Matcher    *m = env->alloc(env, sizeof(Matcher));

	memset(m, 0, sizeof(Matcher));
	m->env = env;
	new_node(m, 0);
	return m;
}

static int
add_phrase(Matcher *m, const char *phrase, size_t length)
{
	if (m->nphrases == m->maxphrases)
	{
		m->maxphrases = m->maxphrases ? m->maxphrases * 2 : 64;
		m->length = m->env->realloc(m->env, m->length, sizeof(int) * (size_t) m->maxphrases);
		m->word = m->env->realloc(m->env, m->word, sizeof(bool) * (size_t) m->maxphrases);
	}
	m->length[m->nphrases] = (int) length;
	m->word[m->nphrases] = is_letter((unsigned char) phrase[0]);
	return m->nphrases++;
}

int
matcher_add(Matcher *m, const char *phrase, size_t length)
{
	int			at = 0;

	for (size_t i = 0; i < length; i++)
	{
		unsigned char c = (unsigned char) phrase[i];
		int			next = at == 0 ? m->root[c] : m->nodes[at].child;

		while (at != 0 && next != 0 && m->nodes[next].byte != c)
			next = m->nodes[next].sibling;
		if (next == 0)
		{
			next = new_node(m, c);
			if (at == 0)
				m->root[c] = next;
			else
			{
				m->nodes[next].sibling = m->nodes[at].child;
				m->nodes[at].child = next;
			}
			m->nodes[at].nedges++;
		}
		at = next;
	}
	if (m->nodes[at].phrase < 0)
	{
		int			number = add_phrase(m, phrase, length);

		m->nodes[at].phrase = number;
	}
	return m->nodes[at].phrase;
}

/* Child of a node other than the root by byte c, or 0; after packing. */
static int
follow(const Matcher *m, int at, unsigned char c)
{
	const Node *node = &m->nodes[at];
	int			low = node->child;
	int			high = low + node->nedges;

	while (low < high)
	{
		int			mid = (low + high) / 2;

		if (m->edge_byte[mid] < c)
			low = mid + 1;
		else
			high = mid;
	}
	if (low < node->child + node->nedges && m->edge_byte[low] == c)
		return m->edge_node[low];
	return 0;
}

/* The children's list of every node becomes a sorted run of edges. */
static void
pack_edges(Matcher *m)
{
	int			n = 0;

	m->edge_byte = m->env->alloc(m->env, (size_t) m->nnodes);
	m->edge_node = m->env->alloc(m->env, sizeof(int32_t) * (size_t) m->nnodes);
	for (int at = 1; at < m->nnodes; at++)
	{
		int32_t		children[256];
		int			from = 256;
		int			to = -1;

		if (m->nodes[at].nedges == 0)
			continue;
		if (m->nodes[at].nedges == 1)
		{
			int			only = m->nodes[at].child;

			m->nodes[at].child = n;
			m->edge_byte[n] = m->nodes[only].byte;
			m->edge_node[n++] = only;
			continue;
		}
		memset(children, 0, sizeof(children));
		for (int c = m->nodes[at].child; c != 0; c = m->nodes[c].sibling)
		{
			int			byte = m->nodes[c].byte;

			children[byte] = c;
			from = byte < from ? byte : from;
			to = byte > to ? byte : to;
		}
		m->nodes[at].child = n;
		for (int byte = from; byte <= to; byte++)
		{
			if (children[byte] == 0)
				continue;
			m->edge_byte[n] = (unsigned char) byte;
			m->edge_node[n++] = children[byte];
		}
	}
}

static int
step(const Matcher *m, int at, unsigned char c)
{
	int			next;

	while (at != 0)
	{
		next = follow(m, at, c);
		if (next != 0)
			return next;
		at = m->nodes[at].fail;
	}
	return m->root[c];
}

/* Breadth first, so that every fail is known before it is followed. */
static void
link_tails(Matcher *m)
{
	int		   *queue = m->env->alloc(m->env, sizeof(int) * (size_t) m->nnodes);
	int			head = 0;
	int			tail = 0;

	for (int byte = 0; byte < 256; byte++)
		if (m->root[byte] != 0)
			queue[tail++] = m->root[byte];
	while (head < tail)
	{
		Node	   *node = &m->nodes[queue[head++]];

		node->tail = m->nodes[node->fail].phrase >= 0 ? node->fail : m->nodes[node->fail].tail;
		for (int e = node->child; e < node->child + node->nedges; e++)
		{
			m->nodes[m->edge_node[e]].fail = step(m, node->fail, m->edge_byte[e]);
			queue[tail++] = m->edge_node[e];
		}
	}
	m->env->release(m->env, queue);
}

void
matcher_build(Matcher *m)
{
	pack_edges(m);
	/* the children of the root keep fail 0; step() reads edges, so pack first */
	link_tails(m);
}

int
matcher_count(const Matcher *m)
{
	return m->nphrases;
}

size_t
matcher_length(const Matcher *m, int phrase)
{
	return (size_t) m->length[phrase];
}

/* Report what ends at node and at its tails. */
static void
report(const Matcher *m, int at, const char *text, size_t end,
	   uint32_t *seen, uint32_t stamp, matcher_found found, void *state)
{
	if (m->nodes[at].phrase < 0)
		at = m->nodes[at].tail;
	while (at != 0)
	{
		int			phrase = m->nodes[at].phrase;
		size_t		start = end - (size_t) m->length[phrase];

		if (!m->word[phrase] || start == 0 || !is_letter((unsigned char) text[start - 1]))
			found(state, phrase, end);
		if (seen != NULL)
		{
			if (seen[phrase] == stamp)
				return;
			seen[phrase] = stamp;
		}
		at = m->nodes[at].tail;
	}
}

void
matcher_run(const Matcher *m, struct env *env, const char *text, size_t length,
			uint32_t *seen, uint32_t stamp, matcher_found found, void *state)
{
	int			at = 0;

	for (size_t i = 0; i < length; i++)
	{
		if (i % ENV_POLL_BYTES == 0)
			env->poll(env);
		at = step(m, at, (unsigned char) text[i]);
		if (at != 0 && (m->nodes[at].phrase >= 0 || m->nodes[at].tail != 0))
			report(m, at, text, i + 1, seen, stamp, found, state);
	}
}
