/*
 * nfkc.c
 *		Unicode normalisation form KC, pinned to Unicode 14.0.
 *
 * What needs no composition comes from a table; a base with what combines with
 * it goes to compose().  Text that is normal is scanned, never copied.
 */
#include "nfkc.h"

#include <string.h>

#include "compose.h"
#include "table.h"

typedef struct Buffer
{
	struct env *env;
	char	   *text;
	size_t		length;
	size_t		size;
} Buffer;

static void
append(Buffer *b, const char *text, size_t n)
{
	if (b->size - b->length < n)
	{
		b->size = b->size + b->size / 2 + n;
		b->text = b->env->realloc(b->env, b->text, b->size);
	}
	memcpy(b->text + b->length, text, n);
	b->length += n;
}

/* Append NFKC of the characters of [p, end), and do nothing else. */
static void
append_composed(Buffer *b, const char *p, const char *end)
{
	Sequence	s;
	size_t		n;
	char		utf8[4];

	sequence_start(&s);
	for (; p < end; p += n)
	{
		uint32_t	cp = utf8_decode(p, end, &n);
		unsigned	v = nfkc_value(cp);

		/* a character that combines may have a mapping as well */
		if (v >= V_NFKC_MAP)
			sequence_add_text(b->env, &s, (const char *) fold_pool + nfkc_maps[v - V_NFKC_MAP].text,
							  nfkc_maps[v - V_NFKC_MAP].length);
		else
			sequence_add(b->env, &s, cp);
	}
	compose(b->env, &s);
	for (size_t i = 0; i < s.n; i++)
		append(b, utf8, utf8_encode(s.cps[i], utf8));
	if (s.cps != s.room)
		b->env->release(b->env, s.cps);
}

static bool
combines(const char *p, const char *end)
{
	size_t		n;

	return p < end && (unsigned char) *p >= 0x80 &&
		nfkc_combines(nfkc_value(utf8_decode(p, end, &n)));
}

/* The first character from p on that is not sure to be normal where it stands. */
static inline const char *
skip_normal(const char *p, const char *end, unsigned *value, size_t *size)
{
	while (p < end)
	{
		unsigned char c = (unsigned char) *p;

		if (c < 0x80)
		{
			p++;
			continue;
		}
		if (c >= 0xE0 && c < 0xF0 && end - p >= 3)
		{
			*size = 3;
			do
			{
				*value = nfkc_pages[nfkc_index[(*p & 0x0F) << 6 | (p[1] & 0x3F)]][p[2] & 0x3F];
				if (*value != 0)
					return p;
				p += 3;
			} while (end - p >= 3 && ((unsigned char) *p & 0xF0) == 0xE0);
			continue;
		}
		*value = nfkc_value(utf8_decode(p, end, size));
		if (*value != 0)
			return p;
		p += *size;
	}
	return p;
}

const char *
nfkc_text(struct env *env, const char *source, size_t length, size_t *out_length)
{
	Buffer		b = {env, NULL, 0, 0};
	const char *p = source,
			   *run = source,
			   *end = source + length;

	while (p < end)
	{
		const char *stop = end - p > ENV_POLL_BYTES ? p + ENV_POLL_BYTES : end;
		unsigned	value = 0;
		size_t		size = 0;

		/* a character may straddle the stop; it is then looked at whole */
		while (stop < end && ((unsigned char) *stop & 0xC0) == 0x80)
			stop++;
		while ((p = skip_normal(p, stop, &value, &size)) < stop)
		{
			const char *from = p;

			if (nfkc_combines(value) && from > run)
				from = utf8_before(run, p);
			p += size;
			while (combines(p, end))
				p += utf8_length((unsigned char) *p);
			if (p > end)
				p = end;
			if (b.text == NULL)
			{
				b.size = length + length / 8 + 64;
				b.text = env->alloc(env, b.size);
			}
			append(&b, run, from - run);
			append_composed(&b, from, p);
			run = p;
			if (p >= stop)
				break;
		}
		env->poll(env);
	}
	if (run != source)
		append(&b, run, end - run);
	/* sequences may have been put together to what they were */
	if (run == source || (b.length == length && memcmp(b.text, source, length) == 0))
	{
		*out_length = length;
		return source;
	}
	*out_length = b.length;
	return b.text;
}
