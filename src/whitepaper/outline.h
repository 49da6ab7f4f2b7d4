/*
 * outline.h
 *		The headings of a document while they are being judged.
 *
 *	scan.c				lines that may be headings, notes that name controls, noise
 *						(with scan_note.c, scan_join.c, scan_lone.c, scan_table.c)
 *	survey.c			what the numbers of this document mean; its edition
 *	resolve.c			which controls a heading answers
 *	correspondence.c	the table that says it, where a paper has one
 *	outline.c			which of them are headings
 *	outline_repeats.c	headings that come more than once
 *	outline_passages.c	the passages between them
 *	passage.c			the folded text of a passage
 */
#ifndef ISO27017_OUTLINE_H
#define ISO27017_OUTLINE_H

#include "heading.h"
#include "title.h"

/* More lines than this are not looked at as headings: they stay text. */
#define HEADS_MAX		2000000

/* A line (or lines) that may be a heading. */
typedef struct Head
{
	size_t		start;			/* number or title, whichever is first */
	size_t		end;			/* of the heading */
	size_t		body;			/* where its text begins: end, or inside the line */
	size_t		text;			/* letters of plain text up to the next head */
	uint32_t	line;			/* ordinal of its line among those not empty */
	Span		number;
	Span		title;
	uint8_t		style;			/* NumberStyle */
	uint8_t		mark;			/* HeadingMark */
	uint8_t		hashes;
	uint8_t		nparts;
	uint16_t	part[4];
	uint16_t	of_chapter;		/* a number in brackets: the chapter above it, 0 none */
	bool		bracket : 1;
	bool		contents : 1;	/* belongs to a table of contents */
	bool		prose : 1;
	bool		question : 1;
	bool		table : 1;
	bool		apart : 1;		/* empty lines around it */
	bool		dead : 1;		/* taken by another head, or a repetition */
	bool		accepted : 1;	/* a heading */
	bool		chapter : 1;	/* a heading that is no section */
	bool		noted : 1;		/* a note below it names controls */
	bool		numbered_below : 1; /* and is nothing but their numbers, right below it */
	bool		paged : 1;		/* its title ends with a number, as in a table of contents */
	bool		weak : 1;		/* nothing but its shape speaks for it */
	bool		spaced : 1;		/* an empty line before it */
	bool		spaced_after : 1;
	bool		label : 1;		/* title of front matter, history ... */
	uint8_t		level;
	uint8_t		nfront;
	uint8_t		nbehind;
	Ref		   *front;
	Ref		   *behind;
	uint64_t	key;			/* hash of the title's key */
	Span		keyed;			/* a title that is not known, */
	const char *key_text;		/* and its key, while it is the head's title */
	size_t		key_length;
	TitleMatch *match;			/* NULL: no title known */
	int			group;

	/* by resolve.c */
	uint8_t		ncontrols;
	uint8_t		ndeclared;
	uint8_t		how;			/* ResolvedBy */
	bool		agrees;			/* number and title say the same */
	float		confidence;
	ControlId  *controls;
	ControlId  *declared;
} Head;

/* A note that names controls: "(related controls: 12.3.1)". */
typedef struct Note
{
	size_t		start;
	size_t		end;
	int			head;			/* the head before it, -1 */
	int			strong;			/* the last one that is more than a guess */
	bool		cites;			/* before a full stop or a comma, in a sentence: weaker than a title */
	int			nrefs;
	Ref		   *refs;
} Note;

/* Lines that belong to the page, not to the text. */
typedef struct Noise
{
	size_t		start;
	size_t		end;
} Noise;

/* A line that is neither empty nor noise. */
typedef struct Line
{
	uint32_t	start;			/* blanks at both ends left out */
	uint32_t	end;
	bool		blank_before;
	bool		blank_after;
	bool		digits;			/* holds some */
	bool		number;			/* nothing but numbers of controls, and no note by itself; see scan_below.c */
} Line;

#define WIDTHS_MOST		64		/* characters of a line that are counted */

/* How many lines of which width go on in the next one; see narrow.c. */
typedef struct Widths
{
	int			lines[WIDTHS_MOST + 1];
	int			all;
	Span		last;			/* the line added last */
} Widths;

/* What numbers mean in this document; see survey.c. */
typedef struct Survey
{
	int			agree3,
				conflict3,
				known3,
				all3;			/* bare numbers of three parts */
	int			agree2,
				conflict2,
				known2,
				all2;			/* bare numbers of two parts, as 2022 */
	int			behind3,
				behind2;		/* references behind titles */
	int			only2013,
				only2022;		/* titles of one numbering alone */
	bool		numbers3;		/* three parts are controls */
	bool		numbers2;		/* two parts are controls of 2022 */
	bool		behind2_ok;		/* so are two parts behind a title */
	int			edition;
} Survey;

