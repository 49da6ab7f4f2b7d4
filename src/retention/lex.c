/*
 * lex.c
 *		Cuts a text into the words that periods are made of.
 */
#include "lex.h"

#include <string.h>

#include "../text/pair.h"
#include "../text/utf8.h"
#include "data/gen/retention_word.h"

/* Greater than any amount, and far from overflow. */
#define TOO_MUCH	(PERIOD_MAX + 1)

static bool
is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static bool
is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/* The longest word of the pair's bucket that stands at s. */
static const retention_word_row *
find_in(unsigned pair, const unsigned char *s, size_t left)
{
	unsigned	bucket = pair & (retention_word_buckets - 1);

	for (int i = retention_word_first[bucket]; i < retention_word_first[bucket + 1]; i++)
	{
		const retention_word_row *row = &retention_word_rows[i];
		size_t		n = (size_t) row->length;

		if (n > left || (unsigned char) row->word[n - 1] != s[n - 1] || memcmp(row->word, s, n) != 0)
			continue;
		if (n < left && is_letter((char) s[n - 1]) && is_letter((char) s[n]))
			continue;
		return row;
	}
	return NULL;
}

/* Could a word begin with the pair?  Says no of most places, without a look at a word. */
static inline bool
may_begin(unsigned pair)
{
	return pair_is_in(retention_word_pairs, pair);
}

/* The longest word of the table that stands at `at`; NULL where there is none. */
static const retention_word_row *
find_word(const char *text, size_t length, size_t at)
{
	const unsigned char *s = (const unsigned char *) text + at;
	size_t		left = length - at;
	uint32_t	first = pair_number_at(s, left);
	uint32_t	second;
	const retention_word_row *row = NULL;

	/* a Latin word begins where no other goes on */
	if (first == 0 || (is_letter(text[at]) && at > 0 && is_letter(text[at - 1])))
		return NULL;
	second = first < 0x80 ? pair_number_at(s + 1, left - 1) : pair_number_at(s + 3, left - 3);
	if (second != 0 && may_begin(pair_of(first, second)))
		row = find_in(pair_of(first, second), s, left);
	if (row == NULL && may_begin(pair_of(first, 0)))
		row = find_in(pair_of(first, 0), s, left);
	return row;
}

bool
lex_is_core(const char *text, size_t length, size_t at)
{
	const retention_word_row *row = find_word(text, length, at);

	return row != NULL && row->some;
}

static Token *
push(Lexer *lexer, int class, int code, int n, size_t start, size_t end)
{
	Token	   *t;

	if (class == CLASS_GAP && lexer->count > 0)
	{
		t = &lexer->tokens[lexer->count - 1];
		if (t->class == CLASS_GAP && t->end == start)
		{
			t->end = (uint32_t) end;
			return t;
		}
	}
	t = &lexer->tokens[lexer->count++];
	t->class = (uint8_t) class;
	t->code = (uint8_t) code;
	t->half = false;
	t->latin = is_letter(lexer->text[start]);
	t->n = n;
	t->start = (uint32_t) start;
	t->end = (uint32_t) end;
	return t;
}

/* The token so many before the last one, of this class, right before what follows it. */
static Token *
earlier(Lexer *lexer, int back, int class)
{
	Token	   *t;

	if (lexer->count <= back)
		return NULL;
	t = &lexer->tokens[lexer->count - 1 - back];
	return t->class == class ? t : NULL;
}

/*
 * What the last token, a word, makes of the numbers before it: dates and times of
 * the day become tokens of their own.
 */
