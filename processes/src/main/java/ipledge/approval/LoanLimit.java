package ipledge.approval;

import ipledge.shared.Money;
import ipledge.shared.Percentage;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/**
 * How much may be lent at most (ALG-07): the smallest of what the rights carry, what the product
 * allows and what one borrower may owe. The delegated limit sets the approval route, not the
 * amount.
 *
 * @param items the rights that count, each with its own part
 * @param pledgeLimit sum of value × rate over them, HALF_UP at the end
 * @param productCap the product's highest amount
 * @param borrowerRoom 10 % of capital less live and approved exposure (CRD-33), not below zero
 */
public record LoanLimit(List<Item> items, Money pledgeLimit, Money productCap, Money borrowerRoom) {

  /**
   * One right's part.
   *
   * @param value confirmed value, in yuan
   * @param rate the pledge rate of its kind
   */
  public record Item(UUID rightId, Money value, Percentage rate) {

    /** value × rate, to the fen. */
    public Money part() {
      return Money.rounded(exact());
    }

    private BigDecimal exact() {
      return value.amount().multiply(rate.fraction());
    }
  }

  public LoanLimit {
    items = List.copyOf(items);
  }

  /**
   * @param capital the bank's net capital, in yuan
   * @param share of it that one borrower may owe (CRD-33)
   * @param exposure live and approved, in yuan
   */
  public static LoanLimit of(
      List<Item> items, Money productCap, Money capital, Percentage share, Money exposure) {
    BigDecimal sum = items.stream().map(Item::exact).reduce(BigDecimal.ZERO, BigDecimal::add);
    Money room =
        Money.rounded(capital.amount().multiply(share.fraction()).subtract(exposure.amount()));
    return new LoanLimit(
        items, Money.rounded(sum), productCap, room.isNegative() ? Money.zero() : room);
  }

  /** The most that may be lent. */
  public Money most() {
    return pledgeLimit.min(productCap).min(borrowerRoom);
  }
}
