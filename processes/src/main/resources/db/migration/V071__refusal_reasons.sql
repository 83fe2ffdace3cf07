-- Why a case is refused, noted with the decision that ends it. Rows are written once.
CREATE TABLE refusal_reason (
  application_id uuid NOT NULL REFERENCES loan_application (id),
  branch_id text NOT NULL,
  position bigint GENERATED ALWAYS AS IDENTITY,
  code text NOT NULL CHECK (code ~ '^[A-Za-z][A-Za-z0-9._-]{1,79}$'),
  noted_at timestamptz NOT NULL,
  PRIMARY KEY (application_id, code)
);
ALTER TABLE refusal_reason ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_branch ON refusal_reason USING (may_see_branch(branch_id));
REVOKE UPDATE, DELETE ON refusal_reason FROM ipledge_app;

INSERT INTO rule_parameter
  (key, text_value, unit, rule_id, source, mark, note, valid_from, set_by)
VALUES
  ('intake.information-limit', '30', 'DAY', 'CRD-02', 'proposal of the rulebook', 'SAMPLE',
   'How long a case may wait for information before it is refused with the grounds that stand. Where the check of the rights asks again and again, it runs from the first time.',
   '2026-01-01', 'system:installation');
