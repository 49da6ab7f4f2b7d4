/*
 * fact_wording.c
 *		Finds them, by the words before, in and behind the period.
 */
#include <string.h>

#include "fact_wording.h"

#define MAX_MARK	18			/* bytes from a period to where the word for what is done ends */
#define AGED_REACH		60			/* and to what says that older things go */
#define TRIAL_REACH	120			/* and from a period to the trial whose end it counts from */
#define TRIAL_END	30			/* and from its end back to its name */

bool
fact_ends_within(const FactReader *r, const Period *p)
{
	static const LiteralWord ends[] = {LITERAL("以内に"), LITERAL("以内で"), LITERAL("以内を目途に"), LITERAL("以内を目処に"), LITERAL("以内を目安に"), LITERAL("以内を目標に")};

	return literal_ends(r->text, p->start, p->end, LITERALS(ends));
}

bool
fact_is_share(const FactReader *r, const Period *p)
{
	static const LiteralWord shares[] = {LITERAL("日分"), LITERAL("月分"), LITERAL("年分"), LITERAL("週間分"), LITERAL("世代分")};

	return literal_inside(r->text, p->start, p->end, LITERALS(shares));
}

bool
fact_ends_share(const FactReader *r, const Period *p)
{
	static const LiteralWord ends[] = {LITERAL("世代まで"), LITERAL("世代分まで"), LITERAL("日分まで"), LITERAL("月分まで"), LITERAL("年分まで"), LITERAL("週間分まで")};

	return literal_ends(r->text, p->start, p->end, LITERALS(ends));
}

bool
fact_is_predicate(const FactReader *r, const Sentence *in, const Period *p)
{
	static const LiteralWord topics[] = {LITERAL("は"), LITERAL(":")};
	static const LiteralWord ends[] = {LITERAL("。"), LITERAL("です"), LITERAL("である")};
	size_t		start = p->start;

	while (start > in->start && r->text[start - 1] == ' ')
		start--;
	return literal_ends(r->text, in->start, start, LITERALS(topics)) &&
		(p->end >= in->end || literal_starts(r->text, p->end, in->end, LITERALS(ends)));
}

bool
fact_is_of_idleness(const FactReader *r, const Sentence *in, const Period *p)
{
	static const LiteralWord idle[] = {
		LITERAL("ログインのない"), LITERAL("ログインがない"), LITERAL("ログインの無い"), LITERAL("ご利用のない"), LITERAL("利用のない"), LITERAL("ご利用がない"),
		LITERAL("利用がない"), LITERAL("アクセスのない"), LITERAL("アクセスがない"), LITERAL("操作のない"), LITERAL("操作がない"),
		LITERAL("使われていない"), LITERAL("使っていない"), LITERAL("利用されていない"), LITERAL("未使用"), LITERAL("未利用"), LITERAL("更新のない"), LITERAL("ログインしていない")
	};

	return literal_starts(r->text, p->end, in->end, LITERALS(idle));
}

