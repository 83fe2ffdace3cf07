package ipledge.valuation;

import java.math.BigDecimal;

/**
 * A scorer's points for the three first-level indicators (ALG-11, VAL-32).
 *
 * @param legal legal value, 0 to 100 points
 * @param technical technical value, 0 to 100 points
 * @param economic economic value, 0 to 100 points
 */
public record PatentScore(BigDecimal legal, BigDecimal technical, BigDecimal economic) {

  private static final BigDecimal MOST = BigDecimal.valueOf(100);

  /**
   * How much each indicator weighs.
   *
   * @param legal weight of the legal value
   * @param technical weight of the technical value
   * @param economic weight of the economic value; the three are 1 together
   */
  public record Weights(BigDecimal legal, BigDecimal technical, BigDecimal economic) {

    public Weights {
      BigDecimal sum = legal.add(technical).add(economic);
      if (sum.compareTo(BigDecimal.ONE) != 0
          || legal.signum() < 0
          || technical.signum() < 0
          || economic.signum() < 0) {
        throw new IllegalArgumentException("weights are 1 together");
      }
    }
  }

  public PatentScore {
    requirePoints(legal);
    requirePoints(technical);
    requirePoints(economic);
  }

  /** The weighted sum, exact. */
  public BigDecimal weighted(Weights weights) {
    return legal
        .multiply(weights.legal())
        .add(technical.multiply(weights.technical()))
        .add(economic.multiply(weights.economic()));
  }

  /**
   * Whether two scorers are so far apart that a third must score, against operator bias (VAL-04).
   *
   * @param tolerance points that they may differ, included
   */
  public static boolean needsThird(BigDecimal one, BigDecimal other, int tolerance) {
    return one.subtract(other).abs().compareTo(BigDecimal.valueOf(tolerance)) > 0;
  }

  private static void requirePoints(BigDecimal points) {
    if (points.signum() < 0 || points.compareTo(MOST) > 0) {
      throw new IllegalArgumentException("points are 0 to 100");
    }
  }
}
