package ipledge.web.fuzz;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Makes the next shot: some in order, most with something wrong. */
final class Gunner {

  private static final Pattern VARIABLE = Pattern.compile("/([^/{]+)/\\{([^}]+)}");
  private static final Pattern OTHER_VARIABLE = Pattern.compile("\\{([^}]+)}");
  private static final String BOUNDARY = "fuzz-4f1c8a7e";
  private static final int KEYS_KEPT = 50;

  private final List<Api.Operation> operations;
  private final Map<String, Set<String>> policy;
  private final Known known;
  private final Bodies bodies;
  private final Callers callers;
  private final List<String> usedKeys = new ArrayList<>();

  Gunner(Api api, Map<String, Set<String>> policy, Known known, Callers callers) {
    this.operations = api.operations();
    this.policy = policy;
    this.known = known;
    this.bodies = new Bodies(api, known);
    this.callers = callers;
  }

  Shot aim(Dice dice) {
    Api.Operation operation = dice.of(operations);
    boolean inOrder = dice.percent(40);
    boolean mayMissPath = !inOrder && dice.percent(20);
    String record = record(operation, dice);
    String path = path(operation, record, mayMissPath, dice);
    Callers.Caller caller = caller(operation, record, inOrder, dice);
    Map<String, String> query = query(operation, record, inOrder, dice);
    Map<String, String> headers = new LinkedHashMap<>(caller.credentials());
    boolean repeats = headers(operation, record, inOrder, headers, dice);
    byte[] body = body(operation, record, inOrder, headers, dice);
    return new Shot(operation, path, query, headers, body, caller, repeats);
  }

  private String record(Api.Operation operation, Dice dice) {
    Matcher variable = VARIABLE.matcher(operation.path());
    return variable.find()
        ? known.id(variable.group(1), dice).orElseGet(() -> dice.uuid().toString())
        : "";
  }

  /** The first variable is the record; the others are asked of what is known by their name. */
  private String path(Api.Operation operation, String record, boolean miss, Dice dice) {
    String path = operation.path();
    Matcher first = VARIABLE.matcher(path);
    String named = first.find() && first.group(2).equals("id") ? first.group(2) : "";
    Matcher variable = OTHER_VARIABLE.matcher(path);
    StringBuilder filled = new StringBuilder();
    while (variable.find()) {
      String name = variable.group(1);
      String value;
      if (miss) {
        value = dice.percent(50) ? dice.uuid().toString() : dice.of(Hostile.TEXTS);
      } else if (name.equals(named)) {
        value = record;
      } else {
        List<String> words = Hostile.words(name);
        value =
            words.isEmpty()
                ? known.value(record, name, dice).orElseGet(() -> dice.uuid().toString())
                : dice.of(words);
      }
      variable.appendReplacement(filled, Matcher.quoteReplacement(encoded(value)));
    }
    variable.appendTail(filled);
    return filled.toString();
  }

  private Callers.Caller caller(
      Api.Operation operation, String record, boolean inOrder, Dice dice) {
    Set<String> may = policy.getOrDefault(operation.name(), Set.of());
    int way = dice.below(100);
    if (!inOrder && way < 8) {
      return dice.of(callers.nobodies());
    }
    if (!inOrder && way < 16) {
      return dice.of(callers.strangers());
    }
    if (!inOrder && way < 26) {
      return dice.of(callers.people());
    }
    Optional<String> holder = known.ofRecord(record, "staff").filter(x -> dice.percent(60));
    Optional<String> group = known.ofRecord(record, "group").filter(x -> dice.percent(70));
    List<Callers.Caller> able = callers.withRole(may);
    List<Callers.Caller> fitting =
        able.stream()
            .filter(Callers.Caller::writes)
            .filter(one -> holder.map(one.name()::equals).orElse(true))
            .filter(one -> group.map(one.role()::equals).orElse(true))
            .toList();
    return dice.of(!fitting.isEmpty() ? fitting : able.isEmpty() ? callers.people() : able);
  }

