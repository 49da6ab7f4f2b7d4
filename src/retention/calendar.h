/*
 * calendar.h
 *		Dates for retention.  Inside the room only.
 *
 * Days are counted from 1970-01-01, in the proleptic Gregorian calendar.
 */
#ifndef ISO27017_RETENTION_CALENDAR_H
#define ISO27017_RETENTION_CALENDAR_H

#include "period.h"

extern int64_t calendar_day(int64_t year, int month, int day);
extern void calendar_date(int64_t day_number, int64_t *year, int *month, int *day);

/*
 * The day on which r is due that counts from `start`.  holidays: sorted day
 * numbers without repetitions; fiscal_year_end_month 1 .. 12.  False where there
 * is no such day.
 */
extern bool retention_due(const Retention *r, int64_t start, const int32_t *holidays,
						  int nholidays, int fiscal_year_end_month, int64_t *due);

/*
 * Days from the start that r takes at least and at most; false where this end
 * has no number.
 */
extern bool retention_days_low(const Retention *r, int64_t *days);
extern bool retention_days_high(const Retention *r, int64_t *days);

#endif							/* ISO27017_RETENTION_CALENDAR_H */
