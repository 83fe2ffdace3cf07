package ipledge.web.deeds;

import static ipledge.testing.Cases.ENGINE;
import static ipledge.testing.Cases.LI;
import static ipledge.testing.Cases.as;
import static org.assertj.core.api.Assertions.assertThat;

import ipledge.audit.TimelineQueries;
import ipledge.contract.DocumentKind;
import ipledge.contract.Documents;
import ipledge.contract.FileCheck;
import ipledge.intake.ApplicationImports;
import ipledge.intake.ImportColumn;
import ipledge.intake.ImportRow;
import ipledge.shared.Actor;
import ipledge.shared.BranchId;
import ipledge.shared.StaffId;
import ipledge.testing.Cases;
import ipledge.testing.Closings;
import ipledge.testing.TestDatabase;
import ipledge.web.Policy;
import ipledge.web.WebTest;
import ipledge.web.fuzz.Traces;
import ipledge.web.platform.Role;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/**
 * Every row of the table of rights that names a record: whoever has the role but belongs to another
 * branch is told that there is no such record, and has changed nothing.
 */
@WebTest
@Import({
  Cases.class,
  Closings.class,
  Deeds.class,
  ValueDeeds.class,
  PledgeDeeds.class,
  RegistrarDeeds.class,
  TimeDeeds.class
})
class OtherBranchTest {

  /** Rows whose record belongs to no branch, each with its reason. */
  private static final Map<String, String> OF_THE_WHOLE_BANK =
      Map.of(
          "GET /api/v1/enterprises/{id}", "a firm is known to the bank, not to a branch",
          "PUT /api/v1/enterprises/{id}/profile", "and so is what it is like",
          "POST /api/v1/after-checks/{id}/finding", "who checks afterwards sees every branch");

  @Autowired private MockMvcTester mvc;
  @Autowired private Deeds deeds;
  @Autowired private Cases cases;
  @Autowired private ApplicationImports imports;
  @Autowired private FileCheck files;
  @Autowired private Documents documents;
  @Autowired private TimelineQueries trail;
  @Autowired private TestDatabase database;

  @TestFactory
  Stream<DynamicTest> isToldThatThereIsNoSuchRecord() throws Exception {
    Counter counter = new Counter(mvc);
    Traces traces = new Traces(database.superuser());
    Map<String, Supplier<Deed>> all = deeds.all();
    Map<String, UUID> known = records();
    return rows()
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row.getKey(),
                    () -> {
                      Deed deed =
                          row.getKey().startsWith("GET ")
                              ? look(row.getKey(), known)
                              : all.get(row.getKey()).get();
                      List<Actor> strangers = strangers(row.getValue());
                      assertThat(strangers).isNotEmpty();
                      for (Actor stranger : strangers) {
                        seesNothing(deed, stranger, counter, traces);
                      }
                      assertThat(counter.send(deed, UUID.randomUUID().toString()))
                          .as("the deed itself can be done")
                          .hasStatus2xxSuccessful();
                    }));
  }

  @Test
  void noExceptionNamesARowThatIsNotThere() throws Exception {
    assertThat(Policy.table()).containsKeys(OF_THE_WHOLE_BANK.keySet().toArray(String[]::new));
  }

  private static Stream<Map.Entry<String, Set<String>>> rows() throws Exception {
    return Policy.table().entrySet().stream()
        .filter(row -> row.getKey().contains("{id}"))
        .filter(row -> !OF_THE_WHOLE_BANK.containsKey(row.getKey()));
  }

  private static void seesNothing(Deed deed, Actor stranger, Counter counter, Traces traces) {
    List<String> before = traces.now();
    MvcTestResult answer =
        counter.send(deed, stranger, UUID.randomUUID().toString(), Counter.Carried.by(deed));
    assertThat(answer).as("as " + stranger.roles()).hasStatus(404);
    assertThat(Sent.code(answer)).isEqualTo("shared.no-such-record");
    assertThat(traces.now()).as("what a stranger did").isEqualTo(before);
  }

  /** One for each role of the row that does not see every branch anyway. */
  private static List<Actor> strangers(Set<String> roles) {
    return roles.stream()
        .filter(role -> !Role.of(role).orElseThrow().seesAllBranches())
        .map(
            role ->
                new Actor(
                    new StaffId("other." + role), Set.of(role), new BranchId("BJ-CY"), false, null))
        .toList();
  }

  /** One of each kind, of a case that has everything that can be looked at. */
  private Map<String, UUID> records() {
    UUID id = cases.submitted("1500000", Cases.invention());
    UUID task = cases.openTask(id, id, "loan-origination", "investigate", 1, "investigator");
    UUID paper =
        as(
            LI,
            () ->
                documents.add(
                    id, DocumentKind.STATEMENT, "", files.check("one.pdf", Deeds.PAPER), LI));
    UUID event =
        as(ENGINE, () -> trail.latest(id, "intake.application-submitted")).orElseThrow().id();
    return Map.of(
        "applications",
        id,
        "tasks",
        task,
        "documents",
        paper,
        "audit/events",
        event,
        "application-imports",
        imported());
  }

  private UUID imported() {
    UUID id = UUID.randomUUID();
    return as(
        LI,
        () ->
            imports
                .take(
                    id,
                    "a.xlsx",
                    "0".repeat(64),
                    List.of(new ImportRow(2, Map.of(ImportColumn.APPLICATION, "A"))),
                    LI)
                .id());
  }

  private static Deed look(String row, Map<String, UUID> known) {
    String collection = row.replaceAll("^GET /api/v1/(.*?)/\\{id}.*", "$1");
    assertThat(known).as("a record for " + row).containsKey(collection);
    return Deed.of(row, known.get(collection), LI, null);
  }
}
