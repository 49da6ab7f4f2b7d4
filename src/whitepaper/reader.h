/*
 * reader.h
 *		A whole whitepaper, read once: sections, statements, facts, hygiene.
 *
 *	columns.c	tables of columns side by side, put into reading order (with
 *				columns_find.c)
 *	delimited.c	exports of spreadsheets, the same
 *	outline.c	lines, headings and passages of a document (with heading.c, ref.c,
 *				scan.c, noise.c, survey.c, label.c, subtitle.c, passage.c, dash.c, narrow.c
 *				and those named after them)
 *	resolve.c	which controls a section answers (with title.c, title_index.c, title_shape.c,
 *				title_gram.c, title_topic.c)
 *	statement.c sentences with their stance (with judge.c, part.c, stance.c)
 *	fact.c		what can be measured, with its quote
 *	referral.c	sections that a section names
 *	hygiene.c	what a reader of the paper should be told about it
 *
 * All spans are bytes of the document, or of its columns one behind the other
 * (columns.c); the SQL layer turns them into characters of the document.
 */
#ifndef ISO27017_READER_H
#define ISO27017_READER_H

#include "../control/control.h"
#include "../retention/retention.h"
#include "../text/fold.h"

#define READER_VERSION	2

typedef enum Stance
{
	STANCE_NONE,				/* says nothing that can be judged */
	STANCE_PROVIDED,
	STANCE_CUSTOMER,
	STANCE_SHARED,
	STANCE_INHERITED,
	STANCE_ON_REQUEST,
	STANCE_REFERRAL,
	STANCE_NOT_PROVIDED,
	STANCE_PLANNED
} Stance;

/* Parts of a section that labels open; see src/data/part_label.tsv. */
typedef enum Part
{
	PART_NONE,
	PART_ASKED,					/* what the standard asks: without stance, facts and findings */
	PART_VENDOR,
	PART_CUSTOMER				/* the customer's duties: without facts */
} Part;

/* How a section came to its controls; names in resolved_by_name(). */
typedef enum ResolvedBy
{
	RESOLVED_NONE,				/* answers no control */
	RESOLVED_NUMBER_AND_TITLE,
	RESOLVED_NUMBER,
	RESOLVED_TITLE,
	RESOLVED_ALIAS,
	RESOLVED_USER_ALIAS,
	RESOLVED_FUZZY_TITLE,
	RESOLVED_BRACKET_NUMBER,	/* number behind the title */
	RESOLVED_TRAILING_NOTE,		/* a note such as "related controls: ..." */
	RESOLVED_CORRESPONDENCE,	/* a table of the paper says so */
	RESOLVED_CLD_WITHOUT_PREFIX,
	RESOLVED_TITLE_AGAINST_NUMBER	/* conflict: the title and the text decide */
} ResolvedBy;

/*
 * A piece of the document: a section, or what stands outside of any (ordinal
 * zero).  Its text is the body with lines joined where a reader would join
 * them, folded by FOLD_JA, one '\n' between paragraphs and before bullets;
 * offsets lead back to the document.
 */
typedef struct Passage
{
	int			ordinal;		/* 1, 2, ... for sections; 0 outside */
	int			parent;			/* index into passages of the chapter above, or -1 */
	int			level;			/* depth of the heading */
	Span		source;			/* number or heading to the end of the body */
	Span		number;			/* printed number without brackets or final dot */
	Span		heading;		/* title without number or bracketed controls */
	Span		body;
	uint64_t	key;			/* hash of the heading's key (title.h); 0: not known */

	ControlId  *controls;		/* sorted */
	int			ncontrols;
	ControlId  *declared;		/* old numbers that the vendor prints, sorted */
	int			ndeclared;
	ResolvedBy	resolved_by;
	float		confidence;		/* 0 .. 1 */

	Folded		text;			/* folded body; fold_source gives document bytes */

	Stance		stance;
	/* from READ_REFERRALS on */
	int		   *referrals;		/* indexes into passages, in order of mention */
	int			nreferrals;
} Passage;

