/*
 * scan_label.c
 *		Labels beside the numbers of controls, and the lines that have one.
 */
#include "scan.h"

#include <limits.h>
#include <string.h>

#include "data/gen/note_word.h"

#define LABELLED_BYTES	200		/* such a line is not longer */

static bool
is_latin(uint32_t c)
{
	return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

/* Behind the longest word of a label that stands at `at`; at where there is none. */
static size_t
behind_word(const char *text, size_t at, size_t end, uint32_t first, int *tells)
{
	size_t		longest = at;

	for (size_t i = 0; i < note_word_count; i++)
	{
		size_t		behind = at;
		size_t		n;

		if (!word_may_start(note_word_rows[i].word, first) || !take_word(text, &behind, end, note_word_rows[i].word) || behind <= longest ||
			(is_latin(first) && behind < end && is_latin(plain_char(text, behind, end, &n))))
			continue;
		longest = behind;
		*tells = note_word_rows[i].tells;
	}
	return longest;
}

/* What the label [start, end) tells, as note_word has it; 0 where it has other letters, and is none. */
static int
told_by_label(const char *text, size_t start, size_t end)
{
	int			told = 0;
	size_t		n;

	for (size_t at = start; at < end; at += n)
	{
		uint32_t	c = plain_char(text, at, end, &n);
		int			tells = 0;
		size_t		behind;

		if (!is_latin(c) && (c < 0x3041 || c == 0x30FB || c >= 0xFF00))
			continue;
		behind = behind_word(text, at, end, c, &tells);
		if (behind == at)
			return 0;
		told = tells > told ? tells : told;
		n = behind - at;
	}
	return told;
}

bool
scan_is_note_label(const Outline *o, size_t start, size_t end)
{
	Ref			refs[REF_MAX];
	int			other;

	return start < end && end - start <= LABEL_BYTES && told_by_label(o->text, start, end) > 0 &&
		ref_scan_all(o->text, start, end, refs, REF_MAX, INT_MAX, &other) == 0;
}

/* Could the reference be one to a control, by its number alone? */
static bool
is_told(const Ref *ref, int told)
{
	return ref_names_control(ref) && (ref->nparts != 2 || ref->cld || ref->annex || told > 1);
}

int
scan_labelled_numbers(Outline *o, const Line *line, Ref *refs)
{
	int			other;
	int			n;
	int			told;
	const char *key;
	size_t		length;
	TitleMatch	m;

	if (!line->digits || line->end - line->start > LABELLED_BYTES)
		return 0;
	n = ref_scan_all(o->text, line->start, line->end, refs, REF_MAX, LABEL_BYTES, &other);
	if (n == 0 || refs[0].start == line->start || refs[0].start - line->start > LABEL_BYTES)
		return 0;
	told = told_by_label(o->text, line->start, refs[0].start);
	for (int i = 0; i < n && told > 0; i++)
		told = is_told(&refs[i], told) ? told : 0;
	if (told == 0)
		return 0;
	key = title_key(&o->finder, o->text + line->start, refs[0].start - line->start, &length);
	if (title_exact(&o->finder, key, length, title_hash(key, length), &m) && m.role == TITLE_IS_SECTION)
		return 0;
	n = ref_scan_all(o->text, refs[0].start, line->end, refs, REF_MAX, 0, &other);
	return other == 0 ? n : 0;
}
