package ipledge.web.worklist;

import ipledge.approval.CaseFactsReader;
import ipledge.approval.Opinion;
import ipledge.rulebook.DecisionQueries;
import ipledge.rulebook.DecisionRecord;
import ipledge.web.view.DecisionWords;
import ipledge.web.view.Person;
import ipledge.web.view.Staff;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Everything that was decided in a case, by tables and by people. */
@Component
class CaseHistory {

  /** The step in which each table is asked. */
  private static final Map<String, String> STEPS =
      Map.of(
          "green-channel-precheck", "precheck-green-channel",
          "green-channel-eligibility", "decide-green-channel",
          "approval-route", "route-approval",
          "valuation-route", "decide-route",
          "registrability-patent", "check-rights",
          "registrability-trademark", "check-rights",
          "registrability-copyright", "check-rights");

  /** Who decided. */
  enum Kind {
    PERSON,
    TABLE
  }

  /** An input of a table; without a value where it was missing. */
  record WhyInput(String name, String label, @Nullable String value) {}

  /** A row of a table that fired. */
  record WhyRule(String id, String text, boolean matched) {}

  /** Why a table said what it said. */
  record Why(
      String decisionId,
      String name,
      String edition,
      LocalDate validFrom,
      boolean decided,
      List<String> missingInputs,
      List<WhyInput> inputs,
      List<WhyRule> rules) {}

  /**
   * A decision.
   *
   * @param subject id of the table, or element id of the step
   * @param step element id of the step in which it was taken
   * @param authority the limit of the role's authority, in yuan
   */
  record DecisionEntry(
      UUID id,
      Kind kind,
      String subject,
      @Nullable String step,
      String result,
      Instant decidedAt,
      @Nullable Person decidedBy,
      @Nullable String role,
      @Nullable String authority,
      @Nullable String opinion,
      @Nullable Integer round,
      @Nullable Why why) {}

  private final CaseFactsReader facts;
  private final DecisionQueries decisions;
  private final DecisionWords words;
  private final Staff staff;

  CaseHistory(CaseFactsReader facts, DecisionQueries decisions, DecisionWords words, Staff staff) {
    this.facts = facts;
    this.decisions = decisions;
    this.words = words;
    this.staff = staff;
  }

  /** The oldest first. */
  List<DecisionEntry> of(UUID applicationId) {
    Stream<DecisionEntry> people = facts.read(applicationId).opinions().stream().map(this::person);
    Stream<DecisionEntry> tables = decisions.ofCase(applicationId).stream().map(this::table);
    return Stream.concat(people, tables)
        .sorted(Comparator.comparing(DecisionEntry::decidedAt))
        .toList();
  }

  private DecisionEntry person(Opinion opinion) {
    var limit = opinion.authorityLimit();
    return new DecisionEntry(
        opinion.id(),
        Kind.PERSON,
        opinion.element(),
        opinion.element(),
        opinion.decision(),
        opinion.decidedAt(),
        staff.of(opinion.staff()),
        opinion.role(),
        limit == null ? null : limit.toString(),
        opinion.opinion(),
        opinion.round(),
        null);
  }

  private DecisionEntry table(DecisionRecord taken) {
    boolean decided = taken.missingInputs().isEmpty();
    return new DecisionEntry(
        taken.id(),
        Kind.TABLE,
        taken.decisionId(),
        STEPS.get(taken.decisionId()),
        decided ? result(taken) : "NOT_DECIDED",
        taken.at(),
        null,
        null,
        null,
        null,
        null,
        why(taken, decided));
  }

  private static String result(DecisionRecord taken) {
    return taken.result().values().stream()
        .filter(String.class::isInstance)
        .map(String.class::cast)
        .collect(Collectors.joining(", "));
  }

  private Why why(DecisionRecord taken, boolean decided) {
    List<WhyInput> inputs =
        taken.inputs().stream()
            .map(input -> new WhyInput(input.name(), words.of(input.label()), text(input.value())))
            .toList();
    List<WhyRule> rules =
        taken.reasons().stream()
            .map(reason -> new WhyRule(reason.ruleId(), words.of(reason.text()), true))
            .toList();
    List<String> missing =
        taken.missingInputs().stream().map(input -> words.of(input.label())).toList();
    return new Why(
        taken.decisionId(),
        words.of(taken.name()),
        taken.edition(),
        taken.validFrom(),
        decided,
        missing,
        inputs,
        rules);
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }
}