typedef struct Outline
{
	struct env *env;
	const char *text;
	size_t		length;
	TitleFinder finder;
	Head	   *heads;
	int			nheads;
	int			room;
	int			strong;			/* while scanning: the last head that is no guess */
	Note	   *notes;
	int			nnotes;
	int			notes_room;
	int			below;			/* of the notes, those right below their heading */
	Noise	   *noise;
	int			nnoise;
	int			noise_room;
	Line	   *lines;
	int			nlines;
	int			lines_room;
	const size_t *questions;	/* lines that are headings by their place in a table: where each starts */
	int			nquestions;
	int			question;		/* while scanning: the next of them */
	bool		slides;			/* those lines head pages that say at their foot what they answer */
	bool		numbers_below;	/* the numbers of controls stand on lines of their own, right below the headings */
	bool		numbers_behind;	/* bare numbers of controls of 2022 stand behind the titles */
	bool		dashed;			/* items of lists begin with a dash alone */
	bool		labelled;		/* lines begin with a lenticular bracket */
	bool		spelled;		/* or with a figure that was spelled before it */
	bool		emphasised;		/* it has signs of Markdown around code or what is bold */
	bool		sparse;			/* nearly all lines have an empty one before them, which says nothing then */
	int			width;			/* characters of a full line where the paper is set in narrow columns; else 0 */
	Survey		survey;
	const struct Correspondence *correspondence;	/* NULL: the paper has none */
} Outline;

/* Numbered as items are, of which a section has several. */
static inline bool
head_is_item(const Head *h)
{
	return h->style == NUMBER_BRACKET || h->style == NUMBER_CIRCLED || (h->style == NUMBER_DECIMAL && h->nparts == 1);
}

extern void outline_scan(Outline *outline);
extern void outline_noise(Outline *outline);	/* and what else a look at all lines tells: lines, dashed, labelled, spelled, emphasised, sparse, width */
extern void outline_repeats(Outline *outline);
extern void outline_survey(Outline *outline);
extern void outline_resolve(Outline *outline);

/* Titles over lines of small print that name the control: those are the headings. */
extern void outline_find_subtitles(Outline *outline);

/* Find the table of a paper that names its sections' controls; its rows head no sections. */
extern void outline_find_correspondence(Outline *outline);

/* Give the headings what it says. */
extern void outline_use_correspondence(Outline *outline);

/* Once the headings are known: the passages between them. */
extern void outline_passages(Outline *outline, Reading *reading);

/* How deep a heading lies, by its number or its mark; 1 is the top. */
extern int	outline_level(const Head *head);

/* The control that a head's one number is that of, by its shape alone; CONTROL_NONE. */
extern ControlId outline_number_control(const Head *head);

/* The control of a reference, in the light of the survey; CONTROL_NONE. */
extern ControlId ref_control(const Survey *survey, const Ref *ref, bool *without_prefix);

/* Is its number one of a standard that is not ours (ISO/IEC 27018)? */
extern bool head_of_other_standard(const Outline *outline, const Head *head);

/* How many notes its head has, of which this is the first; none has none. */
extern int	outline_count_notes(const Outline *outline, const Note *first);

/* What the text below a head speaks of, with the head's words. */
extern bool outline_find_by_answer(Outline *outline, const Head *head, TitleMatch *match);

/* Decide the controls of one head, which has n notes. */
extern void resolve_head(Outline *outline, Head *head, const Note *notes, int n);

/* Does the text below a head speak of one of the controls that it was given? */
extern bool resolve_is_answered(Outline *outline, const Head *head);

/* The same for what a table of the paper says of it. */
extern void resolve_by_table(Outline *outline, Head *head, const Ref *refs, int n);

/* Does an item begin with a dash alone: do words follow at once, and no figure? */
extern bool begins_with_dash(const char *text, size_t start, size_t end);

/* Such dashes of length bytes of text become bullets, which folding knows. */
extern void dashes_to_bullets(char *text, size_t length);

/* Add the next line of the paper, without blanks at its ends. */
extern void widths_add(Widths *widths, const char *text, Span line);

/* The width of a paper set in narrow columns; 0: it is not. */
extern int	widths_narrow(const Widths *widths);

/* Lines of length bytes of such a text that are full go on in the next one. */
extern void join_full_lines(char *text, size_t length, int width);

/* Lines that begin with a label in lenticular brackets, and are broken in the text behind it, go on in the next one. */
extern void join_labelled_lines(char *text, size_t length);

/* Does the line [start, end) begin with a figure in a bracket and a unit behind it, "(30) days"? */
extern bool spells_figure(const char *text, size_t start, size_t end);

/* Lines that such a line follows, behind a word of Latin letters, go on in it. */
extern void join_spelled_lines(char *text, size_t length);

/* Fold what stands between start and end, noise left out, into passage->text. */
extern void passage_fold(Outline *outline, Passage *passage, size_t start, size_t end);

/* Where [start, end) ends when blanks and empty lines at its end are left out. */
extern size_t outline_trimmed_end(const Outline *outline, size_t start, size_t end);

/* A copy of n things that lives as long as the reading. */
extern void *outline_copy(Outline *outline, const void *what, size_t size);

#endif							/* ISO27017_OUTLINE_H */
