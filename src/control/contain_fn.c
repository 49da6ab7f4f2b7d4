/*
 * contain_fn.c
 *		Containment of identifiers, and how the planner makes it a range of an index.
 */
#include "postgres.h"

#include "access/stratnum.h"
#include "catalog/pg_am_d.h"
#include "catalog/pg_type.h"
#include "fmgr.h"
#include "nodes/makefuncs.h"
#include "nodes/nodeFuncs.h"
#include "nodes/pathnodes.h"
#include "nodes/supportnodes.h"
#include "optimizer/optimizer.h"
#include "parser/parse_func.h"
#include "utils/array.h"
#include "utils/lsyscache.h"

#include "control_fn.h"

PG_FUNCTION_INFO_V1(iso27017_control_contains);
PG_FUNCTION_INFO_V1(iso27017_control_contained);
PG_FUNCTION_INFO_V1(iso27017_control_greatest);
PG_FUNCTION_INFO_V1(iso27017_control_ancestors);
PG_FUNCTION_INFO_V1(iso27017_control_contains_support);
PG_FUNCTION_INFO_V1(iso27017_control_contained_support);

/* an identifier, its objective (of the sector too) and its clause */
#define MAX_ANCESTORS	4

/* control_id @> control_id */
Datum
iso27017_control_contains(PG_FUNCTION_ARGS)
{
	PG_RETURN_BOOL(control_contains(PG_GETARG_CONTROL(0), PG_GETARG_CONTROL(1)));
}

/* control_id <@ control_id */
Datum
iso27017_control_contained(PG_FUNCTION_ARGS)
{
	PG_RETURN_BOOL(control_contains(PG_GETARG_CONTROL(1), PG_GETARG_CONTROL(0)));
}

/* greatest_descendant(control_id): itself at least. */
Datum
iso27017_control_greatest(PG_FUNCTION_ARGS)
{
	PG_RETURN_CONTROL(control_last(PG_GETARG_CONTROL(0)));
}

static ArrayType *
ancestor_array(ControlId id, Oid element)
{
	Datum		values[MAX_ANCESTORS];
	int			n = 0;

	/* the outermost first, which is their order */
	for (ControlId c = id; c != CONTROL_NONE && n < MAX_ANCESTORS; c = control_parent(c))
		n++;
	for (int i = n; i > 0; id = control_parent(id))
		values[--i] = ControlGetDatum(id);
	return construct_array(values, n, element, sizeof(int64), FLOAT8PASSBYVAL, TYPALIGN_DOUBLE);
}

/* ancestors(control_id): all that contains it, itself too, sorted. */
Datum
iso27017_control_ancestors(PG_FUNCTION_ARGS)
{
	Oid			element = get_element_type(get_func_rettype(fcinfo->flinfo->fn_oid));

	PG_RETURN_ARRAYTYPE_P(ancestor_array(PG_GETARG_CONTROL(0), element));
}

/* A call of one of our functions of one control_id. */
static Expr *
call(SupportRequestIndexCondition *request, char *name, Oid result, Node *argument)
{
	Oid			type = exprType(argument);
	char	   *schema = get_namespace_name(get_func_namespace(request->funcid));
	Oid			function = LookupFuncName(list_make2(makeString(schema), makeString(name)),
										  1, &type, false);

	return (Expr *) makeFuncExpr(function, result, list_make1(copyObject(argument)),
								 InvalidOid, InvalidOid, COERCE_EXPLICIT_CALL);
}

static Const *
make_control(Oid type, ControlId id)
{
	return makeConst(type, -1, InvalidOid, sizeof(int64), ControlGetDatum(id), false, FLOAT8PASSBYVAL);
}

/* The operator of the index that this strategy number stands for. */
static Oid
index_operator(SupportRequestIndexCondition *request, Oid type, int strategy)
{
	return get_opfamily_member(request->opfamily, type, type, strategy);
}

static Expr *
compare(Oid operator, Node *column, Expr *value)
{
	return make_opclause(operator, BOOLOID, false, (Expr *) copyObject(column), value,
						 InvalidOid, InvalidOid);
}

