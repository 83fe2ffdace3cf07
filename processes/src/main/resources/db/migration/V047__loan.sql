CREATE SEQUENCE loan_number;

CREATE TABLE loan (
  id uuid PRIMARY KEY,
  version integer NOT NULL,
  application_id uuid NOT NULL REFERENCES loan_application (id),
  branch_id text NOT NULL,
  tranche integer NOT NULL CHECK (tranche >= 1),
  number text NOT NULL UNIQUE,
  contract_id uuid NOT NULL REFERENCES contract (id),
  amount numeric(18, 2) NOT NULL CHECK (amount > 0),
  annual_rate numeric(9, 6) NOT NULL CHECK (annual_rate >= 0),
  maturity date NOT NULL,
  state text NOT NULL CHECK (state IN ('ORDERED', 'ACTIVE')),
  drawn_down_on date,
  UNIQUE (application_id, tranche),
  CHECK ((state = 'ACTIVE') = (drawn_down_on IS NOT NULL)),
  CHECK (drawn_down_on <= maturity)
);
ALTER TABLE loan ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_branch ON loan USING (may_see_branch(branch_id));

-- The conditions precedent as they were confirmed, each time somebody confirmed them.
CREATE TABLE condition_precedent (
  loan_id uuid NOT NULL REFERENCES loan (id),
  round integer NOT NULL CHECK (round >= 1),
  position integer NOT NULL CHECK (position >= 1),
  branch_id text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('CONTRACTS_SIGNED', 'RIGHTS_REGISTERED', 'QUOTA_RESERVED', 'APPROVAL')),
  condition text NOT NULL,
  note text CHECK (length(note) <= 2000),
  confirmed_by text NOT NULL,
  confirmed_at timestamptz NOT NULL,
  PRIMARY KEY (loan_id, round, position)
);
ALTER TABLE condition_precedent ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_branch ON condition_precedent USING (may_see_branch(branch_id));
REVOKE UPDATE, DELETE ON condition_precedent FROM ipledge_app;

-- An order to pay out: whom, decided by a person; when it was first sent; what the core bank said. A loan is paid out once.
CREATE TABLE disbursement (
  id uuid PRIMARY KEY,
  version integer NOT NULL,
  loan_id uuid NOT NULL REFERENCES loan (id),
  application_id uuid NOT NULL REFERENCES loan_application (id),
  branch_id text NOT NULL,
  round integer NOT NULL CHECK (round >= 1),
  payment_method text NOT NULL CHECK (payment_method IN ('SELF', 'ENTRUSTED')),
  payee_name text NOT NULL CHECK (length(payee_name) BETWEEN 1 AND 200),
  payee_code text NOT NULL CHECK (length(payee_code) = 18),
  payee_account text CHECK (length(payee_account) BETWEEN 8 AND 40),
  state text NOT NULL CHECK (state IN ('CONFIRMED', 'SENT', 'PAID', 'REFUSED')),
  request_key text UNIQUE,
  sent_at timestamptz,
  order_no text,
  paid_to text,
  booked_on date,
  reason text,
  UNIQUE (application_id, round),
  CHECK ((state = 'CONFIRMED') = (request_key IS NULL)),
  CHECK ((request_key IS NULL) = (sent_at IS NULL)),
  CHECK ((state = 'PAID') = (order_no IS NOT NULL AND booked_on IS NOT NULL)),
  CHECK ((state = 'REFUSED') = (reason IS NOT NULL))
);
ALTER TABLE disbursement ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_branch ON disbursement USING (may_see_branch(branch_id));
CREATE UNIQUE INDEX disbursement_once ON disbursement (loan_id) WHERE state <> 'REFUSED';

INSERT INTO rule_parameter
  (key, scope_kind, scope_id, text_value, unit, rule_id, source, mark, note, valid_from, set_by)
SELECT v.*, DATE '2026-01-01', 'system:installation'
FROM (VALUES
  ('loan.entrusted-payment-above', 'BANK', '*', '10000000.00', 'CNY', 'CRD-41', 'from memory', 'UNVERIFIED', 'A payment to a known payee above this goes to the payee directly.')
) AS v (key, scope_kind, scope_id, text_value, unit, rule_id, source, mark, note);
