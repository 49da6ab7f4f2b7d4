/*
 * escape.c
 *		Text made safe for a report: HTML, Markdown, CSV, one plain line.
 *
 * What a whitepaper says is a stranger's text.  Besides markup, two things must
 * not reach a page as they are: control characters, which HTML and CSV readers
 * treat as they like, and the marks that turn the direction of writing, which
 * could let a quotation rearrange the words around it.  Both are shown, not
 * dropped, so that a reader sees that the source has them: U+0007 as the
 * symbol U+2407, U+202E as [U+202E].
 */
#include "escape.h"

#include <string.h>

/* The longest that one character can become: "[U+202E]". */
#define ESCAPE_MAX	8

/* Formulas start so, also after blanks; full-width forms are the same to a spreadsheet. */
static bool
starts_formula(const char *text, size_t length)
{
	size_t		i = 0;

	while (i < length && (text[i] == ' ' || text[i] == '\n'))
		i++;
	if (i >= length)
		return false;
	if (strchr("=+-@\t\r|%", (unsigned char) text[i]) != NULL && text[i] != '\0')
		return true;
	if (length - i >= 3 && text[i] == '\xEF' && text[i + 1] == '\xBC')
	{
		unsigned char c = text[i + 2];

		/* U+FF1D, U+FF0B, U+FF0D, U+FF20 */
		return c == 0x9D || c == 0x8B || c == 0x8D || c == 0xA0;
	}
	return false;
}

/* Marks of direction: U+061C, U+200E, U+200F, U+202A to 202E, U+2066 to 2069. */
static const char *
direction_mark(const unsigned char *p, size_t left)
{
	static const char *const embeddings[] = {"[U+202A]", "[U+202B]", "[U+202C]", "[U+202D]", "[U+202E]"};
	static const char *const isolates[] = {"[U+2066]", "[U+2067]", "[U+2068]", "[U+2069]"};

	if (left >= 2 && p[0] == 0xD8 && p[1] == 0x9C)
		return "[U+061C]";
	if (left < 3 || p[0] != 0xE2)
		return NULL;
	if (p[1] == 0x80 && p[2] == 0x8E)
		return "[U+200E]";
	if (p[1] == 0x80 && p[2] == 0x8F)
		return "[U+200F]";
	if (p[1] == 0x80 && p[2] >= 0xAA && p[2] <= 0xAE)
		return embeddings[p[2] - 0xAA];
	if (p[1] == 0x81 && p[2] >= 0xA6 && p[2] <= 0xA9)
		return isolates[p[2] - 0xA6];
	return NULL;
}

static const char *
html_entity(unsigned char c)
{
	switch (c)
	{
		case '&':
			return "&amp;";
		case '<':
			return "&lt;";
		case '>':
			return "&gt;";
		case '"':
			return "&quot;";
		case '\'':
			return "&#39;";
		default:
			return NULL;
	}
}

/*
 * Does p[i] start something in one line of Markdown?  Emphasis, links, code,
 * cells and mentions anywhere; headings, lists and quotations at the start
 * only; addresses that GitHub's dialect links without being asked.
 */
static bool
markdown_special(const char *p, size_t i, size_t length)
{
	char		c = p[i];
	size_t		k;

	if (strchr("\\`*_[]|~$@!", c) != NULL)
		return true;
	if (c == ':')
		return i + 1 < length && p[i + 1] == '/';
	if (c == '.' && i >= 3 && (p[i - 1] | 32) == 'w' && (p[i - 2] | 32) == 'w' && (p[i - 3] | 32) == 'w')
		return true;
	if (strchr("#+-=.)", c) == NULL)
		return false;
	/* only digits, blanks and its own kind may stand before */
	for (k = 0; k < i && k < 64; k++)
		if (p[k] != ' ' && p[k] != '\n' && p[k] != '\t' && p[k] != c &&
			!((c == '.' || c == ')') && p[k] >= '0' && p[k] <= '9'))
			return false;
	return k == i;
}

