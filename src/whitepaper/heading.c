/*
 * heading.c
 *		Takes a line apart: mark, number, title, references behind the title.
 */
#include "heading_number.h"

#include <string.h>

#include "../text/literal.h"
#include "../text/utf8.h"

/* what is looked at of a line: a heading is short, a table's row starts it */
#define HEADING_BYTES	1024

/* What parts a number from its title. */
static void
skip_separators(Cursor *k)
{
	for (;;)
	{
		size_t		n;
		uint32_t	c = peek(k, &n);

		if (n == 0)
			return;
		if (c == '|' || c == '\t' || c == ' ' || c == ':' || c == '.' || c == ')' || c == 0x3001 || c == 0xFF0E || c == '*' || c == '_')
			k->at += n;
		else if (c == '-' || c == '/' || c == ',' || c == '`')
			k->at += n;
		else
			return;
	}
}

static inline bool
is_leader(uint32_t c)
{
	return c == '.' || c == 0x2026 || c == 0x30FB || c == 0x2025 || c == 0xB7 || c == 0x22EF || c == '_';
}

#define LEADER_DOTS	3			/* in a row that lead somewhere */

/* How many dots such a character is. */
static inline int
leader_dots(uint32_t c)
{
	return c == 0x2026 || c == 0x22EF ? 3 : 1;
}

/* Leader dots and a page number at the end: cut off. */
static void
cut_leader(const char *text, HeadingLine *out)
{
	size_t		start = out->title.start;
	size_t		end = start + out->title.length;
	size_t		at = start;
	int			run = 0;
	size_t		from = start;

	while (at < end)
	{
		size_t		n;
		size_t		letters = utf8_skip_japanese(text, at, end);
		uint32_t	c = 0;

		if (letters > at)
			n = letters - at;
		else
			c = plain_char(text, at, end, &n);

		if (is_leader(c))
		{
			if (run == 0)
				from = at;
			run += leader_dots(c);
		}
		else if (c != ' ' && c != '\t')
		{
			if (run >= LEADER_DOTS)
				break;
			run = 0;
		}
		at += n;
	}
	if (run < LEADER_DOTS)
		return;
	/* behind the dots only a page number */
	while (at < end)
	{
		size_t		n;
		uint32_t	c = plain_char(text, at, end, &n);

		if (c != ' ' && c != '-' && !(c >= '0' && c <= '9') && c != 'P' && c != 'p' && c != '.' && c != '|')
			return;
		at += n;
	}
	out->contents = true;
	out->title.length = trim_blanks(text, start, from) - start;
}

/* Bytes that are more than an ASCII letter of the words. */
static const bool is_sign[256] = {
	[0 ... 0x20] = true, ['('] = true, [')'] = true, ['.'] = true, ['/'] = true, ['<'] = true, ['>'] = true, ['['] = true,
	[']'] = true, ['_'] = true, ['\\'] = true, ['{'] = true, ['}'] = true, [0x80 ... 0xFF] = true
};

/* A bracket: from its opening sign to behind the closing one, and what stands inside. */
typedef struct Bracket
{
	size_t		from;
	size_t		inner;
	size_t		inner_end;
	size_t		to;				/* 0: there is none */
} Bracket;

/* The first and the last bracket of [at, end) that stand in no other. */
static void
find_brackets(const char *text, size_t at, size_t end, Bracket *first, Bracket *last)
{
	Bracket		open[8];
	uint32_t	close[8];
	int			depth = 0;

	*first = *last = (Bracket) {0, 0, 0, 0};
	while ((at = utf8_skip_japanese(text, at, end)) < end)
	{
		size_t		n;
		uint32_t	c;

		if (!is_sign[(unsigned char) text[at]])
		{
			at++;
			continue;
		}
		c = plain_char(text, at, end, &n);
		if (closing(c) != 0 && depth < 8)
		{
			open[depth] = (Bracket) {.from = at,.inner = at + n};
			close[depth++] = closing(c);
		}
		else if (depth > 0 && c == close[depth - 1] && --depth == 0)
		{
			*last = open[0];
			last->inner_end = at;
			last->to = at + n;
			if (first->to == 0)
				*first = *last;
		}
		at += n;
	}
}

