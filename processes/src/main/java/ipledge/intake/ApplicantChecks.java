package ipledge.intake;

import ipledge.intake.ApplicantFinding.Level;
import ipledge.intake.ApplicantFinding.Point;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what was found of a case's applicant. */
@Service
@Transactional
public class ApplicantChecks {

  private final JdbcClient jdbc;
  private final Clock clock;

  ApplicantChecks(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** The newest findings take the place of the older ones. */
  public void keep(UUID applicationId, List<ApplicantFinding> findings) {
    for (ApplicantFinding finding : findings) {
      jdbc.sql(
              """
              INSERT INTO applicant_check
                (application_id, branch_id, point, result, value, checked_at)
              SELECT id, branch_id, :point, :result, :value, :now
              FROM loan_application WHERE id = :application
              ON CONFLICT (application_id, point) DO UPDATE
              SET result = excluded.result, value = excluded.value,
                  checked_at = excluded.checked_at
              """)
          .param("application", applicationId)
          .param("point", finding.point().name())
          .param("result", finding.level().name())
          .param("value", finding.value())
          .param("now", Timestamp.from(clock.instant()))
          .update();
    }
  }

  /** By point; nothing as long as nobody checked. */
  public List<ApplicantFinding> of(UUID applicationId) {
    return jdbc
        .sql("SELECT point, result, value FROM applicant_check WHERE application_id = :id")
        .param("id", applicationId)
        .query(
            (row, n) ->
                new ApplicantFinding(
                    Point.valueOf(row.getString("point")),
                    Level.valueOf(row.getString("result")),
                    row.getString("value")))
        .list()
        .stream()
        .sorted(Comparator.comparing(ApplicantFinding::point))
        .toList();
  }
}
