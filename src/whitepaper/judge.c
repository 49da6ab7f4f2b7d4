/*
 * judge.c
 *		Who does what in a sentence: its stance, and the flags of its statement.
 *
 * A Japanese sentence says at its end whether it is so; what stands before the
 * last clause is heard only for what cannot be said elsewhere.
 */
#include <string.h>

#include "../text/literal.h"
#include "../text/utf8.h"
#include "statement.h"

/* What one look over the words of a sentence brings together. */
typedef struct Scene
{
	const char *text;
	const Signs *signs;
	size_t		start;
	size_t		end;
	size_t		tail;			/* where the last clause begins */
	bool		latin;
	const Word *refused;		/* the refusal that ends a clause */
	bool		refused_last;	/* ... and it is the last clause */
	bool		inherited;
	const Word *subject;		/* a supplier whose deed it is */
	const Word *doer;			/* the vendor, where it is the subject */
	const Word *customer_doer;	/* the customer, where he is */
	bool		topics[2];		/* "this is ours", "that is the customer's": the vendor, or the customer, behind a topic */
	WordSet		seen;			/* classes of which there are words: */
	const Word *first[WORD_FIRST_FACT];	/* the first of each of these */
	const Word *last[WORD_FIRST_FACT];	/* and the last; set for no others */
} Scene;

static inline const Word *
first_of(const Scene *scene, WordClass class)
{
	return (scene->seen & IN_SET(class)) != 0 ? scene->first[class] : NULL;
}

static inline const Word *
last_of(const Scene *scene, WordClass class)
{
	return (scene->seen & IN_SET(class)) != 0 ? scene->last[class] : NULL;
}

/* how far a supplier's name reaches, and how long a polite ending is, in bytes */
#define MAX_NAME	90
#define MAX_COPULA	12		/* of a copula behind it */
#define MAX_ENDING	39
#define MAX_CONDITION	90		/* from a word to the end of the condition that it stands in */
#define LEAST_DONE		9		/* from who does something to the end of the clause that says what */
#define INTRODUCTION	120		/* bytes of a sentence that says what is spoken of */

/* "please understand" and the like take nothing back and add nothing */
static bool
is_apology(const char *text, size_t start, size_t end)
{
	static const LiteralWord words[] = {
		LITERAL("ご了承"), LITERAL("ご容赦"), LITERAL("ご注意"), LITERAL("ご留意"), LITERAL("ご理解"), LITERAL("あらかじめ")
	};

	return end - start < 60 && literal_starts(text, start, end, LITERALS(words));
}

/* bytes of "out of scope" */
#define LEAST_SAID		9

/* The end without a last bracket and full stop: "(see our site)." */
static size_t
without_bracket(const char *text, size_t start, size_t end)
{
	size_t		at = end;
	int			depth = 0;

	if (at >= start + 3 && memcmp(text + at - 3, "。", 3) == 0)
		at -= 3;
	while (at > start && text[at - 1] == ' ')
		at--;
	if (at == start || text[at - 1] != ')')
		return end;
	for (size_t i = at; i > start; i--)
	{
		depth += text[i - 1] == ')' ? 1 : text[i - 1] == '(' ? -1 : 0;
		if (depth == 0)
		{
			for (i--; i > start && text[i - 1] == ' '; i--)
				;
			return i >= start + LEAST_SAID ? i : end;
		}
	}
	return end;
}

static void
find_tail(Scene *scene)
{
	scene->tail = clause_start(scene->signs, scene->start, scene->end);
	/* the sign that parts them may be one byte, and all that stands before */
	while (scene->tail >= scene->start + 3 &&
		   is_apology(scene->text, scene->tail, scene->end))
	{
		size_t		before = scene->tail - 3;

		scene->tail = clause_start(scene->signs, scene->start, before);
		if (scene->tail >= before)
			break;
	}
}