/* The references that a bracket holds with few other letters, *other of them; 0: it holds none that could be a control. */
static int
bracket_refs(const char *text, const Bracket *b, Ref *refs, int *other)
{
	int			count = ref_scan_all(text, b->inner, b->inner_end, refs, REF_MAX, 4, other);

	return *other > 4 || (count == 1 && refs[0].nparts < 2) ? 0 : count;
}

/* Does the bracket send the reader to another section: "(see 15.1.3)"? */
static bool
is_pointer(const char *text, const Bracket *b)
{
	static const LiteralWord first[] = {LITERAL("see "), LITERAL("See "), LITERAL("refer to "), LITERAL("cf. ")};
	static const LiteralWord last[] = {LITERAL("参照"), LITERAL("をご覧ください"), LITERAL("をご参照ください")};

	static const LiteralWord standard[] = {LITERAL("27017"), LITERAL("27002"), LITERAL("ISO"), LITERAL("JIS"), LITERAL("CLD"), LITERAL("附属書"), LITERAL("Annex")};

	return (literal_starts(text, skip_blanks(text, b->inner, b->inner_end), b->inner_end, LITERALS(first)) ||
			literal_ends(text, b->inner, trim_blanks(text, b->inner, b->inner_end), LITERALS(last))) &&
		!literal_inside(text, b->inner, b->inner_end, LITERALS(standard));
}

/* Behind the full stop or colon of Latin script, and the end of bold, that part a heading from its text on the same line. */
static size_t
skip_run_in(const char *text, size_t at, size_t end)
{
	size_t		n;
	uint32_t	c;

	while (at < end && ((c = plain_char(text, at, end, &n)) == '.' || c == ':' || c == '*'))
		at += n;
	return skip_blanks(text, at, end);
}

/* One group of references in brackets at the end of the title; false where there is none. */
static bool
cut_bracket(const char *text, HeadingLine *out)
{
	size_t		start = out->title.start;
	size_t		end = start + out->title.length;
	Bracket		first,
				last;
	Ref			refs[REF_MAX];
	int			count;
	int			other;

	find_brackets(text, start, end, &first, &last);
	if (last.to == 0)
		return false;
	count = bracket_refs(text, &last, refs, &other);
	/* "Who does what [5.2]. We run the platform (see below)" */
	if (count == 0 && first.to < last.to && skip_run_in(text, first.to, end) > skip_blanks(text, first.to, end))
	{
		last = first;
		count = bracket_refs(text, &last, refs, &other);
	}
	if (count == 0)
		return false;
	/* the old numbers stand between the number and its title */
	if (last.from == start && out->number.length > 0 && skip_blanks(text, last.to, end) < end)
	{
		for (int i = 0; i < count && out->nbehind < REF_MAX; i++)
			out->behind[out->nbehind++] = refs[i];
		out->title.start = skip_blanks(text, last.to, end);
		out->title.length = end - out->title.start;
		return true;
	}
	if (skip_blanks(text, last.to, end) < end)
	{
		static const LiteralWord stop[] = {LITERAL("。")};

		/* a sentence that ends with its note is no heading, whatever follows it */
		if (last.from > start && literal_starts(text, last.to, end, LITERALS(stop)))
			return false;
		/* text behind the bracket: a row of a table, or a sentence */
		if (last.from - start > 160 || other > 0 || is_pointer(text, &last))
			return false;
		out->rest = skip_run_in(text, last.to, end);
	}
	/* the title of both numbers may stand on the next line */
	if (last.from == start && skip_blanks(text, last.to, end) >= end && (out->style != NUMBER_DECIMAL || out->nparts < 2))
		return false;
	for (int i = 0; i < count && out->nbehind < REF_MAX; i++)
		out->behind[out->nbehind++] = refs[i];
	out->title.length = trim_blanks(text, start, last.from) - start;
	return true;
}

/* Does the sentence ask: does it end with the particle ka, or with a request? */
static bool
asks(const char *text, size_t start, size_t end)
{
	static const LiteralWord ends[] = {LITERAL("か。"), LITERAL("教えてください。"), LITERAL("教えて下さい。")};

	return literal_ends(text, start, trim_blanks(text, start, end), LITERALS(ends));
}

