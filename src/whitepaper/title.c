/*
 * title.c
 *		Looks a title up: exactly, without the words that say nothing, by
 *		likeness, by the titles that it contains.
 */
#include "title.h"

#include <string.h>

#include "title_index.h"

/* measured by test/calibrate */
#define LIKE_SURE		0.75f
#define PART_LEAST		0.50f
#define TOPIC_LEAST		6
/* the same of a question with its answer, whose own words weigh more */
#define ANSWER_LEAST	12
#define ANSWER_LEAD		5
#define ANSWER_OWN		2

void
title_finder_init(TitleFinder *finder, struct env *env, const UserAlias *aliases, int naliases)
{
	uint8_t    *letters;

	memset(finder, 0, sizeof(*finder));
	finder->env = env;
	finder->index = title_index(env);
	finder->gained = env->alloc(env, sizeof(float) * (size_t) finder->index->nentries);
	memset(finder->gained, 0, sizeof(float) * (size_t) finder->index->nentries);
	finder->touched = env->alloc(env, sizeof(int) * (size_t) finder->index->nentries);
	finder->firsts = finder->index->firsts;
	memcpy(finder->lasts, finder->index->lasts, sizeof(finder->lasts));
	finder->letters = finder->index->letters;
	if (naliases <= 0)
		return;
	{
		uint8_t    *firsts = env->alloc(env, sizeof(finder->index->firsts));

		letters = env->alloc(env, sizeof(finder->index->letters));
		memcpy(firsts, finder->firsts, sizeof(finder->index->firsts));
		memcpy(letters, finder->letters, sizeof(finder->index->letters));
		for (int i = 0; i < naliases; i++)
		{
			title_add_start(firsts, aliases[i].title, strlen(aliases[i].title));
			title_add_end(finder->lasts, aliases[i].title, strlen(aliases[i].title));
			title_add_letters(letters, aliases[i].title, strlen(aliases[i].title));
		}
		finder->firsts = firsts;
		finder->letters = letters;
	}
	finder->aliases = aliases;
	finder->naliases = naliases;
	for (finder->nslots = 16; finder->nslots < (size_t) naliases * 2;)
		finder->nslots *= 2;
	finder->alias_slots = env->alloc(env, sizeof(int) * finder->nslots);
	memset(finder->alias_slots, 0, sizeof(int) * finder->nslots);
	finder->alias_keys = env->alloc(env, sizeof(char *) * (size_t) naliases);
	finder->alias_lengths = env->alloc(env, sizeof(size_t) * (size_t) naliases);
	for (int i = 0; i < naliases; i++)
	{
		size_t		length;
		const char *key = title_key(finder, aliases[i].title, strlen(aliases[i].title), &length);
		char	   *copy = env->alloc(env, length + 1);
		size_t		slot = (size_t) title_hash(key, length) & (finder->nslots - 1);

		memcpy(copy, key, length);
		title_add_letters(letters, key, length);
		finder->alias_keys[i] = copy;
		finder->alias_lengths[i] = length;
		while (finder->alias_slots[slot] != 0)
			slot = (slot + 1) & (finder->nslots - 1);
		finder->alias_slots[slot] = i + 1;
	}
}

const char *
title_key(TitleFinder *finder, const char *text, size_t length, size_t *key_length)
{
	*key_length = title_key_of(finder->index, finder->env, text, length, &finder->key, &finder->key_size);
	return finder->key;
}

static const TitleEntry *
entry_at(const TitleIndex *index, const char *key, size_t length, uint64_t hash)
{
	size_t		i = (size_t) hash & (index->nslots - 1);

	while (index->slots[i] != 0)
	{
		const TitleEntry *e = &index->entries[index->slots[i] - 1];

		if (e->length == length && memcmp(e->key, key, length) == 0)
			return e;
		i = (i + 1) & (index->nslots - 1);
	}
	return NULL;
}

static const TitleEntry *
find_entry(const TitleIndex *index, const char *key, size_t length)
{
	return entry_at(index, key, length, title_hash(key, length));
}

static void
take_entry(TitleMatch *match, const TitleEntry *e)
{
	match->role = (TitleRole) e->role;
	match->chapter = e->chapter;
	match->only2013 = e->official2013 && !e->official2022;
	match->only2022 = e->official2022 && !e->official2013;
	match->n2013 = e->n2013;
	match->n2022 = e->n2022;
	memcpy(match->c2013, e->c2013, sizeof(e->c2013));
	memcpy(match->c2022, e->c2022, sizeof(e->c2022));
}

