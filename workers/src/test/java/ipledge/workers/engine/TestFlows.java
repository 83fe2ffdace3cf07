package ipledge.workers.engine;

import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import java.io.ByteArrayOutputStream;
import java.util.Map;

/** Models with one step each, so that a test says one thing. */
final class TestFlows {

  static final String REFUSED = "test.refused";

  private TestFlows() {}

  static Map<String, byte[]> all() {
    return Map.of(
        "step.bpmn", bytes(step("step", "test.step")),
        "outside-step.bpmn", bytes(step("outside-step", "test.outside-step")),
        "pipeline.bpmn", bytes(pipeline("pipeline", "first=test.step second=test.outside-step")),
        "unknown-step.bpmn", bytes(pipeline("unknown-step", "first=test.step second=test.nobody")),
        "person.bpmn", bytes(person()));
  }

  private static BpmnModelInstance step(String process, String jobType) {
    return Bpmn.createExecutableProcess(process)
        .startEvent("started")
        .message(process + ".started")
        .serviceTask("work", task -> task.zeebeJobType(jobType).zeebeJobRetries("3"))
        .boundaryEvent("caught", caught -> caught.error(REFUSED))
        .endEvent("refused")
        .moveToActivity("work")
        .endEvent("done")
        .done();
  }

  private static BpmnModelInstance pipeline(String process, String steps) {
    return Bpmn.createExecutableProcess(process)
        .startEvent("started")
        .message(process + ".started")
        .serviceTask(
            "work",
            task ->
                task.zeebeJobType(Pipeline.TYPE)
                    .zeebeJobRetries("3")
                    .zeebeTaskHeader(Pipeline.HEADER, steps))
        .boundaryEvent("caught", caught -> caught.error(REFUSED))
        .endEvent("refused")
        .moveToActivity("work")
        .endEvent("done")
        .done();
  }

  private static BpmnModelInstance person() {
    return Bpmn.createExecutableProcess("person")
        .startEvent("started")
        .message("person.started")
        .userTask(
            "decide",
            task ->
                task.zeebeFormKey("ipledge:approve")
                    .zeebeCandidateGroups("branch-approver")
                    .zeebeTaskHeader("dueParameter", "due.approve")
                    .zeebeTaskHeader("exclude", "proposer, review-credit"))
        .endEvent("decided")
        .done();
  }

  private static byte[] bytes(BpmnModelInstance model) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Bpmn.writeModelToStream(out, model);
    return out.toByteArray();
  }
}
