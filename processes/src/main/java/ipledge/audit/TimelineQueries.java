package ipledge.audit;

import ipledge.shared.StaffId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the trail of a case. The caller has checked that the reader may see the case. */
@Service
@Transactional(readOnly = true)
public class TimelineQueries {

  /**
   * One event of the trail.
   *
   * @param role in which the person acted
   * @param body canonical JSON, byte for byte what was digested
   * @param leaf RFC 6962 leaf digest, hexadecimal
   * @param sealed whether it stands in the sealed tree
   */
  public record TrailEvent(
      UUID id,
      UUID caseId,
      UUID recordId,
      String kind,
      String actor,
      @Nullable String role,
      Instant at,
      String body,
      JsonNode data,
      String leaf,
      boolean sealed) {}

  private static final String SELECT =
      """
      SELECT e.*, s.seq IS NOT NULL AS sealed
      FROM audit_event e LEFT JOIN audit_seal s ON s.event_id = e.id
      """;

  private final JdbcClient jdbc;
  private final JsonMapper json;

  TimelineQueries(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /**
   * A page of the trail, the newest event first; one more than asked for if there are more.
   *
   * @param before id of the last event of the page before
   */
  public List<TrailEvent> ofCase(UUID caseId, int limit, @Nullable UUID before) {
    return jdbc.sql(
            SELECT
                + """
                WHERE e.case_id = :case AND (CAST(:before AS uuid) IS NULL OR (e.at, e.id) <
                  (SELECT b.at, b.id FROM audit_event b WHERE b.id = :before))
                ORDER BY e.at DESC, e.id DESC LIMIT :limit
                """)
        .param("case", caseId)
        .param("before", before)
        .param("limit", limit + 1)
        .query(this::read)
        .list();
  }

  /** What one person did in a case, refusals included, the oldest first. */
  public List<TrailEvent> ofActor(UUID caseId, StaffId actor) {
    return jdbc.sql(SELECT + "WHERE e.case_id = :case AND e.actor = :actor ORDER BY e.at, e.id")
        .param("case", caseId)
        .param("actor", actor.id())
        .query(this::read)
        .list();
  }

  public Optional<TrailEvent> find(UUID eventId) {
    return jdbc.sql(SELECT + "WHERE e.id = :id").param("id", eventId).query(this::read).optional();
  }

  /** The newest event of this kind in a case. */
  public Optional<TrailEvent> latest(UUID caseId, String kind) {
    return jdbc.sql(
            SELECT
                + """
                WHERE e.case_id = :case AND e.kind = :kind ORDER BY e.at DESC, e.id DESC LIMIT 1
                """)
        .param("case", caseId)
        .param("kind", kind)
        .query(this::read)
        .optional();
  }

  /**
   * A person's words in the newest event of this kind in a case; empty if it has none, or if they
   * were erased.
   *
   * @param field path of the words in the event
   */
  public Optional<String> words(UUID caseId, String kind, String field) {
    return jdbc.sql(
            """
            SELECT p.content FROM audit_event e
            JOIN audit_personal p ON p.event_id = e.id AND p.field = :field
            WHERE e.case_id = :case AND e.kind = :kind ORDER BY e.at DESC, e.id DESC LIMIT 1
            """)
        .param("case", caseId)
        .param("kind", kind)
        .param("field", field)
        .query(String.class)
        .optional();
  }

  private TrailEvent read(ResultSet row, int number) throws SQLException {
    String body = row.getString("body");
    return new TrailEvent(
        row.getObject("id", UUID.class),
        row.getObject("case_id", UUID.class),
        row.getObject("record_id", UUID.class),
        row.getString("kind"),
        row.getString("actor"),
        row.getString("role"),
        row.getTimestamp("at").toInstant(),
        body,
        json.readTree(body).path("data"),
        Digests.hex(row.getBytes("leaf")),
        row.getBoolean("sealed"));
  }
}
