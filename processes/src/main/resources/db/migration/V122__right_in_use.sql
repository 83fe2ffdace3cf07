-- The case that has a right already, and whether it is pledged there: one that was handed in and has not ended without a loan,
-- or one whose pledge is still on a register. It reads as the owner, over every branch, whoever asks: a right can be pledged
-- once in the bank; it tells a case, whose number only shows to whoever may see it.
CREATE FUNCTION right_in_use(wanted uuid, except_application uuid)
  RETURNS TABLE (application_id uuid, pledged boolean)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = ipledge
  AS $$
    SELECT u.application_id, bool_or(u.pledged) FROM (
      SELECT a.id AS application_id, a.state = 'ACTIVE' AS pledged
      FROM application_right r JOIN loan_application a ON a.id = r.application_id
      WHERE r.right_id = wanted AND a.state NOT IN ('DRAFT', 'REFUSED', 'WITHDRAWN')
      UNION ALL
      SELECT p.application_id, true
      FROM pledge_registration_right f JOIN pledge_registration p ON p.id = f.filing_id
      WHERE f.right_id = wanted AND p.state IN ('REGISTERED', 'CANCEL_PENDING')) AS u
    WHERE u.application_id <> except_application
    GROUP BY u.application_id
    ORDER BY 2 DESC, 1
    LIMIT 1
  $$;

-- Two people hand in the same right at the same moment: the second waits for the first, and is refused.
CREATE FUNCTION refuse_right_in_use() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = ipledge
  AS $$
    DECLARE
      pledged uuid;
    BEGIN
      FOR pledged IN
        SELECT r.id FROM ip_right r JOIN application_right a ON a.right_id = r.id
        WHERE a.application_id = NEW.id ORDER BY r.id FOR NO KEY UPDATE OF r
      LOOP
        IF EXISTS (SELECT FROM right_in_use(pledged, NEW.id)) THEN
          RAISE EXCEPTION 'the right % is in another case', pledged USING ERRCODE = 'IP012';
        END IF;
      END LOOP;
      RETURN NEW;
    END
  $$;
CREATE TRIGGER loan_application_pledges_once BEFORE UPDATE OF state ON loan_application
  FOR EACH ROW WHEN (OLD.state = 'DRAFT' AND NEW.state = 'SUBMITTED')
  EXECUTE FUNCTION refuse_right_in_use();
