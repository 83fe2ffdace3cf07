package ipledge.simulators.corebank;

import ipledge.simulators.corebank.BankEvent.AccountEntered;
import ipledge.simulators.corebank.BankEvent.DisbursementPaid;
import ipledge.simulators.corebank.BankEvent.DisbursementRefused;
import ipledge.simulators.corebank.BankEvent.RepaymentBooked;
import ipledge.simulators.corebank.Disbursement.Reason;
import ipledge.simulators.corebank.Disbursement.State;
import ipledge.simulators.journal.Answer;
import ipledge.simulators.journal.Call;
import ipledge.simulators.journal.Deed;
import ipledge.simulators.journal.Journal;
import ipledge.simulators.time.BusinessClock;
import ipledge.simulators.web.Problem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * The core bank at work. It trusts the key alone: another key for the same tranche pays again, so
 * that a product which pays twice is seen to pay twice.
 */
@Service
public final class CoreBank {

  private static final String CURRENCY = "CNY";

  private final BankState state;
  private final Journal<BankEvent> journal;
  private final BusinessClock clock;

  CoreBank(BankState state, Journal<BankEvent> journal, BusinessClock clock) {
    this.state = state;
    this.journal = journal;
    this.clock = clock;
  }

  /** Pays, or refuses with a reason; either is final for the key. */
  public synchronized Answer disburse(String key, DisbursementOrder order) {
    return journal.once(
        new Call(key, "disburse", order),
        () -> {
          Optional<Account> account = accountFor(order);
          Optional<Reason> reason = objection(order, account);
          Disbursement result =
              new Disbursement(
                  "D%tY%08d".formatted(clock.today(), state.orders() + 1),
                  order.loanNo(),
                  order.tranche(),
                  order.money().toPlainString(),
                  order.currency(),
                  reason.isEmpty() ? State.DONE : State.REFUSED,
                  reason.orElse(null),
                  reason.isEmpty() ? account.orElseThrow().account() : null,
                  clock.today());
          BankEvent event =
              reason.isEmpty()
                  ? new DisbursementPaid(key, result)
                  : new DisbursementRefused(key, result);
          return new Deed<>(event, reason.isEmpty(), 201, result);
        });
  }

  private Optional<Account> accountFor(DisbursementOrder order) {
    String number = order.payee().account();
    return number == null ? state.firstAccountOf(order.payee().uscc()) : state.account(number);
  }

  private static Optional<Reason> objection(DisbursementOrder order, Optional<Account> found) {
    if (!order.currency().equals(CURRENCY)) {
      return Optional.of(Reason.CURRENCY_NOT_SUPPORTED);
    }
    if (found.isEmpty()) {
      return Optional.of(Reason.ACCOUNT_UNKNOWN);
    }
    Account account = found.get();
    if (!account.uscc().equals(order.payee().uscc())
        || !account.holder().equals(order.payee().name())) {
      return Optional.of(Reason.PAYEE_MISMATCH);
    }
    if (!account.currency().equals(order.currency())) {
      return Optional.of(Reason.CURRENCY_NOT_SUPPORTED);
    }
    return switch (account.status()) {
      case OPEN -> Optional.empty();
      case BLOCKED -> Optional.of(Reason.ACCOUNT_BLOCKED);
      case CLOSED -> Optional.of(Reason.ACCOUNT_CLOSED);
    };
  }

  /**
   * @throws Problem when no order came with the key
   */
  public synchronized Disbursement disbursementByKey(String key) {
    return state.disbursementByKey(key).orElseThrow(() -> Problem.unknown("The key"));
  }

  public synchronized Account account(String number) {
    return state.account(number).orElseThrow(() -> Problem.unknown("The account"));
  }

  /** Opens or changes an account, as only the bank itself can. */
  public synchronized Account enter(Account account) {
    journal.record(new AccountEntered(account));
    return account;
  }

  public synchronized LoanLedger loan(String loanNo) {
    BigDecimal disbursed = state.disbursed(loanNo);
    BigDecimal repaid = state.repaid(loanNo);
    if (disbursed.signum() == 0) {
      throw Problem.unknown("The loan");
    }
    return new LoanLedger(
        loanNo,
        disbursed.toPlainString(),
        repaid.toPlainString(),
        disbursed.subtract(repaid).toPlainString());
  }

  /** Books what a borrower paid, as the bank's own counter does. */
  public synchronized Repayment repay(String loanNo, String amount, @Nullable LocalDate paidOn) {
    BigDecimal money = Amounts.positive(amount);
    if (state.disbursed(loanNo).subtract(state.repaid(loanNo)).compareTo(money) < 0) {
      throw Problem.invalid("too-much", "The loan owes less than " + amount + ".");
    }
    Repayment repayment =
        new Repayment(
            state.repayments().size() + 1L,
            loanNo,
            money.toPlainString(),
            CURRENCY,
            paidOn == null ? clock.today() : paidOn);
    journal.record(new RepaymentBooked(repayment));
    return repayment;
  }

  /** Repayments after a number, oldest first. */
  public synchronized List<Repayment> repayments(long after, int limit) {
    return state.repayments().stream()
        .filter(repayment -> repayment.seq() > after)
        .limit(limit)
        .toList();
  }

  /** What a loan owes of its principal, amounts in yuan. */
  public record LoanLedger(String loanNo, String disbursed, String repaid, String outstanding) {}
}
