package ipledge.workers.outside;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads an answer strictly: a field is there and is what it must be, or the answer is not
 * understood.
 */
final class Answered {

  private static final int LONGEST_TEXT = 500;
  private static final int MOST_ITEMS = 2_000;
  private static final Pattern NUMBER = Pattern.compile("[\\p{L}\\p{N}（）()./_-]{1,64}");
  private static final Pattern AMOUNT = Pattern.compile("\\d{1,16}\\.\\d{2}");

  private final JsonNode node;

  Answered(JsonNode node) {
    this.node = node;
    if (!node.isObject()) {
      throw new NotUnderstood("object");
    }
  }

  /** An answer that does not say what it should. */
  static final class NotUnderstood extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotUnderstood(String field) {
      super(field);
    }
  }

  /** A registration number, an order number, a code: one word. */
  String number(String field) {
    String value = text(field);
    if (!NUMBER.matcher(value).matches()) {
      throw new NotUnderstood(field);
    }
    return value;
  }

  String text(String field) {
    String value = textOrNull(field);
    if (value == null || value.isBlank()) {
      throw new NotUnderstood(field);
    }
    return value;
  }

  @Nullable String textOrNull(String field) {
    JsonNode value = node.path(field);
    if (value.isMissingNode() || value.isNull()) {
      return null;
    }
    if (!value.isString()
        || value.asString().length() > LONGEST_TEXT
        || value.asString().chars().anyMatch(Character::isISOControl)) {
      throw new NotUnderstood(field);
    }
    return value.asString();
  }

  LocalDate date(String field) {
    LocalDate value = dateOrNull(field);
    if (value == null) {
      throw new NotUnderstood(field);
    }
    return value;
  }

  @Nullable LocalDate dateOrNull(String field) {
    String value = textOrNull(field);
    if (value == null) {
      return null;
    }
    try {
      return LocalDate.parse(value);
    } catch (DateTimeException wrong) {
      throw new NotUnderstood(field);
    }
  }

  <E extends Enum<E>> E choice(String field, Class<E> choices) {
    String value = text(field);
    for (E choice : choices.getEnumConstants()) {
      if (choice.name().equals(value)) {
        return choice;
      }
    }
    throw new NotUnderstood(field);
  }

  /** A plain amount with two decimals. */
  BigDecimal amount(String field) {
    String value = text(field);
    if (!AMOUNT.matcher(value).matches()) {
      throw new NotUnderstood(field);
    }
    return new BigDecimal(value);
  }

  long count(String field) {
    JsonNode value = node.path(field);
    if (!value.isIntegralNumber() || !value.canConvertToLong() || value.asLong() < 0) {
      throw new NotUnderstood(field);
    }
    return value.asLong();
  }

  /** A flag that is false when it is not entered. */
  boolean flag(String field) {
    JsonNode value = node.path(field);
    if (!value.isMissingNode() && !value.isNull() && !value.isBoolean()) {
      throw new NotUnderstood(field);
    }
    return value.asBoolean(false);
  }

  boolean has(String field) {
    return node.hasNonNull(field);
  }

  Answered part(String field) {
    return new Answered(node.path(field));
  }

  /** A list that is empty when it is not entered. */
  <T> List<T> list(String field, Function<JsonNode, T> item) {
    JsonNode value = node.path(field);
    return value.isMissingNode() || value.isNull() ? List.of() : list(value, field, item);
  }

  static <T> List<T> list(JsonNode value, String field, Function<JsonNode, T> item) {
    if (!value.isArray() || value.size() > MOST_ITEMS) {
      throw new NotUnderstood(field);
    }
    List<T> items = new ArrayList<>();
    value.forEach(one -> items.add(item.apply(one)));
    return items;
  }

  /** Insists that an answer is about what was asked. */
  void same(String field, Object asked) {
    if (!text(field).equals(asked.toString())) {
      throw new NotUnderstood(field);
    }
  }
}
