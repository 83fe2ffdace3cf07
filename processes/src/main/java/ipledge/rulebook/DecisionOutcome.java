package ipledge.rulebook;

import java.util.List;
import java.util.Map;

/** What a decision table said, or that it could not say anything. */
public sealed interface DecisionOutcome {

  /** The edition that was asked. */
  String edition();

  /** The inputs as they were asked, numbers exact. */
  Map<String, Object> inputs();

  /**
   * The table decided.
   *
   * @param edition the edition that was asked
   * @param result outputs by name; a table that collects gives a list under its variable's name: of
   *     values where it has one output, of maps by output name where it has several
   * @param matchedRules ids of the rows that fired, in order, of this decision and of those that it
   *     rests on
   * @param inputs the inputs
   */
  record Decided(
      String edition,
      Map<String, Object> result,
      List<String> matchedRules,
      Map<String, Object> inputs)
      implements DecisionOutcome {

    public Decided {
      result = Map.copyOf(result);
      matchedRules = List.copyOf(matchedRules);
      inputs = Map.copyOf(inputs);
    }

    /** The output as a word. */
    public String text(String output) {
      return String.valueOf(required(output));
    }

    /** The words that a collecting table with one output gave. */
    public List<String> texts(String variable) {
      return ((List<?>) required(variable)).stream().map(String::valueOf).toList();
    }

    /** The rows that a collecting table with several outputs gave. */
    public List<Row> rows(String variable) {
      return ((List<?>) required(variable)).stream().map(row -> new Row((Map<?, ?>) row)).toList();
    }

    private Object required(String name) {
      Object value = result.get(name);
      if (value == null) {
        throw new IllegalArgumentException("the decision has no output " + name);
      }
      return value;
    }
  }

  /**
   * One row of a collecting table.
   *
   * @param outputs values by output name
   */
  record Row(Map<?, ?> outputs) {

    public String text(String output) {
      return String.valueOf(outputs.get(output));
    }
  }

  /**
   * Nothing was decided, because something is missing; this never counts as approval.
   *
   * @param edition the edition that was asked
   * @param missingInputs names of the inputs that are absent, empty or outside the values that the
   *     table knows; never empty
   * @param inputs the inputs that were there
   */
  record NotDecided(String edition, List<String> missingInputs, Map<String, Object> inputs)
      implements DecisionOutcome {

    public NotDecided {
      missingInputs = List.copyOf(missingInputs);
      inputs = Map.copyOf(inputs);
    }
  }
}
