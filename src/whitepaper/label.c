/*
 * label.c
 *		Finds the words of labels.
 */
#include "label.h"

#include <string.h>

#include "../text/literal.h"
#include "data/gen/part_label.h"

bool
label_names(const char *text, size_t start, size_t end, char part)
{
	for (size_t i = 0; i < part_label_count; i++)
	{
		const char *word = part_label_rows[i].word;

		if (part_label_rows[i].part[0] == part && literal_within(text, start, end, &(LiteralWord) {word, strlen(word)}))
			return true;
	}
	return false;
}
