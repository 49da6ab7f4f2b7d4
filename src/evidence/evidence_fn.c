/*
 * evidence_fn.c
 *		evidence_query as a type, matches() and evidence().
 *
 * On disk: a byte of format (1), then the canonical text in UTF-8 with the
 * phrases as they were typed; they are folded when the query is compiled, so that a new
 * version of folding needs no rewriting of stored queries.
 */
#include "postgres.h"

#include "fmgr.h"
#include "funcapi.h"
#include "libpq/pqformat.h"
#include "mb/pg_wchar.h"
#include "miscadmin.h"
#include "utils/builtins.h"
#include "utils/memutils.h"

#include "../pg_compat.h"
#include "../pg_env.h"
#include "evidence_fn.h"
#include "query.h"

PG_FUNCTION_INFO_V1(iso27017_evidence_query_in);
PG_FUNCTION_INFO_V1(iso27017_evidence_query_out);
PG_FUNCTION_INFO_V1(iso27017_evidence_query_recv);
PG_FUNCTION_INFO_V1(iso27017_evidence_query_send);
PG_FUNCTION_INFO_V1(iso27017_matches);
PG_FUNCTION_INFO_V1(iso27017_evidence);

#define QUERY_FORMAT	1

/* No error message repeats more of its input than this, in bytes. */
#define QUOTED_BYTES	120

/* compiled queries that one call site keeps */
#define KEPT_QUERIES	4

/* Characters of the first bytes of text, from a table made in one pass. */
#define CHAR_STEP	1024

void
char_index_init(CharIndex *index, const char *text, size_t length)
{
	size_t		n = length / CHAR_STEP + 2;
	size_t		chars = 0;

	index->text = text;
	index->length = length;
	index->at = palloc_extended(n * sizeof(uint32), MCXT_ALLOC_HUGE);
	for (size_t i = 0; i < length; i++)
	{
		if (i % CHAR_STEP == 0)
			index->at[i / CHAR_STEP] = (uint32) chars;
		chars += ((unsigned char) text[i] & 0xC0) != 0x80;
	}
	if (length % CHAR_STEP == 0)
		index->at[length / CHAR_STEP] = (uint32) chars;
}

int
char_index_get(const CharIndex *index, size_t byte)
{
	size_t		from = byte / CHAR_STEP * CHAR_STEP;
	size_t		chars = index->at[byte / CHAR_STEP];

	for (size_t i = from; i < byte; i++)
		chars += ((unsigned char) index->text[i] & 0xC0) != 0x80;
	return (int) chars;
}

static bytea *
make_query(const char *canonical, size_t length)
{
	bytea	   *result = palloc(VARHDRSZ + 1 + length);

	SET_VARSIZE(result, VARHDRSZ + 1 + length);
	*VARDATA(result) = QUERY_FORMAT;
	memcpy(VARDATA(result) + 1, canonical, length);
	return result;
}

/* Text to the stored form; NULL after a soft error. */
static bytea *
read_query(const char *text, size_t length, Node *escontext)
{
	struct env	env;
	EvidenceQuery		query;
	QueryError	error = {0};
	char	   *canonical;
	size_t		canonical_length;

	pg_env_init(&env, CurrentMemoryContext);
	if (!query_parse(&env, text, length, &query, &error))
	{
		int			shown = pg_mbcliplen(text, (int) Min(length, 2 * QUOTED_BYTES), QUOTED_BYTES);

		ereturn(escontext, NULL,
				(errcode(error.trouble == QUERY_TOO_LARGE ? ERRCODE_PROGRAM_LIMIT_EXCEEDED
						 : ERRCODE_INVALID_TEXT_REPRESENTATION),
				 errmsg("invalid input syntax for type %s: \"%.*s%s\"", "evidence_query",
						shown, text, (size_t) shown < length ? "..." : ""),
				 errdetail("%s (At character %d.)", error.detail,
						   pg_mbstrlen_with_len(text, (int) error.position) + 1),
				 errhint("%s", error.hint)));
	}
	canonical = query_format(&env, &query, query.root, &canonical_length);
	return make_query(canonical, canonical_length);
}

