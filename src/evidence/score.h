/*
 * score.h
 *		From findings to sums: integers that add up exactly.
 */
#ifndef ISO27017_SCORE_H
#define ISO27017_SCORE_H

#include "finding.h"

/* Sum of weight times points, low and high, and of weight. */
typedef struct ScoreSum
{
	int64_t		low;
	int64_t		high;
	int64_t		weight;
} ScoreSum;

typedef struct ControlScore
{
	ControlId	control;
	ScoreSum	guidance;		/* elements of basis P */
	ScoreSum	depth;			/* of basis L, O, C */
	int			assessed;		/* applicable elements of basis P that are not silent */
	int			applicable;		/* of basis P */
} ControlScore;

/*
 * The verdict of this name, -1 where there is none; and its points:
 * 0 or 1, low and high.
 */
extern int	verdict_code(const char *name, size_t length);
extern int	verdict_points(Verdict verdict, bool high);

/* Sums control by control, in the rubric's order; returns how many. */
extern int	score_controls(struct env *env, const Rubric *rubric,
						   const Finding *findings, int nfindings, ControlScore **scores);

#endif							/* ISO27017_SCORE_H */
