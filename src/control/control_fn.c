/*
 * control_fn.c
 *		control_id as a type: text and binary input and output, typmod, setting.
 */
#include "postgres.h"

#include "fmgr.h"
#include "libpq/pqformat.h"
#include "mb/pg_wchar.h"
#include "utils/array.h"
#include "utils/builtins.h"
#include "utils/guc.h"

#include "../pg_compat.h"
#include "control_fn.h"
#include "parse.h"

PG_FUNCTION_INFO_V1(iso27017_control_in);
PG_FUNCTION_INFO_V1(iso27017_control_out);
PG_FUNCTION_INFO_V1(iso27017_control_recv);
PG_FUNCTION_INFO_V1(iso27017_control_send);
PG_FUNCTION_INFO_V1(iso27017_control_typmod_in);
PG_FUNCTION_INFO_V1(iso27017_control_typmod_out);
PG_FUNCTION_INFO_V1(iso27017_control_typmod_cast);
PG_FUNCTION_INFO_V1(iso27017_control_of_edition);
PG_FUNCTION_INFO_V1(iso27017_control_try);

/* No error message repeats more of its input than this, in bytes. */
#define QUOTED_BYTES	120

/* iso27017.edition */
static int	setting_edition = 0;

static const struct config_enum_entry edition_options[] = {
	{"none", 0, false},
	{"2013", 2013, false},
	{"2022", 2022, false},
	{"2026", 2026, false},
	{NULL, 0, false}
};

void
control_define_settings(void)
{
	DefineCustomEnumVariable("iso27017.edition",
							 "The edition in which bare numbers such as 5.1 are read as control_id.",
							 "With none, such a number is an error, since the editions number different things alike.",
							 &setting_edition, 0, edition_options,
							 PGC_USERSET, 0, NULL, NULL, NULL);
}

void
control_check_edition(int edition)
{
	if (edition != 2013 && edition != 2022 && edition != 2026)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("%d is no edition of the controls", edition),
				 errhint("The editions are 2013, 2022 and 2026.")));
}

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
		int			shown = pg_mbcliplen(text, (int) Min(length, 2 * QUOTED_BYTES), QUOTED_BYTES);

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

/*
 * The typmod is the edition that a column is constrained to.  ISO/IEC 27017:2026
 * takes all of ISO/IEC 27002:2022 over, so that 2026 accepts both.
 */
static bool
check_typmod(ControlId id, int32 typmod, Node *escontext)
{
	char		printed[CONTROL_TEXT_SIZE];

	if (typmod < 0 || control_edition(id) == typmod ||
		(typmod == 2026 && control_edition(id) == 2022))
		return true;
	control_format(id, printed);
	ereturn(escontext, false,
			(errcode(ERRCODE_CHECK_VIOLATION),
			 errmsg("value %s violates the edition of type %s(%d)", printed, "control_id", typmod),
			 errdetail("It is an identifier of edition %d.", control_edition(id)),
			 errhint("map_to(control, %d) gives its counterparts in edition %d.", typmod, typmod)));
}

/* control_id_in(cstring, oid, int4): see parse.c for what is read. */
Datum
iso27017_control_in(PG_FUNCTION_ARGS)
{
	char	   *text = PG_GETARG_CSTRING(0);
	int32		typmod = PG_GETARG_INT32(2);
	Node	   *escontext = INPUT_ESCONTEXT(fcinfo);
	ControlId	id;

	id = read_control(text, strlen(text), setting_edition, escontext);
	if (id == CONTROL_NONE || !check_typmod(id, typmod, escontext))
		PG_RETURN_NULL();
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
	check_typmod(id, PG_GETARG_INT32(2), NULL);
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

/* control_id_typmod_in(cstring[]): one edition.  Raises 22023. */
Datum
iso27017_control_typmod_in(PG_FUNCTION_ARGS)
{
	ArrayType  *modifiers = PG_GETARG_ARRAYTYPE_P(0);
	int			n;
	int32	   *values = ArrayGetIntegerTypmods(modifiers, &n);

	if (n != 1)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("type %s takes one modifier, its edition", "control_id"),
				 errhint("Write control_id(2013), control_id(2022) or control_id(2026).")));
	control_check_edition(values[0]);
	PG_RETURN_INT32(values[0]);
}

/* control_id_typmod_out(int4) */
Datum
iso27017_control_typmod_out(PG_FUNCTION_ARGS)
{
	PG_RETURN_CSTRING(psprintf("(%d)", PG_GETARG_INT32(0)));
}

/*
 * control_id_typmod_cast(control_id, int4, bool): the value itself, if it is of
 * the column's edition.  Raises 23514, in an explicit cast too: nothing is cut.
 */
Datum
iso27017_control_typmod_cast(PG_FUNCTION_ARGS)
{
	ControlId	id = PG_GETARG_CONTROL(0);

	check_typmod(id, PG_GETARG_INT32(1), NULL);
	PG_RETURN_CONTROL(id);
}

/*
 * control_id(text, int4): the text as an identifier, numbers of one or two parts
 * being of this edition unless the text says another.  Raises 22P02, 22023.
 */
Datum
iso27017_control_of_edition(PG_FUNCTION_ARGS)
{
	text	   *input = PG_GETARG_TEXT_PP(0);
	int			edition = PG_GETARG_INT32(1);

	control_check_edition(edition);
	PG_RETURN_CONTROL(read_control(VARDATA_ANY(input), VARSIZE_ANY_EXHDR(input), edition, NULL));
}

/* try_control_id(text): as input reads it; NULL where input would be an error. */
Datum
iso27017_control_try(PG_FUNCTION_ARGS)
{
	text	   *input = PG_GETARG_TEXT_PP(0);
	ControlId	id;

	if (!control_parse(VARDATA_ANY(input), VARSIZE_ANY_EXHDR(input), setting_edition, &id, NULL))
		PG_RETURN_NULL();
	PG_RETURN_CONTROL(id);
}
