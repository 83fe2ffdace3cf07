package ipledge.valuation;

import ipledge.shared.Money;
import java.math.BigDecimal;
import java.math.MathContext;

/**
 * The bank's own model for patents (ALG-11, in the shape of VAL-04): benchmark × score coefficient
 * × type coefficient × min(1, years left ÷ economic life). The coefficients are samples until the
 * bank brings its own.
 *
 * @param benchmark benchmark value, in yuan
 * @param scoreCoefficient an input of its own, not derived from the score
 * @param typeCoefficient coefficient of the patent's type
 * @param yearsLeft years of protection left
 * @param economicLife economic life in years
 * @param lifeFactor min(1, years left ÷ economic life), unrounded
 * @param value in yuan, HALF_UP once
 */
public record InternalModel(
    Money benchmark,
    BigDecimal scoreCoefficient,
    BigDecimal typeCoefficient,
    BigDecimal yearsLeft,
    int economicLife,
    BigDecimal lifeFactor,
    Money value) {

  private static final MathContext STEPS = MathContext.DECIMAL128;

  /**
   * @throws IllegalArgumentException if a factor is negative or the economic life is not positive
   */
  public static InternalModel of(
      Money benchmark,
      BigDecimal scoreCoefficient,
      BigDecimal typeCoefficient,
      BigDecimal yearsLeft,
      int economicLife) {
    if (benchmark.isNegative()
        || scoreCoefficient.signum() < 0
        || typeCoefficient.signum() < 0
        || yearsLeft.signum() < 0
        || economicLife <= 0) {
      throw new IllegalArgumentException("no factor of a value is negative");
    }
    BigDecimal life = yearsLeft.divide(BigDecimal.valueOf(economicLife), STEPS).min(BigDecimal.ONE);
    BigDecimal value =
        benchmark
            .amount()
            .multiply(scoreCoefficient, STEPS)
            .multiply(typeCoefficient, STEPS)
            .multiply(life, STEPS);
    return new InternalModel(
        benchmark,
        scoreCoefficient,
        typeCoefficient,
        yearsLeft,
        economicLife,
        life,
        Money.rounded(value));
  }
}
