package ipledge.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import io.camunda.zeebe.model.bpmn.instance.FlowNode;
import io.camunda.zeebe.model.bpmn.instance.SequenceFlow;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeHeader;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeOutput;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeTaskDefinition;
import java.io.ByteArrayInputStream;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FusedTest {

  static List<String> files() {
    return Flows.FILES;
  }

  /** A pipeline counts as the tasks in its header. */
  @ParameterizedTest
  @MethodSource("files")
  void everyWayThroughTheFusedFlowRunsTheSameTasks(String file) {
    byte[] shipped = Flows.file(file);

    assertThat(ways(parsed(Fused.of(shipped)))).isEqualTo(ways(parsed(shipped)));
  }

  @ParameterizedTest
  @MethodSource("files")
  void noOutputOfATaskIsLost(String file) {
    byte[] shipped = Flows.file(file);

    assertThat(outputs(parsed(Fused.of(shipped)))).isEqualTo(outputs(parsed(shipped)));
  }

  @Test
  void theLoanIsAskedForInFewerJobs() {
    BpmnModelInstance fused = parsed(Fused.of(Flows.file("loan-origination.bpmn")));

    assertThat(fused.getModelElementsByType(ZeebeHeader.class))
        .extracting(ZeebeHeader::getValue)
        .contains("query-register=collateral.query-register check-rights=collateral.check-rights");
  }

  /** Pairs of tasks, or a task and a gateway or event, that follow one another. */
  private static Set<String> ways(BpmnModelInstance model) {
    Set<String> pairs = new TreeSet<>();
    for (SequenceFlow flow : model.getModelElementsByType(SequenceFlow.class)) {
      pairs.add(tasks(flow.getSource()).getLast() + " > " + tasks(flow.getTarget()).getFirst());
    }
    model.getModelElementsByType(FlowNode.class).stream()
        .map(FusedTest::tasks)
        .forEach(
            tasks -> {
              for (int i = 1; i < tasks.size(); i++) {
                pairs.add(tasks.get(i - 1) + " > " + tasks.get(i));
              }
            });
    return pairs;
  }

  private static List<String> tasks(FlowNode node) {
    return elements(node, ZeebeTaskDefinition.class)
            .anyMatch(task -> task.getType().equals("engine.run-steps"))
        ? elements(node, ZeebeHeader.class)
            .flatMap(header -> Stream.of(header.getValue().split(" ")))
            .map(step -> step.substring(0, step.indexOf('=')))
            .toList()
        : List.of(node.getId());
  }

  private static <T extends org.camunda.bpm.model.xml.instance.ModelElementInstance>
      Stream<T> elements(FlowNode node, Class<T> type) {
    return node.getExtensionElements() == null
        ? Stream.empty()
        : node.getExtensionElements().getElementsQuery().list().stream()
            .flatMap(
                one -> Stream.concat(Stream.of(one), one.getChildElementsByType(type).stream()))
            .filter(type::isInstance)
            .map(type::cast);
  }

  private static Set<String> outputs(BpmnModelInstance model) {
    Collection<ZeebeOutput> outputs = model.getModelElementsByType(ZeebeOutput.class);
    Set<String> all = new TreeSet<>();
    outputs.forEach(output -> all.add(output.getSource() + " > " + output.getTarget()));
    return all;
  }

  private static BpmnModelInstance parsed(byte[] bytes) {
    BpmnModelInstance model = Bpmn.readModelFromStream(new ByteArrayInputStream(bytes));
    Bpmn.validateModel(model);
    return model;
  }
}
