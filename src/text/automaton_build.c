/*
 * automaton_build.c
 *		Makes the deterministic automaton of a list of phrases.
 *
 * All phrases stand behind one another in a pool of bytes, each ended by a zero; a place
 * in the pool is where a reader of a phrase may be.  A state is a set of such places
 * (the subset construction: Rabin and Scott, 1959), so that the many phrases of a
 * pattern share what follows their alternatives.  No phrase repeats itself, hence no
 * state leads back to an earlier one.
 */
#include <stdlib.h>
#include <string.h>

#include "automaton_build.h"
#include "utf8.h"

/* so many holes are tried before they are left behind; else packing is quadratic */
#define MAX_TRIES	64

typedef struct Places
{
	int32_t    *place;
	int32_t		n;
	int32_t		room;
} Places;

typedef struct Edge
{
	int32_t		symbol;
	int32_t		target;			/* index into subsets */
} Edge;

/* A state while it is built: places[first .. first + n), in order. */
typedef struct Subset
{
	int32_t		first;
	int32_t		n;
	int32_t		first_edge;
	int32_t		nedges;
	int32_t		base;			/* of its steps */
	int32_t		endings;		/* index into ids; -1: no phrase ends here */
	int32_t		slot_next;		/* another one with the same hash, or -1 */
} Subset;

typedef struct Move
{
	int32_t		symbol;
	int32_t		place;			/* behind the character */
} Move;

typedef struct Builder
{
	struct env *env;
	Automaton  *a;
	PhraseForm	form;
	char	   *pool;
	int32_t    *jump;			/* of { and |: the next | or the } of the same group; of a zero: its phrase's id */
	int32_t    *seen;			/* by place: the last set that took it */
	int32_t		set;
	Places		places;			/* of all subsets */
	Subset	   *subsets;
	int32_t		nsubsets;
	int32_t		subsets_room;
	int32_t    *slots;
	uint32_t	nslots;
	Edge	   *edges;
	int32_t		nedges;
	int32_t		edges_room;
	int32_t		steps;			/* places in a->steps */
	int32_t		hole;			/* the first place there that may be free */
	bool	   *taken;			/* by place: it is the base of a state */
	int32_t		nids;
	int32_t		ids_room;
} Builder;

static void *
more(struct env *env, void *array, int32_t needed, int32_t *room, size_t size)
{
	if (needed <= *room)
		return array;
	*room = needed < 1024 ? 2048 : needed * 2;
	return env->realloc(env, array, (size_t) *room * size);
}

/* Where the alternatives of each group begin and end. */
static void
join_groups(const char *pool, int32_t from, int32_t to, int32_t *jump)
{
	int32_t		open[16];
	int			depth = 0;

	for (int32_t p = from; p < to; p++)
	{
		if (pool[p] == '{' && depth < 16)
			open[depth++] = p;
		else if ((pool[p] == '|' || pool[p] == '}') && depth > 0)
		{
			jump[open[depth - 1]] = p;
			open[depth - 1] = p;
			depth -= pool[p] == '}';
		}
	}
}

static void
fill_pool(Builder *b, const AutomatonPhrase *phrases, int n)
{
	size_t		total = 0;
	int32_t		at = 0;

	for (int i = 0; i < n; i++)
		total += phrases[i].length + 1;
	b->pool = b->env->alloc(b->env, total + 1);
	b->jump = b->env->alloc(b->env, (total + 1) * sizeof(int32_t));
	b->seen = b->env->alloc(b->env, (total + 1) * sizeof(int32_t));
	memset(b->jump, 0, (total + 1) * sizeof(int32_t));
	memset(b->seen, 0, (total + 1) * sizeof(int32_t));
	for (int i = 0; i < n; i++)
	{
		int32_t		from = at;

		memcpy(b->pool + at, phrases[i].bytes, phrases[i].length);
		at += (int32_t) phrases[i].length;
		b->pool[at] = '\0';
		b->jump[at] = phrases[i].id;
		if (b->form == PHRASE_PATTERN)
			join_groups(b->pool, from, at, b->jump);
		at++;
	}
}

static bool
is_sign(const Builder *b, char c)
{
	return b->form == PHRASE_PATTERN && (c == '{' || c == '|' || c == '}');
}

