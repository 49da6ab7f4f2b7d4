-- The pieces of HTML pages. Whatever comes from a row goes through html_escape, last
-- thing before it enters markup; parameters named *_html are markup already.

-- A word of the reports, escaped.
CREATE OR REPLACE FUNCTION @store@.html_word(code text, lang text)
RETURNS text
LANGUAGE sql STABLE PARALLEL SAFE
SET search_path = pg_catalog, iso27017, pg_temp
AS $$ SELECT html_escape(display_word('ui', code, lang)) $$;
COMMENT ON FUNCTION @store@.html_word(text, text) IS 'Internal: a word of the reports as HTML / 見出し語';

-- The sentence that every report carries; in Japanese whatever the report's language.
CREATE OR REPLACE FUNCTION @store@.html_disclaimer(lang text)
RETURNS text
LANGUAGE sql STABLE PARALLEL SAFE
SET search_path = pg_catalog, iso27017, pg_temp
AS $$
	SELECT '<div class="note" role="note">'
		|| CASE WHEN lang = 'ja' THEN '' ELSE '<p>' || @store@.html_word('disclaimer', lang) || '</p>' END
		|| '<p lang="ja">' || @store@.html_word('disclaimer', 'ja') || '</p></div>'
$$;
COMMENT ON FUNCTION @store@.html_disclaimer(text) IS 'Internal: what a score does not say, as HTML / 注意書き';

