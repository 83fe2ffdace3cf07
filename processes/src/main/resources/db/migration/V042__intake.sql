CREATE SEQUENCE application_number;

CREATE TABLE loan_application (
  id uuid PRIMARY KEY,
  version integer NOT NULL,
  number text NOT NULL UNIQUE,
  branch_id text NOT NULL,
  proposer text NOT NULL,
  enterprise_id uuid NOT NULL REFERENCES enterprise (id),
  product_code text NOT NULL,
  amount numeric(18, 2) NOT NULL CHECK (amount > 0),
  tenor_months integer NOT NULL CHECK (tenor_months BETWEEN 1 AND 360),
  purpose_code text NOT NULL,
  purpose_text text,
  state text NOT NULL,
  channel text CHECK (channel IN ('GREEN', 'ORDINARY')),
  created_at timestamptz NOT NULL,
  submitted_at timestamptz,
  planned_maturity date,
  ended_at timestamptz,
  end_reason text,
  release_id uuid,
  CHECK ((state = 'DRAFT') = (submitted_at IS NULL)),
  CHECK ((submitted_at IS NULL) = (planned_maturity IS NULL))
) WITH (fillfactor = 85);
ALTER TABLE loan_application ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_branch ON loan_application USING (may_see_branch(branch_id));
CREATE INDEX loan_application_by_branch ON loan_application (branch_id, created_at DESC, id);
CREATE INDEX loan_application_by_proposer ON loan_application (proposer, created_at DESC, id);
CREATE INDEX loan_application_by_enterprise ON loan_application (enterprise_id);

CREATE TABLE application_right (
  application_id uuid NOT NULL REFERENCES loan_application (id),
  position integer NOT NULL,
  right_id uuid NOT NULL REFERENCES ip_right (id),
  PRIMARY KEY (application_id, position),
  UNIQUE (application_id, right_id)
);
CREATE INDEX application_right_by_right ON application_right (right_id);

-- A step that sent the case back, the question, and the answer with which it came again.
CREATE TABLE information_request (
  id uuid PRIMARY KEY,
  application_id uuid NOT NULL REFERENCES loan_application (id),
  element_id text NOT NULL,
  round integer NOT NULL,
  question text NOT NULL,
  asked_by text NOT NULL,
  asked_at timestamptz NOT NULL,
  answer text,
  answered_by text,
  answered_at timestamptz,
  document_ids jsonb NOT NULL DEFAULT '[]',
  CHECK ((answer IS NULL) = (answered_at IS NULL))
);
CREATE UNIQUE INDEX information_request_open ON information_request (application_id) WHERE answer IS NULL;
CREATE INDEX information_request_by_case ON information_request (application_id, asked_at);
