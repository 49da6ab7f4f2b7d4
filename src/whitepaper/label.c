/*
 * label.c
 *		Finds the words of labels.
 */
#include "label.h"

#include <string.h>

#include "../text/pair.h"
#include "data/gen/part_label.h"

/* Is the part one of those of the row: "asked", "asked,heads"? */
static bool
is_of_part(const part_label_row *row, char part)
{
	const char *second = strchr(row->part, ',');

	return row->part[0] == part || (second != NULL && second[1] == part);
}

/* Does a word of the part, one that begins with the pair of characters, stand at s? */
static bool
stands_at(const char *s, size_t left, unsigned pair, char part)
{
	unsigned	bucket = pair & (part_label_buckets - 1);

	for (int i = part_label_first[bucket]; i < part_label_first[bucket + 1]; i++)
	{
		const part_label_row *row = &part_label_rows[i];

		if ((size_t) row->length <= left && memcmp(s, row->word, (size_t) row->length) == 0 && is_of_part(row, part))
			return true;
	}
	return false;
}

bool
label_names(const char *text, size_t start, size_t end, char part)
{
	const unsigned char *s = (const unsigned char *) text;
	uint32_t	before = 0;
	size_t		from = start;	/* where that character stands */

	/* words have two characters at least */
	for (size_t at = start; at < end;)
	{
		uint32_t	c = pair_number_at(s + at, end - at);
		unsigned	pair = pair_of(before, c);

		if (before != 0 && c != 0 && pair_is_in(part_label_pairs, pair) && stands_at(text + from, end - from, pair, part))
			return true;
		before = c;
		from = at;
		at += c > 0x7F ? 3 : 1;
	}
	return false;
}
