/*
 * scan_note.c
 *		Lines that name the controls of the text above them, or below.
 */
#include "scan.h"

#include <limits.h>
#include <string.h>

#include "../text/literal.h"

#define NOTES_LEAST		2		/* so many stand right below titles that are known where all do */
#define NOTE_BYTES		160		/* a sentence that is a note is not longer */
#define HEAD_WORDS		3		/* so many letters before a bracket are a title */
#define DENIAL_BYTES	120		/* nor is a line that says that there is none */
#define OPENING_BYTES	200		/* a sentence that says what its section answers is not longer, */
#define OPENING_WORDS	24		/* and has few letters beside the numbers; */
#define OPENING_LATIN	60		/* in English more */

/* how a note speaks of the section that it stands in */
#define THIS_SECTION \
	LITERAL("本項は"), LITERAL("本節は"), LITERAL("本章は"), LITERAL("本条は"), LITERAL("この項は"), LITERAL("この節は"), LITERAL("この章は")

/* Does [start, end) contain one of the words that notes use? */
static bool
says_control(const char *text, size_t start, size_t end)
{
	static const LiteralWord words[] = {
		LITERAL("管理策"), LITERAL("27017"), LITERAL("27002"), LITERAL("ontrol"), LITERAL("対応項番"), LITERAL("関連項番"), LITERAL("該当項番"),
		LITERAL("Annex"), LITERAL("附属書"), THIS_SECTION
	};

	return literal_inside(text, start, end, LITERALS(words));
}

/* Where the bracket opens that closes at the end of [start, end); end where none does. */
static size_t
last_bracket(const char *text, size_t start, size_t end)
{
	size_t		at = end;
	int			depth = 0;

	while (at > start && end - at < 300)
	{
		uint32_t	c = plain_char_before(text, start, at, &at);

		if (c == ')' || c == ']')
			depth++;
		else if ((c == '(' || c == '[') && --depth <= 0)
			return depth == 0 ? at : end;
		else if (depth == 0 && c != 0x3002 && c != ' ')
			return end;
	}
	return end;
}

static bool
ends_sentence(const char *text, size_t start, size_t end)
{
	/* Markdown may have escaped the bracket */
	if (end > start && text[end - 1] == '\\')
		end--;
	end = trim_blanks(text, start, end);
	return end - start >= 3 && memcmp(text + end - 3, "\343\200\202", 3) == 0;
}

/* Where the line ends but for a full stop behind a bracket: "... in Japan (6.1.3)."; its end where there is none. */
static size_t
before_stop(const Outline *o, const Line *line)
{
	size_t		at;

	if (!scan_ends_in_note(o, line))
		return line->end;
	(void) plain_char_before(o->text, line->start, line->end, &at);
	return at;
}

/* Could the reference be one to a control, by its number alone? */
static bool
may_be_control(const Ref *r)
{
	return ref_number_control(r) != CONTROL_NONE;
}

/* How many numbers of controls, if [start, end) holds nothing else but so many letters at most; into refs[REF_MAX]. */
static int
numbers_among(const Outline *o, size_t start, size_t end, Ref *refs, int most)
{
	int			other;
	int			n = ref_scan_all(o->text, start, end, refs, REF_MAX, most, &other);

	if (other > most)
		return 0;
	for (int i = 0; i < n; i++)
		if (!may_be_control(&refs[i]))
			return 0;
	return n;
}

/*
 * A bracket behind a full stop or before one, or alone on its line, that holds nothing but
 * numbers of controls: "... stored in Japan. (6.1.3)".  How many, into refs[REF_MAX]; 0: it is none.
 */
static int
only_controls(const Outline *o, const Line *line, size_t start, size_t end, Ref *refs)
{
	if (start > line->start && end == line->end && !ends_sentence(o->text, line->start, start))
		return 0;
	return numbers_among(o, start, end, refs, 0);
}

/* Is the bracket at the end of a paragraph, with a line of its own, one that holds nothing but numbers of controls? */
static bool
ends_paragraph(const Outline *o, const Line *line, size_t start, size_t end)
{
	Ref			refs[REF_MAX];

	return !line->blank_before && line->blank_after && numbers_among(o, start, end, refs, 0) > 0;
}

/* May a bracket that opens with c and has a line of its own end the answer to a question? */
static bool
ends_answer(const Outline *o, uint32_t c)
{
	return (c == '[' || c == 0x3014) && o->strong >= 0 && o->heads[o->strong].question && o->heads[o->nheads - 1].text > 0;
}

