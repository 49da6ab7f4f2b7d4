/*
 * find.c
 *		Identifiers in running text.
 *
 * One pass from left to right.  Whether a number names a control depends on what
 * stands in front: a standard speaks for the list behind it, and after the word
 * "version" or "figure", a product's name or another standard a number is theirs.
 * All that ends with the first word that src/data/control_word.tsv does not list.
 */
#include "scan.h"

#include <string.h>

static bool
is_closing(uint32_t c)
{
	return c == ')' || c == ']' ||
		(c >= 0x3009 && c <= 0x3015 && c % 2 == 1 && c != 0x3013);
}

/* Signs that may stand in a list of numbers. */
static bool
is_list_sign(uint32_t c)
{
	return c == ',' || c == ';' || c == '/' || c == '&' || c == '+' || c == ':' || c == '|' ||
		c == 0x3001 || c == 0x30FB || c == 0xFF65 || c == 0xFF64 || c == 0xB7 || c == 0x2022 ||
		control_closing(c) != 0 || is_closing(c) || is_range_sign(c);
}

static void
end_list(Scanner *s)
{
	s->standard = 0;
	s->jis = false;
	s->dated = 0;
	s->annex = false;
	s->numbers = 0;
	s->suspended = false;
	s->separated = false;
	s->deny = false;
}

static void
advance(Scanner *s, size_t to, uint32_t before)
{
	s->at = to;
	s->before = before;
	s->after_number = false;
	s->newlines = 0;
}

/* Pass over the rest of a file's name, a version, an address and the like. */
static void
skip_junk(Scanner *s)
{
	size_t		at = s->at;
	size_t		size;
	uint32_t	c;

	while ((c = peek(s, at, &size)) != 0 &&
		   (is_alnum(c) || c == '.' || c == '-' || c == '_' || c == '@' || c == '*' ||
			(c == ':' && control_is_digit(char_at(s, at + size)))))
		at += size;
	if (at == s->at)
		at += size;
	/* the version of another standard leaves its numbers to it */
	if (s->standard != OTHER_STANDARD)
		end_list(s);
	advance(s, at, 'x');
}

/* Pass over an address from `at` on: all that is printable ASCII and no quote or bracket. */
static void
skip_url(Scanner *s, size_t at)
{
	while (at < s->length && s->text[at] > ' ' && s->text[at] < 0x7F &&
		   strchr("\"<>`{}", s->text[at]) == NULL)
		at++;
	end_list(s);
	advance(s, at, 'x');
}

/* Report first to last, of the same level and the same standard. */
static void
report(const Scanner *s, ControlId first, ControlId last, int edition, Span span)
{
	const char *level = control_level(first);
	int			i = control_index(first);

	for (; i < control_count() && control_at(i) <= last; i++)
	{
		ControlId	c = control_at(i);
		bool		sector = CONTROL_SECTOR(c) != 0;

		if (strcmp(control_level(c), level) != 0)
			continue;
		if (CONTROL_NUMBERING(c) == 13 ? sector != (CONTROL_SECTOR(first) != 0)
			: sector && edition != 2026)
			continue;
		s->found(s->context, c, span);
	}
}

/* A reference begins at s->at, as it seems; pass over it. */
static void
take_reference(Scanner *s)
{
	Reference	ref;
	ControlId	first;
	ControlId	last;
	size_t		end;
	int			edition;
	bool		spoilt;

	if (!control_may_begin(s) || !control_read_reference(s, s->at, &ref))
	{
		skip_junk(s);
		return;
	}
	/* a list does not go on in the next line without a separator */
	if (s->newlines > 0 && !s->separated && !ref.annex)
		end_list(s);
	edition = control_edition_of(s, &ref);
	first = edition == 0 ? CONTROL_NONE : control_named(&ref.number, edition);
	if (ref.number.edition == 2026 && control_edition(first) != 2026)
		first = CONTROL_NONE;
	end = ref.span.start + ref.span.length;
	last = control_read_range(s, &ref, first, edition, &end, &spoilt);
	if (spoilt)
	{
		s->at = end;
		skip_junk(s);
		return;
	}
	if (first != CONTROL_NONE)
		report(s, first, last != CONTROL_NONE ? last : first, edition,
			   (Span) {ref.span.start, end - ref.span.start});
	s->annex |= ref.annex && s->standard == 27001;
	s->numbers++;
	s->separated = false;
	advance(s, end, '0');
	s->after_number = true;
}

