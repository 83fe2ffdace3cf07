-- The rules a new installation starts with. Every row says where it comes from and how sure it is; SAMPLE and UNVERIFIED
-- rows are to be replaced by the bank before real business.
INSERT INTO rule_parameter
  (key, scope_kind, scope_id, text_value, unit, rule_id, source, mark, note, valid_from, set_by)
SELECT v.*, DATE '2026-01-01', 'system:installation'
FROM (VALUES
  ('due.supply-information', 'BANK', '*', '5', 'WORKING_DAY', 'CRD-02', 'proposal of the rulebook', 'SAMPLE', 'Target time of a task; the bank sets its own.'),
  ('due.investigate', 'BANK', '*', '3', 'WORKING_DAY', 'CRD-02', 'domain rules 3.7, target times', 'SAMPLE', 'Target time of a task; the bank sets its own.'),
  ('due.co-investigate', 'BANK', '*', '3', 'WORKING_DAY', 'CRD-02', 'domain rules 3.7, target times', 'SAMPLE', 'Target time of a task; the bank sets its own.'),
  ('due.review-credit', 'BANK', '*', '2', 'WORKING_DAY', 'CRD-02', 'domain rules 3.7, target times', 'SAMPLE', 'Target time of a task; the bank sets its own.'),
  ('due.approve', 'BANK', '*', '1', 'WORKING_DAY', 'CRD-02', 'domain rules 3.7, target times', 'SAMPLE', 'Target time of a task; the bank sets its own.'),
  ('due.sign-contracts', 'BANK', '*', '3', 'WORKING_DAY', 'CRD-02', 'proposal of the rulebook', 'SAMPLE', 'Target time of a task; the bank sets its own.'),
  ('due.confirm-conditions', 'BANK', '*', '1', 'WORKING_DAY', 'CRD-02', 'proposal of the rulebook', 'SAMPLE', 'Target time of a task; the bank sets its own.'),
  ('due.score-right', 'BANK', '*', '2', 'WORKING_DAY', 'CRD-02', 'proposal of the rulebook', 'SAMPLE', 'Target time of a task; the bank sets its own.'),
  ('due.make-offer', 'BANK', '*', '1', 'WORKING_DAY', 'CRD-02', 'proposal of the rulebook', 'SAMPLE', 'Target time of a task; the bank sets its own.'),
  ('due.record-reply', 'BANK', '*', '5', 'WORKING_DAY', 'CRD-02', 'proposal of the rulebook', 'SAMPLE', 'Target time of a task; the bank sets its own.'),
  ('due.enter-report', 'BANK', '*', '10', 'WORKING_DAY', 'CRD-02', 'proposal of the rulebook', 'SAMPLE', 'Target time of a task; the bank sets its own.'),
  ('due.confirm-value', 'BANK', '*', '1', 'WORKING_DAY', 'CRD-02', 'proposal of the rulebook', 'SAMPLE', 'Target time of a task; the bank sets its own.'),
  ('due.supply-statement', 'BANK', '*', '5', 'WORKING_DAY', 'CRD-02', 'proposal of the rulebook', 'SAMPLE', 'Target time of a task; the bank sets its own.'),
  ('due.correct-filing', 'BANK', '*', '30', 'DAY', 'REG-T08', 'CNIPA announcement 358 of 2020, article 7: correction within 30 days', 'UNVERIFIED', 'From memory; read the original before relying on it.'),
  ('valuation.internal-limit', 'BANK', '*', '10000000.00', 'CNY', 'VAL-01', 'Beijing plan 京金发〔2025〕210号', 'SEED', 'An encouragement for loans up to this amount, which is included; not a ban above it.'),
  ('valuation.discount-rate', 'BANK', '*', '15', 'PERCENT', 'ALG-08', 'worked example', 'SAMPLE', 'Discount rate per year for relief from royalty.'),
  ('valuation.tax-rate', 'BANK', '*', '15', 'PERCENT', 'ALG-08', 'worked example', 'SAMPLE', 'Income tax rate of a high-tech enterprise.'),
  ('valuation.score-weight-legal', 'BANK', '*', '0.35', 'FACTOR', 'ALG-11', 'placeholder for GB/T 42748-2023', 'SAMPLE', 'Replace by the weights of the standard.'),
  ('valuation.score-weight-technical', 'BANK', '*', '0.30', 'FACTOR', 'ALG-11', 'placeholder for GB/T 42748-2023', 'SAMPLE', 'Replace by the weights of the standard.'),
  ('valuation.score-weight-economic', 'BANK', '*', '0.35', 'FACTOR', 'ALG-11', 'placeholder for GB/T 42748-2023', 'SAMPLE', 'Replace by the weights of the standard.'),
  ('valuation.scorer-tolerance', 'BANK', '*', '10', 'COUNT', 'ALG-11', 'worked example', 'SAMPLE', 'Points by which two scorers may differ before a third scores; the number itself still passes.'),
  ('valuation.score-coefficient', 'BANK', '*', '0.753', 'FACTOR', 'ALG-11', 'worked example', 'SAMPLE', 'An input of its own, not derived from the score.'),
  ('valuation.type-coefficient.invention', 'BANK', '*', '1.0', 'FACTOR', 'ALG-11', 'worked example', 'SAMPLE', 'Patent-type coefficient in the manner of VAL-04.'),
  ('valuation.type-coefficient.utility-model', 'BANK', '*', '0.6', 'FACTOR', 'ALG-11', 'proposal of the rulebook', 'SAMPLE', 'Patent-type coefficient in the manner of VAL-04.'),
  ('valuation.economic-life', 'BANK', '*', '10', 'YEAR', 'ALG-11', 'worked example', 'SAMPLE', 'Economic life of a patent.'),
  ('valuation.benchmark', 'BANK', '*', '1400000.00', 'CNY', 'ALG-11', 'worked example', 'SAMPLE', 'Benchmark value where the case names none.'),
  ('approval.bank-capital', 'BANK', '*', '2000000000.00', 'CNY', 'CRD-33', 'made up', 'SAMPLE', 'Net capital of the bank.'),
  ('approval.single-borrower-share', 'BANK', '*', '10', 'PERCENT', 'CRD-33', 'Commercial Banking Law article 39(3)', 'LAW', 'Share of the capital that one borrower may owe.'),
  ('loan.annual-rate', 'BANK', '*', '3.85', 'PERCENT', 'ALG-14', 'worked example', 'SAMPLE', 'Annual interest rate of a new loan.'),
  ('loan.default-rate-factor', 'BANK', '*', '1.5', 'FACTOR', 'ALG-14', 'worked example', 'SAMPLE', 'Default interest as a multiple of the annual rate.'),
  ('loan.days-in-year', 'BANK', '*', '360', 'DAY', 'ALG-14', 'worked example', 'SAMPLE', 'Days of the interest year.'),
  ('pledge.review-days.patent', 'BANK', '*', '5', 'WORKING_DAY', 'REG-P10', 'CNIPA announcement 461 of 2021, article 10', 'UNVERIFIED', 'Two working days when filed online.'),
  ('pledge.review-days.patent-online', 'BANK', '*', '2', 'WORKING_DAY', 'REG-P10', 'CNIPA announcement 461 of 2021, article 10', 'UNVERIFIED', 'Online filing.'),
  ('pledge.review-days.copyright', 'BANK', '*', '10', 'DAY', 'REG-C04', '著作权质权登记办法 article 9', 'LAW', 'Plain days: calendar days unless practice says otherwise.'),
  ('pledge.certificate-days.trademark', 'BANK', '*', '2', 'WORKING_DAY', 'REG-T07', 'CNIPA announcement 358 of 2020, article 6', 'UNVERIFIED', 'From memory.')
) AS v;

