/*
 * format.c
 *		The canonical form of a retention.
 */
#include "period.h"

#include <string.h>

#include "data/gen/retention_event.h"

static const char *const unit_name[][2] = {
	[UNIT_NONE] = {"", ""},
	[UNIT_MINUTE] = {"minute", "minutes"},
	[UNIT_HOUR] = {"hour", "hours"},
	[UNIT_DAY] = {"day", "days"},
	[UNIT_BUSINESS_DAY] = {"business day", "business days"},
	[UNIT_WEEK] = {"week", "weeks"},
	[UNIT_MONTH] = {"month", "months"},
	[UNIT_GENERATION] = {"generation", "generations"},
};

static const char *const bound_name[] = {
	[BOUND_NONE] = "", [BOUND_LESS] = "<", [BOUND_AT_MOST] = "<=",
	[BOUND_ABOUT_AT_MOST] = "~<=", [BOUND_EXACT] = "", [BOUND_ABOUT] = "~",
	[BOUND_ABOUT_AT_LEAST] = "~>=", [BOUND_AT_LEAST] = ">=", [BOUND_MORE] = ">",
};

static const char *const month_name[] = {
	"january", "february", "march", "april", "may", "june", "july", "august",
	"september", "october", "november", "december",
};

static char *
put(char *out, const char *text)
{
	size_t		n = strlen(text);

	memcpy(out, text, n);
	return out + n;
}

static char *
put_number(char *out, uint32_t n)
{
	char		digits[10];
	int			i = 0;

	do
		digits[i++] = (char) ('0' + n % 10);
	while ((n /= 10) > 0);
	while (i > 0)
		*out++ = digits[--i];
	return out;
}

static char *
put_unit(char *out, uint32_t n, int unit, bool years)
{
	*out++ = ' ';
	if (years)
		return put(out, n == 1 ? "year" : "years");
	return put(out, unit_name[unit][n != 1]);
}

/* Months print as years where they make whole ones. */
static bool
whole_years(int unit, uint32_t n)
{
	return unit == UNIT_MONTH && n > 0 && n % 12 == 0;
}

static char *
put_quantity(char *out, int unit, uint32_t n)
{
	bool		years = whole_years(unit, n);

	if (years)
		n /= 12;
	return put_unit(put_number(out, n), n, unit, years);
}

static char *
put_amount(char *out, const Period *p)
{
	if (p->unit == UNIT_NONE)
		return put(out, "unstated");
	if (p->high_unit == UNIT_NONE)
		return put_quantity(out, p->unit, p->n);
	if (p->unit == UNIT_GENERATION)
		return put_quantity(put(put_quantity(out, p->unit, p->n), " of "), p->high_unit, p->m);
	if (p->high_unit == UNIT_AND_DAYS)
	{
		out = put_unit(put_number(out, p->n), p->n, UNIT_MONTH, false);
		*out++ = ' ';
		return put_quantity(out, UNIT_DAY, p->m);
	}
	if (p->high_unit == UNIT_FOREVER)
		return put(put_quantity(out, p->unit, p->n), "..forever");
	if (p->high_unit == p->unit)
	{
		/* one unit serves both ends: 6..12 months, 1..2 years */
		bool		years = whole_years(p->unit, p->m) && (whole_years(p->unit, p->n) || p->n == 0);
		uint32_t	per = years ? 12 : 1;

		out = put(put_number(out, p->n / per), "..");
		return put_unit(put_number(out, p->m / per), p->m / per, p->unit, years);
	}
	return put_quantity(put(put_quantity(out, p->unit, p->n), ".."), p->high_unit, p->m);
}

static char *
put_landing(char *out, int landing)
{
	if (landing == LANDING_NONE)
		return out;
	out = put(out, " on ");
	if (landing == LANDING_MONTH_END)
		return put(out, "month end");
	if (landing == LANDING_FISCAL_YEAR_END)
		return put(out, "fiscal year end");
	if (landing >= LANDING_JANUARY_END)
		return put(put(out, month_name[landing - LANDING_JANUARY_END]), " end");
	return put_number(put(out, "day "), landing);
}

static char *
put_event(char *out, int event)
{
	if (event == 0)
		return out;
	*out++ = ' ';
	return put(out, retention_event_name(event));
}

static char *
put_place(char *out, const Period *p)
{
	if (p->place == PLACE_NONE)
		return out;
	out = put(out, p->place == PLACE_BEFORE ? " before" : " after");
	out = put_event(out, p->event);
	if (p->exclusive)
		out = put(out, " exclusive");
	return put_landing(out, p->landing);
}

static char *
put_bound(char *out, const Period *p)
{
	if (bound_name[p->bound][0] == '\0')
		return out;
	out = put(out, bound_name[p->bound]);
	*out++ = ' ';
	return out;
}

/*
 * retention_format(r, buf) takes a valid value and RETENTION_TEXT_SIZE bytes;
 * returns the length of the canonical form without its zero byte.  The longest
 * is some 90 bytes long.
 */
