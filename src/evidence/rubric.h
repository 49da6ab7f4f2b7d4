/*
 * rubric.h
 *		The shipped rubric (src/data/rubric.tsv), compiled to one automaton.
 */
#ifndef ISO27017_RUBRIC_H
#define ISO27017_RUBRIC_H

#include "cover.h"

/* Goes up with every change of the rubric, its words, topics or hedges. */
#define RUBRIC_VERSION	2

/* Kinds of src/data/hedge.tsv, and what an element asks for, as bits. */
enum
{
	HEDGE_OPTION = 1,
	HEDGE_REQUEST = 2,
	HEDGE_PRINCIPLE = 4,
	HEDGE_TARGET = 8,
	HEDGE_PLAN = 16,
	HEDGE_NOTYET = 32,
	HEDGE_NO = 64,
	HEDGE_POINTER = 128,
	HEDGE_DUTY = 256,
	HEDGE_COURTESY = 512,
	HEDGE_CUT = 1024,
	HEDGE_TIME = 2048,
	ELEMENT_EXACT = 4096,
	ELEMENT_TIME = 8192,
	HEDGE_EVERY = 16384
};

typedef struct Element
{
	ControlId	control;
	int			control_number; /* running number of its control in the rubric */
	const char *key;
	const char *label_ja;
	const char *label_en;
	const char *ask_ja;
	const char *ask_en;
	int			weight;
	char		basis;			/* P, C, L, O */
	const char *applies_when;	/* in words; "" always */
	const char *unless;			/* the same for the program, see rubric.tsv */
	const char *also_in;
	const char *allow_text;
	unsigned	allow;			/* HEDGE_* that do not soften it, ELEMENT_* */
	int			met;			/* roots in the rubric's query; -1 none */
	int			partial;
	int			deny;
} Element;

typedef struct RubricControl
{
	ControlId	control;
	int			topic;			/* root; -1 none */
	int			first;			/* its elements: first .. first + n */
	int			n;
} RubricControl;

typedef struct Rubric
{
	Element    *elements;
	int			nelements;
	RubricControl *controls;
	int			ncontrols;
	EvidenceQuery		query;			/* the nodes of all its queries */
	Matcher    *matcher;
	uint16_t   *hedge;			/* by phrase: HEDGE_* */
	int		   *word_root;		/* by row of rubric_word.tsv */
	Cover		cover;			/* of the elements */
} Rubric;

/*
 * The compiled rubric.  Built once where env keeps permanent memory (some
 * milliseconds), else anew.
 */
extern const Rubric *rubric_get(struct env *env);

/* The row of rubric_word.tsv with this name; -1 where there is none. */
extern int	rubric_word(const char *name, size_t length);

/* The query text with {names} replaced; zero-terminated. */
extern char *rubric_expand(struct env *env, const char *query, size_t *length);

/* Bit of a kind of hedge, or of "exact"; 0 for another word. */
extern unsigned hedge_bit(const char *name, size_t length);

#endif							/* ISO27017_RUBRIC_H */
