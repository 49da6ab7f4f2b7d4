/*
 * heading.c
 *		Takes a line apart: mark, number, title, references behind the title.
 */
#include "heading.h"

#include <string.h>

#include "../text/utf8.h"

/* what is looked at of a line: a heading is short, a table's row starts it */
#define HEADING_BYTES	1024

typedef struct Cursor
{
	const char *text;
	size_t		at;
	size_t		end;
} Cursor;

static uint32_t
peek(const Cursor *k, size_t *n)
{
	if (k->at >= k->end)
	{
		*n = 0;
		return 0;
	}
	return plain_char(k->text, k->at, k->end, n);
}

static bool
eat(Cursor *k, uint32_t wanted)
{
	size_t		n;

	if (peek(k, &n) != wanted || n == 0)
		return false;
	k->at += n;
	return true;
}

static void
blanks(Cursor *k)
{
	k->at = skip_blanks(k->text, k->at, k->end);
}

static uint32_t
low(uint32_t c)
{
	return c >= 'A' && c <= 'Z' ? c + 32 : c;
}

static bool
eat_word(Cursor *k, const char *word)
{
	Cursor		s = *k;

	for (size_t w = 0; word[w] != '\0';)
	{
		size_t		n,
					m;
		uint32_t	a = plain_char(word, w, strlen(word), &m);

		if (low(peek(&s, &n)) != low(a) || n == 0)
			return false;
		s.at += n;
		w += m;
	}
	*k = s;
	return true;
}

/* The bracket that closes the opening one c; 0 where c opens none. */
static uint32_t
closing(uint32_t c)
{
	switch (c)
	{
		case '(':
			return ')';
		case '[':
			return ']';
		case '<':
			return '>';
		case 0x3010:
			return 0x3011;
		case 0x3014:
			return 0x3015;
		case 0x300C:
			return 0x300D;
		case 0x300E:
			return 0x300F;
		case 0x3008:
			return 0x3009;
		case 0x300A:
			return 0x300B;
		case 0x201C:
			return 0x201D;
		case '{':
			return '}';
		default:
			return 0;
	}
}

static bool
is_shape(uint32_t c)
{
	return (c >= 0x25A0 && c <= 0x25FF) || (c >= 0x2600 && c <= 0x2606) ||
		c == 0x26AA || c == 0x26AB || c == 0x2B1B || c == 0x2B1C || c == 0x27A4 ||
		(c >= 0x2756 && c <= 0x2775) || c == 0x203B || c == 0x2B24 || c == 0x3007;
}

static bool
is_bullet(uint32_t c)
{
	return c == 0x30FB || c == 0x2022 || c == 0xFF65 || c == 0x2023 || c == 0x2043 || c == 0xB7 ||
		(c >= 0xE000 && c <= 0xF8FF) || c == 0x2713 || c == 0x2714 || c == 0x2192;
}

static bool
read_marks(Cursor *k, HeadingLine *out)
{
	size_t		n;

	for (;;)
	{
		uint32_t	c = peek(k, &n);

		if (c == '#' && out->mark != MARK_HASH)
		{
			int			hashes = 0;

			while (eat(k, '#'))
				hashes++;
			out->mark = MARK_HASH;
			out->hashes = (uint8_t) (hashes > 9 ? 9 : hashes);
		}
		else if (c == '*' && k->at + 1 < k->end && k->text[k->at + 1] == '*')
		{
			k->at += 2;
			if (out->mark == MARK_NONE)
				out->mark = MARK_BOLD;
		}
		else if (c == '|')
		{
			k->at += n;
			out->table = true;
		}
		else if (is_shape(c))
		{
			k->at += n;
			if (out->mark == MARK_NONE || out->mark == MARK_BULLET)
				out->mark = MARK_SHAPE;
		}
		else if (is_bullet(c) || ((c == '-' || c == '*' || c == '+') && k->at + n < k->end && skip_blanks(k->text, k->at + n, k->end) > k->at + n))
		{
			k->at += n;
			if (out->mark == MARK_NONE)
				out->mark = MARK_BULLET;
		}
		else
			break;
		blanks(k);
	}
	return out->mark != MARK_NONE || out->table;
}

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

/*
 * Does a word that only begins with the unit stand here?  An ideograph behind the
 * unit makes another word of it (時刻, 個人情報, 分離) unless it is one that goes on
 * counting (時間, 日以内).
 */
