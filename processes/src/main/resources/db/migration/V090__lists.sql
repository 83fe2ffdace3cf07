-- For whom a case waits and until when, with the case itself: lists of a hundred thousand cases are sorted by it, and an order that is
-- worked out for every case anew has no index. The worklist's table keeps it true, whoever changes it.
ALTER TABLE loan_application
  ADD COLUMN next_due_at timestamptz NOT NULL DEFAULT 'infinity',
  ADD COLUMN waits_element text,
  ADD COLUMN waits_role text,
  ADD COLUMN waits_for text,
  ADD COLUMN waits_since timestamptz NOT NULL DEFAULT 'infinity',
  -- an index that is read under row level security compares without telling, as whole numbers do and decimal ones do not, and as columns
  -- do and coalesce() does not
  ADD COLUMN amount_fen bigint NOT NULL GENERATED ALWAYS AS (amount * 100) STORED,
  ADD COLUMN submitted_order timestamptz NOT NULL GENERATED ALWAYS AS (coalesce(submitted_at, 'infinity'::timestamptz)) STORED,
  ADD CHECK ((waits_element IS NULL) = (next_due_at = 'infinity'));

-- The most urgent open task of the case. The row is locked first: what two tasks of one case change at once is read by the second after
-- the first has committed. As owner, because the transaction may see less than the case has.
CREATE FUNCTION note_waiting() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = ipledge
  AS $$
    DECLARE
      first work_item%ROWTYPE;
    BEGIN
      PERFORM FROM loan_application WHERE id = NEW.case_id FOR NO KEY UPDATE;
      SELECT * INTO first FROM work_item
        WHERE case_id = NEW.case_id AND state IN ('OPEN', 'CLAIMED') ORDER BY due_at, id LIMIT 1;
      UPDATE loan_application SET
          next_due_at = coalesce(first.due_at, 'infinity'),
          waits_element = first.element_id,
          waits_role = first.candidate_groups[1],
          waits_for = first.claimed_by,
          waits_since = coalesce(first.opened_at, 'infinity')
        WHERE id = NEW.case_id AND (next_due_at, waits_element, waits_role, waits_for, waits_since) IS DISTINCT FROM
          (coalesce(first.due_at, 'infinity'), first.element_id, first.candidate_groups[1], first.claimed_by,
           coalesce(first.opened_at, 'infinity'));
      RETURN NULL;
    END
  $$;
REVOKE EXECUTE ON FUNCTION note_waiting() FROM PUBLIC;
CREATE TRIGGER work_item_waits AFTER INSERT OR UPDATE OF state, due_at, claimed_by, candidate_groups ON work_item
  FOR EACH ROW EXECUTE FUNCTION note_waiting();

UPDATE loan_application a SET
    next_due_at = w.due_at, waits_element = w.element_id, waits_role = w.candidate_groups[1], waits_for = w.claimed_by,
    waits_since = w.opened_at
  FROM (SELECT DISTINCT ON (case_id) * FROM work_item WHERE state IN ('OPEN', 'CLAIMED') ORDER BY case_id, due_at, id) w
  WHERE w.case_id = a.id;

-- Each order of the list, within a branch and over all of them.
CREATE INDEX loan_application_due ON loan_application (branch_id, next_due_at, id);
CREATE INDEX loan_application_due_anywhere ON loan_application (next_due_at, id);
CREATE INDEX loan_application_waiting ON loan_application (branch_id, waits_since, id);
CREATE INDEX loan_application_waiting_anywhere ON loan_application (waits_since, id);
CREATE INDEX loan_application_amount ON loan_application (branch_id, amount_fen, id);
CREATE INDEX loan_application_amount_anywhere ON loan_application (amount_fen, id);
CREATE INDEX loan_application_submitted ON loan_application (branch_id, submitted_order, id);
CREATE INDEX loan_application_submitted_anywhere ON loan_application (submitted_order, id);
CREATE INDEX loan_application_numbered ON loan_application (branch_id, number);
-- What is asked for most: one's own cases, those that wait for oneself, and those in one state.
CREATE INDEX loan_application_own ON loan_application (proposer, submitted_order, id);
CREATE INDEX loan_application_waits_for ON loan_application (waits_for, next_due_at, id) WHERE waits_for IS NOT NULL;
CREATE INDEX loan_application_in_state ON loan_application (branch_id, state, next_due_at, id);
CREATE INDEX loan_application_in_state_submitted ON loan_application (branch_id, state, submitted_order, id);
CREATE INDEX loan_application_in_state_anywhere ON loan_application (state, next_due_at, id);
CREATE INDEX work_item_claimable ON work_item (branch_id, due_at, id) WHERE state = 'OPEN';

-- Every two neighbouring characters: what is searched for inside a text has all of its own. Chinese names are searched by two
-- characters, which no trigram finds.
CREATE FUNCTION bigrams(whole text) RETURNS text[]
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN ARRAY(SELECT DISTINCT substr(lower(whole), n, 2) FROM generate_series(1, length(whole) - 1) AS n);
CREATE INDEX work_case_by_part_of_number ON work_case USING gin (bigrams(number));
CREATE INDEX work_case_by_part_of_subject ON work_case USING gin (bigrams(subject));
CREATE INDEX draft_by_part_of_number ON loan_application USING gin (bigrams(number)) WHERE state = 'DRAFT';
CREATE INDEX enterprise_by_part_of_name ON enterprise USING gin (bigrams(name));
CREATE INDEX enterprise_by_part_of_code ON enterprise USING gin (bigrams(social_credit_code));
CREATE INDEX loan_by_part_of_number ON loan USING gin (bigrams(number));
CREATE INDEX ip_right_by_part_of_number ON ip_right USING gin (bigrams(number));

-- Cases in which a word is found: in their number, the borrower's name or social credit code, the loan's number or that of a right. As
-- owner, with the branches checked here: under row level security nobody may look into these indexes.
CREATE FUNCTION cases_found(word text, part text, right_word text, right_part text, most integer) RETURNS SETOF uuid
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = ipledge
  AS $$
    SELECT id FROM (
      SELECT case_id AS id, branch_id FROM work_case WHERE bigrams(number) @> bigrams(word) AND number ILIKE part
      UNION ALL
      SELECT case_id, branch_id FROM work_case WHERE bigrams(subject) @> bigrams(word) AND subject ILIKE part
      UNION ALL
      SELECT id, branch_id FROM loan_application WHERE state = 'DRAFT' AND bigrams(number) @> bigrams(word) AND number ILIKE part
      UNION ALL
      SELECT a.id, a.branch_id FROM enterprise e JOIN loan_application a ON a.enterprise_id = e.id
        WHERE bigrams(e.name) @> bigrams(word) AND e.name ILIKE part
      UNION ALL
      SELECT a.id, a.branch_id FROM enterprise e JOIN loan_application a ON a.enterprise_id = e.id
        WHERE bigrams(e.social_credit_code) @> bigrams(word) AND e.social_credit_code ILIKE part
      UNION ALL
      SELECT application_id, branch_id FROM loan WHERE bigrams(number) @> bigrams(word) AND number ILIKE part
      UNION ALL
      SELECT a.id, a.branch_id FROM ip_right i JOIN application_right p ON p.right_id = i.id JOIN loan_application a ON a.id = p.application_id
        WHERE bigrams(i.number) @> bigrams(right_word) AND i.number ILIKE right_part
    ) AS found WHERE may_see_branch(branch_id) LIMIT most
  $$;
REVOKE EXECUTE ON FUNCTION cases_found(text, text, text, text, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION cases_found(text, text, text, text, integer) TO ipledge_app;
