/*
 * lines.c
 *		Which line breaks of an extracted document a reader would not see.
 *
 * The rule looks at the paragraph so far (how it begins, how long it is, how it
 * ends) and at how the next line begins, all in terms that folding does not
 * change; so a break that is kept once is kept for ever.  Empty lines say nothing:
 * some extractors put one behind every line.
 */
#include <string.h>

#include "compose.h"
#include "folder.h"

/* a line of fewer characters was not broken for want of room */
#define FULL_LINE	25
/* a numbered line as long as this is no heading but a sentence */
#define LONG_HEADING	48

typedef enum LineKind
{
	LINE_PLAIN,
	LINE_BULLET,
	LINE_NUMBERED,
	LINE_MARKED					/* heading, table row or quote of Markdown */
} LineKind;

/* What a character says about a line break before or behind it. */
enum
{
	ENDS = 1,					/* a sentence or a label is complete */
	OPEN = 2,					/* something must follow */
	CLOSES = 4,					/* closing bracket of a control's number */
	CANNOT_BEGIN = 8,			/* no line begins with it */
	BULLET = 16,
	MARK = 32,					/* of Markdown */
	HEADS = 64,					/* begins a heading by itself */
	MAY_NUMBER = 128,			/* may begin a number, a heading or an address */
	COMMA_OR_TILDE = 256		/* no blank stays beside it */
};

/* Characters in the form of level ja (but symbols and the like as they are). */
static unsigned
line_class(uint32_t cp)
{
	switch (cp)
	{
		case '.': case '!': case '?': case ':': case ';': case 0x3002:
			return ENDS;
		case ',':
			return OPEN | CANNOT_BEGIN | COMMA_OR_TILDE;
		case '~':
			return COMMA_OR_TILDE;
		case 0x30FB:			/* middle dot */
			return OPEN | BULLET;
		case '(': case '[': case 0x3014:
			return OPEN | MAY_NUMBER;
		case 0x3010:			/* lenticular bracket */
			return OPEN | HEADS;
		case '{': case '"': case 0x300C: case 0x300E:
			return OPEN;
		case ')':
			return CLOSES | CANNOT_BEGIN;
		case ']':
			return CLOSES | CANNOT_BEGIN;
		case 0x300D: case 0x300F: case 0x3011: case 0x3015:
		case 0x3063: case 0x3083: case 0x3085: case 0x3087:
		case 0x30C3: case 0x30E3: case 0x30E5: case 0x30E7:
		case 0x30A1: case 0x30A3: case 0x30A5: case 0x30A7: case 0x30A9:
		case 0x3005:
			return CANNOT_BEGIN;
		case 0x306E: case 0x3092: case 0x306F: case 0x304C: case 0x306B:	/* no wo ha ga ni */
		case 0x3078: case 0x3067: case 0x3084: case 0x3073: case 0x3068:	/* he de ya bi to */
			return OPEN;
		case '*': case 0x203B:	/* reference mark */
			return BULLET;
		case '#': case '|': case '>':
			return MARK;
		case '<': case 0x25A0:
			return HEADS;
		case 0x7B2C:			/* dai */
		case 'c': case 'a': case 'h': case '-':
			return MAY_NUMBER;
		default:
			return cp >= '0' && cp <= '9' ? MAY_NUMBER : 0;
	}
}

/* The first characters of a line as level ja writes them, without blanks. */
typedef struct LineStart
{
	uint32_t	cp[24];			/* two zeros behind the last */
	int			n;
	bool		blank_after_first;
} LineStart;

static inline uint32_t
simple(uint32_t cp)
{
	unsigned	v = fold_value(cp);

	if (v == V_UPPER)
		return cp + ('a' - 'A');
	if (v == V_HYPHEN)
		return '-';
	return cp;
}

