package ipledge.collateral;

import ipledge.collateral.RightFinding.Level;
import ipledge.collateral.RightQueries.RightView;
import ipledge.rulebook.DecisionOutcome;
import ipledge.rulebook.DecisionSubject;
import ipledge.rulebook.Decisions;
import ipledge.shared.BankTime;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
   * @param recordId the filing that is looked at; null for the case itself
   * @return one finding a ground; a fact that the register has not stated is a MISSING one
   */
  public List<RightFinding> check(
      UUID caseId, @Nullable UUID recordId, RightView right, FilingFacts filing) {
    LocalDate today = BankTime.today(clock);
    String register = right.kind().register().name().toLowerCase(Locale.ROOT);
    DecisionOutcome outcome =
        decisions.decide(
            "registrability-" + register,
            today,
            inputs(right, filing, today),
            new DecisionSubject(caseId, recordId, right.id()));
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
    List<RightPaper> papers =
        filing.papers().stream().filter(paper -> paper.rightId().equals(right.id())).toList();
    Ownership.Identity identity =
        right.known()
            ? Ownership.identity(facts, filing.pledgorName(), filing.pledgorCode(), papers)
            : null;
    Ownership.Consent consent =
        Ownership.consent(facts, filing.pledgorName(), filing.pledgorCode(), papers);
    Map<String, @Nullable Object> inputs = new HashMap<>();
    inputs.put("pledgorIdentity", word(identity));
    // The input of editions from before names were compared; an edition that asks for it still
    // decides.
    inputs.put("pledgorIsOwner", identity == null ? null : identity == Ownership.Identity.OWNER);
    inputs.put("legalStatus", facts.legalStatus());
    inputs.put("granted", right.known() ? facts.grantDate() != null : null);
    inputs.put("checkedOn", today);
    inputs.put("feePaidThrough", facts.feePaidThrough());
    inputs.put("suspended", facts.suspended());
    inputs.put("frozen", facts.frozen());
    inputs.put("performanceTo", filing.performanceTo());
    inputs.put("lastDay", right.lastDay());
    inputs.put("contractState", contractState(right, filing));
    inputs.put("coOwnerConsent", word(consent));
    inputs.put("activePledge", facts.pledged());
    inputs.put("sameDayInvention", sameDay(right));
    inputs.put(
        "sameDayStatement", Ownership.has(papers, Paper.CONTINUE_DESPITE_SAME_DAY_INVENTION));
    inputs.put("invalidationPending", facts.invalidationPending());
    inputs.put("invalidationStatement", Ownership.has(papers, Paper.CONTINUE_DESPITE_INVALIDATION));
    inputs.put("similarMarksIncluded", similarMarksIncluded(facts, filing));
    inputs.put("renewalUndertaking", Ownership.has(papers, Paper.RENEWAL_UNDERTAKING));
    inputs.put("disputed", facts.ownershipDispute());
    inputs.put("licensed", facts.licences() == null ? null : facts.licences() > 0);
    inputs.put("licencesAttached", Ownership.has(papers, Paper.PRIOR_LICENCES));
    inputs.put("otherGround", filing.otherGround());
    return inputs;
  }

  private static @Nullable String word(@Nullable Enum<?> word) {
    return word == null ? null : word.name();
  }

  /**
   * REG-T06: the contract will have to name the classes of a mark; as long as the register does not
   * state them there is nothing to draw up.
   */
  private static @Nullable String contractState(RightView right, FilingFacts filing) {
    boolean unsayable =
        right.kind() == RightKind.TRADEMARK && right.facts().niceClasses().isEmpty();
    return unsayable && filing.contractState().equals(FilingFacts.NOT_DRAWN_UP)
        ? null
        : filing.contractState();
  }

  /** REG-T04: like marks on like goods go together. */
  private static @Nullable Boolean similarMarksIncluded(RegisterFacts facts, FilingFacts filing) {
    List<String> similar = facts.similarMarks();
    return similar == null ? null : filing.pledgedNumbers().containsAll(similar);
  }

  /** Ground 10 is about utility models; where the register says it of another patent, it counts. */
  private static @Nullable Boolean sameDay(RightView right) {
    Boolean stated = right.facts().sameDayInvention();
    return stated == null && right.kind() != RightKind.UTILITY_MODEL ? Boolean.FALSE : stated;
  }
}
