package ipledge.approval;

import ipledge.collateral.RightChecks;
import ipledge.collateral.RightChecks.Stage;
import ipledge.collateral.RightFinding;
import ipledge.intake.ApplicantChecks;
import ipledge.intake.ApplicantExamination;
import ipledge.intake.ApplicantFinding;
import ipledge.intake.ApplicationQueries;
import ipledge.intake.ApplicationQueries.ApplicationView;
import ipledge.intake.RightsExamination;
import ipledge.party.EnterpriseQueries;
import ipledge.rulebook.DecisionOutcome;
import ipledge.rulebook.DecisionQueries;
import ipledge.rulebook.DecisionQueries.Examined;
import ipledge.rulebook.DecisionRecord;
import ipledge.shared.BranchId;
import ipledge.shared.StaffId;
import ipledge.worklist.WorkCase;
import ipledge.worklist.Worklist;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Says before submission what the checks would say. It takes the very steps of the flow, in a
 * transaction that is rolled back, so that it can neither differ from them nor leave a trace.
 */
@Service
public class GreenChannelPreview {

  /**
   * What would come out.
   *
   * @param applicant findings on the applicant
   * @param findings of every right
   * @param record the decision as it would be kept, with the rows that fired and what is missing
   * @param decisions every decision that would be kept, that one among them
   * @param examined what they found, by right
   */
  public record Preview(
      Precheck result,
      List<ApplicantFinding> applicant,
      List<RightFinding> findings,
      DecisionRecord record,
      List<DecisionRecord> decisions,
      Map<UUID, Examined> examined) {

    public Preview {
      applicant = List.copyOf(applicant);
      findings = List.copyOf(findings);
      decisions = List.copyOf(decisions);
      examined = Map.copyOf(examined);
    }
  }

  private final ApplicationQueries applications;
  private final EnterpriseQueries enterprises;
  private final Worklist worklist;
  private final ApplicantExamination applicant;
  private final ApplicantChecks applicantChecks;
  private final RightsExamination examination;
  private final RightChecks checks;
  private final GreenChannel greenChannel;
  private final DecisionQueries decisions;
  private final TransactionTemplate transaction;

  GreenChannelPreview(
      ApplicationQueries applications,
      EnterpriseQueries enterprises,
      Worklist worklist,
      ApplicantExamination applicant,
      ApplicantChecks applicantChecks,
      RightsExamination examination,
      RightChecks checks,
      GreenChannel greenChannel,
      DecisionQueries decisions,
      PlatformTransactionManager transactions) {
    this.applications = applications;
    this.enterprises = enterprises;
    this.worklist = worklist;
    this.applicant = applicant;
    this.applicantChecks = applicantChecks;
    this.examination = examination;
    this.checks = checks;
    this.greenChannel = greenChannel;
    this.decisions = decisions;
    this.transaction = new TransactionTemplate(transactions);
  }

  /**
   * @throws ipledge.shared.NoSuchRecord if there is no such case, or none that the reader may see
   */
  public Preview of(UUID applicationId) {
    return Objects.requireNonNull(
        transaction.execute(
            status -> {
              Preview preview = preview(applicationId);
              status.setRollbackOnly();
              return preview;
            }));
  }

  private Preview preview(UUID applicationId) {
    makeKnown(applications.find(applicationId));
    List<ApplicantFinding> ofTheApplicant = applicant.preview(applicationId);
    applicantChecks.keep(applicationId, ofTheApplicant);
    List<RightFinding> findings = examination.preview(applicationId);
    findings.stream()
        .collect(Collectors.groupingBy(RightFinding::rightId))
        .forEach((right, found) -> checks.keep(applicationId, right, Stage.INTAKE, found));
    DecisionOutcome outcome = greenChannel.precheck(applicationId);
    Precheck result =
        outcome instanceof DecisionOutcome.Decided decided
            ? Precheck.valueOf(decided.text("precheck"))
            : Precheck.ORDINARY;
    return new Preview(
        result,
        ofTheApplicant,
        findings,
        decisions.latest(applicationId, "green-channel-precheck").orElseThrow(),
        decisions.ofCase(applicationId),
        decisions.examined(applicationId, null));
  }

  /** A decision shows only where its case is known to the worklist, and a draft is not yet. */
  private void makeKnown(ApplicationView draft) {
    worklist.register(
        new WorkCase(
            draft.id(),
            draft.number(),
            enterprises.find(draft.enterpriseId()).name(),
            new BranchId(draft.branchId()),
            new StaffId(draft.proposer()),
            draft.amount()));
  }
}
