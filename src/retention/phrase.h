/*
 * phrase.h
 *		A period phrase as it is being read, token by token.  Inside the room only.
 *
 *	amount.c	numbers with units, ranges
 *	frequency.c	how often
 *	phrase.c	what stands before and behind an amount, and what it all means
 *	find.c		phrases in running text; a phrase as a whole
 */
#ifndef ISO27017_PHRASE_H
#define ISO27017_PHRASE_H

#include "lex.h"

typedef struct Phrase
{
	const char *text;
	const Token *tokens;
	int			count;
	bool		whole;			/* the text is said to be a period, not searched */

	int			at;				/* the next token */
	uint32_t	start;			/* bytes of the text */
	uint32_t	end;

	/* what was said before and behind the amount */
	uint8_t		before_bound;	/* a BOUND_ code; BOUND_NONE where none was read */
	uint8_t		behind_bound;
	bool		about;
	bool		latest;			/* at the latest */
	bool		between;
	bool		lead;			/* "for a", "within a": an article may be a number */
	uint8_t		place;
	bool		place_behind;	/* the place stands behind the amount */
	bool		until;			/* up to and including */
	bool		by;
	bool		relative;		/* "the next month": no amount was printed */
	bool		when;			/* "if it is detected" */
	uint8_t		event;
	bool		has_event;		/* also of an event that has no code */
	bool		adjacent;		/* the amount follows the event at once */
	bool		exclusive;
	uint8_t		landing;

	bool		too_large;		/* why it failed */
	bool		unsure;			/* running text must say more than this */

	Period		period;			/* shape and amount */
} Phrase;

/* The token so many ahead; a GAP beyond the end. */
extern const Token *phrase_peek(const Phrase *p, int ahead);
extern void phrase_take(Phrase *p, int tokens);

static inline bool
phrase_is(const Phrase *p, int ahead, int class)
{
	return phrase_peek(p, ahead)->class == class;
}

/* Do the token's bytes equal the word? */
extern bool phrase_word(const Phrase *p, const Token *t, const char *word);

/*
 * Each reads at p->at, and either takes tokens and returns true or leaves
 * p->at where it was.
 */
extern bool phrase_quantity(Phrase *p, uint8_t *unit, uint32_t *n, uint32_t *days);
extern bool phrase_amount(Phrase *p);
extern bool phrase_frequency(Phrase *p);

/* Behind an amount: does it say how often? */
extern bool phrase_amount_is_interval(Phrase *p);

/* 12月末, 12月31日 as a landing and its tokens; 0 where there is none. */
extern int	phrase_month_landing(const Phrase *p, int *tokens);
extern bool phrase_landing(Phrase *p, bool bare);
extern bool phrase_relative(Phrase *p);
extern bool phrase_until(Phrase *p);

/* An event behind "of", "after", "from", with the articles before it. */
extern bool phrase_event_behind(Phrase *p);

/* One word or a few behind the amount; false at the phrase's end. */
extern bool phrase_suffix(Phrase *p);

extern void phrase_set_event(Phrase *p, int event);
extern bool phrase_is_end(int event);

/* The beginning of the Japanese word that ends at byte `at`; `at` where none does. */
extern uint32_t phrase_word_start(const char *text, uint32_t at);

/* Do some tokens ahead say that something is kept? */
extern bool phrase_kept_ahead(const Phrase *p);

/* Make p->period of all that was read, the place first. */
extern void phrase_resolve_place(Phrase *p);
extern void phrase_resolve_bound(Phrase *p);

/* What makes a phrase none after all. */
extern bool phrase_around_the_clock(const Phrase *p);
extern bool phrase_denied(const Phrase *p);
extern bool phrase_too_little(Phrase *p);

/*
 * Read a phrase that begins at token `first`.  On success *out is its value, and
 * start, end and at tell what it took.
 */
extern bool phrase_read(Phrase *p, int first, Retention *out);

#endif							/* ISO27017_PHRASE_H */
