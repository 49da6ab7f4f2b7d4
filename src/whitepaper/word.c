/*
 * word.c
 *		Builds the automata of the readers' words, and finds them in a text.
 */
#include <string.h>

#include "word.h"

#include "data/gen/fact_value.h"
#include "data/gen/fact_word.h"
#include "data/gen/location.h"
#include "data/gen/stance_word.h"
#include "data/gen/subprocessor.h"

struct WordTable
{
	Automaton  *automaton;		/* an id is a row, and its class in front of it */
	uint8_t		families[WORD_CLASSES + 1];	/* of each class */
};

static const struct
{
	const char *name;
	WordClass	class;
}			class_names[] = {
	{"ignore", WORD_IGNORE}, {"refuse", WORD_REFUSE},
	{"harmless", WORD_HARMLESS}, {"plan", WORD_PLAN}, {"request", WORD_REQUEST},
	{"contact", WORD_CONTACT},
	{"authority", WORD_AUTHORITY}, {"pointer", WORD_POINTER},
	{"written", WORD_WRITTEN},
	{"detail", WORD_DETAIL}, {"conditional", WORD_CONDITIONAL}, {"target", WORD_TARGET}, {"self", WORD_SELF},
	{"customer", WORD_CUSTOMER}, {"duty", WORD_DUTY}, {"oblige", WORD_OBLIGE}, {"bycustomer", WORD_BY_CUSTOMER}, {"share", WORD_SHARE},
	{"supplier", WORD_SUPPLIER}, {"inherit", WORD_INHERIT},
	{"capability", WORD_CAPABILITY},
	{NULL, WORD_CLASSES}
},
			fact_class_names[] = {
	{"log", WORD_LOG}, {"backup", WORD_BACKUP}, {"trash", WORD_TRASH},
	{"data", WORD_DATA}, {"keep", WORD_KEEP}, {"keepnoun", WORD_KEEPNOUN},
	{"delete", WORD_DELETE}, {"deletenoun", WORD_DELETENOUN},
	{"notify", WORD_NOTIFY}, {"noticenoun", WORD_NOTICENOUN},
	{"respond", WORD_RESPOND}, {"respondnoun", WORD_RESPONDNOUN},
	{"make", WORD_MAKE}, {"termination", WORD_TERMINATION},
	{"detection", WORD_DETECTION}, {"occurrence", WORD_OCCURRENCE},
	{"disclosure", WORD_DISCLOSURE}, {"request", WORD_ASKED_FOR},
	{"receipt", WORD_RECEIPT}, {"incident", WORD_INCIDENT},
	{"vulnerability", WORD_VULNERABILITY},
	{"nothing", WORD_NOTHING}, {"other", WORD_OTHER}, {"task", WORD_TASK},
	{"password", WORD_PASSWORD},
	{"severity", WORD_SEVERITY}, {"plan", WORD_PLAN_NAME}, {"disable", WORD_DISABLE}, {"use", WORD_USE},
	{"staff", WORD_STAFF}, {"place", WORD_PLACE}, {"stay", WORD_STAY},
	{"office", WORD_OFFICE}, {"host", WORD_HOST}, {"hoststrong", WORD_HOST_STRONG}, {"dispose", WORD_DISPOSE},
	{"asked", WORD_STANDARD_ASKS}, {"hold", WORD_HOLD},
	{"holdnoun", WORD_HOLD_NOUN}, {"scope", WORD_SCOPE},
	{"clock", WORD_CLOCK}, {"law", WORD_LAW}, {"company", WORD_COMPANY},
	{NULL, WORD_CLASSES}
},
			value_class_names[] = {
	{"certification", WORD_CERTIFICATION}, {"authentication", WORD_AUTHENTICATION},
	{"time_sync", WORD_TIME_SYNC}, {"time_zone", WORD_TIME_ZONE},
	{"law", WORD_LAW_VALUE}, {"lawyen", WORD_LAW_COUNTRY},
	{"encryption_at_rest", WORD_AT_REST}, {"password_storage", WORD_PASSWORD_STORAGE},
	{"key_management", WORD_KEY_MANAGEMENT}, {"monitoring", WORD_MONITORING},
	{"network", WORD_NETWORK}, {"tls", WORD_TLS}, {"aes", WORD_CIPHER},
	{NULL, WORD_CLASSES}
};

