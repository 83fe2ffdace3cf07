package ipledge.exporter;

import io.camunda.zeebe.protocol.record.ImmutableRecord;
import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.RecordType;
import io.camunda.zeebe.protocol.record.RecordValue;
import io.camunda.zeebe.protocol.record.RejectionType;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.IncidentIntent;
import io.camunda.zeebe.protocol.record.intent.Intent;
import io.camunda.zeebe.protocol.record.intent.MessageStartEventSubscriptionIntent;
import io.camunda.zeebe.protocol.record.intent.ProcessInstanceIntent;
import io.camunda.zeebe.protocol.record.intent.TimerIntent;
import io.camunda.zeebe.protocol.record.intent.VariableIntent;
import io.camunda.zeebe.protocol.record.value.BpmnElementType;
import io.camunda.zeebe.protocol.record.value.ErrorType;
import io.camunda.zeebe.protocol.record.value.ImmutableIncidentRecordValue;
import io.camunda.zeebe.protocol.record.value.ImmutableMessageStartEventSubscriptionRecordValue;
import io.camunda.zeebe.protocol.record.value.ImmutableProcessInstanceRecordValue;
import io.camunda.zeebe.protocol.record.value.ImmutableTimerRecordValue;
import io.camunda.zeebe.protocol.record.value.ImmutableVariableRecordValue;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Writes a log as an engine would: positions and times count up. */
final class Records {

  static final long INSTANCE = 2251799813685251L;
  private static final long STARTED = 1_790_000_000_000L;

  private final List<Record<?>> log = new ArrayList<>();
  private final long started;

  Records() {
    this(STARTED);
  }

  Records(long started) {
    this.started = started;
  }

  List<Record<?>> log() {
    return log;
  }

  static List<Record<?>> elements(int count) {
    Records records = new Records();
    IntStream.range(0, count)
        .forEach(i -> records.element(ProcessInstanceIntent.ELEMENT_ACTIVATED, "step-" + i));
    return records.log();
  }

  Records element(ProcessInstanceIntent intent, String elementId) {
    return add(
        RecordType.EVENT,
        ValueType.PROCESS_INSTANCE,
        intent,
        ImmutableProcessInstanceRecordValue.builder()
            .withBpmnProcessId("loan-origination")
            .withVersion(1)
            .withProcessDefinitionKey(2251799813685249L)
            .withProcessInstanceKey(INSTANCE)
            .withElementId(elementId)
            .withFlowScopeKey(INSTANCE)
            .withBpmnElementType(BpmnElementType.SERVICE_TASK)
            .withParentProcessInstanceKey(-1)
            .withParentElementInstanceKey(-1)
            .withTenantId("<default>")
            .build());
  }

  Records incident(String elementId, String message) {
    return add(
        RecordType.EVENT,
        ValueType.INCIDENT,
        IncidentIntent.CREATED,
        ImmutableIncidentRecordValue.builder()
            .withBpmnProcessId("loan-origination")
            .withProcessInstanceKey(INSTANCE)
            .withElementId(elementId)
            .withErrorType(ErrorType.JOB_NO_RETRIES)
            .withErrorMessage(message)
            .withJobKey(77)
            .withTenantId("<default>")
            .build());
  }

  Records timer(String elementId, long dueMillis) {
    return add(
        RecordType.EVENT,
        ValueType.TIMER,
        TimerIntent.CREATED,
        ImmutableTimerRecordValue.builder()
            .withProcessInstanceKey(INSTANCE)
            .withTargetElementId(elementId)
            .withDueDate(dueMillis)
            .withTenantId("<default>")
            .build());
  }

  Records startedFor(String recordId) {
    return add(
        RecordType.EVENT,
        ValueType.MESSAGE_START_EVENT_SUBSCRIPTION,
        MessageStartEventSubscriptionIntent.CORRELATED,
        ImmutableMessageStartEventSubscriptionRecordValue.builder()
            .withBpmnProcessId("loan-origination")
            .withProcessInstanceKey(INSTANCE)
            .withStartEventId("application-submitted")
            .withMessageName("loan-origination.submitted")
            .withCorrelationKey(recordId)
            .putVariable("applicant", "a person's name")
            .withTenantId("<default>")
            .build());
  }

  Records variable(String value) {
    return add(
        RecordType.EVENT,
        ValueType.VARIABLE,
        VariableIntent.CREATED,
        ImmutableVariableRecordValue.builder().withName("applicant").withValue(value).build());
  }

  Records command(String elementId) {
    return add(
        RecordType.COMMAND,
        ValueType.PROCESS_INSTANCE,
        ProcessInstanceIntent.ACTIVATE_ELEMENT,
        ImmutableProcessInstanceRecordValue.builder().withElementId(elementId).build());
  }

  private Records add(RecordType type, ValueType valueType, Intent intent, RecordValue value) {
    long position = log.size() + 1L;
    log.add(
        ImmutableRecord.builder()
            .withPartitionId(1)
            .withPosition(position)
            .withKey(2251799813685300L + position)
            .withTimestamp(started + position)
            .withRecordType(type)
            .withValueType(valueType)
            .withIntent(intent)
            .withRejectionType(RejectionType.NULL_VAL)
            .withValue(value)
            .build());
    return this;
  }
}
