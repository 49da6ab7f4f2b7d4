/*
 * suggest.c
 *		What somebody may have meant who wrote what is no identifier.
 */
#include "parse.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "data/gen/standard_year.h"

int
control_standard_edition(bool jis, int standard, int year)
{
	for (int i = 0; i < standard_year_count; i++)
		if (standard_year_rows[i].standard == standard && standard_year_rows[i].year == year &&
			(strcmp(standard_year_rows[i].body, "JIS") == 0) == jis)
			return standard_year_rows[i].edition;
	return 0;
}

void
control_suggest_years(bool jis, int standard, char *buf, size_t size)
{
	size_t		used = (size_t) snprintf(buf, size, "%s %d was published in",
										 jis ? "JIS Q" : "ISO/IEC", standard);
	const char *separator = " ";

	for (int i = 0; i < standard_year_count && used < size; i++)
		if (standard_year_rows[i].standard == standard &&
			(strcmp(standard_year_rows[i].body, "JIS") == 0) == jis)
		{
			used += (size_t) snprintf(buf + used, size - used, "%s%d", separator,
									  standard_year_rows[i].year);
			separator = " and ";
		}
	if (used < size)
		snprintf(buf + used, size - used, "; this type writes 2013:12.3.1, CLD.9.5.1, 2022:8.13.");
}

/* The parts of an identifier as it is printed. */
static int
printed_parts(ControlId c, int *part)
{
	part[0] = CONTROL_CLAUSE(c);
	part[1] = CONTROL_NUMBERING(c) == 22 ? CONTROL_NUMBER(c) : CONTROL_OBJECTIVE(c);
	part[2] = CONTROL_NUMBERING(c) == 22 ? 0 : CONTROL_NUMBER(c);
	return part[2] != 0 ? 3 : part[1] != 0 ? 2 : 1;
}

/*
 * How unlike are they?  A wrong prefix is the likeliest slip, then the last
 * part, a part too many or too few, the edition, and the parts before the last.
 */
static int64_t
distance(const ControlNumber *number, ControlId c)
{
	static const int64_t weight[3] = {100000, 1000, 10};
	int			part[3];
	int			parts = printed_parts(c, part);
	bool		cld = CONTROL_NUMBERING(c) == 13 && CONTROL_SECTOR(c) != 0;
	int			numbering = number->edition == 0 ? 0 : number->edition == 2013 ? 13 : 22;
	int64_t		d = llabs((int64_t) parts - number->parts) * 300;

	if (cld != number->cld)
		d += 1;
	if (number->edition == 0 ? CONTROL_NUMBERING(c) == 22 && CONTROL_SECTOR(c) != 0
		: control_edition(c) != number->edition)
		d += numbering == CONTROL_NUMBERING(c) ? 1 : 5000;
	for (int i = 0; i < 3 && (i < parts || i < number->parts); i++)
		d += llabs((int64_t) part[i] - (i < number->parts ? number->part[i] : 1)) * weight[i];
	return d;
}

ControlId
control_nearest(const ControlNumber *number)
{
	ControlId	best = CONTROL_NONE;
	int64_t		least = 0;

	if (number->parts == 0)
		return CONTROL_NONE;
	for (int i = 0; i < control_count(); i++)
	{
		int64_t		d = distance(number, control_at(i));

		if (best == CONTROL_NONE || d < least)
		{
			best = control_at(i);
			least = d;
		}
	}
	return best;
}

void
control_suggest(const ControlNumber *number, char *buf, size_t size)
{
	ControlId	nearest = control_nearest(number);
	char		printed[CONTROL_TEXT_SIZE];

	if (nearest == CONTROL_NONE)
	{
		snprintf(buf, size, "Identifiers look like 2013:12.3.1, A.12.3.1, CLD.9.5.1, 2022:8.13 or ISO/IEC 27002:2022 8.13.");
		return;
	}
	control_format(nearest, printed);
	snprintf(buf, size, "Did you mean %s (%s)?", printed, control_title(nearest, false));
}
