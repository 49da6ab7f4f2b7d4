/*
 * referral.c
 *		References to other sections of the same document, followed by its own
 *		numbers and titles.
 */
#include "outline.h"

#include <string.h>

#include "../text/literal.h"

#define REFERRALS_MAX	8		/* of one passage */
#define SENTENCE_BYTES	2000	/* longer ones end with their line */

typedef struct Target
{
	uint64_t	hash;
	int			passage;
} Target;

typedef struct Book
{
	struct env *env;
	Reading    *r;
	Outline    *o;
	Target	   *numbers;		/* open addressing; passage -1: free */
	Target	   *titles;
	size_t		nslots;
	uint64_t	wide[64];		/* by last bits of the first letters of pointers: those of the second ones */
	uint64_t	narrow[64];		/* the same of the English ones */
} Book;

static void
put(Target *slots, size_t nslots, uint64_t hash, int passage)
{
	size_t		k = (size_t) hash & (nslots - 1);

	while (slots[k].passage >= 0)
	{
		/* of a number used twice the first one counts */
		if (slots[k].hash == hash)
			return;
		k = (k + 1) & (nslots - 1);
	}
	slots[k].hash = hash;
	slots[k].passage = passage;
}

static int
get(const Target *slots, size_t nslots, uint64_t hash)
{
	size_t		k = (size_t) hash & (nslots - 1);

	while (slots[k].passage >= 0)
	{
		if (slots[k].hash == hash)
			return slots[k].passage;
		k = (k + 1) & (nslots - 1);
	}
	return -1;
}

/* A number in its plain form: digits and single dots, the letters CLD. */
static uint64_t
number_hash(const char *text, size_t start, size_t end)
{
	char		buffer[32];
	size_t		n = 0;

	while (start < end && n < sizeof(buffer))
	{
		size_t		w;
		uint32_t	c = plain_char(text, start, end, &w);

		start += w;
		if (c >= '0' && c <= '9')
			buffer[n++] = (char) c;
		else if ((c == '.' || c == '-') && n > 0 && buffer[n - 1] != '.')
			buffer[n++] = '.';
		else if (c == 'C' || c == 'c')
			buffer[n++] = 'C';
		else if (c == 0x7AE0 && n < sizeof(buffer))	/* the counter of chapters */
			buffer[n++] = 'K';
	}
	while (n > 0 && buffer[n - 1] == '.')
		n--;
	return n > 0 ? title_hash(buffer, n) : 0;
}

static uint64_t
key_hash(Book *b, size_t start, size_t end)
{
	size_t		n;
	const char *key;

	if (end <= start || end - start > 300)
		return 0;
	key = title_key(&b->o->finder, b->o->text + start, end - start, &n);
	return n > 0 ? title_hash(key, n) : 0;
}

/* Words that say: it stands elsewhere.  Each has two letters of Japanese at least. */
static const LiteralWord pointers[] = {
	LITERAL("参照"), LITERAL("ご覧"), LITERAL("ごらん"), LITERAL("確認"), LITERAL("記載"), LITERAL("記述"), LITERAL("同様"), LITERAL("同じ"), LITERAL("通り"),
	LITERAL("とおり"), LITERAL("述べ"), LITERAL("のほか"), LITERAL("に準じ"), LITERAL("を参考"), LITERAL("に示"), LITERAL("定め"), LITERAL("説明"), LITERAL("紹介"), LITERAL("見てくだ"), LITERAL("による")
};

/* The same in English. */
static const LiteralWord english_pointers[] = {
	LITERAL("see "), LITERAL("See "), LITERAL("refer"), LITERAL("described"), LITERAL("set out"), LITERAL("as in"), LITERAL("same as"),
	LITERAL("section"), LITERAL("Section"), LITERAL("covered")
};

/* The last six bits of the letter of three bytes at text: enough to tell most letters apart. */
static inline unsigned
last_bits(const char *text)
{
	return (unsigned char) text[2] & 63;
}

static void
make_book(Book *b)
{
	Reading    *r = b->r;

	for (size_t i = 0; i < sizeof(pointers) / sizeof(pointers[0]); i++)
		b->wide[last_bits(pointers[i].text)] |= UINT64_C(1) << last_bits(pointers[i].text + 3);
	for (size_t i = 0; i < sizeof(english_pointers) / sizeof(english_pointers[0]); i++)
		b->narrow[english_pointers[i].text[0] & 63] |= UINT64_C(1) << (english_pointers[i].text[1] & 63);
	for (b->nslots = 64; b->nslots < (size_t) r->npassages * 2;)
		b->nslots *= 2;
	b->numbers = b->env->alloc(b->env, sizeof(Target) * b->nslots);
	b->titles = b->env->alloc(b->env, sizeof(Target) * b->nslots);
	for (size_t i = 0; i < b->nslots; i++)
		b->numbers[i].passage = b->titles[i].passage = -1;
	for (int i = 0; i < r->npassages; i++)
	{
		const Passage *p = &r->passages[i];
		uint64_t	h;

		if (i % 1024 == 0)
			b->env->poll(b->env);
		if (p->ordinal == 0)
			continue;
		if (p->number.length > 0 &&
			(h = number_hash(b->o->text, p->number.start, p->number.start + p->number.length)) != 0)
			put(b->numbers, b->nslots, h, i);
		h = p->key;
		if (h == 0 && p->heading.length > 0)
			h = key_hash(b, p->heading.start, p->heading.start + p->heading.length);
		if (h != 0)
			put(b->titles, b->nslots, h, i);
	}
}

