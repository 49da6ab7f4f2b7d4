// The pages in headless Chromium: errors on the console, axe-core, screenshots, the sheet on
// one A4 page. Arguments: DIRECTORY with *.html; pictures go to build/pages. Prints TAP.
const fs = require('fs');
const path = require('path');
const { chromium } = require('playwright-core');
const axe = require.resolve('axe-core/axe.min.js');

let n = 0;
const ok = (good, what, detail) => {
	console.log(`${good ? 'ok' : 'not ok'} ${++n} - ${what}`);
	if (!good) console.log('# ' + String(detail).replace(/\n/g, '\n# '));
};
const pdfPages = file => (fs.readFileSync(file, 'latin1').match(/\/Type\s*\/Page[^s]/g) || []).length;

(async () => {
	const dir = path.resolve(process.argv[2]);
	const out = path.resolve('build/pages');
	fs.mkdirSync(out, { recursive: true });
	const browser = await chromium.launch({
		executablePath: process.env.CHROMIUM, headless: true,
		args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-sync', '--no-first-run', '--disable-dev-shm-usage']
	});
	for (const file of fs.readdirSync(dir).filter(f => f.endsWith('.html')).sort()) {
		const name = file.replace(/\.html$/, '');
		const said = [], asked = [];
		const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
		page.on('console', m => { if (['error', 'warning'].includes(m.type())) said.push(m.text()); });
		page.on('pageerror', e => said.push(e.message));
		page.on('dialog', d => { said.push('dialog ' + d.message()); d.dismiss(); });
		page.on('request', r => { if (!r.url().startsWith('file:') && !r.url().startsWith('data:')) asked.push(r.url()); });
		await page.goto('file://' + path.join(dir, file));
		await page.screenshot({ path: path.join(out, name + '-desktop.png') });
		const dom = await page.evaluate(() => ({
			title: document.title, scripts: document.scripts.length, images: document.images.length,
			handlers: document.querySelectorAll('[onload],[onerror],[onclick]').length,
			dead: [...document.querySelectorAll('a')].filter(a => { const h = a.getAttribute('href'); return !h.startsWith('#') || !document.getElementById(h.slice(1)); }).length
		}));
		ok(said.length === 0 && asked.length === 0, `${name}: nothing on the console, nothing asked of the network`, said.concat(asked).join('\n'));
		ok(dom.scripts === 0 && dom.images === 0 && dom.handlers === 0 && !/hacked/.test(dom.title), `${name}: hostile names and text stay text`, JSON.stringify(dom));
		ok(dom.dead === 0, `${name}: every link leads to a place in the page`, dom.dead + ' do not');
		await page.addScriptTag({ path: axe });
		const found = await page.evaluate(async () => (await window.axe.run(document, { resultTypes: ['violations'] })).violations
			.map(v => `${v.impact} ${v.id} (${v.nodes.length}): ${v.help}; ${v.nodes[0].html.slice(0, 200)}`));
		const grave = found.filter(v => /^(serious|critical)/.test(v));
		ok(grave.length === 0, `${name}: axe-core finds nothing serious (${found.length - grave.length} lesser)`, grave.join('\n'));
		await page.setViewportSize({ width: 390, height: 844 });
		await page.screenshot({ path: path.join(out, name + '-phone.png') });
		const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
		ok(wide <= 1, `${name}: on a phone the page does not scroll sideways`, wide + ' px too wide');
		const pdf = path.join(out, name + '.pdf');
		await page.setViewportSize({ width: 1280, height: 900 });
		await page.pdf({ path: pdf, preferCSSPageSize: true });
		const pages = pdfPages(pdf);
		if (name.startsWith('sheet')) {
			const lost = await page.evaluate(() => { const p = document.querySelector('.page'); return p.scrollHeight - p.clientHeight; });
			await page.setViewportSize({ width: 718, height: 1047 });	// 190 x 277 mm
			await page.emulateMedia({ media: 'print' });
			const lostInPrint = await page.evaluate(() => { const p = document.querySelector('.page'); return p.scrollHeight - p.clientHeight; });
			ok(pages === 1 && lost <= 1 && lostInPrint <= 1, `${name}: one A4 page, and nothing is cut off`, `${pages} pages, ${lost} and ${lostInPrint} px`);
		} else {
			ok(pages > 1 && pages < 60, `${name}: prints on ${pages} pages`, pages);
			const id = await page.evaluate(() => { const a = [...document.querySelectorAll('svg a')].find(x => x.getAttribute('href')); return a && a.getAttribute('href').slice(1); });
			await page.goto('file://' + path.join(dir, file) + '#' + id);
			await page.waitForTimeout(200);
			ok(await page.evaluate(i => document.getElementById(i).closest('details').open, id), `${name}: a cell of the heat map opens its evidence`, id);
		}
		await page.close();
	}
	await browser.close();
})().catch(e => { console.log('not ok ' + (n + 1) + ' - ' + e.message); process.exit(1); });
