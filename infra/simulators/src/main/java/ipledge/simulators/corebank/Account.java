package ipledge.simulators.corebank;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;
import java.util.Currency;

/**
 * A firm's current account at the bank.
 *
 * @param uscc the holder's unified social credit code
 * @param balance what stands on it, not below zero
 */
public record Account(
    String account,
    String holder,
    String uscc,
    String currency,
    Status status,
    @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal balance) {

  /** Whether money may be paid into it. */
  public enum Status {
    OPEN,
    BLOCKED,
    CLOSED
  }

  public Account {
    if (account == null || holder == null || uscc == null || currency == null || status == null) {
      throw new IllegalArgumentException("An account has number, holder, currency and status.");
    }
    balance =
        (balance == null ? BigDecimal.ZERO : balance)
            .setScale(Currency.getInstance(currency).getDefaultFractionDigits());
  }

  Account credited(BigDecimal amount) {
    return new Account(account, holder, uscc, currency, status, balance.add(amount));
  }
}
