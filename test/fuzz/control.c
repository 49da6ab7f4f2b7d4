/*
 * control.c
 *		Fuzzer for reading identifiers: one, and in running text.
 *
 * test/fuzz/build control && build/fuzz/control -max_total_time=60
 *
 * The first byte chooses the edition, the rest is the text; it need not be valid
 * UTF-8, since the readers promise never to leave it.
 */
#include "control/control.h"
#include "control/find.h"
#include "control/parse.h"

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

typedef struct Seen
{
	size_t		length;
	size_t		start;
} Seen;

static void
seen(void *context, ControlId id, Span span)
{
	Seen	   *s = context;

	assert(control_exists(id));
	assert(span.length > 0 && span.start <= s->length && span.length <= s->length - span.start);
	/* in the order of the text */
	assert(span.start >= s->start);
	s->start = span.start;
}

/* What is read prints as what is read again; an error says where and gives a hint. */
static void
parse_one(const char *text, size_t length, int edition)
{
	ControlId	id = CONTROL_NONE;
	ControlId	again = CONTROL_NONE;
	ControlError error;

	memset(&error, 0, sizeof(error));
	if (control_parse(text, length, edition, &id, &error))
	{
		char		printed[CONTROL_TEXT_SIZE];
		int			n = control_format(id, printed);
		ControlId	buf[CONTROL_MAP_MAX];

		assert(control_exists(id));
		assert(n > 0 && n < CONTROL_TEXT_SIZE && (size_t) n == strlen(printed));
		assert(control_parse(printed, (size_t) n, 0, &again, NULL) && again == id);
		assert(control_parent(id) == CONTROL_NONE || control_contains(control_parent(id), id));
		assert(control_contains(id, control_last(id)));
		for (int e = 0; e < 3; e++)
			assert(control_map(id, e == 0 ? 2013 : e == 1 ? 2022 : 2026, buf, CONTROL_MAP_MAX) <= CONTROL_MAP_MAX);
	}
	else
	{
		assert(error.position >= 0 && (size_t) error.position <= length + 1);
		assert(error.detail[0] != '\0' && error.hint[0] != '\0');
		assert(memchr(error.detail, '\0', sizeof(error.detail)) != NULL);
		assert(memchr(error.hint, '\0', sizeof(error.hint)) != NULL);
		assert(!control_parse(text, length, edition, &id, NULL));
	}
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const int editions[] = {0, 2013, 2022, 2026};
	struct env	env = {fuzz_alloc, fuzz_realloc, fuzz_release, fuzz_poll, NULL};
	Seen		all = {0, 0};
	char	   *text;
	int			edition;

	if (size == 0)
		return 0;
	edition = editions[data[0] & 3];
	/* a copy of its own, so that a byte too far is found */
	text = malloc(size);
	memcpy(text, data + 1, size - 1);
	all.length = size - 1;
	text = realloc(text, size - 1 > 0 ? size - 1 : 1);
	parse_one(text, size - 1, edition);
	control_find(&env, text, size - 1, edition, seen, &all);
	free(text);
	return 0;
}
