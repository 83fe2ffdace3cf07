package ipledge.workers.engine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The effects that jobs had. A claim is taken first, in the transaction of the work: a second
 * delivery at the same time waits for it and then reads the stored result.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class EffectStore {

  private static final String KEYS =
      "unnest(?::text[], ?::text[], ?::text[], ?::int[]) AS k (record, process, element, round)";
  private static final TypeReference<Map<String, Object>> VARIABLES = new TypeReference<>() {};
  private static final String CODE = "code";

  private final JdbcTemplate jdbc;
  private final Clock clock;
  private final JsonMapper json;

  EffectStore(JdbcTemplate jdbc, Clock clock, JsonMapper json) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.json = json;
  }

  /**
   * Claims what nobody claimed before, in one statement and in one order for everybody.
   *
   * @return the keys that are ours now
   */
  Set<EffectKey> claim(Collection<EffectKey> keys) {
    Object[] arguments = columns(keys, Timestamp.from(clock.instant()));
    return new HashSet<>(
        jdbc.query(
            "INSERT INTO job_effect (record_id, process_id, element_id, round, at) "
                + "SELECT k.record::uuid, k.process, k.element, k.round, ? FROM "
                + KEYS
                + " ON CONFLICT DO NOTHING RETURNING record_id, process_id, element_id, round",
            (row, number) -> key(row),
            arguments));
  }

  /** What earlier deliveries of these jobs ended with. */
  Map<EffectKey, JobEnd> stored(Collection<EffectKey> keys) {
    Map<EffectKey, JobEnd> ends = new HashMap<>();
    if (keys.isEmpty()) {
      return ends;
    }
    jdbc.query(
        "SELECT e.record_id, e.process_id, e.element_id, e.round, e.outcome, e.result"
            + " FROM job_effect e JOIN "
            + KEYS
            + " ON (e.record_id, e.process_id, e.element_id, e.round)"
            + " = (k.record::uuid, k.process, k.element, k.round) WHERE e.outcome IS NOT NULL",
        row -> {
          ends.put(key(row), end(row.getString(5), row.getString(6)));
        },
        columns(keys));
    return ends;
  }

  /** Stores how the claimed work ended. */
  void store(Map<EffectKey, JobEnd> ends) {
    List<Object[]> rows = new ArrayList<>();
    ends.forEach((key, end) -> rows.add(row(key, end)));
    jdbc.batchUpdate(
        """
        UPDATE job_effect SET outcome = ?, result = ?::jsonb
        WHERE record_id = ? AND process_id = ? AND element_id = ? AND round = ?
        """,
        rows);
  }

  private Object[] row(EffectKey key, JobEnd end) {
    String outcome = end instanceof JobEnd.Refused ? "REFUSED" : "COMPLETED";
    Map<String, Object> result =
        switch (end) {
          case JobEnd.Completed completed -> completed.variables();
          case JobEnd.Refused refused -> Map.of(CODE, refused.code());
          default -> throw new IllegalArgumentException("not an effect: " + end);
        };
    return new Object[] {
      outcome,
      json.writeValueAsString(result),
      key.recordId(),
      key.processId(),
      key.elementId(),
      key.round()
    };
  }

  private JobEnd end(String outcome, String result) {
    Map<String, Object> stored = json.readValue(result, VARIABLES);
    return outcome.equals("REFUSED")
        ? new JobEnd.Refused(String.valueOf(stored.get(CODE)))
        : new JobEnd.Completed(stored);
  }

  private static EffectKey key(ResultSet row) throws SQLException {
    return new EffectKey(
        row.getObject(1, UUID.class), row.getString(2), row.getString(3), row.getInt(4));
  }

  private static Object[] columns(Collection<EffectKey> keys, Object... before) {
    List<EffectKey> sorted = keys.stream().sorted().toList();
    List<Object> arguments = new ArrayList<>(List.of(before));
    arguments.add(column(sorted, key -> key.recordId().toString()));
    arguments.add(column(sorted, EffectKey::processId));
    arguments.add(column(sorted, EffectKey::elementId));
    arguments.add(sorted.stream().map(EffectKey::round).toArray(Integer[]::new));
    return arguments.toArray();
  }

  private static String[] column(List<EffectKey> keys, Function<EffectKey, String> part) {
    return keys.stream().map(part).toArray(String[]::new);
  }
}
