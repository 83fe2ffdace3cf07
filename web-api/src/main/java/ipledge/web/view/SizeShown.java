package ipledge.web.view;

import ipledge.party.SizeClass;
import ipledge.rulebook.Mark;
import ipledge.shared.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How large a firm is, and why (CRD-52).
 *
 * @param sizeClass null as long as something is missing
 * @param name of the class; null with it
 * @param missing what is not known and would decide, in words
 * @param rules every row for its industry, from the largest class to the smallest
 */
public record SizeShown(
    @Nullable SizeClass sizeClass,
    @Nullable String name,
    List<String> missing,
    List<SizeRuleShown> rules) {

  public SizeShown {
    missing = List.copyOf(missing);
    rules = List.copyOf(rules);
  }

  /**
   * A row of the rulebook.
   *
   * @param staffLeast people, where staff counts
   * @param revenueLeast yuan a year, where revenue counts
   * @param assetsLeast yuan, where assets count
   * @param reached whether it is the one that says how large the firm is
   * @param rule id of the rule in the bank's rule file
   */
  public record SizeRuleShown(
      String name,
      @Nullable Integer staffLeast,
      @Nullable Money revenueLeast,
      @Nullable Money assetsLeast,
      boolean reached,
      String rule,
      String source,
      Mark mark,
      LocalDate validFrom) {}
}
