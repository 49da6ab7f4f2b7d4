/*
 * reader.c
 *		Fuzzer of the whole reader: mutated whitepapers; every span of the reading
 *		lies inside the document and on characters, every index exists.
 *
 * With libFuzzer: clang -fsanitize=fuzzer,address,undefined -DLIBFUZZER ...; without
 * it, a main() mutates the papers that it is given:
 *
 *	gcc -g -O1 -fsanitize=address,undefined -Isrc -Isrc/data/gen test/fuzz/reader.c
 *		$(ls src/{text,control,retention,whitepaper}/\*.c | grep -v _fn.c) -licuuc -lm -o reader
 *	./reader SECONDS SEED PAPER...
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "text/utf8.h"
#include "whitepaper/reader.h"

/* blocks in a ring, so that all of a reading is freed at once and ASan sees each */
typedef struct Block
{
	struct Block *next;
	struct Block *before;
} Block;

static Block ring = {&ring, &ring};

static void *
take(Block *b)
{
	if (b == NULL)
		abort();
	b->next = ring.next;
	b->before = &ring;
	ring.next->before = b;
	ring.next = b;
	return b + 1;
}

static void *
arena_alloc(struct env *env, size_t size)
{
	(void) env;
	return take(malloc(sizeof(Block) + (size ? size : 1)));
}

static void
drop(Block *b)
{
	b->next->before = b->before;
	b->before->next = b->next;
}

static void *
arena_realloc(struct env *env, void *p, size_t size)
{
	Block	   *b;

	if (p == NULL)
		return arena_alloc(env, size);
	b = (Block *) p - 1;
	drop(b);
	return take(realloc(b, sizeof(Block) + (size ? size : 1)));
}

static void
arena_release(struct env *env, void *p)
{
	(void) env;
	if (p != NULL)
	{
		drop((Block *) p - 1);
		free((Block *) p - 1);
	}
}

static void *
kept_alloc(struct env *env, size_t size)
{
	(void) env;
	return malloc(size ? size : 1);
}

static void *
kept_realloc(struct env *env, void *p, size_t size)
{
	(void) env;
	return realloc(p, size ? size : 1);
}

static void
kept_release(struct env *env, void *p)
{
	(void) env;
	free(p);
}

static void
no_poll(struct env *env)
{
	(void) env;
}

static struct env kept = {kept_alloc, kept_realloc, kept_release, no_poll, NULL, &kept};
static struct env env = {arena_alloc, arena_realloc, arena_release, no_poll, NULL, &kept};

static void
must(bool ok, const char *what)
{
	if (!ok)
	{
		fprintf(stderr, "reader: %s\n", what);
		abort();
	}
}

static void
in_document(const Reading *r, Span s, const char *what)
{
	must(s.start <= r->length && s.length <= r->length - s.start, what);
	must(s.start == r->length || ((unsigned char) r->document[s.start] & 0xC0) != 0x80, what);
	must(s.start + s.length == r->length || ((unsigned char) r->document[s.start + s.length] & 0xC0) != 0x80, what);
}