/* Is cp in the list, a string of UTF-8? */
static bool
one_of(uint32_t cp, const char *list)
{
	char		utf8[5];

	if (cp == 0)
		return false;
	if (cp < 0x80)
		return strchr(list, (int) cp) != NULL;
	utf8[utf8_encode(cp, utf8)] = '\0';
	return strstr(list, utf8) != NULL;
}

/* Read the first `wanted` characters (at most 16) of what begins at p. */
static void
line_start(const char *p, const char *end, bool newlines, int wanted, LineStart *start)
{
	size_t		n;
	bool		blank = false;

	start->n = 0;
	start->blank_after_first = false;
	while (p < end && start->n < wanted)
	{
		uint32_t	cp = utf8_decode(p, end, &n);
		unsigned	v = fold_value(cp);

		p += n;
		if (v == V_NEWLINE && !newlines)
			break;
		if (v == V_BLANK || v == V_NEWLINE)
		{
			blank |= v == V_BLANK;
			continue;
		}
		if (v == V_INVISIBLE)
			continue;
		if (v >= V_MAP || (v >= V_JA_MAP && v < V_ALL))
		{
			const FoldMap *m = fold_map(v);
			const char *text = (const char *) fold_pool + m->ja;
			const char *text_end = text + m->ja_length;

			cp = utf8_decode(text, text_end, &n);
			for (text += n; text < text_end && start->n < 20; text += n)
			{
				start->cp[start->n++] = simple(cp);
				cp = utf8_decode(text, text_end, &n);
			}
		}
		cp = simple(cp);
		if (start->n == 1 && blank && !(line_class(cp) & COMMA_OR_TILDE))
			start->blank_after_first = true;
		blank = false;
		start->cp[start->n++] = cp;
	}
	start->cp[start->n] = start->cp[start->n + 1] = 0;
}

static bool
is_digit(uint32_t cp)
{
	return cp >= '0' && cp <= '9';
}

/* 1. / 1) / 1.2 / 1-1 / (1) / cld.6.3 / a.5.1 and the like, with a title behind */
static bool
is_numbered(const uint32_t *c)
{
	const uint32_t *first;
	int			parts = 1;
	bool		bracket = one_of(*c, "([【〔<");

	if (*c == 0x7B2C)			/* dai, as in a numbered chapter */
	{
		for (c++; is_digit(*c); c++)
			;
		return is_digit(c[-1]) && one_of(*c, "章節条項編部");
	}
	if (bracket)
		c++;
	if (c[0] == 'c' && c[1] == 'l' && c[2] == 'd' && (c[3] == '.' || is_digit(c[3])))
		c += c[3] == '.' ? 4 : 3;
	else if (c[0] == 'a' && c[1] == '.' && is_digit(c[2]))
		c += 2;
	else if (bracket && one_of(*c, "アイウエオカキクケコabcdeivx") && one_of(c[1], ")]】〕"))
		return true;
	first = c;
	for (; is_digit(*c); c++)
		;
	if (c == first || c - first > 2)
		return false;
	while ((*c == '.' || *c == '-' || *c == 0x30FC) && is_digit(c[1]) && parts < 5)
	{
		const uint32_t *part = ++c;

		for (; is_digit(*c); c++)
			;
		/* a revision with its date: 1.2 2025/5/12 */
		if (c - part > 4 && c[-4] == '2' && c[-3] == '0' && one_of(*c, "/年.-"))
			return c - part <= 6;
		if (c - part > 2)
			return false;
		parts++;
	}
	if (bracket)
		return one_of(*c, ")]】〕>");
	if (*c == '.' || *c == ')')
		return c[1] != 0 && !is_digit(c[1]);
	/* two parts may be a quantity */
	return parts > 2 || (parts == 2 && *c != 0 && !one_of(*c, "以未倍%秒分時日年月週か個世版系にをのはがとやで%,(ghkmt"));
}

