package ipledge.web.worklist;

import ipledge.approval.CaseFacts;
import ipledge.web.view.DueDays;
import ipledge.worklist.TaskView;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A filing that the registrar has not answered in its time. */
@Component
class SilenceContext implements TaskContext {

  private final FilingsShown filings;
  private final DueDays dueDays;

  SilenceContext(FilingsShown filings, DueDays dueDays) {
    this.filings = filings;
    this.dueDays = dueDays;
  }

  /**
   * The page's context.
   *
   * @param answerDueOn last day on which the answer would have been in time
   * @param workingDaysLate how many working days it is late; negative while it is not
   * @param inquiry how many times a person was sent to ask
   */
  record Context(
      FilingsShown.FilingShown filing,
      @Nullable LocalDate answerDueOn,
      @Nullable Integer workingDaysLate,
      int inquiry) {}

  @Override
  public Set<String> forms() {
    return Set.of("ask-registrar");
  }

  @Override
  public Object of(TaskView task, CaseFacts facts) {
    FilingsShown.FilingShown filing = filings.of(task.item().recordId());
    LocalDate due = filing.answerDueOn();
    Integer left = due == null ? null : dueDays.of(due).workingDaysLeft();
    return new Context(filing, due, left == null ? null : -left, task.item().round());
  }
}
