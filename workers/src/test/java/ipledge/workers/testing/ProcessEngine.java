package ipledge.workers.testing;

import io.camunda.client.CamundaClient;
import io.camunda.zeebe.process.test.api.ZeebeTestEngine;
import io.camunda.zeebe.process.test.engine.EngineFactory;
import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.RecordType;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.IncidentIntent;
import io.camunda.zeebe.protocol.record.intent.Intent;
import io.camunda.zeebe.protocol.record.intent.ProcessInstanceIntent;
import io.camunda.zeebe.protocol.record.value.BpmnElementType;
import io.camunda.zeebe.protocol.record.value.IncidentRecordValue;
import io.camunda.zeebe.protocol.record.value.JobRecordValue;
import io.camunda.zeebe.protocol.record.value.ProcessInstanceRecordValue;
import io.camunda.zeebe.protocol.record.value.VariableRecordValue;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The engine of the process tests, in this JVM, with a clock that a test leads. The only class that
 * knows Zeebe Process Test, so that another engine can take its place.
 */
public final class ProcessEngine implements AutoCloseable {

  private static final Duration QUIET = Duration.ofSeconds(60);

  private final ZeebeTestEngine engine;
  private final CamundaClient client;

  private ProcessEngine(ZeebeTestEngine engine) {
    this.engine = engine;
    this.client =
        CamundaClient.newClientBuilder()
            .applyEnvironmentVariableOverrides(false)
            .grpcAddress(URI.create("http://" + engine.getGatewayAddress()))
            .preferRestOverGrpc(false)
            .build();
  }

  public static ProcessEngine start() {
    ZeebeTestEngine engine = EngineFactory.create();
    engine.start();
    return new ProcessEngine(engine);
  }

  /** Where a worker runtime connects to. */
  public String grpcAddress() {
    return "http://" + engine.getGatewayAddress();
  }

