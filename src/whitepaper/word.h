/*
 * word.h
 *		The words that statements and facts are read by.
 *
 * The table stance_word of src/data makes one automaton; fact_word, fact_value, location
 * and subprocessor make another, whose words nobody needs who reads no facts.
 */
#ifndef ISO27017_WORD_H
#define ISO27017_WORD_H

#include "../text/automaton.h"

typedef enum WordClass
{
	/* of sentences */
	WORD_IGNORE,
	WORD_REFUSE,
	WORD_HARMLESS,
	WORD_PLAN,
	WORD_REQUEST,
	WORD_AUTHORITY,				/* who asks by law */
	WORD_CONTACT,
	WORD_POINTER,				/* look there */
	WORD_WRITTEN,				/* it is written there */
	WORD_DETAIL,				/* the rest stands elsewhere */
	WORD_CONDITIONAL,
	WORD_TARGET,
	WORD_SELF,
	WORD_CUSTOMER,
	WORD_DUTY,
	WORD_OBLIGE,				/* somebody must */
	WORD_BY_CUSTOMER,			/* it is he who does it */
	WORD_SHARE,
	WORD_SUPPLIER,
	WORD_INHERIT,
	WORD_CAPABILITY,
	/* of facts: from here on */
	WORD_LOG,
	WORD_BACKUP,
	WORD_TRASH,
	WORD_DATA,
	WORD_KEEP,
	WORD_KEEPNOUN,
	WORD_DELETE,
	WORD_DELETENOUN,
	WORD_NOTIFY,
	WORD_NOTICENOUN,
	WORD_RESPOND,
	WORD_RESPONDNOUN,
	WORD_MAKE,
	WORD_TERMINATION,
	WORD_DETECTION,
	WORD_OCCURRENCE,
	WORD_DISCLOSURE,
	WORD_ASKED_FOR,
	WORD_RECEIPT,
	WORD_INCIDENT,
	WORD_VULNERABILITY,
	WORD_NOTHING,				/* only hides the words inside of it */
	WORD_OTHER,					/* a period about these is no fact */
	WORD_PASSWORD,
	WORD_TASK,					/* how often these are done is no fact */
	WORD_SEVERITY,
	WORD_PLAN_NAME,
	WORD_DISABLE,				/* what is there no more */
	WORD_USE,
	WORD_STAFF,
	WORD_PLACE,
	WORD_STAY,
	WORD_OFFICE,
	WORD_HOST,
	WORD_HOST_STRONG,
	WORD_DISPOSE,
	WORD_STANDARD_ASKS,
	WORD_HOLD,
	WORD_HOLD_NOUN,
	WORD_SCOPE,					/* which services a paper is about */
	WORD_CLOCK,
	WORD_LAW,
	/* values: `value` of the word says which */
	WORD_CERTIFICATION,
	WORD_AUTHENTICATION,
	WORD_TIME_SYNC,
	WORD_TIME_ZONE,
	WORD_LAW_VALUE,
	WORD_LAW_COUNTRY,
	WORD_AT_REST,
	WORD_PASSWORD_STORAGE,
	WORD_KEY_MANAGEMENT,
	WORD_MONITORING,
	WORD_NETWORK,
	WORD_TLS,					/* a version follows */
	WORD_CIPHER,				/* a key length stands beside it */
	WORD_LOCATION,
	WORD_COMPANY,				/* the form of one in Latin letters */
	WORD_NAME,					/* of a supplier */
	WORD_CLASSES
} WordClass;

#define WORD_FIRST_FACT		WORD_LOG

/* Sets of classes. */
typedef uint64_t WordSet;

#define IN_SET(class)		(UINT64_C(1) << (class))

typedef struct Word
{
	uint32_t	start;			/* bytes of the passage's folded text */
	uint32_t	end;
	int16_t		class;
	int16_t		row;			/* in the table of its class */
} Word;

/* The words of a passage in order of their ends; of two that share a place the
 * longer one only, for each family (sentences, facts, suppliers' names). */
typedef struct WordList
{
	Word	   *words;
	int			n;
} WordList;

/* Whose words; facts are read by those of statements, too. */
typedef enum WordReader
{
	WORDS_OF_STATEMENTS,
	WORDS_OF_FACTS,
	WORD_READERS
} WordReader;

typedef struct WordTable WordTable;

/* The automaton of a reader's tables; kept in the permanent memory of env. */
extern const WordTable *word_table(struct env *env, WordReader reader);

/* Add the table's words in length bytes of text folded by FOLD_JA to the list, which may be empty. */
extern void words_add(struct env *env, const WordTable *table,
					  const char *text, size_t length, WordList *list);

/* The canonical value of a word of a value class, "" of any other. */
extern const char *word_value(const Word *word);

/* Of a WORD_LOCATION: its region ("" none), and whether it names a country. */
extern const char *word_region(const Word *word);
extern bool word_names_country(const Word *word);

#endif							/* ISO27017_WORD_H */