bool
fact_counts_from_deletion(const FactReader *r, const Sentence *in, const Period *p)
{
	static const LiteralWord deeds[] = {LITERAL("消去"), LITERAL("削除"), LITERAL("抹消"), LITERAL("廃棄")};
	static const LiteralWord links[] = {
		LITERAL("の"), LITERAL("から"), LITERAL("後"), LITERAL("後さらに"), LITERAL("からさらに"), LITERAL("後に"), LITERAL("した日から"), LITERAL("日から")
	};
	static const LiteralWord then[] = {
		LITERAL("その"), LITERAL("その後"), LITERAL("さらに"), LITERAL("更に"), LITERAL("そこから"), LITERAL("それから"), LITERAL("当該操作の"), LITERAL("その後さらに")
	};
	static const LiteralWord behind[] = {
		LITERAL(" that deletion"), LITERAL(" deletion"), LITERAL(" the deletion"), LITERAL(" that erasure"), LITERAL(" erasure"), LITERAL(" the erasure"), LITERAL(" they are deleted"), LITERAL(" it is deleted")
	};
	static const LiteralWord further[] = {LITERAL("further"), LITERAL("another"), LITERAL("additional")};
	const Word *end = fact_word_before(r, in, IN_SET(WORD_TERMINATION), in->start, p->start);

	if (in->latin && (literal_starts(r->text, p->end, in->end, LITERALS(behind)) || literal_inside(r->text, p->start, p->end, LITERALS(further))))
		return true;
	/* "... and 14 days later": after what was said right before */
	if ((p->previous > in->start || in->statement > r->first) && literal_ends(r->text, in->start, p->start, LITERALS(then)))
		return true;
	if (literal_starts(r->text, p->start, p->end, LITERALS(then)))
		return true;
	/* the deletion of the account is the end itself */
	if (end != NULL && literal_inside(r->text, end->start, end->end, LITERALS(deeds)))
		return false;
	if (literal_starts(r->text, p->start, p->end, LITERALS(deeds)))
		return true;
	for (size_t i = 0; i < sizeof(links) / sizeof(links[0]); i++)
		if (literal_ends(r->text, in->start, p->start, &links[i], 1) &&
			literal_ends(r->text, in->start, p->start - links[i].length, LITERALS(deeds)))
			return true;
	return false;
}

bool
fact_tells_staff(const FactReader *r, const Sentence *in, const Period *p)
{
	static const LiteralWord staff[] = {
		LITERAL("担当者に"), LITERAL("担当者へ"), LITERAL("要員に"), LITERAL("要員へ"), LITERAL("運用担当"), LITERAL("当社の担当"), LITERAL("当番")
	};

	return literal_starts(r->text, p->end, in->end, LITERALS(staff)) && !fact_has(r, in, WORD_CUSTOMER);
}

bool
fact_registers_too(const FactReader *r, const Sentence *in, const Period *p)
{
	static const LiteralWord both[] = {LITERAL("登録又は削除"), LITERAL("登録または削除"), LITERAL("登録及び削除"), LITERAL("登録および削除"), LITERAL("登録・削除"), LITERAL("登録や削除"), LITERAL("登録,変更")};

	return fact_is_near(r, in, p, LITERALS(both));
}

bool
fact_is_lead_time(const FactReader *r, const Sentence *in, const Period *p)
{
	static const LiteralWord marks[] = {
		LITERAL("予告期間"), LITERAL("告知期間"), LITERAL("周知期間"), LITERAL("通知期間"), LITERAL("猶予をもって"), LITERAL("猶予を持って"), LITERAL("猶予を設け"),
		LITERAL("猶予期間"), LITERAL("余裕をもって"), LITERAL("余裕を持って")
	};
	static const LiteralWord of = LITERAL("の");
	size_t		at = p->end;
	int			event = retention_event(&p->value);

	if (literal_at(r->text + at, in->end - at, &of))
		at += of.length;
	/* what is left after a contract's end is another grace */
	return retention_place(&p->value) >= 0 && (event == 0 || event == retention_event_code("change", 6)) && p->shape == RETENTION_AMOUNT && literal_starts(r->text, at, in->end, LITERALS(marks));
}

bool
fact_is_duration(const FactReader *r, const Sentence *in, const Period *p)
{
	static const LiteralWord ends[] = {LITERAL("年間"), LITERAL("月間"), LITERAL("日間")};
	static const LiteralWord takes[] = {LITERAL("で"), LITERAL("に"), LITERAL("程度"), LITERAL("以内"), LITERAL("ほど"), LITERAL("を目"), LITERAL("前後"), LITERAL("を要"), LITERAL("。")};

	return literal_ends(r->text, p->start, p->end, LITERALS(ends)) && p->end < in->end && !literal_starts(r->text, p->end, in->end, LITERALS(takes));
}

