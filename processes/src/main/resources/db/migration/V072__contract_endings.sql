-- A case that ends without a loan ends its contracts: what nobody signed is void, what was signed is terminated and keeps
-- its signatures.
ALTER TABLE contract DROP CONSTRAINT contract_state_check;
ALTER TABLE contract ADD CONSTRAINT contract_state_check CHECK (state IN ('DRAWN_UP', 'SIGNED', 'VOID', 'TERMINATED'));
ALTER TABLE contract DROP CONSTRAINT contract_check2;
ALTER TABLE contract ADD CONSTRAINT contract_signed_check
  CHECK ((state IN ('SIGNED', 'TERMINATED')) = (signed_digest IS NOT NULL));
ALTER TABLE contract DROP CONSTRAINT contract_check5;
ALTER TABLE contract ADD CONSTRAINT contract_scan_check CHECK (scan_document_id IS NULL OR signed_digest IS NOT NULL);

INSERT INTO rule_parameter
  (key, text_value, unit, rule_id, source, mark, note, valid_from, set_by)
VALUES
  ('contract.contents.patent',
   'PARTIES,CLAIM_KIND,CLAIM_AMOUNT,PERFORMANCE_PERIOD,SCOPE,RIGHT_NAME,RIGHT_NUMBER,FILING_DATE,GRANT_DATE', 'TEXT',
   'REG-P08', 'CNIPA announcement 461 of 2021, article 8', 'UNVERIFIED',
   'What a pledge contract has to state. From memory, where the parties'' addresses are listed too: our contracts name parties by registered name and code.',
   '2026-01-01', 'system:installation'),
  ('contract.contents.trademark',
   'PARTIES,CLAIM_KIND,CLAIM_AMOUNT,PERFORMANCE_PERIOD,SCOPE,RIGHT_NUMBER,CLASSES,TERM_OF_RIGHT', 'TEXT',
   'REG-T06', 'CNIPA announcement 358 of 2020, article 5', 'UNVERIFIED',
   'What a pledge contract has to state. From memory.', '2026-01-01', 'system:installation'),
  ('contract.contents.copyright',
   'PARTIES,CLAIM_KIND,CLAIM_AMOUNT,PERFORMANCE_PERIOD,SCOPE,SECURITY_TERM,RIGHT_NAME,TERM_OF_RIGHT', 'TEXT',
   'REG-C03', '著作权质权登记办法 article 7', 'LAW',
   'What a pledge contract has to state.', '2026-01-01', 'system:installation');
