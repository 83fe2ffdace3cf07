package ipledge.intake;

import static ipledge.testing.Cases.LI;
import static ipledge.testing.Cases.as;
import static org.assertj.core.api.Assertions.assertThat;

import ipledge.intake.ApplicationLists.ApplicationRow;
import ipledge.intake.ApplicationLists.Sort;
import ipledge.intake.ApplicationLists.Window;
import ipledge.shared.Actor;
import ipledge.shared.ActorScope;
import ipledge.shared.BranchId;
import ipledge.shared.StaffId;
import ipledge.testing.Cases;
import ipledge.testing.DomainTest;
import ipledge.testing.TestDatabase;
import ipledge.worklist.Worklist;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DomainTest
class ApplicationListsTest {

  private static final Actor ZHANG = Cases.person("zhang.min", "investigator");
  private static final Actor ELSEWHERE =
      new Actor(
          new StaffId("qian.li"), Set.of("customer-manager"), new BranchId("BJ-CY"), false, null);
  private static final Instant SOON = Instant.parse("2026-11-25T00:00:00Z");
  private static final Instant LATER = Instant.parse("2026-12-01T00:00:00Z");

  @Autowired ApplicationLists lists;
  @Autowired Applications applications;
  @Autowired Worklist worklist;
  @Autowired Cases cases;
  @Autowired TestDatabase database;

  private UUID id = UUID.randomUUID();

  @BeforeEach
  void aCase() {
    id = cases.submitted("1500000", Cases.invention());
  }

  @Test
  void aCaseWaitsForWhoHasItsMostUrgentTask() {
    assertThat(row().step()).isNull();

    UUID later = task("investigate", 1, LATER);
    assertThat(row())
        .returns("investigate", ApplicationRow::step)
        .returns("investigator", ApplicationRow::waitsForRole)
        .returns(null, ApplicationRow::waitsFor)
        .returns(LATER, ApplicationRow::dueAt);

    UUID urgent = task("co-investigate", 1, SOON);
    as(ZHANG, () -> worklist.claim(later, ZHANG));
    assertThat(row())
        .returns("co-investigate", ApplicationRow::step)
        .returns(SOON, ApplicationRow::dueAt);

    as(ZHANG, () -> worklist.claim(urgent, ZHANG));
    assertThat(row().waitsFor()).isEqualTo("zhang.min");
    ActorScope.run(ZHANG, () -> worklist.release(urgent, ZHANG));
    assertThat(row().waitsFor()).isNull();

    as(LI, () -> applications.withdraw(id, "the borrower changed his mind", LI));
    assertThat(row())
        .returns(null, ApplicationRow::step)
        .returns(null, ApplicationRow::waitsForRole)
        .returns(null, ApplicationRow::waitsSince)
        .returns(null, ApplicationRow::dueAt);
  }

  @Test
  void aDecidedTaskLeavesTheCaseToTheNextOne() {
    UUID first = task("investigate", 1, SOON);
    task("co-investigate", 1, LATER);
    as(ZHANG, () -> worklist.claim(first, ZHANG));

    as(
        ZHANG,
        () -> {
          worklist.decide(
              worklist.requireClaimed(first, "investigate", ZHANG),
              ZHANG,
              Map.of("decision", "SUPPORT"));
          return id;
        });

    assertThat(row())
        .returns("co-investigate", ApplicationRow::step)
        .returns(LATER, ApplicationRow::dueAt);
  }

  @Test
  void twoTasksOpenedAtOnceLeaveTheMoreUrgentOne() throws Exception {
    List<Callable<UUID>> both =
        List.of(() -> task("investigate", 1, LATER), () -> task("co-investigate", 1, SOON));
    for (int round = 0; round < 10; round++) {
      id = cases.submitted("1500000", Cases.invention());
      try (var together = Executors.newFixedThreadPool(2)) {
        for (Future<UUID> opened : together.invokeAll(both)) {
          assertThat(opened.get()).isNotNull();
        }
      }
      assertThat(row().step()).isEqualTo("co-investigate");
    }
  }