bool
fact_is_spared(const FactReader *r, const Sentence *in, const Period *p)
{
	static const LiteralWord spared[] = {
		LITERAL("しない"), LITERAL("しません"), LITERAL("されない"), LITERAL("されません"), LITERAL("いたしません"), LITERAL("致しません"), LITERAL("せず"), LITERAL("されず"),
		LITERAL("していません"), LITERAL("しておりません"),
		LITERAL("ません"), LITERAL("ない"), LITERAL("ず")
	};
	const Word *w = fact_word_after(r, in, IN_SET(WORD_DELETE), p->end, p->end + MAX_MARK < in->end ? p->end + MAX_MARK : in->end);

	return w != NULL && literal_starts(r->text, w->end, in->end, LITERALS(spared));
}

const Word *
fact_find_trial(const FactReader *r, const Sentence *in, const Period *p)
{
	static const LiteralWord names[] = {LITERAL("試用"), LITERAL("お試し"), LITERAL("おためし"), LITERAL("体験"), LITERAL("無料"), LITERAL("トライアル"), LITERAL("trial"), LITERAL("free trial")};
	static const LiteralWord ends[] = {LITERAL("終了"), LITERAL("終わ"), LITERAL("満了"), LITERAL(" ends"), LITERAL(" end "), LITERAL(" is over"), LITERAL("expir")};
	static const LiteralWord at_once[] = {LITERAL("終わって"), LITERAL("終了して")};
	static const LiteralWord regardless[] = {LITERAL("待たず")};
	size_t		from = p->start > in->start + TRIAL_REACH ? p->start - TRIAL_REACH : in->start;
	size_t		to = in->latin && p->end + TRIAL_REACH < in->end ? p->end + TRIAL_REACH : in->latin ? in->end : p->end;
	const Word *w;
	const char *part;

	/* of two sentences in one, its own */
	while ((part = memchr(r->text + from, ';', p->start - from)) != NULL)
		from = (size_t) (part - r->text) + 1;
	part = memchr(r->text + p->end, ';', to > p->end ? to - p->end : 0);
	if (part != NULL)
		to = (size_t) (part - r->text);
	if (retention_place(&p->value) < 0 || !literal_inside(r->text, from, to, LITERALS(ends)) || literal_inside(r->text, from, to, LITERALS(regardless)))
		return NULL;
	if (retention_place(&p->value) == 0 && !literal_ends(r->text, in->start, p->start, LITERALS(at_once)))
		return NULL;
	w = fact_word_before(r, in, IN_SET(WORD_OTHER), from, p->start);
	if (w == NULL && in->latin)
		w = fact_word_after(r, in, IN_SET(WORD_OTHER), p->end, to);
	if (w == NULL || !literal_starts(r->text, w->start, w->end, LITERALS(names)))
		return NULL;
	/* the end of the contract beside it has a name; that of the trial stands right behind it */
	for (const Word *end = fact_word_before(r, in, IN_SET(WORD_TERMINATION), from, to); end != NULL;
		 end = fact_word_before(r, in, IN_SET(WORD_TERMINATION), from, end->start))
		if (!literal_starts(r->text, end->start, end->end, LITERALS(ends)) &&
			!literal_inside(r->text, end->start > from + TRIAL_END ? end->start - TRIAL_END : from, end->end, LITERALS(names)))
			return NULL;
	return w;
}

bool
fact_speaks_of_books(const FactReader *r, size_t from, size_t to)
{
	static const LiteralWord words[] = {
		LITERAL("税法"), LITERAL("税務"), LITERAL("法令"), LITERAL("法律"), LITERAL("法定"), LITERAL("会社法"), LITERAL("電子帳簿"), LITERAL("請求書"), LITERAL("請求データ"), LITERAL("請求情報"),
		LITERAL("請求の記録"), LITERAL("支払"), LITERAL("決済"), LITERAL("会計書"), LITERAL("会計帳"), LITERAL("会計記録"), LITERAL("会計データ"), LITERAL("会計情報"), LITERAL("会計資料"), LITERAL("会計伝票"), LITERAL("会計上"), LITERAL("帳簿"), LITERAL("invoice"), LITERAL("billing"), LITERAL("accounting"), LITERAL("tax")
	};

	return literal_inside(r->text, from, to, LITERALS(words));
}

