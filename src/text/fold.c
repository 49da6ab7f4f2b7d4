/*
 * fold.c
 *		The levels normalize and ja in one pass, and the level term on top.
 *
 * The loop skips characters to which nothing happens; they are copied in runs, or
 * not at all if nothing happens to any.  What a rule changes is decided at once,
 * by looking at the character before (of what was written) and after (as it will
 * be written), so that folding what is folded changes nothing.
 */
#include "fold.h"

#include <string.h>

#include "compose.h"
#include "folder.h"

/* The character before p as written so far; 0 at the start of the text. */
static uint32_t
previous(const Folder *f, const char *p)
{
	size_t		n;

	if (p > f->run)
		return utf8_decode(utf8_before(f->run, p), p, &n);
	if (f->length > 0)
		return utf8_decode(utf8_before(f->out, f->out + f->length), f->out + f->length, &n);
	return 0;
}

/* The value and the first character, as it will be written, of what stands at p. */
typedef struct Ahead
{
	unsigned	value;			/* V_NEWLINE at the end of the text */
	uint32_t	cp;
} Ahead;

static Ahead
ahead(const Folder *f, const char *p)
{
	Ahead		a = {V_NEWLINE, 0};
	size_t		n;

	if (p >= f->end)
		return a;
	a.cp = utf8_decode(p, f->end, &n);
	a.value = fold_value(a.cp);
	if (a.value >= V_MAP || (f->ja && a.value >= V_JA_MAP && a.value < V_ALL))
	{
		const FoldMap *m = fold_map(a.value);
		const char *text = (const char *) fold_pool + (f->ja ? m->ja : m->normalize);

		a.cp = utf8_decode(text, text + 4, &n);
		if (m->inner != 0)
			a.value = m->inner;
	}
	return a;
}

/*
 * Behind the blanks, with newlines the line breaks too, from p on.  A blank that
 * carries a combining mark is not passed over with the line breaks.
 */
static const char *
skip_blanks(const char *p, const char *end, bool newlines)
{
	const char *last = NULL;
	size_t		n;

	while (p < end)
	{
		unsigned	v = fold_value_at(p, end, &n);

		if (v == V_COMBINING && newlines && last != NULL)
			return last;
		if (v == V_BLANK)
			last = p;
		else if (v == V_NEWLINE && newlines)
			last = NULL;
		else if (v != V_INVISIBLE)
			break;
		p += n;
	}
	return p;
}

static bool
combining_follows_slowly(const char *p, const char *end)
{
	size_t		n;

	p = skip_invisible(p, end);
	return p < end && fold_value_at(p, end, &n) == V_COMBINING;
}

/* Does a character that combines with what stands before it follow at p? */
static inline bool
combining_follows(const char *p, const char *end)
{
	if (p >= end || ((unsigned char) *p < 0x7F && (unsigned char) *p >= 0x20) ||
		((unsigned char) *p >= 0xE4 && (unsigned char) *p <= 0xE9))
		return false;
	return combining_follows_slowly(p, end);
}

/* Take the source up to `to` as vanished. */
static const char *
vanish(Folder *f, const char *p, const char *to)
{
	folder_flush(f, p);
	f->run = to;
	return to;
}

/* Write text for the source [p, to), or leave it in the run where it is the same. */
static const char *
write_as(Folder *f, const char *text, size_t n, const char *p, const char *to)
{
	if ((size_t) (to - p) == n && memcmp(text, p, n) == 0)
		return to;
	folder_flush(f, p);
	folder_emit(f, text, n, p, to);
	f->run = to;
	return to;
}

