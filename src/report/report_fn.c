/*
 * report_fn.c
 *		What reports need from C: escaping, words, ids by name.
 */
#include "postgres.h"

#include "common/cryptohash.h"
#include "common/sha1.h"
#include "fmgr.h"
#include "funcapi.h"
#include "utils/builtins.h"
#include "utils/uuid.h"

#include "../pg_env.h"
#include "data/gen/bi_column.h"
#include "data/gen/display.h"
#include "escape.h"

PG_FUNCTION_INFO_V1(iso27017_html_escape);
PG_FUNCTION_INFO_V1(iso27017_markdown_escape);
PG_FUNCTION_INFO_V1(iso27017_csv_field);
PG_FUNCTION_INFO_V1(iso27017_plain_line);
PG_FUNCTION_INFO_V1(iso27017_display_word);
PG_FUNCTION_INFO_V1(iso27017_display_words);
PG_FUNCTION_INFO_V1(iso27017_bi_columns);
PG_FUNCTION_INFO_V1(iso27017_uuid_v5);

static Datum
escaped(FunctionCallInfo fcinfo, EscapeKind kind)
{
	text	   *t = PG_GETARG_TEXT_PP(0);
	struct env	env;
	size_t		length;
	char	   *out;
	text	   *result;

	pg_env_init(&env, CurrentMemoryContext);
	out = escape_text(&env, kind, VARDATA_ANY(t), VARSIZE_ANY_EXHDR(t), &length);
	if (length > MaxAllocSize - VARHDRSZ)
		ereport(ERROR,
				(errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
				 errmsg("text is too long to be escaped")));
	result = cstring_to_text_with_len(out, (int) length);
	pfree(out);
	PG_FREE_IF_COPY(t, 0);
	PG_RETURN_TEXT_P(result);
}

/* html_escape(text) returns text: for text and for quoted attributes. */
Datum
iso27017_html_escape(PG_FUNCTION_ARGS)
{
	return escaped(fcinfo, ESCAPE_HTML);
}

/* markdown_escape(text) returns text: inline text, also in a table's cell; one line. */
Datum
iso27017_markdown_escape(PG_FUNCTION_ARGS)
{
	return escaped(fcinfo, ESCAPE_MARKDOWN);
}

/* csv_field(text) returns text: quoted, and no spreadsheet runs it as a formula. */
Datum
iso27017_csv_field(PG_FUNCTION_ARGS)
{
	return escaped(fcinfo, ESCAPE_CSV);
}

/* plain_line(text) returns text: one trimmed line without control characters. */
Datum
iso27017_plain_line(PG_FUNCTION_ARGS)
{
	return escaped(fcinfo, ESCAPE_LINE);
}

/*
 * display_word(domain text, code text, lang text) returns text: the word that
 * people read for a code; the code itself where there is none.  Raises 22023
 * for a language other than ja and en.  The table is sorted by domain.
 */
Datum
iso27017_display_word(PG_FUNCTION_ARGS)
{
	char	   *domain = text_to_cstring(PG_GETARG_TEXT_PP(0));
	char	   *code = text_to_cstring(PG_GETARG_TEXT_PP(1));
	char	   *lang = text_to_cstring(PG_GETARG_TEXT_PP(2));
	bool		japanese = strcmp(lang, "ja") == 0;
	int			low = 0,
				high = display_count;

	if (!japanese && strcmp(lang, "en") != 0)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("no words are known in language \"%s\"", lang),
				 errhint("Use 'ja' or 'en'.")));
	while (low < high)
	{
		int			middle = (low + high) / 2;

		if (strcmp(display_rows[middle].domain, domain) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	for (int i = low; i < display_count && strcmp(display_rows[i].domain, domain) == 0; i++)
		if (strcmp(display_rows[i].code, code) == 0)
			PG_RETURN_TEXT_P(cstring_to_text(japanese ? display_rows[i].ja : display_rows[i].en));
	PG_RETURN_TEXT_P(cstring_to_text(code));
}

/* display_words() returns the whole table: domain, code, sort, ja, en. */
Datum
iso27017_display_words(PG_FUNCTION_ARGS)
{
	ReturnSetInfo *rsinfo = (ReturnSetInfo *) fcinfo->resultinfo;

	InitMaterializedSRF(fcinfo, 0);
	for (int i = 0; i < display_count; i++)
	{
		bool		nulls[5] = {false};
		Datum		values[5] = {
			CStringGetTextDatum(display_rows[i].domain),
			CStringGetTextDatum(display_rows[i].code),
			Int32GetDatum(display_rows[i].sort),
			CStringGetTextDatum(display_rows[i].ja),
			CStringGetTextDatum(display_rows[i].en)};

		tuplestore_putvalues(rsinfo->setResult, rsinfo->setDesc, values, nulls);
	}
	return (Datum) 0;
}

/*
 * bi_columns() returns (view_name, column_name, ja, en): what the views of a
 * store and their columns mean; an empty view means any, an empty column the
 * view itself.
 */
Datum
iso27017_bi_columns(PG_FUNCTION_ARGS)
{
	ReturnSetInfo *rsinfo = (ReturnSetInfo *) fcinfo->resultinfo;

	InitMaterializedSRF(fcinfo, 0);
	for (int i = 0; i < bi_column_count; i++)
	{
		bool		nulls[4] = {false};
		Datum		values[4] = {
			CStringGetTextDatum(bi_column_rows[i].view),
			CStringGetTextDatum(bi_column_rows[i].column),
			CStringGetTextDatum(bi_column_rows[i].ja),
			CStringGetTextDatum(bi_column_rows[i].en)};

		tuplestore_putvalues(rsinfo->setResult, rsinfo->setDesc, values, nulls);
	}
	return (Datum) 0;
}

/*
 * uuid_v5(namespace uuid, name text) returns uuid: RFC 9562, section 5.5; the
 * name's UTF-8 bytes, with the server's own SHA-1.
 */
Datum
iso27017_uuid_v5(PG_FUNCTION_ARGS)
{
	pg_uuid_t  *namespace = PG_GETARG_UUID_P(0);
	text	   *name = PG_GETARG_TEXT_PP(1);
	pg_uuid_t  *result = palloc(sizeof(pg_uuid_t));
	uint8		digest[SHA1_DIGEST_LENGTH];
	pg_cryptohash_ctx *hash = pg_cryptohash_create(PG_SHA1);
	bool		done;

	done = pg_cryptohash_init(hash) >= 0 &&
		pg_cryptohash_update(hash, namespace->data, UUID_LEN) >= 0 &&
		pg_cryptohash_update(hash, (const uint8 *) VARDATA_ANY(name), VARSIZE_ANY_EXHDR(name)) >= 0 &&
		pg_cryptohash_final(hash, digest, sizeof(digest)) >= 0;
	if (!done)
		ereport(ERROR,
				(errcode(ERRCODE_INTERNAL_ERROR),
				 errmsg("could not compute SHA-1: %s", pg_cryptohash_error(hash)),
				 errhint("A server whose OpenSSL runs in FIPS mode may refuse SHA-1.")));
	pg_cryptohash_free(hash);
	memcpy(result->data, digest, UUID_LEN);
	result->data[6] = (result->data[6] & 0x0F) | 0x50;
	result->data[8] = (result->data[8] & 0x3F) | 0x80;
	PG_RETURN_UUID_P(result);
}
