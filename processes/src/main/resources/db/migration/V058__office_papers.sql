-- Papers may also come as Word or Excel files.
ALTER TABLE case_document DROP CONSTRAINT case_document_media_type_check;
ALTER TABLE case_document ADD CONSTRAINT case_document_media_type_check CHECK (
  media_type IN (
    'application/pdf', 'image/png', 'image/jpeg',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'));
