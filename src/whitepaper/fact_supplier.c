/*
 * fact_supplier.c
 *		Who runs, hosts or disposes, and on whose platform the service stands.
 */
#include <string.h>

#include "../text/literal.h"
#include "../text/utf8.h"
#include "fact.h"

/* how much of a document is searched for the vendor's own name */
#define COVER_BYTES		4000
#define MAX_NAME_BYTES	90
#define MAX_OWN_NAMES	16
#define NAME_WORDS		4		/* of a name in Latin letters */
#define MAX_ASIDE		90		/* bytes of a bracket behind a name */

/* forms of companies, with a byte of each that is not met often */
static const struct
{
	LiteralWord word;
	size_t		rare;
}			forms[] = {
	{LITERAL("株式会社"), 1}, {LITERAL("有限会社"), 1}, {LITERAL("合同会社"), 8}, {LITERAL("(株)"), 2}, {LITERAL("（株）"), 4}, {LITERAL("㈱"), 1}
};

#define FORMS	(sizeof(forms) / sizeof(forms[0]))

/* Bytes of the form that stands at `at`; 0: none. */
static size_t
form_at(const char *text, size_t at, size_t end)
{
	for (size_t i = 0; i < FORMS; i++)
		if (literal_at(text + at, end - at, &forms[i].word))
			return forms[i].word.length;
	return 0;
}

/* Where the next one stands in [at, end), and its bytes; end: nowhere. */
static size_t
next_company(const char *text, size_t at, size_t end, size_t *form)
{
	size_t		first = end;

	for (size_t i = 0; i < FORMS; i++)
	{
		size_t		found = literal_find(text, at, end, &forms[i].word, forms[i].rare);

		if (found < first)
		{
			first = found;
			*form = forms[i].word.length;
		}
	}
	return first;
}

/* A character that a company's name is made of (no hiragana but in brands). */
static bool
is_name(uint32_t cp)
{
	return (cp >= 0x30A1 && cp <= 0x30FC) || (cp >= 0x4E00 && cp <= 0x9FFF) ||
		(cp >= 'A' && cp <= 'Z') || (cp >= 'a' && cp <= 'z') || (cp >= '0' && cp <= '9') ||
		cp == '&' || cp == 0x3005 || (cp >= 0xFF21 && cp <= 0xFF5A) || cp == '-';
}

