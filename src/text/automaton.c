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

/* characters that are looked at before what begins with them is followed, */
#define WINDOW	256
/* and behind them, so that most phrases are followed without a look at the text */
#define REACH	32

/* A step that the phrases of a place lead to: one that some end with, or the third. */
typedef struct Reached
{
	uint16_t	first;			/* character of the window that they begin with */
	uint16_t	last;			/* and the one of this step */
	int32_t		place;			/* of the step */
} Reached;

/* Characters of the text, as symbols; two more, which are none, behind them. */
typedef struct Window
{
	int			n;
	int			own;			/* so many of them may begin a phrase; the next window has the others */
	uint16_t	symbols[WINDOW + REACH + 2];
	uint32_t	starts[WINDOW + REACH + 2];	/* behind the last one, where it ends */
	/* of the last window, all are its own */
	uint16_t	begins[WINDOW + REACH]; /* those that a phrase may begin with */
	Reached		reached[(WINDOW + REACH) * 3];
	int			nreached;
} Window;

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

/* Follow on from a step that no phrase ended with, to a character at `at` behind the window. */
static bool
walk_on(const Scan *in, int32_t base, size_t start, size_t at)
{
	const Step *steps = in->a->steps;

	while (base != 0 && at < in->length)
	{
		size_t		size;
		int32_t		place = base + symbol_at(in, at, &size);

		if (steps[place].owner != base)
			break;
		at += size;
		if (steps[place].ends && !tell(in, place, start, at))
			return false;
		base = steps[place].next;
	}
	return true;
}

/* Follow on from a step of character k; false where the caller has seen enough. */
static bool
walk(const Scan *in, const Window *window, size_t start, int32_t place, int k)
{
	const Step *steps = in->a->steps;

	for (;;)
	{
		int32_t		base = steps[place].next;

		k++;
		if (steps[place].ends && !tell(in, place, start, window->starts[k]))
			return false;
		/* where nothing follows, the steps of the start would */
		if (base == 0)
			return true;
		if (k == window->n)
			return walk_on(in, base, start, window->starts[k]);
		place = base + window->symbols[k];
		if (steps[place].owner != base)
			return true;
	}
}

/* Fill the window with what follows behind the characters that are its own. */
static void
read_window(const Scan *in, Window *window)
{
	const unsigned char *s = (const unsigned char *) in->text;
	const uint16_t *symbols = in->a->symbols;
	/* cppcheck-suppress ctuuninitvar ; it does not see what automaton_scan() sets */
	int			n = window->n - window->own;
	size_t		at = window->starts[window->n];

	memmove(window->symbols, window->symbols + window->own, (size_t) n * sizeof(uint16_t));
	memmove(window->starts, window->starts + window->own, (size_t) n * sizeof(uint32_t));
	while (n < WINDOW + REACH && at < in->length)
	{
		size_t		room = (size_t) (WINDOW + REACH - n) * 3;
		size_t		stop = at + room < in->wide ? at + room : in->wide;
		size_t		size;

		/* most characters have three bytes */
		for (; at < stop && (s[at] & 0xF0) == 0xE0; at += 3)
		{
			window->starts[n] = (uint32_t) at;
			window->symbols[n++] = symbols[(s[at] & 0x0F) << 12 | (s[at + 1] & 0x3F) << 6 | (s[at + 2] & 0x3F)];
		}
		for (; n < WINDOW + REACH && at < in->length && (at >= stop || (s[at] & 0xF0) != 0xE0); at += size)
		{
			window->starts[n] = (uint32_t) at;
			window->symbols[n++] = (uint16_t) symbol_at(in, at, &size);
		}
	}
	window->symbols[n] = window->symbols[n + 1] = 0;
	window->starts[n] = (uint32_t) at;
	window->n = n;
	window->own = at < in->length ? WINDOW : n;
}

/*
 * Where a phrase begins, and how far it goes, cannot be foreseen: each character is
 * noted, and each of its first three steps, and the note kept or not without a branch.
 */
static void
find_steps(const Automaton *a, Window *window)
{
	const Step *steps = a->steps;
	const uint16_t *s = window->symbols;
	Reached    *reached = window->reached;
	int			nbegins = 0,
				n = 0;

	for (int i = 0; i < window->own; i++)
	{
		window->begins[nbegins] = (uint16_t) i;
		nbegins += automaton_may_follow(a, s[i], s[i + 1]);
	}
	for (int b = 0; b < nbegins; b++)
	{
		/* NOLINTNEXTLINE(clang-analyzer-core.uninitialized.Assign): the loop above has noted so many */
		uint16_t	i = window->begins[b];
		int32_t		place = s[i];
		Step		one = steps[place];
		Step		two,
					three;
		bool		leads;

		reached[n] = (Reached) {i, i, place};
		n += one.ends;
		place = one.next + s[i + 1];
		two = steps[place];
		leads = (one.next != 0) & (two.owner == one.next);
		reached[n] = (Reached) {i, (uint16_t) (i + 1), place};
		n += leads & two.ends;
		place = two.next + s[i + 2];
		three = steps[place];
		reached[n] = (Reached) {i, (uint16_t) (i + 2), place};
		n += leads & (two.next != 0) & (three.owner == two.next);
	}
	window->nreached = n;
}

/* Tell of a step that was reached, and follow on from the third. */
static inline bool
go_on(const Scan *in, const Window *window, const Reached *r)
{
	size_t		start = window->starts[r->first];

	return r->last == r->first + 2 ? walk(in, window, start, r->place, r->last) :
		tell(in, r->place, start, window->starts[r->last + 1]);
}

void
automaton_scan(const Automaton *a, struct env *env, const char *text, size_t length,
			   AutomatonFound found, void *arg)
{
	const Scan	in = {a, text, length, length > 2 ? length - 2 : 0, found, arg};
	size_t		polled = 0;
	Window		window;			/* most calls fill but little of it */

	window.n = 0;
	window.own = 0;
	window.starts[0] = 0;
	do
	{
		read_window(&in, &window);
		find_steps(a, &window);
		for (int k = 0; k < window.nreached; k++)
			if (!go_on(&in, &window, &window.reached[k]))
				return;
		if (window.starts[window.n] - polled >= ENV_POLL_BYTES)
		{
			env->poll(env);
			polled = window.starts[window.n];
		}
	} while (window.own < window.n);
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
