/*
 * delimited_heads.c
 *		What the columns of a spreadsheet hold, by their heads and by their cells.
 */
#include "delimited.h"

#include <string.h>

#include "../text/literal.h"
#include "data/gen/sheet_head.h"
#include "heading.h"
#include "label.h"

char
sheet_role_of(const char *text, const Cell *head)
{
	bool		asked;

	if (label_names(text, head->start, head->end, 'c'))
		return 'c';
	if (label_names(text, head->start, head->end, 'v'))
		return 'v';
	asked = label_names(text, head->start, head->end, 'h');
	for (size_t i = 0; i < sheet_head_count; i++)
	{
		const LiteralWord word = {sheet_head_rows[i].word, strlen(sheet_head_rows[i].word)};

		/* "what the control asks" is asked, "questions" are */
		if (asked && *sheet_head_rows[i].role != 'q')
			return 'a';
		if (literal_within(text, head->start, head->end, &word))
			return *sheet_head_rows[i].role;
	}
	return 0;
}

Cell
sheet_trimmed(const char *text, const Cell *cell)
{
	Cell		out = *cell;

	while (out.start < out.end && (text[out.start] == ' ' || text[out.start] == '\t' || text[out.start] == '\r' || text[out.start] == '\n'))
		out.start++;
	return out;
}

bool
sheet_is_reference(const char *text, const Cell *cell)
{
	Cell		words = sheet_trimmed(text, cell);
	Ref			refs[REF_MAX];
	int			other;

	return words.end - words.start <= HEAD_BYTES && ref_scan_all(text, words.start, words.end, refs, REF_MAX, 0, &other) > 0 &&
		other == 0 && refs[0].nparts >= 2;
}

/* Does the head of a column say that numbers of controls stand below it? */
static bool
heads_controls(const char *text, const Cell *head)
{
	static const LiteralWord words[] = {
		LITERAL("管理策"), LITERAL("規格"), LITERAL("27017"), LITERAL("27002"), LITERAL("27001"), LITERAL("附属書"), LITERAL("項番"), LITERAL("条項"),
		LITERAL("箇条"), LITERAL("ontrol"), LITERAL("lause"), LITERAL("nnex")
	};

	return literal_inside(text, head->start, head->end, LITERALS(words));
}

void
sheet_look_at_heads(const char *text, const Record *r, Sheet *sheet)
{
	uint32_t	asked = 0,
				questions = 0,
				groups = 0;

	if (r->n < 3 || columns_begins_row(text, r->cells[0].start, r->cells[0].end))
		return;
	for (int i = 0; i < r->n && i < CELLS_MAX; i++)
		if (r->cells[i].end == r->cells[i].start || r->cells[i].end - r->cells[i].start > HEAD_BYTES)
			return;
	sheet->headed = true;
	sheet->heads = *r;
	for (int i = 0; i < r->n && i < CELLS_MAX; i++)
	{
		char		role = sheet_role_of(text, &r->cells[i]);

		asked |= (uint32_t) (role == 'a') << i;
		questions |= (uint32_t) (role == 'q') << i;
		groups |= (uint32_t) (role == 'g') << i;
		sheet->customers |= (uint32_t) (role == 'c') << i;
		sheet->controls |= (uint32_t) heads_controls(text, &r->cells[i]) << i;
		if (role == 't' && sheet->title < 0)
			sheet->title = i;
	}
	sheet->left_out = asked;
	sheet->groups = groups;
	/* beside titles, questions are what is asked */
	if (questions != 0 && sheet->title >= 0)
		sheet->left_out |= questions;
	else if (questions != 0)
		sheet->question = __builtin_ctz(questions);
}

/* Is every number in the cell one of a control? */
static bool
names_controls(const char *text, const Cell *cell)
{
	Ref			refs[REF_MAX];
	int			other;
	int			n = ref_scan_all(text, cell->start, cell->end, refs, REF_MAX, 0, &other);

	for (int i = 0; i < n; i++)
		if (!ref_names_control(&refs[i]))
			return false;
	return n > 0;
}

void
sheet_count_references(const char *text, const Record *r, Sheet *sheet)
{
	for (int i = 0; sheet->title >= 0 && i < r->n && i < CELLS_MAX; i++)
		if ((sheet->controls >> i & 1) != 0 && sheet_is_reference(text, &r->cells[i]) && names_controls(text, &r->cells[i]))
			sheet->referring[i]++;
}

bool
sheet_names_controls_last(const Sheet *sheet)
{
	if (sheet->title < 0 || sheet->question >= 0 || sheet->title >= sheet->width || sheet->referring[sheet->title] > 0)
		return false;
	for (int i = 0; i <= sheet->title + 1 && i < CELLS_MAX; i++)
		if (sheet->referring[i] > 0)
			return false;
	for (int i = sheet->title + 2; i < sheet->width && i < CELLS_MAX; i++)
		if ((sheet->left_out >> i & 1) == 0 && sheet->referring[i] * 2 >= sheet->records)
			return true;
	return false;
}
