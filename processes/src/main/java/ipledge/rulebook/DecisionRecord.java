package ipledge.rulebook;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One decision that was taken, or could not be taken, in a case.
 *
 * @param id the record
 * @param subject what it was decided on
 * @param decisionId the decision
 * @param name what people call it
 * @param edition the edition that decided
 * @param decidedFor the day whose edition decided
 * @param validFrom the edition's first day
 * @param inputs what went in, numbers as text
 * @param result outputs by name; empty where nothing was decided
 * @param reasons the rows that fired, in words
 * @param rows every row of the tables that decided, in order, those that fired among them
 * @param missingInputs what was missing; empty where it was decided
 * @param at when
 */
public record DecisionRecord(
    UUID id,
    DecisionSubject subject,
    String decisionId,
    String name,
    String edition,
    LocalDate decidedFor,
    LocalDate validFrom,
    List<Input> inputs,
    Map<String, Object> result,
    List<Reason> reasons,
    List<Reason> rows,
    List<Missing> missingInputs,
    Instant at) {

  /**
   * What went in.
   *
   * @param name its FEEL name
   * @param label what people call it, in English and Chinese
   * @param type boolean, number, string, date or list
   * @param unit of a number, as the table states it, for example CNY; null where it states none
   * @param value null where it was missing
   */
  public record Input(
      String name, String label, String type, @Nullable String unit, @Nullable Object value) {}

  /**
   * A row of a table that fired.
   *
   * @param ruleId the row
   * @param text what it says, in English and Chinese
   */
  public record Reason(String ruleId, String text) {}

  /**
   * An input that was missing.
   *
   * @param name its FEEL name
   * @param label what people call it, in English and Chinese
   */
  public record Missing(String name, String label) {}
}