/* evidence_query_in(cstring). */
Datum
iso27017_evidence_query_in(PG_FUNCTION_ARGS)
{
	char	   *text = PG_GETARG_CSTRING(0);
	bytea	   *query = read_query(text, strlen(text), INPUT_ESCONTEXT(fcinfo));

	if (query == NULL)
		PG_RETURN_NULL();
	PG_RETURN_BYTEA_P(query);
}

/* evidence_query_out(evidence_query): the canonical text. */
Datum
iso27017_evidence_query_out(PG_FUNCTION_ARGS)
{
	bytea	   *query = PG_GETARG_BYTEA_PP(0);

	PG_RETURN_CSTRING(pnstrdup(VARDATA_ANY(query) + 1, VARSIZE_ANY_EXHDR(query) - 1));
}

/* evidence_query_recv(internal): a byte of format, then text; as strict as text. */
Datum
iso27017_evidence_query_recv(PG_FUNCTION_ARGS)
{
	StringInfo	in = (StringInfo) PG_GETARG_POINTER(0);
	int			format = pq_getmsgbyte(in);
	int			length;
	char	   *text;

	if (format != QUERY_FORMAT)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_BINARY_REPRESENTATION),
				 errmsg("unsupported format %d of type %s", format, "evidence_query"),
				 errhint("This release reads format %d.", QUERY_FORMAT)));
	text = pq_getmsgtext(in, in->len - in->cursor, &length);
	PG_RETURN_BYTEA_P(read_query(text, (size_t) length, NULL));
}

/* evidence_query_send(evidence_query). */
Datum
iso27017_evidence_query_send(PG_FUNCTION_ARGS)
{
	bytea	   *query = PG_GETARG_BYTEA_PP(0);
	StringInfoData out;

	pq_begintypsend(&out);
	pq_sendbyte(&out, QUERY_FORMAT);
	pq_sendtext(&out, VARDATA_ANY(query) + 1, (int) VARSIZE_ANY_EXHDR(query) - 1);
	PG_RETURN_BYTEA_P(pq_endtypsend(&out));
}

/* A query compiled for one call site. */
typedef struct Compiled
{
	MemoryContext context;
	bytea	   *source;
	EvidenceQuery		query;
	Matcher    *matcher;
} Compiled;

typedef struct CompiledCache
{
	Compiled	kept[KEPT_QUERIES];
	int			next;
} CompiledCache;

static void
compile(Compiled *c, bytea *source, MemoryContext parent)
{
	MemoryContext context = AllocSetContextCreate(parent, "iso27017 evidence query", ALLOCSET_DEFAULT_SIZES);
	MemoryContext old = MemoryContextSwitchTo(context);
	struct env	env;
	QueryError	error;

	pg_env_init(&env, context);
	c->source = palloc(VARSIZE_ANY(source));
	memcpy(c->source, source, VARSIZE_ANY(source));
	if (!query_parse(&env, VARDATA_ANY(c->source) + 1, VARSIZE_ANY_EXHDR(c->source) - 1,
					 &c->query, &error))
		ereport(ERROR,
				(errcode(ERRCODE_DATA_CORRUPTED),
				 errmsg("a stored value of type %s cannot be read", "evidence_query"),
				 errdetail("%s", error.detail)));
	c->matcher = matcher_new(&env);
	query_compile(&env, &c->query, 0, c->matcher);
	matcher_build(c->matcher);
	MemoryContextSwitchTo(old);
	c->context = context;
}

