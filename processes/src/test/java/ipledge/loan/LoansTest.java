package ipledge.loan;

import static ipledge.testing.Cases.ENGINE;
import static ipledge.testing.Cases.FIRM_CODE;
import static ipledge.testing.Cases.FIRM_NAME;
import static ipledge.testing.Cases.LI;
import static ipledge.testing.Cases.as;
import static ipledge.testing.Cases.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ipledge.approval.Quotas;
import ipledge.intake.ApplicationQueries;
import ipledge.intake.ApplicationState;
import ipledge.posting.AccountRef;
import ipledge.posting.Postings;
import ipledge.shared.Actor;
import ipledge.shared.Money;
import ipledge.shared.Violation;
import ipledge.testing.Cases;
import ipledge.testing.Closings;
import ipledge.testing.DomainTest;
import ipledge.testing.TestDatabase;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DomainTest
class LoansTest {

  private static final Actor XU = person("xu.jing", "disbursement-clerk");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final Payee BORROWER = new Payee(FIRM_NAME, null, "6225000000000001");
  private static final Payee SUPPLIER =
      new Payee("示例设备有限公司", "91990000MA0000031E", "6225000000000002");
  private static final List<ConditionAnswer> INSURED =
      List.of(new ConditionAnswer(4, true, "Policy seen"));

  @Autowired Loans loans;
  @Autowired LoanQueries queries;
  @Autowired Conditions conditions;
  @Autowired ApplicationQueries applications;
  @Autowired Postings postings;
  @Autowired Quotas quotas;
  @Autowired Cases cases;
  @Autowired Closings closings;
  @Autowired TestDatabase database;

  @Test
  void aLoanWhoseConditionsAreMetIsPaidOutOnce() {
    UUID id = registered();
    assertThat(as(XU, () -> conditions.of(id, TODAY)))
        .extracting(ConditionView::met)
        .containsExactly(true, true, true, false);
    confirm(id, 1, INSURED, BORROWER, PaymentMethod.SELF);
    assertThat(state(id)).isEqualTo(ApplicationState.DISBURSING);

    assertThat(send(id, 1))
        .isInstanceOfSatisfying(
            DisbursementStep.Send.class, send -> assertThat(send.sentBefore()).isFalse());
    assertThat(send(id, 1))
        .isInstanceOfSatisfying(
            DisbursementStep.Send.class, send -> assertThat(send.sentBefore()).isTrue());
    paid(id, 1);
    paid(id, 1);

    assertThat(state(id)).isEqualTo(ApplicationState.ACTIVE);
    assertThat(send(id, 1)).isInstanceOf(DisbursementStep.Paid.class);
    LoanQueries.LoanView loan = as(LI, () -> queries.of(id)).getFirst();
    assertThat(loan.state()).isEqualTo(LoanState.ACTIVE);
    assertThat(loan.drawnDownOn()).isEqualTo(TODAY);
    assertThat(loan.maturity()).isEqualTo(LocalDate.of(2027, 11, 22));
    assertThat(as(ENGINE, () -> postings.balance(new AccountRef("loan:" + loan.number()))))
        .isEqualTo(Money.cny("-1200000.00"));
    assertThat(as(ENGINE, () -> quotas.isReserved(id))).isFalse();
    assertThat(events(id, "approval.quota-used")).isOne();
    assertThat(events(id, "loan.loan-disbursed")).isOne();
  }

  @Test
  void nothingIsPaidWhileARightIsNotRegistered() {
    UUID id = closings.signed("1200000", TODAY, "Insure the plant");
    cases.enter(id, ApplicationState.CONDITIONS);
    unmet(id, "RIGHTS_REGISTERED");
    closings.register(id, TODAY.plusDays(1));
    unmet(id, "RIGHTS_REGISTERED");
  }

  @Test
  void nothingIsPaidWhileTheApproversConditionIsUnmet() {
    UUID id = registered();
    refused("loan.condition-unmet", id, List.of(), BORROWER, PaymentMethod.SELF);
    refused(
        "loan.condition-unmet",
        id,
        List.of(new ConditionAnswer(4, false, null)),
        BORROWER,
        PaymentMethod.SELF);
    assertThat(state(id)).isEqualTo(ApplicationState.CONDITIONS);
  }

