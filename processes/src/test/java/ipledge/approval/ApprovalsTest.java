package ipledge.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ipledge.collateral.FilingFacts;
import ipledge.collateral.Owner;
import ipledge.collateral.RegisterFacts;
import ipledge.collateral.Registrability;
import ipledge.collateral.RightChecks;
import ipledge.collateral.RightKind;
import ipledge.collateral.RightNumber;
import ipledge.collateral.RightQueries;
import ipledge.collateral.Rights;
import ipledge.intake.ApplicationForm;
import ipledge.intake.ApplicationQueries;
import ipledge.intake.ApplicationState;
import ipledge.intake.Applications;
import ipledge.intake.Channel;
import ipledge.party.Enterprises;
import ipledge.shared.Actor;
import ipledge.shared.ActorScope;
import ipledge.shared.BranchId;
import ipledge.shared.Money;
import ipledge.shared.StaffId;
import ipledge.shared.Violation;
import ipledge.testing.DomainTest;
import ipledge.testing.TestDatabase;
import ipledge.worklist.OpenResult;
import ipledge.worklist.TaskOpened;
import ipledge.worklist.Worklist;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DomainTest
class ApprovalsTest {

  private static final Actor ENGINE = Actor.system("workers");
  private static final Actor LI = person("li.na", "customer-manager", "investigator");
  private static final Actor ZHANG = person("zhang.min", "investigator", "credit-reviewer");
  private static final Actor ZHAO = person("zhao.lei", "investigator");
  private static final Actor WU = person("wu.hao", "credit-reviewer", "branch-approver");
  private static final Actor FENG = person("feng.gang", "branch-approver");
  private static final UUID FIRM = UUID.fromString("00000000-0000-7000-8000-0000000000f1");
  private static final AtomicLong JOB = new AtomicLong();

  @Autowired Approvals approvals;
  @Autowired CaseFactsReader reader;
  @Autowired Applications applications;
  @Autowired ApplicationQueries queries;
  @Autowired Enterprises enterprises;
  @Autowired Rights rights;
  @Autowired RightQueries rightQueries;
  @Autowired RightChecks rightChecks;
  @Autowired Registrability registrability;
  @Autowired Worklist worklist;
  @Autowired TestDatabase database;

  private final UUID id = UUID.randomUUID();
  private UUID right = id;

  @BeforeEach
  void aSubmittedCaseWithARightInOrder() {
    as(
        LI,
        () -> {
          enterprises.register(FIRM, "示例科技有限公司", "91990000MA0000015Q", null, LI);
          right = rights.inquire(RightNumber.parse(RightKind.INVENTION, "2023104567890"));
          applications.draft(
              id,
              new ApplicationForm(
                  FIRM,
                  "IP-PLEDGE",
                  Money.cny("1500000"),
                  12,
                  "WORKING_CAPITAL",
                  null,
                  List.of(right)),
              LI);
          return applications.submit(id, LI);
        });
    as(
        ENGINE,
        () -> {
          rights.learn(right, inOrder(), ENGINE);
          applications.enter(id, ApplicationState.CHECKING, ENGINE);
          return id;
        });
  }

  @Test
  void aCaseInOrderMayHopeForTheGreenChannelAndGetsItWithItsValue() {
    checked();
    Precheck precheck = as(ENGINE, () -> approvals.precheck(id, ENGINE));
    assertThat(as(ENGINE, () -> reader.read(id)).obstacles()).isEmpty();
    assertThat(precheck).isEqualTo(Precheck.PROVISIONAL);
    valued("6000000");
    assertThat(as(ENGINE, () -> approvals.decideGreenChannel(id, ENGINE))).isEqualTo(Channel.GREEN);
    assertThat(as(ENGINE, () -> reader.read(id)).limit().most()).isEqualTo(Money.cny("1500000"));
  }

  @Test
  void whatIsMissingMeansOrdinaryAndIsNamed() {
    assertThat(as(ENGINE, () -> approvals.precheck(id, ENGINE))).isEqualTo(Precheck.ORDINARY);
    assertThat(as(ENGINE, () -> reader.read(id)).obstacles()).contains("missing:rightsFinding");
  }

  @Test
  void withoutAConfirmedValueThereIsNoGreenChannel() {
    checked();
    as(ENGINE, () -> approvals.precheck(id, ENGINE));
    valued(null);
    assertThat(as(ENGINE, () -> approvals.decideGreenChannel(id, ENGINE)))
        .isEqualTo(Channel.ORDINARY);
    assertThat(as(ENGINE, () -> reader.read(id)).obstacles()).contains("valuation-not-confirmed");
  }

