package ipledge.valuation;

import ipledge.collateral.RightKind;
import ipledge.collateral.RightQueries;
import ipledge.collateral.RightQueries.RightView;
import ipledge.rulebook.ParameterKey;
import ipledge.rulebook.Rulebook;
import ipledge.rulebook.Scope;
import ipledge.shared.BankTime;
import ipledge.shared.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Calculates proposals, line by line, from what an appraiser put in and the rulebook's numbers. */
@Component
class Appraisal {

  private static final String RULEBOOK = "rulebook";
  private static final int SHOWN = 6;

  private final RightQueries rights;
  private final Rulebook rulebook;
  private final Clock clock;

  Appraisal(RightQueries rights, Rulebook rulebook, Clock clock) {
    this.rights = rights;
    this.rulebook = rulebook;
    this.clock = clock;
  }

  /**
   * A scorer's weighted points (ALG-11).
   *
   * @throws ValuationRefused if the right is no invention or utility model (VAL-31), or the
   *     benchmark is no amount
   */
  BigDecimal points(UUID rightId, ModelInputs inputs) {
    requireFits(rights.find(rightId).kind());
    if (!inputs.benchmark().isPositive()) {
      throw ValuationRefused.valueNotPositive("/internalModel/benchmark");
    }
    return inputs
        .score()
        .weighted(
            new PatentScore.Weights(
                read(ValuationParameters.WEIGHT_LEGAL),
                read(ValuationParameters.WEIGHT_TECHNICAL),
                read(ValuationParameters.WEIGHT_ECONOMIC)));
  }

  /** Whether a third must score: the points, or the benchmarks, are further apart than may be. */
  boolean areApart(Score one, Score other) {
    BigDecimal low = one.benchmark().min(other.benchmark()).amount();
    BigDecimal gap = one.benchmark().minus(other.benchmark()).amount().abs();
    BigDecimal tolerated = low.multiply(read(ValuationParameters.BENCHMARK_TOLERANCE).fraction());
    return PatentScore.needsThird(
            one.points(), other.points(), read(ValuationParameters.SCORER_TOLERANCE))
        || gap.compareTo(tolerated) > 0;
  }

  /** What one scorer's inputs alone would come to; shown to that scorer, without effect. */
  Proposal byModel(UUID rightId, ModelInputs inputs) {
    Score alone =
        new Score(
            1,
            inputs.score(),
            points(rightId, inputs),
            inputs.benchmark(),
            inputs.benchmarkSource(),
            "",
            "",
            clock.instant());
    return byModel(rightId, List.of(alone));
  }

  /**
   * ALG-11, over all scorers together.
   *
   * @throws ValuationRefused if the right is no invention or utility model (VAL-31), or the
   *     register has not stated its dates
   */
  Proposal byModel(UUID rightId, List<Score> scores) {
    RightView right = rights.find(rightId);
    AgreedScore agreed =
        AgreedScore.of(scores, AgreedScore.Rule.valueOf(read(ValuationParameters.AGREED_SCORE)));
    InternalModel model =
        InternalModel.of(
            agreed.benchmark(),
            read(ValuationParameters.SCORE_COEFFICIENT),
            read(typeCoefficient(right.kind())),
            yearsLeft(right),
            read(ValuationParameters.ECONOMIC_LIFE));
    if (!model.value().isPositive()) {
      throw ValuationRefused.valueNotPositive("/internalModel/benchmark");
    }
    List<CalculationStep> steps = new ArrayList<>();
    if (scores.size() > 1) {
      scores.forEach(score -> steps.addAll(of(score)));
    }
    String rule = scores.size() > 1 ? "." + agreed.rule() : "";
    steps.add(step("valuation.step.score" + rule, agreed.points(), "POINTS", RULEBOOK));
    steps.add(
        step("valuation.step.benchmark" + rule, agreed.benchmark().amount(), "CNY", RULEBOOK));
    steps.add(
        step("valuation.step.score-coefficient", model.scoreCoefficient(), "FACTOR", RULEBOOK));
    steps.add(step("valuation.step.type-coefficient", model.typeCoefficient(), "FACTOR", RULEBOOK));
    steps.add(step("valuation.step.years-left", model.yearsLeft(), "YEARS", "register"));
    steps.add(
        step(
            "valuation.step.economic-life",
            BigDecimal.valueOf(model.economicLife()),
            "YEARS",
            RULEBOOK));
    steps.add(step("valuation.step.life-factor", model.lifeFactor(), "FACTOR", null));
    steps.add(step("valuation.step.value", model.value().amount(), "CNY", null));
    Map<String, Object> typed = Map.of("scores", scores.stream().map(Appraisal::typed).toList());
    return new Proposal(ValuationMethod.INTERNAL_MODEL, typed, steps, model.value());
  }

