package ipledge.web.view;

import ipledge.approval.LoanPrice.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a loan costs, part by part (CRD-03).
 *
 * @param annualRate as a fraction; null as long as a part is missing
 * @param settled whether it is the price of the approval, which later rules do not change
 */
public record PriceShown(@Nullable String annualRate, boolean settled, List<PartShown> parts) {

  public PriceShown {
    parts = List.copyOf(parts);
  }

  /**
   * One part.
   *
   * @param label what it is
   * @param basisPoints with the sign with which it counts; null if it is missing
   * @param source where the figure comes from
   * @param sample whether the bank has still to replace it
   * @param missing what is not there, in words
   */
  public record PartShown(
      Kind kind,
      String label,
      @Nullable String basisPoints,
      String rule,
      String source,
      boolean sample,
      @Nullable String missing) {}
}
