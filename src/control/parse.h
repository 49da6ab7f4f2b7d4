/*
 * parse.h
 *		Reading one identifier as documents print it.
 */
#ifndef ISO27017_CONTROL_PARSE_H
#define ISO27017_CONTROL_PARSE_H

#include "control.h"

/* Why a text is no identifier. */
typedef struct ControlError
{
	int			position;		/* 1-based character, 0 where no place is at fault */
	char		detail[240];	/* a sentence */
	char		hint[240];		/* a sentence with an identifier that is read */
} ControlError;

/*
 * Read length bytes of UTF-8 as an identifier.  edition (2013, 2022, 2026; 0
 * for none) is what a number of one or two parts is read in where the text does
 * not say it.  Returns false, with *error filled in (error may be NULL), where
 * it is none.
 */
extern bool control_parse(const char *text, size_t length, int edition,
						  ControlId *id, ControlError *error);

/* What a number was printed as, right or wrong. */
typedef struct ControlNumber
{
	int			edition;		/* 0 where nothing says it */
	bool		cld;
	int			parts;			/* 0 to 3 */
	int			part[3];
} ControlNumber;

/* The numbering of a standard's year; 0 where there is no such edition. */
extern int	control_standard_edition(bool jis, int standard, int year);

/* The catalogued identifier that looks most like this; CONTROL_NONE for parts 0. */
extern ControlId control_nearest(const ControlNumber *number);

/* "Did you mean 2013:12.3.1 (Information backup)?" into buf */
extern void control_suggest(const ControlNumber *number, char *buf, size_t size);

/* The years in which a standard was published, for a hint. */
extern void control_suggest_years(bool jis, int standard, char *buf, size_t size);

#endif							/* ISO27017_CONTROL_PARSE_H */