/* What one look over the words finds. */
typedef struct Signs
{
	bool		leader;			/* three characters in a row that leader dots are made of */
	bool		dotted;			/* a digit and a dot behind it: there may be references */
	bool		opened;			/* a bracket opens */
	bool		unopened;		/* a bracket closes that was not opened */
	bool		url;
	int			depth;			/* of brackets, at the end */
	int			stops;			/* ideographic full stops */
	uint32_t	last;			/* the last character that is no blank */
} Signs;

static Signs
look(const char *text, size_t start, size_t end)
{
	Signs		s = {0};
	int			run = 0;		/* of leaders; blanks may stand among them */

	for (size_t at = start, n; at < end; at += n)
	{
		size_t		letters = at;
		uint32_t	c;

		if ((unsigned char) text[at] >= 0x80)
		{
			letters = utf8_skip_japanese(text, at, end);
			if (letters > at)
			{
				s.last = plain_char(text, letters - 3, end, &n);
				run = 0;
				n = letters - at;
				continue;
			}
		}
		else if (!is_sign[(unsigned char) text[at]])
		{
			do
				letters++;
			while (letters < end && !is_sign[(unsigned char) text[letters]]);
			s.last = (unsigned char) text[letters - 1];
			run = 0;
			n = letters - at;
			continue;
		}
		c = plain_char(text, at, end, &n);
		if (is_leader(c))
		{
			run += leader_dots(c);
			s.leader |= run >= LEADER_DOTS;
			s.dotted |= c == '.' && s.last >= '0' && s.last <= '9';
		}
		else if (c != ' ' && c != '\t')
			run = 0;
		if (closing(c) != 0)
		{
			s.depth++;
			s.opened = true;
		}
		else if (c == ')' || c == ']' || c == 0x3011 || c == 0x300D || c == 0x300F || c == 0x201D || c == 0x3015)
			s.unopened |= --s.depth < 0;
		else if (c == 0x3002)
			s.stops++;
		else if (c == '/' && s.last == '/')
			s.url = true;
		if (c != ' ')
			s.last = c;
	}
	return s;
}

/* Are the words (a piece of) running text? */
static void
judge_prose(const char *text, const Signs *s, HeadingLine *out)
{
	static const LiteralWord marks[] = {LITERAL("を"), LITERAL("の")};
	size_t		start = out->title.start;
	size_t		end = start + out->title.length;

	if (heading_is_date(text, start, end) || s->unopened || s->stops > 0 || s->last == '.' || s->url)
		out->prose = true;
	if (s->last == '?' || s->last == 0xFF1F)
		out->question = true;
	/* a question may be a whole sentence */
	if ((s->stops == 1 && s->last == 0x3002 && s->depth == 0 && (out->style == NUMBER_QUESTION || asks(text, start, end))) ||
		(s->stops > 0 && s->stops <= 2 && s->depth == 0 && out->style == NUMBER_QUESTION &&
		 (s->last == 0x304B || s->last == '?' || asks(text, start, end))))
	{
		out->question = true;
		out->prose = false;
	}
	/* "9.2.3 was revised", "as in 6.1.1's column": no title begins with these particles */
	if (literal_starts(text, start, end, LITERALS(marks)) || s->last == 0x3001 || s->last == ',' || s->last == 0x300C || s->last == '(' || s->last == ';')
		out->prose = true;
}

/* A circle, triangle, cross or tick that says how far a control is met. */
static bool
is_status(uint32_t c)
{
	return c == 0x25CB || c == 0x25CE || c == 0x25CF || c == 0x25B3 || c == 0x25EF || c == 0xD7 || c == 0x2713 || c == 0x2714 || c == 0x2705;
}

size_t
heading_trim_status(const char *text, size_t start, size_t end)
{
	size_t		at;
	size_t		before;

	if (end == start || !is_status(plain_char_before(text, start, end, &at)))
		return end;
	before = trim_blanks(text, start, at);
	return before < at && before > start ? before : end;
}

