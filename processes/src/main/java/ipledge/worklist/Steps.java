package ipledge.worklist;

import ipledge.rulebook.WorkingCalendar;
import ipledge.rulebook.WorkingTime;
import ipledge.shared.BankTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Steps that go on after a question: the clock stood still and is not set back. The day on which
 * the papers came is not counted, and the last day counts whole (CAL-01, CAL-04).
 */
@Component
class Steps {

  private final JdbcClient jdbc;
  private final CaseClock pauses;
  private final WorkingCalendar calendar;
  private final Clock clock;

  Steps(JdbcClient jdbc, CaseClock pauses, WorkingCalendar calendar, Clock clock) {
    this.jdbc = jdbc;
    this.pauses = pauses;
    this.calendar = calendar;
    this.clock = clock;
  }

  /**
   * What a task takes over from the one that asked the applicant.
   *
   * @param stepId the first task of the step
   * @param used working time used so far
   * @param dueAt by when the rest is to be done
   */
  record GoesOn(UUID stepId, Duration used, Instant dueAt) {}

  /** Empty if the task begins a step of its own. */
  Optional<GoesOn> of(TaskOpened task) {
    return task.round() == 1 ? Optional.empty() : asker(task).flatMap(this::rest);
  }

  private Optional<TimedTask> asker(TaskOpened task) {
    return jdbc.sql(
            """
            SELECT i.* FROM work_item i
            JOIN work_pause p
              ON p.case_id = i.record_id AND p.element_id = i.element_id AND p.round = :round
            WHERE i.process_id = :process AND i.record_id = :record AND i.element_id = :element
              AND i.state = 'DONE' AND i.round < :round
            ORDER BY i.round DESC LIMIT 1
            """)
        .param("process", task.processId())
        .param("record", task.recordId())
        .param("element", task.elementId())
        .param("round", task.round())
        .query(TimedTask::read)
        .optional();
  }

  private Optional<GoesOn> rest(TimedTask asker) {
    Instant closed = asker.closedAt();
    if (closed == null) {
      return Optional.empty();
    }
    WorkingTime time = calendar.time();
    List<Pause> stops = pauses.pauses(asker.item().caseId());
    StepClock step =
        new StepClock(time, asker.openedAt(), asker.item().dueAt(), asker.usedBefore(), stops);
    Optional<Duration> allowed = Optional.ofNullable(asker.allowed()).or(step::allowed);
    Optional<Duration> used = step.net(closed);
    Instant begins = StepClock.beginning(clock.instant());
    return allowed.flatMap(
        all ->
            used.flatMap(
                so ->
                    time.after(begins, positive(all.minus(so)))
                        .map(end -> BankTime.end(BankTime.lastDay(end)))
                        .map(due -> new GoesOn(asker.stepId(), so, due))));
  }

  private static Duration positive(Duration left) {
    return left.isNegative() ? Duration.ZERO : left;
  }
}