/* an id of the automaton has so many bits for the row */
#define ROW_BITS	16

/* The tables in one numbering: where each begins. */
enum
{
	FROM_STANCE = 0,
	FROM_FACT = FROM_STANCE + stance_word_count,
	FROM_VALUE = FROM_FACT + fact_word_count,
	FROM_LOCATION = FROM_VALUE + fact_value_count,
	FROM_NAME = FROM_LOCATION + location_count,
	ROWS = FROM_NAME + subprocessor_count
};

static const char *
row_pattern(int row)
{
	return row < FROM_FACT ? stance_word_rows[row].phrase :
		row < FROM_VALUE ? fact_word_rows[row - FROM_FACT].phrase :
		row < FROM_LOCATION ? fact_value_rows[row - FROM_VALUE].phrase :
		row < FROM_NAME ? location_rows[row - FROM_LOCATION].phrase :
		subprocessor_rows[row - FROM_NAME].phrase;
}

static WordClass
row_class(int row)
{
	if (row >= FROM_NAME)
		return WORD_NAME;
	if (row >= FROM_LOCATION)
		return WORD_LOCATION;
	if (row >= FROM_VALUE)
	{
		for (int i = 0; value_class_names[i].name != NULL; i++)
			if (strcmp(value_class_names[i].name, fact_value_rows[row - FROM_VALUE].kind) == 0)
				return value_class_names[i].class;
	}
	else if (row >= FROM_FACT)
	{
		for (int i = 0; fact_class_names[i].name != NULL; i++)
			if (strcmp(fact_class_names[i].name, fact_word_rows[row - FROM_FACT].class) == 0)
				return fact_class_names[i].class;
	}
	else
	{
		for (int i = 0; class_names[i].name != NULL; i++)
			if (strcmp(class_names[i].name, stance_word_rows[row].class) == 0)
				return class_names[i].class;
	}
	return WORD_CLASSES;
}

/*
 * Words of different families do not hide one another: a sentence's words, what
 * is done with things, values; events and all that is only looked up by itself
 * are families of their own.
 */
static int
family(int class)
{
	if (class < WORD_FIRST_FACT)
		return 0;
	if (class <= WORD_RESPONDNOUN || class == WORD_NOTHING || class == WORD_OTHER || class == WORD_TASK)
		return 1;
	if (class >= WORD_CERTIFICATION && class < WORD_LOCATION)
		return 2;
	return class + 3;
}

static WordTable *
build(struct env *env, WordReader reader)
{
	const int	first = reader == WORDS_OF_FACTS ? FROM_FACT : FROM_STANCE;
	const int	n = (reader == WORDS_OF_FACTS ? ROWS : FROM_FACT) - first;
	WordTable  *table = env->alloc(env, sizeof(WordTable));
	AutomatonPhrase *phrases = env->alloc(env, sizeof(AutomatonPhrase) * (size_t) n);

	for (int i = 0; i < n; i++)
	{
		const char *pattern = row_pattern(first + i);

		phrases[i] = (AutomatonPhrase) {pattern, strlen(pattern), (int) row_class(first + i) << ROW_BITS | (first + i)};
	}
	for (int class = 0; class <= WORD_CLASSES; class++)
		table->families[class] = (uint8_t) family(class);
	table->automaton = automaton_build(env, phrases, n, PHRASE_PATTERN);
	env->release(env, phrases);
	return table;
}

const WordTable *
word_table(struct env *env, WordReader reader)
{
	static const WordTable *kept[WORD_READERS];

	if (env->permanent == NULL)
		return build(env, reader);
	if (kept[reader] == NULL)
		kept[reader] = build(env->permanent, reader);
	return kept[reader];
}

const char *
word_value(const Word *word)
{
	switch (word->class)
	{
		case WORD_NAME:
			return subprocessor_rows[word->row - FROM_NAME].name;
		case WORD_LOCATION:
			return location_rows[word->row - FROM_LOCATION].country;
		default:
			return word->row >= FROM_VALUE && word->row < FROM_LOCATION ?
				fact_value_rows[word->row - FROM_VALUE].value : "";
	}
}

