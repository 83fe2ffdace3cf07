-- How far the bank's time is ahead of the wall's, where it may be led (ipledge.clock=controlled). One row, never back:
-- events that have happened would lie in the future.
CREATE TABLE business_clock (
  single boolean PRIMARY KEY DEFAULT true CHECK (single),
  offset_millis bigint NOT NULL CHECK (offset_millis >= 0)
);
INSERT INTO business_clock (offset_millis) VALUES (0);
REVOKE INSERT, DELETE ON business_clock FROM ipledge_app;

CREATE FUNCTION clock_goes_forward() RETURNS trigger
  LANGUAGE plpgsql SET search_path = ipledge
  AS $$
    BEGIN
      IF NEW.offset_millis < OLD.offset_millis THEN
        RAISE EXCEPTION 'the business clock is never put back' USING ERRCODE = 'IP004';
      END IF;
      RETURN NEW;
    END
  $$;
CREATE TRIGGER business_clock_goes_forward BEFORE UPDATE ON business_clock
  FOR EACH ROW EXECUTE FUNCTION clock_goes_forward();