INSERT INTO purpose_catalogue (code, name_zh, name_en, valid_from, mark) VALUES
  ('WORKING_CAPITAL', '日常经营周转', 'Working capital', '2026-01-01', 'SAMPLE'),
  ('RESEARCH', '研发投入', 'Research and development', '2026-01-01', 'SAMPLE'),
  ('COMMERCIALISATION', '成果转化与产业化', 'Bringing a patent to market', '2026-01-01', 'SAMPLE'),
  ('EQUIPMENT', '设备购置与更新', 'Equipment', '2026-01-01', 'SAMPLE');

-- CRD-40: a working-capital loan runs for up to three years in principle, up to five for a long cash cycle.
INSERT INTO product
  (code, name_zh, name_en, kinds, cap, tenor_min_months, tenor_max_months, purposes, valid_from, source, mark)
VALUES
  ('IP-PLEDGE', '知识产权质押贷款', 'IP pledge loan', '{INVENTION,UTILITY_MODEL,TRADEMARK,COPYRIGHT}', 10000000.00, 1, 36,
   '{WORKING_CAPITAL,RESEARCH,COMMERCIALISATION}', '2026-01-01',
   'Bank of Communications, Beijing, 2006: at most 10 million, at most 3 years', 'SAMPLE'),
  ('IP-PLEDGE-LONG', '知识产权质押中长期贷款', 'IP pledge loan, longer term', '{INVENTION,TRADEMARK}', 20000000.00, 13, 60,
   '{RESEARCH,COMMERCIALISATION,EQUIPMENT}', '2026-01-01', 'CRD-12, CRD-40', 'SAMPLE');

