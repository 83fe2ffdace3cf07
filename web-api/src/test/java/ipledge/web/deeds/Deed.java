package ipledge.web.deeds;

import ipledge.shared.Actor;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A call that somebody may make now, of a record that is there.
 *
 * @param operation method and path as the description of the interface writes them
 * @param record what is put where the path says {@code {id}}; null where it says nothing
 * @param query without its question mark; empty without one
 * @param by who may, with the one role that it takes
 * @param version of the record as it stands, for {@code If-Match}; null where none is asked for
 * @param body JSON; null without one
 * @param file a paper to hand in instead; null without one
 */
record Deed(
    String operation,
    @Nullable UUID record,
    String query,
    Actor by,
    @Nullable Long version,
    @Nullable String body,
    byte @Nullable [] file) {

  static Deed of(String operation, @Nullable UUID record, Actor by, @Nullable String body) {
    return new Deed(operation, record, "", by, null, body, null);
  }

  /** A decision on a task as it stands. */
  static Deed on(String form, UUID task, long version, Actor by, String body) {
    return new Deed("POST /api/v1/tasks/{id}/" + form, task, "", by, version, body, null);
  }

  Deed at(long seen) {
    return new Deed(operation, record, query, by, seen, body, file);
  }

  String method() {
    return operation.split(" ", 2)[0];
  }

  String path() {
    String path = operation.split(" ", 2)[1];
    return record == null ? path : path.replace("{id}", record.toString());
  }
}
