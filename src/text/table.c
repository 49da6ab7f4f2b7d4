/*
 * table.c
 *		The generated tables of the folding, and which characters are Japanese.
 */
#define FOLD_TABLE_DATA
#include "table.h"

#include "fold.h"

bool
text_is_japanese(uint32_t cp)
{
	/* marks belong to what they stand on */
	if (cp < 0x2E80 || (cp >= 0x302A && cp <= 0x302F) || cp == 0x3099 || cp == 0x309A)
		return false;
	return cp <= 0xD7FF ? (cp <= 0x33FF || (cp >= 0x3400 && cp <= 0x9FFF)) :
		(cp >= 0xF900 && cp <= 0xFAFF) || (cp >= 0xFE30 && cp <= 0xFE4F) ||
		(cp >= 0xFF00 && cp <= 0xFFEF) || (cp >= 0x1B000 && cp <= 0x1B16F) ||
		(cp >= 0x20000 && cp <= 0x3FFFF);
}
