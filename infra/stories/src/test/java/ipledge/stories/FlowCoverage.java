package ipledge.stories;

import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import io.camunda.zeebe.model.bpmn.instance.Process;
import io.camunda.zeebe.model.bpmn.instance.SequenceFlow;
import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.intent.ProcessInstanceIntent;
import io.camunda.zeebe.protocol.record.value.ProcessInstanceRecordValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Which sequence flows of the models the stories walked. Stories on several engines may share one:
 * it is safe for concurrent use.
 */
final class FlowCoverage {

  /** A sequence flow of a model. */
  record Flow(String processId, String flowId) implements Comparable<Flow> {

    @Override
    public int compareTo(Flow other) {
      int byProcess = processId.compareTo(other.processId);
      return byProcess != 0 ? byProcess : flowId.compareTo(other.flowId);
    }
  }

  private final Map<String, Set<String>> drawn = new TreeMap<>();
  private final Set<Flow> taken = new TreeSet<>();

  /**
   * @param flows all flows that there are
   */
  FlowCoverage(Collection<Flow> flows) {
    for (Flow flow : flows) {
      drawn.computeIfAbsent(flow.processId(), id -> new TreeSet<>()).add(flow.flowId());
    }
    if (drawn.isEmpty()) {
      throw new IllegalArgumentException("no flow to cover");
    }
  }

  /** Of the shipped models. */
  static FlowCoverage ofShippedModels() {
    try {
      Resource[] files =
          new PathMatchingResourcePatternResolver().getResources("classpath*:bpmn/*.bpmn");
      return new FlowCoverage(
          Arrays.stream(files).map(FlowCoverage::parsed).flatMap(m -> flows(m).stream()).toList());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** All sequence flows of a model, those in its sub-processes too. */
  static List<Flow> flows(BpmnModelInstance model) {
    return model.getModelElementsByType(SequenceFlow.class).stream()
        .map(flow -> new Flow(process(flow), flow.getId()))
        .toList();
  }

  /**
   * A flow was walked.
   *
   * @throws IllegalArgumentException if no model has it: then the record is of another edition
   */
  synchronized void took(Flow flow) {
    if (!drawn.getOrDefault(flow.processId(), Set.of()).contains(flow.flowId())) {
      throw new IllegalArgumentException("no model has " + flow);
    }
    taken.add(flow);
  }

  /** Takes over what an engine recorded; records of other kinds are passed by. */
  void took(Iterable<Record<?>> records) {
    for (Record<?> record : records) {
      if (record.getIntent() == ProcessInstanceIntent.SEQUENCE_FLOW_TAKEN
          && record.getValue() instanceof ProcessInstanceRecordValue value) {
        took(new Flow(value.getBpmnProcessId(), value.getElementId()));
      }
    }
  }

  /** Flows that nobody walked yet. */
  synchronized Set<Flow> missing() {
    Set<Flow> missing = new TreeSet<>();
    drawn.forEach((id, flows) -> flows.forEach(flow -> missing.add(new Flow(id, flow))));
    missing.removeAll(taken);
    return missing;
  }

  /** One line for each model, and below it what is missing. */
  String report() {
    Map<String, List<Flow>> missing =
        missing().stream().collect(Collectors.groupingBy(Flow::processId));
    StringBuilder text = new StringBuilder("sequence flows walked by stories\n");
    drawn.forEach(
        (processId, flows) -> {
          List<Flow> open = missing.getOrDefault(processId, List.of());
          int walked = flows.size() - open.size();
          text.append(
              String.format(
                  Locale.ROOT,
                  "  %-24s %3d of %3d  %5.1f %%%n",
                  processId,
                  walked,
                  flows.size(),
                  100.0 * walked / flows.size()));
          open.forEach(flow -> text.append("    not walked: ").append(flow.flowId()).append('\n'));
        });
    return text.toString();
  }

  /**
   * Prints the coverage.
   *
   * @throws AssertionError below 100 %
   */
  void requireComplete() {
    String report = report();
    System.out.print(report);
    if (!missing().isEmpty()) {
      throw new AssertionError(report);
    }
  }

  private static BpmnModelInstance parsed(Resource file) {
    try (InputStream in = file.getInputStream()) {
      return Bpmn.readModelFromStream(in);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String process(ModelElementInstance element) {
    ModelElementInstance scope = element.getParentElement();
    return scope instanceof Process process ? process.getId() : process(scope);
  }
}
