package ipledge.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import ipledge.shared.Actor;
import ipledge.shared.ActorScope;
import ipledge.shared.BankTime;
import ipledge.shared.BranchId;
import ipledge.shared.Money;
import ipledge.shared.StaffId;
import ipledge.testing.DomainTest;
import ipledge.testing.TestClock;
import ipledge.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A thousand cases over New Year and Spring Festival 2027, opened, claimed, stopped and ended at
 * random. What ought to have been said is counted by another way of counting: minute by minute over
 * the calendar's own rows, with nothing of the code that is tried.
 */
@DomainTest
class NoticesSimulationTest {

  private static final int CASES = 1000;
  private static final long SEED = 20261220L;
  private static final LocalDate FIRST = LocalDate.of(2026, 12, 21);
  private static final LocalDate LAST_OPENING = LocalDate.of(2027, 2, 12);
  private static final LocalDate END = LocalDate.of(2027, 3, 20);
  private static final Duration LOOKS_EVERY = Duration.ofMinutes(20);
  private static final BranchId HAIDIAN = new BranchId("BJ-HD");
  private static final Actor ENGINE = Actor.system("workers");
  private static final Actor ZHANG =
      new Actor(new StaffId("zhang.min"), Set.of("investigator"), HAIDIAN, false, null);
  private static final String SIMULATED =
      " JOIN ipledge.work_case c ON c.case_id = n.case_id AND c.number LIKE 'SIM-%' WHERE true";
  private static final Map<NoticeLevel, Integer> PERCENT =
      Map.of(NoticeLevel.REMINDER, 50, NoticeLevel.DEPUTY, 100, NoticeLevel.MANAGER, 150);

  @Autowired Worklist worklist;
  @Autowired Notices notices;
  @Autowired CaseClock clocks;
  @Autowired TransactionTemplate transaction;
  @Autowired TestClock clock;
  @Autowired TestDatabase database;

  private final Random random = new Random(SEED);
  private final Minutes minutes = new Minutes();
  private final Map<UUID, Told> told = new HashMap<>();
  private final PriorityQueue<Happening> ahead =
      new PriorityQueue<>(Comparator.comparing(Happening::at).thenComparing(Happening::order));
  private long order;
  private long jobKey = 1_000_000;

  private record Happening(Instant at, long order, Runnable what) {}

  /** What the test itself remembers of a case; times in minutes since the first day. */
  private final class Told {
    final UUID caseId = UUID.randomUUID();
    final int days = 1 + random.nextInt(5);
    final Map<NoticeLevel, Integer> due = new HashMap<>();
    final Set<UUID> items = new HashSet<>();
    @Nullable UUID open;
    long begins;
    long used;
    long allowed;
    long dueMinute;
    @Nullable Long pausedSince;
    long pausedInTask;
    long pausedOverdue;

    /** Net minutes of the step up to then, by counting. */
    long net(long minute) {
      long stopped = pausedInTask;
      if (pausedSince != null) {
        stopped += minutes.working(Math.max(pausedSince, begins), minute);
      }
      return used + minutes.working(begins, minute) - stopped;
    }

    void countDue(long minute) {
      if (open == null) {
        return;
      }
      PERCENT.forEach(
          (level, percent) -> {
            boolean reached =
                switch (level) {
                  case REMINDER -> 100 * net(minute) >= percent * allowed;
                  case DEPUTY -> minute >= dueMinute && pausedSince == null;
                  case MANAGER ->
                      minute >= dueMinute && 100 * overtime(minute) >= (percent - 100) * allowed;
                };
            if (reached) {
              due.putIfAbsent(level, Math.toIntExact(minute));
            }
          });
    }

    private long overtime(long minute) {
      long stopped =
          pausedSince == null ? 0 : minutes.working(Math.max(pausedSince, dueMinute), minute);
      return minutes.working(dueMinute, minute) - pausedOverdue - stopped;
    }
  }

  /** Working minutes since the first day, one after the other. */
  private final class Minutes {
    private final Instant zero = FIRST.atStartOfDay(BankTime.ZONE).toInstant();
    private long @Nullable [] sums;

    long of(Instant at) {
      return Duration.between(zero, at).toMinutes();
    }

    Instant at(long minute) {
      return zero.plus(Duration.ofMinutes(minute));
    }

    long nextMidnight(long minute) {
      return (minute / 1440 + 1) * 1440;
    }

    long working(long from, long to) {
      return to <= from ? 0 : sums()[(int) to] - sums()[(int) from];
    }

    /** The first minute after a midnight at which so many working minutes are over. */
    long dayAfter(long from, long working) {
      long minute = from;
      while (working(from, minute) < working) {
        minute += 1440;
      }
      return minute;
    }

