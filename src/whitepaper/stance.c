/*
 * stance.c
 *		How the core act of a section's control is met, out of its sentences.
 *
 * Sentences that name what the heading names weigh double.  What the core act
 * of a control is, where that matters, stands in src/data/stance_control.tsv.
 */
#include <string.h>

#include "../text/literal.h"
#include "../text/utf8.h"
#include "statement.h"

#define MAX_KEYS		12
#define MAX_KEY_BYTES	24

/* The traits of src/data/stance_control.tsv, as bits. */
typedef enum Trait
{
	TRAIT_SHARED = 1,
	TRAIT_AGREEMENT = 2,
	TRAIT_CONTACT = 4,
	TRAIT_CAPABILITY = 8,
	TRAIT_RECORDS = 16,
	TRAIT_REFUSAL = 32,
	TRAIT_PROCEDURE = 64,
	TRAIT_POLICY = 128,
	TRAIT_SUPPLIER = 256,
	TRAIT_EVIDENCE = 512,
	TRAIT_CHAIN = 1024,
	TRAIT_LAYERED = 2048
} Trait;

/* the enumerators above are its symbols */
#include "data/gen/stance_control.h"

/* The heading's telling words: runs of ideographs or katakana. */
typedef struct Keys
{
	char		key[MAX_KEYS][MAX_KEY_BYTES];
	int			length[MAX_KEYS];
	int			n;
	uint64_t	firsts;			/* last six bits of the keys' first characters, */
	uint64_t	seconds;		/* and of their second ones */
} Keys;

typedef struct Tally
{
	int			provided;
	int			capability;
	int			refused;
	int			advised;		/* of those, that say what to use instead */
	int			planned;
	int			request;
	int			referral;
	int			customer;
	int			instructed;		/* the customer's, where telling him how is the act */
	int			shared;
	int			inherited;
	int			harmless;
	bool		provided_core;
	bool		refused_core;
	bool		request_first;
	bool		said_shared;	/* beyond a mere pointer */
	int			sharing;		/* sentences that speak of responsibility */
	bool		said;			/* anything beyond a mere pointer */
	int			silent;			/* of those of which nothing can be judged, they name the vendor */
	bool		layered;		/* the customer does it on the machines that are his */
	int			listed;			/* ... they are a label and what it stands for, or cells of a table */
} Tally;

/* The traits of all controls that the passage answers. */
static unsigned
traits_of(const Passage *passage)
{
	unsigned	traits = 0;

	for (int i = 0; i < passage->ncontrols; i++)
	{
		ControlId	control = passage->controls[i];
		int			low = 0,
					high = stance_control_count;

		/* the first of its rows, which ascend */
		while (low < high)
		{
			int			middle = (low + high) / 2;

			if (stance_control_rows[middle].control < control)
				low = middle + 1;
			else
				high = middle;
		}
		for (; low < stance_control_count && stance_control_rows[low].control == control; low++)
			traits |= (unsigned) stance_control_rows[low].trait;
	}
	return traits;
}

static int
script(uint32_t cp)
{
	return cp >= 0x4E00 && cp <= 0x9FFF ? 1 : cp >= 0x30A1 && cp <= 0x30FC ? 2 : 0;
}

/* Words that stand in headings of every kind tell nothing. */
static bool
is_common(const char *key, int length)
{
	static const LiteralWord common[] = {
		LITERAL("情報"), LITERAL("管理"), LITERAL("利用"), LITERAL("利用者"), LITERAL("方針"), LITERAL("環境"),
		LITERAL("要求事項"), LITERAL("取扱"), LITERAL("責任"), LITERAL("役割"), LITERAL("対応"), LITERAL("実施"),
		LITERAL("クラウドサービス"), LITERAL("クラウドサービスカスタマ"), LITERAL("セキュリティ"), LITERAL("クラウドコンピューティング"),
		LITERAL("サービス"), LITERAL("及"), LITERAL("手順"), LITERAL("関係"), LITERAL("情報セキュリティ"), LITERAL("技術的"),
		LITERAL("特権的"), LITERAL("管理策"), LITERAL("分析"), LITERAL("配慮"), LITERAL("合意"), LITERAL("提供"),
		LITERAL("機能")
	};

	for (size_t i = 0; i < sizeof(common) / sizeof(common[0]); i++)
		if (common[i].length == (size_t) length && literal_at(key, (size_t) length, &common[i]))
			return true;
	return false;
}