static void
score_entry(TitleMatch *match, const TitleEntry *e)
{
	match->how = (TitleHow) e->tier;
	match->score = e->tier == TITLE_OFFICIAL ? 1.0f : 0.93f;
	if (match->how == TITLE_UNKNOWN)
		match->score = e->chapter ? 0.5f : 0;
}

bool
title_as_printed(const TitleFinder *finder, const char *text, size_t length,
				 uint64_t hash, uint64_t *key_hash, TitleMatch *match)
{
	const TitleIndex *index = finder->index;
	size_t		i;

	/* the user's word comes first: leave it to title_exact() */
	if (finder->naliases > 0)
		return false;
	i = (size_t) hash & (index->nprints - 1);
	for (; index->prints[i].text != NULL; i = (i + 1) & (index->nprints - 1))
		if (index->prints[i].length == length && memcmp(index->prints[i].text, text, length) == 0)
		{
			const TitleEntry *e = &index->entries[index->prints[i].entry];

			title_match_none(match);
			take_entry(match, e);
			score_entry(match, e);
			*key_hash = e->hash;
			return true;
		}
	return false;
}

static bool
find_user(TitleFinder *finder, const char *key, size_t length, uint64_t hash, TitleMatch *match)
{
	size_t		slot;

	if (finder->naliases == 0 || length == 0)
		return false;
	slot = (size_t) hash & (finder->nslots - 1);
	for (; finder->alias_slots[slot] != 0; slot = (slot + 1) & (finder->nslots - 1))
	{
		int			i = finder->alias_slots[slot] - 1;
		ControlId	c = finder->aliases[i].control;
		ControlId	map[CONTROL_MAP_MAX];

		if (finder->alias_lengths[i] != length || memcmp(finder->alias_keys[i], key, length) != 0)
			continue;
		if (match->how != TITLE_USER)
		{
			title_match_none(match);
			match->how = TITLE_USER;
			match->score = 1;
		}
		if (match->n2013 == TITLE_CONTROLS || match->n2022 == TITLE_CONTROLS)
			continue;
		/* the user names the control: it stands in either numbering */
		match->c2013[match->n2013++] = control_edition(c) != 2013 && control_map(c, 2013, map, CONTROL_MAP_MAX) == 1 ? map[0] : c;
		match->c2022[match->n2022++] = control_edition(c) == 2013 && CONTROL_SECTOR(c) == 0 &&
			control_map(c, 2022, map, CONTROL_MAP_MAX) == 1 ? map[0] : c;
	}
	return match->how == TITLE_USER;
}

static void
add_all(ControlId *list, uint8_t *n, const ControlId *more, int count)
{
	for (int i = 0; i < count && *n < TITLE_CONTROLS; i++)
	{
		bool		there = false;

		for (int k = 0; k < *n; k++)
			there |= list[k] == more[i];
		if (!there)
			list[(*n)++] = more[i];
	}
}

/*
 * Two or three titles, one behind the other (conjunctions are no part of a key):
 * such a section answers all of them.
 */
static bool
find_joined(const TitleIndex *index, const char *key, size_t length, int depth, TitleMatch *match)
{
	uint64_t	h = TITLE_HASH_START;

	if (length < 2 * TITLE_JOINED || !title_may_join(index, key))
		return false;
	for (size_t i = 0; i + TITLE_JOINED <= length; i++)
	{
		uint64_t	prefix;
		size_t		slot;

		/* the hash of key[0 .. i), carried along */
		if (i >= TITLE_JOINED && ((unsigned char) key[i] & 0xC0) != 0x80)
		{
			prefix = title_hash_end(h);
			slot = (size_t) prefix & (index->nslots - 1);
			while (index->slots[slot] != 0)
			{
				const TitleEntry *e = &index->entries[index->slots[slot] - 1];

				if (e->length == i && memcmp(e->key, key, i) == 0)
				{
					const TitleEntry *rest = e->n2013 + e->n2022 > 0 ? find_entry(index, key + i, length - i) : NULL;
					TitleMatch	tail;

					title_match_none(&tail);
					if (rest != NULL && rest->n2013 + rest->n2022 > 0)
						take_entry(&tail, rest);
					else if (e->n2013 + e->n2022 == 0 || depth == 0 || !find_joined(index, key + i, length - i, depth - 1, &tail))
						break;
					take_entry(match, e);
					match->chapter = match->only2013 = match->only2022 = false;
					add_all(match->c2013, &match->n2013, tail.c2013, tail.n2013);
					add_all(match->c2022, &match->n2022, tail.c2022, tail.n2022);
					return true;
				}
				slot = (slot + 1) & (index->nslots - 1);
			}
		}
		h = title_hash_step(h, (unsigned char) key[i]);
	}
	return false;
}

