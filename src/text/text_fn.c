/*
 * text_fn.c
 *		The SQL functions of room text.
 */
#include "postgres.h"

#include "catalog/pg_type.h"
#include "fmgr.h"
#include "funcapi.h"
#include "miscadmin.h"
#include "utils/array.h"
#include "utils/builtins.h"

#include "compose.h"
#include "fold.h"
#include "nfkc.h"
#include "pg_env.h"
#include "text_fn.h"
#include "utf8.h"

PG_FUNCTION_INFO_V1(iso27017_nfkc);
PG_FUNCTION_INFO_V1(iso27017_normalize_ja);
PG_FUNCTION_INFO_V1(iso27017_fold_ja);
PG_FUNCTION_INFO_V1(iso27017_fold_term);
PG_FUNCTION_INFO_V1(iso27017_fold_spans);
PG_FUNCTION_INFO_V1(iso27017_ja_bigrams);
PG_FUNCTION_INFO_V1(iso27017_normalizer_facts);

void
text_require_icu(void)
{
	const char *problem = compose_problem();
	char		icu[24],
				unicode[24];

	if (problem == NULL)
		return;
	compose_versions(icu, unicode);
	ereport(ERROR,
			(errcode(ERRCODE_FEATURE_NOT_SUPPORTED),
			 errmsg("extension \"iso27017\" cannot work with this ICU"),
			 errdetail("%s: it is ICU %s with Unicode %s.", problem, icu, unicode),
			 errhint("Install ICU 70 or newer and build the extension with it.")));
}

static void
check_length(size_t length)
{
	if (length > ENV_MAX_INPUT)
		ereport(ERROR,
				(errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
				 errmsg("text is too long to be folded"),
				 errdetail("It has %zu bytes; the limit is %d bytes.", length, ENV_MAX_INPUT)));
}

static int
version_argument(FunctionCallInfo fcinfo, int argument)
{
	int			version = PG_NARGS() > argument ? PG_GETARG_INT32(argument) : 1;

	if (version < 1 || (version > FOLD_VERSION && version != FOLD_VERSION_TRIAL))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("there is no version %d of the folding rules", version),
				 errhint("Versions are 1 to %d.", FOLD_VERSION)));
	return version;
}

/* Fold argument 0; the result is that argument itself where nothing changes. */
static Datum
fold_argument(FunctionCallInfo fcinfo, FoldLevel level, int version)
{
	text	   *source = PG_GETARG_TEXT_PP(0);
	size_t		length = VARSIZE_ANY_EXHDR(source);
	struct env	env;
	Folded		folded;
	text	   *result;

	check_length(length);
	pg_env_init(&env, CurrentMemoryContext);
	if (!fold_text(&env, VARDATA_ANY(source), length, level, version, 0, &folded))
		elog(ERROR, "unknown version %d of the folding rules", version);
	if (folded.same)
		PG_RETURN_TEXT_P(source);
	result = cstring_to_text_with_len(folded.text, folded.length);
	if (folded.text != VARDATA_ANY(source))
		pfree((char *) folded.text);
	PG_RETURN_TEXT_P(result);
}

/*
 * nfkc(text) returns text: normalisation form KC of Unicode 14.0.  Source:
 * UAX #15.  Raises 54000 beyond 64 MB.
 */
Datum
iso27017_nfkc(PG_FUNCTION_ARGS)
{
	text	   *source = PG_GETARG_TEXT_PP(0);
	size_t		length = VARSIZE_ANY_EXHDR(source);
	struct env	env;
	const char *out;
	text	   *result;

	check_length(length);
	pg_env_init(&env, CurrentMemoryContext);
	out = nfkc_text(&env, VARDATA_ANY(source), length, &length);
	if (out == VARDATA_ANY(source))
		PG_RETURN_TEXT_P(source);
	result = cstring_to_text_with_len(out, length);
	pfree((char *) out);
	PG_RETURN_TEXT_P(result);
}

/*
 * normalize_ja(text [, version int]) returns text, UTF-8 of any length up to 64 MB
 * (54000 beyond); 22023 for an unknown version.  Idempotent.  fold_ja and
 * fold_term are the same at their levels.
 */
Datum
iso27017_normalize_ja(PG_FUNCTION_ARGS)
{
	return fold_argument(fcinfo, FOLD_NORMALIZE, version_argument(fcinfo, 1));
}

Datum
iso27017_fold_ja(PG_FUNCTION_ARGS)
{
	return fold_argument(fcinfo, FOLD_JA, version_argument(fcinfo, 1));
}

Datum
iso27017_fold_term(PG_FUNCTION_ARGS)
{
	return fold_argument(fcinfo, FOLD_TERM, version_argument(fcinfo, 1));
}

/* How many characters stand in [from, to). */
static int
count_characters(const char *from, const char *to)
{
	return (int) utf8_count(from, (size_t) (to - from));
}

static FoldLevel
level_argument(FunctionCallInfo fcinfo, int argument)
{
	char	   *name = text_to_cstring(PG_GETARG_TEXT_PP(argument));

	if (strcmp(name, "normalize") == 0)
		return FOLD_NORMALIZE;
	if (strcmp(name, "ja") == 0)
		return FOLD_JA;
	if (strcmp(name, "term") == 0)
		return FOLD_TERM;
	ereport(ERROR,
			(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
			 errmsg("there is no folding level \"%s\"", name),
			 errhint("Levels are \"normalize\", \"ja\" and \"term\".")));
	return FOLD_NORMALIZE;
}

/*
 * fold_spans(text, level text) returns one row a run of the map: 1-based
 * characters of the folded text and of the source that they stand for; linear
 * where they correspond one to one.
 */
