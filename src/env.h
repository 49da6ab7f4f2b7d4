/*
 * env.h
 *		What the plain C core may ask of whoever runs it.
 *
 * The core never includes a PostgreSQL header, so that it compiles unchanged
 * into a fuzzer or a micro-benchmark.  Memory is arena-like: nothing needs to
 * be freed on an error path, and poll() may leave by longjmp, so no resource
 * other than memory from alloc may be open across a call of it.
 */
#ifndef ISO27017_ENV_H
#define ISO27017_ENV_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* poll() is owed once in so many bytes of input */
#define ENV_POLL_BYTES	65536

/* no document, and no text that is folded, may be longer than this */
#define ENV_MAX_INPUT	(64 * 1024 * 1024)

struct env
{
	/* never return NULL: they raise the host's out-of-memory error */
	void	   *(*alloc) (struct env *env, size_t size);
	void	   *(*realloc) (struct env *env, void *ptr, size_t size);

	/* gives memory back early; a host may do nothing */
	void		(*release) (struct env *env, void *ptr);

	/* lets the host cancel; may not return */
	void		(*poll) (struct env *env);

	void	   *ctx;

	/*
	 * Memory that lives as long as the process, for what is built once from
	 * our own tables (never from a user's data); NULL: the host keeps nothing,
	 * and what would be kept is built anew each time.
	 */
	struct env *permanent;
};

/* A stretch of bytes in a text, which is never longer than 32 bits can count. */
typedef struct Span
{
	uint32_t	start;
	uint32_t	length;
} Span;

#endif							/* ISO27017_ENV_H */
