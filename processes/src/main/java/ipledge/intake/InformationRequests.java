package ipledge.intake;

import ipledge.shared.Ids;
import ipledge.worklist.CaseClock;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Questions with which steps sent a case back, and their answers. While one is open the applicant
 * owes papers, and the bank's clock stands still (3.1, CRD-02).
 */
@Service
@Transactional
public class InformationRequests {

  /**
   * One question and, once there is one, its answer.
   *
   * @param element the step that asked
   * @param round the round with which the case comes back
   */
  public record InformationRequest(
      UUID id,
      String element,
      int round,
      String question,
      String askedBy,
      Instant askedAt,
      @Nullable String answer,
      @Nullable String answeredBy,
      @Nullable Instant answeredAt,
      List<UUID> documentIds) {

    /** Whether a check asked, and no person. */
    public boolean isAskedByCheck() {
      return element.equals(BY_CHECK) || element.equals(ApplicantExamination.ASKS);
    }
  }

  /** The step to which a case returns that the check of the rights sent back. */
  static final String BY_CHECK = "query-register";

  private static final TypeReference<List<UUID>> UUIDS = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final CaseClock caseClock;
  private final Clock clock;
  private final JsonMapper json;

  InformationRequests(JdbcClient jdbc, CaseClock caseClock, Clock clock, JsonMapper json) {
    this.jdbc = jdbc;
    this.caseClock = caseClock;
    this.clock = clock;
    this.json = json;
  }

  /** The questions of a case, newest first. */
  public List<InformationRequest> of(UUID applicationId) {
    return jdbc.sql(
            """
            SELECT * FROM information_request WHERE application_id = :id
            ORDER BY asked_at DESC, id DESC
            """)
        .param("id", applicationId)
        .query(
            (row, n) ->
                new InformationRequest(
                    row.getObject("id", UUID.class),
                    row.getString("element_id"),
                    row.getInt("round"),
                    row.getString("question"),
                    row.getString("asked_by"),
                    row.getTimestamp("asked_at").toInstant(),
                    row.getString("answer"),
                    row.getString("answered_by"),
                    instant(row.getTimestamp("answered_at")),
                    json.readValue(row.getString("document_ids"), UUIDS)))
        .list();
  }

  /** The question that waits for its answer, if there is one. */
  public Optional<InformationRequest> open(UUID applicationId) {
    return of(applicationId).stream().filter(request -> request.answer() == null).findFirst();
  }

  void ask(UUID applicationId, String element, int round, String question, String by) {
    jdbc.sql(
            """
            INSERT INTO information_request
              (id, application_id, element_id, round, question, asked_by, asked_at)
            VALUES (:id, :application, :element, :round, :question, :by, :now)
            """)
        .param("id", Ids.next(clock))
        .param("application", applicationId)
        .param("element", element)
        .param("round", round)
        .param("question", question)
        .param("by", by)
        .param("now", Timestamp.from(clock.instant()))
        .update();
    caseClock.stop(applicationId, element, round);
  }

  void answer(
      UUID applicationId, UUID requestId, String answer, List<UUID> documentIds, String by) {
    jdbc.sql(
            """
            UPDATE information_request
            SET answer = :answer, document_ids = :documents::jsonb, answered_by = :by,
                answered_at = :now
            WHERE id = :id AND answer IS NULL
            """)
        .param("answer", answer)
        .param("documents", json.writeValueAsString(documentIds))
        .param("by", by)
        .param("now", Timestamp.from(clock.instant()))
        .param("id", requestId)
        .update();
    caseClock.run(applicationId);
  }

  private static @Nullable Instant instant(@Nullable Timestamp at) {
    return at == null ? null : at.toInstant();
  }
}
