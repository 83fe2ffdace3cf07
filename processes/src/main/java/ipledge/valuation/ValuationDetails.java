package ipledge.valuation;

import ipledge.shared.Money;
import java.math.BigDecimal;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads valuations with their proposals and the answers to them. */
@Service
@Transactional(readOnly = true)
public class ValuationDetails {

  /**
   * A valuation with its newest proposal.
   *
   * @param steps of the newest proposal's calculation
   * @param opinion of whoever proposed it
   * @param proposedAt when it was proposed
   * @param alternative the way that an appraiser may take instead (2.1)
   * @param reroutedFrom the table's own way, if another was taken, by whom and why
   * @param scores of every scorer; nothing until a value is proposed, so that none of them sees
   *     another's (VAL-04)
   */
  public record ValuationDetail(
      UUID id,
      UUID applicationId,
      UUID rightId,
      ValuationState state,
      @Nullable ValuationRoute route,
      @Nullable ValuationMethod method,
      @Nullable Money value,
      @Nullable LocalDate valueDate,
      @Nullable LocalDate validUntil,
      @Nullable String proposedBy,
      @Nullable String confirmedBy,
      List<CalculationStep> steps,
      @Nullable String opinion,
      @Nullable Instant proposedAt,
      @Nullable ValuationRoute alternative,
      @Nullable ValuationRoute reroutedFrom,
      @Nullable String reroutedBy,
      @Nullable String rerouteReason,
      List<Score> scores) {}

  /** What somebody answered to a proposal. */
  public record ValuationAnswer(String word, String opinion, String by, Instant at) {}

  /** What a paper settled. */
  public enum PaperUse {
    REPORT,
    REPLY
  }

  /** A paper that a right's value rests on. */
  public record ValuePaper(UUID documentId, UUID rightId, PaperUse use) {}

  private static final String SELECT =
      """
      SELECT v.*, p.steps, p.opinion, p.proposed_at, p.round
      FROM valuation v
      LEFT JOIN LATERAL (
        SELECT q.steps, q.opinion, q.proposed_at, q.round FROM valuation_proposal q
        WHERE q.valuation_id = v.id ORDER BY q.round DESC LIMIT 1) p ON true
      """;

  private static final TypeReference<List<CalculationStep>> STEPS = new TypeReference<>() {};

  private static final Set<ValuationState> PROPOSED =
      EnumSet.of(ValuationState.VALUE_PROPOSED, ValuationState.CONFIRMED);

  private final ScoreBook scores;
  private final JdbcClient jdbc;
  private final JsonMapper json;

  ValuationDetails(ScoreBook scores, JdbcClient jdbc, JsonMapper json) {
    this.scores = scores;
    this.jdbc = jdbc;
    this.json = json;
  }

  /** The valuations of a case. */
  public List<ValuationDetail> ofCase(UUID applicationId) {
    return jdbc.sql(SELECT + "WHERE v.application_id = :application ORDER BY v.id")
        .param("application", applicationId)
        .query(this::read)
        .list();
  }

  /** The valuations among these records. */
  public List<ValuationDetail> among(Collection<UUID> records) {
    return jdbc.sql(SELECT + "WHERE v.id = ANY (:ids)")
        .param("ids", records.toArray(UUID[]::new))
        .query(this::read)
        .list();
  }

  public Optional<ValuationDetail> find(UUID id) {
    return among(List.of(id)).stream().findFirst();
  }

  /** The newest answer with this word. */
  public Optional<ValuationAnswer> answer(UUID valuationId, String word) {
    return jdbc.sql(
            """
            SELECT word, opinion, answered_by, answered_at FROM valuation_answer
            WHERE valuation_id = :id AND word = :word ORDER BY round DESC LIMIT 1
            """)
        .param("id", valuationId)
        .param("word", word)
        .query(
            (row, n) ->
                new ValuationAnswer(
                    row.getString("word"),
                    row.getString("opinion"),
                    row.getString("answered_by"),
                    row.getTimestamp("answered_at").toInstant()))
        .optional();
  }

  /** The papers that the values of a case rest on, the first first. */
  public List<ValuePaper> papers(UUID applicationId) {
    return jdbc.sql(
            """
            SELECT document_id, right_id, paper_use FROM (
              SELECT p.id, p.document_id, v.right_id, 'REPORT' AS paper_use
              FROM valuation_proposal p JOIN valuation v ON v.id = p.valuation_id
              WHERE v.application_id = :application AND p.document_id IS NOT NULL
              UNION ALL
              SELECT a.id, a.document_id, v.right_id, 'REPLY'
              FROM valuation_answer a JOIN valuation v ON v.id = a.valuation_id
              WHERE v.application_id = :application AND a.document_id IS NOT NULL) papers
            ORDER BY id
            """)
        .param("application", applicationId)
        .query(
            (row, n) ->
                new ValuePaper(
                    row.getObject("document_id", UUID.class),
                    row.getObject("right_id", UUID.class),
                    PaperUse.valueOf(row.getString("paper_use"))))
        .list();
  }

  private ValuationDetail read(ResultSet row, int number) throws SQLException {
    String method = row.getString("method");
    BigDecimal value = row.getBigDecimal("proposed_value");
    String steps = row.getString("steps");
    var proposedAt = row.getTimestamp("proposed_at");
    UUID id = row.getObject("id", UUID.class);
    ValuationState state = ValuationState.valueOf(row.getString("state"));
    return new ValuationDetail(
        id,
        row.getObject("application_id", UUID.class),
        row.getObject("right_id", UUID.class),
        state,
        route(row.getString("route")),
        method == null ? null : ValuationMethod.valueOf(method),
        value == null ? null : Money.cny(value),
        day(row.getDate("value_date")),
        day(row.getDate("valid_until")),
        row.getString("proposed_by"),
        row.getString("confirmed_by"),
        steps == null ? List.of() : json.readValue(steps, STEPS),
        row.getString("opinion"),
        proposedAt == null ? null : proposedAt.toInstant(),
        route(row.getString("alternative")),
        route(row.getString("rerouted_from")),
        row.getString("rerouted_by"),
        row.getString("reroute_reason"),
        PROPOSED.contains(state) ? scores.of(id, row.getInt("round")) : List.of());
  }

  private static @Nullable ValuationRoute route(@Nullable String name) {
    return name == null ? null : ValuationRoute.valueOf(name);
  }

  private static @Nullable LocalDate day(@Nullable Date day) {
    return day == null ? null : day.toLocalDate();
  }
}
