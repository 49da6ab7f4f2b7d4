-- The names by which the BI views join.

-- One column that joins: '/' parts vendor and service, '~' escapes it as in a JSON pointer.
CREATE OR REPLACE FUNCTION @store@.service_id(vendor text, service text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN replace(replace(vendor, '~', '~0'), '/', '~1') || '/' || service;
COMMENT ON FUNCTION @store@.service_id(text, text) IS
'The one column by which the BI views know a service / サービスの結合キー';

CREATE OR REPLACE FUNCTION @store@.whitepaper_id(vendor text, service text, sha256 text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN replace(replace(vendor, '~', '~0'), '/', '~1') || '/' || service || '@' || sha256;
COMMENT ON FUNCTION @store@.whitepaper_id(text, text, text) IS
'The one column by which the BI views know a whitepaper / 文書の結合キー';
