-- Firms that may work for the bank, as their licence or filing shows; dated, so that a report is judged by its own day.
CREATE TABLE service_provider (
  id uuid PRIMARY KEY,
  kind text NOT NULL CHECK (kind IN ('APPRAISER')),
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  social_credit_code text NOT NULL CHECK (length(social_credit_code) = 18),
  licence_no text NOT NULL CHECK (length(licence_no) BETWEEN 1 AND 60),
  valid_from date NOT NULL,
  valid_to date CHECK (valid_to >= valid_from),
  source text NOT NULL,
  mark rule_mark NOT NULL,
  UNIQUE (kind, licence_no)
);
REVOKE INSERT, UPDATE, DELETE ON service_provider FROM ipledge_app;

-- Area 99 is not assigned: no real firm is meant.
INSERT INTO service_provider
  (id, kind, name, social_credit_code, licence_no, valid_from, valid_to, source, mark) VALUES
  ('00000000-0000-7000-8000-0000000a0001', 'APPRAISER', '中衡知产资产评估（示例）有限公司',
   '91990000MA00001011', '示例备案 2024-001', '2024-03-01', NULL, 'made-up licence list', 'SAMPLE'),
  ('00000000-0000-7000-8000-0000000a0002', 'APPRAISER', '青衡无形资产评估（示例）事务所',
   '91990000MA00001024', '示例备案 2024-002', '2024-07-15', NULL, 'made-up licence list', 'SAMPLE'),
  ('00000000-0000-7000-8000-0000000a0003', 'APPRAISER', '旧衡资产评估（示例）有限公司',
   '91990000MA00001037', '示例备案 2021-009', '2021-05-10', '2025-12-31', 'made-up licence list', 'SAMPLE');
