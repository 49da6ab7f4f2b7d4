/*
 * query.h
 *		evidence_query: which words make a sentence or a section evidence.
 *
 *		phrases with & (same sentence), && (same section), |, ! and brackets;
 *		fact atoms: @backup_retention, @log_retention satisfies '>= 1 year'
 *
 * ! binds closest, then &, &&, |.  Inside & everything speaks of one sentence;
 * elsewhere of the section; && may not stand under &.
 */
#ifndef ISO27017_QUERY_H
#define ISO27017_QUERY_H

#include "../retention/retention.h"
#include "../whitepaper/reader.h"
#include "matcher.h"

/* the limits of one query; beyond them 54000 */
#define QUERY_MAX_LENGTH	(1024 * 1024)	/* bytes */
#define QUERY_MAX_PHRASES	20000	/* phrases and atoms */
#define QUERY_MAX_DEPTH		400		/* brackets and ! within each other */

typedef enum QueryOp
{
	QUERY_PHRASE,
	QUERY_ATOM,
	QUERY_NOT,
	QUERY_AND,					/* & */
	QUERY_BOTH,					/* && */
	QUERY_OR
} QueryOp;

/* Children are a list: first, then next; -1 ends it. */
typedef struct QueryNode
{
	QueryOp		op;
	int			first;
	int			next;
	int			phrase;			/* number in the matcher; -1 until compiled */
	int			place;			/* of an & under no other &: number among these */
	const char *text;			/* phrase in NFKC, or the kind of an atom */
	size_t		length;
	bool		required;		/* the atom asks for a period */
	Retention	period;
} QueryNode;

typedef struct EvidenceQuery
{
	QueryNode  *nodes;
	int			nnodes;
	int			maxnodes;
	int			root;
	int			nplaces;		/* how many & stand under no other & */
	int			nphrases;		/* phrases and atoms */
	bool		atoms;			/* has any */
} EvidenceQuery;

typedef enum QueryTrouble
{
	QUERY_FINE,
	QUERY_SYNTAX,				/* 22P02 */
	QUERY_TOO_LARGE				/* 54000 */
} QueryTrouble;

typedef struct QueryError
{
	QueryTrouble trouble;
	size_t		position;		/* byte of the source */
	const char *detail;			/* a sentence in English, with a full stop */
	const char *hint;
} QueryError;

/*
 * Parse length bytes of UTF-8; they are read in NFKC, so that full-width
 * operators are operators.  False, and *error filled, where they are no query.
 * All memory comes from env.
 */
extern bool query_parse(struct env *env, const char *source, size_t length,
						EvidenceQuery *query, QueryError *error);

/* The same for text that is in NFKC already: appends to *query (the rubric's
 * many queries share one array of nodes); *root is its root. */
extern bool query_parse_more(struct env *env, const char *text, size_t length,
							 EvidenceQuery *query, int *root, QueryError *error);

/* Canonical text, zero-terminated, of the tree below root. */
extern char *query_format(struct env *env, const EvidenceQuery *query, int root, size_t *length);

/* Fold the phrases and add them to m, for every node from first on. */
extern void query_compile(struct env *env, EvidenceQuery *query, int first, Matcher *m);

/*
 * What is known of one sentence: which phrases stand in it (seen[phrase] ==
 * stamp), and its facts.
 */
typedef struct QueryScope
{
	const uint32_t *seen;
	uint32_t	stamp;
	const Fact *facts;			/* of the reading, in order */
	const int  *fact_numbers;	/* those of this sentence */
	int			nfacts;
} QueryScope;

/* Does the tree below root hold in this sentence, & and && alike? */
extern bool query_holds(const EvidenceQuery *query, int root, const QueryScope *scope);

/*
 * A text read as one section.  term is what phrases are sought in: the passage's
 * text at FOLD_TERM.
 */
typedef struct QueryText
{
	Reading    *reading;
	Folded		term;
} QueryText;

/* Read text as one section; with facts where wanted. */
extern void query_text_read(struct env *env, const char *text, size_t length,
							bool facts, QueryText *out);

/*
 * Does the section hold query (compiled with m)?  Where evidence is not NULL,
 * it has a place for every statement and is set where one supports the answer.
 */
extern bool query_matches(struct env *env, const EvidenceQuery *query, const Matcher *m,
						  const QueryText *text, bool *evidence);

/* Byte of folded text that stands for byte source of what was folded. */
extern size_t query_folded_offset(const Folded *folded, size_t source);

#endif							/* ISO27017_QUERY_H */
