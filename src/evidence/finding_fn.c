/*
 * finding_fn.c
 *		findings(), scores(), the rubric as rows, and the aggregates.
 */
#include "postgres.h"

#include "catalog/pg_type.h"
#include "common/int.h"
#include "fmgr.h"
#include "funcapi.h"
#include "utils/array.h"
#include "utils/builtins.h"
#include "utils/memutils.h"
#include "utils/numeric.h"

#include "../pg_compat.h"
#include "../pg_env.h"
#include "../whitepaper/whitepaper_fn.h"
#include "evidence_fn.h"
#include "score.h"

PG_FUNCTION_INFO_V1(iso27017_findings);
PG_FUNCTION_INFO_V1(iso27017_findings_with);
PG_FUNCTION_INFO_V1(iso27017_scores);
PG_FUNCTION_INFO_V1(iso27017_rubric);
PG_FUNCTION_INFO_V1(iso27017_rubric_hits);
PG_FUNCTION_INFO_V1(iso27017_rubric_version);
PG_FUNCTION_INFO_V1(iso27017_score_low_accum);
PG_FUNCTION_INFO_V1(iso27017_score_high_accum);
PG_FUNCTION_INFO_V1(iso27017_score_combine);
PG_FUNCTION_INFO_V1(iso27017_score_final);

#define SCORE_SCALE 6

static Datum
text_or_null(const char *s, bool *isnull)
{
	*isnull = s == NULL || *s == '\0';
	return *isnull ? (Datum) 0 : CStringGetTextDatum(s);
}

/* section, control, element, verdict, quote, source_start, source_length[, rule, place] */
static void
put_finding(ReturnSetInfo *rsinfo, const KeptReading *kept, const Finding *f)
{
	const Reading *reading = kept->reading;
	Datum		values[9];
	bool		nulls[9] = {false};
	bool		quoted = f->quote.length > 0;

	nulls[0] = f->passage < 0 || reading->passages[f->passage].ordinal == 0;
	values[0] = nulls[0] ? (Datum) 0 : Int32GetDatum(reading->passages[f->passage].ordinal);
	values[1] = Int64GetDatum(f->element->control);
	values[2] = CStringGetTextDatum(f->element->key);
	values[3] = CStringGetTextDatum(verdict_name(f->verdict));
	nulls[4] = nulls[5] = nulls[6] = !quoted;
	values[4] = values[5] = values[6] = (Datum) 0;
	if (quoted)
		kept_quote(kept, f->quote, &values[4], &values[5], &values[6]);
	if (rsinfo->setDesc->natts > 7)
	{
		values[7] = text_or_null(f->rule, &nulls[7]);
		values[8] = text_or_null(f->where, &nulls[8]);
	}
	tuplestore_putvalues(rsinfo->setResult, rsinfo->setDesc, values, nulls);
}

static Datum
put_findings(FunctionCallInfo fcinfo, const KeptReading *kept)
{
	ReturnSetInfo *rsinfo = (ReturnSetInfo *) fcinfo->resultinfo;
	struct env	env;
	Finding    *findings;
	int			n;

	InitMaterializedSRF(fcinfo, 0);
	pg_env_init(&env, CurrentMemoryContext);
	n = find_all(&env, kept->reading, &findings);
	for (int i = 0; i < n; i++)
		put_finding(rsinfo, kept, &findings[i]);
	return (Datum) 0;
}

/*
 * findings(text): one row an element of the shipped rubric, silent ones too; none
 * where no section was found.
 */
Datum
iso27017_findings(PG_FUNCTION_ARGS)
{
	return put_findings(fcinfo, whitepaper_read((struct varlena *) PG_GETARG_POINTER(0), NULL, NULL, READ_REFERRALS));
}

/* findings(text, text[], control_id[]): the same with the reader's own titles. */
Datum
iso27017_findings_with(PG_FUNCTION_ARGS)
{
	return put_findings(fcinfo, whitepaper_read((struct varlena *) PG_GETARG_POINTER(0),
												(struct varlena *) PG_GETARG_ARRAYTYPE_P(1),
												(struct varlena *) PG_GETARG_ARRAYTYPE_P(2), READ_REFERRALS));
}

/* part / whole, rounded once; whole is positive */
static Datum
quotient(int64 part, int64 whole)
{
	Datum		result = DirectFunctionCall2(numeric_div,
											 NumericGetDatum(int64_to_numeric(part)),
											 NumericGetDatum(int64_to_numeric(whole)));

	return DirectFunctionCall2(numeric_round, result, Int32GetDatum(SCORE_SCALE));
}