static void
trim_title(const char *text, HeadingLine *out)
{
	size_t		end = out->title.start + out->title.length;

	for (;;)
	{
		size_t		at;
		uint32_t	c;

		end = trim_blanks(text, out->title.start, end);
		if (end == out->title.start)
			break;
		c = plain_char_before(text, out->title.start, end, &at);
		if (c == '|' || c == ':' || c == '#' || c == 0x203B || (is_status(c) && trim_blanks(text, out->title.start, at) < at) || (c == '*' && out->mark != MARK_NONE) ||
			(c == '*' && at > out->title.start && text[at - 1] == '*') ||
			(c == '"' && out->quoted))
			end = at;
		else
			break;
	}
	out->title.length = end - out->title.start;
}

static bool
only_references(const char *text, size_t start, size_t end)
{
	Ref			refs[REF_MAX];
	int			other;

	return ref_scan_all(text, start, end, refs, REF_MAX, 0, &other) > 0 && other == 0;
}

/* Signs of Markdown that stood around references. */
static bool
only_signs(const char *text, size_t start, size_t end)
{
	while (start < end && (text[start] == '`' || text[start] == '*' || text[start] == '_' || text[start] == ' '))
		start++;
	return start == end;
}

/* Is the number that ends at `behind` a control's, where the vendor's own, of so many parts, stands before it? */
static bool
is_second_number(const char *text, const Ref *ref, size_t behind, size_t end, int own_parts)
{
	const Cursor k = {text, behind, end};

	if (ref->cld)
		return true;
	if (ref->nparts == 3)
		return ref_number_control(ref) != CONTROL_NONE || control_lookup(2013, true, 3, ref->part[0], ref->part[1], ref->part[2]) != CONTROL_NONE;
	/* "4. 5.1 channels" */
	return own_parts < 2 && ref_number_control(ref) != CONTROL_NONE && !heading_counts(&k, ref->nparts);
}

/*
 * Control's numbers behind the vendor's own, with a title of its own or with nothing: "2.1
 * 12.3.1 Backup", "2. Control 12.3.1: Backup".  Of two parts, only behind a number of one.
 */
static void
take_second_number(const char *text, HeadingLine *out)
{
	size_t		end = out->title.start + out->title.length;
	Cursor		k = {text, out->title.start, end};
	HeadingLine second;
	size_t		behind;

	if (only_references(text, k.at, end) || only_signs(text, k.at, end))
	{
		int			other;

		out->nbehind += ref_scan_all(text, k.at, end, out->behind + out->nbehind, REF_MAX - out->nbehind, 0, &other);
		out->title.length = 0;
		return;
	}
	if (out->nbehind > 0 || (out->nfront > 0 && (out->front[0].nparts == 3 || out->front[0].cld || out->front[0].annex)))
		return;
	memset(&second, 0, offsetof(HeadingLine, front));
	if (!heading_read_number(&k, &second) || second.style != NUMBER_DECIMAL || second.nfront == 0 || second.bracket)
		return;
	behind = k.at;
	skip_separators(&k);
	if (k.at == behind || k.at >= end || !is_second_number(text, &second.front[0], behind, end, out->nparts))
		return;
	memcpy(out->behind, second.front, sizeof(Ref) * (size_t) second.nfront);
	out->nbehind = second.nfront;
	out->title = (Span) {k.at, end - k.at};
}

/* The number stands with its title in the brackets: "<5.1.1 Policies>". */
static void
read_inner_number(const char *text, HeadingLine *out)
{
	size_t		end = out->title.start + out->title.length;
	Cursor		k = {text, out->title.start, end};
	size_t		n;

	if (out->title.length == 0 || !heading_starts_number(peek(&k, &n)) || !heading_read_number(&k, out))
		return;
	skip_separators(&k);
	blanks(&k);
	/* all of it may be a number: then it is read as one */
	out->title.start = k.at < end ? k.at : end;
	out->title.length = end - out->title.start;
}

/* Does a control's number begin so? */
static bool
is_figure(char c)
{
	return (c >= '0' && c <= '9') || c == 'A' || c == 'C';
}

