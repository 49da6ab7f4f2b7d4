/*
 * hygiene.c
 *		What the editor of a whitepaper should look at.
 */
#include "outline.h"

void
read_hygiene(struct env *env, Reading *r)
{
	(void) env;
	(void) r;
}
