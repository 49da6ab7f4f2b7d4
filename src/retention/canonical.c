/*
 * canonical.c
 *		Reads the canonical form of a retention: lower-case ASCII, blanks between
 *		words in any number.
 */
#include "period.h"

#include <string.h>

typedef struct Cursor
{
	const char *start;
	const char *at;
	const char *end;
	RetentionError *error;
} Cursor;

static const char *const example = "Write for example \"35 days\", \">= 2 years\", \"7 generations\" or \"<= 30 days after termination\"; Japanese and English phrases are read as well.";

static bool
fail(Cursor *c, const char *at, const char *detail)
{
	if (c->error != NULL)
	{
		c->error->position = (size_t) (at - c->start);
		c->error->detail = detail;
		c->error->hint = example;
	}
	return false;
}

static void
blanks(Cursor *c)
{
	while (c->at < c->end && *c->at == ' ')
		c->at++;
}

static bool
is_letter(char c)
{
	return c >= 'a' && c <= 'z';
}

/* Takes the word if it stands here as a whole, and the blanks behind it. */
static bool
word(Cursor *c, const char *w)
{
	size_t		n = strlen(w);

	if ((size_t) (c->end - c->at) < n || memcmp(c->at, w, n) != 0)
		return false;
	if (c->at + n < c->end && is_letter(c->at[n]))
		return false;
	c->at += n;
	blanks(c);
	return true;
}

static bool
number(Cursor *c, uint32_t *n)
{
	const char *at = c->at;
	uint32_t	v = 0;

	while (c->at < c->end && *c->at >= '0' && *c->at <= '9')
	{
		v = v * 10 + (uint32_t) (*c->at++ - '0');
		if (v > PERIOD_MAX)
			return fail(c, at, "The number is too large: 999999 is the greatest.");
	}
	if (c->at == at)
		return fail(c, at, at < c->end && *at == '-' ? "A period cannot be negative." :
					"A number is expected here.");
	*n = v;
	blanks(c);
	return true;
}

/* A unit of the calendar or generations; years become months, *n with them. */
static bool
unit(Cursor *c, uint8_t *code, uint32_t *n)
{
	const char *at = c->at;
	char		first = at < c->end ? *at : '\0';
	static const struct
	{
		const char *name;
		uint8_t		code;
		uint8_t		times;
	}			units[] = {
		{"day", UNIT_DAY, 1}, {"month", UNIT_MONTH, 1}, {"year", UNIT_MONTH, 12},
		{"week", UNIT_WEEK, 1}, {"hour", UNIT_HOUR, 1}, {"minute", UNIT_MINUTE, 1},
		{"business day", UNIT_BUSINESS_DAY, 1}, {"generation", UNIT_GENERATION, 1},
	};

	for (size_t i = 0; i < sizeof units / sizeof units[0]; i++)
	{
		size_t		length = strlen(units[i].name);

		if (units[i].name[0] != first || (size_t) (c->end - at) < length || memcmp(at, units[i].name, length) != 0)
			continue;
		c->at = at + length;
		if (c->at < c->end && *c->at == 's')
			c->at++;
		if (c->at < c->end && is_letter(*c->at))
			continue;
		if (*n > PERIOD_MAX / units[i].times)
			return fail(c, at, "The number is too large: 83333 years are the most.");
		*n *= units[i].times;
		*code = units[i].code;
		blanks(c);
		return true;
	}
	c->at = at;
	return fail(c, at, "A unit is expected here: years, months, weeks, days, business days, hours, minutes or generations.");
}

static bool
quantity(Cursor *c, uint8_t *code, uint32_t *n)
{
	return number(c, n) && unit(c, code, n);
}

static bool
calendar_quantity(Cursor *c, uint8_t *code, uint32_t *n)
{
	const char *at = c->at;

	if (!quantity(c, code, n))
		return false;
	return *code != UNIT_GENERATION || fail(c, at, "Generations cannot stand here.");
}

