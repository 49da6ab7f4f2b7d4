/*
 * scan.h
 *		What the parts of the scan of a document's lines share.
 *
 *	scan.c			the pass over the lines
 *	scan_note.c		notes that name controls
 *	scan_label.c	labels beside their numbers
 *	scan_below.c	numbers on a line of their own below a heading
 *	scan_list.c		numbers that end sections, and lists
 *	scan_join.c		headings that go on in the next line
 *	scan_lone.c		numbers alone on their line
 *	scan_slide.c	numbers at the foot of slides
 *	scan_table.c	rows of tables
 *	scan_tag.c		small tables below a heading that name its controls
 */
#ifndef ISO27017_WHITEPAPER_SCAN_H
#define ISO27017_WHITEPAPER_SCAN_H

#include "outline.h"

#define SHORT_BYTES		48		/* no page is so narrow that a shorter line was broken */
#define LABEL_BYTES		90		/* nor has a line a label that is longer */
#define TITLE_BYTES		240		/* longer lines have no title of their own */
#define TITLE_WIDE_BYTES	132		/* nor has a title 44 characters of Japanese, where nothing but its words tells it */
#define GUESS_BYTES		96		/* nor has one for which nothing but its shape speaks more */

#define SCAN_TAKEN		16

typedef struct Scan
{
	Outline    *o;
	int			next;			/* the next of outline->lines to read */
	uint32_t	nlines;
	size_t		polled;
	bool		closed;			/* the line before ended a sentence, or was a heading */
	Line		above[2];		/* the lines of text right above, the nearest last */
	int			nabove;
	Line		caption;		/* the last line that is nothing but words in brackets, */
	Span		caption_words;	/* what they are, */
	int			caption_strong; /* what `strong` of the outline was before it, */
	uint32_t	captioned;		/* and which line it is */
	uint16_t	chapter;		/* number of the last one; 0 none */
	int			footed;			/* heads that feet of slides have looked at */
	int			strong;			/* that of the outline before this line */
	size_t		taken[SCAN_TAKEN];	/* starts of lines that a heading above has taken */
	unsigned	ntaken;
} Scan;

/* What a head keeps of its title's key. */
typedef struct TitleKey
{
	uint64_t	hash;
	bool		paged;			/* a page number stands behind the title */
} TitleKey;

/* The next line, number *next; moves *next. */
static inline bool
scan_next_line(const Outline *o, int *next, Line *line)
{
	if (*next >= o->nlines)
		return false;
	*line = o->lines[(*next)++];
	return true;
}

/* Is [start, end) a title that is known?  Keeps the hash of its key in the head. */
extern bool scan_look_up(Outline *o, Head *h, size_t start, size_t end, TitleMatch *match);

/* The same where only a known title counts.  The head stays as it is: who takes the title takes *key, too. */
extern bool scan_is_known(Outline *o, size_t start, size_t end, TitleMatch *match, TitleKey *key);
extern void scan_take_key(Head *h, const TitleKey *key);

/* How long a title is at most that starts so. */
static inline size_t
scan_title_bytes(const Outline *o, size_t start)
{
	return (unsigned char) o->text[start] >= 0x80 ? TITLE_WIDE_BYTES : TITLE_BYTES;
}

/* A sign that may part a title from the text beside it. */
static inline bool
scan_is_cut(uint32_t c)
{
	return c == ' ' || c == '\t' || c == ':' || c == '|' || c == '-';
}

/* Text below the last head, and below the last one that is more than a guess. */
extern void scan_add_text(Outline *o, size_t amount);

/* Lines of so many bytes are no text of head number `last`, nor of the strong one before it, any more; -1: there is none. */
extern void scan_take_text(Outline *o, int last, size_t amount);

/* Has the heading above taken the line as one that repeats it? */
static inline bool
scan_is_of_head(const Outline *o, const Line *line)
{
	const Head *last = o->nheads > 0 ? &o->heads[o->nheads - 1] : NULL;

	return last != NULL && last->start < line->start && last->end >= line->end;
}

/* The last character of the line. */
extern uint32_t scan_last_char(const Outline *o, const Line *line);

/* Does the line end with a bracket before a full stop, which may hold numbers of controls? */
extern bool scan_ends_in_note(const Outline *o, const Line *line);

/* Does a line that is short enough for a note name the standard, or the section that it stands in? */
extern bool scan_may_name_standard(const Outline *o, const Line *line);

/*
 * Is the line a note: references to controls and nothing else, with a word that says so
 * or in brackets?  Takes it.
 */
extern bool scan_read_note(Outline *o, const Line *line, const HeadingLine *parts);

/* "Controls: none", right below a heading: takes it for a note without any. */
extern bool scan_read_denial(Outline *o, const Line *line);

/* Does the line open the text of a section with a sentence that says which controls it answers?  Takes it for the note of its heading. */
extern bool scan_read_opening(Outline *o, const Line *line);

/* Does a line with digits begin as such a sentence does? */
extern bool scan_may_open(const Outline *o, const Line *line);

