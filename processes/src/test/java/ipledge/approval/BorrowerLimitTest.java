package ipledge.approval;

import static ipledge.approval.JudgedCases.FENG;
import static ipledge.approval.JudgedCases.WU;
import static ipledge.approval.JudgedCases.ZHANG;
import static ipledge.approval.JudgedCases.ZHAO;
import static ipledge.testing.Cases.as;
import static org.assertj.core.api.Assertions.assertThat;

import ipledge.shared.Actor;
import ipledge.shared.Violation;
import ipledge.testing.Cases;
import ipledge.testing.DomainTest;
import ipledge.testing.TestDatabase;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** CRD-33: what one borrower may owe counts over the whole bank. */
@DomainTest
@Import(JudgedCases.class)
class BorrowerLimitTest {

  private static final Actor JIANG = Cases.person("jiang.tao", "branch-approver");

  @Autowired CaseFactsReader reader;
  @Autowired Cases cases;
  @Autowired JudgedCases judged;
  @Autowired TestDatabase database;

  /** The firm is that of other tests too. */
  @AfterEach
  void theFirmOwesNothing() {
    superuser().sql("DELETE FROM ipledge.existing_exposure").update();
    superuser().sql("UPDATE ipledge.loan_application SET state = 'WITHDRAWN'").update();
  }

  @Test
  void aLoanOfAnotherBranchCountsWithWhatWasApprovedThoughItsCaseIsHidden() {
    UUID here = cases.submitted("1500000", Cases.invention());
    BigDecimal before = room(here);
    UUID there = cases.submitted("1500000", Cases.invention());
    cases.approved(there, "900000");
    superuser()
        .sql("UPDATE ipledge.loan_application SET branch_id = 'SH-PD' WHERE id = ?")
        .param(there)
        .update();

    assertThat(before.subtract(room(here))).isEqualByComparingTo("900000");
  }

  @Test
  void ofTwoApprovalsAtTheSameMomentThatTogetherExceedTheLimitOneIsRefused() throws Exception {
    UUID one = cases.submitted("1500000", Cases.invention());
    BigDecimal left = room(one).subtract(new BigDecimal("1500000"));
    superuser()
        .sql(
            """
            INSERT INTO ipledge.existing_exposure
              (id, social_credit_code, facility, amount, classification, as_of)
            VALUES (gen_random_uuid(), :code, 'OLD', :amount, 'NORMAL', DATE '2026-11-01')
            """)
        .param("code", Cases.FIRM_CODE)
        .param("amount", left)
        .update();
    UUID other = cases.submitted("1500000", Cases.invention());
    toApproval(one);
    toApproval(other);

    List<String> ends = together(approval(one, FENG), approval(other, JIANG));

    assertThat(ends).containsExactlyInAnyOrder("approved", "approval.case-changed");
    assertThat(room(one).min(room(other))).isEqualByComparingTo("0");
  }

  private void toApproval(UUID id) {
    judged.inDueDiligence(id);
    judged.investigate(id, "investigate", ZHANG, "SUPPORT");
    judged.investigate(id, "co-investigate", ZHAO, "SUPPORT");
    judged.review(id, WU, "1500000");
  }

  private Callable<String> approval(UUID id, Actor by) {
    UUID task = judged.claimed(id, "approve-branch", "branch-approver", by, "proposer");
    String digest = judged.digest(id, by);
    return () -> {
      try {
        judged.approve(task, digest, by, "1500000");
        return "approved";
      } catch (Violation refused) {
        return refused.code();
      }
    };
  }

  private static List<String> together(Callable<String> one, Callable<String> other)
      throws Exception {
    CyclicBarrier start = new CyclicBarrier(2);
    try (ExecutorService people = Executors.newFixedThreadPool(2)) {
      Future<String> first = people.submit(() -> from(start, one));
      Future<String> second = people.submit(() -> from(start, other));
      return List.of(first.get(30, TimeUnit.SECONDS), second.get(30, TimeUnit.SECONDS));
    }
  }

  private static String from(CyclicBarrier start, Callable<String> work) throws Exception {
    start.await(30, TimeUnit.SECONDS);
    return work.call();
  }

  /** As a person of the branch reads it, to whom other branches' cases do not exist. */
  private BigDecimal room(UUID id) {
    return as(FENG, () -> reader.read(id)).limit().figures().stream()
        .filter(figure -> figure.bound() == LoanLimit.Bound.BORROWER_ROOM)
        .map(figure -> Objects.requireNonNull(figure.amount()).amount())
        .findFirst()
        .orElseThrow();
  }

  private JdbcClient superuser() {
    return JdbcClient.create(database.superuser());
  }
}
