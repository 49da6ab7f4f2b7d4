/*
 * title_index.c
 *		The index of titles, built once per process from the catalogue and the
 *		tables of aliases.
 */
#include "title_index.h"
#include "heading.h"

#include <string.h>

#include "../text/utf8.h"
#include "front_matter.h"
#include "title_alias.h"
#include "title_alias_trade.h"
#include "title_word.h"

static const TitleIndex *shared;	/* in the host's permanent memory */

uint64_t
title_hash(const char *key, size_t length)
{
	uint64_t	h = TITLE_HASH_START;

	for (size_t i = 0; i < length; i++)
		h = title_hash_step(h, (unsigned char) key[i]);
	return title_hash_end(h);
}

static inline uint64_t
print_hash_step(uint64_t h, uint64_t word)
{
	h = (h ^ word) * UINT64_C(0x9e3779b97f4a7c15);
	return h ^ h >> 32;
}

uint64_t
title_print_hash(const char *text, size_t length)
{
	uint64_t	h = length;

	for (; length >= 8; text += 8, length -= 8)
	{
		uint64_t	word;

		memcpy(&word, text, 8);
		h = print_hash_step(h, word);
	}
	if (length > 0)
	{
		uint64_t	word = 0;

		memcpy(&word, text, length);
		h = print_hash_step(h, word);
	}
	return h;
}

/* The longest word that starts at p, of those from w on; an English word must be whole. */
static const TitleWord *
word_at(const TitleWord *w, const char *start, const char *p, const char *end)
{
	const TitleWord *best = NULL;
	uint16_t	first = w->first;
	bool		latin = first < 0x80;

	if (latin && p > start && (unsigned char) p[-1] < 0x80 && title_is_letter((unsigned char) p[-1]))
		return NULL;
	for (; w->first == first; w++)
	{
		size_t		n = w->length;

		if ((best != NULL && n <= best->length) || (size_t) (end - p) < n || memcmp(w->word, p, n) != 0)
			continue;
		if (latin && p + n < end && (unsigned char) p[n] < 0x80 && title_is_letter((unsigned char) p[n]))
			continue;
		best = w;
	}
	return best;
}

/* How many bytes at p are a particle or a conjunction between words; 0: none. */
static size_t
particle_at(uint32_t c, uint32_t before, const char *p, const char *end)
{
	size_t		w,
				m;

	if (before == 0)
		return 0;
	if (end - p >= 6 && (memcmp(p, "\345\217\212\343\201\263", 6) == 0 || memcmp(p, "\345\217\210\343\201\257", 6) == 0))
		return 6;
	w = utf8_length((unsigned char) *p);
	if ((c == 0x306E || c == 0x3068) && !is_hiragana(before) && p + w < end)
	{
		uint32_t	next = utf8_decode(p + w, end, &m);

		if (!is_hiragana(next) && next != 0x30FC)
			return w;
	}
	return 0;
}

/*
 * Write what a key keeps of the folded text at to, which has room for three times its
 * length, since a word may be read as one so long; returns where it ends.
 */
static char *
write_key(const TitleIndex *index, const char *text, const char *end, char *to)
{
	uint32_t	before = 0;

	for (const char *p = text; p < end;)
	{
		size_t		w = 1;
		uint32_t	c = (unsigned char) *p < 0x80 ? (unsigned char) *p : utf8_decode(p, end, &w);
		unsigned	class = c < TITLE_FIRSTS ? index->classes[c] : title_is_letter(c) ? TITLE_LETTER : TITLE_DROPPED;

		if (class >= TITLE_PARTICLE)
		{
			const TitleWord *word = class >= TITLE_WORD ? word_at(&index->words[class - TITLE_WORD], text, p, end) : NULL;
			size_t		particle = class == TITLE_PARTICLE ? particle_at(c, before, p, end) : 0;

			if (word != NULL)
			{
				memcpy(to, word->means, word->means_length);
				to += word->means_length;
				p += word->length;
				before = word->means_length > 0 ? 0x4E00 : before;
				continue;
			}
			if (particle > 0)
			{
				p += particle;
				continue;
			}
		}
		if (class != TITLE_DROPPED)
		{
			/* most take three bytes or one */
			if (w == 3)
				memcpy(to, p, 3);
			else if (w == 1)
				*to = *p;
			else
				memcpy(to, p, w);
			to += w;
		}
		before = c;
		p += w;
	}
	return to;
}