/* Does [start, end) speak of numbers, or of an edition? */
static bool
speaks_of_numbers(const Outline *o, size_t start, size_t end)
{
	static const LiteralWord words[] = {LITERAL("番号"), LITERAL("旧"), LITERAL("年"), LITERAL("版"), LITERAL("20"), LITERAL("umber"), LITERAL("dition")};

	return literal_inside(o->text, start, end, LITERALS(words));
}

/*
 * "Numbers of 2013: A.12.3.1, A.12.3.2": a label that is no title of a control, a
 * colon, and nothing but references that cannot be chapters.
 */
static bool
labelled_controls(Outline *o, const Line *line)
{
	size_t		colon = line->end;
	Ref			refs[REF_MAX];
	int			other;
	int			n;
	const char *key;
	size_t		length;
	TitleMatch	m;

	for (size_t at = line->start, w; at < line->end && at - line->start < LABEL_BYTES; at += w)
		if (plain_char(o->text, at, line->end, &w) == ':')
		{
			colon = at;
			break;
		}
	if (colon == line->end || colon == line->start)
		return false;
	n = ref_scan_all(o->text, colon, line->end, refs, REF_MAX, 0, &other);
	if (n == 0 || other > 0)
		return false;
	/* "Our policy: 5.1.1" above its text is a heading */
	if (line->blank_before && !scan_is_note_label(o, line->start, colon) && !says_control(o->text, line->start, colon) &&
		!speaks_of_numbers(o, line->start, colon))
		return false;
	for (int i = 0; i < n; i++)
		if (!refs[i].cld && !refs[i].annex && refs[i].nparts != 3 && !(may_be_control(&refs[i]) && scan_is_note_label(o, line->start, colon)))
			return false;
	key = title_key(&o->finder, o->text + line->start, colon - line->start, &length);
	return !title_exact(&o->finder, key, length, title_hash(key, length), &m) || m.role != TITLE_IS_SECTION;
}

/* Are [start, end) more than words that stand beside references: so many letters at least? */
static bool
has_own_words(const Outline *o, size_t start, size_t end, int least)
{
	Ref			refs[REF_MAX];
	int			words;

	/* without a digit there is no reference, and a few words tell enough */
	return ref_scan_all(o->text, start, end, refs, REF_MAX, holds_digit(o->text, start, end) ? INT_MAX : least - 1, &words) == 0 &&
		words >= least;
}

/*
 * Words of their own, and behind them or before them a bracket that names the control: a
 * heading.  Behind a full stop the bracket is a note.
 */
static bool
heads_bracket(Outline *o, const Line *line, const HeadingLine *parts)
{
	size_t		start = parts->title.start;
	size_t		end = start + parts->title.length;
	size_t		open;
	size_t		n;
	int			least = line->blank_before ? HEAD_WORDS - 1 : HEAD_WORDS;

	if (parts->prose || end == start)
		return false;
	if (parts->bracket && parts->nfront > 0 && parts->front[0].nparts >= 2 && parts->mark != MARK_BULLET)
		return has_own_words(o, start, end, least);
	if (parts->nbehind == 0 || end >= line->end)
		return false;
	open = last_bracket(o->text, line->start, line->end);
	if (open > line->start && open < line->end && ends_sentence(o->text, line->start, open))
		return false;
	/* a mark says what it is */
	if (parts->mark != MARK_NONE && parts->mark != MARK_BULLET && !scan_is_note_label(o, start, end) && !says_control(o->text, start, end))
		return has_own_words(o, start, end, 1);
	/* "numbers of 2013: [A.12.3.1]" */
	if (plain_char(o->text, skip_blanks(o->text, end, line->end), line->end, &n) == ':' && labelled_controls(o, line))
		return false;
	return has_own_words(o, start, end, least);
}

/* "Control: 6.1.3", right below a heading that has no text yet. */
static bool
labels_heading(const Outline *o, const Line *line, const HeadingLine *parts)
{
	size_t		label = trim_blanks(o->text, line->start, parts->number.start);
	size_t		at;

	return o->nheads > 0 && o->heads[o->nheads - 1].text == 0 && !line->blank_before && label > line->start &&
		plain_char_before(o->text, line->start, label, &at) == ':';
}

/* Is what stands behind the number no title: "corresponds to", or nothing but the edition's year below a heading? */
static bool
only_label(const Outline *o, const Line *line, const HeadingLine *parts)
{
	Ref			refs[REF_MAX];
	int			words;
	size_t		end = parts->number.start + parts->number.length;
	bool		numbered = parts->number.length > 0;

	if (parts->title.length == 0 || (numbered && ref_take_edition(o->text, end, line->end, &refs[0]) == line->end))
		return numbered && labels_heading(o, line, parts);
	return parts->title.length <= LABEL_BYTES / 2 &&
		ref_scan_all(o->text, parts->title.start, parts->title.start + parts->title.length, refs, REF_MAX, 1, &words) == 0 &&
		words <= 1;
}

