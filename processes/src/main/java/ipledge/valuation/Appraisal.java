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
   * ALG-11.
   *
   * @throws ValuationRefused if the right is no invention or utility model (VAL-31), or the
   *     register has not stated its dates
   */
  Proposal byModel(UUID rightId, ModelInputs inputs) {
    RightView right = rights.find(rightId);
    if (!inputs.benchmark().isPositive()) {
      throw ValuationRefused.valueNotPositive("/internalModel/benchmark");
    }
    if (inputs.economicLifeYears() < 1) {
      throw ValuationRefused.outOfRange("/internalModel/economicLifeYears");
    }
    BigDecimal points =
        inputs
            .score()
            .weighted(
                new PatentScore.Weights(
                    read(ValuationParameters.WEIGHT_LEGAL),
                    read(ValuationParameters.WEIGHT_TECHNICAL),
                    read(ValuationParameters.WEIGHT_ECONOMIC)));
    InternalModel model =
        InternalModel.of(
            inputs.benchmark(),
            read(ValuationParameters.SCORE_COEFFICIENT),
            read(typeCoefficient(right.kind())),
            yearsLeft(right),
            inputs.economicLifeYears());
    if (!model.value().isPositive()) {
      throw ValuationRefused.valueNotPositive("/internalModel/benchmark");
    }
    List<CalculationStep> steps =
        List.of(
            step("valuation.step.score", points, "POINTS", null),
            step(
                "valuation.step.benchmark",
                model.benchmark().amount(),
                "CNY",
                inputs.benchmarkSource()),
            step("valuation.step.score-coefficient", model.scoreCoefficient(), "FACTOR", RULEBOOK),
            step("valuation.step.type-coefficient", model.typeCoefficient(), "FACTOR", RULEBOOK),
            step("valuation.step.years-left", model.yearsLeft(), "YEARS", "register"),
            step("valuation.step.life-factor", model.lifeFactor(), "FACTOR", null),
            step("valuation.step.value", model.value().amount(), "CNY", null));
    Map<String, Object> typed =
        Map.of(
            "legalScore", inputs.score().legal().toPlainString(),
            "technicalScore", inputs.score().technical().toPlainString(),
            "economicScore", inputs.score().economic().toPlainString(),
            "benchmark", inputs.benchmark().toString(),
            "benchmarkSource", inputs.benchmarkSource(),
            "economicLifeYears", Integer.toString(inputs.economicLifeYears()));
    return new Proposal(ValuationMethod.INTERNAL_MODEL, typed, steps, model.value());
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
