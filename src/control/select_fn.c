/*
 * select_fn.c
 *		How many rows the planner may expect of containment.
 *
 * The common values and the histogram of a column are asked themselves; where
 * there are none, the catalogue says how much of it an identifier contains.
 */
#include "postgres.h"

#include <math.h>

#include "access/htup_details.h"
#include "catalog/pg_statistic.h"
#include "fmgr.h"
#include "nodes/pathnodes.h"
#include "utils/lsyscache.h"
#include "utils/selfuncs.h"

#include "control_fn.h"

PG_FUNCTION_INFO_V1(iso27017_control_contains_sel);
PG_FUNCTION_INFO_V1(iso27017_control_contained_sel);
PG_FUNCTION_INFO_V1(iso27017_control_contain_joinsel);

/* A histogram with fewer bounds than this says too little about a small range. */
#define MIN_HISTOGRAM	10

/* Is value on the asked side of c: below it, or above it? */
static bool
related(ControlId c, ControlId value, bool below)
{
	return below ? control_contains(c, value) : control_contains(value, c);
}

/* The part of the catalogue that lies below (or above) c. */
static double
catalogue_fraction(ControlId c, bool below)
{
	int			n = 0;

	for (int i = 0; i < control_count(); i++)
		n += related(c, control_at(i), below);
	return (double) n / control_count();
}

/* The same for an identifier that is not known: the mean over the catalogue. */
static double
mean_fraction(void)
{
	int			n = 0;

	/* what lies above an identifier, counted for each: itself and its ancestors */
	for (int i = 0; i < control_count(); i++)
		for (ControlId c = control_at(i); c != CONTROL_NONE; c = control_parent(c))
			n++;
	return (double) n / ((double) control_count() * control_count());
}

/* The statistics of a column, as far as they are there and may be read. */
typedef struct ColumnStats
{
	double		nulls;
	double		common_sum;
	AttStatsSlot common;
	AttStatsSlot histogram;
} ColumnStats;

static void
open_stats(VariableStatData *column, Oid operator, ColumnStats *stats)
{
	memset(stats, 0, sizeof(*stats));
	if (!HeapTupleIsValid(column->statsTuple))
		return;
	stats->nulls = ((Form_pg_statistic) GETSTRUCT(column->statsTuple))->stanullfrac;
	if (!statistic_proc_security_check(column, get_opcode(operator)))
		return;
	if (get_attstatsslot(&stats->common, column->statsTuple, STATISTIC_KIND_MCV, InvalidOid,
						 ATTSTATSSLOT_VALUES | ATTSTATSSLOT_NUMBERS))
		for (int i = 0; i < stats->common.nnumbers; i++)
			stats->common_sum += stats->common.numbers[i];
	(void) get_attstatsslot(&stats->histogram, column->statsTuple, STATISTIC_KIND_HISTOGRAM,
							InvalidOid, ATTSTATSSLOT_VALUES);
}

static void
close_stats(ColumnStats *stats)
{
	free_attstatsslot(&stats->common);
	free_attstatsslot(&stats->histogram);
}

/* The part of a column's rows below (or above) c. */
static double
column_fraction(const ColumnStats *stats, ControlId c, bool below)
{
	double		rest = 1.0 - stats->nulls - stats->common_sum;
	double		found = 0.0;
	double		fraction;
	int			hits = 0;

	for (int i = 0; i < stats->common.nvalues && i < stats->common.nnumbers; i++)
		if (related(c, DatumGetControl(stats->common.values[i]), below))
			found += stats->common.numbers[i];
	for (int i = 0; i < stats->histogram.nvalues; i++)
		hits += related(c, DatumGetControl(stats->histogram.values[i]), below);
	if (stats->histogram.nvalues >= MIN_HISTOGRAM)
		/* no bound inside may still be up to one bin */
		fraction = Max(hits, 0.5) / stats->histogram.nvalues;
	else
		fraction = catalogue_fraction(c, below);
	/* with all values among the common ones, rounding is all that is left */
	if (rest > 0.0 && (stats->common.nvalues == 0 || stats->histogram.nvalues > 0))
		found += rest * fraction;
	return found;
}

