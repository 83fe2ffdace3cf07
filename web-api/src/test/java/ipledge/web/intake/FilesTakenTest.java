package ipledge.web.intake;

import static org.assertj.core.api.Assertions.assertThat;

import ipledge.contract.Documents;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the pages offer to upload is what the server takes. */
class FilesTakenTest {

  @Test
  void thePagesAndTheServerKnowTheSameFiles() throws IOException {
    JsonNode offered =
        new JsonMapper()
            .readTree(Files.readString(Path.of("src/main/frontend/src/api/files.json")));
    assertThat(offered.path("endings").valueStream().map(JsonNode::asString))
        .containsExactlyElementsOf(Documents.endings());
    assertThat(offered.path("mostBytes").asInt()).isEqualTo(Documents.MOST_BYTES);
  }
}
