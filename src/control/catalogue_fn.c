/*
 * catalogue_fn.c
 *		What the catalogue and the crosswalk say of an identifier.
 */
#include "postgres.h"

#include "catalog/pg_type.h"
#include "fmgr.h"
#include "funcapi.h"
#include "utils/array.h"
#include "utils/builtins.h"
#include "utils/lsyscache.h"

#include "catalogue.h"
#include "control_fn.h"

PG_FUNCTION_INFO_V1(iso27017_control_edition);
PG_FUNCTION_INFO_V1(iso27017_control_standard);
PG_FUNCTION_INFO_V1(iso27017_control_level);
PG_FUNCTION_INFO_V1(iso27017_control_parent);
PG_FUNCTION_INFO_V1(iso27017_control_title);
PG_FUNCTION_INFO_V1(iso27017_control_map_to);
PG_FUNCTION_INFO_V1(iso27017_catalogue_rows);
PG_FUNCTION_INFO_V1(iso27017_crosswalk_rows);

static Datum
text_datum(const char *s)
{
	return PointerGetDatum(cstring_to_text(s));
}

/* edition(control_id) */
Datum
iso27017_control_edition(PG_FUNCTION_ARGS)
{
	PG_RETURN_INT32(control_edition(PG_GETARG_CONTROL(0)));
}

/* standard(control_id): the standard in which it stands, with its year. */
Datum
iso27017_control_standard(PG_FUNCTION_ARGS)
{
	return text_datum(control_standard(PG_GETARG_CONTROL(0)));
}

/* level(control_id): clause, objective, control or theme. */
Datum
iso27017_control_level(PG_FUNCTION_ARGS)
{
	const char *level = control_level(PG_GETARG_CONTROL(0));

	if (level == NULL)
		PG_RETURN_NULL();
	return text_datum(level);
}

/* parent(control_id): NULL for clauses and themes. */
Datum
iso27017_control_parent(PG_FUNCTION_ARGS)
{
	ControlId	parent = control_parent(PG_GETARG_CONTROL(0));

	if (parent == CONTROL_NONE)
		PG_RETURN_NULL();
	PG_RETURN_CONTROL(parent);
}

/*
 * title(control_id, text): in 'ja' or 'en'; English where no Japanese title is
 * known.  Raises 22023 for another language.
 */
Datum
iso27017_control_title(PG_FUNCTION_ARGS)
{
	text	   *language = PG_GETARG_TEXT_PP(1);
	const char *code = VARDATA_ANY(language);
	bool		two = VARSIZE_ANY_EXHDR(language) == 2;
	bool		japanese = two && memcmp(code, "ja", 2) == 0;
	const char *title;

	if (!japanese && !(two && memcmp(code, "en", 2) == 0))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("there are no titles in language \"%s\"", text_to_cstring(language)),
				 errhint("The languages are 'ja' and 'en'.")));
	title = control_title(PG_GETARG_CONTROL(0), japanese);
	if (title == NULL)
		PG_RETURN_NULL();
	return text_datum(title);
}

/* a power of two, several times the catalogue */
#define MAP_SLOTS	1024

/*
 * The results of map_to for each identifier of the catalogue, made when they are
 * first asked for; lives as long as the expression that asks.
 */
typedef struct MapCache
{
	Oid			element;
	uint16		slot[MAP_SLOTS];	/* by hash: a place in the catalogue from 1 */
	ArrayType  *result[FLEXIBLE_ARRAY_MEMBER];	/* three editions each */
} MapCache;

static unsigned
map_slot(ControlId id)
{
	return (unsigned) control_hash(id, 0) % MAP_SLOTS;
}

static MapCache *
map_cache(FmgrInfo *flinfo)
{
	MapCache   *cache = flinfo->fn_extra;

	if (cache == NULL)
	{
		cache = MemoryContextAllocZero(flinfo->fn_mcxt, offsetof(MapCache, result) +
									   3 * control_count() * sizeof(ArrayType *));
		cache->element = get_element_type(get_func_rettype(flinfo->fn_oid));
		Assert(control_count() <= MAP_SLOTS / 2);
		for (int i = 0; i < control_count(); i++)
		{
			unsigned	s = map_slot(control_at(i));

			while (cache->slot[s] != 0)
				s = (s + 1) % MAP_SLOTS;
			cache->slot[s] = (uint16) (i + 1);
		}
		flinfo->fn_extra = cache;
	}
	return cache;
}

/* As control_index(), in a third of the time. */
static int
map_index(const MapCache *cache, ControlId id)
{
	unsigned	s = map_slot(id);

	while (cache->slot[s] != 0 && control_at(cache->slot[s] - 1) != id)
		s = (s + 1) % MAP_SLOTS;
	return cache->slot[s] - 1;
}

