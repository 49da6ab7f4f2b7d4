/*
 * part.c
 *		Labels that part the statements of a passage.
 */
#include <string.h>

#include "../text/literal.h"
#include "label.h"
#include "statement.h"

#define MAX_LABEL	90
#define MAX_INLINE	48			/* of one that its text follows at once */

static bool
ends_label(const char *text, size_t end)
{
	char		last = text[end - 1];

	return last == ':' || last == ']' || last == '>' || memcmp(text + end - 3, "】", 3) == 0 || memcmp(text + end - 3, "》", 3) == 0;
}

/* Where the label ends that a sentence begins with, "What is asked: ..."; start where it begins with none. */
static size_t
inline_label(const char *text, size_t start, size_t end)
{
	static const LiteralWord open[] = {LITERAL("【"), LITERAL("《"), LITERAL("["), LITERAL("<")};
	bool		bracket = literal_starts(text, start, end, LITERALS(open));
	size_t		stop = end - start > MAX_INLINE ? start + MAX_INLINE : end;

	if (!bracket && memchr(text + start, ':', stop - start) == NULL)
		return start;
	for (size_t at = start + 3; at < stop; at++)
	{
		/* a clause is no label */
		if (text[at] == ',')
			return start;
		if (text[at] == ':' || (bracket && ends_label(text, at + 1)))
			return at + 1;
	}
	return start;
}

/* The part of a section that a label opens; PART_NONE of what is no such label. */
static Part
part_of_label(const char *text, size_t start, size_t end)
{
	if (end - start < 3 || end - start > MAX_LABEL || !ends_label(text, end))
		return PART_NONE;
	return label_names(text, start, end, 'c') ? PART_CUSTOMER : label_names(text, start, end, 'v') ? PART_VENDOR :
		label_names(text, start, end, 'a') ? PART_ASKED : PART_NONE;
}

/* What stands between the label that says what is asked and that of the vendor: a paper without the second means its own deeds. */
static void
leave_out(Statement *statements, Reasons *reasons, int from, int to)
{
	for (int k = from; k >= 0 && k < to; k++)
	{
		statements[k].part = PART_ASKED;
		statements[k].stance = STANCE_NONE;
		memset(&reasons[k], 0, sizeof(Reasons));
	}
}

void
statement_read_parts(struct env *env, const Passage *passage, Statement *statements, Reasons *reasons, int n)
{
	const char *text = passage->text.text;
	Part		part = PART_NONE;
	int			asked = -1;		/* where a part that says what is asked began */

	for (int i = 0; i < n; i++)
	{
		Statement  *s = &statements[i];
		size_t		start = s->folded.start;
		size_t		end = start + s->folded.length;
		Part		label = part_of_label(text, start, end);
		size_t		behind = label == PART_NONE ? inline_label(text, start, end) : end;
		bool		alone = label != PART_NONE;

		if (i % 1024 == 0)
			env->poll(env);
		/* one that opens nothing closes what another has opened, or says nothing */
		if (!alone && behind > start && (asked >= 0 || part != PART_NONE || label_names(text, start, behind, 'a')))
			label = part_of_label(text, start, behind);
		if (label != PART_NONE)
		{
			if (label == PART_VENDOR)
				leave_out(statements, reasons, asked, i);
			asked = label == PART_ASKED ? i : -1;
			/* the words behind a customer's label in a line say themselves who does what */
			part = alone || label != PART_CUSTOMER ? label : PART_NONE;
			if (alone)
			{
				s->heads = true;
				s->stance = STANCE_NONE;
			}
		}
		else if (part == PART_CUSTOMER)
		{
			s->part = PART_CUSTOMER;
			s->customer = true;
			s->stance = STANCE_CUSTOMER;
		}
	}
}
