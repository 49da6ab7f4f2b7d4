/*
 * delimited.h
 *		The records of a spreadsheet's export, and what its columns hold.
 */
#ifndef ISO27017_DELIMITED_H
#define ISO27017_DELIMITED_H

#include "columns.h"

#define CELLS_MAX		32		/* of a record; no table of answers has more columns */
#define HEAD_BYTES		120		/* of the head of a column */

typedef struct Cell
{
	size_t		start;			/* quotes left out */
	size_t		end;
	bool		quoted;			/* then two quotes in it stand for one */
} Cell;

typedef struct Record
{
	Cell		cells[CELLS_MAX];
	int			n;				/* cells; those beyond CELLS_MAX are counted */
	size_t		next;			/* start of the record behind it */
} Record;

/* What one look over all records finds. */
typedef struct Sheet
{
	char		delimiter;
	int			stack;			/* so many cells, each a line or more of its own, are a record; 0: a record is a line */
	size_t		start;			/* where the records are: all of the document, but for a copy */
	size_t		end;
	int			records;		/* that are not empty */
	int			widths[CELLS_MAX + 1];	/* how many of them have so many cells */
	int			width;			/* that most of them have */
	bool		lines;			/* a cell holds more than a line */
	bool		headed;			/* the line of heads was found: */
	Record		heads;
	uint32_t	customers;		/* columns that hold what the customer has to do */
	uint32_t	controls;		/* columns whose heads say that they hold numbers of controls */
	uint32_t	left_out;		/* columns that hold what the standard asks, as bits */
	uint32_t	groups;			/* columns that hold words for several rows: left out beside questions */
	int			question;		/* the column of questions that head the rows, or of titles far from their controls; -1: the row heads itself */
	int			title;			/* the column of titles; -1 */
	int			referring[CELLS_MAX];	/* how many cells of a column are but numbers of controls */
} Sheet;

/* What a column holds, by its head: the first letter of a role of sheet_head, 'v' the vendor's answer, 'c' the customer's duty, 'a' what is asked; 0: not known. */
extern char sheet_role_of(const char *text, const Cell *head);

/* The cell behind the blanks and line breaks that it begins with. */
extern Cell sheet_trimmed(const char *text, const Cell *cell);

/* Is the cell nothing but numbers of controls? */
extern bool sheet_is_reference(const char *text, const Cell *cell);

/* The first record most of whose cells are filled, and short, is the line of heads. */
extern void sheet_look_at_heads(const char *text, const Record *r, Sheet *sheet);

/* Count what stands alone in its cell, below the heads. */
extern void sheet_count_references(const char *text, const Record *r, Sheet *sheet);

/* Do the controls stand beyond the answers, behind the column of titles?  It is a heading's then. */
extern bool sheet_names_controls_last(const Sheet *sheet);

#endif							/* ISO27017_DELIMITED_H */
