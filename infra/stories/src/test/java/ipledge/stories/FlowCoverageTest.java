package ipledge.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.camunda.client.CamundaClient;
import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import io.camunda.zeebe.process.test.api.ZeebeTestEngine;
import io.camunda.zeebe.process.test.engine.EngineFactory;
import ipledge.stories.FlowCoverage.Flow;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The coverage counts what an engine recorded, and nothing else. */
class FlowCoverageTest {

  private static final BpmnModelInstance CHOICE =
      Bpmn.createExecutableProcess("choice")
          .startEvent("asked")
          .sequenceFlowId("ask")
          .exclusiveGateway("which")
          .defaultFlow()
          .sequenceFlowId("no")
          .endEvent("rejected")
          .moveToLastExclusiveGateway()
          .sequenceFlowId("yes")
          .conditionExpression("answer")
          .endEvent("agreed")
          .done();

  @Test
  void aFlowThatNobodyWalkedIsNamedAndFails() {
    FlowCoverage coverage = new FlowCoverage(FlowCoverage.flows(CHOICE));
    coverage.took(new Flow("choice", "ask"));
    coverage.took(new Flow("choice", "yes"));
    assertThat(coverage.report()).contains("choice", "2 of   3", "66.7 %", "not walked: no");
    assertThatThrownBy(coverage::requireComplete)
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("not walked: no");
  }

  @Test
  void allFlowsWalkedAreEnough() {
    FlowCoverage coverage = new FlowCoverage(FlowCoverage.flows(CHOICE));
    FlowCoverage.flows(CHOICE).forEach(coverage::took);
    assertThatCode(coverage::requireComplete).doesNotThrowAnyException();
  }

  @Test
  void aFlowThatNoModelHasIsNotCounted() {
    FlowCoverage coverage = new FlowCoverage(FlowCoverage.flows(CHOICE));
    assertThatThrownBy(() -> coverage.took(new Flow("choice", "perhaps")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void nothingToCoverIsAnError() {
    assertThatThrownBy(() -> new FlowCoverage(List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theShippedModelsAreCovered() {
    assertThat(FlowCoverage.ofShippedModels().missing())
        .extracting(Flow::processId)
        .contains("loan-origination", "valuation", "pledge-registration");
  }

  @Test
  void flowsInASubProcessBelongToTheirProcess() {
    assertThat(FlowCoverage.ofShippedModels().missing())
        .contains(new Flow("loan-origination", "each-day-to-check-due"));
  }

  @Test
  void whatTheEngineRecordedIsTakenOver() {
    FlowCoverage coverage = new FlowCoverage(FlowCoverage.flows(CHOICE));
    ZeebeTestEngine engine = EngineFactory.create();
    engine.start();
    try (CamundaClient client = client(engine)) {
      client.newDeployResourceCommand().addProcessModel(CHOICE, "choice.bpmn").send().join();
      client
          .newCreateInstanceCommand()
          .bpmnProcessId("choice")
          .latestVersion()
          .variables(Map.of("answer", false))
          .send()
          .join();
      await()
          .atMost(Duration.ofSeconds(20))
          .untilAsserted(
              () -> {
                coverage.took(engine.getRecordStreamSource().getRecords());
                assertThat(coverage.missing()).containsExactly(new Flow("choice", "yes"));
              });
    } finally {
      engine.stop();
    }
  }

  private static CamundaClient client(ZeebeTestEngine engine) {
    return CamundaClient.newClientBuilder()
        .grpcAddress(URI.create("http://" + engine.getGatewayAddress()))
        .preferRestOverGrpc(false)
        .build();
  }
}
