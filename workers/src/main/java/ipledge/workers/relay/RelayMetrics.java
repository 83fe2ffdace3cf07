package ipledge.workers.relay;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import ipledge.shared.Actor;
import ipledge.shared.ActorScope;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.ToDoubleFunction;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What an operator must see of the waiting: how old the oldest untold row is, how many rows are
 * parked, and how long people's tasks lie. A parked row is an alarm: somebody must look.
 */
@Component
class RelayMetrics {

  private record Waiting(
      double outboxAge, double parked, double notTaken, double taskAge, double overdue) {}

  private static final Actor WATCH = Actor.system("relay");

  private final AtomicReference<Waiting> waiting =
      new AtomicReference<>(new Waiting(0, 0, 0, 0, 0));
  private final JdbcTemplate jdbc;
  private final TransactionTemplate transactions;
  private final Clock clock;

  RelayMetrics(
      JdbcTemplate jdbc, TransactionTemplate transactions, Clock clock, MeterRegistry registry) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.clock = clock;
    Map.<String, ToDoubleFunction<Waiting>>of(
            "ipledge.outbox.age", Waiting::outboxAge,
            "ipledge.outbox.parked", Waiting::parked,
            "ipledge.outbox.not-taken", Waiting::notTaken,
            "ipledge.worklist.age", Waiting::taskAge,
            "ipledge.worklist.overdue", Waiting::overdue)
        .forEach(
            (name, value) ->
                Gauge.builder(name, waiting, seen -> value.applyAsDouble(seen.get()))
                    .register(registry));
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
          (SELECT coalesce(extract(epoch FROM ?::timestamptz - min(opened_at)), 0)
             FROM work_item WHERE state IN ('OPEN', 'CLAIMED')),
          (SELECT count(*) FROM work_item WHERE state IN ('OPEN', 'CLAIMED') AND due_at < ?)
        FROM outbox WHERE state <> 'TOLD'
        """,
        row -> {
          waiting.set(
              new Waiting(
                  row.getDouble(1),
                  row.getDouble(2),
                  row.getDouble(3),
                  row.getDouble(4),
                  row.getDouble(5)));
        },
        now,
        now,
        now);
  }
}
