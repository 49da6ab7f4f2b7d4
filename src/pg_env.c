/*
 * pg_env.c
 *		struct env on PostgreSQL's memory contexts and interrupts.
 */
#include "postgres.h"

#include "miscadmin.h"
#include "utils/memutils.h"

#include "pg_env.h"

static void *
env_alloc(struct env *env, size_t size)
{
	return MemoryContextAllocHuge((MemoryContext) env->ctx, size);
}

static void *
env_realloc(struct env *env, void *ptr, size_t size)
{
	if (ptr == NULL)
		return env_alloc(env, size);
	return repalloc_huge(ptr, size);
}

static void
env_release(struct env *env, void *ptr)
{
	(void) env;
	if (ptr != NULL)
		pfree(ptr);
}

static void
env_poll(struct env *env)
{
	(void) env;
	CHECK_FOR_INTERRUPTS();
}

/* What is built from our own tables is kept here, visible in memory reports. */
static struct env *
permanent_env(void)
{
	static struct env permanent;

	if (permanent.ctx == NULL)
	{
		permanent.alloc = env_alloc;
		permanent.realloc = env_realloc;
		permanent.release = env_release;
		permanent.poll = env_poll;
		permanent.permanent = &permanent;
		permanent.ctx = AllocSetContextCreate(TopMemoryContext, "iso27017 tables",
											  ALLOCSET_DEFAULT_SIZES);
	}
	return &permanent;
}

void
pg_env_init(struct env *env, MemoryContext context)
{
	env->alloc = env_alloc;
	env->realloc = env_realloc;
	env->release = env_release;
	env->poll = env_poll;
	env->ctx = context;
	env->permanent = permanent_env();
}
