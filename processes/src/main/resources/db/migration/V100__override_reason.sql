-- Why a code whose check fails was taken is a person's text: it stands with its audit event alone (audit_personal), so that a
-- lawful erasure there leaves no copy.
ALTER TABLE enterprise DROP COLUMN override_reason;
