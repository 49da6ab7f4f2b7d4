/*
 * reader.c
 *		Reads a whole whitepaper: the steps in their order, and the names of what
 *		they find.
 */
#include "columns.h"
#include "outline.h"

#include <string.h>

const char *
stance_name(Stance stance)
{
	static const char *const names[] = {
		NULL, "provided", "customer", "shared", "inherited", "on_request", "referral", "not_provided", "planned"
	};

	return names[stance];
}

const char *
resolved_by_name(ResolvedBy how)
{
	static const char *const names[] = {
		"none", "number_and_title", "number", "title", "alias", "user_alias", "fuzzy_title",
		"bracket_number", "trailing_note", "correspondence", "cld_without_prefix", "title_against_number"
	};

	return names[how];
}

Span
statement_source(const Reading *reading, const Statement *s)
{
	return fold_source(&reading->passages[s->passage].text, s->folded.start, s->folded.length);
}

Reading *
read_sections(struct env *env, const char *document, size_t length,
			  const UserAlias *aliases, int naliases)
{
	Reading    *r = env->alloc(env, sizeof(*r));
	Columns    *columns = env->alloc(env, sizeof(*columns));

	memset(r, 0, sizeof(*r));
	r->document = document;
	r->length = length;
	if (columns_read(env, document, length, columns) || delimited_read(env, document, length, columns))
	{
		r->columns = columns;
		r->document = columns->text;
		r->length = columns->length;
	}
	r->aliases = aliases;
	r->naliases = naliases;
	read_outline(env, r);
	read_statements(env, r);
	return r;
}

void
read_further(struct env *env, Reading *r, ReadingDepth depth)
{
	/* the first step's env may be gone */
	r->outline->env = env;
	r->outline->finder.env = env;
	if (r->depth < READ_FACTS && depth >= READ_FACTS)
		read_facts(env, r);
	if (r->depth < READ_REFERRALS && depth >= READ_REFERRALS)
		read_referrals(env, r);
	if (r->depth < READ_HYGIENE && depth >= READ_HYGIENE)
		read_hygiene(env, r);
	if (r->depth < depth)
		r->depth = depth;
}

Reading *
read_whitepaper(struct env *env, const char *document, size_t length,
				const UserAlias *aliases, int naliases)
{
	Reading    *r = read_sections(env, document, length, aliases, naliases);

	read_further(env, r, READ_HYGIENE);
	return r;
}
