/*
 * dash.c
 *		Lists whose items begin with a dash and no blank behind it.
 *
 * Folding takes such a dash for part of the text, and joins the lines.  Where a paper
 * has several, a bullet of as many bytes takes its place.
 */
#include "outline.h"

#include <string.h>

#define DASH_BYTES		3

/* Hyphens, dashes and minus signs of three bytes: U+2010 to U+2015, U+2212, U+FF0D. */
static bool
is_dash(const char *p)
{
	return (memcmp(p, "\342\200", 2) == 0 && (unsigned char) p[2] >= 0x90 && (unsigned char) p[2] <= 0x95) ||
		memcmp(p, "\342\210\222", DASH_BYTES) == 0 || memcmp(p, "\357\274\215", DASH_BYTES) == 0;
}

bool
begins_with_dash(const char *text, size_t at, size_t end)
{
	size_t		n;
	size_t		next = at + DASH_BYTES;
	uint32_t	c;

	if (end - at < 2 * DASH_BYTES || !is_dash(text + at))
		return false;
	c = plain_char(text, next, end, &n);
	return c > ' ' && c != '-' && c != 0x30FC && !(c >= '0' && c <= '9');
}

/* The next line of [at, end) that is such an item: where its dash stands; end where there is none. */
static size_t
next_dash(const char *text, size_t at, size_t end)
{
	while (at < end)
	{
		size_t		start = skip_blanks(text, at, end);
		const char *nl;

		if (begins_with_dash(text, start, end))
			return start;
		nl = memchr(text + at, '\n', end - at);
		at = nl != NULL ? (size_t) (nl - text) + 1 : end;
	}
	return end;
}

void
dashes_to_bullets(char *text, size_t length)
{
	for (size_t at = next_dash(text, 0, length); at < length; at = next_dash(text, at + DASH_BYTES, length))
		memcpy(text + at, "\343\203\273", DASH_BYTES);
}
