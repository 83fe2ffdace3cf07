-- What every table of the schema shares: who may touch it, and which cases a transaction may see.
GRANT USAGE ON SCHEMA ipledge TO ipledge_app, ipledge_sealer, ipledge_exporter;
ALTER DEFAULT PRIVILEGES IN SCHEMA ipledge GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO ipledge_app;
ALTER DEFAULT PRIVILEGES IN SCHEMA ipledge GRANT USAGE, SELECT ON SEQUENCES TO ipledge_app;

-- The branches that the transaction may see: a comma list, or * for all. Unset means none (fail closed).
CREATE FUNCTION may_see_branch(branch text) RETURNS boolean
  LANGUAGE sql STABLE PARALLEL SAFE
  AS $$
    SELECT coalesce(
      current_setting('ipledge.branches', true) = '*'
        OR branch = ANY (string_to_array(current_setting('ipledge.branches', true), ',')),
      false)
  $$;

-- Rows of these tables are written once and stay as they are.
CREATE FUNCTION refuse_change() RETURNS trigger
  LANGUAGE plpgsql SET search_path = ipledge
  AS $$
    BEGIN
      RAISE EXCEPTION 'rows of % are never changed', TG_TABLE_NAME USING ERRCODE = 'IP002';
    END
  $$;
