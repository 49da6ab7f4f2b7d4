/*
 * reference.c
 *		One number in running text: what it is written as, whether its surroundings
 *		allow that it names a control, and whether it begins a range.
 */
#include "scan.h"

#include <string.h>

bool
control_may_begin(const Scanner *s)
{
	uint32_t	c = s->before;

	return !(is_alnum(c) || c == '.' || c == '_' || c == '-' || c == '@' || c == '\\' ||
			 c == '$' || c == 0xA5 || c == 0xFFE5 || c == 0xA3 || c == 0x20AC || c == '=' ||
			 c == '#' || c == '%' || (c == '/' && !s->after_number));
}

/* Does the text go on in a way that a number of a control does not? */
static bool
may_end(const Scanner *s, size_t at)
{
	size_t		size;
	uint32_t	c = peek(s, at, &size);
	uint32_t	next = c == 0 ? 0 : char_at(s, at + size);

	if (is_alnum(c) || c == '_' || c == '@' || c == '*' || c == '=' || c == '%' || c == '\\')
		return false;
	if (c == '.')
		return !is_alnum(next) && next != '*' && next != '_';
	if (c == '/' && control_is_letter(next))
		return next == 'A' || next == 'C';
	if (c == ':' && control_is_digit(next))
		return false;
	if (c == '(')
	{
		/* a day of the week behind a date */
		static const uint32_t days[] = {0x6708, 0x706B, 0x6C34, 0x6728, 0x91D1, 0x571F, 0x65E5};

		for (int i = 0; i < 7; i++)
			if (next == days[i] && char_at(s, at + size + 3) == ')')
				return false;
	}
	return true;
}

/* Does a unit stand behind a number of two parts? */
static bool
has_unit(const Scanner *s, size_t at)
{
	char		word[16];
	size_t		n = 0;
	size_t		size;
	uint32_t	c;

	if (at < s->length && control_word_at(&s->words, s->text + at, s->length - at, &size) == WORD_UNIT)
		return size > 3 || !is_ideograph(char_at(s, at + size));
	at = skip_blanks(s, at);
	if (char_at(s, at) == '%')
		return true;
	while (n < sizeof(word) && control_is_letter(c = peek(s, at, &size)))
	{
		word[n++] = (char) c;
		at += size;
	}
	return n > 0 && control_word(word, n) == WORD_UNIT;
}

/* n['.'n['.'n]]; false for what no identifier looks like. */
static bool
read_parts(const Scanner *s, size_t *at, ControlNumber *number)
{
	size_t		size;
	uint32_t	c;

	number->parts = 0;
	for (;;)
	{
		int			value = 0;
		int			digits = 0;

		for (; control_is_digit(c = peek(s, *at, &size)); *at += size)
		{
			if (digits == 0 && c == '0')
				return false;
			if (++digits > 3)
				return false;
			value = value * 10 + (int) (c - '0');
		}
		if (digits == 0 || number->parts == 3)
			return false;
		number->part[number->parts++] = value;
		if (c != '.' || !control_is_digit(char_at(s, *at + size)))
			return true;
		*at += size;
	}
}

bool
control_read_reference(const Scanner *s, size_t at, Reference *ref)
{
	static const struct
	{
		const char *text;
		int			edition;
	}			prefixes[] = {{"2013:", 2013}, {"2022:", 2022}, {"2026:", 2026}};
	size_t		size;
	size_t		next;

	memset(ref, 0, sizeof(*ref));
	ref->span.start = at;
	for (int i = 0; i < 3; i++)
		if ((next = match(s, at, prefixes[i].text)) != 0)
		{
			ref->number.edition = prefixes[i].edition;
			at = next;
		}
	if (ref->number.edition == 0 && (next = match(s, at, "CLD")) != 0)
	{
		ref->number.cld = true;
		if (peek(s, next, &size) == '.')
			at = next + size;
		else
			at = skip_blanks(s, next);
	}
	else if (ref->number.edition == 0 && (next = match(s, at, "A")) != 0)
	{
		ref->annex = true;
		at = peek(s, next, &size) == '.' ? next + size : next;
	}
	if (!read_parts(s, &at, &ref->number))
		return false;
	ref->span.length = at - ref->span.start;
	return may_end(s, at);
}

ControlId
control_named(const ControlNumber *n, int edition)
{
	return control_lookup(edition, n->cld, n->parts, n->part[0], n->part[1], n->part[2]);
}

int
control_edition_of(const Scanner *s, const Reference *ref)
{
	const ControlNumber *n = &ref->number;
	bool		annex = ref->annex || s->annex;
	int			dated = s->suspended ? 0 : s->dated;

	if (n->edition != 0)
		return n->edition;
	if (n->cld)
		return 2013;
	if (s->deny || s->standard == OTHER_STANDARD || (s->standard == 27001 && !annex))
		return 0;
	if (n->parts == 3)
		return dated == 0 || dated == 2013 ? 2013 : 0;
	if (n->parts == 1 && !ref->annex)
		return 0;
	if (!ref->annex && has_unit(s, ref->span.start + ref->span.length))
		return 0;
	return dated != 0 ? dated : s->edition;
}

ControlId
control_read_range(const Scanner *s, const Reference *ref, ControlId first, int edition,
				   size_t *end, bool *spoilt)
{
	size_t		at = skip_blanks(s, *end);
	bool		apart = at != *end;
	size_t		next;
	size_t		size;
	uint32_t	sign = peek(s, at, &size);
	Reference	last;
	ControlId	id = CONTROL_NONE;
	const char *level;

	*spoilt = false;
	if (is_range_sign(sign))
		*spoilt = sign == '-' && !apart && is_alnum(char_at(s, at + size));
	else if (sign >= 0x2E80)
	{
		if (control_word_at(&s->words, s->text + at, s->length - at, &size) != WORD_RANGE)
			return CONTROL_NONE;
	}
	else if (apart && ((next = match(s, at, "TO ")) != 0 || (next = match(s, at, "THROUGH ")) != 0))
		size = next - at;
	else
		return CONTROL_NONE;

	at = skip_blanks(s, at + size);
	if (!control_read_reference(s, at, &last) ||
		(last.number.edition != 0 && last.number.edition != ref->number.edition))
		return CONTROL_NONE;
	last.number.cld |= ref->number.cld;
	if (last.number.parts == 1 && ref->number.parts == 3 && !last.annex &&
		!has_unit(s, last.span.start + last.span.length))
	{
		/* 9.2.1 to 6 */
		last.number.parts = 3;
		last.number.part[2] = last.number.part[0];
		last.number.part[0] = ref->number.part[0];
		last.number.part[1] = ref->number.part[1];
	}
	if (first != CONTROL_NONE)
		id = control_named(&last.number, edition);
	if (id == CONTROL_NONE || id <= first)
		return CONTROL_NONE;
	level = control_level(first);
	if (level == NULL || strcmp(level, control_level(id)) != 0)
		return CONTROL_NONE;
	*spoilt = false;
	*end = last.span.start + last.span.length;
	return id;
}
