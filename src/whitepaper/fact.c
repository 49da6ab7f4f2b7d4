/*
 * fact.c
 *		What a whitepaper says that can be measured, each with its quotation.
 */
#include <string.h>

#include "../text/literal.h"
#include "fact.h"

#include "data/gen/fact_topic.h"

/* how many facts back the same one is looked for */
#define SAME_REACH	64
#define MAX_TOPIC		60			/* bytes from a topic to what is said of it */

/* bytes of a bullet and the blanks behind it */
#define BULLET_BYTES	12

/* so many words back a subject is looked for */
#define SUBJECT_WORDS	100

/* so many words are looked through one by one */
#define FEW_WORDS	24

/* bytes that a bracket with another name holds beside it */
#define MAX_APPOSITION	4
#define MAX_PARTICLE	15			/* and of what may stand between a value and the mark that makes it the topic */
#define MAX_HARM		24			/* bytes from a refusal to what is refused */

bool
fact_text_at(const FactReader *r, size_t at, const char *what)
{
	/* most words of a list differ in their first bytes */
	for (; *what != '\0'; what++, at++)
		if (at >= r->length || r->text[at] != *what)
			return false;
	return at <= r->length;
}

Sentence
fact_sentence(const FactReader *r, int statement)
{
	const Statement *s = &r->reading->statements[statement];
	Sentence	in;

	in.statement = statement;
	in.start = s->folded.start;
	in.end = s->folded.start + s->folded.length;
	in.first = s->first_word;
	in.behind = s->behind_words;
	in.latin = s->latin;
	return in;
}

static char *
copy(struct env *env, const char *text)
{
	size_t		size = strlen(text) + 1;
	char	   *to = env->alloc(env, size);

	memcpy(to, text, size);
	return to;
}

void
fact_add(FactReader *r, const Sentence *in, const char *kind, const char *value,
		 const Retention *period, const char *subject, const char *qualifier,
		 size_t start, size_t end)
{
	char		canonical[RETENTION_TEXT_SIZE];
	Fact	   *fact;
	int			oldest = r->nfacts - SAME_REACH;
	Part		part = (Part) r->reading->statements[in->statement].part;

	if (part == PART_ASKED || part == PART_CUSTOMER)
		return;
	if (value == NULL)
	{
		retention_format(period, canonical);
		value = canonical;
	}
	for (int i = r->nfacts - 1; i >= r->first_fact && i >= oldest; i--)
	{
		const Fact *f = &r->reading->facts[i];

		if (strcmp(f->kind, kind) == 0 && strcmp(f->value, value) == 0 &&
			strcmp(f->qualifier, qualifier) == 0 && strcmp(f->subject, subject) == 0)
			return;
	}
	if (r->nfacts == r->size)
	{
		r->size = r->size == 0 ? 64 : r->size * 2;
		r->reading->facts = r->env->realloc(r->env, r->reading->facts,
											(size_t) r->size * sizeof(Fact));
	}
	fact = &r->reading->facts[r->nfacts++];
	memset(fact, 0, sizeof(*fact));
	fact->passage = r->index;
	fact->statement = in->statement;
	fact->item = r->reading->statements[in->statement].item;
	fact->control = r->passage->ncontrols > 0 ? r->passage->controls[0] : CONTROL_NONE;
	fact->kind = kind;
	fact->value = copy(r->env, value);
	fact->has_period = period != NULL;
	if (period != NULL)
		fact->period = *period;
	fact->subject = strcmp(subject, "self") == 0 ? "self" : copy(r->env, subject);
	fact->qualifier = *qualifier == '\0' ? "" : copy(r->env, qualifier);
	fact->quote = fold_source(&r->passage->text, start, end - start);
}

static bool
in_set(WordSet set, int class)
{
	return class < 64 && (set & IN_SET(class)) != 0;
}

/* The words in [from, to) of the sentence. */
static void
words_of(const FactReader *r, const Sentence *in, size_t from, size_t to, int *first, int *behind)
{
	const Word *words = r->words->words;

	if (from < in->start || to > in->end || in->behind - in->first > FEW_WORDS)
	{
		words_between(r->words, from, to, first, behind);
		return;
	}
	*first = in->first;
	*behind = in->behind;
	while (*first < *behind && words[*first].end <= from)
		(*first)++;
	while (*behind > *first && words[*behind - 1].end > to)
		(*behind)--;
}

