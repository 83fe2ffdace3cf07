package ipledge.loan;

import ipledge.shared.Money;
import org.jspecify.annotations.Nullable;

/** What is to be done about an order to pay out. */
public sealed interface DisbursementStep {

  /**
   * It goes to the core bank.
   *
   * @param loanNumber the loan's number
   * @param tranche from 1
   * @param account null for the payee's first one
   * @param sentBefore whether an earlier attempt may have reached the core bank
   */
  record Send(
      String loanNumber,
      int tranche,
      String payeeName,
      String payeeCode,
      @Nullable String account,
      Money amount,
      boolean sentBefore)
      implements DisbursementStep {}

  /** The core bank paid it; nothing is to be done. */
  record Paid() implements DisbursementStep {}

  /**
   * The core bank refused it.
   *
   * @param reason its own code
   */
  record Refused(String reason) implements DisbursementStep {}
}
