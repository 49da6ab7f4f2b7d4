/*
 * unicode_facts.c
 *		Prints the Unicode facts that the folding needs, from ICU's data.
 *
 * Run by hand, never by a build; its output is committed, so that a build and
 * its result do not depend on the ICU of the machine that builds:
 *
 *	cc -o /tmp/unicode_facts src/data/unicode_facts.c -licuuc
 *	/tmp/unicode_facts nfkc > src/data/nfkc.tsv
 *	/tmp/unicode_facts combining > src/data/combining.tsv
 *	/tmp/unicode_facts lower > src/data/lower.tsv
 *
 * All of it is restricted to code points of age 14.0 or older; by the stability
 * policy of Unicode (UAX #15) normalisation of these never changes, so any ICU
 * from 70 on prints the same.  Letter case is the simple lower-case mapping.
 */
#include <stdio.h>
#include <string.h>
#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/uset.h>
#include <unicode/ustring.h>

static const UNormalizer2 *nfkc;

static void
print_utf8(const UChar *s, int32_t n)
{
	char		buf[256];
	int32_t		len = 0;
	UErrorCode	status = U_ZERO_ERROR;

	u_strToUTF8(buf, sizeof(buf), &len, s, n, &status);
	printf("%.*s", (int) len, buf);
}

static int32_t
normalized(UChar32 c, UChar *out)
{
	UChar		in[2];
	int32_t		n = 0;
	UErrorCode	status = U_ZERO_ERROR;

	U16_APPEND_UNSAFE(in, n, c);
	return unorm2_normalize(nfkc, in, n, out, 64, &status);
}

/* lower-case c where that is stable under NFKC and under lower-casing */
static UChar32
lower(UChar32 c)
{
	UChar32		l = u_tolower(c);
	UChar		out[64];
	UChar32		back;
	int32_t		i = 0,
				n;

	if (l == c || u_tolower(l) != l)
		return c;
	n = normalized(l, out);
	U16_NEXT(out, i, n, back);
	return i == n && back == l ? l : c;
}

int
main(int argc, char **argv)
{
	UErrorCode	status = U_ZERO_ERROR;
	USet	   *age = uset_openEmpty();
	const char *what = argc > 1 ? argv[1] : "";

	uset_applyPropertyAlias(age, u"age", -1, u"14.0", -1, &status);
	nfkc = unorm2_openFiltered(unorm2_getNFKCInstance(&status), age, &status);
	if (U_FAILURE(status))
		return 1;
	if (strcmp(what, "nfkc") == 0)
		printf("# NFKC of each code point by itself, Unicode 14.0; printed by unicode_facts.c from ICU's data\nfrom:cp:key\tto\n");
	else if (strcmp(what, "combining") == 0)
		printf("# Code points that may combine with what stands before them (no normalisation boundary), Unicode 14.0;\n# printed by unicode_facts.c from ICU's data\nfirst:cp:key\tlast:cp\n");
	else if (strcmp(what, "lower") == 0)
		printf("# Simple lower case, Unicode 14.0, of code points that NFKC leaves alone; printed by unicode_facts.c from ICU's data\nfrom:cp:key\tto:cp\n");
	else
		return 2;

	UChar32		first = -1;

	for (UChar32 c = 0; c <= 0x110000; c++)
	{
		UChar		out[64];
		UChar32		back;
		int32_t		n,
					i = 0;
		int			inside = c < 0x110000 && uset_contains(age, c) && !U_IS_SURROGATE(c);

		if (strcmp(what, "combining") == 0)
		{
			int			no_boundary = inside && !unorm2_hasBoundaryBefore(nfkc, c);

			if (no_boundary && first < 0)
				first = c;
			if (!no_boundary && first >= 0)
			{
				printf("U+%04X\tU+%04X\n", (unsigned) first, (unsigned) c - 1);
				first = -1;
			}
			continue;
		}
		if (!inside)
			continue;
		n = normalized(c, out);
		U16_NEXT(out, i, n, back);
		if (strcmp(what, "nfkc") == 0)
		{
			if (i != n || back != c)
			{
				printf("U+%04X\t", (unsigned) c);
				print_utf8(out, n);
				printf("\n");
			}
		}
		else if (i == n && back == c && lower(c) != c)
			printf("U+%04X\tU+%04X\n", (unsigned) c, (unsigned) lower(c));
	}
	uset_close(age);
	return 0;
}