static void
check(const Reading *r)
{
	size_t		at = 0;
	int			ordinal = 0;

	for (int i = 0; i < r->npassages; i++)
	{
		const Passage *p = &r->passages[i];

		in_document(r, p->source, "source of a passage");
		in_document(r, p->body, "body of a passage");
		in_document(r, p->number, "number of a passage");
		in_document(r, p->heading, "heading of a passage");
		must(p->source.start >= at, "passages overlap");
		at = p->source.start + p->source.length;
		must(p->ordinal == 0 || p->ordinal == ++ordinal, "ordinals");
		must(p->parent >= -1 && p->parent < i, "parent");
		must(p->confidence >= 0 && p->confidence <= 1, "confidence");
		for (size_t k = 0; p->text.runs != NULL && k < p->text.nruns; k++)
			must(p->text.runs[k].folded < p->text.runs[k + 1].folded && p->text.runs[k].source <= p->text.runs[k + 1].source, "map of a passage");
		for (int k = 0; k < p->ncontrols; k++)
			must(control_exists(p->controls[k]) && (k == 0 || p->controls[k - 1] < p->controls[k]), "controls");
		for (int k = 0; k < p->ndeclared; k++)
			must(control_exists(p->declared[k]), "declared");
		for (int k = 0; k < p->nreferrals; k++)
			must(p->referrals[k] >= 0 && p->referrals[k] < r->npassages, "referrals");
		if (p->text.length > 0)
		{
			Span		s = fold_source(&p->text, 0, p->text.length);

			in_document(r, s, "folded text of a passage");
			must(s.start >= p->body.start && s.start + s.length <= p->body.start + p->body.length, "folded text outside");
		}
	}
	for (int i = 0; i < r->nstatements; i++)
	{
		const Statement *s = &r->statements[i];

		must(s->passage >= 0 && s->passage < r->npassages, "passage of a statement");
		in_document(r, statement_source(r, s), "statement");
		must(s->folded.start + s->folded.length <= r->passages[s->passage].text.length, "folded statement");
	}
	for (int i = 0; i < r->nfacts; i++)
	{
		in_document(r, r->facts[i].quote, "quote");
		must(r->facts[i].passage >= 0 && r->facts[i].passage < r->npassages, "passage of a fact");
	}
	for (int i = 0; i < r->nhygiene; i++)
	{
		in_document(r, r->hygiene[i].quote, "quote of hygiene");
		must(r->hygiene[i].passage >= -1 && r->hygiene[i].passage < r->npassages, "passage of hygiene");
	}
}

/* What is not UTF-8 becomes a question mark: the server lets nothing else in. */
static size_t
make_valid(char *text, size_t n)
{
	for (size_t i = 0; i < n;)
	{
		unsigned char c = (unsigned char) text[i];
		size_t		w = c < 0x80 ? 1 : c < 0xC2 ? 0 : c < 0xE0 ? 2 : c < 0xF0 ? 3 : c < 0xF5 ? 4 : 0;
		bool		ok = w > 0 && i + w <= n && c != 0;

		for (size_t k = 1; ok && k < w; k++)
			ok = ((unsigned char) text[i + k] & 0xC0) == 0x80;
		if (ok && w == 3)
			ok = !(c == 0xE0 && (unsigned char) text[i + 1] < 0xA0) && !(c == 0xED && (unsigned char) text[i + 1] > 0x9F);
		if (ok && w == 4)
			ok = !(c == 0xF0 && (unsigned char) text[i + 1] < 0x90) && !(c == 0xF4 && (unsigned char) text[i + 1] > 0x8F);
		if (!ok)
		{
			text[i] = '?';
			w = 1;
		}
		i += w;
	}
	return n;
}

static void
try(const char *data, size_t n)
{
	/* a copy of just this size, so that ASan sees what is read behind its end */
	char	   *copy = malloc(n > 0 ? n : 1);

	memcpy(copy, data, n);
	n = make_valid(copy, n);
	check(read_whitepaper(&env, copy, n, NULL, 0));
	while (ring.next != &ring)
		arena_release(&env, ring.next + 1);
	free(copy);
}

#ifdef LIBFUZZER
int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
	try((const char *) data, n);
	return 0;
}
#else

#define PAPERS	64

static char *papers[PAPERS];
static size_t lengths[PAPERS];
static int	npapers;

