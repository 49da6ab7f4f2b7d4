/*
 * columns.h
 *		Tables put into reading order.
 *
 *	columns.c	what an extraction has kept as it was printed: columns side by side,
 *				told by where they start (columns_find.c)
 *	delimited.c	what a spreadsheet has written: cells parted by commas or tabs
 *	columns_source.c	where what was rearranged stands
 */
#ifndef ISO27017_COLUMNS_H
#define ISO27017_COLUMNS_H

#include "../env.h"

/* Bytes of the rearranged text and where they stand in the document. */
typedef struct ColumnRun
{
	size_t		text;
	size_t		source;
	size_t		length;
} ColumnRun;

/* The document in reading order: of each row the left cell, then the right one. */
typedef struct Columns
{
	const char *text;
	size_t		length;
	ColumnRun  *runs;			/* ascending by text */
	int			nruns;
	size_t	   *questions;		/* where lines of the text start that are headings, whatever their words; ascending */
	int			nquestions;
} Columns;

/* While the rearranged text is written; its room is the caller's business. */
typedef struct ColumnsWriter
{
	struct env *env;
	const char *source;
	Columns    *out;
	char	   *to;
	int			room;			/* in out->runs, */
	int			questions_room; /* and in out->questions */
} ColumnsWriter;

/* Write bytes [start, end) of the source; a sign that stands nowhere in it. */
extern void columns_put(ColumnsWriter *w, size_t start, size_t end);
extern void columns_put_sign(ColumnsWriter *w, char c);

/* What is written next is a line that heads a section. */
extern void columns_add_question(ColumnsWriter *w);

/* Does a cell begin a row: with the number of a control? */
extern bool columns_begins_row(const char *text, size_t at, size_t end);

/* Does a column hold what the standard asks, by its head? */
extern bool columns_heads_asked(const char *text, Span head);

/*
 * Rearrange length bytes of UTF-8 where most of it is such a table; false where it is
 * not, which costs a look for blanks.  All memory comes from env.
 */
extern bool columns_read(struct env *env, const char *document, size_t length, Columns *out);

/*
 * The same where it is the export of a spreadsheet, in which cells may hold lines: each
 * record becomes a line whose cells are parted by tabs, and what the standard asks, where
 * a column is headed so, is left out.
 */
extern bool delimited_read(struct env *env, const char *document, size_t length, Columns *out);

/*
 * From where a span of the rearranged text starts in the document to behind the last of it
 * that stands there: what else stands between is in it, too.  Never beyond the document.
 */
extern Span columns_source(const Columns *columns, Span span);

/*
 * The longest piece of a span of the rearranged text that stands in the document in one,
 * as bytes of the document: what can be quoted.
 */
extern Span columns_quote(const Columns *columns, const char *document, Span span);

#endif							/* ISO27017_COLUMNS_H */
