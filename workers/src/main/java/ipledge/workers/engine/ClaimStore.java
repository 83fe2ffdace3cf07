package ipledge.workers.engine;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which instance of a process carries a record. The first job of an instance claims the record, and
 * every later one checks, in the transaction of its work (R4): the engine cannot promise that a
 * repeated start makes one instance, so this table does.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ClaimStore {

  private record Carried(UUID recordId, String processId) {}

  private final JdbcTemplate jdbc;
  private final Clock clock;

  ClaimStore(JdbcTemplate jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * @throws StaleInstance if another instance carries the record of one of the jobs
   */
  void require(Collection<Delivery> deliveries) {
    Map<Carried, Long> claims = read(deliveries);
    List<Delivery> unclaimed =
        deliveries.stream().filter(delivery -> !claims.containsKey(carried(delivery))).toList();
    if (!unclaimed.isEmpty()) {
      claim(unclaimed);
      claims.putAll(read(unclaimed));
    }
    for (Delivery delivery : deliveries) {
      long claimed = claims.getOrDefault(carried(delivery), delivery.job().processKey());
      if (claimed != delivery.job().processKey()) {
        throw new StaleInstance(delivery.job().processKey(), claimed);
      }
    }
  }

  private void claim(List<Delivery> deliveries) {
    Timestamp now = Timestamp.from(clock.instant());
    jdbc.batchUpdate(
        """
        INSERT INTO process_claim (record_id, process_id, process_key, claimed_at)
        VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING
        """,
        deliveries.stream()
            .sorted(Comparator.comparing(Delivery::effect))
            .map(Delivery::job)
            .map(job -> new Object[] {job.recordId(), job.processId(), job.processKey(), now})
            .toList());
  }

  private Map<Carried, Long> read(Collection<Delivery> deliveries) {
    Map<Carried, Long> claims = new HashMap<>();
    jdbc.query(
        "SELECT record_id, process_id, process_key FROM process_claim"
            + " WHERE record_id = ANY (?::text[]::uuid[])",
        row -> {
          claims.put(new Carried(row.getObject(1, UUID.class), row.getString(2)), row.getLong(3));
        },
        (Object)
            deliveries.stream()
                .map(delivery -> delivery.job().recordId().toString())
                .distinct()
                .toArray(String[]::new));
    return claims;
  }

  private static Carried carried(Delivery delivery) {
    return new Carried(delivery.job().recordId(), delivery.job().processId());
  }
}
