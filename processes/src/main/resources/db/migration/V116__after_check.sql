-- Approvals of the green channel that are looked at again (3.7): every one is drawn once, from the signed root of the seal
-- under which its approval came to stand. Nobody knows that root when the approval is given, and anybody can draw again later.
CREATE TABLE after_check (
  application_id uuid PRIMARY KEY REFERENCES loan_application (id),
  branch_id text NOT NULL,
  approval_event uuid NOT NULL UNIQUE,
  tree_size bigint NOT NULL,
  root bytea NOT NULL CHECK (length(root) = 32),
  share_percent numeric(9, 4) NOT NULL CHECK (share_percent BETWEEN 0 AND 100),
  draw integer NOT NULL CHECK (draw BETWEEN 0 AND 999999),
  sampled boolean NOT NULL,
  drawn_at timestamptz NOT NULL,
  due_at timestamptz,
  CHECK (sampled = (draw < share_percent * 10000)),
  CHECK (sampled = (due_at IS NOT NULL))
);
ALTER TABLE after_check ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_branch ON after_check USING (may_see_branch(branch_id));
REVOKE UPDATE, DELETE ON after_check FROM ipledge_app;

-- What was found; written once. Whoever took part in the case does not check it (CRD-30).
CREATE TABLE after_check_finding (
  application_id uuid PRIMARY KEY REFERENCES after_check (application_id),
  branch_id text NOT NULL,
  staff_id text NOT NULL,
  result text NOT NULL CHECK (result IN ('IN_ORDER', 'OBJECTION')),
  reason text CHECK (length(reason) BETWEEN 1 AND 4000),
  found_at timestamptz NOT NULL,
  CHECK (result = 'IN_ORDER' OR reason IS NOT NULL)
);
ALTER TABLE after_check_finding ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_branch ON after_check_finding USING (may_see_branch(branch_id));
REVOKE UPDATE, DELETE ON after_check_finding FROM ipledge_app;

CREATE FUNCTION guard_after_check() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = ipledge
  AS $$
    BEGIN
      IF NOT EXISTS (SELECT FROM after_check c WHERE c.application_id = NEW.application_id AND c.sampled) THEN
        RAISE EXCEPTION 'this approval was not drawn' USING ERRCODE = 'IP003';
      END IF;
      IF EXISTS (SELECT FROM work_participation p
                 WHERE p.case_id = NEW.application_id AND p.staff_id = NEW.staff_id) THEN
        RAISE EXCEPTION 'this person took part before' USING ERRCODE = 'IP001';
      END IF;
      RETURN NEW;
    END
  $$;
CREATE TRIGGER after_check_finding_guarded BEFORE INSERT ON after_check_finding
  FOR EACH ROW EXECUTE FUNCTION guard_after_check();

-- Approvals that wait for the seal from which they are drawn, a second or so.
CREATE TABLE after_check_to_draw (
  application_id uuid PRIMARY KEY REFERENCES loan_application (id),
  branch_id text NOT NULL,
  approval_event uuid NOT NULL UNIQUE
);
ALTER TABLE after_check_to_draw ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_branch ON after_check_to_draw USING (may_see_branch(branch_id));
INSERT INTO after_check_to_draw (application_id, branch_id, approval_event)
SELECT DISTINCT ON (a.id) a.id, a.branch_id, e.id
FROM loan_application a JOIN audit_event e ON e.case_id = a.id AND e.kind = 'approval.approval-granted'
WHERE a.channel = 'GREEN'
ORDER BY a.id, e.at;

INSERT INTO rule_parameter (key, text_value, unit, rule_id, source, mark, note, valid_from, set_by)
SELECT v.*, DATE '2026-01-01', 'system:installation'
FROM (VALUES
  ('approval.after-check-share', '20', 'PERCENT', 'CRD-02', '[design] proposal of the rulebook', 'SAMPLE', 'Share of green-channel approvals that a compliance officer looks at again.'),
  ('due.after-check', '10', 'WORKING_DAY', 'CRD-02', '[design] proposal of the rulebook', 'SAMPLE', 'Target time of a check after approval; the bank sets its own.')
) AS v (key, text_value, unit, rule_id, source, mark, note);
