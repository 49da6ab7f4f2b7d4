/*
 * fact_deed.h
 *		What is done within a period, and to what.
 */
#ifndef ISO27017_FACT_DEED_H
#define ISO27017_FACT_DEED_H

#include "../text/literal.h"
#include "fact.h"

typedef enum Deed
{
	DEED_NONE,
	DEED_KEEP,
	DEED_DELETE,
	DEED_NOTIFY,
	DEED_RESPOND,
	DEED_MAKE,
	DEED_OTHER					/* something that is no fact */
} Deed;

#define NOUNS	(IN_SET(WORD_KEEPNOUN) | IN_SET(WORD_DELETENOUN) | \
				 IN_SET(WORD_NOTICENOUN) | IN_SET(WORD_RESPONDNOUN))
#define VERBS	(IN_SET(WORD_KEEP) | IN_SET(WORD_DELETE) | IN_SET(WORD_NOTIFY) | \
				 IN_SET(WORD_RESPOND))
#define KEPT	(IN_SET(WORD_LOG) | IN_SET(WORD_BACKUP) | IN_SET(WORD_TRASH))
#define EVENTS	(IN_SET(WORD_TERMINATION) | IN_SET(WORD_DETECTION) | \
				 IN_SET(WORD_OCCURRENCE) | IN_SET(WORD_DISCLOSURE) | \
				 IN_SET(WORD_ASKED_FOR) | IN_SET(WORD_RECEIPT))

/* how many statements back a list's lead-in may stand */
#define LEAD_REACH	10

typedef struct Period
{
	Retention	value;
	RetentionShape shape;
	size_t		start;
	size_t		end;
	size_t		previous;		/* where the period before it in the sentence ends */
	size_t		next;			/* where the one behind it does; 0: there is none */
	Deed		previous_deed;
} Period;

/* Does the sentence go on with these bytes at `at`? */
extern bool fact_starts_with(const FactReader *r, const Sentence *in, size_t at, const char *what);

/* Does one of n words stand in the sentence, not too far from the period? */
extern bool fact_is_near(const FactReader *r, const Sentence *in, const Period *p, const LiteralWord *words, size_t n);

/* The deed of a noun right before the period, as in "retention period: 1 year". */
extern Deed fact_deed_of_noun(const FactReader *r, const Sentence *in, const Period *p);

/* Does a look-alike's word of these kinds rule the period? */
extern bool fact_is_other(const FactReader *r, const Sentence *in, const Period *p, WordSet kinds);

/* What the lead-in of a list, the head of a table or the heading says is done. */
extern Deed fact_deed_of_lead(FactReader *r, const Sentence *in);

/* "the report is sent within 10 business days of recovery": the last one, when all is over. */
extern bool fact_is_last_report(const FactReader *r, const Sentence *in, const Period *p);

/* The deed that rules the period; where none is named, what the control suggests. */
extern Deed fact_find_deed(FactReader *r, const Sentence *in, const Period *p);
extern Deed fact_deed_of_topic(const FactReader *r, const Sentence *in, const Period *p);

/* What is kept or deleted; NULL where nothing is named.  It may be a word of
 * the heading, whose places are not those of the passage's text. */
extern const Word *fact_find_object(FactReader *r, const Sentence *in, const Period *p);

/* Does the period count from what it names by itself, "within 60 days of the acceptance", though that has no name of ours? */
extern bool fact_names_own_event(const FactReader *r, const Sentence *in, const Period *p);

/* The event that the words nearest before the period name, of these classes; 0: none. */
extern int	fact_find_event(const FactReader *r, const Sentence *in, const Period *p, WordSet events);

/* Names it in the period where that has none. */
extern void fact_name_event(const FactReader *r, const Sentence *in, Period *p, WordSet events);

/*
 * "14 days after the last day" of a contract, which the paper has spoken of: that is its
 * end.  So is "the end" in a section that is about nothing else.
 */
extern void fact_settle_end(const FactReader *r, const Sentence *in, Period *p);

#endif							/* ISO27017_FACT_DEED_H */
