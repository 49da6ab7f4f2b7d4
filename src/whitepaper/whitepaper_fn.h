/*
 * whitepaper_fn.h
 *		The reading of a document, kept for whoever asks next.
 */
#ifndef ISO27017_WHITEPAPER_FN_H
#define ISO27017_WHITEPAPER_FN_H

#include "reader.h"

/* What a reading is asked of, and how its bytes become characters. */
typedef struct KeptReading
{
	const Reading *reading;
	const char *document;		/* as it was given */
	size_t		length;
	const int32_t *characters;	/* characters before each block of KEPT_BLOCK bytes */
} KeptReading;

#define KEPT_BLOCK	128

/*
 * Read the document, as the caller was given it (compressed or out of line, perhaps), to
 * depth, or take the last reading where it is of the same document with the same
 * aliases.  titles and controls are arrays of the same length or NULL.  Raises 54000 above 64 MB, 22023 for arrays that do not fit.  Valid
 * until the next call; the caller copies what it keeps.
 */
extern const KeptReading *whitepaper_read(struct varlena *document,
										  const struct varlena *titles,
										  const struct varlena *controls,
										  ReadingDepth depth);

/*
 * A quotation: the text of a span, its first character and how many they are.  Of what a
 * column divides it is the longest piece, for a quotation is what the document says.
 */
extern void kept_quote(const KeptReading *kept, Span span, Datum *quote, Datum *start, Datum *length);

#endif							/* ISO27017_WHITEPAPER_FN_H */
