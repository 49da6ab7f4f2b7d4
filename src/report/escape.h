/*
 * escape.h
 *		Text made safe for a report: HTML, Markdown, CSV, one plain line.
 */
#ifndef ISO27017_ESCAPE_H
#define ISO27017_ESCAPE_H

#include "../env.h"

typedef enum EscapeKind
{
	ESCAPE_HTML,				/* text or a quoted attribute of HTML and SVG */
	ESCAPE_MARKDOWN,			/* inline text of CommonMark and its tables */
	ESCAPE_CSV,					/* one field with its quotes, formulas disarmed */
	ESCAPE_LINE					/* one trimmed line without control characters */
} EscapeKind;

/*
 * Takes length bytes of valid UTF-8.  Returns the escaped text, allocated by
 * env, zero-terminated; its length in *out_length.  One pass; no error.
 */
extern char *escape_text(struct env *env, EscapeKind kind, const char *text,
						 size_t length, size_t *out_length);

#endif							/* ISO27017_ESCAPE_H */
