CREATE TABLE audit_event (
  id uuid PRIMARY KEY,
  case_id uuid NOT NULL,
  record_id uuid NOT NULL,
  kind text NOT NULL CHECK (length(kind) <= 120),
  actor text NOT NULL,
  role text,
  branch_id text NOT NULL,
  at timestamptz NOT NULL,
  trace_id text,
  -- Canonical JSON (RFC 8785), byte for byte what the leaf digests.
  body text NOT NULL,
  leaf bytea NOT NULL CHECK (length(leaf) = 32),
  mac bytea NOT NULL CHECK (length(mac) = 32)
);
CREATE INDEX audit_event_by_case ON audit_event (case_id, at, id);
CREATE INDEX audit_event_by_time ON audit_event USING brin (at);

-- Texts of people, apart from the sealed body so that a lawful erasure leaves the trail valid (A5).
CREATE TABLE audit_personal (
  event_id uuid NOT NULL REFERENCES audit_event (id),
  field text NOT NULL,
  salt bytea NOT NULL CHECK (length(salt) = 16),
  content text NOT NULL,
  PRIMARY KEY (event_id, field)
);

REVOKE UPDATE, DELETE, TRUNCATE ON audit_event FROM ipledge_app;
REVOKE UPDATE ON audit_personal FROM ipledge_app;
GRANT SELECT ON audit_event TO ipledge_sealer;
CREATE TRIGGER audit_event_stays BEFORE UPDATE OR DELETE ON audit_event
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