static bool
is_alphanumeric(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

/* Does a character behind the company word show that the name stood before it? */
static bool
ends_name(uint32_t cp)
{
	static const uint16_t ends[] = {0x69D8, 0x53CA, 0x4E26, 0x53C8, 0x4ED6, 0x5185, 0x5074, 0x6BBF, 0x7B49};

	for (size_t i = 0; i < sizeof(ends) / sizeof(ends[0]); i++)
		if (ends[i] == cp)
			return true;
	return false;
}

/* Does text end, at `at`, what stands before a name: a sentence, a line, a label, another name? */
static bool
ends_before_name(const char *text, size_t at)
{
	static const LiteralWord ends[] = {LITERAL("\n"), LITERAL("。"), LITERAL(":"), LITERAL(","), LITERAL("("), LITERAL("|"), LITERAL("・")};

	return at == 0 || literal_ends(text, 0, at, LITERALS(ends));
}

/*
 * A name may begin with hiragana: where it does, where nothing else of the sentence stands
 * before it, or right behind the particle of an object or a topic; else start.
 */
static size_t
before_kana(const char *text, size_t start)
{
	static const LiteralWord particles[] = {LITERAL("を"), LITERAL("は")};
	static const LiteralWord links[] = {LITERAL("および"), LITERAL("または"), LITERAL("ならびに"), LITERAL("もしくは"), LITERAL("さらに"), LITERAL("なお"), LITERAL("また"), LITERAL("その"), LITERAL("この"), LITERAL("うち")};
	size_t		at = start;
	size_t		n;

	/* the kana stand from U+3041 to U+309F */
	for (; at >= 3 && start - at < MAX_NAME_BYTES; at -= 3)
	{
		uint32_t	cp = utf8_decode(text + at - 3, text + at, &n);

		if (cp < 0x3041 || cp > 0x309F)
			break;
	}
	if (start - at >= 6 && ends_before_name(text, at))
		return literal_starts(text, at, start, LITERALS(links)) ? start : at;
	return start - at >= 9 && literal_starts(text, at, start, LITERALS(particles)) ? at + 3 : start;
}

/* Does a letter of a name stand right before `at`? */
static bool
stands_before(const char *text, size_t at)
{
	size_t		n;

	return at >= 3 && ((unsigned char) text[at - 1] >= 0x80 ? is_name(utf8_decode(text + at - 3, text + at, &n)) : is_alphanumeric(text[at - 1]));
}

/*
 * The name around the form of so many bytes at `at`: what follows it, or else what stands
 * before.
 */
static Span
company_name(const char *text, size_t length, size_t at, size_t form)
{
	size_t		end = at + form;
	size_t		start = at;
	Span		out = {0, 0};

	/* "the company's name" in a cell of its own: what follows the blank is another cell */
	while (end < length && end - at < MAX_NAME_BYTES && !(text[end] == ' ' && end == at + form && stands_before(text, at)))
	{
		size_t		size;
		uint32_t	cp = utf8_decode(text + end, text + length, &size);

		/* a blank inside a Latin name, or between the word and the name */
		if (cp == ' ' && end + 1 < length && is_name((unsigned char) text[end + 1]))
		{
			end++;
			continue;
		}
		if (!is_name(cp) || (end == at + form && ends_name(cp)))
			break;
		end += size;
	}
	while (end > at && text[end - 1] == ' ')
		end--;
	if (end == at + form)
	{
		while (start > 0 && at - start < MAX_NAME_BYTES)
		{
			size_t		size = 1;
			uint32_t	cp;

			while (start > size && ((unsigned char) text[start - size] & 0xC0) == 0x80)
				size++;
			cp = utf8_decode(text + start - size, text + length, &size);
			/* a blank inside a Latin name, or between the name and the word */
			if (cp == ' ' && start > 1 && is_alphanumeric(text[start - 2]) && (start == at || is_alphanumeric(text[start])))
			{
				start--;
				continue;
			}
			if (!is_name(cp))
				break;
			start -= size;
		}
		start = before_kana(text, start);
	}
	if (start < at || end > at + form)
	{
		out.start = start;
		out.length = end - start;
	}
	return out;
}

void
fact_find_own_names(FactReader *r)
{
	const char *text = r->reading->document;
	size_t		length = r->reading->length;
	size_t		stop = length < COVER_BYTES ? length : COVER_BYTES;
	size_t		form = 0;

	/* what stands before the first section that answers a control is the cover */
	for (int i = 0; i < r->reading->npassages; i++)
		if (r->reading->passages[i].ncontrols > 0)
		{
			if (r->reading->passages[i].source.start < stop)
				stop = r->reading->passages[i].source.start;
			break;
		}
	r->cover = stop;
	r->own_names = r->env->alloc(r->env, MAX_OWN_NAMES * sizeof(Span));
	for (size_t at = next_company(text, 0, stop, &form); at < stop && r->nown_names < MAX_OWN_NAMES; at = next_company(text, at + form, stop, &form))
	{
		Span		name = company_name(text, length, at, form);

		if (name.length > 0)
			r->own_names[r->nown_names++] = name;
	}
}

/* Names are compared without blanks and by their own part. */
static bool
is_own_name(const FactReader *r, const char *name, size_t length)
{
	for (int i = 0; i < r->nown_names; i++)
	{
		const char *own = r->reading->document + r->own_names[i].start;
		size_t		n = r->own_names[i].length;
		size_t		a = 0,
					b = 0;

		while (a < n && b < length)
		{
			if (own[a] == ' ')
				a++;
			else if (name[b] == ' ')
				b++;
			else if (own[a] == name[b] || (own[a] | 0x20) == (name[b] | 0x20))
			{
				a++;
				b++;
			}
			else
				break;
		}
		if (b == length || a == n)
			return true;
	}
	return false;
}

/* A product, region or function of the supplier, named in passing. */
static bool
names_product(const FactReader *r, size_t end)
{
	static const char *const products[] = {
		"リージョン", "東京", "大阪", "東日本", "西日本", "us-", "ap-", "eu-", "key ", "kms", "cloudwatch", "waf", "s3", "rds",
		"guardduty", "lambda", "ec2", "iam", "shield", "backup", "inspector", "config", "cloudtrail", "secrets", "certificate",
		"の標準機能", "の標準の機能", "の機能", "の暗号", "標準機能", "標準の", "の東京", "の大阪", "のリージョン", "の複数リージョン", "の認証", "の公開",
		"のホワイトペーパー", "のサイト", "のページ", "のウェブ", "の監査", "のプライベート", "アカウント", "のアカウント", "の管理画面", "の管理コンソール",
		"コンソール", "ad", "active directory", "workspace", "authenticator", "chrome", "の公開ntp", "の時刻", "time sync",
		"のntp", "monitor", "defender", "sentinel", "key vault", "entra", "認証", "ログイン", "でのログイン", "連携", "のsso",
		"のマネージド", "マネージド", "のバックアップ", "の複数の", "のアベイラビリティ", "のデータベース", "のストレージ", "の監視", "の責任共有", "の責任分界",
		"の責任については", "側の責任については", "の仮想", "のロードバランサ", "のセキュリティグループ", "の各種", "security", "の鍵", "fargate", "aurora",
		"のコンプライアンス", "analytics", "maps", "play", "forms", "drive", "カレンダー", "calendar", "teams", "365", "office", NULL
	};

	while (end < r->length && r->text[end] == ' ')
		end++;
	for (int i = 0; products[i] != NULL; i++)
		if (fact_text_at(r, end, products[i]))
			return true;
	return false;
}

/* Is the sentence an item of a list of suppliers? */
static bool
is_listed(const FactReader *r, const Sentence *in)
{
	if (in->end - in->start >= 150)
		return false;
	for (int i = in->statement - 1; i >= r->first && i >= in->statement - 8; i--)
	{
		Sentence	lead = fact_sentence(r, i);

		if (r->reading->statements[i].item != r->reading->statements[in->statement].item &&
			fact_has(r, &lead, WORD_HOST))
			return true;
	}
	return false;
}

/*
 * Is what stands at [start, end) said to run, host or dispose?  In sections on
 * responsibility, supply chain and disposal any word of that kind will do;
 * elsewhere it must follow at once.
 */
static bool
is_supplier(const FactReader *r, const Sentence *in, size_t start, size_t end)
{
	/* what a supplier does, before its name */
	static const LiteralWord before[] = {
		LITERAL("を担う"), LITERAL("を担っている"), LITERAL("を受け持つ"), LITERAL("を担当する"), LITERAL("を委託している"), LITERAL("を委託する"), LITERAL("を受託する"), LITERAL("を請け負う"), LITERAL("を任せている"), LITERAL("を営む"), LITERAL("を運営する"), LITERAL("を委託した"), LITERAL("を代行する")
	};
	/* ... and right behind it */
	static const LiteralWord behind[] = {
		LITERAL("が担"), LITERAL("が受け持"), LITERAL("が請け負"), LITERAL("が代行"), LITERAL("が面倒を見"), LITERAL("が同社の"), LITERAL("が執り行"), LITERAL("がこな"), LITERAL("が維持"), LITERAL("が保全"),
		LITERAL("に一任"), LITERAL("の管理下"), LITERAL("の責任範囲"), LITERAL("の担当領域"), LITERAL("の担当範囲")
	};
	const Word *strong;

	if (fact_refused(r, in, start, end))
		return false;
	strong = fact_word_after(r, in, IN_SET(WORD_HOST_STRONG), end, end + 100);
	if ((strong != NULL && strong->start - end <= 60) || literal_ends(r->text, in->start, start, LITERALS(before)) ||
		literal_starts(r->text, end, in->end, LITERALS(behind)))
		return true;
	if (in->latin)
	{
		strong = fact_word_before(r, in, IN_SET(WORD_HOST_STRONG), in->start, start);
		if (strong != NULL && start - strong->end < 24)
			return true;
	}
	if (names_product(r, end))
		return false;
	if (!fact_topic(r, "supplier") && !fact_topic(r, "platform"))
		return false;
	if (fact_has(r, in, WORD_HOST) || fact_has(r, in, WORD_DISPOSE))
		return true;
	return (fact_topic(r, "chain") && fact_fills_cell(r, in, start, end)) || is_listed(r, in);
}

/* Does a name of the tables stand inside of the name? */
static bool
holds_known(const FactReader *r, Span name)
{
	size_t		end = name.start + name.length;
	int			first,
				behind;

	words_between(r->words, name.start, end, &first, &behind);
	/* the one behind may begin inside */
	for (int i = first; i <= behind && i < r->words->n; i++)
		if (r->words->words[i].class == WORD_NAME && r->words->words[i].start < end)
			return true;
	return false;
}

/* Behind "(certified)" where a bracket follows at once; at where none does. */
static size_t
behind_bracket(const FactReader *r, size_t at, size_t end)
{
	const char *close;

	if (at >= end || r->text[at] != '(')
		return at;
	close = memchr(r->text + at, ')', end - at < MAX_ASIDE ? end - at : MAX_ASIDE);
	return close != NULL ? (size_t) (close - r->text) + 1 : at;
}

/* "... for mails: the company", a row of a table: what ends an item of a section on suppliers. */
static bool
is_item(const FactReader *r, const Sentence *in, Span name)
{
	size_t		end = behind_bracket(r, name.start + name.length, in->end);

	if (!fact_topic(r, "supplier") || in->end - in->start > 150)
		return false;
	if (fact_topic(r, "chain") && fact_fills_cell(r, in, name.start, name.start + name.length))
		return true;
	/* the first cell of a row */
	if (name.start == in->start && end < in->end && r->text[end] == ' ' && is_listed(r, in))
		return true;
	/* what an item is about stands before it: "mails: the company, ..." */
	if (fact_topic(r, "chain") && name.start > in->start && r->text[name.start - 1] == ':' && end < in->end && r->text[end] == ',')
		return true;
	while (end < in->end && r->text[end] == ' ')
		end++;
	/* the next of several: "(2)" */
	if (end > name.start + name.length && in->end - end > 2 && r->text[end] == '(' && r->text[end + 1] >= '1' && r->text[end + 1] <= '9')
		return true;
	return end >= in->end || r->text[end] == '|' || r->text[end] == ':' || fact_text_at(r, end, "。");
}

/* "the data centre is run by", "we leave it to": words before the name that make it a supplier. */
static bool
is_led(const FactReader *r, const Sentence *in, Span name)
{
	static const LiteralWord leads[] = {
		LITERAL("委託先の"), LITERAL("委託先である"), LITERAL("再委託先の"), LITERAL("を運営する"), LITERAL("を提供する"), LITERAL("を委託する"), LITERAL("を委託している"),
		LITERAL("を任せている"), LITERAL("を担う"), LITERAL("が契約する"), LITERAL("供給者である"), LITERAL("供給者は"), LITERAL("委託先は"), LITERAL("再委託先は")
	};

	return literal_ends(r->text, in->start, name.start, LITERALS(leads));
}

/* "mails to A, calls to B are left": the first of several that share a verb. */
static bool
is_coordinated(const FactReader *r, const Sentence *in, size_t after)
{
	static const LiteralWord links[] = {LITERAL("に,"), LITERAL("へ,"), LITERAL("から,"), LITERAL(","), LITERAL("と"), LITERAL("及び"), LITERAL("および"), LITERAL("並びに"), LITERAL("のほか")};
	static const LiteralWord verbs[] = {LITERAL("に委託"), LITERAL("に再委託"), LITERAL("に任せ"), LITERAL("に業務を委託"), LITERAL("へ委託"), LITERAL("それぞれ委託"), LITERAL("それぞれ委ね"), LITERAL("それぞれ任せ"), LITERAL("から調達"), LITERAL("から提供"), LITERAL("にお願い"), LITERAL("に依頼"), LITERAL("に委ね")};
	/* "to A the destruction is left" */
	static const LiteralWord to = LITERAL("に");
	static const LiteralWord left[] = {LITERAL("を委託"), LITERAL("を再委託"), LITERAL("を依頼"), LITERAL("を任せ"), LITERAL("それぞれ委託")};
	size_t		stop = fact_reach(in, after);

	if (after < in->end && literal_at(r->text + after, in->end - after, &to) &&
		literal_inside(r->text, after, in->end - after > MAX_NAME_BYTES ? after + MAX_NAME_BYTES : in->end, LITERALS(left)))
		return true;
	return after < in->end && literal_starts(r->text, after, in->end, LITERALS(links)) &&
		literal_inside(r->text, after, stop, LITERALS(verbs));
}

/* "the company takes the calls, and": what holds particles is no name before a comma */
static bool
is_clause(const char *text, size_t start, size_t end)
{
	static const LiteralWord particles[] = {LITERAL("を"), LITERAL("が"), LITERAL("は")};

	return literal_inside(text, start, end, LITERALS(particles));
}

/* The name from `at` on that fills a cell of a row, or stands before a colon, with hiragana too; empty where none does. */
static Span
bounded_name(const FactReader *r, const Sentence *in, size_t at)
{
	static const LiteralWord signs[] = {LITERAL("、"), LITERAL("。"), LITERAL(","), LITERAL(" "), LITERAL("は"), LITERAL("が"), LITERAL("を"), LITERAL("\n")};
	size_t		stop = in->end - at > MAX_NAME_BYTES ? at + MAX_NAME_BYTES : in->end;
	size_t		end = at;

	while (end < stop && r->text[end] != '|' && r->text[end] != ':' && r->text[end] != '(')
		end++;
	while (end > at && r->text[end - 1] == ' ')
		end--;
	if (!fact_topic(r, "chain") || literal_inside(r->text, at, end, LITERALS(signs)) ||
		!(fact_fills_cell(r, in, at, end) || (end < in->end && r->text[end] == ':')))
		return (Span) {0, 0};
	return (Span) {at, end - at};
}

/* Names in no table: a company that something is bought from. */
static void
read_company(FactReader *r, const Sentence *in, size_t at, size_t form)
{
	static const char *const relations[] = {
		"が提供", "が、", "が,", "に委託", "へ委託", "にお願い", "へお願い", "に再委託", "が運", "が行", "が実施", "が担", "が管理", "が保守", "の提供する", "のデータセンター", "のデータセンタ",
		"のクラウド", "を利用", "を用い", "を採用", "の基盤", "の上で", "上で", "のサーバ", "が所有", "の環境", "に依頼", "が責任", "に業務を委託", "を委託先", "が廃棄",
		"と契約", "に委ね", "へ委ね", "にそれぞれ", "へそれぞれ", "のサービスで", "のサービスを", "の運営する", "の所有", "に任せ", "へ任せ", "にまかせ", "に預け", "が物理", "が破壊", "が処分", "が破砕", "が溶解", "が回収", "が消去", "の設備", "の配信", "が請け負", "が受け持", "が裁断", "に引き渡", "のラックを", "から賃借", "のハウジング", "に運用を", "に保守を", "に監視を", "社が提供", "から調達", "より調達", "から借り", "から提供", "に破砕", "に処分", "に裁断", "に溶解", "に消去", "の施設を", NULL
	};
	Span		name = company_name(r->text, in->end, at, form);
	Span		source;
	char		value[MAX_NAME_BYTES * 2];
	bool		related = false;
	size_t		after;
	size_t		behind;
	size_t		polite = 0;
	Span		bounded = bounded_name(r, in, at);

	if (bounded.length > name.length)
		name = bounded;
	if (name.length > 0 && (name.start < in->start || holds_known(r, name)))
		return;
	after = name.start + name.length;
	/* a title of politeness is no part of it */
	if (fact_text_at(r, after, "様"))
		polite = strlen("様");
	else if (fact_text_at(r, after, "さま") || fact_text_at(r, after, "さん"))
		polite = strlen("さま");
	behind = behind_bracket(r, after, in->end);
	for (int i = 0; name.length > 0 && relations[i] != NULL && !related; i++)
		related = fact_text_at(r, after + polite, relations[i]) || fact_text_at(r, behind, relations[i]);
	related = related || (name.length > 0 && (is_item(r, in, name) || is_led(r, in, name) || is_coordinated(r, in, after + polite)));
	/* some names have hiragana: then the relation shows where they end */
	for (size_t e = at + form; !related && e < in->end && e < at + MAX_NAME_BYTES; )
	{
		size_t		size;
		uint32_t	cp = utf8_decode(r->text + e, r->text + in->end, &size);

		for (int i = 0; relations[i] != NULL && !related && e > at + form + 3; i++)
			related = fact_text_at(r, e, relations[i]);
		related = related || (e > at + form + 3 && !fact_text_at(r, e, "と") && !is_clause(r->text, at + form + 3, e) && is_coordinated(r, in, e));
		if (!related && !is_name(cp) && !(cp >= 0x3041 && cp <= 0x3096))
			break;
		if (related)
		{
			name.start = at;
			name.length = e - at;
			after = e;
		}
		e += size;
	}
	if (!related || fact_refused(r, in, name.start, after))
		return;
	source = fold_source(&r->passage->text, name.start, name.length);
	if (source.length >= sizeof(value) ||
		is_own_name(r, r->reading->document + source.start, source.length))
		return;
	memcpy(value, r->reading->document + source.start, source.length);
	value[source.length] = '\0';
	fact_add(r, in, "subprocessor", value, NULL, "self", "", name.start, after);
}

/* Is the byte of the passage's text a capital in the document? */
static bool
is_capital(const FactReader *r, size_t at)
{
	Span		source = fold_source(&r->passage->text, at, 1);
	char		c = source.length > 0 ? r->reading->document[source.start] : ' ';

	return c >= 'A' && c <= 'Z';
}

/* "Tidewren Mail Inc.": the words with capitals before the form of the company at w. */
static void
read_latin_company(FactReader *r, const Sentence *in, const Word *w)
{
	size_t		start = w->start;
	char		value[MAX_NAME_BYTES * 2];
	Span		source;

	if (!fact_topic(r, "supplier") || fact_refused(r, in, w->start, w->end))
		return;
	for (int words = 0; words < NAME_WORDS && start > in->start; words++)
	{
		size_t		end = start;
		size_t		at;

		while (end > in->start && (r->text[end - 1] == ' ' || r->text[end - 1] == ','))
			end--;
		for (at = end; at > in->start && (is_alphanumeric(r->text[at - 1]) || r->text[at - 1] == '-' || r->text[at - 1] == '&'); at--)
			;
		if (at == end || !is_capital(r, at))
			break;
		start = at;
	}
	source = fold_source(&r->passage->text, start, w->end - start);
	if (start == w->start || source.length >= sizeof(value) || holds_known(r, (Span) {start, w->end - start}))
		return;
	for (size_t i = 0; i < source.length; i++)
		value[i] = r->reading->document[source.start + i] == '\n' ? ' ' : r->reading->document[source.start + i];
	value[source.length] = '\0';
	/* the front matter names the vendor itself */
	if (literal_find(r->reading->document, 0, r->cover, &(LiteralWord) {value, source.length}, source.length - 1) >= r->cover)
		fact_add(r, in, "subprocessor", value, NULL, "self", "", start, w->end);
}

void
fact_read_suppliers(FactReader *r)
{
	int			word = 0;

	for (int i = r->first; i < r->behind; i++)
	{
		Sentence	in = fact_sentence(r, i);

		if (word < in.first)
			word = in.first;
		for (; word < in.behind; word++)
		{
			const Word *w = &r->words->words[word];

			if ((word & 0x3FF) == 0x3FF)
				r->env->poll(r->env);
			if (w->start < in.start)
				continue;
			if (w->class == WORD_NAME && is_supplier(r, &in, w->start, w->end))
				fact_add(r, &in, "subprocessor", word_value(w), NULL, "self", "", w->start, w->end);
			else if (w->class == WORD_SUPPLIER && r->passage->ncontrols > 0 && form_at(r->text, w->start, w->end) == w->end - w->start)
				read_company(r, &in, w->start, w->end - w->start);
			else if (w->class == WORD_COMPANY)
				read_latin_company(r, &in, w);
		}
	}
}
