package ipledge.valuation;

import ipledge.shared.Money;
import java.math.BigDecimal;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
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
      @Nullable Instant proposedAt) {}

  /** What somebody answered to a proposal. */
  public record ValuationAnswer(String word, String opinion, String by, Instant at) {}

  private static final String SELECT =
      """
      SELECT v.*, p.steps, p.opinion, p.proposed_at
      FROM valuation v
      LEFT JOIN LATERAL (
        SELECT q.steps, q.opinion, q.proposed_at FROM valuation_proposal q
        WHERE q.valuation_id = v.id ORDER BY q.round DESC LIMIT 1) p ON true
      """;

  private static final TypeReference<List<CalculationStep>> STEPS = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final JsonMapper json;

  ValuationDetails(JdbcClient jdbc, JsonMapper json) {
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

  private ValuationDetail read(ResultSet row, int number) throws SQLException {
    String route = row.getString("route");
    String method = row.getString("method");
    BigDecimal value = row.getBigDecimal("proposed_value");
    String steps = row.getString("steps");
    var proposedAt = row.getTimestamp("proposed_at");
    return new ValuationDetail(
        row.getObject("id", UUID.class),
        row.getObject("application_id", UUID.class),
        row.getObject("right_id", UUID.class),
        ValuationState.valueOf(row.getString("state")),
        route == null ? null : ValuationRoute.valueOf(route),
        method == null ? null : ValuationMethod.valueOf(method),
        value == null ? null : Money.cny(value),
        day(row.getDate("value_date")),
        day(row.getDate("valid_until")),
        row.getString("proposed_by"),
        row.getString("confirmed_by"),
        steps == null ? List.of() : json.readValue(steps, STEPS),
        row.getString("opinion"),
        proposedAt == null ? null : proposedAt.toInstant());
  }

  private static @Nullable LocalDate day(@Nullable Date day) {
    return day == null ? null : day.toLocalDate();
  }
}
