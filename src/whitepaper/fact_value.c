/*
 * fact_value.c
 *		Facts that are a word: versions, algorithms, certificates, ways to log
 *		in, places, clocks, law.
 */
#include <stdio.h>
#include <string.h>

#include "../text/literal.h"
#include "../text/utf8.h"
#include "heading.h"
#include "fact.h"

static bool
any_at(const FactReader *r, size_t at, const char *const *what)
{
	for (; *what != NULL; what++)
		if (fact_text_at(r, at, *what))
			return true;
	return false;
}

static bool
is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/*
 * The predicate's bracket-aware look for what comes first behind `end`: a word
 * of `yes` or one of `no`.  1, 0, or -1 where neither comes.
 */
static int
first_of(const FactReader *r, const Sentence *in, WordClass yes, WordClass no, size_t end)
{
	int			first,
				behind;

	words_between(r->words, end, in->end, &first, &behind);
	for (int i = first; i < behind && i < first + 60; i++)
	{
		const Word *w = &r->words->words[i];

		if (w->start < end)
			continue;
		if (w->class == (int) yes)
			return 1;
		if (w->class == (int) no)
			return 0;
	}
	return -1;
}

/* As far from its name as a figure may stand, in bytes: each name looks no further, however many there are. */
#define REACH	200
#define NUMBER_BYTES	16		/* no control's number is longer */

/* Skip blanks, "v" and the like between a name and its figure. */
static size_t
skip(const FactReader *r, size_t at, const char *const *what)
{
	size_t		limit = at + REACH;

	while (at < limit)
	{
		const char *const *w = what;

		while (*w != NULL && !fact_text_at(r, at, *w))
			w++;
		if (*w == NULL)
			return at;
		at += strlen(*w);
	}
	return at;
}

/*
 * "TLS 1.2/1.3", "TLS 1.2 and TLS 1.3", "TLSv1.2 or higher": one fact a version
 * that is offered.
 */
static void
read_tls(FactReader *r, const Sentence *in, const Word *w)
{
	static const char *const between[] = {
		" ", ",", ",", "/", "・", "及び", "および", "又は", "または", "と", "or", "and", "tls", "v", "ssl", "ver.",
		"version", "もしくは", "若しくは", "~", "-", ".", ":", "(", "の", "は", "プロトコル", "通信", "バージョン", "暗号化", "並びに", NULL
	};
	static const char *const older[] = {
		"以前", "以下", "未満", " 以前", " 以下", " or earlier", " or below", " and earlier", " and below", "より前", "より古い", NULL
	};
	size_t		at = skip(r, w->end, between);
	size_t		quote = w->start;

	while (at < w->end + REACH && at + 3 <= in->end && r->text[at] == '1' && r->text[at + 1] == '.' &&
		   is_digit(r->text[at + 2]) && !(at + 3 < in->end && is_digit(r->text[at + 3])))
	{
		size_t		end = at + 3;
		char		value[] = "TLS 1.x";

		value[6] = r->text[at + 2];
		if (any_at(r, end, older))
			return;
		if (value[6] <= '3' && !fact_refused(r, in, quote, end))
			fact_add(r, in, "tls_version", value, NULL, "self", "", quote, end);
		at = skip(r, end, between);
		/* the next "tls" is a word of its own */
		quote = at;
	}
}

