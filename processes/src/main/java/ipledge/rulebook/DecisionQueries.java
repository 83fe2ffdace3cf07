package ipledge.rulebook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Answers "why": what was decided in a case, by which rows of which edition, on what inputs. */
@Service
@Transactional(readOnly = true)
public class DecisionQueries {

  private static final TypeReference<LinkedHashMap<String, Object>> MAP = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final JsonMapper json;

  DecisionQueries(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** Every decision of a case, in the order in which they were taken. */
  public List<DecisionRecord> ofCase(UUID caseId) {
    Map<String, DecisionModel> models = new LinkedHashMap<>();
    return jdbc.sql(
            """
            SELECT r.*, e.dmn, e.valid_from FROM decision_record r
            JOIN decision_edition e USING (model_id, edition)
            WHERE r.case_id = :case ORDER BY r.at, r.id
            """)
        .param("case", caseId)
        .query((row, number) -> read(row, models))
        .list();
  }

  /** The latest answer of one decision in a case. */
  public Optional<DecisionRecord> latest(UUID caseId, String decisionId) {
    return ofCase(caseId).stream()
        .filter(taken -> taken.decisionId().equals(decisionId))
        .reduce((earlier, later) -> later);
  }

  private DecisionRecord read(ResultSet row, Map<String, DecisionModel> models)
      throws SQLException {
    String dmn = row.getString("dmn");
    DecisionModel model =
        models.computeIfAbsent(
            row.getString("model_id") + "/" + row.getString("edition"),
            key -> DecisionModel.read(dmn));
    String decisionId = row.getString("decision_id");
    Map<String, String> labels =
        model.inputsOf(decisionId).stream()
            .collect(Collectors.toMap(InputField::name, InputField::label));
    return new DecisionRecord(
        row.getObject("id", UUID.class),
        decisionId,
        model.nameOf(decisionId),
        row.getString("edition"),
        row.getObject("decided_for", LocalDate.class),
        row.getObject("valid_from", LocalDate.class),
        map(row.getString("inputs")).entrySet().stream()
            .map(
                input ->
                    new DecisionRecord.Input(
                        input.getKey(),
                        labels.getOrDefault(input.getKey(), input.getKey()),
                        input.getValue()))
            .toList(),
        map(row.getString("result")),
        texts(row, "matched_rules").stream()
            .map(rule -> new DecisionRecord.Reason(rule, model.describe(rule)))
            .toList(),
        texts(row, "missing_inputs").stream()
            .map(name -> new DecisionRecord.Missing(name, labels.getOrDefault(name, name)))
            .toList(),
        row.getTimestamp("at").toInstant());
  }

  private Map<String, Object> map(@Nullable String stored) {
    return stored == null ? Map.of() : json.readValue(stored, MAP);
  }

  private static List<String> texts(ResultSet row, String column) throws SQLException {
    return List.of((String[]) row.getArray(column).getArray());
  }
}
