/*
 * term.c
 *		Level term: spellings of one word become one.
 *
 * First characters (small katakana, long-vowel marks, blanks), then words by the
 * table src/data/fold_word.tsv; fold_text() repeats both until nothing changes.
 */
#include <string.h>

#include "folder.h"

typedef struct FoldWord
{
	uint16_t	from;			/* offsets into word_pool */
	uint8_t		from_length;
	uint16_t	to;
	uint8_t		to_length;
	uint8_t		context;
	bool		trial;			/* only in FOLD_VERSION_TRIAL */
	uint32_t	first;
	uint32_t	second;			/* UTF-8 of the second character, or 0 */
	uint64_t	seconds;		/* of all rows with this first character: a bit for the last
								 * six of each second one */
} FoldWord;

#include "data/gen/word_table.h"

/* hiragana vu too, which will be one */
static bool
is_katakana(uint32_t cp)
{
	return cp == 0x3094 || (cp >= 0x30A1 && cp <= 0x30FA) || (cp >= 0x30FC && cp <= 0x30FE);
}

static bool
is_ascii_letter(uint32_t cp)
{
	return cp >= 'a' && cp <= 'z';
}

static bool
is_ascii_digit(uint32_t cp)
{
	return cp >= '0' && cp <= '9';
}

static bool
is_bracket(uint32_t cp)
{
	return cp == '(' || cp == ')' || cp == '[' || cp == ']' || cp == '<' || cp == '>' ||
		cp == '"' || cp == '\'';
}

/* Are there at least three katakana before p? */
static bool
long_katakana(const char *start, const char *p)
{
	size_t		n;

	for (int i = 0; i < 3; i++)
	{
		const char *q;

		if (p <= start)
			return false;
		q = utf8_before(start, p);
		if (!is_katakana(utf8_decode(q, p, &n)))
			return false;
		p = q;
	}
	return true;
}

static uint32_t
char_before(const Folder *f, const char *p)
{
	size_t		n;

	return p > f->source ? utf8_decode(utf8_before(f->source, p), f->end, &n) : 0;
}

static uint32_t
char_at(const Folder *f, const char *p)
{
	size_t		n;

	return p < f->end ? utf8_decode(p, f->end, &n) : 0;
}

/* The large form of a small katakana, and katakana vu for the hiragana; else cp. */
static uint32_t
large(uint32_t cp)
{
	switch (cp)
	{
		case 0x30A1: case 0x30A3: case 0x30A5: case 0x30A7: case 0x30A9:
		case 0x30C3: case 0x30E3: case 0x30E5: case 0x30E7: case 0x30EE:
			return cp + 1;
		case 0x30F5:
			return 0x30AB;
		case 0x30F6:
			return 0x30B1;
		case 0x3094:
			return 0x30F4;
		default:
			return cp;
	}
}

static const char *
replace(Folder *f, const char *p, const char *to, const char *text, size_t n)
{
	folder_flush(f, p);
	folder_emit(f, text, n, p, to);
	f->run = to;
	return to;
}

/*
 * Do the three bytes at p begin with a character that fold_chars() looks at?  One of E3 82 or
 * E3 83; kana and ideographs come by turns that nobody can foresee, so there is one branch.
 */
static inline bool
is_kana_of_interest(const char *p)
{
	/* bits 0x80..0xBF: E3 82 94 A1 A3 A5 A7 A9; E3 83 83 A3 A5 A7 AE B5 B6 BC */
	static const uint64_t bits[2] = {UINT64_C(0x2aa00100000), UINT64_C(0x106040a800000008)};
	unsigned char a = (unsigned char) p[1];

	return (p[0] == '\343') & ((a & 0xFE) == 0x82) & (bool) (bits[a & 1] >> (p[2] & 0x3F) & 1);
}

/* Does a long-vowel mark at p stay, behind which no other one of its run is left at behind? */
static bool
long_stays(const Folder *f, const char *p, const char *behind)
{
	return (p == f->source || char_before(f, p) != 0x30FC) &&
		(is_katakana(char_at(f, behind)) || !long_katakana(f->source, p));
}

/* A run of long-vowel marks at p, all at once: none or one of them stays. */
static const char *
fold_long(Folder *f, const char *p)
{
	const char *behind = p + 3;

	while (char_at(f, behind) == 0x30FC)
		behind += 3;
	if (long_stays(f, p, behind))
		p += 3;
	if (p < behind)
	{
		folder_flush(f, p);
		f->run = behind;
	}
	return behind;
}

/* One of the kana of interest. */
static const char *
fold_kana(Folder *f, const char *p)
{
	uint32_t	cp = char_at(f, p);
	char		utf8[4];

	if (cp == 0x30FC)
		return fold_long(f, p);
	return large(cp) == cp ? p + 3 : replace(f, p, p + 3, utf8, utf8_encode(large(cp), utf8));
}

static bool
space_stays(const Folder *f, const char *p)
{
	uint32_t	before = char_before(f, p),
				after = char_at(f, p + 1);

	return !is_bracket(before) && !is_bracket(after) &&
		!(is_ascii_letter(before) && is_ascii_digit(after)) &&
		!(is_ascii_digit(before) && is_ascii_letter(after));
}

static const char *
fold_space(Folder *f, const char *p)
{
	if (!space_stays(f, p))
	{
		folder_flush(f, p);
		f->run = p + 1;
	}
	return p + 1;
}

