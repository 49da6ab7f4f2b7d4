/*
 * chars.h
 *		Characters as identifiers are read: full-width forms, blanks and letter
 *		case make no difference.
 */
#ifndef ISO27017_CONTROL_CHARS_H
#define ISO27017_CONTROL_CHARS_H

#include <stdbool.h>
#include <stdint.h>

static inline bool
control_is_blank(uint32_t cp)
{
	return cp == ' ' || (cp >= '\t' && cp <= '\r') || cp == 0xA0 || cp == 0x3000 ||
		(cp >= 0x2000 && cp <= 0x200A) || cp == 0x202F || cp == 0x205F;
}

/* Full-width to ASCII, small letters to capitals, any blank but a line feed to ' '. */
static inline uint32_t
control_fold_char(uint32_t cp)
{
	if (cp >= 0xFF01 && cp <= 0xFF5E)
		cp -= 0xFEE0;
	if (cp >= 'a' && cp <= 'z')
		return cp - 'a' + 'A';
	return cp != '\n' && control_is_blank(cp) ? ' ' : cp;
}

static inline bool
control_is_digit(uint32_t cp)
{
	return cp >= '0' && cp <= '9';
}

static inline bool
control_is_letter(uint32_t cp)
{
	return (cp >= 'A' && cp <= 'Z') || (cp >= 'a' && cp <= 'z');
}

/* The bracket that closes this one; 0 for what opens none. */
static inline uint32_t
control_closing(uint32_t cp)
{
	switch (cp)
	{
		case '(':
			return ')';
		case '[':
			return ']';
		case 0x3014:			/* tortoise shell */
		case 0x3008:			/* angle, double angle, corner, white corner, */
		case 0x300A:			/* lenticular */
		case 0x300C:
		case 0x300E:
		case 0x3010:
			return cp + 1;
		default:
			return 0;
	}
}

#endif							/* ISO27017_CONTROL_CHARS_H */