  @Test
  void fourPeopleCarryACaseToItsApprovalAndTheQuotaIsReserved() {
    inDueDiligence();
    investigate("investigate", ZHANG, "SUPPORT");
    investigate("co-investigate", ZHAO, "SUPPORT");
    review(WU, "1500000");
    assertThat(as(ENGINE, () -> approvals.route(id, ENGINE))).isEqualTo(ApprovalRoute.BRANCH);
    approve(FENG, "1500000");

    assertThat(as(LI, () -> queries.find(id)).state()).isEqualTo(ApplicationState.CONTRACTING);
    assertThat(as(ENGINE, () -> reader.read(id)).approvedAmount()).isEqualTo(Money.cny("1500000"));
    assertThat(reserved()).containsExactly("1500000.00");

    as(
        ENGINE,
        () -> {
          approvals.releaseQuota(id, ENGINE);
          approvals.releaseQuota(id, ENGINE);
          return id;
        });
    assertThat(reserved()).isEmpty();
  }

  @Test
  void nobodyJudgesTwiceInOneCase() {
    inDueDiligence();
    investigate("investigate", ZHANG, "SUPPORT");
    investigate("co-investigate", ZHAO, "SUPPORT");
    refused("worklist.took-part-before", () -> review(ZHANG, "1500000"));
  }

  @Test
  void theTableRefusesASecondStepByTheSamePersonWhateverTheModelSays() {
    inDueDiligence();
    investigate("investigate", ZHANG, "SUPPORT");
    UUID task = open("review-credit", 1, "credit-reviewer");
    as(ZHANG, () -> worklist.claim(task, ZHANG));
    String digest = digest(ZHANG);
    refused(
        "approval.took-part-before",
        () ->
            as(
                ZHANG,
                () ->
                    approvals.review(
                        task,
                        "RECOMMEND",
                        digest,
                        Money.cny("1"),
                        List.of(),
                        "Fine",
                        null,
                        ZHANG)));
  }

  @Test
  void nobodySignsACaseThatChangedSinceItWasRead() {
    inDueDiligence();
    String read = digest(ZHANG);
    UUID task = open("investigate", 1, "investigator", "proposer");
    as(ZHANG, () -> worklist.claim(task, ZHANG));
    superuser().sql("UPDATE ipledge.loan_application SET amount = 1400000").update();
    refused(
        "approval.case-changed",
        () ->
            as(
                ZHANG,
                () ->
                    approvals.investigate(
                        task, "investigate", "SUPPORT", read, survey(), "Fine", null, ZHANG)));
  }

  @Test
  void anApprovalAboveTheMostOrTheRequestIsRefused() {
    inDueDiligence();
    refused("approval.amount-above-request", () -> review(WU, "1500001"));
    superuser().sql("UPDATE ipledge.valuation SET proposed_value = 4000000").update();
    refused("approval.amount-above-most", () -> review(WU, "1000001"));
  }

  @Test
  void aReturnAsksAQuestionAndComesBackInTheNextRound() {
    inDueDiligence();
    UUID task = open("investigate", 1, "investigator", "proposer");
    as(ZHANG, () -> worklist.claim(task, ZHANG));
    String digest = digest(ZHANG);
    as(
        ZHANG,
        () ->
            approvals.investigate(
                task, "investigate", "RETURN", digest, survey(), "Unclear", "Which plant?", ZHANG));

    assertThat(as(LI, () -> queries.find(id)).state())
        .isEqualTo(ApplicationState.INFORMATION_NEEDED);
    assertThat(
            superuser()
                .sql("SELECT decision::text FROM ipledge.work_item WHERE id = ?")
                .param(task)
                .query(String.class)
                .single())
        .contains("\"round\": 2", "\"returnTo\": \"investigate\"", "\"decision\": \"RETURN\"");
  }

  private void inDueDiligence() {
    checked();
    as(ENGINE, () -> approvals.precheck(id, ENGINE));
    valued("6000000");
    as(ENGINE, () -> approvals.decideGreenChannel(id, ENGINE));
  }

  private void checked() {
    as(
        ENGINE,
        () -> {
          var facts =
              FilingFacts.atIntake(
                  "91990000MA0000015Q",
                  "示例科技有限公司",
                  LocalDate.of(2027, 11, 23),
                  Set.of("2023104567890"));
          rightChecks.keep(
              id,
              right,
              RightChecks.Stage.INTAKE,
              registrability.check(id, rightQueries.find(right), facts));
          applications.enter(id, ApplicationState.VALUATION, ENGINE);
          return id;
        });
  }

