// Validates files, each with one export a line, against OSCAL's schemas. Arguments: the
// directory of the schemas, then the files. Prints TAP.
const fs = require('fs');
const path = require('path');
const Ajv = require('ajv');
const formats = require('ajv-formats');

const [schemas, ...files] = process.argv.slice(2);
const model = { catalog: 'catalog', 'component-definition': 'component', 'mapping-collection': 'mapping', 'assessment-results': 'assessment-results' };
const compiled = {};
let n = 0;
for (const file of files) {
	const lines = fs.readFileSync(file, 'utf8').split('\n').filter(l => l);
	let bad = '', ids = new Set(), doubled = 0;
	for (const line of lines) {
		const doc = JSON.parse(line);
		const kind = Object.keys(doc)[0];
		if (!compiled[kind]) {
			const ajv = new Ajv({ strict: false, allErrors: true });
			(formats.default || formats)(ajv);
			compiled[kind] = ajv.compile(JSON.parse(fs.readFileSync(path.join(schemas, `oscal_${model[kind]}_schema.json`))));
		}
		if (!compiled[kind](doc) && !bad) bad = JSON.stringify(compiled[kind].errors.slice(0, 3), null, 1);
		if (ids.has(doc[kind].uuid)) doubled++;
		ids.add(doc[kind].uuid);
	}
	const good = !bad && lines.length > 0 && doubled === 0;
	console.log(`${good ? 'ok' : 'not ok'} ${++n} - OSCAL: ${path.basename(file)}: ${lines.length} valid, ids of their own`);
	if (!good) console.log('# ' + (bad || `${doubled} ids twice`).replace(/\n/g, '\n# '));
}
