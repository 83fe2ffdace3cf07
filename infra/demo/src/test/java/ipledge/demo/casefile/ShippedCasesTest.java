package ipledge.demo.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The cases in infra/cases, beside the register that the simulators start with. */
class ShippedCasesTest {

  private static final Path FOLDER = Path.of("..", "cases");
  private static final Path REGISTER = FOLDER.resolve("register.yaml");

  static List<Path> cases() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(file -> !file.equals(REGISTER)).sorted().toList();
    }
  }

  @Test
  void thereAreThree() throws IOException {
    assertThat(cases())
        .extracting(file -> file.getFileName().toString())
        .containsExactly(
            "bank-of-communications-2006.yaml", "pool-of-three.yaml", "refused-before-filing.yaml");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void everyRightIsInTheRegisterAndBelongsToTheFirm(Path file) throws IOException {
    CaseFile read = CaseFile.read(file);
    for (CaseFile.Right right : read.application().rights()) {
      assertThat(owners(right))
          .as("owners of %s", right.number())
          .containsExactly(
              Map.of(
                  "name", read.enterprise().name(), "uscc", read.enterprise().socialCreditCode()));
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void whatIsExpectedIsNoInput(Path file) throws IOException {
    CaseFile read = CaseFile.read(file);
    String yaml = Files.readString(file);
    String inputs =
        yaml.substring(0, yaml.indexOf("\nexpect:"))
            .lines()
            .filter(line -> !line.startsWith("#"))
            .reduce("", (all, line) -> all + "\n" + line);
    List<String> results = new ArrayList<>(read.expectedValues().values());
    results.remove("4000000.00"); // the one offer for a mark is made by people (VAL-03)
    results.add(read.expected().getOrDefault(Fact.TOTAL_VALUE, Fact.NONE));
    results.add(read.expected().getOrDefault(Fact.LENDING_LIMIT, Fact.NONE));
    results.remove(read.application().amount()); // a firm may ask for just what it can get
    List<String> words = List.of(inputs.split("[^\\d.]+", -1));
    assertThat(results).isNotEmpty().doesNotContainAnyElementsOf(words);
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, String>> owners(CaseFile.Right right) throws IOException {
    var register =
        (Map<String, List<Map<String, Object>>>)
            new Load(LoadSettings.builder().build()).loadFromString(Files.readString(REGISTER));
    return register.get("rights").stream()
        .filter(entry -> entry.get("number").equals(right.number()))
        .filter(entry -> entry.get("kind").equals(right.kind()))
        .map(entry -> (List<Map<String, String>>) entry.get("owners"))
        .findFirst()
        .orElse(List.of());
  }
}
