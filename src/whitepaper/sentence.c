/*
 * sentence.c
 *		Where sentences and clauses begin and end.
 */
#include <string.h>

#include "../text/literal.h"
#include "../text/utf8.h"
#include "sentence.h"

#define FULL_STOP			0x3002	/* the ideographic one */
#define MAX_CLAUSE			600
#define MAX_BRACKET			300
#define NEST_MAX			3
#define MAX_ASIDE			160		/* bytes of a subordinate clause of Latin text before its refusal */
#define LEAST_SAID			20		/* bytes before it that say something */
#define LATIN_REACH			300		/* of a sentence tell its script */
#define MAX_ENTITY			8		/* letters of "&amp;" */
#define UNLESS_REACH		300		/* no condition stands further before what it is of */

static inline bool
is_blank(char c)
{
	return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

static bool
is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/* Abbreviations whose dot ends no sentence. */
static bool
abbreviated(const char *text, size_t start, size_t dot)
{
	static const char *const known[] = {
		"e.g", "i.e", "etc", "inc", "co", "ltd", "no", "vs", "corp", "approx", "cf", "ver", "st", "sec", "u.s", "pte", "pty", "mr", "ms", "dr", "fig", "art"
	};
	size_t		from = dot;

	/* folding leaves no blank behind a comma: "Services,Inc." */
	while (from > start && !is_blank(text[from - 1]) && text[from - 1] != '(' && text[from - 1] != ',')
		from--;
	for (size_t i = 0; i < sizeof(known) / sizeof(known[0]); i++)
		if (strlen(known[i]) == dot - from && memcmp(known[i], text + from, dot - from) == 0)
			return true;
	/* a number of a list or a chapter: "3. Access control" */
	if (from > start)
		return false;
	while (from < dot && (is_digit(text[from]) || text[from] == '.'))
		from++;
	return from == dot;
}

static bool
is_opening(uint32_t cp)
{
	return cp == '(' || cp == 0x300C || cp == 0x300E || cp == 0x3010 || cp == 0x201C;
}

static inline bool
is_closing(uint32_t cp)
{
	return cp == ')' || cp == 0x300D || cp == 0x300F || cp == 0x3011 || cp == 0x201D;
}

/* What a character of ASCII below U+0040 may end. */
enum
{
	ENDS_NOTHING,
	ENDS_SENTENCE,				/* or is a bracket, which a sentence may end behind */
	ENDS_CLAUSE,
	ENDS_EITHER,				/* a sentence of Latin text, a clause of any */
	MAYBE_CLAUSE				/* where "but" or "while" follows */
};

static const uint8_t low_signs[64] = {
	['\n'] = ENDS_SENTENCE, ['!'] = ENDS_SENTENCE, ['('] = ENDS_SENTENCE, [')'] = ENDS_SENTENCE, ['.'] = ENDS_SENTENCE,
	['?'] = ENDS_SENTENCE, [','] = ENDS_CLAUSE, [';'] = ENDS_EITHER, [' '] = MAYBE_CLAUSE
};

/*
 * Those of eight bytes that may be signs, by the highest bit of each: below 0x40 but for
 * digits, and 0x80, which the signs of three bytes have in their middle.
 */
static inline uint64_t
candidates_of_eight(uint64_t word)
{
	const uint64_t ones = UINT64_C(0x0101010101010101);
	const uint64_t high = ones * 0x80;
	uint64_t	digit = word ^ ones * 0x30;
	uint64_t	other = word ^ high;
	uint64_t	low = ~(word | word << 1) & (((digit & ~high) + ones * 0x76) | digit);

	return (low | ~(((other & ~high) + ~high) | other)) & high;
}

/* A bit for each of the 64 bytes at p, or of those that are left. */
static inline uint64_t
candidates(const char *p, size_t left)
{
	uint64_t	bits = 0;
	size_t		n = left < 64 ? left : 64;

	for (size_t i = 0; i < n; i += 8)
	{
		/* no byte of the filling is a sign */
		uint64_t	word = UINT64_MAX;

		if (n - i >= 8)
			memcpy(&word, p + i, 8);
		else
			memcpy(&word, p + i, n - i);
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
		word = __builtin_bswap64(word);
#endif
		/* the highest bits side by side */
		bits |= (candidates_of_eight(word) >> 7) * UINT64_C(0x0102040810204080) >> 56 << i;
	}
	return bits;
}

/* Do the bytes around the 0x80 at t make a full stop, a corner or lenticular bracket, or a double quote? */
static inline bool
is_wide_sign(const unsigned char *t)
{
	return ((t[-1] == 0xE3) & ((t[1] == 0x82) | (t[1] - 0x8Cu <= 0x91 - 0x8C))) | ((t[-1] == 0xE2) & (t[1] - 0x9Cu <= 1));
}

/* Note the sign that has the byte at i, if one does. */
static inline void
note_sign(Signs *s, size_t i)
{
	const unsigned char *t = (const unsigned char *) s->text;
	unsigned	c = t[i];
	unsigned	class;

	if (c == 0x80)
	{
		if (i > 0 && i + 1 < s->length)
			s->stops[(i - 1) / 64] |= (uint64_t) is_wide_sign(t + i) << (i - 1) % 64;
		return;
	}
	class = low_signs[c];
	if (class == MAYBE_CLAUSE && i + 1 < s->length && (t[i + 1] == 'b' || t[i + 1] == 'w'))
		class = ENDS_CLAUSE;
	s->stops[i / 64] |= (uint64_t) (class == ENDS_SENTENCE || class == ENDS_EITHER) << i % 64;
	s->commas[i / 64] |= (uint64_t) (class == ENDS_CLAUSE || class == ENDS_EITHER) << i % 64;
}

void
signs_find(struct env *env, const char *text, size_t length, Signs *out)
{
	size_t		size = length / 64 + 1;

	*out = (Signs) {.text = text,.length = length};
	out->stops = env->alloc(env, sizeof(uint64_t) * size * 2);
	out->commas = out->stops + size;
	memset(out->stops, 0, sizeof(uint64_t) * size * 2);
	for (size_t i = 0; i < length; i += 64)
	{
		for (uint64_t bits = candidates(text + i, length - i); bits != 0; bits &= bits - 1)
			note_sign(out, i + (size_t) __builtin_ctzll(bits));
		if ((i + 64) % ENV_POLL_BYTES == 0)
			env->poll(env);
	}
}

size_t
signs_next(const uint64_t *bits, size_t at, size_t end)
{
	size_t		k = at / 64;
	uint64_t	word;

	if (at >= end)
		return end;
	for (word = bits[k] >> at % 64 << at % 64; word == 0; word = bits[k])
		if (++k * 64 >= end)
			return end;
	at = k * 64 + (size_t) __builtin_ctzll(word);
	return at < end ? at : end;
}

/* Behind the last of the bits in [start, at), or start. */
static size_t
behind_last(const uint64_t *bits, size_t start, size_t at)
{
	size_t		k = at / 64;
	uint64_t	word;

	if (start >= at)
		return start;
	for (word = at % 64 == 0 ? 0 : bits[k] << (64 - at % 64) >> (64 - at % 64); word == 0; word = bits[--k])
		if (k * 64 <= start)
			return start;
	at = k * 64 + 64 - (size_t) __builtin_clzll(word);
	return at > start ? at : start;
}

/*
 * "... for 14 days; a customer that needs longer ...": does a semicolon part two sentences of
 * Latin text?  Behind a colon it parts the items of a list, and "&amp;" has one.
 */
static bool
parts_latin(const char *text, size_t start, size_t at, size_t length)
{
	static const LiteralWord links[] = {LITERAL("and "), LITERAL("or ")};
	size_t		reach = at - start > LATIN_REACH ? LATIN_REACH : at - start;
	size_t		word = at;

	if (at - start < LEAST_SAID || at + 2 >= length || text[at + 1] != ' ' || (unsigned char) text[at - 1] >= 0x80 || (unsigned char) text[at + 2] >= 0x80 ||
		literal_starts(text, at + 2, length, LITERALS(links)) || memchr(text + start, ':', reach) != NULL)
		return false;
	while (at - word < MAX_ENTITY && ((text[word - 1] >= 'a' && text[word - 1] <= 'z') || text[word - 1] == '#' || is_digit(text[word - 1])))
		word--;
	return text[word - 1] != '&' && sentence_is_latin(text, start, start + reach);
}

size_t
sentence_next(const Signs *signs, size_t start, size_t *end, bool *quotes)
{
	const char *text = signs->text;
	size_t		length = signs->length;
	size_t		i = start;
	int			depth = 0;
	int			closed = 0;
	size_t		stop = length;

	while ((i = signs_next(signs->stops, i, length)) < length)
	{
		size_t		size;
		uint32_t	cp = utf8_decode(text + i, text + length, &size);

		if (cp == '\n')
		{
			stop = i;
			i++;
			break;
		}
		if (is_opening(cp))
			depth++;
		else if (is_closing(cp))
		{
			closed++;
			depth -= depth > 0;
		}
		else if (depth == 0 &&
				 (cp == FULL_STOP ||
				  ((cp == '!' || cp == '?') && i + 1 < length && text[i + 1] != '=') ||
				  (cp == ';' && parts_latin(text, start, i, length)) ||
				  (cp == '.' && (i + 1 == length || is_blank(text[i + 1])) &&
				   !abbreviated(text, start, i))))
		{
			i += size;
			while (i < length)
			{
				cp = utf8_decode(text + i, text + length, &size);
				if (!is_closing(cp))
					break;
				i += size;
			}
			stop = i;
			break;
		}
		i += size;
	}
	while (stop > start && is_blank(text[stop - 1]))
		stop--;
	*end = stop;
	*quotes = closed > 0;
	return i;
}

size_t
sentence_skip_bullet(const char *text, size_t start, size_t end, bool *bullet)
{
	*bullet = false;
	while (start < end)
	{
		size_t		size;
		uint32_t	cp = utf8_decode(text + start, text + end, &size);

		if (cp == ' ' || cp == '\t' || cp == 0x3000)
		{
			start += size;
			continue;
		}
		if (cp == 0x30FB || cp == 0x2022 || cp == 0x25CF || cp == 0x25CB || cp == 0x25A0 ||
			cp == 0x25A1 || cp == 0x25C6 || cp == 0x25C7 || cp == 0x25B6 || cp == 0x2013 ||
			cp == 0x2014 || cp == 0x203B || cp == 0x2605 || cp == 0x27A2 ||
			((cp == '-' || cp == '*' || cp == '+') && start + 1 < end && text[start + 1] == ' ') ||
			(cp == '-' && start + 1 < end && (unsigned char) text[start + 1] >= 0x80))
		{
			*bullet = true;
			start += size;
			continue;
		}
		break;
	}
	return start;
}

/* Hiragana on which a predicate ends before a comma. */
static bool
ends_predicate(uint32_t cp)
{
	switch (cp)
	{
		case 0x3057:			/* shi */
		case 0x308A:			/* ri */
		case 0x3044:			/* i */
		case 0x3048:			/* e */
		case 0x304D:			/* ki */
		case 0x307F:			/* mi */
		case 0x3073:			/* bi */
		case 0x3061:			/* chi */
		case 0x3081:			/* me */
		case 0x3051:			/* ke */
		case 0x3066:			/* te */
		case 0x304C:			/* ga */
		case 0x305A:			/* zu */
		case 0x305B:			/* se */
		case 0x308C:			/* re */
		case 0x304F:			/* ku */
		case 0x3058:			/* ji */
		case 0x304E:			/* gi */
		case 0x3079:			/* be */
		case 0x3052:			/* ge */
			return true;
		default:
			return false;
	}
}

/* Where the bracket opens that closes right before i; i where none does, nor soon. */
static size_t
before_bracket(const char *text, size_t start, size_t i)
{
	int			depth = 0;

	for (size_t at = i; at > start && i - at < MAX_BRACKET; at--)
	{
		depth += text[at - 1] == ')' ? 1 : text[at - 1] == '(' ? -1 : 0;
		if (depth == 0)
			return at - 1;
		/* a heap of brackets is no aside */
		if (depth > NEST_MAX)
			break;
	}
	return i;
}

/*
 * Does a clause end with the sign at i, of one byte?  Level ja has one comma for all of
 * them.  In Latin text a semicolon or a word such as "but" separates clauses.
 */
static inline bool
ends_clause(const char *text, size_t start, size_t i, size_t end)
{
	char		c = text[i];

	if (c == ' ')
		return end - i > 6 && ((text[i + 1] == 'b' && memcmp(text + i, " but ", 5) == 0) ||
							   (text[i + 1] == 'w' && memcmp(text + i, " while", 6) == 0));
	if (c != ',')
		return c == ';';
	/* "... keeps them (in two regions), and": what stands before the bracket ends the clause */
	if (i > start && text[i - 1] == ')')
		i = before_bracket(text, start, i);
	if (i >= start + 3 && (unsigned char) text[i - 1] >= 0x80)
	{
		size_t		n;
		uint32_t	cp = utf8_decode(text + i - 3, text + i, &n);

		/* "only in Japan, and ...": the copula of what is nothing else; "since it is not offered, ...", but not "is a thing" */
		return (n == 3 && ends_predicate(cp)) || (i >= start + 6 && (memcmp(text + i - 6, "みで", 6) == 0 || (memcmp(text + i - 6, "ので", 6) == 0 && !(i >= start + 9 && memcmp(text + i - 9, "も", 3) == 0))));
	}
	/* English: a new clause rarely follows a comma between items of a list */
	return false;
}

size_t
clause_end(const Signs *signs, size_t at, size_t end)
{
	/* a clause is never so long: or a text without commas costs its square */
	if (end - at > MAX_CLAUSE)
		end = at + MAX_CLAUSE;
	/* callers may ask from behind their sentence on: no further than the text */
	if (end > signs->length)
		end = signs->length;
	for (size_t i = at; (i = signs_next(signs->commas, i, end)) < end;)
	{
		i++;
		if (ends_clause(signs->text, at, i - 1, end))
			return i;
	}
	return end;
}

size_t
clause_start(const Signs *signs, size_t start, size_t at)
{
	if (at <= start)
		return start;
	if (at - start > MAX_CLAUSE)
		start = at - MAX_CLAUSE;
	for (size_t i = at; (i = behind_last(signs->commas, start, i)) > start; i--)
		if (ends_clause(signs->text, start, i - 1, at))
			return i;
	return start;
}

/* Does no other clause begin in [from, at)?  One comma may follow at once, and others after the particle te. */
static bool
is_same_clause(const Signs *signs, size_t from, size_t at)
{
	if (from < at && signs->text[from] == ',')
		from++;
	while ((from = clause_end(signs, from, at)) < at)
		if (from < 4 || memcmp(signs->text + from - 4, "て", 3) != 0)
			return false;
	return true;
}

/*
 * Is what is refused at `at`, in a sentence that begins at `start`, only what lacks
 * something, by its own clause: "nobody can without approval"?  Then the rest is done.
 */
static bool
refused_unless(const Signs *signs, size_t start, size_t at)
{
	static const LiteralWord words[] = {
		LITERAL("なければ"), LITERAL("しか"), LITERAL("ない限り"), LITERAL("ないかぎり"), LITERAL("なくしては"), LITERAL("がないものは"), LITERAL("のないものは"), LITERAL("がない者は")
	};
	static const LiteralWord must[] = {LITERAL("な")};
	static const LiteralWord but[] = {LITERAL("し"), LITERAL("も"), LITERAL("る")};
	static const LiteralWord nouns[] = {
		LITERAL("から"), LITERAL("に"), LITERAL("で"), LITERAL("者"), LITERAL("員"), LITERAL("人"), LITERAL("名"), LITERAL("方"), LITERAL("もの"), LITERAL("間"),
		LITERAL("件"), LITERAL("回"), LITERAL("のみ"), LITERAL("だけ")
	};
	const char *text = signs->text;
	size_t		behind;

	if (at - start > UNLESS_REACH)
		start = at - UNLESS_REACH;
	for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++)
		for (size_t found = start; (found = literal_find(text, found, at, &words[i], words[i].length - 1)) < at; found = behind)
		{
			behind = found + words[i].length;
			/* "must" is said with the first of them, too; the second stands behind nouns and their particles */
			if (i == 0 && literal_starts(text, behind, at, LITERALS(must)))
				continue;
			if (i == 1 && (literal_starts(text, behind, at, LITERALS(but)) || !literal_ends(text, start, found, LITERALS(nouns))))
				continue;
			if (is_same_clause(signs, behind, at))
				return true;
		}
	return false;
}

