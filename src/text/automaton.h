/*
 * automaton.h
 *		Finds every occurrence of thousands of phrases in one pass.
 *
 * Phrases may be patterns that stand for many; phrases and texts are UTF-8, places are
 * bytes.  The automaton is built once and never changes after that; scanning allocates
 * nothing.  From each character of a text it follows what can begin there, so that the
 * time is bounded by the text's length times that of the longest phrase, and is
 * proportional to the text and to what is found where few phrases begin alike.
 */
#ifndef ISO27017_AUTOMATON_H
#define ISO27017_AUTOMATON_H

#include "../env.h"

/* How the bytes of a phrase are to be read. */
typedef enum PhraseForm
{
	PHRASE_LITERAL,				/* as they stand */
	PHRASE_PATTERN				/* {a|b|} are alternatives and may nest, _ is a
								 * blank that may be there or not */
} PhraseForm;

typedef struct AutomatonPhrase
{
	const char *bytes;			/* need not outlive the build */
	size_t		length;
	int			id;				/* handed back; several phrases may share one */
} AutomatonPhrase;

typedef struct Automaton Automaton;

/*
 * Told of each occurrence, in order of its start, shorter ones first: bytes
 * [start, end) of the text.  Returns false to end the scan.
 */
typedef bool (*AutomatonFound) (void *arg, int id, size_t start, size_t end);

/* Build for n phrases; those that are empty, or can be, are not found empty. */
extern Automaton *automaton_build(struct env *env, const AutomatonPhrase *phrases, int n, PhraseForm form);

/* Scan length bytes; polls env. */
extern void automaton_scan(const Automaton *automaton, struct env *env,
						   const char *text, size_t length,
						   AutomatonFound found, void *arg);

/*
 * Does [start, end) of text begin and end where words do?  Only letters and
 * digits of ASCII run together to words; Japanese needs no boundary.
 */
extern bool automaton_whole_word(const char *text, size_t length, size_t start, size_t end);

#endif							/* ISO27017_AUTOMATON_H */
