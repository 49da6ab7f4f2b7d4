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
	char		detail[200];	/* a sentence */
	char		hint[200];		/* a sentence */
} ControlError;

/*
 * Read length bytes of UTF-8 as an identifier.  edition (2013, 2022, 2026; 0
 * for none) is what a number is read in that does not say it itself.  Returns
 * false, with *error filled in, where it is none.
 */
extern bool control_parse(const char *text, size_t length, int edition,
						  ControlId *id, ControlError *error);

#endif							/* ISO27017_CONTROL_PARSE_H */
