/*
 * heading_behind.c
 *		References behind a title without brackets: "Backup 12.3.1",
 *		"Backup - ISO/IEC 27017:2015 12.3.1", "Backup | Control 8.13",
 *		"Backup 12.3.1 (ISO/IEC 27017)".
 */
#include "heading_number.h"

#include "../text/literal.h"

/* of the words that a title's reference stands behind: a standard's name, its year, "control" */
#define NAME_BYTES	64

/* A sign that parts a title from what stands behind it. */
static bool
is_parting(uint32_t c)
{
	return c == '-' || c == '/' || c == '|' || c == ':' || c == '>' || c == 0x2192 || c == 0x30FB;
}

/* Where the digits, dots, letters A CLD and separators start that [start, end) ends with. */
static size_t
figures_start(const char *text, size_t start, size_t end)
{
	size_t		at = end;

	while (at > start)
	{
		size_t		p;
		uint32_t	c = plain_char_before(text, start, at, &p);

		if (!((c >= '0' && c <= '9') || c == '.' || c == ' ' || c == ',' || c == '/' || c == 'A' || c == 'C' || c == 'L' || c == 'D' ||
			  c == '\t' || c == ':' || c == 0x3001 || c == '|' || c == '-'))
			break;
		at = p;
	}
	return at;
}

/* Does [start, end) name a standard, or say that a control's number follows? */
static bool
announces(const char *text, size_t start, size_t end)
{
	static const LiteralWord words[] = {
		LITERAL("ISO"), LITERAL("JIS"), LITERAL("2700"), LITERAL("27017"), LITERAL("管理策"), LITERAL("箇条"), LITERAL("附属書"), LITERAL("項番"),
		LITERAL("ontrol"), LITERAL("lause"), LITERAL("nnex")
	};

	return literal_inside(text, start, end, LITERALS(words));
}

/*
 * Where the words start that [.., end) ends with and that say of which standard its
 * references are; end where no such words part them from a title.
 */
static size_t
name_start(const char *text, size_t start, size_t end)
{
	size_t		at = end - start > NAME_BYTES ? end - NAME_BYTES : start;
	uint32_t	before = 0;

	while (at < end && ((unsigned char) text[at] & 0xC0) == 0x80)
		at++;
	for (size_t n; at < end; at += n)
	{
		uint32_t	c = plain_char(text, at, end, &n);
		Ref			refs[1];
		int			other;

		if ((before == ' ' || is_parting(before)) && c != ' ' && !is_parting(c) &&
			ref_scan_all(text, at, end, refs, 1, 0, &other) > 0 && other == 0 && announces(text, at, end))
			return at;
		before = c == '\t' ? ' ' : c;
	}
	return end;
}

/* The title without blanks and the sign that parted it, which ends at `end`. */
static size_t
title_end(const char *text, size_t start, size_t end)
{
	size_t		at;

	end = trim_blanks(text, start, end);
	while (end > start && is_parting(plain_char_before(text, start, end, &at)))
		end = trim_blanks(text, start, at);
	return end;
}

/* Are words left that are more than those that stand beside references? */
static bool
is_title(const char *text, size_t start, size_t end)
{
	Ref			refs[1];
	int			other;

	(void) ref_scan_all(text, start, end, refs, 1, 0, &other);
	return other > 0;
}

/* Could such words end at `at`, where the figures start? */
static bool
may_end_name(const char *text, size_t start, size_t at)
{
	size_t		before;
	uint32_t	c = at > start ? plain_char_before(text, start, at, &before) : 0;

	return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == 0x7B56 || c == 0x6761 || c == 0x66F8 || c == 0x756A;
}

/* Where [start, end) ends without a bracket that holds the name of a standard and no number; end where it has none. */
static size_t
before_standard(const char *text, size_t start, size_t end)
{
	size_t		from = end - start > NAME_BYTES ? end - NAME_BYTES : start;
	size_t		at = end;
	uint32_t	c = plain_char_before(text, start, end, &at);
	Ref			refs[1];
	int			other;

	if (c != ')' && c != ']')
		return end;
	while (at > from && c != '(' && c != '[')
		c = plain_char_before(text, from, at, &at);
	if ((c != '(' && c != '[') || !announces(text, at, end) || ref_scan_all(text, at, end, refs, 1, 0, &other) > 0 || other > 0)
		return end;
	return trim_blanks(text, start, at);
}

void
heading_cut_reference(const char *text, HeadingLine *out)
{
	size_t		start = out->title.start;
	size_t		end = before_standard(text, start, start + out->title.length);
	size_t		figures = figures_start(text, start, end);
	size_t		named = figures < end && may_end_name(text, start, figures) ? name_start(text, start, end) : end;
	size_t		at = named < end ? named : figures;
	size_t		stop;
	Ref			refs[REF_MAX];
	int			count;
	int			other;

	if (at == start || at >= end)
		return;
	count = ref_scan_all(text, at, end, refs, REF_MAX, 0, &other);
	if (count == 0 || other > 0)
		return;
	stop = title_end(text, start, at);
	if (named < end && !is_title(text, start, stop))
		return;
	/* a version, a part of the paper itself */
	for (int i = 0; i < count; i++)
		if (refs[i].nparts < 2 || (refs[i].nparts == 2 && !refs[i].annex && named == end))
			return;
	for (int i = 0; i < count && out->nbehind < REF_MAX; i++)
		out->behind[out->nbehind++] = refs[i];
	out->title.length = stop - start;
}
