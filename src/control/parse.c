/*
 * parse.c
 *		Reading one identifier as documents print it.
 *
 *		input    := canonical | [standard] [annex] number ['.'], in one pair of brackets or none
 *		canonical := ('2013' | '2022' | '2026') ':' n['.'n['.'n]]
 *		standard := ('ISO' ['/IEC'] | 'JIS Q') ('27001' | '27002' | '27017') [':' year], in [] or not
 *		annex    := 'A' ['.'] | ('Annex A' | U+9644 U+5C5E U+66F8 'A') ['.' | blanks ['A' ['.']]]
 *		number   := ['CLD' ['.' | blanks]] n['.'n['.'n]]
 */
#include "parse.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "../text/utf8.h"
#include "chars.h"

/* No identifier that documents print is longer, in characters. */
#define MAX_CHARS	100

#define USUAL_FORMS "Identifiers look like 2013:12.3.1, A.12.3.1, CLD.9.5.1, 2022:8.13 or ISO/IEC 27002:2022 8.13."

typedef struct Parser
{
	uint32_t	chars[MAX_CHARS + 3];	/* folded, a few zeros behind the last */
	int			length;
	int			at;
	int			skipped;		/* characters of the text before chars[0] */
	int			edition;		/* the caller's, for what says none */
	int			standard;		/* 27001, 27002, 27017; 0 without */
	bool		annex;
	ControlNumber number;
	ControlError *error;
} Parser;

/* Say what is wrong at a place; a hint of NULL suggests the nearest identifier. */
static bool fail(Parser *p, int at, const char *hint, const char *detail,...)
			__attribute__((format(printf, 4, 5)));

static bool
fail(Parser *p, int at, const char *hint, const char *detail,...)
{
	va_list		args;

	if (p->error == NULL)
		return false;
	p->error->position = p->skipped + at + 1;
	va_start(args, detail);
	vsnprintf(p->error->detail, sizeof(p->error->detail), detail, args);
	va_end(args);
	if (hint != NULL)
		snprintf(p->error->hint, sizeof(p->error->hint), "%s", hint);
	else
		control_suggest(&p->number, p->error->hint, sizeof(p->error->hint));
	return false;
}

static bool
blank_at(const Parser *p, int at)
{
	return p->chars[at] == ' ' || p->chars[at] == '\n';
}

static void
skip_blanks(Parser *p)
{
	while (blank_at(p, p->at))
		p->at++;
}

/* Take this word of ASCII letters, digits and signs if it stands here. */
static bool
take(Parser *p, const char *word)
{
	int			n = 0;

	for (; word[n] != '\0'; n++)
		if (p->chars[p->at + n] != (unsigned char) word[n])
			return false;
	p->at += n;
	return true;
}

/* Cut blanks off both ends of the characters from p->at to p->length. */
static void
trim(Parser *p)
{
	skip_blanks(p);
	while (p->length > p->at && blank_at(p, p->length - 1))
		p->chars[--p->length] = 0;
}

/* Fill in the characters; false where there are none or too many. */
static bool
read_chars(Parser *p, const char *text, size_t length)
{
	const char *end = text + length;
	size_t		size;

	while (text < end && control_is_blank(utf8_decode(text, end, &size)))
	{
		text += size;
		p->skipped++;
	}
	for (; text < end; text += size)
	{
		uint32_t	cp = control_fold_char(utf8_decode(text, end, &size));

		if (p->length < MAX_CHARS)
			p->chars[p->length++] = cp;
		else if (cp != ' ' && cp != '\n')
			return fail(p, MAX_CHARS, USUAL_FORMS, "It is too long to be an identifier.");
	}
	trim(p);
	if (p->length == 0)
	{
		fail(p, 0, USUAL_FORMS, "It is empty.");
		if (p->error != NULL)
			p->error->position = 0;
		return false;
	}
	return true;
}

/* One pair of brackets around the whole is no part of the identifier. */
static void
strip_brackets(Parser *p)
{
	uint32_t	open = p->chars[0];
	uint32_t	close = control_closing(open);
	int			depth = 0;

	if (close == 0 || p->chars[p->length - 1] != close)
		return;
	for (int i = 0; i < p->length; i++)
	{
		if (p->chars[i] == open)
			depth++;
		else if (p->chars[i] == close && --depth == 0 && i < p->length - 1)
			return;
	}
	p->chars[--p->length] = 0;
	p->at = 1;
	trim(p);
}

/*
 * What the digits from here on may have been meant as, for a hint: whatever
 * stands between them.
 */
