/*
 * title_shape.c
 *		How titles start and end: told from the text as it is, so that most lines need
 *		not be folded to know that they are none.
 */
#include "title_index.h"
#include "heading.h"

#include <string.h>

#include "../text/literal.h"
#include "../text/table.h"
#include "fold_word.h"

/* ideographs of conjunctions, which keys leave out: see title_key_of() */
#define LEFT_OUT	"及又"

#define REQUEST_BYTES	36		/* a request ends with so many: the words and a sign or two */

static uint32_t
start_slot(uint32_t a, uint32_t b)
{
	if (a < 0x80)
		a |= 0x20;
	if (b < 0x80)
		b |= 0x20;
	/* kana behind a first character says too little, and what is no letter nothing */
	if (is_hiragana(b) || !title_is_letter(b))
		b = 0;
	return ((a * 0x9E3779B1u) ^ (b * 0x85EBCA77u)) >> 16 & (TITLE_FIRSTS - 1);
}

void
title_add_start(uint8_t *firsts, const char *text, size_t length)
{
	size_t		n;
	size_t		m;
	uint32_t	a,
				b;

	if (length == 0)
		return;
	a = plain_char(text, 0, length, &n);
	b = n < length ? plain_char(text, n, length, &m) : 0;
	a = start_slot(a, b);
	firsts[a >> 3] |= (uint8_t) (1 << (a & 7));
	/* as if the second were kana: particles may stand there */
	a = start_slot(plain_char(text, 0, length, &n), 0);
	firsts[a >> 3] |= (uint8_t) (1 << (a & 7));
}

bool
title_may_start_inside(const TitleFinder *finder, const char *text, size_t start, size_t end)
{
	size_t		n;

	while (start < end && !title_is_letter(plain_char(text, start, end, &n)))
		start += n;
	return title_may_start(finder, text, start, end);
}

bool
title_may_start(const TitleFinder *finder, const char *text, size_t start, size_t end)
{
	size_t		n,
				m;
	uint32_t	a,
				b;

	if (start >= end)
		return false;
	a = plain_char(text, start, end, &n);
	/* what folding may turn into something else */
	if (is_hiragana(a) || (a >= 0xFF61 && a <= 0xFFDC) || (a >= 0x2E80 && a <= 0x2FDF) || a < 0x21 || a >= 0x10000)
		return true;
	b = start + n < end ? plain_char(text, start + n, end, &m) : 0;
	if ((b >= 0xFF61 && b <= 0xFFDC) || (b >= 0x2E80 && b <= 0x2FDF) || b >= 0x10000)
		b = 0;
	a = start_slot(a, b);
	return (finder->firsts[a >> 3] & 1 << (a & 7)) != 0;
}

/* The last character of [start, end) that a key keeps; 0: none. */
static uint32_t
last_letter(const char *text, size_t start, size_t end)
{
	while (end > start)
	{
		size_t		at;
		uint32_t	c = plain_char_before(text, start, end, &at);

		if (title_is_letter(c))
			return c;
		end = at;
	}
	return 0;
}

static bool
has_last(const uint64_t lasts[2], uint32_t c)
{
	return !is_hiragana(c) || (lasts[(c - 0x3040) >> 6] >> ((c - 0x3040) & 63) & 1) != 0;
}

void
title_add_end(uint64_t lasts[2], const char *text, size_t length)
{
	uint32_t	c = last_letter(text, 0, length);

	if (is_hiragana(c))
		lasts[(c - 0x3040) >> 6] |= UINT64_C(1) << ((c - 0x3040) & 63);
}

void
title_add_folded_ends(uint64_t lasts[2])
{
	uint64_t	old[2];

	do
	{
		memcpy(old, lasts, sizeof(old));
		for (size_t i = 0; i < fold_word_count; i++)
		{
			const fold_word_row *row = &fold_word_rows[i];

			if (has_last(lasts, last_letter(row->to, 0, strlen(row->to))))
				title_add_end(lasts, row->from, strlen(row->from));
		}
	} while (memcmp(old, lasts, sizeof(old)) != 0);
}

bool
title_may_end(const TitleFinder *finder, const char *text, size_t start, size_t end)
{
	return has_last(finder->lasts, last_letter(text, start, end));
}

/* Does the text end as a question does? */
static bool
asks(const char *text, size_t start, size_t end)
{
	static const LiteralWord request = LITERAL("教えて");
	uint32_t	last = last_letter(text, start, end);

	return last == 0x304B || (last == 0x3044 && literal_within(text, end - start > REQUEST_BYTES ? end - REQUEST_BYTES : start, end, &request));
}

