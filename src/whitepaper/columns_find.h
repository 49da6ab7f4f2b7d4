/*
 * columns_find.h
 *		Where the columns of a page start.
 */
#ifndef ISO27017_COLUMNS_FIND_H
#define ISO27017_COLUMNS_FIND_H

#include "../env.h"

#define COLUMN_LEAST	8		/* further left no column starts but the first */
#define COLUMN_TOLERANCE	2	/* columns of the screen that a cell may be out */

/*
 * Where columns start, in columns of the screen.  Characters of Japanese take two of them
 * where somebody has set the text, but one where a program has laid out a page by the
 * width of its characters; the paper tells which.
 */
typedef struct Ruler
{
	int			right;			/* 0: there is no right column */
	int			middle;			/* of a third column between; 0: there is none */
	bool		strict;			/* the middle one starts there and nowhere else */
	int			wide;			/* columns that a character of Japanese takes */
	int			lines;			/* that have a cell at `right` */
} Ruler;

/* A page, or all of them where they are alike: bytes [start, end) of the document. */
typedef struct ColumnsPage
{
	size_t		start;
	size_t		end;
	Ruler		ruler;
} ColumnsPage;

typedef struct ColumnsPages
{
	ColumnsPage *pages;
	int			n;
} ColumnsPages;

/* Where a line's reading is: the next piece of text that blanks precede. */
typedef struct Gaps
{
	const char *text;
	size_t		at;
	size_t		end;
	int			narrow;			/* columns before `at`, a character of Japanese taking one */
	int			extra;			/* more than that where it takes two */
	size_t		first;			/* the line's first character that is no blank; its end where there is none yet */
	int			first_column[2];
	size_t		seen;			/* behind the last such character so far */
	size_t		last;			/* ... and before the gap */
} Gaps;

/* What stands behind blanks; [0] where a character of Japanese takes one column, [1] where it takes two. */
typedef struct Piece
{
	size_t		start;
	int			column[2];
	int			gap[2];			/* columns of the blanks */
} Piece;

extern void gaps_begin(Gaps *gaps, const char *text, size_t at, size_t end);

/* The next piece with a gap of `least` columns or more before it, in either counting; false at the line's end. */
extern bool gaps_next(Gaps *gaps, int least, Piece *piece);

static inline bool
columns_near(int a, int b)
{
	return a >= b - COLUMN_TOLERANCE && a <= b + COLUMN_TOLERANCE;
}

/* The end of the line that at stands in. */
extern size_t columns_line_end(const char *text, size_t at, size_t length);

/* Find the columns of length bytes of UTF-8; false where most of it is no such table. */
extern bool columns_find(struct env *env, const char *text, size_t length, ColumnsPages *out);

#endif							/* ISO27017_COLUMNS_FIND_H */
