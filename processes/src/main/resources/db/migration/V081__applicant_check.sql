-- What other systems of the bank deliver about parties, and the days for which a delivery is complete. Only where a list is
-- in force does it say something that a firm is not on it: without one nobody has looked (CRD-34, 3.5).
CREATE TABLE party_list (
  kind text NOT NULL CHECK (kind IN ('RELATED_PARTIES', 'EXPOSURES')),
  as_of date NOT NULL,
  valid_from date NOT NULL,
  valid_to date CHECK (valid_to >= valid_from),
  source_document text NOT NULL,
  mark rule_mark NOT NULL,
  CHECK (as_of <= valid_from),
  EXCLUDE USING gist (kind WITH =, daterange(valid_from, valid_to, '[]') WITH &&)
);
REVOKE UPDATE, DELETE ON party_list FROM ipledge_app;
GRANT UPDATE (valid_to) ON party_list TO ipledge_app;
INSERT INTO party_list (kind, as_of, valid_from, source_document, mark) VALUES
  ('RELATED_PARTIES', '2026-01-01', '2026-01-01', 'made-up list of related parties, empty', 'SAMPLE'),
  ('EXPOSURES', '2026-01-01', '2026-01-01', 'made-up extract of the credit ledger, empty', 'SAMPLE');

-- A live loan has a class of its own (3.5); it begins as performing, and whoever services it writes what becomes of it.
ALTER TABLE loan ADD COLUMN classification text NOT NULL DEFAULT 'NORMAL'
  CHECK (classification IN ('NORMAL', 'SPECIAL_MENTION', 'SUBSTANDARD', 'DOUBTFUL', 'LOSS'));

-- The worst class among what a firm owes this bank: recorded exposures and live loans, over every branch, whoever asks. It
-- reads as the owner and tells a class and no case; null where the firm owes nothing that is known here.
CREATE FUNCTION borrower_worst_class(code text) RETURNS text
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = ipledge
  AS $$
    SELECT owed.classification FROM (
      SELECT x.classification FROM existing_exposure x WHERE x.social_credit_code = code
      UNION ALL
      SELECT l.classification FROM loan l
      JOIN loan_application a ON a.id = l.application_id
      JOIN enterprise e ON e.id = a.enterprise_id
      WHERE e.social_credit_code = code AND l.state = 'ACTIVE') AS owed
    ORDER BY array_position(
      ARRAY['NORMAL', 'SPECIAL_MENTION', 'SUBSTANDARD', 'DOUBTFUL', 'LOSS'], owed.classification) DESC
    LIMIT 1
  $$;

-- What was found of the applicant of a case: one row a point, the newest finding takes the place of the older one.
CREATE TABLE applicant_check (
  application_id uuid NOT NULL REFERENCES loan_application (id),
  branch_id text NOT NULL,
  point text NOT NULL CHECK (point IN
    ('SOCIAL_CREDIT_CODE', 'RELATED_PARTY', 'EXISTING_CLASS', 'BORROWER_LIMIT', 'WORKING_CAPITAL')),
  result text NOT NULL CHECK (result IN ('PASS', 'WARN', 'MISSING', 'FAIL')),
  value text CHECK (length(value) <= 200),
  checked_at timestamptz NOT NULL,
  PRIMARY KEY (application_id, point)
);
ALTER TABLE applicant_check ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_branch ON applicant_check USING (may_see_branch(branch_id));
