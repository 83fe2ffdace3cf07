-- The report that a value was taken from, and the letter in which the borrower answered an offer, stand with what they settled.
ALTER TABLE valuation_proposal ADD COLUMN document_id uuid REFERENCES case_document (id);
ALTER TABLE valuation_proposal ADD CHECK (document_id IS NULL OR method = 'EXTERNAL_REPORT');
ALTER TABLE valuation_answer ADD COLUMN document_id uuid REFERENCES case_document (id);
ALTER TABLE valuation_answer ADD CHECK (document_id IS NULL OR word IN ('AGREED', 'REJECTED'));
