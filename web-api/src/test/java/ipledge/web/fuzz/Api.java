package ipledge.web.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** The interface as its description tells it; a new endpoint is fuzzed because it stands there. */
final class Api {

  private static final String REF = "#/components/schemas/";

  /** A query, path or header parameter. */
  record Parameter(String name, String in, boolean required, JsonNode schema) {}

  /**
   * One call that can be made.
   *
   * @param body the schema of its JSON body; null without one
   * @param upload whether it takes a file
   * @param statuses as described: a number, or a class such as {@code 4XX}
   * @param answer the schema of what it answers; null where it answers no JSON
   */
  record Operation(
      String method,
      String path,
      List<Parameter> parameters,
      @Nullable JsonNode body,
      boolean upload,
      Set<String> statuses,
      @Nullable JsonNode answer) {

    /** As the table of rights writes it. */
    String name() {
      return method + " " + path;
    }

    boolean declares(int status) {
      return statuses.contains(String.valueOf(status)) || statuses.contains(status / 100 + "XX");
    }

    boolean writes() {
      return !method.equals("GET");
    }

    /** The last word of the path that is no variable: what the call is about. */
    String about() {
      String fixed = path.replaceAll("/\\{[^}]+}", "");
      return fixed.substring(fixed.lastIndexOf('/') + 1);
    }
  }

  private final JsonNode schemas;
  private final List<Operation> operations = new ArrayList<>();

  Api(JsonNode description) {
    schemas = description.at("/components/schemas");
    description
        .path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        call ->
                            operations.add(
                                operation(call.getKey(), path.getKey(), call.getValue()))));
  }

  List<Operation> operations() {
    return List.copyOf(operations);
  }

  /** The schema itself, wherever it is kept. */
  JsonNode resolve(JsonNode schema) {
    String ref = schema.path("$ref").asString("");
    return ref.isEmpty() ? schema : resolve(schemas.path(ref.substring(REF.length())));
  }

  JsonNode problem() {
    return schemas.path("Problem");
  }

  private Operation operation(String method, String path, JsonNode call) {
    List<Parameter> parameters = new ArrayList<>();
    for (JsonNode parameter : call.path("parameters")) {
      parameters.add(
          new Parameter(
              parameter.path("name").asString(),
              parameter.path("in").asString(),
              parameter.path("required").asBoolean(false),
              resolve(parameter.path("schema"))));
    }
    Optional<JsonNode> body =
        call.path("requestBody").path("content").properties().stream()
            .map(content -> resolve(content.getValue().path("schema")))
            .findFirst();
    boolean upload =
        body.map(schema -> "binary".equals(schema.at("/properties/file/format").asString("")))
            .orElse(false);
    JsonNode answer =
        call.path("responses").properties().stream()
            .filter(response -> response.getKey().startsWith("2"))
            .map(response -> response.getValue().at("/content/application~1json/schema"))
            .findFirst()
            .orElse(MissingNode.getInstance());
    return new Operation(
        method.toUpperCase(java.util.Locale.ROOT),
        path,
        parameters,
        upload ? null : body.orElse(null),
        upload,
        Set.copyOf(call.path("responses").propertyNames()),
        answer.isMissingNode() || isBytes(answer) ? null : answer);
  }

  private static boolean isBytes(JsonNode schema) {
    String format = schema.path("format").asString("");
    return format.equals("byte") || format.equals("binary");
  }
}