/* Up to max digits as a number, moving *at behind them; 0 for none or more. */
static int
read_digits(const Scanner *s, size_t *at, int max)
{
	size_t		from = *at;
	size_t		size;
	uint32_t	c;
	int			value = 0;
	int			n = 0;

	for (; control_is_digit(c = peek(s, from, &size)); from += size)
	{
		if (++n > max)
			return 0;
		value = value * 10 + (int) (c - '0');
	}
	if (n > 0)
		*at = from;
	return value;
}

/* The list belongs to a standard now, whose number stands at `at`. */
static bool
take_standard(Scanner *s, size_t at, bool jis)
{
	int			standard = read_digits(s, &at, 5);
	size_t		next;
	size_t		size;
	uint32_t	c;
	int			year = 0;

	if (standard == 0)
		return false;
	end_list(s);
	s->jis = jis;
	s->standard = standard == 27001 || standard == 27002 || standard == 27017
		? standard : OTHER_STANDARD;
	next = skip_blanks(s, at);
	c = peek(s, next, &size);
	if (c == ':' || c == '-')
	{
		next = skip_blanks(s, next + size);
		year = read_digits(s, &next, 4);
		if (year != 0)
			at = next;
	}
	if (year != 0)
	{
		s->dated = control_standard_edition(jis, standard, year);
		/* an edition with other numbers, or a part of a standard */
		if (s->dated == 0)
			s->standard = OTHER_STANDARD;
	}
	advance(s, at, ' ');
	return true;
}

/* ISO, IEC, JIS and what stands between them and the number */
static bool
take_publisher(Scanner *s, size_t end, const char *word, size_t n)
{
	bool		jis = n >= 3 && memcmp(word, "JIS", 3) == 0;
	size_t		at = skip_blanks(s, end);
	size_t		next;

	if (jis && n == 3)
	{
		next = match(s, at, "Q");
		if (next == 0)
			return false;
		at = skip_blanks(s, next);
	}
	else if (!(jis && n == 4 && word[3] == 'Q') &&
			 !(n == 3 && (memcmp(word, "ISO", 3) == 0 || memcmp(word, "IEC", 3) == 0)))
		return false;
	if (!jis && (next = match(s, at, "/")) != 0)
	{
		next = match(s, skip_blanks(s, next), "IEC");
		if (next == 0)
			return false;
		at = skip_blanks(s, next);
	}
	if (!jis && ((next = match(s, at, "TS ")) != 0 || (next = match(s, at, "TR ")) != 0))
		at = next;
	return take_standard(s, at, jis);
}

static void
apply_role(Scanner *s, WordRole role)
{
	switch (role)
	{
		case WORD_LIST:
		case WORD_RANGE:
			s->separated = true;
			break;
		case WORD_DENY:
			if (s->standard != OTHER_STANDARD)
				end_list(s);
			s->deny = true;
			break;
		case WORD_STANDARD:
			end_list(s);
			s->standard = OTHER_STANDARD;
			break;
		default:
			end_list(s);
	}
}

/* Behind the word "Annex": an A goes with it. */
static void
take_annex(Scanner *s, size_t end)
{
	size_t		at = skip_blanks(s, end);
	size_t		size;
	uint32_t	next;

	if (peek(s, at, &size) != 'A' || control_is_letter(char_at(s, at + size)))
	{
		end_list(s);
		advance(s, end, 'x');
		return;
	}
	s->annex = true;
	s->separated = true;
	end = at + size;
	next = peek(s, end, &size);
	if (control_is_digit(next) || (next == '.' && control_is_digit(char_at(s, end + size))))
		end = at;				/* the reference begins with the A */
	else if (next == '.')
		end += size;
	advance(s, end, ' ');
}

