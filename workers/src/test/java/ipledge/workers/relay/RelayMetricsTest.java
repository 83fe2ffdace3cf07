package ipledge.workers.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import ipledge.ProcessesConfiguration;
import ipledge.outbox.Outbox;
import ipledge.shared.Actor;
import ipledge.shared.ActorScope;
import ipledge.shared.BranchId;
import ipledge.shared.Money;
import ipledge.shared.StaffId;
import ipledge.testing.TestClock;
import ipledge.testing.TestDatabase;
import ipledge.testing.TestDatabaseInitializer;
import ipledge.worklist.TaskOpened;
import ipledge.worklist.WorkCase;
import ipledge.worklist.Worklist;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest(
    classes = RelayMetricsTest.Application.class,
    webEnvironment = WebEnvironment.NONE,
    properties = "management.endpoint.health.validate-group-membership=false")
@ContextConfiguration(initializers = TestDatabaseInitializer.class)
class RelayMetricsTest {

  @EnableAutoConfiguration
  @Import({ProcessesConfiguration.class, TestClock.Configuration.class})
  static class Application {}

  private static final Actor WORKERS = Actor.system("workers");

  @Autowired Outbox outbox;
  @Autowired Worklist worklist;
  @Autowired TransactionTemplate transaction;
  @Autowired JdbcTemplate jdbc;
  @Autowired TestClock clock;
  @Autowired TestDatabase database;

  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

  @Test
  void anOperatorSeesHowLongThingsWait() {
    RelayMetrics metrics = new RelayMetrics(jdbc, transaction, clock, registry);
    metrics.look();
    assertThat(figure("ipledge.outbox.age")).isZero();
    assertThat(figure("ipledge.worklist.age")).isZero();

    UUID record = UUID.randomUUID();
    ActorScope.run(WORKERS, () -> transaction.executeWithoutResult(status -> aTaskAndARow(record)));
    clock.advance(Duration.ofHours(30));
    metrics.look();

    assertThat(figure("ipledge.worklist.age")).isCloseTo(hours(30), within(1.0));
    assertThat(figure("ipledge.worklist.open")).isEqualTo(1);
    assertThat(figure("ipledge.worklist.overdue")).isEqualTo(1);
    assertThat(figure("ipledge.outbox.age")).isCloseTo(hours(30), within(1.0));
    assertThat(figure("ipledge.outbox.parked")).isZero();

    superuser().sql("UPDATE ipledge.outbox SET state = 'PARKED'").update();
    metrics.look();
    assertThat(figure("ipledge.outbox.age")).isZero();
    assertThat(figure("ipledge.outbox.parked")).isEqualTo(1);
  }

  @Test
  void anIncidentCountsUntilItIsResolved() {
    RelayMetrics metrics = new RelayMetrics(jdbc, transaction, clock, registry);
    incident(1, 71, "CREATED");
    incident(2, 72, "CREATED");
    metrics.look();
    assertThat(figure("ipledge.incidents.open")).isEqualTo(2);

    incident(3, 71, "RESOLVED");
    metrics.look();
    assertThat(figure("ipledge.incidents.open")).isEqualTo(1);
  }

  private void aTaskAndARow(UUID record) {
    worklist.register(
        new WorkCase(
            record,
            "IPL-" + record,
            "Example Technology",
            new BranchId("BJ-HD"),
            new StaffId("li.na"),
            Money.cny("1500000.00")));
    var unused =
        worklist.open(
            new TaskOpened(
                "person",
                record,
                record,
                "decide",
                1,
                "approve",
                List.of("branch-approver"),
                List.of(),
                clock.instant().plus(Duration.ofHours(24)),
                77));
    outbox.message("flow.started", record, record, UUID.randomUUID(), Map.of("round", 1));
  }

  private void incident(long position, long key, String intent) {
    superuser()
        .sql(
            """
            INSERT INTO ipledge.engine_record
              (partition_id, log_id, position, key, value_type, intent, at)
            VALUES (1, 1, ?, ?, 'INCIDENT', ?, now())
            """)
        .params(position, key, intent)
        .update();
  }

  private JdbcClient superuser() {
    return JdbcClient.create(database.superuser());
  }

  private double figure(String name) {
    return registry.get(name).gauge().value();
  }

  private static double hours(long hours) {
    return Duration.ofHours(hours).toSeconds();
  }
}
