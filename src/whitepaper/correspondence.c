/*
 * correspondence.c
 *		A table, most often at the end of a paper, that says which of its sections
 *		answer which controls.
 *
 * It is told by a line that announces it and by what follows: numbers of controls and
 * numbers of this paper's own headings in turns, in rows, in cells one below the other,
 * or several pairs on a line.  Numbers of three parts are controls, and what else heads
 * nothing in this paper; so a table between two editions is none.
 */
#include "correspondence.h"
#include "heading_number.h"

#include <stdlib.h>
#include <string.h>

#include "../text/literal.h"

#define LABEL_TRIES		8		/* lines that announce it may be those of contents */
#define LINES_MAX		1000	/* of a table; a longer one is none */
#define ROW_BYTES		4096	/* nor is a longer line a row */
#define PAIRS_MAX		10000
#define RUN_MAX			12		/* controls of one row, or sections */
#define INTRO_LINES		12		/* between the line that announces it and the first row */

/* One answer: the section with this number answers the control. */
typedef struct Pair
{
	uint64_t	section;		/* own_section_key() */
	Ref			control;
} Pair;

struct Correspondence
{
	size_t		start;			/* of the line that announces it */
	size_t		label_end;
	size_t		end;
	Pair	   *pairs;
	int			npairs;
	int			room;
};

typedef enum TokenKind
{
	TOKEN_NONE,
	TOKEN_CONTROL,
	TOKEN_SECTION,
	TOKEN_NOTHING				/* a dash: no section answers it */
} TokenKind;

typedef struct Token
{
	TokenKind	kind;
	Ref			ref;
	uint64_t	section;
} Token;

/* The rows as they are read: which kind comes first is the same in all of them. */
typedef struct Rows
{
	Outline    *o;
	struct Correspondence *table;
	const Own  *own;
	TokenKind	first;
	Token		left[RUN_MAX];	/* of the kind that comes first */
	int			nleft;
	Token		right[RUN_MAX];
	int			nright;
	int			broken;			/* runs that are too long for a row */
} Rows;

/* Digits joined by single hyphens, "2-1"; moves *at behind them. */
static bool
hyphened(const char *text, size_t *at, size_t end, uint64_t *key)
{
	uint16_t	part[4] = {0};
	int			parts = 0;
	size_t		p = *at;
	size_t		n;

	for (;;)
	{
		size_t		digits = p;
		uint32_t	c;

		for (; p < end && (c = plain_char(text, p, end, &n)) >= '0' && c <= '9'; p += n)
			if (parts < 4)
				part[parts] = (uint16_t) (part[parts] < 1000 ? part[parts] * 10 + (c - '0') : part[parts]);
		if (p == digits)
			return false;
		parts++;
		*at = p;
		if (p >= end || plain_char(text, p, end, &n) != '-')
			break;
		p += n;
	}
	*key = own_section_key(BY_HYPHENS, parts, part);
	return parts >= 2;
}

/* Do tabs or bars, or the line's ends, stand on both sides of [from, to)? */
static bool
is_cell(const char *text, size_t from, size_t to, size_t end)
{
	return (from == 0 || text[from - 1] == '\n' || text[from - 1] == '\t' || text[from - 1] == '|') &&
		(to == end || text[to] == '\t' || text[to] == '|');
}

