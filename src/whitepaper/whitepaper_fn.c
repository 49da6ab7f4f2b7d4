/*
 * whitepaper_fn.c
 *		The reader in SQL: sections, statements, facts, hygiene, declared_mapping.
 */
#include "postgres.h"

#include "access/detoast.h"
#include "catalog/pg_type.h"
#include "fmgr.h"
#include "funcapi.h"
#include "miscadmin.h"
#include "utils/array.h"
#include "utils/builtins.h"
#include "utils/lsyscache.h"
#include "utils/memutils.h"

#include "../control/control_fn.h"
#include "../pg_env.h"
#include "../text/utf8.h"
#include "columns.h"
#include "heading.h"
#include "whitepaper_fn.h"

PG_FUNCTION_INFO_V1(iso27017_sections);
PG_FUNCTION_INFO_V1(iso27017_statements);
PG_FUNCTION_INFO_V1(iso27017_facts);
PG_FUNCTION_INFO_V1(iso27017_hygiene);
PG_FUNCTION_INFO_V1(iso27017_declared_mapping);
PG_FUNCTION_INFO_V1(iso27017_reader_version);

/* The last reading of this backend, so that its projections cost one reading. */
static struct
{
	MemoryContext context;		/* all that it points to */
	struct varlena *packed;		/* the document as it was given, if that was compressed; else NULL */
	struct varlena *document;
	struct varlena *titles;
	struct varlena *controls;
	KeptReading kept;
	Reading    *reading;
	bool		valid;			/* set last */
}			last;

static bool
same_bytes(const struct varlena *a, const struct varlena *b)
{
	if (a == NULL || b == NULL)
		return a == b;
	return VARSIZE_ANY_EXHDR(a) == VARSIZE_ANY_EXHDR(b) &&
		memcmp(VARDATA_ANY(a), VARDATA_ANY(b), VARSIZE_ANY_EXHDR(a)) == 0;
}

static struct varlena *
copy_bytes(const struct varlena *a)
{
	struct varlena *copy;
	Size		size;

	if (a == NULL)
		return NULL;
	size = VARSIZE_ANY_EXHDR(a);
	copy = MemoryContextAllocHuge(CurrentMemoryContext, size + VARHDRSZ);
	SET_VARSIZE(copy, size + VARHDRSZ);
	memcpy(VARDATA(copy), VARDATA_ANY(a), size);
	return copy;
}

static UserAlias *
user_aliases(const struct varlena *titles, const struct varlena *controls, int *n)
{
	Datum	   *title;
	Datum	   *control;
	bool	   *no_title,
			   *no_control;
	int			ntitles,
				ncontrols;
	UserAlias  *aliases;

	*n = 0;
	if (titles == NULL || controls == NULL)
		return NULL;
	deconstruct_array((ArrayType *) titles, TEXTOID, -1, false, TYPALIGN_INT,
					  &title, &no_title, &ntitles);
	deconstruct_array((ArrayType *) controls, ARR_ELEMTYPE((ArrayType *) controls), 8, true, TYPALIGN_DOUBLE,
					  &control, &no_control, &ncontrols);
	if (ntitles != ncontrols)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("%d titles and %d controls do not make pairs", ntitles, ncontrols),
				 errhint("Give arrays of the same length: ARRAY['Backup'], ARRAY['2013:12.3.1']::iso27017.control_id[].")));
	aliases = palloc(sizeof(UserAlias) * Max(ntitles, 1));
	for (int i = 0; i < ntitles; i++)
	{
		if (no_title[i] || no_control[i])
			continue;
		aliases[*n].title = TextDatumGetCString(title[i]);
		aliases[(*n)++].control = DatumGetControl(control[i]);
	}
	return aliases;
}

static const int32_t *
count_characters(const char *text, size_t length)
{
	size_t		blocks = length / KEPT_BLOCK + 1;
	int32_t    *counts = MemoryContextAllocHuge(CurrentMemoryContext, sizeof(int32_t) * blocks);
	int32_t		n = 0;

	for (size_t b = 0; b < blocks; b++)
	{
		size_t		end = Min(length, (b + 1) * KEPT_BLOCK);

		counts[b] = n;
		n += (int32_t) utf8_count(text + b * KEPT_BLOCK, end - b * KEPT_BLOCK);
	}
	return counts;
}

