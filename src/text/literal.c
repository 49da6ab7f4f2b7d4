/*
 * literal.c
 *		A list of words, looked for in one pass over a text.
 */
#include "literal.h"

#include <stdint.h>

#include "utf8.h"

size_t
literal_find(const char *text, size_t start, size_t end, const LiteralWord *word, size_t rare)
{
	for (size_t at = start; at + word->length <= end; at++)
	{
		const char *p = memchr(text + at + rare, word->text[rare], end - at - word->length + 1);

		if (p == NULL)
			break;
		at = (size_t) (p - text) - rare;
		if (text[at] == *word->text && memcmp(text + at, word->text, word->length) == 0)
			return at;
	}
	return end;
}

bool
literal_within(const char *text, size_t start, size_t end, const LiteralWord *word)
{
	return literal_find(text, start, end, word, 0) < end;
}

/* Does one of the words stand at p, where one begins with such a character? */
static bool
one_at(const char *p, size_t left, const LiteralWord *words, size_t n)
{
	bool		narrow = (unsigned char) *p < 0x80;

	/* of three bytes, the third tells most */
	for (size_t i = 0; i < n; i++)
		if (*words[i].text == *p && (narrow || words[i].text[2] == p[2]) && literal_at(p, left, &words[i]))
			return true;
	return false;
}

bool
literal_inside(const char *text, size_t start, size_t end, const LiteralWord *words, size_t n)
{
	uint64_t	middle = 0;		/* of first characters of three bytes: six bits of */
	uint64_t	last = 0;		/* the second byte, and of the third */
	uint64_t	narrow[2] = {0, 0};

	for (size_t i = 0; i < n; i++)
	{
		unsigned char c = (unsigned char) words[i].text[0];

		if (c < 0x80)
			narrow[c >> 6] |= UINT64_C(1) << (c & 63);
		else
		{
			middle |= UINT64_C(1) << (words[i].text[1] & 63);
			last |= UINT64_C(1) << (words[i].text[2] & 63);
		}
	}
	for (size_t k = start; k < end;)
	{
		unsigned char c = (unsigned char) text[k];

		if (c >= 0xE0)
		{
			if (end - k >= 3 && (last >> (text[k + 2] & 63) & middle >> (text[k + 1] & 63) & 1) != 0 &&
				one_at(text + k, end - k, words, n))
				return true;
			k += c < 0xF0 ? 3 : 4;
		}
		else if (c < 0x80)
		{
			if (((c < 64 ? narrow[0] : narrow[1]) >> (c & 63) & 1) != 0 && one_at(text + k, end - k, words, n))
				return true;
			k++;
		}
		else
			k += c < 0xC0 ? 1 : 2;	/* start may lie inside of a character */
	}
	return false;
}
