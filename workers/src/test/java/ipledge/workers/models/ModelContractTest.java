package ipledge.workers.models;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.zeebe.model.bpmn.instance.CallActivity;
import io.camunda.zeebe.model.bpmn.instance.FlowNode;
import io.camunda.zeebe.model.bpmn.instance.IntermediateCatchEvent;
import io.camunda.zeebe.model.bpmn.instance.ReceiveTask;
import io.camunda.zeebe.model.bpmn.instance.UserTask;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeCalledElement;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeMapping;
import ipledge.shared.Trace;
import ipledge.workers.engine.FlowContract;
import ipledge.workers.engine.JobType;
import ipledge.workers.intake.LoanOriginationProcess;
import ipledge.workers.models.Models.Model;
import ipledge.workers.pledge.PledgeCancellationProcess;
import ipledge.workers.pledge.PledgeRegistrationProcess;
import ipledge.workers.valuation.ValuationProcess;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The models and the code say the same, in both directions. */
class ModelContractTest {

  static final List<FlowContract> FLOWS =
      List.of(
          LoanOriginationProcess.FLOW,
          ValuationProcess.FLOW,
          PledgeRegistrationProcess.FLOW,
          PledgeCancellationProcess.FLOW);

  private static final Pattern TEXT = Pattern.compile("\"[^\"]*\"");
  private static final Pattern NAME = Pattern.compile("[A-Za-z]\\w*");
  private static final Pattern ASKED = Pattern.compile("(\\w+) = \"([^\"]+)\"");
  private static final Set<String> WORDS_OF_FEEL =
      Set.of("if", "then", "else", "or", "and", "null");

  @Test
  void everyModelHasAContractAndEveryContractAModel() {
    assertThat(FLOWS)
        .extracting(FlowContract::processId)
        .containsExactlyInAnyOrderElementsOf(Models.all().stream().map(Model::processId).toList());
  }

  @ParameterizedTest
  @MethodSource("flows")
  void theAutomaticTasksAreTheJobTypesOfTheContract(FlowContract flow) {
    assertThat(model(flow).jobs())
        .extracting(ModelReader::jobType)
        .containsExactlyInAnyOrderElementsOf(flow.jobs().stream().map(JobType::name).toList());
  }

  @ParameterizedTest
  @MethodSource("flows")
  void anAutomaticTaskPassesOnWhatItsWorkerMayAnswer(FlowContract flow) {
    Map<String, JobType> types = types(flow);
    for (FlowNode task : model(flow).jobs()) {
      assertThat(ModelReader.passedOn(task))
          .as(task.getId())
          .isEqualTo(types.get(ModelReader.jobType(task)).answers());
    }
  }

  @ParameterizedTest
  @MethodSource("flows")
  void everyErrorOfAWorkerIsCaughtAtItsTaskAndNoOtherIs(FlowContract flow) {
    ModelReader model = model(flow);
    Map<String, JobType> types = types(flow);
    for (FlowNode task : model.jobs()) {
      assertThat(model.caughtAt(task))
          .as(task.getId())
          .isEqualTo(types.get(ModelReader.jobType(task)).refusals());
    }
  }

  @ParameterizedTest
  @MethodSource("flows")
  void aPersonsTaskPassesOnWhatItsPageMayDecideAndTheTraceOfTheClick(FlowContract flow) {
    Set<String> seen = new HashSet<>();
    for (UserTask task : model(flow).userTasks()) {
      String form = ModelReader.form(task);
      seen.add(form);
      Set<String> decided = new HashSet<>(flow.forms().get(form));
      decided.add(Trace.NAME);
      assertThat(ModelReader.passedOn(task)).as(task.getId()).isEqualTo(decided);
      assertThat(ModelReader.outputs(task)).as(task.getId()).hasSameSizeAs(decided);
    }
    assertThat(seen).isEqualTo(flow.forms().keySet());
  }

