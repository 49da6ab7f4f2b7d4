/*
 * catalogue.c
 *		The catalogue of controls and the crosswalk between the editions.
 *
 * Both are sorted arrays, made from src/data/catalogue.tsv and crosswalk.tsv.
 */
#include "catalogue.h"

#include <stdio.h>
#include <string.h>

#include "data/gen/catalogue.h"
#include "data/gen/crosswalk.h"

int
control_count(void)
{
	return catalogue_count;
}

ControlId
control_at(int i)
{
	return catalogue_rows[i].id;
}

int
control_index(ControlId c)
{
	int			base = 0;
	int			n = catalogue_count;

	/* the greatest row that is not above c; no branch depends on the data */
	while (n > 1)
	{
		int			half = n / 2;

		base = catalogue_rows[base + half].id <= c ? base + half : base;
		n -= half;
	}
	return catalogue_rows[base].id == c ? base : -1;
}

bool
control_exists(ControlId c)
{
	return control_index(c) >= 0;
}

int
control_edition(ControlId c)
{
	if (CONTROL_NUMBERING(c) == 22)
		return CONTROL_SECTOR(c) == 0 ? 2022 : 2000 + CONTROL_SECTOR_EDITION(c);
	return 2000 + CONTROL_NUMBERING(c);
}

int
control_format(ControlId c, char *buf)
{
	int			a = CONTROL_CLAUSE(c);
	int			b = CONTROL_OBJECTIVE(c);
	int			n = CONTROL_NUMBER(c);
	int			length;

	/* 2022 has no objectives */
	if (CONTROL_NUMBERING(c) == 22)
	{
		b = n;
		n = 0;
	}
	if (CONTROL_NUMBERING(c) == 13 && CONTROL_SECTOR(c) != 0)
		length = snprintf(buf, CONTROL_TEXT_SIZE, "CLD.%d", a);
	else
		length = snprintf(buf, CONTROL_TEXT_SIZE, "%d:%d", control_edition(c), a);
	if (b != 0)
		length += snprintf(buf + length, CONTROL_TEXT_SIZE - length, ".%d", b);
	if (n != 0)
		length += snprintf(buf + length, CONTROL_TEXT_SIZE - length, ".%d", n);
	return length;
}

/* An empty cell of a table is no fact. */
static const char *
known(const char *cell)
{
	return cell[0] != '\0' ? cell : NULL;
}

const char *
control_title(ControlId c, bool japanese)
{
	int			i = control_index(c);

	if (i < 0)
		return NULL;
	if (japanese && known(catalogue_rows[i].title_ja) != NULL)
		return catalogue_rows[i].title_ja;
	return catalogue_rows[i].title_en;
}

const char *
control_level(ControlId c)
{
	int			i = control_index(c);

	return i < 0 ? NULL : catalogue_rows[i].level;
}

const char *
control_standard(ControlId c)
{
	if (CONTROL_NUMBERING(c) == 22)
		return CONTROL_SECTOR(c) == 0 ? "ISO/IEC 27002:2022" : "ISO/IEC 27017:2026";
	return CONTROL_SECTOR(c) == 0 ? "ISO/IEC 27002:2013" : "ISO/IEC 27017:2015";
}

ControlId
control_parent(ControlId c)
{
	const ControlId clause = c >> 44 << 44;
	const ControlId objective = c >> 34 << 34;
	ControlId	sector = objective | (c & 0x3FFFFF);

	if (c == clause)
		return CONTROL_NONE;
	if (CONTROL_NUMBER(c) == 0 || CONTROL_OBJECTIVE(c) == 0)
		return clause;
	return sector != objective && control_exists(sector) ? sector : objective;
}

ControlId
control_last(ControlId c)
{
	int			i = control_index(c);

	/* what c contains follows it without a gap */
	while (i >= 0 && i + 1 < catalogue_count && control_contains(c, catalogue_rows[i + 1].id))
		i++;
	return i < 0 ? c : catalogue_rows[i].id;
}

ControlId
control_lookup(int edition, bool cld, int parts, int a, int b, int c)
{
	ControlId	id;

	if (parts < 1 || parts > 3 || a < 1 || a > 0x3FF)
		return CONTROL_NONE;
	if (parts < 3)
		c = 0;
	else if (c < 1 || c > 0xFFF)
		return CONTROL_NONE;
	if (parts < 2)
		b = 0;
	else if (b < 1 || b > 0x3FF)
		return CONTROL_NONE;

	if (cld)
		id = control_pack(13, a, b, c, 17, 15);
	else if (edition == 2013)
		id = control_pack(13, a, b, c, 0, 0);
	else if ((edition == 2022 || edition == 2026) && parts < 3)
	{
		id = control_pack(22, a, 0, b, 17, 26);
		if (edition != 2026 || !control_exists(id))
			id = control_pack(22, a, 0, b, 0, 0);
	}
	else
		return CONTROL_NONE;
	return control_exists(id) ? id : CONTROL_NONE;
}

