package ipledge.audit;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import ipledge.shared.Actor;
import ipledge.shared.DomainEvent;
import ipledge.shared.Events;
import ipledge.shared.Ids;
import ipledge.shared.Trace;
import ipledge.shared.Violation;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes what became true into the trail, in the transaction it belongs to. Rows are never changed;
 * the sealer links them into a Merkle tree soon after the commit.
 */
@Service
public class AuditTrail {

  /** The version of the body's shape, part of the leaf (A2). */
  static final String SCHEMA = "1";

  private static final String INSERT =
      """
      INSERT INTO audit_event
        (id, case_id, record_id, kind, actor, role, branch_id, at, trace_id, body, leaf, mac)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;
  private static final String INSERT_PERSONAL =
      "INSERT INTO audit_personal (event_id, field, salt, content) VALUES (?, ?, ?, ?)";

  private final JdbcTemplate jdbc;
  private final Clock clock;
  private final EventMac mac;

  AuditTrail(JdbcTemplate jdbc, Clock clock, EventMac mac) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.mac = mac;
  }

  /**
   * Appends the events in one statement.
   *
   * @return the ids of the appended events, in order; the last one is a fit message id
   */
  @CanIgnoreReturnValue
  @Transactional(propagation = Propagation.MANDATORY)
  public List<UUID> append(Actor by, Events events) {
    return write(by, events.events());
  }

  /**
   * Records a refusal after the refused transaction has rolled back: in the transaction that keeps
   * the refusal's answer, or in one of its own.
   *
   * @param recordId the record the command was for
   * @param caseId the case, or the record itself
   */
  @Transactional
  public void refusal(Actor by, UUID recordId, UUID caseId, String command, Violation violation) {
    var refused =
        new CommandRefused(recordId, caseId, command, violation.code(), violation.arguments());
    write(by, List.of(refused));
  }

  private List<UUID> write(Actor by, List<DomainEvent> events) {
    List<Row> rows = events.stream().map(event -> row(by, event)).toList();
    jdbc.batchUpdate(INSERT, rows.stream().map(Row::columns).toList());
    List<Object[]> personal = rows.stream().flatMap(row -> row.personal().stream()).toList();
    if (!personal.isEmpty()) {
      jdbc.batchUpdate(INSERT_PERSONAL, personal);
    }
    return rows.stream().map(Row::id).toList();
  }

  private Row row(Actor by, DomainEvent event) {
    UUID id = Ids.next(clock);
    Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
    String trace = Trace.current().orElse(null);
    EventBody content = new EventBody((Record) event);
    Map<String, @Nullable Object> body = new LinkedHashMap<>();
    body.put("schema", SCHEMA);
    body.put("id", id.toString());
    body.put("kind", event.kind());
    body.put("case", event.caseId().toString());
    body.put("record", event.recordId().toString());
    body.put("actor", by.staff().id());
    body.put("role", by.role());
    body.put("branch", by.branch().id());
    body.put("at", at.toString());
    body.put("trace", trace);
    body.put("data", content.data());
    String json = CanonicalJson.write(body);
    byte[] leaf = Digests.leaf(json);
    Object[] columns = {
      id,
      event.caseId(),
      event.recordId(),
      event.kind(),
      by.staff().id(),
      by.role(),
      by.branch().id(),
      Timestamp.from(at),
      trace,
      json,
      leaf,
      mac.of(leaf)
    };
    List<Object[]> personal =
        content.personal().stream()
            .map(p -> new Object[] {id, p.field(), p.salt(), p.content()})
            .toList();
    return new Row(id, columns, personal);
  }

  private record Row(UUID id, @Nullable Object[] columns, List<Object[]> personal) {}
}
