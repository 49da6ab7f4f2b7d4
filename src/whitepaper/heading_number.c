/*
 * heading_number.c
 *		The number at the start of a line, in all the styles that papers print.
 */
#include "heading_number.h"

#include <string.h>

#define DATE_BYTES	40			/* a date is no longer */

static int
kanji_digit(uint32_t c)
{
	static const uint32_t digits[] = {0x4E00, 0x4E8C, 0x4E09, 0x56DB, 0x4E94, 0x516D, 0x4E03, 0x516B, 0x4E5D};

	for (int i = 0; i < 9; i++)
		if (digits[i] == c)
			return i + 1;
	return c == 0x5341 ? 10 : 0;
}

/* An Arabic or kanji number up to 999; -1 where there is none. */
static int
eat_number(Cursor *k, bool kanji)
{
	int			value = -1;
	size_t		n;
	int			digits = 0;

	for (;;)
	{
		uint32_t	c = peek(k, &n);

		if (c >= '0' && c <= '9')
		{
			if (++digits > 3)
				return -1;
			value = (value < 0 ? 0 : value * 10) + (int) (c - '0');
		}
		else if (kanji && n > 0 && kanji_digit(c) > 0 && digits == 0)
		{
			int			d = kanji_digit(c);

			if (d == 10)
				value = (value < 0 ? 1 : value) * 10;
			else
				value = (value < 0 ? 0 : value) + d;
			if (value > 99)
				return -1;
		}
		else
			break;
		k->at += n;
	}
	return value;
}

static void
set_number(HeadingLine *out, NumberStyle style, size_t start, size_t end, int value)
{
	out->style = style;
	out->number.start = start;
	out->number.length = end - start;
	out->nparts = 1;
	out->part[0] = (uint16_t) value;
}

/* Is what follows a number fit to part it from a title? */
static bool
separated(const Cursor *k)
{
	size_t		n;
	uint32_t	c = peek(k, &n);

	return n == 0 || c == ' ' || c == '\t' || c == '.' || c == ')' || c == ':' || c == ']' || c == '|' || c == '>' ||
		c == 0x3001 || c == 0x3002 || c == '-' || closing(c) != 0 || c == 0x3011 || c == ',' || c == 0xFF0E || c == '*' ||
		c == '_' || c == '/';
}

/* Does one of the words below that stand before a number start with c? */
static bool
starts_chapter(uint32_t c)
{
	switch (low(c))
	{
		case 'c': case 's': case 'a': case 'p': case 'n':
		case 0x9805: case 0x7B87: case 0x7BA1: case 0xA7: case 0x7B2C:
			return true;
		default:
			return false;
	}
}

static bool
read_chapter(Cursor *k, HeadingLine *out)
{
	static const char *const counters[COUNTERS] = {"章", "節", "条", "項", "部", "編", "回"};
	static const char *const words[] = {"chapter", "section", "article", "part", "appendix", "clause", "control",
	"項番", "項目", "箇条", "管理策番号", "管理策", "no.", "no", "§", "第"};
	size_t		start = k->at;
	Cursor		s = *k;
	size_t		n;
	uint32_t	c = peek(&s, &n);
	int			value;

	if (!starts_chapter(c))
		return false;
	if (eat_word(&s, "第"))
	{
		blanks(&s);
		value = eat_number(&s, true);
		blanks(&s);
		for (size_t i = 0; value >= 0 && i < COUNTERS; i++)
			if (eat_word(&s, counters[i]))
			{
				set_number(out, NUMBER_CHAPTER, start, s.at, value);
				out->part[1] = (uint16_t) i;
				*k = s;
				return true;
			}
		return false;
	}
	for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++)
	{
		s = *k;
		if (word_may_start(words[i], c) && eat_word(&s, words[i]))
		{
			Cursor		t;

			blanks(&s);
			(void) (eat(&s, ':') || eat(&s, '.'));
			blanks(&s);
			/* as YAML has it */
			out->quoted = s.text[s.end - 1] == '"' && eat(&s, '"');
			t = s;
			value = eat_number(&t, false);
			if (value < 0)
			{
				Ref			ref = {0};
				size_t		behind = s.at;

				/* CLD.9.5.1, A.9.2.1 */
				if (!ref_scan(s.text, &behind, s.end, &ref) || !(ref.cld || ref.annex))
					continue;
				*k = s;
				return false;
			}
			if (i < 5 && separated(&t) && peek(&t, &(size_t) {0}) != '.')
			{
				set_number(out, NUMBER_CHAPTER, start, t.at, value);
				out->part[1] = (uint16_t) (16 + i);
				*k = t;
				return true;
			}
			/* a control's number follows: leave the word out */
			*k = s;
			return false;
		}
	}
	return false;
}

