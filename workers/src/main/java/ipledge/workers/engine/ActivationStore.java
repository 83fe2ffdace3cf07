package ipledge.workers.engine;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Counts deliveries where a crash of this process cannot forget them. One statement for all jobs of
 * a drain, committed before the work begins; it does not wait for the disk, because the loss of a
 * count in a power failure only grants one more attempt.
 */
@Component
class ActivationStore {

  private final JdbcTemplate jdbc;
  private final Clock clock;

  ActivationStore(JdbcTemplate jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  Map<Long, Activation> count(Collection<Delivery> deliveries) {
    Map<Long, Activation> counted = new HashMap<>();
    jdbc.query(
        """
        INSERT INTO job_activation AS a (job_key, activations, lease, last_at)
        SELECT k, 1, 1, ? FROM unnest(?::bigint[]) k ORDER BY k
        ON CONFLICT (job_key) DO UPDATE
          SET activations = a.activations + 1, lease = a.lease + 1, last_at = excluded.last_at
        RETURNING job_key, activations, lease, failures, set_config('synchronous_commit', 'off', true)
        """,
        row -> {
          counted.put(row.getLong(1), new Activation(row.getInt(2), row.getInt(3), row.getInt(4)));
        },
        Timestamp.from(clock.instant()),
        keys(deliveries));
    return counted;
  }

  /** Whether nobody was handed the job after us. */
  boolean stillOurs(Delivery delivery, Activation ours) {
    List<Integer> now =
        jdbc.queryForList(
            "SELECT lease FROM job_activation WHERE job_key = ?", Integer.class, delivery.jobKey());
    return now.equals(List.of(ours.lease()));
  }

  /** The jobs ended well: nothing is left to count. In the transaction of their effect. */
  void forget(Collection<Delivery> deliveries) {
    jdbc.update(
        "DELETE FROM job_activation WHERE job_key = ANY (?::bigint[])", (Object) keys(deliveries));
  }

  /** The attempt ended with a failure we saw: the deliveries start again, the failures add up. */
  void failed(Delivery delivery) {
    jdbc.update(
        "UPDATE job_activation SET activations = 0, failures = failures + 1 WHERE job_key = ?",
        delivery.jobKey());
  }

  private static Long[] keys(Collection<Delivery> deliveries) {
    return deliveries.stream().map(Delivery::jobKey).distinct().sorted().toArray(Long[]::new);
  }
}