static bool
dots(Cursor *c)
{
	if (c->end - c->at < 2 || c->at[0] != '.' || c->at[1] != '.')
		return false;
	c->at += 2;
	blanks(c);
	return true;
}

/* n '..' n unit, behind the dots */
static bool
short_range(Cursor *c, Period *p)
{
	uint32_t	times = 1;

	if (!number(c, &p->m) || !unit(c, &p->unit, &times))
		return false;
	if (p->unit == UNIT_GENERATION)
		return fail(c, c->at, "A range of generations cannot be stored.");
	if (p->m > PERIOD_MAX / times)
		return fail(c, c->at, "The number is too large: 83333 years are the most.");
	p->n *= times;
	p->m *= times;
	p->high_unit = p->unit;
	return true;
}

static bool
amount(Cursor *c, Period *p)
{
	if (!number(c, &p->n))
		return false;
	if (dots(c))
		return short_range(c, p);
	if (!unit(c, &p->unit, &p->n))
		return false;
	if (p->unit == UNIT_GENERATION)
		return !word(c, "of") || calendar_quantity(c, &p->high_unit, &p->m);
	if (dots(c))
	{
		if (!word(c, "forever"))
			return calendar_quantity(c, &p->high_unit, &p->m);
		p->high_unit = UNIT_FOREVER;
		return true;
	}
	if (p->unit == UNIT_MONTH && c->at < c->end && *c->at >= '0' && *c->at <= '9')
	{
		const char *at = c->at;

		if (!quantity(c, &p->high_unit, &p->m))
			return false;
		if (p->high_unit == UNIT_MONTH && p->n % 12 == 0 && p->n + p->m <= PERIOD_MAX)
		{
			p->n += p->m;
			p->m = 0;
			p->high_unit = UNIT_NONE;
			return true;
		}
		if (p->high_unit != UNIT_DAY)
			return fail(c, at, "Only days can stand behind months.");
		p->high_unit = UNIT_AND_DAYS;
	}
	return true;
}

static bool
bounded_amount(Cursor *c, Period *p)
{
	bool		about = false;

	p->bound = BOUND_EXACT;
	if (c->at < c->end && *c->at == '~')
	{
		about = true;
		p->bound = BOUND_ABOUT;
		c->at++;
	}
	if (c->at < c->end && (*c->at == '<' || *c->at == '>'))
	{
		bool		less = *c->at == '<';
		bool		equal = c->at + 1 < c->end && c->at[1] == '=';

		if (about && !equal)
			return fail(c, c->at, "Behind ~ only <= and >= can stand.");
		c->at += equal ? 2 : 1;
		p->bound = about ? (less ? BOUND_ABOUT_AT_MOST : BOUND_ABOUT_AT_LEAST) :
			less ? (equal ? BOUND_AT_MOST : BOUND_LESS) :
			(equal ? BOUND_AT_LEAST : BOUND_MORE);
	}
	blanks(c);
	if (p->shape == SHAPE_EVERY && word(c, "unstated"))
		return true;
	return amount(c, p);
}

static bool
landing(Cursor *c, Period *p)
{
	static const char *const months[] = {
		"january", "february", "march", "april", "may", "june", "july", "august",
		"september", "october", "november", "december",
	};
	const char *at = c->at;

	if (word(c, "day"))
	{
		uint32_t	n = 0;

		if (!number(c, &n))
			return false;
		if (n < 1 || n > 31)
			return fail(c, at, "A month has days 1 to 31.");
		p->landing = (uint8_t) n;
		return true;
	}
	if (word(c, "month"))
		p->landing = LANDING_MONTH_END;
	else if (word(c, "fiscal"))
	{
		if (!word(c, "year"))
			return fail(c, c->at, "\"year end\" is expected here.");
		p->landing = LANDING_FISCAL_YEAR_END;
	}
	else if (word(c, "year"))
		p->landing = LANDING_DECEMBER_END;
	else
		for (int i = 0; i < 12; i++)
			if (word(c, months[i]))
			{
				p->landing = (uint8_t) (LANDING_JANUARY_END + i);
				break;
			}
	if (p->landing == LANDING_NONE)
		return fail(c, at, "A day is expected here: day 20, month end, fiscal year end, december end.");
	return word(c, "end") || fail(c, c->at, "\"end\" is expected here.");
}

