/*
 * title.h
 *		Which controls a title speaks of: the official titles in both languages,
 *		their published variants, the trade's aliases, the reader's own aliases,
 *		and titles that are only like one of them.
 */
#ifndef ISO27017_TITLE_H
#define ISO27017_TITLE_H

#include <stddef.h>
#include <string.h>

#include "reader.h"

typedef enum TitleHow
{
	TITLE_UNKNOWN,
	TITLE_PART,					/* contains the words of a title */
	TITLE_FUZZY,				/* is like one */
	TITLE_STRIPPED,				/* is one but for words that say nothing */
	TITLE_ALIAS,
	TITLE_OFFICIAL,
	TITLE_USER
} TitleHow;

typedef enum TitleRole
{
	TITLE_IS_SECTION,
	TITLE_IS_FRONT,				/* purpose, scope, terms, contact ... */
	TITLE_IS_CONTENTS,			/* table of contents */
	TITLE_IS_HISTORY,			/* revision history */
	TITLE_IS_LABEL				/* column heads and the like: no heading at all */
} TitleRole;

#define TITLE_CONTROLS	6

typedef struct TitleMatch
{
	TitleHow	how;
	TitleRole	role;
	float		score;			/* 0 .. 1 */
	bool		chapter;		/* title of a clause or an objective, too */
	bool		only2013;		/* official in one numbering alone */
	bool		only2022;
	uint8_t		n2013;
	uint8_t		n2022;
	ControlId	c2013[TITLE_CONTROLS];	/* in a paper of the 2013 numbering */
	ControlId	c2022[TITLE_CONTROLS];	/* in a paper of the 2022 numbering */
} TitleMatch;

/* It is no title's, whose lists nobody looks at beyond their counts. */
static inline void
title_match_none(TitleMatch *match)
{
	memset(match, 0, offsetof(TitleMatch, c2013));
}

typedef struct TitleIndex TitleIndex;

#define TITLE_LOOKS	256			/* are remembered, a power of two */

/* A title that was looked up: its key, and what title_exact() says of it. */
typedef struct TitleLook
{
	const char *text;			/* as it was given */
	size_t		length;
	uint64_t	hash;			/* of the key */
	char	   *key;
	size_t		key_length;
	size_t		key_size;		/* of the buffer */
	bool		known;
	TitleMatch	match;
} TitleLook;

/* Work space of one reading. */
typedef struct TitleFinder
{
	struct env *env;
	const TitleIndex *index;
	const uint8_t *firsts;		/* how titles may start, the user's too */
	uint64_t	lasts[2];		/* the hiragana on which they may end */
	const uint8_t *letters;		/* the ideographs and digits that they have */
	float	   *gained;			/* weight in common, by entry */
	int		   *touched;
	char	   *key;			/* buffer */
	size_t		key_size;
	TitleLook  *looks;			/* the last ones, by hash; NULL: none yet */
	uint64_t	looked[TITLE_LOOKS / 64];	/* a bit for each that is one */
	const UserAlias *aliases;
	int			naliases;
	int		   *alias_slots;	/* hash table of the aliases' keys */
	size_t		nslots;
	const char **alias_keys;
	size_t	   *alias_lengths;
} TitleFinder;

/* Prepare for one reading; aliases may be NULL. */
extern void title_finder_init(TitleFinder *finder, struct env *env,
							  const UserAlias *aliases, int naliases);

/*
 * The key of a title: folded by FOLD_TERM, letters and digits alone.  Points
 * into the finder's buffer, valid until the next call; *length bytes.
 */
extern const char *title_key(TitleFinder *finder, const char *text, size_t length,
							 size_t *key_length);

/*
 * Quick and on the text as it is: could a known title start so?  False only
 * where none can.
 */
extern bool title_may_start(const TitleFinder *finder, const char *text, size_t start, size_t end);

/* The same behind what is no letter: keys leave brackets and the like out. */
extern bool title_may_start_inside(const TitleFinder *finder, const char *text, size_t start, size_t end);

/* The same for how titles end. */
extern bool title_may_end(const TitleFinder *finder, const char *text, size_t start, size_t end);

/*
 * How far a title that starts so may go at most: no further than to a full stop with
 * something behind it, to a polite verb, or to a comma behind hiragana, which ends a clause.
 * A question has all of them, and goes to its end.
 */
extern size_t title_reach(const TitleFinder *finder, const char *text, size_t start, size_t end);

/* The same for the ideographs and digits in it: are they all of titles? */
extern bool title_may_be(const TitleFinder *finder, const char *text, size_t start, size_t end);

/* The same for a long text, told from the key of its first words. */
extern bool title_may_be_long(TitleFinder *finder, const char *text, size_t start, size_t end);

/* The hash by which printed titles are found: of eight bytes at a time, for lines that mostly are no title. */
extern uint64_t title_print_hash(const char *text, size_t length);

/*
 * The title letter by letter as a table has it, without folding: the usual case.
 * hash is its title_print_hash(), *key_hash that of its key.
 */
extern bool title_as_printed(const TitleFinder *finder, const char *text, size_t length,
							 uint64_t hash, uint64_t *key_hash, TitleMatch *match);

/* Exact, or exact but for words that say nothing; key as from title_key(), hash its title_hash(). */
extern bool title_exact(TitleFinder *finder, const char *key, size_t length, uint64_t hash, TitleMatch *match);

/*
 * The key of a title and title_exact() of it, remembered while the text stays where it
 * is; hash as above.  Valid until the next call.
 */
extern const TitleLook *title_look(TitleFinder *finder, const char *text, size_t length, uint64_t hash);

/* The most similar title, or the titles that it contains; score says how well. */
extern bool title_similar(TitleFinder *finder, const char *key, size_t length, TitleMatch *match);

/*
 * What a question and its answer speak of together, where the question alone did
 * not say; one topic must lead clearly.
 */
extern bool title_by_answer(TitleFinder *finder, const char *title, size_t title_length,
							const char *answer, size_t answer_length, TitleMatch *match);

/* The hash of a key, and the same in steps, for who asks of all its beginnings. */
extern uint64_t title_hash(const char *key, size_t length);

#define TITLE_HASH_START	UINT64_C(0xcbf29ce484222325)

static inline uint64_t
title_hash_step(uint64_t h, unsigned char c)
{
	return (h ^ c) * UINT64_C(0x100000001b3);
}

static inline uint64_t
title_hash_end(uint64_t h)
{
	return h ^ h >> 29;
}

#endif							/* ISO27017_TITLE_H */
