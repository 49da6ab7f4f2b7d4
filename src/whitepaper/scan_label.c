/*
 * scan_label.c
 *		Labels beside the numbers of controls, and the lines that have one.
 */
#include "scan.h"

#include <string.h>

#include "data/gen/note_word.h"

#define LABELLED_BYTES	200		/* such a line is not longer */

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

/* Is it the number of a standard that has controls of ours, or a year? */
static bool
is_of_ours(int number)
{
	return number == 27001 || number == 27002 || number == 27017 || (number >= 2013 && number <= 2099);
}

/*
 * Behind the words of a label that [start, end) begins with: at the first reference of two
 * parts or more, or at the first letter that no label has.  What they tell goes into *told.
 */
static size_t
label_end(const char *text, size_t start, size_t end, int *told)
{
	size_t		n;

	*told = 0;
	for (size_t at = start; at < end; at += n)
	{
		uint32_t	c = plain_char(text, at, end, &n);
		size_t		behind = at;
		int			tells = 0;
		Ref			ref;

		if ((c < 0x80 || c == 0x9644 || c == 0x4ED8) && ref_scan(text, &behind, end, &ref) && ref.nparts > 1)
			return at;
		if (c >= '0' && c <= '9')
		{
			behind = at;
			if (!is_of_ours(take_number(text, &behind, end)))
				return at;
			n = behind - at;
			continue;
		}
		if (!is_latin(c) && (c < 0x3041 || c == 0x30FB || c >= 0xFF00))
			continue;
		behind = behind_word(text, at, end, c, &tells);
		if (behind == at)
			return at;
		*told = tells > *told ? tells : *told;
		n = behind - at;
	}
	return end;
}

bool
scan_is_note_label(const Outline *o, size_t start, size_t end)
{
	int			told;

	return start < end && end - start <= LABEL_BYTES && label_end(o->text, start, end, &told) == end && told > 0;
}

/* Could the reference be one to a control, by its number alone? */
static bool
is_told(const Ref *ref, int told)
{
	return ref_names_control(ref) && (ref->nparts != 2 || ref->cld || ref->annex || told > 1);
}

/* Does the line end with a letter, or a sentence: with nothing that stands behind numbers? */
static bool
ends_in_word(const Outline *o, const Line *line)
{
	uint32_t	c = scan_last_char(o, line);

	return is_latin(c) || c == 0x3002 || (c >= 0x3041 && c < 0xFF00);
}

int
scan_labelled_numbers(Outline *o, const Line *line, Ref *refs)
{
	int			other;
	int			n;
	int			told;
	size_t		label;
	const char *key;
	size_t		length;
	TitleMatch	m;

	if (!line->digits || line->end - line->start > LABELLED_BYTES || ends_in_word(o, line))
		return 0;
	label = label_end(o->text, line->start, line->end, &told);
	if (told == 0 || label == line->end || label - line->start > LABEL_BYTES)
		return 0;
	n = ref_scan_all(o->text, label, line->end, refs, REF_MAX, 0, &other);
	if (other > 0)
		return 0;
	for (int i = 0; i < n; i++)
		if (!is_told(&refs[i], told))
			return 0;
	key = title_key(&o->finder, o->text + line->start, label - line->start, &length);
	return title_exact(&o->finder, key, length, title_hash(key, length), &m) && m.role == TITLE_IS_SECTION ? 0 : n;
}
