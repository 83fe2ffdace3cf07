package ipledge.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SettingsReferenceTest {

  private static final Path FILE = Project.DEPLOY.resolve("settings.md");

  /** A setting read without a record: a placeholder or a condition. */
  private static final Pattern READ =
      Pattern.compile("\\$\\{(ipledge\\.[a-z.-]+)|Condition\\w+\\([^)]*\"(ipledge\\.[a-z.-]+)\"");

  @Test
  void theReferenceSaysWhatTheCodeSays() throws IOException {
    if (Boolean.getBoolean("settings.update")) {
      Files.writeString(FILE, SettingsReference.text());
    }
    assertThat(FILE)
        .as("infra/deploy/settings.md is stale: run with -Dsettings.update=true")
        .hasContent(SettingsReference.text());
  }

  @Test
  void everySettingOfOursSaysWhatItIs() {
    assertThat(ours()).isNotEmpty().allSatisfy(SettingsReferenceTest::saysWhatItIs);
    assertThat(SettingsReference.launchers())
        .isNotEmpty()
        .allSatisfy(SettingsReferenceTest::saysWhatItIs);
  }

  @Test
  void everyArgumentOfTheExporterIsThere() {
    assertThat(ExporterArguments.all())
        .allSatisfy(SettingsReferenceTest::saysWhatItIs)
        .extracting(Setting::name)
        .containsExactly(
            "ZEEBE_BROKER_EXPORTERS_IPLEDGE_ARGS_URL",
            "ZEEBE_BROKER_EXPORTERS_IPLEDGE_ARGS_USER",
            "ZEEBE_BROKER_EXPORTERS_IPLEDGE_ARGS_PASSWORDFILE",
            "ZEEBE_BROKER_EXPORTERS_IPLEDGE_ARGS_BATCHSIZE",
            "ZEEBE_BROKER_EXPORTERS_IPLEDGE_ARGS_FLUSHMILLIS");
    assertThat(ExporterArguments.all().get(3).otherwise()).isEqualTo("200");
    assertThat(ExporterArguments.all().get(3).rule()).isEqualTo("at least 1; at most 10000");
  }

  @Test
  void whatIsReadWithoutARecordIsDeclaredToo() {
    Set<String> declared = ours().stream().map(Setting::name).collect(Collectors.toSet());
    Set<String> read = new TreeSet<>();
    for (String module : List.of("processes", "workers", "web-api")) {
      for (Path source : Project.files(Project.ROOT.resolve(module + "/src/main/java"), ".java")) {
        READ.matcher(Project.read(source))
            .results()
            .map(SettingsReferenceTest::name)
            .forEach(read::add);
      }
    }
    assertThat(read).contains("ipledge.clock", "ipledge.pledge.poll-interval");
    assertThat(declared).containsAll(read);
  }

  private static List<Setting> ours() {
    return SettingsReference.ours().values().stream().flatMap(List::stream).toList();
  }

  private static void saysWhatItIs(Setting setting) {
    assertThat(setting.meaning()).as(setting.name()).hasSizeGreaterThan(10);
  }

  private static String name(MatchResult found) {
    return Stream.of(found.group(1), found.group(2))
        .filter(name -> name != null)
        .findFirst()
        .orElseThrow();
  }
}