/* The 1-based character of a byte of the document that was given. */
static int32_t
character_of(const KeptReading *kept, size_t byte)
{
	size_t		before = byte % KEPT_BLOCK;

	return kept->characters[byte / KEPT_BLOCK] +
		(int32_t) utf8_count(kept->document + byte - before, before) + 1;
}

/* Read the kept reading further; if that fails, none is kept. */
static void
read_on(ReadingDepth depth)
{
	MemoryContext old;
	struct env	env;

	if (last.reading->depth >= depth)
		return;
	last.valid = false;
	old = MemoryContextSwitchTo(last.context);
	pg_env_init(&env, last.context);
	read_further(&env, last.reading, depth);
	MemoryContextSwitchTo(old);
	last.valid = true;
}

/*
 * Is it the document of the last reading?  A compressed one is compared as it stands: it
 * is unpacked once for all that is asked of it.
 */
static bool
is_last_document(const struct varlena *document)
{
	return VARATT_IS_COMPRESSED(document) ? last.packed != NULL && same_bytes(last.packed, document) :
		same_bytes(last.document, document);
}

/* The reading of these arguments, to READ_SECTIONS at least. */
static void
begin_reading(struct varlena *document, const struct varlena *titles,
			  const struct varlena *controls)
{
	size_t		length = toast_raw_datum_size(PointerGetDatum(document)) - VARHDRSZ;
	MemoryContext context;
	MemoryContext old;
	struct env	env;
	UserAlias  *aliases;
	int			naliases;

	if (length > ENV_MAX_INPUT)
		ereport(ERROR,
				(errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
				 errmsg("document of %zu bytes is too long", length),
				 errdetail("A document may have at most %d bytes.", ENV_MAX_INPUT),
				 errhint("Read it in parts, each with whole sections.")));
	if (VARATT_IS_EXTERNAL(document))
		document = detoast_external_attr(document);
	if (last.valid && is_last_document(document) &&
		same_bytes(last.titles, titles) && same_bytes(last.controls, controls))
		return;
	last.valid = false;
	if (last.context != NULL)
		MemoryContextDelete(last.context);
	last.context = NULL;
	/* below the caller's context until it is whole, so that an error frees it */
	context = AllocSetContextCreate(CurrentMemoryContext, "iso27017 reading", ALLOCSET_DEFAULT_SIZES);
	old = MemoryContextSwitchTo(context);
	last.packed = VARATT_IS_COMPRESSED(document) ? copy_bytes(document) : NULL;
	last.document = last.packed != NULL ? detoast_attr(document) : copy_bytes(document);
	last.titles = copy_bytes(titles);
	last.controls = copy_bytes(controls);
	aliases = user_aliases(titles, controls, &naliases);
	pg_env_init(&env, context);
	last.reading = read_sections(&env, VARDATA(last.document), length, aliases, naliases);
	last.kept.reading = last.reading;
	last.kept.document = VARDATA(last.document);
	last.kept.length = length;
	last.kept.characters = count_characters(VARDATA(last.document), length);
	MemoryContextSwitchTo(old);
	MemoryContextSetParent(context, TopMemoryContext);
	last.context = context;
	last.valid = true;
}

const KeptReading *
whitepaper_read(struct varlena *document, const struct varlena *titles,
				const struct varlena *controls, ReadingDepth depth)
{
	begin_reading(document, titles, controls);
	read_on(depth);
	return &last.kept;
}

/* The reading that a call of (text [, text[], control_id[]]) asks of. */
static const KeptReading *
asked(FunctionCallInfo fcinfo, ReadingDepth depth)
{
	const struct varlena *titles = NULL;
	const struct varlena *controls = NULL;

	if (PG_NARGS() > 2)
	{
		titles = (const struct varlena *) PG_GETARG_ARRAYTYPE_P(1);
		controls = (const struct varlena *) PG_GETARG_ARRAYTYPE_P(2);
	}
	return whitepaper_read((struct varlena *) PG_GETARG_POINTER(0), titles, controls, depth);
}

