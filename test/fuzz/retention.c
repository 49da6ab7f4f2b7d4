/*
 * retention.c
 *		Fuzzer for reading periods: one, in running text, and from sixteen bytes.
 *
 * test/fuzz/build retention && build/fuzz/retention -max_total_time=60 \
 *		-dict=test/fuzz/retention.dict
 *
 * The text need not be valid UTF-8, since the readers promise never to leave it.
 * What is read must be a value, its canonical form a fixed point, and all that
 * can be asked of it must hold together.
 */
#include "retention/calendar.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

int			LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void *
fuzz_alloc(struct env *env, size_t size)
{
	void	   *p = malloc(size > 0 ? size : 1);

	(void) env;
	if (p == NULL)
		abort();
	return p;
}

static void *
fuzz_realloc(struct env *env, void *old, size_t size)
{
	void	   *p = realloc(old, size > 0 ? size : 1);

	(void) env;
	if (p == NULL)
		abort();
	return p;
}

static void
fuzz_release(struct env *env, void *p)
{
	(void) env;
	free(p);
}

static void
fuzz_poll(struct env *env)
{
	(void) env;
}

static void
check_value(const Retention *r, const Retention *other)
{
	char		buf[RETENTION_TEXT_SIZE];
	Retention	again;
	RetentionError error = {0, NULL, NULL};
	int			length;
	int64_t		low,
				high,
				due;
	static const int32_t holidays[] = {20000, 20001, 20007, 20500};

	assert(retention_valid(r));
	length = retention_format(r, buf);
	assert(length > 0 && length < RETENTION_TEXT_SIZE && buf[length] == '\0');
	assert(retention_parse_canonical(buf, (size_t) length, &again, &error));
	assert(retention_cmp(r, &again) == 0 && memcmp(r, &again, sizeof again) == 0);

	if (retention_days_low(r, &low) && retention_days_high(r, &high))
		assert(low <= high);
	if (retention_due(r, 20000, holidays, 4, 3, &due) && retention_bound(r)[0] == '\0' && retention_place(r) >= 0)
	{
		if (retention_days_low(r, &low))
			assert(due - 20000 >= low);
		if (retention_days_high(r, &high))
			assert(due - 20000 <= high);
	}
	if (retention_satisfies(r, r) != 1)
		assert(strstr(buf, "unstated") != NULL);
	retention_satisfies(r, other);
	retention_satisfies(other, r);
	assert(retention_cmp(r, other) == -retention_cmp(other, r));
	if (retention_with_place(r, 1, 1, &again))
		assert(retention_valid(&again) && retention_event(&again) == 1);
	if (retention_with_bound(r, ">=", &again))
		assert(retention_valid(&again) && strcmp(retention_bound(&again), ">=") == 0);
	if (retention_with_frequency(r, other, &again))
		assert(retention_valid(&again));
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct env	env = {.alloc = fuzz_alloc,.realloc = fuzz_realloc,.release = fuzz_release,.poll = fuzz_poll};
	RetentionMatch *matches;
	RetentionError error = {0, NULL, NULL};
	Retention	r;
	Retention	other;
	const char *text;
	char	   *copy = malloc(size > 0 ? size : 1);
	size_t		behind = 0;
	int			n;

	if (copy == NULL)
		abort();
	/* a buffer of its own, so that reading past its end is noticed */
	memcpy(copy, data, size);
	text = copy;
	assert(retention_parse_canonical("<= 30 days after termination", 28, &other, NULL));
	if (size == sizeof r)
	{
		memcpy(&r, text, sizeof r);
		if (retention_valid(&r))
			check_value(&r, &other);
	}
	if (retention_parse_canonical(text, size, &r, &error))
		check_value(&r, &other);
	else
		assert(error.position <= size && error.detail != NULL && error.hint != NULL);
	if (size < 4096)
	{
		error = (RetentionError) {0, NULL, NULL};
		if (retention_parse_phrase(text, size, &r, &error))
			check_value(&r, &other);
		else
			assert(error.position <= size && error.detail != NULL && error.hint != NULL);
	}
	n = retention_find(&env, text, size, &matches);
	for (int i = 0; i < n; i++)
	{
		assert(matches[i].span.start >= behind && matches[i].span.length > 0);
		behind = matches[i].span.start + matches[i].span.length;
		assert(behind <= size);
		check_value(&matches[i].period, i > 0 ? &matches[i - 1].period : &other);
	}
	free(matches);
	free(copy);
	return 0;
}
