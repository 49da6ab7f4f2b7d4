/*
 * automaton_build.h
 *		What the builder of an automaton and its scan share.
 */
#ifndef ISO27017_AUTOMATON_BUILD_H
#define ISO27017_AUTOMATON_BUILD_H

#include "automaton.h"

#define AUTOMATON_BASIC		0x10000

/*
 * A step by a symbol.  A state is known by its base: its step by symbol c stands at
 * base + c, so that to follow one costs one look at memory.
 */
typedef struct Step
{
	int32_t		owner;			/* base of the state that it leads from; -1: the place is free */
	int32_t		next:31;		/* base of the state that it leads to */
	uint32_t	ends:1;			/* phrases end there */
} Step;

struct Automaton
{
	Step	   *steps;			/* those of the state where phrases begin have base 0 */
	int32_t    *endings;		/* by place of a step that ends: index into ids */
	int32_t    *ids;			/* lists of ids, each ended by a number below 0 */
	uint16_t   *symbols;		/* of the code points below AUTOMATON_BASIC */
	struct
	{
		uint32_t	cp;
		uint16_t	symbol;
	}		   *rare;			/* of those above, in order of appearance */
	int			nrare;
	int			nsymbols;		/* symbols are 1 .. nsymbols */
	uint64_t   *seconds;		/* by symbol that phrases begin with: a bit for the last six
								 * of each one that may follow */
};

static inline int32_t
automaton_symbol(const Automaton *a, uint32_t cp)
{
	if (cp < AUTOMATON_BASIC)
		return a->symbols[cp];
	for (int i = 0; i < a->nrare; i++)
		if (a->rare[i].cp == cp)
			return a->rare[i].symbol;
	return 0;
}

/* Could the second symbol follow the first at a phrase's beginning?  Says no of most places, without a look at a step. */
static inline bool
automaton_may_follow(const Automaton *a, int32_t first, int32_t second)
{
	return (a->seconds[first] >> (second & 63) & 1) != 0;
}

#endif							/* ISO27017_AUTOMATON_BUILD_H */
