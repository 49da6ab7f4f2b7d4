/*
 * pg_env.h
 *		struct env on PostgreSQL's memory contexts and interrupts.
 */
#ifndef ISO27017_PG_ENV_H
#define ISO27017_PG_ENV_H

#include "env.h"
#include "utils/palloc.h"

/*
 * Fill *env so that it allocates in the given context (allocations may pass
 * 1 GB, as MCXT_ALLOC_HUGE) and polls with CHECK_FOR_INTERRUPTS().
 */
extern void pg_env_init(struct env *env, MemoryContext context);

#endif							/* ISO27017_PG_ENV_H */