/* The passage that "6.1.1 Title", "6.1.1" or "Title" names; -1. */
static int
named(Book *b, size_t start, size_t end)
{
	HeadingLine parts;
	int			by_number = -1,
				by_title = -1;
	uint64_t	h;

	start = skip_blanks(b->o->text, start, end);
	end = trim_blanks(b->o->text, start, end);
	if (start >= end)
		return -1;
	heading_parse(b->o->text, start, end, &parts);
	if (parts.number.length > 0 &&
		(h = number_hash(b->o->text, parts.number.start, parts.number.start + parts.number.length)) != 0)
		by_number = get(b->numbers, b->nslots, h);
	if (parts.title.length > 0 && (h = key_hash(b, parts.title.start, parts.title.start + parts.title.length)) != 0)
		by_title = get(b->titles, b->nslots, h);
	/* the title is surer than a number that was mistyped or renumbered */
	return by_title >= 0 ? by_title : by_number;
}

static void
refer(Book *b, int from, int to)
{
	Passage    *p = &b->r->passages[from];

	if (to < 0 || to == from || p->nreferrals == REFERRALS_MAX)
		return;
	for (int i = 0; i < p->nreferrals; i++)
		if (p->referrals[i] == to)
			return;
	if (p->referrals == NULL)
		p->referrals = b->env->alloc(b->env, sizeof(int) * REFERRALS_MAX);
	p->referrals[p->nreferrals++] = to;
}

static uint32_t
closer(uint32_t c)
{
	return c == 0x300C ? 0x300D : c == 0x300E ? 0x300F : c == 0x201C ? 0x201D : c == '"' ? '"' : c == '(' ? ')' : c == 0x3010 ? 0x3011 : 0;
}

/* Does one of the pointers stand in [start, end)? */
static bool
points(const Book *b, size_t start, size_t end)
{
	const char *text = b->o->text;
	size_t		at = start;

	while (at < end)
	{
		unsigned char c = (unsigned char) text[at];

		if (c < 0x80)
		{
			if (end - at >= 2 && (b->narrow[c & 63] >> (text[at + 1] & 63) & 1) != 0 &&
				literal_starts(text, at, end, LITERALS(english_pointers)))
				return true;
			at++;
		}
		else if (c < 0xE0 || c >= 0xF0)
			at += utf8_length(c);
		else
		{
			if (end - at >= 6 && (b->wide[last_bits(text + at)] >> last_bits(text + at + 3) & 1) != 0 &&
				literal_starts(text, at, end, LITERALS(pointers)))
				return true;
			at += 3;
		}
	}
	return false;
}

/* Bytes of ASCII that neither are nor start a bracket, a digit or C. */
static const bool skip_byte[128] = {
	[0x20] = true, [0x2C ... 0x2F] = true, [0x3A ... 0x42] = true, [0x44 ... 0x7F] = true
};

/* Behind what names no section: letters and all that is no full stop, bracket, digit, C or sign of ordinals. */
static size_t
skip_words(const char *text, size_t at, size_t end)
{
	const unsigned char *c = (const unsigned char *) text + at;
	const unsigned char *stop = (const unsigned char *) text + end;
	const unsigned char *wide = end - at >= 3 ? stop - 2 : c;	/* before it, three bytes are left */

	for (;;)
	{
		/* from U+3000 to U+EFFF all but the full stop, three brackets that open and the sign of ordinals */
		while (c < wide && (*c == 0xE3 ? c[1] != 0x80 || (c[2] != 0x82 && c[2] != 0x8C && c[2] != 0x8E && c[2] != 0x90) :
							*c > 0xE3 && *c < 0xEF && !(*c == 0xE7 && c[1] == 0xAC && c[2] == 0xAC)))
			c += 3;
		if (c >= stop || *c >= 0x80 || !skip_byte[*c])
			return (size_t) (c - (const unsigned char *) text);
		c++;
	}
}

static bool
is_number(uint32_t c)
{
	return (c >= '0' && c <= '9') || c == 'C';
}

