-- What the register charges for keeping a patent, by patent year (ALG-06). Read on an official local page.
CREATE TABLE annual_fee (
  kind text NOT NULL CHECK (kind IN ('INVENTION', 'UTILITY_MODEL', 'DESIGN')),
  first_year integer NOT NULL CHECK (first_year >= 1),
  last_year integer NOT NULL,
  fee numeric(18, 2) NOT NULL CHECK (fee > 0),
  valid_from date NOT NULL,
  valid_to date CHECK (valid_to >= valid_from),
  source text NOT NULL,
  mark rule_mark NOT NULL,
  CHECK (last_year >= first_year),
  EXCLUDE USING gist (
    kind WITH =, int4range(first_year, last_year, '[]') WITH &&, daterange(valid_from, valid_to, '[]') WITH &&)
);
INSERT INTO annual_fee (kind, first_year, last_year, fee, valid_from, source, mark)
SELECT kind, first_year, last_year, fee, DATE '2021-06-01', 'fee table on an official local page', 'LAW'
FROM (VALUES
  ('INVENTION', 1, 3, 900), ('INVENTION', 4, 6, 1200), ('INVENTION', 7, 9, 2000), ('INVENTION', 10, 12, 4000),
  ('INVENTION', 13, 15, 6000), ('INVENTION', 16, 20, 8000),
  ('UTILITY_MODEL', 1, 3, 600), ('UTILITY_MODEL', 4, 5, 900), ('UTILITY_MODEL', 6, 8, 1200),
  ('UTILITY_MODEL', 9, 10, 2000),
  ('DESIGN', 1, 3, 600), ('DESIGN', 4, 5, 900), ('DESIGN', 6, 8, 1200), ('DESIGN', 9, 10, 2000),
  ('DESIGN', 11, 15, 3000)) AS f (kind, first_year, last_year, fee);
REVOKE UPDATE, DELETE ON annual_fee FROM ipledge_app;
GRANT UPDATE (valid_to) ON annual_fee TO ipledge_app;