bool
fact_is_said_better(const FactReader *r, const Sentence *in, const Period *p, const RetentionMatch *next)
{
	const WordSet things = KEPT | IN_SET(WORD_DATA);
	size_t		behind;

	if (next == NULL || next->span.start >= in->end || retention_shape(&next->period) != RETENTION_AMOUNT || retention_event(&next->period) != 0 ||
		strcmp(retention_bound(&next->period), "<=") == 0)
		return false;
	behind = next->span.start + next->span.length;
	return fact_word_after(r, in, IN_SET(WORD_KEEP), p->end, next->span.start) == NULL &&
		fact_word_after(r, in, IN_SET(WORD_KEEP), behind, clause_end(r->signs, behind, in->end)) != NULL &&
		!(fact_word_before(r, in, things, in->start, p->start) != NULL && fact_word_after(r, in, things, p->end, next->span.start) != NULL);
}

bool
fact_is_others_duty(const FactReader *r, const Sentence *in, const Period *p)
{
	static const LiteralWord keeping[] = {
		LITERAL("の保存は"), LITERAL("の保存義務"), LITERAL("の保存の義務"), LITERAL("の保存責任"), LITERAL("の保管は"), LITERAL("の保管義務"), LITERAL("の保存については"), LITERAL("の保存期間は")
	};
	static const LiteralWord duties[] = {LITERAL("義務"), LITERAL("務め"), LITERAL("責務"), LITERAL("役目"), LITERAL("課され"), LITERAL("負う"), LITERAL("負い")};
	static const LiteralWord others[] = {
		LITERAL("お客様"), LITERAL("利用者"), LITERAL("契約者"), LITERAL("利用企業"), LITERAL("事業者"), LITERAL("医療機関"), LITERAL("病院"), LITERAL("診療所"), LITERAL("加盟店"), LITERAL("施設"),
		LITERAL("法令により"), LITERAL("法律により")
	};
	static const LiteralWord imposed[] = {LITERAL("に課す"), LITERAL("に課され"), LITERAL("に課して"), LITERAL("に義務付け"), LITERAL("に義務づけ")};
	static const LiteralWord lawful = LITERAL("法定の");
	static const LiteralWord theirs[] = {LITERAL("はお客様"), LITERAL("は利用者"), LITERAL("は契約者"), LITERAL("はご契約者"), LITERAL("は利用企業"), LITERAL("はご利用者")};
	size_t		reach = fact_reach(in, p->end);

	if (literal_inside(r->text, p->start > in->start + FACT_REACH ? p->start - FACT_REACH : in->start, p->start, LITERALS(imposed)))
		return true;
	return (literal_starts(r->text, p->end, in->end, LITERALS(keeping)) && literal_inside(r->text, p->end, reach, LITERALS(duties)) &&
			literal_inside(r->text, p->end, reach, LITERALS(others))) ||
		(p->start - in->start >= lawful.length && literal_at(r->text + p->start - lawful.length, lawful.length, &lawful) && literal_starts(r->text, p->end, in->end, LITERALS(theirs)));
}

bool
fact_is_log_in(const FactReader *r, const Sentence *in, const Period *p)
{
	static const LiteralWord verbs[] = {LITERAL("接続"), LITERAL("ログイン")};
	const Word *w = fact_word_after(r, in, IN_SET(WORD_KEEP), p->end, in->end);

	return w != NULL && literal_starts(r->text, w->start, w->end, LITERALS(verbs)) && !fact_topic(r, "removal") && !fact_has(r, in, WORD_TERMINATION);
}