bool
scan_ends_in_note(const Outline *o, const Line *line)
{
	static const LiteralWord ends[] = {LITERAL("）。"), LITERAL(")。"), LITERAL("］。"), LITERAL("]。")};

	return line->digits && literal_ends(o->text, line->start, line->end, LITERALS(ends));
}

bool
scan_may_name_standard(const Outline *o, const Line *line)
{
	static const LiteralWord words[] = {LITERAL("27017"), LITERAL("27002")};
	static const LiteralWord sections[] = {THIS_SECTION};
	static const LiteralWord mark = LITERAL("※");
	const char *end = o->text + line->end;
	size_t		at = line->start;

	if (!line->digits || line->end - line->start > NOTE_BYTES)
		return false;
	if (literal_at(o->text + at, line->end - at, &mark))
		at = skip_blanks(o->text, at + mark.length, line->end);
	if (literal_starts(o->text, at, line->end, LITERALS(sections)))
		return true;
	for (const char *p = o->text + line->start; (p = memchr(p, '2', (size_t) (end - p))) != NULL; p++)
		if (literal_starts(p, 0, (size_t) (end - p), LITERALS(words)))
			return true;
	return false;
}

/* A note ends with a reference or with the bracket around it. */
static bool
may_be_note(const Outline *o, const Line *line)
{
	uint32_t	c = scan_last_char(o, line);

	return scan_ends_in_note(o, line) || (c >= '0' && c <= '9') || c == ')' || c == ']' || c == 0x3011 || c == 0x3015;
}

bool
scan_title_over_note(const Scan *s, const Line *line, const HeadingLine *parts)
{
	const Outline *o = s->o;
	const Line *above;
	HeadingLine title;
	Ref			refs[REF_MAX];
	int			other;
	size_t		n;
	uint32_t	c = plain_char(o->text, line->start, line->end, &n);
	uint32_t	last;

	/* such are the headings of this paper */
	if (o->below < NOTES_LEAST || s->nabove == 0 || !line->digits || line->blank_before || (parts->style != NUMBER_NONE && !parts->bracket))
		return false;
	above = &s->above[s->nabove - 1];
	if (above->end - above->start > TITLE_WIDE_BYTES)
		return false;
	/* without a bracket it must say what it is, and the title stand by itself */
	if (c != '(' && c != '[' && c != 0x3010 &&
		!(above->blank_before && says_control(o->text, line->start, line->end) && (may_be_note(o, line) || scan_may_name_standard(o, line))))
		return false;
	last = scan_last_char(o, above);
	if (last == 0x3002 || last == 0x3001 || last == ')' || (last >= '0' && last <= '9') ||
		heading_parse(o->text, above->start, above->end, &title) || title.prose)
		return false;
	return ref_scan_all(o->text, line->start, line->end, refs, REF_MAX, 0, &other) > 0 && other == 0;
}

static void
add_note_of(Outline *o, Span span, int head, int strong, bool cites, const Ref *refs, int n)
{
	if (o->nnotes == o->notes_room)
	{
		o->notes_room = o->notes_room > 0 ? o->notes_room * 2 : 32;
		o->notes = o->env->realloc(o->env, o->notes, sizeof(Note) * (size_t) o->notes_room);
	}
	o->notes[o->nnotes++] = (Note)
	{
		.start = span.start,.end = span.start + span.length,.head = head,.strong = strong,.cites = cites,
		.refs = outline_copy(o, refs, sizeof(Ref) * (size_t) n),.nrefs = n
	};
	if (head >= 0)
		o->heads[head].noted = true;
}

static void
add_note(Outline *o, size_t start, size_t end, bool cites, const Ref *refs, int n)
{
	add_note_of(o, (Span) {start, end - start}, o->nheads - 1, o->strong, cites, refs, n);
}

void
scan_add_note(Outline *o, Span span, int head, const Ref *refs, int n)
{
	add_note_of(o, span, head, head, false, refs, n);
}

/* Does [start, end) say that its section is about what it names? */
static bool
says_about(const char *text, size_t start, size_t end)
{
	static const LiteralWord words[] = {
		LITERAL("に関する"), LITERAL("に関し"), LITERAL("について"), LITERAL("に対応"), LITERAL("に当た"), LITERAL("に該当"), LITERAL("への対応"), LITERAL("への回答"),
		LITERAL("に答え"), LITERAL("にお答え"), LITERAL("を扱"), LITERAL("answer"), LITERAL("cover"), LITERAL("address"), LITERAL("concern"), LITERAL("about"), LITERAL("respond")
	};

	return literal_inside(text, start, end, LITERALS(words));
}

