/*
 * part.c
 *		Labels that part the statements of a passage.
 */
#include <string.h>

#include "../text/literal.h"
#include "statement.h"
#include "data/gen/part_label.h"

#define MAX_LABEL	90

/* Is one of the words in [start, end)?  One look at it, since most labels have none. */
static bool
names_part(const char *text, size_t start, size_t end)
{
	LiteralWord words[part_label_count];
	size_t		n = 0;

	for (size_t i = 0; i < part_label_count; i++)
		if (*part_label_rows[i].part != 'h')
			words[n++] = (LiteralWord) {part_label_rows[i].word, strlen(part_label_rows[i].word)};
	return literal_inside(text, start, end, words, n);
}

/* The part of a section that a label opens; PART_NONE of what is no such label. */
static Part
part_of_label(const char *text, size_t start, size_t end)
{
	char		last;

	if (end - start < 3 || end - start > MAX_LABEL)
		return PART_NONE;
	last = text[end - 1];
	if (last != ':' && last != ']' && last != '>' && memcmp(text + end - 3, "】", 3) != 0 && memcmp(text + end - 3, "》", 3) != 0)
		return PART_NONE;
	if (!names_part(text, start, end))
		return PART_NONE;
	for (size_t i = 0; i < part_label_count; i++)
	{
		const LiteralWord word = {part_label_rows[i].word, strlen(part_label_rows[i].word)};

		/* of columns */
		if (*part_label_rows[i].part == 'h')
			continue;
		if (literal_inside(text, start, end, &word, 1))
			return *part_label_rows[i].part == 'c' ? PART_CUSTOMER : *part_label_rows[i].part == 'v' ? PART_VENDOR : PART_ASKED;
	}
	return PART_NONE;
}

void
statement_read_parts(const Passage *passage, Statement *statements, Reasons *reasons, int n)
{
	Part		part = PART_NONE;
	int			asked = -1;		/* where a part that says what is asked began */

	for (int i = 0; i < n; i++)
	{
		Statement  *s = &statements[i];
		Part		label = part_of_label(passage->text.text, s->folded.start, s->folded.start + s->folded.length);

		if (label != PART_NONE)
		{
			/* a paper that labels nothing else as its own means this by it */
			for (int k = asked; label == PART_VENDOR && k >= 0 && k < i; k++)
			{
				statements[k].part = PART_ASKED;
				statements[k].stance = STANCE_NONE;
				memset(&reasons[k], 0, sizeof(Reasons));
			}
			asked = label == PART_ASKED ? i : -1;
			part = label;
			s->stance = STANCE_NONE;
		}
		else if (part == PART_CUSTOMER)
		{
			s->part = PART_CUSTOMER;
			s->customer = true;
			s->stance = STANCE_CUSTOMER;
		}
	}
}
