-- What the jobs of the engine did here. The engine delivers a job at least once; these rows make its effect happen once.
CREATE TABLE job_effect (
  record_id uuid NOT NULL,
  process_id text NOT NULL,
  element_id text NOT NULL,
  -- How often a person's decision brought the token here, from 1: a repeat by the engine never raises it.
  round integer NOT NULL CHECK (round >= 1),
  outcome text CHECK (outcome IN ('COMPLETED', 'REFUSED')),
  -- COMPLETED: the variables that were answered. REFUSED: the code of the refusal.
  result jsonb,
  at timestamptz NOT NULL,
  PRIMARY KEY (record_id, process_id, element_id, round),
  CHECK ((outcome IS NULL) = (result IS NULL))
) WITH (fillfactor = 80);

-- Which instance of a process carries a record. A second instance of the same record, made by a repeated start,
-- finds the claim taken and ends itself.
CREATE TABLE process_claim (
  record_id uuid NOT NULL,
  process_id text NOT NULL,
  process_key bigint NOT NULL,
  claimed_at timestamptz NOT NULL,
  PRIMARY KEY (record_id, process_id)
);

-- Jobs that were handed out and have not ended: a job that ends its worker each time is found by the count.
CREATE TABLE job_activation (
  job_key bigint PRIMARY KEY,
  -- Deliveries since the last end that we saw.
  activations integer NOT NULL,
  -- Deliveries ever, the number of the lease: whoever holds an older one starts no call to the outside.
  lease integer NOT NULL,
  failures integer NOT NULL DEFAULT 0,
  last_at timestamptz NOT NULL
) WITH (fillfactor = 80);