static void
reduce(Lexer *lexer)
{
	Token	   *last = &lexer->tokens[lexer->count - 1];
	Token	   *number = earlier(lexer, 1, CLASS_NUMBER);
	Token	   *before;

	if (number == NULL || last->latin)
		return;
	before = lexer->count > 2 ? number - 1 : NULL;
	if (last->class == CLASS_MONTH)
	{
		bool		dated = before != NULL && before->class == CLASS_LOOK && before->code == CODE_YEAR;

		number->class = dated || number->n < 1 || number->n > 12 ? CLASS_LOOK : CLASS_DATE;
		number->code = dated ? CODE_MONTH : 0;
	}
	else if (last->class == CLASS_CLOCK)
	{
		number->class = CLASS_LOOK;
		number->code = CODE_HOUR;
	}
	else if (last->class == CLASS_UNIT && last->code == UNIT_MONTH && last->n == 12 && number->n >= 1000)
	{
		number->class = CLASS_LOOK;
		number->code = CODE_YEAR;
	}
	else if (last->class == CLASS_UNIT && last->code == UNIT_DAY && before != NULL &&
			 before->class == CLASS_DATE && before->code == 0 && number->n >= 1 && number->n <= 31)
	{
		before->code = (uint8_t) number->n;
		number = before;
		lexer->count--;
	}
	else if (last->class == CLASS_UNIT && before != NULL && before->class == CLASS_LOOK &&
			 ((last->code == UNIT_DAY && before->code == CODE_MONTH) ||
			  (last->code == UNIT_MINUTE && before->code == CODE_HOUR)))
	{
		number = before;
		lexer->count--;
	}
	else
		return;
	number->end = last->end;
	lexer->count--;
}

static int32_t
read_digits(const Lexer *lexer, size_t *at)
{
	int32_t		n = 0;

	for (; *at < lexer->length && is_digit(lexer->text[*at]); ++*at)
		if (n < TOO_MUCH)
			n = n * 10 + (lexer->text[*at] - '0');
	return n > TOO_MUCH ? TOO_MUCH : n;
}

static bool
digit_at(const Lexer *lexer, size_t at)
{
	return at < lexer->length && is_digit(lexer->text[at]);
}

/* 1,000: a comma, three digits and no fourth */
static bool
thousands(const Lexer *lexer, size_t at)
{
	return at < lexer->length && lexer->text[at] == ',' && digit_at(lexer, at + 1) &&
		digit_at(lexer, at + 2) && digit_at(lexer, at + 3) && !digit_at(lexer, at + 4);
}

static void
push_look(Lexer *lexer, size_t start, size_t at)
{
	while (at < lexer->length && (is_digit(lexer->text[at]) || is_letter(lexer->text[at]) ||
								  (strchr("./:-_", lexer->text[at]) != NULL && digit_at(lexer, at + 1))))
		at++;
	push(lexer, CLASS_LOOK, 0, 0, start, at);
	lexer->at = at;
}

/*
 * "9 0 days" behind hiragana, a sign, the ideographs that stand before an amount, or at the
 * beginning: extraction parts figures of full width, and no amount begins with a zero.
 * Behind a name, the first figure is the name's.
 */
static bool
joins_zero(const Lexer *lexer, size_t start, size_t at)
{
	const unsigned char *s = (const unsigned char *) lexer->text;
	static const char before[][4] = {"去", "大", "長", "低", "短", "約", "間", "後", "前", "「"};
	size_t		zero = at + 1;
	bool		apart = start == 0 || strchr("\n,(:", (char) s[start - 1]) != NULL ||
		(start >= 3 && s[start - 3] == 0xE3 && (s[start - 2] == 0x81 || (s[start - 2] == 0x82 && s[start - 1] < 0xA0) || (s[start - 2] == 0x80 && s[start - 1] == 0x82)));

	for (size_t i = 0; start >= 3 && i < sizeof(before) / sizeof(before[0]); i++)
		apart |= memcmp(s + start - 3, before[i], 3) == 0;
	return apart && zero < lexer->length && s[at] == ' ' && s[zero] == '0' && !digit_at(lexer, zero + 1) &&
		(zero + 1 == lexer->length || strchr("./:-", s[zero + 1]) == NULL);
}

