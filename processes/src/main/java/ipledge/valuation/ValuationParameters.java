package ipledge.valuation;

import ipledge.rulebook.ParameterKey;
import ipledge.shared.Money;
import ipledge.shared.Percentage;
import java.math.BigDecimal;

/** The rulebook's parameters that a valuation asks for. */
final class ValuationParameters {

  static final ParameterKey<Money> INTERNAL_LIMIT = ParameterKey.money("valuation.internal-limit");
  static final ParameterKey<Percentage> DISCOUNT_RATE =
      ParameterKey.percentage("valuation.discount-rate");
  static final ParameterKey<Percentage> TAX_RATE = ParameterKey.percentage("valuation.tax-rate");
  static final ParameterKey<BigDecimal> WEIGHT_LEGAL =
      ParameterKey.factor("valuation.score-weight-legal");
  static final ParameterKey<BigDecimal> WEIGHT_TECHNICAL =
      ParameterKey.factor("valuation.score-weight-technical");
  static final ParameterKey<BigDecimal> WEIGHT_ECONOMIC =
      ParameterKey.factor("valuation.score-weight-economic");
  static final ParameterKey<Integer> SCORER_TOLERANCE =
      ParameterKey.integer("valuation.scorer-tolerance");
  static final ParameterKey<Percentage> BENCHMARK_TOLERANCE =
      ParameterKey.percentage("valuation.benchmark-tolerance");
  static final ParameterKey<String> AGREED_SCORE = ParameterKey.text("valuation.agreed-score");
  static final ParameterKey<BigDecimal> SCORE_COEFFICIENT =
      ParameterKey.factor("valuation.score-coefficient");
  static final ParameterKey<BigDecimal> INVENTION_COEFFICIENT =
      ParameterKey.factor("valuation.type-coefficient.invention");
  static final ParameterKey<BigDecimal> UTILITY_MODEL_COEFFICIENT =
      ParameterKey.factor("valuation.type-coefficient.utility-model");
  static final ParameterKey<Integer> ECONOMIC_LIFE =
      ParameterKey.integer("valuation.economic-life");
  static final ParameterKey<Money> BENCHMARK = ParameterKey.money("valuation.benchmark");

  private ValuationParameters() {}
}
