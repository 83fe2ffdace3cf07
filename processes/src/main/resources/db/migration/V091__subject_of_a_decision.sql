-- What in a case was decided on: a valuation or a filing, and the right. Null where it was the case itself, and in records from before.
ALTER TABLE decision_record ADD COLUMN record_id uuid;
ALTER TABLE decision_record ADD COLUMN right_id uuid REFERENCES ip_right (id);