CREATE OR REPLACE FUNCTION @store@.html_style()
RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
SET search_path = pg_catalog, pg_temp
AS $$ SELECT '<style>
:root{color-scheme:light;--ink:#1a1f26;--soft:#4c5663;--line:#c9d1da;--pale:#f3f6f9;--blue:#08519c}
*{box-sizing:border-box}
body{margin:0 auto;padding:1rem;max-width:72rem;color:var(--ink);background:#fff;font:16px/1.65 "Noto Sans JP","Hiragino Sans","Yu Gothic",Meiryo,"VL Gothic",system-ui,sans-serif;overflow-wrap:anywhere}
h1{font-size:1.6rem;line-height:1.3;margin:.5rem 0}
h2{font-size:1.25rem;border-bottom:2px solid var(--blue);padding-bottom:.2rem;margin:2.2rem 0 .8rem}
h3{font-size:1.05rem;margin:1.4rem 0 .5rem}
a{color:var(--blue)}
:focus-visible{outline:3px solid #b35900;outline-offset:2px}
.note{border-left:4px solid #b35900;background:#fff7ec;padding:.5rem .9rem;margin:1rem 0}
.note p{margin:.2rem 0}
.soft{color:var(--soft)}
.scroll{overflow-x:auto;margin:.5rem 0}
table{border-collapse:collapse;width:100%;font-size:.9rem;overflow-wrap:break-word}
blockquote{overflow-wrap:anywhere}
caption{text-align:left;color:var(--soft);padding:.2rem 0}
th,td{border:1px solid var(--line);padding:.35rem .5rem;text-align:left;vertical-align:top}
thead th{background:var(--pale)}
thead th{min-width:3.6rem}
tbody th{min-width:9rem}
time,.d{white-space:nowrap}
td.n{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}
details{border:1px solid var(--line);border-radius:4px;margin:.3rem 0;padding:.2rem .6rem}
details details{border:0;padding:0;margin:.2rem 0}
summary{cursor:pointer;padding:.15rem 0}
blockquote{margin:.3rem 0;padding:.3rem .8rem;border-left:3px solid var(--line);background:var(--pale);white-space:pre-wrap;unicode-bidi:isolate}
bdi,td,th,summary,.q{unicode-bidi:isolate}
.v{display:inline-block;border:1px solid var(--line);border-radius:3px;padding:0 .35rem;font-size:.8rem;white-space:nowrap}
.met{background:#e3f1e4}.conditional{background:#fff3d6}.contradicted{background:#fbe1de}.silent{background:#f0f0f0}.not_applicable{background:#fff;color:var(--soft)}
.bar{display:inline-block;width:6rem;height:.7rem;background:#e6ebf0;position:relative;vertical-align:middle}
.bar i{position:absolute;top:0;bottom:0;left:0;background:#9ecae1}
.bar b{position:absolute;top:0;bottom:0;left:0;background:#2171b5}
svg{display:block;width:100%;height:auto}
svg text{font-family:inherit;fill:var(--ink)}
svg a:focus rect,svg a:hover rect{stroke:#b35900;stroke-width:2}
.skip{display:inline-block;font-size:.85rem}
ul{padding-left:1.3rem;margin:.3rem 0}
@page{size:A4;margin:14mm}
@media print{body{font-size:10pt;padding:0;max-width:none}.skip,nav{display:none}h2,h3{break-after:avoid}tr,svg,blockquote{break-inside:avoid}table{font-size:8.5pt}th,td{padding:.25rem .35rem}tbody th{min-width:6rem}.bar{width:4.5rem}.scroll{overflow:visible}.scroll svg{min-width:0!important}/* on paper quotations of absences and periods open; the rest as the reader left it */.paper details::details-content,.paper::details-content{content-visibility:visible;block-size:auto}a{color:inherit;text-decoration:none}*{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
</style>' $$;
COMMENT ON FUNCTION @store@.html_style() IS 'Internal: the style sheet of the reports / 体裁';

CREATE OR REPLACE FUNCTION @store@.html_percent(share numeric)
RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
SET search_path = pg_catalog, pg_temp
AS $$ SELECT coalesce(to_char(100 * share, 'FM990.0'), '–') $$;
COMMENT ON FUNCTION @store@.html_percent(numeric) IS 'Internal: a share as a figure of 0 to 100 / 百分率';

-- Low figure, range, and both as a bar.
CREATE OR REPLACE FUNCTION @store@.html_range(low numeric, high numeric, lang text)
RETURNS text
LANGUAGE sql STABLE PARALLEL SAFE
SET search_path = pg_catalog, iso27017, pg_temp
AS $$
	SELECT CASE WHEN low IS NULL THEN '<span class="soft">' || @store@.html_word('not_scored', lang) || '</span>'
		ELSE format('<strong>%s</strong> <span class="soft">(%s–%s)</span> <span class="bar" aria-hidden="true"><i style="width:%s%%"></i><b style="width:%s%%"></b></span>',
			@store@.html_percent(low), @store@.html_percent(low), @store@.html_percent(high),
			@store@.html_percent(high), @store@.html_percent(low)) END
$$;
COMMENT ON FUNCTION @store@.html_range(numeric, numeric, text) IS 'Internal: a score with its range / スコアと範囲';

CREATE OR REPLACE FUNCTION @store@.html_quotation(quote text, lang text)
RETURNS text
LANGUAGE sql STABLE PARALLEL SAFE
SET search_path = pg_catalog, iso27017, pg_temp
AS $$
	SELECT CASE WHEN coalesce(quote, '') = '' THEN '<span class="soft">–</span>'
		-- what is short needs no opening
		WHEN length(quote) <= 48 THEN '<span class="q" dir="auto">' || html_escape(regexp_replace(quote, '\s+', ' ', 'g')) || '</span>'
		ELSE '<details><summary>' || html_escape(left(regexp_replace(quote, '\s+', ' ', 'g'), 40))
			|| '…</summary><blockquote dir="auto">' || html_escape(quote) || '</blockquote></details>' END
$$;
COMMENT ON FUNCTION @store@.html_quotation(text, text) IS 'Internal: a quotation that opens / 引用';

CREATE OR REPLACE FUNCTION @store@.heat_color(share numeric, OUT fill text, OUT ink text)
LANGUAGE sql IMMUTABLE PARALLEL SAFE
SET search_path = pg_catalog, pg_temp
AS $$
	SELECT CASE WHEN share IS NULL THEN 'url(#none)' WHEN share < 0.2 THEN '#eff3ff' WHEN share < 0.4 THEN '#bdd7e7'
			WHEN share < 0.6 THEN '#6baed6' WHEN share < 0.8 THEN '#2171b5' ELSE '#08306b' END,
		CASE WHEN share >= 0.6 THEN '#ffffff' ELSE '#1a1f26' END
$$;
COMMENT ON FUNCTION @store@.heat_color(numeric) IS 'Internal: five steps of blue that also tell apart in grey / 色分け';

-- A label cut to a width, where a full-width character counts as two.
CREATE OR REPLACE FUNCTION @store@.clip_label(label text, width integer)
RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
SET search_path = pg_catalog, pg_temp
AS $$
	SELECT CASE WHEN length(label) + (octet_length(label) - length(label)) / 2 <= width THEN label
		ELSE (SELECT left(label, coalesce(max(i), 1)::integer) FROM generate_series(1, least(length(label), width)) i
			WHERE i + (octet_length(left(label, i)) - i) / 2 < width) || '…' END
$$;
COMMENT ON FUNCTION @store@.clip_label(text, integer) IS 'Internal: a label cut to a width / 見出しの短縮';

-- A heat map. cells: [[row, column, low, high, href], ...], rows and columns from 1; low NULL
-- is hatched, href NULL is no link. Each cell prints its figure, so that colour is never alone.
CREATE OR REPLACE FUNCTION @store@.svg_heat(row_labels text[], column_labels text[], column_titles text[],
	cells jsonb, label text, cell_width integer DEFAULT 44)
RETURNS text
LANGUAGE plpgsql STABLE PARALLEL SAFE
SET search_path = pg_catalog, iso27017, pg_temp
AS $$
DECLARE
	left_edge CONSTANT integer := 210;
	-- labels of columns stand aslant
	top CONSTANT integer := 26 + (SELECT coalesce(max(length(l) + (octet_length(l) - length(l)) / 2), 0) * 4 FROM unnest(column_labels) l);
	height CONSTANT integer := 26;
	n_rows CONSTANT integer := coalesce(cardinality(row_labels), 0);
	n_columns CONSTANT integer := coalesce(cardinality(column_labels), 0);
	width CONSTANT integer := left_edge + n_columns * cell_width + 50;
	svg text;
BEGIN
	svg := format('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %s %s" style="min-width:%spx" role="group" aria-label="%s">',
			width, top + n_rows * height + 6, least(width, 60 + width * 3 / 4), html_escape(label))
		|| '<defs><pattern id="none" width="6" height="6" patternUnits="userSpaceOnUse"><rect width="6" height="6" fill="#fff"/><path d="M0 6L6 0" stroke="#9aa5b1" stroke-width="1"/></pattern></defs>';
	svg := svg || coalesce((
		SELECT string_agg(format('<text x="%s" y="%s" font-size="11" transform="rotate(-38 %s %s)">%s<title>%s</title></text>',
			left_edge + (i - 1) * cell_width + cell_width / 2, top - 8,
			left_edge + (i - 1) * cell_width + cell_width / 2, top - 8,
			html_escape(l), html_escape(column_titles[i])), '' ORDER BY i)
		FROM unnest(column_labels) WITH ORDINALITY c(l, i)), '');
	svg := svg || coalesce((
		SELECT string_agg(format('<text x="%s" y="%s" font-size="12" text-anchor="end">%s<title>%s</title></text>',
			left_edge - 8, top + (i - 1) * height + 17,
			html_escape(@store@.clip_label(l, 30)), html_escape(l)), '' ORDER BY i)
		FROM unnest(row_labels) WITH ORDINALITY c(l, i)), '');
	svg := svg || coalesce((
		SELECT string_agg(
			CASE WHEN d.href IS NULL THEN '' ELSE format('<a href="%s" aria-label="%s">', html_escape(d.href), d.label_html) END
			|| format('<rect x="%s" y="%s" width="%s" height="%s" fill="%s" stroke="#fff"><title>%s</title></rect>',
				d.x, d.y, cell_width, height, k.fill, d.label_html)
			|| format('<text x="%s" y="%s" font-size="%s" text-anchor="middle" pointer-events="none" style="fill:%s">%s</text>',
				d.x + cell_width / 2, d.y + 17, CASE WHEN cell_width < 30 THEN 9 ELSE 11 END, k.ink,
				CASE WHEN d.low IS NULL THEN '–' ELSE to_char(round(100 * d.low), 'FM990') END)
			|| CASE WHEN d.href IS NULL THEN '' ELSE '</a>' END, '' ORDER BY d.y, d.x)
		FROM (
			SELECT left_edge + ((c->>1)::integer - 1) * cell_width AS x, top + ((c->>0)::integer - 1) * height AS y,
				(c->>2)::numeric AS low, c->>4 AS href,
				html_escape(row_labels[(c->>0)::integer] || ' – ' || column_labels[(c->>1)::integer] || ' '
					|| coalesce(column_titles[(c->>1)::integer], '') || ': ' || coalesce(to_char(round(100 * (c->>2)::numeric), 'FM990')
					|| ' (' || @store@.html_percent((c->>2)::numeric) || '–' || @store@.html_percent((c->>3)::numeric) || ')', '–')) AS label_html
			FROM jsonb_array_elements(cells) c
		) d CROSS JOIN LATERAL @store@.heat_color(d.low) k), '');
	RETURN svg || '</svg>';
END
$$;
COMMENT ON FUNCTION @store@.svg_heat(text[], text[], text[], jsonb, text, integer) IS 'Internal: a heat map as inline SVG / ヒートマップ';

-- Periods on one line of days, logarithmic. marks: [[label, low, high, text], ...] in order, one
-- line each; low NULL starts at the left edge, high NULL ends in an arrow.
CREATE OR REPLACE FUNCTION @store@.svg_periods(marks jsonb, label text, axis_label text)
RETURNS text
LANGUAGE plpgsql STABLE PARALLEL SAFE
SET search_path = pg_catalog, iso27017, pg_temp
AS $$
DECLARE
	left_edge CONSTANT integer := 210;
	span CONSTANT integer := 560;
	height CONSTANT integer := 24;
	bottom CONSTANT integer := 14 + jsonb_array_length(marks) * height;
	svg text;
BEGIN
	svg := format('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 820 %s" style="min-width:640px" role="img" aria-label="%s">',
		bottom + 40, html_escape(label));
	svg := svg || (
		SELECT string_agg(format('<line x1="%1$s" y1="8" x2="%1$s" y2="%2$s" stroke="#c9d1da"/><text x="%1$s" y="%3$s" font-size="11" text-anchor="middle">%4$s</text>',
			left_edge + round(span * ln(t::numeric * 2) / ln(14600.0)), bottom, bottom + 15, t), '' ORDER BY t)
		FROM unnest(ARRAY[1, 7, 30, 90, 365, 1095, 3650]) t)
		|| format('<text x="%s" y="%s" font-size="11" text-anchor="middle">%s</text>', left_edge + span / 2, bottom + 32, html_escape(axis_label));
	svg := svg || coalesce((
		SELECT string_agg(
			CASE WHEN m.who IS NOT DISTINCT FROM m.above THEN ''
				ELSE format('<text x="%s" y="%s" font-size="12" text-anchor="end">%s<title>%s</title></text>', left_edge - 10, m.y + 4,
					html_escape(@store@.clip_label(m.who, 30)), html_escape(m.who)) END
			|| format('<line x1="%s" y1="%3$s" x2="%2$s" y2="%3$s" stroke="#2171b5" stroke-width="5" stroke-linecap="round"/><circle cx="%4$s" cy="%3$s" r="5" fill="#08306b"/><text x="%5$s" y="%6$s" font-size="11" text-anchor="%7$s">%8$s</text>',
				coalesce(m.at_low, left_edge), coalesce(m.at_high, m.at_low + 36), m.y, m.dot,
				CASE WHEN m.ends THEN coalesce(m.at_low, left_edge) - 9 ELSE coalesce(m.at_high, m.at_low + 44) + 9 END, m.y + 4,
				CASE WHEN m.ends THEN 'end' ELSE 'start' END, html_escape(m.txt))
			-- an arrow where the period has no end
			|| CASE WHEN m.at_high IS NULL THEN format('<path d="M%s %sl10 6l-10 6z" fill="#2171b5"/>', m.at_low + 34, m.y - 6) ELSE '' END,
			'' ORDER BY m.i)
		FROM (
			SELECT d.*, 14 + (d.i - 1) * height + 10 AS y, coalesce(d.at_low, d.at_high) AS dot,
				-- the text stands where there is room
				coalesce(d.at_high, d.at_low) > left_edge + 330 AND coalesce(d.at_low, left_edge) > left_edge + 220 AS ends
			FROM (
				SELECT i, v->>0 AS who, lag(v->>0) OVER (ORDER BY i) AS above, v->>3 AS txt,
					CASE WHEN v->>1 IS NOT NULL THEN left_edge + round(span * least(ln(greatest((v->>1)::numeric, 0.5) * 2) / ln(14600.0), 1)) END AS at_low,
					CASE WHEN v->>2 IS NOT NULL THEN left_edge + round(span * least(ln(greatest((v->>2)::numeric, 0.5) * 2) / ln(14600.0), 1)) END AS at_high
				FROM jsonb_array_elements(marks) WITH ORDINALITY x(v, i)
			) d
		) m), '');
	RETURN svg || '</svg>';
END
$$;
COMMENT ON FUNCTION @store@.svg_periods(jsonb, text, text) IS 'Internal: periods on a line as inline SVG / 期間の図';
