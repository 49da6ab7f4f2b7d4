/*
 * fact_period.c
 *		Which fact a period is: its kind, its event, its qualifier.
 */
#include <string.h>

#include "fact_wording.h"

#define MAX_SIGN	3			/* bytes of a comma between two periods */

/* Is the word one of the passage's text?  One of its heading stands in another text. */
static bool
is_of_text(const FactReader *r, const Word *w)
{
	return r->words->n > 0 && w >= r->words->words && w < r->words->words + r->words->n;
}

/* Is the word of the passage's text written so? */
static bool
is_written(const FactReader *r, const Word *w, const char *what)
{
	return w->end - w->start == strlen(what) && fact_text_at(r, w->start, what);
}

/* Which of the kinds "..._retention". */
static const char *
retention_kind(const FactReader *r, const Word *object)
{
	int			class = object != NULL ? object->class : WORD_CLASSES;

	if (class == WORD_LOG)
		return "log_retention";
	/* the copy of a document is a record where records are spoken of */
	if (class == WORD_BACKUP && fact_topic(r, "record") && is_of_text(r, object) && is_written(r, object, "控え"))
		return "record_retention";
	if (class == WORD_BACKUP)
		return "backup_retention";
	if (class == WORD_TRASH)
		return "record_retention";
	if (fact_topic(r, "backup"))
		return "backup_retention";
	if (fact_topic(r, "log"))
		return "log_retention";
	return "record_retention";
}

/* The region or country named last in [from, to). */
static const Word *
region_before(const FactReader *r, size_t from, size_t to)
{
	int			first,
				behind;

	words_between(r->words, to - from > FACT_REACH ? to - FACT_REACH : from, to, &first, &behind);
	for (int i = behind - 1; i >= first; i--)
		if (r->words->words[i].class == WORD_LOCATION && r->words->words[i].start >= from)
			return &r->words->words[i];
	return NULL;
}

/* Does the word tell one kind of logs or backups from another? */
static bool
is_special(const FactReader *r, const Word *object)
{
	static const char *const common[] = {
		"バックアップ", "バックアップデータ", "ログ", "ログデータ", "ログ情報", "ログファイル", "ログ等", "世代", "証跡", "backup", "backups", "backed up",
		"log", "logs", "generation", "generations", "back up"
	};

	if (object->class == WORD_DATA || !is_of_text(r, object))
		return false;
	for (size_t i = 0; i < sizeof(common) / sizeof(common[0]); i++)
		if (is_written(r, object, common[i]))
			return false;
	return true;
}

/* Severity, plan or region that the words before the period name. */
static void
find_qualifier(const FactReader *r, const Sentence *in, const Period *p, const Word *object,
			   char *out, size_t size)
{
	const WordSet wanted = IN_SET(WORD_SEVERITY) | IN_SET(WORD_PLAN_NAME);
	size_t		from = p->previous > in->start ? p->previous : in->start;
	const Word *w = fact_word_before(r, in, wanted, from, p->start);
	size_t		start,
				length;

	*out = '\0';
	if (w == NULL)
		w = region_before(r, from, p->start);
	if (w == NULL)
		w = object != NULL && is_special(r, object) ? object : NULL;
	if (w == NULL)
		return;
	start = w->start;
	/* a plan's name stands before the word "plan" */
	if (w->class == WORD_PLAN_NAME)
		while (start > from && w->end - start < 40 &&
			   ((unsigned char) r->text[start - 1] >= 0x80 ?
				start >= from + 3 && (unsigned char) r->text[start - 3] == 0xE3 &&
				((unsigned char) r->text[start - 2] == 0x82 || (unsigned char) r->text[start - 2] == 0x83) &&
				!((unsigned char) r->text[start - 2] == 0x82 && (unsigned char) r->text[start - 1] < 0xA1) :
				(r->text[start - 1] >= '0' && r->text[start - 1] <= 'z')))
			start -= (unsigned char) r->text[start - 1] >= 0x80 ? 3 : 1;
	length = w->end - start;
	if (length >= size)
		return;
	memcpy(out, r->text + start, length);
	out[length] = '\0';
}

