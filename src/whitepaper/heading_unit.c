/*
 * heading_unit.c
 *		Numbers at the start of a line that count things.
 */
#include "heading_number.h"

#include <string.h>

/* Does a letter stand here? */
static bool
at_letter(const Cursor *k)
{
	return k->at < k->end && low((unsigned char) k->text[k->at]) >= 'a' && low((unsigned char) k->text[k->at]) <= 'z';
}

/*
 * Does a word that only begins with the unit stand here?  A letter behind one of letters
 * makes another word of it (change), but for that of the plural.  So does an ideograph
 * (時刻, 個人情報, 分離) unless it is one that goes on counting (時間, 日以内).
 */
static bool
is_other_word(const Cursor *k)
{
	static const uint16_t counting[] = {
		0x9593, 0x4EE5, 0x672A, 0x524D, 0x5F8C, 0x76EE, 0x7A0B, 0x5206, 0x4E2D, 0x5358, 0x6BCE, 0x8D85, 0x5EA6, 0x672B, 0x534A, 0x5185, 0x6708, 0x9031, 0x5E74, 0x65E5
	};
	size_t		n;
	uint32_t	c;

	if (k->at >= k->end)
		return false;
	if ((unsigned char) k->text[k->at - 1] < 0x80 && at_letter(k))
	{
		const Cursor plural = {k->text, k->at + 1, k->end};

		return k->text[k->at] != 's' || at_letter(&plural);
	}
	c = plain_char(k->text, k->at, k->end, &n);
	if (c < 0x4E00 || c > 0x9FFF)
		return false;
	for (size_t i = 0; i < sizeof(counting) / sizeof(counting[0]); i++)
		if (counting[i] == c)
			return false;
	return true;
}

/* Does one of the units below start with the plain character c? */
static bool
starts_unit(uint32_t c)
{
	switch (c)
	{
		case 0x5E74: case 0x6708: case 0x65E5: case 0x6642: case 0x5206: case 0x79D2: case 0x9031: case 0x304B: case 0x30AB:
		case 0x30F6: case 0x30F5: case 0x30B1: case 0x4EF6: case 0x500B: case 0x3064: case 0x56DE: case 0x540D: case 0x4EBA:
		case 0x793E: case 0x4E16: case 0x5186: case 0x4E07: case 0x5104: case 0x500D: case 0x6B73: case 0x53F0: case 0x5EA6:
		case 0x5272: case 0x74B0: case 0x6BB5: case 0x7A2E: case 0x8005: case 0x62E0: case 0x4EE5: case 0x55B6: case 0x884C:
		case 0x6587: case 0x6841: case 0x30D3: case 0x7248: case 0x30A4:
			return true;
		default:
			return c < 0x80 && (c == '%' || c == '~' || low(c) != c || (c >= 'a' && c <= 'z'));
	}
}

/* Does one of n units stand at s, which begins with c? */
static bool
counts_by(const Cursor *s, uint32_t c, const char *const *units, size_t n)
{
	for (size_t i = 0; i < n; i++)
	{
		Cursor		t = *s;

		if (word_may_start(units[i], c) && eat_word(&t, units[i]) && !is_other_word(&t))
			return true;
	}
	return false;
}

bool
heading_counts(const Cursor *k, int nparts)
{
	static const char *const units[] = {
		"年", "月", "日", "時", "分", "秒", "週", "か月", "か所", "か国", "か年", "カ月", "カ所", "カ国", "カ年", "ヶ", "ヵ", "ケ月", "ケ所", "ケ国", "ケ年", "円", "万", "億", "%", "~", "倍", "度", "割", "以上", "以下", "以降", "以前", "営業日", "ビット", "インチ",
		"gb", "tb", "mb", "kb", "bit", "gbps", "mbps", "day", "hour", "week", "month", "year", "minute", "generation", "ch", "inch"
	};
	static const char *const whole[] = {
		"件", "個", "つ", "回", "名", "人", "社", "世代", "歳", "台", "環境", "段階", "種類", "者", "拠点", "行", "文字", "桁", "版"
	};
	Cursor		s = *k;
	size_t		n;
	uint32_t	c;

	if (nparts > 2)
		return false;
	/* nobody parts a figure from its unit so: "5", a wide blank, "daily work" */
	if (k->end - k->at >= 3 && memcmp(k->text + k->at, "\343\200\200", 3) == 0)
		return false;
	blanks(&s);
	c = peek(&s, &n);
	if (!starts_unit(c))
		return false;
	return counts_by(&s, c, units, sizeof(units) / sizeof(units[0])) ||
		((nparts == 1 || s.at == k->at) && counts_by(&s, c, whole, sizeof(whole) / sizeof(whole[0])));
}
