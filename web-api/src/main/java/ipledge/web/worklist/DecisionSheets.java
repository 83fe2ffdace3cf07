package ipledge.web.worklist;

import ipledge.approval.CaseFacts;
import ipledge.collateral.RightChecks;
import ipledge.collateral.RightChecks.Stage;
import ipledge.collateral.RightFinding;
import ipledge.intake.ApplicationQueries.ApplicationView;
import ipledge.web.view.CaseParts;
import ipledge.web.view.Catalogue;
import ipledge.web.view.EnterpriseShown;
import ipledge.web.view.FindingShown;
import ipledge.web.view.Reason;
import ipledge.web.view.RightsShown;
import ipledge.web.view.Staff;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts the decision sheet together. */
@Component
class DecisionSheets {

  private final CaseParts parts;
  private final RightChecks checks;
  private final RightsShown shown;
  private final Catalogue catalogue;
  private final Staff staff;

  DecisionSheets(
      CaseParts parts, RightChecks checks, RightsShown shown, Catalogue catalogue, Staff staff) {
    this.parts = parts;
    this.checks = checks;
    this.shown = shown;
    this.catalogue = catalogue;
    this.staff = staff;
  }

  DecisionSheet of(CaseFacts facts) {
    ApplicationView application = facts.application();
    LocalDate day = CaseParts.ruleDay(facts);
    List<Reason> channel = parts.channelReasons(facts);
    return new DecisionSheet(
        facts.digest(),
        EnterpriseShown.of(facts.enterprise()),
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
        CaseParts.loanToValue(facts),
        facts.enterprise().exposure(),
        parts.rights(facts),
        exceptions(facts),
        facts.opinions().stream()
            .map(opinion -> OpinionShown.of(opinion, staff.of(opinion.staff())))
            .toList(),
        facts.conditions());
  }

  /** What was found of the rights that is not in order. */
  private List<Reason> exceptions(CaseFacts facts) {
    Stream<RightFinding> open =
        checks.of(facts.application().id(), Stage.INTAKE).stream()
            .filter(finding -> finding.level().compareTo(RightFinding.Level.LATER) > 0);
    return open.map(shown::finding)
        .map(
            (FindingShown finding) -> new Reason(finding.code(), finding.message(), finding.rule()))
        .distinct()
        .toList();
  }
}
