package ipledge.stories.pledge;

import static ipledge.stories.People.LI;
import static ipledge.stories.People.SUN;
import static ipledge.stories.People.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ipledge.collateral.RightKind;
import ipledge.collateral.RightNumber;
import ipledge.contract.Contracts;
import ipledge.intake.ApplicationState;
import ipledge.intake.Applications;
import ipledge.intake.RefusalReasons;
import ipledge.pledge.Paper;
import ipledge.pledge.PledgeQueries;
import ipledge.pledge.PledgeQueries.FilingView;
import ipledge.pledge.PledgeResult;
import ipledge.pledge.PledgeState;
import ipledge.pledge.Pledges;
import ipledge.pledge.Statement;
import ipledge.shared.Actor;
import ipledge.simulators.RunningSimulators;
import ipledge.simulators.registrar.LegalStatus;
import ipledge.simulators.registrar.Party;
import ipledge.simulators.registrar.Registration;
import ipledge.simulators.registrar.Right;
import ipledge.stories.People;
import ipledge.stories.Story;
import ipledge.testing.TestDatabase;
import ipledge.workers.testing.ProcessEngine;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A filing from its pre-check to its certificate, with the registrar at the other end. */
@Story
class FilingStoryTest {

  private static final String FIRM = "云杉智能装备（示例）有限公司";
  private static final String CODE = "91990000MA0000023K";
  private static final Actor WORKERS = Actor.system("workers");
  private static final Duration DEADLINE = Duration.ofSeconds(60);

  @Autowired People people;
  @Autowired Applications applications;
  @Autowired Contracts contracts;
  @Autowired RefusalReasons reasons;
  @Autowired Pledges pledges;
  @Autowired PledgeQueries queries;
  @Autowired ProcessEngine engine;
  @Autowired RunningSimulators simulators;
  @Autowired TestDatabase database;

  @Test
  void aPledgeIsRegisteredAndCancelledAgainWhenTheCaseEnds() {
    UUID id = contracted(work("2024SR9900011", List.of(), null));
    UUID filing = filed(id);

    FilingView registered = awaitFiling(filing, PledgeState.REGISTERED);
    awaitCompleted(filing, "registered");
    assertThat(as(WORKERS, () -> pledges.checkRegistrations(id, WORKERS)))
        .isEqualTo(PledgeResult.ALL_REGISTERED);
    assertThat(people.find(id).state()).isEqualTo(ApplicationState.CONDITIONS);

    as(LI, () -> applications.withdraw(id, "The firm found the money elsewhere", LI));
    awaitFiling(filing, PledgeState.CANCELLED);
    assertThat(simulators.registrar().registration(number(registered)).state())
        .isEqualTo(Registration.State.CANCELLED);
  }

  @Test
  void aFilingIsCorrectedWithThePaperThatTheRegistrarMissed() {
    UUID id = contracted(work("2024SR9900012", List.of("普通许可 复制权"), null));
    UUID filing = filed(id);
    people.does(
        id,
        "correct-filing",
        SUN,
        task ->
            pledges.correct(task, "RESUBMIT", "The licence is attached", licences(filing), SUN));

    awaitFiling(filing, PledgeState.REGISTERED);
    awaitCompleted(filing, "record-certificate");
    assertThat(engine.completedBy(filing)).containsOnlyOnce("correct-filing");
    assertThat(engine.incidentsOf(filing)).isEmpty();
  }

  @Test
  void aFilingIsRefusedWhenTheRegisterChangedUnderIt() {
    UUID id = contracted(work("2024SR9900013", List.of("普通许可 复制权"), null));
    UUID filing = filed(id);
    people.awaitTask(id, "correct-filing");
    work("2024SR9900013", List.of("普通许可 复制权"), "权属争议");
    people.does(
        id,
        "correct-filing",
        SUN,
        task ->
            pledges.correct(task, "RESUBMIT", "The licence is attached", licences(filing), SUN));

    FilingView refused = awaitFiling(filing, PledgeState.REFUSED);
    assertThat(refused.ground()).isEqualTo("REG-C07-DISPUTE");
    awaitCompleted(filing, "not-registered");
    assertThat(as(WORKERS, () -> pledges.checkRegistrations(id, WORKERS)))
        .isEqualTo(PledgeResult.REFUSED);
    assertThat(as(WORKERS, () -> reasons.of(id))).contains("REG-C07-DISPUTE");
  }

