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

/*
 * Follow what begins with a symbol at start, and another behind it at [at, next); false
 * where the caller has seen enough.  Symbol 0 leads to a step that nobody owns.
 */
static bool
walk(const Scan *in, size_t start, int32_t symbol, size_t at, int32_t second, size_t next)
{
	const Step *steps = in->a->steps;
	int32_t		place = symbol;
	int32_t		base;
	size_t		size;

	/* phrases begin with the first one, or none could */
	if (steps[place].ends && !tell(in, place, start, at))
		return false;
	for (symbol = second;; symbol = symbol_at(in, at, &size), next = at + size)
	{
		base = steps[place].next;
		place = base + symbol;
		if (steps[place].owner != base)
			return true;
		at = next;
		if (steps[place].ends && !tell(in, place, start, at))
			return false;
		if (at >= in->length)
			return true;
	}
}

void
automaton_scan(const Automaton *a, struct env *env, const char *text, size_t length,
			   AutomatonFound found, void *arg)
{
	const Scan	in = {a, text, length, length > 2 ? length - 2 : 0, found, arg};
	int32_t		next = 0;		/* the symbol behind this one, of so many bytes */
	size_t		size = 0;
	size_t		i = 0;

	if (length > 0)
		next = symbol_at(&in, 0, &size);
	while (i < length)
	{
		size_t		stop = length - i > ENV_POLL_BYTES ? i + ENV_POLL_BYTES : length;

		while (i < stop)
		{
			size_t		start;
			int32_t		symbol;
			bool		begins;

			do
			{
				start = i;
				symbol = next;
				i += size;
				next = i < length ? symbol_at(&in, i, &size) : 0;
				begins = automaton_may_begin(a, symbol, next);
			} while (!begins && i < stop);
			if (begins && !walk(&in, start, symbol, i, next, i + size))
				return;
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