static void
add_mapped(Folder *f, Sequence *s, uint32_t cp)
{
	unsigned	v = fold_value(cp);

	if (v == V_COMBINING)
	{
		for (int i = 0; i < FOLD_EXTRA && fold_extra[i].cp <= cp; i++)
			if (fold_extra[i].cp == cp)
			{
				const FoldExtra *e = &fold_extra[i];

				sequence_add_text(f->env, s, (const char *) fold_pool + (f->ja ? e->ja : e->normalize),
								  f->ja ? e->ja_length : e->normalize_length);
				return;
			}
	}
	else if (v >= V_MAP || (f->ja && v >= V_JA_MAP && v < V_ALL))
	{
		const FoldMap *m = fold_map(v);

		sequence_add_text(f->env, s, (const char *) fold_pool + (f->ja ? m->ja : m->normalize),
						  f->ja ? m->ja_length : m->normalize_length);
		return;
	}
	else if (f->ja && v == V_UPPER)
		cp += 'a' - 'A';
	sequence_add(f->env, s, cp);
}

/* The base at p and all that combines with it, which is known to follow. */
static const char *
fold_sequence(Folder *f, const char *p)
{
	Sequence	s;
	const char *to = p;
	char		utf8[4];
	size_t		n;
	bool		same = true;

	sequence_start(&s);
	while (to < f->end)
	{
		uint32_t	cp = utf8_decode(to, f->end, &n);
		unsigned	v = fold_value(cp);

		if (v == V_INVISIBLE)
		{
			to = skip_invisible(to, f->end);
			continue;
		}
		if (v != V_COMBINING && to > p)
			break;
		add_mapped(f, &s, cp);
		to += n;
	}
	compose(f->env, &s);
	/* only what is written differently ends the run */
	for (size_t i = 0, at = 0; i < s.n && same; i++)
	{
		n = utf8_encode(s.cps[i], utf8);
		same = at + n <= (size_t) (to - p) && memcmp(p + at, utf8, n) == 0;
		at += n;
		same = same && (i + 1 < s.n || at == (size_t) (to - p));
	}
	if (!same)
	{
		char		room[256];
		char	   *text = s.n * 4 > sizeof(room) ? f->env->alloc(f->env, s.n * 4) : room;

		n = 0;
		for (size_t i = 0; i < s.n; i++)
			n += utf8_encode(s.cps[i], text + n);
		folder_flush(f, p);
		folder_emit(f, text, n, p, to);
		f->run = to;
		if (text != room)
			f->env->release(f->env, text);
	}
	if (s.cps != s.room)
		f->env->release(f->env, s.cps);
	return to;
}

/* May a blank stand between two characters at level ja? */
static bool
blank_stays(uint32_t before, uint32_t after)
{
	if (before == ',' || before == '~' || after == ',' || after == '~')
		return false;
	if (before == '-' || after == '-')
		return true;
	return !text_is_japanese(before) && !text_is_japanese(after);
}

/* What a hyphen or long-vowel mark ahead will be written as, after `before`. */
static uint32_t
ahead_as_written(Ahead a, uint32_t before)
{
	if (a.value == V_HYPHEN)
		return '-';
	if (a.value == V_LONG)
		return is_kana(before) ? 0x30FC : '-';
	return a.cp;
}

static const char *
fold_blank(Folder *f, const char *p)
{
	const char *to = skip_blanks(p, f->end, false);
	Ahead		next = ahead(f, to);
	uint32_t	before = previous(f, p);

	if (next.value == V_NEWLINE)
		return vanish(f, p, to);
	if (next.value != V_COMBINING)
	{
		/* a spacing accent brings its own blank */
		if (next.cp == ' ' || before == 0 || before == '\n' || before == 0x30FB)
			return vanish(f, p, to);
		if (f->ja && !blank_stays(before, ahead_as_written(next, before)))
			return vanish(f, p, to);
	}
	return write_as(f, " ", 1, p, to);
}