/*
 * Could a reference start with the digit or C at at?  A count or a year does not, nor
 * what goes on from the character before.
 */
static bool
starts_reference(const char *text, size_t at, size_t end, uint32_t before)
{
	size_t		n;
	uint32_t	c = plain_char(text, at, end, &n);

	if ((before >= '0' && before <= '9') || before == '.' || ((before | 0x20) >= 'a' && (before | 0x20) <= 'z'))
		return false;
	at += n;
	if (c == 'C')
		return at < end && (plain_char(text, at, end, &n) | 0x20) == 'l';
	while (at < end && (c = plain_char(text, at, end, &n)) >= '0' && c <= '9')
		at += n;
	return at < end && c == '.';
}

/* One sentence: quoted names of sections, and bare numbers of them. */
static void
read_sentence(Book *b, int from, size_t start, size_t end)
{
	const char *text = b->o->text;
	size_t		at = start;
	uint32_t	before = 0;

	if (!points(b, start, end))
		return;
	while (at < end && b->r->passages[from].nreferrals < REFERRALS_MAX)
	{
		size_t		n;
		uint32_t	c;
		uint32_t	close;
		size_t		words = skip_words(text, at, end);

		if (words > at)
		{
			before = (unsigned char) text[words - 1];
			at = words;
			continue;
		}
		c = plain_char(text, at, end, &n);
		close = closer(c);
		if (close != 0)
		{
			size_t		stop = at + n;
			size_t		limit = stop + 400 < end ? stop + 400 : end;
			size_t		w = 1;
			int			depth = 1;

			while (stop < limit)
			{
				uint32_t	d = plain_char(text, stop, end, &w);

				if (d == close && --depth == 0)
					break;
				if (d == c)
					depth++;
				stop += w;
			}
			if (stop < limit)
			{
				int			to = named(b, at + n, stop);

				refer(b, from, to);
				if (to >= 0)
				{
					at = stop + w;
					before = close;
					continue;
				}
			}
		}
		else if (is_number(c) && starts_reference(text, at, end, before))
		{
			Ref			ref = {0};
			size_t		p = at;

			if (ref_scan(text, &p, end, &ref) && (ref.nparts >= 2 || ref.cld))
			{
				refer(b, from, get(b->numbers, b->nslots, number_hash(text, at, p)));
				before = '0';
				at = p;
				continue;
			}
		}
		else if (c == 0x7B2C)
		{
			/* chapter or section so-and-so */
			size_t		p = at + n;
			size_t		limit = p + 24 < end ? p + 24 : end;

			while (p < limit && plain_char(text, p, end, &n) != 0x7AE0)
				p += n;
			if (p < limit)
				refer(b, from, get(b->numbers, b->nslots, number_hash(text, at, p + 3)));
			n = 3;
		}
		before = c;
		at += n;
	}
}

/* Is the line that starts at at empty, or is there none? */
static bool
ends_paragraph(const char *text, size_t at, size_t end)
{
	at = skip_blanks(text, at, end);
	return at == end || text[at] == '\n';
}

/* The sentences of a passage; one ends with its full stop or with an empty line. */
static void
read_body(Book *b, int from, size_t at, size_t end)
{
	const char *text = b->o->text;
	size_t		start = at;
	size_t		polled = at;
	bool		named = false;	/* something in the sentence may name a section */
	uint32_t	before = 0;		/* the plain character before: a full-width digit is a digit */

	while (at < end)
	{
		size_t		n;
		uint32_t	c;
		size_t		words = skip_words(text, at, end);

		if (words > at)
			before = (unsigned char) text[words - 1];
		at = words;
		if (at == end)
			break;
		c = plain_char(text, at, end, &n);
		if (c == 0x3002 || (c == '\n' && ends_paragraph(text, at + n, end)) || (c == '\n' && at - start > SENTENCE_BYTES))
		{
			if (named)
				read_sentence(b, from, start, at);
			named = false;
			start = at + n;
		}
		else if (!named)
			named = closer(c) != 0 || c == 0x7B2C ||
				(is_number(c) && starts_reference(text, at, end, before));
		at += n;
		before = start == at ? 0 : c;
		if (at - polled >= ENV_POLL_BYTES)
		{
			polled = at;
			b->env->poll(b->env);
		}
	}
	if (named)
		read_sentence(b, from, start, end);
}

void
read_referrals(struct env *env, Reading *r)
{
	Book		b = {.env = env, .r = r, .o = r->outline};

	make_book(&b);
	for (int i = 0; i < r->npassages; i++)
	{
		const Passage *p = &r->passages[i];

		if (p->ordinal > 0)
			read_body(&b, i, p->body.start, p->body.start + p->body.length);
	}
}
