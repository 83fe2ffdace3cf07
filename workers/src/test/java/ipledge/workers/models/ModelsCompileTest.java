package ipledge.workers.models;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.client.api.response.Process;
import io.camunda.zeebe.model.bpmn.traversal.ModelWalker;
import io.camunda.zeebe.model.bpmn.validation.ValidationVisitor;
import io.camunda.zeebe.model.bpmn.validation.zeebe.ZeebeDesignTimeValidators;
import ipledge.workers.models.Models.Model;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every model is one that the engine takes. */
class ModelsCompileTest {

  @Test
  void thereAreModels() {
    assertThat(Models.all())
        .extracting(Model::file)
        .contains("loan-origination.bpmn", "valuation.bpmn", "pledge-registration.bpmn");
  }

  @ParameterizedTest
  @MethodSource("models")
  void aModelHoldsNothingThatTheEngineCannotExecute(Model model) {
    ValidationVisitor visitor = new ValidationVisitor(ZeebeDesignTimeValidators.VALIDATORS);
    new ModelWalker(model.parsed()).walk(visitor);
    assertThat(visitor.getValidationResult().getResults()).isEmpty();
  }

  @Test
  void theEnginesCompilerTakesAllModelsInOneDeployment() {
    try (TestEngine engine = TestEngine.start()) {
      assertThat(engine.deploy(Models.all()))
          .extracting(Process::getBpmnProcessId)
          .containsExactlyInAnyOrderElementsOf(
              Models.all().stream().map(Model::processId).toList());
    }
  }

  static List<Model> models() {
    return Models.all();
  }
}
