package ipledge.workers.models;

import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import io.camunda.zeebe.model.bpmn.instance.BaseElement;
import io.camunda.zeebe.model.bpmn.instance.BoundaryEvent;
import io.camunda.zeebe.model.bpmn.instance.CallActivity;
import io.camunda.zeebe.model.bpmn.instance.ErrorEventDefinition;
import io.camunda.zeebe.model.bpmn.instance.FlowElement;
import io.camunda.zeebe.model.bpmn.instance.FlowNode;
import io.camunda.zeebe.model.bpmn.instance.Message;
import io.camunda.zeebe.model.bpmn.instance.SequenceFlow;
import io.camunda.zeebe.model.bpmn.instance.UserTask;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeFormDefinition;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeHeader;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeInput;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeIoMapping;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeLoopCharacteristics;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeMapping;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeOutput;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeTaskDefinition;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeTaskHeaders;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** Reads out of one model what the contract speaks about. */
final class ModelReader {

  private static final String OURS = "ipledge:";

  private final BpmnModelInstance model;

  ModelReader(BpmnModelInstance model) {
    this.model = model;
  }

  <T extends ModelElementInstance> Collection<T> all(Class<T> type) {
    return model.getModelElementsByType(type);
  }

  Set<String> elementIds() {
    return all(FlowElement.class).stream().map(BaseElement::getId).collect(Collectors.toSet());
  }

  Set<String> messageNames() {
    return all(Message.class).stream().map(Message::getName).collect(Collectors.toSet());
  }

  /** The automatic tasks. */
  List<FlowNode> jobs() {
    return all(FlowNode.class).stream()
        .filter(node -> extension(node, ZeebeTaskDefinition.class).isPresent())
        .toList();
  }

  static String jobType(FlowNode task) {
    return extension(task, ZeebeTaskDefinition.class).orElseThrow().getType();
  }

  Collection<UserTask> userTasks() {
    return all(UserTask.class);
  }

  /** The page of a user task, without the prefix that says it is ours. */
  static String form(UserTask task) {
    String key = extension(task, ZeebeFormDefinition.class).orElseThrow().getFormKey();
    if (!key.startsWith(OURS)) {
      throw new IllegalArgumentException("not a page of ours: " + key);
    }
    return key.substring(OURS.length());
  }

  static Optional<String> header(FlowNode task, String key) {
    return extension(task, ZeebeTaskHeaders.class).stream()
        .flatMap(headers -> headers.getHeaders().stream())
        .filter(header -> header.getKey().equals(key))
        .map(ZeebeHeader::getValue)
        .findFirst();
  }

  /** Codes of the errors that boundary events on this task catch. */
  Set<String> caughtAt(FlowNode task) {
    return all(BoundaryEvent.class).stream()
        .filter(event -> event.getAttachedTo().equals(task))
        .flatMap(event -> event.getEventDefinitions().stream())
        .filter(ErrorEventDefinition.class::isInstance)
        .map(definition -> ((ErrorEventDefinition) definition).getError().getErrorCode())
        .collect(Collectors.toSet());
  }

  Collection<CallActivity> calls() {
    return all(CallActivity.class);
  }

  /** Output variables that the element passes on as they came, in distinction to computed ones. */
  static Set<String> passedOn(FlowNode node) {
    return outputs(node).stream()
        .filter(mapping -> mapping.getSource().equals("=" + mapping.getTarget()))
        .map(ZeebeMapping::getTarget)
        .collect(Collectors.toSet());
  }

  static List<? extends ZeebeMapping> inputs(FlowNode node) {
    return extension(node, ZeebeIoMapping.class)
        .map(mapping -> List.copyOf(mapping.getInputs()))
        .orElse(List.of());
  }

  static List<? extends ZeebeMapping> outputs(FlowNode node) {
    return extension(node, ZeebeIoMapping.class)
        .map(mapping -> List.copyOf(mapping.getOutputs()))
        .orElse(List.of());
  }

  List<String> conditions() {
    return all(SequenceFlow.class).stream()
        .map(SequenceFlow::getConditionExpression)
        .filter(Objects::nonNull)
        .map(ModelElementInstance::getTextContent)
        .toList();
  }

  /** Every input and output mapping. */
  List<ZeebeMapping> mappings() {
    List<ZeebeMapping> found = new ArrayList<>(all(ZeebeInput.class));
    found.addAll(all(ZeebeOutput.class));
    return found;
  }

  /** Every expression in which the model names variables. */
  List<String> expressions() {
    List<String> found = new ArrayList<>(conditions());
    mappings().forEach(mapping -> found.add(mapping.getSource()));
    for (ZeebeLoopCharacteristics loop : all(ZeebeLoopCharacteristics.class)) {
      found.add(loop.getInputCollection());
    }
    return found;
  }

  static <T extends ModelElementInstance> Optional<T> extension(
      BaseElement element, Class<T> type) {
    return Optional.ofNullable(element.getExtensionElements())
        .flatMap(extensions -> extensions.getChildElementsByType(type).stream().findFirst());
  }
}
