package ipledge.web.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The judge is tested first: every promise is broken once, and each time it says which. */
class OracleTest {

  private static final JsonMapper JSON = new JsonMapper();
  private static final String TRACE = "0123456789abcdef0123456789abcdef";
  private static final String HOME_RECORD = "0193b5a0-0000-7000-8000-00000000000a";
  private static final JsonNode DESCRIPTION =
      JSON.readTree(
          """
          {"paths": {"/api/v1/things": {"post": {"responses": {
            "201": {"content": {"application/json": {"schema":
              {"$ref": "#/components/schemas/Thing"}}}},
            "4XX": {}, "5XX": {}}}}},
           "components": {"schemas": {
             "Thing": {"type": "object", "properties": {"id": {"type": "string", "format": "uuid"}}},
             "Problem": {"type": "object", "properties": {
               "type": {"type": "string"}, "title": {"type": "string"}, "detail": {"type": "string"},
               "status": {"type": "integer"}, "code": {"type": "string"},
               "traceId": {"type": "string"}, "errors": {"type": "array", "items": {}}}}}}}
          """);
  private static final String PROBLEM =
      """
      {"type": "urn:ipledge:problem:platform.wrong-type", "title": "t", "detail": "d",
       "status": 400, "code": "platform.wrong-type", "traceId": "%s",
       "errors": [{"pointer": "/a", "code": "platform.wrong-type", "message": "m"}]}
      """
          .formatted(TRACE);

  private final Api api = new Api(DESCRIPTION);
  private final Oracle oracle =
      new Oracle(
          api, Map.of("POST /api/v1/things", Set.of("customer-manager")), HOME_RECORD::equals);

  @Test
  void aGoodProblemAndAGoodAnswerPass() {
    assertThat(rules("customer-manager", 400, PROBLEM)).isEmpty();
    assertThat(rules("customer-manager", 201, thing())).isEmpty();
  }

  @Test
  void everyBrokenPromiseIsNamed() {
    assertThat(rules("customer-manager", 500, PROBLEM.replace("400", "500")))
        .contains("no failure of ours");
    assertThat(rules("customer-manager", 404, "<html>")).contains("a refusal is a problem");
    assertThat(rules("customer-manager", 400, PROBLEM.replace(TRACE, "0")))
        .contains("a problem has the request's trace id");
    assertThat(rules("customer-manager", 400, PROBLEM.replace("\"/a\"", "\"a\"")))
        .contains("a field is named by a pointer");
    assertThat(rules("customer-manager", 400, PROBLEM.replace("\"d\"", "\"ERROR: relation x\"")))
        .contains("a problem tells nothing of our insides");
    assertThat(rules("customer-manager", 422, PROBLEM))
        .contains("a problem has code, title and detail");
    assertThat(rules("customer-manager", 200, thing())).contains("an answer has a declared status");
    assertThat(rules("customer-manager", 302, thing())).contains("an answer has a declared status");
    assertThat(rules("customer-manager", 201, "{\"id\": 1}")).contains("an answer has its shape");
    assertThat(rules("customer-manager", 201, "{\"more\": 1}")).contains("an answer has its shape");
    assertThat(rules("operator", 201, thing())).contains("only the named roles get in");
    assertThat(rules("", 201, thing())).contains("nobody gets in");
  }

  @Test
  void whatARefusalLeavesBehindIsSeen() {
    Shot shot = shot("customer-manager");
    Reply refused = reply(422, PROBLEM);
    assertThat(oracle.judge(shot, refused, new Oracle.Remains(List.of(), 1, 0))).isEmpty();
    assertThat(oracle.judge(shot, refused, new Oracle.Remains(List.of("loan 2 7"), 1, 0)))
        .extracting(Oracle.Breach::rule)
        .containsExactly("leaves no trace");
    assertThat(oracle.judge(shot, refused, new Oracle.Remains(List.of(), 0, 0)))
        .extracting(Oracle.Breach::rule)
        .containsExactly("every refusal is recorded once");
    assertThat(oracle.judge(shot, refused, new Oracle.Remains(List.of(), 1, 1)))
        .extracting(Oracle.Breach::rule)
        .containsExactly("no event of what was not done");
  }

  /** Whatever the answer says: it was accepted. */
  @Test
  void anAcceptedAnswerToAStrangerAboutARecordAtHomeIsABreach() {
    String body = "{\"caseId\": \"" + HOME_RECORD + "\"}";
    for (Shot shot :
        List.of(
            stranger("/api/v1/things/" + HOME_RECORD, null),
            stranger("/api/v1/things", body.getBytes(StandardCharsets.UTF_8)))) {
      assertThat(oracle.judge(shot, reply(201, thing())))
          .extracting(Oracle.Breach::rule)
          .containsExactly("another branch does nothing here");
      assertThat(oracle.judge(shot, reply(400, PROBLEM))).isEmpty();
    }
    Shot own = stranger("/api/v1/things/0193b5a0-0000-7000-8000-00000000000b", null);
    assertThat(oracle.judge(own, reply(201, thing()))).isEmpty();
  }

  private Shot stranger(String path, byte @Nullable [] body) {
    Callers.Caller caller =
        new Callers.Caller("x", "customer-manager", Callers.ELSEWHERE, Map.of(), true, true);
    return new Shot(api.operations().getFirst(), path, Map.of(), Map.of(), body, caller, false);
  }

  private List<String> rules(String role, int status, String body) {
    return oracle.judge(shot(role), reply(status, body)).stream().map(Oracle.Breach::rule).toList();
  }

  private Shot shot(String role) {
    Callers.Caller caller =
        new Callers.Caller("x", role, Callers.HOME, Map.of(), !role.isEmpty(), true);
    return new Shot(
        api.operations().getFirst(), "/api/v1/things", Map.of(), Map.of(), null, caller, false);
  }

  private static Reply reply(int status, String body) {
    String type = status < 400 ? "application/json" : "application/problem+json";
    JsonNode json;
    try {
      json = JSON.readTree(body);
    } catch (JacksonException e) {
      json = null;
    }
    return new Reply(
        status,
        Map.of("content-type", type, "x-trace-id", TRACE),
        body,
        json,
        Duration.ofMillis(1));
  }

  private static String thing() {
    return "{\"id\": \"0193b5a0-0000-7000-8000-000000000001\"}";
  }
}