static void
put_score(Datum *values, bool *nulls, const ScoreSum *sum)
{
	nulls[0] = nulls[1] = sum->weight == 0;
	values[0] = nulls[0] ? (Datum) 0 : quotient(sum->low, sum->weight);
	values[1] = nulls[1] ? (Datum) 0 : quotient(sum->high, sum->weight);
}

/*
 * scores(text): control by control; every score NULL where no section was found.
 */
Datum
iso27017_scores(PG_FUNCTION_ARGS)
{
	ReturnSetInfo *rsinfo = (ReturnSetInfo *) fcinfo->resultinfo;
	const KeptReading *kept = whitepaper_read((struct varlena *) PG_GETARG_POINTER(0), NULL, NULL, READ_REFERRALS);
	struct env	env;
	Finding    *findings;
	ControlScore *scores;
	int			n;

	InitMaterializedSRF(fcinfo, 0);
	pg_env_init(&env, CurrentMemoryContext);
	n = find_all(&env, kept->reading, &findings);
	n = score_controls(&env, rubric_get(&env), findings, n, &scores);
	for (int i = 0; i < n; i++)
	{
		Datum		values[7];
		bool		nulls[7] = {false};

		values[0] = Int64GetDatum(scores[i].control);
		put_score(values + 1, nulls + 1, &scores[i].guidance);
		put_score(values + 3, nulls + 3, &scores[i].depth);
		values[5] = Int32GetDatum(scores[i].assessed);
		values[6] = Int32GetDatum(scores[i].applicable);
		tuplestore_putvalues(rsinfo->setResult, rsinfo->setDesc, values, nulls);
	}
	return (Datum) 0;
}

/* The text of a query below root, or NULL for none. */
static Datum
query_text(struct env *env, const Rubric *rubric, int root, bool *isnull)
{
	size_t		length;
	char	   *canonical;

	*isnull = root < 0;
	if (root < 0)
		return (Datum) 0;
	canonical = query_format(env, &rubric->query, root, &length);
	return PointerGetDatum(cstring_to_text_with_len(canonical, (int) length));
}

/* rubric(): the shipped rubric, a row an element, in its order. */
Datum
iso27017_rubric(PG_FUNCTION_ARGS)
{
	ReturnSetInfo *rsinfo = (ReturnSetInfo *) fcinfo->resultinfo;
	struct env	env;
	const Rubric *rubric;

	InitMaterializedSRF(fcinfo, 0);
	pg_env_init(&env, CurrentMemoryContext);
	rubric = rubric_get(&env);
	for (int i = 0; i < rubric->nelements; i++)
	{
		const Element *e = &rubric->elements[i];
		char		basis[2] = {e->basis, '\0'};
		Datum		values[15];
		bool		nulls[15] = {false};

		values[0] = Int32GetDatum(i + 1);
		values[1] = Int64GetDatum(e->control);
		values[2] = CStringGetTextDatum(e->key);
		values[3] = Int32GetDatum(e->weight);
		values[4] = CStringGetTextDatum(basis);
		values[5] = text_or_null(e->applies_when, &nulls[5]);
		values[6] = text_or_null(e->also_in, &nulls[6]);
		values[7] = text_or_null(e->allow_text, &nulls[7]);
		values[8] = query_text(&env, rubric, e->met, &nulls[8]);
		values[9] = query_text(&env, rubric, e->partial, &nulls[9]);
		values[10] = query_text(&env, rubric, e->deny, &nulls[10]);
		values[11] = text_or_null(e->label_ja, &nulls[11]);
		values[12] = text_or_null(e->label_en, &nulls[12]);
		values[13] = text_or_null(e->ask_ja, &nulls[13]);
		values[14] = text_or_null(e->ask_en, &nulls[14]);
		tuplestore_putvalues(rsinfo->setResult, rsinfo->setDesc, values, nulls);
	}
	return (Datum) 0;
}

/*
 * rubric_hits(text): ordinals of the rubric's elements of which a sentence of the
 * text, taken as one section, is evidence.  Raises 54000 above 64 MB.
 */
