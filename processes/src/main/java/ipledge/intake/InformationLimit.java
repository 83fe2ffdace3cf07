package ipledge.intake;

import ipledge.intake.InformationRequests.InformationRequest;
import ipledge.rulebook.ParameterKey;
import ipledge.rulebook.Rulebook;
import ipledge.rulebook.Scope;
import ipledge.rulebook.Span;
import ipledge.rulebook.WorkingCalendar;
import ipledge.shared.BankTime;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How long a case may wait for information, a dated parameter. */
@Service
@Transactional(readOnly = true)
public class InformationLimit {

  private static final ParameterKey<Span> LIMIT = ParameterKey.span("intake.information-limit");

  private final InformationRequests requests;
  private final Rulebook rulebook;
  private final WorkingCalendar calendar;
  private final Clock clock;

  InformationLimit(
      InformationRequests requests, Rulebook rulebook, WorkingCalendar calendar, Clock clock) {
    this.requests = requests;
    this.rulebook = rulebook;
    this.calendar = calendar;
    this.clock = clock;
  }

  /**
   * The last day for an answer. It runs from the first time that the same step asked: answers that
   * cure nothing win no time. A person who asks again is satisfied with waiting, and starts anew.
   */
  public LocalDate lastDay(UUID applicationId, InformationRequest open) {
    LocalDate asked = LocalDate.ofInstant(open.askedAt(), BankTime.ZONE);
    if (open.isAskedByCheck()) {
      List<InformationRequest> all = requests.of(applicationId);
      asked =
          all.stream()
              .filter(request -> request.element().equals(open.element()))
              .map(request -> LocalDate.ofInstant(request.askedAt(), BankTime.ZONE))
              .min(Comparator.naturalOrder())
              .orElse(asked);
    }
    return calendar.end(asked, rulebook.parameter(LIMIT, Scope.bank(), asked));
  }

  boolean isOver(UUID applicationId, InformationRequest open) {
    return BankTime.today(clock).isAfter(lastDay(applicationId, open));
  }
}
