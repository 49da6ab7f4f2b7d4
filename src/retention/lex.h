/*
 * lex.h
 *		Tokens of a text in which periods are looked for.  Inside the room only.
 */
#ifndef ISO27017_RETENTION_LEX_H
#define ISO27017_RETENTION_LEX_H

#include "period.h"

/* Classes of src/data/retention_word.tsv, and those that the lexer makes. */
enum
{
	CLASS_NONE,
	CLASS_GAP,					/* any other text */
	CLASS_BREAK,				/* a sentence or line ends */
	CLASS_OPEN,
	CLASS_CLOSE,
	CLASS_SLASH,
	CLASS_DATE,					/* a month (n) and perhaps its day (code) */
	CLASS_NUMBER,
	CLASS_ARTICLE,				/* a year */
	CLASS_UNIT,					/* n of the unit in code */
	CLASS_FIXED,				/* an amount by itself */
	CLASS_RELATIVE,				/* next day, month ... */
	CLASS_EVERY,				/* daily ... */
	CLASS_PER,					/* a day, per day ... */
	CLASS_EACH,					/* every, before or behind an amount */
	CLASS_INTERVAL,				/* makes an interval of the amount before it */
	CLASS_COUNT,				/* times */
	CLASS_ONCE,
	CLASS_BOUND,
	CLASS_LEAD,					/* may begin a period and adds nothing */
	CLASS_BEFORE,
	CLASS_AFTER,
	CLASS_FROM,
	CLASS_OF,
	CLASS_RANGE,
	CLASS_UNTIL,
	CLASS_BY,
	CLASS_UNTIL_EVENT,
	CLASS_EVENT,
	CLASS_LANDING,
	CLASS_SPEED,
	CLASS_FOREVER,
	CLASS_UNSTATED,
	CLASS_FILL,
	CLASS_LINK,
	CLASS_WHEN,
	CLASS_KEEP,
	CLASS_TAIL,
	CLASS_NOT,
	CLASS_MONTH,
	CLASS_CLOCK,
	CLASS_HALF,
	CLASS_ERA,
	CLASS_AROUND_THE_CLOCK,
	CLASS_LOOK					/* looks like a period and is none */
};

/* Codes of the table; what they mean depends on the class. */
enum
{
	CODE_NONE = 0,

	/* units */
	CODE_MINUTE = UNIT_MINUTE,
	CODE_HOUR = UNIT_HOUR,
	CODE_DAY = UNIT_DAY,
	CODE_BUSINESS_DAY = UNIT_BUSINESS_DAY,
	CODE_WEEK = UNIT_WEEK,
	CODE_MONTH = UNIT_MONTH,
	CODE_GENERATION = UNIT_GENERATION,
	CODE_ONE_OR_TWO_DAYS = 20,

	/* bounds */
	CODE_LESS = BOUND_LESS,
	CODE_AT_MOST = BOUND_AT_MOST,
	CODE_ABOUT = BOUND_ABOUT,
	CODE_AT_LEAST = BOUND_AT_LEAST,
	CODE_MORE = BOUND_MORE,
	CODE_LATEST = 20,

	/* events */
	CODE_TERMINATION = 1,
	CODE_SERVICE_END,
	CODE_CREATION,
	CODE_RECEIPT,
	CODE_REGISTRATION,
	CODE_LAST_USE,
	CODE_DETECTION,
	CODE_OCCURRENCE,
	CODE_CHANGE,
	CODE_EXECUTION,
	CODE_COMPLETION,
	CODE_REQUEST,
	CODE_PAYMENT,
	CODE_EXPIRY,
	CODE_DISCLOSURE,

	/* landings */
	CODE_FIRST_DAY = 1,
	CODE_MONTH_END = LANDING_MONTH_END,
	CODE_FISCAL_YEAR_END = LANDING_FISCAL_YEAR_END,
	CODE_THIS_MONTH_END = 40,
	CODE_DECEMBER_END = LANDING_DECEMBER_END,

	/* the rest */
	CODE_PROMPTLY = 1,
	CODE_IMMEDIATELY,
	CODE_SKIP,					/* "every other" */
	CODE_NOTICE,
	CODE_OR_LATER,
	CODE_BETWEEN,
	CODE_PAST,
	CODE_YEAR,					/* of a date */
	CODE_DEED,					/* what ends a keeping */
	CODE_TELLS,
	CODE_RETURNS,				/* to an earlier state */
	CODE_THING,					/* that is kept */
	CODE_COPY
};

typedef struct Token
{
	uint8_t		class;
	uint8_t		code;
	bool		half;			/* a number and a half */
	bool		latin;			/* begins with an ASCII letter */
	int32_t		n;
	uint32_t	start;			/* bytes of the text */
	uint32_t	end;
} Token;

typedef struct Lexer
{
	const char *text;
	size_t		length;
	size_t		at;				/* where the next token begins */
	Token	   *tokens;
	int			count;
	int			max;			/* at least 8 */
	bool		sparse;			/* of a sentence without a period only the end is wanted */
	size_t		looked;			/* as far as no sentence is to be looked at again */
} Lexer;

/*
 * Append tokens until the text ends, 64 KB were read or less than four places are
 * left (a number may make three, which shrink later).  False at the end of the text.
 */
extern bool lex_more(Lexer *lexer);

/*
 * Is the text a number and a unit and nothing else, as most of a column is?
 * Reads what the longer way would read, in a tenth of the time.
 */
extern bool lex_quantity(const char *text, size_t length, uint8_t *unit, uint32_t *n);

/*
 * Can no period stand in what is left of the sentence at `at`, where no token goes on
 * before it?  Looks no further than `stop`.  *end is the sentence's end where none can,
 * else as far as was looked.
 */
extern bool lex_is_barren(const char *text, size_t length, size_t at, size_t stop, size_t *end);

/* Is the longest word of the table that stands at `at` one that a period may consist of? */
extern bool lex_is_core(const char *text, size_t length, size_t at);

#endif							/* ISO27017_RETENTION_LEX_H */
