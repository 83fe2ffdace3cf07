-- What the engine must still be told, written in the transaction of the decision itself.
CREATE TABLE outbox (
  id uuid PRIMARY KEY,
  seq bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
  record_id uuid NOT NULL,
  case_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('START', 'MESSAGE', 'COMPLETE', 'DEPLOY')),
  name text NOT NULL,
  -- The engine's message id: the same event is told once, however often it is sent.
  message_id text NOT NULL UNIQUE,
  variables jsonb NOT NULL,
  work_item_id uuid,
  trace_id text,
  created_at timestamptz NOT NULL,
  state text NOT NULL DEFAULT 'READY' CHECK (state IN ('READY', 'TOLD', 'NOT_TAKEN', 'PARKED')),
  attempts integer NOT NULL DEFAULT 0,
  next_attempt_at timestamptz NOT NULL,
  leased_until timestamptz,
  last_error text,
  told_at timestamptz,
  CHECK ((kind = 'COMPLETE') = (work_item_id IS NOT NULL))
);
CREATE INDEX outbox_untold ON outbox (record_id, seq) WHERE state IN ('READY', 'NOT_TAKEN');
CREATE INDEX outbox_by_case ON outbox (case_id, seq);

CREATE FUNCTION tell_outbox() RETURNS trigger
  LANGUAGE plpgsql SET search_path = ipledge
  AS $$
    BEGIN
      PERFORM pg_notify('ipledge_outbox', '');
      RETURN NULL;
    END
  $$;
CREATE TRIGGER outbox_written AFTER INSERT ON outbox
  FOR EACH STATEMENT EXECUTE FUNCTION tell_outbox();