static LineKind
line_kind(const char *p, const char *end, bool newlines, LineStart *start)
{
	uint32_t	first;
	unsigned	class;

	line_start(p, end, newlines, 1, start);
	first = start->cp[0];
	class = line_class(first);
	if ((class & BULLET) || fold_value(first) == V_SYMBOL)
		return LINE_BULLET;
	if (class & MARK)
		return LINE_MARKED;
	if (class & HEADS)
		return LINE_NUMBERED;
	if (class & MAY_NUMBER)
	{
		line_start(p, end, newlines, 16, start);
		if (first == '-' && start->blank_after_first)
			return LINE_BULLET;
		if (is_numbered(start->cp))
			return LINE_NUMBERED;
	}
	return LINE_PLAIN;
}

/*
 * The last two characters of [start, p), as level ja writes them; for anything with a mark on it that is no voiced kana, U+0300.
 */
static void
line_end(const char *start, const char *p, uint32_t last[2])
{
	uint32_t	mark = 0;
	int			found = 0;
	size_t		n;

	last[0] = last[1] = 0;
	while (p > start && found < 2)
	{
		const char *q = utf8_before(start, p);
		uint32_t	cp = utf8_decode(q, p, &n);
		unsigned	v = fold_value(cp);
		const char *text = q,
				   *text_end = p;

		p = q;
		if (v == V_INVISIBLE || ((v == V_BLANK || v == V_NEWLINE) && mark == 0))
			continue;
		if (v == V_COMBINING && mark == 0)
		{
			mark = cp == 0x309A || cp == 0xFF9F || cp == 0x309C ? 0x309A :
				cp == 0x3099 || cp == 0xFF9E || cp == 0x309B ? 0x3099 : 0x0300;
			/* the last but one is looked at for being kana, which a voiced mark leaves it */
			if (found == 0 || mark != 0x0300)
				continue;
		}
		if (v == V_COMBINING || v == V_BLANK || v == V_NEWLINE)
		{
			last[found++] = 0x0300;
			mark = 0;
			continue;
		}
		if (v >= V_MAP || (v >= V_JA_MAP && v < V_ALL))
		{
			const FoldMap *m = fold_map(v);

			text = (const char *) fold_pool + m->ja;
			text_end = text + m->ja_length;
		}
		for (const char *at = text_end; at > text && found < 2;)
		{
			const char *behind = at;

			at = utf8_before(text, at);
			cp = utf8_decode(at, behind, &n);
			if (mark != 0 || fold_value(cp) == V_COMBINING)
			{
				uint32_t	composite = mark > 0x0300 ? compose_kana(cp, mark) : 0;

				cp = composite != 0 ? composite : 0x0300;
				mark = 0;
			}
			last[found++] = simple(cp);
		}
	}
	if (mark != 0 && found < 2)
		last[found] = 0x0300;
	/* the long-vowel mark is a hyphen where no kana stands before it */
	if (last[0] == 0x30FC && !is_kana(last[1]))
		last[0] = '-';
}

static bool
is_incomplete(const uint32_t last[2])
{
	return (line_class(last[0]) & OPEN) &&
		!(last[0] == 0x3068 && last[1] == 0x3053) &&	/* koto */
		!(last[0] == 0x306E && last[1] == 0x3082);	/* mono */
}

/* Does [start, p) end in an address of the web or of mail? */
static bool
ends_in_address(const char *start, const char *p)
{
	bool		slash = false;
	size_t		n;

	for (int i = 0; i < 300 && p > start; i++)
	{
		const char *q = utf8_before(start, p);
		uint32_t	cp = utf8_decode(q, p, &n);
		unsigned	v = fold_value(cp);

		p = q;
		if (v == V_INVISIBLE || (v == V_BLANK && i == 0))
			continue;
		if (v >= V_MAP || (v >= V_JA_MAP && v < V_ALL))
			cp = fold_map(v)->ja_length == 1 ? fold_pool[fold_map(v)->ja] : 0;
		cp = v == V_LONG ? '-' : simple(cp);
		if (cp == '@')
			return true;
		if (cp == ':' && slash)
			return true;
		slash = cp == '/';
		if (!is_digit(cp) && !(cp >= 'a' && cp <= 'z') && !one_of(cp, "-._/:?=&%#+"))
			return false;
	}
	return false;
}

