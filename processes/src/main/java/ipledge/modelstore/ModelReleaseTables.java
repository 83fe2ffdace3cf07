package ipledge.modelstore;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The store's SQL. */
@Component
class ModelReleaseTables {

  /** Any number that nobody else locks in this database. */
  private static final long LOCK = 4_757_326L;

  /** A release as its row says. */
  record Release(UUID id, int number, State state) {}

  /** From import to engine, forward only. */
  enum State {
    DRAFT,
    APPROVED,
    DEPLOYED
  }

  private final JdbcClient jdbc;

  ModelReleaseTables(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Until the end of the transaction, nobody else numbers releases. */
  void lock() {
    jdbc.sql("SELECT pg_advisory_xact_lock(?)").param(LOCK).query(row -> {});
  }

  Optional<Release> bySource(byte[] sourceDigest) {
    return jdbc.sql("SELECT id, number, state FROM model_release WHERE source_digest = ?")
        .param(sourceDigest)
        .query(Release.class)
        .optional();
  }

  Optional<Release> byId(UUID id) {
    return jdbc.sql("SELECT id, number, state FROM model_release WHERE id = ?")
        .param(id)
        .query(Release.class)
        .optional();
  }

  Optional<Release> inForce() {
    return jdbc.sql(
            """
            SELECT id, number, state FROM model_release WHERE state = 'DEPLOYED'
            ORDER BY deployed_at DESC, number DESC LIMIT 1
            """)
        .query(Release.class)
        .optional();
  }

  int nextNumber() {
    return jdbc.sql("SELECT coalesce(max(number), 0) + 1 FROM model_release")
        .query(Integer.class)
        .single();
  }

  void insert(
      Release release,
      String note,
      byte[] sourceDigest,
      ModelBundle stamped,
      String createdBy,
      Instant at) {
    boolean draft = release.state() == State.DRAFT;
    jdbc.sql(
            """
            INSERT INTO model_release (id, number, state, note, source_digest, digest,
                                       created_by, created_at, approved_by, approved_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .param(release.id())
        .param(release.number())
        .param(release.state().name())
        .param(note)
        .param(sourceDigest)
        .param(stamped.digest())
        .param(createdBy)
        .param(Timestamp.from(at))
        .param(draft ? null : createdBy)
        .param(draft ? null : Timestamp.from(at))
        .update();
    stamped.files().forEach(file -> insert(release.id(), file));
  }

  private void insert(UUID release, ModelFile file) {
    jdbc.sql("INSERT INTO model_content (digest, content) VALUES (?, ?) ON CONFLICT DO NOTHING")
        .param(file.digest())
        .param(file.content())
        .update();
    jdbc.sql("INSERT INTO model_file (release_id, name, digest) VALUES (?, ?, ?)")
        .param(release)
        .param(file.name())
        .param(file.digest())
        .update();
  }

  /** False when it was deployed before. */
  boolean markDeployed(UUID release, Instant at) {
    return jdbc.sql(
                """
                UPDATE model_release SET state = 'DEPLOYED', deployed_at = ?
                WHERE id = ? AND state = 'APPROVED'
                """)
            .param(Timestamp.from(at))
            .param(release)
            .update()
        == 1;
  }

  /** The files whose names end so, by name. */
  Map<String, byte[]> files(UUID release, String ending) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    jdbc.sql(
            """
            SELECT f.name, c.content FROM model_file f JOIN model_content c ON c.digest = f.digest
            WHERE f.release_id = ? AND f.name LIKE ? ORDER BY f.name
            """)
        .param(release)
        .param("%" + ending)
        .query(
            row -> {
              files.put(row.getString(1), row.getBytes(2));
            });
    return files;
  }

  byte @Nullable [] file(UUID release, String name) {
    List<byte[]> found =
        jdbc.sql(
                """
                SELECT c.content FROM model_file f JOIN model_content c ON c.digest = f.digest
                WHERE f.release_id = ? AND f.name = ?
                """)
            .param(release)
            .param(name)
            .query((row, i) -> row.getBytes(1))
            .list();
    return found.isEmpty() ? null : found.getFirst();
  }
}