/* Number the characters of the phrases in order of appearance. */
static void
number_symbols(Builder *b, const AutomatonPhrase *phrases, int n)
{
	Automaton  *a = b->a;

	a->symbols = b->env->alloc(b->env, AUTOMATON_BASIC * sizeof(uint16_t));
	memset(a->symbols, 0, AUTOMATON_BASIC * sizeof(uint16_t));
	for (int i = 0; i < n; i++)
		for (size_t at = 0, size; at < phrases[i].length; at += size)
		{
			uint32_t	cp = utf8_decode(phrases[i].bytes + at, phrases[i].bytes + phrases[i].length, &size);

			if (cp == '_' && b->form == PHRASE_PATTERN)
				cp = ' ';
			/* 65535 different characters are more than any table has */
			if (is_sign(b, (char) (cp < 0x80 ? cp : 0)) || automaton_symbol(a, cp) != 0 || a->nsymbols == UINT16_MAX)
				continue;
			a->nsymbols++;
			if (cp < AUTOMATON_BASIC)
				a->symbols[cp] = (uint16_t) a->nsymbols;
			else
			{
				a->rare = b->env->realloc(b->env, a->rare, (size_t) (a->nrare + 1) * sizeof(*a->rare));
				a->rare[a->nrare].cp = cp;
				a->rare[a->nrare++].symbol = (uint16_t) a->nsymbols;
			}
		}
	a->seconds = b->env->alloc(b->env, sizeof(uint64_t) * (size_t) (a->nsymbols + 1));
	memset(a->seconds, 0, sizeof(uint64_t) * (size_t) (a->nsymbols + 1));
}

/* Take the place into the set that is being made, and those that it is as good as. */
static void
reach(Builder *b, int32_t place)
{
	Places	   *s = &b->places;

	if (b->seen[place] == b->set)
		return;
	b->seen[place] = b->set;
	if (is_sign(b, b->pool[place]))
	{
		int32_t		p = place;

		if (b->pool[place] == '{')
		{
			/* into each alternative */
			for (; b->pool[p] != '}'; p = b->jump[p])
				reach(b, p + 1);
			return;
		}
		/* the end of one: behind the group */
		while (b->pool[p] == '|')
			p = b->jump[p];
		reach(b, p + 1);
		return;
	}
	if (b->pool[place] == '_' && b->form == PHRASE_PATTERN)
		reach(b, place + 1);
	s->place = more(b->env, s->place, s->n + 1, &s->room, sizeof(int32_t));
	s->place[s->n++] = place;
}

static int
by_place(const void *a, const void *b)
{
	int32_t		x = *(const int32_t *) a,
				y = *(const int32_t *) b;

	return (x > y) - (x < y);
}

static int
by_symbol(const void *a, const void *b)
{
	return (int) ((const Move *) a)->symbol - (int) ((const Move *) b)->symbol;
}

static void
rehash(Builder *b)
{
	b->nslots = b->nslots > 0 ? b->nslots * 4 : 4096;
	b->slots = b->env->realloc(b->env, b->slots, b->nslots * sizeof(int32_t));
	memset(b->slots, 0xFF, b->nslots * sizeof(int32_t));
	for (int32_t i = 0; i < b->nsubsets; i++)
	{
		const Subset *s = &b->subsets[i];
		uint32_t	hash = 2166136261u;

		for (int32_t k = 0; k < s->n; k++)
			hash = (hash ^ (uint32_t) b->places.place[s->first + k]) * 16777619u;
		hash = (hash ^ hash >> 15) & (b->nslots - 1);
		b->subsets[i].slot_next = b->slots[hash];
		b->slots[hash] = i;
	}
}

/* The state whose places were reached last, from `first` on; a new one where there is none. */
static int32_t
state_of(Builder *b, int32_t first)
{
	int32_t    *place = b->places.place + first;
	int32_t		n = b->places.n - first;
	uint32_t	hash = 2166136261u;

	qsort(place, (size_t) n, sizeof(int32_t), by_place);
	for (int32_t k = 0; k < n; k++)
		hash = (hash ^ (uint32_t) place[k]) * 16777619u;
	hash ^= hash >> 15;
	for (int32_t i = b->slots[hash & (b->nslots - 1)]; i >= 0; i = b->subsets[i].slot_next)
		/* NOLINTNEXTLINE(clang-analyzer-core.NullDereference): a slot names a subset that is there */
		if (b->subsets[i].n == n && memcmp(b->places.place + b->subsets[i].first, place, sizeof(int32_t) * (size_t) n) == 0)
		{
			b->places.n = first;
			return i;
		}
	b->subsets = more(b->env, b->subsets, b->nsubsets + 1, &b->subsets_room, sizeof(Subset));
	b->subsets[b->nsubsets] = (Subset) {.first = first, .n = n, .slot_next = b->slots[hash & (b->nslots - 1)]};
	b->slots[hash & (b->nslots - 1)] = b->nsubsets;
	if ((uint32_t) ++b->nsubsets * 2 > b->nslots)
		rehash(b);
	return b->nsubsets - 1;
}

