package ipledge.worklist;

import ipledge.audit.AuditTrail;
import ipledge.rulebook.Rulebook;
import ipledge.rulebook.Scope;
import ipledge.rulebook.WorkingCalendar;
import ipledge.rulebook.WorkingTime;
import ipledge.shared.Actor;
import ipledge.shared.BankTime;
import ipledge.shared.Events;
import ipledge.shared.Percentage;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells people that a step takes long: whoever has it, whoever may do it instead, the branch's
 * manager. A look locks the tasks it looks at and writes what is due with the time of the next
 * look; a second look at the same time passes over them, so that each notice is given once.
 */
@Service
@Transactional
public class Notices {

  private static final Actor SELF = Actor.system("worklist");
  private static final Duration ANOTHER_DAY = Duration.ofDays(1);

  private static final String TO_LOOK_AT =
      """
      SELECT * FROM work_item
      WHERE next_notice_at <= :now AND state IN ('OPEN', 'CLAIMED') AND %s
      ORDER BY next_notice_at, id LIMIT :most FOR NO KEY UPDATE SKIP LOCKED
      """;

  private final JdbcClient jdbc;
  private final CaseClock pauses;
  private final NoticeRows notices;
  private final WorkingCalendar calendar;
  private final Rulebook rulebook;
  private final AuditTrail audit;
  private final Clock clock;

  Notices(
      JdbcClient jdbc,
      CaseClock pauses,
      NoticeRows notices,
      WorkingCalendar calendar,
      Rulebook rulebook,
      AuditTrail audit,
      Clock clock) {
    this.jdbc = jdbc;
    this.pauses = pauses;
    this.notices = notices;
    this.calendar = calendar;
    this.rulebook = rulebook;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Gives what is due now, over all cases.
   *
   * @param most tasks to look at in this transaction
   * @return how many were looked at; fewer than most means that nothing is left
   */
  public int give(int most) {
    return look(
        jdbc.sql(TO_LOOK_AT.formatted("true"))
            .param("now", now())
            .param("most", most)
            .query(TimedTask::read)
            .list());
  }

  /** Gives what is due now in one record. */
  public int give(UUID recordId) {
    return look(
        jdbc.sql(TO_LOOK_AT.formatted("record_id = :record"))
            .param("now", now())
            .param("record", recordId)
            .param("most", Integer.MAX_VALUE)
            .query(TimedTask::read)
            .list());
  }

  private int look(List<TimedTask> tasks) {
    WorkingTime time = calendar.time();
    Map<LocalDate, Map<NoticeLevel, Percentage>> shares = new HashMap<>();
    for (TimedTask task : tasks) {
      LocalDate opened = LocalDate.ofInstant(task.openedAt(), BankTime.ZONE);
      look(task, time, shares.computeIfAbsent(opened, this::shares));
    }
    return tasks.size();
  }

  private void look(TimedTask task, WorkingTime time, Map<NoticeLevel, Percentage> shares) {
    List<Pause> stops = pauses.pauses(task.item().caseId());
    StepClock step = clockOf(task, task.item().dueAt(), time, stops);
    Duration allowed = task.allowed() == null ? step.allowed().orElse(null) : task.allowed();
    Instant due = allowed == null ? task.item().dueAt() : dueNow(task, step, allowed);
    StepClock now = clockOf(task, due, time, stops);
    keep(task, allowed, due, giveDue(task, now, allowed, shares));
  }

  private static StepClock clockOf(
      TimedTask task, Instant due, WorkingTime time, List<Pause> stops) {
    return new StepClock(time, task.openedAt(), due, task.usedBefore(), stops);
  }

  /** Moved by what the applicant took, but not beyond a time named from outside. */
  private Instant dueNow(TimedTask task, StepClock step, Duration allowed) {
    Instant due = task.item().dueAt();
    boolean paused =
        step.paused(StepClock.beginning(task.openedAt()), due)
            .map(Duration::isPositive)
            .orElse(false);
    if (!paused || step.stands()) {
      return due;
    }
    Instant moved = step.moved(allowed).orElse(due);
    return notices.deadline(task.item()).filter(moved::isAfter).orElse(moved);
  }

  /**
   * Gives what is due.
   *
   * @return when to look again; null if nothing is to come, or the clock stands still
   */
  private @Nullable Instant giveDue(
      TimedTask task,
      StepClock step,
      @Nullable Duration allowed,
      Map<NoticeLevel, Percentage> shares) {
    Instant now = clock.instant();
    Instant next = null;
    boolean unknown = false;
    Set<NoticeLevel> given = notices.given(task.stepId());
    for (Map.Entry<NoticeLevel, Percentage> level : shares.entrySet()) {
      if (given.contains(level.getKey())) {
        continue;
      }
      Optional<Instant> at = reaches(step, level.getValue(), allowed);
      if (at.isEmpty()) {
        unknown = true;
      } else if (at.get().isAfter(now)) {
        next = next == null || at.get().isBefore(next) ? at.get() : next;
      } else {
        give(task, level.getKey(), level.getValue(), at.get());
      }
    }
    // Where the calendar does not reach yet, it may tomorrow; a clock that stands is let run.
    return next == null && unknown && !step.stands() ? now.plus(ANOTHER_DAY) : next;
  }

  private static Optional<Instant> reaches(
      StepClock step, Percentage share, @Nullable Duration allowed) {
    if (allowed == null) {
      return Optional.empty();
    }
    return step.reaches(share.fraction().movePointRight(2), allowed);
  }

  private void give(TimedTask task, NoticeLevel level, Percentage share, Instant fellDueAt) {
    WorkItem item = task.item();
    if (notices.add(task, level, share, fellDueAt)) {
      audit.append(
          SELF,
          Events.of(
              new NoticeGiven(
                  item.recordId(),
                  item.caseId(),
                  item.id(),
                  item.elementId(),
                  level,
                  share.fraction().movePointRight(2).stripTrailingZeros().toPlainString(),
                  fellDueAt)));
    }
  }

  /** Those of the day on which the task was opened; a level without a row is not given. */
  private Map<NoticeLevel, Percentage> shares(LocalDate day) {
    Map<NoticeLevel, Percentage> shares = new EnumMap<>(NoticeLevel.class);
    for (NoticeLevel level : NoticeLevel.values()) {
      rulebook.find(level.share(), Scope.bank(), day).ifPresent(share -> shares.put(level, share));
    }
    return shares;
  }

  private void keep(
      TimedTask task, @Nullable Duration allowed, Instant due, @Nullable Instant next) {
    jdbc.sql(
            """
            UPDATE work_item SET allowed_seconds = :allowed, due_at = :due, next_notice_at = :next
            WHERE id = :id
            """)
        .param("allowed", allowed == null ? null : allowed.toSeconds())
        .param("due", Timestamp.from(due))
        .param("next", next == null ? null : Timestamp.from(next))
        .param("id", task.item().id())
        .update();
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }
}
