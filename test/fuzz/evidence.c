/*
 * evidence.c
 *		Fuzzer for evidence_query, and for findings in mutated whitepapers.
 *
 * test/fuzz/build evidence $(ls src/{text,control,retention,whitepaper,evidence}/*.c | grep -v '_fn\.c$') -licuuc
 * build/fuzz/evidence -max_total_time=60 test/corpus
 *
 * The first byte chooses: a query (its canonical text must be a fixed point, and
 * searching must stay inside the text), or a paper (every quote inside it).  What
 * is no valid UTF-8 is passed over, as the server would.
 */
#include "evidence/score.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

int			LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* One arena an execution; what is permanent is kept. */
typedef struct Arena
{
	void	  **blocks;
	size_t		n;
	size_t		max;
} Arena;

static void *
arena_alloc(struct env *env, size_t size)
{
	Arena	   *a = env->ctx;
	void	   *p = malloc(size > 0 ? size : 1);

	if (a->n == a->max)
	{
		a->max = a->max ? a->max * 2 : 1024;
		a->blocks = realloc(a->blocks, a->max * sizeof(void *));
	}
	if (p == NULL || a->blocks == NULL)
		abort();
	a->blocks[a->n++] = p;
	return p;
}

static void *
arena_realloc(struct env *env, void *old, size_t size)
{
	Arena	   *a = env->ctx;
	void	   *p;

	if (old == NULL)
		return arena_alloc(env, size);
	p = realloc(old, size > 0 ? size : 1);
	if (p == NULL)
		abort();
	for (size_t i = a->n; p != old && i-- > 0;)
	{
		if (a->blocks[i] == old)
		{
			a->blocks[i] = p;
			break;
		}
	}
	return p;
}

static void
arena_release(struct env *env, void *p)
{
	(void) env;
	(void) p;
}

static void
arena_poll(struct env *env)
{
	(void) env;
}

static bool
is_utf8(const uint8_t *s, size_t size)
{
	for (size_t i = 0; i < size;)
	{
		size_t		n = s[i] < 0x80 ? 1 : s[i] >= 0xC2 && s[i] < 0xE0 ? 2 : (s[i] & 0xF0) == 0xE0 ? 3
			: s[i] >= 0xF0 && s[i] < 0xF5 ? 4 : 0;

		if (n == 0 || i + n > size || s[i] == 0 ||
			(n == 3 && ((s[i] == 0xE0 && s[i + 1] < 0xA0) || (s[i] == 0xED && s[i + 1] > 0x9F))) ||
			(n == 4 && ((s[i] == 0xF0 && s[i + 1] < 0x90) || (s[i] == 0xF4 && s[i + 1] > 0x8F))))
			return false;
		for (size_t k = 1; k < n; k++)
			if ((s[i + k] & 0xC0) != 0x80)
				return false;
		i += n;
	}
	return true;
}

static void
try_query(struct env *env, const char *text, size_t size)
{
	EvidenceQuery query;
	EvidenceQuery again;
	QueryError	error;
	size_t		length;
	size_t		length_again;
	char	   *canonical;
	QueryText	read;
	Matcher    *m = matcher_new(env);

	if (!query_parse(env, text, size, &query, &error))
	{
		assert(error.position <= size && error.detail != NULL && error.hint != NULL);
		return;
	}
	canonical = query_format(env, &query, query.root, &length);
	assert(query_parse(env, canonical, length, &again, &error));
	assert(strcmp(query_format(env, &again, again.root, &length_again), canonical) == 0);
	query_compile(env, &query, 0, m);
	matcher_build(m);
	query_text_read(env, text, size, query.atoms, &read);
	query_matches(env, &query, m, &read, NULL);
}

static void
try_paper(struct env *env, const char *text, size_t size)
{
	Reading    *reading = read_whitepaper(env, text, size, NULL, 0);
	Finding    *findings;
	ControlScore *scores;
	int			n = find_all(env, reading, &findings);

	for (int i = 0; i < n; i++)
		assert(findings[i].quote.start + findings[i].quote.length <= size);
	score_controls(env, rubric_get(env), findings, n, &scores);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static Arena kept;
	static struct env permanent = {arena_alloc, arena_realloc, arena_release, arena_poll, &kept, &permanent};
	Arena		arena = {NULL, 0, 0};
	struct env	env = {arena_alloc, arena_realloc, arena_release, arena_poll, &arena, &permanent};

	if (size == 0 || !is_utf8(data + 1, size - 1))
		return 0;
	if (data[0] & 1)
		try_query(&env, (const char *) data + 1, size - 1);
	else
		try_paper(&env, (const char *) data + 1, size - 1);
	for (size_t i = 0; i < arena.n; i++)
		free(arena.blocks[i]);
	free(arena.blocks);
	return 0;
}
