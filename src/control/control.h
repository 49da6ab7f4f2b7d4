/*
 * control.h
 *		control_id: the identifier of a control, an objective, a clause or a
 *		theme of ISO/IEC 27002 and its sector standard ISO/IEC 27017.
 *
 * Eight bytes, by value, positive, compared as a signed integer.  From the top:
 *
 *		bits	width	field
 *		62-63	2		zero
 *		54-61	8		numbering: edition of ISO/IEC 27002 less 2000 (13 or 22)
 *		44-53	10		clause (2013) or theme (2022)
 *		34-43	10		objective (2013); zero in 2022
 *		22-33	12		control
 *		14-21	8		sector standard less 27000 (17 is ISO/IEC 27017); zero for ISO/IEC 27002
 *		 6-13	8		edition of the sector standard less 2000 (15, 26); zero for ISO/IEC 27002
 *		 0- 5	6		zero
 *
 * A part that is absent is zero: 2013:12 has objective and control zero.
 * src/data/generate.pl knows the same layout.
 */
#ifndef ISO27017_CONTROL_H
#define ISO27017_CONTROL_H

#include "../env.h"

typedef int64_t ControlId;

#define CONTROL_NONE	((ControlId) 0)

#define CONTROL_NUMBERING(c)		((int) ((c) >> 54 & 0xFF))
#define CONTROL_CLAUSE(c)			((int) ((c) >> 44 & 0x3FF))
#define CONTROL_OBJECTIVE(c)		((int) ((c) >> 34 & 0x3FF))
#define CONTROL_NUMBER(c)			((int) ((c) >> 22 & 0xFFF))
#define CONTROL_SECTOR(c)			((int) ((c) >> 14 & 0xFF))
#define CONTROL_SECTOR_EDITION(c)	((int) ((c) >> 6 & 0xFF))

static inline ControlId
control_pack(int numbering, int clause, int objective, int number,
			 int sector, int sector_edition)
{
	return (ControlId) numbering << 54 | (ControlId) clause << 44 |
		(ControlId) objective << 34 | (ControlId) number << 22 |
		(ControlId) sector << 14 | (ControlId) sector_edition << 6;
}

/* Longest canonical form, "2013:18.10.10" and a zero byte, with room. */
#define CONTROL_TEXT_SIZE	32

/*
 * Write the canonical form of c (2013:12.3.1, CLD.9.5.1, 2022:8.13,
 * 2026:8.35, 2013:12) into buf of CONTROL_TEXT_SIZE bytes; returns its length.
 */
extern int	control_format(ControlId c, char *buf);

/* Is c one of the catalogued identifiers? */
extern bool control_exists(ControlId c);

/* 2013, 2022 or 2026; CLD identifiers are 2013. */
extern int	control_edition(ControlId c);

/*
 * Title in 'ja' or 'en' (English where no Japanese title is known); NULL for
 * what is not catalogued.  UTF-8, owned by the catalogue.
 */
extern const char *control_title(ControlId c, bool japanese);

/*
 * The catalogued identifier made of these parts in the numbering of edition
 * (2013, 2022, 2026) or, with cld, of ISO/IEC 27017:2015; CONTROL_NONE where
 * there is none.  parts is 1 to 3: how many of a, b, c are given.  2026 means
 * ISO/IEC 27017:2026: 8.13 is 2022:8.13 there, and 8.35 is 2026:8.35.
 */
extern ControlId control_lookup(int edition, bool cld, int parts, int a, int b, int c);

/*
 * Counterparts of c in edition (2013, 2022, 2026), sorted, by the crosswalk's
 * kinds one_to_one, merged and split; c itself for its own edition.  Writes at
 * most max of them into buf (CONTROL_MAP_MAX are always enough); returns how
 * many there are.
 */
#define CONTROL_MAP_MAX	8
extern int	control_map(ControlId c, int edition, ControlId *buf, int max);

/* Is (a, b) a pair of the standards' correspondence, whichever is the older? */
extern bool control_corresponds(ControlId a, ControlId b);

/* Does ISO/IEC 27017:2015 guide the provider (the customer) on c? */
extern bool control_guides_provider(ControlId c);
extern bool control_guides_customer(ControlId c);

/* The catalogue in order of identifiers, for whoever walks over it. */
extern int	control_count(void);
extern ControlId control_at(int i);

/* Place of c in that order; -1 for what is not catalogued. */
extern int	control_index(ControlId c);

/* "clause", "objective", "control" or "theme"; NULL for what is not catalogued. */
extern const char *control_level(ControlId c);

/* "ISO/IEC 27002:2013" and so on, of what is catalogued. */
extern const char *control_standard(ControlId c);

/*
 * What c lies in directly: an objective, a clause or a theme; CONTROL_NONE for
 * clauses and themes.  A control of a sector lies inside the numbering that it
 * extends: CLD.8.1.5 in 2013:8.1, CLD.9.5.1 in CLD.9.5, 2026:8.35 in 2022:8.
 */
extern ControlId control_parent(ControlId c);

/* Is b the same as a, or inside it? */
static inline bool
control_contains(ControlId a, ControlId b)
{
	int			shift;

	if (a == b)
		return true;
	if (CONTROL_NUMBER(a) != 0)
		return false;
	/* only the objective of a sector holds that sector's controls alone */
	if (CONTROL_SECTOR(a) != 0 && (a & 0x3FFFFF) != (b & 0x3FFFFF))
		return false;
	shift = CONTROL_OBJECTIVE(a) != 0 ? 34 : 44;
	return a >> shift == b >> shift;
}

/* The greatest catalogued identifier that c contains; c itself at least. */
extern ControlId control_last(ControlId c);

/*
 * What a vendor's own mapping is worth: does a section on these controls declare
 * the counterparts that the standards' correspondence gives?  One row for each
 * declared identifier (agreed, of each control that it is a counterpart of;
 * not_in_standard, of the first control) and for each counterpart that is
 * missing (left_out).  A section that declares nothing has no rows.  Writes at
 * most max rows; returns how many there are, never more than
 * (ncontrols + 1) * (ndeclared + 3 * CONTROL_MAP_MAX).
 */
typedef enum ControlVerdict
{
	CONTROL_AGREED,
	CONTROL_NOT_IN_STANDARD,
	CONTROL_LEFT_OUT
} ControlVerdict;

typedef struct ControlDeclared
{
	ControlId	control;
	ControlId	declared;
	ControlVerdict verdict;
} ControlDeclared;

extern int	control_declared(const ControlId *controls, int ncontrols,
							 const ControlId *declared, int ndeclared,
							 ControlDeclared *out, int max);

/* "agreed", "not_in_standard", "left_out" */
extern const char *control_verdict_name(ControlVerdict verdict);

/* 64 well mixed bits; frozen, since hash partitions depend on it. */
extern uint64_t control_hash(ControlId c, uint64_t seed);

#endif							/* ISO27017_CONTROL_H */
