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
import ipledge.shared.Actor;
import ipledge.shared.Money;
import ipledge.shared.Violation;
import ipledge.testing.Cases;
import ipledge.testing.DomainTest;
import ipledge.testing.TestDatabase;
import ipledge.worklist.Worklist;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

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
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;

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
    assertThat(as(ENGINE, () -> reader.read(id)).limit().most()).contains(Money.cny("1500000"));
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
                        judged.survey(),
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
  void anApproverApprovesUpToTheAuthorityOfTheRoleAndNotAFenMore() {
    UUID large = aLargeCase("5000000.01");
    UUID task = judged.claimed(large, "approve-branch", "branch-approver", FENG, "proposer");
    String digest = judged.digest(large, FENG);
    refused("approval.above-authority", () -> judged.approve(task, digest, FENG, "5000000.01"));
    judged.approve(task, digest, FENG, "5000000");
    assertThat(as(ENGINE, () -> reader.read(large)).approvedAmount())
        .isEqualTo(Money.cny("5000000"));
  }

  @Test
  void theTableLooksUpTheAuthorityOfWhoeverGoesAroundTheApplication() {
    UUID large = aLargeCase("5000000.01");
    UUID task = judged.claimed(large, "approve-branch", "branch-approver", FENG, "proposer");
    assertThat(task).isNotNull();

    assertThat(byHand(large, "approve-branch", "branch-approver", FENG, "5000000.01"))
        .as("above the role's authority, whatever number is supplied with it")
        .isEqualTo("IP004");
    assertThat(byHand(large, "approve-branch", "head-office-approver", FENG, "5000000.01"))
        .as("in a role that the task does not ask for")
        .isEqualTo("IP005");
    assertThat(byHand(large, "approve-head-office", "head-office-approver", FENG, "5000000.01"))
        .as("at a task that is not there")
        .isEqualTo("IP005");
    assertThat(byHand(large, "approve-branch", "branch-approver", WU, "1"))
        .as("at a task that somebody else has")
        .isEqualTo("IP005");
    directory(FENG, "customer-manager");
    assertThat(byHand(large, "approve-branch", "branch-approver", FENG, "1"))
        .as("in a role that the directory knows nothing of")
        .isEqualTo("IP005");
    directory(FENG, "branch-approver");
    assertThat(byHand(large, "approve-branch", "branch-approver", FENG, "5000000")).isEqualTo("");
    assertThat(
            superuser()
                .sql(
                    """
                    SELECT authority_limit::text || ' ' || proposer FROM ipledge.case_opinion
                    WHERE application_id = ? AND step = 'APPROVE'
                    """)
                .param(large)
                .query(String.class)
                .single())
        .as("what stands in the book is what the database looked up")
        .isEqualTo("5000000.00 li.na");
    superuser().sql("DELETE FROM ipledge.party_staff WHERE staff_id = 'feng.gang'").update();
  }

  @Test
  void aLimitThatWasLoweredTodayIsNotMetByADecisionDatedYesterday() {
    UUID large = aLargeCase("4000000");
    assertThat(judged.claimed(large, "approve-branch", "branch-approver", FENG, "proposer"))
        .isNotNull();
    superuser()
        .sql(
            """
            UPDATE ipledge.authority_limit SET valid_to = '2026-11-22'
            WHERE branch_id = 'BJ-HD' AND product_code = '*'
            """)
        .update();
    try {
      assertThat(byHand(large, "approve-branch", "branch-approver", FENG, "4000000"))
          .isEqualTo("IP004");
      assertThat(
              byHand(
                  large,
                  "approve-branch",
                  "branch-approver",
                  FENG,
                  "4000000",
                  "2026-11-22T09:00:00+08"))
          .isEqualTo("IP005");
    } finally {
      superuser().sql("UPDATE ipledge.authority_limit SET valid_to = NULL").update();
    }
  }

  @Test
  void whatATaskIsDoesNotChangeToSuitWhoeverHasIt() {
    UUID task = judged.open(id, "approve-branch", "branch-approver", "proposer");
    assertThatThrownBy(
            () ->
                superuser()
                    .sql(
                        """
                        UPDATE ipledge.work_item SET candidate_groups = '{customer-manager}'
                        WHERE id = ?
                        """)
                    .param(task)
                    .update())
        .rootCause()
        .hasMessageContaining("does not change");
  }

  /** Surveyed and recommended, with values and a need that carry much more. */
  private UUID aLargeCase(String yuan) {
    UUID large =
        cases.stated(yuan, Cases.figures("400000000"), LocalDate.of(2020, 3, 1), Cases.invention());
    judged.checked(large);
    as(ENGINE, () -> approvals.precheck(large, ENGINE));
    judged.valued(large, "40000000");
    as(ENGINE, () -> approvals.decideGreenChannel(large, ENGINE));
    judged.investigate(large, "investigate", ZHANG, "SUPPORT");
    judged.investigate(large, "co-investigate", ZHAO, "SUPPORT");
    judged.review(large, WU, yuan);
    return large;
  }

  private String byHand(UUID caseId, String element, String role, Actor by, String yuan) {
    return byHand(caseId, element, role, by, yuan, "2026-11-23T09:00:00+08");
  }

  /** Writes an approval past the application, with a limit that suits; answers the SQL state. */
  private String byHand(
      UUID caseId, String element, String role, Actor by, String yuan, String at) {
    try {
      return as(
          by,
          () ->
              transaction.execute(
                  status -> {
                    jdbc.sql(
                            """
                            INSERT INTO case_opinion (id, application_id, branch_id, element_id,
                              step, round, staff_id, proposer, role, decision, amount,
                              authority_limit, opinion, facts_digest, decided_at)
                            VALUES (gen_random_uuid(), ?, 'BJ-HD', ?, 'APPROVE', 1, ?, 'nobody', ?,
                              'APPROVE', ?::numeric, 999999999, 'Approved', 'x', ?::timestamptz)
                            """)
                        .params(caseId, element, by.staff().id(), role, yuan, at)
                        .update();
                    return "";
                  }));
    } catch (DataAccessException e) {
      return ((SQLException) Objects.requireNonNull(e.getRootCause())).getSQLState();
    }
  }

  private void directory(Actor person, String role) {
    superuser()
        .sql(
            """
            INSERT INTO ipledge.party_staff (staff_id, display_name, roles, branch_id, active)
            VALUES (?, 'Name', ARRAY[?], 'BJ-HD', true)
            ON CONFLICT (staff_id) DO UPDATE SET roles = excluded.roles
            """)
        .params(person.staff().id(), role)
        .update();
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
                judged.survey(),
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