  /** The registrar enters a piece of software, or changes what it says of it. */
  private RightNumber work(String number, List<String> licences, @Nullable String dispute) {
    simulators
        .registrar()
        .enter(
            new Right(
                ipledge.simulators.registrar.RightKind.COPYRIGHT,
                number,
                "设备健康管理软件",
                List.of(new Party(FIRM, CODE)),
                null,
                null,
                LegalStatus.IN_FORCE,
                null,
                null,
                null,
                true,
                0,
                dispute,
                null,
                null,
                List.of(),
                null,
                false,
                licences,
                List.of(),
                List.of(),
                "计算机软件",
                LocalDate.of(2024, 2, 20),
                LocalDate.of(2024, 3, 15),
                LocalDate.of(2024, 5, 28),
                null));
    return RightNumber.parse(RightKind.COPYRIGHT, number);
  }

  /** An approved case with its contracts, as far as a filing asks for it. */
  private UUID contracted(RightNumber right) {
    UUID id = people.apply(people.firm(FIRM, CODE), "1000000", 12, right);
    people.awaitState(id, ApplicationState.VALUATION);
    awaitCompleted(id, "precheck-green-channel");
    for (ApplicationState next :
        List.of(
            ApplicationState.DUE_DILIGENCE,
            ApplicationState.CREDIT_REVIEW,
            ApplicationState.APPROVAL,
            ApplicationState.CONTRACTING)) {
      as(
          WORKERS,
          () -> {
            applications.enter(id, next, WORKERS);
            return id;
          });
    }
    superuser()
        .sql(
            """
            INSERT INTO ipledge.approval_case
              (application_id, version, branch_id, approved_amount, approved_by, approved_at)
            VALUES (?, 0, 'BJ-HD', 1000000, 'feng.gang', now())
            ON CONFLICT (application_id) DO UPDATE
              SET approved_amount = excluded.approved_amount, approved_by = excluded.approved_by,
                  approved_at = excluded.approved_at
            """)
        .param(id)
        .update();
    as(
        WORKERS,
        () -> {
          contracts.prepare(id, WORKERS);
          return id;
        });
    superuser()
        .sql(
            """
            UPDATE ipledge.contract
            SET state = 'SIGNED', signed_digest = 'story', signed_on = drawn_up_on,
                signed_by_borrower = 'story', signed_for_bank = 'story'
            WHERE application_id = ?
            """)
        .param(id)
        .update();
    return id;
  }

  private UUID filed(UUID id) {
    UUID filing = as(WORKERS, () -> pledges.prepare(id, WORKERS)).getFirst();
    engine.run(
        "pledge-registration",
        Map.of(
            "filingId",
            filing.toString(),
            "applicationId",
            id.toString(),
            "round",
            1,
            "traceId",
            "story-" + filing));
    return filing;
  }

  private List<Statement> licences(UUID filing) {
    UUID right = find(filing).rightIds().getFirst();
    return List.of(new Statement(right, Paper.PRIOR_LICENCES, FIRM));
  }

  private FilingView awaitFiling(UUID filing, PledgeState state) {
    await().atMost(DEADLINE).untilAsserted(() -> assertThat(find(filing).state()).isEqualTo(state));
    return find(filing);
  }

  private void awaitCompleted(UUID record, String element) {
    await()
        .atMost(DEADLINE)
        .untilAsserted(() -> assertThat(engine.completedBy(record)).contains(element));
  }

  private FilingView find(UUID filing) {
    return as(WORKERS, () -> queries.find(filing));
  }

  private static String number(FilingView registered) {
    return String.valueOf(registered.registrationNo());
  }

  private JdbcClient superuser() {
    return JdbcClient.create(database.superuser());
  }
}