static void
take_keys(const Reading *reading, const Passage *passage, Keys *keys)
{
	const char *p = reading->document + passage->heading.start;
	const char *end = p + passage->heading.length;
	const char *from = p;
	int			kind = 0;

	keys->n = 0;
	keys->firsts = keys->seconds = 0;
	if (end - p > 300)
		end = p + 300;
	for (;;)
	{
		size_t		size = 0;
		int			next = p < end ? script(utf8_decode(p, end, &size)) : 0;

		if (next != kind)
		{
			int			length = (int) (p - from);

			if (kind != 0 && length >= 6 && length <= MAX_KEY_BYTES && keys->n < MAX_KEYS &&
				!is_common(from, length))
			{
				memcpy(keys->key[keys->n], from, (size_t) length);
				keys->length[keys->n++] = length;
				keys->firsts |= UINT64_C(1) << (from[2] & 63);
				keys->seconds |= UINT64_C(1) << (from[5] & 63);
			}
			from = p;
			kind = next;
		}
		if (p >= end)
			break;
		p += size;
	}
}

/* Does one of the keys stand at p? */
static bool
key_at(const Keys *keys, const char *p, size_t left)
{
	for (int k = 0; k < keys->n; k++)
		if ((size_t) keys->length[k] <= left && memcmp(p, keys->key[k], 3) == 0 &&
			memcmp(p, keys->key[k], (size_t) keys->length[k]) == 0)
			return true;
	return false;
}

static bool
is_core(const Keys *keys, const char *text, size_t length)
{
	size_t		i = 0;

	/* a sentence shows early what it is about */
	if (length > 1500)
		length = 1500;
	if (keys->n == 0)
		return false;
	/* no key is shorter than two characters */
	while (i + 6 <= length)
		if ((unsigned char) text[i] < 0xE3)
			i++;
		else if ((keys->firsts >> (text[i + 2] & 63) & keys->seconds >> (text[i + 5] & 63) & 1) != 0 &&
				 key_at(keys, text + i, length - i))
			return true;
		else
			i += 3;
	return false;
}

/* Does the sentence choose suppliers, or watch them? */
static bool
chooses(const char *text, size_t length)
{
	static const LiteralWord words[] = {
		LITERAL("選定"), LITERAL("審査"), LITERAL("評価"), LITERAL("点検"), LITERAL("監査"), LITERAL("監督"), LITERAL("求め"), LITERAL("要求"),
		LITERAL("契約"), LITERAL("確認"), LITERAL("確かめ"), LITERAL("義務"), LITERAL("assess"), LITERAL("review"), LITERAL("require")
	};

	return literal_inside(text, 0, length, LITERALS(words));
}

/* Does the sentence speak of the machines that a customer runs on the vendor's? */
static bool
names_own_layer(const char *text, size_t length)
{
	static const LiteralWord words[] = {
		LITERAL("ゲストos"), LITERAL("仮想サーバ"), LITERAL("仮想マシン"), LITERAL("インスタンスの"), LITERAL("コンテナイメージ"), LITERAL("起動後の"), LITERAL("起動した後の"), LITERAL("作成後の設定"), LITERAL("配備後の"), LITERAL("デプロイ後の"),
		LITERAL("持ち込みイメージ"), LITERAL("持ち込まれたイメージ"), LITERAL("ボリューム"), LITERAL("dockerfile"), LITERAL("vmの"),
		LITERAL("guest os"), LITERAL("guest operating"), LITERAL("virtual machine"), LITERAL("virtual server"), LITERAL("container image"), LITERAL("their vms"), LITERAL("your vms"), LITERAL("their instances"), LITERAL("your instances")
	};
	static const LiteralWord os = LITERAL("os");
	static const LiteralWord behind[] = {LITERAL("の"), LITERAL("と"), LITERAL("や"), LITERAL("及び"), LITERAL("および"), LITERAL("以上"), LITERAL("への"), LITERAL("・")};

	/* an operating system by itself, and not that of a telephone: "ios" */
	for (size_t at = 0; (at = literal_find(text, at, length, &os, 0)) < length; at += os.length)
		if (!(at > 0 && text[at - 1] >= 'a' && text[at - 1] <= 'z') && literal_starts(text, at + os.length, length, LITERALS(behind)))
			return true;
	return literal_inside(text, 0, length, LITERALS(words));
}