static const char *const tokens[] = {
	"12.3.1 ", "CLD.9.5.1 ", "A.12.4.1 ", "5.1 ", "8.13 ", "（12.3.1）", "(A.9.2.1, A.9.2.2)", "([ISO/IEC 27001:2013] A.5.1.1)", "第3章 ", "■ ", "**",
	"### ", "Q1. ", "\t", " | ", "。", "\n", "\n\n", "「1. ", "」をご参照ください。", "情報のバックアップ", "イベントログ取得", "目次\n", "改訂履歴\n", "－ 3 －\n", "\f",
	"（関連管理策：12.3.1～12.3.9）", "30 日以内", "7世代", "毎日", "ISO/IEC 27018 A.10.1 ", "【９．２．１】", "①", "1-1 ", "...... 12\n", "－", "\xe3\x80\x80", "及び", "\xf0\x9f\x98\x80",
	"99.99.99 ", "1.2.3.4.5.6 ", "((((((((((", "））））））", "除く", "～", "ISO", "JIS Q ", "附属書A ", "のための", "0", "ー", "々",
	";ご了承ください。", "8.15 ", "8.15 ログ取得（12.4.1）\n12.4.3 ", "JIS Q 27017 12.3.1 情報のバックアップ\n", "収束後3日以内に", "【お客様の責任】\n", "\r\n", "\f4\n",
	"（方針）\n第一条 ", "\n第二条\n", "第3条（時刻） ", "🔒 ", "🧑\u200d🏫 ", "☎\ufe0f", "\t確認事項\t参照\t回答\n", "質問,", "お客様の責任,", "\tお客様の対応", "No\n管理策\n当社の対応\nお客様にお願い\n1\n", "\n2\n", "なければ、", "みちかぜ保守株式会社", "を委ね", "世代まで残し", "のあいだ",
	"（資産目録)\n第7条 ", "（資産目録）\n第7条\n", "(情報のバックアップ）\n第3条\n", "番号,a,b,質問,c\n", "\"a\"b,", "、ISO/IEC 27001 認証", "（株）"
};

static size_t
mutate(char *out, size_t room)
{
	int			which = rand() % npapers;
	size_t		n = lengths[which] < room ? lengths[which] : room;
	int			rounds = 1 + rand() % 24;

	memcpy(out, papers[which], n);
	while (rounds-- > 0 && n > 0)
	{
		size_t		at = (size_t) rand() % n;
		size_t		m = (size_t) rand() % 400;

		if (rand() % 3 == 0)
			while (at > 0 && out[at - 1] != '\n')
				at--;
		switch (rand() % 6)
		{
			case 0:				/* take something out */
				m = at + m > n ? n - at : m;
				memmove(out + at, out + at + m, n - at - m);
				n -= m;
				break;
			case 1:				/* put a token in */
			case 2:
				{
					const char *t = tokens[(size_t) rand() % (sizeof(tokens) / sizeof(tokens[0]))];

					m = strlen(t);
					if (n + m > room)
						break;
					memmove(out + at + m, out + at, n - at);
					memcpy(out + at, t, m);
					n += m;
				}
				break;
			case 3:				/* a piece of another paper */
				{
					int			other = rand() % npapers;
					size_t		from = (size_t) rand() % (lengths[other] > 0 ? lengths[other] : 1);

					m = from + m > lengths[other] ? lengths[other] - from : m;
					if (n + m > room)
						break;
					memmove(out + at + m, out + at, n - at);
					memcpy(out + at, papers[other] + from, m);
					n += m;
				}
				break;
			case 4:				/* spoil bytes */
				out[at] = (char) rand();
				break;
			default:			/* cut the end off */
				if (rand() % 8 == 0)
					n = at;
		}
	}
	return n;
}

int
main(int argc, char **argv)
{
	static char buffer[1 << 18];
	long		seconds = argc > 1 ? atol(argv[1]) : 10;
	time_t		end = time(NULL) + seconds;
	long		done = 0;

	srand(argc > 2 ? (unsigned) atoi(argv[2]) : 1);
	for (int i = 3; i < argc && npapers < PAPERS; i++)
	{
		FILE	   *f = fopen(argv[i], "rb");

		if (f == NULL)
			continue;
		papers[npapers] = malloc(sizeof(buffer) / 4);
		lengths[npapers] = fread(papers[npapers], 1, sizeof(buffer) / 4, f);
		fclose(f);
		try(papers[npapers], lengths[npapers]);
		npapers++;
	}
	if (npapers == 0)
		return 2;
	while (time(NULL) < end)
	{
		size_t		n = mutate(buffer, sizeof(buffer));
		FILE	   *f = getenv("READER_LAST") != NULL ? fopen(getenv("READER_LAST"), "wb") : NULL;

		if (f != NULL)
		{
			fwrite(buffer, 1, n, f);
			fclose(f);
		}
		try(buffer, n);
		done++;
	}
	printf("reader: %ld papers read\n", done);
	return 0;
}
#endif
