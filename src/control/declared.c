/*
 * declared.c
 *		A vendor's own mapping against the standards' correspondence.
 */
#include "control.h"

const char *
control_verdict_name(ControlVerdict verdict)
{
	switch (verdict)
	{
		case CONTROL_AGREED:
			return "agreed";
		case CONTROL_NOT_IN_STANDARD:
			return "not_in_standard";
		default:
			return "left_out";
	}
}

static bool
is_among(ControlId c, const ControlId *list, int n)
{
	for (int i = 0; i < n; i++)
		if (list[i] == c)
			return true;
	return false;
}

/* Is an identifier of this edition among them? */
static bool
has_edition(int edition, const ControlId *list, int n)
{
	for (int i = 0; i < n; i++)
		if (control_edition(list[i]) == edition)
			return true;
	return false;
}

int
control_declared(const ControlId *controls, int ncontrols,
				 const ControlId *declared, int ndeclared,
				 ControlDeclared *out, int max)
{
	static const int editions[] = {2013, 2022, 2026};
	int			n = 0;

	if (ncontrols == 0 || ndeclared == 0)
		return 0;
	for (int k = 0; k < ndeclared; k++)
	{
		int			before = n;

		for (int i = 0; i < ncontrols; i++)
			if (controls[i] == declared[k] || control_corresponds(controls[i], declared[k]))
			{
				if (n < max)
					out[n] = (ControlDeclared) {controls[i], declared[k], CONTROL_AGREED};
				n++;
			}
		if (n == before)
		{
			if (n < max)
				out[n] = (ControlDeclared) {controls[0], declared[k], CONTROL_NOT_IN_STANDARD};
			n++;
		}
	}

	/* what the correspondence gives in an edition that the vendor declares in */
	for (int i = 0; i < ncontrols; i++)
		for (int e = 0; e < 3; e++)
		{
			ControlId	counterparts[CONTROL_MAP_MAX];
			int			found;

			if (control_edition(controls[i]) == editions[e] ||
				!has_edition(editions[e], declared, ndeclared))
				continue;
			found = control_map(controls[i], editions[e], counterparts, CONTROL_MAP_MAX);
			for (int k = 0; k < found && k < CONTROL_MAP_MAX; k++)
				if (counterparts[k] != controls[i] &&
					!is_among(counterparts[k], declared, ndeclared))
				{
					if (n < max)
						out[n] = (ControlDeclared) {controls[i], counterparts[k], CONTROL_LEFT_OUT};
					n++;
				}
		}
	return n;
}
