/*
 * calendar.c
 *		When a retention is due.
 */
#include "calendar.h"

#include <string.h>

static int
month_days(int64_t year, int month)
{
	static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

	if (month == 2 && year % 4 == 0 && (year % 100 != 0 || year % 400 == 0))
		return 29;
	return days[month - 1];
}

/* calendar_day(year, month, day): year 0 is 1 BC, month 1 .. 12. */
int64_t
calendar_day(int64_t year, int month, int day)
{
	/* years begin in March, so that the leap day is the last of its year */
	int64_t		y = month <= 2 ? year - 1 : year;
	int64_t		era = (y >= 0 ? y : y - 399) / 400;
	int64_t		of_era = y - era * 400;
	int64_t		of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;

	return era * 146097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719468;
}

void
calendar_date(int64_t number, int64_t *year, int *month, int *day)
{
	int64_t		z = number + 719468;
	int64_t		era = (z >= 0 ? z : z - 146096) / 146097;
	int64_t		of_era = z - era * 146097;
	int64_t		y = (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
	int64_t		of_year = of_era - (365 * y + y / 4 - y / 100);
	int64_t		m = (5 * of_year + 2) / 153;

	*day = (int) (of_year - (153 * m + 2) / 5 + 1);
	*month = (int) (m < 10 ? m + 3 : m - 9);
	*year = y + era * 400 + (*month <= 2);
}

/* The same day so many months on (or back), or the last of a shorter month. */
static int64_t
add_months(int64_t from, int64_t months)
{
	int64_t		year;
	int			month;
	int			day;
	int64_t		total;

	calendar_date(from, &year, &month, &day);
	total = year * 12 + month - 1 + months;
	year = (total >= 0 ? total : total - 11) / 12;
	month = (int) (total - year * 12) + 1;
	if (day > month_days(year, month))
		day = month_days(year, month);
	return calendar_day(year, month, day);
}

/* 0 Monday .. 6 Sunday; 1970-01-01 was a Thursday */
static int
weekday(int64_t day)
{
	return (int) (((day + 3) % 7 + 7) % 7);
}

/* The n-th day from Monday to Friday behind `from` (before it: direction -1). */
static int64_t
add_weekdays(int64_t from, int64_t n, int direction)
{
	int64_t		day = from + direction * (n / 5) * 7;

	for (n %= 5; n > 0;)
	{
		day += direction;
		n -= weekday(day) < 5;
	}

	/* whole weeks from a Saturday lead to a Saturday: the day before was meant */
	while (weekday(day) >= 5)
		day -= direction;
	return day;
}

/* How many of the holidays lie on a weekday in (low, high]? */
static int64_t
count_holidays(const int32_t *holidays, int nholidays, int64_t low, int64_t high)
{
	int64_t		n = 0;
	int			first = 0;
	int			last = nholidays;

	while (first < last)
	{
		int			middle = first + (last - first) / 2;

		if (holidays[middle] <= low)
			first = middle + 1;
		else
			last = middle;
	}
	for (int i = first; i < nholidays && holidays[i] <= high; i++)
		n += weekday(holidays[i]) < 5;
	return n;
}

/*
 * The n-th business day behind (before) `from`, which itself is not counted
 * whatever it is.  Each holiday that was passed takes one more day.
 */
static int64_t
add_business_days(int64_t from, int64_t n, int direction, const int32_t *holidays, int nholidays)
{
	int64_t		day = from;

	while (n > 0)
	{
		int64_t		next = add_weekdays(day, n, direction);

		n = direction > 0 ? count_holidays(holidays, nholidays, day, next) :
			count_holidays(holidays, nholidays, next - 1, day - 1);
		day = next;
	}
	return day;
}

static int64_t
next_month_end(int64_t from, int wanted)
{
	int64_t		year;
	int			month;
	int			day;

	calendar_date(from, &year, &month, &day);
	if (month > wanted)
		year++;
	return calendar_day(year, wanted, month_days(year, wanted));
}

static int64_t
land(int64_t day, int landing, int fiscal_year_end_month)
{
	int64_t		year;
	int			month;
	int			unused;

	if (landing == LANDING_NONE)
		return day;
	if (landing == LANDING_FISCAL_YEAR_END)
		return next_month_end(day, fiscal_year_end_month);
	if (landing >= LANDING_JANUARY_END)
		return next_month_end(day, landing - LANDING_JANUARY_END + 1);
	calendar_date(day, &year, &month, &unused);
	if (landing == LANDING_MONTH_END || landing > month_days(year, month))
		landing = month_days(year, month);
	return calendar_day(year, month, landing);
}

/*
 * retention_due(): the start is never counted; bounds and `exclusive` change
 * nothing; a range gives its high end, before an event its low end; hours round
 * up to days.
 */
bool
retention_due(const Retention *r, int64_t start, const int32_t *holidays, int nholidays,
			  int fiscal_year_end_month, int64_t *due)
{
	Period		p;
	int			unit;
	int64_t		n;
	int64_t		days = 0;
	int			direction;

	period_unpack(r, &p);
	direction = p.place == PLACE_BEFORE ? -1 : 1;
	unit = p.unit;
	n = p.n;
	switch (p.shape)
	{
		case SHAPE_AMOUNT:
		case SHAPE_EVERY:
			break;
		case SHAPE_SPEED:
			if (p.promptly && p.landing == LANDING_NONE)
				return false;
			unit = UNIT_DAY;
			break;
		default:
			if (p.landing == LANDING_NONE)
				return false;
			unit = UNIT_DAY;
			break;
	}
	if (period_is_range(&p) && direction > 0)
	{
		unit = p.high_unit;
		n = p.m;
	}
	else if (p.unit == UNIT_MONTH && p.high_unit == UNIT_AND_DAYS)
		days = p.m;
	switch (unit)
	{
		case UNIT_MINUTE:
			days = (n + 1439) / 1440;
			break;
		case UNIT_HOUR:
			days = (n + 23) / 24;
			break;
		case UNIT_DAY:
			days = n;
			break;
		case UNIT_WEEK:
			days = n * 7;
			break;
		case UNIT_BUSINESS_DAY:
			start = add_business_days(start, n, direction, holidays, nholidays);
			break;
		case UNIT_MONTH:
			start = add_months(start, direction * n);
			break;
		default:
			/* generations, an end that never comes, no figure */
			if (p.landing == LANDING_NONE)
				return false;
			break;
	}
	*due = land(start + direction * days, p.landing, fiscal_year_end_month);
	return true;
}
