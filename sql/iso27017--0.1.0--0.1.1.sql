/* sql/iso27017--0.1.0--0.1.1.sql: what the SQL of 0.1.1 has other than that of 0.1.0 */

-- complain if script is sourced in psql, rather than via ALTER EXTENSION
\echo Use "ALTER EXTENSION iso27017 UPDATE TO '0.1.1'" to load this file. \quit

-- The SQL is that of 0.1.0. Whoever changes an SQL part in src/ says the same here, in statements
-- that make of 0.1.0 what a fresh install makes; test/t/update compares them. A function that
-- answers otherwise than before is announced first. Here it is the reader (CHANGELOG.md):
SELECT iso27017.require_acceptance(ARRAY[
	'iso27017.sections(text)', 'iso27017.sections(text,text[],iso27017.control_id[])',
	'iso27017.statements(text)', 'iso27017.statements(text,text[],iso27017.control_id[])',
	'iso27017.facts(text)', 'iso27017.facts(text,text[],iso27017.control_id[])',
	'iso27017.hygiene(text)', 'iso27017.hygiene(text,text[],iso27017.control_id[])',
	'iso27017.findings(text)', 'iso27017.findings(text,text[],iso27017.control_id[])',
	'iso27017.scores(text)'], 'whitepapers of more layouts are read');
