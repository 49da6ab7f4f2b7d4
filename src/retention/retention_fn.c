/*
 * retention_fn.c
 *		retention as a type: text and binary input and output.
 */
#include "postgres.h"

#include "fmgr.h"
#include "libpq/pqformat.h"
#include "mb/pg_wchar.h"
#include "utils/builtins.h"

#include "../pg_compat.h"
#include "../pg_env.h"
#include "../text/fold.h"
#include "retention_fn.h"

PG_FUNCTION_INFO_V1(iso27017_retention_in);
PG_FUNCTION_INFO_V1(iso27017_retention_out);
PG_FUNCTION_INFO_V1(iso27017_retention_recv);
PG_FUNCTION_INFO_V1(iso27017_retention_send);
PG_FUNCTION_INFO_V1(iso27017_try_retention);

/* No error message repeats more of its input than this, in bytes. */
#define QUOTED_BYTES	120

/* No period is longer than this; what is longer is not even folded. */
#define LONGEST_BYTES	4096

Retention *
retention_copy(const Retention *r)
{
	Retention  *copy = palloc(sizeof *copy);

	*copy = *r;
	return copy;
}

/*
 * Of two complaints, the one that went further into the text is of more use;
 * about Japanese the reader of canonical text has nothing to say.
 */
static void
keep_better(RetentionError *error, const RetentionError *other, const char *text, size_t length)
{
	bool		ascii = true;

	for (size_t i = 0; i < length; i++)
		ascii &= (unsigned char) text[i] < 0x80;
	if (!ascii || other->position > error->position)
		*error = *other;
}

/*
 * The text as it stands, and where that is nothing, folded: what documents
 * print in wide digits is as good as what a program writes.  On failure *error
 * counts bytes of text.
 */
static bool
read_any(const char *text, size_t length, Retention *r, RetentionError *error)
{
	RetentionError phrase_error;
	struct env	env;
	Folded		folded;
	bool		ok;

	if (length > LONGEST_BYTES)
	{
		error->position = 0;
		error->detail = "A period is shorter than this text.";
		error->hint = "Use iso27017.retention_spans() to find periods in running text.";
		return false;
	}
	if (retention_parse_simple(text, length, r) ||
		retention_parse_canonical(text, length, r, error) ||
		retention_parse_phrase(text, length, r, &phrase_error))
		return true;
	pg_env_init(&env, CurrentMemoryContext);
	if (!fold_text(&env, text, length, FOLD_JA, RETENTION_FOLD_VERSION, FOLD_WANT_MAP, &folded))
		elog(ERROR, "unknown version %d of the folding rules", RETENTION_FOLD_VERSION);
	ok = retention_parse_canonical(folded.text, folded.length, r, NULL) ||
		retention_parse_phrase(folded.text, folded.length, r, &phrase_error);
	if (!ok)
	{
		if (phrase_error.position > folded.length)
			phrase_error.position = folded.length;
		phrase_error.position = fold_source(&folded, phrase_error.position, 0).start;
		if (phrase_error.position > length)
			phrase_error.position = length;
		keep_better(error, &phrase_error, text, length);
	}
	if (folded.runs != NULL)
		pfree(folded.runs);
	if (folded.text != text)
		pfree((char *) folded.text);
	return ok;
}

Retention *
retention_read(const char *text, size_t length, Node *escontext)
{
	Retention	r;
	RetentionError error;

	if (!read_any(text, length, &r, &error))
	{
		int			shown = pg_mbcliplen(text, length, QUOTED_BYTES);

		ereturn(escontext, NULL,
				(errcode(ERRCODE_INVALID_TEXT_REPRESENTATION),
				 errmsg("invalid input syntax for type %s: \"%.*s%s\"", "retention",
						shown, text, (size_t) shown < length ? "..." : ""),
				 errdetail("%s (At character %d.)", error.detail,
						   pg_mbstrlen_with_len(text, error.position) + 1),
				 errhint("%s", error.hint)));
	}
	return retention_copy(&r);
}

/* retention_in(cstring): canonical text or a phrase. */
Datum
iso27017_retention_in(PG_FUNCTION_ARGS)
{
	char	   *text = PG_GETARG_CSTRING(0);
	Retention  *r = retention_read(text, strlen(text), INPUT_ESCONTEXT(fcinfo));

	if (r == NULL)
		PG_RETURN_NULL();
	PG_RETURN_RETENTION(r);
}

/* retention_out(retention): the canonical form. */
Datum
iso27017_retention_out(PG_FUNCTION_ARGS)
{
	char	   *buf = palloc(RETENTION_TEXT_SIZE);

	retention_format(PG_GETARG_RETENTION(0), buf);
	PG_RETURN_CSTRING(buf);
}

/* retention_recv(internal): the sixteen bytes; as strict as text.  Raises 22P03. */
Datum
iso27017_retention_recv(PG_FUNCTION_ARGS)
{
	StringInfo	in = (StringInfo) PG_GETARG_POINTER(0);
	Retention  *r = palloc(sizeof *r);

	pq_copymsgbytes(in, (char *) r->bytes, sizeof r->bytes);
	if (!retention_valid(r))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_BINARY_REPRESENTATION),
				 errmsg("invalid binary value for type %s", "retention"),
				 errdetail("The sixteen bytes are not the one encoding of a period.")));
	PG_RETURN_RETENTION(r);
}

/* retention_send(retention): the sixteen bytes. */
Datum
iso27017_retention_send(PG_FUNCTION_ARGS)
{
	StringInfoData out;

	pq_begintypsend(&out);
	pq_sendbytes(&out, (char *) PG_GETARG_RETENTION(0)->bytes, sizeof(Retention));
	PG_RETURN_BYTEA_P(pq_endtypsend(&out));
}

/* try_retention(text) returns the period, NULL where the text is none. */
Datum
iso27017_try_retention(PG_FUNCTION_ARGS)
{
	text	   *in = PG_GETARG_TEXT_PP(0);
	Retention	r;
	RetentionError error;

	if (!read_any(VARDATA_ANY(in), VARSIZE_ANY_EXHDR(in), &r, &error))
		PG_RETURN_NULL();
	PG_RETURN_RETENTION(retention_copy(&r));
}
