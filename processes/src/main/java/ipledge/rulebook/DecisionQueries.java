package ipledge.rulebook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

  /**
   * What a table found of a right.
   *
   * @param id the decision
   * @param found each ground with what was found, {@code REG-P11.6=FAIL}
   */
  public record Examined(UUID id, Set<String> found) {

    /** The decision, if the finding is its and not the registrar's own. */
    public Optional<UUID> of(String ground, String level) {
      return found.contains(ground + "=" + level) ? Optional.of(id) : Optional.empty();
    }
  }

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

  /** The latest answer on one record of a case. */
  public Optional<DecisionRecord> latest(UUID caseId, String decisionId, UUID recordId) {
    return ofCase(caseId).stream()
        .filter(taken -> taken.decisionId().equals(decisionId))
        .filter(taken -> recordId.equals(taken.subject().recordId()))
        .reduce((earlier, later) -> later);
  }

  /**
   * The newest answer of a registrability table on each right.
   *
   * @param recordId the filing that was looked at; null for the case itself
   */
  public Map<UUID, Examined> examined(UUID caseId, @Nullable UUID recordId) {
    Map<UUID, Examined> latest = new LinkedHashMap<>();
    jdbc.sql(
            """
            SELECT id, right_id, missing_inputs, ARRAY(
              SELECT jsonb_path_query(result, '$.*[*] ? (@.ground != null)')::text) AS grounds
            FROM decision_record
            WHERE case_id = :case AND right_id IS NOT NULL
              AND record_id IS NOT DISTINCT FROM CAST(:record AS uuid)
              AND decision_id LIKE 'registrability-%'
            ORDER BY at, id
            """)
        .param("case", caseId)
        .param("record", recordId)
        .query(
            row -> {
              latest.put(row.getObject("right_id", UUID.class), examined(row));
            });
    return latest;
  }

  private Examined examined(ResultSet row) throws SQLException {
    Stream<String> found =
        texts(row, "grounds").stream()
            .map(text -> json.readValue(text, MAP))
            .map(ground -> ground.get("ground") + "=" + ground.get("result"));
    Stream<String> missing = texts(row, "missing_inputs").stream().map(name -> name + "=MISSING");
    return new Examined(
        row.getObject("id", UUID.class),
        Stream.concat(found, missing).collect(Collectors.toUnmodifiableSet()));
  }

  private DecisionRecord read(ResultSet row, Map<String, DecisionModel> models)
      throws SQLException {
    String dmn = row.getString("dmn");
    DecisionModel model =
        models.computeIfAbsent(
            row.getString("model_id") + "/" + row.getString("edition"),
            key -> DecisionModel.read(dmn));
    String decisionId = row.getString("decision_id");
    Map<String, InputField> fields =
        model.inputsOf(decisionId).stream()
            .collect(
                Collectors.toMap(
                    InputField::name,
                    Function.identity(),
                    (one, other) -> one,
                    LinkedHashMap::new));
    return new DecisionRecord(
        row.getObject("id", UUID.class),
        new DecisionSubject(
            row.getObject("case_id", UUID.class),
            row.getObject("record_id", UUID.class),
            row.getObject("right_id", UUID.class)),
        decisionId,
        model.nameOf(decisionId),
        row.getString("edition"),
        row.getObject("decided_for", LocalDate.class),
        row.getObject("valid_from", LocalDate.class),
        inputs(fields, map(row.getString("inputs"))),
        map(row.getString("result")),
        texts(row, "matched_rules").stream()
            .map(rule -> new DecisionRecord.Reason(rule, model.describe(rule)))
            .toList(),
        model.allRulesOf(decisionId).stream()
            .map(rule -> new DecisionRecord.Reason(rule, model.describe(rule)))
            .toList(),
        texts(row, "missing_inputs").stream()
            .map(
                name ->
                    new DecisionRecord.Missing(
                        name, fields.containsKey(name) ? fields.get(name).label() : name))
            .toList(),
        row.getTimestamp("at").toInstant());
  }

  /** In the table's order; what went in and is no input of the table any more comes last. */
  private static List<DecisionRecord.Input> inputs(
      Map<String, InputField> fields, Map<String, Object> stored) {
    Stream<DecisionRecord.Input> known =
        fields.values().stream()
            .map(
                field ->
                    new DecisionRecord.Input(
                        field.name(),
                        field.label(),
                        field.type(),
                        field.unit(),
                        stored.get(field.name())));
    Stream<DecisionRecord.Input> others =
        stored.entrySet().stream()
            .filter(input -> !fields.containsKey(input.getKey()))
            .map(
                input ->
                    new DecisionRecord.Input(
                        input.getKey(), input.getKey(), "string", null, input.getValue()));
    return Stream.concat(known, others).toList();
  }

  private Map<String, Object> map(@Nullable String stored) {
    return stored == null ? Map.of() : json.readValue(stored, MAP);
  }

  private static List<String> texts(ResultSet row, String column) throws SQLException {
    return List.of((String[]) row.getArray(column).getArray());
  }
}
