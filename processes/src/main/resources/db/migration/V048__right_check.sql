-- What the registrability table said of each right of a case, at intake and again before filing.
CREATE TABLE right_check (
  case_id uuid NOT NULL,
  right_id uuid NOT NULL REFERENCES ip_right (id),
  stage text NOT NULL CHECK (stage IN ('INTAKE', 'FILING')),
  ground text NOT NULL,
  result text NOT NULL CHECK (result IN ('PASS', 'WARN', 'FAIL', 'LATER', 'MISSING')),
  document text NOT NULL,
  checked_at timestamptz NOT NULL,
  PRIMARY KEY (case_id, right_id, stage, ground)
);

INSERT INTO rule_parameter
  (key, text_value, unit, rule_id, source, mark, note, valid_from, set_by)
VALUES
  ('collateral.curable-grounds', 'REG-P11.4,REG-P11.8,REG-T05,REG-C14', 'TEXT', 'REG-P11', 'proposal of the rulebook',
   'SAMPLE', 'Grounds that the borrower can cure before filing: the case goes back instead of being refused.',
   '2026-01-01', 'system:installation');

-- Marks like this one on like goods, which must be pledged with it (REG-T04).
ALTER TABLE ip_right ADD COLUMN similar_marks jsonb;
