-- A purpose for which money is lent against the need for it (CRD-42, ALG-12) says so, by day.
ALTER TABLE purpose_catalogue ADD COLUMN working_capital boolean NOT NULL DEFAULT false;
UPDATE purpose_catalogue SET working_capital = true WHERE code = 'WORKING_CAPITAL';

-- The figures from which the need for working capital follows: all of them, or none.
ALTER TABLE loan_application
  ADD COLUMN sales numeric(18, 2) CHECK (sales > 0),
  ADD COLUMN margin numeric(9, 6) CHECK (margin < 1),
  ADD COLUMN growth numeric(9, 6) CHECK (growth >= -1),
  ADD COLUMN inventory_days integer CHECK (inventory_days >= 0),
  ADD COLUMN receivable_days integer CHECK (receivable_days >= 0),
  ADD COLUMN payable_days integer CHECK (payable_days >= 0),
  ADD COLUMN prepaid_days integer CHECK (prepaid_days >= 0),
  ADD COLUMN advance_days integer CHECK (advance_days >= 0),
  ADD COLUMN own_funds numeric(18, 2) CHECK (own_funds >= 0),
  ADD COLUMN existing_loans numeric(18, 2) CHECK (existing_loans >= 0),
  ADD COLUMN other_finance numeric(18, 2) CHECK (other_finance >= 0),
  ADD CHECK (num_nulls(sales, margin, growth, inventory_days, receivable_days, payable_days, prepaid_days, advance_days,
    own_funds, existing_loans, other_finance) IN (0, 11));

-- Since when a right is in use, as the applicant says it; some kinds must have been for a while (2.6).
CREATE TABLE right_use (
  application_id uuid NOT NULL REFERENCES loan_application (id),
  right_id uuid NOT NULL REFERENCES ip_right (id),
  used_since date NOT NULL,
  PRIMARY KEY (application_id, right_id)
);
