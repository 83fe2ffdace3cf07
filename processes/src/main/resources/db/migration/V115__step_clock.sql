-- The clock of a step (CRD-02, 3.7): how much working time is allowed, how much was used before the applicant was asked for
-- papers, and when the next notice may fall due. A step that goes on after a question is one step, in several tasks.
ALTER TABLE work_item
  ADD COLUMN step_id uuid REFERENCES work_item (id),
  ADD COLUMN used_before_seconds bigint NOT NULL DEFAULT 0 CHECK (used_before_seconds >= 0),
  ADD COLUMN allowed_seconds bigint CHECK (allowed_seconds >= used_before_seconds),
  ADD COLUMN next_notice_at timestamptz;
COMMENT ON COLUMN work_item.step_id IS 'the first task of the step that this one goes on with; null for a first one';
COMMENT ON COLUMN work_item.allowed_seconds IS 'working time of the whole step up to its due time; null until first looked at';
COMMENT ON COLUMN work_item.next_notice_at IS 'when to look again; null where nothing is to come or the clock stands still';
CREATE INDEX work_item_to_notice ON work_item (next_notice_at) WHERE next_notice_at IS NOT NULL;
UPDATE work_item SET next_notice_at = opened_at WHERE state IN ('OPEN', 'CLAIMED');

-- While the applicant owes papers no time of the bank's runs. The capability that asks says so, with the step that asked and
-- the round with which the case comes back to it.
CREATE TABLE work_pause (
  case_id uuid NOT NULL REFERENCES work_case (case_id),
  branch_id text NOT NULL,
  element_id text NOT NULL,
  round integer NOT NULL CHECK (round >= 1),
  from_at timestamptz NOT NULL,
  to_at timestamptz CHECK (to_at >= from_at),
  PRIMARY KEY (case_id, element_id, round)
);
CREATE UNIQUE INDEX work_pause_one_at_a_time ON work_pause (case_id) WHERE to_at IS NULL;
ALTER TABLE work_pause ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_branch ON work_pause USING (may_see_branch(branch_id));
REVOKE DELETE ON work_pause FROM ipledge_app;
INSERT INTO work_pause (case_id, branch_id, element_id, round, from_at, to_at)
SELECT DISTINCT ON (r.application_id, r.element_id, r.round)
  r.application_id, c.branch_id, r.element_id, r.round, r.asked_at,
  CASE WHEN a.ended_at IS NULL THEN r.answered_at
    ELSE greatest(r.asked_at, coalesce(r.answered_at, a.ended_at)) END
FROM information_request r
JOIN work_case c ON c.case_id = r.application_id
JOIN loan_application a ON a.id = r.application_id
ORDER BY r.application_id, r.element_id, r.round, r.asked_at DESC;

-- Who was told that a step takes long, once for each step and level. To whom: one person, or whoever holds one of the roles
-- in the branch but for one person.
CREATE TABLE work_notice (
  id uuid PRIMARY KEY,
  step_id uuid NOT NULL REFERENCES work_item (id),
  work_item_id uuid NOT NULL REFERENCES work_item (id),
  case_id uuid NOT NULL REFERENCES work_case (case_id),
  branch_id text NOT NULL,
  level text NOT NULL CHECK (level IN ('REMINDER', 'DEPUTY', 'MANAGER')),
  percent numeric(7, 2) NOT NULL CHECK (percent BETWEEN 0 AND 1000),
  to_staff text,
  to_roles text[] NOT NULL,
  not_staff text,
  fell_due_at timestamptz NOT NULL,
  given_at timestamptz NOT NULL CHECK (given_at >= fell_due_at),
  UNIQUE (step_id, level),
  CHECK ((to_staff IS NULL) = (cardinality(to_roles) > 0))
);
CREATE INDEX work_notice_by_branch ON work_notice (branch_id, given_at DESC);
CREATE INDEX work_notice_by_case ON work_notice (case_id);
ALTER TABLE work_notice ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_branch ON work_notice USING (may_see_branch(branch_id));
REVOKE UPDATE, DELETE ON work_notice FROM ipledge_app;

-- Whoever has read a notice; each for himself.
CREATE TABLE work_notice_read (
  notice_id uuid NOT NULL REFERENCES work_notice (id),
  staff_id text NOT NULL,
  read_at timestamptz NOT NULL,
  PRIMARY KEY (notice_id, staff_id)
);
ALTER TABLE work_notice_read ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON work_notice_read
  USING (staff_id = current_setting('ipledge.staff', true));
REVOKE UPDATE, DELETE ON work_notice_read FROM ipledge_app;

INSERT INTO rule_parameter (key, text_value, unit, rule_id, source, mark, note, valid_from, set_by)
SELECT v.*, DATE '2026-01-01', 'system:installation'
FROM (VALUES
  ('notice.reminder', '50', 'PERCENT', 'CRD-02', '[design] proposal of the rulebook', 'SAMPLE', 'Share of a step''s target time after which whoever has the task is reminded.'),
  ('notice.deputy', '100', 'PERCENT', 'CRD-02', '[design] proposal of the rulebook', 'SAMPLE', 'Share of a step''s target time after which the others who may do the task are asked.'),
  ('notice.manager', '150', 'PERCENT', 'CRD-02', '[design] proposal of the rulebook', 'SAMPLE', 'Share of a step''s target time after which the manager of the branch hears of it.')
) AS v (key, text_value, unit, rule_id, source, mark, note);
