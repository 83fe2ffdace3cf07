-- The models by content: a file is stored once, whatever releases have it, and never changes.
CREATE TABLE model_content (
  digest  bytea PRIMARY KEY CHECK (digest = sha256(content)),
  content bytea NOT NULL CHECK (length(content) <= 1048576)
);

CREATE TABLE model_release (
  id            uuid        PRIMARY KEY,
  number        integer     NOT NULL UNIQUE CHECK (number >= 1),
  state         text        NOT NULL CHECK (state IN ('DRAFT', 'APPROVED', 'DEPLOYED')),
  note          text        NOT NULL CHECK (length(note) <= 200),
  -- Digest over the names and digests of the files as they came, before the release id was stamped into them.
  source_digest bytea       NOT NULL UNIQUE CHECK (length(source_digest) = 32),
  -- The same over the stamped files: what an approver signs and the engine gets.
  digest        bytea       NOT NULL CHECK (length(digest) = 32),
  created_by    text        NOT NULL,
  created_at    timestamptz NOT NULL,
  approved_by   text,
  approved_at   timestamptz,
  deployed_at   timestamptz,
  CHECK ((state = 'DRAFT') = (approved_at IS NULL)),
  CHECK ((approved_by IS NULL) = (approved_at IS NULL)),
  CHECK ((state = 'DEPLOYED') = (deployed_at IS NOT NULL)),
  -- Four eyes; the first release comes with the software, before there are people.
  CONSTRAINT model_release_four_eyes CHECK (approved_by <> created_by OR number = 1)
);

CREATE TABLE model_file (
  release_id uuid  NOT NULL REFERENCES model_release (id),
  name       text  NOT NULL CHECK (name ~ '^[a-z0-9-]+\.(bpmn|dmn|form)$'),
  digest     bytea NOT NULL REFERENCES model_content (digest),
  PRIMARY KEY (release_id, name)
);

CREATE TRIGGER model_content_stays BEFORE UPDATE OR DELETE ON model_content
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER model_file_stays BEFORE UPDATE OR DELETE ON model_file
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- A release only moves forward, and what was decided on stays.
CREATE FUNCTION model_release_moves() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
    BEGIN
      IF (NEW.id, NEW.number, NEW.note, NEW.source_digest, NEW.digest, NEW.created_by, NEW.created_at)
           IS DISTINCT FROM
         (OLD.id, OLD.number, OLD.note, OLD.source_digest, OLD.digest, OLD.created_by, OLD.created_at)
         OR (OLD.approved_at IS NOT NULL AND (NEW.approved_by, NEW.approved_at) IS DISTINCT FROM (OLD.approved_by, OLD.approved_at))
         OR (OLD.deployed_at IS NOT NULL AND NEW.deployed_at IS DISTINCT FROM OLD.deployed_at)
         OR (OLD.state, NEW.state) NOT IN (('DRAFT', 'APPROVED'), ('APPROVED', 'DEPLOYED'))
      THEN
        RAISE EXCEPTION 'release % cannot change like this', OLD.number USING ERRCODE = 'IP002';
      END IF;
      RETURN NEW;
    END
  $$;
CREATE TRIGGER model_release_moves BEFORE UPDATE ON model_release
  FOR EACH ROW EXECUTE FUNCTION model_release_moves();
CREATE TRIGGER model_release_stays BEFORE DELETE ON model_release
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

REVOKE UPDATE, DELETE, TRUNCATE ON model_content, model_file FROM ipledge_app;
REVOKE DELETE, TRUNCATE ON model_release FROM ipledge_app;
