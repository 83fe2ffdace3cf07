-- Some rules are a day, such as the first day on which a changed term of protection counts.
ALTER TABLE rule_parameter
  DROP CONSTRAINT rule_parameter_unit_check,
  ADD CONSTRAINT rule_parameter_unit_check CHECK (
    unit IN ('CNY', 'PERCENT', 'DAY', 'WORKING_DAY', 'YEAR', 'COUNT', 'FACTOR', 'DATE', 'TEXT')),
  ADD CONSTRAINT rule_parameter_date_check CHECK (unit <> 'DATE' OR text_value ~ '^\d{4}-\d{2}-\d{2}$');

INSERT INTO rule_parameter (key, text_value, unit, rule_id, source, mark, note, valid_from, set_by) VALUES
  ('collateral.design-fifteen-years-from', '2021-06-01', 'DATE', 'ALG-03', 'Patent Law article 42, 2020 amendment',
   'UNVERIFIED', 'A design filed earlier lives ten years; the day is from memory.', '2026-01-01', 'system:installation');
