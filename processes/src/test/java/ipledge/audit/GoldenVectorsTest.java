package ipledge.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The product's digests are those of the second implementation in {@code infra/verifier/golden}
 * (rule A2).
 */
class GoldenVectorsTest {

  private static final Path GOLDEN = Path.of("../infra/verifier/golden/golden.json");
  private final JsonMapper json = new JsonMapper();

  @Test
  void bodiesGiveTheGoldenLeaves() throws IOException {
    JsonNode bodies = json.readTree(Files.readString(GOLDEN)).path("bodies");
    assertThat(bodies).isNotEmpty();
    for (JsonNode vector : bodies) {
      Map<?, ?> body = json.treeToValue(vector.path("body"), Map.class);
      @SuppressWarnings("unchecked")
      String canonical = CanonicalJson.write((Map<String, ?>) body);
      assertThat(canonical).isEqualTo(vector.path("canonical").asString());
      assertThat(Digests.hex(Digests.leaf(canonical))).isEqualTo(vector.path("leaf").asString());
    }
  }

  @Test
  void leavesGiveTheGoldenRoots() throws IOException {
    MerkleTree tree = new MerkleTree();
    for (JsonNode root : json.readTree(Files.readString(GOLDEN)).path("roots")) {
      assertThat(Digests.hex(tree.root())).isEqualTo(root.asString());
      tree.append(Digests.leaf("{\"event\":\"" + tree.size() + "\"}"), (level, number, hash) -> {});
    }
    assertThat(tree.size()).isGreaterThan(16);
  }
}
