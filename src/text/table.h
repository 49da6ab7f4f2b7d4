/*
 * table.h
 *		What becomes of a code point: the page tables that src/data/fold.pl makes
 *		of the tables in src/data.
 */
#ifndef ISO27017_TABLE_H
#define ISO27017_TABLE_H

#include "../env.h"
#include "utf8.h"

/* A mapping of a single character; offsets into fold_pool. */
typedef struct FoldMap
{
	uint16_t	normalize;
	uint8_t		normalize_length;
	uint16_t	ja;
	uint8_t		ja_length;
	uint8_t		width;			/* characters of the result that do not combine */
	uint16_t	inner;			/* V_HYPHEN, V_LONG or V_SYMBOL where the result is one */
} FoldMap;

/* The mapping of a character that combines with what stands before it. */
typedef struct FoldExtra
{
	uint32_t	cp;
	uint16_t	normalize;
	uint8_t		normalize_length;
	uint16_t	ja;
	uint8_t		ja_length;
} FoldExtra;

typedef struct NfkcMap
{
	uint16_t	text;
	uint8_t		length;
} NfkcMap;

/* values of the NFKC pages: 0, combining, mappings (first those that combine) */
#define V_NFKC_COMBINING	1
#define V_NFKC_MAP			2

#define TABLE_HIDDEN __attribute__((visibility("hidden")))
#define TABLE_APART __attribute__((noinline))

extern TABLE_HIDDEN const uint16_t fold_index[];
extern TABLE_HIDDEN const uint16_t fold_pages[][64];
extern TABLE_HIDDEN const uint64_t fold_valued[];	/* a bit for each code point below U+10000 that has a value */
extern TABLE_HIDDEN const uint16_t nfkc_index[];
extern TABLE_HIDDEN const uint16_t nfkc_pages[][64];
extern TABLE_HIDDEN const FoldMap fold_maps[];
extern TABLE_HIDDEN const FoldExtra fold_extra[];
extern TABLE_HIDDEN const NfkcMap nfkc_maps[];
extern TABLE_HIDDEN const unsigned char fold_pool[];

/* the constants; in table.c the tables too, which must find their declarations above */
#include "data/gen/fold_table.h"

static inline unsigned
fold_value(uint32_t cp)
{
	return cp > 0x10FFFF ? 0 : fold_pages[fold_index[cp >> 6]][cp & 63];
}

/* The value of the character at p (p < end), which takes *size bytes. */
static inline unsigned
fold_value_at(const char *p, const char *end, size_t *size)
{
	const unsigned char *s = (const unsigned char *) p;

	if ((s[0] & 0xF0) == 0xE0 && end - p >= 3)
	{
		unsigned	page = fold_index[(s[0] & 0x0F) << 6 | (s[1] & 0x3F)];

		/* on page 0 nothing happens */
		*size = 3;
		return page == 0 ? 0 : fold_pages[page][s[2] & 0x3F];
	}
	if (s[0] < 0x80)
	{
		*size = 1;
		return fold_pages[fold_index[s[0] >> 6]][s[0] & 63];
	}
	return fold_value(utf8_decode(p, end, size));
}

static inline unsigned
nfkc_value(uint32_t cp)
{
	return cp > 0x10FFFF ? 0 : nfkc_pages[nfkc_index[cp >> 6]][cp & 63];
}

/* Does a character of this NFKC value combine with what stands before it? */
static inline bool
nfkc_combines(unsigned value)
{
	return value != 0 && value < V_NFKC_STARTER;
}

/* The mapping of a value that is one (V_JA_MAP .. V_ALL - 1, or V_MAP and up). */
static inline const FoldMap *
fold_map(unsigned value)
{
	return &fold_maps[value >= V_MAP ? value - V_MAP + FOLD_JA_MAPS : value - V_JA_MAP];
}

/* The character before p, which must be after start. */
static inline const char *
utf8_before(const char *start, const char *p)
{
	const char *limit = p - start > 4 ? p - 4 : start;

	/* most take three bytes */
	if (p - start >= 3 && ((unsigned char) p[-3] & 0xF0) == 0xE0 && ((unsigned char) p[-2] & (unsigned char) p[-1] & 0xC0) == 0x80)
		return p - 3;
	for (p--; p > limit && ((unsigned char) *p & 0xC0) == 0x80; p--)
		;
	return p;
}

#endif							/* ISO27017_TABLE_H */
