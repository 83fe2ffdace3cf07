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
import ipledge.valuation.Score;
import ipledge.valuation.ValuationMethod;
import ipledge.valuation.ValuationRoute;
import ipledge.web.view.CaseRight;
import ipledge.worklist.TaskView;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
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

  /**
   * The bank's own model (ALG-11).
   *
   * @param economicLifeYears of the rulebook: nobody types it
   */
  record Model(
      Weights weights,
      String scoreCoefficient,
      String typeCoefficient,
      int economicLifeYears,
      boolean sample,
      String source) {}

  /** What a relief from royalty (ALG-08) begins with; rates are fractions. */
  record Defaults(String taxRate, String discountRate, boolean sample) {}

  /**
   * The page's context. Nothing in it tells what another scorer said (VAL-04).
   *
   * @param scorer which scorer one is, from 1
   * @param alternative the way that may be taken instead, at the first task only
   */
  record Context(
      ValuationsShown.ValuationShown valuation,
      CaseRight right,
      List<ValuationMethod> methods,
      int scorer,
      @Nullable ValuationRoute alternative,
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
    int scorer = Score.ordinalAt(task.item().elementId());
    List<ValuationMethod> methods = new ArrayList<>();
    if (modelFits) {
      methods.add(ValuationMethod.INTERNAL_MODEL);
    }
    if (scorer == 1) {
      methods.add(ValuationMethod.RELIEF_FROM_ROYALTY);
    }
    return new Context(
        parts.valuation(task),
        right,
        methods,
        scorer,
        scorer == 1 ? parts.alternative(task) : null,
        model(kind),
        new Defaults(
            value(TAX).toString(), value(DISCOUNT).toString(), row(DISCOUNT).mark() == Mark.SAMPLE),
        parts.sentBack(task));
  }

  private Model model(RightKind kind) {
    Parameter score = row(SCORE);
    return new Model(
        new Weights(row(LEGAL).value(), row(TECHNICAL).value(), row(ECONOMIC).value()),
        score.value(),
        row(kind == RightKind.UTILITY_MODEL ? UTILITY_MODEL : INVENTION).value(),
        value(LIFE),
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
