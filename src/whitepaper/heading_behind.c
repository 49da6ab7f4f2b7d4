/*
 * heading_behind.c
 *		References behind a title without brackets: "Backup 12.3.1",
 *		"Backup - ISO/IEC 27017:2015 12.3.1", "Backup | Control 8.13",
 *		"Backup 12.3.1 (ISO/IEC 27017)".
 */
#include <string.h>

#include "heading_number.h"

#include "../text/literal.h"

/* of the words that a title's reference stands behind: a standard's name, its year, "control" */
#define NAME_BYTES	64
#define NEW_BYTES	24			/* of the words of a bracket that says that a control is new */
#define ITEM_WORD	0x9805		/* "item" behind a number */

/* A sign that parts a title from what stands behind it. */
static bool
is_parting(uint32_t c)
{
	return c == '-' || c == '/' || c == '|' || c == ':' || c == '>' || c == ',' || c == '`' || c == 0x2192 || c == 0x30FB || c == 0xB7;
}

/* Where the digits, dots, letters A CLD and separators start that [start, end) ends with. */
static size_t
figures_start(const char *text, size_t start, size_t end)
{
	size_t		at = end;
	size_t		n;

	while (at > start)
	{
		size_t		p;
		uint32_t	c = plain_char_before(text, start, at, &p);

		if (!((c >= '0' && c <= '9') || c == '.' || c == ' ' || c == ',' || c == '/' || c == 'A' || c == 'C' || c == 'L' || c == 'D' ||
			  c == '\t' || c == ':' || c == 0x3001 || c == '|' || c == '-' || c == '`' || (c == ITEM_WORD && p > start && plain_char_before(text, start, p, &n) - '0' <= 9)))
			break;
		at = p;
	}
	/* the D of a word that ends so */
	if (at > start && is_latin(plain_char_before(text, start, at, &n)))
		while (at < end && is_latin(plain_char(text, at, end, &n)))
			at += n;
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

	return is_latin(c) || c == 0x7B56 || c == 0x6761 || c == 0x66F8 || c == 0x756A;
}

/* Does the bracket's inside say that the other edition has no number for it: "(new)"? */
static bool
says_new(const char *text, size_t start, size_t end)
{
	static const LiteralWord words[] = {
		LITERAL("新規"), LITERAL("新設"), LITERAL("追加"), LITERAL("なし"), LITERAL("該当なし"), LITERAL("対応なし"), LITERAL("new"), LITERAL("New"), LITERAL("NEW")
	};

	return end - start <= NEW_BYTES && literal_starts(text, start, end, LITERALS(words));
}

/* Where [start, end) ends without the word that says how far, or by whom, a control is met: "Backup 8.13  done". */
static size_t
before_status(const char *text, size_t start, size_t end)
{
	static const LiteralWord words[] = {
		LITERAL("実施済"), LITERAL("実施済み"), LITERAL("対応済"), LITERAL("対応済み"), LITERAL("実施"), LITERAL("対応"), LITERAL("適用"), LITERAL("一部実施"),
		LITERAL("一部対応"), LITERAL("未実施"), LITERAL("未対応"), LITERAL("対象"), LITERAL("対象外"), LITERAL("当社"), LITERAL("弊社"), LITERAL("お客様"), LITERAL("共同")
	};

	for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++)
	{
		size_t		behind = end - words[i].length;
		size_t		at,
					n;
		uint32_t	c;

		if (!literal_ends(text, start, end, words + i, 1) || (at = trim_blanks(text, start, behind)) == behind || at == start)
			continue;
		c = plain_char_before(text, start, at, &n);
		if (c == ')' || (c >= '0' && c <= '9'))
			return at;
	}
	return end;
}

/* Where [start, end) ends without a bracket that holds the name of a standard and no number, or says "new"; end where it has none. */
static size_t
before_standard(const char *text, size_t start, size_t end)
{
	size_t		from = end - start > NAME_BYTES ? end - NAME_BYTES : start;
	size_t		at = end;
	uint32_t	c = plain_char_before(text, start, end, &at);
	size_t		inner = at;
	size_t		inner_end = at;
	Ref			refs[1];
	int			other;

	if (c != ')' && c != ']')
		return end;
	while (at > from && c != '(' && c != '[')
	{
		inner = at;
		c = plain_char_before(text, from, at, &at);
	}
	if (c != '(' && c != '[')
		return end;
	if (says_new(text, inner, inner_end))
		return trim_blanks(text, start, at);
	if (!announces(text, at, end) || ref_scan_all(text, at, end, refs, 1, 0, &other) > 0 || other > 0)
		return end;
	return trim_blanks(text, start, at);
}

