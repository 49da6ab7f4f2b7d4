/*
 * correspondence.h
 *		The numbers of a paper's own headings, by which a table that says which of them
 *		answer which controls names them.
 */
#ifndef ISO27017_CORRESPONDENCE_H
#define ISO27017_CORRESPONDENCE_H

#include "scan.h"

#define PAIRS_LEAST		5			/* of a table, and headings of a paper that has one */

/* Numbers of the paper's own headings. */
typedef struct Own
{
	uint64_t   *keys;			/* ascending */
	size_t		n;
	bool		dots;			/* some are "2.1", and then two parts are no control */
	bool		hyphens;		/* some are "2-1" */
	bool		chapters;		/* some are those of chapters or articles, with their counters */
} Own;

/* How numbers are written: with dots, with hyphens, with the counter of chapters (and the others behind it). */
enum {BY_DOTS, BY_HYPHENS, BY_COUNTER};

/* A number of a heading as one figure; "2-1" is not "2.1". */
extern uint64_t own_section_key(int kind, int nparts, const uint16_t *part);

/* Is the number that of a chapter or one of its like, with a counter that a table may print? */
extern bool own_is_chapter(int style, const uint16_t *part);

/* The key of a number with its counter, and of the chapter that a section is one of; 0: of none. */
extern uint64_t own_chapter_key(const uint16_t *part, uint16_t chapter);

/* The key of a section whose number in brackets is counted anew in each chapter: "chapter 2 (1)". */
extern uint64_t own_bracket_key(uint16_t chapter, uint16_t number);

/* That of a heading. */
extern uint64_t own_head_key(const Head *h);

/* Sections that are counted through the whole paper need no chapter. */
extern void own_drop_chapters(Outline *o);

/* All of a section's text may stand in its items. */
extern bool own_is_itemized(const Outline *o, const Head *h);

/* The numbers of headings outside of [start, end); false where they are too few. */
extern bool own_gather(Outline *o, Own *own, size_t start, size_t end);

extern bool own_has(const Own *own, uint64_t key);

#endif							/* ISO27017_CORRESPONDENCE_H */
