-- What a loan costs is worked out for each case: a benchmark, a spread by the bank's table and the benefit that the treasury grants
-- for IP pledge loans (CRD-03), the latter two in basis points.
ALTER TABLE rule_parameter
  DROP CONSTRAINT rule_parameter_unit_check,
  ADD CONSTRAINT rule_parameter_unit_check CHECK (
    unit IN ('CNY', 'PERCENT', 'BASIS_POINT', 'DAY', 'WORKING_DAY', 'YEAR', 'COUNT', 'FACTOR', 'DATE', 'TEXT')),
  ADD CONSTRAINT rule_parameter_basis_point_check CHECK (unit <> 'BASIS_POINT' OR text_value ~ '^\d{1,4}$');

INSERT INTO rule_parameter
  (key, scope_kind, scope_id, text_value, unit, rule_id, source, mark, note, valid_from, set_by)
SELECT v.*, DATE '2026-01-01', 'system:installation'
FROM (VALUES
  ('pricing.benchmark-rate', 'BANK', '*', '3.10', 'PERCENT', 'ALG-16', 'worked example', 'SAMPLE',
   'Loan prime rate of one year; the bank enters each month''s.'),
  ('pricing.ftp-benefit', 'BANK', '*', '30', 'BASIS_POINT', 'CRD-03', 'Beijing plan 京金发〔2025〕210号; the figure is made up', 'SAMPLE',
   'What the treasury grants for IP pledge loans, off the customer''s rate.'),
  ('pricing.ftp-benefit', 'PRODUCT', 'IP-PLEDGE-LONG', '40', 'BASIS_POINT', 'CRD-03, CRD-12', 'made up', 'SAMPLE',
   'More for longer terms.')
) AS v;

-- The price as it was when the loan was approved. Written once.
CREATE TABLE loan_price (
  application_id uuid PRIMARY KEY REFERENCES loan_application (id),
  branch_id text NOT NULL,
  annual_rate numeric(9, 6) NOT NULL CHECK (annual_rate > 0 AND annual_rate < 1),
  parts jsonb NOT NULL,
  priced_at timestamptz NOT NULL
);
ALTER TABLE loan_price ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_branch ON loan_price USING (may_see_branch(branch_id));
REVOKE UPDATE, DELETE ON loan_price FROM ipledge_app;

-- Loans approved before have the bank's one rate of that time, which nothing else uses.
INSERT INTO loan_price (application_id, branch_id, annual_rate, parts, priced_at)
SELECT a.application_id, a.branch_id, p.text_value::numeric / 100, '[]', a.approved_at
FROM approval_case a JOIN rule_parameter p ON p.key = 'loan.annual-rate' AND p.scope_kind = 'BANK' AND p.valid_to IS NULL
WHERE a.approved_amount IS NOT NULL;
UPDATE rule_parameter SET valid_to = greatest(valid_from, CURRENT_DATE) WHERE key = 'loan.annual-rate' AND valid_to IS NULL;
