/*
 * title_index.h
 *		The index behind title.h: built once per process from our own tables.
 *
 *	title_index.c	keys and entries
 *	title_look.c	titles that were looked up a moment ago
 *	title_shape.c	how titles start and end
 *	title_gram.c	letters that stand together, and the titles that have them
 *	title_topic.c	words that speak for a control
 */
#ifndef ISO27017_TITLE_INDEX_H
#define ISO27017_TITLE_INDEX_H

#include "title.h"
#include "../text/automaton.h"

typedef struct TitleEntry
{
	const char *key;
	uint64_t	hash;
	uint32_t	length;
	uint8_t		tier;			/* a TitleHow: TITLE_ALIAS or TITLE_OFFICIAL */
	uint8_t		role;
	bool		chapter;
	uint8_t		source2013;		/* which table says it for this numbering; 0: none */
	uint8_t		source2022;
	bool		official2013;
	bool		official2022;
	uint8_t		n2013;
	uint8_t		n2022;
	ControlId	c2013[TITLE_CONTROLS];
	ControlId	c2022[TITLE_CONTROLS];
	float		weight;			/* of its grams */
	float		content;		/* of them, those that are more than grammar */
} TitleEntry;

#define TITLE_RANKS		20

/* Letters that stand together, and the entries that have them. */
typedef struct TitleGram
{
	uint64_t	gram;
	float		weight;
	uint32_t	first;			/* in postings */
	uint32_t	count;
	uint16_t	most;			/* of them, those of one entry */
	uint16_t	rank;			/* the higher, the more entries have it */
} TitleGram;

/* A title as a table prints it. */
typedef struct TitlePrint
{
	const char *text;			/* NULL: free */
	uint32_t	length;
	uint32_t	entry;
} TitlePrint;

#define TITLE_FIRSTS	0x10000

/* What a folded character is to the key of a title. */
typedef enum TitleClass
{
	TITLE_DROPPED,				/* says nothing */
	TITLE_LETTER,
	TITLE_PARTICLE,				/* of one kana, or the first character of a conjunction */
	TITLE_WORD					/* and up: the first of the words that start with it, and a letter */
} TitleClass;

/* A row of title_word. */
typedef struct TitleWord
{
	const char *word;
	const char *means;
	uint8_t		length;
	uint8_t		means_length;
	uint16_t	first;			/* its first character */
} TitleWord;

struct TitleIndex
{
	TitleEntry *entries;
	int			nentries;
	uint32_t   *slots;			/* entry + 1, by hash of its key */
	size_t		nslots;
	TitlePrint *prints;			/* titles as the tables print them */
	size_t		nprints;
	TitleGram  *grams;			/* open addressing, count 0: free */
	size_t		ngrams;
	uint32_t   *postings;
	float		rare;			/* weight of a gram that no title has */
	uint8_t		firsts[TITLE_FIRSTS / 8];	/* how titles may start: see title_may_start() */
	uint64_t	lasts[2];		/* hiragana on which titles may end: see title_may_end() */
	uint8_t		letters[TITLE_FIRSTS / 8];	/* ideographs and digits of titles: see title_may_be() */
	uint8_t		joins[TITLE_FIRSTS / 8];	/* how keys start: see title_may_join() and title_may_lead() */
	uint8_t	   *classes;		/* TitleClass of each code point below TITLE_FIRSTS */
	TitleWord  *words;			/* rows of title_word, those with the same first character together */
	Automaton  *parts;			/* titles that may stand inside of longer ones */
	Automaton  *topics;			/* words that speak for a control: rows of title_topic */
	char	  **prefix;
	size_t	   *prefix_length;
	int			nprefix;
	char	  **suffix;
	size_t	   *suffix_length;
	int			nsuffix;
	uint64_t	prefix_thirds;	/* six bits of their third bytes, of which most keys have none: */
	uint64_t	suffix_lasts;	/* and of their last ones */
};

extern const TitleIndex *title_index(struct env *env);

/*
 * The controls that the words of a key speak for, best first: at most max of
 * them; returns how many, their points in *points.
 */
extern int	title_topics(const TitleIndex *index, struct env *env, const char *key, size_t length,
						 ControlId *controls, int *points, int max);
extern const TitleGram *title_gram(const TitleIndex *index, uint64_t gram);

/* How much of a gram is more than grammar: hiragana says little. */
extern float title_gram_content(uint64_t gram);

/* Less alike than this is another title; measured by test/calibrate. */
#define TITLE_LIKE_LEAST	0.60f

/* The entry that these grams are most like, and how much, which may be less than TITLE_LIKE_LEAST; NULL where none is alike; and their weights. */
extern const TitleEntry *title_most_like(TitleFinder *finder, const uint64_t *grams, int n,
										 float *weight, float *content, float *score);

/* The grams of a key, at most max; returns how many. */
extern int	title_grams(const char *key, size_t length, uint64_t *out, int max);

/* Write the key of a title at *out, which grows where its *size is too small; returns its length. */
extern size_t title_key_of(const TitleIndex *index, struct env *env, const char *text, size_t length, char **out, size_t *size);

/* A letter or digit; everything else, pictures too, says nothing in a title. */
static inline bool
title_is_letter(uint32_t c)
{
	if (c < 0x80)
		return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
	return c >= 0xC0 && !(c >= 0x2000 && c <= 0x2BFF) && !(c >= 0x3000 && c <= 0x3004) &&
		!(c >= 0x3008 && c <= 0x3020) && c != 0x30FB && c != 0xFFFD && c != 0x30A0 &&
		!(c >= 0xFE00 && c <= 0xFE0F) && !(c >= 0x1F000 && c <= 0x1FAFF);
}

/* Is c kana of the kind that particles are written in? */
static inline bool
is_hiragana(uint32_t c)
{
	return c >= 0x3041 && c <= 0x309F;
}

/* The grams of all entries, their weights by rarity, and who has them. */
extern void title_build_grams(struct env *env, TitleIndex *index);

/* The automaton of the rows of title_topic; *buffer is room for keys, as in title_key_of(). */
extern void title_build_topics(struct env *env, TitleIndex *index, char **buffer, size_t *size);

/* Spellings that are folded into one on which titles may end, directly or in steps. */
extern void title_add_folded_ends(uint64_t lasts[2]);

/* Note in lasts that a title may end with this text. */
extern void title_add_end(uint64_t lasts[2], const char *text, size_t length);

/* Note in firsts that a title may start with this text. */
extern void title_add_start(uint8_t *firsts, const char *text, size_t length);

/* A key is longer than this where others stand behind it, */
#define TITLE_JOINED	9
/* and at least so long where words are left out that say nothing. */
#define TITLE_REST		6

/* Could a key of an entry, of TITLE_JOINED bytes at least, start so?  False only where none can. */
extern bool title_may_join(const TitleIndex *index, const char *key);

/* The same of a longer key that title_exact() knows; of this one, TITLE_JOINED bytes at least are given. */
extern bool title_may_lead(const TitleIndex *index, const char *key, size_t length);

/* Note in joins how a key starts. */
extern void title_add_join(uint8_t *joins, const char *key, size_t length);

/* Note in letters those of a key. */
extern void title_add_letters(uint8_t *letters, const char *key, size_t length);

/* Note in letters those of which folding or the key may make others. */
extern void title_add_folded_letters(uint8_t *letters, const TitleWord *words);

#define TITLE_GRAMS	160			/* looked at of one title */

#endif							/* ISO27017_TITLE_INDEX_H */
