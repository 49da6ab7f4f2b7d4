/*
 * fact.h
 *		What the parts of the fact reader share.
 *
 *	fact.c			walks over the passages, keeps what was found
 *	fact_deed.c		what is done within a period, and to what
 *	fact_period.c	periods: which kind, from which event on
 *	fact_wording.c	turns of phrase that decide what a period is of
 *	fact_table.c	cells of tables, and the heads of their columns
 *	fact_value.c	versions, algorithms, certificates, places, law, clocks
 *	fact_supplier.c	who runs, hosts or disposes
 *	fact_scope.c	services in scope, and what is not there
 */
#ifndef ISO27017_FACT_H
#define ISO27017_FACT_H

#include "reader.h"
#include "sentence.h"
#include "word.h"

/* how far around a period or a value words are looked for, in bytes */
#define FACT_REACH	900

/* The periods in a passage's text. */
typedef struct PeriodList
{
	RetentionMatch *found;
	int			n;
} PeriodList;

typedef struct FactReader
{
	struct env *env;
	Reading    *reading;
	PeriodList *periods;		/* of each passage that is a section */
	int			nfacts;
	int			size;

	/* the passage at hand */
	int			index;
	const Passage *passage;
	const char *text;
	size_t		length;
	const WordList *words;
	const Signs *signs;
	int			first;			/* statements [first, behind) */
	int			behind;
	int			first_fact;
	int			heading_of;		/* whose heading's words these are; -1 none */
	WordList	heading;

	/* names of companies that are the vendor itself: spans of the document */
	Span	   *own_names;
	int			nown_names;
	size_t		cover;			/* where the front matter ends, in which the vendor names itself */
} FactReader;

/* A statement of the passage and the words in it. */
typedef struct Sentence
{
	int			statement;		/* index into the reading's statements */
	size_t		start;			/* bytes of the passage's text */
	size_t		end;
	int			first;			/* words [first, behind) */
	int			behind;
	bool		latin;
} Sentence;

/* Where what is looked for behind a place in a sentence ends: with it, or FACT_REACH bytes on. */
static inline size_t
fact_reach(const Sentence *in, size_t at)
{
	return at + FACT_REACH < in->end ? at + FACT_REACH : in->end;
}

extern Sentence fact_sentence(const FactReader *r, int statement);

/* Does the statement begin with a bullet? */
extern bool fact_has_bullet(const FactReader *r, const Statement *s);

/* Does the text go on with what at the byte? */
extern bool fact_text_at(const FactReader *r, size_t at, const char *what);

/*
 * Keep a fact; the same one twice in a passage is one.  value may be NULL for
 * a period, whose canonical text it then is; strings are copied.
 */
extern void fact_add(FactReader *r, const Sentence *in, const char *kind, const char *value,
					 const Retention *period, const char *subject, const char *qualifier,
					 size_t start, size_t end);

/* The nearest word of a class in the set that begins in [from, to), or NULL. */
extern const Word *fact_word_after(const FactReader *r, const Sentence *in, WordSet set,
								   size_t from, size_t to);

/* The nearest word of a class in the set that ends in (from, to], or NULL. */
extern const Word *fact_word_before(const FactReader *r, const Sentence *in, WordSet set,
									size_t from, size_t to);

/* A word of the passage's heading of a class in the set, or NULL. */
extern const Word *fact_heading_word(FactReader *r, WordSet set);

/* Is any word of this class in the sentence? */
extern bool fact_has(const FactReader *r, const Sentence *in, WordClass class);

/*
 * Is what stands at [start, end) refused, or only planned, by the predicate of
 * its clause?
 */
extern bool fact_refused(const FactReader *r, const Sentence *in, size_t start, size_t end);

/* Is it the customer's own deed: the sentence, or a list that is his? */
extern bool fact_customers(const FactReader *r, const Sentence *in);

/* Does [start, end) of the folded text fill a cell of a row: does a bar stand on both sides, or the row's end? */
extern bool fact_fills_cell(const FactReader *r, const Sentence *in, size_t start, size_t end);

/* The same below a head that says where data are kept? */
extern bool fact_stands_below_place(const FactReader *r, const Sentence *in, size_t start, size_t end);

/* Is the passage's control one of a topic of src/data/fact_topic.tsv? */
extern bool fact_topic(const FactReader *r, const char *topic);

/* "self", or the supplier that the words before `at` make the subject. */
extern const char *fact_subject(FactReader *r, const Sentence *in, size_t at);

extern void fact_read_periods(FactReader *r);
extern void fact_read_values(FactReader *r);
extern void fact_read_suppliers(FactReader *r);

/* What is said not to be there, and which services the paper is about. */
extern void fact_read_absences(FactReader *r);
extern void fact_read_scope(FactReader *r);

/* Company names as papers print them: the span around "kabushiki gaisha". */
extern void fact_find_own_names(FactReader *r);

#endif							/* ISO27017_FACT_H */
