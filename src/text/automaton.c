/*
 * automaton.c
 *		Scans with a deterministic automaton over a double array.
 *
 * Its steps are characters, numbered by `symbols`; a character of no phrase is symbol
 * 0, which leads nowhere.
 */
#include <string.h>

#include "automaton_build.h"
#include "utf8.h"

/* so many characters are looked at before what begins with them is followed */
#define CHUNK	256

/* Characters of the text, and the two behind them. */
typedef struct Chunk
{
	int			n;
	uint16_t	symbols[CHUNK + 2];
	uint16_t	begins[CHUNK];	/* those that a phrase may begin with */
	int			nbegins;
	size_t		starts[CHUNK + 2];
} Chunk;

typedef struct Scan
{
	const Automaton *a;
	const char *text;
	size_t		length;
	size_t		wide;			/* before it, three bytes are left */
	AutomatonFound found;
	void	   *arg;
} Scan;

static int32_t
rare_symbol_at(const Scan *in, size_t at, size_t *size)
{
	return automaton_symbol(in->a, utf8_decode(in->text + at, in->text + in->length, size));
}

static inline int32_t
symbol_at(const Scan *in, size_t at, size_t *size)
{
	const unsigned char *s = (const unsigned char *) in->text + at;
	unsigned	lead = *s;
	size_t		n;
	int32_t		symbol;

	/* most characters have three bytes, or one */
	if (lead - 0xE0 < 0x10 && at < in->wide)
	{
		*size = 3;
		return in->a->symbols[(lead - 0xE0) << 12 | (s[1] & 0x3Fu) << 6 | (s[2] & 0x3Fu)];
	}
	if (lead < 0x80)
	{
		*size = 1;
		return in->a->symbols[lead];
	}
	/* a variable of its own leaves *size in a register */
	symbol = rare_symbol_at(in, at, &n);
	*size = n;
	return symbol;
}

/* Tell of all phrases that end with the step at this place. */
static inline bool
tell(const Scan *in, int32_t place, size_t start, size_t end)
{
	for (const int32_t *id = in->a->ids + in->a->endings[place]; *id >= 0; id++)
		if (!in->found(in->arg, *id, start, end))
			return false;
	return true;
}

/* Follow what begins with character k of the chunk; false where the caller has seen enough. */
static bool
walk(const Scan *in, const Chunk *chunk, int k)
{
	const Step *steps = in->a->steps;
	size_t		start = chunk->starts[k];
	size_t		at = chunk->starts[k + 1];
	size_t		next = chunk->starts[k + 2];
	int32_t		symbol = chunk->symbols[k + 1];
	int32_t		place = chunk->symbols[k];	/* phrases begin with it, or none could */

	for (;;)
	{
		int32_t		base = steps[place].next;
		size_t		size;

		if (steps[place].ends && !tell(in, place, start, at))
			return false;
		/* where nothing follows, the steps of the start would */
		if (base == 0 || at >= in->length)
			return true;
		place = base + symbol;
		if (steps[place].owner != base)
			return true;
		at = next;
		if (at < in->length)
		{
			symbol = symbol_at(in, at, &size);
			next = at + size;
		}
	}
}

/* Read characters from `at` on; returns where the next chunk starts. */
static size_t
read_chunk(const Scan *in, size_t at, Chunk *chunk)
{
	int			n = 0;
	size_t		next;

	while (n < CHUNK && at < in->length)
	{
		size_t		size;

		chunk->starts[n] = at;
		chunk->symbols[n++] = (uint16_t) symbol_at(in, at, &size);
		at += size;
	}
	chunk->n = n;
	next = at;
	for (int i = 0; i < 2; i++)
	{
		size_t		size = 0;

		chunk->starts[n + i] = at;
		chunk->symbols[n + i] = (uint16_t) (at < in->length ? symbol_at(in, at, &size) : 0);
		at += size;
	}
	return next;
}

/*
 * Where a phrase begins cannot be foreseen: each character is noted, and the note kept
 * or not without a branch.
 */
static void
find_beginnings(const Automaton *a, Chunk *chunk)
{
	const uint16_t *s = chunk->symbols;
	int			n = 0,
				kept = 0;

	for (int i = 0; i < chunk->n; i++)
	{
		chunk->begins[n] = (uint16_t) i;
		n += automaton_may_follow(a, s[i], s[i + 1]);
	}
	for (int k = 0; k < n; k++)
	{
		int			i = chunk->begins[k];

		chunk->begins[kept] = (uint16_t) i;
		kept += automaton_may_begin(a, s[i], s[i + 1], s[i + 2]);
	}
	chunk->nbegins = kept;
}

void
automaton_scan(const Automaton *a, struct env *env, const char *text, size_t length,
			   AutomatonFound found, void *arg)
{
	const Scan	in = {a, text, length, length > 2 ? length - 2 : 0, found, arg};
	size_t		polled = 0;
	Chunk		chunk;

	for (size_t i = 0; i < length;)
	{
		i = read_chunk(&in, i, &chunk);
		find_beginnings(a, &chunk);
		for (int k = 0; k < chunk.nbegins; k++)
			if (!walk(&in, &chunk, chunk.begins[k]))
				return;
		if (i - polled >= ENV_POLL_BYTES)
		{
			env->poll(env);
			polled = i;
		}
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
