/*
 * retention.h
 *		What a vendor promises about time.  See DESIGN in doc/reference for the
 *		grammar; the layout of the 16 bytes is documented here by the room.
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

/* Parse canonical text or a Japanese or English phrase as a whole (folded). */
extern bool retention_parse(const char *folded, size_t length, Retention *out);

/* 1 yes, 0 no, -1 unknown: does offered satisfy required? */
extern int	retention_satisfies(const Retention *offered, const Retention *required);

/* total order of identity */
extern int	retention_cmp(const Retention *a, const Retention *b);

#endif							/* ISO27017_RETENTION_H */
