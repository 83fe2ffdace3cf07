package ipledge.workers.outside;

import ipledge.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * An order to pay a tranche of a loan out.
 *
 * @param loanNo our number of the loan
 * @param tranche from 1
 */
public record DisbursementOrder(String loanNo, int tranche, Payee payee, Money amount) {

  public DisbursementOrder {
    if (tranche < 1 || !amount.isPositive()) {
      throw new IllegalArgumentException("an order pays a positive amount of a tranche from 1 on");
    }
  }

  /**
   * Who is paid.
   *
   * @param uscc unified social credit code
   * @param account the account; the firm's first one at the bank when null
   */
  public record Payee(String name, String uscc, @Nullable String account) {}
}
