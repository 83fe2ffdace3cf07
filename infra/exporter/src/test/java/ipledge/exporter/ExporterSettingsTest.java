package ipledge.exporter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExporterSettingsTest {

  private static final Map<String, Object> GIVEN =
      Map.of("url", "jdbc:postgresql://localhost/x", "user", "u", "PASSWORDFILE", "p");

  @Test
  void namesAreReadInAnyCase() {
    ExporterSettings settings = ExporterSettings.from(with("BATCHSIZE", "7"));

    assertThat(settings.passwordFile()).hasToString("p");
    assertThat(settings.batchSize()).isEqualTo(7);
  }

  @Test
  void aMissingArgumentIsNamed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ExporterSettings.from(Map.of("url", "x", "user", "u")))
        .withMessageContaining("passwordFile");
  }

  @Test
  void aBatchMustHaveASensibleSize() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ExporterSettings.from(with("batchSize", 0)))
        .withMessageContaining("batchSize");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ExporterSettings.from(with("batchSize", "many")))
        .withMessageContaining("many");
  }

  private static Map<String, Object> with(String name, Object value) {
    Map<String, Object> arguments = new HashMap<>(GIVEN);
    arguments.put(name, value);
    return arguments;
  }
}
