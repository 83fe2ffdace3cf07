package ipledge.intake;

import ipledge.shared.Money;
import ipledge.shared.Percentage;

/**
 * What one borrower may still owe the bank (CRD-33).
 *
 * @param capital the bank's net capital, in yuan
 * @param share of it that one borrower may owe
 * @param exposure what the borrower owes by the books, and what it got or was promised through its
 *     other cases, in yuan
 */
public record BorrowerRoom(Money capital, Percentage share, Money exposure) {

  /** capital × share − exposure, HALF_UP once, not below zero. */
  public Money left() {
    Money left =
        Money.rounded(capital.amount().multiply(share.fraction()).subtract(exposure.amount()));
    return left.isNegative() ? Money.zero() : left;
  }
}