/* The moves from the places of a state, in order of their symbols. */
static int32_t
find_moves(Builder *b, const Subset *s, Move *moves)
{
	int32_t		n = 0;

	for (int32_t i = 0; i < s->n; i++)
	{
		const char *p = b->pool + b->places.place[s->first + i];
		size_t		size;
		uint32_t	cp;

		if (*p == '\0')
			continue;
		cp = utf8_decode(p, p + 4, &size);
		if (cp == '_' && b->form == PHRASE_PATTERN)
			cp = ' ';
		moves[n++] = (Move) {automaton_symbol(b->a, cp), (int32_t) (p + size - b->pool)};
	}
	qsort(moves, (size_t) n, sizeof(Move), by_symbol);
	return n;
}

/* The phrases that end in a state. */
static void
add_ids(Builder *b, int32_t state)
{
	Subset	   *s = &b->subsets[state];
	int32_t		before = b->nids;

	b->a->ids = more(b->env, b->a->ids, b->nids + s->n + 1, &b->ids_room, sizeof(int32_t));
	/* no phrase is found where it is empty */
	for (int32_t i = 0; state > 0 && i < s->n; i++)
		if (b->pool[b->places.place[s->first + i]] == '\0')
			b->a->ids[b->nids++] = b->jump[b->places.place[s->first + i]];
	s->endings = b->nids > before ? before : -1;
	if (b->nids > before)
		b->a->ids[b->nids++] = -1;
}

/* The states that the moves of a state lead to. */
static void
add_edges(Builder *b, int32_t state, const Move *moves, int32_t n)
{
	b->subsets[state].first_edge = b->nedges;
	for (int32_t i = 0; i < n;)
	{
		int32_t		symbol = moves[i].symbol;
		int32_t		first = b->places.n;

		b->set++;
		for (; i < n && moves[i].symbol == symbol; i++)
			reach(b, moves[i].place);
		b->edges = more(b->env, b->edges, b->nedges + 1, &b->edges_room, sizeof(Edge));
		b->edges[b->nedges++] = (Edge) {symbol, state_of(b, first)};
	}
	b->subsets[state].nedges = b->nedges - b->subsets[state].first_edge;
}

static void
grow_steps(Builder *b, int32_t wanted)
{
	int32_t		old = b->steps;

	b->a->steps = more(b->env, b->a->steps, wanted + 1, &b->steps, sizeof(Step));
	if (b->steps == old)
		return;
	b->taken = b->env->realloc(b->env, b->taken, (size_t) b->steps * sizeof(bool));
	for (int32_t i = old; i < b->steps; i++)
	{
		b->a->steps[i] = (Step) {.owner = -1};
		b->taken[i] = false;
	}
}

/* The least base from the first hole on at which all edges find free places. */
static int32_t
find_base(Builder *b, const Edge *edges, int32_t n)
{
	int32_t		base;

	while (b->hole < b->steps && b->a->steps[b->hole].owner != -1)
		b->hole++;
	base = b->hole > edges[0].symbol ? b->hole - edges[0].symbol : 0;
	for (int tries = 0;; base++, tries++)
	{
		int32_t		i = 0;

		grow_steps(b, base + b->a->nsymbols);
		while (i < n && b->a->steps[base + edges[i].symbol].owner == -1)
			i++;
		if (i < n || b->taken[base])
			continue;
		if (tries > MAX_TRIES)
			b->hole = base + edges[0].symbol;
		return base;
	}
}

