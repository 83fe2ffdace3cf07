package ipledge.rulebook;

import ipledge.shared.Ids;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Decides by the tables of the edition that holds on a day, and keeps what was decided: inputs,
 * edition, rows that fired and result. An input that is missing decides nothing and is named.
 */
@Service
@Transactional
public class Decisions {

  private final EditionRows rows;
  private final ShippedDecisions shipped;
  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Clock clock;
  private final Map<String, DecisionModel> read = new ConcurrentHashMap<>();

  Decisions(
      EditionRows rows, ShippedDecisions shipped, JdbcClient jdbc, JsonMapper json, Clock clock) {
    this.rows = rows;
    this.shipped = shipped;
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
  }

  /**
   * Decides and records it in the caller's transaction.
   *
   * @param decisionId the decision's id in its DMN file
   * @param on the day whose edition decides
   * @param inputs by FEEL name: Boolean, String, enum, LocalDate, a number as BigDecimal, Integer,
   *     Long, Money or Percentage (its fraction), or a list of these; null is missing. What the
   *     decision does not need is left out
   * @param caseId the case it belongs to
   * @throws EditionRefused {@code rulebook.edition-missing} if no edition holds that day; {@code
   *     rulebook.decision-failed} if the table contradicts itself
   * @throws IllegalArgumentException if an input is of another type than the table declares
   */
  public DecisionOutcome decide(
      String decisionId,
      LocalDate on,
      Map<String, ? extends @Nullable Object> inputs,
      UUID caseId) {
    return decide(decisionId, on, inputs, DecisionSubject.ofCase(caseId));
  }

  /** The same on something in a case. */
  public DecisionOutcome decide(
      String decisionId,
      LocalDate on,
      Map<String, ? extends @Nullable Object> inputs,
      DecisionSubject subject) {
    EditionRows.Stored stored = editionOn(decisionId, on);
    DecisionOutcome outcome = outcome(decisionId, stored, inputs);
    record(decisionId, stored.edition(), on, subject, outcome);
    return outcome;
  }

  /**
   * What would be decided; nothing is written, so that it can be asked while only reading, and
   * nobody may act on it.
   */
  @Transactional(readOnly = true)
  public DecisionOutcome preview(
      String decisionId, LocalDate on, Map<String, ? extends @Nullable Object> inputs) {
    EditionRows.Stored stored =
        rows.inForce(decisionId, on)
            .or(() -> shipped.wouldHold(decisionId, on))
            .orElseThrow(() -> EditionRefused.missing(decisionId, on));
    return outcome(decisionId, stored, inputs);
  }

  private DecisionOutcome outcome(
      String decisionId,
      EditionRows.Stored stored,
      Map<String, ? extends @Nullable Object> inputs) {
    DecisionModel model =
        read.computeIfAbsent(stored.edition().digest(), key -> DecisionModel.read(stored.dmn()));
    Map<String, Object> usable = new LinkedHashMap<>();
    List<InputField> fields = model.inputsOf(decisionId);
    for (InputField field : fields) {
      Object value = DecisionValues.plain(inputs.get(field.name()));
      if (value != null && field.accepts(value)) {
        usable.put(field.name(), value);
      }
    }
    List<String> missing =
        fields.stream().map(InputField::name).filter(name -> !usable.containsKey(name)).toList();
    return missing.isEmpty()
        ? evaluate(model, decisionId, stored.edition().edition(), usable)
        : new DecisionOutcome.NotDecided(stored.edition().edition(), missing, usable);
  }

  private static DecisionOutcome evaluate(
      DecisionModel model, String decisionId, String edition, Map<String, Object> usable) {
    DecisionModel.Evaluation evaluation = model.evaluate(decisionId, usable);
    return evaluation
        .result()
        .<DecisionOutcome>map(
            result ->
                new DecisionOutcome.Decided(edition, result, evaluation.matchedRules(), usable))
        .orElseGet(
            () -> new DecisionOutcome.NotDecided(edition, List.copyOf(usable.keySet()), usable));
  }

  private EditionRows.Stored editionOn(String decisionId, LocalDate on) {
    Optional<EditionRows.Stored> stored = rows.inForce(decisionId, on);
    if (stored.isEmpty()) {
      shipped.importUnknown();
      stored = rows.inForce(decisionId, on);
    }
    return stored.orElseThrow(() -> EditionRefused.missing(decisionId, on));
  }

  private void record(
      String decisionId,
      Edition edition,
      LocalDate on,
      DecisionSubject subject,
      DecisionOutcome outcome) {
    String result = null;
    List<String> matched = List.of();
    List<String> missing = List.of();
    switch (outcome) {
      case DecisionOutcome.Decided decided -> {
        result = json.writeValueAsString(DecisionValues.stored(decided.result()));
        matched = decided.matchedRules();
      }
      case DecisionOutcome.NotDecided notDecided -> missing = notDecided.missingInputs();
    }
    jdbc.sql(
            """
            INSERT INTO decision_record (id, case_id, record_id, right_id, decision_id, model_id,
                                         edition, decided_for, inputs, result, matched_rules,
                                         missing_inputs, at)
            VALUES (:id, :case, :record, :right, :decision, :model, :edition, :on,
                    :inputs::jsonb, :result::jsonb, :matched, :missing, :at)
            """)
        .param("id", Ids.next(clock))
        .param("case", subject.caseId())
        .param("record", subject.recordId())
        .param("right", subject.rightId())
        .param("decision", decisionId)
        .param("model", edition.modelId())
        .param("edition", edition.edition())
        .param("on", on)
        .param("inputs", json.writeValueAsString(DecisionValues.stored(outcome.inputs())))
        .param("result", result)
        .param("matched", matched.toArray(String[]::new))
        .param("missing", missing.toArray(String[]::new))
        .param("at", Timestamp.from(clock.instant()))
        .update();
  }
}
