package ipledge.simulators.corebank;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * An order to pay a tranche of a loan out.
 *
 * @param amount such as {@code 1500000.00}
 */
public record DisbursementOrder(
    String loanNo, int tranche, Payee payee, String amount, String currency) {

  public DisbursementOrder {
    if (loanNo == null || loanNo.isBlank() || payee == null || currency == null) {
      throw new IllegalArgumentException("An order names loan, payee and currency.");
    }
    if (tranche < 1) {
      throw new IllegalArgumentException("Tranches count from 1.");
    }
    Amounts.positive(amount);
  }

  BigDecimal money() {
    return Amounts.positive(amount);
  }

  /**
   * @param account the account to pay into; the firm's first one when left out
   */
  public record Payee(String name, String uscc, @Nullable String account) {

    public Payee {
      if (name == null || uscc == null) {
        throw new IllegalArgumentException("A payee has name and social credit code.");
      }
    }
  }
}
