package ipledge.approval;

import static ipledge.approval.JudgedCases.FENG;
import static ipledge.approval.JudgedCases.WU;
import static ipledge.approval.JudgedCases.ZHANG;
import static ipledge.approval.JudgedCases.ZHAO;
import static ipledge.testing.Cases.ENGINE;
import static ipledge.testing.Cases.LI;
import static ipledge.testing.Cases.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ipledge.collateral.OtherGround;
import ipledge.collateral.OtherGrounds;
import ipledge.intake.ApplicationQueries;
import ipledge.intake.ApplicationState;
import ipledge.intake.Channel;
import ipledge.intake.RefusalReasons;
import ipledge.shared.Money;
import ipledge.shared.Violation;
import ipledge.testing.Cases;
import ipledge.testing.DomainTest;
import ipledge.testing.TestDatabase;
import ipledge.worklist.Worklist;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@DomainTest
@Import(JudgedCases.class)
class ApprovalsTest {

  @Autowired Approvals approvals;
  @Autowired CaseFactsReader reader;
  @Autowired ApplicationQueries queries;
  @Autowired OtherGrounds grounds;
  @Autowired RefusalReasons refusals;
  @Autowired Worklist worklist;
  @Autowired Cases cases;
  @Autowired JudgedCases judged;
  @Autowired TestDatabase database;

  private UUID id = UUID.randomUUID();

  @BeforeEach
  void aSubmittedCaseWithARightInOrder() {
    id = cases.submitted("1500000", Cases.invention());
  }

  @Test
  void aCaseInOrderMayHopeForTheGreenChannelAndGetsItWithItsValue() {
    judged.checked(id);
    Precheck precheck = as(ENGINE, () -> approvals.precheck(id, ENGINE));
    assertThat(as(ENGINE, () -> reader.read(id)).obstacles()).isEmpty();
    assertThat(precheck).isEqualTo(Precheck.PROVISIONAL);
    judged.valued(id, "6000000");
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
    judged.checked(id);
    as(ENGINE, () -> approvals.precheck(id, ENGINE));
    judged.valued(id, null);
    assertThat(as(ENGINE, () -> approvals.decideGreenChannel(id, ENGINE)))
        .isEqualTo(Channel.ORDINARY);
    assertThat(as(ENGINE, () -> reader.read(id)).obstacles()).contains("valuation-not-confirmed");
  }

  @Test
  void fourPeopleCarryACaseToItsApprovalAndTheQuotaIsReserved() {
    judged.inDueDiligence(id);
    judged.investigate(id, "investigate", ZHANG, "SUPPORT");
    judged.investigate(id, "co-investigate", ZHAO, "SUPPORT");
    judged.review(id, WU, "1500000");
    assertThat(as(ENGINE, () -> approvals.route(id, ENGINE))).isEqualTo(ApprovalRoute.BRANCH);
    judged.approve(id, FENG, "1500000");

    assertThat(as(LI, () -> queries.find(id)).state()).isEqualTo(ApplicationState.CONTRACTING);
    assertThat(as(ENGINE, () -> reader.read(id)).approvedAmount()).isEqualTo(Money.cny("1500000"));
    assertThat(reserved()).containsExactly("1500000.00");
    assertThat(authorities())
        .as("the trail says up to where the approver's authority reached, and of nobody else's")
        .containsExactly(
            "approve-branch 5000000.00", "co-investigate -", "investigate -", "review-credit -");
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
    judged.inDueDiligence(id);
    judged.investigate(id, "investigate", ZHANG, "SUPPORT");
    judged.investigate(id, "co-investigate", ZHAO, "SUPPORT");
    refused("worklist.took-part-before", () -> judged.review(id, ZHANG, "1500000"));
  }

  @Test
  void theTableRefusesASecondStepByTheSamePersonWhateverTheModelSays() {
    judged.inDueDiligence(id);
    judged.investigate(id, "investigate", ZHANG, "SUPPORT");
    UUID task = judged.claimed(id, "review-credit", "credit-reviewer", ZHANG);
    refused("approval.took-part-before", () -> judged.review(id, task, ZHANG, "1"));
  }

  @Test
  void nobodySignsACaseThatChangedSinceItWasRead() {
    judged.inDueDiligence(id);
    String read = judged.digest(id, ZHANG);
    UUID task = judged.claimed(id, "investigate", "investigator", ZHANG, "proposer");
    superuser().sql("UPDATE ipledge.loan_application SET amount = 1400000").update();
    refused(
        "approval.case-changed",
        () ->
            as(
                ZHANG,
                () ->
                    approvals.investigate(
                        task,
                        "investigate",
                        "SUPPORT",
                        read,
                        JudgedCases.survey(),
                        "Fine",
                        null,
                        ZHANG)));
  }

