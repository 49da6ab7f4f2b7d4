/*
 * automaton.h
 *		Finds every occurrence of thousands of phrases in one pass.
 *
 * An Aho-Corasick automaton over characters, its trie packed into a double
 * array; phrases and texts are UTF-8, places are bytes.
 * It is built once (a few milliseconds for ten thousand phrases) and never
 * changes after that; scanning allocates nothing and takes time proportional
 * to the text and to what is found.
 */
#ifndef ISO27017_AUTOMATON_H
#define ISO27017_AUTOMATON_H

#include "../env.h"

typedef struct AutomatonPhrase
{
	const char *bytes;			/* not empty; need not outlive the build */
	size_t		length;
	int			id;				/* handed back; several phrases may share one */
} AutomatonPhrase;

typedef struct Automaton Automaton;

/*
 * Told of each occurrence, in order of its end, longer ones first: bytes
 * [start, end) of the text.  Returns false to end the scan.
 */
typedef bool (*AutomatonFound) (void *arg, int id, size_t start, size_t end);

/* Build for n phrases; those of length zero are left out. */
extern Automaton *automaton_build(struct env *env, const AutomatonPhrase *phrases, int n);

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
