-- What the bank has agreed to lend to a borrower through its other cases, in yuan (CRD-33). The limit is the whole
-- bank's, so the sum reads as the owner, over every branch, whoever asks; it tells a sum and no case.
CREATE FUNCTION borrower_commitments(borrower uuid, except_application uuid) RETURNS numeric
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = ipledge
  AS $$
    SELECT coalesce(sum(coalesce(c.approved_amount, a.amount)), 0)
    FROM loan_application a
    LEFT JOIN approval_case c ON c.application_id = a.id
    WHERE a.enterprise_id = borrower AND a.id <> except_application
      AND a.state IN ('CONTRACTING', 'REGISTRATION', 'CONDITIONS', 'DISBURSING', 'ACTIVE')
  $$;