/*
 * column <@ other: from other to the greatest that it contains.  Nothing else
 * stands between the two, so the range is exact.
 */
static List *
range_condition(SupportRequestIndexCondition *request, Node *column, Node *other)
{
	Oid			type = exprType(other);
	Oid			ge = index_operator(request, type, BTGreaterEqualStrategyNumber);
	Oid			le = index_operator(request, type, BTLessEqualStrategyNumber);
	Oid			eq = index_operator(request, type, BTEqualStrategyNumber);
	Expr	   *last;

	if (!OidIsValid(ge) || !OidIsValid(le) || !OidIsValid(eq))
		return NIL;
	if (IsA(other, Const))
	{
		ControlId	id = DatumGetControl(((Const *) other)->constvalue);

		if (((Const *) other)->constisnull)
			return NIL;
		if (control_last(id) == id)
			return list_make1(compare(eq, column, (Expr *) copyObject(other)));
		last = (Expr *) make_control(type, control_last(id));
	}
	else
		last = call(request, "greatest_descendant", type, other);
	return list_make2(compare(ge, column, (Expr *) copyObject(other)),
					  compare(le, column, last));
}

/* column @> other: one of the few that contain other. */
static List *
ancestor_condition(SupportRequestIndexCondition *request, Node *column, Node *other)
{
	Oid			type = exprType(other);
	Oid			array = get_array_type(type);
	ScalarArrayOpExpr *any = makeNode(ScalarArrayOpExpr);
	Expr	   *ancestors;

	any->opno = index_operator(request, type, BTEqualStrategyNumber);
	if (!OidIsValid(any->opno) || !request->index->amsearcharray)
		return NIL;
	if (IsA(other, Const))
	{
		if (((Const *) other)->constisnull)
			return NIL;
		ancestors = (Expr *) makeConst(array, -1, InvalidOid, -1,
									   PointerGetDatum(ancestor_array(DatumGetControl(((Const *) other)->constvalue), type)),
									   false, false);
	}
	else
		ancestors = call(request, "ancestors", array, other);
	any->opfuncid = get_opcode(any->opno);
	any->useOr = true;
	any->inputcollid = InvalidOid;
	any->args = list_make2(copyObject(column), ancestors);
	any->location = -1;
	return list_make1(any);
}

/*
 * Index conditions for container @> inside, whichever argument each of them is.
 * container: the place of the container among the arguments.
 */
static Node *
index_condition(Node *raw, int container)
{
	SupportRequestIndexCondition *request = (SupportRequestIndexCondition *) raw;
	List	   *args;
	List	   *result;
	Node	   *column;
	Node	   *other;

	if (!IsA(raw, SupportRequestIndexCondition))
		return NULL;
	if (is_opclause(request->node))
		args = ((OpExpr *) request->node)->args;
	else if (is_funcclause(request->node))
		args = ((FuncExpr *) request->node)->args;
	else
		return NULL;
	if (list_length(args) != 2 || request->indexarg < 0 || request->indexarg > 1)
		return NULL;
	if (request->index->relam != BTREE_AM_OID && request->index->relam != BRIN_AM_OID)
		return NULL;
	column = list_nth(args, request->indexarg);
	other = list_nth(args, 1 - request->indexarg);
	if (!is_pseudo_constant_for_index(request->root, other, request->index))
		return NULL;
	if (request->indexarg == container)
		result = ancestor_condition(request, column, other);
	else
		result = range_condition(request, column, other);
	if (result == NIL)
		return NULL;
	request->lossy = false;
	return (Node *) result;
}

/* Planner support of control_id_contains(container, inside). */
Datum
iso27017_control_contains_support(PG_FUNCTION_ARGS)
{
	PG_RETURN_POINTER(index_condition((Node *) PG_GETARG_POINTER(0), 0));
}

/* Planner support of control_id_contained(inside, container). */
Datum
iso27017_control_contained_support(PG_FUNCTION_ARGS)
{
	PG_RETURN_POINTER(index_condition((Node *) PG_GETARG_POINTER(0), 1));
}
