/*
 * stance.c
 *		How the core act of a section's control is met, out of its sentences.
 *
 * Sentences that name what the heading names weigh double.  What the core act
 * of a control is, where that matters, stands in src/data/stance_control.tsv.
 */
#include <string.h>

#include "../text/utf8.h"
#include "statement.h"

#include "data/gen/stance_control.h"

#define MAX_KEYS		12
#define MAX_KEY_BYTES	24

/* The heading's telling words: runs of ideographs or katakana. */
typedef struct Keys
{
	char		key[MAX_KEYS][MAX_KEY_BYTES];
	int			length[MAX_KEYS];
	int			n;
} Keys;

typedef struct Tally
{
	int			provided;
	int			capability;
	int			refused;
	int			planned;
	int			request;
	int			referral;
	int			customer;
	int			shared;
	int			inherited;
	int			harmless;
	bool		provided_core;
	bool		refused_core;
	bool		request_first;
	bool		said_shared;	/* beyond a mere pointer */
	int			sharing;		/* sentences that speak of responsibility */
	bool		said;			/* anything beyond a mere pointer */
} Tally;

static bool
has_trait(const Passage *passage, const char *trait)
{
	for (int i = 0; i < passage->ncontrols; i++)
		for (int k = 0; k < stance_control_count; k++)
			if (stance_control_rows[k].control == passage->controls[i] &&
				strcmp(stance_control_rows[k].trait, trait) == 0)
				return true;
	return false;
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
	static const char *const common[] = {
		"情報", "管理", "利用", "利用者", "方針", "環境", "要求事項", "取扱", "情報", "責任", "役割", "対応", "実施",
		"クラウドサービス", "クラウドサービスカスタマ", "セキュリティ", "クラウドコンピューティング", "サービス", "及", "手順", "関係",
		"情報セキュリティ", "技術的", "特権的", "管理策", "分析", "配慮", "合意", "提供", "機能"
	};

	for (size_t i = 0; i < sizeof(common) / sizeof(common[0]); i++)
		if ((int) strlen(common[i]) == length && memcmp(common[i], key, (size_t) length) == 0)
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
			}
			from = p;
			kind = next;
		}
		if (p >= end)
			break;
		p += size;
	}
}

static inline uint32_t
three_bytes(const char *p)
{
	const unsigned char *b = (const unsigned char *) p;

	return (uint32_t) b[0] << 16 | (uint32_t) b[1] << 8 | b[2];
}

static bool
is_core(const Keys *keys, const char *text, size_t length)
{
	/* a sentence shows early what it is about */
	if (length > 1500)
		length = 1500;
	if (keys->n == 0)
		return false;
	for (size_t i = 0; i + 6 <= length; i++)
	{
		uint32_t	here;

		if ((unsigned char) text[i] < 0xE3)
			continue;
		here = three_bytes(text + i);
		for (int k = 0; k < keys->n; k++)
			if (here == three_bytes(keys->key[k]) && (size_t) keys->length[k] <= length - i &&
				memcmp(text + i, keys->key[k], (size_t) keys->length[k]) == 0)
				return true;
		i += 2;
	}
	return false;
}

static void
count(Tally *t, const Statement *s, const Reasons *why,
	  bool core, bool core_conceded, bool contact_is_core, bool written_is_done,
	  bool procedure, bool supplier)
{
	int			weight = core ? 2 : 1;
	Stance		stance = s->stance;
	bool		nothing_yet = !t->said && t->referral == 0;

	if (stance == STANCE_ON_REQUEST && why->contact && contact_is_core)
		stance = STANCE_PROVIDED;
	if (stance == STANCE_PROVIDED && supplier && why->passive)
		stance = STANCE_INHERITED;
	if (stance == STANCE_CUSTOMER && procedure)
		stance = STANCE_PROVIDED;
	if (stance == STANCE_REFERRAL && !why->look && written_is_done)
		stance = STANCE_PROVIDED;
	if (stance != STANCE_NONE && !why->look && !(s->negated && why->harmless))
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
			/* "... is done, but ... is not": which of them is the core? */
			if (why->conceded > 0 && core_conceded)
			{
				t->provided += 2;
				t->provided_core = true;
			}
			else
				t->refused_core |= core;
			break;
		case STANCE_PLANNED:
			t->planned += weight;
			break;
	}
}

static Stance
decide(const Tally *t, const Passage *passage)
{
	int			done = t->provided + t->capability;

	if (has_trait(passage, "shared"))
		return t->said ? STANCE_SHARED : STANCE_REFERRAL;
	if (has_trait(passage, "agreement") && t->said_shared)
		return STANCE_SHARED;
	if (t->planned > 0 && done + t->inherited + t->request + t->customer == 0)
		return STANCE_PLANNED;
	if (t->refused > 0)
	{
		if (has_trait(passage, "refusal"))
			return t->referral > 0 && done == 0 ? STANCE_REFERRAL : STANCE_PROVIDED;
		if (done + t->inherited + t->request == 0 && t->customer < t->refused)
			return STANCE_NOT_PROVIDED;
		if (has_trait(passage, "capability") && t->capability + t->request + t->customer == 0)
			return STANCE_NOT_PROVIDED;
		if (t->refused_core && !t->provided_core && t->inherited + t->request + t->customer == 0)
			return STANCE_NOT_PROVIDED;
	}
	if (t->inherited > 0 &&
		(has_trait(passage, "supplier") ? t->inherited >= t->provided : t->inherited > done))
		return STANCE_INHERITED;
	if (t->request > 0 &&
		((t->request > done + t->inherited && (t->request_first || done == 0)) ||
		 (has_trait(passage, "records") && t->capability == 0)))
		return STANCE_ON_REQUEST;
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

Stance
stance_of_passage(const Reading *reading, const Passage *passage,
				  const Statement *statements, const Reasons *reasons, int n)
{
	Tally		tally = {0};
	Keys		keys;
	bool		contact = has_trait(passage, "contact");
	bool		written = has_trait(passage, "policy");
	bool		supplier = has_trait(passage, "supplier");
	bool		procedure = has_trait(passage, "procedure");

	if (n == 0)
		return STANCE_NONE;
	take_keys(reading, passage, &keys);
	for (int i = 0; i < n; i++)
	{
		const Statement *s = &statements[i];

		const char *text = passage->text.text + s->folded.start;

		count(&tally, s, &reasons[i], is_core(&keys, text, s->folded.length),
			  reasons[i].conceded > 0 &&
			  is_core(&keys, text, reasons[i].conceded - s->folded.start),
			  contact, written, procedure, supplier);
	}
	return decide(&tally, passage);
}