/* The number at *at, where no word and no other number goes on; moves *at behind it. */
static Token
read_number(const Rows *r, size_t *at, size_t end)
{
	const char *text = r->o->text;
	Token		t = {.kind = TOKEN_NONE};
	size_t		from = *at;
	size_t		p = from;

	if (r->own->hyphens && hyphened(text, &p, end, &t.section))
	{
		*at = p;
		t.kind = own_has(r->own, t.section) ? TOKEN_SECTION : TOKEN_NONE;
		return t;
	}
	p = from;
	if (!ref_scan(text, &p, end, &t.ref))
		return t;
	*at = p;
	if (t.ref.cld || t.ref.nparts == 3)
	{
		if (control_lookup(2013, t.ref.cld, t.ref.nparts, t.ref.part[0], t.ref.part[1], t.ref.part[2]) != CONTROL_NONE ||
			control_lookup(2013, true, t.ref.nparts, t.ref.part[0], t.ref.part[1], t.ref.part[2]) != CONTROL_NONE)
			t.kind = TOKEN_CONTROL;
		return t;
	}
	/* a number of one part is that of a chapter where it is all that its cell holds */
	if (t.ref.nparts == 1 && !is_cell(text, from, p, end))
		return t;
	if (t.ref.nparts > 2)
		return t;
	t.section = own_section_key(BY_DOTS, t.ref.nparts, t.ref.part);
	if ((r->own->dots || t.ref.nparts == 1) && !t.ref.annex && own_has(r->own, t.section))
		t.kind = TOKEN_SECTION;
	else if (t.ref.nparts == 2 && (t.ref.annex || !r->own->dots) && control_lookup(2022, false, 2, t.ref.part[0], t.ref.part[1], 0) != CONTROL_NONE)
	{
		t.kind = TOKEN_CONTROL;
		t.ref.year = 2022;
	}
	return t;
}

/* The number of a chapter or an article at *at, with its counter; moves *at behind it. */
static Token
read_chapter(const Rows *r, size_t *at, size_t end)
{
	Token		t = {.kind = TOKEN_NONE};
	Cursor		k = {r->o->text, *at, end};
	HeadingLine parts = {0};

	if (heading_read_number(&k, &parts) && own_is_chapter((int) parts.style, parts.part))
	{
		uint16_t	chapter = parts.part[1] == COUNTER_CHAPTER ? parts.part[0] : 0;
		Cursor		section = k;
		HeadingLine more = {0};

		t.section = own_chapter_key(parts.part, 0);
		/* "chapter 2, section 1" */
		blanks(&section);
		if (chapter > 0 && heading_read_number(&section, &more))
		{
			if (own_is_chapter((int) more.style, more.part) && more.part[1] == COUNTER_SECTION)
			{
				t.section = own_chapter_key(more.part, chapter);
				if (!own_has(r->own, t.section))
					t.section = own_chapter_key(more.part, 0);
				k = section;
			}
			else if (more.style == NUMBER_BRACKET && more.nparts == 1 && own_has(r->own, own_bracket_key(chapter, more.part[0])))
			{
				t.section = own_bracket_key(chapter, more.part[0]);
				k = section;
			}
		}
		t.kind = own_has(r->own, t.section) ? TOKEN_SECTION : TOKEN_NONE;
		*at = k.at;
	}
	return t;
}

static void
finish_row(Rows *r)
{
	struct Correspondence *table = r->table;

	for (int i = 0; i < r->nleft; i++)
		for (int k = 0; k < r->nright; k++)
		{
			const Token *control = r->first == TOKEN_CONTROL ? &r->left[i] : &r->right[k];
			const Token *section = r->first == TOKEN_CONTROL ? &r->right[k] : &r->left[i];

			if (table->npairs == PAIRS_MAX)
			{
				r->broken++;
				break;
			}
			if (table->npairs == table->room)
			{
				table->room = table->room > 0 ? table->room * 2 : 64;
				table->pairs = r->o->env->realloc(r->o->env, table->pairs, sizeof(Pair) * (size_t) table->room);
			}
			table->pairs[table->npairs++] = (Pair) {section->section, control->ref};
		}
	r->nleft = r->nright = 0;
}

static void
take(Rows *r, const Token *t)
{
	if (r->first == TOKEN_NONE && t->kind != TOKEN_NOTHING)
		r->first = t->kind;
	if (t->kind == r->first || t->kind == TOKEN_NOTHING)
	{
		if (r->nright > 0)
			finish_row(r);
		else if (t->kind == TOKEN_NOTHING)
			r->nleft = 0;
		if (t->kind == TOKEN_NOTHING)
			return;
		if (r->nleft < RUN_MAX)
			r->left[r->nleft++] = *t;
		else
			r->broken++;
	}
	else if (r->nright < RUN_MAX)
		r->right[r->nright++] = *t;
	else
		r->broken++;
}

