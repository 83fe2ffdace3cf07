-- Double-entry money (reliability rule R11): every posting sums to 0, rows are written once, balances are kept by the
-- database alone.
CREATE TABLE account (
  code text PRIMARY KEY CHECK (code ~ '^[a-z][A-Za-z0-9:._-]{1,119}$'),
  -- The balance never falls below it; none means that the account stands for the outside world.
  floor numeric(18, 2),
  balance numeric(18, 2) NOT NULL DEFAULT 0,
  CONSTRAINT account_above_floor CHECK (balance >= floor)
);

CREATE TABLE posting (
  id uuid PRIMARY KEY,
  kind text NOT NULL CHECK (kind IN ('TRANSFER', 'RESERVE', 'POST', 'VOID', 'EXPIRE')),
  case_id uuid,
  -- What the posting stands for; the same reference is never posted twice.
  reference text NOT NULL CHECK (length(reference) BETWEEN 1 AND 200),
  at timestamptz NOT NULL,
  UNIQUE (kind, reference)
);
CREATE INDEX posting_by_case ON posting (case_id, at);

CREATE TABLE posting_line (
  posting_id uuid NOT NULL REFERENCES posting (id),
  account_code text NOT NULL REFERENCES account (code),
  amount numeric(18, 2) NOT NULL CHECK (amount <> 0),
  PRIMARY KEY (posting_id, account_code)
);
CREATE INDEX posting_line_by_account ON posting_line (account_code);

CREATE TABLE reservation (
  id uuid PRIMARY KEY REFERENCES posting (id),
  from_code text NOT NULL REFERENCES account (code),
  to_code text NOT NULL REFERENCES account (code),
  amount numeric(18, 2) NOT NULL CHECK (amount > 0),
  case_id uuid NOT NULL,
  reference text NOT NULL UNIQUE,
  CHECK (from_code <> to_code)
);

-- One reservation ends once and in one way.
CREATE TABLE reservation_resolution (
  reservation_id uuid PRIMARY KEY REFERENCES reservation (id),
  kind text NOT NULL CHECK (kind IN ('POST', 'VOID', 'EXPIRE')),
  posting_id uuid NOT NULL UNIQUE REFERENCES posting (id)
);

-- Balances move with the lines and in no other way: the application itself may not write them.
CREATE FUNCTION keep_balance() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = ipledge
  AS $$
    BEGIN
      UPDATE account SET balance = balance + NEW.amount WHERE code = NEW.account_code;
      RETURN NULL;
    END
  $$;
CREATE TRIGGER posting_line_moves_balance AFTER INSERT ON posting_line
  FOR EACH ROW EXECUTE FUNCTION keep_balance();

-- Reads an account under a row lock, which would otherwise need the right to change it.
CREATE FUNCTION lock_account(wanted text)
  RETURNS TABLE (code text, floor numeric, balance numeric)
  LANGUAGE sql SECURITY DEFINER SET search_path = ipledge
  AS $$
    SELECT a.code, a.floor, a.balance FROM account a WHERE a.code = wanted FOR NO KEY UPDATE
  $$;

CREATE FUNCTION require_balanced_posting() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
    DECLARE
      posted uuid;
      total numeric;
      lines integer;
    BEGIN
      IF TG_TABLE_NAME = 'posting' THEN
        posted := NEW.id;
      ELSE
        posted := NEW.posting_id;
      END IF;
      SELECT coalesce(sum(amount), 0), count(*) INTO total, lines FROM posting_line WHERE posting_id = posted;
      IF total <> 0 OR lines < 2 THEN
        RAISE EXCEPTION 'posting % has % lines that sum to %', posted, lines, total USING ERRCODE = 'IP010';
      END IF;
      RETURN NULL;
    END
  $$;
CREATE CONSTRAINT TRIGGER posting_has_lines AFTER INSERT ON posting
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_balanced_posting();
CREATE CONSTRAINT TRIGGER posting_line_balanced AFTER INSERT ON posting_line
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_balanced_posting();

CREATE TRIGGER posting_stays BEFORE UPDATE OR DELETE ON posting
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER posting_line_stays BEFORE UPDATE OR DELETE ON posting_line
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER reservation_stays BEFORE UPDATE OR DELETE ON reservation
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER reservation_resolution_stays BEFORE UPDATE OR DELETE ON reservation_resolution
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

REVOKE INSERT, UPDATE, DELETE ON account, posting, posting_line, reservation, reservation_resolution FROM ipledge_app;
GRANT INSERT (code, floor) ON account TO ipledge_app;
GRANT INSERT ON posting, posting_line, reservation, reservation_resolution TO ipledge_app;
