-- What people call the bank's branches; who works where is Keycloak's business.
CREATE TABLE branch (
  id text PRIMARY KEY CHECK (length(id) BETWEEN 1 AND 16),
  name_zh text NOT NULL CHECK (length(name_zh) BETWEEN 1 AND 100),
  name_en text NOT NULL CHECK (length(name_en) BETWEEN 1 AND 100)
);
REVOKE INSERT, UPDATE, DELETE ON branch FROM ipledge_app;
INSERT INTO branch (id, name_zh, name_en) VALUES
  ('HQ', '总行', 'Head office'),
  ('BJ-HD', '北京海淀支行', 'Beijing Haidian branch'),
  ('BJ-CY', '北京朝阳支行', 'Beijing Chaoyang branch'),
  ('SH-PD', '上海浦东支行', 'Shanghai Pudong branch');
