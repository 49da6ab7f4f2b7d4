#include "period.h"
bool
retention_parse_phrase(const char *folded, size_t length, Retention *out, RetentionError *error)
{
	(void) folded; (void) length; (void) out; (void) error;
	return false;
}
bool
retention_parse(const char *folded, size_t length, Retention *out)
{
	return retention_parse_canonical(folded, length, out, NULL);
}
int
retention_find(struct env *env, const char *folded, size_t length, RetentionMatch **out)
{
	(void) env; (void) folded; (void) length;
	*out = NULL;
	return 0;
}
int
retention_satisfies(const Retention *a, const Retention *b)
{
	return retention_cmp(a, b) == 0 ? 1 : -1;
}
