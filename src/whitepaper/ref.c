/*
 * ref.c
 *		References to controls in running text, as documents print them.
 */
#include "heading.h"

#include <string.h>

#include "../text/utf8.h"

uint32_t
plain_char_wide(const char *text, size_t at, size_t end, size_t *size)
{
	const unsigned char *b = (const unsigned char *) text + at;
	uint32_t	c;

	/* markdown has a backslash before signs that are meant as they stand */
	if (b[0] == '\\' && end - at >= 2 && b[1] > ' ' && b[1] < 0x7F && !((b[1] | 0x20) >= 'a' && (b[1] | 0x20) <= 'z') && !(b[1] >= '0' && b[1] <= '9'))
	{
		*size = 2;
		return b[1];
	}
	/* ASCII of full width: U+FF01 to U+FF3F, and up to U+FF5E */
	if (b[0] == 0xEF && end - at >= 3 && ((b[1] == 0xBC && b[2] > 0x80) || (b[1] == 0xBD && b[2] < 0x9F)))
	{
		*size = 3;
		return (uint32_t) (b[1] & 0x03) << 6 | ((b[2] & 0x3F) + 0x20);
	}
	c = utf8_decode(text + at, text + end, size);
	/* kana and ideographs */
	if (c >= 0x3040 && c < 0xFE00)
		return c;
	if (c < 0x80)
		return c == '\t' || c == '\r' || c == '\v' || c == '\f' ? (c == '\t' ? '\t' : ' ') : c;
	if (c == 0x3000 || c == 0xA0 || (c >= 0x2000 && c <= 0x200D) || c == 0x202F ||
		c == 0x2060 || c == 0xFEFF || c == 0xAD)
		return ' ';
	if ((c >= 0x2010 && c <= 0x2015) || c == 0x2212)
		return '-';
	if (c == 0x301C || c == 0x223C)
		return '~';
	if (c == 0x2024)
		return '.';
	return c;
}

size_t
skip_blanks_wide(const char *text, size_t start, size_t end)
{
	while (start < end)
	{
		size_t		n;
		uint32_t	c = plain_char(text, start, end, &n);

		if (c != ' ' && c != '\t')
			break;
		start += n;
	}
	return start;
}

size_t
trim_blanks_wide(const char *text, size_t start, size_t end)
{
	while (end > start)
	{
		size_t		at;
		uint32_t	c = plain_char_before(text, start, end, &at);

		if (c != ' ' && c != '\t')
			break;
		end = at;
	}
	return end;
}

/* The eight bytes at text, and each of them set to c. */
static inline uint64_t
eight_bytes(const char *text)
{
	uint64_t	word;

	memcpy(&word, text, 8);
	return word;
}

#define EIGHT(c)	(UINT64_C(0x0101010101010101) * (c))

bool
holds_digit(const char *text, size_t start, size_t end)
{
	const char *p = text + start;
	const char *stop = text + end;

	/* eight bytes at a time, where none is of 0x30 to 0x39 */
	for (; stop - p >= 8; p += 8)
	{
		uint64_t	word = eight_bytes(p);
		uint64_t	low = word & EIGHT(0x7F);

		if (((low + EIGHT(0x80 - '0')) & ~(low + EIGHT(0x80 - '9' - 1)) & ~word & EIGHT(0x80)) != 0)
			return true;
	}
	for (; p < stop; p++)
		if (*p >= '0' && *p <= '9')
			return true;
	/* U+FF10 to U+FF19 are EF BC 90 to EF BC 99 */
	for (p = text + start; p < stop && (p = memchr(p, 0xEF, (size_t) (stop - p))) != NULL; p++)
		if (stop - p >= 3 && (unsigned char) p[1] == 0xBC && (unsigned char) p[2] >= 0x90 && (unsigned char) p[2] <= 0x99)
			return true;
	return false;
}

static bool
is_digit(uint32_t c)
{
	return c >= '0' && c <= '9';
}

static uint32_t
lower(uint32_t c)
{
	return c >= 'A' && c <= 'Z' ? c + 32 : c;
}

