-- control_id: input, output, typmod, setting, casts.
SET search_path = public, iso27017;

-- as documents print it
SELECT t AS printed, t::control_id FROM unnest(ARRAY[
	'2013:12.3.1', '2013:12.3', '2013:12', 'CLD.12.4.5', 'CLD.9.5', '2022:8.13', '2022:8', '2026:8.35',
	'A.12.3.1', '12.3.1', 'ISO/IEC 27001:2013 A.12.3.1', '[ISO/IEC 27001:2013] A.9.2.1',
	'ISO/IEC 27002:2022 8.13', 'JIS Q 27002:2014 9.2.1', 'JIS Q 27002:2024 5.1', 'JIS Q 27001:2023 A.5.1',
	'附属書A 9.2.1', 'JIS Q 27017:2016 CLD.6.3.1', 'CLD 9.5.1', 'CLD9.5.1', 'ＣＬＤ．９．５．１', '９．２．１',
	'ISO/IEC 27017:2026 8.13', 'ISO/IEC 27017:2026 8.35', 'ISO/IEC 27017:2015 12.3.1',
	'a.9.2.1', 'A9.2.1', 'Annex A 9.2.1', 'ANNEX A.9.2.1', '附属書A A.9.2.1', '附属書Ａ．９．２．１',
	'(9.2.1)', '【A.9.2.1】', '「９．２．１」', '[ISO/IEC 27002:2022 8.13]', '  9.2.1  ', U&'\00A09.2.1\3000', '9.2.1.',
	'ISO/IEC 27001 A.9.2.1', 'ISO 27002 9.2.1', 'ISO27001:2013 A.9.2.1', 'JISQ27001:2014 A.9.2.1',
	'ISO/IEC 27002:2013 A.9.2.1', 'ISO/IEC 27017:2015 A.9.2.1', 'iso/iec 27017:2015 cld.9.5.1',
	'ISO/IEC 27017 CLD.9.5', 'ISO/IEC 27002:2013 12', 'ISO/IEC 27001:2022 A.8', 'ISO/IEC 27002:2013 12.3']) t;

-- what says no edition is an error that says so, unless the setting or the caller says it
SELECT '5.1'::control_id;
SELECT 'A.5.1'::control_id;
SELECT '5.10'::control_id;
SELECT '8'::control_id;
SELECT 'ISO/IEC 27001 A.5.1'::control_id;
SELECT control_id('5.1', 2013), control_id('5.1', 2022), control_id('A.5.10', 2022), control_id('8', 2013),
	control_id('8.35', 2026), control_id('8.13', 2026), control_id('ISO/IEC 27002 5.1', 2022);
-- the text itself says more
SELECT control_id('12.3.1', 2022), control_id('CLD.9.5.1', 2022), control_id('2013:5.1', 2022);
SELECT control_id('5.1', 2015);
SET iso27017.edition = 2022;
SELECT '5.1'::control_id, '12.3.1'::control_id, try_control_id('5.1');
SET iso27017.edition = 2013;
SELECT '5.1'::control_id, '{5.1,5}'::control_id[], try_control_id('8.13');
SELECT '8.13'::control_id;
SET iso27017.edition = 2026;
SELECT '8.13'::control_id, '8.36'::control_id;
SET iso27017.edition = 2005;
RESET iso27017.edition;
SELECT try_control_id('5.1') IS NULL, try_control_id('x') IS NULL, try_control_id(NULL) IS NULL, try_control_id('A.5.1.1');

-- hints
SELECT '9.5.1'::control_id;
SELECT 'ISO/IEC 27001:2013 9.2.1'::control_id;
SELECT '2026:8.13'::control_id;
SELECT '2022:8.35'::control_id;
SELECT '2022:12.3.1'::control_id;
SELECT '2013:8.13'::control_id;
SELECT 'CLD.12.3.1'::control_id;
SELECT '12.3.01'::control_id;
SELECT '12・3・1'::control_id;
SELECT '　12.3 .1'::control_id;
SELECT 'A.12.3.1 情報のバックアップ'::control_id;
SELECT 'JIS Q 27001:2013 A.9.2.1'::control_id;
SELECT 'ISO/IEC 27018:2019 A.10.1'::control_id;
SELECT ''::control_id;
SELECT '   '::control_id;
SELECT repeat('あ', 1000)::control_id;

-- the typmod is a constraint
CREATE TABLE typed (old control_id(2013), new control_id(2022), latest control_id(2026), list control_id(2022)[]);
INSERT INTO typed VALUES ('CLD.9.5.1', '2022:8.13', '2026:8.35', '{2022:5.1}'), ('12.3.1', NULL, '2022:8.13', NULL);
INSERT INTO typed (new) VALUES ('12.3.1');
INSERT INTO typed (new) VALUES ('2026:8.35');
INSERT INTO typed (old) SELECT '2022:8.13'::control_id;
INSERT INTO typed (list) VALUES ('{2022:5.1,2013:5.1}');
INSERT INTO typed (latest) VALUES ('2013:5.1');
UPDATE typed SET old = new WHERE new IS NOT NULL;
COPY typed (new) FROM stdin;
12.3.1
\.
SELECT '2013:5.1'::control_id(2022);
SELECT '2013:5.1'::control_id::control_id(2013);
CREATE TABLE bad (c control_id(2015));
CREATE TABLE bad (c control_id(2013, 2022));
SELECT format_type(atttypid, atttypmod) FROM pg_attribute WHERE attrelid = 'typed'::regclass AND attnum > 0 ORDER BY attnum;
SELECT * FROM typed;
-- a constraint is checked when it is added
ALTER TABLE typed ALTER latest TYPE control_id(2022);
ALTER TABLE typed ALTER latest TYPE control_id;

-- binary input is as strict as text
SELECT encode(control_id_send('2013:12.3.1'), 'hex'), encode(control_id_send('CLD.9.5.1'), 'hex'),
	encode(control_id_send('2022:8.13'), 'hex'), encode(control_id_send('2026:8.35'), 'hex'), encode(control_id_send('2013:12'), 'hex');

-- no implicit casts; text goes through input and output only
SELECT castsource::regtype, casttarget::regtype, castcontext FROM pg_cast
	WHERE 'control_id'::regtype IN (castsource, casttarget) ORDER BY 1, 2;
SELECT 'A.12.3.1'::text::control_id, 'A.12.3.1'::control_id::text;

-- one type, frozen
SELECT typlen, typbyval, typalign, typstorage FROM pg_type WHERE oid = 'control_id'::regtype;

DROP TABLE typed;