/* "This service is SaaS", "this section is about 15.1.2": what is spoken of, and no deed. */
static bool
introduces(const Scene *scene)
{
	static const LiteralWord services[] = {
		LITERAL("本サービスはsaas"), LITERAL("本サービスはpaas"), LITERAL("本サービスはiaas"),
		LITERAL("当サービスはsaas"), LITERAL("当サービスはpaas"), LITERAL("当サービスはiaas")
	};
	static const LiteralWord parts[] = {LITERAL("本節は"), LITERAL("本項は"), LITERAL("この節は"), LITERAL("この項は")};
	static const LiteralWord answers[] = {LITERAL("に対応します"), LITERAL("に対応する"), LITERAL("に対応しています")};

	if (scene->end - scene->start > INTRODUCTION)
		return false;
	if (!literal_starts(scene->text, scene->start, scene->end, LITERALS(services)) &&
		!(literal_starts(scene->text, scene->start, scene->end, LITERALS(parts)) &&
		  literal_inside(scene->text, scene->start, scene->end, LITERALS(answers))))
		return false;
	/* what follows a comma says more */
	return memchr(scene->text + scene->start, ',', scene->end - scene->start) == NULL;
}

/* Does the vendor do it: is its name followed by a mark of the subject? */
static bool
is_doer(const Scene *scene, const Word *w)
{
	static const LiteralWord marks[] = {
		LITERAL("は"), LITERAL("が"), LITERAL("も"), LITERAL("で"), LITERAL("にて"), LITERAL("において"), LITERAL("側"),
		LITERAL("の責任"), LITERAL("要員"), LITERAL("担当"), LITERAL(" ")
	};

	return w->end <= scene->end && literal_starts(scene->text, w->end, scene->end, LITERALS(marks));
}

/* Is the supplier that the word names the subject of a deed of his? */
static bool
rules_sentence(const Scene *scene, const Word *w)
{
	/* a company's name may have the last of these kana itself */
	static const LiteralWord breaks[] = {
		LITERAL(","), LITERAL("の"), LITERAL("を"), LITERAL("に"), LITERAL("へ"), LITERAL("で"), LITERAL("と")
	};
	const char *text = scene->text;
	size_t		stop = scene->end - w->end > MAX_NAME ? w->end + MAX_NAME : scene->end;
	bool		company = w->end - w->start >= 12 && memcmp(text + w->end - 12, "株式会社", 12) == 0;

	for (size_t at = w->end; at + 3 <= stop; at += utf8_length((unsigned char) text[at]))
	{
		if (memcmp(text + at, "は", 3) == 0)
			return true;
		if (memcmp(text + at, "が", 3) == 0)
			return !(scene->end - at > 9 && memcmp(text + at + 3, "提供", 6) == 0);
		if (literal_starts(text, at, stop, breaks, company ? 4 : sizeof(breaks) / sizeof(breaks[0])))
			return false;
	}
	return false;
}

/* Does the deed at w follow from the supplier named last, or from something else? */
static bool
is_of_supplier(const Scene *scene, const Word *w)
{
	size_t		from = last_of(scene, WORD_SUPPLIER)->end;

	if (w->start < from || w->start - from > 160)
		return false;
	/* "by means of": only of the supplier himself, not of a function of his */
	if (memcmp(scene->text + w->start, "によ", 6) == 0 && w->start - from > 3)
		return false;
	for (size_t i = from; i + 3 <= w->start; i++)
		if (memcmp(scene->text + i, "は", 3) == 0 || memcmp(scene->text + i, "を", 3) == 0)
			return false;
	return true;
}

/* "It is the supplier that destroys them": is he all that is said of a deed? */
static bool
is_said_of_deed(const Scene *scene, const Word *w)
{
	static const LiteralWord deed[] = {LITERAL("のは"), LITERAL("のは ")};

	return scene->end - w->end <= MAX_COPULA && literal_ends(scene->text, scene->start, w->start, LITERALS(deed));
}

/* Has the word of this class its place at the end of a Japanese clause? */
static bool
near_end(const Scene *scene, WordClass class)
{
	const Word *w = last_of(scene, class);

	return w != NULL && w->start >= scene->tail &&
		(scene->latin || scene->end - w->end <= MAX_ENDING);
}