-- Not long ago there was no pilot in Pudong, and Chaoyang is not on the list at all.
INSERT INTO pilot_unit (branch_id, name_zh, name_en, evaluation, valid_from, source, mark) VALUES
  ('BJ-HD', '北京海淀支行', 'Beijing Haidian branch', '', '2026-01-01', 'made-up pilot list', 'SAMPLE'),
  ('SH-PD', '上海浦东支行', 'Shanghai Pudong branch', '', '2026-07-01', 'made-up pilot list', 'SAMPLE');

-- Old figures: Bank of Communications, Beijing, 2006. Copyright: the low end of market talk.
INSERT INTO pledge_rate (kind, tier, max_rate, min_years_left, min_years_used, valid_from, source, mark) VALUES
  ('INVENTION', 'STANDARD', 0.25, 8, 0, '2026-01-01', 'Bank of Communications, Beijing, 2006 (an old figure)', 'SAMPLE'),
  ('UTILITY_MODEL', 'STANDARD', 0.15, 4, 0, '2026-01-01', 'Bank of Communications, Beijing, 2006 (an old figure)', 'SAMPLE'),
  ('TRADEMARK', 'STANDARD', 0.30, 0, 2, '2026-01-01', 'Bank of Communications, Beijing, 2006 (an old figure)', 'SAMPLE'),
  ('COPYRIGHT', 'STANDARD', 0.20, 0, 0, '2026-01-01', 'common market talk, low end', 'UNVERIFIED');

INSERT INTO authority_limit (role, branch_id, product_code, max_amount, valid_from, source, mark) VALUES
  ('branch-approver', 'BJ-HD', '*', 5000000.00, '2026-01-01', 'made-up letter of authority', 'SAMPLE'),
  ('branch-approver', 'BJ-HD', 'IP-PLEDGE-LONG', 3000000.00, '2026-01-01', 'made-up letter of authority', 'SAMPLE'),
  ('branch-approver', 'BJ-CY', '*', 3000000.00, '2026-01-01', 'made-up letter of authority', 'SAMPLE'),
  ('branch-approver', 'SH-PD', '*', 3000000.00, '2026-01-01', 'made-up letter of authority', 'SAMPLE'),
  ('head-office-approver', '*', '*', 200000000.00, '2026-01-01', 'made-up letter of authority', 'SAMPLE');

INSERT INTO credit_plan (plan_year, branch_id, planned, source, mark)
SELECT y, b, planned, 'made-up credit plan', 'SAMPLE'
FROM generate_series(2026, 2027) AS y,
  (VALUES ('BJ-HD', 500000000.00), ('BJ-CY', 200000000.00), ('SH-PD', 300000000.00)) AS p (b, planned);
