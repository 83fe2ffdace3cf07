package ipledge.web.platform.docs;

import static org.assertj.core.api.Assertions.assertThat;

import ipledge.web.WebTest;
import ipledge.web.platform.MoneyJson;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The committed description is the interface's. After a wanted change: {@code ./mvnw -pl web-api
 * -am test -Dtest=OpenApiTest -Dsurefire.failIfNoSpecifiedTests=false -Dopenapi.update=true}, look
 * at the difference and commit it.
 */
@WebTest
class OpenApiTest {

  private static final Path COMMITTED = Path.of("openapi.json");
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  @Autowired private MockMvcTester mvc;

  @Test
  void theCommittedDescriptionIsTheInterfaces() throws Exception {
    String served = served().toPrettyString() + "\n";
    if (Boolean.getBoolean("openapi.update")) {
      Files.writeString(COMMITTED, served);
    }

    assertThat(Files.readString(COMMITTED))
        .as("web-api/openapi.json differs from the code; see this test's Javadoc")
        .isEqualTo(served);
  }

  /**
   * A number in JSON is a double to most who read it; money, and what it is reckoned with, is text.
   */
  @Test
  void nothingThatIsCountedInYuanIsANumber() throws Exception {
    List<String> numbers = new ArrayList<>();
    JsonNode description = served();
    walk("", description, numbers);
    assertThat(numbers).as("of the type number").isEmpty();
    assertThat(walkedMoney(description))
        .as("strings with the pattern of money")
        .hasSizeGreaterThan(20);
  }

  @Test
  void aNumberWouldBeFound() {
    List<String> numbers = new ArrayList<>();
    walk(
        "",
        JSON.readTree(
            """
            {"components": {"schemas": {"Loan": {"properties": {
              "fee": {"type": "number"}, "days": {"type": "integer"},
              "parts": {"type": "array", "items": {"type": ["number", "null"]}}}}}}}
            """),
        numbers);
    assertThat(numbers)
        .containsExactly(
            "/components/schemas/Loan/properties/fee",
            "/components/schemas/Loan/properties/parts/items");
  }

  @Test
  void everyCallSaysInAFewWordsWhatItIs() throws Exception {
    List<String> summaries = new ArrayList<>();
    for (Map.Entry<String, JsonNode> path : served().path("paths").properties()) {
      for (Map.Entry<String, JsonNode> call : path.getValue().properties()) {
        String summary = call.getValue().path("summary").asString("");
        assertThat(summary)
            .as(call.getKey() + " " + path.getKey() + ": @Operation(summary = …)")
            .hasSizeBetween(5, 80)
            .matches("[A-Z].*[^.]");
        summaries.add(summary);
      }
    }
    assertThat(summaries).hasSizeGreaterThan(40).doesNotHaveDuplicates();
  }

  private static void walk(String where, JsonNode node, List<String> numbers) {
    JsonNode type = node.path("type");
    boolean number =
        type.asString("").equals("number")
            || type.valueStream().anyMatch(one -> one.asString("").equals("number"));
    if (number) {
      numbers.add(where);
    }
    node.properties()
        .forEach(field -> walk(where + "/" + field.getKey(), field.getValue(), numbers));
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      walk(where + "/" + i, node.get(i), numbers);
    }
  }

  private static List<JsonNode> walkedMoney(JsonNode description) {
    return description.findParents("pattern").stream()
        .filter(schema -> schema.path("pattern").asString("").equals(MoneyJson.PATTERN))
        .toList();
  }

  private JsonNode served() throws Exception {
    byte[] body = mvc.get().uri("/v3/api-docs").exchange().getResponse().getContentAsByteArray();
    return JSON.readTree(new String(body, StandardCharsets.UTF_8));
  }
}
