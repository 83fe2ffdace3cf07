-- What each scorer said of a right by the bank's own model, each without seeing what the others said (ALG-11, VAL-04): two
-- people, and a third where they are too far apart. Written once.
CREATE TABLE valuation_score (
  id uuid PRIMARY KEY,
  valuation_id uuid NOT NULL REFERENCES valuation (id),
  branch_id text NOT NULL,
  round integer NOT NULL CHECK (round >= 1),
  ordinal integer NOT NULL CHECK (ordinal BETWEEN 1 AND 3),
  legal numeric(5, 2) NOT NULL CHECK (legal BETWEEN 0 AND 100),
  technical numeric(5, 2) NOT NULL CHECK (technical BETWEEN 0 AND 100),
  economic numeric(5, 2) NOT NULL CHECK (economic BETWEEN 0 AND 100),
  points numeric(12, 6) NOT NULL CHECK (points BETWEEN 0 AND 100),
  benchmark numeric(18, 2) NOT NULL CHECK (benchmark > 0),
  benchmark_source text NOT NULL CHECK (length(benchmark_source) BETWEEN 1 AND 500),
  opinion text NOT NULL CHECK (length(opinion) BETWEEN 1 AND 8000),
  scored_by text NOT NULL,
  scored_at timestamptz NOT NULL,
  UNIQUE (valuation_id, round, ordinal),
  UNIQUE (valuation_id, round, scored_by)
);
ALTER TABLE valuation_score ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_branch ON valuation_score USING (may_see_branch(branch_id));
REVOKE UPDATE, DELETE ON valuation_score FROM ipledge_app;

-- The way that the table allows instead of its own, and who took it, with the reason (2.1).
ALTER TABLE valuation
  ADD COLUMN alternative text CHECK (alternative IN ('INTERNAL', 'NEGOTIATED', 'EXTERNAL')),
  ADD COLUMN rerouted_from text CHECK (rerouted_from IN ('INTERNAL', 'NEGOTIATED', 'EXTERNAL')),
  ADD COLUMN rerouted_by text,
  ADD COLUMN reroute_reason text CHECK (length(reroute_reason) BETWEEN 1 AND 4000),
  ADD CHECK (num_nulls(rerouted_from, rerouted_by, reroute_reason) IN (0, 3)),
  ADD CHECK (rerouted_from IS NULL OR route = alternative),
  ADD CHECK (alternative <> rerouted_from);

-- Whoever scored a right does not confirm its value: said here too, because the worklist can be walked around.
CREATE FUNCTION guard_valuation() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = ipledge
  AS $$
    BEGIN
      IF NEW.confirmed_by IS NOT NULL AND EXISTS (
           SELECT FROM valuation_score s
           WHERE s.valuation_id = NEW.id AND s.scored_by = NEW.confirmed_by) THEN
        RAISE EXCEPTION 'this person scored the right' USING ERRCODE = 'IP006';
      END IF;
      RETURN NEW;
    END
  $$;
CREATE TRIGGER valuation_guarded BEFORE INSERT OR UPDATE ON valuation
  FOR EACH ROW EXECUTE FUNCTION guard_valuation();

INSERT INTO rule_parameter (key, text_value, unit, rule_id, source, mark, note, valid_from, set_by) VALUES
  ('valuation.benchmark-tolerance', '20', 'PERCENT', 'ALG-11', 'proposal of the rulebook', 'SAMPLE',
   'Share of the lower benchmark by which two scorers may differ before a third scores; the number itself still passes.',
   '2026-01-01', 'system:installation'),
  ('valuation.agreed-score', 'MEDIAN', 'TEXT', 'ALG-11', 'proposal of the rulebook', 'SAMPLE',
   'Which points and which benchmark count: MEDIAN (of two their mean), MEAN or LOWEST of all scorers.',
   '2026-01-01', 'system:installation');