  @ParameterizedTest
  @MethodSource("flows")
  void theMessagesAreThoseOfTheContract(FlowContract flow) {
    ModelReader model = model(flow);
    assertThat(model.messageNames()).isEqualTo(flow.messages().keySet());
    for (ReceiveTask wait : model.all(ReceiveTask.class)) {
      assertThat(ModelReader.passedOn(wait))
          .isEqualTo(flow.messages().get(wait.getMessage().getName()));
    }
    assertThat(model.all(IntermediateCatchEvent.class)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("flows")
  void noVariableIsUnknown(FlowContract flow) {
    ModelReader model = model(flow);
    Set<String> known = new TreeSet<>(flow.variables());
    FLOWS.forEach(called -> known.add(called.recordId()));
    assertThat(names(model.expressions())).isSubsetOf(known);
    assertThat(model.mappings()).extracting(ZeebeMapping::getTarget).isSubsetOf(known);
  }

  @ParameterizedTest
  @MethodSource("flows")
  void gatewaysKnowEveryValueAndLeaveOneToTheDefaultFlow(FlowContract flow) {
    Map<String, Set<String>> asked =
        model(flow).conditions().stream()
            .flatMap(condition -> ASKED.matcher(condition).results())
            .collect(
                Collectors.groupingBy(
                    (MatchResult one) -> one.group(1),
                    Collectors.mapping(one -> one.group(2), toSet())));
    assertThat(asked.keySet()).isEqualTo(flow.values().keySet());
    asked.forEach(
        (variable, values) -> {
          Set<String> known = flow.values().get(variable);
          assertThat(known).as(variable).containsAll(values).hasSize(values.size() + 1);
        });
  }

  @ParameterizedTest
  @MethodSource("flows")
  void whoIsExcludedIsAStepOfTheFlowOrTheProposer(FlowContract flow) {
    ModelReader model = model(flow);
    Set<String> known = new HashSet<>(model.elementIds());
    known.add("proposer");
    assertThat(model.userTasks())
        .flatExtracting(task -> ModelReader.header(task, "exclude").stream().toList())
        .flatExtracting(list -> List.of(String.valueOf(list).split(",", -1)))
        .isSubsetOf(known);
  }

  @Test
  void whereATokenReturnsToIsAStepOfTheFlow() {
    assertThat(model(LoanOriginationProcess.FLOW).elementIds())
        .containsAll(LoanOriginationProcess.FLOW.values().get(LoanOriginationProcess.RETURN_TO));
  }

  @ParameterizedTest
  @MethodSource("flows")
  void aCalledFlowGetsItsIdTheCaseTheRoundAndTheTraceAndGivesNothingBack(FlowContract flow) {
    Map<String, FlowContract> byId =
        FLOWS.stream().collect(Collectors.toMap(FlowContract::processId, Function.identity()));
    for (CallActivity call : model(flow).calls()) {
      FlowContract called =
          byId.get(
              ModelReader.extension(call, ZeebeCalledElement.class).orElseThrow().getProcessId());
      Set<String> handed = new HashSet<>(FlowContract.CARRIED);
      handed.add(called.recordId());
      assertThat(ModelReader.inputs(call))
          .extracting(ZeebeMapping::getTarget)
          .containsExactlyInAnyOrderElementsOf(handed);
      assertThat(ModelReader.outputs(call)).isEmpty();
    }
  }

  private static Map<String, JobType> types(FlowContract flow) {
    return flow.jobs().stream().collect(Collectors.toMap(JobType::name, Function.identity()));
  }

  private static Set<String> names(List<String> expressions) {
    return expressions.stream()
        .map(expression -> TEXT.matcher(expression).replaceAll(" "))
        .flatMap(expression -> NAME.matcher(expression).results())
        .map(MatchResult::group)
        .filter(name -> !WORDS_OF_FEEL.contains(name))
        .collect(toSet());
  }

  private static ModelReader model(FlowContract flow) {
    return new ModelReader(
        Models.all().stream()
            .filter(model -> model.processId().equals(flow.processId()))
            .findFirst()
            .orElseThrow()
            .parsed());
  }

  static Stream<FlowContract> flows() {
    return FLOWS.stream();
  }
}
