package ipledge.rulebook;

import ipledge.shared.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One dated row of the size classes (CRD-52): a firm of the industry is of the class if it reaches
 * every threshold that is stated.
 *
 * @param sizeClass LARGE, MEDIUM or SMALL; who reaches none of them is micro
 * @param staffLeast people, or null where staff does not count
 * @param revenueLeast yuan a year, or null where revenue does not count
 * @param assetsLeast yuan, or null where assets do not count
 */
public record SizeRule(
    String industry,
    String sizeClass,
    @Nullable Integer staffLeast,
    @Nullable Money revenueLeast,
    @Nullable Money assetsLeast,
    LocalDate validFrom,
    @Nullable LocalDate validTo,
    String ruleId,
    String source,
    Mark mark) {}