bool
heading_parse(const char *text, size_t start, size_t end, HeadingLine *out)
{
	Cursor		k;
	size_t		limit = end;
	bool		marked;
	bool		numbered;
	Signs		signs;
	Span		seen;			/* what they are the signs of */
	size_t		n;
	uint32_t	c;

	memset(out, 0, offsetof(HeadingLine, front));
	if (limit - start > HEADING_BYTES)
	{
		limit = start + HEADING_BYTES;
		while (limit > start && ((unsigned char) text[limit] & 0xC0) == 0x80)
			limit--;
	}
	k = (Cursor) {text, start, limit};
	marked = heading_read_marks(&k, out);
	/* the number may be set as code of Markdown, or all of it in quotes */
	if (k.at + 1 < k.end && is_figure(text[k.at + 1]))
	{
		out->quoted = text[k.at] == '"' && text[k.end - 1] == '"';
		k.at += out->quoted || text[k.at] == '`';
	}
	numbered = heading_starts_number(peek(&k, &n)) && heading_read_number(&k, out);
	if (numbered)
		skip_separators(&k);
	blanks(&k);
	/* bold behind the number */
	if (k.at + 1 < k.end && text[k.at] == '*' && text[k.at + 1] == '*')
	{
		k.at += 2;
		if (out->mark == MARK_NONE)
			out->mark = MARK_BOLD;
	}
	out->title.start = k.at;
	out->title.length = trim_blanks(text, k.at, limit) - k.at;
	out->rest = end;
	trim_title(text, out);
	signs = look(text, out->title.start, out->title.start + out->title.length);
	seen = out->title;
	out->brackets = signs.opened || signs.unopened;
	if (signs.leader)
		cut_leader(text, out);
	/* the whole title in brackets; in round ones that of an article */
	c = peek(&k, &n);
	if (closing(c) != 0 && (c != '(' || out->style == NUMBER_CHAPTER) && c != 0x201C)
	{
		uint32_t	close = closing(c);
		size_t		at = k.at + n;
		size_t		title_end = out->title.start + out->title.length;

		while (at < title_end)
		{
			size_t		m;

			if (plain_char(text, at, title_end, &m) == close)
			{
				size_t		behind = skip_blanks(text, at + m, title_end);

				/* a quotation inside of a sentence is no heading, nor is a link of markdown there */
				if (c == '[' && behind < title_end && text[behind] == '(' && text[title_end - 1] != ')')
					break;
				if (behind < title_end && c != 0x3010 && c != 0x3014 && c != '[' && c != '(')
					break;
				/* an item that is a link leads elsewhere */
				out->contents |= c == '[' && out->mark == MARK_BULLET && behind < title_end && text[behind] == '(';
				/* "1) [9.2.1] Users": cut_bracket() takes what stands between a number and its title */
				if (numbered && behind < title_end && only_references(text, k.at + n, at))
					break;
				if (c != '(' && (out->mark == MARK_NONE || out->mark == MARK_BULLET))
					out->mark = MARK_LENTICULAR;
				marked = true;
				if (behind < title_end)
				{
					Ref			refs[REF_MAX];
					int			other;
					int			count = ref_scan_all(text, behind, title_end, refs, REF_MAX, 0, &other);

					if (count > 0 && other == 0)
					{
						memcpy(out->behind, refs, sizeof(Ref) * (size_t) count);
						out->nbehind = count;
					}
					else
						out->rest = behind;
				}
				out->title.start = skip_blanks(text, k.at + n, at);
				out->title.length = trim_blanks(text, out->title.start, at) - out->title.start;
				break;
			}
			at += m;
		}
	}
	if (!numbered && out->mark == MARK_LENTICULAR)
		read_inner_number(text, out);
	if (signs.dotted)
	{
		heading_cut_links(text, out);
		while (signs.opened && out->nbehind < REF_MAX && out->title.length > 0 && cut_bracket(text, out))
			trim_title(text, out);
		if (out->title.length > 0)
			heading_cut_reference(text, out);
	}
	if (numbered && signs.dotted && out->title.length > 0)
		take_second_number(text, out);
	if (out->title.start != seen.start || out->title.length != seen.length)
	{
		trim_title(text, out);
		signs = look(text, out->title.start, out->title.start + out->title.length);
	}
	judge_prose(text, &signs, out);
	if (memchr(text + start, '\t', limit - start) != NULL || (numbered && memchr(text + out->title.start, '|', out->title.length) != NULL))
		out->table = true;
	return marked || numbered || out->nbehind > 0;
}