static void
fold_chars(Folder *f)
{
	const char *p = f->source,
			   *end = f->end;

	while (p < end)
	{
		const char *stop = end - p > ENV_POLL_BYTES ? p + ENV_POLL_BYTES : end;

		f->env->poll(f->env);
		while (p < stop)
		{
			unsigned char c = (unsigned char) *p;

			/* katakana stand in E3 82 A1 .. E3 83 BF, hiragana vu is E3 82 94 */
			if (c >= 0xE0 && end - p >= 3 && is_kana_of_interest(p))
				p = fold_kana(f, p);
			else if (c == ' ')
				p = fold_space(f, p);
			else
				p += utf8_length(c);
		}
	}
}

static bool
is_number(uint32_t cp)
{
	switch (cp)
	{
		case 0x4E00: case 0x4E8C: case 0x4E09: case 0x56DB: case 0x4E94:
		case 0x516D: case 0x4E03: case 0x516B: case 0x4E5D: case 0x5341:
		case 0x767E: case 0x6570: case 0x4F55: case 0x534A:
			return true;
		default:
			return is_ascii_digit(cp);
	}
}

static const FoldWord *
word_at(const Folder *f, const char *p, unsigned first, int version)
{
	size_t		left = f->end - p;
	uint32_t	second = left < 6 ? 0 : (uint32_t) (unsigned char) p[3] << 16 |
		(uint32_t) (unsigned char) p[4] << 8 | (unsigned char) p[5];

	/* most characters that begin a word are no such word's beginning */
	if (!(fold_words[first - 1].seconds >> (second & 63) & 1))
		return NULL;
	for (const FoldWord *w = &fold_words[first - 1];
		 w < fold_words + WORD_COUNT && w->first == fold_words[first - 1].first; w++)
	{
		if (w->second != 0 && w->second != second)
			continue;
		/* of those that begin alike, most differ in their last byte */
		if (w->from_length > left || (unsigned char) p[w->from_length - 1] != word_pool[w->from + w->from_length - 1] ||
			memcmp(p, word_pool + w->from, w->from_length) != 0)
			continue;
		if (w->trial && version != FOLD_VERSION_TRIAL)
			continue;
		if (w->context == WORD_AFTER_NUMBER && !is_number(char_before(f, p)))
			continue;
		if (w->context == WORD_ALONE &&
			(is_katakana(char_before(f, p)) || is_katakana(char_at(f, p + w->from_length))))
			continue;
		return w;
	}
	return NULL;
}

/* The first row of words that begin with the character at p, plus one; 0 none. */
static inline unsigned
words_at(const Folder *f, const char *p, size_t *size)
{
	unsigned char c = (unsigned char) *p;
	uint32_t	cp;

	if (c >= 0xE0 && c < 0xF0 && f->end - p >= 3)
	{
		unsigned	page = word_index[(c & 0x0F) << 6 | (p[1] & 0x3F)];

		/* most characters stand where no word begins */
		*size = 3;
		return page == 0 ? 0 : word_pages[page][p[2] & 0x3F];
	}
	if (c < 0x80)
	{
		*size = 1;
		return word_pages[word_index[c >> 6]][c & 63];
	}
	cp = utf8_decode(p, f->end, size);
	return cp > 0x10FFFF ? 0 : word_pages[word_index[cp >> 6]][cp & 63];
}

static void
fold_words_of(Folder *f, int version)
{
	const char *p = f->source,
			   *end = f->end;

	while (p < end)
	{
		const char *stop = end - p > ENV_POLL_BYTES ? p + ENV_POLL_BYTES : end;

		f->env->poll(f->env);
		while (p < stop)
		{
			size_t		n;
			unsigned	first = words_at(f, p, &n);
			const FoldWord *w = first != 0 ? word_at(f, p, first, version) : NULL;

			p = w == NULL ? p + n : replace(f, p, p + w->from_length, (const char *) word_pool + w->to, w->to_length);
		}
	}
}

/* Do both steps leave the text as it is?  Most do, and one look tells. */
static bool
is_folded(const Folder *f, int version)
{
	size_t		n;

	for (const char *p = f->source; p < f->end; p += n)
	{
		unsigned	first = words_at(f, p, &n);

		if (first != 0 && word_at(f, p, first, version) != NULL)
			return false;
		if (*p == ' ' && !space_stays(f, p))
			return false;
		if (n == 3 && is_kana_of_interest(p) &&
			(char_at(f, p) != 0x30FC || char_at(f, p + 3) == 0x30FC || !long_stays(f, p, p + 3)))
			return false;
	}
	return true;
}

/* End a step: take over what it wrote, if it changed anything. */
static bool
finish(Folder *f, Folded *in)
{
	Folded		out = {0};

	if (f->run == f->source && f->length == 0)
		return false;
	folder_flush(f, f->end);
	out.text = f->out != NULL ? f->out : f->source;
	out.length = f->length;
	if (f->want_map)
	{
		folder_add_run(f->env, &f->runs, &f->nruns, &f->runs_size,
					   (FoldRun) {(uint32_t) f->length, (uint32_t) (f->end - f->source), false, 0});
		out.runs = f->runs;
		out.nruns = f->nruns - 1;
		fold_compose(f->env, in, &out);
	}
	folded_release(f->env, in);
	*in = out;
	return true;
}

TermChange
term_pass(struct env *env, Folded *text, int version, bool want_map)
{
	Folder		f = {.env = env, .source = text->text, .end = text->text + text->length,
	.run = text->text, .want_map = want_map};
	bool		changed;

	if (text->length <= ENV_POLL_BYTES && is_folded(&f, version))
		return TERM_NOTHING;
	fold_chars(&f);
	changed = finish(&f, text);
	f = (Folder) {.env = env, .source = text->text, .end = text->text + text->length,
	.run = text->text, .want_map = want_map};
	fold_words_of(&f, version);
	return finish(&f, text) ? TERM_WORDS : changed ? TERM_CHARACTERS : TERM_NOTHING;
}
