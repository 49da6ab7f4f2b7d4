/*
 * pair.h
 *		The first two characters of a word as one number, by which the tables of
 *		src/data/generate.pl that ask for it (":first") find their rows.
 */
#ifndef ISO27017_PAIR_H
#define ISO27017_PAIR_H

#include <stddef.h>
#include <stdint.h>

/* The bytes of the character at s as one number; 0 where it is none of our words'. */
static inline uint32_t
pair_number_at(const unsigned char *s, size_t left)
{
	if (left >= 3 && (s[0] & 0xF0) == 0xE0)
		return (uint32_t) s[0] << 16 | (uint32_t) s[1] << 8 | s[2];
	return left > 0 && s[0] < 0x80 ? s[0] : 0;
}

/* The number of two characters, or of one and nothing, as src/data/generate.pl computes it. */
static inline unsigned
pair_of(uint32_t first, uint32_t second)
{
	return (first * 0x9E37u ^ second * 0x85EBu) >> 4 & 0xFFFF;
}

/* Does a table's array of bits say that there are such rows? */
static inline int
pair_is_in(const uint64_t *pairs, unsigned pair)
{
	return (int) (pairs[pair >> 6] >> (pair & 63) & 1);
}

#endif							/* ISO27017_PAIR_H */