/* What stands in a row of a control that nothing answers. */
static const LiteralWord nothing[] = {
	LITERAL("対象外"), LITERAL("該当なし"), LITERAL("適用外"), LITERAL("適用除外"), LITERAL("記載なし"), LITERAL("なし"), LITERAL("—"), LITERAL("－"), LITERAL("―"),
	LITERAL("N/A"), LITERAL("n/a")
};

/* Is the line, or the cell at its end, a sign that nothing answers? */
static bool
says_nothing(const Outline *o, const Line *line)
{
	size_t		n = line->end - line->start;

	return literal_ends(o->text, line->start, line->end, LITERALS(nothing)) ||
		(o->text[line->end - 1] == '-' && (n == 1 || o->text[line->end - 2] == ' '));
}

/* Take the numbers of a line; returns how many there are. */
static int
read_row(Rows *r, const Line *line)
{
	const char *text = r->o->text;
	bool		inside = false; /* of a word or a number */
	int			taken = 0;
	int			before;

	if (line->end - line->start > ROW_BYTES)
		return 0;
	/* nothing of the paper answers what follows */
	if (literal_starts(text, line->start, line->end, LITERALS(nothing)))
		take(r, &(Token) {.kind = TOKEN_NOTHING});
	before = r->nleft;

	for (size_t at = line->start, n; at < line->end;)
	{
		bool		chapter = r->own->chapters && !inside && line->end - at > 3 && memcmp(text + at, "第", 3) == 0;
		size_t		p = chapter ? at : utf8_skip_japanese(text, at, line->end);
		uint32_t	c;
		Token		t;

		if (p > at)
		{
			inside = false;
			at = p;
			continue;
		}
		c = plain_char(text, at, line->end, &n);
		if (!inside && (chapter || (c >= '0' && c <= '9') || c == 'A' || c == 'C'))
		{
			t = chapter ? read_chapter(r, &p, line->end) : read_number(r, &p, line->end);
			if (t.kind != TOKEN_NONE)
			{
				/* a row of its own: the one above has no answer */
				if (taken == 0 && t.kind == r->first && r->nright == 0 && before > 0 && r->table->npairs > 0)
					r->nleft = 0;
				take(r, &t);
				taken++;
			}
			if (p > at)
			{
				at = p;
				inside = true;
				continue;
			}
		}
		inside = c < 0x80 && c != ' ' && c != '\t' && c != '|' && c != ',' && c != '/' && c != '(' && c != ':' && c != ';';
		at += n;
	}
	if (taken <= 1 && says_nothing(r->o, line))
		take(r, &(Token) {.kind = TOKEN_NOTHING});
	return taken;
}

/* Do most of its rows name sections that stand elsewhere?  Else they are the sections. */
static bool
speaks_of_others(Outline *o, const struct Correspondence *table)
{
	Own			others;
	int			found = 0;

	if (own_gather(o, &others, table->start, table->end))
		for (int i = 0; i < table->npairs; i++)
			found += own_has(&others, table->pairs[i].section);
	o->env->release(o->env, others.keys);
	return found * 2 > table->npairs;
}

/* Read what follows the label, from line number `next` on, as a table. */
static bool
read_table(Outline *o, const Own *own, const Line *label, int next, struct Correspondence *table)
{
	Rows		r = {.o = o, .table = table, .own = own};
	Line		line;
	int			rows = 0;
	int			silent = 0;		/* lines without a number since the last row */
	bool		sentence;

	*table = (struct Correspondence) {.start = label->start, .label_end = label->end, .end = label->end};
	for (int n = 0; n <= LINES_MAX && r.broken == 0 && scan_next_line(o, &next, &line); n++)
	{
		r.broken += n == LINES_MAX;
		if (n % 64 == 0)
			o->env->poll(o->env);
		sentence = scan_last_char(o, &line) == 0x3002;
		if (!sentence && read_row(&r, &line) > 0)
		{
			rows++;
			silent = 0;
			/* a number that nothing answers may head what stands below the table */
			if (r.nright > 0 || table->npairs == 0)
				table->end = line.end;
			continue;
		}
		/* a sentence is none, and stands before the rows, not between them */
		if (++silent > INTRO_LINES || (rows > 0 && sentence))
			break;
	}
	if (r.nright > 0)
		finish_row(&r);
	return table->npairs >= PAIRS_LEAST && r.broken == 0 && speaks_of_others(o, table);
}