/* column OP something, container being the place of the container */
static double
restriction(PG_FUNCTION_ARGS, int container)
{
	PlannerInfo *root = (PlannerInfo *) PG_GETARG_POINTER(0);
	Oid			operator = PG_GETARG_OID(1);
	List	   *args = (List *) PG_GETARG_POINTER(2);
	int			varRelid = PG_GETARG_INT32(3);
	VariableStatData column;
	ColumnStats stats;
	Node	   *other;
	bool		left;
	double		result;

	if (!get_restriction_variable(root, args, varRelid, &column, &other, &left))
		return mean_fraction();
	open_stats(&column, operator, &stats);
	if (!IsA(other, Const))
		result = mean_fraction() * (1.0 - stats.nulls);
	else if (((Const *) other)->constisnull)
		result = 0.0;
	else
		result = column_fraction(&stats, DatumGetControl(((Const *) other)->constvalue),
								 (left ? 0 : 1) != container);
	close_stats(&stats);
	ReleaseVariableStats(column);
	CLAMP_PROBABILITY(result);
	return result;
}

/* RESTRICT of @> */
Datum
iso27017_control_contains_sel(PG_FUNCTION_ARGS)
{
	PG_RETURN_FLOAT8(restriction(fcinfo, 0));
}

/* RESTRICT of <@ */
Datum
iso27017_control_contained_sel(PG_FUNCTION_ARGS)
{
	PG_RETURN_FLOAT8(restriction(fcinfo, 1));
}

/*
 * JOIN of both: the chance that a value of one side contains one of the other.
 * Which side contains does not change the sum over all pairs of values much, so
 * both directions share the mean; common values are asked pair by pair.
 */
static double
pair_fraction(const ColumnStats *a, const ColumnStats *b, bool below)
{
	double		known = 0.0;
	double		rest;

	for (int i = 0; i < a->common.nvalues && i < a->common.nnumbers; i++)
		for (int k = 0; k < b->common.nvalues && k < b->common.nnumbers; k++)
			if (related(DatumGetControl(a->common.values[i]),
						DatumGetControl(b->common.values[k]), below))
				known += a->common.numbers[i] * b->common.numbers[k];
	rest = (1.0 - a->nulls) * (1.0 - b->nulls) - a->common_sum * b->common_sum;
	return known + Max(rest, 0.0) * mean_fraction();
}

Datum
iso27017_control_contain_joinsel(PG_FUNCTION_ARGS)
{
	PlannerInfo *root = (PlannerInfo *) PG_GETARG_POINTER(0);
	Oid			operator = PG_GETARG_OID(1);
	List	   *args = (List *) PG_GETARG_POINTER(2);
	JoinType	jointype = (JoinType) PG_GETARG_INT16(3);
	SpecialJoinInfo *sjinfo = (SpecialJoinInfo *) PG_GETARG_POINTER(4);
	VariableStatData columns[2];
	ColumnStats stats[2];
	bool		reversed;
	bool		below;
	double		result;

	get_join_variables(root, args, sjinfo, &columns[0], &columns[1], &reversed);
	open_stats(&columns[0], operator, &stats[0]);
	open_stats(&columns[1], operator, &stats[1]);
	/* of x @> y the right one lies below the left one */
	below = get_oprrest(operator) != InvalidOid &&
		strcmp(get_opname(operator), "@>") == 0;
	result = pair_fraction(&stats[0], &stats[1], below);
	if (jointype == JOIN_SEMI || jointype == JOIN_ANTI)
	{
		/* at least one of the other side's values */
		bool		isdefault;
		double		values = get_variable_numdistinct(&columns[reversed ? 0 : 1], &isdefault);

		result = 1.0 - pow(1.0 - Min(result, 1.0), Max(values, 1.0));
	}
	for (int i = 0; i < 2; i++)
	{
		close_stats(&stats[i]);
		ReleaseVariableStats(columns[i]);
	}
	CLAMP_PROBABILITY(result);
	PG_RETURN_FLOAT8(result);
}
