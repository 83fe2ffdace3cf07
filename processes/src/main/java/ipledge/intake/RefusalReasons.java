package ipledge.intake;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Why a case is refused. Whoever decides what ends it notes the reason with the decision; the step
 * that refuses reads them all.
 */
@Service
@Transactional
public class RefusalReasons {

  /** Nobody noted why: somebody refused who gave no coded reason. */
  private static final String BY_JUDGEMENT = "intake.refused-by-judgement";

  private final JdbcClient jdbc;
  private final Clock clock;

  RefusalReasons(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Notes what speaks for refusing the case; what is noted already stays once.
   *
   * @param codes grounds of a register such as REG-P11.9, or message keys
   */
  public void note(UUID applicationId, Collection<String> codes) {
    for (String code : codes) {
      jdbc.sql(
              """
              INSERT INTO refusal_reason (application_id, branch_id, code, noted_at)
              SELECT id, branch_id, :code, :now FROM loan_application WHERE id = :application
              ON CONFLICT (application_id, code) DO NOTHING
              """)
          .param("application", applicationId)
          .param("code", code)
          .param("now", Timestamp.from(clock.instant()))
          .update();
    }
  }

  /** Coded, at least one, in the order in which they were noted. */
  @Transactional(readOnly = true)
  public List<String> of(UUID applicationId) {
    List<String> codes = noted(applicationId);
    return codes.isEmpty() ? List.of(BY_JUDGEMENT) : codes;
  }

  /** Whether somebody has decided already what ends the case. */
  @Transactional(readOnly = true)
  public boolean isNoted(UUID applicationId) {
    return !noted(applicationId).isEmpty();
  }

  private List<String> noted(UUID applicationId) {
    return jdbc.sql(
            "SELECT code FROM refusal_reason WHERE application_id = :application ORDER BY position")
        .param("application", applicationId)
        .query(String.class)
        .list();
  }
}
