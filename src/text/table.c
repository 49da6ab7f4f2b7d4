/*
 * table.c
 *		The generated tables of the folding.
 */
#define FOLD_TABLE_DATA
#include "table.h"
