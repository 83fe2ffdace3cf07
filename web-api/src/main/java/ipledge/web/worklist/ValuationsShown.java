package ipledge.web.worklist;

import ipledge.collateral.RightKind;
import ipledge.collateral.RightQueries;
import ipledge.collateral.RightQueries.RightView;
import ipledge.rulebook.DecisionQueries;
import ipledge.shared.Actor;
import ipledge.shared.Money;
import ipledge.shared.NoSuchRecord;
import ipledge.valuation.CalculationStep;
import ipledge.valuation.Score;
import ipledge.valuation.ValuationDetails;
import ipledge.valuation.ValuationDetails.ValuationDetail;
import ipledge.valuation.ValuationMethod;
import ipledge.valuation.ValuationRoute;
import ipledge.valuation.ValuationState;
import ipledge.web.view.DecisionWords;
import ipledge.web.view.Person;
import ipledge.web.view.Reason;
import ipledge.web.view.RightsShown;
import ipledge.web.view.Staff;
import ipledge.web.view.Texts;
import ipledge.worklist.WorklistQueries;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts valuations into words. */
@Component
class ValuationsShown {

  /** One line of a calculation. */
  record CalculationLine(
      String code, String label, String value, @Nullable String unit, @Nullable String source) {}

  /** The right that is valued. */
  record ValuedRight(
      UUID id,
      RightKind kind,
      String number,
      @Nullable String title,
      @Nullable LocalDate lastDay,
      @Nullable String yearsLeft) {}

  /**
   * A valuation.
   *
   * @param value in yuan; a proposal until confirmed
   * @param steps the calculation, line by line
   * @param rerouted the table's own way, if another was taken
   * @param scores of every scorer; empty until a value is proposed
   */
  record ValuationShown(
      UUID id,
      ValuedRight right,
      ValuationState state,
      @Nullable ValuationRoute route,
      List<Reason> routeReasons,
      @Nullable ValuationMethod method,
      @Nullable Money value,
      @Nullable LocalDate valueDate,
      @Nullable LocalDate validUntil,
      @Nullable Person proposedBy,
      @Nullable Person confirmedBy,
      List<CalculationLine> steps,
      @Nullable String opinion,
      @Nullable Rerouted rerouted,
      List<ScorerSaid> scores) {}

  /** Who took another way than the table's own, and why. */
  record Rerouted(ValuationRoute from, Person by, String reason) {}

  /** What one scorer said (ALG-11). */
  record ScorerSaid(
      int ordinal,
      Person by,
      String legal,
      String technical,
      String economic,
      String points,
      Money benchmark,
      String benchmarkSource,
      String opinion) {}

  private static final Pattern NUMBERED = Pattern.compile("(.*\\.)(year|scorer)-(\\d+)(\\..*)");

  private final ValuationDetails details;
  private final WorklistQueries worklist;
  private final RightQueries rights;
  private final RightsShown rightsShown;
  private final DecisionQueries decisions;
  private final DecisionWords words;
  private final Staff staff;
  private final Texts texts;

  ValuationsShown(
      ValuationDetails details,
      WorklistQueries worklist,
      RightQueries rights,
      RightsShown rightsShown,
      DecisionQueries decisions,
      DecisionWords words,
      Staff staff,
      Texts texts) {
    this.details = details;
    this.worklist = worklist;
    this.rights = rights;
    this.rightsShown = rightsShown;
    this.decisions = decisions;
    this.words = words;
    this.staff = staff;
    this.texts = texts;
  }

  List<ValuationShown> ofCase(UUID applicationId) {
    return details.ofCase(applicationId).stream().map(this::shown).toList();
  }

  /**
   * @throws NoSuchRecord if there is none
   */
  ValuationDetail detail(UUID valuationId) {
    return details.find(valuationId).orElseThrow(NoSuchRecord::new);
  }

  /** The right that a task's valuation is about. */
  UUID rightOf(UUID taskId, Actor reader) {
    return detail(worklist.find(taskId, reader).item().recordId()).rightId();
  }

  ValuationShown shown(ValuationDetail valuation) {
    return new ValuationShown(
        valuation.id(),
        right(rights.find(valuation.rightId())),
        valuation.state(),
        valuation.route(),
        valuation.route() == null
            ? List.of()
            : routeReasons(valuation.applicationId(), valuation.id()),
        valuation.method(),
        valuation.value(),
        valuation.valueDate(),
        valuation.validUntil(),
        staff.maybe(valuation.proposedBy()),
        staff.maybe(valuation.confirmedBy()),
        steps(valuation.steps()),
        valuation.opinion(),
        rerouted(valuation),
        valuation.scores().stream().map(this::said).toList());
  }

  private @Nullable Rerouted rerouted(ValuationDetail valuation) {
    ValuationRoute from = valuation.reroutedFrom();
    String by = valuation.reroutedBy();
    String reason = valuation.rerouteReason();
    return from == null || by == null || reason == null
        ? null
        : new Rerouted(from, staff.of(by), reason);
  }

  private ScorerSaid said(Score score) {
    return new ScorerSaid(
        score.ordinal(),
        staff.of(score.by()),
        score.score().legal().toPlainString(),
        score.score().technical().toPlainString(),
        score.score().economic().toPlainString(),
        score.points().stripTrailingZeros().toPlainString(),
        score.benchmark(),
        score.benchmarkSource(),
        score.opinion());
  }

  List<CalculationLine> steps(List<CalculationStep> steps) {
    return steps.stream()
        .map(
            step ->
                new CalculationLine(
                    step.code(), label(step.code()), step.value(), step.unit(), step.source()))
        .toList();
  }

  /**
   * Steps of a year or of a scorer have its number in their code: {@code
   * valuation.step.year-2.factor}.
   */
  private String label(String code) {
    Matcher numbered = NUMBERED.matcher(code);
    return numbered.matches()
        ? texts.of(
            numbered.group(1) + numbered.group(2) + numbered.group(4),
            Map.of(numbered.group(2), numbered.group(3)))
        : texts.of(code);
  }

  private List<Reason> routeReasons(UUID applicationId, UUID valuationId) {
    return decisions
        .latest(applicationId, "valuation-route", valuationId)
        .map(words::reasons)
        .orElse(List.of());
  }

  private ValuedRight right(RightView right) {
    var facts = rightsShown.of(right);
    return new ValuedRight(
        right.id(),
        right.kind(),
        right.number(),
        facts.title(),
        facts.lastDay(),
        facts.yearsLeft());
  }
}