/* The key length beside an algorithm's name: before or behind it. */
static void
read_cipher(FactReader *r, const Sentence *in, const Word *w)
{
	static const char *const between[] = {
		" ", "-", "_", "(", "暗号化", "暗号", "方式", "アルゴリズム", "の", "鍵長", "公開鍵", "keys", "key", "鍵", "/", "of", "で", ":", "は", "cbc", "gcm", "ctr", "with", "方", "共通鍵", "長さ", "using", NULL
	};
	static const int lengths[] = {128, 192, 256, 1024, 2048, 3072, 4096, 0};
	size_t		at = skip(r, w->end, between);
	char		value[40];
	int			length = 0;
	size_t		start = w->start,
				end = at;

	if (at < in->end && at - w->end < 30)
		while (end < in->end && is_digit(r->text[end]) && length < 100000)
			length = length * 10 + (r->text[end++] - '0');
	if (length == 0)
	{
		/* "256bit AES", with blanks or "no" between */
		size_t		p = w->start;
		static const char *const units[] = {" ", "の", "-", "ビット", "鍵", "長", "bits", "bit", NULL};
		bool		moved = true;
		int			scale = 1;

		while (moved)
		{
			moved = false;
			for (int i = 0; units[i] != NULL; i++)
			{
				size_t		n = strlen(units[i]);

				if (p >= in->start + n && memcmp(r->text + p - n, units[i], n) == 0)
				{
					p -= n;
					moved = true;
				}
			}
		}
		end = w->end;
		while (p > in->start && is_digit(r->text[p - 1]) && scale < 100000)
		{
			p--;
			length += scale * (r->text[p] - '0');
			scale *= 10;
		}
		start = p;
	}
	for (int i = 0; lengths[i] != 0; i++)
		if (lengths[i] == length && (length > 256) == (strcmp(word_value(w), "RSA") == 0) &&
			!fact_refused(r, in, start, end))
		{
			snprintf(value, sizeof(value), "%s-%d", word_value(w), length);
			fact_add(r, in, "cipher", value, NULL, "self", "", start, end);
		}
}

/* Does a lead-in, or the heading, say that certificates are held? */
static bool
lead_holds(const FactReader *r, const Sentence *in)
{
	for (int i = in->statement - 1; i >= r->first && i >= in->statement - 8; i--)
	{
		Sentence	lead = fact_sentence(r, i);
		const Word *w = fact_word_after(r, &lead, IN_SET(WORD_HOLD) | IN_SET(WORD_HOLD_NOUN),
										lead.start, lead.end);

		if (w != NULL)
			return !fact_refused(r, &lead, w->start, w->start);
		if (r->reading->statements[i].stance == STANCE_PROVIDED)
			return false;
	}
	return false;
}

#define LAST_SIGNS		9		/* bytes of "です。" */
#define NAME_REACH		120		/* bytes that a name may stand before what its bracket holds */

/* Does a bracket that opens right behind a supplier's name hold it, "Azure (ISO/IEC 27017)", or a cell of its row? */
static bool
stands_behind_name(const FactReader *r, const Sentence *in, const Word *w)
{
	int			first,
				behind;

	words_between(r->words, w->start - in->start > NAME_REACH ? w->start - NAME_REACH : in->start, w->start, &first, &behind);
	for (int i = first; i < behind; i++)
	{
		const Word *name = &r->words->words[i];
		size_t		at = name->end;

		if (name->class != WORD_NAME && name->class != WORD_SUPPLIER && name->class != WORD_COMPANY)
			continue;
		if (r->text[in->start] == '|')
			return true;
		while (at < w->start && r->text[at] != '(' && at - name->end < 30)
			at++;
		if (at < w->start && r->text[at] == '(' && memchr(r->text + at, ')', w->start - at) == NULL)
			return true;
	}
	return false;
}

/* "ISO/IEC 27001, 27017 and 27018": standards named by their numbers alone, behind a certificate that is held. */
static void
read_more_standards(FactReader *r, const Sentence *in, const Word *w, const char *subject)
{
	static const char *const between[] = {" ", ",", "・", "/", "+", "&", "及び", "および", "と", "並びに", "and", NULL};
	static const char *const numbers[][2] = {
		{"27017", "ISO/IEC 27017"}, {"27018", "ISO/IEC 27018"}, {"27701", "ISO/IEC 27701"}, {NULL, NULL}
	};
	size_t		end = w->end;

	for (bool more = true; more;)
	{
		size_t		at = skip(r, end, between);

		more = false;
		for (int i = 0; at > end && numbers[i][0] != NULL && !more; i++)
			if (at + 5 <= in->end && memcmp(r->text + at, numbers[i][0], 5) == 0 && !(at + 5 < in->end && is_digit(r->text[at + 5])) &&
				!fact_refused(r, in, at, at + 5))
			{
				fact_add(r, in, "certification", numbers[i][1], NULL, subject, "", at, at + 5);
				end = at + 5;
				more = true;
			}
	}
}

