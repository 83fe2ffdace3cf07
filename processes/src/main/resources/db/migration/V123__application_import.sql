-- A file of applications that somebody handed in, and what became of each of them: written once. The same bytes are taken in
-- once in a branch.
CREATE TABLE application_import (
  id uuid PRIMARY KEY,
  branch_id text NOT NULL,
  staff_id text NOT NULL,
  file_name text NOT NULL CHECK (length(file_name) BETWEEN 1 AND 200),
  sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  row_count integer NOT NULL CHECK (row_count > 0),
  report jsonb NOT NULL,
  received_at timestamptz NOT NULL,
  UNIQUE (branch_id, staff_id, sha256)
);
ALTER TABLE application_import ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_branch ON application_import USING (may_see_branch(branch_id));
REVOKE UPDATE, DELETE ON application_import FROM ipledge_app;
CREATE TRIGGER application_import_stays BEFORE UPDATE OR DELETE ON application_import
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
