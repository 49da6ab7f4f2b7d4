/*
 * spans_fn.c
 *		The periods of a text, with where they stand.
 */
#include "postgres.h"

#include "fmgr.h"
#include "funcapi.h"
#include "miscadmin.h"
#include "utils/builtins.h"

#include "../pg_env.h"
#include "../text/fold.h"
#include "retention_fn.h"

PG_FUNCTION_INFO_V1(iso27017_retention_spans);

/* Characters in bytes of UTF-8. */
static int32
characters(const char *text, size_t length)
{
	int32		n = 0;

	for (size_t i = 0; i < length; i++)
		n += ((unsigned char) text[i] & 0xC0) != 0x80;
	return n;
}

/*
 * retention_spans(text) returns period, matched, source_start, source_length:
 * the periods of running text in order; substr(text, source_start,
 * source_length) is matched.  Raises 54000 beyond 64 MB.
 */
Datum
iso27017_retention_spans(PG_FUNCTION_ARGS)
{
	text	   *source = PG_GETARG_TEXT_PP(0);
	const char *document = VARDATA_ANY(source);
	size_t		length = VARSIZE_ANY_EXHDR(source);
	ReturnSetInfo *rsinfo = (ReturnSetInfo *) fcinfo->resultinfo;
	struct env	env;
	Folded		folded;
	RetentionMatch *matches;
	int			count;
	size_t		counted = 0;
	int32		before = 0;

	InitMaterializedSRF(fcinfo, 0);
	if (length > ENV_MAX_INPUT)
		ereport(ERROR,
				(errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
				 errmsg("text is too long to be searched for periods"),
				 errdetail("It has %zu bytes; the limit is %d bytes.", length, ENV_MAX_INPUT)));
	pg_env_init(&env, CurrentMemoryContext);
	if (!fold_text(&env, document, length, FOLD_JA, RETENTION_FOLD_VERSION, FOLD_WANT_MAP, &folded))
		elog(ERROR, "unknown version %d of the folding rules", RETENTION_FOLD_VERSION);
	count = retention_find(&env, folded.text, folded.length, &matches);
	for (int i = 0; i < count; i++)
	{
		Span		span = fold_source(&folded, matches[i].span.start, matches[i].span.length);
		Datum		values[4];
		bool		nulls[4] = {false, false, false, false};

		before += characters(document + counted, span.start - counted);
		counted = span.start;
		values[0] = PointerGetDatum(&matches[i].period);
		values[1] = PointerGetDatum(cstring_to_text_with_len(document + span.start, span.length));
		values[2] = Int32GetDatum(before + 1);
		values[3] = Int32GetDatum(characters(document + span.start, span.length));
		tuplestore_putvalues(rsinfo->setResult, rsinfo->setDesc, values, nulls);
		pfree(DatumGetPointer(values[1]));
		CHECK_FOR_INTERRUPTS();
	}
	return (Datum) 0;
}
