-- One answer per key: who sent it, for what, with which body, and what was answered. Written in the transaction of
-- the command, so key, change and answer are there together or not at all.
CREATE TABLE idempotency_key (
  staff_id text NOT NULL CHECK (length(staff_id) <= 64),
  route text NOT NULL CHECK (length(route) <= 400),
  key text NOT NULL CHECK (key ~ '^[A-Za-z0-9_-]{16,64}$'),
  body_hash bytea NOT NULL CHECK (length(body_hash) = 32),
  status integer CHECK (status BETWEEN 200 AND 599),
  media_type text,
  etag text,
  location text,
  answer bytea,
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (staff_id, route, key),
  CHECK ((status IS NULL) = (answer IS NULL)),
  CHECK ((status IS NULL) = (media_type IS NULL))
);
CREATE INDEX idempotency_key_by_age ON idempotency_key USING brin (created_at);
