package ipledge.web.platform.live;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * How much has happened so far, topic by topic. Counts and not newest times: events commit in
 * another order than they happen in. Counting for all open pages at once costs one query a second;
 * a notification at commit would make all writers queue for one lock.
 */
@Repository
class Fingerprints {

  private static final String OF_CASES =
      """
      SELECT case_id, split_part(kind, '.', 1) AS topic, count(*) AS done
      FROM audit_event WHERE case_id = ANY (:cases) GROUP BY 1, 2
      UNION ALL
      SELECT case_id, 'worklist', count(*) + coalesce(sum(version), 0)
      FROM work_item WHERE case_id = ANY (:cases) GROUP BY 1
      UNION ALL
      SELECT started.correlation_key::uuid, 'engine', count(*)
      FROM engine_record started
      JOIN engine_record r
        ON r.log_id = started.log_id AND started.process_instance_key
           IN (r.process_instance_key, r.parent_process_instance_key)
      WHERE started.correlation_key = ANY (:keys) GROUP BY 1
      """;

  private static final String OF_TASKS =
      """
      SELECT branch_id, count(*) || '/' || coalesce(sum(version), 0) || '/' || max(opened_at)
      FROM work_item WHERE state IN ('OPEN', 'CLAIMED') GROUP BY 1
      """;

  private final JdbcClient jdbc;

  Fingerprints(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** By case, then by topic. */
  Map<UUID, Map<String, Long>> ofCases(Collection<UUID> cases) {
    Map<UUID, Map<String, Long>> found = new HashMap<>();
    cases.forEach(id -> found.put(id, new TreeMap<>()));
    jdbc.sql(OF_CASES)
        .param("cases", cases.toArray(UUID[]::new))
        .param("keys", cases.stream().map(UUID::toString).toArray(String[]::new))
        .query(
            row -> {
              found
                  .computeIfAbsent(row.getObject(1, UUID.class), id -> new TreeMap<>())
                  .merge(row.getString(2), row.getLong(3), Long::sum);
            });
    return found;
  }

  /** Open tasks, by branch. */
  Map<String, String> ofTasks() {
    Map<String, String> found = new HashMap<>();
    jdbc.sql(OF_TASKS)
        .query(
            row -> {
              found.put(row.getString(1), row.getString(2));
            });
    return found;
  }
}