/* Where the first sentence of the line ends, with its full stop; its start where it has none, or is too long. */
static size_t
first_sentence(const Outline *o, const Line *line, bool latin)
{
	static const LiteralWord stops[] = {LITERAL("。"), LITERAL(". ")};
	size_t		limit = line->end - line->start > OPENING_BYTES ? line->start + OPENING_BYTES : line->end;
	size_t		at = literal_find(o->text, line->start, limit, &stops[latin], 0);

	if (at < limit)
		return at + stops[latin].length;
	return latin && limit == line->end && o->text[limit - 1] == '.' ? limit : line->start;
}

bool
scan_may_open(const Outline *o, const Line *line)
{
	static const LiteralWord sections[] = {THIS_SECTION};

	return line->digits && literal_starts(o->text, line->start, line->end, LITERALS(sections));
}

bool
scan_read_opening(Outline *o, const Line *line)
{
	static const LiteralWord latin[] = {LITERAL("This section"), LITERAL("This chapter"), LITERAL("This part"), LITERAL("This page")};
	const Head *last = o->nheads > 0 ? &o->heads[o->nheads - 1] : NULL;
	bool		english;
	Ref			refs[REF_MAX];
	Ref			first = {0};
	size_t		end;
	int			n;

	if (last == NULL || !line->digits || last->text > 0 || last->noted || last->title.length == 0 || last->nbehind > 0 ||
		(last->nfront > 0 && last->front[0].nparts == 3))
		return false;
	english = literal_starts(o->text, line->start, line->end, LITERALS(latin));
	/* "12.3.1 is answered here" */
	end = line->start;
	if (!english && !scan_may_open(o, line) && !ref_scan(o->text, &end, line->end, &first))
		return false;
	end = first_sentence(o, line, english);
	if (end == line->start || !says_about(o->text, line->start, end))
		return false;
	n = numbers_among(o, line->start, end, refs, english ? OPENING_LATIN : OPENING_WORDS);
	if (n == 0)
		return false;
	add_note(o, line->start, end, false, refs, n);
	scan_add_text(o, line->end - line->start);
	return true;
}

void
scan_read_inner_notes(Outline *o, const Line *line)
{
	/* what a full stop and a comma begin with */
	static const LiteralWord sign = {"\343\200", 2};
	size_t		start = line->start;
	size_t		at = start;

	if (!line->digits || o->nheads == 0)
		return;
	while ((at = literal_find(o->text, at, line->end, &sign, 1)) + 3 < line->end)
	{
		unsigned char last = (unsigned char) o->text[at + 2];
		size_t		open;
		Ref			refs[REF_MAX];
		int			n;

		at += 3;
		if (last != 0x81 && last != 0x82)
			continue;
		open = last_bracket(o->text, start, at - 3);
		if (open > start && open < at - 3 && (n = only_controls(o, line, open, at - 3, refs)) > 0)
			add_note(o, open, at - 3, true, refs, n);
		start = at;
	}
}

/* Is [start, end) nothing but a label for the controls that a section answers? */
static bool
is_control_label(const Outline *o, size_t start, size_t end)
{
	static const LiteralWord labels[] = {
		LITERAL("管理策"), LITERAL("管理策番号"), LITERAL("対応する管理策"), LITERAL("対応管理策"), LITERAL("対応する管理策番号"), LITERAL("該当する管理策"), LITERAL("該当管理策"), LITERAL("関連する管理策"), LITERAL("関連管理策"),
		LITERAL("対応する項番"), LITERAL("対応項番"), LITERAL("該当項番"), LITERAL("関連項番"), LITERAL("対応する規格項番"),
		LITERAL("Control"), LITERAL("Controls"), LITERAL("Corresponding control"), LITERAL("Corresponding controls"), LITERAL("Related control"), LITERAL("Related controls"), LITERAL("Applicable controls")
	};

	for (size_t i = 0; i < sizeof(labels) / sizeof(labels[0]); i++)
		if (labels[i].length == end - start && literal_at(o->text + start, end - start, &labels[i]))
			return true;
	return false;
}

