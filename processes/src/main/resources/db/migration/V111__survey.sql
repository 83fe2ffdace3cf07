-- A paper is named together with its case and its digest.
ALTER TABLE case_document ADD UNIQUE (id, application_id, digest);

-- How an investigator surveyed (CRD-43) and by which edition of the checklist; one for each opinion that was handed in, written once.
CREATE TABLE survey (
  opinion_id uuid PRIMARY KEY REFERENCES case_opinion (id),
  application_id uuid NOT NULL REFERENCES loan_application (id),
  branch_id text NOT NULL,
  manner text NOT NULL CHECK (manner IN ('ON_SITE', 'OFF_SITE')),
  visited_on date,
  visited_place text CHECK (length(visited_place) BETWEEN 1 AND 200),
  met_with text CHECK (length(met_with) BETWEEN 1 AND 200),
  sources text CHECK (length(sources) BETWEEN 1 AND 2000),
  checklist_product text NOT NULL,
  checklist_edition text NOT NULL,
  FOREIGN KEY (checklist_product, checklist_edition) REFERENCES survey_checklist (product_code, edition),
  UNIQUE (opinion_id, application_id),
  UNIQUE (opinion_id, checklist_product, checklist_edition),
  CHECK (num_nonnulls(visited_on, visited_place, met_with) = CASE manner WHEN 'ON_SITE' THEN 3 ELSE 0 END),
  CHECK ((manner = 'OFF_SITE') = (sources IS NOT NULL))
);
ALTER TABLE survey ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_branch ON survey USING (may_see_branch(branch_id));
REVOKE UPDATE, DELETE ON survey FROM ipledge_app;
CREATE INDEX survey_by_case ON survey (application_id);

CREATE TABLE survey_answer (
  opinion_id uuid NOT NULL,
  checklist_product text NOT NULL,
  checklist_edition text NOT NULL,
  item_code text NOT NULL,
  branch_id text NOT NULL,
  answer text NOT NULL CHECK (answer IN ('MET', 'NOT_MET', 'NOT_APPLICABLE')),
  note text CHECK (length(note) BETWEEN 1 AND 2000),
  PRIMARY KEY (opinion_id, item_code),
  FOREIGN KEY (opinion_id, checklist_product, checklist_edition)
    REFERENCES survey (opinion_id, checklist_product, checklist_edition),
  FOREIGN KEY (checklist_product, checklist_edition, item_code)
    REFERENCES survey_checklist_item (product_code, edition, code),
  CHECK (answer = 'MET' OR note IS NOT NULL)
);
ALTER TABLE survey_answer ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_branch ON survey_answer USING (may_see_branch(branch_id));
REVOKE UPDATE, DELETE ON survey_answer FROM ipledge_app;

-- The photos and papers on which the survey rests: of the same case, with the bytes that they had then.
CREATE TABLE survey_paper (
  opinion_id uuid NOT NULL,
  application_id uuid NOT NULL,
  branch_id text NOT NULL,
  document_id uuid NOT NULL,
  digest text NOT NULL,
  PRIMARY KEY (opinion_id, document_id),
  FOREIGN KEY (opinion_id, application_id) REFERENCES survey (opinion_id, application_id),
  FOREIGN KEY (document_id, application_id, digest) REFERENCES case_document (id, application_id, digest)
);
ALTER TABLE survey_paper ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_branch ON survey_paper USING (may_see_branch(branch_id));
REVOKE UPDATE, DELETE ON survey_paper FROM ipledge_app;

CREATE FUNCTION guard_survey() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = ipledge
  AS $$
    BEGIN
      IF NEW.manner = 'OFF_SITE' AND EXISTS (
           SELECT FROM loan_application a JOIN purpose_catalogue p ON p.code = a.purpose_code
           WHERE a.id = NEW.application_id AND p.fixed_asset
             AND daterange(p.valid_from, p.valid_to, '[]') @> (a.submitted_at AT TIME ZONE 'Asia/Shanghai')::date) THEN
        RAISE EXCEPTION 'a loan for fixed assets is surveyed on site' USING ERRCODE = 'IP011';
      END IF;
      RETURN NEW;
    END
  $$;
CREATE TRIGGER survey_guarded BEFORE INSERT ON survey
  FOR EACH ROW EXECUTE FUNCTION guard_survey();

-- The answers follow their survey in the same transaction: at its end none that the checklist requires is missing.
CREATE FUNCTION require_answers() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = ipledge
  AS $$
    BEGIN
      IF EXISTS (
           SELECT FROM survey_checklist_item i
           WHERE i.product_code = NEW.checklist_product AND i.edition = NEW.checklist_edition AND i.required
             AND NOT EXISTS (SELECT FROM survey_answer a
                             WHERE a.opinion_id = NEW.opinion_id AND a.item_code = i.code)) THEN
        RAISE EXCEPTION 'a required item of the checklist has no answer' USING ERRCODE = 'IP012';
      END IF;
      RETURN NULL;
    END
  $$;
CREATE CONSTRAINT TRIGGER survey_answered AFTER INSERT ON survey
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_answers();
