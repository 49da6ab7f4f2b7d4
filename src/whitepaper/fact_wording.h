/*
 * fact_wording.h
 *		Turns of phrase around a period that decide what it is a period of.
 */
#ifndef ISO27017_FACT_WORDING_H
#define ISO27017_FACT_WORDING_H

#include "fact_deed.h"

/* "within 3 days": when something is done, not how long it lasts. */
extern bool fact_ends_within(const FactReader *r, const Period *p);

/* "up to 90 days of logs": how much, not when. */
extern bool fact_is_share(const FactReader *r, const Period *p);

/* "Records: 7 years.": is the period all that the sentence says of its topic? */
extern bool fact_is_predicate(const FactReader *r, const Sentence *in, const Period *p);

/* "accounts that nobody has used for 180 days": how long nothing was done */
extern bool fact_is_of_idleness(const FactReader *r, const Sentence *in, const Period *p);

/*
 * "30 days after deletion", of what is left in copies: an event that has no name, so
 * that none that was spoken of before may take its place.
 */
extern bool fact_counts_from_deletion(const FactReader *r, const Sentence *in, const Period *p);

/* "the staff in charge is alerted within 15 minutes": nobody outside is told */
extern bool fact_tells_staff(const FactReader *r, const Sentence *in, const Period *p);

/* accounts are registered or deleted on request: a service within a time */
extern bool fact_registers_too(const FactReader *r, const Sentence *in, const Period *p);

/* "a notice period of 6 months", "with 30 days' grace": so long before, whatever is done */
extern bool fact_is_lead_time(const FactReader *r, const Sentence *in, const Period *p);

/* A duration, "for a year", behind which nothing says that it is the time that something takes. */
extern bool fact_is_duration(const FactReader *r, const Sentence *in, const Period *p);

/* "While the contract lasts logs are readable for 10 years": is a figure behind it, from no other time on, what is kept of the same? */
extern bool fact_is_said_better(const FactReader *r, const Sentence *in, const Period *p, const RetentionMatch *next);

/* "7 days after the trial ends": the word for the trial whose end the period counts from; NULL: there is none */
extern const Word *fact_find_trial(const FactReader *r, const Sentence *in, const Period *p);

/* "is not deleted for 5 years" */
extern bool fact_is_spared(const FactReader *r, const Sentence *in, const Period *p);

/* Does [from, to) speak of books and invoices, which the law asks to be kept, whatever becomes of the contract? */
extern bool fact_speaks_of_books(const FactReader *r, size_t from, size_t to);

/* "to keep them for the 5 years is the customer's duty": what the law asks of others is nothing that the vendor keeps. */
extern bool fact_is_others_duty(const FactReader *r, const Sentence *in, const Period *p);

/* "can be exported until the contract ends", where it is said what becomes of the data: nothing is kept by that. */
extern bool fact_is_export(const FactReader *r, const Sentence *in, const Period *p);

/* "logs can be traced back to 90 days ago" */
extern bool fact_is_traced_back(const FactReader *r, const Sentence *in, const Period *p);

/* "what is older than 5 years is thrown away, one after the other": it was kept for so long */
extern bool fact_grows_old(const FactReader *r, const Sentence *in, const Period *p);

/* "is restored within 8 hours": what the vendor does, and not for how long it can be done */
extern bool fact_is_restoring(const FactReader *r, const Sentence *in, const Period *p);

/* "up to 7 generations", "the logs of up to 30 days": so many */
extern bool fact_ends_share(const FactReader *r, const Period *p);

/* "can log in for 12 hours": of a session, where nothing has come to its end */
extern bool fact_is_log_in(const FactReader *r, const Sentence *in, const Period *p);

/* Is who reports answered, and not all who are concerned told? */
extern bool fact_replies(const FactReader *r, const Sentence *in, const Period *p);

/* Does the item stand below a whole sentence, and not below a label, and speak of no thing of the customer's own? */
extern bool fact_follows_sentence(const FactReader *r, const Sentence *in);

#endif							/* ISO27017_FACT_WORDING_H */
