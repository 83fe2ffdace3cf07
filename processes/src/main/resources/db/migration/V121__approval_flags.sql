INSERT INTO rule_parameter (key, text_value, unit, rule_id, source, mark, note, valid_from, set_by) VALUES
  ('approval.inclusive-limit', '10000000.00', 'CNY', 'CRD-50', '金规〔2024〕11号 part 1(1)', 'LAW',
   'Credit to one small or micro enterprise over all its loans; the amount itself is included.', '2026-01-01', 'system:installation'),
  ('approval.pboc-inclusive-limit', '20000000.00', 'CNY', 'CRD-51', 'PBoC, January 2024', 'UNVERIFIED',
   'The wider limit of the statistics of the central bank; the amount itself is included.', '2026-01-01', 'system:installation'),
  ('approval.term-short-months', '12', 'COUNT', 'CRD-12', 'general lending practice', 'UNVERIFIED',
   'Up to so many months a loan is short-term; the number itself is included.', '2026-01-01', 'system:installation'),
  ('approval.term-medium-months', '60', 'COUNT', 'CRD-12', 'general lending practice', 'UNVERIFIED',
   'Up to so many months a loan is medium-term, longer ones are long-term; the number itself is included.', '2026-01-01', 'system:installation');

-- As what a loan counts, computed when it was approved and never again (CRD-50, CRD-51, EXM-03, CRD-12): written once. Null
-- where something was missing, which stands under "missing".
CREATE TABLE approval_flags (
  application_id uuid PRIMARY KEY REFERENCES loan_application (id),
  branch_id text NOT NULL,
  decided_on date NOT NULL,
  amount numeric(18, 2) NOT NULL CHECK (amount > 0),
  other_exposure numeric(18, 2) NOT NULL CHECK (other_exposure >= 0),
  tenor_months integer NOT NULL CHECK (tenor_months > 0),
  profile_id uuid REFERENCES enterprise_profile (id),
  size_class text CHECK (size_class IN ('LARGE', 'MEDIUM', 'SMALL', 'MICRO')),
  inclusive boolean,
  pboc_inclusive boolean,
  exemption_scope text NOT NULL
    CHECK (exemption_scope IN ('INCLUSIVE_DIRECT', 'INCLUSIVE_BY_REFERENCE', 'IP_PLEDGE_POLICY')),
  ip_value numeric(18, 2) NOT NULL CHECK (ip_value >= 0),
  other_security numeric(18, 2) CHECK (other_security >= 0),
  ip_share numeric(9, 6) CHECK (ip_share BETWEEN 0 AND 1),
  term_class text NOT NULL CHECK (term_class IN ('SHORT', 'MEDIUM', 'LONG')),
  missing jsonb NOT NULL,
  -- The rows of the rulebook that were read, as they were worded that day.
  rules jsonb NOT NULL,
  frozen_at timestamptz NOT NULL,
  CHECK (inclusive IS NULL OR NOT inclusive OR (size_class IS NOT NULL AND size_class IN ('SMALL', 'MICRO'))),
  CHECK (pboc_inclusive IS NULL OR NOT pboc_inclusive OR (size_class IS NOT NULL AND size_class IN ('SMALL', 'MICRO'))),
  CHECK ((exemption_scope = 'INCLUSIVE_DIRECT') = coalesce(inclusive, false)),
  CHECK (ip_share IS NULL OR other_security IS NOT NULL)
);
ALTER TABLE approval_flags ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_branch ON approval_flags USING (may_see_branch(branch_id));
REVOKE UPDATE, DELETE ON approval_flags FROM ipledge_app;
CREATE TRIGGER approval_flags_stay BEFORE UPDATE OR DELETE ON approval_flags
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