static void
guess(Parser *p, int at)
{
	ControlNumber *number = &p->number;
	bool		inside = false;
	int			gap = 0;

	number->parts = 0;
	for (; at < p->length; at++)
	{
		uint32_t	c = p->chars[at];

		if (control_is_digit(c))
		{
			if (!inside)
			{
				if (number->parts == 3)
					return;
				number->part[number->parts++] = 0;
			}
			inside = true;
			gap = 0;
			if (number->part[number->parts - 1] < 10000)
				number->part[number->parts - 1] = number->part[number->parts - 1] * 10 + (int) (c - '0');
		}
		else if (++gap > 3 || control_is_letter(c))
			return;
		else
			inside = false;
		/* 2013.12.3.1: a year is no part of a number */
		if (!inside && number->parts == 1 && number->part[0] > 1000 && number->part[0] < 10000)
		{
			if (number->part[0] == 2013 || number->part[0] == 2022 || number->part[0] == 2026)
				number->edition = number->part[0];
			number->parts = 0;
		}
	}
}

/* Is this something that people write for the dot? */
static bool
is_false_dot(uint32_t c)
{
	return c == 0x30FB || c == 0x3002 || c == 0xFF61 || c == 0xFF65 || c == 0xB7 ||
		c == '-' || c == ',' || c == '_' || c == '/' || c == ':' || c == 0x3001 ||
		(c >= 0x2010 && c <= 0x2015) || c == 0x2212 || c == 0x2022 || c == 0x30FC;
}

static bool
is_superscript(uint32_t c)
{
	return c == 0xB9 || c == 0xB2 || c == 0xB3 || (c >= 0x2070 && c <= 0x209C);
}

/* n['.'n['.'n]], and what may not stand behind it */
static bool
read_number(Parser *p)
{
	const int	start = p->at;
	ControlNumber *number = &p->number;
	ControlNumber read = *number;
	int			at = start;

	/* hints are about all that looks like a number here */
	guess(p, start);
	if (!control_is_digit(p->chars[at]))
		return fail(p, at, NULL, "%s", at < p->length ? "A number is expected there." : "The number is missing.");
	read.parts = 0;
	for (;;)
	{
		int			first = at;
		int			value = 0;

		for (; control_is_digit(p->chars[at]); at++)
			if (at - first < 4)
				value = value * 10 + (int) (p->chars[at] - '0');
		if (p->chars[first] == '0')
			return fail(p, first, NULL, "No part of a number starts with zero.");
		if (at - first > 3)
			return fail(p, first, NULL, "No part of a number has so many digits.");
		if (read.parts == 3)
			return fail(p, first, NULL, "No number has more than three parts.");
		read.part[read.parts++] = value;
		if (p->chars[at] != '.' || !control_is_digit(p->chars[at + 1]))
			break;
		at++;
	}

	p->at = at;
	if (p->chars[at] == '.' && at + 1 == p->length)
		p->at++;
	else if (p->chars[at] == '.' && blank_at(p, at + 1))
		return fail(p, at + 1, NULL, "No blank may stand inside a number.");
	else if (is_superscript(p->chars[at]) || (p->chars[at] == '.' && is_superscript(p->chars[at + 1])))
		return fail(p, at, NULL, "A superscript digit is no part of a number.");
	else if (p->chars[at] == '.')
		return fail(p, at + 1, NULL, "Digits are expected behind the dot.");
	else if (is_false_dot(p->chars[at]))
		return fail(p, at, NULL, "Only a dot separates the parts of a number.");
	if (p->at < p->length)
	{
		int			next = p->at;

		while (blank_at(p, next))
			next++;
		if (next > p->at && (p->chars[next] == '.' || control_is_digit(p->chars[next])))
			return fail(p, p->at, NULL, "No blank may stand inside a number.");
		/* only the number is meant, whatever digits follow */
		*number = read;
		return fail(p, next, NULL, "Nothing may stand behind the number, not even its title.");
	}
	*number = read;
	return true;
}

/* Digits from p->at on as a number of at most max digits; 0 for anything else. */
static int
take_digits(Parser *p, int max)
{
	int			value = 0;
	int			at = p->at;

	for (; control_is_digit(p->chars[at]); at++)
	{
		if (at - p->at == max)
			return 0;
		value = value * 10 + (int) (p->chars[at] - '0');
	}
	p->at = at;
	return value;
}