/* The caller knows the columns of the rows already; to look them up again takes as long as a page of reading. */
static void
begin_rows(FunctionCallInfo fcinfo)
{
	ReturnSetInfo *rsinfo = (ReturnSetInfo *) fcinfo->resultinfo;

	InitMaterializedSRF(fcinfo, rsinfo != NULL && IsA(rsinfo, ReturnSetInfo) && rsinfo->expectedDesc != NULL ? MAT_SRF_USE_EXPECTED_DESC : 0);
}

static Datum
bytes_datum(const char *text, size_t length)
{
	return PointerGetDatum(cstring_to_text_with_len(text, (int) length));
}

static Datum
span_datum(const KeptReading *kept, Span span)
{
	return bytes_datum(kept->reading->document + span.start, span.length);
}

/* Title or number on one line: line breaks, the blanks beside them and a sign of status at a line's end left out. */
static Datum
line_datum(const KeptReading *kept, Span span)
{
	const char *text = kept->reading->document;
	size_t		end = span.start + span.length;
	struct varlena *line = palloc(VARHDRSZ + span.length + 1);
	char	   *out = VARDATA(line);
	size_t		n = 0;
	size_t		at = span.start;

	while (at < end)
	{
		const char *nl = memchr(text + at, '\n', end - at);
		size_t		stop = nl != NULL ? (size_t) (nl - text) : end;
		size_t		from = skip_blanks(text, at, stop);
		size_t		to = heading_trim_status(text, from, trim_blanks(text, from, stop));

		/* words of an alphabet stay apart */
		if (n > 0 && from < to && (unsigned char) out[n - 1] < 0x80 && (unsigned char) text[from] < 0x80)
			out[n++] = ' ';
		memcpy(out + n, text + from, to - from);
		n += to - from;
		at = stop + 1;
	}
	SET_VARSIZE(line, VARHDRSZ + n);
	return PointerGetDatum(line);
}

/*
 * The first character of a span of the reading in the document that was given, and how
 * many they are.  In a table with columns that includes what of the other column stands
 * between.
 */
static void
span_columns(const KeptReading *kept, Span span, Datum *start, Datum *length)
{
	int32_t		first;

	if (kept->reading->columns != NULL)
		span = columns_source(kept->reading->columns, span);
	first = character_of(kept, span.start);
	*start = Int32GetDatum(first);
	*length = Int32GetDatum(character_of(kept, span.start + span.length) - first);
}

void
kept_quote(const KeptReading *kept, Span span, Datum *quote, Datum *start, Datum *length)
{
	int32_t		from;

	if (kept->reading->columns != NULL)
		span = columns_quote(kept->reading->columns, kept->document, span);
	from = character_of(kept, span.start);
	*quote = bytes_datum(kept->document + span.start, span.length);
	*start = Int32GetDatum(from);
	*length = Int32GetDatum(character_of(kept, span.start + span.length) - from);
}

static Datum
control_array(const ControlId *controls, int n, Oid type)
{
	Datum	   *datums = palloc(sizeof(Datum) * Max(n, 1));

	for (int i = 0; i < n; i++)
		datums[i] = ControlGetDatum(controls[i]);
	return PointerGetDatum(construct_array(datums, n, type, 8, FLOAT8PASSBYVAL, TYPALIGN_DOUBLE));
}

/* The element type of column number column of the result. */
static Oid
element_type(const ReturnSetInfo *rsinfo, int column)
{
	return get_element_type(TupleDescAttr(rsinfo->setDesc, column)->atttypid);
}

