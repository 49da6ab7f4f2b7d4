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
	LiteralWord words[part_label_count];
	size_t		n = 0;

	for (size_t i = 0; i < part_label_count; i++)
		if (part_label_rows[i].part[0] == part)
			words[n++] = (LiteralWord) {part_label_rows[i].word, strlen(part_label_rows[i].word)};
	return literal_inside(text, start, end, words, n);
}