bool
take_word(const char *text, size_t *at, size_t end, const char *word)
{
	size_t		p = *at;

	while (*word != '\0')
	{
		size_t		n;
		uint32_t	c;

		if (p >= end)
			return false;
		c = lower(plain_char(text, p, end, &n));
		if (c < 0x80)
		{
			if (c != (unsigned char) *word)
				return false;
			word++;
		}
		else
		{
			/* beyond ASCII what is plain is printed in one way */
			if (strncmp(text + p, word, n) != 0)
				return false;
			word += n;
		}
		p += n;
	}
	*at = p;
	return true;
}

/* Does one of n words stand at *at?  Moves *at behind the first of them that does. */
static bool
take_one_of(const char *text, size_t *at, size_t end, const char *const *words, size_t n)
{
	char		first[4];
	size_t		size;

	if (*at >= end)
		return false;
	/* most start with another character: told by its first byte and its last one */
	size = utf8_encode(lower(plain_char(text, *at, end, &size)), first);
	for (size_t i = 0; i < n; i++)
		if (words[i][0] == first[0] && words[i][size - 1] == first[size - 1] && take_word(text, at, end, words[i]))
			return true;
	return false;
}

int
take_number(const char *text, size_t *at, size_t end)
{
	size_t		p = *at;
	int			value = 0;
	int			digits = 0;

	while (p < end)
	{
		size_t		n = 1;
		uint32_t	c = (unsigned char) text[p];

		if (c >= 0x80)
			c = plain_char(text, p, end, &n);
		if (!is_digit(c) || ++digits > 5)
			break;
		value = value * 10 + (int) (c - '0');
		p += n;
	}
	if (digits == 0 || digits > 5)
		return -1;
	*at = p;
	return value;
}

/* A standard's name with or without its year: ISO/IEC 27017:2015, JIS Q 27002. */
static bool
take_standard(const char *text, size_t *at, size_t end, Ref *ref)
{
	/* the last three only behind one of the others */
	static const char *const names[] = {"iso", "iec", "jis", "itu-t", "/", "q", "-"};
	static const char *const before_year[] = {":", "(", "-"};
	size_t		p = skip_blanks(text, *at, end);
	size_t		q;
	int			number;
	bool		named = false;

	while (take_one_of(text, &p, end, names, named ? 7 : 4))
	{
		named = true;
		p = skip_blanks(text, p, end);
	}
	q = p;
	number = take_number(text, &p, end);
	if (number < 27000 || number > 27999)
	{
		size_t		n;
		uint32_t	c = q < end ? lower(plain_char(text, q, end, &n)) : 0;

		if (!named || (c >= 'a' && c <= 'z'))
			return false;
		/* some other standard: its numbers are none of ours */
		ref->standard = number >= 1000 ? (uint16_t) number : 0;
		ref->year = 0;
		*at = number >= 1000 ? p : q;
		return true;
	}
	ref->standard = (uint16_t) number;
	ref->year = 0;
	*at = p;
	p = skip_blanks(text, p, end);
	if (take_one_of(text, &p, end, before_year, 3))
	{
		p = skip_blanks(text, p, end);
		number = take_number(text, &p, end);
		if (number >= 1990 && number <= 2100)
		{
			ref->year = (uint16_t) number;
			*at = p;
			if (take_word(text, &p, end, ")"))
				*at = p;
		}
	}
	return true;
}

/* Could a reference start with c: a digit, A, CLD, annex? */
static bool
starts_ref(uint32_t c)
{
	return is_digit(c) || lower(c) == 'a' || lower(c) == 'c' || c == 0x9644 || c == 0x4ED8;
}

