-- Whoever may not see a case may not see what was decided in it. Writing needs no such check: decisions are taken by
-- commands that have the case in hand.
ALTER TABLE decision_record ENABLE ROW LEVEL SECURITY;
CREATE POLICY of_a_visible_case ON decision_record FOR SELECT
  USING (EXISTS (SELECT FROM work_case c WHERE c.case_id = decision_record.case_id));
CREATE POLICY may_be_added ON decision_record FOR INSERT WITH CHECK (true);