size_t
title_key_of(const TitleIndex *index, struct env *env, const char *text, size_t length, char **out, size_t *size)
{
	Folded		folded;
	size_t		n;

	fold_text(env, text, length, FOLD_TERM, FOLD_VERSION, 0, &folded);
	if (*out == NULL || *size < folded.length * 3 + 1)
	{
		*size = folded.length * 3 + 64;
		*out = env->realloc(env, *out, *size);
	}
	n = (size_t) (write_key(index, folded.text, folded.text + folded.length, *out) - *out);
	/* an empty text points at its source */
	if (!folded.same && folded.length > 0)
		env->release(env, (void *) folded.text);
	return n;
}

/* The entry of this key, made where there is none. */
static TitleEntry *
entry_of_key(struct env *env, TitleIndex *index, const char *text, char **buffer, size_t *size)
{
	size_t		length = title_key_of(index, env, text, strlen(text), buffer, size);
	size_t		i = (size_t) title_hash(*buffer, length) & (index->nslots - 1);
	TitleEntry *e;
	char	   *key;

	if (length == 0)
		return NULL;
	title_add_start(index->firsts, text, strlen(text));
	title_add_start(index->firsts, *buffer, length);
	title_add_end(index->lasts, text, strlen(text));
	title_add_end(index->lasts, *buffer, length);
	title_add_letters(index->letters, *buffer, length);
	title_add_join(index->joins, *buffer, length);
	while (index->slots[i] != 0)
	{
		e = &index->entries[index->slots[i] - 1];
		if (e->length == length && memcmp(e->key, *buffer, length) == 0)
			return e;
		i = (i + 1) & (index->nslots - 1);
	}
	e = &index->entries[index->nentries++];
	index->slots[i] = (uint32_t) index->nentries;
	memset(e, 0, sizeof(*e));
	key = env->alloc(env, length);
	memcpy(key, *buffer, length);
	e->key = key;
	e->hash = title_hash(key, length);
	e->length = (uint32_t) length;
	return e;
}

/* The same, and remember how it is printed. */
static TitleEntry *
entry_of(struct env *env, TitleIndex *index, const char *text, char **buffer, size_t *size)
{
	TitleEntry *e = entry_of_key(env, index, text, buffer, size);
	size_t		length = strlen(text);
	size_t		i = (size_t) title_print_hash(text, length) & (index->nprints - 1);

	if (e == NULL)
		return NULL;
	for (; index->prints[i].text != NULL; i = (i + 1) & (index->nprints - 1))
		if (index->prints[i].length == length && memcmp(index->prints[i].text, text, length) == 0)
			return e;
	index->prints[i] = (TitlePrint) {text, (uint32_t) length, (uint32_t) (e - index->entries)};
	return e;
}

static void
add_control(ControlId *list, uint8_t *n, ControlId c)
{
	for (int i = 0; i < *n; i++)
		if (list[i] == c)
			return;
	if (*n < TITLE_CONTROLS)
		list[(*n)++] = c;
}

/* What a better source says of a title stands alone; source 1 is the best. */
static void
add_title(TitleEntry *e, ControlId old, ControlId new, int source)
{
	TitleHow	tier = source == 1 ? TITLE_OFFICIAL : TITLE_ALIAS;

	if (e == NULL)
		return;
	if (old != CONTROL_NONE && (e->source2013 == 0 || e->source2013 == source))
	{
		add_control(e->c2013, &e->n2013, old);
		e->source2013 = (uint8_t) source;
		e->official2013 |= source == 1;
		if (tier > e->tier)
			e->tier = (uint8_t) tier;
	}
	if (new != CONTROL_NONE && (e->source2022 == 0 || e->source2022 == source))
	{
		add_control(e->c2022, &e->n2022, new);
		e->source2022 = (uint8_t) source;
		e->official2022 |= source == 1;
		if (tier > e->tier)
			e->tier = (uint8_t) tier;
	}
}