/* A row of a history of revisions begins with a number or a date: "2.0", "2nd edition". */
static bool
is_revision(const FactReader *r, const Sentence *in)
{
	static const char *const ordinals[] = {"第", " ", "ver", ".", "rev", "v", NULL};

	return r->passage->ordinal == 0 && is_digit(r->text[skip(r, in->start, ordinals)]);
}

/* Names and no more from the word on: no kana that a predicate ends with. */
static bool
only_names(const FactReader *r, const Sentence *in, const Word *w)
{
	if (r->reading->statements[in->statement].stance == STANCE_NONE)
		return true;
	/* for each word of a sentence without end it would cost its square */
	if (in->end - w->start > FACT_REACH)
		return false;
	for (size_t at = w->start, n; at < in->end; at += n)
	{
		uint32_t	cp = utf8_decode(r->text + at, r->text + in->end, &n);

		if (cp >= 0x3041 && cp <= 0x309F)
			return false;
	}
	return true;
}

/* Does the standard stand in a bracket behind a control's number, "9.2.3 (ISO/IEC 27017)"? */
static bool
stands_behind_number(const FactReader *r, const Sentence *in, const Word *w)
{
	size_t		at = w->start;
	size_t		end;
	Ref			ref = {0};

	if (at == in->start || r->text[--at] != '(')
		return false;
	while (at > in->start && r->text[at - 1] == ' ')
		at--;
	end = at;
	/* back over "cld.12.4.5"; what else such letters and digits make is no reference */
	while (at > in->start && end - at < NUMBER_BYTES &&
		   (is_digit(r->text[at - 1]) || r->text[at - 1] == '.' || (r->text[at - 1] >= 'a' && r->text[at - 1] <= 'z')))
		at--;
	return ref_scan(r->text, &at, end, &ref) && at == end &&
		(ref_number_control(&ref) != CONTROL_NONE || (ref.nparts == 2 && ref.part[0] >= 5 && ref.part[0] <= 18));
}

/* Does a control's number follow the standard that the word names, "ISO/IEC 27017:2015 12.4.1", or stand before it? */
static bool
names_control(const FactReader *r, const Sentence *in, const Word *w)
{
	static const char *const between[] = {":", " ", NULL};
	size_t		at = skip(r, w->end, between);
	Ref			ref = {0};

	if (stands_behind_number(r, in, w))
		return true;
	/* the edition */
	if (at > w->end && at < in->end && in->end - at > 4 && memcmp(r->text + at, "20", 2) == 0)
		at = skip(r, at + 4, between);
	return at < in->end && ref_scan(r->text, &at, in->end, &ref) && ref.nparts >= 2;
}

/* "not held: ISO/IEC 27018", "in preparation: ISMAP": does a label before the word say that it is none yet? */
static bool
is_labelled_missing(const FactReader *r, const Sentence *in, const Word *w)
{
	static const LiteralWord labels[] = {
		LITERAL("未取得"), LITERAL("準備中"), LITERAL("申請中"), LITERAL("審査中"), LITERAL("検討中"), LITERAL("取得予定"), LITERAL("予定:"), LITERAL("非保有"), LITERAL("返上"), LITERAL("対象外"),
		LITERAL("not held"), LITERAL("not certified"), LITERAL("in preparation"), LITERAL("planned"), LITERAL("in progress")
	};
	/* for each word of a sentence without end a look at all of it would cost its square */
	size_t		from = w->start - in->start > NAME_REACH ? w->start - NAME_REACH : in->start;
	const char *colon = memchr(r->text + from, ':', w->start - from);

	return colon != NULL && literal_inside(r->text, from, (size_t) (colon - r->text) + 1, LITERALS(labels));
}