/* Does the sentence name another section of the same paper, and no other paper? */
static bool
points_inside(const char *text, size_t start, size_t end)
{
	static const LiteralWord other[] = {
		LITERAL("規約"), LITERAL("約款"), LITERAL("契約"), LITERAL("規程"), LITERAL("仕様書"), LITERAL("別紙"), LITERAL("サイト"),
		LITERAL("ガイド"), LITERAL("マニュアル"), LITERAL("ヘルプ")
	};
	static const LiteralWord section[] = {
		LITERAL("前条"), LITERAL("前項"), LITERAL("前記"), LITERAL("前述"), LITERAL("上記"), LITERAL("前節"), LITERAL("前章"), LITERAL("上述"),
		LITERAL("「"), LITERAL("《"), LITERAL("0"), LITERAL("1"), LITERAL("2"), LITERAL("3"), LITERAL("4"), LITERAL("5"), LITERAL("6"),
		LITERAL("7"), LITERAL("8"), LITERAL("9")
	};

	/* the signs of a section stand early, and most sentences without one are short */
	return literal_inside(text, start, end, LITERALS(section)) && !literal_inside(text, start, end, LITERALS(other));
}

static void
count(Tally *t, const Statement *s, const Reasons *why,
	  bool core, bool core_conceded, unsigned traits, bool inside, bool chosen)
{
	int			weight = core ? 2 : 1;
	Stance		stance = s->stance;
	bool		nothing_yet = !t->said && t->referral == 0;

	if (stance == STANCE_ON_REQUEST && why->contact && (traits & TRAIT_CONTACT))
		stance = STANCE_PROVIDED;
	if (stance == STANCE_PROVIDED && (traits & TRAIT_SUPPLIER) && why->passive)
		stance = STANCE_INHERITED;
	/* "suppliers are examined": of them, but not by them */
	if (stance == STANCE_INHERITED && chosen)
		stance = STANCE_PROVIDED;
	if (stance == STANCE_CUSTOMER && (traits & TRAIT_PROCEDURE))
	{
		t->instructed += weight;
		t->said = true;
		return;
	}
	if (stance == STANCE_REFERRAL && !why->look && (traits & TRAIT_POLICY))
		stance = STANCE_PROVIDED;
	/* "everybody can see it on the page of the service's state": the customer can do what he is to be able to do */
	if (stance == STANCE_REFERRAL && (traits & TRAIT_CAPABILITY) && why->capability)
		stance = STANCE_PROVIDED;
	if (stance != STANCE_NONE && !why->look && !(stance == STANCE_REFERRAL && inside) && !(s->negated && why->harmless))
	{
		t->said = true;
		t->said_shared |= why->shares;
		t->sharing += why->shares;
	}
	switch (stance)
	{
		case STANCE_NONE:
			break;
		case STANCE_PROVIDED:
			if (s->negated && why->harmless)
				t->harmless += weight;
			else if (why->capability)
				t->capability += weight;
			else
				t->provided += weight;
			if (!s->negated)
				t->provided_core |= core;
			break;
		case STANCE_CUSTOMER:
			t->customer += weight;
			break;
		case STANCE_SHARED:
			t->shared += weight;
			break;
		case STANCE_INHERITED:
			t->inherited += weight;
			break;
		case STANCE_ON_REQUEST:
			t->request += weight;
			t->request_first |= nothing_yet;
			break;
		case STANCE_REFERRAL:
			t->referral += weight;
			break;
		case STANCE_NOT_PROVIDED:
			t->refused += weight;
			t->advised += why->advised;
			/* "... is done, but ... is not": which of them is the core? */
			if (why->conceded > 0 && core_conceded)
			{
				t->provided += 2;
				t->provided_core = true;
			}
			else
				t->refused_core |= core && !why->advised;
			break;
		case STANCE_PLANNED:
			t->planned += weight;
			break;
	}
}

/* "Data: in Japan", "| audit log | 400 days |" */
static bool
is_listed(const char *text, size_t length)
{
	const char *colon = memchr(text, ':', length);

	return (colon != NULL && (size_t) (colon - text) + 1 < length) || memchr(text, '|', length) != NULL;
}

