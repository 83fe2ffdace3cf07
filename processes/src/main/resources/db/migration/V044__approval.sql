-- What people said of a case at each step. Rows are written once: an opinion, a warning or a dissent is never changed (EXM E6, E7).
CREATE TABLE case_opinion (
  id uuid PRIMARY KEY,
  application_id uuid NOT NULL REFERENCES loan_application (id),
  branch_id text NOT NULL,
  element_id text NOT NULL,
  -- Both approvals are one step: whoever refused at the branch may not approve at the head office by another door.
  step text NOT NULL CHECK (step IN ('INVESTIGATE', 'CO_INVESTIGATE', 'REVIEW', 'APPROVE')),
  round integer NOT NULL CHECK (round >= 1),
  staff_id text NOT NULL,
  proposer text NOT NULL,
  role text NOT NULL,
  decision text NOT NULL,
  amount numeric(18, 2) CHECK (amount > 0),
  authority_limit numeric(18, 2),
  opinion text NOT NULL CHECK (length(opinion) BETWEEN 1 AND 8000),
  question text,
  details jsonb NOT NULL DEFAULT '{}',
  facts_digest text NOT NULL,
  decided_at timestamptz NOT NULL,
  UNIQUE (application_id, element_id, round),
  -- CRD-30: proposer, investigators, reviewer and approver are different people.
  CHECK (staff_id <> proposer),
  EXCLUDE USING gist (application_id WITH =, staff_id WITH =, step WITH <>),
  -- CRD-04: nobody approves more than was delegated to the role.
  CHECK (step <> 'APPROVE' OR decision <> 'APPROVE' OR (amount IS NOT NULL AND amount <= authority_limit)),
  CHECK ((decision = 'RETURN') = (question IS NOT NULL))
);
ALTER TABLE case_opinion ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_branch ON case_opinion USING (may_see_branch(branch_id));
REVOKE UPDATE, DELETE ON case_opinion FROM ipledge_app;

CREATE TABLE approval_case (
  application_id uuid PRIMARY KEY REFERENCES loan_application (id),
  version integer NOT NULL,
  branch_id text NOT NULL,
  precheck text CHECK (precheck IN ('PROVISIONAL', 'ORDINARY')),
  obstacles jsonb NOT NULL DEFAULT '[]',
  route text CHECK (route IN ('BRANCH', 'HEAD_OFFICE')),
  approved_amount numeric(18, 2) CHECK (approved_amount > 0),
  approved_by text,
  approved_at timestamptz,
  conditions jsonb NOT NULL DEFAULT '[]',
  reservation_id uuid,
  CHECK ((approved_amount IS NULL) = (approved_by IS NULL))
);
ALTER TABLE approval_case ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_branch ON approval_case USING (may_see_branch(branch_id));
