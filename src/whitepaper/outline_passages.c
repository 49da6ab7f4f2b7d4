/*
 * outline_passages.c
 *		The passages between the headings: where each begins and ends, and what
 *		it lies below.
 */
#include "outline.h"

#include <string.h>

size_t
outline_trimmed_end(const Outline *o, size_t start, size_t end)
{
	while (end > start)
	{
		size_t		t;

		while (end > start && (o->text[end - 1] == '\n' || o->text[end - 1] == '\r'))
			end--;
		t = trim_blanks(o->text, start, end);
		if (t == end)
			break;
		end = t;
	}
	return end;
}

static size_t
trimmed_start(const Outline *o, size_t start, size_t end)
{
	while (start < end)
	{
		size_t		t = skip_blanks(o->text, start, end);

		if (t < end && o->text[t] == '\n')
		{
			start = t + 1;
			continue;
		}
		return t;
	}
	return start;
}

/* Noise at the end of [start, end) left out, and empty lines. */
static size_t
body_end(const Outline *o, size_t start, size_t end, int *noise)
{
	while (*noise < o->nnoise && o->noise[*noise].end < end)
		(*noise)++;
	end = outline_trimmed_end(o, start, end);
	for (int k = *noise < o->nnoise ? *noise : o->nnoise - 1; k >= 0; k--)
	{
		if (o->noise[k].start >= end)
			continue;
		if (o->noise[k].end < end || o->noise[k].start < start)
			break;
		end = outline_trimmed_end(o, start, o->noise[k].start);
	}
	return end;
}

/*
 * What a web page leaves at the end: a list of links, one of them home or the
 * paper's own title.
 */
static size_t
drop_chrome(Outline *o, size_t start, size_t end)
{
	size_t		kept = end;
	size_t		cut = end;

	for (int i = 0; i < 12; i++)
	{
		size_t		line = cut;
		HeadingLine parts;
		TitleMatch	m;
		size_t		n;
		const char *key;

		while (line > start && o->text[line - 1] != '\n')
			line--;
		if (line <= start || cut - line > 60)
			break;
		heading_parse(o->text, skip_blanks(o->text, line, cut), cut, &parts);
		if (parts.style != NUMBER_NONE || parts.prose || (parts.mark != MARK_BULLET && i > 0 && kept == end))
			break;
		key = title_key(&o->finder, o->text + parts.title.start, parts.title.length, &n);
		cut = outline_trimmed_end(o, start, line);
		if (n > 0 && title_exact(&o->finder, key, n, title_hash(key, n), &m) && (m.role == TITLE_IS_FRONT || m.role == TITLE_IS_LABEL))
			kept = cut;
	}
	return kept;
}

static Passage *
add_passage(Reading *r)
{
	Passage    *p = &r->passages[r->npassages++];	/* all zeros */

	p->parent = -1;
	return p;
}

static void
set_span(Span *span, size_t start, size_t end)
{
	span->start = start;
	span->length = end > start ? end - start : 0;
}

static bool
same_family(const Head *a, const Head *b)
{
	return a->group == b->group;
}

/* A heading without control below one with: a part of it. */
static bool
is_part(const Head *h, const Head *owner)
{
	return owner != NULL && !h->chapter && h->ncontrols == 0 && owner->ncontrols > 0 && !same_family(h, owner) &&
		outline_level(h) > outline_level(owner);
}

void
outline_passages(Outline *o, Reading *r)
{
	int			count = 0;
	int			noise = 0;
	int			ordinal = 0;
	int			chapters[10];
	const Head *owner = NULL;
	int			last = -1;

	for (int i = 0; i < o->nheads; i++)
	{
		Head	   *h = &o->heads[i];

		if (!h->accepted)
			continue;
		if (is_part(h, owner))
			h->accepted = false;
		else
		{
			owner = h->chapter ? NULL : h;
			count++;
			last = i;
		}
	}
	r->passages = o->env->alloc(o->env, sizeof(Passage) * (size_t) (count + 1));
	memset(r->passages, 0, sizeof(Passage) * (size_t) (count + 1));
	r->npassages = 0;
	for (int i = 0; i < 10; i++)
		chapters[i] = -1;
	/* what stands before the first heading */
	{
		size_t		first = o->length;
		Passage    *p;

		for (int i = 0; i < o->nheads; i++)
			if (o->heads[i].accepted)
			{
				first = o->heads[i].start;
				break;
			}
		p = add_passage(r);
		set_span(&p->body, trimmed_start(o, 0, first), body_end(o, 0, first, &noise));
		p->source = p->body;
		noise = 0;
	}
	for (int i = 0; i < o->nheads; i++)
	{
		Head	   *h = &o->heads[i];
		size_t		end = o->length;
		size_t		start;
		int			level;
		Passage    *p;

		if (i % 1024 == 0)
			o->env->poll(o->env);
		if (!h->accepted)
			continue;
		for (int k = i + 1; k < o->nheads; k++)
			if (o->heads[k].accepted)
			{
				end = o->heads[k].start;
				/* marks before the number belong to the next heading */
				while (end > h->body && o->text[end - 1] != '\n')
					end--;
				if (end <= h->body)
					end = o->heads[k].start;
				break;
			}
		start = trimmed_start(o, h->body + (h->body + 1 < end && o->text[h->body] == '`' && o->text[h->body + 1] == '\n'), end);
		end = body_end(o, start, end, &noise);
		/* the bar that closes a row */
		if (h->table && end > start && o->text[end - 1] == '|')
			end = outline_trimmed_end(o, start, end - 1);
		if (i == last)
			end = drop_chrome(o, start, end);
		level = outline_level(h);
		if (level > 9)
			level = 9;
		p = add_passage(r);
		p->level = level;
		p->number = h->number;
		p->heading = h->title;
		p->key = h->paged ? 0 : h->key;
		set_span(&p->body, start, end);
		set_span(&p->source, h->start, p->body.length > 0 ? end : h->end);
		for (int k = level - 1; k >= 0 && p->parent < 0; k--)
			p->parent = chapters[k];
		if (h->chapter || p->body.length == 0)
		{
			for (int k = level; k < 10; k++)
				chapters[k] = -1;
			chapters[level] = r->npassages - 1;
			if (h->label || p->body.length == 0 || (h->match != NULL && h->match->role != TITLE_IS_SECTION))
				continue;
		}
		p->ordinal = ++ordinal;
		if (!h->chapter)
		{
			p->controls = h->controls;
			p->ncontrols = h->ncontrols;
			p->declared = h->declared;
			p->ndeclared = h->ndeclared;
			p->resolved_by = (ResolvedBy) h->how;
			p->confidence = h->confidence;
		}
	}
	for (int i = 0; i < r->npassages; i++)
		passage_fold(o, &r->passages[i], r->passages[i].body.start, r->passages[i].body.start + r->passages[i].body.length);
}
