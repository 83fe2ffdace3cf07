package ipledge.web.fuzz;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Compares an answer with the schema that promises it. Null stands for every absent value. */
final class Shapes {

  private static final Pattern UUID =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
  private static final int MOST_ITEMS = 20;

  private final Api api;

  Shapes(Api api) {
    this.api = api;
  }

  /** What of the answer the schema does not promise; empty if all is well. */
  List<String> faults(JsonNode schema, JsonNode answer) {
    List<String> faults = new ArrayList<>();
    compare(api.resolve(schema), answer, "", faults);
    return faults;
  }

  private void compare(JsonNode schema, JsonNode value, String at, List<String> faults) {
    if (value.isNull() || schema.isEmpty()) {
      return;
    }
    switch (schema.path("type").asString("")) {
      case "object" -> object(schema, value, at, faults);
      case "array" -> {
        if (!value.isArray()) {
          faults.add(at + " is no list");
          return;
        }
        JsonNode items = api.resolve(schema.path("items"));
        for (int i = 0; i < Math.min(value.size(), MOST_ITEMS); i++) {
          compare(items, value.get(i), at + "/" + i, faults);
        }
      }
      case "string" -> text(schema, value, at, faults);
      case "integer" -> require(value.isIntegralNumber(), at + " is no whole number", faults);
      case "number" -> require(value.isNumber(), at + " is no number", faults);
      case "boolean" -> require(value.isBoolean(), at + " is neither true nor false", faults);
      default -> {
        // A schema without a type promises nothing.
      }
    }
  }

  private void object(JsonNode schema, JsonNode value, String at, List<String> faults) {
    if (!value.isObject()) {
      faults.add(at + " is no object");
      return;
    }
    JsonNode properties = schema.path("properties");
    if (properties.isMissingNode()) {
      return;
    }
    for (Map.Entry<String, JsonNode> field : value.properties()) {
      JsonNode promised = properties.path(field.getKey());
      if (promised.isMissingNode()) {
        require(
            schema.has("additionalProperties"),
            at + "/" + field.getKey() + " is not described",
            faults);
      } else {
        compare(api.resolve(promised), field.getValue(), at + "/" + field.getKey(), faults);
      }
    }
  }

  private static void text(JsonNode schema, JsonNode value, String at, List<String> faults) {
    if (!value.isString()) {
      faults.add(at + " is no text");
      return;
    }
    String text = value.asString();
    if (schema.has("enum")) {
      boolean named =
          schema.path("enum").valueStream().anyMatch(one -> one.asString().equals(text));
      require(named, at + " is none of the named words", faults);
    }
    String pattern = schema.path("pattern").asString("");
    require(pattern.isEmpty() || text.matches(pattern), at + " does not match its pattern", faults);
    switch (schema.path("format").asString("")) {
      case "uuid" -> require(UUID.matcher(text).matches(), at + " is no uuid", faults);
      case "date" -> require(parses(() -> LocalDate.parse(text)), at + " is no day", faults);
      case "date-time" ->
          require(parses(() -> OffsetDateTime.parse(text)), at + " is no time", faults);
      default -> {
        // Other formats are for people.
      }
    }
  }

  private static boolean parses(java.util.function.Supplier<?> parser) {
    try {
      return parser.get() != null;
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  private static void require(boolean holds, String fault, List<String> faults) {
    if (!holds) {
      faults.add(fault);
    }
  }
}