/* No row of the table heads a section, and the table is no text of one. */
static void
close_sections(Outline *o, const struct Correspondence *table)
{
	int			first = 0;
	Head	   *h;
	TitleMatch	match = {.role = TITLE_IS_CONTENTS};

	/* the heading above may go on in the line that announces the table */
	while (first < o->nheads && o->heads[first].start < table->start && o->heads[first].end <= table->start)
		first++;
	for (int i = first; i < o->nheads && o->heads[i].start < table->end; i++)
		o->heads[i].dead = true;
	if (first == o->nheads || o->heads[first].start >= table->end)
		return;
	h = &o->heads[first];
	*h = (Head) {.start = h->start < table->start ? h->start : table->start, .end = table->label_end, .body = table->label_end,
		.line = h->line, .text = 1, .label = true};
	h->title = (Span) {h->start, table->label_end - h->start};
	h->match = outline_copy(o, &match, sizeof(match));
}

void
outline_find_correspondence(Outline *o)
{
	struct Correspondence table;
	Own			own;
	Line		line;
	LabelSearch search = {{0}, 0};

	own_drop_chapters(o);
	if (!own_gather(o, &own, 0, 0))
		return;
	for (int tries = 0; tries < LABEL_TRIES && correspondence_next_label(o, &search, &line); tries++)
		if (read_table(o, &own, &line, search.next, &table))
		{
			o->correspondence = outline_copy(o, &table, sizeof(table));
			close_sections(o, &table);
			return;
		}
}

static bool
may_answer(const Outline *o, const Head *h)
{
	return !h->dead && !h->contents && !h->label && h->number.length > 0 && (h->text > 0 || own_is_itemized(o, h)) &&
		(h->start < o->correspondence->start || h->start >= o->correspondence->end);
}

/* By section, and of one section in the order of the table. */
static int
by_section(const void *a, const void *b)
{
	const Pair *x = a,
			   *y = b;

	if (x->section != y->section)
		return x->section < y->section ? -1 : 1;
	return (x->control.start > y->control.start) - (x->control.start < y->control.start);
}

/* The first pair of the section; behind the last one where there is none. */
static int
first_pair(const struct Correspondence *table, uint64_t section)
{
	int			low = 0,
				high = table->npairs;

	while (low < high)
	{
		int			middle = (low + high) / 2;

		if (table->pairs[middle].section < section)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

/* Where the table answers for chapters and their sections, numbered items below those are text, whatever their words. */
static void
leave_out_items(Outline *o)
{
	bool		answered = false;	/* the heading above the items is one for which the table answers */

	for (int i = 0; i < o->nheads; i++)
	{
		Head	   *h = &o->heads[i];

		if (h->dead || h->weak)
			continue;
		if (!head_is_item(h))
			answered = h->how == RESOLVED_CORRESPONDENCE;
		else if (answered && !h->noted && h->ncontrols > 0 && h->how != RESOLVED_CORRESPONDENCE && h->how != RESOLVED_NUMBER_AND_TITLE && h->nfront + h->nbehind <= 1)
			h->dead = true;
	}
}

void
outline_use_correspondence(Outline *o)
{
	const struct Correspondence *table = o->correspondence;
	int			chapters = 0;

	if (table == NULL)
		return;
	qsort(table->pairs, (size_t) table->npairs, sizeof(Pair), by_section);
	for (int i = 0; i < o->nheads; i++)
	{
		Head	   *h = &o->heads[i];
		uint64_t	section;
		Ref			refs[REF_MAX];
		int			n = 0;

		if (i % 1024 == 0)
			o->env->poll(o->env);
		if (!may_answer(o, h))
			continue;
		section = own_head_key(h);
		for (int k = first_pair(table, section); k < table->npairs && table->pairs[k].section == section && n < REF_MAX; k++)
			refs[n++] = table->pairs[k].control;
		if (n > 0)
		{
			resolve_by_table(o, h, refs, n);
			chapters += own_is_chapter(h->style, h->part);
		}
	}
	if (chapters >= PAIRS_LEAST)
		leave_out_items(o);
}
