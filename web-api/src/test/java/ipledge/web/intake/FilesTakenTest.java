package ipledge.web.intake;

import static org.assertj.core.api.Assertions.assertThat;

import ipledge.contract.FileCheck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;
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
        .containsExactlyElementsOf(FileCheck.endings());
    assertThat(offered.path("mostBytes").asInt())
        .isEqualTo((int) DataSize.ofMegabytes(20).toBytes());
  }
}