static void
read_certification(FactReader *r, const Sentence *in, const Word *w)
{
	int			held = first_of(r, in, WORD_HOLD, WORD_STANDARD_ASKS, w->end);
	const char *subject;

	if (held < 0 && in->latin && fact_has(r, in, WORD_HOLD))
		held = !fact_has(r, in, WORD_STANDARD_ASKS);
	if (held < 0 && fact_has(r, in, WORD_HOLD_NOUN))
		held = 1;
	if (held < 0 && fact_topic(r, "chain") && stands_behind_name(r, in, w))
		held = 1;
	/* below a heading that says it, or behind a label */
	if (held < 0 && only_names(r, in, w) && (fact_topic(r, "certificate") || fact_heading_word(r, IN_SET(WORD_HOLD) | IN_SET(WORD_HOLD_NOUN)) != NULL ||
											 fact_word_before(r, in, IN_SET(WORD_HOLD) | IN_SET(WORD_HOLD_NOUN), in->start, w->start) != NULL))
		held = 1;
	if (held < 0)
		held = in->end - in->start < 120 && lead_holds(r, in) &&
			!fact_has(r, in, WORD_STANDARD_ASKS);
	if (held <= 0 || fact_refused(r, in, w->start, w->end))
		return;
	if (is_revision(r, in) || names_control(r, in, w) || is_labelled_missing(r, in, w))
		return;
	subject = fact_subject(r, in, w->start);
	if (strcmp(subject, "self") != 0 && !fact_topic(r, "chain"))
		return;
	fact_add(r, in, "certification", word_value(w), NULL, subject, "", w->start, w->end);
	read_more_standards(r, in, w, subject);
}

/* "... is offered as a function", behind the word */
static bool
offers(const FactReader *r, const Sentence *in, const Word *w)
{
	static const LiteralWord words[] = {LITERAL("機能を提供"), LITERAL("機能をご提供"), LITERAL("機能を用意"), LITERAL("機能をご用意")};

	return literal_inside(r->text, w->end, fact_reach(in, w->end), LITERALS(words));
}

static void
read_authentication(FactReader *r, const Sentence *in, const Word *w)
{
	static const LiteralWord entered[] = {LITERAL("の入力")};
	static const LiteralWord advised[] = {LITERAL("勧め"), LITERAL("すすめ"), LITERAL("推奨")};
	static const LiteralWord others[] = {LITERAL("以外")};
	const size_t reach = fact_reach(in, w->end);
	const Word *staff;

	/* what refuses all others offers it */
	if (fact_refused(r, in, w->start, w->end) && !literal_starts(r->text, w->end, in->end, LITERALS(others)))
		return;
	/* what he is asked to enter is offered, and so is what he must use, or is advised to */
	if (fact_customers(r, in) && !in->latin && !literal_starts(r->text, w->end, in->end, LITERALS(entered)) &&
		!literal_inside(r->text, w->end, reach, LITERALS(advised)))
		return;
	/* the vendor's own people are not whom this is offered to */
	staff = fact_word_before(r, in, IN_SET(WORD_STAFF), in->start, w->start);
	if (staff == NULL && in->latin)
		staff = fact_word_after(r, in, IN_SET(WORD_STAFF), in->start, in->end);
	if (staff != NULL && !offers(r, in, w) &&
		fact_word_after(r, in, IN_SET(WORD_CUSTOMER), in->start, w->start) == NULL)
		return;
	fact_add(r, in, "authentication", word_value(w), NULL, "self", "", w->start, w->end);
}

static void
read_clock(FactReader *r, const Sentence *in, const Word *w)
{
	static const char *const converted[] = {
		"に直", "に変換", "へ変換", "に換算", "への変換", ")に直", ")に変換", ")へ変換", NULL
	};
	bool		at_home = fact_topic(r, "clock");

	if (fact_refused(r, in, w->start, w->end) || any_at(r, w->end, converted))
		return;
	if (!at_home && !fact_has(r, in, WORD_CLOCK))
		return;
	if (w->class == WORD_TIME_ZONE)
	{
		/* opening hours */
		for (size_t i = in->start + 1; i + 1 < in->end && i < in->start + 300; i++)
			if (r->text[i] == ':' && is_digit(r->text[i - 1]) && is_digit(r->text[i + 1]))
				return;
		if (!at_home && !fact_topic(r, "log"))
			return;
	}
	else if (!at_home && fact_customers(r, in))
		return;
	fact_add(r, in, w->class == WORD_TIME_ZONE ? "time_zone" : "time_sync", word_value(w), NULL,
			 "self", "", w->start, w->end);
}