/* Digits, and all that makes them a date, a time, a version or a telephone. */
static void
lex_number(Lexer *lexer)
{
	size_t		start = lexer->at;
	size_t		at = start;
	char		before = start > 0 ? lexer->text[start - 1] : ' ';
	Token	   *era = earlier(lexer, 0, CLASS_ERA);
	int32_t		n = read_digits(lexer, &at);
	bool		half = false;

	if (is_letter(before) || (before == '-' && start > 1 && is_letter(lexer->text[start - 2])) ||
		(lexer->text[start] == '0' && at > start + 1))
	{
		push_look(lexer, start, at);
		return;
	}
	while (at - start <= 9 && thousands(lexer, at))
	{
		size_t		group = at + 1;
		int32_t		more = read_digits(lexer, &group);

		n = n >= 1000 ? TOO_MUCH : n * 1000 + more;
		at = group;
	}
	while (joins_zero(lexer, start, at))
	{
		n = n >= 1000 ? TOO_MUCH : n * 10;
		at += 2;
	}
	if (at < lexer->length && lexer->text[at] == '.' && digit_at(lexer, at + 1))
	{
		half = lexer->text[at + 1] == '5';
		if ((!half && lexer->text[at + 1] != '0') || digit_at(lexer, at + 2) ||
			(at + 2 < lexer->length && lexer->text[at + 2] == '.' && digit_at(lexer, at + 3)))
		{
			push_look(lexer, start, at);
			return;
		}
		at += 2;
	}
	if (at + 1 < lexer->length && strchr("/:-", lexer->text[at]) != NULL && is_digit(lexer->text[at + 1]))
	{
		size_t		second = at + 1;
		int32_t		m = read_digits(lexer, &second);

		if (lexer->text[at] != '-' || m <= n ||
			(second < lexer->length && strchr("/:-", lexer->text[second]) != NULL && digit_at(lexer, second + 1)))
		{
			push_look(lexer, start, at);
			return;
		}
		push(lexer, CLASS_NUMBER, 0, n, start, at)->half = half;
		push(lexer, CLASS_RANGE, 0, 0, at, at + 1);
		push(lexer, CLASS_NUMBER, 0, m, at + 1, second);
		lexer->at = second;
		return;
	}
	push(lexer, era != NULL && era->end == start ? CLASS_LOOK : CLASS_NUMBER,
		 era != NULL ? CODE_YEAR : 0, n, start, at)->half = half;
	lexer->at = at;

	/* 30-day */
	if (at + 1 < lexer->length && lexer->text[at] == '-' && is_letter(lexer->text[at + 1]))
		lexer->at++;
}

/* No two of the numerals have the same place. */
#define NUMERAL_PLACES	69
#define NUMERAL(cp, n)	[(cp) % NUMERAL_PLACES] = {cp, n}

static const struct
{
	uint16_t	cp;
	int16_t		value;
}			numerals[NUMERAL_PLACES] = {
	NUMERAL(0x3007, 0), NUMERAL(0x96F6, 0), NUMERAL(0x4E00, 1), NUMERAL(0x58F1, 1), NUMERAL(0x4E8C, 2), NUMERAL(0x5F10, 2),
	NUMERAL(0x4E09, 3), NUMERAL(0x53C2, 3), NUMERAL(0x56DB, 4), NUMERAL(0x4E94, 5), NUMERAL(0x516D, 6), NUMERAL(0x4E03, 7),
	NUMERAL(0x516B, 8), NUMERAL(0x4E5D, 9), NUMERAL(0x5341, 10), NUMERAL(0x62FE, 10), NUMERAL(0x767E, 100), NUMERAL(0x5343, 1000)
};

/* The value of a Japanese numeral (10, 100, 1000 for the multipliers), or -1. */
static inline int
kanji_digit(uint32_t cp)
{
	return numerals[cp % NUMERAL_PLACES].cp == cp ? numerals[cp % NUMERAL_PLACES].value : -1;
}

/*
 * A run of Japanese numerals at `at`: 二十五, 百八十, 二〇.  Returns where it
 * ends; `at` where there is none.
 */
