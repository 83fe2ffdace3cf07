package ipledge.worklist;

import ipledge.rulebook.WorkingCalendar;
import ipledge.rulebook.WorkingTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How long the steps of a case took, in working time: with what the applicant took (gross), and
 * without (net), beside the target (CRD-02). The day on which a step begins is not counted
 * (CAL-01). Where the calendar does not reach, a time is null.
 */
@Service
@Transactional(readOnly = true)
public class StepTimes {

  /** A notice that was given of a step. */
  public record Given(NoticeLevel level, Instant fellDueAt) {}

  /**
   * A step with all its tasks.
   *
   * @param task the last of them
   * @param allowed the target
   * @param stands whether the clock stands still now
   */
  public record StepTime(
      WorkItem task,
      Instant openedAt,
      @Nullable Instant closedAt,
      @Nullable Duration gross,
      @Nullable Duration net,
      @Nullable Duration allowed,
      boolean stands,
      List<Given> notices) {

    public StepTime {
      notices = List.copyOf(notices);
    }
  }

  /** A whole case. */
  public record CaseTime(@Nullable Duration gross, @Nullable Duration net, boolean stands) {}

  private final JdbcClient jdbc;
  private final CaseClock pauses;
  private final WorkingCalendar calendar;
  private final Clock clock;

  StepTimes(JdbcClient jdbc, CaseClock pauses, WorkingCalendar calendar, Clock clock) {
    this.jdbc = jdbc;
    this.pauses = pauses;
    this.calendar = calendar;
    this.clock = clock;
  }

  /** The steps of a case in the order in which they began. */
  public List<StepTime> of(UUID caseId) {
    WorkingTime time = calendar.time();
    List<Pause> stops = pauses.pauses(caseId);
    Map<UUID, List<Given>> notices = given(caseId);
    Map<UUID, TimedTask> first = new LinkedHashMap<>();
    Map<UUID, TimedTask> last = new LinkedHashMap<>();
    jdbc.sql("SELECT * FROM work_item WHERE case_id = :case ORDER BY opened_at, id")
        .param("case", caseId)
        .query(TimedTask::read)
        .list()
        .forEach(
            task -> {
              first.putIfAbsent(task.stepId(), task);
              last.put(task.stepId(), task);
            });
    return first.values().stream()
        .map(
            begun ->
                step(
                    begun,
                    last.getOrDefault(begun.stepId(), begun),
                    time,
                    stops,
                    notices.getOrDefault(begun.stepId(), List.of())))
        .toList();
  }

  /**
   * The time of the case as a whole.
   *
   * @param to its end; null while it runs
   */
  public CaseTime total(UUID caseId, Instant from, @Nullable Instant to) {
    WorkingTime time = calendar.time();
    StepClock all = new StepClock(time, from, from, Duration.ZERO, pauses.pauses(caseId));
    Instant until = to == null ? clock.instant() : to;
    return new CaseTime(
        time.between(StepClock.beginning(from), until).orElse(null),
        all.net(until).orElse(null),
        to == null && all.stands());
  }

  private StepTime step(
      TimedTask first, TimedTask last, WorkingTime time, List<Pause> stops, List<Given> notices) {
    StepClock step =
        new StepClock(time, last.openedAt(), last.item().dueAt(), last.usedBefore(), stops);
    Instant closed = last.closedAt();
    Instant until = closed == null ? clock.instant() : closed;
    Duration allowed = last.allowed() == null ? step.allowed().orElse(null) : last.allowed();
    return new StepTime(
        last.item(),
        first.openedAt(),
        closed,
        time.between(StepClock.beginning(first.openedAt()), until).orElse(null),
        step.net(until).orElse(null),
        allowed,
        closed == null && step.stands(),
        notices);
  }

  private Map<UUID, List<Given>> given(UUID caseId) {
    Map<UUID, List<Given>> found = new LinkedHashMap<>();
    jdbc.sql(
            """
            SELECT step_id, level, fell_due_at FROM work_notice WHERE case_id = :case
            ORDER BY fell_due_at, percent
            """)
        .param("case", caseId)
        .query(
            row -> {
              found
                  .computeIfAbsent(row.getObject("step_id", UUID.class), id -> new ArrayList<>())
                  .add(
                      new Given(
                          NoticeLevel.valueOf(row.getString("level")),
                          row.getTimestamp("fell_due_at").toInstant()));
            });
    return found;
  }
}
