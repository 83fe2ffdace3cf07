package ipledge.verifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Three writings of the same formats agree: the product's (in its tests), the verifier's and the
 * script's.
 */
class GoldenTest {

  private static final Path GOLDEN = Path.of("golden/golden.json");
  private static final int MOST_LINES = 820;

  @Test
  void bodiesGiveTheGoldenLeaves() throws IOException {
    List<?> bodies = Json.list(golden().get("bodies"));
    assertThat(bodies).isNotEmpty();
    for (Object vector : bodies) {
      Map<String, ?> expected = Json.object(vector);
      String canonical = Json.canonical(expected.get("body"));
      assertThat(canonical).isEqualTo(expected.get("canonical"));
      assertThat(hex(Tree.leaf(canonical))).isEqualTo(expected.get("leaf"));
    }
  }

  @Test
  void leavesGiveTheGoldenRoots() throws IOException {
    Tree tree = new Tree();
    int size = 0;
    for (Object root : Json.list(golden().get("roots"))) {
      assertThat(hex(tree.root())).as("size %d", size).isEqualTo(root);
      tree.add(Tree.leaf("{\"event\":\"" + size++ + "\"}"));
    }
    assertThat(size).isGreaterThan(16);
  }

  @Test
  void theScriptAgrees() throws Exception {
    Assumptions.assumeTrue(hasPython(), "no python3 on this machine");
    assertThat(python("check")).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "{\"a\":1}",
        "{\"a\":\"1\",\"a\":\"2\"}",
        "{} {}",
        "[\"\\x\"]",
        "[\"\\u12g4\"]",
        "nul",
        "[\"a\" \"b\"]",
        "\"open"
      })
  void whatIsNoEventIsRefused(String text) {
    assertThatThrownBy(() -> Json.parse(text)).isInstanceOf(Json.Malformed.class);
  }

  /**
   * Small enough to be read by whoever has to trust it: lines of code, without comments and
   * imports.
   */
  @Test
  void theVerifierStaysSmallEnoughToRead() throws IOException {
    long lines = 0;
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        lines +=
            Files.readAllLines(file).stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.matches("(//|/?\\*|import |package ).*"))
                .count();
      }
    }
    assertThat(lines).isBetween(100L, (long) MOST_LINES);
  }

  static boolean hasPython() throws IOException, InterruptedException {
    return Stream.of(String.valueOf(System.getenv("PATH")).split(":"))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, "python3")));
  }

  static int python(String... arguments) throws IOException, InterruptedException {
    List<String> command =
        Stream.concat(Stream.of("python3", "golden/golden.py"), Stream.of(arguments)).toList();
    Process process = new ProcessBuilder(command).inheritIO().start();
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    return process.exitValue();
  }

  private static Map<String, ?> golden() throws IOException {
    return Json.object(Json.parse(Files.readString(GOLDEN)));
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }
}