/* One or more line breaks, with what cannot be seen around them. */
static const char *
fold_newline(Folder *f, const char *p)
{
	const char *to;
	uint32_t	before = previous(f, p);
	uint32_t	after;
	Ahead		next;

	if (f->keep_lines)
	{
		to = p + (*p == '\r' && f->end - p > 1 && p[1] == '\n' ? 2 :
				  utf8_length((unsigned char) *p));
		return write_as(f, "\n", 1, p, to > f->end ? f->end : to);
	}
	to = skip_blanks(p, f->end, true);
	if (before == 0 || to >= f->end)
	{
		p = vanish(f, p, to);
		f->paragraph = to;
		return p;
	}
	if (!lines_join(f->paragraph, p, to, f->end, f->part_items))
	{
		f->paragraph = to;
		return write_as(f, "\n", 1, p, to);
	}
	next = ahead(f, to);
	after = f->ja ? ahead_as_written(next, before) : next.cp;
	/* a hyphen at the end of an English line stays, and nothing follows it */
	if (text_is_japanese(before) || text_is_japanese(next.cp) || before == '-' || after == ' ' ||
		fold_value(before) == V_HYPHEN || (f->ja && !blank_stays(before, after)))
		return vanish(f, p, to);
	return write_as(f, " ", 1, p, to);
}

/* The value of what follows a hyphen that ends at p: behind a joined line break too. */
static Ahead
ahead_of_hyphen(Folder *f, const char *p)
{
	Ahead		a = ahead(f, p = skip_invisible(p, f->end));

	if (a.value == V_NEWLINE || a.value == V_BLANK)
	{
		const char *line = skip_blanks(p, f->end, false);
		const char *to;

		a = ahead(f, line);
		if (line < f->end && a.value == V_NEWLINE && !f->keep_lines)
		{
			to = skip_blanks(line, f->end, true);
			if (to < f->end && lines_join(f->paragraph, line, to, f->end, f->part_items))
				return ahead(f, to);
		}
		a.value = V_NEWLINE;
		a.cp = 0;
	}
	return a;
}

static bool
is_letter_or_digit(uint32_t cp)
{
	return (cp >= '0' && cp <= '9') || (cp >= 'a' && cp <= 'z') || (cp >= 'A' && cp <= 'Z') ||
		(cp >= 0xC0 && cp < 0x2000) || (cp >= 0xAC00 && cp <= 0xD7FF);
}

/* The character before the line breaks that were written last. */
static uint32_t
before_newlines(const Folder *f, const char *p)
{
	const char *out = f->out + f->length;
	size_t		n;

	while (p > f->run && p[-1] == '\n')
		p--;
	if (p > f->run)
		return previous(f, p);
	while (f->length > 0 && out > f->out && out[-1] == '\n')
		out--;
	return f->length > 0 && out > f->out ? utf8_decode(utf8_before(f->out, out), out, &n) : 0;
}

/* A hyphen of any kind, or the long-vowel mark, of n bytes: by its neighbours. */
static const char *
fold_hyphen(Folder *f, const char *p, size_t n, bool long_vowel)
{
	uint32_t	before = previous(f, p);
	bool		is_long = false;

	/* where lines are kept, a word may go on in the next one */
	if (long_vowel && f->keep_lines && before == '\n')
		before = before_newlines(f, p);
	if (is_kana(before))
	{
		Ahead		a = {0};

		if (!long_vowel)
			a = ahead_of_hyphen(f, p + n);
		if (long_vowel)
			is_long = true;
		else if (before >= 0x3041 && before <= 0x309F)
			is_long = is_kana(a.cp) && a.value != V_LONG;
		else
			is_long = a.value != V_HYPHEN && a.value != V_LONG && a.value != V_COMBINING &&
				!is_letter_or_digit(a.cp);
	}
	return is_long ? write_as(f, "\343\203\274", 3, p, p + n) : write_as(f, "-", 1, p, p + n);
}

