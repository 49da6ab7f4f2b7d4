/*
 * emoji.h
 *		Pictures before a title.
 */
#ifndef ISO27017_EMOJI_H
#define ISO27017_EMOJI_H

#include "../env.h"

/*
 * Behind the emoji that [at, end) of a UTF-8 text begins with, and those joined to it
 * (Unicode Technical Standard 51); `at` where there is none.
 */
extern size_t emoji_skip(const char *text, size_t at, size_t end);

#endif							/* ISO27017_EMOJI_H */
