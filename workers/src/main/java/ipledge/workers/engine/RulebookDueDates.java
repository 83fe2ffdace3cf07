package ipledge.workers.engine;

import ipledge.rulebook.ParameterKey;
import ipledge.rulebook.Rulebook;
import ipledge.rulebook.Scope;
import ipledge.rulebook.WorkingCalendar;
import ipledge.shared.BankTime;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Target times of tasks are dated rows of the rulebook, in working days of the bank's calendar. */
@Component
class RulebookDueDates implements DueDates {

  private final Rulebook rulebook;
  private final WorkingCalendar calendar;
  private final Clock clock;

  RulebookDueDates(Rulebook rulebook, WorkingCalendar calendar, Clock clock) {
    this.rulebook = rulebook;
    this.calendar = calendar;
    this.clock = clock;
  }

  @Override
  public Instant due(String parameter) {
    return calendar.due(
        clock.instant(),
        rulebook.parameter(ParameterKey.span(parameter), Scope.bank(), BankTime.today(clock)));
  }
}
