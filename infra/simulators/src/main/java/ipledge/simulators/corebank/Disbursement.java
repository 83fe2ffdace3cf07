package ipledge.simulators.corebank;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What became of an order.
 *
 * @param reason why it was refused
 * @param account where the money went
 * @param bookedOn value date of the payment, or the day of the refusal
 */
public record Disbursement(
    String orderNo,
    String loanNo,
    int tranche,
    String amount,
    String currency,
    State state,
    @Nullable Reason reason,
    @Nullable String account,
    LocalDate bookedOn) {

  /** Final from the start: the bank decides at once. */
  public enum State {
    DONE,
    REFUSED
  }

  /** Why the bank does not pay. */
  public enum Reason {
    ACCOUNT_UNKNOWN,
    ACCOUNT_BLOCKED,
    ACCOUNT_CLOSED,
    PAYEE_MISMATCH,
    CURRENCY_NOT_SUPPORTED
  }
}
