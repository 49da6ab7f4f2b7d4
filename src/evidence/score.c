/*
 * score.c
 *		From findings to sums.
 */
#include <string.h>

#include "score.h"

int
verdict_code(const char *name, size_t length)
{
	for (int v = VERDICT_SILENT; v <= VERDICT_NOT_APPLICABLE; v++)
		if (strlen(verdict_name((Verdict) v)) == length &&
			memcmp(verdict_name((Verdict) v), name, length) == 0)
			return v;
	return -1;
}

int
verdict_points(Verdict verdict, bool high)
{
	return verdict == VERDICT_MET || (high && verdict == VERDICT_CONDITIONAL);
}

static void
add(ScoreSum *sum, const Element *element, Verdict verdict)
{
	sum->low += element->weight * verdict_points(verdict, false);
	sum->high += element->weight * verdict_points(verdict, true);
	sum->weight += element->weight;
}

int
score_controls(struct env *env, const Rubric *rubric,
			   const Finding *findings, int nfindings, ControlScore **scores)
{
	*scores = env->alloc(env, sizeof(ControlScore) * (size_t) rubric->ncontrols);
	for (int c = 0; c < rubric->ncontrols; c++)
		(*scores)[c] = (ControlScore) {rubric->controls[c].control, {0, 0, 0}, {0, 0, 0}, 0, 0};
	for (int i = 0; i < nfindings; i++)
	{
		const Element *e = findings[i].element;
		ControlScore *score = &(*scores)[e->control_number];

		if (findings[i].verdict == VERDICT_NOT_APPLICABLE)
			continue;
		add(e->basis == 'P' ? &score->guidance : &score->depth, e, findings[i].verdict);
		if (e->basis == 'P')
		{
			score->applicable++;
			score->assessed += findings[i].verdict != VERDICT_SILENT;
		}
	}
	return rubric->ncontrols;
}
