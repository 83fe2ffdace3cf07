package ipledge.verifier;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
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

  /** Columns that repeat a member of the body, because pages and searches read them. */
  private static final Map<String, String> REPEATED =
      Map.of(
          "id", "id",
          "case_id", "case",
          "record_id", "record",
          "kind", "kind",
          "actor", "actor",
          "role", "role",
          "branch_id", "branch",
          "trace_id", "trace");

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
    for (Map.Entry<String, String> column : REPEATED.entrySet()) {
      String value = row.getString(column.getKey());
      Object sealed = body.get(column.getValue());
      if (!Objects.equals(value, sealed)) {
        return "column " + column.getKey() + " says " + value + ", the body says " + sealed;
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