static void
read_law(FactReader *r, const Sentence *in, const Word *w)
{
	const Word *cue = fact_word_after(r, in, IN_SET(WORD_LAW), in->start, in->end);

	/* the law and no more, below a heading that asks for it */
	if (cue == NULL && w->class == WORD_LAW_VALUE && w->start == in->start && in->end - w->end <= LAST_SIGNS)
		cue = fact_heading_word(r, IN_SET(WORD_LAW)) != NULL ? w : NULL;
	if (cue == NULL || fact_refused(r, in, w->start, w->end))
		return;
	/* "the governing law is Japan's": the country alone needs the plain word */
	if (w->class == WORD_LAW_COUNTRY &&
		!(fact_text_at(r, cue->start, "準拠法") || in->latin))
		return;
	/* laws that are obeyed govern no contract */
	if (w->class == WORD_LAW_VALUE && fact_text_at(r, cue->start, "準拠") &&
		!fact_text_at(r, cue->start, "準拠法") && !fact_text_at(r, w->end, "に準拠") &&
		!fact_text_at(r, w->end, "を準拠"))
		return;
	fact_add(r, in, "governing_law", word_value(w), NULL, "self", "", w->start, w->end);
}

/* "data are copied to the region": does the verb follow the place at once? */
static bool
is_kept_there(const FactReader *r, const Sentence *in, const Word *w)
{
	static const LiteralWord particles[] = {LITERAL("に"), LITERAL("へ"), LITERAL("にて"), LITERAL("にも"), LITERAL("で")};
	static const LiteralWord copies[] = {LITERAL("複製"), LITERAL("コピー"), LITERAL("退避"), LITERAL("レプリ")};
	const size_t reach = 12;
	const Word *stay = fact_word_after(r, in, IN_SET(WORD_STAY), w->end, in->end);

	return (fact_has(r, in, WORD_DATA) || fact_has(r, in, WORD_BACKUP)) && literal_starts(r->text, w->end, in->end, LITERALS(particles)) &&
		((stay != NULL && stay->start - w->end <= reach) ||
		 literal_inside(r->text, w->end, in->end - w->end > 2 * reach ? w->end + 2 * reach : in->end, LITERALS(copies)));
}

static void
add_location(FactReader *r, const Sentence *in, const Word *w)
{
	char		value[64];

	snprintf(value, sizeof(value), *word_region(w) != '\0' ? "%s (%s)" : "%s",
			 word_value(w), word_region(w));
	fact_add(r, in, "location", value, NULL, "self", "", w->start, w->end);
}