/* Is the refusal the predicate of its clause, but for what politeness adds? */
static bool
ends_here(const Scene *scene, const Word *w, size_t stop)
{
	static const LiteralWord polite[] = {
		LITERAL("と"), LITERAL("ので"), LITERAL("ため"), LITERAL("もの"), LITERAL("こと"), LITERAL("です"), LITERAL("であ"), LITERAL("。")
	};

	if (stop - w->end <= 18)
		return true;
	return stop - w->end <= 60 && literal_starts(scene->text, w->end, stop, LITERALS(polite));
}

/* Does the word say of something that was named right before it whose it is? */
static bool
follows_topic(const Scene *scene, const Word *w)
{
	static const LiteralWord marks[] = {LITERAL("は"), LITERAL("を")};
	static const LiteralWord none[] = {LITERAL("または"), LITERAL("又は"), LITERAL("あるいは"), LITERAL("では"), LITERAL("には"), LITERAL("とは")};
	static const LiteralWord behind[] = {LITERAL("が"), LITERAL(","), LITERAL("側"), LITERAL("の責任"), LITERAL("の担当"), LITERAL("の分担"), LITERAL("です"), LITERAL("とし"), LITERAL("で行")};

	return literal_ends(scene->text, scene->start, w->start, LITERALS(marks)) && !literal_ends(scene->text, scene->start, w->start, LITERALS(none)) &&
		(w->class == WORD_DUTY || w->class == WORD_BY_CUSTOMER || (w->end < scene->end && literal_starts(scene->text, w->end, scene->end, LITERALS(behind))));
}

static void
look(struct env *env, Scene *scene, const WordList *words)
{
	for (int i = 0; i < words->n; i++)
	{
		const Word *w = &words->words[i];

		if ((i & 0xFFF) == 0xFFF)
			env->poll(env);
		/* a bracket at the end does not count */
		if (w->end > scene->end)
			break;
		if (w->start < scene->start)
			continue;
		if ((scene->seen & IN_SET(w->class)) == 0)
			scene->first[w->class] = w;
		scene->last[w->class] = w;
		scene->seen |= IN_SET(w->class);
		if (w->class == WORD_SELF && is_doer(scene, w))
			scene->doer = w;
		if (w->class == WORD_CUSTOMER && is_doer(scene, w))
			scene->customer_doer = w;
		if (w->class == WORD_SELF || w->class == WORD_CUSTOMER || w->class == WORD_DUTY || w->class == WORD_BY_CUSTOMER)
			scene->topics[w->class != WORD_SELF] |= follows_topic(scene, w);
		if (w->class == WORD_REFUSE && !refused_beside(scene->signs, scene->latin, scene->start, w->start, w->end, scene->end))
		{
			/* in Japanese a refusal counts where it ends its clause */
			size_t		stop = scene->latin ? w->end : clause_end(scene->signs, w->end, scene->end);

			if (scene->latin || ends_here(scene, w, stop))
			{
				scene->refused = w;
				scene->refused_last = scene->latin || w->start >= scene->tail || stop == scene->end;
			}
			else
				scene->refused_last = false;
		}
		else if (w->class == WORD_SUPPLIER && is_said_of_deed(scene, w))
			scene->inherited = true;
		else if (w->class == WORD_SUPPLIER && rules_sentence(scene, w))
			scene->subject = w;
		else if (w->class == WORD_INHERIT && last_of(scene, WORD_SUPPLIER) != NULL)
		{
			size_t		stop = clause_end(scene->signs, w->end, scene->end);

			/* nobody of our own stands between the supplier and his deed */
			if ((stop - w->end <= 36 || scene->latin) && is_of_supplier(scene, w) &&
				(scene->doer == NULL || scene->doer->start < last_of(scene, WORD_SUPPLIER)->start))
				scene->inherited = true;
		}
		else if (w->class == WORD_SUPPLIER && scene->latin && last_of(scene, WORD_INHERIT) != NULL &&
				 w->start - last_of(scene, WORD_INHERIT)->end < 24 && w->start >= last_of(scene, WORD_INHERIT)->end)
			scene->inherited = true;
	}
}

