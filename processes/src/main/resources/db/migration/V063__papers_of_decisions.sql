-- The papers that people bring with a decision stand with what they decided.
ALTER TABLE contract ADD COLUMN scan_document_id uuid REFERENCES case_document (id);
ALTER TABLE contract ADD CHECK (scan_document_id IS NULL OR state = 'SIGNED');

ALTER TABLE filing_statement ADD COLUMN document_id uuid REFERENCES case_document (id);
ALTER TABLE filing_statement ADD COLUMN signed_on date;

-- What was shown to the registrar, or shows why a filing was given up; one row for each paper.
CREATE TABLE filing_correction_paper (
  filing_id uuid NOT NULL REFERENCES pledge_registration (id),
  round integer NOT NULL CHECK (round >= 1),
  document_id uuid NOT NULL REFERENCES case_document (id),
  branch_id text NOT NULL,
  PRIMARY KEY (filing_id, round, document_id)
);
ALTER TABLE filing_correction_paper ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_branch ON filing_correction_paper USING (may_see_branch(branch_id));
REVOKE UPDATE, DELETE ON filing_correction_paper FROM ipledge_app;