static size_t
read_kanji(const Lexer *lexer, size_t at, int32_t *value)
{
	int32_t		total = 0;
	int32_t		digits = 0;
	bool		open = false;	/* digits wait for a multiplier */

	while (at < lexer->length && (unsigned char) lexer->text[at] >= 0xE3)
	{
		size_t		size;
		int			d = kanji_digit(utf8_decode(lexer->text + at, lexer->text + lexer->length, &size));

		/* one quarter: the four belongs to the unit */
		if (d < 0 || (d == 4 && lexer->length - at >= 9 && memcmp(lexer->text + at + 3, "半期", 6) == 0))
			break;
		if (d < 10)
		{
			digits = digits >= TOO_MUCH / 10 ? TOO_MUCH / 10 : digits * 10 + d;
			open = true;
		}
		else
		{
			total += (open ? digits : 1) * d;
			if (total > TOO_MUCH)
				total = TOO_MUCH;
			digits = 0;
			open = false;
		}
		at += size;
	}
	total += digits;
	*value = total > TOO_MUCH ? TOO_MUCH : total;
	return at;
}

/*
 * A line's end between a number and its unit is none: extraction breaks lines
 * anywhere.
 */
static bool
joins_unit(Lexer *lexer)
{
	const retention_word_row *row;
	size_t		at = lexer->at;

	if (lexer->count == 0 || lexer->tokens[lexer->count - 1].class != CLASS_NUMBER)
		return false;
	while (at < lexer->length && (lexer->text[at] == '\n' || lexer->text[at] == ' '))
		at++;
	row = at < lexer->length ? find_word(lexer->text, lexer->length, at) : NULL;
	if (row == NULL || row->class != CLASS_UNIT)
		return false;
	lexer->at = at;
	return true;
}

/* Ends of sentences and brackets, or any other character. */
static void
lex_other(Lexer *lexer)
{
	size_t		at = lexer->at;
	size_t		size;
	uint32_t	cp = utf8_decode(lexer->text + at, lexer->text + lexer->length, &size);
	int			class = CLASS_GAP;

	lexer->at += size;
	switch (cp)
	{
		case ' ':
		case '\t':
		case '\r':
		case 0x3000:
		case '\'':
		case '`':
		case 0x2019:
			return;
		case '*':
			/* two of them are Markdown's bold */
			if ((at > 0 && lexer->text[at - 1] == '*') || (lexer->at < lexer->length && lexer->text[lexer->at] == '*'))
				return;
			break;
		case '\n':
			if (joins_unit(lexer))
				return;
			class = CLASS_BREAK;
			break;
		case 0x3002:
		case '!':
		case '?':
			class = CLASS_BREAK;
			break;
		case '.':
			if (lexer->at >= lexer->length || lexer->text[lexer->at] == ' ' || lexer->text[lexer->at] == '\n')
				class = CLASS_BREAK;
			break;
		case '(':
		case 0xFF08:
			class = CLASS_OPEN;
			break;
		case ')':
		case 0xFF09:
			class = CLASS_CLOSE;
			break;
		case '/':
			class = CLASS_SLASH;
			break;
		default:
			/* the rest of a Latin word that is not ours */
			if (is_letter((char) (cp < 0x80 ? cp : 0)))
				while (lexer->at < lexer->length && is_letter(lexer->text[lexer->at]))
					lexer->at++;
			break;
	}
	push(lexer, class, 0, 0, at, lexer->at);
}