  @Test
  void thePayeeFitsTheWayOfPayment() {
    UUID id = registered();
    refused("loan.payee-not-borrower", id, INSURED, SUPPLIER, PaymentMethod.SELF);
    Payee self = new Payee(FIRM_NAME, FIRM_CODE, null);
    refused("loan.payee-is-borrower", id, INSURED, self, PaymentMethod.ENTRUSTED);
    Payee nobody = new Payee("示例设备有限公司", "12", null);
    refused("loan.payee-code-wrong", id, INSURED, nobody, PaymentMethod.ENTRUSTED);
    UUID large = registered("10000000.01");
    refused("loan.entrusted-payment-needed", large, INSURED, BORROWER, PaymentMethod.SELF);
  }

  @Test
  void aRefusedOrderBringsTheCaseBackAndTheNextRoundHasAKeyOfItsOwn() {
    UUID id = registered();
    confirm(id, 1, INSURED, BORROWER, PaymentMethod.SELF);
    send(id, 1);
    for (int time = 0; time < 2; time++) {
      as(
          ENGINE,
          () -> {
            loans.denied(id, 1, "ACCOUNT_BLOCKED", ENGINE);
            return id;
          });
    }
    assertThat(state(id)).isEqualTo(ApplicationState.CONDITIONS);
    assertThat(as(LI, () -> queries.lastRefusal(id))).contains("ACCOUNT_BLOCKED");
    assertThat(send(id, 1)).isEqualTo(new DisbursementStep.Refused("ACCOUNT_BLOCKED"));

    confirm(id, 2, INSURED, SUPPLIER, PaymentMethod.ENTRUSTED);
    send(id, 2);
    paid(id, 2);
    assertThat(state(id)).isEqualTo(ApplicationState.ACTIVE);
    assertThat(as(LI, () -> queries.of(id))).hasSize(1);
    assertThat(events(id, "loan.disbursement-denied")).isOne();
  }

  private UUID registered() {
    return registered("1200000");
  }

  private UUID registered(String yuan) {
    UUID id = closings.signed(yuan, TODAY, "Insure the plant");
    closings.register(id, TODAY);
    cases.enter(id, ApplicationState.CONDITIONS);
    return id;
  }

  private void confirm(
      UUID id, int round, List<ConditionAnswer> answers, Payee payee, PaymentMethod method) {
    UUID task = task(id, round);
    as(XU, () -> loans.confirmConditions(task, answers, payee, method, XU));
  }

  private UUID task(UUID id, int round) {
    return cases.claimedTask(id, id, "loan-origination", "confirm-conditions", round, XU);
  }

  private DisbursementStep send(UUID id, int round) {
    return as(ENGINE, () -> loans.send(id, round, "key-of-" + id + ":" + round, ENGINE));
  }

  private void paid(UUID id, int round) {
    as(
        ENGINE,
        () -> {
          loans.disbursed(id, round, "CB-1", "6225000000000001", TODAY, ENGINE);
          return id;
        });
  }

  private ApplicationState state(UUID id) {
    return as(LI, () -> applications.find(id)).state();
  }

  private long events(UUID id, String kind) {
    return superuser()
        .sql("SELECT count(*) FROM ipledge.audit_event WHERE case_id = ? AND kind = ?")
        .params(id, kind)
        .query(Long.class)
        .single();
  }

  private void unmet(UUID id, String kind) {
    UUID task = task(id, 1);
    assertThatThrownBy(
            () ->
                as(
                    XU,
                    () -> loans.confirmConditions(task, INSURED, BORROWER, PaymentMethod.SELF, XU)))
        .isInstanceOfSatisfying(
            Violation.class, v -> assertThat(v.arguments()).containsEntry("kind", kind));
  }

  private void refused(
      String code, UUID id, List<ConditionAnswer> answers, Payee payee, PaymentMethod method) {
    assertThatThrownBy(() -> confirm(id, 1, answers, payee, method))
        .isInstanceOfSatisfying(Violation.class, v -> assertThat(v.code()).isEqualTo(code));
  }

  private JdbcClient superuser() {
    return JdbcClient.create(database.superuser());
  }
}
