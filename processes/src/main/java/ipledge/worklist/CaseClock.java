package ipledge.worklist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Stops the clock of a case while the applicant owes papers, and lets it run again. Whoever asks
 * the applicant says so here.
 */
@Service
@Transactional
public class CaseClock {

  private final JdbcClient jdbc;
  private final Clock clock;

  CaseClock(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * The applicant was asked; a second time changes nothing.
   *
   * @param element the step that asked
   * @param round the round with which the case comes back to it
   */
  public void stop(UUID caseId, String element, int round) {
    jdbc.sql(
            """
            INSERT INTO work_pause (case_id, branch_id, element_id, round, from_at)
            SELECT case_id, branch_id, :element, :round, :now FROM work_case WHERE case_id = :case
            ON CONFLICT DO NOTHING
            """)
        .param("case", caseId)
        .param("element", element)
        .param("round", round)
        .param("now", now())
        .update();
  }

  /** The applicant owes nothing any more; the tasks that stood are looked at again. */
  public void run(UUID caseId) {
    int ended =
        jdbc.sql("UPDATE work_pause SET to_at = :now WHERE case_id = :case AND to_at IS NULL")
            .param("now", now())
            .param("case", caseId)
            .update();
    if (ended > 0) {
      jdbc.sql(
              """
              UPDATE work_item SET next_notice_at = :now
              WHERE case_id = :case AND state IN ('OPEN', 'CLAIMED')
              """)
          .param("now", now())
          .param("case", caseId)
          .update();
    }
  }

  /** When the applicant owed papers, the earliest first. */
  @Transactional(readOnly = true)
  public List<Pause> pauses(UUID caseId) {
    return jdbc.sql("SELECT from_at, to_at FROM work_pause WHERE case_id = :case ORDER BY from_at")
        .param("case", caseId)
        .query(CaseClock::pause)
        .list();
  }

  private static Pause pause(ResultSet row, int number) throws SQLException {
    Timestamp to = row.getTimestamp("to_at");
    return new Pause(row.getTimestamp("from_at").toInstant(), to == null ? null : to.toInstant());
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }
}