static void
lex_one(Lexer *lexer)
{
	size_t		at = lexer->at;
	const retention_word_row *row = find_word(lexer->text, lexer->length, at);
	size_t		end = row != NULL ? at + (size_t) row->length : at;
	unsigned char first = (unsigned char) lexer->text[at];

	/* numerals are ideographs, but for a zero that is a sign and begins no word */
	if (first >= 0xE4 || (first == 0xE3 && row == NULL))
	{
		int32_t		n;
		size_t		behind = read_kanji(lexer, at, &n);

		/* a numeral and its unit go before a shorter word */
		if (behind > at)
		{
			const retention_word_row *unit = behind < lexer->length ?
				find_word(lexer->text, lexer->length, behind) : NULL;
			bool		counted = unit != NULL && (unit->class == CLASS_UNIT || unit->class == CLASS_COUNT ||
												   unit->class == CLASS_MONTH);

			if (row == NULL || (counted && behind + (size_t) unit->length > end))
			{
				Token	   *era = earlier(lexer, 0, CLASS_ERA);

				push(lexer, era != NULL && era->end == at ? CLASS_LOOK : CLASS_NUMBER,
					 era != NULL ? CODE_YEAR : 0, n, at, behind);
				lexer->at = behind;
				return;
			}
		}
	}
	if (row == NULL && is_digit((char) first))
		lex_number(lexer);
	else if (row == NULL)
		lex_other(lexer);
	else
	{
		lexer->at = end;
		push(lexer, row->class, row->code, row->n, at, end);
		reduce(lexer);
	}
}

bool
lex_quantity(const char *text, size_t length, uint8_t *unit, uint32_t *n)
{
	const retention_word_row *row;
	size_t		at = 0;
	int32_t		number = 0;

	for (; at < length && at < 6 && is_digit(text[at]); at++)
		number = number * 10 + (text[at] - '0');
	if (at == 0 || at == length || (text[0] == '0' && at > 1))
		return false;
	if (text[at] == ' ')
		at++;
	row = at < length ? find_word(text, length, at) : NULL;
	if (row == NULL || row->class != CLASS_UNIT || at + (size_t) row->length != length)
		return false;

	/* 2024年 is a date; what is too large has its message elsewhere */
	if ((row->n == 12 && number >= 1000 && !is_letter(text[at])) || number > PERIOD_MAX / row->n)
		return false;
	*unit = (uint8_t) row->code;
	*n = (uint32_t) (number * row->n);
	return true;
}

/*
 * One gap of the kana and ideographs from here to `stop` with which no word begins, as
 * lex_one() would make it of each of them.
 */
static void
lex_gap(Lexer *lexer, size_t stop)
{
	const unsigned char *text = (const unsigned char *) lexer->text;
	size_t		length = lexer->length;
	size_t		at = lexer->at;
	uint32_t	first = pair_number_at(text + at, length - at);

	/* from U+3040 to U+9FFF */
	while (at < stop && first >= 0xE38180 && first < 0xEA0000)
	{
		uint32_t	second = pair_number_at(text + at + 3, length - at - 3);

		if (may_begin(pair_of(first, second)) || may_begin(pair_of(first, 0)) ||
			(first >= 0xE40000 && kanji_digit((first >> 4 & 0xF000) | (first >> 2 & 0xFC0) | (first & 0x3F)) >= 0))
			break;
		at += 3;
		first = second;
	}
	if (at > lexer->at)
	{
		push(lexer, CLASS_GAP, 0, 0, lexer->at, at);
		lexer->at = at;
	}
}

/* Is what is lexed next the beginning of a sentence that was not looked at yet? */
static inline bool
at_sentence(const Lexer *lexer)
{
	return lexer->sparse && lexer->at >= lexer->looked &&
		(lexer->count == 0 || lexer->tokens[lexer->count - 1].class == CLASS_BREAK);
}

bool
lex_more(Lexer *lexer)
{
	size_t		stop = lexer->length - lexer->at > ENV_POLL_BYTES ? lexer->at + ENV_POLL_BYTES : lexer->length;

	while (lexer->at < stop && lexer->count + 4 <= lexer->max)
	{
		if (at_sentence(lexer) && lex_is_barren(lexer->text, lexer->length, lexer->at, stop, &lexer->looked))
		{
			push(lexer, CLASS_BREAK, 0, 0, lexer->at, lexer->looked);
			lexer->at = lexer->looked;
			continue;
		}
		lex_gap(lexer, stop);
		if (lexer->at < stop)
			lex_one(lexer);
	}
	return lexer->at < lexer->length;
}
