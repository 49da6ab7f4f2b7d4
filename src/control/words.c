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

WordRole
control_word_at(const char *text, size_t length, size_t *size)
{
	WordRole	found = WORD_NONE;

	*size = 0;
	if (length < 3)
		return WORD_NONE;
	/* all that begin with the same character of three bytes stand together */
	for (int row = lower_bound(text, 3); row < control_word_count; row++)
	{
		const char *word = control_word_rows[row].word;
		size_t		n = strlen(word);

		if (n < 3 || memcmp(word, text, 3) != 0)
			break;
		if (n <= length && memcmp(word, text, n) == 0)
		{
			/* they come in the order of their length */
			found = role_of(row);
			*size = n;
		}
	}
	return found;
}
