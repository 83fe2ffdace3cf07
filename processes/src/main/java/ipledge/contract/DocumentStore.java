package ipledge.contract;

import ipledge.audit.AuditTrail;
import ipledge.shared.Actor;
import ipledge.shared.Events;
import ipledge.shared.Ids;
import ipledge.shared.Sha256;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes papers down, each once with its bytes. */
@Component
class DocumentStore {

  private final JdbcClient jdbc;
  private final AuditTrail audit;
  private final Clock clock;

  DocumentStore(JdbcClient jdbc, AuditTrail audit, Clock clock) {
    this.jdbc = jdbc;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * A paper as it arrives.
   *
   * @param contractId the contract it belongs to, if any
   * @param generated whether we made it
   */
  record Paper(
      UUID applicationId,
      String branchId,
      @Nullable UUID contractId,
      DocumentKind kind,
      String title,
      String fileName,
      String mediaType,
      byte[] content,
      boolean generated) {}

  UUID keep(Paper paper, Actor by) {
    UUID id = Ids.next(clock);
    String digest = Sha256.hex(paper.content());
    int size = paper.content().length;
    jdbc.sql(
            """
            INSERT INTO case_document (id, application_id, branch_id, contract_id, kind, title,
                                       file_name, media_type, size, digest, generated, added_by,
                                       added_at)
            VALUES (:id, :application, :branch, :contract, :kind, :title, :file, :media, :size,
                    :digest, :generated, :by, :now)
            """)
        .param("id", id)
        .param("application", paper.applicationId())
        .param("branch", paper.branchId())
        .param("contract", paper.contractId())
        .param("kind", paper.kind().name())
        .param("title", paper.title())
        .param("file", paper.fileName())
        .param("media", paper.mediaType())
        .param("size", size)
        .param("digest", digest)
        .param("generated", paper.generated())
        .param("by", by.staff().id())
        .param("now", Timestamp.from(clock.instant()))
        .update();
    jdbc.sql(
            """
            INSERT INTO document_content (document_id, digest, size, content)
            VALUES (:id, :digest, :size, :content)
            """)
        .param("id", id)
        .param("digest", digest)
        .param("size", size)
        .param("content", paper.content())
        .update();
    audit.append(
        by,
        Events.of(
            new DocumentAdded(
                id, paper.applicationId(), paper.kind().name(), digest, size, paper.generated())));
    return id;
  }
}
