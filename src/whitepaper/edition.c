/*
 * edition.c
 *		Versions and dates of a paper: its cover against its history, what it says
 *		of a time after its last revision, certificates of lapsed editions.
 */
#include "edition.h"

#include <stdio.h>
#include <string.h>

#include "heading.h"

/* the cover is the front of the paper, at most so long */
#define COVER_BYTES		3000

typedef struct Stamp
{
	int			month;			/* year * 12 + month - 1; 0 none */
	int			version;		/* major * 1000 + minor; -1 none */
	Span		date;
	Span		number;
} Stamp;

typedef struct Scanner
{
	const char *text;
	size_t		at;
	size_t		end;
} Scanner;

static uint32_t
look(const Scanner *s, size_t *n)
{
	if (s->at >= s->end)
	{
		*n = 0;
		return 0;
	}
	return plain_char(s->text, s->at, s->end, n);
}

static int
number(Scanner *s)
{
	int			value = -1;
	int			digits = 0;
	size_t		n;

	for (;;)
	{
		uint32_t	c = look(s, &n);

		if (n == 0 || c < '0' || c > '9' || digits++ == 5)
			return value;
		value = (value < 0 ? 0 : value * 10) + (int) (c - '0');
		s->at += n;
	}
}

static void
spaces(Scanner *s)
{
	s->at = skip_blanks(s->text, s->at, s->end);
}

static bool
eat(Scanner *s, uint32_t wanted)
{
	size_t		n;

	if (look(s, &n) != wanted || n == 0)
		return false;
	s->at += n;
	return true;
}

/* A date that starts here: 2026-04, 2026/4/1 or with the signs of year and month; 0 where there is none. */
static int
date_at(const char *text, size_t *at, size_t end)
{
	Scanner		s = {text, *at, end};
	int			year = number(&s);
	int			month;

	if (year < 1990 || year > 2100)
		return 0;
	spaces(&s);
	if (!eat(&s, 0x5E74) && !eat(&s, '/') && !eat(&s, '-') && !eat(&s, '.'))
		return 0;
	spaces(&s);
	month = number(&s);
	if (month < 1 || month > 12)
		return 0;
	*at = s.at;
	return year * 12 + month - 1;
}

/* The sign of versions at *at: a number before or behind it. */
static int
version_at(const char *text, size_t *at, size_t end)
{
	Scanner		s = {text, *at, end};
	int			major,
				minor = 0;

	if (!eat(&s, 0x7B2C) && (eat(&s, 'V') || eat(&s, 'v')))
	{
		bool		sign = false;

		while (eat(&s, 'e') || eat(&s, 'r') || eat(&s, 's') || eat(&s, 'i') || eat(&s, 'o') || eat(&s, 'n') || eat(&s, '.'))
			sign = true;
		if (!sign)
			return -1;
	}
	spaces(&s);
	major = number(&s);
	if (major < 0 || major > 99)
		return -1;
	if (eat(&s, '.'))
	{
		minor = number(&s);
		if (minor < 0 || minor > 999)
			return -1;
	}
	spaces(&s);
	if (text[*at] != 'V' && text[*at] != 'v' && !eat(&s, 0x7248))
		return -1;
	*at = s.at;
	return major * 1000 + minor;
}

/* First version and first date of the cover. */
static Stamp
read_cover(const Reading *r)
{
	Stamp		stamp = {.version = -1};
	size_t		end = 0;
	size_t		at = 0;

	for (int i = 0; i < r->npassages; i++)
		if (r->passages[i].ordinal > 0)
		{
			end = r->passages[i].source.start;
			break;
		}
	if (end > COVER_BYTES)
		end = COVER_BYTES;
	while (at < end && (stamp.version < 0 || stamp.month == 0))
	{
		size_t		n;
		size_t		p = at;
		uint32_t	c = plain_char(r->document, at, r->length, &n);
		int			value;

		if (stamp.month == 0 && c >= '0' && c <= '9' && (value = date_at(r->document, &p, r->length)) > 0)
		{
			stamp.month = value;
			stamp.date = (Span) {at, p - at};
			at = p;
			continue;
		}
		p = at;
		if (stamp.version < 0 && (c == 0x7B2C || c == 'V' || c == 'v') && (value = version_at(r->document, &p, r->length)) >= 0)
		{
			stamp.version = value;
			stamp.number = (Span) {at, p - at};
			at = p;
			continue;
		}
		/* whole numbers are skipped whole */
		while (c >= '0' && c <= '9' && at + n < end)
		{
			at += n;
			c = plain_char(r->document, at, r->length, &n);
		}
		at += n;
	}
	return stamp;
}

/* The latest row of the revision history. */
static Stamp
read_history(const Reading *r, int *passage)
{
	Stamp		stamp = {.version = -1};

	*passage = -1;
	for (int i = r->npassages - 1; i > 0 && *passage < 0; i--)
	{
		const Passage *p = &r->passages[i];
		size_t		at = p->body.start;
		size_t		end = at + p->body.length;

		if (p->ordinal > 0 || p->heading.length == 0)
			continue;
		while (at < end)
		{
			const char *nl = memchr(r->document + at, '\n', end - at);
			size_t		stop = nl != NULL ? (size_t) (nl - r->document) : end;
			Scanner		s = {r->document, skip_blanks(r->document, at, stop), stop};
			int			major,
						minor = 0,
						month = 0;
			size_t		from;

			(void) eat(&s, '|');
			spaces(&s);
			(void) eat(&s, 0x7B2C);
			spaces(&s);
			from = s.at;
			major = number(&s);
			if (major >= 0 && major < 100)
			{
				if (eat(&s, '.'))
					minor = number(&s);
				while (s.at < stop && month == 0)
				{
					size_t		n;
					uint32_t	c = look(&s, &n);

					if (c >= '0' && c <= '9' && (month = date_at(r->document, &s.at, stop)) > 0)
						break;
					s.at += n;
				}
			}
			if (month > 0 && month >= stamp.month && minor >= 0)
			{
				stamp.month = month;
				stamp.version = major * 1000 + minor;
				stamp.date = (Span) {from, trim_blanks(r->document, from, stop) - from};
				*passage = i;
			}
			at = stop + 1;
		}
	}
	return stamp;
}