/* What stands for an ASCII character that is no control; NULL: itself. */
static const char *
replacement(EscapeKind kind, const char *p, size_t i, size_t length, char *buf)
{
	if (kind == ESCAPE_HTML)
		return html_entity(p[i]);
	if (kind == ESCAPE_CSV)
		return p[i] == '"' ? "\"\"" : NULL;
	if (kind != ESCAPE_MARKDOWN)
		return NULL;
	if (markdown_special(p, i, length))
	{
		buf[0] = '\\';
		buf[1] = p[i];
		buf[2] = '\0';
		return buf;
	}
	return html_entity(p[i]);
}

/* A control character: a blank where it only lays out the text, else its picture. */
static size_t
put_control(char *to, EscapeKind kind, unsigned char c)
{
	if (c == '\r')
		return 0;
	if (c == '\n' || c == '\t')
	{
		*to = kind == ESCAPE_HTML || (kind == ESCAPE_CSV && c == '\n') ? (char) c : ' ';
		return 1;
	}
	memcpy(to, "\xE2\x90", 2);
	to[2] = c == 0x7F ? '\xA1' : (char) (0x80 + c);
	return 3;
}

/* The bytes that p begins with and that need more than a look at one byte. */
static size_t
put_special(char *to, EscapeKind kind, const unsigned char *p, size_t left, size_t *used)
{
	const char *mark = direction_mark(p, left);

	if (mark != NULL)
	{
		size_t		i,
					n = 0;

		*used = p[0] == 0xD8 ? 2 : 3;
		for (i = 0; mark[i] != '\0'; i++)
			to[n++] = mark[i];
		return n;
	}
	/* C1 controls, and the separators that some readers take for a line's end */
	if ((left >= 2 && p[0] == 0xC2 && p[1] >= 0x80 && p[1] <= 0x9F) ||
		(left >= 3 && p[0] == 0xE2 && p[1] == 0x80 && (p[2] == 0xA8 || p[2] == 0xA9)))
	{
		*used = p[0] == 0xC2 ? 2 : 3;
		if (kind == ESCAPE_LINE || p[0] == 0xE2)
		{
			*to = ' ';
			return 1;
		}
		memcpy(to, "\xEF\xBF\xBD", 3);
		return 3;
	}
	*used = 1;
	*to = (char) *p;
	return 1;
}

/* One line: blanks at both ends go, runs of them are one. */
static size_t
squeeze(char *text, size_t length)
{
	size_t		n = 0;

	for (size_t i = 0; i < length; i++)
	{
		if (text[i] == ' ' && (n == 0 || text[n - 1] == ' '))
			continue;
		text[n++] = text[i];
	}
	while (n > 0 && text[n - 1] == ' ')
		n--;
	return n;
}

char *
escape_text(struct env *env, EscapeKind kind, const char *text, size_t length, size_t *out_length)
{
	const unsigned char *p = (const unsigned char *) text;
	char	   *out = env->alloc(env, length * ESCAPE_MAX + 4);
	size_t		n = 0;
	size_t		next_poll = ENV_POLL_BYTES;

	if (kind == ESCAPE_CSV)
	{
		out[n++] = '"';
		if (starts_formula(text, length))
			out[n++] = '\'';
	}
	for (size_t i = 0; i < length;)
	{
		size_t		used = 1;
		char		buf[4];
		const char *r;

		if (i >= next_poll)
		{
			env->poll(env);
			next_poll = i + ENV_POLL_BYTES;
		}
		if (p[i] < 0x20 || p[i] == 0x7F)
			n += put_control(out + n, kind, p[i]);
		else if (p[i] >= 0x80)
			n += put_special(out + n, kind, p + i, length - i, &used);
		else if ((r = replacement(kind, text, i, length, buf)) != NULL)
		{
			size_t		l = strlen(r);

			memcpy(out + n, r, l);
			n += l;
		}
		else
			out[n++] = text[i];
		i += used;
	}
	if (kind == ESCAPE_CSV)
		out[n++] = '"';
	if (kind == ESCAPE_LINE || kind == ESCAPE_MARKDOWN)
		n = squeeze(out, n);
	out[n] = '\0';
	*out_length = n;
	return out;
}
