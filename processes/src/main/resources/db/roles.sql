-- Run once as superuser in a new database, before Flyway. Passwords are set apart, by whoever starts the database.
DO $$
DECLARE
  wanted text;
BEGIN
  FOREACH wanted IN ARRAY ARRAY['ipledge_owner', 'ipledge_app', 'ipledge_sealer', 'ipledge_exporter'] LOOP
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = wanted) THEN
      EXECUTE format('CREATE ROLE %I LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS', wanted);
    END IF;
    EXECUTE format('ALTER ROLE %I SET search_path = ipledge', wanted);
    EXECUTE format('GRANT CONNECT ON DATABASE %I TO %I', current_database(), wanted);
  END LOOP;
  EXECUTE format('GRANT CREATE ON DATABASE %I TO ipledge_owner', current_database());
END
$$;
CREATE SCHEMA IF NOT EXISTS ipledge AUTHORIZATION ipledge_owner;
REVOKE ALL ON SCHEMA public FROM PUBLIC;
