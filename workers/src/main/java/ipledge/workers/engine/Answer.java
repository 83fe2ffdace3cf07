package ipledge.workers.engine;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * What a worker answers: the variables the flow goes on with. Only ids, decisions and small whole
 * numbers pass; money, text and persons never reach the engine (R10).
 *
 * @param variables by name
 */
public record Answer(Map<String, Object> variables) {

  private static final Pattern WORD = Pattern.compile("[A-Za-z0-9._:-]{1,64}");
  private static final Answer DONE = new Answer(Map.of());

  public Answer {
    Map<String, Object> plain = new TreeMap<>();
    variables.forEach((name, value) -> plain.put(name, plain(name, value)));
    variables = Map.copyOf(plain);
  }

  /** Done, and nothing to tell. */
  public static Answer done() {
    return DONE;
  }

  /**
   * @param value an enum constant, a UUID, a word, a whole number, a boolean or a collection of
   *     those
   */
  public static Answer of(String name, Object value) {
    return new Answer(Map.of(name, value));
  }

  public Answer and(String name, Object value) {
    Map<String, Object> more = new TreeMap<>(variables);
    more.put(name, value);
    return new Answer(more);
  }

  private static Object plain(String name, Object value) {
    return switch (value) {
      case Enum<?> choice -> choice.name();
      case UUID id -> id.toString();
      case Integer number -> number;
      case Boolean flag -> flag;
      case String word when WORD.matcher(word).matches() -> word;
      case Collection<?> many -> many.stream().map(one -> plain(name, one)).toList();
      default ->
          throw new IllegalArgumentException(
              "variable " + name + " is neither an id nor a decision");
    };
  }
}
