package ipledge.exporter;

import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.RecordType;
import io.camunda.zeebe.protocol.record.RecordValue;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.IncidentIntent;
import io.camunda.zeebe.protocol.record.intent.Intent;
import io.camunda.zeebe.protocol.record.intent.MessageStartEventSubscriptionIntent;
import io.camunda.zeebe.protocol.record.intent.ProcessInstanceCreationIntent;
import io.camunda.zeebe.protocol.record.intent.ProcessInstanceIntent;
import io.camunda.zeebe.protocol.record.intent.ProcessIntent;
import io.camunda.zeebe.protocol.record.intent.TimerIntent;
import io.camunda.zeebe.protocol.record.value.IncidentRecordValue;
import io.camunda.zeebe.protocol.record.value.MessageStartEventSubscriptionRecordValue;
import io.camunda.zeebe.protocol.record.value.ProcessInstanceCreationRecordValue;
import io.camunda.zeebe.protocol.record.value.ProcessInstanceRecordValue;
import io.camunda.zeebe.protocol.record.value.TimerRecordValue;
import io.camunda.zeebe.protocol.record.value.deployment.Process;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Chooses the records that somebody reads and turns each into its row: elements entered and left,
 * flows taken, incidents, timers, process definitions, and what started an instance. Everything
 * else of the log, variables above all, stays in the engine.
 */
public final class RecordMapper {

  private static final Map<ValueType, Set<? extends Intent>> KEPT =
      Map.of(
          ValueType.PROCESS_INSTANCE,
          Set.of(
              ProcessInstanceIntent.ELEMENT_ACTIVATED,
              ProcessInstanceIntent.ELEMENT_COMPLETED,
              ProcessInstanceIntent.ELEMENT_TERMINATED,
              ProcessInstanceIntent.ELEMENT_MIGRATED,
              ProcessInstanceIntent.SEQUENCE_FLOW_TAKEN),
          ValueType.INCIDENT,
          Set.of(IncidentIntent.CREATED, IncidentIntent.RESOLVED, IncidentIntent.MIGRATED),
          ValueType.TIMER,
          Set.of(
              TimerIntent.CREATED,
              TimerIntent.TRIGGERED,
              TimerIntent.CANCELED,
              TimerIntent.MIGRATED),
          ValueType.PROCESS,
          Set.of(ProcessIntent.CREATED, ProcessIntent.DELETED),
          ValueType.PROCESS_INSTANCE_CREATION,
          Set.of(ProcessInstanceCreationIntent.CREATED),
          ValueType.MESSAGE_START_EVENT_SUBSCRIPTION,
          Set.of(MessageStartEventSubscriptionIntent.CORRELATED));

  private RecordMapper() {}

  /** The value types the exporter asks the broker for. */
  static boolean reads(ValueType type) {
    return KEPT.containsKey(type);
  }

  /**
   * The record's row, or nothing for a record that nobody reads. A record whose kind is kept but
   * whose value is of an unknown class (a newer engine) gives a row with the common fields only,
   * never an exception: one odd record must not stop the log.
   */
  public static Optional<EngineRecord> map(Record<?> record) {
    if (record.getRecordType() != RecordType.EVENT || !isKept(record)) {
      return Optional.empty();
    }
    Row row = new Row(record);
    fill(row, record.getValue());
    return Optional.of(row.build());
  }

  private static boolean isKept(Record<?> record) {
    Set<? extends Intent> intents = KEPT.get(record.getValueType());
    return intents != null && intents.contains(record.getIntent());
  }

  private static void fill(Row row, RecordValue value) {
    switch (value) {
      case ProcessInstanceRecordValue v -> element(row, v);
      case IncidentRecordValue v -> incident(row, v);
      case TimerRecordValue v -> timer(row, v);
      case Process v -> definition(row, v);
      case ProcessInstanceCreationRecordValue v -> creation(row, v);
      case MessageStartEventSubscriptionRecordValue v -> messageStart(row, v);
      default -> {}
    }
  }

  private static void element(Row row, ProcessInstanceRecordValue v) {
    row.processInstanceKey = Row.key(v.getProcessInstanceKey());
    row.parentProcessInstanceKey = Row.key(v.getParentProcessInstanceKey());
    row.parentElementInstanceKey = Row.key(v.getParentElementInstanceKey());
    row.definitionKey = Row.key(v.getProcessDefinitionKey());
    row.bpmnProcessId = Row.name(v.getBpmnProcessId());
    row.definitionVersion = v.getVersion();
    row.elementId = Row.name(v.getElementId());
    row.elementType = Row.name(v.getBpmnElementType());
    row.eventType = Row.name(v.getBpmnEventType());
    row.elementInstanceKey = Row.key(row.key);
    row.flowScopeKey = Row.key(v.getFlowScopeKey());
  }

  private static void incident(Row row, IncidentRecordValue v) {
    row.processInstanceKey = Row.key(v.getProcessInstanceKey());
    row.definitionKey = Row.key(v.getProcessDefinitionKey());
    row.bpmnProcessId = Row.name(v.getBpmnProcessId());
    row.elementId = Row.name(v.getElementId());
    row.elementInstanceKey = Row.key(v.getElementInstanceKey());
    row.errorType = Row.name(v.getErrorType());
    row.errorMessage = Row.text(v.getErrorMessage());
    row.jobKey = Row.key(v.getJobKey());
  }

  private static void timer(Row row, TimerRecordValue v) {
    row.processInstanceKey = Row.key(v.getProcessInstanceKey());
    row.definitionKey = Row.key(v.getProcessDefinitionKey());
    row.elementId = Row.name(v.getTargetElementId());
    row.elementInstanceKey = Row.key(v.getElementInstanceKey());
    row.dueAt = v.getDueDate() < 0 ? null : Instant.ofEpochMilli(v.getDueDate());
  }

  private static void definition(Row row, Process v) {
    row.definitionKey = Row.key(v.getProcessDefinitionKey());
    row.bpmnProcessId = Row.name(v.getBpmnProcessId());
    row.definitionVersion = v.getVersion();
    row.versionTag = Row.name(v.getVersionTag());
  }

  private static void creation(Row row, ProcessInstanceCreationRecordValue v) {
    row.processInstanceKey = Row.key(v.getProcessInstanceKey());
    row.definitionKey = Row.key(v.getProcessDefinitionKey());
    row.bpmnProcessId = Row.name(v.getBpmnProcessId());
    row.definitionVersion = v.getVersion();
  }

  private static void messageStart(Row row, MessageStartEventSubscriptionRecordValue v) {
    row.processInstanceKey = Row.key(v.getProcessInstanceKey());
    row.definitionKey = Row.key(v.getProcessDefinitionKey());
    row.bpmnProcessId = Row.name(v.getBpmnProcessId());
    row.elementId = Row.name(v.getStartEventId());
    row.messageName = Row.name(v.getMessageName());
    row.correlationKey = Row.name(v.getCorrelationKey());
  }
}