/* Does [start, end) say that numbers of controls follow, and nothing else: words of src/data/note_word.tsv alone? */
extern bool scan_is_note_label(const Outline *o, size_t start, size_t end);

/* How many numbers of controls, if the line has nothing else behind such a label; into refs[REF_MAX]. */
extern int	scan_labelled_numbers(Outline *o, const Line *line, Ref *refs);

/* Is the line nothing but numbers of controls, with their standard? */
extern bool scan_is_number_line(const Outline *o, const Line *line);

/* Before the scan: do such numbers stand right below the headings of this paper, in whatever words? */
extern void scan_find_numbers(Outline *o);

/* Is the line such a number, in such a paper?  Takes it for the note of the heading above, which the line above may become. */
extern bool scan_number_below_title(Scan *s, const Line *line);

/* The line above is a heading after all: what follows is read as what stands below it.  False: there are too many. */
extern bool scan_head_line_above(Scan *s);

/*
 * Is the line the number of a control alone, right below a label that announces it, right
 * below a heading?  Takes it for that one's note.
 */
extern bool scan_number_below_label(Scan *s, const Line *line, const HeadingLine *parts);

/* A note of n references, which is that of head number head. */
extern void scan_add_note(Outline *o, Span span, int head, const Ref *refs, int n);

/* Before the scan: are the pages slides with numbers at their feet?  Then their first lines are headings. */
extern void scan_find_slides(Outline *o);

/* Is the line such a foot?  Takes it. */
extern bool scan_read_foot(Scan *s, const Line *line);

/* Numbers that head nothing and stand at the end of a section become its notes. */
extern void scan_lift_numbers(Outline *o);

/* Numbered lines that stand one below the other, with no text between them, are a list and head nothing. */
extern void scan_drop_lists(Outline *o);

/* Takes the notes of a line of text that end its sentences, but for the last: "... (6.1.3). ...". */
extern void scan_read_inner_notes(Outline *o, const Line *line);

/*
 * Is the line a note right below a title in words of its own, which is then the line
 * above, in a paper whose notes stand so?
 */
extern bool scan_title_over_note(const Scan *s, const Line *line, const HeadingLine *parts);

/* Does the title break off in the middle: with "and", "of", a comma? */
extern bool scan_breaks_off(const char *text, size_t start, size_t end);

/* The title and what follows it on the next line, as one title. */
extern bool scan_try_continuation(Scan *s, Head *h, TitleMatch *match, bool known);

/*
 * A page may break a heading inside the bracket that names its controls, or before
 * it: the line is then read together with the next one.
 */
extern bool scan_join_bracket(Scan *s, Line *line, HeadingLine *parts);

/*
 * The title began on the line or two above and ends at end, the numbers of its controls
 * stand on this line: "Segregation in virtual / environments (CLD.9.5.1)".  With control, only a title of that one.
 */
extern bool scan_title_above(Scan *s, Head *h, size_t end, ControlId control, TitleMatch *match);

/*
 * Does the line go on with the older number of the control that the heading above it
 * answers, and with its text?  Takes the number.
 */
extern bool scan_take_old_number(Scan *s, const Head *h);

/*
 * The number of an article, with its text on the line and its caption in brackets on
 * the line above: takes that for the title.
 */
extern bool scan_take_caption(Scan *s, const Line *line, HeadingLine *parts);

/* Remember the line, if it is such a caption. */
extern void scan_note_caption(Scan *s, const Line *line);

/* Is it a title of the control? */
extern bool scan_names_control(const TitleMatch *match, ControlId control);

/* Is the line, a known title, that of the heading right above it in another language?  Then it is part of that heading. */
extern bool scan_repeats_title(const Scan *s, const Line *line, const TitleMatch *match);

/* A number alone on its line: its title stands below it, or above. */
extern void scan_lone_number(Scan *s, Head *h, TitleMatch *match);

/* The title ends at a blank inside the line and text follows: a row of a table. */
extern bool scan_try_cuts(Outline *o, Head *h, TitleMatch *match);

/* The same of a title in words of its own, behind the number of a control: it ends at a wide gap. */
extern bool scan_cut_at_gap(const Outline *o, Head *h);

#define LABEL_HINTS		8		/* words that such a line has one of */

/* A search for lines that announce a table of sections and controls; zero at first. */
typedef struct LabelSearch
{
	size_t		hinted[LABEL_HINTS];	/* where each hint stands next */
	int			next;			/* number of the line behind the last one */
} LabelSearch;

/* The next such line; false: there is none. */
extern bool correspondence_next_label(Outline *o, LabelSearch *search, Line *line);

/* Is the line one that a table has for a question, whatever its words? */
extern bool scan_is_question(Outline *o, const Line *line);

/* A row of a table whose cells are parted by tabs or bars. */
extern bool scan_read_cells(Outline *o, const Line *line, Head *h, TitleMatch *match);

/* Is the line a row of a small table that names the controls of the heading right above it?  Notes them, and takes the rows. */
extern bool scan_read_tag(Scan *s, const Line *line);

#endif							/* ISO27017_WHITEPAPER_SCAN_H */