static bool
in_tail(const Scene *scene, WordClass class)
{
	return last_of(scene, class) != NULL && (scene->latin || last_of(scene, class)->start >= scene->tail);
}

/* More than a title or a cell: something is said of something. */
static bool
has_predicate(const char *text, size_t start, size_t end)
{
	static const LiteralWord endings[] = {
		LITERAL("。"), LITERAL("ます"), LITERAL("です"), LITERAL("ません"), LITERAL("ください"), LITERAL("下さい"),
		LITERAL("ている"), LITERAL("した"), LITERAL("する"), LITERAL("れる"), LITERAL("ない"), LITERAL("ある"),
		LITERAL("こと"), LITERAL("可能"), LITERAL("済み"), LITERAL("有り"), LITERAL("あり"), LITERAL("なし"),
		LITERAL("対応"), LITERAL("実施"), LITERAL("必須"), LITERAL("提供"), LITERAL("行う"), LITERAL("できる"), LITERAL("対象外"), LITERAL("適用外"), LITERAL("非該当")
	};
	static const LiteralWord particles[] = {LITERAL("を"), LITERAL("は"), LITERAL("が")};

	if (end > start && (text[end - 1] == '.' || text[end - 1] == '!' || text[end - 1] == ';'))
		return true;
	if (literal_ends(text, start, end, LITERALS(endings)))
		return true;
	/* a clipped sentence ends on a noun, but has its particles */
	return end - start >= 30 &&
		literal_inside(text, start, end - start > 303 ? start + 302 : end - 1, LITERALS(particles));
}

/* Does the clause of the word say only when the rest is done? */
static bool
depends(const Scene *scene, const Word *w)
{
	static const LiteralWord when[] = {LITERAL("とき"), LITERAL("時は"), LITERAL("場合")};
	static const LiteralWord comma = LITERAL(",");
	size_t		stop = scene->end - w->end > MAX_CONDITION ? w->end + MAX_CONDITION : scene->end;

	return literal_inside(scene->text, w->end, literal_find(scene->text, w->end, stop, &comma, 0), LITERALS(when));
}

/* In Latin text the duty must be the customer's: he stands before it. */
static bool
is_customers_duty(const Scene *scene)
{
	const Word *duty = last_of(scene, WORD_DUTY);
	const Word *customer = first_of(scene, WORD_CUSTOMER);
	const Word *self = first_of(scene, WORD_SELF);

	/* "where we have to ask the customer for something, we tell him" */
	if (duty != NULL && !scene->latin && depends(scene, duty))
		duty = NULL;
	if (duty == NULL && scene->customer_doer != NULL && scene->doer == NULL)
		duty = last_of(scene, WORD_OBLIGE);
	if (duty == NULL && last_of(scene, WORD_CAPABILITY) == NULL)
	{
		duty = last_of(scene, WORD_BY_CUSTOMER);
		/* "where the customer has to act, we tell him": the vendor's deed, whatever it depends on */
		if (duty != NULL && scene->doer != NULL && scene->doer->start < duty->start && depends(scene, duty))
			duty = NULL;
	}
	if (duty == NULL)
		return false;
	if (scene->latin)
		return customer != NULL && customer->start < duty->end + 12 && (self == NULL || self->start > customer->start);
	/* "we ask you to ..." is the customer's deed all the same */
	return true;
}

