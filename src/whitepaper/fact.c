/*
 * fact.c
 *		What can be measured (not read yet).
 */
#include "reader.h"

void
read_facts(struct env *env, Reading *reading)
{
	(void) env;
	(void) reading;
}