const char *
word_region(const Word *word)
{
	return word->class == WORD_LOCATION ?
		location_rows[word->row - FROM_LOCATION].region : "";
}

bool
word_names_country(const Word *word)
{
	return word->class == WORD_LOCATION && location_rows[word->row - FROM_LOCATION].named;
}

typedef struct Finding
{
	struct env *env;
	const WordTable *table;
	const char *text;
	size_t		length;
	Word	   *words;
	int			n;
	int			size;
} Finding;

static bool
is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* Only letters and digits run together; figures may follow "tls" and "aes" at once. */
static inline bool
stands_alone(const Finding *in, int class, size_t start, size_t end)
{
	if ((in->text[start] & in->text[end - 1] & 0x80) != 0)
		return true;
	if (class == WORD_TLS || class == WORD_CIPHER)
		return !(start > 0 && is_letter(in->text[start - 1])) &&
			!(end < in->length && is_letter(in->text[end]));
	return automaton_whole_word(in->text, in->length, start, end);
}

static void
insert(Finding *to, int at, Word word)
{
	if (to->n == to->size)
	{
		to->size = to->size == 0 ? 16 : to->size * 2;
		to->words = to->env->realloc(to->env, to->words, (size_t) to->size * sizeof(Word));
	}
	for (int i = to->n++; i > at; i--)
		to->words[i] = to->words[i - 1];
	to->words[at] = word;
}

static bool
found(void *arg, int id, size_t start, size_t end)
{
	Finding    *to = arg;
	const uint8_t *families = to->table->families;
	int			class = id >> ROW_BITS;
	int			at = to->n;		/* behind all that end before it, or with it */

	if (!stands_alone(to, class, start, end))
		return true;
	/* words arrive by their starts and are kept by their ends: these overlap it */
	for (int i = to->n; i > 0 && to->words[i - 1].end > start; i--)
	{
		Word	   *w = &to->words[i - 1];

		if (w->end > end)
			at = i - 1;
		if (families[w->class] != families[class] || (w->start == start && w->end == end))
			continue;
		if (w->end >= end)
			return true;
		if (w->start == start)
			w->class = WORD_CLASSES;	/* hidden by this one */
	}
	insert(to, at, (Word) {(uint32_t) start, (uint32_t) end, (int16_t) class, (int16_t) (id & ((1 << ROW_BITS) - 1))});
	return true;
}

/* Does a word of a list stand before one that is added to it?  They are kept by their ends. */
static bool
stands_before(const Word *a, const Word *b)
{
	return a->end != b->end ? a->end < b->end : a->start <= b->start;
}

/* Those of the list and n more, in order. */
static Word *
merged(struct env *env, const WordList *list, const Word *more, int n)
{
	Word	   *all = env->alloc(env, sizeof(Word) * (size_t) (list->n + n));
	int			old = 0,
				new = 0;

	while (old < list->n && new < n)
		if (stands_before(&list->words[old], &more[new]))
		{
			all[old + new] = list->words[old];
			old++;
		}
		else
		{
			all[old + new] = more[new];
			new++;
		}
	memcpy(all + old + new, list->words + old, sizeof(Word) * (size_t) (list->n - old));
	memcpy(all + list->n + new, more + new, sizeof(Word) * (size_t) (n - new));
	return all;
}

void
words_add(struct env *env, const WordTable *table, const char *text, size_t length,
		  WordList *list)
{
	Finding		finding = {env, table, text, length, NULL, 0, 0};
	int			n = 0;

	automaton_scan(table->automaton, env, text, length, found, &finding);
	for (int i = 0; i < finding.n; i++)
		if (finding.words[i].class != WORD_CLASSES && finding.words[i].class != WORD_IGNORE && finding.words[i].class != WORD_NOTHING)
			finding.words[n++] = finding.words[i];
	if (list->n > 0 && n > 0)
	{
		Word	   *all = merged(env, list, finding.words, n);

		env->release(env, finding.words);
		env->release(env, list->words);
		list->words = all;
	}
	else if (n > 0)
		list->words = finding.words;
	else
		env->release(env, finding.words);
	list->n += n;
}
