/*
 * pg_compat.h
 *		The only place that knows how PostgreSQL's majors differ.
 */
#ifndef ISO27017_PG_COMPAT_H
#define ISO27017_PG_COMPAT_H

#include "postgres.h"
#include "fmgr.h"

/*
 * Soft errors came with PostgreSQL 16: before it, an input function has no
 * escontext, and an error is always raised.
 */
#if PG_VERSION_NUM >= 160000
#include "varatt.h"				/* before 16 part of postgres.h */
#include "nodes/miscnodes.h"
#define INPUT_ESCONTEXT(fcinfo)		((fcinfo)->context)
#else
#define INPUT_ESCONTEXT(fcinfo)		NULL
#ifndef ereturn
#define ereturn(context, dummy_value, ...) \
	do { (void) (context); ereport(ERROR, __VA_ARGS__); return dummy_value; } while (0)
#endif
#define SOFT_ERROR_OCCURRED(escontext)	false
#endif

/*
 * May a role become another?  Since 16 a membership may leave that out, and
 * counting members would lend rights that were never given.
 */
#if PG_VERSION_NUM >= 160000
#define may_become_role(member, role)	member_can_set_role(member, role)
#else
#define may_become_role(member, role)	is_member_of_role(member, role)
#endif

#endif							/* ISO27017_PG_COMPAT_H */
