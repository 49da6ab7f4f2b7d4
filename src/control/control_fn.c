/*
 * control_fn.c
 *		control_id as a type: text and binary input and output.
 */
#include "postgres.h"

#include "fmgr.h"
#include "libpq/pqformat.h"
#include "mb/pg_wchar.h"
#include "utils/builtins.h"

#include "../pg_compat.h"
#include "control_fn.h"
#include "parse.h"

PG_FUNCTION_INFO_V1(iso27017_control_in);
PG_FUNCTION_INFO_V1(iso27017_control_out);
PG_FUNCTION_INFO_V1(iso27017_control_recv);
PG_FUNCTION_INFO_V1(iso27017_control_send);

/* No error message repeats more of its input than this, in bytes. */
#define QUOTED_BYTES	120

/*
 * Read text as an identifier; edition as in control_parse().  Raises 22P02, or
 * leaves it in escontext and returns CONTROL_NONE.
 */
static ControlId
read_control(const char *text, size_t length, int edition, Node *escontext)
{
	ControlError error;
	ControlId	id;

	if (!control_parse(text, length, edition, &id, &error))
	{
		int			shown = pg_mbcliplen(text, length, QUOTED_BYTES);

		ereturn(escontext, CONTROL_NONE,
				(errcode(ERRCODE_INVALID_TEXT_REPRESENTATION),
				 errmsg("invalid input syntax for type %s: \"%.*s%s\"", "control_id",
						shown, text, (size_t) shown < length ? "..." : ""),
				 error.position == 0 ? errdetail("%s", error.detail) :
				 errdetail("%s (At character %d.)", error.detail, error.position),
				 errhint("%s", error.hint)));
	}
	return id;
}

/* control_id_in(cstring, oid, int4): see control_parse() for what is read. */
Datum
iso27017_control_in(PG_FUNCTION_ARGS)
{
	char	   *text = PG_GETARG_CSTRING(0);
	ControlId	id;

	id = read_control(text, strlen(text), 0, INPUT_ESCONTEXT(fcinfo));
	PG_RETURN_CONTROL(id);
}

/* control_id_out(control_id): the canonical form. */
Datum
iso27017_control_out(PG_FUNCTION_ARGS)
{
	char	   *buf = palloc(CONTROL_TEXT_SIZE);

	control_format(PG_GETARG_CONTROL(0), buf);
	PG_RETURN_CSTRING(buf);
}

/*
 * control_id_recv(internal, oid, int4): eight bytes in network order; as strict
 * as text, since what is not catalogued is no value.  Raises 22P03.
 */
Datum
iso27017_control_recv(PG_FUNCTION_ARGS)
{
	StringInfo	in = (StringInfo) PG_GETARG_POINTER(0);
	ControlId	id = pq_getmsgint64(in);

	if (!control_exists(id))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_BINARY_REPRESENTATION),
				 errmsg("invalid binary value for type %s", "control_id"),
				 errdetail("%016llX is not a catalogued identifier.",
						   (unsigned long long) id)));
	PG_RETURN_CONTROL(id);
}

/* control_id_send(control_id): eight bytes in network order. */
Datum
iso27017_control_send(PG_FUNCTION_ARGS)
{
	StringInfoData out;

	pq_begintypsend(&out);
	pq_sendint64(&out, PG_GETARG_CONTROL(0));
	PG_RETURN_BYTEA_P(pq_endtypsend(&out));
}
