/*
 * correspondence_label.c
 *		Lines that announce the table of a paper that says which of its sections answer
 *		which controls.
 */
#include "heading_number.h"
#include "scan.h"

#include "../text/literal.h"

/* What each of the words below has inside, with a byte of it that few lines have. */
static const struct
{
	LiteralWord word;
	size_t		rare;
}			hints[] = {
	{LITERAL("対応"), 5}, {LITERAL("対照"), 5}, {LITERAL("対比"), 5}, {LITERAL("該当箇"), 2}, {LITERAL("ッピング"), 11}, {LITERAL("pond"), 0}, {LITERAL("pping"), 4}, {LITERAL("ross"), 3}
};

_Static_assert(sizeof(hints) / sizeof(hints[0]) == LABEL_HINTS, "a place for each hint");

/* Where the hint stands next, from at on; the text's end where it does not. */
static size_t
next_of(const Outline *o, size_t at, size_t hint)
{
	for (; at < o->length; at += ENV_POLL_BYTES)
	{
		size_t		end = o->length - at > ENV_POLL_BYTES ? at + ENV_POLL_BYTES + hints[hint].word.length - 1 : o->length;
		size_t		found;

		o->env->poll(o->env);
		found = literal_find(o->text, at, end < o->length ? end : o->length, &hints[hint].word, hints[hint].rare);
		if (found < end)
			return found;
	}
	return o->length;
}

/* The next line that has one of them; the search goes on behind it. */
static bool
next_hinted(Outline *o, LabelSearch *search, Line *line)
{
	size_t		first = o->length;
	size_t		at = search->next > 0 ? o->lines[search->next - 1].end : 0;

	for (size_t i = 0; i < LABEL_HINTS; i++)
	{
		if (search->hinted[i] < at || at == 0)
			search->hinted[i] = next_of(o, at, i);
		if (search->hinted[i] < first)
			first = search->hinted[i];
	}
	if (first == o->length)
		return false;
	while (search->next < o->nlines && o->lines[search->next].end <= first)
		search->next++;
	return scan_next_line(o, &search->next, line);
}

/* Does the line end with a page number, as an entry of a table of contents: behind a tab or dots? */
static bool
is_entry(const Outline *o, const Line *line)
{
	size_t		at = line->end;
	size_t		before;
	uint32_t	c;

	while (at > line->start && o->text[at - 1] >= '0' && o->text[at - 1] <= '9')
		at--;
	if (at == line->end || at == line->start)
		return false;
	if (o->text[at - 1] == '\t')
		return true;
	c = plain_char_before(o->text, line->start, trim_blanks(o->text, line->start, at), &before);
	/* one dot alone is of a version: "Ver.1" */
	return c == 0x2026 || c == 0x2025 ||
		((c == '.' || c == 0x30FB) && before > line->start && plain_char_before(o->text, line->start, before, &before) == c);
}

/* Does the line announce such a table? */
static bool
announces(const Outline *o, const Line *line)
{
	static const LiteralWord words[] = {
		LITERAL("対応表"), LITERAL("対応関係"), LITERAL("との対応"), LITERAL("対応一覧"), LITERAL("対照"), LITERAL("対比表"), LITERAL("該当箇所"), LITERAL("該当箇条"), LITERAL("マッピング"),
		LITERAL("orrespondence"), LITERAL("apping"), LITERAL("ross-reference"), LITERAL("ross reference")
	};
	static const LiteralWord things[] = {
		LITERAL("管理策"), LITERAL("項番"), LITERAL("規格"), LITERAL("27017"), LITERAL("27002"), LITERAL("本書"), LITERAL("各章"), LITERAL("各節")
	};
	static const LiteralWord answers[] = {LITERAL("対応")};

	if (line->end - line->start > TITLE_WIDE_BYTES || scan_last_char(o, line) == 0x3002 || is_entry(o, line))
		return false;
	return literal_inside(o->text, line->start, line->end, LITERALS(words)) ||
		(literal_inside(o->text, line->start, line->end, LITERALS(answers)) && literal_inside(o->text, line->start, line->end, LITERALS(things)));
}

bool
correspondence_next_label(Outline *o, LabelSearch *search, Line *line)
{
	while (next_hinted(o, search, line))
		if (announces(o, line))
			return true;
	return false;
}
