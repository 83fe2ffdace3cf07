-- Times from outside by which a step has to be done; a task is due at the earlier of this and its own target time.
CREATE TABLE work_deadline (
  record_id uuid NOT NULL,
  element_id text NOT NULL,
  due_at timestamptz NOT NULL,
  PRIMARY KEY (record_id, element_id)
);
