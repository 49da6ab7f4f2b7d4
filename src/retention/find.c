/*
 * find.c
 *		Periods in running text, and a text that is one period.
 */
#include <string.h>

#include "phrase.h"

/* Tokens that are read at a time, and how many of them a phrase may look at. */
#define WINDOW		4096
#define OVERLAP		64
#define LOOK_BACK	8

/* A text that is to be one period is not longer than this, in tokens. */
#define PHRASE_TOKENS	64

typedef struct Matches
{
	struct env *env;
	RetentionMatch *rows;
	int			count;
	int			max;
} Matches;

static void
add_match(Matches *m, const Retention *period, const Phrase *p)
{
	RetentionMatch *row;

	if (m->count == m->max)
	{
		m->max = m->max == 0 ? 16 : m->max * 2;
		m->rows = m->env->realloc(m->env, m->rows, (size_t) m->max * sizeof *m->rows);
	}
	row = &m->rows[m->count++];
	row->period = *period;
	row->span.start = p->start;
	row->span.length = p->end - p->start;
}

/* Can a phrase begin with the token, which is the last one or has another behind it? */
static bool
may_begin(const Token *t, bool last)
{
	switch (t->class)
	{
			/* "from the time of": what is no event itself */
		case CLASS_LINK:
			return !last && t[1].class == CLASS_FROM;
		case CLASS_GAP:
		case CLASS_BREAK:
		case CLASS_OPEN:
		case CLASS_CLOSE:
		case CLASS_SLASH:
		case CLASS_LOOK:
		case CLASS_TAIL:
		case CLASS_NOT:
		case CLASS_FILL:
			return false;
		default:
			return true;
	}
}

/*
 * Read the tokens up to `limit`; returns the index of the first that is not yet
 * decided.
 */
static int
read_window(Matches *m, const Lexer *lexer, int limit)
{
	int			i = 0;

	while (i < limit)
	{
		Phrase		p;
		Retention	period;

		if (!may_begin(&lexer->tokens[i], i + 1 == lexer->count))
		{
			i++;
			continue;
		}
		p = (Phrase) {.text = lexer->text,.tokens = lexer->tokens,.count = lexer->count};
		if (phrase_read(&p, i, &period))
		{
			uint32_t	floor = m->count > 0 ? (uint32_t) (m->rows[m->count - 1].span.start + m->rows[m->count - 1].span.length) : 0;

			if (p.start < floor)
				p.start = floor;
			add_match(m, &period, &p);
			i = p.at;
		}
		else
			i++;
	}
	return i;
}

/*
 * Drop the tokens that were read, but for a few that the next phrase may look
 * back at; these begin no phrase any more.
 */
static void
forget(Lexer *lexer, int done)
{
	int			first = done > LOOK_BACK ? done - LOOK_BACK : 0;

	lexer->count -= first;
	memmove(lexer->tokens, lexer->tokens + first, (size_t) lexer->count * sizeof(Token));
	for (int i = 0; i < done - first; i++)
		lexer->tokens[i].class = lexer->tokens[i].class == CLASS_NUMBER ? CLASS_LOOK : CLASS_GAP;
}

/*
 * retention_find(env, folded, length, out) takes UTF-8 folded by FOLD_JA (what
 * is not folded is read as far as it looks the same).  Returns how many periods
 * there are, in order and without overlap; work and memory are proportional to
 * length.
 */
int
retention_find(struct env *env, const char *folded, size_t length,
			   RetentionMatch **out)
{
	/* a byte makes three tokens at most: short texts need no whole window */
	int			window = length < (WINDOW - 8) / 3 ? (int) length * 3 + 8 : WINDOW;
	Lexer		lexer = {.text = folded,.length = length,.max = window,.sparse = true};
	Matches		m = {env, NULL, 0, 0};
	bool		more = true;

	lexer.tokens = env->alloc(env, (size_t) window * sizeof(Token));
	while (more)
	{
		int			limit;

		more = lex_more(&lexer);
		limit = more ? lexer.count - OVERLAP : lexer.count;
		if (!more || limit >= OVERLAP)
			forget(&lexer, read_window(&m, &lexer, limit));
		env->poll(env);
	}
	env->release(env, lexer.tokens);
	*out = m.rows;
	return m.count;
}

