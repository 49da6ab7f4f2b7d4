/*
 * cover.h
 *		Which elements are worth asking of a sentence, by what stands in it.
 */
#ifndef ISO27017_COVER_H
#define ISO27017_COVER_H

#include "query.h"

/*
 * A query can only hold where some phrase of its cover stands, or a fact where
 * it has an atom.  users[from[p] .. from[p + 1]) are the numbers of those whose
 * cover has phrase p; always are those that have no cover.
 */
typedef struct Cover
{
	int		   *from;
	int		   *users;
	int		   *always;
	int			nalways;
} Cover;

/*
 * Covers of n askers; asker i asks for any of roots[i * width .. + width) (-1
 * none) of query.  Phrases that many queries share are avoided.
 */
extern void cover_build(struct env *env, const EvidenceQuery *query, int nphrases,
						const int *roots, int width, int n, Cover *cover);

#endif							/* ISO27017_COVER_H */
