package ipledge.workers.relay;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import ipledge.shared.Actor;
import ipledge.shared.ActorScope;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What an operator must see of the waiting: how old the oldest untold row is, how many rows are
 * parked, how long people's tasks lie, and how many incidents nobody has resolved. A parked row and
 * an incident are alarms: somebody must look.
 */
@Component
class RelayMetrics {

  private record Waiting(
      double outboxAge,
      double parked,
      double notTaken,
      double taskAge,
      double openTasks,
      double overdue,
      double incidents) {}

  private static final Actor WATCH = Actor.system("relay");

  private final AtomicReference<Waiting> waiting =
      new AtomicReference<>(new Waiting(0, 0, 0, 0, 0, 0, 0));
  private final JdbcTemplate jdbc;
  private final TransactionTemplate transactions;
  private final Clock clock;

  RelayMetrics(
      JdbcTemplate jdbc, TransactionTemplate transactions, Clock clock, MeterRegistry registry) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.clock = clock;
    seconds(registry, "outbox.age", "Age of the oldest row not yet told", Waiting::outboxAge);
    count(registry, "outbox.parked", "Rows given up, each an alarm", Waiting::parked);
    count(registry, "outbox.not-taken", "Decisions whose job was gone", Waiting::notTaken);
    seconds(registry, "worklist.age", "Age of the oldest open task", Waiting::taskAge);
    count(registry, "worklist.open", "Tasks that wait for a person", Waiting::openTasks);
    count(registry, "worklist.overdue", "Open tasks past their due date", Waiting::overdue);
    count(registry, "incidents.open", "Incidents nobody has resolved", Waiting::incidents);
  }

  private void seconds(
      MeterRegistry registry, String name, String what, ToDoubleFunction<Waiting> value) {
    gauge(registry, name, what, "seconds", value);
  }

  private void count(
      MeterRegistry registry, String name, String what, ToDoubleFunction<Waiting> value) {
    gauge(registry, name, what, null, value);
  }

  private void gauge(
      MeterRegistry registry,
      String name,
      String what,
      @Nullable String unit,
      ToDoubleFunction<Waiting> value) {
    Gauge.builder("ipledge." + name, waiting, seen -> value.applyAsDouble(seen.get()))
        .description(what)
        .baseUnit(unit)
        .register(registry);
  }

  @Scheduled(fixedDelay = 10_000)
  void look() {
    ActorScope.run(WATCH, () -> transactions.executeWithoutResult(status -> read()));
  }

  private void read() {
    Timestamp now = Timestamp.from(clock.instant());
    jdbc.query(
        """
        SELECT
          coalesce(extract(epoch FROM ?::timestamptz - min(created_at) FILTER (WHERE state = 'READY')), 0),
          count(*) FILTER (WHERE state = 'PARKED'),
          count(*) FILTER (WHERE state = 'NOT_TAKEN'),
          coalesce(extract(epoch FROM ?::timestamptz - min(tasks.oldest)), 0),
          coalesce(min(tasks.open), 0),
          coalesce(min(tasks.overdue), 0),
          (SELECT count(*) FROM engine_record raised
             WHERE value_type = 'INCIDENT' AND intent = 'CREATED'
               AND NOT EXISTS (
                 SELECT FROM engine_record resolved
                 WHERE resolved.value_type = 'INCIDENT' AND resolved.intent = 'RESOLVED'
                   AND resolved.key = raised.key AND resolved.log_id = raised.log_id))
        FROM (SELECT min(opened_at) AS oldest, count(*) AS open,
                     count(*) FILTER (WHERE due_at < ?) AS overdue
              FROM work_item WHERE state IN ('OPEN', 'CLAIMED')) tasks
        LEFT JOIN outbox ON state <> 'TOLD'
        """,
        row -> {
          waiting.set(
              new Waiting(
                  row.getDouble(1),
                  row.getDouble(2),
                  row.getDouble(3),
                  row.getDouble(4),
                  row.getDouble(5),
                  row.getDouble(6),
                  row.getDouble(7)));
        },
        now,
        now,
        now);
  }
}
