package ipledge.workers.engine;

import ipledge.intake.TargetTimes;
import ipledge.rulebook.WorkingCalendar;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Target times are the rulebook's, by step and channel, counted in the bank's calendar. */
@Component
class RulebookDueDates implements DueDates {

  private final TargetTimes targets;
  private final WorkingCalendar calendar;
  private final Clock clock;

  RulebookDueDates(TargetTimes targets, WorkingCalendar calendar, Clock clock) {
    this.targets = targets;
    this.calendar = calendar;
    this.clock = clock;
  }

  @Override
  public Instant due(String parameter, UUID applicationId) {
    return calendar.due(clock.instant(), targets.of(parameter, applicationId));
  }
}
