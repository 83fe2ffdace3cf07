package ipledge.collateral;

import ipledge.collateral.RightFinding.Level;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what was found of a case's rights. */
@Service
@Transactional
public class RightChecks {

  /** When in a case's life rights are checked. */
  public enum Stage {
    INTAKE,
    FILING
  }

  private final JdbcClient jdbc;
  private final Clock clock;

  RightChecks(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** The newest findings of a right take the place of the older ones of the same stage. */
  public void keep(UUID caseId, UUID rightId, Stage stage, List<RightFinding> findings) {
    jdbc.sql(
            """
            DELETE FROM right_check
            WHERE case_id = :case AND right_id = :right AND stage = :stage
            """)
        .param("case", caseId)
        .param("right", rightId)
        .param("stage", stage.name())
        .update();
    for (RightFinding finding : findings) {
      jdbc.sql(
              """
              INSERT INTO right_check (case_id, right_id, stage, ground, result, document, checked_at)
              VALUES (:case, :right, :stage, :ground, :result, :document, :now)
              """)
          .param("case", caseId)
          .param("right", rightId)
          .param("stage", stage.name())
          .param("ground", finding.ground())
          .param("result", finding.level().name())
          .param("document", finding.document())
          .param("now", Timestamp.from(clock.instant()))
          .update();
    }
  }

  /** Everything found at a stage. */
  public List<RightFinding> of(UUID caseId, Stage stage) {
    return jdbc.sql(
            """
            SELECT right_id, ground, result, document FROM right_check
            WHERE case_id = :case AND stage = :stage ORDER BY right_id, ground
            """)
        .param("case", caseId)
        .param("stage", stage.name())
        .query(
            (row, n) ->
                new RightFinding(
                    row.getObject("right_id", UUID.class),
                    row.getString("ground"),
                    Level.valueOf(row.getString("result")),
                    row.getString("document")))
        .list();
  }

  /**
   * The worst of findings at intake as the green channel reads it: PASS, WARN or FAIL. Empty as
   * long as something is missing, so that it never counts in favour.
   */
  public static Optional<Level> worst(List<RightFinding> findings) {
    Optional<Level> worst =
        findings.stream().map(RightFinding::level).max(Comparator.naturalOrder());
    return worst.filter(level -> level != Level.MISSING).map(RightChecks::plain);
  }

  private static Level plain(Level level) {
    return level == Level.LATER ? Level.PASS : level;
  }
}
