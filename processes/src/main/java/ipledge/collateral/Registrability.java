package ipledge.collateral;

import ipledge.collateral.RightFinding.Level;
import ipledge.collateral.RightQueries.RightView;
import ipledge.rulebook.DecisionOutcome;
import ipledge.rulebook.Decisions;
import ipledge.shared.BankTime;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts a right before the registrability table of its register (1.2.1, REG-T09, REG-C07). */
@Service
@Transactional
public class Registrability {

  private final Decisions decisions;
  private final Clock clock;

  Registrability(Decisions decisions, Clock clock) {
    this.decisions = decisions;
    this.clock = clock;
  }

  /**
   * Asks by the edition of today, not of the case: the register applies the rules of the day on
   * which something is filed.
   *
   * @param caseId the case with which the decision is kept
   * @return one finding a ground; a fact that the register has not stated is a MISSING one
   */
  public List<RightFinding> check(UUID caseId, RightView right, FilingFacts filing) {
    LocalDate today = BankTime.today(clock);
    String register = right.kind().register().name().toLowerCase(Locale.ROOT);
    DecisionOutcome outcome =
        decisions.decide("registrability-" + register, today, inputs(right, filing, today), caseId);
    return switch (outcome) {
      case DecisionOutcome.Decided decided ->
          worstOfEachGround(
              decided.rows(register + "Grounds").stream().map(row -> finding(right, row)).toList());
      case DecisionOutcome.NotDecided open ->
          open.missingInputs().stream()
              .map(input -> new RightFinding(right.id(), input, Level.MISSING, "NONE"))
              .toList();
    };
  }

  private static RightFinding finding(RightView right, DecisionOutcome.Row row) {
    return new RightFinding(
        right.id(), row.text("ground"), Level.valueOf(row.text("result")), row.text("document"));
  }

  /** Several rows of a table may speak of one ground; the worst is what counts. */
  private static List<RightFinding> worstOfEachGround(List<RightFinding> findings) {
    Map<String, RightFinding> worst = new LinkedHashMap<>();
    for (RightFinding finding : findings) {
      worst.merge(
          finding.ground(),
          finding,
          (known, other) -> other.level().compareTo(known.level()) > 0 ? other : known);
    }
    return List.copyOf(worst.values());
  }

  private static Map<String, @Nullable Object> inputs(
      RightView right, FilingFacts filing, LocalDate today) {
    RegisterFacts facts = right.facts();
    Map<String, @Nullable Object> inputs = new HashMap<>();
    inputs.put("pledgorIsOwner", right.known() ? isOwner(facts, filing) : null);
    inputs.put("legalStatus", facts.legalStatus());
    inputs.put("granted", right.known() ? facts.grantDate() != null : null);
    inputs.put("checkedOn", today);
    inputs.put("feePaidThrough", facts.feePaidThrough());
    inputs.put("suspended", facts.suspended());
    inputs.put("frozen", facts.frozen());
    inputs.put("performanceTo", filing.performanceTo());
    inputs.put("lastDay", right.lastDay());
    inputs.put("contractState", filing.contractState());
    inputs.put("coOwnerConsent", coOwnerConsent(facts));
    inputs.put("activePledge", facts.pledged());
    inputs.put("sameDayInvention", sameDay(right));
    inputs.put("sameDayStatement", filing.sameDayStatement());
    inputs.put("invalidationPending", facts.invalidationPending());
    inputs.put("invalidationStatement", filing.invalidationStatement());
    inputs.put("similarMarksIncluded", similarMarksIncluded(facts, filing));
    inputs.put("renewalUndertaking", false);
    inputs.put("disputed", facts.ownershipDispute());
    return inputs;
  }

  /** REG-P11 ground 1: name and code as registered; the code decides where the register has it. */
  private static boolean isOwner(RegisterFacts facts, FilingFacts filing) {
    return facts.owners().stream()
        .anyMatch(
            owner ->
                owner.socialCreditCode() == null
                    ? owner.name().equals(filing.pledgorName())
                    : Objects.equals(owner.socialCreditCode(), filing.pledgorCode()));
  }

  /** REG-P03: without a document of every co-owner the consent is missing. */
  private static @Nullable String coOwnerConsent(RegisterFacts facts) {
    if (facts.owners().isEmpty()) {
      return null;
    }
    return facts.owners().size() == 1 ? "NOT_CO_OWNED" : "MISSING";
  }

  /** REG-T04: like marks on like goods go together. */
  private static @Nullable Boolean similarMarksIncluded(RegisterFacts facts, FilingFacts filing) {
    List<String> similar = facts.similarMarks();
    return similar == null ? null : filing.pledgedNumbers().containsAll(similar);
  }

  /** Only a utility model can have a same-day invention (ground 10). */
  private static @Nullable Boolean sameDay(RightView right) {
    if (right.kind() != RightKind.UTILITY_MODEL) {
      return false;
    }
    return right.facts().sameDayInvention();
  }
}
