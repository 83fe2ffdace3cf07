package ipledge.web.platform.docs;

import static org.assertj.core.api.Assertions.assertThat;

import ipledge.web.WebTest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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

  @Test
  void moneyIsAStringEverywhere() throws Exception {
    JsonNode schemas = served().at("/components/schemas");
    assertThat(schemas.properties())
        .isNotEmpty()
        .allSatisfy(
            schema ->
                schema
                    .getValue()
                    .path("properties")
                    .properties()
                    .forEach(
                        field -> {
                          if (field
                              .getKey()
                              .toLowerCase(java.util.Locale.ROOT)
                              .contains("amount")) {
                            assertThat(field.getValue().path("type").asString())
                                .as(schema.getKey() + "." + field.getKey())
                                .isNotEqualTo("number");
                          }
                        }));
  }

  private JsonNode served() throws Exception {
    byte[] body = mvc.get().uri("/v3/api-docs").exchange().getResponse().getContentAsByteArray();
    return JSON.readTree(new String(body, StandardCharsets.UTF_8));
  }
}