static bool
read_question(Cursor *k, HeadingLine *out)
{
	size_t		start = k->at;
	Cursor		s = *k;
	size_t		n;
	uint32_t	c = peek(&s, &n);
	int			value;

	if (low(c) != 'q' && c != 0x554F && c != 0x8CEA)
		return false;
	if (!eat_word(&s, "q") && !eat_word(&s, "問") && !eat_word(&s, "質問"))
		return false;
	(void) (eat(&s, '.') || eat(&s, '-'));
	value = eat_number(&s, false);
	for (Cursor t = s; value >= 0 && (eat(&t, '-') || eat(&t, '.')); s = t)
	{
		int			next = eat_number(&t, false);

		if (next < 0)
			break;
		out->part[1] = (uint16_t) next;
	}
	if (!separated(&s) && value < 0)
		return false;
	if (value < 0 && start + 1 == s.at)
	{
		c = peek(&s, &n);
		if (c != '.' && c != ':' && c != ' ' && c != '\t')
			return false;
	}
	set_number(out, NUMBER_QUESTION, start, s.at, value < 0 ? 0 : value);
	out->question = true;
	*k = s;
	return true;
}

static bool
read_symbol(Cursor *k, HeadingLine *out)
{
	size_t		n;
	size_t		start = k->at;
	uint32_t	c = peek(k, &n);
	Cursor		s = *k;
	int			value;

	if (c >= 0x2460 && c <= 0x2473)
	{
		k->at += n;
		set_number(out, NUMBER_CIRCLED, start, k->at, (int) (c - 0x245F));
		return true;
	}
	if (c >= 0x2474 && c <= 0x2487)
	{
		k->at += n;
		set_number(out, NUMBER_BRACKET, start, k->at, (int) (c - 0x2473));
		return true;
	}
	if (c >= 0x2488 && c <= 0x249B)
	{
		k->at += n;
		set_number(out, NUMBER_DECIMAL, start, k->at, (int) (c - 0x2487));
		return true;
	}
	if (c >= 0x2160 && c <= 0x216B)
	{
		k->at += n;
		set_number(out, NUMBER_ROMAN, start, k->at, (int) (c - 0x215F));
		return true;
	}
	value = n > 0 && kanji_digit(c) > 0 ? eat_number(&s, true) : -1;
	if (value > 0)
	{
		size_t		m;
		uint32_t	d = peek(&s, &m);

		if (d == '.' || d == 0x3001 || d == ')' || d == ' ' || d == 0x30FB)
		{
			set_number(out, NUMBER_KANJI, start, s.at, value);
			*k = s;
			return true;
		}
		return false;
	}
	if ((c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'))
	{
		static const char *const roman[] = {"i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"};

		for (int i = low(c) == 'i' || low(c) == 'v' || low(c) == 'x' ? 11 : -1; i >= 0; i--)
		{
			s = *k;
			if (eat_word(&s, roman[i]) && (peek(&s, &n) == '.' || peek(&s, &n) == ')') && c <= 'Z')
			{
				set_number(out, NUMBER_ROMAN, start, s.at, i + 1);
				*k = s;
				return true;
			}
		}
		s = *k;
		s.at += 1;
		if ((unsigned char) k->text[k->at] >= 0x80)
			s.at += 2;
		if ((peek(&s, &n) == '.' || peek(&s, &n) == ')') && s.at + n <= s.end)
		{
			Cursor		t = s;

			t.at += n;
			if (peek(&s, &n) == '.' && !(t.at >= t.end || skip_blanks(t.text, t.at, t.end) > t.at || (unsigned char) t.text[t.at] >= 0x80))
				return false;
			set_number(out, NUMBER_LETTER, start, s.at, (int) (low(c) - 'a' + 1));
			*k = s;
			return true;
		}
	}
	return false;
}

/* 1-2 or 12-3-1; each part of at most two digits, and parted from what follows. */
static bool
read_hyphen(Cursor *k, HeadingLine *out)
{
	Cursor		s = *k;
	size_t		n;
	uint16_t	part[4];
	int			nparts = 0;

	/* most numbers go on with a dot, or end */
	while (s.at < s.end && s.text[s.at] >= '0' && s.text[s.at] <= '9')
		s.at++;
	if (s.at == s.end || ((unsigned char) s.text[s.at] < 0x80 && s.text[s.at] != '-'))
		return false;
	s = *k;
	for (;;)
	{
		int			value = eat_number(&s, false);

		if (value < 0 || value > 99 || nparts == 4)
			return false;
		part[nparts++] = (uint16_t) value;
		if (!eat(&s, '-'))
			break;
	}
	(void) n;
	if (nparts < 2 || (!separated(&s) && (unsigned char) s.text[s.at] < 0x80) || heading_counts(&s, 1))
		return false;
	set_number(out, NUMBER_HYPHEN, k->at, s.at, 0);
	out->nparts = (uint8_t) nparts;
	memcpy(out->part, part, sizeof(part[0]) * (size_t) nparts);
	*k = s;
	return true;
}

/* What stands between two numbers of one title. */
static bool
eat_and(Cursor *k)
{
	size_t		n;

	switch (peek(k, &n))
	{
		case ',': case '/': case 0x3001: case 0x30FB: case '&': case '+':
			k->at += n;
			return true;
		case 0x53CA:
			return eat_word(k, "及び");
		case 0x304A:
			return eat_word(k, "および");
		case 'A': case 'a':
			return eat_word(k, "and ");
		default:
			return false;
	}
}

/* "item" behind a number, and not the word for a list's items. */
static void
skip_item_word(Cursor *k)
{
	Cursor		s = *k;
	size_t		n;

	if (eat_word(&s, "項") && peek(&s, &n) != 0x76EE && peek(&s, &n) != 0x756A)
		*k = s;
}

/* Decimal numbers and references, one or several in a row. */
static bool
read_decimal(Cursor *k, HeadingLine *out)
{
	Cursor		s = *k;
	size_t		first = k->at;
	Ref			ref = {0};
	int			other;
	int			nrefs;
	size_t		at = s.at;
	size_t		n;

	/* a standard's name before the number, or the number at once */
	if (!ref_scan(s.text, &at, s.end, &ref))
	{
		Ref			found[1];
		size_t		limit = s.at;
		bool		digit = false;
		uint32_t	c0 = low(peek(&s, &n));

		if (c0 != 'i' && c0 != 'j' && c0 != '2' && c0 != 'a' && c0 != '[' && c0 != '(' && c0 != 0x9644 && c0 != 0x4ED8)
			return false;

		/* the name ends where the first dotted number does */
		for (int i = 0; i < 48 && limit < s.end; i++)
		{
			uint32_t	c = plain_char(s.text, limit, s.end, &n);

			if (c == '.' && digit)
				break;
			digit = c >= '0' && c <= '9';
			limit += n;
		}
		if (limit >= s.end || limit - s.at >= 120 || eat_word(&(Cursor) {s.text, s.at, s.end}, "see") ||
			eat_word(&(Cursor) {s.text, s.at, s.end}, "to "))
			return false;
		while (limit < s.end)
		{
			uint32_t	c = plain_char(s.text, limit, s.end, &n);

			if (c != '.' && !(c >= '0' && c <= '9'))
				break;
			limit += n;
		}
		nrefs = ref_scan_all(s.text, s.at, limit, found, 1, 0, &other);
		if (nrefs != 1 || other > 0 || found[0].nparts < 2)
			return false;
		ref = found[0];
		first = ref.start;
		at = ref.end;
	}
	s.at = at;
	if (ref.nparts == 1 && !ref.annex && !ref.cld)
	{
		uint32_t	c = peek(&s, &n);

		if (ref.part[0] > 99 || heading_counts(&s, 1))
			return false;
		if (!separated(&s) && (c < 0x3040 || (s.text[at - 1] & 0x80)))
		{
			if (c < 0x3040)
				return false;
		}
		if (c == ',' || c == '/' || c == '-' || c == '<')
			return false;
	}
	else if (ref.nparts >= 2 && !ref.annex && !ref.cld)
	{
		uint32_t	c = peek(&s, &n);

		if (((c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z')) || heading_counts(&s, ref.nparts))
			return false;
	}
	set_number(out, NUMBER_DECIMAL, first, s.at - first, 0);
	out->number.length = s.at - first;
	out->nparts = ref.nparts;
	memcpy(out->part, ref.part, sizeof(ref.part));
	out->front[0] = ref;
	out->nfront = 1;
	if (ref.nparts >= 2)
		skip_item_word(&s);
	*k = s;
	/* more numbers for the same title */
	while (ref.nparts >= 2 && out->nfront < 4)
	{
		Cursor		t = s;
		Ref			more = ref;

		blanks(&t);
		if (!eat_and(&t))
			break;
		blanks(&t);
		at = t.at;
		if (!ref_scan(t.text, &at, t.end, &more) || more.nparts < 2)
			break;
		out->front[out->nfront++] = more;
		s.at = at;
		*k = s;
	}
	return true;
}

bool
heading_starts_number(uint32_t c)
{
	if (c < 0x80)
		return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || closing(c) != 0;
	if (c >= 0x3040 && c <= 0x30FF)
		return false;
	switch (c)
	{
		case 0x7B2C:			/* ordinal */
		case 0x9805:			/* item */
		case 0x7B87:
		case 0x7BA1:
		case 0x554F:			/* question */
		case 0x8CEA:
		case 0x9644:			/* annex */
		case 0x4ED8:
		case 0xA7:
			return true;
		default:
			return c < 0x3000 || kanji_digit(c) > 0 || closing(c) != 0;
	}
}

/* Behind a bracket that says no more than that a control follows, before its number: "[Control] 9.2.1". */
static bool
skip_label(Cursor *k, uint32_t close)
{
	static const char *const words[] = {"管理策番号", "管理策", "要求事項", "項番", "箇条", "control", "requirement"};
	size_t		n;

	for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++)
	{
		Cursor		s = *k;
		uint32_t	c;

		if (!eat_word(&s, words[i]))
			continue;
		blanks(&s);
		if (!eat(&s, close))
			return false;
		blanks(&s);
		c = peek(&s, &n);
		if (!((c >= '0' && c <= '9') || c == 'A' || c == 'C'))
			return false;
		*k = s;
		return true;
	}
	return false;
}

bool
heading_read_number(Cursor *k, HeadingLine *out)
{
	size_t		n;
	uint32_t	open = peek(k, &n);
	uint32_t	close = n > 0 ? closing(open) : 0;
	Cursor		s = *k;
	Cursor		behind;

	if (close != 0)
	{
		/* a number in brackets */
		s.at += n;
		blanks(&s);
		behind = s;
		if (skip_label(&behind, close) && read_decimal(&behind, out))
		{
			*k = behind;
			return true;
		}
		if (read_chapter(&s, out) || read_hyphen(&s, out) || read_decimal(&s, out) || read_symbol(&s, out) || read_question(&s, out))
		{
			(void) eat(&s, '.');
			blanks(&s);
			if (eat(&s, close))
			{
				out->bracket = true;
				if (out->style == NUMBER_DECIMAL && out->nparts == 1)
					out->style = NUMBER_BRACKET;
				if (out->style == NUMBER_LETTER || out->style == NUMBER_ROMAN)
					out->style = NUMBER_BRACKET;
				*k = s;
				return true;
			}
		}
		/* (a): one letter in brackets */
		out->style = NUMBER_NONE;
		out->nparts = 0;
		out->nfront = 0;
		out->number.length = 0;
		out->question = false;
		return false;
	}
	if (open >= '0' && open <= '9' ? read_hyphen(k, out) || read_decimal(k, out) :
		read_chapter(k, out) || read_question(k, out) || read_decimal(k, out) || read_symbol(k, out))
	{
		if (eat(k, ')'))
			out->style = NUMBER_BRACKET;
		return true;
	}
	return false;
}

bool
heading_is_date(const char *text, size_t start, size_t end)
{
	int			digits = 0;

	if (end - start > DATE_BYTES)
		return false;
	for (size_t at = start, n; at < end; at += n)
	{
		uint32_t	c = plain_char(text, at, end, &n);

		if (c >= '0' && c <= '9')
			digits++;
		else if (c != '.' && c != '/' && c != '-' && c != ' ' && c != 0x5E74 && c != 0x6708 && c != 0x65E5)
			return false;
	}
	return digits >= 5;
}
