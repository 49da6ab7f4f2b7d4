/*
 * part.c
 *		Labels that part the statements of a passage.
 */
#include <string.h>

#include "label.h"
#include "statement.h"

#define MAX_LABEL	90

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
	return label_names(text, start, end, 'c') ? PART_CUSTOMER : label_names(text, start, end, 'v') ? PART_VENDOR :
		label_names(text, start, end, 'a') ? PART_ASKED : PART_NONE;
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
