package ipledge.verifier;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event's row, and what is wrong with it in itself.
 *
 * @param leaf digest of the canonical body as it is now; empty when the body is no event
 * @param flaw what of the row contradicts its own body; null when nothing does
 */
record Event(
    UUID id, byte[] leaf, byte @Nullable [] mac, @Nullable Instant at, @Nullable String flaw) {

  /** Columns that repeat a member of the body (its name has no _id), for pages and searches. */
  private static final List<String> REPEATED =
      List.of("id", "case_id", "record_id", "kind", "actor", "role", "branch_id", "trace_id");

  static Event of(ResultSet row) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    byte[] mac = row.getBytes("mac");
    Map<String, @Nullable Object> body;
    try {
      body = Json.object(Json.parse(row.getString("body")));
    } catch (Json.Malformed e) {
      return new Event(id, new byte[0], mac, null, e.getMessage());
    }
    byte[] leaf = Tree.leaf(Json.canonical(body));
    return new Event(id, leaf, mac, time(body), flaw(row, body, leaf));
  }

  private static @Nullable String flaw(
      ResultSet row, Map<String, @Nullable Object> body, byte[] leaf) throws SQLException {
    for (String column : REPEATED) {
      String value = row.getString(column);
      Object sealed = body.get(column.replace("_id", ""));
      if (!Objects.equals(value, sealed)) {
        return "column " + column + " says " + value + ", the body says " + sealed;
      }
    }
    Instant at = row.getObject("at", OffsetDateTime.class).toInstant();
    if (!at.equals(time(body))) {
      return "column at says " + at + ", the body says " + body.get("at");
    }
    return Arrays.equals(leaf, row.getBytes("leaf")) ? null : "column leaf is not its digest";
  }

  private static @Nullable Instant time(Map<String, @Nullable Object> body) {
    try {
      return body.get("at") instanceof String at ? Instant.parse(at) : null;
    } catch (DateTimeException e) {
      return null;
    }
  }
}