  @Test
  void whatIsKeptWithTheCasesIsWhatTheTasksSay() {
    task("investigate", 1, SOON);

    Integer wrong =
        JdbcClient.create(database.superuser())
            .sql(
                """
                SELECT count(*) FROM ipledge.loan_application a WHERE a.next_due_at IS DISTINCT FROM
                  (SELECT coalesce(min(w.due_at), 'infinity') FROM ipledge.work_item w
                   WHERE w.case_id = a.id AND w.state IN ('OPEN', 'CLAIMED'))
                """)
            .query(Integer.class)
            .single();

    assertThat(wrong).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"示例科技", "科技", "例科", "91990000MA0000015Q", "ma0000015q"})
  void aCaseIsFoundByItsBorrower(String word) {
    assertThat(ids(with(word))).contains(id);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ZL 202310456789.0", "2023104567890", "10456789", "zl2023 1045 6789.0"})
  void andByTheNumberOfARightAsPeopleWriteIt(String word) {
    UUID other = cases.submitted("1500000", Cases.mark());

    assertThat(ids(with(word))).contains(id).doesNotContain(other);
  }

  @ParameterizedTest
  @ValueSource(strings = {"示例科技公司", "%", "_", "\\", "2023104567891", "99999999"})
  void andByNothingElse(String word) {
    assertThat(ids(with(word))).doesNotContain(id);
  }

  @Test
  void andByItsNumberAlsoWhileItIsADraft() {
    String number = row().number();
    UUID draft = draft();
    String ofDraft = row(draft).number();

    assertThat(ids(with(number.toLowerCase(Locale.ROOT)))).containsExactly(id);
    assertThat(ids(with(ofDraft))).containsExactly(draft);
  }

  @Test
  void anotherBranchFindsNothingByAnyWord() {
    for (String word : List.of(row().number(), "示例科技", "91990000MA0000015Q", "2023104567890")) {
      assertThat(as(ELSEWHERE, () -> lists.list(with(word), first(Sort.NUMBER), ELSEWHERE)))
          .isEmpty();
    }
  }

  @Test
  void everyConditionAloneLeavesOutWhatDoesNotMeetIt() {
    UUID idle = cases.submitted("2000000", Cases.mark());
    UUID task = task("investigate", 1, SOON);
    as(ZHANG, () -> worklist.claim(task, ZHANG));

    assertOnly(id, idle, wanted(List.of("investigate"), List.of(), null, null, null, null));
    assertOnly(
        id, idle, wanted(List.of("investigate", "approve"), List.of(), null, null, null, null));
    assertOnly(id, idle, wanted(List.of(), List.of("investigator"), null, null, null, null));
    assertOnly(id, idle, wanted(List.of(), List.of(), "zhang.min", null, null, null));
    assertOnly(id, idle, wanted(List.of(), List.of(), null, null, SOON, null));
    assertOnly(id, idle, wanted(List.of(), List.of(), null, SOON.minusMillis(1), SOON, true));
    assertOnly(id, idle, wanted(List.of(), List.of(), null, null, null, true));
    assertOnly(idle, id, wanted(List.of(), List.of(), null, null, null, false));
    assertThat(ids(wanted(List.of(), List.of(), null, SOON, null, true))).doesNotContain(id, idle);
    assertThat(ids(wanted(List.of("approve"), List.of(), null, null, null, null)))
        .doesNotContain(id, idle);
  }

  @Test
  void managerAndProduct() {
    ApplicationFilter lis =
        new ApplicationFilter(
            List.of(),
            null,
            null,
            List.of(),
            List.of(),
            null,
            "li.na",
            List.of("IP-PLEDGE"),
            null,
            null,
            null);
    ApplicationFilter others =
        new ApplicationFilter(
            List.of(),
            null,
            null,
            List.of(),
            List.of(),
            null,
            "wang.wei",
            List.of(),
            null,
            null,
            null);
    ApplicationFilter otherProduct =
        new ApplicationFilter(
            List.of(),
            null,
            null,
            List.of(),
            List.of(),
            null,
            null,
            List.of("OTHER"),
            null,
            null,
            null);

    assertThat(ids(lis)).contains(id);
    assertThat(ids(others)).doesNotContain(id);
    assertThat(ids(otherProduct)).doesNotContain(id);
  }

  @ParameterizedTest
  @EnumSource
  void everyOrderLeadsThroughAllPagesAndBack(Sort sort) {
    task("investigate", 1, SOON);
    cases.submitted("1500000", Cases.mark());
    draft();

    List<UUID> up = leafed(sort, false);
    List<UUID> down = leafed(sort, true);

    assertThat(up).doesNotHaveDuplicates().contains(id).hasSize(count());
    assertThat(down).containsExactlyElementsOf(up.reversed());
  }

  @Test
  void whatTheRegisterHasNotStatedIsNamed() {
    assertThat(row().missing()).isEmpty();
    JdbcClient.create(database.superuser())
        .sql(
            """
            INSERT INTO ipledge.right_check
            SELECT application_id, right_id, s.stage, s.ground, 'MISSING', 'NONE', now()
            FROM ipledge.application_right, (VALUES ('INTAKE', 'lastDay'), ('INTAKE', 'frozen'),
              ('FILING', 'suspended')) AS s (stage, ground) WHERE application_id = ?
            """)
        .param(id)
        .update();

    assertThat(row().missing()).containsExactly("frozen", "lastDay");
  }

  private UUID draft() {
    return cases.draft("700000", Cases.mark());
  }

  private UUID task(String element, int round, Instant due) {
    return cases.openTask(id, id, "loan-origination", element, round, "investigator", due);
  }

  private void assertOnly(UUID met, UUID other, ApplicationFilter filter) {
    assertThat(ids(filter)).as(filter.toString()).contains(met).doesNotContain(other);
  }

  private static ApplicationFilter wanted(
      List<String> steps,
      List<String> roles,
      @Nullable String waitsFor,
      @Nullable Instant dueAfter,
      @Nullable Instant dueUntil,
      @Nullable Boolean waiting) {
    return new ApplicationFilter(
        List.of(), null, null, steps, roles, waitsFor, null, List.of(), dueAfter, dueUntil,
        waiting);
  }

  private static ApplicationFilter with(@Nullable String word) {
    return new ApplicationFilter(
        List.of(), null, word, List.of(), List.of(), null, null, List.of(), null, null, null);
  }

  private ApplicationRow row() {
    return row(id);
  }

  private ApplicationRow row(UUID wanted) {
    return all(with(null), Sort.NUMBER, false).stream()
        .filter(row -> row.id().equals(wanted))
        .findFirst()
        .orElseThrow();
  }

  private List<UUID> ids(ApplicationFilter filter) {
    return all(filter, Sort.DUE, false).stream().map(ApplicationRow::id).toList();
  }

  private List<UUID> leafed(Sort sort, boolean descending) {
    return all(with(null), sort, descending).stream().map(ApplicationRow::id).toList();
  }

  /** Every page of it, two rows at a time. */
  private List<ApplicationRow> all(ApplicationFilter filter, Sort sort, boolean descending) {
    List<ApplicationRow> all = new ArrayList<>();
    Window window = new Window(sort, descending, 2, null, null);
    while (true) {
      Window page = window;
      List<ApplicationRow> rows = as(LI, () -> lists.list(filter, page, LI));
      if (rows.size() <= 2) {
        all.addAll(rows);
        return all;
      }
      all.addAll(rows.subList(0, 2));
      window = new Window(sort, descending, 2, all.getLast().sortKey(), all.getLast().id());
    }
  }

  private static Window first(Sort sort) {
    return new Window(sort, false, 50, null, null);
  }

  private int count() {
    return JdbcClient.create(database.superuser())
        .sql("SELECT count(*) FROM ipledge.loan_application WHERE branch_id = 'BJ-HD'")
        .query(Integer.class)
        .single();
  }
}
