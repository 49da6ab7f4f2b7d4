/*
 * scan.h
 *		A reading through the rubric's automaton: each sentence with what stands in it.
 */
#ifndef ISO27017_SCAN_H
#define ISO27017_SCAN_H

#include "rubric.h"

/* An occurrence of a phrase in a passage's text at FOLD_TERM. */
typedef struct Hit
{
	int			phrase;
	uint32_t	start;
	uint32_t	end;
} Hit;

typedef struct Sentence
{
	int			passage;
	int			statement;		/* -1: the passage's heading */
	int			lead;			/* the sentence that introduces this list item, or -1 */
	int			from;			/* hits[from .. to) */
	int			to;
	uint32_t	start;			/* in the passage's text at FOLD_TERM */
	uint32_t	end;
} Sentence;

typedef struct EvidenceScan
{
	const Rubric *rubric;
	const Reading *reading;
	Folded	   *terms;			/* by passage */
	Hit		   *hits;
	int			nhits;
	int			maxhits;
	Sentence   *sentences;
	int			nsentences;
	int		   *fact_from;		/* by statement, into fact_numbers */
	int		   *fact_numbers;
	uint32_t   *seen;			/* by phrase */
	uint32_t	stamp;
	int			loaded;			/* whose phrases are in seen now, without lead; -1 none */
	uint32_t   *speaking;		/* by phrase, for judge.c */
	uint32_t	speaking_stamp;
	int		   *asked;			/* elements of scan_candidates */
	uint32_t   *asked_at;		/* by element: for which sentence, plus one */
} EvidenceScan;

extern EvidenceScan *scan_reading(struct env *env, const Rubric *rubric, const Reading *reading);

/*
 * What is known of sentence number i alone, or with the lead of its list.
 * Valid until the next call.
 */
extern QueryScope scan_scope(EvidenceScan *scan, int i, bool with_lead);

/*
 * The elements of the rubric that sentence number i may say something of, each
 * once, in scan->asked; returns how many.
 */
extern int	scan_candidates(EvidenceScan *scan, int i);

#endif							/* ISO27017_SCAN_H */
