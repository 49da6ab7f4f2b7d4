/*
 * catalogue.h
 *		The rows of the catalogue, for the room itself.
 */
#ifndef ISO27017_CATALOGUE_H
#define ISO27017_CATALOGUE_H

#include "control.h"

/* What the catalogue says of one identifier. */
typedef struct ControlFacts
{
	ControlId	id;
	const char *level;
	const char *title_en;
	const char *title_ja;		/* NULL where none is known */
	bool		is_new;
	bool		provisional;
	bool		withdrawn;
	bool		guides_customer;
	bool		guides_provider;
	bool		same_guidance;
	const char *guidance_confidence;	/* NULL where nothing was asked */
	/* the attributes of ISO/IEC 27002:2022, joined by ';'; NULL where none */
	const char *attributes[5];
} ControlFacts;

/* A row of the crosswalk; either end may be CONTROL_NONE. */
typedef struct ControlLink
{
	ControlId	source;
	ControlId	target;
	const char *kind;
} ControlLink;

/* i from 0 to control_count() - 1, in order of identifiers. */
extern void control_facts(int i, ControlFacts *facts);

/* i from 0 on; false behind the last. */
extern bool control_link(int i, ControlLink *link);

#endif							/* ISO27017_CATALOGUE_H */