  @Test
  void anApprovalAboveTheMostOrTheRequestIsRefused() {
    judged.inDueDiligence(id);
    refused("approval.amount-above-request", () -> judged.review(id, WU, "1500001"));
    superuser().sql("UPDATE ipledge.valuation SET proposed_value = 4000000").update();
    refused("approval.amount-above-most", () -> judged.review(id, WU, "1000001"));
  }

  @Test
  void aReturnAsksAQuestionAndComesBackInTheNextRound() {
    judged.inDueDiligence(id);
    UUID task = judged.claimed(id, "investigate", "investigator", ZHANG, "proposer");
    String digest = judged.digest(id, ZHANG);
    as(
        ZHANG,
        () ->
            approvals.investigate(
                task,
                "investigate",
                "RETURN",
                digest,
                JudgedCases.survey(),
                "Unclear",
                "Which plant?",
                ZHANG));

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

  @Test
  void aRecommendationAnswersForEveryRightWhatNoTableCanSee() {
    judged.inDueDiligence(id);
    UUID task = reviewTask();
    UUID right = as(ENGINE, () -> queries.find(id)).rightIds().getFirst();
    refused("approval.ground-unanswered", () -> review(task, "RECOMMEND", List.of()));
    refused(
        "approval.ground-of-other-right",
        () -> review(task, "RECOMMEND", List.of(new OtherGround(id, false, null))));
    refused(
        "approval.ground-note-missing",
        () -> review(task, "REJECT", List.of(new OtherGround(right, true, " ")), "COLLATERAL"));
    refused(
        "approval.ground-found",
        () -> review(task, "RECOMMEND", List.of(new OtherGround(right, true, "To be sold"))));
    review(task, "RECOMMEND", List.of(new OtherGround(right, false, "Gazette of today")));
    assertThat(as(ENGINE, () -> grounds.of(id)).get(right))
        .satisfies(
            answer -> {
              assertThat(answer.found()).isFalse();
              assertThat(answer.by()).isEqualTo("wu.hao");
            });
  }

  @Test
  void aNoIsCodedAndIsWhatEndsTheCase() {
    judged.inDueDiligence(id);
    UUID task = reviewTask();
    UUID right = as(ENGINE, () -> queries.find(id)).rightIds().getFirst();
    List<OtherGround> sold = List.of(new OtherGround(right, true, "To be sold"));
    refused("approval.reason-missing", () -> review(task, "REJECT", sold));
    refused("approval.reason-unknown", () -> review(task, "REJECT", sold, "WEATHER"));
    assertThat(as(ENGINE, () -> refusals.isNoted(id)))
        .as("what was refused left no trace")
        .isFalse();
    review(task, "REJECT", sold, "COLLATERAL", "POLICY");
    assertThat(as(ENGINE, () -> refusals.of(id)))
        .containsExactly("REG-P11.12", "approval.refusal.COLLATERAL", "approval.refusal.POLICY");
  }

  private UUID reviewTask() {
    judged.investigate(id, "investigate", ZHANG, "SUPPORT");
    judged.investigate(id, "co-investigate", ZHAO, "SUPPORT");
    return judged.claimed(id, "review-credit", "credit-reviewer", WU, "proposer");
  }

  private void review(UUID task, String decision, List<OtherGround> answers, String... reasons) {
    String digest = judged.digest(id, WU);
    as(
        WU,
        () ->
            approvals.review(
                task,
                decision,
                digest,
                Money.cny("1000000"),
                List.of(),
                List.of(reasons),
                answers,
                "Considered",
                null,
                WU));
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

  private List<String> authorities() {
    return superuser()
        .sql(
            """
            SELECT concat_ws(' ', data ->> 'element', coalesce(data ->> 'authority', '-')) AS said
            FROM ipledge.audit_event CROSS JOIN LATERAL (SELECT body::jsonb -> 'data') AS d (data)
            WHERE case_id = ? AND kind = 'approval.case-judged' ORDER BY said
            """)
        .param(id)
        .query(String.class)
        .list();
  }

  private static void refused(String code, Runnable command) {
    assertThatThrownBy(command::run)
        .isInstanceOfSatisfying(Violation.class, v -> assertThat(v.code()).isEqualTo(code));
  }
}
