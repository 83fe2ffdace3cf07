-- A task that is late is told by notices, each level once; the mark of the one reminder before them is no longer written or read.
ALTER TABLE work_item DROP COLUMN reminded_at;