size_t
title_reach(const TitleFinder *finder, const char *text, size_t start, size_t end)
{
	/* conjunctions between titles */
	static const LiteralWord conjunctions[] = {
		LITERAL("び"), LITERAL("又は"), LITERAL("または"), LITERAL("しくは"), LITERAL("並びに"), LITERAL("ならびに"), LITERAL("かつ"), LITERAL("且つ")
	};
	/* questions have commas, and what the user calls his titles is his */
	if (finder->naliases > 0 || asks(text, start, end))
		return end;
	for (size_t at = start; at + 6 <= end; at += utf8_length((unsigned char) text[at]))
	{
		size_t		n;

		if (text[at] != '\343')
			continue;
		/* the polite verb */
		if (memcmp(text + at + 1, "\201\276\343\201", 4) == 0 && (text[at + 5] == '\231' || text[at + 5] == '\233' || text[at + 5] == '\227'))
			return at;
		if (text[at + 1] != '\200')
			continue;
		if (text[at + 2] == '\202')
			return at;
		if (text[at + 2] == '\201' && at >= start + 3 && is_hiragana(utf8_decode(text + at - 3, text + at, &n)) && n == 3 &&
			!literal_ends(text, start, at, LITERALS(conjunctions)))
			return at;
	}
	return end;
}

static inline bool
is_ideograph_or_digit(uint32_t c)
{
	return (c >= 0x4E00 && c <= 0x9FFF) || (c >= '0' && c <= '9');
}

void
title_add_letters(uint8_t *letters, const char *key, size_t length)
{
	for (size_t at = 0, n; at < length; at += n)
	{
		uint32_t	c = plain_char(key, at, length, &n);

		if (is_ideograph_or_digit(c))
			letters[c >> 3] |= (uint8_t) (1 << (c & 7));
	}
}

void
title_add_folded_letters(uint8_t *letters, const TitleWord *words)
{
	/* old forms of ideographs */
	for (uint32_t c = 0x4E00; c <= 0x9FFF; c++)
		if (fold_value(c) != 0)
			letters[c >> 3] |= (uint8_t) (1 << (c & 7));
	/* spellings, and words that keys leave out or read as others */
	for (size_t i = 0; i < fold_word_count; i++)
		title_add_letters(letters, fold_word_rows[i].from, strlen(fold_word_rows[i].from));
	for (; words->first != 0; words++)
		title_add_letters(letters, words->word, words->length);
	title_add_letters(letters, LEFT_OUT, strlen(LEFT_OUT));
}

bool
title_may_be(const TitleFinder *finder, const char *text, size_t start, size_t end)
{
	for (size_t n; start < end; start += n)
	{
		unsigned char byte = (unsigned char) text[start];
		uint32_t	c;

		/* neither is of U+0080 to U+3FFF */
		n = utf8_length(byte);
		if (byte < 0x80 ? byte > '9' : byte <= 0xE3)
			continue;
		c = plain_char(text, start, end, &n);
		if (is_ideograph_or_digit(c) && (finder->letters[c >> 3] & 1 << (c & 7)) == 0)
			return false;
	}
	return true;
}

/* The place in TitleIndex.joins of what starts so. */
static uint32_t
join_slot(const char *key, size_t length)
{
	return (uint32_t) (title_print_hash(key, length) >> 32) & (TITLE_FIRSTS - 1);
}

void
title_add_join(uint8_t *joins, const char *key, size_t length)
{
	uint32_t	slot;

	if (length < TITLE_REST)
		return;
	slot = join_slot(key, length < TITLE_JOINED ? TITLE_REST : TITLE_JOINED);
	joins[slot >> 3] |= (uint8_t) (1 << (slot & 7));
}

static bool
has_join(const TitleIndex *index, const char *key, size_t length)
{
	uint32_t	slot = join_slot(key, length);

	return (index->joins[slot >> 3] & 1 << (slot & 7)) != 0;
}

bool
title_may_join(const TitleIndex *index, const char *key)
{
	return has_join(index, key, TITLE_JOINED);
}

bool
title_may_lead(const TitleIndex *index, const char *key, size_t length)
{
	if (has_join(index, key, TITLE_JOINED) || has_join(index, key, TITLE_REST))
		return true;
	if ((index->prefix_thirds >> (key[2] & 63) & 1) != 0)
		for (int i = 0; i < index->nprefix; i++)
			if (memcmp(key, index->prefix[i], length < index->prefix_length[i] ? length : index->prefix_length[i]) == 0)
				return true;
	return false;
}

#define WORDS_LEAST		24		/* bytes of the words that are looked at */
#define WORDS_MOST		80

/* Where the first words of a longer Latin text end, at a blank between two letters; 0: nowhere. */
static size_t
first_words(const char *text, size_t start, size_t end)
{
	if (end - start < WORDS_MOST)
		return 0;
	for (size_t at = start; at < start + WORDS_MOST - 1 && text[at] >= ' ' && text[at] <= '~'; at++)
		if (text[at] == ' ' && at >= start + WORDS_LEAST && is_latin((unsigned char) text[at - 1]) && is_latin((unsigned char) text[at + 1]))
			return at;
	return 0;
}

bool
title_may_be_long(TitleFinder *finder, const char *text, size_t start, size_t end)
{
	size_t		cut = finder->naliases > 0 ? 0 : first_words(text, start, end);
	size_t		n;
	const char *key;

	if (cut == 0)
		return true;
	key = title_key(finder, text + start, cut - start, &n);
	return n < TITLE_JOINED || title_may_lead(finder->index, key, n);
}
