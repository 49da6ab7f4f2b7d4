/*
 * fact_table.c
 *		Cells of tables whose columns are parted by bars, and what stands at their head.
 */
#include <string.h>

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

/* The cell number `column` of the statement's row, counted by the bars before it; empty where it has none. */
static Span
cell_of_row(const FactReader *r, const Sentence *row, int column)
{
	size_t		start = row->start;
	size_t		at = start;

	for (; at < row->end; at++)
		if (r->text[at] == '|')
		{
			if (column-- == 0)
				break;
			start = at + 1;
		}
	return column > 0 ? (Span) {0, 0} : (Span) {start, at - start};
}

static int
count_bars(const FactReader *r, size_t start, size_t end)
{
	int			bars = 0;

	for (size_t at = start; at < end; at++)
		bars += r->text[at] == '|';
	return bars;
}

/* The head of the column that the byte stands in: that of the first row of its table. */
static Span
head_of_column(const FactReader *r, const Sentence *in, size_t at)
{
	int			column = count_bars(r, in->start, at);
	Span		head = {0, 0};

	for (int i = in->statement - 1; i >= r->first && in->statement - i <= TABLE_ROWS; i--)
	{
		Sentence	row = fact_sentence(r, i);

		if (row.end - row.start > ROW_BYTES || count_bars(r, row.start, row.end) < column || memchr(r->text + row.start, '|', row.end - row.start) == NULL)
			break;
		head = cell_of_row(r, &row, column);
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
