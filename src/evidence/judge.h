/*
 * judge.h
 *		What a sentence is worth as evidence: the verdict's rules.
 */
#ifndef ISO27017_JUDGE_H
#define ISO27017_JUDGE_H

#include "scan.h"

/* In order of strength; not_applicable stands apart. */
typedef enum Verdict
{
	VERDICT_SILENT,
	VERDICT_CONTRADICTED,
	VERDICT_CONDITIONAL,
	VERDICT_MET,
	VERDICT_NOT_APPLICABLE
} Verdict;

extern const char *verdict_name(Verdict verdict);

typedef struct Judgement
{
	Verdict		verdict;
	const char *rule;			/* which rule of the reference decided */
} Judgement;

/*
 * What sentence number i says about an element whose queries are met, partial
 * and deny (roots in query, -1 none), allow as in Element.  query is the
 * rubric's, or one whose phrases were added to the same matcher.
 */
extern Judgement judge_element(EvidenceScan *scan, const EvidenceQuery *query, int i,
								int met, int partial, int deny, unsigned allow);

#endif							/* ISO27017_JUDGE_H */