/* What an entry of one numbering means in a paper of the other. */
static void
fill_other(TitleEntry *e)
{
	ControlId	map[CONTROL_MAP_MAX];

	if (e->source2022 == 0)
		for (int i = 0; i < e->n2013; i++)
		{
			ControlId	c = e->c2013[i];
			int			n;

			if (CONTROL_SECTOR(c) != 0)
			{
				add_control(e->c2022, &e->n2022, c);
				continue;
			}
			n = control_map(c, 2022, map, CONTROL_MAP_MAX);
			for (int k = 0; k < n && k < 1; k++)
				add_control(e->c2022, &e->n2022, map[k]);
		}
	if (e->source2013 == 0)
		for (int i = 0; i < e->n2022; i++)
		{
			int			n = control_map(e->c2022[i], 2013, map, CONTROL_MAP_MAX);
			ControlId	best = n == 1 ? map[0] : CONTROL_NONE;

			for (int k = 0; k < n && best == CONTROL_NONE; k++)
				if (control_guides_provider(map[k]))
					best = map[k];
			add_control(e->c2013, &e->n2013, best != CONTROL_NONE ? best : e->c2022[i]);
		}
}

static void
add_official(struct env *env, TitleIndex *index, char **buffer, size_t *size)
{
	for (int i = 0; i < control_count(); i++)
	{
		ControlId	c = control_at(i);

		for (int ja = 0; ja < 2; ja++)
		{
			const char *title = control_title(c, ja == 1);
			TitleEntry *e = title != NULL ? entry_of(env, index, title, buffer, size) : NULL;

			if (e == NULL)
				continue;
			if (CONTROL_NUMBER(c) == 0)
				e->chapter = true;
			else if (control_edition(c) == 2013)
				add_title(e, c, CONTROL_NONE, 1);
			else
				add_title(e, CONTROL_NONE, c, 1);
		}
	}
}

static void
add_tables(struct env *env, TitleIndex *index, char **buffer, size_t *size)
{
	for (size_t i = 0; i < title_alias_count; i++)
	{
		ControlId	c = title_alias_rows[i].control;
		TitleEntry *e = entry_of(env, index, title_alias_rows[i].title, buffer, size);

		if (e == NULL || CONTROL_NUMBER(c) == 0)
		{
			if (e != NULL)
				e->chapter = true;
			continue;
		}
		if (control_edition(c) == 2013)
			add_title(e, c, CONTROL_NONE, 2);
		else
			add_title(e, CONTROL_NONE, c, 2);
	}
	for (size_t i = 0; i < title_alias_trade_count; i++)
		add_title(entry_of(env, index, title_alias_trade_rows[i].title, buffer, size),
				  title_alias_trade_rows[i].control, title_alias_trade_rows[i].control_2022, 3);
}

static void
add_front(struct env *env, TitleIndex *index, char **buffer, size_t *size)
{
	static const struct
	{
		const char *name;
		TitleRole	role;
	}			roles[] = {
		{"front", TITLE_IS_FRONT}, {"contents", TITLE_IS_CONTENTS},
		{"history", TITLE_IS_HISTORY}, {"label", TITLE_IS_LABEL}
	};

	index->prefix = env->alloc(env, sizeof(char *) * front_matter_count);
	index->prefix_length = env->alloc(env, sizeof(size_t) * front_matter_count);
	index->suffix = env->alloc(env, sizeof(char *) * front_matter_count);
	index->suffix_length = env->alloc(env, sizeof(size_t) * front_matter_count);
	for (size_t i = 0; i < front_matter_count; i++)
	{
		const char *role = front_matter_rows[i].role;
		TitleEntry *e;
		bool		prefix = strcmp(role, "prefix") == 0;

		if (prefix || strcmp(role, "suffix") == 0)
		{
			size_t		length = title_key_of(index, env, front_matter_rows[i].title,
											  strlen(front_matter_rows[i].title), buffer, size);
			char	   *key = env->alloc(env, length + 1);

			memcpy(key, *buffer, length);
			/* all of it may be words that keys leave out */
			if (length < 3)
				continue;
			title_add_letters(index->letters, key, length);
			if (prefix)
			{
				title_add_start(index->firsts, front_matter_rows[i].title, strlen(front_matter_rows[i].title));
				title_add_start(index->firsts, key, length);
				index->prefix_thirds |= UINT64_C(1) << (key[2] & 63);
				index->prefix[index->nprefix] = key;
				index->prefix_length[index->nprefix++] = length;
			}
			else
			{
				title_add_end(index->lasts, front_matter_rows[i].title, strlen(front_matter_rows[i].title));
				title_add_end(index->lasts, key, length);
				index->suffix_lasts |= UINT64_C(1) << (key[length - 1] & 63);
				index->suffix[index->nsuffix] = key;
				index->suffix_length[index->nsuffix++] = length;
			}
			continue;
		}
		e = entry_of(env, index, front_matter_rows[i].title, buffer, size);
		for (size_t k = 0; e != NULL && k < sizeof(roles) / sizeof(roles[0]); k++)
			if (strcmp(role, roles[k].name) == 0 && e->n2013 + e->n2022 == 0)
				e->role = (uint8_t) roles[k].role;
	}
}

