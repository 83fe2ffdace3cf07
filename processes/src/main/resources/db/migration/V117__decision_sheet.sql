-- The decision sheet as it stood when the loan was decided on, word by word in both languages. The digest of its facts is that
-- of the opinion (case_opinion.facts_digest), so that nobody can say later that something else was on the page.
CREATE TABLE decision_sheet (
  application_id uuid NOT NULL REFERENCES loan_application (id),
  facts_digest text NOT NULL,
  language text NOT NULL CHECK (language IN ('zh-CN', 'en')),
  branch_id text NOT NULL,
  content jsonb NOT NULL,
  kept_at timestamptz NOT NULL,
  PRIMARY KEY (application_id, facts_digest, language)
);
ALTER TABLE decision_sheet ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_branch ON decision_sheet USING (may_see_branch(branch_id));
REVOKE UPDATE, DELETE ON decision_sheet FROM ipledge_app;
