package ipledge.intake;

import ipledge.audit.AuditTrail;
import ipledge.collateral.RightChecks;
import ipledge.collateral.RightChecks.Stage;
import ipledge.collateral.RightFinding;
import ipledge.collateral.RightFinding.Level;
import ipledge.collateral.RightPaper;
import ipledge.collateral.RightPapers;
import ipledge.intake.InformationRequests.InformationRequest;
import ipledge.outbox.Outbox;
import ipledge.shared.Actor;
import ipledge.shared.Confidential;
import ipledge.shared.Events;
import ipledge.shared.NoSuchRecord;
import ipledge.worklist.WorkItem;
import ipledge.worklist.Worklist;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Answers to the questions with which steps sent a case back: it is supplied, it cannot be
 * supplied, or it did not come in time.
 */
@Service
@Transactional
public class InformationAnswers {

  /** The page on which the customer manager answers a question. */
  public static final String SUPPLY_INFORMATION = "supply-information";

  private static final String OVERDUE = "loan-origination.information-overdue";
  private static final String DENIED_REASON = "intake.information-denied";
  private static final String OVERDUE_REASON = "intake.information-overdue";

  private final LoanApplicationRepository repository;
  private final FormCheck formCheck;
  private final InformationRequests requests;
  private final InformationLimit limit;
  private final RightPapers papers;
  private final RightChecks checks;
  private final RefusalReasons refusals;
  private final Worklist worklist;
  private final Outbox outbox;
  private final AuditTrail audit;

  InformationAnswers(
      LoanApplicationRepository repository,
      FormCheck formCheck,
      InformationRequests requests,
      InformationLimit limit,
      RightPapers papers,
      RightChecks checks,
      RefusalReasons refusals,
      Worklist worklist,
      Outbox outbox,
      AuditTrail audit) {
    this.repository = repository;
    this.formCheck = formCheck;
    this.requests = requests;
    this.limit = limit;
    this.papers = papers;
    this.checks = checks;
    this.refusals = refusals;
    this.worklist = worklist;
    this.outbox = outbox;
    this.audit = audit;
  }

  /** A question as its answerer meets it, in the role that the task asks for. */
  private record Asked(
      WorkItem item, LoanApplication application, InformationRequest request, Actor acting) {}

  /**
   * Answers the question, also with facts that were missing in the application itself; the case
   * returns to the step that asked.
   *
   * @param documentIds documents of the case that belong to the answer
   * @param handed papers about the case's rights; may be none
   * @param financials from which the need for working capital follows; null leaves them as they are
   * @param usedSince since when rights are in use, by their ids; others stay as they are
   * @return the audit event
   * @throws ApplicationRefused naming the first fact that cannot be
   */
  public UUID supply(
      UUID taskId,
      String answer,
      List<UUID> documentIds,
      List<RightPaper> handed,
      @Nullable FinancialFacts financials,
      Map<UUID, LocalDate> usedSince,
      Actor by) {
    Asked asked = asked(taskId, answer, by);
    InformationRequest request = asked.request();
    UUID id = asked.application().id();
    requests.answer(id, request.id(), answer, documentIds, by.staff().id());
    UUID event =
        audit
            .append(
                asked.acting(),
                Events.of(
                    new InformationSupplied(
                        id,
                        id,
                        request.element(),
                        request.round(),
                        new Confidential(answer),
                        documentIds)))
            .getFirst();
    if (!handed.isEmpty()) {
      audit.append(asked.acting(), asked.application().handIn(handed));
      papers.keep(id, asked.application().branchId(), handed, "/papers", by.staff().id());
    }
    audit.append(asked.acting(), asked.application().supply(financials, usedSince));
    formCheck.checkFacts(asked.application().form());
    audit.append(asked.acting(), asked.application().enter(ReturnTarget.of(request.element())));
    decide(asked, "SUPPLIED");
    return event;
  }

  /**
   * What a check asked for is not to be had: the case ends on the grounds that it found.
   *
   * @return the audit event
   * @throws ApplicationRefused if a person asked, who is to hear the answer and to decide
   */
  public UUID deny(UUID taskId, String reason, Actor by) {
    Asked asked = asked(taskId, reason, by);
    InformationRequest request = asked.request();
    if (!request.isAskedByCheck()) {
      throw ApplicationRefused.askedByPerson();
    }
    UUID id = asked.application().id();
    requests.answer(id, request.id(), reason, List.of(), by.staff().id());
    refusals.note(id, reasons(id, DENIED_REASON));
    UUID event =
        audit
            .append(
                asked.acting(),
                Events.of(
                    new InformationDenied(
                        id, id, request.element(), request.round(), new Confidential(reason))))
            .getFirst();
    decide(asked, "CANNOT_SUPPLY");
    return event;
  }

  /**
   * Ends a case that has waited for information longer than the limit allows: the task is taken
   * back, and a message interrupts it in the flow.
   *
   * @return whether the case ends now
   */
  public boolean closeOverdue(UUID applicationId, Actor by) {
    LoanApplication application = repository.lockById(applicationId).orElseThrow(NoSuchRecord::new);
    Optional<InformationRequest> open = requests.open(applicationId);
    if (application.state() != ApplicationState.INFORMATION_NEEDED
        || open.isEmpty()
        || !limit.isOver(applicationId, open.get())
        || refusals.isNoted(applicationId)) {
      return false;
    }
    InformationRequest request = open.get();
    refusals.note(applicationId, reasons(applicationId, OVERDUE_REASON));
    UUID event =
        audit
            .append(
                by,
                Events.of(
                    new InformationOverdue(
                        applicationId,
                        applicationId,
                        request.element(),
                        request.round(),
                        limit.lastDay(applicationId, request))))
            .getFirst();
    worklist.withdrawAll(applicationId);
    outbox.message(OVERDUE, applicationId, applicationId, event, Map.of());
    return true;
  }

  private Asked asked(UUID taskId, String answer, Actor by) {
    if (answer.isBlank()) {
      throw ApplicationRefused.answerMissing();
    }
    WorkItem item = worklist.requireClaimed(taskId, SUPPLY_INFORMATION, by);
    LoanApplication application = repository.lockById(item.caseId()).orElseThrow(NoSuchRecord::new);
    InformationRequest request = requests.open(item.caseId()).orElseThrow(NoSuchRecord::new);
    return new Asked(item, application, request, by.as(worklist.roleFor(item, by)));
  }

  private void decide(Asked asked, String information) {
    worklist.decide(
        asked.item(),
        asked.acting(),
        Map.of(
            "information", information,
            "returnTo", asked.request().element(),
            "round", asked.request().round()));
  }

  /** The grounds that the check found, and that nothing was done about them. */
  private List<String> reasons(UUID applicationId, String why) {
    Stream<String> grounds =
        checks.of(applicationId, Stage.INTAKE).stream()
            .filter(finding -> finding.level() == Level.FAIL)
            .map(RightFinding::ground);
    return Stream.concat(grounds, Stream.of(why)).distinct().toList();
  }
}