/* A geometric symbol: a bullet where it begins a line and text follows. */
static const char *
fold_symbol(Folder *f, const char *p, size_t n)
{
	uint32_t	before = previous(f, p);
	const char *to;
	Ahead		next;

	if (before != 0 && before != '\n')
		return NULL;
	to = skip_blanks(p + n, f->end, false);
	next = ahead(f, to);
	if (next.value == V_NEWLINE || next.value == V_SYMBOL || next.value == V_COMBINING)
		return NULL;
	folder_flush(f, p);
	folder_emit(f, "\343\203\273", 3, p, p + n);
	f->run = to;
	return to;
}

/* A character of the given value, which is not plain, at p. */
static const char *
fold_event(Folder *f, const char *p, unsigned value, size_t n)
{
	const FoldMap *m = NULL;

	if (value >= V_MAP || (value >= V_JA_MAP && value < V_ALL))
	{
		m = fold_map(value);
		if (m->inner != 0 && (f->ja || m->inner == V_SYMBOL))
			value = m->inner;
	}
	if (value == V_BLANK)
		return fold_blank(f, p);
	if (value == V_NEWLINE)
		return fold_newline(f, p);
	if (value == V_HYPHEN || value == V_LONG)
		return fold_hyphen(f, p, n, value == V_LONG);
	if (value == V_COMBINING)
		return fold_sequence(f, p > f->run ? utf8_before(f->run, p) : p);
	if (value == V_INVISIBLE)
	{
		if (p > f->run && combining_follows(p, f->end))
			return fold_sequence(f, utf8_before(f->run, p));
		return vanish(f, p, skip_invisible(p, f->end));
	}
	if (value == V_SYMBOL)
	{
		const char *to = fold_symbol(f, p, n);

		if (to != NULL)
			return to;
		if (m == NULL)
			return p + n;
	}
	if (combining_follows(p + n, f->end))
		return fold_sequence(f, p);
	/* a value without a row stays as it is */
	if (m == NULL)
		return p + n;
	return write_as(f, (const char *) fold_pool + (f->ja ? m->ja : m->normalize),
					f->ja ? m->ja_length : m->normalize_length, p, p + n);
}

/*
 * Does the blank at p (inside the run) stay as it is, by a look at single bytes?
 * False does not mean that it goes.
 */
static inline bool
blank_surely_stays(const Folder *f, const char *p)
{
	unsigned char a,
				b;
	bool		a_ascii,
				b_ascii;

	if (p <= f->run || f->end - p < 2)
		return false;
	a = (unsigned char) p[-1];
	b = (unsigned char) p[1];
	a_ascii = a > 0x20 && a < 0x7F;
	b_ascii = b > 0x20 && b < 0x7F;
	if (a_ascii && b_ascii)
		return !f->ja || (a != ',' && a != '~' && b != ',' && b != '~');
	/* ideographs take 3 bytes, E4 to E9 first */
	return !f->ja && (a_ascii || (p - f->run >= 3 && (unsigned char) p[-3] >= 0xE4 && (unsigned char) p[-3] <= 0xE9)) &&
		(b_ascii || (b >= 0xE4 && b <= 0xE9));
}

/*
 * Do the three bytes at p stay as they are: a long-vowel mark behind a katakana of the run?
 * False does not mean that they go.
 */
static inline bool
long_surely_stays(const Folder *f, const char *p)
{
	return memcmp(p, "\343\203\274", 3) == 0 && p - f->run >= 3 && p[-3] == '\343' &&
		(p[-2] == '\203' ? p[-1] != '\273' : p[-2] == '\202' && (unsigned char) p[-1] > 0xA0);
}

/*
 * Behind the characters of one and three bytes from p on that stay as they are, but for
 * their letter case: most of any text.  It may stop before others that stay, too.  By
 * itself, so that all that it needs is in registers.
 */