static bool
is_other_word(const Cursor *k)
{
	static const uint16_t counting[] = {
		0x9593, 0x4EE5, 0x672A, 0x524D, 0x5F8C, 0x76EE, 0x7A0B, 0x5206, 0x4E2D, 0x5358, 0x6BCE, 0x8D85, 0x5EA6, 0x672B, 0x534A, 0x5185, 0x6708, 0x9031, 0x5E74, 0x65E5
	};
	size_t		n;
	uint32_t	c;

	if (k->at >= k->end)
		return false;
	c = plain_char(k->text, k->at, k->end, &n);
	if (c < 0x4E00 || c > 0x9FFF)
		return false;
	for (size_t i = 0; i < sizeof(counting) / sizeof(counting[0]); i++)
		if (counting[i] == c)
			return false;
	return true;
}

/* Counters and units: a bare number before one of them counts things. */
static bool
counts(const Cursor *k)
{
	static const char *const units[] = {
		"年", "月", "日", "時", "分", "秒", "週", "か", "カ", "ヶ", "ヵ", "ケ", "件", "個", "つ", "回", "名", "人", "社", "世代", "円", "万",
		"億", "%", "％", "～", "〜", "~", "倍", "歳", "台", "度", "割", "環境", "段階", "種類", "者", "拠点", "ヵ", "以上", "以下", "営業日", "行", "文字", "桁", "ビット", "版",
		"GB", "TB", "MB", "KB", "bit", "Gbps", "Mbps", "day", "hour", "week", "month", "year", "minute", "generation"
	};
	Cursor		s = *k;

	blanks(&s);
	for (size_t i = 0; i < sizeof(units) / sizeof(units[0]) && s.at < s.end; i++)
	{
		Cursor		t = s;

		/* the same first byte, or a letter that may be of another width */
		if (units[i][0] != s.text[s.at] && (unsigned char) s.text[s.at] < 0xEF && (unsigned char) s.text[s.at] >= 0x80)
			continue;

		if (eat_word(&t, units[i]) && !is_other_word(&t))
			return true;
	}
	return false;
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

static bool
read_chapter(Cursor *k, HeadingLine *out)
{
	static const char *const counters[] = {"章", "節", "条", "項", "部", "編", "回"};
	static const char *const words[] = {"chapter", "section", "article", "part", "appendix", "clause", "control",
	"項番", "項目", "箇条", "管理策", "no.", "no", "§", "第"};
	size_t		start = k->at;
	Cursor		s = *k;
	int			value;

	if (eat_word(&s, "第"))
	{
		blanks(&s);
		value = eat_number(&s, true);
		blanks(&s);
		for (size_t i = 0; value >= 0 && i < sizeof(counters) / sizeof(counters[0]); i++)
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
		if (eat_word(&s, words[i]))
		{
			Cursor		t;

			blanks(&s);
			(void) (eat(&s, ':') || eat(&s, '.'));
			blanks(&s);
			t = s;
			value = eat_number(&t, false);
			if (value < 0)
				continue;
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
	int			value;

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
		size_t		n;
		uint32_t	c = peek(&s, &n);

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

		for (int i = 11; i >= 0; i--)
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
	if (nparts < 2 || (!separated(&s) && (unsigned char) s.text[s.at] < 0x80) || counts(&s))
		return false;
	set_number(out, NUMBER_HYPHEN, k->at, s.at, 0);
	out->nparts = (uint8_t) nparts;
	memcpy(out->part, part, sizeof(part[0]) * (size_t) nparts);
	*k = s;
	return true;
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
		nrefs = ref_scan_all(s.text, s.at, limit, found, 1, &other);
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

		if (ref.part[0] > 99 || counts(&s))
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

		if (c == '/' && s.at + n < s.end && ref.nparts == 1)
			return false;
		if (((c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z')) || counts(&s))
			return false;
	}
	set_number(out, NUMBER_DECIMAL, first, s.at - first, 0);
	out->number.length = s.at - first;
	out->nparts = ref.nparts;
	memcpy(out->part, ref.part, sizeof(ref.part));
	out->front[0] = ref;
	out->nfront = 1;
	*k = s;
	/* more numbers for the same title */
	while (ref.nparts >= 2 && out->nfront < 4)
	{
		Cursor		t = s;
		Ref			more = ref;

		blanks(&t);
		if (!(eat(&t, ',') || eat(&t, '/') || eat(&t, 0x3001) || eat(&t, 0x30FB) || eat(&t, '&') || eat(&t, '+') ||
			  eat_word(&t, "及び") || eat_word(&t, "および") || eat_word(&t, "and ")))
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

/* Could a number, or a word that stands before one, start with c? */
static bool
starts_number(uint32_t c)
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

static bool
read_number(Cursor *k, HeadingLine *out)
{
	size_t		n;
	uint32_t	open = peek(k, &n);
	uint32_t	close = n > 0 ? closing(open) : 0;
	Cursor		s = *k;

	if (close != 0)
	{
		/* a number in brackets */
		s.at += n;
		blanks(&s);
		if (read_chapter(&s, out) || read_hyphen(&s, out) || read_decimal(&s, out) || read_symbol(&s, out) || read_question(&s, out))
		{
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
	if (read_chapter(k, out) || read_question(k, out) || read_hyphen(k, out) || read_decimal(k, out) || read_symbol(k, out))
	{
		if (eat(k, ')'))
			out->style = NUMBER_BRACKET;
		return true;
	}
	return false;
}

/* What parts a number from its title. */
static void
skip_separators(Cursor *k)
{
	for (;;)
	{
		size_t		n;
		uint32_t	c = peek(k, &n);

		if (n == 0)
			return;
		if (c == '|' || c == '\t' || c == ' ' || c == ':' || c == '.' || c == ')' || c == 0x3001 || c == 0xFF0E || c == '*' || c == '_')
			k->at += n;
		else if (c == '-' || c == '/' || c == ',')
			k->at += n;
		else
			return;
	}
}

/* Leader dots and a page number at the end: cut off. */
static void
cut_leader(const char *text, HeadingLine *out)
{
	size_t		start = out->title.start;
	size_t		end = start + out->title.length;
	size_t		at = start;
	int			run = 0;
	size_t		from = start;

	while (at < end)
	{
		size_t		n;
		uint32_t	c = plain_char(text, at, end, &n);

		if (c == '.' || c == 0x2026 || c == 0x30FB || c == 0x2025 || c == 0xB7 || c == 0x22EF || c == '_')
		{
			if (run == 0)
				from = at;
			run += c == 0x2026 || c == 0x22EF ? 3 : 1;
		}
		else if (c != ' ' && c != '\t')
		{
			if (run >= 3)
				break;
			run = 0;
		}
		at += n;
	}
	if (run < 3)
		return;
	/* behind the dots only a page number */
	while (at < end)
	{
		size_t		n;
		uint32_t	c = plain_char(text, at, end, &n);

		if (c != ' ' && c != '-' && !(c >= '0' && c <= '9') && c != 'P' && c != 'p' && c != '.' && c != '|')
			return;
		at += n;
	}
	out->contents = true;
	out->title.length = trim_blanks(text, start, from) - start;
}

/* A digit and a dot (of either width) beside it: without one there is no reference. */
static bool
has_dotted_number(const char *text, size_t start, size_t end)
{
	for (size_t i = start + 1; i < end; i++)
	{
		if (text[i] == '.' && text[i - 1] >= '0' && text[i - 1] <= '9')
			return true;
		/* full-width: EF BC 8E behind EF BC 90..99; or either behind the other */
		if ((unsigned char) text[i] == 0x8E && (unsigned char) text[i - 1] == 0xBC)
			return true;
		if (text[i] == '.' && (unsigned char) text[i - 1] >= 0x90 && (unsigned char) text[i - 1] <= 0x99)
			return true;
	}
	return false;
}

/* One group of references in brackets at the end of the title; false where there is none. */
static bool
cut_bracket(const char *text, HeadingLine *out)
{
	size_t		start = out->title.start;
	size_t		end = start + out->title.length;
	size_t		at = start;
	size_t		open_at[8];
	size_t		open_width[8];
	uint32_t	close[8];
	int			depth = 0;
	size_t		last_from = 0,
				last_inner = 0,
				last_inner_end = 0,
				last_to = 0;
	Ref			refs[REF_MAX];
	int			count;
	int			other;

	while (at < end)
	{
		size_t		n;
		uint32_t	c = plain_char(text, at, end, &n);

		if (closing(c) != 0 && depth < 8)
		{
			open_at[depth] = at;
			open_width[depth] = n;
			close[depth++] = closing(c);
		}
		else if (depth > 0 && c == close[depth - 1])
		{
			depth--;
			if (depth == 0)
			{
				last_from = open_at[0];
				last_inner = open_at[0] + open_width[0];
				last_inner_end = at;
				last_to = at + n;
			}
		}
		at += n;
	}
	if (last_to == 0)
		return false;
	count = ref_scan_all(text, last_inner, last_inner_end, refs, REF_MAX, &other);
	if (count == 0 || other > 4 || (count == 1 && refs[0].nparts < 2))
		return false;
	if (skip_blanks(text, last_to, end) < end)
	{
		/* text behind the bracket: a row of a table, or a sentence */
		if (last_from - start > 160 || other > 0)
			return false;
		out->rest = last_to;
	}
	if (last_from == start && skip_blanks(text, last_to, end) >= end)
		return false;
	for (int i = 0; i < count && out->nbehind < REF_MAX; i++)
		out->behind[out->nbehind++] = refs[i];
	out->title.length = trim_blanks(text, start, last_from) - start;
	return true;
}

/* A reference behind the title without brackets, or before it with no bracket: "Backup 12.3.1", "Backup: A.12.3.1". */
static void
cut_bare_reference(const char *text, HeadingLine *out)
{
	size_t		start = out->title.start;
	size_t		end = start + out->title.length;
	size_t		at = end;
	Ref			refs[REF_MAX];
	int			count;
	int			other;

	/* back over digits, dots, letters A CLD and separators */
	while (at > start)
	{
		size_t		p = at - 1;
		size_t		n;
		uint32_t	c;

		while (p > start && ((unsigned char) text[p] & 0xC0) == 0x80)
			p--;
		c = plain_char(text, p, end, &n);
		if (!((c >= '0' && c <= '9') || c == '.' || c == ' ' || c == ',' || c == '/' || c == 'A' || c == 'C' || c == 'L' || c == 'D' ||
			  c == '\t' || c == ':' || c == 0x3001 || c == '|' || c == '-'))
			break;
		at = p;
	}
	if (at == start || at >= end)
		return;
	count = ref_scan_all(text, at, end, refs, REF_MAX, &other);
	if (count == 0 || other > 0)
		return;
	for (int i = 0; i < count; i++)
		if (refs[i].nparts < 3 && !(refs[i].nparts == 2 && refs[i].annex))
			return;
	for (int i = 0; i < count && out->nbehind < REF_MAX; i++)
		out->behind[out->nbehind++] = refs[i];
	out->title.length = trim_blanks(text, start, at) - start;
}

/* Does the sentence ask: does it end with the particle ka, or with a request? */
static bool
asks(const char *text, size_t start, size_t end)
{
	static const char *const ends[] = {"か。", "教えてください。", "教えて下さい。"};

	end = trim_blanks(text, start, end);
	for (size_t i = 0; i < sizeof(ends) / sizeof(ends[0]); i++)
	{
		size_t		n = strlen(ends[i]);

		if (end - start > n && memcmp(text + end - n, ends[i], n) == 0)
			return true;
	}
	return false;
}

/* Signs that the words are (a piece of) running text. */
static void
judge_prose(const char *text, size_t start, size_t end, HeadingLine *out)
{
	int			depth = 0;
	int			stops = 0;
	bool		urls = false;
	size_t		at = start;
	uint32_t	last = 0;

	while (at < end)
	{
		size_t		n;
		uint32_t	c = plain_char(text, at, end, &n);

		if (closing(c) != 0)
			depth++;
		else if (c == ')' || c == ']' || c == 0x3011 || c == 0x300D || c == 0x300F || c == 0x201D || c == 0x3015)
			depth--;
		if (depth < 0)
			out->prose = true;
		if (c == 0x3002)
		{
			out->prose = true;
			stops++;
		}
		if (c == '/' && last == '/')
			urls = true;
		if (c != ' ')
			last = c;
		at += n;
	}
	if (last == '?' || last == 0xFF1F)
		out->question = true;
	if (last == '.' || urls)
		out->prose = true;
	/* a question may be a whole sentence */
	if (stops == 1 && last == 0x3002 && depth == 0 && (out->style == NUMBER_QUESTION || asks(text, start, end)))
	{
		out->question = true;
		out->prose = false;
	}
	if (last == 0x3001 || last == ',' || last == 0x300C || last == '(' || last == ';')
		out->prose = true;
}

static void
trim_title(const char *text, HeadingLine *out)
{
	size_t		end = out->title.start + out->title.length;

	for (;;)
	{
		size_t		at = end;
		size_t		n;
		uint32_t	c;

		end = trim_blanks(text, out->title.start, end);
		if (end == out->title.start)
			break;
		at = end - 1;
		while (at > out->title.start && ((unsigned char) text[at] & 0xC0) == 0x80)
			at--;
		c = plain_char(text, at, end, &n);
		if (c == '|' || c == ':' || c == '#' || (c == '*' && out->mark != MARK_NONE) ||
			(c == '*' && at > out->title.start && text[at - 1] == '*'))
			end = at;
		else
			break;
	}
	out->title.length = end - out->title.start;
}

bool
heading_parse(const char *text, size_t start, size_t end, HeadingLine *out)
{
	Cursor		k;
	size_t		limit = end;
	bool		marked;
	bool		numbered;
	size_t		n;
	uint32_t	c;

	memset(out, 0, offsetof(HeadingLine, front));
	if (limit - start > HEADING_BYTES)
	{
		limit = start + HEADING_BYTES;
		while (limit > start && ((unsigned char) text[limit] & 0xC0) == 0x80)
			limit--;
	}
	k = (Cursor) {text, start, limit};
	marked = read_marks(&k, out);
	numbered = starts_number(peek(&k, &n)) && read_number(&k, out);
	if (numbered)
		skip_separators(&k);
	blanks(&k);
	/* bold behind the number */
	if (k.at + 1 < k.end && text[k.at] == '*' && text[k.at + 1] == '*')
	{
		k.at += 2;
		if (out->mark == MARK_NONE)
			out->mark = MARK_BOLD;
	}
	out->title.start = k.at;
	out->title.length = trim_blanks(text, k.at, limit) - k.at;
	out->rest = end;
	trim_title(text, out);
	cut_leader(text, out);
	/* the whole title in brackets */
	c = peek(&k, &n);
	if (closing(c) != 0 && c != '(' && c != 0x201C)
	{
		uint32_t	close = closing(c);
		size_t		at = k.at + n;
		size_t		title_end = out->title.start + out->title.length;

		while (at < title_end)
		{
			size_t		m;

			if (plain_char(text, at, title_end, &m) == close)
			{
				size_t		behind = skip_blanks(text, at + m, title_end);

				/* a quotation inside of a sentence is no heading */
				if (behind < title_end && c != 0x3010 && c != 0x3014 && c != '[')
					break;
				if (out->mark == MARK_NONE || out->mark == MARK_BULLET)
					out->mark = MARK_LENTICULAR;
				marked = true;
				if (behind < title_end)
				{
					Ref			refs[REF_MAX];
					int			other;
					int			count = ref_scan_all(text, behind, title_end, refs, REF_MAX, &other);

					if (count > 0 && other == 0)
					{
						memcpy(out->behind, refs, sizeof(Ref) * (size_t) count);
						out->nbehind = count;
					}
					else
						out->rest = behind;
				}
				out->title.start = skip_blanks(text, k.at + n, at);
				out->title.length = trim_blanks(text, out->title.start, at) - out->title.start;
				break;
			}
			at += m;
		}
	}
	if (has_dotted_number(text, out->title.start, out->title.start + out->title.length))
	{
		while (out->nbehind < REF_MAX && out->title.length > 0 && cut_bracket(text, out))
			trim_title(text, out);
		if (out->nbehind == 0 && out->title.length > 0)
			cut_bare_reference(text, out);
	}
	trim_title(text, out);
	judge_prose(text, out->title.start, out->title.start + out->title.length, out);
	if (memchr(text + start, '\t', limit - start) != NULL)
		out->table = true;
	return marked || numbered || out->nbehind > 0;
}

bool
contains_literal(const char *text, size_t start, size_t end, const LiteralWord *words, size_t n)
{
	uint64_t	wide = 0;		/* last six bits of first characters of three bytes */
	uint64_t	narrow[2] = {0, 0};

	for (size_t i = 0; i < n; i++)
	{
		unsigned char c = (unsigned char) words[i].text[0];

		if (c < 0x80)
			narrow[c >> 6] |= UINT64_C(1) << (c & 63);
		else
			wide |= UINT64_C(1) << (words[i].text[2] & 63);
	}
	for (size_t k = start; k < end;)
	{
		unsigned char c = (unsigned char) text[k];
		bool		may = c < 0x80 ? (narrow[c >> 6] >> (c & 63) & 1) != 0 :
			c >= 0xE0 && end - k >= 3 && (wide >> (text[k + 2] & 63) & 1) != 0;

		for (size_t i = 0; may && i < n; i++)
			if (words[i].length <= end - k && text[k] == words[i].text[0] &&
				memcmp(text + k, words[i].text, words[i].length) == 0)
				return true;
		k += c < 0x80 ? 1 : utf8_length(c);
	}
	return false;
}
