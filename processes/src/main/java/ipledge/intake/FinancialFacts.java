package ipledge.intake;

import ipledge.intake.WorkingCapitalNeed.Days;
import ipledge.intake.WorkingCapitalNeed.Finance;
import ipledge.intake.WorkingCapitalNeed.Trade;

/**
 * The borrower's figures from which its need for working capital follows (ALG-12), as the customer
 * manager took them in.
 *
 * @param trade last year's trade and what is expected of it
 * @param days how long money is tied up
 * @param finance what finances the business already
 */
public record FinancialFacts(Trade trade, Days days, Finance finance) {

  /** How much working capital is needed, and how much of it a new loan may be. */
  public WorkingCapitalNeed need() {
    return WorkingCapitalNeed.of(trade, days, finance);
  }
}
