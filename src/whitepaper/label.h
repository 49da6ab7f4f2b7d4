/*
 * label.h
 *		Labels that say whose the text below them is (src/data/part_label.tsv).
 */
#ifndef ISO27017_LABEL_H
#define ISO27017_LABEL_H

#include "../env.h"

/*
 * Does [start, end) of text (UTF-8 as level ja leaves it) hold a word of the part, which
 * is given by the first letter of its name?
 */
extern bool label_names(const char *text, size_t start, size_t end, char part);

#endif							/* ISO27017_LABEL_H */
