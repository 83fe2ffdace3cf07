package ipledge.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {

  @TempDir Path state;

  @Test
  void defaultsStandWithoutAnySetting() {
    Settings settings = Settings.load(state, Map.of());
    assertThat(settings.port("web")).isEqualTo(8080);
    assertThat(settings.port("postgres")).isEqualTo(15432);
    assertThat(settings.outside("engine")).isEmpty();
    assertThat(settings.heap("engine")).isEqualTo("-Xmx1g");
    assertThat(settings.clockIsControlled()).isTrue();
  }

  @Test
  void theFileIsOverTheDefaultsAndTheEnvironmentOverTheFile() throws IOException {
    file("port.web=9080\nport.simulators=9090\n");
    Settings settings =
        Settings.load(
            state,
            Map.of(
                "IPLEDGE_PORT_WEB", "7080", "IPLEDGE_OUTSIDE_CORE_BANK", "https://bank.example"));
    assertThat(settings.port("web")).isEqualTo(7080);
    assertThat(settings.port("simulators")).isEqualTo(9090);
    assertThat(settings.outside("core-bank")).contains("https://bank.example");
  }

  @Test
  void aMisspeltSettingIsRefused() throws IOException {
    file("prot.web=9080\n");
    assertThatThrownBy(() -> Settings.load(state, Map.of()))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("prot.web");
  }

  @Test
  void aPortIsANumberThatAPortCanHave() throws IOException {
    file("port.web=eighty\nport.postgres=70000\n");
    Settings settings = Settings.load(state, Map.of());
    assertThatThrownBy(() -> settings.port("web")).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> settings.port("postgres"))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("70000");
  }

  @Test
  void anOutsideServiceHasAWholeAddress() {
    assertThatThrownBy(
            () -> Settings.load(state, Map.of("IPLEDGE_OUTSIDE_WORKERS", "x")).outside("workers"))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("outside.workers");
    assertThat(
            Settings.load(
                    state, Map.of("IPLEDGE_OUTSIDE_POSTGRES", "jdbc:postgresql://db:5432/ipledge"))
                .outside("postgres"))
        .contains("jdbc:postgresql://db:5432/ipledge");
  }

  private void file(String text) throws IOException {
    Files.writeString(state.resolve(Settings.FILE_NAME), text);
  }
}