/* "Ours is the storage, and the images are taken by the customer": does the vendor act in a clause before the customer's? */
static bool
both_act(const Scene *scene)
{
	/* words that say what the customer has to do name him, too */
	static const WordClass his[] = {WORD_CUSTOMER, WORD_DUTY, WORD_BY_CUSTOMER};
	/* why the customer has to act is no deed, nor what is not done, nor what he does it with */
	static const LiteralWord reasons[] = {
		LITERAL("ため"), LITERAL("ので"), LITERAL("ことから"), LITERAL("おらず"), LITERAL("ませんが"), LITERAL("ないが"), LITERAL("なく"), LITERAL("使って"), LITERAL("用いて"), LITERAL("により")
	};
	size_t		customer = 0;
	size_t		stop;

	for (size_t i = 0; i < sizeof(his) / sizeof(his[0]); i++)
		if (last_of(scene, his[i]) != NULL && last_of(scene, his[i])->start > customer)
			customer = last_of(scene, his[i])->start;
	if (scene->latin || scene->doer == NULL || customer < scene->doer->end)
		return false;
	stop = clause_end(scene->signs, scene->doer->end, scene->end);
	while (stop > scene->doer->end && (scene->text[stop - 1] == ',' || scene->text[stop - 1] == ' '))
		stop--;
	return stop < customer && stop - scene->doer->end >= LEAST_DONE && !literal_ends(scene->text, scene->doer->end, stop, LITERALS(reasons));
}

/* "within what is written in <a heading of this paper>": it stands in quotes */
static bool
points_into_document(const Scene *scene)
{
	static const LiteralWord mark = LITERAL("」に記載する");
	size_t		stop = scene->end - scene->start > 600 ? scene->start + 600 : scene->end;

	for (size_t at = scene->start; (at = signs_next(scene->signs->stops, at, stop)) < stop; at++)
		if (literal_at(scene->text + at, stop - at, &mark))
			return true;
	return false;
}

/* "details can be seen in ...": looking is all that can be done */
static bool
is_confirmation(const Scene *scene, const Word *w)
{
	for (size_t i = w->start; i + 6 <= w->end; i += 3)
		if (memcmp(scene->text + i, "確認", 6) == 0)
			return true;
	return false;
}

/* "... is done", without saying by whom */
static bool
is_passive(const char *text, size_t start, size_t end)
{
	static const LiteralWord endings[] = {
		LITERAL("されてい"), LITERAL("されてお"), LITERAL("されます"), LITERAL("される"), LITERAL("行われ"), LITERAL("なされ")
	};

	return literal_inside(text, end - start > MAX_ENDING ? end - MAX_ENDING : start, end, LITERALS(endings));
}

/* "... is planned for next year, and is not offered at present": what is to come decides */
static bool
is_not_yet(const Scene *scene)
{
	static const LiteralWord now[] = {
		LITERAL("現時点"), LITERAL("現在"), LITERAL("まだ"), LITERAL("いまだ"), LITERAL("未だ"), LITERAL("今のところ"), LITERAL("発行日")
	};
	const Word *plan = last_of(scene, WORD_PLAN);

	return plan != NULL && plan->end < scene->refused->start &&
		literal_inside(scene->text, plan->end, scene->refused->start, LITERALS(now));
}

/* "... is not offered, so please use ...": the advice makes up for what is refused */
static bool
is_advised_instead(const Scene *scene)
{
	static const LiteralWord reasons[] = {LITERAL("ので"), LITERAL("ため"), LITERAL("ことから,")};
	static const LiteralWord asks[] = {LITERAL("ください"), LITERAL("下さい"), LITERAL("ください。"), LITERAL("下さい。"), LITERAL("願います"), LITERAL("願います。")};

	return scene->refused != NULL && !scene->refused_last && !scene->latin && scene->refused->end < scene->tail &&
		literal_starts(scene->text, scene->refused->end, scene->end, LITERALS(reasons)) &&
		literal_ends(scene->text, scene->tail, scene->end, LITERALS(asks));
}

/* "the disposal is left to the supplier, and we cannot be there": what a clause of its own says before the refusal */
static bool
left_before(const Scene *scene)
{
	const Word *left = first_of(scene, WORD_INHERIT);

	return scene->inherited && left != NULL && left->end < scene->refused->start &&
		memchr(scene->text + left->end, ',', scene->refused->start - left->end) != NULL;
}