/* Words of the kind "within", "about", "after" make a figure a promise. */
static bool
is_deadline(const FactReader *r, const Sentence *in, const Period *p)
{
	static const char *const marks[] = {
		"で", "に", "を目", "程度", "以内", "までに", "後", "が目", "前後", "ほど", "を要", "かか", "。"
	};

	if (p->shape == RETENTION_SPEED || *retention_bound(&p->value) != '\0' ||
		fact_deed_of_noun(r, in, p) != DEED_NONE)
		return true;
	if (in->latin)
		return p->start >= in->start + 3 && memcmp(r->text + p->start - 3, "in ", 3) == 0;
	if (retention_place(&p->value) > 0 || p->end >= in->end)
		return true;
	for (size_t i = 0; i < sizeof(marks) / sizeof(marks[0]); i++)
		if (fact_starts_with(r, in, p->end, marks[i]))
			return true;
	return false;
}

static void
add(FactReader *r, const Sentence *in, const Period *p, const char *kind, const Word *object)
{
	char		qualifier[64];
	char		value[RETENTION_TEXT_SIZE];

	/* "on the same day" is no figure */
	retention_format(&p->value, value);
	if (memcmp(value, "0 ", 2) == 0)
		return;
	find_qualifier(r, in, p, object, qualifier, sizeof(qualifier));
	r->reading->statements[in->statement].timed = true;
	fact_add(r, in, kind, NULL, &p->value, "self", qualifier, p->start, p->end);
}

/* Is the period refused, or planned?  In a table the next cell speaks of something else. */
static bool
is_refused(const FactReader *r, const Sentence *in, const Period *p)
{
	Sentence	cell = *in;
	const char *bar;

	/* "works for 60 minutes only" keeps nothing */
	if (fact_starts_with(r, in, p->end, "しか") && fact_word_after(r, in, IN_SET(WORD_KEEP), p->end, clause_end(r->signs, p->end, in->end)) == NULL)
		return true;
	/* nothing that is further away is looked at */
	cell.end = fact_reach(in, p->end);
	bar = memchr(r->text + p->end, '|', cell.end - p->end);
	if (bar != NULL)
		cell.end = (size_t) (bar - r->text);
	return fact_refused(r, &cell, p->start, p->end);
}

/* How often backups are made. */
static void
read_frequency(FactReader *r, const Sentence *in, Period *p)
{
	size_t		clause = clause_end(r->signs, p->end, in->end);
	const Word *after = fact_word_after(r, in, IN_SET(WORD_MAKE) | IN_SET(WORD_BACKUP) |
										IN_SET(WORD_TASK) | IN_SET(WORD_OTHER), p->end, clause);
	bool		backup = fact_has(r, in, WORD_BACKUP);
	const Word *task;

	if (fact_is_other(r, in, p, IN_SET(WORD_TASK) | IN_SET(WORD_OTHER)))
		return;
	if (after != NULL && (after->class == WORD_TASK || after->class == WORD_OTHER))
		return;
	/* "we rehearse a full restore twice a year" */
	task = in->latin ? fact_word_before(r, in, IN_SET(WORD_TASK), in->start, p->start) : NULL;
	if (task != NULL && fact_word_before(r, in, IN_SET(WORD_BACKUP) | IN_SET(WORD_MAKE), task->end, p->start) == NULL)
		return;
	if (!backup && !fact_topic(r, "backup"))
		return;
	if (after == NULL && !fact_topic(r, "backup") &&
		fact_word_before(r, in, IN_SET(WORD_BACKUP), in->start, p->start) == NULL)
		return;
	if (!backup && after == NULL && fact_deed_of_lead(r, in) == DEED_OTHER)
		return;
	add(r, in, p, "backup_frequency", NULL);
}

/* "7 generations", with how often they are made where the sentence says it. */
static void
read_generations(FactReader *r, const Sentence *in, Period *p, const Retention *every)
{
	Retention	with;
	const Word *object = fact_word_before(r, in, KEPT, in->start, p->start);

	if (object == NULL || object->class != WORD_BACKUP)
		object = fact_find_object(r, in, p);
	/* "up to 7 generations" are so many, and so are they where those beyond go */
	if (((strcmp(retention_bound(&p->value), "<=") == 0 && fact_ends_share(r, p)) || strcmp(retention_bound(&p->value), ">") == 0) &&
		retention_with_bound(&p->value, "", &with))
		p->value = with;
	if (every != NULL && retention_with_frequency(&p->value, every, &with))
		p->value = with;
	add(r, in, p, object != NULL && object->class == WORD_LOG &&
		!fact_topic(r, "backup") ? "log_retention" : "backup_retention", NULL);
}

