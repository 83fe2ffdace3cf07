package ipledge.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The systemd units name settings that exist, hand secrets over by file and hold few rights. */
class UnitsTest {

  private static final Path FOLDER = Project.DEPLOY.resolve("systemd");
  private static final Pattern VARIABLE = Pattern.compile("(?m)^(?:Environment=)?([A-Z_]+)=");
  private static final Pattern CREDENTIAL = Pattern.compile("(?m)^LoadCredential=([^:]+):(.+)$");
  private static final KnownSettings KNOWN = new KnownSettings();

  static List<Path> units() {
    return Project.files(FOLDER, ".service");
  }

  static Stream<Path> unitsAndAddresses() {
    return Stream.concat(units().stream(), Project.files(FOLDER, ".env").stream());
  }

  @ParameterizedTest
  @MethodSource("unitsAndAddresses")
  void everySettingExists(Path file) {
    assertThat(found(VARIABLE, file)).isNotEmpty().isSubsetOf(KNOWN.variables());
  }

  @ParameterizedTest
  @MethodSource("units")
  void secretsAreFilesNamedAsASettingOrByOne(Path unit) {
    String text = Project.read(unit);
    assertThat(found(CREDENTIAL, unit))
        .isNotEmpty()
        .allSatisfy(
            id ->
                assertThat(KNOWN.names().contains(id) || text.contains("=%d/" + id))
                    .as(id)
                    .isTrue());
    assertThat(text).contains("Environment=IPLEDGE_SECRETS=%d");
    assertThat(found(VARIABLE, unit)).noneMatch(name -> name.matches(".*(PASSWORD|SECRET|KEY)"));
  }

  @ParameterizedTest
  @MethodSource("units")
  void aUnitHasAUserOfItsOwnAndFewRights(Path unit) {
    assertThat(Project.read(unit).lines())
        .contains("User=" + unit.getFileName().toString().replace(".service", ""))
        .contains("NoNewPrivileges=yes", "ProtectSystem=strict", "CapabilityBoundingSet=")
        .contains("PrivateTmp=yes", "ProtectHome=yes");
  }

  private static List<String> found(Pattern what, Path file) {
    return what.matcher(Project.read(file))
        .results()
        .map((MatchResult one) -> one.group(1))
        .toList();
  }
}
