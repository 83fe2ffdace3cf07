package ipledge.pledge;

import ipledge.shared.Ids;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What belongs to a filing: its rights, the papers attached to it, the registrar's notices. */
@Component
class FilingBook {

  private final JdbcClient jdbc;
  private final Clock clock;

  FilingBook(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  void list(PledgeRegistration filing, List<UUID> rightIds) {
    for (int position = 0; position < rightIds.size(); position++) {
      jdbc.sql(
              """
              INSERT INTO pledge_registration_right (filing_id, branch_id, position, right_id)
              VALUES (:filing, :branch, :position, :right)
              """)
          .param("filing", filing.id())
          .param("branch", filing.branchId())
          .param("position", position)
          .param("right", rightIds.get(position))
          .update();
    }
  }

  /** In the filing's order. */
  List<UUID> rights(UUID filingId) {
    return jdbc.sql(
            """
            SELECT right_id FROM pledge_registration_right
            WHERE filing_id = :filing ORDER BY position
            """)
        .param("filing", filingId)
        .query(UUID.class)
        .list();
  }

  /** The papers that were shown with a correction, or with giving the filing up. */
  void attachCorrection(PledgeRegistration filing, int round, List<UUID> documentIds) {
    for (UUID document : documentIds.stream().distinct().toList()) {
      jdbc.sql(
              """
              INSERT INTO filing_correction_paper (filing_id, round, document_id, branch_id)
              VALUES (:filing, :round, :document, :branch)
              """)
          .param("filing", filing.id())
          .param("round", round)
          .param("document", document)
          .param("branch", filing.branchId())
          .update();
    }
  }

  List<UUID> correctionPapers(UUID filingId) {
    return jdbc.sql(
            """
            SELECT document_id FROM filing_correction_paper
            WHERE filing_id = :filing ORDER BY round, document_id
            """)
        .param("filing", filingId)
        .query(UUID.class)
        .list();
  }

  void note(PledgeRegistration filing, List<RegistrarAnswer.Notice> notices) {
    for (RegistrarAnswer.Notice notice : notices) {
      jdbc.sql(
              """
              INSERT INTO filing_notice
                (id, filing_id, branch_id, code, right_number, text, received_at)
              VALUES (:id, :filing, :branch, :code, :right, :text, :now)
              """)
          .param("id", Ids.next(clock))
          .param("filing", filing.id())
          .param("branch", filing.branchId())
          .param("code", notice.code())
          .param("right", notice.rightNumber())
          .param("text", notice.text())
          .param("now", now())
          .update();
    }
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }
}