const Word *
fact_word_after(const FactReader *r, const Sentence *in, WordSet set, size_t from, size_t to)
{
	int			first,
				behind;

	if (to - from > FACT_REACH)
		to = from + FACT_REACH;
	if (to > in->end)
		to = in->end;
	words_of(r, in, from, to, &first, &behind);
	for (int i = first; i < behind; i++)
	{
		const Word *w = &r->words->words[i];

		if (w->start >= from && in_set(set, w->class))
			return w;
	}
	return NULL;
}

const Word *
fact_word_before(const FactReader *r, const Sentence *in, WordSet set, size_t from, size_t to)
{
	int			first,
				behind;

	if (to - from > FACT_REACH)
		from = to - FACT_REACH;
	if (from < in->start)
		from = in->start;
	words_of(r, in, from, to, &first, &behind);
	for (int i = behind - 1; i >= first; i--)
	{
		const Word *w = &r->words->words[i];

		if (w->start >= from && in_set(set, w->class))
			return w;
	}
	return NULL;
}

const Word *
fact_heading_word(FactReader *r, WordSet set)
{
	if (r->heading_of != r->index)
	{
		Folded		folded;

		r->heading_of = r->index;
		fold_text(r->env, r->reading->document + r->passage->heading.start,
				  r->passage->heading.length, FOLD_JA, FOLD_VERSION, 0, &folded);
		r->heading.n = 0;
		for (int reader = 0; reader < WORD_READERS; reader++)
			words_add(r->env, word_table(r->env, (WordReader) reader), folded.text, folded.length, &r->heading);
	}
	for (int i = r->heading.n - 1; i >= 0; i--)
		if (in_set(set, r->heading.words[i].class))
			return &r->heading.words[i];
	return NULL;
}

bool
fact_has(const FactReader *r, const Sentence *in, WordClass class)
{
	return fact_word_after(r, in, IN_SET(class), in->start, in->end) != NULL;
}

/* Where the bracket that holds [start, end) begins and ends; false where none does. */
static bool
bracket_around(const FactReader *r, const Sentence *in, size_t start, size_t end,
			   size_t *from, size_t *to)
{
	size_t		low = start - in->start > 300 ? start - 300 : in->start;
	size_t		high = in->end - end > 300 ? end + 300 : in->end;
	size_t		at = start;

	/* the two signs differ in their last bit */
	while (at > low && (r->text[at - 1] | 1) != ')')
		at--;
	if (at == low || r->text[at - 1] == ')')
		return false;
	*from = at;
	for (*to = end; *to < high && r->text[*to] != ')'; (*to)++)
		;
	return *to < high;
}

/* Is there a topic in [from, to): "ha" behind a noun, and not in "deha", "niha", "mataha"? */
static bool
has_topic(const FactReader *r, size_t from, size_t to)
{
	static const LiteralWord mark = LITERAL("は");
	static const LiteralWord others[] = {LITERAL("で"), LITERAL("に"), LITERAL("と"), LITERAL("た"), LITERAL("て"), LITERAL("い"), LITERAL("も")};

	for (size_t at = from; (at = literal_find(r->text, at, to, &mark, 2)) < to; at += mark.length)
		if (at > from && !(at - from >= mark.length && literal_starts(r->text, at - mark.length, at, LITERALS(others))))
			return true;
	return false;
}

/*
 * "A has AES-256, B does not": what is refused at `at` is another topic's than what stands
 * at [start, end).  Of two values that share a refusal neither is there.
 */
static bool
is_of_other(const FactReader *r, const Sentence *in, size_t start, size_t end, size_t at)
{
	size_t		from = start;
	const char *comma = memchr(r->text + end, ',', at - end);
	int			first,
				behind;

	if (comma == NULL)
		return false;
	while (from > in->start && start - from < MAX_TOPIC && r->text[from - 1] != ',' && r->text[from - 1] != ':')
		from--;
	/* the refusal may begin with the mark of its topic */
	if (from == start || !has_topic(r, from, start) || !has_topic(r, (size_t) (comma - r->text) + 1, at + 3 < in->end ? at + 3 : in->end))
		return false;
	words_between(r->words, (size_t) (comma - r->text), at, &first, &behind);
	for (int i = first; i < behind; i++)
		if (r->words->words[i].class >= WORD_CERTIFICATION && r->words->words[i].class <= WORD_LOCATION)
			return false;
	return true;
}

/* "A was obtained in 2023, B is planned": is what stands before `from` held by a predicate of its own, which a comma ends before `at`? */
static bool
is_held_before(const FactReader *r, const Sentence *in, size_t from, size_t at)
{
	static const LiteralWord done[] = {LITERAL("取得"), LITERAL("登録"), LITERAL("更新")};
	const Word *w = fact_word_after(r, in, IN_SET(WORD_HOLD), from, at);

	return w != NULL && w->end < at && r->text[w->end] == ',' && literal_inside(r->text, w->start, w->end, LITERALS(done));
}

