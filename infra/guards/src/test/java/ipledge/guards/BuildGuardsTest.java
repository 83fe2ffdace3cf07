package ipledge.guards;

import static ipledge.guards.PlantedProject.alone;
import static ipledge.guards.PlantedProject.dependency;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The rules that Maven checks with its plugins, with the very configuration of our own poms: each
 * refuses what was planted for it, and a module that breaks none is built.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BuildGuardsTest {

  private static final String JSPECIFY = dependency("org.jspecify", "jspecify", "compile");
  private static final String ANNOTATIONS =
      dependency("com.google.errorprone", "error_prone_annotations", "compile");
  private static final String ENGINE_CLIENT = alone("io.camunda", "camunda-client-java");

  private String said = "";

  @BeforeAll
  void builtOnce() throws Exception {
    said =
        new PlantedProject()
            .with("clean", JSPECIFY, ANNOTATIONS)
            .with("code", JSPECIFY, ANNOTATIONS)
            .with("format", JSPECIFY)
            .with("engine", alone("io.camunda", "zeebe-process-test-extension"))
            .copyOf("processes", ENGINE_CLIENT)
            .copyOf("web-api", ENGINE_CLIENT)
            .build();
  }

  @Test
  void whatBreaksNothingIsBuilt() {
    assertThat(said).containsPattern("planted-clean .*\\.+ SUCCESS");
  }

  /** All of them in one compilation: none hides another. */
  @ParameterizedTest
  @CsvSource({
    "Nothing.java, NullAway",
    "Forgotten.java, CheckReturnValue",
    "Mistaken.java, ArrayEquals"
  })
  void theCompilerRefuses(String file, String check) {
    assertThat(said)
        .containsPattern("ERROR.*" + file + ":\\[\\d+,\\d+] \\[" + check + "]")
        .containsPattern("planted-code .*\\.+ FAILURE");
  }

  @Test
  void spotlessRefusesWhatIsNotFormatted() {
    assertThat(said)
        .contains("The following files had format violations", "Crooked.java")
        .containsPattern("planted-format .*\\.+ FAILURE");
  }

  @ParameterizedTest
  @CsvSource({
    "planted-engine, io.camunda:zeebe-process-test-extension",
    "IPledge: processes, io.camunda:camunda-client-java",
    "IPledge: web-api, io.camunda:camunda-client-java"
  })
  void enforcerRefusesWhatMustNotBeOnTheClassPath(String module, String dependency) {
    assertThat(said)
        .containsPattern(module + " .*\\.+ FAILURE")
        .containsPattern(dependency + ":.*<--- banned via the exclude/include list");
  }
}
