package ipledge.intake;

import ipledge.collateral.CurableGrounds;
import ipledge.collateral.FilingFacts;
import ipledge.collateral.Registrability;
import ipledge.collateral.RightChecks;
import ipledge.collateral.RightChecks.Stage;
import ipledge.collateral.RightFinding;
import ipledge.collateral.RightFinding.Level;
import ipledge.collateral.RightPapers;
import ipledge.collateral.RightQueries;
import ipledge.collateral.RightQueries.RightView;
import ipledge.intake.ApplicationQueries.ApplicationView;
import ipledge.party.EnterpriseQueries;
import ipledge.party.EnterpriseQueries.EnterpriseView;
import ipledge.shared.Actor;
import ipledge.shared.BankTime;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Examines the rights of a case as the register would (1.2.1, REG-T09, REG-C07), long before
 * filing. A ground that nothing cures ends the case; one that can be cured sends it back.
 */
@Service
@Transactional
public class RightsExamination {

  private final ApplicationQueries queries;
  private final Applications applications;
  private final EnterpriseQueries enterprises;
  private final RightQueries rights;
  private final Registrability registrability;
  private final RightChecks checks;
  private final CurableGrounds curable;
  private final RightPapers papers;
  private final RefusalReasons refusals;
  private final Clock clock;

  RightsExamination(
      ApplicationQueries queries,
      Applications applications,
      EnterpriseQueries enterprises,
      RightQueries rights,
      Registrability registrability,
      RightChecks checks,
      CurableGrounds curable,
      RightPapers papers,
      RefusalReasons refusals,
      Clock clock) {
    this.queries = queries;
    this.applications = applications;
    this.enterprises = enterprises;
    this.rights = rights;
    this.registrability = registrability;
    this.checks = checks;
    this.curable = curable;
    this.papers = papers;
    this.refusals = refusals;
    this.clock = clock;
  }

  /** Examines without consequence, for whoever wants to know before submitting. */
  public List<RightFinding> preview(UUID applicationId) {
    return findings(queries.find(applicationId));
  }

  /**
   * Examines, keeps the findings, and moves the case.
   *
   * @param round the round of the step; a question asked here returns in the next one
   */
  public RightsResult examine(UUID applicationId, int round, Actor by) {
    List<RightFinding> findings = findings(queries.find(applicationId));
    findings.stream()
        .collect(Collectors.groupingBy(RightFinding::rightId))
        .forEach((right, found) -> checks.keep(applicationId, right, Stage.INTAKE, found));
    RightsResult result = result(findings);
    switch (result) {
      case CLEAR -> applications.enter(applicationId, ApplicationState.VALUATION, by);
      case INCOMPLETE ->
          applications.askForInformation(
              applicationId, InformationRequests.BY_CHECK, round + 1, question(findings), by);
      case REFUSED -> refusals.note(applicationId, failed(findings));
    }
    return result;
  }

  private List<RightFinding> findings(ApplicationView application) {
    EnterpriseView pledgor = enterprises.find(application.enterpriseId());
    LocalDate maturity = application.maturity(BankTime.today(clock));
    List<RightView> pledged = rights.findAll(application.rightIds());
    FilingFacts facts =
        FilingFacts.atIntake(
            pledgor.socialCreditCode(),
            pledgor.name(),
            maturity,
            pledged.stream().map(RightView::number).collect(Collectors.toSet()),
            papers.of(application.id()));
    List<RightFinding> findings = new ArrayList<>();
    for (RightView right : pledged) {
      findings.addAll(registrability.check(application.id(), null, right, facts));
    }
    return findings;
  }

  private RightsResult result(List<RightFinding> findings) {
    if (curable.leaveOpen(findings)) {
      return RightsResult.REFUSED;
    }
    boolean open =
        findings.stream().anyMatch(f -> f.level() == Level.FAIL || f.level() == Level.MISSING);
    return open ? RightsResult.INCOMPLETE : RightsResult.CLEAR;
  }

  private static List<String> failed(List<RightFinding> findings) {
    return findings.stream()
        .filter(finding -> finding.level() == Level.FAIL)
        .map(RightFinding::ground)
        .distinct()
        .toList();
  }

  private String question(List<RightFinding> findings) {
    return findings.stream()
        .filter(f -> f.level() == Level.FAIL || f.level() == Level.MISSING)
        .map(f -> rights.find(f.rightId()).number() + " " + f.ground())
        .collect(Collectors.joining("; "));
  }
}