  /** Deploys all files in one command, as a release does. */
  public void deploy(Map<String, byte[]> files) {
    var command = client.newDeployResourceCommand();
    io.camunda.client.api.command.DeployResourceCommandStep1.DeployResourceCommandStep2 all = null;
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      all =
          all == null
              ? command.addResourceBytes(file.getValue(), file.getKey())
              : all.addResourceBytes(file.getValue(), file.getKey());
    }
    if (all == null) {
      throw new IllegalArgumentException("nothing to deploy");
    }
    all.send().join();
  }

  /** Tells the engine something without the relay. */
  public void publish(
      String message, String correlationKey, String messageId, Map<String, Object> variables) {
    client
        .newPublishMessageCommand()
        .messageName(message)
        .correlationKey(correlationKey)
        .messageId(messageId)
        .variables(variables)
        .send()
        .join();
  }

  /** Starts a process that others call, by itself. */
  public void run(String processId, Map<String, Object> variables) {
    client
        .newCreateInstanceCommand()
        .bpmnProcessId(processId)
        .latestVersion()
        .variables(variables)
        .send()
        .join();
  }

  /** Gives a failed job new attempts and lets its instance go on, as an operator would. */
  public void resolve(long incidentKey, long jobKey) {
    client.newUpdateRetriesCommand(jobKey).retries(1).send().join();
    client.newResolveIncidentCommand(incidentKey).send().join();
  }

  /** Leads the engine's clock on; timers and leases that end by then fire. */
  public void advance(Duration time) {
    engine.increaseTime(time);
  }

  /** Waits until the engine has nothing left to do by itself. */
  public void awaitQuiet() {
    try {
      engine.waitForIdleState(QUIET);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    } catch (TimeoutException busy) {
      throw new IllegalStateException("the engine is still busy", busy);
    }
  }

  /**
   * Everything the engine wrote so far, for whoever projects it. The engine's own list grows while
   * it is asked for, so it is read by one thread at a time and copied.
   */
  public synchronized Stream<Record<?>> records() {
    List<Record<?>> copy = new ArrayList<>();
    engine.getRecordStreamSource().getRecords().forEach(copy::add);
    return copy.stream();
  }

  /** The instances that carry this record, oldest first. */
  public List<Long> instancesOf(UUID recordId) {
    String value = "\"" + recordId + "\"";
    return records()
        .filter(record -> record.getValue() instanceof VariableRecordValue)
        .map(record -> (VariableRecordValue) record.getValue())
        .filter(variable -> variable.getValue().equals(value))
        .filter(variable -> variable.getScopeKey() == variable.getProcessInstanceKey())
        .map(VariableRecordValue::getProcessInstanceKey)
        .distinct()
        .toList();
  }

  /** Elements of this record's instances that were completed, in order. */
  public List<String> completedBy(UUID recordId) {
    return elements(recordId, Set.of(ProcessInstanceIntent.ELEMENT_COMPLETED));
  }

  /** Elements of this record's instances that were ended before their time. */
  public List<String> terminatedIn(UUID recordId) {
    return elements(recordId, Set.of(ProcessInstanceIntent.ELEMENT_TERMINATED));
  }

  /** Instances of this record that have not ended. */
  public List<Long> liveOf(UUID recordId) {
    Set<Long> ended =
        records()
            .filter(
                record ->
                    record.getIntent() == ProcessInstanceIntent.ELEMENT_COMPLETED
                        || record.getIntent() == ProcessInstanceIntent.ELEMENT_TERMINATED)
            .map(Record::getValue)
            .filter(ProcessInstanceRecordValue.class::isInstance)
            .map(ProcessInstanceRecordValue.class::cast)
            .filter(value -> value.getBpmnElementType() == BpmnElementType.PROCESS)
            .map(ProcessInstanceRecordValue::getProcessInstanceKey)
            .collect(Collectors.toSet());
    return instancesOf(recordId).stream().filter(key -> !ended.contains(key)).toList();
  }

  /** The open incidents of this record's instances. */
  public List<Incident> incidentsOf(UUID recordId) {
    Set<Long> instances = Set.copyOf(instancesOf(recordId));
    return incidents().stream()
        .filter(incident -> instances.contains(incident.instance()))
        .toList();
  }

  /** All open incidents. */
  public List<Incident> incidents() {
    List<Record<?>> log = records().toList();
    Set<Long> resolved =
        log.stream()
            .filter(record -> record.getIntent() == IncidentIntent.RESOLVED)
            .map(Record::getKey)
            .collect(Collectors.toSet());
    return log.stream()
        .filter(record -> record.getIntent() == IncidentIntent.CREATED)
        .filter(record -> !resolved.contains(record.getKey()))
        .map(
            record -> {
              IncidentRecordValue value = (IncidentRecordValue) record.getValue();
              return new Incident(
                  record.getKey(),
                  value.getProcessInstanceKey(),
                  value.getJobKey(),
                  value.getErrorMessage());
            })
        .toList();
  }

  /** Where the engine waits for people: element ids by instance, one for each token. */
  public Map<Long, List<String>> userTasks() {
    Map<Long, ProcessInstanceRecordValue> standing = new LinkedHashMap<>();
    records()
        .filter(record -> record.getValue() instanceof ProcessInstanceRecordValue)
        .forEach(
            record -> {
              var value = (ProcessInstanceRecordValue) record.getValue();
              if (record.getIntent() == ProcessInstanceIntent.ELEMENT_ACTIVATED
                  && value.getBpmnElementType() == BpmnElementType.USER_TASK) {
                standing.put(record.getKey(), value);
              } else if (record.getIntent() == ProcessInstanceIntent.ELEMENT_COMPLETED
                  || record.getIntent() == ProcessInstanceIntent.ELEMENT_TERMINATED) {
                standing.remove(record.getKey());
              }
            });
    return standing.values().stream()
        .collect(
            Collectors.groupingBy(
                ProcessInstanceRecordValue::getProcessInstanceKey,
                Collectors.mapping(ProcessInstanceRecordValue::getElementId, Collectors.toList())));
  }

  /** The job as the engine created it, if there is one. */
  public Optional<JobRecordValue> job(long key) {
    return events(key).map(record -> (JobRecordValue) record.getValue()).findFirst();
  }

  /** What became of a job, in order: created, timed out, completed … */
  public List<Intent> historyOf(long jobKey) {
    return events(jobKey).map(Record::getIntent).toList();
  }

  /**
   * An open incident.
   *
   * @param key the incident
   * @param instance whose it is
   * @param jobKey its job
   * @param message what the worker said
   */
  public record Incident(long key, long instance, long jobKey, String message) {}

  @Override
  public void close() {
    client.close();
    engine.stop();
  }

  private Stream<Record<?>> events(long jobKey) {
    return records()
        .filter(record -> record.getKey() == jobKey)
        .filter(record -> record.getRecordType() == RecordType.EVENT)
        .filter(record -> record.getValueType() == ValueType.JOB);
  }

  private List<String> elements(UUID recordId, Set<ProcessInstanceIntent> intents) {
    Set<Long> instances = Set.copyOf(instancesOf(recordId));
    return records()
        .filter(record -> record.getValue() instanceof ProcessInstanceRecordValue)
        .filter(record -> intents.contains(record.getIntent()))
        .map(record -> (ProcessInstanceRecordValue) record.getValue())
        .filter(value -> instances.contains(value.getProcessInstanceKey()))
        .map(ProcessInstanceRecordValue::getElementId)
        .toList();
  }
}
