/*
 * statement.c
 *		Sentences and their stance (not read yet).
 */
#include "reader.h"

void
read_statements(struct env *env, Reading *reading)
{
	(void) env;
	(void) reading;
}
