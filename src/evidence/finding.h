/*
 * finding.h
 *		What a paper says about each element of the rubric.
 */
#ifndef ISO27017_FINDING_H
#define ISO27017_FINDING_H

#include "judge.h"

typedef struct Finding
{
	const Element *element;
	Verdict		verdict;
	int			passage;		/* index of where the quote stands; -1 none */
	int			sentence;		/* in the scan; -1 none */
	Span		quote;			/* bytes of the document; length 0: none */
	const char *rule;			/* which rule decided */
	const char *where;			/* "section", "referral", "also_in", "elsewhere", "" */
} Finding;

/*
 * One finding for every element of the rubric, in its order; returns how many:
 * none where no section was found, for then nothing was assessed.  A list of
 * elements that share their sentences is found in one walk over the paper.
 */
extern int	find_all(struct env *env, const Reading *reading, Finding **findings);

/*
 * The elements (numbers in the rubric, ascending) of which some sentence is
 * evidence; hedges are not weighed.  Returns how many.
 */
extern int	find_hits(struct env *env, const Reading *reading, int **elements);

#endif							/* ISO27017_FINDING_H */
