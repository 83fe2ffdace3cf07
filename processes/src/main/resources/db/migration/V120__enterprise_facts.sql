-- Industries as the size classes tell them apart (CRD-52); the source has more rows, which the bank adds when it needs them.
CREATE TABLE industry (
  code text PRIMARY KEY CHECK (code ~ '^[A-Z][A-Z_]*$'),
  name_zh text NOT NULL CHECK (length(name_zh) BETWEEN 1 AND 100),
  name_en text NOT NULL CHECK (length(name_en) BETWEEN 1 AND 100)
);
REVOKE INSERT, UPDATE, DELETE ON industry FROM ipledge_app;
INSERT INTO industry (code, name_zh, name_en) VALUES
  ('FARMING', '农、林、牧、渔业', 'Farming, forestry, fishing'),
  ('INDUSTRY', '工业（采矿、制造、电力热力等）', 'Industry (mining, manufacturing, utilities)'),
  ('CONSTRUCTION', '建筑业', 'Construction'),
  ('WHOLESALE', '批发业', 'Wholesale'),
  ('RETAIL', '零售业', 'Retail'),
  ('TRANSPORT', '交通运输业', 'Transport'),
  ('SOFTWARE', '软件和信息技术服务业', 'Software and IT services'),
  ('OTHER', '其他未列明行业', 'Other industries');

-- A firm is of a class only if it reaches every threshold that the row states; else it falls to the next one, and below the
-- last row it is micro. Money in yuan.
CREATE TABLE size_class_rule (
  industry text NOT NULL REFERENCES industry (code),
  size_class text NOT NULL CHECK (size_class IN ('LARGE', 'MEDIUM', 'SMALL')),
  staff_least integer CHECK (staff_least > 0),
  revenue_least numeric(18, 2) CHECK (revenue_least > 0),
  assets_least numeric(18, 2) CHECK (assets_least > 0),
  valid_from date NOT NULL,
  valid_to date CHECK (valid_to >= valid_from),
  rule_id text NOT NULL,
  source text NOT NULL,
  mark rule_mark NOT NULL,
  CHECK (num_nonnulls(staff_least, revenue_least, assets_least) > 0),
  EXCLUDE USING gist (industry WITH =, size_class WITH =, daterange(valid_from, valid_to, '[]') WITH &&)
);
REVOKE UPDATE, DELETE ON size_class_rule FROM ipledge_app;
GRANT UPDATE (valid_to) ON size_class_rule TO ipledge_app;
INSERT INTO size_class_rule
  (industry, size_class, staff_least, revenue_least, assets_least, valid_from, rule_id, source, mark)
SELECT v.industry, v.size_class, v.staff, v.revenue, v.assets, DATE '2011-06-18', 'CRD-52',
  '工信部联企业〔2011〕300号' || CASE WHEN v.mark = 'LAW' THEN '（转载文本）' ELSE '（凭记忆，待核对）' END, v.mark
FROM (VALUES
  ('FARMING', 'LARGE', NULL::integer, 200000000.00, NULL::numeric, 'LAW'),
  ('FARMING', 'MEDIUM', NULL, 5000000.00, NULL, 'LAW'),
  ('FARMING', 'SMALL', NULL, 500000.00, NULL, 'LAW'),
  ('INDUSTRY', 'LARGE', 1000, 400000000.00, NULL, 'LAW'),
  ('INDUSTRY', 'MEDIUM', 300, 20000000.00, NULL, 'LAW'),
  ('INDUSTRY', 'SMALL', 20, 3000000.00, NULL, 'LAW'),
  ('CONSTRUCTION', 'LARGE', NULL, 800000000.00, 800000000.00, 'LAW'),
  ('CONSTRUCTION', 'MEDIUM', NULL, 60000000.00, 50000000.00, 'LAW'),
  ('CONSTRUCTION', 'SMALL', NULL, 3000000.00, 3000000.00, 'LAW'),
  ('WHOLESALE', 'LARGE', 200, 400000000.00, NULL, 'LAW'),
  ('WHOLESALE', 'MEDIUM', 20, 50000000.00, NULL, 'LAW'),
  ('WHOLESALE', 'SMALL', 5, 10000000.00, NULL, 'LAW'),
  ('RETAIL', 'LARGE', 300, 200000000.00, NULL, 'LAW'),
  ('RETAIL', 'MEDIUM', 50, 5000000.00, NULL, 'LAW'),
  ('RETAIL', 'SMALL', 10, 1000000.00, NULL, 'LAW'),
  ('TRANSPORT', 'LARGE', 1000, 300000000.00, NULL, 'LAW'),
  ('TRANSPORT', 'MEDIUM', 300, 30000000.00, NULL, 'LAW'),
  ('TRANSPORT', 'SMALL', 20, 2000000.00, NULL, 'LAW'),
  ('OTHER', 'LARGE', 300, NULL, NULL, 'LAW'),
  ('OTHER', 'MEDIUM', 100, NULL, NULL, 'LAW'),
  ('OTHER', 'SMALL', 10, NULL, NULL, 'LAW'),
  ('SOFTWARE', 'LARGE', 300, 100000000.00, NULL, 'UNVERIFIED'),
  ('SOFTWARE', 'MEDIUM', 100, 10000000.00, NULL, 'UNVERIFIED'),
  ('SOFTWARE', 'SMALL', 10, 500000.00, NULL, 'UNVERIFIED')
) AS v (industry, size_class, staff, revenue, assets, mark);

