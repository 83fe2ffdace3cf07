package ipledge.web.view;

import ipledge.collateral.RightKind;
import ipledge.shared.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A loan product.
 *
 * @param rates the lending limit applied to a value, by kind of right
 * @param sample whether the bank has still to replace it
 */
public record ProductShown(
    String code,
    String name,
    Money minAmount,
    Money maxAmount,
    int minTenorMonths,
    int maxTenorMonths,
    List<PledgeRateShown> rates,
    boolean sample,
    @Nullable String source) {

  public ProductShown {
    rates = List.copyOf(rates);
  }

  /**
   * How much is lent on a kind of right.
   *
   * @param maxRate as a fraction, exact
   * @param minYearsLeft years of protection that must be left
   * @param minYearsUsed years that it must have been in use
   */
  public record PledgeRateShown(
      RightKind kind, String maxRate, int minYearsLeft, int minYearsUsed) {}
}
