/*
 * fact_table.c
 *		Cells of tables whose columns are parted by bars, and what stands at their head.
 */
#include "../text/literal.h"
#include "fact.h"

#define TABLE_ROWS	40			/* so far above a cell its column's head is looked for, */
#define ROW_BYTES	1024		/* in rows that are not longer */

bool
fact_fills_cell(const FactReader *r, const Sentence *in, size_t start, size_t end)
{
	while (start > in->start && r->text[start - 1] == ' ')
		start--;
	while (end < in->end && r->text[end] == ' ')
		end++;
	return start > in->start && r->text[start - 1] == '|' && (end == in->end || r->text[end] == '|' || r->text[end] == '\n');
}

/* The cell behind so many bars of the row; false where it has fewer. */
static bool
cell_of_row(const FactReader *r, Span row, int bars, Span *cell)
{
	size_t		end = row.start + row.length;
	size_t		start = row.start;
	size_t		at = start;

	for (; at < end; at++)
		if (r->text[at] == '|')
		{
			if (bars-- == 0)
				break;
			start = at + 1;
		}
	*cell = (Span) {start, at - start};
	return bars <= 0;
}

/* The head of the column that the byte stands in, behind a bar: that of the first row of its table. */
static Span
head_of_column(const FactReader *r, const Sentence *in, size_t at)
{
	const Statement *s = r->reading->statements;
	int			bars = 0;
	Span		head = {0, 0};
	Span		cell;

	for (size_t i = in->start; i < at; i++)
		bars += r->text[i] == '|';
	for (int i = in->statement - 1; i >= r->first && in->statement - i <= TABLE_ROWS; i--)
	{
		if (s[i].folded.length > ROW_BYTES || !cell_of_row(r, s[i].folded, bars, &cell))
			break;
		head = cell;
	}
	return head;
}

bool
fact_stands_below_place(const FactReader *r, const Sentence *in, size_t start, size_t end)
{
	static const LiteralWord kept[] = {
		LITERAL("データ"), LITERAL("保管"), LITERAL("保存"), LITERAL("格納"), LITERAL("置き"), LITERAL("置く"), LITERAL("data"), LITERAL("stored"), LITERAL("storage"), LITERAL("hosted"), LITERAL("hosting")
	};
	static const LiteralWord place[] = {
		LITERAL("場所"), LITERAL("国"), LITERAL("先"), LITERAL("所在"), LITERAL("地域"), LITERAL("リージョン"), LITERAL("country"), LITERAL("countries"), LITERAL("location"), LITERAL("region"), LITERAL("where")
	};
	/* "most data a region may have", "from where data are seen" */
	static const LiteralWord other[] = {LITERAL("容量"), LITERAL("閲覧"), LITERAL("料金"), LITERAL("access")};
	Span		head;

	if (end - in->start > ROW_BYTES || !fact_fills_cell(r, in, start, end))
		return false;
	head = head_of_column(r, in, start);
	return literal_inside(r->text, head.start, head.start + head.length, LITERALS(kept)) &&
		literal_inside(r->text, head.start, head.start + head.length, LITERALS(place)) &&
		!literal_inside(r->text, head.start, head.start + head.length, LITERALS(other));
}
