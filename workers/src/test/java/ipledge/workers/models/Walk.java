package ipledge.workers.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.response.ActivatedJob;
import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.intent.ProcessInstanceIntent;
import io.camunda.zeebe.protocol.record.value.ProcessInstanceRecordValue;
import io.camunda.zeebe.protocol.record.value.VariableRecordValue;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Walks a token through the models by hand, to see where a decision sends it. */
final class Walk {

  static final String USER_TASK = "io.camunda.zeebe:userTask";

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final TestEngine engine;
  private final CamundaClient client;
  private final String applicationId = UUID.randomUUID().toString();

  private Walk(TestEngine engine) {
    this.engine = engine;
    this.client = engine.client();
  }

  /** Starts a case as the relay does. */
  static Walk start(TestEngine engine) {
    Walk walk = new Walk(engine);
    walk.tell(
        "loan-origination.submitted",
        walk.applicationId,
        Map.of("applicationId", walk.applicationId, "round", 1, "traceId", "trace-1"));
    return walk;
  }

  String applicationId() {
    return applicationId;
  }

  Walk tell(String message, String key, Map<String, ?> variables) {
    client
        .newPublishMessageCommand()
        .messageName(message)
        .correlationKey(key)
        .messageId(UUID.randomUUID().toString())
        .timeToLive(Duration.ofDays(7))
        .variables(variables)
        .send()
        .join();
    return this;
  }

  /** The next job of this type, which must wait at this element. */
  ActivatedJob at(String elementId, String type) {
    ActivatedJob job = next(type);
    assertThat(job.getElementId()).isEqualTo(elementId);
    return job;
  }

  private ActivatedJob next(String type) {
    return await()
        .atMost(PATIENCE)
        .until(
            () ->
                client
                    .newActivateJobsCommand()
                    .jobType(type)
                    .maxJobsToActivate(1)
                    .timeout(Duration.ofMinutes(5))
                    .send()
                    .join()
                    .getJobs(),
            jobs -> !jobs.isEmpty())
        .getFirst();
  }

  /** Two instances come to the same kind of step; both end it. */
  void both(String type) {
    for (int done = 0; done < 2; done++) {
      end(next(type), Map.of());
    }
  }

  /** A machine's step ends with these variables. */
  Walk machine(String elementId, String type, Map<String, ?> variables) {
    end(at(elementId, type), variables);
    return this;
  }

  Walk machine(String elementId, String type) {
    return machine(elementId, type, Map.of());
  }

  /** A person's task ends with these variables. */
  Walk person(String elementId, Map<String, ?> variables) {
    return machine(elementId, USER_TASK, variables);
  }

  /** A person's task waits here in this round; it stays open. */
  ActivatedJob waitsFor(String elementId, int round) {
    ActivatedJob job = at(elementId, USER_TASK);
    assertThat(job.getVariablesAsMap()).containsEntry("round", round);
    return job;
  }

  void end(ActivatedJob job, Map<String, ?> variables) {
    client.newCompleteCommand(job.getKey()).variables(variables).send().join();
  }

  void refuse(ActivatedJob job, String code) {
    client.newThrowErrorCommand(job.getKey()).errorCode(code).send().join();
  }

  void reaches(String elementId) {
    await().atMost(PATIENCE).until(() -> ended(elementId));
  }

  /** Names of the variables that the instances themselves hold, not a task of theirs. */
  Set<String> instanceVariables() {
    return values(VariableRecordValue.class)
        .filter(variable -> variable.getScopeKey() == variable.getProcessInstanceKey())
        .map(VariableRecordValue::getName)
        .collect(Collectors.toSet());
  }

  private boolean ended(String elementId) {
    return engine
        .records()
        .filter(record -> record.getIntent() == ProcessInstanceIntent.ELEMENT_COMPLETED)
        .map(Record::getValue)
        .anyMatch(
            value ->
                value instanceof ProcessInstanceRecordValue element
                    && element.getElementId().equals(elementId));
  }

  private <T> Stream<T> values(Class<T> type) {
    return engine.records().map(Record::getValue).filter(type::isInstance).map(type::cast);
  }
}
