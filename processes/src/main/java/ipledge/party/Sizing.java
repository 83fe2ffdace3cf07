package ipledge.party;

import ipledge.rulebook.SizeRule;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The size class of a firm (CRD-52): the largest class all of whose thresholds it reaches, micro
 * below them. A class is ruled out as soon as one threshold is known to be missed; as long as a
 * figure could still decide it, the size is unknown and the figure is named.
 *
 * @param size null as long as something is missing
 * @param missing what is not known, and would decide
 * @param reached the row that says so; null if the size is unknown or micro
 * @param rules the rows of the firm's industry, from the largest class to the smallest
 */
public record Sizing(
    @Nullable SizeClass size,
    List<Missing> missing,
    @Nullable SizeRule reached,
    List<SizeRule> rules) {

  /** What can be missing. */
  public enum Missing {
    INDUSTRY,
    STAFF,
    REVENUE,
    ASSETS,
    /** No row of the rulebook holds for the industry that day. */
    RULE
  }

  public Sizing {
    missing = List.copyOf(missing);
    rules = List.copyOf(rules);
  }

  /**
   * @param rules of the firm's industry, from the largest class to the smallest
   */
  public static Sizing of(EnterpriseFacts facts, List<SizeRule> rules) {
    if (facts.industry() == null) {
      return new Sizing(null, List.of(Missing.INDUSTRY), null, List.of());
    }
    if (rules.isEmpty()) {
      return new Sizing(null, List.of(Missing.RULE), null, List.of());
    }
    Set<Missing> open = new LinkedHashSet<>();
    for (SizeRule rule : rules) {
      List<Missing> unknown = unknown(facts, rule);
      if (misses(facts, rule)) {
        continue;
      }
      if (unknown.isEmpty() && open.isEmpty()) {
        return new Sizing(SizeClass.valueOf(rule.sizeClass()), List.of(), rule, rules);
      }
      open.addAll(unknown);
    }
    return open.isEmpty()
        ? new Sizing(SizeClass.MICRO, List.of(), null, rules)
        : new Sizing(null, List.copyOf(open), null, rules);
  }

  private static boolean misses(EnterpriseFacts facts, SizeRule rule) {
    return below(facts.staff(), rule.staffLeast())
        || below(facts.revenue(), rule.revenueLeast())
        || below(facts.assets(), rule.assetsLeast());
  }

  private static <T extends Comparable<T>> boolean below(@Nullable T figure, @Nullable T least) {
    return figure != null && least != null && figure.compareTo(least) < 0;
  }

  private static List<Missing> unknown(EnterpriseFacts facts, SizeRule rule) {
    List<Missing> unknown = new ArrayList<>();
    if (rule.staffLeast() != null && facts.staff() == null) {
      unknown.add(Missing.STAFF);
    }
    if (rule.revenueLeast() != null && facts.revenue() == null) {
      unknown.add(Missing.REVENUE);
    }
    if (rule.assetsLeast() != null && facts.assets() == null) {
      unknown.add(Missing.ASSETS);
    }
    return unknown;
  }
}
