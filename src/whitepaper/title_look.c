/*
 * title_look.c
 *		Titles that were looked up a moment ago: papers print most of theirs twice, and
 *		a line may be tried in several ways.
 */
#include "title_index.h"

#include <string.h>

const TitleLook *
title_look(TitleFinder *finder, const char *text, size_t length, uint64_t hash)
{
	size_t		slot = (size_t) hash & (TITLE_LOOKS - 1);
	uint64_t	bit = UINT64_C(1) << (slot & 63);
	TitleLook  *look;

	if (finder->looks == NULL)
		finder->looks = finder->env->alloc(finder->env, sizeof(TitleLook) * TITLE_LOOKS);
	look = &finder->looks[slot];
	if ((finder->looked[slot >> 6] & bit) == 0)
	{
		look->key = NULL;
		look->key_size = 0;
	}
	else if (look->length == length && memcmp(look->text, text, length) == 0)
		return look;
	finder->looked[slot >> 6] |= bit;
	look->text = text;
	look->length = length;
	look->key_length = title_key_of(finder->index, finder->env, text, length, &look->key, &look->key_size);
	look->hash = title_hash(look->key, look->key_length);
	look->known = title_exact(finder, look->key, look->key_length, look->hash, &look->match);
	return look;
}
