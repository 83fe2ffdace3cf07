-- Decision tables by edition. A model is one DMN file; an edition holds from valid_from until the next one begins.
CREATE TABLE decision_edition (
  model_id text NOT NULL,
  edition text NOT NULL CHECK (length(edition) BETWEEN 1 AND 40),
  decision_ids text[] NOT NULL CHECK (cardinality(decision_ids) > 0),
  valid_from date NOT NULL,
  valid_to date CHECK (valid_to >= valid_from),
  dmn text NOT NULL,
  digest bytea NOT NULL CHECK (length(digest) = 32),
  source text NOT NULL,
  set_by text NOT NULL,
  set_at timestamptz NOT NULL,
  PRIMARY KEY (model_id, edition),
  CONSTRAINT decision_edition_no_overlap EXCLUDE USING gist (
    model_id WITH =, daterange(valid_from, valid_to, '[]') WITH &&)
);
CREATE INDEX decision_edition_by_decision ON decision_edition USING gin (decision_ids);
REVOKE UPDATE, DELETE ON decision_edition FROM ipledge_app;
GRANT UPDATE (valid_to) ON decision_edition TO ipledge_app;

-- What was decided, on which inputs, by which edition; missing inputs are the result where nothing could be decided.
CREATE TABLE decision_record (
  id uuid PRIMARY KEY,
  case_id uuid NOT NULL,
  decision_id text NOT NULL,
  model_id text NOT NULL,
  edition text NOT NULL,
  decided_for date NOT NULL,
  inputs jsonb NOT NULL,
  result jsonb,
  matched_rules text[] NOT NULL,
  missing_inputs text[] NOT NULL,
  at timestamptz NOT NULL,
  FOREIGN KEY (model_id, edition) REFERENCES decision_edition (model_id, edition),
  CHECK ((result IS NULL) = (cardinality(missing_inputs) > 0))
);
CREATE INDEX decision_record_by_case ON decision_record (case_id, at);
REVOKE UPDATE, DELETE ON decision_record FROM ipledge_app;
CREATE TRIGGER decision_record_stays BEFORE UPDATE OR DELETE ON decision_record
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
