package ipledge.web.deeds;

import static org.assertj.core.api.Assertions.assertThat;

import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads answers. */
final class Sent {

  private static final JsonMapper JSON = new JsonMapper();

  private Sent() {}

  /** What was answered to a deed that was done. */
  static JsonNode ok(MvcTestResult result) {
    JsonNode answer = JSON.readTree(bytes(result));
    assertThat(result.getResponse().getStatus()).as(answer.toString()).isBetween(200, 299);
    return answer;
  }

  static String code(MvcTestResult result) {
    return JSON.readTree(bytes(result)).path("code").asString("");
  }

  static byte[] bytes(MvcTestResult result) {
    return result.getResponse().getContentAsByteArray();
  }
}
