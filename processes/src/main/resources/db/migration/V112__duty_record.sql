-- Warnings, dissent and outside instructions (EXM E6, E7; CRD-35): records of their own, written once by whoever is signed in.
-- Another record can follow one; nothing changes it.
CREATE TABLE duty_record (
  id uuid PRIMARY KEY,
  -- What was said first stands first, however close the two.
  seq bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
  application_id uuid NOT NULL REFERENCES loan_application (id),
  branch_id text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('WARNING', 'DISSENT', 'INSTRUCTION', 'REPLY')),
  follows uuid,
  content text NOT NULL CHECK (length(content) BETWEEN 1 AND 4000),
  asked_by text CHECK (length(asked_by) BETWEEN 1 AND 200),
  asked_through text CHECK (length(asked_through) BETWEEN 1 AND 200),
  asked_on date,
  staff_id text NOT NULL,
  role text NOT NULL,
  -- The version of the proposal that it speaks of: where the case stood, and the digest of its decision sheet.
  case_state text NOT NULL,
  facts_digest text NOT NULL,
  recorded_at timestamptz NOT NULL,
  UNIQUE (id, application_id),
  FOREIGN KEY (follows, application_id) REFERENCES duty_record (id, application_id),
  CHECK (kind <> 'REPLY' OR follows IS NOT NULL),
  CHECK (num_nonnulls(asked_by, asked_through, asked_on) = CASE kind WHEN 'INSTRUCTION' THEN 3 ELSE 0 END)
);
CREATE INDEX duty_record_by_case ON duty_record (application_id, seq);
ALTER TABLE duty_record ENABLE ROW LEVEL SECURITY;
-- Nobody records in another person's name.
CREATE POLICY own_branch ON duty_record USING (may_see_branch(branch_id))
  WITH CHECK (may_see_branch(branch_id) AND staff_id = current_setting('ipledge.staff', true));
REVOKE UPDATE, DELETE, TRUNCATE ON duty_record FROM ipledge_app;
CREATE TRIGGER duty_record_stays BEFORE UPDATE OR DELETE ON duty_record
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE FUNCTION guard_duty_record() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = ipledge
  AS $$
    DECLARE
      asked loan_application%ROWTYPE;
    BEGIN
      SELECT * INTO asked FROM loan_application WHERE id = NEW.application_id;
      IF asked.state IN ('REFUSED', 'WITHDRAWN') THEN
        RAISE EXCEPTION 'the case is over' USING ERRCODE = 'IP003';
      END IF;
      NEW.branch_id := asked.branch_id;
      RETURN NEW;
    END
  $$;
CREATE TRIGGER duty_record_guarded BEFORE INSERT ON duty_record
  FOR EACH ROW EXECUTE FUNCTION guard_duty_record();