/* "where ...", "which ..." */
static bool
begins_aside(const char *text, size_t start, size_t end)
{
	static const LiteralWord begins[] = {
		LITERAL("where "), LITERAL("when "), LITERAL("if "), LITERAL("unless "), LITERAL("should "), LITERAL("which "), LITERAL("who "), LITERAL("whose ")
	};

	return literal_starts(text, start, end, LITERALS(begins));
}

/*
 * Is what is refused at [at, behind), in a sentence of Latin text [start, end), said of a
 * condition or by the way: "where a fix cannot wait, you are told"?
 */
static bool
refused_aside(const Signs *signs, size_t start, size_t at, size_t behind, size_t end)
{
	const char *text = signs->text;
	size_t		from = at;

	while (from > start && at - from < MAX_ASIDE && text[from - 1] != ',' && text[from - 1] != ';')
		from--;
	/* a clause that is longer is none */
	if (from > start && text[from - 1] != ',' && text[from - 1] != ';')
		return false;
	while (from < at && text[from] == ' ')
		from++;
	/* with nothing else said there is nothing that it would be beside */
	return begins_aside(text, from, at) &&
		(from > start + LEAST_SAID || memchr(text + behind, ',', end - behind < MAX_ASIDE ? end - behind : MAX_ASIDE) != NULL);
}

