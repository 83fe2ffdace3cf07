package ipledge.approval;

import ipledge.collateral.RightQueries;
import ipledge.collateral.RightQueries.RightView;
import ipledge.intake.ApplicationQueries;
import ipledge.intake.ApplicationQueries.ApplicationView;
import ipledge.party.EnterpriseQueries;
import ipledge.party.EnterpriseQueries.EnterpriseView;
import ipledge.rulebook.ParameterKey;
import ipledge.rulebook.PledgeRates;
import ipledge.rulebook.Products;
import ipledge.rulebook.Rulebook;
import ipledge.rulebook.Scope;
import ipledge.shared.BankTime;
import ipledge.shared.BranchId;
import ipledge.shared.Money;
import ipledge.shared.Percentage;
import ipledge.valuation.RightValue;
import ipledge.valuation.ValuationQueries;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gathers the facts of a case as they stand; rules are those of the day of submission. */
@Service
@Transactional(readOnly = true)
public class CaseFactsReader {

  private static final ParameterKey<Money> CAPITAL = ParameterKey.money("approval.bank-capital");
  private static final ParameterKey<Percentage> SHARE =
      ParameterKey.percentage("approval.single-borrower-share");

  private final ApplicationQueries applications;
  private final EnterpriseQueries enterprises;
  private final RightQueries rights;
  private final ValuationQueries valuations;
  private final ApprovalCaseRepository cases;
  private final OpinionBook opinions;
  private final Commitments commitments;
  private final Products products;
  private final PledgeRates rates;
  private final Rulebook rulebook;
  private final Clock clock;

  CaseFactsReader(
      ApplicationQueries applications,
      EnterpriseQueries enterprises,
      RightQueries rights,
      ValuationQueries valuations,
      ApprovalCaseRepository cases,
      OpinionBook opinions,
      Commitments commitments,
      Products products,
      PledgeRates rates,
      Rulebook rulebook,
      Clock clock) {
    this.applications = applications;
    this.enterprises = enterprises;
    this.rights = rights;
    this.valuations = valuations;
    this.cases = cases;
    this.opinions = opinions;
    this.commitments = commitments;
    this.products = products;
    this.rates = rates;
    this.rulebook = rulebook;
    this.clock = clock;
  }

  /**
   * @throws ipledge.shared.NoSuchRecord if there is no such case, or none that the reader may see
   */
  public CaseFacts read(UUID applicationId) {
    ApplicationView application = applications.find(applicationId);
    EnterpriseView enterprise = enterprises.find(application.enterpriseId());
    Map<UUID, RightView> views =
        rights.findAll(application.rightIds()).stream()
            .collect(Collectors.toMap(RightView::id, Function.identity()));
    Map<UUID, RightValue> values =
        valuations.values(applicationId).stream()
            .collect(Collectors.toMap(RightValue::rightId, Function.identity()));
    List<CaseFacts.RightFact> facts = new ArrayList<>();
    List<LoanLimit.Item> items = new ArrayList<>();
    LocalDate day = application.ruleDay(BankTime.today(clock));
    for (UUID id : application.rightIds()) {
      RightView view = views.get(id);
      RightValue value = values.get(id);
      Money confirmed = value == null ? null : value.value();
      facts.add(new CaseFacts.RightFact(id, confirmed, view == null ? null : view.lastDay()));
      if (view != null && confirmed != null) {
        items.add(
            new LoanLimit.Item(
                id,
                confirmed,
                rates.rate(view.kind().name(), PledgeRates.STANDARD, day).maxRate()));
      }
    }
    Optional<ApprovalCase> decided = cases.findById(applicationId);
    return new CaseFacts(
        application,
        enterprise,
        application.maturity(BankTime.today(clock)),
        facts,
        limit(application, enterprise, items, day),
        opinions.of(applicationId),
        decided.map(ApprovalCase::obstacles).orElse(List.of()),
        decided.flatMap(ApprovalCase::route).orElse(null),
        decided.flatMap(ApprovalCase::approvedAmount).orElse(null),
        decided.map(ApprovalCase::conditions).orElse(List.of()));
  }

  private LoanLimit limit(
      ApplicationView application,
      EnterpriseView enterprise,
      List<LoanLimit.Item> items,
      LocalDate day) {
    BranchId branch = new BranchId(application.branchId());
    Scope scope = Scope.of(branch, application.productCode());
    Money exposure =
        enterprise.exposure().plus(commitments.elsewhere(enterprise.id(), application.id()));
    return LoanLimit.of(
        items,
        products.require(application.productCode(), day).cap(),
        rulebook.parameter(CAPITAL, scope, day),
        rulebook.parameter(SHARE, scope, day),
        exposure);
  }
}
