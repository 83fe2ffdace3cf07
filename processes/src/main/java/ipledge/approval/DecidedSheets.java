package ipledge.approval;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The decision sheet as it stood when the loan was decided on; kept once, never changed. */
@Service
@Transactional
public class DecidedSheets {

  private final JdbcClient jdbc;
  private final OpinionBook opinions;
  private final Clock clock;

  DecidedSheets(JdbcClient jdbc, OpinionBook opinions, Clock clock) {
    this.jdbc = jdbc;
    this.opinions = opinions;
    this.clock = clock;
  }

  /**
   * Keeps the sheet that was decided on, in the transaction of the decision.
   *
   * @param factsDigest of the sheet
   * @param contents JSON by language tag
   */
  public void keep(UUID applicationId, String factsDigest, Map<String, String> contents) {
    contents.forEach(
        (language, content) ->
            jdbc.sql(
                    """
                    INSERT INTO decision_sheet
                      (application_id, facts_digest, language, branch_id, content, kept_at)
                    SELECT id, :digest, :language, branch_id, :content::jsonb, :now
                    FROM loan_application WHERE id = :id
                    ON CONFLICT DO NOTHING
                    """)
                .param("id", applicationId)
                .param("digest", factsDigest)
                .param("language", language)
                .param("content", content)
                .param("now", Timestamp.from(clock.instant()))
                .update());
  }

  /** The sheet of that digest as it was kept, JSON; empty if none was. */
  @Transactional(readOnly = true)
  public Optional<String> of(UUID applicationId, String factsDigest, String language) {
    return jdbc.sql(
            """
            SELECT content FROM decision_sheet
            WHERE application_id = :id AND facts_digest = :digest AND language = :language
            """)
        .param("id", applicationId)
        .param("digest", factsDigest)
        .param("language", language)
        .query(String.class)
        .optional();
  }

  /** The last word of an approver that was no question; empty while there is none. */
  @Transactional(readOnly = true)
  public Optional<Opinion> decision(UUID applicationId) {
    return opinions.of(applicationId).stream()
        .filter(said -> said.decision().equals("APPROVE") || said.decision().equals("REFUSE"))
        .reduce((earlier, later) -> later);
  }
}
