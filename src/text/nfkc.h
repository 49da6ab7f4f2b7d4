/*
 * nfkc.h
 *		Unicode normalisation form KC, pinned to Unicode 14.0.
 */
#ifndef ISO27017_NFKC_H
#define ISO27017_NFKC_H

#include "../env.h"

/*
 * NFKC of length bytes of valid UTF-8.  Returns the source itself where it is
 * normal already, else memory from env; *out_length is the result's length in
 * bytes.  Characters newer than Unicode 14.0 pass unchanged.
 */
extern const char *nfkc_text(struct env *env, const char *source, size_t length,
							 size_t *out_length);

#endif							/* ISO27017_NFKC_H */
