package ipledge.web.worklist;

import ipledge.approval.CaseFacts;
import ipledge.collateral.RightChecks.Stage;
import ipledge.intake.InformationLimit;
import ipledge.intake.InformationRequests;
import ipledge.intake.InformationRequests.InformationRequest;
import ipledge.web.view.CaseDocument;
import ipledge.web.view.CaseDocuments;
import ipledge.web.view.CaseParts;
import ipledge.web.view.CaseRight;
import ipledge.web.view.Catalogue;
import ipledge.web.view.Financials;
import ipledge.web.view.NeededPaper;
import ipledge.web.view.NeededPapers;
import ipledge.web.view.Person;
import ipledge.web.view.Reason;
import ipledge.web.view.Staff;
import ipledge.worklist.TaskView;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The question with which the case was sent back. */
@Component
class InformationContext implements TaskContext {

  private final InformationRequests requests;
  private final InformationLimit limit;
  private final CaseParts parts;
  private final Catalogue catalogue;
  private final NeededPapers needed;
  private final CaseDocuments documents;
  private final Staff staff;

  InformationContext(
      InformationRequests requests,
      InformationLimit limit,
      CaseParts parts,
      Catalogue catalogue,
      NeededPapers needed,
      CaseDocuments documents,
      Staff staff) {
    this.requests = requests;
    this.limit = limit;
    this.parts = parts;
    this.catalogue = catalogue;
    this.needed = needed;
    this.documents = documents;
    this.staff = staff;
  }

  /**
   * The page's context.
   *
   * @param returnTo element id of the step to which the case goes back
   * @param lastDay on which the answer can still come; the case is refused after it
   * @param mayDeny whether it can be said not to be had: the check asked, and no person
   * @param needed papers that would cure what the check found, and from whom
   * @param financials the borrower's figures as they stand
   * @param financialsNeeded whether the purpose needs them (CRD-42)
   * @param rights of the case, with what the applicant said of their use
   * @param documents of the case that can be sent along
   */
  record Context(
      String question,
      Person askedBy,
      Instant askedAt,
      String returnTo,
      LocalDate lastDay,
      boolean mayDeny,
      List<Reason> missing,
      List<NeededPaper> needed,
      @Nullable Financials financials,
      boolean financialsNeeded,
      List<CaseRight> rights,
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
    List<Reason> missing = parts.missing(application);
    List<NeededPaper> papers =
        asked.isAskedByCheck() ? needed.of(application, Stage.INTAKE) : List.of();
    return new Context(
        asked.isAskedByCheck() ? inWords(missing, papers) : asked.question(),
        staff.of(asked.askedBy()),
        asked.askedAt(),
        asked.element(),
        limit.lastDay(application, asked),
        asked.isAskedByCheck(),
        missing,
        papers,
        Financials.of(facts.application().financials()),
        catalogue
            .purpose(facts.application().purposeCode(), CaseParts.ruleDay(facts))
            .workingCapital(),
        parts.rights(facts),
        documents.of(application));
  }

  /** The check asks in codes; a person reads what they mean. */
  private static String inWords(List<Reason> missing, List<NeededPaper> papers) {
    return Stream.concat(
            papers.stream().filter(NeededPaper::blocking).map(NeededPaper::text),
            missing.stream().map(Reason::message))
        .distinct()
        .collect(Collectors.joining("\n"));
  }
}
