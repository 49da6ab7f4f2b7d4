/*
 * control_fn.h
 *		control_id as a Datum, and what the files of the fmgr layer share.
 */
#ifndef ISO27017_CONTROL_FN_H
#define ISO27017_CONTROL_FN_H

#include "control.h"

#define DatumGetControl(d)		((ControlId) DatumGetInt64(d))
#define ControlGetDatum(c)		Int64GetDatum((int64) (c))
#define PG_GETARG_CONTROL(n)	DatumGetControl(PG_GETARG_DATUM(n))
#define PG_RETURN_CONTROL(c)	return ControlGetDatum(c)

/* Define the setting iso27017.edition; once, when the library is loaded. */
extern void control_define_settings(void);

/* Raises 22023 unless edition is 2013, 2022 or 2026. */
extern void control_check_edition(int edition);

#endif							/* ISO27017_CONTROL_FN_H */
