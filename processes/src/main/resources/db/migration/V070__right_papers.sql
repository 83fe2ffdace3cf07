-- Papers about the rights of a case, whenever they came; a later one on the same matter takes the place of the earlier.
CREATE TABLE right_paper (
  case_id uuid NOT NULL REFERENCES loan_application (id),
  branch_id text NOT NULL,
  right_id uuid NOT NULL REFERENCES ip_right (id),
  paper text NOT NULL CHECK (paper IN ('CONTINUE_DESPITE_SAME_DAY_INVENTION', 'CONTINUE_DESPITE_INVALIDATION',
    'CO_OWNER_CONSENT', 'CO_OWNERS_AGREEMENT', 'NAME_CHANGE_PROOF', 'PRIOR_LICENCES', 'RENEWAL_UNDERTAKING')),
  given_by text NOT NULL CHECK (length(given_by) BETWEEN 1 AND 200),
  -- Null only for papers from before documents were kept.
  document_id uuid REFERENCES case_document (id),
  signed_on date,
  supplied_by text NOT NULL,
  supplied_at timestamptz NOT NULL,
  PRIMARY KEY (case_id, right_id, paper, given_by)
);
ALTER TABLE right_paper ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_branch ON right_paper USING (may_see_branch(branch_id));

INSERT INTO right_paper
  (case_id, branch_id, right_id, paper, given_by, document_id, signed_on, supplied_by, supplied_at)
SELECT f.application_id, s.branch_id, s.right_id, s.paper, s.given_by, s.document_id, s.signed_on, s.supplied_by,
  s.supplied_at
FROM filing_statement s JOIN pledge_registration f ON f.id = s.filing_id
ON CONFLICT DO NOTHING;
DROP TABLE filing_statement;

-- What people answered about grounds that no table can see (REG-P11 ground 12, "other" of REG-T09 and REG-C07). Rows are
-- written once; the newest of each right counts.
CREATE TABLE right_examination (
  id uuid PRIMARY KEY,
  case_id uuid NOT NULL REFERENCES loan_application (id),
  branch_id text NOT NULL,
  right_id uuid NOT NULL REFERENCES ip_right (id),
  found boolean NOT NULL,
  note text CHECK (length(note) BETWEEN 1 AND 2000),
  examined_by text NOT NULL,
  role text NOT NULL,
  examined_at timestamptz NOT NULL,
  CHECK (NOT found OR note IS NOT NULL)
);
CREATE INDEX right_examination_by_case ON right_examination (case_id, right_id, examined_at);
ALTER TABLE right_examination ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_branch ON right_examination USING (may_see_branch(branch_id));
REVOKE UPDATE, DELETE ON right_examination FROM ipledge_app;