bool
title_exact(TitleFinder *finder, const char *key, size_t length, uint64_t hash, TitleMatch *match)
{
	const TitleIndex *index = finder->index;
	const TitleEntry *e;
	bool		stripped = false;

	title_match_none(match);
	if (length == 0)
		return false;
	if (find_user(finder, key, length, hash, match))
		return true;
	if (length >= TITLE_JOINED && !title_may_lead(index, key, length))
		return false;
	e = entry_at(index, key, length, hash);
	/* words that say nothing, one at either end */
	for (int round = 0; e == NULL && round < 2; round++)
	{
		bool		cut = false;
		bool		may_end = (index->suffix_lasts >> (key[length - 1] & 63) & 1) != 0;
		bool		may_start = length > 3 && (index->prefix_thirds >> (key[2] & 63) & 1) != 0;

		for (int i = 0; e == NULL && may_end && i < index->nsuffix; i++)
		{
			size_t		n = index->suffix_length[i];

			if (n + 5 < length && key[length - 1] == index->suffix[i][n - 1] && memcmp(key + length - n, index->suffix[i], n) == 0)
			{
				e = find_entry(index, key, length - n);
				stripped = e != NULL;
			}
		}
		for (int i = 0; e == NULL && may_start && i < index->nprefix; i++)
		{
			size_t		n = index->prefix_length[i];

			if (n + 5 < length && key[n - 1] == index->prefix[i][n - 1] && memcmp(key, index->prefix[i], n) == 0)
			{
				key += n;
				length -= n;
				e = find_entry(index, key, length);
				stripped = e != NULL;
				cut = true;
				break;
			}
		}
		if (!cut)
			break;
	}
	if (e == NULL)
	{
		if (length < 18 || length > 120 || !find_joined(index, key, length, 1, match))
			return false;
		match->how = TITLE_STRIPPED;
		match->score = 0.85f;
		return true;
	}
	take_entry(match, e);
	if (stripped && e->role != TITLE_IS_SECTION)
		return false;
	score_entry(match, e);
	if (stripped)
	{
		match->how = TITLE_STRIPPED;
		match->score = 0.85f;
	}
	return true;
}

typedef struct PartSearch
{
	const TitleIndex *index;
	const char *key;
	size_t		length;
	int			n;
	struct
	{
		int			entry;
		size_t		start;
		size_t		end;
	}			found[32];
} PartSearch;

static bool
found_part(void *arg, int id, size_t start, size_t end)
{
	PartSearch *s = arg;

	if (s->n == 32)
		return false;
	s->found[s->n].entry = id;
	s->found[s->n].start = start;
	s->found[s->n].end = end;
	s->n++;
	return true;
}

/*
 * The titles that a longer one contains: the heaviest first, then what does not
 * overlap it.  Score is the share of the longer one's weight that they cover.
 */
static bool
contained(TitleFinder *finder, const char *key, size_t length, float weight, TitleMatch *match)
{
	const TitleIndex *index = finder->index;
	PartSearch	search = {.index = index, .key = key, .length = length};
	float		covered = 0;
	bool		used[32] = {false};
	bool		any = false;

	automaton_scan(index->parts, finder->env, key, length, found_part, &search);
	for (int round = 0; round < 3; round++)
	{
		int			best = -1;

		for (int i = 0; i < search.n; i++)
		{
			bool		free = !used[i];

			for (int k = 0; free && k < search.n; k++)
				if (used[k] && search.found[i].start < search.found[k].end && search.found[k].start < search.found[i].end)
					free = false;
			if (free && (best < 0 || index->entries[search.found[i].entry].weight > index->entries[search.found[best].entry].weight))
				best = i;
		}
		if (best < 0)
			break;
		used[best] = true;
		covered += index->entries[search.found[best].entry].content;
		if (!any)
		{
			take_entry(match, &index->entries[search.found[best].entry]);
			match->chapter = match->only2013 = match->only2022 = false;
			any = true;
		}
		else
		{
			const TitleEntry *e = &index->entries[search.found[best].entry];

			/* a second topic counts where it weighs as much as a title does */
			if (e->content < 0.25f * weight)
				continue;
			add_all(match->c2013, &match->n2013, e->c2013, e->n2013);
			add_all(match->c2022, &match->n2022, e->c2022, e->n2022);
		}
	}
	if (!any)
		return false;
	match->how = TITLE_PART;
	match->score = weight > 0 ? covered / weight : 0;
	if (match->score > 1)
		match->score = 1;
	return true;
}

