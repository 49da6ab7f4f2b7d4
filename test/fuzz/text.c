/*
 * text.c
 *		Fuzzer of the folding: idempotent, levels contained in each other, the map
 *		monotone and exact, nothing read or written outside.
 *
 * With libFuzzer: clang -fsanitize=fuzzer,address,undefined -DLIBFUZZER ...; without
 * it, a main() makes random texts from what the rules look at:
 *
 *	gcc -g -O1 -fsanitize=address,undefined -Isrc test/fuzz/text.c src/text/{fold,lines,
 *		map,output,term,table,compose,nfkc}.c -licuuc -o text && ./text SECONDS [SEED]
 *
 * ./text - tries the text of its standard input.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "text/compose.h"
#include "text/fold.h"
#include "text/nfkc.h"
#include "text/utf8.h"

/* an arena that is emptied after each input */
static void **blocks;
static size_t nblocks,
			blocks_size;

static void *
keep(void *p)
{
	if (p == NULL)
		abort();
	if (nblocks == blocks_size)
		blocks = realloc(blocks, (blocks_size = blocks_size * 2 + 64) * sizeof(void *));
	return blocks[nblocks++] = p;
}

static void *
arena_alloc(struct env *env, size_t size)
{
	(void) env;
	return keep(malloc(size ? size : 1));
}

static void *
arena_realloc(struct env *env, void *p, size_t size)
{
	(void) env;
	for (size_t i = nblocks; p != NULL && i-- > 0;)
		if (blocks[i] == p)
		{
			blocks[i] = realloc(p, size);
			if (blocks[i] == NULL)
				abort();
			return blocks[i];
		}
	return keep(malloc(size ? size : 1));
}

static void
arena_release(struct env *env, void *p)
{
	(void) env;
	for (size_t i = nblocks; i-- > 0;)
		if (blocks[i] == p)
		{
			free(p);
			blocks[i] = blocks[--nblocks];
			return;
		}
}

static void
arena_poll(struct env *env)
{
	(void) env;
}

static struct env env = {arena_alloc, arena_realloc, arena_release, arena_poll, NULL, NULL};

static void
dump(const char *what, const char *text, size_t n)
{
	fprintf(stderr, "%s (%zu):", what, n);
	for (size_t i = 0, size; i < n; i += size)
		fprintf(stderr, " %04X", utf8_decode(text + i, text + n, &size));
	fprintf(stderr, "\n\"%.*s\"\n", (int) n, text);
}

static void
fail(const char *what, const char *source, size_t n, const Folded *a, const Folded *b)
{
	fprintf(stderr, "FAILED: %s\n", what);
	dump("source", source, n);
	dump("first", a->text, a->length);
	if (b != NULL)
		dump("second", b->text, b->length);
	abort();
}

static bool
equal(const Folded *a, const Folded *b)
{
	return a->length == b->length && memcmp(a->text, b->text, a->length) == 0;
}

static bool
valid_utf8(const unsigned char *s, size_t n)
{
	for (size_t i = 0; i < n;)
	{
		size_t		size = utf8_length(s[i]);
		uint32_t	cp;
		char		back[4];

		if (s[i] >= 0x80 && (s[i] < 0xC2 || s[i] > 0xF4))
			return false;
		if (i + size > n)
			return false;
		cp = utf8_decode((const char *) s + i, (const char *) s + n, &size);
		if (cp > 0x10FFFF || (cp >= 0xD800 && cp < 0xE000) || utf8_encode(cp, back) != size ||
			memcmp(back, s + i, size) != 0)
			return false;
		i += size;
	}
	return true;
}

static bool
is_boundary(const char *text, size_t n, size_t at)
{
	return at >= n || ((unsigned char) text[at] & 0xC0) != 0x80;
}

