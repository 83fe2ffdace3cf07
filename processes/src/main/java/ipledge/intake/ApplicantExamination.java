package ipledge.intake;

import ipledge.audit.AuditTrail;
import ipledge.intake.ApplicantFinding.Level;
import ipledge.intake.ApplicantFinding.Point;
import ipledge.intake.ApplicationQueries.ApplicationView;
import ipledge.party.EnterpriseQueries;
import ipledge.party.EnterpriseQueries.EnterpriseView;
import ipledge.rulebook.PurposeCatalogue;
import ipledge.shared.Actor;
import ipledge.shared.BankTime;
import ipledge.shared.Events;
import ipledge.shared.Money;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Checks who asks for money. One point stops a case: a borrower who may owe nothing more (CRD-33).
 * Being a related party (CRD-34), or owing what is not classified as normal (3.5), closes the green
 * channel and is seen by whoever judges; CRD-34 forbids unsecured loans, and these are secured. A
 * code whose check fails is seen too (ALG-02). Figures that a working-capital loan needs (CRD-42)
 * are asked for.
 */
@Service
@Transactional
public class ApplicantExamination {

  /** The step to which the case returns with what was missing. */
  static final String ASKS = "check-applicant";

  private static final String NONE = "NONE";
  private static final String NORMAL = "NORMAL";

  private final ApplicationQueries queries;
  private final Applications applications;
  private final EnterpriseQueries enterprises;
  private final BorrowerRooms rooms;
  private final PurposeCatalogue purposes;
  private final ApplicantChecks checks;
  private final RefusalReasons refusals;
  private final AuditTrail audit;
  private final Clock clock;

  ApplicantExamination(
      ApplicationQueries queries,
      Applications applications,
      EnterpriseQueries enterprises,
      BorrowerRooms rooms,
      PurposeCatalogue purposes,
      ApplicantChecks checks,
      RefusalReasons refusals,
      AuditTrail audit,
      Clock clock) {
    this.queries = queries;
    this.applications = applications;
    this.enterprises = enterprises;
    this.rooms = rooms;
    this.purposes = purposes;
    this.checks = checks;
    this.refusals = refusals;
    this.audit = audit;
    this.clock = clock;
  }

  /** Examines without consequence, for whoever wants to know before submitting. */
  public List<ApplicantFinding> preview(UUID applicationId) {
    return findings(queries.find(applicationId));
  }

  /**
   * The flow takes the case up: examines the applicant, keeps the findings, and asks for what is
   * missing.
   *
   * @param round the round of the step; a question asked here returns in the next one
   * @param releaseId the release of the models that the case runs on
   */
  public ApplicantResult examine(
      UUID applicationId, int round, @Nullable UUID releaseId, Actor by) {
    applications.beginChecks(applicationId, releaseId, by);
    List<ApplicantFinding> findings = findings(queries.find(applicationId));
    checks.keep(applicationId, findings);
    ApplicantResult result = result(findings);
    audit.append(
        by, Events.of(new ApplicantChecked(applicationId, applicationId, result, findings)));
    switch (result) {
      case CLEAR -> {
        // The flow goes on to the registers.
      }
      case INCOMPLETE ->
          applications.askForInformation(applicationId, ASKS, round + 1, question(findings), by);
      case REFUSED -> refusals.note(applicationId, failed(findings));
    }
    return result;
  }

  private static ApplicantResult result(List<ApplicantFinding> findings) {
    if (findings.stream().anyMatch(finding -> finding.level() == Level.FAIL)) {
      return ApplicantResult.REFUSED;
    }
    return findings.stream().anyMatch(ApplicantFinding::canBeSupplied)
        ? ApplicantResult.INCOMPLETE
        : ApplicantResult.CLEAR;
  }

  private List<ApplicantFinding> findings(ApplicationView application) {
    EnterpriseView firm = enterprises.find(application.enterpriseId());
    List<ApplicantFinding> findings = new ArrayList<>();
    findings.add(code(firm));
    findings.add(related(firm.relatedParty()));
    findings.add(existing(firm.worstClass()));
    findings.add(room(rooms.of(application, firm)));
    need(application).ifPresent(findings::add);
    return findings;
  }

  /** Nobody registers a code that fails its check without a reason; it may be erased since. */
  private static ApplicantFinding code(EnterpriseView firm) {
    return new ApplicantFinding(
        Point.SOCIAL_CREDIT_CODE, firm.checkDigitValid() ? Level.PASS : Level.WARN, null);
  }

  private static ApplicantFinding related(@Nullable Boolean related) {
    Level known = Boolean.TRUE.equals(related) ? Level.WARN : Level.PASS;
    return new ApplicantFinding(Point.RELATED_PARTY, related == null ? Level.MISSING : known, null);
  }

  private static ApplicantFinding existing(@Nullable String worst) {
    if (worst == null) {
      return new ApplicantFinding(Point.EXISTING_CLASS, Level.MISSING, null);
    }
    boolean fine = worst.equals(NONE) || worst.equals(NORMAL);
    return new ApplicantFinding(Point.EXISTING_CLASS, fine ? Level.PASS : Level.WARN, worst);
  }

  private static ApplicantFinding room(Optional<BorrowerRoom> room) {
    return room.map(BorrowerRoom::left)
        .map(
            left ->
                new ApplicantFinding(
                    Point.BORROWER_LIMIT,
                    left.isPositive() ? Level.PASS : Level.FAIL,
                    left.toString()))
        .orElseGet(() -> new ApplicantFinding(Point.BORROWER_LIMIT, Level.MISSING, null));
  }

  /** Only a purpose for which the need counts is asked for it. */
  private Optional<ApplicantFinding> need(ApplicationView application) {
    LocalDate day = application.ruleDay(BankTime.today(clock));
    if (!purposes.isWorkingCapital(application.purposeCode(), day).orElse(false)) {
      return Optional.empty();
    }
    FinancialFacts facts = application.financials();
    if (facts == null) {
      return Optional.of(new ApplicantFinding(Point.WORKING_CAPITAL, Level.MISSING, null));
    }
    Money most = facts.need().newLoan();
    boolean enough = most.compareTo(application.amount()) >= 0;
    return Optional.of(
        new ApplicantFinding(
            Point.WORKING_CAPITAL, enough ? Level.PASS : Level.WARN, most.toString()));
  }

  private static List<String> failed(List<ApplicantFinding> findings) {
    return findings.stream()
        .filter(finding -> finding.level() == Level.FAIL)
        .map(ApplicantFinding::reason)
        .toList();
  }

  private static String question(List<ApplicantFinding> findings) {
    return findings.stream()
        .filter(ApplicantFinding::canBeSupplied)
        .map(finding -> finding.point().rule())
        .collect(Collectors.joining("; "));
  }
}
