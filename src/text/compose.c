/*
 * compose.c
 *		NFKC of sequences in which characters combine, the only place that uses ICU.
 *
 * A base with marks is handed to ICU's normaliser, filtered to the code points
 * of age 14.0 or older: by the stability policy of Unicode the result then is the
 * same for every ICU that knows Unicode 14.0.  Kana with a voiced mark, which is
 * nearly all that occurs, is composed here.  The normaliser is opened once a
 * process and kept; no other handle is ever open when this returns.
 */
#include "compose.h"

#include <stdio.h>
#include <string.h>
#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/uset.h>
#include <unicode/utf16.h>
#include <unicode/uversion.h>

#include "utf8.h"

/* beyond this, marks are put in order here: ICU's insertion would be quadratic */
#define LONG_SEQUENCE	32

void
sequence_start(Sequence *s)
{
	s->cps = s->room;
	s->n = 0;
	s->size = sizeof(s->room) / sizeof(s->room[0]);
}

void
sequence_add(struct env *env, Sequence *s, uint32_t cp)
{
	if (s->n == s->size)
	{
		size_t		size = s->size * 2;
		uint32_t   *cps;

		if (s->cps == s->room)
		{
			cps = env->alloc(env, size * sizeof(uint32_t));
			memcpy(cps, s->room, sizeof(s->room));
		}
		else
			cps = env->realloc(env, s->cps, size * sizeof(uint32_t));
		s->cps = cps;
		s->size = size;
	}
	s->cps[s->n++] = cp;
}

void
sequence_add_text(struct env *env, Sequence *s, const char *text, size_t length)
{
	const char *end = text + length;
	size_t		n;

	for (; text < end; text += n)
		sequence_add(env, s, utf8_decode(text, end, &n));
}

const char *
compose_problem_with(int major, int minor)
{
	(void) minor;
	return major < 14 ? "Its Unicode is older than 14.0" : NULL;
}

void
compose_versions(char icu[24], char unicode[24])
{
	UVersionInfo version;

	u_getVersion(version);
	snprintf(icu, 24, "%d.%d", version[0], version[1]);
	u_getUnicodeVersion(version);
	snprintf(unicode, 24, "%d.%d", version[0], version[1]);
}

/* NFKC over the code points of age 14.0; opened once, kept for the process. */
static const UNormalizer2 *
normalizer(void)
{
	static const UNormalizer2 *cached = NULL;

	if (cached == NULL)
	{
		UErrorCode	status = U_ZERO_ERROR;
		USet	   *age = uset_openEmpty();

		uset_applyPropertyAlias(age, u"age", -1, u"14.0", -1, &status);
		uset_freeze(age);
		cached = unorm2_openFiltered(unorm2_getNFKCInstance(&status), age, &status);
		if (U_FAILURE(status))
		{
			uset_close(age);
			return NULL;
		}
	}
	return cached;
}

const char *
compose_problem(void)
{
	UVersionInfo version;

	u_getUnicodeVersion(version);
	if (compose_problem_with(version[0], version[1]) != NULL)
		return compose_problem_with(version[0], version[1]);
	return normalizer() == NULL ? "Its normalization data cannot be opened" : NULL;
}

uint32_t
compose_kana(uint32_t base, uint32_t mark)
{
	uint32_t	hiragana = base >= 0x30A1 && base <= 0x30F6 ? base - 0x60 : base;
	uint32_t	shift = base - hiragana;

	/* ha, hi, fu, he, ho stand three apart */
	if (hiragana >= 0x306F && hiragana <= 0x307B && (hiragana - 0x306F) % 3 == 0)
		return base + (mark == 0x3099 ? 1 : 2);
	if (mark != 0x3099)
		return 0;
	if (hiragana >= 0x304B && hiragana <= 0x3061 && (hiragana - 0x304B) % 2 == 0)
		return base + 1;
	if (hiragana == 0x3064 || hiragana == 0x3066 || hiragana == 0x3068)
		return base + 1;
	if (hiragana == 0x3046)
		return 0x3094 + shift;
	if (base >= 0x30EF && base <= 0x30F2)
		return base + 8;
	if (base == 0x309D || base == 0x30FD)
		return base + 1;
	return 0;
}

