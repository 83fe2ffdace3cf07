-- What the engine did, written by the exporter inside the broker and read by diagram, heat map, incident desk and
-- reconciliation. No business rule depends on it, and no process variable stands in it.
CREATE TABLE ipledge.engine_record (
  partition_id                integer     NOT NULL,
  -- One life of the partition's log: the engine's time of its first record, in milliseconds. Positions AND keys start again
  -- when an engine loses its data, so that both are unique only together with the log.
  log_id                      bigint      NOT NULL,
  position                    bigint      NOT NULL,
  key                         bigint      NOT NULL,
  value_type                  text        NOT NULL,
  intent                      text        NOT NULL,
  at                          timestamptz NOT NULL,
  process_instance_key        bigint,
  parent_process_instance_key bigint,
  parent_element_instance_key bigint,
  definition_key              bigint,
  bpmn_process_id             text,
  definition_version          integer,
  version_tag                 text,
  element_id                  text,
  element_type                text,
  event_type                  text,
  element_instance_key        bigint,
  flow_scope_key              bigint,
  due_at                      timestamptz,
  error_type                  text,
  error_message               text CHECK (length(error_message) <= 500),
  job_key                     bigint,
  message_name                text,
  correlation_key             text,
  PRIMARY KEY (partition_id, log_id, position)
);

COMMENT ON TABLE ipledge.engine_record IS 'Records of the engine: elements, flows, incidents, timers, definitions, starts';
COMMENT ON COLUMN ipledge.engine_record.key IS
  'Of the element instance, incident (what resolving needs), timer or definition, by value_type';
COMMENT ON COLUMN ipledge.engine_record.correlation_key IS 'Id of the record of ours that a start message was for';

-- The diagram of one instance.
CREATE INDEX engine_record_instance ON ipledge.engine_record (process_instance_key, log_id, partition_id, position)
  WHERE process_instance_key IS NOT NULL;
-- From a record of ours to its instance: the start message carries the record's id.
CREATE INDEX engine_record_started_for ON ipledge.engine_record (correlation_key, at)
  WHERE correlation_key IS NOT NULL;
-- From an instance to the instances its call activities made.
CREATE INDEX engine_record_called_by ON ipledge.engine_record (parent_process_instance_key, log_id, partition_id)
  WHERE parent_process_instance_key IS NOT NULL;
-- Which release a definition came from.
CREATE INDEX engine_record_definition ON ipledge.engine_record (definition_key, log_id)
  WHERE value_type = 'PROCESS';
CREATE INDEX engine_record_incident ON ipledge.engine_record (at) WHERE value_type = 'INCIDENT';

REVOKE ALL ON ipledge.engine_record FROM ipledge_app;
GRANT SELECT ON ipledge.engine_record TO ipledge_app;
GRANT USAGE ON SCHEMA ipledge TO ipledge_exporter;
GRANT INSERT, SELECT ON ipledge.engine_record TO ipledge_exporter;
