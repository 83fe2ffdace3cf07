package ipledge.web.worklist;

import ipledge.intake.ApplicationQueries.ApplicationView;
import ipledge.intake.InformationAnswers;
import ipledge.shared.BankTime;
import ipledge.web.view.Person;
import ipledge.web.view.Staff;
import ipledge.worklist.NoticeLevel;
import ipledge.worklist.StepTimes;
import ipledge.worklist.StepTimes.CaseTime;
import ipledge.worklist.StepTimes.StepTime;
import ipledge.worklist.WorkItem;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How long a case and its steps took, with and without what the applicant took (CRD-02). */
@Component
class CaseTimes {

  private static final BigDecimal SECONDS_A_DAY = BigDecimal.valueOf(86_400);

  /**
   * A step. Times are working days with two places; null where the calendar does not reach.
   *
   * @param step element id
   * @param subject the right or the filing it is about, where it is not the whole case
   * @param grossDays with the time in which the applicant owed papers
   * @param netDays without
   * @param targetDays how long it may take; null for the applicant's own time
   * @param owed whether the applicant owes papers now
   */
  record StepShown(
      UUID taskId,
      String step,
      @Nullable String subject,
      @Nullable Person by,
      Instant openedAt,
      @Nullable Instant closedAt,
      LocalDate dueOn,
      @Nullable String grossDays,
      @Nullable String netDays,
      @Nullable String targetDays,
      boolean late,
      boolean owed,
      List<GivenShown> notices) {}

  /** A notice that was given of a step. */
  record GivenShown(NoticeLevel level, Instant at) {}

  /**
   * The case.
   *
   * @param grossDays from the submission to the end, or to now
   * @param netDays the same without the time in which the applicant owed papers
   * @param owedDays that time
   * @param stepsNetDays the steps' net times together; steps beside each other count each
   * @param stepsTargetDays their targets together
   */
  record TimesOfCase(
      @Nullable String grossDays,
      @Nullable String netDays,
      @Nullable String owedDays,
      boolean owed,
      @Nullable String stepsNetDays,
      @Nullable String stepsTargetDays,
      List<StepShown> steps) {}

  private final StepTimes times;
  private final Subjects subjects;
  private final Staff staff;

  CaseTimes(StepTimes times, Subjects subjects, Staff staff) {
    this.times = times;
    this.subjects = subjects;
    this.staff = staff;
  }

  TimesOfCase of(ApplicationView application) {
    List<StepTime> steps = times.of(application.id());
    Instant from = application.submittedAt();
    CaseTime total =
        from == null
            ? new CaseTime(null, null, false)
            : times.total(application.id(), from, end(application, steps));
    Map<UUID, String> about =
        subjects.of(
            steps.stream()
                .map(step -> step.task().recordId())
                .filter(record -> !record.equals(application.id()))
                .distinct()
                .toList());
    List<StepTime> ours = steps.stream().filter(step -> !isTheApplicants(step)).toList();
    return new TimesOfCase(
        days(total.gross()),
        days(total.net()),
        days(minus(total.gross(), total.net())),
        total.stands(),
        days(sum(ours.stream().map(StepTime::net).toList())),
        days(sum(ours.stream().map(StepTime::allowed).toList())),
        steps.stream().map(step -> shown(step, about)).toList());
  }

  private StepShown shown(StepTime step, Map<UUID, String> about) {
    WorkItem task = step.task();
    Duration net = step.net();
    Duration allowed = isTheApplicants(step) ? null : step.allowed();
    return new StepShown(
        task.id(),
        task.elementId(),
        about.get(task.recordId()),
        staff.maybe(task.claimedBy()),
        step.openedAt(),
        step.closedAt(),
        BankTime.lastDay(task.dueAt()),
        days(step.gross()),
        days(net),
        days(allowed),
        net != null && allowed != null && net.compareTo(allowed) > 0,
        step.stands(),
        step.notices().stream()
            .map(given -> new GivenShown(given.level(), given.fellDueAt()))
            .toList());
  }

  /** A loan that is paid out goes on, but its origination ended with the last of its steps. */
  private static @Nullable Instant end(ApplicationView application, List<StepTime> steps) {
    if (!application.state().isEnded()) {
      return null;
    }
    Instant ended = application.endedAt();
    return ended != null
        ? ended
        : steps.stream()
            .map(StepTime::closedAt)
            .filter(Objects::nonNull)
            .max(Instant::compareTo)
            .orElse(null);
  }

  private static boolean isTheApplicants(StepTime step) {
    return step.task().formKey().equals(InformationAnswers.SUPPLY_INFORMATION);
  }

  private static @Nullable Duration sum(List<@Nullable Duration> parts) {
    Duration sum = Duration.ZERO;
    for (Duration part : parts) {
      if (part == null) {
        return null;
      }
      sum = sum.plus(part);
    }
    return sum;
  }

  private static @Nullable Duration minus(@Nullable Duration all, @Nullable Duration part) {
    return all == null || part == null ? null : all.minus(part);
  }

  private static @Nullable String days(@Nullable Duration time) {
    return time == null
        ? null
        : BigDecimal.valueOf(time.toSeconds())
            .divide(SECONDS_A_DAY, 2, RoundingMode.HALF_UP)
            .toPlainString();
  }
}
