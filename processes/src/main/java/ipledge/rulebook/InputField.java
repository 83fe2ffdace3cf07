package ipledge.rulebook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One input that a decision needs.
 *
 * @param name its FEEL name
 * @param type its declared type: boolean, number, string, date or list
 * @param label what people call it
 * @param unit of a number, for example CNY, where the table states one
 * @param known the only values that the table knows, or empty where it takes any
 */
record InputField(
    String name, String type, String label, @Nullable String unit, Set<String> known) {

  /** Whether the value can be decided on: present, not empty, and one that the table knows. */
  boolean accepts(@Nullable Object value) {
    if (value == null) {
      return false;
    }
    requireType(value);
    return switch (value) {
      case String text -> !text.isBlank() && (known.isEmpty() || known.contains(text));
      case Collection<?> list -> !list.isEmpty();
      default -> true;
    };
  }

  private void requireType(Object value) {
    boolean fits =
        switch (type) {
          case "boolean" -> value instanceof Boolean;
          case "number" -> value instanceof BigDecimal;
          case "string" -> value instanceof String;
          case "date" -> value instanceof LocalDate;
          case "list" -> value instanceof Collection<?>;
          default -> throw new IllegalArgumentException("unknown type " + type + " of " + name);
        };
    if (!fits) {
      throw new IllegalArgumentException(
          name + " is a " + type + ", not a " + value.getClass().getSimpleName());
    }
  }
}
