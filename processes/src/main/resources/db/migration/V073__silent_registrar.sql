-- Until when the registrar has to answer what was sent, since when it is known to be late, and how often a person was told
-- to ask. A refused cancellation is the registrar's code until somebody has settled it.
ALTER TABLE pledge_registration
  ADD COLUMN answer_due_at timestamptz,
  ADD COLUMN late_noted_at timestamptz,
  ADD COLUMN inquiries integer NOT NULL DEFAULT 0 CHECK (inquiries >= 0),
  ADD COLUMN asking boolean NOT NULL DEFAULT false,
  ADD COLUMN ask_again_at timestamptz,
  ADD COLUMN cancellation_refusal text,
  ADD CONSTRAINT pledge_registration_late_check CHECK (late_noted_at IS NULL OR answer_due_at IS NOT NULL),
  ADD CONSTRAINT pledge_registration_cancellation_check
    CHECK (cancellation_refusal IS NULL OR state = 'CANCEL_PENDING');

-- What was sent before this was counted waits as long as the longest review.
UPDATE pledge_registration SET answer_due_at = sent_at + interval '14 days'
WHERE sent_at IS NOT NULL AND state IN ('SUBMITTED', 'ACCEPTED');

INSERT INTO rule_parameter
  (key, text_value, unit, rule_id, source, mark, note, valid_from, set_by)
VALUES
  ('pledge.filing-channel', 'ONLINE', 'TEXT', 'REG-P05', 'notice of CNIPA and NFRA of 29 May 2024: paperless registration in banks', 'SEED',
   'How the bank files: ONLINE or PAPER. Review limits differ by channel.', '2026-01-01', 'system:installation'),
  ('pledge.review-days.trademark', '10', 'WORKING_DAY', 'REG-T07', 'proposal of the rulebook', 'SAMPLE',
   'No review limit was found; after so long the bank asks. The five days on old pages belong to repealed procedures (REG-T14).',
   '2026-01-01', 'system:installation'),
  ('pledge.inquiry-repeat', '3', 'WORKING_DAY', 'REG-P10', 'proposal of the rulebook', 'SAMPLE',
   'After how long a silent registrar is asked again where it named no day.', '2026-01-01', 'system:installation'),
  ('due.ask-registrar', '1', 'WORKING_DAY', 'CRD-02', 'proposal of the rulebook', 'SAMPLE',
   'Target time of a task; the bank sets its own.', '2026-01-01', 'system:installation'),
  ('due.settle-cancellation', '3', 'WORKING_DAY', 'CRD-02', 'proposal of the rulebook', 'SAMPLE',
   'Target time of a task; the bank sets its own.', '2026-01-01', 'system:installation');
