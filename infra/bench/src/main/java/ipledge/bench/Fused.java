package ipledge.bench;

import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import io.camunda.zeebe.model.bpmn.instance.Activity;
import io.camunda.zeebe.model.bpmn.instance.BoundaryEvent;
import io.camunda.zeebe.model.bpmn.instance.BusinessRuleTask;
import io.camunda.zeebe.model.bpmn.instance.ExtensionElements;
import io.camunda.zeebe.model.bpmn.instance.FlowNode;
import io.camunda.zeebe.model.bpmn.instance.SequenceFlow;
import io.camunda.zeebe.model.bpmn.instance.ServiceTask;
import io.camunda.zeebe.model.bpmn.instance.bpmndi.BpmnDiagram;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeHeader;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeIoMapping;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeOutput;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeTaskDefinition;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeTaskHeaders;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The same flow with its consecutive automatic tasks in one job each. A task that is also reached
 * from elsewhere stays for that way: the job before it runs a copy.
 */
final class Fused {

  private static final String STEPS = "engine.run-steps";

  private final BpmnModelInstance model;
  private int flows;

  private Fused(BpmnModelInstance model) {
    this.model = model;
  }

  /** The model as bytes, without its picture. */
  static byte[] of(byte[] shipped) {
    Fused fused = new Fused(Bpmn.readModelFromStream(new ByteArrayInputStream(shipped)));
    fused.fuse();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Bpmn.writeModelToStream(out, fused.model);
    return out.toByteArray();
  }

  private void fuse() {
    List.copyOf(model.getModelElementsByType(BpmnDiagram.class))
        .forEach(picture -> picture.getParentElement().removeChildElement(picture));
    List<List<Activity>> chains =
        jobs().filter(job -> !continuesAnother(job)).map(this::chain).toList();
    for (List<Activity> chain : chains) {
      if (chain.size() > 1) {
        fuse(chain);
      }
    }
    // What only led from a job that runs it now is not reached any more.
    Optional<Activity> orphan = orphan();
    while (orphan.isPresent()) {
      List.copyOf(orphan.get().getOutgoing()).forEach(this::remove);
      orphan.get().getParentElement().removeChildElement(orphan.get());
      orphan = orphan();
    }
  }

  private Optional<Activity> orphan() {
    return jobs().filter(job -> job.getIncoming().isEmpty()).findFirst();
  }

  private Stream<Activity> jobs() {
    return Stream.concat(
            model.getModelElementsByType(ServiceTask.class).stream(),
            model.getModelElementsByType(BusinessRuleTask.class).stream())
        .map(Activity.class::cast);
  }

  /** Its only way in is another job that can be fused with it. */
  private boolean continuesAnother(Activity job) {
    return job.getIncoming().size() == 1
        && isPlain(job)
        && job.getIncoming().iterator().next().getSource() instanceof Activity before
        && isPlain(before);
  }

  private List<Activity> chain(Activity first) {
    List<Activity> chain = new ArrayList<>(List.of(first));
    while (isPlain(chain.getLast())
        && chain.getLast().getOutgoing().size() == 1
        && chain.getLast().getOutgoing().iterator().next().getTarget() instanceof Activity next
        && isPlain(next)
        && !chain.contains(next)) {
      chain.add(next);
    }
    return chain;
  }

  private boolean isPlain(FlowNode node) {
    return (node instanceof ServiceTask || node instanceof BusinessRuleTask)
        && definition((Activity) node).isPresent()
        && ((Activity) node).getLoopCharacteristics() == null
        && model.getModelElementsByType(BoundaryEvent.class).stream()
            .noneMatch(event -> node.equals(event.getAttachedTo()));
  }

  private void fuse(List<Activity> chain) {
    Activity first = chain.getFirst();
    String steps =
        chain.stream()
            .map(task -> task.getId() + "=" + definition(task).orElseThrow().getType())
            .collect(Collectors.joining(" "));
    List<String[]> outputs = chain.stream().flatMap(Fused::outputs).toList();
    FlowNode goal = chain.getLast().getOutgoing().iterator().next().getTarget();
    remove(first.getOutgoing().iterator().next());
    connect(first, goal);
    definition(first).orElseThrow().setType(STEPS);
    ExtensionElements extensions = first.getExtensionElements();
    ZeebeTaskHeaders headers = extensions.addExtensionElement(ZeebeTaskHeaders.class);
    ZeebeHeader header = model.newInstance(ZeebeHeader.class);
    header.setKey("steps");
    header.setValue(steps);
    headers.addChildElement(header);
    List.copyOf(extensions.getChildElementsByType(ZeebeIoMapping.class))
        .forEach(extensions::removeChildElement);
    if (!outputs.isEmpty()) {
      ZeebeIoMapping mapping = extensions.addExtensionElement(ZeebeIoMapping.class);
      for (String[] output : outputs) {
        ZeebeOutput one = model.newInstance(ZeebeOutput.class);
        one.setSource(output[0]);
        one.setTarget(output[1]);
        mapping.addChildElement(one);
      }
    }
  }

  private static Stream<String[]> outputs(Activity task) {
    return task.getExtensionElements().getChildElementsByType(ZeebeIoMapping.class).stream()
        .flatMap(mapping -> mapping.getOutputs().stream())
        .map(output -> new String[] {output.getSource(), output.getTarget()});
  }

  private void connect(FlowNode from, FlowNode to) {
    SequenceFlow flow = model.newInstance(SequenceFlow.class);
    flow.setId("fused-" + ++flows);
    from.getParentElement().addChildElement(flow);
    flow.setSource(from);
    flow.setTarget(to);
    from.getOutgoing().add(flow);
    to.getIncoming().add(flow);
  }

  private void remove(SequenceFlow flow) {
    flow.getSource().getOutgoing().remove(flow);
    flow.getTarget().getIncoming().remove(flow);
    flow.getParentElement().removeChildElement(flow);
  }

  private static Optional<ZeebeTaskDefinition> definition(Activity task) {
    return Optional.ofNullable(task.getExtensionElements()).stream()
        .flatMap(all -> all.getChildElementsByType(ZeebeTaskDefinition.class).stream())
        .findFirst();
  }
}
