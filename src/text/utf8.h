/*
 * utf8.h
 *		Reading and writing UTF-8 that is known to be valid.
 *
 * PostgreSQL guarantees valid UTF-8 in a UTF8 database; these never read past
 * end even where that does not hold.
 */
#ifndef ISO27017_UTF8_H
#define ISO27017_UTF8_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

/* Length in bytes of the character that starts with this byte. */
static inline size_t
utf8_length(unsigned char lead)
{
	return lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
}

/*
 * The code point at p (p < end); *size is how many bytes it takes, never past
 * end.
 */
static inline uint32_t
utf8_decode(const char *p, const char *end, size_t *size)
{
	const unsigned char *s = (const unsigned char *) p;
	size_t		n = utf8_length(*s);

	if (n > (size_t) (end - p))
	{
		*size = (size_t) (end - p);
		return 0xFFFD;
	}
	*size = n;
	switch (n)
	{
		case 1:
			return s[0];
		case 2:
			return (uint32_t) (s[0] & 0x1F) << 6 | (s[1] & 0x3F);
		case 3:
			return (uint32_t) (s[0] & 0x0F) << 12 | (uint32_t) (s[1] & 0x3F) << 6 |
				(s[2] & 0x3F);
		default:
			return (uint32_t) (s[0] & 0x07) << 18 | (uint32_t) (s[1] & 0x3F) << 12 |
				(uint32_t) (s[2] & 0x3F) << 6 | (s[3] & 0x3F);
	}
}

/*
 * Do the three bytes at c begin with one of the kana and ideographs: U+3040 to U+30FF but
 * for the middle dot (E3 81 to E3 83), or U+4000 to U+9FFF (E4 to E9)?  Which of them comes
 * next nobody can foresee, so no branch depends on it.
 */
static inline bool
utf8_is_japanese(const unsigned char *c)
{
	unsigned	two = (unsigned) c[0] << 8 | c[1];

	return (((unsigned) (c[0] - 0xE4) <= 0xE9 - 0xE4) | (two - 0xE381 <= 2)) & ((two != 0xE383) | (c[2] != 0xBB));
}

/*
 * Behind the kana and ideographs that [start, end) begins with: most of any text, and
 * nothing that structure is told by.  The middle dot is none of them.
 */
static inline size_t
utf8_skip_japanese(const char *text, size_t start, size_t end)
{
	const unsigned char *c = (const unsigned char *) text + start;
	const unsigned char *wide = start < end && end - start >= 3 ? (const unsigned char *) text + end - 2 : c;

	while (c < wide && utf8_is_japanese(c))
		c += 3;
	return (size_t) (c - (const unsigned char *) text);
}

/* How many characters begin in n bytes. */
static inline size_t
utf8_count(const char *text, size_t n)
{
	size_t		count = 0;
	size_t		i = 0;

	/* eight bytes at a time: a bit for each that is no continuation (10xxxxxx) */
	for (; n - i >= 8; i += 8)
	{
		uint64_t	word;

		memcpy(&word, text + i, 8);
		word = ((~word >> 7) | (word >> 6)) & UINT64_C(0x0101010101010101);
		count += (size_t) (word * UINT64_C(0x0101010101010101) >> 56);
	}
	for (; i < n; i++)
		count += ((unsigned char) text[i] & 0xC0) != 0x80;
	return count;
}

/* Write cp at out (room for 4 bytes); returns how many bytes. */
static inline size_t
utf8_encode(uint32_t cp, char *out)
{
	unsigned char *o = (unsigned char *) out;

	if (cp < 0x80)
	{
		o[0] = (unsigned char) cp;
		return 1;
	}
	if (cp < 0x800)
	{
		o[0] = (unsigned char) (0xC0 | cp >> 6);
		o[1] = (unsigned char) (0x80 | (cp & 0x3F));
		return 2;
	}
	if (cp < 0x10000)
	{
		o[0] = (unsigned char) (0xE0 | cp >> 12);
		o[1] = (unsigned char) (0x80 | (cp >> 6 & 0x3F));
		o[2] = (unsigned char) (0x80 | (cp & 0x3F));
		return 3;
	}
	o[0] = (unsigned char) (0xF0 | cp >> 18);
	o[1] = (unsigned char) (0x80 | (cp >> 12 & 0x3F));
	o[2] = (unsigned char) (0x80 | (cp >> 6 & 0x3F));
	o[3] = (unsigned char) (0x80 | (cp & 0x3F));
	return 4;
}

#endif							/* ISO27017_UTF8_H */
