-- Time is led to a target a day at a time, so that what fell due is done in the order of the days, by all at once: the
-- offset is where everybody is, the target where they go.
ALTER TABLE business_clock ADD COLUMN target_millis bigint;
UPDATE business_clock SET target_millis = offset_millis;
ALTER TABLE business_clock
  ALTER COLUMN target_millis SET NOT NULL,
  ADD CONSTRAINT business_clock_on_its_way CHECK (target_millis >= offset_millis);
