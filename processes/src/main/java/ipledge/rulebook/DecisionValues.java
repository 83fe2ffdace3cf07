package ipledge.rulebook;

import ipledge.shared.Money;
import ipledge.shared.Percentage;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Values on their way into a decision and into its record: exact numbers, no types of ours. */
final class DecisionValues {

  private DecisionValues() {}

  /** What the tables understand: boolean, BigDecimal, string, date or list. */
  static @Nullable Object plain(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case Money money -> money.amount();
      case Percentage percentage -> percentage.fraction();
      case Integer number -> BigDecimal.valueOf(number);
      case Long number -> BigDecimal.valueOf(number);
      case Enum<?> word -> word.name();
      case Collection<?> list -> list.stream().map(DecisionValues::plain).toList();
      case BigDecimal number -> number;
      case Boolean truth -> truth;
      case LocalDate day -> day;
      case String text -> text;
      default ->
          throw new IllegalArgumentException(
              "a decision takes no " + value.getClass().getSimpleName());
    };
  }

  /** What is stored: the same, with numbers and dates as text, so that no reader rounds them. */
  static Map<String, Object> stored(Map<String, Object> values) {
    Map<String, Object> stored = new TreeMap<>();
    values.forEach((name, value) -> stored.put(name, stored(value)));
    return stored;
  }

  private static Object stored(Object value) {
    return switch (value) {
      case BigDecimal number -> number.toPlainString();
      case LocalDate day -> day.toString();
      case List<?> list -> list.stream().map(DecisionValues::storedElement).toList();
      case Map<?, ?> map -> {
        Map<String, Object> copy = new TreeMap<>();
        map.forEach((name, element) -> copy.put(String.valueOf(name), storedElement(element)));
        yield copy;
      }
      default -> value;
    };
  }

  private static Object storedElement(@Nullable Object element) {
    return element == null ? "" : stored(element);
  }
}
