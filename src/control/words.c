/*
 * words.c
 *		The words of src/data/control_word.tsv.
 */
#include "words.h"

#include <string.h>

#include "data/gen/control_word.h"

static WordRole
role_of(int row)
{
	switch (control_word_rows[row].role[0])
	{
		case 'l':
			return WORD_LIST;
		case 'r':
			return WORD_RANGE;
		case 'a':
			return WORD_ANNEX;
		case 's':
			return WORD_STANDARD;
		case 'u':
			return WORD_UNIT;
		default:
			return WORD_DENY;
	}
}

/* The rows are sorted by their bytes: a shorter word before what it begins. */
static int
compare(const char *text, size_t length, const char *word)
{
	size_t		n = strlen(word);
	int			order = memcmp(text, word, length < n ? length : n);

	return order != 0 ? order : length < n ? -1 : length > n;
}

/* The first row that is not below these bytes. */
static int
lower_bound(const char *text, size_t length)
{
	int			low = 0;
	int			high = control_word_count;

	while (low < high)
	{
		int			middle = (low + high) / 2;

		if (compare(text, length, control_word_rows[middle].word) > 0)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

WordRole
control_word(const char *word, size_t length)
{
	int			row = lower_bound(word, length);

	if (row < control_word_count && compare(word, length, control_word_rows[row].word) == 0)
		return role_of(row);
	return WORD_NONE;
}

/* The low 12 bits of a character of three bytes */
static unsigned
slot_of(const char *text)
{
	return (unsigned) (text[1] & 0x3F) << 6 | (unsigned) (text[2] & 0x3F);
}

void
control_word_index(WordIndex *index)
{
	memset(index, 0, sizeof(*index));
	/* from the last, so that each slot has the first of those that share it */
	for (int row = control_word_count; row-- > 0;)
	{
		const char *word = control_word_rows[row].word;

		if ((unsigned char) word[0] >= 0xE0)
			index->first[slot_of(word)] = (uint16_t) (row + 1);
	}
}

WordRole
control_word_at(const WordIndex *index, const char *text, size_t length, size_t *size)
{
	WordRole	found = WORD_NONE;
	int			row;

	*size = 0;
	if (length < 3 || (unsigned char) text[0] < 0xE0)
		return WORD_NONE;
	row = index->first[slot_of(text)];
	/* all that begin with the same character stand together, shorter ones first */
	for (row -= 1; row >= 0 && row < control_word_count; row++)
	{
		const char *word = control_word_rows[row].word;
		int			order = memcmp(word, text, 3);
		size_t		n;

		if (order > 0)
			break;
		if (order < 0)
			continue;			/* another character in the same slot */
		n = strlen(word);
		if (n <= length && memcmp(word, text, n) == 0)
		{
			found = role_of(row);
			*size = n;
		}
	}
	return found;
}
