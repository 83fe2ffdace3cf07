-- The case as the worklist shows it; the capability that owns the case keeps it true.
CREATE TABLE work_case (
  case_id uuid PRIMARY KEY,
  number text NOT NULL UNIQUE,
  subject text NOT NULL,
  branch_id text NOT NULL,
  handler text NOT NULL,
  amount numeric(18, 2) NOT NULL CHECK (amount > 0)
);
ALTER TABLE work_case ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_branch ON work_case USING (may_see_branch(branch_id));

-- A task that a person does. One row per element, record and round, however often the engine asks.
CREATE TABLE work_item (
  id uuid PRIMARY KEY,
  process_id text NOT NULL,
  record_id uuid NOT NULL,
  element_id text NOT NULL,
  round integer NOT NULL CHECK (round >= 1),
  case_id uuid NOT NULL REFERENCES work_case (case_id),
  branch_id text NOT NULL,
  form_key text NOT NULL,
  candidate_groups text[] NOT NULL CHECK (cardinality(candidate_groups) > 0),
  excluded_elements text[] NOT NULL,
  state text NOT NULL DEFAULT 'OPEN' CHECK (state IN ('OPEN', 'CLAIMED', 'DONE', 'WITHDRAWN')),
  opened_at timestamptz NOT NULL,
  due_at timestamptz NOT NULL,
  claimed_by text,
  claimed_at timestamptz,
  closed_at timestamptz,
  decision jsonb,
  draft jsonb,
  reminded_at timestamptz,
  job_key bigint NOT NULL,
  trace_id text,
  version integer NOT NULL DEFAULT 0,
  UNIQUE (process_id, record_id, element_id, round),
  CHECK ((state IN ('CLAIMED', 'DONE')) <= (claimed_by IS NOT NULL)),
  CHECK ((state = 'DONE') = (decision IS NOT NULL))
);
ALTER TABLE work_item ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_branch ON work_item USING (may_see_branch(branch_id));
CREATE INDEX work_item_open ON work_item (due_at, id) WHERE state IN ('OPEN', 'CLAIMED');
CREATE INDEX work_item_claimed ON work_item (claimed_by, due_at, id) WHERE state = 'CLAIMED';
CREATE INDEX work_item_by_case ON work_item (case_id, opened_at);
CREATE INDEX work_item_closed ON work_item (claimed_by, closed_at DESC, id) WHERE state = 'DONE';

-- Who took part in what: the memory behind every exclusion.
CREATE TABLE work_participation (
  case_id uuid NOT NULL REFERENCES work_case (case_id),
  record_id uuid NOT NULL,
  element_id text NOT NULL,
  staff_id text NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (record_id, element_id, staff_id)
);
CREATE INDEX work_participation_by_case ON work_participation (case_id, staff_id);
REVOKE UPDATE, DELETE ON work_participation FROM ipledge_app;

-- Whoever took part in an excluded step of the same record, or of the case as a whole, may not take the task:
-- said here too, because a list on a page can be walked around (CRD-30, R12).
CREATE FUNCTION guard_work_item() RETURNS trigger
  LANGUAGE plpgsql SET search_path = ipledge
  AS $$
    BEGIN
      IF NEW.claimed_by IS NOT NULL AND NEW.claimed_by IS DISTINCT FROM OLD.claimed_by
         AND EXISTS (
           SELECT FROM work_participation p
           WHERE p.case_id = NEW.case_id
             AND p.record_id IN (NEW.record_id, NEW.case_id)
             AND p.staff_id = NEW.claimed_by
             AND p.element_id = ANY (NEW.excluded_elements)) THEN
        RAISE EXCEPTION 'this person took part before' USING ERRCODE = 'IP001';
      END IF;
      IF OLD.state IN ('DONE', 'WITHDRAWN') AND NEW.state <> OLD.state THEN
        RAISE EXCEPTION 'a closed task stays closed' USING ERRCODE = 'IP003';
      END IF;
      RETURN NEW;
    END
  $$;
CREATE TRIGGER work_item_guarded BEFORE UPDATE ON work_item
  FOR EACH ROW EXECUTE FUNCTION guard_work_item();