static bool
says(const Reading *r, size_t start, size_t end, const char *const *words, int n)
{
	if (end > r->length)
		end = r->length;
	for (int i = 0; i < n; i++)
	{
		size_t		w = strlen(words[i]);

		for (size_t k = start; k + w <= end; k++)
			if (r->document[k] == words[i][0] && memcmp(r->document + k, words[i], w) == 0)
				return true;
	}
	return false;
}

static void
month_text(int month, char *out, size_t size)
{
	if (month > 0)
		snprintf(out, size, "%04d-%02d", month / 12, month % 12 + 1);
	else
		snprintf(out, size, "-");
}

static void
compare(struct env *env, Reading *r, const Stamp *cover, const Stamp *history)
{
	char		detail[200];
	char		a[16],
				b[16];
	bool		versions = cover->version >= 0 && history->version >= 0 && cover->version != history->version;
	bool		dates = cover->month > 0 && history->month > 0 && cover->month != history->month;

	if (!versions && !dates)
		return;
	month_text(cover->month, a, sizeof(a));
	month_text(history->month, b, sizeof(b));
	snprintf(detail, sizeof(detail), "%d.%d %s / %d.%d %s", cover->version < 0 ? 0 : cover->version / 1000,
			 cover->version < 0 ? 0 : cover->version % 1000, a, history->version / 1000, history->version % 1000, b);
	hygiene_add(env, r, "cover_against_history", -1, detail, dates ? cover->date : cover->number);
}

/* Dates in sections: facts of a time after the revision, plans for one before it. */
static void
stale(struct env *env, Reading *r, int revised)
{
	static const char *const facts[] = {"時点", "現在", "取得", "認証", "as of", "certified"};
	static const char *const plans[] = {"予定", "計画", "目標に", "planned", "scheduled"};

	for (int i = 0; i < r->npassages; i++)
	{
		const Passage *p = &r->passages[i];
		size_t		at = p->body.start;
		size_t		end = at + p->body.length;

		if (p->ordinal == 0)
			continue;
		while (at < end)
		{
			size_t		from;
			size_t		to;
			int			month;
			char		detail[40];
			char		day[16];

			while (at < end && (r->document[at] < '0' || r->document[at] > '9'))
				at++;
			from = at;
			month = at < end ? date_at(r->document, &at, end) : 0;
			if (month == 0)
			{
				while (at < end && r->document[at] >= '0' && r->document[at] <= '9')
					at++;
				continue;
			}
			to = at + 60 < end ? at + 60 : end;
			month_text(revised, day, sizeof(day));
			snprintf(detail, sizeof(detail), "%s", day);
			if ((month > revised && says(r, at, to, facts, 6) && !says(r, at, to, plans, 5)) ||
				(month < revised && says(r, at, to, plans, 5)))
				hygiene_add(env, r, "stale_revision", i, detail, (Span) {from, at - from});
		}
	}
}

/* A certificate of ISO/IEC 27001:2013, which ended with October 2025. */
static void
lapsed(struct env *env, Reading *r)
{
	static const char *const held[] = {"認証", "取得", "certifi"};
	static const char *const not_held[] = {"管理策", "附属書", "付属書", "Annex", "項番", "移行"};

	for (int i = 0; i < r->npassages; i++)
	{
		const Passage *p = &r->passages[i];
		size_t		at = p->body.start;
		size_t		end = at + p->body.length;

		while (at + 10 <= end)
		{
			const char *hit = memchr(r->document + at, '2', end - at);
			size_t		n;
			size_t		from;
			Scanner		s;
			int			year;

			if (hit == NULL)
				break;
			from = (size_t) (hit - r->document);
			at = from + 1;
			if (from + 5 > end || memcmp(hit, "27001", 5) != 0)
				continue;
			s = (Scanner) {r->document, from + 5, end};
			spaces(&s);
			if (!eat(&s, ':') && !eat(&s, '('))
				continue;
			spaces(&s);
			year = number(&s);
			(void) n;
			if (year != 2013 && year != 2014)
				continue;
			/* the sentence, as far as it goes on */
			n = s.at + 90 < end ? s.at + 90 : end;
			if (says(r, s.at, n, held, 3) && !says(r, s.at, n, not_held, 6))
				hygiene_add(env, r, "lapsed_edition", p->ordinal > 0 ? i : -1, "ISO/IEC 27001:2013", (Span) {from, s.at - from});
		}
	}
}

void
hygiene_editions(struct env *env, Reading *r)
{
	int			passage;
	Stamp		cover = read_cover(r);
	Stamp		history = read_history(r, &passage);
	int			revised = history.month > cover.month ? history.month : cover.month;

	if (passage >= 0)
		compare(env, r, &cover, &history);
	if (revised > 0)
		stale(env, r, revised);
	lapsed(env, r);
}
