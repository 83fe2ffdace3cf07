package ipledge.stories.origination;

import static ipledge.stories.People.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ipledge.intake.ApplicationQueries;
import ipledge.intake.ApplicationState;
import ipledge.loan.LoanQueries;
import ipledge.loan.LoanRefused;
import ipledge.loan.LoanState;
import ipledge.posting.AccountRef;
import ipledge.posting.Postings;
import ipledge.posting.ReservationId;
import ipledge.shared.Actor;
import ipledge.shared.BankTime;
import ipledge.shared.Money;
import ipledge.simulators.RunningSimulators;
import ipledge.simulators.fault.Face;
import ipledge.simulators.fault.Fault;
import ipledge.simulators.fault.FaultMode;
import ipledge.stories.Story;
import ipledge.testing.TestDatabase;
import ipledge.workers.engine.Asked;
import ipledge.workers.engine.JobContext;
import ipledge.workers.engine.OutsideWork;
import ipledge.workers.intake.LoanOriginationProcess;
import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * However often the order to pay out is tried, the core bank pays once and the books say so once.
 */
@Story
class DisbursementTest {

  private static final Actor WORKERS = Actor.system("workers");
  private static final Money AMOUNT = Money.cny("1500000.00");
  private static final String NAME = "星河精密仪器（示例）有限公司";
  private static final String CODE = "91990000MA0000015Q";
  private static final String BLOCKED_NAME = "远山储能科技（示例）有限公司";
  private static final String BLOCKED_CODE = "91990000MA0000031E";

  @Autowired List<OutsideWork<?, ?>> workers;
  @Autowired RunningSimulators simulators;
  @Autowired ApplicationQueries applications;
  @Autowired LoanQueries loans;
  @Autowired Postings postings;
  @Autowired TransactionTemplate transaction;
  @Autowired TestDatabase database;
  @Autowired Clock clock;

  private final UUID id = UUID.randomUUID();
  private final UUID loan = UUID.randomUUID();
  private final String number = "DK-" + id;
  private int paidBefore;
  private Money heldBefore = Money.zero();

  @BeforeEach
  void count() {
    paidBefore = simulators.effects(Face.CORE_BANK).size();
    as(
        WORKERS,
        () -> {
          postings.open(new AccountRef("payee:" + CODE), null);
          heldBefore = postings.balance(new AccountRef("payee:" + CODE));
          return id;
        });
  }

  @Test
  void anOrderDeliveredTwiceIsPaidOnce() {
    aLoanToBePaid();
    order(1, NAME, CODE);
    deliver(1);
    deliver(1);
    isPaidOnce();
  }

  @Test
  void aCrashBetweenThePaymentAndItsRecordPaysOnce() {
    aLoanToBePaid();
    order(1, NAME, CODE);
    callWithoutTelling(1);
    deliver(1);
    isPaidOnce();
  }

  @Test
  void aLostAnswerIsFoundByItsKey() {
    aLoanToBePaid();
    order(1, NAME, CODE);
    simulators.faults().set(Face.CORE_BANK, Fault.times(FaultMode.LOSE_ANSWER, 1));
    deliver(1);
    isPaidOnce();
  }

  @Test
  void aRefusalComesBackAndTheNextRoundPays() {
    aLoanToBePaid();
    order(1, BLOCKED_NAME, BLOCKED_CODE);
    for (int time = 0; time < 2; time++) {
      assertThatThrownBy(() -> deliver(1))
          .isInstanceOfSatisfying(
              LoanRefused.class,
              refused ->
                  assertThat(refused.code())
                      .isEqualTo(LoanOriginationProcess.DISBURSEMENT_REFUSED));
    }
    assertThat(simulators.effects(Face.CORE_BANK)).hasSize(paidBefore);
    assertThat(as(WORKERS, () -> applications.find(id)).state())
        .isEqualTo(ApplicationState.CONDITIONS);
    assertThat(as(WORKERS, () -> loans.lastRefusal(id))).contains("ACCOUNT_BLOCKED");

    sql("UPDATE ipledge.loan_application SET state = 'DISBURSING' WHERE id = :id");
    order(2, NAME, CODE);
    deliver(2);
    isPaidOnce();
  }

  private void isPaidOnce() {
    assertThat(simulators.effects(Face.CORE_BANK)).hasSize(paidBefore + 1);
    assertThat(as(WORKERS, () -> loans.of(id)))
        .extracting(LoanQueries.LoanView::state)
        .containsExactly(LoanState.ACTIVE);
    assertThat(as(WORKERS, () -> applications.find(id)).state()).isEqualTo(ApplicationState.ACTIVE);
    assertThat(as(WORKERS, () -> postings.balance(new AccountRef("payee:" + CODE))))
        .isEqualTo(heldBefore.plus(AMOUNT));
    assertThat(as(WORKERS, () -> postings.balance(new AccountRef("loan:" + number))))
        .isEqualTo(AMOUNT.negated());
  }

