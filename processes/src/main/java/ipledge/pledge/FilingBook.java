package ipledge.pledge;

import ipledge.shared.Ids;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
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

  void attach(PledgeRegistration filing, List<Statement> statements, String by) {
    for (Statement statement : statements) {
      jdbc.sql(
              """
              INSERT INTO filing_statement
                (filing_id, branch_id, right_id, paper, given_by, document_id, signed_on,
                 supplied_by, supplied_at)
              VALUES (:filing, :branch, :right, :paper, :giver, :document, :signedOn, :by, :now)
              ON CONFLICT (filing_id, right_id, paper, given_by)
                DO UPDATE SET document_id = excluded.document_id, signed_on = excluded.signed_on,
                  supplied_by = excluded.supplied_by, supplied_at = excluded.supplied_at
              """)
          .param("filing", filing.id())
          .param("branch", filing.branchId())
          .param("right", statement.rightId())
          .param("paper", statement.paper().name())
          .param("giver", statement.givenBy())
          .param("document", statement.documentId())
          .param("signedOn", statement.signedOn())
          .param("by", by)
          .param("now", now())
          .update();
    }
  }

  List<Statement> statements(UUID filingId) {
    return jdbc.sql(
            """
            SELECT right_id, paper, given_by, document_id, signed_on FROM filing_statement
            WHERE filing_id = :filing ORDER BY supplied_at, right_id, paper
            """)
        .param("filing", filingId)
        .query(
            (row, n) ->
                new Statement(
                    row.getObject("right_id", UUID.class),
                    Paper.valueOf(row.getString("paper")),
                    row.getString("given_by"),
                    row.getObject("document_id", UUID.class),
                    row.getObject("signed_on", LocalDate.class)))
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
