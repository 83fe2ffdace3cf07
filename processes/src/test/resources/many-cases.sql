-- ${cases} cases of five branches, as years leave them: half wait for somebody, one in twenty is a draft. Run as superuser.
SET search_path = ipledge;
SET session_replication_role = replica;

INSERT INTO enterprise (id, version, name, social_credit_code, registered_by, registered_at)
  SELECT md5('e' || n)::uuid, 0, chr(20000 + n * 7919 % 20000) || chr(20000 + n % 19997) || '科技' || n || '有限公司', lpad(n::text, 18, '0'),
         'li.na', now()
  FROM generate_series(1, ${cases}) n;

INSERT INTO ip_right (id, version, kind, number, asked_at)
  SELECT md5('r' || n)::uuid, 0, 'INVENTION', (2023100000000 + n * 7)::text, now() FROM generate_series(1, ${cases}) n;

INSERT INTO loan_application (
    id, version, number, branch_id, proposer, enterprise_id, product_code, amount, tenor_months, purpose_code, state, channel, created_at,
    submitted_at, planned_maturity, next_due_at, waits_element, waits_role, waits_since)
  SELECT md5('a' || n)::uuid, 0, 'IPL-2026-' || lpad(n::text, 6, '0'), 'B-' || n % 5, 'manager-' || n % 50, md5('e' || n)::uuid,
         'IP-PLEDGE', 500000 + n::bigint * 7919 % 1000000, 12, 'WORKING_CAPITAL',
         CASE WHEN draft THEN 'DRAFT' WHEN waits THEN 'VALUATION' ELSE 'ACTIVE' END,
         (ARRAY['GREEN', 'ORDINARY', NULL])[1 + n % 3], sent, CASE WHEN NOT draft THEN sent END,
         CASE WHEN NOT draft THEN date '2027-11-22' END,
         CASE WHEN waits THEN now() + (n::bigint * 7919 % 20000 - 5000)::int * interval '1 minute' ELSE 'infinity' END,
         CASE WHEN waits THEN 'choose-valuation' END, CASE WHEN waits THEN 'appraiser' END, CASE WHEN waits THEN sent ELSE 'infinity' END
  FROM (SELECT n, n % 20 = 0 AS draft, n % 2 = 1 AS waits, now() - n * interval '1 minute' AS sent
        FROM generate_series(1, ${cases}) n) AS numbered;

INSERT INTO application_right SELECT md5('a' || n)::uuid, 1, md5('r' || n)::uuid FROM generate_series(1, ${cases}) n;

INSERT INTO right_check
  SELECT md5('a' || n)::uuid, md5('r' || n)::uuid, 'INTAKE', 'lastDay', 'MISSING', 'NONE', now() FROM generate_series(1, ${cases}, 3) n;

INSERT INTO work_case
  SELECT a.id, a.number, e.name, a.branch_id, a.proposer, a.amount
  FROM loan_application a JOIN enterprise e ON e.id = a.enterprise_id WHERE a.state <> 'DRAFT';

INSERT INTO work_item (
    id, process_id, record_id, element_id, round, case_id, branch_id, form_key, candidate_groups, excluded_elements, opened_at, due_at,
    job_key)
  SELECT md5('w' || id)::uuid, 'collateral-valuation', id, waits_element, 1, id, branch_id, waits_element, ARRAY[waits_role], '{}',
         waits_since, next_due_at, 1
  FROM loan_application WHERE waits_element IS NOT NULL;

ANALYZE;
