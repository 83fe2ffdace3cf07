package ipledge.collateral;

import ipledge.collateral.RightQueries.RightView;
import ipledge.shared.BankTime;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The papers that were given about the rights of a case, whenever they came: at intake, with an
 * answer, or before a filing. A later one on the same matter takes the place of the earlier.
 */
@Service
@Transactional
public class RightPapers {

  private final JdbcClient jdbc;
  private final RightQueries rights;
  private final Clock clock;

  RightPapers(JdbcClient jdbc, RightQueries rights, Clock clock) {
    this.jdbc = jdbc;
    this.rights = rights;
    this.clock = clock;
  }

  /**
   * Keeps papers that a person hands in.
   *
   * @param pointer where the list stands in what was sent
   * @param by who hands them in
   * @throws PaperRefused if one lacks its giver or its document, is dated in the future, or is the
   *     consent of somebody who owns nothing of the right
   */
  public void keep(
      UUID caseId, String branchId, List<RightPaper> papers, String pointer, String by) {
    for (int i = 0; i < papers.size(); i++) {
      require(papers.get(i), pointer + "/" + i);
    }
    papers.forEach(paper -> write(caseId, branchId, paper, by));
  }

  /** In the order in which they came. */
  @Transactional(readOnly = true)
  public List<RightPaper> of(UUID caseId) {
    return jdbc.sql(
            """
            SELECT right_id, paper, given_by, document_id, signed_on FROM right_paper
            WHERE case_id = :case ORDER BY supplied_at, right_id, paper, given_by
            """)
        .param("case", caseId)
        .query(
            (row, n) ->
                new RightPaper(
                    row.getObject("right_id", UUID.class),
                    Paper.valueOf(row.getString("paper")),
                    row.getString("given_by"),
                    row.getObject("document_id", UUID.class),
                    row.getObject("signed_on", LocalDate.class)))
        .list();
  }

  /** Whether a paper about one of the rights came after they were last checked at the stage. */
  @Transactional(readOnly = true)
  public boolean cameSince(UUID caseId, List<UUID> rightIds, RightChecks.Stage stage) {
    return jdbc.sql(
            """
            SELECT exists(
              SELECT FROM right_paper p
              WHERE p.case_id = :case AND p.right_id IN (:rights)
                AND p.supplied_at > (SELECT max(c.checked_at) FROM right_check c
                  WHERE c.case_id = p.case_id AND c.right_id = p.right_id AND c.stage = :stage))
            """)
        .param("case", caseId)
        .param("rights", rightIds)
        .param("stage", stage.name())
        .query(Boolean.class)
        .single();
  }

  private void require(RightPaper paper, String pointer) {
    if (paper.givenBy().isBlank()) {
      throw PaperRefused.giverMissing(pointer);
    }
    if (paper.documentId() == null) {
      throw PaperRefused.documentMissing(pointer);
    }
    LocalDate signed = paper.signedOn();
    if (signed != null && signed.isAfter(BankTime.today(clock))) {
      throw PaperRefused.inFuture(pointer);
    }
    RightView right = rights.find(paper.rightId());
    if (paper.paper() == Paper.CO_OWNER_CONSENT
        && right.facts().owners().stream().noneMatch(o -> o.name().equals(paper.givenBy()))) {
      throw PaperRefused.giverNotOwner(paper.givenBy(), right.number(), pointer);
    }
  }

  private void write(UUID caseId, String branchId, RightPaper paper, String by) {
    jdbc.sql(
            """
            INSERT INTO right_paper
              (case_id, branch_id, right_id, paper, given_by, document_id, signed_on, supplied_by,
               supplied_at)
            VALUES (:case, :branch, :right, :paper, :giver, :document, :signedOn, :by, :now)
            ON CONFLICT (case_id, right_id, paper, given_by)
              DO UPDATE SET document_id = excluded.document_id, signed_on = excluded.signed_on,
                supplied_by = excluded.supplied_by, supplied_at = excluded.supplied_at
            """)
        .param("case", caseId)
        .param("branch", branchId)
        .param("right", paper.rightId())
        .param("paper", paper.paper().name())
        .param("giver", paper.givenBy())
        .param("document", paper.documentId())
        .param("signedOn", paper.signedOn())
        .param("by", by)
        .param("now", Timestamp.from(clock.instant()))
        .update();
  }
}
