package ipledge.web.worklist;

import ipledge.approval.CaseFacts;
import ipledge.shared.NoSuchRecord;
import ipledge.valuation.ValuationDetails;
import ipledge.valuation.ValuationDetails.ValuationDetail;
import ipledge.valuation.ValuationRoute;
import ipledge.web.view.CaseParts;
import ipledge.web.view.CaseRight;
import ipledge.web.view.Person;
import ipledge.web.view.Staff;
import ipledge.worklist.TaskView;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the pages of a valuation have in common. */
@Component
class ValuationParts {

  private final ValuationsShown valuations;
  private final ValuationDetails details;
  private final CaseParts parts;
  private final Staff staff;

  ValuationParts(
      ValuationsShown valuations, ValuationDetails details, CaseParts parts, Staff staff) {
    this.valuations = valuations;
    this.details = details;
    this.parts = parts;
    this.staff = staff;
  }

  /** What the second person said who sent the value back. */
  record SentBack(Person by, Instant at, String opinion) {}

  ValuationDetail detail(TaskView task) {
    return valuations.detail(task.item().recordId());
  }

  ValuationsShown.ValuationShown valuation(TaskView task) {
    return valuations.shown(detail(task));
  }

  CaseRight right(TaskView task, CaseFacts facts) {
    var wanted = detail(task).rightId();
    return parts.rights(facts).stream()
        .filter(right -> right.id().equals(wanted))
        .findFirst()
        .orElseThrow(NoSuchRecord::new);
  }

  /** The way that may be taken instead; once taken there is none. */
  @Nullable ValuationRoute alternative(TaskView task) {
    ValuationDetail valuation = detail(task);
    return valuation.reroutedFrom() == null ? valuation.alternative() : null;
  }

  @Nullable SentBack sentBack(TaskView task) {
    return details
        .answer(task.item().recordId(), "SENT_BACK")
        .map(answer -> new SentBack(staff.of(answer.by()), answer.at(), answer.opinion()))
        .orElse(null);
  }
}
