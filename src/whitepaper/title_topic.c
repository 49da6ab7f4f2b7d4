/*
 * title_topic.c
 *		Words that speak for a control wherever they stand in a title.
 */
#include "title_index.h"

#include <string.h>

#include "title_topic.h"

void
title_build_topics(struct env *env, TitleIndex *index, char **buffer, size_t *size)
{
	AutomatonPhrase *phrases = env->alloc(env, sizeof(AutomatonPhrase) * title_topic_count);

	for (int i = 0; i < title_topic_count; i++)
	{
		size_t		length = title_key_of(index, env, title_topic_rows[i].word, strlen(title_topic_rows[i].word), buffer, size);
		char	   *key = env->alloc(env, length + 1);

		memcpy(key, *buffer, length);
		phrases[i] = (AutomatonPhrase) {key, length, i};
	}
	index->topics = automaton_build(env, phrases, title_topic_count, PHRASE_LITERAL);
}

typedef struct TopicCount
{
	const char *key;
	size_t		length;
	int			n;
	struct
	{
		ControlId	control;
		int			points;
		int			rows[8];	/* that gave them */
		int			nrows;
	}			topics[24];
} TopicCount;

static bool
found_topic(void *arg, int id, size_t start, size_t end)
{
	TopicCount *t = arg;
	const title_topic_row *row = &title_topic_rows[id];
	int			i;

	/* a Latin word starts where a word starts, as far as keys can tell */
	if ((unsigned char) t->key[start] < 0x80 && end - start < 4 && start > 0 && (unsigned char) t->key[start - 1] < 0x80)
		return true;
	for (i = 0; i < t->n && t->topics[i].control != row->control; i++)
		;
	if (i == t->n)
	{
		if (t->n == 24)
			return true;
		memset(&t->topics[i], 0, sizeof(t->topics[i]));
		t->topics[i].control = row->control;
		t->n++;
	}
	for (int k = 0; k < t->topics[i].nrows; k++)
		if (t->topics[i].rows[k] == id)
			return true;
	if (t->topics[i].nrows < 8)
		t->topics[i].rows[t->topics[i].nrows++] = id;
	t->topics[i].points += row->weight;
	return true;
}

int
title_topics(const TitleIndex *index, struct env *env, const char *key, size_t length,
			 ControlId *controls, int *points, int max)
{
	TopicCount	t;
	int			n = 0;

	t.key = key;
	t.length = length;
	t.n = 0;				/* the topics beyond are not looked at */
	automaton_scan(index->topics, env, key, length, found_topic, &t);
	while (n < max && n < t.n)
	{
		int			best = -1;

		for (int i = 0; i < t.n; i++)
			if (t.topics[i].points > 0 && (best < 0 || t.topics[i].points > t.topics[best].points))
				best = i;
		if (best < 0)
			break;
		controls[n] = t.topics[best].control;
		points[n++] = t.topics[best].points;
		t.topics[best].points = 0;
	}
	return n;
}
