package ipledge.stories.origination;

import static ipledge.stories.People.CHEN;
import static ipledge.stories.People.FENG;
import static ipledge.stories.People.LI;
import static ipledge.stories.People.LIU;
import static ipledge.stories.People.WU;
import static ipledge.stories.People.ZHANG;
import static ipledge.stories.People.ZHAO;
import static ipledge.stories.People.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ipledge.approval.Approvals;
import ipledge.approval.CaseFacts;
import ipledge.approval.CaseFactsReader;
import ipledge.approval.Survey;
import ipledge.collateral.RightKind;
import ipledge.collateral.RightNumber;
import ipledge.intake.ApplicationState;
import ipledge.intake.Applications;
import ipledge.intake.Channel;
import ipledge.shared.Actor;
import ipledge.shared.BankTime;
import ipledge.shared.Money;
import ipledge.stories.People;
import ipledge.stories.Story;
import ipledge.testing.TestDatabase;
import ipledge.valuation.ModelInputs;
import ipledge.valuation.PatentScore;
import ipledge.valuation.Valuations;
import ipledge.workers.testing.ProcessEngine;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A loan from its application to its approval, and the roads that leave the main one. */
@Story
class JudgedCaseStoryTest {

  private static final RightNumber INVENTION =
      RightNumber.parse(RightKind.INVENTION, "2023104567890");
  private static final RightNumber ENDING_SOON =
      RightNumber.parse(RightKind.INVENTION, "2021100000016");
  private static final Duration DEADLINE = Duration.ofSeconds(60);

  @Autowired People people;
  @Autowired Applications applications;
  @Autowired Valuations valuations;
  @Autowired Approvals approvals;
  @Autowired CaseFactsReader reader;
  @Autowired ProcessEngine engine;
  @Autowired TestDatabase database;
  @Autowired Clock clock;

  @Test
  void theLoanOf2006IsApprovedThroughTheGreenChannel() {
    UUID id = people.apply(firm(), "1500000", 12, INVENTION);
    valued(id, "7968127.49");
    people.does(id, "investigate", ZHANG, task -> survey(task, id, ZHANG, "investigate", null));
    people.does(id, "co-investigate", ZHAO, task -> survey(task, id, ZHAO, "co-investigate", null));
    people.does(id, "review-credit", WU, task -> recommend(task, id));
    people.does(id, "approve-branch", FENG, task -> approve(task, id));

    assertThat(people.find(id).state()).isEqualTo(ApplicationState.CONTRACTING);
    assertThat(people.find(id).channel()).isEqualTo(Channel.GREEN);
    CaseFacts facts = as(LI, () -> reader.read(id));
    assertThat(facts.totalValue()).isEqualTo(Money.cny("6000000.00"));
    assertThat(facts.limit().most()).isEqualTo(Money.cny("1500000.00"));
    assertThat(facts.approvedAmount()).isEqualTo(Money.cny("1500000.00"));
    assertThat(reserved(id)).isEqualTo("1500000.00");
    assertThat(events(id, "approval.approval-granted")).isOne();
    assertThat(engine.incidentsOf(id)).isEmpty();
  }

  @Test
  void aLoanThatRunsPastThePatentsLastDayIsRefusedBeforeAnythingIsFiled() {
    UUID id = people.apply(firm(), "1000000", 12, ENDING_SOON);

    people.awaitState(id, ApplicationState.REFUSED);

    assertThat(people.find(id).endReason()).contains("REG-P11.6");
    assertThat(openTasks(id)).isZero();
    await()
        .atMost(DEADLINE)
        .untilAsserted(() -> assertThat(engine.completedBy(id)).contains("refuse", "refused"));
  }

