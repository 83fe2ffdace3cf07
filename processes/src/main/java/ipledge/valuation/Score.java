package ipledge.valuation;

import ipledge.shared.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * What one scorer said of a right (ALG-11).
 *
 * @param ordinal 1 for the first scorer, 2 for the second, 3 for the one who was asked because the
 *     first two were too far apart
 * @param points the weighted sum of the three indicators
 * @param benchmark in yuan
 */
public record Score(
    int ordinal,
    PatentScore score,
    BigDecimal points,
    Money benchmark,
    String benchmarkSource,
    String opinion,
    String by,
    Instant at) {

  /** The task of each scorer, in their order. */
  private static final List<String> TASKS = List.of("score-right", "score-again", "score-third");

  /** Which scorer works at a task, from 1; 0 where it is no scorer's. */
  public static int ordinalAt(String elementId) {
    return TASKS.indexOf(elementId) + 1;
  }
}