/* A direction without an event says nothing of a time of keeping. */
static void
drop_place(Period *p)
{
	Retention	bare;

	if (p->shape == RETENTION_AMOUNT && retention_place(&p->value) > 0 &&
		retention_with_place(&p->value, 0, 0, &bare))
		p->value = bare;
}

/*
 * Below a heading on what becomes of the customer's data, is the backup that was named
 * last one of another period, or of another sentence?  What is kept is the data then.
 */
static bool
is_beside(const FactReader *r, const Sentence *in, const Period *p, const Word *object)
{
	size_t		from = clause_start(r->signs, in->start, p->start);

	return fact_topic(r, "removal") && is_of_text(r, object) && object->class == WORD_BACKUP && object->end <= from &&
		retention_event(&p->value) == retention_event_code("termination", 11);
}

/* Below a heading on backups, is it the log that another sentence names? */
static bool
is_of_other_topic(const FactReader *r, const Sentence *in, const Word *object)
{
	return object->class == WORD_LOG && is_of_text(r, object) && object->end <= in->start && fact_topic(r, "backup");
}

/* Are they what is kept, as nothing else is named in the period's own clause? */
static bool
keeps_books(const FactReader *r, const Sentence *in, const Period *p, const Word *object)
{
	size_t		from = clause_start(r->signs, in->start, p->start);

	return (object == NULL || !is_of_text(r, object) || object->class == WORD_DATA || object->end <= from) && fact_speaks_of_books(r, from, p->start);
}

/* Is the contract's end what the period counts from: is the text about it, or does the period's own clause say it? */
static bool
may_name_end(const FactReader *r, const Sentence *in, const Period *p)
{
	size_t		from = p->previous > in->start ? p->previous : in->start;

	if (fact_word_before(r, in, IN_SET(WORD_TERMINATION), from, p->start) != NULL)
		return true;
	return !fact_speaks_of_books(r, from, clause_end(r->signs, p->end, in->end)) && (!fact_topic(r, "record") || in->latin);
}

static void
read_kept(FactReader *r, const Sentence *in, Period *p)
{
	const Word *object = fact_find_object(r, in, p);
	const char *kind;
	Retention	exact;
	static const LiteralWord passing[] = {LITERAL("になるまで"), LITERAL("なるまで"), LITERAL("を過ぎるまで"), LITERAL("過ぎるまで"), LITERAL("経つまで"), LITERAL("たつまで"), LITERAL("経過するまで")};

	if (object != NULL && (is_beside(r, in, p, object) || is_of_other_topic(r, in, object)))
		object = NULL;
	kind = keeps_books(r, in, p, object) ? "record_retention" : retention_kind(r, object);
	/* a period before something is a deadline, and "beyond 90 days" a wish, not a time of keeping */
	if (retention_place(&p->value) < 0 || strcmp(retention_bound(&p->value), ">") == 0 || fact_is_others_duty(r, in, p) || fact_is_export(r, in, p) || fact_is_log_in(r, in, p))
		return;
	/* "until 3 years are over" has no end of its own */
	if (p->shape == RETENTION_UNTIL && literal_starts(r->text, p->start, p->end, LITERALS(passing)))
		return;
	if (strcmp(retention_bound(&p->value), "<=") == 0 && fact_ends_share(r, p) && retention_with_bound(&p->value, "", &exact))
		p->value = exact;
	fact_settle_end(r, in, p);
	/* what lies in a trash can has been deleted: that is not the end of the contract */
	if (strcmp(kind, "record_retention") == 0 && (object == NULL || object->class != WORD_TRASH))
	{
		if (may_name_end(r, in, p))
			fact_name_event(r, in, p, IN_SET(WORD_TERMINATION));
	}
	/* "can be put back within 30 days of the deletion" counts from what has no name of ours */
	else if (retention_event(&p->value) == 0 && !(object != NULL && object->class == WORD_TRASH && fact_names_own_event(r, in, p)))
		drop_place(p);
	add(r, in, p, kind, object);
}

/* What goes when it has grown old was kept for so long. */
static void
read_aged(FactReader *r, const Sentence *in, Period *p)
{
	const Word *object = fact_find_object(r, in, p);

	add(r, in, p, retention_kind(r, object), object);
}

