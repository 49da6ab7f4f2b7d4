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

static int32_t
rare_symbol_at(const Automaton *a, const char *text, size_t at, size_t length, size_t *size)
{
	return automaton_symbol(a, utf8_decode(text + at, text + length, size));
}

static inline int32_t
symbol_at(const Automaton *a, const char *text, size_t at, size_t length, size_t *size)
{
	const unsigned char *s = (const unsigned char *) text + at;
	size_t		n;
	int32_t		symbol;

	/* most characters have three bytes, or one */
	if (length - at >= 3 && (s[0] & 0xF0) == 0xE0)
	{
		*size = 3;
		return a->symbols[(uint32_t) (s[0] & 0x0F) << 12 | (uint32_t) (s[1] & 0x3F) << 6 | (s[2] & 0x3F)];
	}
	if (s[0] < 0x80)
	{
		*size = 1;
		return a->symbols[s[0]];
	}
	/* a variable of its own leaves *size in a register */
	symbol = rare_symbol_at(a, text, at, length, &n);
	*size = n;
	return symbol;
}

/* Tell of all phrases that end with the step at this place. */
static bool
tell(const Automaton *a, int32_t place, size_t start, size_t end, AutomatonFound found, void *arg)
{
	for (const int32_t *id = a->ids + a->endings[place]; *id >= 0; id++)
		if (!found(arg, *id, start, end))
			return false;
	return true;
}

/*
 * Follow what begins with a symbol at start, and another behind it at [at, next); false
 * where the caller has seen enough.  Symbol 0 leads to a step that nobody owns.
 */
static bool
walk(const Automaton *a, const char *text, size_t length, size_t start, int32_t symbol, size_t at,
	 int32_t second, size_t next, AutomatonFound found, void *arg)
{
	int32_t		place = symbol;
	int32_t		base;
	size_t		size;

	if (a->steps[place].owner != 0)
		return true;
	if (a->steps[place].ends && !tell(a, place, start, at, found, arg))
		return false;
	for (symbol = second;; symbol = symbol_at(a, text, at, length, &size), next = at + size)
	{
		base = a->steps[place].next;
		place = base + symbol;
		if (a->steps[place].owner != base)
			return true;
		at = next;
		if (a->steps[place].ends && !tell(a, place, start, at, found, arg))
			return false;
		if (at >= length)
			return true;
	}
}

void
automaton_scan(const Automaton *a, struct env *env, const char *text, size_t length,
			   AutomatonFound found, void *arg)
{
	int32_t		next = 0;		/* the symbol behind this one, of so many bytes */
	size_t		size = 0;
	size_t		i = 0;

	if (length > 0)
		next = symbol_at(a, text, 0, length, &size);
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
				next = i < length ? symbol_at(a, text, i, length, &size) : 0;
				begins = automaton_may_begin(a, symbol, next);
			} while (!begins && i < stop);
			if (begins && !walk(a, text, length, start, symbol, i, next, i + size, found, arg))
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
