/*
 * control_fn.h
 *		control_id as a Datum.
 */
#ifndef ISO27017_CONTROL_FN_H
#define ISO27017_CONTROL_FN_H

#include "control.h"

#define DatumGetControl(d)		((ControlId) DatumGetInt64(d))
#define ControlGetDatum(c)		Int64GetDatum((int64) (c))
#define PG_GETARG_CONTROL(n)	DatumGetControl(PG_GETARG_DATUM(n))
#define PG_RETURN_CONTROL(c)	return ControlGetDatum(c)

#endif							/* ISO27017_CONTROL_FN_H */
