-- One filing with one register for one pledgor of a case (1.6). Parties and contract stand as they were filed.
CREATE TABLE pledge_registration (
  id uuid PRIMARY KEY,
  version integer NOT NULL,
  application_id uuid NOT NULL REFERENCES loan_application (id),
  branch_id text NOT NULL,
  register text NOT NULL CHECK (register IN ('PATENT', 'TRADEMARK', 'COPYRIGHT')),
  pledgor_id uuid NOT NULL REFERENCES enterprise (id),
  pledgor_name text NOT NULL,
  pledgor_code text NOT NULL,
  contract_no text NOT NULL,
  amount numeric(18, 2) NOT NULL CHECK (amount > 0),
  performance_from date NOT NULL,
  performance_to date NOT NULL,
  state text NOT NULL CHECK (state IN ('DRAFT', 'PRECHECK_FAILED', 'READY', 'SUBMITTED', 'ACCEPTED',
    'CORRECTION_REQUESTED', 'DEEMED_WITHDRAWN', 'REGISTERED', 'REFUSED', 'WITHDRAWN', 'CANCEL_PENDING', 'CANCELLED')),
  sent_key text,
  sent_at timestamptz,
  filing_no text,
  correction_deadline date,
  ground text,
  registration_no text,
  certificate_no text,
  registered_on date,
  term_to date,
  certificate_recorded_at timestamptz,
  ending_asked_at timestamptz,
  ended_on date,
  closed_at timestamptz,
  UNIQUE (application_id, register, pledgor_id),
  CHECK (performance_to >= performance_from),
  CHECK (state NOT IN ('ACCEPTED', 'CORRECTION_REQUESTED', 'REGISTERED') OR filing_no IS NOT NULL),
  -- REG-02: a pledge exists from its registration, which has a number and a day.
  CHECK ((state IN ('REGISTERED', 'CANCEL_PENDING', 'CANCELLED'))
    = (registration_no IS NOT NULL AND certificate_no IS NOT NULL AND registered_on IS NOT NULL))
);
CREATE INDEX pledge_registration_at_registrar ON pledge_registration (id)
  WHERE state IN ('SUBMITTED', 'ACCEPTED', 'CORRECTION_REQUESTED', 'CANCEL_PENDING');

CREATE TABLE pledge_registration_right (
  filing_id uuid NOT NULL REFERENCES pledge_registration (id),
  branch_id text NOT NULL,
  position integer NOT NULL,
  right_id uuid NOT NULL REFERENCES ip_right (id),
  PRIMARY KEY (filing_id, right_id)
);

-- Papers that the parties attached; a later one on the same matter takes the place of the earlier.
CREATE TABLE filing_statement (
  filing_id uuid NOT NULL REFERENCES pledge_registration (id),
  branch_id text NOT NULL,
  right_id uuid NOT NULL REFERENCES ip_right (id),
  paper text NOT NULL CHECK (paper IN ('CONTINUE_DESPITE_SAME_DAY_INVENTION', 'CONTINUE_DESPITE_INVALIDATION',
    'CO_OWNER_CONSENT', 'CO_OWNERS_AGREEMENT', 'NAME_CHANGE_PROOF', 'PRIOR_LICENCES')),
  given_by text NOT NULL CHECK (length(given_by) BETWEEN 1 AND 200),
  supplied_by text NOT NULL,
  supplied_at timestamptz NOT NULL,
  PRIMARY KEY (filing_id, right_id, paper, given_by)
);

-- What the registrar held against a filing. Rows are written once.
CREATE TABLE filing_notice (
  id uuid PRIMARY KEY,
  filing_id uuid NOT NULL REFERENCES pledge_registration (id),
  branch_id text NOT NULL,
  code text NOT NULL,
  right_number text,
  text text NOT NULL,
  received_at timestamptz NOT NULL
);
CREATE INDEX filing_notice_of ON filing_notice (filing_id, received_at);

ALTER TABLE pledge_registration ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_branch ON pledge_registration USING (may_see_branch(branch_id));
ALTER TABLE pledge_registration_right ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_branch ON pledge_registration_right USING (may_see_branch(branch_id));
ALTER TABLE filing_statement ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_branch ON filing_statement USING (may_see_branch(branch_id));
ALTER TABLE filing_notice ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_branch ON filing_notice USING (may_see_branch(branch_id));
REVOKE UPDATE, DELETE ON filing_notice FROM ipledge_app;
