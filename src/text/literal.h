/*
 * literal.h
 *		Words that are looked for in running text, letter by letter.
 *
 * For a handful of words at one place; what has thousands of them, or looks for them
 * everywhere, has automaton.h.
 */
#ifndef ISO27017_LITERAL_H
#define ISO27017_LITERAL_H

#include <stddef.h>
#include <stdbool.h>
#include <string.h>

/* A word with its length in bytes. */
typedef struct LiteralWord
{
	const char *text;
	size_t		length;
} LiteralWord;

#define LITERAL(s)			{s, sizeof(s) - 1}
#define LITERALS(words)		(words), sizeof(words) / sizeof((words)[0])

/* Does the word stand at p, which has left bytes? */
static inline bool
literal_at(const char *p, size_t left, const LiteralWord *word)
{
	/* most words of a list differ in their first or last byte; which of them nobody can foresee */
	return word->length <= left && ((*p ^ *word->text) | (p[word->length - 1] ^ word->text[word->length - 1])) == 0 &&
		memcmp(p, word->text, word->length) == 0;
}

/* Does [start, end) of text start with one of n words?  Behind its end, with none. */
static inline bool
literal_starts(const char *text, size_t start, size_t end, const LiteralWord *words, size_t n)
{
	for (size_t i = 0; i < n && start < end; i++)
		if (literal_at(text + start, end - start, &words[i]))
			return true;
	return false;
}

/* Does [start, end) of text end with one of n words, and have more before it? */
static inline bool
literal_ends(const char *text, size_t start, size_t end, const LiteralWord *words, size_t n)
{
	for (size_t i = 0; i < n && start < end; i++)
		if (words[i].length < end - start &&
			literal_at(text + end - words[i].length, words[i].length, &words[i]))
			return true;
	return false;
}

/* Does [start, end) contain the word, whatever its first character is?  It has one. */
extern bool literal_within(const char *text, size_t start, size_t end, const LiteralWord *word);

/* Where it does so first, told by its byte at `rare`, which comes less often than others; end: nowhere. */
extern size_t literal_find(const char *text, size_t start, size_t end, const LiteralWord *word, size_t rare);

/*
 * Does [start, end) contain one of n words, each of which starts with a character
 * of one or three bytes?  One pass.
 */
extern bool literal_inside(const char *text, size_t start, size_t end, const LiteralWord *words, size_t n);

#endif							/* ISO27017_LITERAL_H */
