-- The working-day calendar of 2026 and 2027 (CAL-05, CAL-06). 2026 is the State Council's arrangement. The arrangement of
-- 2027 is announced in November 2026: its weekend swaps are not in here, its statutory days are, and days off in lieu of a
-- statutory day on a weekend are a guess. Rows that may change with the announcement are marked SAMPLE.
INSERT INTO bank_calendar (day, kind, source_document, mark)
SELECT
  d::date,
  CASE WHEN extract(isodow FROM d) >= 6 THEN 'WEEKEND' ELSE 'WORKING' END,
  CASE WHEN d < DATE '2027-01-01' THEN '国务院办公厅关于2026年部分节假日安排的通知（2025-11-04）'
    ELSE '全国年节及纪念日放假办法；2027年安排待公布' END,
  CASE WHEN d < DATE '2027-01-01' THEN 'LAW' ELSE 'SAMPLE' END
FROM generate_series(DATE '2026-01-01', DATE '2027-12-31', INTERVAL '1 day') AS d;

UPDATE bank_calendar c
SET kind = v.kind, name_zh = v.name_zh, name_en = v.name_en, mark = v.mark
FROM (VALUES
  (DATE '2026-01-01', 'HOLIDAY', '元旦', 'New Year', 'LAW'),
  (DATE '2026-01-02', 'SWAP_REST', '元旦', 'New Year', 'LAW'),
  (DATE '2026-01-03', 'SWAP_REST', '元旦', 'New Year', 'LAW'),
  (DATE '2026-01-04', 'SWAP_WORKING', '元旦', 'New Year', 'LAW'),
  (DATE '2026-02-14', 'SWAP_WORKING', '春节', 'Spring Festival', 'LAW'),
  (DATE '2026-02-15', 'SWAP_REST', '春节', 'Spring Festival', 'LAW'),
  (DATE '2026-02-16', 'HOLIDAY', '春节', 'Spring Festival', 'LAW'),
  (DATE '2026-02-17', 'HOLIDAY', '春节', 'Spring Festival', 'LAW'),
  (DATE '2026-02-18', 'HOLIDAY', '春节', 'Spring Festival', 'LAW'),
  (DATE '2026-02-19', 'HOLIDAY', '春节', 'Spring Festival', 'LAW'),
  (DATE '2026-02-20', 'SWAP_REST', '春节', 'Spring Festival', 'LAW'),
  (DATE '2026-02-21', 'SWAP_REST', '春节', 'Spring Festival', 'LAW'),
  (DATE '2026-02-22', 'SWAP_REST', '春节', 'Spring Festival', 'LAW'),
  (DATE '2026-02-23', 'SWAP_REST', '春节', 'Spring Festival', 'LAW'),
  (DATE '2026-02-28', 'SWAP_WORKING', '春节', 'Spring Festival', 'LAW'),
  (DATE '2026-04-04', 'SWAP_REST', '清明节', 'Qingming', 'LAW'),
  (DATE '2026-04-05', 'HOLIDAY', '清明节', 'Qingming', 'LAW'),
  (DATE '2026-04-06', 'SWAP_REST', '清明节', 'Qingming', 'LAW'),
  (DATE '2026-05-01', 'HOLIDAY', '劳动节', 'Labour Day', 'LAW'),
  (DATE '2026-05-02', 'HOLIDAY', '劳动节', 'Labour Day', 'LAW'),
  (DATE '2026-05-03', 'SWAP_REST', '劳动节', 'Labour Day', 'LAW'),
  (DATE '2026-05-04', 'SWAP_REST', '劳动节', 'Labour Day', 'LAW'),
  (DATE '2026-05-05', 'SWAP_REST', '劳动节', 'Labour Day', 'LAW'),
  (DATE '2026-05-09', 'SWAP_WORKING', '劳动节', 'Labour Day', 'LAW'),
  (DATE '2026-06-19', 'HOLIDAY', '端午节', 'Dragon Boat Festival', 'LAW'),
  (DATE '2026-06-20', 'SWAP_REST', '端午节', 'Dragon Boat Festival', 'LAW'),
  (DATE '2026-06-21', 'SWAP_REST', '端午节', 'Dragon Boat Festival', 'LAW'),
  (DATE '2026-09-20', 'SWAP_WORKING', '国庆节', 'National Day', 'LAW'),
  (DATE '2026-09-25', 'HOLIDAY', '中秋节', 'Mid-Autumn Festival', 'LAW'),
  (DATE '2026-09-26', 'SWAP_REST', '中秋节', 'Mid-Autumn Festival', 'LAW'),
  (DATE '2026-09-27', 'SWAP_REST', '中秋节', 'Mid-Autumn Festival', 'LAW'),
  (DATE '2026-10-01', 'HOLIDAY', '国庆节', 'National Day', 'LAW'),
  (DATE '2026-10-02', 'HOLIDAY', '国庆节', 'National Day', 'LAW'),
  (DATE '2026-10-03', 'HOLIDAY', '国庆节', 'National Day', 'LAW'),
  (DATE '2026-10-04', 'SWAP_REST', '国庆节', 'National Day', 'LAW'),
  (DATE '2026-10-05', 'SWAP_REST', '国庆节', 'National Day', 'LAW'),
  (DATE '2026-10-06', 'SWAP_REST', '国庆节', 'National Day', 'LAW'),
  (DATE '2026-10-07', 'SWAP_REST', '国庆节', 'National Day', 'LAW'),
  (DATE '2026-10-10', 'SWAP_WORKING', '国庆节', 'National Day', 'LAW'),
  (DATE '2027-01-01', 'HOLIDAY', '元旦', 'New Year', 'LAW'),
  (DATE '2027-02-05', 'HOLIDAY', '春节', 'Spring Festival', 'LAW'),
  (DATE '2027-02-06', 'HOLIDAY', '春节', 'Spring Festival', 'LAW'),
  (DATE '2027-02-07', 'HOLIDAY', '春节', 'Spring Festival', 'LAW'),
  (DATE '2027-02-08', 'HOLIDAY', '春节', 'Spring Festival', 'LAW'),
  (DATE '2027-02-09', 'SWAP_REST', '春节', 'Spring Festival', 'SAMPLE'),
  (DATE '2027-02-10', 'SWAP_REST', '春节', 'Spring Festival', 'SAMPLE'),
  (DATE '2027-04-05', 'HOLIDAY', '清明节', 'Qingming', 'LAW'),
  (DATE '2027-05-01', 'HOLIDAY', '劳动节', 'Labour Day', 'LAW'),
  (DATE '2027-05-02', 'HOLIDAY', '劳动节', 'Labour Day', 'LAW'),
  (DATE '2027-05-03', 'SWAP_REST', '劳动节', 'Labour Day', 'SAMPLE'),
  (DATE '2027-05-04', 'SWAP_REST', '劳动节', 'Labour Day', 'SAMPLE'),
  (DATE '2027-06-09', 'HOLIDAY', '端午节', 'Dragon Boat Festival', 'LAW'),
  (DATE '2027-09-15', 'HOLIDAY', '中秋节', 'Mid-Autumn Festival', 'LAW'),
  (DATE '2027-10-01', 'HOLIDAY', '国庆节', 'National Day', 'LAW'),
  (DATE '2027-10-02', 'HOLIDAY', '国庆节', 'National Day', 'LAW'),
  (DATE '2027-10-03', 'HOLIDAY', '国庆节', 'National Day', 'LAW'),
  (DATE '2027-10-04', 'SWAP_REST', '国庆节', 'National Day', 'SAMPLE'),
  (DATE '2027-10-05', 'SWAP_REST', '国庆节', 'National Day', 'SAMPLE')
) AS v (day, kind, name_zh, name_en, mark)
WHERE c.day = v.day;