-- Regions by their administrative code: the provinces, and the two cities that the national plan names beside theirs.
CREATE TABLE region (
  code text PRIMARY KEY CHECK (code ~ '^\d{6}$'),
  name_zh text NOT NULL CHECK (length(name_zh) BETWEEN 1 AND 100),
  name_en text NOT NULL CHECK (length(name_en) BETWEEN 1 AND 100)
);
REVOKE INSERT, UPDATE, DELETE ON region FROM ipledge_app;
INSERT INTO region (code, name_zh, name_en) VALUES
  ('110000', '北京市', 'Beijing'), ('120000', '天津市', 'Tianjin'), ('130000', '河北省', 'Hebei'),
  ('140000', '山西省', 'Shanxi'), ('150000', '内蒙古自治区', 'Inner Mongolia'), ('210000', '辽宁省', 'Liaoning'),
  ('220000', '吉林省', 'Jilin'), ('230000', '黑龙江省', 'Heilongjiang'), ('310000', '上海市', 'Shanghai'),
  ('320000', '江苏省', 'Jiangsu'), ('330000', '浙江省', 'Zhejiang'), ('330200', '宁波市', 'Ningbo'),
  ('340000', '安徽省', 'Anhui'), ('350000', '福建省', 'Fujian'), ('360000', '江西省', 'Jiangxi'),
  ('370000', '山东省', 'Shandong'), ('410000', '河南省', 'Henan'), ('420000', '湖北省', 'Hubei'),
  ('430000', '湖南省', 'Hunan'), ('440000', '广东省', 'Guangdong'), ('440300', '深圳市', 'Shenzhen'),
  ('450000', '广西壮族自治区', 'Guangxi'), ('460000', '海南省', 'Hainan'), ('500000', '重庆市', 'Chongqing'),
  ('510000', '四川省', 'Sichuan'), ('520000', '贵州省', 'Guizhou'), ('530000', '云南省', 'Yunnan'),
  ('540000', '西藏自治区', 'Tibet'), ('610000', '陕西省', 'Shaanxi'), ('620000', '甘肃省', 'Gansu'),
  ('630000', '青海省', 'Qinghai'), ('640000', '宁夏回族自治区', 'Ningxia'), ('650000', '新疆维吾尔自治区', 'Xinjiang');

-- The pilot areas of the national plan (3.1, CRD-14); an area that leaves gets a last day.
CREATE TABLE pilot_area (
  region_code text NOT NULL REFERENCES region (code),
  valid_from date NOT NULL,
  valid_to date CHECK (valid_to >= valid_from),
  source text NOT NULL,
  mark rule_mark NOT NULL,
  EXCLUDE USING gist (region_code WITH =, daterange(valid_from, valid_to, '[]') WITH &&)
);
REVOKE UPDATE, DELETE ON pilot_area FROM ipledge_app;
GRANT UPDATE (valid_to) ON pilot_area TO ipledge_app;
INSERT INTO pilot_area (region_code, valid_from, source, mark)
SELECT code, DATE '2026-01-01', '金发〔2025〕10号', 'SEED'
FROM unnest(ARRAY['110000', '310000', '320000', '330000', '440000', '510000', '440300', '330200']) AS code;

