-- A right as the register last described it. Facts are null until the register has spoken.
CREATE TABLE ip_right (
  id uuid PRIMARY KEY,
  version integer NOT NULL,
  kind text NOT NULL
    CHECK (kind IN ('INVENTION', 'UTILITY_MODEL', 'DESIGN', 'TRADEMARK', 'COPYRIGHT')),
  number text NOT NULL CHECK (length(number) BETWEEN 1 AND 40),
  asked_at timestamptz NOT NULL,
  as_of timestamptz,
  known boolean NOT NULL DEFAULT false,
  title text,
  owners jsonb NOT NULL DEFAULT '[]',
  filing_date date,
  grant_date date,
  registered_on date,
  first_published_on date,
  term_to date,
  legal_status text,
  fee_paid_through date,
  suspended boolean,
  frozen boolean,
  pledged boolean,
  same_day_invention boolean,
  invalidation_pending boolean,
  ownership_dispute boolean,
  licences integer,
  nice_classes jsonb NOT NULL DEFAULT '[]',
  last_day date,
  UNIQUE (kind, number)
);
CREATE INDEX ip_right_unanswered ON ip_right (asked_at) WHERE as_of IS NULL OR as_of < asked_at;
