-- What a survey looks at, by product and edition (CRD-31, CRD-43): an edition holds from valid_from to valid_to, both
-- included. '*' stands for every product that has no checklist of its own.
CREATE TABLE survey_checklist (
  product_code text NOT NULL,
  edition text NOT NULL CHECK (length(edition) BETWEEN 1 AND 40),
  valid_from date NOT NULL,
  valid_to date CHECK (valid_to >= valid_from),
  source text NOT NULL,
  mark rule_mark NOT NULL,
  PRIMARY KEY (product_code, edition),
  EXCLUDE USING gist (product_code WITH =, daterange(valid_from, valid_to, '[]') WITH &&)
);
CREATE TABLE survey_checklist_item (
  product_code text NOT NULL,
  edition text NOT NULL,
  code text NOT NULL CHECK (code ~ '^[A-Z][A-Z0-9_]{0,39}$'),
  position integer NOT NULL CHECK (position >= 1),
  required boolean NOT NULL,
  text_zh text NOT NULL CHECK (length(text_zh) BETWEEN 1 AND 300),
  text_en text NOT NULL CHECK (length(text_en) BETWEEN 1 AND 300),
  rule_id text NOT NULL,
  PRIMARY KEY (product_code, edition, code),
  UNIQUE (product_code, edition, position),
  FOREIGN KEY (product_code, edition) REFERENCES survey_checklist (product_code, edition)
);
-- An edition that was in force stays readable; it can only get a last day.
REVOKE UPDATE, DELETE ON survey_checklist, survey_checklist_item FROM ipledge_app;
GRANT UPDATE (valid_to) ON survey_checklist TO ipledge_app;
CREATE TRIGGER survey_checklist_item_stays BEFORE UPDATE OR DELETE ON survey_checklist_item
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

INSERT INTO survey_checklist (product_code, edition, valid_from, source, mark) VALUES
  ('*', '2026-01-01', '2026-01-01', 'proposal of the rulebook after CRD-31, CRD-42, VAL-06', 'SAMPLE'),
  ('IP-PLEDGE-LONG', '2026-01-01', '2026-01-01', 'proposal of the rulebook after CRD-12, CRD-31, VAL-06', 'SAMPLE');

INSERT INTO survey_checklist_item (product_code, edition, position, code, required, text_zh, text_en, rule_id)
SELECT product, '2026-01-01', v.*
FROM (VALUES ('*'), ('IP-PLEDGE-LONG')) AS p (product), (VALUES
  (1, 'LICENCE', true, '营业执照、章程与工商登记信息核对一致', 'Business licence and articles agree with the company register', 'CRD-31'),
  (2, 'CONTROLLER', true, '实际控制人、股东及关联方已查明', 'Actual controller, shareholders and related parties are known', 'CRD-34'),
  (3, 'OPERATION', true, '生产经营正常：人员、设备、订单、水电或纳税记录相符', 'The business runs: staff, equipment, orders and power or tax records agree', 'CRD-31'),
  (4, 'STATEMENTS', true, '财务报表与纳税申报、银行流水核对', 'Statements were compared with tax returns and bank records', 'CRD-31'),
  (5, 'DEBTS', true, '他行借款、对外担保及逾期情况已查清', 'Debts at other banks, guarantees given and arrears are known', 'CRD-31'),
  (6, 'PURPOSE_EVIDENCE', true, '借款用途有合同、订单或预算佐证', 'The purpose is shown by contracts, orders or a budget', 'CRD-31'),
  (7, 'RIGHT_IN_USE', true, '质押的知识产权实际用于产品或服务，产生收入', 'The pledged rights are in use and earn money', 'VAL-06'),
  (8, 'RIGHT_PAPERS', true, '权利证书、登记簿及年费缴纳情况已核对', 'Certificates, register and annual fees were checked', 'REG-P11'),
  (9, 'DISPUTES', false, '诉讼、仲裁、被执行及知识产权纠纷已查询', 'Lawsuits, enforcement and disputes over the rights were looked up', 'REG-P11')
) AS v (position, code, required, text_zh, text_en, rule_id)
UNION ALL
SELECT 'IP-PLEDGE-LONG', '2026-01-01', v.*
FROM (VALUES
  (10, 'PROJECT', true, '项目立项、资金来源与建设进度已核实', 'Approval, funding and progress of the project were checked', 'CRD-12'),
  (11, 'LONG_CASH', true, '贷款期限内的现金流足以还本付息', 'Cash flow over the whole term covers principal and interest', 'CRD-12')
) AS v (position, code, required, text_zh, text_en, rule_id);

-- Money that buys fixed assets is never lent on a survey from the desk (CRD-43).
ALTER TABLE purpose_catalogue ADD COLUMN fixed_asset boolean NOT NULL DEFAULT false;
UPDATE purpose_catalogue SET fixed_asset = true WHERE code = 'EQUIPMENT';

INSERT INTO rule_parameter
  (key, scope_kind, scope_id, text_value, unit, rule_id, source, mark, note, valid_from, set_by)
VALUES
  ('approval.off-site-limit', 'PRODUCT', 'IP-PLEDGE', '2000000.00', 'CNY', 'CRD-43', '流动资金贷款管理办法 (2024)', 'UNVERIFIED',
   'Loans up to this amount, which is included, may be surveyed off site; without a row for the product none may. From memory: read the original before relying on it.',
   '2026-01-01', 'system:installation');
