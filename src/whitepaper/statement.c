/*
 * statement.c
 *		Sentences and list items of each passage, with who does what in them.
 */
#include <string.h>

#include "statement.h"

typedef struct Growing
{
	struct env *env;
	Statement  *statements;
	Reasons    *reasons;		/* of each of them */
	int			n;
	int			size;
} Growing;

static Statement *
add_statement(Growing *to)
{
	if (to->n == to->size)
	{
		to->size = to->size == 0 ? 256 : to->size * 2;
		to->statements = to->env->realloc(to->env, to->statements,
										  (size_t) to->size * sizeof(Statement));
		to->reasons = to->env->realloc(to->env, to->reasons,
									   (size_t) to->size * sizeof(Reasons));
	}
	memset(&to->statements[to->n], 0, sizeof(Statement));
	return &to->statements[to->n++];
}

static void
read_passage(Growing *to, const Reading *reading, int index)
{
	const Passage *passage = &reading->passages[index];
	const char *text = passage->text.text;
	size_t		length = passage->text.length;
	const Signs *signs = &reading->signs[index];
	const WordList *words = &reading->words[index];
	int			item = 0;
	int			word = 0;
	size_t		polled = 0;

	for (size_t start = 0, next, end; start < length; start = next)
	{
		bool		bullet;
		bool		quotes;
		size_t		from;
		Statement  *s;
		WordList	inside;

		next = sentence_next(signs, start, &end, &quotes);
		if (next - polled > ENV_POLL_BYTES)
		{
			to->env->poll(to->env);
			polled = next;
		}
		if (start == 0 || text[start - 1] == '\n')
			item++;
		from = sentence_skip_bullet(text, start, end, &bullet);
		if (from >= end)
			continue;
		s = add_statement(to);
		s->passage = index;
		s->item = item;
		s->folded.start = from;
		s->folded.length = end - from;
		s->latin = sentence_is_latin(text, from, end);
		/* ends ascend */
		while (word < words->n && words->words[word].end <= from)
			word++;
		/* a passage without words has no array of them */
		inside = (WordList) {words->n > 0 ? words->words + word : NULL, 0};
		for (; word < words->n && words->words[word].end <= end; word++)
			inside.n++;
		to->reasons[to->n - 1] = judge_sentence(to->env, signs, from, end, quotes, &inside, s);
	}
}

/* The stances of all passages, whose statements stand together, in order. */
static void
find_stances(const Growing *all, Reading *reading)
{
	int			first = 0;

	for (int i = 0; i < reading->npassages; i++)
	{
		Passage    *passage = &reading->passages[i];
		int			behind = first;

		all->env->poll(all->env);
		while (behind < all->n && all->statements[behind].passage == i)
			behind++;
		/* before the first statement there is no array yet */
		passage->stance = behind == first ? STANCE_NONE :
			stance_of_passage(reading, passage, all->statements + first, all->reasons + first, behind - first);
		first = behind;
	}
}

void
read_statements(struct env *env, Reading *reading)
{
	const WordTable *table = word_table(env, WORDS_OF_STATEMENTS);
	Growing		all = {env, NULL, NULL, 0, 0};

	reading->words = env->alloc(env, (size_t) (reading->npassages + 1) * sizeof(WordList));
	reading->signs = env->alloc(env, (size_t) (reading->npassages + 1) * sizeof(Signs));
	/* each step is done for all passages: what it needs stays at hand */
	for (int i = 0; i < reading->npassages; i++)
	{
		if (i % 1024 == 0)
			env->poll(env);
		reading->words[i] = (WordList) {NULL, 0};
		words_add(env, table, reading->passages[i].text.text, reading->passages[i].text.length, &reading->words[i]);
	}
	for (int i = 0; i < reading->npassages; i++)
	{
		Passage    *passage = &reading->passages[i];
		int			first = all.n;

		if (i % 1024 == 0)
			env->poll(env);
		signs_find(env, passage->text.text, passage->text.length, &reading->signs[i]);
		read_passage(&all, reading, i);
		if (all.n > first)
			statement_read_parts(env, passage, all.statements + first, all.reasons + first, all.n - first);
	}
	find_stances(&all, reading);
	env->release(env, all.reasons);
	reading->statements = all.statements;
	reading->nstatements = all.n;
}