/* "We do not support security keys (FIDO2)": does a refusal rule what stands right before a bracket of Latin text? */
static bool
refused_before(const FactReader *r, const Sentence *in, size_t open)
{
	static const LiteralWord others[] = {
		LITERAL(" and "), LITERAL(" but "), LITERAL(" or "), LITERAL(","), LITERAL(" because "), LITERAL(" without "), LITERAL(" unless "), LITERAL(" until "), LITERAL(" except "),
		LITERAL(" so "), LITERAL(" disable"), LITERAL(" turn off"), LITERAL(" lost "), LITERAL(" lose ")
	};
	const Word *w = fact_word_before(r, in, IN_SET(WORD_REFUSE), clause_start(r->signs, in->start, open), open);

	return w != NULL && !refused_beside(r->signs, true, in->start, w->start, w->end, in->end) && !literal_inside(r->text, w->end, open, LITERALS(others));
}

/* "... kept for 2 years and are not shown": is what is refused behind [.., end) another predicate than that of the value? */
static bool
refuses_more(const FactReader *r, const Sentence *in, size_t end, const Word *refusal)
{
	/* no blank is left behind a comma */
	static const LiteralWord links[] = {LITERAL(" and "), LITERAL(",and "), LITERAL(" but "), LITERAL(",but ")};
	static const LiteralWord verbs[] = {LITERAL("are "), LITERAL("is ")};
	static const LiteralWord offers[] = {LITERAL(" accepted"), LITERAL(" supported"), LITERAL(" allowed"), LITERAL(" offered"), LITERAL(" permitted"), LITERAL(" available"), LITERAL(" used")};
	size_t		at = refusal->start;

	if (literal_starts(r->text, refusal->end, in->end, LITERALS(offers)) || literal_inside(r->text, refusal->start, refusal->end, LITERALS(offers)))
		return false;
	for (size_t i = 0; i < 2; i++)
		if (literal_ends(r->text, in->start, at, &verbs[i], 1))
			at -= verbs[i].length;
	return in->latin && refusal->class == WORD_REFUSE && at > end && literal_ends(r->text, in->start, at, LITERALS(links)) &&
		fact_word_before(r, in, IN_SET(WORD_KEEP) | IN_SET(WORD_DELETE), clause_start(r->signs, in->start, end), end) != NULL;
}

/*
 * "Address lists are, since lines change, not offered": where the clause ends that says it of the topic
 * which [.., end) is, if the one up to `stop` only gives a reason or an excuse.
 */
static size_t
behind_reason(const FactReader *r, const Sentence *in, size_t end, size_t stop)
{
	static const LiteralWord topic = LITERAL("は");
	static const LiteralWord own[] = {LITERAL("は"), LITERAL("を")};
	static const LiteralWord marks[] = {LITERAL("ため,"), LITERAL("ので,"), LITERAL("ことから,"), LITERAL("いただいておりますが,"), LITERAL("いただいていますが,"), LITERAL("ごめんなさい,")};
	size_t		reach = stop - end > MAX_PARTICLE ? end + MAX_PARTICLE : stop;
	size_t		next;

	if (in->latin || stop == in->end || !literal_ends(r->text, end, stop, LITERALS(marks)) ||
		literal_find(r->text, end, reach, &topic, 2) == reach)
		return stop;
	/* what is used all the same needs no other predicate, and one with words of its own is of those */
	if (fact_word_after(r, in, IN_SET(WORD_USE), end, stop) != NULL)
		return stop;
	next = clause_end(r->signs, stop, in->end);
	return literal_inside(r->text, stop, next, LITERALS(own)) ? stop : next;
}

/* "cannot be used without multi-factor authentication": what is behind it is asked for */
static bool
asks_for(const FactReader *r, const Sentence *in, size_t start, const Word *refusal)
{
	static const LiteralWord without[] = {LITERAL(" without "), LITERAL(" unless "), LITERAL(" except ")};

	return in->latin && refusal->end < start && literal_inside(r->text, refusal->end, start, LITERALS(without));
}

