/*
 * statement.h
 *		What statement.c, judge.c, part.c and stance.c share.
 */
#ifndef ISO27017_STATEMENT_H
#define ISO27017_STATEMENT_H

#include "reader.h"
#include "sentence.h"

/* What judge_sentence finds besides the flags of the statement. */
typedef struct Reasons
{
	bool		harmless;		/* the refusal is to the customer's good */
	bool		shares;			/* speaks of how responsibility is divided */
	bool		capability;		/* something the customer can do himself */
	bool		contact;		/* asks the customer to turn to the vendor */
	bool		self;			/* the vendor is named */
	bool		predicate;		/* has a predicate: more than a label */
	bool		passive;		/* a supplier is named, and nobody else as doer */
	size_t		conceded;		/* where a clause "... is done, but" ends; 0 none */
	bool		look;			/* says to look elsewhere */
	bool		written;		/* says where it is written */
	bool		introduces;		/* says only what is spoken of */
	bool		advised;		/* says what to use instead of what is refused */
} Reasons;

/*
 * The stance and the flags of the sentence [start, end) of a text; known are the words that
 * end inside, and whether a bracket closes in it, as that of a quoted title does.
 */
extern Reasons judge_sentence(struct env *env, const Signs *signs, size_t start, size_t end, bool quotes,
							  const WordList *words, Statement *statement);

/*
 * Labels part the statements of a passage: what the standard asks is nobody's word, and
 * what is the customer's is his duty.
 */
extern void statement_read_parts(struct env *env, const Passage *passage, Statement *statements, Reasons *reasons, int n);

/* The passage's stance out of its n statements, one at least, and the reasons of each. */
extern Stance stance_of_passage(const Reading *reading, const Passage *passage,
								const Statement *statements, const Reasons *reasons, int n);

#endif							/* ISO27017_STATEMENT_H */
