package ipledge.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Both scripts find what they need, or say in one sentence what is missing. They run in a copy of
 * the repository's scripts, with a path on which only a few tools and our fakes are.
 */
class StartScriptTest {

  private static final Path ROOT = Path.of("").toAbsolutePath().resolve("../..").normalize();
  private static final List<String> TOOLS =
      List.of(
          "bash",
          "dirname",
          "readlink",
          "grep",
          "head",
          "cut",
          "find",
          "mkdir",
          "rm",
          "curl",
          "sha512sum",
          "tar",
          "touch",
          "cat");
  private static final String NO_JDK =
      "IPledge needs a JDK 25 and found none: install one, or name its folder in IPLEDGE_JDK.";

  @TempDir Path folder;

  private final Map<String, String> environment = new HashMap<>();
  private Path root = Path.of(".");
  private Path bin = Path.of(".");

  /** What a script said, and how it ended. */
  private record Said(String words, int exit) {}

  @BeforeEach
  void aMachineWithoutAnything() throws IOException {
    root = Files.createDirectories(folder.resolve("a repository"));
    bin = Files.createDirectories(folder.resolve("bin"));
    for (String tool : TOOLS) {
      Path _ = Files.createSymbolicLink(bin.resolve(tool), real(tool));
    }
    for (String file : List.of("ipledge", "mvnw", ".mvn/jdk.sh", ".mvn/maven.sh")) {
      Path copy = root.resolve(file);
      Path _ = Files.createDirectories(copy.resolveSibling("."));
      Path _ = Files.copy(ROOT.resolve(file), copy);
    }
    for (String module : List.of("infra/launcher", "infra/demo")) {
      Path _ = Files.createDirectories(root.resolve(module).resolve("src/main"));
      Path _ = Files.writeString(root.resolve(module).resolve("pom.xml"), "");
    }
    Path _ = Files.writeString(root.resolve("pom.xml"), "");
    Path _ = Files.createDirectories(root.resolve("infra/launcher/target"));
    Path _ = Files.writeString(root.resolve("infra/launcher/target/ipledge-built"), "");
    environment.put("PATH", bin.toString());
    environment.put("HOME", folder.resolve("home").toString());
    environment.put("IPLEDGE_JDK_FOLDERS", folder.resolve("jvm") + "/*");
    mavenOf("3.9.9");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ipledge", "mvnw"})
  void aWrongJdkThatWasNamedIsSaidAndNotPassedOver(String script) throws Exception {
    jdk("jvm/j25", "25.0.3");
    environment.put("IPLEDGE_JDK", "/nonexistent");

    assertThat(run(script))
        .isEqualTo(
            new Said("IPLEDGE_JDK names /nonexistent, and that is not the folder of a JDK 25.", 1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ipledge", "mvnw"})
  void aJdk25InTheUsualFoldersIsTakenThough17IsOnThePathAndInJavaHome(String script)
      throws Exception {
    Path old = jdk("old", "17.0.12");
    Path _ = jdk("jvm/a17", "17.0.12");
    Path _ = jdk("jvm/b21", "21.0.4");
    Path wanted = jdk("jvm/c25", "25.0.3");
    Path _ = Files.createSymbolicLink(bin.resolve("javac"), old.resolve("bin/javac"));
    Path _ = Files.createSymbolicLink(bin.resolve("java"), old.resolve("bin/java"));
    environment.put("JAVA_HOME", old.toString());

    Said said = run(script);

    assertThat(said.exit()).isZero();
    assertThat(said.words()).contains("runs on " + wanted).doesNotContain("old");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ipledge", "mvnw"})
  void withoutAJdk25OneSentenceSaysSo(String script) throws Exception {
    Path old = jdk("jvm/a17", "17.0.12");
    Path _ = jdk("jvm/b250", "250.1");
    environment.put("JAVA_HOME", old.toString());

    assertThat(run(script)).isEqualTo(new Said(NO_JDK, 1));
  }

  @Test
  void theJdkThatWasNamedGoesFirst() throws Exception {
    Path _ = jdk("jvm/c25", "25.0.3");
    Path named = jdk("named", "25");
    environment.put("IPLEDGE_JDK", named.toString());

    assertThat(run("mvnw").words()).contains("runs on " + named);
  }

  @Test
  void anOldMavenIsNotTakenAndSaid() throws Exception {
    Path _ = jdk("jvm/c25", "25.0.3");
    mavenOf("3.6.3");

    Said said = run("mvnw");

    assertThat(said.exit()).isEqualTo(1);
    assertThat(said.words())
        .startsWith("IPledge needs Maven 3.8 or newer and found none (the one at ")
        .contains("is 3.6.3)", "install the package maven", "MVNW_REPOURL")
        .hasLineCount(1);
  }

  @Test
  void withoutMavenOneSentenceSaysSo() throws Exception {
    Path _ = jdk("jvm/c25", "25.0.3");
    Files.delete(bin.resolve("mvn"));

    assertThat(run("mvnw"))
        .isEqualTo(
            new Said(
                "IPledge needs Maven 3.8 or newer and found none: install the package maven, or name your Maven repository in MVNW_REPOURL and it is fetched from there.",
                1));
  }

  @Test
  void aMavenThatIsNotThePublishedOneIsNotUsed() throws Exception {
    Path _ = jdk("jvm/c25", "25.0.3");
    Files.delete(bin.resolve("mvn"));
    Path served =
        folder.resolve(
            "served/org/apache/maven/apache-maven/3.9.11/apache-maven-3.9.11-bin.tar.gz");
    Path _ = Files.createDirectories(served.resolveSibling("."));
    Path _ = Files.writeString(served, "something else");
    environment.put("MVNW_REPOURL", folder.resolve("served").toUri().toString());

    Said said = run("mvnw");

    assertThat(said.exit()).isEqualTo(1);
    assertThat(said.words()).contains("is not the one that was published").hasLineCount(1);
    assertThat(folder.resolve("home/.cache/ipledge")).isEmptyDirectory();
  }

  private Path jdk(String name, String version) throws IOException {
    Path home = Files.createDirectories(folder.resolve(name));
    Path _ = Files.createDirectories(home.resolve("bin"));
    Path _ = Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
    script(home.resolve("bin/javac"), "exit 0");
    script(home.resolve("bin/java"), "echo java runs on " + home);
    return home;
  }

  private void mavenOf(String version) throws IOException {
    script(
        bin.resolve("mvn"),
        "[ \"$1\" = --version ] && echo Apache Maven "
            + version
            + " && exit 0\necho mvn runs on $JAVA_HOME");
  }

  private static void script(Path file, String body) throws IOException {
    Path _ = Files.writeString(file, "#!/bin/sh\n" + body + "\n");
    Path _ = Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private static Path real(String tool) {
    return List.of("/usr/bin", "/bin").stream()
        .map(at -> Path.of(at, tool))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow();
  }

  private Said run(String script) throws Exception {
    ProcessBuilder command =
        new ProcessBuilder(bin.resolve("bash").toString(), root.resolve(script).toString(), "-x");
    command.environment().clear();
    command.environment().putAll(environment);
    Process process = command.redirectErrorStream(true).start();
    String words =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    return new Said(words, process.exitValue());
  }
}
