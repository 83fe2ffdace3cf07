-- How a value came about: every proposal with its inputs and steps, every answer to it. Written once.
CREATE TABLE valuation_proposal (
  id uuid PRIMARY KEY,
  valuation_id uuid NOT NULL REFERENCES valuation (id),
  branch_id text NOT NULL,
  round integer NOT NULL CHECK (round >= 1),
  method text NOT NULL
    CHECK (method IN ('INTERNAL_MODEL', 'RELIEF_FROM_ROYALTY', 'NEGOTIATION', 'EXTERNAL_REPORT')),
  inputs jsonb NOT NULL,
  steps jsonb NOT NULL,
  amount numeric(18, 2) NOT NULL CHECK (amount > 0),
  opinion text NOT NULL,
  proposed_by text NOT NULL,
  proposed_at timestamptz NOT NULL,
  UNIQUE (valuation_id, round)
);
CREATE TABLE valuation_answer (
  id uuid PRIMARY KEY,
  valuation_id uuid NOT NULL REFERENCES valuation (id),
  branch_id text NOT NULL,
  round integer NOT NULL CHECK (round >= 1),
  word text NOT NULL CHECK (word IN ('AGREED', 'REJECTED', 'CONFIRMED', 'SENT_BACK')),
  opinion text NOT NULL,
  answered_by text NOT NULL,
  answered_at timestamptz NOT NULL,
  UNIQUE (valuation_id, round, word)
);
ALTER TABLE valuation_proposal ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_branch ON valuation_proposal USING (may_see_branch(branch_id));
ALTER TABLE valuation_answer ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_branch ON valuation_answer USING (may_see_branch(branch_id));
REVOKE UPDATE, DELETE ON valuation_proposal, valuation_answer FROM ipledge_app;

INSERT INTO rule_parameter
  (key, text_value, unit, rule_id, source, mark, note, valid_from, set_by)
VALUES
  ('valuation.validity-months', '12', 'COUNT', 'VAL-20', 'provisions on reference prices, article 27; VAL-21', 'UNVERIFIED',
   'Months for which a confirmed value may be used; also how old the base date of a report may be.', '2026-01-01',
   'system:installation');