Datum
iso27017_sections(PG_FUNCTION_ARGS)
{
	const KeptReading *kept = asked(fcinfo, READ_SECTIONS);
	const Reading *r = kept->reading;
	ReturnSetInfo *rsinfo = (ReturnSetInfo *) fcinfo->resultinfo;
	MemoryContext row = AllocSetContextCreate(CurrentMemoryContext, "iso27017 row", ALLOCSET_DEFAULT_SIZES);
	Oid			type;
	Datum		none;			/* most sections declare nothing */

	begin_rows(fcinfo);
	type = element_type(rsinfo, 3);
	none = PointerGetDatum(construct_empty_array(type));
	for (int i = 0; i < r->npassages; i++)
	{
		const Passage *p = &r->passages[i];
		Datum		values[11];
		bool		nulls[11] = {false};
		MemoryContext old;

		if (p->ordinal == 0)
			continue;
		CHECK_FOR_INTERRUPTS();
		old = MemoryContextSwitchTo(row);
		values[0] = Int32GetDatum(p->ordinal);
		nulls[1] = p->number.length == 0;
		values[1] = nulls[1] ? (Datum) 0 : line_datum(kept, p->number);
		values[2] = line_datum(kept, p->heading);
		values[3] = p->ncontrols > 0 ? control_array(p->controls, p->ncontrols, type) : none;
		values[4] = p->ndeclared > 0 ? control_array(p->declared, p->ndeclared, type) : none;
		values[5] = CStringGetTextDatum(resolved_by_name(p->resolved_by));
		values[6] = Float4GetDatum(p->confidence);
		nulls[7] = stance_name(p->stance) == NULL;
		values[7] = nulls[7] ? (Datum) 0 : CStringGetTextDatum(stance_name(p->stance));
		values[8] = span_datum(kept, p->body);
		span_columns(kept, p->source, &values[9], &values[10]);
		MemoryContextSwitchTo(old);
		tuplestore_putvalues(rsinfo->setResult, rsinfo->setDesc, values, nulls);
		MemoryContextReset(row);
	}
	MemoryContextDelete(row);
	return (Datum) 0;
}

/* Ordinal of a passage, NULL outside of sections. */
static void
section_column(const Reading *r, int passage, Datum *value, bool *null)
{
	*null = passage < 0 || r->passages[passage].ordinal == 0;
	*value = *null ? (Datum) 0 : Int32GetDatum(r->passages[passage].ordinal);
}

Datum
iso27017_statements(PG_FUNCTION_ARGS)
{
	const KeptReading *kept = asked(fcinfo, READ_SECTIONS);
	const Reading *r = kept->reading;
	ReturnSetInfo *rsinfo = (ReturnSetInfo *) fcinfo->resultinfo;
	MemoryContext row = AllocSetContextCreate(CurrentMemoryContext, "iso27017 row", ALLOCSET_DEFAULT_SIZES);

	begin_rows(fcinfo);
	for (int i = 0; i < r->nstatements; i++)
	{
		const Statement *s = &r->statements[i];
		const Span	source = statement_source(r, s);
		Datum		values[6];
		bool		nulls[6] = {false};
		MemoryContext old;

		CHECK_FOR_INTERRUPTS();
		old = MemoryContextSwitchTo(row);
		section_column(r, s->passage, &values[0], &nulls[0]);
		values[1] = Int32GetDatum(s->item);
		values[2] = span_datum(kept, source);
		nulls[3] = stance_name(s->stance) == NULL;
		values[3] = nulls[3] ? (Datum) 0 : CStringGetTextDatum(stance_name(s->stance));
		span_columns(kept, source, &values[4], &values[5]);
		MemoryContextSwitchTo(old);
		tuplestore_putvalues(rsinfo->setResult, rsinfo->setDesc, values, nulls);
		MemoryContextReset(row);
	}
	MemoryContextDelete(row);
	return (Datum) 0;
}

Datum
iso27017_facts(PG_FUNCTION_ARGS)
{
	const KeptReading *kept = asked(fcinfo, READ_FACTS);
	const Reading *r = kept->reading;
	ReturnSetInfo *rsinfo = (ReturnSetInfo *) fcinfo->resultinfo;
	MemoryContext row = AllocSetContextCreate(CurrentMemoryContext, "iso27017 row", ALLOCSET_DEFAULT_SIZES);

	begin_rows(fcinfo);
	for (int i = 0; i < r->nfacts; i++)
	{
		const Fact *f = &r->facts[i];
		Datum		values[11];
		bool		nulls[11] = {false};
		MemoryContext old;

		CHECK_FOR_INTERRUPTS();
		old = MemoryContextSwitchTo(row);
		section_column(r, f->passage, &values[0], &nulls[0]);
		values[1] = Int32GetDatum(f->item);
		nulls[2] = f->control == CONTROL_NONE;
		values[2] = ControlGetDatum(f->control);
		values[3] = CStringGetTextDatum(f->kind);
		values[4] = CStringGetTextDatum(f->value);
		nulls[5] = !f->has_period;
		values[5] = PointerGetDatum(&f->period);
		values[6] = CStringGetTextDatum(f->subject);
		nulls[7] = f->qualifier == NULL || f->qualifier[0] == '\0';
		values[7] = nulls[7] ? (Datum) 0 : CStringGetTextDatum(f->qualifier);
		kept_quote(kept, f->quote, &values[8], &values[9], &values[10]);
		MemoryContextSwitchTo(old);
		tuplestore_putvalues(rsinfo->setResult, rsinfo->setDesc, values, nulls);
		MemoryContextReset(row);
	}
	MemoryContextDelete(row);
	return (Datum) 0;
}

