/*
 * retention_fn.h
 *		What the fmgr files of the room share.
 */
#ifndef ISO27017_RETENTION_FN_H
#define ISO27017_RETENTION_FN_H

#include "postgres.h"

#include "retention.h"

#define PG_GETARG_RETENTION(n)		((Retention *) PG_GETARG_POINTER(n))
#define PG_RETURN_RETENTION(r)		return PointerGetDatum(r)

/*
 * The rules that phrases are folded by: input is immutable, so newer rules of
 * folding never change what is read.
 */
#define RETENTION_FOLD_VERSION	1

/*
 * Read length bytes of text in any of the forms that the type's input knows.
 * Raises 22P02, or leaves it in escontext and returns NULL.
 */
extern Retention *retention_read(const char *text, size_t length, Node *escontext);

/* A copy in the current memory context. */
extern Retention *retention_copy(const Retention *r);

#endif							/* ISO27017_RETENTION_FN_H */