int
retention_format(const Retention *r, char *buf)
{
	Period		p;
	char	   *out = buf;

	period_unpack(r, &p);
	switch (p.shape)
	{
		case SHAPE_SPEED:
			out = put(out, p.promptly ? "promptly" : "immediately");
			break;
		case SHAPE_AMOUNT:
			out = put_amount(put_bound(out, &p), &p);
			break;
		case SHAPE_EVERY:
			out = put_amount(put_bound(put(out, "every "), &p), &p);
			break;
		case SHAPE_TIMES:
			out = put(put_number(out, p.n), " times per ");
			out = put(out, p.m == 12 ? "year" : unit_name[p.high_unit][0]);
			break;
		case SHAPE_FOREVER:
			out = put(out, "forever");
			break;
		case SHAPE_UNTIL:
			out = put_landing(put_event(put(out, "until"), p.event), p.landing);
			break;
		default:
			out = put(out, "unstated");
			break;
	}
	out = put_place(out, &p);
	*out = '\0';
	return (int) (out - buf);
}

RetentionShape
retention_shape(const Retention *r)
{
	switch (r->bytes[0] >> 4)
	{
		case SHAPE_SPEED:
			return RETENTION_SPEED;
		case SHAPE_FOREVER:
			return RETENTION_FOREVER;
		case SHAPE_UNTIL:
			return RETENTION_UNTIL;
		case SHAPE_EVERY:
			return RETENTION_EVERY;
		case SHAPE_TIMES:
			return RETENTION_TIMES;
		case SHAPE_UNSTATED:
			return RETENTION_UNSTATED;
		default:
			return RETENTION_AMOUNT;
	}
}

bool
retention_is_generations(const Retention *r)
{
	Period		p;

	period_unpack(r, &p);
	return p.shape == SHAPE_AMOUNT && p.unit == UNIT_GENERATION;
}

/* -1 before, 0 none, +1 after */
int
retention_place(const Retention *r)
{
	Period		p;

	period_unpack(r, &p);
	return p.place == PLACE_BEFORE ? -1 : p.place == PLACE_AFTER ? 1 : 0;
}

int
retention_event(const Retention *r)
{
	Period		p;

	period_unpack(r, &p);
	return p.event;
}

/* retention_bound(r) returns the canonical sign, "" where there is none. */
const char *
retention_bound(const Retention *r)
{
	Period		p;

	period_unpack(r, &p);
	return bound_name[p.bound];
}

const char *
retention_event_name(int event)
{
	for (int i = 0; i < retention_event_count; i++)
		if (retention_event_rows[i].code == event)
			return retention_event_rows[i].name;
	return NULL;
}

/* retention_event_code(name, length) takes a canonical name; 0 for any other. */
int
retention_event_code(const char *name, size_t length)
{
	for (int i = 0; i < retention_event_count; i++)
	{
		const char *known = retention_event_rows[i].name;

		if (strlen(known) == length && memcmp(known, name, length) == 0)
			return retention_event_rows[i].code;
	}
	return 0;
}

static bool
finish(Period *p, Retention *out)
{
	if (period_check(p) != NULL)
		return false;
	period_pack(p, out);
	return true;
}

/*
 * retention_with_place(r, place, event, out) puts r before (-1) or after (1) an
 * event (0: none is named), or takes its place away (place 0); a landing and
 * `exclusive` stay.  In "until" the event alone is set.  False where the shape has no
 * place.
 */
bool
retention_with_place(const Retention *r, int place, int event, Retention *out)
{
	Period		p;

	period_unpack(r, &p);
	p.event = (uint8_t) event;
	if (p.shape != SHAPE_UNTIL)
	{
		p.place = place < 0 ? PLACE_BEFORE : place > 0 ? PLACE_AFTER : PLACE_NONE;
		if (p.place == PLACE_NONE)
		{
			p.landing = LANDING_NONE;
			p.exclusive = false;
		}
	}
	return event >= 0 && event < 64 && finish(&p, out);
}

/*
 * retention_with_bound(r, bound, out) takes a canonical sign, "" for none; false
 * where the shape has no bound or the sign is unknown.
 */
bool
retention_with_bound(const Retention *r, const char *bound, Retention *out)
{
	Period		p;

	period_unpack(r, &p);
	if (p.bound == BOUND_NONE)
		return false;
	if (bound[0] == '\0')
		p.bound = BOUND_EXACT;
	else
	{
		int			code = BOUND_LESS;

		while (code <= BOUND_MORE && (bound_name[code] == NULL || strcmp(bound_name[code], bound) != 0))
			code++;
		if (code > BOUND_MORE)
			return false;
		p.bound = (uint8_t) code;
	}
	return finish(&p, out);
}

/*
 * retention_with_frequency(generations, every, out): "7 generations" and "every
 * 1 day" are "7 generations of 1 day".  False where the first counts no
 * generations or the second is not one plain amount.
 */
bool
retention_with_frequency(const Retention *generations, const Retention *every,
						 Retention *out)
{
	Period		p,
				q;

	period_unpack(generations, &p);
	period_unpack(every, &q);
	if (p.shape != SHAPE_AMOUNT || p.unit != UNIT_GENERATION || q.shape != SHAPE_EVERY ||
		q.unit == UNIT_NONE || q.unit == UNIT_GENERATION || q.high_unit != UNIT_NONE)
		return false;
	p.high_unit = q.unit;
	p.m = q.n;
	return finish(&p, out);
}