static void
build_parts(struct env *env, TitleIndex *index)
{
	AutomatonPhrase *phrases = env->alloc(env, sizeof(AutomatonPhrase) * (size_t) index->nentries);
	int			n = 0;

	for (int e = 0; e < index->nentries; e++)
	{
		const TitleEntry *entry = &index->entries[e];

		if (entry->n2013 + entry->n2022 == 0)
			continue;
		/* short Latin words stand inside of too many others */
		if (entry->length < 6 && (unsigned char) entry->key[0] < 0x80)
			continue;
		phrases[n++] = (AutomatonPhrase) {entry->key, entry->length, e};
	}
	index->parts = automaton_build(env, phrases, n, PHRASE_LITERAL);
}

/* The rows of title_word by their first characters, and what each character is to a key. */
static void
build_words(struct env *env, TitleIndex *index)
{
	static const uint16_t particles[] = {0x306E, 0x3068, 0x53CA, 0x53C8};
	int			n = 0;

	index->classes = env->alloc(env, TITLE_FIRSTS);
	for (uint32_t c = 0; c < TITLE_FIRSTS; c++)
		index->classes[c] = title_is_letter(c) ? TITLE_LETTER : TITLE_DROPPED;
	for (size_t i = 0; i < sizeof(particles) / sizeof(particles[0]); i++)
		index->classes[particles[i]] = TITLE_PARTICLE;
	/* one more, whose first character is none: the end */
	index->words = env->alloc(env, sizeof(TitleWord) * (title_word_count + 1));
	memset(index->words, 0, sizeof(TitleWord) * (title_word_count + 1));
	for (size_t i = 0; i < title_word_count; i++)
	{
		const title_word_row *row = &title_word_rows[i];
		size_t		w;
		uint32_t	first = utf8_decode(row->word, row->word + strlen(row->word), &w);
		int			at = n;

		/* behind those that start alike */
		for (int k = 0; k < n; k++)
			if (index->words[k].first == first)
				at = k + 1;
		memmove(index->words + at + 1, index->words + at, sizeof(TitleWord) * (size_t) (n - at));
		index->words[at] = (TitleWord) {row->word, row->means, (uint8_t) strlen(row->word), (uint8_t) strlen(row->means), (uint16_t) first};
		n++;
		title_add_start(index->firsts, row->word, strlen(row->word));
		title_add_end(index->lasts, row->word, strlen(row->word));
	}
	for (int i = n - 1; i >= 0; i--)
		index->classes[index->words[i].first] = (uint8_t) (TITLE_WORD + i);
}

const TitleIndex *
title_index(struct env *env)
{
	struct env *home = env->permanent != NULL ? env->permanent : env;
	TitleIndex *index;
	size_t		most = (size_t) control_count() * 2 + title_alias_count + title_alias_trade_count + front_matter_count + 1;
	char	   *buffer = NULL;
	size_t		size = 0;

	if (shared != NULL && env->permanent != NULL)
		return shared;
	index = home->alloc(home, sizeof(*index));
	memset(index, 0, sizeof(*index));
	build_words(home, index);
	index->entries = home->alloc(home, sizeof(TitleEntry) * most);
	for (index->nslots = 1024; index->nslots < most * 2;)
		index->nslots *= 2;
	index->nprints = index->nslots;
	index->prints = home->alloc(home, sizeof(TitlePrint) * index->nprints);
	memset(index->prints, 0, sizeof(TitlePrint) * index->nprints);
	index->slots = home->alloc(home, sizeof(uint32_t) * index->nslots);
	memset(index->slots, 0, sizeof(uint32_t) * index->nslots);
	add_official(home, index, &buffer, &size);
	add_tables(home, index, &buffer, &size);
	for (int i = 0; i < index->nentries; i++)
		fill_other(&index->entries[i]);
	add_front(home, index, &buffer, &size);
	title_add_folded_ends(index->lasts);
	title_add_folded_letters(index->letters, index->words);
	title_build_grams(home, index);
	build_parts(home, index);
	title_build_topics(home, index, &buffer, &size);
	if (env->permanent != NULL)
		shared = index;
	return index;
}