/* Does [start, end) say that there is none, and nothing else but a remark in brackets? */
static bool
says_none(const Outline *o, size_t start, size_t end)
{
	static const LiteralWord none[] = {
		LITERAL("なし"), LITERAL("無し"), LITERAL("特になし"), LITERAL("該当なし"), LITERAL("該当無し"), LITERAL("該当する管理策なし"), LITERAL("該当する管理策はありません"), LITERAL("対応する管理策はありません"),
		LITERAL("―"), LITERAL("－"), LITERAL("-"), LITERAL("none"), LITERAL("None"), LITERAL("N/A"), LITERAL("n/a"), LITERAL("not applicable"), LITERAL("Not applicable")
	};

	for (size_t i = 0; i < sizeof(none) / sizeof(none[0]); i++)
		if (literal_at(o->text + start, end - start, &none[i]))
		{
			size_t		at = skip_blanks(o->text, start + none[i].length, end);
			size_t		n;
			uint32_t	c = at < end ? plain_char(o->text, at, end, &n) : 0x3002;

			if (c == 0x3002 || c == '.' || c == '(' || c == '[')
				return true;
		}
	return false;
}

bool
scan_read_denial(Outline *o, const Line *line)
{
	size_t		n = 1;

	if (o->nheads == 0 || o->heads[o->nheads - 1].text > 0 || line->end - line->start > DENIAL_BYTES)
		return false;
	for (size_t at = line->start; at < line->end; at += n)
		if (plain_char(o->text, at, line->end, &n) == ':')
		{
			if (!is_control_label(o, line->start, trim_blanks(o->text, line->start, at)) || !says_none(o, skip_blanks(o->text, at + n, line->end), line->end))
				return false;
			add_note(o, line->start, line->end, false, NULL, 0);
			return true;
		}
	return false;
}

/* Is the line right below the end of a sentence, and nothing right below it? */
static bool
ends_text(const Outline *o, const Line *line)
{
	size_t		above = line->start;

	while (above > 0 && (o->text[above - 1] == '\n' || o->text[above - 1] == ' '))
		above--;
	return !line->blank_before && (line->blank_after || line->end == o->lines[o->nlines - 1].end) && ends_sentence(o->text, 0, above);
}

bool
scan_read_note(Outline *o, const Line *line, const HeadingLine *parts)
{
	size_t		start = line->start;
	size_t		end = before_stop(o, line);
	size_t		n;
	uint32_t	c = plain_char(o->text, start, end, &n);
	Ref			refs[REF_MAX];
	int			count;
	int			other;
	bool		bare = false;	/* numbers alone speak */
	bool		bracket;		/* the line begins with one */
	bool		numbered = parts->style != NUMBER_NONE && parts->mark != MARK_BULLET && !parts->bracket;

	/* no reference is without a digit */
	if (!line->digits)
		return false;
	/* where a number could head what follows, only right below a sentence */
	if ((!numbered || ends_text(o, line)) && parts->mark != MARK_HASH && (count = scan_labelled_numbers(o, line, refs)) > 0)
	{
		o->below += o->heads[o->nheads - 1].text == 0;
		add_note(o, start, line->end, false, refs, count);
		return true;
	}
	if (end - start < 5 || ((numbered || (!may_be_note(o, line) && !scan_may_name_standard(o, line))) && !only_label(o, line, parts)) ||
		heads_bracket(o, line, parts))
		return false;
	bracket = c == '(' || c == '[' || c == 0x3010 || c == 0x3014;
	if (!bracket && (end - start > 20 || end < line->end))
	{
		/* the bracket may stand at the end of a sentence; behind numbers that are all of the line it may hold their standard only */
		size_t		open = last_bracket(o->text, start, end);

		if (open > start && says_control(o->text, open, end) &&
			(ref_scan_all(o->text, open, end, refs, REF_MAX, INT_MAX, &other) > 0 || numbers_among(o, start, open, refs, 0) == 0))
			start = open;
		else if (open > start && open < end && only_controls(o, line, open, end, refs) > 0)
		{
			start = open;
			bare = true;
		}
	}
	else if (bracket)
		bare = ((c == '(' || ends_answer(o, c)) && only_controls(o, line, start, end, refs) > 0) || ends_paragraph(o, line, start, end);
	if (end - start > 400 || (!bare && !says_control(o->text, start, end) && !labelled_controls(o, line)))
		return false;
	count = ref_scan_all(o->text, start, end, refs, REF_MAX, 6, &other);
	if (count == 0 || other > 6 || (count == 1 && refs[0].nparts < 2))
		return false;
	scan_read_inner_notes(o, line);
	if (o->nheads > 0)
		o->below += start == line->start && o->heads[o->nheads - 1].text == 0;
	add_note(o, start, end, bare && end < line->end, refs, count);
	if (start > line->start)
		scan_add_text(o, start - line->start);
	return true;
}