Reasons
judge_sentence(struct env *env, const Signs *signs, size_t start, size_t end, bool quotes,
			   const WordList *words, Statement *s)
{
	const char *text = signs->text;
	Scene		scene;
	Reasons		why;
	bool		planned,
				pointer,
				request;

	/* all but the words that it has seen none of */
	memset(&scene, 0, offsetof(Scene, first));
	scene.text = text;
	scene.signs = signs;
	scene.start = start;
	scene.latin = s->latin;
	scene.end = without_bracket(text, start, end);
	/* "dashboards (planned for autumn)": then the bracket says it */
	if (scene.end < end && !has_predicate(text, start, scene.end))
		scene.end = end;
	find_tail(&scene);
	look(env, &scene, words);

	planned = near_end(&scene, WORD_PLAN) &&
		!(scene.refused != NULL && scene.refused_last && scene.refused->end > last_of(&scene, WORD_PLAN)->end);
	why.passive = last_of(&scene, WORD_SUPPLIER) != NULL && scene.doer == NULL &&
		is_passive(text, start, scene.end);
	why.conceded = scene.tail > start + 12 && memcmp(text + scene.tail - 4, "が,", 4) == 0 ? scene.tail : 0;
	why.look = near_end(&scene, WORD_POINTER) || (quotes && points_into_document(&scene)) ||
		(first_of(&scene, WORD_DETAIL) != NULL && in_tail(&scene, WORD_CAPABILITY) &&
		 is_confirmation(&scene, last_of(&scene, WORD_CAPABILITY)));
	why.written = near_end(&scene, WORD_WRITTEN);
	pointer = why.look || why.written;
	why.introduces = introduces(&scene);
	why.contact = in_tail(&scene, WORD_CONTACT);
	/* what the law may ask for is given out without the customer's request */
	request = first_of(&scene, WORD_REQUEST) != NULL && first_of(&scene, WORD_AUTHORITY) == NULL;
	why.harmless = first_of(&scene, WORD_HARMLESS) != NULL;
	why.shares = first_of(&scene, WORD_SHARE) != NULL;
	why.capability = in_tail(&scene, WORD_CAPABILITY);
	why.self = first_of(&scene, WORD_SELF) != NULL;
	why.predicate = has_predicate(text, start, end);

	why.advised = !why.contact && !request && is_advised_instead(&scene);
	s->negated = scene.refused != NULL && (scene.refused_last || why.advised);
	s->planned = planned;
	s->pointer = pointer;
	s->target = first_of(&scene, WORD_TARGET) != NULL;
	s->customer = is_customers_duty(&scene) && !pointer && !why.contact;
	s->conditional = first_of(&scene, WORD_CONDITIONAL) != NULL || request || why.contact;

	if (planned || (s->negated && is_not_yet(&scene)))
		s->stance = STANCE_PLANNED;
	else if (s->negated && first_of(&scene, WORD_DUTY) != NULL && first_of(&scene, WORD_DUTY)->end <= scene.tail)
		s->stance = STANCE_CUSTOMER;
	else if (s->negated)
		s->stance = left_before(&scene) ? STANCE_INHERITED :
			!why.harmless ? STANCE_NOT_PROVIDED : scene.inherited ? STANCE_INHERITED : STANCE_PROVIDED;
	else if (pointer && !(scene.inherited && !why.look))
		s->stance = STANCE_REFERRAL;
	else if (scene.topics[0] && scene.topics[1])
		s->stance = STANCE_SHARED;
	else if (s->customer)
		s->stance = (why.self && why.shares) || both_act(&scene) ? STANCE_SHARED : STANCE_CUSTOMER;
	else if (why.contact || request)
		s->stance = STANCE_ON_REQUEST;
	else if (scene.inherited ||
			 (scene.subject != NULL && why.predicate && !why.capability && scene.doer == NULL))
		s->stance = STANCE_INHERITED;
	else
		s->stance = why.predicate ? STANCE_PROVIDED : STANCE_NONE;
	return why;
}
