package ipledge.valuation;

import ipledge.shared.Money;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.function.Function;

/**
 * What several scorers come to together (ALG-11, VAL-04).
 *
 * @param rule by which their figures were joined
 * @param points of them all
 * @param benchmark of them all, in yuan, HALF_UP to the fen
 */
public record AgreedScore(Rule rule, BigDecimal points, Money benchmark) {

  /** How the figures of several people become one. */
  public enum Rule {
    /** The one in the middle; of two their mean. */
    MEDIAN,
    MEAN,
    /** The most careful one. */
    LOWEST
  }

  /**
   * @param scores at least one
   */
  static AgreedScore of(List<Score> scores, Rule rule) {
    return new AgreedScore(
        rule,
        joined(scores, Score::points, rule),
        Money.rounded(joined(scores, score -> score.benchmark().amount(), rule)));
  }

  private static BigDecimal joined(
      List<Score> scores, Function<Score, BigDecimal> figure, Rule rule) {
    List<BigDecimal> figures = scores.stream().map(figure).sorted().toList();
    return switch (rule) {
      case LOWEST -> figures.getFirst();
      case MEAN -> mean(figures);
      case MEDIAN -> mean(middle(figures));
    };
  }

  private static List<BigDecimal> middle(List<BigDecimal> sorted) {
    int half = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? List.of(sorted.get(half))
        : List.of(sorted.get(half - 1), sorted.get(half));
  }

  private static BigDecimal mean(List<BigDecimal> figures) {
    return figures.stream()
        .reduce(BigDecimal.ZERO, BigDecimal::add)
        .divide(BigDecimal.valueOf(figures.size()), MathContext.DECIMAL128);
  }
}
