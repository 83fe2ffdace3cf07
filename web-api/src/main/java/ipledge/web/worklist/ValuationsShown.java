package ipledge.web.worklist;

import ipledge.collateral.RightKind;
import ipledge.collateral.RightQueries;
import ipledge.collateral.RightQueries.RightView;
import ipledge.rulebook.DecisionQueries;
import ipledge.shared.Actor;
import ipledge.shared.Money;
import ipledge.shared.NoSuchRecord;
import ipledge.valuation.CalculationStep;
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
import java.util.UUID;
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
      @Nullable String opinion) {}

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
        valuation.opinion());
  }

  List<CalculationLine> steps(List<CalculationStep> steps) {
    return steps.stream()
        .map(
            step ->
                new CalculationLine(
                    step.code(), label(step.code()), step.value(), step.unit(), step.source()))
        .toList();
  }

  /** Steps of a year have its number in their code: {@code valuation.step.year-2.factor}. */
  private String label(String code) {
    String year = code.replaceFirst("^.*\\.year-(\\d+)\\..*$", "$1");
    return year.equals(code)
        ? texts.of(code)
        : texts.of(code.replaceFirst("year-\\d+", "year"), java.util.Map.of("year", year));
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