Datum
iso27017_rubric_hits(PG_FUNCTION_ARGS)
{
	text	   *document = PG_GETARG_TEXT_PP(0);
	MemoryContext work;
	MemoryContext old;
	struct env	env;
	QueryText	text;
	int		   *elements;
	Datum	   *ordinals;
	int			n;
	ArrayType  *result;

	check_text_length(VARSIZE_ANY_EXHDR(document));
	work = AllocSetContextCreate(CurrentMemoryContext, "iso27017 rubric", ALLOCSET_DEFAULT_SIZES);
	old = MemoryContextSwitchTo(work);
	pg_env_init(&env, work);
	query_text_read(&env, VARDATA_ANY(document), VARSIZE_ANY_EXHDR(document), false, &text);
	n = find_hits(&env, text.reading, &elements);
	ordinals = palloc(sizeof(Datum) * (n + 1));
	for (int i = 0; i < n; i++)
		ordinals[i] = Int32GetDatum(elements[i] + 1);
	MemoryContextSwitchTo(old);
	result = construct_array(ordinals, n, INT4OID, 4, true, TYPALIGN_INT);
	MemoryContextDelete(work);
	PG_RETURN_ARRAYTYPE_P(result);
}

/* rubric_version() */
Datum
iso27017_rubric_version(PG_FUNCTION_ARGS)
{
	(void) fcinfo;
	PG_RETURN_INT32(RUBRIC_VERSION);
}

/*
 * The aggregates' state is bigint[2]: sum of weight times points, sum of weight.
 * A core type, so that it can be partial and parallel without serial functions.
 */
static int64 *
state_values(ArrayType *state)
{
	if (ARR_NDIM(state) != 1 || ARR_DIMS(state)[0] != 2 || ARR_HASNULL(state) ||
		ARR_ELEMTYPE(state) != INT8OID)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("state of a score must be an array of two bigint values")));
	return (int64 *) ARR_DATA_PTR(state);
}

static ArrayType *
own_state(FunctionCallInfo fcinfo)
{
	return AggCheckCallContext(fcinfo, NULL) ? PG_GETARG_ARRAYTYPE_P(0)
		: PG_GETARG_ARRAYTYPE_P_COPY(0);
}

static void
add_exactly(int64 *sum, int64 value)
{
	if (pg_add_s64_overflow(*sum, value, sum))
		ereport(ERROR,
				(errcode(ERRCODE_NUMERIC_VALUE_OUT_OF_RANGE),
				 errmsg("sum of weights is out of range")));
}

static Datum
accumulate(FunctionCallInfo fcinfo, bool high)
{
	ArrayType  *state = own_state(fcinfo);
	int64	   *sums = state_values(state);
	text	   *name;
	int			verdict;
	int32		weight;

	/* an element without a verdict was never evaluated: it counts nowhere */
	if (PG_ARGISNULL(1) || PG_ARGISNULL(2))
		PG_RETURN_POINTER(state);
	name = PG_GETARG_TEXT_PP(1);
	weight = PG_GETARG_INT32(2);
	verdict = verdict_code(VARDATA_ANY(name), VARSIZE_ANY_EXHDR(name));
	if (verdict < 0)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("unknown verdict: \"%s\"", text_to_cstring(name)),
				 errhint("Verdicts are met, conditional, contradicted, silent and not_applicable.")));
	if (weight < 0)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("weight must not be negative: %d", weight)));
	if (verdict == VERDICT_NOT_APPLICABLE)
		PG_RETURN_POINTER(state);
	add_exactly(&sums[0], (int64) weight * verdict_points((Verdict) verdict, high));
	add_exactly(&sums[1], weight);
	PG_RETURN_POINTER(state);
}

/* score_low_accum(bigint[], verdict text, weight int) */
Datum
iso27017_score_low_accum(PG_FUNCTION_ARGS)
{
	return accumulate(fcinfo, false);
}

/* score_high_accum(bigint[], verdict text, weight int) */
Datum
iso27017_score_high_accum(PG_FUNCTION_ARGS)
{
	return accumulate(fcinfo, true);
}

/* score_combine(bigint[], bigint[]): adds the sums of two parts. */
Datum
iso27017_score_combine(PG_FUNCTION_ARGS)
{
	ArrayType  *state = own_state(fcinfo);
	int64	   *sums = state_values(state);
	int64	   *more = state_values(PG_GETARG_ARRAYTYPE_P(1));

	add_exactly(&sums[0], more[0]);
	add_exactly(&sums[1], more[1]);
	PG_RETURN_POINTER(state);
}

/* score_final(bigint[]): the quotient rounded to 6 places, NULL without weight. */
Datum
iso27017_score_final(PG_FUNCTION_ARGS)
{
	int64	   *sums = state_values(PG_GETARG_ARRAYTYPE_P(0));

	if (sums[1] == 0)
		PG_RETURN_NULL();
	return quotient(sums[0], sums[1]);
}
