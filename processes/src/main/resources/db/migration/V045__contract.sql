CREATE SEQUENCE contract_number;

-- The loan contract of a case and one pledge contract for each register of its rights (REG-04, CRD-32).
CREATE TABLE contract (
  id uuid PRIMARY KEY,
  version integer NOT NULL,
  application_id uuid NOT NULL REFERENCES loan_application (id),
  branch_id text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('LOAN', 'PLEDGE')),
  register text CHECK (register IN ('PATENT', 'TRADEMARK', 'COPYRIGHT')),
  number text NOT NULL UNIQUE,
  amount numeric(18, 2) NOT NULL CHECK (amount > 0),
  annual_rate numeric(9, 6) NOT NULL CHECK (annual_rate >= 0),
  performance_from date NOT NULL,
  performance_to date NOT NULL,
  terms jsonb NOT NULL,
  state text NOT NULL CHECK (state IN ('DRAWN_UP', 'SIGNED', 'VOID')),
  drawn_up_on date NOT NULL,
  signed_digest text,
  signed_on date,
  signed_by_borrower text CHECK (length(signed_by_borrower) BETWEEN 1 AND 100),
  signed_for_bank text CHECK (length(signed_for_bank) BETWEEN 1 AND 100),
  UNIQUE NULLS NOT DISTINCT (application_id, kind, register),
  CHECK ((kind = 'PLEDGE') = (register IS NOT NULL)),
  CHECK (performance_from <= performance_to),
  CHECK ((state = 'SIGNED') = (signed_digest IS NOT NULL)),
  CHECK (num_nulls(signed_digest, signed_on, signed_by_borrower, signed_for_bank) IN (0, 4)),
  CHECK (signed_on >= drawn_up_on)
);
ALTER TABLE contract ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_branch ON contract USING (may_see_branch(branch_id));

-- Papers of a case. A paper is written once; its bytes stand beside it and answer to its digest.
CREATE TABLE case_document (
  id uuid PRIMARY KEY,
  application_id uuid NOT NULL REFERENCES loan_application (id),
  branch_id text NOT NULL,
  contract_id uuid REFERENCES contract (id),
  kind text NOT NULL,
  title text NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
  file_name text NOT NULL CHECK (length(file_name) BETWEEN 1 AND 200),
  media_type text NOT NULL CHECK (media_type IN ('application/pdf', 'image/png', 'image/jpeg')),
  size integer NOT NULL CHECK (size BETWEEN 1 AND 20971520),
  digest text NOT NULL,
  generated boolean NOT NULL,
  added_by text NOT NULL,
  added_at timestamptz NOT NULL,
  UNIQUE (id, digest, size)
);
ALTER TABLE case_document ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_branch ON case_document USING (may_see_branch(branch_id));
CREATE INDEX case_document_by_case ON case_document (application_id, added_at, id);
CREATE UNIQUE INDEX case_document_generated ON case_document (contract_id, kind) WHERE generated;
REVOKE UPDATE, DELETE ON case_document FROM ipledge_app;

CREATE TABLE document_content (
  document_id uuid PRIMARY KEY,
  digest text NOT NULL,
  size integer NOT NULL,
  content bytea NOT NULL,
  FOREIGN KEY (document_id, digest, size) REFERENCES case_document (id, digest, size),
  CHECK (digest = encode(sha256(content), 'hex')),
  CHECK (size = octet_length(content))
);
ALTER TABLE document_content ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_branch ON document_content
  USING (EXISTS (SELECT FROM case_document d WHERE d.id = document_id AND may_see_branch(d.branch_id)));
REVOKE UPDATE, DELETE ON document_content FROM ipledge_app;

INSERT INTO rule_parameter
  (key, scope_kind, scope_id, text_value, unit, rule_id, source, mark, note, valid_from, set_by)
SELECT v.*, DATE '2026-01-01', 'system:installation'
FROM (VALUES
  ('contract.lender-name', 'BANK', '*', '示例银行股份有限公司', 'TEXT', 'REG-04', 'example', 'SAMPLE', 'The lender and pledgee as contracts and registers name it.'),
  ('contract.lender-code', 'BANK', '*', '91990000MA00000661', 'TEXT', 'REG-04', 'example', 'SAMPLE', 'Unified social credit code of the lender.'),
  ('contract.repayment', 'BANK', '*', '按月付息，到期一次还本', 'TEXT', 'CRD-32', 'proposal of the rulebook', 'SAMPLE', 'How a loan is paid back, as the contract says it.')
) AS v (key, scope_kind, scope_id, text_value, unit, rule_id, source, mark, note);
