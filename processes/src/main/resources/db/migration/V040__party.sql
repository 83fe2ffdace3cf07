-- Enterprises are known to the whole bank; what is secret is the case, not that a firm exists.
CREATE TABLE enterprise (
  id uuid PRIMARY KEY,
  version integer NOT NULL,
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  social_credit_code text NOT NULL UNIQUE CHECK (length(social_credit_code) = 18),
  override_reason text,
  registered_by text NOT NULL,
  registered_at timestamptz NOT NULL
);
CREATE INDEX enterprise_by_name ON enterprise (name);

-- Directors, managers, credit staff, their close relatives and the firms they invest in or run (CRD-34).
CREATE TABLE related_party (
  social_credit_code text NOT NULL,
  relation text NOT NULL,
  source_document text NOT NULL,
  valid_from date NOT NULL,
  valid_to date,
  PRIMARY KEY (social_credit_code, relation, valid_from)
);

-- What the borrower already owes this bank, and how it is classified (3.5).
CREATE TABLE existing_exposure (
  id uuid PRIMARY KEY,
  social_credit_code text NOT NULL,
  facility text NOT NULL,
  amount numeric(18, 2) NOT NULL CHECK (amount >= 0),
  classification text NOT NULL
    CHECK (classification IN ('NORMAL', 'SPECIAL_MENTION', 'SUBSTANDARD', 'DOUBTFUL', 'LOSS')),
  as_of date NOT NULL
);
CREATE INDEX existing_exposure_by_code ON existing_exposure (social_credit_code);