Datum
iso27017_fold_spans(PG_FUNCTION_ARGS)
{
	ReturnSetInfo *rsinfo = (ReturnSetInfo *) fcinfo->resultinfo;
	text	   *source = PG_GETARG_TEXT_PP(0);
	const char *data = VARDATA_ANY(source);
	size_t		length = VARSIZE_ANY_EXHDR(source);
	FoldLevel	level = level_argument(fcinfo, 1);
	struct env	env;
	Folded		folded;
	size_t		at = 0;
	int			source_at = 1,
				folded_at = 1;
	FoldRun		whole[2] = {{0, 0, true, (uint32_t) length}, {(uint32_t) length, (uint32_t) length, false, 0}};

	check_length(length);
	InitMaterializedSRF(fcinfo, 0);
	pg_env_init(&env, CurrentMemoryContext);
	fold_text(&env, data, length, level, FOLD_VERSION, FOLD_WANT_MAP, &folded);
	if (folded.same)
	{
		folded.runs = whole;
		folded.nruns = length > 0;
	}
	for (size_t i = 0; i < folded.nruns; i++)
	{
		const FoldRun *run = &folded.runs[i];
		Datum		values[6];
		bool		nulls[6] = {0};
		int			folded_length = count_characters(folded.text + run->folded, folded.text + run[1].folded);
		int			source_length = count_characters(data + run->source, data + run->source + run->taken);

		source_at += count_characters(data + at, data + run->source);
		at = run->source;
		values[0] = Int32GetDatum(folded_at);
		values[1] = Int32GetDatum(folded_length);
		values[2] = Int32GetDatum(source_at);
		values[3] = Int32GetDatum(source_length);
		values[4] = PointerGetDatum(cstring_to_text_with_len(folded.text + run->folded,
															 run[1].folded - run->folded));
		values[5] = BoolGetDatum(run->linear);
		tuplestore_putvalues(rsinfo->setResult, rsinfo->setDesc, values, nulls);
		pfree(DatumGetPointer(values[4]));
		folded_at += folded_length;
		CHECK_FOR_INTERRUPTS();
	}
	return (Datum) 0;
}

static int
compare_bigrams(const void *a, const void *b)
{
	const uint64_t x = *(const uint64_t *) a,
				y = *(const uint64_t *) b;

	return x < y ? -1 : x > y;
}

/* Sort n pairs and drop the doubles; returns how many are left. */
static size_t
sort_distinct(uint64_t *pairs, size_t n)
{
	size_t		distinct = 0;

	qsort(pairs, n, sizeof(uint64_t), compare_bigrams);
	for (size_t i = 0; i < n; i++)
		if (i == 0 || pairs[i] != pairs[distinct - 1])
			pairs[distinct++] = pairs[i];
	return distinct;
}

/*
 * ja_bigrams(text) returns text[]: the distinct pairs of neighbouring characters
 * of fold_ja(text), in code point order.
 */
Datum
iso27017_ja_bigrams(PG_FUNCTION_ARGS)
{
	text	   *source = PG_GETARG_TEXT_PP(0);
	size_t		length = VARSIZE_ANY_EXHDR(source);
	struct env	env;
	Folded		folded;
	uint64_t   *pairs;
	Datum	   *elements;
	size_t		n = 0,
				size = 4096,
				distinct;
	uint32_t	before = 0;

	check_length(length);
	pg_env_init(&env, CurrentMemoryContext);
	fold_text(&env, VARDATA_ANY(source), length, FOLD_JA, 1, 0, &folded);
	pairs = env.alloc(&env, size * sizeof(uint64_t));
	for (size_t at = 0, bytes; at < folded.length; at += bytes)
	{
		uint32_t	cp = utf8_decode(folded.text + at, folded.text + folded.length, &bytes);

		if (at > 0)
		{
			if (n == size)
			{
				/* only different ones take room */
				CHECK_FOR_INTERRUPTS();
				n = sort_distinct(pairs, n);
				if (n > size / 2)
					pairs = env.realloc(&env, pairs, (size *= 2) * sizeof(uint64_t));
			}
			pairs[n++] = (uint64_t) before << 32 | cp;
		}
		before = cp;
	}
	distinct = sort_distinct(pairs, n);
	CHECK_FOR_INTERRUPTS();
	if (distinct > MaxAllocSize / sizeof(Datum))
		ereport(ERROR,
				(errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
				 errmsg("text has too many different pairs of characters")));
	elements = palloc(Max(distinct, 1) * sizeof(Datum));
	for (size_t i = 0; i < distinct; i++)
	{
		char		pair[8];
		size_t		bytes = utf8_encode((uint32_t) (pairs[i] >> 32), pair);

		bytes += utf8_encode((uint32_t) pairs[i], pair + bytes);
		elements[i] = PointerGetDatum(cstring_to_text_with_len(pair, (int) bytes));
	}
	PG_RETURN_ARRAYTYPE_P(construct_array(elements, (int) distinct, TEXTOID, -1, false, TYPALIGN_INT));
}

/* normalizer_facts(): rules, rules_unicode, icu, icu_unicode */
Datum
iso27017_normalizer_facts(PG_FUNCTION_ARGS)
{
	TupleDesc	desc;
	Datum		values[4];
	bool		nulls[4] = {0};
	char		icu[24],
				unicode[24];

	if (get_call_result_type(fcinfo, NULL, &desc) != TYPEFUNC_COMPOSITE)
		elog(ERROR, "return type must be a row type");
	compose_versions(icu, unicode);
	values[0] = Int32GetDatum(FOLD_VERSION);
	values[1] = CStringGetTextDatum("14.0");
	values[2] = CStringGetTextDatum(icu);
	values[3] = CStringGetTextDatum(unicode);
	return HeapTupleGetDatum(heap_form_tuple(BlessTupleDesc(desc), values, nulls));
}
