/*
 * find_fn.c
 *		control_ids(): identifiers in running text.
 */
#include "postgres.h"

#include "fmgr.h"
#include "funcapi.h"
#include "utils/builtins.h"

#include "../pg_env.h"
#include "control_fn.h"
#include "find.h"

PG_FUNCTION_INFO_V1(iso27017_control_ids);

typedef struct Output
{
	ReturnSetInfo *rsinfo;
	const char *text;
	size_t		byte;			/* counted up to here */
	int			chars;			/* characters before it */
} Output;

/* Characters between two bytes of valid UTF-8 */
static int
count_chars(const char *text, size_t from, size_t to)
{
	int			n = 0;

	for (; from < to; from++)
		n += (text[from] & 0xC0) != 0x80;
	return n;
}

static void
put_row(void *context, ControlId id, Span span)
{
	Output	   *out = context;
	Datum		values[4];
	bool		nulls[4] = {0};

	/* spans come in the order of the text */
	out->chars += count_chars(out->text, out->byte, span.start);
	out->byte = span.start;
	values[0] = ControlGetDatum(id);
	values[1] = PointerGetDatum(cstring_to_text_with_len(out->text + span.start, span.length));
	values[2] = Int32GetDatum(out->chars + 1);
	values[3] = Int32GetDatum(count_chars(out->text, span.start, span.start + span.length));
	tuplestore_putvalues(out->rsinfo->setResult, out->rsinfo->setDesc, values, nulls);
	pfree(DatumGetPointer(values[1]));
}

/*
 * control_ids(text, int4): see control_find(); spans in characters, from 1.
 * Raises 22023 for what is no edition, 54000 for more than 64 MB.
 */
Datum
iso27017_control_ids(PG_FUNCTION_ARGS)
{
	text	   *input;
	int			edition = PG_ARGISNULL(1) ? 0 : PG_GETARG_INT32(1);
	struct env	env;
	Output		out = {(ReturnSetInfo *) fcinfo->resultinfo};

	if (edition != 0)
		control_check_edition(edition);
	InitMaterializedSRF(fcinfo, 0);
	if (PG_ARGISNULL(0))
		return (Datum) 0;
	input = PG_GETARG_TEXT_PP(0);
	if (VARSIZE_ANY_EXHDR(input) > ENV_MAX_INPUT)
		ereport(ERROR,
				(errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
				 errmsg("text is too long"),
				 errdetail("It has %zu bytes; at most %d are read.",
						   (size_t) VARSIZE_ANY_EXHDR(input), ENV_MAX_INPUT)));
	pg_env_init(&env, CurrentMemoryContext);
	out.text = VARDATA_ANY(input);
	control_find(&env, out.text, VARSIZE_ANY_EXHDR(input), edition, put_row, &out);
	return (Datum) 0;
}
