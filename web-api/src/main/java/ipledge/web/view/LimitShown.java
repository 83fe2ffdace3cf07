package ipledge.web.view;

import ipledge.approval.LoanLimit.Bound;
import ipledge.shared.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How much may be lent at most, figure by figure (ALG-07).
 *
 * @param most the smallest of the figures, in yuan; null as long as one of them is missing
 * @param figures one for every bound that holds for this loan
 */
public record LimitShown(@Nullable Money most, List<FigureShown> figures) {

  public LimitShown {
    figures = List.copyOf(figures);
  }

  /**
   * One bound.
   *
   * @param label what it is
   * @param amount in yuan; null if something is missing for it
   * @param binds whether it is the one that says how much
   * @param missing what is not there, in words
   */
  public record FigureShown(
      Bound bound, String label, @Nullable Money amount, boolean binds, @Nullable String missing) {}
}
