package ipledge.approval;

import ipledge.collateral.RightChecks;
import ipledge.intake.ApplicationQueries;
import ipledge.intake.ApplicationQueries.ApplicationView;
import ipledge.party.EnterpriseQueries;
import ipledge.party.EnterpriseQueries.EnterpriseView;
import ipledge.rulebook.AuthorityLimits;
import ipledge.rulebook.DecisionOutcome;
import ipledge.rulebook.Decisions;
import ipledge.rulebook.ParameterKey;
import ipledge.rulebook.PilotUnits;
import ipledge.rulebook.PurposeCatalogue;
import ipledge.rulebook.Rulebook;
import ipledge.rulebook.Scope;
import ipledge.shared.BankTime;
import ipledge.shared.BranchId;
import ipledge.shared.Money;
import ipledge.valuation.RightValue;
import ipledge.valuation.ValuationQueries;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers what the green-channel tables ask for and puts it before them (3.7). */
@Component
class GreenChannel {

  private static final ParameterKey<Money> INTERNAL_LIMIT =
      ParameterKey.money("valuation.internal-limit");

  private final ApplicationQueries applications;
  private final EnterpriseQueries enterprises;
  private final RightChecks rightChecks;
  private final ValuationQueries valuations;
  private final Quota quota;
  private final PilotUnits pilots;
  private final PurposeCatalogue purposes;
  private final AuthorityLimits authority;
  private final Rulebook rulebook;
  private final Decisions decisions;
  private final Clock clock;

  GreenChannel(
      ApplicationQueries applications,
      EnterpriseQueries enterprises,
      RightChecks rightChecks,
      ValuationQueries valuations,
      Quota quota,
      PilotUnits pilots,
      PurposeCatalogue purposes,
      AuthorityLimits authority,
      Rulebook rulebook,
      Decisions decisions,
      Clock clock) {
    this.applications = applications;
    this.enterprises = enterprises;
    this.rightChecks = rightChecks;
    this.valuations = valuations;
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
    ApplicationView application = applications.find(applicationId);
    LocalDate day = application.ruleDay(BankTime.today(clock));
    return decisions.decide(
        "green-channel-precheck", day, general(application, day), applicationId);
  }

  /** All rows, by the rules of the case's own day. */
  DecisionOutcome decide(UUID applicationId) {
    ApplicationView application = applications.find(applicationId);
    LocalDate day = application.ruleDay(BankTime.today(clock));
    Map<String, @Nullable Object> inputs = general(application, day);
    Scope scope = Scope.of(new BranchId(application.branchId()), application.productCode());
    inputs.put("internalValuationLimit", rulebook.parameter(INTERNAL_LIMIT, scope, day).amount());
    List<String> states = valuations.values(applicationId).stream().map(RightValue::state).toList();
    inputs.put("valuationStates", states.isEmpty() ? null : states);
    return decisions.decide("green-channel-eligibility", day, inputs, applicationId);
  }

  private Map<String, @Nullable Object> general(ApplicationView application, LocalDate day) {
    BranchId branch = new BranchId(application.branchId());
    EnterpriseView enterprise = enterprises.find(application.enterpriseId());
    Map<String, @Nullable Object> inputs = new HashMap<>();
    inputs.put("pilotUnit", pilots.isPilot(branch, day));
    inputs.put("amount", application.amount().amount());
    inputs.put("quotaFree", quota.free(branch, BankTime.today(clock)).amount());
    inputs.put("rightsFinding", rightChecks.worst(application.id()).map(Enum::name).orElse(null));
    inputs.put("relatedParty", enterprise.relatedParty());
    inputs.put(
        "branchLimit",
        authority
            .limit(ApprovalRoute.BRANCH.role(), branch, application.productCode(), day)
            .amount());
    inputs.put("existingClass", enterprise.worstClass());
    inputs.put("purposeInCatalogue", purposes.contains(application.purposeCode(), day));
    return inputs;
  }
}