/*
 * map_to(control_id, int4): counterparts in an edition, sorted; see
 * control_map().  Raises 22023 for what is no edition.
 */
Datum
iso27017_control_map_to(PG_FUNCTION_ARGS)
{
	ControlId	id = PG_GETARG_CONTROL(0);
	int			edition = PG_GETARG_INT32(1);
	MapCache   *cache = map_cache(fcinfo->flinfo);
	int			i = map_index(cache, id);
	int			e = edition == 2013 ? 0 : edition == 2022 ? 1 : 2;
	ArrayType **result;

	if (edition != 2013 && edition != 2022)
		control_check_edition(edition);
	if (i < 0)
		PG_RETURN_NULL();
	result = &cache->result[3 * i + e];
	if (*result == NULL)
	{
		MemoryContext old = MemoryContextSwitchTo(fcinfo->flinfo->fn_mcxt);
		ControlId	ids[CONTROL_MAP_MAX];
		Datum		values[CONTROL_MAP_MAX];
		int			n = Min(control_map(id, edition, ids, CONTROL_MAP_MAX), CONTROL_MAP_MAX);

		for (int k = 0; k < n; k++)
			values[k] = ControlGetDatum(ids[k]);
		*result = construct_array(values, n, cache->element, sizeof(int64),
								  FLOAT8PASSBYVAL, TYPALIGN_DOUBLE);
		MemoryContextSwitchTo(old);
	}
	PG_RETURN_ARRAYTYPE_P(*result);
}

/* "a;b" as {a,b}; an empty array for NULL */
static Datum
text_array(const char *list)
{
	ArrayBuildState *state = initArrayResult(TEXTOID, CurrentMemoryContext, false);

	while (list != NULL)
	{
		const char *end = strchr(list, ';');
		size_t		length = end != NULL ? (size_t) (end - list) : strlen(list);

		state = accumArrayResult(state, PointerGetDatum(cstring_to_text_with_len(list, length)),
								 false, TEXTOID, CurrentMemoryContext);
		list = end != NULL ? end + 1 : NULL;
	}
	return makeArrayResult(state, CurrentMemoryContext);
}

/* catalogue_rows(): the rows of the view control_catalogue. */
Datum
iso27017_catalogue_rows(PG_FUNCTION_ARGS)
{
	ReturnSetInfo *rsinfo = (ReturnSetInfo *) fcinfo->resultinfo;

	InitMaterializedSRF(fcinfo, 0);
	for (int i = 0; i < control_count(); i++)
	{
		ControlFacts facts;
		Datum		values[19] = {0};
		bool		nulls[19] = {0};
		ControlId	parent;

		control_facts(i, &facts);
		parent = control_parent(facts.id);
		values[0] = ControlGetDatum(facts.id);
		values[1] = Int32GetDatum(control_edition(facts.id));
		values[2] = text_datum(control_standard(facts.id));
		values[3] = text_datum(facts.level);
		values[4] = ControlGetDatum(parent);
		nulls[4] = parent == CONTROL_NONE;
		nulls[5] = facts.title_ja == NULL;
		if (!nulls[5])
			values[5] = text_datum(facts.title_ja);
		values[6] = text_datum(facts.title_en);
		values[7] = BoolGetDatum(facts.is_new);
		values[8] = BoolGetDatum(facts.provisional);
		values[9] = BoolGetDatum(facts.withdrawn);
		values[10] = BoolGetDatum(facts.guides_customer);
		values[11] = BoolGetDatum(facts.guides_provider);
		values[12] = BoolGetDatum(facts.same_guidance);
		nulls[13] = facts.guidance_confidence == NULL;
		if (!nulls[13])
			values[13] = text_datum(facts.guidance_confidence);
		for (int k = 0; k < 5; k++)
			values[14 + k] = text_array(facts.attributes[k]);
		tuplestore_putvalues(rsinfo->setResult, rsinfo->setDesc, values, nulls);
	}
	return (Datum) 0;
}

/* crosswalk_rows(): the rows of the view crosswalk. */
Datum
iso27017_crosswalk_rows(PG_FUNCTION_ARGS)
{
	ReturnSetInfo *rsinfo = (ReturnSetInfo *) fcinfo->resultinfo;
	ControlLink link;

	InitMaterializedSRF(fcinfo, 0);
	for (int i = 0; control_link(i, &link); i++)
	{
		Datum		values[3] = {ControlGetDatum(link.source), ControlGetDatum(link.target), text_datum(link.kind)};
		bool		nulls[3] = {link.source == CONTROL_NONE, link.target == CONTROL_NONE, false};

		tuplestore_putvalues(rsinfo->setResult, rsinfo->setDesc, values, nulls);
	}
	return (Datum) 0;
}
