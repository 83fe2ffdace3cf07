package ipledge.approval;

import ipledge.shared.Money;
import ipledge.shared.Percentage;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How much may be lent at most (ALG-07): the smallest of what the rights carry, what the product
 * allows, what working capital is needed, where the loan is for that, and what one borrower may
 * owe. The delegated limit sets the approval route, not the amount. As long as one of the figures
 * is missing nothing can be said, and nothing is lent.
 *
 * @param items the rights that count, each with its own part
 * @param notCounted the other rights, each with the reason
 * @param figures one for every bound that holds for this loan
 */
public record LoanLimit(List<Item> items, List<NotCounted> notCounted, List<Figure> figures) {

  /** What bounds a loan. */
  public enum Bound {
    /** Sum of value × rate over the rights that count, HALF_UP at the end. */
    PLEDGE,
    /** The product's highest amount. */
    PRODUCT_CAP,
    /** The new loan that the need for working capital leaves room for (ALG-12, CRD-42). */
    WORKING_CAPITAL,
    /** 10 % of capital less live and approved exposure (CRD-33), not below zero. */
    BORROWER_ROOM
  }

  /**
   * One bound.
   *
   * @param amount in yuan; null if it cannot be computed
   * @param missing what is not there, if the amount is not: a parameter's key, a product, or the
   *     borrower's figures
   */
  public record Figure(Bound bound, @Nullable Money amount, @Nullable String missing) {

    static Figure of(Bound bound, Money amount) {
      return new Figure(bound, amount, null);
    }

    static Figure missing(Bound bound, String what) {
      return new Figure(bound, null, what);
    }
  }

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

  /** Why a right carries nothing. */
  public enum Why {
    /** Nobody has confirmed a value. */
    NO_VALUE,
    /** A check at intake failed, or nobody has checked (ALG-07: only items passing pre-checks). */
    CHECKS_NOT_PASSED,
    /** The bank lends nothing on its kind. */
    NO_RATE,
    /** The register has not stated how long it lasts. */
    LIFE_UNKNOWN,
    /** Fewer years of protection are left than its kind needs (2.6). */
    LIFE_TOO_SHORT,
    /** Nobody has said since when it is in use. */
    USE_UNKNOWN,
    /** It is in use for fewer years than its kind needs (2.6). */
    USE_TOO_SHORT
  }

  /**
   * A right that carries nothing.
   *
   * @param arguments figures of the reason, by name
   */
  public record NotCounted(UUID rightId, Why why, Map<String, String> arguments) {

    public NotCounted {
      arguments = Map.copyOf(arguments);
    }
  }

  public LoanLimit {
    items = List.copyOf(items);
    notCounted = List.copyOf(notCounted);
    figures = List.copyOf(figures);
  }

  /** Sum of value × rate. */
  static Money carriedBy(List<Item> items) {
    return Money.rounded(items.stream().map(Item::exact).reduce(BigDecimal.ZERO, BigDecimal::add));
  }

  /** The most that may be lent; nothing as long as a figure is missing. */
  public Optional<Money> most() {
    return missing().isEmpty()
        ? figures.stream().map(Figure::amount).filter(Objects::nonNull).reduce(Money::min)
        : Optional.empty();
  }

  /** What is not there, so that nothing can be said. */
  public List<String> missing() {
    return figures.stream().map(Figure::missing).filter(Objects::nonNull).toList();
  }

  /** Whether this bound is the one that says how much; several may say the same. */
  public boolean binds(Figure figure) {
    return figure.amount() != null && most().filter(figure.amount()::equals).isPresent();
  }

  /** What the rights carry. */
  public Money pledgeLimit() {
    return carriedBy(items);
  }
}
