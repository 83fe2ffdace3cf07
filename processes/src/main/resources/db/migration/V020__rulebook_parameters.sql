-- Rules of the bank as dated rows. A row holds from valid_from to valid_to, both included; two rows for the same thing
-- never hold on the same day.
CREATE EXTENSION IF NOT EXISTS btree_gist WITH SCHEMA ipledge;

-- How sure a rule is: LAW and SEED were read, UNVERIFIED is general knowledge to be checked, SAMPLE is a proposal or an
-- old figure that the bank replaces, BANK was decided by the bank itself.
CREATE DOMAIN rule_mark AS text CHECK (VALUE IN ('LAW', 'SEED', 'UNVERIFIED', 'SAMPLE', 'BANK'));

CREATE TABLE rule_parameter (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  key text NOT NULL CHECK (key ~ '^[a-z][a-z0-9-]*(\.[a-z0-9-]+)+$'),
  scope_kind text NOT NULL DEFAULT 'BANK' CHECK (scope_kind IN ('BANK', 'INSTITUTION', 'BRANCH', 'PRODUCT')),
  scope_id text NOT NULL DEFAULT '*',
  text_value text NOT NULL,
  unit text NOT NULL CHECK (unit IN ('CNY', 'PERCENT', 'DAY', 'WORKING_DAY', 'YEAR', 'COUNT', 'FACTOR', 'TEXT')),
  valid_from date NOT NULL,
  valid_to date,
  rule_id text NOT NULL,
  source text NOT NULL,
  mark rule_mark NOT NULL,
  note text NOT NULL DEFAULT '',
  changed_by_role text NOT NULL DEFAULT 'rulebook-editor',
  set_by text NOT NULL,
  set_at timestamptz NOT NULL DEFAULT now(),
  CHECK (valid_to >= valid_from),
  CHECK ((scope_kind = 'BANK') = (scope_id = '*')),
  CHECK (unit <> 'CNY' OR text_value ~ '^\d{1,16}\.\d{2}$'),
  CHECK (unit NOT IN ('PERCENT', 'FACTOR') OR text_value ~ '^-?\d{1,9}(\.\d{1,6})?$'),
  CHECK (unit NOT IN ('DAY', 'WORKING_DAY', 'YEAR', 'COUNT') OR text_value ~ '^\d{1,6}$'),
  CONSTRAINT rule_parameter_no_overlap EXCLUDE USING gist (
    key WITH =, scope_kind WITH =, scope_id WITH =, daterange(valid_from, valid_to, '[]') WITH &&)
);

-- The day by day truth of what is a working day: weekend swaps are announced each year, they cannot be computed (CAL-05).
CREATE TABLE bank_calendar (
  day date PRIMARY KEY,
  kind text NOT NULL CHECK (kind IN ('WORKING', 'WEEKEND', 'HOLIDAY', 'SWAP_REST', 'SWAP_WORKING')),
  name_zh text NOT NULL DEFAULT '',
  name_en text NOT NULL DEFAULT '',
  source_document text NOT NULL,
  mark rule_mark NOT NULL
);

CREATE TABLE purpose_catalogue (
  code text NOT NULL CHECK (code ~ '^[A-Z][A-Z0-9_]*$'),
  name_zh text NOT NULL,
  name_en text NOT NULL,
  valid_from date NOT NULL,
  valid_to date CHECK (valid_to >= valid_from),
  mark rule_mark NOT NULL,
  EXCLUDE USING gist (code WITH =, daterange(valid_from, valid_to, '[]') WITH &&)
);

CREATE TABLE product (
  code text NOT NULL CHECK (code ~ '^[A-Z][A-Z0-9-]*$'),
  name_zh text NOT NULL,
  name_en text NOT NULL,
  kinds text[] NOT NULL CHECK (cardinality(kinds) > 0
    AND kinds <@ ARRAY['INVENTION', 'UTILITY_MODEL', 'DESIGN', 'TRADEMARK', 'COPYRIGHT']),
  cap numeric(18, 2) NOT NULL CHECK (cap > 0),
  tenor_min_months integer NOT NULL CHECK (tenor_min_months > 0),
  tenor_max_months integer NOT NULL,
  purposes text[] NOT NULL CHECK (cardinality(purposes) > 0),
  valid_from date NOT NULL,
  valid_to date CHECK (valid_to >= valid_from),
  source text NOT NULL,
  mark rule_mark NOT NULL,
  CHECK (tenor_max_months >= tenor_min_months),
  EXCLUDE USING gist (code WITH =, daterange(valid_from, valid_to, '[]') WITH &&)
);

-- Branches on the list of pilot units (CRD-14); whoever leaves it gets a last day.
CREATE TABLE pilot_unit (
  branch_id text NOT NULL,
  name_zh text NOT NULL,
  name_en text NOT NULL,
  evaluation text NOT NULL DEFAULT '',
  valid_from date NOT NULL,
  valid_to date CHECK (valid_to >= valid_from),
  source text NOT NULL,
  mark rule_mark NOT NULL,
  EXCLUDE USING gist (branch_id WITH =, daterange(valid_from, valid_to, '[]') WITH &&)
);

CREATE TABLE pledge_rate (
  kind text NOT NULL CHECK (kind IN ('INVENTION', 'UTILITY_MODEL', 'DESIGN', 'TRADEMARK', 'COPYRIGHT')),
  tier text NOT NULL,
  max_rate numeric(9, 6) NOT NULL CHECK (max_rate > 0 AND max_rate <= 1),
  min_years_left integer NOT NULL CHECK (min_years_left >= 0),
  min_years_used integer NOT NULL CHECK (min_years_used >= 0),
  valid_from date NOT NULL,
  valid_to date CHECK (valid_to >= valid_from),
  source text NOT NULL,
  mark rule_mark NOT NULL,
  EXCLUDE USING gist (kind WITH =, tier WITH =, daterange(valid_from, valid_to, '[]') WITH &&)
);

-- Delegated authority (CRD-04): no row, no authority. '*' stands for every branch or every product.
CREATE TABLE authority_limit (
  role text NOT NULL,
  branch_id text NOT NULL,
  product_code text NOT NULL,
  max_amount numeric(18, 2) NOT NULL CHECK (max_amount >= 0),
  valid_from date NOT NULL,
  valid_to date CHECK (valid_to >= valid_from),
  source text NOT NULL,
  mark rule_mark NOT NULL,
  EXCLUDE USING gist (role WITH =, branch_id WITH =, product_code WITH =, daterange(valid_from, valid_to, '[]') WITH &&)
);

-- The credit plan set apart for IP finance (CRD-05).
CREATE TABLE credit_plan (
  plan_year integer NOT NULL CHECK (plan_year BETWEEN 2000 AND 2999),
  branch_id text NOT NULL,
  planned numeric(18, 2) NOT NULL CHECK (planned >= 0),
  source text NOT NULL,
  mark rule_mark NOT NULL,
  PRIMARY KEY (plan_year, branch_id)
);

-- A rule that was in force stays readable; it can only get a last day.
REVOKE UPDATE, DELETE ON rule_parameter, purpose_catalogue, product, pilot_unit, pledge_rate, authority_limit FROM ipledge_app;
GRANT UPDATE (valid_to) ON rule_parameter, purpose_catalogue, product, pilot_unit, pledge_rate, authority_limit TO ipledge_app;
REVOKE UPDATE, DELETE ON credit_plan, bank_calendar FROM ipledge_app;