CREATE TABLE park (
  code text NOT NULL CHECK (code ~ '^[A-Z][A-Z-]*$'),
  name_zh text NOT NULL CHECK (length(name_zh) BETWEEN 1 AND 100),
  name_en text NOT NULL CHECK (length(name_en) BETWEEN 1 AND 100),
  region_code text NOT NULL REFERENCES region (code),
  valid_from date NOT NULL,
  valid_to date CHECK (valid_to >= valid_from),
  source text NOT NULL,
  mark rule_mark NOT NULL,
  EXCLUDE USING gist (code WITH =, daterange(valid_from, valid_to, '[]') WITH &&)
);
REVOKE UPDATE, DELETE ON park FROM ipledge_app;
GRANT UPDATE (valid_to) ON park TO ipledge_app;
INSERT INTO park (code, name_zh, name_en, region_code, valid_from, source, mark) VALUES
  ('ZGC', '中关村科技园区', 'Zhongguancun Science Park', '110000', '2026-01-01', 'list of parks to be replaced by the bank', 'SAMPLE'),
  ('ZHANGJIANG', '张江高科技园区', 'Zhangjiang Hi-Tech Park', '310000', '2026-01-01', 'list of parks to be replaced by the bank', 'SAMPLE'),
  ('SUZHOU', '苏州工业园区', 'Suzhou Industrial Park', '320000', '2026-01-01', 'list of parks to be replaced by the bank', 'SAMPLE'),
  ('HUANGPU', '广州开发区（黄埔区）', 'Guangzhou Development District (Huangpu)', '440000', '2026-01-01', 'list of parks to be replaced by the bank', 'SAMPLE'),
  ('NANSHAN', '深圳市高新技术产业园区', 'Shenzhen Hi-Tech Industrial Park', '440300', '2026-01-01', 'list of parks to be replaced by the bank', 'SAMPLE'),
  ('XIAN', '西安高新技术产业开发区', 'Xi''an Hi-Tech Zone', '610000', '2026-01-01', 'list of parks to be replaced by the bank', 'SAMPLE');

-- What the bank knows of a firm, one row for each time somebody said it: a case stays with the row it was handed in with.
-- Firms are known to the whole bank, and so is this.
CREATE TABLE enterprise_profile (
  id uuid PRIMARY KEY,
  enterprise_id uuid NOT NULL REFERENCES enterprise (id),
  industry text REFERENCES industry (code),
  staff integer CHECK (staff >= 0),
  revenue numeric(18, 2) CHECK (revenue >= 0),
  assets numeric(18, 2) CHECK (assets >= 0),
  facts_year integer CHECK (facts_year BETWEEN 1990 AND 2999),
  source text CHECK (length(source) BETWEEN 1 AND 200),
  region_code text REFERENCES region (code),
  park_code text,
  recorded_by text NOT NULL,
  recorded_at timestamptz NOT NULL,
  CHECK (num_nonnulls(staff, revenue, assets) = 0 OR num_nonnulls(facts_year, source) = 2),
  UNIQUE (id, enterprise_id)
);
CREATE INDEX enterprise_profile_of ON enterprise_profile (enterprise_id, recorded_at);

-- What a firm is certified as, from a day and mostly to one, and what proves it.
CREATE TABLE enterprise_profile_tag (
  profile_id uuid NOT NULL REFERENCES enterprise_profile (id),
  tag text NOT NULL CHECK (tag IN ('HIGH_TECH', 'SPECIALISED_INNOVATIVE', 'HARD_TECH')),
  evidence text NOT NULL CHECK (length(evidence) BETWEEN 1 AND 200),
  valid_from date NOT NULL,
  valid_to date CHECK (valid_to >= valid_from),
  EXCLUDE USING gist (profile_id WITH =, tag WITH =, daterange(valid_from, valid_to, '[]') WITH &&)
);
REVOKE UPDATE, DELETE ON enterprise_profile, enterprise_profile_tag FROM ipledge_app;
CREATE TRIGGER enterprise_profile_stays BEFORE UPDATE OR DELETE ON enterprise_profile
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER enterprise_profile_tag_stays BEFORE UPDATE OR DELETE ON enterprise_profile_tag
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

ALTER TABLE enterprise
  ADD COLUMN profile_id uuid,
  ADD FOREIGN KEY (profile_id, id) REFERENCES enterprise_profile (id, enterprise_id);

-- What a case was handed in with stays, whatever the bank learns of the firm later.
ALTER TABLE loan_application ADD COLUMN profile_id uuid REFERENCES enterprise_profile (id);
CREATE TRIGGER loan_application_keeps_profile BEFORE UPDATE ON loan_application
  FOR EACH ROW WHEN (OLD.submitted_at IS NOT NULL AND OLD.profile_id IS DISTINCT FROM NEW.profile_id)
  EXECUTE FUNCTION refuse_change();

-- Value of what secures the loan beside the rights, in yuan; null as long as nobody has said whether there is any.
ALTER TABLE loan_application ADD COLUMN other_security numeric(18, 2) CHECK (other_security >= 0);