/* Give a state its place among the steps; returns the last of them. */
static int32_t
place_state(Builder *b, Subset *s)
{
	const Edge *edges = b->edges + s->first_edge;

	s->base = find_base(b, edges, s->nedges);
	b->taken[s->base] = true;
	for (int32_t k = 0; k < s->nedges; k++)
		b->a->steps[s->base + edges[k].symbol].owner = s->base;
	return s->base + edges[s->nedges - 1].symbol;
}

/*
 * Give all states their places; returns the last one.  What follows a state is placed
 * right behind it: a word's steps stand together, and are read together.
 */
static int32_t
place_states(Builder *b)
{
	int32_t    *open = b->env->alloc(b->env, sizeof(int32_t) * (size_t) (b->nedges + 1));
	int32_t		nopen = 1;
	int32_t		last = 0;

	open[0] = 0;
	for (int32_t i = 0; i < b->nsubsets; i++)
		b->subsets[i].base = b->subsets[i].nedges > 0 ? -1 : 0;
	while (nopen > 0)
	{
		Subset	   *s = &b->subsets[open[--nopen]];
		int32_t		end;

		if (s->base >= 0)
			continue;
		end = place_state(b, s);
		last = end > last ? end : last;
		for (int32_t k = s->nedges - 1; k >= 0; k--)
			open[nopen++] = b->edges[s->first_edge + k].target;
	}
	b->env->release(b->env, open);
	return last;
}

/* Make the steps. */
static void
pack(Builder *b)
{
	int32_t		last = place_states(b);

	/* room for the steps of the last state by every symbol */
	grow_steps(b, last + 1 + b->a->nsymbols);
	b->a->endings = b->env->alloc(b->env, sizeof(int32_t) * (size_t) (last + 1));
	for (int32_t i = 0; i < b->nsubsets; i++)
	{
		const Subset *s = &b->subsets[i];

		for (int32_t k = s->first_edge; k < s->first_edge + s->nedges; k++)
		{
			const Subset *to = &b->subsets[b->edges[k].target];
			int32_t		place = s->base + b->edges[k].symbol;

			b->a->steps[place] = (Step) {.owner = s->base, .next = to->base, .ends = to->endings >= 0};
			b->a->endings[place] = to->endings;
		}
	}
}

/* What automaton_may_follow() asks. */
static void
note_beginnings(Builder *b)
{
	Automaton  *a = b->a;
	const Subset *start = &b->subsets[0];

	for (int32_t i = start->first_edge; i < start->first_edge + start->nedges; i++)
	{
		int32_t		first = b->edges[i].symbol;
		const Subset *one = &b->subsets[b->edges[i].target];

		/* one that is a phrase by itself, whatever follows */
		if (one->endings >= 0)
			a->seconds[first] = UINT64_MAX;
		for (int32_t k = one->first_edge; k < one->first_edge + one->nedges; k++)
			a->seconds[first] |= UINT64_C(1) << (b->edges[k].symbol & 63);
	}
}

Automaton *
automaton_build(struct env *env, const AutomatonPhrase *phrases, int n, PhraseForm form)
{
	Automaton  *a = env->alloc(env, sizeof(Automaton));
	Builder		b = {.env = env, .a = a, .form = form};
	Move	   *moves;
	int32_t		place = 0;

	memset(a, 0, sizeof(*a));
	b.places.place = more(env, NULL, 1, &b.places.room, sizeof(int32_t));
	fill_pool(&b, phrases, n);
	number_symbols(&b, phrases, n);
	rehash(&b);
	b.set = 1;
	for (int i = 0; i < n; i++)
	{
		reach(&b, place);
		place += (int32_t) phrases[i].length + 1;
	}
	(void) state_of(&b, 0);
	/* no state has more places than there are */
	moves = env->alloc(env, sizeof(Move) * (size_t) (place + 1));
	for (int32_t state = 0; state < b.nsubsets; state++)
	{
		if ((state & 0xFFF) == 0xFFF)
			env->poll(env);
		add_ids(&b, state);
		add_edges(&b, state, moves, find_moves(&b, &b.subsets[state], moves));
	}
	pack(&b);
	note_beginnings(&b);
	env->release(env, moves);
	env->release(env, b.taken);
	env->release(env, b.edges);
	env->release(env, b.slots);
	env->release(env, b.subsets);
	env->release(env, b.places.place);
	env->release(env, b.seen);
	env->release(env, b.jump);
	env->release(env, b.pool);
	return a;
}