static void
event(Cursor *c, Period *p)
{
	for (int code = 1; code < 64; code++)
	{
		const char *name = retention_event_name(code);

		if (name == NULL)
			break;
		if (word(c, name))
		{
			p->event = (uint8_t) code;
			return;
		}
	}
}

static bool
place(Cursor *c, Period *p)
{
	if (word(c, "after"))
		p->place = PLACE_AFTER;
	else if (word(c, "before"))
		p->place = PLACE_BEFORE;
	else
		return true;
	event(c, p);
	p->exclusive = word(c, "exclusive");
	return !word(c, "on") || landing(c, p);
}

/* n 'times per' unit, behind n */
static bool
times(Cursor *c, Period *p)
{
	const char *at;
	uint32_t	one = 1;

	if (!word(c, "per"))
		return fail(c, c->at, "\"per\" is expected here.");
	at = c->at;
	if (!unit(c, &p->high_unit, &one))
		return false;
	if (p->high_unit != UNIT_DAY && p->high_unit != UNIT_WEEK && p->high_unit != UNIT_MONTH)
		return fail(c, at, "Times are counted per day, week, month or year.");
	p->shape = SHAPE_TIMES;
	p->bound = BOUND_NONE;
	p->m = one;
	return true;
}

static bool
text(Cursor *c, Period *p)
{
	char		first = c->at < c->end ? *c->at : '\0';

	if (first >= '0' && first <= '9')
	{
		const char *at = c->at;

		/* "3 times per week" looks like an amount until its second word */
		while (c->at < c->end && ((*c->at >= '0' && *c->at <= '9') || *c->at == ' '))
			c->at++;
		if (c->at < c->end && *c->at == 't' && (word(c, "times") || word(c, "time")))
		{
			const char *behind = c->at;

			c->at = at;
			if (!number(c, &p->n))
				return false;
			c->at = behind;
			return times(c, p);
		}
		c->at = at;
	}
	if (!is_letter(first))
	{
		p->shape = SHAPE_AMOUNT;
		return bounded_amount(c, p) && place(c, p);
	}
	if (word(c, "every"))
	{
		p->shape = SHAPE_EVERY;
		return bounded_amount(c, p);
	}
	if (word(c, "until"))
	{
		p->shape = SHAPE_UNTIL;
		event(c, p);
		return !word(c, "on") || landing(c, p);
	}
	if (word(c, "forever"))
	{
		p->shape = SHAPE_FOREVER;
		return true;
	}
	if (word(c, "unstated"))
		p->shape = SHAPE_UNSTATED;
	else if (word(c, "promptly") || word(c, "immediately"))
	{
		p->shape = SHAPE_SPEED;
		p->promptly = first == 'p';
	}
	else
		return fail(c, c->at, "A number is expected here.");
	return place(c, p);
}

/*
 * retention_parse_canonical(text, length, out, error) takes any bytes.  On
 * failure returns false; *error, where not NULL, names the byte.
 */
bool
retention_parse_canonical(const char *s, size_t length, Retention *out,
						  RetentionError *error)
{
	Cursor		c = {s, s, s + length, error};
	Period		p = {0};
	const char *wrong;

	blanks(&c);
	if (c.at == c.end)
		return fail(&c, c.at, "The text is empty.");
	if (!text(&c, &p))
		return false;
	if (c.at < c.end)
		return fail(&c, c.at, "Nothing more is expected here.");
	wrong = period_check(&p);
	if (wrong != NULL)
		return fail(&c, c.start, wrong);
	period_pack(&p, out);
	return true;
}
