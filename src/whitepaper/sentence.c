/*
 * sentence.c
 *		Where sentences and clauses begin and end.
 */
#include <string.h>

#include "../text/utf8.h"
#include "sentence.h"

#define FULL_STOP			0x3002	/* the ideographic one */
#define MAX_CLAUSE			600
#define MAX_BRACKET			300
#define NEST_MAX			3

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
		"e.g", "i.e", "etc", "inc", "co", "ltd", "no", "vs", "corp", "approx", "cf", "ver", "st", "sec", "u.s"
	};
	size_t		from = dot;

	while (from > start && !is_blank(text[from - 1]) && text[from - 1] != '(')
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

/* One byte that ends no sentence, and opens or closes nothing. */
static inline bool
is_plain(char c)
{
	return (unsigned char) c < 0x80 && c > ')' && c != '.' && c != '?';
}

/*
 * Behind the characters that [i, length) begins with and no sentence ends at: the signs
 * that matter stand below U+0080, from U+3000 to U+303F, or outside of U+3000 to U+DFFF,
 * whose first bytes are E3 to ED.
 */
static inline size_t
skip_plain(const char *text, size_t i, size_t length)
{
	size_t		wide = length - i > 2 ? length - 2 : i; /* before it, three bytes are left */

	for (;;)
	{
		for (; i < wide; i += 3)
		{
			unsigned	lead = (unsigned char) text[i] - 0xE3u;

			if (lead > 0xED - 0xE3 || (lead == 0 && (unsigned char) text[i + 1] <= 0x80))
				break;
		}
		if (i >= length || !is_plain(text[i]))
			return i;
		while (++i < length && is_plain(text[i]))
			;
	}
}

size_t
sentence_next(const char *text, size_t length, size_t start, size_t *end)
{
	size_t		i = start;
	int			depth = 0;
	size_t		stop = length;

	while (i < length)
	{
		size_t		size;
		uint32_t	cp;

		i = skip_plain(text, i, length);
		if (i >= length)
			break;
		cp = utf8_decode(text + i, text + length, &size);
		if (cp == '\n')
		{
			stop = i;
			i++;
			break;
		}
		if (is_opening(cp))
			depth++;
		else if (is_closing(cp) && depth > 0)
			depth--;
		else if (depth == 0 &&
				 (cp == FULL_STOP || cp == 0xFF61 ||
				  ((cp == '!' || cp == '?') && i + 1 < length && text[i + 1] != '=') ||
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

		return n == 3 && ends_predicate(cp);
	}
	/* English: a new clause rarely follows a comma between items of a list */
	return false;
}

/* Is one of the eight bytes at p below 0x40: white space, a sign, or a digit? */
static inline bool
has_low_byte(const char *p)
{
	uint64_t	word;

	memcpy(&word, p, 8);
	return (~(word | word << 1) & UINT64_C(0x8080808080808080)) != 0;
}

size_t
clause_end(const char *text, size_t at, size_t end)
{
	size_t		i = at;

	/* a clause is never so long: or a text without commas costs its square */
	if (end - at > MAX_CLAUSE)
		end = at + MAX_CLAUSE;
	while (i < end)
	{
		size_t		stop = end - i >= 8 ? i + 8 : end;

		if (stop - i == 8 && !has_low_byte(text + i))
		{
			i = stop;
			continue;
		}
		for (; i < stop; i++)
			if ((unsigned char) text[i] < 0x40 && ends_clause(text, at, i, end))
				return i + 1;
	}
	return end;
}

size_t
clause_start(const char *text, size_t start, size_t at)
{
	size_t		i = at;

	if (at - start > MAX_CLAUSE)
		start = at - MAX_CLAUSE;
	while (i > start)
	{
		size_t		stop = i - start >= 8 ? i - 8 : start;

		if (i - stop == 8 && !has_low_byte(text + stop))
		{
			i = stop;
			continue;
		}
		for (; i > stop; i--)
			if ((unsigned char) text[i - 1] < 0x40 && ends_clause(text, start, i - 1, at))
				return i;
	}
	return start;
}

void
words_between(const WordList *list, size_t start, size_t end, int *first, int *behind)
{
	int			low = 0,
				high = list->n;

	/* ends ascend */
	while (low < high)
	{
		int			middle = (low + high) / 2;

		if (list->words[middle].end <= start)
			low = middle + 1;
		else
			high = middle;
	}
	*first = low;
	high = list->n;
	while (low < high)
	{
		int			middle = (low + high) / 2;

		if (list->words[middle].end <= end)
			low = middle + 1;
		else
			high = middle;
	}
	*behind = low;
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