/* A run of ASCII letters */
static void
take_word(Scanner *s)
{
	char		word[24];
	size_t		n = 0;
	size_t		end = s->at;
	size_t		size;
	uint32_t	c;
	WordRole	role;

	while (control_is_letter(c = peek(s, end, &size)))
	{
		if (n < sizeof(word))
			word[n] = (char) c;
		n++;
		end += size;
	}
	if ((c == ':' && match(s, end, "://") != 0) || (n == 3 && memcmp(word, "WWW", 3) == 0 && c == '.') ||
		(n == 6 && memcmp(word, "MAILTO", 6) == 0 && c == ':'))
	{
		skip_url(s, end);
		return;
	}
	if ((n == 1 && word[0] == 'A' &&
		 (control_is_digit(c) || (c == '.' && control_is_digit(char_at(s, end + size))))) ||
		(n == 3 && memcmp(word, "CLD", 3) == 0 &&
		 (control_is_digit(c) || c == '.' || (c == ' ' && control_is_digit(char_at(s, skip_blanks(s, end)))))))
	{
		take_reference(s);
		return;
	}
	if (take_publisher(s, end, word, n))
		return;
	role = n <= sizeof(word) ? control_word(word, n) : WORD_NONE;
	if (role == WORD_ANNEX)
	{
		take_annex(s, end);
		return;
	}
	if (control_is_digit(c) || c == '_')
	{
		/* TLS1.2, v9.2.1, H30.9.2 */
		if (role == WORD_STANDARD)
			apply_role(s, role);
		s->at = end;
		skip_junk(s);
		return;
	}
	if (c == '.')
	{
		bool		tight = is_alnum(char_at(s, end + size));

		if (role == WORD_LIST || role == WORD_DENY)
			end += size;		/* No. 5.1, Ver. 9.2.1 */
		else if (tight)
		{
			/* a name with dots in it, B.9.2.1 */
			s->at = end;
			skip_junk(s);
			return;
		}
	}
	apply_role(s, role);
	advance(s, end, role == WORD_LIST || role == WORD_DENY || char_at(s, end) == ' ' ? ' ' : 'x');
}

/* A run of digits: a reference, a standard's number, a year */
static void
take_number(Scanner *s)
{
	size_t		at = s->at;
	int			value = read_digits(s, &at, 5);
	uint32_t	c = char_at(s, at);

	if (control_may_begin(s) && value >= 27000 && value <= 27999 && !is_alnum(c) && c != '.')
	{
		take_standard(s, s->at, false);
		return;
	}
	if (value >= 1000 && value <= 9999 && s->standard > 0 && s->dated == 0 && control_may_begin(s) &&
		s->numbers == 0 && !is_alnum(c) && c != '.' && c != ':' && c != '-')
	{
		int			dated = control_standard_edition(s->jis, s->standard, value);

		/* ISO/IEC 27001 (2022) */
		if (dated != 0)
		{
			s->dated = dated;
			advance(s, at, ' ');
			return;
		}
	}
	take_reference(s);
}

/* Anything but letters, digits, blanks and line feeds */
static void
take_sign(Scanner *s, uint32_t c, size_t size)
{
	bool		after_number = s->after_number;
	WordRole	role = WORD_NONE;
	size_t		n;

	if (is_list_sign(c))
	{
		s->separated = true;
		if (control_closing(c) != 0 && s->numbers > 0 && s->standard > 0)
			s->suspended = true;
		else if (is_closing(c))
			s->suspended = false;
		advance(s, s->at + size, after_number && c == '/' ? ' ' : c);
		return;
	}
	if (c >= 0x2E80)
		role = control_word_at(&s->words, s->text + s->at, s->length - s->at, &n);
	if (role == WORD_ANNEX)
	{
		take_annex(s, s->at + n);
		return;
	}
	if (role == WORD_DENY && n <= 3 && is_ideograph(s->before))
		role = WORD_NONE;		/* the end of another word */
	if (role == WORD_NONE || role == WORD_UNIT)
		n = size;
	apply_role(s, role);
	advance(s, s->at + n, c);
}

void
control_find(struct env *env, const char *text, size_t length, int edition,
			 control_found found, void *context)
{
	Scanner		s;

	memset(&s, 0, sizeof(s));
	s.env = env;
	s.text = text;
	s.length = length;
	s.edition = edition;
	s.found = found;
	s.context = context;
	s.before = ' ';
	control_word_index(&s.words);
	while (s.at < s.length)
	{
		size_t		size;
		uint32_t	c = peek(&s, s.at, &size);

		if (s.at - s.polled >= ENV_POLL_BYTES)
		{
			env->poll(env);
			s.polled = s.at;
		}
		if (c == '\n')
		{
			if (++s.newlines > 1)
				end_list(&s);
			s.deny = false;
			s.before = ' ';
			s.after_number = false;
			s.at += size;
		}
		else if (c == ' ')
		{
			s.before = ' ';
			s.after_number = false;
			s.at += size;
		}
		else if (control_is_letter(c))
			take_word(&s);
		else if (control_is_digit(c))
			take_number(&s);
		else
			take_sign(&s, c, size);
	}
}