bool
refused_beside(const Signs *signs, bool latin, size_t start, size_t at, size_t behind, size_t end)
{
	return refused_unless(signs, start, at) || (latin && refused_aside(signs, start, at, behind, end));
}

/* How many words end at or before the byte; ends ascend. */
static int
words_ending_by(const WordList *list, size_t at)
{
	int			low = 0,
				high = list->n;

	while (low < high)
	{
		int			middle = (low + high) / 2;

		if (list->words[middle].end <= at)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

void
words_between(const WordList *list, size_t start, size_t end, int *first, int *behind)
{
	*first = words_ending_by(list, start);
	*behind = words_ending_by(list, end);
}

bool
sentence_is_latin(const char *text, size_t start, size_t end)
{
	size_t		wide = 0;
	size_t		most = (end - start + 3) / 4;	/* a quarter of the bytes */
	size_t		i = start;

	/* Japanese is told by its first characters; eight bytes at a time, as utf8_count() does */
	for (; wide < most && end - i >= 8; i += 8)
	{
		uint64_t	word;

		memcpy(&word, text + i, 8);
		wide += (size_t) ((word >> 7 & UINT64_C(0x0101010101010101)) * UINT64_C(0x0101010101010101) >> 56);
	}
	for (; wide < most && i < end; i++)
		wide += (unsigned char) text[i] >= 0x80;
	return wide < most;
}