static void
read_deleted(FactReader *r, const Sentence *in, Period *p)
{
	const Word *object = fact_find_object(r, in, p);
	int			termination = retention_event_code("termination", 11);
	int			event;

	if (retention_place(&p->value) < 0)
		return;
	fact_settle_end(r, in, p);
	event = retention_event(&p->value);
	if (event == 0 && p->shape == RETENTION_AMOUNT && fact_counts_from_deletion(r, in, p))
	{
		Retention	after;

		if (retention_place(&p->value) == 0 && retention_with_place(&p->value, 1, 0, &after))
			p->value = after;
		add(r, in, p, "deletion", object != NULL && object->class == WORD_BACKUP ? object : NULL);
		return;
	}
	/* what lies in a trash can has nothing to do with an end that another sentence speaks of */
	if (event == 0 && (object == NULL || object->class != WORD_TRASH || fact_has(r, in, WORD_TERMINATION)))
		event = fact_find_event(r, in, p, IN_SET(WORD_TERMINATION) | IN_SET(WORD_ASKED_FOR));
	/* what is deleted when it grows old was kept for so long; a trash can that is emptied was not */
	if (event != termination && object != NULL &&
		(object->class == WORD_LOG || (object->class == WORD_TRASH && !fact_ends_within(r, p)) ||
		 (object->class == WORD_BACKUP && !fact_topic(r, "removal"))))
	{
		Retention	bare;

		if (p->shape == RETENTION_SPEED)
			return;
		if (retention_with_place(&p->value, 0, 0, &bare))
			p->value = bare;
		add(r, in, p, retention_kind(r, object), object);
		return;
	}
	if (retention_event(&p->value) == 0)
		fact_name_event(r, in, p, IN_SET(WORD_TERMINATION) | IN_SET(WORD_ASKED_FOR));
	add(r, in, p, "deletion", object != NULL && object->class == WORD_BACKUP ? object : NULL);
}

static void
read_notice(FactReader *r, const Sentence *in, Period *p)
{
	const int	receipt = retention_event_code("receipt", 7);

	if (fact_tells_staff(r, in, p))
		return;
	if (fact_starts_with(r, in, p->end, "ごと") || fact_starts_with(r, in, p->end, "毎") || fact_starts_with(r, in, p->end, "おき"))
		return;
	/* an answer to a question is no notice */
	if (retention_place(&p->value) >= 0 && !fact_topic(r, "change") &&
		((retention_event(&p->value) == receipt && (!fact_has(r, in, WORD_INCIDENT) || fact_replies(r, in, p))) ||
		 (retention_event(&p->value) == 0 && !fact_has(r, in, WORD_INCIDENT) && fact_word_before(r, in, IN_SET(WORD_RECEIPT), in->start, p->start) != NULL)))
	{
		if (!is_deadline(r, in, p))
			return;
		fact_name_event(r, in, p, IN_SET(WORD_RECEIPT));
		add(r, in, p, "response", NULL);
		return;
	}
	if (retention_place(&p->value) == 0 && p->shape == RETENTION_AMOUNT &&
		*retention_bound(&p->value) == '\0' && !is_deadline(r, in, p))
		return;
	if (retention_event(&p->value) == 0)
	{
		Retention	with;

		if (retention_place(&p->value) < 0)
		{
			if (fact_topic(r, "change") &&
				retention_with_place(&p->value, -1, retention_event_code("change", 6), &with))
				p->value = with;
		}
		else
			fact_name_event(r, in, p, IN_SET(WORD_DETECTION) | IN_SET(WORD_OCCURRENCE) |
							IN_SET(WORD_DISCLOSURE));
	}
	add(r, in, p, "notice", NULL);
}

static void
read_response(FactReader *r, const Sentence *in, Period *p)
{
	if (retention_place(&p->value) < 0 || !is_deadline(r, in, p) || fact_is_duration(r, in, p) ||
		fact_starts_with(r, in, p->end, "ごと") || fact_starts_with(r, in, p->end, "毎") || fact_starts_with(r, in, p->end, "おき"))
		return;
	if (p->shape == RETENTION_SPEED && !fact_topic(r, "vulnerability") &&
		!fact_topic(r, "incident") && !fact_topic(r, "backup") &&
		!fact_has(r, in, WORD_VULNERABILITY) && !fact_has(r, in, WORD_INCIDENT) &&
		!fact_has(r, in, WORD_RECEIPT) && !fact_has(r, in, WORD_ASKED_FOR))
		return;
	if (!fact_is_last_report(r, in, p))
		fact_name_event(r, in, p, EVENTS & ~IN_SET(WORD_TERMINATION));
	add(r, in, p, "response", NULL);
}

