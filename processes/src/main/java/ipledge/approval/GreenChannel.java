package ipledge.approval;

import ipledge.intake.ApplicantFinding;
import ipledge.intake.ApplicantFinding.Level;
import ipledge.intake.ApplicantFinding.Point;
import ipledge.intake.ApplicationQueries.ApplicationView;
import ipledge.rulebook.DecisionOutcome;
import ipledge.rulebook.Decisions;
import ipledge.rulebook.ParameterKey;
import ipledge.rulebook.PilotUnits;
import ipledge.rulebook.PurposeCatalogue;
import ipledge.rulebook.Rulebook;
import ipledge.shared.BankTime;
import ipledge.shared.BranchId;
import ipledge.shared.Money;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Puts the facts of a case before the green-channel tables (3.7). Each row is answered by a row of
 * the tables or by what was found when the case was checked; where there is neither, the input is
 * missing, and the tables decide nothing.
 */
@Component
class GreenChannel {

  private static final ParameterKey<Money> INTERNAL_LIMIT =
      ParameterKey.money("valuation.internal-limit");

  private final CaseFactsReader reader;
  private final Quota quota;
  private final PilotUnits pilots;
  private final PurposeCatalogue purposes;
  private final Authority authority;
  private final Rulebook rulebook;
  private final Decisions decisions;
  private final Clock clock;

  GreenChannel(
      CaseFactsReader reader,
      Quota quota,
      PilotUnits pilots,
      PurposeCatalogue purposes,
      Authority authority,
      Rulebook rulebook,
      Decisions decisions,
      Clock clock) {
    this.reader = reader;
    this.quota = quota;
    this.pilots = pilots;
    this.purposes = purposes;
    this.authority = authority;
    this.rulebook = rulebook;
    this.decisions = decisions;
    this.clock = clock;
  }

  /** Without the rows about the valuation, by the rules of the case's own day. */
  DecisionOutcome precheck(UUID applicationId) {
    CaseFacts facts = reader.read(applicationId);
    return decisions.decide(
        "green-channel-precheck", ruleDay(facts), general(facts), applicationId);
  }

  /** All rows, by the rules of the case's own day. */
  DecisionOutcome decide(UUID applicationId) {
    CaseFacts facts = reader.read(applicationId);
    Map<String, @Nullable Object> inputs = general(facts);
    inputs.put("internalValuationLimit", internalLimit(facts));
    List<String> states =
        facts.rights().stream()
            .map(CaseFacts.RightFact::valuation)
            .filter(Objects::nonNull)
            .toList();
    inputs.put("valuationStates", states.size() == facts.rights().size() ? states : null);
    return decisions.decide("green-channel-eligibility", ruleDay(facts), inputs, applicationId);
  }

  private Map<String, @Nullable Object> general(CaseFacts facts) {
    ApplicationView application = facts.application();
    LocalDate day = ruleDay(facts);
    BranchId branch = new BranchId(application.branchId());
    Map<String, @Nullable Object> inputs = new HashMap<>();
    inputs.put("pilotUnit", pilots.isPilot(branch, day).orElse(null));
    inputs.put("amount", application.amount().amount());
    inputs.put(
        "quotaFree", quota.free(branch, BankTime.today(clock)).map(Money::amount).orElse(null));
    inputs.put(
        "rightsFinding", facts.worstOfRights() == null ? null : facts.worstOfRights().name());
    inputs.put("relatedParty", relatedParty(facts));
    inputs.put("branchLimit", authority.ofBranch(application, day));
    inputs.put("existingClass", existingClass(facts));
    inputs.put("purposeInCatalogue", purposes.contains(application.purposeCode(), day));
    return inputs;
  }

  /** As it was found when the applicant was checked; null as long as nobody could say. */
  private static @Nullable Boolean relatedParty(CaseFacts facts) {
    return facts
        .found(Point.RELATED_PARTY)
        .filter(finding -> finding.level() != Level.MISSING)
        .map(finding -> finding.level() != Level.PASS)
        .orElse(null);
  }

  private static @Nullable String existingClass(CaseFacts facts) {
    return facts.found(Point.EXISTING_CLASS).map(ApplicantFinding::value).orElse(null);
  }

  private @Nullable BigDecimal internalLimit(CaseFacts facts) {
    return rulebook
        .find(INTERNAL_LIMIT, facts.application().scope(), ruleDay(facts))
        .map(Money::amount)
        .orElse(null);
  }

  private LocalDate ruleDay(CaseFacts facts) {
    return facts.application().ruleDay(BankTime.today(clock));
  }
}