static Stance
decide(const Tally *t, unsigned traits)
{
	int			done = t->provided + t->capability;
	int			shown = done + t->listed;

	/* told how, and by somebody who does something himself */
	if (t->instructed > 0)
	{
		if (done + t->inherited + t->request + t->refused + t->planned + t->referral == 0)
			return STANCE_CUSTOMER;
		done += t->instructed;
	}
	/* "ours: the application; yours: the terminals" has no predicates */
	if (traits & TRAIT_SHARED)
		return t->said || (t->referral == 0 && t->silent > 0) ? STANCE_SHARED : STANCE_REFERRAL;
	if ((traits & TRAIT_AGREEMENT) && t->said_shared)
		return STANCE_SHARED;
	if (t->planned > 0 && done + t->inherited + t->request + (t->refused > 0 ? 0 : t->customer) == 0)
		return STANCE_PLANNED;
	/* what the customer is to be able to do is to come, whatever the vendor does meanwhile */
	if (t->planned > 0 && (traits & TRAIT_CAPABILITY) && t->capability + t->request == 0)
		return STANCE_PLANNED;
	if (t->refused > 0)
	{
		if (traits & TRAIT_REFUSAL)
			return t->referral > 0 && done == 0 ? STANCE_REFERRAL : STANCE_PROVIDED;
		if (shown + t->inherited + t->request == 0 && t->customer < t->refused)
			return STANCE_NOT_PROVIDED;
		if ((traits & TRAIT_CAPABILITY) && t->capability + t->request + t->customer + t->advised == 0)
			return STANCE_NOT_PROVIDED;
		if (t->refused_core && !t->provided_core && shown < t->refused && t->inherited + t->request + t->customer == 0)
			return STANCE_NOT_PROVIDED;
	}
	if (t->inherited > 0 &&
		((traits & TRAIT_SUPPLIER) && !((traits & TRAIT_CHAIN) && t->provided_core) ? t->inherited >= t->provided : t->inherited > done))
		return STANCE_INHERITED;
	if (t->request > 0 &&
		((t->request > done + t->inherited && (t->request_first || done == 0)) ||
		 ((traits & TRAIT_RECORDS) && t->capability == 0) ||
		 ((traits & TRAIT_EVIDENCE) && t->request_first)))
		return STANCE_ON_REQUEST;
	if (t->layered && done > 0)
		return STANCE_SHARED;
	if (t->customer > 0 && t->customer > done + t->inherited + t->request)
		return STANCE_CUSTOMER;
	if (t->sharing > 1 && t->customer > 0 && done > 0)
		return STANCE_SHARED;
	if (t->shared > done)
		return STANCE_SHARED;
	if (t->referral > 0 && done + t->inherited + t->request + t->customer + t->refused == 0)
		return STANCE_REFERRAL;
	return STANCE_PROVIDED;
}

/* Does the vendor say something himself, where labels part his text from what the customer has to do? */
static bool
vendor_speaks(const Statement *statements, int n)
{
	for (int i = 0; i < n; i++)
		if (statements[i].part != PART_CUSTOMER && statements[i].stance != STANCE_NONE)
			return true;
	return false;
}

/* Do all statements that say something say that it is done, where nothing makes more of that? */
static bool
all_provided(const Statement *statements, int n, unsigned traits)
{
	if ((traits & (TRAIT_SHARED | TRAIT_AGREEMENT | TRAIT_SUPPLIER)) != 0)
		return false;
	for (int i = 0; i < n; i++)
		if (statements[i].stance != STANCE_NONE && statements[i].stance != STANCE_PROVIDED)
			return false;
	return true;
}

Stance
stance_of_passage(const Reading *reading, const Passage *passage,
				  const Statement *statements, const Reasons *reasons, int n)
{
	Tally		tally = {0};
	Keys		keys;
	unsigned	traits = traits_of(passage);
	bool		speaks;

	/* there is nothing to weigh, as with most passages */
	if (all_provided(statements, n, traits))
		return STANCE_PROVIDED;
	speaks = vendor_speaks(statements, n);
	take_keys(reading, passage, &keys);
	for (int i = 0; i < n; i++)
	{
		const Statement *s = &statements[i];
		const char *text = passage->text.text + s->folded.start;
		bool		chosen;

		tally.layered |= (traits & TRAIT_LAYERED) != 0 && s->stance == STANCE_CUSTOMER && names_own_layer(text, s->folded.length);
		tally.silent += s->stance == STANCE_NONE && reasons[i].self;
		tally.listed += s->stance == STANCE_NONE && s->part == PART_NONE && is_listed(text, s->folded.length);
		/* what a label gives the customer to do says nothing of the vendor's act */
		if (s->stance == STANCE_NONE || reasons[i].introduces || (speaks && s->part == PART_CUSTOMER))
			continue;
		chosen = (traits & TRAIT_CHAIN) && chooses(text, s->folded.length);
		count(&tally, s, &reasons[i], chosen || is_core(&keys, text, s->folded.length),
			  reasons[i].conceded > 0 &&
			  is_core(&keys, text, reasons[i].conceded - s->folded.start),
			  traits, s->stance == STANCE_REFERRAL &&
			  points_inside(passage->text.text, s->folded.start, s->folded.start + s->folded.length), chosen);
	}
	return decide(&tally, traits);
}
