-- One valuation of one right for one case. A value counts only when a second person has confirmed it (2.7).
CREATE TABLE valuation (
  id uuid PRIMARY KEY,
  version integer NOT NULL,
  application_id uuid NOT NULL REFERENCES loan_application (id),
  branch_id text NOT NULL,
  right_id uuid NOT NULL REFERENCES ip_right (id),
  state text NOT NULL,
  route text CHECK (route IN ('INTERNAL', 'NEGOTIATED', 'EXTERNAL')),
  method text
    CHECK (method IN ('INTERNAL_MODEL', 'RELIEF_FROM_ROYALTY', 'NEGOTIATION', 'EXTERNAL_REPORT')),
  proposed_value numeric(18, 2) CHECK (proposed_value > 0),
  proposed_by text,
  value_date date,
  valid_until date,
  confirmed_by text,
  confirmed_at timestamptz,
  UNIQUE (application_id, right_id),
  CHECK (confirmed_by <> proposed_by),
  CHECK ((state = 'CONFIRMED') <= (confirmed_by IS NOT NULL AND proposed_value IS NOT NULL)),
  CHECK (valid_until >= value_date)
);
ALTER TABLE valuation ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_branch ON valuation USING (may_see_branch(branch_id));
