-- How a person likes to see a list: a filter, an order and columns under a name. It is the person's own, on whatever machine.
CREATE TABLE saved_view (
  staff_id text NOT NULL,
  list text NOT NULL CHECK (length(list) BETWEEN 1 AND 40),
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 40),
  content jsonb NOT NULL CHECK (jsonb_typeof(content) = 'object' AND length(content::text) <= 8000),
  saved_at timestamptz NOT NULL,
  PRIMARY KEY (staff_id, list, name)
);
ALTER TABLE saved_view ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON saved_view USING (staff_id = current_setting('ipledge.staff', true));