  private static List<CalculationStep> of(Score score) {
    String code = "valuation.step.scorer-" + score.ordinal();
    return List.of(
        step(code + ".points", score.points(), "POINTS", null),
        step(code + ".benchmark", score.benchmark().amount(), "CNY", score.benchmarkSource()));
  }

  private static Map<String, String> typed(Score score) {
    return Map.of(
        "scorer", Integer.toString(score.ordinal()),
        "legalScore", score.score().legal().toPlainString(),
        "technicalScore", score.score().technical().toPlainString(),
        "economicScore", score.score().economic().toPlainString(),
        "benchmark", score.benchmark().toString(),
        "benchmarkSource", score.benchmarkSource());
  }

  /** ALG-08. */
  Proposal byRoyalty(UUID rightId, RoyaltyRelief.Forecast forecast, String rateSource) {
    RightView right = rights.find(rightId);
    BigDecimal life = LifeLeft.usable(yearsLeft(right), read(ValuationParameters.ECONOMIC_LIFE));
    RoyaltyRelief relief = RoyaltyRelief.of(forecast, life);
    if (!relief.value().isPositive()) {
      throw ValuationRefused.valueNotPositive("/reliefFromRoyalty/forecast");
    }
    List<CalculationStep> steps = new ArrayList<>();
    for (RoyaltyRelief.Year year : relief.years()) {
      String code = "valuation.step.year-" + year.number();
      steps.add(step(code + ".after-tax", year.afterTax(), "CNY", null));
      steps.add(step(code + ".factor", year.factor(), "FACTOR", null));
      steps.add(step(code + ".present-value", year.presentValue(), "CNY", null));
    }
    steps.add(step("valuation.step.value", relief.value().amount(), "CNY", null));
    Map<String, Object> typed =
        Map.of(
            "revenues", forecast.revenues().stream().map(Money::toString).toList(),
            "royaltyRate", forecast.royaltyRate().toString(),
            "royaltyRateSource", rateSource,
            "taxRate", forecast.tax().toString(),
            "discountRate", forecast.discount().toString(),
            "timing", forecast.timing().name());
    return new Proposal(ValuationMethod.RELIEF_FROM_ROYALTY, typed, steps, relief.value());
  }

  private BigDecimal yearsLeft(RightView right) {
    LocalDate lastDay = right.lastDay();
    if (lastDay == null) {
      throw ValuationRefused.lifeUnknown();
    }
    return LifeLeft.years(BankTime.today(clock), lastDay);
  }

  private static void requireFits(RightKind kind) {
    if (kind != RightKind.INVENTION && kind != RightKind.UTILITY_MODEL) {
      throw ValuationRefused.modelDoesNotFit();
    }
  }

  private static ParameterKey<BigDecimal> typeCoefficient(RightKind kind) {
    return switch (kind) {
      case INVENTION -> ValuationParameters.INVENTION_COEFFICIENT;
      case UTILITY_MODEL -> ValuationParameters.UTILITY_MODEL_COEFFICIENT;
      case DESIGN, TRADEMARK, COPYRIGHT -> throw ValuationRefused.modelDoesNotFit();
    };
  }

  private <T> T read(ParameterKey<T> key) {
    return rulebook.parameter(key, Scope.bank(), BankTime.today(clock));
  }

  private static CalculationStep step(
      String code, BigDecimal value, String unit, @Nullable String source) {
    BigDecimal shown = value.setScale(Math.min(value.scale(), SHOWN), RoundingMode.HALF_UP);
    return new CalculationStep(code, shown.toPlainString(), unit, source);
  }
}