static void
check_map(const char *source, size_t n, const Folded *f)
{
	uint32_t	end = 0;

	if (f->same)
	{
		if (f->length != n || f->text != source)
			fail("same, but not the source", source, n, f, NULL);
		return;
	}
	for (size_t i = 0; i < f->nruns; i++)
	{
		const FoldRun *r = &f->runs[i];

		if (r[1].folded <= r->folded || r->source < end || r->source + r->taken > n ||
			(i == 0 && r->folded != 0) || (r->linear && r->taken != r[1].folded - r->folded))
			fail("map is not monotone", source, n, f, NULL);
		if (!is_boundary(source, n, r->source) || !is_boundary(source, n, r->source + r->taken) ||
			!is_boundary(f->text, f->length, r->folded))
			fail("map splits a character", source, n, f, NULL);
		for (uint32_t b = 0; r->linear && b < r->taken; b++)
		{
			unsigned char x = (unsigned char) source[r->source + b],
						y = (unsigned char) f->text[r->folded + b];

			if (x != y && !(x >= 'A' && x <= 'Z' && y == x + 32))
				fail("linear run is not linear", source, n, f, NULL);
		}
		/* what is edited twice may share its source */
		end = r->source;
	}
	if (f->nruns > 0 && (f->runs[f->nruns].folded != f->length || f->runs[f->nruns].source != n))
		fail("sentinel", source, n, f, NULL);
	for (int k = 0; k < 4 && f->length > 0; k++)
	{
		size_t		start = (size_t) rand() % f->length;
		size_t		length = (size_t) rand() % (f->length - start) + 1;
		Span		s = fold_source(f, start, length);

		if (s.start + s.length > n)
			fail("span outside the source", source, n, f, NULL);
	}
}

int			LLVMFuzzerTestOneInput(const uint8_t *data, size_t n);

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
	char	   *source;
	Folded		level[4],
				again,
				contained;

	if (!valid_utf8(data, n))
		return 0;
	source = malloc(n ? n : 1);	/* exact, so that ASan sees any overrun */
	memcpy(source, data, n);
	for (int l = FOLD_NORMALIZE; l <= FOLD_TERM; l++)
	{
		for (int keep_lines = 1; keep_lines >= 0; keep_lines--)
		{
			int			flags = keep_lines ? FOLD_KEEP_LINES : 0;

			if (!fold_text(&env, source, n, l, 1, flags | FOLD_WANT_MAP, &level[l]) ||
				!fold_text(&env, source, n, l, 1, flags, &again))
				abort();
			if (!equal(&level[l], &again))
				fail("the map changes the text", source, n, &level[l], &again);
			if (!valid_utf8((const unsigned char *) level[l].text, level[l].length))
				fail("result is not UTF-8", source, n, &level[l], NULL);
			check_map(source, n, &level[l]);
			fold_text(&env, level[l].text, level[l].length, l, 1, flags, &again);
			if (!equal(&level[l], &again))
				fail(keep_lines ? "not idempotent with lines" : "not idempotent", source, n, &level[l], &again);
			if (!again.same)
				fail("folded text was copied", source, n, &level[l], &again);
		}
		if (l > FOLD_NORMALIZE)
		{
			fold_text(&env, level[l - 1].text, level[l - 1].length, l, 1, 0, &contained);
			if (!equal(&level[l], &contained))
				fail("a level does not contain the one below", source, n, &level[l], &contained);
		}
	}
	{
		size_t		once,
					twice;
		const char *a = nfkc_text(&env, source, n, &once);
		const char *b = nfkc_text(&env, a, once, &twice);

		if (a != b || once != twice)
			fail("NFKC is not idempotent", source, n, &(Folded) {.text = a, .length = once}, NULL);
	}
	for (size_t i = 0; i < nblocks; i++)
		free(blocks[i]);
	nblocks = 0;
	free(source);
	return 0;
}

#ifndef LIBFUZZER
#ifndef BIG_PART
#define BIG_PART 1
#endif

static const char *const pieces[] = {
	" ", " ", "\n", "\n", "\n\n", "\r\n", "\t", "\f", "　", "\u00A0", "\u200B", "\uFEFF", "\uFE0F", "\u00AD",
	"-", "－", "ー", "ｰ", "—", "―", "–", "−", "‐", "‑", "~", "～", "〜", ",", "、", "，", "､", "。", "．", ".", "：", ":",
	"(", ")", "（", "）", "「", "」", "『", "【", "】", "“", "”", "’", "・", "･", "•", "⚫", "●", "○", "■", "￭", "\uF09E", "※", "*", "#", "|",
	"サ", "バ", "サーバー", "ｻ", "ﾊﾞ", "ﾞ", "ﾟ", "゛", "゜", "\u3099", "\u309A", "か", "カ", "は", "ハ", "う", "ウ", "ヴ", "ゔ", "ッ", "っ", "ャ", "ァ", "ヶ", "ヵ",
	"の", "を", "に", "こと", "もの", "および", "及び", "保存", "期間", "日", "か月", "ヶ月", "箇月", "漢", "々", "髙", "﨑", "⽬", "⻑", "第", "章",
	"0", "1", "5", "12", "27017", "1.", "6.1.3", "(1)", "CLD.6.3.1", "A.5.1", "A", "b", "TLS", "ISO/IEC", "J", "j", "e", "\u030C", "\u0301", "\u0323", "\u0327", "\u0344",
	"①", "⑳", "㈱", "㎾", "㏈", "¨", "´", "¸", "ͺ", "İ", "ß", "Σ", "ﷺ", "가", "\u1100", "\u1161", "\u11A8", "ﾡ", "\u09C7", "\u09BE", "\u0958",
	"re-", "ab", "年分", "か国", "http://a.b/", "a@b.c", "ユーザー", "コンピューター", "取り扱い", "取扱い", "問い合わせ", "ぜい弱性", "セキュリティ", "\U00016F51", "\U0001D15E", "\U0001E030", "\U00020BB7", "\U000E0100", "\u2028", "\302\205", "\a",
};

