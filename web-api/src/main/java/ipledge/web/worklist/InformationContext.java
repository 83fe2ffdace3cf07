package ipledge.web.worklist;

import ipledge.approval.CaseFacts;
import ipledge.intake.InformationRequests;
import ipledge.intake.InformationRequests.InformationRequest;
import ipledge.web.view.CaseDocument;
import ipledge.web.view.CaseDocuments;
import ipledge.web.view.CaseParts;
import ipledge.web.view.Person;
import ipledge.web.view.Reason;
import ipledge.web.view.Staff;
import ipledge.worklist.TaskView;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The question with which the case was sent back. */
@Component
class InformationContext implements TaskContext {

  private final InformationRequests requests;
  private final CaseParts parts;
  private final CaseDocuments documents;
  private final Staff staff;

  InformationContext(
      InformationRequests requests, CaseParts parts, CaseDocuments documents, Staff staff) {
    this.requests = requests;
    this.parts = parts;
    this.documents = documents;
    this.staff = staff;
  }

  /**
   * The page's context.
   *
   * @param returnTo element id of the step to which the case goes back
   * @param documents of the case that can be sent along
   */
  record Context(
      String question,
      Person askedBy,
      Instant askedAt,
      String returnTo,
      List<Reason> missing,
      List<CaseDocument> documents) {}

  @Override
  public Set<String> forms() {
    return Set.of("supply-information");
  }

  @Override
  public Object of(TaskView task, CaseFacts facts) {
    UUID application = task.item().caseId();
    InformationRequest asked =
        requests
            .open(application)
            .or(
                () ->
                    requests.of(application).stream()
                        .max(Comparator.comparing(InformationRequest::askedAt)))
            .orElseThrow(() -> new IllegalStateException("nobody asked for information"));
    return new Context(
        asked.question(),
        staff.of(asked.askedBy()),
        asked.askedAt(),
        asked.element(),
        parts.missing(application),
        documents.of(application));
  }
}
