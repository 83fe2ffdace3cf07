package ipledge.approval;

import ipledge.audit.AuditTrail;
import ipledge.intake.ApplicationQueries.ApplicationView;
import ipledge.rulebook.Checklist;
import ipledge.rulebook.Checklists;
import ipledge.shared.BankTime;
import ipledge.shared.Events;
import ipledge.worklist.WorkItem;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** What a survey must bring before its opinion is taken, and how it is kept. */
@Component
class Surveying {

  private final Checklists checklists;
  private final OffSite offSite;
  private final SurveyBook book;
  private final AuditTrail audit;
  private final Clock clock;

  Surveying(
      Checklists checklists, OffSite offSite, SurveyBook book, AuditTrail audit, Clock clock) {
    this.checklists = checklists;
    this.offSite = offSite;
    this.book = book;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * @return the checklist of the case's product and own day
   * @throws ApprovalRefused if the survey is not allowed in this manner, or not complete
   */
  Checklist require(Survey survey, ApplicationView application) {
    LocalDate today = BankTime.today(clock);
    if (survey.manner() == Survey.Manner.OFF_SITE) {
      offSite
          .against(application)
          .ifPresent(
              refused -> {
                throw refused;
              });
    }
    Checklist checklist = checklists.require(application.productCode(), application.ruleDay(today));
    survey.requireComplete(today, checklist);
    return checklist;
  }

  /** Keeps it beside the opinion that was written at the same bench. */
  void keep(Judging.Bench bench, Survey survey, Checklist checklist) {
    WorkItem item = bench.item();
    book.add(item, bench.facts().application().branchId(), survey, checklist);
    Map<String, String> answers = new TreeMap<>();
    survey.answers().forEach(answer -> answers.put(answer.code(), answer.answer().name()));
    audit.append(
        bench.acting(),
        Events.of(
            new SurveyHandedIn(
                item.caseId(),
                item.caseId(),
                item.elementId(),
                item.round(),
                survey.manner(),
                checklist.product() + " " + checklist.edition(),
                answers,
                survey.papers().stream().map(Survey.SurveyPaper::digest).toList())));
  }
}