/* Do rows of this kind say that both ends are counterparts? */
static bool
is_counterpart(const char *kind)
{
	return strcmp(kind, "none") != 0 && strcmp(kind, "related") != 0;
}

/* The first row of the crosswalk whose source is not below c. */
static int
first_link(ControlId c)
{
	int			low = 0;
	int			high = crosswalk_count;

	while (low < high)
	{
		int			middle = (low + high) / 2;

		if (crosswalk_rows[middle].source < c)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

bool
control_corresponds(ControlId a, ControlId b)
{
	ControlId	source = a < b ? a : b;
	ControlId	target = a < b ? b : a;

	for (int i = first_link(source); i < crosswalk_count && crosswalk_rows[i].source == source; i++)
		if (crosswalk_rows[i].target == target && is_counterpart(crosswalk_rows[i].kind))
			return true;
	return false;
}

/* Is c among the identifiers of this edition? */
static bool
belongs_to(ControlId c, int edition)
{
	/* ISO/IEC 27017:2026 takes all of ISO/IEC 27002:2022 over */
	return edition == 2026 ? CONTROL_NUMBERING(c) == 22 : control_edition(c) == edition;
}

int
control_map(ControlId c, int edition, ControlId *buf, int max)
{
	int			n = 0;

	if (!control_exists(c))
		return 0;
	if (belongs_to(c, edition))
	{
		if (max > 0)
			buf[0] = c;
		return 1;
	}

	/* forth: the rows of one source stand together, targets ascending */
	for (int i = first_link(c); i < crosswalk_count && crosswalk_rows[i].source == c; i++)
		if (belongs_to(crosswalk_rows[i].target, edition) && is_counterpart(crosswalk_rows[i].kind))
		{
			if (n < max)
				buf[n] = crosswalk_rows[i].target;
			n++;
		}
	if (edition > control_edition(c))
		return n;

	/* back: sources ascend in the whole table */
	for (int i = 0; i < crosswalk_count; i++)
		if (crosswalk_rows[i].target == c && belongs_to(crosswalk_rows[i].source, edition) &&
			is_counterpart(crosswalk_rows[i].kind))
		{
			if (n < max)
				buf[n] = crosswalk_rows[i].source;
			n++;
		}
	return n;
}

bool
control_guides_provider(ControlId c)
{
	int			i = control_index(c);

	return i >= 0 && catalogue_rows[i].provider;
}

bool
control_guides_customer(ControlId c)
{
	int			i = control_index(c);

	return i >= 0 && catalogue_rows[i].customer;
}

/* The finalizer of splitmix64, over the identifier moved by the seed. */
uint64_t
control_hash(ControlId c, uint64_t seed)
{
	uint64_t	z = (uint64_t) c + seed * UINT64_C(0x9E3779B97F4A7C15);

	z = (z ^ z >> 30) * UINT64_C(0xBF58476D1CE4E5B9);
	z = (z ^ z >> 27) * UINT64_C(0x94D049BB133111EB);
	return z ^ z >> 31;
}

void
control_facts(int i, ControlFacts *facts)
{
	const catalogue_row *row = &catalogue_rows[i];

	*facts = (ControlFacts) {
		.id = row->id,
		.level = row->level,
		.title_en = row->title_en,
		.title_ja = known(row->title_ja),
		.is_new = row->is_new,
		.provisional = row->provisional,
		.withdrawn = row->withdrawn,
		.guides_customer = row->customer,
		.guides_provider = row->provider,
		.same_guidance = row->same_guidance,
		.guidance_confidence = known(row->guidance_confidence),
		.attributes = {
			known(row->control_type),
			known(row->infosec_properties),
			known(row->cybersecurity_concepts),
			known(row->operational_capabilities),
			known(row->security_domains),
		},
	};
}

bool
control_link(int i, ControlLink *link)
{
	if (i < 0 || i >= crosswalk_count)
		return false;
	link->source = crosswalk_rows[i].source;
	link->target = crosswalk_rows[i].target;
	link->kind = crosswalk_rows[i].kind;
	return true;
}
