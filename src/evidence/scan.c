/*
 * scan.c
 *		A reading through the rubric's automaton.
 */
#include <string.h>

#include "scan.h"

static void
keep_hit(EvidenceScan *scan, struct env *env, int phrase, size_t start, size_t end)
{
	if (scan->nhits == scan->maxhits)
	{
		scan->maxhits = scan->maxhits ? scan->maxhits * 2 : 4096;
		scan->hits = env->realloc(env, scan->hits, sizeof(Hit) * (size_t) scan->maxhits);
	}
	scan->hits[scan->nhits++] = (Hit) {phrase, (uint32_t) start, (uint32_t) end};
}

typedef struct Keeper
{
	EvidenceScan	   *scan;
	struct env *env;
	size_t		base;			/* of the sentence in the passage's text */
} Keeper;

static void
found(void *state, int phrase, size_t end)
{
	Keeper	   *k = state;
	size_t		length = matcher_length(k->scan->rubric->matcher, phrase);

	keep_hit(k->scan, k->env, phrase, k->base + end - length, k->base + end);
}

/* Does the folded text start as an item of a list does? */
static bool
is_list_item(const char *text, size_t length)
{
	static const char *const bullets[] = {"・", "-", "*", "•", "●", "○", "■", "□", "◆", "◇", "→", "➢", "※", "("};
	size_t		digits = 0;

	for (size_t i = 0; i < sizeof(bullets) / sizeof(bullets[0]); i++)
		if (length > strlen(bullets[i]) && memcmp(text, bullets[i], strlen(bullets[i])) == 0)
			return true;
	while (digits < length && text[digits] >= '0' && text[digits] <= '9')
		digits++;
	return digits > 0 && digits < length && (text[digits] == '.' || text[digits] == ')');
}

static bool
contains(const char *text, size_t length, const char *word)
{
	size_t		n = strlen(word);

	for (size_t i = 0; i + n <= length; i++)
		if (text[i] == word[0] && memcmp(text + i, word, n) == 0)
			return true;
	return false;
}

/* Does it introduce a list? */
static bool
is_lead(const char *text, size_t length)
{
	static const char *const words[] = {"以下", "下記", "次の", "following", "below"};

	if (length > 0 && text[length - 1] == ':')
		return true;
	for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++)
		if (contains(text, length, words[i]))
			return true;
	return false;
}

static void
scan_sentence(EvidenceScan *scan, struct env *env, int passage, int statement,
			  const char *text, size_t start, size_t end)
{
	Sentence   *s = &scan->sentences[scan->nsentences++];
	Keeper		keeper = {scan, env, start};

	*s = (Sentence) {passage, statement, -1, scan->nhits, 0, (uint32_t) start, (uint32_t) end};
	matcher_run(scan->rubric->matcher, env, text + start, end - start, NULL, 0, found, &keeper);
	s->to = scan->nhits;
}

static void
scan_heading(EvidenceScan *scan, struct env *env, int passage)
{
	const Span *heading = &scan->reading->passages[passage].heading;
	Folded		folded;

	fold_text(env, scan->reading->document + heading->start, heading->length,
			  FOLD_TERM, FOLD_VERSION, 0, &folded);
	scan_sentence(scan, env, passage, -1, folded.text, 0, folded.length);
}

static void
scan_statement(EvidenceScan *scan, struct env *env, int statement, int *lead)
{
	const Statement *st = &scan->reading->statements[statement];
	const Folded *term = &scan->terms[st->passage];
	size_t		start = query_folded_offset(term, st->folded.start);
	size_t		end = query_folded_offset(term, st->folded.start + st->folded.length);
	int			number = scan->nsentences;

	/* what the standard asks is no evidence */
	if (st->part == PART_ASKED)
		end = start;
	if (end < start)
		end = start;
	scan_sentence(scan, env, st->passage, statement, term->text, start, end);
	if (is_list_item(term->text + start, end - start) && *lead >= 0)
		scan->sentences[number].lead = *lead;
	else
		*lead = is_lead(term->text + start, end - start) ? number : -1;
}

