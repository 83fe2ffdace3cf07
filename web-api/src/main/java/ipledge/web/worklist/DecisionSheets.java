package ipledge.web.worklist;

import ipledge.approval.CaseFacts;
import ipledge.collateral.RightChecks;
import ipledge.collateral.RightChecks.Stage;
import ipledge.collateral.RightFinding;
import ipledge.collateral.RightQueries;
import ipledge.collateral.RightQueries.RightView;
import ipledge.intake.ApplicationQueries.ApplicationView;
import ipledge.rulebook.DecisionQueries;
import ipledge.rulebook.DecisionQueries.Examined;
import ipledge.web.view.ApplicantShown;
import ipledge.web.view.CaseParts;
import ipledge.web.view.Catalogue;
import ipledge.web.view.DutyRecordsShown;
import ipledge.web.view.EnterprisesShown;
import ipledge.web.view.Financials;
import ipledge.web.view.FindingShown;
import ipledge.web.view.LimitWords;
import ipledge.web.view.PriceWords;
import ipledge.web.view.Reason;
import ipledge.web.view.RightsShown;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts the decision sheet together. */
@Component
class DecisionSheets {

  private final CaseParts parts;
  private final RightChecks checks;
  private final RightQueries rights;
  private final DecisionQueries decisions;
  private final RightsShown shown;
  private final EnterprisesShown enterprises;
  private final ApplicantShown applicants;
  private final LimitWords limits;
  private final PriceWords prices;
  private final Catalogue catalogue;
  private final OpinionsShown opinions;
  private final DutyRecordsShown records;

  DecisionSheets(
      CaseParts parts,
      RightChecks checks,
      RightQueries rights,
      DecisionQueries decisions,
      RightsShown shown,
      EnterprisesShown enterprises,
      ApplicantShown applicants,
      LimitWords limits,
      PriceWords prices,
      Catalogue catalogue,
      OpinionsShown opinions,
      DutyRecordsShown records) {
    this.parts = parts;
    this.checks = checks;
    this.rights = rights;
    this.decisions = decisions;
    this.shown = shown;
    this.enterprises = enterprises;
    this.applicants = applicants;
    this.limits = limits;
    this.prices = prices;
    this.catalogue = catalogue;
    this.opinions = opinions;
    this.records = records;
  }

  DecisionSheet of(CaseFacts facts) {
    ApplicationView application = facts.application();
    LocalDate day = CaseParts.ruleDay(facts);
    List<Reason> channel = parts.channelReasons(facts);
    return new DecisionSheet(
        facts.digest(),
        enterprises.of(facts.enterprise(), application),
        applicants.of(facts.applicant()),
        Financials.of(application.financials()),
        catalogue.productName(application.productCode(), day),
        application.amount(),
        application.tenorMonths(),
        facts.maturity(),
        facts.rights().stream()
            .map(CaseFacts.RightFact::lastDay)
            .filter(Objects::nonNull)
            .min(Comparator.naturalOrder())
            .orElse(null),
        catalogue.purpose(application.purposeCode(), day).name(),
        application.purposeText(),
        application.channel(),
        channel,
        facts.route(),
        CaseParts.totalValue(facts),
        CaseParts.lendingLimit(facts),
        limits.of(facts),
        prices.of(facts),
        CaseParts.loanToValue(facts),
        facts.enterprise().exposure(),
        parts.rights(facts),
        exceptions(facts),
        opinions.of(facts),
        records.of(facts.records()),
        facts.conditions());
  }

  /** What was found of the applicant and of the rights that is not in order. */
  private List<Reason> exceptions(CaseFacts facts) {
    UUID application = facts.application().id();
    Map<UUID, Examined> examined = decisions.examined(application, null);
    Map<UUID, String> numbers =
        rights.findAll(facts.application().rightIds()).stream()
            .collect(Collectors.toMap(RightView::id, RightView::number));
    Stream<FindingShown> ofTheApplicant =
        applicants.of(facts.applicant()).stream()
            .filter(finding -> finding.level() != FindingShown.Level.OK);
    List<RightFinding> open =
        checks.of(application, Stage.INTAKE).stream()
            .filter(finding -> finding.level().compareTo(RightFinding.Level.LATER) > 0)
            .toList();
    Stream<FindingShown> ofTheRights = shown.findings(open, examined, numbers).stream();
    return Stream.concat(ofTheApplicant, ofTheRights).map(FindingShown::reason).distinct().toList();
  }
}
