package ipledge.intake;

import ipledge.shared.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The files that were taken in, and what became of them. */
@Component
class ImportBook {

  private static final TypeReference<List<ImportedApplication>> APPLICATIONS =
      new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final JsonMapper json;

  ImportBook(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** Of two who hand in the same bytes at the same moment the second waits and finds the first. */
  void claim(String sha256, Actor by) {
    jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(:what, 0))")
        .param("what", "application-import:" + by.staff().id() + ":" + sha256)
        .query(row -> {});
  }

  void add(ImportReport report, Actor by) {
    jdbc.sql(
            """
            INSERT INTO application_import
              (id, branch_id, staff_id, file_name, sha256, row_count, report, received_at)
            VALUES (:id, :branch, :staff, :name, :sha256, :rows, :report::jsonb, :at)
            """)
        .param("id", report.id())
        .param("branch", by.branch().id())
        .param("staff", by.staff().id())
        .param("name", report.fileName())
        .param("sha256", report.sha256())
        .param("rows", report.rows())
        .param("report", json.writeValueAsString(report.applications()))
        .param("at", Timestamp.from(report.receivedAt()))
        .update();
  }

  Optional<ImportReport> find(UUID id) {
    return jdbc.sql("SELECT * FROM application_import WHERE id = :id")
        .param("id", id)
        .query(this::read)
        .optional();
  }

  /** The same bytes, handed in by the same person at the same branch. */
  Optional<ImportReport> of(String sha256, Actor by) {
    return jdbc.sql(
            """
            SELECT * FROM application_import
            WHERE branch_id = :branch AND staff_id = :staff AND sha256 = :sha256
            """)
        .param("branch", by.branch().id())
        .param("staff", by.staff().id())
        .param("sha256", sha256)
        .query(this::read)
        .optional();
  }

  private ImportReport read(ResultSet row, int number) throws SQLException {
    return new ImportReport(
        row.getObject("id", UUID.class),
        row.getString("file_name"),
        row.getString("sha256"),
        row.getString("staff_id"),
        row.getTimestamp("received_at").toInstant(),
        row.getInt("row_count"),
        json.readValue(row.getString("report"), APPLICATIONS));
  }
}
