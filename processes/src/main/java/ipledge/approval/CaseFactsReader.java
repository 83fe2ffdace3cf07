package ipledge.approval;

import ipledge.collateral.RightChecks;
import ipledge.collateral.RightChecks.Stage;
import ipledge.collateral.RightFinding;
import ipledge.collateral.RightQueries;
import ipledge.collateral.RightQueries.RightView;
import ipledge.intake.ApplicantChecks;
import ipledge.intake.ApplicantFinding;
import ipledge.intake.ApplicationQueries;
import ipledge.intake.ApplicationQueries.ApplicationView;
import ipledge.party.EnterpriseQueries;
import ipledge.party.EnterpriseQueries.EnterpriseView;
import ipledge.shared.BankTime;
import ipledge.shared.Money;
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

/**
 * Gathers the facts of a case as they stand; rules are those of the day of submission. Whoever
 * judges a case, a table or a person, reads it here and nowhere else.
 */
@Service
@Transactional(readOnly = true)
public class CaseFactsReader {

  private final ApplicationQueries applications;
  private final EnterpriseQueries enterprises;
  private final ApplicantChecks applicants;
  private final RightQueries rights;
  private final RightChecks rightChecks;
  private final ValuationQueries valuations;
  private final ApprovalCaseRepository cases;
  private final OpinionBook opinions;
  private final DutyBook records;
  private final LimitReader limits;
  private final Pricing pricing;
  private final Clock clock;

  CaseFactsReader(
      ApplicationQueries applications,
      EnterpriseQueries enterprises,
      ApplicantChecks applicants,
      RightQueries rights,
      RightChecks rightChecks,
      ValuationQueries valuations,
      ApprovalCaseRepository cases,
      OpinionBook opinions,
      DutyBook records,
      LimitReader limits,
      Pricing pricing,
      Clock clock) {
    this.applications = applications;
    this.enterprises = enterprises;
    this.applicants = applicants;
    this.rights = rights;
    this.rightChecks = rightChecks;
    this.valuations = valuations;
    this.cases = cases;
    this.opinions = opinions;
    this.records = records;
    this.limits = limits;
    this.pricing = pricing;
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
    List<RightFinding> found = rightChecks.of(applicationId, Stage.INTAKE);
    Map<UUID, List<RightFinding>> findings =
        found.stream().collect(Collectors.groupingBy(RightFinding::rightId));
    List<CaseFacts.RightFact> facts = new ArrayList<>();
    List<LimitReader.Offered> offered = new ArrayList<>();
    for (UUID id : application.rightIds()) {
      RightView view = views.get(id);
      RightValue value = values.get(id);
      String state = value == null ? null : value.state();
      Money confirmed = value == null ? null : value.value();
      facts.add(
          new CaseFacts.RightFact(id, state, confirmed, view == null ? null : view.lastDay()));
      offered.add(
          new LimitReader.Offered(id, view, confirmed, findings.getOrDefault(id, List.of())));
    }
    LocalDate today = BankTime.today(clock);
    List<ApplicantFinding> applicant = applicants.of(applicationId);
    Optional<ApprovalCase> decided = cases.findById(applicationId);
    return new CaseFacts(
        application,
        enterprise,
        applicant,
        RightChecks.worst(found).orElse(null),
        application.maturity(today),
        facts,
        limits.read(application, enterprise, offered, application.ruleDay(today)),
        pricing.read(application, applicant, today),
        opinions.of(applicationId),
        decided.map(ApprovalCase::obstacles).orElse(List.of()),
        decided.flatMap(ApprovalCase::route).orElse(null),
        decided.flatMap(ApprovalCase::approvedAmount).orElse(null),
        decided.map(ApprovalCase::conditions).orElse(List.of()),
        records.of(applicationId));
  }
}
