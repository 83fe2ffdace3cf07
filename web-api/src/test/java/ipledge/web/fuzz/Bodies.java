package ipledge.web.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.util.RawValue;

/** Bodies that fit their schema, and what can be done to them. */
final class Bodies {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final JsonMapper PLAIN = new JsonMapper();
  private static final JsonMapper ESCAPED =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();
  private static final int TEN_MEGABYTES = 10_000_000;

  private final Api api;
  private final Known known;

  Bodies(Api api, Known known) {
    this.api = api;
    this.known = known;
  }

  /** A body that its schema allows, speaking of the record where it can. */
  JsonNode fitting(JsonNode schema, String record, Dice dice) {
    return value("", api.resolve(schema), record, dice, 0);
  }

  /** As a text parameter would carry it. */
  String text(String name, JsonNode schema, String record, Dice dice) {
    return value(name, schema, record, dice, 0).asString("");
  }

  private JsonNode value(String name, JsonNode schema, String record, Dice dice, int depth) {
    return switch (schema.path("type").asString("")) {
      case "object" -> object(schema, record, dice, depth);
      case "array" -> {
        ArrayNode list = NODES.arrayNode();
        int size = dice.percent(80) ? 1 + dice.below(2) : dice.below(7);
        for (int i = 0; i < size && depth < 6; i++) {
          list.add(value(name, api.resolve(schema.path("items")), record, dice, depth + 1));
        }
        yield list;
      }
      case "integer" -> NODES.numberNode(whole(schema, dice));
      case "number" -> NODES.numberNode(dice.below(100) / 100.0);
      case "boolean" -> NODES.booleanNode(dice.percent(70));
      default -> NODES.stringNode(string(name, schema, record, dice));
    };
  }

  private ObjectNode object(JsonNode schema, String record, Dice dice, int depth) {
    ObjectNode object = NODES.objectNode();
    List<String> required = new ArrayList<>();
    schema.path("required").forEach(name -> required.add(name.asString()));
    for (Map.Entry<String, JsonNode> field : schema.path("properties").properties()) {
      if (required.contains(field.getKey()) || dice.percent(50)) {
        JsonNode inner = api.resolve(field.getValue());
        object.set(field.getKey(), value(field.getKey(), inner, record, dice, depth + 1));
      }
    }
    return object;
  }

  private static long whole(JsonNode schema, Dice dice) {
    long least = schema.path("minimum").asLong(0);
    return dice.percent(70) ? Math.max(least, 12) : least + dice.below(400);
  }

  private String string(String name, JsonNode schema, String record, Dice dice) {
    if (schema.has("enum")) {
      return dice.of(schema.path("enum").valueStream().toList()).asString();
    }
    List<String> words = Hostile.words(name);
    if (!words.isEmpty() && dice.percent(85)) {
      return dice.of(words);
    }
    boolean ownId = name.equals("id");
    return switch (schema.path("format").asString("")) {
      case "uuid" ->
          ownId
              ? dice.uuid().toString()
              : known.value(record, name, dice).orElseGet(() -> dice.uuid().toString());
      case "date" -> dice.of(List.of("2026-01-05", "2026-11-20", "2027-11-20", "2031-05-01"));
      case "date-time" -> "2026-11-20T09:00:00Z";
      default ->
          schema.has("pattern")
              ? dice.of(List.of("1500000.00", "1.00", "0", "6000000", "9999999999999999.99"))
              : known.value(record, name, dice).orElse("so it is");
    };
  }

  /** The body as bytes, with one thing or more wrong. */
  byte[] spoilt(JsonNode fitting, Dice dice) {
    JsonNode body = fitting.deepCopy();
    if (dice.percent(75) && body instanceof ObjectNode object) {
      int faults = dice.percent(80) ? 1 : 1 + dice.below(4);
      for (int i = 0; i < faults; i++) {
        spoilOne(object, dice);
      }
      return bytes(body, dice);
    }
    return spoiltText(new String(bytes(body, dice), StandardCharsets.UTF_8), dice);
  }

  /** As a client writes it; half of them escape what is not ASCII. */
  byte[] bytes(JsonNode body, Dice dice) {
    return (dice.percent(50) ? PLAIN : ESCAPED)
        .writeValueAsString(body)
        .getBytes(StandardCharsets.UTF_8);
  }

  private void spoilOne(ObjectNode object, Dice dice) {
    List<String> names = new ArrayList<>(object.propertyNames());
    if (names.isEmpty() || dice.percent(12)) {
      object.set(dice.of(Hostile.FIELDS), raw(dice.of(Hostile.JSON)));
      return;
    }
    String name = dice.of(names);
    JsonNode value = object.get(name);
    if (value instanceof ObjectNode inner && dice.percent(70)) {
      spoilOne(inner, dice);
    } else if (value instanceof ArrayNode list && !list.isEmpty() && dice.percent(70)) {
      spoilItem(list, dice);
    } else {
      switch (dice.below(4)) {
        case 0 -> object.remove(name);
        case 1 -> object.set(name, raw(dice.of(Hostile.JSON)));
        default -> object.put(name, dice.of(Hostile.TEXTS));
      }
    }
  }

  private void spoilItem(ArrayNode list, Dice dice) {
    int at = dice.below(list.size());
    if (list.get(at) instanceof ObjectNode inner && dice.percent(70)) {
      spoilOne(inner, dice);
      return;
    }
    switch (dice.below(4)) {
      case 0 -> list.set(at, raw(dice.of(Hostile.JSON)));
      case 1 -> {
        JsonNode item = list.get(at);
        for (int i = 0; i < 1 + dice.below(300); i++) {
          list.add(item.deepCopy());
        }
      }
      case 2 -> list.set(at, NODES.stringNode(dice.of(Hostile.TEXTS)));
      default -> list.remove(at);
    }
  }

  private static byte[] spoiltText(String text, Dice dice) {
    return switch (dice.below(9)) {
      case 0 -> text.substring(0, dice.below(text.length() + 1)).getBytes(StandardCharsets.UTF_8);
      case 1 -> (text + dice.of(Hostile.JSON)).getBytes(StandardCharsets.UTF_8);
      case 2 -> ("\ufeff" + text).getBytes(StandardCharsets.UTF_8);
      case 3 -> text.getBytes(StandardCharsets.UTF_16);
      case 4 -> dice.bytes(1 + dice.below(200));
      case 5 -> dice.of(Hostile.JSON).getBytes(StandardCharsets.UTF_8);
      case 6 -> text.replaceFirst("\\{", "{\"id\":1,\"id\":2,").getBytes(StandardCharsets.UTF_8);
      case 7 -> text.replace("\"", "'").getBytes(StandardCharsets.UTF_8);
      default ->
          dice.percent(5)
              ? ("{\"x\":\"" + "x".repeat(TEN_MEGABYTES) + "\"}").getBytes(StandardCharsets.UTF_8)
              : new byte[0];
    };
  }

  private static JsonNode raw(String written) {
    return NODES.rawValueNode(new RawValue(written));
  }
}
