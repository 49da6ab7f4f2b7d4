-- Stamps of what keeps results of our functions: set after building or repairing it.

CREATE OR REPLACE FUNCTION @store@.stamp_objects() RETURNS bigint
LANGUAGE sql VOLATILE
SET search_path = pg_catalog, pg_temp
AS $$
	WITH stamped AS (
		INSERT INTO @store@.object_stamp AS o (kind, object, fingerprint)
			SELECT r.kind, r.object, min(r.fingerprint) FROM iso27017.stored_results() r
			WHERE r.fingerprint IS NOT NULL GROUP BY r.kind, r.object
			ON CONFLICT (kind, object) DO UPDATE SET fingerprint = EXCLUDED.fingerprint, stamped_at = now()
			RETURNING 1
	)
	SELECT count(*) FROM stamped
$$;
COMMENT ON FUNCTION @store@.stamp_objects() IS
'Notes that whatever keeps results of our functions was made by the rules of now; call it after building or repairing, and only then / 版の記録';