/* Does the line begin with an address of the web? */
static bool
is_address(const uint32_t *c)
{
	return c[0] == 'h' && c[1] == 't' && c[2] == 't' && c[3] == 'p' && (c[4] == ':' || c[5] == ':');
}

/* Are there at least `wanted` characters, not counting blanks, in [p, end)? */
static bool
has_characters(const char *p, const char *end, int wanted)
{
	size_t		n;

	while (p < end && wanted > 0)
	{
		unsigned	v = fold_value_at(p, end, &n);

		p += n;
		if (v >= V_MAP)
			wanted -= fold_map(v)->width;
		else if (v != V_BLANK && v != V_NEWLINE && v != V_INVISIBLE && v != V_COMBINING)
			wanted--;
	}
	return wanted <= 0;
}

/* Does a verb end so that another one follows: with -shi, -te or -ri?  Nouns that end alike end an item. */
static bool
goes_on(const uint32_t last[2])
{
	return (last[0] == 0x3066 && !one_of(last[1], "当い")) || (last[0] == 0x3057 && !one_of(last[1], "な直出渡戻返消通")) ||
		(last[0] == 0x308A && !one_of(last[1], "あ取"));
}

bool
fold_parts_lines(const char *p, const char *next)
{
	const char *nl = memchr(p, '\n', (size_t) (next - p));

	return nl != NULL && memchr(nl + 1, '\n', (size_t) (next - nl - 1)) != NULL;
}

bool
lines_join(const char *paragraph, const char *p, const char *next, const char *end, bool part_items)
{
	LineStart	start;
	LineKind	kind,
				above;
	uint32_t	last[2];
	uint32_t	first;

	line_end(paragraph, p, last);
	if (last[0] == 0 || (line_class(last[0]) & ENDS))
		return false;
	kind = line_kind(next, end, false, &start);
	first = start.cp[0];
	if (first == 0 || kind == LINE_BULLET || kind == LINE_MARKED ||
		fold_value(first) == V_COMBINING || is_address(start.cp) ||
		(last[0] < 0x80 && ends_in_address(paragraph, p)))
		return false;
	above = line_kind(paragraph, p, true, &start);
	/* a symbol by itself is no bullet, and must not become one */
	if (above == LINE_BULLET && fold_value(start.cp[0]) == V_SYMBOL)
	{
		line_start(paragraph, p, true, 2, &start);
		if (start.cp[1] == 0)
			return false;
	}
	if (above == LINE_MARKED)
		return false;
	if ((line_class(first) & CANNOT_BEGIN) || (first == 0x30FC && is_kana(last[0])))
		return true;
	/* a figure and its unit, a word cut at its hyphen */
	if (is_digit(last[0]) && kind == LINE_PLAIN && one_of(first, "年月週日時分秒世か箇ヶカヵケ営回") &&
		has_characters(paragraph, p, 8))
		return true;
	if (last[0] == '-' && last[1] >= 'a' && last[1] <= 'z' && first >= 'a' && first <= 'z')
		return true;
	if (is_incomplete(last) && has_characters(paragraph, p, 8))
		return true;
	if (part_items && above == LINE_BULLET && !goes_on(last) && fold_parts_lines(p, next))
		return false;
	/* a number, a title and the control in brackets are a heading of any length */
	if (kind == LINE_NUMBERED || (above == LINE_NUMBERED && (line_class(last[0]) & CLOSES)))
		return false;
	return has_characters(paragraph, p, above == LINE_NUMBERED ? LONG_HEADING : FULL_LINE);
}