Datum
iso27017_hygiene(PG_FUNCTION_ARGS)
{
	const KeptReading *kept = asked(fcinfo, READ_HYGIENE);
	const Reading *r = kept->reading;
	ReturnSetInfo *rsinfo = (ReturnSetInfo *) fcinfo->resultinfo;

	begin_rows(fcinfo);
	for (int i = 0; i < r->nhygiene; i++)
	{
		const Hygiene *h = &r->hygiene[i];
		Datum		values[6];
		bool		nulls[6] = {false};

		CHECK_FOR_INTERRUPTS();
		values[0] = CStringGetTextDatum(h->kind);
		section_column(r, h->passage, &values[1], &nulls[1]);
		values[2] = CStringGetTextDatum(h->detail);
		nulls[3] = nulls[4] = nulls[5] = h->quote.length == 0;
		if (!nulls[3])
		{
			kept_quote(kept, h->quote, &values[3], &values[4], &values[5]);
		}
		tuplestore_putvalues(rsinfo->setResult, rsinfo->setDesc, values, nulls);
	}
	return (Datum) 0;
}

static void
put_mapping(ReturnSetInfo *rsinfo, int section, ControlId control, ControlId declared, const char *verdict)
{
	Datum		values[4];
	bool		nulls[4] = {false};

	values[0] = Int32GetDatum(section);
	values[1] = ControlGetDatum(control);
	values[2] = ControlGetDatum(declared);
	values[3] = CStringGetTextDatum(verdict);
	tuplestore_putvalues(rsinfo->setResult, rsinfo->setDesc, values, nulls);
}

/* What the vendor declares of one control, beside the standards' own table. */
static void
compare_mapping(ReturnSetInfo *rsinfo, const Passage *p, ControlId control)
{
	ControlId	map[CONTROL_MAP_MAX];
	int			n = control_map(control, control_edition(p->declared[0]), map, CONTROL_MAP_MAX);

	for (int i = 0; i < p->ndeclared; i++)
		put_mapping(rsinfo, p->ordinal, control, p->declared[i],
					control_corresponds(control, p->declared[i]) ? "agreed" : "not_in_standard");
	for (int i = 0; i < n; i++)
	{
		bool		there = false;

		for (int k = 0; k < p->ndeclared; k++)
			there |= p->declared[k] == map[i];
		if (!there)
			put_mapping(rsinfo, p->ordinal, control, map[i], "left_out");
	}
}

Datum
iso27017_declared_mapping(PG_FUNCTION_ARGS)
{
	const KeptReading *kept = asked(fcinfo, READ_SECTIONS);
	const Reading *r = kept->reading;
	ReturnSetInfo *rsinfo = (ReturnSetInfo *) fcinfo->resultinfo;

	begin_rows(fcinfo);
	for (int i = 0; i < r->npassages; i++)
	{
		const Passage *p = &r->passages[i];

		CHECK_FOR_INTERRUPTS();
		if (p->ordinal == 0 || p->ndeclared == 0)
			continue;
		for (int k = 0; k < p->ncontrols; k++)
			if (CONTROL_SECTOR(p->controls[k]) == 0)
				compare_mapping(rsinfo, p, p->controls[k]);
	}
	return (Datum) 0;
}

/* reader_version() returns int4: changes whenever the reader may read differently. */
Datum
iso27017_reader_version(PG_FUNCTION_ARGS)
{
	(void) fcinfo;
	PG_RETURN_INT32(READER_VERSION);
}
