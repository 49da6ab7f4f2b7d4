// node-postgres reads every view; vega-lite draws a heat map from one of them. Prints TAP.
const fs = require('fs');
const { Client } = require('pg');
// modules with an await at their top: they can only be imported

let n = 0;
const ok = (good, what, detail) => {
	console.log(`${good ? 'ok' : 'not ok'} ${++n} - ${what}`);
	if (!good) console.log('# ' + detail);
};

(async () => {
	const vega = await import('vega');
	const lite = await import('vega-lite');
	const client = new Client({ host: process.env.PGHOST, port: 5432, user: process.env.PGUSER, database: process.env.PGDATABASE });
	await client.connect();
	const views = (await client.query("SELECT viewname FROM pg_views WHERE schemaname = 'grc_bi' ORDER BY 1")).rows.map(r => r.viewname);
	const plain = new Set([16, 20, 23, 25, 1082, 1184, 1700]);
	const odd = [];
	let rows = 0;
	for (const v of views) {
		const r = await client.query(`SELECT * FROM grc_bi.${v}`);
		rows += r.rowCount;
		for (const f of r.fields) if (!plain.has(f.dataTypeID)) odd.push(`${v}.${f.name}`);
	}
	ok(views.length >= 25 && rows > 1000 && odd.length === 0, 'node-postgres: every view is read, plain types only', odd.join(', ') || `${rows} rows`);

	const data = (await client.query(`SELECT d.label_ja AS service, m.number, m.control_sort, m.score_low::float8 AS score
		FROM grc_bi.matrix m JOIN grc_bi.dim_service d ON d.service_id = m.service_id WHERE m.numbering = '2013' AND d.vendor_id ~ '^[a-z]+$'`)).rows;
	await client.end();
	const spec = {
		$schema: 'https://vega.github.io/schema/vega-lite/v6.json', data: { values: data }, mark: 'rect',
		encoding: {
			x: { field: 'number', type: 'ordinal', sort: { field: 'control_sort' }, title: '管理策' }, y: { field: 'service', type: 'nominal', title: null },
			color: { field: 'score', type: 'quantitative', scale: { domain: [0, 1] }, title: '開示スコア' }
		}
	};
	const view = new vega.View(vega.parse(lite.compile(spec).spec), { renderer: 'none' });
	const svg = await view.toSVG();
	fs.mkdirSync('build/clients', { recursive: true });
	fs.writeFileSync('build/clients/matrix.svg', svg);
	const cells = (svg.match(/aria-roledescription="rect mark"/g) || []).length;
	const scored = data.filter(d => d.score !== null).length;
	ok(cells >= scored && scored > 200 && svg.includes('開示スコア'), `vega-lite: a heat map of ${scored} cells from the view matrix`, `${cells} cells`);
})().catch(e => { console.log('not ok ' + (n + 1) + ' - ' + e.message); process.exit(1); });