  private Map<String, String> query(
      Api.Operation operation, String record, boolean inOrder, Dice dice) {
    Map<String, String> query = new LinkedHashMap<>();
    for (Api.Parameter parameter : operation.parameters()) {
      if (!parameter.in().equals("query") || (!parameter.required() && dice.percent(55))) {
        continue;
      }
      String value;
      if (!inOrder && dice.percent(45)) {
        value = dice.of(Hostile.TEXTS);
      } else if (parameter.name().equals("after")) {
        value = cursor(inOrder, dice);
      } else {
        JsonNode schema = parameter.schema();
        value =
            bodies.text(
                parameter.name(),
                schema.has("items") ? schema.path("items") : schema,
                record,
                dice);
      }
      query.put(parameter.name(), encoded(value));
    }
    if (!inOrder && dice.percent(5)) {
      query.put(encoded(dice.of(Hostile.FIELDS)), encoded(dice.of(Hostile.TEXTS)));
    }
    return query;
  }

  /** A cursor of ours, of another list, altered in its sort value, or none at all. */
  private String cursor(boolean inOrder, Dice dice) {
    Optional<String> seen = known.value("", "next", dice);
    if (inOrder || dice.percent(30)) {
      return seen.orElse("");
    }
    if (dice.percent(30)) {
      return dice.of(Hostile.CURSORS);
    }
    String sortValue = dice.of(Hostile.TEXTS);
    String id = known.id("applications", dice).orElse("x");
    String between = "\u001f";
    String forged =
        switch (dice.below(4)) {
          case 0 -> sortValue;
          case 1 -> sortValue + between + dice.of(Hostile.TEXTS);
          case 2 -> sortValue + between + id + between + "more";
          default -> sortValue + between + id;
        };
    return java.util.Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(forged.getBytes(StandardCharsets.UTF_8));
  }

  private boolean headers(
      Api.Operation operation,
      String record,
      boolean inOrder,
      Map<String, String> headers,
      Dice dice) {
    boolean repeats = false;
    for (Api.Parameter parameter : operation.parameters()) {
      if (!parameter.in().equals("header") || (!inOrder && dice.percent(5))) {
        continue;
      }
      if (parameter.name().equals("If-Match")) {
        String right = "\"" + known.version(record) + "\"";
        headers.put("If-Match", !inOrder && dice.percent(15) ? dice.of(Hostile.TAGS) : right);
      } else if (parameter.name().equals(Shot.KEY)) {
        repeats = dice.percent(7) && !usedKeys.isEmpty();
        headers.put(Shot.KEY, repeats ? dice.of(usedKeys) : key(inOrder, dice));
      }
    }
    headers.put("Accept", !inOrder && dice.percent(5) ? "application/xml" : "*/*");
    if (dice.percent(20)) {
      headers.put("Accept-Language", dice.percent(80) ? "en" : "x".repeat(200));
    }
    return repeats;
  }

  private String key(boolean inOrder, Dice dice) {
    if (!inOrder && dice.percent(8)) {
      return dice.of(List.of("short", "x".repeat(65), "with blanks in between", "'; DROP TABLE--"));
    }
    String key = dice.uuid().toString();
    usedKeys.add(key);
    if (usedKeys.size() > KEYS_KEPT) {
      usedKeys.removeFirst();
    }
    return key;
  }

  private byte @Nullable [] body(
      Api.Operation operation,
      String record,
      boolean inOrder,
      Map<String, String> headers,
      Dice dice) {
    if (operation.upload()) {
      headers.put("Content-Type", "multipart/form-data; boundary=" + BOUNDARY);
      String field = !inOrder && dice.percent(10) ? "datei" : "file";
      byte[] form = Files.form(BOUNDARY, field, Files.name(dice), Files.content(dice));
      boolean cut = !inOrder && dice.percent(8);
      return cut ? java.util.Arrays.copyOf(form, dice.below(form.length)) : form;
    }
    if (!operation.writes()) {
      return null;
    }
    headers.put(
        "Content-Type",
        !inOrder && dice.percent(4)
            ? dice.of(List.of("text/plain", "application/xml", "application/json;charset=utf-16"))
            : "application/json");
    if (operation.body() == null) {
      return !inOrder && dice.percent(20)
          ? dice.of(Hostile.JSON).getBytes(StandardCharsets.UTF_8)
          : null;
    }
    JsonNode fitting = bodies.fitting(operation.body(), record, dice);
    return inOrder || dice.percent(25) ? bodies.bytes(fitting, dice) : bodies.spoilt(fitting, dice);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
