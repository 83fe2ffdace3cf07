package ipledge.contract;

import ipledge.shared.NoSuchRecord;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the papers of a case. */
@Service
@Transactional(readOnly = true)
public class DocumentQueries {

  /**
   * A paper without its bytes.
   *
   * @param contractId the contract it was made for
   * @param size in bytes
   * @param digest SHA-256 in hexadecimal
   * @param generated whether we made it
   */
  public record DocumentView(
      UUID id,
      UUID applicationId,
      @Nullable UUID contractId,
      DocumentKind kind,
      String title,
      String fileName,
      String mediaType,
      int size,
      String digest,
      boolean generated,
      String addedBy,
      Instant addedAt) {}

  private static final String COLUMNS =
      """
      SELECT id, application_id, contract_id, kind, title, file_name, media_type, size, digest,
             generated, added_by, added_at
      FROM case_document
      """;

  private final JdbcClient jdbc;

  DocumentQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** All papers of a case, oldest first. */
  public List<DocumentView> of(UUID applicationId) {
    return jdbc.sql(COLUMNS + " WHERE application_id = :application ORDER BY added_at, id")
        .param("application", applicationId)
        .query(DocumentQueries::read)
        .list();
  }

  /**
   * @throws NoSuchRecord if there is none, or none that the reader may see
   */
  public DocumentView find(UUID id) {
    return jdbc.sql(COLUMNS + " WHERE id = :id")
        .param("id", id)
        .query(DocumentQueries::read)
        .optional()
        .orElseThrow(NoSuchRecord::new);
  }

  /**
   * The bytes of a paper.
   *
   * @throws NoSuchRecord if there is none, or none that the reader may see
   */
  public byte[] content(UUID id) {
    return jdbc.sql("SELECT content FROM document_content WHERE document_id = :id")
        .param("id", id)
        .query((row, n) -> row.getBytes("content"))
        .optional()
        .orElseThrow(NoSuchRecord::new);
  }

  private static DocumentView read(ResultSet row, int number) throws SQLException {
    return new DocumentView(
        row.getObject("id", UUID.class),
        row.getObject("application_id", UUID.class),
        row.getObject("contract_id", UUID.class),
        DocumentKind.valueOf(row.getString("kind")),
        row.getString("title"),
        row.getString("file_name"),
        row.getString("media_type"),
        row.getInt("size"),
        row.getString("digest"),
        row.getBoolean("generated"),
        row.getString("added_by"),
        row.getTimestamp("added_at").toInstant());
  }
}