/* "in Japan, and nothing is kept abroad": is what is refused behind a comma that the data leave the country? */
static bool
refuses_harm(const FactReader *r, const Sentence *in, size_t end, const Word *refusal)
{
	static const LiteralWord abroad[] = {LITERAL("海外に"), LITERAL("海外へ"), LITERAL("国外に"), LITERAL("国外へ"), LITERAL("他国に"), LITERAL("他国へ"), LITERAL("の国に"), LITERAL("の国へ")};
	size_t		from = refusal->start > end + MAX_HARM ? refusal->start - MAX_HARM : end;

	return !in->latin && refusal->start > end && memchr(r->text + end, ',', refusal->start - end) != NULL &&
		literal_inside(r->text, from, refusal->start, LITERALS(abroad));
}

/*
 * What is said behind it, or in Latin text around it, in its clause.  Words in
 * brackets of their own are about something else.
 */
bool
fact_refused(const FactReader *r, const Sentence *in, size_t start, size_t end)
{
	const WordSet refusing = IN_SET(WORD_REFUSE) | IN_SET(WORD_PLAN) | IN_SET(WORD_DISABLE);
	size_t		from = in->latin ? clause_start(r->signs, in->start, start) : end;
	size_t		stop = behind_reason(r, in, end, clause_end(r->signs, end, in->end));
	size_t		open,
				close;
	size_t		at;
	int			depth = 0;
	int			word,
				behind;

	if (bracket_around(r, in, start, end, &open, &close))
	{
		const Word *w = fact_word_after(r, in, refusing, in->latin ? open : end, close);

		if (w != NULL)
			return true;
		/* a bracket with a predicate of its own needs no other */
		w = fact_word_after(r, in, IN_SET(WORD_USE), end, close);
		if (w != NULL || (in->latin && close - open > end - start + MAX_APPOSITION))
			return false;
		/* another name of what stands before it: "security keys (FIDO2) are not supported" */
		if (in->latin && refused_before(r, in, open))
			return true;
		from = close + 1;
		stop = clause_end(r->signs, from, in->end);
	}
	at = from;
	words_between(r->words, from, stop, &word, &behind);
	for (; word < behind; word++)
	{
		const Word *w = &r->words->words[word];

		if (w->start < from || !in_set(refusing, w->class) ||
			(w->class == WORD_REFUSE && (refuses_harm(r, in, end, w) || asks_for(r, in, start, w) || refuses_more(r, in, end, w) || refused_beside(r->signs, in->latin, in->start, w->start, w->end, in->end))))
			continue;
		if (!in->latin && w->start - end < FACT_REACH && (is_of_other(r, in, start, end, w->start) || is_held_before(r, in, end, w->start)))
			continue;
		for (; at < w->start; at++)
			depth += r->text[at] == '(' ? 1 : r->text[at] == ')' ? -1 : 0;
		if (depth <= 0)
			return true;
	}
	return false;
}

bool
fact_has_bullet(const FactReader *r, const Statement *s)
{
	size_t		start = s->folded.start;
	bool		bullet;

	while (start > 0 && s->folded.start - start < BULLET_BYTES && r->text[start - 1] != '\n')
		start--;
	return sentence_skip_bullet(r->text, start, s->folded.start, &bullet) == s->folded.start && bullet;
}

bool
fact_customers(const FactReader *r, const Sentence *in)
{
	const Statement *s = &r->reading->statements[in->statement];

	if (s->customer)
		return !fact_has(r, in, WORD_CAPABILITY);
	if (fact_has(r, in, WORD_SELF))
		return false;
	/* an item of a list: who is the lead-in about? */
	for (int i = in->statement - 1, back = 0; i >= r->first && back < 12; i--, back++)
	{
		const Statement *lead = &r->reading->statements[i];
		Sentence	other;

		if (lead->item == s->item)
			return false;
		/* one item leads in no other, nor does what it says further on */
		if (fact_has_bullet(r, s) && (fact_has_bullet(r, lead) || (i > r->first && lead[-1].item == lead->item && fact_has_bullet(r, &lead[-1]))))
			continue;
		other = fact_sentence(r, i);
		/* a recommendation beside what is offered leads nothing in */
		if (fact_has(r, &other, WORD_DUTY) && lead->stance != STANCE_PROVIDED)
			return true;
		if (fact_has(r, &other, WORD_SELF) || lead->stance == STANCE_PROVIDED)
			return false;
	}
	return false;
}

bool
fact_topic(const FactReader *r, const char *topic)
{
	for (int i = 0; i < r->passage->ncontrols; i++)
		for (int k = 0; k < fact_topic_count; k++)
			if (fact_topic_rows[k].control == r->passage->controls[i] &&
				strcmp(fact_topic_rows[k].topic, topic) == 0)
				return true;
	return false;
}