    private long[] sums() {
      if (sums == null) {
        Set<LocalDate> working =
            new HashSet<>(
                JdbcClient.create(database.superuser())
                    .sql("SELECT day FROM ipledge.bank_calendar WHERE kind LIKE '%WORKING'")
                    .query(LocalDate.class)
                    .list());
        long[] counted = new long[200 * 1440];
        for (int minute = 1; minute < counted.length; minute++) {
          LocalDate day = FIRST.plusDays((minute - 1) / 1440);
          counted[minute] = counted[minute - 1] + (working.contains(day) ? 1 : 0);
        }
        sums = counted;
      }
      return sums;
    }
  }

  @Test
  void everyNoticeComesOnceNoneEarlyNoneIsMissing() throws Exception {
    for (int i = 0; i < CASES; i++) {
      Told one = new Told();
      told.put(one.caseId, one);
      long from = minutes.of(FIRST.atTime(9, 0).atZone(BankTime.ZONE).toInstant());
      long to = minutes.of(LAST_OPENING.atTime(18, 0).atZone(BankTime.ZONE).toInstant());
      at(from + (long) (random.nextDouble() * (to - from)), () -> opens(one, 1));
    }
    Instant end = END.atStartOfDay(BankTime.ZONE).toInstant();
    for (Instant look = minutes.at(0); look.isBefore(end); look = look.plus(LOOKS_EVERY)) {
      while (!ahead.isEmpty() && !ahead.peek().at().isAfter(look)) {
        Happening next = ahead.poll();
        clock.set(next.at());
        next.what().run();
      }
      clock.set(look);
      looks();
    }

    Map<UUID, Map<NoticeLevel, Integer>> given = given();
    assertThat(given.values().stream().mapToInt(Map::size).sum())
        .as("of some use")
        .isGreaterThan(1200);
    for (Told one : told.values()) {
      assertThat(given.getOrDefault(one.caseId, Map.of()))
          .as("case %s of %s days", one.caseId, one.days)
          .isEqualTo(one.due);
    }
  }

