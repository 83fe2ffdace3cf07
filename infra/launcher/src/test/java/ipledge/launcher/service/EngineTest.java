package ipledge.launcher.service;

import static org.assertj.core.api.Assertions.assertThat;

import ipledge.launcher.Folders;
import ipledge.launcher.Settings;
import ipledge.launcher.artifact.Cache;
import ipledge.launcher.artifact.Maven;
import ipledge.launcher.secret.Secrets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EngineTest {

  @TempDir Path folder;

  @Test
  void everyAddressIsLoopbackAndThePasswordIsAFileName() {
    Map<String, String> told = environment(Map.of());
    assertThat(told)
        .containsEntry("ZEEBE_BROKER_NETWORK_HOST", "127.0.0.1")
        .containsEntry("ZEEBE_BROKER_GATEWAY_NETWORK_HOST", "127.0.0.1")
        .containsEntry("SERVER_ADDRESS", "127.0.0.1")
        .containsEntry("MANAGEMENT_SERVER_ADDRESS", "127.0.0.1")
        .containsEntry("ZEEBE_CLOCK_CONTROLLED", "true");
    Path password =
        Path.of(told.getOrDefault("ZEEBE_BROKER_EXPORTERS_IPLEDGE_ARGS_PASSWORDFILE", ""));
    assertThat(password).isRegularFile();
    assertThat(told.values()).doesNotContain(Secrets.read(password));
  }

  @Test
  void theSystemClockCannotBeLed() {
    assertThat(environment(Map.of("IPLEDGE_CLOCK", "system")))
        .doesNotContainKey("ZEEBE_CLOCK_CONTROLLED");
  }

  @Test
  void theExporterWritesIntoAnOutsideDatabase() {
    assertThat(environment(Map.of("IPLEDGE_OUTSIDE_POSTGRES", "jdbc:postgresql://db:5432/ipledge")))
        .containsEntry(
            "ZEEBE_BROKER_EXPORTERS_IPLEDGE_ARGS_URL", "jdbc:postgresql://db:5432/ipledge");
  }

  private Map<String, String> environment(Map<String, String> variables) {
    Settings settings = Settings.load(folder, variables);
    Folders folders = new Folders(folder, folder.resolve("state"), folder.resolve("cache"));
    Cache cache = new Cache(folders.cache(), new Maven(folder));
    return new Engine(
            settings, folders, cache, new Secrets(folders.secrets()), Path.of("bin", "java"))
        .environment(folders.of("engine"));
  }
}