/* Decompose fully, and sort the marks after each starter by class, stably. */
static void
decompose_in_order(struct env *env, Sequence *s, const UNormalizer2 *nfkc)
{
	Sequence	out;
	uint8_t    *classes;
	uint32_t   *sorted;
	size_t		start;

	sequence_start(&out);
	for (size_t i = 0; i < s->n; i++)
	{
		UErrorCode	status = U_ZERO_ERROR;
		UChar		text[64];
		int32_t		n = unorm2_getDecomposition(nfkc, (UChar32) s->cps[i], text, 64, &status);

		if (n < 0 || U_FAILURE(status))
			sequence_add(env, &out, s->cps[i]);
		for (int32_t at = 0; at < n;)
		{
			UChar32		c;

			U16_NEXT(text, at, n, c);
			sequence_add(env, &out, (uint32_t) c);
		}
	}
	classes = env->alloc(env, out.n);
	sorted = env->alloc(env, out.n * sizeof(uint32_t));
	for (size_t i = 0; i < out.n; i++)
		classes[i] = unorm2_getCombiningClass(nfkc, (UChar32) out.cps[i]);
	for (start = 0; start < out.n;)
	{
		size_t		end = start;
		size_t		counts[257] = {0};

		if (classes[start] == 0)
		{
			sorted[start] = out.cps[start];
			start++;
			continue;
		}
		for (; end < out.n && classes[end] != 0; end++)
			counts[classes[end] + 1]++;
		for (int c = 1; c <= 256; c++)
			counts[c] += counts[c - 1];
		for (size_t i = start; i < end; i++)
			sorted[start + counts[classes[i]]++] = out.cps[i];
		start = end;
	}
	env->release(env, classes);
	if (out.cps != out.room)
		env->release(env, out.cps);
	if (s->cps != s->room)
		env->release(env, s->cps);
	s->cps = sorted;
	s->n = s->size = out.n;
}

void
compose(struct env *env, Sequence *s)
{
	const UNormalizer2 *nfkc;
	UChar		room[208];
	UChar	   *from = room,
			   *to;
	int32_t		length = 0,
				size,
				n;
	UErrorCode	status = U_ZERO_ERROR;

	if (s->n < 2)
		return;
	if (s->n == 2 && (s->cps[1] == 0x3099 || s->cps[1] == 0x309A))
	{
		uint32_t	composite = compose_kana(s->cps[0], s->cps[1]);

		if (composite != 0)
		{
			s->cps[0] = composite;
			s->n = 1;
			return;
		}
		/* another kana takes no mark; marks alone may have to change places */
		if (s->cps[0] > 0x309F ? s->cps[0] <= 0x30FF : s->cps[0] >= 0x3041 && s->cps[0] <= 0x3096)
			return;
	}
	nfkc = normalizer();
	if (nfkc == NULL)
		return;
	if (s->n > LONG_SEQUENCE)
		decompose_in_order(env, s, nfkc);
	/* composing may lengthen where a mark moves in between; four times is ample */
	size = (int32_t) (s->n * 4 + 16);
	if (s->n * 6 + 16 > sizeof(room) / sizeof(room[0]))
		from = env->alloc(env, (s->n * 2 + (size_t) size) * sizeof(UChar));
	to = from + s->n * 2;
	for (size_t i = 0; i < s->n; i++)
		U16_APPEND_UNSAFE(from, length, s->cps[i]);
	n = unorm2_normalize(nfkc, from, length, to, size, &status);
	if (U_SUCCESS(status))
	{
		s->n = 0;
		for (int32_t at = 0; at < n;)
		{
			UChar32		c;

			/* NOLINTNEXTLINE(clang-analyzer-core.uninitialized.Assign): ICU has written n of them */
			U16_NEXT(to, at, n, c);
			sequence_add(env, s, (uint32_t) c);
		}
	}
	if (from != room)
		env->release(env, from);
}
