/* sql/iso27017--0.1.0--0.1.1.sql: what the SQL of 0.1.1 has other than that of 0.1.0 */

-- complain if script is sourced in psql, rather than via ALTER EXTENSION
\echo Use "ALTER EXTENSION iso27017 UPDATE TO '0.1.1'" to load this file. \quit

-- Nothing so far: what differs is in the library. Whoever changes an SQL part in src/ says the
-- same here, in statements that make of 0.1.0 what a fresh install makes; test/t/update compares
-- them. A function that answers otherwise than before is announced first:
-- SELECT iso27017.require_acceptance(ARRAY['iso27017.fold_ja(text)'], 'what is read otherwise');
