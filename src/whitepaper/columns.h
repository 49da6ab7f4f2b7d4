/*
 * columns.h
 *		Tables that an extraction has kept as they were printed: two columns side by
 *		side, told by where the right one starts.
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
} Columns;

/*
 * Rearrange length bytes of UTF-8 where most of it is such a table; false where it is
 * not, which costs a look for blanks.  All memory comes from env.
 */
extern bool columns_read(struct env *env, const char *document, size_t length, Columns *out);

/* The byte of the document at which the byte of the rearranged text stands. */
extern size_t columns_source(const Columns *columns, size_t at);

/*
 * The byte of the document behind the last one that stands before the byte of the
 * rearranged text: where a span ends.  Never beyond the document.
 */
extern size_t columns_source_end(const Columns *columns, size_t at);

/*
 * The longest piece of a span of the rearranged text that stands in the document in one,
 * as bytes of the document: what can be quoted.
 */
extern Span columns_quote(const Columns *columns, const char *document, Span span);

#endif							/* ISO27017_COLUMNS_H */
