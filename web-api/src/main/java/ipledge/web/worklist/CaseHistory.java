package ipledge.web.worklist;

import ipledge.approval.CaseFactsReader;
import ipledge.approval.Opinion;
import ipledge.rulebook.DecisionQueries;
import ipledge.rulebook.DecisionRecord;
import ipledge.rulebook.DecisionSubject;
import ipledge.web.view.Person;
import ipledge.web.view.Staff;
import ipledge.web.view.Why;
import ipledge.web.view.Whys;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
          "valuation-route", "decide-route");

  /** The tables of the registers, which are asked of the case and again of each filing. */
  private static final String REGISTRABILITY = "registrability-";

  /** Who decided. */
  enum Kind {
    PERSON,
    TABLE
  }

  /**
   * A decision.
   *
   * @param subject id of the table, or element id of the step
   * @param step element id of the step in which it was taken
   * @param recordId the valuation or the filing that was decided on, or the case itself
   * @param about the right or the rights in words, where it was not on the case as a whole
   * @param authority the limit of the role's authority, in yuan
   */
  record DecisionEntry(
      UUID id,
      Kind kind,
      String subject,
      @Nullable String step,
      UUID recordId,
      @Nullable String about,
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
  private final Subjects subjects;
  private final Whys whys;
  private final Staff staff;

  CaseHistory(
      CaseFactsReader facts, DecisionQueries decisions, Subjects subjects, Whys whys, Staff staff) {
    this.facts = facts;
    this.decisions = decisions;
    this.subjects = subjects;
    this.whys = whys;
    this.staff = staff;
  }

  /** The oldest first. */
  List<DecisionEntry> of(UUID applicationId) {
    Stream<DecisionEntry> people = facts.read(applicationId).opinions().stream().map(this::person);
    List<DecisionRecord> taken = decisions.ofCase(applicationId);
    Map<UUID, String> rights =
        subjects.rights(
            taken.stream().map(one -> one.subject().rightId()).filter(Objects::nonNull).toList());
    Stream<DecisionEntry> tables = taken.stream().map(one -> table(one, rights));
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
        opinion.applicationId(),
        null,
        opinion.decision(),
        opinion.decidedAt(),
        staff.of(opinion.staff()),
        opinion.role(),
        limit == null ? null : limit.toString(),
        opinion.opinion(),
        opinion.round(),
        null);
  }

  private DecisionEntry table(DecisionRecord taken, Map<UUID, String> rights) {
    boolean decided = taken.missingInputs().isEmpty();
    DecisionSubject subject = taken.subject();
    UUID record = subject.recordId();
    UUID right = subject.rightId();
    return new DecisionEntry(
        taken.id(),
        Kind.TABLE,
        taken.decisionId(),
        step(taken),
        record == null ? subject.caseId() : record,
        right == null ? null : rights.get(right),
        decided ? result(taken) : "NOT_DECIDED",
        taken.at(),
        null,
        null,
        null,
        null,
        null,
        whys.of(taken));
  }

  private static @Nullable String step(DecisionRecord taken) {
    if (taken.decisionId().startsWith(REGISTRABILITY)) {
      return taken.subject().recordId() == null ? "check-rights" : "precheck-filing";
    }
    return STEPS.get(taken.decisionId());
  }

  private static String result(DecisionRecord taken) {
    return taken.result().values().stream()
        .filter(String.class::isInstance)
        .map(String.class::cast)
        .collect(Collectors.joining(", "));
  }
}
