-- Whose word counts, the database looks up itself (CRD-04, CRD-30): the task and who has it, the role in which this person
-- may act there, the proposer of the case, and how far the role's authority reaches on the day of the decision. What the
-- application says of these is not taken.
CREATE FUNCTION authority_of(wanted_role text, branch text, product text, on_day date) RETURNS numeric
  LANGUAGE sql STABLE SET search_path = ipledge
  AS $$
    SELECT coalesce((
      SELECT l.max_amount FROM authority_limit l
      WHERE l.role = wanted_role AND l.branch_id IN (branch, '*') AND l.product_code IN (product, '*')
        AND l.valid_from <= on_day AND (l.valid_to IS NULL OR l.valid_to >= on_day)
      ORDER BY l.branch_id = '*', l.product_code = '*'
      LIMIT 1), 0)
  $$;

CREATE FUNCTION guard_opinion() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = ipledge
  AS $$
    DECLARE
      asked loan_application%ROWTYPE;
      task work_item%ROWTYPE;
      day date := (NEW.decided_at AT TIME ZONE 'Asia/Shanghai')::date;
    BEGIN
      SELECT * INTO asked FROM loan_application WHERE id = NEW.application_id;
      SELECT * INTO task FROM work_item
      WHERE process_id = 'loan-origination' AND record_id = NEW.application_id
        AND element_id = NEW.element_id AND round = NEW.round;
      IF task.id IS NULL
         OR task.claimed_by IS DISTINCT FROM NEW.staff_id
         OR NOT NEW.role = ANY (task.candidate_groups)
         OR task.form_key <> (CASE NEW.step
              WHEN 'INVESTIGATE' THEN 'investigate' WHEN 'CO_INVESTIGATE' THEN 'co-investigate'
              WHEN 'REVIEW' THEN 'review-credit' ELSE 'approve' END)
         OR day < (task.claimed_at AT TIME ZONE 'Asia/Shanghai')::date
         OR EXISTS (SELECT FROM party_staff s
                    WHERE s.staff_id = NEW.staff_id AND NOT (s.active AND NEW.role = ANY (s.roles))) THEN
        RAISE EXCEPTION 'this person may not judge here' USING ERRCODE = 'IP005';
      END IF;
      NEW.branch_id := asked.branch_id;
      NEW.proposer := asked.proposer;
      IF NEW.step = 'APPROVE' THEN
        NEW.authority_limit := authority_of(NEW.role, asked.branch_id, asked.product_code, day);
        IF NEW.decision = 'APPROVE' AND NEW.amount > NEW.authority_limit THEN
          RAISE EXCEPTION 'the authority of % ends at %', NEW.role, NEW.authority_limit USING ERRCODE = 'IP004';
        END IF;
      END IF;
      RETURN NEW;
    END
  $$;
CREATE TRIGGER case_opinion_guarded BEFORE INSERT ON case_opinion
  FOR EACH ROW EXECUTE FUNCTION guard_opinion();

-- Who may do a task and who may not stands in the model; once the task is there it does not change.
CREATE FUNCTION keep_task() RETURNS trigger
  LANGUAGE plpgsql SET search_path = ipledge
  AS $$
    BEGIN
      RAISE EXCEPTION 'what a task is does not change' USING ERRCODE = 'IP003';
    END
  $$;
CREATE TRIGGER work_item_kept BEFORE UPDATE ON work_item
  FOR EACH ROW WHEN (
    (OLD.process_id, OLD.record_id, OLD.element_id, OLD.round, OLD.case_id, OLD.branch_id, OLD.form_key,
      OLD.candidate_groups, OLD.excluded_elements)
    IS DISTINCT FROM
    (NEW.process_id, NEW.record_id, NEW.element_id, NEW.round, NEW.case_id, NEW.branch_id, NEW.form_key,
      NEW.candidate_groups, NEW.excluded_elements))
  EXECUTE FUNCTION keep_task();