bool
ref_scan(const char *text, size_t *at, size_t end, Ref *ref)
{
	size_t		p = *at;
	size_t		q;
	size_t		n;
	uint32_t	c;
	bool		digit;
	bool		prefix = false;

	ref->cld = ref->annex = false;
	ref->nparts = 0;
	ref->start = p;
	if (p >= end || !starts_ref(c = plain_char(text, p, end, &n)))
		return false;
	q = p;
	/* no word starts with a digit */
	digit = is_digit(c);
	if (!digit && (c < 0x80 ? lower(c) == 'a' && take_word(text, &q, end, "annex") :
				   take_word(text, &q, end, "附属書") || take_word(text, &q, end, "付属書")))
	{
		q = skip_blanks(text, q, end);
		if (!take_word(text, &q, end, "a"))
			return false;
		ref->annex = prefix = true;
		p = skip_blanks(text, q, end);
		q = p;
		if (take_word(text, &q, end, "."))
			p = q;
	}
	q = p;
	if (!digit && take_word(text, &q, end, "cld"))
		ref->cld = prefix = true;
	else if (!digit && take_word(text, &q, end, "a"))
		ref->annex = prefix = true;
	if (q > p)
	{
		q = skip_blanks(text, q, end);
		if (take_word(text, &q, end, ".") || take_word(text, &q, end, "-"))
			q = skip_blanks(text, q, end);
		p = q;
	}
	for (;;)
	{
		int			value = take_number(text, &p, end);

		if (value < 0 || value > 999)
			break;
		if (ref->nparts < 4)
			ref->part[ref->nparts] = (uint16_t) value;
		ref->nparts++;
		ref->end = p;
		if (p >= end)
			break;
		c = plain_char(text, p, end, &n);
		if (c != '.' || p + n >= end)
			break;
		q = p + n;
		if (!is_digit(plain_char(text, q, end, &n)))
			break;
		p = q;
	}
	if (ref->nparts == 0 || ref->nparts > 4 || (prefix && ref->nparts < 2))
		return false;
	/* a date, a price, a percentage, a product's version */
	if (ref->end < end)
	{
		c = plain_char(text, ref->end, end, &n);
		if (is_digit(c) || c == '%' || c == '@')
			return false;
	}
	*at = ref->end;
	return true;
}

/* Take out[from ..] away from what stands before them; returns how many are left. */
static int
leave_out(Ref *out, int from, int count)
{
	int			kept = 0;

	for (int i = 0; i < from; i++)
	{
		bool		drop = false;

		for (int k = from; k < count; k++)
			drop |= out[i].nparts == out[k].nparts && out[i].cld == out[k].cld &&
				memcmp(out[i].part, out[k].part, sizeof(out[i].part[0]) * out[i].nparts) == 0;
		if (!drop)
			out[kept++] = out[i];
	}
	return kept;
}

/* a c f i j m n o r s t */
#define LATIN_STARTS	0xE7325

/* Does one of the harmless words below start with c?  Those of the Latin letters, by its bits. */
static bool
starts_harmless(uint32_t c)
{
	switch (c)
	{
		case 0x95A2: case 0x5BFE: case 0x7BA1: case 0x8A72: case 0x65E7: case 0x65B0: case 0x9805: case 0x756A:
		case 0x7B87: case 0x898F: case 0x9644: case 0x4ED8: case 0x304A: case 0x53CA: case 0x4E26: case 0x306E:
		case 0x672C: case 0x3057: case 0x3067: case 0x6761: case 0x7248: case 0x5E74: case 0x53C2: case 0x6E96: case 0x30AF: case 0x3044: case 0x81F4:
			return true;
		default:
			c = lower(c);
			return c >= 'a' && c <= 'z' && (LATIN_STARTS >> (c - 'a') & 1) != 0;
	}
}

/* Take a word that stands beside references and says nothing else. */
static bool
take_harmless(const char *text, size_t *at, size_t end, uint32_t c)
{
	static const char *const wide[] = {
		"関連管理策", "対応管理策", "管理策番号", "管理策", "対応する", "対応", "関連する", "関連", "該当",
		"旧", "新", "項番", "番号", "箇条", "規格", "附属書", "付属書", "および", "及び", "並びに", "の", "条項", "項", "版", "年", "参照",
		"準拠", "クラウド", "本節は", "本章は", "本項は", "本項目は", "します", "しています", "しております", "です", "いたします", "致します", "いたしております", "である"
	};
	static const char *const latin[] = {
		"related", "controls", "control", "clauses", "clause", "annex", "former", "formerly", "old", "new", "see", "and", "ref", "no",
		"iso", "iec", "jis", "cf", "corresponds", "to", "mapping", "reference", "references"
	};

	return c < 0x80 ? take_one_of(text, at, end, latin, sizeof(latin) / sizeof(latin[0])) :
		take_one_of(text, at, end, wide, sizeof(wide) / sizeof(wide[0]));
}