static size_t
random_text(unsigned char *out, size_t size)
{
	size_t		n = 0;
	size_t		want = rand() % 64 == 0 ? (size_t) rand() % size : (size_t) rand() % 60;
	int			style = rand() % 4;

	while (n + 64 < size && n < want)
	{
		uint32_t	cp;

		if (style != 0 || rand() % 4 == 0)
		{
			const char *piece = pieces[(size_t) rand() % (sizeof(pieces) / sizeof(pieces[0]))];
			size_t		length = strlen(piece);

			memcpy(out + n, piece, length);
			n += length;
			if (style == 2)
				for (int k = rand() % 30; k > 0 && n + 64 < size; k--, n += 3)
					memcpy(out + n, "文", 3);
			continue;
		}
		switch (rand() % 6)
		{
			case 0: cp = (uint32_t) rand() % 0x80; break;
			case 1: cp = 0x3000 + (uint32_t) rand() % 0x200; break;
			case 2: cp = 0xFF00 + (uint32_t) rand() % 0xF0; break;
			case 3: cp = (uint32_t) rand() % 0x3000; break;
			case 4: cp = (uint32_t) rand() % 0x110000; break;
			default: cp = 0x4E00 + (uint32_t) rand() % 0x5200; break;
		}
		if (cp >= 0xD800 && cp < 0xE000)
			cp = 0x3042;
		n += utf8_encode(cp, (char *) out + n);
	}
	return n;
}

/* 64 MB of one piece, or of two in turns: work must stay proportional. */
static void
big_texts(void)
{
	static const char *const hard[] = {
		"\u0301\u0323", "a\u0301\u0323", "ﾞ\u0301", "\n", " \u200B", "-\u200B", "ー\n", "の\n", "の\n                    ", "サ-",
		"●\n", "(", "取", "ー", "1.", "①", "\r\n", " ̈", "\u0344", "6.1\n", "http://a.b/c\n",
	};
	char	   *text = malloc(ENV_MAX_INPUT);

	for (size_t i = 0; i < sizeof(hard) / sizeof(hard[0]); i++)
	{
		size_t		length = strlen(hard[i]);
		size_t		n = 0;
		clock_t		start = clock();
		Folded		f;

		while (n + length <= ENV_MAX_INPUT / BIG_PART)
		{
			memcpy(text + n, hard[i], length);
			n += length;
		}
		for (int flags = 0; flags <= FOLD_WANT_MAP; flags += FOLD_WANT_MAP)
		{
			fold_text(&env, text, n, FOLD_TERM, 1, flags, &f);
			for (size_t b = 0; b < nblocks; b++)
				free(blocks[b]);
			nblocks = 0;
		}
		printf("%zu bytes of \"%s\": %.1f s\n", n, hard[i], (double) (clock() - start) / CLOCKS_PER_SEC);
	}
	free(text);
}

int
main(int argc, char **argv)
{
	static unsigned char text[4096];
	time_t		end = time(NULL) + (argc > 1 ? atoi(argv[1]) : 10);
	unsigned	seed = argc > 2 ? (unsigned) atoi(argv[2]) : 1;
	unsigned long count = 0;

	if (argc > 1 && strcmp(argv[1], "-") == 0)
		return LLVMFuzzerTestOneInput(text, fread(text, 1, sizeof(text), stdin));
	if (argc > 1 && strcmp(argv[1], "big") == 0)
	{
		big_texts();
		return 0;
	}
	srand(seed);
	/* an ICU that is too old is told apart */
	if (compose_problem_with(13, 0) == NULL || compose_problem_with(14, 0) != NULL || compose_problem() != NULL)
		abort();
	while (time(NULL) < end)
	{
		for (int i = 0; i < 200; i++, count++)
		{
			size_t		n = random_text(text, sizeof(text));

			LLVMFuzzerTestOneInput(text, n);
		}
	}
	printf("%lu texts\n", count);
	return 0;
}
#endif
