/*
 * fact_scope.c
 *		Which services a paper is about, and what it says is not there.
 */
#include <string.h>

#include "fact.h"

#define MAX_SERVICE		120		/* bytes of a service's name */
#define MAX_ABSENT		200		/* bytes of what is absent */

static bool
ends_with(const char *text, size_t start, size_t end, const char *what)
{
	size_t		n = strlen(what);

	return end - start >= n && memcmp(text + end - n, what, n) == 0;
}

/* "[what] wa tsuite imasen": the words before the refusal and its particle. */
static void
read_absence(FactReader *r, const Sentence *in)
{
	static const char *const particles[] = {
		"は", "を", "が", "も", "には", "では", "への", "に", "の提供は", "の提供を", "機能の提供は", "と"
	};
	const Word *refused = fact_word_before(r, in, IN_SET(WORD_REFUSE), in->start, in->end);
	size_t		start,
				end;
	char		value[MAX_ABSENT + 1];
	Span		source;

	if (refused == NULL || in->latin)
		return;
	/* several may overlap: "is not", "is not provided" */
	for (const Word *w = refused; w > r->words->words && w->end > refused->start; w--)
		if (w->class == WORD_REFUSE && w->start >= in->start && w->start < refused->start)
			refused = w;
	start = clause_start(r->signs, in->start, refused->start);
	end = refused->start;
	for (size_t i = 0; i < sizeof(particles) / sizeof(particles[0]); i++)
		if (ends_with(r->text, start, end, particles[i]))
		{
			end -= strlen(particles[i]);
			break;
		}
	if (end <= start + 5)
		return;
	source = fold_source(&r->passage->text, start, end - start);
	if (source.length > MAX_ABSENT)
		return;
	memcpy(value, r->reading->document + source.start, source.length);
	value[source.length] = '\0';
	fact_add(r, in, "absent", value, NULL, "self", "", start, in->end);
}

/* A row or an item that gives a period, "| system log | 1 year | not published |": that much is there. */
static bool
gives_period(const FactReader *r, const Sentence *in)
{
	return r->reading->statements[in->statement].timed &&
		(memchr(r->text + in->start, '|', in->end - in->start) != NULL || memchr(r->text + in->start, ':', in->end - in->start) != NULL);
}

void
fact_read_absences(FactReader *r)
{
	if (r->passage->ncontrols == 0)
		return;
	for (int i = r->first; i < r->behind; i++)
		if (r->reading->statements[i].stance == STANCE_NOT_PROVIDED)
		{
			Sentence	in = fact_sentence(r, i);

			if (!gives_period(r, &in))
				read_absence(r, &in);
		}
}

/* The items of a list that is led in as the services in scope. */
void
fact_read_scope(FactReader *r)
{
	bool		scope = false;
	size_t		line = 0,
				seen = 0;

	for (int i = r->first; i < r->behind; i++)
	{
		Sentence	in = fact_sentence(r, i);
		bool		bullet;
		char		value[MAX_SERVICE + 1];
		Span		source;

		/* statements ascend, so that each byte is looked at once */
		for (; seen < in.start; seen++)
			if (r->text[seen] == '\n')
				line = seen + 1;
		sentence_skip_bullet(r->text, line, in.end, &bullet);
		if (!bullet)
		{
			scope = fact_has(r, &in, WORD_SCOPE);
			continue;
		}
		if (!scope || fact_has(r, &in, WORD_SCOPE))
			continue;
		source = fold_source(&r->passage->text, in.start, in.end - in.start);
		if (source.length == 0 || source.length > MAX_SERVICE ||
			ends_with(r->text, in.start, in.end, "。"))
			continue;
		memcpy(value, r->reading->document + source.start, source.length);
		value[source.length] = '\0';
		fact_add(r, &in, "service_in_scope", value, NULL, "self", "", in.start, in.end);
	}
}