static void
take_topic(TitleMatch *match, ControlId c)
{
	ControlId	map[CONTROL_MAP_MAX];

	match->how = TITLE_PART;
	match->n2013 = match->n2022 = 1;
	match->c2013[0] = match->c2022[0] = c;
	if (control_edition(c) == 2013 && CONTROL_SECTOR(c) == 0 && control_map(c, 2022, map, CONTROL_MAP_MAX) > 0)
		match->c2022[0] = map[0];
}

/*
 * What the words of a title speak for.  The title that it is most like is one
 * more voice.  True where they have decided, if only that nothing can be said.
 */
static bool
by_topic(TitleFinder *finder, const char *key, size_t length, TitleMatch *match)
{
	ControlId	c[3];
	int			points[3] = {0, 0, 0};
	int			n = title_topics(finder->index, finder->env, key, length, c, points, 3);
	int			best = 0;
	int			lead;

	if (n == 0)
		return false;
	if (match->how == TITLE_FUZZY)
	{
		int			voice = (int) (match->score * 10);

		for (int i = 0; i < n; i++)
			if (match->n2013 > 0 && c[i] == match->c2013[0])
				points[i] += voice;
		for (int i = 1; i < n; i++)
			if (points[i] > points[best])
				best = i;
		/* nothing in the words speaks for the likeness: the stronger one stays */
		if (points[best] < voice + 2)
			return false;
	}
	if (points[best] < TOPIC_LEAST)
		return false;
	lead = points[best];
	for (int i = 0; i < n; i++)
		if (i != best && points[best] - points[i] < lead)
			lead = points[best] - points[i];
	title_match_none(match);
	/* two topics that weigh the same: better say nothing */
	if (lead < 2)
		return true;
	take_topic(match, c[best]);
	match->score = 0.4f + 0.025f * (float) (points[best] > 14 ? 14 : points[best]) + 0.03f * (float) (lead > 8 ? 8 : lead);
	if (match->score > 1)
		match->score = 1;
	return true;
}

bool
title_by_answer(TitleFinder *finder, const char *title, size_t title_length,
				const char *answer, size_t answer_length, TitleMatch *match)
{
	ControlId	c[24],
				named[24];
	int			points[24],
				own[24];
	size_t		n;
	const char *key = title_key(finder, title, title_length, &n);
	int			nnamed = title_topics(finder->index, finder->env, key, n, named, own, 24);
	int			count;
	int			best = -1,
				lead;

	title_match_none(match);
	key = title_key(finder, answer, answer_length, &n);
	count = title_topics(finder->index, finder->env, key, n, c, points, 24);
	for (int i = 0; i < count; i++)
		for (int k = 0; k < nnamed; k++)
			if (named[k] == c[i])
				points[i] += ANSWER_OWN * own[k];
	for (int i = 0; i < count; i++)
		if (best < 0 || points[i] > points[best])
			best = i;
	if (best < 0 || points[best] < ANSWER_LEAST)
		return false;
	lead = points[best];
	for (int i = 0; i < count; i++)
		if (i != best && points[best] - points[i] < lead)
			lead = points[best] - points[i];
	if (lead < ANSWER_LEAD)
		return false;
	take_topic(match, c[best]);
	match->score = 0.6f;
	return true;
}

bool
title_similar(TitleFinder *finder, const char *key, size_t length, TitleMatch *match)
{
	uint64_t	grams[TITLE_GRAMS];
	int			n = title_grams(key, length, grams, TITLE_GRAMS);
	float		weight;
	float		content;
	float		score;
	const TitleEntry *e;
	TitleMatch	part;

	title_match_none(match);
	title_match_none(&part);
	if (n < 2)
		return false;
	e = title_most_like(finder, grams, n, &weight, &content, &score);
	if (e != NULL && score >= TITLE_LIKE_LEAST)
	{
		take_entry(match, e);
		match->how = TITLE_FUZZY;
		match->score = score;
	}
	if (match->how == TITLE_FUZZY && score >= LIKE_SURE)
		return true;
	/* not like any: the words in it, and the titles that it contains */
	if (by_topic(finder, key, length, match))
		return true;
	if (match->how == TITLE_UNKNOWN && contained(finder, key, length, content, &part) && part.score >= PART_LEAST)
		*match = part;
	match->chapter = false;
	match->role = TITLE_IS_SECTION;
	return match->how != TITLE_UNKNOWN;
}
