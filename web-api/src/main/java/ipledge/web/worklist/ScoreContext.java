package ipledge.web.worklist;

import ipledge.approval.CaseFacts;
import ipledge.collateral.RightKind;
import ipledge.rulebook.Mark;
import ipledge.rulebook.Parameter;
import ipledge.rulebook.ParameterKey;
import ipledge.rulebook.Rulebook;
import ipledge.rulebook.Scope;
import ipledge.shared.BankTime;
import ipledge.shared.Percentage;
import ipledge.valuation.ValuationMethod;
import ipledge.web.view.CaseRight;
import ipledge.worklist.TaskView;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The numbers of the rulebook with which an appraiser scores a right. */
@Component
class ScoreContext implements TaskContext {

  private static final ParameterKey<BigDecimal> LEGAL =
      ParameterKey.factor("valuation.score-weight-legal");
  private static final ParameterKey<BigDecimal> TECHNICAL =
      ParameterKey.factor("valuation.score-weight-technical");
  private static final ParameterKey<BigDecimal> ECONOMIC =
      ParameterKey.factor("valuation.score-weight-economic");
  private static final ParameterKey<BigDecimal> SCORE =
      ParameterKey.factor("valuation.score-coefficient");
  private static final ParameterKey<BigDecimal> INVENTION =
      ParameterKey.factor("valuation.type-coefficient.invention");
  private static final ParameterKey<BigDecimal> UTILITY_MODEL =
      ParameterKey.factor("valuation.type-coefficient.utility-model");
  private static final ParameterKey<Percentage> TAX = ParameterKey.percentage("valuation.tax-rate");
  private static final ParameterKey<Percentage> DISCOUNT =
      ParameterKey.percentage("valuation.discount-rate");
  private static final ParameterKey<Integer> LIFE = ParameterKey.integer("valuation.economic-life");

  private final ValuationParts parts;
  private final Rulebook rulebook;
  private final Clock clock;

  ScoreContext(ValuationParts parts, Rulebook rulebook, Clock clock) {
    this.parts = parts;
    this.rulebook = rulebook;
    this.clock = clock;
  }

  /** How much each indicator weighs. */
  record Weights(String legal, String technical, String economic) {}

  /** The bank's own model (ALG-11). */
  record Model(
      Weights weights,
      String scoreCoefficient,
      String typeCoefficient,
      boolean sample,
      String source) {}

  /** What a relief from royalty (ALG-08) begins with; rates are fractions. */
  record Defaults(String taxRate, String discountRate, int economicLifeYears, boolean sample) {}

  /** The page's context. */
  record Context(
      ValuationsShown.ValuationShown valuation,
      CaseRight right,
      List<ValuationMethod> methods,
      Model model,
      Defaults defaults,
      ValuationParts.@Nullable SentBack sentBack) {}

  @Override
  public Set<String> forms() {
    return Set.of("score-right");
  }

  @Override
  public Object of(TaskView task, CaseFacts facts) {
    CaseRight right = parts.right(task, facts);
    RightKind kind = right.facts().kind();
    boolean modelFits = kind == RightKind.INVENTION || kind == RightKind.UTILITY_MODEL;
    List<ValuationMethod> methods =
        modelFits
            ? List.of(ValuationMethod.INTERNAL_MODEL, ValuationMethod.RELIEF_FROM_ROYALTY)
            : List.of(ValuationMethod.RELIEF_FROM_ROYALTY);
    return new Context(
        parts.valuation(task),
        right,
        methods,
        model(kind),
        new Defaults(
            value(TAX).toString(),
            value(DISCOUNT).toString(),
            value(LIFE),
            row(DISCOUNT).mark() == Mark.SAMPLE),
        parts.sentBack(task));
  }

  private Model model(RightKind kind) {
    Parameter score = row(SCORE);
    return new Model(
        new Weights(row(LEGAL).value(), row(TECHNICAL).value(), row(ECONOMIC).value()),
        score.value(),
        row(kind == RightKind.UTILITY_MODEL ? UTILITY_MODEL : INVENTION).value(),
        score.mark() == Mark.SAMPLE,
        score.source());
  }

  private <T> T value(ParameterKey<T> key) {
    return rulebook.parameter(key, Scope.bank(), BankTime.today(clock));
  }

  private Parameter row(ParameterKey<?> key) {
    return rulebook.describe(key, Scope.bank(), BankTime.today(clock));
  }
}