  @Test
  void aQuestionComesBackToTheStepThatAskedItAndWhatWasSaidBeforeStands() {
    UUID id = people.apply(firm(), "1000000", 12, INVENTION);
    valued(id, "7968127.49");
    people.does(id, "investigate", ZHANG, task -> survey(task, id, ZHANG, "investigate", null));
    people.does(
        id,
        "co-investigate",
        ZHAO,
        task -> survey(task, id, ZHAO, "co-investigate", "Which plant?"));
    people.awaitState(id, ApplicationState.INFORMATION_NEEDED);
    people.does(
        id,
        "supply-information",
        LI,
        task -> applications.supplyInformation(task, "The one in Haidian", List.of(), LI));
    people.does(id, "co-investigate", ZHAO, task -> survey(task, id, ZHAO, "co-investigate", null));

    people.awaitTask(id, "review-credit");
    assertThat(completed(id, "investigate")).isOne();
    assertThat(completed(id, "co-investigate")).isEqualTo(2);
  }

  @Test
  void aCaseIsWithdrawnWhereverItStandsAndItsTasksAreGone() {
    UUID id = people.apply(firm(), "1000000", 12, INVENTION);
    people.awaitTask(id, "score-right");

    as(LI, () -> applications.withdraw(id, "The firm changed its mind", LI));

    await()
        .atMost(DEADLINE)
        .untilAsserted(
            () -> assertThat(engine.completedBy(id)).contains("release-commitments", "withdrawn"));
    assertThat(people.find(id).state()).isEqualTo(ApplicationState.WITHDRAWN);
    assertThat(openTasks(id)).isZero();
  }

  private UUID firm() {
    return people.firm("星河精密仪器（示例）有限公司", "91990000MA0000015Q");
  }

  private void valued(UUID id, String benchmark) {
    var inputs =
        new ModelInputs(
            new PatentScore(BigDecimal.valueOf(82), BigDecimal.valueOf(75), BigDecimal.valueOf(68)),
            Money.cny(benchmark),
            "comparable licences",
            10);
    people.does(id, "score-right", CHEN, task -> valuations.score(task, inputs, "Sound", CHEN));
    people.does(
        id, "confirm-value", LIU, task -> valuations.confirm(task, "CONFIRMED", "Plausible", LIU));
  }

  private UUID survey(UUID task, UUID id, Actor by, String form, @Nullable String question) {
    var survey =
        new Survey(
            BankTime.today(clock),
            "Haidian",
            Arrays.stream(Survey.Point.values())
                .map(point -> new Survey.Finding(point, true, null))
                .toList());
    String decision = question == null ? "SUPPORT" : "RETURN";
    return approvals.investigate(
        task, form, decision, reader.read(id).digest(), survey, "Sound", question, by);
  }

  private UUID recommend(UUID task, UUID id) {
    return approvals.review(
        task,
        "RECOMMEND",
        reader.read(id).digest(),
        Money.cny("1500000"),
        List.of("Insure the plant"),
        "Recommended",
        null,
        WU);
  }

  private UUID approve(UUID task, UUID id) {
    return approvals.approve(
        task,
        "APPROVE",
        reader.read(id).digest(),
        Money.cny("1500000"),
        List.of("Insure the plant"),
        List.of(),
        "Approved",
        null,
        FENG);
  }

  private long completed(UUID id, String element) {
    return engine.completedBy(id).stream().filter(element::equals).count();
  }

  private String reserved(UUID id) {
    return superuser()
        .sql("SELECT amount::text FROM ipledge.reservation WHERE case_id = ?")
        .param(id)
        .query(String.class)
        .single();
  }

  private long events(UUID id, String kind) {
    return superuser()
        .sql("SELECT count(*) FROM ipledge.audit_event WHERE case_id = ? AND kind = ?")
        .params(id, kind)
        .query(Long.class)
        .single();
  }

  private long openTasks(UUID id) {
    return superuser()
        .sql(
            "SELECT count(*) FROM ipledge.work_item WHERE case_id = ? AND state IN ('OPEN','CLAIMED')")
        .param(id)
        .query(Long.class)
        .single();
  }

  private JdbcClient superuser() {
    return JdbcClient.create(database.superuser());
  }
}
