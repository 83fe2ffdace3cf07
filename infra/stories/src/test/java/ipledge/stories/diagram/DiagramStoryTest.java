package ipledge.stories.diagram;

import static ipledge.stories.People.as;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.intent.ProcessInstanceIntent;
import io.camunda.zeebe.protocol.record.value.BpmnElementType;
import io.camunda.zeebe.protocol.record.value.ProcessInstanceRecordValue;
import ipledge.exporter.EngineRecordWriter;
import ipledge.intake.ApplicationState;
import ipledge.modelstore.EngineRecords;
import ipledge.modelstore.EngineRecords.Flow;
import ipledge.modelstore.EngineRecords.Instance;
import ipledge.modelstore.EngineRecords.Stay;
import ipledge.shared.Actor;
import ipledge.stories.Bank;
import ipledge.stories.Books;
import ipledge.stories.Case;
import ipledge.stories.Firm;
import ipledge.stories.Loan;
import ipledge.stories.RegisterEntry;
import ipledge.stories.Story;
import ipledge.stories.Town;
import ipledge.testing.TestDatabase;
import ipledge.workers.testing.ProcessEngine;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The diagram of a case shows what the engine did and nothing else. The exporter's own writer fills
 * {@code engine_record} from the test engine's log; what the diagram's queries make of it is
 * compared with that log, for every case that the stories have told so far, and they take every
 * flow there is ({@link ipledge.stories} asks for that).
 */
@Story
@Order(Integer.MAX_VALUE - 1)
class DiagramStoryTest {

  private static final Actor OBSERVER = Actor.system("observer");

  @Autowired Town town;
  @Autowired Bank bank;
  @Autowired Books books;
  @Autowired EngineRecords diagram;
  @Autowired ProcessEngine engine;
  @Autowired TestDatabase database;

  @Test
  void theDiagramOfEveryCaseShowsTheFlowsThatTheEngineTook() throws SQLException {
    UUID detours = aCaseOnEveryDetourThatStillEndsWell();
    UUID waiting = aCaseThatWaits();
    engine.awaitQuiet();
    List<Record<?>> log = engine.records().toList();
    var writer = new EngineRecordWriter(database.exporter(), 1);
    writer.write(log);
    writer.write(log);

    for (UUID told : books.cases()) {
      List<Instance> shown = as(OBSERVER, () -> diagram.of(told));
      assertThat(shown).extracting(Instance::key).hasSameElementsAs(engine.instancesOf(told));
      for (Instance instance : shown) {
        assertThat(flows(instance)).as("%s of %s", instance, told).isEqualTo(taken(log, instance));
        assertThat(tokens(instance)).as("tokens of %s", told).isEqualTo(active(log, instance));
      }
    }
    assertThat(flowsOf(detours, "loan-origination"))
        .containsEntry("resume-where-to-co-investigate", 1)
        .containsEntry("disbursement-refused-to-confirm-conditions", 1)
        .containsEntry("disburse-to-loan-active", 1)
        .doesNotContainKey("refuse-to-refused");
    assertThat(flowsOf(detours, "valuation")).containsEntry("value-confirmed-to-route-known", 1);
    assertThat(flowsOf(detours, "pledge-registration"))
        .containsEntry("file-again-to-submit-filing", 1);
    assertThat(flowsOf(waiting, "loan-origination"))
        .doesNotContainKey("valuation-to-decide-green-channel");
  }

  private UUID aCaseOnEveryDetourThatStillEndsWell() {
    Firm firm = town.firm();
    RegisterEntry software = town.software(firm).unreadable();
    Case loan = bank.apply(firm, Loan.of("1000000"), software.enter());
    loan.valuing().offer("4000000.00").agreed().sentBack().offer("5000000.00").agreed().confirm();
    loan.investigated()
        .coInvestigate("RETURN", "Who uses it?")
        .suppliedInformation("Two licensees")
        .coInvestigated()
        .recommended()
        .approved()
        .signed()
        .filing()
        .resubmitted()
        .asks("confirm-conditions");
    town.block(firm);
    loan.conditionsConfirmed().is(ApplicationState.CONDITIONS).asks("confirm-conditions");
    town.unblock(firm);
    loan.conditionsConfirmed().is(ApplicationState.ACTIVE).completed("loan-active");
    return loan.id();
  }

  private UUID aCaseThatWaits() {
    Firm firm = town.firm();
    return bank.apply(firm, Loan.of("1000000"), town.invention(firm).enter())
        .asks("score-right")
        .id();
  }

  private Map<String, Integer> flowsOf(UUID caseId, String processId) {
    return as(OBSERVER, () -> diagram.of(caseId)).stream()
        .filter(instance -> instance.processId().equals(processId))
        .findFirst()
        .map(this::flows)
        .orElseThrow();
  }

  private Map<String, Integer> flows(Instance instance) {
    return as(OBSERVER, () -> diagram.flows(instance)).stream()
        .collect(toMap(Flow::id, Flow::times));
  }

  /** Where the diagram draws a token. */
  private Set<String> tokens(Instance instance) {
    Set<String> tokens = new TreeSet<>();
    for (Stay stay : as(OBSERVER, () -> diagram.stays(instance))) {
      if (stay.leftAt() == null) {
        tokens.add(stay.elementId());
      }
    }
    return tokens;
  }

  private static Map<String, Integer> taken(List<Record<?>> log, Instance instance) {
    Map<String, Integer> times = new HashMap<>();
    events(log, instance, Set.of(ProcessInstanceIntent.SEQUENCE_FLOW_TAKEN))
        .values()
        .forEach(value -> times.merge(value.getElementId(), 1, Integer::sum));
    return times;
  }

  /** Elements that the log has entered and not left. */
  private static Set<String> active(List<Record<?>> log, Instance instance) {
    var entered = events(log, instance, Set.of(ProcessInstanceIntent.ELEMENT_ACTIVATED));
    var left =
        events(
            log,
            instance,
            Set.of(
                ProcessInstanceIntent.ELEMENT_COMPLETED, ProcessInstanceIntent.ELEMENT_TERMINATED));
    Set<String> active = new TreeSet<>();
    entered.forEach(
        (key, value) -> {
          if (!left.containsKey(key) && value.getBpmnElementType() != BpmnElementType.PROCESS) {
            active.add(value.getElementId());
          }
        });
    return active;
  }

  /** By the key of the element instance. */
  private static Map<Long, ProcessInstanceRecordValue> events(
      List<Record<?>> log, Instance instance, Set<ProcessInstanceIntent> intents) {
    Map<Long, ProcessInstanceRecordValue> found = new HashMap<>();
    for (Record<?> record : log) {
      if (record.getValue() instanceof ProcessInstanceRecordValue value
          && value.getProcessInstanceKey() == instance.key()
          && intents.contains(record.getIntent())) {
        found.put(record.getKey(), value);
      }
    }
    return found;
  }
}