static const char *const example = "Write for example \"35 days\", \">= 2 years\", \"7 generations\" or \"<= 30 days after termination\"; Japanese and English phrases are read as well.";

static bool
fail(RetentionError *error, size_t position, const char *detail)
{
	if (error != NULL)
	{
		error->position = position;
		error->detail = detail;
		error->hint = example;
	}
	return false;
}

/* May this stand behind a period in a text that is said to be one? */
static bool
may_end(const Token *t)
{
	switch (t->class)
	{
		case CLASS_LINK:
		case CLASS_KEEP:
		case CLASS_TAIL:
		case CLASS_BREAK:
		case CLASS_FILL:
		case CLASS_AROUND_THE_CLOCK:
		case CLASS_CLOCK:
		case CLASS_WHEN:
		case CLASS_OF:
			return true;
		case CLASS_UNIT:
			return !t->latin;
		case CLASS_EVENT:
			return t->latin;
		default:
			return false;
	}
}

/* Why no phrase begins anywhere: what the tokens look like. */
static const char *
why_nothing(const Lexer *lexer, bool too_large)
{
	for (int i = 0; i < lexer->count; i++)
	{
		const Token *t = &lexer->tokens[i];

		if (t->n > PERIOD_MAX)
			return "The number is too large: 999999 is the greatest.";
		if (t->class == CLASS_LOOK || t->class == CLASS_DATE)
			return "This looks like a date, a time of day or a number of something else.";
		if (t->class == CLASS_NUMBER && !too_large && i + 1 < lexer->count && t[1].class == CLASS_GAP)
			return "A unit of time is expected behind the number.";
	}
	return too_large ? "The number is too large: 999999 is the greatest." : "This is not understood as a period.";
}

/*
 * retention_parse_phrase(folded, length, out, error): one phrase and nothing but
 * particles and a verb behind it.
 */
bool
retention_parse_phrase(const char *folded, size_t length, Retention *out,
					   RetentionError *error)
{
	Token		tokens[PHRASE_TOKENS];
	Lexer		lexer = {.text = folded,.length = length,.tokens = tokens,.max = PHRASE_TOKENS};
	Phrase		p;
	int			first = 0;

	if (length == 0)
		return fail(error, 0, "The text is empty.");
	if (lex_more(&lexer))
		return fail(error, tokens[lexer.count - 1].start, "A period is shorter than this text.");
	if (lexer.count == 0)
		return fail(error, 0, "The text is empty.");
	if (tokens[0].class == CLASS_GAP && folded[tokens[0].start] == '-' && lexer.count > 1)
		return fail(error, tokens[0].start, "A period cannot be negative.");

	/* an event without a code is a word of any kind before 後 and the like */
	for (;; first++)
	{
		memset(&p, 0, sizeof p);
		p.text = folded;
		p.tokens = tokens;
		p.count = lexer.count;
		p.whole = true;
		if (phrase_read(&p, first, out) && p.start == tokens[0].start)
			break;
		if (p.too_large || first == 3 || first + 1 >= lexer.count)
			return fail(error, tokens[0].start, why_nothing(&lexer, p.too_large));
	}
	for (int i = p.at; i < lexer.count; i++)
		if (!may_end(&tokens[i]))
			return fail(error, tokens[i].start, "This is not understood as a part of a period.");
	return true;
}

bool
retention_parse_simple(const char *text, size_t length, Retention *out)
{
	Period		p = {.shape = SHAPE_AMOUNT,.bound = BOUND_EXACT};

	if (!lex_quantity(text, length, &p.unit, &p.n) || period_check(&p) != NULL)
		return false;
	period_pack(&p, out);
	return true;
}

bool
retention_parse(const char *folded, size_t length, Retention *out)
{
	return retention_parse_canonical(folded, length, out, NULL) ||
		retention_parse_phrase(folded, length, out, NULL);
}