  /** At times twice at once, at times killed before the commit. */
  private void looks() throws Exception {
    long minute = minutes.of(clock.instant());
    told.values().forEach(one -> one.countDue(minute));
    int dice = random.nextInt(20);
    if (dice == 0) {
      as(
          () ->
              transaction.execute(
                  status -> {
                    notices.give(1000);
                    status.setRollbackOnly();
                    return true;
                  }));
    }
    if (dice == 1) {
      Callable<Integer> look = () -> as(this::drained);
      try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
        for (Future<Integer> both : pool.invokeAll(List.of(look, look))) {
          both.get();
        }
      }
    }
    as(this::drained);
  }

  private int drained() {
    int looked;
    int sum = 0;
    do {
      looked = notices.give(50);
      sum += looked;
    } while (looked == 50);
    return sum;
  }

  private void opens(Told one, int round) {
    long now = minutes.of(clock.instant());
    boolean first = round == 1;
    if (first) {
      as(
          () -> {
            worklist.register(
                new WorkCase(
                    one.caseId,
                    "SIM-" + one.caseId,
                    "Simulated",
                    HAIDIAN,
                    new StaffId("li.na"),
                    Money.cny("1000000")));
            return true;
          });
    }
    one.begins = minutes.nextMidnight(now);
    one.pausedInTask = 0;
    one.pausedOverdue = 0;
    long rest = first ? one.days * 1440L : Math.max(one.allowed - one.used, 0);
    one.dueMinute = minutes.dayAfter(one.begins, rest);
    one.allowed = one.used + minutes.working(one.begins, one.dueMinute);
    // The engine knows nothing of what was used: a later round is given a full target again.
    Instant target = minutes.at(minutes.dayAfter(one.begins, one.days * 1440L));
    UUID item =
        ((OpenResult.Waiting)
                as(
                    () ->
                        worklist.open(
                            new TaskOpened(
                                "loan-origination",
                                one.caseId,
                                one.caseId,
                                "investigate",
                                round,
                                "investigate",
                                List.of("investigator"),
                                List.of(),
                                target,
                                jobKey++))))
            .workItemId();
    one.open = item;
    one.items.add(item);
    if (random.nextBoolean()) {
      after(random.nextInt(2 * 1440), () -> claims(one, item));
    }
    switch (random.nextInt(10)) {
      case 0, 1, 2 -> after(random.nextInt(5 * 1440), () -> asks(one, item, round));
      case 3, 4 -> after(random.nextInt(4 * 1440), () -> stops(one, item, round));
      case 5 -> after(random.nextInt(20 * 1440), () -> withdraws(one));
      default -> after(random.nextInt((one.days + 14) * 1440), () -> decides(one, item));
    }
  }

  private void claims(Told one, UUID item) {
    if (item.equals(one.open)) {
      ActorScope.call(ZHANG, () -> worklist.claim(item, ZHANG));
    }
  }

  /** Sends the case back: the task closes, the papers come, and the same step goes on. */
  private void asks(Told one, UUID item, int round) {
    if (!item.equals(one.open)) {
      return;
    }
    long now = minutes.of(clock.instant());
    one.used = one.net(now);
    decides(one, item);
    stop(one, round + 1);
    after(
        random.nextInt(10 * 1440),
        () -> {
          run(one);
          after(random.nextInt(60), () -> opens(one, round + 1));
        });
  }

  /** Somebody else asks the applicant while the task stays open. */
  private void stops(Told one, UUID item, int round) {
    if (!item.equals(one.open)) {
      return;
    }
    stop(one, round + 50);
    after(
        1 + random.nextInt(8 * 1440),
        () -> {
          if (one.open != null) {
            run(one);
            after(random.nextInt(10 * 1440), () -> decides(one, item));
          }
        });
  }

  private void stop(Told one, int round) {
    one.pausedSince = minutes.of(clock.instant());
    as(
        () -> {
          clocks.stop(one.caseId, "investigate", round);
          return true;
        });
  }

  private void run(Told one) {
    long now = minutes.of(clock.instant());
    if (one.pausedSince != null && one.open != null) {
      long stopped = minutes.working(Math.max(one.pausedSince, one.begins), now);
      long beforeDue =
          minutes.working(Math.max(one.pausedSince, one.begins), Math.min(now, one.dueMinute));
      one.pausedInTask += stopped;
      if (beforeDue > 0) {
        one.dueMinute = minutes.dayAfter(one.begins, one.allowed - one.used + one.pausedInTask);
      } else {
        one.pausedOverdue += minutes.working(Math.max(one.pausedSince, one.dueMinute), now);
      }
    }
    one.pausedSince = null;
    as(
        () -> {
          clocks.run(one.caseId);
          return true;
        });
  }

  private void decides(Told one, UUID item) {
    if (!item.equals(one.open)) {
      return;
    }
    ActorScope.call(ZHANG, () -> worklist.claim(item, ZHANG));
    ActorScope.call(
        ZHANG,
        () ->
            transaction.execute(
                status -> {
                  WorkItem held = worklist.requireClaimed(item, "investigate", ZHANG);
                  worklist.decide(held, ZHANG, Map.of("decision", "SUPPORT", "round", 1));
                  return true;
                }));
    one.open = null;
  }

  private void withdraws(Told one) {
    if (one.open != null) {
      as(
          () -> {
            worklist.withdrawAll(one.caseId);
            return true;
          });
      one.open = null;
    }
  }

  private Map<UUID, Map<NoticeLevel, Integer>> given() {
    Map<UUID, Map<NoticeLevel, Integer>> given = new HashMap<>();
    List<String> twice = new ArrayList<>();
    JdbcClient.create(database.superuser())
        .sql("SELECT n.case_id, level, given_at FROM ipledge.work_notice n" + SIMULATED)
        .query(
            row -> {
              UUID id = row.getObject("case_id", UUID.class);
              NoticeLevel level = NoticeLevel.valueOf(row.getString("level"));
              int minute = Math.toIntExact(minutes.of(row.getTimestamp("given_at").toInstant()));
              if (given.computeIfAbsent(id, none -> new HashMap<>()).put(level, minute) != null) {
                twice.add(id + " " + level);
              }
            });
    assertThat(twice).as("given twice").isEmpty();
    assertThat(
            JdbcClient.create(database.superuser())
                .sql(
                    "SELECT count(*) FROM ipledge.audit_event n"
                        + SIMULATED
                        + " AND n.kind = 'worklist.notice-given'")
                .query(Integer.class)
                .single())
        .as("each stands in the trail")
        .isEqualTo(given.values().stream().mapToInt(Map::size).sum());
    return given;
  }

  private void at(long minute, Runnable what) {
    ahead.add(new Happening(minutes.at(minute), order++, what));
  }

  private void after(int more, Runnable what) {
    ahead.add(new Happening(clock.instant().plus(Duration.ofMinutes(more)), order++, what));
  }

  private static <T> T as(ScopedValue.CallableOp<T, RuntimeException> work) {
    return ActorScope.call(ENGINE, work);
  }
}