size_t
ref_take_edition(const char *text, size_t at, size_t end, Ref *ref)
{
	size_t		p = skip_blanks(text, at, end);
	size_t		n;
	uint32_t	c = p < end ? plain_char(text, p, end, &n) : 0;
	unsigned	year = 0;

	if (c != '(' && c != '[' && c != 0x3010 && c != 0x3014)
		return at;
	for (p += n; p < end && year < 1000 && is_digit(c = plain_char(text, p, end, &n)); p += n)
		year = year * 10 + (c - '0');
	/* "of the year", "edition", or both */
	while (p < end && ((c = plain_char(text, p, end, &n)) == 0x5E74 || c == 0x7248))
		p += n;
	if (p >= end || (c != ')' && c != ']' && c != 0x3011 && c != 0x3015) || (year != 2013 && year != 2022))
		return at;
	ref->year = (uint16_t) year;
	return p + n;
}

int
ref_scan_all(const char *text, size_t start, size_t end, Ref *out, int max, int most, int *other)
{
	Ref			ref = {0};
	size_t		p = start;
	int			count = 0;
	bool		word = false;
	int			before_bracket = 0; /* references before the last opening bracket */

	*other = 0;
	while (p < end && *other <= most)
	{
		size_t		n;
		size_t		q = p;
		uint32_t	c = plain_char(text, p, end, &n);

		if (!word && (c == 'I' || c == 'J' || c == '2' || c == 'i' || c == 'j') && take_standard(text, &q, end, &ref))
		{
			p = q;
			continue;
		}
		q = p;
		if (!word && starts_ref(c) && ref_scan(text, &q, end, &ref))
		{
			/* a range within one objective is written out */
			if (count > 0 && count < max && out[count - 1].nparts == ref.nparts && ref.nparts >= 2)
			{
				size_t		gap = skip_blanks(text, out[count - 1].end, p);
				size_t		m;
				int			last = ref.nparts - 1;

				if (gap < p && (plain_char(text, gap, p, &m) == '~' || plain_char(text, gap, p, &m) == '-') &&
					skip_blanks(text, gap + m, p) == p &&
					memcmp(out[count - 1].part, ref.part, sizeof(ref.part[0]) * (size_t) last) == 0)
				{
					int			from = out[count - 1].part[last] + 1;

					for (int v = from; v < ref.part[last] && count < max; v++)
					{
						out[count] = ref;
						out[count].part[last] = (uint16_t) v;
						count++;
					}
				}
			}
			p = q;
			if (count < max)
			{
				out[count] = ref;
				p = ref_take_edition(text, q, end, &out[count++]);
			}
			continue;
		}
		q = p;
		if (!word && starts_harmless(c) && take_harmless(text, &q, end, c))
		{
			p = q;
			continue;
		}
		/* "12.4.1 to 12.4.3 (but not 12.4.2)" */
		if (c == '(')
			before_bracket = count;
		else if (c == 0x9664 && count > before_bracket)
		{
			count = leave_out(out, before_bracket, count);
			before_bracket = count;
		}
		/* in the middle of a Latin word no reference starts */
		word = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
		if (word || is_digit(c) || (c >= 0x3040 && c != 0x30FB && c < 0xFF00))
			(*other)++;
		p += n;
	}
	return count;
}

ControlId
ref_number_control(const Ref *ref)
{
	if (ref->nparts == 3)
		return control_lookup(2013, ref->cld, 3, ref->part[0], ref->part[1], ref->part[2]);
	return ref->nparts == 2 && !ref->cld ? control_lookup(2022, false, 2, ref->part[0], ref->part[1], 0) : CONTROL_NONE;
}

bool
ref_names_control(const Ref *ref)
{
	return ref->cld || ref->annex || ref_number_control(ref) != CONTROL_NONE;
}

int
ref_join(const Ref *front, int nfront, const Ref *behind, int nbehind, Ref *refs)
{
	int			n = 0;

	for (int i = 0; i < nfront; i++)
		refs[n++] = front[i];
	for (int i = 0; i < nbehind && n < REF_MAX; i++)
		refs[n++] = behind[i];
	return n;
}