/* The facts by statement: fact_numbers[fact_from[i] .. fact_from[i + 1]). */
static void
sort_facts(EvidenceScan *scan, struct env *env)
{
	const Reading *reading = scan->reading;
	size_t		n = (size_t) reading->nstatements;

	scan->fact_from = env->alloc(env, (n + 2) * sizeof(int));
	scan->fact_numbers = env->alloc(env, ((size_t) reading->nfacts + 1) * sizeof(int));
	memset(scan->fact_from, 0, (n + 2) * sizeof(int));
	for (int f = 0; f < reading->nfacts; f++)
		if (reading->facts[f].statement >= 0 && reading->facts[f].statement < reading->nstatements)
			scan->fact_from[reading->facts[f].statement + 2]++;
	for (size_t i = 2; i < n + 2; i++)
		scan->fact_from[i] += scan->fact_from[i - 1];
	for (int f = 0; f < reading->nfacts; f++)
		if (reading->facts[f].statement >= 0 && reading->facts[f].statement < reading->nstatements)
			scan->fact_numbers[scan->fact_from[reading->facts[f].statement + 1]++] = f;
}

EvidenceScan *
scan_reading(struct env *env, const Rubric *rubric, const Reading *reading)
{
	EvidenceScan	   *scan = env->alloc(env, sizeof(EvidenceScan));
	size_t		nphrases = (size_t) matcher_count(rubric->matcher) + 1;
	int			statement = 0;

	memset(scan, 0, sizeof(EvidenceScan));
	scan->rubric = rubric;
	scan->reading = reading;
	scan->terms = env->alloc(env, sizeof(Folded) * ((size_t) reading->npassages + 1));
	scan->sentences = env->alloc(env, sizeof(Sentence) *
								 ((size_t) reading->nstatements + (size_t) reading->npassages + 1));
	scan->seen = env->alloc(env, nphrases * sizeof(uint32_t));
	memset(scan->seen, 0, nphrases * sizeof(uint32_t));
	scan->loaded = -1;
	scan->speaking = env->alloc(env, nphrases * sizeof(uint32_t));
	memset(scan->speaking, 0, nphrases * sizeof(uint32_t));
	scan->asked = env->alloc(env, sizeof(int) * (size_t) rubric->nelements);
	scan->asked_at = env->alloc(env, sizeof(uint32_t) * (size_t) rubric->nelements);
	memset(scan->asked_at, 0, sizeof(uint32_t) * (size_t) rubric->nelements);
	sort_facts(scan, env);
	for (int p = 0; p < reading->npassages; p++)
	{
		const Folded *text = &reading->passages[p].text;
		int			lead = -1;

		fold_text(env, text->text, text->length, FOLD_TERM, FOLD_VERSION,
				  FOLD_WANT_MAP | FOLD_KEEP_LINES, &scan->terms[p]);
		scan_heading(scan, env, p);
		while (statement < reading->nstatements && reading->statements[statement].passage <= p)
			scan_statement(scan, env, statement++, &lead);
	}
	return scan;
}

QueryScope
scan_scope(EvidenceScan *scan, int i, bool with_lead)
{
	const Sentence *s = &scan->sentences[i];
	bool		again = !with_lead && scan->loaded == i;
	QueryScope	scope = {scan->seen, again ? scan->stamp : ++scan->stamp, scan->reading->facts, NULL, 0};

	scan->loaded = with_lead ? -1 : i;
	for (int h = s->from; !again && h < s->to; h++)
		scan->seen[scan->hits[h].phrase] = scan->stamp;
	if (with_lead && s->lead >= 0)
		for (int h = scan->sentences[s->lead].from; h < scan->sentences[s->lead].to; h++)
			scan->seen[scan->hits[h].phrase] = scan->stamp;
	if (s->statement >= 0)
	{
		scope.fact_numbers = scan->fact_numbers + scan->fact_from[s->statement];
		scope.nfacts = scan->fact_from[s->statement + 1] - scan->fact_from[s->statement];
	}
	return scope;
}

static void
ask(EvidenceScan *scan, int i, int element, int *n)
{
	if (scan->asked_at[element] == (uint32_t) i + 1)
		return;
	scan->asked_at[element] = (uint32_t) i + 1;
	scan->asked[(*n)++] = element;
}

int
scan_candidates(EvidenceScan *scan, int i)
{
	const Cover *cover = &scan->rubric->cover;
	const Sentence *s = &scan->sentences[i];
	int			n = 0;

	for (int k = 0; k < cover->nalways; k++)
		ask(scan, i, cover->always[k], &n);
	for (int round = 0; round < 2; round++)
	{
		for (int h = s->from; h < s->to; h++)
		{
			int			phrase = scan->hits[h].phrase;

			for (int k = cover->from[phrase]; k < cover->from[phrase + 1]; k++)
				ask(scan, i, cover->users[k], &n);
		}
		if (s->lead < 0)
			break;
		s = &scan->sentences[s->lead];
	}
	return n;
}
