package ipledge.web.platform.command;

import ipledge.web.platform.problem.RequestRefused;
import java.net.URI;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The table of keys and answers. The claim is an insert in the command's own transaction, so a twin
 * waits at it until the first has ended, and sees its answer or may try itself.
 */
@Repository
class KeyStore {

  private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

  private final JdbcClient jdbc;

  KeyStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Claims the key, or finds the answer given before.
   *
   * @throws RequestRefused 409 if a twin has not ended within 2 seconds, 422 if the key was used
   *     for another body
   */
  <T> Optional<Answer<T>> claim(KeyClaim claim) {
    jdbc.sql("SET LOCAL lock_timeout = '2s'").update();
    int inserted;
    try {
      inserted =
          jdbc.sql(
                  """
                  INSERT INTO idempotency_key (staff_id, route, key, body_hash)
                  VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING
                  """)
              .params(claim.staff().id(), claim.route(), claim.key(), claim.bodyHash())
              .update();
    } catch (DataAccessException e) {
      if (SqlStates.lockNotAvailable(e)) {
        throw busy();
      }
      throw e;
    }
    jdbc.sql("SET LOCAL lock_timeout = DEFAULT").update();
    return inserted == 1
        ? Optional.empty()
        : Optional.of(this.<T>find(claim).orElseThrow(KeyStore::busy));
  }

  /** The answer given before under this key. */
  <T> Optional<Answer<T>> find(KeyClaim claim) {
    List<Row> rows =
        jdbc.sql(
                """
                SELECT body_hash, status, media_type, etag, location, answer
                FROM idempotency_key WHERE staff_id = ? AND route = ? AND key = ?
                """)
            .params(claim.staff().id(), claim.route(), claim.key())
            .query(
                (row, i) ->
                    new Row(
                        row.getBytes(1),
                        row.getInt(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getBytes(6)))
            .list();
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    Row row = rows.getFirst();
    if (!MessageDigest.isEqual(row.bodyHash(), claim.bodyHash())) {
      throw new RequestRefused(HttpStatus.UNPROCESSABLE_CONTENT, "platform.idempotency-key-reused");
    }
    return Optional.of(row.answer());
  }

  /** Keeps the answer under the claimed key. */
  void keep(KeyClaim claim, Answer<?> answer) {
    URI location = answer.location();
    jdbc.sql(
            """
            UPDATE idempotency_key
            SET status = ?, media_type = ?, etag = ?, location = ?, answer = ?
            WHERE staff_id = ? AND route = ? AND key = ?
            """)
        .param(answer.status())
        .param(answer.mediaType())
        .param(answer.eTag())
        .param(location == null ? null : location.toString())
        .param(answer.body())
        .params(claim.staff().id(), claim.route(), claim.key())
        .update();
  }

  /** Forgets keys whose requests nobody repeats any more. */
  int forgetOlderThan(Duration age) {
    return jdbc.sql(
            "DELETE FROM idempotency_key WHERE created_at < now() - make_interval(secs => ?)")
        .param((double) age.toSeconds())
        .update();
  }

  private static RequestRefused busy() {
    return RequestRefused.later(HttpStatus.CONFLICT, "platform.idempotency-key-busy", RETRY_AFTER);
  }

  private record Row(
      byte[] bodyHash,
      int status,
      @Nullable String mediaType,
      @Nullable String eTag,
      @Nullable String location,
      byte @Nullable [] body) {

    <T> Answer<T> answer() {
      return new Answer<>(
          status,
          Objects.requireNonNull(mediaType),
          eTag,
          location == null ? null : URI.create(location),
          Objects.requireNonNull(body));
    }
  }
}