/* A standard, perhaps dated, perhaps in brackets; none is fine. */
static bool
read_standard(Parser *p)
{
	int			start = p->at;
	bool		bracket = take(p, "[");
	int			name = p->at;
	bool		jis = take(p, "JIS");
	int			digits;
	int			year_at;
	char		hint[200];

	if (!jis && !take(p, "ISO"))
	{
		p->at = start;
		return true;
	}
	skip_blanks(p);
	if (jis)
		take(p, "Q");
	else if (take(p, "/"))
	{
		skip_blanks(p);
		if (!take(p, "IEC"))
			return fail(p, p->at, USUAL_FORMS, "IEC is expected behind ISO/.");
	}
	skip_blanks(p);
	digits = p->at;
	p->standard = take_digits(p, 5);
	if (p->standard != 27001 && p->standard != 27002 && p->standard != 27017)
	{
		p->at = digits;
		return fail(p, name, "Write ISO/IEC 27001:2013 A.12.3.1, ISO/IEC 27002:2022 8.13, ISO/IEC 27017:2015 CLD.9.5.1 or JIS Q 27002:2014 12.3.1.",
					"Only ISO/IEC 27001, 27002 and 27017, or JIS Q with these numbers, have these controls.");
	}
	digits = p->at;
	skip_blanks(p);
	if (take(p, ":"))
	{
		skip_blanks(p);
		year_at = p->at;
		p->number.edition = control_standard_edition(jis, p->standard, take_digits(p, 4));
		if (p->number.edition == 0)
		{
			control_suggest_years(jis, p->standard, hint, sizeof(hint));
			return fail(p, year_at, hint, "%s %d has no edition of that year.",
						jis ? "JIS Q" : "ISO/IEC", p->standard);
		}
	}
	else
		p->at = digits;
	if (bracket)
	{
		skip_blanks(p);
		if (!take(p, "]"))
			return fail(p, p->at, USUAL_FORMS, "The bracket is not closed.");
	}
	else if (control_is_digit(p->chars[p->at]) || p->chars[p->at] == '.')
		return fail(p, p->at, USUAL_FORMS, "A blank is expected behind the standard.");
	skip_blanks(p);
	return true;
}

/* "A." in its several spellings; none is fine. */
static bool
read_annex(Parser *p)
{
	int			start = p->at;
	bool		japanese = (p->chars[p->at] == 0x9644 || p->chars[p->at] == 0x4ED8) &&
		p->chars[p->at + 1] == 0x5C5E && p->chars[p->at + 2] == 0x66F8;

	if (japanese)
		p->at += 3;
	if (japanese || take(p, "ANNEX"))
	{
		skip_blanks(p);
		if (!take(p, "A"))
			return fail(p, p->at, USUAL_FORMS, "The controls stand in Annex A.");
		p->annex = true;
		if (p->chars[p->at] == '.')
		{
			p->at++;
			return true;
		}
		if (!blank_at(p, p->at))
			return true;
		skip_blanks(p);
		start = p->at;
	}
	if (!take(p, "A"))
		return true;
	if (p->chars[p->at] == '.')
		p->at++;
	else if (!control_is_digit(p->chars[p->at]))
	{
		guess(p, p->at);
		return fail(p, start, NULL, "A dot or the number is expected behind A.");
	}
	p->annex = true;
	if (blank_at(p, p->at))
	{
		guess(p, p->at);
		return fail(p, p->at, NULL, "No blank may stand inside a number.");
	}
	return true;
}

/* CLD in its several spellings; none is fine. */
static bool
read_cld(Parser *p)
{
	int			start = p->at;

	if (!take(p, "CLD"))
		return true;
	p->number.cld = true;
	guess(p, p->at);
	if (p->annex)
		return fail(p, start, NULL, "Annex A has no CLD controls.");
	if (p->standard != 0 && p->standard != 27017)
		return fail(p, start, NULL, "ISO/IEC %d has no CLD controls.", p->standard);
	if (p->number.edition == 2026)
		return fail(p, start, NULL, "ISO/IEC 27017:2026 has no CLD controls.");
	if (p->chars[p->at] == '.')
		p->at++;
	else
		skip_blanks(p);
	if (blank_at(p, p->at))
		return fail(p, p->at, NULL, "No blank may stand inside a number.");
	if (is_false_dot(p->chars[p->at]))
		return fail(p, p->at, NULL, "Only a dot or a blank stands behind CLD.");
	return true;
}

/* 2013:, 2022:, 2026:; none is fine */
static bool
read_prefix(Parser *p)
{
	int			start = p->at;
	int			year = take_digits(p, 4);

	if (year < 1000 || p->chars[p->at] != ':')
	{
		p->at = start;
		return true;
	}
	p->at++;
	p->number.edition = year;
	guess(p, p->at);
	if (year != 2013 && year != 2022 && year != 2026)
	{
		p->number.edition = 0;
		return fail(p, start, NULL, "%d is no edition; those are 2013, 2022 and 2026.", year);
	}
	if (p->chars[p->at] == 'A')
	{
		guess(p, p->at + (p->chars[p->at + 1] == '.' ? 2 : 1));
		return fail(p, p->at, NULL, "Annex A is written without an edition.");
	}
	p->number.cld = p->chars[p->at] == 'C';
	if (p->number.cld)
	{
		guess(p, p->at + (p->chars[p->at + 3] == '.' ? 4 : 3));
		return fail(p, start, NULL, "CLD numbers are written without an edition.");
	}
	return true;
}

