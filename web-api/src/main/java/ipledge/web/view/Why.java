package ipledge.web.view;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Why a table said what it said.
 *
 * @param id the decision
 * @param missingInputs in words; empty where it was decided
 * @param rules every row of the tables that decided, in order
 * @param changedBy roles that may change the table
 */
public record Why(
    UUID id,
    String decisionId,
    String name,
    String edition,
    LocalDate validFrom,
    boolean decided,
    List<String> missingInputs,
    List<WhyInput> inputs,
    List<WhyRule> rules,
    List<String> changedBy) {

  public Why {
    missingInputs = List.copyOf(missingInputs);
    inputs = List.copyOf(inputs);
    rules = List.copyOf(rules);
    changedBy = List.copyOf(changedBy);
  }

  /**
   * An input of a table.
   *
   * @param type boolean, number, string, date or list
   * @param unit of a number: CNY for yuan; null where the table states none
   * @param values as the type writes them, words in the caller's language; empty where it was
   *     missing, several only of a list
   */
  public record WhyInput(
      String name, String label, String type, @Nullable String unit, List<String> values) {

    public WhyInput {
      values = List.copyOf(values);
    }
  }

  /** A row of a table, and whether it fired. */
  public record WhyRule(String id, String text, boolean matched) {}
}
