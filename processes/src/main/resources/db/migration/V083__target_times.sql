-- How long each step may take, by channel (3.7): due.<step>.<channel>. Until the channel is decided due.<step> holds.
-- The survey is the work of two people one after the other, so that its three days are shared between them.
INSERT INTO rule_parameter (key, text_value, unit, rule_id, source, mark, note, valid_from, set_by)
SELECT v.*, DATE '2026-01-01', 'system:installation'
FROM (VALUES
  ('due.supply-information.green', '1', 'WORKING_DAY', 'CRD-02', 'domain rules 3.7, target times: intake 1', 'SAMPLE', 'Target time in the green channel; the bank sets its own.'),
  ('due.investigate.green', '2', 'WORKING_DAY', 'CRD-02', 'domain rules 3.7, target times: survey 3', 'SAMPLE', 'Two days of the survey''s three for the first investigator.'),
  ('due.co-investigate.green', '1', 'WORKING_DAY', 'CRD-02', 'domain rules 3.7, target times: survey 3', 'SAMPLE', 'One day of the survey''s three for the second investigator.'),
  ('due.review-credit.green', '2', 'WORKING_DAY', 'CRD-02', 'domain rules 3.7, target times: review 2', 'SAMPLE', 'Target time in the green channel; the bank sets its own.'),
  ('due.approve.green', '1', 'WORKING_DAY', 'CRD-02', 'domain rules 3.7, target times: approval 1', 'SAMPLE', 'Target time in the green channel; the bank sets its own.'),
  ('due.supply-information.ordinary', '5', 'WORKING_DAY', 'CRD-02', 'proposal of the rulebook', 'SAMPLE', 'Target time in the ordinary channel; the bank sets its own.'),
  ('due.investigate.ordinary', '5', 'WORKING_DAY', 'CRD-02', 'proposal of the rulebook', 'SAMPLE', 'Target time in the ordinary channel; the bank sets its own.'),
  ('due.co-investigate.ordinary', '3', 'WORKING_DAY', 'CRD-02', 'proposal of the rulebook', 'SAMPLE', 'Target time in the ordinary channel; the bank sets its own.'),
  ('due.review-credit.ordinary', '5', 'WORKING_DAY', 'CRD-02', 'proposal of the rulebook', 'SAMPLE', 'Target time in the ordinary channel; the bank sets its own.'),
  ('due.approve.ordinary', '3', 'WORKING_DAY', 'CRD-02', 'proposal of the rulebook', 'SAMPLE', 'Target time in the ordinary channel; the bank sets its own.')
) AS v (key, text_value, unit, rule_id, source, mark, note);