/* "5.1", "8" as printed */
static void
print_number(const ControlNumber *number, char *buf, size_t size)
{
	if (number->parts == 1)
		snprintf(buf, size, "%d", number->part[0]);
	else if (number->parts == 2)
		snprintf(buf, size, "%d.%d", number->part[0], number->part[1]);
	else
		snprintf(buf, size, "%d.%d.%d", number->part[0], number->part[1], number->part[2]);
}

static ControlId
lookup(const ControlNumber *n, int edition)
{
	return control_lookup(edition, n->cld, n->parts, n->part[0], n->part[1], n->part[2]);
}

/* A number that several editions may have, and nothing says which. */
static bool
fail_ambiguous(Parser *p, int at)
{
	ControlId	old = lookup(&p->number, 2013);
	ControlId	new = lookup(&p->number, 2026);
	char		printed[CONTROL_TEXT_SIZE];
	char		a[CONTROL_TEXT_SIZE];
	char		b[CONTROL_TEXT_SIZE];
	char		hint[200];

	print_number(&p->number, printed, sizeof(printed));
	if (old == CONTROL_NONE && new == CONTROL_NONE)
		return fail(p, at, NULL, "%s does not say its edition, and no edition has it.", printed);
	if (old != CONTROL_NONE && new != CONTROL_NONE)
	{
		control_format(old, a);
		control_format(new, b);
		snprintf(hint, sizeof(hint), "Write %s or %s, or set iso27017.edition.", a, b);
		return fail(p, at, hint, "%s is ambiguous: it is one thing in ISO/IEC 27002:2013 (%s) and another in %s (%s).",
					printed, control_level(old), control_standard(new), control_level(new));
	}
	if (old == CONTROL_NONE)
		old = new;
	control_format(old, a);
	snprintf(hint, sizeof(hint), "Write %s, or set iso27017.edition.", a);
	return fail(p, at, hint, "%s is ambiguous: a number of %s does not say its edition.",
				printed, p->number.parts == 1 ? "one part" : "two parts");
}

/* Look the number up in the edition that the text or the caller says. */
static bool
resolve(Parser *p, int at, ControlId *id)
{
	ControlNumber *n = &p->number;
	int			edition = n->edition;
	char		printed[CONTROL_TEXT_SIZE];

	print_number(n, printed, sizeof(printed));
	if (p->standard == 27001 && !p->annex)
	{
		char		hint[200];
		char		meant[CONTROL_TEXT_SIZE];

		*id = lookup(n, edition != 0 ? edition : n->parts == 3 ? 2013 : 2022);
		control_format(*id != CONTROL_NONE ? *id : control_nearest(n), meant);
		snprintf(hint, sizeof(hint), "The controls stand in its Annex A and are written A.12.3.1; "
				 "did you mean %s?", meant);
		return fail(p, at, hint, "%s of ISO/IEC 27001 is a clause of the management system, not a control.", printed);
	}
	if (n->cld || (edition == 0 && n->parts == 3))
		edition = 2013;
	else if (edition == 0)
		edition = p->edition;
	if (edition == 0)
		return fail_ambiguous(p, at);
	*id = lookup(n, edition);
	if (*id != CONTROL_NONE)
		return true;
	n->edition = edition;
	return fail(p, at, NULL, "%s%s is not in the catalogue of %s.", n->cld ? "CLD." : "", printed,
				n->cld ? "ISO/IEC 27017:2015" : edition == 2013 ? "ISO/IEC 27002:2013"
				: edition == 2022 ? "ISO/IEC 27002:2022" : "ISO/IEC 27017:2026");
}

bool
control_parse(const char *text, size_t length, int edition,
			  ControlId *id, ControlError *error)
{
	Parser		p = {.edition = edition, .error = error};
	bool		canonical;
	int			at;

	if (!read_chars(&p, text, length))
		return false;
	strip_brackets(&p);
	if (!read_prefix(&p))
		return false;
	canonical = p.number.edition != 0;
	if (!canonical && (!read_standard(&p) || !read_annex(&p) || !read_cld(&p)))
		return false;
	at = p.at;
	if (!read_number(&p))
		return false;

	/* 2026: is written before what only ISO/IEC 27017:2026 has */
	if (canonical && p.number.edition == 2026)
	{
		if (!resolve(&p, at, id))
			return false;
		return control_edition(*id) == 2026 ||
			fail(&p, at, NULL, "Only what ISO/IEC 27017:2026 adds to ISO/IEC 27002:2022 is written with 2026.");
	}
	return resolve(&p, at, id);
}
