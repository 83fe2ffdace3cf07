package ipledge.web.view;

import ipledge.approval.CaseFacts;
import ipledge.approval.LoanLimit;
import ipledge.collateral.RightChecks;
import ipledge.collateral.RightChecks.Stage;
import ipledge.collateral.RightFinding;
import ipledge.collateral.RightQueries;
import ipledge.collateral.RightQueries.RightView;
import ipledge.intake.ApplicantChecks;
import ipledge.intake.ApplicantFinding;
import ipledge.pledge.PledgeQueries;
import ipledge.pledge.PledgeQueries.FilingView;
import ipledge.rulebook.DecisionQueries;
import ipledge.rulebook.DecisionQueries.Examined;
import ipledge.rulebook.Mark;
import ipledge.rulebook.PledgeRates;
import ipledge.shared.BankTime;
import ipledge.shared.Money;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The parts that a case page and a decision sheet have in common. */
@Component
public class CaseParts {

  private static final int RATIO_DECIMALS = 4;

  private final ApplicantChecks applicants;
  private final ApplicantShown applicantShown;
  private final RightQueries rights;
  private final RightChecks checks;
  private final PledgeRates rates;
  private final DecisionQueries decisions;
  private final PledgeQueries pledges;
  private final RightsShown shown;
  private final LimitWords limits;
  private final DecisionWords words;

  CaseParts(
      ApplicantChecks applicants,
      ApplicantShown applicantShown,
      RightQueries rights,
      RightChecks checks,
      PledgeRates rates,
      DecisionQueries decisions,
      PledgeQueries pledges,
      RightsShown shown,
      LimitWords limits,
      DecisionWords words) {
    this.applicants = applicants;
    this.applicantShown = applicantShown;
    this.rights = rights;
    this.checks = checks;
    this.rates = rates;
    this.decisions = decisions;
    this.pledges = pledges;
    this.shown = shown;
    this.limits = limits;
    this.words = words;
  }

  /** The rights in the application's order, with value and limit where confirmed. */
  public List<CaseRight> rights(CaseFacts facts) {
    Map<UUID, RightView> views =
        rights.findAll(facts.application().rightIds()).stream()
            .collect(Collectors.toMap(RightView::id, Function.identity()));
    Map<UUID, LoanLimit.Item> items =
        facts.limit().items().stream()
            .collect(Collectors.toMap(LoanLimit.Item::rightId, Function.identity()));
    Map<UUID, List<RightFinding>> found =
        findings(facts.application().id()).stream()
            .collect(Collectors.groupingBy(RightFinding::rightId));
    Map<UUID, Examined> examined = decisions.examined(facts.application().id(), null);
    Map<UUID, Reason> notCounted = limits.notCounted(facts);
    Map<UUID, FilingState> filed = filed(facts.application().id());
    LocalDate day = ruleDay(facts);
    List<CaseRight> list = new ArrayList<>();
    for (UUID id : facts.application().rightIds()) {
      RightView view = views.get(id);
      if (view != null) {
        RightFacts described = shown.of(view, found.getOrDefault(id, List.of()), examined);
        list.add(
            right(
                view,
                described,
                items.get(id),
                facts.application().usedSince().get(id),
                notCounted.get(id),
                filed.get(id),
                day));
      }
    }
    return list;
  }

  /** What the applicant and the register have not stated of a case. */
  public List<Reason> missing(UUID applicationId) {
    Map<UUID, Examined> examined = decisions.examined(applicationId, null);
    Map<String, Reason> byFact = new LinkedHashMap<>();
    applicants.of(applicationId).stream()
        .filter(finding -> finding.level() == ApplicantFinding.Level.MISSING)
        .map(applicantShown::finding)
        .forEach(found -> byFact.put(found.code(), found.reason()));
    findings(applicationId).stream()
        .filter(finding -> finding.level() == RightFinding.Level.MISSING)
        .forEach(
            finding ->
                byFact.computeIfAbsent(
                    finding.ground(), fact -> shown.finding(finding, examined).reason()));
    return List.copyOf(byFact.values());
  }

  /** By ground the decision that found it against one of the case's rights, if a table did. */
  public Function<String, Optional<UUID>> against(UUID applicationId) {
    Collection<Examined> examined = decisions.examined(applicationId, null).values();
    return ground ->
        examined.stream()
            .flatMap(one -> one.of(ground, RightFinding.Level.FAIL.name()).stream())
            .findFirst();
  }

  /** Why the case goes through the green channel or not; nothing until it was decided. */
  public List<Reason> channelReasons(CaseFacts facts) {
    return facts.application().channel() == null
        ? List.of()
        : decisions
            .latest(facts.application().id(), "green-channel-eligibility")
            .map(words::reasons)
            .orElse(List.of());
  }

  /** Sum of the confirmed values; null as long as nothing is confirmed. */
  public static @Nullable Money totalValue(CaseFacts facts) {
    return facts.totalValue().isPositive() ? facts.totalValue() : null;
  }

  /** ALG-07; null as long as nothing is confirmed. */
  public static @Nullable Money lendingLimit(CaseFacts facts) {
    return facts.totalValue().isPositive() ? facts.limit().pledgeLimit() : null;
  }

  /** Amount ÷ value, four places; null as long as nothing is confirmed. */
  public static @Nullable String loanToValue(CaseFacts facts) {
    Money value = facts.totalValue();
    return value.isPositive()
        ? facts
            .application()
            .amount()
            .amount()
            .divide(value.amount(), RATIO_DECIMALS, RoundingMode.HALF_UP)
            .toPlainString()
        : null;
  }

  /** The day whose rules hold for the case. */
  public static LocalDate ruleDay(CaseFacts facts) {
    var submitted = facts.application().submittedAt();
    return LocalDate.ofInstant(
        submitted == null ? facts.application().createdAt() : submitted, BankTime.ZONE);
  }

  private CaseRight right(
      RightView view,
      RightFacts described,
      LoanLimit.@Nullable Item item,
      @Nullable LocalDate usedSince,
      @Nullable Reason notCounted,
      @Nullable FilingState filed,
      LocalDate day) {
    if (item == null) {
      return new CaseRight(
          view.id(), described, null, null, null, null, usedSince, notCounted, filed);
    }
    Mark mark = rates.rate(view.kind().name(), PledgeRates.STANDARD, day).mark();
    return new CaseRight(
        view.id(),
        described,
        item.value(),
        item.rate().toString(),
        item.part(),
        mark == Mark.SAMPLE,
        usedSince,
        notCounted,
        filed);
  }

  /** By right; the newest filing counts. */
  private Map<UUID, FilingState> filed(UUID applicationId) {
    Map<UUID, FilingState> states = new HashMap<>();
    for (FilingView filing : pledges.of(applicationId)) {
      filing.rightIds().forEach(right -> states.put(right, FilingState.of(filing.state())));
    }
    return states;
  }

  private List<RightFinding> findings(UUID applicationId) {
    return checks.of(applicationId, Stage.INTAKE);
  }
}