static void
read_location(FactReader *r, const Sentence *in, const Word *w)
{
	static const LiteralWord labels[] = {
		LITERAL("保管場所:"), LITERAL("保存場所:"), LITERAL("保管先:"), LITERAL("保存先:"), LITERAL("所在地:"), LITERAL("所在:"), LITERAL("保管場所は"), LITERAL("保存場所は"), LITERAL("保管先は"), LITERAL("保存先は")
	};
	static const LiteralWord people[] = {LITERAL("で勤務"), LITERAL("に勤務"), LITERAL("で働"), LITERAL("に在住"), LITERAL("に駐在"), LITERAL("で執務"), LITERAL("におり"), LITERAL("にもおり"), LITERAL("にい"), LITERAL("にもい"), LITERAL("に在籍")};
	static const LiteralWord blind[] = {LITERAL(" no access to")};
	bool		at_home = fact_topic(r, "place");
	const Word *office = fact_word_before(r, in, IN_SET(WORD_OFFICE), in->start, w->start);
	bool		data = fact_has(r, in, WORD_DATA);

	if (fact_refused(r, in, w->start, w->end))
		return;
	if (fact_stands_below_place(r, in, w->start, w->end))
	{
		add_location(r, in, w);
		return;
	}
	/* "by an affiliate in Singapore, which has no access to customer data" */
	if (office != NULL && in->latin && literal_inside(r->text, w->end, fact_reach(in, w->end), LITERALS(blind)))
		return;
	/* elsewhere a region is one where data are kept there, or go there */
	if (!at_home && !(word_names_country(w) ? data : is_kept_there(r, in, w)))
		return;
	if (!fact_has(r, in, WORD_PLACE) && !data)
	{
		/* an item of a list, an answer to the heading, "can be kept in ..." */
		if (!at_home || !word_names_country(w) ||
			(in->end - in->start > 90 &&
			 fact_word_after(r, in, IN_SET(WORD_STAY), w->end, w->end + 30) == NULL))
			return;
	}
	else if (!fact_has(r, in, WORD_STAY) && in->end - in->start > 120)
		return;
	if (office != NULL && fact_word_after(r, in, IN_SET(WORD_DATA) | IN_SET(WORD_PLACE),
										  office->end,
										  clause_end(r->signs, w->end, in->end)) == NULL)
		return;
	/* "domestic laws", "in the country and abroad" */
	if (fact_text_at(r, w->end, "外") || fact_text_at(r, w->end, "法") || fact_text_at(r, w->end, "の法") ||
		fact_text_at(r, w->end, "標準") || fact_text_at(r, w->end, "語") || fact_text_at(r, w->end, "時間") ||
		fact_text_at(r, w->end, "国法") || fact_text_at(r, w->end, "企業") || fact_text_at(r, w->end, "契約では") ||
		literal_starts(r->text, w->end, in->end, LITERALS(people)))
		return;
	if (!at_home && !is_kept_there(r, in, w) && fact_word_after(r, in, IN_SET(WORD_STAY), w->end, in->end) == NULL && !in->latin &&
		!literal_ends(r->text, in->start, w->start, LITERALS(labels)))
		return;
	add_location(r, in, w);
}

/* Kinds that are kept but not counted on. */
static void
read_other(FactReader *r, const Sentence *in, const Word *w, const char *kind)
{
	if (fact_refused(r, in, w->start, w->end) || fact_customers(r, in))
		return;
	if (w->class == WORD_PASSWORD_STORAGE && !fact_has(r, in, WORD_PASSWORD))
		return;
	fact_add(r, in, kind, word_value(w), NULL, "self", "", w->start, w->end);
}

static void
read_value(FactReader *r, const Sentence *in, const Word *w)
{
	if (w->class == WORD_CERTIFICATION)
	{
		read_certification(r, in, w);
		return;
	}
	if (r->passage->ordinal == 0)
		return;
	switch (w->class)
	{
		case WORD_TLS:
			read_tls(r, in, w);
			break;
		case WORD_CIPHER:
			read_cipher(r, in, w);
			break;
		case WORD_AUTHENTICATION:
			read_authentication(r, in, w);
			break;
		case WORD_TIME_SYNC:
		case WORD_TIME_ZONE:
			read_clock(r, in, w);
			break;
		case WORD_LAW_VALUE:
		case WORD_LAW_COUNTRY:
			read_law(r, in, w);
			break;
		case WORD_LOCATION:
			read_location(r, in, w);
			break;
		case WORD_AT_REST:
			read_other(r, in, w, "encryption_at_rest");
			break;
		case WORD_PASSWORD_STORAGE:
			read_other(r, in, w, "password_storage");
			break;
		case WORD_KEY_MANAGEMENT:
			read_other(r, in, w, "key_management");
			break;
		case WORD_MONITORING:
			read_other(r, in, w, "monitoring");
			break;
		case WORD_NETWORK:
			read_other(r, in, w, "network");
			break;
		default:
			break;
	}
}

void
fact_read_values(FactReader *r)
{
	int			word = 0;

	for (int i = r->first; i < r->behind; i++)
	{
		Sentence	in = fact_sentence(r, i);

		if (word < in.first)
			word = in.first;
		for (; word < in.behind; word++)
		{
			if ((word & 0x3FF) == 0x3FF)
				r->env->poll(r->env);
			if (r->words->words[word].class >= WORD_CERTIFICATION &&
				r->words->words[word].start >= in.start)
				read_value(r, &in, &r->words->words[word]);
		}
	}
}
