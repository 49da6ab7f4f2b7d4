/*
 * parse.c
 *		Reading one identifier as documents print it.
 */
#include "parse.h"

#include <stdio.h>
#include <string.h>

bool
control_parse(const char *text, size_t length, int edition,
			  ControlId *id, ControlError *error)
{
	char		buf[CONTROL_TEXT_SIZE];

	(void) edition;
	for (int i = 0; i < control_count(); i++)
		if ((size_t) control_format(control_at(i), buf) == length &&
			memcmp(buf, text, length) == 0)
		{
			*id = control_at(i);
			return true;
		}
	error->position = 1;
	snprintf(error->detail, sizeof(error->detail), "It is not a catalogued identifier.");
	snprintf(error->hint, sizeof(error->hint), "Write it as 2013:12.3.1, CLD.9.5.1 or 2022:8.13.");
	return false;
}
