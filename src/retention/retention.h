/*
 * retention.h
 *		What a vendor promises about time: 35 days, >= 2 years, 7 generations of
 *		1 day, <= 1 month after termination on month end, promptly.  The grammar
 *		stands in doc/reference-retention.md.
 *
 * Sixteen bytes, two big-endian words.  Every value has one encoding, so that
 * equality is memcmp() == 0 and the order is memcmp(); the first word is a
 * prefix of the order and serves as abbreviated key.  From the top:
 *
 *		first word
 *		bits	width	field
 *		60-63	4		shape, in order of sorting: 1 speed, 3 amount, 5 forever,
 *						7 until, 9 every, 11 times, 13 unstated
 *		20-59	40		length: nominal tenths of a minute (a month is 438291, a
 *						business day 7/5 of a day) of the (low) amount; 2^39 + n for
 *						n generations; 2^40 - 1 for "every unstated"; speed: 0
 *						immediately, 1 promptly; times: unit / n
 *		16-19	4		unit of the (low) amount: 0 none, 1 minute, 2 hour, 3 day,
 *						4 business day, 5 week, 6 month, 8 generation
 *		12-15	4		bound, in order of sorting: 0 the shape has none, 1 <, 2 <=,
 *						3 ~<=, 5 exactly, 6 ~, 8 ~>=, 9 >=, 10 >
 *		10-11	2		place: 0 none, 1 before, 2 after
 *		 4- 9	6		event, 0 none: a code of src/data/retention_event.tsv
 *		 0- 3	4		zero
 *
 *		second word
 *		44-63	20		n: the (low) amount, or the times, 0 .. 999999
 *		24-43	20		m: the high end of a range, the days behind months, or how
 *						many units a generation spans
 *		20-23	4		unit of m: 0 there is no m, a unit's code, 13 days behind
 *						months, 14 a range that never ends (m is 0)
 *		12-19	8		landing: 0 none, 1-31 day of the month, 32 month end, 33
 *						fiscal year end, 41-52 end of January .. December
 *		11		1		exclusive
 *		 0-10	11		zero
 *
 * A year is twelve months: 12 months and 1 year are one value.
 */
#ifndef ISO27017_RETENTION_H
#define ISO27017_RETENTION_H

#include "../env.h"

typedef struct Retention
{
	uint8_t		bytes[16];
} Retention;

/* Longest canonical form with its zero byte. */
#define RETENTION_TEXT_SIZE 128

/* A period found in running text. */
typedef struct RetentionMatch
{
	Retention	period;
	Span		span;			/* bytes of the text that was searched */
} RetentionMatch;

/*
 * Why a text is no period: where (a byte of the text), what is wrong (an error
 * message's beginning in lower case, static), and a piece of advice (static).
 */
typedef struct RetentionError
{
	size_t		position;
	const char *detail;
	const char *hint;
} RetentionError;

/*
 * Write the canonical form into buf of RETENTION_TEXT_SIZE bytes; returns its
 * length.
 */
extern int	retention_format(const Retention *r, char *buf);

/*
 * Find the periods in length bytes of text folded by FOLD_JA (Japanese or
 * English); linear.  Returns how many, *out is allocated by env.
 */
extern int	retention_find(struct env *env, const char *folded, size_t length,
						   RetentionMatch **out);

/* What a reader of facts asks of a period. */
typedef enum RetentionShape
{
	RETENTION_AMOUNT,			/* [bound] amount [place] */
	RETENTION_EVERY,			/* every ... */
	RETENTION_TIMES,			/* n times per unit */
	RETENTION_FOREVER,
	RETENTION_UNTIL,
	RETENTION_SPEED,			/* promptly, immediately [place] */
	RETENTION_UNSTATED
} RetentionShape;

extern RetentionShape retention_shape(const Retention *r);
extern bool retention_is_generations(const Retention *r);

/* place: -1 before, 0 none, +1 after; event code 0 where none is named */
extern int	retention_place(const Retention *r);
extern int	retention_event(const Retention *r);

/* The canonical name of an event code ("termination"), and back; NULL, 0: none. */
extern const char *retention_event_name(int event);
extern int	retention_event_code(const char *name, size_t length);

/* Bound: "", ">=", ">", "<=", "<", "~", "~<=", "~>=". */
extern const char *retention_bound(const Retention *r);

/*
 * Copies with one thing changed; false where the value cannot carry it.
 * A reader adds the event that the sentence names ("30 days" in a sentence on
 * termination), turns "35 days" into ">= 35 days", adds the frequency to
 * generations ("7 generations" and "every 1 day": "7 generations of 1 day").
 */
extern bool retention_with_place(const Retention *r, int place, int event, Retention *out);
extern bool retention_with_bound(const Retention *r, const char *bound, Retention *out);
extern bool retention_with_frequency(const Retention *generations,
									 const Retention *every, Retention *out);

/*
 * Parse canonical text or a Japanese or English phrase as a whole (folded by
 * FOLD_JA; canonical text needs no folding).  retention_parse_canonical() takes
 * canonical text alone, retention_parse_simple() a number and a unit, in any
 * language (the fast way for columns).  On failure *error says where and why; error may be
 * NULL.
 */
extern bool retention_parse(const char *folded, size_t length, Retention *out);
extern bool retention_parse_simple(const char *text, size_t length, Retention *out);
extern bool retention_parse_canonical(const char *text, size_t length,
									  Retention *out, RetentionError *error);
extern bool retention_parse_phrase(const char *folded, size_t length,
								   Retention *out, RetentionError *error);

/* Are these 16 bytes a value?  As strict as text input. */
extern bool retention_valid(const Retention *r);

/* 1 yes, 0 no, -1 unknown: does offered satisfy required? */
extern int	retention_satisfies(const Retention *offered, const Retention *required);

/* total order of identity */
extern int	retention_cmp(const Retention *a, const Retention *b);

#endif							/* ISO27017_RETENTION_H */