typedef struct Statement
{
	int			passage;		/* index into passages */
	int			item;			/* 1, 2, ... in its passage: list items and
								 * paragraphs */
	Span		folded;			/* bytes of the passage's folded text */
	int			first_word;		/* from READ_FACTS on: of the passage's words, those that end inside */
	int			behind_words;
	bool		latin;			/* mostly Latin text */
	uint8_t		part;			/* Part: what the label above it says */
	bool		heads;			/* is such a label, and nothing else */
	Stance		stance;
	/* what softens or turns the sentence */
	bool		negated;
	bool		planned;
	bool		conditional;	/* optional, on request, in principle ... */
	bool		pointer;		/* says only where it is said */
	bool		target;			/* an aim, not a promise */
	bool		customer;		/* the customer's deed */
	bool		timed;			/* from READ_FACTS on: gives a period that is a fact */
} Statement;

typedef struct Fact
{
	int			passage;
	int			statement;		/* index into statements */
	int			item;
	ControlId	control;		/* CONTROL_NONE outside a control section */
	const char *kind;			/* one of src/data/fact_kind.tsv */
	const char *value;			/* zero-terminated UTF-8 */
	bool		has_period;
	Retention	period;
	const char *subject;		/* "self", "customer", "supplier:NAME" */
	const char *qualifier;		/* "" where none */
	Span		quote;			/* bytes of the document */
} Fact;

typedef struct Hygiene
{
	const char *kind;
	int			passage;		/* -1: the whole document */
	const char *detail;
	Span		quote;			/* length 0: none */
} Hygiene;

/* A vendor's own title for a control (the store's alias_user). */
typedef struct UserAlias
{
	const char *title;			/* zero-terminated, folded by FOLD_TERM */
	ControlId	control;
} UserAlias;

/* How far a document has been read. */
typedef enum ReadingDepth
{
	READ_SECTIONS,				/* passages with their controls, statements, stances */
	READ_FACTS,
	READ_REFERRALS,
	READ_HYGIENE
} ReadingDepth;

typedef struct Reading
{
	const char *document;		/* what all spans are bytes of */
	size_t		length;
	const struct Columns *columns;	/* where it stands in the document that was given, if that had columns;
									 * else NULL, and it is that document */
	const struct UserAlias *aliases;
	int			naliases;
	ReadingDepth depth;
	struct Outline *outline;	/* of outline.c and hygiene.c alone */
	int			edition;		/* of the control numbers, as inferred; 0 unknown */
	Passage    *passages;
	int			npassages;
	Statement  *statements;
	int			nstatements;
	struct WordList *words;		/* of each passage: those of statements, from READ_FACTS on those of facts, too */
	struct Signs *signs;		/* the same of where its sentences and clauses may end */
	Fact	   *facts;
	int			nfacts;
	Hygiene    *hygiene;
	int			nhygiene;
} Reading;

/*
 * Read a document: length bytes of valid UTF-8, at most ENV_MAX_INPUT (the
 * caller checks).  aliases may be NULL.  All memory comes from env.
 */
extern Reading *read_whitepaper(struct env *env, const char *document, size_t length,
								const UserAlias *aliases, int naliases);

/*
 * The same in steps, for who does not need everything: read_sections() reads to
 * READ_SECTIONS, read_further() from where the reading stands to depth.
 */
extern Reading *read_sections(struct env *env, const char *document, size_t length,
							  const UserAlias *aliases, int naliases);
extern void read_further(struct env *env, Reading *reading, ReadingDepth depth);

/* The bytes of the document that a statement was read from. */
extern Span statement_source(const Reading *reading, const Statement *statement);

extern const char *stance_name(Stance stance);	/* NULL for STANCE_NONE */
extern const char *resolved_by_name(ResolvedBy how);

/* The steps, in order; each fills its part of *reading. */
extern void read_outline(struct env *env, Reading *reading);	/* passages and their controls */
extern void read_statements(struct env *env, Reading *reading);
extern void read_facts(struct env *env, Reading *reading);
extern void read_referrals(struct env *env, Reading *reading);
extern void read_hygiene(struct env *env, Reading *reading);

#endif							/* ISO27017_READER_H */