/* Words behind which a number of two parts is a version's, a figure's or a section's of the paper. */
static bool
counts_otherwise(const char *text, size_t start, size_t end)
{
	static const LiteralWord words[] = {
		LITERAL("版"), LITERAL("バージョン"), LITERAL("図"), LITERAL("表"), LITERAL("第"), LITERAL("章"), LITERAL("節"), LITERAL("項"), LITERAL("本書"),
		LITERAL("本紙"), LITERAL("別紙"), LITERAL("別表"), LITERAL("約"), LITERAL("以上"), LITERAL("以下"), LITERAL("率"), LITERAL("料金"), LITERAL("改訂"),
		LITERAL("改定"), LITERAL("更新"), LITERAL("日"), LITERAL("月"), LITERAL("四半期"), LITERAL("点"), LITERAL("平均"), LITERAL("リリース"), LITERAL("リリースノート"),
		LITERAL("カーネル"), LITERAL("ブラウザ")
	};

	return literal_ends(text, start, end, LITERALS(words));
}

/*
 * Do the figures from `at` stand apart from the title before them: "Backup  8.13", "Backup:
 * 8.13"?  A Japanese one by any blank, one of Latin letters ("Windows 8.1") by a wide one.
 */
static bool
stands_apart(const char *text, size_t start, size_t at)
{
	size_t		stop = title_end(text, start, at);
	size_t		n;
	uint32_t	c;

	if (stop == start || stop == at)
		return false;
	c = plain_char_before(text, start, stop, &n);
	return (c >= 0x3041 || c == ')' || at - stop > 1) && !counts_otherwise(text, start, stop);
}

/* Is the reference a control's by what it says of itself, or by the words before it? */
static bool
is_control(const Ref *ref, bool named)
{
	return ref->nparts > 2 || (ref->nparts == 2 && (ref->annex || named));
}

/* Do numbers of the other edition, or of ISO/IEC 27017, among those behind the title speak for a bare one? */
static bool
is_vouched(const Ref *bare, const Ref *refs, int n)
{
	for (int i = 0; i < n; i++)
		if (refs[i].cld || (refs[i].nparts == 3 && control_corresponds(ref_number_control(bare), ref_number_control(&refs[i]))))
			return true;
	return false;
}

bool
heading_keep_bare(HeadingLine *out)
{
	int			rest = out->nbehind - out->nbare;

	if (out->nbare == 0 || out->vouched || rest < 0)
		return true;
	memmove(out->behind, out->behind + out->nbare, sizeof(Ref) * (size_t) rest);
	out->nbehind = rest;
	out->nbare = 0;
	out->title.length = out->bare_length;
	return out->mark != MARK_NONE || out->style != NUMBER_NONE || out->nbehind > 0;
}

void
heading_cut_reference(const char *text, HeadingLine *out)
{
	size_t		start = out->title.start;
	size_t		end = before_standard(text, start, before_status(text, start, start + out->title.length));
	size_t		figures = figures_start(text, start, end);
	size_t		named = figures < end && may_end_name(text, start, figures) ? name_start(text, start, end) : end;
	size_t		at = named < end ? named : figures;
	size_t		stop;
	Ref			refs[REF_MAX];
	int			count;
	int			other;
	const Ref  *bare = NULL;	/* one that could be anything's */
	bool		apart;

	if (at == start || at >= end)
		return;
	count = ref_scan_all(text, at, end, refs, REF_MAX, 0, &other);
	if (count == 0 || other > 0)
		return;
	stop = title_end(text, start, at);
	if (named < end && !is_title(text, start, stop))
		return;
	apart = stands_apart(text, start, refs[0].start);
	/* a version, a part of the paper itself */
	for (int i = 0; i < count; i++)
		if (!is_control(&refs[i], named < end))
		{
			if (!is_vouched(&refs[i], refs, count) && (!apart || ref_number_control(&refs[i]) == CONTROL_NONE))
				return;
			bare = &refs[i];
		}
	/* before those in brackets: the number that is printed first is the paper's own */
	if (count > REF_MAX - out->nbehind)
		count = REF_MAX - out->nbehind;
	if (count <= 0)
		return;
	memmove(out->behind + count, out->behind, sizeof(Ref) * (size_t) out->nbehind);
	memcpy(out->behind, refs, sizeof(Ref) * (size_t) count);
	out->nbehind += count;
	if (bare != NULL)
	{
		out->nbare = count;
		out->vouched = is_vouched(bare, out->behind, out->nbehind);
		out->bare_length = out->title.length;
	}
	out->title.length = stop - start;
}

void
heading_cut_links(const char *text, HeadingLine *out)
{
	static const LiteralWord parting = LITERAL("](");
	size_t		start = out->title.start;

	for (;;)
	{
		size_t		end = start + out->title.length;
		size_t		inner_end = start;
		size_t		open;
		int			other;
		int			count;

		/* the last link, which ends the title */
		for (size_t at = start; (at = literal_find(text, at, end, &parting, 0)) < end; at += parting.length)
			inner_end = at;
		if (inner_end == start || text[end - 1] != ')' || memchr(text + inner_end, ')', end - 1 - inner_end) != NULL)
			return;
		for (open = inner_end; open > start && text[open] != '['; open--)
			;
		if (open == start)
			return;
		count = ref_scan_all(text, open + 1, inner_end, out->behind + out->nbehind, REF_MAX - out->nbehind, 0, &other);
		if (count == 0 || other > 0)
			return;
		out->nbehind += count;
		/* a picture has an exclamation mark before it */
		open -= text[open - 1] == '!';
		out->title.length = trim_blanks(text, start, open) - start;
	}
}