/* Is what stands behind the word a mark of the subject? */
static bool
is_subject(const FactReader *r, const Sentence *in, size_t end)
{
	static const char *const marks[] = {"は", "が", "社は", "社が", "も", " is ", " are ", " holds ", " has "};

	for (size_t i = 0; i < sizeof(marks) / sizeof(marks[0]); i++)
	{
		size_t		n = strlen(marks[i]);

		if (in->end - end >= n && memcmp(r->text + end, marks[i], n) == 0)
			return true;
	}
	return false;
}

const char *
fact_subject(FactReader *r, const Sentence *in, size_t at)
{
	int			first,
				behind;
	const Word *subject = NULL;
	bool		supplier = false;
	char	   *out;

	words_between(r->words, in->start, at, &first, &behind);
	/* no subject reaches further: a sentence without end would cost its square */
	if (behind - first > SUBJECT_WORDS)
		first = behind - SUBJECT_WORDS;
	for (int i = first; i < behind; i++)
	{
		const Word *w = &r->words->words[i];

		if (w->start < in->start)
			continue;
		if (w->class == WORD_NAME && is_subject(r, in, w->end))
			subject = w;
		else if (w->class == WORD_SUPPLIER && is_subject(r, in, w->end))
			supplier = true;
		else if (w->class == WORD_SELF && is_subject(r, in, w->end))
		{
			subject = NULL;
			supplier = false;
		}
	}
	if (subject == NULL && !supplier)
		return "self";
	/* "the same company" is the one named last */
	for (int i = first - 1; subject == NULL && i >= 0 && i >= first - 100; i--)
		if (r->words->words[i].class == WORD_NAME)
			subject = &r->words->words[i];
	if (subject == NULL)
		return "supplier:";
	out = r->env->alloc(r->env, 10 + strlen(word_value(subject)));
	memcpy(out, "supplier:", 9);
	strcpy(out + 9, word_value(subject));
	return out;
}

/* The words of facts in all passages, and which of a passage's words are whose statement's. */
static void
find_words(struct env *env, Reading *reading)
{
	const WordTable *table = word_table(env, WORDS_OF_FACTS);
	int			statement = 0;

	for (int i = 0; i < reading->npassages; i++)
	{
		const Passage *p = &reading->passages[i];
		WordList   *words = &reading->words[i];

		if (i % 1024 == 0)
			env->poll(env);
		words_add(env, table, p->text.text, p->text.length, words);
		for (int word = 0; statement < reading->nstatements && reading->statements[statement].passage == i; statement++)
		{
			Statement  *s = &reading->statements[statement];

			/* ends ascend */
			while (word < words->n && words->words[word].end <= s->folded.start)
				word++;
			s->first_word = word;
			while (word < words->n && words->words[word].end <= s->folded.start + s->folded.length)
				word++;
			s->behind_words = word;
		}
	}
}

/* One step for all passages: what it needs stays at hand. */
static PeriodList *
find_periods(struct env *env, const Reading *reading)
{
	PeriodList *periods = env->alloc(env, sizeof(PeriodList) * (size_t) (reading->npassages + 1));

	for (int i = 0; i < reading->npassages; i++)
	{
		const Passage *p = &reading->passages[i];

		periods[i] = (PeriodList) {0};
		if (p->ordinal > 0)
			periods[i].n = retention_find(env, p->text.text, p->text.length, &periods[i].found);
	}
	return periods;
}

/* The statements of each passage stand together, in order. */
void
read_facts(struct env *env, Reading *reading)
{
	FactReader	r = {.env = env,.reading = reading,.heading_of = -1};
	int			statement = 0;

	reading->facts = NULL;
	find_words(env, reading);
	r.periods = find_periods(env, reading);
	fact_find_own_names(&r);
	for (int i = 0; i < reading->npassages; i++)
	{
		const Passage *passage = &reading->passages[i];

		r.index = i;
		r.passage = passage;
		r.text = passage->text.text;
		r.length = passage->text.length;
		r.words = &reading->words[i];
		r.signs = &reading->signs[i];
		r.first = statement;
		r.first_fact = r.nfacts;
		while (statement < reading->nstatements && reading->statements[statement].passage == i)
			statement++;
		r.behind = statement;
		if (r.first == r.behind)
			continue;
		env->poll(env);
		fact_read_values(&r);
		if (passage->ncontrols == 0)
			fact_read_scope(&r);
		/* outside of sections only what the vendor holds is a fact */
		if (passage->ordinal == 0)
			continue;
		fact_read_periods(&r);
		fact_read_suppliers(&r);
		fact_read_absences(&r);
	}
	reading->nfacts = r.nfacts;
}
