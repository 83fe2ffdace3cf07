package ipledge.stories;

import ipledge.shared.Money;

/**
 * What a firm asks for.
 *
 * @param months how long it wants the money
 */
public record Loan(String product, Money amount, int months, String purpose) {

  /** Working capital for a year. */
  public static Loan of(String yuan) {
    return new Loan("IP-PLEDGE", Money.cny(yuan), 12, "WORKING_CAPITAL");
  }

  /** Money to bring a right to market, for two years and in larger amounts. */
  public static Loan longer(String yuan) {
    return new Loan("IP-PLEDGE-LONG", Money.cny(yuan), 24, "COMMERCIALISATION");
  }
}
