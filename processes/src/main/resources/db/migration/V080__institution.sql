-- The institution in whose name a branch lends: a group has several, and some may value more by themselves (VAL-02).
CREATE TABLE institution (
  id text PRIMARY KEY CHECK (length(id) BETWEEN 1 AND 16),
  name_zh text NOT NULL CHECK (length(name_zh) BETWEEN 1 AND 100),
  name_en text NOT NULL CHECK (length(name_en) BETWEEN 1 AND 100)
);
REVOKE INSERT, UPDATE, DELETE ON institution FROM ipledge_app;
INSERT INTO institution (id, name_zh, name_en) VALUES ('BANK', '示例银行股份有限公司', 'Example Bank Co., Ltd.');

ALTER TABLE branch ADD COLUMN institution_id text REFERENCES institution (id);
UPDATE branch SET institution_id = 'BANK';
ALTER TABLE branch ALTER COLUMN institution_id SET NOT NULL;