static TABLE_APART const char *
skip_plain(Folder *f, const char *p, const char *stop)
{
	const uint16_t *low = fold_pages[fold_index[0]],
			   *high = fold_pages[fold_index[1]];
	const char *wide = stop - p >= 3 ? stop - 2 : p;	/* before it, three bytes are left */
	const unsigned limit = f->ja ? V_HYPHEN : V_ALL;

	for (;;)
	{
		for (; p < wide; p += 3)
		{
			unsigned	lead = (unsigned char) *p - 0xE0u;

			if (lead >= 0x10)
				break;
			if ((fold_valued[lead << 6 | ((unsigned char) p[1] & 0x3F)] >> ((unsigned char) p[2] & 0x3F) & 1) != 0 &&
				!long_surely_stays(f, p))
				return p;
		}
		if (p >= stop || (unsigned char) *p >= 0x80)
			return p;
		for (; p < stop && (unsigned char) *p < 0x80; p++)
		{
			unsigned char c = (unsigned char) *p;
			unsigned	value = c < 64 ? low[c] : high[c - 64];

			if (value < limit || (c == ' ' && blank_surely_stays(f, p)))
				continue;
			if (value != V_UPPER || combining_follows(p + 1, f->end))
				return p;
			f->run_upper = true;
		}
	}
}

/* The loop: skips plain characters, and hands the others on. */
static void
fold_span(Folder *f)
{
	const char *p = f->source,
			   *end = f->end;
	const unsigned limit = f->ja ? V_HYPHEN : V_ALL;

	while (p < end)
	{
		const char *stop = end - p > ENV_POLL_BYTES ? p + ENV_POLL_BYTES : end;

		f->env->poll(f->env);
		while (p < stop)
		{
			unsigned	value;
			size_t		n;

			p = skip_plain(f, p, stop);
			if (p >= stop)
				break;
			value = fold_value_at(p, end, &n);
			if (value < limit)
				p += n;
			else if (value == V_UPPER && n == 1)
				p = fold_sequence(f, p);	/* or it had been skipped */
			else
				p = fold_event(f, p, value, n);
		}
	}
}

static void
fold_ja_levels(struct env *env, const char *source, size_t length, bool ja,
			   int flags, Folded *out)
{
	Folder		f = {.env = env, .source = source, .end = source + length, .run = source,
		.paragraph = source, .ja = ja, .keep_lines = (flags & FOLD_KEEP_LINES) != 0,
	.want_map = (flags & FOLD_WANT_MAP) != 0,.part_items = (flags & FOLD_PART_ITEMS) != 0};

	memset(out, 0, sizeof(*out));
	fold_span(&f);
	if (f.run == source && !f.run_upper && f.length == 0)
	{
		out->text = source;
		out->length = length;
		out->same = true;
		return;
	}
	folder_flush(&f, f.end);
	out->text = f.out != NULL ? f.out : source;
	out->length = f.length;
	if (f.want_map)
	{
		folder_add_run(env, &f.runs, &f.nruns, &f.runs_size,
					   (FoldRun) {(uint32_t) f.length, (uint32_t) length, false, 0});
		out->runs = f.runs;
		out->nruns = f.nruns - 1;
	}
}

bool
fold_text(struct env *env, const char *source, size_t length,
		  FoldLevel level, int version, int flags, Folded *out)
{
	if (version != 1 && version != FOLD_VERSION_TRIAL)
		return false;
	fold_ja_levels(env, source, length, level >= FOLD_JA, flags, out);
	if (level < FOLD_TERM)
		return true;

	/*
	 * What a term becomes may ask for another rule, of either kind; the rules
	 * lead to an end quickly, and the bound only guards against a row that does
	 * not.
	 */
	for (int pass = 0; pass < 16; pass++)
	{
		TermChange	change = term_pass(env, out, version, (flags & FOLD_WANT_MAP) != 0);
		Folded		next;

		if (change == TERM_NOTHING)
			break;
		fold_ja_levels(env, out->text, out->length, true, flags, &next);
		if (!next.same)
		{
			if (flags & FOLD_WANT_MAP)
				fold_compose(env, out, &next);
			folded_release(env, out);
			*out = next;
		}
		else if (change == TERM_CHARACTERS)
			break;
	}
	return true;
}