bool
fact_replies(const FactReader *r, const Sentence *in, const Period *p)
{
	static const LiteralWord words[] = {LITERAL("折り返し"), LITERAL("回答"), LITERAL("返答"), LITERAL("返信"), LITERAL("返事"), LITERAL("acknowledg"), LITERAL("reply"), LITERAL("replies"), LITERAL("answer"), LITERAL("respond")};

	return literal_inside(r->text, in->latin ? in->start : p->end, fact_reach(in, p->end), LITERALS(words));
}

bool
fact_follows_sentence(const FactReader *r, const Sentence *in)
{
	static const LiteralWord theirs[] = {LITERAL("ダウンロードした"), LITERAL("出力した"), LITERAL("書き出した"), LITERAL("端末"), LITERAL("手元"), LITERAL("社内")};
	static const LiteralWord stop[] = {LITERAL("。")};
	int			i = in->statement - 1;

	while (i >= r->first && fact_has_bullet(r, &r->reading->statements[i]))
		i--;
	if (in->latin || i < r->first || literal_inside(r->text, in->start, fact_reach(in, in->start), LITERALS(theirs)))
		return false;
	return literal_ends(r->text, r->reading->statements[i].folded.start, r->reading->statements[i].folded.start + r->reading->statements[i].folded.length, LITERALS(stop));
}

bool
fact_is_export(const FactReader *r, const Sentence *in, const Period *p)
{
	static const LiteralWord exports[] = {
		LITERAL("書き出"), LITERAL("出力"), LITERAL("エクスポート"), LITERAL("ダウンロード"), LITERAL("取り出"), LITERAL("取出"), LITERAL("export"), LITERAL("download"), LITERAL("retrieve")
	};
	const Word *w = p->shape == RETENTION_UNTIL && fact_topic(r, "removal") ? fact_word_after(r, in, IN_SET(WORD_KEEP), p->end, in->end) : NULL;

	return w != NULL && literal_starts(r->text, w->start, w->end, LITERALS(exports));
}

bool
fact_is_traced_back(const FactReader *r, const Sentence *in, const Period *p)
{
	static const LiteralWord marks[] = {LITERAL("前まで"), LITERAL("前から"), LITERAL("前の分")};
	size_t		stop = in->end - p->end > AGED_REACH ? p->end + AGED_REACH : in->end;

	return retention_place(&p->value) < 0 && (fact_topic(r, "log") || fact_topic(r, "backup")) && !fact_has(r, in, WORD_NOTIFY) &&
		literal_inside(r->text, p->start, stop, LITERALS(marks));
}

bool
fact_grows_old(const FactReader *r, const Sentence *in, const Period *p)
{
	static const LiteralWord ends[] = {LITERAL("ものから順"), LITERAL("ものから,順"), LITERAL("分から順"), LITERAL("ものは順"), LITERAL("ものを順")};
	size_t		stop = in->end - p->start > AGED_REACH ? p->start + AGED_REACH : in->end;

	return p->shape == RETENTION_AMOUNT && literal_inside(r->text, p->start, stop, LITERALS(ends));
}

bool
fact_is_restoring(const FactReader *r, const Sentence *in, const Period *p)
{
	static const LiteralWord deeds[] = {LITERAL("復旧"), LITERAL("復元"), LITERAL("リストア")};
	static const LiteralWord done[] = {LITERAL("し"), LITERAL("する"), LITERAL("を行")};
	static const LiteralWord asked[] = {LITERAL("いただ"), LITERAL("頂"), LITERAL("申し"), LITERAL("申出"), LITERAL("依頼"), LITERAL("申請"), LITERAL("連絡"), LITERAL("取得した")};
	static const LiteralWord can[] = {LITERAL("ことができ"), LITERAL("ことが可能"), LITERAL("ることができ")};
	const Word *w = fact_word_after(r, in, IN_SET(WORD_KEEP), p->end, in->end);

	return w != NULL && literal_starts(r->text, w->start, w->end, LITERALS(deeds)) && literal_ends(r->text, w->start, w->end, LITERALS(done)) &&
		!literal_inside(r->text, p->end, w->start, LITERALS(asked)) && !literal_starts(r->text, w->end, in->end, LITERALS(can));
}