  /** One delivery of the job, step by step as the runtime takes them. */
  private void deliver(int round) {
    OutsideWork<Object, Object> worker = worker();
    JobContext job = job(round);
    if (inTransaction(() -> worker.ask(job)) instanceof Asked.Call<Object> call) {
      Object reply = worker.call(call.question(), job);
      inTransaction(() -> worker.tell(job, call.question(), reply));
    }
  }

  private void callWithoutTelling(int round) {
    OutsideWork<Object, Object> worker = worker();
    JobContext job = job(round);
    var call = (Asked.Call<Object>) inTransaction(() -> worker.ask(job));
    assertThat(worker.call(call.question(), job)).isNotNull();
  }

  @SuppressWarnings("unchecked")
  private OutsideWork<Object, Object> worker() {
    return (OutsideWork<Object, Object>)
        workers.stream()
            .filter(worker -> worker.type().equals(LoanOriginationProcess.DISBURSE))
            .findFirst()
            .orElseThrow();
  }

  private JobContext job(int round) {
    return new JobContext(
        LoanOriginationProcess.ID, "disburse", id, id, round, 1L, "trace-" + id, Map.of());
  }

  private <T> T inTransaction(Supplier<T> work) {
    return as(WORKERS, () -> transaction.<T>execute(status -> work.get()));
  }

  private void aLoanToBePaid() {
    LocalDate today = BankTime.today(clock);
    UUID reservation =
        as(
            WORKERS,
            () -> {
              AccountRef plan = new AccountRef("plan:" + id);
              AccountRef used = new AccountRef("used:" + id);
              postings.open(plan, null);
              postings.open(used, Money.zero());
              ReservationId reserved = postings.reserve(plan, used, AMOUNT, id, "quota:" + id);
              return reserved.id();
            });
    superuser()
        .sql(
            """
            INSERT INTO ipledge.enterprise (id, version, name, social_credit_code, registered_by,
                                            registered_at)
            VALUES (gen_random_uuid(), 0, :name, :code, 'li.na', now())
            ON CONFLICT (social_credit_code) DO NOTHING
            """)
        .param("name", NAME)
        .param("code", CODE)
        .update();
    superuser()
        .sql(
            """
            WITH application AS (
              INSERT INTO ipledge.loan_application (id, version, number, branch_id, proposer,
                enterprise_id, product_code, amount, tenor_months, purpose_code, state, created_at,
                submitted_at, planned_maturity)
              SELECT :id, 0, :number, 'BJ-HD', 'li.na', e.id, 'IP-PLEDGE', :amount, 12,
                'WORKING_CAPITAL', 'DISBURSING', now(), now(), :to
              FROM ipledge.enterprise e WHERE e.social_credit_code = :code
              RETURNING id),
            approval AS (
              INSERT INTO ipledge.approval_case (application_id, version, branch_id,
                approved_amount, approved_by, reservation_id)
              SELECT id, 0, 'BJ-HD', :amount, 'feng.gang', :reservation FROM application),
            contract AS (
              INSERT INTO ipledge.contract (id, version, application_id, branch_id, kind, number,
                amount, annual_rate, performance_from, performance_to, terms, state, drawn_up_on)
              SELECT gen_random_uuid(), 0, id, 'BJ-HD', 'LOAN', :number, :amount, 0.0385, :from,
                :to, '{}', 'DRAWN_UP', :from
              FROM application RETURNING id, application_id)
            INSERT INTO ipledge.loan (id, version, application_id, branch_id, tranche, number,
              contract_id, amount, annual_rate, maturity, state)
            SELECT :loan, 0, application_id, 'BJ-HD', 1, :number, id, :amount, 0.0385, :to,
              'ORDERED' FROM contract
            """)
        .param("id", id)
        .param("loan", loan)
        .param("number", number)
        .param("amount", AMOUNT.amount())
        .param("reservation", reservation)
        .param("code", CODE)
        .param("from", Date.valueOf(today))
        .param("to", Date.valueOf(today.plusYears(1).minusDays(1)))
        .update();
  }

  private void order(int round, String payee, String code) {
    superuser()
        .sql(
            """
            INSERT INTO ipledge.disbursement (id, version, loan_id, application_id, branch_id, round,
              payment_method, payee_name, payee_code, state)
            VALUES (gen_random_uuid(), 0, :loan, :id, 'BJ-HD', :round, 'SELF', :payee, :code,
                    'CONFIRMED')
            """)
        .param("loan", loan)
        .param("id", id)
        .param("round", round)
        .param("payee", payee)
        .param("code", code)
        .update();
  }

  private void sql(String statement) {
    superuser().sql(statement).param("id", id).update();
  }

  private JdbcClient superuser() {
    return JdbcClient.create(database.superuser());
  }
}