/* The compiled query of this call; kept while the statement runs. */
static const Compiled *
compiled_query(FunctionCallInfo fcinfo, bytea *source)
{
	MemoryContext parent = fcinfo->flinfo->fn_mcxt;
	CompiledCache *cache = fcinfo->flinfo->fn_extra;
	Compiled   *c;

	if (cache == NULL)
		fcinfo->flinfo->fn_extra = cache = MemoryContextAllocZero(parent, sizeof(CompiledCache));
	for (int i = 0; i < KEPT_QUERIES; i++)
	{
		c = &cache->kept[i];
		if (c->context != NULL && VARSIZE_ANY_EXHDR(c->source) == VARSIZE_ANY_EXHDR(source) &&
			memcmp(VARDATA_ANY(c->source), VARDATA_ANY(source), VARSIZE_ANY_EXHDR(source)) == 0)
			return c;
	}
	c = &cache->kept[cache->next];
	cache->next = (cache->next + 1) % KEPT_QUERIES;
	if (c->context != NULL)
	{
		MemoryContext context = c->context;

		c->context = NULL;
		MemoryContextDelete(context);
	}
	compile(c, source, parent);
	return c;
}

void
check_text_length(size_t length)
{
	if (length > ENV_MAX_INPUT)
		ereport(ERROR,
				(errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
				 errmsg("text is too long: %zu bytes", length),
				 errdetail("The limit is %d bytes.", ENV_MAX_INPUT)));
}

/*
 * matches(text, evidence_query): does the text, as one section, hold evidence?
 * Raises 54000 above 64 MB.
 */
Datum
iso27017_matches(PG_FUNCTION_ARGS)
{
	text	   *document = PG_GETARG_TEXT_PP(0);
	const Compiled *c = compiled_query(fcinfo, PG_GETARG_BYTEA_PP(1));
	MemoryContext work;
	MemoryContext old;
	struct env	env;
	QueryText	text;
	bool		result;

	check_text_length(VARSIZE_ANY_EXHDR(document));
	work = AllocSetContextCreate(CurrentMemoryContext, "iso27017 matches", ALLOCSET_DEFAULT_SIZES);
	old = MemoryContextSwitchTo(work);
	pg_env_init(&env, work);
	query_text_read(&env, VARDATA_ANY(document), VARSIZE_ANY_EXHDR(document), c->query.atoms, &text);
	result = query_matches(&env, &c->query, c->matcher, &text, NULL);
	MemoryContextSwitchTo(old);
	MemoryContextDelete(work);
	PG_RETURN_BOOL(result);
}

/*
 * evidence(text, evidence_query): the sentences that support the answer, where it
 * is yes.
 */
Datum
iso27017_evidence(PG_FUNCTION_ARGS)
{
	text	   *document = PG_GETARG_TEXT_PP(0);
	const Compiled *c = compiled_query(fcinfo, PG_GETARG_BYTEA_PP(1));
	ReturnSetInfo *rsinfo = (ReturnSetInfo *) fcinfo->resultinfo;
	struct env	env;
	QueryText	read;
	CharIndex	chars;
	bool	   *supports;

	InitMaterializedSRF(fcinfo, 0);
	check_text_length(VARSIZE_ANY_EXHDR(document));
	pg_env_init(&env, CurrentMemoryContext);
	query_text_read(&env, VARDATA_ANY(document), VARSIZE_ANY_EXHDR(document), c->query.atoms, &read);
	supports = palloc0((Size) read.reading->nstatements + 1);
	if (!query_matches(&env, &c->query, c->matcher, &read, supports))
		return (Datum) 0;
	char_index_init(&chars, VARDATA_ANY(document), VARSIZE_ANY_EXHDR(document));
	for (int i = 0; i < read.reading->nstatements; i++)
	{
		Span		span;
		Datum		values[3];
		bool		nulls[3] = {false, false, false};

		if (!supports[i])
			continue;
		span = statement_source(read.reading, &read.reading->statements[i]);
		values[0] = PointerGetDatum(cstring_to_text_with_len(VARDATA_ANY(document) + span.start,
															 (int) span.length));
		values[1] = Int32GetDatum(char_index_get(&chars, span.start) + 1);
		values[2] = Int32GetDatum(char_index_get(&chars, span.start + span.length) -
								  char_index_get(&chars, span.start));
		tuplestore_putvalues(rsinfo->setResult, rsinfo->setDesc, values, nulls);
	}
	return (Datum) 0;
}