  private void valued(@Nullable String yuan) {
    superuser()
        .sql(
            """
            INSERT INTO ipledge.valuation
              (id, version, application_id, branch_id, right_id, state, route, method,
               proposed_value, proposed_by, value_date, valid_until, confirmed_by)
            VALUES (gen_random_uuid(), 0, :application, 'BJ-HD', :right, :state, 'INTERNAL',
                    'INTERNAL_MODEL', :value, 'chen.jie', DATE '2026-11-23', DATE '2027-11-22',
                    :confirmed)
            """)
        .param("application", id)
        .param("right", right)
        .param("state", yuan == null ? "VALUE_PROPOSED" : "CONFIRMED")
        .param("value", yuan == null ? null : Money.cny(yuan).amount())
        .param("confirmed", yuan == null ? null : "liu.yang")
        .update();
  }

  private void investigate(String element, Actor by, String decision) {
    UUID task = open(element, 1, "investigator", "proposer", "investigate");
    as(by, () -> worklist.claim(task, by));
    String digest = digest(by);
    as(
        by,
        () -> approvals.investigate(task, element, decision, digest, survey(), "Sound", null, by));
  }

  private void review(Actor by, String yuan) {
    UUID task =
        open("review-credit", 1, "credit-reviewer", "proposer", "investigate", "co-investigate");
    as(by, () -> worklist.claim(task, by));
    String digest = digest(by);
    as(
        by,
        () ->
            approvals.review(
                task,
                "RECOMMEND",
                digest,
                Money.cny(yuan),
                List.of("Insure the plant"),
                "Recommended",
                null,
                by));
  }

  private void approve(Actor by, String yuan) {
    UUID task = open("approve-branch", 1, "branch-approver", "proposer", "review-credit");
    as(by, () -> worklist.claim(task, by));
    String digest = digest(by);
    as(
        by,
        () ->
            approvals.approve(
                task,
                "APPROVE",
                digest,
                Money.cny(yuan),
                List.of("Insure the plant"),
                List.of(),
                "Approved",
                null,
                by));
  }

  private UUID open(String element, int round, String group, String... excluded) {
    String form = element.startsWith("approve-") ? "approve" : element;
    TaskOpened task =
        new TaskOpened(
            "loan-origination",
            id,
            id,
            element,
            round,
            form,
            List.of(group),
            Arrays.asList(excluded),
            Instant.parse("2026-12-01T00:00:00Z"),
            JOB.incrementAndGet());
    return ((OpenResult.Waiting) as(ENGINE, () -> worklist.open(task))).workItemId();
  }

  private String digest(Actor by) {
    return as(by, () -> reader.read(id)).digest();
  }

  /** What is set aside for this case and neither used nor given back. */
  private List<String> reserved() {
    return superuser()
        .sql(
            """
            SELECT r.amount::text FROM ipledge.reservation r
            LEFT JOIN ipledge.reservation_resolution done ON done.reservation_id = r.id
            WHERE r.case_id = ? AND done.reservation_id IS NULL
            """)
        .param(id)
        .query(String.class)
        .list();
  }

  private JdbcClient superuser() {
    return JdbcClient.create(database.superuser());
  }

  private static RegisterFacts inOrder() {
    return new RegisterFacts(
        "一种示例装置",
        List.of(new Owner("示例科技有限公司", "91990000MA0000015Q")),
        LocalDate.of(2023, 4, 20),
        LocalDate.of(2025, 1, 10),
        null,
        null,
        null,
        "IN_FORCE",
        LocalDate.of(2027, 4, 20),
        false,
        false,
        false,
        false,
        false,
        false,
        0,
        List.of(),
        null);
  }

  private static Survey survey() {
    return new Survey(
        LocalDate.of(2026, 11, 20),
        "Haidian",
        Arrays.stream(Survey.Point.values())
            .map(point -> new Survey.Finding(point, true, null))
            .toList());
  }

  private static void refused(String code, Runnable command) {
    assertThatThrownBy(command::run)
        .isInstanceOfSatisfying(Violation.class, v -> assertThat(v.code()).isEqualTo(code));
  }

  private static <T> T as(Actor actor, ScopedValue.CallableOp<T, RuntimeException> work) {
    return ActorScope.call(actor, work);
  }

  private static Actor person(String name, String... roles) {
    return new Actor(new StaffId(name), Set.of(roles), new BranchId("BJ-HD"), false, null);
  }
}