/* "within 3 days of your request" of a customer who is asked to come in time */
static bool
is_customers_deadline(const FactReader *r, const Sentence *in, const Period *p)
{
	const Statement *s = &r->reading->statements[in->statement];

	/* what goes, or is kept, after the contract's end is the vendor's to do, whatever leads in to the list */
	if (fact_customers(r, in))
		return s->customer || !fact_follows_sentence(r, in) || retention_place(&p->value) <= 0 || retention_event(&p->value) != retention_event_code("termination", 11) ||
			!(fact_has(r, in, WORD_DELETE) || fact_has(r, in, WORD_KEEP));
	return retention_place(&p->value) < 0 && s->stance == STANCE_ON_REQUEST &&
		(fact_word_after(r, in, IN_SET(WORD_CONTACT) | IN_SET(WORD_REQUEST), p->end, in->end) != NULL);
}

/* "an outage of more than 2 hours" is what is told, not when */
static bool
is_condition(const Period *p)
{
	const char *bound = retention_bound(&p->value);

	return (*bound == '>' || strcmp(bound, "<") == 0) && retention_place(&p->value) >= 0;
}

/* Data of a trial go after its end, which is no event of its own. */
static bool
read_trial(FactReader *r, const Sentence *in, const Period *p)
{
	const Word *trial = p->shape == RETENTION_AMOUNT || p->shape == RETENTION_SPEED ? fact_find_trial(r, in, p) : NULL;
	Period		after = *p;

	if (trial == NULL || fact_find_deed(r, in, p) != DEED_DELETE || !retention_with_place(&p->value, 1, 0, &after.value))
		return false;
	add(r, in, &after, "deletion", trial);
	return true;
}

static Deed
read_period(FactReader *r, const Sentence *in, Period *p, const Retention *every)
{
	Deed		deed;
	Retention	ahead;
	Retention	bare;

	if (p->shape == RETENTION_EVERY || p->shape == RETENTION_TIMES)
	{
		if (!is_refused(r, in, p))
			read_frequency(r, in, p);
		return DEED_NONE;
	}
	if (is_customers_deadline(r, in, p) || (is_refused(r, in, p) && !(p->shape == RETENTION_UNTIL && fact_is_spared(r, in, p))))
		return DEED_NONE;
	if (read_trial(r, in, p))
		return DEED_DELETE;
	/* hours of a telephone before what is received say nothing of when it is answered */
	if (p->shape != RETENTION_SPEED && retention_event(&p->value) != retention_event_code("receipt", 7) && fact_is_other(r, in, p, IN_SET(WORD_OTHER)))
		return DEED_NONE;
	if (retention_is_generations(&p->value))
	{
		read_generations(r, in, p, every);
		return DEED_NONE;
	}
	if (fact_is_lead_time(r, in, p) && (fact_topic(r, "change") || fact_has(r, in, WORD_NOTIFY)) && retention_with_place(&p->value, -1, retention_event(&p->value), &ahead))
	{
		p->value = ahead;
		read_notice(r, in, p);
		return DEED_NOTIFY;
	}
	if ((fact_is_traced_back(r, in, p) || fact_grows_old(r, in, p)) &&
		retention_with_place(&p->value, 0, 0, &bare) && retention_with_bound(&bare, "", &p->value))
	{
		read_aged(r, in, p);
		return DEED_KEEP;
	}
	deed = fact_find_deed(r, in, p);
	if (deed == DEED_NONE)
		deed = fact_deed_of_topic(r, in, p);
	/* what stands before a change can only be told */
	if (retention_place(&p->value) < 0 && deed != DEED_NOTIFY && deed != DEED_NONE)
		deed = deed != DEED_OTHER && (fact_topic(r, "change") || fact_has(r, in, WORD_NOTIFY)) ?
			DEED_NOTIFY : DEED_NONE;
	/* "accounts are registered or deleted within 3 days of your request": a service, and not the end of data */
	if (deed == DEED_DELETE && fact_registers_too(r, in, p))
		deed = DEED_RESPOND;
	if (deed == DEED_DELETE && fact_is_spared(r, in, p))
		deed = DEED_KEEP;
	if (!(deed == DEED_DELETE && fact_has(r, in, WORD_DELETE)) && fact_is_of_idleness(r, in, p))
		return DEED_NONE;
	/* for how long a link or a password is valid says nothing of what is kept */
	if ((deed == DEED_KEEP || deed == DEED_DELETE) && r->passage->ncontrols == 1 && fact_topic(r, "password"))
		return DEED_NONE;
	switch (deed)
	{
		case DEED_KEEP:
			if (fact_ends_within(r, p))
			{
				/* "can be restored within 5 days of your request" */
				if (fact_word_after(r, in, IN_SET(WORD_RESPOND), p->end, in->end) != NULL || fact_is_restoring(r, in, p) ||
					retention_event(&p->value) == retention_event_code("request", 7))
					read_response(r, in, p);
			}
			else if (p->shape != RETENTION_SPEED)
				read_kept(r, in, p);
			break;
		case DEED_DELETE:
			if (p->shape != RETENTION_UNTIL && p->shape != RETENTION_FOREVER &&
				p->shape != RETENTION_UNSTATED)
				read_deleted(r, in, p);
			break;
		case DEED_NOTIFY:
			if ((p->shape == RETENTION_AMOUNT && !is_condition(p)) || p->shape == RETENTION_SPEED)
				read_notice(r, in, p);
			break;
		case DEED_RESPOND:
			if ((p->shape == RETENTION_AMOUNT && !is_condition(p) && !fact_is_share(r, p)) || p->shape == RETENTION_SPEED)
				read_response(r, in, p);
			break;
		default:
			break;
	}
	return deed;
}

