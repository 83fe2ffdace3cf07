-- How the relay works on the outbox: what the engine refused is counted apart from what it could not be asked.
ALTER TABLE outbox ADD COLUMN rejections integer NOT NULL DEFAULT 0;
DROP INDEX outbox_untold;
-- A parked row holds back the later ones of its own record, and nobody else's.
CREATE INDEX outbox_untold ON outbox (record_id, seq) WHERE state IN ('READY', 'PARKED');
CREATE INDEX outbox_not_taken ON outbox (work_item_id) WHERE state = 'NOT_TAKEN';
CREATE INDEX outbox_unsettled ON outbox (state) WHERE state <> 'TOLD';
