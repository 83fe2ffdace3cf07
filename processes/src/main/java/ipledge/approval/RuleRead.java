package ipledge.approval;

import ipledge.rulebook.Mark;
import ipledge.rulebook.Parameter;
import ipledge.rulebook.SizeRule;
import ipledge.rulebook.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of the rulebook as it was worded when something was decided by it.
 *
 * @param key the parameter, or {@code size-class.<industry>.<class>}
 * @param value as the rulebook writes it; of a size class the thresholds that count, such as {@code
 *     staff=300;revenue=20000000.00}
 * @param unit of the value; null for a size class
 */
public record RuleRead(
    String key,
    String value,
    @Nullable Unit unit,
    String ruleId,
    String source,
    Mark mark,
    LocalDate validFrom) {

  static RuleRead of(Parameter row) {
    return new RuleRead(
        row.key(),
        row.value(),
        row.unit(),
        row.ruleId(),
        row.source(),
        row.mark(),
        row.validFrom());
  }

  static RuleRead of(SizeRule row) {
    List<String> least = new ArrayList<>();
    if (row.staffLeast() != null) {
      least.add("staff=" + row.staffLeast());
    }
    if (row.revenueLeast() != null) {
      least.add("revenue=" + row.revenueLeast());
    }
    if (row.assetsLeast() != null) {
      least.add("assets=" + row.assetsLeast());
    }
    return new RuleRead(
        "size-class." + row.industry() + "." + row.sizeClass(),
        String.join(";", least),
        null,
        row.ruleId(),
        row.source(),
        row.mark(),
        row.validFrom());
  }
}