void
fact_read_periods(FactReader *r)
{
	const RetentionMatch *found = r->periods[r->index].found;
	int			n = r->periods[r->index].n;
	int			statement = r->first;
	size_t		previous = 0;
	const Retention *every = NULL;
	Deed		deed = DEED_NONE;
	Sentence	in = {.statement = -1};

	for (int i = 0; i < n; i++)
	{
		Period		p = {.value = found[i].period,.start = found[i].span.start};
		const Statement *s;

		if ((i & 0x3FF) == 0x3FF)
			r->env->poll(r->env);
		p.end = p.start + found[i].span.length;
		p.shape = retention_shape(&p.value);
		while (statement < r->behind)
		{
			s = &r->reading->statements[statement];
			if (p.start < s->folded.start + s->folded.length)
				break;
			statement++;
		}
		if (statement == r->behind)
			break;
		if (p.start < r->reading->statements[statement].folded.start)
			continue;
		if (in.statement != statement)
		{
			in = fact_sentence(r, statement);
			previous = in.start;
			every = NULL;
			deed = DEED_NONE;
		}
		p.previous = previous;
		p.previous_deed = deed;
		p.next = i + 1 < n && found[i + 1].span.start < in.end ? found[i + 1].span.start + found[i + 1].span.length : 0;
		if (p.shape == RETENTION_EVERY || p.shape == RETENTION_TIMES)
			every = &found[i].period;
		/* "for the legal period (7 years)": the figure says it better */
		if (p.shape == RETENTION_UNSTATED &&
			((i > 0 && found[i - 1].span.start >= in.start) ||
			 (i + 1 < n && found[i + 1].span.start < in.end)))
			continue;
		/* "promptly when 30 days have passed" adds nothing to the figure */
		if (p.shape == RETENTION_SPEED && i > 0 && p.start - previous <= MAX_SIGN && previous > in.start &&
			retention_shape(&found[i - 1].period) == RETENTION_AMOUNT && retention_place(&found[i - 1].period) > 0)
			continue;
		/* "10 years while the contract lasts" (the figure says it better here, too), "in units of an hour" */
		if (p.end <= in.end && !fact_starts_with(r, &in, p.end, "単位") &&
			!(p.shape == RETENTION_UNTIL && fact_is_said_better(r, &in, &p, i + 1 < n ? &found[i + 1] : NULL)))
			deed = read_period(r, &in, &p, every);
		previous = p.end;
	}
	if (n > 0)
		r->env->release(r->env, r->periods[r->index].found);
}
